"""Who may be sent, in the order in which they are worth sending, and what is asked of those that are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from inovasi_cli import exact
from inovasi_cli.insight.position import Position
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text.spelling import normalise

if TYPE_CHECKING:
    from inovasi_cli.checking.belonging import Belonging
    from inovasi_cli.insight.selection.expected import Prospect

Worth = tuple[int, ...]
"""What an innovation gives, in sums that are compared in this order: maturity in units, proven points in
units, and the documents that it takes (the fewer the better, so below 0)."""

UNLIMITED = 10**9
"""More innovations than any region reports."""


class Demands(NamedTuple):
    """What is asked of a selection: innovations (by number) to keep and to drop, at most so many in all, and
    at least so many of each agency, or all of one that has fewer."""

    keep: frozenset[int] = frozenset()
    drop: frozenset[int] = frozenset()
    most: int | None = None
    per_agency: int = 0


class Sendable(NamedTuple):
    """An innovation that may be sent: its ``number`` among those reported, and a bit for each basic service
    that it covers."""

    number: int
    worth: Worth
    covers: int
    agency: str


class Unmeetable(ValueError):
    """More must be sent than may be: ``least`` of them are kept or asked for of an agency."""

    def __init__(self, least: int) -> None:
        super().__init__(least)
        self.least = least


One = TypeVar("One", bound="Sendable | Prospect")


class Parts(NamedTuple, Generic[One]):
    """Those that must be sent and those that may be, the best first, and the ``most`` that may be sent.

    Of what must be sent some is ``kept``, the rest is there because each agency sends its share.
    """

    kept: Sequence[One]
    forced: Sequence[One]
    free: Sequence[One]
    most: int


@dataclass(frozen=True)
class Pool:
    """A submission as ``Parts``; ``unit`` is how many units one point has."""

    position: Position
    unit: int
    kept: Sequence[Sendable]
    forced: Sequence[Sendable]
    free: Sequence[Sendable]
    most: int

    @property
    def required(self) -> int:
        """How many basic services those that count must cover."""
        return self.position.formula.affairs_required

    def points(self, units: int, n: int, *, met: bool) -> Fraction:
        """SPD + SID in points of ``n`` innovations with so many units of maturity; ``met`` tells the gate."""
        formula = self.position.formula
        apart = int(exact.times(self.position.spd, self.unit))
        if met:
            apart += int(exact.times(formula.quantity(n, formula.affairs_required), self.unit))
        divisor = formula.divisor(n)
        return Fraction(apart * divisor + units, self.unit * divisor)


class Asked(NamedTuple):
    """What innovations are told apart by: their ``card``, that of the basis *evidenced*, and which agency
    each belongs to, if not the one it names."""

    card: ScoreCard
    proven: ScoreCard | None = None
    belonging: Belonging | None = None

    def agency(self, number: int) -> str:
        """The agency of an innovation, as compared."""
        innovation = self.card.innovations[number].innovation
        return normalise((self.belonging.of(innovation) if self.belonging else innovation.agency) or "")


def candidate(number: int, of: Asked, position: Position, unit: int) -> Sendable:
    """Return an innovation as one that may be sent."""
    scored, proven = of.card.innovations[number], of.proven
    innovation = scored.innovation
    basic = position.basic.intersection(innovation.covers(position.affairs))
    bits = sum(1 << at for at, code in enumerate(sorted(position.basic)) if code in basic)
    shown = proven.innovations[number].maturity if proven else exact.total(())
    documents = sum(claim.level > 0 for claim in innovation.claims.values())
    worth = (_units(scored.maturity, unit), _units(shown, unit), -documents)
    return Sendable(number, worth, bits, of.agency(number))


def pool_of(of: Asked, position: Position, demands: Demands) -> Pool:
    """Return all that count and may be sent.

    What must be sent goes first: what is kept, then of each agency its best until there are enough. Of two
    sets of as many innovations the one with a better member of the same agency in place of a worse one is
    never worth less, so the best of each agency are in some best set, as long as the gate is left aside.

    Raises:
        Unmeetable: more must be sent than may be.
    """
    unit = unit_of(position, of.card, of.proven)
    counted = [
        candidate(number, of, position, unit)
        for number, scored in enumerate(of.card.innovations)
        if scored.counted and number not in demands.drop
    ]
    return Pool(position, unit, *parted(sorted(counted, key=rank), demands))


def parted(ranked: Iterable[One], demands: Demands) -> Parts[One]:
    """Part those that may be sent into those that must be and the others; raises as ``pool_of``."""
    ranked = [*ranked]
    kept = [one for one in ranked if one.number in demands.keep]
    short: defaultdict[str, int] = defaultdict(lambda: demands.per_agency)
    for one in kept:
        short[one.agency] -= 1
    forced, free = list(kept), []
    for one in ranked:
        if one.number in demands.keep:
            continue
        if short[one.agency] > 0:
            short[one.agency] -= 1
            forced.append(one)
        else:
            free.append(one)
    most = UNLIMITED if demands.most is None else demands.most
    if len(forced) > most:
        raise Unmeetable(len(forced))
    return Parts(kept, forced, free, most)


def rank(one: Sendable) -> tuple[int, ...]:
    """The key that sorts the most worthy first; equal ones stay in the order of their rows."""
    return (*(-part for part in one.worth), one.number)


def unit_of(position: Position, *cards: ScoreCard | None) -> int:
    """How many units one point must have for every number of the formula on ``cards`` to be whole."""
    known = [scored.maturity for card in cards if card for scored in card.innovations]
    return exact.unit((position.spd, position.formula.per_innovation, *known))


def summed(worths: Iterable[Worth]) -> Worth:
    """The sum of ``worths``, part by part; nothing adds up to nothing."""
    return tuple(map(sum, zip(*worths, strict=True))) or (0, 0, 0)


def coverage(candidates: Iterable[Sendable | Prospect]) -> int:
    """The bits of all basic services that they cover."""
    return reduce(or_, (one.covers for one in candidates), 0)


def _units(maturity: exact.Exact, unit: int) -> int:
    return int(Fraction(maturity) * unit)
