"""Findings as an annotated copy shows them: marks on cells, and the sheet of what is to be corrected.

The list is sorted, its places are links, and it can be filtered, ticked and printed.
"""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from inovasi_cli.books.writing.paper import across
from inovasi_cli.books.writing.sheets import SheetColumn, TableSheet
from inovasi_cli.books.writing.shown import sheet_of
from inovasi_cli.books.writing.table_sheets import Lists, write_sheet
from inovasi_cli.diagnostics import Place, Severity, column_letters
from inovasi_cli.insight.priority import Finding, by_priority, causes
from inovasi_cli.pages.page.words import Words, tally
from inovasi_cli.pages.provenance import Provenance, line
from inovasi_cli.pages.validate.findings import about_sources, table
from inovasi_cli.reading.files.sheets import FIXES_SHEET, is_fixes
from inovasi_cli.rules import Ruleset
from inovasi_cli.text import Language, copies, usage
from inovasi_cli.text import findings as text

if TYPE_CHECKING:
    from openpyxl import Workbook as Book
    from openpyxl.worksheet.worksheet import Worksheet

Key = tuple[str, str, str]
_TOLD_BY = (2, 3, 4)
"""The columns (from 0) that tell a row from the others."""
_RED, _GREY = "FFC00000", "FFD9D9D9"


@dataclass(frozen=True, slots=True)
class CellMark:
    """What is said about a place: a cell, or a row, where its first filled cell is marked.

    Without ``severity`` there is a note and no colour.
    """

    sheet: str
    row: int
    column: int | None
    note: str
    severity: Severity | None


@dataclass(frozen=True, slots=True)
class FixList:
    """The first sheet: its ``plan``, where the cells of ``link_column`` lead to, and what is ticked.

    ``links`` are sheet and cell of each row, ``None`` where it leads nowhere; columns are indices from 0.
    ``answers`` are offered in the last column, the second of which greys its row; what it is ``about`` stands
    at the foot of its pages.
    """

    plan: TableSheet
    links: Sequence[tuple[str, str] | None]
    link_column: int
    answers: Sequence[str]
    about: str


def marks_of(found: Sequence[Finding], language: Language) -> tuple[CellMark, ...]:
    """One mark for each finding about a cell or a row; a waived one is not coloured."""
    words = Words(language)
    made = []
    for finding in found:
        place = finding.diagnostic.place
        if place.sheet is not None and place.row is not None:
            severity = None if finding.waiver else finding.severity
            note = _note(finding, words)
            made.append(CellMark(place.sheet, place.row, place.column, note, severity))
    return tuple(made)


def fix_list(
    found: Sequence[Finding],
    ruleset: Ruleset,
    language: Language,
    about: tuple[str, Provenance],
    sheets: Sequence[str],
) -> FixList:
    """The list, the gravest and dearest first; cells on ``sheets`` are linked.

    ``about`` is the title of the file and the provenance of its assessment.
    """
    words = Words(language)
    ordered = by_priority(causes(found))
    title, origin = about
    counts = words(copies.ABOUT, edition=ruleset.name, counts=tally(found, words) or words(copies.NOTHING))
    about_points = f" {words(copies.STAKED)}" if any(finding.stake for finding in ordered) else ""
    above = (
        words(copies.TITLE, file=title),
        counts + about_points,
        words(copies.HOW),
        f"{words(copies.COLOURS)} {about_sources(ordered, words)}".strip(),
        line(origin, words),
    )
    listed = table(ordered, words)
    plan = replace(sheet_of(listed, FIXES_SHEET, words, still=4), above=above)
    link = [column.key for column in listed.seen_on("sheet")].index("place")
    plan = replace(plan, columns=_in_one_line(plan, link))
    links = [_link(finding.diagnostic.place, sheets) for finding in ordered]
    answers, edition = tuple(map(words, copies.DONE_ANSWERS)), words(usage.EDITIONS, editions=ruleset.name)
    return FixList(plan, links, link, answers, edition)


def still_ticked(listed: FixList, ticked: Collection[Key]) -> FixList:
    """Return the list with what earlier ones say is done."""
    to_do, done, *_ = listed.answers
    rows = [
        (*row[:-1], done) if row[-1] == to_do and _key(row) in ticked else row for row in listed.plan.rows
    ]
    return replace(listed, plan=replace(listed.plan, rows=rows))


def ticked_in(data: bytes) -> Iterator[Key]:
    """Yield what the lists in a workbook say is done; nothing where it has none or cannot be opened."""
    import openpyxl

    done = {copies.DONE_ANSWERS[1].id, copies.DONE_ANSWERS[1].en}
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    except Exception:  # noqa: BLE001 - another program's file, which no list of ours is in
        return
    for sheet in book.worksheets:
        if is_list(sheet):
            yield from (_key(row) for row in sheet.iter_rows(values_only=True) if row[-1] in done)


def _key(row: Sequence[Any]) -> Key:
    """What tells a row from the others in either language: its sheet, its cells, the code of its kind."""
    sheet, cells, kind = (str(row[at] or "") for at in _TOLD_BY)
    return sheet, cells, kind.partition(" ")[0]


def _in_one_line(plan: TableSheet, link: int) -> tuple[SheetColumn, ...]:
    """Its columns, that of the links as wide as these: some programs wrap none. The widest give way."""
    widths = [column.width for column in plan.columns]
    longest = max((across(str(row[link] or "")) for row in plan.rows), default=0)
    others = [at for at in range(len(widths)) if at != link]
    for _ in range(int(longest - widths[link]) + 1):
        widths[max(others, key=widths.__getitem__)] -= 1
        widths[link] += 1
    return tuple(
        replace(column, width=width, wrap=column.wrap or width < column.width)
        for column, width in zip(plan.columns, widths, strict=True)
    )


def _note(found: Finding, words: Words) -> str:
    """What is there and what the rule expects, what to do, where the rule stands, and who answers for it."""
    diagnostic = found.diagnostic
    severity = words(text.SEVERITIES[found.severity]).upper()
    said = [
        words(copies.NOTE, severity=severity, code=diagnostic.kind.code, message=words.message(diagnostic))
    ]
    if hint := words.hint(diagnostic):
        said.append(words(copies.NOTE_HINT, hint=hint))
    if source := words.cited(found.source):
        said.append(words(copies.NOTE_BASIS, source=source))
    if found.waiver:
        said.append(words.waiver(found.waiver))
    return "\n".join(said)


def _link(place: Place, sheets: Sequence[str]) -> tuple[str, str] | None:
    if place.row is None or place.sheet is None or place.sheet not in sheets:
        return None
    return place.sheet, place.cell or f"A{place.row}"


def is_list(sheet: Worksheet) -> bool:
    """Whether this is a list of ours: it says how to work with it, in one of the languages."""
    if not is_fixes(sheet.title):
        return False
    return any(sheet.cell(row, 1).value in (copies.HOW.id, copies.HOW.en) for row in range(1, 6))


def add_list(book: Book, listed: FixList) -> None:
    """Write the list as the first and the open sheet."""
    from openpyxl.worksheet.datavalidation import DataValidation

    for sheet in book.worksheets:
        sheet.sheet_view.tabSelected = False
    name = FIXES_SHEET if FIXES_SHEET not in book.sheetnames else f"{FIXES_SHEET} 2"
    sheet = book.create_sheet(name, 0)
    book.active = 0
    sheet.sheet_view.tabSelected = True
    write_sheet(sheet, listed.plan, Lists(), listed.about)
    header = len(listed.plan.above) + 1
    last = header + max(len(listed.links), 1)
    letters = column_letters(len(listed.plan.columns))
    link_cells(sheet, listed.links, listed.link_column, header)
    tick = DataValidation(type="list", formula1=f'"{",".join(listed.answers)}"')
    tick.add(f"{letters}{header + 1}:{letters}{last}")
    sheet.add_data_validation(tick)
    _grey(sheet, f"A{header + 1}:{letters}{last}", f'${letters}{header + 1}="{listed.answers[1]}"')
    sheet.sheet_properties.tabColor = _RED


def link_cells(sheet: Worksheet, links: Sequence[tuple[str, str] | None], column: int, header: int) -> None:
    """Let the cells of ``column`` (from 0) below ``header`` lead to ``links``."""
    from openpyxl.styles import Font
    from openpyxl.worksheet.hyperlink import Hyperlink

    for row, link in enumerate(links, start=header + 1):
        if link:
            cell = sheet.cell(row, column + 1)
            title = link[0].replace("'", "''")
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{title}'!{link[1]}")
            cell.font = Font(name="Calibri", color="FF0563C1", underline="single")


def _grey(sheet: Worksheet, cells: str, formula: str) -> None:
    """Strike out what is done."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import Font, PatternFill
    from openpyxl.styles.differential import DifferentialStyle

    look = DifferentialStyle(font=Font(strike=True), fill=PatternFill("solid", bgColor=_GREY))
    sheet.conditional_formatting.add(cells, Rule("expression", dxf=look, formula=[formula]))
