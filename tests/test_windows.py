"""Windows and macOS where neither is at hand: what they do otherwise, done here by other means.

What nothing here can show stands in ``docs/windows-macos.md``.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import string
import time
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath
from typing import Any, NoReturn

import pytest
from runs import INNOVATIONS, inovasi, workbook
from typer.testing import CliRunner, Result

from inovasi_cli.books.writing import whole
from inovasi_cli.cli import app, program, settings, streams
from inovasi_cli.pages.provenance import edition_checksum
from inovasi_cli.pages.validate import ci
from inovasi_cli.rules import loading

UNWRITABLE = PermissionError(errno.EACCES, "The process cannot access the file", "data.xlsx")

pytestmark = pytest.mark.usefixtures("plain_surroundings")


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command line take this for Windows."""
    monkeypatch.setattr(streams, "WINDOWS", True)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "cp850"])
class TestCodePages:
    """The code pages of old consoles and pipes."""

    SCREENS = (
        *(("score", "data.xlsx", *more) for more in ((), ("--details",), ("--quiet",))),
        ("validate", "data.xlsx", "--details"),
        ("leverage", "data.xlsx"),
        ("layout", "data.xlsx"),
        ("rules", "show", "2026", "33"),
        ("explain", "N305"),
        ("select", "--help"),
        ("score", "—…×.xlsx"),
    )

    def run(self, encoding: str, *args: str) -> Result:
        """Run a command whose streams have this encoding."""
        run = CliRunner(charset=encoding).invoke(app, args)
        assert run.exit_code in (0, 1), run.exception
        return run

    def test_screens_have_only_characters_of_it_and_nothing_is_lost(self, encoding: str) -> None:
        workbook(level="abc", innovations=INNOVATIONS.replace("SIAP ANTAR", "SIAP – “ANTAR” ×2…"))
        for command in self.SCREENS if encoding == "ascii" else self.SCREENS[::4]:
            usual, plain = inovasi(*command).output, self.run(encoding, *command).output
            assert len(plain.splitlines()) == len(usual.splitlines()), command
            shown = {*usual, *string.printable}
            assert {*plain} - shown == set(), command  # no bytes of another encoding
            assert plain.count("?") - usual.count("?") == 0, command
            assert encoding in ("cp437", "cp850") or not {*plain} & set("─│┌┐└┘├┤")

    def test_what_programs_read_is_utf_8_all_the_same(self, encoding: str) -> None:
        workbook(level="tiga – 3×")
        for form in ("json", "csv", "sarif", "github"):
            said = self.run(encoding, "validate", "data.xlsx", "--format", form)
            assert "tiga – 3×" in said.stdout_bytes.decode()


DEVICES = (
    "NUL",
    "nul.json",
    "CON",
    "Aux.xlsx",
    "com1.json",
    "LPT9",
    "CON .json",
    "conin$",
    "prn.a.json",
    "a:b.json",
)
FILES = ("console.json", "nulis.json", "com10.json", "auxilium.json", "a.con", "com.json", "hasil.nul.json")


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize("name", DEVICES)
def test_a_device_is_no_output(name: str) -> None:
    workbook()
    for command in ("score data.xlsx", "schema score", "validate data.xlsx --annotate"):
        run = inovasi(*command.split(), *([] if "--annotate" in command else ["-o"]), name, "--force")
        assert (run.exit_code, run.stdout) == (2, ""), command
    assert [path.name for path in Path().iterdir()] == ["data.xlsx"]


def test_names_that_only_begin_like_one_are_names_of_files() -> None:
    assert [name for name in FILES if streams.names_no_file(name)] == []
    assert [name for name in DEVICES if not streams.names_no_file(name)] == []


@pytest.mark.usefixtures("windows")
class TestPatterns:
    """No shell of Windows puts files in the place of a pattern."""

    def test_a_pattern_stands_for_its_files(self) -> None:
        Path("opd").mkdir()
        for name in ("b.xlsx", "a.xlsx"):
            workbook(f"opd/{name}")
        Path("opd/~$a.xlsx").write_bytes(b"\x05Budi".ljust(165))  # of Excel, which has it open
        files = [str(Path("opd/a.xlsx")), str(Path("opd/b.xlsx"))]
        assert program.expanded(["merge", "opd/*.xlsx", "-o", "x.xlsx"]) == ["merge", *files, "-o", "x.xlsx"]
        assert inovasi("merge", "opd/*.xlsx", "-o", "kota.xlsx").exit_code in (0, 1)

    def test_what_stands_for_no_file_stays_as_it_is(self) -> None:
        Path("sidK.35=3").touch()
        given = ["score", "*.xlsx", "--set", "sid[KELANA].35=3", "apa?", "--", "-*"]
        assert program.expanded(given) == given
        assert "*.xlsx" in inovasi("score", "*.xlsx").output


class TestPaths:
    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            (r"opd.csv", r"D:\data\opd.csv"),
            (r"unit\opd.csv", r"D:\data\unit\opd.csv"),
            ("unit/opd.csv", r"D:\data\unit\opd.csv"),
            (r"..\opd.csv", r"D:\data\..\opd.csv"),
            (r"C:\bersama\opd.csv", r"C:\bersama\opd.csv"),
            (r"\\server\bagi\opd.csv", r"\\server\bagi\opd.csv"),
        ],
    )
    def test_a_file_in_the_settings_lies_beside_them_or_where_it_says(self, written: str, meant: str) -> None:
        class WindowsFile(PureWindowsPath):
            def is_file(self) -> bool:
                return str(self) == meant

        toml: Any = WindowsFile(r"D:\data\inovasi.toml")
        assert settings._written("agencies", written, toml) == meant

    def test_backslashes_in_double_quotes_are_explained(self) -> None:
        workbook()
        Path("inovasi.toml").write_text('edition = "2026"\nagencies = "unit\\opd.csv"\n', encoding="utf-8")
        run = inovasi("score", "data.xlsx")
        assert run.exit_code == 2
        assert "baris 2" in run.stderr and r"'unit\opd.csv'" in run.stderr

    def test_annotations_of_github_name_files_with_slashes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(ci, "PurePath", PureWindowsPath)
        Path("opd").mkdir()
        workbook("opd/a.xlsx", level="abc").rename("opd\\a.xlsx")
        assert "file=opd/a.xlsx," in inovasi("validate", "opd\\a.xlsx", "--format", "github").stdout

    def test_a_path_that_is_too_long_for_windows_is_said_to_be(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def not_found(_: object) -> NoReturn:
            raise FileNotFoundError(errno.ENOENT, "The system cannot find the path specified")

        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", not_found)
            run = inovasi("schema", "score", "-o", "hasil.json")
        assert (run.exit_code, "terlalu panjang" in run.stderr) == (2, True)
        run = inovasi("schema", "score", "-o", "tidak-ada/hasil.json")
        assert (run.exit_code, "foldernya tidak ada" in run.stderr) == (2, True)


class TestLocks:
    """A file that Excel has open can be replaced by nobody."""

    WRITING = (
        "score data.xlsx -o lama.xlsx",
        "validate data.xlsx --annotate lama.xlsx",
        "template -o lama.xlsx",
    )

    @pytest.fixture(params=WRITING)
    def writing(self, request: pytest.FixtureRequest) -> Iterator[list[str]]:
        workbook()
        kept = Path(str(request.param).rpartition(" ")[2])
        kept.write_bytes(b"lama")
        yield [*str(request.param).split(), "--force"]
        assert kept.read_bytes() == b"lama"
        assert sorted(path.name for path in Path().iterdir()) == ["data.xlsx", kept.name]

    @pytest.mark.parametrize("where", ["open", "replace"])
    def test_what_is_open_stays_and_the_message_says_why(
        self, where: str, writing: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        usual = getattr(Path, where)

        def refused(path: Path, *args: Any, **named: Any) -> Any:
            if path.name.startswith("lama" if where == "open" else ".inovasi-"):
                raise UNWRITABLE
            return usual(path, *args, **named)

        with monkeypatch.context() as patch:
            patch.setattr(Path, where, refused)
            run = inovasi(*writing)
        assert run.exit_code == 2
        assert "lama." in run.stderr and "tutup" in run.stderr

    def test_a_scanner_that_lets_go_is_waited_for(self, monkeypatch: pytest.MonkeyPatch) -> None:
        usual, held = Path.replace, iter([True, True, False])

        def refused(path: Path, target: Path) -> Path:
            if next(held):
                raise UNWRITABLE
            return usual(path, target)

        Path("hasil.txt").write_bytes(b"lama")
        with monkeypatch.context() as patch:
            patch.setattr(Path, "replace", refused)
            patch.setattr(time, "sleep", lambda _: None)
            patch.setattr(whole, "os", _Windows())
            whole.put(Path("hasil.txt"), b"baru")
        assert Path("hasil.txt").read_bytes() == b"baru"


class _Windows:
    """``os`` under the name of Windows."""

    name = "nt"

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)


def in_windows_form(text: str, encoding: str = "utf-8-sig") -> bytes:
    return text.replace("\n", "\r\n").encode(encoding)


class TestLineEnds:
    """Files that an editor of Windows saved: CRLF, with a mark before UTF-8, or UTF-16."""

    def test_rules_are_the_same(self, tmp_path: Path) -> None:
        folder = Path(loading.load("2026").folder)
        copied = Path(shutil.copytree(folder, tmp_path / "2026"))
        for file in (*copied.glob("*.yaml"), *copied.glob("*.txt")):
            file.write_bytes(in_windows_form(file.read_text(encoding="utf-8"), "utf-8"))
        assert edition_checksum(copied) == edition_checksum(folder)
        rules, usual = loading.load(folder=copied), loading.load("2026")
        assert (rules.edition, rules.spd, rules.sid) == (usual.edition, usual.spd, usual.sid)
        assert rules.vocabulary == usual.vocabulary

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_a_table_is_the_same(self, encoding: str) -> None:
        table = "Nama Inovasi;Perangkat Daerah;16\nSIAP ANTAR;Dinas Kesehatan;3\n"
        Path("a.csv").write_text(table, encoding="utf-8", newline="\n")
        said = inovasi("score", "a.csv", "--spd", "40", "--format", "json").stdout
        Path("a.csv").write_bytes(in_windows_form(table, encoding))
        again = inovasi("score", "a.csv", "--spd", "40", "--format", "json").stdout
        card, other = json.loads(said), json.loads(again)
        assert card.pop("provenance") != other.pop("provenance")
        assert card == other

    def test_options_files_are_the_same(self) -> None:
        workbook(level="abc")
        waivers = "- {code: N305, reason: uji, by: Budi, until: 2099-01-01}\n"
        texts = {"inovasi.toml": 'edition = "2026"\nbasis = "claimed"\n', "izin.yaml": waivers}
        said = []
        for form in (str.encode, in_windows_form):
            for name, text in texts.items():
                Path(name).write_bytes(form(text))
            run = inovasi("validate", "data.xlsx", "--waivers", "izin.yaml", "--details")
            said.append((run.exit_code, run.stdout))
        assert said[0] == said[1]
        assert inovasi("validate", "data.xlsx", "--details").stdout != said[0][1]

    def test_a_result_that_powershell_redirected_can_be_verified(self) -> None:
        workbook()
        written = inovasi("score", "data.xlsx", "--format", "json").stdout
        for encoding in ("utf-16", "utf-8-sig"):
            Path("hasil.json").write_bytes(in_windows_form(written, encoding))
            assert inovasi("verify", "hasil.json", "--quiet").exit_code == 0
