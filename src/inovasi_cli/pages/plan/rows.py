"""A plan for machines: ``inovasi.plan/1``, and its steps as rows of CSV.

Indices are strings as printed, gains have three decimals and stand beside the exact fraction; keys may be
added within a version, never renamed or removed.
"""

from __future__ import annotations

from inovasi_cli.insight.plan import Goal
from inovasi_cli.pages.page.caveats import caveats
from inovasi_cli.pages.page.jsons import Json, band_of, figure, plain, written
from inovasi_cli.pages.page.table import csv_of, records_of
from inovasi_cli.pages.plan import tables
from inovasi_cli.pages.plan.steps import PlanView
from inovasi_cli.text import Language


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
            "max_new": plan.new_most,
            "max_new_taken": plan.new_full,
            "errors": len(view.assessment.errors),
        }
    )


def as_csv(view: PlanView) -> str:
    """Write a row for each step, in their order."""
    return csv_of(tables.steps(view, tables.numbered(view)), view.words.language)


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
    named = nominees and {
        "year": nominees.year,
        "most": figure(nominees.most),
        "source": nominees.source,
    }
    return {
        "index": figure(goal.index),
        "predicate": band_of(goal.band, language),
        "rank": rank,
        "nominees": named,
    }
