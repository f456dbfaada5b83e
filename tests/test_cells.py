"""What people write into a cell, and what it is read as."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovasi_cli.diagnostics import dates
from inovasi_cli.reading import cells, days
from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.reading.files.sheets import CellError, Uncomputed, Value
from inovasi_cli.text import Text

PEOPLE = Text("orang", "people")


def number(value: Value) -> Decimal:
    return cells.number(value, PEOPLE)


def fault(read: Callable[[Value], object], value: Value) -> str:
    """The code of the fault that reading ``value`` ends in."""
    with pytest.raises(Unreadable) as caught:
        read(value)
    return caught.value.remark.kind.code


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (3, "3"),
        (3.0, "3"),
        (0.1 + 0.2, "0.3"),
        ("3", "3"),
        (" 2 ", "2"),
        ("3,5", "3.5"),
        ("46.5", "46.5"),
        ("104.00", "104.00"),
        ("-50,33", "-50.33"),
        ("\N{MINUS SIGN}5", "-5"),
        ("0,125", "0.125"),
        ("0.380", "0.380"),
        ("12,3456", "12.3456"),
        ("1.250,75", "1250.75"),
        ("1,250.75", "1250.75"),
        ("1.234.567", "1234567"),
        ("12.500.000,5", "12500000.5"),
        ("50%", "50"),
        ("50 %", "50"),
        ("87 dari 111", "87"),
        ("87,5 dari 111", "87.5"),
        ("87/111", "87"),
        ("87 of 111", "87"),
        ("31 orang", "31"),
        ("1.250,5 Orang", "1250.5"),
        ("31 people", "31"),
    ],
)
def test_numbers(written: Value, meant: str) -> None:
    assert number(written) == Decimal(meant)


@pytest.mark.parametrize(
    ("written", "first", "second"),
    [("1.234", "1234", "1.234"), ("1,234", "1234", "1.234"), ("-12.500", "-12500", "-12.500")],
)
def test_a_number_that_may_mean_two_things(written: str, first: str, second: str) -> None:
    with pytest.raises(Unreadable) as caught:
        number(written)
    facts = caught.value.remark.facts
    assert caught.value.remark.kind.code == "N304"
    assert (facts["first"], facts["second"]) == (Decimal(first), Decimal(second))


@pytest.mark.parametrize(
    "written",
    [
        "tiga",
        "31 kali",
        "31 orang/bulan",
        "31 o",
        ">30",
        "1.2.3",
        "1,23,456",
        "1.250,75,5",
        "3,",
        "--3",
        True,
        date(2024, 1, 1),
        float("nan"),
        1e60,
        10**15,
        "1" * 21,
    ],
)
def test_not_a_number(written: Value) -> None:
    assert fault(number, written) == "N306"


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False))
def test_a_number_is_read_as_it_was_written_in_either_way(value: Decimal) -> None:
    english = f"{value:,.2f}"
    indonesian = english.translate(str.maketrans(",.", ".,"))
    assert number(english) == number(indonesian) == value


@pytest.mark.parametrize(
    "written",
    [
        date(2024, 3, 5),
        datetime(2024, 3, 5, 14, 30),  # noqa: DTZ001 - cells know no zones
        45356,
        45356.75,
        "45356",
        "05/03/2024",
        "5-3-2024",
        "05.03.2024",
        "2024-03-05",
        "2024/3/5",
        "2024-03-05T00:00:00",
        "2024-03-05 00:00",
        " 5 Maret 2024 ",
        "5  maret  2024",
        "05-Mar-2024",
        "5 March 2024",
        "Selasa, 5 Maret 2024",
        "selasa 05/03/2024",
        "Tgl. 5 Maret 2024",
        "Tanggal: 5-3-2024",
        "5 Maret 2024.",
        "5-Mar-24",
        "5 Maret '24",
        "5 Mrt 2024",
        "5/Maret/2024",
        "5-3-24",
        "05/03/24",
        "05.03.24",
        "20240305",
        "05032024",
        20240305,
        20240305.0,
        "March 5, 2024",
    ],
)
def test_ways_of_writing_the_fifth_of_march(written: Value) -> None:
    assert days.day(written) == date(2024, 3, 5)


@pytest.mark.parametrize(
    ("written", "month"),
    [
        ("1 Mei 2024", 5),
        ("1 Agustus 2024", 8),
        ("1 Agt 2024", 8),
        ("1 Okt. 2024", 10),
        ("1 Nopember 2024", 11),
        ("1 Des 2024", 12),
    ],
)
def test_months_by_name(written: str, month: int) -> None:
    assert days.day(written) == date(2024, month, 1)


@pytest.mark.parametrize(
    "written",
    [
        "31/02/2024",
        "13/25/2024",
        "05/03-2024",
        "Maret 2024",
        "5 Lebaran 2024",
        "sudah",
        "31/02/24",
        "5.3.24",
        "20241305",
        20243005,
        "2/3",
        "03/24",
        2024,
        3.0,
        True,
        time(8, 0),
    ],
)
def test_not_a_date(written: Value) -> None:
    assert fault(days.day, written) == "N310"


@pytest.mark.parametrize(
    ("written", "readings"),
    [
        ("30/06/24", ["2024-06-30"]),
        ("06/30/24", ["2024-06-30"]),
        ("1-8-24", ["2024-08-01", "2024-01-08"]),
        ("24-08-01", ["2001-08-24", "2024-08-01"]),
        ("99-01-05", ["1999-01-05"]),
        ("1-8-98", ["1998-08-01", "1998-01-08"]),
        ("20240815", ["2024-08-15"]),
        ("20122024", ["2024-12-20"]),
    ],
)
def test_figures_alone_may_mean_several_days(written: str, readings: list[str]) -> None:
    assert [*map(str, days.days(written))] == readings


def test_a_bare_year_in_a_cell_formatted_as_a_date_is_no_date() -> None:
    with pytest.raises(cells.Unreadable) as raised:
        days.day(date(1905, 7, 16))  # what the number 2024 becomes
    assert (raised.value.remark.kind.code, raised.value.remark.facts["value"]) == ("N310", "2024")
    assert days.day(date(1905, 1, 1)) == date(1905, 1, 1)


@pytest.mark.parametrize("read", [cells.text, cells.words, days.day, number])
def test_failed_and_uncomputed_formulas_are_not_empty_cells(read: Callable[[Value], object]) -> None:
    assert fault(read, CellError("#REF!")) == "N303"
    assert fault(read, Uncomputed("=A1")) == "N309"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("  SIAP \n ANTAR ", "SIAP ANTAR"),
        (16.0, "16"),
        (63.71, "63.71"),
        (2026, "2026"),
        (True, "TRUE"),
        (date(2024, 3, 5), "2024-03-05"),
        (time(8, 30), "08:30:00"),
    ],
)
def test_text(written: Value, read: str) -> None:
    assert cells.text(written) == read


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("Layanan antar obat", 3),
        ("Layanan\n antar\tobat ", 3),
        ("antar-jemput (24 jam)", 3),
        ("satu - dua – tiga", 3),
        ("“Siap!” … antar", 2),
        ("24/7", 1),
        (300, 1),
        ("---", 0),
    ],
)
def test_words_are_counted_as_a_word_processor_does(written: Value, count: int) -> None:
    assert cells.words(written) == count


@pytest.mark.parametrize(
    ("written", "example"),
    [
        ("sekitar lebaran 2019", date(2019, 4, 14)),
        ("31/02/2025", date(2025, 4, 14)),
        ("2019 s.d. 2021", dates.EXAMPLE),
        ("menyusul", dates.EXAMPLE),
    ],
)
def test_the_example_of_a_date_is_of_the_year_that_the_cell_names(written: str, example: object) -> None:
    with pytest.raises(cells.Unreadable) as raised:
        days.day(written)
    assert raised.value.remark.facts["example"] == example
