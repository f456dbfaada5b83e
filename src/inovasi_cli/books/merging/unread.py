"""What could not be read of the files that are merged, as sheets of the merged workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from inovasi_cli.books.writing.archive import as_written
from inovasi_cli.books.writing.sheets import Content, SheetColumn, TableSheet
from inovasi_cli.diagnostics import (
    Diagnostic,
    Place,
    column_letters,
    columns,
    profiles,
    recognition,
    worksheets,
)
from inovasi_cli.diagnostics import rows as findings
from inovasi_cli.pages.page.words import Words
from inovasi_cli.reading.files.sheets import UNREAD_SHEET, Sheet, Workbook
from inovasi_cli.reading.intake.carried import ADVICE, COLUMNS, COPY, HEADER, ORIGIN, READ, SAID, YES
from inovasi_cli.reading.submission import Submission
from inovasi_cli.text import Text, copies

_TOLD_AGAIN = frozenset(
    {columns.INDICATOR_MISSING, columns.NO_MATURITY, columns.SPD_ROWS_UNKNOWN, columns.EVIDENCE_UNKNOWN}
)
"""Findings about a file or a sheet that the merged rows show again."""

_HOW_READ = frozenset(
    {recognition.MISSPELT, recognition.BY_CONTENT, recognition.GUESSED, recognition.NAMED_BY_CONTENT}
)
"""Findings about columns that stand under the headers of the template now."""

_WITHOUT_TABLE = frozenset({columns.REQUIRED_MISSING, columns.NOT_A_LIST})
"""Findings about a sheet that has no table."""

_COPIED = frozenset(
    {
        *_WITHOUT_TABLE,
        worksheets.SECOND_TABLE,
        worksheets.SHEET_UNKNOWN,
        worksheets.SHEET_UNREAD,
        worksheets.SHEET_TOO_LARGE,
        worksheets.LIST_LEFT_OUT,
    }
)
"""Findings about a sheet that was not read, or not to its end."""

_ELSEWHERE = frozenset(
    {
        *_HOW_READ,
        *_COPIED,
        worksheets.RECAP,
        worksheets.FORMULAS_BLANK,
        worksheets.TABLE_GOES_ON,
        worksheets.AGENCY_BY_TITLE,
        profiles.PROFILES_CONTRADICT,
        profiles.TITLE_CONTRADICTS,
        findings.NOT_AN_INNOVATION,
        findings.STRUCK_THROUGH,
        findings.UNPAIRED,
    }
)
"""Findings with a row that the merged rows do not show again."""

_WIDTHS = (30, 20, 8, 8, 60, 60, 30, 30, 20, 12)
_MOST_COLUMNS = 16_384


def lost(told: Submission) -> tuple[Diagnostic, ...]:
    """Return the findings about files and sheets of which the merged rows would say nothing."""
    none = {_of_sheet(fault) for fault in told.faults if fault.kind in _WITHOUT_TABLE}
    return tuple(
        fault
        for fault in told.faults
        if fault.place.file
        and (
            COPY in fault.facts
            or _of_sheet(fault) in none
            or fault.kind in _ELSEWHERE
            or fault in told.unread
            or (fault.place.row is None and fault.kind not in _TOLD_AGAIN)
        )
    )


def _of_sheet(fault: Diagnostic) -> Place:
    return Place(fault.place.file, fault.place.sheet)


def sheets(
    told: Submission, workbooks: Iterable[Workbook], names: Mapping[str, str], words: Words
) -> Iterator[TableSheet]:
    """Yield the sheet that names what was not read, then the sheets that were not, as they stood.

    ``told`` is what was found in the files, ``names`` what each file is called.
    """
    found = lost(told)
    if not found:
        return
    unread = {sheet.place(): sheet for book in workbooks for sheet in (*book.sheets, *book.hidden)}
    copied: dict[Place, str] = {}
    rows: list[Sequence[Content]] = []
    for fault in found:
        sheet = _sheet(fault, unread)
        if sheet and sheet.rows:
            copied.setdefault(sheet.place(), f"{UNREAD_SHEET} {len(copied) + 1}")
        copy = copied.get(sheet.place()) if sheet else None
        rows.append((*_row(fault, names, words), copy, YES if fault in told.unread else None))
    heads = tuple(
        SheetColumn(name, width, wrap=width > 30) for name, width in zip(COLUMNS, _WIDTHS, strict=True)
    )
    yield TableSheet(UNREAD_SHEET, heads, rows, above=(words(copies.UNREAD),), still=1)
    for place, name in copied.items():
        yield _copy(unread[place], name)


def _sheet(fault: Diagnostic, unread: Mapping[Place, Sheet]) -> Sheet | None:
    """The sheet that a finding says was not read."""
    place = fault.place
    if name := fault.facts.get(COPY):
        return unread.get(Place(place.file, str(name)))
    return unread.get(_of_sheet(fault)) if fault.kind in _COPIED else None


def _row(fault: Diagnostic, names: Mapping[str, str], words: Words) -> tuple[Content, ...]:
    """The first cells of the row of a finding; of what was carried before, as it was told then."""
    place, facts = fault.place, fault.facts
    if ORIGIN in facts:
        at = (*str(facts[ORIGIN]).split("!"), "", "")[:3]
        told = [text.id for name in (SAID, ADVICE) if isinstance(text := facts[name], Text)]
        return *at, fault.kind.code, *told, str(facts[HEADER]), str(facts[READ])
    file = names.get(place.file or "", place.file or "")
    heading, hint, read = facts.get(HEADER), words.hint(fault), None
    heading = heading if isinstance(heading, str) else None  # else it is said that there is none
    if fault.kind in _HOW_READ:
        read = str(facts.get(READ) or facts["official"])
        hint = words(copies.READ_AS, read=read)
    return file, place.sheet, place.cell, fault.kind.code, words.message(fault), hint, heading, read


def _copy(sheet: Sheet, name: str) -> TableSheet:
    """The cells of a sheet below the letters of their columns."""
    width = min(max(map(len, sheet.rows)), _MOST_COLUMNS)
    rows = [[*map(as_written, row), *[None] * (width - len(row))] for row in sheet.rows]
    return TableSheet(
        name, tuple(SheetColumn(column_letters(at)) for at in range(1, width + 1)), rows, low=True
    )
