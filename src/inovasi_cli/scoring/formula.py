"""The formula of an edition, its constants filled in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.rules import Constants, value_of


@dataclass(frozen=True, slots=True)
class Formula:
    """The constants of the formula, all known."""

    divisor_min: int
    per_innovation: Decimal
    cap: int
    affairs_required: int
    total_max: Decimal

    def divisor(self, counted: int) -> int:
        """The number by which the sum of maturities is divided; 1 at least, so that 0 / 0 is 0."""
        return max(self.divisor_min, counted, 1)

    def quantity(self, counted: int, covered: int) -> Decimal:
        """The quantity score of ``counted`` innovations covering ``covered`` basic affairs."""
        if covered < self.affairs_required:
            return Decimal(0)
        return exact.times(self.per_innovation, min(counted, self.cap))

    def index(self, total: Fraction) -> Fraction:
        """Points out of ``total_max`` as an index of 0-100."""
        return total / Fraction(self.total_max) * 100

    def total(self, spd: Decimal, maturity_sum: Decimal, counted: int, covered: int) -> Fraction:
        """SPD + SID in points."""
        mean = Fraction(maturity_sum) / self.divisor(counted)
        return Fraction(spd) + mean + Fraction(self.quantity(counted, covered))


def formula_of(constants: Constants) -> Formula | None:
    """Return the formula of an edition; ``None`` when one of its constants is unknown, or there is none."""
    numbers = [value_of(each) for each in constants.of_formula]
    known = [number for number in numbers if number is not None]
    if not known or len(known) < len(numbers):
        return None
    divisor_min, per_innovation, cap, required, total_max = known
    return Formula(int(divisor_min), per_innovation, int(cap), int(required), total_max)
