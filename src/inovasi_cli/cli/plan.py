"""``inovasi plan``: the cheapest way to a target, or the most for an effort."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.misuse import Misuse, nearest
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import Text
from inovasi_cli.text import output as output_text
from inovasi_cli.text import planning as text

if TYPE_CHECKING:
    from inovasi_cli.assessment import Assessment, Request
    from inovasi_cli.books.writing.sheets import TableSheet
    from inovasi_cli.cli.delivery import Output
    from inovasi_cli.insight.plan import Goal, Plan, PlanInput
    from inovasi_cli.insight.selectors import Selection
    from inovasi_cli.pages.plan.steps import PlanView
    from inovasi_cli.rules import Band
    from inovasi_cli.rules.results import Nominees
    from inovasi_cli.scoring.ranking.published import Reaching
    from inovasi_cli.scoring.ranking.table import Records

Form = Literal["table", "json", "csv", "jsonl", "md", "xlsx"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|csv|jsonl|md|xlsx")]

WORKBOOK = "plan.xlsx"
"""Where a workbook goes unless told otherwise; it cannot go to the screen."""

_RANK = re.compile(r"(?:rank|peringkat)\s*[: ]\s*([1-9][0-9]{0,3})", re.IGNORECASE)
_NOMINEE = ("nominee", "nominasi", "nomine")


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
    data: options.DataOptions,
    format: Format = None,
    result: options.ResultOptions,
) -> int:
    """Plan for ``files``; 1 where there is no index or the target is out of reach, or as ``strict`` asks."""
    from inovasi_cli.cli import delivery, misuse, reading, streams
    from inovasi_cli.insight.plan import Limits, PlanInput, with_fewer
    from inovasi_cli.pages.page import blocks
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.plan import goal as plan_goal
    from inovasi_cli.pages.plan import page as pages
    from inovasi_cli.pages.plan.steps import PlanView

    misuse.needed("plan")
    to = result.file.target(get_args(Form), format, [*files, *data.files, effort], WORKBOOK)
    request, lang = data.request(), to.language
    assessment = reading.assess_files(files, request, lang, quiet=to.quiet)
    card = reading.indexed(assessment, lang, options.again(files, request, lang))
    frozen = _frozen(freeze or (), assessment)
    limits = Limits(deadline, frozen, max_per_agency, max_new, may_drop)
    efforts = reading.load_effort(assessment.ruleset, effort, lang)
    start = PlanInput(card, assessment.submission, assessment.ruleset, efforts, limits)
    made = planned(start, goals_of(target, budget, assessment, request.reference), budget)
    shown = result.limit, result.everything
    view = PlanView(made, assessment, Words(lang), effort, *shown, with_fewer(start, made))
    asked: dict[str, object] = {"target": target, "budget": budget, "deadline": deadline, "freeze": freeze}
    asked |= {"effort": effort, "max-per-agency": max_per_agency, "max-new": max_new}
    asked |= {"may-drop": may_drop or None}
    given = reading.options_of(request, data.reference, asked)
    trail = delivery.Trail([assessment.ruleset], to.inputs, given, effort=True)
    output = _output(view)
    asked |= {"deadline": None if deadline == "year" else deadline, "reference": data.reference}
    step = _next_step(view, files, request, asked, kept=to.file is not None)
    line = partial(plan_goal.in_line, view)
    few, told = partial(pages.brief, view), partial(plan_goal.in_lines, view)
    output = delivery.in_brief(output, few, line, step, view.words, whole=result.whole, told=told)
    delivery.deliver(output, to, trail)
    if made.outcome in ("possible", "no"):
        if to.form in ("csv", "jsonl") or (to.form == "json" and to.file is not None):
            streams.show(blocks.drawn(plan_goal.outcome(view)), stream=sys.stderr)
        return ERRORS
    return ERRORS if result.strict and not assessment.clean else DONE


def _frozen(paths: Sequence[str], assessment: Assessment) -> tuple[Selection, ...]:
    """The rows that ``--freeze`` names, which the plan may not change.

    Raises:
        Misuse: a path means no row, or several.
    """
    from inovasi_cli.insight.selectors import Unselectable, select

    try:
        return tuple(select(path, assessment.submission, assessment.ruleset) for path in paths)
    except Unselectable as error:
        raise Misuse(error.text, **error.facts) from error


def goals_of(
    target: str | None, budget: Decimal | None, assessment: Assessment, records: Records | None
) -> Sequence[Goal]:
    """What is to be reached, the surest first; the next predicate where nothing is asked for."""
    if target is not None:
        goals = goals_named(target, assessment, records)
    else:
        goals = next_goal(assessment) if budget is None else []
    return [replace(goal, certain=False) if _is_open(goal, assessment) else goal for goal in goals]


def _is_open(goal: Goal, assessment: Assessment) -> bool:
    """Whether columns in doubt may leave an index so far below that no plan is sure to reach ``goal``."""
    card, low = assessment.card, assessment.low
    return bool(card and low is not None and low != card.shown_index and low < goal.index)


def planned(start: PlanInput, goals: Sequence[Goal], budget: Decimal | None) -> Plan:
    """The plan of the first goal that can be reached; else that of the first, which tells what can."""
    from inovasi_cli.insight.plan import make_plan

    if not goals:
        return make_plan(start, budget=budget)
    first = make_plan(start, goals[0], budget)
    if first.reached:
        return first
    others = (make_plan(start, goal, budget) for goal in goals[1:])
    return next((plan for plan in others if plan.reached), first)


def _output(view: PlanView) -> Output:
    """The plan in every form."""
    from inovasi_cli.cli import delivery
    from inovasi_cli.pages.plan import page as pages

    def sheets() -> Sequence[TableSheet]:
        from inovasi_cli.books import lists

        return lists.of_plan(view)

    texts = {"json": lambda: pages.as_json(view), **delivery.by_row(lambda: pages.by_row(view))}
    return delivery.of_page(lambda: pages.page(view), texts, view.words.language, sheets)


def _next_step(
    view: PlanView, files: Sequence[Path], request: Request, asked: Mapping[str, object], *, kept: bool
) -> str:
    """What to do now: correct errors, keep it as tasks, aim lower, send fewer, or see how safe it is."""
    plan, words = view.plan, view.words
    own: dict[str, object] = {"reference": asked["reference"]}
    checked, scored = options.again(files, request, words.language, own)
    if view.assessment.errors:
        return f"validate {checked}"
    if plan.steps and not kept:
        again = options.again(files, request, words.language, asked)[1]
        return f"plan {again} -o {options.unused(words(text.TASKS))}"
    if view.fewer:
        return f"select {scored}"
    if plan.outcome == "no" and plan.most.index > (plan.before.index or 0):
        lower = {**asked, "target": words.figure(plan.most.index)}
        return f"plan {options.again(files, request, words.language, lower)[1]}"
    return f"risk {scored}"


def goals_named(written: str, assessment: Assessment, reference: Records | None) -> list[Goal]:
    """Return what ``written`` asks for; of a rank what makes it certain, then what makes it possible.

    Raises:
        Misuse: it is nothing that can be planned for.
    """
    if found := _RANK.fullmatch(written.strip()):
        return list(_ranks(written, int(found[1]), assessment, reference, None))
    if written.strip().lower() in _NOMINEE:
        nominees = _nominees(assessment)
        return list(_ranks(written, nominees.most, assessment, reference, nominees))
    for band in assessment.ruleset.bands("region"):
        if written.strip().lower() in (band.code, band.label.id.lower(), band.label.en.lower()):
            return [_of_band(written, band, assessment)]
    return [_index(written, assessment)]


def next_goal(assessment: Assessment) -> list[Goal]:
    """Return the next better predicate.

    Raises:
        Misuse: there is none.
    """
    card = assessment.card
    bands = assessment.ruleset.bands("region")
    band = card.predicate if card else None
    if band is None or not bands.index(band):
        raise Misuse(text.TARGET_MISSING)
    better = bands[bands.index(band) - 1]
    return [_of_band(better.code, better, assessment)]


def _of_band(written: str, band: Band, assessment: Assessment) -> Goal:
    from inovasi_cli.insight.plan.options import of_band

    by_rounded = assessment.ruleset.edition.choice("predicate-rounding") == "rounded"
    goal = of_band(written, band, by_rounded=by_rounded)
    if goal is None:
        raise Misuse(text.BOUND_UNKNOWN, predicate=band.label, edition=assessment.ruleset.name)
    return goal


def _index(written: str, assessment: Assessment) -> Goal:
    from inovasi_cli import exact
    from inovasi_cli.insight.plan import Goal
    from inovasi_cli.scoring.ranking.cuts import HIGHEST

    try:
        index = options.number(written)
    except ValueError as error:
        raise _unknown(written, assessment) from error
    if index > HIGHEST:
        raise _unknown(written, assessment)
    return Goal(written, index, rounded=index == exact.rounded(index))


def _unknown(written: str, assessment: Assessment) -> Misuse:
    labels = tuple(band.label for band in assessment.ruleset.bands("region"))
    near = nearest(written, [*(label.id for label in labels), *(label.en for label in labels), "nominee"])
    return Misuse(text.TARGET_UNKNOWN, value=written, options=labels, near=near)


def _ranks(
    written: str, place: int, assessment: Assessment, reference: Records | None, nominees: Nominees | None
) -> Iterator[Goal]:
    from inovasi_cli.insight.plan import Goal

    reaching = _reaching(written, place, assessment, reference)
    if reaching.certain is not None:
        yield Goal(written, reaching.certain, reaching=reaching, nominees=nominees)
    if reaching.possible is not None and reaching.possible != reaching.certain:
        yield Goal(written, reaching.possible, reaching=reaching, nominees=nominees, certain=False)


def _reaching(written: str, place: int, assessment: Assessment, reference: Records | None) -> Reaching:
    from inovasi_cli.scoring.ranking.published import reaching

    found = reaching(place, assessment.submission.profile, assessment.ruleset, reference)
    if isinstance(found, Text):
        raise Misuse(text.RANK_IMPOSSIBLE, value=written, reason=found)
    if place > found.of:
        category = output_text.CATEGORY_NAMES[found.category]
        raise Misuse(text.RANK_TOO_LOW, value=written, of=found.of, category=category)
    return found


def _nominees(assessment: Assessment) -> Nominees:
    from inovasi_cli.rules.results import nominees_for

    category, year = assessment.submission.profile.category, assessment.ruleset.edition.year
    found = nominees_for(category, year) if category else None
    if found is None:
        named = output_text.CATEGORY_NAMES[category] if category else ""
        raise Misuse(text.NOMINEES_UNKNOWN, category=named, year=str(year))
    return found
