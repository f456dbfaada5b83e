"""What the columns of a results table say as a whole: decimal marks, and whether No. is a rank."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from inovasi_cli.diagnostics import Diagnostic, results
from inovasi_cli.reading import cells
from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.rules.regions import read_name
from inovasi_cli.scoring.ranking.table.records import TableRecord
from inovasi_cli.scoring.ranking.table.rows import category_of
from inovasi_cli.text import Text

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
