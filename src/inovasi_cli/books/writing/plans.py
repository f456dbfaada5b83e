"""A workbook to be written, as data: its sheets, their columns, and what a cell accepts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

Content = str | int | float | Decimal | date | None

Result = str | int | Decimal | Fraction
"""What a formula comes to."""


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
class Column:
    """A column: its header, its width in characters, and the check of all its cells.

    ``required`` columns have a darker header. ``date`` and ``wrap`` say how its cells are shown.
    """

    header: str
    width: float = 14
    check: Check | None = None
    required: bool = False
    date: bool = False
    wrap: bool = False


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
    protection, which has no password, is lifted. A ``printed`` sheet is made for paper: one page wide
    on A4, its lines above wrapped, its rows as high as their texts.
    """

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Content | CellFormula]] = ()
    above: tuple[str, ...] = ()
    checks: Mapping[tuple[int, int], Check] = field(default_factory=dict)
    still: int = 0
    wanted: tuple[Wanted, ...] = ()
    locked: bool = False
    printed: bool = False
