"""Diagnostics as workflow commands of GitHub Actions: annotations beside the files."""

from __future__ import annotations

from inovasi_cli.insight.priority import Finding, Report
from inovasi_cli.pages.page.words import Words
from inovasi_cli.text import Language

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def diagnostics(report: Report, language: Language) -> str:
    """Write one command a line; the cell stands in the title, since a spreadsheet has no lines."""
    words = Words(language)
    return "".join(_command(finding, words) for finding in report.causes)


def _command(found: Finding, words: Words) -> str:
    """A waived one is a notice that says so first."""
    diagnostic = found.diagnostic
    place = words.where(diagnostic)
    title = _property(f"{diagnostic.kind.code} {diagnostic.kind.slug}{': ' if place else ''}{place}")
    file = f"file={_property(diagnostic.place.file)}," if diagnostic.place.file else ""
    waiver = f"{words.waiver(found.waiver)} | " if found.waiver else ""
    said = _data(f"{waiver}{words.message(diagnostic)} {words.hint(diagnostic)}".strip())
    return f"::{'notice' if found.waiver else _LEVELS[diagnostic.severity]} {file}title={title}::{said}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
