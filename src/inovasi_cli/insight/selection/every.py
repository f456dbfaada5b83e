"""Every set of a few innovations at once, with what is to be expected of it and its chance of a goal.

Sets are numbers whose bits are innovations. What comes of those that are accepted is worked out for each set
of them; what comes of sending a set follows by asking of one innovation after another whether it is
accepted:

    of a set with it = odds x (as if it is accepted) + (1 - odds) x (as if it was not there)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import ceil, gcd
from typing import NamedTuple

import numpy as np

from inovasi_cli import exact
from inovasi_cli.insight.risk.outcomes import Outcomes, RiskModel
from inovasi_cli.insight.risk.simulation import Line, Numbers, Truths
from inovasi_cli.insight.selection.expected import Outlook, Prospect
from inovasi_cli.insight.selection.sendable import Demands

FEW = 14
"""So many innovations are tried in every set by what is to be expected."""

FEW_CHANCES = 12
"""So many are tried in every set by their chance of a goal."""

_WIDEST = 20_000
"""So many sums of points at most are told apart."""


class _Points(NamedTuple):
    """The odds (out of 1) of ``first``, ``first`` + ``step`` ... points in units."""

    first: int
    odds: Line

    def plus(self, other: _Points) -> _Points:
        """The odds of the sum."""
        return _Points(self.first + other.first, np.convolve(self.odds, other.odds))


@dataclass(frozen=True)
class EverySet:
    """All sets of ``ones``; the bits of a set are their places in it."""

    ones: Sequence[Prospect]

    @cached_property
    def sets(self) -> Numbers:
        """Their numbers."""
        return np.arange(1 << len(self.ones))

    @cached_property
    def sizes(self) -> Numbers:
        """How many are in each."""
        return np.bitwise_count(self.sets).astype(np.int64)

    @cached_property
    def covering(self) -> Numbers:
        """How many basic services each covers."""
        covered = np.zeros_like(self.sets)
        for at, one in enumerate(self.ones):
            covered |= (self.sets >> at & 1) * one.covers
        return np.bitwise_count(covered).astype(np.int64)

    def _added(self, of: Iterable[float]) -> Line:
        added = np.zeros(1)
        for number in of:
            added = np.concatenate([added, added + number])
        return added

    def members(self, a_set: int) -> list[Prospect]:
        """Who is in a set."""
        return [one for at, one in enumerate(self.ones) if a_set >> at & 1]

    def allowed(self, demands: Demands) -> Truths:
        """Which sets are as demanded."""
        may = self.sizes <= (len(self.ones) if demands.most is None else demands.most)
        places: dict[str, list[int]] = {}
        for at, one in enumerate(self.ones):
            has = (self.sets >> at & 1).astype(np.bool_)
            if one.number in demands.drop:
                may &= ~has
                continue
            if one.number in demands.keep:
                may &= has
            places.setdefault(one.agency, []).append(at)
        for bits in places.values():
            mask = sum(1 << at for at in bits)
            may &= np.bitwise_count(self.sets & mask) >= min(demands.per_agency, len(bits))
        return may

    def sent(self, accepted: Callable[[int], Line]) -> Line:
        """What to expect of each set, where ``accepted`` tells it of those accepted when so many are sent."""
        found = np.zeros(len(self.sets))
        for n in range(len(self.ones) + 1):
            values = accepted(n).astype(np.float64)
            for at, one in enumerate(self.ones):
                pairs = values.reshape(-1, 2, 1 << at)
                odds = float(one.accepted)
                pairs[:, 1] = odds * pairs[:, 1] + (1 - odds) * pairs[:, 0]
            found[self.sizes == n] = values[self.sizes == n]
        return found

    def expected(self, outlook: Outlook) -> Line:
        """The index to be expected of each."""
        formula = outlook.formula
        points = self._added(float(one.points / one.accepted) if one.accepted else 0.0 for one in self.ones)
        met = self.covering >= formula.affairs_required
        hundred = 100 / float(formula.total_max)

        def accepted(n: int) -> Line:
            divided, paid = _counting(outlook, np.full_like(self.sizes, n), self.sizes)
            divisor = np.maximum(divided, formula.divisor(0))
            quantity = float(formula.per_innovation) * np.minimum(paid, formula.cap) * met
            total: Line = (float(outlook.spd) + points / divisor + quantity) * hundred
            return total

        return self.sent(accepted)

    def chances(self, model: RiskModel, wanted: Fraction, outlook: Outlook) -> Line | None:
        """How likely each has a total of at least ``wanted`` points; ``None`` where that takes too long."""
        every = [model.innovations[one.number] for one in self.ones]
        step = gcd(*(points - one.points[0] for one in every for points in one.points)) or 1
        width = sum(max(one.points, default=0) - min(one.points, default=0) for one in every) // step
        if len(every) > FEW_CHANCES or width > _WIDEST:
            return None
        reached = np.zeros((len(every) + 1, len(self.sets)))
        reach = _Reach(model, wanted, step, outlook)
        parts = [_points(outcomes, step) for outcomes in every]
        for accepted, points in _sums(parts):
            sent = np.arange(int(self.sizes[accepted]), len(every) + 1)
            reached[sent, accepted] = reach(points, sent, int(self.covering[accepted]))
        return self.sent(lambda n: reached[n])


class _Reach:
    """How likely SPD and the points of those who are accepted, divided, reach what is wanted."""

    def __init__(self, model: RiskModel, wanted: Fraction, step: int, outlook: Outlook) -> None:
        self.outlook, self.step = outlook, step
        self.spd = np.array(model.spd.points, dtype=np.int64)
        self.odds = np.array([weight / model.spd.whole for weight in model.spd.weights])
        self.per = int(exact.times(outlook.formula.per_innovation, model.unit))
        highest = outlook.formula.divisor(len(model.innovations))
        self.wanted = np.array([ceil(wanted * model.unit * n) for n in range(highest + 1)])

    def __call__(self, points: _Points, sent: Numbers, covered: int) -> Line:
        """The odds for each number that is ``sent``, of which the first is how many are accepted."""
        formula = self.outlook.formula
        divided, paid = _counting(self.outlook, sent, np.full_like(sent, sent[0]))
        divisor = np.maximum(divided, formula.divisor(0))
        units = self.per * np.minimum(paid, formula.cap) * (covered >= formula.affairs_required)
        lacking = self.wanted[divisor] - points.first - units * divisor
        more = -(-np.subtract(lacking[:, None], np.multiply.outer(divisor, self.spd)) // self.step)
        tail = np.append(np.cumsum(points.odds[::-1])[::-1], 0.0)
        reached: Line = tail[more.clip(0, len(points.odds))] @ self.odds
        return reached


def _counting(outlook: Outlook, sent: Numbers, accepted: Numbers) -> tuple[Numbers, Numbers]:
    """How many of those sent are divided by, and how many give points of quantity."""
    divided = accepted if outlook.rejected == "left-out" else sent
    return divided, sent if outlook.rejected == "in-divisor-and-quantity" else accepted


def _points(outcomes: Outcomes, step: int) -> _Points:
    """The points of an innovation that is accepted."""
    if not outcomes.points:
        return _Points(0, np.ones(1))
    first, last = outcomes.points[0], outcomes.points[-1]
    odds, whole = np.zeros((last - first) // step + 1), sum(outcomes.weights)
    for points, weight in zip(outcomes.points, outcomes.weights, strict=True):
        odds[(points - first) // step] += weight / whole
    return _Points(first, odds)


def _sums(
    parts: Sequence[_Points], a_set: int = 0, points: _Points | None = None
) -> Iterator[tuple[int, _Points]]:
    """Yield every set with the odds of the points of all its members together."""
    points = points or _Points(0, np.ones(1))
    yield a_set, points
    for at in range(a_set.bit_length(), len(parts)):
        yield from _sums(parts, a_set | 1 << at, points.plus(parts[at]))
