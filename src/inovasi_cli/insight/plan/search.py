"""The best choice over every number of innovations that count, held against the formula itself.

What a number of innovations takes at least and can give at most is told by prices before anything is solved.
At any price for each point of maturity the points of a choice are worth no more than its effort and the most
that any choice has left over beyond its own. So the effort is at least what the wanted points are worth, less
that, and the points of an effort are at most what it and that can buy. What is left over is told row by row,
and of so many innovations those are best that have most of it: one sort tells it for all numbers. Each price
gives a bound, the tightest holds; agencies and the gate are left aside. A segment that cannot be better than
what is known already need not be solved.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import ceil, inf
from time import monotonic
from typing import TYPE_CHECKING

from inovasi_cli.insight.plan.options import LevelRaise, PlanChoice, PlanOptions, PoolKey, points_of
from inovasi_cli.insight.plan.program import Found, PlanProgram, Segment

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Line = NDArray[float64]

_PRICES = 80
"""So many prices are tried, from a hundredth to ten thousand times the unit of effort for a point."""

NEAR = 1e-6
"""Effort and points within which floating numbers are held to be equal."""

SECONDS = 60.0
"""How long one search may take before it answers with the best that it has found."""


class SegmentBounds:
    """What is left over at each price: of rows of SPD, of innovations that stay, and of the best others.

    The first price is none, so that only effort matters; with the last one only points do.
    """

    def __init__(self, openings: PlanOptions) -> None:
        import numpy as np

        o = self.openings = openings
        self.prices = np.array([0.0, *np.geomspace(1e-2, 1e4, _PRICES), 1.0])
        self.spent = np.array([1.0] * (_PRICES + 1) + [0.0])
        self.rows = {key: self._left(moves) for key, moves in o.moves.items()}
        gone = [self._of(repair.maturity, repair.keys) for repair in o.removable]
        others = [
            self._of(repair.maturity, repair.keys) - float(repair.effort) * self.spent for repair in o.repairs
        ]
        if o.new:
            new = self._of(o.new.maturity, o.new.keys) - float(o.new.effort) * self.spent
            others += [new] * o.new.most
        self.staying = o.position.counted - len(o.removable)
        self.stay = float(o.position.maturity_sum) * self.prices - sum(gone, 0.0)
        for key in {*o.pools}.intersection(self.rows):
            self.stay += len(o.pools[key]) * self.rows[key]
        optional = np.array([np.zeros(len(self.prices)), *gone, *others])
        optional[1:] = -np.sort(-optional[1:], axis=0)
        self.best = np.cumsum(optional, axis=0)
        self.of_segments: dict[Segment, Line] = {}

    def _left(self, moves: Sequence[LevelRaise], times: int = 1) -> Line:
        """What is left over of a row whose points count so many ``times``, raised in the best way or not."""
        import numpy as np

        raised = (
            float(move.points) * times * self.prices - float(move.effort) * self.spent for move in moves
        )
        left: Line = np.max([np.zeros(len(self.prices)), *raised], axis=0)
        return left

    def _of(self, maturity: Decimal, keys: Iterable[PoolKey]) -> Line:
        """What is left over of one innovation."""
        rows = (self.rows[key] for key in {*keys}.intersection(self.rows))
        left: Line = float(maturity) * self.prices + sum(rows, 0.0)
        return left

    def _of_all(self, segment: Segment) -> Line:
        """The most that is left over of a choice of ``segment``."""
        if segment not in self.of_segments:
            spd = (self._left(moves, segment.divisor) for moves in self.openings.spd.values())
            free = self.best[max(segment.low - self.staying, 0) : segment.high - self.staying + 1]
            self.of_segments[segment] = sum(spd, 0.0) + self.stay + free.max(axis=0)
        return self.of_segments[segment]

    def _fixed(self, segment: Segment) -> Fraction:
        """The points that any choice of ``segment`` has at most beside what prices tell."""
        position = self.openings.position
        quantity = Fraction(position.formula.per_innovation) * min(segment.high, position.formula.cap)
        return Fraction(position.spd) + quantity

    def floor(self, segment: Segment, wanted: Fraction) -> float:
        """The effort that no choice with ``wanted`` points is below; ``inf`` where none has them."""
        lacking = float((wanted - self._fixed(segment)) * segment.divisor)
        more = lacking * self.prices - self._of_all(segment)
        return inf if more[-1] > NEAR else max(float(more[:-1].max()), 0.0)

    def ceiling(self, segment: Segment, effort: Decimal | None = None) -> float:
        """A total, SPD + SID in points, that no choice of ``segment`` is above, nor one of ``effort``."""
        left = self._of_all(segment)
        worth = left[-1:] if effort is None else left + float(effort) * self.spent
        if worth[0] < -NEAR:
            return -inf  # so many innovations alone take more than that
        bought = worth if effort is None else worth[1:] / self.prices[1:]
        return float(self._fixed(segment)) + float(bought.min()) / segment.divisor


class Unsound(AssertionError):
    """The solver and the formula disagree: a fault of ours."""


@lru_cache(maxsize=8)  # a plan is searched for some eight times, mostly of the same openings
def _prepared(openings: PlanOptions) -> tuple[PlanProgram, SegmentBounds]:
    return PlanProgram(openings), SegmentBounds(openings)


def least_effort(openings: PlanOptions, wanted: Fraction, seconds: float = SECONDS) -> Found:
    """Return the choice of least effort whose total is at least ``wanted`` points.

    Raises:
        Unsound: what the solver found does not have as many points.
    """
    (program, known), end = _prepared(openings), monotonic() + seconds
    best: PlanChoice | None = None
    bounds: list[Decimal] = []
    scale = program.effort_scale
    floors = {segment: known.floor(segment, wanted) for segment in program.segments()}
    # Where the least effort is to be expected first: then hardly any other segment can be below it.
    for segment in sorted(floors, key=lambda segment: round(floors[segment], 6)):
        below = None if best is None else best.effort
        # What takes less takes one unit of effort less at least.
        less = inf if below is None else float(below) - 1 / scale + NEAR
        if floors[segment] == inf or floors[segment] > less:
            continue
        floor = Decimal(ceil((floors[segment] - NEAR) * scale)) / scale
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
    (program, known), end = _prepared(openings), monotonic() + seconds
    best: PlanChoice | None = None
    above: Fraction | None = None
    proven = True
    ceilings = {segment: known.ceiling(segment, effort) for segment in program.segments()}
    # The highest ceiling first: mostly it is nearly reached, and then no other segment can be better.
    for segment in sorted(ceilings, key=lambda segment: -round(ceilings[segment], 6)):
        if ceilings[segment] + NEAR <= (-inf if above is None else above):
            continue
        answer = program.most_points(segment, effort=effort, above=above, seconds=end - monotonic())
        proven = proven and answer.proven
        if answer.choice is not None:
            if effort is not None and answer.choice.effort > effort:
                raise Unsound(segment, answer.choice.effort, effort)
            points = points_of(answer.choice, openings)
            if above is None or points > above:
                best, above = answer.choice, points
    return Found(best, proven)
