"""The index to be expected of what is sent, when verification may reject some of it and take levels away.

Innovations survive independently. What is expected of sums is the sum of what is expected; what is not is the
number of those that survive, with the basic services that they cover: their odds are built up innovation by
innovation. All odds are whole numbers out of a common denominator, so the expectation is exact.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from inovasi_cli.insight.risk.outcomes import RiskModel
from inovasi_cli.rules import Rejected
from inovasi_cli.scoring import Formula

_Survivors = Mapping[tuple[int, int], int]
"""How many of the uncertain survive and the bits of what is covered, to their odds as whole numbers."""


class Prospect(NamedTuple):
    """An innovation (by number) as odds: the points to be expected of it, how often it is accepted, a bit for
    each basic service that it covers then. Of one that is rejected 0 points are left."""

    number: int
    points: Fraction
    accepted: Fraction
    covers: int


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
        formula = self.formula
        certain = [one for one in chosen if one.accepted == 1]
        uncertain = [one for one in chosen if one.accepted < 1]
        base = 0
        for one in certain:
            base |= one.covers
        met = base.bit_count() >= formula.affairs_required
        whole, survivors = _survivors(uncertain, 0 if met else base, track=not met)
        paid = sum(
            weight * self.paid(len(chosen), len(certain) + more)
            for (more, covered), weight in survivors.items()
            if met or covered.bit_count() >= formula.affairs_required
        )
        quantity = Fraction(formula.per_innovation) * Fraction(paid, whole)
        mean = self._mean(chosen, certain, uncertain)
        return formula.index(self.spd + mean + quantity)

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
        prospects = [Prospect(0, Fraction(0), accepted, 0) for accepted in uncertain.elements()]
        whole, survivors = _survivors(prospects, 0, track=False)
        shares = (Fraction(w, self.formula.divisor(certain + more)) for (more, _), w in survivors.items())
        return sum(shares, Fraction(0)) / whole


def outlook(model: RiskModel, rejected: Rejected) -> Outlook:
    """Return what expectations of ``model`` depend on."""
    return Outlook(model.spd.mean / model.unit, model.position.formula, rejected)


def prospects(model: RiskModel) -> list[Prospect]:
    """Return every innovation of ``model``."""
    basic = sorted(model.position.basic)
    return [
        Prospect(
            number,
            outcomes.mean / model.unit,
            Fraction(sum(outcomes.weights), outcomes.whole),
            sum(1 << at for at, code in enumerate(basic) if code in outcomes.affairs),
        )
        for number, outcomes in model.innovations.items()
    ]


def _survivors(uncertain: Iterable[Prospect], base: int, *, track: bool) -> tuple[int, _Survivors]:
    """The odds of how many survive, and of what is covered where that is to be kept ``track`` of."""
    whole = 1
    found: dict[tuple[int, int], int] = {(0, base): 1}
    for one in uncertain:
        yes, of = one.accepted.numerator, one.accepted.denominator
        after: defaultdict[tuple[int, int], int] = defaultdict(int)
        for (survived, covered), weight in found.items():
            after[survived, covered] += weight * (of - yes)
            after[survived + 1, covered | one.covers if track else covered] += weight * yes
        found, whole = after, whole * of
    return whole, found


def _points(ones: Iterable[Prospect]) -> Fraction:
    return sum((one.points for one in ones), Fraction(0))
