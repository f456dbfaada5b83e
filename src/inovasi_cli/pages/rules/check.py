"""What ``rules check`` found: sums recomputed, where the numbers come from, vectors, faults."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.table import Column, Table, grid_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.rules import wording as said
from inovasi_cli.rules import Reading, Ruleset, value_of
from inovasi_cli.rules.soundness.edition import sums
from inovasi_cli.scoring.proof import EditionProof
from inovasi_cli.text import editions as text

STATED = "*"
"""Marks a maximum that is stated and cannot be added up."""

_PARTS = ("spd_max", "maturity_max", "quantity_max", "total_max")


def proofs(checked: Sequence[EditionProof], words: Words) -> Iterator[Block]:
    """Yield both tables, then every fault with its place."""
    loaded = [proof.ruleset for proof in checked if proof.ruleset]
    if loaded:
        yield from _sums(loaded, words)
    yield from _numbers(checked, words)
    if stated := tuple(proof.name for proof in checked if proof.efforts):
        yield Line(words(text.EFFORTS, editions=stated), quiet=True)
    faults = [fault for proof in checked for fault in proof.faults]
    if faults:
        yield from _faults(faults, words)
        return
    yield Line(
        words(
            text.NO_FAULTS,
            editions=len(checked),
            numbers=sum(sum(proof.readings.values()) for proof in checked),
            vectors=sum(proof.vectors for proof in checked),
        )
    )


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
        words(text.MATURITY),
        words(text.QUANTITY),
        words(text.TOTAL),
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


def _numbers(checked: Sequence[EditionProof], words: Words) -> Iterator[Block]:
    yield Heading(words(text.NUMBERS))
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
    yield grid_of(Table("numbers", columns, checked), words)
