"""The place of one region: in a table of its own, why, and how far the neighbouring ranks are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import sheet
from situations import untold

from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.submission import Category, Profile
from inovasi_cli.rules import results
from inovasi_cli.rules.loading import load
from inovasi_cli.rules.results import PublishedResult, ResultsTable, Total
from inovasi_cli.scoring.ranking import ANY, published, rank
from inovasi_cli.scoring.ranking.cuts import UNIT
from inovasi_cli.scoring.ranking.published import Comparison, Placement, bands_of, narrower, place
from inovasi_cli.scoring.ranking.table import Records, sheet_records

ANNEX = """
    | Pemda            | Indeks | Peringkat |
    | Kota Solok       | 60.46  | 5         |
    | Kota Banjarmasin | 60.72  | 4         |
    | Kota Magelang    | 59     | 6         |
"""


def records(table: str = ANNEX, name: str = "2023") -> Records:
    return sheet_records(Workbook("a.xlsx", (sheet(table, name, "a.xlsx"),)))


def placed(
    index: str, *, code: str | None = "63.71", category: Category | None = "kota", of: Records | None = None
) -> Placement:
    profile = Profile(region="Kota Banjarmasin", code=code, category=category)
    return place(Decimal(index), profile, load("2023"), of, "data.xlsx")


def span(of: Placement) -> tuple[int, int, int] | None:
    return (of.rank.best, of.rank.worst, of.rank.year) if of.rank else None


def said(of: Placement) -> list[str]:
    found = (*of.findings, *of.remarks)
    assert not any(untold(each.kind, each.facts) for each in found)
    return [each.kind.code for each in found]


def test_without_a_reference_the_bundled_results_are_used() -> None:
    assert span(placed("60.72")) == (21, 21, 2023)


def test_the_reference_replaces_them() -> None:
    assert span(placed("60.72", of=records())) == (4, 4, 2023)
    assert span(placed("60.40", of=records())) == (5, 5, 2023)


def test_another_year_is_used_and_said() -> None:
    found = placed("60.72", of=records(name="2022"))
    assert (span(found), said(found)) == ((4, 4, 2022), ["P609"])


@pytest.mark.parametrize(
    ("category", "table", "name"),
    [
        (None, ANNEX, "2023"),
        ("kabupaten", ANNEX, "2023"),
        ("kota", ANNEX, "2019"),  # raw points
    ],
)
def test_what_cannot_be_compared_is_not(category: Category | None, table: str, name: str) -> None:
    found = placed("60.72", category=category, of=records(table, name))
    assert (found.rank, found.nearby) == (None, None)
    assert "P608" in said(found)


def test_where_no_results_are_published_yet_there_is_no_rank() -> None:
    """The first bundled results are those of 2017."""
    rules = load("2023")
    early = replace(rules, edition=rules.edition._replace(year=2016))
    found = place(
        Decimal("60.72"), Profile(region="Kota Banjarmasin", category="kota"), early, None, "a.xlsx"
    )
    assert (found.rank, said(found)) == (None, ["P608"])


def test_the_newest_year_that_bounds_a_rank_better_is_named() -> None:
    """Rank 34 of 2024 is public beside a value near by, of 2023 those around rank 21 all are."""
    profile = Profile(region="Kota Banjarmasin", code="63.71", category="kota")
    index = Decimal("60.72")
    wide = place(index, profile, load("2026"), None, "a.xlsx").rank
    assert wide and wide.year > 2023
    assert (wide.year, wide.worst - wide.best > 7) == (2025, True)
    found = narrower(index, profile, load("2026"), wide)
    assert found and (found.year, found.best, found.worst) == (2024, 27, 34)
    exact = narrower(index, profile, load("2026"), found)
    assert exact and (exact.year, exact.best, exact.worst) == (2023, 21, 21)
    assert narrower(index, profile, load("2026"), exact) is None  # none is narrower than one rank
    assert narrower(index, profile, load("2023"), wide) == exact  # of no year after the edition


def test_a_reference_without_a_usable_row_is_an_error_of_its_own() -> None:
    found = placed("60.72", of=records("| Pemda | Anggaran |\n| Kota Solok | 1 |"))
    assert (found.rank, said(found)) == (None, ["R701", "R720"])
    assert [each.severity for each in found.remarks] == ["error"]


def test_faults_of_the_reference_are_findings() -> None:
    found = placed("60.72", of=records(f"{ANNEX}\n    | Atlantis | 50 | |"))
    assert [(each.kind.code, each.place.cell) for each in found.findings] == [("R702", "A5"), ("R715", None)]


def test_bands_are_those_of_the_year_where_it_is_known() -> None:
    assert published.bands_of(2023)[0].low == Decimal("60.01")
    assert published.bands_of(2023, load("2023")) == load("2023").bands("region")
    assert published.bands_of(1999) == ()


def test_neighbouring_ranks_of_banjarmasin() -> None:
    found = Comparison(results.results(2023), "kota", "63.71").nearby(Decimal("60.72"))
    assert found.better and found.worse
    # The next published value above is 61.17; below Kota Solok (60.46, rank 22) it is 22.
    assert (found.better.points, found.better.index, found.better.interval.worst) == (
        *(Decimal("0.45"), Decimal("61.17")),
        20,
    )
    assert (found.worse.points, found.worse.index, found.worse.interval.best) == (
        *(Decimal("0.26"), Decimal("60.45")),
        22,
    )


def test_who_is_level_shares_the_rank() -> None:
    found = placed("60.46", of=records())
    assert found.nearby and [row.region for row in found.nearby.level] == ["Kota Solok"]
    assert span(found) == (4, 4, 2023)
    own = placed("60.72", of=records())  # its own row is no other
    assert own.nearby and own.nearby.level == ()


@given(st.lists(st.integers(0, 10000), min_size=1, max_size=12), st.integers(0, 10000))
def test_in_a_complete_table_the_steps_are_the_gaps(cents: Sequence[int], own: int) -> None:
    values = [Decimal(each) / 100 for each in cents]
    table = complete(values)
    index = Decimal(own) / 100

    def ranked(at: Decimal) -> int:
        found = rank(at, category="kota", region_code="own", table=table)
        assert found.best == found.worst == 1 + sum(value > at for value in values)
        return found.best

    found = Comparison(table, "kota", "own").nearby(index)
    above = [value for value in values if value > index]
    below = [value for value in values if UNIT <= value <= index]
    assert (found.better and found.better.index) == (min(above) if above else None)
    assert (found.worse and found.worse.points) == (index - max(below) if below else None)
    if found.better:
        assert ranked(index + found.better.points) < ranked(index + found.better.points - UNIT)
    if found.worse:
        assert ranked(index - found.worse.points) == ranked(index) < ranked(found.worse.index)


def test_a_bound_of_predicates_leads_to_another_rank_where_it_is_known_how_many_reach_it() -> None:
    table, bands = results.results(2023), bands_of(2023)
    found = Comparison(table, "kabupaten", ANY, bands).nearby(Decimal("58.92"))
    assert found.better and found.better.index == Decimal("60.00")  # above it stand 41, Sangat Inovatif
    between = [Decimal(cents) / 100 for cents in range(5892, 6000)]
    assert {
        rank(at, category="kabupaten", region_code=ANY, table=table, bands=bands)[:2] for at in between
    } == {(41, 78)}
    assert (found.better.interval.best, found.better.interval.worst) == (41, 42)


def complete(values: Sequence[Decimal]) -> ResultsTable:
    """A category whose other regions all have a published index."""
    rows = tuple(
        PublishedResult(str(code), f"Kota {code}", "kota", index) for code, index in enumerate(values)
    )
    members = {"kota": frozenset({row.code for row in rows} | {"own"})}
    return ResultsTable(2023, rows, {"kota": Total(len(rows) + 1, "test", "assumed")}, members)
