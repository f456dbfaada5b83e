"""What a plan is for, what it takes, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli import exact
from inovasi_cli.diagnostics import rows, scores
from inovasi_cli.insight.plan import Goal
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.findings import SAID_FIRST, doubts
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.plan.steps import PlanView
from inovasi_cli.rules import Band, band_of
from inovasi_cli.text import Text, output, quoted
from inovasi_cli.text import planning as text

EXAMPLES = 3
"""So many indicators are named that hold an index down."""

_NOTHING_TO_DO = {"yes": text.REACHED_ALREADY, "possible": text.REACHED_PERHAPS, None: text.NOTHING_FITS}
"""What is said of a plan without steps, by what it comes to."""


def about(view: PlanView) -> Iterator[Block]:
    """Yield region, today's index, the goal, and what came out."""
    words, plan = view.words, view.plan
    region = view.assessment.submission.profile.region or output.REGION_UNNAMED
    yield Heading(words(text.TITLE, name=region), 1)
    told = words(
        text.TODAY,
        index=words.figure(plan.before.index or 0),
        predicate=_label(plan.before.predicate),
        edition=view.assessment.ruleset.name,
        basis=output.BASIS_NAMES[plan.before.basis],
    )
    yield Line(told)
    yield from doubts(view.assessment, words)
    yield Line(words(text.GOAL, goal=said(view)))
    if plan.goal:
        yield from _certainty(plan.goal, view)
    yield from _fewer(view)
    yield from _result(view)
    yield from _doubts(view)


def outcome(view: PlanView) -> Iterator[Block]:
    """Yield the goal and what came out of it."""
    yield Line(view.words(text.GOAL, goal=said(view)))
    if view.plan.goal:
        yield from _certainty(view.plan.goal, view)
    yield from _result(view)


def in_lines(view: PlanView) -> str:
    """The goal, how certain it is, and what came out."""
    return " ".join(block.text for block in outcome(view) if isinstance(block, Line))


def in_line(view: PlanView) -> str:
    """What came out, in one line."""
    return " ".join(line.text for line in _result(view))


def said(view: PlanView) -> str:
    """The goal in words."""
    goal = view.plan.goal
    if goal is not None:
        return named(goal, view.words)
    budget = view.words.plain(view.plan.budget or exact.total(()))
    return view.words(text.GOAL_BUDGET, budget=budget, unit=view.unit)


def named(goal: Goal, words: Words) -> str:
    """A goal in words."""
    index = words.number(goal.index)
    if goal.reaching:
        at = goal.reaching
        category = output.CATEGORY_NAMES[at.category]
        return words(
            text.GOAL_RANK, place=at.place, of=at.of, category=category, year=str(at.year), index=index
        )
    if goal.band:
        return words(text.GOAL_BAND, predicate=goal.band.label, index=index)
    return words(text.GOAL_INDEX, index=index)


def _certainty(goal: Goal, view: PlanView) -> Iterator[Block]:
    words, at = view.words, goal.reaching
    if at is None:
        if not goal.certain:
            yield Line(words(text.TARGET_ONLY_POSSIBLE), loud=True)
        return
    if at.certain != at.possible:
        certain, possible = at.certain, at.possible
        said = words(
            text.RANK_RANGE,
            place=at.place,
            certain=text.NOBODY if certain is None else certain,
            possible=text.NOBODY if possible is None else possible,
            year=str(at.year),
        )
        yield Line(said)
    if not goal.certain:
        yield Line(words(text.RANK_ONLY_POSSIBLE, place=at.place), loud=True)
    if nominees := goal.nominees:
        category = output.CATEGORY_NAMES[at.category]
        yield Line(words(text.NOMINEES, year=str(nominees.year), n=nominees.most, category=category))


def _fewer(view: PlanView) -> Iterator[Block]:
    """Say how sending fewer innovations reaches the goal with less effort."""
    words, fewer = view.words, view.fewer
    if fewer is None:
        return
    counted = view.plan.before.counted
    facts = {"held": fewer.left_out, "n": counted - fewer.left_out, "all": counted}
    if fewer.index is not None:
        files = " ".join(map(quoted, view.assessment.submission.files))
        said = words(text.FEWER_ALONE, index=words.figure(fewer.index), arguments=files, **facts)
    else:
        said = words(text.FEWER_LIGHTER, effort=words.plain(fewer.effort), unit=view.unit, **facts)
    yield Line(said, loud=True)


def _result(view: PlanView) -> Iterator[Line]:
    words, plan = view.words, view.plan
    if plan.goal and not plan.reached:
        if not plan.steps:
            yield from _out_of_reach(view)
            return
        yield Line(
            words(text.OVER_BUDGET, budget=words.plain(plan.budget or plan.effort), unit=view.unit), loud=True
        )
    elif not plan.steps:
        yield Line(words(_NOTHING_TO_DO[plan.outcome]))
        return
    done = words(
        text.DONE,
        steps=len(plan.steps),
        effort=words.plain(plan.effort),
        unit=view.unit,
        index=words.figure(plan.after.index or 0),
        predicate=_label(plan.after.predicate),
    )
    yield Line(f"{done} {_proof(view)}")


def _proof(view: PlanView) -> str:
    words, plan = view.words, view.plan
    for_goal = plan.goal is not None and plan.reached
    if plan.proven:
        condition = text.MAY_DROP if plan.limits.may_drop else text.ALL_SENT
        return words(text.PROVEN if for_goal else text.PROVEN_MOST, condition=condition)
    if for_goal and plan.bound is not None:
        return words(text.NOT_PROVEN, bound=words.plain(plan.bound), unit=view.unit)
    return words(text.NOT_PROVEN_MOST)


def _out_of_reach(view: PlanView) -> Iterator[Line]:
    words, plan = view.words, view.plan
    most = plan.most
    band = band_of(exact.rounded(most.index), plan.before.bands)
    said = words(
        text.UNREACHABLE if plan.proven else text.NOT_FOUND,
        index=words.figure(most.index),
        predicate=_label(band),
        effort=words.plain(most.effort),
        unit=view.unit,
    )
    yield Line(said, loud=True)
    for cap, index in plan.caps.items():
        yield Line(words(text.CAPS[cap], index=words.figure(index), **view.new_most()))
    if plan.closed:
        rows = sum(plan.closed.values())
        worst = sorted(plan.closed, key=lambda code: -plan.closed[code] * view.indicator(code).weight)
        examples = tuple(f"{code} {words.fact(view.indicator(code).name)}" for code in worst[:EXAMPLES])
        yield Line(words(text.CLOSED, rows=rows, examples=examples))


def _doubts(view: PlanView) -> Iterator[Block]:
    """What the plan does not see, and what its efforts rest on."""
    words, plan = view.words, view.plan
    if dropped := sum(placed.step.kind == "drop" for placed in plan.steps):
        yield Line(words(text.DROPPED, n=dropped), loud=True)
    if plan.submission.spd_total is not None:
        yield Line(words(text.SPD_TOTAL))
    if totals := sum(innovation.by_total for innovation in plan.submission.innovations):
        yield Line(words(text.BY_TOTAL, n=totals))
    yield from _remarks(view)
    if plan.new_matters and "most_new" not in plan.caps:
        yield Line(words(text.NEW_MOST, **view.new_most()), quiet=True)
    if view.own is not None:
        yield Line(words(text.ASSUMED_OWN, file=str(view.own)), quiet=True)
    else:
        stated = plan.efforts.source is not None
        yield Line(
            words(text.ASSUMED if stated else text.UNIFORM, edition=view.assessment.ruleset.name), quiet=True
        )


def _remarks(view: PlanView) -> Iterator[Block]:
    """What the index rests on, the rank where one is asked for, and agencies that may be one and the same."""
    of_rank = (scores.RANK_OTHER_YEAR, scores.RANK_UNAVAILABLE)
    ranked = view.plan.goal is not None and view.plan.goal.reaching is not None
    left_out = SAID_FIRST if ranked else (*SAID_FIRST, *of_rank)
    told = [remark for remark in view.assessment.remarks if remark.kind not in left_out]
    for diagnostic in view.assessment.findings:
        if diagnostic.kind is rows.AGENCY_TWO_NAMES:
            yield Line(f"{diagnostic.kind.code}: {view.words.message(diagnostic)}", loud=True)
    for loud in (True, False):
        said = [
            f"{diagnostic.kind.code}: {view.words.message(diagnostic)}"
            for diagnostic in told
            if (diagnostic.severity != "note") is loud
        ]
        if said:
            yield Line(" ".join(said), quiet=not loud, loud=loud)


def _label(band: Band | None) -> Text | str:
    return band.label if band else NONE
