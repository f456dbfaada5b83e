"""``inovasi rules``: the editions as a reader sees them, their check, and what changed between them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from runs import inovasi
from screens import compare

from inovasi_cli.rules import CHOICES, indicators_folder, loading
from inovasi_cli.rules.edition import capabilities
from inovasi_cli.text import LANGUAGES, editions

pytestmark = pytest.mark.usefixtures("plain_surroundings")

CONTEST = Path(__file__).parent.parent / "samples" / "lomba-kota"
ALL = (*loading.editions(), *loading.announced())
MARK = "⟨"


def answer(*args: str) -> Any:
    """What a command writes as JSON."""
    return json.loads(inovasi("rules", *args, "--format", "json").stdout)


def copied(name: str = "2026") -> Path:
    """A copy of a bundled edition in the working folder."""
    return Path(shutil.copytree(indicators_folder() / name, "aturan"))


def widest(text: str) -> int:
    return max(map(len, text.splitlines()))


class TestList:
    def test_every_edition_says_what_it_can_compute(self) -> None:
        found = answer("list")["editions"]
        assert [each["edition"] for each in found] == list(ALL)
        for each in found:
            able = capabilities(loading.load(each["edition"]))
            assert each["computes"] == {subject: one.extent for subject, one in able.items()}
        assert {each["edition"]: each["base"] for each in found if each["base"]} == dict.fromkeys(
            ("2027", "2028", "2029"), "2026"
        )

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_screen(self, language: str) -> None:
        run = inovasi("rules", "list", "--lang", language, "--details")
        assert (run.exit_code, run.stderr) == (0, "")
        compare(f"rules-list.{language}.txt", run.stdout)


class TestShow:
    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("what", ["33", "3", "--decisions"])
    def test_the_screen(self, what: str, language: str) -> None:
        run = inovasi("rules", "show", "2026", what, "--lang", language)
        assert (run.exit_code, run.stderr) == (0, "")
        compare(f"rules-show-{what.strip('-')}.{language}.txt", run.stdout)

    def test_a_whole_edition(self) -> None:
        compare("rules-show.id.txt", inovasi("rules", "show", "2026").stdout)

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("edition", [*ALL, str(CONTEST)], ids=lambda each: Path(each).name)
    def test_any_edition_fits_on_80_columns(self, edition: str, language: str) -> None:
        for more in ("--all", "--decisions"):
            run = inovasi("rules", "show", edition, more, "--lang", language)
            assert (run.exit_code, run.stderr) == (0, "")
            assert widest(run.stdout) <= 80

    def test_shares_add_up_to_the_whole(self) -> None:
        said = answer("show", "2026")
        shares = {
            aspect: sum(float(each["share"]) for each in said[aspect]["indicators"])
            for aspect in ("spd", "sid")
        }
        assert {aspect: round(share, 2) for aspect, share in shares.items()} == {"spd": 25.2, "sid": 44.4}
        assert "SPD 25,20 %, SID 74,80 % (kematangan 44,40 %, jumlah inovasi 30,40 %)" in (
            inovasi("rules", "show", "2026", "--details").stdout
        )

    def test_an_indicator_says_all_that_the_letter_says(self) -> None:
        found = answer("show", "2026", "16")["indicator"]
        assert (found["weight"], found["maximum"], found["share"]) == ("3", "9", "3.60")
        assert (found["mandatory"], found["files"]) == (True, ["pdf"])
        assert [each["text"]["id"] for each in found["levels"]][1:] == [
            "Peraturan Kepala Daerah",
            "Peraturan Daerah",
        ]
        assert found["source"]["at"] == "Lampiran II no. 16"
        assert (found["source"]["read"], found["source"]["confidence"]) == ("secondary", "high")

    def test_markdown_is_always_whole(self) -> None:
        page = inovasi("rules", "show", "2026", "--format", "md").stdout
        codes = [line.split()[1] for line in page.splitlines() if line.startswith("### ")]
        ruleset = loading.load("2026")
        assert codes == [*ruleset.spd_indicators, *ruleset.sid_indicators]
        assert "| 3 | \\>= 8,17% | \\>= 8,17 | 3 |" in page

    def test_what_an_edition_does_not_know_is_named(self) -> None:
        page = inovasi("rules", "show", "2022").stdout
        assert "Indeks: belum dapat dihitung; tidak diketahui: pembagi paling sedikit" in page

    def test_an_announced_edition_names_what_it_rests_on(self) -> None:
        assert "Aturan edisi 2026 dengan perubahan yang diumumkan." in inovasi("rules", "show", "2027").stdout

    def test_a_folder_is_an_edition_too(self) -> None:
        assert answer("show", str(CONTEST))["status"] == "own"
        copied("2023")
        assert answer("show", "aturan")["edition"] == "2023"

    def test_an_indicator_that_is_not_there_is_wrong_use(self) -> None:
        run = inovasi("rules", "show", "2026", "5")
        assert (run.exit_code, run.stdout) == (2, "")
        assert 'tidak ada indikator "5" dalam edisi 2026' in run.stderr
        assert run.stderr.splitlines()[-1] == "Bantuan: inovasi rules show --help"

    def test_decisions_are_not_those_of_an_indicator(self) -> None:
        run = inovasi("rules", "show", "2026", "33", "--decisions")
        assert (run.exit_code, run.stdout) == (2, "")

    def test_an_edition_that_is_not_there_is_wrong_use(self) -> None:
        run = inovasi("rules", "show", "2062")
        assert (run.exit_code, run.stdout) == (2, "")
        assert 'edisi "2062" tidak ada' in run.stderr

    def test_every_decision_and_every_choice_has_a_meaning(self) -> None:
        chosen = {
            code
            for name in loading.editions()
            for each in loading.load(name).edition.decisions
            for code in (each.choice, *each.alternatives)
        }
        assert chosen | {code for codes in CHOICES.values() for code in codes} == set(editions.CHOICES)


class TestCheck:
    def test_all_shipped_editions_are_green(self) -> None:
        run = inovasi("rules", "check")
        assert (run.exit_code, run.stderr) == (0, "")
        found = answer("check")["editions"]
        assert [each["edition"] for each in found] == list(loading.editions())
        assert [each["faults"] for each in found] == [[]] * len(found)
        assert all(sum(each["numbers"].values()) and each["vectors"] for each in found)

    def test_it_recomputes_sums_and_shares(self) -> None:
        [found] = answer("check", "2026")["editions"]
        assert found["sums"] == {
            "spd_max": "63",
            "maturity_max": "111",
            "quantity_max": "76",
            "total_max": "250",
        }
        page = inovasi("rules", "check", "2026", "2023").stdout
        assert "2026   salinan    63         111      76    250  25,20  74,80" in page
        assert "2023   sebagian  63*         111      76    250  25,20  74,80" in page
        assert widest(page) <= 80

    def test_rules_of_ones_own_are_checked_alike(self) -> None:
        run = inovasi("rules", "check", str(CONTEST))
        assert run.exit_code == 0
        assert "tidak ada kesalahan" in run.stdout

    def test_a_folder_of_several_editions_is_checked_whole(self) -> None:
        shutil.copytree(indicators_folder(), "semua")
        found = answer("check", "semua")["editions"]
        assert [Path(each["edition"]).name for each in found] == list(loading.editions())

    def test_an_announced_edition_is_checked_with_the_one_that_tells_of_it(self) -> None:
        assert [each["edition"] for each in answer("check", "2028")["editions"]] == ["2026"]

    def test_a_vector_that_misses_is_told_by_its_line(self) -> None:
        vectors = copied() / "vectors.txt"
        lines = vectors.read_text(encoding="utf-8").splitlines()
        row = lines.index("points 16  -> 3 6 9") + 1
        lines[row - 1] = "  points 16  -> 3 6 8"
        vectors.write_text("\n".join([*lines, "poin 16 -> 3 6 9"]), encoding="utf-8")
        run = inovasi("rules", "check", "aturan")
        assert run.exit_code == 1
        assert f"{vectors}:{len(lines) + 1}:1  A517 vektor-tak-terbaca" in run.stdout
        assert f"{vectors}:{row}:3  A518 vektor-meleset" in run.stdout

    @pytest.mark.parametrize(
        ("file", "old", "new", "code"),
        [
            ("sid", "max: 90,", "max: 89,", "A518"),
            ("sid", "    weight: 4\n", "    weight: 5\n", "A506"),
            ("edition", "low: 65.01", "low: 65.02", "A507"),
            ("edition", "minimum: 300", "minimum: 301", "A518"),
        ],
    )
    def test_a_changed_number_is_noticed(self, file: str, old: str, new: str, code: str) -> None:
        path = copied() / f"{file}.yaml"
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), encoding="utf-8")
        assert inovasi("rules", "check", "aturan").exit_code == 1
        [found] = answer("check", "aturan")["editions"]
        assert code in {fault["code"] for fault in found["faults"]}

    def test_nothing_of_that_name_is_wrong_use(self) -> None:
        run = inovasi("rules", "check", "tidak-ada")
        assert (run.exit_code, run.stdout) == (2, "")
        assert 'edisi "tidak-ada" tidak ada' in run.stderr


BAD: Mapping[str, tuple[str, str, str, str]] = {
    "tab indentation": ("A501", "edition", "    value: 12\n", f"{MARK}\tvalue: 12\n"),
    "a repeated key": ("A503", "edition", "year: 2026\n", f"year: 2026\n{MARK}year: 2026\n"),
    "a misspelt key": ("A502", "edition", "year: 2026\n", f"year: 2026\n{MARK}yaer: 2026\n"),
    "010": ("A504", "edition", "value: 12\n", f"value: {MARK}010\n"),
    "1:30": ("A504", "edition", "value: 12\n", f"value: {MARK}1:30\n"),
    "no": ("A504", "edition", "value: 12\n", f"value: {MARK}no\n"),
    "a weight as text": ("A509", "sid", "weight: 4\n", f'weight: {MARK}"4"\n'),
    "a negative weight": ("A509", "sid", "weight: 4\n", f"weight: {MARK}-4\n"),
    "a level missing": (
        "A512",
        "spd",
        '      - {level: 1, text: {id: "Piagam", en: "Certificate"}}\n      - {',
        f"      {MARK}- {{",
    ),
    "a band hole": ("A507", "edition", "high: 65.00", f"high: {MARK}64.00"),
    "an undeclared source": (
        "A505",
        "sid",
        '{doc: surat-2026, at: "Lampiran II no. 16"',
        f'{{doc: {MARK}surat-2062, at: "Lampiran II no. 16"',
    ),
    "a maximum that does not add up": ("A506", "edition", "value: 250\n", f"value: {MARK}251\n"),
    "an anchor": ("A501", "edition", "year: 2026\n", f"year: {MARK}&tahun 2026\n"),
    "a python object": (
        "A501",
        "edition",
        "year: 2026\n",
        f"year: {MARK}!!python/object/apply:os.system [ls]\n",
    ),
}
"""Code, file, what stands in edition 2026, and what comes in its place; ``⟨`` marks what must be told."""


class TestBadInput:
    @pytest.mark.parametrize(("code", "file", "old", "new"), BAD.values(), ids=BAD)
    def test_it_is_refused_with_line_and_column(self, code: str, file: str, old: str, new: str) -> None:
        path = copied() / f"{file}.yaml"
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        marked = text.replace(old, new)
        before = marked[: marked.index(MARK)]
        row, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        path.write_text(marked.replace(MARK, ""), encoding="utf-8")
        run = inovasi("rules", "check", "aturan")
        assert (run.exit_code, run.stderr) == (1, "")
        assert f"{path}:{row}:{column}  {code} " in run.stdout
        [found] = answer("check", "aturan")["editions"]
        assert code in [fault["code"] for fault in found["faults"]]

    def test_what_was_meant_is_asked(self) -> None:
        path = copied() / "sid.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("    weight: 4\n", "    wieght: 4\n"), encoding="utf-8")
        assert 'Mungkin maksud Anda "weight"?' in inovasi("rules", "check", "aturan").stdout

    def test_a_choice_that_there_is_not_is_told_at_the_decision_alone(self) -> None:
        path = copied() / "edition.yaml"
        old = "  - code: stage-rule\n    choice: warning\n"
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, old.replace("warning", "warn")), encoding="utf-8")
        [found] = answer("check", "aturan")["editions"]
        assert [fault["place"]["row"] for fault in found["faults"]] == [
            text[: text.index(old)].count("\n") + 2
        ]

    def test_aliases_that_expand_to_more_than_the_file_warrants(self) -> None:
        path = copied() / "vocabulary.yaml"
        lines = ['a0: &a0 ["x"]', *(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12))]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        run = inovasi("rules", "check", "aturan", "--details")
        assert run.exit_code == 1
        assert f"{path}:1:5  A501 " in run.stdout

    def test_a_file_of_50_mb(self) -> None:
        path = copied() / "sid.yaml"
        path.write_bytes(b"a: b\n" * 10_000_000)
        run = inovasi("rules", "check", "aturan")
        assert run.exit_code == 1
        assert f"{path}  A501 " in run.stdout

    def test_all_faults_of_all_files_are_told_in_one_run(self) -> None:
        folder = copied()
        for name, old, new in [
            ("edition", "value: 12\n", "value: 012\n"),
            ("sid", "weight: 4\n", "weight: no\n"),
        ]:
            path = folder / f"{name}.yaml"
            path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        [found] = answer("check", "aturan")["editions"]
        assert [Path(fault["place"]["file"]).name for fault in found["faults"]] == [
            "edition.yaml",
            "sid.yaml",
        ]


class TestDiff:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_screen(self, language: str) -> None:
        run = inovasi("rules", "diff", "2024", "2026", "--lang", language, "--details")
        assert (run.exit_code, run.stderr) == (0, "")
        compare(f"rules-diff.{language}.txt", run.stdout)

    def test_the_words_are_quoted_when_asked_for(self) -> None:
        short, whole = (
            inovasi("rules", "diff", "2024", "2026", *more).stdout for more in (["--details"], ["--all"])
        )
        assert '"hari" -> "hari kalender"' in whole
        assert "hari kalender" not in short
        assert '"hari" -\\> "hari kalender"' in (
            inovasi("rules", "diff", "2024", "2026", "--format", "md").stdout
        )

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize(("before", "after"), list(pairwise(ALL)))
    def test_any_two_editions_fit_on_80_columns(self, before: str, after: str, language: str) -> None:
        run = inovasi("rules", "diff", before, after, "--all", "--lang", language)
        assert (run.exit_code, run.stderr) == (0, "")
        assert widest(run.stdout) <= 80

    def test_two_folders(self) -> None:
        path = copied() / "sid.yaml"
        text = (
            path.read_text(encoding="utf-8").replace("max: 90,", "max: 88,").replace("min: 91,", "min: 89,")
        )
        path.write_text(text, encoding="utf-8")
        found = answer("diff", "2026", "aturan")
        assert [each["code"] for each in found["indicators"] if each["moved"]] == ["29"]
        assert found["effect"]["sid"] == {"loss": "0", "gain": "1", "outside": {"loss": "0", "gain": "0"}}

    def test_rules_that_cannot_be_read_are_told(self) -> None:
        (copied() / "sid.yaml").unlink()
        run = inovasi("rules", "diff", "2026", "aturan")
        assert (run.exit_code, run.stdout) == (1, "")
        assert "A511" in run.stderr


class TestSchema:
    def test_one_and_all(self) -> None:
        one = json.loads(inovasi("rules", "schema", "sid").stdout)
        every = json.loads(inovasi("rules", "schema").stdout)
        assert one["title"] == "sid.yaml"
        assert (list(every), every["sid"]) == (["edition", "spd", "sid", "vocabulary", "effort"], one)

    def test_to_a_file(self) -> None:
        run = inovasi("rules", "schema", "spd", "-o", "spd.json", "--quiet")
        assert (run.exit_code, run.output) == (0, "")
        assert json.loads(Path("spd.json").read_text(encoding="utf-8"))["title"] == "spd.yaml"
        assert inovasi("rules", "schema", "spd", "-o", "spd.json").exit_code == 2

    def test_a_file_that_there_is_not(self) -> None:
        run = inovasi("rules", "schema", "pemda")
        assert run.exit_code == 2
        assert "yang diterima: edition, spd, sid, vocabulary, effort." in run.stderr


class TestGroup:
    def test_without_a_command_its_help_is_shown(self) -> None:
        assert inovasi("rules").stdout == inovasi("rules", "--help").stdout

    def test_a_command_that_is_not_there(self) -> None:
        run = inovasi("rules", "chek")
        assert run.exit_code == 2
        assert 'perintah "chek" tidak ada. Mungkin maksud Anda "check"?' in run.stderr
        assert run.stderr.splitlines()[-1] == "Bantuan: inovasi rules --help"

    @pytest.mark.parametrize("command", ["list", "show 2026", "check", "diff 2023 2026"])
    def test_a_result_goes_to_a_file(self, command: str) -> None:
        run = inovasi("rules", *command.split(), "-o", "hasil.txt")
        assert (run.exit_code, run.stdout, run.stderr) == (0, "", "Ditulis: hasil.txt\n")
        whole = [] if command.startswith("schema") else ["--details"]
        assert inovasi("rules", *command.split(), *whole).stdout == Path("hasil.txt").read_text(
            encoding="utf-8"
        )
