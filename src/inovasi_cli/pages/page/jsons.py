"""Pieces of JSON that several commands write the same way.

Decimals are strings with a point, rounded as on the screen; what could not be computed is null.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.absent import Absent
from inovasi_cli.checking.privacy import discreet, impersonal
from inovasi_cli.checking.reservations import Reservation
from inovasi_cli.diagnostics import SEVERITIES, Diagnostic, Fact, Place, joined, ranges
from inovasi_cli.pages.page.table import CSV, JSON, PEOPLE, PROGRAMS, READERS, Column, Table, records_of
from inovasi_cli.pages.page.words import Words, json_of
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Band
from inovasi_cli.text import Language, Text, output
from inovasi_cli.text import findings as text

Json = dict[str, Any]

_NAMES = frozenset(
    {
        "name",
        "names",
        "agency",
        "agencies",
        "innovation",
        "account",
        "unit",
        "units",
        "from",
        "to",
        "needs",
        "held",
    }
)
"""Keys under which stand names as people wrote them; findings are without what tells of persons already."""


def written(content: Json) -> str:
    """Write JSON as a person can read it too, the same way every time, names without numbers of persons."""
    return json_of(_impersonal(content))


def _impersonal(content: Any, key: str = "") -> Any:
    match content:
        case dict():
            return {name: _impersonal(value, name) for name, value in content.items()}
        case list() | tuple():
            return [_impersonal(value, key) for value in content]
        case str() if key in _NAMES:
            return impersonal(content)
    return content


def figure(number: exact.Exact | None, places: int = exact.PLACES) -> str | None:
    """Return a number with a fixed number of decimals."""
    return None if number is None else str(exact.rounded(number, places))


def plain(number: Decimal | int | None) -> str | None:
    """Return a weight, a level or a maturity without needless zeros."""
    return None if number is None else exact.plain(number)


def band_of(band: Band | None, language: Language) -> Json | None:
    """Return a predicate with its code and its name."""
    return {"code": band.code, "label": band.label.in_(language)} if band else None


def place_of(place: Place) -> Json:
    """Return a place with its address."""
    return {
        "file": place.file,
        "sheet": place.sheet,
        "cell": place.cell,
        "row": place.row,
        "column": place.column,
    }


def facts_of(diagnostic: Diagnostic, language: Language) -> Json:
    """Return the facts of a diagnostic as plain values, without the numbers of persons."""
    return {name: fact_of(fact, language) for name, fact in discreet(diagnostic.facts).items()}


def fact_of(fact: Fact, language: Language) -> Any:
    """Return a value as JSON has it: a decimal as text with its digits, a date as in ISO 8601."""
    match fact:
        case Text():
            return fact.in_(language)
        case Decimal():
            return format(fact, "f")
        case date():
            return fact.isoformat()
        case tuple():
            return [fact_of(part, language) for part in fact]
        case _:
            return fact


def stamped(text: str, provenance: Provenance) -> str:
    """Return the JSON ``text`` of a result with the key ``provenance`` at its end."""
    return written({**json.loads(text), "provenance": told(provenance)})


def told(provenance: Provenance) -> Json:
    """Return a provenance as JSON; it has a time only where one was given."""
    return {
        "tool": {"name": "inovasi", "version": provenance.version},
        "editions": [_edition(name, sum_, provenance) for name, sum_ in provenance.editions.items()],
        "inputs": [{"file": file, "sha256": sum_} for file, sum_ in provenance.inputs.items()],
        "options": dict(provenance.options),
    } | ({"at": provenance.at.isoformat()} if provenance.fixed else {})


def _edition(name: str, checksum: str, provenance: Provenance) -> Json:
    effort = provenance.effort_sha256 if name == provenance.edition else None
    return {"edition": name, "sha256": checksum} | ({"effort_sha256": effort} if effort else {})


def caveats(assessment: Assessment, words: Words) -> Json:
    """Write the lowest and the highest index, what leaves it open, what lacks, and what was sent."""
    return {
        "index_low": figure(assessment.low),
        "index_high": figure(assessment.high),
        "reservations": [_reservation(reservation, words) for reservation in assessment.reservations],
        "untested": untested(assessment.absent),
        "absent": absent(assessment.absent),
        "refused": refused(assessment.absent),
        "sending": _sending(assessment.submission),
    }


def _sending(submission: Submission) -> Json | None:
    """Write which of the reported innovations are meant; null where nothing tells what was sent."""
    told = submission.sending
    if submission.only == "all" and not told.sent and not told.drafts:
        return None
    return {"only": submission.only, "reported": submission.reported, **told._asdict()}


def _reservation(reservation: Reservation, words: Words) -> Json:
    return {
        "kind": reservation.kind,
        "place": place_of(reservation.finding.place),
        "low": figure(reservation.low),
        "high": figure(reservation.high),
        "message": words.message(reservation.finding),
    }


def untested(lacking: Absent | None) -> Json | None:
    """Write the rules that could not be tested, and the index if all innovations failed them."""
    found = lacking.untested if lacking else None
    return found and {
        "rules": [{"rule": rule, "field": field} for rule, field in found.rules.items()],
        "innovations": found.innovations,
        "index": figure(found.lowest),
    }


def absent(lacking: Absent | None) -> Json | None:
    """Write the indicators without a row or column, and the index with all of them at level 3."""
    found = lacking.zero if lacking else None
    return found and {"indicators": [*found.indicators], "index": figure(found.highest)}


def refused(lacking: Absent | None) -> Json | None:
    """Write how many entries are in error, and both ends of the index once they are put right."""
    found = lacking.refused if lacking else None
    return found and {"cells": found.cells, "low": figure(found.low), "high": figure(found.high)}


Row = TypeVar("Row")


def columns(words: Words, of: Callable[[Row], Diagnostic]) -> Sequence[Column[Row]]:
    """The columns of a list whose rows have a diagnostic each, which ``of`` takes out of them."""
    return (
        Column("kind", output.CODE, "text", lambda row: words.kind(of(row).kind), media=PEOPLE),
        Column("code", "", "text", lambda row: of(row).kind.code, media=PROGRAMS),
        Column("slug", "", "text", lambda row: of(row).kind.slug, media=PROGRAMS),
        Column("severity", "", "text", lambda row: of(row).severity, media=PROGRAMS),
        Column("place", text.HEAD_PLACE, "text", lambda row: words.where(of(row)), media=READERS),
        Column("place", "", "place", lambda row: of(row).place, media=PROGRAMS),
        Column("cells", "", "text", lambda row: ", ".join(ranges(of(row).cells)) or None, media=CSV),
        Column("message", text.HEAD_MESSAGE, "text", lambda row: words.message(of(row))),
        Column("hint", text.HEAD_HINT, "text", lambda row: words.hint(of(row))),
        Column("facts", "", "json", lambda row: facts_of(of(row), words.language), media=JSON),
    )


def records(found: Sequence[Diagnostic], words: Words) -> list[Json]:
    """Return diagnostics as JSON, each with its texts and its facts."""
    return records_of(Table("diagnostics", columns(words, _itself), found), words.language)


def _itself(diagnostic: Diagnostic) -> Diagnostic:
    return diagnostic


def remarks_of(found: Iterable[Diagnostic], words: Words) -> list[Json]:
    """Return what is said of a whole comparison as JSON, each with its file."""
    return [
        {"code": remark.kind.code, "file": remark.place.file, "message": words.message(remark)}
        for remark in found
    ]


def summary_of(found: Iterable[Diagnostic]) -> Json:
    """Count causes by their severity."""
    severities = [cause.severity for cause in joined(found)]
    return {severity: severities.count(severity) for severity in SEVERITIES}


def places_of(found: Iterable[Diagnostic]) -> Json:
    """Count the places in which causes are, by their severity."""
    places: dict[str, int] = dict.fromkeys(SEVERITIES, 0)
    for cause in joined(found):
        places[cause.severity] += cause.places
    return places
