"""Whether an innovation that counts is worth keeping, and from which maturity one more is worth adding.

Local manuals advise to leave weak innovations out. Up to the cap that costs the points of quantity, above
it only what is below the mean is worth leaving out, and the last one of a basic service may hold the gate.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from inovasi_cli.insight.position import Position
from inovasi_cli.scoring import ScoreCard, ScoredInnovation

Reason = Literal["gate", "divisor", "closed", "quantity", "cap"]
"""What decides: it holds the gate of the basic services; the divisor would not fall; the gate is closed, so
that only the mean counts; the points of quantity it brings against the mean; only the mean, above the cap."""


Verdict = Literal["keep", "drop", "either", "wait"]


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
    found = []
    for scored in card.innovations:
        if scored.counted:
            without = position.exchanged([scored], [])
            found.append(_judged(scored, position, without))
    return tuple(sorted(found, key=lambda each: -each.gain))


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


def _judged(scored: ScoredInnovation, position: Position, without: Position) -> Keep:
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
