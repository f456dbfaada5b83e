"""``inovasi select`` as it is typed: what it says, writes, and refuses."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from runs import inovasi
from sheets import Rows, write_xlsx

LINES = 24
"""Of a screen."""

HEADS = ("Nama Inovasi", "Perangkat Daerah", "Urusan Utama", "Waktu Penerapan", "Estimasi Skor Kematangan")
AFFAIRS = (
    "Pendidikan",
    "Kesehatan",
    "Pekerjaan Umum dan Penataan Ruang",
    "Perumahan Rakyat dan Kawasan Permukiman",
    "Sosial",
    "Pangan",
)


@pytest.fixture(autouse=True)
def _apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")


def region(maturities: Sequence[int], *, affairs: Sequence[str] = AFFAIRS, old: Sequence[int] = ()) -> None:
    """A workbook of innovations with these maturities; ``old`` ones (by number) are outside the window."""
    rows = [
        (
            f"Inovasi {number:03}",
            f"Dinas {'ABC'[number % 3]}",
            affairs[number % len(affairs)],
            "2015-01-01" if number in old else "2025-03-01",
            maturity,
        )
        for number, maturity in enumerate(maturities)
    ]
    profile: Rows = [("Isian", "Nilai"), ("Nama Pemda", "Kota Contoh"), ("Edisi", "2026"), ("Skor SPD", 50)]
    write_xlsx(Path("data.xlsx"), {"Profil": profile, "Inovasi": [HEADS, *rows]})


STRONG_AND_WEAK = [*[100] * 20, *[10] * 10]


def chosen(*options: str, file: str = "data.xlsx", code: int = 0) -> Any:
    run = inovasi("select", file, *options, "--format", "json")
    assert run.exit_code == code, run.output
    return json.loads(run.stdout)


def refused(*options: str, file: str = "data.xlsx") -> str:
    run = inovasi("select", file, *options)
    assert (run.exit_code, run.stdout) == (2, "")
    return run.stderr


def names(listed: Any) -> list[str]:
    return [one["name"] for one in listed]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("options", [(), ("--max", "6"), ("--max", "3", "--drop", "agency[Dinas A]")])
def test_the_screen_is_one_screen_and_ends_with_the_next_step(
    language: str, options: tuple[str, ...]
) -> None:
    region(STRONG_AND_WEAK, old=[2])
    run = inovasi("select", "data.xlsx", "--lang", language, *options)
    lines = run.stdout.splitlines()
    assert run.exit_code == 0
    assert len(lines) <= LINES and max(map(len, lines)) <= 80
    assert "-o " in " ".join(lines[-2:])


def test_the_weak_are_held_back_and_the_index_is_that_of_a_file_without_them() -> None:
    region(STRONG_AND_WEAK)
    found = chosen()
    assert (len(found["selected"]), len(found["held"]), found["optimal"]) == (20, 10, True)
    region(STRONG_AND_WEAK[:20])
    alone = json.loads(inovasi("score", "data.xlsx", "--format", "json").stdout)
    assert alone["index"] == found["index_selected"] > found["index_all"]
    assert [20, found["index_selected"]] in found["curve"]
    assert max(found["curve"], key=lambda point: float(point[1]))[0] == 20


def test_what_does_not_count_is_improved_first_where_that_is_enough() -> None:
    region(STRONG_AND_WEAK, old=[2, 25])
    held = {one["name"]: one for one in chosen()["held"]}
    strong, weak = held["Inovasi 002"], held["Inovasi 025"]
    assert (strong["verdict"], strong["why"], strong["rules"], strong["needs"]) == (
        *("mend", "ineligible", ["window"]),
        "0.00",
    )
    assert (weak["verdict"], weak["why"]) == ("hold", "ineligible") and float(weak["needs"]) > 0


class TestDemands:
    def test_what_is_kept_is_sent_and_what_is_dropped_is_not(self) -> None:
        region(STRONG_AND_WEAK)
        found = chosen("--keep", "Inovasi 025", "--drop", "sid[Inovasi 001]", "--max", "15")
        assert "Inovasi 025" in names(found["selected"])
        (dropped,) = [one for one in found["held"] if one["why"] == "dropped"]
        assert (dropped["name"], dropped["needs"]) == ("Inovasi 001", None)
        assert len(found["selected"]) == 15
        assert found["demands"] == {"keep": ["27"], "drop": ["3"], "max": 15, "min_per_agency": 0}

    def test_every_agency_sends_its_share(self) -> None:
        region([*[100, 100, 5] * 6, 100])
        assert {"Dinas A", "Dinas B"} == {one["agency"] for one in chosen()["selected"]}
        found = chosen("--min-per-agency", "2")
        assert [one["agency"] for one in found["selected"]].count("Dinas C") == 2

    def test_units_send_with_their_agency(self) -> None:
        region([100, 100, 5, 100, 100, 4])
        book = openpyxl.load_workbook("data.xlsx")
        sheet = book["Inovasi"]
        sheet.cell(4, 2).value, sheet.cell(7, 2).value = "UPT Parkir Dinas B", "SD Negeri 4"
        book.save("data.xlsx")
        Path("unit.csv").write_text("Unit,Perangkat Daerah\nSD Negeri 4,Dinas A\n", encoding="utf-8")
        shares = {one["agency"]: one for one in chosen("--agencies", "unit.csv")["agencies"]}
        assert {name: one["units"] for name, one in shares.items()} == {
            "Dinas A": ["SD Negeri 4"],
            "Dinas B": ["UPT Parkir Dinas B"],
        }

    @pytest.mark.parametrize(
        ("options", "told"),
        [
            (("--keep", "Inovasi 001", "--drop", "3"), "Inovasi 001"),
            (("--keep", "Inovasi 002"), "Inovasi 002"),
            (("--keep", "Inovasi"), "30"),
            (("--drop", "Inovasi 999"), "Inovasi 999"),
            (("--keep", "sid[Inovasi 001].35"), "sid[Inovasi 001].35"),
            (("--keep", "Inovasi 001", "--keep", "Inovasi 003", "--max", "1"), "--max 2"),
            (("--max", "0"), "--max"),
            (("--min-per-agency", "satu"), "--min-per-agency"),
        ],
    )
    def test_what_cannot_be_asked(self, options: tuple[str, ...], told: str) -> None:
        region(STRONG_AND_WEAK, old=[2])
        assert told in " ".join(refused(*options).split())

    def test_the_message_goes_away_when_it_is_obeyed(self) -> None:
        region(STRONG_AND_WEAK)
        demands = ("--keep", "Inovasi 001", "--keep", "Inovasi 003")
        assert "--max 2" in refused(*demands, "--max", "1")
        assert len(chosen(*demands, "--max", "2")["selected"]) == 2

    def test_fewer_than_the_minimum_divisor_are_allowed_and_told(self) -> None:
        region(STRONG_AND_WEAK)
        assert "--max 5 kurang" in inovasi("select", "data.xlsx", "--max", "5").stdout
        assert "--max 12 kurang" not in inovasi("select", "data.xlsx", "--max", "12").stdout

    def test_two_of_one_name_are_told_apart_by_their_rows(self) -> None:
        region(STRONG_AND_WEAK)
        book = openpyxl.load_workbook("data.xlsx")
        for row in (30, 31):
            book["Inovasi"].cell(row, 1).value = "KEMBAR"
        book.save("data.xlsx")
        assert "30" in (said := refused("--keep", "KEMBAR")) and "31" in said
        assert names(chosen("--keep", "31", "--max", "1")["selected"]) == ["KEMBAR"]


class TestGate:
    def test_a_gate_that_nothing_meets_is_told_with_what_is_missing(self) -> None:
        region(STRONG_AND_WEAK, affairs=AFFAIRS[:3])
        gate = chosen()["gate"]
        assert (gate["met"], gate["reachable"], gate["required"]) == (False, False, 5)
        assert "sosial" in gate["missing"]
        assert "Sosial" in inovasi("select", "data.xlsx").stdout

    def test_one_that_is_out_of_reach_for_so_few(self) -> None:
        region(STRONG_AND_WEAK)
        gate = chosen("--max", "4")["gate"]
        assert (gate["met"], gate["reachable"]) == (False, False)
        assert "--max" in inovasi("select", "data.xlsx", "--max", "4").stdout

    def test_a_weak_one_is_sent_for_it(self) -> None:
        maturities = [100 if number % 6 != 4 else 20 for number in range(30)]
        region(maturities, affairs=[*AFFAIRS[:5], "Pangan"])
        gate = [one["name"] for one in chosen()["selected"] if one["for_gate"]]
        assert gate == ["Inovasi 004"]
        assert gate[0] in inovasi("select", "data.xlsx").stdout


def test_where_the_index_is_open_the_proof_says_by_which_reading() -> None:
    region(STRONG_AND_WEAK, old=[*range(0, 30, 4)])
    book = openpyxl.load_workbook("data.xlsx")
    book["Inovasi"].cell(1, 4).value = "Kolom X"
    book.save("data.xlsx")
    found = chosen()
    assert found["index_low"] != found["index_high"] and found["reservations"]
    assert "menurut bacaan sekarang" in " ".join(inovasi("select", "data.xlsx").stdout.split())


class TestForms:
    def test_a_workbook_has_those_of_each_agency_together(self) -> None:
        region(STRONG_AND_WEAK, old=[2])
        assert inovasi("select", "data.xlsx", "-o", "pilihan.xlsx").exit_code == 0
        book = openpyxl.load_workbook("pilihan.xlsx")
        assert book.sheetnames == ["Ringkasan", "Putusan", "Kurva", "Asal-usul"]
        rows = [*book["Putusan"].iter_rows(min_row=3, values_only=True)]
        assert len([agency for agency, _ in groupby(row[3] for row in rows)]) == 3
        assert [row[2:5] for row in rows if row[1] == "4"] == [("Inovasi 002", "Dinas C", 100)]

    def test_csv_has_a_row_for_each_innovation(self) -> None:
        region(STRONG_AND_WEAK, old=[2])
        rows = [*csv.DictReader(io.StringIO(inovasi("select", "data.xlsx", "--format", "csv").stdout))]
        assert [row["verdict"] for row in rows] == [*["send"] * 19, "mend", *["hold"] * 10]
        assert {row["rules"] for row in rows} == {"", "window"}

    def test_details_list_agencies_and_innovations(self) -> None:
        region(STRONG_AND_WEAK)
        short, long = (inovasi("select", "data.xlsx", *more).stdout for more in ((), ("--all",)))
        assert "Inovasi 029" not in short and all(f"Inovasi {number:03}" in long for number in range(30))

    def test_nothing_is_written_over_the_data(self) -> None:
        region(STRONG_AND_WEAK)
        before = Path("data.xlsx").read_bytes()
        assert "data.xlsx" in refused("-o", "data.xlsx", "--force")
        assert Path("data.xlsx").read_bytes() == before


def test_without_an_index_there_is_nothing_to_choose_by() -> None:
    region(STRONG_AND_WEAK)
    run = inovasi("select", "data.xlsx", "tidak-ada.xlsx")
    assert (run.exit_code, run.stdout) == (1, "")
    run = inovasi("select", "data.xlsx", "--basis", "verified")
    assert (run.exit_code, run.stdout) == (1, "")


def test_five_thousand_innovations() -> None:
    region([number * 7919 % 112 for number in range(5000)])
    found = chosen()
    assert (len(found["selected"]), found["optimal"]) == (200, True)


class TestOtherCommandsKnowIt:
    def test_a_score_has_one_line_where_sending_fewer_helps(self) -> None:
        region(STRONG_AND_WEAK)
        index = str(chosen()["index_selected"]).replace(".", ",")
        (line,) = [said for said in inovasi("score", "data.xlsx").stdout.splitlines() if "terbaik:" in said]
        assert line.strip().startswith(f"20 terbaik: {index} (+")
        region([100] * 20)
        assert "terbaik:" not in inovasi("score", "data.xlsx").stdout

    def test_a_score_finds_who_holds_the_gate(self) -> None:
        region([100 if number % 6 != 4 else 20 for number in range(30)], affairs=[*AFFAIRS[:5], "Pangan"])
        index = str(chosen()["index_selected"]).replace(".", ",")
        assert f"terbaik: {index} (" in inovasi("score", "data.xlsx").stdout

    def test_leverage_begins_with_it(self) -> None:
        region(STRONG_AND_WEAK)
        told = json.loads(inovasi("leverage", "data.xlsx", "--format", "json").stdout)["selection"]
        assert (told["selected"], told["index"]) == (20, chosen()["index_selected"])
        lines = inovasi("leverage", "data.xlsx").stdout.splitlines()
        assert any("20 terbaik:" in line for line in lines[:8])

    def test_a_plan_says_first_that_no_step_is_needed(self) -> None:
        region(STRONG_AND_WEAK)
        index = chosen()["index_selected"]
        run = inovasi("plan", "data.xlsx", "--target", index, "--format", "json")
        assert json.loads(run.stdout)["fewer"] == {"index": index, "effort": "0", "left_out": 10}
        goal, result = inovasi("plan", "data.xlsx", "--target", index).stdout.splitlines()[4:6]
        assert "Sasaran" in goal and "TANPA LANGKAH" in result
        dropped = inovasi("plan", "data.xlsx", "--target", index, "--may-drop", "--format", "json")
        assert (json.loads(dropped.stdout)["effort"], json.loads(dropped.stdout)["fewer"]) == ("0", None)

    def test_a_plan_that_needs_steps_says_what_fewer_would_save(self) -> None:
        uncertain(30, 0)
        book = openpyxl.load_workbook("data.xlsx")
        for row in range(2, 12):
            book["Inovasi"].cell(row, 5).value = 0
        book.save("data.xlsx")
        target = ("--target", "35", "--max-new", "0")
        plan = json.loads(inovasi("plan", "data.xlsx", *target, "--format", "json").stdout)
        other = json.loads(inovasi("plan", "data.xlsx", *target, "--may-drop", "--format", "json").stdout)
        assert plan["fewer"] is None or plan["fewer"]["effort"] == other["effort"]
        assert (plan["fewer"] is not None) == (
            float(other["effort"]) < float(plan["effort"]) or other["reached"] > plan["reached"]
        )


class TestMarkedCopy:
    """Scored by what it marks as sent, a copy has the index that was told; the file itself is not touched."""

    def index_of_sent(self, copy: str) -> str:
        run = inovasi("score", copy, "--only", "sent", "--format", "json")
        assert run.exit_code == 0, run.output
        return str(json.loads(run.stdout)["index"])

    def test_the_status_is_written_into_a_new_column(self) -> None:
        region(STRONG_AND_WEAK, old=[2])
        before = Path("data.xlsx").read_bytes()
        found = chosen("--write", "ditandai.xlsx")
        assert Path("data.xlsx").read_bytes() == before
        sheet = openpyxl.load_workbook("ditandai.xlsx")["Inovasi"]
        assert [sheet.cell(1, 6).value, sheet.cell(2, 6).value, sheet.cell(4, 6).value] == [
            *("Status", "Kirim"),
            "Tahan",
        ]
        assert self.index_of_sent("ditandai.xlsx") == found["index_selected"]

    def test_a_column_that_is_there_is_written_anew(self) -> None:
        region(STRONG_AND_WEAK)
        assert inovasi("select", "data.xlsx", "--write", "satu.xlsx").exit_code == 0
        found = chosen("--max", "15", "--write", "dua.xlsx", file="satu.xlsx")
        sheet = openpyxl.load_workbook("dua.xlsx")["Inovasi"]
        assert sheet.max_column == 6
        assert self.index_of_sent("dua.xlsx") == found["index_selected"]

    def test_several_files_go_into_a_folder(self) -> None:
        region(STRONG_AND_WEAK)
        Path("data.xlsx").rename("satu.xlsx")
        region([90] * 5)
        Path("salinan").mkdir()
        run = inovasi("select", "satu.xlsx", "data.xlsx", "--write", "salinan", "--format", "json")
        assert sorted(path.name for path in Path("salinan").iterdir()) == ["data.xlsx", "satu.xlsx"]
        copies = ("salinan/satu.xlsx", "salinan/data.xlsx")
        again = inovasi("score", *copies, "--only", "sent", "--format", "json").stdout
        assert json.loads(again)["index"] == json.loads(run.stdout)["index_selected"]

    def test_a_list_of_values_becomes_a_workbook(self) -> None:
        rows = [f"Inovasi {n},Dinas A,Pangan,2025-03-01,{n * 4}" for n in range(25)]
        lines = [",".join(HEADS), *rows]
        Path("unduhan.csv").write_text("\n".join(lines), encoding="utf-8")
        found = json.loads(
            inovasi("select", "unduhan.csv", "--spd", "50", "--write", "c.xlsx", "--format", "json").stdout
        )
        again = inovasi("score", "c.xlsx", "--spd", "50", "--only", "sent", "--format", "json")
        assert json.loads(again.stdout)["index"] == found["index_selected"]

    def test_the_data_are_never_written_over(self) -> None:
        region(STRONG_AND_WEAK)
        assert "data.xlsx" in refused("--write", "data.xlsx", "--force")


def test_of_nothing_that_is_sent_there_is_nothing_to_choose() -> None:
    region(STRONG_AND_WEAK)
    run = inovasi("select", "data.xlsx", "--only", "sent")
    assert "Traceback" not in run.output
    assert (run.exit_code, "Kirim 0" in run.stdout) in ((1, False), (0, True))


LEVELLED = (
    "Nama Inovasi",
    "Urusan Utama",
    "Waktu Penerapan",
    "Tahapan Inovasi",
    "16 Regulasi Inovasi Daerah",
)


def uncertain(certain: int, doubtful: int) -> None:
    """Innovations at level 3 of one indicator; the ``doubtful`` ones are still on trial."""
    rows = [
        (f"Inovasi {n:03}", AFFAIRS[n % 6], "2025-03-01", "Uji Coba" if n >= certain else "Penerapan", 3)
        for n in range(certain + doubtful)
    ]
    profile: Rows = [("Isian", "Nilai"), ("Nama Pemda", "Kota Contoh"), ("Edisi", "2026"), ("Skor SPD", 50)]
    write_xlsx(Path("data.xlsx"), {"Profil": profile, "Inovasi": [LEVELLED, *rows]})


class TestCaution:
    def test_what_may_be_rejected_is_held_back_where_it_only_divides(self) -> None:
        uncertain(200, 40)
        found = chosen("--cautious")
        assert (len(found["selected"]), found["optimal"]) == (200, True)
        told = found["cautious"]
        assert (told["rejected"], told["uncertain"]) == ("in-divisor", 40)
        assert float(told["expected"]) > float(told["expected_all"])

    def test_other_readings_of_what_is_rejected_are_told_where_they_choose_otherwise(self) -> None:
        uncertain(30, 40)
        told = chosen("--cautious", "--doubtful", "0.05")
        others = {one["rejected"]: one["selected"] for one in told["cautious"]["others"]}
        assert len(told["selected"]) == 30
        assert others == {"left-out": 70, "in-divisor-and-quantity": 70}
        said = inovasi("select", "data.xlsx", "--cautious", "--doubtful", "0.05", "--details").stdout
        assert said.count("Bila yang ditolak") == 2

    def test_the_chance_of_a_target_has_its_error(self) -> None:
        uncertain(20, 20)
        told = chosen("--cautious", "--target", "25")["cautious"]
        assert 0 < float(told["chance_error"]) < 0.02
        assert float(told["chance"]) >= float(told["chance_all"]) - 0.02
        assert chosen("--cautious", "--target", "100")["cautious"]["chance"] == "0.0000"

    @pytest.mark.parametrize(
        ("options", "told"),
        [
            (("--target", "60"), "--cautious"),
            (("--doubtful", "0.5"), "--cautious"),
            (("--cautious", "--doubtful", "1.5"), "--doubtful"),
            (("--cautious", "--proven", "0.9/0.2"), "--proven"),
            (("--cautious", "--unproven", "-1"), "--unproven"),
            (("--cautious", "--target", "hebat"), "hebat"),
        ],
    )
    def test_what_cannot_be_asked(self, options: tuple[str, ...], told: str) -> None:
        uncertain(12, 3)
        assert told in refused(*options)
