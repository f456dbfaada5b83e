"""A rank is not better known than the indices that it compares: what is open in one of them is a range."""

from __future__ import annotations

import csv
import io
import json
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from runs import inovasi
from sheets import Rows, write_xlsx
from submissions import renamed, sound, without

from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.rules.loading import load

pytestmark = pytest.mark.usefixtures("plain_surroundings")

SAMPLES = Path(__file__).parents[1] / "samples"
OLD = "2019-02-01"


@pytest.fixture(scope="module")
def city() -> Workbook:
    return sound(random.Random(3), load("2026"))


@pytest.fixture
def older(city: Workbook) -> Workbook:
    """The same workbook with dates before the measured period in half of its rows."""
    at = city.sheets[2].rows[0].index("Waktu Penerapan")
    head, *rows = city.sheets[2].rows
    changed = [(*row[:at], OLD, *row[at + 1 :]) if row[0] in range(7) else row for row in rows]
    return city._replace(sheets=(*city.sheets[:2], city.sheets[2]._replace(rows=(head, *changed))))


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def saved(book: Workbook, region: str, name: str) -> str:
    """Write a workbook as that of ``region``."""
    sheets: dict[str, str | Rows] = {sheet.name: sheet.rows for sheet in book.sheets}
    sheets["Profil"] = [["Nama Pemda", region], ["Edisi", "2026"]]
    return str(write_xlsx(Path(name), sheets))


def ranked(*args: str) -> tuple[Mapping[str, Mapping[str, Any]], set[str], int]:
    """The row of each city, the codes of all remarks, and the exit code."""
    run = inovasi("rank", *args, "--format", "json")
    found = json.loads(run.stdout)
    rows = {row["region"]: row for row in found["categories"]["kota"]}
    return rows, {remark["code"] for remark in found["remarks"]}, run.exit_code


@pytest.fixture
def three(city: Workbook, older: Workbook) -> list[str]:
    """An open index, one that lies within it, and one that is higher than both ends."""
    return [
        saved(renamed(older, "Inovasi", "Waktu Penerapan", "Keterangan 7"), "Kota Solok", "solok.xlsx"),
        saved(older, "Kota Tegal", "tegal.xlsx"),
        saved(city, "Kota Metro", "metro.xlsx"),
    ]


class TestOpenIndex:
    def test_its_ends_are_those_of_its_score(self, three: list[str]) -> None:
        rows, codes, code = ranked(*three)
        scored = json.loads(inovasi("score", three[0], "--format", "json").stdout)
        assert scored["index_low"] != scored["index_high"]
        for name in ("index", "index_low", "index_high"):
            assert rows["Kota Solok"][name] == scored[name]
        assert ("R752" in codes, code) == (True, 0)

    def test_ranks_are_counted_from_both_ends(self, three: list[str]) -> None:
        rows, _, _ = ranked(*three)
        ends = {region: (row["best"], row["worst"]) for region, row in rows.items()}
        low, high = (
            {region: row["best"] for region, row in ranked(*others)[0].items()}
            for others in (
                [three[1].replace("tegal", "solok-low"), *three[1:]],
                [three[2].replace("metro", "solok-high"), *three[1:]],
            )
            if self._as_solok(others[0])
        )
        for region, (best, worst) in ends.items():
            assert best <= min(low[region], high[region]) <= max(low[region], high[region]) <= worst
        assert ends["Kota Solok"][0] < ends["Kota Solok"][1]

    def _as_solok(self, name: str) -> bool:
        """Write the workbook of another city as that of Solok: it is one of the ends."""
        source = openpyxl.load_workbook("tegal.xlsx" if "low" in name else "metro.xlsx")
        source["Profil"]["B1"] = "Kota Solok"
        source.save(name)
        return True

    def test_neither_distance_nor_predicate_is_surer(self, three: list[str]) -> None:
        rows, _, _ = ranked(*three)
        solok = rows["Kota Solok"]
        assert (solok["to_above"], solok["margin"], solok["to_predicate"]) == (None, None, None)

    def test_people_see_the_range(self, three: list[str]) -> None:
        rows, _, _ = ranked(*three)
        ends = "-".join(rows["Kota Solok"][name].replace(".", ",") for name in ("index_low", "index_high"))
        assert ends in inovasi("rank", *three).stdout
        assert ends in inovasi("rank", *three, "--format", "md").stdout

    def test_programs_get_both_ends(self, three: list[str]) -> None:
        rows, _, _ = ranked(*three)
        read = csv.DictReader(io.StringIO(inovasi("rank", *three, "--format", "csv").stdout))
        (solok,) = (row for row in read if row["region"] == "Kota Solok")
        assert solok["rank"] == ""
        assert {name: solok[name] for name in ("index_low", "index_high")} == {
            name: rows["Kota Solok"][name] for name in ("index_low", "index_high")
        }

    def test_a_score_that_was_kept_stays_open(self, three: list[str]) -> None:
        Path("solok.json").write_text(inovasi("score", three[0], "--format", "json").stdout, encoding="utf-8")
        kept, _, _ = ranked("solok.json", *three[1:])
        rows, _, _ = ranked(*three)
        for name in ("index_low", "index_high", "best", "worst"):
            assert kept["Kota Solok"][name] == rows["Kota Solok"][name]

    def test_strict_refuses_it(self, three: list[str]) -> None:
        assert ranked(*three, "--strict")[2] == 1


class TestStrict:
    def test_a_sound_city_passes(self) -> None:
        assert inovasi("rank", str(SAMPLES / "kota-contoh-2026.xlsx"), "--strict").exit_code == 0

    @pytest.mark.parametrize("by", [[], ["--by", "agency"], ["--by", "innovation"]], ids=lambda by: by[-1:])
    def test_a_missing_column_does_not(self, by: list[str], city: Workbook) -> None:
        file = saved(without(city, "Inovasi", "Rancang Bangun"), "Kota Solok", "tanpa rancang.xlsx")
        run = inovasi("rank", file, *by, "--format", "json")
        assert run.exit_code == 0
        remarks = {remark["code"]: remark["message"] for remark in json.loads(run.stdout)["remarks"]}
        assert "R753" in remarks and remarks.keys() & {"R754", "P618"}
        assert inovasi("rank", file, *by, "--strict").exit_code == 1
        assert 'inovasi validate "tanpa rancang.xlsx"' in " ".join(inovasi("rank", file, *by).stdout.split())

    def test_what_is_not_tested_stands_beside_its_region(self, city: Workbook) -> None:
        file = saved(without(city, "Inovasi", "Rancang Bangun"), "Kota Solok", "a.xlsx")
        scored = json.loads(inovasi("score", file, "--format", "json").stdout)
        row = ranked(file)[0]["Kota Solok"]
        assert (row["untested"], row["absent"]) == (scored["untested"], None)
        assert row["warnings"] > 0


def test_an_open_index_of_one_region_is_told_by_its_agencies_too(three: list[str]) -> None:
    run = inovasi("rank", three[0], "--by", "agency", "--format", "json")
    assert "P614" in {remark["code"] for remark in json.loads(run.stdout)["remarks"]}
