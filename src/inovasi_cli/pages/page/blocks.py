"""A page as data: headings, paragraphs and tables, to be drawn on a screen or written as Markdown.

And the few shapes that all screens are drawn with. Text out of cells only ever enters as plain text of a
console that reads no markup, or as ``rich.text.Text``; nothing that a user wrote is obeyed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from typing import Any, Literal, NamedTuple

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.segment import Segment
from rich.table import Table
from rich.text import Text as Styled

from inovasi_cli.diagnostics import Severity
from inovasi_cli.pages.page.words import NONE, Words, json_of, unobeyed
from inovasi_cli.pages.page.words import markdown as escaped
from inovasi_cli.rules import Band

QUIET = "dim"
LOUD = "bold yellow"
SEVERITY_STYLE: dict[Severity, str] = {"error": "bold red", "warning": "yellow", "note": "cyan"}
PREDICATE_STYLES = ("bold green", "bold cyan", "bold yellow", "bold red")

Align = Literal["left", "right"]


class Inset(NamedTuple):
    """Something drawn to the right of a margin; its lines end where they end.

    ``rich.padding`` would measure it once more and fill every line up with spaces.
    """

    drawn: RenderableType
    margin: int = 2

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        room = options.update_width(options.max_width - self.margin)
        for line in console.render_lines(self.drawn, room, pad=False):
            yield Segment(" " * self.margin)
            yield from line
            yield Segment.line()


class Unobeyed(NamedTuple):
    """Something drawn, in which nothing out of a file moves the cursor, rings the bell or turns its line."""

    drawn: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        for text, style, control in console.render(self.drawn, options):
            yield Segment(text if control else unobeyed(text), style, control)


def predicate_style(place: int) -> str:
    """The style of a predicate by its place, the best being 0; further ones share the last style."""
    return PREDICATE_STYLES[min(place, len(PREDICATE_STYLES) - 1)]


def predicate(band: Band | None, bands: Sequence[Band], words: Words) -> str | Styled:
    """A predicate in the style of its place among ``bands``."""
    if band is None:
        return NONE
    return Styled(words.fact(band.label), style=predicate_style(bands.index(band)))


def heading(title: str) -> Styled:
    """A section title with an empty line above it."""
    return Styled(f"\n{title}", style="bold")


def line(text: str | Styled, style: str = "", margin: int = 2) -> Inset:
    """One paragraph that folds under its own margin."""
    return Inset(Styled(text, style=style) if isinstance(text, str) else text, margin)


def quiet(text: str) -> Inset:
    """A paragraph that asks for nothing."""
    return line(text, QUIET)


def bullet(mark: str, text: str, style: str = "") -> Inset:
    """A paragraph that folds beside its mark."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Styled(mark, style=style), Styled(text))
    return Inset(grid)


def table(*columns: tuple[str, Align]) -> Table:
    """A table with these heads, to be ``Inset``; its text columns fold, its figures never do."""
    drawn = Table(
        box=box.SIMPLE_HEAD, header_style=QUIET, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0)
    )
    for head, align in columns:
        drawn.add_column(head, justify=align, overflow="fold", no_wrap=align == "right")
    return drawn


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
    rows on a screen; ``source`` is the described table that it shows, if it is one. Where there is no room
    for all rows, those stay that ``matter`` most: their places.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    right: tuple[int, ...] = ()
    loose: bool = False
    styles: tuple[str, ...] = ()
    source: Any = None
    matter: tuple[int, ...] = ()

    def first(self, most: int) -> Grid:
        """So many rows of it, in their order, each with what matters only."""
        places = sorted((self.matter or range(len(self.rows)))[:most])
        return self._replace(rows=tuple(tuple(map(_foremost, self.rows[at])) for at in places))

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
    return json_of(content)


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
            return heading(text)
        case Line(text, is_quiet, is_loud):
            return quiet(text) if is_quiet else line(text, LOUD if is_loud else "")
        case Grid():
            drawn = table(*block.aligned())
            for row, style in zip(block.rows, block.styles or repeat(""), strict=False):
                drawn.add_row(*map(_cell, row), style=style)
            return Inset(drawn)


def _cell(text: Cell) -> Styled:
    if isinstance(text, Styled):
        return text
    first, mark, rest = text.partition("\n")
    return Styled(first).append(f"{mark}{rest}", style=QUIET)


def _foremost(text: Cell) -> Cell:
    return text if isinstance(text, Styled) else text.partition("\n")[0]


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
