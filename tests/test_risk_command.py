"""The command ``risk`` as a user meets it: screens, JSON, odds of one's own, refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import screens
from runs import inovasi, workbook
from screens import rules_of_2026
from sheets import write_xlsx

BASIC_NAMES = [affair.name.id for affair in rules_of_2026().vocabulary.affairs[0].affairs]
SAMPLES = Path(__file__).parents[1] / "samples"
CITY = str(SAMPLES / "kota-contoh-2026.xlsx")
FAULTY = str(SAMPLES / "perlu-diperbaiki.xlsx")
PUBLISHED = str(SAMPLES / "banjarmasin-2023.xlsx")


pytestmark = pytest.mark.usefixtures("samples_once")


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_screen_of_the_published_city(lang: str) -> None:
    run = inovasi("risk", PUBLISHED, "--lang", lang, "--draws", "2000", "--details")
    assert run.exit_code == 0
    screens.compare(f"risk.{lang}.txt", run.stdout)


@pytest.mark.parametrize(("lang", "safer"), [("id", "Aman"), ("en", "Safer")])
def test_a_column_that_is_left_out_is_not_explained(lang: str, safer: str) -> None:
    alike, telling = (
        inovasi("risk", file, "--lang", lang, "--draws", "300", "--proven", "0.97/0.03", "--details").stdout
        for file in (CITY, FAULTY)
    )
    assert (safer in alike, f"{safer}:" in telling) == (False, True)


def test_json_keeps_the_contract() -> None:
    run = inovasi("risk", CITY, "--format", "json", "--draws", "500", "--seed", "3")
    told = json.loads(run.stdout)
    assert (told["schema"], told["draws"], told["seed"]) == ("inovasi.risk/1", 500, 3)
    assert set(told["index"]) == {"p5", "p50", "p95"}
    assert sum(map(float, told["probability"].values())) == pytest.approx(1)
    assert told["critical"] == []
    assert told["tried"]["innovation"] == 60
    assert told["fewest"]["count"] == len(told["fewest"]["innovations"])


def test_the_same_seed_gives_the_same_bytes() -> None:
    first, again, other = (
        inovasi("risk", CITY, "--format", "json", "--draws", "500", "--seed", seed).stdout
        for seed in ("3", "3", "4")
    )
    assert first == again
    assert first != other


def test_sure_odds_leave_the_index() -> None:
    run = inovasi("risk", CITY, "--proven", "1", "--unproven", "1", "--format", "json", "--draws", "100")
    told = json.loads(run.stdout)
    assert told["survival"]["origin"] == "given"
    # what is verified lower than claimed stays lost: half of the agencies are
    assert told["index"]["p5"] == told["index"]["p95"] < told["index_before"]


def test_odds_are_taken_from_a_verified_workbook() -> None:
    run = inovasi("risk", CITY, "--fit", CITY, "--format", "json", "--draws", "100")
    survival = json.loads(run.stdout)["survival"]
    assert survival["origin"] == "fitted"
    assert survival["pairs"]["proven"] > 100
    assert survival["proven"] != {"kept": "0.8500", "lowered": "0.1000", "lost": "0.0500"}


def test_a_workbook_that_is_not_there_cannot_be_fitted() -> None:
    run = inovasi("risk", CITY, "--fit", "lalu.xlsx")
    assert (run.exit_code, run.stdout) == (1, "") and "B105" in run.stderr


def test_a_workbook_without_verification_cannot_be_fitted() -> None:
    run = inovasi("risk", str(workbook()), "--fit", str(workbook("lalu.xlsx")))
    assert run.exit_code == 2
    assert "lalu.xlsx" in run.stderr


@pytest.mark.parametrize(
    "odds",
    [
        ("--proven", "1,2"),
        ("--proven", "0,9/0,2"),
        ("--unproven", "-0,1"),
        ("--unproven", "banyak"),
        ("--doubtful", "1,01"),
        ("--draws", "10"),
        ("--seed", "-1"),
    ],
)
def test_odds_that_are_none_are_refused(odds: tuple[str, str]) -> None:
    run = inovasi("risk", CITY, *odds)
    assert (run.exit_code, run.stdout) == (2, "")
    assert odds[0] in run.stderr


def test_without_an_index_it_says_why() -> None:
    path = write_xlsx(Path("tanpa-spd.xlsx"), {"Inovasi": "| Nama Inovasi |\n| SIAP ANTAR |"})
    run = inovasi("risk", str(path))
    assert (run.exit_code, run.stdout) == (1, "")
    assert run.stderr


def test_critical_losses_as_csv() -> None:
    run = inovasi("risk", PUBLISHED, "--format", "csv", "--draws", "100")
    lines = run.stdout.splitlines()
    assert lines[0].startswith("kind,innovation,agency,file,sheet,cell,row,indicator,affair,index")
    assert sum(line.startswith("indicator,") for line in lines) == 20


def test_what_may_be_rejected_is_answered_under_each_reading_that_matters(tmp_path: Path) -> None:
    listed = [
        [f"Inovasi {at}", "Uji Coba" if at < 24 else "Penerapan", BASIC_NAMES[at % 5], 60] for at in range(60)
    ]
    heads = ["Nama Inovasi", "Tahapan Inovasi", "Urusan Utama", "Kematangan"]
    write_xlsx(tmp_path / "kota.xlsx", {"Inovasi": [heads, *listed]})
    run = inovasi("risk", "kota.xlsx", "--spd", "28", "--format", "json", "--draws", "2000")
    told = {row["reading"]: row for row in json.loads(run.stdout)["rejected"]}
    assert [*told] == ["in-divisor", "left-out", "in-divisor-and-quantity"]
    kept = {reading: float(row["kept"]) for reading, row in told.items()}
    assert kept["left-out"] > 0.9
    assert kept["in-divisor"] < 0.2
    assert all(row["p5"] <= row["p50"] <= row["p95"] for row in told.values())
