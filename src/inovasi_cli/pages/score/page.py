"""A score as a page of blocks, to be written as Markdown: every table of it, whole."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.assessment import Assessment
from inovasi_cli.insight.what_if import WhatIf
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.findings import faulty
from inovasi_cli.pages.page.origin import section
from inovasi_cli.pages.page.words import Words, counts
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.pages.score import score_tables, what_if
from inovasi_cli.pages.score.breakdown import breakdown
from inovasi_cli.pages.score.gaps import find_gaps
from inovasi_cli.pages.score.headline import about_rank, distance_of, result_of, who
from inovasi_cli.pages.score.innovations import spread
from inovasi_cli.pages.score.parts import formula, gate
from inovasi_cli.rules import Ruleset
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import findings as findings_text
from inovasi_cli.text import output
from inovasi_cli.text import report as text


def page(
    assessment: Assessment, provenance: Provenance, supposed: WhatIf | None, words: Words
) -> Iterator[Block]:
    """Yield the result, every table, the counts of findings, and what it was computed with."""
    card, ruleset = assessment.card, assessment.ruleset
    yield Heading(who(assessment, words), 1)
    basis = output.BASIS_NAMES[assessment.basis]
    yield Line(words(text.SUBTITLE, edition=ruleset.name, basis=basis), quiet=True)
    if supposed:
        yield from what_if.page(supposed, words)
    yield Line(result_of(assessment, words))
    for said in filter(None, (distance_of(card, words), *about_rank(assessment, words, text.RANK_KNOWN))):
        yield Line(said)
    if said := faulty(assessment, words):
        yield Line(said, loud=True)
    for each in assessment.remarks:
        yield Line(f"{each.kind.code}: {words.message(each)}", quiet=each.severity == "note")
    yield Heading(words(text.BASES))
    yield score_tables.bases(assessment, words)
    if card is not None:
        yield from _parts(card, ruleset, words)
        yield from _affairs(card, ruleset, words)
        yield from _innovations(card, assessment, words)
        yield from _rows(card, ruleset, words)
    yield Heading(words(findings_text.FINDINGS))
    yield Line(counts(assessment.findings, words) or words(findings_text.CLEAN))
    yield from section(provenance, words)


def _parts(card: ScoreCard, ruleset: Ruleset, words: Words) -> Iterator[Block]:
    found = breakdown(card, ruleset)
    if found:
        yield Heading(words(output.ASPECTS))
        yield score_tables.parts(found, card, words)
        yield from formula(card, words)


def _affairs(card: ScoreCard, ruleset: Ruleset, words: Words) -> Iterator[Block]:
    if ruleset.basic_affairs and ruleset.has_index:
        yield Heading(words(output.COVERAGE))
        yield score_tables.affairs(card, ruleset, words)
        yield Line(gate(card, ruleset, words))


def _innovations(card: ScoreCard, assessment: Assessment, words: Words) -> Iterator[Block]:
    several = len(assessment.submission.files) > 1
    excluded = len(card.innovations) - card.counted
    if excluded:
        yield Heading(words(output.EXCLUDED, excluded=excluded))
        yield score_tables.uncounted(card, words, several)
        if card.index is not None:
            yield Line(words(output.GAIN_MEANS), quiet=True)
    yield Heading(words(output.COUNTED, counted=card.counted))
    yield from _unless_empty(score_tables.counted(card, assessment.ruleset, words, several), words)
    if card.counted and card.complete:
        yield Line(spread(score_tables.ranked(card), assessment.ruleset, words), quiet=True)


def _rows(card: ScoreCard, ruleset: Ruleset, words: Words) -> Iterator[Block]:
    if any(each.levels for each in card.innovations if each.counted):
        yield Heading(words(text.LEVELS))
        yield score_tables.indicators(card, ruleset, words)
    if card.spd_rows:
        yield Heading(words(text.SPD_ROWS))
        yield score_tables.spd(card, words)
    found = find_gaps(card, ruleset)
    if found:
        yield Heading(words(output.GAPS))
        yield score_tables.gaps(found, words)
        yield Line(words(output.GAPS_MEAN), quiet=True)


def _unless_empty(grid: Grid, words: Words) -> Iterator[Block]:
    yield grid if grid.rows else Line(words(output.INNOVATIONS_NONE))
