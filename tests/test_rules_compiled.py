"""Rules that an earlier run has kept are those of the files, or they are not used."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from inovasi_cli.rules import FILES, indicators_folder, loading
from inovasi_cli.rules.loading import compiled

SAMPLE = Path(__file__).parents[1] / "samples" / "banjarmasin-2023.xlsx"


@pytest.fixture(autouse=True)
def kept_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place of its own for what is kept, and nothing remembered of what stands in another."""
    for remembered in (loading._found, loading._kept, loading._read):
        remembered.cache_clear()
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "kept"


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """A copy of an edition, read and kept."""
    folder = Path(shutil.copytree(indicators_folder() / "2026", tmp_path / "2026"))
    compiled.keep(loading.load(folder=folder), folder)
    return folder


def kept_file(kept_in: Path) -> Path:
    [file] = kept_in.rglob("*.rules")
    return file


@pytest.mark.parametrize("name", loading.editions())
def test_what_is_kept_is_what_was_read(name: str) -> None:
    folder = indicators_folder() / name
    read = loading.load(folder=folder)
    assert loading.load(name) == read
    kept = compiled.find(folder)
    assert kept == read
    assert loading.load(name).folder == str(folder)


def test_what_is_kept_counts_for_the_same_files_elsewhere(edition: Path, tmp_path: Path) -> None:
    moved = Path(shutil.copytree(edition, tmp_path / "other" / "2026"))
    found = compiled.find(moved)
    assert found is not None
    assert found.folder == str(moved)


@pytest.mark.parametrize("file", FILES)
def test_one_other_byte_in_a_file_and_the_files_are_read(edition: Path, file: str) -> None:
    assert compiled.find(edition)
    with (edition / f"{file}.yaml").open("ab") as end:
        end.write(b"\n")
    assert compiled.find(edition) is None


def test_a_file_that_is_gone_is_missed(edition: Path) -> None:
    (edition / "sid.yaml").unlink()
    assert compiled.find(edition) is None


def test_another_way_of_reading_is_another_result(edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "_readers", lambda: (("rules.py", 0, 0),))
    assert compiled.find(edition) is None


@pytest.mark.parametrize("left", [0, 3, 8, 1000, -1])
def test_a_file_cut_short_is_not_used(edition: Path, kept_in: Path, left: int) -> None:
    file = kept_file(kept_in)
    file.write_bytes(file.read_bytes()[:left])
    assert compiled.find(edition) is None


@pytest.mark.parametrize("at", [0, 5, 9, 100_000, -1])
def test_a_damaged_file_is_not_used_but_written_anew(edition: Path, kept_in: Path, at: int) -> None:
    file = kept_file(kept_in)
    sound = file.read_bytes()
    damaged = bytearray(sound)
    damaged[at] ^= 1
    file.write_bytes(damaged)
    assert compiled.find(edition) is None
    compiled.keep(loading.load(folder=edition), edition)
    assert compiled.find(edition)


@pytest.mark.usefixtures("edition")
def test_no_draft_is_left_behind(kept_in: Path) -> None:
    assert [file.suffix for file in kept_in.rglob("*") if file.is_file()] == [".rules"]


def test_nothing_is_kept_where_python_keeps_nothing(kept_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert loading.load("2026").name == "2026"
    assert list(kept_in.rglob("*.rules")) == []


def test_a_place_that_cannot_be_written_to_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "file"))
    assert loading.load("2026").name == "2026"


def shipped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the module that a wheel would hold for ``folder`` in its place."""
    made = ModuleType(f"{compiled.__package__}.{compiled.module_name(folder)}")
    exec(compiled.module(loading.load(folder=folder), folder), vars(made))
    monkeypatch.setitem(sys.modules, made.__name__, made)


@pytest.mark.parametrize("name", loading.editions())
def test_the_module_of_a_wheel_makes_what_is_read(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = indicators_folder() / name
    shipped(folder, monkeypatch)
    found = compiled.find(folder)
    assert found == loading.load(folder=folder)
    assert found is not None
    assert found.folder == str(folder)


@pytest.mark.parametrize("file", FILES)
def test_rules_that_are_changed_after_installation_are_read(
    tmp_path: Path, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(indicators_folder() / "2026", tmp_path / "2026"))
    shipped(folder, monkeypatch)
    assert compiled.find(folder)
    with (folder / f"{file}.yaml").open("ab") as end:
        end.write(b"\n")
    assert compiled.find(folder) is None


def test_the_second_score_needs_neither_yaml_nor_the_models_of_rules(kept_in: Path) -> None:
    code = "import atexit, sys; atexit.register(lambda: print(*sys.modules))"
    code += "; from inovasi_cli.__main__ import main; main()"
    command = [sys.executable, "-c", code, "score", str(SAMPLE)]
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    settings["PYTHONPYCACHEPREFIX"] = str(kept_in)
    settings["PYTHONPATH"] = str(Path(loading.__file__).parents[2])
    for needed in (True, False):
        run = subprocess.run(command, env=settings, capture_output=True, encoding="utf-8", check=True)
        loaded = set(run.stdout.splitlines()[-1].split())
        assert "inovasi_cli.reading.intake.rows" in loaded
        assert ({"yaml", "inovasi_cli.rules.models"} <= loaded) is needed
        assert loaded.isdisjoint({"yaml", "inovasi_cli.rules.models"}) is not needed
