"""Every fault is reported at the cell where it was planted, wherever in an untidy workbook that is.

A case is a whole workbook: four sheets, each with titles, merged cells, blank rows and columns in
random places, its columns in any order, and faults of every kind of cell planted in it. What is
compared is all that was reported of the kinds that could be planted: nothing is lost, nothing shifts,
and nothing is said of a cell in which nothing was planted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

import pytest
from binary import write_xlsb
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets import write_xlsx

from inovasi_cli.diagnostics import column_letters
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import CellError, Sheet, Uncomputed, Value, Workbook
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.intake import take
from inovasi_cli.rules import loading

RULES = loading.load("2026")
FORMULAS: list[tuple[Value, str]] = [(CellError("#REF!"), "N303"), (Uncomputed("=A1"), "N309")]

Plant = tuple[dict[str, Value], str, str]
"""Cells by field, the code (or codes) that they lead to, and the field at which it is reported."""


def one(name: str, *cells: tuple[Value, str]) -> list[Plant]:
    return [({name: value}, code, name) for value, code in cells]


INNOVATIONS: list[Plant] = [
    *one("stage", ("Penerapn", "N311"), *FORMULAS),
    *one("affair", ("Entah", "N312"), ("Pertahanan", "N313"), *FORMULAS),
    *one("other_affairs", ("Entah", "N312"), ("Sosial; Pertahanan", "N313")),
    *one("applied", ("31/02/2024", "N310"), ("Mei 2024", "N328"), ("03/25/2024", "N330"), *FORMULAS),
    *one("applied", ("Januari", "N310")),
    *one("developed", ("sudah", "N327"), ("lusa", "N310")),
    *one("16", (9.0, "N305"), ("SK Camat", "N305"), (None, "N301"), *FORMULAS),
    *one("18", (None, "N302"), ("4", "N305")),
    *one("20.measured", ("banyak", "N306"), ("5%", "N306"), (-1.0, "N324"), *FORMULAS),
    ({"20": 1.0, "20.measured": 3.0}, "N316", "20.measured"),
    ({"29": None, "29.measured": 0.95}, "N323", "29.measured"),
    *one("29.measured", ("1,234", "N304")),
    ({"33": None, "33.measured": 250.0}, "N318", "33.measured"),
    ({"33.measured": 250.0, "33.basis": "z"}, "N311", "33.basis"),
    *one("total", ("200", "N315"), ("-1", "N324"), ("1.234", "N304")),
    ({"name": None, "16": 2.0, "18": 1.0, "stage": "Penerapan"}, "N314", "name"),
    ({"name": CellError("#N/A"), "16": 2.0, "18": 1.0}, "N303 N314", "name"),
    ({"name": "Jumlah", "number": None}, "L417", "name"),
]
SPD: list[Plant] = [
    *one("level", (9.0, "N305"), ("sekali", "N305"), *FORMULAS),
    *one("verified", (7.0, "N305")),
    *one("measured", *FORMULAS),
    ({"code": "99"}, "K206", "code"),
    ({"code": CellError("#N/A")}, "N303", "code"),
    ({"code": "4", "level": None, "measured": "5,23"}, "N317", "measured"),
    ({"code": "4", "level": None, "measured": "1.234"}, "N304", "measured"),
    ({"code": "5b", "level": None, "measured": "dua puluh"}, "N306", "measured"),
    ({"code": "13a", "level": 3.0, "measured": 5.0}, "N316", "measured"),
    ({"code": "10b", "level": None, "measured": -2.0}, "N324", "measured"),
    ({"code": "2a", "level": None, "measured": None}, "N302", "level"),
    ({"code": "3", "level": None, "measured": None}, "N301", "level"),
]
EVIDENCE: list[Plant] = [
    *one("innovation", ("INOVASI 99", "L404"), (CellError("#N/A"), "N303")),
    *one("indicator", ("61", "L405"), (Uncomputed("=B2"), "N309")),
    *one("verified", (5.0, "N305"), ("baik", "N305"), *FORMULAS),
]
PROFILE: list[Plant] = [
    *one("category", ("kecamatan", "N311"), *FORMULAS),
    *one("spd_total", ("70,5", "N315"), ("-5", "N324"), ("banyak", "N306"), ("1.234", "N304"), *FORMULAS),
    *one("region", (CellError("#N/A"), "N303")),
]
ABOUT_CELLS = {
    code
    for plants in (INNOVATIONS, SPD, EVIDENCE, PROFILE)
    for _, codes, _ in plants
    for code in codes.split()
}
SOUND: Mapping[str, dict[str, Value]] = {
    "innovations": {"16": 1.0, "18": 1.0, "20": 1.0, "29": 1.0, "33": 1.0},
    "spd": {"level": 2.0},
    "evidence": {"innovation": "INOVASI 0", "indicator": "16", "document_number": "1"},
}
OWN_ROWS = [code for code in RULES.spd_indicators if code not in {cells.get("code") for cells, _, _ in SPD}]


@dataclass
class Drawn:
    """A sheet while it is drawn, and the codes with cells that were planted in it."""

    name: str
    rows: list[list[Value]] = field(default_factory=list)
    planted: list[tuple[str, str, str]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)

    def put(self, row: int, column: int, value: Value) -> None:
        self.rows.extend([] for _ in range(row - len(self.rows)))
        cells = self.rows[row - 1]
        cells.extend([None] * (column - len(cells)))
        cells[column - 1] = value

    def sheet(self) -> Sheet:
        return Sheet("data.xlsx", self.name, tuple(map(tuple, self.rows)), tuple(self.merged))


def drawn(role: str, plants: Sequence[Plant], random: Random) -> Drawn:
    """A table of ``role`` somewhere on its sheet, with rows that hold one plant or none each."""
    at = Drawn(RULES.vocabulary.sheets[role][0])
    top, left = random.randint(1, 12), random.randint(1, 6)
    wanted = {name for cells, _, _ in plants for name in cells} | SOUND[role].keys()
    wanted |= {"innovations": {"number", "name"}, "spd": {"code", "note"}, "evidence": {"agency"}}[role]
    names = sorted(wanted)
    random.shuffle(names)
    columns = {name: left + number for number, name in enumerate(names)}
    fields = Fields(RULES, role)
    if top > 3:
        at.put(random.randint(1, top - 2), left, "REKAPITULASI INOVASI DAERAH KOTA CONTOH TAHUN 2026 SE-KOTA")
    if top > 1 and random.random() < 0.4:
        at.put(top - 1, left + random.randint(0, 4), "DATA UMUM")  # merged over the columns to its right
    for name, column in columns.items():
        at.put(top, column, fields.official(name))
    row = top
    if random.random() < 0.3:  # the row that numbers the columns
        row += 1
        for number, column in enumerate(sorted(columns.values()), start=1):
            at.put(row, column, float(number))
    chosen: list[Plant | None] = [None, *random.sample(plants, random.randint(1, len(plants) // 2))]
    own_rows = iter(OWN_ROWS)
    for number, plant in enumerate(chosen):
        row += 1 + random.choice((0, 0, 0, 1, 3))
        if random.random() < 0.05:  # the header once more, as on every page
            for name, column in columns.items():
                at.put(row, column, fields.official(name))
            row += 1
        own: dict[str, Value] = {"number": float(number), "name": f"INOVASI {number}"}
        own = own if role == "innovations" else {}
        cells = plant[0] if plant else {}
        for name, value in {**SOUND[role], **own, **cells}.items():
            at.put(row, columns[name], value)
        if role == "spd" and "code" not in cells:
            at.put(row, columns["code"], next(own_rows))
        if plant:
            at.planted.append((plant[1], at.name, f"{column_letters(columns[plant[2]])}{row}"))
    if role == "innovations" and random.random() < 0.5:
        at.put(row + 2, columns["number"], "Mengetahui, Kepala Bappeda")
    return at


def profile(random: Random) -> Drawn:
    at = Drawn(RULES.vocabulary.sheets["profile"][0])
    fields = Fields(RULES, "profile")
    row, left = random.randint(0, 8), random.randint(1, 4)
    said: dict[str, Value] = {"category": "Kota", "region": "Kota Contoh", "agency": "Dinas"}
    chosen = {where: (cells, code) for cells, code, where in random.sample(PROFILE, 3)}
    said |= {name: value for cells, _ in chosen.values() for name, value in cells.items()}
    names = sorted(said)
    random.shuffle(names)
    for name in names:
        row += random.randint(1, 3)
        column = left + random.randint(1, 3)
        at.put(row, left, fields.official(name))
        at.put(row, column, said[name])
        if name in chosen:
            at.planted.append((chosen[name][1], at.name, f"{column_letters(column)}{row}"))
    return at


def untidy(seed: int) -> tuple[Workbook, list[tuple[str, ...]]]:
    random = Random(seed)
    sheets = [
        drawn("innovations", INNOVATIONS, random),
        profile(random),
        drawn("evidence", EVIDENCE, random),
    ]
    sheets.append(drawn("spd", SPD, random))
    random.shuffle(sheets)
    planted = [(code, *at) for sheet in sheets for codes, *at in sheet.planted for code in codes.split()]
    return Workbook("data.xlsx", tuple(sheet.sheet() for sheet in sheets)), planted


def reported(workbook: Workbook) -> list[tuple[str, ...]]:
    faults = take([workbook], RULES).faults
    return sorted(
        (fault.kind.code, fault.place.sheet or "", fault.place.cell or "")
        for fault in faults
        if fault.kind.code in ABOUT_CELLS
    )


SEEDS = st.integers(0, 2**32)


@settings(max_examples=600)
@given(seed=SEEDS)
def test_every_fault_is_reported_at_the_cell_where_it_was_planted(seed: int) -> None:
    workbook, planted = untidy(seed)
    assert reported(workbook) == sorted(planted)


@settings(max_examples=25)
@given(seed=SEEDS)
def test_so_it_is_in_a_real_file(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    workbook, planted = untidy(seed)
    path = tmp_path_factory.mktemp("untidy") / "data.xlsx"
    again = read(write_xlsx(path, {sheet.name: sheet.rows for sheet in workbook.sheets}))
    assert reported(again) == sorted(planted)


@settings(max_examples=50)
@given(seed=SEEDS)
def test_so_it_is_in_a_binary_one(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    table = drawn("innovations", [each for each in INNOVATIONS if "N309" not in each[1]], Random(seed))
    path = write_xlsb(tmp_path_factory.mktemp("untidy") / "data.xlsb", table.rows)
    planted = [(code, *at) for codes, *at in table.planted for code in codes.split()]
    assert reported(read(path)) == sorted(planted)


def test_every_kind_is_planted_sooner_or_later() -> None:
    planted = {code for seed in range(150) for code, _, _ in untidy(seed)[1]}
    assert planted == ABOUT_CELLS
