"""What single steps are worth, as a page: the best of all kinds first, then each kind for itself."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from inovasi_cli.insight.leverage import SidEverywhere, Step, barred, per_effort
from inovasi_cli.insight.position import gate_open, least_to_keep
from inovasi_cli.pages.leverage import tables
from inovasi_cli.pages.leverage.steps import LeverageView, lightest
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.table import blocks_of, grid_of
from inovasi_cli.pages.score.headline import introduction
from inovasi_cli.text import leverage as text

BEST, GROUP = 10, 5
"""Rows of the first list, and of each further one."""


def page(view: LeverageView) -> Iterator[Block]:
    """Yield what it is about, the best steps, then each kind of them."""
    yield from _head(view)
    yield from _best(view)
    yield from _spd(view)
    yield from _sid(view)
    yield from _new(view)
    yield from _affairs(view)
    yield from _eligible(view)
    yield from _keep(view)


def _head(view: LeverageView) -> Iterator[Block]:
    words = view.words
    yield from introduction(text.TITLE, text.FAULTY, view.assessment, words)
    yield Line(words(text.LIMITS, cap=view.found.position.formula.cap), quiet=True)
    if view.effort and view.effort.unit:
        yield Line(words(text.EFFORT_MEANS, unit=view.effort.unit), quiet=True)


def _best(view: LeverageView) -> Iterator[Block]:
    words, worth = view.words, best_steps(view)
    yield Heading(words(text.BEST_BY_EFFORT if view.by_effort else text.BEST))
    if worth:
        yield from blocks_of(tables.best(view, worth), words, most=view.cut(BEST))
    else:
        yield Line(words(text.NOTHING_LEFT))


def best_steps(view: LeverageView) -> list[Step]:
    """The steps of all kinds that bring something and can still be taken, the most valuable first."""
    found = view.found
    steps: list[Step] = [*found.spd, *found.sid, *found.new, *found.affairs, *found.eligible]
    worth = [step for step in view.sorted(steps) if step.gain > 0 and not barred(step)]
    return [step for step in worth if not view.by_effort or per_effort(step) is not None]


def _spd(view: LeverageView) -> Iterator[Block]:
    words, found = view.words, view.found
    if view.assessment.submission.spd_total is not None:
        yield Heading("SPD")
        yield Line(words(text.SPD_TOTAL))
    if found.spd:
        yield Heading(words(text.SPD, n=len(found.spd)))
        yield from blocks_of(tables.spd(view), words, most=view.cut(GROUP))


def _sid(view: LeverageView) -> Iterator[Block]:
    words, found = view.words, view.found
    if found.sid:
        yield Heading(words(text.SID, n=len(found.sid)))
        yield from blocks_of(tables.sid(_in_order(view)), words, most=view.cut(GROUP), means=text.SID_MEANS)
    if totals := sum(scored.innovation.by_total for scored in found.card.innovations):
        yield Line(words(text.BY_TOTAL, n=totals), quiet=True)


def _in_order(view: LeverageView) -> list[SidEverywhere]:
    """The indicators by what they bring everywhere, or by what the lightest step brings for its effort."""
    if not view.by_effort:
        return view.sorted(view.found.sid)
    by_code = {everywhere.indicator.code: everywhere for everywhere in view.found.sid}
    return [by_code[step.indicator.code] for step in view.sorted([*map(lightest, view.found.sid)])]


def _new(view: LeverageView) -> Iterator[Block]:
    """What one more innovation brings, and from which maturity it brings anything."""
    words, least = view.words, view.found.least_to_add
    yield Heading(words(text.NEW))
    yield grid_of(tables.new(view), words)
    yield Line(words(text.BREAK_EVEN if least > 0 else text.BREAK_EVEN_ANY, maturity=words.figure(least)))


def _affairs(view: LeverageView) -> Iterator[Block]:
    """What covering each missing basic service brings."""
    words, coverage = view.words, view.found.card.coverage
    if not view.found.affairs:
        return
    yield Heading(words(text.AFFAIRS, n=len(coverage.missing)))
    if coverage.met is False:
        covered, required = len(coverage.covered), coverage.required or 0
        yield Line(words(text.GATE_CLOSED, covered=covered, required=required))
    yield grid_of(tables.affairs(view), words)


def _eligible(view: LeverageView) -> Iterator[Block]:
    """What each innovation would bring that does not count, if it did."""
    words = view.words
    if view.found.eligible:
        yield Heading(words(text.ELIGIBLE, n=len(view.found.eligible)))
        yield from blocks_of(tables.eligible(view), words, most=view.cut(GROUP))


def _keep(view: LeverageView) -> Iterator[Block]:
    """The rule, what is better left out, and what the others are worth; each of them where all are shown."""
    words, found, most = view.words, view.found, view.cut(GROUP)
    if not found.keep:
        return
    yield Heading(words(text.KEEP, n=len(found.keep)))
    yield Line(_rule(view))
    drop = [kept for kept in found.keep if kept.verdict in ("drop", "wait")]
    listed = found.keep if most is None else drop
    if listed:
        yield from blocks_of(tables.keep(view, listed), words, most=most)
    if most is not None:
        rest = [kept for kept in found.keep if kept not in drop]
        if rest:
            ends = {"worst": view.points(rest[-1].gain), "least": view.points(rest[0].gain)}
            yield Line(words(text.KEPT if drop else text.NONE_TO_DROP, n=len(rest), **ends))
    if drop:
        yield Line(words(text.RAISE_INSTEAD, least=words.figure(_least(view))))


def _rule(view: LeverageView) -> str:
    """The rule that decides for those that hold no gate."""
    formula, least = view.found.position.formula, view.found.least_to_keep
    reason = next((kept.reason for kept in view.found.keep if kept.reason != "gate"), "quantity")
    rule = text.KEEP_RULE["quantity_any" if reason == "quantity" and least <= 0 else reason]
    return view.words(
        rule,
        then=view.words.figure(_least(view)),
        divisor=formula.divisor_min,
        cap=formula.cap,
        per=formula.per_innovation,
        least=view.words.figure(least),
    )


def _least(view: LeverageView) -> Fraction:
    """The maturity from which an innovation is worth keeping once the gate is open."""
    return max(least_to_keep(gate_open(view.found.position)), Fraction(0))
