"""One innovation taken apart: what each indicator gives, and what a higher level of it would bring."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.diagnostics import Place
from inovasi_cli.insight.changes import repaired, with_level
from inovasi_cli.insight.position import Position, position_of
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import LEVELS, Indicator, Ruleset
from inovasi_cli.scoring import ScoreCard, ScoredInnovation, score_innovation


@dataclass(frozen=True, slots=True)
class Lift:
    """One indicator of an innovation at its level on the basis of a card.

    ``points`` are of the maturity, ``share`` is what they are of the index, ``None`` without an index.
    ``gains`` are the index points that each higher level would bring, points of the maturity without an
    index; those of an innovation that does not count are told as if it did.
    """

    indicator: Indicator
    place: Place | None
    level: int
    points: Decimal
    share: Fraction | None
    gains: tuple[tuple[int, Fraction], ...]


def lifts(number: int, submission: Submission, ruleset: Ruleset, card: ScoreCard) -> tuple[Lift, ...]:
    """Take innovation ``number`` apart; nothing where only its total is known."""
    scored = card.innovations[number]
    if scored.innovation.by_total:
        return ()
    base, position = _counting(scored, submission, ruleset, card)
    found = []
    for code, indicator in ruleset.sid_indicators.items():
        level = scored.levels.get(code, 0)
        points = exact.times(indicator.weight, level)
        claim = scored.innovation.claims.get(code)
        gains = []
        for higher in LEVELS[level:]:
            after = with_level(base.innovation, code, higher, card.basis)
            new = score_innovation(after, submission, ruleset, card.basis)
            gains.append((higher, _gain(base, new, position)))
        share = _share(points, scored, card)
        found.append(Lift(indicator, claim.place if claim else None, level, points, share, tuple(gains)))
    return tuple(found)


def _counting(
    scored: ScoredInnovation, submission: Submission, ruleset: Ruleset, card: ScoreCard
) -> tuple[ScoredInnovation, Position | None]:
    """The innovation as one that counts, and where the submission would then stand."""
    position = position_of(card, ruleset)
    if scored.counted or position is None:
        return scored, position
    base = score_innovation(repaired(scored.innovation, ruleset), submission, ruleset, card.basis)
    return base, position.exchanged([scored], [base])


def _gain(old: ScoredInnovation, new: ScoredInnovation, position: Position | None) -> Fraction:
    if position is None:
        return Fraction(new.maturity) - Fraction(old.maturity)
    return position.exchanged([old], [new]).index - position.index


def _share(points: Decimal, scored: ScoredInnovation, card: ScoreCard) -> Fraction | None:
    if card.formula is None or card.divisor is None:
        return None
    if not scored.counted:
        return Fraction(0)
    return card.formula.index(Fraction(points) / card.divisor)
