"""A score as a page of blocks, to be written as Markdown: every table of it, whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from inovasi_cli.assessment import Assessment
from inovasi_cli.insight.what_if import WhatIf
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.findings import faulty
from inovasi_cli.pages.page.table import Medium, grid_of
from inovasi_cli.pages.page.words import Words, counts
from inovasi_cli.pages.score import sections, tables, what_if
from inovasi_cli.pages.score.headline import about_rank, distance_of, result_of, who
from inovasi_cli.text import findings as findings_text
from inovasi_cli.text import output
from inovasi_cli.text import report as text


def page(assessment: Assessment, supposed: WhatIf | None, words: Words) -> Iterator[Block]:
    """Yield the result, every table, and the counts of findings."""
    yield from _title(assessment, words)
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
    for name, section in SECTIONS.items():
        if name != "result":
            yield from section(assessment, words, "page")
    yield Heading(words(findings_text.FINDINGS))
    yield Line(counts(assessment.about_data, words) or words(findings_text.CLEAN))


def _title(assessment: Assessment, words: Words) -> Iterator[Block]:
    yield Heading(who(assessment, words), 1)
    basis = output.BASIS_NAMES[assessment.basis]
    yield Line(words(text.SUBTITLE, edition=assessment.ruleset.name, basis=basis), quiet=True)


def one(name: str, assessment: Assessment, words: Words, medium: Medium) -> Iterator[Block]:
    """Yield one table, of the name that CSV has for it, for people."""
    found = [*SECTIONS[name](assessment, words, medium)]
    yield from found or [Line(words(output.TABLE_EMPTY, name=name))]


def _result(assessment: Assessment, words: Words, _: Medium) -> Iterator[Block]:
    yield from _title(assessment, words)
    yield Line(result_of(assessment, words))
    yield from map(Line, filter(None, [distance_of(assessment, words)]))


def _innovations(assessment: Assessment, words: Words, medium: Medium) -> Iterator[Block]:
    if assessment.card is not None:
        yield from sections.uncounted(assessment, words, medium)
        yield from sections.counted(assessment, words, medium)


def _indicators(assessment: Assessment, words: Words, medium: Medium) -> Iterator[Block]:
    card = assessment.card
    if card and any(scored.levels for scored in card.innovations if scored.counted):
        yield Heading(words(text.LEVELS))
        yield grid_of(tables.indicators(assessment), words, medium)


def _spd(assessment: Assessment, words: Words, medium: Medium) -> Iterator[Block]:
    if assessment.card and assessment.card.spd_rows:
        yield Heading(words(text.SPD_ROWS))
        yield grid_of(tables.spd(assessment), words, medium)


SECTIONS: Mapping[str, Callable[[Assessment, Words, Medium], Iterator[Block]]] = {
    "result": _result,
    "bases": sections.bases,
    "parts": sections.parts,
    "affairs": sections.affairs,
    "innovations": _innovations,
    "indicators": _indicators,
    "spd": _spd,
    "gaps": sections.gaps,
}
"""What people see of each table of CSV, in the order of a page."""
