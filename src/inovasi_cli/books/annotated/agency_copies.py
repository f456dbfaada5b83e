"""What each agency is given: its own findings and rows, and a workbook with nothing of the others in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from inovasi_cli.books.writing.archive import stored_cells
from inovasi_cli.insight.priority import Finding, Report, Row, agencies_of
from inovasi_cli.reading.files.sheets import GUIDE_SHEET, LISTS_SHEET, Uncomputed, Workbook
from inovasi_cli.reading.headers import OwnLayout
from inovasi_cli.reading.layout import Layout, Match, match
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Ruleset
from inovasi_cli.text.spelling import normalise

if TYPE_CHECKING:
    from openpyxl import Workbook as Book
    from openpyxl.worksheet.worksheet import Worksheet

_FOR_ALL = (GUIDE_SHEET, LISTS_SHEET)
"""Sheets of a template that hold no data."""

_OF_THE_REGION = frozenset({"profile", "spd"})

Kept = Collection[int] | None
"""The rows of a sheet that stay; ``None`` for all of them."""

_ROW = re.compile(r"\b\$?[A-Z]{1,3}\$?(\d{1,7})\b")
_ELSEWHERE = re.compile(r"[!\[]|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\d:\$?\d")
"""Other sheets and files, tables, and whole columns and rows."""


@dataclass(frozen=True, slots=True)
class AgencyShare:
    """One agency's part of one file; ``agency`` is ``None`` for what belongs to none.

    ``kept`` names the sheets that it gets, each with the rows that it gets.
    """

    agency: str | None
    workbook: Workbook
    findings: tuple[Finding, ...]
    kept: Mapping[str, Kept]


def shares(
    report: Report,
    submission: Submission,
    workbooks: Iterable[Workbook],
    ruleset: Ruleset,
    own: OwnLayout | None = None,
) -> tuple[AgencyShare, ...]:
    """Divide what was found among the agencies, file by file; who has no findings gets nothing."""
    owners = agencies_of(submission)
    divided = []
    for workbook in workbooks:
        layout = match(workbook, ruleset, own)
        for agency, found in _by_agency(report.findings, workbook.file).items():
            kept = _kept(layout, owners, found[0].agency)
            divided.append(AgencyShare(found[0].agency if agency else None, workbook, tuple(found), kept))
    return tuple(sorted(divided, key=lambda share: (share.agency is None, normalise(share.agency or ""))))


def without_findings(report: Report, submission: Submission) -> tuple[str, ...]:
    """The agencies about which nothing was found."""
    told = {normalise(finding.agency) for finding in report.findings if finding.agency}
    named = {
        normalise(innovation.agency): innovation.agency
        for innovation in submission.innovations
        if innovation.agency
    }
    return tuple(name for key, name in named.items() if key not in told)


def _by_agency(found: Iterable[Finding], file: str) -> Mapping[str, Sequence[Finding]]:
    """The findings in ``file`` by agency as compared; empty for none."""
    divided: dict[str, list[Finding]] = {}
    for finding in found:
        if finding.diagnostic.place.file == file:
            divided.setdefault(normalise(finding.agency or ""), []).append(finding)
    return divided


def _kept(layout: Layout, owners: Mapping[Row, str | None], agency: str | None) -> Mapping[str, Kept]:
    """An agency keeps the profile and its rows; the copy for none, the region's sheets and rows of nobody."""
    read = {matched.sheet.name for matched in layout.matches}
    kept: dict[str, Kept] = dict.fromkeys(name for name in _FOR_ALL if name not in read)
    for matched in layout.matches:
        if matched.table is None:
            continue  # nothing tells whose rows these are
        if matched.role == "profile" or (matched.role in _OF_THE_REGION and agency is None):
            kept[matched.sheet.name] = None
        elif matched.role not in _OF_THE_REGION:
            rows = _rows(matched, owners, agency)
            if rows is not None:
                kept[matched.sheet.name] = rows
    return kept


def _rows(match: Match, owners: Mapping[Row, str | None], agency: str | None) -> Kept:
    """The rows of a list that are the agency's, those above it too; ``None`` for the form of another one."""
    table, sheet = match.table, match.sheet
    if table is None:
        return None
    key = normalise(agency or "")
    mine = {
        row
        for row in range(table.header_row + 1, len(sheet.rows) + 1)
        if (at := (sheet.file, sheet.name, row)) in owners and normalise(owners[at] or "") == key
    }
    if table.rows:
        return frozenset(range(1, len(sheet.rows) + 1)) if mine else None
    if agency is None:
        mine |= {
            row
            for row in range(table.header_row + 1, len(sheet.rows) + 1)
            if (sheet.file, sheet.name, row) not in owners
        }
    return frozenset({*range(1, table.header_row + 1), *mine, *table.passed_over})


def reduce(book: Book, kept: Mapping[str, Kept]) -> None:
    """Remove sheets that ``kept`` does not name; empty and hide the rows that it does not.

    Rows keep their numbers, so that addresses stay as they were. Charts, pictures, pivot tables go too, and
    names and drop-downs that lead to what is gone.
    """
    gone = [name for name in book.sheetnames if name not in kept]
    for name in gone:
        del book[name]
    for sheet in book.worksheets:
        _forget_objects(sheet)
        rows = kept[sheet.title]
        if rows is not None:
            _empty(sheet, frozenset(rows))
        _forget_names(sheet.defined_names, gone)
        _forget_checks(sheet, gone)
    _forget_names(book.defined_names, gone)


def keep_uncomputed(book: Book, source: Workbook, kept: Mapping[str, Kept]) -> None:
    """Put the formulas that have no stored value back: as values they would be empty cells.

    One that leads to what is not kept would give another result here, and is put back as text.
    """
    for sheet in source.sheets:
        rows = range(1, len(sheet.rows) + 1) if (only := kept.get(sheet.name, ())) is None else only
        for row, values in enumerate(sheet.rows, start=1):
            for column, value in enumerate(values, start=1):
                if isinstance(value, Uncomputed) and row in rows:
                    cell: Any = book[sheet.name].cell(row, column)
                    cell.value = value.formula
                    if len(value.formula) == 1 or not _within(value.formula, rows):
                        cell.data_type = "s"


def _within(formula: str, rows: Collection[int]) -> bool:
    """Whether all that ``formula`` refers to is in ``rows`` of its own sheet."""
    named = [int(row) for row in _ROW.findall(formula)]
    spread = range(min(named, default=1), max(named, default=0) + 1)
    return not _ELSEWHERE.search(formula) and all(row in rows for row in spread)


def _forget_objects(sheet: Any) -> None:
    """Take out what keeps copies of the cells that it shows; openpyxl has no public way to."""
    sheet._charts, sheet._images, sheet._pivots = [], [], []


def _empty(sheet: Worksheet, rows: frozenset[int]) -> None:
    shared = {
        (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        if any(row in rows for row in range(area.min_row, area.max_row + 1))
    }
    for cell in stored_cells(sheet):
        if cell.row not in rows:
            if (cell.row, cell.column) not in shared:
                _clear(cell)
            sheet.row_dimensions[cell.row].hidden = True


def _clear(cell: Any) -> None:
    if cell.value is not None:
        cell.value = None
    if cell.comment is not None:
        cell.comment = None
    if cell.hyperlink is not None:
        cell.hyperlink = None


def _forget_names(names: Any, gone: Iterable[str]) -> None:
    for name in [name for name, defined in names.items() if _leads(defined.attr_text or "", gone)]:
        del names[name]


def _forget_checks(sheet: Worksheet, gone: Iterable[str]) -> None:
    checks = sheet.data_validations
    checks.dataValidation = [
        check
        for check in checks.dataValidation
        if not _leads(f"{check.formula1 or ''} {check.formula2 or ''}", gone)
    ]


def _leads(formula: str, gone: Iterable[str]) -> bool:
    """Whether ``formula`` speaks of a sheet that is gone."""
    return any(f"{name}!" in formula or f"{name.replace(chr(39), chr(39) * 2)}'!" in formula for name in gone)
