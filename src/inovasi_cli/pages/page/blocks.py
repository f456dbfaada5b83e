"""A page as data: headings, paragraphs and tables, to be drawn on a screen or written as Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import Any, NamedTuple

from rich.console import Group, RenderableType
from rich.text import Text as Styled

from inovasi_cli.pages.page import shapes
from inovasi_cli.pages.page.shapes import Align
from inovasi_cli.pages.page.words import markdown as escaped


class Heading(NamedTuple):
    """A title; ``level`` 1 is that of the page."""

    text: str
    level: int = 2


class Line(NamedTuple):
    """One paragraph; a ``quiet`` one asks for nothing, a ``loud`` one is not to be missed."""

    text: str
    quiet: bool = False
    loud: bool = False


Cell = str | Styled
"""A cell of a table; one with a style of its own on a screen is plain text everywhere else."""


class Grid(NamedTuple):
    """A table; ``right`` are the columns (from 0) of figures, a cell says what matters on its first line.

    The rows of a ``loose`` one may be brought into another order by a reader; ``styles`` are those of whole
    rows on a screen.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    right: tuple[int, ...] = ()
    loose: bool = False
    styles: tuple[str, ...] = ()

    @property
    def plain(self) -> Iterator[list[str]]:
        """The rows without their styles."""
        for row in self.rows:
            yield [str(cell) for cell in row]

    def aligned(self) -> Iterator[tuple[str, Align]]:
        """The heads with their sides."""
        for i, head in enumerate(self.heads):
            yield head, "right" if i in self.right else "left"


Block = Heading | Line | Grid


def drawn(page: Iterable[Block]) -> RenderableType:
    """Draw a page for the screen."""
    return Group(*(_drawn(block) for block in page))


def markdown(page: Iterable[Block]) -> str:
    """Write a page as Markdown."""
    return "\n".join(line for block in page for line in _written(block))


def as_json(page: Iterable[Block]) -> str:
    """Write a page as ``inovasi.page/1``: the same blocks for programs that show them their own way."""
    content = {"schema": "inovasi.page/1", "blocks": [_told(block) for block in page]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _told(block: Block) -> dict[str, Any]:
    match block:
        case Heading(text, level):
            return {"kind": "heading", "level": level, "text": text}
        case Line():
            return {"kind": "paragraph", "text": block.text}
        case Grid():
            return {"kind": "table", "heads": list(block.heads), "rows": list(block.plain)}


def _drawn(block: Block) -> RenderableType:
    match block:
        case Heading(text, 1):
            return Styled(text, style="bold")
        case Heading(text):
            return shapes.heading(text)
        case Line(text, quiet, loud):
            return shapes.quiet(text) if quiet else shapes.line(text, shapes.LOUD if loud else "")
        case Grid():
            drawn = shapes.table(*block.aligned())
            for row, style in zip(block.rows, block.styles or repeat(""), strict=False):
                drawn.add_row(*map(_cell, row), style=style)
            return shapes.Inset(drawn)


def _cell(text: Cell) -> Styled:
    if isinstance(text, Styled):
        return text
    first, mark, rest = text.partition("\n")
    return Styled(first).append(f"{mark}{rest}", style=shapes.QUIET)


def _written(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"{'#' * level} {escaped(text)}"
        case Line(text, loud=loud):
            yield f"**{escaped(text)}**" if loud else escaped(text)
        case Grid():
            yield _row(escaped(head) for head in block.heads)
            yield _row("---:" if align == "right" else "---" for _, align in block.aligned())
            yield from (_row(escaped(cell).replace("\n", "<br>") for cell in row) for row in block.plain)
    yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
