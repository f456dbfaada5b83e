# ruff: noqa: E501 - a form is drawn as wide as it is
"""Levels that a form prints, and the one that is ticked; without a tick none is read."""

from __future__ import annotations

import pytest
from books import book, faults

from inovasi_cli.reading.choices.plain_words import ticked
from inovasi_cli.reading.intake import take
from inovasi_cli.rules.loading import load

RULES = load("2026")
TOP = """
    | 1 | Nama Inovasi     | : | SIAP ANTAR                               |
    | 2 | Perangkat Daerah | : | Dinas Sosial                             |
    | 3 | Tahapan Inovasi  | : | ( ) Inisiatif ( ) Uji Coba (X) Penerapan |
    | 4 | Urusan           | : | Sosial                                   |
    | 5 | Waktu Penerapan  | : | 15/03/2025                               |
"""
BESIDE = """
    | No | Indikator  | Parameter 1       | Parameter 2         | Parameter 3         | Bukti          |
    | 16 | Regulasi Inovasi Daerah | SK Kepala Daerah  | Peraturan Kepala Daerah | v  Peraturan Daerah | Perda No 7/2024 |
    | 19 | Alat Kerja              | Manual            | Perangkat elektronik (√) | Sistem daring/AI   | foto           |
    | 33 | Kemanfaatan inovasi     | ✓ 1-200 orang     | 201-500 orang       | 501 orang atau lebih | daftar         |
    | 24 | Jejaring inovasi        | 2 Perangkat Daerah | 3-4 Perangkat Daerah | 5 Perangkat Daerah atau lebih |      |
    | 26 | Pedoman teknis          | v Buku manual/cetak | v Buku elektronik | Buku dapat diakses daring |          |
"""
BELOW = """
    | No | Indikator               | No. Parameter | Parameter               | Pilihan | Bukti |
    | 16 | Regulasi Inovasi Daerah | 1             | SK Kepala Daerah        |         | Perda |
    |    |                         | 2             | Peraturan Kepala Daerah |         |       |
    |    |                         | 3             | Peraturan Daerah        | √       |       |
    | 19 | Alat Kerja              | 1             | Manual/non-elektronik   |         |       |
    |    |                         | 2             | Perangkat elektronik    |         |       |
    |    |                         | 3             | Sistem daring/AI        |         |       |
    | 34 | Monitoring dan Evaluasi Inovasi Daerah | 1 | Laporan monev internal pemda | v | |
    |    |                         | 2             | Laporan Survei Kepuasan Masyarakat |  |  |
    |    |                         | 3             | Monev eksternal berbasis penelitian/kajian/analisis | | |
"""


@pytest.mark.parametrize(
    ("rows", "levels"), [(BESIDE, {"16": 3, "19": 2, "33": 1}), (BELOW, {"16": 3, "34": 1})]
)
def test_the_ticked_level_is_read_and_nothing_where_none_or_two_are(
    rows: str, levels: dict[str, int]
) -> None:
    (siap,) = take([book(Formulir=TOP + rows)], RULES).innovations
    assert {code: claim.level for code, claim in siap.claims.items()} == levels
    assert (siap.stage, siap.agency) == ("penerapan", "Dinas Sosial")


SCORED = """
    | No | Indikator                       | Level 1 | Level 2 | Level 3 | Bobot |
    | 1  | Visi dan Misi                   |         |         | √       | 1     |
    | 2a | Penetapan APBD                  |         | √       |         | 1     |
    | 2b | Pengalokasian mandatory spending | √      |         |         | 1     |
    | 3  | Kualitas peningkatan perizinan  | √       | √       |         | 1     |
    | 4  | Jumlah pendapatan perkapita     |         |         |         | 1     |
"""


@pytest.mark.parametrize("head", ["Level ", "Par. ", "P", "Parameter "])
@pytest.mark.parametrize("tick", ["√", "v", "X", "1"])
def test_levels_ticked_side_by_side_are_those_of_scored_rows(head: str, tick: str) -> None:
    read = take([book(SPD=SCORED.replace("Level ", head).replace("√", tick))], RULES)
    levels = {code: (claim.level, claim.place.cell) for code, claim in read.spd.items()}
    assert levels == {"1": (3, "E2"), "2a": (2, "D3"), "2b": (1, "C4")}
    assert {("N305", "C5"), ("N301", "C6")} <= set(faults(read))


@pytest.mark.parametrize("head", ["Level ", ""])
def test_two_ticks_for_one_indicator_are_asked_about(head: str) -> None:
    table = """
        | No | Nama Inovasi | OPD          | Tahapan   | 16 Regulasi |         |         |
        |    |              |              |           | Level 1     | Level 2 | Level 3 |
        | 1  | SIAP         | Dinas Sosial | Penerapan |             | √       | √       |
        | 2  | LAPOR        | Dinas Sosial | Penerapan |             | √       |         |
    """
    read = take([book(Inovasi=table.replace("Level ", head))], RULES)
    assert [{code: claim.level for code, claim in one.claims.items()} for one in read.innovations] == [
        {},
        {"16": 2},
    ]
    assert ("N305", "F3") in faults(read)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("v Perda", "Perda"),
        ("(√) Perda", "Perda"),
        ("Perda (✓)", "Perda"),
        ("[ ] Perkada [v] Perda", "Perda"),
        ("( ) Perkada ( ) Perda", "( ) Perkada ( ) Perda"),
        ("(x) Perkada (x) Perda", "(x) Perkada (x) Perda"),
        ("Perda (x)", "Perda (x)"),  # struck out?
        ("Video", "Video"),
        ("Perda", "Perda"),
    ],
)
def test_a_tick_is_taken_off_its_choice(written: str, meant: str) -> None:
    assert ticked(written) == meant


def test_parts_of_a_sum_by_any_name_are_no_innovations() -> None:
    table = """
        | No | Nama Inovasi       | OPD          | Tahapan   | Urusan | 16 | 17 | 18 |
        | 1  | SIAP               | Dinas Sosial | Penerapan | Sosial | 3  | 2  | 1  |
        | 2  | LAPOR              | Dinas Sosial | Penerapan | Sosial | 3  | 2  | 1  |
        |    | Sub Jumlah Digital | 2 inovasi    |           |        |    |    |    |
    """
    read = take([book(Inovasi=table)], RULES)
    assert [one.name for one in read.innovations] == ["SIAP", "LAPOR"]
    assert ("L417", "B4") in faults(read)
