"""The most that is to be expected of a set, with more services covered than it may cover.

Some innovations are sent anyhow, others may be. The basic services that these could cover are taken to be
covered, so no set has more than what comes out. Then innovations of the same odds differ by their points
only, and of each odds the best are sent (by the argument of ``cuts``). Where there is one odds beside
certainty all pairs of numbers are weighed; where there are several ``exchanges`` tells who is sent of each
number. What is known of a set that is sent (``Surviving``) is in floating numbers here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

import numpy as np

from inovasi_cli.insight.risk.simulation import Line
from inovasi_cli.insight.selection.exchanges import OneNumber
from inovasi_cli.insight.selection.expected import Outlook, Prospect
from inovasi_cli.insight.selection.sendable import coverage

NEAR = 1e-9
"""Index points within which floating numbers are held to be equal."""


class Relaxed(NamedTuple):
    """A set, the index that no set has more than, and the highest one of each number where it is known."""

    chosen: Sequence[Prospect]
    most: float
    curve: dict[int, float]


class Node(NamedTuple):
    """Who is sent anyhow and who may be, at most so many in all."""

    inside: tuple[Prospect, ...]
    free: tuple[Prospect, ...]
    most: int

    @property
    def sure(self) -> int:
        """The services that are taken to be covered."""
        return coverage(self.free)


def relaxed(node: Node, outlook: Outlook, floor: float) -> Relaxed:
    """Return the most that is to be expected of a set; less than ``floor`` need not be told exactly."""
    sent = surviving(node.inside, outlook)
    by_points = sorted(node.free, key=lambda one: (-one.points, one.number))
    odds = {one.accepted for one in by_points if one.accepted < 1}
    if outlook.rejected == "in-divisor-and-quantity":
        return _weighed(node, sent, by_points, [])  # what is accepted does not matter any more
    if len(odds) <= 1:
        certain = [one for one in by_points if one.accepted == 1]
        return _weighed(node, sent, certain, [one for one in by_points if one.accepted < 1])
    if outlook.rejected == "left-out":
        return _if_all_are_accepted(node, sent)
    return _by_exchange(node, sent, floor)


def _weighed(
    node: Node, sent: Surviving, certain: Sequence[Prospect], uncertain: Sequence[Prospect]
) -> Relaxed:
    """Weigh every number of the best ``certain`` ones with every number of the best ``uncertain`` ones."""
    formula, width = sent.outlook.formula, len(certain) + len(uncertain) + 2
    numbers = np.arange(len(certain) + 1)
    of_certain, of_uncertain = _sums(certain), _sums(uncertain)
    odds = float(uncertain[0].accepted) if uncertain else 1.0
    leaves = sent.outlook.rejected == "left-out"
    lines = np.array([sent.paid(width, node.sure), *(sent.shares(width) if leaves else ())])
    before, rows = lines, []
    for more, points in enumerate(of_uncertain):
        if leaves:
            mean = lines[1, numbers] + of_certain * lines[2, numbers] + points * before[2, numbers + 1]
        else:
            divisor = np.maximum(sent.sent + more + numbers, formula.divisor(0))
            mean = (sent.points + of_certain + points) / divisor
        rows.append(mean + float(formula.per_innovation) * lines[0, numbers])
        before = lines
        lines = (1 - odds) * lines + odds * np.append(lines[:, 1:], lines[:, -1:], axis=1)
    grid = (float(sent.outlook.spd) + np.array(rows)) * (100 / float(formula.total_max))
    sizes = np.add.outer(np.arange(len(of_uncertain)), sent.sent + numbers)
    grid = np.where(sizes <= node.most, grid, -np.inf)
    highest = np.full(sizes.max() + 1, -np.inf)
    np.maximum.at(highest, sizes, grid)
    high = np.argwhere(grid >= grid.max() - NEAR)
    more, first = min(high.tolist(), key=sum)
    chosen = [*node.inside, *certain[:first], *uncertain[:more]]
    curve = {n: value for n, value in enumerate(highest.tolist()) if value > -np.inf}
    return Relaxed(chosen, float(grid.max()), curve)


def _sums(ones: Sequence[Prospect]) -> Line:
    """The points of each number of the best."""
    return np.array([*accumulate((float(one.points) for one in ones), initial=0.0)])


def _by_exchange(node: Node, sent: Surviving, floor: float) -> Relaxed:
    """Find the best set of each number that may have more than ``floor``, and of a few others."""
    formula = sent.outlook.formula
    hundred = 100 / float(formula.total_max)
    paid = float(formula.per_innovation) * sent.paid(len(node.free) + 3, node.sure)
    points = np.array([float(one.points) for one in node.free])
    odds = np.array([float(one.accepted) for one in node.free])
    room = min(node.most - len(node.inside), len(node.free))
    each: dict[int, tuple[float, OneNumber]] = {}
    for many in range(room + 1):
        divisor = formula.divisor(len(node.inside) + many)
        before = float(sent.outlook.spd) + sent.points / divisor
        each[many] = before, OneNumber(points / divisor, odds, paid, many)
    most = {many: (before + sets.most()) * hundred for many, (before, sets) in each.items()}
    shown, proven, curve = {*_some(room, 12)}, float("-inf"), {}
    best: tuple[float, tuple[int, ...]] = float("-inf"), ()
    for many in sorted(most, key=lambda many: -most[many]):
        if most[many] <= max(best[0], floor) and many not in shown:
            continue
        before, sets = each[many]
        told = sets.best()
        index = (before + told.points) * hundred
        proven = max(proven, (before + told.most) * hundred)
        if index > best[0] + (NEAR if many > len(best[1]) else -NEAR):
            best = index, told.places
        curve[len(node.inside) + many] = index
    chosen = [*node.inside, *(node.free[place] for place in best[1])]
    left = (most[many] for many in most if len(node.inside) + many not in curve)
    return Relaxed(chosen, max([proven, *left]), curve)


def _if_all_are_accepted(node: Node, sent: Surviving) -> Relaxed:
    """Hold every set against the best one of those that would all be accepted.

    Whoever is accepted, their index is at most that of as many with the most points when accepted; so is what
    is to be expected. The sets that are tried are the beginnings of the list by these points.
    """
    outlook, formula = sent.outlook, sent.outlook.formula
    met = formula.affairs_required <= (coverage(node.inside) | node.sure).bit_count()
    everyone = sorted((_accepted(one) for one in (*node.inside, *node.free)), reverse=True)
    points = np.array([*accumulate(everyone, initial=0.0)])
    n = np.arange(len(points))
    quantity = float(formula.per_innovation) * np.minimum(n, formula.cap) * met
    total = float(outlook.spd) + points / np.maximum(n, formula.divisor(0)) + quantity
    most = float(total.max()) * 100 / float(formula.total_max)
    free = sorted(node.free, key=lambda one: (-_accepted(one), one.number))
    room = min(node.most - len(node.inside), len(free))
    tried = {k: surviving((*node.inside, *free[:k]), outlook).index() for k in _some(room, 60)}
    best = max(tried, key=lambda k: (tried[k], -k))
    curve = {len(node.inside) + k: index for k, index in tried.items()}
    return Relaxed([*node.inside, *free[:best]], most, curve)


def _accepted(one: Prospect) -> float:
    """The points to be expected of one that is accepted."""
    return float(one.points / one.accepted) if one.accepted else 0.0


def _some(most: int, many: int) -> list[int]:
    """Numbers from 0 to ``most``, about so ``many`` of them."""
    return sorted({*range(0, most + 1, most // many + 1), most})


@dataclass(frozen=True, eq=False)
class Surviving:
    """How many survive and what they cover: ``odds`` by the number of uncertain ones that do and the services
    (bits) that these cover beside ``base``, which ``certain`` others cover anyhow.

    ``points`` are to be expected of all; ``by_survivors`` is that by the number of survivors, which matters
    where rejected ones leave the divisor.
    """

    outlook: Outlook
    sent: int
    certain: int
    base: int
    odds: Line
    points: float
    by_survivors: Line

    def paid(self, width: int, sure: int) -> Line:
        """How many give points of quantity, where 0, 1, 2 ... more survive; ``sure`` is covered anyhow."""
        formula = self.outlook.formula
        covered = np.bitwise_count(np.arange(self.odds.shape[1]) | self.base | sure)
        odds = self.odds[:, covered >= formula.affairs_required].sum(axis=1)
        if self.outlook.rejected == "in-divisor-and-quantity":
            paid: Line = odds.sum() * np.minimum(self.sent + np.arange(width), formula.cap)
            return paid
        survived = self.certain + np.arange(len(odds))
        counted: Line = np.minimum(np.add.outer(np.arange(width), survived), formula.cap) @ odds
        return counted

    def shares(self, width: int) -> tuple[Line, Line]:
        """What is to be expected of points / divisor, and of 1 / divisor, where 0, 1, 2 ... more survive."""
        divisor = self.outlook.formula.divisor(0)
        survived = np.add.outer(np.arange(width), np.arange(len(self.by_survivors)))
        by = 1 / np.maximum(survived, divisor)
        alone = np.zeros(len(self.by_survivors))
        alone[self.certain :] = self.odds.sum(axis=1)
        return by @ self.by_survivors, by @ alone

    def index(self) -> float:
        """The index to be expected of it."""
        outlook, formula = self.outlook, self.outlook.formula
        if outlook.rejected == "left-out":
            mean = float(self.shares(1)[0][0])
        else:
            mean = self.points / formula.divisor(self.sent)
        total = float(outlook.spd) + mean + float(formula.per_innovation) * float(self.paid(1, 0)[0])
        return total * 100 / float(formula.total_max)


def surviving(ones: Sequence[Prospect], outlook: Outlook) -> Surviving:
    """Return what is known of ``ones``; those that cover nothing more come last, when it costs least."""
    certain = [one for one in ones if one.accepted == 1]
    base = coverage(certain)
    enough = base.bit_count() >= outlook.formula.affairs_required
    uncertain = [one for one in ones if one.accepted < 1]
    covering = {one.number: 0 if enough else one.covers & ~base for one in uncertain}
    uncertain.sort(key=lambda one: -covering[one.number])
    masks = np.arange(1 << max((bits.bit_length() for bits in covering.values()), default=0))
    odds = np.zeros((1, len(masks)))
    odds[0, 0] = 1.0
    for one in uncertain:
        there, bits = float(one.accepted), covering[one.number]
        taken = odds
        if bits:
            taken = np.zeros_like(odds)
            np.add.at(taken.T, masks | bits, odds.T)
        odds = np.vstack([odds * (1 - there), np.zeros(len(masks))])
        odds[1:] += taken * there
    points = float(sum((float(one.points) for one in ones), 0.0))
    return Surviving(
        outlook, len(ones), len(certain), base, odds, points, _by_survivors(certain, uncertain, outlook)
    )


def _by_survivors(certain: Sequence[Prospect], uncertain: Sequence[Prospect], outlook: Outlook) -> Line:
    """The points to be expected by the number of survivors."""
    if outlook.rejected != "left-out":
        return np.zeros(1)
    odds = np.array([1.0])
    points = np.array([sum(float(one.points) for one in certain)])
    for one in uncertain:
        there = float(one.accepted)
        points = np.append(points * (1 - there), 0.0) + np.append(
            0.0, points * there + odds * float(one.points)
        )
        odds = np.append(odds * (1 - there), 0.0) + np.append(0.0, odds * there)
    return np.append(np.zeros(len(certain)), points)
