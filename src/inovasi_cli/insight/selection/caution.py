"""What to send when verification may reject some: by the index to be expected, or the chance of a goal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple, get_args

from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.belonging import Belonging
from inovasi_cli.insight.plan.options import Goal
from inovasi_cli.insight.risk.outcomes import RiskModel, Survival, model
from inovasi_cli.insight.risk.simulation import Frequency
from inovasi_cli.insight.selection import CurvePoint, Demands, Sending, Withheld, why_held
from inovasi_cli.insight.selection.cautious import SECONDS, Prospects, most_hopeful
from inovasi_cli.insight.selection.chance import (
    Exact,
    Likeliest,
    Lottery,
    ceiling,
    chance,
    of_every_set,
    sure_of,
)
from inovasi_cli.insight.selection.expected import outlook, prospects
from inovasi_cli.insight.selection.sendable import Asked
from inovasi_cli.rules import Rejected
from inovasi_cli.scoring import ScoreCard


@dataclass(frozen=True, slots=True)
class Aim:
    """What is aimed at: the highest index to be expected, or the best chance of a ``goal`` in ``draws``."""

    survival: Survival
    goal: Goal | None = None
    draws: int = 20_000
    seed: int = 1


QUICKLY = 0.3
"""So many seconds are looked for a set that is not the answer itself."""


NEGLIGIBLE = Fraction(1, 20_000)
"""A chance that is printed as 0."""


class OtherReading(NamedTuple):
    """The best choice where rejected innovations count for something else: how many, and what to expect."""

    rejected: Rejected
    n: int
    expected: Fraction


@dataclass(frozen=True, slots=True)
class Caution:
    """What is to be expected of what is sent, and of sending all, under a reading of ``rejected``.

    ``chance`` is how often the goal is reached, and ``chance_all`` with all of them; ``gap`` is how much more
    another choice may have at most, of what is expected (index points) or of the chance (0-1). ``uncertain``
    tells how many may be rejected at all, ``settled`` how many are known by a total only and held to be
    certain. ``others`` are the readings under which another choice is best.
    """

    aim: Aim
    rejected: Rejected
    expected: Fraction
    expected_all: Fraction
    uncertain: int
    settled: int
    gap: Fraction
    chance: Exact | Frequency | None = None
    chance_all: Exact | Frequency | None = None
    others: tuple[OtherReading, ...] = ()

    @property
    def drawn(self) -> bool:
        """Whether the chance was drawn, and not worked out exactly."""
        return isinstance(self.chance, Frequency)


def select_cautiously(
    assessment: Assessment, demands: Demands, aim: Aim, belonging: Belonging | None = None
) -> tuple[Sending, Caution] | None:
    """Return what to send and what comes of it; ``None`` where there is no index.

    Raises:
        Unmeetable: more must be sent than may be.
        TooFine: the rules have more decimals than the draws can hold.
    """
    card, odds = assessment.card, model(assessment, aim.survival)
    if card is None or odds is None:
        return None
    formula = odds.position.formula
    found = prospects(odds, Asked(card, belonging=belonging).agency)
    seen = outlook(odds, formula.rejected)
    there = Prospects(found, seen, odds.position, demands)
    hope, curve = most_hopeful(there, seconds=SECONDS if aim.goal is None else QUICKLY)
    chosen = {one.number for one in hope.chosen}
    caution = Caution(
        aim=aim,
        rejected=formula.rejected,
        expected=hope.expected,
        expected_all=seen.index(found),
        uncertain=sum(one.accepted < 1 for one in found),
        settled=odds.settled,
        gap=hope.gap,
        others=tuple(_others(there, chosen)),
    )
    if aim.goal is not None:
        likeliest = _likeliest(aim.goal, there, odds, aim, chosen)
        chosen = {*likeliest.chosen}
        caution = replace(
            caution,
            expected=seen.index([there.by_number[number] for number in likeliest.chosen]),
            gap=likeliest.gap,
            chance=likeliest.chance,
            chance_all=likeliest.chance_all,
        )
    return _sending(card, there, chosen, curve, optimal=not caution.gap), caution


def _likeliest(goal: Goal, there: Prospects, odds: RiskModel, aim: Aim, first: set[int]) -> Likeliest:
    """The set with the best chance of ``goal``, ``first`` among those tried."""
    wanted, again = goal.points(odds.position.formula), (aim.draws, aim.seed + 1)
    if found := of_every_set(there, odds, wanted):
        return found
    chosen = Lottery(there, odds, wanted, aim.seed).best([sorted(first)])
    drawn = chance(odds, sorted(chosen), wanted, *again)
    least = max(drawn.value - drawn.error, Fraction(0))
    gap = min(Fraction(ceiling(there, odds, wanted)), Fraction(1)) - least
    if gap < NEGLIGIBLE or sure_of(chosen, odds, wanted):
        gap = Fraction(0)
    return Likeliest(chosen, drawn, chance(odds, odds.innovations, wanted, *again), gap)


def _sending(
    card: ScoreCard,
    there: Prospects,
    chosen: set[int],
    curve: Sequence[tuple[int, Fraction]],
    *,
    optimal: bool,
) -> Sending:
    """A choice as one of all innovations; what those lack that are held back is not told."""
    left = {number: scored for number, scored in enumerate(card.innovations) if number not in chosen}
    return Sending(
        card=card,
        position=there.position,
        demands=there.demands,
        selected=tuple(sorted(chosen)),
        after=there.position.exchanged(left.values(), ()),
        held=tuple(Withheld(n, why_held(n, card, there.demands), None, "hold") for n in left),
        curve=tuple(CurvePoint(n, index, met=True) for n, index in curve),
        for_gate=(),
        reachable=True,
        optimal=optimal,
    )


def _others(there: Prospects, chosen: set[int]) -> Iterator[OtherReading]:
    """Yield the other readings of what is rejected under which another set is best."""
    for rejected in get_args(Rejected):
        if rejected != there.outlook.rejected:
            other = replace(there, outlook=replace(there.outlook, rejected=rejected))
            hope, _ = most_hopeful(other, seconds=QUICKLY)
            if {one.number for one in hope.chosen} != chosen:
                yield OtherReading(rejected, len(hope.chosen), hope.expected)
