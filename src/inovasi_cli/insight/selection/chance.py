"""The set with the best chance of a goal, by seeded draws.

How likely a goal is has no closed form, and a best set is not proven: of few innovations every set is tried,
of more every beginning of several orders. All are held against the same draws. What comes out best has been
lucky in them, so its chance is drawn anew, with its error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import accumulate, combinations
from math import ceil
from typing import TYPE_CHECKING

from inovasi_cli.insight.risk import simulation
from inovasi_cli.insight.risk.outcomes import RiskModel
from inovasi_cli.insight.risk.simulation import Draws, Frequency
from inovasi_cli.insight.selection.cautious import FEW, Prospects
from inovasi_cli.insight.selection.expected import Prospect
from inovasi_cli.scoring import Formula

if TYPE_CHECKING:
    from inovasi_cli.insight.risk.simulation import Numbers, Truths

TRIALS = 10_000
"""Draws that sets are held against one another by."""

_STEP = 1024


def chance(model: RiskModel, sent: Iterable[int], wanted: Fraction, size: int, seed: int) -> Frequency:
    """How often ``sent`` (by number) has a total of at least ``wanted`` points in ``size`` draws.

    Raises:
        TooFine: the numbers of the rules do not fit.
    """
    chosen = replace(model, innovations={number: model.innovations[number] for number in sent})
    return Frequency(reaching(simulation.draw(chosen, size, seed), wanted), size)


def reaching(draws: Draws, wanted: Fraction) -> int:
    """How many of ``draws`` have a total, SPD + SID, of at least ``wanted`` points."""
    import numpy as np

    model, formula = draws.model, draws.model.position.formula
    divided, quantity = simulation.divided_and_quantity(draws)
    least = _least(wanted * model.unit, formula, len(model.innovations) // _STEP)
    by = np.maximum(divided, max(formula.divisor_min, 1))
    return int(np.count_nonzero((draws.spd + quantity) * by + draws.maturity_sum >= least[divided]))


@lru_cache
def _least(units: Fraction, formula: Formula, steps: int) -> Numbers:
    """The units times the divisor that a total of ``units`` takes, for each n; of enough of them."""
    import numpy as np

    sizes = range((steps + 1) * _STEP)
    return np.array([ceil(units * formula.divisor(n)) for n in sizes], dtype=np.int64)


@dataclass(frozen=True)
class Lottery:
    """The draws that sets of ``there`` are held against; ``wanted`` is the total that is to be reached."""

    there: Prospects
    model: RiskModel
    wanted: Fraction
    seed: int

    def best(self, others: Iterable[Sequence[int]]) -> tuple[int, ...]:
        """Return the set (numbers) that reaches what is wanted most often; ``others`` are tried first."""
        tried = [(self._reached(sent), sent) for sent in (*map(tuple, others), *self._every_set())]
        tried += (found for order in self._orders() for found in self._beginnings(order))
        return max(tried, key=lambda found: found[0])[1]

    def _every_set(self) -> Iterator[tuple[int, ...]]:
        """Every set where there are few innovations."""
        pool = self.there.pool
        if len(pool.free) <= FEW:
            for size in range(min(pool.most - len(pool.forced), len(pool.free)) + 1):
                for more in combinations(pool.free, size):
                    yield tuple(one.number for one in (*pool.forced, *more))

    def _orders(self) -> Iterator[list[Prospect]]:
        """Those that may be sent or not: by points, with what being accepted is worth, certain ones first."""
        pool, formula = self.there.pool, self.model.position.formula
        free = [self.there.by_number[one.number] for one in pool.free]
        per = Fraction(formula.per_innovation) * formula.divisor(min(formula.cap, len(self.there.found)))
        yield free
        yield sorted(free, key=lambda one: -one.points - per * one.accepted)
        yield sorted(free, key=lambda one: -one.points / one.accepted if one.accepted else Fraction(0))
        yield sorted(free, key=lambda one: (-one.accepted, -one.points))

    def _beginnings(self, order: Sequence[Prospect]) -> Iterator[tuple[int, tuple[int, ...]]]:
        """How often each beginning of ``order`` with what must be sent reaches what is wanted."""
        sent = tuple(one.number for one in self.there.pool.forced)
        draws = self._drawn(sent)
        yield reaching(draws, self.wanted), sent
        for one in order[: max(self.there.pool.most - len(sent), 0)]:
            sent = (*sent, one.number)
            draws = self._with(draws, one.number)
            yield reaching(draws, self.wanted), sent

    def _reached(self, sent: Sequence[int]) -> int:
        return reaching(self._drawn(sent), self.wanted)

    def _drawn(self, sent: Sequence[int]) -> Draws:
        *_, draws = accumulate(sent, self._with, initial=self._nothing)
        return draws

    @cached_property
    def _nothing(self) -> Draws:
        return simulation.draw(replace(self.model, innovations={}), TRIALS, self.seed)

    def _with(self, draws: Draws, number: int) -> Draws:
        """The same draws with one more innovation sent."""
        points, accepted = self._of_one(number)
        outcomes = self.model.innovations[number]
        model = replace(draws.model, innovations={**draws.model.innovations, number: outcomes})
        covering = {
            affair: times + accepted if affair in outcomes.affairs else times
            for affair, times in draws.covering.items()
        }
        maturity_sum, counted = draws.maturity_sum + points, draws.counted + accepted
        return Draws(model, draws.seed, draws.spd, maturity_sum, counted, covering)

    def _of_one(self, number: int) -> tuple[Numbers, Truths]:
        if number not in self._known:
            outcomes = self.model.innovations[number]
            self._known[number] = simulation.drawn(outcomes, number, TRIALS, self.seed)
        return self._known[number]

    @cached_property
    def _known(self) -> dict[int, tuple[Numbers, Truths]]:
        return {}
