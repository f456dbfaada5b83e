"""Findings as what an annotated copy shows: marks on cells, and the sheet of what is to be corrected."""

from __future__ import annotations

from collections.abc import Sequence

from inovasi_cli import exact
from inovasi_cli.books.writing.annotating import CellMark
from inovasi_cli.books.writing.fix_list import Fixes
from inovasi_cli.books.writing.plans import Column, Content, TableSheet
from inovasi_cli.checking.privacy import without_numbers
from inovasi_cli.diagnostics import Place
from inovasi_cli.insight.priority import Finding, by_priority
from inovasi_cli.pages.page.escape import visible
from inovasi_cli.pages.page.origin import line
from inovasi_cli.pages.page.words import Words, tally
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.reading.files.sheets import FIXES_SHEET
from inovasi_cli.rules import Ruleset
from inovasi_cli.text import Language, copies
from inovasi_cli.text import findings as text

_OPEN, _DONE, _WAIVED = copies.DONE_ANSWERS


def marks(found: Sequence[Finding], language: Language) -> tuple[CellMark, ...]:
    """One mark for each finding about a cell or a row; a waived one is not coloured."""
    words = Words(language)
    made = []
    for each in found:
        place = each.diagnostic.place
        if place.sheet is not None and place.row is not None:
            severity = None if each.waiver else each.severity
            note = _note(each, words)
            made.append(CellMark(place.sheet, place.row, place.column, note, severity))
    return tuple(made)


def fixes(
    found: Sequence[Finding],
    ruleset: Ruleset,
    language: Language,
    about: tuple[str, Provenance],
    sheets: Sequence[str],
) -> Fixes:
    """The list, the gravest and dearest first; cells on ``sheets`` are linked.

    It is ``about`` what is so called, and was made with what stands beside that.
    """
    words = Words(language)
    ordered = by_priority(found)
    staked = any(each.stake for each in ordered)
    columns = _columns(words, staked=staked)
    link = next(at for at, column in enumerate(columns) if column.header == words(text.HEAD_CELL))
    rows = [_row(at, each, words, staked=staked) for at, each in enumerate(ordered, start=1)]
    title, origin = about
    counts = words(copies.ABOUT, edition=ruleset.name, counts=tally(found, words) or words(copies.NOTHING))
    about_points = f" {words(copies.STAKED)}" if staked else ""
    above = (
        words(copies.TITLE, file=title),
        counts + about_points,
        words(copies.HOW),
        words(copies.COLOURS),
    )
    plan = TableSheet(FIXES_SHEET, columns=columns, rows=rows, above=(*above, line(origin, words)))
    links = [_link(each.diagnostic.place, sheets) for each in ordered]
    return Fixes(plan, links, link, tuple(map(words, copies.DONE_ANSWERS)))


def _columns(words: Words, *, staked: bool) -> tuple[Column, ...]:
    return (
        Column(words(copies.RANK), 5),
        Column(words(text.HEAD_SEVERITY), 12),
        *([Column(words(text.HEAD_STAKE), 8)] if staked else []),
        Column(words(text.HEAD_AGENCY), 20, wrap=True),
        Column(words(text.HEAD_INNOVATION), 26, wrap=True),
        Column(words(text.HEAD_CELL), 24, wrap=True),
        Column(words(text.HEAD_MESSAGE), 50, wrap=True),
        Column(words(text.HEAD_HINT), 40, wrap=True),
        Column(words(text.HEAD_SOURCE), 26, wrap=True),
        Column(words(text.HEAD_CODE), 8),
        Column(words(copies.DONE), 11),
    )


def _row(at: int, found: Finding, words: Words, *, staked: bool) -> tuple[Content, ...]:
    each = found.diagnostic
    place = each.place
    where = "!".join([visible(place.sheet), *words.spot(place)]) if place.sheet else words.place(place)
    message = words.message(each)
    return (
        at,
        words(text.SEVERITIES[found.severity]),
        *([exact.rounded(found.stake) if found.stake else None] if staked else []),
        found.agency and without_numbers(found.agency),
        found.innovation and without_numbers(found.innovation),
        where,
        f"{message} ({words.waiver(found.waiver)})" if found.waiver else message,
        words.hint(each),
        words.cited(found.source) or None,
        each.kind.code,
        words(_WAIVED if found.waiver else _OPEN),
    )


def _note(found: Finding, words: Words) -> str:
    """What is there and what the rule expects, what to do, where the rule stands, and who answers for it."""
    each = found.diagnostic
    severity = words(text.SEVERITIES[found.severity]).upper()
    said = [words(copies.NOTE, severity=severity, code=each.kind.code, message=words.message(each))]
    if hint := words.hint(each):
        said.append(words(copies.NOTE_HINT, hint=hint))
    if source := words.cited(found.source):
        said.append(words(copies.NOTE_BASIS, source=source))
    if found.waiver:
        said.append(words.waiver(found.waiver))
    return "\n".join(said)


def _link(place: Place, sheets: Sequence[str]) -> tuple[str, str] | None:
    if place.sheet is None or place.sheet not in sheets:
        return None
    return place.sheet, place.cell or f"A{place.row or 1}"
