"""What scores nothing yet, and what it would bring: the SPD rows and the SID indicators at level 0."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.rules import Indicator, Ruleset
from inovasi_cli.scoring import Formula, ScoreCard


@dataclass(frozen=True, slots=True)
class Gap:
    """One indicator: ``empty`` of its ``rows`` score 0; ``points`` of the index are lost by it."""

    indicator: Indicator
    empty: int
    rows: int
    points: Fraction


def find_gaps(card: ScoreCard, ruleset: Ruleset) -> tuple[Gap, ...]:
    """Return the indicators that score 0 somewhere, the dearest first."""
    if card.formula is None or card.divisor is None:
        return ()
    gaps = (*_spd_gaps(card, card.formula), *_sid_gaps(card, ruleset, card.formula, card.divisor))
    return tuple(sorted(gaps, key=lambda gap: -gap.points))


def _spd_gaps(card: ScoreCard, formula: Formula) -> Iterable[Gap]:
    for row in card.spd_rows:
        if not row.level:
            yield Gap(row.indicator, 1, 1, formula.index(Fraction(row.indicator.maximum)))


def _sid_gaps(card: ScoreCard, ruleset: Ruleset, formula: Formula, divisor: int) -> Iterable[Gap]:
    counted = [each for each in card.innovations if each.counted and not each.innovation.by_total]
    for code, indicator in ruleset.sid_indicators.items():
        empty = sum(not each.levels.get(code) for each in counted)
        if empty:
            lost = Fraction(exact.times(indicator.maximum, empty)) / divisor
            yield Gap(indicator, empty, len(counted), formula.index(lost))
