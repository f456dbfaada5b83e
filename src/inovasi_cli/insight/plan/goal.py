"""What a plan is to reach: an index, for its own sake, for a predicate, or for a rank."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.rules import Band
from inovasi_cli.rules.results import Nominees
from inovasi_cli.scoring import Formula, ScoreCard
from inovasi_cli.scoring.ranking.published import Reaching


@dataclass(frozen=True, slots=True)
class Goal:
    """An ``index`` to be reached; ``rounded`` tells that the printed one is meant.

    ``band`` is the predicate that it stands for, ``reaching`` the rank, ``nominees`` how many regions were
    nominated; ``certain`` is false where the index makes that rank possible only.
    """

    written: str
    index: Decimal
    rounded: bool = True
    band: Band | None = None
    reaching: Reaching | None = None
    nominees: Nominees | None = None
    certain: bool = True

    def points(self, formula: Formula) -> Fraction:
        """The least total, SPD + SID in points, that reaches it."""
        half = Fraction(1, 2 * 10**exact.PLACES) if self.rounded else Fraction(0)
        return (Fraction(self.index) - half) * Fraction(formula.total_max) / 100

    def met_by(self, card: ScoreCard) -> bool:
        """Whether a card reaches it."""
        if card.index is None or card.shown_index is None:
            return False
        return (card.shown_index if self.rounded else card.index) >= self.index


def of_band(written: str, band: Band, *, by_rounded: bool) -> Goal | None:
    """The goal of a predicate; ``None`` where its lower bound is not known."""
    return None if band.low == "unknown" else Goal(written, band.low, rounded=by_rounded, band=band)
