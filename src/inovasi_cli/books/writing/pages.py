"""A sheet to be written that is laid out freely, as data: cells, formulas, charts, and how it is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from inovasi_cli.books.writing.plans import CellFormula, Content

Style = Literal[
    "text",
    "wrap",
    "strong",
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

At = tuple[int, int]
"""Row and column, from 1."""

Block = tuple[int, int, int, int]
"""First row, first column, last row, last column, from 1."""


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
