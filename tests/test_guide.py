"""``docs/add-an-edition.md``, followed: what it quotes is there, and the faults that it shows come."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from inovasi_cli.cli import app

ROOT = Path(__file__).parent.parent
RULES = ROOT / "samples" / "lomba-kota"
GUIDE = (ROOT / "docs" / "add-an-edition.md").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Work in an empty folder, at 80 columns, in the usual language."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("INOVASI_LANG", raising=False)


def told_by(rules: str) -> str:
    """What is said against a folder of rules."""
    return CliRunner().invoke(app, ["template", "--rules", rules]).stderr.replace("\\", "/")


def edit(path: Path, old: str, new: str) -> None:
    """Change the first ``old`` of a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def without_lines(told: str) -> str:
    """Findings without the lines that they name, which move, and without indents."""
    return re.sub(r"\s+", " ", re.sub(r":\d+:\d+(, baris \d+)*", "", told))


def test_what_it_quotes_stands_in_the_sample() -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
    quoted = [line.strip() for block in blocks for line in block.splitlines()]
    quoted += re.findall(r"levels \d.*", GUIDE)
    sample = "".join(
        path.read_text(encoding="utf-8") for path in sorted(RULES.glob("*.*")) if path.suffix != ".xlsx"
    )
    assert len(quoted) > 5
    assert [line for line in quoted if line not in sample] == []


def test_the_faults_it_shows_are_those_that_come() -> None:
    year = Path(shutil.copytree(ROOT / "indicators" / "2026", "2030"))
    edit(year / "edition.yaml", 'edition: "2026"', 'edition: "2030"')
    edit(year / "edition.yaml", "year: 2026", "year: 2030")
    told = told_by("2030")
    edit(year / "sid.yaml", "weight: 3", "weight: 4")
    told += told_by("2030")
    contest = Path(shutil.copytree(RULES, "lomba-desa"))
    criteria = (contest / "sid.yaml").read_text(encoding="utf-8")
    (contest / "sid.yaml").write_text(criteria.partition('  - code: "K4"')[0], encoding="utf-8")
    told += told_by("lomba-desa")
    shown = re.findall(r"^ {5,}((?:2030|lomba-desa)/\S+:\d.*\n.*)", GUIDE, re.MULTILINE)
    assert len(shown) == 4
    assert [each for each in shown if without_lines(each) not in without_lines(told)] == []
