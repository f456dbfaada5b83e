"""Regions compared: ranks, ties and margins against counting by hand, moves, agencies."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from situations import innovation, submission

from inovasi_cli.insight.standings import Standing, compare
from inovasi_cli.insight.standings.entries import RegionEntry
from inovasi_cli.insight.standings.within_region import Order, rank_agencies
from inovasi_cli.rules.loading import load
from inovasi_cli.scoring import score

UNIT = Decimal("0.01")


def entry(name: int, cents: int | None, year: int = 2023) -> RegionEntry:
    index = None if cents is None else Decimal(cents) / 100
    return RegionEntry("a.xlsx", f"Kota {name}", str(name), "kota", year, index=index)


def table(cents: Sequence[int | None]) -> tuple[Standing, ...]:
    return compare(entry(name, each) for name, each in enumerate(cents)).categories["kota"]


def place(index: Decimal, others: Sequence[Decimal]) -> int:
    """The rank of ``index`` among others, counted."""
    return 1 + sum(other > index for other in others)


@given(st.lists(st.none() | st.integers(0, 30), min_size=1, max_size=12))
def test_ranks_ties_and_margins_are_those_that_counting_gives(cents: list[int | None]) -> None:
    standings = table(cents)
    assert sorted(each.entry.code or "" for each in standings) == sorted(map(str, range(len(cents))))
    shown = [each.rank or len(cents) + 1 for each in standings]
    assert shown == sorted(shown)
    for each in standings:
        index = each.entry.index
        others = [
            other.entry.index for other in standings if other is not each and other.entry.index is not None
        ]
        if index is None:
            assert (each.rank, each.above, each.margin) == (None, None, None)
            continue
        assert each.rank == place(index, others)
        assert each.tied == (index in others)
        if each.above is None:
            assert each.rank == 1
        else:  # that many points improve the rank, one unit less does not
            assert place(index + each.above, others) < each.rank == place(index + each.above - UNIT, others)
        if each.margin is None:
            assert all(other > index for other in others)
        else:  # that many may be lost, one unit more may not
            assert place(index - each.margin, others) == each.rank < place(index - each.margin - UNIT, others)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=1, max_size=8))
def test_moves_are_differences_among_those_in_both_years(pairs: list[tuple[int, int]]) -> None:
    now = [entry(name, cents) for name, (cents, _) in enumerate(pairs)]
    then = [entry(name, cents, 2022) for name, (_, cents) in enumerate(pairs)]
    found = compare([*now, entry(98, 31)], previous=[*then, entry(99, 31, 2022)])
    for each in found.categories["kota"]:
        if each.entry.code == "98":
            assert each.move is None
            continue
        cents, before = pairs[int(each.entry.code or 0)]
        assert each.move is not None
        assert each.move.by == Decimal(cents - before) / 100
        assert each.move.rank_now == 1 + sum(other > cents for other, _ in pairs)
        assert each.move.rank_before == 1 + sum(other > before for _, other in pairs)
    assert [remark.kind.code for remark in found.remarks] == ["R738"]


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 3), st.booleans()), min_size=1, max_size=20))
def test_points_of_agencies_add_up_to_those_of_the_innovations(
    reported: list[tuple[str, int, bool]],
) -> None:
    innovations = [
        innovation(f"Inovasi {number}", levels={"16": level}, words=300 if counts else 10)._replace(
            agency=f"Dinas {agency}",
        )
        for number, (agency, level, counts) in enumerate(reported)
    ]
    card = score(submission(innovations, spd_total="30"), load("2026"))
    ranked = rank_agencies(card)
    assert card.formula is not None and card.sid is not None
    assert sum((each.points or Fraction(0) for each in ranked), Fraction(0)) == card.formula.index(card.sid)
    assert sum(each.counted for each in ranked) == card.counted
    assert sum(each.reported for each in ranked) == len(reported)
    means = [each.mean for each in ranked if each.mean is not None]
    assert [each.rank for each in ranked if each.mean is not None] == [
        1 + sum(other > mean for other in means) for mean in means
    ]


@pytest.mark.parametrize(
    ("by", "ranks"),
    [
        ("mean", {"Dinas A": 1, "Dinas B": 2, "Dinas C": 2, "Dinas D": None}),
        ("counted", {"Dinas B": 1, "Dinas A": 2, "Dinas C": 2, "Dinas D": None}),
        ("points", {"Dinas A": 1, "Dinas B": 2, "Dinas C": 3, "Dinas D": None}),
    ],
)
def test_agencies_stand_by_mean_number_or_share_and_equals_together(
    by: Order, ranks: dict[str, int | None]
) -> None:
    reported = [("A", 3, 300), ("B", 1, 300), ("B", 1, 300), ("C", 1, 300), ("D", 3, 10)]
    innovations = [
        innovation(f"Inovasi {number}", levels={"16": level}, words=words)._replace(agency=f"Dinas {agency}")
        for number, (agency, level, words) in enumerate(reported)
    ]
    ranked = rank_agencies(score(submission(innovations, spd_total="30"), load("2026")), by)
    assert {str(each.name): each.rank for each in ranked} == ranks
    assert [each.rank for each in ranked] == [*sorted(filter(None, ranks.values())), None]


def test_a_cluster_is_remarked_upon_and_a_category_is_not() -> None:
    entries = [entry(name, 10 * name) for name in range(3)]
    assert [remark.kind.code for remark in compare(entries, cluster="perbatasan").remarks] == ["R739"]
    assert compare(entries).remarks == ()
