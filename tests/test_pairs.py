"""Each kind of finding about a workbook as a pair: a workbook that shows it, and the same put right."""

from __future__ import annotations

import ast
import io
import sys
import zipfile
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml
from books import with_cells
from openpyxl.utils.cell import coordinate_to_tuple
from sheets import write_xlsx
from test_reading_files import OLE
from test_text import placeholders

from inovasi_cli.assessment import Request, assess
from inovasi_cli.diagnostics import Diagnostic, Place, values
from inovasi_cli.diagnostics.catalogue import KINDS
from inovasi_cli.pages.page.words import NEAR
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Workbook

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"


def pages(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


PAIRS: dict[str, dict[str, Any]] = pages(ROOT / "tests/pairs.yaml")
PLANTED = [
    each
    for each in pages(SAMPLES / "perlu-diperbaiki.yaml")["faults"]
    if "put" in each and each["code"] not in PAIRS
]

ELSEWHERE = {
    "B128": ("test_reading_files", "test_a_pipe_is_not_waited_for"),
    "B129": ("test_hostile", "test_more_than_a_file_may_hold"),
    "B109": ("test_reading_files", "test_no_permission"),
    "B119": (
        "test_older_formats",
        "test_an_empty_text_of_a_formula_is_told_once_where_the_format_leaves_it_open",
    ),
    "B120": ("test_older_formats", "test_a_file_that_is_built_otherwise_says_so"),
    "K212": ("test_mapping", "test_what_a_mapping_names_and_the_sheet_has_not_is_told"),
    "L411": ("test_across_rows", "test_a_mandatory_indicator_that_is_empty_may_leave_an_innovation_out"),
    "N349": ("test_causes", "test_small_numbers_beside_points_are_asked_about_and_open_the_index"),
    "N326": ("test_intake_innovations", "test_a_date_whose_meanings_decide_is_a_question"),
    "L437": ("test_sending", "test_where_nothing_is_sent_there_is_no_index"),
    **dict.fromkeys(
        ("L438", "L439", "L440", "L441"),
        ("test_belonging", "test_what_is_wrong_with_a_table_is_told_at_its_cell"),
    ),
    "N352": ("test_fixing", "test_without_one_they_stay_and_are_marked"),
    "L413": ("test_merging", "test_profiles_that_contradict_are_told_with_both_cells"),
    "L415": ("test_expected", "test_an_agency_of_the_list_by_another_name_is_asked_about"),
    "L420": ("test_expected", "test_an_agency_of_the_list_by_another_name_is_asked_about"),
    "L426": ("test_intake_innovations", "test_an_innovation_that_is_struck_through_is_told_and_counted"),
    "L416": ("test_expected", "test_the_list_is_held_against_the_agencies_that_reported"),
}
"""Kinds that take more than a workbook (rights, other formats, options, other rules), and their tests."""


def address(place: Place) -> str:
    if place.sheet is None:
        return "-"
    return f"{place.sheet}!{place.cell or place.row}" if place.row else place.sheet


def found(*workbooks: Workbook, edition: str | None = None) -> Counter[tuple[str, str]]:
    rules = SAMPLES / edition if edition and not edition.isdigit() else None
    request = Request(None if rules else edition, rules)
    findings = assess(list(workbooks), request).findings
    assert {finding.kind.code: untold for finding in findings if (untold := holes(finding))} == {}
    return Counter((finding.kind.code, address(finding.place)) for finding in findings)


def holes(finding: Diagnostic) -> set[str]:
    """Placeholders of message and hint for which a finding has no fact, so that ``-`` is read there."""
    kind = finding.kind
    return (placeholders(kind.message.id) | placeholders(kind.hint.id)) - finding.facts.keys() - {NEAR}


# In the sample with all faults


@cache
def sample() -> Workbook:
    return read(SAMPLES / "perlu-diperbaiki.xlsx")


@cache
def faulty() -> Counter[tuple[str, str]]:
    return found(sample())


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """The sample before anything is put into its cells."""
    sys.path.insert(0, str(SAMPLES))
    from faulty import build

    path = tmp_path_factory.mktemp("sound") / "perlu-diperbaiki.xlsx"
    build(()).save(path)
    return read(path)


@pytest.mark.parametrize("fault", PLANTED, ids=[f"{each['code']} {each['at']}" for each in PLANTED])
def test_a_planted_fault_is_gone_where_its_cells_are_as_before(
    fault: dict[str, Any], sound: Workbook
) -> None:
    right = with_cells(sample(), {cell: value_of(sound, cell) for cell in fault["put"]})
    at = fault["code"], fault["at"]
    assert (at in faulty(), at in found(right)) == (True, False)


def value_of(workbook: Workbook, cell: str) -> Any:
    name, _, at = cell.rpartition("!")
    (sheet,) = (each for each in workbook.sheets if each.name == name)
    row, column = coordinate_to_tuple(at)
    return sheet.value(row, column)


def test_a_fact_that_is_not_told_is_seen() -> None:
    assert holes(Diagnostic(values.NAME_EMPTY)) == placeholders(values.NAME_EMPTY.message.id)
    assert holes(Diagnostic(values.LEVEL_REFUSED, facts={"value": "SK"})) >= {"number", "reason"}


# In workbooks of a few cells


@pytest.mark.parametrize("code", PAIRS)
def test_a_small_workbook_shows_it_and_put_right_does_not(code: str, tmp_path: Path) -> None:
    said = PAIRS[code]
    wrong = [read(written(tmp_path / f"{at}.xlsx", said, {})) for at in range(said.get("files", 1))]
    assert (code, said["at"]) in found(*wrong, edition=said.get("edition"))
    right = [*wrong[:-1], read(written(tmp_path / "right.xlsx", said, said["right"]))]
    assert code not in {each for each, _ in found(*right, edition=said.get("edition"))}


def written(path: Path, said: Mapping[str, Any], right: Mapping[str, Any]) -> Path:
    """The workbook of a pair with what is ``right`` in it; ``far`` is a filled cell far from all others."""
    sheets = {name: table for name, table in {**said["sheets"], **right}.items() if table and "!" not in name}
    write_xlsx(path, sheets, hidden=said.get("hidden", ()))
    book = openpyxl.load_workbook(path)
    for name, rows in said.get("hidden_rows", {}).items():
        for row in rows:
            book[name].row_dimensions[row].hidden = True
    for name, letters in said.get("hidden_columns", {}).items():
        for letter in letters:
            book[name].column_dimensions[letter].hidden = True
    put = {said["far"]: "x"} if "far" in said else {}
    put |= {name: value for name, value in right.items() if "!" in name}
    for address, value in put.items():
        name, _, cell = address.rpartition("!")
        if name in sheets:
            book[name][cell] = value
    book.save(path)
    return path


# Files that cannot be read, or not whole

File = tuple[str, bytes | None]
"""Name and content, ``None`` for a file that is not there."""

WHOLE = (SAMPLES / "bappeda-spd.xlsx").read_bytes()


def with_macros(data: bytes) -> bytes:
    kept = io.BytesIO(data)
    with zipfile.ZipFile(kept, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"")
    return kept.getvalue()


FILES: dict[str, tuple[File, File]] = {
    "B101": (("data.xlsx", b"catatan rapat"), ("data.xlsx", WHOLE)),
    "B105": (("data.xlsx", None), ("data.xlsx", WHOLE)),
    "B107": (("data.xlsx", b""), ("data.xlsx", WHOLE)),
    "B108": (("data.xlsx", OLE + "EncryptedPackage".encode("utf-16-le")), ("data.xlsx", WHOLE)),
    "B110": (("data.txt", b"Nama,Nilai\n"), ("data.csv", b"Nama,Nilai\n")),
    "B113": (("~$data.xlsx", b"\x05Budi".ljust(165)), ("data.xlsx", WHOLE)),
    "B118": (("data.xlsm", with_macros(WHOLE)), ("data.xlsm", WHOLE)),
}


@pytest.mark.parametrize("code", FILES)
def test_one_file_is_refused_or_told_and_another_is_not(code: str, tmp_path: Path) -> None:
    told = []
    for name, content in FILES[code]:
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        told.append(code in {each.kind.code for each in read(path).faults})
    assert told == [True, False]


def test_a_folder_is_told_and_a_file_in_it_is_not(tmp_path: Path) -> None:
    path = tmp_path / "data.xlsx"
    path.write_bytes(WHOLE)
    assert [[each.kind.code for each in read(given).faults] for given in (tmp_path, path)] == [["B106"], []]


# None left out


def test_every_kind_about_a_workbook_has_its_pair() -> None:
    kinds = {code for code in KINDS if code[0] in "BKNL"}
    shown = {each["code"] for each in PLANTED} | PAIRS.keys() | FILES.keys() | {"B106"}
    assert kinds - shown - ELSEWHERE.keys() == set(), "tests/pairs.yaml has no pair for these"
    assert shown & ELSEWHERE.keys() == set()


@pytest.mark.parametrize(("code", "where"), ELSEWHERE.items(), ids=list(ELSEWHERE))
def test_the_tests_of_the_others_are_there(code: str, where: tuple[str, str]) -> None:
    module, name = where
    source = (ROOT / "tests" / f"{module}.py").read_text(encoding="utf-8")
    tests = [
        each
        for each in ast.walk(ast.parse(source))
        if isinstance(each, ast.FunctionDef) and each.name == name
    ]
    (text,) = (ast.unparse(each) for each in tests)
    assert code in text
