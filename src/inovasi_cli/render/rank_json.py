"""A rank for machines: the interval, the rows that bind it, and the steps to its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from inovasi_cli.ranking import RankInterval
from inovasi_cli.ranking.nearby import Nearby, Step
from inovasi_cli.reference import Result

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
