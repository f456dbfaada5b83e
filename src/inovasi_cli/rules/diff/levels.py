"""How the levels of one indicator moved: by measured values, or by what their texts name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import TypeVar

from inovasi_cli import exact
from inovasi_cli.rules import Direction, Indicator, Level
from inovasi_cli.rules.diff.changes import Move, Span
from inovasi_cli.rules.indicators import level_of
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import normalise

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Way:
    """One way to reach the levels of an indicator: its only one, or one of its bases.

    ``unit`` and ``direction`` are ``None`` where the levels are texts.
    """

    weight: Decimal
    basis: str | None
    unit: Text | None
    direction: Direction | None
    levels: tuple[Level, ...]
    evidence: Text | None

    def points(self, level: int) -> Decimal:
        """The points of a level."""
        return exact.times(self.weight, level)

    def reached(self, value: Decimal) -> int:
        """The level that a measured ``value`` reaches."""
        return level_of(value, self.levels, self.direction).level if self.direction else 0

    def named(self) -> Mapping[str, int]:
        """The level of everything that the texts name."""
        return {code: level.level for level in self.levels for code in level.means}


def shared(before: Indicator, after: Indicator) -> tuple[tuple[Way, Way], ...]:
    """Return the ways that both editions have: of the same basis, or a basis measured in the only unit."""
    return tuple(
        (first, second) for first in _ways(before) for second in _ways(after) if _same(first, second)
    )


def moves(before: Way, after: Way) -> tuple[Move, ...] | None:
    """Return where everything stands in both, moved or not; ``None`` if that cannot be told.

    Measured values are scanned at and around every bound of both editions, texts by their codes.
    """
    if before.direction and after.direction:
        return tuple(_by_value(before, after))
    if before.direction or after.direction:
        return None
    return tuple(_by_text(before, after)) if _worded_alike(before, after) else _by_code(before, after)


def spans(bounds: Iterable[Decimal], answer: Callable[[Decimal], Answer]) -> Iterator[tuple[Span, Answer]]:
    """Yield the ranges of values with one ``answer``, in steps as fine as the finest of ``bounds``.

    ``answer`` may change at a bound or beside it only.
    """
    known = set(bounds)
    step = Decimal(1).scaleb(min(map(_exponent, known), default=0))
    points = sorted({point for bound in known for point in (bound - step, bound, bound + step)})
    runs = [(given, list(run)) for given, run in groupby(points, answer)]
    for i, (given, run) in enumerate(runs):
        yield Span(run[0] if i else None, run[-1] if i < len(runs) - 1 else None), given


def _ways(indicator: Indicator) -> tuple[Way, ...]:
    if not indicator.bases:
        unit, direction = indicator.unit, indicator.direction
        return (Way(indicator.weight, None, unit, direction, indicator.levels, indicator.evidence),)
    return tuple(
        Way(indicator.weight, basis.code, basis.unit, basis.direction, basis.levels, basis.evidence)
        for basis in indicator.bases
    )


def _same(first: Way, second: Way) -> bool:
    if (first.basis is None) == (second.basis is None):
        return first.basis == second.basis
    return bool(first.unit and second.unit and normalise(first.unit.id) == normalise(second.unit.id))


def _by_value(before: Way, after: Way) -> Iterator[Move]:
    levels = (*before.levels, *after.levels)
    bounds = [b for level in levels for b in (level.min, level.max, level.above) if b is not None]
    for span, (old, new) in spans(bounds, lambda value: (before.reached(value), after.reached(value))):
        yield Move(old, new, after.points(new) - before.points(old), span, basis=after.basis)


def _by_text(before: Way, after: Way) -> Iterator[Move]:
    for level in before.levels:
        yield _of_codes(before, after, (level.level, level.level), level.means)


def _by_code(before: Way, after: Way) -> tuple[Move, ...] | None:
    named = after.named()
    codes: dict[tuple[int, int], tuple[str, ...]] = {}
    for code, level in before.named().items():
        where = level, named.get(code, 0)
        codes[where] = (*codes.get(where, ()), code)
    if not any(new for _, new in codes):
        return None
    return tuple(_of_codes(before, after, where, of) for where, of in codes.items())


def _of_codes(before: Way, after: Way, where: tuple[int, int], codes: tuple[str, ...]) -> Move:
    """Return the move of what the codes mean, with the text that names least beside it."""
    old, new = where
    first = before.levels[old - 1]
    second = after.levels[new - 1] if new else first
    named = first if len(first.means) < len(second.means) else second
    gained = after.points(new) - before.points(old)
    return Move(old, new, gained, codes, named.text, set(named.means) != set(codes), after.basis)


def _worded_alike(before: Way, after: Way) -> bool:
    texts, others = ([normalise(level.text.id) for level in way.levels] for way in (before, after))
    return texts == others


def _exponent(number: Decimal) -> int:
    exponent = Decimal(exact.plain(number)).as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
