"""The few shapes that all screens are drawn with: a heading, a quiet line, a table.

Text out of cells only ever enters as ``rich.text.Text``, which is printed as it is; nothing that a
user wrote is read as markup.
"""

from __future__ import annotations

from typing import Literal

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Styled

from inovasi_cli.diagnostics import Severity

QUIET = "dim"
SEVERITY_STYLE: dict[Severity, str] = {"error": "bold red", "warning": "yellow", "note": "cyan"}
PREDICATE_STYLES = ("bold green", "bold cyan", "bold yellow", "bold red")
"""By the place of the band, best first; further bands share the last style."""

Align = Literal["left", "right"]


def heading(title: str) -> Styled:
    """A section title with an empty line above it."""
    return Styled(f"\n{title}", style="bold")


def line(text: str | Styled, style: str = "", indent: int = 2) -> Padding:
    """One paragraph that folds under its own indent."""
    said = Styled(text, style=style) if isinstance(text, str) else text
    return Padding(said, (0, 0, 0, indent), expand=False)


def quiet(text: str) -> Padding:
    """A paragraph that asks for nothing."""
    return line(text, QUIET)


def bullet(mark: str, text: str, style: str = "") -> Table:
    """A paragraph that folds beside its mark."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Styled(f"  {mark}", style=style), Styled(text))
    return grid


def table(*columns: tuple[str, Align]) -> Table:
    """A table with these heads, to be ``inset``; its text columns fold, its figures never do."""
    drawn = Table(
        box=box.SIMPLE_HEAD, header_style=QUIET, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0)
    )
    for head, align in columns:
        drawn.add_column(head, justify=align, overflow="fold", no_wrap=align == "right")
    return drawn


def inset(drawn: Table) -> Padding:
    """A table under the same indent as the paragraphs."""
    return Padding(drawn, (0, 0, 0, 2), expand=False)
