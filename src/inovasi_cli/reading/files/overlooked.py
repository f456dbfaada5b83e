"""What the file of a sheet says and the fast reader does not.

python-calamine gives an empty text for a failed formula and for one that was never calculated, and
tells neither hidden rows nor, in most formats, merged cells. Each format has a scan of its own that
finds them; all give the same answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from inovasi_cli.reading.files.sheets import CellError, Uncomputed

Address = tuple[int, int]
"""Row and column, from 1."""

Merged = tuple[int, int, int, int]
"""First row, last row, first column, last column."""

MOST_CELLS = 10_000_000
"""The largest rectangle that is read: ten columns down to the last row that Excel has."""

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

ERROR_TEXT = re.compile(r"#[A-Z][A-Z0-9_/]*[!?]?|Err:\d+")
"""How an error value shows."""


@dataclass(frozen=True, slots=True)
class Overlooked:
    """One sheet.

    ``reach`` is the last row and the last column with content; (0, 0) for a sheet that is surely small
    enough. ``unread`` are cells whose formula failed or was never calculated; ``blank`` those whose
    formula stores an empty text, where the format does not tell whether it was ever calculated.
    ``hidden`` are rows and ``hidden_columns`` columns that do not show, as ranges, ``merged`` what is merged
    over several rows.
    """

    name: str = ""
    reach: Address = (0, 0)
    unread: Mapping[Address, CellError | Uncomputed] = field(default_factory=dict)
    blank: Sequence[Address] = ()
    hidden: Sequence[range] = ()
    merged: tuple[Merged, ...] = ()
    hidden_columns: Sequence[range] = ()

    @property
    def too_large(self) -> bool:
        """Whether the reader, which stores every cell of the rectangle, could not make room for it."""
        return self.reach[0] * self.reach[1] > MOST_CELLS
