# ruff: noqa: E501 - a sheet is drawn as wide as it is
"""Documents against what the edition asks of them: type, year, number and date, kind, whose they are, links."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest
from books import book

from inovasi_cli.checking.across_rows import check
from inovasi_cli.checking.asked import (
    CUT_OFF,
    ENTRANCE,
    NOT_WHOLE,
    NOTHING,
    OWN_COMPUTER,
    fault_of,
    suffixes,
)
from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.intake import take
from inovasi_cli.rules import Ruleset, loading
from inovasi_cli.text import Text

HEADER = ["Nama Inovasi", "Indikator", "Jenis Dokumen", "Nomor", "Tanggal", "Tentang", "Berkas/Tautan"]
CODES = [str(code) for code in range(16, 36)]


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


def document(  # noqa: PLR0917 - a row of the sheet
    code: str,
    kind: str | None = None,
    day: Value = date(2025, 5, 1),
    link: Value = None,
    number: Value = "1/2025",
    name: str | None = "SIAP",
) -> list[Value]:
    return [name, code, kind, number, day, "perihal", link]


def found(
    documents: Iterable[list[Value]],
    rules: Ruleset,
    level: int = 3,
    *,
    applied: date = date(2025, 3, 1),
    developed: date | None = None,
    names: Iterable[str] = ("SIAP",),
) -> list[Diagnostic]:
    """What is found about documents of innovations that claim ``level`` everywhere."""
    header: list[Value] = ["Nama Inovasi", "Waktu Penerapan", "Waktu Pengembangan", *CODES]
    reported = [[name, applied, developed, *[float(level)] * len(CODES)] for name in names]
    said = take([book(Inovasi=[header, *reported], Bukti=[[*HEADER], *documents])], rules)
    here = {f"N34{n}" for n in range(1, 4)} | {f"L43{n}" for n in range(1, 6)}
    return [each for each in check(said, rules) if each.kind.code in here]


def codes(diagnostics: Iterable[Diagnostic]) -> list[tuple[str, str | None]]:
    return [(each.kind.code, each.place.cell) for each in diagnostics]


# The type of a file


@pytest.mark.parametrize(
    ("code", "link", "refused"),
    [
        ("16", "sk.pdf", False),
        ("16", "bukti/SK TIM.PDF", False),
        ("16", "sk.docx", True),
        ("25", "berita.pdf", True),
        ("25", "foto.jpeg", False),
        ("35", "video.mp4", False),
        ("35", "video.avi", True),
        ("35", "https://youtu.be/abc123", False),
        ("16", "https://x.go.id/unduh/sk.docx", True),
        ("16", "https://x.go.id/sk.php", False),
        ("16", "SK No. 5.Tahun 2025", False),
        ("16", "sk.docx; sk.pdf", False),
    ],
)
def test_a_file_of_another_type(code: str, link: str, refused: bool, rules: Ruleset) -> None:
    expected = [("N343", "G2")] if refused else []
    assert codes(found([document(code, link=link)], rules)) == expected


def test_one_file_of_the_right_type_is_enough(rules: Ruleset) -> None:
    right = [document("16", link="sk.docx"), document("16", link="sk.pdf")]
    wrong = [document("16", link="sk.docx"), document("16", link="sk.xlsx")]
    unknown = [document("16", link="sk.docx"), document("16", link="lemari arsip")]
    assert codes(found(right, rules)) == codes(found(unknown, rules)) == []
    assert codes(found(wrong, rules)) == [("N343", "G2"), ("N343", "G3")]


# The year of a document


@pytest.mark.parametrize(
    ("code", "kind", "day", "refused"),
    [
        ("17", None, date(2024, 1, 1), False),
        ("17", None, date(2026, 6, 1), False),
        ("17", None, date(2023, 12, 31), True),
        ("17", None, "2023", True),
        ("17", None, 2023.0, True),
        ("17", None, "awal 2023", True),
        ("17", None, "sejak 2023", False),
        ("20", None, date(2022, 1, 1), True),
        ("22", None, date(2022, 1, 1), True),
        ("24", None, date(2022, 1, 1), True),
        ("29", None, date(2022, 1, 1), True),
        ("16", "Perda", date(2019, 1, 1), False),
        ("16", "Perda", date(2025, 12, 31), False),
        ("16", "Perda", date(2026, 1, 1), True),
        ("16", "Surat", date(2019, 1, 1), False),
        # The year of a plan or a budget is not that of its enactment, and other years are not told.
        ("18", None, date(2019, 1, 1), False),
        ("21", None, date(2019, 1, 1), False),
        ("31", None, date(2019, 1, 1), False),
    ],
)
def test_a_document_of_another_year(
    code: str, kind: str | None, day: Value, refused: bool, rules: Ruleset
) -> None:
    expected = [("L432", "E2")] if refused else []
    assert codes(found([document(code, kind, day)], rules)) == expected


@pytest.mark.parametrize(
    ("year", "refused"), [(2021, True), (2022, False), (2023, True), (2024, False), (2025, True)]
)
def test_a_decree_is_of_the_year_of_application_or_development(
    year: int, refused: bool, rules: Ruleset
) -> None:
    decree = document("16", "SK Bupati", date(year, 6, 1))
    result = found([decree], rules, 1, applied=date(2022, 1, 1), developed=date(2024, 1, 1))
    assert codes(result) == ([("L432", "E2")] if refused else [])


def test_an_old_decree_completed_by_a_new_one_is_no_fault(rules: Ruleset) -> None:
    both = [document("17", day=date(2020, 1, 1)), document("17", day=date(2026, 1, 1))]
    undated = [document("17", day=date(2020, 1, 1)), document("17", day=None, number="2")]
    assert codes(found(both, rules)) == codes(found(undated, rules)) == []


def test_an_edition_that_is_only_announced_asks_for_no_year() -> None:
    assert codes(found([document("17", day=date(2020, 1, 1))], loading.load("2027"))) == []


@pytest.mark.parametrize(("day", "later"), [(date(2026, 12, 31), False), (date(2027, 1, 1), True)])
def test_a_date_after_the_year_of_the_edition(day: date, later: bool, rules: Ruleset) -> None:
    assert codes(found([document("18", day=day)], rules)) == ([("N341", "E2")] if later else [])


def test_later_dates_of_an_innovation_are_told_once(rules: Ruleset) -> None:
    rows: list[list[Value]] = [
        ["Nama Inovasi", "Waktu Uji Coba", "Waktu Penerapan", "Waktu Pengembangan"],
        ["A", date(2027, 1, 1), date(2025, 1, 1), None],
        ["B", None, date(2027, 1, 1), None],
        ["C", None, date(2025, 1, 1), date(2027, 1, 1)],
        ["D", date(2026, 12, 31), date(2025, 1, 1), None],
    ]
    said = check(take([book(Inovasi=rows)], rules), rules)
    assert [each for each in codes(said) if each[0] in {"N341", "N307", "L418"}] == [
        ("N307", "C3"),
        ("N341", "B2"),
        ("N341", "D4"),
        ("L418", "B5"),
    ]


# Number and date


@pytest.mark.parametrize(
    ("code", "kind", "expected"),
    [
        ("16", None, [("L433", "D2"), ("L433", "E2")]),
        ("17", None, [("L433", "D2"), ("L433", "E2")]),
        ("23", "SK Bupati", [("L433", "D2"), ("L433", "E2")]),
        ("23", "Daftar pelaksana", []),
        ("25", None, []),
        ("35", None, []),
    ],
)
def test_letters_and_regulations_have_a_number_and_a_date(
    code: str, kind: str | None, expected: list[tuple[str, str]], rules: Ruleset
) -> None:
    assert codes(found([document(code, kind, None, number=None)], rules)) == expected


def test_one_document_with_number_and_date_is_enough(rules: Ruleset) -> None:
    both = [document("17", day=None), document("17")]
    assert codes(found(both, rules)) == []


def test_what_has_no_column_is_not_missing(rules: Ruleset) -> None:
    table = "| Nama Inovasi | Indikator | Tentang |\n| SIAP | 16 | SK |"
    said = take([book(Inovasi="| Nama Inovasi | 16 |\n| SIAP | 3 |", Bukti=table)], rules)
    assert "L433" not in [each.kind.code for each in check(said, rules)]


# What a kind of document proves


@pytest.mark.parametrize(
    ("code", "kind", "level", "weaker"),
    [
        ("16", "Perda", 3, False),
        ("16", "Peraturan Daerah Nomor 5 Tahun 2025", 3, False),
        ("16", "Perwali", 3, True),
        ("16", "Peraturan Walikota", 2, False),
        ("16", "SK Wali Kota Banjarmasin", 2, True),
        ("16", "SK Bupati", 1, False),
        ("16", "SK Bupati dan Perda", 3, False),
        ("16", "SK Kepala Dinas", 1, True),
        ("16", "SK Kepala Dinas a.n. Bupati", 1, False),
        ("16", "Keputusan", 3, False),
        ("23", "Surat Tugas Kepala Dinas", 3, True),
        ("23", "Surat Tugas", 3, False),
        ("23", "SK Kepala PD a.n. Kepala Daerah", 3, False),
        ("25", "Foto kegiatan", 2, True),
        ("25", "Unggahan media sosial", 3, True),
        ("25", "Berita media", 3, False),
        ("34", "Laporan SKM", 3, True),
        ("34", "Laporan monev", 3, False),
        ("26", "Buku manual", 3, False),
    ],
)
def test_a_claim_above_what_its_document_proves(
    code: str, kind: str, level: int, weaker: bool, rules: Ruleset
) -> None:
    column = "DEFGHIJKLMNOPQRSTUVW"[CODES.index(code)]
    result = found([document(code, kind)], rules, level)
    assert codes(result) == ([("L431", f"{column}2")] if weaker else [])


def test_the_best_document_counts_and_an_unknown_one_may_be_better(rules: Ruleset) -> None:
    best = [document("16", "SK Bupati"), document("16", "Perda")]
    unknown = [document("16", "SK Bupati"), document("16", "Lampiran")]
    assert codes(found(best, rules)) == codes(found(unknown, rules)) == []
    (weaker,) = found([document("16", "SK Bupati"), document("16", "Perbup")], rules)
    assert (weaker.facts["proven"], weaker.facts["value"], weaker.facts["first"]) == (2, "Perbup", "Bukti!C3")


@pytest.mark.parametrize("edition", ["2023", "2024"])
def test_before_2026_a_decree_of_the_agency_head_proves_level_1(edition: str) -> None:
    for level, expected in ((1, []), (2, [("L431", "D2")])):
        decree = document("16", "SK Kepala Dinas", date(2022, 3, 1))
        assert codes(found([decree], loading.load(edition), level, applied=date(2022, 1, 1))) == expected


# One file for many


@pytest.mark.parametrize(("count", "expected"), [(5, []), (6, [("L434", "G2")])])
def test_one_file_for_many_indicators(count: int, expected: list[tuple[str, str]], rules: Ruleset) -> None:
    link = "https://drive.google.com/drive/folders/abc"
    assert codes(found([document(code, link=link) for code in CODES[:count]], rules)) == expected


@pytest.mark.parametrize(
    ("code", "link", "shared"),
    [
        ("35", "https://youtu.be/abc123", True),
        ("35", "https://drive.google.com/drive/folders/abc", False),
        ("35", "video.mp4", False),  # every agency may have a file of that name
        ("16", "https://jdih.go.id/perda-5-2023.pdf", False),
        ("21", "https://bappeda.go.id/rkpd.pdf", False),
    ],
)
def test_one_file_for_several_innovations(code: str, link: str, shared: bool, rules: Ruleset) -> None:
    names = ("SIAP", "LAPOR")
    documents = [document(code, link=link, name=name) for name in names]
    assert codes(found(documents, rules, names=names)) == ([("L435", "G3")] if shared else [])


# Links


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("https://drive.google.com/file/d/abc/view?usp=sharing", None),
        ("drive.google.com/file/d/abc", None),
        ("www.bappeda.go.id/dokumen", None),
        ("https://s.id/BuktiSIAP", None),
        ("https://youtu.be/abc123 (menit 2)", None),
        ("https://a.go.id/1, https://a.go.id/2", None),
        ("https://inovasi.banjarmasinkota.go.id", None),
        ("bukti/01/16.pdf", None),
        ("SK Tim Pelaksana", None),
        ("http://192.10.20.30/data", None),
        ("https//drive.google.com/abc", NOT_WHOLE),
        ("htps://drive.google.com/abc", NOT_WHOLE),
        ("https:/drive.google.com/abc", NOT_WHOLE),
        ("https://", NOT_WHOLE),
        ("https://drive", NOT_WHOLE),
        ("https://drive.google.com/file/d/1x...", CUT_OFF),
        ("https://drive.google.com/", ENTRANCE),
        ("https://drive.google.com/drive/u/0/my-drive", ENTRANCE),
        ("https://www.youtube.com", ENTRANCE),
        (r"C:\Users\ASUS\Documents\sk.pdf", OWN_COMPUTER),
        ("file:///D:/bukti.pdf", OWN_COMPUTER),
        ("http://localhost/bukti", OWN_COMPUTER),
        ("-", NOTHING),
        ("menyusul", NOTHING),
        ("Link terlampir", NOTHING),
    ],
)
def test_links_that_lead_nowhere(link: str, reason: Text | None) -> None:
    assert fault_of(link) is reason


def test_a_link_that_leads_nowhere_is_told_at_its_cell(rules: Ruleset) -> None:
    assert codes(found([document("19", link="https//x.go.id")], rules)) == [("N342", "G2")]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("a.pdf", {"pdf"}),
        ("a.jpeg b.TIFF", {"jpg", "tif"}),
        ("v1.2 final", set()),
        ("https://x.go.id", set()),
    ],
)
def test_the_types_of_files_that_are_named(link: str, expected: set[str]) -> None:
    assert suffixes(link) == expected


# Verification


def test_a_verified_level_above_the_claim_is_a_note(rules: Ruleset) -> None:
    table = "| Nama Inovasi | Indikator | Nomor | Parameter Terverifikasi |\n| SIAP | 16 | 1 | 3 |\n| SIAP | 17 | 1 | 2 |"
    said = take([book(Inovasi="| Nama Inovasi | 16 | 17 |\n| SIAP | 1 | 2 |", Bukti=table)], rules)
    above = [each for each in check(said, rules) if each.kind.code == "L436"]
    assert codes(above) == [("L436", "B2")]
    assert above[0].severity == "note"


def test_a_row_that_records_no_document_is_not_judged(rules: Ruleset) -> None:
    table: list[list[Value]] = [
        [*HEADER, "Parameter Terverifikasi"],
        ["SIAP", "17", None, None, None, None, None, 2.0],
    ]
    said = take([book(Inovasi="| Nama Inovasi | 17 |\n| SIAP | 2 |", Bukti=table)], rules)
    assert "L433" not in [each.kind.code for each in check(said, rules)]


# Evidence in the row of a level, as paper forms have it

FORM = """
| NO | JENIS ISIAN                  | DEFINISI        | INFORMASI/JAWABAN | DATA PENDUKUNG           |
| 1  | Nama Inovasi                 | nama            | SIAP ANTAR        |                          |
| 2  | Tahapan Inovasi              | tahapan         | Penerapan         |                          |
| 3  | Regulasi Inovasi Daerah      | regulasi        | 3                 | SK Bupati Nomor 5        |
| 4  | Alat Kerja                   | alat            | 2                 | https//drive.go.id/abc   |
| 5  | Video inovasi daerah         | video           | 1                 | video.avi                |
| 6  | Replikasi                    | kali            | 1                 | ada                      |
| 7  | Sosialisasi Inovasi Daerah   | kanal           | 2                 | Foto kegiatan, Instagram |
"""


def test_evidence_beside_a_level_of_the_region_is_judged_too(rules: Ruleset) -> None:
    own = """
        | Kode | Parameter | Bukti Dukung              |
        | 1    | 3         | Perda RPJMD 2025-2029     |
        | 2a   | 3         | https//drive.go.id/abc    |
        | 8    | 3         | https://a.go.id/lhp.pdf   |
        | 9    | 3         | Belum ada                 |
        | 12   | 3         | ada                       |
        | 14   | 3         | C:\\Dokumen\\RIPJ.pdf     |
    """
    said = check(take([book(SPD=own)], rules), rules)
    assert [each for each in codes(said) if each[0][0] == "N"] == [
        ("N342", "C3"),
        ("N342", "C5"),
        ("N342", "C7"),
    ]


def test_evidence_beside_a_level_is_judged_by_what_it_names(rules: Ruleset) -> None:
    said = check(take([book(Formulir=FORM)], rules), rules)
    here = [each for each in codes(said) if each[0] in {"N342", "N343", "L431", "L433", "L432"}]
    assert sorted(here) == [("L431", "D4"), ("N342", "E5"), ("N343", "E6")]
