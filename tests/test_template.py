"""The template of an edition: the reader reads it back, and every closed list is a drop-down."""

from __future__ import annotations

import dataclasses
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from office import libreoffice, needs_libreoffice
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from typer.testing import CliRunner

from inovasi_cli.assessment import Request, assess
from inovasi_cli.books.template import Entries, write_template
from inovasi_cli.books.template import blank as entries_of
from inovasi_cli.books.writing.sheets import Content
from inovasi_cli.cli import app
from inovasi_cli.diagnostics import column_letters
from inovasi_cli.reading.choices import Indicators
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import ESTIMATE_SHEET, GUIDE_SHEET, LISTS_SHEET, Sheet
from inovasi_cli.reading.layout import Layout, match
from inovasi_cli.rules import OF_THE_PORTAL, Ruleset, loading

EDITIONS = loading.editions()


@pytest.fixture(scope="module", params=EDITIONS)
def ruleset(request: pytest.FixtureRequest) -> Ruleset:
    return loading.load(request.param)


@pytest.fixture(scope="module")
def rules_2026() -> Ruleset:
    return loading.load("2026")


@pytest.fixture(scope="module")
def without_spd(rules_2026: Ruleset) -> Ruleset:
    """The rules of 2026 as if its SPD rows were not known."""
    return dataclasses.replace(rules_2026, spd=rules_2026.spd._replace(indicators="unknown", variables=()))


@pytest.fixture(scope="module")
def blank(rules_2026: Ruleset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("blank") / "templat.xlsx"
    write_template(rules_2026, path)
    return path


@pytest.fixture(scope="module")
def book(blank: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(blank)


def columns(layout: Layout, role: str) -> set[str]:
    (table,) = (table for table in layout.tables if table.role == role)
    return set(table.columns)


def sheet(path: Path, name: str) -> Sheet:
    workbook = read(path)
    assert workbook.faults == ()
    return next(sheet for sheet in workbook.sheets if sheet.name == name)


def records(path: Path, name: str) -> list[dict[object, object]]:
    """The rows below the header, by header, without their empty cells."""
    header, *rows = sheet(path, name).rows
    return [
        {head: value for head, value in zip(header, row, strict=False) if value is not None} for row in rows
    ]


class TestReadBack:
    def test_blank(self, ruleset: Ruleset, tmp_path: Path) -> None:
        write_template(ruleset, tmp_path / "templat.xlsx")
        workbook = read(tmp_path / "templat.xlsx")
        layout = match(workbook, ruleset)
        assert (workbook.faults, layout.faults) == ((), ())
        own = set(ruleset.vocabulary.columns["innovations"]) - {"total"} - OF_THE_PORTAL
        assert columns(layout, "innovations") >= own | set(ruleset.sid_indicators)
        assert columns(layout, "evidence") == set(ruleset.vocabulary.columns["evidence"])

    def test_the_sheets_of_2026(self, blank: Path) -> None:
        assert [sheet.name for sheet in read(blank).sheets] == [
            GUIDE_SHEET,
            "Profil",
            "SPD",
            "Inovasi",
            "Bukti",
        ]

    def test_edition_and_version_are_filled_in(self, blank: Path) -> None:
        filled = [row for row in sheet(blank, "Profil").rows if len(row) > 1]
        assert filled == [("Isian", "Nilai"), ("Edisi", "2026"), ("Versi Templat", "1")]

    def test_that_of_an_agency_has_nothing_of_the_region_itself(
        self, rules_2026: Ruleset, tmp_path: Path
    ) -> None:
        path = tmp_path / "dinas.xlsx"
        write_template(rules_2026, path, entries_of("agency"))
        assert match(read(path), rules_2026).faults == ()
        assert [sheet.name for sheet in read(path).sheets] == [
            GUIDE_SHEET,
            "Profil",
            "Inovasi",
            "Bukti",
            ESTIMATE_SHEET,
        ]
        labels = [row[0] for row in sheet(path, "Profil").rows]
        assert "Skor SPD" not in labels and "Perangkat Daerah" in labels

    def test_every_spd_row_stands_there(self, blank: Path, rules_2026: Ruleset) -> None:
        assert [record["Kode"] for record in records(blank, "SPD")] == list(rules_2026.spd_indicators)

    def test_a_measured_benefit_has_its_columns(self, blank: Path) -> None:
        header = sheet(blank, "Inovasi").rows[0]
        at = header.index("33 Kemanfaatan inovasi")
        assert header[at + 1 : at + 3] == ("33 Dasar Ukur", "33 Capaian")

    def test_without_spd_rows_the_profile_asks_for_the_total(
        self, without_spd: Ruleset, tmp_path: Path
    ) -> None:
        path = tmp_path / "templat.xlsx"
        write_template(without_spd, path, Entries(profile={"Skor SPD": 46.5}))
        assert "SPD" not in [sheet.name for sheet in read(path).sheets]
        assert ("Skor SPD", 46.5) in sheet(path, "Profil").rows
        assert match(read(path), without_spd).faults == ()

    def test_with_them_it_may_be_given_instead(self, blank: Path) -> None:
        assert ("Skor SPD",) in sheet(blank, "Profil").rows

    def test_a_template_in_english_has_the_same_headers(self, rules_2026: Ruleset, tmp_path: Path) -> None:
        path = tmp_path / "template.xlsx"
        write_template(rules_2026, path, language="en")
        assert match(read(path), rules_2026).faults == ()
        assert any("One row per innovation" in str(row) for row in sheet(path, GUIDE_SHEET).rows)


class TestFilled:
    def write(self, ruleset: Ruleset, path: Path, **entries: Any) -> Path:
        write_template(ruleset, path, Entries(**entries))
        return path

    def test_rows_are_read_back(self, rules_2026: Ruleset, tmp_path: Path) -> None:
        innovation = {
            "No": 1,
            "Nama Inovasi": "SIAP ANTAR",
            "Waktu Penerapan": date(2025, 3, 5),
            "Rancang Bangun": "kata " * 300,
            "16 Regulasi Inovasi Daerah": 3,
        }
        evidence = {"Nama Inovasi": "SIAP ANTAR", "Indikator": "16", "Tanggal": date(2025, 1, 2)}
        path = self.write(rules_2026, tmp_path / "data.xlsx", innovations=[innovation], evidence=[evidence])
        assert records(path, "Inovasi") == [innovation]
        assert records(path, "Bukti") == [evidence]

    def test_spd_rows_go_to_the_row_of_their_code(self, rules_2026: Ruleset, tmp_path: Path) -> None:
        rows = [{"Kode": "2b", "Parameter": 2}, {"Kode": "1", "Parameter": 3, "Bukti Dukung": "RPJMD"}]
        path = self.write(rules_2026, tmp_path / "data.xlsx", spd=rows)
        found = {record["Kode"]: record for record in records(path, "SPD") if "Parameter" in record}
        assert found["2b"]["Indikator"] == rules_2026.spd_indicators["2b"].name.id
        assert {code: record["Parameter"] for code, record in found.items()} == {"1": 3, "2b": 2}

    def test_profile_and_notice(self, rules_2026: Ruleset, tmp_path: Path) -> None:
        path = self.write(
            rules_2026,
            tmp_path / "data.xlsx",
            profile={"Nama Pemda": "Kota Contoh", "Kategori": "Kota"},
            notice="CONTOH FIKTIF",
        )
        rows = sheet(path, "Profil").rows
        assert rows[0] == ("CONTOH FIKTIF",)
        assert ("Nama Pemda", "Kota Contoh") in rows
        assert sheet(path, GUIDE_SHEET).rows[0] == ("CONTOH FIKTIF",)
        assert match(read(path), rules_2026).faults == ()

    @pytest.mark.parametrize("text", ["=1+1", "#REF!", "'kutip"])
    def test_text_stays_text(self, rules_2026: Ruleset, tmp_path: Path, text: str) -> None:
        path = self.write(rules_2026, tmp_path / "data.xlsx", innovations=[{"Nama Inovasi": text}])
        assert records(path, "Inovasi") == [{"Nama Inovasi": text}]

    @pytest.mark.parametrize(
        "entries",
        [
            {"profile": {"Provinsi": "x"}},
            {"profile": {"Skor SPD": 40}, "spd": None},
            {"spd": [{"Kode": "99", "Parameter": 1}]},
            {"spd": [{"Kode": "1", "Nilai": 1}]},
            {"spd": [{"Parameter": 1}]},
            {"innovations": [{"Nama Inovasi": "a", "Judul": "b"}]},
            {"evidence": [{"Inovasi": "a"}]},
        ],
    )
    def test_what_has_no_column_is_refused(
        self, rules_2026: Ruleset, tmp_path: Path, entries: dict[str, Any]
    ) -> None:
        with pytest.raises(ValueError, match="not in the template"):
            self.write(rules_2026, tmp_path / "data.xlsx", **entries)
        assert list(tmp_path.iterdir()) == []


class TestDropDowns:
    def check(self, sheet: Worksheet, cell: str) -> DataValidation:
        """The one check of a cell."""
        found: list[DataValidation] = [
            each for each in sheet.data_validations.dataValidation if cell in each.cells
        ]
        assert len(found) == 1
        return found[0]

    def below(self, sheet: Worksheet, header: str, row: int = 2) -> str:
        """The address of a cell below a header."""
        (column,) = (at for at, cell in enumerate(sheet[1], 1) if str(cell.value).startswith(header))
        return f"{column_letters(column)}{row}"

    def options(self, book: openpyxl.Workbook, check: DataValidation) -> list[object]:
        assert check.type == "list"
        assert check.showErrorMessage
        name, _, cells = str(check.formula1).partition("!")
        assert book[name].sheet_state == "hidden"
        return [cell.value for (cell,) in book[name][cells.replace("$", "")]]

    @pytest.mark.parametrize(
        ("header", "field"),
        [
            ("Tahapan", "stage"),
            ("Inisiator", "initiator"),
            ("Jenis", "kind"),
            ("Bentuk", "form"),
            ("Klasifikasi", "classification"),
            ("Tematik", "theme"),
        ],
    )
    def test_lists_of_the_vocabulary(
        self, book: openpyxl.Workbook, rules_2026: Ruleset, header: str, field: str
    ) -> None:
        inovasi = book["Inovasi"]
        for row in (2, 200, 3000):
            found = self.options(book, self.check(inovasi, self.below(inovasi, header, row)))
            assert found == [term.name.id for term in rules_2026.vocabulary.lists[field]]

    def test_every_list_of_the_vocabulary_is_offered(
        self, book: openpyxl.Workbook, rules_2026: Ruleset
    ) -> None:
        offered = [self.options(book, check) for check in lists(book["Inovasi"])]
        for terms in rules_2026.vocabulary.lists.values():
            assert [term.name.id for term in terms] in offered

    def test_the_38_affairs(self, book: openpyxl.Workbook) -> None:
        inovasi = book["Inovasi"]
        found = self.options(book, self.check(inovasi, self.below(inovasi, "Urusan Utama")))
        assert len(found) == 38
        assert "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat" in found

    @pytest.mark.parametrize(
        ("label", "expected"),
        [
            ("Kategori", ["Provinsi", "Kabupaten", "Kota"]),
            ("Klaster", ["Tertinggal", "Perbatasan", "Papua"]),
            ("Edisi", ["2026"]),
        ],
    )
    def test_profile(self, book: openpyxl.Workbook, label: str, expected: list[object]) -> None:
        profil = book["Profil"]
        (row,) = (cell.row for cell in profil["A"] if cell.value == label)
        assert self.options(book, self.check(profil, f"B{row}")) == expected

    def test_levels_of_every_indicator(self, book: openpyxl.Workbook, rules_2026: Ruleset) -> None:
        inovasi = book["Inovasi"]
        for indicator in rules_2026.sid_indicators.values():
            check = self.check(inovasi, self.below(inovasi, f"{indicator.code} {indicator.name.id}"))
            assert self.options(book, check) == [0, 1, 2, 3]
            assert all(level.text.id[:30] in str(check.prompt) for level in indicator.levels)

    def test_levels_of_every_spd_row(self, book: openpyxl.Workbook, rules_2026: Ruleset) -> None:
        for row, indicator in enumerate(rules_2026.spd_indicators.values(), start=2):
            check = self.check(book["SPD"], f"D{row}")
            assert self.options(book, check) == [0, 1, 2, 3]
            assert indicator.levels[2].text.id[:30] in str(check.prompt)

    def test_the_six_bases_of_indicator_33(self, book: openpyxl.Workbook) -> None:
        inovasi = book["Inovasi"]
        found = self.options(book, self.check(inovasi, self.below(inovasi, "33 Dasar Ukur")))
        assert [str(option)[:2] for option in found] == ["a.", "b.", "c.", "d.", "e.", "f."]

    def test_the_indicators_of_evidence_are_known_again(
        self, book: openpyxl.Workbook, rules_2026: Ruleset
    ) -> None:
        bukti = book["Bukti"]
        found = [str(each) for each in self.options(book, self.check(bukti, self.below(bukti, "Indikator")))]
        spd, sid = Indicators(rules_2026.spd_indicators), Indicators(rules_2026.sid_indicators)
        meant = [known.code for each in found if (known := spd.find(each) or sid.find(each))]
        assert meant == [*rules_2026.spd_indicators, *rules_2026.sid_indicators]

    @pytest.mark.parametrize("name", ["SPD", "Bukti"])
    def test_verified_levels(self, book: openpyxl.Workbook, name: str) -> None:
        check = self.check(book[name], self.below(book[name], "Parameter Terverifikasi"))
        assert self.options(book, check) == [0, 1, 2, 3]

    @pytest.mark.parametrize(
        ("name", "header"),
        [
            ("Inovasi", "Waktu Uji Coba"),
            ("Inovasi", "Waktu Penerapan"),
            ("Inovasi", "Waktu Pengembangan"),
            ("Bukti", "Tanggal"),
        ],
    )
    def test_dates(self, book: openpyxl.Workbook, name: str, header: str) -> None:
        cell = self.below(book[name], header)
        assert self.check(book[name], cell).type == "date"
        assert book[name].column_dimensions[cell.rstrip("2")].number_format == "dd/mm/yyyy"

    def test_a_code_of_a_region_stays_as_typed(self, book: openpyxl.Workbook) -> None:
        profil = book["Profil"]
        (row,) = (cell.row for cell in profil["A"] if cell.value == "Kode Wilayah")
        assert profil.cell(row, 2).number_format == "@"

    def test_messages_tell_the_rules(self, book: openpyxl.Workbook) -> None:
        inovasi = book["Inovasi"]
        assert "300" in str(self.check(inovasi, self.below(inovasi, "Rancang Bangun")).prompt)
        assert "31/12/2025" in str(self.check(inovasi, self.below(inovasi, "Waktu Penerapan")).prompt)

    def test_messages_are_as_short_as_excel_asks(self, book: openpyxl.Workbook) -> None:
        checks = [check for sheet in book.worksheets for check in sheet.data_validations.dataValidation]
        assert max(len(check.promptTitle or "") for check in checks) <= 32
        assert max(len(check.prompt or "") for check in checks) <= 255

    @pytest.mark.parametrize(
        ("name", "header", "row", "formula"),
        [
            ("Inovasi", "Rancang Bangun", 2, "AND(LEN($B2)>0,LEN({it}2)=0)"),
            ("Inovasi", "33 Kemanfaatan inovasi", 2, "AND(LEN($B2)>0,LEN({it}2)=0,LEN({measured}2)=0)"),
            ("Bukti", "Indikator", 2, "AND(LEN($A2)>0,LEN({it}2)=0)"),
            ("Profil", "Nilai", 2, "AND(LEN($A2)>0,LEN({it}2)=0)"),
        ],
    )
    def test_what_is_missing_is_coloured(
        self, book: openpyxl.Workbook, name: str, header: str, row: int, formula: str
    ) -> None:
        sheet = book[name]
        cell = self.below(sheet, header, row)
        column = sheet[cell].column
        expected = formula.format(it=f"${column_letters(column)}", measured=f"${column_letters(column + 2)}")
        found = [
            rule.formula for area in sheet.conditional_formatting if cell in area.sqref for rule in area.rules
        ]
        assert found == [[expected]]

    def test_of_the_regions_own_rows_the_mandatory_ones_are(
        self, book: openpyxl.Workbook, rules_2026: Ruleset
    ) -> None:
        mandatory = [code for code, each in rules_2026.spd_indicators.items() if each.must_be_filled]
        rows = {str(cell.value): cell.row for cell in book["SPD"]["A"]}
        coloured = {str(area.sqref): area.rules[0].formula for area in book["SPD"].conditional_formatting}
        assert list(coloured) == [f"D{rows[code]}" for code in mandatory]
        row = rows["3"]
        assert coloured[f"D{row}"] == [f"AND(LEN($A{row})>0,LEN($D{row})=0,LEN($C{row})=0)"]

    def test_what_may_stay_empty_is_not(self, book: openpyxl.Workbook) -> None:
        cell = self.below(book["Inovasi"], "Anggaran")
        assert not any(cell in area.sqref for area in book["Inovasi"].conditional_formatting)

    def test_headers_stay_in_sight(self, book: openpyxl.Workbook) -> None:
        assert (book["Inovasi"].freeze_panes, book["SPD"].freeze_panes) == ("C2", "C2")


def lists(sheet: Worksheet) -> Iterator[DataValidation]:
    return (check for check in sheet.data_validations.dataValidation if check.type == "list")


class TestWriting:
    def test_an_existing_file_is_kept(self, rules_2026: Ruleset, tmp_path: Path) -> None:
        path = tmp_path / "templat.xlsx"
        path.write_text("milik orang", encoding="utf-8")
        with pytest.raises(FileExistsError):
            write_template(rules_2026, path)
        assert path.read_text(encoding="utf-8") == "milik orang"

    def test_unless_told_otherwise(self, rules_2026: Ruleset, tmp_path: Path) -> None:
        path = tmp_path / "templat.xlsx"
        path.write_text("lama" * 100_000, encoding="utf-8")
        write_template(rules_2026, path, force=True)
        assert read(path).faults == ()

    @pytest.mark.parametrize("force", [False, True])
    def test_a_missing_folder(self, rules_2026: Ruleset, tmp_path: Path, force: bool) -> None:
        with pytest.raises(FileNotFoundError):
            write_template(rules_2026, tmp_path / "tiada" / "templat.xlsx", force=force)

    def test_a_folder_in_its_place(self, rules_2026: Ruleset, tmp_path: Path) -> None:
        with pytest.raises(OSError, match=r".+"):
            write_template(rules_2026, tmp_path, force=True)

    def test_the_same_bytes_at_any_time(self, rules_2026: Ruleset, blank: Path, tmp_path: Path) -> None:
        path = tmp_path / "templat.xlsx"
        write_template(rules_2026, path)
        assert path.read_bytes() == blank.read_bytes()
        with zipfile.ZipFile(path) as archive:
            assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            properties = archive.read("docProps/core.xml").decode()
        assert properties.count(">1980-01-01T00:00:00Z<") == 2


@needs_libreoffice
def test_another_program_keeps_what_matters(rules_2026: Ruleset, blank: Path, tmp_path: Path) -> None:
    copy = tmp_path / "templat.xlsx"
    copy.write_bytes(blank.read_bytes())
    saved = libreoffice(copy, "xlsx")
    workbook = read(saved)
    assert (workbook.faults, match(workbook, rules_2026).faults) == ((), ())
    assert [sheet.name for sheet in workbook.sheets] == [sheet.name for sheet in read(blank).sheets]
    book = openpyxl.load_workbook(saved)
    assert book[LISTS_SHEET].sheet_state == "hidden"
    assert len([*lists(book["Inovasi"])]) >= 20
    before = {str(area.sqref) for area in openpyxl.load_workbook(blank)["Inovasi"].conditional_formatting}
    assert {str(area.sqref) for area in book["Inovasi"].conditional_formatting} == before


class TestEstimate:
    """Formulas that add up a template while it is filled in."""

    @pytest.fixture
    def path(self, rules_2026: Ruleset, tmp_path: Path) -> Path:
        path = tmp_path / "templat.xlsx"
        basic = [term.name.id for term in rules_2026.basic_affairs.values()]
        levels: dict[str, Content] = {
            f"{each.code} {each.name.id}": 2 for each in rules_2026.sid_indicators.values()
        }
        rows: list[dict[str, Content]] = []
        for affair in basic:
            told: dict[str, Content] = {"Nama Inovasi": f"INOVASI {affair}", "Urusan Utama": affair}
            told |= {"Tahapan Inovasi": "Penerapan", "Waktu Penerapan": date(2024, 3, 1)}
            rows.append({**told, "Rancang Bangun": "kata " * 300, **levels})
        del rows[0]["35 Video inovasi daerah"]
        spd: list[dict[str, Content]] = [{"Kode": code, "Parameter": 3} for code in rules_2026.spd_indicators]
        entries = dataclasses.replace(entries_of("region"), innovations=rows, spd=spd)
        write_template(rules_2026, path, entries)
        return path

    def test_its_formulas_are_locked_and_stand_on_no_sheet_that_is_read(
        self, path: Path, rules_2026: Ruleset
    ) -> None:
        written = openpyxl.load_workbook(path)
        estimate = written[ESTIMATE_SHEET]
        formulas = [row[1] for row in estimate.iter_rows(min_row=4, max_col=2)]
        assert estimate.protection.sheet and all(cell.protection.locked for cell in formulas)
        assert all(str(cell.value).startswith("=") for cell in formulas)
        assert [sheet.title for sheet in written if sheet.protection.sheet] == [ESTIMATE_SHEET]
        assert [each.role for each in match(read(path), rules_2026).matches] == [
            "profile",
            "spd",
            "innovations",
            "evidence",
        ]

    @needs_libreoffice
    def test_it_comes_to_what_the_engine_comes_to_where_all_innovations_count(self, path: Path) -> None:
        calculated = openpyxl.load_workbook(libreoffice(path, "xlsx"), data_only=True)[ESTIMATE_SHEET]
        estimated = [row[1] for row in calculated.iter_rows(min_row=4, values_only=True)]
        card = assess([read(path)], Request()).card
        assert card is not None and card.shown_index is not None
        assert card.counted == 6
        mean, quantity = float(card.maturity_sum) / 12, float(card.quantity or 0)
        expected = [6, 6, 1, float(card.maturity_sum), mean, 6, quantity, 63, float(card.shown_index)]
        assert estimated == pytest.approx(expected)

    @needs_libreoffice
    def test_what_does_not_count_is_left_out_as_by_the_engine(self, path: Path) -> None:
        """Applied too early, developed in time, a day too late, a design of 299 words, and one in lines."""
        book = openpyxl.load_workbook(path)
        sheet = book["Inovasi"]
        heads: dict[Any, Any] = {cell.value: cell.column for cell in sheet[1]}
        changed: list[dict[str, Any]] = [
            {"Waktu Penerapan": date(2023, 12, 31)},
            {"Waktu Penerapan": date(2022, 5, 1), "Waktu Pengembangan": date(2024, 1, 1)},
            {"Waktu Penerapan": date(2026, 1, 1)},
            {"Rancang Bangun": "kata " * 299},
            {"Rancang Bangun": "kata\n" * 300},
        ]
        for row, changes in enumerate(changed, start=2):
            for head, value in changes.items():
                sheet.cell(row, heads[head]).value = value
        book.save(path)
        calculated = openpyxl.load_workbook(libreoffice(path, "xlsx"), data_only=True)[ESTIMATE_SHEET]
        said = {row[0]: row[1] for row in calculated.iter_rows(min_row=4, values_only=True)}
        card = assess([read(path)], Request()).card
        assert card is not None and card.counted == 3
        assert said["Inovasi yang dihitung"] == 3
        assert said["Jumlah kematangan"] == pytest.approx(float(card.maturity_sum))
        assert said["Urusan wajib pelayanan dasar yang tercakup"] == len(card.coverage.covered)
        assert said["Perkiraan indeks"] == pytest.approx(float(card.shown_index or 0))

    def test_that_of_an_agency_estimates_its_innovations_only(
        self, rules_2026: Ruleset, tmp_path: Path
    ) -> None:
        path = tmp_path / "dinas.xlsx"
        write_template(rules_2026, path, entries_of("agency"))
        lines = [row[0].value for row in openpyxl.load_workbook(path)[ESTIMATE_SHEET].iter_rows(min_row=4)]
        assert len(lines) == 5 and not any("SPD" in str(line) for line in lines)

    @pytest.mark.parametrize("kind", ["region", "agency"])
    def test_every_edition_has_one(self, kind: Any, ruleset: Ruleset, tmp_path: Path) -> None:
        path = tmp_path / "templat.xlsx"
        write_template(ruleset, path, entries_of(kind))
        assert match(read(path), ruleset).faults == ()
        lines = [row[1].value for row in openpyxl.load_workbook(path)[ESTIMATE_SHEET].iter_rows(min_row=4)]
        assert lines and not any("None" in str(line) or "unknown" in str(line) for line in lines)


def test_the_example_is_the_sample_city_on_which_help_can_be_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    written = CliRunner().invoke(app, ["template", "--example"])
    assert written.exit_code == 0 and "inovasi score data.xlsx" in written.stderr
    assert CliRunner().invoke(app, ["score", "data.xlsx"]).exit_code == 0
    assert CliRunner().invoke(app, ["template", "--example"]).exit_code == 2, "it is there already"
    assert (
        CliRunner().invoke(app, ["template", "--example", "-o", "x.xlsx", "--edition", "2024"]).exit_code == 2
    )
    assert not Path("x.xlsx").exists()
