"""The rank of an index within its category, as an interval where the published table is incomplete.

Rank by rounded index, best first; equal indices share the better rank. A region is compared with
the others: its own published row is not one of them, but says how many others stand above its
published index. A region that is not ranked officially counts as an additional one; one that is not
named (``ANY``) may be each of those that are. Published counts of regions by predicate say how many
values stand above a bound (``tallies``), in the category or in all together (``nation``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from inovasi_cli import exact
from inovasi_cli.rules import Band
from inovasi_cli.rules.results import PublishedResult, ResultsTable
from inovasi_cli.scoring.ranking.counts import CategoryFacts, ContradictoryFacts, limits
from inovasi_cli.scoring.ranking.cuts import (
    BOTTOM,
    TOP,
    CutPoint,
    Fact,
    Limit,
    above,
    below,
    shared_tallies,
    span,
    statements,
    tallies_of,
)

ANY = "*"
"""In place of the code of a region: it is ranked officially, but nobody said which it is."""


class ContradictoryTable(ValueError):
    """The ``rows`` of a table cannot all be true."""

    def __init__(self, rows: Iterable[PublishedResult]) -> None:
        super().__init__()
        self.rows = tuple(rows)


class Bounds(NamedTuple):
    """The published rows that keep a rank from being better than its best and worse than its worst.

    The region's own row is among them where it states a rank. A best of 1 and the last place need none.
    """

    best: tuple[PublishedResult, ...]
    worst: tuple[PublishedResult, ...]


class RankInterval(NamedTuple):
    """The ranks that the table leaves possible: ``best`` to ``worst`` among ``of`` regions.

    ``known`` is how many regions of the category have a usable index in the table; ``additional``
    tells a region that is not ranked officially and was counted on top.
    """

    best: int
    worst: int
    of: int
    year: int
    category: str
    known: int
    additional: bool
    bounds: Bounds


def rank(
    index: Decimal, *, category: str, region_code: str | None, table: ResultsTable, bands: Sequence[Band] = ()
) -> RankInterval:
    """Return the narrowest interval that ``table`` implies for ``index``, rounded to two decimals first.

    ``bands`` are the predicates of the table's year; a published predicate without its band is not used.

    Raises:
        KeyError: ``table`` does not rank ``category``.
        ContradictoryTable: its rows cannot all be true.
    """
    value = exact.rounded(index)
    cut = above(value)
    rows = _rows_by_region(table, category)
    facts = {code: _fact(code, published, bands) for code, published in rows.items()}
    rows |= statements(table)
    size = table.totals[category].of
    official = region_code if region_code in table.members[category] else None
    within = _limits_within(table, category, cut, bands)
    try:
        least, greatest = _limits(facts, official, cut, within)
    except ContradictoryFacts as fault:
        raise ContradictoryTable(_published(fault.facts, rows)) from fault
    if region_code == ANY:
        least, greatest = _without_any(least, greatest, size)
    of = size if official or region_code == ANY else size + 1
    bounds = Bounds(
        best=_published(least.because, rows) if least.count > 0 else (),
        worst=_published(greatest.because, rows) if greatest.count < of - 1 else (),
    )
    known = sum(fact.is_point for fact in facts.values())
    best, worst = least.count + 1, greatest.count + 1
    return RankInterval(best, worst, of, table.year, category, known, of > size, bounds)


def _limits_within(
    table: ResultsTable, category: str, cut: CutPoint, bands: Sequence[Band]
) -> Callable[[Sequence[Fact]], tuple[Limit, Limit]]:
    """What finds the limits at ``cut`` for what is known of single values of ``category``."""
    size, known = table.totals[category].of, tallies_of(table, category, bands)
    shared = shared_tallies(table, bands)
    if not shared:
        return lambda facts: limits(facts, size, cut, known)
    from inovasi_cli.scoring.ranking.nation import joint_limits

    others = [
        CategoryFacts(
            tuple(_fact(code, said, bands) for code, said in _rows_by_region(table, other).items()),
            table.totals[other].of,
            tallies_of(table, other, bands),
        )
        for other in table.totals
        if other != category
    ]
    return lambda facts: joint_limits([CategoryFacts(tuple(facts), size, known), *others], cut, shared)


def _limits(
    facts: Mapping[str, Fact],
    official: str | None,
    cut: CutPoint,
    within: Callable[[Sequence[Fact]], tuple[Limit, Limit]],
) -> tuple[Limit, Limit]:
    """How few and how many others can be above ``cut``; ``official`` is the one that is not among the others.

    Its published value may itself be above the cut or below; what either place allows is possible.
    ``within`` finds the limits of all values of the category.
    """
    if official is None:
        return within([*facts.values()])
    own = facts.get(official, Fact(official))
    if own.rank is None:
        own = own._replace(name="")  # says nothing about the others, so it binds nothing
    others = [fact for fact in facts.values() if fact.name != official]
    fewest, most = [], []
    ruled_out: tuple[Fact, ...] = ()
    for itself, placed in _placements(own, cut):
        try:
            least, greatest = within([*others, placed])
        except ContradictoryFacts as fault:
            ruled_out += fault.facts
        else:
            fewest.append(replace(least, count=least.count - itself))
            most.append(replace(greatest, count=greatest.count - itself))
    if not fewest:
        raise ContradictoryFacts(ruled_out)
    return (
        Limit(min(limit.count for limit in fewest), ruled_out + _because(fewest)),
        Limit(max(limit.count for limit in most), ruled_out + _because(most)),
    )


def _without_any(least: Limit, greatest: Limit, size: int) -> tuple[Limit, Limit]:
    """Leave one of all out, whichever; it may be one of those above or one of those below."""
    return (
        replace(least, count=max(least.count - 1, 0)),
        replace(greatest, count=min(greatest.count, size - 1)),
    )


def _placements(own: Fact, cut: CutPoint) -> Iterator[tuple[int, Fact]]:
    """The possible places of ``own`` with the number of values it adds above ``cut``: 1 or 0."""
    if own.top < cut:
        yield 1, own._replace(bottom=min(own.bottom, cut))
    if cut < own.bottom:
        yield 0, own._replace(top=max(own.top, cut))


def _because(limits: Iterable[Limit]) -> tuple[Fact, ...]:
    return tuple(fact for limit in limits for fact in limit.because)


def _fact(code: str, rows: Sequence[PublishedResult], bands: Sequence[Band]) -> Fact:
    """What all rows of one region say together."""
    ranges = [(above(row.index), below(row.index)) for row in rows if row.index is not None]
    ranges += [reach for row in rows if (reach := span(row.predicate, bands))]
    ranks = {row.rank for row in rows if row.rank is not None}
    top = max((top for top, _ in ranges), default=TOP)
    bottom = min((bottom for _, bottom in ranges), default=BOTTOM)
    if top > bottom or len(ranks) > 1:
        raise ContradictoryTable(rows)
    return Fact(code, top, bottom, next(iter(ranks), None))


def _rows_by_region(table: ResultsTable, category: str) -> dict[str, list[PublishedResult]]:
    rows: dict[str, list[PublishedResult]] = defaultdict(list)
    for row in table.trusted(category):
        rows[row.code].append(row)
    return rows


def _published(
    facts: Iterable[Fact], rows: Mapping[str, Sequence[PublishedResult]]
) -> tuple[PublishedResult, ...]:
    names = dict.fromkeys(fact.name for fact in facts)
    return tuple(row for name in names for row in rows.get(name, ()))
