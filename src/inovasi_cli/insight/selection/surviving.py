"""What is known of a set that is sent: points, who survives, what these cover, in floating numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inovasi_cli.insight.risk.simulation import Line
from inovasi_cli.insight.selection.expected import Outlook, Prospect, coverage_of


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
    base = coverage_of(certain)
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
