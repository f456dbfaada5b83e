"""Where the points come from: aspects, variables, the formula line, and the basic-service affairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text as Styled

from inovasi_cli.pages.page import blocks, tables
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.score.breakdown import ASPECT, WHOLE, Part, breakdown
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
        drawn.add_row(*cells_of(part, card, words), style="bold" if part.depth in (WHOLE, ASPECT) else "")
    yield tables.Inset(drawn)
    if card.shown_index is not None:
        yield tables.quiet(words(output.SHARE_MEANS, index=card.shown_index))
    yield blocks.drawn(formula(card, words))


def coverage(card: ScoreCard, ruleset: Ruleset, words: Words) -> Iterator[RenderableType]:
    """Draw the basic-service affairs with the number of counted innovations in each."""
    if not ruleset.basic_affairs:
        return
    yield tables.heading(words(output.COVERAGE))
    reached = covering(card)
    drawn = tables.table((words(output.AFFAIR), "left"), (words(output.INNOVATIONS), "right"))
    for code, term in ruleset.basic_affairs.items():
        n = reached[code]
        number = str(n) if n else Styled(words(output.NONE_YET), style=tables.SEVERITY_STYLE["warning"])
        drawn.add_row(words.fact(term.name), number)
    yield tables.Inset(drawn)
    short = card.coverage.met is False
    yield tables.line(gate(card, ruleset, words), style=tables.SEVERITY_STYLE["warning"] if short else "")


def covering(card: ScoreCard) -> Counter[str]:
    """How many innovations that count cover each affair (code)."""
    return Counter(
        code
        for each in card.innovations
        if each.counted
        for code in set(each.innovation.covers(card.affairs))
    )


def gate(card: ScoreCard, ruleset: Ruleset, words: Words) -> str:
    """Say how many basic-service affairs are covered and whether that is enough."""
    coverage = card.coverage
    text = output.COVERAGE_SHORT if coverage.met is False else output.COVERAGE_MET
    if not coverage.required:
        text = output.COVERAGE_UNASKED if coverage.met else output.COVERAGE_UNKNOWN
    return words(
        text,
        covered=len(coverage.covered),
        all=len(ruleset.basic_affairs),
        required=coverage.required or 0,
    )


def cells_of(part: Part, card: ScoreCard, words: Words) -> tuple[str, ...]:
    """Name, points, maximum, what is reached of it, and index points of one part."""
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


def formula(card: ScoreCard, words: Words) -> Iterator[blocks.Line]:
    """Yield the sums by which anyone can work out the index."""
    constants, divisor, mean, quantity = card.formula, card.divisor, card.maturity_mean, card.quantity
    if constants is None or divisor is None or mean is None or quantity is None or card.sid is None:
        return
    text = output.FORMULA_SID if quantity or not card.counted else output.FORMULA_SID_WITHOUT
    yield blocks.Line(
        words(
            text,
            sum=words.plain(card.maturity_sum),
            divisor=divisor,
            per=constants.per_innovation,
            counted=min(card.counted, constants.cap),
            mean=words.figure(mean),
            quantity=words.figure(quantity),
            sid=words.figure(card.sid),
        )
    )
    if card.spd is not None and card.index is not None:
        yield blocks.Line(
            words(
                output.FORMULA_INDEX,
                spd=words.figure(card.spd),
                sid=words.figure(card.sid),
                maximum=words.plain(constants.total_max),
                index=words.figure(card.index),
            )
        )
    if card.counted < constants.divisor_min:
        empty = constants.divisor_min - card.counted
        said = words(output.DIVISOR_MINIMUM, divisor=constants.divisor_min, counted=card.counted, empty=empty)
        yield blocks.Line(said, quiet=True)
