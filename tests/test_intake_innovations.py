# ruff: noqa: E501 - a sheet is drawn as wide as it is
"""Rows of the list of innovations: what counts as a row, what its cells mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from books import book, facts, faults, levels, only
from openpyxl.styles import Font
from sheets import write_xlsx
from submissions import merged

from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.intake import take
from inovasi_cli.rules import Ruleset, loading


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


def test_every_field_of_an_innovation(rules: Ruleset) -> None:
    submission = take(
        [
            book(
                Inovasi="""
                | Nama Inovasi | Inisiator | Jenis | Bentuk | Klasifikasi | Urusan Utama | Urusan Lain | Tematik | Waktu Uji Coba | Waktu Pengembangan | Rancang Bangun |
                | SIAP ANTAR | ASN | Digital | Pelayanan Publik | Perangkat Daerah | Kesehatan | Sosial; Pangan | Asta Cita 4 | 2023-11-01 | 1 Mei 2025 | obat diantar - sampai ke rumah |
                """
            )
        ],
        rules,
    )
    each = only(submission)
    assert (each.initiator, each.kind, each.form, each.classification) == (
        "asn",
        "digital",
        "pelayanan-publik",
        "perangkat-daerah",
    )
    assert (each.affair, each.other_affairs, each.theme) == ("kesehatan", ("sosial", "pangan"), "asta-cita-4")
    assert (each.trial, each.applied, each.developed) == (date(2023, 11, 1), None, date(2025, 5, 1))
    assert each.words == 5
    assert faults(submission) == []


def test_an_unknown_affair_among_the_others_is_said_and_the_rest_is_kept(rules: Ruleset) -> None:
    submission = take([book(Inovasi="| Nama Inovasi | Urusan Lain |\n| SIAP | Sosial, Astronomi |")], rules)
    assert only(submission).other_affairs == ("sosial",)
    assert faults(submission) == [("N312", "B2")]


@pytest.mark.parametrize("name", ["#REF!", "=A1"])
def test_a_row_without_a_readable_name_is_left_out(name: str, rules: Ruleset) -> None:
    submission = take([book(Inovasi=f"| Nama Inovasi | OPD | 16 |\n| {name} | RSUD | 4 |")], rules)
    assert submission.innovations == ()
    assert {code for code, cell in faults(submission) if cell == "A2"} >= {"N314"}
    assert ("N305", "C2") in faults(submission)


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("| 2 |  |  | |", []),
        ("|   |  | Mengetahui, Kepala Bapperida | |", []),
        ("|   |  | Banjarmasin, 1 Juni 2026 | Kepala Bapperida |", []),
        ("| Jumlah | | 3 | |", []),
        ("| | TOTAL | 3 | 3 |", [("L417", "B3")]),
        ("| | Total Inovasi | 3 | 3 |", [("L417", "B3")]),
        ("| Rata-rata: | 1 | 1 | 1 |", [("L417", "B3")]),
        ("| | Catatan: data sementara | | |", [("L417", "B3")]),
        ("| | Mengetahui, | | Banjarmasin |", [("L417", "B3")]),
        ("| | NIP. 19700101 199503 1 001 | | |", [("L417", "B3")]),
        ("| | A. Dinas Kesehatan | | |", [("L417", "B3")]),
    ],
)
def test_rows_that_hold_no_innovation(row: str, found: list[tuple[str, str]], rules: Ruleset) -> None:
    header = "| No | Nama Inovasi | OPD | Tahapan | Nama Inisiator |\n| 1 | SIAP | RSUD | Penerapan | Ani |"
    submission = take([book(Inovasi=f"{header}\n{row}")], rules)
    assert only(submission).name == "SIAP"
    assert faults(submission) == found


@pytest.mark.parametrize(
    "row",
    [
        "| 2 | Jumlah Warga Sehat | | |",
        "| 2. | Kepala Desa Menyapa | | |",
        "| | Kepala Desa Menyapa | RSUD | Penerapan |",
        "| | Total Peduli Lansia | Dinas Sosial | Penerapan |",
    ],
)
def test_names_that_only_sound_like_notes(row: str, rules: Ruleset) -> None:
    header = "| No | Nama Inovasi | OPD | Tahapan | Nama Inisiator |\n| 1 | SIAP | RSUD | Penerapan | Ani |"
    submission = take([book(Inovasi=f"{header}\n{row}")], rules)
    assert (len(submission.innovations), faults(submission)) == (2, [])


def test_in_a_list_of_names_names_are_innovations(rules: Ruleset) -> None:
    submission = take([book(Inovasi="| Nama Inovasi | OPD |\n| SIAP | RSUD |\n| LAPOR | |")], rules)
    assert [each.name for each in submission.innovations] == ["SIAP", "LAPOR"]


def test_empty_indicators_are_reported_and_the_mandatory_ones_louder(rules: Ruleset) -> None:
    submission = take([book(Inovasi="| Nama Inovasi | 16 | 18 | 20 |\n| SIAP | | | 1 |")], rules)
    assert faults(submission) == [("N301", "B2"), ("N302", "C2")]
    assert levels(only(submission)) == {"20": 1}


def test_of_a_measured_indicator_the_measured_value_will_do_too(rules: Ruleset) -> None:
    submission = take([book(Inovasi="| Nama Inovasi | 16 | 17 | 18 |\n| SIAP | | | 1 |")], rules)
    regulation, staff = (fault for fault in submission.faults if fault.kind.code == "N301")
    assert ("orang" in str(regulation.facts["what"]), "orang" in str(staff.facts["what"])) == (False, True)


def test_a_level_of_zero_is_an_entry(rules: Ruleset) -> None:
    submission = take([book(Inovasi="| Nama Inovasi | 16 |\n| SIAP | 0 |")], rules)
    assert (faults(submission), levels(only(submission))) == ([], {"16": 0})


def test_a_row_with_only_a_total_lacks_nothing(rules: Ruleset) -> None:
    submission = take([book(Inovasi="| Nama Inovasi | 16 | Skor Kematangan |\n| SIAP | | 60 |")], rules)
    assert (faults(submission), only(submission).total) == ([], Decimal(60))


def test_a_total_above_the_maximum_is_not_used(rules: Ruleset) -> None:
    submission = take(
        [book(Inovasi="| Nama Inovasi | Skor Kematangan |\n| SIAP | 112 |\n| ANTAR | 111 |")], rules
    )
    assert [each.total for each in submission.innovations] == [None, Decimal(111)]
    assert faults(submission) == [("N315", "B2")]


@pytest.mark.parametrize(("written", "code"), [("'1.234", "N304"), ("tinggi", "N306"), ("-3", "N324")])
def test_an_unreadable_total(written: str, code: str, rules: Ruleset) -> None:
    submission = take([book(Inovasi=f"| Nama Inovasi | Skor Kematangan |\n| SIAP | {written} |")], rules)
    assert (faults(submission), only(submission).total) == ([(code, "B2")], None)


# Measured values


@pytest.mark.parametrize(
    ("header", "row", "level", "expected"),
    [
        ("17 | 17 Capaian", "  | 12", 2, []),
        ("17 | 17 Capaian", "2 | 12", 2, []),
        ("17 | 17 Capaian", "3 | 12", 3, [("N316", "C2")]),
        ("17 | 17 Capaian", "4 | 12", 2, [("N305", "B2")]),
        ("17 | 17 Capaian", "  | 12 orang", 2, []),
        ("17 | 17 Capaian", "  | 12 kali", None, [("N306", "C2")]),
        ("17 | Ket.", "35 orang |", 3, [("N331", "B2")]),
        ("17 | Ket.", "35 kali |", None, [("N305", "B2")]),
        ("32 | Ket.", "3 bulan |", 3, [("N331", "B2")]),
        ("32 | Ket.", "5-8 bulan |", 2, []),
        ("33 | Ket.", "250 orang |", 2, [("N331", "B2")]),
        ("33 | Ket.", "30 % |", None, [("N305", "B2")]),
        ("17 | 17 Capaian", "- | –", None, [("N301", "B2")]),
        ("17 | 17 Capaian", "  | 12%", None, [("N306", "C2")]),
        ("29 | 29 Capaian", "  | 95%", 3, []),
        ("29 | 29 Capaian", "  | 3 dari 4", None, [("N306", "C2")]),
        ("17 | 17 Capaian", "  | -12", None, [("N324", "C2")]),
        ("17 | 17 Capaian", "2 | -12", 2, [("N324", "C2")]),
        ("33 | 33 Capaian | 33 Dasar Ukur", " | 250 | a. orang", 2, []),
        ("33 | 33 Capaian | 33 Dasar Ukur", " | 45,5 | c", 3, []),
        ("33 | 33 Capaian | 33 Dasar Ukur", " | 250 |", None, [("N318", "C2")]),
        ("33 | 33 Capaian | 33 Dasar Ukur", "1 | 250 |", 1, []),
        ("33 | 33 Capaian | 33 Dasar Ukur", " | 250 | g", None, [("N318", "C2"), ("N311", "D2")]),
        ("33 | 33 Capaian | 33 Dasar Ukur", " | '1.250 | a. orang", 3, []),  # nobody is a quarter of a person
        ("33 | 33 Capaian | 33 Dasar Ukur", " | 1,250 orang | a", 3, []),
        ("33 | 33 Capaian | 33 Dasar Ukur", " | '1.250 | c", None, [("N304", "C2")]),
        ("33 | 33 Capaian | 33 Dasar Ukur", " | '1.250 |", None, [("N304", "C2")]),
        ("17 | 17 Capaian", "  | '1.250", 3, []),
        ("17 | 17 Capaian", "  | '-1.250", None, [("N304", "C2")]),
        ("33 Capaian", "250", None, [("N318", "B2")]),
        ("29 | 29 Capaian", " | 95", 3, []),
        ("29 | 29 Capaian", " | 0.95", 1, [("N323", "C2")]),
        ("29 | 29 Capaian", " | 1", 1, [("N323", "C2")]),
        ("29 | 29 Capaian", "1 | 0.95", 1, []),
        ("29 | 29 Capaian", " | 0.2", 1, []),
        ("29 | 29 Capaian", " | 0", 1, []),
    ],
)
def test_a_level_follows_from_what_was_measured(
    header: str, row: str, level: int | None, expected: list[tuple[str, str]], rules: Ruleset
) -> None:
    submission = take([book(Inovasi=f"| Nama Inovasi | {header} |\n| SIAP | {row} |")], rules)
    assert list(levels(only(submission)).values()) == ([] if level is None else [level])
    assert faults(submission) == expected


def test_the_claim_stands_where_it_was_made(rules: Ruleset) -> None:
    submission = take([book(Inovasi="| Nama Inovasi | 16 | 17 | 17 Capaian |\n| SIAP | 2 | | 12 |")], rules)
    assert {code: only(submission).claiming(code).cell for code in only(submission).claims} == {
        "16": "B2",
        "17": "D2",
    }


def test_kind_and_form_in_one_cell(rules: Ruleset) -> None:
    table = "| Nama Inovasi | Jenis dan Bentuk |\n| SIAP | Digital - Inovasi Pelayanan Publik |\n| LAPOR | Digital |"
    submission = take([book(Inovasi=table)], rules)
    assert [(each.kind, each.form) for each in submission.innovations] == [
        ("digital", "pelayanan-publik"),
        ("digital", None),
    ]
    assert faults(submission) == []


@pytest.mark.parametrize(
    ("written", "read", "said"),
    [
        ("Mei 2024", date(2024, 5, 1), ["N328"]),
        ("DESEMBER 2023", date(2023, 12, 1), ["N328"]),
        ("03/04/2024", date(2024, 4, 3), []),
        ("01/12/2023", date(2023, 12, 1), []),
        ("12/01/2024", date(2024, 1, 12), []),
    ],
)
def test_a_date_of_several_meanings(written: str, read: date, said: list[str], rules: Ruleset) -> None:
    submission = take([book(Inovasi=f"| Nama Inovasi | Waktu Penerapan |\n| SIAP | {written} |")], rules)
    assert (only(submission).applied, faults(submission)) == (read, [(code, "B2") for code in said])


def test_a_date_whose_meanings_decide_is_a_question() -> None:
    """The period of 2026 begins with a year, so that day and month never decide; here it begins within one."""
    rules = loading.load("2026")
    assert rules.edition.eligibility.window is not None
    window = rules.edition.eligibility.window._replace(start=date(2024, 4, 1))
    eligibility = rules.edition.eligibility._replace(window=window)
    rules = replace(rules, edition=rules.edition._replace(eligibility=eligibility))
    table = "| Nama Inovasi | Waktu Uji Coba | Waktu Penerapan |\n| SIAP | 03/04/2024 | 03/04/2024 |"
    submission = take([book(Inovasi=table)], rules)
    assert faults(submission) == [("N326", "C2")]
    assert facts(submission, "N326")["second"] == date(2024, 3, 4)


@pytest.mark.parametrize(
    ("written", "said"), [("Ya", ["N327"]), ("sudah", ["N327"]), ("Tidak", []), ("Belum", [])]
)
def test_a_development_without_a_date(written: str, said: list[str], rules: Ruleset) -> None:
    submission = take([book(Inovasi=f"| Nama Inovasi | Berkembang |\n| SIAP | {written} |")], rules)
    assert (only(submission).developed, faults(submission)) == (None, [(code, "B2") for code in said])


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        ("SIAP ANTAR (DIBATALKAN) |", "A2"),
        ("SIAP ANTAR - batal |", "A2"),
        ("BATAL: SIAP ANTAR |", "A2"),
        ("SIAP ANTAR | dibatalkan per 3 Mei 2026", "B2"),
        ("SIAP ANTAR | Sudah dihapus", "B2"),
        ("SIAP ANTAR | Hapus stigma warga", None),
        ("Batal Nikah Dini | tidak dibatalkan", None),
        ("Dihapuskan Dendanya |", None),
    ],
)
def test_an_innovation_marked_as_cancelled_is_told_and_counted(
    row: str, cell: str | None, rules: Ruleset
) -> None:
    submission = take([book(Inovasi=f"| Nama Inovasi | Keterangan | 16 |\n| {row} | 3 |")], rules)
    assert len(submission.innovations) == 1
    assert [place for code, place in faults(submission) if code == "L425"] == ([cell] if cell else [])


def test_an_innovation_that_is_struck_through_is_told_and_counted(tmp_path: Path, rules: Ruleset) -> None:
    path = write_xlsx(
        tmp_path / "data.xlsx", {"Inovasi": "| Nama Inovasi | 16 |\n| SIAP | 3 |\n| ANTAR | 2 |"}
    )
    workbook = openpyxl.load_workbook(path)
    workbook["Inovasi"]["A3"].font = Font(strike=True)
    workbook.save(path)
    submission = take([read(path)], rules)
    assert [each.name for each in submission.innovations] == ["SIAP", "ANTAR"]
    assert [cell for code, cell in faults(submission) if code == "L426"] == ["A3"]
    again = take([merged([read(path)], rules, submission)], rules)
    assert "L426" in {fault.kind.code for fault in again.faults}
