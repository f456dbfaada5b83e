"""A sheet while it is laid out: cells are put down and give the address by which formulas reach them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from inovasi_cli import exact
from inovasi_cli.books.writing import paper
from inovasi_cli.books.writing.sheets import (
    At,
    Block,
    Cell,
    CellFormula,
    Content,
    DropDown,
    FreeSheet,
    Print,
    Shape,
    SheetChart,
    Style,
    Tint,
)
from inovasi_cli.diagnostics import column_letters
from inovasi_cli.pages.page.words import Words
from inovasi_cli.text import Text

NONE = "-"
"""Stands where there is no figure, in formulas too."""

_QUIET = 11 / 9  # more characters of a small text fit in a line
_TITLE = 24.0


class SheetGrid:
    """The cells of one sheet. Addresses are absolute and name the sheet, so they hold everywhere.

    ``row`` is where the next line goes; what puts lines down moves it.
    """

    def __init__(self, name: str, widths: Sequence[float], words: Words) -> None:
        self.name = name
        self.words = words
        self.widths = dict(enumerate(widths, start=1))
        self.cells: dict[At, Cell] = {}
        self.heights: dict[int, float] = {}
        self.merged: list[Block] = []
        self.tints: list[Tint] = []
        self.charts: list[SheetChart] = []
        self.row = 1

    def put(
        self, at: At, value: Content | CellFormula | Text, style: Style = "text", shape: Shape = ""
    ) -> str:
        """Put one cell down and return its address."""
        self.cells[at] = Cell(self.words(value) if isinstance(value, Text) else value, style, shape)
        if style == "title":
            self.heights[at[0]] = _TITLE
        return self.ref(at)

    def across(self, at: At, values: Sequence[Content | Text], style: Style = "text") -> None:
        """Put cells of one style side by side."""
        for column, value in enumerate(values, start=at[1]):
            self.put((at[0], column), value, style)

    def heads(self, heads: Sequence[str | Text], *numbers: int) -> None:
        """Put the heads of columns on the row; those of the columns ``numbers`` stand at the right."""
        for column, head in enumerate(heads, start=1):
            self.put((self.row, column), head, "head", "over" if column in numbers else "")
        self.fit(self.row)
        self.row += 1

    def wide(self, at: At, value: str | Text, style: Style = "quiet") -> None:
        """Put a text over all columns from ``at`` on, its row high enough for it."""
        last = max(self.widths)
        self.put(at, value, style)
        self.merged.append((*at, at[0], last))
        room = sum(self.widths[column] for column in range(at[1], last + 1))
        self.heights[at[0]] = paper.height(
            [(self.cells[at].value, room * (_QUIET if style == "quiet" else 1))], bold=style == "loud"
        )

    def section(self, title: str | Text, heads: Sequence[str | Text] = (), *numbers: int) -> None:
        """Begin a part with its title and the heads of its columns, an empty row above."""
        self.put((self.row + 1, 1), title, "section")
        self.row += 2
        if heads:
            self.heads(heads, *numbers)

    def note(self, note: Text) -> None:
        """Put a note on a line of its own."""
        self.wide((self.row, 1), note)
        self.row += 1

    def fit(self, row: int) -> None:
        """Make ``row`` high enough for its wrapped texts."""
        texts = [
            (cell.value, self.widths.get(column, 10))
            for (at_row, column), cell in self.cells.items()
            if at_row == row and cell.style in ("wrap", "head", "entry") and isinstance(cell.value, str)
        ]
        heads = any(cell.style == "head" for (at_row, _), cell in self.cells.items() if at_row == row)
        self.heights[row] = paper.height(texts, bold=heads)

    def sheet(
        self,
        printed: Print,
        *,
        still: At | None = None,
        filtered: Block | None = None,
        choices: Sequence[DropDown] = (),
    ) -> FreeSheet:
        """The sheet that was laid out."""
        return FreeSheet(
            self.name,
            self.cells,
            self.widths,
            self.heights,
            self.merged,
            choices,
            self.tints,
            self.charts,
            still,
            filtered,
            printed,
        )

    def ref(self, at: At) -> str:
        """The address of a cell."""
        return f"{quoted(self.name)}!{_absolute(at)}"

    def span(self, block: Block) -> str:
        """The address of a block."""
        return f"{quoted(self.name)}!{_absolute(block[:2])}:{_absolute(block[2:])}"


def quoted(name: str) -> str:
    """Return the name of a sheet as formulas have it."""
    return "'" + name.replace("'", "''") + "'"


def text(words: str) -> str:
    """Return a text as it stands in a formula."""
    return '"' + words.replace('"', '""') + '"'


def half_up(number: str) -> str:
    """Return the formula that rounds a figure to two decimals as the engine does.

    A program's floats hold 60.005 as a hair less or more. Times 100 it is 6000.5 within about 1e-11; what
    is within 5e-10 of a half is taken for the half, which is a float itself, so adding another half and
    cutting off is exact. No other figure is that near: with weights of two decimals the hundredths of an
    index are whole multiples of 1 / (divisor x maximum), so they lie 1e-7 or more from a half that they do
    not meet, for up to 20,000 innovations.
    """
    return f"INT(ROUND({number}*100,9)+0.5)/100"


def shown(number: exact.Exact | None) -> Decimal | str:
    """What ``half_up`` gives."""
    return NONE if number is None else exact.rounded(number)


def or_none(condition: str, then: str) -> str:
    """Return the formula of a figure that needs ``condition``."""
    return f"IF({condition},{then},{text(NONE)})"


def _absolute(at: At) -> str:
    return f"${column_letters(at[1])}${at[0]}"
