"""Diagnostics as a table for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.render.words import Words
from inovasi_cli.text import Language
from inovasi_cli.text import findings as text

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def diagnostics(found: Iterable[Diagnostic], language: Language) -> str:
    """Write one row a diagnostic in their order, parted by commas whatever the language."""
    words = Words(language)
    page = io.StringIO()
    table = csv.writer(page, lineterminator="\n")
    table.writerow(map(words, text.HEADS))
    for each in found:
        table.writerow(map(harmless, _row(each, words)))
    return page.getvalue()


def _row(each: Diagnostic, words: Words) -> tuple[str, ...]:
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
    )


def harmless(text: str) -> str:
    """Keep a spreadsheet from taking text for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
