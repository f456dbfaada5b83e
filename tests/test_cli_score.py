"""What ``score`` says first: which files the result lacks, why there is none, what went before what."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from runs import INNOVATIONS, inovasi, workbook
from sheets import write_xlsx
from typer.testing import CliRunner

from inovasi_cli.cli import app, options
from inovasi_cli.cli.misuse import Misuse

SAMPLE = Path(__file__).parent.parent / "samples" / "kota-contoh-2026.xlsx"

pytestmark = pytest.mark.usefixtures("plain_surroundings")


class TestUnread:
    @pytest.mark.parametrize("form", ["table", "json"])
    def test_an_spd_score_alone_makes_no_index_of_a_file_that_cannot_be_read(self, form: str) -> None:
        run = inovasi("score", "nope.xlsx", "--spd", "40", "--format", form)
        assert run.exit_code == 1
        assert "INDEKS" not in run.stdout
        if form == "json":
            card = json.loads(run.stdout)
            assert (card["index"], card["bases"]["claimed"]) == (None, None)

    def test_one_file_of_several_is_named_before_anything_else(self) -> None:
        workbook()
        Path("dinkes.pdf").write_bytes(b"%PDF-1.7 ...")
        run = inovasi("score", "data.xlsx", "dinkes.pdf", "nope.xlsx")
        first = " ".join(run.stdout.split("Kota Banjarmasin")[0].split())
        assert first.startswith("! P611: Sebagian: 2 dari 3 berkas tidak terbaca (dinkes.pdf, nope.xlsx)")
        assert "SEBAGIAN: 2 dari 3 berkas tidak terbaca" in run.stdout
        assert (run.exit_code, "INDEKS" in run.stdout, "peringkat 2" in run.stdout) == (1, False, False)

    def test_and_in_json(self) -> None:
        workbook()
        card = json.loads(inovasi("score", "data.xlsx", "nope.xlsx", "--format", "json").stdout)
        assert [each["facts"] for each in card["findings"] if each["code"] == "P611"] == [
            {"part": "1 dari 2 berkas", "found": ["nope.xlsx"]}
        ]
        assert (card["index"], card["predicate"], card["rank"], card["index_low"]) == (None,) * 4
        assert card["partial"]["message"] == "SEBAGIAN: 1 dari 2 berkas tidak terbaca"
        assert [each["place"]["file"] for each in card["partial"]["unread"]] == ["nope.xlsx"]


def test_a_basis_that_is_not_available_says_why_beside_the_index() -> None:
    workbook()
    for basis in ("evidenced", "verified"):
        found = json.loads(inovasi("score", "data.xlsx", "--basis", basis, "--format", "json").stdout)
        assert "P612" in {each["code"] for each in found["findings"]}


class TestUnnamed:
    def test_a_region_that_is_not_named_is_ranked_as_one_of_the_official_ones(self) -> None:
        workbook(edition="2023", spd="46")
        named = json.loads(inovasi("score", "data.xlsx", "--format", "json").stdout)["rank"]
        workbook(edition="2023", spd="46", region="")
        unnamed = json.loads(inovasi("score", "data.xlsx", "--format", "json").stdout)["rank"]
        assert (unnamed["of"], named["of"]) == (93, 93)
        assert unnamed["best"] <= named["best"] <= named["worst"] <= unnamed["worst"]
        assert "sebagai salah satu dari 93" in inovasi("score", "data.xlsx").stdout

    def test_one_that_is_on_no_list_is_an_additional_one_among_as_many_values_as_before(self) -> None:
        workbook(region="Kota Antah Berantah")
        said = " ".join(inovasi("score", "data.xlsx").stdout.split())
        assert "dari 94 kota (2025)" in said
        assert "dari 93 nilai yang terbit" in said


def test_what_is_named_first_is_what_costs_most() -> None:
    workbook(innovations=INNOVATIONS.replace("JEMPUT BOLA", "SIAP ANTAR").replace("2025-04-01", "2019-04-01"))
    found = inovasi("score", "data.xlsx", "--details").stdout.split("Temuan\n")[1]
    places = [found.index(code) for code in ("L402", "N307", "K204")]
    assert places == sorted(places)


def test_the_lowest_band_has_no_bound_worth_telling() -> None:
    workbook()
    said = " ".join(inovasi("score", "data.xlsx").stdout.split())
    assert "poin lagi ke Inovatif" in said
    assert "batas bawah" not in said


class TestOptionsBeforeFiles:
    @pytest.mark.parametrize(
        ("options", "said"),
        [
            (["--spd", "41"], "Yang dipakai --spd 41, bukan yang tertulis di Profil!B4."),
            (
                ["--category", "kabupaten"],
                "Yang dipakai --category kabupaten, bukan yang tertulis di Profil!B2.",
            ),
            (["--spd", "40", "--category", "KOTA"], ""),
        ],
    )
    def test_what_an_option_replaces_is_told(self, options: list[str], said: str) -> None:
        workbook()
        run = inovasi("score", "data.xlsx", *options)
        told = " ".join(run.stdout.split())
        assert (run.exit_code, said in told, "Yang dipakai --" in told) == (0, True, bool(said))

    def test_rows_of_the_region_too(self) -> None:
        run = inovasi("score", str(SAMPLE), "--spd", "41", "--format", "json")
        [told] = [each for each in json.loads(run.stdout)["findings"] if each["code"] == "P613"]
        assert told["facts"] == {"field": "--spd", "used": "41", "where": "SPD"}

    def test_a_score_above_the_maximum_is_wrong_use(self) -> None:
        workbook()
        run = inovasi("score", "data.xlsx", "--spd", "99")
        assert (run.exit_code, run.stdout) == (2, "")
        assert "maksimum 63" in run.stderr


def test_the_hint_to_validate_repeats_what_it_needs() -> None:
    workbook()
    said = " ".join(inovasi("score", "data.xlsx", "--edition", "2026", "--lang", "en").stdout.split())
    assert "inovasi validate data.xlsx --edition 2026 --lang en" in said


@pytest.mark.parametrize("basis", ["terverifikasi", "Verified", "VERIFIED"])
def test_a_basis_is_known_by_either_name_in_any_case(basis: str) -> None:
    card = json.loads(inovasi("score", str(SAMPLE), "--basis", basis, "--format", "json").stdout)
    assert card["basis"] == "verified"


def test_what_is_said_below_a_result_can_be_looked_up() -> None:
    workbook()
    said = inovasi("score", "data.xlsx", "--details").stdout
    assert "P602: " in said
    assert inovasi("explain", "P602").exit_code == 0


def test_a_reference_that_cannot_be_read_is_no_success() -> None:
    run = inovasi("score", str(SAMPLE), "--reference", "hilang.xlsx")
    assert (run.exit_code, "59,11" in run.stdout, "R720" in run.stdout) == (1, True, True)
    assert "P608" not in run.stdout


class TestTwoRegions:
    @pytest.fixture(autouse=True)
    def two(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.chdir(tmp_path)
        workbook("bogor.xlsx", region="Kota Bogor")
        workbook("depok.xlsx", region="Kota Depok")

    def test_have_no_index_and_both_are_named(self) -> None:
        run = inovasi("score", "bogor.xlsx", "depok.xlsx")
        said = " ".join(run.stderr.split())
        assert run.exit_code == 1 and "INDEKS" not in run.stdout
        assert "depok.xlsx!Profil!B1 L412" in said and "bogor.xlsx!Profil!B1 Kota Bogor" in said
        assert "inovasi rank" in said

    def test_that_there_are_two_comes_first_and_nothing_that_follows_from_it(self) -> None:
        found = json.loads(inovasi("validate", "bogor.xlsx", "depok.xlsx", "--format", "json").stdout)
        told = [each["code"] for each in found["diagnostics"]]
        assert told[0] == "L412" and not {"K207", "L401", "L413"} & {*told}

    def test_nor_in_json(self) -> None:
        card = json.loads(inovasi("score", "bogor.xlsx", "depok.xlsx", "--format", "json").stdout)
        assert (card["index"], card["predicate"], card["rank"]) == (None, None, None)

    @pytest.mark.parametrize("command", ["plan", "leverage", "risk", "merge", "report"])
    def test_nor_for_any_other_command(self, command: str) -> None:
        outputs = {"merge": "m.xlsx", "report": "r.html"}
        more = ("-o", outputs[command]) if command in outputs else ()
        run = inovasi(command, "bogor.xlsx", "depok.xlsx", *more)
        assert run.exit_code == 1 and "L412" in run.stderr
        assert not any(Path(each).exists() for each in outputs.values())

    def test_are_ranked(self) -> None:
        run = inovasi("rank", "bogor.xlsx", "depok.xlsx")
        assert run.exit_code == 0 and "Kota Bogor" in run.stdout and "Kota Depok" in run.stdout

    def test_rows_of_two_in_one_list(self) -> None:
        table = "| Nama Pemda | Nama Inovasi | Tahapan |\n| Kota Bogor | SIAP | |\n| Kota Depok | LAPOR | |"
        write_xlsx(Path("daftar.xlsx"), {"Inovasi": table})
        run = inovasi("score", "daftar.xlsx", "--spd", "40")
        assert run.exit_code == 1 and "L412" in run.stderr and "INDEKS" not in run.stdout

    def test_a_file_that_names_no_region_belongs_to_the_one_that_is_named(self) -> None:
        write_xlsx(Path("dinkes.xlsx"), {"Inovasi": "| Nama Inovasi | Tahapan |\n| LAPOR | Penerapan |"})
        run = inovasi("score", "bogor.xlsx", "dinkes.xlsx")
        assert run.exit_code == 0 and "Kota Bogor" in run.stdout

    def test_a_misspelt_name_is_no_second_region(self) -> None:
        workbook("lain.xlsx", region="Kota Bogorr")
        assert inovasi("score", "bogor.xlsx", "lain.xlsx").exit_code == 0


def test_regions_of_a_reference_that_are_not_ranked_are_named() -> None:
    Path("acuan.csv").write_text(
        "Nama Pemda;Indeks\nKota Adm. Jakarta Selatan;70,00\nKota Bogor;65,00\n"
        "Kota Adm. Jakarta Pusat;50,10\n",
        encoding="utf-8",
    )
    said = " ".join(inovasi("score", str(SAMPLE), "--reference", "acuan.csv").stdout.split())
    named = said[said.index("R751") :]
    assert "Jakarta Selatan" in named and "Jakarta Pusat" in named
    card = json.loads(inovasi("score", str(SAMPLE), "--reference", "acuan.csv", "--format", "json").stdout)
    assert [len(each["facts"]["region"]) for each in card["findings"] if each["code"] == "R751"] == [2]


@pytest.mark.parametrize("name", ["banjarmasin-2023", "kota-contoh-2026", "perlu-diperbaiki", "bappeda-spd"])
def test_the_findings_that_are_counted_are_those_that_validate_lists(name: str) -> None:
    file = str(SAMPLE.with_name(f"{name}.xlsx"))
    card = json.loads(inovasi("score", file, "--format", "json").stdout)
    listed = json.loads(inovasi("validate", file, "--format", "json").stdout)
    del listed["summary"]["waived"]
    assert card["diagnostics"] == listed["summary"]


@pytest.mark.parametrize("columns", ["0", "1", "20", "300"])
def test_no_width_of_a_terminal_cuts_a_figure(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = inovasi("score", str(SAMPLE)).stdout
    monkeypatch.setenv("COLUMNS", columns)
    shown = inovasi("score", str(SAMPLE)).stdout
    figures = re.compile(r"\d+,\d\d")
    assert sorted(figures.findall(shown)) == sorted(figures.findall(usual))
    assert max(map(len, shown.splitlines())) <= 100


class TestStandardInput:
    @pytest.mark.parametrize("name", ["kota-contoh-2026.xlsx", "kabupaten-contoh-2026.csv"])
    def test_a_file_that_is_piped_gives_what_the_file_gives(self, name: str) -> None:
        data = (SAMPLE.parent / name).read_bytes()
        Path(name).write_bytes(data)
        of_file = inovasi("score", name, "--spd", "40", "--format", "json")
        piped = CliRunner().invoke(app, ["score", "-", "--spd", "40", "--format", "json"], input=data)
        assert piped.exit_code == of_file.exit_code
        renamed = re.sub(rf'"{Path(name).stem}(\.\w+)?"', '"-"', of_file.stdout)  # the sheet of a .csv too
        card, same = json.loads(piped.stdout), json.loads(renamed)
        assert card["provenance"]["inputs"] == same["provenance"]["inputs"]
        assert (card["index"], card["innovations"]) == (same["index"], same["innovations"])

    def test_it_can_be_marked_too(self) -> None:
        data = SAMPLE.with_name("perlu-diperbaiki.xlsx").read_bytes()
        asked = ["validate", "-", "--annotate", "salinan.xlsx"]
        assert CliRunner().invoke(app, asked, input=data).exit_code == 1
        assert inovasi("validate", "salinan.xlsx", "--format", "json").exit_code == 1

    @pytest.mark.parametrize(
        ("data", "code"), [(b"", "B107"), (b"%PDF-1.7", "B101"), (b"PK\x03\x04", "B101")]
    )
    def test_what_is_no_workbook_is_told(self, data: bytes, code: str) -> None:
        run = CliRunner().invoke(app, ["validate", "-", "--format", "json"], input=data)
        assert [each["code"] for each in json.loads(run.stdout)["diagnostics"]] == [code]

    def test_a_keyboard_is_no_file_and_a_dash_no_name_of_one(self, monkeypatch: pytest.MonkeyPatch) -> None:
        workbook()
        assert inovasi("score", "data.xlsx", "-o", "-").exit_code == 2
        assert not Path("-").exists()
        assert inovasi("watch", "-").exit_code == 2
        keyboard = io.StringIO()
        monkeypatch.setattr(keyboard, "isatty", lambda: True)
        monkeypatch.setattr("sys.stdin", keyboard)
        with pytest.raises(Misuse):
            options._usable([Path("-")])


class TestColours:
    @pytest.mark.parametrize("place", ["before", "behind", "joined"])
    def test_are_there_when_they_are_asked_for(self, place: str) -> None:
        workbook()
        command = ["score", "data.xlsx"]
        asked = {"before": [["--color", "always"], command], "behind": [command, ["--color", "always"]]}
        args = [arg for part in asked.get(place, [command, ["--color=always"]]) for arg in part]
        coloured = inovasi(*args).stdout
        assert "\x1b[" in coloured
        assert "\x1b[" not in inovasi(*command).stdout
        assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).split() == inovasi(*command).stdout.split()

    def test_a_wrong_choice_is_refused(self) -> None:
        workbook()
        run = inovasi("score", "data.xlsx", "--color", "kuning")
        assert (run.exit_code, "auto, always, never" in run.stderr) == (2, True)
