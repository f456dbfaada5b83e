"""Which evidence buys most safety: each row of claims drawn again as if every claim of it were proven."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from inovasi_cli.assessment import Assessment
from inovasi_cli.insight.risk import simulation
from inovasi_cli.insight.risk.outcomes import Outcomes, RiskModel, Survival, innovation_outcomes, spd_outcomes
from inovasi_cli.insight.risk.simulation import Draws, Frequency
from inovasi_cli.reading.submission import Claim
from inovasi_cli.rules import Band
from inovasi_cli.scoring import ScoreCard

MOST = 20
"""How many candidates are drawn again: those with the most expected points."""


@dataclass(frozen=True, slots=True)
class Safeguard:
    """Documents for the ``codes`` of an ``innovation`` (index into the submission), or of SPD (``None``).

    ``points`` are the index points to be expected more; ``kept`` is how often the predicate then is kept or
    bettered, ``before`` how often without.
    """

    innovation: int | None
    codes: tuple[str, ...]
    points: Fraction
    kept: Frequency
    before: Frequency

    @property
    def gain(self) -> Fraction:
        """By how much more often the predicate is kept, 0-1."""
        return self.kept.value - self.before.value


@dataclass(frozen=True, slots=True)
class _Candidate:
    innovation: int | None
    codes: tuple[str, ...]
    after: Outcomes
    points: Fraction


def safeguards(
    assessment: Assessment, model: RiskModel, draws: Draws, survival: Survival
) -> tuple[Safeguard, ...]:
    """Return what is gained by proving the claims of one innovation, or one SPD row, the best first."""
    card = assessment.card
    if card is None or card.predicate is None:
        return ()
    before = kept(draws, card, card.predicate)
    candidates = sorted(_candidates(assessment, model, survival), key=lambda candidate: -candidate.points)[
        :MOST
    ]
    found = []
    for candidate in candidates:
        again = (
            simulation.with_spd(draws, candidate.after)
            if candidate.innovation is None
            else simulation.exchanged(draws, candidate.innovation, candidate.after)
        )
        share = kept(again, card, card.predicate)
        found.append(Safeguard(candidate.innovation, candidate.codes, candidate.points, share, before))
    return tuple(sorted(found, key=lambda safeguard: (-safeguard.gain, -safeguard.points)))


def kept(draws: Draws, card: ScoreCard, predicate: Band) -> Frequency:
    """How often ``predicate`` or a better one came out."""
    good = card.bands[: card.bands.index(predicate) + 1]
    shares = simulation.by_band(draws, card)
    return Frequency(sum(shares[band].times for band in good), draws.size)


def _candidates(assessment: Assessment, model: RiskModel, survival: Survival) -> Iterator[_Candidate]:
    submission = assessment.submission
    per_point = Fraction(100) / Fraction(model.position.formula.total_max)
    for code, claim in submission.spd.items():
        if not _open(claim, assessment):
            continue
        spd = {**submission.spd, code: claim._replace(evidenced=True)}
        proven = assessment._replace(submission=submission._replace(spd=spd))
        after = spd_outcomes(proven, survival, model.unit)
        yield _Candidate(None, (code,), after, (after.mean - model.spd.mean) / model.unit * per_point)
    card = assessment.card
    divisor = model.position.formula.divisor(model.position.counted)
    for number, old in model.innovations.items():
        innovation = submission.innovations[number]
        codes = tuple(code for code, claim in innovation.claims.items() if _open(claim, assessment))
        if not codes or card is None:
            continue
        claims = {
            code: claim._replace(evidenced=True) if code in codes else claim
            for code, claim in innovation.claims.items()
        }
        scored = card.innovations[number]._replace(innovation=innovation._replace(claims=claims))
        after = innovation_outcomes(scored, assessment, survival, model.unit, model.position)
        points = (after.mean - old.mean) / model.unit / divisor * per_point
        yield _Candidate(number, codes, after, points)


def _open(claim: Claim, assessment: Assessment) -> bool:
    """Whether a claim is worth something, unproven, and not settled."""
    return claim.verified is None and not claim.evidenced and claim.on(assessment.basis) > 0
