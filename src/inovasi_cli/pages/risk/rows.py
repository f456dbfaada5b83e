"""What verification may take away, for machines: ``inovasi.risk/1``, and critical losses as rows of CSV.

Shares are strings with four decimals, indices with two; keys may be added, never renamed.
"""

from __future__ import annotations

from inovasi_cli.insight.risk import Spread
from inovasi_cli.pages.page.caveats import caveats
from inovasi_cli.pages.page.jsons import Json, band_of, figure, written
from inovasi_cli.pages.page.table import csv_of, records_of
from inovasi_cli.pages.risk import tables
from inovasi_cli.pages.risk.tables import PLACES, RiskView


def as_json(view: RiskView) -> str:
    """Write a risk as ``inovasi.risk/1``."""
    found, spread, language = view.found, view.found.spread, view.words.language
    return written(
        {
            "schema": "inovasi.risk/1",
            "edition": found.assessment.ruleset.name,
            "region": found.assessment.submission.profile.region,
            "basis": found.assessment.basis,
            "index_before": figure(view.card.index),
            **caveats(found.assessment, view.words),
            "predicate_before": band_of(view.card.predicate, language),
            "tried": {what: tried for what, (_, tried) in view.counts().items()},
            "critical": records_of(tables.critical(view), language),
            "fewest": _fewest(view),
            **(_spread(spread, view) if spread else _NOTHING),
        }
    )


def as_csv(view: RiskView) -> str:
    """Write a row for each critical loss."""
    return csv_of(tables.critical(view), view.words.language)


_NOTHING: Json = {"probability": None, "index": None, "draws": None, "seed": None}


def _fewest(view: RiskView) -> Json | None:
    fewest = view.found.fewest
    if fewest is None:
        return None
    return {
        "count": len(fewest.innovations),
        "index": figure(fewest.index),
        "innovations": [tables.innovation_of(number, view) for number in fewest.innovations],
    }


def _spread(spread: Spread, view: RiskView) -> Json:
    language = view.words.language
    predicates = records_of(tables.probabilities(spread), language)
    cases = records_of(tables.cases(spread), language)
    return {
        "probability": {record["code"]: record["probability"] for record in predicates},
        "error": {record["code"]: record["error"] for record in predicates},
        "kept": figure(spread.kept.value, PLACES) if spread.kept else None,
        "index": {record["case"]: record["index"] for record in cases},
        "rank": {record["case"]: record["rank"] for record in cases},
        "draws": spread.draws,
        "seed": spread.seed,
        "survival": {
            "origin": view.origin,
            "fitted_from": str(view.fitted_from) if view.fitted_from else None,
            "pairs": dict(view.fitted.pairs) if view.fitted else None,
            "doubtful": figure(spread.survival.doubtful, PLACES),
            **{record.pop("state"): record for record in records_of(tables.odds(spread), language)},
        },
        "doubtful": spread.doubtful,
        "settled": spread.settled,
        "spd_settled": spread.spd_settled,
        "safeguards": records_of(tables.safeguards(view, spread.safeguards), language),
    }
