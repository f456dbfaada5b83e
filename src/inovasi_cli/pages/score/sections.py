"""The sections of a score: where the points come from, the affairs, the innovations, what is still empty.

A screen cuts long lists and shows the weakest first; a page shows all of them, the best first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.table import Medium, blocks_of, grid_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.score import innovations, tables
from inovasi_cli.rules import Ruleset, value_of
from inovasi_cli.scoring import ScoreCard, ScoredInnovation
from inovasi_cli.text import output


def bases(assessment: Assessment, words: Words, medium: Medium) -> Iterator[Block]:
    """Yield every basis with its parts; one for which the files hold nothing says so."""
    yield Heading(words(output.BASES if medium == "screen" else output.BASES_TITLE))
    yield grid_of(tables.bases(assessment), words, medium)


def parts(assessment: Assessment, words: Words, medium: Medium) -> Iterator[Block]:
    """Yield aspects and variables, and the sums by which anyone can work out the index."""
    card, table = assessment.card, tables.parts(assessment)
    if card is None or not table.rows:
        return
    yield Heading(words(output.ASPECTS))
    yield grid_of(table, words, medium)
    if medium == "screen" and card.shown_index is not None:
        yield Line(words(output.SHARE_MEANS, index=card.shown_index), quiet=True)
    yield from formula(card, words)


def affairs(assessment: Assessment, words: Words, medium: Medium) -> Iterator[Block]:
    """Yield the basic-service affairs with the number of counted innovations in each."""
    card, ruleset = assessment.card, assessment.ruleset
    if card and ruleset.basic_affairs and ruleset.has_index:
        yield Heading(words(output.COVERAGE))
        yield grid_of(tables.affairs(assessment), words, medium)
        yield Line(gate(card, ruleset, words), loud=medium == "screen" and card.coverage.met is False)


def uncounted(
    assessment: Assessment, words: Words, medium: Medium, most: int | None = None
) -> Iterator[Block]:
    """Yield at most ``most`` that do not count and why, and what that costs the index if there is one."""
    card, table = assessment.card, innovations.uncounted(assessment)
    if card is None or not table.rows:
        return
    yield Heading(words(output.EXCLUDED, excluded=len(table.rows)))
    yield from blocks_of(table, words, medium, most)
    if card.index is not None:
        yield Line(words(output.GAIN_MEANS), quiet=True)
        yield from if_all_sent(card, assessment.ruleset, words)


def if_all_sent(card: ScoreCard, ruleset: Ruleset, words: Words) -> Iterator[Block]:
    """Say what it would cost to send what is not eligible, where it costs anything."""
    index, now = card.if_all_sent, card.index
    if index is not None and now is not None and index != now:
        from inovasi_cli.text.editions import CHOICES

        meaning, change = CHOICES[ruleset.edition.rejected], words.signed(index - now)
        yield Line(words(output.ALL_SENT, index=words.figure(index), change=change, meaning=meaning))


def counted(assessment: Assessment, words: Words, medium: Medium, most: int | None = None) -> Iterator[Block]:
    """Yield at most ``most`` that count; in a competition, where they are ranked, the best first."""
    card, ruleset, table = assessment.card, assessment.ruleset, innovations.counted(assessment)
    ranking = medium == "screen" and not ruleset.has_index
    shown, number = len(table.first(most).rows), len(table.rows)
    title = output.COUNTED if shown == number else output.COUNTED_PART
    yield Heading(words(output.RANKING if ranking else title, counted=number, shown=shown))
    if medium == "screen" and ruleset.has_index:
        table = table._replace(rows=sorted(table.rows, key=lambda scored: scored.maturity))
    if card is None or not table.rows:
        yield Line(words(output.INNOVATIONS_NONE))
        return
    grid, *more = blocks_of(table, words, medium, most)
    yield grid
    if card.complete or ranking:
        yield Line(spread(table.rows, ruleset, words, points=ranking), quiet=True)
    yield from more


def spread(
    counted: Sequence[ScoredInnovation], ruleset: Ruleset, words: Words, *, points: bool = False
) -> str:
    """Say the lowest, the median and the highest maturity, or ``points`` of a competition."""
    maturities = [scored.maturity for scored in counted]
    maximum = value_of(ruleset.edition.constants.maturity_max)
    text = output.SPREAD if maximum is not None else output.SPREAD_WITHOUT_MAXIMUM
    return words(
        output.POINTS_SPREAD if points else text,
        low=words.plain(min(maturities)),
        median=words.figure(median(maturities)),
        high=words.plain(max(maturities)),
        maximum=NONE if maximum is None else words.plain(maximum),
    )


def facts(assessment: Assessment, words: Words) -> Iterator[str]:
    """Yield what matters most of the innovations: who does not count and why, the gate, the least divisor."""
    card, ruleset = assessment.card, assessment.ruleset
    if card is None:
        return
    left_out = [scored for scored in card.innovations if not scored.counted]
    number = len(card.innovations)
    if left_out:
        why = Counter(words(reason) for scored in left_out for reason in innovations.reasons_of(scored))
        reasons = tuple(f"{reason} ({times})" for reason, times in why.most_common())
        yield words(output.SOME_COUNTED, counted=number - len(left_out), reported=number, reasons=reasons)
    elif number:
        yield words(output.ALL_COUNTED, reported=number)
    if ruleset.basic_affairs and card.coverage.met is False:
        yield words(output.GATE, said=gate(card, ruleset, words))
    constants = card.formula
    if constants is not None and card.counted < constants.divisor_min:
        yield _empty_divisor(card.counted, constants.divisor_min, words)


def _empty_divisor(counted: int, divisor: int, words: Words) -> str:
    return words(output.DIVISOR_MINIMUM, divisor=divisor, counted=counted, empty=divisor - counted)


def gaps(assessment: Assessment, words: Words, medium: Medium, most: int | None = None) -> Iterator[Block]:
    """Yield at most ``most`` of what scores 0 and what it would bring."""
    table = tables.gaps(assessment)
    if table.rows:
        grid, *more = blocks_of(table, words, medium, most)
        yield from (Heading(words(output.GAPS)), grid, Line(words(output.GAPS_MEAN), quiet=True), *more)


def gate(card: ScoreCard, ruleset: Ruleset, words: Words) -> str:
    """Say how many basic-service affairs are covered and whether that is enough."""
    coverage = card.coverage
    text = output.COVERAGE_SHORT if coverage.met is False else output.COVERAGE_MET
    if not coverage.required:
        text = output.COVERAGE_UNASKED if coverage.met else output.COVERAGE_UNKNOWN
    return words(
        text, covered=len(coverage.covered), all=len(ruleset.basic_affairs), required=coverage.required or 0
    )


def formula(card: ScoreCard, words: Words) -> Iterator[Line]:
    """Yield the sums by which anyone can work out the index."""
    constants, divisor, mean, quantity = card.formula, card.divisor, card.maturity_mean, card.quantity
    if constants is None or divisor is None or mean is None or quantity is None or card.sid is None:
        return
    text = output.FORMULA_SID if quantity or not card.counted else output.FORMULA_SID_WITHOUT
    told = words(
        text,
        sum=words.plain(card.maturity_sum),
        divisor=divisor,
        per=constants.per_innovation,
        counted=min(card.counted, constants.cap),
        mean=words.figure(mean),
        quantity=words.figure(quantity),
        sid=words.figure(card.sid),
    )
    yield Line(told)
    if card.spd is not None and card.index is not None:
        line = words(
            output.FORMULA_INDEX,
            spd=words.figure(card.spd),
            sid=words.figure(card.sid),
            maximum=words.plain(constants.total_max),
            index=words.figure(card.index),
        )
        yield Line(line)
    if card.counted < constants.divisor_min:
        yield Line(_empty_divisor(card.counted, constants.divisor_min, words), quiet=True)
