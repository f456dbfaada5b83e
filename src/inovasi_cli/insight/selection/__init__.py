"""Which innovations to send: the set of the highest index, proven, and what would be worth mending first.

What is sent counts in n: below the cap each brings points of quantity, and each moves the mean.
``sendable`` says who may be sent, ``cuts`` finds the best set of each size, and what those that are held back
lack. ``caution`` chooses by what verification may leave: by the index to be expected (``expected``,
``cautious``), or by the ``chance`` of a goal.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple

from inovasi_cli import exact
from inovasi_cli.insight.position import Position, position_of
from inovasi_cli.insight.selection.cuts import BestSet, best_of_each_size, needs, with_shares
from inovasi_cli.insight.selection.sendable import Asked, Demands, Pool, Unmeetable, candidate, pool_of
from inovasi_cli.rules import LEVELS, Ruleset
from inovasi_cli.scoring import ScoreCard, ScoredInnovation

if TYPE_CHECKING:
    from inovasi_cli.checking.belonging import Belonging


NO_DEMANDS = Demands()

Why = Literal["weaker", "dropped", "ineligible"]
"""Why an innovation is held back: the index is higher without it, it was asked for, or it does not count."""

Verdict = Literal["send", "mend", "hold"]
"""What becomes of an innovation: it is sent; it is worth sending once it counts, or once one of its
indicators is at level 3; it is held back."""


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """The highest ``index`` of ``n`` innovations, and whether the gate of basic services is met by it."""

    n: int
    index: Fraction
    met: bool


class Withheld(NamedTuple):
    """An innovation (by number) that is held back; ``needs`` is the maturity in points that it has to gain.

    ``None`` where nothing makes it worth sending.
    """

    number: int
    why: Why
    needs: Fraction | None
    verdict: Verdict


@dataclass(frozen=True)
class Sending:
    """What to send of a card: ``selected`` (by number, in the order of the files), and what to hold back.

    ``after`` is where that leaves the submission, ``curve`` the highest index of each n, ``for_gate`` those
    that are sent for the basic services they cover although better ones are held back. ``reachable`` tells
    whether any set meets the gate, ``optimal`` that no other set has a higher index.
    """

    card: ScoreCard
    position: Position
    demands: Demands
    selected: tuple[int, ...]
    after: Position
    held: tuple[Withheld, ...]
    curve: tuple[CurvePoint, ...]
    for_gate: tuple[int, ...]
    reachable: bool
    optimal: bool

    @property
    def coverable(self) -> frozenset[str]:
        """The basic services (codes) that those cover that may be sent."""
        dropped = [self.card.innovations[number] for number in self.demands.drop]
        return frozenset(self.position.exchanged(dropped, ()).covering)

    @property
    def gain(self) -> Fraction:
        """What holding back brings, in index points."""
        return self.after.index - self.position.index


def select(
    card: ScoreCard,
    ruleset: Ruleset,
    demands: Demands = NO_DEMANDS,
    proven: ScoreCard | None = None,
    belonging: Belonging | None = None,
) -> Sending | None:
    """Return what to send of ``card``, whose index is then the highest; ``None`` where it has no index.

    ``proven`` is the card of the basis *evidenced*, by which equal innovations are told apart; ``belonging``
    says which agency each is of. Of sets with the same index the smallest is taken: what brings nothing need
    not be proven.

    Raises:
        Unmeetable: more must be sent than may be.
    """
    position = position_of(card, ruleset)
    if position is None:
        return None
    pool = pool_of(Asked(card, proven, belonging), position, demands)
    sizes, optimal = best_of_each_size(pool), True
    if demands.per_agency:
        solved = [with_shares(best, pool, demands) for best in sizes]
        sizes, optimal = [best for best, _ in solved], all(sure for _, sure in solved)
    best = max(sizes, key=lambda size: (size.points, -size.n))
    chosen = {one.number for one in best.chosen(pool)}
    gone = [scored for number, scored in enumerate(card.innovations) if number not in chosen]
    index = position.formula.index
    return Sending(
        card=card,
        position=position,
        demands=demands,
        selected=tuple(sorted(chosen)),
        after=position.exchanged(gone, ()),
        held=tuple(_held(card, pool, best, ruleset, demands)),
        curve=tuple(CurvePoint(size.n, index(size.points), size.cut.met) for size in sizes),
        for_gate=tuple(sorted(one.number for one in best.cut.beyond)),
        reachable=any(size.cut.met for size in sizes),
        optimal=optimal,
    )


def _held(card: ScoreCard, pool: Pool, best: BestSet, ruleset: Ruleset, demands: Demands) -> list[Withheld]:
    """Those that are held back, the nearest to being worth sending first."""
    chosen = {one.number for one in best.chosen(pool)}
    left = {number: scored for number, scored in enumerate(card.innovations) if number not in chosen}
    barred = [
        candidate(number, Asked(card), pool.position, pool.unit)
        for number, scored in left.items()
        if not scored.counted and number not in demands.drop
    ]
    lacking = needs(pool, best.points, barred)
    found = []
    for number, scored in left.items():
        lacks, step = lacking.get(number), _one_step(scored, ruleset)
        near = lacks is not None and (0 < lacks <= step if scored.counted else not lacks)
        found.append(Withheld(number, why_held(number, card, demands), lacks, "mend" if near else "hold"))
    return sorted(found, key=lambda held: (held.needs is None, held.needs or 0, held.number))


def why_held(number: int, card: ScoreCard, demands: Demands) -> Why:
    """Why an innovation is held back."""
    if number in demands.drop:
        return "dropped"
    return "weaker" if card.innovations[number].counted else "ineligible"


def _one_step(scored: ScoredInnovation, ruleset: Ruleset) -> Decimal:
    """The most that one indicator at level 3 adds to an innovation; 0 where its levels are not known."""
    if scored.innovation.by_total:
        return Decimal(0)
    open_ = (
        exact.times(indicator.weight, LEVELS[-1] - scored.levels.get(code, 0))
        for code, indicator in ruleset.sid_indicators.items()
    )
    return max(open_, default=Decimal(0))
