"""How many values of a partly known list can stand above a point: not one more, not one less.

Of ``size`` values some are known, some lie in a known range, and of some the rank r is known:
exactly r - 1 values are strictly greater. A *cut* is a place between values; the count at a cut is
the number of values above it. What is known limits counts by three rules:

1. Facts that lie between two cuts need positions there: the lower cut has at least as many more
   values above it, besides the positions that ranked facts hold.
2. A fact of rank r holds position r, and facts that share a rank hold positions that follow each
   other: at most r - 1 values are above the range of each, and all of them above its lower end.
3. Equal values share the first of their positions as their rank: where rank r is reached just below
   a value, r - 1 are already above that value.

Each rule binds two counts that it lets rise or fall only together, so of two lists that obey, the
greater count at every cut obeys again, and so does the smaller. Hence the least and the greatest
counts are attained, all at once, and the interval is exact. One sweep downwards finds the least
counts, one upwards the greatest. (Exact for values as close as one likes; that an index has two
decimals could narrow it only where published values nearly touch.)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple


class CutPoint(NamedTuple):
    """A place in the list, ordered from the greatest value down."""

    depth: Decimal
    under: bool


def above(value: Decimal) -> CutPoint:
    """Return the cut just above ``value``: values above it are greater than ``value``."""
    return CutPoint(value.copy_negate(), under=False)


def below(value: Decimal) -> CutPoint:
    """Return the cut just below ``value``: values above it are at least ``value``."""
    return CutPoint(value.copy_negate(), under=True)


TOP = above(Decimal("Infinity"))
BOTTOM = below(Decimal(0))
"""No value is below 0, neither an index nor raw points."""


class Fact(NamedTuple):
    """One value of the list: whose it is, between which cuts it lies, and its rank where that is known."""

    name: str
    top: CutPoint = TOP
    bottom: CutPoint = BOTTOM
    rank: int | None = None

    @property
    def is_point(self) -> bool:
        """Whether the value itself is known."""
        return self.top.depth == self.bottom.depth


@dataclass(frozen=True, slots=True)
class Limit:
    """The least or the greatest count at a cut, and the facts that force it."""

    count: int
    because: tuple[Fact, ...] = ()


class ContradictoryFacts(ValueError):
    """No list of values agrees with all of ``facts``."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        super().__init__()
        self.facts = tuple(facts)


def limits(facts: Sequence[Fact], size: int, cut: CutPoint) -> tuple[Limit, Limit]:
    """Return the least and the greatest number of the ``size`` values that can be above ``cut``.

    Raises:
        ContradictoryFacts: no list of ``size`` values agrees with ``facts``.
    """
    rules = _Rules(facts, size, cut)
    least, greatest = rules.least(), rules.greatest()
    for at in rules.cuts:
        if least[at].count > greatest[at].count:
            raise ContradictoryFacts(least[at].because + greatest[at].because)
    return least[cut], greatest[cut]


class _Span(NamedTuple):
    """Unranked facts that all lie between two cuts."""

    top: CutPoint
    bottom: CutPoint
    facts: tuple[Fact, ...]


def _spans(facts: Sequence[Fact]) -> list[_Span]:
    """Return what lies at each known value and between the ends of any two ranges.

    Between other cuts lies no more than these spans add up to.
    """
    at_points: dict[tuple[CutPoint, CutPoint], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.is_point:
            at_points[fact.top, fact.bottom].append(fact)
    ranges = [fact for fact in facts if not fact.is_point]
    spans = [_Span(top, bottom, tuple(points)) for (top, bottom), points in at_points.items()]
    for top in sorted({fact.top for fact in ranges}):
        for bottom in sorted({fact.bottom for fact in ranges}):
            inside = tuple(fact for fact in facts if top <= fact.top and fact.bottom <= bottom)
            spans += [_Span(top, bottom, inside)] if inside else []
    return spans


class _Rules:
    """The three rules, applied at one cut after the other."""

    def __init__(self, facts: Sequence[Fact], size: int, cut: CutPoint) -> None:
        self.size = size
        self.cuts = sorted({TOP, cut, BOTTOM}.union(*((fact.top, fact.bottom) for fact in facts)))
        self.positions = _Positions(facts, size)
        self.spans_from: dict[CutPoint, list[_Span]] = defaultdict(list)
        self.spans_to: dict[CutPoint, list[_Span]] = defaultdict(list)
        for span in _spans([fact for fact in facts if fact.rank is None]):
            self.spans_from[span.top].append(span)
            self.spans_to[span.bottom].append(span)
        self.ranks_from: dict[CutPoint, list[Limit]] = defaultdict(list)
        self.ranks_to: dict[CutPoint, list[Limit]] = defaultdict(list)
        for rank, sharing in self.positions.by_rank.items():
            for fact in sharing:
                self.ranks_from[fact.top].append(Limit(rank - 1, (fact,)))
                self.ranks_to[fact.bottom].append(Limit(rank - 1 + len(sharing), (fact, *sharing)))

    def least(self) -> dict[CutPoint, Limit]:
        """Return the least count at every cut."""
        least = {TOP: Limit(0)}
        for before, cut in pairwise(self.cuts):
            least[cut] = self._least(before, cut, least)
            while (rank := self._rank_parted(before, cut, least)) is not None:
                least[before] = Limit(rank - 1, least[cut].because + self.positions.held(rank - 1, rank))
                least[cut] = self._least(before, cut, least)
        return least

    def _least(self, before: CutPoint, cut: CutPoint, least: Mapping[CutPoint, Limit]) -> Limit:
        known = [least[before], *self.ranks_to[cut]]
        for top, _, facts in self.spans_to[cut]:
            count = self.positions.after(least[top].count, len(facts))
            held = self.positions.held(least[top].count, count)
            known.append(Limit(count, least[top].because + held + facts))
        return max(known, key=_count)

    def greatest(self) -> dict[CutPoint, Limit]:
        """Return the greatest count at every cut."""
        greatest = {BOTTOM: Limit(self.size)}
        for after, cut in pairwise(reversed(self.cuts)):
            greatest[cut] = self._greatest(after, cut, greatest)
            while (rank := self._rank_parted(cut, after, greatest)) is not None:
                greatest[after] = Limit(rank - 1, greatest[cut].because + self.positions.held(rank - 1, rank))
                greatest[cut] = self._greatest(after, cut, greatest)
        return greatest | {TOP: Limit(0)}

    def _greatest(self, after: CutPoint, cut: CutPoint, greatest: Mapping[CutPoint, Limit]) -> Limit:
        known = [greatest[after], *self.ranks_from[cut]]
        for _, bottom, facts in self.spans_from[cut]:
            count = self.positions.before(greatest[bottom].count, len(facts))
            held = self.positions.held(count, greatest[bottom].count)
            known.append(Limit(count, greatest[bottom].because + held + facts))
        return min(known, key=_count)

    def _rank_parted(self, over: CutPoint, under: CutPoint, found: Mapping[CutPoint, Limit]) -> int | None:
        """Return a rank that would stand among equal values without being their first position (rule 3)."""
        if over.depth != under.depth:
            return None
        ranks = self.positions.ranks
        i = bisect_left(ranks, found[over].count + 2)
        return ranks[i] if i < len(ranks) and ranks[i] <= found[under].count else None


class _Positions:
    """Positions 1 to ``size``; ``free`` tells for each count how many of them ranked facts do not hold."""

    def __init__(self, facts: Iterable[Fact], size: int) -> None:
        self.by_rank: dict[int, list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.rank is not None:
                self.by_rank[fact.rank].append(fact)
        self.ranks = sorted(self.by_rank)
        groups = [range(rank, rank + len(self.by_rank[rank])) for rank in self.ranks]
        for group, following in pairwise([range(1), *groups, range(size + 1, size + 2)]):
            if group.stop > following.start:
                raise ContradictoryFacts(self.by_rank[group.start] + self.by_rank[following.start])
        held = [position for group in groups for position in group]
        self.size = size
        self.free = [count - bisect_right(held, count) for count in range(size + 1)]

    def held(self, start: int, end: int) -> tuple[Fact, ...]:
        """The facts whose rank is one of the positions after ``start`` up to ``end``."""
        return tuple(fact for rank in self.ranks if start < rank <= end for fact in self.by_rank[rank])

    def after(self, count: int, free: int) -> int:
        """Return the least count with ``free`` more free positions, more than ``size`` when there is none."""
        return count if count > self.size else bisect_left(self.free, self.free[count] + free)

    def before(self, count: int, free: int) -> int:
        """Return the greatest count with ``free`` fewer free positions, less than 0 when there is none."""
        return count if count < 0 else bisect_right(self.free, self.free[count] - free) - 1


def _count(limit: Limit) -> int:
    return limit.count
