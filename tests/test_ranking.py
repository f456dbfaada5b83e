"""Ranks from incomplete tables: the published anchors, and every completion of small tables."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations_with_replacement, pairwise, product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inovasi_cli.rules import Band, results
from inovasi_cli.rules.results import ALL, PublishedCount, PublishedResult, ResultsTable, Total
from inovasi_cli.scoring.ranking import ANY, ContradictoryTable, rank
from inovasi_cli.scoring.ranking.counts import CategoryFacts
from inovasi_cli.scoring.ranking.cuts import Fact, Tally, above, below
from inovasi_cli.scoring.ranking.nation import joint_limits
from inovasi_cli.scoring.ranking.published import bands_of
from inovasi_cli.text import Text

BANJARMASIN, KEDIRI, SURAKARTA = "63.71", "35.71", "33.72"
# They overlap, as real ones do not: ranges of any kind must come out right.
LOW = Band("kurang-inovatif", Text("Kurang Inovatif", "Less innovative"), Decimal(1), Decimal(3))
HIGH = Band("inovatif", Text("Inovatif", "Innovative"), Decimal(2), Decimal(4))
VALUES = [Decimal(value) for value in ("1", "2", "3", "4")]


def cities(*rows: PublishedResult, of: int | None = None, raw: bool = False) -> ResultsTable:
    """A table of cities that are coded 0, 1, 2 ..."""
    of = of or len(rows)
    tags = ("raw-points",) if raw else ()
    return ResultsTable(
        year=2023,
        rows=tuple(replace(row, tags=row.tags + tags) for row in rows),
        totals={"kota": Total(of, "", "primary")},
        members={"kota": frozenset(map(str, range(of)))},
    )


def city(code: int, index: str | None = None, rank: int | None = None, *tags: str) -> PublishedResult:
    """The published row of one city."""
    return PublishedResult(
        str(code), f"Kota {code}", "kota", Decimal(index) if index else None, None, rank, tags
    )


def span(index: str, table: ResultsTable, code: str | None = None, bands: Sequence[Band] = ()) -> str:
    """Best, worst and number of regions, as ``21-22/93``."""
    found = rank(Decimal(index), category="kota", region_code=code, table=table, bands=bands)
    return f"{found.best}-{found.worst}/{found.of}"


@pytest.mark.parametrize(
    ("index", "code", "expected"),
    [
        ("60.72", BANJARMASIN, "21-21/93"),  # as published
        ("60.50", BANJARMASIN, "21-21/93"),  # below its published value, still above Kota Solok (22: 60.46)
        ("60.46", BANJARMASIN, "21-21/93"),  # level with Kota Solok: the better rank is shared
        ("60.45", BANJARMASIN, "22-22/93"),
        ("60.50", KEDIRI, "21-22/93"),  # official, unpublished: may be one of the 20 above 60.72
        ("60.50", SURAKARTA, "21-21/93"),  # published 61.27, so one of those 20
        ("60.50", None, "22-22/94"),  # not one of the 93
        ("60.50", "31.71", "22-22/94"),  # Jakarta Pusat is not ranked officially
        ("60.40", None, "23-23/94"),  # between ranks 22 (60.46) and 23 (60.39)
        # Above 60.72 (rank 21) stand exactly 20. Of these Mojokerto (84.46), Yogyakarta (62.78), Surakarta
        # (61.27) and Padang (61.17) are known: at least those 4 are above 61.00, at most all 20.
        ("61.00", BANJARMASIN, "5-21/93"),
        ("61.00", KEDIRI, "5-21/93"),
        ("61.00", None, "5-21/94"),
        # Above 75.00 stands Mojokerto, and of the 20 the three others that are known do not.
        ("75.00", BANJARMASIN, "2-18/93"),
        ("75.00", KEDIRI, "2-18/93"),
        ("75.00", None, "2-18/94"),
        ("84.46", BANJARMASIN, "1-1/93"),
        ("60.455", BANJARMASIN, "21-21/93"),  # compared as 60.46
    ],
)
def test_cities_of_2023(index: str, code: str | None, expected: str) -> None:
    assert span(index, results.results(2023), code) == expected


@pytest.mark.parametrize(
    ("year", "category", "index", "expected"),
    [
        # 6 of 93 cities are Kurang Inovatif, 1 is not assessable: 86 are at 35.00 and above.
        (2022, "kota", "34.99", "86-87/93"),
        (2022, "kota", "0", "92-93/93"),
        (2022, "kabupaten", "34.99", "290-291/415"),  # 415 - 94 - 31
        (2022, "provinsi", "34.99", "33-34/34"),  # 34 - 1 - 0
        # 41 regencies are Sangat Inovatif.
        (2023, "kabupaten", "60.00", "41-42/415"),
        # 353 regions stand at 35.00 and above, at most 34 provinces and 80 cities (rank 81 has 16.71) among
        # them, so at least 239 regencies; rank 261 has 27.32.
        (2021, "kabupaten", "34.99", "239-261/415"),
    ],
)
def test_counts_of_predicates_narrow_a_rank(year: int, category: str, index: str, expected: str) -> None:
    found = rank(
        Decimal(index), category=category, region_code=ANY, table=results.results(year), bands=bands_of(year)
    )
    assert f"{found.best}-{found.worst}/{found.of}" == expected


def test_a_count_that_binds_is_told_as_a_row_without_a_region() -> None:
    found = rank(
        Decimal("60.00"),
        category="kabupaten",
        region_code=ANY,
        table=results.results(2023),
        bands=bands_of(2023),
    )
    assert ("", "41 kabupaten", "Sangat Inovatif") in {
        (row.code, row.region, row.predicate) for row in found.bounds.best
    }


@pytest.mark.parametrize("index", ["90", "61", "60.50", "60.46", "45", "20", "0"])
def test_an_unnamed_city_may_be_any_of_them(index: str) -> None:
    table = results.results(2023)
    named = [
        rank(Decimal(index), category="kota", region_code=code, table=table) for code in table.members["kota"]
    ]
    found = rank(Decimal(index), category="kota", region_code=ANY, table=table)
    assert (found.best, found.worst) == (min(n.best for n in named), max(n.worst for n in named))
    assert (found.of, found.additional) == (93, False)


def test_the_rows_that_bind_are_told() -> None:
    found = rank(Decimal("60.50"), category="kota", region_code=BANJARMASIN, table=results.results(2023))
    assert [row.region for row in found.bounds.best] == ["Kota Banjarmasin"]
    assert [row.region for row in found.bounds.worst] == ["Kota Solok"]
    assert (found.year, found.category, found.known, found.additional) == (2023, "kota", 8, False)


def test_the_first_and_the_last_place_need_no_reason() -> None:
    leader = rank(Decimal("90"), category="kota", region_code=KEDIRI, table=results.results(2023))
    assert (leader.best, leader.bounds.best) == (1, ())
    table = cities(city(1, "60", 2), of=2)  # so the other one is above 60
    last = rank(Decimal("50"), category="kota", region_code="0", table=table)
    assert (last.best, last.worst, last.bounds.worst) == (2, 2, ())


@pytest.mark.parametrize("year", results.years())
def test_published_pairs_of_index_and_rank_are_reproduced(year: int) -> None:
    table = results.results(year)
    for category in table.totals:
        for row in table.trusted(category):
            if row.index is not None and row.rank is not None:
                found = rank(row.index, category=category, region_code=row.code, table=table)
                assert (row.region, found.best, found.worst) == (row.region, row.rank, row.rank)


@pytest.mark.parametrize("year", results.years())
def test_a_published_rank_left_out_lies_in_the_interval_of_the_others(year: int) -> None:
    table = results.results(year)
    for category in table.totals:
        for left_out in table.trusted(category):
            if left_out.index is not None and left_out.rank is not None:
                others = tuple(row for row in table.rows if row.code != left_out.code)
                found = rank(
                    left_out.index,
                    category=category,
                    region_code=left_out.code,
                    table=table._replace(rows=others),
                )
                assert found.best <= left_out.rank <= found.worst


def test_what_a_tag_forbids_is_not_used() -> None:
    doubtful = [
        city(1, "5", 1, "interim"),
        city(2, "4", None, "inferred-year"),
        city(3, "3", 3, "joint-rank"),
    ]
    assert (
        span("3.5", cities(*doubtful, of=9), "0") == span("3.5", cities(city(3, "3"), of=9), "0") == "1-8/9"
    )


def test_nothing_is_above_100_but_raw_points_are() -> None:
    assert span("100", cities(of=9), "0") == "1-1/9"
    assert span("100", cities(city(1, "24011"), raw=True, of=9), "0") == "2-9/9"


def test_nothing_is_below_0() -> None:
    table = cities(city(0, rank=3), city(1, rank=1), city(2, rank=2))
    assert (span("0", table, "0"), span("0", table, "2"), span("0.01", table, "0")) == (
        "3-3/3",
        "2-3/3",
        "1-3/3",
    )


def test_rank_without_value_narrows_by_its_predicate() -> None:
    third = replace(city(1, None, 3), predicate="Inovatif")
    assert span("1.9", cities(third, of=9), "0") == "1-9/9"
    assert span("1.9", cities(third, of=9), "0", [HIGH]) == "3-9/9"
    assert span("4", cities(third, of=9), "0", [HIGH]) == "1-3/9"


def test_a_rank_keeps_others_off_the_value_before_it() -> None:
    rows = [city(1, "1", 3), city(2, None, 4), replace(city(3), predicate="Kurang Inovatif")]
    assert span("3", cities(*rows, of=9), bands=[LOW]) == "1-2/10"  # the third row is one of the two above 1


def test_why_the_region_cannot_be_above_is_told_too() -> None:
    rows = [city(1, "63"), city(2, "62"), city(3, "61", 3), city(4, "60", 4)]
    found = rank(Decimal("60.50"), category="kota", region_code="0", table=cities(*rows, of=9))
    assert (found.best, found.worst) == (4, 4)
    assert {row.region for row in found.bounds.best} == {"Kota 1", "Kota 2", "Kota 3", "Kota 4"}


def test_its_own_index_without_rank_binds_nothing() -> None:
    table = cities(city(0, "70"), city(1, "65"), of=9)
    found = rank(Decimal("60"), category="kota", region_code="0", table=table)
    assert (found.best, [row.region for row in found.bounds.best]) == (2, ["Kota 1"])


def test_a_complete_table_gives_one_rank() -> None:
    table = cities(*(city(code, index) for code, index in enumerate(["70", "60", "60", "50"])))
    assert [span(index, table, "3") for index in ("71", "70", "60", "50", "10")] == [
        "1-1/4",
        "1-1/4",
        "2-2/4",
        "4-4/4",
        "4-4/4",
    ]


@pytest.mark.parametrize(
    ("of", "rows"),
    [
        (2, [city(0, "50", 1), city(1, "60", 2)]),  # the better rank has the lower value
        (2, [city(0, "60"), city(1, "50", 1)]),
        (1, [city(0, "60", 2)]),  # nobody can be above it
        (1, [city(0, "60"), city(1, "61"), city(2, "62"), city(3, "63")]),  # more regions than there are
        (2, [city(0, "60"), city(0, "61")]),  # two values of one region
        (2, [city(0, None, 1), city(0, None, 2)]),
        (2, [city(0, None, 3)]),
        (2, [city(0, None, 0)]),
        (2, [city(0, None, 1), city(1, None, 1), city(2, None, 2)]),  # nobody is second behind two first
        (2, [city(0, "60"), city(1, "60", 2)]),  # level with the other, so not second
    ],
)
def test_a_table_that_cannot_be_true_is_refused_with_its_rows(of: int, rows: list[PublishedResult]) -> None:
    with pytest.raises(ContradictoryTable) as fault:
        span("55", cities(*rows, of=of))
    assert fault.value.rows
    assert set(fault.value.rows) <= set(rows)


def test_a_table_that_cannot_be_true_is_refused_for_its_own_regions_too() -> None:
    """Whichever place its own row has: two of one rank, and nobody is second behind two first."""
    rows = [city(0, None, 1), city(1, None, 1), city(2, None, 2)]
    with pytest.raises(ContradictoryTable) as fault:
        span("55", cities(*rows, of=4), code="3")
    assert set(fault.value.rows) == set(rows)


def test_an_index_outside_its_predicate_is_refused() -> None:
    with pytest.raises(ContradictoryTable):
        span("2", cities(replace(city(0, "4"), predicate="Kurang Inovatif"), of=9), bands=[LOW])


def test_a_predicate_whose_bound_is_not_known_reaches_to_the_next_known_one() -> None:
    bands = [
        Band("sangat-inovatif", HIGH.label, Decimal("3.01"), Decimal(4)),
        Band("inovatif", HIGH.label, "unknown", Decimal(3)),
        Band("kurang-inovatif", LOW.label, Decimal("0.01"), "unknown"),
    ]
    below = cities(
        replace(city(0), predicate="Inovatif"), replace(city(1), predicate="Kurang Inovatif"), of=3
    )
    assert span("3", below, bands=bands) == "1-2/4"  # neither is above 3
    assert span("0", below, bands=bands) == "3-4/4"  # both are above 0


def test_counts_of_the_nation_are_used_where_all_bounds_are_known_and_only_there() -> None:
    """Three of nine regions of all categories have 2.00 to 4.00: the third below it is the fourth at best."""
    count = PublishedCount(ALL, "Inovatif", 3, at_least=False, source="", read="primary")
    table = cities(of=9)._replace(counts=(count,))
    low = Band("kurang-inovatif", LOW.label, Decimal("0.00"), Decimal("1.99"))
    open_ = low._replace(low="unknown")
    assert span("1", table, bands=[HIGH, low]) == "4-10/10"
    assert span("1", table, bands=[HIGH, open_]) == "1-10/10"


def test_those_who_share_a_rank_stand_above_together_or_not_at_all() -> None:
    """Two are first, and one at least is Inovatif (2.00 on): then both are, and 1.00 is third at best."""
    count = PublishedCount("kota", "Inovatif", 1, at_least=True, source="", read="primary")
    table = cities(city(0, None, 1), city(1, None, 1), of=4)._replace(counts=(count,))
    assert span("1", table, bands=[HIGH]) == "3-5/5"


@st.composite
def published(draw: st.DrawFn, most: int) -> tuple[list[Decimal], ResultsTable]:
    """A true list of values, and a table that publishes a part of what holds of it."""
    truth = draw(st.lists(st.sampled_from(VALUES), min_size=1, max_size=most))
    counted = draw(st.lists(st.sampled_from([LOW, HIGH]), max_size=2, unique=True))
    counts = [stated("kota", band, truth, draw(st.integers(0, 2))) for band in counted]
    rows = []
    for code, value in enumerate(truth):
        index, place = draw(st.tuples(st.booleans(), st.booleans()))
        band = draw(st.sampled_from([None, *(band for band in (LOW, HIGH) if holds(band, value))]))
        rows.append(
            PublishedResult(
                str(code),
                f"Kota {code}",
                "kota",
                index=value if index else None,
                predicate=band.label.id if band else None,
                rank=1 + sum(other > value for other in truth) if place else None,
            )
        )
    return truth, cities(*rows)._replace(counts=tuple(counts))


def stated(category: str, band: Band, truth: Sequence[Decimal], more: int) -> PublishedCount:
    """How many of ``truth`` lie in ``band``, or that at least so many do and ``more`` are not told of."""
    regions = sum(holds(band, value) for value in truth)
    return PublishedCount(category, band.label.id, max(regions - more, 0), more > 0, "", "secondary")


def fits(counts: Sequence[PublishedCount], values: Sequence[Decimal], bands: Sequence[Band]) -> bool:
    """Whether ``values`` are as many as is published."""
    for count in counts:
        [band] = (band for band in bands if band.label.id == count.predicate)
        inside = sum(holds(band, value) for value in values)
        if not (count.regions <= inside if count.at_least else count.regions == inside):
            return False
    return True


def completions(
    table: ResultsTable, crowd: Sequence[Decimal], bands: Sequence[Band] = (LOW, HIGH)
) -> Iterator[tuple[Decimal, ...]]:
    """Every list of values out of ``crowd`` that agrees with the table, region 0 first.

    Other regions of which nothing is published are interchangeable.
    """
    said = [
        row
        for row in table.rows
        if row.code == "0" or (row.index, row.predicate, row.rank) != (None, None, None)
    ]
    silent = len(table.rows) - len(said)
    choices = [[value for value in crowd if agrees(value, row, bands)] for row in said]
    assume(math.prod(map(len, choices)) * math.comb(len(crowd) + silent - 1, silent) <= 5000)
    for named in product(*choices):
        for others in combinations_with_replacement(crowd, silent):
            values = (*named, *others)
            if all(
                row.rank in (None, 1 + sum(other > value for other in values))
                for row, value in zip(said, named, strict=True)
            ) and fits(table.counts, values, bands):
                yield values


def agrees(value: Decimal, row: PublishedResult, bands: Sequence[Band]) -> bool:
    """Whether the index and the predicate of ``row`` allow ``value``."""
    said = [band for band in bands if band.label.id == row.predicate]
    return row.index in (None, value) and all(holds(band, value) for band in said)


def holds(band: Band, value: Decimal) -> bool:
    """Whether ``value`` lies in ``band``, whose bounds are known."""
    assert not isinstance(band.low, str) and not isinstance(band.high, str)
    return band.low <= value <= band.high


def crowded(landmarks: Sequence[Decimal], between: int) -> list[Decimal]:
    """The landmarks with ``between`` values in each gap, before the first and after the last."""
    edges = [landmarks[0] - 1, *landmarks, landmarks[-1] + 1]
    steps = [Decimal(step) / (between + 1) for step in range(1, between + 1)]
    return sorted(
        {*landmarks, *(low + (high - low) * step for low, high in pairwise(edges) for step in steps)}
    )


@settings(max_examples=500)
@given(published(most=6), st.sampled_from(["0.5", "1", "2", "2.5", "3", "4"]), st.booleans())
def test_the_interval_is_exactly_what_all_completions_span(
    case: tuple[list[Decimal], ResultsTable], index: str, official: bool
) -> None:
    _, table = case
    value = Decimal(index)
    ranked_only = len({row.rank for row in table.rows if row.rank and row.index is None})
    crowd = crowded(sorted({value, *VALUES}), between=ranked_only + 1)
    seen = {
        1 + sum(other > value for other in values[1 if official else 0 :])
        for values in completions(table, crowd)
    }
    found = rank(
        value, category="kota", region_code="0" if official else None, table=table, bands=[LOW, HIGH]
    )
    assert (found.best, found.worst) == (min(seen), max(seen))


@settings(max_examples=300)
@given(published(most=12), st.sampled_from(VALUES))
def test_the_truth_lies_inside_and_the_binding_rows_alone_bind(
    case: tuple[list[Decimal], ResultsTable], value: Decimal
) -> None:
    truth, table = case
    found = rank(value, category="kota", region_code="0", table=table, bands=[LOW, HIGH])
    assert found.best <= 1 + sum(other > value for other in truth[1:]) <= found.worst
    for limit, rows in (("best", found.bounds.best), ("worst", found.bounds.worst)):
        alone = table._replace(rows=tuple(row for row in table.rows if row in rows or row.code == "0"))
        again = rank(value, category="kota", region_code="0", table=alone, bands=[LOW, HIGH])
        assert getattr(again, limit) == getattr(found, limit)


SCALE = [
    Band("sangat-inovatif", Text("Sangat Inovatif", ""), Decimal("3.01"), Decimal(100)),
    Band("inovatif", Text("Inovatif", ""), Decimal("2.01"), Decimal(3)),
    Band("kurang-inovatif", Text("Kurang Inovatif", ""), Decimal(0), Decimal(2)),
]
"""Three predicates of one scale, as real ones are."""


@st.composite
def nations(draw: st.DrawFn) -> dict[str, ResultsTable]:
    """What is published of three small categories, and of all of them together."""
    truth: list[Decimal] = []
    categories = {}
    for category in ("kota", "kabupaten", "provinsi"):
        values = draw(st.lists(st.sampled_from(VALUES), min_size=1, max_size=3))
        rows = tuple(
            PublishedResult(
                str(code),
                "",
                category,
                index=value if draw(st.booleans()) else None,
                rank=1 + sum(other > value for other in values) if draw(st.integers(0, 2)) == 0 else None,
            )
            for code, value in enumerate(values)
        )
        counts = [stated(category, band, values, 0) for band in SCALE if draw(st.integers(0, 4)) == 0]
        categories[category] = cities(*rows)._replace(counts=tuple(counts))
        truth += values
    nationwide = [band for band in SCALE if draw(st.booleans())]
    assume(nationwide)
    counts = [stated(ALL, band, truth, draw(st.sampled_from([0, 0, 1]))) for band in nationwide]
    categories[ALL] = cities(of=1)._replace(counts=tuple(counts))
    return categories


@settings(max_examples=200)
@given(nations(), st.sampled_from(["1", "2", "2.5", "3", "4"]), st.booleans())
def test_counts_of_all_categories_together_bind_each_as_all_completions_do(
    nation: dict[str, ResultsTable], index: str, official: bool
) -> None:
    value = Decimal(index)
    nationwide = nation.pop(ALL).counts
    crowd = crowded(sorted({value, *VALUES}), between=2)
    place = {}
    for category, table in nation.items():
        place[category] = {
            (
                1 + sum(other > value for other in values[1 if official else 0 :]),
                tuple(sum(holds(band, other) for other in values) for band in SCALE),
            )
            for values in completions(table, crowd, SCALE)
        }
    known = [
        (SCALE.index(band), count)
        for count in nationwide
        for band in SCALE
        if band.label.id == count.predicate
    ]
    seen = set()
    for (rank_, one), (_, two), (_, three) in product(*place.values()):
        sums = [a + b + c for a, b, c in zip(one, two, three, strict=True)]
        if all(sums[at] >= c.regions if c.at_least else sums[at] == c.regions for at, c in known):
            seen.add(rank_)
    whole = ResultsTable(
        2023,
        tuple(row for table in nation.values() for row in table.rows),
        {category: table.totals["kota"] for category, table in nation.items()},
        {category: table.members["kota"] for category, table in nation.items()},
        (*nationwide, *(count for table in nation.values() for count in table.counts)),
    )
    found = rank(value, category="kota", region_code="0" if official else None, table=whole, bands=SCALE)
    assert (found.best, found.worst) == (min(seen), max(seen))


def test_cases_that_turn_out_impossible_leave_the_others() -> None:
    """Six cities and two regencies, all from 1 to 5: three of them from 4 on, one from 2 to 3.

    Of the cities one is fourth with 3.00, so three are above it, one of them with 4.00; of the other two none
    need be above 4.00, and both can be: then no regency has 4.00.
    """
    three, four = Decimal(3), Decimal(4)
    cities_ = (
        Fact("a"),
        Fact("b", above(three), below(three), 4),
        Fact("c", rank=5),
        Fact("d", rank=1),
        Fact("e"),
        Fact("f", above(four), below(four)),
    )
    nation = [CategoryFacts(cities_, 6), CategoryFacts((Fact("g", rank=1), Fact("h")), 2)]
    shared = [
        Tally("all", above(Decimal(5)), below(Decimal(1)), 8, 8),
        Tally("best", above(Decimal(6)), below(four), 3, 3),
        Tally("middle", above(three), below(Decimal(2)), 1, 1),
    ]
    assert [limit.count for limit in joint_limits(nation, above(four), shared)] == [0, 2]
