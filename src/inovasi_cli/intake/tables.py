"""The filled rows of a table, and the faults of its cells with their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from inovasi_cli.cells import Remark
from inovasi_cli.diagnostics import Diagnostic, Place
from inovasi_cli.headers import ORIGIN, Fields
from inovasi_cli.layout import Table
from inovasi_cli.rules import Ruleset
from inovasi_cli.workbook.sheets import Value

ORDINAL = "number"
"""The field of the running number."""
_ALONE_NOTHING = (ORDINAL, ORIGIN)
"""Fields of which a row must hold something else, or it is empty."""

_SUMS = frozenset({"jumlah", "total", "jumlah total", "grand total", "subtotal", "sub total", "rata-rata"})


@dataclass(frozen=True, slots=True)
class FilledRow:
    """One row with something in it; ``cells`` are its filled cells by field."""

    table: Table
    row: int
    cells: Mapping[str, Value]

    def place(self, field: str) -> Place:
        """The cell of ``field``; the row where the table has no such column."""
        return self.table.sheet.place(self.table.rows.get(field, self.row), self.table.columns.get(field))

    def faults(self, remarks: Iterable[tuple[str, Remark]], ruleset: Ruleset) -> Iterator[Diagnostic]:
        """Put what is to be said about fields at their cells."""
        fields = Fields(ruleset, self.table.role)
        for field, remark in remarks:
            yield remark.at(self.place(field), field=fields.official(field))


def filled_rows(table: Table) -> Iterator[FilledRow]:
    """Yield the rows below the header that hold data; blank rows, numbers alone and sums are skipped.

    A form is one row, that of its name.
    """
    if table.rows:
        places = {field: (row, table.columns[field]) for field, row in table.rows.items()}
        cells = {
            field: value for field, at in places.items() if (value := table.sheet.value(*at)) is not None
        }
        if cells.keys() - _ALONE_NOTHING:
            yield FilledRow(table, table.rows["name"], cells)
        return
    columns = [(field, column - 1) for field, column in table.columns.items()]
    for row, values in enumerate(table.sheet.rows[table.header_row : table.end], start=table.header_row + 1):
        if row in table.passed_over:
            continue
        width = len(values)
        cells = {
            field: value
            for field, at in columns
            if at < width
            and (value := values[at]) is not None
            and not (isinstance(value, str) and not value.strip())
        }
        ordinal, _ = (cells.pop(name, None) for name in _ALONE_NOTHING)
        if cells and not any(_is_sum(value) for value in (ordinal, next(iter(cells.values())))):
            yield FilledRow(table, row, cells)


def _is_sum(value: Value) -> bool:
    return isinstance(value, str) and value.strip(" :").casefold() in _SUMS
