"""The lists and forms that agencies really have, each beside its twin in the layout of the template.

A file in ``layouts/`` has a title, what is said about the columns and cells of the first workbook
(``said``: codes with cells), the workbook as it is sent, and its twin. Both must score alike.
"""

from __future__ import annotations

import csv
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sheets import sheet

from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.diagnostics import Place
from inovasi_cli.pages.score import as_json
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.submission import Innovation

LAYOUTS = sorted((Path(__file__).parent / "layouts").glob("*.md"))
REQUEST = Request(edition="2026", spd=Decimal("46.5"), category="kota")
ABOUT_COLUMNS = ("K204", "K213", "N301", "N302")
"""Said about indicators that a short example leaves out; the twin leaves them out too."""


def workbook(drawn: str) -> Workbook:
    sheets = re.split(r"^## ", drawn, flags=re.MULTILINE)[1:]
    named = (each.split("\n", 1) for each in sheets)
    return Workbook("data.xlsx", tuple(sheet(table, name.strip()) for name, table in named))


def parts(path: Path) -> tuple[list[str], Assessment, Assessment]:
    about, sent, twin = re.split(r"^# (?:Sent|Twin)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    said = next(line for line in about.splitlines() if line.startswith("said:"))
    expected = [each.strip() for each in said.removeprefix("said:").split(",") if each.strip()]
    return expected, assess([workbook(sent)], REQUEST), assess([workbook(twin)], REQUEST)


def without_places(innovation: Innovation) -> Innovation:
    claims = {code: claim._replace(place=Place(), beside=None) for code, claim in innovation.claims.items()}
    return innovation._replace(place=Place(), claims=claims, columns=None, rows=None)


def card(assessment: Assessment) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(as_json.score(assessment, "en"))
    del told["diagnostics"]
    for innovation in told["innovations"]:
        del innovation["place"]
    told["findings"] = [(found["code"], found["severity"]) for found in told["findings"]]
    return told


def test_there_are_enough_layouts_to_speak_of_any_reasonable_one() -> None:
    assert len(LAYOUTS) >= 20


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.stem)
def test_a_layout_is_read_as_its_twin(path: Path) -> None:
    expected, sent, twin = parts(path)
    assert [*map(without_places, sent.submission.innovations)] == [
        *map(without_places, twin.submission.innovations)
    ]
    assert sent.submission.profile == twin.submission.profile
    assert card(sent) == card(twin)
    said = [
        f"{fault.kind.code} {fault.place.cell or '-'}"
        for fault in sent.submission.faults
        if fault.kind.code not in ABOUT_COLUMNS
    ]
    assert said == expected


@pytest.mark.parametrize("name", ["portal-2025", "simonda"])
def test_a_list_of_totals_alone_gives_an_index(name: str, tmp_path: Path) -> None:
    """What the portal and a local system export, as CSV, with the SPD score on the command line."""
    _, sent, _ = parts(Path(__file__).parent / "layouts" / f"{name}.md")
    drawn = (Path(__file__).parent / "layouts" / f"{name}.md").read_text(encoding="utf-8")
    (table,) = workbook(drawn.split("# Twin")[0].split("# Sent")[1]).sheets
    path = tmp_path / f"{name}.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(table.rows)
    again = assess([read(path)], REQUEST)
    assert again.card is not None and again.card.index is not None
    assert sent.card is not None and again.card.index == sent.card.index
