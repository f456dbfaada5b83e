"""About the least effort of every number of innovations, by a price for each point of maturity.

At any price the points of a choice are worth no more than its effort and the most that any choice has left
over beyond its own. So the effort is at least what the wanted points are worth, less that. What is left over
is told row by row, and of so many innovations those are best that have most of it: one sort tells it for all
numbers. Each of several prices gives a bound, and the highest of them holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from inovasi_cli.insight.plan.options import LevelRaise, PlanOptions, PoolKey
from inovasi_cli.insight.plan.program import Segment

if TYPE_CHECKING:
    import numpy as np

    Line = np.ndarray[tuple[int], np.dtype[np.float64]]
    Table = np.ndarray[tuple[int, ...], np.dtype[np.float64]]

_PRICES = 80
"""So many prices are tried, from a hundredth to ten thousand times the unit of effort for a point."""


class Prices:
    """What is left over at each price: of rows of SPD, of innovations that stay, and of the best others."""

    def __init__(self, openings: PlanOptions) -> None:
        import numpy as np

        o = self.openings = openings
        self.prices = np.geomspace(1e-2, 1e4, _PRICES)
        self.rows = {key: _left(moves, self.prices) for key, moves in o.moves.items()}
        gone = [self._of(repair.maturity, repair.keys) for repair in o.removable]
        others = [self._of(repair.maturity, repair.keys) - float(repair.effort) for repair in o.repairs]
        if o.new:
            others += [self._of(o.new.maturity, o.new.keys) - float(o.new.effort)] * o.new.most
        self.staying = o.position.counted - len(o.removable)
        self.stay = float(o.position.maturity_sum) * self.prices - sum(gone, 0.0)
        for key in {*o.pools}.intersection(self.rows):
            self.stay += len(o.pools[key]) * self.rows[key]
        optional = np.array([np.zeros(_PRICES), *gone, *others])
        optional[1:] = -np.sort(-optional[1:], axis=0)
        self.best = np.cumsum(optional, axis=0)

    def _of(self, maturity: Decimal, keys: Iterable[PoolKey]) -> Line:
        """What is left over of one innovation."""
        left: Line = float(maturity) * self.prices
        for key in {*keys}.intersection(self.rows):
            left = left + self.rows[key]
        return left

    def least(self, segment: Segment, wanted: Fraction) -> float:
        """The effort that no choice of ``segment`` with ``wanted`` points is below, in floating numbers."""

        position, divisor = self.openings.position, segment.divisor
        quantity = Fraction(position.formula.per_innovation) * min(segment.high, position.formula.cap)
        lacking = float((wanted - Fraction(position.spd) - quantity) * divisor)
        spd = sum((_left(moves, self.prices * divisor) for moves in self.openings.spd.values()), 0.0)
        free = self.best[max(segment.low - self.staying, 0) : segment.high - self.staying + 1].max(axis=0)
        return max(float((lacking * self.prices - spd - self.stay - free).max()), 0.0)


def _left(moves: Sequence[LevelRaise], prices: Line) -> Line:
    """What is left over of a row at each price, raised in the best way or not at all."""
    import numpy as np

    raised = (float(move.points) * prices - float(move.effort) for move in moves)
    left: Line = np.max([np.zeros(len(prices)), *raised], axis=0)
    return left
