"""All findings as a table: as Markdown for a letter or a chat, as CSV, as JSON.

Keys of ``inovasi.diagnostics/1`` may be added, never renamed or removed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from inovasi_cli import exact
from inovasi_cli.checking.privacy import unnamed
from inovasi_cli.insight.priority import Finding, Report
from inovasi_cli.pages.page.blocks import markdown
from inovasi_cli.pages.page.jsons import Json, columns, places_of, summary_of, written
from inovasi_cli.pages.page.table import (
    CSV,
    JSON,
    PEOPLE,
    PROGRAMS,
    Column,
    Table,
    csv_of,
    grid_of,
    records_of,
)
from inovasi_cli.pages.page.words import Words, tally
from inovasi_cli.text import Language, output
from inovasi_cli.text import findings as text


def table(report: Report, words: Words) -> Table[Finding]:
    """Describe the list: a row a cause, in their order; JSON has each of its cells."""
    of_diagnostic: Sequence[Column[Finding]] = columns(words, lambda finding: finding.diagnostic)
    return Table(
        "diagnostics",
        (
            Column("severity", text.HEAD_SEVERITY, "text", _severity, _severity_or_waiver, media=PEOPLE),
            *of_diagnostic,
            Column("innovation", "", "text", lambda finding: unnamed(finding.innovation), media=PROGRAMS),
            Column("agency", "", "text", lambda finding: unnamed(finding.agency), media=PROGRAMS),
            Column("each", "", "json", _each, media=JSON),
            Column("stake", output.INDEX_POINTS, "figure", lambda finding: finding.stake),
            Column("stake_exact", "", "exact", lambda finding: finding.stake, media=PROGRAMS),
            Column("source", "", "json", _source, media=JSON),
            Column("source", "", "text", lambda finding: words.cited(finding.source), media=CSV),
            Column("waiver", "", "json", _waiver, media=JSON),
            Column("waiver_name", "", "text", _of_waiver("name"), media=CSV),
            Column("waiver_until", "", "day", _of_waiver("until"), media=CSV),
            Column("waiver_reason", "", "text", _of_waiver("reason"), media=CSV),
        ),
        report.causes,
    )


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


def as_csv(report: Report, language: Language) -> str:
    """Write one row a finding."""
    return csv_of(table(report, Words(language)), language)


def as_markdown(report: Report, language: Language) -> str:
    """Write the counts and, unless there is nothing to list, one row a finding; what was left out last."""
    words = Words(language)
    closing = [words(text.WAIVED_ON, day=report.day)] if report.waived and report.day else []
    closing += [words(text.LEFT_OUT, n=report.left_out)] if report.left_out else []
    listed = f"{tally(report.findings, words)}\n\n{markdown([grid_of(table(report, words), words)])}".strip()
    return "\n\n".join((listed if report.findings else words(text.CLEAN), *closing)) + "\n"


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
            "diagnostics": records_of(table(report, Words(language)), language),
            "anchoring": lasting,
        }
    )
