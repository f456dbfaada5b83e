"""What a finding advises, done: it is gone from its cell, no error comes in its place, and no claim rises."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import messy
import pytest
import yaml
from books import book, with_cells
from openpyxl.utils import get_column_letter

from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Value, Workbook
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.rewriting import carried_out, rewritings
from inovasi_cli.rules.loading import load
from inovasi_cli.text import Text

ROOT = Path(__file__).parents[1]
Edits = Mapping[str, Value]


def plain(fact: Any) -> Any:
    """A fact as it is written into a cell."""
    if isinstance(fact, Text):
        return fact.id
    if isinstance(fact, tuple):
        return plain(fact[0]) if len(fact) == 1 else None
    return float(fact) if isinstance(fact, Decimal) else fact


def here(finding: Diagnostic, value: Value) -> Edits:
    return {f"{finding.place.sheet}!{finding.place.cell}": value}


def fact(name: str) -> Callable[[Diagnostic, Workbook], Edits]:
    """Write what the finding names, if it names one thing."""

    def edits(finding: Diagnostic, _: Workbook) -> Edits:
        value = plain(finding.facts.get(name, ""))
        return here(finding, value) if value not in (None, "") else {}

    return edits


def first_number(finding: Diagnostic, workbook: Workbook) -> Edits:
    """The number alone, and the basis where the unit is that of one."""
    figure = re.search(r"\d+(?:,\d+)?", str(finding.facts["value"]))
    if not figure:
        return {}
    code = str(finding.facts["field"]).split()[0]
    of_basis = "Dasar Ukur" in plain(finding.facts["unit"])
    more = based(finding._replace(facts={"number": code}), workbook) if of_basis else {}
    return {**here(finding, float(figure[0].replace(",", "."))), **more}


def nothing_claimed(finding: Diagnostic, workbook: Workbook) -> Edits:
    return fact("near")(finding, workbook) or here(finding, 0)


def positive(finding: Diagnostic, _: Workbook) -> Edits:
    return here(finding, abs(float(str(finding.facts["value"]))))


def divided(finding: Diagnostic, workbook: Workbook) -> Edits:
    """The points of all columns by the weight of each."""
    told: Any = finding.facts["weight"]
    weights = {code: int(weight) for code, weight in (said.split(": ") for said in told)}
    head, *rows = sheet_of(finding, workbook)
    columns = {at: weights[code] for at, name in enumerate(head) if (code := str(name).split()[0]) in weights}
    return {
        f"{finding.place.sheet}!{get_column_letter(at + 1)}{row}": value / weight
        for at, weight in columns.items()
        for row, cells in enumerate(rows, start=2)
        if isinstance(value := cells[at], int | float)
    }


def renamed(finding: Diagnostic, workbook: Workbook) -> Edits:
    """A column of counts under the header advised, with its basis where there are several; or per cent."""
    if "persen" in plain(finding.facts["advice"]):
        share = Decimal(str(finding.facts["value"]))
        return {f"{finding.place.sheet}!{finding.place.cell}": f"{share * 100:f} %"}
    rows, code = sheet_of(finding, workbook), str(finding.facts["number"])
    found = {f"{finding.place.sheet}!{get_column_letter(finding.place.column or 1)}1": f"{code} Capaian"}
    if "Dasar Ukur" in plain(finding.facts["advice"]):
        letter = get_column_letter(max(map(len, rows)) + 1)
        found |= {f"{finding.place.sheet}!{letter}1": f"{code} Dasar Ukur"}
        found |= {f"{finding.place.sheet}!{letter}{at}": "a" for at in range(2, len(rows) + 1)}
    return found


def based(finding: Diagnostic, workbook: Workbook) -> Edits:
    """The basis of a measured value, in the column of that name or in a new one."""
    rows, name = sheet_of(finding, workbook), f"{finding.facts['number']} Dasar Ukur"
    heads = [(at, row.index(name)) for at, row in enumerate(rows, start=1) if name in row]
    at = finding.place.row or 1
    if heads:
        return {f"{finding.place.sheet}!{get_column_letter(heads[0][1] + 1)}{at}": "a"}
    letter = get_column_letter(max(map(len, rows)) + 1)
    return {f"{finding.place.sheet}!{letter}1": name, f"{finding.place.sheet}!{letter}{at}": "a"}


def deleted(finding: Diagnostic, workbook: Workbook) -> Edits:
    """A column taken out."""
    letter = get_column_letter(finding.place.column or 1)
    rows = sheet_of(finding, workbook)
    return {
        f"{finding.place.sheet}!{letter}{at}": None for at in range(finding.place.row or 1, len(rows) + 1)
    }


def sheet_of(finding: Diagnostic, workbook: Workbook) -> list[list[Value]]:
    (sheet,) = (one for one in workbook.sheets if one.name == finding.place.sheet)
    return [list(row) for row in sheet.rows]


ADVISED: Mapping[str, Callable[[Diagnostic, Workbook], Edits]] = {
    "K202": deleted,
    "K209": fact("read"),
    "K210": fact("near"),
    "K211": fact("read"),
    "K216": fact("likely"),
    "K218": fact("read"),
    "K219": fact("read"),
    "K220": fact("near"),
    "N304": fact("first"),
    "N305": nothing_claimed,
    "N306": first_number,
    "N310": fact("example"),
    "N311": fact("near"),
    "N312": fact("near"),
    "N313": fact("read"),
    "N318": based,
    "N324": positive,
    "N326": fact("first"),
    "N328": fact("first"),
    "N330": fact("read"),
    "N331": fact("level"),
    "N332": fact("level"),
    "N333": nothing_claimed,
    "N346": nothing_claimed,
    "N347": divided,
    "N348": renamed,
}
"""What doing as advised is, of the kinds that name it."""

SAID_ALREADY = ("K209", "K211", "K218", "N313", "N328", "N330", "N331", "N332")
"""Kinds about what was read: written as advised it is worth what it was."""

MOST = 4
"""Findings of a kind that are tried in one workbook."""


def key(finding: Diagnostic) -> tuple[str, str | None, str | None]:
    return finding.kind.code, finding.place.sheet, finding.place.cell


def tried(found: Assessment) -> Iterator[Diagnostic]:
    counts: dict[str, int] = {}
    for finding in found.diagnostics:
        code = finding.kind.code
        if code in ADVISED and finding.place.cell and counts.get(code, 0) < MOST:
            counts[code] = counts.get(code, 0) + 1
            yield finding


def undone(workbook: Workbook, request: Request) -> list[object]:
    """What is left of a finding, or comes instead, after its advice was followed."""
    found, wrong = assess([workbook], request), list[object]()
    for finding in tried(found):
        edits = ADVISED[finding.kind.code](finding, workbook)
        if not edits:
            continue
        after = assess([with_cells(workbook, edits)], request)
        there = [one for one in after.diagnostics if key(one)[1:] == key(finding)[1:]]
        left = [key(one) for one in there if key(one) == key(finding) or one.severity == "error"]
        if left:
            wrong.append((key(finding), edits, left))
        within = after.low is None or found.low is None or found.low <= after.low <= (found.high or after.low)
        if finding.kind.code in SAID_ALREADY and not within:
            wrong.append((key(finding), edits, found.low, after.low))
    return wrong


@pytest.mark.parametrize("case", messy.load(), ids=lambda case: case.name)
def test_in_workbooks_of_other_people(case: messy.Messy, tmp_path: Path) -> None:
    assert undone(case.workbook(tmp_path), case.request) == []


def test_in_the_sample_of_all_faults() -> None:
    assert undone(read(ROOT / "samples/perlu-diperbaiki.xlsx"), Request()) == []


PROFILE = "| Nama Pemda | Kota Banjarmasin |\n| Edisi | '2026 |\n| Skor SPD | 40 |"


@cache
def table() -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.safe_load((ROOT / "tests/plain_words.yaml").read_text(encoding="utf-8"))
    return found


def cells_of(code: str) -> list[str]:
    """Everything of the table of plain words that is written for an indicator."""
    return [str(written) for cells in table()["levels"][code].values() for written in cells]


@pytest.mark.parametrize("code", table()["levels"])
def test_in_columns_of_everything_that_people_write(code: str) -> None:
    written = cells_of(code)
    lines = [["Nama Inovasi", code], *([f"INOVASI {at * at}", text] for at, text in enumerate(written))]
    workbook = book(Profil=PROFILE, Inovasi=lines)
    found = assess([workbook], Request())
    told = [one for one in found.diagnostics if one.kind.code in ADVISED and one.place.column == 2]
    edits: dict[str, Value] = {}
    for finding in told:
        edits |= ADVISED[finding.kind.code](finding, workbook)
    after = assess([with_cells(workbook, edits)], Request())
    counted = {key(one) for one in told if one.kind.code == "N331"}
    cells = {finding.place.cell for finding in told}
    left = [key(one) for one in after.diagnostics if one.place.cell in cells and one.place.sheet == "Inovasi"]
    # What was a bare number has its unit now, and its level is told (N331): a note, as of any such cell.
    assert [one for one in left if one[0] != "N331" or one in counted] == []


COLUMNS: Mapping[str, tuple[str, list[Value], set[str]]] = {
    "people with their unit": ("17", ["25 org", "12 org", "31 org", "5 org"], {"N331"}),
    "among levels": ("17", ["25 org", 3.0, 2.0, 1.0], {"N331"}),
    "among counts": ("17 Capaian", ["25 org", 3.0, 2.0, 1.0], {"K216"}),
    "of no basis": ("33 Capaian", ["350 kk", "120 kk", "600 org", "20"], {"N306", "N318"}),
    "counts": ("17", [25.0, 12.0, 31.0, 5.0], {"N348"}),
    "counts and people with their unit": ("17", ["25 org", 12.0, 31.0, 5.0, 40.0, "5 orang", 2.0], {"N348"}),
    "counts as texts": ("17", ["12", "31", "1", "2", "3", "2 org"], {"N348"}),
    "counts of several bases": ("33", [350.0, 120.0, 600.0, 20.0], {"N348"}),
    "counts without a basis": ("33 Capaian", [350.0, 120.0, 600.0, 20.0], {"N318"}),
    "points": ("16", [9.0, 6.0, 3.0, 9.0], {"N347"}),
    "per cent": ("29", [95.0, 40.0, 75.0, 88.0], {"N348"}),
    "shares of one": ("29", [0.91, 1.0, 0.4, 0.75], {"N348"}),
    "dates": ("Waktu Penerapan", ["1-8-24", "24-08-01", "06/30/24", "Mrt 2024"], {"N326", "N328", "N330"}),
    "no dates": ("Waktu Penerapan", ["menyusul", "sekitar 2019", "31/02/2025", "akan 2025"], {"N310"}),
    "affairs": ("Urusan Utama", ["Naker", "Kesehatn", "PU-PR", "Ketentraman"], {"N312", "N313"}),
    "no levels": ("16 Regulasi", ["Perkada/Perda", "Peraturan", "SK Camat", "Raperda"], {"N305"}),
}


def in_a_column(header: str, cells: Sequence[Value]) -> Workbook:
    """A list of innovations with one column that is in question."""
    head: list[Value] = ["Nama Inovasi", "Perangkat Daerah", "Tahapan Inovasi", "20", header]
    lines = [[f"INOVASI {at * at}", "Dinas Sosial", "Penerapan", 2.0, cell] for at, cell in enumerate(cells)]
    return book(Profil=PROFILE, Inovasi=[head, *lines])


@pytest.mark.parametrize("name", COLUMNS)
def test_in_one_column(name: str) -> None:
    header, cells, codes = COLUMNS[name]
    workbook = in_a_column(header, cells)
    about = [one for one in tried(assess([workbook], Request())) if one.place.column == 5]
    assert {one.kind.code for one in about} == codes
    assert undone(workbook, Request()) == []


def fixed(workbook: Workbook) -> Workbook:
    """The copy of ``validate --fix``."""
    rules = load("2026")
    (copy,) = carried_out([workbook], rewritings([workbook], rules, None, take([workbook], rules)))
    return copy


def followed(workbook: Workbook) -> Workbook:
    """All that is advised in the column in question, done at once."""
    edits: dict[str, Value] = {}
    for finding in assess([workbook], Request()).diagnostics:
        if finding.kind.code in ADVISED and finding.place.cell and finding.place.column == 5:
            edits |= ADVISED[finding.kind.code](finding, workbook)
    return with_cells(workbook, edits)


ORDERS = {
    "advice alone": (followed, followed),
    "advice before the copy": (followed, fixed, followed),
    "the copy before advice": (fixed, followed, followed),
    "the copy in between": (fixed, followed, fixed, followed),
}
ONCE_MORE = ("N311", "N312", "N310", "N326", "N333")
"""Kinds that leave the choice to a person: what the finding names may be nothing."""


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("name", COLUMNS)
def test_advice_and_the_corrected_copy_do_not_contradict_each_other(name: str, order: str) -> None:
    header, cells, _ = COLUMNS[name]
    workbook = in_a_column(header, cells)
    for step in ORDERS[order]:
        workbook = step(workbook)
    left = [
        key(one)
        for one in assess([workbook], Request()).diagnostics
        if one.place.column == 5 and one.kind.code in ADVISED and one.kind.code not in ONCE_MORE
    ]
    assert left == []


@pytest.mark.parametrize(("code", "cells"), [("17", ["25 org", "5 org"]), ("33", ["350 org", "20 orang"])])
def test_a_number_with_its_unit_means_the_same_below_either_header(code: str, cells: list[Value]) -> None:
    found = [assess([in_a_column(header, cells)], Request()) for header in (code, f"{code} Capaian")]
    assert found[0].low == found[1].low == found[1].high
    assert [one for one in found[1].diagnostics if one.place.column == 5] == []
