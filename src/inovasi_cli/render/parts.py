"""Where the points come from: aspects, variables, the formula line, and the basic-service affairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text as Styled

from inovasi_cli.render import tables
from inovasi_cli.render.breakdown import ASPECT, WHOLE, Part, breakdown
from inovasi_cli.render.words import NONE, Words
from inovasi_cli.rules import Ruleset
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import output


def parts(card: ScoreCard, ruleset: Ruleset, words: Words) -> Iterator[RenderableType]:
    """Draw aspects and variables, and the sums by which anyone can work out the index."""
    lines = breakdown(card, ruleset)
    if not lines:
        return
    yield tables.heading(words(output.ASPECTS))
    drawn = tables.table(
        ("", "left"),
        (words(output.SCORE), "right"),
        (words(output.MAXIMUM), "right"),
        (words(output.REACHED), "right"),
        (words(output.SHARE), "right"),
    )
    for part in lines:
        drawn.add_row(*_row(part, card, words), style="bold" if part.depth in (WHOLE, ASPECT) else "")
    yield tables.Inset(drawn)
    if card.shown_index is not None:
        yield tables.quiet(words(output.SHARE_MEANS, index=card.shown_index))
    yield from _formula(card, words)


def coverage(card: ScoreCard, ruleset: Ruleset, words: Words) -> Iterator[RenderableType]:
    """Draw the basic-service affairs with the number of counted innovations in each."""
    if not ruleset.basic_affairs:
        return
    yield tables.heading(words(output.COVERAGE))
    reached = Counter(
        code
        for each in card.innovations
        if each.counted
        for code in set(each.innovation.covers(card.affairs))
    )
    drawn = tables.table((words(output.AFFAIR), "left"), (words(output.INNOVATIONS), "right"))
    for code, term in ruleset.basic_affairs.items():
        n = reached[code]
        number = str(n) if n else Styled(words(output.NONE_YET), style=tables.SEVERITY_STYLE["warning"])
        drawn.add_row(words.fact(term.name), number)
    yield tables.Inset(drawn)
    gate = card.coverage
    text = output.COVERAGE_SHORT if gate.met is False else output.COVERAGE_MET
    if not gate.required:
        text = output.COVERAGE_UNASKED if gate.met else output.COVERAGE_UNKNOWN
    said = words(
        text,
        covered=len(gate.covered),
        all=len(ruleset.basic_affairs),
        required=gate.required or 0,
    )
    yield tables.line(said, style=tables.SEVERITY_STYLE["warning"] if gate.met is False else "")


def _row(part: Part, card: ScoreCard, words: Words) -> tuple[str, ...]:
    name = words(part.name, counted=card.counted)
    if part.aspect:
        name = words(output.ASPECT, name=name, code=part.aspect.upper())
    indent = "  " * (part.depth - 1) if part.depth else ""
    return (
        indent + name,
        NONE if part.shown is None else words.number(part.shown),
        NONE if part.maximum is None else words.plain(part.maximum),
        NONE if part.points is None or part.maximum is None else words.percent(part.points, part.maximum),
        NONE if part.share is None else words.number(part.share),
    )


def _formula(card: ScoreCard, words: Words) -> Iterator[RenderableType]:
    formula, divisor, mean, quantity = card.formula, card.divisor, card.maturity_mean, card.quantity
    if formula is None or divisor is None or mean is None or quantity is None or card.sid is None:
        return
    text = output.FORMULA_SID if quantity or not card.counted else output.FORMULA_SID_WITHOUT
    yield tables.line(
        words(
            text,
            sum=words.plain(card.maturity_sum),
            divisor=divisor,
            per=formula.per_innovation,
            counted=min(card.counted, formula.cap),
            mean=words.figure(mean),
            quantity=words.figure(quantity),
            sid=words.figure(card.sid),
        )
    )
    if card.spd is not None and card.index is not None:
        yield tables.line(
            words(
                output.FORMULA_INDEX,
                spd=words.figure(card.spd),
                sid=words.figure(card.sid),
                maximum=words.plain(formula.total_max),
                index=words.figure(card.index),
            )
        )
    if card.counted < formula.divisor_min:
        empty = formula.divisor_min - card.counted
        yield tables.quiet(
            words(output.DIVISOR_MINIMUM, divisor=formula.divisor_min, counted=card.counted, empty=empty)
        )
