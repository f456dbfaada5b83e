"""Accounts, schools, hospitals and technical units under their agencies, and never by likeness alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from runs import inovasi
from sheets import write_xlsx

from inovasi_cli.checking.belonging import Belonging
from inovasi_cli.checking.expected import Units, read_units
from inovasi_cli.diagnostics import Place
from inovasi_cli.reading.submission import Innovation, Profile, Submission
from inovasi_cli.rules import Ruleset, loading

LISTED = ("Dinas Kesehatan", "Dinas Pendidikan dan Kebudayaan", "Dinas Perhubungan", "Kecamatan Tegal Barat")


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


def reported(*named: str | tuple[str, str]) -> list[Innovation]:
    """Innovations of these agencies, some with an account."""
    pairs = [(each, None) if isinstance(each, str) else each for each in named]
    return [Innovation(f"I{at}", Place(), agency=name, account=own) for at, (name, own) in enumerate(pairs)]


def agency_of(name: str, *others: str | tuple[str, str]) -> str | None:
    return Belonging(reported(name, *(others or LISTED))).agency(name)


@pytest.mark.parametrize(
    ("name", "agency"),
    [
        ("UPT Parkir Dinas Perhubungan", "Dinas Perhubungan"),
        ("UPTD PUSKESMAS MELATI - DINAS KESEHATAN KOTA TEGAL", "Dinas Kesehatan"),
        ("Bidang Angkutan, Dinas Perhubungan", "Dinas Perhubungan"),
        ("Kelurahan Randu, Kecamatan Tegal Barat", "Kecamatan Tegal Barat"),
        ("Kel. Randu Kec. Tegal Barat", "Kecamatan Tegal Barat"),
        ("Cabang Dinas Perhubungan Wilayah Utara", "Dinas Perhubungan"),
        ("Sekretariat Dinas Sosial", "Dinas Sosial"),
        ("Dinas Kesehatan - Puskesmas Melati", "Dinas Kesehatan"),
        ("Dinas Perhubungan (UPT Parkir)", "Dinas Perhubungan"),
        ("Kecamatan Tegal Barat, Kelurahan Randu", "Kecamatan Tegal Barat"),
        ("Sekretariat Daerah Bagian Organisasi", "Sekretariat Daerah"),
        ("UPT SPF SDN 3 Randu", "Dinas Pendidikan dan Kebudayaan"),
        ("PKM Melati", "Dinas Kesehatan"),
        ("Bagian Organisasi Sekretariat Daerah", "Sekretariat Daerah"),
        ("Puskesmas Melati", "Dinas Kesehatan"),
        ("UPTD Puskesmas Melati", "Dinas Kesehatan"),
        ("Puskesmas Kecamatan Tegal Barat", "Dinas Kesehatan"),
        ("RSUD dr. Harapan", "Dinas Kesehatan"),
        ("Rumah Sakit Umum Daerah Kardinah", "Dinas Kesehatan"),
        ("SMPN 3 Tegal", "Dinas Pendidikan dan Kebudayaan"),
        ("SD Negeri Randu 2", "Dinas Pendidikan dan Kebudayaan"),
        ("TK Pembina", "Dinas Pendidikan dan Kebudayaan"),
    ],
)
def test_a_unit_belongs_to_the_agency_that_its_name_tells(name: str, agency: str) -> None:
    assert agency_of(name) == agency


@pytest.mark.parametrize(
    "name",
    [
        "Dinas Kesehatan",
        "Dinas Pendidikan",  # alike, and asked about elsewhere
        "Dinkes",
        "Kecamatan Tegal Timur",
        "Kelurahan Randu",  # of which district nobody says
        "UPT Laboratorium",
        "Sekretariat DPRD",
        "Badan Pengelola Keuangan dan Aset Daerah",
        "Badan Kepegawaian dan Pengembangan SDM",
        "Dinas Bina Marga dan SDA",
        "Perumda Air Minum",
        "Smart City Center",
        "Sdm dan Umum",
    ],
)
def test_what_does_not_say_to_whom_it_belongs_stands_for_itself(name: str) -> None:
    assert agency_of(name) == name


def test_of_two_agencies_of_education_neither_is_chosen() -> None:
    assert agency_of("SMPN 3", "Dinas Pendidikan Dasar", "Dinas Pendidikan Menengah") == "SMPN 3"
    assert agency_of("SMPN 3", "Dinas Pendidikan", "Dinas Pendidikan Kota Tegal") == "Dinas Pendidikan"
    assert agency_of("SMPN 3", "Dinas Sosial") == "Dinas Pendidikan"


def test_an_account_belongs_to_the_agency_that_has_it_or_is_above_it() -> None:
    listed = Belonging(
        reported(
            ("Dinas Perhubungan", "iga2025.dishub"),
            ("Operator Terminal", "iga2025.dishub"),
            ("Terminal Bus", "iga2025.dishub.terminal"),
            ("iga2025.dishub.parkir", "iga2025.dishub.parkir"),
            ("Pelabuhan", "iga2025.dishubla"),
            ("Admin Kota", "iga2025"),
        )
    )
    found = {unit.name: (unit.agency, unit.why) for unit in listed.units.values()}
    belonging = ("Operator Terminal", "Terminal Bus", "iga2025.dishub.parkir")
    assert found == dict.fromkeys(belonging, ("Dinas Perhubungan", "account"))


def test_an_account_of_two_agencies_decides_nothing() -> None:
    shared = ("Operator", "iga2025.kota")
    both = [("Dinas Sosial", "iga2025.kota"), ("Dinas Perhubungan", "iga2025.kota")]
    assert Belonging(reported(shared, *both)).agency(*shared) == "Operator"


def test_a_table_goes_before_everything_else_and_may_lead_on() -> None:
    table = {
        "puskesmas melati": "Dinas Pengendalian Penduduk",
        "terminal bus": "UPT Terminal",
        "upt terminal": "Dinas Perhubungan",
        "iga2025 sman1": "Dinas Pendidikan Provinsi",
    }
    listed = Belonging(reported("Puskesmas Melati", "Terminal Bus", ("SMAN 1", "iga2025.sman1")), table)
    assert listed.agency("Puskesmas Melati") == "Dinas Pengendalian Penduduk"
    assert listed.agency("Terminal Bus") == "Dinas Perhubungan"
    assert listed.agency("SMAN 1", "iga2025.sman1") == "Dinas Pendidikan Provinsi"
    assert [unit.name for unit in listed.members("Dinas Perhubungan")] == ["Terminal Bus"]


def test_units_of_one_name_are_told_apart_by_their_accounts() -> None:
    listed = Belonging(
        reported(
            ("Dinas Sosial", "iga.dinsos"),
            ("Dinas Perhubungan", "iga.dishub"),
            ("Operator", "iga.dinsos"),
            ("Operator", "iga.dishub"),
        )
    )
    assert listed.agency("Operator", "iga.dinsos") == "Dinas Sosial"
    assert listed.agency("Operator", "iga.dishub") == "Dinas Perhubungan"


# A table of the user's


def units_of(path: Path, rules: Ruleset, *named: str | tuple[str, str]) -> Units:
    listed = Submission((), Profile(), tuple(reported(*named)))
    return read_units(path, listed, rules)


def told(units: Units) -> list[tuple[str, str | None]]:
    return [(each.kind.code, each.place.cell) for each in units.faults]


@pytest.mark.parametrize(
    "table",
    [
        """
        | Unit    | Perangkat Daerah |
        | SMPN 3  | Dinas Pendidikan |
        | Wisma A | Dinas Sosial     |
        """,
        """
        | No | Admin OPD | Perangkat Daerah |
        | 1  | SMPN 3    | Dinas Pendidikan |
        | 2  | Wisma A   | Dinas Sosial     |
        """,
        """
        | OPD Induk        | Nama Unit |
        | Dinas Pendidikan | SMPN 3    |
        | Dinas Sosial     | Wisma A   |
        """,
        """
        | SMPN 3  | Dinas Pendidikan |
        | Wisma A | Dinas Sosial     |
        """,
    ],
)
def test_a_table_names_units_and_their_agencies(table: str, tmp_path: Path, rules: Ruleset) -> None:
    found = units_of(write_xlsx(tmp_path / "unit.xlsx", {"Unit": table}), rules, "SMPN 3", "Wisma A")
    assert found == ({"smpn 3": "Dinas Pendidikan", "wisma a": "Dinas Sosial"}, ())


def test_a_table_may_be_csv_and_name_accounts(tmp_path: Path, rules: Ruleset) -> None:
    table = tmp_path / "unit.csv"
    table.write_text("Unit;Akun;Perangkat Daerah\nSMPN 3;iga2025.smpn3;Dinas Pendidikan\n", encoding="utf-8")
    found = units_of(table, rules, ("SMPN 3", "iga2025.smpn3"))
    assert found.agencies == dict.fromkeys(("smpn 3", "iga2025 smpn3"), "Dinas Pendidikan")


def test_what_is_wrong_with_a_table_is_told_at_its_cell(tmp_path: Path, rules: Ruleset) -> None:
    table = """
        | Unit     | Perangkat Daerah |
        | SMPN 3   | Dinas Pendidikan |
        | SMPN 3   | Dinas Sosial     |
        | Wisma A  |                  |
        | SMPN 33  | Dinas Pendidikan |
        | UPT Satu | UPT Dua          |
        | UPT Dua  | UPT Satu         |
    """
    path = write_xlsx(tmp_path / "unit.xlsx", {"Unit": table})
    found = units_of(path, rules, "SMPN 3", "Wisma A", "UPT Satu", "UPT Dua")
    assert found.agencies == {"smpn 33": "Dinas Pendidikan"}
    wrong = [("L439", "B4"), ("L438", "A3"), ("L441", "A6"), ("L441", "A7"), ("L440", "A5")]
    assert told(found) == wrong


def test_a_table_that_cannot_be_read_says_why(tmp_path: Path, rules: Ruleset) -> None:
    assert [code for code, _ in told(units_of(tmp_path / "tiada.xlsx", rules))] == ["B105"]
    empty = write_xlsx(tmp_path / "kosong.xlsx", {"Unit": "| Unit | Perangkat Daerah |"})
    assert [code for code, _ in told(units_of(empty, rules))] == ["B111"]


# Where agencies are compared

PORTAL = """
    | Judul Inovasi | Admin OPD                         | Kematangan | Tanggal Penerapan |
    | SIAP          | Dinas Kesehatan (iga2025.dinkes)  | 90         | 2025-03-01        |
    | LAPOR         | Puskesmas Melati (iga2025.melati) | 60         | 2025-03-01        |
    | ANTAR         | SMPN 3 (iga2025.smpn3)            | 70         | 2025-03-01        |
    | PANEN         | operator (iga2025.dinkes)         | 30         | 2025-03-01        |
"""


def test_units_count_for_their_agency(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_xlsx(tmp_path / "kota.xlsx", {"Inovasi": PORTAL})
    run = inovasi("rank", "kota.xlsx", "--by", "agency", "--spd", "40", "--format", "json")
    ranked = {each["agency"]: each for each in json.loads(run.stdout)["agencies"]}
    assert [*ranked] == ["Dinas Pendidikan", "Dinas Kesehatan"]
    health = ranked["Dinas Kesehatan"]
    assert (health["mean"], health["reported"]) == ("60.00", 3)
    assert [(each["name"], each["why"]) for each in health["units"]] == [
        ("operator", "account"),
        ("Puskesmas Melati", "kind"),
    ]


def test_a_table_is_used_by_rank_and_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_xlsx(tmp_path / "kota.xlsx", {"Inovasi": PORTAL})
    write_xlsx(tmp_path / "unit.xlsx", {"Unit": "| SMPN 3 | Dinas Kesehatan |"})
    asked = ("kota.xlsx", "--spd", "40", "--agencies", "unit.xlsx")
    run = inovasi("rank", *asked, "--by", "agency", "--format", "csv")
    assert [line.split(",")[2] for line in run.stdout.splitlines()[1:]] == ["Dinas Kesehatan"]
    assert inovasi("report", *asked, "-o", "laporan.html").exit_code == 0
    (tmp_path / "rusak.csv").write_text("Unit,Induk\nSMPN 3,Dinas A\nSMPN 3,Dinas B\n", encoding="utf-8")
    run = inovasi("rank", "kota.xlsx", "--spd", "40", "--by", "agency", "--agencies", "rusak.csv")
    assert (run.exit_code, "L438" in run.stderr) == (1, True)
    assert inovasi("rank", *asked).exit_code == 2
