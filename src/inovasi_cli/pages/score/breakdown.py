"""The points of a score card in parts that add up to what stands above them, and what scores nothing yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from inovasi_cli import exact
from inovasi_cli.rules import Aspect, Indicator, Ruleset, value_of
from inovasi_cli.scoring import Formula, ScoreCard, VariableScore, by_variable
from inovasi_cli.text import Text, output

WHOLE, ASPECT, PART, VARIABLE = range(4)


class Part(NamedTuple):
    """One line: ``depth`` tells what it is a part of, ``points`` what it has, ``shown`` that as printed.

    ``share`` is in index points; what is not known is ``None``.
    """

    name: Text
    depth: int
    points: exact.Exact | None
    shown: Decimal | None
    maximum: Decimal | None
    share: Decimal | None
    aspect: Aspect | None = None


def breakdown(card: ScoreCard, ruleset: Ruleset) -> tuple[Part, ...]:
    """Return aspects and variables of ``card``, the whole last; empty without a formula."""
    mean, quantity, formula = card.maturity_mean, card.quantity, card.formula
    if mean is None or quantity is None or formula is None:
        return ()
    points = [Fraction(card.spd or 0), mean, Fraction(quantity)]
    shown = exact.apportioned(points)
    shares = _shares(points, formula.total_max) if card.index is not None else (None, None, None)
    spd, mean_shown, quantity_shown = shown
    known = card.spd is not None
    c = ruleset.edition.constants
    spd_max, maturity_max, quantity_max = map(value_of, (c.spd_max, c.maturity_max, c.quantity_max))
    of_sid = mean_shown + quantity_shown, _sum(maturity_max, quantity_max), _sum(shares[1], shares[2])
    mean_name = output.MATURITY_MEAN.filled(counted=card.counted)
    total = sum(shown, Decimal(0)) if known else None
    return (
        Part(ruleset.spd.name, ASPECT, card.spd, spd if known else None, spd_max, shares[0], "spd"),
        *_variables(by_variable(card, ruleset.spd), VARIABLE - 1, spd, shares[0], formula.total_max),
        Part(ruleset.sid.name, ASPECT, card.sid, *of_sid, "sid"),
        Part(mean_name, PART, mean, mean_shown, maturity_max, shares[1]),
        *_variables(by_variable(card, ruleset.sid), VARIABLE, mean_shown, shares[1], formula.total_max),
        Part(output.QUANTITY, PART, quantity, quantity_shown, quantity_max, shares[2]),
        Part(output.TOTAL, WHOLE, card.total, total, formula.total_max, card.shown_index),
    )


def _variables(
    scores: Sequence[VariableScore], depth: int, whole: Decimal, share: Decimal | None, total_max: Decimal
) -> tuple[Part, ...]:
    points = [score.score for score in scores]
    shown = exact.apportioned(points, to=whole) if scores else []
    shares = _shares(points, total_max, share) if share is not None else [None] * len(points)
    return tuple(
        Part(score.variable.name, depth, score.score, shown_score, score.maximum, part)
        for score, shown_score, part in zip(scores, shown, shares, strict=True)
    )


def _shares(
    points: Sequence[Fraction], total_max: Decimal, to: Decimal | None = None
) -> Sequence[Decimal | None]:
    return exact.apportioned([point / Fraction(total_max) * 100 for point in points], to=to)


def _sum(first: Decimal | None, second: Decimal | None) -> Decimal | None:
    return None if first is None or second is None else first + second


class Gap(NamedTuple):
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
    counted = [scored for scored in card.innovations if scored.counted and not scored.innovation.by_total]
    for code, indicator in ruleset.sid_indicators.items():
        empty = sum(not scored.levels.get(code) for scored in counted)
        if empty:
            lost = Fraction(exact.times(indicator.maximum, empty)) / divisor
            yield Gap(indicator, empty, len(counted), formula.index(lost))
