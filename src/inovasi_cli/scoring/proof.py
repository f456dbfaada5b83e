"""What an edition proves about itself: its sums, where its numbers come from, and its golden vectors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.rules import Reading, Ruleset, Source
from inovasi_cli.rules.loading import RulesetFaulty, effort, load
from inovasi_cli.rules.soundness import FILES, Spot
from inovasi_cli.rules.soundness.findings import steps
from inovasi_cli.scoring import vectors

_LABELS = {"schema", "year", "number", "level"}
"""Keys whose numbers name something and measure nothing."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the rules: where it stands in one of ``FILES``, and where it comes from."""

    file: str
    spot: Spot
    value: Decimal | date | int
    source: Source | None


@dataclass(frozen=True, slots=True)
class EditionProof:
    """The check of one edition; ``ruleset`` is ``None`` where it could not be loaded.

    ``readings`` counts its numbers by how they were read, ``vectors`` the cases that were run,
    ``efforts`` the indicators for which it states an effort.
    """

    name: str
    ruleset: Ruleset | None = None
    readings: Mapping[Reading, int] = field(default_factory=dict)
    vectors: int = 0
    efforts: int = 0
    faults: tuple[Diagnostic, ...] = ()


def prove(name: str, folder: Path | None = None) -> EditionProof:
    """Load the edition called ``name``, or the one in ``folder``, count its numbers and run its vectors."""
    try:
        ruleset = load(None if folder else name, folder)
    except RulesetFaulty as fault:
        return EditionProof(name, faults=fault.diagnostics)
    cases, unreadable = vectors.read(Path(ruleset.folder) / vectors.FILE)
    readings = Counter(number.source.read for number in numbers(ruleset) if number.source)
    faults = (*unreadable, *vectors.failing(cases, ruleset))
    try:
        stated = len(effort.load(ruleset).indicators) if effort.is_stated(ruleset) else 0
    except RulesetFaulty as fault:
        stated, faults = 0, (*faults, *fault.diagnostics)
    return EditionProof(name, ruleset, readings, len(cases), stated, faults)


def numbers(ruleset: Ruleset) -> Iterator[Number]:
    """Yield every number that states a rule: constants, bands, dates, weights, bounds."""
    for file in FILES:
        yield from _numbers(file, getattr(ruleset, file), (), None)


def _numbers(file: str, block: object, spot: Spot, source: Source | None) -> Iterator[Number]:
    source = getattr(block, "source", None) or source
    for step, value in steps(block):
        if isinstance(value, Decimal | date) or (type(value) is int and step not in _LABELS):
            yield Number(file, (*spot, step), value, source)
        elif not isinstance(value, str | int | None):
            yield from _numbers(file, value, (*spot, step), source)
