"""What a check yields, and the faults that several checks find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from inovasi_cli.diagnostics import Fact, Kind, rulesets
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import nearest, normalise

Spot = tuple[str | int, ...]
"""Keys and indices that lead to a value inside one file."""


class RuleFault(NamedTuple):
    """A fault of ``kind`` at ``spot`` of one of the ``rules.FILES``."""

    kind: Kind
    file: str
    spot: Spot
    facts: Mapping[str, Fact] = {}


def wrong(file: str, spot: Spot, value: str | Decimal, expected: Text | str) -> RuleFault:
    """Return the fault of a value that is not what is ``expected``."""
    return RuleFault(rulesets.VALUE_WRONG, file, spot, {"value": value, "expected": expected})


def repeated(
    file: str, written: Iterable[tuple[Spot, str]], taken: Iterable[str] = ()
) -> Iterator[RuleFault]:
    """Yield a fault for each text ``written`` before or ``taken`` elsewhere, as names are compared."""
    seen = {normalise(text) for text in taken}
    for spot, text in written:
        key = normalise(text)
        if key in seen:
            yield RuleFault(rulesets.CODE_REPEATED, file, spot, {"value": text})
        seen.add(key)


def undeclared(file: str, spot: Spot, value: str, where: str, declared: Iterable[str]) -> Iterator[RuleFault]:
    """Yield a fault if ``value`` is not among those ``declared`` in ``where``."""
    options = tuple(declared)
    if value not in options:
        facts = {"value": value, "where": where, "near": nearest(value, options)}
        yield RuleFault(rulesets.REFERENCE_UNKNOWN, file, spot, facts)
