"""A plan as a workbook: a summary, and a task list for each agency to tick off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from inovasi_cli import exact
from inovasi_cli.books.writing.sheets import Check, Content, SheetColumn, TableSheet, free_title
from inovasi_cli.books.writing.tables import sheet_of
from inovasi_cli.pages.page.blocks import Heading, Line
from inovasi_cli.pages.plan import tables
from inovasi_cli.pages.plan.goal import about
from inovasi_cli.pages.plan.steps import PlanView, by_agency
from inovasi_cli.pages.plan.tables import Numbered
from inovasi_cli.text import planning as text

_WIDTHS = (6, 26, 10, 28, 26, 34, 10, 8, 9, 12, 12, 16, 18)
_WRAPPED = ("innovation", "place", "step", "aim", "proof", "remark")


def sheets(view: PlanView) -> list[TableSheet]:
    """Plan the summary and a sheet for each agency, the one with the most effort first."""
    made = [_summary(view)]
    taken = {made[0].name.lower()}
    numbers = {id(placed): number for number, placed in tables.numbered(view)}
    for agency, steps in by_agency(view):
        name = free_title(agency, taken)
        taken.add(name.lower())
        rows = [(numbers[id(placed)], placed) for placed in steps]
        made.append(_tasks(name, agency, rows, view))
    return made


def _summary(view: PlanView) -> TableSheet:
    words, plan = view.words, view.plan
    rows: list[tuple[Content, ...]] = [(words(text.TODAY_MARK), plan.before.shown_index, None, None)]
    if plan.steps or plan.reached:
        rows.append((words(text.GOAL_MARK), plan.after.shown_index, plan.effort, len(plan.steps)))
    if plan.goal and not plan.reached:
        rows.append((view.most_mark(), exact.rounded(plan.most.index), plan.most.effort, None))
    rows += [
        (agency, None, exact.total(placed.step.effort for placed in steps), len(steps))
        for agency, steps in by_agency(view)
    ]
    effort = f"{words(text.EFFORT)} ({words.fact(view.unit)})"
    columns = (
        SheetColumn(words(text.AGENCY), 44),
        SheetColumn(words(text.INDEX), 10),
        SheetColumn(effort, 22),
        SheetColumn(words(text.STEP), 10),
    )
    return TableSheet(words(text.SUMMARY), columns, rows, above=tuple(_above(view)), still=1, printed=True)


def _above(view: PlanView) -> Iterator[str]:
    """What the screen says above the steps: the target, what came out of it, and what it rests on."""
    for block in about(view):
        if isinstance(block, Heading | Line):
            yield block.text
    yield view.words(text.REAL)


def _tasks(name: str, agency: str, rows: Sequence[Numbered], view: PlanView) -> TableSheet:
    words = view.words
    states = tuple(words(state) for state in text.STATES)
    check = Check(states, error=words(text.STATE_WRONG, options=states))
    table = tables.steps(view, rows)
    sheet = sheet_of(table, name, words, _WIDTHS)
    columns = tuple(
        replace(column, wrap=shown.key in _WRAPPED, check=check if shown.key == "status" else None)
        for shown, column in zip(table.seen_on("sheet"), sheet.columns, strict=True)
    )
    new = agency == words(text.NEW_AGENCY)
    above = (agency, words(text.NEW_MEANS)) if new else (agency,)
    return replace(sheet, columns=columns, above=above, printed=True)
