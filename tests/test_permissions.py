"""What the system refuses to an ordinary user is said, and nothing is lost; root is refused it here too."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from runs import inovasi, workbook

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="rights of files are others there: docs/windows-macos.md"),
    pytest.mark.usefixtures("plain_surroundings", "ordinary_user"),
]
_VERSION = 0x20080522
"""Of the capabilities of Linux: two words each for effective, permitted, inheritable."""


@pytest.fixture
def ordinary_user(plain_surroundings: None) -> Iterator[None]:  # noqa: ARG001 - the folder is made before
    """Take from root, where it is root that runs the tests, what lets it pass all rights of files."""
    taken = _without_capabilities() if os.geteuid() == 0 else None
    try:
        closed = Path("tertutup")
        closed.touch(0o000)
        with pytest.raises(PermissionError):  # otherwise no test here would test anything
            closed.read_bytes()
        closed.unlink()
        yield
    finally:
        if taken:
            taken()


def _without_capabilities() -> Any:
    """Drop those in effect of this thread; return what takes them again."""
    if not sys.platform.startswith("linux"):
        pytest.skip("root of another system than Linux: run the tests as an ordinary user")
    system, header = ctypes.CDLL(None, use_errno=True), (ctypes.c_uint32 * 2)(_VERSION, 0)
    usual = (ctypes.c_uint32 * 6)()
    assert system.capget(header, usual) == 0
    none = (ctypes.c_uint32 * 6)(0, usual[1], usual[2], 0, usual[4], usual[5])
    assert system.capset(header, none) == 0
    return lambda: system.capset(header, usual)


@pytest.fixture
def closed() -> Iterator[Path]:
    """A folder that is there and can be read, and in which nothing can be written."""
    folder = Path("tutup")
    folder.mkdir()
    yield folder
    folder.chmod(0o755)


def everything() -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in Path().rglob("*") if path.is_file()}


def test_what_cannot_be_read_is_named_and_the_rest_is_scored() -> None:
    workbook()
    workbook("rahasia.xlsx").chmod(0o000)
    for command in ("score", "validate", "rank", "merge"):
        run = inovasi(command, "data.xlsx", "rahasia.xlsx", *(("-o", "x.xlsx") if command == "merge" else ()))
        assert run.exit_code == 1, (command, run.output)
        assert "rahasia.xlsx" in run.output, command
        assert "izin ditolak" in run.output or "validate data.xlsx rahasia.xlsx" in run.output, command


@pytest.mark.parametrize("option", ["layout", "waivers", "agencies", "reference", "effort", "rules"])
def test_an_option_that_cannot_be_read_is_named(option: str) -> None:
    workbook()
    file = Path("beda.yaml" if option in ("layout", "waivers", "effort") else "beda.csv")
    if option == "rules":
        file = Path("aturan")
        file.mkdir()
    file.touch()
    file.chmod(0o000)
    command = {"waivers": "validate", "effort": "plan", "agencies": "rank"}.get(option, "score")
    more = {"effort": ["--budget", "5"], "agencies": ["--by", "agency"], "reference": ["--details"]}
    run = inovasi(command, "data.xlsx", f"--{option}", str(file), *more.get(option, ()))
    file.chmod(0o755)
    assert run.exit_code in (1, 2), run.output
    assert str(file) in run.output and "izin" in run.output, run.output


def test_settings_that_cannot_be_read_are_not_passed_over() -> None:
    workbook()
    Path("inovasi.toml").touch(0o000)
    run = inovasi("score", "data.xlsx")
    assert (run.exit_code, run.stdout) == (2, "")
    assert "inovasi.toml" in run.stderr and "izin ditolak" in run.stderr


def test_a_folder_that_nobody_may_enter(closed: Path) -> None:
    workbook(str(closed / "data.xlsx"))
    closed.chmod(0o000)
    run = inovasi("score", str(closed / "data.xlsx"))
    assert run.exit_code == 2
    assert "data.xlsx: izin ditolak" in run.stderr


WRITING = (
    "score data.xlsx -o {}/x.json",
    "validate data.xlsx --annotate {}/x.xlsx",
    "validate data.xlsx --per-agency {}",
    "merge data.xlsx -o {}/x.xlsx",
    "select data.xlsx --write {}/x.xlsx",
    "layout data.xlsx -o {}/x.yaml",
)


@pytest.mark.parametrize("command", WRITING)
def test_a_folder_that_takes_no_file(command: str, closed: Path) -> None:
    workbook(level="abc")
    closed.chmod(0o555)
    before = everything()
    run = inovasi(*command.format(closed).split())
    assert run.exit_code == 2, run.output
    assert str(closed) in run.stderr and "izin ditolak" in run.stderr, run.stderr
    assert everything() == before


@pytest.mark.parametrize("command", [command for command in WRITING if "/x" in command])
def test_a_file_that_is_protected_stays(command: str) -> None:
    workbook(level="abc")
    kept = Path("lama") / command.rpartition("/")[2]
    kept.parent.mkdir()
    kept.write_bytes(b"lama")
    kept.chmod(0o444)
    before = everything()
    run = inovasi(*command.format("lama").split(), "--force")
    assert run.exit_code == 2, run.output
    assert str(kept) in run.stderr and "izin ditolak" in run.stderr, run.stderr
    assert everything() == before


def test_the_whole_round_where_nothing_can_be_written(closed: Path) -> None:
    data = workbook(str(closed / "data.xlsx"))
    closed.chmod(0o555)
    run = inovasi(str(data))
    assert run.exit_code == 2, run.output
    assert str(closed) in run.stderr and "izin ditolak" in run.stderr, run.stderr


def test_a_fault_of_ours_is_told_where_no_log_can_be_written(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from inovasi_cli.cli import reading

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError

    workbook()
    closed.chmod(0o555)
    monkeypatch.setattr("tempfile.tempdir", str(closed.resolve()))
    monkeypatch.setattr(reading, "read_files", fail)
    run = inovasi("score", "data.xlsx")
    assert run.exit_code == 3
    assert "Traceback" not in run.stderr and run.stderr
