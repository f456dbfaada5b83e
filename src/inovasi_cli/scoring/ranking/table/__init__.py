"""A user's own table of published results: the annex of a decree, a list, or JSON files.

Reading goes in two steps. ``read_records`` needs nothing but the file; ``settle`` decides on one
year, makes results of the rows, and holds them against each other. What cannot be used is told by
cell and left out; everything else is used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, results
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.submission import Category
from inovasi_cli.rules import Band
from inovasi_cli.rules.regions import CATEGORIES, Region, every_region
from inovasi_cli.rules.results import ResultsTable, Total, years
from inovasi_cli.rules.results import results as bundled
from inovasi_cli.scoring.ranking import ContradictoryTable, rank
from inovasi_cli.scoring.ranking.table import numbers
from inovasi_cli.scoring.ranking.table.numbers import marks_mixed, number_as_rank
from inovasi_cli.scoring.ranking.table.records import (
    SUFFIX,
    Records,
    TableRecord,
    json_records,
    results_header,
    sheet_records,
)
from inovasi_cli.scoring.ranking.table.rows import (
    RAW_UNTIL,
    ResultRow,
    read_row,
    regions_of,
    unassessed,
    year_of,
)

Bands = Callable[[int], Sequence[Band]]
"""The predicates of a year, best first; empty where they are not known."""


@dataclass(frozen=True, slots=True)
class Annex:
    """The results of one year that a file states; ``table`` is ``None`` where it states none.

    ``used`` rows went into it, ``left_out`` did not.
    """

    file: str
    table: ResultsTable | None
    rows: tuple[ResultRow, ...]
    used: int
    left_out: int
    faults: tuple[Diagnostic, ...]


def read_records(path: Path) -> Records:
    """Read the rows of a results table from a spreadsheet or a JSON file."""
    return json_records(path) if path.suffix.lower() == SUFFIX else sheet_records(read(path))


def settle(
    records: Records, year: int, bands: Bands, *, additional: bool = False, category: Category | None = None
) -> Annex:
    """Make the results of one year out of ``records``.

    The year is ``year`` where the rows have it or state none, else the newest before it, else the
    newest. ``category`` is that of rows that do not tell. With ``additional`` regions that are not
    ranked officially are rows too, but never part of the table.
    """
    faults = list(records.faults)
    dated = [(year_of(record, faults), record) for record in records.rows]
    chosen = _chosen_year([stated for stated, _ in dated], year)
    mine = [
        replace(record, category=record.category or category)
        for stated, record in dated
        if stated in (chosen, None)
    ]
    faults += _about_years(records, [stated for stated, _ in dated], chosen)
    mine = number_as_rank(mine, faults)
    faults += marks_mixed(mine)
    rows = [
        row
        for record, region in zip(mine, regions_of(mine, faults, additional=additional), strict=True)
        if region
        and (additional or _ranked(record, region, chosen, faults))
        and (row := read_row(record, region, chosen, faults))
    ]
    faults += _about_unassessed(records, mine)
    rows = _agreeing(rows, chosen, bands(chosen), faults)
    left_out = len(records.rows) - len(rows)
    if left_out and rows:
        facts: dict[str, Fact] = {"used": str(len(rows)), "rows": str(left_out)}
        faults.append(Diagnostic(results.ROWS_USED, _whole(records), facts))
    table = _table(chosen, rows) if rows else None
    return Annex(records.file, table, tuple(rows), len(rows), left_out, tuple(faults))


def _agreeing(
    rows: Sequence[ResultRow], year: int, bands: Sequence[Band], faults: list[Diagnostic]
) -> list[ResultRow]:
    """What is left of ``rows`` when each has been held against the others."""
    rows = numbers.once(rows, faults)
    rows = numbers.agreeing_predicates(rows, year, bands, faults)
    rows = numbers.shared_ranks(rows, faults)
    rows = numbers.agreeing_ranks(rows, faults)
    return _possible(rows, year, bands, faults)


def _chosen_year(stated: Iterable[int | None], wanted: int) -> int:
    known = {year for year in stated if year is not None}
    return wanted if not known or wanted in known else max({y for y in known if y < wanted} or known)


def _about_years(records: Records, stated: Sequence[int | None], chosen: int) -> Iterable[Diagnostic]:
    counts = Counter(year for year in stated if year is not None)
    if len(counts) > 1:
        facts: dict[str, Fact] = {
            "found": tuple(str(year) for year in sorted(counts)),
            "year": str(chosen),
            "rows": str(counts.total() - counts[chosen]),
        }
        other = next(
            record for year, record in zip(stated, records.rows, strict=True) if year not in (chosen, None)
        )
        yield Diagnostic(results.YEARS_MIXED, other.at("year"), facts)
    if stated and not counts:
        yield Diagnostic(results.YEAR_UNSTATED, _whole(records), {"year": str(chosen)})


def _ranked(record: TableRecord, region: Region, year: int, faults: list[Diagnostic]) -> bool:
    """Whether ``region`` is one of those that are ranked in ``year`` (R719)."""
    if region.ranked_in(year):
        return True
    facts: dict[str, Fact] = {"region": region.name, "year": str(year)}
    faults.append(Diagnostic(results.NOT_RANKED, record.at("region"), facts))
    return False


def _about_unassessed(records: Records, mine: Sequence[TableRecord]) -> Iterable[Diagnostic]:
    if number := sum(map(unassessed, mine)):
        yield Diagnostic(results.NOT_ASSESSED, _whole(records), {"rows": str(number)})


def _possible(
    rows: Sequence[ResultRow], year: int, bands: Sequence[Band], faults: list[Diagnostic]
) -> list[ResultRow]:
    """Keep ranks and predicates of the categories in which they can all be true (R714)."""
    table = _table(year, rows)
    possible = list(rows)
    for category in table.totals:
        if not any(row.category == category for row in table.rows):
            continue
        try:
            rank(Decimal(0), category=category, region_code=None, table=table, bands=bands)
        except ContradictoryTable as fault:
            codes = {result.code for result in fault.rows}
            named = [row for row in rows if row.official and row.result.code in codes]
            facts: dict[str, Fact] = {
                "category": category,
                "found": tuple(row.result.region for row in named),
            }
            faults.append(Diagnostic(results.IMPOSSIBLE, named[0].at("rank"), facts))
            possible = [
                row.without("rank", "predicate") if row.result.category == category else row
                for row in possible
            ]
    return possible


def _table(year: int, rows: Sequence[ResultRow]) -> ResultsTable:
    """The rows as a table; how many regions are ranked is bundled, or else counted."""
    members = {category: _ranked_in(year, category) for category in CATEGORIES}
    totals = {name: Total(len(codes), "regions.csv", "inferred") for name, codes in members.items()}
    if year in years():
        members, totals = dict(bundled(year).members), dict(bundled(year).totals)
    return ResultsTable(year, tuple(row.result for row in rows if row.official), totals, members)


def _ranked_in(year: int, category: str) -> frozenset[str]:
    return frozenset(
        region.code for region in every_region() if region.category == category and region.ranked_in(year)
    )


def _whole(records: Records) -> Place:
    sheet = next((row.place.sheet for row in records.rows), None)
    return Place(records.file, sheet)
