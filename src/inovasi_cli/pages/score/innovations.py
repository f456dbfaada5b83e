"""The innovations: what does not count and what that costs, then what counts, the weakest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median

from rich.console import RenderableType

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page import tables
from inovasi_cli.pages.page.table import screen_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.score import tables as score_tables
from inovasi_cli.rules import Ruleset, value_of
from inovasi_cli.scoring import ScoreCard, ScoredInnovation
from inovasi_cli.text import output


def innovations(
    assessment: Assessment, card: ScoreCard, words: Words, limit: int | None, most: int | None
) -> Iterator[RenderableType]:
    """Draw at most ``most`` that do not count, and at most ``limit`` that do; all with ``None``."""
    yield from excluded(assessment, card, words, most)
    best_first = score_tables.counted(assessment)
    table = best_first._replace(rows=sorted(best_first.rows, key=lambda each: each.maturity))
    counted, shown = len(table.rows), len(table.first(limit).rows)
    title = output.COUNTED if shown == counted else output.COUNTED_PART
    yield tables.heading(words(title, counted=counted, shown=shown))
    if not counted:
        yield tables.line(words(output.INNOVATIONS_NONE))
        return
    drawn, *more = screen_of(table, words, limit)
    yield drawn
    if card.complete:
        yield tables.quiet(spread(table.rows, assessment.ruleset, words))
    yield from more


def excluded(
    assessment: Assessment, card: ScoreCard, words: Words, most: int | None
) -> Iterator[RenderableType]:
    """Draw at most ``most`` that do not count and why, and what that costs the index if there is one."""
    table = score_tables.uncounted(assessment)
    if not table.rows:
        return
    yield tables.heading(words(output.EXCLUDED, excluded=len(table.rows)))
    yield from screen_of(table, words, most)
    if card.index is not None:
        yield tables.quiet(words(output.GAIN_MEANS))


def spread(counted: Sequence[ScoredInnovation], ruleset: Ruleset, words: Words) -> str:
    """Say the lowest, the median and the highest maturity."""
    maturities: list[Decimal] = [each.maturity for each in counted]
    maximum = value_of(ruleset.edition.constants.maturity_max)
    return words(
        output.SPREAD if maximum is not None else output.SPREAD_WITHOUT_MAXIMUM,
        low=words.plain(min(maturities)),
        median=words.figure(median(maturities)),
        high=words.plain(max(maturities)),
        maximum=NONE if maximum is None else words.plain(maximum),
    )
