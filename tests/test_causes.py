"""One cause, one finding: cells that fail alike, and columns of levels that hold something else."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from books import book
from runs import inovasi, workbook
from submissions import merged

from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.diagnostics import Diagnostic, Place, columns, joined, ranges, rows, values
from inovasi_cli.reading.files.sheets import Sheet, Value, Workbook
from inovasi_cli.reading.intake import take
from inovasi_cli.rules.loading import load

pytestmark = pytest.mark.usefixtures("plain_surroundings")


def sheet(header: str, rows: Sequence[str]) -> str:
    lines = [f"| INOVASI {at * at} | {row} |" for at, row in enumerate(rows, start=1)]
    return "\n".join([f"| Nama Inovasi | {header} |", *lines])


def levels(table: str) -> list[dict[str, int]]:
    found = take([book(Inovasi=table)], load("2026")).innovations
    return [{code: claim.level for code, claim in one.claims.items()} for one in found]


def told(table: str) -> dict[str, list[str]]:
    """The cells of each cause that a cell has, under its code and first cell."""
    causes = joined(take([book(Inovasi=table)], load("2026")).faults)
    return {
        f"{one.kind.code} {one.place.cell}": ranges(one.cells)
        for one in causes
        if one.place.cell and one.severity != "note"
    }


def assessed(table: str) -> Assessment:
    profile = "| Nama Pemda | Kota Banjarmasin |\n| Kategori | kota |\n| Skor SPD | 40 |"
    return assess([book(Profil=profile, Inovasi=table)], Request("2026"))


def cell(row: int, column: int = 2, **facts: str) -> Diagnostic:
    return Diagnostic(
        values.LEVEL_UNKNOWN, Place("a.xlsx", "Inovasi", row, column), {"number": "16", **facts}
    )


def test_cells_of_a_column_that_fail_alike_are_one_finding() -> None:
    found = [cell(row, value=f"x{row % 2}") for row in (5, 6, 7, 9)]
    (one,) = joined(found)
    assert (one.place.cell, one.cells, ranges(one.cells)) == ("B5", ("B5", "B6", "B7", "B9"), ["B5:B7", "B9"])
    assert (one.facts["value"], one.facts["count"]) == (("x1", "x0"), 4)
    assert joined([one]) == (one,)


def test_what_differs_in_more_than_the_value_is_not_one_finding() -> None:
    assert len(joined([cell(5, near="Perda"), cell(6, near="")])) == 2
    assert len(joined([cell(5), cell(5, column=3)])) == 2
    assert len(joined([cell(5), cell(6)._replace(kind=values.CELL_ERROR)])) == 2
    whole = Diagnostic(columns.SPD_ROW_MISSING, Place("a.xlsx", "SPD", 5), {})
    assert len(joined([whole, whole._replace(place=Place("a.xlsx", "SPD", 6))])) == 2


def test_every_output_counts_findings_and_marks_every_cell() -> None:
    workbook(innovations=sheet("16", ["abc"] * 60))
    listed = json.loads(inovasi("validate", "data.xlsx", "--format", "json", "--select", "N305").stdout)
    (one,) = listed["diagnostics"]
    assert (listed["summary"]["error"], listed["places"]["error"]) == (1, 60)
    cells = [f"B{row}" for row in range(2, 62)]
    assert (one["place"]["cell"], one["facts"]["cells"], [each["cell"] for each in one["each"]]) == (
        "B2",
        cells,
        cells,
    )
    assert {each["innovation"] for each in one["each"]} == {f"INOVASI {n * n}" for n in range(1, 61)}
    table = inovasi("validate", "data.xlsx", "--format", "csv", "--select", "N305").stdout
    assert [row["cells"] for row in csv.DictReader(io.StringIO(table))] == ["B2:B61"]
    sarif = json.loads(inovasi("validate", "data.xlsx", "--format", "sarif", "--select", "N305").stdout)
    (result,) = sarif["runs"][0]["results"]
    assert [place["logicalLocations"][0]["name"] for place in result["locations"]] == cells
    inovasi("validate", "data.xlsx", "--annotate", "salinan.xlsx")
    marked = openpyxl.load_workbook("salinan.xlsx")["Inovasi"]
    assert all("N305" in marked[at].comment.text for at in cells)
    screen = inovasi("validate", "data.xlsx", "--select", "N305").stdout
    assert "KESALAHAN (1) (60 tempat)" in screen
    assert "B2:B61" in screen
    score = json.loads(inovasi("score", "data.xlsx", "--format", "json").stdout)
    assert score["diagnostics"]["error"] == 1
    assert "1 kesalahan" in inovasi("score", "data.xlsx").stdout


def test_a_waiver_of_one_cell_parts_it_from_the_others() -> None:
    workbook(innovations=sheet("16", ["abc"] * 3))
    Path("pengecualian.yaml").write_text(
        "schema: 1\nwaivers:\n  - finding: N305\n    cell: Inovasi!B3\n    reason: menyusul\n"
        "    name: Rina\n    until: 2026-09-30\n",
        encoding="utf-8",
    )
    asked = (
        "--waivers",
        "pengecualian.yaml",
        "--today",
        "2026-09-01",
        "--select",
        "N305",
        "--format",
        "json",
    )
    listed = json.loads(inovasi("validate", "data.xlsx", *asked).stdout)
    assert [each["facts"].get("cells", [each["place"]["cell"]]) for each in listed["diagnostics"]] == [
        ["B2", "B4"],
        ["B3"],
    ]
    assert (listed["summary"]["error"], listed["summary"]["waived"]) == (1, 1)


def test_a_column_of_points_is_one_finding_and_none_of_it_is_a_level() -> None:
    table = sheet("16 | 19", ["9 | 2", "3 | 6", "6 | 4"])  # weights 3 and 2
    assert told(table) == {"N347 B2": ["B2:B4", "C2:C4"]}
    assert levels(table) == [{}, {}, {}]


@pytest.mark.parametrize("written", ["9", "6,5", "4", "12"])
def test_one_number_that_is_no_multiple_keeps_a_column_one_of_levels(written: str) -> None:
    table = sheet("16", ["1", "2", written])
    assert told(table) == {"N305 B4": ["B4"]}
    assert levels(table)[:2] == [{"16": 1}, {"16": 2}]


CODES = [str(code) for code in range(16, 36)]
TRUE = [[(at * 7 + code * 5) % 11 % 4 for code in range(20)] for at in range(6)]
WEIGHTS = [int(load("2026").sid_indicators[code].weight) for code in CODES]

HABITS: Mapping[str, tuple[str, Callable[[int, int], Value]]] = {
    "levels": ("", lambda level, _: level),
    "texts after their number": (
        "",
        lambda level, at: f"Parameter {level}: {text_of(level, at)}" if level else "0",
    ),
    "points": ("N347", lambda level, at: level * WEIGHTS[at] if WEIGHTS[at] > 1 else level),
    "tens": ("N350", lambda level, _: level * 10),
    "one to four": ("N350", lambda level, _: level + 1),
    "negative": ("N350", lambda level, _: -level),
    "per cent": ("N350", lambda level, _: f"{level}%"),
    "thirds in per cent": ("N350", lambda level, _: ("0%", "33%", "66%", "100%")[level]),
    "yes and no": ("N350", lambda level, _: "Ya" if level > 1 else "Tidak"),
    "there or not": ("N350", lambda level, _: "Ada" if level > 1 else "Tidak Ada"),
    "letters": ("N350", lambda level, _: "DCBA"[level]),
    "with a word": ("N350", lambda level, _: f"nilai {level}"),
}
"""Ways to fill in all columns of levels, and the one finding about each."""


def text_of(level: int, at: int) -> str:
    texts = {one.level: one.text.id for one in load("2026").sid_indicators[CODES[at]].levels}
    return texts.get(level, "0")


def kept_by(way: Callable[[int, int], Value]) -> list[list[Value]]:
    rows = [[way(level, at) for at, level in enumerate(levels)] for levels in TRUE]
    return [["Nama Inovasi", *CODES], *([f"INOVASI {at * at}", *row] for at, row in enumerate(rows))]


@pytest.mark.parametrize("habit", HABITS)
def test_a_habit_of_somebody_is_one_finding_and_claims_no_more_than_is_meant(habit: str) -> None:
    code, way = HABITS[habit]
    found = take([book(Inovasi=kept_by(way))], load("2026"))
    errors = [one for one in joined(found.faults) if one.severity == "error"]
    assert [one.kind.code for one in errors] == ([code] if code else [])
    claims = [
        [one.claims[code].level if code in one.claims else 0 for code in CODES] for one in found.innovations
    ]
    if code == "N347":  # small numbers of some columns may be either, and are asked about
        assert len(found.doubts) > 0
    elif code:
        pairs = zip(claims, TRUE, strict=True)
        assert all(claim <= level for pair in pairs for claim, level in zip(*pair, strict=True))
    else:
        assert claims == TRUE


OWN = {code: at * 5 % 7 % 4 for at, code in enumerate(load("2026").spd_indicators)}


@pytest.mark.parametrize(
    ("code", "way"),
    [
        ("N347", lambda level, weight: level * float(weight)),
        ("N350", lambda level, _: level * 10),
        ("N350", lambda level, _: level + 1),
        ("N350", lambda level, _: "Ya" if level > 1 else "Tidak"),
        ("N350", lambda level, _: "DCBA"[level]),
    ],
)
def test_so_is_a_habit_in_the_rows_of_the_region(code: str, way: Callable[[int, Decimal], Value]) -> None:
    weights = {code: one.weight for code, one in load("2026").spd_indicators.items()}
    rows: list[list[Value]] = [[code, way(level, weights[code])] for code, level in OWN.items()]
    found = take([book(SPD=[["Kode", "Parameter"], *rows])], load("2026"))
    errors = [one for one in joined(found.faults) if one.severity == "error" and one.place.sheet == "SPD"]
    assert [one.kind.code for one in errors] == [code]
    assert all(claim.level <= OWN[code] for code, claim in found.spd.items())


@pytest.mark.parametrize(
    "row",
    [
        "4 | 3 | 2 | 1",  # slips of one number in one column
        "abc | x | y | z",  # nothing shared
        "3 | 12 | 2 kali | 1",
    ],
)
def test_entries_that_no_columns_share_are_faults_of_their_own(row: str) -> None:
    found = told(sheet("16 | 17 | 20 | 19", [row, "1 | 1 | 1 | 1", "2 | 2 | 2 | 2"]))
    assert not any(code.startswith("N350") for code in found)


def test_one_slip_in_several_columns_does_not_void_them() -> None:
    rows = [["3"] * 4 for _ in range(30)]
    for at in range(3):
        rows[at * 7][at] = "4"
    table = sheet("16 | 18 | 19 | 21", [" | ".join(row) for row in rows])
    assert {code.split()[0] for code in told(table)} == {"N305"}
    assert sum(level == 3 for one in levels(table) for level in one.values()) == 4 * 30 - 3


def test_small_numbers_beside_points_are_asked_about_and_open_the_index() -> None:
    dates = "Penerapan | 05/03/2025"
    made = assessed(
        sheet(
            "Tahapan | Waktu Penerapan | 16 | 19",
            [f"{dates} | 9 | 2", f"{dates} | 6 | 0", f"{dates} | 3 | 2"],
        )
    )
    assert ("N349", "E1") in {(one.kind.code, one.place.cell) for one in made.findings}
    assert made.low is not None and made.high is not None and made.low < made.high


def test_small_numbers_without_points_beside_them_are_levels() -> None:
    assert told(sheet("16 | 19", ["3 | 2", "3 | 0", "0 | 2"])) == {}


def test_a_column_of_people_is_one_finding_and_three_people_are_no_level() -> None:
    table = sheet("17 | 16", ["12 | 3", "40 | 3", "3 | 1"])
    assert told(table) == {"N348 B2": ["B2:B4"]}
    assert levels(table) == [{"16": 3}, {"16": 3}, {"16": 1}]


def test_three_people_in_a_column_of_counts_are_three_people() -> None:
    assert levels(sheet("17 Capaian", ["3", "2", "1"])) == [{"17": 1}] * 3


def test_formulas_that_were_never_calculated_are_no_error_where_nobody_reads_them() -> None:
    found = told(sheet("16 | Hitungan saya", ["3 | =B2*2", "2 | =B3*2"]))
    assert not any(code.startswith("N309") for code in found)


def test_two_things_that_a_sheet_lacks_are_two_causes() -> None:
    lacking = [
        Diagnostic(rows.RULE_OPEN, Place("a.xlsx", "Inovasi"), {"field": field, "count": 4})
        for field in ("Waktu Penerapan", "Rancang Bangun")
    ]
    assert joined([*lacking, *lacking]) == tuple(lacking)


@pytest.mark.parametrize("of_code", [lambda n: n % 4, lambda n: min(n % 4, 1), lambda _: 3])
def test_points_of_the_region_are_one_finding_and_none_of_them_is_a_level(
    of_code: Callable[[int], int],
) -> None:
    indicators = load("2026").spd_indicators
    rows = [
        (code, one.name.id, float(one.weight * of_code(n)))
        for n, (code, one) in enumerate(indicators.items())
    ]
    submission = take([book(SPD=[("Kode", "Indikator", "Parameter"), *rows])], load("2026"))
    assert {cause.kind.code for cause in joined(submission.faults)} >= {"N347"}
    assert len([cause for cause in joined(submission.faults) if cause.kind.code == "N347"]) == 1
    assert not {fault.kind.code for fault in submission.faults} & {"N301", "N305"}
    weighed = {code for code, one in indicators.items() if one.weight != 1}
    assert all(submission.spd[code].level == 0 for code in weighed & submission.spd.keys())


def test_levels_of_the_region_with_a_slip_are_no_points() -> None:
    rows = [
        (code, one.name.id, 2.5 if n == 3 else 2.0)
        for n, (code, one) in enumerate(load("2026").spd_indicators.items())
    ]
    submission = take([book(SPD=[("Kode", "Indikator", "Parameter"), *rows])], load("2026"))
    assert [fault.place.cell for fault in submission.faults if fault.kind.code in ("N305", "N347")] == ["C5"]


@pytest.mark.parametrize("merge", [False, True])
@pytest.mark.parametrize("turn", [False, True])
def test_small_points_in_all_columns_are_asked_about(turn: bool, merge: bool) -> None:
    rules = load("2026")
    heads = ("Nama Inovasi", "Perangkat Daerah", "Tahapan", *map(rules_name, rules.sid_indicators))
    rows: list[Sequence[Value]] = [
        (
            f"INOVASI {n * n}",
            "Dinas Sosial",
            "Penerapan",
            *(float(one.weight * ((n + at) % 2)) for at, one in enumerate(rules.sid_indicators.values())),
        )
        for n in range(1, 6)
    ]
    table: list[Sequence[Value]] = [heads, *rows]
    sides = [[row[at] for row in table] for at in range(len(heads))]
    drawn = book(Inovasi=sides if turn else table)
    if merge:
        drawn = merged([drawn], rules, take([drawn], rules))
    found = assess([drawn], Request(edition="2026"))
    assert {"N347", "N349"} <= {each.kind.code for each in found.diagnostics}
    assert any(each.low != each.high for each in found.reservations)


def rules_name(code: str) -> str:
    return f"{code} {load('2026').sid_indicators[code].name.id}"


@pytest.mark.parametrize("number", ["1e299", "9" * 60, "1" + "0" * 40])
def test_numbers_without_end_are_refused_at_their_cells(number: str) -> None:
    rows = tuple((f"INOVASI {n}", "Dinas Sosial", "Penerapan", float(number), 2.0) for n in range(3))
    heads = ("Nama Inovasi", "Perangkat Daerah", "Tahapan", "16", "17")
    sheet = Sheet("a.xlsx", "Inovasi", (heads, *rows))
    submission = take([Workbook("a.xlsx", (sheet,))], load("2026"))
    assert [f.place.cell for f in submission.faults if f.severity == "error"] == ["D2", "D3", "D4"]
