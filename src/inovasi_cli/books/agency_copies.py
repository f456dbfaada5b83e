"""What each agency is given at the desk: its own findings and its own rows, and nothing of the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from inovasi_cli.books.writing.reduction import Kept
from inovasi_cli.insight.priority import Finding, Report, Row, agencies_of
from inovasi_cli.reading.files.sheets import GUIDE_SHEET, LISTS_SHEET, Workbook
from inovasi_cli.reading.layout import Layout, Match, match
from inovasi_cli.reading.mapping import OwnLayout
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Ruleset
from inovasi_cli.text.spelling import normalise

_FOR_ALL = (GUIDE_SHEET, LISTS_SHEET)
"""Sheets of a template that hold nothing of anybody."""

_OF_THE_REGION = frozenset({"profile", "spd"})


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
    told = {normalise(each.agency) for each in report.findings if each.agency}
    named = {normalise(each.agency): each.agency for each in submission.innovations if each.agency}
    return tuple(name for key, name in named.items() if key not in told)


def _by_agency(found: Iterable[Finding], file: str) -> Mapping[str, Sequence[Finding]]:
    """The findings in ``file`` by agency as compared; empty for none."""
    divided: dict[str, list[Finding]] = {}
    for each in found:
        if each.diagnostic.place.file == file:
            divided.setdefault(normalise(each.agency or ""), []).append(each)
    return divided


def _kept(layout: Layout, owners: Mapping[Row, str | None], agency: str | None) -> Mapping[str, Kept]:
    """The profile and its rows for an agency; the region's sheets and the rows of nobody for nobody."""
    read = {each.sheet.name for each in layout.matches}
    kept: dict[str, Kept] = dict.fromkeys(name for name in _FOR_ALL if name not in read)
    for each in layout.matches:
        if each.table is None:
            continue  # nothing tells whose rows these are
        if each.role == "profile" or (each.role in _OF_THE_REGION and agency is None):
            kept[each.sheet.name] = None
        elif each.role not in _OF_THE_REGION:
            rows = _rows(each, owners, agency)
            if rows is not None:
                kept[each.sheet.name] = rows
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
