"""What verification may take away.

``critical`` is exact: the single losses that cost the predicate or the rank. ``simulation`` draws what is
left if each claim survives with some odds (``survival``), and ``safety`` tells which documents help most.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, get_args

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
from inovasi_cli.insight.risk.outcomes import (
    DEFAULT,
    FEWEST,
    STATES,
    Fitted,
    Odds,
    State,
    Survival,
    fit,
    model,
    odds_of,
)
from inovasi_cli.insight.risk.safety import Safeguard, kept, safeguards
from inovasi_cli.insight.risk.simulation import Draws, Frequency, TooFine
from inovasi_cli.rules import Band, Rejected
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.scoring.ranking import RankInterval
from inovasi_cli.scoring.ranking.published import rank_at

if TYPE_CHECKING:
    from inovasi_cli.scoring.ranking.table import Records


Percentiles = tuple[Decimal, Decimal, Decimal]

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
    index: Percentiles
    ranks: tuple[RankInterval | None, ...]
    safeguards: tuple[Safeguard, ...]
    doubtful: int
    settled: int
    spd_settled: bool


class Read(NamedTuple):
    """The answer where innovations that are ``rejected`` count for what another reading of the rules says.

    How many single losses cost something, the fewest innovations that cost the predicate (``None`` where no
    number does), and what the same draws come to.
    """

    rejected: Rejected
    critical: int
    fewest: int | None
    probability: Mapping[Band | None, Frequency]
    cases: Percentiles


@dataclass(frozen=True, slots=True)
class Risk:
    """What verification may take away from an assessment.

    ``tried`` tells how many losses of each kind there are, ``critical`` which of them cost something.
    ``fewest`` is ``None`` where no number of innovations alone costs the predicate, ``spread`` where there
    is no index. ``others`` are the other readings of what is rejected, where they change the answer.
    """

    assessment: Assessment
    tried: Mapping[What, int]
    critical: tuple[Critical, ...]
    fewest: Fewest | None
    spread: Spread | None
    others: tuple[Read, ...] = ()


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
    critical, few = critical_losses(assessment, single, worse), fewest(assessment)
    tried = {what: sum(loss.what == what for loss in single) for what in LOSSES}
    card, odds = assessment.card, model(assessment, survival)
    if card is None or odds is None:
        return Risk(assessment, tried, critical, few, None)
    drawn = simulation.draw(odds, draws, seed)
    now = assessment.ruleset.edition.rejected
    mine = _read(now, critical, few, card, drawn)
    others = (
        _read_as(rejected, assessment, card, drawn, worse)
        for rejected in get_args(Rejected)
        if rejected != now
    )
    differing = tuple(other for other in others if other[1:] != mine[1:])
    spread = _spread(assessment, card, survival, drawn, reference)
    return Risk(assessment, tried, critical, few, spread, differing)


def _read_as(
    rejected: Rejected, assessment: Assessment, card: ScoreCard, drawn: Draws, worse: Decimal | None
) -> Read:
    """The answer under another reading, from the same draws."""
    assert card.formula is not None
    formula = replace(card.formula, rejected=rejected)
    other = replace(card, formula=formula)
    told = assessment._replace(cards={**assessment.cards, assessment.basis: other})
    position = replace(drawn.model.position, formula=formula)
    drawn = replace(drawn, model=replace(drawn.model, position=position))
    return _read(rejected, critical_losses(told, losses(told), worse), fewest(told), other, drawn)


def _read(
    rejected: Rejected, critical: Sequence[Critical], few: Fewest | None, card: ScoreCard, drawn: Draws
) -> Read:
    fewest_lost = None if few is None else len(few.innovations)
    odds = simulation.by_band(drawn, card)
    return Read(rejected, len(critical), fewest_lost, odds, _percentiles(drawn))


def _percentiles(drawn: Draws) -> Percentiles:
    low, middle, high = simulation.percentiles(drawn, PERCENTILES)
    return low, middle, high


def _spread(
    assessment: Assessment, card: ScoreCard, survival: Survival, drawn: Draws, reference: Records | None
) -> Spread:
    odds, index = drawn.model, _percentiles(drawn)
    return Spread(
        draws=drawn.size,
        seed=drawn.seed,
        survival=survival,
        probability=simulation.by_band(drawn, card),
        kept=None if card.predicate is None else kept(drawn, card, card.predicate),
        index=index,
        ranks=tuple(_rank(case, assessment, reference) for case in index),
        safeguards=safeguards(assessment, odds, drawn, survival),
        doubtful=sum(not outcomes.certain for outcomes in odds.innovations.values()),
        settled=odds.settled,
        spd_settled=odds.spd_settled,
    )


def _rank(index: Decimal, assessment: Assessment, reference: Records | None) -> RankInterval | None:
    if assessment.rank is None:
        return None
    return rank_at(index, assessment.submission.profile, assessment.ruleset, reference)
