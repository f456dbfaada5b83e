"""What two editions ask otherwise of the documents that prove a level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inovasi_cli.pages.page.blocks import Block, Grid, Heading
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.rules import wording as said
from inovasi_cli.rules import Aspect, DocumentRule
from inovasi_cli.rules.diff import IndicatorDiff, RulesDiff
from inovasi_cli.text import Text, changes
from inovasi_cli.text import editions as text

_MOST_KINDS = 3
"""Names of documents that are written out in one line; ``rules show`` has all of them."""


def documents(compared: RulesDiff, aspect: Aspect, words: Words) -> Iterator[Block]:
    """Yield the indicators of an aspect whose documents one of the editions asks otherwise; all of them in
    order, first what is no longer asked.
    """
    found = [difference for difference in compared.indicators if difference.aspect == aspect]
    rows = [
        (difference.indicator.code, lines) for difference in found if (lines := _lines(difference, words))
    ]
    if rows:
        yield Heading(words(changes.DOCUMENTS, aspect=aspect.upper()))
        yield Grid(("", words(text.INDICATOR)), tuple(rows), (0,))


def _lines(difference: IndicatorDiff, words: Words) -> str:
    lines = [
        *_asked(changes.DOCUMENT_GONE, difference.documents_gone, words),
        *_asked(changes.DOCUMENT_NEW, difference.documents_new, words),
    ]
    return "\n".join([words.fact(difference.indicator.name), *lines]) if lines else ""


def _asked(sentence: Text, rules: Iterable[DocumentRule], words: Words) -> Iterator[str]:
    return (words(sentence, rule=said.document_rule(rule, words, _MOST_KINDS)) for rule in rules)
