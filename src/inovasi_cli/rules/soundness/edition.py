"""Checks of ``edition.yaml``: constants, their sums, bands, eligibility, decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from inovasi_cli import exact
from inovasi_cli.diagnostics import Fact, rulesets
from inovasi_cli.rules import (
    CHOICES,
    TESTED,
    Absent,
    AspectRules,
    Constant,
    Constants,
    Edition,
    Ruleset,
    Unknown,
    value_of,
)
from inovasi_cli.rules.soundness import RuleFault, Spot, repeated, undeclared, wrong
from inovasi_cli.text import rulesets as words

STEP = Decimal("0.01")
"""The distance between the end of a band and the next one; indices are printed with two decimals."""

TOP = Decimal(100)
"""The highest index."""

_FILE = "edition"
_WHOLE = ("divisor_min", "quantity_cap", "affairs_required")
_MAY_BE_ZERO = ("affairs_required",)


def check(ruleset: Ruleset) -> Iterator[RuleFault]:
    """Yield what does not fit together in the edition, or between it and the other files."""
    yield from _year(ruleset.edition)
    yield from _index(ruleset)
    yield from _constants(ruleset)
    yield from _sums(ruleset)
    yield from _bands(ruleset)
    yield from _eligibility(ruleset)
    yield from _announced(ruleset)
    yield from _decisions(ruleset)


def _year(edition: Edition) -> Iterator[RuleFault]:
    """An edition that names a year is of that year."""
    named = re.findall(r"(?<![0-9])[0-9]{4}(?![0-9])", edition.edition)
    if named and str(edition.year) not in named:
        yield wrong(_FILE, ("year",), str(edition.year), " | ".join(named))


def _index(ruleset: Ruleset) -> Iterator[RuleFault]:
    """An edition has an index and everything that it is made of, or nothing of that."""
    constants, predicates = ruleset.edition.constants, ruleset.edition.predicates
    for name, constant in constants._asdict().items():
        absent = constant == "none"
        if name == "maturity_max":
            continue
        if absent and ruleset.has_index:
            yield wrong(_FILE, ("constants", name), "none", words.BLOCK)
        elif not absent and not ruleset.has_index:
            yield wrong(_FILE, ("constants", name), "{...}", "none")
    if ruleset.has_index:
        if ruleset.spd.indicators == ():
            yield wrong("spd", ("indicators",), "[]", words.LIST)
        return
    if ruleset.spd.indicators != ():
        yield wrong("spd", ("indicators",), "[...]", "[]")
    if predicates != "unknown" and predicates.of != "innovation":
        yield wrong(_FILE, ("predicates", "of"), predicates.of, "innovation")


def _constants(ruleset: Ruleset) -> Iterator[RuleFault]:
    basic = len(ruleset.basic_affairs)
    for name, constant in _named(ruleset.edition.constants):
        value, spot = constant.value, _spot(name)
        if value == "unknown":
            continue
        if constant.source is None:
            yield RuleFault(rulesets.KEY_MISSING, _FILE, spot[:-1], {"key": "source"})
        yield from _number(name, value, spot, basic)


def _number(name: str, value: Decimal, spot: Spot, basic: int) -> Iterator[RuleFault]:
    if value < 0 or (value == 0 and name not in _MAY_BE_ZERO):
        yield wrong(_FILE, spot, value, words.ABOVE_ZERO)
    elif name in _WHOLE and value % 1:
        yield wrong(_FILE, spot, value, words.WHOLE)
    elif name == "affairs_required" and value > basic:
        yield wrong(_FILE, spot, value, f"0-{basic}")


def sums(ruleset: Ruleset) -> Mapping[str, Decimal | None]:
    """Return the maxima of the formula as they add up, by their keys; ``None`` where a part is unknown."""
    c = ruleset.edition.constants
    values = [value_of(part) for part in (c.spd_max, c.maturity_max, c.quantity_max)]
    parts = [value for value in values if value is not None]
    return {
        "spd_max": _maximum(ruleset.spd),
        "maturity_max": _maximum(ruleset.sid),
        "quantity_max": _product(c.quantity_per_innovation, c.quantity_cap),
        "total_max": exact.total(parts) if len(parts) == 3 else None,
    }


def _sums(ruleset: Ruleset) -> Iterator[RuleFault]:
    computed = sums(ruleset)
    for name, constant in _named(ruleset.edition.constants):
        added, stated = computed.get(name), constant.value
        if added is not None and stated not in ("unknown", added):
            facts: dict[str, Fact] = {"what": constant.name, "computed": added, "stated": stated}
            yield RuleFault(rulesets.SUM_DIFFERS, _FILE, _spot(name), facts)


def _maximum(aspect: AspectRules) -> Decimal | None:
    if aspect.indicators == "unknown":
        return None
    return exact.total(indicator.maximum for indicator in aspect.indicators)


def _product(one: Constant | Absent, other: Constant | Absent) -> Decimal | None:
    first, second = value_of(one), value_of(other)
    return None if first is None or second is None else exact.times(first, second)


def _bands(ruleset: Ruleset) -> Iterator[RuleFault]:
    """Best first, from the most points down to 0, each ending one ``STEP`` below the one before it."""
    predicates = ruleset.edition.predicates
    if predicates == "unknown":
        return
    spot: Spot = ("predicates", "bands")
    top = TOP if predicates.of == "region" else _maximum(ruleset.sid)
    if top is None:
        return
    lowest = top + STEP
    ceiling: Decimal | Unknown = lowest
    for i, band in enumerate(predicates.bands):
        if not _meet(band.high, ceiling):
            yield _gap((*spot, i, "high"), band.high, ceiling)
        if band.low != "unknown":
            if band.low >= lowest:
                yield _gap((*spot, i, "low"), band.low, lowest)
            lowest = band.low
        ceiling = band.low
    if ceiling != 0:
        yield _gap(spot, Decimal("0.00"), ceiling)
    yield from repeated(_FILE, (((*spot, i, "code"), band.code) for i, band in enumerate(predicates.bands)))


def _meet(high: Decimal | Unknown, ceiling: Decimal | Unknown) -> bool:
    """Whether a band ends where the better one begins; an unknown bound is unknown on both sides."""
    if isinstance(high, str) or isinstance(ceiling, str):
        return high == ceiling
    return high + STEP == ceiling


def _gap(spot: Spot, first: Decimal | Unknown, second: Decimal | Unknown) -> RuleFault:
    return RuleFault(rulesets.BANDS_GAP, _FILE, spot, {"first": first, "second": second})


def _eligibility(ruleset: Ruleset) -> Iterator[RuleFault]:
    rules = ruleset.edition.eligibility
    if rules.window and rules.window.start > rules.window.end:
        expected = f">= {rules.window.start.isoformat()}"
        yield wrong(_FILE, ("eligibility", "window", "end"), rules.window.end.isoformat(), expected)
    columns = ruleset.vocabulary.columns.get("innovations", {})
    for rule, name in TESTED.items():
        if getattr(rules, rule):
            where = "vocabulary.yaml: columns.innovations"
            yield from undeclared(_FILE, ("eligibility", rule), name, where, columns)
    stages = tuple(term.code for term in ruleset.vocabulary.lists.get("stage", ()))
    for i, code in enumerate(rules.stages.expected if rules.stages else ()):
        spot = ("eligibility", "stages", "expected", i)
        yield from undeclared(_FILE, spot, code, "vocabulary.yaml: lists.stage", stages)


def _announced(ruleset: Ruleset) -> Iterator[RuleFault]:
    """Each changes a constant of ours in a later year, once, to a number that it can have."""
    names = [name for name, _ in _named(ruleset.edition.constants)]
    changes = ruleset.edition.announced
    for i, change in enumerate(changes):
        yield from undeclared(_FILE, ("announced", i, "constant"), change.constant, "constants", names)
        yield from _number(
            change.constant, change.value, ("announced", i, "value"), len(ruleset.basic_affairs)
        )
        if change.year <= ruleset.edition.year:
            yield wrong(_FILE, ("announced", i, "year"), str(change.year), f"> {ruleset.edition.year}")
    named = (
        (("announced", i, "constant"), f"{announcement.year} {announcement.constant}")
        for i, announcement in enumerate(changes)
    )
    yield from repeated(_FILE, named)


def _decisions(ruleset: Ruleset) -> Iterator[RuleFault]:
    """Each is one that the engine knows, with a choice that it can carry out."""
    decisions = ruleset.edition.decisions
    yield from repeated(
        _FILE, ((("decisions", i, "code"), decision_made.code) for i, decision_made in enumerate(decisions))
    )
    for i, decision in enumerate(decisions):
        spot: Spot = ("decisions", i)
        choices = CHOICES.get(decision.code)
        if choices is None:
            yield wrong(_FILE, (*spot, "code"), decision.code, " | ".join(CHOICES))
        elif decision.choice not in choices:
            yield wrong(_FILE, (*spot, "choice"), decision.choice, " | ".join(choices))
        elif decision.choice in decision.alternatives or {*choices} - {
            decision.choice,
            *decision.alternatives,
        }:
            others = " | ".join(choice for choice in choices if choice != decision.choice)
            yield wrong(_FILE, (*spot, "alternatives"), ", ".join(decision.alternatives), others)
    yield from _decided_effects(ruleset.edition)


def _decided_effects(edition: Edition) -> Iterator[RuleFault]:
    """What an eligibility rule does and what was decided about it are one thing."""
    decided = {decision.code: decision.choice for decision in edition.decisions}
    for code, name in (("stage-rule", "stages"), ("mandatory-empty", "mandatory")):
        rule = getattr(edition.eligibility, name)
        # A choice that there is not is told at the decision itself.
        if rule and decided.get(code) in CHOICES[code] and rule.effect != decided[code]:
            yield wrong(_FILE, ("eligibility", name, "effect"), rule.effect, decided[code])


def _named(constants: Constants) -> Iterator[tuple[str, Constant]]:
    return ((name, constant) for name, constant in constants._asdict().items() if constant != "none")


def _spot(name: str) -> Spot:
    return ("constants", name, "value")
