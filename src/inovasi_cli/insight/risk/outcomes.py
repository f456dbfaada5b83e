"""What may be left of one innovation, or of SPD, with exact odds.

Claims are independent, so the points of a row of claims are the sum of independent parts: its
distribution is a convolution, done here in whole numbers. Points are counted in units of
``RiskModel.unit``, of which one point has a whole number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm, prod
from typing import Literal

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.insight.position import Position, position_of
from inovasi_cli.reading.submission import Basis, Claim, Submission
from inovasi_cli.rules import Indicator, Ruleset
from inovasi_cli.scoring import ScoredInnovation
from inovasi_cli.scoring.eligibility import columns_of

State = Literal["proven", "unproven"]
"""With a document on record, or without one."""

STATES: tuple[State, ...] = ("proven", "unproven")

FEWEST = 20
"""Pairs of claimed and verified levels from which odds are taken; fewer would be chance."""


@dataclass(frozen=True, slots=True)
class Odds:
    """How often a level is kept and how often it is lowered by one; otherwise it is lost. Each 0-1."""

    kept: Fraction
    lowered: Fraction = Fraction(0)

    def __post_init__(self) -> None:
        if self.kept < 0 or self.lowered < 0 or self.kept + self.lowered > 1:
            raise ValueError

    @property
    def lost(self) -> Fraction:
        """How often nothing is left."""
        return 1 - self.kept - self.lowered


@dataclass(frozen=True, slots=True)
class Survival:
    """The odds of claims by state, and how often an innovation that counts with a warning is accepted."""

    claims: Mapping[State, Odds]
    doubtful: Fraction


DEFAULT = Survival(
    claims={
        "proven": Odds(Fraction(85, 100), Fraction(10, 100)),
        "unproven": Odds(Fraction(30, 100), Fraction(20, 100)),
    },
    doubtful=Fraction(1, 2),
)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Odds as a workbook shows them; ``pairs`` is how many levels of each state were compared.

    A state with fewer than ``FEWEST`` pairs has no odds.
    """

    odds: Mapping[State, Odds]
    pairs: Mapping[State, int]


def state_of(claim: Claim) -> State:
    """What stands behind a claim."""
    return "proven" if claim.evidenced else "unproven"


def fit(submission: Submission) -> Fitted:
    """Take the odds from the levels that were claimed above 0 and verified."""
    seen: dict[State, Counter[str]] = {state: Counter() for state in STATES}
    for claim in _claims(submission):
        if claim.level and claim.verified is not None:
            seen[state_of(claim)][_outcome(claim.level, claim.verified)] += 1
    pairs = {state: counts.total() for state, counts in seen.items()}
    return Fitted(
        {
            state: Odds(Fraction(counts["kept"], pairs[state]), Fraction(counts["lowered"], pairs[state]))
            for state, counts in seen.items()
            if pairs[state] >= FEWEST
        },
        pairs,
    )


def _outcome(level: int, verified: int) -> str:
    if verified >= level:
        return "kept"
    return "lowered" if verified else "lost"


def _claims(submission: Submission) -> Iterator[Claim]:
    yield from submission.spd.values()
    for innovation in submission.innovations:
        yield from innovation.claims.values()


def odds_of(kept: Decimal, lowered: Decimal = Decimal(0)) -> Odds:
    """Return odds as they are written.

    Raises:
        ValueError: one is below 0, or both together are above 1.
    """
    return Odds(Fraction(kept), Fraction(lowered))


CERTAIN = Odds(Fraction(1))

Weights = Mapping[int, int]
"""Points in units to their odds, as whole numbers that add up to a common denominator."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What may become of one innovation or of SPD.

    ``points`` are in units, ascending, with ``weights`` out of ``whole``; what is missing to the whole is
    how often an innovation is rejected. ``affairs`` are the basic services that it covers if it is not.
    """

    points: tuple[int, ...]
    weights: tuple[int, ...]
    whole: int
    affairs: frozenset[str] = frozenset()

    @property
    def mean(self) -> Fraction:
        """The points to be expected, in units."""
        return Fraction(sum(p * w for p, w in zip(self.points, self.weights, strict=True)), self.whole)

    @property
    def certain(self) -> bool:
        """Whether it is never rejected."""
        return sum(self.weights) == self.whole


@dataclass(frozen=True, slots=True)
class RiskModel:
    """A submission as odds: ``spd`` and every innovation that counts now, by its number.

    ``unit`` is how many units one point has. ``settled`` are innovations known only by a total, and
    ``spd_settled`` tells the same of SPD: what cannot be taken apart is held to be certain.
    """

    position: Position
    unit: int
    spd: Outcomes
    innovations: Mapping[int, Outcomes]
    settled: int
    spd_settled: bool


def model(assessment: Assessment, survival: Survival) -> RiskModel | None:
    """Return ``assessment`` as odds; ``None`` where it has no index."""
    card, ruleset = assessment.card, assessment.ruleset
    position = None if card is None else position_of(card, ruleset)
    if card is None or position is None:
        return None
    unit = _unit(position, card.innovations, ruleset)
    counted = {number: scored for number, scored in enumerate(card.innovations) if scored.counted}
    return RiskModel(
        position=position,
        unit=unit,
        spd=spd_outcomes(assessment, survival, unit),
        innovations={
            number: innovation_outcomes(scored, assessment, survival, unit, position)
            for number, scored in counted.items()
        },
        settled=sum(scored.innovation.by_total for scored in counted.values()),
        spd_settled=assessment.submission.spd_total is not None,
    )


def spd_outcomes(assessment: Assessment, survival: Survival, unit: int) -> Outcomes:
    """What may be left of SPD."""
    submission, ruleset = assessment.submission, assessment.ruleset
    if submission.spd_total is not None:
        spd = assessment.card.spd if assessment.card else None
        return Outcomes((_units(spd or Decimal(0), unit),), (1,), 1)
    parts = _parts(submission.spd, ruleset.spd_indicators, assessment.basis, survival, unit)
    return _outcomes([weights for weights, _ in parts.values()], prod(whole for _, whole in parts.values()))


def innovation_outcomes(
    scored: ScoredInnovation, assessment: Assessment, survival: Survival, unit: int, position: Position
) -> Outcomes:
    """What may be left of an innovation that counts now.

    One that counts with a warning is accepted as often as ``survival.doubtful`` says. Where the edition
    leaves out who lacks a mandatory indicator, losing one is being left out.
    """
    innovation = scored.innovation
    accepted = survival.doubtful if scored.reasons else Fraction(1)
    affairs = position.basic.intersection(innovation.covers(position.affairs))
    if innovation.by_total:
        weights: list[Weights] = [{_units(scored.maturity, unit): accepted.numerator}]
        return _outcomes(weights, accepted.denominator, affairs)
    parts = _parts(innovation.claims, assessment.ruleset.sid_indicators, assessment.basis, survival, unit)
    needed = _needed(scored, assessment)
    weights = [
        {points: weight for points, weight in part.items() if points or code not in needed}
        for code, (part, _) in parts.items()
    ]
    whole = prod(whole for _, whole in parts.values())
    return _outcomes([{0: accepted.numerator}, *weights], whole * accepted.denominator, affairs)


def _needed(scored: ScoredInnovation, assessment: Assessment) -> set[str]:
    """Mandatory indicators without which the innovation would be left out."""
    mandatory = assessment.ruleset.edition.eligibility.mandatory
    if mandatory is None or mandatory.effect != "excluded":
        return set()
    given = columns_of(scored.innovation, assessment.submission.columns)
    indicators = assessment.ruleset.sid_indicators
    return {code for code in indicators if indicators[code].must_be_filled and code in given}


def _parts(
    claims: Mapping[str, Claim],
    indicators: Mapping[str, Indicator],
    basis: Basis,
    survival: Survival,
    unit: int,
) -> Mapping[str, tuple[Weights, int]]:
    return {
        code: _part(claim, _units(indicators[code].weight, unit), basis, survival)
        for code, claim in claims.items()
    }


def _part(claim: Claim, weight: int, basis: Basis, survival: Survival) -> tuple[Weights, int]:
    """One claim: its points in units with their odds, and the denominator of these."""
    level = claim.on(basis)
    if claim.verified is not None:
        return {weight * claim.verified: 1}, 1
    odds = survival.claims[state_of(claim)] if level else CERTAIN
    whole = lcm(odds.kept.denominator, odds.lowered.denominator)
    found: dict[int, int] = {}
    for points, share in ((level, odds.kept), (level - 1, odds.lowered), (0, odds.lost)):
        if share:
            found[weight * points] = found.get(weight * points, 0) + int(share * whole)
    return found, whole


def _outcomes(parts: Sequence[Weights], whole: int, affairs: frozenset[str] = frozenset()) -> Outcomes:
    together: dict[int, int] = {0: 1}
    for part in parts:
        summed: dict[int, int] = {}
        for points, weight in together.items():
            for more, share in part.items():
                summed[points + more] = summed.get(points + more, 0) + weight * share
        together = summed
    ascending = tuple(sorted(together))
    return Outcomes(ascending, tuple(together[points] for points in ascending), whole, affairs)


def _unit(position: Position, scored: Iterable[ScoredInnovation], ruleset: Ruleset) -> int:
    """How many units one point must have for every number of the formula to be whole."""
    numbers = [position.spd, position.formula.per_innovation, *(innovation.maturity for innovation in scored)]
    for indicators in (ruleset.spd_indicators, ruleset.sid_indicators):
        numbers += [indicator.weight for indicator in indicators.values()]
    return exact.unit(numbers)


def _units(number: Decimal, unit: int) -> int:
    return int(exact.times(number, unit))
