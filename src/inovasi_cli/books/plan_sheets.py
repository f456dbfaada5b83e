"""A plan as a workbook: a summary, and a task list for each agency to tick off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from inovasi_cli import exact
from inovasi_cli.books.writing.sheets import Check, Column, Content, TableSheet
from inovasi_cli.insight.plan import PlacedStep
from inovasi_cli.insight.selectors import address
from inovasi_cli.pages.page.blocks import Heading, Line
from inovasi_cli.pages.plan.goal import about
from inovasi_cli.pages.plan.steps import PLACES, PlanView, by_agency
from inovasi_cli.text import Text
from inovasi_cli.text import planning as text

_LONGEST_NAME = 31
_NO_NAME = re.compile(r"[\[\]:*?/\\']")

_COLUMNS: tuple[tuple[Text, float], ...] = (
    (text.NUMBER, 6),
    (text.INNOVATION, 26),
    (text.PLACE, 10),
    (text.STEP, 28),
    (text.LEVEL_TEXT, 26),
    (text.EVIDENCE, 34),
    (text.WHEN, 10),
    (text.EFFORT, 8),
    (text.POINTS, 9),
    (text.AFTER, 12),
    (text.STATUS, 12),
    (text.RESPONSIBLE, 16),
    (text.REMARK, 18),
)
_WRAPPED = (text.INNOVATION, text.PLACE, text.STEP, text.LEVEL_TEXT, text.EVIDENCE, text.REMARK)


def sheets(view: PlanView) -> list[TableSheet]:
    """Plan the summary and a sheet for each agency, the one with the most effort first."""
    made = [_summary(view)]
    taken = {made[0].name.lower()}
    for agency, steps in by_agency(view):
        name = _free(agency, taken)
        taken.add(name.lower())
        made.append(_tasks(name, agency, steps, view))
    return made


def _summary(view: PlanView) -> TableSheet:
    words, plan = view.words, view.plan
    rows: list[tuple[Content, ...]] = [(words(text.TODAY_MARK), plan.before.shown_index, None, None)]
    if plan.steps or plan.reached:
        rows.append((words(text.GOAL_MARK), plan.after.shown_index, plan.effort, len(plan.steps)))
    if plan.goal and not plan.reached:
        rows.append((view.most_mark(), exact.rounded(plan.most.index), plan.most.effort, None))
    rows += [
        (
            agency,
            None,
            exact.total(each.step.effort for each in steps),
            len(steps),
        )
        for agency, steps in by_agency(view)
    ]
    effort = f"{words(text.EFFORT)} ({words.fact(view.unit)})"
    columns = (
        Column(words(text.AGENCY), 44),
        Column(words(text.INDEX), 10),
        Column(effort, 22),
        Column(words(text.STEP), 10),
    )
    return TableSheet(words(text.SUMMARY), columns, rows, above=tuple(_above(view)), still=1, printed=True)


def _above(view: PlanView) -> Iterator[str]:
    """What the screen says above the steps: the target, what came out of it, and what it rests on."""
    for block in about(view):
        if isinstance(block, Heading | Line):
            yield block.text
    yield view.words(text.REAL)


def _tasks(name: str, agency: str, steps: Sequence[PlacedStep], view: PlanView) -> TableSheet:
    words = view.words
    states = tuple(words(each) for each in text.STATES)
    check = Check(states, error=words(text.STATE_WRONG, options=states))
    numbers = {id(placed): number for number, placed in enumerate(view.plan.steps, start=1)}
    columns = tuple(
        Column(
            words(head),
            width,
            wrap=head in _WRAPPED,
            check=check if head is text.STATUS else None,
        )
        for head, width in _COLUMNS
    )
    rows = [_task(numbers[id(placed)], placed, view, states[0]) for placed in steps]
    new = agency == words(text.NEW_AGENCY)
    above = (agency, words(text.NEW_MEANS)) if new else (agency,)
    return TableSheet(name, columns, rows, above=above, still=2, printed=True)


def _task(number: int, placed: PlacedStep, view: PlanView, state: str) -> tuple[Content, ...]:
    step, reported = placed.step, view.innovation(placed.step)
    return (
        number,
        view.name(step) or None,
        address(reported, view.plan.submission) if reported else None,
        view.what(step),
        view.becomes(step) or " ".join(view.beginning(placed)) or None,
        view.proof(step) or None,
        view.when(step),
        step.effort,
        exact.rounded(placed.gain, PLACES),
        exact.rounded(placed.index),
        state,
        None,
        None,
    )


def _free(agency: str, taken: set[str]) -> str:
    """A name that a sheet can have and no other one has."""
    plain = _NO_NAME.sub(" ", agency).strip() or "-"
    name, n = plain[:_LONGEST_NAME].strip(), 1
    while name.lower() in taken:
        n += 1
        mark = f" {n}"
        name = plain[: _LONGEST_NAME - len(mark)].strip() + mark
    return name
