"""What single steps are worth, as a page: the best of all kinds first, then each kind for itself."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.insight.leverage import SidEverywhere, Step, barred, per_effort
from inovasi_cli.pages.leverage.innovations import affairs, eligible, keep, new
from inovasi_cli.pages.leverage.steps import LeverageView, lightest
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.findings import again
from inovasi_cli.pages.page.words import NONE
from inovasi_cli.pages.score.headline import distance_of
from inovasi_cli.text import leverage as text
from inovasi_cli.text import output

BEST, GROUP = 10, 5
"""Rows of the first list, and of each further one."""


def page(view: LeverageView) -> Iterator[Block]:
    """Yield what it is about, the best steps, then each kind of them."""
    yield from _head(view)
    yield from _best(view)
    yield from _spd(view)
    yield from _sid(view)
    yield from new(view)
    yield from affairs(view)
    yield from eligible(view, view.cut(GROUP))
    yield from keep(view, view.cut(GROUP))


def _head(view: LeverageView) -> Iterator[Block]:
    words, card, ruleset = view.words, view.found.card, view.assessment.ruleset
    name = view.assessment.submission.profile.region or output.REGION_UNNAMED
    yield Heading(words(text.TITLE, name=name), 1)
    based = words(
        text.BASED_ON,
        index=words.figure(card.index or 0),
        predicate=card.predicate.label if card.predicate else NONE,
        edition=ruleset.name,
        basis=output.BASIS_NAMES[card.basis],
        distance=distance_of(card, words),
    )
    yield Line(based)
    errors = len(view.assessment.errors)
    if errors:
        yield Line(words(text.FAULTY, n=errors, file=again(view.assessment.submission.files)), loud=True)
    yield Line(words(text.LIMITS, cap=view.found.position.formula.cap), quiet=True)
    if view.effort and view.effort.unit:
        yield Line(words(text.EFFORT_MEANS, unit=view.effort.unit), quiet=True)


def _best(view: LeverageView) -> Iterator[Block]:
    words, worth = view.words, best_steps(view)
    yield Heading(words(text.BEST_BY_EFFORT if view.by_effort else text.BEST))
    if not worth:
        yield Line(words(text.NOTHING_LEFT))
        return
    shown = worth[: view.cut(BEST)]
    heads = view.heads(text.STEP, text.POINTS, text.EFFORT, text.PER_EFFORT)
    rows = tuple((view.named(each), view.points(each.gain), *view.effort_of(each)) for each in shown)
    yield Grid(heads, rows, right=(1, 2, 3))
    yield from view.more(len(worth) - len(shown))


def best_steps(view: LeverageView) -> list[Step]:
    """The steps of all kinds that bring something and can still be taken, the most valuable first."""
    found = view.found
    steps: list[Step] = [*found.spd, *found.sid, *found.new, *found.affairs, *found.eligible]
    worth = [each for each in view.sorted(steps) if each.gain > 0 and not barred(each)]
    return [each for each in worth if not view.by_effort or per_effort(each) is not None]


def _spd(view: LeverageView) -> Iterator[Block]:
    words, found = view.words, view.found
    if view.assessment.submission.spd_total is not None:
        yield Heading("SPD")
        yield Line(words(text.SPD_TOTAL))
    if not found.spd:
        return
    yield Heading(words(text.SPD, n=len(found.spd)))
    shown = view.sorted(found.spd)[: view.cut(GROUP)]
    heads = view.heads(text.INDICATOR, text.LEVEL, text.POINTS, text.EFFORT, text.PER_EFFORT)
    rows = tuple(
        (
            each.indicator.code,
            words.fact(each.indicator.name),
            words(text.MOVE, old=each.old, new=each.new),
            view.points(each.gain),
            *view.effort_of(each),
        )
        for each in shown
    )
    yield Grid(("", *heads), rows, right=(0, 2, 3, 4, 5))
    yield from view.more(len(found.spd) - len(shown))


def _sid(view: LeverageView) -> Iterator[Block]:
    words, found = view.words, view.found
    if found.sid:
        yield Heading(words(text.SID, n=len(found.sid)))
        shown = _in_order(view)[: view.cut(GROUP)]
        heads = view.heads(text.INDICATOR, text.OPEN, text.ONE, text.ALL, text.EFFORT, text.PER_EFFORT)
        yield Grid(("", *heads), tuple(_sid_row(each, view) for each in shown), right=(0, 2, 3, 4, 5, 6))
        yield Line(words(text.SID_MEANS), quiet=True)
        yield from view.more(len(found.sid) - len(shown))
    if totals := sum(each.innovation.by_total for each in found.card.innovations):
        yield Line(words(text.BY_TOTAL, n=totals), quiet=True)


def _in_order(view: LeverageView) -> list[SidEverywhere]:
    """The indicators by what they bring everywhere, or by what the lightest step brings for its effort."""
    if not view.by_effort:
        return view.sorted(view.found.sid)
    by_code = {each.indicator.code: each for each in view.found.sid}
    return [by_code[step.indicator.code] for step in view.sorted([*map(lightest, view.found.sid)])]


def _sid_row(each: SidEverywhere, view: LeverageView) -> tuple[str, ...]:
    one = lightest(each)
    return (
        each.indicator.code,
        view.words.fact(each.indicator.name),
        view.words(text.OF, n=len(each.steps), all=each.rows),
        view.points(one.gain),
        view.points(each.gain),
        *view.effort_of(one),
    )
