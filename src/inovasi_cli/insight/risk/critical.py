"""What the result hangs on: single losses that cost the predicate or the rank, and the fewest innovations.

Exact, by the formula of the guideline; no odds are involved.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import chain, combinations
from typing import Literal

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.insight import changes
from inovasi_cli.insight.position import Position, position_of
from inovasi_cli.rules import Band, Indicator
from inovasi_cli.scoring import ScoreCard, ScoredInnovation, score_innovation
from inovasi_cli.scoring.ranking import RankInterval

What = Literal["innovation", "claim", "indicator", "spd", "affair"]

LOSSES: tuple[What, ...] = ("innovation", "spd", "indicator", "affair", "claim")


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing taken away: ``what`` it is, and the index without it.

    An ``innovation`` (index into the submission) is rejected, after it was sent; a ``claim`` of one, an SPD
    row or an ``indicator`` of all innovations (``code``) is held to be worth 0; a basic-service ``affair``
    (``code``) is not recognised.
    """

    what: What
    index: Fraction
    innovation: int | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Critical:
    """A loss with what it costs: the predicate ``after`` it, and whether predicate or rank are lost."""

    loss: Loss
    after: Band | None
    predicate_lost: bool
    rank_lost: bool


@dataclass(frozen=True, slots=True)
class Fewest:
    """The fewest innovations (indices) that together cost the predicate, and the index without them."""

    innovations: tuple[int, ...]
    index: Fraction


def losses(assessment: Assessment) -> Iterator[Loss]:
    """Yield every single loss, in the order of ``LOSSES``; nothing where there is no index."""
    card, ruleset = assessment.card, assessment.ruleset
    position = None if card is None else position_of(card, ruleset)
    if card is None or position is None:
        return
    for number, scored in enumerate(card.innovations):
        if scored.counted:
            yield Loss("innovation", position.exchanged([scored], []).with_rejected(1).index, number)
    for row in card.spd_rows:
        if row.level:
            yield Loss("spd", position.with_spd(-row.score).index, code=row.indicator.code)
    yield from _of_indicators(card, position, assessment)
    for code in card.coverage.covered:
        covering = {other: times for other, times in position.covering.items() if other != code}
        yield Loss("affair", replace(position, covering=covering).index, code=code)


def critical_losses(
    assessment: Assessment, tried: Iterable[Loss], worse: Decimal | None = None
) -> tuple[Critical, ...]:
    """Return the losses that cost the predicate or the rank, by kind and then by the index that is left.

    At the index ``worse`` and below it the rank is certainly a worse one.
    """
    card = assessment.card
    if card is None:
        return ()
    now = card.predicate
    found = []
    for loss in tried:
        after, shown = card.band(loss.index), exact.rounded(loss.index)
        judged = Critical(loss, after, _lower(after, now, card), worse is not None and shown <= worse)
        if judged.predicate_lost or judged.rank_lost:
            found.append(judged)
    return tuple(sorted(found, key=lambda critical: (LOSSES.index(critical.loss.what), critical.loss.index)))


def certainly_worse(
    assessment: Assessment, ranked: Callable[[Decimal], RankInterval | None]
) -> Decimal | None:
    """Return the highest index whose best possible rank is behind the worst possible one of today.

    ``None`` where there is no rank, or none is certainly worse. Ranks never improve as the index falls, so
    the index can be bisected.
    """
    card, now = assessment.card, assessment.rank
    if card is None or card.shown_index is None or now is None:
        return None

    def behind(hundredths: int) -> bool:
        found = ranked(_shown(hundredths))
        return found is not None and found.best > now.worst

    below = range(int(card.shown_index.scaleb(exact.PLACES)))
    number = bisect_left(below, True, key=lambda hundredths: not behind(hundredths))
    return _shown(number - 1) if number else None


def _shown(hundredths: int) -> Decimal:
    return Decimal(hundredths).scaleb(-exact.PLACES)


def fewest(assessment: Assessment) -> Fewest | None:
    """Return the smallest set of innovations whose rejection costs the predicate.

    For a number k to be taken, the index is lowest where the k of the highest maturity go, unless a basic
    service is to stay uncovered: then everything that covers it goes first. All choices of such services
    are tried, so the smallest k is exact. ``None`` where even without any innovation the predicate stays.
    """
    card, ruleset = assessment.card, assessment.ruleset
    position = None if card is None else position_of(card, ruleset)
    if card is None or position is None or card.predicate is None:
        return None
    counted = {number: scored for number, scored in enumerate(card.innovations) if scored.counted}
    best_first = sorted(counted, key=lambda number: (-counted[number].maturity, number))
    sets = [_covering(uncovered, counted, position) for uncovered in _subsets(position.covering)]
    for k in range(1, len(counted) + 1):
        tried = (_taken(k, forced, best_first) for forced in sets if len(forced) <= k)
        lost = ((position.exchanged([counted[i] for i in gone], []), gone) for gone in tried)
        left = [(after.with_rejected(k).index, gone) for after, gone in lost]
        index, gone = min(left, key=lambda outcome: (outcome[0], outcome[1]))
        if _lower(card.band(index), card.predicate, card):
            return Fewest(gone, index)
    return None


def _of_indicators(card: ScoreCard, position: Position, assessment: Assessment) -> Iterator[Loss]:
    """Claims of innovations held to be worth 0, one by one and an indicator at a time."""
    counted = [(number, scored) for number, scored in enumerate(card.innovations) if scored.counted]
    alone: list[Loss] = []
    for code, indicator in assessment.ruleset.sid_indicators.items():
        claiming = [(number, scored) for number, scored in counted if scored.levels.get(code)]
        for number, scored in claiming:
            alone.append(
                Loss("claim", _without_claims([scored], indicator, position, assessment), number, code)
            )
        if claiming:
            all_of_it = _without_claims([scored for _, scored in claiming], indicator, position, assessment)
            yield Loss("indicator", all_of_it, code=code)
    yield from alone


def _without_claims(
    scored: Sequence[ScoredInnovation], indicator: Indicator, position: Position, assessment: Assessment
) -> Fraction:
    """The index where one indicator of ``scored``, which all count, is worth 0.

    Who counts depends on levels only where the edition leaves out who lacks a mandatory one: it was sent,
    so it is rejected.
    """
    mandatory, code = assessment.ruleset.edition.eligibility.mandatory, indicator.code
    if mandatory is None or mandatory.effect != "excluded":
        levels = sum(innovation.levels[code] for innovation in scored)
        return position.with_maturity(-exact.times(indicator.weight, levels)).index
    submission, ruleset, basis = assessment.submission, assessment.ruleset, assessment.basis
    less = (changes.with_level(innovation.innovation, code, 0, basis) for innovation in scored)
    again = [score_innovation(innovation, submission, ruleset, basis) for innovation in less]
    rejected = sum(not innovation.counted for innovation in again)
    return position.exchanged(scored, again).with_rejected(rejected).index


def _lower(after: Band | None, now: Band | None, card: ScoreCard) -> bool:
    """Whether the predicate ``after`` is known to be worse than that of ``now``."""
    if after is None or now is None:
        return False
    return card.bands.index(after) > card.bands.index(now)


def _subsets(covering: Iterable[str]) -> Iterator[tuple[str, ...]]:
    codes = sorted(covering)
    return chain.from_iterable(combinations(codes, size) for size in range(len(codes) + 1))


def _covering(
    affairs: tuple[str, ...], counted: dict[int, ScoredInnovation], position: Position
) -> frozenset[int]:
    """The innovations that cover one of ``affairs``."""
    return frozenset(
        number
        for number, scored in counted.items()
        if set(affairs).intersection(scored.innovation.covers(position.affairs))
    )


def _taken(k: int, forced: frozenset[int], best_first: list[int]) -> tuple[int, ...]:
    """``forced`` and the best of the others, k in all."""
    others = (number for number in best_first if number not in forced)
    more = (next(others) for _ in range(k - len(forced)))
    return tuple(sorted([*forced, *more]))
