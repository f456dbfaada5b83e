"""Which editions there are, and what each of them can compute."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.editions import Capability, Subject, capabilities
from inovasi_cli.text import Text
from inovasi_cli.text import editions as text


def editions(rulesets: Sequence[Ruleset], words: Words) -> Iterator[Block]:
    """Yield a table of the editions, and what its words mean."""
    yield Heading(words(text.EDITIONS), level=1)
    heads = (
        words(text.EDITION),
        words(text.STATUS),
        words(text.MATURITY),
        words(text.INDEX),
        words(text.PREDICATE),
    )
    yield Grid(heads, tuple(_row(each, words) for each in rulesets))
    for status in dict.fromkeys(each.edition.status for each in rulesets):
        said = words(text.STATUS_LINE, status=text.STATUSES[status], meaning=text.STATUS_MEANINGS[status])
        yield Line(said, quiet=True)
    yield Line(words(text.CAN_COMPUTE), quiet=True)
    yield Heading(words(text.LEGAL_SOURCES))
    sources = tuple((each.name, words.fact(source_of(each))) for each in rulesets)
    yield Grid((words(text.EDITION), words(text.DOCUMENT)), sources)


def source_of(ruleset: Ruleset) -> str:
    """The document that an edition names first: its legal source."""
    return next((each.title for each in ruleset.edition.documents.values()), "")


def _row(ruleset: Ruleset, words: Words) -> tuple[str, ...]:
    able = capabilities(ruleset)
    return (
        ruleset.name,
        words(text.STATUSES[ruleset.edition.status]),
        _extent(able, "maturity", text.AS_TOTAL, words),
        _index(able, words),
        _extent(able, "predicate", text.IN_PART, words),
    )


def _extent(able: Mapping[Subject, Capability], subject: Subject, in_part: Text, words: Words) -> str:
    if subject not in able:
        return NONE
    said = {"full": text.YES, "part": in_part, "none": text.NOT_YET}
    return words(said[able[subject].extent])


def _index(able: Mapping[Subject, Capability], words: Words) -> str:
    """An index of an edition whose SPD is only known as a total needs that total."""
    if "index" in able and able["index"].extent == "full" and able["spd"].extent == "part":
        return words(text.WITH_SPD_SCORE)
    return _extent(able, "index", text.IN_PART, words)
