"""What single steps are worth, for machines: ``inovasi.leverage/1``, and the same steps as rows of CSV.

Gains are strings with three decimals, beside them the exact fraction; keys may be added, never renamed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.insight.changes import amount
from inovasi_cli.insight.leverage import (
    EligibleStep,
    Leverage,
    NewStep,
    SidEverywhere,
    SidStep,
    SpdStep,
    Step,
    per_effort,
)
from inovasi_cli.insight.position import Keep, gate_open, least_to_keep
from inovasi_cli.pages.leverage.steps import PLACES, LeverageView
from inovasi_cli.pages.page.escape import cell
from inovasi_cli.pages.page.jsons import Json, place_of, written
from inovasi_cli.scoring import ScoredInnovation
from inovasi_cli.text import leverage as text


def as_json(view: LeverageView) -> str:
    """Write every step, the most valuable first; then, the same way, what leaving innovations out does."""
    found, words = view.found, view.words
    card = found.card
    band = card.predicate
    return written(
        {
            "schema": "inovasi.leverage/1",
            "edition": view.assessment.ruleset.name,
            "basis": card.basis,
            "index": None if card.shown_index is None else str(card.shown_index),
            "predicate": {"code": band.code, "label": words.fact(band.label)} if band else None,
            "counted": card.counted,
            "break_even": {
                "add": str(exact.rounded(found.least_to_add)),
                "keep": str(exact.rounded(found.least_to_keep)),
                "keep_gate_open": str(exact.rounded(least_to_keep(gate_open(found.position)))),
            },
            "effort_unit": view.effort.unit.in_(words.language) if view.effort and view.effort.unit else None,
            "errors": len(view.assessment.errors),
            "items": list(_items(found, view)),
        }
    )


def as_csv(view: LeverageView) -> str:
    """Write a row for each item of the JSON."""
    page = io.StringIO()
    table = csv.writer(page, lineterminator="\n")
    table.writerow(text.HEADS)
    for item in _items(view.found, view):
        table.writerow(cell(head, _cell(item.get(head))) for head in text.HEADS)
    return page.getvalue()


def _items(found: Leverage, view: LeverageView) -> Iterator[Json]:
    steps = view.sorted(found.steps) if view.by_effort else found.steps
    yield from (_step(each, view) for each in steps)
    yield from (_keep(each) for each in found.keep)


def _step(step: Step, view: LeverageView) -> Json:
    work, rate = step.work, per_effort(step)
    spent = amount(work)
    return {
        **_about(step, view),
        **_gain(step.gain),
        "effort": None if spent is None else exact.plain(spent),
        "when": None if work is None else work.when,
        "gain_per_effort": None if rate is None else str(exact.rounded(rate, 2 * PLACES)),
    }


def _about(step: Step, view: LeverageView) -> Json:
    match step:
        case SpdStep(indicator, old, new):
            name = view.words.fact(indicator.name)
            return {"kind": "spd", "indicator": indicator.code, "name": name, "from": old, "to": new}
        case SidStep(indicator, scored, old, new):
            about = {"kind": "sid", "scope": "one", "indicator": indicator.code, **_whose(scored)}
            return {**about, "name": view.words.fact(indicator.name), "from": old, "to": new}
        case SidEverywhere(indicator, steps, rows):
            name = view.words.fact(indicator.name)
            about = {"kind": "sid", "scope": "all", "indicator": indicator.code, "name": name}
            return {**about, "open": len(steps), "of": rows, "out_of_reach": step.barred}
        case NewStep(maturity, profile, affairs):
            kind = {"kind": "affair", "affairs": list(affairs)} if affairs else {"kind": "innovation"}
            return {**kind, "scope": "add", "maturity": exact.plain(maturity), "profile": profile}
        case EligibleStep(scored):
            reasons = [each.rule for each in scored.reasons if each.effect == "excluded"]
            return {"kind": "eligibility", **_whose(scored), "reasons": reasons}


def _keep(each: Keep) -> Json:
    return {
        "kind": "innovation",
        "scope": "drop",
        **_whose(each.scored),
        "maturity": exact.plain(each.scored.maturity),
        "verdict": each.verdict,
        "reason": each.reason,
        **_gain(each.gain),
    }


def _whose(scored: ScoredInnovation) -> Json:
    innovation = scored.innovation
    return {
        "innovation": innovation.name,
        "agency": innovation.agency,
        "place": place_of(innovation.at("name")),
    }


def _gain(gain: Fraction) -> Json:
    return {"gain": str(exact.rounded(gain, PLACES)), "gain_exact": str(gain)}


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case dict():
            place = [value["file"], value["sheet"], value["cell"] or value["row"]]
            return "!".join(str(part) for part in place if part)
        case list():
            return "; ".join(map(str, value))
        case _:
            return str(value)
