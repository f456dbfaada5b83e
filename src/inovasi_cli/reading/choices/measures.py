"""A number with what it counts in a column of levels: the level follows from the bounds of its scale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from inovasi_cli.reading.cells import Unreadable, number
from inovasi_cli.reading.choices.suggestion import NUMBER_WORDS
from inovasi_cli.rules import Basis, Indicator, Level
from inovasi_cli.rules.indicators import counts_things, goes_below_zero, level_of
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import late, normalise

Scale = Indicator | Basis

_COUNT = late(r"([+-]?)(\d+(?:[.,]\d+)*|[a-z]+) ?(%|[a-z][a-z0-9 ]*)", re.IGNORECASE)
_COUNTED = late(r"\d+ ([a-z]+(?: [a-z]+)*)")
_AFTER_THINGS = late(r"\b(?:atau|dari|dalam|di|or|of|in|to|s d)\b.*")


def level_measured(written: str, scales: Iterable[Scale]) -> int | None:
    """Return the level that *35 orang* or *95 %* gives, if one scale has that unit and no bounds overlap.

    A part of a person, fewer than none, and nothing where little is best, give none.
    """
    match = _COUNT.fullmatch(written.replace("\N{MINUS SIGN}", "-"))
    if match is None:
        return None
    sign, figure, unit = match.groups()
    figure = NUMBER_WORDS.get(figure.casefold(), figure)
    found = [scale for scale in scales if scale.unit and scale.direction and _counts(unit, scale)]
    if len(found) != 1 or not figure[0].isdigit():
        return None
    scale = found[0]
    try:
        measured = number(sign + figure, scale.unit or Text("", ""))
    except Unreadable as unreadable:
        whole = unreadable.remark.facts.get("first")  # there is no quarter of a person: 1.250 are 1250
        return _level(whole, scale) if isinstance(whole, Decimal) and _is_whole(scale) else None
    return None if measured % 1 and _is_whole(scale) else _level(measured, scale)


def _is_whole(scale: Scale) -> bool:
    return scale.direction is not None and counts_things(scale.levels, scale.direction)


def _level(measured: Decimal, scale: Scale) -> int | None:
    if scale.direction is None:
        return None
    least = measured if goes_below_zero(scale.levels, scale.direction) else Decimal(0)
    if measured < least or (measured == 0 and scale.direction == "lower"):
        return None
    resolved = level_of(measured, scale.levels, scale.direction)
    return None if resolved.overlapping else resolved.level


def _counts(unit: str, scale: Scale) -> bool:
    """Whether words are those that the unit of a scale begins with, or what its levels count."""
    if scale.unit is None:
        return False
    if unit == "%" or scale.unit.id.startswith("%"):
        return unit == "%" and scale.unit.id.startswith("%")
    known = (normalise(scale.unit.id), normalise(scale.unit.en), *_things(scale.levels))
    return any(f"{word} ".startswith(f"{normalise(unit)} ") for word in known)


def _things(levels: Iterable[Level]) -> Iterator[str]:
    """Yield what the levels count: *sdm* of *1-10 SDM*, *perangkat daerah* of *2 Perangkat Daerah*."""
    for said in (said for level in levels for said in (level.text.id, level.text.en)):
        for words in _COUNTED.findall(normalise(said)):
            if things := _AFTER_THINGS.sub("", words).strip():
                yield things
