"""The best choice over every number of innovations that count, held against the formula itself.

What a number of innovations takes at least and can give at most is known before anything is solved. Both
bounds are exact and never too strict: agencies and the gate are left aside, and a step may be done in part.
A segment that cannot be better than what is known already need not be solved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from heapq import merge
from time import monotonic

from inovasi_cli import exact
from inovasi_cli.insight.plan.options import (
    LevelRaise,
    Newcomer,
    PlanChoice,
    PlanOptions,
    PoolKey,
    Repair,
    points_of,
)
from inovasi_cli.insight.plan.prices import Prices
from inovasi_cli.insight.plan.program import Found, PlanProgram, Segment

_StepPart = tuple[Fraction | None, Fraction, Fraction]
"""A part of a step, or of many alike: points for the effort (``None``: it takes none), effort, points."""

NEAR = 1e-6
"""Effort and points within which floating numbers are held to be equal."""

SECONDS = 60.0
"""How long one search may take before it answers with the best that it has found."""


class SegmentBounds:
    """The bounds of every segment of one submission."""

    def __init__(self, openings: PlanOptions) -> None:
        o = self.openings = openings
        newcomers = [o.new] * o.new.most if o.new else []
        self._efforts = sorted(
            [*(repair.effort for repair in o.repairs), *(newcomer.effort for newcomer in newcomers)]
        )
        self._staying = o.position.counted - len(o.removable)
        rows = Counter({key: len(numbers) for key, numbers in o.pools.items()})
        self._now = _Maturities(o, rows, {})
        self._raised = _Maturities(o, rows, {key: moves[-1].points for key, moves in o.moves.items()})
        rows.update(key for repair in o.repairs for key in repair.keys)
        self._spd = sorted((part for moves in o.spd.values() for part in _parts(moves, 1)), key=_steepness)
        sid = [part for key, moves in o.moves.items() for part in _parts(moves, rows[key])]
        self._sid = sorted([*sid, *self._of_new()], key=_steepness)

    def _of_new(self) -> Iterator[_StepPart]:
        """The levels of new innovations, each with a share of what it takes to have one, by its points."""
        o = self.openings
        if not o.new:
            return
        tops = [o.moves[key] for key in o.new.keys if key in o.moves]
        points = exact.total(moves[-1].points for moves in tops)
        for moves in tops:
            yield from _parts(moves, o.new.most, Fraction(o.new.effort) / Fraction(points))

    def floor(self, segment: Segment) -> Decimal:
        """What it takes at least to have as many innovations as ``segment`` asks for."""
        return exact.total(self._efforts[: max(0, segment.low - self.openings.position.counted)])

    def ceiling(self, segment: Segment, effort: Decimal | None = None) -> Fraction:
        """A total, SPD + SID in points, that no choice of ``segment`` is above, nor one of ``effort``."""
        position, free = self.openings.position, segment.high - self._staying
        quantity = Fraction(position.formula.per_innovation) * min(segment.high, position.formula.cap)
        fixed = Fraction(position.spd) + quantity
        spd = sum((points for _, _, points in self._spd), Fraction(0))
        most = fixed + spd + self._raised.most(free) / segment.divisor
        if effort is None:
            return most
        return min(most, fixed + self._now.most(free) / segment.divisor + self._gain(segment.divisor, effort))

    def _gain(self, divisor: int, effort: Decimal) -> Fraction:
        """The most points that levels give for ``effort``, the steepest parts first."""
        sid = ((ratio and ratio / divisor, spent, points / divisor) for ratio, spent, points in self._sid)
        gained, left = Fraction(0), Fraction(effort)
        for _, spent, points in merge(self._spd, sid, key=_steepness):
            if spent > left:
                return gained + points * left / spent
            gained, left = gained + points, left - spent
        return gained


class _Maturities:
    """The most that the maturities of ``n`` innovations can add up to, with ``tops`` more for their rows."""

    def __init__(self, o: PlanOptions, rows: Mapping[PoolKey, int], tops: Mapping[PoolKey, Decimal]) -> None:
        def top(option: Repair | Newcomer) -> Decimal:
            return exact.total((option.maturity, *(tops.get(key, Decimal(0)) for key in option.keys)))

        gone = [top(repair) for repair in o.removable]
        newcomers = [top(o.new)] * o.new.most if o.new else []
        highest = sorted([*gone, *map(top, o.repairs), *newcomers], reverse=True)
        raised = exact.total(exact.times(tops.get(key, Decimal(0)), n) for key, n in rows.items())
        staying = Fraction(o.position.maturity_sum) + Fraction(raised) - Fraction(exact.total(gone))
        self._sums = [staying]
        for maturity in highest:
            self._sums.append(self._sums[-1] + Fraction(maturity))

    def most(self, free: int) -> Fraction:
        """With ``free`` innovations beyond those that must stay."""
        return self._sums[free]


def _parts(moves: Iterable[LevelRaise], rows: int, more: Fraction = Fraction(0)) -> Iterator[_StepPart]:
    """The levels of a number of alike ``rows`` as parts, the steepest first; no mix of moves is above them.

    Each point takes so much ``more`` effort.
    """
    spent = points = Fraction(0)
    left = list(moves)
    while left:
        efforts = [Fraction(move.effort) + more * Fraction(move.points) - spent for move in left]
        gains = [Fraction(move.points) - points for move in left]
        ratios = [
            (gain / effort if effort else None, effort, gain)
            for effort, gain in zip(efforts, gains, strict=True)
        ]
        ratio, effort, gain = min(ratios, key=_steepness)
        yield ratio, effort * rows, gain * rows
        spent, points = spent + effort, points + gain
        left = [move for move in left if Fraction(move.points) > points]


def _steepness(part: _StepPart) -> tuple[bool, Fraction]:
    ratio, _, points = part
    return (False, -points) if ratio is None else (True, -ratio)


class Unsound(AssertionError):
    """The solver and the formula disagree: a fault of ours."""


@lru_cache(maxsize=8)  # a plan is searched for some eight times, mostly of the same openings
def _prepared(openings: PlanOptions) -> tuple[PlanProgram, SegmentBounds, Prices]:
    return PlanProgram(openings), SegmentBounds(openings), Prices(openings)


def least_effort(openings: PlanOptions, wanted: Fraction, seconds: float = SECONDS) -> Found:
    """Return the choice of least effort whose total is at least ``wanted`` points.

    Raises:
        Unsound: what the solver found does not have as many points.
    """
    (program, known, prices), end = _prepared(openings), monotonic() + seconds
    best: PlanChoice | None = None
    bounds: list[Decimal] = []
    about = {segment: prices.least(segment, wanted) for segment in program.segments()}
    step = 1 / program.effort_scale  # so much less at least takes what takes less
    # Where the least effort is to be expected first: then hardly any other segment can be below it.
    for segment in sorted(about, key=lambda segment: round(about[segment], 6)):
        floor, below = known.floor(segment), None if best is None else best.effort
        if below is not None and (floor >= below or about[segment] > float(below) - step + NEAR):
            continue
        if known.ceiling(segment, below) < wanted:
            continue
        if best is not None and monotonic() > end:
            bounds.append(floor)
            continue
        answer = program.least_effort(segment, wanted, below=below, seconds=end - monotonic())
        if not answer.proven:
            bounds.append(floor if answer.bound is None else max(floor, answer.bound))
        if answer.choice is not None:
            points = points_of(answer.choice, openings)
            if points < wanted or (below is not None and answer.choice.effort >= below):
                raise Unsound(segment, points, wanted, answer.choice.effort, below)
            best = answer.choice
    if best is None:
        return Found(None, not bounds)
    open_ends = [bound for bound in bounds if bound < best.effort]
    return Found(best, not open_ends, min(open_ends, default=best.effort))


def most_points(openings: PlanOptions, effort: Decimal | None = None, seconds: float = SECONDS) -> Found:
    """Return the choice of most points, of at most ``effort`` if that is given; of those, any.

    Raises:
        Unsound: what the solver found takes more than ``effort``.
    """
    (program, known, _), end = _prepared(openings), monotonic() + seconds
    best: PlanChoice | None = None
    above: Fraction | None = None
    proven = True
    fitting = [one for one in program.segments() if effort is None or known.floor(one) <= effort]
    ceilings = {segment: known.ceiling(segment, effort) for segment in fitting}
    # The highest ceiling first: mostly it is nearly reached, and then no other segment can be better.
    for segment in sorted(fitting, key=lambda segment: -ceilings[segment]):
        if above is not None and ceilings[segment] <= above:
            break
        answer = program.most_points(segment, effort=effort, above=above, seconds=end - monotonic())
        proven = proven and answer.proven
        if answer.choice is not None:
            if effort is not None and answer.choice.effort > effort:
                raise Unsound(segment, answer.choice.effort, effort)
            points = points_of(answer.choice, openings)
            if above is None or points > above:
                best, above = answer.choice, points
    return Found(best, proven)
