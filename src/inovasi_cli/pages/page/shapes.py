"""The few shapes that all screens are drawn with: a heading, an indented paragraph, a table.

Text out of cells only ever enters as plain text of a console that reads no markup, or as
``rich.text.Text``; nothing that a user wrote is obeyed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from rich import box
from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.table import Table
from rich.text import Text as Styled

from inovasi_cli.diagnostics import Severity
from inovasi_cli.pages.page.words import NONE, Words
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
