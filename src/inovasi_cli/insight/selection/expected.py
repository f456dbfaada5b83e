"""The index to be expected of what is sent, when verification may reject some of it and take levels away.

Innovations survive independently. What is expected of sums is the sum of what is expected; what is not is
the number of those that survive, and whether they cover enough basic services. The first is a product of
binomials, multiplied as whole numbers out of a common denominator, so the expectation is exact; the second
is told from the odds that none of those survives who cover some services, for every set of services.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import comb, lcm, prod
from typing import NamedTuple

from inovasi_cli.insight.risk.outcomes import RiskModel
from inovasi_cli.insight.selection.sendable import coverage
from inovasi_cli.rules import Rejected
from inovasi_cli.scoring import Formula


class Prospect(NamedTuple):
    """An innovation (by number) as odds: the points to be expected of it, how often it is accepted, a bit for
    each basic service that it covers then, its agency. Of one that is rejected 0 points are left."""

    number: int
    points: Fraction
    accepted: Fraction
    covers: int
    agency: str = ""


@dataclass(frozen=True)
class Outlook:
    """What an expectation depends on beside the innovations: SPD in points, the formula, and what rejected
    innovations still count for."""

    spd: Fraction
    formula: Formula
    rejected: Rejected

    def paid(self, sent: int, survived: int) -> int:
        """How many innovations give points of quantity."""
        counting = sent if self.rejected == "in-divisor-and-quantity" else survived
        return min(counting, self.formula.cap)

    def index(self, chosen: Sequence[Prospect]) -> Fraction:
        """The index to be expected of sending ``chosen``."""
        certain = [one for one in chosen if one.accepted == 1]
        uncertain = [one for one in chosen if one.accepted < 1]
        quantity = Fraction(self.formula.per_innovation) * self._paid(len(chosen), certain, uncertain)
        return self.formula.index(self.spd + self._mean(chosen, certain, uncertain) + quantity)

    def _paid(self, sent: int, certain: Sequence[Prospect], uncertain: Sequence[Prospect]) -> Fraction:
        """How many innovations give points of quantity, to be expected: none where the gate is closed.

        Of ``lacking`` services ``spare`` need not be covered. By inclusion and exclusion the odds that
        no more are left follow from the odds that each set of them is covered by none that survives.
        """
        base = coverage(certain)
        lacking = coverage(uncertain) & ~base
        required = self.formula.affairs_required - base.bit_count()
        spare = lacking.bit_count() - required
        if spare < 0:
            return Fraction(0)
        found = Fraction(0)
        for left in subsets(lacking) if required > 0 else [0]:
            n = left.bit_count()
            times = sum((-1) ** (n - k) * comb(n, k) for k in range(min(n, spare) + 1)) if required > 0 else 1
            if times:
                out = [1 - one.accepted for one in uncertain if one.covers & left]
                rest = Counter(one.accepted for one in uncertain if not one.covers & left)
                whole, odds = survivors(rest)
                paid = sum(self.paid(sent, k) * weight for k, weight in enumerate(odds, start=len(certain)))
                found += times * prod(out, start=Fraction(paid, whole))
        return found

    def _mean(
        self, chosen: Sequence[Prospect], certain: Sequence[Prospect], uncertain: Sequence[Prospect]
    ) -> Fraction:
        """The mean maturity to be expected; where rejected ones leave n, it depends on who else survives."""
        if self.rejected != "left-out":
            return _points(chosen) / self.formula.divisor(len(chosen))
        found = _points(certain) * self._share(len(certain), Counter(one.accepted for one in uncertain))
        for accepted in {one.accepted for one in uncertain}:
            others = Counter(one.accepted for one in uncertain)
            others[accepted] -= 1
            alike = [one for one in uncertain if one.accepted == accepted]
            found += _points(alike) * self._share(len(certain) + 1, others)
        return found

    def _share(self, certain: int, uncertain: Counter[Fraction]) -> Fraction:
        """What is to be expected of 1 / divisor, where ``certain`` innovations survive anyhow."""
        whole, odds = survivors(uncertain)
        by: defaultdict[int, int] = defaultdict(int)
        for survived, weight in enumerate(odds, start=certain):
            by[self.formula.divisor(survived)] += weight
        common = lcm(*by)
        return Fraction(sum(weight * (common // n) for n, weight in by.items()), whole * common)


def outlook(model: RiskModel, rejected: Rejected) -> Outlook:
    """Return what expectations of ``model`` depend on."""
    return Outlook(model.spd.mean / model.unit, model.position.formula, rejected)


def prospects(model: RiskModel, agency_of: Callable[[int], str] = lambda _: "") -> list[Prospect]:
    """Return every innovation of ``model``, with its agency by its number."""
    basic = sorted(model.position.basic)
    return [
        Prospect(
            number,
            outcomes.mean / model.unit,
            Fraction(sum(outcomes.weights), outcomes.whole),
            sum(1 << at for at, code in enumerate(basic) if code in outcomes.affairs),
            agency_of(number),
        )
        for number, outcomes in model.innovations.items()
    ]


def survivors(uncertain: Counter[Fraction]) -> tuple[int, list[int]]:
    """Return the odds that 0, 1, 2 ... survive of so many of each odds, out of the first number.

    The generating function of each odds is one whole number with a place of enough bytes for each of its
    coefficients, so that a power of it is one multiplication.
    """
    whole = prod(accepted.denominator**n for accepted, n in uncertain.items())
    width = whole.bit_length() // 8 + 1
    packed = 1
    for accepted, n in uncertain.items():
        yes, of = accepted.numerator, accepted.denominator
        packed *= ((of - yes) + (yes << 8 * width)) ** n
    places = range(0, width * (uncertain.total() + 1), width)
    written = packed.to_bytes(places.stop, "little")
    return whole, [int.from_bytes(written[at : at + width], "little") for at in places]


def subsets(bits: int) -> Iterator[int]:
    """Yield every set of ``bits``."""
    found = bits
    while True:
        yield found
        if not found:
            return
        found = (found - 1) & bits


def _points(ones: Iterable[Prospect]) -> Fraction:
    return sum((one.points for one in ones), Fraction(0))
