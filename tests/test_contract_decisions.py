"""What is promised to programs of the commands that help to decide holds in every form and edition."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import contracts
import pytest
from runs import inovasi

SAMPLES = Path(__file__).parent.parent / "samples"
CITY, UNTIDY = str(SAMPLES / "kota-contoh-2026.xlsx"), str(SAMPLES / "perlu-diperbaiki.xlsx")
PAST = str(SAMPLES / "banjarmasin-2023.xlsx")
ENTRIES = (str(SAMPLES / "lomba-kota" / "peserta.xlsx"), "--rules", str(SAMPLES / "lomba-kota"))
EFFORT = SAMPLES.parent / "indicators" / "2026" / "effort.yaml"

TARGETS = (
    *("56", "56.5", "70,00", "100", "sangat-inovatif", "Inovatif"),
    *("rank:1", "rank:10", "rank:20", "rank:93", "nominee"),
)
LIMITS: tuple[list[str], ...] = (
    [],
    ["--budget", "12"],
    ["--budget", "12.50", "--target", "62"],
    ["--budget", "30", "--may-drop"],
    ["--target", "80", "--may-drop"],
    ["--target", "60", "--effort", "upaya.yaml"],
    ["--target", "99", "--deadline", "now", "--max-new", "1"],
    ["--target", "60", "--max-per-agency", "2", "--freeze", "spd.1"],
    ["--basis", "evidenced"],
    ["--basis", "verified"],
)
EDITIONS: tuple[list[str], ...] = (
    [],
    *(["--edition", year, "--spd", "50"] for year in ("2023", "2024", "2026", "2027", "2029")),
)
"""Those that can compute an index, where the SPD score is given."""

CASES: list[tuple[str, list[str]]] = [
    *(("plan", [file, "--target", target]) for target in TARGETS for file in (CITY, PAST)),
    *(("plan", [CITY, *limits]) for limits in LIMITS),
    ("plan", [UNTIDY, "--budget", "40", "--may-drop", "--lang", "en"]),
    *(("plan", [CITY, "--target", "60", *edition]) for edition in EDITIONS),
    *(("leverage", [CITY, *edition]) for edition in EDITIONS),
    ("leverage", [UNTIDY, "--maturity", "60.5", "--sort", "effort"]),
    ("leverage", [CITY, "--basis", "verified", "--effort", "upaya.yaml", "--lang", "en"]),
    *(("select", [CITY, *edition]) for edition in EDITIONS),
    ("select", [CITY, "--max", "20", "--min-per-agency", "1", "--basis", "evidenced"]),
    *(("risk", [CITY, "--draws", "200", *edition]) for edition in EDITIONS),
    ("risk", [UNTIDY, "--draws", "200", "--fit", CITY]),
    ("risk", [PAST, "--draws", "200", "--reference", "acuan.csv", "--basis", "claimed"]),
    *(("rank", [CITY, *edition]) for edition in EDITIONS),
    ("rank", [CITY, PAST, UNTIDY, "--reference", "acuan.csv"]),
    ("rank", ["acuan.csv", CITY, "--previous", PAST, "--previous", "lama.csv"]),
    *(("rank", [CITY, "--by", "agency", "--sort", sort]) for sort in ("mean", "counted", "points")),
    ("rank", [UNTIDY, "--by", "agency"]),
    *(("rank", [file, "--by", "innovation", "--lang", "en"]) for file in (CITY, UNTIDY)),
    ("rank", [*ENTRIES]),
    *(("compare", [CITY, UNTIDY, *edition]) for edition in EDITIONS),
    ("compare", [CITY, UNTIDY, "--as", "list"]),
    ("compare", [PAST, "--edition", "2023", "--edition", "2026", "--spd", "50"]),
    ("compare", [CITY, "--edition", "2026", "--edition", "2027"]),
    ("compare", [CITY, CITY]),
    *(("score", [CITY, "--count", "20", *edition]) for edition in EDITIONS),
    ("score", [CITY, "--set", "spd.12=3", "--without", "KELANA", "--count", "70"]),
    ("score", [PAST, "--spd", "40.5", "--reference", "acuan.csv", "--set", "sid.16=3"]),
    ("score", [CITY, "--reference", "seri.csv"]),
]

HOSTILE = (
    ('=HYPERLINK("x")', "-2+3", "Kesehatan", "2025-03-01", "3"),
    ("@SUM(A1)", "+1 \x07\x1b[31m", "Sosial", "2025-04-01", "2"),
    ("\uff1dA1\nB", "Dinas Sosial", "Sosial", "2025-05-01", "0"),
    ("-0,5", "\x9b", "Pendidikan", "2019-05-01", "1"),
)
HEADS = ("Nama Inovasi", "Perangkat Daerah", "Urusan Utama", "Waktu Penerapan", "16 Regulasi Inovasi Daerah")
OF_HOSTILE = ("--edition", "2026", "--spd", "50")
"""Names that a spreadsheet would run and a terminal would obey."""

pytestmark = pytest.mark.usefixtures("plain_surroundings", "samples_once", "tables")


@pytest.fixture
def tables() -> None:
    """Efforts of one's own, results with fewer than two decimals, and lists with names that do harm."""
    Path("upaya.yaml").write_text(EFFORT.read_text(encoding="utf-8"), encoding="utf-8")
    _table("acuan.csv", 2026, ("Kota Padang", "61.5"), ("Kota Solok", "54.3"), ("Kota Bima", "10"))
    _table("=acuan.csv", 2026, ("Kota Solok", "54.3"))
    _table("lama.csv", 2025, ("Kota Padang", "60"), ("Kota Solok", "55,1"))
    _innovations("jahat.csv", HOSTILE)
    _innovations("jahat-2.csv", [(*row[:-1], "1") for row in HOSTILE[1:]])
    _table("seri.csv", 2026, ("Kota Padang", index_of_city()), ("Kota Solok", "54.3"), ("Kota Bima", "70.1"))


@cache
def index_of_city() -> str:
    return str(json.loads(inovasi("score", CITY, "--format", "json").stdout)["index"])


def _innovations(name: str, rows: Sequence[Sequence[str]]) -> None:
    with Path(name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADS, *rows])


def _table(name: str, year: int, *rows: tuple[str, str]) -> None:
    with Path(name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["Nama Pemda", f"Indeks {year}"], *rows])


def written(command: str, arguments: list[str]) -> Any:
    run = inovasi(command, *arguments, "--format", "json")
    assert run.exit_code in (0, 1) and run.stdout, run.stderr
    return json.loads(run.stdout)


def shortly(part: str | list[str]) -> str:
    return part if isinstance(part, str) else " ".join(Path(argument).name for argument in part)


TABLES = [
    ["compare", "jahat.csv", "jahat-2.csv", *OF_HOSTILE],
    ["compare", "jahat.csv", "jahat-2.csv", *OF_HOSTILE, "--as", "list"],
    ["risk", PAST, "--draws", "100"],
    ["rank", "=acuan.csv"],
    ["rank", "jahat.csv", *OF_HOSTILE, "--by", "agency"],
    ["rank", "jahat.csv", *OF_HOSTILE, "--by", "innovation"],
    ["leverage", "jahat.csv", *OF_HOSTILE],
    ["leverage", UNTIDY, "--sort", "effort"],
    ["plan", "jahat.csv", *OF_HOSTILE, "--budget", "60", "--may-drop"],
    ["plan", UNTIDY, "--target", "60"],
    ["rank", "acuan.csv", CITY, "--previous", "lama.csv", "--reference", "acuan.csv"],
]
"""Commands that write a table as CSV."""


@pytest.mark.parametrize("command", TABLES, ids=shortly)
def test_csv_is_for_programs_and_runs_nowhere(command: list[str]) -> None:
    run = inovasi(*command, "--format", "csv")
    assert run.exit_code in (0, 1), run.stderr
    heads, *rows = csv.reader(io.StringIO(run.stdout.removeprefix("\ufeff")))
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", head) for head in heads) and rows
    assert len(set(heads)) == len(heads)
    for row in rows:
        assert len(row) == len(heads)
        for cell in row:
            assert not re.search(r"[\x00-\x1f\x7f-\x9f]", cell), cell
            assert not re.fullmatch(r"'[-+]?[0-9.]+", cell), cell
            assert not re.match(r"\s*[=+\-@\uff1d]", cell) or re.fullmatch(r"-[0-9]+([./][0-9]+)?", cell), (
                cell
            )


@pytest.mark.parametrize(("command", "arguments"), CASES, ids=shortly)
def test_json_fits_the_published_schema(command: str, arguments: list[str]) -> None:
    content = written(command, arguments)
    assert content["schema"] == f"inovasi.{command}/1"
    assert contracts.faults(command, content) == []
