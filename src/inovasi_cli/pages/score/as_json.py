"""Results for machines: ``inovasi.score/1``.

Decimals are strings with a point, rounded as on the screen; what could not be computed is null.
Keys may be added within a version, never renamed or removed.
"""

from __future__ import annotations

from collections.abc import Sequence

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.remarks import files_unread, part_unread
from inovasi_cli.pages.page.jsons import (
    Json,
    band_of,
    caveats,
    figure,
    place_of,
    records,
    summary_of,
    written,
)
from inovasi_cli.pages.page.table import records_of
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.score.innovations import innovations
from inovasi_cli.reading.submission import BASES
from inovasi_cli.rules import Absent, Constant, Ruleset, value_of
from inovasi_cli.rules.results import PublishedResult
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.scoring.ranking import RankInterval
from inovasi_cli.scoring.ranking.published import Nearby, Step
from inovasi_cli.text import Language
from inovasi_cli.text import output as text

_OF_SID = ("maturity_sum", "divisor", "maturity_mean", "quantity", "counted", "reported", "affairs")


def score(assessment: Assessment, language: Language, what_if: Json | None = None) -> str:
    """Write an assessment as ``inovasi.score/1``; ``what_if`` tells what was supposed."""
    card, ruleset = assessment.card, assessment.ruleset
    profile = assessment.submission.profile
    words = Words(language)
    said = [*assessment.errors, *assessment.remarks]
    return written(
        {
            "schema": "inovasi.score/1",
            "edition": ruleset.name,
            "region": {"name": profile.region, "category": profile.category, "code": profile.code},
            "agency": profile.agency,
            "what_if": what_if,
            "basis": assessment.basis,
            "index": figure(card.index) if card else None,
            "index_exact": str(card.index) if card and card.index is not None else None,
            "index_if_all_sent": figure(card.if_all_sent) if card else None,
            **caveats(assessment, words),
            "partial": _partial(assessment, words),
            "predicate": band_of(card.predicate, language) if card else None,
            "rank": _ranked(assessment.rank, assessment.nearby),
            "bases": {basis: _basis(assessment.cards[basis]) for basis in BASES},
            "spd": _spd(card, ruleset),
            "sid": _sid(card, ruleset, assessment.submission.reported),
            "total": figure(card.total) if card else None,
            "max_total": _constant(ruleset.edition.constants.total_max),
            "innovations": records_of(innovations(assessment), language),
            "diagnostics": summary_of(assessment.about_data),
            "findings": records(said, words),
        }
    )


def _partial(assessment: Assessment, words: Words) -> Json | None:
    """Write what was not read; null where the result is that of everything."""
    submission = assessment.submission
    if not submission.unread:
        return None
    return {
        "files": len(submission.files),
        "files_unread": len(files_unread(submission)),
        "message": words(text.PARTIAL, part=part_unread(submission)),
        "unread": [
            {"code": found.kind.code, "place": place_of(found.place), "message": words.message(found)}
            for found in submission.unread
        ],
    }


def _basis(card: ScoreCard | None) -> Json | None:
    if card is None:
        return None
    return {"index": figure(card.index), "predicate": card.predicate.code if card.predicate else None}


def _ranked(rank: RankInterval | None, nearby: Nearby | None = None) -> Json | None:
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
        "bounds": {"best": _published(rank.bounds.best), "worst": _published(rank.bounds.worst)},
        "level_with": _published(nearby.level) if nearby else [],
        "better": _step(nearby.better if nearby else None),
        "worse": _step(nearby.worse if nearby else None),
    }


def _published(rows: Sequence[PublishedResult]) -> list[Json]:
    return [
        {
            "region": row.region,
            "code": row.code,
            "index": figure(row.index),
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
    return {"points": figure(step.points), "index": figure(step.index), "best": best, "worst": worst}


def _spd(card: ScoreCard | None, ruleset: Ruleset) -> Json:
    rows = card.spd_rows if card else ()
    return {
        "score": figure(card.spd) if card else None,
        "max": _constant(ruleset.edition.constants.spd_max),
        "levels": {row.indicator.code: row.level for row in rows},
    }


def _sid(card: ScoreCard | None, ruleset: Ruleset, reported: int) -> Json:
    constants = ruleset.edition.constants
    maxima = [value_of(constants.maturity_max), value_of(constants.quantity_max)]
    known = [value for value in maxima if value is not None]
    most = exact.plain(exact.total(known)) if len(known) == len(maxima) else None
    if card is None:
        return {"score": None, "max": most} | dict.fromkeys(_OF_SID)
    gate = card.coverage
    values = (
        exact.plain(card.maturity_sum) if card.complete else None,
        card.divisor,
        figure(card.maturity_mean),
        figure(card.quantity),
        card.counted,
        reported,
        {
            "covered": list(gate.covered),
            "missing": list(gate.missing),
            "required": gate.required,
            "met": gate.met,
        },
    )
    return {"score": figure(card.sid), "max": most} | dict(zip(_OF_SID, values, strict=True))


def _constant(constant: Constant | Absent) -> str | None:
    value = value_of(constant)
    return None if value is None else exact.plain(value)
