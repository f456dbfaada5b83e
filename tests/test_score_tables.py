"""A score as Markdown and as CSV: every table of it, the figures of the JSON, and cells that stay text."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
from runs import INNOVATIONS, inovasi, workbook

from inovasi_cli.cli import score as command
from inovasi_cli.pages.score.tables import TABLES
from inovasi_cli.text import LANGUAGES

SAMPLES = Path(__file__).parent.parent / "samples"
CITY, UNTIDY = str(SAMPLES / "kota-contoh-2026.xlsx"), str(SAMPLES / "perlu-diperbaiki.xlsx")
MARKDOWN = ("--format", "md")
CONTEST = [str(SAMPLES / "lomba-kota" / "peserta.xlsx"), "--rules", str(SAMPLES / "lomba-kota")]

pytestmark = pytest.mark.usefixtures("plain_surroundings", "samples_once")


def rows(table: str, *args: str) -> list[dict[str, str]]:
    run = inovasi("score", *args, "--format", "csv", "--table", table)
    assert run.exit_code == 0, run.output
    return list(csv.DictReader(io.StringIO(run.stdout)))


def as_json(*args: str) -> dict[str, object]:
    card: dict[str, object] = json.loads(inovasi("score", *args, "--format", "json").stdout)
    return card


class TestCsv:
    def test_the_result_is_that_of_the_json(self) -> None:
        card = as_json(CITY)
        found = {row["key"]: row["value"] for row in rows("result", CITY)}
        assert found["index"] == card["index"]
        assert found["counted"] == "60"

    def test_an_innovation_is_a_row_with_all_its_levels(self) -> None:
        card = as_json(UNTIDY)
        listed = card["innovations"]
        assert isinstance(listed, list)
        found = rows("innovations", UNTIDY)
        assert [row["name"] for row in found] == [each["name"] for each in listed]
        for row, each in zip(found, listed, strict=True):
            assert (row["counted"], row["maturity"], row["gain"]) == (
                "yes" if each["counted"] else "no",
                each["maturity"],
                each["gain"] or "",
            )
            assert {code: int(row[code]) for code in map(str, range(16, 36))} == {
                str(code): each["levels"].get(str(code), 0) for code in range(16, 36)
            }

    @pytest.mark.parametrize(("depth", "aspect"), [("1", "spd"), ("1", "sid")])
    def test_the_parts_add_up_to_the_whole(self, depth: str, aspect: str) -> None:
        found = rows("parts", CITY)
        [whole] = [row for row in found if row["depth"] == "0"]
        aspects = [row for row in found if row["depth"] == depth]
        assert aspect in {row["aspect"] for row in aspects}
        for figure in ("score", "share"):
            assert sum(Decimal(row[figure]) for row in aspects) == Decimal(whole[figure])

    def test_levels_by_indicator_count_every_innovation_once(self) -> None:
        for row in rows("indicators", CITY):
            assert sum(int(row[f"level_{level}"]) for level in range(4)) == 60

    def test_without_a_name_it_is_the_innovations(self) -> None:
        assert inovasi("score", CITY, "--format", "csv").stdout.startswith("file,sheet,cell,row,name,agency")

    def test_a_table_without_rows_is_its_head_alone(self) -> None:
        assert rows("spd", *CONTEST) == []
        assert "spd" in inovasi("score", *CONTEST, "--table", "spd").stdout

    def test_every_table_can_be_asked_for(self) -> None:
        assert get_args(command.TableName) == tuple(TABLES)

    @pytest.mark.parametrize("table", TABLES)
    def test_every_table_is_shown_to_people_too(self, table: str) -> None:
        drawn, written = (inovasi("score", CITY, "--table", table, *more).stdout for more in ((), MARKDOWN))
        assert drawn.strip() and written.startswith("#"), "some rows, under a heading"
        assert inovasi("score", CITY, "--table", table, "-o", f"{table}.xlsx").exit_code == 0

    def test_json_has_all_tables_so_one_of_it_is_wrong_use(self) -> None:
        run = inovasi("score", CITY, "--table", "spd", "--format", "json")
        assert (run.exit_code, run.stdout) == (2, "")
        assert "--table" in run.stderr

    def test_a_name_is_no_formula_and_a_file_opens_as_what_it_is(self) -> None:
        workbook(innovations=INNOVATIONS.replace("JEMPUT BOLA", "'=cmd()"))
        assert "'=cmd()" in [row["name"] for row in rows("innovations", "data.xlsx")]
        inovasi("score", "data.xlsx", "--format", "csv", "-o", "hasil.csv")
        assert Path("hasil.csv").read_bytes().startswith(b"\xef\xbb\xbffile,")


class TestMarkdown:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_table_is_there_and_whole(self, language: str) -> None:
        text = inovasi("score", UNTIDY, "--format", "md", "--lang", language).stdout
        tables = [block for block in text.split("\n\n") if block.startswith("| ")]
        assert [len(table.strip().splitlines()) - 2 for table in tables] == [3, 13, 6, 3, 16, 20, 20, 12, 4]

    def test_all_rows_of_a_table_have_its_columns(self) -> None:
        text = inovasi("score", UNTIDY, "--format", "md").stdout
        for table in (block for block in text.split("\n\n") if block.startswith("| ")):
            assert len({line.count(" | ") for line in table.strip().splitlines()}) == 1

    def test_it_says_what_it_was_computed_with(self) -> None:
        workbook()
        text = inovasi("score", "data.xlsx", "--format", "md").stdout
        assert "SHA-256: " in text
        assert "data.xlsx" in text
        assert inovasi("score", "data.xlsx", "--format", "md").stdout == text

    def test_what_is_only_supposed_is_said_first(self) -> None:
        text = inovasi("score", CITY, "--format", "md", "--set", "spd.12=3").stdout
        assert 0 < text.index("SIMULASI") < text.index("INDEKS")
        said = inovasi("score", CITY, "--format", "csv", "--set", "spd.12=3").stderr
        assert "SIMULASI" in said

    def test_a_competition_lists_ranks_and_predicates(self) -> None:
        text = inovasi("score", *CONTEST, "--format", "md").stdout
        assert "| Peringkat | Predikat |" in text
        assert "INDEKS" not in text

    def test_a_name_stays_one_cell(self) -> None:
        workbook(innovations=INNOVATIONS.replace("JEMPUT BOLA", r"a\|b<script>"))
        text = inovasi("score", "data.xlsx", "--format", "md").stdout
        assert r"a\|b\<script\>" in text

    def test_what_cannot_be_read_is_told_on_stderr(self) -> None:
        for form in ("md", "csv"):
            run = inovasi("score", "nope.xlsx", "--format", form)
            assert (run.exit_code, run.stdout) == (1, "")
            assert "B105" in run.stderr
