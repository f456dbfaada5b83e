"""A score as a page of blocks, to be written as Markdown: every table of it, whole."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.assessment import Assessment
from inovasi_cli.insight.what_if import WhatIf
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.findings import faulty
from inovasi_cli.pages.page.table import grid_of
from inovasi_cli.pages.page.words import Words, counts
from inovasi_cli.pages.score import sections, tables, what_if
from inovasi_cli.pages.score.headline import about_rank, distance_of, result_of, who
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import findings as findings_text
from inovasi_cli.text import output
from inovasi_cli.text import report as text


def page(assessment: Assessment, supposed: WhatIf | None, words: Words) -> Iterator[Block]:
    """Yield the result, every table, and the counts of findings."""
    card, ruleset = assessment.card, assessment.ruleset
    yield Heading(who(assessment, words), 1)
    basis = output.BASIS_NAMES[assessment.basis]
    yield Line(words(text.SUBTITLE, edition=ruleset.name, basis=basis), quiet=True)
    if supposed:
        yield from what_if.page(supposed, words)
    yield Line(result_of(assessment, words))
    for said in filter(
        None, (distance_of(assessment, words), *about_rank(assessment, words, text.RANK_KNOWN))
    ):
        yield Line(said)
    if said := faulty(assessment, words):
        yield Line(said, loud=True)
    for remark in assessment.remarks:
        yield Line(f"{remark.kind.code}: {words.message(remark)}", quiet=remark.severity == "note")
    yield from sections.bases(assessment, words, "page")
    if card is not None:
        for of in (sections.parts, sections.affairs, sections.uncounted, sections.counted):
            yield from of(assessment, words, "page")
        yield from _rows(assessment, card, words)
        yield from sections.gaps(assessment, words, "page")
    yield Heading(words(findings_text.FINDINGS))
    yield Line(counts(assessment.about_data, words) or words(findings_text.CLEAN))


def _rows(assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[Block]:
    if any(scored.levels for scored in card.innovations if scored.counted):
        yield Heading(words(text.LEVELS))
        yield grid_of(tables.indicators(assessment), words)
    if card.spd_rows:
        yield Heading(words(text.SPD_ROWS))
        yield grid_of(tables.spd(assessment), words)
