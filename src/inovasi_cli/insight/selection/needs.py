"""What an innovation that is held back would have to gain to be worth sending.

It is worth sending from the maturity at which some set with it has the index of the best one. With it, n
innovations of which the others have the maturities S reach that index from

    divisor(n) x (best total - SPD - quantity(n)) - S

and the best others are found like any best set, with the basic services that it covers as covered already.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import accumulate
from typing import NamedTuple

from inovasi_cli.insight.selection.cuts import cuts, sums_of
from inovasi_cli.insight.selection.sendable import Pool, Sendable, coverage

_NEVER = 10**60
"""More than any number of units."""


class _Thresholds(NamedTuple):
    """What one that covers some basic services must have, by its place in the list.

    ``ahead`` is the least maturity where the list is cut before it, ``within`` what it has to gain where the
    list is cut behind it.
    """

    ahead: Sequence[int]
    within: Sequence[int]


def needs(pool: Pool, best: Fraction, others: Sequence[Sendable]) -> dict[int, Fraction]:
    """Return what each free candidate, and each of ``others`` that may not be sent, has to gain in points.

    ``best`` is the total of the best set, SPD + SID in points. One that may be in a best set has to gain
    nothing; one that no size of set leaves room for is not told.
    """
    whole = best.denominator
    rooms = {met: _rooms(pool, best, met=met) for met in (True, False)}
    sums = [worth[0] * whole for worth in sums_of(pool)]
    known: dict[int, _Thresholds] = {}
    found: dict[int, Fraction] = {}
    for at, one in [*enumerate(pool.free), *((len(pool.free), other) for other in others)]:
        if one.covers not in known:
            known[one.covers] = _thresholds(pool, one.covers, sums, rooms, whole)
        told = known[one.covers]
        gain = min(told.ahead[at] - one.worth[0] * whole, told.within[at])
        if gain < _NEVER // 2:
            found[one.number] = Fraction(max(gain, 0), whole * pool.unit)
    return found


def _thresholds(
    pool: Pool, covers: int, sums: Sequence[int], rooms: Mapping[bool, Sequence[int]], whole: int
) -> _Thresholds:
    """In units, times ``whole``; so are ``sums``."""
    forced = len(pool.forced)
    ahead, within = ([_NEVER] * (len(pool.free) + 1) for _ in range(2))
    for first, beyond, met in cuts(pool, coverage(pool.forced) | covers):
        n = forced + first + len(beyond)
        units = sums[first] + whole * sum(one.worth[0] for one in beyond)
        ahead[first] = min(ahead[first], rooms[met][n + 1] - units)
        if first:
            within[first - 1] = min(within[first - 1], rooms[met][n] - units)
    return _Thresholds([*accumulate(ahead, min)], [*accumulate(reversed(within), min)][::-1])


def _rooms(pool: Pool, best: Fraction, *, met: bool) -> list[int]:
    """The units that each n must have for the total ``best``, times its denominator."""
    formula = pool.position.formula
    sizes = range(len(pool.forced) + len(pool.free) + len(pool.position.basic) + 2)
    return [
        int((best - pool.points(0, n, met=met)) * best.denominator * pool.unit * formula.divisor(n))
        if n <= pool.most
        else _NEVER
        for n in sizes
    ]
