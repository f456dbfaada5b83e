"""Who submits, held against the list of regions."""

from __future__ import annotations

from typing import Any

import pytest
from books import book, faults

from inovasi_cli.assessment import Request, assess
from inovasi_cli.diagnostics import scores
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Ruleset, loading

INNOVATIONS = "| Nama Inovasi | OPD |\n| SIAP ANTAR | Dinas Kesehatan |"


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


def profile(table: str, rules: Ruleset, **more: Any) -> Submission:
    return take([book(Profil=table, Inovasi=INNOVATIONS)], rules, **more)


def test_who_submits(rules: Ruleset) -> None:
    submission = profile(
        """
        | Isian            | Nilai              |
        | Nama Pemda       | Kota Banjarmasin   |
        | Klaster          | Non Klaster        |
        | Edisi            | 2026               |
        | Perangkat Daerah | Dinas Kesehatan    |
        | Versi Templat    | 1                  |
        """,
        rules,
    )
    said = submission.profile
    assert (said.region, said.code, said.category) == ("Kota Banjarmasin", "63.71", "kota")
    assert (said.cluster, said.edition, said.agency, said.template_version) == (
        "Non Klaster",
        "2026",
        "Dinas Kesehatan",
        "1",
    )
    assert faults(submission) == []


@pytest.mark.parametrize(
    ("rows", "code", "category", "expected"),
    [
        ("| Nama Pemda | Banjarmasin |", "63.71", "kota", []),
        ("| Kode Wilayah | 63.71 |", "63.71", "kota", []),
        ("| Nama Pemda | Bogor |\n| Kategori | Kab. |", "32.01", "kabupaten", []),
        ("| Nama Pemda | Bogor |", None, None, [("N319", "B1")]),
        ("| Nama Pemda | Kota Banjarmasn |\n| Kategori | Kota |", None, "kota", [("N319", "B1")]),
        ("| Nama Pemda | Kota Contoh |\n| Kategori | Kota |", None, "kota", [("N322", "B1")]),
        ("| Nama Pemda | Kota Banjarmasin |\n| Kategori | Provinsi |", "63.71", "provinsi", [("N320", "B2")]),
        ("| Nama Pemda | Kota Banjarmasin |\n| Kategori | Kotamadya |", "63.71", "kota", [("N311", "B2")]),
        ("| Nama Pemda | #REF! |\n| Kategori | Kota |", None, "kota", [("N303", "B1")]),
        ("| Nama Pemda | |", None, None, []),
    ],
)
def test_the_region_is_held_against_the_list_of_regions(
    rows: str, code: str | None, category: str | None, expected: list[tuple[str, str]], rules: Ruleset
) -> None:
    submission = profile(rows, rules)
    assert (submission.profile.code, submission.profile.category) == (code, category)
    assert faults(submission) == expected


def test_what_is_given_with_the_command_goes_before_the_profile(rules: Ruleset) -> None:
    submission = profile(
        "| Nama Pemda | Kota Banjarmasin |\n| Kode Wilayah | 63.71 |",
        rules,
        region="Kota Bandung",
        category="kota",
    )
    assert (submission.profile.region, submission.profile.code) == ("Kota Bandung", "32.73")


@pytest.mark.parametrize(
    ("name", "code", "found"),
    [
        ("Kota Banjarmasin", "33.01", [("N325", "B2")]),
        ("Kota Banjarmasin", "63.71", []),
        ("Bogor", "32.71", []),
        ("Kota Contoh", "99.99", []),
    ],
)
def test_the_code_is_that_of_the_name(
    name: str, code: str, found: list[tuple[str, str]], rules: Ruleset
) -> None:
    submission = take([book(Profil=f"| Nama Pemda | {name} |\n| Kode Wilayah | '{code} |")], rules)
    assert [each for each in faults(submission, "Profil") if each[0] not in ("N319", "N322")] == found


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Nama Pemda | Kota Depok", [("L412", "B1")]),
        ("Kode Wilayah | '32.76", [("L412", "B1")]),
        ("Nama Pemda | Pemkot Bogor", []),
        ("Nama Pemda | Bogor", []),
        ("Perangkat Daerah | Dinas Sosial", []),
    ],
)
def test_files_of_one_submission_are_of_one_region(
    other: str, found: list[tuple[str, str]], rules: Ruleset
) -> None:
    files = [book("a.xlsx", Profil="| Nama Pemda | Kota Bogor |"), book("b.xlsx", Profil=f"| {other} |")]
    submission = take(files, rules)
    assert [each for each in faults(submission) if each[0] != "B102"] == found
    assert submission.profile.region == "Kota Bogor"


LIST = "| Nama Pemda | Nama Inovasi | Tahapan |\n"


def test_a_list_of_the_portal_names_the_region(rules: Ruleset) -> None:
    submission = take([book(Data=LIST + "| Kota Bogor | SIAP | |\n| Pemkot Bogor | LAPOR | |")], rules)
    assert (submission.profile.region, submission.profile.code) == ("Kota Bogor", "32.71")
    assert faults(submission) == []


def test_the_profile_goes_before_the_rows_of_a_list(rules: Ruleset) -> None:
    profile = "| Nama Pemda | Kota Bogor |"
    submission = take([book(Profil=profile, Inovasi=LIST + "| Kab. Bogor | SIAP | |")], rules)
    assert submission.profile.region == "Kota Bogor"
    assert faults(submission) == [("L412", "A2")]


def test_a_list_of_several_regions_is_no_submission_of_one(rules: Ruleset) -> None:
    rows = "| Kota Bogor | SIAP | |\n| Kota Depok | LAPOR | |\n| Kota Depok | ANTAR | |\n| | JEMPUT | |"
    assert faults(take([book(Data=LIST + rows)], rules)) == [("L412", "A3")]


@pytest.mark.parametrize(
    ("rows", "region", "cell"),
    [
        ("| 1 | SIAP | Dinas Sosial |\n| | KOTA DEPOK | |\n| 1 | CEPAT | Dinas Sosial |", "Kota Bogor", "B3"),
        ("| KOTA BOGOR | | |\n| 1 | SIAP | Dinas Sosial |\n| KOTA DEPOK | | |", "Kota Bogor", "A4"),
        ("| 1 | SIAP | Dinas Sosial Kota Depok |", "Kota Bogor", "C2"),
        ("| 1 | SIAP | Dinas Sosial Kota Bogor |\n| | 6371 | |", "Kota Bogor", None),
        ("| 1 | SIAP | Dinas Sosial Provinsi Jawa Barat |", "Kota Bogor", None),
        ("| 1 | SIAP | UPTD Samsat Kota Bogor |", "Provinsi Jawa Barat", None),
        ("| 1 | Belajar dari Kota Depok | Dinas Sosial |", "Kota Bogor", None),
    ],
)
def test_rows_that_name_another_region_are_told(
    rows: str, region: str, cell: str | None, rules: Ruleset
) -> None:
    tables = {"Profil": f"| Nama Pemda | {region} |", "Inovasi": f"| No | Nama Inovasi | OPD |\n{rows}"}
    told = [at for code, at in faults(take([book(**tables)], rules)) if code == "L423"]
    assert told == ([cell] if cell else [])


@pytest.mark.parametrize(
    ("title", "region"),
    [
        ("| REKAP INOVASI | |\n| KABUPATEN TANAH BUMBU | |", "Kabupaten Tanah Bumbu"),
        ("| PEMERINTAH PROVINSI JAWA BARAT | |\n| INOVASI KOTA BOGOR 2026 | |", "Kota Bogor"),
        ("| INOVASI KOTA BOGOR DAN KOTA DEPOK | |", None),
        ("| INDEKS INOVASI KABUPATEN/KOTA SE-PROVINSI JAWA BARAT | |", None),
        ("| REKAP INOVASI DAERAH | |", None),
    ],
)
def test_a_title_names_the_region_where_nothing_else_does(
    title: str, region: str | None, rules: Ruleset
) -> None:
    tables = f"{title}\n| No | Nama Inovasi | OPD | Tahapan |\n| 1 | SIAP | Dinas Sosial | Penerapan |"
    submission = take([book(Inovasi=tables)], rules)
    assert submission.profile.region == region
    assert [code for code, _ in faults(submission) if code == "L428"] == (["L428"] if region else [])
    said = take([book(Profil="| Nama Pemda | Kota Cimahi |", Inovasi=tables)], rules)
    assert said.profile.region == "Kota Cimahi"
    assert "L428" not in [code for code, _ in faults(said)]


@pytest.mark.parametrize(
    ("title", "total", "code"),
    [
        ("Nilai SPD : 41,25", "41.25", None),
        ("Skor SPD: 41,25 (dari 63)", "41.25", None),
        ("Skor SPD = 48,75 (dari 63)", "48.75", None),
        ("Target SPD: 40", "None", None),
        ("Nilai SPD : belum ada", "None", "N306"),
    ],
)
def test_a_score_of_spd_above_a_list_is_read(
    title: str, total: str, code: str | None, rules: Ruleset
) -> None:
    rows = "| No | Nama Inovasi | OPD | Tahapan |\n| 1 | SIAP | Dinas Sosial | Penerapan |"
    submission = take([book(Inovasi=f"| REKAP INOVASI | |\n| {title} | |\n{rows}")], rules)
    assert str(submission.spd_total) == total
    assert [at for found, at in faults(submission) if found == code] == (["A2"] if code else [])


@pytest.mark.parametrize(
    "label",
    ["SPD", "Nilai SPD", "Jml skor SPD", "Jml. Nilai SPD :", "Skor SPD (maks 63)", "Total skor SPD (klaim)"],
)
def test_the_total_of_spd_by_other_names(label: str, rules: Ruleset) -> None:
    submission = profile(f"| SPD | |\n| {label} | 46,5 |", rules)
    assert (str(submission.spd_total), faults(submission)) == ("46.5", [])


@pytest.mark.parametrize("label", ["Skor SPD 2025", "Skor maksimal SPD", "Jumlah indikator SPD"])
def test_what_may_be_the_total_of_spd_is_named(label: str, rules: Ruleset) -> None:
    submission = profile(f"| Nama Pemda | Kota Banjarmasin |\n| {label} | 46,5 |", rules)
    assert (submission.spd_total, faults(submission)) == (None, [("K210", "A2")])


@pytest.mark.parametrize("label", ["Skor SID", "Target SPD", "Jumlah OPD", "Nama Walikota", "Alamat"])
def test_other_lines_of_a_profile_are_nobodys_concern(label: str, rules: Ruleset) -> None:
    submission = profile(f"| Nama Pemda | Kota Banjarmasin |\n| {label} | 46,5 |", rules)
    assert (submission.spd_total, faults(submission)) == (None, [])


@pytest.mark.parametrize(
    ("code", "written"),
    [
        (
            "",
            [
                "41,25 (dari 63)",
                "41,25 dari 63",
                "41.25/63",
                "41,25 poin (maks. 63)",
                "Skor: 41,25",
                "= 41,25",
            ],
        ),
        (
            "N306",
            [
                "41,25 (65%)",
                "65%",
                "+-41",
                "41,25 (estimasi)",
                "(41,25)",
                "41,25-42",
                "41,25 / 2025",
                "41,25*",
            ],
        ),
        ("N304", ["1.250"]),
        ("N315", ["70 dari 63"]),
    ],
)
def test_a_score_that_cannot_be_used_is_named_where_there_is_none(code: str, written: list[str]) -> None:
    for said in written:
        found = assess([book(Profil=[["Edisi", "2026"], ["Skor SPD", said]], Inovasi=INNOVATIONS)], Request())
        missing = [one.facts["reason"] for one in found.remarks if one.kind.code == "P604"]
        assert [one.kind.code for one in found.findings if one.place.cell == "B2"] == (
            [code] if code else []
        ), said
        assert [*map(str, missing)] == (
            [str(scores.SPD_UNREADABLE.filled(where="Profil!B2", code=code))] if code else []
        )
