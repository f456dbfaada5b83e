"""A number with what it counts in a column of levels: the level follows from the bounds of its scale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor
from typing import NamedTuple

from inovasi_cli import exact
from inovasi_cli.reading.cells import Unreadable, number
from inovasi_cli.reading.choices.suggestion import NUMBER_WORDS
from inovasi_cli.rules import LEVELS, Basis, Indicator, Level
from inovasi_cli.rules.indicators import counts_things, goes_below_zero, level_of
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import late, normalise

Scale = Indicator | Basis

_COUNT = late(r"([+-]?)(\d+(?:[.,]\d+)*|[a-z]+) ?(%|[a-z][a-z0-9 ]*)", re.IGNORECASE)
_TWICE = late(r"(\d+) ?\(([a-z]+)\) ?(.+)", re.IGNORECASE)
_BARE = late(r"\d[\d.,]*")
_ASIDE = late(r"\s*\([^()]*\)")
_ONE = late(r"se(jam|hari|minggu|bulan|tahun)", re.IGNORECASE)
_CHANGE = late(
    r"(?:(naik|meningkat|bertambah|kenaikan|peningkatan)|(turun|menurun|berkurang|penurunan))"
    r" (?:sebesar )?(.+)",
    re.IGNORECASE,
)
_IN_DAYS: Mapping[str, tuple[Fraction, Fraction]] = {
    word: (Fraction(least), Fraction(most))
    for words, least, most in (
        ("detik second seconds", "1/86400", "1/86400"),
        ("menit mnt minute minutes", "1/1440", "1/1440"),
        ("jam hour hours", "1/24", "1/24"),
        ("hari day days", 1, 1),
        ("minggu mgg pekan week weeks", 7, 7),
        ("bulan month months", 28, 31),
        ("tahun year years", 365, 366),
    )
    for word in words.split()
}
"""How many days a unit of time has, at least and at most."""
_COUNTED = late(r"\d+ ([a-z]+(?: [a-z]+)*)")
_SPAN = late(
    r"(\d[\d.,]*) ?%? ?(?:[-\u2013]|s[./]?d\.?|sampai(?: dengan)?|to) ?(\d[\d.,]*) ?(%|[a-z].*)?",
    re.IGNORECASE,
)
_FROM = late(
    r"(?:(lebih dari|more than|di atas|>)|≥|>=|minimal|at least) ?(\d[\d.,]*) ?(%|[a-z].*)?", re.IGNORECASE
)
_UPWARD = late(r"(\d[\d.,]*) ?(%|[a-z].*?)? (?:atau lebih|ke atas|or more)", re.IGNORECASE)
_UP_TO = late(
    r"(?:(kurang dari|less than|di ?bawah|below|<)|≤|<=|maksimal|paling banyak|at most)"
    r" ?(\d[\d.,]*) ?(%|[a-z].*)?",
    re.IGNORECASE,
)
_PART_OF_ALL = late(r"(\d+) ?(?:dari|dr|of|/) ?(\d+) ([a-z]+)", re.IGNORECASE)
_NEXT, _FAR = Decimal("0.001"), Decimal(10**9)
"""What stands beside a bound on a scale that is no count, and beyond every bound."""
_AFTER_THINGS = late(r"\b(?:atau|dari|dalam|di|or|of|in|to|s d)\b.*")


def level_measured(written: str, scales: Iterable[Scale]) -> int | None:
    """Return the level that *35 orang* or *95 %* gives, if one scale has that unit and no bounds overlap.

    A part of a person, fewer than none, and nothing where little is best, give none.
    """
    scales = [*scales]
    if part := _PART_OF_ALL.fullmatch(written):  # *4 dari 5 unsur* where there are no more
        of_all = _of_unit(part[3], scales)
        most = [level.max or _FAR for level in of_all.levels] if of_all else [_FAR]
        written = f"{part[1]} {part[3]}" if max(most) == int(part[2]) else ""
    changed = _CHANGE.fullmatch(written)
    match = _COUNT.fullmatch(_in_figures((changed[3] if changed else written).replace("\N{MINUS SIGN}", "-")))
    if match is None:
        return None
    sign, figure, unit = match.groups()
    figure = NUMBER_WORDS.get(figure.casefold(), figure)
    scale = _of_unit(unit, scales)
    if not figure[0].isdigit():
        return None
    if scale is None:
        return None if sign or changed else _level_of_time(figure, unit, scales)
    if changed:
        turned = _turned(scale, up=bool(changed[1]))
        if sign or turned is None:
            return None
        sign = "-" if turned else ""
    try:
        measured = number(sign + figure, scale.unit or Text("", ""))
    except Unreadable as unreadable:
        whole = unreadable.remark.facts.get("first")  # there is no quarter of a person: 1.250 are 1250
        return _level(whole, scale) if isinstance(whole, Decimal) and _is_whole(scale) else None
    return None if measured % 1 and _is_whole(scale) else _level(measured, scale)


def _turned(scale: Scale, *, up: bool) -> bool | None:
    """Whether a rise, or else a fall, stands with a minus on a scale of changes; ``None`` on any other."""
    said = scale.unit.id if scale.unit else ""
    if "penurunan" in said:
        return up
    return not up if "perubahan" in said else None


def _level_of_time(figure: str, unit: str, scales: Sequence[Scale]) -> int | None:
    """Return the level of *2 minggu* or *30 menit* where days or months are asked for, if it is one only.

    A month has 28 to 31 days; of a day or a month that has begun either end may be meant.
    """
    count, least_most = _plain(figure), _IN_DAYS.get(unit.casefold())
    scale = scales[0]
    asked = _IN_DAYS.get(scale.unit.id.split()[0]) if scale.unit and len(scales) == 1 else None
    if not count or least_most is None or asked not in (_IN_DAYS["hari"], _IN_DAYS["bulan"]):
        return None
    least, most = (Fraction(count) * days for days in least_most)
    ends = {max(1, floor(least / asked[1])), ceil(most / asked[0])}
    levels = {_level(Decimal(end), scale) for end in ends}
    return levels.pop() if len(levels) == 1 else None


def level_bounded(written: str, scales: Sequence[Scale]) -> int | None:
    """Return the level in which a range lies wholly: *11-30*, *lebih dari 30 orang*, *di bawah 10 orang*.

    Without the unit the printed bounds alone are read, and not where numbers up to the highest level may be
    levels themselves.
    """
    span = _span(written)
    if span is None:
        return None
    if not span.unit:
        (scale, *others) = scales
        low = span.low if span.low is None or not span.above else span.low + 1
        if others or scale.unit is None or low is None or span.below or (span.high or low - 1) <= LEVELS[-1]:
            return None
        printed = (lv for lv in scale.levels if (lv.min or Decimal(1), lv.max) == (low, span.high))
        found = next(printed, None) if _is_whole(scale) or not span.above else None
        return found.level if found else None
    scale_of_it = _of_unit(span.unit, scales)
    return _within(span, scale_of_it) if scale_of_it else None


class _Span(NamedTuple):
    """A range, its ends left out where it is ``above`` the one or ``below`` the other, and its unit."""

    low: Decimal | None
    high: Decimal | None
    unit: str | None
    above: bool = False
    below: bool = False


def _span(written: str) -> _Span | None:
    if span := _SPAN.fullmatch(written):
        low, high = _plain(span[1]), _plain(span[2])
        return _Span(low, high, span[3]) if low is not None and high is not None else None
    if bound := _FROM.fullmatch(written):
        return _Span(_plain(bound[2]), None, bound[3], above=bool(bound[1])) if _plain(bound[2]) else None
    if upward := _UPWARD.fullmatch(written):
        return _Span(_plain(upward[1]), None, upward[2]) if _plain(upward[1]) else None
    if most := _UP_TO.fullmatch(written):
        return _Span(None, _plain(most[2]), most[3], below=bool(most[1])) if _plain(most[2]) else None
    return None


def _within(span: _Span, scale: Scale) -> int | None:
    """Return the level of both ends of a range, if it is the same: levels follow each other."""
    whole = _is_whole(scale)
    step = Decimal(1) if whole else _NEXT
    least = -_FAR if scale.direction and goes_below_zero(scale.levels, scale.direction) else step
    low = least if span.low is None else span.low + step * span.above
    high = _FAR if span.high is None else span.high - step * span.below
    levels = {_level(low, scale), _level(high, scale)} if low <= high else set()
    return levels.pop() if len(levels) == 1 else None


def _in_figures(written: str) -> str:
    """Take a number in words off the same one in figures, *2 (dua) kali*; *seminggu* is 1 of them."""
    if one := _ONE.fullmatch(written):
        return f"1 {one[1]}"
    match = _TWICE.fullmatch(written)
    if match and NUMBER_WORDS.get(match[2].casefold()) == match[1]:
        written = f"{match[1]} {match[3]}"
    return written.rstrip(".")


def _plain(figure: str) -> Decimal | None:
    try:
        return number(figure, Text("", ""))
    except Unreadable:
        return None


def with_unit(value: object, scale: Scale) -> Iterator[str]:
    """Yield a number that is no level with the unit of a scale; a share of one with its per cent."""
    figure = value if isinstance(value, int | float) and not isinstance(value, bool) else None
    written = _plain(value.strip()) if isinstance(value, str) and _BARE.fullmatch(value.strip()) else None
    number = exact.from_float(float(figure)) if figure is not None else written
    if number is None or scale.unit is None or not 0 < number < _FAR or number in LEVELS:
        return
    if scale.unit.id.startswith("%"):
        yield f"{exact.plain(number * 100 if number < 1 else number)} %"
    elif number > LEVELS[-1] and number % 1 == 0:
        yield f"{exact.plain(number)} {_ASIDE.sub('', scale.unit.id)}"


def basis_of(written: str, indicator: Indicator) -> str | None:
    """Return the code of the one way of measuring whose unit stands after a number: *350 orang*."""
    match = _COUNT.fullmatch(written)
    found = _of_unit(match[3], indicator.bases) if match else None
    return found.code if found else None


def _of_unit(unit: str, scales: Iterable[Scale]) -> Scale | None:
    found = [scale for scale in scales if scale.unit and scale.direction and _counts(unit, scale)]
    return found[0] if len(found) == 1 else None


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
    for said in (said for level in levels for said in (level.text.id, level.text.en, *level.aliases)):
        yield from _things_of(said)


@lru_cache(maxsize=1024)
def _things_of(said: str) -> Sequence[str]:
    cut = (_AFTER_THINGS.sub("", words).strip() for words in _COUNTED.findall(normalise(said)))
    return [things for things in cut if things]
