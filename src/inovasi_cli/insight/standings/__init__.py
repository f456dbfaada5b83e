"""Many regions compared: a table for each category, against a reference, and against an earlier year.

Among the files at hand ranks are exact: by index rounded to two decimals, best first, equal
indices share the better rank. Against a reference they are what its table implies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, standings
from inovasi_cli.insight.standings.entries import RegionEntry, bands_in
from inovasi_cli.reading.submission import CATEGORIES, Category, Only
from inovasi_cli.rules import Band
from inovasi_cli.rules.regions import CLUSTERS
from inovasi_cli.rules.results import ResultsTable
from inovasi_cli.scoring.ranking import RankInterval, rank
from inovasi_cli.scoring.ranking.table import Annex
from inovasi_cli.text import Text, output
from inovasi_cli.text import ranking as text


@dataclass(frozen=True, slots=True)
class Standing:
    """The place of one entry in its category; without an index it has none.

    ``best`` and ``worst`` are its ranks under every reading of what is open in it or in others. ``above`` is
    how many points reach the next better rank, ``margin`` how many may be lost with the rank kept; ``None``
    where there is no such neighbour, or it or this one is open. ``among`` is the rank in the reference.
    """

    entry: RegionEntry
    best: int | None = None
    worst: int | None = None
    tied: bool = False
    above: Decimal | None = None
    margin: Decimal | None = None
    among: RankInterval | None = None
    move: YearChange | None = None

    @property
    def rank(self) -> int | None:
        """Its rank, where there is only one."""
        return self.best if self.best == self.worst else None


@dataclass(frozen=True, slots=True)
class Standings:
    """The tables by category, of all innovations or ``only`` those sent, and what is said about them."""

    categories: Mapping[Category, tuple[Standing, ...]]
    remarks: tuple[Diagnostic, ...]
    cluster: str | None = None
    reference_year: int | None = None
    previous_year: int | None = None
    only: Only = "all"

    @property
    def ranked(self) -> bool:
        """Whether anything has a rank."""
        return any(standing.best for rows in self.categories.values() for standing in rows)


def wanted(
    entries: Iterable[RegionEntry], category: Category | None, cluster: str | None
) -> list[RegionEntry]:
    """Return the entries of ``category`` and ``cluster``, where they are given."""
    return [
        entry
        for entry in entries
        if category in (None, entry.category) and (cluster is None or cluster in entry.clusters)
    ]


def compare(
    entries: Iterable[RegionEntry],
    *,
    cluster: str | None = None,
    reference: Annex | None = None,
    previous: Sequence[RegionEntry] = (),
) -> Standings:
    """Rank ``entries``, one a region, by category; ``cluster`` is the one that they all are of."""
    remarks: list[Diagnostic] = []
    entered = _on_one_scale(tuple(entries), remarks)
    remarks += _about_years(entered)
    if cluster:
        reason = text.CLUSTER_REASONS[cluster]
        facts = {"name": text.CLUSTERS[cluster], "reason": reason}
        remarks.append(Diagnostic(standings.CLUSTER_UNCERTAIN, facts=facts))
    moved = moves(entered, previous, remarks)
    tables: dict[Category, tuple[Standing, ...]] = {}
    for category in CATEGORIES:
        mine = [entry for entry in entered if entry.category == category]
        if mine:
            remarks += _lacking(category, reference)
            tables[category] = tuple(_table(mine, reference, moved))
    return Standings(
        categories=tables,
        remarks=tuple(remarks),
        cluster=cluster,
        reference_year=reference.table.year if reference and reference.table else None,
        previous_year=max((entry.year for entry in previous), default=None),
    )


def _table(
    entries: Sequence[RegionEntry], reference: Annex | None, moved: Mapping[str, YearChange]
) -> Iterator[Standing]:
    """Rank one category; entries without an index come last, by name."""
    ranked = [entry for entry in entries if entry.index is not None]
    values = sorted((entry.index for entry in ranked if entry.index is not None), reverse=True)
    steps = sorted(set(values), reverse=True)
    open_ = {entry.index for entry in ranked if entry.open}
    for entry in sorted(entries, key=_best_first):
        move = moved.get(entry.key)
        if entry.index is None:
            yield Standing(entry, move=move)
            continue
        low, high = entry.ends
        at = steps.index(entry.index)
        better, here = steps[at - 1] if at else None, values.count(entry.index)
        yield Standing(
            entry,
            best=1 + sum(other.ends[0] > high for other in ranked if other is not entry),
            worst=1 + sum(other.ends[1] > low for other in ranked if other is not entry),
            tied=here > 1 and entry.index not in open_,
            above=None if better is None or {better, entry.index} & open_ else better - entry.index,
            margin=None if {*steps[at : at + 2]} & open_ else _margin(entry.index, values, steps, at),
            among=_among(entry, reference),
            move=move,
        )


def _margin(index: Decimal, values: Sequence[Decimal], steps: Sequence[Decimal], at: int) -> Decimal | None:
    """How much may be lost: down to the next value, nothing where the rank is shared."""
    if values.count(index) > 1:
        return Decimal("0.00")
    return index - steps[at + 1] if at + 1 < len(steps) else None


def _best_first(entry: RegionEntry) -> tuple[bool, Decimal, str]:
    return entry.index is None, -(entry.index or Decimal(0)), entry.region


def _among(entry: RegionEntry, reference: Annex | None) -> RankInterval | None:
    table = reference.table if reference else None
    if entry.index is None or table is None or table.raw_points or not any(table.trusted(entry.category)):
        return None
    low, high = (_rank_of(end, entry, table) for end in entry.ends)
    return high._replace(worst=low.worst)


def _rank_of(index: Decimal, entry: RegionEntry, table: ResultsTable) -> RankInterval:
    return rank(
        index, category=entry.category, region_code=entry.code, table=table, bands=bands_in(table.year)
    )


def _on_one_scale(entries: Sequence[RegionEntry], remarks: list[Diagnostic]) -> list[RegionEntry]:
    """Leave raw points out where there are indices of 0-100 too (R735)."""
    if len({entry.raw_points for entry in entries}) < 2:
        return list(entries)
    remarks += [
        Diagnostic(
            standings.SCALES_MIXED, Place(entry.file), {"region": entry.region, "year": str(entry.year)}
        )
        for entry in entries
        if entry.raw_points
    ]
    return [entry for entry in entries if not entry.raw_points]


def _about_years(entries: Sequence[RegionEntry]) -> Iterator[Diagnostic]:
    found = sorted({entry.year for entry in entries if entry.index is not None})
    if len(found) > 1:
        yield Diagnostic(standings.EDITIONS_MIXED, facts={"found": tuple(map(str, found))})


def _lacking(category: Category, reference: Annex | None) -> Iterator[Diagnostic]:
    """Say where the reference has nothing to compare a category with (R740)."""
    table = reference.table if reference else None
    if reference and table and (table.raw_points or not any(table.trusted(category))):
        facts = {"category": output.CATEGORY_NAMES[category]}
        yield Diagnostic(standings.REFERENCE_LACKS, Place(reference.file), facts)


_UNKNOWN = Text("tidak diketahui", "unknown")
_FROM = Text("{name} mulai {value}", "{name} from {value}")


@dataclass(frozen=True, slots=True)
class YearChange:
    """One region against an earlier year.

    ``rank_before`` and ``rank_now`` count the regions that have an index in both years, so that they
    can be subtracted; ``None`` where it has one in one year only. ``by`` is the change of the index,
    ``None`` where the scale is another.
    """

    year: int
    index_before: Decimal | None
    predicate_before: Band | None
    rank_before: int | None = None
    rank_now: int | None = None
    by: Decimal | None = None


def moves(
    entries: Sequence[RegionEntry], previous: Sequence[RegionEntry], remarks: list[Diagnostic]
) -> Mapping[str, YearChange]:
    """Return the moves of regions that ``previous`` knows, by the key of their entries.

    ``remarks`` gets what was not subtracted and why (R736-R738).
    """
    before = {(entry.category, entry.key): entry for entry in previous}
    pairs = [(now, before[now.category, now.key]) for now in entries if (now.category, now.key) in before]
    remarks += _kind_of_years(pairs)
    found: dict[str, YearChange] = {}
    for category in CATEGORIES:
        mine = [(now, then) for now, then in pairs if now.category == category]
        both = [(now, then) for now, then in mine if _comparable(now, then)]
        in_category = [
            entry for group in (entries, previous) for entry in group if entry.category == category
        ]
        if mine and 2 * len(both) < len(in_category):
            facts: dict[str, Fact] = {"category": output.CATEGORY_NAMES[category], "number": str(len(both))}
            remarks.append(Diagnostic(standings.SETS_DIFFER, facts=facts))
        found |= {now.key: _move(now, then, both) for now, then in mine}
    return found


def _comparable(now: RegionEntry, then: RegionEntry) -> bool:
    """Whether both have an index that is one number."""
    return not {now.index, then.index} & {None} and not (now.open or then.open)


def _move(now: RegionEntry, then: RegionEntry, both: Sequence[tuple[RegionEntry, RegionEntry]]) -> YearChange:
    if not _comparable(now, then) or now.index is None or then.index is None:
        return YearChange(then.year, then.index, then.predicate)
    return YearChange(
        year=then.year,
        index_before=then.index,
        predicate_before=then.predicate,
        rank_before=1 + sum(other.index > then.index for _, other in both if other.index is not None),
        rank_now=1 + sum(other.index > now.index for other, _ in both if other.index is not None),
        by=None if now.raw_points or then.raw_points else now.index - then.index,
    )


def _kind_of_years(pairs: Sequence[tuple[RegionEntry, RegionEntry]]) -> Iterator[Diagnostic]:
    """Say across which years the scale or the bounds of predicates changed."""
    for now, then in sorted({(now.year, then.year) for now, then in pairs}):
        if now == then:
            continue
        facts: dict[str, Fact] = {"year": str(now), "stated": str(then)}
        if any(
            before.raw_points or after.raw_points
            for after, before in pairs
            if (after.year, before.year) == (now, then)
        ):
            yield Diagnostic(standings.SCALE_CHANGED, facts=facts)
        elif _lows(now) != _lows(then):
            bounds: dict[str, Fact] = {"first": _bound(then, now), "second": _bound(now, then)}
            yield Diagnostic(standings.BANDS_CHANGED, facts=facts | bounds)


def _lows(year: int) -> dict[str, object]:
    return {band.code: band.low for band in bands_in(year)}


def _bound(year: int, other: int) -> Text:
    """The lower bounds of ``year`` that are others in ``other``."""
    changed = [band for band in bands_in(year) if _lows(other).get(band.code) != band.low]
    if not changed:
        return _UNKNOWN
    said = [
        (
            band.label,
            _UNKNOWN
            if band.low == "unknown"
            else Text(format(band.low, "f").replace(".", ","), format(band.low, "f")),
        )
        for band in changed
    ]
    return Text(
        ", ".join(_FROM.id.format(name=label.id, value=low.id) for label, low in said),
        ", ".join(_FROM.en.format(name=label.en, value=low.en) for label, low in said),
    )
