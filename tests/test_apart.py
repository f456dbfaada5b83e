"""Nothing that was moved apart is lost in silence: half a column, or half a table on another sheet."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from submissions import merged, sound, truth

from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.reading.files.sheets import Sheet, Value, Workbook
from inovasi_cli.rules.loading import load
from inovasi_cli.text.output import APART

Rows = list[list[Value]]


@pytest.fixture(scope="module")
def city() -> Workbook:
    """A city of which some innovations count and some do not."""
    rules = load("2026")
    books = (sound(random.Random(seed), rules) for seed in range(200))
    return next(book for book in books if 3 <= truth(book)[1] <= len(book.sheets[2].rows) - 3)


def assessed(book: Workbook) -> Assessment:
    return assess([book], Request())


def changed(book: Workbook, at: int, change: Callable[[Rows], Rows]) -> Workbook:
    """The same workbook with other rows on one of its sheets."""
    sheet = book.sheets[at]
    rows = tuple(map(tuple, change([[*row] for row in sheet.rows])))
    return book._replace(sheets=(*book.sheets[:at], sheet._replace(rows=rows), *book.sheets[at + 1 :]))


def moved(heading: str, new: str, of: Callable[[int], bool]) -> Callable[[Rows], Rows]:
    """Move the cells of some rows from one column to a new one."""

    def change(rows: Rows) -> Rows:
        at = next(n for n, text in enumerate(rows[0]) if str(text).startswith(heading))
        rows[0].append(new)
        for number, row in enumerate(rows[1:]):
            row.append(row[at] if of(number) else None)
            row[at] = None if of(number) else row[at]
        return rows

    return change


def apart(book: Workbook, at: int, part: Callable[[Sheet], tuple[Sheet, ...]]) -> Workbook:
    """The same workbook with one of its sheets in two."""
    return book._replace(sheets=(*book.sheets[:at], *part(book.sheets[at]), *book.sheets[at + 1 :]))


@pytest.mark.parametrize("of", [lambda _: True, lambda number: number % 2 == 1], ids=["all", "half"])
@pytest.mark.parametrize(
    ("sheet", "heading", "new"),
    [
        (2, "Rancang Bangun", "Uraian"),
        (2, "Waktu Penerapan", "Tgl (baru)"),
        (2, "Urusan Utama", "Bidang"),
        (2, "16 ", "SK"),
        (2, "20 ", "Bimtek lain"),
        (1, "Parameter", "Isian"),
    ],
)
def test_cells_under_another_header_are_weighed(
    sheet: int, heading: str, new: str, of: Callable[[int], bool], city: Workbook
) -> None:
    found, (index, counted) = assessed(changed(city, sheet, moved(heading, new, of))), truth(city)
    if found.card is None or found.low is None or found.high is None:
        assert not found.scored and not found.clean
    else:
        assert found.low <= index <= found.high
        same = (found.card.shown_index, found.card.counted) == (index, counted)
        assert same or {"K202", "K216"} & {finding.kind.code for finding in found.findings}


@pytest.mark.parametrize(
    ("sheet", "part"),
    [
        (
            1,
            lambda s: (
                s._replace(rows=s.rows[:11]),
                s._replace(name="SPD (2)", rows=(s.rows[0], *s.rows[11:])),
            ),
        ),
        (
            2,
            lambda s: (
                s._replace(rows=tuple(row[:9] for row in s.rows)),
                s._replace(name="Penilaian", rows=tuple((row[1], *row[9:]) for row in s.rows)),
            ),
        ),
        (
            2,
            lambda s: (
                s._replace(rows=tuple((*row[:4], *row[5:]) for row in s.rows)),
                s._replace(name="Urusan", rows=tuple((row[1], row[4]) for row in s.rows)),
            ),
        ),
    ],
    ids=["rows of SPD", "levels", "affairs"],
)
def test_what_stands_on_a_sheet_of_its_own_leaves_a_part(
    sheet: int, part: Callable[[Sheet], tuple[Sheet, ...]], city: Workbook
) -> None:
    found = assessed(apart(city, sheet, part))
    codes = {diagnostic.kind.code for diagnostic in found.diagnostics}
    same = found.card is not None and (found.card.shown_index, found.card.counted) == truth(city)
    assert same or (not found.scored and {"B123", "P611"} <= codes)


@pytest.mark.parametrize(("code", "text"), [("18 ", "Anggaran"), ("35 ", "Hasil"), ("33 ", "Manfaat")])
def test_words_of_levels_below_the_name_of_a_text_are_read_as_levels_or_asked_about(
    code: str, text: str, city: Workbook
) -> None:
    levels = load("2026").sid_indicators[code.strip()].levels

    def change(rows: Rows) -> Rows:
        at = next(n for n, head in enumerate(rows[0]) if str(head).startswith(code))
        rows[0][at] = text
        for row in rows[1:]:
            row[at] = next(each.text.id for each in levels if each.level == row[at])
        return rows

    found, (index, _) = assessed(changed(city, 2, change)), truth(city)
    assert found.low is not None and found.high is not None and found.low <= index <= found.high


class TestLevelsOnAnotherSheet:
    @staticmethod
    def parts(book: Workbook) -> tuple[Rows, Rows]:
        """What says which innovations there are, and their levels by name and agency."""
        rows = [[*row] for row in book.sheets[2].rows]
        return [row[:9] for row in rows], [[row[1], row[2], *row[9:]] for row in rows]

    @staticmethod
    def divided(book: Workbook, listed: Rows, levels: Rows, name: str = "Penilaian") -> Workbook:
        """The same workbook with its list on two sheets."""
        sheet = book.sheets[2]
        parts = (
            sheet._replace(name=of, rows=tuple(map(tuple, rows)))
            for of, rows in (("Daftar", listed), (name, levels))
        )
        return book._replace(sheets=(*book.sheets[:2], *parts))

    def found(self, book: Workbook, listed: Rows, levels: Rows, name: str = "Penilaian") -> Assessment:
        return assessed(self.divided(book, listed, levels, name))

    def test_they_are_read_by_name_and_agency_in_any_order(self, city: Workbook) -> None:
        listed, (head, *rows) = self.parts(city)
        found = self.found(city, listed, [head, *reversed(rows)])
        assert found.card and (found.card.shown_index, found.card.counted) == truth(city)
        said = {each.kind.code for each in found.diagnostics}
        assert "B127" in said and not said & {"B114", "B123", "L427", "K213"}

    def test_a_fault_has_its_cell_on_its_own_sheet(self, city: Workbook) -> None:
        listed, levels = self.parts(city)
        levels[2][3] = "banyak"
        found = self.found(city, listed, levels)
        assert [str(each.place.sheet) for each in found.diagnostics if each.kind.code == "N305"] == [
            "Penilaian"
        ]

    def test_same_names_are_told_apart_by_their_agencies(self, city: Workbook) -> None:
        listed, levels = self.parts(city)
        for rows, of_name in ((listed, 1), (levels, 0)):
            rows[2][of_name], rows[1][of_name + 1], rows[2][of_name + 1] = (
                rows[1][of_name],
                "Dinas A",
                "Dinas B",
            )
        found = self.found(city, listed, levels)
        assert "L427" not in {each.kind.code for each in found.diagnostics}
        for row in levels:
            row[1] = None
        found = self.found(city, listed, levels)
        cells = {(each.place.sheet, each.place.row) for each in found.diagnostics if each.kind.code == "L427"}
        assert cells == {(name, row) for name in ("Daftar", "Penilaian") for row in (2, 3)}
        assert not found.clean

    def test_a_name_may_be_short_on_one_of_the_two(self, city: Workbook) -> None:
        listed, levels = self.parts(city)
        levels[1][0] = f"{levels[1][0]} (Sistem Informasi Terpadu)"
        listed[2][1] = f"{listed[2][1]}: cara baru"
        found = self.found(city, listed, [*levels, ["Bobot", None, *[2.0] * (len(levels[0]) - 2)]])
        assert found.card and (found.card.shown_index, found.card.counted) == truth(city)
        assert "L427" not in {each.kind.code for each in found.diagnostics}

    @pytest.mark.parametrize("name", ["Penilaian 2024", "Nilai Th 2023"])
    def test_those_of_another_year_are_not(self, name: str, city: Workbook) -> None:
        assert not self.found(city, *self.parts(city), name).scored

    def test_they_are_in_the_merged_workbook(self, city: Workbook) -> None:
        listed, levels = self.parts(city)
        book = self.divided(city, listed, levels[:-1])
        found = assessed(book)
        again = assessed(merged([book], load("2026"), found.submission))
        assert found.card and again.card and found.card.shown_index == again.card.shown_index
        assert "L427" in {each.kind.code for each in again.diagnostics}


@pytest.mark.parametrize("sign", ["\n", " / "])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nama Inovasi", "Perangkat Daerah"),
        ("Tahapan Inovasi", "Urusan Utama"),
        ("Urusan Utama", "Waktu Penerapan"),
        ("Tahapan Inovasi", "Waktu Penerapan"),
    ],
)
def test_two_facts_a_cell_are_two_columns(first: str, second: str, sign: str, city: Workbook) -> None:
    def joined(rows: Rows) -> Rows:
        one, other = rows[0].index(first), rows[0].index(second)
        for row in rows:
            row[one] = f"{row[one]}{sign}{row.pop(other)}"
        return rows

    found = assessed(changed(city, 2, joined))
    assert found.card and (found.card.shown_index, found.card.counted) == truth(city)
    assert [each.kind.code for each in found.diagnostics if each.kind.code in {"K203", "K210", "N310"}] == []


@pytest.mark.parametrize("names", [("Daftar 2025", "Daftar 2026"), ("Daftar 2025", "Inovasi")])
def test_a_list_that_is_left_out_is_to_be_moved_whatever_its_name(
    names: tuple[str, str], city: Workbook
) -> None:
    profile, spd, listed = city.sheets
    head, rows = listed.rows[0], listed.rows[1:]
    halves = (rows[:2], tuple(row[:20] for row in rows[2:]))
    two = (
        listed._replace(name=name, rows=(head[: len(half[0])], *half))
        for name, half in zip(names, halves, strict=True)
    )
    found = assessed(city._replace(sheets=(profile, spd, *two)))
    said = [each for each in found.diagnostics if each.kind.code in {"B104", "B114", "B123"}]
    assert [each.place.sheet for each in said] == [names[0]]
    assert said[0].kind.code == "B114" or said[0].facts["reason"] is APART
    assert not found.scored
    assert assessed(city).scored


@pytest.mark.parametrize("score", [80.0, 2.0])
def test_a_recap_of_what_was_read_leaves_nothing_out(score: float, city: Workbook) -> None:
    rows = tuple((row[0], row[1], score if row[0] != "No" else "Skor") for row in city.sheets[2].rows)
    recap = Sheet(city.file, "Rekap Skor", rows)
    found = assessed(city._replace(sheets=(*city.sheets, recap)))
    assert found.card and (found.card.shown_index, found.card.counted) == truth(city)


def test_a_column_filled_in_all_rows_completes_none(city: Workbook) -> None:
    def change(rows: Rows) -> Rows:
        at = rows[0].index("Waktu Penerapan")
        rows[1][at] = None
        return [[*row, "Tanggal Input" if row is rows[0] else "2025-06-01"] for row in rows]

    assert assessed(changed(city, 2, change)).reservations == ()
