"""The worksheets of a plan, of what to send, and of a table of ranks: a summary, and the list behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from inovasi_cli import exact
from inovasi_cli.books.writing.sheets import Check, Content, SheetColumn, TableSheet
from inovasi_cli.books.writing.shown import sheet_of
from inovasi_cli.insight.standings import Standings
from inovasi_cli.pages.page.blocks import Heading, Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.plan import tables
from inovasi_cli.pages.plan.goal import about
from inovasi_cli.pages.plan.steps import PlanView, by_agency
from inovasi_cli.pages.rank import regions as region_pages
from inovasi_cli.pages.rank.within_region import RankedWithin
from inovasi_cli.pages.select import page as selection
from inovasi_cli.pages.select import tables as sending_tables
from inovasi_cli.pages.select.tables import SelectView
from inovasi_cli.text import Language, output, planning, ranking, sending


def regions(standings: Standings, top: int | None, language: Language) -> list[TableSheet]:
    """Plan a sheet for each category."""
    words = Words(language)
    return [
        sheet_of(
            region_pages.table(standings, top, language, category),
            words(output.CATEGORY_NAMES[category]),
            words,
            still=2,
        )
        for category in standings.categories
    ]


def within_region(ranked: RankedWithin) -> TableSheet:
    """Plan the sheet of agencies or innovations, with the formula of the points above if there is one."""
    words = Words(ranked.language)
    of_agencies = ranked.table.name == "agencies"
    sheet = sheet_of(ranked.shown, words(ranking.AGENCY if of_agencies else ranking.COUNTED), words, still=2)
    return replace(sheet, above=(ranked.formula,)) if ranked.formula else sheet


def of_plan(view: PlanView) -> list[TableSheet]:
    """Plan the summary and the tasks, those of one agency together, the one with the most effort first."""
    return [_summary(view), _tasks(view)] if view.plan.steps else [_summary(view)]


def _summary(view: PlanView) -> TableSheet:
    words, plan = view.words, view.plan
    rows: list[tuple[Content, ...]] = [(words(planning.TODAY_MARK), plan.before.shown_index, None, None)]
    if plan.steps or plan.reached:
        rows.append((words(planning.GOAL_MARK), plan.after.shown_index, plan.effort, len(plan.steps)))
    if plan.goal and not plan.reached:
        rows.append((view.most_mark(), exact.rounded(plan.most.index), plan.most.effort, None))
    rows += [
        (agency, None, exact.total(placed.step.effort for placed in steps), len(steps))
        for agency, steps in by_agency(view)
    ]
    effort = f"{words(planning.EFFORT)} ({words.fact(view.unit)})"
    columns = (
        SheetColumn(words(planning.AGENCY), 44),
        SheetColumn(words(output.INDEX_HEAD), 10, shape="#,##0.00_)"),
        SheetColumn(effort, 22, shape="General_)"),
        SheetColumn(words(planning.STEP), 10, shape="0_)"),
    )
    return TableSheet(words(planning.SUMMARY), columns, rows, above=tuple(_above(view)), still=1)


def _above(view: PlanView) -> Iterator[str]:
    """What the screen says above the steps: the target, what came out of it, and what it rests on."""
    for block in about(view):
        if isinstance(block, Heading | Line):
            yield block.text
    yield view.words(planning.REAL)


def _tasks(view: PlanView) -> TableSheet:
    words = view.words
    states = tuple(words(state) for state in planning.STATES)
    check = Check(states, error=words(planning.STATE_WRONG, options=states))
    numbers = {id(placed): number for number, placed in tables.numbered(view)}
    shares = dict(by_agency(view))
    rows = [(numbers[id(placed)], placed) for steps in shares.values() for placed in steps]
    entered = {"status": check, "responsible": None, "remark": None}
    sheet = sheet_of(tables.steps(view, rows), words(planning.TASKS_SHEET), words, still=2, entered=entered)
    new = (words(planning.NEW_MEANS),) if words(planning.NEW_AGENCY) in shares else ()
    return replace(sheet, above=(words(output.FILTERED), *new))


def of_selection(view: SelectView) -> list[TableSheet]:
    """Plan the summary, the innovations (those of one agency together, the one that holds back most first),
    and the curve.
    """
    words = view.words
    summary = sheet_of(sending_tables.agencies(view), words(sending.SUMMARY), words)
    judged = [one for share in view.shares for one in share.judged]
    listed = sheet_of(sending_tables.innovations(view, judged), words(sending.VERDICT), words, still=3)
    return [
        replace(summary, above=tuple(_about_selection(view))),
        replace(listed, above=(words(output.FILTERED),)),
        sheet_of(sending_tables.curve(view.found.curve), words(sending.CURVE_SHEET), words),
    ]


def _about_selection(view: SelectView) -> Iterator[str]:
    """What the screen says of the choice."""
    for block in (*selection.about(view), *selection.gate(view)):
        if isinstance(block, Line):
            yield block.text
    yield view.words(sending.MEND_MEANS)
