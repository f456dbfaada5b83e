"""The set of the highest index to be expected.

Of few innovations every set is tried. Of more, sets are parted by who is sent anyhow and who is not at all,
and of each part is told what no set in it has more than (``relaxed``); the part with the most is parted
further by an innovation on which it depends whether the set with the most covers what it is taken to cover,
or whether each agency sends its share. It ends where the best set that is known has as much as any part; or,
after some time, with the difference, which then is the most that another set may have more.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import count
from math import prod
from time import process_time
from typing import NamedTuple

import numpy as np

from inovasi_cli.insight.position import Position
from inovasi_cli.insight.selection.every import FEW, EverySet
from inovasi_cli.insight.selection.expected import Outlook, Prospect
from inovasi_cli.insight.selection.relaxed import NEAR, Node, relaxed, surviving
from inovasi_cli.insight.selection.sendable import Demands, Parts, parted

SECONDS = 1.5
"""So long, of the time of the processor, parts are looked at."""

_FIRST = 40
"""So many parts at most are looked at for a first set that is known."""

TIES = 50
"""So many sets that are equal in floating numbers are weighed exactly."""

Curve = Sequence[tuple[int, Fraction]]


class Hope(NamedTuple):
    """A set, the index to be ``expected`` of it, and how much more another may have at most."""

    chosen: tuple[Prospect, ...]
    expected: Fraction
    gap: Fraction = Fraction(0)


@dataclass(frozen=True)
class Prospects:
    """Innovations as odds, and what is asked of a selection of them."""

    found: Sequence[Prospect]
    outlook: Outlook
    position: Position
    demands: Demands

    @cached_property
    def parts(self) -> Parts[Prospect]:
        """Those that may be sent, by the points to be expected of them; raises as ``parted``."""
        return parted(sorted(self.sendable, key=lambda one: (-one.points, one.number)), self.demands)

    @cached_property
    def sendable(self) -> Sequence[Prospect]:
        """Those that may be sent."""
        return [one for one in self.found if one.number not in self.demands.drop]

    @cached_property
    def by_number(self) -> Mapping[int, Prospect]:
        """Each innovation by its number."""
        return {one.number: one for one in self.found}

    @cached_property
    def shares(self) -> Mapping[str, int]:
        """How many each agency has to send at least."""
        there = Counter(one.agency for one in self.sendable)
        return {agency: min(self.demands.per_agency, n) for agency, n in there.items()}

    def lacking(self, chosen: Sequence[Prospect]) -> list[str]:
        """The agencies that do not send their share."""
        sent = Counter(one.agency for one in chosen)
        return [agency for agency, least in self.shares.items() if sent[agency] < least]


def most_hopeful(there: Prospects, few: int = FEW, seconds: float = SECONDS) -> tuple[Hope, Curve]:
    """Return the best set, and the highest index to be expected of each size for which it is known.

    Raises:
        Unmeetable: more must be sent than may be.
    """
    if len(there.parts.forced) + len(there.parts.free) <= few:
        return _of_every_set(there)
    return Search(there, seconds).best()


def _of_every_set(there: Prospects) -> tuple[Hope, Curve]:
    every = EverySet(there.sendable)
    allowed = every.allowed(there.demands)
    expected = np.where(allowed, every.expected(there.outlook), -np.inf)
    sizes = {n: np.where(every.sizes == n, expected, -np.inf) for n in {*every.sizes[allowed].tolist()}}
    tops = {n: every.members(int(np.argmax(values))) for n, values in sizes.items()}
    curve = {n: there.outlook.index(members) for n, members in tops.items()}
    near = np.flatnonzero(expected >= expected.max() - NEAR)
    near = near[np.argsort(every.sizes[near], kind="stable")][:TIES]
    hopes = [Hope(tuple(ones), there.outlook.index(ones)) for ones in map(every.members, near.tolist())]
    best = max(hopes, key=lambda hope: (hope.expected, -len(hope.chosen)))
    curve[len(best.chosen)] = best.expected
    return best, sorted(curve.items())


class Search:
    """What is known of the best set of many innovations, while parts are looked at."""

    def __init__(self, there: Prospects, seconds: float) -> None:
        self.there, now = there, process_time()
        self.halfway, self.end = now + seconds / 2, now + seconds
        self.known: tuple[float, Sequence[Prospect]] = float("-inf"), ()
        self.open: list[tuple[float, int, Node, Sequence[Prospect]]] = []
        self.order = count()
        self.unparted = float("-inf")

    def best(self) -> tuple[Hope, Curve]:
        """The best set, and the index to be expected by number."""
        kept, forced = self.there.parts.kept, self.there.parts.forced
        self._keep(relaxed(self._covering_nothing(forced), self.there.outlook, self.known[0]).chosen)
        self._dive(self._node(forced))
        self._look(self._node([*kept, *self._surely(kept)]))
        while self.open and process_time() < self.end and -self.open[0][0] > self.known[0] + NEAR:
            most, _, node, chosen = heapq.heappop(self.open)
            one = self._parting(node, chosen)
            if one is None:
                self.unparted = max(self.unparted, -most)
            else:
                for part in self._parts(node, one):
                    self._look(part)
        most = max(self.unparted, -self.open[0][0] if self.open else self.unparted)
        chosen = tuple(self.known[1])
        expected = self.there.outlook.index(chosen)
        gap = Fraction(most) - expected if most > float(expected) + NEAR else Fraction(0)
        curve = {**self._curve(chosen), len(chosen): expected}
        return Hope(chosen, expected, gap), sorted(curve.items())

    def _node(self, inside: Sequence[Prospect]) -> Node:
        sent = {one.number for one in inside}
        free = tuple(one for one in self.there.sendable if one.number not in sent)
        return Node(tuple(inside), free, self.there.parts.most)

    def _look(self, node: Node) -> Sequence[Prospect]:
        """Tell what no set of a part has more than, and keep its best set where it is the best known."""
        found = relaxed(node, self.there.outlook, self.known[0])
        self._keep(found.chosen)
        if found.most > self.known[0] + NEAR:
            heapq.heappush(self.open, (-found.most, next(self.order), node, found.chosen))
        return found.chosen

    def _keep(self, chosen: Sequence[Prospect]) -> None:
        """Keep a set where it is as demanded and the best known; of equal ones the smaller."""
        ones = [self.there.by_number[one.number] for one in chosen]
        if not self.there.lacking(ones):
            index = surviving(ones, self.there.outlook).index()
            more = index - self.known[0]
            if more > NEAR or (more > -NEAR and len(ones) < len(self.known[1])):
                self.known = index, ones

    def _covering_nothing(self, inside: Iterable[Prospect]) -> Node:
        """The sets with some, as if the others covered nothing."""
        sent = {one.number for one in inside}
        free = tuple(one._replace(covers=0) for one in self.there.sendable if one.number not in sent)
        return Node(tuple(self.there.by_number[number] for number in sent), free, self.there.parts.most)

    def _dive(self, node: Node) -> None:
        """Take in one innovation after another on which it depends, for a first set that is known."""
        for _ in range(_FIRST):
            chosen = self._look(node)
            one = self._parting(node, chosen) if self.open else None
            self.open.clear()
            if one is None or process_time() > self.halfway:
                break
            node = next(self._parts(node, one))

    def _parting(self, node: Node, chosen: Sequence[Prospect]) -> Prospect | None:
        """The innovation by which to part: of an agency that lacks its share, or that may have to cover."""
        there = self.there
        for agency in there.lacking(chosen):
            of_it = [one for one in node.free if one.agency == agency]
            return max(of_it, key=lambda one: (one.points, one.accepted))
        missed = {
            bit: prod(1 - one.accepted for one in chosen if one.covers & bit)
            for bit in (1 << at for at in range(len(there.position.basic)))
        }
        ordered = sorted(missed, key=lambda bit: missed[bit])
        required = there.outlook.formula.affairs_required
        for bit in [*reversed(ordered[:required]), *ordered[required:]]:
            covering = [one for one in node.free if one.covers & bit]
            if missed[bit] and covering:
                return max(covering, key=lambda one: (one.accepted, one.points))
        return None

    def _parts(self, node: Node, one: Prospect) -> Iterator[Node]:
        """The sets with an innovation, and those without; nor with one that is in no way better."""
        sent = len(node.inside) + 1
        if sent <= node.most:
            yield Node((*node.inside, one), tuple(other for other in node.free if other != one), node.most)
        free = tuple(other for other in node.free if other != one and not self._above(one, other))
        there = Counter(other.agency for other in (*node.inside, *free))
        if all(there[agency] >= least for agency, least in self.there.shares.items()):
            yield Node(node.inside, free, node.most)

    def _above(self, one: Prospect, other: Prospect) -> bool:
        """Whether a set is no worse with one in place of another."""
        there = self.there
        if one.points < other.points or one.accepted < other.accepted or other.covers & ~one.covers:
            return False
        if there.demands.per_agency and one.agency != other.agency:
            return False
        return there.outlook.rejected != "left-out" or one.accepted == other.accepted

    def _surely(self, kept: Sequence[Prospect]) -> Iterator[Prospect]:
        """Those that are in a best set, since they are above all others of an agency that lacks its share."""
        for agency in self.there.lacking(kept):
            everyone = [one for one in self.there.sendable if one.agency == agency]
            of_it = [one for one in everyone if one not in kept]
            of_it.sort(key=lambda one: (-one.points, -one.accepted, one.number))
            short = self.there.shares[agency] + len(of_it) - len(everyone)
            for at, one in enumerate(of_it[:short]):
                if not all(self._above(one, other) for other in of_it[at + 1 :]):
                    break
                yield one

    def _curve(self, chosen: Sequence[Prospect]) -> dict[int, Fraction]:
        """The highest index of each number with those that ``chosen`` depends on."""
        node = self._covering_nothing(self._upholding(chosen))
        found = relaxed(node, self.there.outlook, float("inf")).curve
        return {n: Fraction(index) for n, index in found.items()}

    def _upholding(self, chosen: Sequence[Prospect]) -> Iterator[Prospect]:
        """Those that are kept, and of each service and agency those by which a set is as demanded."""
        there = self.there
        yield from (one for one in chosen if one.number in there.demands.keep)
        ranked = sorted(chosen, key=lambda one: (-one.accepted, -one.points))
        for bit in (1 << at for at in range(len(there.position.basic))):
            covering = [one for one in ranked if one.covers & bit]
            yield from covering[:1] if covering and covering[0].accepted == 1 else covering
        for agency, least in there.shares.items():
            of_it = [one for one in ranked if one.agency == agency]
            yield from sorted(of_it, key=lambda one: -one.points)[:least]
