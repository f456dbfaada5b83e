"""What ``validate`` says at the end: whether there will be a result, and what comes next."""

from __future__ import annotations

import json

import pytest
from runs import inovasi, workbook

pytestmark = pytest.mark.usefixtures("plain_surroundings")


@pytest.mark.parametrize("edition", ["2026", "2023"])
def test_a_blank_template_reads_back_without_a_warning_and_is_told_what_comes_next(edition: str) -> None:
    inovasi("template", "--edition", edition, "-o", "kosong.xlsx")
    summary = json.loads(inovasi("validate", "kosong.xlsx", "--format", "json").stdout)["summary"]
    assert (summary["error"], summary["warning"]) == (0, 0)
    assert "Isi lembar Profil, " in inovasi("validate", "kosong.xlsx").stdout


def test_the_template_of_an_agency_is_told_the_sheets_that_it_has() -> None:
    inovasi("template", "--kind", "agency", "-o", "kosong.xlsx")
    assert "Isi lembar Profil, Inovasi, Bukti, lalu" in inovasi("validate", "kosong.xlsx").stdout


def test_files_without_an_spd_score_are_told_that_they_give_no_index() -> None:
    workbook(spd="")
    said = " ".join(inovasi("validate", "data.xlsx").stdout.split())
    assert "Indeks belum dapat dihitung dari berkas ini saja. Isi lembar SPD, " in said
    workbook(spd="40")
    assert "belum dapat dihitung" not in inovasi("validate", "data.xlsx").stdout


@pytest.mark.parametrize(
    ("levels", "said"), [(("abc", "2"), "1 error"), (("abc", "abc"), "1 error (2 places)")]
)
def test_one_error_is_one_in_english(levels: tuple[str, str], said: str) -> None:
    table = """
        | No | Nama Inovasi | Perangkat Daerah | Urusan Utama | 16 Regulasi Inovasi Daerah |
        | 1  | SIAP ANTAR   | Dinas Kesehatan  | Kesehatan    | {first}                    |
        | 2  | JEMPUT BOLA  | Dinas Sosial     | Sosial       | {second}                   |
    """
    workbook(innovations=table.format(first=levels[0], second=levels[1]))
    assert f"\n{said}, " in inovasi("validate", "data.xlsx", "--lang", "en").stdout
