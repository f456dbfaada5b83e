"""What it is worth to report more innovations, or other ones, or fewer."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from inovasi_cli.insight.leverage import NewStep
from inovasi_cli.insight.position import Keep, gate_open, least_to_keep
from inovasi_cli.pages.leverage.steps import LeverageView, row_number
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.score.tables import excluded_for
from inovasi_cli.text import leverage as text
from inovasi_cli.text import output


def new(view: LeverageView) -> Iterator[Block]:
    """Yield what one more innovation brings, and from which maturity it brings anything."""
    words, found = view.words, view.found
    yield Heading(words(text.NEW))
    rows = tuple((_profile(each, view), view.points(each.gain), *view.effort_of(each)) for each in found.new)
    yield Grid(view.heads(text.STEP, text.POINTS, text.EFFORT, text.PER_EFFORT), rows, right=(1, 2, 3))
    least = found.least_to_add
    text_ = text.BREAK_EVEN if least > 0 else text.BREAK_EVEN_ANY
    yield Line(words(text_, maturity=words.figure(least)))


def affairs(view: LeverageView) -> Iterator[Block]:
    """Yield what covering each missing basic service brings."""
    words, found = view.words, view.found
    coverage = found.card.coverage
    if not found.affairs:
        return
    yield Heading(words(text.AFFAIRS, n=len(coverage.missing)))
    if coverage.met is False:
        covered, required = len(coverage.covered), coverage.required or 0
        yield Line(words(text.GATE_CLOSED, covered=covered, required=required))
    rows = tuple(
        (f"{_affairs(each, view)}\n{_profile(each, view)}", view.points(each.gain), *view.effort_of(each))
        for each in view.sorted(found.affairs)
    )
    yield Grid(view.heads(text.AFFAIR, text.POINTS, text.EFFORT, text.PER_EFFORT), rows, right=(1, 2, 3))


def eligible(view: LeverageView, most: int | None) -> Iterator[Block]:
    """Yield what each innovation would bring that does not count, if it did."""
    words, found = view.words, view.found
    if not found.eligible:
        return
    yield Heading(words(text.ELIGIBLE, n=len(found.eligible)))
    shown = view.sorted(found.eligible)[:most]
    heads = view.heads(output.EXCLUDED_INNOVATION, text.POINTS, text.EFFORT, text.PER_EFFORT)
    rows = tuple(
        (
            row_number(each.scored),
            f"{view.name(each.scored)}\n{excluded_for(each.scored, words)}",
            view.points(each.gain),
            *view.effort_of(each),
        )
        for each in shown
    )
    yield Grid((words(output.ROW_HEAD), *heads), rows, right=(0, 2, 3, 4))
    yield from view.more(len(found.eligible) - len(shown))


def keep(view: LeverageView, most: int | None) -> Iterator[Block]:
    """Yield the rule, what is better left out, and what the others are worth; each of them with ``None``."""
    words, found = view.words, view.found
    if not found.keep:
        return
    yield Heading(words(text.KEEP, n=len(found.keep)))
    yield Line(_rule(view))
    drop = [each for each in found.keep if each.verdict in ("drop", "wait")]
    listed = found.keep if most is None else drop[:most]
    if listed:
        heads = view.heads(output.INNOVATION, output.MATURITY, text.WITHOUT, text.VERDICT)
        rows = tuple(_kept(each, view) for each in listed)
        yield Grid((words(output.ROW_HEAD), *heads), rows, right=(0, 2, 3))
    if most is not None:
        yield from view.more(len(drop) - len(listed))
        rest = [each for each in found.keep if each not in drop]
        if rest:
            ends = {"worst": view.points(rest[-1].gain), "least": view.points(rest[0].gain)}
            yield Line(words(text.KEPT if drop else text.NONE_TO_DROP, n=len(rest), **ends))
    if drop:
        yield Line(words(text.RAISE_INSTEAD, least=words.figure(_least(view))))


def _profile(step: NewStep, view: LeverageView) -> str:
    return view.words(text.NEW_MATURITY, maturity=step.maturity, profile=text.PROFILES[step.profile])


def _affairs(step: NewStep, view: LeverageView) -> str:
    names = view.affair_names(step)
    if len(names) == 1:
        return view.words.fact(names)
    return view.words(text.AFFAIRS_TOGETHER, n=len(names), names=names)


def _rule(view: LeverageView) -> str:
    """The rule that decides for those that hold no gate."""
    formula, least = view.found.position.formula, view.found.least_to_keep
    reason = next((each.reason for each in view.found.keep if each.reason != "gate"), "quantity")
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


def _kept(each: Keep, view: LeverageView) -> tuple[str, ...]:
    verdict = view.words(text.VERDICTS[each.verdict])
    if each.reason == "gate":  # what decides for the others is told once
        verdict += f"\n{view.words(text.HOLDS_GATE)}"
    maturity = view.words.plain(each.scored.maturity)
    return row_number(each.scored), view.name(each.scored), maturity, view.points(each.gain), verdict
