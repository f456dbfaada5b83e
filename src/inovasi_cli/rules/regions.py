"""The regions of Indonesia with their official codes, and finding one by the name a person wrote.

Read from ``indicators/regions.csv``; the README in ``indicators/results`` says where it comes from.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from inovasi_cli.rules import indicators_folder
from inovasi_cli.text.spelling import NEAR_ENOUGH, normalise

CATEGORIES = ("provinsi", "kabupaten", "kota")
CLUSTERS = ("tertinggal", "perbatasan", "papua")

_WORDS = {
    "kab": "kabupaten",
    "pemkab": "kabupaten",
    "pemkot": "kota",
    "prov": "provinsi",
    "propinsi": "provinsi",
    "pemprov": "provinsi",
    "adm": "administrasi",
    "administratif": "administrasi",
    "kep": "kepulauan",
}
_TITLES = ("pemerintah", "pemda", "daerah")
_SUGGESTIONS = 5
_LONGEST_NAME = 5


class Region(NamedTuple):
    """A province, regency or city; ``code`` is the ministry's (``63.71``).

    ``since`` is the year of the law that established it, where that falls into the years of the
    published results. ``clusters`` are those of ``CLUSTERS`` that it is known to belong to.
    """

    code: str
    name: str
    category: str
    autonomous: bool
    since: int | None
    aliases: tuple[str, ...]
    clusters: frozenset[str] = frozenset()

    def ranked_in(self, year: int) -> bool:
        """Whether it is ranked for ``year``; a new region is, from the year after its law on (assumed)."""
        return self.autonomous and (self.since is None or self.since < year)


class Name(NamedTuple):
    """A name as compared: its category, where it states one, and the rest in lower case without gaps."""

    category: str | None
    key: str


@cache
def every_region() -> tuple[Region, ...]:
    """Return all 552 regions in the order of their codes."""
    text = (indicators_folder() / "regions.csv").read_text(encoding="utf-8")
    return tuple(
        Region(
            code=line["code"],
            name=line["name"],
            category=line["category"],
            autonomous=line["autonomous"] == "yes",
            since=int(line["since"]) if line["since"] else None,
            aliases=tuple(filter(None, line["aliases"].split(";"))),
            clusters=frozenset(name for name in CLUSTERS if line[name] == "yes"),
        )
        for line in csv.DictReader(text.splitlines())
    )


@lru_cache(maxsize=1024)
def find_region(text: str, category: str | None = None) -> Region | tuple[Region, ...]:
    """Return the region that ``text`` names, by name or code, or the candidates when it is not exactly one.

    Case, spacing, hyphens, "Kab.", "Kota Adm." and "Pemerintah" do not matter; a misspelt name is never
    taken for a region, only answered with those it may mean (at most five, perhaps none).
    ``category`` narrows a name that several categories share ("Bogor").
    """
    if code := _code(text):
        found = [region for region in every_region() if region.code == code]
    else:
        found = [*regions_named(text)]
    fitting = [region for region in found if category in (None, region.category)]
    if len(fitting) == 1:
        return fitting[0]
    return tuple(fitting or found or _similar(text, category))


def regions_named(text: str) -> tuple[Region, ...]:
    """Return the official regions whose name ``text`` is, spelt right; none where it is no such name."""
    name = read_name(text)
    return tuple(r for r in _by_key().get(name.key, ()) if name.category in (None, r.category))


def belongs(text: str, region: str | None) -> bool:
    """Whether ``text`` names ``region``; without one, whether it names any official region."""
    if not region:
        return bool(regions_named(text))
    one, other = read_name(text), read_name(region)
    return one.key == other.key and (None in (one.category, other.category) or one.category == other.category)


def named_in(text: str) -> tuple[Region, ...]:
    """Return the regions that a title names, each with its category: *DAFTAR INOVASI KOTA BOGOR 2026*."""
    words = [_WORDS.get(word, word) for word in normalise(text).split()]
    found = []
    for start, category in enumerate(words):
        if category not in CATEGORIES:
            continue
        rest = [word for word in words[start + 1 : start + 2 + _LONGEST_NAME] if word != "administrasi"]
        for length in range(min(len(rest), _LONGEST_NAME), 0, -1):
            alike = [r for r in _by_key().get("".join(rest[:length]), ()) if r.category == category]
            if alike:
                found += alike[:1]
                break
    return tuple(found)


def read_name(text: str) -> Name:
    """Read ``text`` as the name of a region: "Kab. Tojo Una-Una" is ``("kabupaten", "tojounauna")``."""
    folded = text.casefold()
    if "." in folded:  # of initials
        folded = re.sub(r"\b([a-z])\.(?=[a-z]\b)", r"\1", folded)
    words = [_WORDS.get(word, word) for word in normalise(folded).split()]
    while words and words[0] in _TITLES:
        del words[0]
    category = words.pop(0) if len(words) > 1 and words[0] in CATEGORIES else None
    if len(words) > 1 and words[0] == "administrasi":
        del words[0]
    return Name(category, "".join(words))


def _code(text: str) -> str | None:
    """Return ``text`` as a region code; ``11.1`` is what a spreadsheet makes of ``11.10``."""
    match = re.fullmatch(r"(\d\d)(?:\.(\d\d?)|(\d\d))?", text.strip())
    if match is None:
        return None
    province, dotted, plain = match.groups()
    part = plain or (dotted and dotted.ljust(2, "0"))
    return f"{province}.{part}" if part else province


@cache
def _by_key() -> Mapping[str, tuple[Region, ...]]:
    found: dict[str, list[Region]] = defaultdict(list)
    for region in every_region():
        for name in (region.name, *region.aliases):
            found[read_name(name).key].append(region)
    return {key: tuple(regions) for key, regions in found.items()}


def _similar(text: str, category: str | None) -> list[Region]:
    import difflib

    name = read_name(text)
    wanted = category or name.category
    keys = difflib.get_close_matches(name.key, _by_key(), n=_SUGGESTIONS, cutoff=NEAR_ENOUGH)
    candidates = [r for key in keys for r in _by_key()[key] if wanted in (None, r.category)]
    return list(dict.fromkeys(candidates))[:_SUGGESTIONS]
