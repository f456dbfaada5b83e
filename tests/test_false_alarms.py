"""Sound workbooks that look odd: made of a sample without faults, they give neither errors nor warnings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from books import with_cells
from openpyxl.utils.cell import coordinate_from_string

from inovasi_cli.assessment import Request, assess
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Value, Workbook

ROOT = Path(__file__).parents[1]
UNUSUAL: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/unusual.yaml").read_text(encoding="utf-8"))


@cache
def sample() -> Workbook:
    return read(ROOT / "samples/kota-contoh-2026.xlsx")


def rows(name: str) -> Iterator[tuple[int, tuple[Value, ...]]]:
    (sheet,) = (each for each in sample().sheets if each.name == name)
    yield from enumerate(map(tuple, sheet.rows), start=1)


def cells(said: dict[str, Any]) -> Iterator[tuple[str, Value]]:
    """What is put into which cell."""
    yield from said.get("put", {}).items()
    for address, values in said.get("down", {}).items():
        name, _, cell = address.partition("!")
        column, first = coordinate_from_string(cell)
        yield from ((f"{name}!{column}{row}", value) for row, value in enumerate(values, first))
    for place, values in said.get("evidence", {}).items():
        column, code = coordinate_from_string(place)
        about = [row for row, line in rows("Bukti") if str(line[2]) == str(code)]
        placed = zip(about[: len(values)], values, strict=True)
        yield from ((f"Bukti!{column}{row}", value) for row, value in placed)
    for row, name in said.get("rename", {}).items():
        old = dict(rows("Inovasi"))[row][1]
        yield f"Inovasi!B{row}", name
        yield from ((f"Bukti!A{at}", name) for at, line in rows("Bukti") if line[0] == old)


@pytest.mark.parametrize("said", UNUSUAL, ids=[each["title"] for each in UNUSUAL])
def test_what_is_odd_and_sound_raises_no_alarm(said: dict[str, Any]) -> None:
    odd = with_cells(sample(), dict(cells(said)))
    assert odd != sample()
    findings = assess([odd], Request()).findings
    assert [(f.kind.code, f.place.sheet, f.place.cell) for f in findings if f.severity != "note"] == []
