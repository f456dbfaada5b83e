"""The index as a function of the little that it depends on.

Scoring a city again for each of thousands of possible steps would take minutes. A ``Position`` holds
what the formula reads, and moves exactly as the card would:

    index = (SPD + sum of maturities / max(minimum divisor, n) + quantity) / maximum x 100
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.rules import Affairs, Ruleset
from inovasi_cli.scoring import Formula, ScoreCard, ScoredInnovation


@dataclass(frozen=True, slots=True)
class Position:
    """Where a submission stands on one basis: points, n, and how often each basic service is covered.

    ``covering`` holds basic-service affairs (codes) that at least one counted innovation covers, each with
    the number of those that do; ``affairs`` and ``basic`` say which affairs of an innovation are meant.
    """

    formula: Formula
    spd: Decimal
    maturity_sum: Decimal
    counted: int
    covering: Mapping[str, int]
    affairs: Affairs
    basic: frozenset[str]

    @property
    def covered(self) -> int:
        """How many basic-service affairs are covered."""
        return len(self.covering)

    @property
    def total(self) -> Fraction:
        """SPD + SID in points."""
        return self.formula.total(self.spd, self.maturity_sum, self.counted, self.covered)

    @property
    def index(self) -> Fraction:
        """The index, unrounded."""
        return self.formula.index(self.total)

    def with_spd(self, change: Decimal) -> Position:
        """The position with so many SPD points more (or fewer, below 0)."""
        return replace(self, spd=exact.total((self.spd, change)))

    def with_maturity(self, change: Decimal) -> Position:
        """The position with so many points of maturity more among the innovations that count."""
        return replace(self, maturity_sum=exact.total((self.maturity_sum, change)))

    def exchanged(self, old: Iterable[ScoredInnovation], new: Iterable[ScoredInnovation]) -> Position:
        """The position after ``old`` innovations of the submission have given way to ``new`` ones.

        What does not count, before or after, moves nothing.
        """
        covering = Counter(self.covering)
        points, counted = self.maturity_sum, self.counted
        for each, sign in [*((each, -1) for each in old), *((each, 1) for each in new)]:
            if each.counted:
                points = exact.total((points, exact.times(each.maturity, sign)))
                counted += sign
                for code in self._covers(each):
                    covering[code] += sign
        return replace(self, maturity_sum=points, counted=counted, covering=dict(+covering))

    def recovered(self, covering: Mapping[str, int]) -> Position:
        """The position with other basic services covered, each so many times."""
        return replace(self, covering=covering)

    def _covers(self, scored: ScoredInnovation) -> frozenset[str]:
        return self.basic.intersection(scored.innovation.covers(self.affairs))


def position_of(card: ScoreCard, ruleset: Ruleset) -> Position | None:
    """Return the position of a card; ``None`` where it has no index."""
    if card.formula is None or card.spd is None or card.index is None:
        return None
    nothing = Position(
        formula=card.formula,
        spd=card.spd,
        maturity_sum=Decimal(0),
        counted=0,
        covering={},
        affairs=card.affairs,
        basic=frozenset(ruleset.basic_affairs),
    )
    return nothing.exchanged((), card.innovations)
