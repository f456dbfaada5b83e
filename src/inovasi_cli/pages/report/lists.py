"""The sections that are tables with a sentence: what does not count, the SPD rows, what is still empty."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page.blocks import Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.report.pieces import Piece
from inovasi_cli.pages.score import score_tables
from inovasi_cli.pages.score.gaps import find_gaps
from inovasi_cli.text import output
from inovasi_cli.text import report as text


def uncounted(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield what does not count, why, and what each of it costs."""
    card = assessment.card
    if card is None or not card.innovations:
        return
    excluded = len(card.innovations) - card.counted
    if not excluded:
        yield Line(words(text.UNCOUNTED_NONE))
        return
    yield Line(words(text.UNCOUNTED_SOME, excluded=excluded, reported=len(card.innovations)))
    if card.index is not None:
        yield Line(words(output.GAIN_MEANS), quiet=True)
    yield score_tables.uncounted(card, words, len(assessment.submission.files) > 1)


def ranking(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield the innovations of a competition with rank and predicate, the best first."""
    card, ruleset = assessment.card, assessment.ruleset
    if card and card.counted and not ruleset.has_index:
        yield score_tables.counted(card, ruleset, words, len(assessment.submission.files) > 1)


def spd(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield the region's own rows, or that only their total is known."""
    card = assessment.card
    if card is None or card.spd is None:
        return
    if card.spd_rows:
        yield score_tables.spd(card, words)
    else:
        yield Line(words(text.SPD_TOTAL))


def gaps(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield what scores 0 and what it would bring, the dearest first."""
    card = assessment.card
    if card is None or card.index is None:
        return
    found = find_gaps(card, assessment.ruleset)
    if not found:
        yield Line(words(text.GAPS_NONE))
        return
    yield score_tables.gaps(found, words)
    yield Line(words(output.GAPS_MEAN), quiet=True)
