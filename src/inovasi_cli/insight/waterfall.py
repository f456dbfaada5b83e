"""From one index to another, as parts that add up exactly to the difference.

The index is k x (SPD + S x u + c x g): k = 100 / maximum, S the sum of maturities, u = 1 / divisor, c the
points of quantity that the number of innovations brings, g = 1 where the gate of basic services is open
and 0 where it is closed.
The change of a product is split between its factors by

    d(x y) = dx (y1 + y2) / 2 + dy (x1 + x2) / 2

the mean of both orders in which they could have changed. So the parts do not depend on an order, the way back
has the same parts with the other sign, and what did not change has none. SPD and S are sums and fall into the
parts of their rows and innovations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Literal, get_args

from inovasi_cli import exact
from inovasi_cli.checking.portal import by_likeness, by_name
from inovasi_cli.insight.changes import LevelChange
from inovasi_cli.rules import Indicator, Ruleset
from inovasi_cli.scoring import Formula, ScoreCard, ScoredInnovation

OfInnovations = Literal["added", "removed", "changed", "eligible", "ineligible"]
Kind = Literal["rules", "spd", OfInnovations, "divisor", "quantity", "gate", "maximum"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""The parts in the order in which they are shown. ``rules`` is what other rules do to the same data."""

OF_INNOVATIONS: tuple[Kind, ...] = get_args(OfInnovations)


@dataclass(frozen=True, slots=True)
class Contribution:
    """One part of a difference, ``gain`` in index points.

    ``old`` and ``new`` are what changed: the level of an SPD row (or its total), the maturity of an
    innovation (``None`` where it is not there), the divisor, the number that quantity counts, the affairs
    covered, the maximum.
    """

    kind: Kind
    gain: Fraction
    old: Decimal | int | None = None
    new: Decimal | int | None = None
    indicator: Indicator | None = None
    scored: ScoredInnovation | None = None
    moves: tuple[LevelChange, ...] = ()


@dataclass(frozen=True)
class Waterfall:
    """The way from the index of ``before`` to that of ``after``.

    ``middle`` is where the same data stand under the rules of ``after``, if those are other ones: then the
    part ``rules`` comes first and all others are under these rules.
    """

    before: ScoreCard
    after: ScoreCard
    parts: tuple[Contribution, ...]
    middle: ScoreCard | None = None

    @cached_property
    def difference(self) -> Decimal:
        """The difference of the two indices as they are printed."""
        assert self.before.shown_index is not None and self.after.shown_index is not None
        return self.after.shown_index - self.before.shown_index

    @cached_property
    def renamed(self) -> tuple[tuple[ScoredInnovation, ScoredInnovation, int], ...]:
        """What is gone and what was added where both may be one innovation, and how alike in per cent."""
        gone, added = (
            [part.scored for part in self.parts if part.kind == kind and part.scored]
            for kind in ("removed", "added")
        )
        found = by_likeness(gone, added, range(len(gone)), range(len(added)))
        return tuple((gone[at], added[other], likeness) for at, (other, likeness) in sorted(found.items()))

    @cached_property
    def groups(self) -> tuple[tuple[Kind, tuple[Contribution, ...]], ...]:
        """The parts by kind, those without any left out."""
        found = ((kind, tuple(part for part in self.parts if part.kind == kind)) for kind in KINDS)
        return tuple((kind, parts) for kind, parts in found if parts)

    @cached_property
    def shown(self) -> tuple[tuple[Decimal, tuple[Decimal, ...]], ...]:
        """For each group its points and those of its parts, as printed: they add up at every level."""
        sums = [sum((part.gain for part in parts), Fraction(0)) for _, parts in self.groups]
        wholes = exact.apportioned(sums, to=self.difference)
        return tuple(
            (whole, tuple(exact.apportioned([part.gain for part in parts], to=whole)))
            for whole, (_, parts) in zip(wholes, self.groups, strict=True)
        )

    @property
    def same(self) -> bool:
        """Whether nothing at all differs that the index is made of."""
        return not self.parts


def waterfall(
    before: ScoreCard, after: ScoreCard, rulesets: tuple[Ruleset, Ruleset], middle: ScoreCard | None = None
) -> Waterfall | None:
    """Return the parts of the difference of two cards; ``None`` where one has no index.

    ``rulesets`` are those of both. ``middle`` is the first submission under the rules of the second, where
    these are other rules and the submissions differ too.
    """
    if before.index is None or after.index is None or (middle and middle.index is None):
        return None
    old, new = rulesets
    parts = [*_parts(middle or before, after, (new if middle else old, new))]
    if middle and middle.index is not None and middle.index != before.index:
        parts.insert(0, Contribution("rules", middle.index - before.index))
    return Waterfall(before, after, tuple(parts), middle)


@dataclass(frozen=True, slots=True)
class _Factors:
    """The factors of an index: see the module."""

    k: Fraction
    spd: Fraction
    points: Fraction
    u: Fraction
    quantity: Fraction
    gate: int

    @property
    def total(self) -> Fraction:
        return self.spd + self.points * self.u + self.quantity * self.gate


def _factors(card: ScoreCard, formula: Formula) -> _Factors:
    return _Factors(
        k=100 / Fraction(formula.total_max),
        spd=Fraction(card.spd or 0),
        points=Fraction(card.maturity_sum),
        u=Fraction(1, formula.divisor(card.counted)),
        quantity=Fraction(exact.times(formula.per_innovation, min(card.counted, formula.cap))),
        gate=int(len(card.coverage.covered) >= formula.affairs_required),
    )


def _parts(before: ScoreCard, after: ScoreCard, rulesets: tuple[Ruleset, Ruleset]) -> Iterator[Contribution]:
    assert before.formula is not None and after.formula is not None
    old, new = _factors(before, before.formula), _factors(after, after.formula)
    k = _mean(old.k, new.k)
    yield from _spd(before, after, k)
    yield from _innovations(before, after, k * _mean(old.u, new.u), rulesets)
    divisors = before.formula.divisor(before.counted), after.formula.divisor(after.counted)
    covered = len(before.coverage.covered), len(after.coverage.covered)
    counted = before.counted, after.counted
    yield from _part("divisor", k * (new.u - old.u) * _mean(old.points, new.points), *divisors)
    yield from _part("quantity", k * (new.quantity - old.quantity) * _mean(old.gate, new.gate), *counted)
    yield from _part("gate", k * (new.gate - old.gate) * _mean(old.quantity, new.quantity), *covered)
    maxima = before.formula.total_max, after.formula.total_max
    yield from _part("maximum", (new.k - old.k) * _mean(old.total, new.total), *maxima)


def _part(kind: Kind, gain: Fraction, old: Decimal | int, new: Decimal | int) -> Iterator[Contribution]:
    """One part of the formula; none where it moved nothing."""
    if gain:
        yield Contribution(kind, gain, old, new)


def _mean(one: Fraction | int, other: Fraction | int) -> Fraction:
    return Fraction(one + other) / 2


def _spd(before: ScoreCard, after: ScoreCard, k: Fraction) -> Iterator[Contribution]:
    """The rows of SPD; its total where one side has no rows."""
    if not before.spd_rows or not after.spd_rows:
        if before.spd != after.spd and before.spd is not None and after.spd is not None:
            yield Contribution("spd", k * Fraction(after.spd - before.spd), before.spd, after.spd)
        return
    rows = [{row.indicator.code: row for row in card.spd_rows} for card in (before, after)]
    for code in dict.fromkeys((*rows[0], *rows[1])):
        one, other = rows[0].get(code), rows[1].get(code)
        scores = [row.score if row else Decimal(0) for row in (one, other)]
        levels = one.level if one else 0, other.level if other else 0
        shown = other or one
        if shown and (scores[0] != scores[1] or levels[0] != levels[1]):
            yield Contribution("spd", k * Fraction(scores[1] - scores[0]), *levels, indicator=shown.indicator)


def _innovations(
    before: ScoreCard, after: ScoreCard, factor: Fraction, rulesets: tuple[Ruleset, Ruleset]
) -> Iterator[Contribution]:
    mine, theirs = before.innovations, after.innovations
    pairs = dict(by_name(mine, theirs))
    for at, other in sorted(pairs.items()):
        yield from _pair(mine[at], theirs[other], factor, rulesets)
    for at, scored in enumerate(mine):
        if at not in pairs:
            yield Contribution("removed", -factor * _counted(scored), scored.maturity, None, scored=scored)
    for at in sorted(set(range(len(theirs))) - set(pairs.values())):
        scored = theirs[at]
        yield Contribution("added", factor * _counted(scored), None, scored.maturity, scored=scored)


def _pair(
    old: ScoredInnovation, new: ScoredInnovation, factor: Fraction, rulesets: tuple[Ruleset, Ruleset]
) -> Iterator[Contribution]:
    if not old.counted and not new.counted:
        return
    kind: Kind = "changed" if old.counted and new.counted else "eligible" if new.counted else "ineligible"
    moves = tuple(_moves(old, new, rulesets))
    if kind == "changed" and old.maturity == new.maturity and not moves:
        return
    gain = factor * (_counted(new) - _counted(old))
    yield Contribution(kind, gain, old.maturity, new.maturity, scored=new, moves=moves)


def _counted(scored: ScoredInnovation) -> Fraction:
    """The points that an innovation brings to the sum."""
    return Fraction(scored.maturity) if scored.counted else Fraction(0)


def _moves(
    old: ScoredInnovation, new: ScoredInnovation, rulesets: tuple[Ruleset, Ruleset]
) -> Iterator[LevelChange]:
    """The indicators that have other points than before."""
    if old.innovation.by_total or new.innovation.by_total:
        return
    for code in dict.fromkeys((*rulesets[0].sid_indicators, *rulesets[1].sid_indicators)):
        levels = old.levels.get(code, 0), new.levels.get(code, 0)
        weights = [_weight(ruleset, code) for ruleset in rulesets]
        if levels[0] * weights[0] != levels[1] * weights[1] or levels[0] != levels[1]:
            yield LevelChange(code, *levels)


def by_indicator(fall: Waterfall, rulesets: Sequence[Ruleset]) -> tuple[tuple[Indicator, int, Fraction], ...]:
    """The part ``changed`` by indicator instead of by innovation: how many innovations, and index points.

    Whole only where no innovation is known by a total alone; the most points first.
    """
    cards = fall.middle or fall.before, fall.after
    old, new = (_factors(card, card.formula) for card in cards if card.formula)
    factor = _mean(old.k, new.k) * _mean(old.u, new.u)
    moved: dict[str, list[Fraction]] = {}
    for part in fall.parts:
        for move in part.moves if part.kind == "changed" else ():
            weights = [Fraction(_weight(ruleset, move.code)) for ruleset in rulesets]
            moved.setdefault(move.code, []).append(factor * (weights[1] * move.new - weights[0] * move.old))
    known = {**rulesets[0].sid_indicators, **rulesets[1].sid_indicators}
    found = [(known[code], len(gains), sum(gains, Fraction(0))) for code, gains in moved.items()]
    return tuple(sorted(found, key=lambda row: -abs(row[2])))


def _weight(ruleset: Ruleset, code: str) -> Decimal:
    indicator = ruleset.sid_indicators.get(code)
    return indicator.weight if indicator else Decimal(0)
