"""Checks of ``spd.yaml`` and ``sid.yaml`` (levels, bounds, codes, names) and of ``vocabulary.yaml``.

In the vocabulary no name means two things, and every key is one that is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from inovasi_cli.diagnostics import Fact, rulesets
from inovasi_cli.rules import (
    FIELDS,
    LEVELS,
    LISTS,
    AspectRules,
    Direction,
    DocumentRule,
    Indicator,
    Level,
    Ruleset,
    Term,
)
from inovasi_cli.rules.soundness import RuleFault, Spot, repeated, undeclared, wrong
from inovasi_cli.text import rulesets as words
from inovasi_cli.text.spelling import nearest

_CODE = re.compile(r"(?=.*[0-9])[A-Za-z0-9-]+")
"""A digit tells a code from the name of a field; a point would part it."""


def check(ruleset: Ruleset) -> Iterator[RuleFault]:
    """Yield what does not fit together in the two aspects, and in the vocabulary."""
    yield from _aspect("spd", ruleset.spd)
    # A code names one row of the edition, whichever aspect it belongs to.
    yield from _aspect("sid", ruleset.sid, taken=ruleset.spd_indicators)
    yield from _vocabulary(ruleset)


def _aspect(file: str, aspect: AspectRules, taken: Iterable[str] = ()) -> Iterator[RuleFault]:
    if aspect.aspect != file:
        yield wrong(file, ("aspect",), aspect.aspect, file)
    yield from repeated(
        file, ((("variables", i, "code"), variable.code) for i, variable in enumerate(aspect.variables))
    )
    if aspect.indicators == "unknown":
        return
    codes = ((("indicators", i, "code"), item.code) for i, item in enumerate(aspect.indicators))
    yield from repeated(file, codes, taken)
    yield from repeated(file, _names(aspect.indicators))
    variables = [variable.code for variable in aspect.variables]
    for i, indicator in enumerate(aspect.indicators):
        spot = ("indicators", i)
        yield from undeclared(file, (*spot, "variable"), indicator.variable, "variables", variables)
        if not _CODE.fullmatch(indicator.code):
            yield wrong(file, (*spot, "code"), indicator.code, words.CODE)
        elif indicator.number not in (numbers := [*map(int, re.findall("[0-9]+", indicator.code))]):
            expected = " | ".join(map(str, numbers))
            yield wrong(file, (*spot, "number"), str(indicator.number), expected)
        if indicator.weight <= 0:
            yield wrong(file, (*spot, "weight"), indicator.weight, words.ABOVE_ZERO)
        yield from _measured(file, spot, indicator)
        yield from _document_rules(file, (*spot, "document_rules"), indicator.document_rules)


def _names(indicators: Sequence[Indicator]) -> Iterator[tuple[Spot, str]]:
    for i, indicator in enumerate(indicators):
        yield ("indicators", i, "name", "id"), indicator.name.id
        for j, alias in enumerate(indicator.aliases):
            yield ("indicators", i, "aliases", j), alias


def _document_rules(file: str, spot: Spot, rules: Sequence[DocumentRule]) -> Iterator[RuleFault]:
    """Each asks for something; kinds of documents stand beside the level that they prove, each kind once."""
    kinds = ((i, j, kind) for i, rule in enumerate(rules) for j, kind in enumerate(rule.kinds))
    yield from repeated(file, (((*spot, i, "kinds", j), kind) for i, j, kind in kinds))
    levels = ((i, rule.level) for i, rule in enumerate(rules) if rule.level is not None)
    yield from repeated(file, (((*spot, i, "level"), str(level)) for i, level in levels))
    for i, rule in enumerate(rules):
        if rule.level is not None and rule.level not in (0, *LEVELS):
            yield wrong(file, (*spot, i, "level"), str(rule.level), f"0-{LEVELS[-1]}")
        for one, other in (("level", "kinds"), ("kinds", "level")):
            if getattr(rule, one) not in (None, ()) and getattr(rule, other) in (None, ()):
                yield RuleFault(rulesets.KEY_MISSING, file, (*spot, i), {"key": other})
        if not (rule.kinds or rule.years or rule.needs or rule.alone or rule.level is not None):
            yield RuleFault(rulesets.KEY_MISSING, file, (*spot, i), {"key": "kinds, years, needs, alone"})
        for key in ("years", "needs"):
            values = enumerate(getattr(rule, key))
            yield from repeated(file, (((*spot, i, key, j), value) for j, value in values))


def _measured(file: str, spot: Spot, indicator: Indicator) -> Iterator[RuleFault]:
    yield from _levels(file, spot, indicator, indicator.levels, indicator.direction)
    has_bounds = any(_bounds(level) for level in indicator.levels)
    for key in ("unit", "direction"):
        if has_bounds and getattr(indicator, key) is None:
            yield RuleFault(rulesets.KEY_MISSING, file, spot, {"key": key})
    yield from repeated(
        file, (((*spot, "bases", i, "code"), basis.code) for i, basis in enumerate(indicator.bases))
    )
    for i, basis in enumerate(indicator.bases):
        yield from _levels(file, (*spot, "bases", i), indicator, basis.levels, basis.direction)


def _levels(
    file: str, spot: Spot, indicator: Indicator, levels: Sequence[Level], direction: Direction | None
) -> Iterator[RuleFault]:
    numbers = tuple(level.level for level in levels)
    if numbers != LEVELS:
        facts: dict[str, Fact] = {"number": indicator.code, "found": tuple(map(str, numbers))}
        yield RuleFault(rulesets.LEVELS_INCOMPLETE, file, (*spot, "levels"), facts)
        return
    means = ((i, j, code) for i, level in enumerate(levels) for j, code in enumerate(level.means))
    yield from repeated(file, (((*spot, "levels", i, "means", j), code) for i, j, code in means))
    aliases = ((i, j, alias) for i, level in enumerate(levels) for j, alias in enumerate(level.aliases))
    yield from repeated(file, (((*spot, "levels", i, "aliases", j), alias) for i, j, alias in aliases))
    for i, level in enumerate(levels):
        if level.min is not None and level.max is not None and level.min > level.max:
            yield wrong(file, (*spot, "levels", i, "max"), level.max, f">= {level.min}")
    if direction is not None and not _apart(levels[0], levels[-1], direction):
        facts = {"number": indicator.code, "direction": direction}
        yield RuleFault(rulesets.DIRECTION_CONTRADICTED, file, (*spot, "direction"), facts)


def _apart(worst: Level, best: Level, direction: Direction) -> bool:
    """Whether levels 1 and 3 have the bounds that face each other, in the order of ``direction``."""
    if direction == "lower":
        return worst.min is not None and best.max is not None and worst.min > best.max
    low = best.above if best.min is None else best.min
    return worst.max is not None and low is not None and worst.max < low


def _bounds(level: Level) -> bool:
    return (level.min, level.max, level.above) != (None, None, None)


_FILE = "vocabulary"


def _vocabulary(ruleset: Ruleset) -> Iterator[RuleFault]:
    yield from _affairs(ruleset)
    lists = ruleset.vocabulary.lists
    yield from _keys(("lists",), lists, LISTS)
    for name, terms in lists.items():
        yield from _terms([(("lists", name), terms)])
    yield from _sheets(ruleset)
    yield from _columns(ruleset)


def _affairs(ruleset: Ruleset) -> Iterator[RuleFault]:
    groups = ruleset.vocabulary.affairs
    yield from repeated(_FILE, ((("affairs", i, "code"), group.code) for i, group in enumerate(groups)))
    yield from _terms([(("affairs", i, "affairs"), group.affairs) for i, group in enumerate(groups)])


def _terms(lists: Sequence[tuple[Spot, Sequence[Term]]]) -> Iterator[RuleFault]:
    """Codes are unique, and so is every way of writing a value."""
    placed = [((*spot, i), term) for spot, terms in lists for i, term in enumerate(terms)]
    yield from repeated(_FILE, (((*spot, "code"), term.code) for spot, term in placed))
    yield from repeated(_FILE, (spelling for spot, term in placed for spelling in _spellings(spot, term)))


def _spellings(spot: Spot, term: Term) -> Iterator[tuple[Spot, str]]:
    yield (*spot, "name", "id"), term.name.id
    for key in ("aliases", "misspellings"):
        for i, text in enumerate(getattr(term, key)):
            yield (*spot, key, i), text


def _sheets(ruleset: Ruleset) -> Iterator[RuleFault]:
    sheets = ruleset.vocabulary.sheets
    yield from _keys(("sheets",), sheets, _roles(ruleset))
    yield from _complete(("sheets",), sheets, _roles(ruleset))
    yield from repeated(
        _FILE, ((("sheets", role, i), name) for role, names in sheets.items() for i, name in enumerate(names))
    )


def _columns(ruleset: Ruleset) -> Iterator[RuleFault]:
    columns = ruleset.vocabulary.columns
    yield from _keys(("columns",), columns, _roles(ruleset))
    yield from _complete(("columns",), columns, _roles(ruleset))
    yield from _closed_lists(ruleset)
    for role, fields in columns.items():
        spot = ("columns", role)
        known = (name for name in FIELDS.get(role, fields) if name != "spd_total" or ruleset.has_index)
        yield from _keys(spot, fields, known)
        headers = [((*spot, name, i), text) for name, texts in fields.items() for i, text in enumerate(texts)]
        taken = _indicator_names(ruleset) if role == "innovations" else ()
        yield from repeated(_FILE, headers, taken)


def _roles(ruleset: Ruleset) -> tuple[str, ...]:
    """The sheets that there are; the region's own rows belong to an index."""
    return tuple(role for role in FIELDS if role != "spd" or ruleset.has_index)


def _closed_lists(ruleset: Ruleset) -> Iterator[RuleFault]:
    """Every column of a closed list has its list."""
    given = ruleset.vocabulary.columns.get("innovations", {})
    for name in LISTS:
        if name in given:
            yield from _complete(("lists",), ruleset.vocabulary.lists, [name])
    if "affair" in given and not ruleset.affairs:
        yield wrong(_FILE, ("affairs",), "[]", words.LIST)


def _indicator_names(ruleset: Ruleset) -> Iterator[str]:
    """The headers of the indicators' own columns on the sheet of innovations."""
    for indicator in ruleset.sid_indicators.values():
        yield from (indicator.name.id, *indicator.aliases)


def _keys(spot: Spot, given: Mapping[str, object], known: Iterable[str]) -> Iterator[RuleFault]:
    options = tuple(known)
    for key in given:
        if key not in options:
            facts: dict[str, Fact] = {"key": key, "options": options, "near": nearest(key, options)}
            yield RuleFault(rulesets.KEY_UNKNOWN, _FILE, (*spot, key), facts)


def _complete(
    spot: Spot, given: Mapping[str, Sequence[object] | Mapping[str, object]], needed: Iterable[str]
) -> Iterator[RuleFault]:
    for key in needed:
        if not given.get(key):
            yield RuleFault(rulesets.KEY_MISSING, _FILE, (*spot, key), {"key": key})
