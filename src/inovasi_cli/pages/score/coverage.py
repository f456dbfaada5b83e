"""The screen of a competition: every innovation with a rank and a predicate of its own, best first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from rich.console import RenderableType
from rich.text import Text as Styled

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page import tables
from inovasi_cli.pages.page.table import screen_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.score import tables as score_tables
from inovasi_cli.pages.score.innovations import excluded
from inovasi_cli.rules import Ruleset, value_of
from inovasi_cli.scoring import ScoredInnovation
from inovasi_cli.text import output


def result(assessment: Assessment, words: Words) -> Styled:
    """Say in one line how many innovations there are, and how many of each predicate."""
    card, ruleset = assessment.card, assessment.ruleset
    bands = ruleset.bands("innovation")
    if card is None or not card.counted:
        return Styled(f"  {words(output.RANKED_NONE)}", style="bold")
    line = Styled(f"  {words(output.RANKED, counted=card.counted)}", style="bold")
    for place, (band, n) in enumerate(zip(bands, score_tables.reached(card, ruleset), strict=True)):
        line.append(" | ").append(f"{n} {words.fact(band.label)}", style=tables.predicate_style(place))
    return line


def standings(
    assessment: Assessment, words: Words, limit: int | None, most: int | None
) -> Iterator[RenderableType]:
    """Draw at most ``limit`` of the ranking, ``most`` that do not count (all with ``None``), the bases."""
    card = assessment.card
    if card is not None:
        yield from _ranking(assessment, words, limit)
        yield from excluded(assessment, card, words, most)
    yield tables.heading(words(output.BASES))
    yield from screen_of(score_tables.bases(assessment), words)


def _ranking(assessment: Assessment, words: Words, limit: int | None) -> Iterator[RenderableType]:
    table = score_tables.counted(assessment)
    yield tables.heading(words(output.RANKING))
    if not table.rows:
        yield tables.line(words(output.INNOVATIONS_NONE))
        return
    drawn, *more = screen_of(table, words, limit)
    yield drawn
    yield tables.quiet(_spread(table.rows, assessment.ruleset, words))
    yield from more


def _spread(ranked: Sequence[ScoredInnovation], ruleset: Ruleset, words: Words) -> str:
    points = [each.maturity for each in ranked]
    maximum = value_of(ruleset.edition.constants.maturity_max)
    return words(
        output.POINTS_SPREAD,
        high=words.plain(points[0]),
        median=words.figure(median(points)),
        low=words.plain(points[-1]),
        maximum=NONE if maximum is None else words.plain(maximum),
    )
