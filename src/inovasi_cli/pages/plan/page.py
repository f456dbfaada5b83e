"""A plan as a page: what it is for and what it takes, its steps, whose they are, and the frontier."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.table import grid_of
from inovasi_cli.pages.plan import tables
from inovasi_cli.pages.plan.goal import about
from inovasi_cli.pages.plan.steps import PlanView, groups
from inovasi_cli.text import planning as text

ROWS = 15
"""Rows of the list of steps."""


def page(view: PlanView) -> Iterator[Block]:
    """Yield the whole page."""
    words = view.words
    yield from about(view)
    if view.plan.steps:
        yield from _steps(view)
        yield Heading(words(text.AGENCIES))
        yield grid_of(tables.agencies(view), words)
    if len(view.plan.frontier) > 1:
        yield Heading(words(text.FRONTIER))
        yield grid_of(tables.frontier(view, view.plan.frontier), words)


def _steps(view: PlanView) -> Iterator[Block]:
    words = view.words
    found = tables.groups(view, [*groups(view.plan.steps, apart=view.everything)])
    shown = found.first(None if view.everything else view.rows or ROWS)
    yield Heading(words(text.STEPS))
    yield grid_of(shown, words)
    if left := len(found.rows) - len(shown.rows):
        yield Line(words(text.ROWS_LEFT, n=left))
    if len(found.rows) < len(view.plan.steps):
        yield Line(words(text.MORE, n=len(view.plan.steps)), quiet=True)
    yield Line(words(text.REAL), quiet=True)
