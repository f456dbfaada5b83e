"""How firm a rank is: the points a region must gain, or may lose, until its rank changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from inovasi_cli import exact
from inovasi_cli.rules import Band
from inovasi_cli.rules.results import Result, ResultsTable
from inovasi_cli.scoring.ranking import RankInterval, rank

UNIT = Decimal("0.01")
"""The smallest difference between two indices as they are compared."""


@dataclass(frozen=True, slots=True)
class Step:
    """The nearest index with another rank.

    ``points`` is what must be gained to reach it; on the way down what may be lost with the rank
    still kept, one unit less than what leads to ``index``.
    """

    points: Decimal
    index: Decimal
    interval: RankInterval


@dataclass(frozen=True, slots=True)
class Nearby:
    """The nearest better and the nearest worse rank; ``None`` where no published value leads to one.

    ``level`` are the others with the same published index, who share the rank.
    """

    better: Step | None = None
    worse: Step | None = None
    level: tuple[Result, ...] = ()


def nearby(
    index: Decimal,
    *,
    category: str,
    region_code: str | None,
    table: ResultsTable,
    bands: Sequence[Band] = (),
) -> Nearby:
    """Return the steps to the neighbouring ranks of ``index``, which is rounded to two decimals first.

    Raises:
        KeyError, ContradictoryTable: as ``rank``.
    """
    value = exact.rounded(index)
    known = [row for row in table.trusted(category) if row.index is not None]
    published = sorted({row.index for row in known if row.index is not None})

    def ranked(at: Decimal) -> RankInterval:
        return rank(at, category=category, region_code=region_code, table=table, bands=bands)

    def first_change(candidates: Iterable[Decimal]) -> tuple[Decimal, RankInterval] | None:
        for at in candidates:
            found = ranked(at)
            if (found.best, found.worst) != (here.best, here.worst):
                return at, found
        return None

    here = ranked(value)
    up = first_change(each for each in published if each > value)
    down = first_change(each - UNIT for each in reversed(published) if UNIT <= each <= value)
    return Nearby(
        better=up and Step(up[0] - value, *up),
        worse=down and Step(value - down[0] - UNIT, *down),
        level=tuple(row for row in known if row.index == value and row.code != region_code),
    )
