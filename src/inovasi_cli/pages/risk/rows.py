"""What verification may take away, for machines: ``inovasi.risk/1``, and critical losses as rows of CSV.

Shares are strings with four decimals, indices with two; keys may be added, never renamed.
"""

from __future__ import annotations

import csv
import io
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.insight.risk import Critical, Odds, Safeguard, Spread
from inovasi_cli.pages.page.escape import harmless
from inovasi_cli.pages.page.jsons import Json, place_of, written
from inovasi_cli.pages.risk.page import RiskView
from inovasi_cli.rules import Band
from inovasi_cli.scoring.ranking import RankInterval

HEAD = ("what", "innovation", "agency", "row", "indicator", "affair", "index", "predicate_lost", "rank_lost")

PLACES = 4
"""Decimals of a share: one draw in ten thousand."""


def as_json(view: RiskView) -> str:
    """Write a risk as ``inovasi.risk/1``."""
    found, spread = view.found, view.found.spread
    return written(
        {
            "schema": "inovasi.risk/1",
            "edition": found.assessment.ruleset.name,
            "region": found.assessment.submission.profile.region,
            "basis": found.assessment.basis,
            "index_before": None if view.card.index is None else str(exact.rounded(view.card.index)),
            "predicate_before": _band(view.card.predicate, view),
            "tried": {what: tried for what, (_, tried) in view.counts().items()},
            "critical": [_critical(each, view) for each in found.critical],
            "fewest": _fewest(view),
            **(_spread(spread, view) if spread else _NOTHING),
        }
    )


def as_csv(view: RiskView) -> str:
    """Write a row for each critical loss."""
    page = io.StringIO()
    table = csv.writer(page, lineterminator="\n")
    table.writerow(HEAD)
    for each in view.found.critical:
        table.writerow(map(harmless, _row(each, view)))
    return page.getvalue()


_NOTHING: Json = {"probability": None, "index": None, "draws": None, "seed": None}


def _critical(each: Critical, view: RiskView) -> Json:
    loss = each.loss
    return {
        "kind": loss.what,
        "innovation": None if loss.innovation is None else _innovation(loss.innovation, view),
        "indicator": None if loss.what == "affair" else loss.code,
        "affair": loss.code if loss.what == "affair" else None,
        "index": str(exact.rounded(loss.index)),
        "predicate": _band(each.after, view),
        "predicate_lost": each.predicate_lost,
        "rank_lost": each.rank_lost,
    }


def _fewest(view: RiskView) -> Json | None:
    fewest = view.found.fewest
    if fewest is None:
        return None
    return {
        "count": len(fewest.innovations),
        "index": str(exact.rounded(fewest.index)),
        "innovations": [_innovation(number, view) for number in fewest.innovations],
    }


def _spread(spread: Spread, view: RiskView) -> Json:
    low, middle, high = map(str, spread.index)
    return {
        "probability": {_code(band): _share(share.value) for band, share in spread.probability.items()},
        "error": {_code(band): _share(share.error) for band, share in spread.probability.items()},
        "kept": None if spread.kept is None else _share(spread.kept.value),
        "index": {"p5": low, "p50": middle, "p95": high},
        "rank": dict(zip(("p5", "p50", "p95"), map(_rank, spread.ranks), strict=True)),
        "draws": spread.draws,
        "seed": spread.seed,
        "survival": {
            "origin": view.origin,
            "fitted_from": str(view.fitted_from) if view.fitted_from else None,
            "pairs": dict(view.fitted.pairs) if view.fitted else None,
            "doubtful": _share(spread.survival.doubtful),
            **{state: _odds(odds) for state, odds in spread.survival.claims.items()},
        },
        "doubtful": spread.doubtful,
        "settled": spread.settled,
        "spd_settled": spread.spd_settled,
        "safeguards": [_safeguard(each, view) for each in spread.safeguards],
    }


def _safeguard(each: Safeguard, view: RiskView) -> Json:
    return {
        "innovation": None if each.innovation is None else _innovation(each.innovation, view),
        "indicators": list(each.codes),
        "kept": _share(each.kept.value),
        "gain": _share(each.gain),
        "points": str(exact.rounded(each.points, PLACES)),
    }


def _odds(odds: Odds) -> Json:
    return {"kept": _share(odds.kept), "lowered": _share(odds.lowered), "lost": _share(odds.lost)}


def _rank(interval: RankInterval | None) -> Json | None:
    if interval is None:
        return None
    return {"best": interval.best, "worst": interval.worst, "of": interval.of}


def _innovation(number: int, view: RiskView) -> Json:
    innovation = view.innovation(number)
    return {"name": innovation.name, "agency": innovation.agency, "place": place_of(innovation.place)}


def _band(band: Band | None, view: RiskView) -> Json | None:
    return {"code": band.code, "label": band.label.in_(view.words.language)} if band else None


def _code(band: Band | None) -> str:
    return band.code if band else "unknown"


def _share(share: Fraction) -> str:
    return str(exact.rounded(share, PLACES))


def _row(each: Critical, view: RiskView) -> tuple[str, ...]:
    loss = each.loss
    innovation = None if loss.innovation is None else view.innovation(loss.innovation)
    affair = loss.what == "affair"
    return (
        loss.what,
        innovation.name if innovation else "",
        (innovation.agency or "") if innovation else "",
        str(innovation.place.row or "") if innovation else "",
        "" if affair else loss.code or "",
        (loss.code or "") if affair else "",
        str(exact.rounded(loss.index)),
        "true" if each.predicate_lost else "false",
        "true" if each.rank_lost else "false",
    )
