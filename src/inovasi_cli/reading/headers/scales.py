"""Which indicator a column of levels is of, where its header does not say: by its texts and its place.

The texts of the levels of most indicators differ, and lists keep the order of the portal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from inovasi_cli.reading.choices.level_texts import ways
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.headers.assigning import ListColumn
from inovasi_cli.reading.headers.content import GRADE
from inovasi_cli.rules import Ruleset
from inovasi_cli.text.spelling import normalise

_MOST_TEXTS, _LONGEST = 12, 14
"""Different texts of a column of levels, and words of one of them: levels repeat a few short texts."""
_FEWEST = 3
"""Cells that must speak of a level in words."""
_NEARLY_ALL, _AHEAD = 0.8, 0.1
"""Share of the texts that must be levels of an indicator, and by how much it must lead all others."""

_ROW = 3
"""Columns of indicators in the order of the portal from which their order tells of those between them."""
_BY_TEXTS, _BY_BOTH, _BY_PLACE = 0.7, 0.6, 0.6
"""What texts of levels say of a column (0-1), texts among the few indicators of its place, and its place."""


def scale_of(values: Sequence[Value], codes: Collection[str], fields: Fields) -> str | None:
    """Return the one indicator of ``codes`` whose levels the texts of a column are.

    What nearly every indicator reads alike (*Parameter 2*, *belum ada*) tells none.
    """
    texts = Counter(GRADE.sub("", value) for value in values if isinstance(value, str))
    if not 0 < len(texts) <= _MOST_TEXTS or any(len(text.split()) > _LONGEST for text in texts):
        return None
    words = _words(fields)
    if sum(times for text, times in texts.items() if not words.isdisjoint(_spoken(text, fields))) < _FEWEST:
        return None
    read: Counter[str] = Counter()
    telling = 0
    for text, times in texts.items():
        reading = [
            code for code, levels in fields.levels.items() if levels.level(text, measured=False) is not None
        ]
        if 2 * len(reading) < len(fields.levels):
            telling += times
            read.update(dict.fromkeys(reading, times))
    return _leading({code: read[code] / telling for code in codes}) if telling >= _FEWEST else None


def _leading(shares: Mapping[str, float]) -> str | None:
    first, *others = sorted(shares, key=lambda code: -shares[code]) or [""]
    if (
        not first
        or shares[first] < _NEARLY_ALL
        or any(shares[first] - shares[code] < _AHEAD for code in others)
    ):
        return None
    return first


def _spoken(text: str, fields: Fields) -> Sequence[str]:
    speech = next(iter(fields.levels.values())).speech
    return normalise(speech.in_full(text)).split()


def _words(fields: Fields) -> frozenset[str]:
    """The words of all texts of levels."""
    return fields.ruleset.once(_words_of)


def _words_of(ruleset: Ruleset) -> frozenset[str]:
    indicators = ruleset.sid_indicators.values()
    texts = [way for one in indicators for level in one.levels for way in ways(level)]
    texts += (one.unit.id for one in indicators if one.unit)
    return frozenset(word for text in texts for word in normalise(text).split() if word.isalpha())


def tell_scales(columns: Sequence[ListColumn], fields: Fields) -> None:
    """Add its indicator to each column of levels whose header says none, by its texts, then by its place."""
    codes = [*fields.indicators]
    order = {code: at for at, code in enumerate(codes)}
    sure = {at: order[code] for at, column in enumerate(columns) if (code := column.surely()) in order}
    in_order = all(before < after for before, after in pairwise(sure.values())) and len(sure) >= _ROW
    for column in columns:
        column.take_level_of_two(in_row=len(sure) >= _ROW)
    gaps: dict[tuple[int, int], list[int]] = {}
    for at, column in enumerate(columns):
        if column.fixed or column.surely() or not column.held.values:
            continue
        left = max((place for place in sure if place < at), default=-1)
        right = min((place for place in sure if place > at), default=len(columns))
        between = range(sure.get(left, -1) + 1, sure.get(right, len(codes)))
        near = [codes[place] for place in between] if in_order else []
        free = [code for code in codes if order[code] not in sure.values()]
        if column.torn:
            column.settle(near)
            continue
        found = scale_of(column.held.values, free, fields)
        if found and (not in_order or found in near):
            column.support(found, _BY_TEXTS)
        elif not found and (among := scale_of(column.held.values, near, fields)):
            column.support(among, _BY_BOTH)
        elif not found and near and not column.judges and column.held.suits(near[0]):
            gaps.setdefault((left, right), []).append(at)
    for (left, right), places in gaps.items():
        first, last = sure.get(left, -1) + 1, sure.get(right, len(codes))
        adjoining = left >= 0 or places[-1] - places[0] + 1 == len(places) == right - places[0]
        adjoining &= right < len(columns) or places[0] - left == 1 == places[-1] - places[0] + 2 - len(places)
        if len(places) == last - first and adjoining:
            for at, place in zip(places, range(first, last), strict=True):
                columns[at].support(codes[place], _BY_PLACE)
