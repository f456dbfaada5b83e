"""The best set of each number where odds differ, told by exchanging one innovation for another.

Let one more that survives be worth ``s`` points, as long as the others survive as they may: it only counts
up to the cap. In a best set of so many nobody can be exchanged for somebody left out, so by points / divisor
+ s x odds each member is above each of the others, with the s that holds without it. These are lines in s,
and s is not known before the set is; but between two bounds of s whoever is above another at both is above
it all along. Who is below as many as there is room for is not sent; who is above all but those is. Those
that are told move the bounds closer together; where they do not, the bounds are halved. What stays open is
tried in every set.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from inovasi_cli.insight.risk.simulation import Line, Numbers

_OPEN = 12
"""So many that may be sent or not are tried in every set."""

_CLOSE = 0.002
"""Bounds of s are not halved where they are closer together than this share of the most that it can be."""

_LINES = 9
"""So many lines are laid over what is paid."""


class Told(NamedTuple):
    """Who is sent (by place), the points that come of it, and the ``most`` that come of any set."""

    places: tuple[int, ...]
    points: float
    most: float


class _Known(NamedTuple):
    """Who is sent and who is open (by place); ``paid`` in points where 0, 1, 2 ... of these survive beside
    those, and what one more is worth where one less (in place 0), as many, one more ... survive."""

    sent: Numbers
    open: Numbers
    paid: Line
    gains: Line


@dataclass(frozen=True)
class OneNumber:
    """Sets of so ``many``: what each innovation adds to the mean is its ``worth`` in points, its ``odds`` are
    to survive, ``paid`` is in points where 0, 1, 2 ... survive, a line that bends down only."""

    worth: Line
    odds: Line
    paid: Line
    many: int

    def most(self) -> float:
        """Points that no set has more than: what is paid lies below every line that is laid over it."""
        places = np.arange(len(self.odds))
        return self._below_lines(_Known(places[:0], places, self.paid, self.paid), self.many)

    def best(self) -> Told:
        """The best set."""
        gains = np.diff(self.paid)
        found = self._between(float(gains[self.many]), float(gains[0]))
        return found or self._ranked(float(gains[0]))._replace(most=self.most())

    def _between(self, low: float, high: float) -> Told | None:
        """The best of the sets beside which one more is worth ``low`` to ``high``; ``None`` where none is."""
        gains = np.diff(self.paid)
        widest = spread = float(gains[0])
        while True:
            known = self._known(max(low, float(gains[max(self.many - 1, 0)])), min(high + spread, widest))
            room, open_ = self.many - len(known.sent), len(known.open)
            if open_ <= _OPEN or room in (0, open_):
                return self._of_every_set(known, room)
            odds = np.sort(self.odds[known.open])
            tighter = (
                max(low, _after(known.gains[1:], odds[open_ - room :])),
                min(high, _after(known.gains[1:], odds[:room])),
                min(spread, float(-np.diff(known.gains[: room + 2]).min())),
            )
            if tighter[0] > tighter[1] + _CLOSE * _CLOSE * widest:
                return None
            moved = low + high + spread
            low, high, spread = tighter
            if abs(moved - low - high - spread) < _CLOSE * widest:
                break
        if high - low < _CLOSE * widest:
            found = self._ranked(low)
            return found._replace(most=max(found.points, self._below_lines(known, room)))
        middle = (low + high) / 2
        halves = [self._between(low, middle), self._between(middle, high)]
        told = [half for half in halves if half]
        best = max(told, key=lambda half: half.points, default=None)
        return best and best._replace(most=max(half.most for half in told))

    def _known(self, low: float, high: float) -> _Known:
        """Tell who is sent, and who is not, of each best set without whom one more is worth so much."""
        ranks = []
        for s in (low, high):
            order = np.argsort(-(self.worth + s * self.odds), kind="stable")
            ranks.append(np.empty(len(order), dtype=np.int32))
            ranks[-1][order] = np.arange(len(order))
        above = np.logical_and(*(rank[:, None] < rank for rank in ranks))
        sent = above.sum(axis=1) >= len(self.worth) - self.many
        out = above.sum(axis=0) >= self.many
        gains = np.diff(self.paid)
        survived = _survivors(self.odds[sent])
        after = np.correlate(np.append(gains[:1], gains), survived, "valid")
        paid = np.correlate(self.paid, survived, "valid")
        return _Known(np.flatnonzero(sent & ~out), np.flatnonzero(~sent & ~out), paid, after)

    def _of_every_set(self, known: _Known, room: int) -> Told:
        """Try every set of so many of those that are open."""
        if room in (0, len(known.open)):
            return self._told([*known.sent, *(known.open if room else ())])
        sets = np.arange(1 << len(known.open))
        of_size = np.bitwise_count(sets)
        expected = known.paid[of_size]
        worth = np.zeros(len(sets))
        for at, place in enumerate(known.open.tolist()):
            pairs, odds = expected.reshape(-1, 2, 1 << at), self.odds[place]
            pairs[:, 1] = odds * pairs[:, 1] + (1 - odds) * pairs[:, 0]
            worth += (sets >> at & 1) * self.worth[place]
        best = int(np.argmax(np.where(of_size == room, expected + worth, -np.inf)))
        return self._told([*known.sent, *known.open[best >> np.arange(len(known.open)) & 1 == 1]])

    def _ranked(self, s: float) -> Told:
        """The best where one more is worth ``s``."""
        order = np.argsort(-(self.worth + s * self.odds), kind="stable")
        return self._told(order[: self.many].tolist())

    def _told(self, places: Sequence[int]) -> Told:
        chosen = [*map(int, places)]
        points = float(self.worth[chosen].sum()) + _after(self.paid, self.odds[chosen])
        return Told(tuple(chosen), points, points)

    def _below_lines(self, known: _Known, room: int) -> float:
        """Points that no set has more than of those sent and so many of those open."""
        numbers, steepest = np.arange(len(known.paid)), float(known.paid[1] - known.paid[0])
        worth, odds = self.worth[known.open], self.odds[known.open]
        found = []
        for s in np.linspace(0, steepest, _LINES):
            above = float((known.paid - s * numbers).max())
            found.append(above + float(np.sort(worth + s * odds)[len(worth) - room :].sum()))
        return float(self.worth[known.sent].sum()) + min(found)


def _after(line: Line, odds: Line) -> float:
    """What to expect of ``line``, after those survive who do."""
    survived = _survivors(odds)
    return float(line[: len(survived)] @ survived)


def _survivors(odds: Line) -> Line:
    """How likely it is that 0, 1, 2 ... survive."""
    found = np.ones(1)
    for one in odds[odds < 1].tolist():
        found = np.append(found * (1 - one), 0.0) + np.append(0.0, found * one)
    return np.append(np.zeros(int((odds == 1).sum())), found)
