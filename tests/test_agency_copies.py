"""Copies per agency: what others wrote is in no part of the file, and one's own rows are as they were."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Font, NamedStyle, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import FilterColumn, Filters
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table
from runs import PROFILE, inovasi
from sheets import write_xlsx

pytestmark = pytest.mark.usefixtures("plain_surroundings")

INNOVATIONS = """
    | No | Nama Inovasi | Perangkat Daerah | Urusan    | Waktu Penerapan | 16 Regulasi | Kontak    | Catatan |
    | 1  | SIAP ANTAR   | Dinas Kesehatan  | Kesehatan | 2025-03-01      | 9           | Ibu Ratna | catat   |
    | 2  | JEMPUT BOLA  | Dinas Sosial     |           | 2025-04-01      | 9           | rahasia   |         |
    | 3  | ANTAR OBAT   | Dinas Kesehatan  | Kesehatan | 2025-04-01      | 9           | Ibu Ratna | catat   |
"""
LEFT_BEHIND = {
    "docProps/thumbnail.jpeg": "rahasia",
    "customXml/item1.xml": "<a>rahasia</a>",
    "xl/persons/person.xml": "<a>rahasia</a>",
    "xl/threadedComments/threadedComment1.xml": "<a>rahasia</a>",
    "xl/externalLinks/externalLink1.xml": "<a>rahasia</a>",
    "xl/pivotCache/pivotCacheRecords1.xml": "<a>rahasia</a>",
    "xl/printerSettings/printerSettings1.bin": "rahasia",
    "xl/vbaProject.bin": "rahasia",
}
"""Parts that are beside the cells, and what they hold."""


def attacked(path: Path) -> None:
    """Write a workbook in which a word of Dinas Sosial stands wherever a file can hold one."""
    write_xlsx(
        path,
        {
            "Profil": PROFILE.format(edition="2026", spd="40", region="Kota Banjarmasin"),
            "Inovasi": INNOVATIONS,
            "Daftar": "| Regulasi | rahasia |",
            "rahasia": "| Dinas Sosial | rahasia |",
        },
    )
    book = openpyxl.load_workbook(path)
    _about(book)
    _beside_cells(book["Inovasi"])
    _in_cells(book["Inovasi"])
    book["Daftar"].sheet_state = "hidden"
    book.save(path)
    with zipfile.ZipFile(path, "a") as archive:
        for part, content in LEFT_BEHIND.items():
            archive.writestr(part, content)


def _about(book: Any) -> None:
    for name in ("title", "creator", "subject", "keywords", "description", "category", "lastModifiedBy"):
        setattr(book.properties, name, "rahasia")
    book.custom_doc_props.append(StringProperty(name="rahasia", value="rahasia"))
    book.defined_names["rahasia"] = DefinedName("rahasia", attr_text='"rahasia"')
    book["Inovasi"].defined_names["lokal"] = DefinedName("lokal", attr_text='"rahasia"')
    book.add_named_style(NamedStyle("rahasia", number_format='"rahasia"0'))
    book["Inovasi"]["H3"].style = "rahasia"
    book.loaded_theme = book.loaded_theme.replace(b'name="Office Theme"', b'name="rahasia"')


def _beside_cells(sheet: Any) -> None:
    check = DataValidation(type="list", formula1='"rahasia,x"', promptTitle="rahasia", prompt="rahasia")
    shown = DataValidation(promptTitle="rahasia", prompt="rahasia", errorTitle="rahasia", error="rahasia")
    listed = DataValidation(type="list", formula1="rahasia!$B$1")
    for at, one in enumerate((check, shown, listed)):
        one.add(f"F{2 + at}")
        sheet.add_data_validation(one)
    bold = DifferentialStyle(font=Font(bold=True))
    sheet.conditional_formatting.add("B2:B9", Rule("expression", dxf=bold, formula=['$G2="rahasia"']))
    sheet.conditional_formatting.add("B2:B9", Rule("cellIs", operator="equal", formula=['"rahasia"']))
    told = Rule("containsText", operator="containsText", text="rahasia", formula=["LEN(B2)>0"])
    sheet.conditional_formatting.add("B2:B9", told)
    sheet.conditional_formatting.add("A2:A9", Rule("expression", dxf=bold, formula=["$A2>1"]))
    sheet.oddHeader.center.text = sheet.evenFooter.left.text = sheet.firstFooter.right.text = "rahasia"
    sheet.auto_filter.ref = "A1:H4"
    sheet.auto_filter.filterColumn.append(FilterColumn(colId=6, filters=Filters(filter=["rahasia"])))
    sheet.add_table(Table(displayName="rahasia_1", ref="A1:E4"))
    sheet.sheet_properties.codeName = "rahasia"
    sheet.column_dimensions["J"].number_format = '"rahasia"0'
    sheet.print_title_rows, sheet.freeze_panes = "1:1", "C2"


def _in_cells(sheet: Any) -> None:
    sheet["B3"].comment = Comment("rahasia", "rahasia")
    sheet["H3"].comment = Comment("rahasia", "rahasia")  # of an empty cell
    sheet["B3"].hyperlink = "https://rahasia.example"
    sheet["B2"].comment = Comment("tanya Bu Ratna", "Ratna")
    sheet["B2"].hyperlink = "https://antar.example"
    sheet["A4"].hyperlink = Hyperlink(ref="A4", location="rahasia!A1")
    sheet["B2"].fill = PatternFill("solid", start_color="FFABCDEF")
    sheet["A2"].number_format = '0" buah"'
    sheet.merge_cells("D2:D3")  # of both: the affair of both
    sheet.merge_cells("G3:G4")  # of both, in a column that nobody reads
    sheet["I1"], sheet["I2"], sheet["I4"] = "Gabungan", '=B2&", "&G3', '=IF(A4>2,"tua","muda")'
    sheet["K3"] = "rahasia"


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copies of a workbook full of words of others, formulas with their results."""
    folder = tmp_path_factory.mktemp("copies")
    path = folder / "data.xlsx"
    attacked(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    part = "xl/worksheets/sheet2.xml"
    for cell, result in {"I2": b"SIAP ANTAR, rahasia", "I4": b"tua"}.items():
        pattern = rb'<c r="%s"([^>]*)>(<f>.*?</f>)<v ?/?>(?:</v>)?' % cell.encode()
        parts[part], n = re.subn(
            pattern, rb'<c r="%s"\1 t="str">\2<v>%s</v>' % (cell.encode(), result), parts[part]
        )
        assert n == 1
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    run = inovasi("validate", str(path), "--per-agency", str(folder / "meja"), "--quiet")
    assert run.exit_code == 1, run.stderr
    return folder


def test_no_part_of_a_copy_holds_a_word_of_others(copies: Path) -> None:
    with zipfile.ZipFile(copies / "data.xlsx") as archive:
        planted = [name for name in archive.namelist() if b"rahasia" in archive.read(name)]
    assert {"docProps/core.xml", "docProps/custom.xml", "xl/workbook.xml", "xl/styles.xml"} <= {*planted}
    with zipfile.ZipFile(copies / "meja" / "Dinas Kesehatan.xlsx") as archive:
        for name in archive.namelist():
            content = archive.read(name).decode("utf-8", "replace").casefold()
            for word in ("rahasia", "jemput", "dinas sosial"):
                assert word not in content and word not in name.casefold(), (name, word)


def test_the_rows_of_the_agency_are_as_they_were(copies: Path) -> None:
    old = openpyxl.load_workbook(copies / "data.xlsx", data_only=True)["Inovasi"]
    new = openpyxl.load_workbook(copies / "meja" / "Dinas Kesehatan.xlsx")["Inovasi"]
    for row in (1, 2, 4):
        for cell in old[row]:
            if cell.coordinate not in ("I2", "G4"):
                copied: Any = new[cell.coordinate]
                assert (copied.value, copied.number_format) == (cell.value, cell.number_format), cell
                assert (repr(copied.font), repr(copied.fill)) == (repr(cell.font), repr(cell.fill)), cell
    assert new["B2"].comment.text.startswith("tanya Bu Ratna") and new["B2"].comment.author == "Ratna"
    assert (new["B2"].hyperlink.target, new["A4"].hyperlink) == ("https://antar.example", None)
    assert new["D2"].value == "Kesehatan" and new.row_dimensions[3].hidden
    assert (new.freeze_panes, new.print_title_rows, new.auto_filter.ref) == ("C2", "$1:$1", "A1:H4")
    own = [rule.formula for area in new.conditional_formatting for rule in area.rules]
    assert ["$A2>1"] in own and all('"' not in formula for (formula,) in own)


def test_drop_downs_and_messages_of_the_template_stay(tmp_path: Path) -> None:
    inovasi("template", "--edition", "2026", "-o", str(tmp_path / "a.xlsx"), "--quiet")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    sheet: Any = book["Inovasi"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    for row, agency in ((2, "Dinas Kesehatan"), (3, "Dinas Sosial")):
        for head, value in (("Nama Inovasi", f"Inovasi {row}"), ("Perangkat Daerah", agency)):
            sheet.cell(row, heads[head], value)
    checks = len(sheet.data_validations.dataValidation)
    prompts = {one.prompt for one in sheet.data_validations.dataValidation}
    book.save(tmp_path / "a.xlsx")
    inovasi("validate", str(tmp_path / "a.xlsx"), "--per-agency", str(tmp_path / "meja"), "--quiet")
    copied = openpyxl.load_workbook(tmp_path / "meja" / "Dinas Sosial.xlsx")
    assert {"Petunjuk", "Daftar"} <= {*copied.sheetnames} and copied["Daftar"].sheet_state == "hidden"
    found = copied["Inovasi"].data_validations.dataValidation
    assert (len(found), {one.prompt for one in found}) == (checks, prompts)
    cells = [
        cell.value for row in book["Petunjuk"].iter_rows() for cell in row if isinstance(cell.value, str)
    ]
    kept = {cell.value for row in copied["Petunjuk"].iter_rows() for cell in row}
    assert [said for said in cells if said not in kept] == []


@pytest.mark.parametrize("name", ["a[1]:x.csv", "History.csv", "x" * 120 + ".csv"])
@pytest.mark.parametrize("option", ["--annotate", "--per-agency"])
def test_what_can_be_read_can_be_copied(name: str, option: str) -> None:
    """Whatever a file is called, and whatever stands in its cells that no workbook can hold."""
    head = "Nama Inovasi;Perangkat\x01 Daerah;16 Regulasi;Catatan"
    Path(name).write_text(
        f"{head}\nSIAP \x07\x1b A;=cmd|x;9;\ufffe\uffff\nLAPOR;Dinas Y;8;x\n", encoding="utf-8"
    )
    target = Path("salinan.xlsx" if option == "--annotate" else "meja")
    run = inovasi("validate", name, option, str(target), "--quiet")
    assert run.exit_code == 1, run.stderr
    (made, *_) = [target] if option == "--annotate" else sorted(target.glob("*cmd*.xlsx"))
    found: Any = openpyxl.load_workbook(made).worksheets[1]
    assert (found["B2"].value, found["B2"].data_type, found["B2"].quotePrefix) == ("=cmd|x", "s", True)
