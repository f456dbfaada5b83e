"""Published results of past years: which region had which index, predicate and rank.

Read from ``indicators/results/``; the README there says where the rows come from and what their
tags mean. They are a sample, not the annexes of the decrees.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from inovasi_cli.rules import indicators_folder
from inovasi_cli.rules.regions import every_region

Field = Literal["index", "predicate", "rank"]

EVERYTHING: tuple[Field, ...] = ("index", "predicate", "rank")
WITHHELD: Mapping[str, tuple[Field, ...]] = {
    "award": EVERYTHING,
    "interim": EVERYTHING,
    "inferred-year": EVERYTHING,
    "scale-doubt": EVERYTHING,
    "joint-rank": ("rank",),
    "doubtful-rank": ("rank",),
    "doubtful-predicate": ("predicate",),
    "raw-points": (),
}
"""What each tag of a published row forbids to use."""


@dataclass(frozen=True)
class PublishedResult:
    """One published statement about one region in one year; what it does not state is ``None``.

    ``index`` is 0-100, or raw points where the row is tagged so; ``predicate`` is the printed label.
    """

    code: str
    region: str
    category: str
    index: Decimal | None = None
    predicate: str | None = None
    rank: int | None = None
    tags: tuple[str, ...] = ()
    cluster: str = ""
    source: str = ""
    note: str = ""

    def trusted(self) -> PublishedResult:
        """The row with what its tags forbid to use taken out.

        Raises:
            KeyError: a tag that ``WITHHELD`` does not know.
        """
        return self.without(*(field for tag in self.tags for field in WITHHELD[tag]))

    def without(self, *fields: Field) -> PublishedResult:
        """The row with some of what it states taken out."""
        changes: Mapping[str, Any] = dict.fromkeys(fields)
        return replace(self, **changes)


class Total(NamedTuple):
    """How many regions are ranked, and where that number comes from."""

    of: int
    source: str
    read: str


ALL = "all"
"""In place of a category: all of them together."""


class PublishedCount(NamedTuple):
    """How many regions of a category, or of ``ALL``, have a predicate (the printed label).

    ``at_least``: there may be more. ``source`` and ``read`` as in ``Total``.
    """

    category: str
    predicate: str
    regions: int
    at_least: bool
    source: str
    read: str


class ResultsTable(NamedTuple):
    """Published results of one year.

    ``totals`` and ``members`` say for each category how many regions are ranked and which (codes),
    ``counts`` how many of them have a predicate, as far as that is published.
    """

    year: int
    rows: tuple[PublishedResult, ...]
    totals: Mapping[str, Total]
    members: Mapping[str, frozenset[str]]
    counts: tuple[PublishedCount, ...] = ()

    @property
    def raw_points(self) -> bool:
        """Whether the year was measured in raw points, which no index of 0-100 compares with."""
        return any("raw-points" in row.tags for row in self.rows)

    def trusted(self, category: str) -> Iterator[PublishedResult]:
        """The rows of ``category`` with only what their tags allow to be used, if that is anything."""
        rows = (row.trusted() for row in self.rows if row.category == category)
        return (row for row in rows if (row.index, row.predicate, row.rank) != (None, None, None))


@cache
def years() -> tuple[int, ...]:
    """Return the years of which results are bundled, ascending."""
    return tuple(sorted(int(file.stem) for file in _results_folder().glob("[0-9]*.csv")))


@cache
def results(year: int) -> ResultsTable:
    """Return the bundled results of ``year``.

    Raises:
        KeyError: ``year`` is not one of ``years()``.
    """
    if year not in years():
        raise KeyError(year)
    totals = {
        line["category"]: Total(int(line["of"]), line["source"], line["read"])
        for line in _lines("totals")
        if int(line["year"]) == year
    }
    members = {
        category: frozenset(r.code for r in every_region() if r.category == category and r.ranked_in(year))
        for category in totals
    }
    rows = tuple(_result(line) for line in _lines(str(year)))
    counts = tuple(
        PublishedCount(
            line["category"],
            line["predicate"],
            int(line["regions"]),
            line["stated"] == "at-least",
            line["source"],
            line["read"],
        )
        for line in _lines("predicates")
        if int(line["year"]) == year
    )
    return ResultsTable(year, rows, totals, members, counts)


def latest_year_for(category: str, until: int | None = None) -> int | None:
    """Return the newest year with a usable index (0-100) in ``category``, ``until`` at the latest.

    ``None`` when there is none.
    """
    for year in reversed(years()):
        table = results(year)
        usable = not table.raw_points and any(row.index is not None for row in table.trusted(category))
        if usable and (until is None or year <= until):
            return year
    return None


class Nominees(NamedTuple):
    """How many regions of a category were nominated in ``year``, and where that number comes from."""

    year: int
    most: int
    source: str
    read: str


def nominees_for(category: str, until: int) -> Nominees | None:
    """Return the published number of nominees of ``category`` in the latest year up to ``until``, if any."""
    found = [
        Nominees(int(line["year"]), int(line["nominees"]), line["source"], line["read"])
        for line in _lines("nominees")
        if line["category"] == category and int(line["year"]) <= until
    ]
    return max(found, key=lambda stated: stated.year, default=None)


def _result(line: Mapping[str, str]) -> PublishedResult:
    return PublishedResult(
        code=line["code"],
        region=line["region"],
        category=line["category"],
        index=Decimal(line["index"]) if line["index"] else None,
        predicate=line["predicate"] or None,
        rank=int(line["rank"]) if line["rank"] else None,
        tags=tuple(line["tag"].split()),
        cluster=line["cluster"],
        source=line["source"],
        note=line["note"],
    )


def _results_folder() -> Path:
    return indicators_folder() / "results"


def _lines(name: str) -> Iterator[dict[str, str]]:
    yield from csv.DictReader((_results_folder() / f"{name}.csv").read_text(encoding="utf-8").splitlines())
