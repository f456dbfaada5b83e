"""How names are compared: without case, marks and spacing; and which known name is nearest."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

NEAR_ENOUGH = 0.7
"""Share of letters in common, in order (0-1), from which another name is worth suggesting."""

_APART = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)  # the same few hundred names are compared over and over
def normalise(text: str) -> str:
    """Return ``text`` in small letters, ``&`` as ``dan``, every run of spaces and marks as one space."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("&", " dan ")
    return _APART.sub(" ", plain).strip()


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the name in ``known`` that ``name`` may be a slip for; empty when none is near."""
    from rapidfuzz import fuzz, process

    by_key = {normalise(each): each for each in known}
    found = process.extractOne(
        normalise(name), by_key.keys(), scorer=fuzz.ratio, score_cutoff=100 * NEAR_ENOUGH
    )
    return by_key[found[0]] if found else ""


def likeness(one: str, other: str) -> int:
    """Return how alike two names are, as the per cent of letters that need not change."""
    from rapidfuzz.distance import OSA

    return int(100 * OSA.normalized_similarity(normalise(one), normalise(other)))


def slips(key: str, known: Iterable[str]) -> list[tuple[str, int]]:
    """Return what of ``known`` ``key`` may be a slip for, with the letters to change; the fewest first.

    Both are names as ``normalise`` gives them; one letter in seven may differ.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    most = max(1, len(key) // 7)
    found = process.extract(key, list(known), scorer=OSA.distance, score_cutoff=most, limit=None)
    return [(name, int(distance)) for name, distance, _ in found]
