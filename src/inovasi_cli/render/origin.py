"""What the result was computed with, so that anyone can compute it again."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.provenance import Provenance
from inovasi_cli.render.blocks import Block, Grid, Line
from inovasi_cli.render.words import Words
from inovasi_cli.text import report as text


def lines(provenance: Provenance, words: Words, *, timed: bool) -> Iterator[Block]:
    """Yield tool, rules, inputs and options; the time if ``timed``, or where it was given."""
    yield Line(words(text.ORIGIN_MEANS))
    given = "; ".join(f"--{name} {value}" for name, value in provenance.options.items())
    rows = [
        (words(text.TOOL), f"inovasi {provenance.version}"),
        (
            words(text.EDITION),
            f"{provenance.edition}\n{words(text.CHECKSUM, sha256=provenance.rules_sha256)}",
        ),
        *((words(text.INPUT), _input(file, checksum, words)) for file, checksum in provenance.inputs.items()),
        (words(text.OPTIONS), words.fact(given) or words(text.OPTIONS_NONE)),
        *([(words(text.TIME), provenance.at.isoformat(" "))] if timed or provenance.fixed else []),
    ]
    yield Grid((words(text.WHAT), words(text.VALUE)), tuple(rows))


def _input(file: str, checksum: str | None, words: Words) -> str:
    said = words(text.CHECKSUM, sha256=checksum) if checksum else words(text.CHECKSUM_NONE)
    return f"{words.fact(file)}\n{said}"
