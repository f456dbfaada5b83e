"""``inovasi layout`` and ``--layout``: shown, written, edited, given back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from runs import inovasi
from sheets import write_xlsx

pytestmark = pytest.mark.usefixtures("plain_surroundings")

TABLE = """
| Judul Karya | Tahapan   | Waktu Penerapn | R16 |
| SIAP ANTAR  | Penerapan | 2024-03-15     | 3   |
"""


def score(*more: str) -> dict[str, object]:
    run = inovasi("score", "data.xlsx", "--spd", "46,5", "--format", "json", *more)
    told: dict[str, object] = json.loads(run.stdout)
    return told


def test_a_sheet_nobody_knows_is_shown_mapped_and_scored() -> None:
    write_xlsx(Path("data.xlsx"), {"Rekap": TABLE})
    assert score()["innovations"] == []
    assert inovasi("layout", "data.xlsx").exit_code == 1

    text = 'schema: 1\nsheets:\n  - sheet: "Rekap"\n    role: innovations\n    columns:\n'
    Path("m.yaml").write_text(f'{text}      "Judul Karya": name\n      "R16": "16"\n', encoding="utf-8")
    run = inovasi("layout", "data.xlsx", "--layout", "m.yaml", "-o", "semua.yaml")
    assert run.exit_code == 0
    shown = [line.split()[0] for line in run.stdout.splitlines() if line.startswith("  ")]
    assert shown[1:] == ["─" * len(shown[1]), "A1", "B1", "C1", "D1"]
    for words in ("pemetaan", "nama lain", "salah eja Waktu Penerapan"):
        assert words in run.stdout
    innovations = score("--layout", "semua.yaml")["innovations"]
    assert isinstance(innovations, list)
    assert [each["levels"] for each in innovations] == [{"16": 3}]


def test_a_mapping_with_a_mistake_is_refused_with_its_line() -> None:
    write_xlsx(Path("data.xlsx"), {"Rekap": TABLE})
    Path("m.yaml").write_text("schema: 1\nlembar: []\n", encoding="utf-8")
    for command in ("score", "validate", "layout"):
        run = inovasi(command, "data.xlsx", "--layout", "m.yaml")
        assert (run.exit_code, run.stdout) == (1, "")
        assert "m.yaml:2:1" in run.stderr


def test_validate_takes_a_mapping_too() -> None:
    write_xlsx(Path("data.xlsx"), {"Rekap": TABLE})
    text = 'schema: 1\nsheets:\n  - sheet: "Rekap"\n    role: innovations\n    columns:\n'
    Path("m.yaml").write_text(f'{text}      "Judul Karya": name\n      "R16": ignore\n', encoding="utf-8")
    run = inovasi("validate", "data.xlsx", "--layout", "m.yaml", "--format", "json")
    codes = {each["code"] for each in json.loads(run.stdout)["diagnostics"]}
    assert "K209" in codes
    assert not codes & {"B102", "B104", "K203", "K201"}
