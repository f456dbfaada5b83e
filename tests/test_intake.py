# ruff: noqa: E501 - a sheet is drawn as wide as it is
"""From sheets to a submission: innovations, and the files that make it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from books import book, facts, faults, levels
from sheets import sheet

from inovasi_cli.books.template import write_template
from inovasi_cli.diagnostics import Diagnostic, Place, files
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.intake import take
from inovasi_cli.rules import Ruleset, loading

ORDER = "ketenteraman-ketertiban-umum-dan-pelindungan-masyarakat"
INNOVATIONS = "| Nama Inovasi | OPD |\n| SIAP ANTAR | Dinas Kesehatan |"
MISSING = Workbook("hilang.xlsx", (), (Diagnostic(files.MISSING, Place("hilang.xlsx")),))


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


# A workbook as it comes


def test_a_workbook_as_people_write_it(rules: Ruleset) -> None:
    submission = take(
        [
            book(
                Inovasi="""
                | DAFTAR INOVASI DAERAH KOTA BANJARMASIN |  |  |  |  |  |  |  |  |  |
                |     |                |               |             |                  |            | Indikator |     |      |       |
                | No. | Nama  Inovasi* | OPD Pelaksana | Tahapan     | Urusan (Utama)*  | Waktu Penerapan (Inovasi Daerah)* | 16               | 17.  | 20  | 31 Replikasi |
                | 1   | SIAP ANTAR     | RSUD          | Penerapan   | Kesehatan        | 05/03/2024 | Peraturan Daerah | 3,0  | 2   | 1 |
                |     |                |               |             |                  |            |                  |      |     |   |
                | 2   | LAPOR CEPAT    | Satpol PP     | PENERAPAN   | Ketentraman, Ketertiban Umum, dan Perlindungan Masyarakat | 2024-06-30 | 3,5 | #REF! | 2 (dua) | |
                | 3   | JEMPUT BOLA    | Dukcapil      | Penerapn    | Dukcapil         | 31/02/2024 | 2                | =B1  | 3   | 0 |
                | 4   |                | Dinas Sosial  | Uji Coba    |                  |            |                  |      |     |   |
                |     | Jumlah         |               |             |                  |            | 5                | 3    | 7   | 1 |
                | Catatan: data per 1 Juni 2026 |  |  |  |  |  |  |  |  |  |
                """
            )
        ],
        rules,
    )
    assert faults(submission) == [
        ("L428", "A1"),
        ("N313", "E6"),
        ("N305", "G6"),
        ("N303", "H6"),
        ("N302", "J6"),
        ("N311", "D7"),
        ("N310", "F7"),
        ("N309", "H7"),
        ("N314", "B8"),
        ("L417", "B9"),
    ]
    first, second, third = submission.innovations
    assert (first.name, first.agency, first.stage, first.affair) == (
        "SIAP ANTAR",
        "RSUD",
        "penerapan",
        "kesehatan",
    )
    assert (first.applied, levels(first)) == (date(2024, 3, 5), {"16": 3, "17": 3, "20": 2, "31": 1})
    assert (second.affair, second.applied, levels(second)) == (ORDER, date(2024, 6, 30), {"20": 2})
    assert (third.stage, third.applied, levels(third)) == (None, None, {"16": 2, "20": 3, "31": 0})
    assert [each.place.row for each in submission.innovations] == [4, 6, 7]
    assert [each.at("applied").cell for each in submission.innovations] == ["F4", "F6", "F7"]


def test_a_portal_list_in_a_csv_file(rules: Ruleset) -> None:
    portal = Workbook(
        "unduhan.csv",
        (
            sheet(
                """
                | # | Nama Pemda | Nama Inovasi* | Tahapan Inovasi* | Urusan Pemerintahan Utama | Waktu Penerapan Inovasi Daerah* | Estimasi Skor Kematangan | Aksi |
                | 1 | Kota Bogor | SIAP ANTAR    | Penerapan        | Kesehatan                 | 05/03/2024                      | '104.00                  | Ubah |
                | 2 | KOTA BOGOR | JEMPUT BOLA   | Inisiatif        | Pendidikan                |                                 | 87 dari 111              | Ubah |
                """,
                "unduhan",
                "unduhan.csv",
            ),
        ),
    )
    submission = take([portal], rules)
    assert [(each.name, each.total, each.by_total) for each in submission.innovations] == [
        ("SIAP ANTAR", Decimal("104.00"), True),
        ("JEMPUT BOLA", Decimal(87), True),
    ]
    assert faults(submission) == []
    assert submission.bases == {"claimed"}
    assert submission.columns == {"number", "region", "name", "stage", "affair", "applied", "total"}
    assert (submission.profile.region, submission.profile.category) == ("Kota Bogor", "kota")


# Files


def test_agency_files_and_the_regions_own_make_one_submission(rules: Ruleset) -> None:
    health = book(
        "kesehatan.xlsx",
        Profil="| Nama Pemda | Kota Banjarmasin |\n| Perangkat Daerah | Dinas Kesehatan |",
        Inovasi="| Nama Inovasi | 16 |\n| LAPOR | 3 |",
        Bukti="| Nama Inovasi | Indikator | Nomor |\n| LAPOR | 16 | 1 |",
    )
    social = book(
        "sosial.xlsx",
        Profil="| Perangkat Daerah | Dinas Sosial |",
        Inovasi="| Nama Inovasi | OPD | 16 |\n| LAPOR | | 2 |\n| ANTAR | UPT Panti | 1 |",
    )
    region = book("spd.xlsx", SPD="| Kode | Parameter |\n| 1 | 3 |")
    submission = take([health, social, region], rules)
    assert submission.files == ("kesehatan.xlsx", "sosial.xlsx", "spd.xlsx")
    assert [(each.name, each.agency) for each in submission.innovations] == [
        ("LAPOR", "Dinas Kesehatan"),
        ("LAPOR", "Dinas Sosial"),
        ("ANTAR", "UPT Panti"),
    ]
    assert [each.claims["16"].evidenced for each in submission.innovations] == [True, False, False]
    assert (submission.profile.region, submission.profile.agency) == ("Kota Banjarmasin", None)
    assert submission.spd["1"].level == 3
    assert faults(submission) == []


def test_without_a_list_of_innovations(rules: Ruleset) -> None:
    submission = take([book(SPD="| Kode | Parameter |\n| 1 | 3 |", Data="| a | b |")], rules)
    assert faults(submission) == [("B102", None), ("B104", None)]
    assert facts(submission, "B102")["found"] == ("SPD!A1 (Kode, Parameter)", "Data!A1 (a, b)")


def test_an_unreadable_file_beside_a_good_one(rules: Ruleset) -> None:
    submission = take([MISSING, book(Inovasi=INNOVATIONS)], rules)
    assert (faults(submission), len(submission.innovations)) == ([("B105", None)], 1)


def test_a_file_given_or_copied_twice_is_read_once(rules: Ruleset) -> None:
    original = book("a.xlsx", Inovasi=INNOVATIONS)
    for again in (original, book("salinan.xlsx", Inovasi=INNOVATIONS), book("a.csv", a=INNOVATIONS)):
        submission = take([original, again], rules)
        assert (faults(submission), len(submission.innovations)) == ([("B115", None)], 1)
        assert facts(submission, "B115")["first"] == "a.xlsx"


def test_files_without_a_cell_are_not_the_same(rules: Ruleset) -> None:
    unread = [Workbook(f"{n}.xlsx", (), (Diagnostic(files.EMPTY, Place(f"{n}.xlsx")),)) for n in (1, 2)]
    assert faults(take(unread, rules)) == [("B107", None), ("B107", None)]


@pytest.mark.parametrize(
    ("columns", "row", "found"),
    [
        ("OPD", "RSUD", ["K213"]),
        ("OPD", "", []),
        ("16", "3", []),
        ("17 Capaian", "12", []),
        ("Skor Kematangan", "87", []),
        ("Skor Kematangan | OPD", "| RSUD", ["N329"]),
        ("Skor Kematangan", "tinggi", ["N306"]),
    ],
)
def test_a_list_tells_the_maturity_of_its_innovations(
    columns: str, row: str, found: list[str], rules: Ruleset
) -> None:
    table = f"| Nama Inovasi | {columns} |\n| {'SIAP' if row else ''} | {row} |"
    said = [fault.kind.code for fault in take([book(Inovasi=table)], rules).faults]
    assert [code for code in said if code not in ("K204", "B111")] == found


def test_headers_without_rows(rules: Ruleset) -> None:
    submission = take(
        [book(Inovasi="| No | Nama Inovasi | OPD |\n| 1 | | |", Bukti="| Nama Inovasi | Indikator |")], rules
    )
    assert [(fault.kind.code, fault.place.sheet) for fault in submission.faults] == [
        ("B111", "Inovasi"),
        ("B111", "Bukti"),
    ]


def test_faults_come_in_the_order_of_files_sheets_and_cells(rules: Ruleset) -> None:
    table = "| Nama Inovasi | Aneh | 16 |\n| SIAP | | 9 |\n| ANTAR | | 8 |"
    submission = take(
        [
            book("b.xlsx", Bukti="| Nama Inovasi | Indikator |\n| X | 16 |", Inovasi=table),
            book("a.xlsx", Inovasi=table),
        ],
        rules,
    )
    places = [
        (fault.place.file, fault.place.sheet, fault.place.row or 0, fault.place.column or 0)
        for fault in submission.faults
    ]
    expected = [("b.xlsx", "Bukti"), ("b.xlsx", "Inovasi"), ("a.xlsx", "Inovasi")]
    assert list(dict.fromkeys((file, name) for file, name, *_ in places)) == expected
    for file, name in expected:
        cells = [place[2:] for place in places if place[:2] == (file, name)]
        assert cells == sorted(cells)


def test_the_blank_template_lacks_nothing_but_rows(rules: Ruleset, tmp_path: Path) -> None:
    path = tmp_path / "templat.xlsx"
    write_template(rules, path)
    submission = take([read(path)], rules)
    assert [(fault.kind.code, fault.place.sheet) for fault in submission.faults] == [
        ("B111", "Inovasi"),
        ("B111", "Bukti"),
    ]
    assert submission.bases == {"claimed"}


# Readings


PROOF = "| Nama Inovasi | Indikator | Nomor | Parameter Terverifikasi |\n"
SOME = "| Nama Inovasi | 16 |\n| SIAP | 3 |"


@pytest.mark.parametrize(
    ("proofs", "bases"),
    [
        ("", {"claimed"}),
        ("| SIAP | 16 | 1 | |", {"claimed", "evidenced"}),
        ("| SIAP | 16 | | 2 |", {"claimed", "verified"}),
        ("| | 1 | | 0 |", {"claimed", "verified"}),
        ("| LAPOR | 16 | 1 | 2 |", {"claimed"}),
    ],
)
def test_a_reading_begins_with_the_first_thing_recorded_for_it(
    proofs: str, bases: set[str], rules: Ruleset
) -> None:
    assert take([book(Inovasi=SOME, Bukti=PROOF + proofs)], rules).bases == bases


def test_proofs_of_the_region_alone_make_no_reading_of_innovations_without_any(rules: Ruleset) -> None:
    spd = "| Kode | Parameter | Bukti Dukung |\n| 1 | 3 | RPJMD |"
    assert take([book(SPD=spd, Inovasi=SOME)], rules).bases == {"claimed"}
    assert take([book(SPD=spd)], rules).bases == {"claimed", "evidenced"}


def test_a_file_of_which_nothing_is_visible_lacks_its_list(rules: Ruleset) -> None:
    assert faults(take([Workbook("kosong.xlsx", ())], rules)) == [("B102", None)]
