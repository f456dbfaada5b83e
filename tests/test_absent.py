"""What no column or row is there for stands beside the index with its other end, in every output alike."""

from __future__ import annotations

import json
import random
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from books import book
from runs import inovasi
from sheets import write_xlsx
from submissions import HEADS, renamed, sound, without

from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.checking.absent import Absent
from inovasi_cli.pages.score import as_json, tables
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.rules.loading import load

pytestmark = pytest.mark.usefixtures("plain_surroundings")


@pytest.fixture(scope="module")
def city() -> Workbook:
    return sound(random.Random(3), load("2026"))


def assessed(*books: Workbook) -> Assessment:
    return assess(books, Request())


def index(city: Workbook) -> Decimal:
    found = assessed(city).card
    assert found and found.shown_index is not None
    return found.shown_index


def codes(found: Assessment) -> set[str]:
    return {diagnostic.kind.code for diagnostic in found.diagnostics}


def rows_left_out(city: Workbook, *left_out: str) -> Workbook:
    """The same workbook without some rows of SPD."""
    sheets = (
        sheet._replace(rows=tuple(row for row in sheet.rows if row[0] not in left_out))
        if sheet.name == "SPD"
        else sheet
        for sheet in city.sheets
    )
    return city._replace(sheets=tuple(sheets))


def saved(city: Workbook, name: str = "kota.xlsx") -> str:
    """Write a workbook into the folder of the test."""
    sheets = {sheet.name: [[*row] for row in sheet.rows] for sheet in city.sheets}
    return str(write_xlsx(Path(name), sheets))


class TestNothingAbsent:
    def test_a_whole_submission_has_no_other_end(self, city: Workbook) -> None:
        found = assessed(city)
        assert (found.absent, codes(found) & {"P618", "P619"}) == (None, set())


class TestCountedZero:
    def test_missing_rows_of_the_region_are_named_with_the_index_that_they_may_reach(
        self, city: Workbook
    ) -> None:
        found = assessed(rows_left_out(city, "13b", "14"))
        assert found.absent and found.absent.zero and found.card and found.card.shown_index is not None
        assert [*found.absent.zero.indicators] == ["13b", "14"]
        assert found.card.shown_index <= index(city) <= found.absent.zero.highest
        assert {"K205", "P619"} <= codes(found)

    def test_so_are_columns_of_innovations(self, city: Workbook) -> None:
        heading = next(str(cell) for cell in city.sheets[2].rows[0] if str(cell).startswith("16 "))
        found = assessed(without(city, "Inovasi", heading))
        assert found.absent and found.absent.zero and found.card and found.card.shown_index is not None
        assert [*found.absent.zero.indicators] == ["16"]
        assert found.card.shown_index <= index(city) <= found.absent.zero.highest

    def test_its_figure_is_that_of_the_files_with_all_at_3(self, city: Workbook) -> None:
        full = city._replace(
            sheets=tuple(
                sheet._replace(
                    rows=tuple((*row[:2], 3.0) if row[0] in ("13b", "14") else row for row in sheet.rows)
                )
                for sheet in city.sheets
            )
        )
        found = assessed(rows_left_out(city, "13b", "14")).absent
        assert found and found.zero and found.zero.highest == index(full)


class TestNotTested:
    def test_its_figure_is_that_of_the_files_if_none_met_the_rule(self, city: Workbook) -> None:
        at = HEADS.index("Rancang Bangun") + 1
        short = city._replace(
            sheets=tuple(
                sheet._replace(
                    rows=(sheet.rows[0], *((*row[:at], "singkat", *row[at + 1 :]) for row in sheet.rows[1:]))
                )
                if sheet.name == "Inovasi"
                else sheet
                for sheet in city.sheets
            )
        )
        found = assessed(without(city, "Inovasi", "Rancang Bangun"))
        assert found.absent and found.absent.untested
        assert found.absent.untested.rules == {"words": "design"}
        assert found.absent.untested.lowest == index(short)

    def test_a_doubtful_column_leaves_its_rule_untested_too(self, city: Workbook) -> None:
        touched = renamed(without(city, "Inovasi", "Rancang Bangun"), "Inovasi", "Waktu Penerapan", "Tgl")
        found = assessed(touched)
        assert found.absent and found.absent.untested
        assert [*found.absent.untested.rules] == ["window", "words"]
        (told,) = (remark for remark in found.remarks if remark.kind.code == "P618")
        rules = told.facts["rule"]
        assert isinstance(rules, tuple) and len(rules) == 2

    def test_a_rule_that_only_warns_leaves_nothing_open(self, city: Workbook) -> None:
        assert assessed(without(city, "Inovasi", "Tahapan Inovasi")).absent in (None, Absent())


@pytest.mark.usefixtures("in_folder")
class TestEverywhere:
    """One figure, wherever an index is shown."""

    @pytest.fixture
    def in_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)

    @pytest.fixture
    def touched(self, city: Workbook) -> Workbook:
        return rows_left_out(without(city, "Inovasi", "Rancang Bangun"), "14")

    def test_in_every_json(self, touched: Workbook) -> None:
        file = saved(touched)
        found = json.loads(as_json.score(assessed(touched), "id"))
        told = {key: found[key] for key in ("index_low", "index_high", "reservations", "untested", "absent")}
        assert told["untested"]["rules"] == [{"rule": "words", "field": "design"}]
        assert told["absent"]["indicators"] == ["14"]
        for command in (
            ["plan", file, "--target", "60"],
            ["leverage", file],
            ["risk", file, "--draws", "200"],
        ):
            written = json.loads(inovasi(*command, "--format", "json").stdout)
            assert {key: written[key] for key in told} == told
        compared = json.loads(inovasi("compare", file, saved(touched, "b.xlsx"), "--format", "json").stdout)
        for side in ("before", "after"):
            assert {key: compared["waterfall"][side][key] for key in told} == told

    @pytest.mark.parametrize(
        "command",
        [
            ["score"],
            ["score", "--format", "md"],
            ["plan", "--target", "60"],
            ["leverage"],
            ["risk", "--draws", "200"],
            ["explain", "index", "--in"],
        ],
        ids=" ".join,
    )
    def test_on_every_page(self, command: list[str], touched: Workbook) -> None:
        said = inovasi(*command, saved(touched)).stdout
        assert (said.count("P618"), said.count("P619")) == (1, 1)

    def test_in_the_csv_of_a_result(self, touched: Workbook) -> None:
        found = assessed(touched)
        assert found.absent and found.absent.untested and found.absent.zero
        ends = {("index_if_untested_fail", found.absent.untested.lowest)}
        assert ends | {("index_if_absent_full", found.absent.zero.highest)} <= {*tables.result(found).rows}

    def test_below_the_headline_of_a_report_and_of_a_scored_workbook(self, touched: Workbook) -> None:
        file = saved(touched)
        inovasi("report", file, "-o", "laporan.html")
        said = Path("laporan.html").read_text(encoding="utf-8")
        assert "P618" in said and "P619" in said
        inovasi("score", file, "-o", "hasil.xlsx")
        first = openpyxl.load_workbook("hasil.xlsx").worksheets[0]
        assert "P618" in str(first["A3"].value) and "P619" in str(first["A3"].value)


class TestOneHalf:
    """SPD without innovations and innovations without SPD have no index."""

    def test_rows_of_the_region_alone_are_a_part(self, city: Workbook) -> None:
        alone = city._replace(sheets=tuple(sheet for sheet in city.sheets if sheet.name != "Inovasi"))
        found = assessed(alone)
        assert (found.scored, found.rank, found.low) == (False, None, None)
        assert {"B102", "P611"} <= codes(found)
        told = json.loads(as_json.score(found, "id"))
        assert (told["index"], told["predicate"], told["rank"]) == (None, None, None)
        assert told["partial"]["files_unread"] == 0

    def test_a_list_without_rows_of_the_region_has_no_index(self) -> None:
        found = assessed(book(Inovasi="| Nama Inovasi | Tahapan | Kematangan |\n| SIAP | Penerapan | 80 |"))
        assert (found.scored, found.low) == (False, None)
