"""No number without its reservations: no deed changes the index of a sound submission in silence."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from unittest.mock import Mock

import pytest
from books import book
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich import print as rich_print
from sheets import Rows
from submissions import NEAR, Case, case, damaged, hidden, merged, renamed, sound, split, truth, without

from inovasi_cli import assessment
from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.books.merging import merge
from inovasi_cli.books.template import write_template
from inovasi_cli.checking import weighing
from inovasi_cli.diagnostics import Place
from inovasi_cli.pages.explain import derivation
from inovasi_cli.pages.page.blocks import Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.score import as_json, tables, terminal
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Value, Workbook
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.loading import load
from inovasi_cli.scoring import ScoredInnovation, score

RUNS = 2000
AT_A_TIME = 250


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return load("2026")


def told(assessment: Assessment) -> Counter[str]:
    """How often each kind of error and warning was said."""
    return Counter(each.kind.code for each in assessment.diagnostics if each.severity != "note")


def silent(case: Case) -> str:
    """Say what changed without a word; empty where nothing did. What is true is told by the oracle."""
    after = assess(case.touched, Request())
    index, counted = truth(case.sound[0])
    if after.card is None or not after.scored:
        return "" if any(each.severity == "error" for each in after.diagnostics) else "no result and no error"
    assert after.low is not None and after.high is not None and after.card.shown_index is not None
    if not after.low <= after.card.shown_index <= after.high:
        return f"{after.card.shown_index} is outside {after.low}-{after.high}"
    same = (after.card.shown_index, after.card.counted) == (index, counted)
    if same or after.low <= index <= after.high or told(after) - told(assess(case.sound, Request())):
        return ""
    return f"{index} became {after.low}-{after.high}, {counted} became {after.card.counted}"


@pytest.mark.parametrize("seed", range(20))
def test_the_oracle_and_the_engine_agree_on_what_is_sound(seed: int, rules: Ruleset) -> None:
    book = sound(random.Random(seed), rules)
    card = assessed(book).card
    assert card and (card.shown_index, card.counted) == truth(book)


@pytest.mark.parametrize("first", range(0, RUNS, AT_A_TIME))
def test_nothing_changes_in_silence(first: int, rules: Ruleset) -> None:
    cases = (case(seed, rules) for seed in range(first, first + AT_A_TIME))
    assert [(each.deeds, said) for each in cases if (said := silent(each))] == []


LIKELY = [header for headers in NEAR.values() for header in headers]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.integers(0, 10**6),
    sheet=st.sampled_from(["Inovasi", "SPD"]),
    column=st.integers(0, 40),
    header=st.one_of(
        st.text(max_size=60), st.sampled_from([text for near in NEAR.values() for text in near])
    ),
)
def test_no_text_in_the_place_of_a_header_does(
    seed: int, sheet: str, column: int, header: str, rules: Ruleset
) -> None:
    book = sound(random.Random(seed), rules)
    (found,) = (each for each in book.sheets if each.name == sheet)
    old = str(found.rows[0][column % len(found.rows[0])])
    touched = renamed(book, sheet, old, header)
    assert silent(Case((book,), (touched,), (f"{sheet}: {old!r} -> {header!r}",))) == ""


@pytest.fixture(scope="module")
def city(rules: Ruleset) -> Workbook:
    """A sound workbook with innovations that are too old, some described too shortly, and others."""
    books = (sound(random.Random(seed), rules) for seed in range(99))
    return next(book for book in books if {kinds_of(each) for each in judged(book)} >= MIXED)


MIXED = {(), ("N307",), ("N308",)}


def judged(book: Workbook) -> Iterator[ScoredInnovation]:
    """The innovations that were applied in the window, or nowhere near it."""
    card = assessed(book).card
    assert card
    return (each for each in card.innovations if each.innovation.developed is None)


def kinds_of(scored: ScoredInnovation) -> tuple[str, ...]:
    return tuple(reason.kind.code for reason in scored.reasons)


def assessed(*books: Workbook) -> Assessment:
    return assess(books, Request())


def index(*books: Workbook) -> Decimal:
    card = assessed(*books).card
    assert card and card.shown_index is not None
    return card.shown_index


def codes(assessment: Assessment) -> set[str]:
    return {each.kind.code for each in assessment.diagnostics if each.severity != "note"}


class TestDoubtful:
    @pytest.mark.parametrize("header", ["Tanggal", "Tgl Kegiatan", "Kapan", "", "Foto", "x" * 200])
    def test_dates_under_an_unknown_header_leave_the_index_open(self, header: str, city: Workbook) -> None:
        found = assessed(renamed(city, "Inovasi", "Waktu Penerapan", header))
        assert found.low is not None and found.high is not None
        assert found.low <= index(city) <= found.high
        assert found.low < found.high
        assert {"K216", "P614"} <= codes(found)
        (open_,) = (each for each in found.reservations if each.finding.place.cell == "G1")
        assert (open_.low, open_.high) == (found.low, found.high)
        assert not found.clean

    @pytest.mark.parametrize("written", [float, int, str], ids=["number", "whole", "text"])
    def test_years_stand_for_their_days(self, written: type, city: Workbook) -> None:
        def year(value: Value) -> Value:
            days = assessed(with_column(city, lambda _: value)).submission.innovations[0].applied
            return written(days.year) if isinstance(days, date) else None

        years = with_column(city, year)
        found = assessed(renamed(years, "Inovasi", "Waktu Penerapan", "Tahun Penerapan"))
        assert found.low is not None and found.high is not None
        assert found.low <= index(city) <= found.high

    @pytest.mark.parametrize("header", ["Latar Belakang", "Isi", "Penjabaran"])
    def test_long_texts_under_an_unknown_header_too(self, header: str, city: Workbook) -> None:
        found = assessed(renamed(city, "Inovasi", "Rancang Bangun", header))
        assert found.low is not None and found.high is not None
        assert found.low <= index(city) <= found.high
        assert [each.finding.place.cell for each in found.reservations] == ["I1"]

    def test_levels_add_their_weight(self, city: Workbook, rules: Ruleset) -> None:
        heading = f"16 {rules.sid_indicators['16'].name.id}"
        found = assessed(renamed(city, "Inovasi", heading, "SK"))
        assert found.high == index(city)
        assert {"K219", "P614"} <= codes(found)

    def test_levels_without_a_header_are_no_ticks_of_those_beside_them(self, city: Workbook) -> None:
        (sheet,) = (each for each in city.sheets if each.name == "Inovasi")
        at = [str(head)[:2] for head in sheet.rows[0]].index("25")
        rows = (
            (*row[:at], 1.0, 1.0 + number % 3, *row[at + 2 :])
            for number, row in enumerate(sheet.rows[1:], start=1)
        )
        head = (*sheet.rows[0][: at + 1], None, *sheet.rows[0][at + 2 :])
        found = assessed(city._replace(sheets=(*city.sheets[:-1], sheet._replace(rows=(head, *rows)))))
        assert {each.claims["25"].level for each in found.submission.innovations} == {1}

    def test_a_sum_without_its_word_is_no_level(self, city: Workbook, rules: Ruleset) -> None:
        names = [f"{code} {rules.sid_indicators[code].name.id}" for code in ("16", "17")]
        (listed,) = (sheet for sheet in city.sheets if sheet.name == "Inovasi")
        sums = tuple(88.0 if header in names else None for header in listed.rows[0])
        summed = listed._replace(rows=(*listed.rows, sums))
        book = city._replace(sheets=tuple(summed if sheet is listed else sheet for sheet in city.sheets))
        assert "K219" in codes(assessed(renamed(book, "Inovasi", names[0], "SK")))

    def test_affairs_decide_the_quantity_score(self, city: Workbook) -> None:
        found = assessed(renamed(city, "Inovasi", "Urusan Utama", "Bidang"))
        assert found.high == index(city)

    def test_levels_of_the_region_under_an_unknown_header_are_a_part(self, city: Workbook) -> None:
        found = assessed(renamed(city, "SPD", "Parameter", "Isian"))
        assert (found.scored, "P611" in codes(found)) == (False, True)

    def test_a_column_that_cannot_move_the_result_is_no_doubt(self, city: Workbook) -> None:
        found = assessed(renamed(city, "Inovasi", "Waktu Uji Coba", "Tanggal Input"))
        assert (found.reservations, found.low, found.high) == ((), index(city), index(city))

    def test_a_repeated_header_is_weighed_both_ways(self, city: Workbook) -> None:
        found = assessed(renamed(city, "Inovasi", "Waktu Uji Coba", "Waktu Penerapan"))
        assert found.low is not None and found.high is not None
        assert found.low <= index(city) <= found.high
        assert {"K202", "P614"} <= codes(found) and "K216" not in codes(found)

    def test_json_tells_both_ends_and_what_is_open(self, city: Workbook) -> None:
        found = assessed(renamed(city, "Inovasi", "Waktu Penerapan", "Tgl Kegiatan"))
        told = json.loads(as_json.score(found, "id"))
        assert (told["index_low"], told["index_high"]) == (str(found.low), str(found.high))
        (open_,) = told["reservations"]
        assert open_["kind"] == "kolom-mungkin-penentu"
        assert (open_["place"]["sheet"], open_["place"]["cell"]) == ("Inovasi", "G1")
        assert "Tgl Kegiatan" in open_["message"]

    def test_the_table_of_the_result_and_an_explained_index_say_so_too(self, city: Workbook) -> None:
        found = assessed(renamed(city, "Inovasi", "Waktu Penerapan", "Tgl Kegiatan"))
        assert found.card
        assert {("index_low", found.low), ("index_high", found.high)} <= {*tables.result(found).rows}
        page = derivation.figure("index", found, found.card, Words("id"))
        assert any("P614" in block.text for block in page if isinstance(block, Line))

    def test_headings_of_a_form_are_weighed_too(self) -> None:
        form = """
            | Nama Inovasi           | SIAP         |
            | Perangkat Daerah       | Dinas Sosial |
            | Tahapan Inovasi        | Penerapan    |
            | Waktu Penerapan        | 01/03/2019   |
            | 16 Regulasi            | 3            |
        """
        true = assess([book(Formulir=form)], Request(spd=Decimal(40)))
        found = assess(
            [book(Formulir=form.replace("Waktu Penerapan", "Catatan waktu"))], Request(spd=Decimal(40))
        )
        assert true.low is not None and found.low is not None and found.high is not None
        assert found.low <= true.low <= found.high
        assert [each.finding.place.cell for each in found.reservations] == ["A4"]

    def test_many_doubtful_columns_are_bounded(self, city: Workbook, rules: Ruleset) -> None:
        book = city
        for number, (code, each) in enumerate(rules.sid_indicators.items()):
            book = renamed(book, "Inovasi", f"{code} {each.name.id}", f"Kolom {number}")
        for heading in (
            "Waktu Penerapan",
            "Waktu Pengembangan",
            "Waktu Uji Coba",
            "Rancang Bangun",
            "Urusan Utama",
        ):
            book = renamed(book, "Inovasi", heading, f"Isi {heading[-3:]}")
        found = assessed(book)
        assert found.low is not None and found.high is not None
        assert found.low <= index(city) <= found.high

    @pytest.mark.parametrize(
        "headings", [("Waktu Penerapan", "Tahapan Inovasi", "Urusan Utama"), ("16", "33", "Waktu Penerapan")]
    )
    def test_bounds_hold_what_scoring_every_reading_gives(
        self, headings: tuple[str, ...], city: Workbook, rules: Ruleset, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        book = city
        for heading in headings:
            known = rules.sid_indicators.get(heading)
            official = f"{heading} {known.name.id}" if known else heading
            book = renamed(book, "Inovasi", official, f"Isian {heading[:3]}")
        scored = assessed(book)
        monkeypatch.setattr(weighing, "MOST", 1)
        bounded = assessed(book)
        assert scored.low is not None and scored.high is not None
        assert bounded.low is not None and bounded.high is not None
        assert bounded.low <= scored.low < scored.high <= bounded.high
        places = {each.finding.place: (each.low, each.high) for each in bounded.reservations}
        for each in scored.reservations:
            low, high = places[each.finding.place]
            assert low is not None and high is not None and each.low is not None and each.high is not None
            assert low <= each.low <= each.high <= high

    def test_no_more_readings_are_scored_than_seconds_allow(
        self, city: Workbook, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Sixty columns of days, each of which may hold one of two fields."""
        book = renamed(city, "Inovasi", "Waktu Penerapan", "Isi")
        more = (*(f"Hal {number}" for number in range(60)),)
        days = (date(2024, 3, 1),) * 60
        sheets = (
            each._replace(rows=((*each.rows[0], *more), *((*row, *days) for row in each.rows[1:])))
            if each.name == "Inovasi"
            else each
            for each in book.sheets
        )
        scoring = Mock(side_effect=score)
        monkeypatch.setattr(weighing, "MOST", 12)
        monkeypatch.setattr(assessment, "score", scoring)
        found = assessed(book._replace(sheets=tuple(sheets)))
        assert found.low is not None and found.high is not None
        assert found.low <= index(city) <= found.high
        assert len(found.reservations) > 40
        assert scoring.call_count <= 12


def with_column(book: Workbook, change: Callable[[Value], Value]) -> Workbook:
    """The same workbook with other values under Waktu Penerapan."""
    sheets = []
    for sheet in book.sheets:
        if sheet.name == "Inovasi":
            head, *rows = sheet.rows
            at = head.index("Waktu Penerapan")
            rows = [(*row[:at], change(row[at]), *row[at + 1 :]) for row in rows]
            sheet = sheet._replace(rows=(head, *rows))  # noqa: PLW2901
        sheets.append(sheet)
    return book._replace(sheets=tuple(sheets))


class TestPart:
    @pytest.mark.parametrize("name", ["Inovasi", "SPD"])
    def test_a_hidden_sheet_that_decides_leaves_a_part(self, name: str, city: Workbook) -> None:
        found = assessed(hidden(city, name))
        assert (found.scored, found.rank, found.low) == (False, None, None)
        assert {"B123", "P611"} <= codes(found)

    def test_so_does_a_hidden_profile_that_names_the_edition(self, city: Workbook) -> None:
        found = assessed(hidden(city, "Profil"))
        assert (found.scored, "B123" in codes(found)) == (False, True)

    def test_so_does_a_damaged_file(self, city: Workbook) -> None:
        first, *others = split(city)
        found = assessed(damaged(first), *others)
        told = json.loads(as_json.score(found, "id"))
        assert (told["index"], told["predicate"], told["rank"]) == (None, None, None)
        assert (told["partial"]["files"], told["partial"]["files_unread"]) == (len(others) + 1, 1)
        assert not found.scored

    def test_a_hidden_copy_of_what_was_read_leaves_nothing_out(self, city: Workbook) -> None:
        (listed,) = (sheet for sheet in city.sheets if sheet.name == "Inovasi")
        book = city._replace(hidden=(listed._replace(name="Salinan"),))
        assert index(book) == index(city)

    @pytest.mark.parametrize("kept", [-1, -2, -3])
    def test_a_few_innovations_without_a_header_are_told_by_their_content(
        self, kept: int, city: Workbook
    ) -> None:
        (sheet,) = (each for each in city.sheets if each.name == "Inovasi")
        more = sheet._replace(name="Lanjutan", rows=((), *sheet.rows[kept:]))
        first = sheet._replace(rows=sheet.rows[:kept])
        found = assessed(city._replace(sheets=(*city.sheets[:-1], first, more)))
        assert found.card and found.card.index is None
        assert "B123" in codes(found)

    def test_a_sheet_without_headers_that_anyone_knows_is_told_by_its_content(self, city: Workbook) -> None:
        book = city
        (listed,) = (sheet for sheet in city.sheets if sheet.name == "Inovasi")
        for number, heading in enumerate(listed.rows[0]):
            book = renamed(book, "Inovasi", str(heading), f"Kolom {number}")
        sheets = [each._replace(name="Data") if each.name == "Inovasi" else each for each in book.sheets]
        found = assessed(book._replace(sheets=tuple(sheets)))
        assert (found.scored, "B123" in codes(found)) == (False, True)


class TestUntestable:
    @pytest.mark.parametrize("heading", ["Waktu Penerapan", "Rancang Bangun"])
    def test_a_column_that_the_layout_should_have_is_missed(self, heading: str, city: Workbook) -> None:
        found = assessed(without(city, "Inovasi", heading))
        (told,) = (each for each in found.findings if each.kind.code == "L422")
        assert told.place == Place("kota.xlsx", "Inovasi")
        assert told.facts["field"] == heading
        assert not found.clean

    def test_what_is_at_stake_is_said_below_the_headline(
        self, city: Workbook, capsys: pytest.CaptureFixture[str]
    ) -> None:
        rich_print(terminal.score(assessed(without(city, "Inovasi", "Rancang Bangun")), "id"))
        said = " ".join(capsys.readouterr().out.split())
        assert "panjang rancang bangun (Rancang Bangun)" in said
        assert "Bila semuanya gugur karenanya, indeks" in said

    def test_a_list_of_the_portal_has_no_design_by_rights(self) -> None:
        table = """
            | Nama Inovasi | Tahapan   | Waktu Penerapan | Kematangan |
            | SIAP         | Penerapan | 25/03/2025      | 80         |
        """
        assert codes(assess([book(Inovasi=table)], Request(spd=Decimal(40)))) == {"L402"}


class TestOtherLists:
    def test_employees_are_no_innovations(self) -> None:
        people: Rows = [[float(n), f"Pegawai {n}", "198001012005011001", "Bidang Umum"] for n in range(1, 41)]
        rows: Rows = [("No", "Nama", "NIP", "Unit Kerja"), *people]
        found = assess([book(Pegawai=rows)], Request(spd=Decimal(40)))
        assert (found.submission.innovations, found.scored) == ((), False)
        assert "K217" in codes(found)

    def test_innovations_side_by_side_are_as_many(self) -> None:
        columns: Rows = [
            ["Nama Inovasi", *(f"Inovasi {n}" for n in range(18))],
            ["Perangkat Daerah", *("Dinas Sosial" for _ in range(18))],
            ["Tahapan Inovasi", *("Penerapan" for _ in range(18))],
            ["Waktu Penerapan", *("2025-01-02" for _ in range(18))],
            ["Urusan Utama", *("Sosial" for _ in range(18))],
        ]
        for across in (book(Inovasi=columns), book(Rekap=columns)):
            found = assess([across], Request(spd=Decimal(40)))
            assert [each.name for each in found.submission.innovations] == [f"Inovasi {n}" for n in range(18)]
            assert [each.place.cell for each in found.submission.innovations][::17] == ["B1", "S1"]


def test_a_header_that_speaks_of_an_indicator_is_asked_about_that_alone() -> None:
    table = "| Nama Inovasi | 20 | Jumlah SDM |\n| SIAP | 2 | 3 |\n| LAPOR | 2 | 2 |\n| MAJU | 2 | 1 |"
    found = assess([book(Inovasi=table)], Request(spd=Decimal(40)))
    (asked,) = (one for one in found.diagnostics if one.kind.code == "K216")
    assert asked.facts["fields"] == ("17 Ketersediaan dan peran SDM terhadap inovasi daerah",)
    assert asked.facts["likely"] == "17 Ketersediaan dan peran SDM terhadap inovasi daerah"


class TestEdition:
    LISTED = """
        | Nama Inovasi | Tahapan   | Waktu Penerapan | Kematangan |
        | SIAP         | Penerapan | 25/03/2023      | 80         |
        | LAPOR        | Penerapan | 26/03/2023      | 80         |
        | TERANG       | Penerapan | 27/03/2023      | 80         |
        | JERNIH       | Penerapan | 28/03/2023      | 80         |
        | CEPAT        | Penerapan | 29/03/2023      | 80         |
    """

    def test_dates_that_fit_another_edition_say_so(self) -> None:
        found = assess([book(Inovasi=self.LISTED)], Request(spd=Decimal(40)))
        (told,) = (each for each in found.remarks if each.kind.code == "P615")
        assert (told.facts["edition"], told.facts["covered"], told.facts["count"]) == ("2026", 0, 5)
        again = assess([book(Inovasi=self.LISTED)], Request(edition=str(told.facts["name"]), spd=Decimal(40)))
        assert again.card and again.card.counted == 5

    def test_an_edition_that_is_named_is_believed(self) -> None:
        named = book(Profil="| Edisi | 2026 |", Inovasi=self.LISTED)
        assert "P615" not in codes(assess([named], Request(spd=Decimal(40))))
        asked = assess([book(Inovasi=self.LISTED)], Request(edition="2026", spd=Decimal(40)))
        assert "P615" not in codes(asked)

    @pytest.mark.parametrize(
        ("title", "told"),
        [
            ("INDEKS INOVASI DAERAH TAHUN 2024", "2024"),
            ("DATA DUKUNG IID 2023", "2023"),
            ("Daftar inovasi tahun 2022", "2022"),
            ("Daftar inovasi tahun 2025", None),  # a year of the measured period
            ("Indeks Inovasi Daerah 2026, data tahun 2022", None),
            ("Perda Nomor 5 Tahun 2023 tentang inovasi", None),
            ("Indeks Inovasi Daerah 2019", None),  # no edition
        ],
    )
    def test_a_title_names_an_edition_and_chooses_none(self, title: str, told: str | None) -> None:
        rows: list[list[Value]] = [[title], ["Nama Inovasi", "Kematangan"], ["SIAP", 80.0], ["LAPOR", 70.0]]
        found = assess([book(Daftar=rows)], Request(spd=Decimal(40)))
        places = [(one.facts["name"], one.place.cell) for one in found.remarks if one.kind.code == "P621"]
        assert places == ([(told, "A1")] if told else [])
        assert found.ruleset.name == "2026"
        asked = assess([book(Daftar=rows)], Request(edition="2026", spd=Decimal(40)))
        named = assess([book(Profil="| Edisi | 2026 |", Daftar=rows)], Request(spd=Decimal(40)))
        assert not {"P621"} & {*codes(asked), *codes(named)}

    def test_a_profile_by_another_name_names_it_too(self) -> None:
        profile = "| Nama Pemda | Kota Contoh |\n| Edisi | 2023 |\n| Kategori | kota |"
        found = assess([book(Identitas=profile, Inovasi=self.LISTED)], Request(spd=Decimal(40)))
        assert found.ruleset.name == "2023"


def test_rows_of_a_merged_workbook_stay_as_open_as_their_files(
    city: Workbook, rules: Ruleset, tmp_path: Path
) -> None:
    first, *others = split(city)
    parts = [renamed(first, "Inovasi", "Rancang Bangun", "Deskripsi Inovasi"), *others]
    before = assessed(*parts)
    path = tmp_path / "kota.xlsx"
    write_template(rules, path, merge(parts, rules))
    after = assessed(read(path))
    assert (after.low, after.high) == (before.low, before.high)
    assert len(after.reservations) == len(before.reservations)


def test_what_leaves_but_a_part_leaves_one_after_merging(city: Workbook, rules: Ruleset) -> None:
    *others, own = split(city)
    parts = [*others, renamed(own, "SPD", "Parameter", "Isian")]
    before = assessed(*parts)
    after = assessed(merged(parts, rules, before.submission))
    assert (before.scored, after.scored) == (False, False)
    assert "K201" in codes(before) & codes(after)


@pytest.mark.parametrize(
    ("header", "held", "asked"),
    [
        ("17 SDM (org)", [3.0, 2.0], True),
        ("17 SDM (org)", [3.0, 25.0], False),
        ("17 SDM (org)", ["tiga", 2.0], False),
        ("17 Ketersediaan SDM", [3.0, 2.0], False),
    ],
)
def test_small_numbers_below_a_header_that_names_a_unit_are_asked_about(
    header: str, held: list[Value], asked: bool
) -> None:
    rows: list[list[Value]] = [["Nama Inovasi", "Tahapan", header]]
    rows += [[name, "Penerapan", value] for name, value in zip(("SIAP", "LAPOR"), held, strict=True)]
    parts = [book(Profil="| Edisi | '2026 |\n| Skor SPD | 40 |", Inovasi=rows)]
    found = assess(parts, Request())
    told = {one.place.cell for one in found.diagnostics if one.kind.code == "K219"}
    assert (told, found.low != found.high) == ({"C1"} if asked else set(), asked)
    again = assess([merged(parts, load("2026"), found.submission)], Request())
    assert (again.low, again.high) == (found.low, found.high)
