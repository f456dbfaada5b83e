"""``inovasi select``: which innovations to send, which to hold back, and which to improve first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.misuse import Misuse
from inovasi_cli.cli.odds import OddsOptions, fitted_to, survival_of
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import sending as text

if TYPE_CHECKING:
    from inovasi_cli.assessment import Assessment
    from inovasi_cli.checking.belonging import Belonging
    from inovasi_cli.cli.delivery import Output
    from inovasi_cli.insight.plan import Goal
    from inovasi_cli.insight.risk import Survival
    from inovasi_cli.insight.selection import Demands, Sending
    from inovasi_cli.insight.selection.caution import Caution
    from inovasi_cli.pages.select.tables import SelectView
    from inovasi_cli.scoring.ranking.table import Records

Form = Literal["table", "json", "csv", "jsonl", "md", "xlsx"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|csv|jsonl|md|xlsx")]
Names = list[str] | None
Again = Callable[..., tuple[str, str]]

WORKBOOK = "selection.xlsx"
"""Where a workbook goes unless told otherwise; it cannot go to the screen."""


def select(
    files: options.Files,
    *,
    keep: Annotated[Names, typer.Option("--keep")] = None,
    drop: Annotated[Names, typer.Option("--drop")] = None,
    most: Annotated[int | None, typer.Option("--max", min=1)] = None,
    per_agency_least: Annotated[int, typer.Option("--min-per-agency", min=0)] = 0,
    cautious: Annotated[bool, typer.Option("--cautious")] = False,
    target: Annotated[str | None, typer.Option("--target")] = None,
    odds: OddsOptions,
    units: options.Units = None,
    write: Annotated[Path | None, typer.Option("--write")] = None,
    data: options.DataOptions,
    format: Format = None,
    result: options.ResultOptions,
) -> int:
    """Choose among ``files``; 1 without an index, or if ``strict`` and a finding stands."""
    from inovasi_cli.cli import delivery, misuse, reading
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.select.tables import SelectView

    if per_agency_least or cautious:
        misuse.needed("plan")
    _refuse_without_caution(target, odds, cautious=cautious)
    to = result.file.target(get_args(Form), format, [*files, *data.files, odds.fit, units], WORKBOOK)
    targets = _targets(write, files, force=to.force)
    request, lang = data.request(), to.language
    workbooks = reading.read_files(files, lang, quiet=to.quiet)
    assessment = reading.assess_read(workbooks, request, lang)
    reading.tell_announced([assessment.ruleset], lang, quiet=to.quiet)
    again: Again = partial(options.again, files, request, lang)
    reading.indexed(assessment, lang, again())
    demands = demands_of(assessment, keep or (), drop or (), most, per_agency_least)
    belonging, _ = reading.belonging(assessment, units, lang)
    if cautious:
        survival = survival_of(odds, fitted_to(odds.fit, lang, quiet=to.quiet))
        goal = _goal(target, assessment, request.reference)
        found, caution = cautiously(assessment, demands, survival, goal, belonging)
    else:
        found, caution = chosen(assessment, demands, belonging), None
    lists = result.whole, result.limit, result.everything
    view = SelectView(found, assessment, Words(lang), belonging, caution, *lists)
    asked: dict[str, object] = {"keep": keep, "drop": drop, "max": most}
    asked |= {"min-per-agency": per_agency_least or None, "agencies": units}
    asked |= {"cautious": cautious or None, "target": target, **odds.given, "fit": odds.fit}
    step = _next_step(view, again, {**asked, "reference": data.reference}, filed=to.file is not None)
    given = reading.options_of(request, data.reference, asked)
    trail = delivery.Trail([assessment.ruleset], to.inputs, given)
    delivery.deliver(_output(view, step, whole=result.whole), to, trail)
    if targets:
        from inovasi_cli.cli.marking import write_marks

        if not write_marks(assessment, workbooks, request, found, (targets, trail.origin, view.words)):
            return ERRORS
    return ERRORS if result.strict and not assessment.clean else DONE


def _targets(write: Path | None, files: Sequence[Path], *, force: bool) -> Mapping[str, Path]:
    """Where the marked copy of each file goes; raises ``Misuse`` as ``copying.targets``."""
    if write is None:
        return {}
    from inovasi_cli.cli import copying

    return copying.targets(write, None, files, force=force, option="--write")


def _refuse_without_caution(target: str | None, odds: OddsOptions, *, cautious: bool) -> None:
    """Refuse what only means something with ``--cautious``."""
    given = {"target": target, **odds.given, "fit": odds.fit}
    named = [name for name, value in given.items() if value is not None]
    if named and not cautious:
        raise Misuse(text.ONLY_CAUTIOUS, name=f"--{named[0]}")


def demands_of(
    assessment: Assessment, keep: Sequence[str], drop: Sequence[str], most: int | None, per_agency: int
) -> Demands:
    """What is asked of a selection.

    Raises:
        Misuse: a name means no innovation, or several; one is to be kept and dropped, or does not count.
    """
    from inovasi_cli.insight.selection import Demands
    from inovasi_cli.insight.selectors import Unselectable, address, named

    submission, ruleset = assessment.submission, assessment.ruleset
    try:
        kept = [named(path, submission, ruleset) for path in keep]
        dropped = {number for path in drop for number in named(path, submission, ruleset)}
    except Unselectable as error:
        raise Misuse(error.text, **error.facts) from error
    for number in sorted(dropped.intersection(*[{n for numbers in kept for n in numbers}])):
        innovation = submission.innovations[number]
        raise Misuse(text.BOTH, name=innovation.name, place=address(innovation, submission))
    for numbers in kept:
        _refuse_uncounted(numbers, assessment)
    counted = {n for numbers in kept for n in numbers if _counted(n, assessment)}
    return Demands(frozenset(counted), frozenset(dropped), most, per_agency)


def _counted(number: int, assessment: Assessment) -> bool:
    return bool(assessment.card and assessment.card.innovations[number].counted)


def _refuse_uncounted(numbers: Sequence[int], assessment: Assessment) -> None:
    """Refuse to keep what does not count; of an agency those are kept that do."""
    from inovasi_cli.insight.selectors import address
    from inovasi_cli.pages.score.innovations import reasons_of

    if not numbers or assessment.card is None or any(_counted(number, assessment) for number in numbers):
        return
    scored = assessment.card.innovations[numbers[0]]
    innovation = scored.innovation
    place = address(innovation, assessment.submission)
    raise Misuse(text.KEEP_INELIGIBLE, name=innovation.name, place=place, reasons=reasons_of(scored))


def chosen(assessment: Assessment, demands: Demands, belonging: Belonging | None = None) -> Sending:
    """What to send.

    Raises:
        Misuse: more must be sent than may be.
    """
    from inovasi_cli.insight.selection import Unmeetable, select

    assert assessment.card is not None  # since there is an index
    try:
        proven = assessment.cards["evidenced"]
        found = select(assessment.card, assessment.ruleset, demands, proven, belonging)
    except Unmeetable as error:
        raise Misuse(text.TOO_MANY, most=demands.most or 0, least=error.least) from error
    assert found is not None
    return found


def _goal(target: str | None, assessment: Assessment, records: Records | None) -> Goal | None:
    """What ``--target`` asks for, the surest reading of it; raises ``Misuse`` as ``plan.goals_named``."""
    from inovasi_cli.cli.plan import goals_named

    return goals_named(target, assessment, records)[0] if target is not None else None


def cautiously(
    assessment: Assessment, demands: Demands, survival: Survival, goal: Goal | None, belonging: Belonging
) -> tuple[Sending, Caution]:
    """What to send by the index to be expected, or by the chance of a target.

    Raises:
        Misuse: more must be sent than may be, or the rules are too fine for draws.
    """
    from inovasi_cli.insight.risk import TooFine
    from inovasi_cli.insight.selection import Unmeetable
    from inovasi_cli.insight.selection.caution import Aim, select_cautiously
    from inovasi_cli.text import risk as risk_text

    try:
        found = select_cautiously(assessment, demands, Aim(survival, goal), belonging)
    except Unmeetable as error:
        raise Misuse(text.TOO_MANY, most=demands.most or 0, least=error.least) from error
    except TooFine as error:
        raise Misuse(risk_text.TOO_FINE) from error
    assert found is not None
    return found


def _next_step(view: SelectView, again: Again, asked: Mapping[str, object], *, filed: bool) -> str:
    """What to do now: correct errors, keep the lists as a workbook, then weigh their risk."""
    if view.assessment.errors:
        return f"validate {again(asked)[0]}"
    if filed:
        return f"risk {again({'reference': asked['reference']})[1]}"
    return f"select {again(asked)[1]} -o {options.unused(view.words(text.KEPT))}"


def _output(view: SelectView, step: str, *, whole: bool) -> Output:
    """What to send in every form, and the next ``step`` below its first screen."""
    from inovasi_cli.books import lists
    from inovasi_cli.cli import delivery
    from inovasi_cli.pages.select import page as pages

    texts = {"json": lambda: pages.as_json(view), **delivery.by_row(lambda: pages.by_row(view))}
    lang = view.words.language
    made = delivery.of_page(lambda: pages.page(view), texts, lang, lambda: lists.of_selection(view))
    made = made._replace(closing=pages.closing(view) if view.details else None)
    shown, line = partial(pages.page, view), partial(pages.in_line, view)
    return delivery.in_brief(made, shown, line, step, view.words, whole=whole)
