"""The rows of a merged workbook by the sheets that they are from, and what merging called their columns.

Each row of it names its origin (``opd/dinkes.xlsx!Inovasi!7``), and says of each column that its sheet
had none. So every sheet that was merged can still be looked at by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from inovasi_cli.reading.files.sheets import Sheet, is_absent
from inovasi_cli.reading.headers import ORIGIN, OTHER, is_untitled
from inovasi_cli.reading.headers.rows import Header
from inovasi_cli.text.spelling import late

_OTHERS = late(rf"^({OTHER}\s*)+")


class SourceRows(NamedTuple):
    """Rows that are looked at together: those of one sheet, as it stood before it was ``merged``, or all.

    ``absent`` are the fields that the sheet had no column for, with the rows that still say so; ``origin``
    is its file and its name.
    """

    rows: Sequence[int]
    absent: Mapping[str, Sequence[int]] = {}
    origin: str = ""
    merged: bool = False


def parts(sheet: Sheet, header: Header, rows: Sequence[int]) -> Sequence[SourceRows]:
    """Return ``rows``, which stand below ``header``, by the sheet that they are from, or as one part."""
    if ORIGIN not in header.columns:
        return [SourceRows(rows)]
    of: dict[tuple[str, frozenset[str]], list[int]] = {}
    for row in rows:
        said = sheet.value(row, header.columns[ORIGIN])
        without = {at for at, value in enumerate(sheet.rows[row - 1], start=1) if is_absent(value)}
        lacking = frozenset(name for name, column in header.columns.items() if column in without)
        of.setdefault((sheet_of(said) if isinstance(said, str) else "", lacking), []).append(row)
    return [
        SourceRows(own, dict.fromkeys(filter(lacking.__contains__, header.columns), own), origin, merged=True)
        for (origin, lacking), own in of.items()  # what a row lacks tells the tables of one sheet apart
    ]


def lacked_beside(sheet: Sheet, header: Header) -> Mapping[int, frozenset[str]]:
    """Return, for each column of a merged sheet, the fields that the sheets which had it lacked."""
    if ORIGIN not in header.columns:
        return {}
    own = parts(sheet, header, range(header.row + 1, len(sheet.rows) + 1))
    found = {}
    for cell in header.cells:
        having = [part for part in own if any(sheet.value(row, cell.column) is not None for row in part.rows)]
        found[cell.column] = frozenset(name for part in having for name in part.absent)
    return found


def sheet_of(origin: str) -> str:
    """Return the file and the sheet of ``opd/dinkes.xlsx!Inovasi!7``."""
    return origin.rpartition("!")[0]


def called_before(header: str) -> str:
    """Return what a column was called before it was merged; one without a header had an empty one."""
    return "" if is_untitled(header) else _OTHERS.sub("", header)
