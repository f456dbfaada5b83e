"""How many values of a partly known list can stand above a point: not one more, not one less.

Of ``size`` values some are known, some lie in a known range, and of some the rank r is known:
exactly r - 1 values are strictly greater. The count at a cut is the number of values above it. What
is known limits counts by four rules:

1. Facts that lie between two cuts need positions there: the lower cut has at least as many more
   values above it, besides the positions that ranked facts hold.
2. A fact of rank r holds position r, and facts that share a rank are equal and hold positions that
   follow each other: at most r - 1 values are above the range of each, all of them are above its
   lower end, and no cut parts them.
3. Equal values share the first of their positions as their rank: where rank r is reached just below
   a value, r - 1 are already above that value.
4. A tally says how many values lie between two cuts, at least and at most.

Each rule binds two counts that it lets rise or fall only together, so of two lists that obey, the
greater count at every cut obeys again, and so does the smaller. Hence the least and the greatest
counts are attained, all at once, and the interval is exact. A sweep downwards finds the least
counts, one upwards the greatest; each is repeated for as long as a tally carries a count back
against its direction. (Exact for values as close as one likes; that an index has two decimals
could narrow it only where published values nearly touch.)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from inovasi_cli.scoring.ranking.cuts import BOTTOM, TOP, CutPoint, Fact, Limit, Tally


class CategoryFacts(NamedTuple):
    """A category: what is known of its ``size`` values."""

    facts: tuple[Fact, ...]
    size: int
    tallies: tuple[Tally, ...] = ()


class ContradictoryFacts(ValueError):
    """No list of values agrees with all of ``facts``."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        super().__init__()
        self.facts = tuple(facts)


_Counts = Mapping[CutPoint, Limit]


class Extremes(NamedTuple):
    """The least and the greatest count at every cut that facts, tallies or a question name."""

    least: _Counts
    greatest: _Counts


def limits(
    facts: Sequence[Fact], size: int, cut: CutPoint, tallies: Sequence[Tally] = ()
) -> tuple[Limit, Limit]:
    """Return the least and the greatest number of the ``size`` values that can be above ``cut``.

    Raises:
        ContradictoryFacts: no list of ``size`` values agrees with ``facts`` and ``tallies``.
    """
    found = extremes(tuple(facts), size, (cut,), tuple(tallies))
    return found.least[cut], found.greatest[cut]


@lru_cache(maxsize=512)
def extremes(
    facts: tuple[Fact, ...], size: int, asked: tuple[CutPoint, ...], tallies: tuple[Tally, ...]
) -> Extremes:
    """Return the limits at the cuts that are ``asked`` and at all ends of ``facts`` and ``tallies``.

    Raises:
        ContradictoryFacts: as ``limits``.
    """
    positions = _Positions(facts, size)
    ranges = [*((fact.top, fact.bottom) for fact in facts), *((tally.top, tally.bottom) for tally in tallies)]
    cuts = sorted({TOP, *asked, BOTTOM}.union(*ranges))
    spans = _spans([fact for fact in facts if fact.rank is None])
    least, greatest = (_Sweep(sign, cuts, positions, spans, tallies).limits() for sign in (1, -1))
    for at in cuts:
        if least[at].count > greatest[at].count:
            raise ContradictoryFacts(least[at].because + greatest[at].because)
    return Extremes(least, greatest)


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


class _Sweep:
    """The four rules, applied at one cut after the other.

    With ``sign`` 1 downwards, to the least counts; with -1 upwards, to the greatest. Of each span and tally
    the sweep comes to the near end first, and what holds there limits the count at the far one.
    """

    def __init__(
        self,
        sign: Literal[1, -1],
        cuts: Sequence[CutPoint],
        positions: _Positions,
        spans: Iterable[_Span],
        tallies: Iterable[Tally],
    ) -> None:
        self.sign, self.path, self.positions = sign, cuts[::sign], positions
        self.ends = {TOP: Limit(0), BOTTOM: Limit(positions.size)}
        self.tallies = [(*(tally.top, tally.bottom)[::sign], tally) for tally in tallies]
        self.spans: dict[CutPoint, list[tuple[CutPoint, tuple[Fact, ...]]]] = defaultdict(list)
        for top, bottom, facts in spans:
            near, far = (top, bottom)[::sign]
            self.spans[far].append((near, facts))
        self.ranks: dict[CutPoint, list[Limit]] = defaultdict(list)
        for rank, sharing in positions.by_rank.items():
            for fact in sharing:
                if sign > 0:
                    self.ranks[fact.bottom].append(Limit(rank - 1 + len(sharing), (fact, *sharing)))
                else:
                    self.ranks[fact.top].append(Limit(rank - 1, (fact,)))

    def limits(self) -> dict[CutPoint, Limit]:
        """The least or the greatest count at every cut."""
        carried, end = dict(self.ends), self.path[-1]
        while True:
            found = self._swept(carried)
            back = [
                (near, tally.moved(found[far], -self.sign * tally.most)) for near, far, tally in self.tallies
            ]
            tighter = [(cut, limit) for cut, limit in back if self._tight(limit) > self._tight(found[cut])]
            if not tighter or self._tight(found[end]) > self._tight(self.ends[end]):
                return found
            carried |= sorted(tighter, key=lambda at: self._tight(at[1]))

    def _tight(self, limit: Limit) -> int:
        return self.sign * limit.count

    def _swept(self, carried: _Counts) -> dict[CutPoint, Limit]:
        found = {self.path[0]: carried[self.path[0]]}
        for before, cut in pairwise(self.path):
            found[cut] = self._limit(before, cut, found, carried)
            while (rank := self._rank_parted(before, cut, found)) is not None:
                held = self.positions.held(rank - 1, rank)
                found[before] = Limit(rank - 1, found[cut].because + held)
                found[cut] = self._limit(before, cut, found, carried)
        return found

    def _limit(self, before: CutPoint, cut: CutPoint, found: _Counts, carried: _Counts) -> Limit:
        known = [found[before], *self.ranks[cut], *((carried[cut],) if cut in carried else ())]
        for near, facts in self.spans[cut]:
            start, because = found[near].count, found[near].because
            count = self.positions.beyond(start, len(facts), self.sign)
            held = self.positions.held(*sorted((start, count)))
            known.append(Limit(count, because + held + facts))
        known += [
            tally.moved(found[near], self.sign * tally.least)
            for near, far, tally in self.tallies
            if far == cut
        ]
        return self.positions.unparted(max(known, key=self._tight), up=self.sign > 0)

    def _rank_parted(self, before: CutPoint, cut: CutPoint, found: _Counts) -> int | None:
        """Return a rank that would stand among equal values without being their first position (rule 3)."""
        over, under = (before, cut)[:: self.sign]
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

    def unparted(self, limit: Limit, *, up: bool) -> Limit:
        """``limit``, or the next one ``up`` or down that has no cut among facts that share a rank."""
        i = bisect_right(self.ranks, limit.count) - 1
        if i < 0:
            return limit
        rank, sharing = self.ranks[i], self.by_rank[self.ranks[i]]
        end = rank - 1 + len(sharing)
        if limit.count >= end:
            return limit
        return Limit(end if up else rank - 1, (*limit.because, *sharing))

    def beyond(self, count: int, free: int, sign: Literal[1, -1]) -> int:
        """Return the least count with ``free`` more free positions, or the greatest with as many fewer.

        It is more than ``size``, or less than 0, where there is none.
        """
        if not 0 <= count <= self.size:
            return count
        wanted = self.free[count] + sign * free
        return bisect_left(self.free, wanted) if sign > 0 else bisect_right(self.free, wanted) - 1
