"""What each agency is given: its own findings and rows, and a workbook with nothing of the others in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any

from inovasi_cli.books.writing.archive import stored_cells, writable
from inovasi_cli.diagnostics import Place
from inovasi_cli.insight.priority import Finding, Owners, Report
from inovasi_cli.reading.files.sheets import GUIDE_SHEET, LISTS_SHEET, Address, Sheet, Uncomputed, Workbook
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

Kept = Collection[Address]
"""The cells of a sheet that stays which go, because they are those of others."""

_ROW = re.compile(r"\b\$?[A-Z]{1,3}\$?(\d{1,7})\b")
_ELSEWHERE = re.compile(r"[!\[]|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\d:\$?\d")
"""Other sheets and files, tables, and whole columns and rows."""


@dataclass(frozen=True, slots=True)
class AgencyShare:
    """One agency's part of one file; ``agency`` is ``None`` for what belongs to none.

    ``kept`` names the sheets that it gets, each with the cells that are emptied.
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
    owners = Owners(submission)
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


def _kept(layout: Layout, owners: Owners, agency: str | None) -> Mapping[str, Kept]:
    """An agency keeps the profile and its rows; the copy for none, the region's sheets and rows of nobody."""
    read = {matched.sheet.name for matched in layout.matches}
    kept: dict[str, Kept] = {name: frozenset() for name in _FOR_ALL if name not in read}
    going: dict[str, list[Address]] = {}
    for matched in layout.matches:
        lines = _lines(matched, owners, agency)
        if lines is not None:
            kept[matched.sheet.name] = going.setdefault(matched.sheet.name, [])
        rows = range(1, len(matched.sheet.rows) + 1) if lines is None else lines
        going.setdefault(matched.sheet.name, []).extend(_cells(matched.sheet, rows))
    return {name: frozenset(cells) for name, cells in kept.items()}


def _lines(match: Match, owners: Owners, agency: str | None) -> Collection[int] | None:
    """The rows of a table that are not the agency's; ``None`` where nothing of it is."""
    table, sheet = match.table, match.sheet
    if table is None or (match.role == "spd" and agency is not None):
        return None  # nothing tells whose rows these are, or they are the region's
    if match.role in _OF_THE_REGION:
        return ()
    if table.rows:
        place = sheet.place(table.rows["name"])
        mine = owners.knows(place) and _same(owners.agency(place), agency)
        return () if mine else None
    of_name = table.columns.get("name") if sheet.shared else None
    rows = set(range(table.header_row + 1, len(sheet.rows) + 1)) - table.passed_over
    places = {row: sheet.place(row, of_name) for row in rows}
    return {row for row, place in places.items() if not _is_of(owners, place, agency)}


def _is_of(owners: Owners, place: Place, agency: str | None) -> bool:
    if not owners.knows(place):
        return agency is None
    return _same(owners.agency(place), agency)


def _same(one: str | None, other: str | None) -> bool:
    return normalise(one or "") == normalise(other or "")


def _cells(sheet: Sheet, rows: Collection[int]) -> Iterator[Address]:
    """The filled cells of some rows, as they stand in the file."""
    for row in rows:
        yield from product(sheet.lines.get(row, ()), range(1, len(sheet.rows[row - 1]) + 1))
        for column, value in enumerate(sheet.rows[row - 1], start=1):
            if value is not None:
                yield sheet.in_file(row, column)


def reduce(book: Book, kept: Mapping[str, Kept]) -> None:
    """Remove sheets that ``kept`` does not name; empty the cells that it does, hide rows without others.

    Rows keep their numbers, so that addresses stay as they were. Charts, pictures, pivot tables go too, and
    names and drop-downs that lead to what is gone.
    """
    gone = [name for name in book.sheetnames if name not in kept]
    for name in gone:
        del book[name]
    for sheet in book.worksheets:
        _forget_objects(sheet)
        _empty(sheet, frozenset(kept[sheet.title]))
        _forget_names(sheet.defined_names, gone)
        _forget_checks(sheet, gone)
    _forget_names(book.defined_names, gone)


def keep_uncomputed(book: Book, source: Workbook, kept: Mapping[str, Kept]) -> None:
    """Put the formulas that have no stored value back: as values they would be empty cells.

    One that leads to what is not kept would give another result here, and is put back as text.
    """
    for sheet in source.sheets:
        if sheet.name not in kept:
            continue
        gone = frozenset(kept[sheet.name])
        rows = {*range(1, len(sheet.rows) + 1)} - {row for row, _ in gone}
        for row, values in enumerate(sheet.rows, start=1):
            for column, value in enumerate(values, start=1):
                if isinstance(value, Uncomputed) and (row, column) not in gone:
                    cell: Any = book[sheet.name].cell(row, column)
                    cell.value = writable(value.formula)
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


def _empty(sheet: Worksheet, gone: frozenset[Address]) -> None:
    """Clear cells, but those that are merged with one that stays; hide the rows in which none is left."""
    cells = stored_cells(sheet)
    stays = {cell.row for cell in cells if cell.value is not None and (cell.row, cell.column) not in gone}
    emptied = {row for row, _ in gone} - stays
    shared = {
        (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        if any(row not in emptied for row in range(area.min_row, area.max_row + 1))
    }
    for cell in cells:
        at = cell.row, cell.column
        if (at in gone and cell.row not in emptied) or (cell.row in emptied and at not in shared):
            _clear(cell)
    for row in emptied:
        sheet.row_dimensions[row].hidden = True


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
