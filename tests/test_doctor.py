"""``inovasi doctor``: what a computer has for the program, and what mends what it lacks."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from typer.testing import CliRunner

from inovasi_cli import __version__
from inovasi_cli.cli import app, doctor, misuse


def page(*args: str) -> str:
    run = CliRunner().invoke(app, ["doctor", *args])
    assert run.exit_code == 0
    return " ".join(run.stdout.split())


def test_it_names_versions_and_editions() -> None:
    said = page()
    assert __version__ in said and "2026" in said and "openpyxl" in said


def test_what_is_missing_stands_beside_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    there = importlib.util.find_spec
    monkeypatch.setattr(misuse, "find_spec", lambda name: None if name == "highspy" else there(name))
    lacking, whole = misuse.missing("plan"), page("--lang", "en")
    assert lacking == ("highspy",) and all(word in whole for word in misuse.installing(lacking).split()[-3:])


def test_a_folder_that_is_closed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_is_open", lambda _: False)
    assert page("--lang", "en").count("cannot be written to") == 2


def test_options_beside_the_data_are_shown_and_their_faults_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("inovasi.toml").write_text("spd = 45.25\n", encoding="utf-8")
    assert "spd = 45.25" in page()
    Path("inovasi.toml").write_text("sdp = 45.25\n", encoding="utf-8")
    run = CliRunner().invoke(app, ["doctor"])
    assert run.exit_code == 2 and '"spd"' in run.stderr
