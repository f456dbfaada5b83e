"""What a shell is offered while a command is typed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from inovasi_cli.cli import app, program
from inovasi_cli.cli.program import COMPLETION

CITY = str(Path(__file__).parent.parent / "samples" / "kota-contoh-2026.xlsx")
SHELLS = ("bash", "zsh", "fish", "powershell")


@pytest.fixture(autouse=True)
def fresh() -> object:
    """Commands are built anew, since they know what they offer only while a shell asks."""
    program._command.cache_clear()
    yield None
    program._command.cache_clear()


def offered(*words: str) -> list[str]:
    asked = {COMPLETION: "complete_bash", "COMP_WORDS": " ".join(words), "COMP_CWORD": str(len(words) - 1)}
    result = CliRunner(env=asked).invoke(app, [])
    assert result.exit_code == 0 and not result.stderr
    return result.stdout.split("\n") if result.stdout.strip() else []


@pytest.mark.parametrize(
    ("words", "among"),
    [
        (("inovasi", "va"), "validate"),
        (("inovasi", "score", "--ed"), "--edition"),
        (("inovasi", "score", "--edition", "202"), "2026"),
        (("inovasi", "score", "--format", "j"), "json"),
        (("inovasi", "rules", "s"), "show"),
        (("inovasi", "rules", "show", "202"), "2025"),
        (("inovasi", "rules", "show", "2026", "3"), "35"),
        (("inovasi", "explain", "N30"), "N305"),
        (("inovasi", "validate", CITY, "--ignore", "L4"), "L402"),
        (("inovasi", "select", CITY, "--keep", "KEL"), "KELANA"),
        (("inovasi", "plan", CITY, "--target", "Sang"), '"Sangat Inovatif"'),
        (("inovasi", "schema", "sc"), "score"),
    ],
)
def test_what_fits_is_offered(words: tuple[str, ...], among: str) -> None:
    assert among in offered(*words)


@pytest.mark.parametrize(
    "words",
    [
        ("inovasi", "nothing", "x"),
        ("inovasi", "select", "gone.xlsx", "--keep", "K"),
        ("inovasi", "rules", "show", "--edition", "1999", "3"),
        ("inovasi", "explain", "zzz"),
    ],
)
def test_where_nothing_fits_nothing_is_said(words: tuple[str, ...]) -> None:
    assert offered(*words) == []


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_has_a_script(shell: str) -> None:
    result = CliRunner().invoke(app, ["--completion", shell])
    assert result.exit_code == 0 and COMPLETION in result.stdout and "inovasi" in result.stdout


def test_another_shell_is_refused() -> None:
    assert CliRunner().invoke(app, ["--completion", "tcsh"]).exit_code == 2


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
def test_bash_takes_the_script_and_asks(tmp_path: Path) -> None:
    """The whole way: the script is sourced, and the function that it defines is called."""
    starter = tmp_path / "inovasi"
    starter.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m inovasi_cli "$@"\n', encoding="utf-8")
    starter.chmod(0o755)
    script = CliRunner().invoke(app, ["--completion", "bash"]).stdout
    ask = 'COMP_WORDS=(inovasi tem); COMP_CWORD=1; _inovasi_completion inovasi; echo "${COMPREPLY[@]}"'
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    run = subprocess.run(
        ["bash", "-c", f"{script}\n{ask}"], env=environment, capture_output=True, text=True, check=False
    )
    assert run.stdout == "template\n"
