"""Every source is declared, and no text is blank."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from inovasi_cli.diagnostics import rulesets
from inovasi_cli.rules import FILES, Ruleset, Source
from inovasi_cli.rules.soundness.findings import RuleFault, Spot, wrong
from inovasi_cli.text import rulesets as words
from inovasi_cli.text.spelling import nearest


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
