"""From the cells of one row to a result of one region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from difflib import SequenceMatcher

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, profiles, results, values
from inovasi_cli.reading import cells
from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.reading.submission import Category
from inovasi_cli.rules.regions import Region, find_region, read_name
from inovasi_cli.rules.results import Field, PublishedResult
from inovasi_cli.scoring.ranking.table.columns import PREDICATES, category_in, not_assessed, predicate_named
from inovasi_cli.scoring.ranking.table.records import TableRecord
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import nearest, normalise

ALIKE = 0.88
"""Share of common letters (0-1) from which a name is taken for a slip of the only one that near."""

HIGHEST = 100
RAW_UNTIL = 2020
"""The last year that was measured in raw points (results published for 2018-2020)."""

_AWARD = "terinovatif"  # which is no misspelt predicate
_POINTS = Text("poin indeks", "index points")
_RANKS = Text("peringkat", "ranks")
_YEARS = Text("tahun", "years")
_COUNTS = Text("inovasi", "innovations")
_ON_SCALE = Text("0 sampai 100", "0 to 100")
_WHOLE = Text("bilangan bulat 1 ke atas", "a whole number from 1")


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What one row says about one region; ``year`` is ``None`` where neither row nor title tells.

    A region that is not ``official`` is not among those ranked that year; where it has no code, its name
    stands in its place.
    """

    result: PublishedResult
    record: TableRecord
    year: int | None
    counted: int | None = None
    official: bool = True

    @property
    def key(self) -> str:
        """What tells regions apart: the code, else category and name."""
        return self.result.code or f"{self.result.category} {normalise(self.result.region)}"

    def at(self, name: str) -> Place:
        """The cell of a field."""
        return self.record.at(name)

    def without(self, *fields: Field) -> ResultRow:
        """The row with some of what its result states taken out."""
        return replace(self, result=self.result.without(*fields))


def year_of(record: TableRecord, faults: list[Diagnostic]) -> int | None:
    """Return the year of a row: its own cell, else the title's."""
    if "year" not in record.cells:
        return record.year
    year = _number(record, "year", _YEARS, faults)
    return int(year) if year is not None and year == int(year) else record.year


def read_row(record: TableRecord, region: Region, year: int, faults: list[Diagnostic]) -> ResultRow | None:
    """Read one row about ``region``; ``None`` when it states no result.

    A region without a code is not an official one, nor is one that is not ranked in ``year``.

    ``faults`` gets what its cells are and should not be (N303-N311, N320, R710).
    """
    _hold_category(record, region, faults)
    counted = _number(record, "counted", _COUNTS, faults)
    result = PublishedResult(
        code=region.code,
        region=region.name,
        category=region.category,
        index=_index(record, year, faults),
        predicate=_predicate(record, faults),
        rank=_rank(record, faults),
        tags=("raw-points",) if year <= RAW_UNTIL else (),
        cluster=_text(record, "cluster"),
        source=_source(record),
    )
    said = (result.index, result.predicate, result.rank) != (None, None, None)
    if not said:
        return None
    number = None if counted is None else int(counted)
    return ResultRow(result, record, year, number, official=region.ranked_in(year))


def regions_of(
    records: Sequence[TableRecord], faults: list[Diagnostic], *, additional: bool
) -> list[Region | None]:
    """Return the region of each row; R702 where it names none, R703 where a slip is corrected.

    A misspelt name is read as the only official one that is nearly the same, unless another row
    states that one. With ``additional`` a name that is like no official one is a region of its own,
    if its category is known.
    """
    found = [_find(record) for record in records]
    stated = {region.code for region in found if isinstance(region, Region)}
    regions: list[Region | None] = []
    for record, named in zip(records, found, strict=True):
        if isinstance(named, Region):
            regions.append(named)
            continue
        written, on = _written(record)
        guess = _guess(written, named)
        if guess and guess.code not in stated:
            facts = {"value": written, "region": guess.name}
            faults.append(Diagnostic(results.REGION_GUESSED, record.at(on), facts))
            regions.append(guess)
        elif additional and not named and (own := _of_its_own(record, written)):
            regions.append(own)
        else:
            near = tuple(region.name for region in named)
            faults.append(Diagnostic(results.REGION_UNKNOWN, record.at(on), {"value": written, "near": near}))
            regions.append(None)
    return regions


def unassessed(record: TableRecord) -> bool:
    """Whether the row says in words that there is no index."""
    index = record.cells.get("index")
    return isinstance(index, str) and not_assessed(index)


def category_of(record: TableRecord) -> Category | None:
    """Return the category that the row or what stands above it states."""
    return category_in(_text(record, "category")) or record.category


def _find(record: TableRecord) -> Region | tuple[Region, ...]:
    written, _ = _written(record)
    found = find_region(written)
    code = _text(record, "code")
    if not isinstance(found, Region) and code:
        by_code = find_region(code)
        found = by_code if isinstance(by_code, Region) else found
    if isinstance(found, Region):
        return found
    return find_region(written, category_of(record))


def _written(record: TableRecord) -> tuple[str, str]:
    """The name of the region as it stands there, else its code, and the field that holds it."""
    for name in ("region", "code"):
        if text := _text(record, name):
            return text, name
    return "", "region"


def _guess(written: str, candidates: Sequence[Region]) -> Region | None:
    wanted = read_name(written)
    near = [
        region
        for region in candidates
        if wanted.category in (None, region.category)
        and any(
            SequenceMatcher(None, wanted.key, read_name(name).key).ratio() >= ALIKE
            for name in (region.name, *region.aliases)
        )
    ]
    return near[0] if len(near) == 1 else None


def _of_its_own(record: TableRecord, written: str) -> Region | None:
    """A region that no list has; ``None`` for a row that names none, or not its category."""
    name = " ".join(written.split())
    category = category_of(record) or read_name(name).category
    if not any(map(str.isalpha, name)) or category is None:
        return None
    return Region("", name, category, autonomous=False, since=None, aliases=())


def _hold_category(record: TableRecord, region: Region, faults: list[Diagnostic]) -> None:
    written = _text(record, "category")
    category = category_in(written)
    if category and category != region.category:
        facts = {"value": category, "region": region.name, "expected": region.category}
        faults.append(Diagnostic(profiles.CATEGORY_CONTRADICTS, record.at("category"), facts))


def _index(record: TableRecord, year: int, faults: list[Diagnostic]) -> Decimal | None:
    if unassessed(record):
        return None
    index = _number(record, "index", _POINTS, faults)
    if index is None or (index >= 0 and (year <= RAW_UNTIL or index <= HIGHEST)):
        return index
    faults.append(_impossible(record, "index", index, _ON_SCALE))
    return None


def _rank(record: TableRecord, faults: list[Diagnostic]) -> int | None:
    rank = _number(record, "rank", _RANKS, faults)
    if rank is None or (rank >= 1 and rank == int(rank)):
        return None if rank is None else int(rank)
    faults.append(_impossible(record, "rank", rank, _WHOLE))
    return None


def _impossible(record: TableRecord, name: str, value: Decimal, expected: Text) -> Diagnostic:
    facts: dict[str, Fact] = {"field": record.header(name), "value": value, "expected": expected}
    return Diagnostic(results.OFF_SCALE, record.at(name), facts)


def _predicate(record: TableRecord, faults: list[Diagnostic]) -> str | None:
    written = _text(record, "predicate")
    if not_assessed(written) or (named := predicate_named(written)):
        return None if not_assessed(written) else named
    facts: dict[str, Fact] = {
        "field": record.header("predicate"),
        "value": written,
        "options": PREDICATES,
        "advice": values.CHOOSE_OPTION,
        "near": () if normalise(written).startswith(_AWARD) else nearest(written, PREDICATES),
    }
    faults.append(Diagnostic(values.CHOICE_UNKNOWN, record.at("predicate"), facts))
    return None


def _number(record: TableRecord, name: str, unit: Text, faults: list[Diagnostic]) -> Decimal | None:
    value = record.cells.get(name)
    if value is None or (isinstance(value, str) and not_assessed(value)):
        return None
    try:
        return cells.number(value, unit)
    except Unreadable as unreadable:
        faults.append(unreadable.remark.at(record.at(name), field=record.header(name)))
        return None


def _text(record: TableRecord, name: str) -> str:
    value = record.cells.get(name)
    try:
        return "" if value is None else cells.text(value)
    except Unreadable:
        return ""


def _source(record: TableRecord) -> str:
    place = record.at("region")
    cell = place.cell or str(place.row or "")
    return "!".join(part for part in (place.file, place.sheet, cell) if part)
