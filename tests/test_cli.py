"""The commands: what goes where, which exit code, and what is said when they are given wrongly."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from languages import foreign
from runs import INNOVATIONS, inovasi, workbook
from screens import compare
from sheets import write_xlsx

from inovasi_cli import __version__, assessment
from inovasi_cli.cli import options, streams
from inovasi_cli.cli.options import language as chosen
from inovasi_cli.text import LANGUAGES, help

pytestmark = pytest.mark.usefixtures("plain_surroundings")


class TestScore:
    def test_it_prints_index_predicate_and_rank(self) -> None:
        workbook()
        run = inovasi("score", "data.xlsx")
        assert (run.exit_code, run.stderr) == (0, "")
        assert "INDEKS 16,50 | Kurang Inovatif\n" in run.stdout
        assert " dari 93 kota (2025): baru 4" in " ".join(run.stdout.split())
        assert "Kota Banjarmasin (63.71)" in run.stdout

    def test_in_english(self) -> None:
        workbook()
        run = inovasi("score", "data.xlsx", "--lang", "en")
        assert "INDEX 16.50 | " in run.stdout
        assert " cities (20" in run.stdout

    def test_as_json(self) -> None:
        workbook()
        run = inovasi("score", "data.xlsx", "--format", "json")
        card = json.loads(run.stdout)
        assert (card["index"], card["index_exact"], card["region"]["code"]) == ("16.50", "33/2", "63.71")
        assert card["sid"]["divisor"] == 12
        assert card["bases"]["evidenced"] is None

    def test_without_an_index_it_is_1_and_says_why(self) -> None:
        workbook(spd="")
        run = inovasi("score", "data.xlsx")
        assert run.exit_code == 1
        assert "Skor SPD tidak ada" in run.stdout
        assert json.loads(inovasi("score", "data.xlsx", "--format", "json").stdout)["index"] is None

    def test_what_is_given_goes_before_the_workbook(self) -> None:
        workbook(spd="")
        run = inovasi("score", "data.xlsx", "--spd", "40,5", "--category", "kabupaten", "--format", "json")
        card = json.loads(run.stdout)
        assert (run.exit_code, card["spd"]["score"]) == (0, "40.50")
        assert card["region"]["category"] == "kabupaten"

    def test_a_basis_without_columns_has_no_index(self) -> None:
        workbook()
        run = inovasi("score", "data.xlsx", "--basis", "verified")
        assert run.exit_code == 1
        assert "belum ada yang diverifikasi" in run.stdout

    def test_strict_fails_where_something_stands(self) -> None:
        workbook(level="SK Camat")
        assert [inovasi("score", "data.xlsx", *more).exit_code for more in ([], ["--strict"])] == [0, 1]

    def test_several_files_make_one_submission(self) -> None:
        workbook("a.xlsx")
        write_xlsx(Path("b.xlsx"), {"Inovasi": INNOVATIONS.format(level="1").replace("SIAP", "LAIN")})
        card = json.loads(inovasi("score", "a.xlsx", "b.xlsx", "--format", "json").stdout)
        assert card["sid"]["reported"] == 4
        assert {each["place"]["file"] for each in card["innovations"]} == {"a.xlsx", "b.xlsx"}

    def test_what_cannot_be_read_is_told_on_stderr(self) -> None:
        run = inovasi("score", "nope.xlsx")
        assert (run.exit_code, run.stdout) == (1, "")
        assert "B105 berkas-tak-ada" in run.stderr
        assert run.stderr.startswith("KESALAHAN (1)  tidak dapat dibaca\n")

    def test_what_cannot_be_read_is_told_in_json_too(self) -> None:
        run = inovasi("score", "nope.xlsx", "--format", "json")
        card = json.loads(run.stdout)
        assert run.exit_code == 1
        assert [each["code"] for each in card["findings"]][:1] == ["B105"]
        assert card["index"] is None


@pytest.mark.parametrize("lock", ["~$data.xlsx", ".~lock.data.xlsx#"])
def test_a_workbook_that_is_open_is_read_as_it_was_saved_last_and_that_is_told(lock: str) -> None:
    workbook()
    closed = inovasi("validate", "data.xlsx")
    Path(lock).write_bytes(b"Budi")
    opened = inovasi("validate", "data.xlsx")
    assert (opened.stdout, opened.exit_code) == (closed.stdout, closed.exit_code)
    assert f"data.xlsx sedang dibuka di program lain ({lock})" in " ".join(opened.stderr.split())
    assert closed.stderr == inovasi("validate", "data.xlsx", "--quiet").stderr


class TestEditions:
    def test_the_workbook_names_its_edition(self) -> None:
        workbook(edition="2023")
        assert json.loads(inovasi("score", "data.xlsx", "--format", "json").stdout)["edition"] == "2023"

    def test_the_option_goes_before_the_workbook(self) -> None:
        workbook(edition="2023")
        run = inovasi("score", "data.xlsx", "--edition", "2026", "--format", "json")
        assert json.loads(run.stdout)["edition"] == "2026"

    def test_the_rank_is_that_of_the_edition(self) -> None:
        workbook(edition="2023")
        assert json.loads(inovasi("score", "data.xlsx", "--format", "json").stdout)["rank"]["year"] == 2023

    def test_an_edition_that_does_not_exist_is_wrong_use(self) -> None:
        workbook()
        run = inovasi("score", "data.xlsx", "--edition", "2019")
        assert (run.exit_code, run.stdout) == (2, "")
        assert 'edisi "2019" tidak ada' in run.stderr

    @pytest.mark.parametrize(("given", "near"), [("2030", "2026"), ("2019", ""), ("2O26", "2026")])
    def test_only_a_later_year_or_a_slip_suggests_another_edition(self, given: str, near: str) -> None:
        run = inovasi("rules", "show", given)
        asked = f'Mungkin maksud Anda "{near}"?'
        assert (asked in run.stderr) if near else ("Mungkin" not in run.stderr)

    @pytest.mark.parametrize("command", ["validate", "leverage", "risk", "rank"])
    def test_an_announced_one_says_what_it_carries_over(self, command: str) -> None:
        workbook()
        run = inovasi(command, "data.xlsx", "--edition", "2027")
        assert "Masa penilaiannya masih 01/01/2024-31/12/2025" in run.stderr
        assert "Masa penilaian" not in inovasi(command, "data.xlsx", "--edition", "2027", "-q").stderr
        assert "Masa penilaian" not in inovasi(command, "data.xlsx", "--edition", "2026").stderr

    def test_so_does_its_template(self) -> None:
        run = inovasi("template", "--edition", "2027", "-o", "baru.xlsx")
        assert "Masa penilaiannya masih 01/01/2024-31/12/2025" in run.stderr

    @pytest.mark.parametrize("page", ["show 2027", "diff 2026 2027"])
    def test_the_rules_of_an_announced_one_say_it_too(self, page: str) -> None:
        run = inovasi("rules", *page.split())
        assert "Masa penilaiannya masih 01/01/2024-31/12/2025" in " ".join(run.stdout.split())

    def test_an_edition_that_the_workbook_invents_is_an_error_in_its_cell(self) -> None:
        workbook(edition="1999")
        run = inovasi("validate", "data.xlsx")
        assert run.exit_code == 1
        assert "Profil!B3  A510" in run.stderr

    def test_rules_of_ones_own_that_are_broken_are_told_by_line(self) -> None:
        workbook()
        run = inovasi("score", "data.xlsx", "--rules", ".")
        assert (run.exit_code, run.stdout) == (1, "")
        assert "A511" in run.stderr


class TestValidate:
    @pytest.mark.parametrize(("level", "strict", "code"), [("3", False, 0), ("SK Camat", False, 1)])
    def test_exit_code(self, level: str, strict: bool, code: int) -> None:
        workbook(level=level)
        assert inovasi("validate", "data.xlsx", *(["--strict"] if strict else [])).exit_code == code

    def test_strict_counts_warnings(self) -> None:
        workbook()
        found = json.loads(inovasi("validate", "data.xlsx", "--format", "json").stdout)["summary"]
        assert (found["error"], bool(found["warning"])) == (0, True)
        assert inovasi("validate", "data.xlsx", "--strict").exit_code == 1

    @pytest.mark.parametrize(
        ("form", "seen"),
        [
            ("table", "  Inovasi!F2  N305 level-asing"),
            ("json", '"cell": "F2"'),
            ("csv", "N305,level-asing,error,data.xlsx,Inovasi,F2,2,"),
            ("md", "| kesalahan | N305 level-asing | data.xlsx!Inovasi!F2 |"),
            ("github", "::error file=data.xlsx,title=N305 level-asing%3A data.xlsx!Inovasi!F2::"),
        ],
    )
    def test_every_form_names_the_cell(self, form: str, seen: str) -> None:
        workbook(level="SK Camat")
        assert seen in inovasi("validate", "data.xlsx", "--format", form).stdout

    def test_all_files_are_told_of_in_one_run(self) -> None:
        workbook(level="SK Camat")
        Path("kosong.xlsx").touch()
        found = json.loads(inovasi("validate", "kosong.xlsx", "data.xlsx", "--format", "json").stdout)
        errors = [(e["code"], e["place"]["file"]) for e in found["diagnostics"] if e["severity"] == "error"]
        assert errors == [("B107", "kosong.xlsx"), ("N305", "data.xlsx")]


class TestOutput:
    def test_a_result_goes_to_a_file_and_a_word_to_stderr(self) -> None:
        workbook()
        run = inovasi("score", "data.xlsx", "--format", "json", "-o", "hasil.json")
        assert (run.exit_code, run.stdout) == (0, "")
        assert "hasil.json" in run.stderr
        assert json.loads(Path("hasil.json").read_text(encoding="utf-8"))["index"] == "16.50"
        assert inovasi("score", "data.xlsx", "-o", "hasil.txt", "--quiet").output == ""
        assert "INDEKS 16,50" in Path("hasil.txt").read_text(encoding="utf-8")

    def test_nothing_is_overwritten_unasked(self) -> None:
        workbook()
        Path("hasil.txt").write_text("lama", encoding="utf-8")
        assert inovasi("score", "data.xlsx", "-o", "hasil.txt").exit_code == 2
        assert Path("hasil.txt").read_text(encoding="utf-8") == "lama"
        assert inovasi("score", "data.xlsx", "-o", "hasil.txt", "--force").exit_code == 0

    @pytest.mark.parametrize("name", ["data.xlsx", "./data.xlsx", "tautan.xlsx"])
    def test_an_input_is_never_overwritten(self, name: str) -> None:
        content = workbook().read_bytes()
        os.link("data.xlsx", "tautan.xlsx")
        run = inovasi("validate", "data.xlsx", "--format", "csv", "-o", name, "--force")
        assert (run.exit_code, Path("data.xlsx").read_bytes()) == (2, content)

    def test_a_folder_that_is_not_there_is_named(self) -> None:
        workbook()
        run = inovasi("score", "data.xlsx", "-o", "tidak/ada.txt")
        assert run.exit_code == 2
        assert "tidak dapat ditulis: foldernya tidak ada." in run.stderr

    def test_a_csv_for_excel_says_that_it_is_utf_8(self) -> None:
        workbook()
        inovasi("validate", "data.xlsx", "--format", "csv", "-o", "temuan.csv")
        assert Path("temuan.csv").read_bytes().startswith(b"\xef\xbb\xbfcode,slug,severity,")
        assert inovasi("validate", "data.xlsx", "--format", "csv").stdout.startswith("code,slug,severity,")


class TestTemplate:
    def test_what_it_writes_is_read_back(self) -> None:
        run = inovasi("template")
        assert (run.exit_code, run.stdout) == (0, "")
        assert run.stderr.endswith("inovasi validate inovasi-2026.xlsx\n")
        assert inovasi("validate", "inovasi-2026.xlsx").exit_code == 0
        assert inovasi("template").exit_code == 2
        assert inovasi("template", "--force", "--quiet").output == ""

    def test_an_edition_that_does_not_exist(self) -> None:
        assert inovasi("template", "--edition", "1999").exit_code == 2
        assert list(Path().iterdir()) == []


class TestExplain:
    def test_by_code_by_slug_and_all(self) -> None:
        assert inovasi("explain", "n305").stdout == inovasi("explain", "level-asing").stdout
        assert inovasi("explain", "--details").stdout.count("\n") > 100

    def test_an_unknown_name_is_answered_with_the_nearest(self) -> None:
        run = inovasi("explain", "level-asin")
        assert run.exit_code == 2
        assert 'Mungkin maksud Anda "level-asing"?' in run.stderr


class TestLanguage:
    @pytest.mark.parametrize(
        ("args", "variable", "language"),
        [
            ([], "", "id"),
            ([], "en", "en"),
            (["--lang", "id"], "en", "id"),
            (["score", "--lang=en"], "", "en"),
            (["score", "--", "--lang", "en"], "", "id"),
            (["--lang"], "", "id"),
            ([], "fr", "id"),
        ],
    )
    def test_it_is_known_before_anything_is_parsed(
        self, args: list[str], variable: str, language: str
    ) -> None:
        assert chosen(args, {"INOVASI_LANG": variable}) == language

    @pytest.mark.parametrize("command", ["", *help.PAGES])
    def test_help_is_in_both(self, command: str) -> None:
        page, other = (
            inovasi(*command.split(), "--help", "--lang", language).stdout for language in ("id", "en")
        )
        assert page.startswith("Pemakaian: inovasi")
        assert other.startswith("Usage: inovasi")
        assert max(map(len, (page + other).splitlines())) <= 80
        assert not {"Show this message", "Options:", "Usage:"} & set(page.split("\n"))
        assert [*foreign(page, "id"), *foreign(other, "en")] == []

    def test_a_variable_that_is_no_language_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("INOVASI_LANG", "fr")
        run = inovasi("explain")
        assert run.exit_code == 2
        assert "INOVASI_LANG" in run.stderr


class TestWrongUse:
    @pytest.mark.parametrize(
        ("args", "file", "code"),
        [("score data.xlsx", "data.xlsx", 1), ("score data.xlsx --layout peta.yaml", "peta.yaml", 2)],
    )
    def test_a_file_that_may_not_be_read_is_named(
        self, args: str, file: str, code: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        """Whoever runs the tests may be allowed everything, so the system is asked to say no."""
        monkeypatch.chdir(tmp_path)
        for name in ("data.xlsx", "peta.yaml"):
            Path(name).write_text("", encoding="utf-8")
        monkeypatch.setattr(os, "access", lambda path, *_, **__: str(path) != file)
        opened = Path.open

        def refused(self: Path, *args: Any, **options: Any) -> Any:
            if self.name == file:
                raise PermissionError(13, "Permission denied", file)
            return opened(self, *args, **options)

        monkeypatch.setattr(Path, "open", refused)
        run = inovasi(*args.split())
        assert run.exit_code == code
        assert file in run.stdout + run.stderr
        assert "BERKAS" not in run.stdout + run.stderr

    @pytest.mark.parametrize(
        ("args", "said"),
        [
            ("scor data.xlsx", 'perintah "scor" tidak ada. Mungkin maksud Anda "score"?'),
            ("score", "BERKAS wajib diisi."),
            ("score x --edision 2026", 'opsi --edision tidak ada. Mungkin maksud Anda "--edition"?'),
            ("score x --edition", "opsi --edition perlu diikuti TAHUN."),
            ("score x --all=1", "opsi --all tidak menerima nilai."),
            ("score x --basis laim", "yang diterima: klaim, berbukti, terverifikasi."),
            ("score x --category desa", "yang diterima: provinsi, kabupaten, kota."),
            ("score x --edition 2019", 'edisi "2019" tidak ada; yang tersedia: 2021, '),
            (
                "score x --format json -o hasil.xlsx",
                "tidak cocok dengan --format json. Gunakan akhiran .json",
            ),
            ("template -o data.csv", "Gunakan akhiran .xlsx."),
            ("template -o data", "Gunakan akhiran .xlsx."),
            ("score x --spd banyak", "yang diterima: angka 0 ke atas yang tidak rancu, misalnya 46,5."),
            ("score x --spd -3", "nilai --spd tidak sah"),
            ("score x --spd 1.234", "nilai --spd tidak sah"),
            ("score x --limit 0", "yang diterima: bilangan bulat 1 ke atas."),
            ("score x --edition 2026 --rules .", "tidak dapat dipakai bersama"),
            ("template --edition 2026 --rules .", "tidak dapat dipakai bersama"),
            ("explain a b", "argumen berlebih: b."),
            ("--lang fr explain", "yang diterima: id, en."),
        ],
    )
    def test_it_is_2_and_said_in_indonesian(self, args: str, said: str) -> None:
        run = inovasi(*args.split())
        assert (run.exit_code, run.stdout) == (2, "")
        assert said in run.stderr
        assert run.stderr.splitlines()[-1].startswith("Bantuan: inovasi")

    def test_and_in_english(self) -> None:
        run = inovasi("score", "--edision", "--lang", "en")
        assert run.stderr == (
            'Usage error: there is no option --edision. Did you mean "--edition"?\n'
            "Help: inovasi score --help\n"
        )

    @pytest.mark.parametrize("text", ["46,5", " 46.5 "])
    def test_a_number_may_be_typed_either_way(self, text: str) -> None:
        assert str(options.number(text)) == "46.5"


SAMPLES = Path(__file__).parent.parent / "samples"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["banjarmasin-2023", "kota-contoh-2026", "perlu-diperbaiki"])
def test_the_samples_look_as_they_did(name: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SAMPLES)
    for command in ("score", "validate"):
        run = inovasi(command, f"{name}.xlsx", "--lang", language, "--details")
        compare(f"{name}.{command}.{language}.txt", run.stdout)


def test_reading_many_files_shows_that_it_goes_on_and_leaves_no_trace(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workbook("a.xlsx")
    quiet = inovasi("score", "a.xlsx").stdout
    monkeypatch.setattr("inovasi_cli.cli.reading._takes_long", lambda _: True)
    assert inovasi("score", "a.xlsx").stdout == quiet


def test_without_a_command_the_help_is_shown() -> None:
    assert inovasi().stdout == inovasi("--help").stdout == inovasi("-h").stdout


def test_version() -> None:
    assert inovasi("--version").stdout == f"inovasi {__version__}\n"


def test_a_fault_of_ours_is_3_and_leaves_a_log(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError(f"{'Rina'} 1976")

    workbook()
    monkeypatch.setattr(assessment, "take", fail)
    monkeypatch.setattr("tempfile.tempdir", str(Path.cwd()))
    run = inovasi("score", "data.xlsx", "--set", "sid[SIAP ANTAR].16=3")
    assert (run.exit_code, run.stdout) == (3, "")
    assert "Traceback" not in run.stderr
    [log] = Path().glob("inovasi-*.log")
    assert str(log.resolve()) in run.stderr
    said = log.read_text(encoding="utf-8")
    assert "inovasi score --set\n" in said and "ZeroDivisionError" in said and "assessment.py" in said
    assert not any(data in said for data in ("Rina 1976", "SIAP", "data.xlsx", str(Path.cwd())))


def test_an_interruption_is_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    workbook()
    monkeypatch.setattr(assessment, "take", interrupt)
    assert inovasi("score", "data.xlsx").exit_code == 130


def test_colours_only_where_they_are_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        encoding = "utf-8"

        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm-256color")
    seen = []
    for no_colour in ("", "1"):
        monkeypatch.setenv("NO_COLOR", no_colour)
        terminal = Terminal()
        streams.console(terminal).print("x", style="bold red")
        seen.append("31m" in terminal.getvalue())
    assert seen == [True, False]


def test_it_runs_as_a_program_whose_reader_may_leave_early() -> None:
    workbook()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "cp1252"}
    with subprocess.Popen(
        [sys.executable, "-m", "inovasi_cli", "score", "data.xlsx"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""
