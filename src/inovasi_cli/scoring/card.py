"""What comes out: rows, innovations, coverage, and the card that holds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from inovasi_cli import exact
from inovasi_cli.reading.submission import Basis, Innovation
from inovasi_cli.rules import Affairs, Band, Edition, Indicator, Rejected, Variable, band_of, value_of
from inovasi_cli.scoring.eligibility import Reason, counts


@dataclass(frozen=True)
class Formula:
    """The constants of the formula, all known, and what innovations still count for that are ``rejected``."""

    divisor_min: int
    per_innovation: Decimal
    cap: int
    affairs_required: int
    total_max: Decimal
    rejected: Rejected = "in-divisor"

    def divisor(self, counted: int) -> int:
        """Annex I, formula of SID: what the maturities are divided by; 1 at least, so that 0 / 0 is 0."""
        return max(self.divisor_min, counted, 1)

    def quantity(self, counted: int, covered: int) -> Decimal:
        """Annex II no. 36, and its condition in Annex I: the points of ``counted`` innovations.

        They cover ``covered`` basic-service affairs; with fewer than required there are no points.
        """
        if covered < self.affairs_required:
            return Decimal(0)
        return exact.times(self.per_innovation, min(counted, self.cap))

    def index(self, total: Fraction) -> Fraction:
        """Annex I: points out of ``total_max`` as an index of 0-100."""
        return total / Fraction(self.total_max) * 100

    def total(
        self, spd: Decimal, maturity_sum: Decimal, counted: int, covered: int, rejected: int = 0
    ) -> Fraction:
        """Annex I: SPD + SID in points, where beside those counted so many were sent and then rejected."""
        divisor = self.divisor(counted + (0 if self.rejected == "left-out" else rejected))
        paid = counted + (rejected if self.rejected == "in-divisor-and-quantity" else 0)
        return Fraction(spd) + Fraction(maturity_sum) / divisor + Fraction(self.quantity(paid, covered))


def formula_of(edition: Edition) -> Formula | None:
    """Return the formula of an edition; ``None`` when one of its constants is unknown, or there is none."""
    numbers = [value_of(constant) for constant in edition.constants.of_formula]
    known = [number for number in numbers if number is not None]
    if not known or len(known) < len(numbers):
        return None
    divisor_min, per_innovation, cap, required, total_max = known
    return Formula(int(divisor_min), per_innovation, int(cap), int(required), total_max, edition.rejected)


class ScoredRow(NamedTuple):
    """Annex II, one of its rows at one level: ``score`` = weight x level, in points."""

    indicator: Indicator
    level: int
    score: Decimal


class ScoredInnovation(NamedTuple):
    """One innovation under one basis: its levels, its maturity, and whether it counts.

    ``gain`` is what the index would change by if this one counted too; ``None`` when it does, or
    when the edition has no formula. ``rank`` and ``predicate`` are its own where the edition has
    predicates of innovations and it counts: the best first, equal points share the better rank.
    ``known`` is false where the edition has no levels and the innovation no ready-made total; its
    maturity then is 0 and means nothing.
    """

    innovation: Innovation
    levels: Mapping[str, int]
    maturity: Decimal
    reasons: tuple[Reason, ...]
    gain: Fraction | None = None
    rank: int | None = None
    predicate: Band | None = None
    known: bool = True

    @property
    def points(self) -> Decimal | None:
        """Its maturity; ``None`` where the edition cannot tell it."""
        return self.maturity if self.known else None

    @property
    def counted(self) -> bool:
        """Whether it is one of the n."""
        return not self.reasons or counts(self.reasons)


class Coverage(NamedTuple):
    """Basic-service affairs (codes) that the counted innovations cover, and those they do not.

    ``required`` is how many the edition asks for, ``None`` where that is not known.
    """

    covered: tuple[str, ...]
    missing: tuple[str, ...]
    required: int | None

    @property
    def met(self) -> bool | None:
        """Whether the edition's gate is passed; ``None`` where it is not known."""
        return None if self.required is None else len(self.covered) >= self.required


class VariableScore(NamedTuple):
    """One variable: its points and the most it can give, in points of its aspect."""

    variable: Variable
    score: Fraction
    maximum: Decimal


class Best(NamedTuple):
    """The best ``n`` innovations: SPD + SID in points where the gate is open, and whether they meet it."""

    n: int
    total: Fraction
    met: bool


@dataclass(frozen=True)
class ScoreCard:
    """What comes out under one basis. Figures are exact; ``None`` means *not computable*.

    ``by_rounded`` tells whether the predicate follows the index as printed or as it is. ``whole`` is
    false where something was not read: then there is no index, whatever the parts add up to.
    """

    basis: Basis
    affairs: Affairs
    formula: Formula | None
    bands: Sequence[Band]
    by_rounded: bool
    spd: Decimal | None
    spd_rows: tuple[ScoredRow, ...]
    innovations: tuple[ScoredInnovation, ...]
    coverage: Coverage
    whole: bool = True

    @cached_property
    def counted(self) -> int:
        """n: the innovations that count."""
        return sum(innovation.counted for innovation in self.innovations)

    @cached_property
    def maturity_sum(self) -> Decimal:
        """Sum of the maturities of those that count."""
        return exact.total(scored.maturity for scored in self.innovations if scored.counted)

    @cached_property
    def complete(self) -> bool:
        """Whether the maturity of everything that counts is known."""
        return all(scored.known for scored in self.innovations if scored.counted)

    @property
    def divisor(self) -> int | None:
        """The divisor of the sum."""
        return self.formula.divisor(self.counted) if self.formula else None

    @property
    def maturity_mean(self) -> Fraction | None:
        """Sum of maturities / divisor."""
        return Fraction(self.maturity_sum) / self.divisor if self.divisor and self.complete else None

    def best(self) -> Best | None:
        """The best innovations, as many as have the highest index with the gate open; ``None`` without one.

        No other set has a higher one. That is proven where they meet the gate.
        """
        formula, spd = self.formula, self.spd
        if formula is None or spd is None or self.index is None or not self.counted:
            return None
        basic = {*self.coverage.covered, *self.coverage.missing}
        ranked = sorted((one for one in self.innovations if one.counted), key=lambda one: -one.maturity)
        highest, points = Best(0, Fraction(-1), met=False), Decimal(0)
        reached: set[str] = set()
        for n, one in enumerate(ranked, start=1):
            points = exact.total((points, one.maturity))
            reached |= basic.intersection(one.innovation.covers(self.affairs))
            total = formula.total(spd, points, n, formula.affairs_required)
            if total > highest.total:
                highest = Best(n, total, met=len(reached) >= formula.affairs_required)
        return highest

    @property
    def quantity(self) -> Decimal | None:
        """The quantity score."""
        return self.formula.quantity(self.counted, len(self.coverage.covered)) if self.formula else None

    @property
    def sid(self) -> Fraction | None:
        """Annex I, formula of SID: mean maturity plus quantity score."""
        mean, quantity = self.maturity_mean, self.quantity
        return None if mean is None or quantity is None else mean + Fraction(quantity)

    @property
    def total(self) -> Fraction | None:
        """SPD + SID in points; ``None`` without an SPD score or without a formula."""
        if self.sid is None or self.spd is None:
            return None
        return Fraction(self.spd) + self.sid

    @cached_property
    def index(self) -> Fraction | None:
        """The index, unrounded."""
        if self.formula is None or self.total is None or not self.whole:
            return None
        return self.formula.index(self.total)

    @property
    def shown_index(self) -> Decimal | None:
        """The index as printed: two decimals, half up."""
        return None if self.index is None else exact.rounded(self.index)

    @property
    def if_all_sent(self) -> Fraction | None:
        """The index if what is not eligible were sent all the same, and rejected for that."""
        if self.formula is None or self.spd is None or self.index is None:
            return None
        rejected = len(self.innovations) - self.counted
        covered = len(self.coverage.covered)
        return self.formula.index(
            self.formula.total(self.spd, self.maturity_sum, self.counted, covered, rejected=rejected)
        )

    @property
    def predicate(self) -> Band | None:
        """Annex I, predicates: by the rounded index or the unrounded one, as the edition decided."""
        return self.rounded_predicate if self.by_rounded else self.unrounded_predicate

    def band(self, index: Decimal | Fraction | None) -> Band | None:
        """The predicate of another index, by the reading that the edition decided for."""
        if index is None:
            return None
        return band_of(exact.rounded(index) if self.by_rounded else index, self.bands)

    @property
    def rounded_predicate(self) -> Band | None:
        """The predicate of the printed index."""
        return None if self.shown_index is None else band_of(self.shown_index, self.bands)

    @property
    def unrounded_predicate(self) -> Band | None:
        """The predicate if the unrounded index had to reach the lower bound of its band."""
        return None if self.index is None else band_of(self.index, self.bands)
