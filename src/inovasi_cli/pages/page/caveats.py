"""How far a result can be trusted, as every JSON of a command that rests on an index has it."""

from __future__ import annotations

from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.absent import Absent
from inovasi_cli.checking.reservations import Reservation
from inovasi_cli.pages.page.jsons import Json, figure, place_of
from inovasi_cli.pages.page.words import Words


def caveats(assessment: Assessment, words: Words) -> Json:
    """Write the lowest and the highest index, what leaves it open, and what has no column or row."""
    return {
        "index_low": figure(assessment.low),
        "index_high": figure(assessment.high),
        "reservations": [_reservation(reservation, words) for reservation in assessment.reservations],
        "untested": untested(assessment.absent),
        "absent": absent(assessment.absent),
    }


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
