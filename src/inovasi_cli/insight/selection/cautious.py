"""The set of the highest index to be expected.

Where all that may be rejected are accepted equally often, and the certain ones among those that are sent meet
the gate, what is expected depends on how many are sent of either kind, and of each kind the best are sent (by
the argument of ``cuts``). All pairs of numbers are weighed. With the gate left aside this is more than any
other set can have; so where the best pair is not below that, no other set is better. Few innovations are
tried in every set.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import accumulate, combinations
from math import lcm
from typing import TYPE_CHECKING, NamedTuple

from inovasi_cli.insight.position import Position
from inovasi_cli.insight.selection.cuts import Cut, cuts, sums_of
from inovasi_cli.insight.selection.expected import Outlook, Prospect
from inovasi_cli.insight.selection.sendable import UNLIMITED, Demands, Pool, Sendable, coverage, parted

if TYPE_CHECKING:
    import numpy as np

    Grid = np.ndarray[tuple[int, int], np.dtype[np.float64]]
    Line = np.ndarray[tuple[int], np.dtype[np.float64]]
    Counts = np.ndarray[tuple[int, int], np.dtype[np.int64]]

FEW = 9
"""So many innovations that may be sent or not are tried in every set."""

TRIED = 40
"""So many pairs at most are weighed exactly that may be better than the best one that meets the gate."""

_NEAR = 1e-9
"""Index points within which floating numbers are held to be equal."""


class Hope(NamedTuple):
    """A set, the index to be ``expected`` of it, and whether no other has a higher one."""

    chosen: tuple[Prospect, ...]
    expected: Fraction
    optimal: bool = True


@dataclass(frozen=True)
class Prospects:
    """Innovations as odds, the agency of each by its number, and what is asked of a selection of them."""

    found: Sequence[Prospect]
    agencies: Mapping[int, str]
    outlook: Outlook
    position: Position
    demands: Demands

    @cached_property
    def pool(self) -> Pool:
        """Those that may be sent, by the points to be expected of them; raises as ``parted``."""
        scale = lcm(*(one.points.denominator for one in self.found))
        sendable = (
            Sendable(one.number, (int(one.points * scale), 0, 0), one.covers, self.agencies[one.number])
            for one in self.found
            if one.number not in self.demands.drop
        )
        return parted(sendable, self.demands, self.position, scale)

    @cached_property
    def by_number(self) -> Mapping[int, Prospect]:
        """Each innovation by its number."""
        return {one.number: one for one in self.found}

    def hope(self, chosen: Sequence[Sendable], *, optimal: bool = True) -> Hope:
        """What is to be expected of a set."""
        ones = tuple(self.by_number[one.number] for one in chosen)
        return Hope(ones, self.outlook.index(ones), optimal)


def most_hopeful(there: Prospects, few: int = FEW) -> tuple[Hope, Sequence[tuple[int, Fraction]]]:
    """Return the best set, and the highest index to be expected of each size for which it is known.

    Raises:
        Unmeetable: more must be sent than may be.
    """
    pool = there.pool
    if len(pool.forced) - len(pool.kept) + len(pool.free) > few:
        pairs = _Pairs(there)
        return pairs.best(), pairs.curve()
    sizes = list(_of_every_set(there))
    best = max(sizes, key=lambda hope: (hope.expected, -len(hope.chosen)))
    return best, [(len(hope.chosen), hope.expected) for hope in sizes]


def _of_every_set(there: Prospects) -> Iterator[Hope]:
    """Try every set, and yield the best one of each size."""
    pool, demands = there.pool, there.demands
    open_ = [*pool.forced[len(pool.kept) :], *pool.free]
    has = Counter(one.agency for one in (*pool.kept, *open_))
    for size in range(len(pool.kept), min(pool.most, len(pool.kept) + len(open_)) + 1):
        best: Hope | None = None
        for more in combinations(open_, size - len(pool.kept)):
            sent = Counter(one.agency for one in (*pool.kept, *more))
            if all(sent[agency] >= min(demands.per_agency, n) for agency, n in has.items()):
                hope = there.hope((*pool.kept, *more))
                best = hope if best is None or hope.expected > best.expected else best
        if best is not None:
            yield best


class _Pairs:
    """All pairs of how many certain and uncertain innovations are sent beside those that must be.

    ``gated`` is the index to be expected of the best certain ones that meet the gate by themselves, with the
    best uncertain ones; ``anyhow`` that of the best of both if the gate were open: no set has more.
    """

    def __init__(self, there: Prospects) -> None:
        self.there = there
        pool, by_number = there.pool, there.by_number

        def part(ones: Sequence[Sendable], *, certain: bool) -> list[Sendable]:
            return [one for one in ones if (by_number[one.number].accepted == 1) is certain]

        self.forced, self.free = part(pool.forced, certain=False), part(pool.free, certain=False)
        certain = part(pool.forced, certain=True), part(pool.free, certain=True)
        self.certain = Pool(there.position, pool.unit, (), *certain, UNLIMITED)
        accepted = [by_number[one.number].accepted for one in (*self.forced, *self.free)]
        self.alike = len({*accepted}) <= 1 and not there.demands.per_agency
        self.accepted = float(sum(accepted, Fraction(0)) / len(accepted)) if accepted else 1.0
        self.cuts = self._best_cuts()
        self.gated, self.anyhow = self._grids()

    def _best_cuts(self) -> list[tuple[int, Cut] | None]:
        """For each number of certain ones the most units of those that meet the gate, and their cut."""
        pool = self.certain
        sums = sums_of(pool)
        best: list[tuple[int, Cut] | None] = [None] * (len(pool.free) + 1)
        for cut in cuts(pool, coverage(pool.forced)):
            more = cut.first + len(cut.beyond)
            units = sums[cut.first][0] + sum(one.worth[0] for one in cut.beyond)
            known = best[more]
            if cut.met and (known is None or units > known[0]):
                best[more] = units, cut
        return best

    def _grids(self) -> tuple[Grid, Grid]:
        import numpy as np

        unit = self.certain.unit
        best = [float("-inf") if one is None else float(Fraction(one[0], unit)) for one in self.cuts]
        certain = [float(Fraction(worth[0], unit)) for worth in sums_of(self.certain)]
        uncertain = _sums(self.forced, self.free, unit)
        n = np.add.outer(np.arange(len(certain)), np.arange(len(uncertain)))
        n += len(self.there.pool.forced)
        grids = [self._values(np.array(sums), np.array(uncertain), n) for sums in (best, certain)]
        gated, anyhow = (np.where(n <= self.there.pool.most, grid, -np.inf) for grid in grids)
        return gated, anyhow

    def _values(self, certain: Line, uncertain: Line, n: Counts) -> Grid:
        """The index to be expected where the gate is open, by the points of each number of either kind."""
        import numpy as np

        outlook, formula = self.there.outlook, self.there.outlook.formula
        fixed_c, fixed_u = len(self.certain.forced), len(self.forced)
        sizes = np.arange(fixed_c + len(certain) + fixed_u + len(uncertain))
        shares = 1 / np.maximum(np.maximum(sizes, formula.divisor_min), 1)
        paid = np.minimum(sizes, formula.cap).astype(float)
        if outlook.rejected == "left-out":
            alone = self._expected(shares, fixed_c, len(certain), fixed_u, len(uncertain))
            beside = self._expected(shares, fixed_c + 1, len(certain), fixed_u - 1, len(uncertain))
            mean = certain[:, None] * alone + uncertain * beside
        else:
            mean = (certain[:, None] + uncertain) * shares[n]
        if outlook.rejected == "in-divisor-and-quantity":
            quantity = paid[n]
        else:
            quantity = self._expected(paid, fixed_c, len(certain), fixed_u, len(uncertain))
        total = float(outlook.spd) + mean + float(formula.per_innovation) * quantity
        return total * (100 / float(formula.total_max))

    def _expected(self, of: Line, first_c: int, certain: int, first_u: int, uncertain: int) -> Grid:
        """What is to be expected of ``of`` the number that survives, from so many of either kind on."""
        import numpy as np

        columns, now = [], of
        for tried in range(first_u + uncertain):
            if tried >= first_u:
                columns.append(now[first_c : first_c + certain])
            now = (1 - self.accepted) * now[:-1] + self.accepted * now[1:]
        if first_u < 0:  # nothing of the first column is asked for
            columns.insert(0, np.zeros(certain))
        return np.stack(columns, axis=1)

    def best(self) -> Hope:
        """The best set: of those that meet the gate for certain, or of a few others that may be better."""
        import numpy as np

        best = self._hope(self.gated, gated=True) if np.isfinite(self.gated).any() else None
        above = -np.inf if best is None else float(best.expected) + _NEAR
        order = np.argsort(-self.anyhow, axis=None, kind="stable")
        open_ = [place for place in order.tolist() if self.anyhow.flat[place] > above]
        for place in open_[:TRIED]:
            at = np.unravel_index(place, self.anyhow.shape)
            hope = self.there.hope(self._members(int(at[0]), int(at[1]), gated=False))
            best = hope if best is None or hope.expected > best.expected else best
        assert best is not None
        proven = self.alike and float(self.anyhow.max()) <= float(best.expected) + _NEAR
        return best._replace(optimal=proven)

    def _hope(self, grid: Grid, *, gated: bool) -> Hope:
        """The set of the highest value; of equal ones the smallest."""
        import numpy as np

        high = np.argwhere(grid >= grid.max() - _NEAR)
        certain, uncertain = min(high.tolist(), key=sum)
        return self.there.hope(self._members(certain, uncertain, gated=gated))

    def _members(self, certain: int, uncertain: int, *, gated: bool) -> list[Sendable]:
        pool, known = self.certain, self.cuts[certain]
        cut = known[1] if gated and known is not None else Cut(certain, (), met=False)
        chosen = (*pool.forced, *pool.free[: cut.first], *cut.beyond)
        return [*chosen, *self.forced, *self.free[:uncertain]]

    def curve(self) -> list[tuple[int, Fraction]]:
        """The highest index to be expected of each size whose certain ones meet the gate."""
        import numpy as np

        sizes = np.add.outer(*map(np.arange, self.gated.shape)) + len(self.there.pool.forced)
        highest = np.full(int(sizes.max()) + 1, -np.inf)
        np.maximum.at(highest, sizes, self.gated)
        known = [*enumerate(highest.tolist())]
        return [(n, Fraction(value)) for n, value in known if np.isfinite(value)]


def _sums(forced: Sequence[Sendable], free: Sequence[Sendable], unit: int) -> list[float]:
    """The points of all that must be sent together with each number of the best others."""
    start = sum(one.worth[0] for one in forced)
    sums = accumulate((one.worth[0] for one in free), initial=start)
    return [float(Fraction(units, unit)) for units in sums]
