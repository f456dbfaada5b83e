"""Room for the cells of one file: what its sheets may still hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from inovasi_cli.diagnostics import Fact, worksheets
from inovasi_cli.reading.files import limits
from inovasi_cli.reading.files.content import UnreadableError
from inovasi_cli.reading.files.sheet_xml import WIDE
from inovasi_cli.reading.files.sheets import Overlooked, Value

Rows = tuple[tuple[Value, ...], ...]


class Room:
    """What the sheets of one file may still hold, so that few bytes never become many cells."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._area = limits.AREA * limits.times()
        self._cells = limits.filled(data)
        self._columns = limits.COLUMNS * limits.times()

    def has_for(self, sheet: Overlooked) -> bool:
        """Whether there is room for every cell of its rectangle."""
        left = self._area - sheet.reach[0] * sheet.reach[1]
        if left < 0 or sheet.filled > self._cells:
            return False  # and takes nothing from those after it
        self._area = left
        return True

    def hold(self, rows: Sequence[Sequence[Value]]) -> None:
        """Count the rectangle of a sheet that is small enough by itself, unless it is no more than wide.

        Raises:
            UnreadableError: there is no room beside the sheets before it.
        """
        taken = len(rows), max(map(len, rows), default=0)
        if (taken[0] > WIDE[0] or taken[1] > WIDE[1]) and not self.has_for(Overlooked(reach=taken)):
            raise UnreadableError(worksheets.SHEET_TOO_LARGE, reach(*taken))

    def holding(self, rows: Rows) -> Rows:
        """Return the rows.

        Raises:
            UnreadableError: they are more, or wider, than what is left.
        """
        width = max(map(len, rows), default=0)
        cells = sum(map(len, rows))
        if width > self._columns or cells > self._cells:
            filled = [[at for at, value in enumerate(row) if value is not None] for row in rows]
            width, cells = len(set(chain.from_iterable(filled))), sum(map(len, filled))
        if width > self._columns or cells > self._cells or len(rows) > limits.ROWS:
            raise UnreadableError(worksheets.SHEET_TOO_LARGE, reach(len(rows), max(map(len, rows))))
        self._cells -= cells
        return rows


def reach(rows: int, columns: int) -> Mapping[str, Fact]:
    """How far a sheet reaches, as the facts of its diagnostic."""
    return {"rows": rows, "columns": columns}
