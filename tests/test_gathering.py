"""Files that speak of one region: which are one submission together, and which contradict each other."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import Rows, write_xlsx
from typer.testing import CliRunner

from inovasi_cli.assessment import Request
from inovasi_cli.cli import app
from inovasi_cli.insight.standings.entries import HeldPart, RegionEntry
from inovasi_cli.insight.standings.files import FileEntries
from inovasi_cli.insight.standings.gathering import gather

SAMPLES = Path(__file__).parents[1] / "samples"
LIST = """
    | No | Nama Inovasi | Urusan Utama | Waktu Penerapan | 16 Regulasi Inovasi Daerah |
    | 1  | SIAP ANTAR   | Kesehatan    | 2025-03-01      | 3                          |
    | 2  | JEMPUT BOLA  | Sosial       | 2025-04-01      | 2                          |
"""
LEFT_OUT = ("R753", "R754")
"""Said about columns and rows that a short example leaves out; it is about something else."""

SPD = "| Kode | Indikator | Parameter |\n| 1 | RPJMD | 3 |"


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Work in an empty folder, at 80 columns, in the usual language."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("INOVASI_LANG", raising=False)


def book(name: str, region: str = "Kota Solok", agency: str = "", spd: int | None = None, **of: str) -> str:
    """A workbook; ``of`` has its sheets beside the profile."""
    profile: Rows = [["Nama Pemda", region], ["Edisi", "2026"]]
    if agency:
        profile = [*profile, ["Perangkat Daerah", agency]]
    if spd is not None:
        profile = [*profile, ["Skor SPD", spd]]
    return str(write_xlsx(Path(name), {"Profil": profile, **of}))


def ranked(*args: str, code: int = 0) -> tuple[dict[str, str | None], list[str]]:
    """The index of each city, and the codes of all remarks."""
    run = CliRunner().invoke(app, ["rank", *args, "--format", "json"])
    assert run.exit_code == code, run.output
    found: dict[str, Any] = json.loads(run.stdout)
    indices = {row["region"]: row["index"] for row in found["categories"].get("kota", [])}
    return indices, [remark["code"] for remark in found["remarks"] if remark["code"] not in LEFT_OUT]


def scored(*args: str) -> str:
    """The index by ``score``."""
    run = CliRunner().invoke(app, ["score", *args, "--format", "json"])
    index: str = json.loads(run.stdout)["index"]
    return index


def test_a_file_without_innovations_does_not_displace_the_complete_one() -> None:
    files = [book("a-spd.xlsx", SPD=SPD), book("b.xlsx", spd=30, Inovasi=LIST)]
    for order in (files, files[::-1]):
        assert ranked(*order) == ({"Kota Solok": scored("b.xlsx")}, ["R743"])


def test_files_that_differ_are_both_named_and_neither_is_ranked() -> None:
    files = [book("a.xlsx", spd=30, Inovasi=LIST), book("b.xlsx", spd=40, Inovasi=LIST)]
    other = book("c.xlsx", region="Kota Tegal", spd=40, Inovasi=LIST)
    assert ranked(*files, other, code=1) == ({"Kota Tegal": scored("c.xlsx"), "Kota Solok": None}, ["R733"])
    run = CliRunner().invoke(app, ["rank", *files, other])
    said = " ".join(run.stdout.split())
    assert "R733: a.xlsx dan b.xlsx berlainan hasilnya" in said and "Kota Solok" in said


def test_a_copy_and_a_score_card_of_the_same_result_count_once() -> None:
    name = book("a.xlsx", spd=30, Inovasi=LIST)
    shutil.copy(name, "salinan.xlsx")
    card = CliRunner().invoke(app, ["score", name, "--format", "json"]).stdout
    Path("a.json").write_text(card, encoding="utf-8")
    assert ranked(name, "salinan.xlsx", "a.json") == ({"Kota Solok": scored(name)}, ["R742", "R742"])


def test_parts_of_one_region_are_scored_together() -> None:
    files = [
        *[book("dinkes.xlsx", agency="Dinas Kesehatan", Inovasi=LIST), book("spd.xlsx", SPD=SPD)],
        book("dinsos.xlsx", agency="Dinas Sosial", Inovasi=LIST.replace("SIAP", "CEPAT")),
    ]
    assert ranked(*files) == ({"Kota Solok": scored(*files)}, ["R744"])
    shutil.copy("dinkes.xlsx", "dinkes (1).xlsx")
    assert ranked(*files, "dinkes (1).xlsx") == ({"Kota Solok": scored(*files)}, ["R744"])


def test_the_sample_agencies_give_the_sample_city() -> None:
    agencies = [str(path) for path in sorted((SAMPLES / "opd").glob("*.xlsx"))]
    indices, codes = ranked(*agencies, str(SAMPLES / "bappeda-spd.xlsx"))
    assert indices == {"Kota Contoh": scored(str(SAMPLES / "kota-contoh-2026.xlsx"))}
    assert codes == ["R744", "R741"]


@pytest.mark.parametrize("agency", ["DINAS KESEHATAN", ""])  # the same again; of none, so perhaps of all
def test_the_same_part_twice_is_not_ranked(agency: str) -> None:
    first = book("a.xlsx", agency="Dinas Kesehatan", Inovasi=LIST)
    second = book("b.xlsx", agency=agency, Inovasi=LIST.replace("SIAP", "CEPAT"))
    assert ranked(first, second, code=1) == ({"Kota Solok": None}, ["R747"])


def test_two_files_of_spd_are_the_same_part() -> None:
    files = [book("a.xlsx", SPD=SPD), book("b.xlsx", SPD=SPD.replace("3", "2"))]
    assert ranked(*files, code=1) == ({"Kota Solok": None}, ["R747"])


def test_a_part_alone_is_said_to_be_one() -> None:
    assert ranked(book("a.xlsx", SPD=SPD), code=1) == ({"Kota Solok": None}, ["R732"])
    agency = book("c.xlsx", agency="Dinas Kesehatan", spd=30, Inovasi=LIST)
    assert ranked(agency) == ({"Kota Solok": scored("c.xlsx")}, ["R745"])
    whole = book("b.xlsx", spd=30, Inovasi=LIST)
    assert ranked(whole) == ({"Kota Solok": scored(whole)}, [])


OF_ALL = "| Nama Pemda | Nama Inovasi | Waktu Penerapan | 16 Regulasi Inovasi Daerah |\n"
OF_SOLOK = "| Kota Solok | SIAP ANTAR | 2025-03-01 | 3 |\n"
OF_TEGAL = "| Kota Tegal | JEMPUT BOLA | 2025-03-01 | 2 |\n"


def test_the_rows_of_a_region_in_a_file_of_several_go_with_its_spd() -> None:
    for name, rows in {"semua": OF_SOLOK + OF_TEGAL, "solok": OF_SOLOK, "tegal": OF_TEGAL}.items():
        write_xlsx(Path(f"{name}.xlsx"), {"Inovasi": OF_ALL + rows})
    solok, tegal = book("spd-solok.xlsx", SPD=SPD), book("spd-tegal.xlsx", "Kota Tegal", spd=30)
    expected = {"Kota Solok": scored("solok.xlsx", solok), "Kota Tegal": scored("tegal.xlsx", tegal)}
    for order in (["semua.xlsx", solok, tegal], [tegal, solok, "semua.xlsx"]):
        indices, codes = ranked(*order)
        assert (indices, set(codes)) == (expected, {"R744"})


def test_in_a_file_of_several_regions_one_may_lack_its_spd() -> None:
    write_xlsx(Path("semua.xlsx"), {"Inovasi": OF_ALL + OF_SOLOK + OF_TEGAL})
    indices, codes = ranked("semua.xlsx", book("spd.xlsx", SPD=SPD))
    assert [city for city, index in indices.items() if index is None] == ["Kota Tegal"]
    assert codes == ["R744", "R732"]


def test_two_years_are_told_once_for_all_regions() -> None:
    for year in (2022, 2023):
        lines = "".join(f"Kota {name},5{year % 10}\n" for name in ("Solok", "Tegal", "Bima"))
        Path(f"{year}.csv").write_text(f"Nama Pemda,Indeks {year}\n{lines}", encoding="utf-8")
    indices, codes = ranked("2022.csv", "2023.csv", code=1)
    assert (set(indices.values()), codes) == ({None}, ["R733"])
    assert ranked("2023.csv", "--previous", "2022.csv")[0]["Kota Solok"] == "53.00"


def test_errors_in_the_data_are_said_beside_the_rank() -> None:
    broken = book("a.xlsx", spd=30, Inovasi=LIST.replace("| 3 ", "| tiga setengah "))
    assert ranked(broken) == ({"Kota Solok": scored(broken)}, ["R746"])


def test_a_city_that_no_list_has_is_an_additional_one() -> None:
    profile: Rows = [
        ["Nama Pemda", "Kota Khayalan"],
        ["Kategori", "Kota"],
        ["Skor SPD", 30],
        ["Edisi", "2026"],
    ]
    write_xlsx(Path("a.xlsx"), {"Profil": profile, "Inovasi": LIST})
    card = CliRunner().invoke(app, ["score", "a.xlsx", "--format", "json"]).stdout
    Path("a.json").write_text(card, encoding="utf-8")
    table = "Nama Pemda,Kategori,Indeks 2026\nAtlantis,kota,40\nKota Solok,kota,50\n"
    Path("t.csv").write_text(table, encoding="utf-8")
    assert ranked("a.json") == ({"Kota Khayalan": scored("a.xlsx")}, ["R741"])
    indices, codes = ranked("a.xlsx", "a.json", "t.csv")
    assert indices == {"Kota Khayalan": scored("a.xlsx"), "Atlantis": "40.00", "Kota Solok": "50.00"}
    assert codes == ["R742", "R741"]


STATED = st.tuples(st.sampled_from("ab"), st.integers(0, 2), st.booleans())  # region, index, whether a part


@given(st.lists(STATED, max_size=8))
def test_whatever_the_order_of_the_files_a_region_has_one_entry_and_only_a_result_that_nothing_denies(
    stated: list[tuple[str, int, bool]],
) -> None:
    entries = [
        RegionEntry(
            *(f"{at}.json", f"Kota {region}", region, "kota", 2023),
            index=Decimal(index),
            part=HeldPart(f"Dinas {at}", innovations=True, spd=False) if part else None,
        )
        for at, (region, index, part) in enumerate(stated)
    ]

    def together(parts: Sequence[RegionEntry], _: Request) -> FileEntries:
        files = [part.file for part in parts]
        region = next(entry.region for entry in entries if entry.file == files[0])
        return FileEntries(
            files[0], (RegionEntry(files[0], region, region[-1], "kota", 2023, index=Decimal(9)),)
        )

    with mock.patch("pathlib.Path.read_bytes", autospec=True, side_effect=str):  # no two are copies
        found, _ = gather(entries, Request(), together)
        again, _ = gather(entries[::-1], Request(), together)
    indices = {entry.region: entry.index for entry in found}
    assert len(found) == len(indices) == len({entry.region for entry in entries})
    assert indices == {entry.region: entry.index for entry in again}
    for region, index in indices.items():
        wholes = {each.index for each in entries if each.region == region and each.part is None}
        parts = [each.index for each in entries if each.region == region and each.part is not None]
        if wholes:
            assert index == (wholes.pop() if len(wholes) == 1 else None)
        else:
            assert index == (parts[0] if len(parts) == 1 else 9)


def test_only_what_is_asked_for_is_told() -> None:
    book("a.xlsx", spd=30, Inovasi=LIST)
    book("b.xlsx", spd=40, Inovasi=LIST)
    bogor = book("c.xlsx", region="Kab. Bogor", spd=40, Inovasi=LIST)
    run = CliRunner().invoke(app, ["rank", "a.xlsx", "b.xlsx", bogor, "--cluster", "tertinggal"])
    assert (run.exit_code, "R733" in run.output) == (1, False)  # there is nothing to rank
    named = CliRunner().invoke(app, ["rank", "a.xlsx", "b.xlsx", bogor])
    assert "R733" in named.output
