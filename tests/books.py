"""Workbooks of a few sheets, taken in as a submission, and what was said about them."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.utils.cell import coordinate_to_tuple
from sheets import Rows, sheet

from inovasi_cli.reading.files.sheets import Value, Workbook
from inovasi_cli.reading.submission import Innovation, Submission

LEFT_OUT = ("K203", "K204", "K205", "K213")
"""Said about columns and rows that a short example leaves out; it is about something else."""


def book(file: str = "data.xlsx", **sheets: str | Rows) -> Workbook:
    """A workbook of these sheets, by name."""
    return Workbook(file, tuple(sheet(table, name, file) for name, table in sheets.items()))


def with_cells(workbook: Workbook, put: Mapping[str, Value]) -> Workbook:
    """The same workbook with other contents in some cells (``Inovasi!U12``)."""
    rows = {each.name: [list(row) for row in each.rows] for each in workbook.sheets}
    for address, value in put.items():
        name, _, cell = address.rpartition("!")
        row, column = coordinate_to_tuple(cell)
        rows[name] += [[] for _ in range(row - len(rows[name]))]
        line = rows[name][row - 1]
        line += [None] * (column - len(line))
        line[column - 1] = value
    sheets = (each._replace(rows=tuple(map(tuple, rows[each.name]))) for each in workbook.sheets)
    return workbook._replace(sheets=tuple(sheets))


def faults(submission: Submission, sheet: str | None = None) -> list[tuple[str, str | None]]:
    """(code, cell) of the faults on ``sheet``, or on all."""
    return [
        (fault.kind.code, fault.place.cell)
        for fault in submission.faults
        if fault.kind.code not in LEFT_OUT and sheet in (None, fault.place.sheet)
    ]


def facts(submission: Submission, code: str) -> dict[str, object]:
    """The facts of the one fault of this kind."""
    (found,) = [fault for fault in submission.faults if fault.kind.code == code]
    return dict(found.facts)


def only(submission: Submission) -> Innovation:
    """The one innovation."""
    (innovation,) = submission.innovations
    return innovation


def levels(innovation: Innovation) -> dict[str, int]:
    """Claimed levels by indicator."""
    return {code: claim.level for code, claim in innovation.claims.items()}
