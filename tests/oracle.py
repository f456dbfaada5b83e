"""The index once more, from the formula of the guideline alone: nothing of the engine is used.

Weights, bounds and bands are typed in here from the annex of 2026, so that a slip in a ruleset
shows as well as one in the engine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

SPD_WEIGHTS = {
    "1": "1", "2a": "1", "2b": "1", "3": "1", "4": "1", "5a": "0.75", "5b": "0.75", "6": "1.5", "7": "1.5",
    "8": "1.5", "9": "1", "10a": "0.75", "10b": "0.75", "11a": "0.75", "11b": "0.75", "12": "2", "13a": "1",
    "13b": "1", "14": "1", "15": "1",
}  # fmt: skip
SID_WEIGHTS = {
    "16": 3, "17": 2, "18": 2, "19": 2, "20": 1, "21": 2, "22": 1, "23": 1, "24": 1, "25": 1,
    "26": 1, "27": 1, "28": 2, "29": 1, "30": 2, "31": 3, "32": 2, "33": 3, "34": 2, "35": 4,
}  # fmt: skip


@dataclass(frozen=True)
class Said:
    """What one reported indicator says on each basis: claimed, evidenced, verified."""

    claimed: int
    proven: bool
    verified: int | None

    def level(self, basis: str) -> int:
        """0-3 under a basis."""
        if basis == "claimed":
            return self.claimed
        return self.claimed * self.proven if basis == "evidenced" else self.verified or 0


@dataclass(frozen=True)
class Reported:
    """One reported innovation: what it says, and what decides whether it counts."""

    said: Mapping[str, Said]
    basic_affair: int | None
    applied: date | None
    developed: date | None
    words: int | None
    total: Fraction | None = None


def counts(reported: Reported) -> bool:
    """Applied or developed in 2024-2025, at least 300 words."""
    inside = any(
        day is not None and day.year in (2024, 2025) for day in (reported.applied, reported.developed)
    )
    return inside and (reported.words or 0) >= 300


def index(
    spd: Mapping[str, Said], innovations: Sequence[Reported], basis: str, spd_total: Fraction = Fraction(0)
) -> Fraction:
    """(SPD + sum / max(12, n) + quantity) / 250 x 100; an innovation with a total has no levels."""
    spd_points = sum(
        (Fraction(SPD_WEIGHTS[code]) * said.level(basis) for code, said in spd.items()), spd_total
    )
    counted = [each for each in innovations if counts(each)]
    totals = sum((each.total for each in counted if each.total is not None), Fraction(0))
    maturities: Fraction = totals + sum(
        SID_WEIGHTS[code] * said.level(basis) for each in counted for code, said in each.said.items()
    )
    affairs = {each.basic_affair for each in counted if each.basic_affair is not None}
    quantity = Fraction(38, 100) * min(len(counted), 200) if len(affairs) >= 5 else Fraction(0)
    return (spd_points + maturities / max(12, len(counted)) + quantity) / 250 * 100


@dataclass(frozen=True)
class Listed:
    """One row of a portal list: a ready-made total, and what decides whether it counts."""

    total: int
    basic_affair: int | None
    applied: date | None
    developed: date | None


def counted_of_list(rows: Sequence[Listed], years: tuple[int, int] | None) -> list[Listed]:
    """What was applied or developed in one of ``years``; all, where an edition leaves nothing out."""
    return [
        row
        for row in rows
        if years is None or any(day is not None and day.year in years for day in (row.applied, row.developed))
    ]


def index_of_list(spd: Fraction, counted: Sequence[Listed], divisor: int, affairs_required: int) -> Fraction:
    """(SPD + sum / max(divisor, n) + quantity) / 250 x 100, for totals instead of levels."""
    affairs = {row.basic_affair for row in counted if row.basic_affair is not None}
    quantity = Fraction(38, 100) * min(len(counted), 200) if len(affairs) >= affairs_required else Fraction(0)
    maturities = sum(row.total for row in counted)
    return (spd + Fraction(maturities, max(divisor, len(counted))) + quantity) / 250 * 100


def predicate(index_: Fraction) -> str:
    """The band of the index rounded half up to two decimals."""
    hundredths = (index_ * 100 + Fraction(1, 2)).__floor__()
    if hundredths >= 6501:
        return "sangat-inovatif"
    if hundredths >= 4001:
        return "inovatif"
    return "kurang-inovatif" if hundredths >= 1 else "tidak-dapat-dinilai"
