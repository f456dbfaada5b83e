"""Annotated copies: nothing of the original is lost but what was said before, and all findings are in."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from office import libreoffice, needs_libreoffice
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.datavalidation import DataValidation
from paper import misprinted
from runs import INNOVATIONS, PROFILE, inovasi, workbook
from sheets import write_xlsx

from inovasi_cli.books.annotated.copies import SIGN
from inovasi_cli.books.annotated.losses import uncarried
from inovasi_cli.diagnostics import column_letters
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import FIXES_SHEET

pytestmark = pytest.mark.usefixtures("plain_surroundings")

SAMPLES = Path(__file__).parents[1] / "samples"
FAULTY = SAMPLES / "perlu-diperbaiki.xlsx"
TWO_AGENCIES = """
    | No | Nama Inovasi | Perangkat Daerah | Urusan Utama | Waktu Penerapan | 16 Regulasi | Kontak        |
    | 1  | SIAP ANTAR   | Dinas Kesehatan  | Kesehatan    | 2025-03-01      | abc         | Ibu Ratna     |
    | 2  | JEMPUT BOLA  | Dinas Sosial     | Sosial       | 2025-04-01      | xyz         | Pak Gunawan   |
    | 3  | LAPOR        | Dinas Sosial     | Sosial       | 2025-04-01      | 2           | Pak Gunawan   |
"""
DOCUMENTS = """
    | Nama Inovasi | Perangkat Daerah | Indikator | Jenis Dokumen   | Nomor  | Tanggal    | Berkas/Tautan |
    | SIAP ANTAR   | Dinas Kesehatan  | 16        | Peraturan Ratna | 1/2025 | 2025-03-01 | a.pdf         |
    | JEMPUT BOLA  | Dinas Sosial     | 16        | SK Gunawan      | 2/2025 | 2025-03-01 | b.pdf         |
"""


def annotated(*more: str, file: str = "data.xlsx", to: str = "salinan.xlsx") -> Any:
    run = inovasi("validate", file, "--annotate", to, "--quiet", *more)
    assert run.exit_code in (0, 1), run.stderr
    return openpyxl.load_workbook(to)


def dressed() -> Path:
    """A workbook with a fault in it and with much that a copy has to keep."""
    path = workbook(innovations=TWO_AGENCIES)
    book = openpyxl.load_workbook(path)
    sheet = book["Inovasi"]
    sheet["A1"].font = Font(bold=True, color="FF00AA00", name="Arial", size=13)
    sheet["B2"].fill = PatternFill("solid", start_color="FFABCDEF")
    sheet["B2"].border = Border(left=Side("thick", color="FF112233"))
    sheet["B2"].alignment = Alignment(horizontal="right", wrap_text=True)
    sheet["F2"].comment = Comment("tolong dicek, Bu", "Rina")
    sheet["B3"].comment = Comment("sudah benar", "Rina")
    sheet["H1"], sheet["H2"], sheet["H3"] = "Hitungan", "=SUM(A2:A4)", '=B2&" & "&B3'
    sheet["H4"], sheet["H5"] = "=1/0", "=A2>5"
    sheet["H2"].number_format = '0.00" buah"'
    sheet["I2"].value, sheet["I2"].data_type = "=bukan rumus", "s"
    sheet.merge_cells("J1:K2")
    sheet["J1"] = "gabungan"
    sheet.column_dimensions["B"].width = 41.5
    sheet.row_dimensions[3].height = 33
    own = Rule("cellIs", operator="equal", formula=['"x"'], dxf=DifferentialStyle(font=Font(bold=True)))
    sheet.conditional_formatting.add("A1:C9", own)
    check = DataValidation(type="list", formula1='"a,b"')
    check.add("C2:C9")
    sheet.add_data_validation(check)
    sheet.freeze_panes = "C2"
    book.save(path)
    stored = {
        "H2": ("", "6"),
        "H3": (' t="str"', "SIAP ANTAR &amp; JEMPUT BOLA"),
        "H4": (' t="e"', "#DIV/0!"),
    }
    _store(path, "xl/worksheets/sheet2.xml", {**stored, "H5": (' t="b"', "0")})
    return path


def _store(path: Path, part: str, results: dict[str, tuple[str, str]]) -> None:
    """Store the results of formulas, as a spreadsheet program would."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    xml = parts[part].decode()
    for cell, (kind, value) in results.items():
        found = rf'<c r="{cell}"([^>]*)>(<f>.*?</f>)<v ?/?>(?:</v>)?'
        xml, n = re.subn(found, rf'<c r="{cell}"\1{kind}>\2<v>{value}</v>', xml)
        assert n == 1, cell
    parts[part] = xml.encode()
    _pack(path, parts)


def _pack(path: Path, parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def look(cell: Any) -> tuple[Any, ...]:
    style = (cell.font, cell.fill, cell.border, cell.alignment, cell.protection)
    return (cell.value, cell.data_type, cell.number_format, *map(repr, style))


def differences(before: Any, after: Any) -> Iterator[str]:
    """Every cell, width, height, merged area, check and own format that is not the same in both books.

    A column of dates whose width nobody had set has one that shows them.
    """
    for old in before.worksheets:
        new = after[old.title]
        for at in old._cells.keys() | new._cells.keys():
            if look(old.cell(*at)) != look(new.cell(*at)):
                yield f"{old.title}!{new.cell(*at).coordinate}"
        for name in ("column_dimensions", "row_dimensions"):
            size = "width" if name == "column_dimensions" else "height"
            sizes = [
                {key: (getattr(each, size), each.hidden) for key, each in getattr(sheet, name).items()}
                for sheet in (old, new)
            ]
            dated = {at for (_, at), cell in new._cells.items() if isinstance(cell.value, date)}
            shown = {column_letters(at): (11, False) for at in dated} if size == "width" else {}
            if {**shown, **sizes[0]} != {**shown, **sizes[1]}:
                yield f"{old.title} {name}"
        for facts in zip(_facts(old), _facts(new), strict=True):
            if facts[0] != facts[1]:
                yield f"{old.title} {facts}"


def _facts(sheet: Any) -> list[Any]:
    return [
        sorted(map(str, sheet.merged_cells.ranges)),
        [(str(each.sqref), each.type, each.formula1) for each in sheet.data_validations.dataValidation],
        [
            (str(area.sqref), rule.type, rule.formula)
            for area in sheet.conditional_formatting
            for rule in area.rules
            if rule.formula != ["TRUE"]
        ],
        (sheet.freeze_panes, sheet.sheet_state, sheet.auto_filter.ref, sheet.print_area),
    ]


def listed(book: Any) -> list[dict[str, Any]]:
    """The rows of the list by the heads of their columns, with the sheet before each cell."""
    heads, *rows = book.worksheets[0].iter_rows(min_row=6, values_only=True)
    told = [dict(zip(heads, row, strict=True)) for row in rows]
    return [row | {"Sel": f"{row['Lembar']}!{row['Sel']}"} if row["Sel"] else row for row in told]


class TestWhole:
    def test_cells_formats_and_sizes_stay_and_so_does_the_original(self) -> None:
        path = dressed()
        original = path.read_bytes()
        copy = annotated()
        assert list(differences(openpyxl.load_workbook(path), copy)) == []
        assert path.read_bytes() == original

    @pytest.mark.parametrize("sample", ["perlu-diperbaiki", "kota-contoh-2026"])
    def test_a_sample_keeps_everything_too(self, sample: str) -> None:
        copy = annotated(file=str(SAMPLES / f"{sample}.xlsx"))
        assert list(differences(openpyxl.load_workbook(SAMPLES / f"{sample}.xlsx"), copy)) == []

    def test_formulas_keep_their_stored_results(self) -> None:
        dressed()
        annotated()
        values = openpyxl.load_workbook("salinan.xlsx", data_only=True)["Inovasi"]
        assert [values[f"H{row}"].value for row in range(2, 6)] == [
            6,
            "SIAP ANTAR & JEMPUT BOLA",
            "#DIV/0!",
            False,
        ]

    def test_a_finding_colours_its_cell_and_says_what_to_do(self) -> None:
        dressed()
        sheet = annotated()["Inovasi"]
        coloured = [
            (str(area.sqref), rule.priority)
            for area in sheet.conditional_formatting
            for rule in area.rules
            if rule.formula == ["TRUE"]
        ]
        assert ("F2 F3", 1) in coloured
        assert "KESALAHAN N305" in sheet["F3"].comment.text
        assert "Tindakan: " in sheet["F3"].comment.text
        assert "Dasar: Surat Kepala BSKDN" in sheet["F3"].comment.text

    def test_the_own_notes_of_the_user_stay_above_ours(self) -> None:
        dressed()
        sheet = annotated()["Inovasi"]
        own, sign, ours = sheet["F2"].comment.text.partition(SIGN)
        assert (own.strip(), sheet["F2"].comment.author) == ("tolong dicek, Bu", "Rina")
        assert sign and "N305" in ours
        assert sheet["B3"].comment.text == "sudah benar"

    def test_the_first_sheet_lists_and_links_what_is_to_be_corrected(self) -> None:
        dressed()
        book = annotated()
        sheet = book.worksheets[0]
        assert (sheet.title, book.active.title, sheet.freeze_panes) == (FIXES_SHEET, FIXES_SHEET, "E7")
        assert [each.sheet_view.tabSelected for each in book.worksheets] == [True, False, False]
        heads, rows = [cell.value for cell in sheet[6]], listed(book)
        assert (rows[0]["Tingkat"], rows[0]["Sel"], rows[0]["Kode"][:4]) == (
            "kesalahan",
            "Inovasi!F2:F3",
            "N305",
        )
        assert (rows[0]["Perangkat Daerah"], rows[0]["Selesai?"]) == (
            "Dinas Kesehatan; Dinas Sosial",
            "belum",
        )
        assert sheet.cell(7, heads.index("Sel") + 1).hyperlink.location == "'Inovasi'!F2"
        points = sheet.cell(7, heads.index("Poin indeks") + 1)
        assert points.value > 0 and points.number_format == "#,##0.00_)"
        assert sheet["A2"].value.endswith("Poin indeks: paling banyak, untuk temuan di baris itu saja.")
        assert [row["Tingkat"] for row in rows] == sorted(
            (row["Tingkat"] for row in rows), key=["kesalahan", "peringatan", "catatan"].index
        )
        assert sheet.auto_filter.ref == f"A6:{chr(64 + len(heads))}{sheet.max_row}"
        assert misprinted(Path("salinan.xlsx"), ("Profil", "Inovasi")) == []

    def test_what_is_waived_is_listed_and_not_coloured(self) -> None:
        dressed()
        Path("pengecualian.yaml").write_text(
            "schema: 1\nwaivers:\n  - finding: N305\n    cell: Inovasi!F2\n    reason: SK terbit besok\n"
            "    name: Rina\n    until: 2026-09-30\n",
            encoding="utf-8",
        )
        book = annotated("--waivers", "pengecualian.yaml", "--today", "2026-09-01")
        (row,) = [row for row in listed(book) if row["Sel"] == "Inovasi!F2"]
        assert row["Selesai?"] == "dikecualikan"
        assert "SK terbit besok" in book["Inovasi"]["F2"].comment.text
        (area,) = [
            each
            for each in book["Inovasi"].conditional_formatting
            if "F3" in str(each.sqref).split() and each.rules[0].formula == ["TRUE"]
        ]
        assert str(area.sqref) == "F3"

    def test_merged_cells_are_marked_where_they_show_it(self) -> None:
        write_xlsx(
            Path("data.xlsx"),
            {"Profil": PROFILE.format(edition="2026", spd="40", region="Kota"), "Inovasi": TWO_AGENCIES},
        )
        book = openpyxl.load_workbook("data.xlsx")
        book["Inovasi"].merge_cells("E2:F2")  # what lies under it is gone, and row 3 has a fault of its own
        book.save("data.xlsx")
        assert list(differences(openpyxl.load_workbook("data.xlsx"), annotated())) == []

    def test_a_copy_of_a_copy_is_a_copy(self) -> None:
        dressed()
        once = annotated()
        twice = annotated(file="salinan.xlsx", to="lagi.xlsx")
        assert twice.sheetnames == once.sheetnames
        assert [each for each in differences(once, twice) if not each.startswith(FIXES_SHEET)] == []
        assert twice["Inovasi"]["F2"].comment.text == once["Inovasi"]["F2"].comment.text
        assert twice["Inovasi"]["B3"].comment.text == "sudah benar"
        formats = [len(list(book["Inovasi"].conditional_formatting)) for book in (once, twice)]
        assert formats[0] == formats[1]

    def test_a_copy_reads_like_the_original(self) -> None:
        def found(file: str) -> list[tuple[str, str]]:
            listed = json.loads(inovasi("validate", file, "--format", "json").stdout)["diagnostics"]
            return [(each["code"], each["place"]["cell"]) for each in listed]

        annotated(file=str(FAULTY))
        assert found("salinan.xlsx") == found(str(FAULTY))

    def test_a_list_of_the_users_own_is_kept(self) -> None:
        path = dressed()
        book = openpyxl.load_workbook(path)
        book.create_sheet(FIXES_SHEET)["A1"] = "catatan rapat"
        book.save(path)
        assert annotated().sheetnames == [f"{FIXES_SHEET} 2", "Profil", "Inovasi", FIXES_SHEET]

    def test_other_formats_become_values(self) -> None:
        Path("data.csv").write_text(
            "Nama Inovasi,Perangkat Daerah,16 Regulasi\n=SUM(1),Dinas Sosial,abc\n", encoding="utf-8"
        )
        run = inovasi("validate", "data.csv", "--annotate", "salinan.xlsx")
        assert "bukan .xlsx, jadi salinannya memuat isi sel saja" in " ".join(run.stderr.split())
        sheet = openpyxl.load_workbook("salinan.xlsx")["data"]
        assert (sheet["A2"].value, sheet["A2"].data_type) == ("=SUM(1)", "s")
        assert "N305" in sheet["C2"].comment.text

    def test_what_begins_like_a_formula_is_text_in_the_list_too(self) -> None:
        workbook(innovations=TWO_AGENCIES.replace("Dinas Kesehatan", "'=1+1").replace("abc", "'=2+2"))
        sheet = annotated().worksheets[0]
        cells = [cell for row in sheet.iter_rows(min_row=7) for cell in row]
        assert any(str(cell.value).startswith("=1+1") for cell in cells)
        assert {cell.data_type for cell in cells} <= {"s", "n"}

    def test_in_english(self) -> None:
        dressed()
        sheet = annotated("--lang", "en").worksheets[0]
        assert (sheet.title, sheet["B6"].value, sheet["B7"].value) == (FIXES_SHEET, "Severity", "error")
        assert all(re.fullmatch(r"[A-Z]\d{3}", str(cell.value)) for cell in sheet["E"][6:]), (
            "no Indonesian name"
        )

    @needs_libreoffice
    def test_another_program_opens_it_and_calculates_the_same(self) -> None:
        dressed()
        annotated()
        again = openpyxl.load_workbook(libreoffice(Path("salinan.xlsx").resolve(), "xlsx"), data_only=True)
        assert again.sheetnames == [FIXES_SHEET, "Profil", "Inovasi"]
        values = again["Inovasi"]
        assert [values[f"H{row}"].value for row in (2, 3)] == [6, "SIAP ANTAR & JEMPUT BOLA"]
        assert values["I2"].value == "=bukan rumus"
        assert listed(again)[0]["Sel"] == "Inovasi!F2:F3"
        assert "N305" in values["F3"].comment.text


class TestUncarried:
    @pytest.mark.parametrize(
        ("part", "content", "said"),
        [
            ("xl/vbaProject.bin", b"", "makro"),
            ("xl/charts/chart1.xml", b"", "tampilan bagan seperti aslinya"),
            ("xl/media/image1.emf", b"", "gambar"),
            ("xl/drawings/drawing1.xml", b"<xdr:sp macro=''>", "bentuk dan kotak teks"),
            ("xl/slicers/slicer1.xml", b"", "slicer dan linimasa"),
            ("xl/threadedComments/threadedComment1.xml", b"", "balasan komentar"),
            ("xl/ctrlProps/ctrlProp1.xml", b"", "tombol dan kendali formulir"),
            ("xl/embeddings/oleObject1.bin", b"", "objek tertanam"),
            ("xl/connections.xml", b"", "sambungan data luar"),
            ("_xmlsignatures/sig1.xml", b"", "tanda tangan digital"),
            ("xl/worksheets/sheet9.xml", b"<x14:sparklineGroups>", "grafik mini"),
            ("xl/worksheets/sheet9.xml", b"<x14:dataValidations>", "pilihan tarik-turun yang merujuk"),
            ("xl/worksheets/sheet9.xml", b"<x14:conditionalFormattings>", "format bersyarat gaya baru"),
        ],
    )
    def test_it_is_told_before_anything_is_written(self, part: str, content: bytes, said: str) -> None:
        path = workbook()
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(part, content)
        (lost,) = uncarried(path.read_bytes())
        assert lost.id.startswith(said)
        run = inovasi("validate", "data.xlsx", "--annotate", "salinan.xlsx")
        told = " ".join(run.stderr.split())
        assert f"data.xlsx: yang tidak ikut ke salinan: {lost.id}" in told
        assert told.index("tidak ikut") < told.index("Ditulis: salinan.xlsx")

    def test_a_plain_workbook_loses_nothing(self) -> None:
        assert uncarried(workbook().read_bytes()) == ()
        assert "tidak ikut" not in inovasi("validate", "data.xlsx", "--annotate", "salinan.xlsx").stderr
        assert uncarried(FAULTY.read_bytes()) == ()


ON_ITS_SIDE = """
    | Nama Inovasi     | SIAP            | LAPOR        |
    | Perangkat Daerah | Dinas Kesehatan | Dinas Sosial |
    | Tahapan          | Penerapan       | Penerapan    |
    | Urusan           | Kesehatan       | Sosial       |
    | Waktu Penerapan  | 2025-01-02      | 2025-01-02   |
    | 16 Regulasi      | 9               | 8            |
"""
BESIDE = """
    | Nama Inovasi | OPD             | 16 |  | Nama Inovasi | OPD          | 16 |
    | SIAP         | Dinas Kesehatan | 9  |  | LAPOR        | Dinas Sosial | 8  |
"""


class TestPerAgency:
    @pytest.fixture
    def folder(self) -> Path:
        """Copies of a file of two agencies, with documents and a sheet that nobody reads."""
        write_xlsx(
            Path("data.xlsx"),
            {
                "Profil": PROFILE.format(edition="2026", spd="40", region="Kota Banjarmasin"),
                "Inovasi": TWO_AGENCIES,
                "Bukti": DOCUMENTS,
                "Rekap": "| Ibu Ratna | Pak Gunawan |",
            },
        )
        book = openpyxl.load_workbook("data.xlsx")
        book["Inovasi"]["H2"] = "=Rekap!A1"
        book["Inovasi"]["B2"].comment = Comment("tanya Bu Ratna", "Ratna")
        book["Inovasi"]["C3"].comment = Comment("tanya Pak Gunawan", "Rina")
        book.save("data.xlsx")
        run = inovasi("validate", "data.xlsx", "--per-agency", "desk")
        assert "salinan per perangkat daerah memuat lembar yang dinilai saja" in " ".join(run.stderr.split())
        return Path("desk")

    def test_what_is_said_of_the_region_goes_to_the_region(self) -> None:
        """Too few basic services are covered, which no single agency could mend."""
        profile = "| Nama Pemda | Kota Banjarmasin |\n| Perangkat Daerah | {} |"
        for name, file in (("Dinas Kesehatan", "a.xlsx"), ("Dinas Sosial", "b.xlsx")):
            table = "| Nama Inovasi | Tahapan | Urusan Utama |\n| {} | Penerapan | Pangan |"
            write_xlsx(Path(file), {"Profil": profile.format(name), "Inovasi": table.format(name)})
        spd = "| Kode | Indikator | Parameter |\n| 1 | Visi dan Misi | 3 |"
        write_xlsx(Path("c.xlsx"), {"SPD": spd, "Profil": "| Nama Pemda | Kota Banjarmasin |"})
        found = json.loads(inovasi("validate", "a.xlsx", "b.xlsx", "c.xlsx", "--format", "json").stdout)
        assert [
            (each["place"]["file"], each["agency"]) for each in found["diagnostics"] if each["code"] == "L402"
        ] == [("c.xlsx", None)]
        inovasi("validate", "a.xlsx", "b.xlsx", "c.xlsx", "--per-agency", "meja")
        assert sorted(path.name for path in Path("meja").iterdir()) == [
            "Dinas Kesehatan - a.xlsx",
            "Dinas Sosial - b.xlsx",
            "Tanpa perangkat daerah - c.xlsx",
        ]
        alone = json.loads(inovasi("validate", "a.xlsx", "b.xlsx", "--format", "json").stdout)
        assert [each["place"]["file"] for each in alone["diagnostics"] if each["code"] == "L402"] == [None]

    def test_each_agency_gets_a_file(self, folder: Path) -> None:
        assert sorted(path.name for path in folder.iterdir()) == [
            "Dinas Kesehatan.xlsx",
            "Dinas Sosial.xlsx",
            "Tanpa perangkat daerah.xlsx",
        ]

    @pytest.mark.parametrize(
        ("agency", "own", "others"),
        [
            ("Dinas Kesehatan", "Ratna", ("Gunawan", "JEMPUT BOLA", "LAPOR", "Dinas Sosial")),
            ("Dinas Sosial", "Gunawan", ("Ratna", "SIAP ANTAR", "Dinas Kesehatan")),
        ],
    )
    def test_nothing_of_the_others_is_anywhere_in_it(
        self, folder: Path, agency: str, own: str, others: tuple[str, ...]
    ) -> None:
        with zipfile.ZipFile(folder / f"{agency}.xlsx") as archive:
            everything = b"".join(archive.read(name) for name in archive.namelist()).decode()
        assert own in everything
        assert [name for name in others if name in everything] == []

    def test_cells_stay_where_they_were(self, folder: Path) -> None:
        book = openpyxl.load_workbook(folder / "Dinas Sosial.xlsx")
        assert book.sheetnames == [FIXES_SHEET, "Profil", "Inovasi", "Bukti"]
        sheet = book["Inovasi"]
        assert [sheet[f"B{row}"].value for row in range(1, 5)] == [
            "Nama Inovasi",
            None,
            "JEMPUT BOLA",
            "LAPOR",
        ]
        assert sheet.row_dimensions[2].hidden and not sheet.row_dimensions[3].hidden
        assert "N305" in sheet["F3"].comment.text
        cells = {row["Sel"] for row in listed(book)}
        assert "Inovasi!F3" in cells and "Inovasi!F2" not in cells

    def test_evidence_that_belongs_to_no_innovation_goes_to_the_agency_that_it_names(self) -> None:
        lost = "    | SIAP LARI    | {:16} | 16 | SK | 3/2025 | 2025-03-01 | c.pdf |\n"
        sheets = {
            "Inovasi": TWO_AGENCIES,
            "Bukti": DOCUMENTS + lost.format("dinas sosial") + lost.format("RSUD") + lost.format(""),
        }
        write_xlsx(Path("data.xlsx"), sheets)
        inovasi("validate", "data.xlsx", "--per-agency", "desk", "--select", "L404")
        names = {"dinas sosial": "A4", "RSUD": "A5", "Tanpa perangkat daerah": "A6"}
        assert {path.stem for path in Path("desk").iterdir()} == set(names)
        for name, cell in names.items():
            book = openpyxl.load_workbook(f"desk/{name}.xlsx")
            rows = listed(book)
            assert [row["Sel"] for row in rows] == [f"Bukti!{cell}"]
            assert rows[0]["Perangkat Daerah"] == (None if name.startswith("Tanpa") else name)
            kept = [at for at in ("A4", "A5", "A6") if book["Bukti"][at].value]
            assert kept == [cell]

    @pytest.mark.parametrize(
        ("table", "own", "others"),
        [
            (ON_ITS_SIDE, {"B1", "B6", "A1"}, {"C1", "C2", "C6"}),
            (BESIDE, {"A1", "E1", "A2", "C2"}, {"E2", "F2", "G2"}),
        ],
    )
    def test_those_of_others_on_the_same_row_go(self, table: str, own: set[str], others: set[str]) -> None:
        write_xlsx(Path("data.xlsx"), {"Data": table})
        inovasi("validate", "data.xlsx", "--per-agency", "desk")
        sheet = openpyxl.load_workbook("desk/Dinas Kesehatan.xlsx")["Data"]
        assert {at for at in own | others if sheet[at].value is not None} == own

    def test_a_formula_without_a_value_is_not_emptied(self) -> None:
        write_xlsx(Path("data.xlsx"), {"Inovasi": TWO_AGENCIES, "Rekap": "| 2 |"})
        book = openpyxl.load_workbook("data.xlsx")
        for cell, formula in {"F2": "=Rekap!A1", "F3": "=1+1", "F4": "=F2+1", "D4": "=D3"}.items():
            book["Inovasi"][cell] = formula
        book.save("data.xlsx")
        inovasi("validate", "data.xlsx", "--per-agency", "desk")
        own = openpyxl.load_workbook("desk/Dinas Sosial.xlsx")["Inovasi"]
        told = {at: (own[at].value, own[at].data_type) for at in ("F2", "F3", "F4", "D4")}
        assert told == {"F2": (None, "n"), "F3": ("=1+1", "f"), "F4": ("=F2+1", "s"), "D4": ("=D3", "f")}
        other = openpyxl.load_workbook("desk/Dinas Kesehatan.xlsx")["Inovasi"]["F2"]
        assert (other.value, other.data_type) == ("=Rekap!A1", "s")
        run = inovasi("validate", "desk/Dinas Sosial.xlsx", "--select", "N309", "--format", "json")
        assert [each["place"]["cell"] for each in json.loads(run.stdout)["diagnostics"]] == ["F3", "D4"]

    def test_it_can_be_validated_by_itself(self, folder: Path) -> None:
        file = str(folder / "Dinas Kesehatan.xlsx")
        listed = json.loads(inovasi("validate", file, "--format", "json").stdout)["diagnostics"]
        assert [each["place"]["cell"] for each in listed if each["code"] == "N305"] == ["F2"]

    def test_a_name_that_is_no_file_name_becomes_one(self) -> None:
        odd = TWO_AGENCIES.replace("Dinas Kesehatan", "RSUD A/B: dr. X?  ").replace("Dinas Sosial", "CON")
        workbook(innovations=odd)
        inovasi("validate", "data.xlsx", "--per-agency", "desk")
        names = {path.name for path in Path("desk").iterdir()}
        assert {"RSUD A-B- dr. X.xlsx", "CON-.xlsx"} <= names

    @pytest.mark.parametrize(
        ("agencies", "files"),
        [
            (("DINAS SOSIAL", "Dinas Sosial"), {"DINAS SOSIAL.xlsx"}),  # one agency
            (("Bagian A/B", "Bagian A:B"), {"Bagian A-B.xlsx"}),  # one agency: marks do not part names
            (("Bidang I", "Bidang II"), {"Bidang I.xlsx", "Bidang II.xlsx"}),
            (("CON.1", "nul"), {"CON-.1.xlsx", "nul-.xlsx"}),  # Windows knows no such files
            (
                ("Kecamatan " + "x" * 200, "Kecamatan " + "x" * 201),
                {"Kecamatan " + "x" * 70 + end for end in (".xlsx", " (2).xlsx")},
            ),
            (("...", "?"), {"Tanpa perangkat daerah.xlsx"}),
        ],
    )
    def test_each_agency_gets_one_file_of_a_name_that_any_system_takes(
        self, agencies: tuple[str, str], files: set[str]
    ) -> None:
        rows = "".join(f"| {at} | Inovasi {at} | {each} | abc |\n" for at, each in enumerate(agencies))
        workbook(innovations=f"| No | Nama Inovasi | Perangkat Daerah | 16 |\n{rows}")
        inovasi("validate", "data.xlsx", "--per-agency", "desk", "--select", "N305")
        assert {path.name for path in Path("desk").iterdir()} == files

    def test_an_agency_without_findings_is_named(self) -> None:
        table = TWO_AGENCIES.replace("abc", "3  ").replace("Ibu Ratna", "         ")
        workbook(innovations=table)
        run = inovasi("validate", "data.xlsx", "--per-agency", "desk", "--select", "N305")
        assert "Tanpa temuan, jadi tanpa berkas: Dinas Kesehatan." in run.stderr


class TestGuards:
    def refused(self, *args: str) -> str:
        before = {path: path.read_bytes() for path in Path().iterdir() if path.is_file()}
        run = inovasi("validate", *args)
        assert (run.exit_code, run.stdout) == (2, "")
        assert {path: path.read_bytes() for path in Path().iterdir() if path.is_file()} == before
        return " ".join(run.stderr.split())

    def test_an_existing_copy_is_kept_without_force(self) -> None:
        workbook()
        Path("salinan.xlsx").write_bytes(b"lama")
        assert "sudah ada" in self.refused("data.xlsx", "--annotate", "salinan.xlsx")
        run = inovasi("validate", "data.xlsx", "--annotate", "salinan.xlsx", "--force")
        assert run.exit_code != 2 and FIXES_SHEET in openpyxl.load_workbook("salinan.xlsx").sheetnames

    def test_the_input_is_never_the_copy(self) -> None:
        workbook()
        said = self.refused("data.xlsx", "--annotate", "./data.xlsx", "--force")
        assert "adalah berkas masukan dan tidak boleh ditimpa" in said

    def test_the_copy_is_a_workbook(self) -> None:
        workbook()
        assert "Gunakan akhiran .xlsx" in self.refused("data.xlsx", "--annotate", "salinan.pdf")

    def test_a_missing_folder_is_told_before_the_work(self) -> None:
        workbook()
        assert "folder tidak/ada tidak ada" in self.refused(
            "data.xlsx", "--annotate", "tidak/ada/salinan.xlsx"
        )
        assert "folder tidak/ada tidak ada" in self.refused("data.xlsx", "--per-agency", "tidak/ada/desk")

    def test_a_file_is_no_folder(self) -> None:
        workbook()
        Path("desk").write_text("x", encoding="utf-8")
        assert "desk bukan folder" in self.refused("data.xlsx", "--per-agency", "desk")

    @pytest.mark.parametrize("lock", ["~$salinan.xlsx", ".~lock.salinan.xlsx#"])
    def test_what_is_open_elsewhere_is_not_written_behind_its_back(self, lock: str) -> None:
        workbook()
        Path("salinan.xlsx").write_bytes(b"lama")
        Path(lock).write_bytes(b"")
        said = self.refused("data.xlsx", "--annotate", "salinan.xlsx", "--force")
        assert f"sedang dibuka di program lain ({lock})" in said

    def test_characters_that_no_workbook_holds_do_not_stop_a_copy(self) -> None:
        Path("data.csv").write_text(
            "Nama Inovasi,OPD,Tahapan,Urusan,16\nSI\x01AP \x1b[31mx,Dinsos,,,9\n", encoding="utf-8"
        )
        inovasi("validate", "data.csv", "--annotate", "salinan.xlsx")
        assert openpyxl.load_workbook("salinan.xlsx")["data"]["A2"].value == "SI\ufffdAP \ufffd[31mx"

    def test_a_folder_that_may_not_be_written_is_told(self, monkeypatch: pytest.MonkeyPatch) -> None:
        workbook()

        def denied(path: Path, target: Path) -> Path:  # noqa: ARG001 - as Path has it
            raise PermissionError(13, "Permission denied", str(path))

        monkeypatch.setattr(Path, "replace", denied)
        run = inovasi("validate", "data.xlsx", "--annotate", "salinan.xlsx")
        assert run.exit_code == 2
        assert "salinan.xlsx tidak dapat ditulis: izin ditolak" in run.stderr

    def test_several_files_need_a_folder(self) -> None:
        workbook("a.xlsx")
        workbook("b.xlsx")
        said = self.refused("a.xlsx", "b.xlsx", "--annotate", "salinan.xlsx")
        assert "2 berkas masukan menjadi 2 salinan" in said
        inovasi("validate", "a.xlsx", "b.xlsx", "--annotate", "salinan")
        assert sorted(path.name for path in Path("salinan").iterdir()) == ["a.xlsx", "b.xlsx"]

    def test_files_of_one_name_do_not_become_one(self) -> None:
        for folder in ("satu", "dua"):
            Path(folder).mkdir()
            workbook(f"{folder}/data.xlsx")
        inovasi("validate", "satu/data.xlsx", "dua/data.xlsx", "--annotate", "salinan")
        assert sorted(path.name for path in Path("salinan").iterdir()) == ["data (2).xlsx", "data.xlsx"]

    def test_a_file_that_cannot_be_read_has_no_copy_and_stops_no_other(self) -> None:
        workbook("a.xlsx")
        Path("b.xlsx").write_bytes(b"PK rusak")
        run = inovasi("validate", "a.xlsx", "b.xlsx", "--annotate", "salinan")
        assert "b.xlsx tidak dapat dibaca, jadi tidak ada salinannya" in run.stderr
        assert [path.name for path in Path("salinan").iterdir()] == ["a.xlsx"]

    def test_the_original_is_the_same_afterwards(self) -> None:
        before = hashlib.sha256(FAULTY.read_bytes()).hexdigest()
        inovasi("validate", str(FAULTY), "--annotate", "salinan.xlsx", "--per-agency", "desk")
        assert hashlib.sha256(FAULTY.read_bytes()).hexdigest() == before


def test_two_thousand_findings_are_annotated() -> None:
    codes = [*range(16, 36)]
    rows = [f"| INOVASI {n * n} | {' | '.join(f'x{n}' for _ in codes)} |" for n in range(1, 101)]
    workbook(innovations="\n".join([f"| Nama Inovasi | {' | '.join(map(str, codes))} |", *rows]))
    book = annotated("--select", "N305")
    assert book[FIXES_SHEET].max_row == 26
    assert sum(cell.comment is not None for row in book["Inovasi"].iter_rows() for cell in row) == 2000
    rules = [rule for area in book["Inovasi"].conditional_formatting for rule in area.rules]
    assert sorted(rule.priority for rule in rules) == [1, 2, 3, 4]


def test_a_sheet_about_other_repairs_is_read_like_any(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"Daftar Perbaikan Jalan": INNOVATIONS.format(level="2")})
    listed = json.loads(inovasi("validate", str(path), "--format", "json").stdout)["diagnostics"]
    assert "B102" not in {each["code"] for each in listed}


def test_no_agency_turns_the_name_of_its_file_round() -> None:
    workbook(innovations=TWO_AGENCIES.replace("Dinas Sosial", "Dinas \u202exslx.Sosial\u2069"))
    inovasi("validate", "data.xlsx", "--per-agency", "desk")
    assert "Dinas -xslx.Sosial.xlsx" in {path.name for path in Path("desk").iterdir()}


def tick(path: str, kind: str) -> None:
    """Say of each row of a kind that it is done, as a person does, and save."""
    book = openpyxl.load_workbook(path)
    sheet = book[FIXES_SHEET]
    rows = [row for row in sheet.iter_rows() if str(row[4].value).startswith(kind)]
    assert rows
    for row in rows:
        row[-1].value = "sudah"
    book.save(path)


def done(path: str) -> set[str]:
    return {
        str(row[4]).partition(" ")[0]
        for row in openpyxl.load_workbook(path)[FIXES_SHEET].values
        if row[-1] in ("sudah", "yes")
    }


def test_what_is_done_stays_so_when_a_copy_is_made_anew() -> None:
    workbook(level="9")
    annotated()
    kind = "N305"
    tick("salinan.xlsx", kind)
    annotated("--force")
    assert done("salinan.xlsx") == {kind}
    annotated("--force", "--lang", "en")
    assert done("salinan.xlsx") == {kind}, "in the other language too"
    annotated(file="salinan.xlsx", to="lagi.xlsx")
    assert done("lagi.xlsx") == {kind}, "and in a copy of the copy"
    annotated(to="baru.xlsx")
    assert done("baru.xlsx") == set(), "nobody has ticked anything there"


def test_the_list_is_not_read_as_data() -> None:
    dressed()
    annotated()
    assert FIXES_SHEET in [sheet.title for sheet in openpyxl.load_workbook("salinan.xlsx").worksheets]
    assert "B104" not in {fault.kind.code for fault in read(Path("salinan.xlsx")).faults}
    listed = json.loads(inovasi("validate", "salinan.xlsx", "--format", "json").stdout)["diagnostics"]
    assert FIXES_SHEET not in {each["place"]["sheet"] for each in listed}


def test_its_list_tells_what_it_was_made_from() -> None:
    path = dressed()
    told = " ".join(str(row[0]) for row in annotated()[FIXES_SHEET].iter_rows(max_row=6, values_only=True))
    assert hashlib.sha256(path.read_bytes()).hexdigest()[:8] in told
    assert "edisi 2026 (sidik " in told


def test_the_same_copy_has_the_same_bytes_at_any_time() -> None:
    dressed()
    annotated(to="satu.xlsx")
    annotated(to="dua.xlsx")
    assert Path("satu.xlsx").read_bytes() == Path("dua.xlsx").read_bytes()
    with zipfile.ZipFile("satu.xlsx") as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"1980-01-01T00:00:00Z" in archive.read("docProps/core.xml")
