"""One way of using what is open, and what it is worth by the formula itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from inovasi_cli.insight.plan.openings import LevelRaise, PlanOptions, PoolKey


@dataclass(frozen=True, slots=True)
class PlanChoice:
    """How many rows of each pool make each move, and what else is done.

    ``repaired`` and ``dropped`` are indices into the openings; ``new`` maps the affair that a new
    innovation must have, or ``None``, to how many of them there are.
    """

    spd: tuple[LevelRaise, ...]
    raised: Mapping[tuple[PoolKey, LevelRaise], int]
    repaired: tuple[int, ...]
    dropped: tuple[int, ...]
    new: Mapping[str | None, int]
    effort: Decimal


def points_of(choice: PlanChoice, openings: PlanOptions) -> Fraction:
    """The total that ``choice`` leads to, SPD + SID in points; nothing of the integer program is used."""
    position = openings.position
    more = [openings.repairs[i] for i in choice.repaired]
    fewer = [openings.removable[i] for i in choice.dropped]
    added = sum(choice.new.values())
    maturity = Fraction(position.maturity_sum)
    maturity += sum((Fraction(move.points) * n for (_, move), n in choice.raised.items()), Fraction(0))
    maturity += sum((Fraction(each.maturity) for each in more), Fraction(0))
    maturity -= sum((Fraction(each.maturity) for each in fewer), Fraction(0))
    if openings.new:
        maturity += Fraction(openings.new.maturity) * added
    counted = position.counted + len(more) - len(fewer) + added
    covering = Counter(position.covering)
    covering.update(code for each in more for code in each.covers)
    covering.update({code: n for code, n in choice.new.items() if code is not None})
    covering.subtract(code for each in fewer for code in each.covers)
    quantity = position.formula.quantity(counted, len(+covering))
    spd = Fraction(position.spd) + sum((Fraction(move.points) for move in choice.spd), Fraction(0))
    return spd + maturity / position.formula.divisor(counted) + Fraction(quantity)
