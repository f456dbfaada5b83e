"""Every number of a shipped edition is guarded: change any one, and a check or a golden vector fails.

Each number is moved by one in its last digit, up and down, in memory; ``rule_mutants.py`` does so in the text
of the files, where there are more (``make mutants``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from inovasi_cli.rules import Ruleset, indicators_folder, loading
from inovasi_cli.rules.loading.validation import disagreements
from inovasi_cli.rules.soundness import Spot
from inovasi_cli.scoring import vectors
from inovasi_cli.scoring.vectors import Number, numbers

CONTEST = Path(__file__).parent.parent / "samples" / "lomba-kota"
FOLDERS = [*(indicators_folder() / name for name in loading.editions()), CONTEST]


def neighbours(value: Decimal | date | int) -> Iterator[Decimal | date | int]:
    """The values one step of the last digit (or one day) away."""
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        assert isinstance(exponent, int)
        yield from (value + step for step in (Decimal(1).scaleb(exponent), -Decimal(1).scaleb(exponent)))
    elif isinstance(value, date):
        yield from (value + timedelta(days) for days in (1, -1))
    else:
        yield from (value + 1, value - 1)


def changed(block: Any, spot: Spot, value: object) -> Any:
    """A copy of ``block`` with ``value`` at ``spot``."""
    if not spot:
        return value
    step, rest = spot[0], spot[1:]
    if isinstance(block, tuple) and not hasattr(block, "_replace"):
        return tuple(changed(each, rest, value) if i == step else each for i, each in enumerate(block))
    if isinstance(block, dict):
        return {**block, step: changed(block[step], rest, value)}
    part = {str(step): changed(getattr(block, str(step)), rest, value)}
    return block._replace(**part) if hasattr(block, "_replace") else replace(block, **part)


def labels(ruleset: Ruleset) -> Iterator[Number]:
    """The numbers that name a thing and measure nothing: years, indicators, levels that documents prove."""
    yield Number("edition", ("year",), ruleset.edition.year, None)
    for file, aspect in (("spd", ruleset.spd), ("sid", ruleset.sid)):
        for at, indicator in enumerate(aspect.indicators if aspect.indicators != "unknown" else ()):
            yield Number(file, ("indicators", at, "number"), indicator.number, None)
            for nth, rule in enumerate(indicator.document_rules):
                if rule.level is not None:
                    yield Number(file, ("indicators", at, "document_rules", nth, "level"), rule.level, None)


def mutants(ruleset: Ruleset) -> Iterator[tuple[Number, Ruleset]]:
    for number in (*numbers(ruleset), *labels(ruleset)):
        for value in neighbours(number.value):
            yield number, changed(ruleset, (number.file, *number.spot), value)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_number_changes_unnoticed(folder: Path) -> None:
    ruleset = loading.load(folder=folder)
    cases, _ = vectors.read(folder / vectors.FILE)
    survivors = [
        (number.file, number.spot)
        for number, mutant in mutants(ruleset)
        if not any(disagreements(mutant)) and not any(vectors.failing(cases, mutant))
    ]
    assert survivors == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_number_stands_beside_its_source(folder: Path) -> None:
    found = list(numbers(loading.load(folder=folder)))
    assert found
    assert [number for number in found if number.source is None] == []
