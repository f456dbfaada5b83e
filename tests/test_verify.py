"""A kept result is computed again: equal, or what differs is named; and every JSON says what it rests on."""

from __future__ import annotations

import copy
import hashlib
import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runs import inovasi, workbook

from inovasi_cli import __version__
from inovasi_cli.pages.page.blocks import Grid
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.provenance import edition_checksum
from inovasi_cli.pages.verify import kept
from inovasi_cli.pages.verify import page as verification
from inovasi_cli.pages.verify.kept import Record, Unverifiable, differences, read_record
from inovasi_cli.rules import indicators_folder
from inovasi_cli.text import LANGUAGES, Language
from inovasi_cli.text import verifying as text

SAMPLES = Path(__file__).parent.parent / "samples"
CITY = str(SAMPLES / "kota-contoh-2026.xlsx")

pytestmark = pytest.mark.usefixtures("plain_surroundings")


def scored(*options: str, file: str = "data.xlsx") -> dict[str, Any]:
    """Write the result of ``file`` to hasil.json and return it."""
    run = inovasi("score", file, *options, "--format", "json", "-o", "hasil.json", "--force")
    assert run.exit_code == 0, run.output
    content: dict[str, Any] = json.loads(Path("hasil.json").read_text(encoding="utf-8"))
    return content


def rewritten(change: Callable[[dict[str, Any]], object]) -> None:
    content = json.loads(Path("hasil.json").read_text(encoding="utf-8"))
    change(content)
    Path("hasil.json").write_text(json.dumps(content), encoding="utf-8")


def verified(*args: str) -> tuple[int, list[str]]:
    """The exit code, and the paths that differ."""
    run = inovasi("verify", "hasil.json", *args, "--format", "json")
    return run.exit_code, [each["path"] for each in json.loads(run.stdout)["differences"]]


class TestEqual:
    @pytest.mark.parametrize(
        "options",
        [
            [],
            ["--basis", "evidenced", "--lang", "en"],
            ["--spd", "46,5", "--category", "kabupaten", "--affairs", "all"],
            ["--spd", "0,25", "--basis", "verified"],
            ["--set", "spd.12=3", "--set", "spd.1=0", "--count", "70"],
            ["--edition", "2027"],
        ],
    )
    def test_what_was_computed_is_computed_again_as_it_was_asked_for(self, options: list[str]) -> None:
        scored(*options, file=CITY)
        assert verified() == (0, [])

    def test_files_may_have_moved(self) -> None:
        workbook()
        scored()
        shutil.move("data.xlsx", "arsip.xlsx")
        assert verified("arsip.xlsx") == (0, [])

    def test_several_files_in_another_order_are_the_same_files(self) -> None:
        workbook("a.xlsx")
        workbook("b.xlsx", level="1", spd="")
        run = inovasi("score", "a.xlsx", "b.xlsx", "--format", "json", "-o", "hasil.json")
        assert run.exit_code == 0
        assert verified("a.xlsx", "b.xlsx") == (0, [])

    def test_a_table_of_ones_own_belongs_to_what_is_verified(self) -> None:
        workbook()
        Path("lampiran.csv").write_text(
            "Nama Pemda;Indeks;Peringkat\nKota Banjarmasin;60,72;1\nKota Bogor;50,00;2\n", encoding="utf-8"
        )
        scored("--reference", "lampiran.csv")
        assert verified() == (0, [])
        Path("lampiran.csv").write_text(
            "Nama Pemda;Indeks;Peringkat\nKota Banjarmasin;60,72;1\nKota Bogor;50,01;2\n", encoding="utf-8"
        )
        assert "provenance.inputs.lampiran.csv" in verified()[1]

    def test_it_is_said_with_the_index(self) -> None:
        workbook()
        scored()
        assert "Indeks 16,50, 2 inovasi" in inovasi("verify", "hasil.json").stdout


class TestDifferent:
    def test_a_whole_value_that_is_gone_is_told_by_its_name(self) -> None:
        workbook()
        scored()
        rewritten(lambda kept: kept.update(predicate=None))
        assert re.search(r"Predikat +tidak ada +Kurang Inovatif", inovasi("verify", "hasil.json").stdout)

    def test_a_changed_level_is_named_with_the_file(self) -> None:
        workbook(level="3")
        scored()
        workbook(level="2")
        code, paths = verified()
        assert code == 1
        assert {
            "provenance.inputs.data.xlsx",
            "index",
            "innovations.0.maturity",
            "innovations.0.levels.16",
        } <= set(paths)
        said = " ".join(inovasi("verify", "hasil.json").stdout.split())
        assert "SIAP ANTAR (baris 2): kematangan" in said
        assert "sidik digital berkas data.xlsx" in said

    @pytest.mark.parametrize(
        ("change", "path"),
        [
            (lambda kept: kept.update(index="99.99"), "index"),
            (lambda kept: kept["innovations"][1].update(maturity="111"), "innovations.1.maturity"),
            (lambda kept: kept["innovations"].pop(), "innovations.1"),
            (lambda kept: kept["predicate"].update(code="sangat-inovatif"), "predicate.code"),
            (lambda kept: kept["rank"].update(best=1), "rank.best"),
            (lambda kept: kept["sid"]["affairs"].update(met=None), "sid.affairs.met"),
            (lambda kept: kept["provenance"]["tool"].update(version="0.0.9"), "provenance.tool.version"),
            (
                lambda kept: kept["provenance"]["editions"][0].update(sha256="0" * 64),
                "provenance.editions.2026",
            ),
            (
                lambda kept: kept["provenance"]["inputs"][0].update(sha256="0" * 64),
                "provenance.inputs.data.xlsx",
            ),
        ],
    )
    def test_each_value_that_was_altered_is_named_alone(
        self, change: Callable[[dict[str, Any]], object], path: str
    ) -> None:
        workbook()
        scored()
        rewritten(change)
        assert verified() == (1, [path])

    def test_words_may_be_those_of_the_other_language_and_no_others(self) -> None:
        workbook()
        scored("--lang", "en")
        assert verified("--lang", "id") == (0, [])
        rewritten(lambda kept: kept["predicate"].update(label="Sangat Inovatif"))
        assert verified() == (1, ["predicate.label"])

    def test_findings_that_are_gone_are_named(self) -> None:
        workbook()
        number = len(scored()["findings"])
        rewritten(lambda kept: kept["findings"].clear())
        assert number and verified() == (1, [f"findings.{at}" for at in range(number)])
        assert "temuan 1" in inovasi("verify", "hasil.json").stdout

    def test_a_list_that_is_gone_is_named(self) -> None:
        workbook()
        scored()
        rewritten(lambda kept: kept.pop("innovations"))
        assert verified() == (1, ["innovations"])
        assert re.search(r"daftar inovasi +\(tidak tercatat\)", inovasi("verify", "hasil.json").stdout)

    def test_what_was_taken_out_is_told_from_what_was_not_written_yet(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        workbook()
        scored()
        rewritten(lambda kept: (kept.pop("agency"), kept["provenance"]["tool"].update(version="0.0.9")))
        assert verified() == (1, ["provenance.tool.version", "agency"])
        monkeypatch.setattr(kept, "ADDED", {"agency": "0.0.10"})
        assert verified() == (1, ["provenance.tool.version"])
        monkeypatch.setattr(kept, "ADDED", {"agency": "0.0.9"})
        assert verified() == (1, ["provenance.tool.version", "agency"])

    def test_another_version_may_have_said_it_in_other_words(self) -> None:
        workbook()
        scored()
        rewritten(
            lambda kept: (
                kept["provenance"]["tool"].update(version="0.0.9"),
                kept["predicate"].update(label="Kurang Inovatif (lama)"),
                kept["findings"][0].update(message="dahulu", code="X999"),
            )
        )
        assert verified() == (1, ["provenance.tool.version", "findings.0.code"])

    @pytest.mark.parametrize(
        ("change", "path"),
        [
            (lambda kept: kept.update(schema="inovasi.score/9"), "schema"),
            (lambda kept: kept.pop("schema"), "schema"),
            (lambda kept: kept["provenance"]["tool"].pop("version"), "provenance.tool.version"),
            (lambda kept: kept["provenance"].pop("editions"), "provenance.editions"),
            (lambda kept: kept["provenance"]["editions"][0].pop("sha256"), "provenance.editions.2026"),
            (lambda kept: kept["provenance"]["inputs"][0].update(sha256=7), "provenance.inputs.data.xlsx"),
            (lambda kept: kept["provenance"].update(options=[]), "provenance.options"),
            (lambda kept: kept.update(innovations=["a"]), "innovations.0"),
        ],
    )
    def test_what_a_result_says_of_itself_is_compared_too(
        self, change: Callable[[dict[str, Any]], object], path: str
    ) -> None:
        workbook()
        scored()
        rewritten(change)
        code, paths = verified()
        assert code == 1 and path in paths
        assert inovasi("verify", "hasil.json").exit_code == 1

    def test_a_key_that_stands_there_twice_is_refused(self) -> None:
        workbook()
        scored()
        file = Path("hasil.json")
        file.write_text('{"index": "99.99", ' + file.read_text(encoding="utf-8")[1:], encoding="utf-8")
        assert inovasi("verify", "hasil.json").exit_code == 2

    def test_rules_that_changed_under_the_same_name_are_named(self, tmp_path: Path) -> None:
        shutil.copytree(indicators_folder() / "2026", tmp_path / "rules")
        workbook()
        scored("--rules", "rules")
        edition = tmp_path / "rules" / "edition.yaml"
        edition.write_text(edition.read_text(encoding="utf-8") + "# a note\n", encoding="utf-8")
        assert verified() == (1, ["provenance.editions.2026"])

    @pytest.mark.parametrize("content", [None, b"", b"bukan xlsx"])
    @pytest.mark.parametrize("form", ["table", "json"])
    def test_a_file_that_cannot_be_read_is_named_and_nothing_compared(
        self, content: bytes | None, form: str
    ) -> None:
        workbook()
        scored()
        Path("data.xlsx").unlink()
        if content is not None:
            Path("data.xlsx").write_bytes(content)
        run = inovasi("verify", "hasil.json", "--format", form)
        assert (run.exit_code, run.stdout) == (1, "")
        assert "data.xlsx  B1" in run.stderr and "inovasi verify hasil.json BERKAS" in run.stderr

    def test_a_table_of_ones_own_that_is_gone_is_named(self) -> None:
        workbook()
        Path("lampiran.csv").write_text("Nama Pemda;Indeks\nKota Bogor;50,00\n", encoding="utf-8")
        inovasi("score", "data.xlsx", "--reference", "lampiran.csv", "-o", "hasil.json")
        Path("lampiran.csv").unlink()
        run = inovasi("verify", "hasil.json")
        assert (run.exit_code, "--reference BERKAS" in run.stderr) == (2, True)


Path_ = tuple[str | int, ...]


def places(value: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    """Every value of a result with its path, lists and objects among them."""
    if path:
        yield path, value
    if isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(each, (*path, key))


GONE = object()


def with_other(content: Any, path: Path_, value: Any) -> Any:
    """The same with another value at ``path``, or without it; what is not on the way there is shared."""
    copied = copy.copy(content)
    key, rest = path[0], path[1:]
    if rest:
        copied[key] = with_other(copied[key], rest, value)
    elif value is GONE:
        del copied[key]
    else:
        copied[key] = value
    return copied


class TestEveryValue:
    """Whatever is changed, taken out or added in what was kept is named."""

    CASES = (
        ("perlu-diperbaiki.xlsx", "--basis", "claimed", "--lang", "en"),
        ("kota-contoh-2026.xlsx", "--set", "spd.12=3", "--set", "spd.1=0", "--count", "61"),
    )

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
    def test_of_a_result(self, case: tuple[str, ...]) -> None:
        content = scored(*case[1:], file=str(SAMPLES / case[0]))
        now = [recorded(content)]
        assert differences(recorded(copy.deepcopy(content)), *now) == ()
        shapes: set[Any] = set()
        for path, value in [*places(content)]:
            shape = tuple("*" if isinstance(key, int) else key for key in path)
            if path[0] in ("schema", "provenance") or (shape, type(value)) in shapes:
                continue
            shapes.add((shape, type(value)))
            for edit in self.edits(content, path, value):
                found = [each.path for each in differences(recorded(edit), *now)]
                assert found, path
                assert all(each[: len(path)] == path or each[: len(path) - 1] == path[:-1] for each in found)

    def edits(self, content: Any, path: Path_, value: Any) -> Iterator[Any]:
        """The result with another value at ``path``, without it, and with more there."""
        others: list[Any] = [self.another(value), None if value is not None else "x", {}, []]
        others = [edit for edit in others if edit != value or type(edit) is not type(value)]
        if isinstance(value, dict):
            others.append({**value, "tambahan": None})
        if isinstance(value, list):
            others.append([*value, value[0] if value else None])
        yield from (with_other(content, path, edit) for edit in (*others, GONE))

    def another(self, value: Any) -> Any:
        match value:
            case bool():
                return int(value)
            case int():
                return float(value)
            case str():
                return f"{value} "
            case _:
                return "lain"

    @pytest.mark.parametrize(
        "change",
        [
            lambda origin: origin.update(tool={"name": "lain", "version": __version__}),
            lambda origin: origin["tool"].update(lain=1),
            lambda origin: origin.pop("options"),
            lambda origin: origin["options"].pop("basis"),
            lambda origin: origin["options"].update(basis="evidenced"),
            lambda origin: origin["editions"].append(dict(origin["editions"][0])),
            lambda origin: origin["editions"].clear(),
            lambda origin: origin["editions"][0].update(edition="2024"),
            lambda origin: origin["editions"][0].update(effort_sha256="0" * 64),
            lambda origin: origin["inputs"].append(dict(origin["inputs"][0])),
            lambda origin: origin["inputs"].append({"file": "tiada.xlsx", "sha256": None}),
            lambda origin: origin["inputs"][0].update(bita=7),
            lambda origin: origin.update(lain=1),
        ],
    )
    def test_of_what_it_was_computed_with(self, change: Callable[[dict[str, Any]], object]) -> None:
        workbook()
        scored()
        rewritten(lambda kept: change(kept["provenance"]))
        assert inovasi("verify", "hasil.json").exit_code in (1, 2)

    def test_but_the_time_at_which_it_was(self, monkeypatch: pytest.MonkeyPatch) -> None:
        workbook()
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777420800")
        scored()
        monkeypatch.delenv("SOURCE_DATE_EPOCH")
        assert verified() == (0, [])


def recorded(content: dict[str, Any]) -> Record:
    return Record(content, __version__, {}, {}, {})


class TestPage:
    """What people read of the differences."""

    def rows(self, was: Any, now: Any, language: Language = "id") -> list[tuple[str, ...]]:
        found = differences(record(was), record(now))
        blocks = verification.page(found, was, Words(language), everything=True)
        return [tuple(row) for each in blocks if isinstance(each, Grid) for row in each.plain]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_figure_of_a_result_has_a_name(self, language: Language) -> None:
        was = scored("--set", "spd.12=3", file=CITY)
        was.pop("schema")  # another one is refused before anything is compared
        rows = self.rows(was, changed(was), language)
        assert len(rows) > 100
        keys = text.ENTRY.in_(language).partition("{")[0]
        assert [name for name, *_ in rows if keys in name or "_" in name] == []

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_why_an_innovation_does_not_count_is_said_in_words(self, language: Language) -> None:
        def result(reasons: list[str], warnings: list[str], rank: object) -> dict[str, Any]:
            each = {"name": "SIMPEL", "reasons": reasons, "warnings": warnings}
            return {"innovations": [each], "rank": {"better": rank}}

        rules = ["window", "words", "stages", "mandatory"]
        rows = self.rows(
            result([], rules, {"points": "7.01"}), result(rules, [], {"points": "1.00"}), language
        )
        assert len(rows) == 3
        raw = {"rank", "better", "points", "reasons", "warnings", *rules} - {"rank", "warnings", "points"}
        said = [part for row in rows for cell in row for part in re.split(r"[ ,:.()]+", cell)]
        assert raw & set(said) <= ({"better", "words", "mandatory"} if language == "en" else set())

    def test_what_matters_most_comes_first(self) -> None:
        was = scored(file=CITY)
        names = [name for name, *_ in self.rows(was, changed(was))]
        order = ("Indeks", "Skor SPD", "parameter SPD 12", "jumlah kesalahan")
        places = [names.index(each) for each in order]
        assert places == sorted(places) and places[0] < verification.ROWS

    def test_codes_stay_codes_and_fractions_become_numbers(self) -> None:
        def result(code: str, index: str, predicate: str) -> dict[str, Any]:
            return {"region": {"code": code}, "index_exact": index, "predicate": {"code": predicate}}

        was, now = (
            result("33.76", "97453/2000", "sangat-inovatif"),
            result("33.75", "97453/2001", "inovatif"),
        )
        assert self.rows(was, now) == [
            ("kode wilayah", "33.76", "33.75"),
            ("Predikat", "Sangat Inovatif", "Inovatif"),
            ("indeks, tidak dibulatkan", "48,726500", "48,702149"),
        ]

    def test_what_reads_the_same_on_both_sides_is_no_row(self) -> None:
        assert self.rows({"rank": {"worse": None}, "total": "1"}, {"rank": {"worse": {}}, "total": "2"}) == [
            ("Total", "1", "2")
        ]


def changed(value: Any) -> Any:
    """``value`` with every leaf another one."""
    match value:
        case dict():
            return {key: changed(each) for key, each in value.items()}
        case list() if value:
            return [changed(each) for each in value]
        case bool():
            return not value
        case int():
            return value + 1
        case _:
            return "lain"


class TestUnverifiable:
    @pytest.mark.parametrize(
        ("content", "why"),
        [
            (None, "unreadable"),
            (b"\xff\xfe\x00", "no-json"),
            (b"PK\x03\x04\x14", "workbook"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "workbook"),
            (b"<html>", "no-json"),
            (b"[" * 100_000, "no-json"),
            (b"[]", "schema"),
            (b'{"schema": 7}', "schema"),
            (b'{"schema": "inovasi.rank/1"}', "schema"),
            (b'{"schema": "inovasi.score/1"}', "origin"),
            (b'{"schema": "inovasi.score/1", "provenance": []}', "origin"),
            (b'{"schema": "inovasi.score/1", "provenance": {"tool": {"version": "1"}}}', "origin"),
        ],
    )
    def test_what_is_no_result_is_told_apart(self, content: bytes | None, why: str) -> None:
        if content is not None:
            Path("hasil.json").write_bytes(content)
        with pytest.raises(Unverifiable) as refused:
            read_record(Path("hasil.json"))
        assert refused.value.why == why
        run = inovasi("verify", "hasil.json")
        assert (run.exit_code, run.stdout) == (2, "")
        assert "hasil.json" in run.stderr

    def test_a_workbook_is_called_one_with_the_command_that_makes_a_result(self) -> None:
        workbook()
        for language, command in (("id", "hasil.json"), ("en", "result.json")):
            run = inovasi("verify", "data.xlsx", "--lang", language)
            assert (run.exit_code, run.stdout) == (2, "")
            assert f"inovasi score data.xlsx -o {command}" in run.stderr

    @pytest.mark.parametrize(
        ("option", "value"),
        [
            ("set", 'spd.1="3'),
            ("without", '"'),
            ("spd", "NaN"),
            ("spd", "sNaN"),
            ("spd", "1e-999999"),
            ("count", "9" * 30),
            ("count", "x"),
            ("region", "\ud800"),
            ("rules", "\ud800"),
            ("layout", "peta\udfff.yaml"),
        ],
    )
    def test_an_option_that_score_would_not_take_is_told(self, option: str, value: str) -> None:
        workbook()
        scored()
        rewritten(lambda kept: kept["provenance"]["options"].update({option: value}))
        run = inovasi("verify", "hasil.json")
        assert (run.exit_code, f"--{option}" in run.stderr) == (2, True)

    @pytest.mark.parametrize("place", ["A2", "\ud800", 3, [], {"row": {}}])
    def test_a_place_that_is_none_is_a_difference(self, place: object) -> None:
        workbook()
        scored()
        rewritten(lambda kept: kept["innovations"][0].update(place=place, maturity="1"))
        assert inovasi("verify", "hasil.json").exit_code == 1

    def test_an_option_that_is_none_is_told(self) -> None:
        workbook()
        scored()
        rewritten(lambda kept: kept["provenance"]["options"].update(basis="guessed"))
        run = inovasi("verify", "hasil.json")
        assert (run.exit_code, "--basis guessed" in run.stderr) == (2, True)

    def test_an_option_of_a_later_version_is_not_passed_over(self) -> None:
        workbook()
        scored()
        rewritten(lambda kept: kept["provenance"]["options"].update(inflation="2"))
        run = inovasi("verify", "hasil.json")
        assert (run.exit_code, "--inflation 2" in run.stderr) == (2, True)

    def test_a_result_without_files_needs_them(self) -> None:
        workbook()
        scored()
        rewritten(lambda kept: kept["provenance"]["inputs"].clear())
        assert inovasi("verify", "hasil.json").exit_code == 2
        assert verified("data.xlsx")[0] == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["a", "1.50"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abcdef"), inner, max_size=3),
    max_leaves=12,
)


class TestDifferences:
    @settings(max_examples=100)
    @given(st.dictionaries(st.sampled_from("abcdef"), JSON, max_size=4))
    def test_a_result_differs_in_nothing_from_itself(self, content: dict[str, Any]) -> None:
        assert differences(record(content), record(copy.deepcopy(content))) == ()

    @settings(max_examples=100)
    @given(st.dictionaries(st.sampled_from("abc"), JSON, min_size=1, max_size=4), st.data())
    def test_one_value_changed_is_one_difference(self, content: dict[str, Any], data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(content)))
        changed = {**content, key: "changed"}
        assert [each.path for each in differences(record(content), record(changed))] == [(key,)]


def record(content: dict[str, Any]) -> Record:
    return Record(content, "1", {}, {}, {})


class TestOrigins:
    def test_a_score_tells_tool_rules_files_and_options(self) -> None:
        workbook()
        origin = scored("--spd", "41")["provenance"]
        assert origin == {
            "tool": {"name": "inovasi", "version": __version__},
            "editions": [{"edition": "2026", "sha256": edition_checksum(indicators_folder() / "2026")}],
            "inputs": [
                {"file": "data.xlsx", "sha256": hashlib.sha256(Path("data.xlsx").read_bytes()).hexdigest()}
            ],
            "options": {"basis": "claimed", "spd": "41"},
        }

    def test_it_has_a_time_only_where_one_is_given(self, monkeypatch: pytest.MonkeyPatch) -> None:
        workbook()
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777420800")
        assert scored()["provenance"]["at"] == "2026-04-29T00:00:00+00:00"

    @pytest.mark.parametrize(
        "command",
        [
            ["validate", CITY],
            ["rank", CITY, str(SAMPLES / "banjarmasin-2023.xlsx")],
            ["rank", CITY, "--by", "agency"],
            ["rank", CITY, "--by", "innovation"],
            ["compare", CITY, CITY],
            ["leverage", CITY],
            ["rules", "list"],
            ["rules", "show", "2026"],
            ["rules", "show", "2026", "33"],
            ["rules", "check", "2023"],
            ["rules", "diff", "2024", "2026"],
        ],
    )
    def test_so_does_every_other_command_and_twice_the_same(self, command: list[str]) -> None:
        runs = [inovasi(*command, "--format", "json").stdout for _ in range(2)]
        origin = json.loads(runs[0])["provenance"]
        assert runs[0] == runs[1]
        assert origin["tool"]["version"] == __version__
        assert all(len(each["sha256"]) == 64 for each in (*origin["editions"], *origin["inputs"]))
        assert origin["editions"]
        assert bool(origin["inputs"]) == (command[0] != "rules")

    def test_two_folders_of_rules_of_one_name_have_a_checksum_each(self, tmp_path: Path) -> None:
        copied = tmp_path / "salinan"
        shutil.copytree(indicators_folder() / "2026", copied)
        edition = copied / "edition.yaml"
        edition.write_text(edition.read_text(encoding="utf-8") + "# a note\n", encoding="utf-8")
        run = inovasi("rules", "diff", "2026", str(copied), "--format", "json")
        assert len({each["sha256"] for each in json.loads(run.stdout)["provenance"]["editions"]}) == 2


class TestOriginsOfOtherForms:
    """The same stands in Markdown, in workbooks, in SARIF and, shortened, below a screen."""

    COMMANDS = (
        ("score", CITY),
        ("validate", CITY),
        ("leverage", CITY),
        ("plan", CITY, "--target", "60"),
        ("risk", CITY, "--draws", "1000"),
        ("rank", CITY),
        ("rank", CITY, "--by", "agency"),
        ("compare", CITY, CITY),
        ("explain", "index", "--in", CITY),
    )

    def sums(self, command: tuple[str, ...]) -> list[str]:
        """The checksums of the same result as JSON."""
        origin = json.loads(inovasi(*command, "--format", "json").stdout)["provenance"]
        editions = [
            each[key] for each in origin["editions"] for key in ("sha256", "effort_sha256") if key in each
        ]
        return [*editions, *(each["sha256"] for each in origin["inputs"])]

    @pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
    def test_markdown_and_screen_tell_the_same_checksums(self, command: tuple[str, ...]) -> None:
        sums, page, screen = (
            self.sums(command),
            inovasi(*command, "--format", "md").stdout,
            inovasi(
                *command, *(["--details"] if "--details" in inovasi(command[0], "--help").stdout else [])
            ).stdout,
        )
        assert len(sums) >= 2
        assert [each for each in sums if each not in page] == []
        assert [each for each in sums if each[:8] not in screen[-600:]] == []
        assert f"inovasi {__version__}" in page
        assert f"inovasi {__version__}" in screen[-600:]

    def test_workbooks_have_a_sheet_of_it(self) -> None:
        for command in (("plan", CITY, "--target", "60"), ("rank", CITY)):
            assert inovasi(*command, "--format", "xlsx", "-o", "hasil.xlsx", "--force").exit_code == 0
            sheet = openpyxl.load_workbook("hasil.xlsx")["Asal-usul"]
            told = " ".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)
            assert [each for each in self.sums(command) if each not in told] == []

    def test_sarif_has_it_as_a_property_of_its_run(self) -> None:
        run = json.loads(inovasi("validate", CITY, "--format", "sarif").stdout)["runs"][0]
        origin = json.loads(inovasi("validate", CITY, "--format", "json").stdout)["provenance"]
        assert run["properties"]["provenance"] == origin
        assert [each["hashes"]["sha-256"] for each in run["artifacts"]] == [origin["inputs"][0]["sha256"]]

    def test_efforts_belong_to_what_depends_on_them(self, tmp_path: Path) -> None:
        copied = tmp_path / "2026"
        shutil.copytree(indicators_folder() / "2026", copied)
        command = ("leverage", CITY, "--rules", str(copied))
        before = self.sums(command)
        effort = copied / "effort.yaml"
        effort.write_text(effort.read_text(encoding="utf-8") + "# a note\n", encoding="utf-8")
        after = self.sums(command)
        assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, True]
        assert len(self.sums(("score", CITY, "--rules", str(copied)))) == 2
