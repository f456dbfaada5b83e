"""What a file holds once it is read: sheets of cells that keep their own addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from inovasi_cli.diagnostics import Diagnostic, Place

GUIDE_SHEET = "Petunjuk"
"""The sheet of a template that explains it; it holds nothing to read."""

ESTIMATE_SHEET = "Hitungan Sementara"
"""The sheet of a template that adds up what is filled in; it holds formulas and nothing to read."""

LISTS_SHEET = "Daftar"
"""The hidden sheet of a template with the values of its drop-downs."""

FIXES_SHEET = "Daftar Perbaikan"
"""The sheet of an annotated copy that lists what is to be corrected; it holds nothing to read."""


def is_fixes(name: str) -> bool:
    """Whether a sheet of this name lists what is to be corrected (``Daftar Perbaikan``, and ``... 2``)."""
    return re.fullmatch(rf"{FIXES_SHEET}( \d+)?", name.strip(), re.IGNORECASE) is not None


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell whose formula failed: ``#REF!``, ``#DIV/0!`` ..."""

    text: str


@dataclass(frozen=True, slots=True)
class Uncomputed:
    """A formula that the writing program never calculated, so the file holds no value for it."""

    formula: str


Value = str | float | int | bool | date | datetime | time | timedelta | CellError | Uncomputed | None
"""One cell as the file holds it; ``None`` and blank text are empty."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One visible sheet. ``rows[0][0]`` is cell ``A1``: nothing is cut off at the edges.

    ``merged`` are the cells merged over several rows, as first row, last row and columns (.xlsx only).
    """

    file: str
    name: str
    rows: tuple[tuple[Value, ...], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()

    def value(self, row: int, column: int) -> Value:
        """The value at ``row``, ``column`` (from 1); ``None`` beyond the stored area."""
        if row > len(self.rows) or column > len(self.rows[row - 1]):
            return None
        value = self.rows[row - 1][column - 1]
        return None if isinstance(value, str) and not value.strip() else value

    def place(self, row: int | None = None, column: int | None = None) -> Place:
        """The place of a cell, a row or the sheet."""
        return Place(self.file, self.name, row, column)


@dataclass(frozen=True, slots=True)
class Workbook:
    """One file: its visible sheets in order, and what was wrong with reading it."""

    file: str
    sheets: tuple[Sheet, ...]
    faults: tuple[Diagnostic, ...] = ()
