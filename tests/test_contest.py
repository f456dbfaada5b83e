"""A city's own contest: scored, ranked and given its medals by rules alone, without a line of code for it."""

from __future__ import annotations

import dataclasses
import json
import re
import runpy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from screens import compare
from sheets import write_xlsx
from situations import innovation, submission
from typer.testing import CliRunner, Result

from inovasi_cli.cli import app
from inovasi_cli.reading.files.opening import read
from inovasi_cli.rules import Ruleset, loading
from inovasi_cli.scoring import score, vectors
from inovasi_cli.text import LANGUAGES

ROOT = Path(__file__).parent.parent
RULES = ROOT / "samples" / "lomba-kota"
ENTRIES = RULES / "peserta.xlsx"

# Points worked by hand from the levels in peserta.yaml: weights 6, 4, 4, 6, 8, 4, 4.5 and 3.5.
BY_HAND = """
    1  115.5 emas     Antar Obat Lansia
    2  108.5 emas     Kios Adminduk Sore
    3  96    emas     Peta Genangan Warga
    3  96    emas     Bank Seragam
    5  95.5  perak    Pasar Tanpa Antre
    6  92    perak    Posyandu Satu Meja
    7  78    perak    Kompos Gang Hijau
    8  68    perunggu Kelas Malam Orang Tua
    9  60    perunggu Lapor Lampu Jalan
    10 51.5  peserta  Arisan Jamban Sehat
    11 27.5  peserta  Pojok Baca Dermaga
    -  112   -        Sanggar Batik Lapas
"""


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load(folder=RULES)


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Work in an empty folder, at 80 columns, in the usual language."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("INOVASI_LANG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


def inovasi(*args: str | Path) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(app, [str(arg) for arg in args])


def scored(*args: str | Path) -> Mapping[str, Any]:
    """What ``inovasi score`` answers in JSON under the rules of the contest."""
    run = inovasi("score", *args, "--rules", RULES, "--format", "json")
    assert run.exit_code == 0
    answer: Mapping[str, Any] = json.loads(run.stdout)
    return answer


def standing(answer: Mapping[str, Any]) -> dict[str, tuple[str, str, str]]:
    """Rank, points and medal by name."""
    return {
        each["name"]: (
            str(each["rank"] or "-"),
            each["maturity"],
            each["predicate"]["code"] if each["predicate"] else "-",
        )
        for each in answer["innovations"]
    }


def by_hand() -> dict[str, tuple[str, str, str]]:
    lines = (line.split(maxsplit=3) for line in BY_HAND.strip().splitlines())
    return {name: (rank, points, medal) for rank, points, medal, name in lines}


def test_every_entry_has_the_rank_and_the_medal_worked_out_by_hand() -> None:
    assert standing(scored(ENTRIES)) == by_hand()


def test_the_vectors_of_the_contest_hold(rules: Ruleset) -> None:
    found, faults = vectors.read(RULES / vectors.FILE)
    assert len(found) > 20
    assert (faults, list(vectors.failing(found, rules))) == ((), [])


def test_there_is_no_index() -> None:
    answer = scored(ENTRIES)
    assert [answer[key] for key in ("index", "predicate", "rank", "total", "max_total")] == [None] * 5


def test_the_jury_may_give_other_medals() -> None:
    answer = standing(scored(ENTRIES, "--basis", "verified"))
    assert answer["Bank Seragam"] == ("5", "90", "perak")  # K4: 2 for 3, so 6 points less
    assert answer["Lapor Lampu Jalan"] == ("9", "52", "peserta")  # K5 without a document


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screen_shows_the_whole_ranking(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(RULES)
    run = inovasi("score", "peserta.xlsx", "--rules", ".", "--lang", language, "--details")
    assert run.exit_code == 0
    compare(f"lomba-kota.score.{language}.txt", run.stdout)


def test_a_long_ranking_can_be_cut() -> None:
    run = inovasi("score", ENTRIES, "--rules", RULES, "--limit", "3")
    assert "Bank Seragam" not in run.stdout.partition("Temuan")[0]
    assert "8 lagi" in run.stdout


def test_the_sample_has_no_errors() -> None:
    run = inovasi("validate", ENTRIES, "--rules", RULES, "--format", "json")
    assert run.exit_code == 0
    found = json.loads(run.stdout)["diagnostics"]
    assert sorted(each["code"] for each in found) == ["L403", "L403", "L406", "N307"]


def test_the_sample_is_what_its_script_builds(tmp_path: Path) -> None:
    fresh = runpy.run_path(str(RULES / "entries.py"))["build"](tmp_path / ENTRIES.name)
    assert [(sheet.name, sheet.rows) for sheet in read(fresh).sheets] == [
        (sheet.name, sheet.rows) for sheet in read(ENTRIES).sheets
    ]


class TestTemplate:
    def test_it_has_the_criteria_of_the_contest_and_no_sheet_of_spd(self, rules: Ruleset) -> None:
        assert inovasi("template", "--rules", RULES).exit_code == 0
        book = openpyxl.load_workbook(f"inovasi-{rules.name}.xlsx")
        assert book.sheetnames[:4] == ["Petunjuk", "Profil", "Peserta", "Bukti"]
        headers = [str(cell.value) for cell in book["Peserta"][1]]
        assert [each for each in headers if re.match(r"K?\d", each)] == [
            f"{code} {each.name.id}" for code, each in rules.sid_indicators.items()
        ]
        said = [str(row[0].value) for row in book["Petunjuk"].iter_rows(max_row=8)]
        assert any("--rules FOLDER" in each for each in said)

    def test_what_it_writes_is_understood(self, rules: Ruleset) -> None:
        inovasi("template", "--rules", RULES)
        run = inovasi("validate", f"inovasi-{rules.name}.xlsx", "--rules", RULES, "--format", "json")
        assert {each["code"] for each in json.loads(run.stdout)["diagnostics"]} == {"B111"}  # no rows yet

    def test_an_empty_one_ranks_nothing(self, rules: Ruleset) -> None:
        inovasi("template", "--rules", RULES)
        run = inovasi("score", f"inovasi-{rules.name}.xlsx", "--rules", RULES)
        assert (run.exit_code, "Belum ada yang dapat diperingkat" in run.stdout) == (1, True)


class TestReading:
    def test_criteria_are_known_by_code_name_or_both_and_may_be_measured(self) -> None:
        table = """
            | Nama Inovasi | K1 | Dasar masalah | k3 keterlibatan warga | K4 Capaian | K5 Capaian |
            | BANK SERAGAM | 3  | 2             | 1                     | 201        | 74         |
        """
        path = write_xlsx(Path("data.xlsx"), {"Peserta": table})
        entry = scored(path)["innovations"][0]
        assert entry["levels"] == {"K1": 3, "K2": 2, "K3": 1, "K4": 3, "K5": 2}
        assert entry["maturity"] == "64"  # 18 + 8 + 4 + 18 + 16

    def test_a_score_of_the_region_is_not_taken(self) -> None:
        answer = scored(ENTRIES, "--spd", "40")
        assert ("N315", None) in [(each["code"], each["place"]["cell"]) for each in answer["findings"]]
        assert standing(answer) == by_hand()

    def test_without_its_rules_the_workbook_is_not_scored_by_others(self) -> None:
        run = inovasi("score", ENTRIES)
        assert (run.exit_code, run.stdout) == (1, "")
        assert "Profil!B" in run.stderr
        assert "A510" in run.stderr


class TestRanking:
    @given(st.lists(st.sampled_from(["120", "96", "95.5", "60", "0"]), max_size=12), st.randoms())
    def test_it_does_not_depend_on_the_order_of_rows(self, points: list[str], draw: Any) -> None:
        rules = loading.load(folder=RULES)
        entries = [innovation(f"Entri {i}", total=each) for i, each in enumerate(points)]
        turned = draw.sample(entries, len(entries))
        ranks = [
            {each.innovation.name: each.rank for each in score(submission(order), rules).innovations}
            for order in (entries, turned)
        ]
        assert ranks[0] == ranks[1]
        for name, rank in ranks[0].items():
            own = next(each.total for each in entries if each.name == name)
            assert rank == 1 + sum(each.total > own for each in entries)  # type: ignore[operator]

    def test_it_passes_over_what_does_not_count(self, rules: Ruleset) -> None:
        entries = [innovation("A", total="120", applied=None), innovation("B", total="60")]
        card = score(submission(entries), rules)
        assert [each.rank for each in card.innovations] == [None, 1]
        assert [each.predicate and each.predicate.code for each in card.innovations] == [None, "perunggu"]

    def test_innovations_of_a_region_have_neither_rank_nor_medal(self) -> None:
        card = score(submission([innovation(total="60")], spd_total="40"), loading.load("2026"))
        assert [(each.rank, each.predicate) for each in card.innovations] == [(None, None)]

    def test_an_index_and_medals_can_stand_beside_each_other(self) -> None:
        rules = loading.load("2026")
        predicates = rules.edition.predicates
        assert predicates != "unknown"
        edition = rules.edition._replace(predicates=predicates._replace(of="innovation"))
        card = score(
            submission([innovation(total="70")], spd_total="40"), dataclasses.replace(rules, edition=edition)
        )
        assert (card.index is not None, card.predicate) == (True, None)
        assert [each.rank for each in card.innovations] == [1]


def test_no_line_of_code_knows_the_contest(rules: Ruleset) -> None:
    medals = [band.code for band in rules.bands("innovation") if band.code != "peserta"]
    sources = {path.name: path.read_text(encoding="utf-8").lower() for path in (ROOT / "src").rglob("*.py")}
    found = [
        (name, word)
        for name, text in sources.items()
        for word in (rules.name, *medals)
        if re.search(rf"\b{word}\b", text)
    ]
    assert found == []
