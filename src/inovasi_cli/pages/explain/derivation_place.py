"""How a rank and a predicate came about: among published results, and between the bands of the edition."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page.blocks import Block, Grid, Line
from inovasi_cli.pages.page.origins import inputs, of_figure, origin
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.rules import wording
from inovasi_cli.pages.score.rank_proof import ranks
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
    heads = (words(text.REGION), words(output.RANK), words(output.INDEX_HEAD), words(text.ORIGIN))
    for title, place, bounds in (
        (text.RANK_BEST, found.best, found.bounds.best),
        (text.RANK_WORST, found.worst, found.bounds.worst),
    ):
        rows = tuple(
            (
                words.fact(each.region),
                str(each.rank or NONE),
                NONE if each.index is None else words.figure(each.index),
                words.fact(each.source),
            )
            for each in bounds
        )
        if rows:
            yield Line(words(title, rank=place))
            yield Grid(heads, rows, right=(1, 2))


def predicate(assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[Block]:
    """The band of the index among the others, under both readings of rounding."""
    predicates = assessment.ruleset.edition.predicates
    if predicates == "unknown" or card.index is None:
        return
    yield inputs([of_figure("index", words.figure(card.index), words)], words)
    rows = tuple(
        (
            words.fact(band.label),
            wording.number(band.low, words),
            wording.number(band.high, words),
            words(text.BAND_HERE) if band is card.predicate else "",
        )
        for band in predicates.bands
    )
    heads = (text.TITLES["predicate"], rules_text.FROM, rules_text.UNTIL)
    yield Grid((*map(words, heads), ""), rows, right=(1, 2))
    sources = dict.fromkeys(band.source or predicates.source for band in predicates.bands)
    for source in sources:
        yield Line(words(text.BANDS_FROM, source=origin(source, assessment.ruleset, words)), quiet=True)
    readings = card.rounded_predicate, card.unrounded_predicate
    if readings[0] != readings[1]:
        labels = [each.label if each else NONE for each in readings]
        yield Line(words(text.READINGS_DIFFER, rounded=labels[0], unrounded=labels[1]), quiet=True)
