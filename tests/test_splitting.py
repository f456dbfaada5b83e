"""One file of many regions: whose row is whose, however it is written, and what is nobody's."""

from __future__ import annotations

import time
from pathlib import Path

import openpyxl
from sheets import Rows, sheet

from inovasi_cli.assessment import Request
from inovasi_cli.insight.standings.files import read_source, split
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.rules.regions import every_region

HEAD: list[str] = ["Nama Pemda", "Nama Inovasi", "Waktu Penerapan", "16 Regulasi Inovasi Daerah"]


def lines(*regions: str | None) -> Rows:
    """A list with an innovation of each of ``regions``."""
    return [HEAD, *([name, f"Inovasi {at}", "2025-03-01", at % 4] for at, name in enumerate(regions))]


def parts(table: Rows) -> dict[str, list[object]]:
    """The innovations of each region."""
    found = split(Workbook("a.xlsx", (sheet(table),))).parts()
    return {name: [row[1] for row in part.sheets[0].rows[1:]] for name, part in found}


def test_a_region_is_one_however_it_is_written() -> None:
    table = lines(
        "Kota Bogor", "Kab. Bogor", "KOTA  BOGOR", "Kabupaten Bogor", "Kota Khayalan", "kota khayalan"
    )
    assert parts(table) == {
        "Kota Bogor": ["Inovasi 0", "Inovasi 2"],
        "Kab. Bogor": ["Inovasi 1", "Inovasi 3"],
        "Kota Khayalan": ["Inovasi 4", "Inovasi 5"],
    }


def test_rows_that_name_no_region_are_told_and_counted() -> None:
    table = [*lines("Kota Bogor", None, "Kota Tegal", None), [None, None, None, 3]]
    (fault,) = split(Workbook("a.xlsx", (sheet(table),))).faults
    assert (fault.kind.code, fault.place.cell, fault.facts["rows"]) == ("R749", "A3", 2)
    assert split(Workbook("a.xlsx", (sheet(lines("Kota Bogor", "Kota Tegal")),))).faults == ()


def test_a_merged_cell_names_the_region_of_all_its_rows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "Inovasi"
    for row in lines("Kota Bogor", None, None, "Kota Tegal", None):
        page.append(list(row))
    page.merge_cells("A2:A4")
    page.merge_cells("A5:A6")
    page["C5"].value, page["C6"].value = "2025-06-01", None
    page.merge_cells("C5:C6")
    book.save(tmp_path / "a.xlsx")
    found = split(read(tmp_path / "a.xlsx"))
    assert found.faults == ()
    tegal = dict(found.parts())["Kota Tegal"].sheets[0]
    assert [len(part.sheets[0].rows) - 1 for _, part in found.parts()] == [3, 2]
    assert (2, 3, 3, 3) in tegal.merged  # the date is still that of both rows
    counted = {entry.region: entry.counted for entry in read_source(tmp_path / "a.xlsx", Request()).entries}
    assert counted == {"Kota Bogor": 3, "Kota Tegal": 2}


def test_a_profile_is_no_table_of_regions() -> None:
    profile = sheet([["Nama Pemda", "Kota Bogor"], ["Kategori", "Kota"]], "Profil")
    assert not split(Workbook("a.xlsx", (profile,))).names


def test_the_whole_nation_in_one_file_takes_time_by_its_rows(tmp_path: Path) -> None:
    regions = [region for region in every_region() if region.autonomous and region.category != "provinsi"]
    path = tmp_path / "a.csv"
    path.write_text(
        "\n".join([";".join(HEAD), *(f"{r.name};X {n};2025-03-01;3" for n in range(4) for r in regions)]),
        encoding="utf-8",
    )
    start = time.perf_counter()
    entries = read_source(path, Request()).entries
    assert (len(entries), {entry.counted for entry in entries}) == (508, {4})
    assert time.perf_counter() - start < 60  # it is 1 to 3 seconds; copying all rows for each took minutes
