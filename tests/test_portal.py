"""The local list against the portal's: what is missing, what differs, what may be the same."""

from __future__ import annotations

import csv
import io
import json
import time
from pathlib import Path

import pytest
import runs
from books import book
from sheets import write_xlsx
from typer.testing import Result

from inovasi_cli.checking.portal import Reconciliation, reconcile
from inovasi_cli.reading.intake import take
from inovasi_cli.rules.loading import load

LOCAL = """
    | Nama Inovasi | Perangkat Daerah | Tahapan Inovasi | Waktu Penerapan | 16 Regulasi Inovasi Daerah |
    | SIAP ANTAR   | Dinas Kesehatan  | Penerapan       | 05/03/2025      | 3                          |
    | JEMPUT BOLA  | Dinas Sosial     | Uji Coba        | 01/04/2025      | 2                          |
    | PASAR KERJA  | Dinas Tenaga     | Penerapan       | 02/04/2025      | 1                          |
    | LAPOR LAMPU  | Dinas Perhubungan | Penerapan      | 03/04/2025      |                            |
"""
PORTAL = """
    | Nama Pemda  | Nama Inovasi* | Tahapan Inovasi* | Waktu Penerapan* | Estimasi Skor Kematangan |
    | Kota Contoh | Siap  Antar   | Penerapan        | 05/03/2025       | 9.00                     |
    | Kota Contoh | Jemput Bola   | Penerapan        | 11/04/2025       | 104.00                   |
    | Kota Contoh | PASARKERJA    | Penerapan        | 02/04/2025       | 3.00                     |
    | Kota Contoh | SATU DATA     | Inisiatif        | 05/04/2025       | 10.00                    |
"""


def compared(local: str = LOCAL, portal: str = PORTAL) -> Reconciliation:
    rules = load("2026")
    mine = take([book("kota.xlsx", Inovasi=local)], rules)
    theirs = take([book("portal.xls", Rekap=portal)], rules)
    return reconcile(mine, theirs, rules)


class TestPairs:
    def test_what_both_lists_say_alike(self) -> None:
        assert [pair.local.name for pair in compared().same] == ["SIAP ANTAR"]

    def test_what_is_on_one_side_only(self) -> None:
        found = compared()
        assert [each.name for each in found.unsent] == ["LAPOR LAMPU"]
        assert [each.name for each in found.only_portal] == ["SATU DATA"]

    def test_what_differs_with_both_cells(self) -> None:
        (pair,) = compared().different
        assert [
            (each.field, str(each.local.value), each.local.place.cell, each.portal.place.cell)
            for each in pair.differences
        ] == [
            ("stage", "uji-coba", "C3", "C3"),
            ("applied", "2025-04-01", "D3", "D3"),
            ("score", "6", None, "E3"),
        ]

    def test_names_that_are_alike_are_suggested(self) -> None:
        assert [(each.local.name, each.portal.name, each.likeness) for each in compared().near] == [
            ("PASAR KERJA", "PASARKERJA", 100)
        ]

    @pytest.mark.parametrize(
        ("name", "agency", "near"),
        [
            ("Lapor Lampu Kota", "Dinas Perhubungan", True),
            ("Lapor Lampu Kota", "", True),
            ("Lapor Lampu Kota", "Dinas Pariwisata", False),
            ("LAPORLAMPU", "Dinas Pariwisata", True),
            ("Lapor Lampu 2", "Dinas Perhubungan", False),
            ("Pasar Murah", "Dinas Perhubungan", False),
        ],
    )
    def test_a_longer_name_of_the_same_agency_is_suggested(self, name: str, agency: str, near: bool) -> None:
        portal = f"| Nama Inovasi | Perangkat Daerah |\n| {name} | {agency} |"
        assert [each.local.name for each in compared(portal=portal).near] == ["LAPOR LAMPU"] * near

    def test_one_name_twice_is_told_apart_by_agency(self) -> None:
        head = "| Nama Inovasi | OPD | Tahapan |\n"
        local = f"{head}| KLINIK | Dinas A | Penerapan |\n| KLINIK | Dinas B | Uji Coba |"
        portal = f"{head}| KLINIK | Dinas B | Uji Coba |\n| KLINIK | Dinas A | Penerapan |"
        found = compared(local, portal)
        assert found.agrees and len(found.same) == 2

    def test_what_a_list_does_not_say_is_not_compared(self) -> None:
        found = compared(
            portal="| Nama Inovasi | Tahapan |\n| SIAP ANTAR | Penerapan |\n| JEMPUT BOLA | Uji Coba |"
        )
        assert [pair.local.name for pair in found.same] == ["SIAP ANTAR", "JEMPUT BOLA"]
        assert found.skipped == ("trial", "applied", "developed")

    def test_a_date_on_one_side_only_differs(self) -> None:
        head = "| Nama Inovasi | Waktu Penerapan |\n"
        (pair,) = compared(f"{head}| SIAP ANTAR | 05/03/2025 |", f"{head}| SIAP ANTAR | |").different
        assert [(each.field, each.portal.value) for each in pair.differences] == [("applied", None)]

    def test_three_hundred_of_other_names_take_no_time(self) -> None:
        def rows(word: str) -> str:
            lines = [f"| {word} {at:09b} {word[::-1]} | Penerapan |" for at in range(300)]
            return "\n".join(["| Nama Inovasi | Tahapan |", *lines])

        start = time.process_time()
        assert len(compared(rows("Layanan"), rows("Jemput")).unsent) == 300
        assert time.process_time() - start < 2


class TestCommand:
    @pytest.fixture
    def files(self, tmp_path: Path) -> tuple[Path, Path]:
        return (
            write_xlsx(tmp_path / "kota.xlsx", {"Inovasi": LOCAL}),
            write_xlsx(tmp_path / "portal.xlsx", {"Rekap": PORTAL}),
        )

    def run(self, *args: str | Path) -> Result:
        return runs.inovasi("compare", *map(str, args))

    @pytest.mark.parametrize("language", ["id", "en"])
    def test_the_screen(self, files: tuple[Path, Path], language: str) -> None:
        run = self.run(*files, "--lang", language, "--details")
        assert run.exit_code == 0
        told = ("LAPOR LAMPU", "SATU DATA", "JEMPUT BOLA", "PASARKERJA", "104")
        assert [word for word in told if word not in run.stdout] == []
        assert "SIAP ANTAR" not in run.stdout

    def test_json(self, files: tuple[Path, Path]) -> None:
        answer = json.loads(self.run(*files, "--format", "json").stdout)
        assert answer["schema"] == "inovasi.compare/1"
        assert answer["summary"] == {"same": 1, "different": 1, "near": 1, "unsent": 1, "only_portal": 1}
        score = answer["different"][0]["differences"][-1]
        assert (score["local"]["value"], score["portal"]["value"]) == ("6", "104")
        assert answer["unsent"][0]["place"]["cell"] == "A5"

    def test_csv(self, files: tuple[Path, Path]) -> None:
        rows = [*csv.DictReader(io.StringIO(self.run(*files, "--format", "csv").stdout))]
        assert [row["status"] for row in rows] == [
            "unsent",
            "only_portal",
            *["different"] * 3,
            "near",
        ]
        assert rows[-1]["local"] == "PASAR KERJA" and rows[-1]["portal"] == "PASARKERJA"

    def test_markdown(self, files: tuple[Path, Path]) -> None:
        assert "| LAPOR LAMPU<br>Dinas Perhubungan |" in self.run(*files, "--format", "md").stdout

    def test_the_portal_may_be_named_first(self, files: tuple[Path, Path]) -> None:
        told, usual = (
            json.loads(self.run(*order, "--format", "json").stdout) for order in (files[::-1], files)
        )
        assert told["portal"] == str(files[1])
        assert {**told, "provenance": None} == {**usual, "provenance": None}
        assert self.run(*files[::-1]).stdout.startswith("Data daerah dan portal")

    def test_strict_fails_where_they_differ(self, files: tuple[Path, Path]) -> None:
        assert self.run(*files, "--strict").exit_code == 1
        assert self.run(files[0], files[0], "--strict").exit_code == 0

    def test_a_file_that_is_not_there(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        run = self.run(files[0], tmp_path / "tiada.xls")
        assert run.exit_code == 1 and "B105" in run.stderr and run.stdout == ""

    def test_two_files_are_needed(self, files: tuple[Path, Path]) -> None:
        assert self.run(files[0]).exit_code == 2
