"""Lists whose columns are told by what stands around them: titles, papers, points, years."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from screens import rules_of_2026
from sheets import Rows, sheet

from inovasi_cli.reading.files.sheets import Sheet, Workbook
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.layout import match
from inovasi_cli.rules import loading

RULES = rules_of_2026()


def columns(rows: str | Rows, name: str = "Inovasi") -> Mapping[str, int]:
    """The columns of the one list of innovations."""
    (table,) = match(Workbook("data.xlsx", (sheet(rows, name),)), RULES).having("innovations")
    return table.columns


def test_a_second_row_below_merged_titles_is_header_whatever_it_says() -> None:
    rows = """
        | No | Judul | Tanggal  |        | Regulasi |       |        | Alat Kerja |       |        |
        |    |       | Uji Coba | Terap  | Klaim    | Reviu | Alasan | Klaim      | Reviu | Alasan |
        | 1  | ANTAR | 6/5/25   | 7/9/25 | 2        | 1     | keliru | 3          | 3     | sesuai |
        | 2  | LAPOR | 9/8/23   | 2/7/24 | 3        | 3     | sesuai | 1          | 0     | kosong |
        | 3  | SIAGA | 3/1/24   | 2/7/24 | 1        | 1     | sesuai | 2          | 2     | sesuai |
    """
    spanned = sheet(rows, "Inovasi")._replace(merged=((1, 2, 1, 1), (1, 2, 2, 2), (1, 1, 5, 7)))
    (table,) = match(Workbook("data.xlsx", (spanned,)), RULES).having("innovations")
    expected = {"number": 1, "name": 2, "trial": 3, "applied": 4, "16": 5, "19": 8}
    assert (table.header_row, table.columns) == (2, expected)


@pytest.mark.parametrize("points", ["Nilai", "Hasil", "P x B"])
def test_of_two_columns_below_a_title_the_one_that_is_multiplied_is_the_level(points: str) -> None:
    found = columns(
        f"""
        | Nama Inovasi | Regulasi |       |     | SDM      |       |     |
        |              | {points} | Bobot | PRM | {points} | Bobot | PRM |
        | ANTAR        | 6        | 3     | 2   | 2        | 2     | 1   |
        | LAPOR        | 9        | 3     | 3   | 6        | 2     | 3   |
        | SIAGA        | 3        | 3     | 1   | 4        | 2     | 2   |
        """
    )
    assert (found["16"], found["17"]) == (4, 7)


def test_papers_beside_each_level_prove_it_whatever_they_are_called() -> None:
    rows = """
        | Nama Inovasi | Regulasi | Bukti (1)    | Bimtek | Lampiran     | Replikasi | Foto giat    | OPD    |
        | ANTAR        | 2        | bit.ly/a1    | 1      | Daftar hadir | 2         | bit.ly/a3    | Dinkes |
        | LAPOR        | 3        | bit.ly/b1    | 3      | Undangan     | 1         |              | Dinsos |
        | SIAGA        | 1        |              | 2      | Sertifikat   | 3         | bit.ly/c3    | BPBD   |
    """
    found = columns(rows)
    assert [found.get(f"{code}.evidence") for code in ("16", "20", "31")] == [3, 5, 7]


def test_files_numbered_like_an_indicator_prove_it() -> None:
    rows = """
        | Nama Inovasi | OPD    | Tahapan   | Urusan    | Berkas A        | Berkas B          |
        | ANTAR        | Dinkes | Penerapan | Kesehatan | 16_SK_antar.pdf | 17_SK_Tim_a.pdf   |
        | LAPOR        | Dinsos | Penerapan | Sosial    | 16_SK_lapor.pdf | 17 - tim.docx     |
        | SIAGA        | BPBD   | Penerapan | Sosial    | 16-Perda.pdf    | u/17_tim_lagi.pdf |
    """
    assert {"16.evidence": 5, "17.evidence": 6}.items() <= columns(rows).items()


def test_names_of_indicators_above_papers_are_evidence() -> None:
    rows = """
        | No | Inovasi Daerah | OPD    | Alat Kerja  | Bimtek       | Jejaring      | Pedoman teknis |
        | 1  | ANTAR          | Dinkes | Foto alat   | Daftar hadir | SK Tim lintas | Manual book    |
        | 2  | LAPOR          | Dinsos | Foto loket  | Undangan     | PKS antar OPD | Juknis LAPOR   |
        | 3  | SIAGA          | BPBD   | Foto sirene | Sertifikat   | Surat tugas   | Buku saku      |
    """
    found = columns(rows, "Data Dukung")
    assert {code: found.get(f"{code}.evidence") for code in ("19", "20", "24", "26")} == {
        "19": 4,
        "20": 5,
        "24": 6,
        "26": 7,
    }
    assert not found.keys() & {"19", "20", "24", "26"}


def test_a_legend_of_levels_in_a_header_is_no_part_of_it() -> None:
    legend = (
        "(1 = kerja secara manual/non elektronik; 2 = kerja secara elektronik; 3 = didukung sistem daring/AI)"
    )
    found = columns([["Nama Inovasi", "OPD", f"Alat kerja yang dipakai\n{legend}"], ["ANTAR", "Dinkes", 2]])
    assert found["19"] == 3


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        (("2 tahun", "2024 dan 2025", "tiap tahun"), "18"),
        (("Rp 50.000.000", "Rp 75 juta", "120.000.000"), "budget"),
    ],
)
def test_anggaran_is_a_level_above_years_and_the_budget_above_amounts(
    cells: tuple[str, ...], field: str
) -> None:
    rows: Rows = [["Nama Inovasi", "OPD", "Anggaran"]]
    assert columns([*rows, *([f"SIAGA {cell}", "Dinkes", cell] for cell in cells)])[field] == 3


def test_of_two_columns_of_names_the_one_that_speaks_of_innovations_is_theirs() -> None:
    rows = """
        | NO | GIAT INOV | KEPJG            | REGULASI | SDM | BIMTEK | RKPD | MONEV |
        | 1  | APAR RT   | Satu RT satu api | P3       | P3  | P1     | P3   | P2    |
        | 2  | LINMAS    | Linmas terlatih  | P1       | P2  | P1     | P3   | P2    |
        | 3  | SIAGA     | Siaga bersama    | P2       | P1  | P2     | P1   | P1    |
    """
    assert columns(rows)["name"] == 2


@pytest.mark.parametrize("header", ["Mereplikasi", "Sudah direplikasi di mana saja?", "Ditiru oleh"])
def test_words_of_one_root_tell_the_same(header: str) -> None:
    rows: Rows = [
        ["Nama Inovasi", "OPD", header],
        ["ANTAR", "Dinkes", "1 kali"],
        ["LAPOR", "Dinsos", "2 kali"],
    ]
    assert columns([*rows, ["SIAGA", "BPBD", "3 kali"]]).keys() & {"31", "31.measured"}


def levels(*sheets: Sheet) -> Mapping[str, Mapping[str, int]]:
    """The levels of each innovation."""
    found = take([Workbook("data.xlsx", sheets)], RULES)
    return {one.name: {code: claim.level for code, claim in one.claims.items()} for one in found.innovations}


def test_levels_with_a_row_for_each_belong_to_the_list_beside_them() -> None:
    listed = """
        | Kode | Nama Inovasi | Perangkat Daerah | Tahapan Inovasi | Waktu Penerapan |
        | B1   | ANTAR        | Dinas Kesehatan  | Penerapan       | 2025-03-01      |
        | B2   | LAPOR        | Dinas Sosial     | Penerapan       | 2025-04-01      |
    """
    told = """
        | Kode | Nama Inovasi | No | Nama Indikator          | Bobot | Parameter | Data Pendukung |
        | B1   | ANTAR        | 16 | Regulasi Inovasi Daerah | 3     | 3         | Perda          |
        |      |              | 17 | Ketersediaan SDM        | 2     | 2         | SK Tim         |
        |      |              | 18 | Dukungan anggaran       | 2     | 0         |                |
        |      |              | 19 | Alat Kerja              | 2     | 1         | Foto           |
        |      |              | 20 | Bimtek inovasi          | 1     | 2         | Undangan       |
        | B2   | LAPOR        | 16 | Regulasi Inovasi Daerah | 3     | 1         | SK             |
        |      |              | 18 | Dukungan anggaran       | 2     | 2         | DPA            |
    """
    assert levels(sheet(listed, "Profil"), sheet(told, "Indikator")) == {
        "ANTAR": {"16": 3, "17": 2, "18": 0, "19": 1, "20": 2},
        "LAPOR": {"16": 1, "18": 2},
    }


def test_a_list_on_its_side_may_have_numbers_before_its_names() -> None:
    rows = """
        | PENILAIAN MANDIRI |                         |             |             |
        | No                | Uraian                  | Inovasi 1   | Inovasi 2   |
        |                   | Nama Inovasi            | ANTAR       | LAPOR       |
        |                   | Tahapan                 | Penerapan   | Penerapan   |
        | 16                | Regulasi Inovasi Daerah | 0           | 1           |
        | 17                | Ketersediaan SDM        | 2           | 3           |
        | 18                | Dukungan Anggaran       | 2           | 3           |
        | 19                | Alat Kerja              | 3           | 1           |
    """
    found = levels(sheet(rows, "Dinkes"))
    assert found == {
        "ANTAR": {"16": 0, "17": 2, "18": 2, "19": 3},
        "LAPOR": {"16": 1, "17": 3, "18": 3, "19": 1},
    }


def test_rules_of_a_competition_read_odd_lists_without_a_crash() -> None:
    rules = loading.load(folder=Path(__file__).parents[1] / "samples" / "lomba-kota")
    listed = "| Nama Inovasi | Anggaran | Parameter |\n| ANTAR | 2 tahun | 2 |\n| LAPOR | 2024 | 3 |"
    proofs = "| Nama Inovasi | Indikator | Parameter |\n| ANTAR | 1 | 3 |\n| LAPOR | 2 | 2 |"
    for sheets in ({"Inovasi": listed, "Bukti": proofs}, {"Bukti": proofs}, {"Data": listed}):
        take([Workbook("a.xlsx", tuple(sheet(rows, name) for name, rows in sheets.items()))], rules)
