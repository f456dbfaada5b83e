"""Results for machines: ``inovasi.score/1`` and ``inovasi.diagnostics/1``.

Decimals are strings with a point, rounded as on the screen; what could not be computed is null.
Keys may be added within a version, never renamed or removed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.privacy import discreet
from inovasi_cli.diagnostics import SEVERITIES, Diagnostic, Fact, Place
from inovasi_cli.insight.priority import Finding, Report
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.rank.as_json import ranked
from inovasi_cli.reading.submission import BASES
from inovasi_cli.rules import Absent, Band, Constant, Ruleset, value_of
from inovasi_cli.scoring import ScoreCard, ScoredInnovation
from inovasi_cli.text import Language, Text

Json = dict[str, Any]

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
            "index": _figure(card.index) if card else None,
            "index_exact": str(card.index) if card and card.index is not None else None,
            "predicate": _predicate(card.predicate, language) if card else None,
            "rank": ranked(assessment.rank, assessment.nearby),
            "bases": {basis: _basis(assessment.cards[basis]) for basis in BASES},
            "spd": _spd(card, ruleset),
            "sid": _sid(card, ruleset),
            "total": _figure(card.total) if card else None,
            "max_total": _constant(ruleset.edition.constants.total_max),
            "innovations": [_innovation(each, language) for each in card.innovations] if card else [],
            "diagnostics": _summary(assessment.findings),
            "findings": [diagnostic(each, words) for each in said],
        }
    )


def diagnostics(report: Report, language: Language, anchoring: Json | None = None) -> str:
    """Write findings as ``inovasi.diagnostics/1``; the summary counts waived ones apart.

    ``anchoring`` tells whether the innovations last.
    """
    words = Words(language)
    return written(
        {
            "schema": "inovasi.diagnostics/1",
            "summary": _summary(each.diagnostic for each in report.open) | {"waived": len(report.waived)},
            "left_out": report.left_out,
            "day": report.day.isoformat() if report.day else None,
            "diagnostics": [_finding(each, words) for each in report.findings],
            "anchoring": anchoring,
        }
    )


def _finding(each: Finding, words: Words) -> Json:
    waiver = each.waiver
    said = (
        {"reason": waiver.reason, "name": waiver.name, "until": waiver.until.isoformat()} if waiver else None
    )
    return diagnostic(each.diagnostic, words) | {
        "innovation": each.innovation,
        "agency": each.agency,
        "stake": _figure(each.stake),
        "stake_exact": None if each.stake is None else str(each.stake),
        "source": each.source._asdict() if each.source else None,
        "waiver": said,
    }


def written(content: Json) -> str:
    """Write JSON as a person can read it too, the same way every time."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _summary(found: Iterable[Diagnostic]) -> Json:
    severities = [each.severity for each in found]
    return {severity: severities.count(severity) for severity in SEVERITIES}


def diagnostic(each: Diagnostic, words: Words) -> Json:
    """Return one diagnostic with its texts and its facts."""
    return {
        "code": each.kind.code,
        "slug": each.kind.slug,
        "severity": each.severity,
        "place": place_of(each.place),
        "message": words.message(each),
        "hint": words.hint(each),
        "facts": facts_of(each, words.language),
    }


def facts_of(each: Diagnostic, language: Language) -> Json:
    """Return the facts of a diagnostic as plain values, without the numbers of persons."""
    return {name: _fact(fact, language) for name, fact in discreet(each.facts).items()}


def place_of(place: Place) -> Json:
    """Return a place with its address."""
    return {
        "file": place.file,
        "sheet": place.sheet,
        "cell": place.cell,
        "row": place.row,
        "column": place.column,
    }


def _fact(fact: Fact, language: Language) -> Any:
    match fact:
        case Text():
            return fact.in_(language)
        case Decimal():
            return format(fact, "f")
        case date():
            return fact.isoformat()
        case tuple():
            return [_fact(each, language) for each in fact]
        case _:
            return fact


def _basis(card: ScoreCard | None) -> Json | None:
    if card is None:
        return None
    return {"index": _figure(card.index), "predicate": card.predicate.code if card.predicate else None}


def _predicate(band: Band | None, language: Language) -> Json | None:
    return {"code": band.code, "label": band.label.in_(language)} if band else None


def _spd(card: ScoreCard | None, ruleset: Ruleset) -> Json:
    rows = card.spd_rows if card else ()
    return {
        "score": _figure(card.spd) if card else None,
        "max": _constant(ruleset.edition.constants.spd_max),
        "levels": {row.indicator.code: row.level for row in rows},
    }


def _sid(card: ScoreCard | None, ruleset: Ruleset) -> Json:
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
        _figure(card.maturity_mean),
        _figure(card.quantity),
        card.counted,
        len(card.innovations),
        {
            "covered": list(gate.covered),
            "missing": list(gate.missing),
            "required": gate.required,
            "met": gate.met,
        },
    )
    return {"score": _figure(card.sid), "max": most} | dict(zip(_OF_SID, values, strict=True))


def _innovation(each: ScoredInnovation, language: Language) -> Json:
    innovation = each.innovation
    return {
        "name": innovation.name,
        "agency": innovation.agency,
        "place": {
            "file": innovation.place.file,
            "sheet": innovation.place.sheet,
            "row": innovation.place.row,
        },
        "counted": each.counted,
        "reasons": [reason.rule for reason in each.reasons if reason.effect == "excluded"],
        "warnings": [reason.rule for reason in each.reasons if reason.effect == "warning"],
        "maturity": None if each.points is None else exact.plain(each.points),
        "levels": dict(each.levels),
        "gain": _figure(each.gain),
        "supposed": innovation.supposed is not None,
        "rank": each.rank,
        "predicate": _predicate(each.predicate, language),
    }


def _figure(number: exact.Exact | None) -> str | None:
    return None if number is None else str(exact.rounded(number))


def _constant(constant: Constant | Absent) -> str | None:
    value = value_of(constant)
    return None if value is None else exact.plain(value)
