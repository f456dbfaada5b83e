"""What comes out of a hostile file: nothing that a terminal obeys, that is executed, or marks up a page."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runs import PROFILE, inovasi
from sheets import write_xlsx

from inovasi_cli.pages.page.words import Words, harmless, json_of, markdown, unobeyed, visible

pytestmark = pytest.mark.usefixtures("plain_surroundings")

OBEYED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
TABLE = """
    | Nama Inovasi                   | Perangkat Daerah | Urusan | 16 Regulasi    | [red]\x9b1m \u202e<b> |
    | =cmd\\|' /C calc'!A0           | @SUM(1) Dinas    | a\x9bb | _x001B_[31m    | _x0007_               |
    | _x0009_=1 _x000D_=2            | -1 [bold]x[/]    | \u202e | ::error ::x    | a                     |
    | <img src=x> ](javascript:a())  | +1               | `a`    | <script>a      | a                     |
"""
NAME = "=1 \x1b[31m<img src=x>\u202e[red]\x9b](x) a\udcff.xlsx"
"""Of a file, the last letter of which is no UTF-8."""


@pytest.fixture
def file() -> str:
    title = "Inovasi =1<img>\x9b\u202e"
    write_xlsx(
        Path(NAME), {"Profil": PROFILE.format(edition="2026", spd="40", region="Kota Bogor"), title: TABLE}
    )
    return NAME


COMMANDS = [
    ("score", "{}"),
    ("score", "{}", "--details"),
    ("validate", "{}", "--details", "--all"),
    ("validate", "{}", "--format", "github"),
    ("validate", "{}", "--format", "sarif"),
    ("explain", "indeks", "--in", "{}"),
    ("score", "{}", "--set", NAME),
    ("compare", "{}", "{}", "--as", "list"),
    *(
        (command, "{}", "--format", form)
        for command in ("score", "validate")
        for form in ("json", "csv", "md")
    ),
    ("layout", "{}"),
]


def test_no_screen_and_no_form_passes_on_what_is_obeyed(file: str) -> None:
    for command in COMMANDS:
        run = inovasi(*(file if part == "{}" else part for part in command))
        assert run.exit_code in (0, 1, 2), (command, run.stderr)
        for text in (run.stdout, run.stderr):
            assert not OBEYED.search(text), (command, OBEYED.search(text))
        if command[-1] in ("json", "sarif"):
            assert not re.search(r"\\ud[89a-f]", json.dumps(json.loads(run.stdout)))
        if command[-1] == "csv":
            rows = [row for row in csv.reader(io.StringIO(run.stdout)) if row]
            assert [cell for row in rows for cell in row if re.match(r"\s*[=+@|]", cell)] == []
        if command[-1] == "md":
            assert not re.search(r"(?<!\\)<(?!br>)|(?<!\\)\]\(", run.stdout)
        if command[-1] == "github":
            assert {line.partition(" ")[0] for line in run.stdout.splitlines()} <= {
                "::error",
                "::warning",
                "::notice",
            }


def test_a_report_takes_no_name_for_a_mark(file: str) -> None:
    assert inovasi("report", file, "-o", "laporan.html", "--quiet").exit_code == 0
    page = Path("laporan.html").read_text(encoding="utf-8")
    assert "&lt;img" in page and not re.search(r"<img src=x|<b>|<script>a", page)
    assert not re.search(OBEYED.pattern.replace(r"\x09", r"\x08"), page)


@settings(max_examples=50, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=30))
def test_any_text_is_neutral_in_every_form(text: str) -> None:
    for form in (visible, unobeyed, harmless, markdown, Words("id").fact, json_of):
        assert not OBEYED.search(form(text)), form
    assert not re.match(r"[\s\ufeff\u200b]*[=+\-@|]", harmless(text))
    whole = re.sub(r"[\ud800-\udfff]", "\ufffd", text)
    assert json.loads(json_of(text)) == whole
