"""Which level a text that is none may mean: the one whose words it has, in whatever order.

A suggestion that is followed becomes a claim, so there is one only where no other level has as much of
what is written. Words may be misspelt, words may be missing; a word that takes back what it stands beside
speaks for none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from inovasi_cli.text.spelling import distance, late, normalise

NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh".split(), 1)
}
_WORD = late(r"[<>]=?|[≤≥]|\w+")
_LITTLE = frozenset(
    "dan atau yang di ke dari pada untuk dengan oleh dalam and or the of to in on by with".split()
)
"""Words that say nothing by themselves."""

_STRANGE = 4
"""One word in so many may be one that the level does not have."""

_PARTED_FROM = 5
"""Letters of an abbreviation that is made of parts of words; fewer are found in any name."""

_SPELT_FROM = 4
"""Letters from which a word may be misspelt; one letter in so many may be wrong."""


class _Fit(NamedTuple):
    """How far a text is from a level: its words that the level lacks, the level's that it lacks.

    ``of`` is the number of words that the level has.
    """

    strange: int
    missing: int
    of: int
    taken_back: bool


def suggested(
    written: str,
    levels: Mapping[str, Iterable[str]],
    taken_back: frozenset[str],
    *,
    numbers: bool = True,
) -> str:
    """Return the one of ``levels`` (each with all the ways to write it) that is meant.

    Empty where there is none, where several may be, and where a word of ``taken_back`` is left over. Without
    ``numbers`` only the other words count.
    """
    asked = _words(written, numbers)
    fits = {
        name: min(_fit(asked, _words(way, numbers), taken_back) for way in {name, *ways})
        for name, ways in levels.items()
    }
    least = min((fit.strange for fit in fits.values()), default=0)
    nearest = [name for name, fit in fits.items() if fit.strange == least]
    found = [name for name in nearest if not fits[name].missing and not least] or nearest
    if len(found) != 1 or not any(map(str.isalnum, asked)) or least * _STRANGE > asked.total():
        return ""
    fit = fits[found[0]]
    return "" if fit.taken_back or fit.missing * 2 > fit.of else found[0]


def has_all(written: str, ways: Iterable[str]) -> bool:
    """Whether one way to write a level has every word and every number of ``written``."""
    asked = _words(written, True)
    return any(not _fit(asked, _words(way, True)).strange for way in ways)


def shortens(key: str, name: str) -> bool:
    """Whether ``key``, as compared, are the initials of ``name`` or parts of its words: *LH*, *Yanlik*."""
    words = [word for word in normalise(name).split() if word not in _LITTLE]
    initials = "".join(word[0] for word in words)
    return len(words) > 1 and (key == initials or (len(key) >= _PARTED_FROM and _in_parts(key, words)))


def _in_parts(key: str, words: Sequence[str], parts: int = 0) -> bool:
    """Whether ``key`` is made of two parts of words or more, each of two letters or more, in order."""
    if not key:
        return parts > 1
    return any(
        key[:cut] in word and _in_parts(key[cut:], words[at + 1 :], parts + 1)
        for at, word in enumerate(words)
        for cut in range(2, len(key) + 1)
    )


@lru_cache(maxsize=1024)
def _words(text: str, numbers: bool) -> Counter[str]:
    found = (normalise(piece) or piece for piece in _WORD.findall(text))
    words = (NUMBER_WORDS.get(word, word) for word in found)
    return Counter(word for word in words if word not in _LITTLE and (numbers or not word.isdigit()))


def _fit(asked: Counter[str], level: Counter[str], taken_back: frozenset[str] = frozenset()) -> _Fit:
    left = level - asked
    strange = []
    for word in sorted((asked - level).elements()):
        near = next((other for other in sorted(left) if _misspelt(word, other)), None)
        if near is None:
            strange.append(word)
        else:
            left -= Counter([near])
    return _Fit(len(strange), left.total(), level.total(), not taken_back.isdisjoint(strange))


@lru_cache(maxsize=16384)
def _misspelt(word: str, other: str) -> bool:
    """Whether a word may be a slip for another; numbers and signs never are."""
    if not (word.isalpha() and other.isalpha()) or min(len(word), len(other)) < _SPELT_FROM:
        return False
    most = max(1, len(other) // _SPELT_FROM)
    return abs(len(word) - len(other)) <= most and distance(word, other) <= most
