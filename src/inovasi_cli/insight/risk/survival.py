"""The odds that a claim survives verification, with and without a document.

A verifier's level is settled. Of the others a level is *kept*, *lowered* by one, or *lost* (0), with odds
that depend on whether a document is recorded. The odds given here are assumptions of ours: no figures
are published but single accounts (one innovation fell from 109 to 59 points in 2024). They can be set,
or taken from a workbook that holds both claimed and verified levels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from inovasi_cli.reading.submission import Claim, Submission

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
