"""Paths of the command line: what they mean, and what is said where they mean nothing or several."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screens import rules_of_2026
from situations import claim, innovation, submission

from inovasi_cli.insight import selectors
from inovasi_cli.insight.selectors import Selection, Unselectable, select
from inovasi_cli.reading.submission import Submission
from inovasi_cli.text import usage


def city() -> Submission:
    names = (
        ("SIMPEL: Sistem Pelayanan", "Dinas Kesehatan"),
        ("SIMPEL PLUS", "Dinas Sosial"),
        ("Pasar Kerja (sintetis)", "Dinas Sosial"),
        ("Bank Sampah", "Dinas Lingkungan Hidup"),
        ("BANK  SAMPAH", "Dinas Kesehatan"),
        ("7", "Badan Pendapatan"),
    )
    made = [
        innovation(name, levels={"16": 1}, row=row)._replace(agency=agency, columns={"name": 2})
        for row, (name, agency) in enumerate(names, 5)
    ]
    return submission(made, spd={"1": claim(1)})


def selected(path: str) -> Selection:
    return select(path, city(), rules_of_2026())


def refused(path: str) -> Unselectable:
    with pytest.raises(Unselectable) as caught:
        selected(path)
    return caught.value


@pytest.mark.parametrize(
    ("path", "innovations"),
    [
        ("sid[SIMPEL: Sistem Pelayanan]", (0,)),
        ("sid[simpel sistem  PELAYANAN]", (0,)),  # but for case, marks and spacing
        ("sid[SIMPEL]", (0,)),  # what stands before its colon goes before a part of another name
        ("sid[Plus]", (1,)),
        ("sid[pasar kerja]", (2,)),
        ("sid[Bank Sampah]", (3,)),  # exactly as written
        ("sid[8]", (3,)),  # its row
        ("sid[7]", (5,)),  # a name goes before a row
        ("sid[data.xlsx!Inovasi!B9]", (4,)),
        ("agency[Dinas Sosial]", (1, 2)),
        ("agency[kesehatan]", (0, 4)),
        ("sid", (0, 1, 2, 3, 4, 5)),
        ("spd", ()),
    ],
)
def test_a_path_without_an_indicator_means_all_of_them(path: str, innovations: tuple[int, ...]) -> None:
    found = selected(path)
    assert (found.innovations, found.whole) == (innovations, True)
    assert len(found.codes) == 20


@pytest.mark.parametrize(
    ("path", "aspect", "innovations", "code"),
    [
        ("spd.12", "spd", (), "12"),
        ("SPD.5A", "spd", (), "5a"),
        ("sid.35", "sid", (0, 1, 2, 3, 4, 5), "35"),
        ("sid[SIMPEL].35", "sid", (0,), "35"),
        (" agency[Dinas Sosial].16 ", "sid", (1, 2), "16"),
    ],
)
def test_a_path_with_an_indicator(path: str, aspect: str, innovations: tuple[int, ...], code: str) -> None:
    found = selected(path)
    assert (found.aspect, found.innovations, found.codes, found.whole) == (
        aspect,
        innovations,
        (code,),
        False,
    )


def test_what_a_selection_holds() -> None:
    assert selected("spd.12").holds("12") and not selected("spd.12").holds("12", 0)
    one = selected("sid[SIMPEL].35")
    assert one.holds("35", 0) and not one.holds("35", 1) and not one.holds("16", 0) and not one.holds("35")


@pytest.mark.parametrize(
    "path", ["", "spd.", "foo", "sid[]", "sid[ ].35", "spd[1]", "agency", "agency.35", "12"]
)
def test_a_path_of_no_known_form(path: str) -> None:
    assert refused(path).text is usage.PATH_UNKNOWN


@pytest.mark.parametrize(
    ("path", "near"),
    [("spd.99", ""), ("spd.5", "spd.5a"), ("spd.35", "sid.35"), ("sid.12", "spd.12"), ("sid.x", "")],
)
def test_an_indicator_that_is_not_there(path: str, near: str) -> None:
    error = refused(path)
    assert (error.text, error.facts["near"]) == (usage.INDICATOR_UNKNOWN, near)


@pytest.mark.parametrize(
    ("path", "near"),
    [("sid[SIMPLE]", "SIMPEL"), ("sid[Bank Smpah]", "BANK  SAMPAH"), ("sid[xyz]", ""), ("sid[99]", "")],
)
def test_an_innovation_that_is_not_there(path: str, near: str) -> None:
    error = refused(path)
    assert (error.text, error.facts["near"]) == (usage.INNOVATION_UNKNOWN, near)


def test_a_name_that_fits_several_is_refused_with_places_that_work() -> None:
    error = refused("sid[bank sampah]")
    assert (error.text, error.facts["n"]) == (usage.INNOVATION_AMBIGUOUS, 2)
    assert error.facts["first"] == "sid[8]"
    assert selected(str(error.facts["first"])).innovations == (3,)


def test_an_agency_that_is_not_there_or_not_alone() -> None:
    unknown, several = refused("agency[Dinas Sosail]"), refused("agency[Dinas]")
    assert (unknown.text, unknown.facts["near"]) == (usage.AGENCY_UNKNOWN, "Dinas Sosial")
    assert (several.text, several.facts["n"]) == (usage.AGENCY_AMBIGUOUS, 3)


def test_an_edition_without_rows_says_so() -> None:
    rules = rules_of_2026()
    without = replace(rules, spd=rules.spd._replace(indicators="unknown"))
    with pytest.raises(Unselectable) as caught:
        select("spd.12", city(), without)
    assert caught.value.text is usage.ROWS_UNKNOWN


@given(st.text(max_size=12))
def test_whatever_is_written_is_selected_or_refused(text: str) -> None:
    for path in (text, f"sid[{text}]", f"sid.{text}", f"agency[{text}]"):
        try:
            found = selected(path)
        except Unselectable:
            continue
        assert found.codes


@given(st.integers(0, 5))
def test_every_innovation_is_found_by_its_address(number: int) -> None:
    made = city()
    assert selectors.innovation(selectors.address(made.innovations[number], made), made) == number


def test_a_row_that_is_in_two_files_is_named_with_its_file() -> None:
    made = [innovation("KLINIK", row=5), innovation("KLINIK", row=5)]
    both = submission(
        [each._replace(place=each.place._replace(file=file)) for each, file in zip(made, "ab", strict=True)]
    )
    with pytest.raises(Unselectable) as caught:
        select("sid[klinik]", both, rules_of_2026())
    assert caught.value.facts["first"] == "sid[a!Inovasi!5]"
    assert [selectors.innovation(f"{file}!Inovasi!5", both) for file in "ab"] == [0, 1]
