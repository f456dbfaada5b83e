"""Which editions there are, and what each of them can compute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.table import JSON, PEOPLE, Column, Table, grid_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.edition import Subject, capabilities
from inovasi_cli.text import Text
from inovasi_cli.text import editions as text


def editions(rulesets: Sequence[Ruleset], words: Words) -> Iterator[Block]:
    """Yield a table of the editions, and what its words mean."""
    yield Heading(words(text.EDITIONS), level=1)
    listed = table(rulesets)
    yield grid_of(listed, words)
    for status in dict.fromkeys(ruleset.edition.status for ruleset in rulesets):
        said = words(text.STATUS_LINE, status=text.STATUSES[status], meaning=text.STATUS_MEANINGS[status])
        yield Line(said, quiet=True)
    yield Line(words(text.CAN_COMPUTE), quiet=True)
    yield Heading(words(text.LEGAL_SOURCES))
    yield grid_of(listed._replace(columns=(_NAME, _SOURCE)), words)


def table(rulesets: Sequence[Ruleset]) -> Table[Ruleset]:
    """Describe the editions: what each can compute, in words for people and by subject for programs."""
    return Table(
        "editions",
        (
            _NAME,
            Column("title", "", "json", _title, media=JSON),
            Column("status", text.STATUS, "text", lambda ruleset: ruleset.edition.status, _status),
            Column("base", "", "text", lambda ruleset: ruleset.base, media=JSON),
            Column("computes", "", "json", _computes, media=JSON),
            _extent("maturity", text.MATURITY, text.AS_TOTAL),
            _extent("index", text.INDEX, text.IN_PART),
            _extent("predicate", text.PREDICATE, text.IN_PART),
            _SOURCE._replace(media=JSON),
        ),
        rulesets,
    )


def source_of(ruleset: Ruleset) -> str:
    """The document that an edition names first: its legal source."""
    return next((document.title for document in ruleset.edition.documents.values()), "")


_NAME: Column[Ruleset] = Column("edition", text.EDITION, "text", lambda ruleset: ruleset.name)
_SOURCE: Column[Ruleset] = Column("source", text.DOCUMENT, "text", source_of)


def _title(ruleset: Ruleset) -> dict[str, str]:
    return {"id": ruleset.edition.title.id, "en": ruleset.edition.title.en}


def _status(ruleset: Ruleset, words: Words) -> str:
    return words(text.STATUSES[ruleset.edition.status])


def _computes(ruleset: Ruleset) -> dict[str, str]:
    return {subject: able.extent for subject, able in capabilities(ruleset).items()}


def _extent(subject: Subject, head: Text, in_part: Text) -> Column[Ruleset]:
    def said(ruleset: Ruleset, words: Words) -> str:
        able = _computes(ruleset)
        if subject not in able:
            return NONE
        # An index of an edition whose SPD is only known as a total needs that total.
        if subject == "index" and able["index"] == "full" and able["spd"] == "part":
            return words(text.WITH_SPD_SCORE)
        return words({"full": text.YES, "part": in_part, "none": text.NOT_YET}[able[subject]])

    return Column(subject, head, "text", lambda ruleset: _computes(ruleset).get(subject), said, media=PEOPLE)
