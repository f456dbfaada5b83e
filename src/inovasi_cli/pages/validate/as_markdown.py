"""Diagnostics as a Markdown table, for a letter, an issue or a chat."""

from __future__ import annotations

from collections.abc import Sequence

from inovasi_cli.insight.priority import Finding, Report
from inovasi_cli.pages.page.escape import markdown
from inovasi_cli.pages.page.words import Words, tally
from inovasi_cli.text import Language
from inovasi_cli.text import findings as text


def diagnostics(report: Report, language: Language) -> str:
    """Write the counts and, unless there is nothing to list, one row a finding; what was left out last."""
    words = Words(language)
    closing = [words(text.WAIVED_ON, day=report.day)] if report.waived and report.day else []
    closing += [words(text.LEFT_OUT, n=report.left_out)] if report.left_out else []
    pieces = (_table(report.findings, words) if report.findings else words(text.CLEAN), *closing)
    return "\n\n".join(pieces) + "\n"


def _table(found: Sequence[Finding], words: Words) -> str:
    heads = (
        text.HEAD_SEVERITY,
        text.HEAD_CODE,
        text.HEAD_PLACE,
        text.HEAD_MESSAGE,
        text.HEAD_HINT,
        text.HEAD_STAKE,
    )
    rows = [[words(head) for head in heads], ["---"] * len(heads)]
    rows += [[markdown(cell) for cell in _row(each, words)] for each in found]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"{tally(found, words)}\n\n{table}"


def _row(found: Finding, words: Words) -> tuple[str, ...]:
    each = found.diagnostic
    return (
        words.waiver(found.waiver) if found.waiver else words(text.SEVERITIES[each.severity]),
        f"{each.kind.code} {each.kind.slug}",
        words.place(each.place),
        words.message(each),
        words.hint(each),
        words.figure(found.stake) if found.stake is not None else "",
    )
