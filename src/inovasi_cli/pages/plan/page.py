"""A plan as a page: what it is for and what it takes, its steps, whose they are, and the frontier.

For programs it is ``inovasi.plan/1``, and its steps are rows of CSV. Indices are strings as printed, gains
have three decimals and stand beside the exact fraction; keys may be added, never renamed or removed.
"""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.insight.plan import Fewer, Goal
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.jsons import Json, band_of, caveats, figure, plain, written
from inovasi_cli.pages.page.screen import Piece
from inovasi_cli.pages.page.table import Listed, grid_of, records_of
from inovasi_cli.pages.plan import tables
from inovasi_cli.pages.plan.goal import about, outcome
from inovasi_cli.pages.plan.steps import PlanView, groups
from inovasi_cli.text import Language, efforts
from inovasi_cli.text import planning as text

ROWS = 15
"""Rows of the list of steps."""


def page(view: PlanView) -> Iterator[Block]:
    """Yield the whole page."""
    words = view.words
    yield from about(view)
    if view.plan.steps:
        yield from _steps(view)
        yield Heading(words(text.AGENCIES))
        yield grid_of(tables.agencies(view), words)
    if len(view.plan.frontier) > 1:
        yield Heading(words(text.FRONTIER))
        yield grid_of(tables.frontier(view, view.plan.frontier), words)


def brief(view: PlanView) -> Iterator[Block | Piece]:
    """Yield the goal, what it takes, which nothing displaces, the foremost steps, and whose they are."""
    answer = [*outcome(view)]
    yield from (Piece(blocks.drawn([block])) if block in answer else block for block in about(view))
    if view.plan.steps:
        if view.unit and not view.own:
            yield Line(view.words(efforts.ASSUMED, unit=view.unit))
        steps = tables.groups(view, [*groups(view.plan.steps, apart=False)])
        yield Heading(view.words(text.STEPS))
        yield grid_of(steps, view.words)
        yield Heading(view.words(text.AGENCIES))
        yield grid_of(tables.agencies(view), view.words)


def _steps(view: PlanView) -> Iterator[Block]:
    words = view.words
    found = tables.groups(view, [*groups(view.plan.steps, apart=view.everything)])
    shown = found.first(None if view.everything else view.rows or ROWS)
    yield Heading(words(text.STEPS))
    yield grid_of(shown, words)
    if left := len(found.rows) - len(shown.rows):
        yield Line(words(text.ROWS_LEFT, n=left))
    if len(found.rows) < len(view.plan.steps):
        yield Line(words(text.MORE, n=len(view.plan.steps)), quiet=True)
    yield Line(words(text.REAL), quiet=True)


def as_json(view: PlanView) -> str:
    """Write the plan."""
    plan, words = view.plan, view.words
    language = words.language
    return written(
        {
            "schema": "inovasi.plan/1",
            "edition": view.assessment.ruleset.name,
            "basis": plan.before.basis,
            "target": plan.goal.written if plan.goal else None,
            "budget": plain(plan.budget),
            "goal": _goal(plan.goal, language) if plan.goal else None,
            "reached": plan.reached and plan.outcome != "possible",
            "reached_state": plan.outcome,
            "optimal": plan.proven,
            "effort": plain(plan.effort),
            "effort_bound": plain(plan.bound),
            "effort_unit": words.fact(view.unit),
            "efforts": "own" if view.own else "assumed" if plan.efforts.source else "uniform",
            "index_before": figure(plan.before.index),
            **caveats(view.assessment, words),
            "index_after": figure(plan.after.index),
            "predicate_before": band_of(plan.before.predicate, language),
            "predicate_after": band_of(plan.after.predicate, language),
            "steps": records_of(tables.steps(view, tables.numbered(view)), language),
            "agencies": records_of(tables.agencies(view), language),
            "frontier": records_of(tables.frontier(view, plan.frontier), language),
            "most": records_of(tables.frontier(view, [plan.most]), language)[0],
            "most_without": {cap: figure(index) for cap, index in plan.caps.items()},
            "fewer": _fewer(view.fewer),
            "max_new": plan.new_most,
            "max_new_taken": plan.new_full,
            "errors": len(view.assessment.errors),
        }
    )


def by_row(view: PlanView) -> Listed:
    """Return a row for each step, in their order."""
    return Listed(tables.steps(view, tables.numbered(view)), view.words.language)


def _fewer(fewer: Fewer | None) -> Json | None:
    if fewer is None:
        return None
    return {"left_out": fewer.left_out, "effort": plain(fewer.effort), "index": figure(fewer.index)}


def _goal(goal: Goal, language: Language) -> Json:
    at, nominees = goal.reaching, goal.nominees
    rank = at and {
        "place": at.place,
        "of": at.of,
        "category": at.category,
        "year": at.year,
        "certain_from": figure(at.certain),
        "possible_from": figure(at.possible),
        "certain": goal.certain,
    }
    named = nominees and {"year": nominees.year, "most": figure(nominees.most), "source": nominees.source}
    return {
        "index": figure(goal.index),
        "predicate": band_of(goal.band, language),
        "rank": rank,
        "nominees": named,
    }
