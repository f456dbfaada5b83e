"""How a rank and a predicate came about: among published results, and between the bands of the edition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page.blocks import Block, Line
from inovasi_cli.pages.page.origins import inputs, of_figure, origin
from inovasi_cli.pages.page.table import Column, Table, grid_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.rules import wording
from inovasi_cli.pages.score.rank_proof import ranks
from inovasi_cli.rules import Band
from inovasi_cli.rules.results import PublishedResult
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import editions as rules_text
from inovasi_cli.text import explaining as text
from inovasi_cli.text import output


def rank(assessment: Assessment, _: ScoreCard, words: Words) -> Iterator[Block]:
    """The published rows that bind the rank on either side."""
    found = assessment.rank
    if found is None:
        return
    yield Line(
        words(
            text.RANK_IS,
            ranks=ranks(found.best, found.worst, words),
            of=found.of,
            category=output.CATEGORY_NAMES[found.category],
            year=str(found.year),
            known=found.known,
        )
    )
    columns: Sequence[Column[PublishedResult]] = (
        Column("region", text.REGION, "text", lambda row: row.region),
        Column("rank", output.RANK, "whole", lambda row: row.rank),
        Column("index", output.INDEX_HEAD, "figure", lambda row: row.index),
        Column("source", text.ORIGIN, "text", lambda row: row.source),
    )
    for title, place, bounds in (
        (text.RANK_BEST, found.best, found.bounds.best),
        (text.RANK_WORST, found.worst, found.bounds.worst),
    ):
        if bounds:
            yield Line(words(title, rank=place))
            yield grid_of(Table("bounds", columns, bounds), words)


def predicate(assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[Block]:
    """The band of the index among the others, under both readings of rounding."""
    predicates = assessment.ruleset.edition.predicates
    if predicates == "unknown" or card.index is None:
        return
    yield inputs([of_figure("index", words.figure(card.index), words)], words)
    columns: Sequence[Column[Band]] = (
        Column("predicate", text.TITLES["predicate"], "text", lambda band: band.label),
        Column("from", rules_text.FROM, "text", lambda band: wording.number(band.low, words), right=True),
        Column("until", rules_text.UNTIL, "text", lambda band: wording.number(band.high, words), right=True),
        Column("here", "", "text", lambda band: text.BAND_HERE if band is card.predicate else ""),
    )
    yield grid_of(Table("predicates", columns, predicates.bands), words)
    sources = dict.fromkeys(band.source or predicates.source for band in predicates.bands)
    for source in sources:
        yield Line(words(text.BANDS_FROM, source=origin(source, assessment.ruleset, words)), quiet=True)
    readings = card.rounded_predicate, card.unrounded_predicate
    if readings[0] != readings[1]:
        labels = [band.label if band else NONE for band in readings]
        yield Line(words(text.READINGS_DIFFER, rounded=labels[0], unrounded=labels[1]), quiet=True)
