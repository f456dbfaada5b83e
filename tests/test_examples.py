"""Every example of the help and of the documentation can be typed as it stands on the sample of a city."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from typer.main import get_command

from inovasi_cli.cli import app
from inovasi_cli.cli.program import COMMANDS, meant
from inovasi_cli.text import help

ROOT = Path(__file__).parents[1]
WRITTEN = (*ROOT.glob("README*.md"), *(ROOT / "docs").glob("*.md"))
TYPED = re.compile(r"^ *\$? ?(inovasi .+?)(?:  +#.*| \|.*)?$|`(inovasi [^`|]+)`", re.MULTILINE)
"""A command on a page: a line of its own, or one within a sentence."""
FOUND = TYPED.findall("\n".join(page.read_text(encoding="utf-8") for page in WRITTEN))
PAGES = [help.PROGRAM, *help.PAGES.values()]
NAMES = {f"inovasi {name}" for name in COMMANDS}
"""What a page writes where it means a command and not one that is typed."""
EXAMPLES = sorted({*(line for page in PAGES for line in page.examples), *map("".join, FOUND)} - NAMES)
SAMPLES = ROOT / "samples"


def test_there_are_many() -> None:
    assert len(EXAMPLES) > 80


@pytest.mark.parametrize("example", EXAMPLES)
def test_it_is_understood(example: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each option is there and takes that value: what follows is only about the files."""
    monkeypatch.chdir(tmp_path)
    program: Any = get_command(app)
    _, *words = shlex.split(example)
    args = meant(words)
    if {"--help", "--version", "--completion"} & {*args}:
        return
    group, context = program, program.make_context("inovasi", [*args], resilient_parsing=True)
    while hasattr(group, "commands"):
        name, group, args = group.resolve_command(context, args)
    context = group.make_context(name, args)
    assert not context.args


def test_the_innovations_that_they_name_are_in_the_sample() -> None:
    rows = openpyxl.load_workbook(SAMPLES / "kota-contoh-2026.xlsx")["Inovasi"].values
    names = {str(row[1]).partition(":")[0] for row in rows}
    said = re.findall(r'sid\[(.+?)\]|(?:--keep|--in data\.xlsx|explain) "(.+?)"', "\n".join(EXAMPLES))
    assert len(said) > 3
    assert {*map("".join, said)} <= names
