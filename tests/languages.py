"""Which lines of an output are in another language than the one asked for, told by small words.

Official names and other data stay in their language. What stands in quotes, an option, a command, a name of
a file or of a kind of finding is data by its look; of names of indicators, levels and agencies, which tables
cut wherever a column ends, the small words are known by their neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from inovasi_cli.text import LANGUAGES, Language

ROOT = Path(__file__).parents[1]
SMALL: dict[Language, frozenset[str]] = {
    "id": frozenset(
        "yang dan untuk tidak dengan dari adalah pada atau dalam ini itu oleh bukan belum sudah akan agar "
        "bila karena juga hanya setiap tanpa lebih dapat tetapi sebagai ada ke di semua masih sampai".split()
    ),
    "en": frozenset(
        "the and of with not is are for that this from which it to be or has have was were without each but "
        "only its if on as at by cannot nothing".split()
    ),
}
"""Words that a sentence of a language hardly does without, and that are no words of the other one."""

_LETTERS = re.compile(r"[a-z]+")
_DATA = re.compile(
    r'"[^"\n]*"|“[^”\n]*”|\{[^{}\n]*\}'  # what is quoted or filled in
    r"|\b(?:selanjutnya|next|lalu|then|inovasi)(?=:? inovasi ).*"  # commands to type
    r"|`[^`\n]*`|(?<!\w)--?\w[\w-]*(?: [a-z]+)?|=\w+\(.*?\)"  # code, options, formulas
    r"|\w+(?:[-/\\._]\w+)+|\w*\d\w*",  # names of files, folders and kinds of findings, cells, checksums
    re.IGNORECASE,
)
_NAMES = {
    "indicators/*/*.yaml": r"\b(?:id|name|title|text|by|at): *(?!>)(.*)|^ +- (?!.*: )(.*)",
    "samples/**/*.yaml": r"\w: ([A-Z].*)",
    "tests/screens.py": r'^LONG = "(.*)"',
}
"""Where names stand, and what they look like there."""
_WRAPPED = re.compile(r"(?<=[a-z])-\n\s*(?=[a-z])")


def foreign(output: str, asked: Language) -> Iterator[str]:
    """Yield the lines of ``output`` that hold more small words of the other language than of ``asked``."""
    other = next(language for language in LANGUAGES if language != asked)
    for line in _DATA.sub(" ~ ", _WRAPPED.sub("", output)).splitlines():
        said = _words(line)
        strange = sum(word in SMALL[other] and not _is_data(said, at) for at, word in enumerate(said))
        if strange > sum(word in SMALL[asked] for word in said):
            yield line.strip()


def _is_data(said: list[str], at: int) -> bool:
    """Whether the small word of ``said`` at a place has a neighbour there that it has in an official name."""
    return bool({*pairwise(said[max(at - 1, 0) : at + 2])} & _official())


def _words(text: str) -> list[str]:
    return _LETTERS.findall(text.casefold())


@cache
def _official() -> frozenset[tuple[str, str]]:
    """Neighbours in the names of rules and samples, of which one is a small Indonesian word."""
    names = (
        _words("".join(found))
        for pattern, named in _NAMES.items()
        for path in ROOT.glob(pattern)
        for found in re.findall(named, path.read_text(encoding="utf-8"), re.MULTILINE)
    )
    return frozenset(pair for name in names for pair in pairwise(name) if not SMALL["id"].isdisjoint(pair))
