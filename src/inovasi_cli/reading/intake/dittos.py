"""Cells that say *as above*: a ditto mark, *sda*, *idem*.

One is read as the cell above it where that is filled in, in the next row of the same section and file. In a
column of levels none is: who lengthens a list by dittos has not looked at each claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from inovasi_cli.reading.cells import is_ditto
from inovasi_cli.reading.files.sheets import Value

if TYPE_CHECKING:
    from inovasi_cli.reading.intake.tables import FilledRow

_FIELDS = (
    *("region", "agency", "stage", "initiator", "initiator_name", "kind", "form", "classification"),
    *("affair", "other_affairs", "theme", "trial", "applied", "developed", "status", "innovation"),
)
"""Fields that rows below each other share."""

_ABBREVIATION = "SDA"
"""*Sumber Daya Air* too, where the cell above is not in capital letters."""


def resolved(rows: Iterable[FilledRow]) -> Iterator[FilledRow]:
    """Yield rows whose dittos are what stands above; a name that is one is none."""
    above: FilledRow | None = None
    for written in rows:
        row, said = written, {name: value for name, value in written.cells.items() if is_ditto(value)}
        if said:
            row = _resolved(written, said, above if above and _follows(written, above) else None)
        above = row
        yield row


def _resolved(row: FilledRow, said: dict[str, Value], above: FilledRow | None) -> FilledRow:
    meant = {
        name: above.cells[name]
        for name, value in said.items()
        if above and name in _FIELDS and name in above.cells and _is_plain(value, above.cells[name])
    }
    cells = {name: value for name, value in row.cells.items() if name != "name" or name not in said}
    return row._replace(cells={**cells, **meant}, dittos={name: said[name] for name in meant})


def _is_plain(value: Value, above: Value) -> bool:
    """Whether the cell above is none itself, and nothing else is meant."""
    capitals = not isinstance(above, str) or above.isupper()
    return not is_ditto(above) and (capitals or str(value).strip() != _ABBREVIATION)


def _follows(row: FilledRow, above: FilledRow) -> bool:
    """Whether a row stood right below another one, in its file and in its section."""
    same = row.sheet_merged == above.sheet_merged and row.section == above.section
    return same and row.at_source == above.at_source + 1
