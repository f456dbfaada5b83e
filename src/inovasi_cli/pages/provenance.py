"""What a result was computed with (version, rules, input files, options, time), and how a page says it."""

from __future__ import annotations

import hashlib
import os
import shlex
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from inovasi_cli import __version__
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.reading.files.content import UnreadableError, bytes_of
from inovasi_cli.rules import FILES, Ruleset
from inovasi_cli.text import output as text

TIME_VARIABLE = "SOURCE_DATE_EPOCH"
"""The environment variable that fixes the time of scoring, in seconds since 1970."""

_SHORT = 8
"""Digits of a checksum that are enough to tell two files apart at a glance."""

_NAMED = 3
"""Input files that are named on one line."""


class TimeFaulty(Exception):
    """``SOURCE_DATE_EPOCH`` holds something that is no time; ``written`` is what."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written


class Provenance(NamedTuple):
    """What one result was computed with.

    ``rules_sha256`` is the checksum of the edition's files; ``inputs`` maps each file to its own, ``None``
    where it cannot be read; ``options`` are those that decide the result, by their names without dashes.
    ``others`` are further editions with their checksums; ``fixed`` tells that the time was given.
    ``effort_sha256`` is that of the edition's ``effort.yaml``, where the result depends on one.
    """

    version: str
    edition: str
    rules_sha256: str
    inputs: Mapping[str, str | None]
    options: Mapping[str, str]
    at: datetime
    others: Mapping[str, str] = {}
    fixed: bool = False
    effort_sha256: str | None = None

    @property
    def editions(self) -> Mapping[str, str]:
        """All editions with the checksums of their rules; none where nothing was scored."""
        return {self.edition: self.rules_sha256, **self.others} if self.edition else {}


def trace(
    ruleset: Ruleset | None,
    files: Sequence[Path],
    options: Mapping[str, object],
    *others: Ruleset,
    effort: bool = False,
) -> Provenance:
    """Return what a result of ``files`` under ``ruleset`` (and ``others``) rests on.

    Options that are ``None`` are left out; several values of one are written as a shell takes them.
    ``effort`` tells that the result depends on what improvements take, which no score does.

    Raises:
        TimeFaulty: ``SOURCE_DATE_EPOCH`` is set and no time.
        OSError: the files of the edition cannot be read any more.
    """
    return Provenance(
        version=__version__,
        edition=ruleset.name if ruleset else "",
        rules_sha256=edition_checksum(Path(ruleset.folder)) if ruleset else "",
        inputs={str(file): file_checksum(file) for file in files},
        options={name: _written(value) for name, value in options.items() if value not in (None, (), [])},
        at=scoring_time(),
        others={_apart(other, ruleset): edition_checksum(Path(other.folder)) for other in others},
        fixed=bool(os.environ.get(TIME_VARIABLE, "").strip()),
        effort_sha256=effort_checksum(Path(ruleset.folder)) if ruleset and effort else None,
    )


def _apart(other: Ruleset, first: Ruleset | None) -> str:
    """The name of an edition; of a copy of the first one, its folder."""
    return other.folder if first and other.name == first.name else other.name


def _written(value: object) -> str:
    return shlex.join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def edition_checksum(folder: Path) -> str:
    """Return the SHA-256 of the rules in ``folder``, all files one after the other.

    ``cat edition.yaml spd.yaml sid.yaml vocabulary.yaml | sha256sum`` gives the same. Line ends are read
    as LF, so that a checkout on Windows has the checksum of any other.
    """
    return _checksum(*((folder / f"{name}.yaml").read_bytes() for name in FILES))


def effort_checksum(folder: Path) -> str | None:
    """Return the SHA-256 of ``effort.yaml`` in ``folder``, line ends as LF; ``None`` where there is none."""
    file = folder / "effort.yaml"
    return _checksum(file.read_bytes()) if file.is_file() else None


def _checksum(*contents: bytes) -> str:
    return hashlib.sha256(b"".join(content.replace(b"\r\n", b"\n") for content in contents)).hexdigest()


def file_checksum(file: Path) -> str | None:
    """Return the SHA-256 of ``file``; ``None`` where it cannot be read."""
    try:
        return hashlib.sha256(bytes_of(file)).hexdigest()
    except (OSError, ValueError, UnreadableError):  # a name with a null character is no name
        return None


def scoring_time() -> datetime:
    """Return the time to be stated: ``SOURCE_DATE_EPOCH`` in UTC if set, else now, with its offset.

    Raises:
        TimeFaulty: the variable is set and no time.
    """
    written = os.environ.get(TIME_VARIABLE, "").strip()
    if not written:
        return datetime.now(UTC).astimezone().replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(written), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise TimeFaulty(written) from error


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
    parts += [words.fact(option) for option in _options(provenance)]
    return words(text.ORIGIN_LINE, parts=", ".join(parts))


def rows(provenance: Provenance, words: Words, *, timed: bool) -> Iterator[tuple[str, str]]:
    """Yield what it was computed with, name and value; the time if ``timed``, or where it was given."""
    yield words(text.TOOL), f"inovasi {provenance.version}"
    for name, checksum in provenance.editions.items():
        yield words(text.ORIGIN_EDITION), f"{words.fact(name)}\n{words(text.CHECKSUM, sha256=checksum)}"
    if provenance.effort_sha256:
        yield words(text.EFFORT), f"effort.yaml\n{words(text.CHECKSUM, sha256=provenance.effort_sha256)}"
    for file, sum_ in provenance.inputs.items():
        said = words(text.CHECKSUM, sha256=sum_) if sum_ else words(text.NOT_READABLE)
        yield words(text.INPUT), f"{words.fact(file)}\n{said}"
    yield words(text.OPTIONS), words.fact("; ".join(_options(provenance))) or words(text.OPTIONS_NONE)
    if timed or provenance.fixed:
        yield words(text.TIME), provenance.at.isoformat(" ")


_FLAG = str(True)
"""What is kept of an option without a value."""


def _options(provenance: Provenance) -> list[str]:
    return [
        f"--{name}" if value == _FLAG else f"--{name} {value}" for name, value in provenance.options.items()
    ]
