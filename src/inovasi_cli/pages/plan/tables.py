"""The tables of a plan, each described once: steps alone and alike ones together, agencies, the frontier."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.diagnostics import Place
from inovasi_cli.insight.plan import PlacedStep, Point
from inovasi_cli.insight.selectors import address
from inovasi_cli.pages.page.table import CSV, JSON, PEOPLE, PROGRAMS, SHEET, Column, Table, in_words
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.plan.steps import PLACES, PlanView, StepGroup, by_agency
from inovasi_cli.rules import Band, band_of
from inovasi_cli.text import Text, efforts, output
from inovasi_cli.text import planning as text

NAMES = 2
"""So many innovations are named where a row is about several."""

BAR = 24
"""The longest bar of the chart."""

Numbered = tuple[int, PlacedStep]
AgencySteps = tuple[str, Sequence[PlacedStep]]


def numbered(view: PlanView) -> list[Numbered]:
    """The steps of a plan with their numbers."""
    return [*enumerate(view.plan.steps, start=1)]


def steps(view: PlanView, rows: Sequence[Numbered]) -> Table[Numbered]:
    """Describe single steps, for programs and as tasks on a sheet."""
    columns = (*_what(view), *_documents(view), *_worth(view), *_STATE)
    return Table("steps", columns, rows)


def _what(view: PlanView) -> Sequence[Column[Numbered]]:
    """What is done to what."""

    def where(row: Numbered) -> Place | None:
        reported = view.innovation(row[1].step)
        return reported.at("name") if reported else None

    def selector(row: Numbered) -> str | None:
        reported = view.innovation(row[1].step)
        return address(reported, view.plan.submission) if reported else None

    def named(row: Numbered) -> Text | str:
        step = row[1].step
        return view.indicator(step.code).name if step.code else view.what(step)

    def level(end: str) -> Callable[[Numbered], int | None]:
        return lambda row: getattr(row[1].step, end) if row[1].step.code else None

    return (
        Column("agency", text.AGENCY, "text", lambda row: view.agency(row[1].step), media=SHEET),
        Column("number", text.NUMBER, "whole", lambda row: row[0]),
        Column("kind", "", "text", lambda row: row[1].step.kind, media=PROGRAMS),
        Column("innovation", output.INNOVATION_ALONE, "text", lambda row: view.name(row[1].step) or None),
        Column("place", "", "place", where, media=CSV),
        Column("place", output.ROW_HEAD, "text", selector, media=JSON | SHEET),
        Column("step", text.STEP, "text", lambda row: view.what(row[1].step), media=SHEET),
        Column("agency", "", "text", lambda row: view.agency(row[1].step), media=PROGRAMS),
        Column("indicator", "", "text", lambda row: row[1].step.code, media=PROGRAMS),
        Column("name", "", "text", named, media=PROGRAMS),
        Column("from", "", "whole", level("low"), media=PROGRAMS),
        Column("to", "", "whole", level("high"), media=PROGRAMS),
    )


def _documents(view: PlanView) -> Sequence[Column[Numbered]]:
    """What must be there afterwards, and what proves it."""

    def aimed(row: Numbered) -> str | None:
        return view.becomes(row[1].step) or " ".join(view.beginning(row[1])) or None

    return (
        Column("becomes", "", "text", lambda row: view.becomes(row[1].step) or None, media=PROGRAMS),
        Column("aim", text.LEVEL_TEXT, "text", aimed, media=SHEET),
        Column("evidence", "", "text", lambda row: view.evidence(row[1].step) or None, media=PROGRAMS),
        Column("proof", text.EVIDENCE, "text", lambda row: view.proof(row[1].step) or None, media=SHEET),
        Column("rules", "", "list", lambda row: row[1].step.rules, media=JSON),
        Column("affair", "", "text", lambda row: row[1].step.affair, media=JSON),
    )


def _worth(view: PlanView) -> Sequence[Column[Numbered]]:
    """What it takes and brings."""

    def when(row: Numbered, words: Words) -> str:
        return words(efforts.WHENS[view.plan.when(row[1].step)])

    return (
        Column("when", text.WHEN, "text", lambda row: view.plan.when(row[1].step), shown=when),
        Column("effort", text.EFFORT, "plain", lambda row: row[1].step.effort),
        Column("gain", text.POINTS, "figure", lambda row: row[1].gain, places=PLACES),
        Column("gain_exact", "", "exact", lambda row: row[1].gain, media=JSON),
        Column("index", text.AFTER, "figure", lambda row: row[1].index),
    )


_STATE: Sequence[Column[Numbered]] = (
    Column("status", text.STATUS, "text", lambda _: text.STATES[0], media=SHEET),
    Column("responsible", text.RESPONSIBLE, "text", lambda _: None, media=SHEET),
    Column("remark", text.REMARK, "text", lambda _: None, media=SHEET),
)
"""What is filled in on a sheet."""


def groups(view: PlanView, rows: Sequence[StepGroup]) -> Table[StepGroup]:
    """Describe steps for people, those that do the same in one row."""

    def number(group: StepGroup, _: Words) -> str:
        return str(group.first) if group.first == group.last else f"{group.first}-{group.last}"

    def what(group: StepGroup, _: Words) -> str:
        return "\n".join([view.what(*(placed.step for placed in group.placed)), *_below(group, view)])

    return Table(
        "steps",
        (
            Column("number", text.NUMBER, "whole", lambda group: group.first, shown=number),
            in_words("step", text.STEP, what),
            Column("effort", text.EFFORT, "plain", lambda group: group.effort),
            Column("gain", text.POINTS, "change", lambda group: group.gain, places=PLACES),
            Column("index", output.INDEX_HEAD, "figure", lambda group: group.placed[-1].index),
        ),
        rows,
    )


def _below(group: StepGroup, view: PlanView) -> Iterator[str]:
    """What stands below a step: the innovations, what they must have, and the document."""
    words, step = view.words, group.step
    names = [view.name(placed.step) for placed in group.placed]
    if len(names) > 1:
        told = [*names[:NAMES]]
        if len(names) > NAMES:
            told.append(words(text.OTHERS, n=len(names) - NAMES))
        yield words(text.SEVERAL, n=len(names), names="; ".join(told))
    elif names[0]:
        yield f"{names[0]} ({view.agency(step)})" if view.innovation(step) else names[0]
    yield from view.beginning(group.placed[0])
    if becomes := view.becomes(step):
        yield words(text.BECOMES, level=becomes)
    if view.everything and (evidence := view.evidence(step)):
        yield words(text.DOCUMENT, evidence=evidence)


def agencies(view: PlanView) -> Table[AgencySteps]:
    """Describe whose work the plan is."""

    def innovations(row: AgencySteps) -> int | None:
        return len({placed.step.innovation for placed in row[1]} - {None}) or None

    return Table(
        "agencies",
        (
            Column("agency", text.AGENCY, "text", lambda row: row[0]),
            Column("innovations", output.INNOVATIONS, "whole", innovations, media=PEOPLE),
            Column("steps", text.STEP, "whole", lambda row: len(row[1])),
            Column(
                "effort",
                text.EFFORT,
                "plain",
                lambda row: exact.total(placed.step.effort for placed in row[1]),
            ),
            Column("gain", text.POINTS, "change", _gained, places=PLACES, media=PEOPLE),
        ),
        [*by_agency(view)],
    )


def _gained(row: AgencySteps) -> Fraction:
    return sum((placed.gain for placed in row[1]), Fraction(0))


def frontier(view: PlanView, rows: Sequence[Point]) -> Table[Point]:
    """Describe points of effort and index, for people with a bar as long as the index is above today's."""

    def band(point: Point) -> Band | None:
        return band_of(exact.rounded(point.index), view.plan.before.bands)

    def bar(point: Point, _: Words) -> str:
        low, high = rows[0].index, max(point.index for point in rows)
        length = int((point.index - low) / (high - low) * BAR) if high > low else 0
        return f"{'─' * length}{' ' if length else ''}{_mark(point, view)}"

    return Table(
        "frontier",
        (
            Column("effort", text.EFFORT, "plain", lambda point: point.effort),
            Column("index", output.INDEX_HEAD, "figure", lambda point: point.index),
            Column("predicate", output.PREDICATE, "band", band, media=PEOPLE),
            in_words("bar", "", bar),
        ),
        rows,
    )


def _mark(point: Point, view: PlanView) -> str:
    plan = view.plan
    if not point.effort and point.index == plan.before.index:
        return view.words(text.TODAY_MARK)
    if plan.steps and (point.effort, point.index) == (plan.effort, plan.after.index):
        return view.words(text.GOAL_MARK)
    return view.most_mark() if point == plan.most else ""
