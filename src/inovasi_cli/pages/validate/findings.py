"""All findings as a table: as Markdown for a letter or a chat, as CSV, as JSON.

Keys of ``inovasi.diagnostics/1`` may be added, never renamed or removed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from inovasi_cli import exact
from inovasi_cli.checking.privacy import unnamed
from inovasi_cli.insight.priority import Finding, Report, by_priority
from inovasi_cli.pages.page.blocks import Block, Heading, Line, markdown
from inovasi_cli.pages.page.jsons import Json, columns, places_of, summary_of, written
from inovasi_cli.pages.page.table import (
    CSV,
    JSON,
    PEOPLE,
    PROGRAMS,
    SHEET,
    Column,
    Listed,
    Table,
    grid_of,
    records_of,
)
from inovasi_cli.pages.page.words import Words, tally
from inovasi_cli.text import Language, Text, copies, layouts, output
from inovasi_cli.text import findings as text


def table(found: Sequence[Finding], words: Words) -> Table[Finding]:
    """Describe the list: a row a cause, in their order; JSON has each of its cells.

    A worksheet can be sorted, filtered and ticked, and names the document of most rules once, above.
    """
    of_diagnostic: Sequence[Column[Finding]] = columns(words, lambda finding: finding.diagnostic)
    numbers = {id(finding): number for number, finding in enumerate(found, start=1)}
    files = [*{finding.diagnostic.place.file: None for finding in found}]
    usual = _usual_document(found)

    def sheet(finding: Finding) -> str:
        place = finding.diagnostic.place._replace(row=None, column=None)
        alone = place.sheet and len(files) == 1
        return words.place(place._replace(file=None if alone else Path(place.file or "").name))

    def cells(finding: Finding) -> str | None:
        return ", ".join(words.spots(finding.diagnostic)) or None

    def source(finding: Finding, words: Words) -> str:
        cited = finding.source
        return cited.at if cited and cited.document == usual else words.cited(cited)

    return Table(
        "diagnostics",
        (
            Column("number", copies.RANK, "whole", lambda finding: numbers[id(finding)], media=SHEET),
            Column("severity", text.HEAD_SEVERITY, "text", _severity, _severity_or_waiver, media=PEOPLE),
            Column("sheet", layouts.HEAD_SHEET, "text", sheet, media=SHEET),
            Column("place", text.HEAD_CELL, "text", cells, media=SHEET),
            *of_diagnostic,
            *_WHOM,
            Column("stake", output.INDEX_POINTS, "figure", lambda finding: finding.stake),
            Column("stake_exact", "", "exact", lambda finding: finding.stake, media=PROGRAMS),
            Column("source", "", "json", _source, media=JSON),
            Column("source", "", "text", lambda finding: words.cited(finding.source), media=CSV),
            Column("source", text.HEAD_SOURCE, "text", lambda finding: finding.source, source, media=SHEET),
            Column("done", copies.DONE, "text", _done, media=SHEET),
            *_WAIVER,
        ),
        found,
    )


def about_sources(found: Sequence[Finding], words: Words) -> str:
    """Name the document of most rules, in which the places are that a worksheet names without one."""
    usual = _usual_document(found)
    return words(copies.SOURCES, document=usual) if usual else ""


def _usual_document(found: Sequence[Finding]) -> str | None:
    named = Counter(finding.source.document for finding in found if finding.source)
    document, times = next(iter(named.most_common(1)), (None, 0))
    return document if times > 1 else None


def _innovation(finding: Finding) -> str | None:
    return unnamed(finding.innovation)


def _agencies(finding: Finding) -> str | None:
    """The agencies that a finding concerns, all of them where its cells are of several."""
    names = dict.fromkeys(unnamed(one.agency) for one in finding.each or (finding,))
    return "; ".join(filter(None, names)) or None


def _done(finding: Finding) -> Text:
    return copies.DONE_ANSWERS[2 if finding.waiver else 0]


def _each(finding: Finding) -> list[Json]:
    """The cells of a finding, with whom each concerns and what it may cost."""
    return [
        {
            "cell": one.diagnostic.place.cell,
            "row": one.diagnostic.place.row,
            "innovation": unnamed(one.innovation),
            "agency": unnamed(one.agency),
            "stake": None if one.stake is None else str(exact.rounded(one.stake)),
        }
        for one in finding.each or (finding,)
        if one.diagnostic.place.cell
    ]


def _severity(finding: Finding) -> str:
    return finding.severity


def _severity_or_waiver(finding: Finding, words: Words) -> str:
    return words.waiver(finding.waiver) if finding.waiver else words(text.SEVERITIES[finding.severity])


def _source(finding: Finding) -> Json | None:
    return finding.source._asdict() if finding.source else None


def _waiver(finding: Finding) -> Json | None:
    waiver = finding.waiver
    if waiver is None:
        return None
    return {"reason": waiver.reason, "name": waiver.name, "until": waiver.until.isoformat()}


def _of_waiver(part: str) -> Callable[[Finding], Any]:
    return lambda finding: getattr(finding.waiver, part, None)


_WHOM: tuple[Column[Finding], ...] = (
    Column("innovation", "", "text", _innovation, media=PROGRAMS),
    Column("agency", "", "text", lambda finding: unnamed(finding.agency), media=PROGRAMS),
    Column("agency", text.HEAD_AGENCY, "text", _agencies, media=SHEET),
    Column("innovation", output.INNOVATION_ALONE, "text", _innovation, media=SHEET),
    Column("each", "", "json", _each, media=JSON),
)
"""Whom a finding concerns, in each of its cells too."""

_WAIVER: tuple[Column[Finding], ...] = (
    Column("waiver", "", "json", _waiver, media=JSON),
    Column("waiver_name", "", "text", _of_waiver("name"), media=CSV),
    Column("waiver_until", "", "day", _of_waiver("until"), media=CSV),
    Column("waiver_reason", "", "text", _of_waiver("reason"), media=CSV),
)
"""Who waived a finding, until when and why."""


def by_row(report: Report, language: Language) -> Listed:
    """Return one row a finding."""
    return Listed(table(report.causes, Words(language)), language)


def as_markdown(report: Report, language: Language) -> str:
    """Write the counts and, unless there is nothing to list, one row a finding; what was left out last."""
    words = Words(language)
    closing = [*_closing(report, words)]
    listed = markdown([grid_of(table(report.causes, words), words)])
    listed = f"{tally(report.findings, words)}\n\n{listed}".strip()
    return "\n\n".join((listed if report.findings else words(text.CLEAN), *closing)) + "\n"


def _closing(report: Report, words: Words) -> Iterator[str]:
    if report.waived and report.day:
        yield words(text.WAIVED_ON, day=report.day)
    if report.left_out:
        yield words(text.LEFT_OUT, n=report.left_out)


def page(report: Report, words: Words) -> Iterator[Block]:
    """Yield the counts and the list to be worked off, the gravest and dearest first, for a workbook."""
    found = by_priority(report.causes)
    yield Heading(words(text.FINDINGS))
    yield Line(tally(report.findings, words) or words(text.CLEAN))
    yield from map(Line, filter(None, [about_sources(found, words), *_closing(report, words)]))
    yield grid_of(table(found, words), words)


def as_json(report: Report, language: Language, lasting: Json | None = None) -> str:
    """Write ``inovasi.diagnostics/1``; the summary counts waived findings apart.

    ``lasting`` tells whether the innovations last.
    """
    return written(
        {
            "schema": "inovasi.diagnostics/1",
            "summary": summary_of(finding.diagnostic for finding in report.open)
            | {"waived": len(report.waived)},
            "places": places_of(finding.diagnostic for finding in report.open),
            "left_out": report.left_out,
            "day": report.day.isoformat() if report.day else None,
            "diagnostics": records_of(table(report.causes, Words(language)), language),
            "anchoring": lasting,
        }
    )
