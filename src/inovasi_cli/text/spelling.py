"""How names are compared: without case, marks and spacing; and which known name is nearest."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any, AnyStr, cast


class _LatePattern:
    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self._written = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[Any]:
        return re.compile(*self._written)

    def __getattr__(self, name: str) -> Any:
        found = self.__dict__[name] = getattr(self._compiled, name)
        return found


def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a regular expression that is compiled when it is first used; in most runs most are not."""
    made: Any = _LatePattern(pattern, flags)
    return cast(re.Pattern[AnyStr], made)


NEAR_ENOUGH = 0.7
"""Share of letters in common, in order (0-1), from which another name is worth suggesting."""

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
"""Characters that do not show and mean nothing: what is copied out of web pages and chats is full of them."""

_HEAD = re.compile(r"\s*[:(]|\s+-\s+")
_APART = re.compile(r"[\W_]+")


def visible(text: str) -> str:
    """Return ``text`` without the characters that do not show."""
    return text if text.isascii() else text.translate(_UNSEEN)


@lru_cache(maxsize=4096)  # the same few hundred names are compared over and over
def normalise(text: str) -> str:
    """Return ``text`` in small letters, ``&`` as ``dan``, every run of spaces and marks as one space."""
    plain = unicodedata.normalize("NFKC", visible(text)).casefold().replace("&", " dan ")
    return _APART.sub(" ", plain).strip()


_SHORTEST_ROOT = 4
_SUFFIX = re.compile(r"(?:kan|an|i)$")
_PREFIX = re.compile(r"^(?:di|se|(?:ke)?(?:ber|ter)|ke|(?:mem|di)?per|me(?:ng|ny|n|m)?|pe(?:ng|ny|n|m|r|l)?)")
_SWALLOWED = {
    "meng": "k",
    "peng": "k",
    "meny": "s",
    "peny": "s",
    "men": "t",
    "pen": "t",
    "mem": "p",
    "pem": "p",
}


@lru_cache(maxsize=4096)
def roots(word: str) -> frozenset[str]:
    """Return what an Indonesian word may be derived from, itself among them: *cipta* of *menciptakan*.

    Affixes are taken off without a dictionary, so not all are words; those of one root share it.
    """
    bare = word.removesuffix("nya")
    stems = {word, bare, _SUFFIX.sub("", bare)}
    for stem in [*stems]:
        prefixes = [stem[:end] for end in range(2, 7) if _PREFIX.fullmatch(stem[:end])]
        for prefix in prefixes:
            stems |= {stem[len(prefix) :], _SWALLOWED.get(prefix, "") + stem[len(prefix) :]}
    return frozenset(stem for stem in stems if len(stem) >= _SHORTEST_ROOT or stem == word)


def head(name: str) -> str:
    """What a name begins with before it explains itself: ``SIMPEL`` of ``SIMPEL: Sistem Pelayanan``."""
    return _HEAD.split(name, maxsplit=1)[0] or name


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the one name in ``known`` that ``name`` may be a slip for; empty where there is none, or two."""
    from rapidfuzz import fuzz, process

    by_key = {normalise(word): word for word in known}
    found = process.extract(
        normalise(name), list(by_key), scorer=fuzz.ratio, score_cutoff=100 * NEAR_ENOUGH, limit=2
    )
    alone = len(found) == 1 or (len(found) > 1 and found[0][1] > found[1][1])
    return by_key[found[0][0]] if alone else ""


def spelt_near(name: str, known: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the positions of what ``nearest`` would suggest for ``name``, and how alike it is in per cent."""
    from rapidfuzz import fuzz, process

    keys = [normalise(word) for word in known]
    found = process.extract(
        normalise(name), keys, scorer=fuzz.ratio, score_cutoff=100 * NEAR_ENOUGH, limit=None
    )
    for _, ratio, at in found:
        yield at, int(ratio)


def likeness(one: str, other: str) -> int:
    """Return how alike two names are, as the per cent of letters that need not change."""
    from rapidfuzz.distance import OSA

    return int(100 * OSA.normalized_similarity(normalise(one), normalise(other)))


def distance(one: str, other: str) -> int:
    """Return how many letters are to be changed, added, dropped or swapped to make one word the other."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other)


def slips(key: str, known: Iterable[str], most: int = 0) -> list[tuple[str, int]]:
    """Return what of ``known`` ``key`` may be a slip for, with the letters to change; the fewest first.

    Both are names as ``normalise`` gives them; ``most`` letters may differ, or one in seven.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(
        key, list(known), scorer=OSA.distance, score_cutoff=most or max(1, len(key) // 7), limit=None
    )
    return [(name, int(distance)) for name, distance, _ in found]
