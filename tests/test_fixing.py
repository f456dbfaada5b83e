"""``validate --fix``: a copy with what has one meaning written officially, and every change told."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from messy import BASIC
from office import libreoffice, needs_libreoffice
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.table import Table
from runs import inovasi, workbook
from sheets import write_xlsx
from test_annotated import differences, dressed

from inovasi_cli.reading.files.sheets import CHANGES_SHEET, FIXES_SHEET

pytestmark = pytest.mark.usefixtures("plain_surroundings")

MESSY = """
    | No | Judul Inovasi | Perangkat Daerah | Tahapan  | Urusan Utama | Waktu Penerapan | 16 Regulasi     |
    | 1  | SIAP ANTAR    | 'Dinas  Sosial   | Penerapn | kesehatan    | 1 Maret 2025    | tiga            |
    | 2  | JEMPUT BOLA   | Dinas Sosial     | Uji coba | Sosial       | 03/04/2025      | Perda No 5/2024 |
    | 3  | LAPOR         | Dinas Sosial     |          | Sosial       | 2025-04-01      | abc             |
"""


def fixed(*more: str, file: str = "data.xlsx", to: str = "salinan.xlsx") -> Any:
    run = inovasi("validate", file, "--fix", "-o", to, "--quiet", *more)
    assert run.exit_code in (0, 1), run.stderr
    return openpyxl.load_workbook(to)


def told(*more: str, file: str = "data.xlsx", to: str = "salinan.xlsx") -> dict[str, Any]:
    run = inovasi("validate", file, "--fix", "-o", to, "--force", "--format", "json", *more)
    fix: dict[str, Any] = json.loads(run.stdout)["fix"]
    return fix


def changed(fix: dict[str, Any], part: str = "changes") -> list[tuple[str, Any, Any]]:
    return [(one["place"]["cell"], one["before"], one["after"]) for one in fix[part]]


def index(file: str) -> str:
    result: str = json.loads(inovasi("score", file, "--format", "json").stdout)["index"]
    return result


def listed(book: Any, name: str = CHANGES_SHEET) -> list[dict[str, Any]]:
    """The rows of the list by the heads of their columns."""
    rows = [*book[name].iter_rows(values_only=True)]
    head = next(at for at, row in enumerate(rows) if row[0] == "No")
    return [dict(zip(rows[head], row, strict=True)) for row in rows[head + 1 :]]


def _rows(book: Any) -> list[Any]:
    """The cells of those rows."""
    rows = [*book[CHANGES_SHEET].iter_rows()]
    return rows[next(at for at, row in enumerate(rows) if row[0].value == "No") + 1 :]


class TestCopy:
    def test_holds_what_was_meant_and_marks_what_is_left(self) -> None:
        workbook(innovations=MESSY)
        sheet = fixed()["Inovasi"]
        assert [cell.value for cell in sheet[1]][1:4] == [
            "Nama Inovasi",
            "Perangkat Daerah",
            "Tahapan Inovasi",
        ]
        assert [cell.value for cell in sheet[2]][2:7] == [
            "Dinas Sosial",
            "Penerapan",
            "Kesehatan",
            datetime.fromisoformat("2025-03-01"),
            3,
        ]
        assert (sheet["F3"].value, sheet["G4"].value) == ("03/04/2025", "abc")
        assert "N305" in sheet["G4"].comment.text
        assert sheet["D2"].comment is None

    def test_words_that_said_more_than_a_level_stand_in_the_note(self) -> None:
        workbook(innovations=MESSY)
        sheet = fixed()["Inovasi"]
        assert sheet["G3"].value == "Peraturan Daerah"
        assert "Perda No 5/2024" in sheet["G3"].comment.text
        assert sheet["G2"].comment is None

    def test_scores_as_the_original_and_needs_nothing_a_second_time(self) -> None:
        workbook(innovations=MESSY.replace("Penerapn", "Penerapan"))
        once = fixed()
        assert index("salinan.xlsx") == index("data.xlsx")
        assert told(file="salinan.xlsx", to="lagi.xlsx")["changes"] == []
        twice = openpyxl.load_workbook("lagi.xlsx")
        assert twice.sheetnames == once.sheetnames
        assert all(what.startswith(FIXES_SHEET) for what in differences(once, twice))

    def test_changes_nothing_but_the_cells_that_it_tells_of(self) -> None:
        path = dressed()
        original = path.read_bytes()
        cells = {f"{one['place']['sheet']}!{one['place']['cell']}" for one in told()["changes"]}
        before = openpyxl.load_workbook(path)
        assert {*differences(before, openpyxl.load_workbook("salinan.xlsx"))} == cells
        assert path.read_bytes() == original

    def test_keeps_looks_and_notes_and_shows_the_new_content_as_what_it_is(self) -> None:
        path = workbook(innovations=MESSY)
        book = openpyxl.load_workbook(path)
        sheet = book["Inovasi"]
        sheet["F2"].number_format, sheet["G2"].number_format, sheet["F4"].number_format = (
            "@",
            "0%",
            "d mmm yy",
        )
        sheet["G3"].comment = Comment("cek dulu", "Rina")
        sheet["G2"].font = Font(bold=True)
        sheet["G2"].quotePrefix = True
        book.save(path)
        copy = fixed()
        told = {row["Sel"]: cells[5 - 1] for row, cells in zip(listed(copy), _rows(copy), strict=True)}
        assert told["Inovasi!G2"].number_format == "0%"  # as it showed before
        sheet = copy["Inovasi"]
        shown = [sheet[cell].number_format for cell in ("F2", "G2", "F4")]
        assert shown == ["dd/mm/yyyy", "General", "d mmm yy"]
        assert (sheet["G2"].font.bold, sheet["G2"].quotePrefix) == (True, False)
        assert sheet["G3"].comment.text.startswith("cek dulu")

    def test_lets_dates_show_but_keeps_widths_that_were_set(self) -> None:
        path = workbook(innovations=MESSY)
        assert fixed()["Inovasi"].column_dimensions["F"].width == 11
        book = openpyxl.load_workbook(path)
        book["Inovasi"].column_dimensions["F"].width = 7
        book.save(path)
        assert fixed("--force")["Inovasi"].column_dimensions["F"].width == 7

    def test_of_other_formats_is_a_new_workbook(self) -> None:
        Path("data.csv").write_text("Judul Inovasi;16 Regulasi\n SIAP ANTAR ;tiga\n", encoding="utf-8")
        sheet = fixed(file="data.csv")["data"]
        assert [[cell.value for cell in row] for row in sheet] == [
            ["Nama Inovasi", "16 Regulasi Inovasi Daerah"],
            ["SIAP ANTAR", 3],
        ]

    @pytest.mark.parametrize("option", [["--fix", "-o"], ["--annotate"]])
    def test_a_csv_may_have_a_name_that_no_sheet_can_have(self, option: list[str]) -> None:
        name = "rekap [akhir] inovasi kota sampai dengan akhir tahun.csv"
        Path(name).write_text("Nama Inovasi;16 Regulasi\nSIAP ANTAR;abc\n", encoding="utf-8")
        assert inovasi("validate", name, *option, "salinan.xlsx").exit_code == 1
        book = openpyxl.load_workbook("salinan.xlsx")
        sheet = book[book.sheetnames[-1]]
        assert len(sheet.title) <= 31
        assert "N305" in sheet["B2"].comment.text
        links = [cell.hyperlink.location for row in book[FIXES_SHEET] for cell in row if cell.hyperlink]
        assert f"'{sheet.title}'!B2" in links

    def test_of_several_files_go_into_a_folder(self) -> None:
        workbook("a.xlsx", innovations=MESSY)
        workbook("b.xlsx", innovations=MESSY.replace("SIAP ANTAR", "LAIN").replace("JEMPUT BOLA", "SENI"))
        inovasi("validate", "a.xlsx", "b.xlsx", "--fix", "-o", "diperbaiki")
        books = [openpyxl.load_workbook(f"diperbaiki/{name}.xlsx") for name in "ab"]
        assert [book["Inovasi"]["B1"].value for book in books] == ["Nama Inovasi", "Nama Inovasi"]
        assert all(row["Sel"].startswith(("Inovasi!", "Profil!")) for book in books for row in listed(book))


class TestDays:
    ROWS = "| Nama Inovasi | Waktu Penerapan |\n| SIAP | 03/04/2025 |\n| LAPOR | {} |"

    def test_one_day_that_can_only_stand_first_tells_of_its_column(self) -> None:
        workbook(innovations=self.ROWS.format("25/06/2025"))
        assert changed(told()) == [
            ("B2", "03/04/2025", "2025-04-03"),
            ("B3", "25/06/2025", "2025-06-25"),
        ]

    def test_without_one_they_stay_and_are_marked(self) -> None:
        workbook(innovations=self.ROWS.format("05/06/2025"))
        sheet = fixed()["Inovasi"]
        assert [(cell.value, "N352" in cell.comment.text) for cell in sheet["B"][1:]] == [
            ("03/04/2025", True),
            ("05/06/2025", True),
        ]

    def test_all_that_is_said_of_a_copy_is_marked_in_it(self) -> None:
        workbook(innovations=MESSY)
        book = fixed()
        run = inovasi("validate", "salinan.xlsx", "--format", "json")
        found = [one for one in json.loads(run.stdout)["diagnostics"] if one["place"].get("cell")]
        cells = {(one["code"], one["place"]["sheet"], cell) for one in found for cell in cells_of(one)}
        assert cells
        assert {one for one in cells if one[0] not in book[one[1]][one[2]].comment.text} == set()


def cells_of(finding: dict[str, Any]) -> list[str]:
    return finding["facts"].get("cells") or [finding["place"]["cell"]]


class TestHeld:
    @needs_libreoffice
    def test_formulas_stay_and_are_named(self) -> None:
        path = workbook(innovations=MESSY)
        book = openpyxl.load_workbook(path)
        book["Inovasi"]["D3"] = '="Uji "&"coba"'
        book["Inovasi"]["K1"], book["Inovasi"]["K2"] = "Catatan", "=LEN(D2)"
        book["Inovasi"]["K3"], book["Inovasi"]["K4"] = "=COUNTA('Inovasi'!A:A)", "=SUM(Lain!D2)"
        book.create_sheet("Lain")
        book.save(path)
        stored = libreoffice(path.resolve(), "xlsx")
        fix = told(file=str(stored))
        assert changed(fix, "held") == [("D3", "Uji coba", "Uji Coba")]
        copy = openpyxl.load_workbook("salinan.xlsx")
        assert copy["Inovasi"]["D3"].value.startswith("=")
        assert "rumus" in next(row for row in listed(copy) if row["Sel"] == "Inovasi!D3")["Yang diperbaiki"]
        assert "Inovasi!K2" in inovasi("validate", str(stored), "--fix", "-o", "c.xlsx").stdout
        assert "K3" not in inovasi("validate", str(stored), "--fix", "-o", "d.xlsx").stdout

    def test_headers_of_an_excel_table_stay(self) -> None:
        path = workbook(innovations=MESSY)
        book = openpyxl.load_workbook(path)
        book["Inovasi"].add_table(Table(displayName="Inovasi1", ref="A1:G4"))
        book.save(path)
        fix = told()
        assert [cell for cell, _, _ in changed(fix, "held")] == ["B1", "D1", "G1"]
        assert [one for one in changed(fix) if one[0].endswith("1") and one[0] != "B1"] == []

    def test_a_cell_under_a_merged_one_stays(self) -> None:
        """Some programs keep what stood there; nobody sees it, and openpyxl does not write it."""
        path = workbook(innovations=MESSY)
        book = openpyxl.load_workbook(path)
        book["Inovasi"].merged_cells.add("D2:D3")
        book.save(path)
        fix = told()
        assert changed(fix, "held") == [("D3", "Uji coba", "Uji Coba")]
        assert openpyxl.load_workbook("salinan.xlsx")["Inovasi"]["D2"].value == "Penerapan"


class TestTelling:
    def test_every_change_is_in_json_with_before_and_after(self) -> None:
        workbook(innovations=MESSY)
        fix = told()
        assert changed(fix) == [
            ("B1", "Judul Inovasi", "Nama Inovasi"),
            ("D1", "Tahapan", "Tahapan Inovasi"),
            ("G1", "16 Regulasi", "16 Regulasi Inovasi Daerah"),
            ("C2", "Dinas  Sosial", "Dinas Sosial"),
            ("D2", "Penerapn", "Penerapan"),
            ("E2", "kesehatan", "Kesehatan"),
            ("F2", "1 Maret 2025", "2025-03-01"),
            ("G2", "tiga", 3),
            ("D3", "Uji coba", "Uji Coba"),
            ("G3", "Perda No 5/2024", "Peraturan Daerah"),
            ("F4", "2025-04-01", "2025-04-01"),
        ]
        assert fix["copies"] == [{"file": "data.xlsx", "copy": "salinan.xlsx"}]

    def test_what_could_not_be_read_before_says_what_it_moves(self) -> None:
        """With the fifth basic affair the number of innovations counts: 0.38 points each, of 250."""
        affairs = ("Pendidikan", "Sosial", "Kesehatn", BASIC[2], BASIC[3])
        rows = "".join(f"| SIAP {affair[:4]} | {affair} | 2025-03-01 | 2 |\n" for affair in affairs)
        path = workbook(
            innovations=f"| Nama Inovasi | Urusan Utama | Waktu Penerapan | 16 Regulasi |\n{rows}"
        )
        fix = told()
        learnt = [one for one in fix["changes"] if one["learnt"]]
        assert [(one["before"], one["after"], one["gain"]) for one in learnt] == [
            ("Kesehatn", "Kesehatan", "0.76")
        ]
        assert fix["index_before"] == index(str(path))
        assert fix["index_after"] == index("salinan.xlsx")
        assert [row["Indeks"] for row in listed(fixed(to="b.xlsx")) if row["Sebelum"] == "Kesehatn"] == [0.76]

    def test_the_sheet_lists_them_too_with_links(self) -> None:
        workbook(innovations=MESSY)
        book = fixed()
        assert book.sheetnames[:2] == [FIXES_SHEET, CHANGES_SHEET]
        rows = listed(book)
        assert {"Sel": "Inovasi!G2", "Sebelum": "tiga", "Sesudah": 3}.items() <= next(
            row for row in rows if row["Sel"] == "Inovasi!G2"
        ).items()
        assert any(cell.hyperlink for cell in book[CHANGES_SHEET]["B"])

    def test_a_sheet_of_that_name_of_ones_own_is_read_as_ever(self) -> None:
        profile = "| Nama Pemda | Kota Banjarmasin |\n| Edisi | '2026 |\n| Skor SPD | 40 |"
        write_xlsx(Path("data.xlsx"), {"Profil": profile, CHANGES_SHEET: MESSY})
        book = fixed()
        assert book.sheetnames == [FIXES_SHEET, f"{CHANGES_SHEET} 2", "Profil", CHANGES_SHEET]
        assert book[CHANGES_SHEET]["G2"].value == 3
        assert index("salinan.xlsx") == index("data.xlsx")

    def test_the_screen_shows_one_of_a_kind_and_all_on_request(self) -> None:
        workbook(innovations=MESSY)
        short = inovasi("validate", "data.xlsx", "--fix", "-o", "a.xlsx").stdout
        everything = inovasi("validate", "data.xlsx", "--fix", "-o", "b.xlsx", "--all").stdout
        assert "Inovasi!D1" not in short
        assert "Inovasi!D1" in everything

    def test_no_number_of_a_person_is_repeated(self) -> None:
        workbook(innovations=MESSY.replace("'Dinas  Sosial", "'Dinas  Sosial NIP 198001012005011001"))
        said = [json.dumps(told()), *map(str, texts(openpyxl.load_workbook("salinan.xlsx")[CHANGES_SHEET]))]
        assert not any("198001012005011001" in text for text in said)

    def test_exit_code_and_findings_are_those_of_the_copy(self) -> None:
        workbook(innovations=MESSY)
        run = inovasi("validate", "data.xlsx", "--fix", "-o", "salinan.xlsx", "--format", "json")
        assert run.exit_code == 1
        codes = {one["code"] for one in json.loads(run.stdout)["diagnostics"]}
        assert "N305" in codes
        assert "N311" not in codes
        workbook("baik.xlsx", innovations=MESSY.replace("abc", "2"))
        assert inovasi("validate", "baik.xlsx", "--fix", "-o", "b.xlsx").exit_code == 0


def texts(sheet: Any) -> Iterator[Any]:
    yield from (cell.value for row in sheet for cell in row if cell.value is not None)


class TestBadInput:
    @pytest.mark.parametrize(
        ("args", "said"),
        [
            (["--fix"], "-o data-diperbaiki.xlsx"),
            (["--fix", "-o", "salinan.csv"], ".xlsx"),
            (["--fix", "-o", "data.xlsx", "--force"], "data.xlsx"),
            (["--fix", "-o", "ada.xlsx"], "--force"),
            (["--fix", "-o", "tidak/ada/salinan.xlsx"], "tidak/ada"),
            (["--fix", "-o", "b.xlsx", "--annotate", "c.xlsx"], "--annotate"),
            (["--fix", "-o", "b.xlsx", "--per-agency", "meja"], "--per-agency"),
        ],
    )
    def test_is_refused_before_anything_is_written(self, args: list[str], said: str) -> None:
        path = workbook(innovations=MESSY)
        Path("ada.xlsx").write_bytes(b"x")
        original = path.read_bytes()
        run = inovasi("validate", "data.xlsx", *args)
        assert (run.exit_code, said in run.stderr) == (2, True), run.stderr
        assert sorted(file.name for file in Path.cwd().iterdir()) == ["ada.xlsx", "data.xlsx"]
        assert (path.read_bytes(), Path("ada.xlsx").read_bytes()) == (original, b"x")

    def test_several_files_need_a_folder(self) -> None:
        workbook("a.xlsx")
        workbook("b.xlsx")
        run = inovasi("validate", "a.xlsx", "b.xlsx", "--fix", "-o", "salinan.xlsx")
        assert (run.exit_code, "-o" in run.stderr) == (2, True)

    def test_a_file_of_damaged_looks_has_no_copy(self) -> None:
        path = workbook(innovations=MESSY.replace("abc", "2"))
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(b'fontId="0"', b'fontId="x"')
        with zipfile.ZipFile("rusak.xlsx", "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        for option in (["--fix", "-o", "salinan.xlsx"], ["--annotate", "salinan.xlsx"]):
            run = inovasi("validate", "rusak.xlsx", *option)
            assert (run.exit_code, Path("salinan.xlsx").exists()) == (1, False)
            assert "rusak.xlsx" in run.stderr

    def test_a_file_that_cannot_be_read_has_no_copy(self) -> None:
        Path("data.xlsx").write_bytes(b"bukan")
        run = inovasi("validate", "data.xlsx", "--fix", "-o", "salinan.xlsx")
        assert (run.exit_code, Path("salinan.xlsx").exists()) == (1, False)
