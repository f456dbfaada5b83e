"""An indicator on a page, with the mistakes that its kind invites."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.diagnostics import Fact, Kind, documents, figures, values
from inovasi_cli.pages.explain.kinds import general
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.rules import indicator as rules_indicator
from inovasi_cli.rules import Indicator, Ruleset
from inovasi_cli.text import explaining as text


def indicator(each: Indicator, ruleset: Ruleset, words: Words) -> Iterator[Block]:
    """Yield what the rules say of an indicator, then what goes wrong with such ones and what to do."""
    yield from rules_indicator.indicator(each, ruleset, words)
    yield Heading(words(text.MISTAKES))
    own: dict[str, Fact] = {"number": each.code, "name": each.name, "options": each.files}
    if each.evidence:
        own["evidence"] = each.evidence
    for kind in invited(each):
        why, hint = general(kind.why, words, own), general(kind.hint, words, own)
        yield Line(words(text.MISTAKE, code=kind.code, slug=kind.slug, why=why, hint=hint))


def invited(each: Indicator) -> Iterator[Kind]:
    """Yield the kinds of findings that an indicator like this one can have, the commonest first."""
    if each.must_be_filled:
        yield values.MANDATORY_EMPTY
    yield documents.EVIDENCE_MISSING
    if any(rule.kinds for rule in each.document_rules):
        yield documents.PROOF_WEAKER
    if any(rule.years for rule in each.document_rules):
        yield documents.DOCUMENT_YEAR
    if any(rule.needs for rule in each.document_rules):
        yield documents.DOCUMENT_UNNUMBERED
    if any(rule.alone for rule in each.document_rules):
        yield documents.ONE_FOR_SEVERAL
    if each.files:
        yield documents.FILE_TYPE
    if each.bases:
        yield figures.BASIS_MISSING
    if each.bases or each.unit:
        yield figures.MEASURE_CONTRADICTS
        yield figures.NUMBER_AMBIGUOUS
    else:
        yield values.LEVEL_UNKNOWN
