"""The index as a function of the little that it depends on, and which innovations are worth keeping.

Scoring a city again for each of thousands of possible steps would take minutes. A ``Position`` holds
what the formula reads, and moves exactly as the card would:

    index = (SPD + sum of maturities / max(minimum divisor, n) + quantity) / maximum x 100

Local manuals advise to leave weak innovations out. Up to the cap that costs the points of quantity, above
it only what is below the mean is worth leaving out, and the last one of a basic service may hold the gate.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from inovasi_cli import exact
from inovasi_cli.rules import Affairs, Ruleset
from inovasi_cli.scoring import Formula, ScoreCard, ScoredInnovation

Reason = Literal["gate", "divisor", "closed", "quantity", "cap"]
"""What decides: it holds the gate of the basic services; the divisor would not fall; the gate is closed, so
that only the mean counts; the points of quantity it brings against the mean; only the mean, above the cap."""

Verdict = Literal["keep", "drop", "either", "wait"]


@dataclass(frozen=True, slots=True)
class Position:
    """Where a submission stands on one basis: points, n, and how often each basic service is covered.

    ``covering`` holds basic-service affairs (codes) that at least one counted innovation covers, each with
    the number of those that do; ``affairs`` and ``basic`` say which affairs of an innovation are meant.
    ``rejected`` were sent beside those that count, and are not accepted.
    """

    formula: Formula
    spd: Decimal
    maturity_sum: Decimal
    counted: int
    covering: Mapping[str, int]
    affairs: Affairs
    basic: frozenset[str]
    rejected: int = 0

    @property
    def covered(self) -> int:
        """How many basic-service affairs are covered."""
        return len(self.covering)

    @property
    def total(self) -> Fraction:
        """SPD + SID in points."""
        return self.formula.total(
            self.spd, self.maturity_sum, self.counted, self.covered, rejected=self.rejected
        )

    @property
    def index(self) -> Fraction:
        """The index, unrounded."""
        return self.formula.index(self.total)

    def with_spd(self, change: Decimal) -> Position:
        """The position with ``change`` more SPD points."""
        return replace(self, spd=exact.total((self.spd, change)))

    def with_maturity(self, change: Decimal) -> Position:
        """The position with ``change`` more points of maturity among the innovations that count."""
        return replace(self, maturity_sum=exact.total((self.maturity_sum, change)))

    def exchanged(self, old: Iterable[ScoredInnovation], new: Iterable[ScoredInnovation]) -> Position:
        """The position after ``old`` innovations of the submission have given way to ``new`` ones.

        What does not count, before or after, moves nothing.
        """
        covering = Counter(self.covering)
        points, counted = self.maturity_sum, self.counted
        for scored, sign in [*((gone, -1) for gone in old), *((come, 1) for come in new)]:
            if scored.counted:
                points = exact.total((points, exact.times(scored.maturity, sign)))
                counted += sign
                for code in self._covers(scored):
                    covering[code] += sign
        return replace(self, maturity_sum=points, counted=counted, covering=dict(+covering))

    def with_rejected(self, more: int) -> Position:
        """The position after ``more`` were sent and rejected, which do not count (any more)."""
        return replace(self, rejected=self.rejected + more)

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


@dataclass(frozen=True, slots=True)
class Keep:
    """One innovation that counts; ``gain`` is what leaving it out does to the index.

    ``verdict`` is ``drop`` where the index rises without it, ``either`` where it stays; ``wait`` where it
    rises only as long as the gate is closed, or where the gate would be further away.
    """

    scored: ScoredInnovation
    gain: Fraction
    reason: Reason
    verdict: Verdict


def keeping(card: ScoreCard, position: Position) -> tuple[Keep, ...]:
    """Return what leaving out each innovation that counts would do, the most useful to leave out first."""
    found = [_judged(scored, position) for scored in card.innovations if scored.counted]
    return tuple(sorted(found, key=lambda keep: -keep.gain))


def gate_open(position: Position) -> Position:
    """The position as if enough basic services were covered."""
    missing = position.formula.affairs_required - position.covered
    more = {f"{number}": 1 for number in range(missing)}
    return replace(position, covering={**position.covering, **more})


def least_to_add(position: Position) -> Fraction:
    """The maturity from which one more innovation without a new affair does not lower the index.

    From (S + m) / D(n + 1) + q(n + 1) = S / D(n) + q(n); at most 0 where any maturity raises it.
    """
    formula, n = position.formula, position.counted
    points = Fraction(position.maturity_sum)
    more = Fraction(formula.quantity(n + 1, position.covered) - formula.quantity(n, position.covered))
    return (points / formula.divisor(n) - more) * formula.divisor(n + 1) - points


def least_to_keep(position: Position) -> Fraction:
    """The maturity from which leaving an innovation out does not raise the index.

    From (S - m) / D(n - 1) + q(n - 1) = S / D(n) + q(n); at most 0 where every one is worth keeping.
    The gate is left aside: who holds it is worth keeping whatever its maturity.
    """
    formula, n = position.formula, position.counted
    points = Fraction(position.maturity_sum)
    fewer = max(n - 1, 0)
    lost = Fraction(formula.quantity(n, position.covered) - formula.quantity(fewer, position.covered))
    return points - (points / formula.divisor(n) + lost) * formula.divisor(fewer)


def _judged(scored: ScoredInnovation, position: Position) -> Keep:
    without = position.exchanged([scored], [])
    gain, reason = without.index - position.index, _reason(position, without)
    verdict: Verdict = "drop" if gain > 0 else "keep" if gain else "either"
    if verdict == "drop" and reason == "closed":
        then = scored.maturity >= least_to_keep(gate_open(position))
        verdict = "wait" if then or without.covered < position.covered else "drop"
    return Keep(scored, gain, reason, verdict)


def _reason(before: Position, after: Position) -> Reason:
    formula = before.formula
    if after.covered < formula.affairs_required <= before.covered:
        return "gate"
    if formula.divisor(after.counted) == formula.divisor(before.counted):
        return "divisor"
    if before.covered < formula.affairs_required:
        return "closed"
    return "cap" if before.counted > formula.cap else "quantity"
