"""The ranks of many for machines: ``inovasi.rank/1``."""

from __future__ import annotations

from collections.abc import Sequence

from inovasi_cli.insight.standings import Standing, Standings, YearChange
from inovasi_cli.insight.standings.within_region import AgencyStanding
from inovasi_cli.pages.page.jsons import Json, band_of, figure, written
from inovasi_cli.pages.page.words import Words
from inovasi_cli.text import Language


def standings(compared: Standings, top: int | None, language: Language) -> str:
    """Write tables of regions as ``inovasi.rank/1``."""
    words = Words(language)
    return written(
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
    return written(
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
                    "mean": figure(each.mean),
                    "counted": each.counted,
                    "reported": each.reported,
                    "points": figure(each.shown),
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
        "index": figure(entry.index),
        "best": each.rank,
        "worst": each.rank,
        "tied": each.tied,
        "predicate": band_of(entry.predicate, language),
        "counted": entry.counted,
        "to_above": figure(each.above),
        "margin": figure(each.margin),
        "to_predicate": figure(entry.to_next),
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
        "index": figure(move.index_before),
        "predicate": band_of(move.predicate_before, language),
        "rank": move.rank_before,
        "rank_now": move.rank_now,
        "index_change": figure(move.by),
    }
