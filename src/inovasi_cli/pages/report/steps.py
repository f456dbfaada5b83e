"""What to do: the single steps that are worth most, and the plan to a target where one was asked for."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.assessment import Assessment
from inovasi_cli.insight.leverage import leverage
from inovasi_cli.pages.leverage.page import best_steps
from inovasi_cli.pages.leverage.steps import LeverageView
from inovasi_cli.pages.page.blocks import Grid, Heading, Line
from inovasi_cli.pages.page.findings import quoted
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.plan.page import PlanView, page
from inovasi_cli.pages.report.pieces import Piece
from inovasi_cli.rules import Effort
from inovasi_cli.text import leverage as text
from inovasi_cli.text import planning
from inovasi_cli.text import report as report_text

TOP = 10


def steps(assessment: Assessment, words: Words, effort: Effort | None) -> Iterator[Piece]:
    """Yield the steps that are worth most, each taken alone; nothing without an index."""
    card, ruleset = assessment.card, assessment.ruleset
    found = (
        leverage(card, assessment.submission, ruleset, effort) if card and card.index is not None else None
    )
    if found is None:
        return
    view = LeverageView(found, assessment, effort, words)
    worth = best_steps(view)
    if not worth:
        yield Line(words(text.NOTHING_LEFT))
        return
    yield Line(words(text.LIMITS, cap=found.position.formula.cap), quiet=True)
    heads = view.heads(text.STEP, text.POINTS, text.EFFORT)
    rows = tuple((view.named(each), view.points(each.gain), view.effort_of(each)[0]) for each in worth[:TOP])
    yield Grid(heads, rows, right=(1, 2))
    if effort and effort.unit:
        yield Line(words(report_text.EFFORT_MEANS, unit=effort.unit), quiet=True)
    files = " ".join(map(quoted, assessment.submission.files))
    yield Line(words(report_text.SEE_LEVERAGE, n=len(worth), arguments=files), quiet=True)


def plan(view: PlanView | None, words: Words) -> Iterator[Piece]:
    """Yield the plan without its title, and without what only a screen can do."""
    if view is None:
        return
    elsewhere = words(planning.MORE, n=len(view.plan.steps))
    for block in page(view):
        if block != Line(elsewhere, quiet=True) and not (isinstance(block, Heading) and block.level == 1):
            yield block
