"""Findings for machines: ``inovasi.diagnostics/1``.

Keys may be added within a version, never renamed or removed.
"""

from __future__ import annotations

from inovasi_cli.insight.priority import Finding, Report
from inovasi_cli.pages.page.jsons import Json, diagnostic, figure, summary_of, written
from inovasi_cli.pages.page.words import Words
from inovasi_cli.text import Language


def diagnostics(report: Report, language: Language, lasting: Json | None = None) -> str:
    """Write findings as ``inovasi.diagnostics/1``; the summary counts waived ones apart.

    ``lasting`` tells whether the innovations last.
    """
    words = Words(language)
    return written(
        {
            "schema": "inovasi.diagnostics/1",
            "summary": summary_of(each.diagnostic for each in report.open) | {"waived": len(report.waived)},
            "left_out": report.left_out,
            "day": report.day.isoformat() if report.day else None,
            "diagnostics": [_finding(each, words) for each in report.findings],
            "anchoring": lasting,
        }
    )


def _finding(each: Finding, words: Words) -> Json:
    waiver = each.waiver
    said = (
        {"reason": waiver.reason, "name": waiver.name, "until": waiver.until.isoformat()} if waiver else None
    )
    return diagnostic(each.diagnostic, words) | {
        "innovation": each.innovation,
        "agency": each.agency,
        "stake": figure(each.stake),
        "stake_exact": None if each.stake is None else str(each.stake),
        "source": each.source._asdict() if each.source else None,
        "waiver": said,
    }
