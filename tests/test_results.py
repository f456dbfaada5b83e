"""The bundled results: complete in form, true to their regions, free of untagged contradictions."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from inovasi_cli.rules import indicators_folder, results
from inovasi_cli.rules.regions import CATEGORIES, every_region
from inovasi_cli.rules.results import WITHHELD, PublishedResult
from inovasi_cli.scoring.ranking import rank
from inovasi_cli.scoring.ranking.published import bands_of

FILES = sorted((indicators_folder() / "results").glob("[0-9]*.csv"))
COLUMNS = ["code", "region", "category", "cluster", "index", "predicate", "rank", "tag", "source", "note"]
PREDICATES = {"", "Sangat Inovatif", "Inovatif", "Kurang Inovatif", "Tidak Dapat Dinilai"}


def lines(file: Path) -> list[dict[str, str]]:
    """The rows of a file as text."""
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))


def order(line: dict[str, str]) -> tuple[object, ...]:
    """Category, rank, index from high to low, code, source; what is empty comes last."""
    place = (not line["rank"], int(line["rank"] or 0))
    return (
        line["category"],
        place,
        not line["index"],
        -Decimal(line["index"] or 0),
        line["code"],
        line["source"],
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_rows_are_well_formed_and_in_order(file: Path) -> None:
    assert b"\r" not in file.read_bytes()
    rows = lines(file)
    assert list(rows[0]) == COLUMNS
    names = {region.code: (region.name, region.category) for region in every_region() if region.autonomous}
    for row in rows:
        assert (row["region"], row["category"]) == names[row["code"]]
        assert re.fullmatch(r"|\d+(\.\d{1,2})?", row["index"])
        assert re.fullmatch(r"|[1-9]\d*", row["rank"])
        assert row["predicate"] in PREDICATES
        assert row["cluster"] in {"", "tertinggal", "perbatasan"}
        assert set(row["tag"].split()) <= set(WITHHELD)
        assert re.match(r"https?://\S+$", row["source"])
        assert row["predicate"] or row["index"] or row["rank"] or "award" in row["tag"]
    assert rows == sorted(rows, key=order)
    assert len({tuple(row.values()) for row in rows}) == len(rows)


@pytest.mark.parametrize("year", results.years())
def test_every_category_has_a_total_that_matches_its_regions(year: int) -> None:
    table = results.results(year)
    assert set(table.totals) == set(CATEGORIES)
    for category, total in table.totals.items():
        assert total.of == len(table.members[category])
        assert total.read in {"primary", "secondary", "inferred", "assumed"}
        assert total.source
        assert all(row.code in table.members[category] for row in table.rows if row.category == category)


@pytest.mark.parametrize("year", results.years())
def test_ranks_and_indices_agree(year: int) -> None:
    table = results.results(year)
    for category, total in table.totals.items():
        rows = list(table.trusted(category))
        assert all(1 <= row.rank <= total.of for row in rows if row.rank is not None)
        anchors = sorted(
            (row.rank, -row.index) for row in rows if row.rank is not None and row.index is not None
        )
        for (better, high), (worse, low) in pairwise(anchors):
            assert (better < worse, high < low) in {(True, True), (False, False)}
        said: dict[tuple[str, str], set[object]] = defaultdict(set)
        for row in rows:
            for field in ("index", "predicate", "rank"):
                said[row.code, field] |= {getattr(row, field)} - {None}
        assert [where for where, statements in said.items() if len(statements) > 1] == []


@pytest.mark.parametrize("category", CATEGORIES)
@pytest.mark.parametrize("year", results.years())
def test_no_table_contradicts_itself(year: int, category: str) -> None:
    table = results.results(year)
    found = rank(Decimal(50), category=category, region_code=None, table=table, bands=bands_of(year))
    assert 1 <= found.best <= found.worst <= found.of


def test_counts_of_regions_are_well_formed_and_name_their_source() -> None:
    rows = lines(indicators_folder() / "results" / "predicates.csv")
    assert list(rows[0]) == ["year", "category", "predicate", "regions", "stated", "source", "read", "note"]
    for row in rows:
        assert row["category"] in {*CATEGORIES, "all"}
        assert row["predicate"] in PREDICATES - {""}
        assert row["stated"] in {"exactly", "at-least"}
        assert row["read"] in {"primary", "secondary", "inferred", "assumed"}
        assert row["source"] and row["regions"].isdigit()
    assert len({(row["year"], row["category"], row["predicate"]) for row in rows}) == len(rows)


@pytest.mark.parametrize("year", results.years())
def test_counts_add_up_to_the_regions_of_a_year(year: int) -> None:
    table = results.results(year)
    regions = sum(total.of for total in table.totals.values())
    nationwide = {count.predicate: count.regions for count in table.counts if count.category == "all"}
    for predicate in {count.predicate for count in table.counts}:
        parts = [c for c in table.counts if c.predicate == predicate and c.category != "all"]
        if len(parts) == len(CATEGORIES) and not any(part.at_least for part in parts):
            total = sum(part.regions for part in parts)
            assert nationwide.setdefault(predicate, total) == total
    if len(nationwide) == len(PREDICATES) - 1:
        assert sum(nationwide.values()) == regions


@pytest.mark.parametrize("year", results.years())
def test_values_of_raw_points_are_tagged(year: int) -> None:
    table = results.results(year)
    assert table.raw_points == (2018 <= year <= 2020)
    for row in table.rows:
        if row.index is not None:
            assert ("raw-points" in row.tags or "scale-doubt" in row.tags) == table.raw_points
            assert table.raw_points or row.index <= 100


@pytest.mark.parametrize(
    ("year", "code", "index", "predicate", "rank"),
    [
        (2023, "63.71", "60.72", "Sangat Inovatif", 21),
        (2022, "36.73", "60.56", None, None),  # called Inovatif in a sum over all of Banten
        (2022, "63.71", None, None, None),  # year not printed, unclear what rank 20 counts
        (2020, "36.71", None, None, None),  # 85.18 among thousands
        (2019, "14.03", "3650", "Sangat Inovatif", None),  # 66 of regencies and cities together
        (2021, "32.01", None, None, None),  # a standing of September
    ],
)
def test_doubts_keep_a_statement_from_being_used(
    year: int, code: str, index: str | None, predicate: str | None, rank: int | None
) -> None:
    rows = [
        row.trusted() for row in results.results(year).rows if row.code == code and (row.index or row.tags)
    ]
    published = [row for row in rows if row.source and "award" not in row.tags]
    assert [(row.index and str(row.index), row.predicate, row.rank) for row in published] == [
        (index, predicate, rank)
    ]


def test_a_tag_nobody_knows_is_refused() -> None:
    with pytest.raises(KeyError):
        PublishedResult("63.71", "Kota Banjarmasin", "kota", Decimal(60), tags=("hearsay",)).trusted()


def test_four_provinces_are_ranked_from_2023_on() -> None:
    new = {"93", "94", "95", "96"}
    assert not new & results.results(2022).members["provinsi"]
    assert new <= results.results(2023).members["provinsi"]
    assert {year: results.results(year).totals["provinsi"].of for year in (2022, 2023)} == {
        2022: 34,
        2023: 38,
    }


def test_years() -> None:
    assert results.years() == tuple(range(2017, 2026))
    assert [results.latest_year_for(category) for category in CATEGORIES] == [2024, 2025, 2025]
    assert results.latest_year_for("kecamatan") is None
    assert [results.latest_year_for("kota", until) for until in (2026, 2023, 2020)] == [2025, 2023, None]
    assert results.latest_year_for("provinsi", 2023) == 2021
    with pytest.raises(KeyError):
        results.results(2016)
