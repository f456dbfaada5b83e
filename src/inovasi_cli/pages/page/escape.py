"""Text out of cells, made harmless for what reads it next: a terminal, a spreadsheet, Markdown."""

from __future__ import annotations

import re

# Control characters, and the marks that turn the direction of writing: a name may not move the
# cursor, ring the bell, or show itself in another order than it is written.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_BREAK = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_SPACES = re.compile(r"\s+")

# What a spreadsheet program takes for the beginning of a formula: in East Asia also the wide forms; a
# program that trims what it reads sees the sign behind spaces too.
_FORMULA = re.compile(r"[\s\u200b\ufeff]*[=+\-@|\uff1d\uff0b\uff0d\uff20\uff5c]")
_MARKS = re.compile(r"([\\`*_\[\]<>|#])")

_REPLACED = "\ufffd"


def visible(text: str) -> str:
    """Return ``text`` on one line, with nothing in it that a terminal would obey."""
    return _UNSEEN.sub(_REPLACED, _SPACES.sub(" ", text))


def harmless(text: str) -> str:
    """Return ``text`` as a cell of CSV: on one line, without control characters, and never a formula."""
    line = _CONTROL.sub(_REPLACED, _BREAK.sub(" ", text))
    return f"'{line}" if _FORMULA.match(line) else line


def markdown(text: str) -> str:
    """Return ``text`` with nothing in it that Markdown would take for a mark."""
    return _MARKS.sub(r"\\\1", text)
