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
from typing import NamedTuple

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
    rules = _Rules(facts, size, asked, tallies)
    found = Extremes(rules.least(), rules.greatest())
    for at in rules.cuts:
        if found.least[at].count > found.greatest[at].count:
            raise ContradictoryFacts(found.least[at].because + found.greatest[at].because)
    return found


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
    """The four rules, applied at one cut after the other."""

    def __init__(
        self, facts: Sequence[Fact], size: int, asked: Iterable[CutPoint], tallies: Sequence[Tally]
    ) -> None:
        self.size = size
        self.tallies = tallies
        tops = {fact.top for fact in facts} | {tally.top for tally in tallies}
        bottoms = {fact.bottom for fact in facts} | {tally.bottom for tally in tallies}
        self.cuts = sorted({TOP, *asked, BOTTOM} | tops | bottoms)
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
        carried = {TOP: Limit(0), BOTTOM: Limit(self.size)}
        while True:
            least = self._swept_down(carried)
            back = [(tally.top, tally.at_top_least(least[tally.bottom])) for tally in self.tallies]
            raised = [(cut, limit) for cut, limit in back if limit.count > least[cut].count]
            if not raised or least[BOTTOM].count > self.size:
                return least
            carried |= sorted(raised, key=_by_count)

    def _swept_down(self, carried: _Counts) -> dict[CutPoint, Limit]:
        least = {TOP: carried[TOP]}
        for before, cut in pairwise(self.cuts):
            least[cut] = self._least(before, cut, least, carried)
            while (rank := self._rank_parted(before, cut, least)) is not None:
                least[before] = Limit(rank - 1, least[cut].because + self.positions.held(rank - 1, rank))
                least[cut] = self._least(before, cut, least, carried)
        return least

    def _least(
        self, before: CutPoint, cut: CutPoint, least: Mapping[CutPoint, Limit], carried: _Counts
    ) -> Limit:
        known = [least[before], *self.ranks_to[cut], *_at(cut, carried)]
        for top, _, facts in self.spans_to[cut]:
            count = self.positions.after(least[top].count, len(facts))
            held = self.positions.held(least[top].count, count)
            known.append(Limit(count, least[top].because + held + facts))
        known += [tally.at_bottom_least(least[tally.top]) for tally in self.tallies if tally.bottom == cut]
        return self.positions.unparted(max(known, key=_count), up=True)

    def greatest(self) -> dict[CutPoint, Limit]:
        """Return the greatest count at every cut."""
        carried = {TOP: Limit(0), BOTTOM: Limit(self.size)}
        while True:
            greatest = self._swept_up(carried)
            back = [(tally.bottom, tally.at_bottom_most(greatest[tally.top])) for tally in self.tallies]
            lowered = [(cut, limit) for cut, limit in back if limit.count < greatest[cut].count]
            if not lowered or greatest[TOP].count < 0:
                return greatest
            carried |= sorted(lowered, key=_by_count, reverse=True)

    def _swept_up(self, carried: _Counts) -> dict[CutPoint, Limit]:
        greatest = {BOTTOM: carried[BOTTOM]}
        for after, cut in pairwise(reversed(self.cuts)):
            greatest[cut] = self._greatest(after, cut, greatest, carried)
            while (rank := self._rank_parted(cut, after, greatest)) is not None:
                greatest[after] = Limit(rank - 1, greatest[cut].because + self.positions.held(rank - 1, rank))
                greatest[cut] = self._greatest(after, cut, greatest, carried)
        return greatest

    def _greatest(
        self, after: CutPoint, cut: CutPoint, greatest: Mapping[CutPoint, Limit], carried: _Counts
    ) -> Limit:
        known = [greatest[after], *self.ranks_from[cut], *_at(cut, carried)]
        for _, bottom, facts in self.spans_from[cut]:
            count = self.positions.before(greatest[bottom].count, len(facts))
            held = self.positions.held(count, greatest[bottom].count)
            known.append(Limit(count, greatest[bottom].because + held + facts))
        known += [tally.at_top_most(greatest[tally.bottom]) for tally in self.tallies if tally.top == cut]
        return self.positions.unparted(min(known, key=_count), up=False)

    def _rank_parted(self, over: CutPoint, under: CutPoint, found: _Counts) -> int | None:
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

    def after(self, count: int, free: int) -> int:
        """Return the least count with ``free`` more free positions, more than ``size`` when there is none."""
        return count if count > self.size else bisect_left(self.free, self.free[count] + free)

    def before(self, count: int, free: int) -> int:
        """Return the greatest count with ``free`` fewer free positions, less than 0 when there is none."""
        return count if count < 0 else bisect_right(self.free, self.free[count] - free) - 1


def _count(limit: Limit) -> int:
    return limit.count


def _by_count(found: tuple[CutPoint, Limit]) -> int:
    return found[1].count


def _at(cut: CutPoint, carried: _Counts) -> Iterable[Limit]:
    return (carried[cut],) if cut in carried else ()
