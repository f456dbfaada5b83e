"""A plan as a page: what it is for and what it takes, its steps, whose they are, and the frontier."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli import exact
from inovasi_cli.insight.plan import Point
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.words import NONE
from inovasi_cli.pages.plan.goal import about
from inovasi_cli.pages.plan.steps import PlanView, StepGroup, by_agency, groups
from inovasi_cli.rules import band_of
from inovasi_cli.text import planning as text

__all__ = ["PlanView", "page"]

ROWS = 15
"""Rows of the list of steps."""

NAMES = 2
"""So many innovations are named where a row is about several."""

BAR = 24
"""The longest bar of the chart."""


def page(view: PlanView) -> Iterator[Block]:
    """Yield the whole page."""
    yield from about(view)
    if view.plan.steps:
        yield from _steps(view)
        yield from _agencies(view)
    if len(view.plan.frontier) > 1:
        yield from _frontier(view)


def _steps(view: PlanView) -> Iterator[Block]:
    words = view.words
    found = list(groups(view.plan.steps, apart=view.everything))
    shown = found if view.everything else found[: view.rows or ROWS]
    yield Heading(words(text.STEPS))
    heads = (text.NUMBER, text.STEP, text.EFFORT, text.POINTS, text.INDEX)
    yield Grid(tuple(map(words, heads)), tuple(_row(each, view) for each in shown), right=(0, 2, 3, 4))
    if len(shown) < len(found):
        yield Line(words(text.ROWS_LEFT, n=len(found) - len(shown)))
    if len(found) < len(view.plan.steps):
        yield Line(words(text.MORE, n=len(view.plan.steps)), quiet=True)
    yield Line(words(text.REAL), quiet=True)


def _row(group: StepGroup, view: PlanView) -> tuple[str, ...]:
    words = view.words
    number = str(group.first) if group.first == group.last else f"{group.first}-{group.last}"
    return (
        number,
        "\n".join([view.what(*(each.step for each in group.placed)), *_below(group, view)]),
        view.amount(group.effort),
        view.gain(group.gain),
        words.figure(group.placed[-1].index),
    )


def _below(group: StepGroup, view: PlanView) -> Iterator[str]:
    """What stands below a step: the innovations, what they must have, and the document."""
    words, step = view.words, group.step
    names = [view.name(each.step) for each in group.placed]
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


def _agencies(view: PlanView) -> Iterator[Block]:
    words = view.words
    yield Heading(words(text.AGENCIES))
    rows = []
    for agency, steps in by_agency(view):
        innovations = {each.step.innovation for each in steps} - {None}
        rows.append(
            (
                agency,
                str(len(innovations)) if innovations else NONE,
                str(len(steps)),
                view.amount(exact.total(each.step.effort for each in steps)),
                view.gain(sum((each.gain for each in steps), start=steps[0].gain * 0)),
            )
        )
    heads = (text.AGENCY, text.INNOVATIONS, text.STEP, text.EFFORT, text.POINTS)
    yield Grid(tuple(map(words, heads)), tuple(rows), right=(1, 2, 3, 4))


def _frontier(view: PlanView) -> Iterator[Block]:
    """Each point with a bar as long as its index is above today's."""
    words, points = view.words, view.plan.frontier
    low, high = points[0].index, max(each.index for each in points)
    rows = []
    for each in points:
        length = int((each.index - low) / (high - low) * BAR) if high > low else 0
        band = band_of(exact.rounded(each.index), view.plan.before.bands)
        rows.append(
            (
                view.amount(each.effort),
                words.figure(each.index),
                words.fact(band.label) if band else NONE,
                f"{'─' * length}{' ' if length else ''}{_mark(each, view)}",
            )
        )
    yield Heading(words(text.FRONTIER))
    heads = (words(text.EFFORT), words(text.INDEX), words(text.PREDICATE), "")
    yield Grid(heads, tuple(rows), right=(0, 1))


def _mark(point: Point, view: PlanView) -> str:
    plan = view.plan
    if not point.effort and point.index == plan.before.index:
        return view.words(text.TODAY_MARK)
    if plan.steps and (point.effort, point.index) == (plan.effort, plan.after.index):
        return view.words(text.GOAL_MARK)
    return view.most_mark() if point == plan.most else ""
