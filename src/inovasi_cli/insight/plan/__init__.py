"""The cheapest way to a target, or the most for an effort: proven, applied, and scored again.

``survey`` finds what can be done (``options``), ``search`` and ``program`` what of it is best,
``steps`` which rows that means and ``order`` in which order; the result is applied to the submission and
scored by the engine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Literal

from inovasi_cli import exact
from inovasi_cli.insight.changes import repair_work
from inovasi_cli.insight.plan import search
from inovasi_cli.insight.plan.options import WIDEST, Goal, Limits, PlanChoice, PlanOptions, points_of
from inovasi_cli.insight.plan.program import Found
from inovasi_cli.insight.plan.search import Unsound
from inovasi_cli.insight.plan.steps import PlacedStep, PlanStep, Worksite, in_order, steps_of
from inovasi_cli.insight.plan.survey import PlanInput
from inovasi_cli.insight.position import Position, position_of
from inovasi_cli.insight.selection import Demands, select
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import LEVELS, Ruleset
from inovasi_cli.rules.effort import Effort, When
from inovasi_cli.scoring import ScoreCard, score

POINTS = 5
"""How many points of the frontier are computed between today and the target."""

LOOKED_FOR = 2.0
"""Seconds in which a lighter plan with fewer innovations is looked for, beside the one that was asked for."""

Cap = Literal["deadline", "frozen", "per_agency", "most_new", "may_drop"]


@dataclass(frozen=True, slots=True)
class Point:
    """The least ``effort`` that an ``index`` takes."""

    effort: Decimal
    index: Fraction


Outcome = Literal["yes", "possible", "no"]
"""Of a goal: reached, reached in one case and not in another, not reached."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan for a ``goal``, or for a ``budget`` of effort.

    ``reached`` tells whether the goal is; without steps it is reached already, or cannot be. ``proven`` tells
    that no plan takes less, or gives more; else none takes less than ``bound``. ``most`` is the most that can
    be reached at all, and ``caps`` what the most would be without one of the limits, by its name (for
    ``most_new``: with ``WIDEST`` new innovations); ``new_full`` tells that the most takes as many new ones
    as there may be. ``closed`` counts the open rows by indicator that cannot be raised in time.
    ``after`` is the card of the submission with all steps done.
    """

    goal: Goal | None
    budget: Decimal | None
    efforts: Effort
    limits: Limits
    before: ScoreCard
    after: ScoreCard
    steps: tuple[PlacedStep, ...]
    effort: Decimal
    reached: bool
    proven: bool
    bound: Decimal | None
    most: Point
    caps: Mapping[Cap, Fraction]
    closed: Mapping[str, int]
    new_full: bool
    frontier: tuple[Point, ...]
    submission: Submission

    @property
    def outcome(self) -> Outcome | None:
        """Whether the goal is reached, or only may be as the goal is not certain; ``None`` without one."""
        if self.goal is None:
            return None
        if not self.reached:
            return "no"
        return "yes" if self.goal.certain else "possible"

    @property
    def new_most(self) -> int | None:
        """How many new innovations there may be; ``None`` where the efforts know of none."""
        return self.limits.new_most(self.efforts.new)

    @property
    def new_matters(self) -> bool:
        """Whether the number of new innovations that there may be shapes the plan, or the most there is."""
        return self.new_full or any(placed.step.kind == "new" for placed in self.steps)

    def when(self, step: PlanStep) -> When:
        """Until when a step of the plan can be done."""
        if step.code is not None:
            return self.efforts.between(step.code, step.low, step.high).when
        if step.kind == "new" and self.efforts.new is not None:
            return self.efforts.new.when
        mended = self.before.innovations[step.innovation] if step.innovation is not None else None
        work = repair_work(self.efforts, mended) if step.kind == "repair" and mended else None
        return work.when if work else "now"


def make_plan(inputs: PlanInput, goal: Goal | None = None, budget: Decimal | None = None) -> Plan:
    """Return the plan of least effort that meets ``goal``; of most points within ``budget`` if that is given.

    With both, the plan of the goal if it is within the budget, else that of the budget.

    Raises:
        ValueError: there is no index to plan for.
        Unsound: a plan, applied and scored again, is not what was computed.
    """
    there = inputs.openings()
    found, met = _found(there, goal, budget)
    best = _most(there).choice
    most = _point(best, there) if best else Point(Decimal(0), inputs.position.index)
    new = inputs.limits.new_most(inputs.efforts.new)
    site = Worksite(inputs.submission, inputs.ruleset, inputs.card.basis, there.new)
    steps = steps_of(found.choice, there, len(inputs.submission.innovations)) if found.choice else ()
    made = Plan(
        goal=goal,
        budget=budget,
        efforts=inputs.efforts,
        limits=inputs.limits,
        before=inputs.card,
        after=inputs.card,
        steps=tuple(in_order(steps, site, inputs.position)),
        effort=found.choice.effort if found.choice else Decimal(0),
        reached=met,
        proven=found.proven,
        bound=found.bound,
        most=most,
        caps={} if met or goal is None else dict(_caps(inputs, most)),
        closed=Counter(() if met or goal is None else _closed(inputs)),
        new_full=new is not None and (sum(best.new.values()) if best else 0) >= new,
        frontier=_frontier(there, most, found.choice),
        submission=inputs.submission,
    )
    return _applied(made, inputs, site)


@dataclass(frozen=True, slots=True)
class Fewer:
    """What sending fewer innovations would do for a plan that sends all of them.

    ``left_out`` of those that count are not sent, for an ``effort`` beside. Where that takes none, ``index``
    is that of the best choice, else ``None``.
    """

    left_out: int
    effort: Decimal
    index: Fraction | None


def with_fewer(inputs: PlanInput, plan: Plan) -> Fewer | None:
    """Return how sending fewer reaches the goal of ``plan`` with less effort; ``None`` where it does not.

    It is searched for only so long; what is found may not be the least that there is.
    """
    goal, limits = plan.goal, inputs.limits
    if goal is None or limits.may_drop or (plan.reached and not plan.steps):
        return None
    scored = enumerate(inputs.card.innovations)
    keep = frozenset(number for number, one in scored if one.counted and limits.frozen_innovation(number))
    sending = select(inputs.card, inputs.ruleset, Demands(keep=keep))
    wanted = goal.points(inputs.position.formula)
    if sending is not None and sending.after.total >= wanted:
        left_out = sending.position.counted - len(sending.selected)
        return Fewer(left_out, Decimal(0), sending.after.index)
    there = replace(inputs, limits=replace(limits, may_drop=True)).openings()
    found = search.least_effort(there, wanted, LOOKED_FOR).choice
    if found is None or not found.dropped or (plan.budget is not None and found.effort > plan.budget):
        return None
    lighter = not plan.reached or found.effort < plan.effort
    return Fewer(len(found.dropped), found.effort, None) if lighter else None


def _found(there: PlanOptions, goal: Goal | None, budget: Decimal | None) -> tuple[Found, bool]:
    """The best choice, and whether it reaches the goal."""
    if goal is not None:
        found = search.least_effort(there, goal.points(there.position.formula))
        if budget is None or (found.choice is not None and found.choice.effort <= budget):
            return found, found.choice is not None
    widest = _most(there, budget)
    return widest, goal is None and widest.choice is not None


def _most(there: PlanOptions, budget: Decimal | None = None) -> Found:
    """The choice of most points within ``budget``; of all that have as many, the one of least effort."""
    widest = search.most_points(there, budget)
    if widest.choice is None:
        return widest
    least = search.least_effort(there, points_of(widest.choice, there))
    return replace(least, proven=least.proven and widest.proven)


def _applied(plan: Plan, inputs: PlanInput, site: Worksite) -> Plan:
    """Do all steps, score what comes out, and hold it against the plan.

    Raises:
        Unsound: it is another index, or misses the goal.
    """
    done = site.after(placed.step for placed in plan.steps)
    after = score(done, inputs.ruleset, inputs.card.basis, inputs.card.affairs)
    promised = plan.steps[-1].index if plan.steps else inputs.position.index
    spent = exact.total(placed.step.effort for placed in plan.steps)
    missed = plan.reached and plan.goal is not None and not plan.goal.met_by(after)
    if after.index != promised or spent != plan.effort or missed:
        raise Unsound(after.index, promised, spent, plan.effort)
    return replace(plan, after=after)


def _caps(inputs: PlanInput, most: Point) -> Iterator[tuple[Cap, Fraction]]:
    """What could be reached at most without one of the limits, where that is more."""
    limits = inputs.limits
    new = limits.new_most(inputs.efforts.new)
    wider = new is not None and new < WIDEST
    without: Mapping[Cap, Limits] = {
        "deadline": replace(limits, deadline="year"),
        "frozen": replace(limits, frozen=()),
        "per_agency": replace(limits, per_agency=None),
        "most_new": replace(limits, most_new=WIDEST) if wider else limits,
        "may_drop": replace(limits, may_drop=True),
    }
    for name, looser in without.items():
        if looser != limits:
            there = replace(inputs, limits=looser).openings()
            choice = search.most_points(there).choice
            if choice and (point := _point(choice, there)).index > most.index:
                yield name, point.index


def _closed(inputs: PlanInput) -> Iterator[str]:
    """The indicator of every open row, of those that count, that cannot be raised in time."""
    rows = [(row.indicator.code, row.level) for row in inputs.card.spd_rows]
    codes = inputs.ruleset.sid_indicators
    for scored in inputs.card.innovations:
        if scored.counted and not scored.innovation.by_total:
            rows += [(code, scored.levels.get(code, 0)) for code in codes]
    for code, level in rows:
        if level < LEVELS[-1] and not inputs.limits.allows(inputs.efforts.between(code, level, level + 1)):
            yield code


def _frontier(there: PlanOptions, most: Point, choice: PlanChoice | None) -> tuple[Point, ...]:
    """The least effort for some indices between today and the target, and for the most there is.

    A point that a later one betters for the same effort is not told.
    """
    position = there.position
    end = _point(choice, there) if choice else most
    points = [Point(Decimal(0), position.index)]
    for at in range(1, POINTS):
        wanted = position.index + (end.index - position.index) * at / POINTS
        total = wanted * Fraction(position.formula.total_max) / 100
        if found := search.least_effort(there, total).choice:
            points.append(_point(found, there))
    kept: list[Point] = []
    for point in (*points, end, most):
        while kept and kept[-1].effort >= point.effort and kept[-1].index <= point.index:
            kept.pop()
        if not kept or point.index > kept[-1].index:
            kept.append(point)
    return tuple(kept)


def _point(choice: PlanChoice, there: PlanOptions) -> Point:
    return Point(choice.effort, there.position.formula.index(points_of(choice, there)))
