"""Where the points come from: aspects, variables, the formula line, and the basic-service affairs."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page import blocks, tables
from inovasi_cli.pages.page.table import screen_of
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.score import tables as score_tables
from inovasi_cli.rules import Ruleset
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import output


def parts(assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[RenderableType]:
    """Draw aspects and variables, and the sums by which anyone can work out the index."""
    table = score_tables.parts(assessment)
    if not table.rows:
        return
    yield tables.heading(words(output.ASPECTS))
    yield from screen_of(table, words)
    if card.shown_index is not None:
        yield tables.quiet(words(output.SHARE_MEANS, index=card.shown_index))
    yield blocks.drawn(formula(card, words))


def coverage(assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[RenderableType]:
    """Draw the basic-service affairs with the number of counted innovations in each."""
    ruleset = assessment.ruleset
    if not ruleset.basic_affairs:
        return
    yield tables.heading(words(output.COVERAGE))
    yield from screen_of(score_tables.affairs(assessment), words)
    short = card.coverage.met is False
    yield tables.line(gate(card, ruleset, words), style=tables.SEVERITY_STYLE["warning"] if short else "")


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
