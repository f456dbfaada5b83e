"""All editions on a page: what each can compute (``rules list``), and if it is sound (``rules check``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.table import JSON, PEOPLE, Column, Table, grid_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.rules import wording as said
from inovasi_cli.rules import Reading, Ruleset, value_of
from inovasi_cli.rules.edition import Subject, capabilities
from inovasi_cli.rules.soundness.edition import sums
from inovasi_cli.scoring.vectors import EditionProof
from inovasi_cli.text import Text, output
from inovasi_cli.text import editions as text


def editions(rulesets: Sequence[Ruleset], words: Words) -> Iterator[Block]:
    """Yield a table of the editions, what its words mean, and the letters."""
    yield from editions_in_brief(rulesets, words)
    yield Heading(words(text.LEGAL_SOURCES))
    yield grid_of(table(rulesets)._replace(columns=(_NAME, _SOURCE)), words)


def editions_in_brief(rulesets: Sequence[Ruleset], words: Words) -> Iterator[Block]:
    """Yield a table of the editions, and what its words mean."""
    yield Heading(words(text.EDITIONS), level=1)
    yield grid_of(table(rulesets), words)
    for status in dict.fromkeys(ruleset.edition.status for ruleset in rulesets):
        said = words(text.STATUS_LINE, status=text.STATUSES[status], meaning=text.STATUS_MEANINGS[status])
        yield Line(said, quiet=True)
    yield Line(words(text.CAN_COMPUTE), quiet=True)


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
            _extent("maturity", output.MATURITY, text.AS_TOTAL),
            _extent("index", output.INDEX_HEAD, text.IN_PART),
            _extent("predicate", output.PREDICATE, text.IN_PART),
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


STATED = "*"
"""Marks a maximum that is stated and cannot be added up."""

_PARTS = ("spd_max", "maturity_max", "quantity_max", "total_max")


def proofs(checked: Sequence[EditionProof], words: Words) -> Iterator[Block]:
    """Yield both tables, then every fault with its place."""
    loaded = [proof.ruleset for proof in checked if proof.ruleset]
    if loaded:
        yield from _sums(loaded, words)
    yield Heading(words(text.NUMBERS))
    yield grid_of(_numbers(checked), words)
    if stated := tuple(proof.name for proof in checked if proof.efforts):
        yield Line(words(text.EFFORTS, editions=stated), quiet=True)
    faults = [fault for proof in checked for fault in proof.faults]
    if faults:
        yield from _faults(faults, words)
        return
    told = words(
        text.NO_FAULTS,
        editions=len(checked),
        numbers=sum(sum(proof.readings.values()) for proof in checked),
        vectors=sum(proof.vectors for proof in checked),
    )
    yield Line(told)


def proofs_in_brief(checked: Sequence[EditionProof], words: Words) -> Iterator[Block]:
    """Yield what came out first, and every fault before the tables."""
    if faults := [fault for proof in checked for fault in proof.faults]:
        yield Line(words(text.FAULTS_FOUND, n=len(faults), editions=len(checked)), loud=True)
        yield from _faults(faults, words)
    else:
        *_, last = proofs(checked, words)
        yield last
        yield from _sums([proof.ruleset for proof in checked if proof.ruleset], words)
    yield Heading(words(text.NUMBERS))
    yield grid_of(_numbers(checked).only("edition", "numbers", *get_args(Reading), "vectors"), words)


def _faults(faults: Sequence[Diagnostic], words: Words) -> Iterator[Block]:
    """Every fault by itself, so that each names its line and column."""
    yield Heading(words(text.FAULTS))
    for fault in faults:
        yield Line(f"{words.place(fault.place)}  {fault.kind.code} {fault.kind.slug}")
        yield Line(words.message(fault))
        yield Line(words.hint(fault), quiet=True)


def _sums(rulesets: Sequence[Ruleset], words: Words) -> Iterator[Block]:
    yield Heading(words(text.SUMS))
    heads = (
        words(text.EDITION),
        words(text.STATUS),
        "SPD",
        words(output.MATURITY),
        words(text.QUANTITY),
        words(output.TOTAL),
        "SPD %",
        "SID %",
    )
    rows = tuple(_sum(ruleset, words) for ruleset in rulesets)
    yield Grid(heads, rows, right=tuple(range(2, len(heads))))
    if any(cell.endswith(STATED) for row in rows for cell in row):
        yield Line(words(text.STATED_ONLY), quiet=True)


def _sum(ruleset: Ruleset, words: Words) -> tuple[str, ...]:
    constants, added = ruleset.edition.constants, sums(ruleset)
    cells = []
    for name in _PARTS:
        value = value_of(getattr(constants, name))
        mark = "" if added[name] is not None else STATED
        cells.append(NONE if value is None else words.plain(value) + mark)
    spd, total = value_of(constants.spd_max), value_of(constants.total_max)
    sid = None if spd is None or total is None else total - spd
    return (
        ruleset.name,
        words(text.STATUSES[ruleset.edition.status]),
        *cells,
        said.share(spd, ruleset, words),
        said.share(sid, ruleset, words),
    )


def _numbers(checked: Sequence[EditionProof]) -> Table[EditionProof]:
    readings: tuple[Reading, ...] = get_args(Reading)

    def read(reading: Reading) -> Column[EditionProof]:
        head = text.READINGS[reading]
        return Column(reading, head, "whole", lambda proof: proof.readings.get(reading, 0))

    columns: Sequence[Column[EditionProof]] = (
        Column("edition", text.EDITION, "text", lambda proof: proof.name),
        Column("numbers", text.NUMBER, "whole", lambda proof: sum(proof.readings.values())),
        *map(read, readings),
        Column("vectors", text.VECTORS, "whole", lambda proof: proof.vectors),
        Column("faults", text.FAULTS, "whole", lambda proof: len(proof.faults)),
    )
    return Table("numbers", columns, checked)
