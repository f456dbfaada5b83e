"""What single steps are worth: a page with the best of all kinds first, and the same steps for programs.

Gains are strings with three decimals, beside them the exact fraction; keys may be added, never renamed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import Any

from inovasi_cli.insight.changes import amount
from inovasi_cli.insight.leverage import (
    EligibleStep,
    NewStep,
    SidEverywhere,
    SidStep,
    SpdStep,
    Step,
    barred,
    per_effort,
)
from inovasi_cli.insight.position import Keep, gate_open, least_to_keep
from inovasi_cli.pages.leverage import tables
from inovasi_cli.pages.leverage.tables import PLACES, LeverageView, lightest
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.jsons import band_of, caveats, figure, written
from inovasi_cli.pages.page.table import (
    ABSENT,
    JSON,
    PROGRAMS,
    Column,
    Listed,
    Table,
    blocks_of,
    grid_of,
    records_of,
)
from inovasi_cli.pages.score.headline import best_of, introduction
from inovasi_cli.text import efforts
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


def brief(view: LeverageView) -> Iterator[Block]:
    """Yield the index, the best steps, what one more innovation brings, and which are better left out."""
    words, found, worth = view.words, view.found, best_steps(view)
    yield from _about(view)
    if view.effort and view.effort.unit:
        yield Line(words(efforts.ASSUMED, unit=view.effort.unit))
    yield Heading(words(text.BEST_BY_EFFORT if view.by_effort else text.BEST))
    if worth:
        yield grid_of(tables.best(view, worth).only("step", "gain", "effort"), words)
    else:
        yield Line(words(text.NOTHING_LEFT))
    if found.card.coverage.met is False:
        yield _gate(view)
    yield Line(_break_even(view))
    if drop := [kept for kept in found.keep if kept.verdict == "drop"]:
        yield Line(words(text.BETTER_DROPPED, n=len(drop), least=words.figure(_least(view))))


def in_line(view: LeverageView) -> str:
    """The step that is worth most."""
    worth = best_steps(view)
    if not worth:
        return view.words(text.NOTHING_LEFT)
    return f"{view.named(worth[0])}: {view.points(worth[0].gain)}"


def following(view: LeverageView) -> str:
    """The command that goes on from here: to send fewer, to plan, or to see how safe it is."""
    found, worth = view.found, best_steps(view)
    if found.sending.gain > max((step.gain for step in worth), default=0):
        return "select"
    return "risk" if found.card.predicate is found.card.bands[0] else "plan"


def _about(view: LeverageView) -> Iterator[Block]:
    words = view.words
    yield from introduction(text.TITLE, view.assessment, words)
    if said := best_of(view.assessment, words):
        yield Line(words(text.TOGETHER, best=said), loud=True)


def _head(view: LeverageView) -> Iterator[Block]:
    words = view.words
    yield from _about(view)
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
    yield Heading(view.words(text.NEW))
    yield grid_of(tables.new(view), view.words)
    yield Line(_break_even(view))


def _break_even(view: LeverageView) -> str:
    words, least = view.words, view.found.least_to_add
    return words(text.BREAK_EVEN if least > 0 else text.BREAK_EVEN_ANY, maturity=words.figure(least))


def _affairs(view: LeverageView) -> Iterator[Block]:
    """What covering each missing basic service brings."""
    words, coverage = view.words, view.found.card.coverage
    if not view.found.affairs:
        return
    yield Heading(words(text.AFFAIRS, n=len(coverage.missing)))
    if coverage.met is False:
        yield _gate(view)
    yield grid_of(tables.affairs(view), words)


def _gate(view: LeverageView) -> Line:
    coverage = view.found.card.coverage
    covered, required = len(coverage.covered), coverage.required or 0
    return Line(view.words(text.GATE_CLOSED, covered=covered, required=required))


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


Item = Step | Keep
"""A row: a step, or what leaving an innovation out does."""

_KINDS: dict[type, tuple[str, Any]] = {
    SpdStep: ("spd", ABSENT),
    SidStep: ("sid", "one"),
    SidEverywhere: ("sid", "all"),
    NewStep: ("innovation", "add"),
    EligibleStep: ("eligibility", ABSENT),
    Keep: ("innovation", "drop"),
}
"""Kind and scope of each item; an innovation that covers affairs is of the kind ``affair``."""


def as_json(view: LeverageView) -> str:
    """Write every step, the most valuable first; then, the same way, what leaving innovations out does."""
    found, language = view.found, view.words.language
    card = found.card
    return written(
        {
            "schema": "inovasi.leverage/1",
            "edition": view.assessment.ruleset.name,
            "basis": card.basis,
            "index": figure(card.index),
            **caveats(view.assessment, view.words),
            "predicate": band_of(card.predicate, language),
            "counted": card.counted,
            "selection": {
                "selected": len(found.sending.selected),
                "index": figure(found.sending.after.index),
                "gain": figure(found.sending.gain),
            },
            "break_even": {
                "add": figure(found.least_to_add),
                "keep": figure(found.least_to_keep),
                "keep_gate_open": figure(least_to_keep(gate_open(found.position))),
            },
            "effort_unit": view.effort.unit.in_(language) if view.effort and view.effort.unit else None,
            "errors": len(view.assessment.errors),
            "items": records_of(items(view), language),
        }
    )


def by_row(view: LeverageView) -> Listed:
    """Return a row for each item of the JSON."""
    return Listed(items(view), view.words.language)


def items(view: LeverageView) -> Table[Item]:
    """Describe every step, the most valuable first; then what leaving innovations out does."""
    found = view.found
    steps = view.sorted(found.steps) if view.by_effort else found.steps
    return Table("items", _COLUMNS, [*steps, *found.keep])


def _of(*names: str) -> Callable[[Item], Any]:
    """Follow ``names`` from an item to what it is about, where its kind has such a thing."""

    def value(item: Item) -> Any:
        found: Any = item
        for name in names:
            found = None if found is None else getattr(found, name, ABSENT)
        return found

    return value


def _kind(item: Item) -> str:
    return _KINDS[type(item)][0] if _affairs_of(item) is ABSENT else "affair"


def _affairs_of(item: Item) -> Any:
    return item.affairs or ABSENT if isinstance(item, NewStep) else ABSENT


def _place(item: Item) -> Any:
    return item.scored.innovation.at("name") if isinstance(item, SidStep | EligibleStep | Keep) else ABSENT


def _open(item: Item) -> Any:
    return len(item.steps) if isinstance(item, SidEverywhere) else ABSENT


def _maturity(item: Item) -> Any:
    return item.scored.maturity if isinstance(item, Keep) else _of("maturity")(item)


def _reasons(item: Item) -> Any:
    if not isinstance(item, EligibleStep):
        return ABSENT
    return tuple(reason.rule for reason in item.scored.reasons if reason.effect == "excluded")


def _spent(item: Item) -> Any:
    return ABSENT if isinstance(item, Keep) else amount(item.work)


def _rate(item: Item) -> Any:
    return ABSENT if isinstance(item, Keep) else per_effort(item)


_COLUMNS: Sequence[Column[Item]] = (
    Column("kind", "", "text", _kind, media=PROGRAMS),
    Column("affairs", "", "list", _affairs_of, media=PROGRAMS),
    Column("scope", "", "text", lambda item: _KINDS[type(item)][1], media=PROGRAMS),
    Column("indicator", "", "text", _of("indicator", "code"), media=PROGRAMS),
    Column("innovation", "", "text", _of("scored", "innovation", "name"), media=PROGRAMS),
    Column("agency", "", "text", _of("scored", "innovation", "agency"), media=PROGRAMS),
    Column("place", "", "place", _place, media=PROGRAMS),
    Column("name", "", "text", _of("indicator", "name"), media=PROGRAMS),
    Column("from", "", "whole", _of("old"), media=PROGRAMS),
    Column("to", "", "whole", _of("new"), media=PROGRAMS),
    Column("open", "", "whole", _open, media=PROGRAMS),
    Column("of", "", "whole", _of("rows"), media=PROGRAMS),
    Column("out_of_reach", "", "whole", _of("barred"), media=PROGRAMS),
    Column("maturity", "", "plain", _maturity, media=PROGRAMS),
    Column("profile", "", "text", _of("profile"), media=PROGRAMS),
    Column("reasons", "", "list", _reasons, media=PROGRAMS),
    Column("verdict", "", "text", _of("verdict"), media=PROGRAMS),
    Column("reason", "", "text", _of("reason"), media=PROGRAMS),
    Column("gain", "", "figure", _of("gain"), places=PLACES, media=PROGRAMS),
    Column("gain_exact", "", "exact", _of("gain"), media=JSON),
    Column("effort", "", "plain", _spent, media=PROGRAMS),
    Column("when", "", "text", _of("work", "when"), media=PROGRAMS),
    Column("gain_per_effort", "", "figure", _rate, places=2 * PLACES, media=PROGRAMS),
)
