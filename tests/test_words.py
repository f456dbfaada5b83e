"""The table of all texts: what is reviewed in it comes back into the source, and nothing else does."""

from __future__ import annotations

import runpy
import shutil
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

ROOT = Path(__file__).parents[1]
WORDS = runpy.run_path(str(ROOT / "docs" / "words.py"))
COMMANDS, ENTRIES = "pages:OF_DATA", "entries:RECURRING"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "src" / "inovasi_cli" / "text" / "help", tmp_path / "help"))


def said(source: Path) -> dict[str, tuple[str, str]]:
    return {key: entry.words for key, entry in WORDS["catalogue"](source).items()}


def reviewed(source: Path, changes: dict[tuple[str, int], Any]) -> list[str]:
    """Write the table, change cells of it, by key and column, and read it back."""
    table = source.parent / "words.xlsx"
    WORDS["write"](table, source)
    workbook = load_workbook(table)
    rows = {row[0].value: row for row in workbook.worksheets[0].iter_rows()}
    for (key, column), value in changes.items():
        rows[key][column].value = value
    workbook.save(table)
    return list(WORDS["read"](table, source))


def test_a_table_that_nobody_touched_changes_nothing(source: Path) -> None:
    before = {path: path.read_bytes() for path in source.rglob("*.py")}
    assert reviewed(source, {}) == []
    assert {path: path.read_bytes() for path in before} == before


def test_what_was_reviewed_is_what_the_source_says(source: Path) -> None:
    summary, long = f"{COMMANDS}.score.0", f"{COMMANDS}.score.1"
    words = {
        (summary, 1): 'Hitung "indeks" — d\'Artagnan\\',
        (long, 1): "kata yang panjang, " * 30 + "\nbaris kedua  ",
        (long, 2): "=a formula?",
    }
    before = said(source)
    told = reviewed(source, words)
    expected = before | {
        summary: (words[summary, 1], before[summary][1]),
        long: (words[long, 1], words[long, 2]),
    }
    assert said(source) == expected
    assert [line.partition(": ")[0] for line in told] == [summary, long, long]


def test_what_would_break_the_program_is_refused_and_told(source: Path) -> None:
    variable, key = "__init__:VARIABLE", f"{ENTRIES}.edition.0"
    before = said(source)
    told = reviewed(
        source,
        {
            (variable, 1): "[variabel: {nama}]",
            ("__init__:DEFAULT", 2): "[default: {value]",
            (key, 1): None,
            (f"{ENTRIES}.rules.0", 0): "entries:GONE",
        },
    )
    assert [line.split(": ")[1] for line in told] == [
        "__init__:DEFAULT",
        variable,
        key,
        "entries:GONE",
    ]
    assert said(source) == before


def test_a_row_of_an_older_source_is_refused(source: Path) -> None:
    summary = f"{COMMANDS}.score.0"
    before = said(source)
    (told,) = reviewed(source, {(summary, 1): "Hitung semuanya.", (summary, 3): "00000000"})
    assert "has changed since" in told
    assert said(source) == before
