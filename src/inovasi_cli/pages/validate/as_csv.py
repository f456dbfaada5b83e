"""Diagnostics as a table for spreadsheets."""

from __future__ import annotations

import csv
import io

from inovasi_cli.insight.priority import Finding, Report
from inovasi_cli.pages.page.escape import harmless
from inovasi_cli.pages.page.words import Words
from inovasi_cli.text import Language
from inovasi_cli.text import findings as text


def diagnostics(report: Report, language: Language) -> str:
    """Write one row a finding in their order, parted by commas whatever the language."""
    words = Words(language)
    page = io.StringIO()
    table = csv.writer(page, lineterminator="\n")
    table.writerow(map(words, text.HEADS))
    for each in report.findings:
        table.writerow(map(harmless, _row(each, words)))
    return page.getvalue()


def _row(found: Finding, words: Words) -> tuple[str, ...]:
    each = found.diagnostic
    place = each.place
    return (
        words(text.SEVERITIES[each.severity]),
        each.kind.code,
        each.kind.slug,
        place.file or "",
        place.sheet or "",
        place.cell or "",
        str(place.row or ""),
        words.message(each),
        words.hint(each),
        found.innovation or "",
        found.agency or "",
        words.figure(found.stake) if found.stake is not None else "",
        words.waiver(found.waiver) if found.waiver else "",
        words.cited(found.source),
    )


FIGURES = ("gain", "gain_exact", "gain_per_effort")
"""Columns of figures of ours, which may be negative and still are no formulas."""


def cell(head: str, text: str) -> str:
    """One cell under ``head``: figures as they are, everything else harmless."""
    return text if head in FIGURES else harmless(text)
