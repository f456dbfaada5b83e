"""What every command promises to programs that read its CSV: one form, and nothing that is executed."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

import contracts
import pytest
from runs import INNOVATIONS, inovasi, workbook

from inovasi_cli.pages.page import table
from inovasi_cli.pages.page.words import harmless

SAMPLES = Path(__file__).parent.parent / "samples"
CITY, UNTIDY = str(SAMPLES / "kota-contoh-2026.xlsx"), str(SAMPLES / "perlu-diperbaiki.xlsx")
PAST = str(SAMPLES / "banjarmasin-2023.xlsx")
CONTEST = (str(SAMPLES / "lomba-kota" / "peserta.xlsx"), "--rules", str(SAMPLES / "lomba-kota"))

COMMANDS: list[tuple[str, ...]] = [
    ("score", CITY),
    ("score", UNTIDY, "--lang", "en"),
    ("score", PAST),
    ("score", *CONTEST),
    ("validate", CITY),
    ("validate", UNTIDY, "--lang", "en"),
    ("validate", *CONTEST),
    ("rank", CITY, PAST),
    ("rank", CITY, "--previous", PAST),
    ("rank", CITY, "--by", "agency"),
    ("rank", CITY, "--by", "innovation"),
    ("rank", *CONTEST),
    ("select", CITY),
    ("select", UNTIDY, "--max", "3", "--details"),
    ("leverage", CITY),
    ("leverage", UNTIDY, "--sort", "effort"),
    ("plan", UNTIDY, "--target", "50"),
    ("plan", CITY, "--budget", "30", "--may-drop"),
    ("risk", UNTIDY, "--draws", "200"),
    ("compare", CITY, UNTIDY),
    ("compare", CITY, UNTIDY, "--as", "list"),
    ("compare", PAST, CITY),
]
"""Command lines that can write CSV."""

HOSTILE = (
    "=cmd|' /C calc'!A0",
    " =1+1",
    "|calc",
    "-1+1",
    "+62 811",
    "@SUM(A1)",
    "_x001B_[31mMERAH",
    "\x9b31mMERAH",
    "\t=1",
)
"""Names that a spreadsheet would execute or a terminal obey."""

KEY = re.compile(r"[a-z][a-z0-9_-]*|[A-Z]?\d+[a-z]?")  # or the code of an indicator
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
EXECUTED = re.compile(r"\s*[=+\-@|]")
PLACE = ("file", "sheet", "cell", "row")
NUMBERS = {
    *("index", "spd", "sid", "total", "score", "maximum", "share", "points", "maturity", "weight", "level"),
    *(
        "needs",
        "gain",
        "gain_exact",
        "gain_per_effort",
        "effort",
        "stake",
        "stake_exact",
        "likeness",
        "to_above",
    ),
    *("rank", "rank_best", "rank_worst", "rank_of", "row", "depth", "at_zero", "rows", "from", "to", "mean"),
    "needs",
}
"""Heads under which every cell is empty or a number (a fraction where it is exact)."""

FLAGS = {True: "yes", False: "no"}
NO_FLAG = {"true", "false", "ya", "tidak", "none", "null"}
"""Words that a flag or an empty cell must not be: there are ``yes``, ``no`` and nothing."""

pytestmark = pytest.mark.usefixtures("plain_surroundings", "samples_once")


def written(*command: str) -> str:
    """What a command writes as CSV."""
    run = inovasi(*command, "--format", "csv")
    assert run.exit_code in (0, 1), run.output
    return run.stdout


of_samples = cache(written)


def tables(text: str) -> Iterator[list[list[str]]]:
    """The tables in what a command has written; ``score`` writes several, each below its name."""
    assert not CONTROL.search(text)
    for block in text.split("\n\n"):
        lines = list(csv.reader(io.StringIO(block), strict=True))
        yield lines[1:] if len(lines[0]) == 1 else lines


def columns(written: list[list[str]]) -> dict[str, list[str]]:
    heads, *rows = written
    assert len(set(heads)) == len(heads), heads
    assert all(len(row) == len(heads) for row in rows), heads
    return {head: [row[place] for row in rows] for place, head in enumerate(heads)}


def number(cell: str) -> bool:
    try:
        Fraction(cell)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
class TestCsv:
    def test_its_heads_are_keys_and_its_cells_have_one_form(self, command: tuple[str, ...]) -> None:
        for shown in tables(of_samples(*command)):
            found = columns(shown)
            assert [head for head in found if not KEY.fullmatch(head)] == []
            for head, cells in found.items():
                filled = [cell for cell in cells if cell]
                assert [cell for cell in filled if cell.casefold() in NO_FLAG] == [], head
                if head in NUMBERS and found.keys() != {"key", "value"}:
                    assert [cell for cell in filled if not number(cell)] == [], head

    def test_a_place_is_four_columns(self, command: tuple[str, ...]) -> None:
        for heads, *_ in tables(of_samples(*command)):
            assert [head for head in heads if head.endswith("place")] == []
            for head in heads:
                side, _, part = head.rpartition("_")
                if part in ("sheet", "cell"):
                    names = [f"{side}_{each}".removeprefix("_") for each in PLACE]
                    first = heads.index(names[0])
                    assert heads[first : first + len(PLACE)] == names


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_json_lines_are_the_rows_of_csv_as_values(command: tuple[str, ...]) -> None:
    (heads, *rows), *_ = tables(of_samples(*command))
    run = inovasi(*command, "--format", "jsonl")
    assert not CONTROL.search(run.stdout)
    lines = [json.loads(line, parse_float=Decimal) for line in run.stdout.splitlines()]
    assert [list(line) for line in lines] == [heads] * len(rows)
    for row, line in zip(rows, lines, strict=True):
        for cell, value in zip(row, line.values(), strict=True):
            said = "" if value is None else FLAGS[value] if isinstance(value, bool) else str(value)
            assert cell in (said, harmless(said))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_columns_for_people_have_heads_of_their_own(command: tuple[str, ...]) -> None:
    """All but one, that of codes, which explains itself."""
    lines = inovasi(*command, "--format", "md").stdout.splitlines()
    below = [place for place, line in enumerate(lines) if re.fullmatch(r"\|(?: :?-+:? \|)+", line)]
    heads = [lines[place - 1].strip("|").split("|") for place in below]
    assert heads
    assert [row for row in heads if len({head.strip() for head in row}) < len(row)] == []


@pytest.fixture
def hostile() -> str:
    """A submission whose region, agencies and innovations have hostile names, in a file of such a name."""
    head, row, *_ = INNOVATIONS.strip().splitlines()
    names = [name.replace("|", r"\|") for name in HOSTILE]
    rows = [
        row.replace("SIAP ANTAR", f"'{name} {place}").replace("Dinas Kesehatan", f"'{name}")
        for place, name in enumerate(names)
    ]
    workbook("@data.xlsx", region="'=cmd()", innovations="\n".join([head, *rows]))
    return "@data.xlsx"


OF_ONE_FILE = sorted({command[:1] + command[2:] for command in COMMANDS if command[1] == CITY})


@pytest.mark.parametrize("command", OF_ONE_FILE, ids=" ".join)
def test_nothing_that_a_submission_says_is_executed_or_obeyed(hostile: str, command: tuple[str, ...]) -> None:
    name, *options = (hostile if part == PAST else part for part in command)
    found = [cell for shown in tables(written(name, hostile, *options)) for row in shown[1:] for cell in row]
    assert found
    assert [cell for cell in found if EXECUTED.match(cell) and not number(cell)] == []


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_one_that_can_be_read(name: str) -> None:
    cell = harmless(f"{name}\r\n\x00\x1b[2J")
    assert not CONTROL.search(cell) and not EXECUTED.match(cell)
    assert name.strip()[1:] in cell


def test_one_module_alone_writes_csv() -> None:
    source = Path(table.__file__).parents[2]
    writing = [file for file in source.rglob("*.py") if "csv.writer" in file.read_text(encoding="utf-8")]
    assert writing == [Path(table.__file__)]


EDITIONS = [str(year) for year in range(2021, 2030)]
READ: list[tuple[str, list[str]]] = [
    *(("score", ["score", CITY, "--edition", year]) for year in EDITIONS),
    *(("diagnostics", ["validate", UNTIDY, "--edition", year]) for year in EDITIONS),
    ("score", ["score", CITY, "--set", "spd.12=0", "--set", "sid.16=3", "--count", "12"]),
    ("score", ["score", PAST, "--count", "250", "--basis", "evidenced"]),
    ("score", ["score", UNTIDY, "--set", "sid.16=0", "--lang", "en"]),
    ("score", ["score", CITY, "--reference", "acuan.csv"]),
    ("diagnostics", ["validate", *CONTEST]),
]


@pytest.mark.parametrize(("schema", "command"), READ, ids=str)
def test_json_fits_its_schema_in_every_edition_and_with_every_supposition(
    schema: str, command: list[str]
) -> None:
    Path("acuan.csv").write_text("Nama,Tahun,Kategori,Indeks\nKota Solok,2026,kota,62.5\n", encoding="utf-8")
    run = inovasi(*command, "--format", "json")
    assert run.exit_code in (0, 1), run.output
    assert contracts.faults(schema, json.loads(run.stdout)) == []
