"""What a file holds once it is read: sheets of cells that keep their own addresses.

python-calamine gives an empty text for a failed formula and for one that was never calculated, and
tells neither hidden rows nor, in most formats, merged cells. Each format has a scan of its own that
finds them; all give the same answer, ``Overlooked``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from inovasi_cli.diagnostics import Diagnostic, Place
from inovasi_cli.text.spelling import late

GUIDE_SHEET = "Petunjuk"
"""The sheet of a template that explains it; it holds nothing to read."""

ESTIMATE_SHEET = "Hitungan Sementara"
"""The sheet of a template that adds up what is filled in; it holds formulas and nothing to read."""

LISTS_SHEET = "Daftar"
"""The hidden sheet of a template with the values of its drop-downs."""

FIXES_SHEET = "Daftar Perbaikan"
"""The sheet of an annotated copy that lists what is to be corrected; it holds nothing to read."""

CHANGES_SHEET = "Perbaikan"
"""The sheet of a corrected copy that lists what was changed in it; it holds nothing to read."""

UNREAD_SHEET = "Tidak Terbaca"
"""The sheet of a merged workbook that names what could not be read when it was merged."""

Address = tuple[int, int]
"""Row and column, from 1."""

Merged = tuple[int, int, int, int]
"""First row, last row, first column, last column."""

ERRORS: Mapping[int, str] = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
"""Error values as the binary formats of Excel count them ([MS-XLS] 2.5.10 BErr)."""

ERROR_TEXT = late(r"#[A-Z][A-Z0-9_/]*[!?]?|Err:\d+")
"""How an error value shows."""


def is_fixes(name: str) -> bool:
    """Whether a sheet of this name lists what is to be corrected (``Daftar Perbaikan``, and ``... 2``)."""
    return re.fullmatch(rf"{FIXES_SHEET}( \d+)?", name.strip(), re.IGNORECASE) is not None


@dataclass(frozen=True)
class CellError:
    """A cell whose formula failed: ``#REF!``, ``#DIV/0!`` ..."""

    text: str


@dataclass(frozen=True)
class Uncomputed:
    """A formula that the writing program never calculated, so the file holds no value for it."""

    formula: str


NO_COLUMN = "(tidak ada kolom)"
"""What a merged workbook writes where the file of a row had no such column; filled in, it has one."""
NO_ROW = "(tidak ada baris)"
"""What it writes as the level of a row of the region that no file had."""
_ABSENT = frozenset({NO_COLUMN, NO_ROW})

Value = str | float | int | bool | date | datetime | time | timedelta | CellError | Uncomputed | None
"""One cell as the file holds it; ``None`` and blank text are empty."""

_AWAITED = late(r"\(rumus belum dihitung: (=.*)\)", re.DOTALL)


def awaited(formula: Uncomputed) -> str:
    """What a merged workbook writes for a formula that was never calculated; elsewhere it would mean else."""
    return f"(rumus belum dihitung: {formula.formula})"


def meant(value: Value) -> Value:
    """Return a cell as it is meant: blank text is nothing, and a formula that merging wrote down is one."""
    if not isinstance(value, str):
        return value
    if value.startswith("(") and (found := _AWAITED.fullmatch(value)):
        return Uncomputed(found[1])
    return None if not value or value.isspace() else value


def is_absent(value: Value) -> bool:
    """Whether a cell says that its row had no such column, or that there was no such row."""
    return isinstance(value, str) and value.startswith("(") and value.strip().casefold() in _ABSENT


def is_without_row(value: Value) -> bool:
    """Whether a cell says that no file had this row."""
    return is_absent(value) and str(value).strip().casefold() == NO_ROW


class Sheet(NamedTuple):
    """One visible sheet, or one table on it. ``rows[0][0]`` is cell ``A1``: nothing is cut off at the edges.

    ``merged`` are merged cells, as first row, last row, first column and last column. Of a ``turned``
    one the rows are the columns of the file; places are those of the file all the same. ``shared`` tells that
    a row of the file holds more than one row of its tables, or none at all. ``links`` are cells of the file
    that lead out of it (.xlsx only). ``moved`` are cells of the file, by where what they say stands here;
    ``lines`` are the rows of the file that make up a row here, where there are several. ``struck`` are cells
    of the file that are struck through (.xlsx only).
    """

    file: str
    name: str
    rows: tuple[tuple[Value, ...], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    turned: bool = False
    shared: bool = False
    links: frozenset[Address] = frozenset()
    moved: Mapping[Address, Address] = {}
    lines: Mapping[int, Sequence[int]] = {}
    struck: frozenset[Address] = frozenset()

    def value(self, row: int, column: int) -> Value:
        """The value at ``row``, ``column`` (from 1); ``None`` beyond the stored area."""
        if row > len(self.rows) or column > len(self.rows[row - 1]):
            return None
        value = self.rows[row - 1][column - 1]
        return None if isinstance(value, str) and not value.strip() else value

    def place(self, row: int | None = None, column: int | None = None) -> Place:
        """The place of a cell, a row or the sheet."""
        if row is not None and column is not None:
            row, column = self.in_file(row, column)
        elif self.turned:
            row, column = column, row
        return Place(self.file, self.name, row, column)

    def in_file(self, row: int, column: int) -> tuple[int, int]:
        """The row and the column of a cell in the file."""
        at = (column, row) if self.turned else (row, column)
        return self.moved.get(at, at)


class Workbook(NamedTuple):
    """One file: its visible sheets in order, and what was wrong with reading it.

    ``hidden`` are the others, ``glimpsed`` the beginnings of those that are too large; they are only looked
    at, so as to say what was not read.
    """

    file: str
    sheets: tuple[Sheet, ...]
    faults: tuple[Diagnostic, ...] = ()
    hidden: tuple[Sheet, ...] = ()
    glimpsed: tuple[Sheet, ...] = ()


class Overlooked(NamedTuple):
    """What the fast reader does not tell of one sheet.

    ``reach`` is the last row and the last column with content; (0, 0) for a sheet that is surely small
    enough. ``unread`` are cells whose formula failed or was never calculated; ``blank`` those whose
    formula stores an empty text, where the format does not tell whether it was ever calculated.
    ``hidden`` are rows and ``hidden_columns`` columns that do not show, as ranges, ``merged`` what is merged
    over several cells. ``links`` are cells that lead out of the file, ``struck`` those that are struck
    through. ``filled`` counts the cells with content where a format may repeat them; of a ``partial`` one all
    but these may be more than is told.
    """

    name: str = ""
    reach: Address = (0, 0)
    unread: Mapping[Address, CellError | Uncomputed] = {}
    blank: Sequence[Address] = ()
    hidden: Sequence[range] = ()
    merged: tuple[Merged, ...] = ()
    hidden_columns: Sequence[range] = ()
    links: frozenset[Address] = frozenset()
    struck: frozenset[Address] = frozenset()
    filled: int = 0
    partial: bool = False
