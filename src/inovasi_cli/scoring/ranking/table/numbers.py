"""What the columns of a results table say as a whole: decimal marks, and whether No. is a rank."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from inovasi_cli import exact
from inovasi_cli.diagnostics import Diagnostic, Fact, results
from inovasi_cli.reading import cells
from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.rules import Band, band_of
from inovasi_cli.rules.regions import read_name
from inovasi_cli.scoring.ranking.table.records import TableRecord
from inovasi_cli.scoring.ranking.table.rows import ResultRow, category_of
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import normalise

_FEWEST = 3
_ANY = Text("angka", "numbers")


def marks_mixed(records: Sequence[TableRecord]) -> Iterator[Diagnostic]:
    """Tell where texts of the index column change between decimal comma and decimal point (R709)."""
    first: str | None = None
    for record in records:
        value = record.cells.get("index")
        marks = {mark for mark in ",." if isinstance(value, str) and mark in value}
        if len(marks) != 1 or not isinstance(value, str):
            continue
        if first is not None and not marks & set(first):
            facts = {"field": record.header("index"), "first": first, "value": value}
            yield Diagnostic(results.MARKS_MIXED, record.at("index"), facts)
            return
        first = first or value


def number_as_rank(records: Sequence[TableRecord], faults: list[Diagnostic]) -> list[TableRecord]:
    """Read the running number as the rank where it is one (R717).

    It is when no column is called rank, it goes down with the index in every category, and it does
    more than count the rows: it starts elsewhere, skips or repeats. A plain 1, 2, 3 says nothing of
    the regions that are not in the table, and of those that are the index already tells.
    """
    read = [(record, _number(record, "number"), _number(record, "index")) for record in records]
    known = [
        (record, number, index) for record, number, index in read if number is not None and index is not None
    ]
    told = any("rank" in record.cells for record in records)
    counting = [number for _, number, _ in known] == list(range(1, len(known) + 1))
    if told or counting or len(known) < _FEWEST or not _goes_down(known):
        return list(records)
    header = known[0][0]
    faults.append(
        Diagnostic(results.NUMBER_IS_RANK, header.at("number"), {"header": header.header("number")})
    )
    return [
        replace(
            record,
            cells={**record.cells, "rank": record.cells["number"]},
            places={**record.places, "rank": record.at("number")},
        )
        if "number" in record.cells
        else record
        for record in records
    ]


def _goes_down(known: Sequence[tuple[TableRecord, Decimal, Decimal]]) -> bool:
    by_category: dict[str | None, list[tuple[Decimal, Decimal]]] = defaultdict(list)
    for record, number, index in known:
        region = record.cells.get("region")
        category = read_name(region).category if isinstance(region, str) else None
        by_category[category or category_of(record)].append((number, -index))
    return all(
        depth <= deeper and (number == following) == (depth == deeper)
        for pairs in by_category.values()
        for (number, depth), (following, deeper) in pairwise(sorted(pairs))
    )


def _number(record: TableRecord, name: str) -> Decimal | None:
    try:
        value = record.cells.get(name)
        return None if value is None else cells.number(value, _ANY)
    except Unreadable:
        return None


def once(rows: Sequence[ResultRow], faults: list[Diagnostic]) -> list[ResultRow]:
    """Keep one row a region (R704), none where they contradict each other (R705)."""
    by_region: dict[str, list[ResultRow]] = defaultdict(list)
    for row in rows:
        by_region[row.key].append(row)
    kept = []
    for same in by_region.values():
        first = same[0]
        said = {(row.result.index, row.result.rank, row.result.predicate) for row in same}
        kind = results.REGION_TWICE if len(said) == 1 else results.REGION_CONTRADICTS
        faults += [
            Diagnostic(kind, row.at("region"), {"region": row.result.region, "first": _address(first)})
            for row in same[1:]
        ]
        if len(said) == 1:
            kept.append(first)
    return kept


def agreeing_predicates(
    rows: Sequence[ResultRow], year: int, bands: Sequence[Band], faults: list[Diagnostic]
) -> list[ResultRow]:
    """Take out predicates that the index beside them does not have (R713)."""
    kept = []
    for row in rows:
        index, predicate = row.result.index, row.result.predicate
        band = band_of(exact.rounded(index), bands) if index is not None else None
        if band is None or predicate is None or band.code == normalise(predicate).replace(" ", "-"):
            kept.append(row)
            continue
        facts: dict[str, Fact] = {
            "region": row.result.region,
            "value": predicate,
            "shown": exact.rounded(index or 0),
            "expected": band.label,
            "year": str(year),
        }
        faults.append(Diagnostic(results.PREDICATE_CONTRADICTS, row.at("predicate"), facts))
        kept.append(row.without("predicate"))
    return kept


def shared_ranks(rows: Sequence[ResultRow], faults: list[Diagnostic]) -> list[ResultRow]:
    """Let equal indices share the better rank where a table numbers them on (R721).

    Annexes rank by decimals that they do not print; a rank here goes by the printed index.
    """
    better: dict[str, int] = {}
    first: ResultRow | None = None
    for alike in _by_category(rows).values():
        level: dict[Decimal, list[ResultRow]] = defaultdict(list)
        for row in alike:
            if row.result.index is not None and row.result.rank is not None:
                level[exact.rounded(row.result.index)].append(row)
        for same in level.values():
            ranks = sorted(row.result.rank or 0 for row in same)
            if len(ranks) > 1 and ranks == [*range(ranks[0], ranks[0] + len(ranks))]:
                numbered = [row for row in same if row.result.rank != ranks[0]]
                better |= {row.key: ranks[0] for row in numbered}
                first = first or numbered[0]
    if first is None:
        return list(rows)
    facts: dict[str, Fact] = {"number": len(better)}
    faults.append(Diagnostic(results.TIES_NUMBERED, first.at("rank"), facts))
    return [
        replace(row, result=replace(row.result, rank=better[row.key])) if row.key in better else row
        for row in rows
    ]


def agreeing_ranks(rows: Sequence[ResultRow], faults: list[Diagnostic]) -> list[ResultRow]:
    """Take out ranks that go against the order of the indices (R711); tell where ranks skip (R712)."""
    wrong: set[str] = set()
    for alike in _by_category(rows).values():
        ranked = [row for row in alike if row.result.rank is not None and row.result.index is not None]
        kept = _longest_in_order(ranked)
        for row in ranked:
            if row not in kept:
                other = next(earlier for earlier in kept if not _in_order(row, earlier))
                wrong |= {row.key, other.key}
                facts: dict[str, Fact] = {
                    "region": row.result.region,
                    "value": row.result.rank or 0,
                    "shown": row.result.index or Decimal(0),
                    "first": _address(other, "rank"),
                }
                faults.append(Diagnostic(results.ORDER_CONTRADICTS, row.at("rank"), facts))
        faults += _skips(alike)
    return [row.without("rank") if row.key in wrong else row for row in rows]


def _skips(rows: Sequence[ResultRow]) -> Iterator[Diagnostic]:
    ranks: dict[int, list[ResultRow]] = defaultdict(list)
    for row in rows:
        if row.result.rank is not None:
            ranks[row.result.rank].append(row)
    for before, after in pairwise(sorted(ranks)):
        expected = before + len(ranks[before])
        if after > expected:
            facts: dict[str, Fact] = {"first": str(before), "value": after, "expected": str(expected)}
            yield Diagnostic(results.RANKS_SKIP, ranks[after][0].at("rank"), facts)


def _longest_in_order(rows: Sequence[ResultRow]) -> list[ResultRow]:
    """The most rows of which every two agree: one typing error does not make all others wrong."""
    ordered = sorted(rows, key=lambda row: (row.result.rank or 0, -(row.result.index or Decimal(0))))
    length = [1] * len(ordered)
    previous: list[int | None] = [None] * len(ordered)
    for at, row in enumerate(ordered):
        for before in range(at):
            if length[before] >= length[at] and _in_order(ordered[before], row):
                length[at], previous[at] = length[before] + 1, before
    last: int | None = max(range(len(ordered)), key=length.__getitem__) if ordered else None
    kept = []
    while last is not None:
        kept.append(ordered[last])
        last = previous[last]
    return kept


def _in_order(one: ResultRow, other: ResultRow) -> bool:
    """Whether the ranks of two rows go with their indices: the higher first, equal ones level."""
    a, b = one.result, other.result
    assert a.rank and b.rank and a.index is not None and b.index is not None
    return (a.rank < b.rank) == (a.index > b.index) and (a.rank > b.rank) == (a.index < b.index)


def _by_category(rows: Sequence[ResultRow]) -> dict[str, list[ResultRow]]:
    found: dict[str, list[ResultRow]] = defaultdict(list)
    for row in rows:
        found[row.result.category].append(row)
    return found


def _address(row: ResultRow, name: str = "region") -> str:
    place = row.at(name)
    return place.cell or str(place.row or "")
