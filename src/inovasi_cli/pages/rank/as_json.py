"""Ranks for machines: of one region among published results, and of many as ``inovasi.rank/1``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from inovasi_cli import exact
from inovasi_cli.insight.standings import Standing, Standings, YearChange
from inovasi_cli.insight.standings.agencies import AgencyStanding
from inovasi_cli.pages.page.words import Words
from inovasi_cli.rules import Band
from inovasi_cli.rules.results import Result
from inovasi_cli.scoring.ranking import RankInterval
from inovasi_cli.scoring.ranking.nearby import Nearby, Step
from inovasi_cli.text import Language

Json = dict[str, Any]


def ranked(rank: RankInterval | None, nearby: Nearby | None = None) -> Json | None:
    """Write a rank among published results; null where there is none."""
    if rank is None:
        return None
    return {
        "category": rank.category,
        "year": rank.year,
        "of": rank.of,
        "best": rank.best,
        "worst": rank.worst,
        "known": rank.known,
        "additional": rank.additional,
        "bounds": {"best": _rows(rank.bounds.best), "worst": _rows(rank.bounds.worst)},
        "level_with": [row.region for row in nearby.level] if nearby else [],
        "better": _step(nearby.better if nearby else None),
        "worse": _step(nearby.worse if nearby else None),
    }


def _rows(rows: Sequence[Result]) -> list[Json]:
    return [
        {
            "region": row.region,
            "code": row.code,
            "index": None if row.index is None else format(row.index, "f"),
            "rank": row.rank,
            "predicate": row.predicate,
            "source": row.source,
        }
        for row in rows
    ]


def _step(step: Step | None) -> Json | None:
    if step is None:
        return None
    best, worst = step.interval.best, step.interval.worst
    return {"points": str(step.points), "index": str(step.index), "best": best, "worst": worst}


def standings(compared: Standings, top: int | None, language: Language) -> str:
    """Write tables of regions as ``inovasi.rank/1``."""
    words = Words(language)
    return _written(
        {
            "schema": "inovasi.rank/1",
            "cluster": compared.cluster,
            "reference": compared.reference_year,
            "previous": compared.previous_year,
            "categories": {
                category: [_standing(each, language) for each in rows[:top]]
                for category, rows in compared.categories.items()
            },
            "remarks": [
                {"code": each.kind.code, "file": each.place.file, "message": words.message(each)}
                for each in compared.remarks
            ],
        }
    )


def agencies(ranked: Sequence[AgencyStanding], region: str, formula: str, top: int | None) -> str:
    """Write the agencies of one region as ``inovasi.rank/1``."""
    return _written(
        {
            "schema": "inovasi.rank/1",
            "region": region,
            "categories": {},
            "formula": formula,
            "agencies": [
                {
                    "agency": each.name,
                    "best": each.rank,
                    "worst": each.rank,
                    "mean": _figure(each.mean),
                    "counted": each.counted,
                    "reported": each.reported,
                    "points": _figure(each.shown),
                }
                for each in ranked[:top]
            ],
        }
    )


def _standing(each: Standing, language: Language) -> Json:
    entry, among = each.entry, each.among
    return {
        "region": entry.region,
        "code": entry.code,
        "index": _figure(entry.index),
        "best": each.rank,
        "worst": each.rank,
        "tied": each.tied,
        "predicate": _predicate(entry.predicate, language),
        "counted": entry.counted,
        "to_above": _figure(each.above),
        "margin": _figure(each.margin),
        "to_predicate": _figure(entry.to_next),
        "clusters": sorted(entry.clusters),
        "reference": among and {"best": among.best, "worst": among.worst, "of": among.of, "year": among.year},
        "previous": _move(each.move, language),
        "year": entry.year,
        "additional": not entry.official,
        "file": entry.file,
        "files": [entry.file, *entry.others],
        "errors": entry.errors,
    }


def _move(move: YearChange | None, language: Language) -> Json | None:
    if move is None:
        return None
    return {
        "year": move.year,
        "index": _figure(move.index_before),
        "predicate": _predicate(move.predicate_before, language),
        "rank": move.rank_before,
        "rank_now": move.rank_now,
        "index_change": _figure(move.by),
    }


def _predicate(band: Band | None, language: Language) -> Json | None:
    return {"code": band.code, "label": band.label.in_(language)} if band else None


def _figure(number: exact.Exact | None) -> str | None:
    return None if number is None else str(exact.rounded(number))


def _written(content: Json) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
