"""Counts of one category where others are published for all categories together.

That 353 regions of the nation stand above a bound leaves each category what the others do not take.
The counts of one category at all cuts rise and fall together (``counts``), those of several exchange;
so limits are narrowed against each other until they settle, and where that leaves a choice the cases
are gone through, the most promising first. What is found is attained by lists of all categories that
agree with everything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import count
from typing import Literal

from inovasi_cli.scoring.ranking.counts import CategoryFacts, ContradictoryFacts, Extremes, extremes
from inovasi_cli.scoring.ranking.cuts import TOP, CutPoint, Fact, Limit, Tally

End = Literal["least", "greatest"]
Settled = tuple[Extremes, ...]


def joint_limits(
    groups: Sequence[CategoryFacts], cut: CutPoint, shared: Sequence[Tally]
) -> tuple[Limit, Limit]:
    """Return the least and the greatest count of the first of ``groups`` at ``cut``.

    ``shared`` are tallies of all groups together.

    Raises:
        ContradictoryFacts: no lists of values agree with everything.
    """
    return _limit(groups, cut, shared, "least"), _limit(groups, cut, shared, "greatest")


def _limit(groups: Sequence[CategoryFacts], cut: CutPoint, shared: Sequence[Tally], end: End) -> Limit:
    """Go through the cases in the order of what each could reach at best; the first that is settled is it."""
    sign = 1 if end == "least" else -1
    order = count()
    cases = [(-groups[0].size, 0, tuple(groups))]
    ruled_out: list[Fact] = []
    while cases:
        promised, _, case = heappop(cases)
        try:
            settled = _settle(case, cut, shared)
        except ContradictoryFacts as fault:
            ruled_out.extend(fault.facts)
            continue
        limit: Limit = getattr(settled[0], end)[cut]
        reached = sign * limit.count
        split = next(_open(settled, shared), None)
        if split is None and reached <= promised:
            return Limit(limit.count, (*ruled_out, *limit.because))
        if split is None or reached > promised:
            heappush(cases, (reached, -next(order), case))
            continue
        number, at, least, greatest = split
        # What leaves the first group its limit is tried before the rest: of equals the last one comes first.
        first = least if (end == "least") == (number == 0) else greatest
        rest = (least + 1, greatest) if first == least else (least, greatest - 1)
        for low, high in (rest, (first, first)):
            pinned = _boxed(case[number], Tally("", TOP, at, low, high))
            heappush(cases, (reached, -next(order), (*case[:number], pinned, *case[number + 1 :])))
    raise ContradictoryFacts(ruled_out)


def _open(settled: Settled, shared: Sequence[Tally]) -> Iterator[tuple[int, CutPoint, int, int]]:
    """The counts at the ends of shared tallies that are still open: whose, where, between what."""
    for number, found in enumerate(settled):
        for at in _ends(shared):
            least, greatest = found.least[at].count, found.greatest[at].count
            if least < greatest:
                yield number, at, least, greatest


def _ends(shared: Sequence[Tally]) -> tuple[CutPoint, ...]:
    return tuple(dict.fromkeys(end for tally in shared for end in (tally.bottom, tally.top)))


def _settle(groups: Sequence[CategoryFacts], cut: CutPoint, shared: Sequence[Tally]) -> Settled:
    """Narrow what lies within the shared tallies in each group by what the others leave until none moves."""
    now = list(groups)
    ends = _ends(shared)
    while True:
        found = tuple(
            extremes(group.facts, group.size, ends if number else (*ends, cut), group.tallies)
            for number, group in enumerate(now)
        )
        moved = False
        for tally in shared:
            inside = [_inside(group, tally) for group in found]
            for number, (least, most) in enumerate(inside):
                left = tally._replace(
                    least=tally.least + most - sum(greatest for _, greatest in inside),
                    most=tally.most + least - sum(smallest for smallest, _ in inside),
                )
                boxed = _boxed(now[number], left)
                if boxed != now[number] and (left.least > least or left.most < most):
                    now[number] = boxed
                    moved = True
        if not moved:
            return found


def _inside(found: Extremes, tally: Tally) -> tuple[int, int]:
    """Between how many and how many values of a group lie within ``tally``."""
    least = found.least[tally.bottom].count - found.greatest[tally.top].count
    return max(least, 0), found.greatest[tally.bottom].count - found.least[tally.top].count


def _boxed(group: CategoryFacts, box: Tally) -> CategoryFacts:
    """``group`` with one tally more; of those between the same cuts the narrowest holds."""
    kept = []
    for tally in group.tallies:
        if (tally.top, tally.bottom) == (box.top, box.bottom):
            box = box._replace(
                name=box.name or tally.name, least=max(tally.least, box.least), most=min(tally.most, box.most)
            )
        else:
            kept.append(tally)
    return group._replace(tallies=(*kept, box))
