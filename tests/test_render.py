"""What is printed: the same facts in both languages, on any terminal, with nothing made up or left out."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screens import (
    LONG,
    UNRULY,
    assessment,
    compare,
    competition,
    found,
    report,
    rules_of_2026,
    small_city,
)
from situations import BASIC, innovation, submission

from inovasi_cli import exact, scoring
from inovasi_cli.checking.lasting import lasting_of
from inovasi_cli.cli import streams
from inovasi_cli.diagnostics import SEVERITIES, Diagnostic, Place, figures, joined, values, worksheets
from inovasi_cli.insight.priority import Finding, Report
from inovasi_cli.pages.explain import kinds
from inovasi_cli.pages.page.words import Words, visible
from inovasi_cli.pages.score import as_json, breakdown, terminal
from inovasi_cli.pages.validate import ci, findings
from inovasi_cli.reading.submission import BASES
from inovasi_cli.scoring import score
from inovasi_cli.text import LANGUAGES, Language, Text, quoted

ID, EN = Words("id"), Words("en")


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw at 80 columns whatever the terminal of the test run is."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("FORCE_COLOR", raising=False)


def page(drawn: object, capsys: pytest.CaptureFixture[str]) -> str:
    """What is printed when stdout is no terminal."""
    streams.show(drawn)  # type: ignore[arg-type]
    return capsys.readouterr().out


class TestWords:
    def test_a_fact_is_written_as_the_language_writes_it(self) -> None:
        facts = (Decimal("60.50"), date(2025, 3, 1), Text("kota", "city"), 7, ("a", Decimal("0.38")))
        assert [ID.fact(fact) for fact in facts] == ["60,50", "01/03/2025", "kota", "7", "a; 0,38"]
        assert [EN.fact(fact) for fact in facts] == ["60.50", "01/03/2025", "city", "7", "a, 0.38"]

    def test_the_year_of_a_date_has_four_digits(self) -> None:
        assert ID.fact(date(1, 1, 1)) == "01/01/0001"

    def test_choices_that_hold_commas_are_parted_by_semicolons(self) -> None:
        assert ID.fact(("Ketenteraman, Ketertiban", "Sosial")) == "Ketenteraman, Ketertiban; Sosial"

    def test_the_nearest_value_becomes_a_question_and_nothing_becomes_nothing(self) -> None:
        hint = values.LEVEL_UNKNOWN.hint
        assert ID.fill(hint, {"near": "Perkada"}).endswith('bunyi parameter. Mungkin maksud Anda "Perkada"?')
        assert ID.fill(hint, {"near": ("a", "b")}).endswith('Mungkin maksud Anda "a" atau "b"?')
        assert (
            ID.fill(hint, {"near": ""}) == ID.fill(hint, {}) == "Isi dengan 0-3, atau salin bunyi parameter."
        )

    def test_thousands_have_their_marks_and_years_and_rows_have_none(self) -> None:
        assert ID.figure(Fraction(1234567, 100)) == "12.345,67"
        assert Words("en").figure(Fraction(1234567, 100)) == "12,345.67"
        many, year = Text("{n} inovasi", "{n} innovations"), Text("{year} baris {row}", "{year} row {row}")
        assert (ID(many, n=1147), Words("en")(many, n=1147)) == ("1.147 inovasi", "1,147 innovations")
        assert ID(year, year=2026, row=1147) == "2026 baris 1147"

    @pytest.mark.parametrize(
        ("place", "written"),
        [
            (Place("data.xlsx", "Inovasi", 12, 21), "data.xlsx!Inovasi!U12"),
            (Place("data.xlsx", "Inovasi", 12), "data.xlsx!Inovasi!baris 12"),
            (Place("data.xlsx", "Inovasi"), "data.xlsx!Inovasi"),
            (Place("data.xlsx"), "data.xlsx"),
            (Place("sid.yaml", None, 42, 29), "sid.yaml:42:29"),
            (Place(), ""),
        ],
    )
    def test_a_place_is_written_so_that_it_can_be_gone_to(self, place: Place, written: str) -> None:
        assert ID.place(place) == written

    def test_long_text_is_cut_at_a_space(self) -> None:
        assert Words("id", 20).fact("Peraturan Kepala Daerah tentang") == "Peraturan Kepala…"
        assert Words("id", 20).fact("x" * 30) == "x" * 19 + "…"

    @given(st.text())
    def test_nothing_in_a_cell_can_steer_a_terminal(self, text: str) -> None:
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", visible(text))

    def test_braces_in_a_cell_are_no_placeholders(self) -> None:
        said = ID.message(Diagnostic(values.CELL_ERROR, facts={"value": "{value} {0}"}))
        assert "{value} {0}" in said


class TestBreakdown:
    @given(st.lists(st.integers(0, 3), min_size=1, max_size=40), st.integers(0, 3))
    def test_every_column_adds_up_to_what_stands_above_it(self, levels: list[int], spd: int) -> None:
        rules = rules_of_2026()
        reported = [
            innovation(levels=dict.fromkeys(rules.sid_indicators, level), affair=BASIC[i % 6])
            for i, level in enumerate(levels)
        ]
        card = score(submission(reported, spd_total=str(spd + Decimal("0.25"))), rules)
        parts = breakdown.breakdown(card, rules)
        whole = parts[-1]
        spd_part, sid = (part for part in parts if part.depth == breakdown.ASPECT)
        mean, quantity = (part for part in parts if part.depth == breakdown.PART)
        variables = [part for part in parts if part.depth == breakdown.VARIABLE]
        for column in ("shown", "share"):
            figure = {part.name: getattr(part, column) for part in parts}
            assert figure[spd_part.name] + figure[sid.name] == figure[whole.name]
            assert figure[mean.name] + figure[quantity.name] == figure[sid.name]
            assert sum(figure[part.name] for part in variables) == figure[mean.name]
        assert whole.share == card.shown_index

    def test_a_per_cent_is_that_of_the_exact_points(self) -> None:
        given = assessment()
        card = given.card
        assert card is not None
        parts = breakdown.breakdown(card, given.ruleset)
        variables = [part for part in parts if part.depth == breakdown.VARIABLE]
        exactly = [each.score for each in scoring.by_variable(card, given.ruleset.sid)]
        assert [part.points for part in variables] == exactly

    def test_a_variable_of_the_region_adds_up_too(self) -> None:
        given = assessment()
        card = given.card
        assert card is not None
        parts = breakdown.breakdown(card, given.ruleset)
        own = [part.shown for part in parts[1 : 1 + len(given.ruleset.spd.variables)]]
        assert sum(each for each in own if each is not None) == parts[0].shown == exact.rounded(card.spd or 0)


@pytest.mark.parametrize("language", LANGUAGES)
class TestScreens:
    def test_score(self, language: Language, capsys: pytest.CaptureFixture[str]) -> None:
        compare(f"score.{language}.txt", page(terminal.score(assessment(), language), capsys))

    def test_findings(self, language: Language, capsys: pytest.CaptureFixture[str]) -> None:
        drawn = terminal.findings(assessment().findings, ["data.xlsx"], language)
        compare(f"validate.{language}.txt", page(drawn, capsys))

    def test_explanation(self, language: Language, capsys: pytest.CaptureFixture[str]) -> None:
        compare(f"explain.{language}.txt", page(kinds.explanation(values.LEVEL_UNKNOWN, language), capsys))

    def test_no_line_is_wider_than_the_screen(
        self, language: Language, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for drawn in (terminal.score(assessment(), language, None), kinds.listing(language)):
            assert max(map(len, page(drawn, capsys).splitlines())) <= 80

    @pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437"])
    def test_a_legacy_code_page_gets_plain_characters(
        self, encoding: str, language: Language, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        stream = io.TextIOWrapper(io.BytesIO(), encoding)
        monkeypatch.setattr("sys.stdout", stream)
        streams.prepare()
        streams.show(terminal.score(assessment(), language))
        stream.flush()
        written = stream.buffer.getvalue().decode(encoding)
        assert "43," in written or "43." in written
        assert not any(line.startswith("?") for line in written.splitlines())


class TestScore:
    def test_names_are_never_cut(self, capsys: pytest.CaptureFixture[str]) -> None:
        said = " ".join(page(terminal.score(assessment(), "id", None), capsys).split())
        assert all(word in said for word in LONG.split())

    def test_what_looks_like_markup_is_printed_as_it_is(self, capsys: pytest.CaptureFixture[str]) -> None:
        said = page(terminal.score(assessment(), "id", None), capsys)
        assert visible(UNRULY) in said
        assert "\x1b" not in said

    def test_all_that_does_not_count_is_shown_and_the_rest_is_limited(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        drawn = [page(terminal.score(assessment(), "id", rows), capsys) for rows in (0, 3, None)]
        assert ["rancang bangun terlalu pendek" in each for each in drawn] == [True] * 3
        assert ["lagi: tambahkan --all" in each for each in drawn] == [True, True, False]

    def test_what_does_not_count_is_cut_when_asked_for(self, capsys: pytest.CaptureFixture[str]) -> None:
        drawn = [
            page(terminal.score(assessment(), "id", None, most_excluded=most), capsys) for most in (0, None)
        ]
        assert ["rancang bangun terlalu pendek" in each for each in drawn] == [False, True]
        assert ["lagi: tambahkan --all" in each for each in drawn] == [True, False]

    def test_a_basis_without_a_column_says_so(self, capsys: pytest.CaptureFixture[str]) -> None:
        said = page(terminal.score(assessment(small_city(bases=("claimed",))), "id"), capsys)
        assert "belum ada bukti yang dinilai" in said
        assert "belum ada yang diverifikasi" in said

    def test_without_an_index_the_reason_is_given_and_maturities_are_shown(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        given = small_city()._replace(spd={}, spd_given=False)
        said = page(terminal.score(assessment(given)._replace(rank=None), "id"), capsys)
        assert "INDEKS belum dapat dihitung" in said
        assert "Skor SPD tidak ada" in said
        assert "Rata-rata kematangan 12 inovasi" in said

    def test_a_region_without_anything_is_printed(self, capsys: pytest.CaptureFixture[str]) -> None:
        given = assessment(submission((), spd_total="0"))
        said = page(terminal.score(given, "id"), capsys)
        assert "INDEKS 0,00 | Tidak Dapat Dinilai" in said


class TestCompetition:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_innovations_are_ranked_where_there_is_no_index(
        self, language: Language, capsys: pytest.CaptureFixture[str]
    ) -> None:
        compare(f"competition.{language}.txt", page(terminal.score(competition(), language), capsys))

    def test_in_json_too(self) -> None:
        card = json.loads(as_json.score(competition(), "id"))
        assert (card["index"], card["total"], card["sid"]["max"]) == (None, None, None)
        best = min((each for each in card["innovations"] if each["counted"]), key=lambda each: each["rank"])
        assert (best["rank"], best["maturity"], best["predicate"]["code"]) == (1, "55", "unggul")

    def test_it_is_a_result(self) -> None:
        assert competition().scored


class TestFindings:
    def test_a_clean_file_says_so(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert page(terminal.findings((), ["a.xlsx", "b.xlsx"], "id"), capsys) == (
            "a.xlsx, b.xlsx: tidak ada temuan.\n"
        )

    def test_what_is_folded_is_counted(self, capsys: pytest.CaptureFixture[str]) -> None:
        cells = [
            Diagnostic(
                values.CELL_ERROR,
                Place("a.xlsx", "Inovasi", row, 2),
                {"value": f"#REF{row}!", "number": f"{row}"},
            )
            for row in range(1, 9)
        ]
        limits = terminal.limits(2, everything=False)
        said = page(terminal.findings(cells, ["a.xlsx"], "id", limits), capsys)
        assert said.count("> Perbaiki") == 2
        assert "N303 sel-galat juga di 6 tempat lain: B3, B4, B5, B6, B7, B8" in said
        every = terminal.limits(None, everything=True)
        assert page(terminal.findings(cells, ["a.xlsx"], "id", every), capsys).count("> Perbaiki") == 8

    def test_two_thousand_errors_stay_readable(self, capsys: pytest.CaptureFixture[str]) -> None:
        kinds_ = (values.CELL_ERROR, figures.NUMBER_AMBIGUOUS, values.LEVEL_UNKNOWN, figures.NOT_A_NUMBER)
        cells = [
            Diagnostic(
                kinds_[i % 4],
                Place(f"opd-{i % 5}.xlsx", "Inovasi", i, 2),
                {"value": f"isi {i}", "number": f"{i}"},
            )
            for i in range(1, 2001)
        ]
        said = page(terminal.findings(cells, ["a.xlsx"], "id"), capsys)
        assert said.startswith("KESALAHAN (2.000)")
        assert len(said.splitlines()) < 300
        for kind in kinds_:
            assert re.search(rf"^ +{kind.code} {kind.slug} +500 +5$", said, re.MULTILINE)
        for file in range(5):
            assert all(f"opd-{file}.xlsx!Inovasi" in said for kind in kinds_)

    def test_a_group_that_is_only_counted_still_names_its_sheet_and_cells(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        cells = [
            Diagnostic(
                values.CELL_ERROR,
                Place(f"{file}.xlsx", "Inovasi", row, 2),
                {"value": f"{row}", "number": f"{row}"},
            )
            for file in range(8)
            for row in range(10, 30)
        ]
        said = " ".join(page(terminal.findings(cells, ["a.xlsx"], "id"), capsys).split())
        assert "7.xlsx!Inovasi N303 sel-galat di 20 tempat: B10, B11, " in said
        every = terminal.limits(None, everything=True)
        assert page(terminal.findings(cells, ["a.xlsx"], "id", every), capsys).count("> Perbaiki") == 160

    def test_what_is_told_beside_cells_is_what_these_cells_are_worth(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        found = tuple(
            Finding(
                Diagnostic(
                    values.CELL_ERROR, Place("a.xlsx", "Inovasi", row, 2), {"value": value, "number": value}
                ),
                stake=Fraction(stake, 10),
            )
            for row, value, stake in ((3, "#REF!", 1), (4, "#REF!", 2), (5, "#N/A", 4), (6, "#DIV/0!", 8))
        )
        limits = terminal.limits(2, everything=False)
        given = assessment()
        lasting = lasting_of(given.submission, given.ruleset)
        said = page(terminal.validation(Report(found), given, lasting, "id", limits), capsys)
        lines = [line.strip() for line in said.splitlines()]
        assert "N303 sel-galat (3 temuan ini: sampai 1,50 poin indeks) juga di 1 tempat lain: B6" in " ".join(
            lines
        )
        assert "a.xlsx!Inovasi!B3:B4  N303 sel-galat  sampai 0,30 poin indeks" in lines
        assert "a.xlsx!Inovasi!B5  N303 sel-galat  sampai 0,40 poin indeks" in lines
        assert said.count("poin indeks") == 3

    def test_what_cells_of_one_cause_hold_is_quoted_one_by_one(self) -> None:
        held = ("Raperda", "2 Perda", Text("dan lainnya", "and others"))
        facts: dict[str, Any] = {"value": held, "field": "X", "unit": "poin"}
        said = Words("id").message(Diagnostic(figures.NOT_A_NUMBER, facts=facts))
        assert said.startswith('"Raperda", "2 Perda", dan lainnya bukan')

    def test_the_dearest_comes_first(self, capsys: pytest.CaptureFixture[str]) -> None:
        cheap, dear = (
            Finding(
                Diagnostic(values.CELL_ERROR, Place("a.xlsx", sheet, 3, 2), {"value": "#REF!"}), stake=stake
            )
            for sheet, stake in (("Satu", Fraction(1, 10)), ("Dua", Fraction(3, 2)))
        )
        limits = terminal.limits(None, everything=False)
        given = assessment()
        lasting = lasting_of(given.submission, given.ruleset)
        said = page(terminal.validation(Report((cheap, dear)), given, lasting, "id", limits), capsys)
        assert said.index("Dua!B3  N303 sel-galat  sampai 1,50 poin") < said.index("Satu!B3")


class TestJson:
    @pytest.fixture
    def card(self) -> dict[str, Any]:
        loaded: dict[str, Any] = json.loads(as_json.score(assessment(), "id"))
        return loaded

    def test_it_is_the_contract(self, card: dict[str, Any]) -> None:
        assert shape(card) == {
            "schema": "str", "edition": "str",
            "region": {"name": "str", "category": "str", "code": "str"},
            "agency": "NoneType", "what_if": "NoneType", "basis": "str", "index": "str", "index_exact": "str",
            "index_low": "str", "index_high": "str", "reservations": [], "untested": "NoneType",
            "absent": "NoneType", "refused": "NoneType", "sending": "NoneType", "partial": "NoneType",
            "index_if_all_sent": "str",
            "predicate": {"code": "str", "label": "str"},
            "rank": {"category": "str", "year": "int", "of": "int", "best": "int", "worst": "int",
                "known": "int", "additional": "bool", "bounds": {"best": [], "worst": []},
                "level_with": [], "better": "NoneType", "worse": "NoneType"},
            "bases": {basis: {"index": "str", "predicate": "str"} for basis in BASES},
            "spd": {"score": "str", "max": "str", "levels": {"*": "int"}},
            "sid": {
                "score": "str", "max": "str", "maturity_sum": "str", "divisor": "int", "maturity_mean": "str",
                "quantity": "str", "counted": "int", "reported": "int",
                "affairs": {"covered": ["str"], "missing": ["str"], "required": "int", "met": "bool"},
            },
            "total": "str", "max_total": "str",
            "innovations": [
                {
                    "name": "str", "agency": "str", "place": {"file": "str", "sheet": "str", "row": "int"},
                    "status": "NoneType",
                    "counted": "bool", "reasons": [], "warnings": [], "maturity": "str",
                    "levels": {"*": "int"}, "gain": "NoneType", "supposed": "bool",
                    "rank": "NoneType", "predicate": "NoneType",
                }
            ],
            "diagnostics": dict.fromkeys(SEVERITIES, "int"),
            "findings": [
                {
                    "code": "str", "slug": "str", "severity": "str",
                    "place": {"file": "str", "sheet": "str", "cell": "str", "row": "int", "column": "int"},
                    "message": "str", "hint": "str", "facts": {"*": "str"},
                }
            ],
        }  # fmt: skip

    def test_the_exact_index_rounds_to_the_printed_one(self, card: dict[str, Any]) -> None:
        assert str(exact.rounded(Fraction(card["index_exact"]))) == card["index"]
        assert card["schema"] == "inovasi.score/1"

    def test_a_basis_without_a_column_is_null(self) -> None:
        card = json.loads(as_json.score(assessment(small_city(bases=("claimed",))), "id"))
        assert (card["bases"]["evidenced"], card["bases"]["verified"]) == (None, None)

    def test_what_cannot_be_computed_is_null(self) -> None:
        given = assessment(small_city(bases=("claimed",)), basis="claimed")._replace(basis="verified")
        card = json.loads(as_json.score(given._replace(rank=None), "id"))
        assert [card[key] for key in ("index", "predicate", "rank", "total")] == [None] * 4
        assert (card["spd"]["score"], card["sid"]["divisor"], card["innovations"]) == (None, None, [])

    def test_names_keep_what_they_hold(self, card: dict[str, Any]) -> None:
        assert UNRULY in {each["name"] for each in card["innovations"]}

    def test_a_score_counts_the_findings_that_validate_lists(self, card: dict[str, Any]) -> None:
        listed = json.loads(findings.as_json(report(assessment().findings), "id"))
        assert card["diagnostics"] | {"waived": 0} == listed["summary"]

    def test_diagnostics(self) -> None:
        found_ = json.loads(findings.as_json(report(assessment().findings), "id"))
        assert found_["schema"] == "inovasi.diagnostics/1"
        assert sum(found_["summary"].values()) == len(found_["diagnostics"]) == len(joined(found()))
        assert [(each["code"], each["place"]["cell"]) for each in found_["diagnostics"]][:3] == [
            ("L402", None),
            ("K203", "AX2"),
            ("N301", "AN3"),
        ]
        facts = next(each for each in found_["diagnostics"] if each["code"] == "N305")["facts"]
        assert (facts["number"], len(facts["options"])) == ("16", 3)

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_golden(self, language: Language) -> None:
        compare(f"score.{language}.json", as_json.score(assessment(), language))


class TestOtherForms:
    def test_csv_has_a_row_a_diagnostic_and_no_formulas(self) -> None:
        table = list(csv.DictReader(io.StringIO(findings.by_row(report(formulas()), "id").csv())))
        assert [row["sheet"] for row in table] == ["'=HYPERLINK()", "'@SUM", "Inovasi"]
        assert [row["cell"] for row in table] == ["A1", "A2", "A3"]

    def test_csv_is_in_the_language_of_its_reader_under_the_same_heads(self) -> None:
        tables = [findings.by_row(report(formulas()), language).csv() for language in LANGUAGES]
        assert len({table.splitlines()[0] for table in tables}) == 1
        assert len(set(tables)) == len(LANGUAGES)

    def test_markdown_keeps_cells_inside_the_table(self) -> None:
        trap = Diagnostic(worksheets.SHEET_HIDDEN, Place("a.xlsx", "a|b"), {"sheet": "a|b *x* <script>"})
        text = findings.as_markdown(report([trap]), "id")
        [row] = [line for line in text.splitlines() if "B103" in line]
        assert len(re.findall(r"(?<!\\)\|", row)) == 7
        assert r"\<script\>" in row

    def test_github_commands_stay_one_line_each(self) -> None:
        trap = Diagnostic(
            values.CELL_ERROR, Place("a,b.xlsx", "Inovasi", 1, 1), {"value": "100%\n::error::x"}
        )
        [line] = ci.github(report([trap]), "id").splitlines()
        assert line.startswith("::error file=a%2Cb.xlsx,title=N303 sel-galat")
        assert "100%25" in line

    def test_nothing_found(self) -> None:
        assert findings.as_markdown(report(()), "en") == "No findings.\n"
        assert ci.github(report(()), "en") == ""


def formulas() -> Sequence[Diagnostic]:
    """Diagnostics on sheets whose names a spreadsheet would calculate."""
    names = ("=HYPERLINK()", "@SUM", "Inovasi")
    return [
        Diagnostic(values.CELL_ERROR, Place("a.xlsx", name, row, 1), {"value": "#REF!"})
        for row, name in enumerate(names, 1)
    ]


def shape(value: object) -> object:
    """Types in place of values; the keys of a mapping by code count as one, a list by its first item."""
    if isinstance(value, dict):
        if {"levels", "facts"} & set(value):
            value = {key: {"*": next(iter(each.values()))} if key in ("levels", "facts") else each
                     for key, each in value.items()}  # fmt: skip
        return {key: shape(each) for key, each in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return type(value).__name__


@pytest.mark.parametrize(
    ("argument", "written"),
    [
        ("data.xlsx", "data.xlsx"),
        ("opd/dinas_sosial-2.xlsx", "opd/dinas_sosial-2.xlsx"),
        ("C:\\data\\kota.xlsx", "C:\\data\\kota.xlsx"),
        ("data kota.xlsx", '"data kota.xlsx"'),
        ("kota&co.xlsx", '"kota&co.xlsx"'),
        ("data(1).xlsx", '"data(1).xlsx"'),
    ],
)
def test_an_argument_is_one_for_a_shell(argument: str, written: str) -> None:
    assert quoted(argument) == written
