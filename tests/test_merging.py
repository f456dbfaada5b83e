"""Many files as one: nothing lost, every row with its origin, and the same result as the files give."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import runs
from books import book, with_cells
from sheets import write_xlsx
from typer.testing import Result

from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.books.merging import merge, with_edition
from inovasi_cli.books.template import write_template
from inovasi_cli.diagnostics import column_letters
from inovasi_cli.pages.provenance import file_checksum
from inovasi_cli.pages.score import as_json
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import CellError, Uncomputed, Workbook
from inovasi_cli.reading.headers import OwnLayout, OwnSheet
from inovasi_cli.reading.intake import take
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.loading import load

SAMPLES = Path(__file__).parents[1] / "samples"
CITY = [*sorted((SAMPLES / "opd").glob("*.xlsx")), SAMPLES / "bappeda-spd.xlsx"]


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return load("2026")


def inovasi(*args: str | Path) -> Result:
    return runs.inovasi(*map(str, args))


def merged(workbooks: list[Workbook], rules: Ruleset, folder: Path) -> Workbook:
    path = folder / "kota.xlsx"
    write_template(rules, path, merge(workbooks, rules, None, take(workbooks, rules)))
    return read(path)


def column(workbook: Workbook, sheet: str, header: str) -> list[object]:
    """The cells below a header."""
    (found,) = (each for each in workbook.sheets if each.name == sheet)
    at = found.rows[0].index(header)
    return [row[at] if at < len(row) else None for row in found.rows[1:]]


def result(assessment: Assessment) -> dict[str, Any]:
    """The result in JSON, less the places and what was found."""
    answer = json.loads(as_json.score(assessment, "id"))
    for each in answer["innovations"]:
        del each["place"]
    return {key: value for key, value in answer.items() if key not in ("diagnostics", "findings")}


@pytest.mark.parametrize(
    "files",
    [CITY, [SAMPLES / "perlu-diperbaiki.xlsx"], [SAMPLES / "kota-contoh-2026.xlsx"]],
    ids=["parts", "untidy", "whole"],
)
def test_the_merged_workbook_scores_as_its_files(files: list[Path], rules: Ruleset, tmp_path: Path) -> None:
    workbooks = [read(file) for file in files]
    before = assess(workbooks, Request())
    after = assess([merged(workbooks, rules, tmp_path)], Request())
    assert result(after) == result(before)


def test_the_parts_of_the_city_give_the_findings_of_the_whole(rules: Ruleset, tmp_path: Path) -> None:
    whole = assess([read(SAMPLES / "kota-contoh-2026.xlsx")], Request()).findings
    parts = assess([merged([read(each) for each in CITY], rules, tmp_path)], Request()).findings
    told, expected = (
        [
            (each.kind.code, each.place.sheet, each.place.cell)
            for each in found
            if each.place.sheet != "Profil"
        ]
        for found in (parts, whole)
    )
    assert told == expected


DINKES = book(
    "opd/dinkes.xlsx",
    Profil="| Perangkat Daerah | Dinas Kesehatan |\n| Nama Pemda | Kota Contoh |",
    Inovasi="""
    | Rekap                                            |
    | Nama Inovasi | 16 Regulasi Inovasi Daerah | Ket. |
    | SIAP ANTAR   | tiga kali                  | baru |
    |              | 2                          |      |
    """,
    Bukti="| Nama Inovasi | Indikator | Tentang |\n| SIAP ANTAR | 16 | SK |",
    SPD="| Kode | Parameter | Catatan |\n| 1 | 3 | |\n| 1 | 2 | lama |\n| 99 | 1 | |\n| 2a | | |",
)
DINSOS = book(
    "opd/dinsos.xlsx",
    Profil="| Perangkat Daerah | Dinas Sosial |",
    Inovasi="""
    | Nama Inovasi | OPD        | 16 Regulasi Inovasi Daerah |
    | JEMPUT       | UPTD Panti | #REF!                      |
    | ANTAR        |            | =A1                        |
    """,
)


@pytest.fixture(scope="module")
def both(rules: Ruleset, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return merged([DINKES, DINSOS], rules, tmp_path_factory.mktemp("merged"))


class TestRows:
    def test_each_tells_where_it_came_from(self, both: Workbook) -> None:
        assert column(both, "Inovasi", "Asal Baris") == [
            "dinkes.xlsx!Inovasi!3",
            "dinkes.xlsx!Inovasi!4",
            "dinsos.xlsx!Inovasi!2",
            "dinsos.xlsx!Inovasi!3",
        ]
        assert column(both, "Bukti", "Asal Baris") == ["dinkes.xlsx!Bukti!2"]

    def test_and_keeps_telling_it_when_merged_again(
        self, both: Workbook, rules: Ruleset, tmp_path: Path
    ) -> None:
        again = merged([both], rules, tmp_path)
        assert column(again, "Inovasi", "Asal Baris") == column(both, "Inovasi", "Asal Baris")
        assert column(again, "SPD", "Asal Baris") == column(both, "SPD", "Asal Baris")

    def test_the_reader_knows_the_column_and_reads_nothing_into_it(
        self, both: Workbook, rules: Ruleset
    ) -> None:
        told = {str(fault.facts.get("header")) for fault in take([both], rules).faults}
        assert "Asal Baris" not in told and "Ket." in told

    def test_the_agency_is_that_of_the_row_or_of_its_file(self, both: Workbook) -> None:
        found = column(both, "Inovasi", "Perangkat Daerah")
        assert found == ["Dinas Kesehatan", "(tidak ada kolom)", "UPTD Panti", "Dinas Sosial"]

    def test_cells_that_cannot_be_read_stand_there_as_written(self, both: Workbook) -> None:
        assert column(both, "Inovasi", "16 Regulasi Inovasi Daerah") == [
            "tiga kali",
            2,
            CellError("#REF!"),
            Uncomputed("=A1"),
        ]

    def test_columns_that_are_not_known_follow(self, both: Workbook) -> None:
        assert column(both, "Inovasi", "Ket.") == ["baru", None, None, None]

    def test_own_rows_go_to_their_code_and_those_too_many_below(self, both: Workbook) -> None:
        rows = [*zip(column(both, "SPD", "Kode"), column(both, "SPD", "Parameter"), strict=True)]
        assert rows[:2] == [("1", 3), ("2a", None)]
        assert rows[-2:] == [(1, 2), (99, 1)]

    def test_a_profile_of_several_agencies_names_none(self, both: Workbook) -> None:
        (profile,) = (each for each in both.sheets if each.name == "Profil")
        rows = {row[0]: row[1:] for row in profile.rows}
        assert rows["Nama Pemda"] == ("Kota Contoh",) and rows["Perangkat Daerah"] == ()


def test_two_unknown_columns_of_one_name_are_both_kept(rules: Ruleset, tmp_path: Path) -> None:
    table = (
        "| Nama Inovasi | Ket. | Ket. | Tahapan | Tahapan |\n| SIAP ANTAR | satu | dua | Penerapan | tiga |"
    )
    found = merged([book(Inovasi=table)], rules, tmp_path)
    (sheet,) = (each for each in found.sheets if each.name == "Inovasi")
    assert {"satu", "dua", "tiga"} <= set(sheet.rows[1])


def test_a_column_that_the_user_ignores_does_not_come_back(rules: Ruleset, tmp_path: Path) -> None:
    table = "| Nama Inovasi | Mulai | Ket. |\n| SIAP ANTAR | 2024-03-15 | dua |"
    own = OwnLayout((OwnSheet("Inovasi", "innovations", {"Nama Inovasi": "name", "mulai": "ignore"}),))
    write_template(rules, tmp_path / "kota.xlsx", merge([book(Inovasi=table)], rules, own))
    (sheet,) = (each for each in read(tmp_path / "kota.xlsx").sheets if each.name == "Inovasi")
    assert "Ket." in sheet.rows[0] and "Mulai" not in sheet.rows[0]


FORM = """
    | NO | JENIS ISIAN             | INFORMASI/JAWABAN | DATA PENDUKUNG |
    | 1  | Nama Inovasi            | SIAP ANTAR        | foto.jpg       |
    | 2  | Tahapan Inovasi         | Penerapan         |                |
    | 3  | Waktu Penerapan         | 2024-03-15        |                |
    | 4  | Kendala di Lapangan     | sinyal lemah      | berita.pdf     |
    | 5  | Nama Inovasi            | SIAP JEMPUT       |                |
    | 6  | Regulasi Inovasi Daerah | 3                 | SK.pdf         |
"""


def test_nothing_that_a_form_holds_is_lost(rules: Ruleset, tmp_path: Path) -> None:
    found = merged([book(Formulir=FORM)], rules, tmp_path)
    (sheet,) = (each for each in found.sheets if each.name == "Inovasi")
    kept = dict(zip(sheet.rows[0], sheet.rows[1], strict=False))
    assert {
        "Nama Inovasi": "SIAP ANTAR",
        "Nama Inovasi, DATA PENDUKUNG": "foto.jpg",
        "Lainnya: Nama Inovasi": "SIAP JEMPUT",
        "Kendala di Lapangan": "sinyal lemah",
        "Kendala di Lapangan, DATA PENDUKUNG": "berita.pdf",
    }.items() <= kept.items()
    assert column(found, "Bukti", "Berkas/Tautan") == ["SK.pdf"]


class TestSheetsNotRead:
    @pytest.fixture
    def found(self, rules: Ruleset, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
        strange = book(
            "dinsos.xlsx",
            Bukti="| Nama Inovasi | Indikator | Tentang |\n| JEMPUT | 16 | SK |",
            Kegiatan="| Judul | Tahun |\n| JEMPUT BOLA | 2024 |",
        )
        return merged([DINKES, strange], rules, tmp_path_factory.mktemp("merged"))

    def test_is_told_with_its_file_and_its_code(self, found: Workbook, rules: Ruleset) -> None:
        faults = [each for each in take([found], rules).faults if each.place.sheet == "Tidak Terbaca"]
        assert [(each.kind.code, each.facts["origin"]) for each in faults] == [
            ("B104", "dinsos.xlsx!Kegiatan")
        ]

    def test_stands_there_as_it_stood(self, found: Workbook) -> None:
        (kept,) = (each for each in found.sheets if each.name == "Tidak Terbaca 1")
        assert kept.rows == (("A", "B"), ("Judul", "Tahun"), ("JEMPUT BOLA", 2024))

    def test_is_told_again_after_a_second_merging(
        self, found: Workbook, rules: Ruleset, tmp_path: Path
    ) -> None:
        again = merged([found], rules, tmp_path)
        (fault,) = (each for each in take([again], rules).faults if each.place.sheet == "Tidak Terbaca")
        assert fault.facts["origin"] == "dinsos.xlsx!Kegiatan"
        assert "Tidak Terbaca 1" in {each.name for each in again.sheets}


def test_a_column_that_a_file_does_not_have_is_no_empty_one(rules: Ruleset, tmp_path: Path) -> None:
    table = "| Nama Inovasi | Tahapan | 16 |{}\n| {} | Penerapan | 2 |{}"
    files = [
        book("a.xlsx", Inovasi=table.format(" Rancang Bangun |", "SIAP", " pendek |")),
        book("b.xlsx", Inovasi=table.format("", "JEMPUT", "")),
    ]
    found = merged(files, rules, tmp_path)
    assert column(found, "Inovasi", "Rancang Bangun") == ["pendek", "(tidak ada kolom)"]
    first, second = take([found], rules).innovations
    assert "design" in (first.columns or ()) and "design" not in (second.columns or ())


def test_characters_that_no_workbook_can_hold(rules: Ruleset, tmp_path: Path) -> None:
    table = "| Nama Inovasi | Ket\x01erangan | Tahapan |\n| SIAP\x1f | a\x00b | Penerapan |"
    found = merged([book(Inovasi=table)], rules, tmp_path)
    assert column(found, "Inovasi", "Ket\ufffderangan") == ["a\ufffdb"]


def test_sums_notes_and_signatures_are_left_behind(rules: Ruleset, tmp_path: Path) -> None:
    table = """
        | No | Nama Inovasi | Tahapan   | Waktu Penerapan | 16 |
        | 1  | SIAP         | Penerapan | 2024-03-15      | 3  |
        |    | Jumlah       |           |                 | 3  |
        |    |              |           | Mengetahui,     |    |
        |    |              | Catatan   |                 |    |
    """
    assert column(merged([book(Inovasi=table)], rules, tmp_path), "Inovasi", "Nama Inovasi") == ["SIAP"]


def test_files_of_one_name_are_told_apart_by_their_folders(rules: Ruleset, tmp_path: Path) -> None:
    table = "| Nama Inovasi | Tahapan |\n| {} | Penerapan |"
    files = [book(f"{name}/data.xlsx", Inovasi=table.format(name)) for name in ("dinkes", "dinsos")]
    origins = column(merged(files, rules, tmp_path), "Inovasi", "Asal Baris")
    assert origins == ["dinkes/data.xlsx!Inovasi!2", "dinsos/data.xlsx!Inovasi!2"]


def test_a_file_given_twice_is_merged_once(rules: Ruleset, tmp_path: Path) -> None:
    assert len(column(merged([DINSOS, DINSOS], rules, tmp_path), "Inovasi", "No")) == 2


def test_profiles_that_contradict_are_told_with_both_cells(rules: Ruleset) -> None:
    first = book("a.xlsx", Profil="| Edisi | 2026 |\n| Versi Templat | 1 |\n| Kategori | Kota |")
    other = book("b.xlsx", Profil="| Edisi | 2025 |\n| Versi Templat | 2 |\n| Kategori | kota |")
    found = [fault for fault in take([first, other], rules).faults if fault.kind.code == "L413"]
    assert [(fault.place.file, fault.place.cell, fault.facts["first"]) for fault in found] == [
        ("b.xlsx", "B1", "a.xlsx!Profil!B1"),
        ("b.xlsx", "B2", "a.xlsx!Profil!B2"),
    ]


def test_the_region_of_a_title_goes_with_the_rows(rules: Ruleset, tmp_path: Path) -> None:
    table = (
        "| INOVASI KABUPATEN BONE 2026 | |\n| Nama Inovasi | OPD | Tahapan |\n| SIAP | Dinsos | Penerapan |"
    )
    sent = [book("a.xlsx", Inovasi=table), book("b.xlsx", Inovasi=table.replace("SIAP", "LAPOR"))]
    path = tmp_path / "kota.xlsx"
    write_template(rules, path, merge(sent, rules, told=take(sent, rules)), force=True)
    found, expected = (take(files, rules).profile for files in ([read(path)], sent))
    assert (found.region, found.code, found.category) == (expected.region, "73.08", "kabupaten")


def test_an_edition_that_no_file_names_is_left_open(rules: Ruleset, tmp_path: Path) -> None:
    def named(files: list[Workbook], *, asked: bool = False) -> object:
        path = tmp_path / "kota.xlsx"
        entries = merge(files, rules)
        write_template(rules, path, with_edition(entries, rules) if asked else entries, force=True)
        (profile,) = (each for each in read(path).sheets if each.name == "Profil")
        return next(row[1] if len(row) > 1 else None for row in profile.rows if row and row[0] == "Edisi")

    bare = book("a.xlsx", Inovasi="| Nama Inovasi | Tahapan |\n| SIAP | Penerapan |")
    said = book("b.xlsx", Profil="| Edisi | 2026 |\n| Nama Pemda | Kota Bogor |")
    assert named([bare]) is None
    assert str(named([bare], asked=True)) == str(named([bare, said])) == "2026"


class TestCommand:
    @pytest.fixture
    def data(self, tmp_path: Path) -> Path:
        table = "| Nama Inovasi | Perangkat Daerah | Tahapan |\n| SIAP ANTAR | Dinas Kesehatan | Penerapan |"
        return write_xlsx(tmp_path / "dinkes.xlsx", {"Inovasi": table})

    def test_it_says_what_it_wrote(self, data: Path, tmp_path: Path) -> None:
        run = inovasi("merge", data, "-o", tmp_path / "kota.xlsx")
        assert run.exit_code == 0 and "kota.xlsx (1 " in run.stderr and run.stdout == ""
        assert column(read(tmp_path / "kota.xlsx"), "Inovasi", "Nama Inovasi") == ["SIAP ANTAR"]

    def test_the_files_of_the_city_merged_score_byte_for_byte_as_the_city_in_one_file(
        self, tmp_path: Path
    ) -> None:
        """Only the file and its checksum differ; even the rows are the same."""
        whole = SAMPLES / "kota-contoh-2026.xlsx"
        output = tmp_path / "kota.xlsx"
        assert inovasi("merge", *CITY, "-o", output).exit_code == 0
        one, other = (
            inovasi("score", path, "--format", "json")
            .stdout.replace(str(path), "FILE")
            .replace(str(file_checksum(path)), "CHECKSUM")
            for path in (output, whole)
        )
        assert "CHECKSUM" in one
        assert one == other
        assert len(json.loads(one)["innovations"]) == 60

    def test_an_existing_file_is_kept_unless_forced(self, data: Path, tmp_path: Path) -> None:
        output = tmp_path / "kota.xlsx"
        output.write_text("milik orang", encoding="utf-8")
        assert inovasi("merge", data, "-o", output).exit_code == 2
        assert output.read_text(encoding="utf-8") == "milik orang"
        assert inovasi("merge", data, "-o", output, "--force").exit_code == 0

    def test_an_input_is_kept_even_then(self, data: Path) -> None:
        before = data.read_bytes()
        assert inovasi("merge", data, "-o", data, "--force").exit_code == 2
        assert data.read_bytes() == before

    def test_the_output_must_be_named(self, data: Path) -> None:
        run = inovasi("merge", data)
        assert run.exit_code == 2 and "--output" in run.stderr

    def test_what_cannot_be_read_is_told_and_the_rest_is_merged(self, data: Path, tmp_path: Path) -> None:
        run = inovasi("merge", data, tmp_path / "tiada.xlsx", "-o", tmp_path / "kota.xlsx")
        assert run.exit_code == 1 and "B105" in run.stderr
        assert (tmp_path / "kota.xlsx").exists()

    def test_and_is_named_by_the_merged_workbook_too(self, data: Path, tmp_path: Path) -> None:
        broken = tmp_path / "rusak.xlsx"
        broken.write_text("bukan buku kerja", encoding="utf-8")
        assert (
            inovasi("merge", data, broken, tmp_path / "tiada.xlsx", "-o", tmp_path / "kota.xlsx").exit_code
            == 1
        )
        run = inovasi("validate", tmp_path / "kota.xlsx", "--format", "json")
        errors = [each for each in json.loads(run.stdout)["diagnostics"] if each["severity"] == "error"]
        assert run.exit_code == 1
        assert [(each["code"], each["place"]["sheet"]) for each in errors] == [
            ("B101", "Tidak Terbaca"),
            ("B105", "Tidak Terbaca"),
        ]
        assert ["rusak.xlsx" in errors[0]["message"], "tiada.xlsx" in errors[1]["message"]] == [True, True]

    def test_the_part_is_named_by_its_files(self, data: Path, tmp_path: Path) -> None:
        (tmp_path / "rusak.xlsx").write_bytes(b"PK")
        inovasi("merge", data, tmp_path / "rusak.xlsx", "-o", tmp_path / "kota.xlsx")
        run = inovasi("score", tmp_path / "kota.xlsx")
        assert run.exit_code == 1
        assert "1 berkas tidak terbaca (rusak.xlsx)" in " ".join(run.stdout.split())

    def test_nothing_is_written_of_nothing(self, tmp_path: Path) -> None:
        run = inovasi("merge", tmp_path / "tiada.xlsx", "-o", tmp_path / "kota.xlsx")
        assert run.exit_code == 1
        assert not (tmp_path / "kota.xlsx").exists()

    @pytest.mark.parametrize("form", ["txt", "xlsx"])
    def test_agencies_of_a_list_that_sent_nothing(self, data: Path, tmp_path: Path, form: str) -> None:
        listed = tmp_path / f"daftar.{form}"
        if form == "txt":
            listed.write_text("Dinas Sosial\n\nDINAS KESEHATAN\n", encoding="utf-8")
        else:
            write_xlsx(
                listed,
                {"OPD": "| Daftar |\n| No | Nama OPD |\n| 1 | Dinas Sosial |\n| 2 | Dinas Kesehatan |"},
            )
        run = inovasi(
            "merge", data, "-o", tmp_path / "kota.xlsx", "--agencies", listed, "--strict", "--details"
        )
        assert run.exit_code == 1
        assert run.stderr.count("L415") == 1 and "Dinas Sosial" in run.stderr


def long(word: str) -> str:
    """A design text that is long enough."""
    return " ".join([word] * 310)


class TestAdvice:
    """What is advised about a merged workbook can be done there, and then nothing is said any more."""

    CODES = " | ".join(map(str, range(16, 36)))

    def book(self, file: str, dates: str, more: str = "") -> Workbook:
        """A list with all levels, its dates under the header ``dates`` or nowhere, and a column ``more``."""
        heads = ["Nama Inovasi", "OPD", "Tahapan", "Urusan Utama", "Rancang Bangun", dates, more, self.CODES]
        row = [f"Inovasi {file[0]}", "Dinas", "Penerapan", "Pendidikan", long(file[0]), "2019-03-01", "x"]
        kept = [at for at, head in enumerate(heads[:-1]) if head]
        levels = " | ".join(["2"] * 20)
        lines = (
            " | ".join([*(heads[at] for at in kept), self.CODES]),
            " | ".join([*(row[at] for at in kept), levels]),
        )
        return book(file, Inovasi="\n".join(f"| {line} |" for line in lines))

    def told(self, workbook: Workbook) -> list[tuple[str, str | None]]:
        found = assess([workbook], Request(edition="2026"))
        codes = ("K202", "K203", "K210", "K216", "L422")
        return [(each.kind.code, each.place.cell) for each in found.findings if each.kind.code in codes]

    def cell(self, workbook: Workbook, header: str, row: int) -> str:
        (sheet,) = (each for each in workbook.sheets if each.name == "Inovasi")
        return f"Inovasi!{column_letters(sheet.rows[0].index(header) + 1)}{row}"

    def test_missing_dates_are_filled_in(self, rules: Ruleset, tmp_path: Path) -> None:
        found = merged([self.book("a.xlsx", "Waktu Penerapan"), self.book("b.xlsx", "")], rules, tmp_path)
        place = self.cell(found, "Waktu Penerapan", 3)
        assert self.told(found) == [("L422", place.partition("!")[2])]
        assert self.told(with_cells(found, {place: "2024-05-01"})) == []

    def test_a_doubtful_column_is_moved_where_it_belongs(self, rules: Ruleset, tmp_path: Path) -> None:
        parts = [self.book("a.xlsx", "Waktu Penerapan"), self.book("b.xlsx", "Tanggal")]
        found = merged(parts, rules, tmp_path)
        place, stood = self.cell(found, "Waktu Penerapan", 3), self.cell(found, "Tanggal", 3)
        head = self.cell(found, "Tanggal", 1)
        assert self.told(found) == [("K216", head.partition("!")[2])]
        assert self.told(with_cells(found, {place: "2019-03-01", stood: None, head: None})) == []

    def test_two_columns_of_one_field_are_told_once_and_settled_by_leaving_one(
        self, rules: Ruleset, tmp_path: Path
    ) -> None:
        twice = self.book("a.xlsx", "Waktu Penerapan", "Tahapan Inovasi")
        assert self.told(twice) == [("K202", "G1")]
        found = merged([twice], rules, tmp_path)
        head, stood = (self.cell(found, "Lainnya: Tahapan Inovasi", row) for row in (1, 2))
        assert self.told(found) == [("K202", head.partition("!")[2])]
        assert self.told(with_cells(found, {head: None, stood: None})) == []

    def test_a_guess_is_asked_about_until_its_row_is_deleted(self, rules: Ruleset, tmp_path: Path) -> None:
        guessed = self.book("b.xlsx", "Waktu Penerapan")
        (sheet,) = guessed.sheets
        told = {20.0: "Keterangan", "2019-03-01": "2024-03-01"}
        rows = tuple(tuple(told.get(value, value) for value in row) for row in sheet.rows)
        parts = [
            self.book("a.xlsx", "Waktu Penerapan"),
            guessed._replace(sheets=(sheet._replace(rows=rows),)),
        ]
        found = merged(parts, rules, tmp_path)
        (tmp_path / "kota.xlsx").unlink()
        asked = [
            (each.finding.kind.code, each.finding.facts.get("origin"), each.low, each.high)
            for files in (parts, [found], [merged([found], rules, tmp_path)])
            for each in assess(files, Request(edition="2026")).reservations
        ]
        low, high = asked[0][2:]
        assert low is not None and high is not None and low < high
        assert asked == [("K219", None, low, high), *[("K219", "b.xlsx!Inovasi!K1", low, high)] * 2]
        settled = with_cells(found, dict.fromkeys((f"Tidak Terbaca!{at}3" for at in "ABCDEFGH"), None))
        assert assess([settled], Request(edition="2026")).reservations == ()

    def test_what_an_unknown_column_may_be_is_told_as_before(self, rules: Ruleset, tmp_path: Path) -> None:
        table = "| Nama Inovasi | OPD |{} Tahapan | 16 |\n| {} | Dinas |{} Penerapan | 2 |"
        parts = [
            book(
                "a.xlsx",
                Inovasi=table.format(" Urusan Utama | Waktu Penerapan |", "A", " Sosial | 2024-02-01 |"),
            ),
            book("b.xlsx", Inovasi=table.format(" Kolom X |", "B", " x |")),
        ]
        before, after = (
            {str(each.facts["advice"]) for each in take(files, rules).faults if each.kind.code == "K203"}
            for files in (parts, [merged(parts, rules, tmp_path)])
        )
        assert len(before) == 1
        assert before == after
