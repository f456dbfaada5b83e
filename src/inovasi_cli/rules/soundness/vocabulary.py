"""Checks of ``vocabulary.yaml``: no name means two things, and every key is one that is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from inovasi_cli.diagnostics import Fact, rulesets
from inovasi_cli.rules import FIELDS, LISTS, Ruleset, Term
from inovasi_cli.rules.soundness.findings import RuleFault, Spot, repeated, wrong
from inovasi_cli.text import rulesets as words
from inovasi_cli.text.spelling import nearest

_FILE = "vocabulary"


def check(ruleset: Ruleset) -> Iterator[RuleFault]:
    """Yield what does not fit together in the vocabulary."""
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
