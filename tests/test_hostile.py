"""Files made to crash, hang, fill the memory or mislead: each is read, or refused with its finding."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random

import openpyxl
import pytest
from binary import write_xlsb
from runs import inovasi, workbook
from sheets import write_xlsx
from situations import innovation

from inovasi_cli.checking.across_rows import check
from inovasi_cli.checking.resemblance import resembling
from inovasi_cli.reading.files import content as limits
from inovasi_cli.reading.files import records, sheet_xml
from inovasi_cli.reading.files.content import UnreadableError
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.submission import Innovation
from inovasi_cli.rules import loading

RULES = loading.load("2026")
NAMES = "| Nama Inovasi | 16 |\n| SIAP | 3 |"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
READ: list[str] = []
DAMAGED, LARGE, WIDE = ["B101"], ["B129"], ["B112"]
SEED = Path(__file__).parent / "fuzz"


def codes(found: Workbook) -> list[str]:
    return [fault.kind.code for fault in found.faults if fault.severity == "error"]


def whole() -> dict[str, bytes]:
    """The parts of a small workbook."""
    out = io.BytesIO()
    write_xlsx(out, {"Inovasi": NAMES, "Lain": "| a |"})  # type: ignore[arg-type]
    with zipfile.ZipFile(out) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


WHOLE = whole()
SHEET, TEXTS, BOOK = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"


def packed(parts: Mapping[str, bytes | None]) -> bytes:
    """The small workbook with other parts, or without those that are ``None``."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**WHOLE, **parts}.items():
            if content is not None:
                archive.writestr(name, content)
    return out.getvalue()


def sheet(rows: str, head: str = "", after: str = "") -> bytes:
    xml = f'{head}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'
    return packed({SHEET: xml.encode()})


def cell(inner: str = "<v>1</v>", attributes: str = "", at: str = "A1") -> bytes:
    return sheet(f'<row r="1"><c r="{at}" {attributes}>{inner}</c></row>')


def replaced(part: str, old: bytes, new: bytes) -> bytes:
    assert old in WHOLE[part], WHOLE[part]
    return packed({part: WHOLE[part].replace(old, new)})


LAUGHS = "<!DOCTYPE a [<!ENTITY b0 'ha'>" + "".join(
    f"<!ENTITY b{n} '{f'&b{n - 1};' * 10}'>" for n in range(1, 10)
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'

SHEETS: Mapping[str, tuple[bytes, list[str]]] = {
    "a-billion-laughs": (sheet("<row><c><f>1</f><v>&b9;</v></c></row>", f"{LAUGHS}]>"), READ),
    "an-entity-from-outside": (sheet("<row><c t='str'><v>&x;</v></c></row>", OUTSIDE), READ),
    "cut-off": (packed({SHEET: WHOLE[SHEET][:200]}), READ),
    "nothing-in-it": (packed({SHEET: b""}), READ),
    "no-xml": (packed({SHEET: b"\x00" * 5000}), READ),
    "deep": (sheet("<row>" * 20_000 + "</row>" * 20_000), READ),
    "a-cell-at-the-end-of-the-grid": (cell(at="XFD1048576"), WIDE),
    "a-cell-beyond-the-grid": (cell(at="ZZZ9999999"), WIDE),
    "row-zero": (cell(at="A0"), READ),
    "no-letters": (cell(at="17"), READ),
    "no-address": (cell(at=""), READ),
    "a-row-of-twenty-digits": (cell(at="A" + "9" * 20), WIDE),
    "a-column-of-twenty-letters": (cell(at="A" * 20 + "1"), WIDE),
    "a-row-below-zero": (sheet('<row r="-5"><c r="A-5"><v>1</v></c></row>'), READ),
    "one-row-many-times": (sheet('<row r="1"><c r="A1"><v>1</v></c></row>' * 3000), READ),
    "more-columns-than-are-read": (
        sheet("<row>" + "".join(f"<c r='{name}1'><v>1</v></c>" for name in "ABCDEFGHIJ") * 1 + "</row>"),
        READ,
    ),
    "a-text-that-is-not-there": (cell("<v>99999999</v>", 't="s"'), READ),
    "a-text-before-the-first": (cell("<v>-1</v>", 't="s"'), READ),
    "a-style-that-is-not-there": (cell(attributes='s="99999"'), READ),
    "a-number-without-end": (cell("<v>1e999</v>"), READ),
    "not-a-number": (cell("<v>NaN</v>"), READ),
    "an-error-that-nobody-knows": (cell("<v>#LOH!</v>", 't="e"'), READ),
    "neither-true-nor-false": (cell("<v>2</v>", 't="b"'), READ),
    "a-date-that-is-none": (cell("<v>2025-13-45</v>", 't="d"'), READ),
    "a-date-beyond-all-years": (cell("<v>99999999999</v>", 's="1"'), READ),
    "a-text-of-its-own-without-text": (cell("", 't="inlineStr"'), READ),
    "controls-in-a-text": (cell("<is><t>_x0000__x001B_[31m</t></is>", 't="inlineStr"'), READ),
    "half-a-letter": (cell("<is><t>_xD800_</t></is>", 't="inlineStr"'), READ),
    "a-text-of-a-megabyte": (cell(f"<is><t>{'x' * 1_000_000}</t></is>", 't="inlineStr"'), READ),
    "merged-over-everything": (sheet("", "", '<mergeCells><mergeCell ref="A1:XFD9999"/></mergeCells>'), READ),
    "merged-ten-thousand-times": (
        sheet("", after="<mergeCells>" + '<mergeCell ref="A1:B2"/>' * 10_000 + "</mergeCells>"),
        READ,
    ),
    "hidden-columns-without-end": (
        packed({SHEET: f'<worksheet xmlns="{MAIN}"><cols><col min="1" max="999999999" hidden="1"/></cols>'
                f'<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>'.encode()}),
        READ,
    ),
    "a-size-that-is-a-lie": (
        packed({SHEET: WHOLE[SHEET].replace(b"A1:B2", b"A1:XFD1048576")}),
        READ,
    ),
    "utf-16": (packed({SHEET: WHOLE[SHEET].decode().encode("utf-16")}), READ),
    "an-encoding-that-nobody-knows": (
        packed({SHEET: b'<?xml version="1.0" encoding="x-loh"?>' + WHOLE[SHEET]}),
        READ,
    ),
    "a-formula-of-a-megabyte": (cell(f"<f>{'A1+' * 300_000}1</f>"), READ),
    "a-sheet-that-is-missing": (packed({SHEET: None}), READ),
    "no-relations": (packed({RELATIONS: None}), DAMAGED),
    "no-workbook": (packed({BOOK: b""}), DAMAGED),
    "two-sheets-of-one-name": (replaced(BOOK, b'name="Lain"', b'name="Inovasi"'), READ),
    "a-sheet-outside-of-the-archive": (
        replaced(RELATIONS, b"worksheets/sheet1.xml", b"../../../../etc/passwd"),
        READ,
    ),
    "a-sheet-that-is-the-workbook": (replaced(RELATIONS, b"worksheets/sheet1.xml", b"workbook.xml"), READ),
    "texts-with-a-bomb": (packed({TEXTS: f"{LAUGHS}]><sst><si><t>&b9;</t></si></sst>".encode()}), READ),
    "texts-without-any": (packed({TEXTS: b"<sst/>"}), READ),
    "more-texts-than-cells": (
        packed({TEXTS: f'<sst xmlns="{MAIN}">'.encode() + b"<si/>" * 300_000 + b"</sst>"}),
        LARGE,
    ),
    "styles-that-are-none": (packed({"xl/styles.xml": b"<strike"}), READ),
    "a-picture-that-is-none": (packed({"xl/media/image1.png": b"PK\x03\x04" * 1000}), READ),
    "a-name-out-of-its-folder": (packed({"../../../tmp/x": b"x"}), READ),
}  # fmt: skip


@pytest.mark.parametrize("name", SHEETS)
def test_a_workbook(name: str, tmp_path: Path) -> None:
    content, expected = SHEETS[name]
    (tmp_path / "a.xlsx").write_bytes(content)
    found = read(tmp_path / "a.xlsx")
    assert [code for code in codes(found) if code != "B101" or expected] == expected
    assert "root:" not in str(found.sheets)
    take([found], RULES)


def ole(**changes: int) -> bytes:
    """An .xls file whose header has other numbers, by where they stand."""
    data = bytearray((SEED / "seed.xls").read_bytes())
    for at, number in changes.items():
        struct.pack_into("<I", data, int(at[1:]), number)
    return bytes(data)


def xls(kind: int, at: int, number: int, size: bytes = b"") -> bytes:
    """An .xls file with another number in the first record of a kind."""
    data = bytearray((SEED / "seed.xls").read_bytes())
    found = data.index(struct.pack("<H", kind) + size, data.index(b"\x09\x08\x10\x00"))
    struct.pack_into("<I", data, found + 4 + at, number)
    return bytes(data)


def raw_ods(content: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    return out.getvalue()


def ods(rows: str, head: str = "") -> bytes:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    return raw_ods(
        f"{head}<office:document-content {spaces}><office:body><office:spreadsheet><table:table "
        f'table:name="Inovasi">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
    )


def alike(columns: str, rows: str = "1") -> str:
    """A row of cells that stand for many."""
    return (
        f'<table:table-row table:number-rows-repeated="{rows}"><table:table-cell office:value-type="string" '
        f'table:number-columns-repeated="{columns}"><text:p>x</text:p></table:table-cell></table:table-row>'
    )


def xlsb(change: Callable[[bytes], bytes], **more: bytes) -> bytes:
    out = io.BytesIO()
    write_xlsb(out, [["Nama Inovasi", "16"], ["SIAP", 3]])  # type: ignore[arg-type]
    made = io.BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if "sheet1" in name else content)
        for name, content in more.items():
            new.writestr(name.replace("__", "/"), content)
    return made.getvalue()


def far(part: bytes, column: int = 67_000_000) -> bytes:
    """The last cell of a sheet moved to another column, and the record after it cut off."""
    at = part.rindex(b"\x05\x10")
    return part[: at + 2] + struct.pack("<I", column) + part[at + 6 :] + b"\xb0\x01\x10\x00"


def central(at: int, number: int) -> bytes:
    """The small workbook whose directory says something else of each part."""
    data = packed({})
    for found in re.finditer(rb"PK\x01\x02", data):
        data = data[: found.start() + at] + bytes([number]) + data[found.start() + at + 1 :]
    return data


OTHERS: Mapping[str, tuple[str, bytes, list[str]]] = {
    "sectors-of-no-size": ("xls", ole(_28=0x0000FFFE), DAMAGED),
    "sectors-of-a-gigabyte": ("xls", ole(_30=0x0006001E), DAMAGED),
    "small-sectors-of-a-gigabyte": ("xls", ole(_32=0x0000001E), DAMAGED),
    "a-table-of-four-billion-sectors": ("xls", ole(_72=0xFFFFFFFF, _68=0), READ),
    "a-directory-that-is-not-there": ("xls", ole(_48=0x00FFFFFF), DAMAGED),
    "more-shared-texts-than-bytes": ("xls", xls(0x00FC, 4, 0x7FFFFFFF), DAMAGED),
    "a-sheet-as-wide-as-numbers-go": ("xls", xls(0x0200, 4, 0xFFFFFFFF, b"\x0e\0"), WIDE),
    "an-old-workbook-cut-off": ("xls", (SEED / "seed.xls").read_bytes()[:3000], DAMAGED),
    "a-column-of-sixty-millions": ("xlsb", xlsb(far), WIDE),
    "a-column-that-no-workbook-has": ("xlsb", xlsb(lambda part: far(part, 16_384)), WIDE),
    "a-record-that-never-ends": ("xlsb", xlsb(lambda part: part + b"\xff\xff\xff\xff\xff\x7f"), READ),
    "shared-texts-without-end": (
        "xlsb",
        xlsb(bytes, xl__sharedStrings__bin=b"", **{"xl/sharedStrings.bin": b"\x9f\x01\x08" + b"\xff" * 8}),
        LARGE,
    ),
    "a-million-rows-alike": ("ods", ods(alike("1000", "1000000")), WIDE),
    "a-billion-of-each": ("ods", ods(alike("1" + "0" * 9, "1" + "0" * 9)), WIDE),
    "rows-below-zero": ("ods", ods(alike("-7", "-5")), DAMAGED),
    "a-number-that-is-none": ("ods", ods(alike("banyak")), DAMAGED),
    "a-number-of-thirty-digits": ("ods", ods(alike("9" * 30)), WIDE),
    "alike-and-cut-off": ("ods", raw_ods(f"<a>{alike('1000', '1000000')}"), DAMAGED),
    "an-unknown-encoding": ("ods", ods(alike("1"), '<?xml version="1.0" encoding="x-loh"?>'), DAMAGED),
    "laughs": ("ods", ods("<table:table-row>&b9;</table:table-row>", f"{LAUGHS}]>"), DAMAGED),
    "only-its-type": ("ods", raw_ods(""), DAMAGED),
    "rows-in-rows": ("ods", ods("<table:table-row>" * 20_000 + "</table:table-row>" * 20_000), DAMAGED),
    "a-hundred-thousand-columns": ("csv", b"k," * 100_000 + b"\n", WIDE),
    "one-cell-of-a-megabyte": ("csv", b"a,b\n" + b"x" * 1_000_000, DAMAGED),
    "an-open-quote": ("csv", b'a,"b\n' * 1000, DAMAGED),
    "half-of-utf-16": ("csv", b"\xff\xfea\x00b", DAMAGED),
    "only-a-mark": ("csv", b"\xef\xbb\xbf", READ),
    "only-commas": ("csv", b"," * 100_000, READ),
    "lines-ended-the-old-way": ("csv", b"Nama Inovasi,16\rSIAP,3\r", READ),
    "zeros": ("csv", b"\x00" * 4096, DAMAGED),
    "a-shell-in-disguise": ("csv", b"=cmd|' /C calc'!A0,@SUM(1)\n", READ),
    "an-archive-of-nothing": ("xlsx", b"PK\x05\x06" + bytes(18), DAMAGED),
    "an-archive-cut-off": ("xlsx", packed({})[:-30], DAMAGED),
    "an-archive-before-which-something-stands": ("xlsx", b"PK junk" + packed({}), READ),
    "a-part-with-a-password": ("xlsx", central(8, 1), DAMAGED),
    "a-part-packed-in-an-unknown-way": ("xlsx", central(10, 99), DAMAGED),
    "nothing": ("xlsx", b"", ["B107"]),
    "a-page-named-like-a-workbook": ("xls", b"<html><table><tr><td>x", DAMAGED),
    "a-shortcut-named-like-a-workbook": ("xlsx", b"L\x00\x00\x00\x01\x14\x02\x00" * 99, DAMAGED),
}  # fmt: skip


@pytest.mark.parametrize("name", OTHERS)
def test_a_file(name: str, tmp_path: Path) -> None:
    ending, content, expected = OTHERS[name]
    (tmp_path / f"a.{ending}").write_bytes(content)
    found = read(tmp_path / f"a.{ending}")
    assert codes(found) == expected
    take([found], RULES)


@pytest.fixture
def data(plain_surroundings: None) -> None:  # noqa: ARG001 - where it writes
    workbook()


def listed(rows: int) -> Workbook:
    """A list of so many innovations."""
    from books import book

    table: list[list[str | int]] = [["Nama Inovasi", "Perangkat Daerah", "16"]]
    letters = Random(1)
    names = ["".join(letters.choices("abcdefghijklmnopqrstuvwxyz", k=14)) for _ in range(rows)]
    table += [[name, f"Dinas {at % 40}", at % 4] for at, name in enumerate(names)]
    return book(Inovasi=table)


@pytest.mark.usefixtures("data")
class TestLimits:
    """Each is told with its finding, before more is made of the file, and can be raised."""

    @pytest.mark.parametrize(("name", "most"), [("SHEETS", 1), ("UNPACKED", 1000), ("FILLED", 1)])
    def test_more_than_a_file_may_hold(
        self, name: str, most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "a.xlsx").write_bytes(
            packed({TEXTS: f'<sst xmlns="{MAIN}">'.encode() + b"<si/>" * 200 + b"</sst>"})
        )
        assert codes(read(tmp_path / "a.xlsx")) == READ
        for other in ("TIMES_ITS_SIZE", "FILLED_PER_BYTE"):
            monkeypatch.setattr(limits, other, 0)
        monkeypatch.setattr(limits, name, most)
        assert codes(read(tmp_path / "a.xlsx")) == ["B129"]
        monkeypatch.setenv(limits.VARIABLE, "1000")
        assert codes(read(tmp_path / "a.xlsx")) == READ

    def test_more_innovations_than_a_nation_has_leave_no_index(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(limits, "INNOVATIONS", 20)
        found = take([listed(20)], RULES)
        assert (found.innovations, [fault.kind.code for fault in found.unread]) == ((), ["B129"])
        monkeypatch.setenv(limits.VARIABLE, "2")
        assert len(take([listed(20)], RULES).innovations) == 20

    @pytest.mark.parametrize("value", ["0", "-1", "dua", "1001", "1.5", "٣", "9" * 5000])
    def test_what_is_no_number_of_times_is_refused(self, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(limits.VARIABLE, value)
        run = inovasi("score", "data.xlsx")
        assert (run.exit_code, run.stdout, limits.VARIABLE in run.stderr) == (2, "", True)

    def test_too_many_files(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(limits, "FILES", 1)
        assert inovasi("score", "data.xlsx").exit_code == 0
        run = inovasi("score", "data.xlsx", "lain.xlsx")
        assert (run.exit_code, limits.VARIABLE in run.stderr) == (2, True)

    def test_a_far_cell_takes_no_room_from_the_sheets_after_it(self) -> None:
        write_xlsx(Path("jauh.xlsx"), {"Catatan": "| a |", "Inovasi": NAMES})
        _put_far("jauh.xlsx", "Catatan")
        assert codes(read(Path("jauh.xlsx"))) == WIDE

    @pytest.mark.parametrize(("second", "whole"), [(NAMES.replace("SIAP", "LAPOR"), False), ("| a |", True)])
    def test_a_second_list_that_is_too_large_leaves_no_index(self, second: str, whole: bool) -> None:
        workbook()
        with_second = openpyxl.load_workbook("data.xlsx")
        for row in second.splitlines():
            (with_second["Lain"] if "Lain" in with_second else with_second.create_sheet("Lain")).append(
                [
                    int(part) if part.strip().isdecimal() else part.strip()
                    for part in row.strip("| ").split("|")
                ]
            )
        with_second.save("data.xlsx")
        _put_far("data.xlsx", "Lain")
        found = json.loads(inovasi("score", "data.xlsx", "--format", "json").stdout)
        assert (found["index"] is not None) is whole


def _put_far(file: str, name: str) -> None:
    book = openpyxl.load_workbook(file)
    book[name]["XFD1048576"] = 1
    book.save(file)


def steps(work: Callable[[], object]) -> int:
    """How many functions are called, those of C too: the same on every machine."""
    called = 0

    def count(_: object, event: str, __: object) -> None:
        nonlocal called
        called += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return called


def test_twice_as_many_rows_take_twice_as_many_steps() -> None:
    rows = 200
    first = steps(lambda: check(take([listed(rows)], RULES), RULES))
    assert steps(lambda: check(take([listed(2 * rows)], RULES), RULES)) < 2.2 * first


def test_names_that_are_made_to_be_alike_are_compared_with_a_few() -> None:
    def alike(names: int) -> Sequence[Innovation]:
        letters = Random(1)
        return [
            innovation("".join(letters.choices("ab", k=40)) + "sistem pelayanan masyarakat" * 9)
            for _ in range(names)
        ]

    first = steps(lambda: [*resembling(alike(15))])
    assert steps(lambda: [*resembling(alike(30))]) < 3 * first  # not four times


SCANS: Mapping[str, tuple[Callable[[bytes], object], bytes]] = {
    "addresses-in-a-text": (sheet_xml.extent, b'<c t="str"><v>' + b'r="A999999" ' * 4000),
    "cells-in-a-comment": (sheet_xml.extent, b"<!--" + b'<c r="ZZZ99999"' * 4000),
    "formulas-without-end": (sheet_xml.may_have_unread_cells, b'<c t="str"><f>' * 4000 + b"</f></sheetData>"),
    "spaces": (sheet_xml.may_have_unread_cells, b'<c t="str"' + b" " * 40_000 + b"<f></sheetData>"),
    "hidden-rows": (sheet_xml.hidden_rows, b"<row hidden" * 4000),
    "links": (sheet_xml.linked, b"HYPERLINK(" + b'<c r="A1"' * 4000),
    "sectors": (lambda data: records.stream(data, ("Workbook",)), ole(_72=0xFFFFFFFF)),
}


@pytest.mark.parametrize("name", SCANS)
def test_a_scan_of_what_is_made_to_be_slow_ends(name: str) -> None:
    """A quadratic one of these would take minutes on a hundred times as much; a linear one milliseconds."""
    scan, content = SCANS[name]
    began = time.process_time()
    with suppress(ValueError, struct.error, UnreadableError):
        scan(content * 25 if name != "sectors" else content)
    assert time.process_time() - began < 2


@pytest.mark.usefixtures("data")
class TestOutputs:
    """Nothing that a result is made of is written over, and what cannot be written is said."""

    @pytest.mark.parametrize("name", ["sid.yaml", "vectors.txt", "tautan/sid.yaml", "baru.yaml"])
    def test_the_folder_of_the_rules(self, name: str) -> None:
        shutil.copytree(RULES.folder, "aturan")
        if name.startswith("tautan"):
            Path("tautan").symlink_to("aturan")
        target = Path(name) if name.startswith("tautan") else Path("aturan", name)
        before = {path.name: path.read_bytes() for path in Path("aturan").iterdir()}
        command = ("score", "data.xlsx") if target.suffix == ".txt" else ("layout", "data.xlsx")
        run = inovasi(*command, "--rules", "aturan", "-o", str(target), "--force")
        assert (run.exit_code, str(target) in run.stderr) == (2, True)
        assert {path.name: path.read_bytes() for path in Path("aturan").iterdir()} == before

    @pytest.mark.parametrize("link", ["hard", "soft", None])
    def test_the_data_that_a_record_names(self, link: str | None) -> None:
        inovasi("score", "data.xlsx", "-o", "hasil.json")
        before, target = Path("data.xlsx").read_bytes(), Path("salinan.xlsx" if link else "data.xlsx")
        if link:
            (target.hardlink_to if link == "hard" else target.symlink_to)(Path("data.xlsx").resolve())
        run = inovasi("verify", "hasil.json", "-o", str(target), "--force")
        assert (run.exit_code, str(target) in run.stderr) == (2, True)
        assert Path("data.xlsx").read_bytes() == before

    @pytest.mark.parametrize(
        "command",
        [
            "validate data.xlsx --annotate -o",
            "validate data.xlsx --annotate -o hasil.xlsx",
            "validate data.xlsx --per-agency --force",
            "score data.xlsx -o --force",
            "score data.xlsx --spd --details",
            "plan data.xlsx --target --may-drop",
        ],
    )
    def test_an_option_is_not_the_value_of_another(self, command: str) -> None:
        before = {*Path().iterdir()}
        run = inovasi(*command.split())
        assert (run.exit_code, {*Path().iterdir()}) == (2, before)
        assert command.split()[2] in run.stderr

    @pytest.mark.parametrize("name", ["", ".", "..", "/", "x" * 300, "x" * 300 + ".xlsx"])
    @pytest.mark.parametrize(
        "command", ["", "score", "validate", "merge", "rank", "layout", "explain indeks --in"]
    )
    def test_what_is_no_name_of_a_file(self, command: str, name: str) -> None:
        assert inovasi(*command.split(), name).exit_code in (1, 2)

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
    @pytest.mark.parametrize("command", ["score data.xlsx", "explain --format json"])
    def test_a_disk_that_is_full_behind_a_pipe(self, command: str) -> None:
        with Path("/dev/full").open("wb") as full:
            program = [sys.executable, "-m", "inovasi_cli", *command.split()]
            held = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
            run = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, env=held, check=False)
        assert (run.returncode, b"penuh" in run.stderr) == (2, True), run.stderr

    @pytest.mark.skipif(os.name == "nt", reason="an interrupt cannot be sent to a single program there")
    def test_an_interruption_while_it_is_loading_is_quiet(self) -> None:
        held = "import signal,sys,threading\n" + (
            "class Slow:\n    def find_spec(self, name, *_):\n        if name == 'inovasi_cli.cli':\n"
            "            signal.raise_signal(signal.SIGINT)\n"
            "sys.meta_path.insert(0, Slow())\nfrom inovasi_cli.__main__ import main\nmain()"
        )
        run = subprocess.run([sys.executable, "-c", held], capture_output=True, check=False)
        assert (run.returncode, run.stdout, run.stderr) == (130, b"", b"")
