"""A plan for machines: ``inovasi.plan/1``, and its steps as rows of CSV.

Indices are strings as printed, gains have three decimals and stand beside the exact fraction; keys may be
added within a version, never renamed or removed.
"""

from __future__ import annotations

import csv
import io

from inovasi_cli import exact
from inovasi_cli.insight.plan import Goal, PlacedStep, Point
from inovasi_cli.insight.selectors import address
from inovasi_cli.pages.page.escape import harmless
from inovasi_cli.pages.page.jsons import Json, written
from inovasi_cli.pages.plan.steps import PLACES, PlanView, by_agency
from inovasi_cli.rules import Band
from inovasi_cli.text import Language

HEADS = (
    *("number", "kind", "innovation", "place", "agency", "indicator", "name", "from", "to", "becomes"),
    *("evidence", "when", "effort", "gain", "index"),
)


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
            "budget": None if plan.budget is None else exact.plain(plan.budget),
            "goal": _goal(plan.goal, language) if plan.goal else None,
            "reached": plan.reached,
            "optimal": plan.proven,
            "effort": exact.plain(plan.effort),
            "effort_bound": None if plan.bound is None else exact.plain(plan.bound),
            "effort_unit": words.fact(view.unit),
            "efforts": "own" if view.own else "assumed" if plan.efforts.source else "uniform",
            "index_before": str(plan.before.shown_index),
            "index_after": str(plan.after.shown_index),
            "predicate_before": _predicate(plan.before.predicate, language),
            "predicate_after": _predicate(plan.after.predicate, language),
            "steps": [_step(number, placed, view) for number, placed in enumerate(plan.steps, start=1)],
            "agencies": [
                {
                    "agency": agency,
                    "steps": len(steps),
                    "effort": exact.plain(exact.total(each.step.effort for each in steps)),
                }
                for agency, steps in by_agency(view)
            ],
            "frontier": [_point(each) for each in plan.frontier],
            "most": _point(plan.most),
            "most_without": {cap: str(exact.rounded(index)) for cap, index in plan.caps.items()},
            "max_new": plan.new_most,
            "max_new_taken": plan.new_full,
            "errors": len(view.assessment.errors),
        }
    )


def as_csv(view: PlanView) -> str:
    """Write a row for each step, in their order."""
    page = io.StringIO()
    table = csv.writer(page, lineterminator="\n")
    table.writerow(HEADS)
    for number, placed in enumerate(view.plan.steps, start=1):
        step = _step(number, placed, view)
        table.writerow(harmless(_cell(step[head])) for head in HEADS)
    return page.getvalue()


def _step(number: int, placed: PlacedStep, view: PlanView) -> Json:
    step, reported = placed.step, view.innovation(placed.step)
    raised = step.code is not None
    return {
        "number": number,
        "kind": step.kind,
        "innovation": view.name(step) or None,
        "place": address(reported, view.plan.submission) if reported else None,
        "agency": view.agency(step),
        "indicator": step.code,
        "name": view.words.fact(view.indicator(step.code).name) if step.code else view.what(step),
        "from": step.low if raised else None,
        "to": step.high if raised else None,
        "becomes": view.becomes(step) or None,
        "evidence": view.evidence(step) or None,
        "rules": list(step.rules),
        "affair": step.affair,
        "when": view.plan.when(step),
        "effort": exact.plain(step.effort),
        "gain": str(exact.rounded(placed.gain, PLACES)),
        "gain_exact": str(placed.gain),
        "index": str(exact.rounded(placed.index)),
    }


def _goal(goal: Goal, language: Language) -> Json:
    at, nominees = goal.reaching, goal.nominees
    rank = at and {
        "place": at.place,
        "of": at.of,
        "category": at.category,
        "year": at.year,
        "certain_from": _figure(at.certain),
        "possible_from": _figure(at.possible),
        "certain": goal.certain,
    }
    named = nominees and {
        "year": nominees.year,
        "most": _figure(nominees.most),
        "source": nominees.source,
    }
    return {
        "index": _figure(goal.index),
        "predicate": _predicate(goal.band, language),
        "rank": rank,
        "nominees": named,
    }


def _figure(number: exact.Exact | None) -> str | None:
    return None if number is None else str(exact.rounded(number))


def _point(point: Point) -> Json:
    return {"effort": exact.plain(point.effort), "index": str(exact.rounded(point.index))}


def _predicate(band: Band | None, language: Language) -> Json | None:
    return {"code": band.code, "label": band.label.in_(language)} if band else None


def _cell(value: object) -> str:
    return "" if value is None else str(value)
