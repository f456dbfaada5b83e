"""Reading files: every cell keeps its address, and what cannot be read is named."""

from __future__ import annotations

import io
import os
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import python_calamine
from hypothesis import given, settings
from hypothesis import strategies as st
from office import libreoffice, needs_libreoffice
from sheets import write_xlsx

from inovasi_cli.diagnostics import Fact, column_letters
from inovasi_cli.reading.files import content as limits
from inovasi_cli.reading.files import sheet_xml
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import LISTS_SHEET, CellError, Sheet, Uncomputed, Value, Workbook
from inovasi_cli.text import Text

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def raw_xlsx(path: Path, rows: str, *, member: str = "worksheets/sheet1.xml", prefix: str = "") -> Path:
    """Write a workbook whose only sheet ``Inovasi`` has exactly this XML between its sheetData tags."""
    declared = f'xmlns:{prefix[:-1]}="{MAIN}"' if prefix else f'xmlns="{MAIN}"'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Override PartName="/xl/workbook.xml" ContentType="{SHEETS}.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>'
        '<sheet name="Inovasi" sheetId="1" r:id="rId7"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId7" Type="{REL}/worksheet" Target="{member}"/></Relationships>',
        f"xl/{member.removeprefix('/xl/')}": f"<{prefix}worksheet {declared}><{prefix}sheetData>"
        f"{rows}</{prefix}sheetData></{prefix}worksheet>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def only_sheet(workbook: Workbook) -> Sheet:
    assert workbook.faults == ()
    (sheet,) = workbook.sheets
    return sheet


def cells(sheet: Sheet) -> dict[str, Value]:
    """All cells that are not empty, by address."""
    return {
        f"{column_letters(column)}{row}": value
        for row, values in enumerate(sheet.rows, start=1)
        for column, value in enumerate(values, start=1)
        if value is not None
    }


def faults(workbook: Workbook) -> list[tuple[str, str | None]]:
    """Codes and sheets of what was wrong."""
    return [(fault.kind.code, fault.place.sheet) for fault in workbook.faults]


def fact(workbook: Workbook, name: str) -> Fact:
    (fault,) = workbook.faults
    return fault.facts[name]


class TestAddresses:
    @settings(max_examples=25)
    @given(
        planted=st.dictionaries(
            st.tuples(st.integers(1, 40), st.integers(1, 60)),
            st.one_of(
                st.integers(-(10**9), 10**9).map(lambda cents: cents / 100),
                st.booleans(),
                st.dates(date(1990, 1, 1), date(2099, 12, 31)),
                st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1).filter(str.strip),
            ),
            min_size=1,
            max_size=8,
        )
    )
    def test_a_value_is_read_where_it_stands(
        self, planted: dict[tuple[int, int], Value], tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        last_row, last_column = (max(each) for each in zip(*planted, strict=True))
        rows = [
            [planted.get((row, column)) for column in range(1, last_column + 1)]
            for row in range(1, last_row + 1)
        ]
        path = write_xlsx(tmp_path_factory.mktemp("planted") / "data.xlsx", {"Inovasi": rows})
        sheet = only_sheet(read(path))
        found = {
            (row, column): value
            for row in range(1, last_row + 3)
            for column in range(1, last_column + 3)
            if (value := sheet.value(row, column)) is not None
        }
        assert found == planted

    def test_blank_rows_and_columns_before_the_table_count(self, tmp_path: Path) -> None:
        path = write_xlsx(tmp_path / "data.xlsx", {"Inovasi": "| Nama Inovasi | 3 |"}, at="D7")
        assert cells(only_sheet(read(path))) == {"D7": "Nama Inovasi", "E7": 3}

    def test_the_place_names_the_file_as_given(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write_xlsx(tmp_path / "data.xlsx", {"Inovasi": "| Nama Inovasi |"}, at="B3")
        monkeypatch.chdir(tmp_path)
        place = only_sheet(read(Path("data.xlsx"))).place(3, 2)
        assert (place.file, place.sheet, place.cell) == ("data.xlsx", "Inovasi", "B3")

    def test_blank_text_is_empty_and_ends_no_row(self, tmp_path: Path) -> None:
        path = write_xlsx(tmp_path / "data.xlsx", {"Inovasi": [["a", " \n", "b", "  "], ["\xa0"]]})
        assert only_sheet(read(path)).rows == (("a", None, "b"),)

    def test_cells_and_rows_without_addresses_follow_each_other(self, tmp_path: Path) -> None:
        path = raw_xlsx(
            tmp_path / "data.xlsx",
            '<row><c><v>1</v></c><c t="e"><v>#REF!</v></c></row>'
            '<row r="4"><c r="C4"><f>A1</f></c><c><v>2</v></c></row>',
        )
        assert cells(only_sheet(read(path))) == {
            "A1": 1,
            "B1": CellError("#REF!"),
            "C4": Uncomputed("=A1"),
            "D4": 2,
        }

    def test_a_date_in_indonesian_format_is_a_date(self, tmp_path: Path) -> None:
        workbook = openpyxl.Workbook()
        cell = workbook.create_sheet("Inovasi", 0).cell(1, 1, date(2025, 3, 5))
        cell.number_format = "[$-421]dd mmmm yyyy;@"
        workbook.save(tmp_path / "data.xlsx")
        assert read(tmp_path / "data.xlsx").sheets[0].value(1, 1) == date(2025, 3, 5)


class TestFormulas:
    def read_cell(self, tmp_path: Path, cell: str, prefix: str = "") -> Value:
        row = f'<{prefix}row r="2">{cell}</{prefix}row>'
        return only_sheet(read(raw_xlsx(tmp_path / "data.xlsx", row, prefix=prefix))).value(2, 2)

    @pytest.mark.parametrize(
        ("cell", "value"),
        [
            ('<c r="B2"><f>A1+1</f><v>3</v></c>', 3),
            ('<c r="B2"><f t="shared" si="0"/><v>4</v></c>', 4),
            ('<c r="B2" t="str"><f>A1</f><v>teks</v></c>', "teks"),
            ('<c r="B2" t="b"><f>TRUE()</f><v>1</v></c>', True),
            ('<c r="B2"><f>1/0</f><v xml:space="preserve">5</v></c>', 5),
            # A stored empty text is a value, and it is empty.
            ('<c r="B2" t="str"><f>IF(A1="","",A1)</f><v></v></c>', None),
            ('<c r="B2" t="str"><f>IF(A1="","",A1)</f><v/></c>', None),
            ('<c r="B2" t="str"><f t="shared" si="0"/><v/></c>', None),
        ],
    )
    def test_a_calculated_formula_is_its_value(self, tmp_path: Path, cell: str, value: Value) -> None:
        assert self.read_cell(tmp_path, cell) == value

    @pytest.mark.parametrize(
        ("cell", "formula"),
        [
            ('<c r="B2"><f>A1+1</f></c>', "=A1+1"),
            ('<c r="B2"><f>A1+1</f><v/></c>', "=A1+1"),
            ('<c r="B2"><f>A1+1</f><v></v></c>', "=A1+1"),
            ('<c r="B2"><f>A1+1</f><v /></c>', "=A1+1"),
            ('<c r="B2" t="str"><f>A1</f></c>', "=A1"),
            ('<c r="B2" t="e"><f>A1</f><v/></c>', "=A1"),
            ('<c r="B2"><f t="shared" ref="B2:B9" si="0">A1&lt;2</f></c>', "=A1<2"),
            ('<c r="B2"><f t="shared" si="0"/></c>', "="),
            ('<c r="B2"><f/></c>', "="),
            ('<c r="B2"><f t="array" ref="B2:B3">A1:A2</f></c>', "=A1:A2"),
        ],
    )
    def test_a_formula_without_a_value_is_not_empty(self, tmp_path: Path, cell: str, formula: str) -> None:
        assert self.read_cell(tmp_path, cell) == Uncomputed(formula)

    @pytest.mark.parametrize("text", ["#REF!", "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#VALUE!"])
    def test_a_failed_formula_says_how_it_failed(self, tmp_path: Path, text: str) -> None:
        cell = f'<c r="B2" s="1" t="e"><f>A1</f><v>{text}</v></c>'
        assert self.read_cell(tmp_path, cell) == CellError(text)

    def test_an_error_needs_no_formula(self, tmp_path: Path) -> None:
        assert self.read_cell(tmp_path, "<c r='B2' t='e'><v>#N/A</v></c>") == CellError("#N/A")

    def test_an_error_of_another_program_stops_nothing(self, tmp_path: Path) -> None:
        path = raw_xlsx(
            tmp_path / "data.xlsx",
            '<row r="2"><c r="B2" t="e"><v>#ERROR!</v></c><c r="C2"><v>3</v></c></row>',
        )
        assert cells(only_sheet(read(path))) == {"B2": CellError("#ERROR!"), "C2": 3}

    @pytest.mark.parametrize(
        ("cell", "value"),
        [
            ('<x:c r="B2"><x:f>A1</x:f><x:v>3</x:v></x:c>', 3),
            ('<x:c r="B2"><x:f>A1</x:f></x:c>', Uncomputed("=A1")),
            ('<x:c r="B2"><x:f t="shared" si="1"/><x:v/></x:c>', Uncomputed("=")),
            ('<x:c r="B2" t="e"><x:v>#REF!</x:v></x:c>', CellError("#REF!")),
        ],
    )
    def test_prefixed_names_are_the_same(self, tmp_path: Path, cell: str, value: Value) -> None:
        assert self.read_cell(tmp_path, cell, prefix="x:") == value

    def test_text_about_formulas_is_text(self, tmp_path: Path) -> None:
        text = 'Sel t="e" <f>A1</f> gagal'
        path = write_xlsx(tmp_path / "data.xlsx", {"Inovasi": [[text, "=A1", "#REF!"]]})
        assert only_sheet(read(path)).rows == ((text, "=A1", "#REF!"),)

    def test_one_formula_without_a_value_among_many_with(self, tmp_path: Path) -> None:
        computed = "".join(f'<row r="{n}"><c r="A{n}"><f>B{n}</f><v>{n}</v></c></row>' for n in range(1, 50))
        path = raw_xlsx(tmp_path / "data.xlsx", f'{computed}<row r="50"><c r="A50"><f>B50</f></c></row>')
        sheet = only_sheet(read(path))
        assert (sheet.value(49, 1), sheet.value(50, 1)) == (49, Uncomputed("=B50"))

    @pytest.mark.parametrize(
        ("rows", "behind", "worth_it"),
        [
            ('<c r="A1"><f>B1</f><v>3</v></c>', "", False),
            ('<c r="A1" t="str"><f>B1</f><v></v></c>', "", False),
            ('<c r="A1" t="str"><f t="shared" si="0"/><v/></c>', "", False),
            ("", "<extLst><xm:f>Daftar!$A$1:$A$3</xm:f></extLst>", False),
            ('<c r="A1"><f>B1</f></c>', "<extLst><xm:f>Daftar!$A$1:$A$3</xm:f></extLst>", True),
            ('<c r="A1"><f>B1</f><v/></c>', "", True),
            ('<c r="A1" t="e"><v>#REF!</v></c>', "", True),
        ],
    )
    def test_only_a_sheet_that_needs_it_is_parsed(self, rows: str, behind: str, worth_it: bool) -> None:
        xml = f"<worksheet><sheetData><row>{rows}</row></sheetData>{behind}</worksheet>"
        assert sheet_xml.may_have_unread_cells(xml.encode()) is worth_it

    @pytest.mark.parametrize(
        ("before", "again", "after"),
        [
            ('<c r="A99999" t="inlineStr"><is><t>', 'r="A99999" ', "</t></is></c>"),
            ('<c r="A1"><f>1</f><v>', 't="str" ', "</v></c>"),
            ('<c r="A1" q=\'', ' t="str"', "'><f>1</f></c>"),
            ("<c q='", ' r="A99999"', "'><f>HYPERLINK(</f></c>"),
            ('<c r="A99999" q=\'', ' s="1"', "'/>"),
            ("", '<row hidden="1" hidden="1"', "<"),
            ("", "<c ", ""),
            ('<c r="A99999"', " ", "<f"),
            ("<c", " r ", '="A1">'),
            ("<!-- ", 'r="A99999" ', "-->"),
            ("<f ", "/", ""),
            ("", "<hyperlink ", "HYPERLINK("),
        ],
    )
    def test_no_text_takes_a_search_long(self, before: str, again: str, after: str) -> None:
        """Each took minutes where a search began anew at every repetition."""
        xml = f"<worksheet><sheetData>{before}{again * 100_000}{after}</sheetData></worksheet>".encode()
        assert sheet_xml.hidden_columns(xml) == []
        assert sheet_xml.merged_cells(xml) == ()
        assert len(sheet_xml.hidden_rows(xml)) <= 100_000
        sheet_xml.extent(xml)
        sheet_xml.linked(xml)
        sheet_xml.may_have_unread_cells(xml)

    @pytest.mark.parametrize("member", ["worksheets/lembar.xml", "/xl/worksheets/lembar.xml", "lain/x.xml"])
    def test_a_sheet_is_found_by_the_relations_of_the_workbook(self, tmp_path: Path, member: str) -> None:
        path = raw_xlsx(
            tmp_path / "data.xlsx", '<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>', member=member
        )
        assert cells(only_sheet(read(path))) == {"A1": CellError("#REF!")}

    def test_each_sheet_has_its_own(self, tmp_path: Path) -> None:
        path = write_xlsx(
            tmp_path / "data.xlsx",
            {"Profil": "| =A2 |", "Inovasi": "| #REF! | 1 |", "Bukti": "| ada |"},
        )
        assert [cells(sheet) for sheet in read(path).sheets] == [
            {"A1": Uncomputed("=A2")},
            {"A1": CellError("#REF!"), "B1": 1},
            {"A1": "ada"},
        ]


class TestSheets:
    def test_a_hidden_sheet_is_named_and_not_read(self, tmp_path: Path) -> None:
        path = write_xlsx(tmp_path / "data.xlsx", {"Inovasi": "| a |", "Lama": "| b |"}, hidden=["Lama"])
        workbook = read(path)
        assert [sheet.name for sheet in workbook.sheets] == ["Inovasi"]
        assert faults(workbook) == [("B103", "Lama")]

    def test_the_hidden_lists_of_a_template_are_no_news(self, tmp_path: Path) -> None:
        path = write_xlsx(
            tmp_path / "data.xlsx", {"Inovasi": "| a |", LISTS_SHEET: "| b |"}, hidden=[LISTS_SHEET]
        )
        assert only_sheet(read(path)).name == "Inovasi"

    def test_a_sheet_of_charts_is_passed_over(self, tmp_path: Path) -> None:
        workbook = openpyxl.Workbook()
        workbook.create_chartsheet("Grafik", 0)
        workbook.create_sheet("Inovasi").append(["a", "=1"])
        workbook.save(tmp_path / "data.xlsx")
        assert [sheet.name for sheet in read(tmp_path / "data.xlsx").sheets] == ["Sheet", "Inovasi"]

    def test_an_empty_sheet_has_no_rows(self, tmp_path: Path) -> None:
        assert only_sheet(read(write_xlsx(tmp_path / "data.xlsx", {"Inovasi": []}))).rows == ()

    def test_rows_that_are_only_formatted_are_no_rows(self, tmp_path: Path) -> None:
        formatted = "".join(
            f'<row r="{n}" s="1" customFormat="1"><c r="A{n}" s="1"/><c r="B{n}" s="1"/></row>'
            for n in range(2, 100_001)
        )
        path = raw_xlsx(tmp_path / "data.xlsx", f'<row r="1"><c r="A1"><v>1</v></c></row>{formatted}')
        assert only_sheet(read(path)).rows == ((1,),)

    def test_a_single_far_cell_does_not_fill_the_memory(self, tmp_path: Path) -> None:
        rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
        workbook = read(raw_xlsx(tmp_path / "data.xlsx", rows))
        assert faults(workbook) == [("B112", "Inovasi")]
        assert (fact(workbook, "rows"), fact(workbook, "columns")) == (1_048_576, 16_384)

    @pytest.mark.parametrize(
        "cells",
        [
            "<c r='XFD1048576'><v>1</v></c>",
            '<c r = "XFD1048576" ><v>1</v></c>',
            '<c\nr="xfd1048576"><v>1</v></c>',
            '<c r="XFC1048576"/><c><v>1</v></c>',
            '<c r="XFC1048576"/><c t="n"><v>1</v></c>',
        ],
    )
    def test_however_its_address_is_written(self, cells: str, tmp_path: Path) -> None:
        """The reader would make room for 16 thousand million cells, and take the whole program down."""
        rows = f'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">{cells}</row>'
        workbook = read(raw_xlsx(tmp_path / "data.xlsx", rows))
        assert faults(workbook) == [("B112", "Inovasi")]
        assert (fact(workbook, "rows"), fact(workbook, "columns")) == (1_048_576, 16_384)

    def test_hidden_rows_and_columns_however_they_are_written(self, tmp_path: Path) -> None:
        rows = "<row r = '1' hidden = 'true'><c r='A1'><v>1</v></c></row>"
        workbook = read(raw_xlsx(tmp_path / "data.xlsx", rows))
        assert faults(workbook) == [("B117", "Inovasi")]

    def test_a_long_narrow_sheet_is_read(self, tmp_path: Path) -> None:
        rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="60000"><c r="B60000"><f>A1</f></c></row>'
        sheet = only_sheet(read(raw_xlsx(tmp_path / "data.xlsx", rows)))
        assert (len(sheet.rows), sheet.value(60_000, 2)) == (60_000, Uncomputed("=A1"))


class TestCsv:
    def read_text(self, tmp_path: Path, content: str | bytes) -> Workbook:
        path = tmp_path / "dinas.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(path)

    @pytest.mark.parametrize(
        "content",
        [
            "Nama,Nilai\nSIAP ANTAR,3\n",
            "Nama;Nilai\r\nSIAP ANTAR;3\r\n",
            "Nama\tNilai\nSIAP ANTAR\t3\n",
            "\ufeffNama;Nilai\nSIAP ANTAR;3",
            '"Nama","Nilai"\n"SIAP ANTAR","3"\n',
            "Nama;Nilai\nSIAP ANTAR;3\n;\n\n",
            "Nama;Nilai\nSIAP ANTAR;3\n".encode("utf-16"),
            "Nama;Nilai\nSIAP ANTAR;3\n".encode("cp1252"),
        ],
    )
    def test_the_usual_ways_of_writing_it(self, tmp_path: Path, content: str | bytes) -> None:
        sheet = only_sheet(self.read_text(tmp_path, content))
        assert sheet.name == "dinas"
        assert cells(sheet) == {"A1": "Nama", "B1": "Nilai", "A2": "SIAP ANTAR", "B2": "3"}

    def test_commas_inside_text_are_no_delimiters(self, tmp_path: Path) -> None:
        content = "Daftar Inovasi, Kota Contoh\n\nNama;Nilai;Uraian\nSIAP;3,5;cepat, mudah, murah\n"
        assert cells(only_sheet(self.read_text(tmp_path, content))) == {
            "A1": "Daftar Inovasi, Kota Contoh",
            "A3": "Nama",
            "B3": "Nilai",
            "C3": "Uraian",
            "A4": "SIAP",
            "B4": "3,5",
            "C4": "cepat, mudah, murah",
        }

    def test_a_text_of_several_lines_is_one_row(self, tmp_path: Path) -> None:
        content = 'Nama,Uraian\nA,"baris satu\nbaris dua"\nB,x\n'
        assert cells(only_sheet(self.read_text(tmp_path, content)))["A3"] == "B"

    def test_what_windows_writes_without_saying_so(self, tmp_path: Path) -> None:
        content = "Nama,Uraian\nSIAP,“cepat” – 50%\n".encode("cp1252")
        assert only_sheet(self.read_text(tmp_path, content)).value(2, 2) == "“cepat” – 50%"

    def test_a_failed_formula_stays_one(self, tmp_path: Path) -> None:
        assert only_sheet(self.read_text(tmp_path, "a,#REF!\n")).value(1, 2) == CellError("#REF!")

    @pytest.mark.parametrize(("columns", "expected"), [(2_000, []), (2_001, [("B112", None)])])
    def test_more_columns_than_any_list_has(
        self, tmp_path: Path, columns: int, expected: list[tuple[str, str | None]]
    ) -> None:
        assert faults(self.read_text(tmp_path, ",".join(["a"] * columns))) == expected
        assert faults(self.read_text(tmp_path, "a" + "," * 9_999 + "b")) == []

    @pytest.mark.parametrize("content", ['a,"b\nc,d\n', 'a,"b"c\nd,e\n'])
    def test_broken_quotes_are_said_not_guessed(self, tmp_path: Path, content: str) -> None:
        assert faults(self.read_text(tmp_path, content)) == [("B101", None)]

    @pytest.mark.parametrize("cell", ['"opened and never closed', "long" * 40_000])
    def test_the_line_where_a_broken_row_begins_is_told(self, tmp_path: Path, cell: str) -> None:
        (fault,) = self.read_text(tmp_path, f'a,"b\nc"\nd,{cell}\ne,f\ng,h\n').faults
        assert isinstance(fault.facts["found"], Text)
        assert fault.facts["found"].id.endswith("baris 3")

    def test_unknown_encoding(self, tmp_path: Path) -> None:
        assert faults(self.read_text(tmp_path, b"nama,\x81\x8d\n")) == [("B101", None)]


def zipped(**members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


def test_parts_that_unpack_to_more_than_any_workbook_are_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"Inovasi": "| Nama Inovasi | 16 |\n| SIAP | 3 |"})
    with zipfile.ZipFile(path) as archive:
        sizes = [info.file_size for info in archive.infolist()]
    monkeypatch.setattr(limits, "TIMES_ITS_SIZE", 0)
    for most, expected in ((sum(sizes), []), (sum(sizes) - 1, [("B129", None)])):
        monkeypatch.setattr(limits, "UNPACKED", most)
        assert faults(read(path)) == expected
    assert max(sizes) < sum(sizes) - 1  # each part alone is small enough


def test_a_part_that_is_larger_than_it_says_is_never_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "UNPACKED", 1_000_000)
    path = write_xlsx(tmp_path / "a.xlsx", {"Inovasi": "| Nama Inovasi | 16 |\n| SIAP | 3 |"})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/image1.png", b" " * 1_100_000)
    size = (1_100_000).to_bytes(4, "little")
    assert path.read_bytes().count(size) == 2
    path.write_bytes(path.read_bytes().replace(size, (1000).to_bytes(4, "little")))
    assert faults(read(path)) == [("B101", None)]


@pytest.mark.parametrize(("sheets", "too_large"), [(5, []), (6, ["6"])])
def test_the_area_of_all_sheets_is_limited(tmp_path: Path, sheets: int, too_large: list[str]) -> None:
    """A last cell in row 65,000 and column AD makes a sheet of two millions of cells."""
    names = [str(at + 1) for at in range(sheets)]
    path = write_xlsx(tmp_path / "a.xlsx", dict.fromkeys(names, "| x |"))
    workbook = openpyxl.load_workbook(path)
    for name in names:
        workbook[name]["AD65000"] = 1
    workbook.save(path)
    assert faults(read(path)) == [("B112", name) for name in too_large]


OLE = bytes.fromhex("d0cf11e0a1b11ae1").ljust(512, b"\0")
ODS = "application/vnd.oasis.opendocument.spreadsheet"


class TestBadInput:
    def read_bytes(self, tmp_path: Path, content: bytes, name: str = "data.xlsx") -> Workbook:
        path = tmp_path / name
        path.write_bytes(content)
        workbook = read(path)
        assert path.read_bytes() == content
        assert workbook.sheets == ()
        assert [fault.place.file for fault in workbook.faults] == [str(path)]
        return workbook

    @pytest.mark.parametrize(
        ("content", "found"),
        [
            (b"%PDF-1.7\n...", "PDF"),
            (b"\x89PNG\r\n\x1a\n", "PNG"),
            (b"\xff\xd8\xff\xe0", "JPEG"),
            (b"Rar!\x1a\x07", "RAR"),
            (b"Nama Inovasi,Nilai\nA,3\n", "teks biasa"),
            (b"\n<HTML><body><table><tr><td>Nama", "HTML"),
            (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "XML"),
            (bytes(4096), "tidak dikenal"),
            (zipped(a__b="c"), "arsip ZIP"),
            (zipped(**{"word__document.xml": ""}), "pengolah kata"),
            (zipped(**{"ppt__presentation.xml": ""}), "presentasi"),
            (zipped(mimetype="application/vnd.oasis.opendocument.text"), "pengolah kata"),
            (b"PK\x03\x04 not really", "rusak"),
            (zipped(**{"xl__workbook.xml": "<workbook"}), "rusak"),
            (zipped(mimetype=ODS), "rusak"),
            (OLE + "WordDocument".encode("utf-16-le"), "pengolah kata"),
            (OLE, "Office lama"),
            (OLE + "Workbook".encode("utf-16-le"), "rusak"),
        ],
    )
    def test_the_content_decides(self, tmp_path: Path, content: bytes, found: str) -> None:
        workbook = self.read_bytes(tmp_path, content)
        assert faults(workbook) == [("B101", None)]
        said = fact(workbook, "found")
        assert found in (said.id if isinstance(said, Text) else str(said))

    @pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
    def test_a_truncated_workbook(self, tmp_path: Path, share: float) -> None:
        whole = write_xlsx(tmp_path / "whole.xlsx", {"Inovasi": [["x"] * 50] * 50}).read_bytes()
        assert faults(self.read_bytes(tmp_path, whole[: int(len(whole) * share)])) == [("B101", None)]

    def test_a_sheet_damaged_inside_leaves_the_others(self, tmp_path: Path) -> None:
        source = write_xlsx(tmp_path / "whole.xlsx", {"Profil": "| a |", "Inovasi": "| #REF! |"})
        path = tmp_path / "data.xlsx"
        with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
            for name in old.namelist():
                content = old.read(name)
                new.writestr(name, content[:-80] if name.endswith("sheet2.xml") else content)
        workbook = read(path)
        assert [sheet.name for sheet in workbook.sheets] == ["Profil"]
        assert faults(workbook) == [("B101", "Inovasi")]

    def test_a_missing_sheet_part_leaves_the_others(self, tmp_path: Path) -> None:
        source = write_xlsx(tmp_path / "whole.xlsx", {"Profil": "| a |", "Inovasi": "| b |"})
        path = tmp_path / "data.xlsx"
        with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
            for name in old.namelist():
                if not name.endswith("sheet2.xml"):
                    new.writestr(name, old.read(name))
        assert faults(read(path)) == [("B101", "Inovasi")]

    @pytest.mark.parametrize(
        "content",
        [
            OLE + "EncryptedPackage".encode("utf-16-le"),
            OLE + bytes.fromhex("09081000") + bytes(16) + bytes.fromhex("2f00"),
            zipped(mimetype=ODS, **{"META-INF__manifest.xml": "<manifest:encryption-data/>"}),
        ],
    )
    def test_a_password(self, tmp_path: Path, content: bytes) -> None:
        assert faults(self.read_bytes(tmp_path, content)) == [("B108", None)]

    @pytest.mark.parametrize("name", ["data.xlsx", "data.csv", "data.xls", "data"])
    def test_nothing_inside(self, tmp_path: Path, name: str) -> None:
        assert faults(self.read_bytes(tmp_path, b"", name)) == [("B107", None)]

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("data.pdf", b"%PDF-1.7"),
            ("data.txt", b"Nama,Nilai\n"),
            ("data.docx", zipped(**{"word__document.xml": ""})),
            ("data", b"Nama"),
        ],
    )
    def test_an_unknown_ending(self, tmp_path: Path, name: str, content: bytes) -> None:
        workbook = self.read_bytes(tmp_path, content, name)
        assert faults(workbook) == [("B110", None)]
        assert fact(workbook, "suffix") == Path(name).suffix

    @pytest.mark.parametrize("name", ["data.XLSX", "data.xls", "data.csv", "data.bak", "data"])
    def test_a_workbook_is_read_under_any_name(self, tmp_path: Path, name: str) -> None:
        source = write_xlsx(tmp_path / "source.xlsx", {"Inovasi": "| a |"})
        assert cells(only_sheet(read(source.rename(tmp_path / name)))) == {"A1": "a"}

    def test_a_missing_file_with_similar_names(self, tmp_path: Path) -> None:
        for name in ("Data-Inovasi.xlsx", "data_inovasi.csv", "data-inovasi.docx", "lain.xlsx"):
            (tmp_path / name).touch()
        workbook = read(tmp_path / "data-inovsi.xlsx")
        assert faults(workbook) == [("B105", None)]
        assert fact(workbook, "near") == ("Data-Inovasi.xlsx", "data_inovasi.csv")

    @pytest.mark.parametrize("name", ["tiada/data.xlsx", "data.xlsx", "a\0b/data.xlsx", f"{'x' * 300}.xlsx"])
    def test_a_missing_file(self, tmp_path: Path, name: str) -> None:
        workbook = read(tmp_path / name)
        assert faults(workbook) == [("B105", None)]
        assert fact(workbook, "near") == ()

    def test_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "~$data.xlsx").touch()
        (tmp_path / "data.xlsx").touch()
        workbook = read(tmp_path)
        assert faults(workbook) == [("B106", None)]
        assert fact(workbook, "example") == str(tmp_path / "data.xlsx")

    def test_a_lock_file(self, tmp_path: Path) -> None:
        workbook = self.read_bytes(tmp_path, b"\x05Budi".ljust(165), "~$data.xlsx")
        assert faults(workbook) == [("B113", None)]
        assert fact(workbook, "name") == "data.xlsx"

    @pytest.mark.parametrize(
        "error", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error")]
    )
    def test_no_permission(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
        def refuse(_: Path) -> bytes:
            raise error

        monkeypatch.setattr(Path, "read_bytes", refuse)
        assert faults(read(tmp_path / "data.xlsx")) == [("B109", None)]

    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        if not hasattr(os, "mkfifo"):
            pytest.skip("Windows has no pipes with a name in a folder")
        os.mkfifo(tmp_path / "data.xlsx")
        assert faults(read(tmp_path / "data.xlsx")) == [("B128", None)]

    @pytest.mark.parametrize("broken", ["from_filelike", "get_sheet_by_name"])
    def test_a_panic_of_the_reader(
        self,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capfd: pytest.CaptureFixture[str],
        broken: str,
    ) -> None:
        path = write_xlsx(tmp_path / "data.xlsx", {"Inovasi": "| a |"})
        monkeypatch.setattr(python_calamine, "CalamineWorkbook", Breaking(broken, PanicException()))
        monkeypatch.setattr(openpyxl, "load_workbook", Breaking("", ValueError()))
        assert [code for code, _ in faults(read(path))] == ["B101"]
        assert capfd.readouterr().err == ""

    @pytest.mark.parametrize("broken", ["from_filelike", "get_sheet_by_name"])
    def test_an_interruption_is_no_fault_of_the_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
    ) -> None:
        path = write_xlsx(tmp_path / "data.xlsx", {"Inovasi": "| a |"})
        monkeypatch.setattr(python_calamine, "CalamineWorkbook", Breaking(broken, KeyboardInterrupt()))
        with pytest.raises(KeyboardInterrupt):
            read(path)


class PanicException(BaseException):
    """Like the one of the Rust reader, no ``Exception``."""


class Breaking:
    """In place of the reader: the call named ``broken`` raises ``error``, loudly; the others go on."""

    def __init__(self, broken: str, error: BaseException) -> None:
        self.broken = broken
        self.error = error
        self.source: python_calamine.CalamineWorkbook

    def __call__(self, *_: object, **__: object) -> object:
        if isinstance(self.error, PanicException):
            os.write(2, b"thread '<unnamed>' panicked")
        raise self.error

    def __enter__(self) -> Breaking:
        return self

    def __exit__(self, *_: object) -> None:
        self.source.close()

    def from_filelike(self, content: io.BytesIO) -> Breaking:
        if self.broken == "from_filelike":
            self()
        self.source = python_calamine.load_workbook(content)
        return self

    @property
    def sheets_metadata(self) -> list[python_calamine.SheetMetadata]:
        return self.source.sheets_metadata

    def get_sheet_by_name(self, _: str) -> object:
        return self()


@needs_libreoffice
class TestOtherPrograms:
    """The same workbook as another program writes it."""

    ROWS = (("Nama Inovasi", "16"), ("SIAP ANTAR", 3.0, "ya"), (None, None, date(2025, 3, 5)))

    @pytest.mark.parametrize("form", ["xlsx", "xls", "ods"])
    def test_values_and_addresses(self, tmp_path: Path, form: str) -> None:
        path = write_xlsx(tmp_path / "data.xlsx", {"Inovasi": self.ROWS}, at="C4")
        sheet = only_sheet(read(libreoffice(path, form)))
        assert sheet.rows[3:] == tuple((None, None, *row) for row in self.ROWS)

    def test_an_old_workbook_under_a_new_name(self, tmp_path: Path) -> None:
        old = libreoffice(write_xlsx(tmp_path / "data.xlsx", {"Inovasi": self.ROWS}), "xls")
        assert only_sheet(read(old.rename(tmp_path / "renamed.xlsx"))).rows == self.ROWS

    @pytest.mark.parametrize("form", ["xls", "ods"])
    def test_a_damaged_copy_is_said_and_nothing_else(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str], form: str
    ) -> None:
        whole = libreoffice(write_xlsx(tmp_path / "data.xlsx", {"Inovasi": self.ROWS}), form).read_bytes()
        cut = tmp_path / f"cut.{form}"
        for share in range(1, 8):
            cut.write_bytes(whole[: len(whole) * share // 10 + 25])
            assert faults(read(cut)) == [("B101", None)]
        assert capfd.readouterr().err == ""

    def test_formulas_are_calculated_when_it_saves(self, tmp_path: Path) -> None:
        path = write_xlsx(tmp_path / "data.xlsx", {"Inovasi": '| 2 | =A1+1 | =1/0 | =IF(1=1,"","x") | =A1 |'})
        assert only_sheet(read(libreoffice(path, "xlsx"))).rows == ((2, 3, CellError("#DIV/0!"), None, 2),)


def trim(rows: tuple[tuple[Value, ...], ...]) -> tuple[tuple[Value, ...], ...]:
    return tuple(
        row[: max((n for n, value in enumerate(row, 1) if value is not None), default=0)] for row in rows
    )
