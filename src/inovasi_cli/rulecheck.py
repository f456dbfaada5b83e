"""Checks across the blocks of a ruleset."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from inovasi_cli.diagnostics import Fact, Kind
from inovasi_cli.rules import Ruleset

FILES = ("edition", "spd", "sid", "vocabulary")
Spot = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault at a spot."""

    kind: Kind
    file: str
    spot: Spot
    facts: Mapping[str, Fact] = field(default_factory=dict)


def check(ruleset: Ruleset) -> Iterator[Finding]:
    yield from ()
