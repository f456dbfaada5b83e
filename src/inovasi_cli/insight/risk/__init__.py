"""What verification may take away.

``critical`` is exact: the single losses that cost the predicate or the rank. ``simulation`` draws what is
left if each claim survives with some odds (``survival``), and ``safety`` tells which documents help most.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from inovasi_cli.assessment import Assessment
from inovasi_cli.insight.risk import simulation
from inovasi_cli.insight.risk.critical import (
    LOSSES,
    Critical,
    Fewest,
    What,
    certainly_worse,
    critical_losses,
    fewest,
    losses,
)
from inovasi_cli.insight.risk.outcomes import model
from inovasi_cli.insight.risk.safety import Safeguard, kept, safeguards
from inovasi_cli.insight.risk.simulation import Frequency, TooFine
from inovasi_cli.insight.risk.survival import (
    DEFAULT,
    FEWEST,
    STATES,
    Fitted,
    Odds,
    State,
    Survival,
    fit,
    odds_of,
)
from inovasi_cli.rules import Band
from inovasi_cli.scoring.ranking import RankInterval
from inovasi_cli.scoring.ranking.published import rank_at

if TYPE_CHECKING:
    from inovasi_cli.scoring.ranking.table import Records

__all__ = [
    "DEFAULT",
    "FEWEST",
    "STATES",
    "Critical",
    "Fewest",
    "Fitted",
    "Frequency",
    "Odds",
    "Risk",
    "Safeguard",
    "State",
    "Survival",
    "TooFine",
    "fit",
    "odds_of",
    "weigh",
]

PERCENTILES = (Fraction(5, 100), Fraction(50, 100), Fraction(95, 100))

DRAWS, SEED = 100_000, 1


@dataclass(frozen=True, slots=True)
class Spread:
    """What ``draws`` of what is left came to.

    ``index`` holds the 5th, 50th and 95th percentile, ``ranks`` the rank of each where there is a table to
    compare with; ``kept`` is how often the predicate of today is kept or bettered.
    """

    draws: int
    seed: int
    survival: Survival
    probability: Mapping[Band | None, Frequency]
    kept: Frequency | None
    index: tuple[Decimal, Decimal, Decimal]
    ranks: tuple[RankInterval | None, ...]
    safeguards: tuple[Safeguard, ...]
    doubtful: int
    settled: int
    spd_settled: bool


@dataclass(frozen=True, slots=True)
class Risk:
    """What verification may take away from an assessment.

    ``tried`` tells how many losses of each kind there are, ``critical`` which of them cost something.
    ``fewest`` is ``None`` where no number of innovations alone costs the predicate, ``spread`` where there
    is no index.
    """

    assessment: Assessment
    tried: Mapping[What, int]
    critical: tuple[Critical, ...]
    fewest: Fewest | None
    spread: Spread | None


def weigh(
    assessment: Assessment,
    survival: Survival = DEFAULT,
    *,
    draws: int = DRAWS,
    seed: int = SEED,
    reference: Records | None = None,
) -> Risk:
    """Return what ``assessment`` hangs on and how its index spreads under the odds of ``survival``.

    ``reference`` is the table that the assessment was ranked against, if not the bundled one.

    Raises:
        TooFine: the rules have more decimals than the draws can hold.
    """
    single = tuple(losses(assessment))
    worse = certainly_worse(assessment, lambda index: _rank(index, assessment, reference))
    return Risk(
        assessment,
        {what: sum(loss.what == what for loss in single) for what in LOSSES},
        critical_losses(assessment, single, worse),
        fewest(assessment),
        _spread(assessment, survival, draws, seed, reference),
    )


def _spread(
    assessment: Assessment, survival: Survival, size: int, seed: int, reference: Records | None
) -> Spread | None:
    card, odds = assessment.card, model(assessment, survival)
    if card is None or odds is None:
        return None
    drawn = simulation.draw(odds, size, seed)
    low, middle, high = simulation.percentiles(drawn, PERCENTILES)
    return Spread(
        draws=size,
        seed=seed,
        survival=survival,
        probability=simulation.by_band(drawn, card),
        kept=None if card.predicate is None else kept(drawn, card, card.predicate),
        index=(low, middle, high),
        ranks=tuple(_rank(index, assessment, reference) for index in (low, middle, high)),
        safeguards=safeguards(assessment, odds, drawn, survival),
        doubtful=sum(not outcomes.certain for outcomes in odds.innovations.values()),
        settled=odds.settled,
        spd_settled=odds.spd_settled,
    )


def _rank(index: Decimal, assessment: Assessment, reference: Records | None) -> RankInterval | None:
    if assessment.rank is None:
        return None
    return rank_at(index, assessment.submission.profile, assessment.ruleset, reference)
