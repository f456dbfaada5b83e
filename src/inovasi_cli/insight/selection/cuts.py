"""The best set of each size: all that are best, and beyond them a few that the gate needs.

Of all sets of n innovations with the same points of quantity the one with the most maturity has the highest
index. Where the gate is met by what must be sent, that is what must be sent and the best of the others. Where
it is not, some of the others have to cover a basic service that is lacking, at most one for each. Take a best
set and in it the fewest that do; the others may be exchanged for better ones until they are the best there
are. So what is sent is a beginning of the list and, beyond it, some that each cover more than all of that.
Each of these may be exchanged for the first beyond it that covers the same. There are few of them, so every
way of putting them together is tried; along the list they change only where a new basic service is met.

Where each agency sends its share too, the best of one may have to give way to a worse one that covers a basic
service, so exchanging one for another is no proof; an integer program of one column for each candidate is.

One that is held back is worth sending from the maturity at which some set with it has the index of the best
one. With it, n innovations of which the others have the maturities S reach that index from

    divisor(n) x (best total - SPD - quantity(n)) - S

and the best others are found like any best set, with the basic services that it covers as covered already.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate
from typing import NamedTuple

from inovasi_cli.insight.selection.sendable import Demands, Pool, Sendable, Worth, coverage, summed
from inovasi_cli.insight.solver import INFINITE, IntegerProgram, minimise

_Ways = dict[tuple[int, int], tuple[Worth, tuple[Sendable, ...]]]


class Cut(NamedTuple):
    """A beginning of the list, as long as ``first``, and who is sent ``beyond``; ``met`` tells the gate."""

    first: int
    beyond: tuple[Sendable, ...]
    met: bool


class BestSet(NamedTuple):
    """The best set of ``n``: its SPD + SID in ``points``, its worth, and where the list is cut for it.

    ``members`` are its members where they are no cut of the list.
    """

    n: int
    points: Fraction
    worth: Worth
    cut: Cut
    members: tuple[Sendable, ...] = ()

    def chosen(self, pool: Pool) -> tuple[Sendable, ...]:
        """Who is in it."""
        return self.members or (*pool.forced, *pool.free[: self.cut.first], *self.cut.beyond)


def cuts(pool: Pool, covered: int) -> Iterator[Cut]:
    """Yield every cut that may be best, where ``covered`` is covered by what must be sent."""
    free, first = pool.free, 0
    while covered.bit_count() < pool.required:
        end = next((at for at in range(first, len(free)) if free[at].covers & ~covered), len(free))
        ways = completions(free[end:], covered, pool.required)
        for at in range(first, end + 1):
            yield Cut(at, (), met=False)
            yield from (Cut(at, way, met=True) for way in ways)
        if end == len(free):
            return
        covered |= free[end].covers
        first = end + 1
    yield from (Cut(at, (), met=True) for at in range(first, len(free) + 1))


def completions(beyond: Sequence[Sendable], covered: int, required: int) -> list[tuple[Sendable, ...]]:
    """Return, for each number of members, the most worthy of ``beyond`` that meet the gate together."""
    ways: _Ways = {(covered, 0): (summed(()), ())}
    for one in _first_of_each(beyond, covered):
        for (reached, size), (worth, way) in list(ways.items()):
            more, key = summed((worth, one.worth)), (reached | one.covers, size + 1)
            if one.covers & ~reached and size < required and (key not in ways or more > ways[key][0]):
                ways[key] = more, (*way, one)
    found: dict[int, tuple[Worth, tuple[Sendable, ...]]] = {}
    for (reached, size), (worth, way) in ways.items():
        if reached.bit_count() >= required and (size not in found or worth > found[size][0]):
            found[size] = worth, way
    return [way for _, way in found.values()]


def _first_of_each(beyond: Sequence[Sendable], covered: int) -> Iterator[Sendable]:
    """Those that cover more than any better one does; whoever covers no more can be exchanged for that."""
    met: list[int] = []
    for one in beyond:
        new = one.covers & ~covered
        if new and not any(new & ~other == 0 for other in met):
            met.append(new)
            yield one


def best_of_each_size(pool: Pool) -> list[BestSet]:
    """Return the best set of each n that may be sent, the smallest first."""
    found: dict[int, BestSet] = {}
    sums = sums_of(pool)
    for cut in cuts(pool, coverage(pool.forced)):
        n = len(pool.forced) + cut.first + len(cut.beyond)
        if n > pool.most:
            continue
        worth = summed((sums[cut.first], *(one.worth for one in cut.beyond)))
        best = BestSet(n, pool.points(worth[0], n, met=cut.met), worth, cut)
        if n not in found or (best.points, worth) > (found[n].points, found[n].worth):
            found[n] = best
    return [found[n] for n in sorted(found)]


def sums_of(pool: Pool) -> list[Worth]:
    """What all that must be sent are worth together with each beginning of the list."""
    start = summed(one.worth for one in pool.forced)
    return list(accumulate((one.worth for one in pool.free), lambda *two: summed(two), initial=start))


SECONDS = 30.0
"""How long one size may take."""


def with_shares(best: BestSet, pool: Pool, demands: Demands) -> tuple[BestSet, bool]:
    """Return the best set of as many as ``best``, and whether none is better.

    Where the gate is met without any exchange, or no agency has to send anything, that is ``best`` itself.
    """
    if (best.cut.met and not best.cut.beyond) or len(pool.forced) == len(pool.kept):
        return best, True
    open_ = [*pool.forced[len(pool.kept) :], *pool.free]
    model = IntegerProgram()
    columns = {model.column(1): one for one in open_}
    everyone = dict.fromkeys(columns, 1)
    model.row(everyone, best.n - len(pool.kept), best.n - len(pool.kept))
    there = Counter(one.agency for one in (*pool.kept, *open_))
    has = Counter(one.agency for one in pool.kept)
    for agency, n in there.items():
        least = min(demands.per_agency, n) - has[agency]
        if least > 0:
            model.row({c: 1 for c, one in columns.items() if one.agency == agency}, least, INFINITE)
    gate = {}
    for bit in range(len(pool.position.basic)):
        if any(one.covers >> bit & 1 for one in pool.kept):
            gate[model.column(1)] = 1
            continue
        covering = {c: -1 for c, one in columns.items() if one.covers >> bit & 1}
        gate[served := model.column(1)] = 1
        model.row({served: 1, **covering}, -INFINITE, 0)
    model.row(gate, pool.required, INFINITE)
    solved = minimise(model, {column: -one.worth[0] for column, one in columns.items()}, SECONDS)
    if solved.values is None:
        return best, solved.proven
    members = (*pool.kept, *(one for column, one in columns.items() if solved.values[column]))
    worth = summed(one.worth for one in members)
    points = pool.points(worth[0], best.n, met=True)
    if points <= best.points:
        return best, solved.proven
    return BestSet(best.n, points, worth, Cut(0, (), met=True), members), solved.proven


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
