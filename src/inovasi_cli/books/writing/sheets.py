"""Sheets to be written, as data: tables under one header, and sheets that are laid out freely.

A ``TableSheet`` has columns with what their cells accept; a ``FreeSheet`` has cells, formulas, charts, and
how it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import zip_longest
from typing import Literal

from inovasi_cli.reading.files.sheets import CellError

Content = str | int | float | Decimal | date | CellError | None

Result = str | int | Decimal | Fraction
"""What a formula comes to."""

Style = Literal[
    "text",
    "wrap",
    "strong",
    "loud",
    "quiet",
    "title",
    "subtitle",
    "section",
    "head",
    "turned",
    "big",
    "entry",
    "line",
]
"""``head`` and ``turned`` (upright) are heads of columns; ``entry`` is a cell to be changed by the reader;
``line`` one to be written in by hand."""

Shape = Literal["", "points", "exact", "count", "level", "weight", "number", "percent", "date", "over"]
"""How a number is shown; the decimal sign is that of the reader's program. ``over`` is a text that
stands where numbers do, such as a head over them."""

_LONGEST_TITLE = 31
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\']")

At = tuple[int, int]
"""Row and column, from 1."""

Block = tuple[int, int, int, int]
"""First row, first column, last row, last column, from 1."""


@dataclass(frozen=True, slots=True)
class CellFormula:
    """A live formula, without ``=``; the program that opens the workbook calculates it.

    ``result`` is for programs that do not; ``None`` where nobody knows it before the workbook is filled in.
    """

    text: str
    result: Result | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """What a spreadsheet program accepts in a cell, and the message that it shows beside it.

    One of ``options`` (a drop-down), a ``date``, or anything; ``error`` is said to a refused value.
    A single cell that takes ``text`` keeps 32.10 as it is typed.
    """

    options: tuple[str | int, ...] = ()
    date: bool = False
    text: bool = False
    title: str = ""
    prompt: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its header, its width in characters, and the check of all its cells.

    ``required`` columns have a darker header. ``wrap`` and the number format ``shape`` say how its cells are
    shown; heads of numbers stand at the right.
    """

    header: str
    width: float = 14
    check: Check | None = None
    required: bool = False
    wrap: bool = False
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Cells to be coloured while they are empty: those of a column, or the one on ``row``.

    Only where the cell of the column ``beside`` is filled, and that of ``instead``, if any, is empty.
    All are indices from 0, rows below the header.
    """

    column: int
    beside: int
    instead: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class TableSheet:
    """A sheet to be written: lines ``above``, one header, and ``rows`` below it.

    ``checks`` adds checks of single cells by index of row and column, both from 0 and below the
    header; ``still`` is the number of columns that stay in sight when the sheet is scrolled; ``wanted``
    are cells that should not stay empty. Cells of a ``locked`` sheet can only be changed after its
    protection, which has no password, is lifted. Cells that hold one of ``faint`` are hatched in grey. Rows
    are as high as their texts, but those of a ``low`` sheet, into which long texts are entered. Further small
    tables may stand ``below``. ``names`` are formulas that those of the workbook can use by a name.
    """

    name: str
    columns: tuple[SheetColumn, ...]
    rows: Sequence[Sequence[Content | CellFormula]] = ()
    above: tuple[str, ...] = ()
    checks: Mapping[tuple[int, int], Check] = field(default_factory=dict)
    still: int = 0
    wanted: tuple[Wanted, ...] = ()
    locked: bool = False
    faint: tuple[str, ...] = ()
    low: bool = False
    below: tuple[TableSheet, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def widths(self) -> list[float]:
        """The width of each column of the sheet: the widest that stands in it."""
        parts = ([column.width for column in part.columns] for part in (self, *self.below))
        return [max(widths) for widths in zip_longest(*parts, fillvalue=0.0)]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what it holds and how it looks. A text is a text, whatever it begins with."""

    value: Content | CellFormula
    style: Style = "text"
    shape: Shape = ""


@dataclass(frozen=True, slots=True)
class DropDown:
    """What may be entered in ``cells``: ``options``, or those that stand in the cells ``source``."""

    cells: Block
    options: tuple[str | int, ...] = ()
    source: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class Tint:
    """Cells that look ``wrong`` (red) or ``out`` (grey) while ``formula``, said of the first one, holds."""

    cells: Block
    formula: str
    look: Literal["wrong", "out"]


@dataclass(frozen=True, slots=True)
class SheetChart:
    """Bars of one column of figures: ``labels`` and ``figures`` are blocks one column wide.

    ``at`` is the cell of its upper left corner, ``size`` its width and height in centimetres.
    """

    title: str
    labels: Block
    figures: Block
    at: At
    size: tuple[float, float]
    flat: bool = False
    shape: Shape = "count"
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Print:
    """How a sheet is printed on A4, one page wide.

    ``head`` and ``foot`` are left, middle and right; ``repeated`` are the rows and the columns that stand
    on every page; ``area`` is what is printed, all if not given; a page ends before each row of ``breaks``.
    """

    head: tuple[str, str, str] = ("", "", "")
    foot: tuple[str, str, str] = ("", "", "")
    landscape: bool = False
    repeated: tuple[int, int] | None = None
    area: Block | None = None
    breaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FreeSheet:
    """One sheet. ``still`` is the first cell that moves when it is scrolled; ``widths`` are in characters
    by column, ``heights`` in points by row; ``filtered`` has a button for each column of its first row.
    """

    name: str
    cells: Mapping[At, Cell]
    widths: Mapping[int, float] = field(default_factory=dict)
    heights: Mapping[int, float] = field(default_factory=dict)
    merged: Sequence[Block] = ()
    choices: Sequence[DropDown] = ()
    tints: Sequence[Tint] = ()
    charts: Sequence[SheetChart] = ()
    still: At | None = None
    filtered: Block | None = None
    printed: Print = Print()


def free_title(name: str, taken: Container[str]) -> str:
    """Return a title that a sheet can have, and none that is ``taken`` (in small letters) has."""
    plain = _NOT_IN_TITLES.sub(" ", name).strip() or "-"
    title, n = plain[:_LONGEST_TITLE].strip(), 1
    if len(plain) > _LONGEST_TITLE and plain[_LONGEST_TITLE] != " ":
        title = title.rpartition(" ")[0].strip(" ,") or title
    while title.lower() in taken:
        n += 1
        mark = f" {n}"
        title = plain[: _LONGEST_TITLE - len(mark)].strip() + mark
    return title
