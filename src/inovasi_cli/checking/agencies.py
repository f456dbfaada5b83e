"""Names of agencies that probably mean one agency: *Satpol PP* and *Satuan Polisi Pamong Praja*.

It is a likeness and never more: nobody is counted with another because of it. Two names are alike

- but for the region behind them: *Dinas Sosial Kota Tegal*;
- where the edition lists both for one agency (``agencies`` of the vocabulary, ours);
- where one is made of the beginnings of all words of the other: *Dinkes*, *DPUPR*, *Dinas PUPR*, *Bappeda*;
- where one goes on where the other ends: *Dinas Pendidikan dan Kebudayaan*;
- where they differ by one letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from inovasi_cli.rules import Ruleset
from inovasi_cli.text.spelling import normalise

SHORTEST = 4
"""Letters from which beginnings of words are a name: *DPMD*; shorter ones fit too much."""

LONG = 12
"""Letters from which one of them may be a slip."""

_OF_REGION = re.compile(r" (?:pemerintah )?(?:kota|kabupaten|kab|provinsi|prov)\b.*$")
_LINKS = frozenset({"dan", "serta", "atau", "di", "untuk"})
_BODIES = frozenset({"dinas", "badan", "sekretariat", "inspektorat", "satuan", "bagian"})
_GOES_ON = re.compile(r" (?:dan|serta) ")
_HEADS: Mapping[str, tuple[str, ...]] = {"dinas": ("dis",)}
"""Beginnings of an abbreviation that are not the first letters of their word: *Diskominfo*."""


@dataclass(frozen=True)
class AgencyNames:
    """What an edition knows of the names of agencies."""

    rules: Ruleset

    @cached_property
    def _known(self) -> Mapping[str, frozenset[str]]:
        """The agencies that a name is listed for, by the name as compared."""
        found: dict[str, set[str]] = {}
        for agency, others in self.rules.vocabulary.agencies.items():
            for name in (agency, *others):
                found.setdefault(normalise(name), set()).add(agency)
        return {name: frozenset(agencies) for name, agencies in found.items()}

    def alike(self, one: str, other: str) -> bool:
        """Whether two different names probably mean one agency."""
        first, second = without_region(one), without_region(other)
        if normalise(one) == normalise(other) or not first or not second:
            return False
        if first == second or not self._of(first).isdisjoint(self._of(second)):
            return True
        short, long = sorted((first, second), key=len)
        return shortened(short, long) or _continued(short, long) or _slip(short, long)

    def like(self, name: str, others: Iterable[str]) -> str | None:
        """Return the first of ``others`` that probably means the agency of ``name``."""
        return next((other for other in others if self.alike(name, other)), None)

    def _of(self, key: str) -> frozenset[str]:
        return self._known.get(key, frozenset())


@lru_cache(maxsize=4096)  # every name is compared with many others
def without_region(name: str) -> str:
    """Return the name of an agency as compared, without the region behind it."""
    return _OF_REGION.sub("", normalise(name))


def shortened(short: str, long: str) -> bool:
    """Whether ``short`` is made of the beginnings of all words of ``long``, in order, but for links."""
    letters = short.replace(" ", "")
    words = long.split()
    if len(letters) < SHORTEST or len(words) < 2 or f"{long} ".startswith(f"{short} "):
        return False
    telling = [word for word in words if word not in _LINKS]
    return _made_of(letters, telling) or (len(telling) < len(words) and _made_of(letters, words))


def _made_of(letters: str, words: Sequence[str]) -> bool:
    reached = {0}
    for word in words:
        least = len(word) if word.isdigit() else 1
        reached = {at for at in reached if letters.startswith(word[:least], at)}  # so do all its beginnings
        if not reached:
            return False
        beginnings = (*(word[:end] for end in range(least, len(word) + 1)), *_HEADS.get(word, ()))
        reached = {at + len(part) for at in reached for part in beginnings if letters.startswith(part, at)}
    return len(letters) in reached


def _continued(short: str, long: str) -> bool:
    """Whether an agency of one task is that of two: *Dinas Pendidikan*, *Dinas Pendidikan dan Kebudayaan*."""
    return (
        short.partition(" ")[0] in _BODIES and " " in short and bool(_GOES_ON.match(long.removeprefix(short)))
    )


def _slip(short: str, long: str) -> bool:
    if (
        len(short) < LONG
        or len(long) - len(short) > 1
        or re.findall(r"\d+", short) != re.findall(r"\d+", long)
    ):
        return False
    parted = [(a, b) for a, b in zip(short.split(), long.split(), strict=False) if a != b]
    if parted and all(len(a) == len(b) < SHORTEST for a, b in parted):
        return False  # one kind of school or the other: *SMA Negeri 1*, *SMK Negeri 1*
    return _one_off(short, long)


def _one_off(short: str, long: str) -> bool:
    """Whether two different texts differ in one letter, or in the order of two beside each other."""
    letters = enumerate(zip(short, long, strict=False))
    same = next((at for at, (a, b) in letters if a != b), len(short))
    one, other = short[same:], long[same:]
    swapped = one[:2] == other[1::-1] and one[2:] == other[2:]
    return swapped or other[1:] in (one, one[1:])
