"""``inovasi plan`` as it is typed: targets, limits, forms, and what is said when it cannot be done."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from runs import INNOVATIONS, inovasi, workbook
from screens import compare
from sheets import write_xlsx

from inovasi_cli.cli import misuse
from inovasi_cli.insight.plan import WIDEST, program
from inovasi_cli.insight.solver import Solved
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.submission import CATEGORIES, Profile
from inovasi_cli.rules.loading import load
from inovasi_cli.rules.results import nominees_for, results, years
from inovasi_cli.scoring.ranking import rank
from inovasi_cli.scoring.ranking.published import Reaching, reaching

SAMPLES = Path(__file__).parents[1] / "samples"
CITY = str(SAMPLES / "kota-contoh-2026.xlsx")
PAST = str(SAMPLES / "banjarmasin-2023.xlsx")
FAULTY = str(SAMPLES / "perlu-diperbaiki.xlsx")


pytestmark = pytest.mark.usefixtures("samples_once")


@pytest.fixture(autouse=True)
def _apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")


def planned(*options: str, file: str = CITY, code: int = 0) -> Any:
    run = inovasi("plan", file, *options, "--format", "json")
    assert run.exit_code == code, run.output
    return json.loads(run.stdout)


def refused(*options: str, file: str = CITY) -> str:
    run = inovasi("plan", file, *options)
    assert (run.exit_code, run.stdout) == (2, "")
    return run.stderr


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_screen(language: str) -> None:
    run = inovasi("plan", CITY, "--target", "62", "--lang", language, "--details")
    assert run.exit_code == 0
    compare(f"plan.{language}.txt", run.stdout)


def test_a_target_that_is_out_of_reach() -> None:
    run = inovasi("plan", CITY, "--target", "rank:1", "--freeze", "spd", "--max-per-agency", "3", "--details")
    assert run.exit_code == 1
    compare("plan-unreachable.id.txt", run.stdout)


def test_json_says_what_the_screen_says() -> None:
    told = planned("--target", "Sangat Inovatif")
    assert (told["schema"], told["reached"], told["optimal"]) == ("inovasi.plan/1", True, True)
    assert (told["index_before"], told["predicate_after"]["code"]) == ("59.11", "sangat-inovatif")
    assert Decimal(told["index_after"]) >= Decimal("65.01")
    steps = told["steps"]
    assert sum(Decimal(each["effort"]) for each in steps) == Decimal(told["effort"])
    assert steps[-1]["index"] == told["index_after"]
    assert {"innovation", "agency", "indicator", "from", "to", "effort", "gain", "evidence"} <= set(steps[0])
    assert all(each["when"] in ("now", "year") for each in steps)


@pytest.mark.parametrize("target", ["sangat-inovatif", "VERY INNOVATIVE", "Sangat Inovatif", None])
def test_a_predicate_by_any_of_its_names_and_the_next_one_without(target: str | None) -> None:
    options = ["--target", target] if target else []
    assert planned(*options)["goal"]["index"] == "65.01"


def test_an_index_may_have_a_decimal_comma() -> None:
    assert planned("--target", "59,5")["goal"]["index"] == "59.50"


def test_the_same_plan_every_time() -> None:
    assert inovasi("plan", CITY, "--format", "csv").stdout == inovasi("plan", CITY, "--format", "csv").stdout


@pytest.mark.parametrize("target", ["sangat inovativ", "101", "-3", "1.234", "rank:0", "rank:x", ""])
def test_an_unknown_target_is_refused_with_what_there_is(target: str) -> None:
    said = refused("--target", target)
    assert "Sangat Inovatif" in said
    assert "rank:" in said


def test_a_slip_in_a_predicate_is_asked_about() -> None:
    assert 'Mungkin maksud Anda "Sangat Inovatif"?' in refused("--target", "sangat inovativ")


def test_frozen_rows_do_not_move_and_unknown_ones_are_refused() -> None:
    free = {(each["innovation"], each["indicator"]) for each in planned("--target", "62")["steps"]}
    frozen = planned("--target", "62", "--freeze", "spd", "--freeze", "sid.35")["steps"]
    assert (None, "12") in free
    assert {each["kind"] for each in frozen} == {"level"}
    assert "35" not in {each["indicator"] for each in frozen}
    said = refused("--freeze", "agency[Dinas Pendidikn]")
    assert "Dinas Pendidikan" in said


def test_no_agency_has_more_steps_than_it_may() -> None:
    told = planned("--target", "62", "--max-per-agency", "2")
    assert max(each["steps"] for each in told["agencies"] if each["agency"] != "Pemda (SPD)") <= 2


def test_only_what_is_in_time_is_proposed() -> None:
    assert {each["when"] for each in planned("--target", "61", "--deadline", "now")["steps"]} == {"now"}
    never = ("16", "21", "32", "8", "2a")
    assert not {each["indicator"] for each in planned("--target", "73")["steps"]}.intersection(never)


def test_efforts_of_ones_own() -> None:
    Path("upaya.yaml").write_text(
        'schema: 1\nindicators: [{code: "16", levels: [{level: 1, when: now, effort: 0.01}, '
        "{level: 2, when: now, effort: 0.02}, {level: 3, when: now, effort: 0.03}]}]\n",
        encoding="utf-8",
    )
    told = planned("--target", "60", "--effort", "upaya.yaml")
    assert {each["indicator"] for each in told["steps"]} == {"16"}
    assert told["efforts"] == "own"
    Path("upaya.yaml").write_text("schema: 1\nindikator: []\n", encoding="utf-8")
    run = inovasi("plan", CITY, "--effort", "upaya.yaml")
    assert run.exit_code == 1
    assert "upaya.yaml:2:1" in run.stderr


def test_a_budget_that_is_enough_and_one_that_is_not() -> None:
    enough = planned("--target", "60", "--budget", "100")
    assert (enough["reached"], Decimal(enough["effort"])) == (True, Decimal(31))
    short = planned("--target", "65.01", "--budget", "100", code=1)
    assert short["reached"] is False
    assert Decimal(short["effort"]) <= 100
    assert short["steps"]
    assert short["steps"] == planned("--budget", "100")["steps"]


def test_a_workbook_with_errors_is_planned_on_its_valid_part_and_said() -> None:
    run = inovasi("plan", FAULTY, "--target", "45")
    assert run.exit_code == 0
    assert "P622" in run.stdout
    assert planned("--target", "45", file=FAULTY)["errors"] == 21


@pytest.mark.parametrize("command", ["plan --target 45", "leverage", "risk --draws 100"])
def test_who_is_sent_to_the_errors_is_told_of_which_file(command: str) -> None:
    named = " ".join(inovasi(*command.split(), FAULTY).stdout.split())
    assert f"inovasi validate {FAULTY}" in named.replace("- ", "-").replace("/ ", "/")


def test_spd_as_a_total_is_not_planned_and_said() -> None:
    run = inovasi("plan", PAST, "--target", "62")
    assert "SPD hanya diketahui totalnya" in run.stdout
    assert {each["kind"] for each in planned("--target", "62", file=PAST)["steps"]} == {"level"}


def test_innovations_by_total_are_not_planned_and_said() -> None:
    table = """
        | Nama Inovasi | Urusan Utama | Estimasi Skor Kematangan |
        | SIAP ANTAR   | Kesehatan    | 87                       |
    """
    path = workbook(innovations=table)
    told = planned("--target", "20", file=str(path))
    assert {each["kind"] for each in told["steps"]} == {"new", "level"}
    assert "1 inovasi hanya diketahui jumlah kematangannya" in inovasi("plan", str(path)).stdout


def test_without_an_index_there_is_no_plan() -> None:
    """The rules of a contest have none."""
    folder = SAMPLES / "lomba-kota"
    run = inovasi("plan", str(folder / "peserta.xlsx"), "--rules", str(folder), "--target", "60")
    assert (run.exit_code, run.stdout) == (1, "")


def test_csv_has_a_row_for_each_step() -> None:
    rows = list(
        csv.DictReader(io.StringIO(inovasi("plan", CITY, "--target", "60", "--format", "csv").stdout))
    )
    assert [each["number"] for each in rows] == [str(n) for n in range(1, len(rows) + 1)]
    assert rows[-1]["index"] == "60.00"


def test_a_workbook_has_the_tasks_of_each_agency_together() -> None:
    run = inovasi("plan", CITY, "--target", "62", "-o", "rencana.xlsx")
    assert (run.exit_code, run.stdout) == (0, "")
    told = planned("--target", "62")
    sheets = {sheet.name: sheet for sheet in read(Path("rencana.xlsx")).sheets}
    assert [*sheets] == ["Ringkasan", "Tugas", "Asal-usul"]
    found = (row[:2] for row in sheets["Tugas"].rows if len(row) > 1)
    rows = [(agency, int(number)) for agency, number in found if isinstance(number, int | float)]
    assert [agency for agency, _ in groupby(row[0] for row in rows)] == [
        each["agency"] for each in told["agencies"]
    ]
    assert sorted(number for _, number in rows) == list(range(1, len(told["steps"]) + 1))
    assert inovasi("plan", CITY, "--target", "62", "-o", "rencana.xlsx").exit_code == 2
    assert inovasi("plan", CITY, "--format", "csv", "-o", "rencana.xlsx").exit_code == 2


@pytest.mark.parametrize("form", ["xlsx", "csv", "json"])
def test_a_file_that_cannot_reach_the_target_says_so_and_the_most_there_is(form: str) -> None:
    told = planned("--target", "99.9", code=1)
    best = told["most"]["index"].replace(".", ",")
    run = inovasi("plan", CITY, "--target", "99.9", "-o", f"rencana.{form}")
    assert run.exit_code == 1
    said = " ".join(run.stderr.split())
    assert "Sasaran: indeks 99,9" in said and f"Tidak dapat dicapai. Paling tinggi {best}" in said
    if form == "xlsx":
        summary = openpyxl.load_workbook("rencana.xlsx").worksheets[0]
        cells = [str(cell.value) for row in summary.iter_rows() for cell in row if cell.value is not None]
        assert any(each.startswith(f"Tidak dapat dicapai. Paling tinggi {best}") for each in cells)
        assert "tertinggi dengan paling banyak 20 inovasi baru" in cells and "rencana ini" not in cells


def test_the_number_of_new_innovations_that_holds_an_index_down_is_said_with_the_remedy() -> None:
    told = planned("--target", "99.9", code=1)
    assert (told["max_new"], told["max_new_taken"]) == (20, True)
    wider = told["most_without"]["most_new"]
    assert Decimal(wider) > Decimal(told["most"]["index"])
    page = " ".join(inovasi("plan", CITY, "--target", "99.9").stdout.split())
    assert (
        "paling banyak 20 inovasi baru, menurut perkiraan upaya. "
        f"Dengan --max-new 200: {wider.replace('.', ',')}." in page
    )
    again = planned("--target", "99.9", "--max-new", str(WIDEST), code=1)
    assert again["most"]["index"] == wider and "most_new" not in again["most_without"]
    inovasi("plan", CITY, "--target", "99.9", "-o", "rencana.xlsx")
    summary = openpyxl.load_workbook("rencana.xlsx").worksheets[0]
    assert any("--max-new 200" in str(cell.value) for row in summary.iter_rows() for cell in row)


def test_the_number_of_new_innovations_that_a_plan_may_have_is_said_beside_it() -> None:
    def page(*options: str) -> str:
        return " ".join(inovasi("plan", CITY, "--target", "62", *options, "--details").stdout.split())

    assert "Paling banyak 20 inovasi baru, menurut perkiraan upaya; ubah: --max-new N." in page()
    assert "tertinggi dengan paling banyak 20 inovasi baru" in page()
    assert "Paling banyak 3 inovasi baru, menurut --max-new; ubah: --max-new N." in page("--max-new", "3")
    without = page("--freeze", "sid")
    assert "inovasi baru" not in without and "tertinggi yang dapat dicapai" in without


def test_a_plan_may_be_asked_for_as_many_new_innovations_as_it_names_and_no_more() -> None:
    assert str(WIDEST) in refused("--target", "62", "--max-new", str(WIDEST + 1))


def test_new_innovations_are_called_so_and_a_loss_is_explained() -> None:
    told = planned("--target", "72")
    new = [each for each in told["steps"] if each["kind"] == "new"]
    assert new and min(Decimal(each["gain"]) for each in new) < 0
    assert {each["agency"] for each in new} == {"Inovasi baru"}
    page = " ".join(inovasi("plan", CITY, "--target", "72", "--all").stdout.split())
    assert "Inovasi baru: laporkan yang belum dilaporkan" in page
    assert "Poinnya negatif karena kematangan awal ini di bawah rata-rata" in page
    inovasi("plan", CITY, "--target", "72", "-o", "rencana.xlsx")
    book = openpyxl.load_workbook("rencana.xlsx")
    rows = [row[1:] for row in book["Tugas"].iter_rows(values_only=True) if row[0] == "Inovasi baru"]
    assert all(row[5] for row in rows), "each step says which document"
    assert any("Poinnya negatif" in str(row[4]) for row in rows)


def test_what_is_missing_is_named_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    there = importlib.util.find_spec
    monkeypatch.setattr(misuse, "find_spec", lambda name: None if name == "highspy" else there(name))
    said = refused("--target", "62")
    assert "-m pip install" in said
    assert "highspy" in said and "numpy" not in said
    assert "keliru" not in said and "--help" not in said, "the command was given rightly"


@pytest.mark.parametrize(
    ("prefix", "command"),
    [
        ("/srv/pipx/venvs/inovasi", "pipx inject inovasi highspy"),
        ("/srv/uv/tools/inovasi", "uv tool install inovasi --with=highspy"),
        ("/srv/project/.venv", "uv pip install --python"),
    ],
)
def test_it_is_installed_in_the_way_that_the_program_was(
    prefix: str, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = importlib.util.find_spec
    gone = ("highspy", "pip")
    monkeypatch.setattr(misuse, "find_spec", lambda name: None if name in gone else there(name))
    monkeypatch.setattr("sys.prefix", prefix)
    assert command in refused("--target", "62")


# Ranks


@pytest.mark.parametrize("code", ["63.71", "36.71"])
@pytest.mark.parametrize("place", [1, 5, 21, 60, 93])
def test_the_index_of_a_rank_is_the_least_that_gives_it(place: int, code: str) -> None:
    ruleset, table = load("2023"), results(2023)
    found = reaching(place, Profile(region="x", code=code, category="kota"), ruleset, None)
    assert isinstance(found, Reaching)
    assert found.year == 2023
    for least, end in ((found.certain, "worst"), (found.possible, "best")):
        assert least is not None
        for index, good in ((least, True), (least - Decimal("0.01"), False)):
            if index < 0:
                continue
            interval = rank(
                index, category="kota", region_code=code, table=table, bands=ruleset.bands("region")
            )
            assert (getattr(interval, end) <= place) is good


def test_a_rank_that_only_may_be_reached_is_said_to_be_no_more() -> None:
    told = planned("--target", "rank:10", code=1)
    at = told["goal"]["rank"]
    assert (at["place"], at["of"], at["certain"]) == (10, 94, False)
    assert Decimal(at["possible_from"]) == Decimal(told["goal"]["index"]) < Decimal(at["certain_from"])
    assert (told["reached"], told["reached_state"]) == (False, "possible")
    run = inovasi("plan", CITY, "--target", "rank:10")
    assert run.exit_code == 1 and "MUNGKIN, bukan pasti" in run.stdout
    to_file = inovasi("plan", CITY, "--target", "rank:10", "-o", "rencana.xlsx")
    assert to_file.exit_code == 1 and "MUNGKIN, bukan pasti" in " ".join(to_file.stderr.split())


def test_an_open_index_makes_a_target_possible_only() -> None:
    listed = INNOVATIONS.replace("Waktu Penerapan", "Kolom 5").replace("2025-03-01", "2019-03-01")
    file = str(workbook(innovations=listed))
    may = planned("--target", "18", file=file, code=1)
    assert Decimal(may["index_low"]) < Decimal(may["index_high"]) < 18
    assert (may["reached"], may["reached_state"]) == (False, "possible")
    assert may["steps"]
    run = inovasi("plan", file, "--target", "18")
    assert run.exit_code == 1 and "MUNGKIN" in run.stdout
    sure = planned("--target", may["index_low"], file=file)
    assert (sure["reached"], sure["reached_state"]) == (True, "yes")


def test_what_comes_out_is_told_in_three_words() -> None:
    certain, impossible = planned("--target", "60"), planned("--target", "99.99", code=1)
    assert (certain["reached"], certain["reached_state"]) == (True, "yes")
    assert (impossible["reached"], impossible["reached_state"]) == (False, "no")
    assert planned("--budget", "5")["reached_state"] is None


def test_a_nominee_needs_a_rank_within_the_nominees_of_the_year() -> None:
    told = planned("--target", "nominee", code=1)
    assert (told["goal"]["rank"]["place"], told["goal"]["nominees"]["most"]) == (11, "11.00")
    assert told["goal"]["nominees"]["year"] == 2025


def test_a_rank_that_there_is_not_or_that_cannot_be_told() -> None:
    assert "94 kota" in refused("--target", "rank:95")
    sheets = {"Profil": "| Edisi | '2026 |", "Inovasi": INNOVATIONS.format(level=3)}
    file = str(write_xlsx(Path("tanpa-kategori.xlsx"), sheets))
    assert "kategori" in refused("--target", "rank:3", "--spd", "40", file=file)
    assert "nominasi" in refused("--target", "nominee", "--spd", "40", file=file)


def test_every_number_of_nominees_has_its_source() -> None:
    for category in CATEGORIES:
        for year in years():
            found = nominees_for(category, year)
            assert (found is None) is (year < 2021)
            assert found is None or (found.most > 0 and found.source and found.year <= year)


def test_what_was_not_found_in_time_is_not_called_out_of_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "minimise", lambda *_: Solved(None, proven=False))
    run = inovasi("plan", CITY, "--target", "65")
    assert run.exit_code == 1
    assert "belum terbukti" in run.stdout and "Tidak dapat dicapai" not in run.stdout


def test_two_names_of_one_agency_are_asked_about_where_tasks_are_shared_out() -> None:
    """Its work would stand under two names; ranks of agencies say so too."""
    workbook("city.xlsx", innovations=INNOVATIONS.replace("Dinas Sosial", "Dinkes"))
    for command in (("plan", "city.xlsx"), ("rank", "city.xlsx", "--by", "agency")):
        run = inovasi(*command)
        assert "L419" in run.output, command
    workbook("other.xlsx")
    assert "L419" not in inovasi("plan", "other.xlsx").output
