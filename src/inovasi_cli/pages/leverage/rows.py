"""What single steps are worth, for machines: ``inovasi.leverage/1``, and the same steps as rows of CSV.

Gains are strings with three decimals, beside them the exact fraction; keys may be added, never renamed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from inovasi_cli.insight.changes import amount
from inovasi_cli.insight.leverage import (
    EligibleStep,
    NewStep,
    SidEverywhere,
    SidStep,
    SpdStep,
    Step,
    per_effort,
)
from inovasi_cli.insight.position import Keep, gate_open, least_to_keep
from inovasi_cli.pages.leverage.steps import PLACES, LeverageView
from inovasi_cli.pages.page.caveats import caveats
from inovasi_cli.pages.page.jsons import band_of, figure, written
from inovasi_cli.pages.page.table import ABSENT, JSON, PROGRAMS, Column, Table, csv_of, records_of

Item = Step | Keep
"""A row: a step, or what leaving an innovation out does."""

_KINDS: dict[type, tuple[str, Any]] = {
    SpdStep: ("spd", ABSENT),
    SidStep: ("sid", "one"),
    SidEverywhere: ("sid", "all"),
    NewStep: ("innovation", "add"),
    EligibleStep: ("eligibility", ABSENT),
    Keep: ("innovation", "drop"),
}
"""Kind and scope of each item; an innovation that covers affairs is of the kind ``affair``."""


def as_json(view: LeverageView) -> str:
    """Write every step, the most valuable first; then, the same way, what leaving innovations out does."""
    found, language = view.found, view.words.language
    card = found.card
    return written(
        {
            "schema": "inovasi.leverage/1",
            "edition": view.assessment.ruleset.name,
            "basis": card.basis,
            "index": figure(card.index),
            **caveats(view.assessment, view.words),
            "predicate": band_of(card.predicate, language),
            "counted": card.counted,
            "break_even": {
                "add": figure(found.least_to_add),
                "keep": figure(found.least_to_keep),
                "keep_gate_open": figure(least_to_keep(gate_open(found.position))),
            },
            "effort_unit": view.effort.unit.in_(language) if view.effort and view.effort.unit else None,
            "errors": len(view.assessment.errors),
            "items": records_of(items(view), language),
        }
    )


def as_csv(view: LeverageView) -> str:
    """Write a row for each item of the JSON."""
    return csv_of(items(view), view.words.language)


def items(view: LeverageView) -> Table[Item]:
    """Describe every step, the most valuable first; then what leaving innovations out does."""
    found = view.found
    steps = view.sorted(found.steps) if view.by_effort else found.steps
    return Table("items", _COLUMNS, [*steps, *found.keep])


def _of(*names: str) -> Callable[[Item], Any]:
    """Follow ``names`` from an item to what it is about, where its kind has such a thing."""

    def value(item: Item) -> Any:
        found: Any = item
        for name in names:
            found = None if found is None else getattr(found, name, ABSENT)
        return found

    return value


def _kind(item: Item) -> str:
    return _KINDS[type(item)][0] if _affairs(item) is ABSENT else "affair"


def _affairs(item: Item) -> Any:
    return item.affairs or ABSENT if isinstance(item, NewStep) else ABSENT


def _place(item: Item) -> Any:
    return item.scored.innovation.at("name") if isinstance(item, SidStep | EligibleStep | Keep) else ABSENT


def _open(item: Item) -> Any:
    return len(item.steps) if isinstance(item, SidEverywhere) else ABSENT


def _maturity(item: Item) -> Any:
    return item.scored.maturity if isinstance(item, Keep) else _of("maturity")(item)


def _reasons(item: Item) -> Any:
    if not isinstance(item, EligibleStep):
        return ABSENT
    return tuple(reason.rule for reason in item.scored.reasons if reason.effect == "excluded")


def _spent(item: Item) -> Any:
    return ABSENT if isinstance(item, Keep) else amount(item.work)


def _rate(item: Item) -> Any:
    return ABSENT if isinstance(item, Keep) else per_effort(item)


_COLUMNS: Sequence[Column[Item]] = (
    Column("kind", "", "text", _kind, media=PROGRAMS),
    Column("affairs", "", "list", _affairs, media=PROGRAMS),
    Column("scope", "", "text", lambda item: _KINDS[type(item)][1], media=PROGRAMS),
    Column("indicator", "", "text", _of("indicator", "code"), media=PROGRAMS),
    Column("innovation", "", "text", _of("scored", "innovation", "name"), media=PROGRAMS),
    Column("agency", "", "text", _of("scored", "innovation", "agency"), media=PROGRAMS),
    Column("place", "", "place", _place, media=PROGRAMS),
    Column("name", "", "text", _of("indicator", "name"), media=PROGRAMS),
    Column("from", "", "whole", _of("old"), media=PROGRAMS),
    Column("to", "", "whole", _of("new"), media=PROGRAMS),
    Column("open", "", "whole", _open, media=PROGRAMS),
    Column("of", "", "whole", _of("rows"), media=PROGRAMS),
    Column("out_of_reach", "", "whole", _of("barred"), media=PROGRAMS),
    Column("maturity", "", "plain", _maturity, media=PROGRAMS),
    Column("profile", "", "text", _of("profile"), media=PROGRAMS),
    Column("reasons", "", "list", _reasons, media=PROGRAMS),
    Column("verdict", "", "text", _of("verdict"), media=PROGRAMS),
    Column("reason", "", "text", _of("reason"), media=PROGRAMS),
    Column("gain", "", "figure", _of("gain"), places=PLACES, media=PROGRAMS),
    Column("gain_exact", "", "exact", _of("gain"), media=JSON),
    Column("effort", "", "plain", _spent, media=PROGRAMS),
    Column("when", "", "text", _of("work", "when"), media=PROGRAMS),
    Column("gain_per_effort", "", "figure", _rate, places=2 * PLACES, media=PROGRAMS),
)
