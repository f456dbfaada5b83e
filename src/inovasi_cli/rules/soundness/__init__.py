"""Checks across the blocks of a ruleset: what is said in one place and must hold in another.

Each check yields a ``RuleFault`` per fault; where it stands in the text is told by ``loading``. Here are the
faults that several checks find, and the check of all files for undeclared sources and blank texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from inovasi_cli.diagnostics import Fact, Kind, rulesets
from inovasi_cli.rules import FILES, Ruleset, Source
from inovasi_cli.text import Text
from inovasi_cli.text import rulesets as words
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


def check(ruleset: Ruleset) -> Iterator[RuleFault]:
    """Yield undeclared sources and blank texts of all files."""
    documents = ruleset.edition.documents
    for file in FILES:
        for spot, value in _sources_and_blanks(getattr(ruleset, file), ()):
            if isinstance(value, str):
                yield wrong(file, spot, value, words.TEXT)
                continue
            named = [(("doc",), value.doc), *((("via", i), name) for i, name in enumerate(value.via))]
            for rest, name in named:
                if name not in documents:
                    facts = {"name": name, "near": nearest(name, documents)}
                    yield RuleFault(rulesets.SOURCE_UNDECLARED, file, (*spot, *rest), facts)


def _sources_and_blanks(block: object, spot: Spot) -> Iterator[tuple[Spot, Source | str]]:
    if isinstance(block, Source):
        yield spot, block
    for step, value in steps(block):
        if isinstance(value, str):
            if not value.strip():
                yield (*spot, step), value
        elif value is not None and not isinstance(value, Decimal | int):
            yield from _sources_and_blanks(value, (*spot, step))


def steps(block: object) -> Iterable[tuple[str | int, object]]:
    """Return what a block of rules holds, by key or by index."""
    if isinstance(block, Mapping):
        return block.items()
    names = getattr(block, "_fields", None) or getattr(block, "__dataclass_fields__", None)
    if names is None:
        return enumerate(block) if isinstance(block, tuple) else ()
    return ((name, getattr(block, name)) for name in names)
