"""Options that stand beside the data, in ``inovasi.toml``."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from inovasi_cli.cli import app
from inovasi_cli.cli.options import SETTINGS

CITY = Path(__file__).parent.parent / "samples" / "kota-contoh-2026.xlsx"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(CITY, tmp_path / "data.xlsx")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str, settings: str = "") -> Any:
    if settings:
        Path(SETTINGS).write_text(settings, encoding="utf-8")
    return CliRunner().invoke(app, [*args])


def scored(*args: str, settings: str = "") -> Any:
    found = run("score", "data.xlsx", "--format", "json", *args, settings=settings)
    return json.loads(found.stdout)


@pytest.mark.usefixtures("folder")
def test_they_hold_where_the_command_does_not_give_them() -> None:
    without = scored()
    found = scored(settings='basis = "evidenced"\n')
    assert (without["basis"], found["basis"]) == ("claimed", "evidenced")
    assert found == scored("--basis", "evidenced")
    assert scored("--basis", "claimed") == without


@pytest.mark.usefixtures("folder")
def test_what_decides_a_number_is_told_before_it() -> None:
    said = run("score", "data.xlsx", settings='edition = 2026\nlang = "en"\n')
    assert "inovasi.toml" in said.stderr and "--edition 2026" in said.stderr
    assert "INDEX" in said.stdout
    assert run("score", "data.xlsx", "--quiet").stderr == ""
    assert "inovasi.toml" not in run("score", "data.xlsx", "--edition", "2026", "--lang", "id").stderr


@pytest.mark.usefixtures("folder")
def test_each_command_takes_those_that_it_has() -> None:
    settings = 'edition = "2026"\nspd = 45.25\n'
    assert "--spd" not in run("validate", "data.xlsx", "--strict", settings=settings).stderr
    assert "--spd 45.25" in run("rank", "data.xlsx").stderr
    assert "--edition 2026" in run("explain", "indeks", "--in", "data.xlsx").stderr
    assert run("rules", "list").stderr == ""


def test_files_lie_beside_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "opd.csv").write_text("Perangkat Daerah\nDinas Kesehatan\n", encoding="utf-8")
    (folder / SETTINGS).write_text('agencies = "opd.csv"\n', encoding="utf-8")
    monkeypatch.chdir(folder.parent)
    said = run("select", str(folder / "data.xlsx"))
    assert said.exit_code == 0 and "opd.csv" in said.stderr.replace("\n", "")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("basis = ", ("baris 1", "kolom 9")),
        ('edition = "2026"\nbasis : claimed\n', ("baris 2", "kolom 7")),
        ('basis = "claimed', ("baris 1",)),
        ('bais = "claimed"', ("bais", '"basis"')),
        ("[score]\nedition = 2026", ("score",)),
        ("edition = true", ("edition",)),
        ('edition = ["2026"]', ("edition",)),
        ('effort = "gone.yaml"', ("effort", "gone.yaml")),
        ('basis = "hoped"', ("--basis",)),
        ("spd = 300", ("--spd 300",)),
        ('lang = "nl"', ("--lang",)),
    ],
)
def test_a_fault_in_it_names_its_place_and_what_may_stand_there(settings: str, told: tuple[str, ...]) -> None:
    said = run("score", "data.xlsx", settings=settings)
    assert (said.exit_code, said.stdout) == (2, "")
    words = " ".join(said.stderr.split())
    assert all(part in words for part in told) and "inovasi.toml" in words


@pytest.mark.usefixtures("folder")
def test_what_is_no_text_is_said(folder: Path) -> None:
    (folder / SETTINGS).write_bytes(b"\xff\xfe\x00e")
    assert run("score", "data.xlsx").exit_code == 2
