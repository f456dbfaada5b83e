"""Places between the values of a list, and what predicates and published counts of them say of values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from inovasi_cli.rules import Band
from inovasi_cli.rules.results import ALL, PublishedCount, PublishedResult, ResultsTable

HIGHEST = Decimal(100)
"""No index is above it, except in the years of raw points."""

UNIT = Decimal("0.01")
"""The smallest difference between two indices as they are compared."""


class CutPoint(NamedTuple):
    """A place in the list, ordered from the greatest value down."""

    depth: Decimal
    under: bool


def above(value: Decimal) -> CutPoint:
    """Return the cut just above ``value``: values above it are greater than ``value``."""
    return CutPoint(value.copy_negate(), under=False)


def below(value: Decimal) -> CutPoint:
    """Return the cut just below ``value``: values above it are at least ``value``."""
    return CutPoint(value.copy_negate(), under=True)


TOP = above(Decimal("Infinity"))
BOTTOM = below(Decimal(0))
"""No value is below 0, neither an index nor raw points."""


class Fact(NamedTuple):
    """One value of the list: whose it is, between which cuts it lies, and its rank where that is known."""

    name: str
    top: CutPoint = TOP
    bottom: CutPoint = BOTTOM
    rank: int | None = None

    @property
    def is_point(self) -> bool:
        """Whether the value itself is known."""
        return self.top.depth == self.bottom.depth


@dataclass(frozen=True)
class Limit:
    """The least or the greatest count at a cut, and the facts that force it."""

    count: int
    because: tuple[Fact, ...] = ()


class Tally(NamedTuple):
    """How many values, ranked or not, lie between two cuts; ``name`` is what states it.

    The limit of the count at one of them leaves one at the other.
    """

    name: str
    top: CutPoint
    bottom: CutPoint
    least: int
    most: int

    def moved(self, limit: Limit, by: int) -> Limit:
        """``limit`` at one of them as a limit at the other, where so many more are above it."""
        itself = (Fact(self.name, self.top, self.bottom),) if self.name else ()
        return Limit(limit.count + by, limit.because + itself)


def span(predicate: str | None, bands: Sequence[Band]) -> tuple[CutPoint, CutPoint] | None:
    """Return between which cuts a printed predicate lies; for a bound that is not known the next one that is.

    ``None`` for one that is not among ``bands``.
    """
    at = _at(predicate, bands)
    if at is None:
        return None
    highs = [band.high for band in reversed(bands[: at + 1]) if band.high != "unknown"]
    lows = [band.low for band in bands[at:] if band.low != "unknown"]
    return above(highs[0]) if highs else TOP, below(lows[0]) if lows else BOTTOM


def tallies_of(table: ResultsTable, category: str, bands: Sequence[Band]) -> tuple[Tally, ...]:
    """Return what is published of how many regions of ``category`` have a predicate."""
    return (
        *_nowhere(table, bands),
        *(
            tally
            for count in table.counts
            if count.category == category and (tally := _tally(count, table.totals[category].of, bands))
        ),
    )


def shared_tallies(table: ResultsTable, bands: Sequence[Band]) -> tuple[Tally, ...]:
    """Return what is published of how many regions of all categories together lie where.

    What is known of a band is added to what is known of all bands above it, or of all below. Those of
    bands whose bounds are not known are not used.
    """
    bands = bands if all("unknown" not in (band.low, band.high) for band in bands) else ()
    size = sum(total.of for total in table.totals.values())
    counts = {_at(count.predicate, bands): count for count in table.counts if count.category == ALL}
    found = [tally for count in counts.values() if (tally := _tally(count, size, bands))]
    for downwards in (True, False):
        least = most = 0
        for at in range(len(bands)) if downwards else reversed(range(len(bands))):
            edge = bands[at].low if downwards else bands[at].high
            if edge == "unknown" or (count := counts.get(at)) is None:
                break
            least += count.regions
            most = size if count.at_least else min(most + count.regions, size)
            reach = (TOP, below(edge)) if downwards else (above(edge), BOTTOM)
            found.append(Tally(_name(count), *reach, least, most))
    return tuple(found)


def statements(table: ResultsTable) -> dict[str, list[PublishedResult]]:
    """Return the published counts as rows that can be told as reasons, by the names of their tallies.

    Their region is how many there are; they have no code.
    """
    return {
        _name(count): [
            PublishedResult("", _said(count), count.category, predicate=count.predicate, source=count.source)
        ]
        for count in table.counts
    }


def _tally(count: PublishedCount, size: int, bands: Sequence[Band]) -> Tally | None:
    reach, at = span(count.predicate, bands), _at(count.predicate, bands)
    if reach is None or at is None:
        return None
    whole = "unknown" not in (bands[at].low, bands[at].high)
    return Tally(_name(count), *reach, count.regions, count.regions if whole and not count.at_least else size)


def _nowhere(table: ResultsTable, bands: Sequence[Band]) -> Iterator[Tally]:
    """No index is above the highest, and none lies between two bounds that are one unit apart.

    That holds where values have two decimals; a table of more may have one between them.
    """
    if not table.raw_points:
        yield Tally("", TOP, above(HIGHEST), 0, 0)
    values = [row.index for row in table.rows if row.index is not None]
    for band, worse in pairwise(bands):
        if band.low == "unknown" or worse.high == "unknown" or band.low - worse.high != UNIT:
            continue
        if not any(worse.high < value < band.low for value in values):
            yield Tally("", below(band.low), above(worse.high), 0, 0)


def _at(predicate: str | None, bands: Sequence[Band]) -> int | None:
    code = predicate and predicate.lower().replace(" ", "-")
    return next((at for at, band in enumerate(bands) if band.code == code), None)


def _name(count: PublishedCount) -> str:
    return f"{count.category} {count.predicate}"


def _said(count: PublishedCount) -> str:
    of = "pemda" if count.category == ALL else count.category
    return f"{'≥ ' if count.at_least else ''}{count.regions} {of}"
