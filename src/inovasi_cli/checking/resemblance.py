"""Innovations that may be one and the same under two names, told by their names and design texts.

A region collects what dozens of agencies write; the same innovation arrives from two of them, with
another spelling of its name, or with another name and the same text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from inovasi_cli.reading.submission import Innovation
from inovasi_cli.text.spelling import late, normalise, spelt_near

NAMES_ALIKE = 90
"""Per cent of letters in common, in order, from which two names may be meant as one (ours)."""

TEXTS_ALIKE = 80
"""Per cent of runs of words in common from which two design texts are one (ours).

Texts of different innovations that were written after the same pattern share up to 60 %.
"""

MOST = 1_000
"""Innovations up to which names are compared with each other; no region reports as many."""

_NEAREST, _LONGEST = 10, 160
"""With how many of the earlier ones a name is compared letter by letter, and by how many letters: a thousand
names made to be alike would take minutes."""

_SLIPS = 0.75
"""Share of letters in common from which words may be slips for each other."""

_SCHOOL = late(r"\b(tk|paud|sd|smp|sma|smk|slb|mi|mts|ma)n?\b")

_LONG_WORD = 8
_FEWEST_RUNS = 12
_HEAD = re.compile(r"\s*(?:[:(\[]| - ).*", re.DOTALL)
_SHORTEST_HEAD = 5

_Run = tuple[str, str, str, str]


class Resemblance(NamedTuple):
    """Two innovations of different names; ``likeness`` is in per cent, of names or of design texts."""

    first: Innovation
    second: Innovation
    likeness: int
    by_text: bool = False


def resembling(innovations: Sequence[Innovation]) -> Iterator[Resemblance]:
    """Yield each innovation that an earlier one resembles, with the most alike of those."""
    by_text = _alike_texts(innovations)
    keys = [normalise(innovation.name) for innovation in innovations]
    for at, by_name in enumerate(_alike_names(innovations, keys)):
        text = by_text.get(at, (at, 0))
        first, likeness = max(by_name, text, key=_likeness)
        if likeness:
            yield Resemblance(innovations[first], innovations[at], likeness, likeness > by_name[1])


def name_likeness(first: str, second: str) -> int:
    """Return how alike two names are in per cent; 0 below ``NAMES_ALIKE`` or if numbers or schools differ.

    Spaces and marks do not count. A name is also like a longer one that only explains it:
    *SIAP ANTAR* and *SIAP ANTAR (Sistem Antar Obat)*.
    """
    from difflib import SequenceMatcher

    if _numbers(first) != _numbers(second) or _of_other_schools(first, second):
        return 0
    if _explains(first, second) or _explains(second, first):
        return 100
    if _set_apart(normalise(first).split(), normalise(second).split()):
        return 0
    # In one order, because the matcher does not give the same both ways.
    one, other = sorted(_squeezed(name)[:_LONGEST] for name in (first, second))
    likeness = int(100 * SequenceMatcher(None, one, other).ratio())
    return likeness if likeness >= NAMES_ALIKE else 0


def _of_other_schools(first: str, second: str) -> bool:
    """Whether both name a school, of different kinds: *SMKN 1* is no slip for *SMAN 1*."""
    kinds, others = (_SCHOOL.findall(normalise(name)) for name in (first, second))
    return bool(kinds and others) and kinds != others


def _set_apart(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether each name has words that the other lacks, and neither are slips for those of the other."""
    from difflib import SequenceMatcher

    own = (
        "".join(word for word in words if word not in than) for words, than in ((one, other), (other, one))
    )
    left, right = sorted(word[:_LONGEST] for word in own)
    return bool(left) and SequenceMatcher(None, left, right).ratio() < _SLIPS


def near_names(mine: Sequence[Innovation], theirs: Sequence[Innovation]) -> Iterator[tuple[int, int, int]]:
    """Yield the positions of innovations that may be the same across two lists, and how alike in per cent.

    Names are alike as ``alike`` says; those of one agency, or of none that is told, already where one may
    be a slip for the other (``spelling.NEAR_ENOUGH``): *JALAN MULUS KOTA* and *Jalan Mulus*.
    """
    names, others = ([innovation.name for innovation in side] for side in (mine, theirs))
    found = {(at, other): likeness for at, other, likeness in alike(names, others)}
    for at, innovation in enumerate(mine):
        for other, likeness in spelt_near(innovation.name, others):
            if _may_be_of_one(innovation, theirs[other]) and _numbers(innovation.name) == _numbers(
                others[other]
            ):
                found.setdefault((at, other), likeness)
    yield from ((at, other, likeness) for (at, other), likeness in sorted(found.items()))


def _may_be_of_one(one: Innovation, other: Innovation) -> bool:
    agencies = {normalise(innovation.agency) for innovation in (one, other) if innovation.agency}
    return len(agencies) < 2


def alike(names: Sequence[str], others: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the positions of names that are alike across two lists, and how much in per cent."""
    theirs = [(_squeezed(name), _head(name)) for name in others]
    pairs = _Pairs()
    their_pairs = [pairs.of(name) for name, _ in theirs]
    for at, name in enumerate(names):
        squeezed, head = _squeezed(name), _head(name)
        near = {*_near(pairs.of(squeezed), their_pairs)}
        near |= {other for other, keys in enumerate(theirs) if squeezed in keys or head == keys[0]}
        for other in sorted(near):
            if likeness := name_likeness(name, others[other]):
                yield at, other, likeness


def _alike_names(innovations: Sequence[Innovation], keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield for each innovation the earlier one of another name that is most alike, and how much (or 0)."""
    squeezed = [key.replace(" ", "") for key in keys]
    pairs = [*map(_Pairs().of, squeezed[:MOST])]
    numbers = [_numbers(innovation.name) for innovation in innovations[:MOST]]
    by_head: dict[str, int] = {}
    for at, innovation in enumerate(innovations):
        candidates = {*_nearest(at, pairs, numbers)} if at < MOST else set()
        candidates |= {by_head[head] for head in {squeezed[at], _head(innovation.name)} & by_head.keys()}
        rated = (
            (other, name_likeness(innovations[other].name, innovation.name))
            for other in sorted(candidates)
            if keys[other] != keys[at]
        )
        yield max(rated, key=_likeness, default=(at, 0))
        by_head.setdefault(squeezed[at], at)
        by_head.setdefault(_head(innovation.name), at)


def _nearest(at: int, pairs: Sequence[int], numbers: Sequence[object]) -> Sequence[int]:
    """Return the earlier ones of the same numbers that share the most pairs of letters with this one."""
    near = [other for other in _near(pairs[at], pairs[:at]) if numbers[other] == numbers[at]]
    return sorted(near, key=lambda other: (-(pairs[at] & pairs[other]).bit_count(), other))[:_NEAREST]


def _near(own: int, others: Sequence[int]) -> Iterator[int]:
    """Yield the positions of ``others`` that share half of the pairs of letters, as all that are alike do."""
    count = own.bit_count()
    half = [(at, theirs) for at, theirs in enumerate(others) if 2 * (own & theirs).bit_count() >= count]
    for other, theirs in half:
        if 2 * (own & theirs).bit_count() >= theirs.bit_count():
            yield other


class _Pairs:
    """The pairs of letters in names: a bit for each, because every name is compared with every other."""

    def __init__(self) -> None:
        self.bits: dict[tuple[str, str], int] = {}

    def of(self, name: str) -> int:
        """The bits of all pairs in ``name``."""
        found = 0
        for pair in pairwise(name):
            found |= self.bits.setdefault(pair, 1 << len(self.bits))
        return found


def _alike_texts(innovations: Sequence[Innovation]) -> Mapping[int, tuple[int, int]]:
    """For each innovation whose design text an earlier one of another name has: that one, and how alike.

    Each run of words is compared with the last text that had it, so the cost grows with the length
    of all texts, not with the number of pairs.
    """
    texts = [innovation.design or "" for innovation in innovations]
    last: dict[int, int] = {}
    size: list[int] = []
    best: dict[int, tuple[int, int]] = {}
    for at, text in enumerate(texts):
        runs = _runs(text)
        own = {*map(hash, runs)}
        if len(own) < _FEWEST_RUNS:
            own.clear()  # too short to tell
        size.append(len(own))
        shared = Counter(map(last.__getitem__, own & last.keys()))
        last |= dict.fromkeys(own, at)
        if 2 * max(shared.values(), default=0) < _FEWEST_RUNS:
            continue  # none of those texts has fewer
        near = [first for first, common in shared.items() if 2 * common >= min(size[first], size[at])]
        for first in sorted(near):
            likeness = _in_common(_runs(texts[first]), runs)
            same_name = normalise(innovations[first].name) == normalise(innovations[at].name)
            if likeness >= TEXTS_ALIKE and not same_name and likeness > best.get(at, (at, 0))[1]:
                best[at] = first, likeness
    return best


def _in_common(one: Iterable[_Run], other: Iterable[_Run]) -> int:
    """The runs of words that two texts share, in per cent of all."""
    runs, others = {*one}, {*other}
    return 200 * len(runs & others) // (len(runs) + len(others))


def _likeness(found: tuple[int, int]) -> int:
    return found[1]


def _runs(text: str) -> list[_Run]:
    """The runs of four words that begin with a long one: a fifth of them, and as telling as all."""
    words = [*text.lower().split(), "", "", ""]
    return [
        (word, words[at + 1], words[at + 2], words[at + 3])
        for at, word in enumerate(words)
        if len(word) > _LONG_WORD
    ]


def _explains(long: str, short: str) -> bool:
    head = _head(long)
    return len(head) >= _SHORTEST_HEAD and head == _squeezed(short) != _squeezed(long)


@lru_cache(maxsize=4096)  # every name is compared with many others
def _head(name: str) -> str:
    """What stands before an explanation in brackets, after a colon or after a dash."""
    return _squeezed(_HEAD.sub("", name))


def _squeezed(name: str) -> str:
    return normalise(name).replace(" ", "")


@lru_cache(maxsize=4096)
def _numbers(name: str) -> list[str]:
    return re.findall(r"\d+", _HEAD.sub("", name) or name)
