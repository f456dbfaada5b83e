"""The screen of a competition: every innovation with a rank and a predicate of its own, best first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from rich.console import RenderableType
from rich.text import Text as Styled

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page import tables
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.score.innovations import excluded, name_of
from inovasi_cli.reading.submission import BASES
from inovasi_cli.rules import Ruleset, value_of
from inovasi_cli.scoring import ScoreCard, ScoredInnovation
from inovasi_cli.text import output


def result(assessment: Assessment, words: Words) -> Styled:
    """Say in one line how many innovations there are, and how many of each predicate."""
    card, bands = assessment.card, assessment.ruleset.bands("innovation")
    if card is None or not card.counted:
        return Styled(f"  {words(output.RANKED_NONE)}", style="bold")
    line = Styled(f"  {words(output.RANKED, counted=card.counted)}", style="bold")
    for place, (band, n) in enumerate(zip(bands, reached(card, assessment.ruleset), strict=True)):
        line.append(" | ").append(f"{n} {words.fact(band.label)}", style=tables.predicate_style(place))
    return line


def standings(
    assessment: Assessment, words: Words, limit: int | None, most: int | None
) -> Iterator[RenderableType]:
    """Draw at most ``limit`` of the ranking, ``most`` that do not count (all with ``None``), the bases."""
    card, files = assessment.card, assessment.submission.files
    if card is not None:
        yield from _ranking(card, assessment.ruleset, words, limit, len(files) > 1)
        yield from excluded(card, words, len(files) > 1, most, output.POINTS)
    yield from _bases(assessment, words)


def _ranking(
    card: ScoreCard, ruleset: Ruleset, words: Words, limit: int | None, several: bool
) -> Iterator[RenderableType]:
    ranked = sorted((each for each in card.innovations if each.counted), key=lambda each: -each.maturity)
    shown = ranked if limit is None else ranked[:limit]
    yield tables.heading(words(output.RANKING))
    if not ranked:
        yield tables.line(words(output.INNOVATIONS_NONE))
        return
    drawn = tables.table(
        (words(output.RANK), "right"),
        (words(output.INNOVATION), "left"),
        (words(output.PREDICATE), "left"),
        (words(output.POINTS), "right"),
        (words(output.REACHED), "right"),
    )
    for each in shown:
        drawn.add_row(*_row(each, ruleset, words, several))
    yield tables.Inset(drawn)
    yield tables.quiet(_spread(ranked, ruleset, words))
    if len(shown) < len(ranked):
        yield tables.quiet(words(output.MORE, n=len(ranked) - len(shown)))


def _row(each: ScoredInnovation, ruleset: Ruleset, words: Words, several: bool) -> tuple[str | Styled, ...]:
    maximum = value_of(ruleset.edition.constants.maturity_max)
    predicate = Styled(NONE)
    if each.predicate:
        place = ruleset.bands("innovation").index(each.predicate)
        predicate = Styled(words.fact(each.predicate.label), style=tables.predicate_style(place))
    return (
        NONE if each.rank is None else str(each.rank),
        name_of(each, words, several),
        predicate,
        words.plain(each.maturity),
        NONE if maximum is None else words.percent(each.maturity, maximum),
    )


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


def _bases(assessment: Assessment, words: Words) -> Iterator[RenderableType]:
    """How many innovations reach each predicate, by basis."""
    bands = assessment.ruleset.bands("innovation")
    yield tables.heading(words(output.BASES))
    drawn = tables.table(
        (words(output.BASIS), "left"), *((words.fact(band.label), "right") for band in bands)
    )
    for basis in BASES:
        card = assessment.cards[basis]
        name = words(output.BASIS_NAMES[basis])
        if card is None:
            absent = Styled(f"{name}: {words(output.BASIS_ABSENT[basis])}", style=tables.QUIET)
            drawn.add_row(absent, *[NONE] * len(bands))
            continue
        style = "bold" if basis == assessment.basis else ""
        drawn.add_row(name, *map(str, reached(card, assessment.ruleset)), style=style)
    yield tables.Inset(drawn)


def reached(card: ScoreCard, ruleset: Ruleset) -> list[int]:
    """How many innovations reach each predicate, best first."""
    number = Counter(each.predicate.code for each in card.innovations if each.predicate)
    return [number[band.code] for band in ruleset.bands("innovation")]
