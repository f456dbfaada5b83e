"""Diagnostics as a Markdown table, for a letter, an issue or a chat."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.render.words import Words, counts
from inovasi_cli.text import Language
from inovasi_cli.text import findings as text

_MARKS = re.compile(r"([\\`*_\[\]<>|#])")


def diagnostics(found: Sequence[Diagnostic], language: Language) -> str:
    """Write the counts and, unless there is nothing to list, one row a diagnostic."""
    words = Words(language)
    if not found:
        return f"{words(text.CLEAN)}\n"
    heads = (text.HEAD_SEVERITY, text.HEAD_CODE, text.HEAD_PLACE, text.HEAD_MESSAGE, text.HEAD_HINT)
    rows = [[words(head) for head in heads], ["---"] * len(heads)]
    rows += [[escaped(cell) for cell in _row(each, words)] for each in found]
    table = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    return f"{counts(found, words)}\n\n{table}"


def _row(each: Diagnostic, words: Words) -> tuple[str, ...]:
    return (
        words(text.SEVERITIES[each.severity]),
        f"{each.kind.code} {each.kind.slug}",
        words.place(each.place),
        words.message(each),
        words.hint(each),
    )


def escaped(cell: str) -> str:
    """Keep text out of cells from being read as Markdown."""
    return _MARKS.sub(r"\\\1", cell)
