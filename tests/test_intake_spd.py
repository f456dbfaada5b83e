# ruff: noqa: E501 - a sheet is drawn as wide as it is
"""The region's own rows, or a ready-made score instead of them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from books import book, facts, faults

from inovasi_cli.reading.intake import take
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Ruleset, loading

INNOVATIONS = "| Nama Inovasi | OPD |\n| SIAP ANTAR | Dinas Kesehatan |"


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


def spd(table: str, rules: Ruleset, **more: Any) -> Submission:
    return take([book(SPD=table, Inovasi=INNOVATIONS)], rules, **more)


@pytest.mark.parametrize(
    "table",
    [
        "| Total SPD | 41,25 |",
        "| Skor SPD | : | 41,25 |",
        "| SATUAN PEMERINTAH DAERAH | |\n| | |\n| Uraian | Nilai |\n| Total SPD | '41,25 |",
    ],
)
def test_a_sheet_that_holds_the_total_alone_tells_it(table: str, rules: Ruleset) -> None:
    submission = spd(table, rules)
    assert submission.spd_total == Decimal("41.25")
    assert submission.unread == ()


def test_the_text_of_a_level_stands_for_what_was_measured(rules: Ruleset) -> None:
    submission = spd(
        """
        | Kode | Indikator | Capaian             |
        | 2a   | APBD      | Tepat waktu 3 tahun |
        | 3    | Perizinan | -50,33% s.d. 8,16%  |
        | 5b   | TPT       | 2,34 s.d. 5,92      |
        | 13a  | Kebijakan | lebih dari 8 rekomendasi |
        | 11b  | IPM       | 81                  |
        """,
        rules,
    )
    assert {code: claim.level for code, claim in submission.spd.items()} == {
        "2a": 3,
        "3": 2,
        "5b": 2,
        "13a": 3,
        "11b": 3,
    }
    assert {claim.place.column for claim in submission.spd.values()} == {3}
    assert [fault for fault in faults(submission, "SPD") if fault[0] != "N332"] == []


def test_scored_rows_of_the_region(rules: Ruleset) -> None:
    submission = spd(
        """
        | Kode | Indikator          | Capaian | Parameter           | Bukti Dukung | Parameter Terverifikasi |
        | 1    | Visi dan Misi      |         | Punya visi dan misi inovasi | RPJMD | 2                       |
        | 2a   | Penetapan APBD     | 3       |                     |              |                         |
        | 5b   | Persentase TPT     | 4,86    | 2                   | BPS          |                         |
        | 8    | Opini BPK          | WTP     | 3                   |              |                         |
        | 9    | Nilai capaian Lakip |        |                     |              |                         |
        | 12   | Penghargaan        |         |                     |              |                         |
        """,
        rules,
    )
    assert {
        code: (claim.level, claim.evidenced, claim.verified) for code, claim in submission.spd.items()
    } == {
        "1": (3, True, 2),
        "2a": (3, False, None),
        "5b": (2, True, None),
        "8": (3, False, None),
    }
    assert {code: claim.place.cell for code, claim in submission.spd.items()} == {
        "1": "D2",
        "2a": "C3",
        "5b": "D4",
        "8": "D5",
    }
    assert submission.spd_given
    assert faults(submission) == [("N301", "D6"), ("N302", "D7")]
    missing = facts(submission, "K205")["missing"]
    assert isinstance(missing, tuple)
    assert len(missing) == 14


def test_a_text_beside_an_indicator_that_is_not_measured_is_its_level(rules: Ruleset) -> None:
    submission = spd(
        """
        | Kode | Capaian           | Parameter |
        | 9    | Nilai A           |           |
        | 12   | Piagam            | 1         |
        | 14   | Masih rancangan   | 3         |
        | 15   | Ada               |           |
        | 1    | lihat RPJMD       | 3         |
        """,
        rules,
    )
    assert {code: claim.level for code, claim in submission.spd.items()} == {
        "9": 3,
        "12": 1,
        "14": 3,
        "1": 3,
    }
    assert submission.spd["9"].place.cell == "B2"
    assert faults(submission) == [("N316", "B4"), ("N305", "B5")]


def test_overlapping_bounds_are_told(rules: Ruleset) -> None:
    submission = spd("| Kode | Capaian |\n| 4 | 5,23 |", rules)
    assert (submission.spd["4"].level, faults(submission)) == (3, [("N317", "B2")])


def test_the_number_of_parted_codes_is_told_their_parts(rules: Ruleset) -> None:
    said = {
        fault.place.cell: str(fault.facts["advice"])
        for fault in spd("| Kode | Parameter |\n| 1 | 3 |\n| 2 | 3 |\n| 99 | 1 |", rules).faults
        if fault.kind.code == "K206"
    }
    assert "2a, 2b" in said["A3"] and "2a" not in said["A4"]


def test_unknown_and_repeated_codes(rules: Ruleset) -> None:
    submission = spd("| Kode | Parameter |\n| 1 | 3 |\n| 2c | 3 |\n| 1 | 1 |\n| | 2 |", rules)
    assert faults(submission, "SPD") == [("K207", "A2"), ("K206", "A3"), ("K206", "A5")]
    assert {code: claim.level for code, claim in submission.spd.items()} == {"1": 1}
    assert facts(submission, "K207")["first"] == "A4"


def test_blank_rows_of_another_file_claim_nothing_and_nothing_is_said_of_them(rules: Ruleset) -> None:
    rows = "| Kode | Parameter |\n| 1 | 3 |\n| 2a | |"
    blank = "| Kode | Parameter |\n| 1 | |\n| 2a | |"
    region = book("pemda.xlsx", SPD=rows, Inovasi=INNOVATIONS)
    agency = book("dinas.xlsx", SPD=blank, Inovasi=INNOVATIONS.replace("SIAP", "LAPOR"))
    for files in ([region, agency], [agency, region]):
        submission = take(files, rules)
        assert {code: claim.level for code, claim in submission.spd.items()} == {"1": 3}
        assert faults(submission) == [("N302", "B3")]


def test_a_row_filled_in_twice_counts_once_with_the_least_whatever_the_order(rules: Ruleset) -> None:
    high = book("a.xlsx", SPD="| Kode | Parameter |\n| 1 | 3 |\n| 2a | |", Inovasi=INNOVATIONS)
    low = book("b.xlsx", Nilai="| a |", SPD="| Kode | Parameter |\n| 2a | 1 |\n| 1 | 2 |")
    for files in ([high, low], [low, high]):
        submission = take(files, rules)
        assert {code: claim.level for code, claim in submission.spd.items()} == {"1": 2, "2a": 1}
        (repeated,) = [fault for fault in submission.faults if fault.kind.code == "K207"]
        assert (repeated.place.file, repeated.place.cell) == ("a.xlsx", "A2")
        assert repeated.facts["first"] == "b.xlsx!SPD!A3"


def test_an_edition_that_does_not_know_its_scored_rows_says_so_once() -> None:
    table = "| Kode | Parameter |\n| 1 | 3 |\n| 2a | 2 |"
    submission = take([book(Profil=PROFILE_TOTAL, SPD=table, Inovasi=INNOVATIONS)], loading.load("2023"))
    assert [(fault.kind.code, fault.place.sheet) for fault in submission.faults][:-1] == [("K208", "SPD")]
    assert submission.spd_total == Decimal("46.5")


def test_scored_rows_by_name_as_the_portal_prints_them(rules: Ruleset) -> None:
    submission = spd("| Nama Indikator | Bobot | Input Parameter |\n| Visi dan Misi | 1 | 2 |", rules)
    assert {code: claim.level for code, claim in submission.spd.items()} == {"1": 2}


def test_a_failed_formula_beside_a_written_level_is_told(rules: Ruleset) -> None:
    submission = spd("| Kode | Capaian | Parameter |\n| 1 | #REF! | 3 |\n| 14 | sudah ada | 2 |", rules)
    assert {code: claim.level for code, claim in submission.spd.items()} == {"1": 3, "14": 2}
    assert faults(submission) == [("N303", "B2")]


def test_rows_that_nobody_filled_in_are_not_given(rules: Ruleset) -> None:
    submission = spd(
        "| Kode | Indikator | Parameter |\n| 1 | Visi dan Misi | |\n| 2a | Penetapan APBD | |", rules
    )
    assert (submission.spd, submission.spd_given, faults(submission)) == ({}, False, [])


PROFILE_TOTAL = "| Isian | Nilai |\n| Skor SPD | 46,5 |"


def test_a_ready_made_score_instead_of_rows(rules: Ruleset) -> None:
    submission = take([book(Profil=PROFILE_TOTAL, Inovasi=INNOVATIONS)], rules)
    assert (submission.spd_total, submission.spd_given) == (Decimal("46.5"), True)


@pytest.mark.parametrize(
    ("rows", "total"), [(1, Decimal("46.5")), (9, Decimal("46.5")), (10, None), (20, None)]
)
def test_rows_go_before_a_ready_made_score_of_the_profile_once_half_of_them_have_a_level(
    rows: int, total: Decimal | None, rules: Ruleset
) -> None:
    lines = [f"| {code} | 3 |" for code in [*rules.spd_indicators][:rows]]
    table = "\n".join(["| Kode | Parameter |", *lines])
    submission = take([book(Profil=PROFILE_TOTAL, SPD=table, Inovasi=INNOVATIONS)], rules)
    assert (submission.spd_total, submission.spd["1"].level) == (total, 3)
    assert faults(submission) == [("L407", "B2")]


def test_the_score_given_with_the_command_goes_before_all(rules: Ruleset) -> None:
    sheets = {"Profil": PROFILE_TOTAL, "SPD": "| Kode | Parameter |\n| 1 | 3 |", "Inovasi": INNOVATIONS}
    submission = take([book(**sheets)], rules, spd_total=Decimal(40))
    assert (submission.spd_total, faults(submission)) == (Decimal(40), [])


def test_a_ready_made_score_is_never_negative(rules: Ruleset) -> None:
    submission = take([book(Profil="| Skor SPD | -5 |", Inovasi=INNOVATIONS)], rules)
    assert (submission.spd_total, submission.spd_given) == (None, False)
    assert faults(submission) == [("N324", "B1")]


def test_only_growth_and_progress_may_be_negative(rules: Ruleset) -> None:
    submission = spd("| Kode | Capaian |\n| 7 | -6 |\n| 11a | -0.2 |\n| 2a | -1 |\n| 10b | -3 |", rules)
    assert {code: claim.level for code, claim in submission.spd.items()} == {"7": 1, "11a": 1}
    assert faults(submission) == [("N324", "B4"), ("N324", "B5")]


def test_a_ready_made_score_above_the_maximum_is_not_used(rules: Ruleset) -> None:
    submission = take([book(Profil="| Skor SPD | 63,5 |", Inovasi=INNOVATIONS)], rules)
    assert (submission.spd_total, submission.spd_given) == (None, False)
    assert faults(submission) == [("N315", "B1")]
    given = take([book(Inovasi=INNOVATIONS)], rules, spd_total=Decimal(64))
    assert (given.spd_given, faults(given)) == (False, [("N315", None)])


OFFICE = """
| No  | Indikator                    | Nilai Capaian | Parameter | Data Dukung |
|     | A. INSTITUSI                 |               |           |             |
| 1   | Visi dan Misi                |               | 3         | RPJMD       |
| 2a  | Penetapan APBD               | 3             |           |             |
| 2b  | Alokasi belanja wajib        |               | 2         |             |
| 3   | Izin yang terbit             | 3,5%          |           |             |
|     | JUMLAH                       |               | 8         |             |
|     | Nilai investasi              |               |           |             |
|     | 2025                         | 1250000000    |           |             |
"""


def test_the_codes_of_an_agency_stand_in_the_column_no_and_its_own_sums_below(rules: Ruleset) -> None:
    submission = spd(OFFICE, rules)
    assert {code: claim.level for code, claim in submission.spd.items()} == {"1": 3, "2a": 3, "2b": 2, "3": 2}
    found = [
        (fault.kind.code, fault.place.row)
        for fault in submission.faults
        if fault.kind.code not in ("K205", "K213")
    ]
    assert found == [("K211", 1), ("K215", 2), ("K215", 8), ("K215", 9)]


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        (("1", "2", "3"), "a column that counts its rows"),
        (("2a", "2b", "16"), "16 is no code of the edition"),
        (("1", "2a", ""), "too few to be certain"),
    ],
)
def test_a_column_no_that_counts_rows_holds_no_codes(
    numbers: tuple[str, ...], told: str, rules: Ruleset
) -> None:
    names = ("Visi dan Misi", "APBD tepat waktu", "Mandatory spending")
    rows = "".join(f"| {number} | {name} | 2 |\n" for number, name in zip(numbers, names, strict=True))
    submission = spd(f"| No | Indikator | Parameter |\n{rows}", rules)
    assert set(submission.spd) == {"1", "2a", "2b"}, told
    assert "K211" not in [code for code, _ in faults(submission)], told


def test_a_row_with_a_level_is_always_meant_to_be_an_indicator(rules: Ruleset) -> None:
    submission = spd(
        "| Kode | Indikator | Parameter |\n| 1 | Visi dan Misi | 3 |\n| | Lain-lain | 2 |", rules
    )
    assert ("K206", "A3") in faults(submission)
