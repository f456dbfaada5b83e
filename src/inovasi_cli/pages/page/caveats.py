"""How far a result can be trusted, as every JSON of a command that rests on an index has it."""

from __future__ import annotations

from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.reservations import Reservation
from inovasi_cli.pages.page.jsons import Json, figure, place_of
from inovasi_cli.pages.page.words import Words


def caveats(assessment: Assessment, words: Words) -> Json:
    """Write the lowest and the highest index, what leaves it open, and what has no column or row."""
    return {
        "index_low": figure(assessment.low),
        "index_high": figure(assessment.high),
        "reservations": [_reservation(reservation, words) for reservation in assessment.reservations],
        "untested": _untested(assessment),
        "absent": _absent(assessment),
    }


def _reservation(reservation: Reservation, words: Words) -> Json:
    return {
        "kind": reservation.kind,
        "place": place_of(reservation.finding.place),
        "low": figure(reservation.low),
        "high": figure(reservation.high),
        "message": words.message(reservation.finding),
    }


def _untested(assessment: Assessment) -> Json | None:
    found = assessment.absent.untested if assessment.absent else None
    return found and {
        "rules": [{"rule": rule, "field": field} for rule, field in found.rules.items()],
        "innovations": found.innovations,
        "index": figure(found.lowest),
    }


def _absent(assessment: Assessment) -> Json | None:
    found = assessment.absent.zero if assessment.absent else None
    return found and {
        "indicators": [*found.indicators],
        "index": figure(found.highest),
    }
