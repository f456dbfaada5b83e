"""``inovasi score -o hasil.xlsx``: what is written, from samples and from names that mean harm."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
import runs
from office import libreoffice, needs_libreoffice
from sheets import write_xlsx
from typer.testing import CliRunner, Result

from inovasi_cli.cli import app
from inovasi_cli.pages.provenance import TIME_VARIABLE, edition_checksum
from inovasi_cli.reading.files.opening import read

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"
REGIONS = ("banjarmasin-2023.xlsx", "kota-contoh-2026.xlsx", "perlu-diperbaiki.xlsx")
SHEETS = ["Ringkasan", "SPD", "SID", "Aturan", "Temuan", "Profil"]

A4 = 9

NAMES = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    '"kutip" & <b>tebal</b> </c>',
    "baris satu\n=1+1",
    "inovasi \U0001f680 \u202eterbalik\u202c",
    "x" * 500,
)


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Work in an empty folder at a fixed time, in the usual language."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(TIME_VARIABLE, "1777420800")
    for name in ("INOVASI_LANG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


def inovasi(*args: str | Path) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


def scored(*args: str | Path, to: str = "hasil.xlsx") -> Path:
    """The workbook that a command writes."""
    run = inovasi("score", *args, "-o", to)
    assert run.exit_code == 0, run.output
    return Path(to)


def as_json(*args: str | Path) -> dict[str, object]:
    answer: dict[str, object] = json.loads(inovasi("score", *args, "--format", "json").stdout)
    return answer


def texts(path: Path) -> list[str]:
    """Every text in the workbook."""
    return [
        cell for sheet in read(path).sheets for row in sheet.rows for cell in row if isinstance(cell, str)
    ]


def formulas(path: Path) -> Iterator[tuple[str, str]]:
    """Every formula with its sheet."""
    for sheet in openpyxl.load_workbook(path).worksheets:
        for row in sheet.iter_rows():
            yield from ((sheet.title, str(cell.value)) for cell in row if cell.data_type == "f")


class TestWritten:
    def test_the_sheets(self) -> None:
        path = scored(SAMPLES / "kota-contoh-2026.xlsx")
        assert openpyxl.load_workbook(path).sheetnames == SHEETS

    def test_an_edition_without_spd_rows_has_no_such_sheet(self) -> None:
        path = scored(SAMPLES / "banjarmasin-2023.xlsx")
        assert openpyxl.load_workbook(path).sheetnames == [each for each in SHEETS if each != "SPD"]

    @pytest.mark.parametrize("sample", REGIONS)
    def test_it_scores_as_the_data_it_was_made_from(self, sample: str) -> None:
        path = scored(SAMPLES / sample)
        before, after = as_json(SAMPLES / sample), as_json(path)
        for key in ("index", "predicate", "rank", "spd", "sid", "total", "edition"):
            assert after[key] == before[key], key

    def test_who_counts_is_decided_by_the_rules_and_the_sheet_says_so(self) -> None:
        path = scored(SAMPLES / "kota-contoh-2026.xlsx")
        book = openpyxl.load_workbook(path)
        counts = next(cell for cell in book["SID"][5] if cell.value == "Dihitung")
        book["SID"].cell(6, counts.column, "tidak")
        book.save(path)
        assert as_json(path)["index"] == as_json(SAMPLES / "kota-contoh-2026.xlsx")["index"]
        assert any("kolom Dihitung tidak dibaca" in each for each in texts(path))
        listed = json.loads(inovasi("validate", path, "--format", "json").stdout)["diagnostics"]
        unread = {each["facts"].get("header") for each in listed if each["code"] == "K203"}
        assert "Dihitung" in unread

    def test_so_does_that_of_a_contest(self) -> None:
        rules = SAMPLES / "lomba-kota"
        path = scored(rules / "peserta.xlsx", "--rules", rules)
        found = [as_json(each, "--rules", rules)["innovations"] for each in (rules / "peserta.xlsx", path)]
        standings = [[(e["name"], e["rank"], e["maturity"]) for e in each] for each in found]  # type: ignore[attr-defined]
        assert standings[0] == standings[1]

    def test_no_figure_needs_to_be_calculated_to_be_seen(self) -> None:
        workbook = read(scored(SAMPLES / "kota-contoh-2026.xlsx"))
        rows = workbook.sheets[0].rows
        assert workbook.faults == ()
        assert next(row for row in rows if row and row[0] == "Indeks")[1:3] == (59.11, "Inovatif")

    def test_every_figure_is_a_formula(self) -> None:
        found = list(formulas(scored(SAMPLES / "kota-contoh-2026.xlsx")))
        of = {sheet: sum(each == sheet for each, _ in found) for sheet in SHEETS}
        assert of["SPD"] == 20 * 4 + 2  # weight, score, maximum and meaning; two sums
        assert of["SID"] == 73 - 13 + 2 * 20  # maturities; sums of levels and weights
        assert of["Aturan"] == 40  # maxima

    def test_functions_are_those_of_every_program(self) -> None:
        found = [
            formula for _, formula in formulas(scored(SAMPLES / "kota-contoh-2026.xlsx", "--affairs", "all"))
        ]
        used = {
            name for formula in found for name in re.findall(r"([A-Z]+)\(", re.sub('"[^"]*"', "", formula))
        }
        assert used <= {
            *(
                "AND",
                "COUNT",
                "COUNTIF",
                "FIND",
                "IF",
                "INDEX",
                "INT",
                "ISNUMBER",
                "LARGE",
                "MAX",
                "MIN",
                "N",
            ),
            *("ROUND", "ROWS", "SUM", "SUMPRODUCT"),
        }

    def test_in_english(self) -> None:
        found = texts(scored(SAMPLES / "kota-contoh-2026.xlsx", "--lang", "en"))
        assert "Innovative" in found
        assert "All figures are equal to those of the tool." in found
        assert "Perhitungan" not in found

    def test_charts_have_titles(self) -> None:
        sheet = openpyxl.load_workbook(scored(SAMPLES / "kota-contoh-2026.xlsx"))["Ringkasan"]
        titles = ["".join(r.t for r in each.title.tx.rich.p[0].r) for each in sheet._charts]  # type: ignore[attr-defined]
        assert len(titles) == 3
        assert all(titles)

    def test_it_is_laid_out_for_paper(self) -> None:
        book = openpyxl.load_workbook(scored(SAMPLES / "kota-contoh-2026.xlsx"))
        for sheet in book.worksheets:
            assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth) == (A4, 1)
            assert sheet.oddHeader is not None and sheet.oddFooter is not None
            assert "2026" in str(sheet.oddHeader.right.text)
            assert "29/04/2026" in str(sheet.oddFooter.right.text)
            assert "kota-contoh-2026.xlsx" in str(sheet.oddFooter.left.text)
        assert book["SID"].print_title_rows == "$5:$5"
        assert book["SID"].freeze_panes == "C6"

    def test_where_it_comes_from(self) -> None:
        sample = SAMPLES / "banjarmasin-2023.xlsx"
        found = texts(scored(sample, "--basis", "klaim"))
        assert edition_checksum(ROOT / "indicators" / "2023") in found
        assert f"{sample}: SHA-256 {hashlib.sha256(sample.read_bytes()).hexdigest()}" in found
        assert "29/04/2026 00:00 UTC+00:00" in found


class TestOnTheCommandLine:
    def test_the_same_input_gives_the_same_bytes(self) -> None:
        one = scored(SAMPLES / "kota-contoh-2026.xlsx", to="satu.xlsx").read_bytes()
        assert one == scored(SAMPLES / "kota-contoh-2026.xlsx", to="dua.xlsx").read_bytes()

    def test_another_time_gives_others(self, monkeypatch: pytest.MonkeyPatch) -> None:
        one = scored(SAMPLES / "banjarmasin-2023.xlsx", to="satu.xlsx").read_bytes()
        monkeypatch.setenv(TIME_VARIABLE, "0")
        assert one != scored(SAMPLES / "banjarmasin-2023.xlsx", to="dua.xlsx").read_bytes()

    @pytest.mark.parametrize(
        "args",
        [
            ("--format", "xlsx"),
            ("--format", "xlsx", "-o", "hasil.txt"),
            ("--format", "json", "-o", "hasil.xlsx"),
            ("-o", "ada.xlsx"),
        ],
    )
    def test_wrong_names_are_refused(self, args: tuple[str, ...]) -> None:
        Path("ada.xlsx").write_bytes(b"milik orang")
        assert inovasi("score", SAMPLES / "banjarmasin-2023.xlsx", *args).exit_code == 2
        assert [each.name for each in Path.cwd().iterdir()] == ["ada.xlsx"]
        assert Path("ada.xlsx").read_bytes() == b"milik orang"

    def test_a_time_that_is_none_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(TIME_VARIABLE, "kemarin")
        run = inovasi("score", SAMPLES / "banjarmasin-2023.xlsx", "-o", "hasil.xlsx")
        assert (run.exit_code, "kemarin" in run.stderr, Path("hasil.xlsx").exists()) == (2, True, False)

    def test_without_anything_to_score_there_is_none(self) -> None:
        run = inovasi("score", "tidak-ada.xlsx", "-o", "hasil.xlsx")
        assert (run.exit_code, Path("hasil.xlsx").exists()) == (1, False)
        assert "tidak-ada.xlsx" in run.stderr
        assert "Ditulis" not in run.stderr

    def test_a_basis_that_the_file_does_not_have(self) -> None:
        run = inovasi(
            "score", SAMPLES / "banjarmasin-2023.xlsx", "--basis", "terverifikasi", "-o", "hasil.xlsx"
        )
        assert (run.exit_code, Path("hasil.xlsx").exists()) == (1, False)
        assert "P612" in run.stderr

    def test_without_an_index_the_workbook_says_so(self) -> None:
        write_xlsx(Path("data.xlsx"), {"Inovasi": "| Nama Inovasi | Tahapan |\n| A | Penerapan |"})
        run = inovasi("score", "data.xlsx", "--edition", "2025", "-o", "hasil.xlsx")
        assert (run.exit_code, Path("hasil.xlsx").exists()) == (1, True)
        assert any("belum dapat dihitung" in each for each in texts(Path("hasil.xlsx")))

    def test_what_is_only_supposed_is_said_first(self) -> None:
        found = texts(scored(SAMPLES / "kota-contoh-2026.xlsx", "--count", "80"))
        assert [each for each in found[:3] if each.endswith("--count 80")]
        assert "berbeda" not in found
        plain = texts(scored(SAMPLES / "kota-contoh-2026.xlsx", to="biasa.xlsx"))
        assert not [each for each in plain if "--count" in each]


class TestNames:
    @pytest.fixture
    def data(self) -> Path:
        """Names that other programs would obey, in every text field."""
        book = openpyxl.Workbook()
        profile = book.active
        assert profile is not None
        profile.title = "Profil"
        region = ("Nama Pemda", "Kota &P <Contoh> & 'Co'")
        for line in (("Isian", "Nilai"), region, ("Kategori", "Kota"), ("Skor SPD", 40)):
            profile.append(line)
        sheet = book.create_sheet("Inovasi")
        sheet.append(["Nama Inovasi", "Perangkat Daerah", "Urusan Utama", "35 Video inovasi daerah"])
        for row, name in enumerate(NAMES, start=2):
            values: tuple[str | int, ...] = (name, name, "Sosial", 3)
            for column, value in enumerate(values, start=1):
                sheet.cell(row, column, value).data_type = "n" if value == 3 else "s"
        book.save("data.xlsx")
        return Path("data.xlsx")

    def test_stay_text(self, data: Path) -> None:
        path = scored(data)
        found = texts(path)
        assert [name for name in NAMES if " ".join(name.split()) not in found] == []
        assert not [formula for _, formula in formulas(path) if "cmd" in formula or "SUM(A1)" in formula]
        assert as_json(path)["index"] == as_json(data)["index"]

    def test_stay_text_when_they_are_edited(self, data: Path) -> None:
        sheet = openpyxl.load_workbook(scored(data))["SID"]
        marked = {str(cell.value)[0] for row in sheet.iter_rows() for cell in row if cell.quotePrefix}
        assert marked == set("=+-@")

    def test_break_no_header_and_no_part(self, data: Path) -> None:
        path = scored(data)
        header = openpyxl.load_workbook(path)["SID"].oddHeader
        assert header is not None
        assert header.left.text == "Kota &&P <Contoh> && 'Co'"
        with zipfile.ZipFile(path) as parts:
            for name in parts.namelist():
                ElementTree.fromstring(parts.read(name))

    def test_what_no_xml_can_hold_is_replaced(self) -> None:
        Path("data.csv").write_bytes("Nama Inovasi,Tahapan\nA\x01B\x0c\ufffe,Penerapan\n".encode())
        path = scored("data.csv", "--spd", "40")
        assert "A\ufffdB" in "".join(texts(path))

    @needs_libreoffice
    def test_another_program_reads_the_same(self, data: Path) -> None:
        again = libreoffice(scored(data).absolute(), "ods")
        sheet = next(each for each in read(again).sheets if each.name == "SID")
        found = {str(value) for row in sheet.rows for value in row}
        assert [name for name in NAMES if " ".join(name.split()) not in found] == []


def test_the_first_sheet_says_that_an_index_is_open() -> None:
    listed = runs.INNOVATIONS.replace("Waktu Penerapan", "Kolom 5").replace("2025-03-01", "2019-03-01")
    path = scored(runs.workbook(innovations=listed))
    first = [str(cell) for row in read(path).sheets[0].rows[:6] for cell in row]
    (said,) = (cell for cell in first if "P614" in cell)
    assert "Kolom 5" in said
