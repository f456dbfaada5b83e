"""What .xls, .xlsb and .ods say beside values: failed formulas, hidden rows, merged cells, far corners."""

from __future__ import annotations

import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from binary import Formula, write_xlsb
from office import libreoffice, needs_libreoffice
from sheets import write_xlsx

from inovasi_cli.reading.files import records
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.records import stream
from inovasi_cli.reading.files.sheets import CellError, Uncomputed, Value, Workbook
from inovasi_cli.reading.intake import take
from inovasi_cli.rules import loading

ROWS = (
    "| Daftar Inovasi | | | | | |\n| Nama Inovasi | OPD | 16 | 17 | 18 | 19 |\n"
    "| SIAP | Dinkes | 3 | =1/0 | =1+1 | |\n| LAPOR | | 9 | =VLOOKUP(1,A1:B2,2,0) | 1 | |\n"
    "| ANTAR | Dinsos | 2 | 1 | =IF(1=1,\"\",\"x\") | |"
)  # fmt: skip
NAMES: dict[str, Any] = {"OPD": "B3:B4", "hidden": 5}


@pytest.fixture(scope="module")
def untidy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = write_xlsx(tmp_path_factory.mktemp("untidy") / "data.xlsx", {"Inovasi": ROWS, "Lama": "| x |"})
    written = openpyxl.load_workbook(path)
    for row in written["Inovasi"].iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith("="):
                cell.data_type = "f"
    written["Inovasi"].merge_cells("A1:F1")
    written["Inovasi"].merge_cells(NAMES["OPD"])
    written["Inovasi"].row_dimensions[NAMES["hidden"]].hidden = True
    written["Inovasi"].column_dimensions["B"].hidden = True
    written["Inovasi"].column_dimensions["Z"].hidden = True  # nothing stands there
    written["Lama"].sheet_state = "hidden"
    written.save(path)
    return path


@cache
def converted(path: Path, form: str) -> Workbook:
    """What is read of the file as another program writes it, which takes that program a second."""
    return read(libreoffice(path, form))


def told(workbook: Workbook) -> list[tuple[str, str | None, str | int | None]]:
    return [(each.kind.code, each.place.sheet, each.place.cell or each.place.row) for each in workbook.faults]


@needs_libreoffice
@pytest.mark.parametrize("form", ["xlsx", "xls", "ods"])
def test_every_format_tells_the_same(form: str, untidy: Path) -> None:
    found = converted(untidy, form)
    (sheet,) = found.sheets
    assert [sheet.value(3, 4), sheet.value(4, 4)] == [CellError("#DIV/0!"), CellError("#N/A")]
    assert [sheet.value(3, 5), sheet.value(5, 5)] == [2, None]
    assert sorted(sheet.merged) == [(1, 1, 1, 6), (3, 4, 2, 2)]
    assert [each for each in told(found) if each[0] != "B119"] == [
        ("B117", "Inovasi", 5),
        ("B122", "Inovasi", "B2"),
        ("B103", "Lama", None),
    ]
    submission = take([found], loading.load("2026"))
    assert [each.agency for each in submission.innovations] == ["Dinkes", "Dinkes", "Dinsos"]
    about_cells = [
        (each.kind.code, each.place.cell) for each in submission.faults if each.severity == "error"
    ]
    assert about_cells == [("N303", "D3"), ("N305", "C4"), ("N303", "D4")]


@needs_libreoffice
def test_an_empty_text_of_a_formula_is_told_once_where_the_format_leaves_it_open(untidy: Path) -> None:
    found = {form: told(converted(untidy, form)) for form in ("xlsx", "xls", "ods")}
    assert {form: [each for each in said if each[0] == "B119"] for form, said in found.items()} == {
        "xlsx": [],
        "xls": [("B119", "Inovasi", "E5")],
        "ods": [],
    }


@needs_libreoffice
@pytest.mark.parametrize("form", ["xls", "ods"])
def test_many_sheets_and_small_files(form: str, tmp_path: Path) -> None:
    tables: dict[str, list[list[Value]]] = {
        f"Lembar {n} é": [["Nama Inovasi", "16"], ["SIAP", "x" * 500 * n]] for n in range(40)
    }
    found = read(libreoffice(write_xlsx(tmp_path / "data.xlsx", tables), form))
    assert found.faults == () and [each.name for each in found.sheets] == [*tables]


def ods(path: Path, rows: str) -> Path:
    """A file with the one sheet ``Inovasi`` of these rows."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        content = f'<table:table table:name="Inovasi">{rows}</table:table>'
        archive.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:spreadsheet>{content}"
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def row(cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{cells}</table:table-row>"


TEXT = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'


class TestOpenDocument:
    @pytest.mark.parametrize(
        ("rows", "columns"), [(999_999_999, 1), (1, 999_999_999), (999_999_999, 999_999_999)]
    )
    def test_a_cell_that_stands_for_a_billion_is_refused_and_never_made(
        self, rows: int, columns: int, tmp_path: Path
    ) -> None:
        failed = f'<table:table-cell table:formula="of:=1/0" table:number-columns-repeated="{columns}">'
        cell = f"{failed}<text:p>#DIV/0!</text:p></table:table-cell>"
        path = ods(tmp_path / "a.ods", row(TEXT) + row(cell, f'table:number-rows-repeated="{rows}"'))
        assert told(read(path)) == [("B112", "Inovasi", None)]

    @pytest.mark.parametrize(("rows", "columns"), [(4_000, 1_000), (1_000_000, 9)])
    def test_a_few_bytes_never_become_millions_of_cells(
        self, rows: int, columns: int, tmp_path: Path
    ) -> None:
        cell = TEXT.replace(" ", f' table:number-columns-repeated="{columns}" ', 1)
        path = ods(tmp_path / "a.ods", row(cell, f'table:number-rows-repeated="{rows}"'))
        assert told(read(path)) == [("B112", "Inovasi", None)]

    def test_a_formula_that_was_never_calculated(self, tmp_path: Path) -> None:
        formula = '<table:table-cell table:formula="of:=[.A1]+1"/>'
        blanks = '<table:table-cell table:number-columns-repeated="3"/>'
        path = ods(
            tmp_path / "a.ods", row(TEXT) + row("", 'table:number-rows-repeated="4"') + row(blanks + formula)
        )
        (sheet,) = read(path).sheets
        assert (sheet.value(6, 4), len(sheet.rows)) == (Uncomputed("=[.A1]+1"), 6)

    @pytest.mark.parametrize("shown", ["#REF!", "#DIV/0!", "#NAME?", "Err:502"])
    def test_an_error_as_other_programs_write_it(self, tmp_path: Path, shown: str) -> None:
        cell = (
            f'<table:table-cell table:formula="of:=1/0" office:value-type="string"><text:p>{shown}</text:p>'
            "</table:table-cell>"
        )
        (sheet,) = read(ods(tmp_path / "a.ods", row(TEXT + cell))).sheets
        assert sheet.value(1, 2) == CellError(shown)

    def test_the_same_words_written_by_hand_are_text(self, tmp_path: Path) -> None:
        cell = '<table:table-cell office:value-type="string"><text:p>#REF!</text:p></table:table-cell>'
        (sheet,) = read(ods(tmp_path / "a.ods", row(cell))).sheets
        assert sheet.value(1, 1) == "#REF!"

    def test_a_far_cell_does_not_fill_the_memory(self, tmp_path: Path) -> None:
        far = '<table:table-cell table:number-columns-repeated="29"/>' + TEXT
        path = ods(tmp_path / "a.ods", row("", 'table:number-rows-repeated="1048575"') + row(far))
        found = read(path)
        assert told(found) == [("B112", "Inovasi", None)]
        assert dict(found.faults[0].facts) == {"rows": 1048576, "columns": 30}

    def test_a_million_formatted_empty_rows(self, tmp_path: Path) -> None:
        styled = '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/>'
        path = ods(tmp_path / "a.ods", row(TEXT) + row(styled, 'table:number-rows-repeated="1048575"'))
        found = read(path)
        assert (told(found), [len(each.rows) for each in found.sheets]) == ([], [1])

    def test_rows_of_a_filter_are_told(self, tmp_path: Path) -> None:
        path = ods(tmp_path / "a.ods", row(TEXT) + row(TEXT, 'table:visibility="filter"'))
        assert told(read(path)) == [("B117", "Inovasi", 2)]


class TestXlsb:
    ROWS = (
        ("Nama Inovasi", "OPD", "16"),
        ("SIAP", "Dinkes", 3.0),
        ("LAPOR", None, CellError("#REF!")),
        ("ANTAR", None, Formula("")),
    )

    def test_values_failures_hidden_rows_and_merged_cells(self, tmp_path: Path) -> None:
        found = read(
            write_xlsb(
                tmp_path / "a.xlsb",
                self.ROWS,
                hidden=[3],
                hidden_columns=[3],
                merged=[(2, 3, 2, 2), (1, 1, 1, 3)],
            )
        )
        (sheet,) = found.sheets
        assert sheet.rows == (*self.ROWS[:3], ("ANTAR",))
        assert sheet.merged == ((2, 3, 2, 2), (1, 1, 1, 3))
        assert told(found) == [("B117", "Inovasi", 3), ("B122", "Inovasi", "C1"), ("B119", "Inovasi", "C4")]

    def test_addresses_below_and_beside_empty_cells(self, tmp_path: Path) -> None:
        rows = [(), (), (None, None, "Nama Inovasi", CellError("#N/A"))]
        (sheet,) = read(write_xlsb(tmp_path / "a.xlsb", rows)).sheets
        assert (sheet.value(3, 3), sheet.value(3, 4)) == ("Nama Inovasi", CellError("#N/A"))

    def test_a_file_that_is_built_otherwise_says_so(self, tmp_path: Path) -> None:
        path = write_xlsb(tmp_path / "a.xlsb", self.ROWS[:2])
        with zipfile.ZipFile(path) as old:
            parts = {name: old.read(name) for name in old.namelist()}
        cut = parts["xl/worksheets/sheet1.bin"] + bytes([176, 1, 4, 0, 0, 0, 0])  # half a merged cell
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, cut if name.endswith("sheet1.bin") else content)
        found = read(path)
        assert (told(found), len(found.sheets)) == ([("B120", None, None)], 1)


class TestXls:
    def test_a_chain_of_sectors_in_a_circle_ends(self) -> None:
        header = bytearray(512)
        header[30:34] = (9, 0, 6, 0)
        header[44] = 1  # one sector of the allocation table, the first
        header[76:512] = b"\xff" * 436
        header[76:80] = bytes(4)
        header[48:52] = (1).to_bytes(4, "little")
        circle = (2).to_bytes(4, "little") + (1).to_bytes(4, "little")
        table = b"\xfd\xff\xff\xff" + circle + b"\xff" * 500
        with pytest.raises(ValueError, match=r"^\d+$"):
            stream(bytes(header) + table + bytes(1024), ("Workbook",))

    def test_a_name_before_excel_97_has_one_byte_a_letter(self) -> None:
        boundsheet = bytes(6) + bytes([4]) + b"Lama"
        assert records._xls_name(boundsheet, wide=False) == "Lama"
