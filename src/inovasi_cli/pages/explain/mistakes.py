"""An indicator on a page, with the mistakes that its kind invites."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from inovasi_cli.diagnostics import Fact, Kind, Trait
from inovasi_cli.diagnostics.catalogue import KINDS
from inovasi_cli.pages.explain.kinds import general
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.rules import indicator as rules_indicator
from inovasi_cli.rules import Indicator, Ruleset
from inovasi_cli.text import explaining as text


def indicator(asked: Indicator, ruleset: Ruleset, words: Words) -> Iterator[Block]:
    """Yield what the rules say of an indicator, then what goes wrong with such ones and what to do."""
    yield from rules_indicator.indicator(asked, ruleset, words)
    yield Heading(words(text.MISTAKES))
    own: dict[str, Fact] = {"number": asked.code, "name": asked.name, "options": asked.files}
    if asked.evidence:
        own["evidence"] = asked.evidence
    for kind in invited(asked):
        why, hint = general(kind.why, words, own), general(kind.hint, words, own)
        yield Line(words(text.MISTAKE, code=kind.code, slug=kind.slug, why=why, hint=hint))


def invited(indicator: Indicator) -> Iterator[Kind]:
    """Yield the kinds of findings that an indicator like this one can have, the commonest first."""
    for trait, has in TRAITS.items():
        if has(indicator):
            yield from (kind for kind in KINDS.values() if kind.invited == trait)


TRAITS: Mapping[Trait, Callable[[Indicator], bool]] = {
    "mandatory": lambda indicator: indicator.must_be_filled,
    "any": lambda _: True,
    "document_kinds": lambda indicator: any(rule.kinds for rule in indicator.document_rules),
    "document_years": lambda indicator: any(rule.years for rule in indicator.document_rules),
    "document_needs": lambda indicator: any(rule.needs for rule in indicator.document_rules),
    "document_alone": lambda indicator: any(rule.alone for rule in indicator.document_rules),
    "files": lambda indicator: bool(indicator.files),
    "bases": lambda indicator: bool(indicator.bases),
    "measured": lambda indicator: bool(indicator.bases or indicator.unit),
    "figure": lambda indicator: bool(indicator.bases or indicator.unit),
    "worded": lambda indicator: not (indicator.bases or indicator.unit),
}
"""What tells that an indicator invites a mistake, the commonest mistakes first."""
