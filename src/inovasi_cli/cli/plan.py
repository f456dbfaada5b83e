"""``inovasi plan``: the cheapest way to a target, or the most for an effort."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS

if TYPE_CHECKING:
    from inovasi_cli.assessment import Assessment
    from inovasi_cli.cli.stamping import Trail
    from inovasi_cli.insight.plan import Goal, Plan, PlanInput
    from inovasi_cli.insight.selectors import Selection
    from inovasi_cli.pages.plan.page import PlanView
    from inovasi_cli.scoring.ranking.table import Records

Form = Literal["table", "json", "csv", "md", "xlsx"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|csv|md|xlsx")]

WORKBOOK = "plan.xlsx"
"""Where a workbook goes unless told otherwise; it cannot go to the screen."""


def plan(
    files: options.Files,
    *,
    target: Annotated[str | None, typer.Option("--target")] = None,
    budget: Annotated[Decimal | None, typer.Option("--budget", parser=options.number)] = None,
    deadline: Annotated[Literal["now", "year"], typer.Option("--deadline", metavar="now|year")] = "year",
    freeze: Annotated[list[str] | None, typer.Option("--freeze")] = None,
    max_per_agency: Annotated[int | None, typer.Option("--max-per-agency", min=0)] = None,
    max_new: Annotated[int | None, typer.Option("--max-new", min=0, max=200)] = None,
    may_drop: Annotated[bool, typer.Option("--may-drop")] = False,
    effort: Annotated[Path | None, typer.Option("--effort")] = None,
    edition: options.Edition = None,
    rules: options.Rules = None,
    basis: options.Basis = "claimed",
    affairs: options.Affairs = None,
    category: options.Category = None,
    spd: options.Spd = None,
    reference: options.Reference = None,
    mapping: options.Layout = None,
    format: Format = None,
    output: options.Output = None,
    force: options.Force = False,
    limit: options.Limit = None,
    everything: options.All = False,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    lang: options.Lang = "id",
) -> int:
    """Plan for ``files``; 1 where there is no index or the target is out of reach, or as ``strict`` asks."""
    from inovasi_cli.assessment import Request
    from inovasi_cli.cli import endings, extras, reading, streams
    from inovasi_cli.cli.stamping import Trail
    from inovasi_cli.insight.plan import Limits, PlanInput
    from inovasi_cli.pages.page import blocks
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.plan import goal as plan_goal
    from inovasi_cli.pages.plan.page import PlanView
    from inovasi_cli.pages.score import terminal

    extras.needed("plan")
    form = endings.form_of(format, output, get_args(Form))
    path = output or (Path(WORKBOOK) if form == "xlsx" else None)
    inputs = [*files, *filter(None, [reference, mapping, effort])]
    streams.guard(path, inputs, force=force)
    records = reading.records(reference)
    request = Request(edition, rules, basis, affairs, category, spd, records, mapping)
    assessment = reading.assess_files(files, request, lang, quiet=quiet)
    card = assessment.card
    if card is None or card.index is None:
        streams.show(terminal.without_index(assessment, lang), stream=sys.stderr)
        return ERRORS
    frozen = _frozen(freeze or (), assessment)
    limits = Limits(deadline, frozen, max_per_agency, max_new, may_drop)
    efforts = reading.load_effort(assessment.ruleset, effort, lang)
    start = PlanInput(card, assessment.submission, assessment.ruleset, efforts, limits)
    made = planned(start, goals_of(target, budget, assessment, records), budget)
    view = PlanView(made, assessment, Words(lang), effort, limit, everything)
    asked: dict[str, object] = {"target": target, "budget": budget, "deadline": deadline, "freeze": freeze}
    asked |= {"effort": effort, "max-per-agency": max_per_agency, "max-new": max_new}
    asked |= {"may-drop": may_drop or None}
    given = reading.options_of(request, reference, asked)
    _deliver(view, form, path, Trail([assessment.ruleset], inputs, given, effort=True), force=force)
    streams.said_written(path, lang, quiet=quiet)
    if made.outcome in ("possible", "no"):
        if path is not None or form == "csv":
            streams.show(blocks.drawn(plan_goal.outcome(view)), stream=sys.stderr)
        return ERRORS
    return ERRORS if strict and not assessment.clean else DONE


def _frozen(paths: Sequence[str], assessment: Assessment) -> tuple[Selection, ...]:
    """The rows that are to stay as they are.

    Raises:
        Misuse: a path means no row, or several.
    """
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.insight.selectors import Unselectable, select

    try:
        return tuple(select(path, assessment.submission, assessment.ruleset) for path in paths)
    except Unselectable as error:
        raise Misuse(error.text, **error.facts) from error


def goals_of(
    target: str | None, budget: Decimal | None, assessment: Assessment, records: Records | None
) -> Sequence[Goal]:
    """What is to be reached, the surest first; the next predicate where nothing is asked for."""
    from inovasi_cli.cli import goals

    if target is not None:
        return goals.goals_of(target, assessment, records)
    return goals.next_goal(assessment) if budget is None else ()


def planned(start: PlanInput, goals: Sequence[Goal], budget: Decimal | None) -> Plan:
    """The plan of the first goal that can be reached; else that of the first, which tells what can."""
    from inovasi_cli.insight.plan import make_plan

    if not goals:
        return make_plan(start, budget=budget)
    first = make_plan(start, goals[0], budget)
    if first.reached:
        return first
    others = (make_plan(start, goal, budget) for goal in goals[1:])
    return next((each for each in others if each.reached), first)


def _deliver(view: PlanView, form: str, path: Path | None, trail: Trail, *, force: bool) -> None:
    from inovasi_cli.books.writing.table_sheets import write
    from inovasi_cli.cli import stamping, streams
    from inovasi_cli.pages.page import blocks
    from inovasi_cli.pages.plan import rows
    from inovasi_cli.pages.plan.page import page

    if form == "table":
        stamping.show(blocks.drawn(page(view)), path, trail, view.words.language)
    elif form == "json":
        stamping.write_json(rows.as_json(view), path, trail)
    elif form == "md":
        stamping.write_markdown(blocks.markdown(page(view)), path, trail, view.words.language)
    elif form == "xlsx" and path is not None:
        from inovasi_cli.books import plan_sheets

        with streams.stored(path):
            write(path, [*plan_sheets.sheets(view), stamping.sheet(trail, view.words.language)], force=force)
    else:
        streams.write_csv(rows.as_csv(view), path)
