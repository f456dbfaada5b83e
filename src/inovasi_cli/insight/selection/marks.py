"""The cells of a copy in which a choice is marked: the status of each innovation, or of a new column."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from inovasi_cli.assessment import Assessment
from inovasi_cli.diagnostics import Place
from inovasi_cli.reading.files.sheets import Sheet, Workbook
from inovasi_cli.reading.headers import Fields, OwnLayout
from inovasi_cli.reading.layout import match
from inovasi_cli.text import sending as text

SEND, HOLD = text.MARKS
"""What marks a choice; the vocabulary of every edition reads both."""


def marks(
    assessment: Assessment, workbooks: Sequence[Workbook], own: OwnLayout | None, selected: Collection[int]
) -> Mapping[Place, str]:
    """Return what is to be written where: the status of all innovations, and the header of a new column.

    An innovation whose sheet has no such column gets a cell behind everything on its sheet. Those of forms,
    and of rows that several share, are left out.
    """
    chosen = {*selected}
    found: dict[Place, str] = {}
    headers = _headers(assessment, workbooks, own)
    for number, innovation in enumerate(assessment.submission.innovations):
        mark = SEND if number in chosen else HOLD
        sheet = innovation.place._replace(row=None, column=None)
        if innovation.columns and "status" in innovation.columns:
            found[innovation.at("status")] = mark
        elif innovation.rows is None and sheet in headers and innovation.place.column is None:
            found |= headers[sheet]
            (header,) = headers[sheet]
            found[header._replace(row=innovation.place.row)] = mark
    return found


def _headers(
    assessment: Assessment, workbooks: Sequence[Workbook], own: OwnLayout | None
) -> Mapping[Place, Mapping[Place, str]]:
    """By sheet, the header of a new column where there is one list of innovations on it without a status."""
    official = Fields(assessment.ruleset, "innovations").official("status")
    found: dict[Place, Mapping[Place, str]] = {}
    for workbook in workbooks:
        widths = {sheet.name: _width(sheet) for sheet in workbook.sheets}
        for table in match(workbook, assessment.ruleset, own or OwnLayout()).tables:
            sheet = Place(workbook.file, table.sheet.name)
            if table.role == "innovations" and table.header_row and "status" not in table.columns:
                at = sheet._replace(row=table.header_row, column=widths[table.sheet.name] + 1)
                found[sheet] = {at: official}
    return found


def _width(sheet: Sheet) -> int:
    """The last column in which anything stands."""
    filled = (at for row in sheet.rows for at, value in enumerate(row, start=1) if value is not None)
    return max(filled, default=0)
