"""What could not be read of the files that are merged, as sheets of the merged workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from inovasi_cli.books.writing.archive import as_written
from inovasi_cli.books.writing.sheets import Content, SheetColumn, TableSheet
from inovasi_cli.diagnostics import Diagnostic, Place, column_letters, columns, files, profiles, worksheets
from inovasi_cli.diagnostics import rows as findings
from inovasi_cli.pages.page.words import Words
from inovasi_cli.reading.files.sheets import UNREAD_SHEET, Sheet, Workbook
from inovasi_cli.reading.intake.carried import ADVICE, COLUMNS, COPY, ORIGIN, SAID, YES
from inovasi_cli.reading.submission import Submission
from inovasi_cli.text import Text, copies

_TOLD_AGAIN = frozenset(
    {
        files.MACROS,
        files.FORMULAS_UNKNOWN,
        worksheets.NO_ROWS,
        worksheets.ROWS_HIDDEN,
        worksheets.COLUMNS_HIDDEN,
        worksheets.FORMULAS_BLANK,
        worksheets.LIST_GOES_ON,
        columns.INDICATOR_MISSING,
        columns.NO_MATURITY,
        columns.SPD_ROWS_UNKNOWN,
        columns.EVIDENCE_UNKNOWN,
    }
)
"""Findings about a file or a sheet that say nothing of what is lost, or that the merged rows show again."""

_ELSEWHERE = frozenset(
    {
        columns.REQUIRED_MISSING,
        worksheets.SECOND_TABLE,
        profiles.PROFILES_CONTRADICT,
        profiles.TITLE_CONTRADICTS,
        findings.NOT_AN_INNOVATION,
    }
)
"""Findings with a row that the merged rows do not show again."""

_NO_SHEET = frozenset(
    {
        profiles.PROFILES_CONTRADICT,
        profiles.TITLE_CONTRADICTS,
        worksheets.SHEET_HIDDEN,
        findings.NOT_AN_INNOVATION,
    }
)
"""Those that need no copy of their sheet: it was read, or is hidden and matters to nobody."""

_WIDTHS = (30, 20, 8, 8, 60, 60, 20, 12)
_MOST_COLUMNS = 16_384


def lost(told: Submission) -> tuple[Diagnostic, ...]:
    """Return the findings about files and sheets of which the merged rows would say nothing."""
    return tuple(
        fault
        for fault in told.faults
        if fault.place.file
        and (
            COPY in fault.facts
            or fault.kind in _ELSEWHERE
            or fault in told.unread
            or (fault.place.row is None and fault.kind not in _TOLD_AGAIN)
        )
    )


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
    if fault.kind in _NO_SHEET or ORIGIN in fault.facts:
        return None
    return unread.get(Place(place.file, place.sheet))


def _row(fault: Diagnostic, names: Mapping[str, str], words: Words) -> tuple[Content, ...]:
    """File, sheet, cell, code, message and advice; of what was carried before, as it was told then."""
    place = fault.place
    if ORIGIN in fault.facts:
        file, sheet, cell = (*str(fault.facts[ORIGIN]).split("!"), "", "")[:3]
        told, advice = (text.id for name in (SAID, ADVICE) if isinstance(text := fault.facts[name], Text))
        return file, sheet, cell, fault.kind.code, told, advice
    file = names.get(place.file or "", place.file or "")
    return file, place.sheet, place.cell, fault.kind.code, words.message(fault), words.hint(fault)


def _copy(sheet: Sheet, name: str) -> TableSheet:
    """The cells of a sheet below the letters of their columns."""
    width = min(max(map(len, sheet.rows)), _MOST_COLUMNS)
    rows = [[*map(as_written, row), *[None] * (width - len(row))] for row in sheet.rows]
    return TableSheet(name, tuple(SheetColumn(column_letters(at)) for at in range(1, width + 1)), rows)
