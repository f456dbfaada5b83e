"""Numbers: what a cell means, and the one place that rounds."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovasi_cli import exact

FRACTIONS = st.fractions(min_value=0, max_value=300, max_denominator=10_000)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (0.1 + 0.2, "0.3"),
        (3.0, "3"),
        (1e20, "100000000000000000000"),
        (-50.33, "-50.33"),
        (60.72, "60.72"),
        (0.0, "0"),
    ],
)
def test_a_cell_is_read_as_the_spreadsheet_shows_it(cell: float, number: str) -> None:
    assert exact.plain(exact.from_float(cell)) == number


@pytest.mark.parametrize("cell", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_refused(cell: float) -> None:
    with pytest.raises(ValueError):
        exact.from_float(cell)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (Fraction(65005, 1000), "65.01"),
        (Fraction(65004999, 1000000), "65.00"),
        (Decimal("2.675"), "2.68"),
        (Decimal("-0.005"), "-0.01"),
        (Fraction(2, 3), "0.67"),
        (12, "12.00"),
        (Fraction(1, 200), "0.01"),
    ],
)
def test_rounding_is_half_up(number: exact.Exact, shown: str) -> None:
    assert str(exact.rounded(number)) == shown


@given(st.decimals(min_value=-1000, max_value=1000, places=5))
def test_rounding_agrees_with_decimal(number: Decimal) -> None:
    assert exact.rounded(number) == number.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


@given(st.lists(FRACTIONS, max_size=12))
def test_apportioned_parts_add_up_and_stay_close(parts: list[Fraction]) -> None:
    shown = exact.apportioned(parts)
    assert sum(shown) == exact.rounded(sum(parts, Fraction(0)))
    assert all(abs(Fraction(a) - b) < Fraction(1, 100) for a, b in zip(shown, parts, strict=True))


@given(st.lists(st.lists(FRACTIONS, min_size=1, max_size=6), min_size=1, max_size=4))
def test_a_part_that_is_divided_again_keeps_its_shown_sum(groups: list[list[Fraction]]) -> None:
    shown = exact.apportioned([sum(group, Fraction(0)) for group in groups])
    for group, part in zip(groups, shown, strict=True):
        assert sum(exact.apportioned(group, to=part)) == part


@given(st.lists(st.decimals(min_value=0, max_value=100, places=2), max_size=300))
def test_totals_lose_nothing(numbers: list[Decimal]) -> None:
    assert Fraction(exact.total(numbers)) == sum((Fraction(n) for n in numbers), Fraction(0))


@given(st.decimals(min_value=0, max_value=10**6, places=4))
def test_plain_writes_the_same_number_without_zeros(number: Decimal) -> None:
    text = exact.plain(number)
    assert Decimal(text) == number
    assert "E" not in text and not ("." in text and text.endswith("0"))
