"""How much one file may hold: counted on what is really unpacked and met, before more is made of it.

A nation's file passes: 36,000 innovations with their texts and 700,000 documents. Who has more sets
``INOVASI_LIMITS``, by which all of it is multiplied. docs/limits.md is for readers.
"""

from __future__ import annotations

import os

VARIABLE = "INOVASI_LIMITS"

UNPACKED, TIMES_ITS_SIZE = 200_000_000, 20
"""Bytes that any compressed workbook may unpack to, and a large one for each of its own (9 are usual; the
innovations of a whole nation with their texts and evidence are 630 MB)."""

AREA = 10_000_000
"""Cells of the rectangles of all sheets, ten columns down to the last row that Excel has: the reader stores
every cell of a rectangle."""

FILLED, FILLED_PER_BYTE = 200_000, 2
"""Filled cells and shared texts of any file, and of a large one for each of its bytes (a dense one has a
third): few bytes can repeat one cell a million times."""

ROWS, COLUMNS = 1_048_576, 2_000
"""Rows that Excel has, and columns with content."""

SHEETS = 500
FILES = 1_000
"""Of one run: 546 regions pass."""
INNOVATIONS = 100_000
"""Of one run; the nation reports a third."""


_HIGHEST = 1_000


class LimitsFaulty(ValueError):
    """What the environment sets is no whole number from 1 to 1,000; holds what it is."""


def times() -> int:
    """How many times as much the user allows.

    Raises:
        LimitsFaulty: what is set does not say so.
    """
    written = os.environ.get(VARIABLE, "").strip() or "1"
    if not (written.isascii() and written.isdecimal() and len(written) < 5 and 0 < int(written) <= _HIGHEST):
        raise LimitsFaulty(written)
    return int(written)


def unpacked(data: bytes) -> int:
    """Bytes that the archive ``data`` may unpack to."""
    return max(UNPACKED, TIMES_ITS_SIZE * len(data)) * times()


def filled(data: bytes) -> int:
    """Filled cells, or shared texts, that the file ``data`` may hold."""
    return (FILLED + FILLED_PER_BYTE * len(data)) * times()
