"""Seeded draws of what verification leaves, each scored exactly.

An innovation is drawn as a whole, from its exact distribution, with a stream of random numbers of its
own; so the same seed gives the same draws on every machine, and what happens to one innovation can be
drawn again without the others. All arithmetic is in whole numbers: a draw has the index that the engine
would give it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import ceil, isqrt

import numpy as np
from numpy.typing import NDArray

from inovasi_cli import exact
from inovasi_cli.insight.risk.outcomes import Outcomes, RiskModel
from inovasi_cli.rules import Band, band_of
from inovasi_cli.scoring import ScoreCard

Line = NDArray[np.float64]
Numbers = NDArray[np.int64]
Truths = NDArray[np.bool_]

HUNDREDTHS = 10**exact.PLACES

_RANGE = 1 << 32
"""Random numbers are drawn below this; odds are rounded down to as many steps."""

_LARGEST = 1 << 62

_SPD = -1
"""The number of SPD among the innovations, for its stream."""


class TooFine(ValueError):
    """The numbers of the rules have more decimals than the whole numbers of a draw can hold."""


@dataclass(frozen=True, slots=True)
class Draws:
    """What was drawn: SPD, sum of maturities (in units), n, and how often each basic service is covered."""

    model: RiskModel
    seed: int
    spd: Numbers
    maturity_sum: Numbers
    counted: Numbers
    covering: Mapping[str, Numbers]

    @property
    def size(self) -> int:
        """How many draws there are."""
        return len(self.spd)


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often something happened in ``of`` draws, with what chance may make of it."""

    times: int
    of: int

    @property
    def value(self) -> Fraction:
        """The share of the draws, 0-1."""
        return Fraction(self.times, self.of)

    @property
    def error(self) -> Fraction:
        """Half the width of its 95 % interval (Wilson), so that 0 of many has an error too."""
        z2 = Fraction(38416, 10000)  # 1.96 squared
        inner = self.value * (1 - self.value) / self.of + z2 / (4 * self.of**2)
        root = Fraction(isqrt(int(inner * z2 * 10**24)), 10**12)
        return root / (1 + z2 / self.of)


def draw(model: RiskModel, size: int, seed: int) -> Draws:
    """Draw ``size`` times what is left of ``model``.

    Raises:
        TooFine: the numbers of the rules do not fit.
    """
    zero = np.zeros(size, dtype=np.int64)
    maturity_sum, counted = zero.copy(), zero.copy()
    covering = {affair: zero.copy() for affair in sorted(model.position.basic)}
    for number, outcomes in model.innovations.items():
        points, accepted = drawn(outcomes, number, size, seed)
        maturity_sum += points
        counted += accepted
        for affair in outcomes.affairs:
            covering[affair] += accepted
    spd, _ = drawn(model.spd, _SPD, size, seed)
    _refuse_too_fine(model)
    return Draws(model, seed, spd, maturity_sum, counted, covering)


def drawn(outcomes: Outcomes, number: int, size: int, seed: int) -> tuple[Numbers, Truths]:
    """Draw one innovation: its points in units (0 where it is rejected), and whether it is accepted."""
    if len(outcomes.points) == 1 and outcomes.certain:
        return np.full(size, outcomes.points[0], dtype=np.int64), np.ones(size, dtype=np.bool_)
    stream = np.random.Generator(np.random.PCG64(np.random.SeedSequence((seed, number + 1))))
    limits, below = [], 0
    for weight in outcomes.weights:
        below += weight
        limits.append(below * _RANGE // outcomes.whole)
    random = stream.integers(0, _RANGE, size=size, dtype=np.uint64)
    at = np.searchsorted(np.array(limits, dtype=np.uint64), random, side="right")
    points = np.array([*outcomes.points, 0], dtype=np.int64)
    return points[at], at < len(outcomes.points)


def exchanged(draws: Draws, number: int, after: Outcomes) -> Draws:
    """The same draws with other odds for one innovation."""
    old, was = drawn(draws.model.innovations[number], number, draws.size, draws.seed)
    new, now = drawn(after, number, draws.size, draws.seed)
    return changed(draws, new - old, now.astype(old.dtype) - was.astype(old.dtype), after.affairs)


def changed(draws: Draws, points: Numbers, counted: Numbers | Truths, affairs: Collection[str]) -> Draws:
    """The same draws with that many more ``points`` and innovations that count, which cover ``affairs``."""
    covering = {
        affair: times + counted if affair in affairs else times for affair, times in draws.covering.items()
    }
    maturity_sum = draws.maturity_sum + points
    return replace(draws, maturity_sum=maturity_sum, counted=draws.counted + counted, covering=covering)


def with_spd(draws: Draws, after: Outcomes) -> Draws:
    """The same draws with other odds for SPD."""
    spd, _ = drawn(after, _SPD, draws.size, draws.seed)
    return replace(draws, spd=spd)


def divided_and_quantity(draws: Draws) -> tuple[Numbers, Numbers]:
    """What the sum of maturities is divided by, and the quantity score in units, of each draw.

    All that counts now was sent, so what does not count in a draw was rejected.
    """
    formula = draws.model.position.formula
    sent = np.full_like(draws.counted, len(draws.model.innovations))
    divided = draws.counted if formula.rejected == "left-out" else sent
    paid = sent if formula.rejected == "in-divisor-and-quantity" else draws.counted
    covered = sum((times > 0).astype(np.int64) for times in draws.covering.values())
    per = int(exact.times(formula.per_innovation, draws.model.unit))
    return divided, np.where(covered >= formula.affairs_required, per * np.minimum(paid, formula.cap), 0)


def indices(draws: Draws, *, rounded: bool = True) -> Numbers:
    """The index of each draw in hundredths, rounded half up; cut down to them if not ``rounded``."""
    formula, unit = draws.model.position.formula, draws.model.unit
    divided, quantity = divided_and_quantity(draws)
    divisor = np.maximum(max(formula.divisor_min, 1), divided)
    most = Fraction(formula.total_max)
    above = ((draws.spd + quantity) * divisor + draws.maturity_sum) * (100 * HUNDREDTHS * most.denominator)
    below = divisor * (unit * most.numerator)
    whole: Numbers = (2 * above + below) // (2 * below) if rounded else above // below
    return whole


def by_band(draws: Draws, card: ScoreCard) -> Mapping[Band | None, Frequency]:
    """How often each predicate came out, by the reading of ``card``; ``None`` where it is not known."""
    found, times = np.unique(indices(draws, rounded=card.by_rounded), return_counts=True)
    shares: dict[Band | None, int] = dict.fromkeys(card.bands, 0)
    for index, count in zip(found.tolist(), times.tolist(), strict=True):
        band = band_of(Decimal(index).scaleb(-exact.PLACES), card.bands)
        shares[band] = shares.get(band, 0) + count
    return {band: Frequency(count, draws.size) for band, count in shares.items()}


def percentiles(draws: Draws, shares: Sequence[Fraction]) -> list[Decimal]:
    """The printed index that each of these shares of the draws does not exceed."""
    ordered = np.sort(indices(draws))
    return [
        Decimal(int(ordered[max(ceil(share * draws.size) - 1, 0)])).scaleb(-exact.PLACES) for share in shares
    ]


def _refuse_too_fine(model: RiskModel) -> None:
    """Whole numbers of 63 bits must hold every step of ``indices``."""
    formula = model.position.formula
    most = Fraction(formula.total_max)
    n = max(formula.divisor_min, len(model.innovations), 1)
    points = max(model.spd.points) + int(exact.times(formula.per_innovation, model.unit)) * formula.cap
    sums = sum(max(outcomes.points, default=0) for outcomes in model.innovations.values())
    largest = (points * n + sums) * 2 * 100 * HUNDREDTHS * most.denominator + n * model.unit * most.numerator
    if largest >= _LARGEST:
        raise TooFine
