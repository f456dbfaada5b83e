"""The set with the best chance of a goal.

Of few innovations the chance of every set is worked out exactly. Of more it has no closed form: the
beginnings of several orders are held against the same seeded draws. What comes out best has been lucky in
them, so its chance is drawn anew, with its error. That no set can have more than some chance is told by a
bound of Chernoff:

    P(total >= wanted)  <=  E[exp(s x total)] / exp(s x wanted)    for every s > 0

whose logarithm is a sum over what is sent, so that for each number those with the most are the worst case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import accumulate
from math import ceil
from typing import NamedTuple

import numpy as np

from inovasi_cli.insight.risk import simulation
from inovasi_cli.insight.risk.outcomes import Outcomes, RiskModel
from inovasi_cli.insight.risk.simulation import Draws, Frequency, Numbers, Truths
from inovasi_cli.insight.selection.cautious import Prospects
from inovasi_cli.insight.selection.every import EverySet
from inovasi_cli.insight.selection.expected import Prospect
from inovasi_cli.scoring import Formula

TRIALS = 10_000
"""Draws that sets are held against one another by."""

_STEP = 1024

_ALIKE = 1e-12
"""Chances (0-1) within which floating numbers are held to be equal."""

_SLOPES = 8
"""So many values of s are tried, relative to what is divided by."""


class Exact(NamedTuple):
    """A chance (0-1) that was worked out and not drawn."""

    value: Fraction
    error: Fraction = Fraction(0)


class Likeliest(NamedTuple):
    """A set (numbers) with the best chance, that of it and of all, and how much more another may have."""

    chosen: tuple[int, ...]
    chance: Exact | Frequency
    chance_all: Exact | Frequency
    gap: Fraction = Fraction(0)


def of_every_set(there: Prospects, model: RiskModel, wanted: Fraction) -> Likeliest | None:
    """Return the set with the best chance of ``wanted`` points; of equal ones the one with most to expect.

    ``None`` where there are too many sets to try them all.
    """
    every = EverySet(there.found)
    chances = every.chances(model, wanted, there.outlook)
    if chances is None:
        return None
    may = np.flatnonzero(every.allowed(there.demands))
    alike = may[chances[may] >= chances[may].max() - _ALIKE]
    best = int(alike[np.lexsort((every.sizes[alike], -every.expected(there.outlook)[alike]))[0]])
    numbers = tuple(one.number for one in every.members(best))
    chance, chance_all = (Exact(Fraction(float(chances[at]))) for at in (best, -1))
    return Likeliest(numbers, chance, chance_all)


def sure_of(sent: Iterable[int], model: RiskModel, wanted: Fraction) -> bool:
    """Whether ``sent`` (by number), none of which may be rejected, has ``wanted`` points at the worst."""
    ones, formula = [model.innovations[number] for number in sent], model.position.formula
    covered = len(frozenset[str]().union(*(one.affairs for one in ones)))
    least = Fraction(sum(one.points[0] for one in ones if one.points), formula.divisor(len(ones)))
    total = (model.spd.points[0] + least) / model.unit + Fraction(formula.quantity(len(ones), covered))
    return all(one.certain for one in ones) and total >= wanted


def ceiling(there: Prospects, model: RiskModel, wanted: Fraction) -> float:
    """Return a chance that no set of those that may be sent has more than."""
    formula, rejected = there.outlook.formula, there.outlook.rejected
    if rejected == "left-out":
        return 1.0
    unit, ones = model.unit, [model.innovations[one.number] for one in there.sendable]
    sizes = np.arange(min(there.parts.most, len(ones)) + 1)
    divisor, per = np.maximum(sizes, formula.divisor(0)), float(formula.per_innovation)
    with np.errstate(divide="ignore"):
        lost = np.log([max(1 - sum(one.weights) / one.whole, 0.0) for one in ones])
    most = np.zeros(len(sizes))
    for slope in np.geomspace(1e-3, 1, _SLOPES):
        s = slope * divisor
        kept = np.array([_log_mean(one, slope / unit) for one in ones])
        beside = np.array([_log_mean(model.spd, at / unit) for at in s]) - s * float(wanted)
        for share in (1.0, 0.0):
            paid = s * per * share * (rejected == "in-divisor")
            logs = np.logaddexp(kept[:, None] + paid, lost[:, None])
            top = np.cumsum(-np.sort(-logs, axis=0), axis=0)
            sums = np.vstack([np.zeros(len(sizes)), top])[sizes, sizes]
            counted = np.minimum(sizes, formula.cap)
            sums += s * per * (counted if rejected != "in-divisor" else (1 - share) * formula.cap)
            most = np.minimum(most, sums + beside)
    return float(np.exp(most.max()))


def _log_mean(outcomes: Outcomes, s: float) -> float:
    """The logarithm of the mean of exp(s x points), where what is rejected gives nothing."""
    weights = np.array([weight / outcomes.whole for weight in outcomes.weights])
    powers = s * np.array(outcomes.points, dtype=np.float64)
    high = float(powers.max(initial=0.0))
    with np.errstate(divide="ignore"):
        return high + float(np.log((weights * np.exp(powers - high)).sum()))


def chance(model: RiskModel, sent: Iterable[int], wanted: Fraction, size: int, seed: int) -> Frequency:
    """How often ``sent`` (by number) has a total of at least ``wanted`` points in ``size`` draws.

    Raises:
        TooFine: the numbers of the rules do not fit.
    """
    chosen = replace(model, innovations={number: model.innovations[number] for number in sent})
    return Frequency(reaching(simulation.draw(chosen, size, seed), wanted), size)


def reaching(draws: Draws, wanted: Fraction) -> int:
    """How many of ``draws`` have a total, SPD + SID, of at least ``wanted`` points."""
    model, formula = draws.model, draws.model.position.formula
    divided, quantity = simulation.divided_and_quantity(draws)
    least = _least(wanted * model.unit, formula, len(model.innovations) // _STEP)
    by = np.maximum(divided, max(formula.divisor_min, 1))
    return int(np.count_nonzero((draws.spd + quantity) * by + draws.maturity_sum >= least[divided]))


@lru_cache
def _least(units: Fraction, formula: Formula, steps: int) -> Numbers:
    """The units times the divisor that a total of ``units`` takes, for each n; of enough of them."""
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
        tried = [(reaching(self._drawn(sent), self.wanted), tuple(sent)) for sent in others]
        tried += (found for order in self._orders() for found in self._beginnings(order))
        return max(tried, key=lambda found: found[0])[1]

    def _orders(self) -> Iterator[list[Prospect]]:
        """Those that may be sent or not: by points, with what being accepted is worth, certain ones first."""
        free, formula = [*self.there.parts.free], self.model.position.formula
        per = Fraction(formula.per_innovation) * formula.divisor(min(formula.cap, len(self.there.found)))
        yield free
        yield sorted(free, key=lambda one: -one.points - per * one.accepted)
        yield sorted(free, key=lambda one: -one.points / one.accepted if one.accepted else Fraction(0))
        yield sorted(free, key=lambda one: (-one.accepted, -one.points))

    def _beginnings(self, order: Sequence[Prospect]) -> Iterator[tuple[int, tuple[int, ...]]]:
        """How often each beginning of ``order`` with what must be sent reaches what is wanted."""
        sent = tuple(one.number for one in self.there.parts.forced)
        draws = self._drawn(sent)
        yield reaching(draws, self.wanted), sent
        for one in order[: max(self.there.parts.most - len(sent), 0)]:
            sent = (*sent, one.number)
            draws = self._with(draws, one.number)
            yield reaching(draws, self.wanted), sent

    def _drawn(self, sent: Sequence[int]) -> Draws:
        *_, draws = accumulate(sent, self._with, initial=self._nothing)
        return draws

    @cached_property
    def _nothing(self) -> Draws:
        return simulation.draw(replace(self.model, innovations={}), TRIALS, self.seed)

    def _with(self, draws: Draws, number: int) -> Draws:
        """The same draws with one more innovation sent."""
        outcomes = self.model.innovations[number]
        model = replace(draws.model, innovations={**draws.model.innovations, number: outcomes})
        return simulation.changed(replace(draws, model=model), *self._alone[number], outcomes.affairs)

    @cached_property
    def _alone(self) -> Mapping[int, tuple[Numbers, Truths]]:
        """What is drawn of each innovation."""
        every = self.model.innovations.items()
        return {number: simulation.drawn(one, number, TRIALS, self.seed) for number, one in every}
