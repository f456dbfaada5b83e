"""What each agency is given: its own findings and rows, and a workbook with nothing of the others in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from inovasi_cli.books.annotated.reduced import SHORTEST, Share
from inovasi_cli.diagnostics import Place
from inovasi_cli.insight.priority import Finding, Owners, Report
from inovasi_cli.reading.files.sheets import NO_COLUMN, NO_ROW, Address, Sheet, Workbook
from inovasi_cli.reading.headers import OwnLayout
from inovasi_cli.reading.layout import FoundTable, Layout, Match, match
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Ruleset
from inovasi_cli.text import LANGUAGES
from inovasi_cli.text.spelling import normalise

_OF_THE_REGION = frozenset({"profile", "spd"})


@dataclass(frozen=True, slots=True)
class AgencyShare:
    """One agency's part of one file; ``agency`` is ``None`` for what belongs to none."""

    agency: str | None
    workbook: Workbook
    findings: tuple[Finding, ...]
    share: Share


def shares(
    report: Report,
    submission: Submission,
    workbooks: Iterable[Workbook],
    ruleset: Ruleset,
    own: OwnLayout | None = None,
) -> tuple[AgencyShare, ...]:
    """Divide what was found among the agencies, file by file; who has no findings gets nothing."""
    owners, known = Owners(submission), _known(ruleset)
    divided = []
    for workbook in workbooks:
        layout = match(workbook, ruleset, own)
        for agency, found in _by_agency(report.findings, workbook.file).items():
            share = _share(layout, owners, found[0].agency, known)
            divided.append(AgencyShare(found[0].agency if agency else None, workbook, tuple(found), share))
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


def _known(ruleset: Ruleset) -> frozenset[str]:
    """All texts of the edition's template, in both languages: they say nothing of anybody."""
    from inovasi_cli.books.template import blank, sheets
    from inovasi_cli.books.writing.table_sheets import message

    found: list[object] = [NO_COLUMN, NO_ROW]
    for language in LANGUAGES:
        for sheet in sheets(ruleset, blank("region"), language):
            columns = [column for part in (sheet, *sheet.below) for column in part.columns]
            checks = [*sheet.checks.values(), *(column.check for column in columns if column.check)]
            found += [
                *sheet.above,
                *(column.header for column in columns),
                *(v for row in sheet.rows for v in row),
            ]
            found += [text for check in checks for text in (*check.options, check.error, *message(check))]
    return frozenset(text for text in found if isinstance(text, str))


def _share(layout: Layout, owners: Owners, agency: str | None, known: Collection[str]) -> Share:
    """An agency keeps the profile and its rows; the copy for none, the region's sheets and rows of nobody."""
    kept: dict[str, list[Address]] = {}
    going: dict[str, list[Address]] = {}
    spared: dict[str, set[Address]] = {}
    theirs: set[str] = set()
    for matched in layout.matches:
        name, sheet = matched.sheet.name, matched.sheet
        lines = _lines(matched, owners, agency)
        if lines is not None:
            kept[name] = going.setdefault(name, [])
            if _is_any_left(matched, lines):
                theirs.add(name)
        rows = range(1, len(sheet.rows) + 1) if lines is None else lines
        going.setdefault(name, []).extend(_cells(sheet, rows))
        if lines and matched.table:
            spared.setdefault(name, set()).update(_shared(matched.table, lines))
    gone = {name: frozenset(kept[name]) - spared.get(name, set()) for name in kept if name in theirs}
    return Share(gone, known, _private(layout, gone, known))


def _private(
    layout: Layout, gone: Mapping[str, Collection[Address]], known: Collection[str]
) -> frozenset[str]:
    """The texts that stand in cells of others, and in none that stays."""
    texts: dict[bool, set[str]] = {True: set(), False: set()}
    for sheet in (matched.sheet for matched in layout.matches if matched.sheet.name in gone):
        for row, values in enumerate(sheet.rows, start=1):
            for column, value in enumerate(values, start=1):
                if isinstance(value, str) and len(value.strip()) >= SHORTEST:
                    texts[sheet.in_file(row, column) in gone[sheet.name]].add(value.strip().casefold())
    return frozenset(texts[True] - texts[False] - {text.casefold() for text in known})


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
    lines = {row for row in rows if not _is_of(owners, sheet.place(row, of_name), agency)}
    return lines | {one.first for one in table.sections if not _same(one.agency, agency)} & table.passed_over


def _is_any_left(match: Match, lines: Collection[int]) -> bool:
    """Whether the agency has anything in a table: what names others may be the sheet itself."""
    table = match.table
    if table is None or match.role in _OF_THE_REGION or table.rows:
        return True
    rows = enumerate(match.sheet.rows[table.header_row :], start=table.header_row + 1)
    return any(row not in lines and any(value is not None for value in values) for row, values in rows)


def _shared(table: FoundTable, lines: Collection[int]) -> Iterator[Address]:
    """Yield the cells of others that are merged with one of the agency's, which they are read as, too."""
    for first, last, column, _ in table.sheet.merged:
        read = column in table.columns.values()
        if read and first in lines and any(row not in lines for row in range(first, last + 1)):
            yield table.sheet.in_file(first, column)


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
