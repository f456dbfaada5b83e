"""The best choice over every number of innovations that count, held against the formula itself."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from time import monotonic

from inovasi_cli.insight.plan.bounds import SegmentBounds
from inovasi_cli.insight.plan.choice import PlanChoice, points_of
from inovasi_cli.insight.plan.openings import PlanOptions
from inovasi_cli.insight.plan.program import PlanProgram

SECONDS = 60.0
"""How long one search may take before it answers with the best that it has found."""


class Unsound(AssertionError):
    """The solver and the formula disagree: a fault of ours."""


@dataclass(frozen=True, slots=True)
class Found:
    """The best choice, ``None`` where there is none; ``bound`` is the effort that no other can be below.

    ``proven`` tells that none is better, or that there is none at all.
    """

    choice: PlanChoice | None
    proven: bool
    bound: Decimal | None = None


def least_effort(openings: PlanOptions, wanted: Fraction, seconds: float = SECONDS) -> Found:
    """Return the choice of least effort whose total is at least ``wanted`` points.

    Raises:
        Unsound: what the solver found does not have as many points.
    """
    program, known, end = PlanProgram(openings), SegmentBounds(openings), monotonic() + seconds
    best: PlanChoice | None = None
    bounds: list[Decimal] = []
    for segment in program.segments():
        floor, below = known.floor(segment), None if best is None else best.effort
        if (below is not None and floor >= below) or known.ceiling(segment, below) < wanted:
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
    open_ends = [each for each in bounds if each < best.effort]
    return Found(best, not open_ends, min(open_ends, default=best.effort))


def most_points(openings: PlanOptions, effort: Decimal | None = None, seconds: float = SECONDS) -> Found:
    """Return the choice of most points, of at most ``effort`` if that is given; of those, any.

    Raises:
        Unsound: what the solver found takes more than ``effort``.
    """
    program, known, end = PlanProgram(openings), SegmentBounds(openings), monotonic() + seconds
    best: PlanChoice | None = None
    above: Fraction | None = None
    proven = True
    for segment in program.segments():
        if effort is not None and known.floor(segment) > effort:
            continue
        if above is not None and known.ceiling(segment, effort) <= above:
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
