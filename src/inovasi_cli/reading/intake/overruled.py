"""What the files say otherwise than the command, which goes before them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, scores
from inovasi_cli.reading.intake.profile import ProfileSheet
from inovasi_cli.reading.submission import Category, Claim


def overruled(
    said: ProfileSheet, spd: Mapping[str, Claim], spd_total: Decimal | None, category: Category | None
) -> Iterator[Diagnostic]:
    """Name the rows or the cell that ``spd_total`` and ``category`` replace by something else (P613)."""
    if spd_total is not None and spd:
        yield _prevails("--spd", spd_total, next(iter(spd.values())).place.sheet or "SPD")
    elif spd_total is not None and said.spd_total not in (None, spd_total):
        yield _prevails("--spd", spd_total, _spot(said.places["spd_total"]))
    if category and said.category not in (None, category):
        yield _prevails("--category", category, _spot(said.places["category"]))


def _prevails(option: str, used: Fact, where: str) -> Diagnostic:
    return Diagnostic(scores.OPTION_PREVAILS, facts={"field": option, "used": used, "where": where})


def _spot(place: Place) -> str:
    return f"{place.sheet}!{place.cell}"
