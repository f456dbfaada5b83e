"""What the result was computed with, so that anyone can compute it again."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.text import origin as text

_SHORT = 8
"""Digits of a checksum that are enough to tell two files apart at a glance."""

_NAMED = 3
"""Input files that are named on one line."""


def section(provenance: Provenance, words: Words) -> Iterator[Block]:
    """Yield the end of a page: the title, then the lines."""
    yield Heading(words(text.ORIGIN))
    yield from lines(provenance, words, timed=False)


def lines(provenance: Provenance, words: Words, *, timed: bool) -> Iterator[Block]:
    """Yield tool, rules, inputs and options; the time if ``timed``, or where it was given."""
    yield Line(words(text.ORIGIN_MEANS))
    yield Grid((words(text.WHAT), words(text.VALUE)), tuple(rows(provenance, words, timed=timed)))


def line(provenance: Provenance, words: Words) -> str:
    """Return the same on one line, with the beginnings of the checksums."""
    files = list(provenance.inputs.items())
    parts = [f"inovasi {provenance.version}"]
    parts += [
        words(text.ORIGIN_RULES, edition=name, sha256=sum_[:_SHORT])
        for name, sum_ in provenance.editions.items()
    ]
    if provenance.effort_sha256:
        parts.append(words(text.ORIGIN_EFFORT, sha256=provenance.effort_sha256[:_SHORT]))
    parts += [
        words(text.ORIGIN_INPUT, file=file, sha256=sum_[:_SHORT] if sum_ else "-")
        for file, sum_ in files[:_NAMED]
    ]
    parts += [words(text.ORIGIN_MORE, n=len(files) - _NAMED)] if len(files) > _NAMED else []
    parts += [words.fact(each) for each in _options(provenance)]
    return words(text.ORIGIN_LINE, parts=", ".join(parts))


def rows(provenance: Provenance, words: Words, *, timed: bool) -> Iterator[tuple[str, str]]:
    """Yield what it was computed with, name and value; the time if ``timed``, or where it was given."""
    yield words(text.TOOL), f"inovasi {provenance.version}"
    for name, checksum in provenance.editions.items():
        yield words(text.EDITION), f"{words.fact(name)}\n{words(text.CHECKSUM, sha256=checksum)}"
    if provenance.effort_sha256:
        yield words(text.EFFORT), f"effort.yaml\n{words(text.CHECKSUM, sha256=provenance.effort_sha256)}"
    for file, sum_ in provenance.inputs.items():
        said = words(text.CHECKSUM, sha256=sum_) if sum_ else words(text.CHECKSUM_NONE)
        yield words(text.INPUT), f"{words.fact(file)}\n{said}"
    yield words(text.OPTIONS), words.fact("; ".join(_options(provenance))) or words(text.OPTIONS_NONE)
    if timed or provenance.fixed:
        yield words(text.TIME), provenance.at.isoformat(" ")


def _options(provenance: Provenance) -> list[str]:
    return [f"--{name} {value}" for name, value in provenance.options.items()]
