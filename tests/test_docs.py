"""What the pages show is what the tool prints, and what they link and list is there."""

import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from inovasi_cli.pages.explain import kinds
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.words import Words
from inovasi_cli.rules import loading
from inovasi_cli.text import LANGUAGES

ROOT = Path(__file__).parents[1]
PAGES = [
    "README.md",
    "samples/README.md",
    "docs/architecture.md",
    "docs/from-score-to-decision.md",
    "CONTRIBUTING.md",
]
SHOWN = re.compile(r"```console\n\$ inovasi (.+)\n((?:.*\n)+?)```")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
ELLIPSIS = "[...]\n"


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


SCREENS = SHOWN.findall(text_of("README.md"))
WORKED = SHOWN.findall(text_of("docs/from-score-to-decision.md"))


def printed(command: str) -> str:
    run = subprocess.run(
        [sys.executable, "-m", "inovasi_cli", *command.split()],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8", "COLUMNS": "80"},
    )
    assert run.stderr == ""
    return run.stdout


def test_the_worked_example_shows_each_step() -> None:
    assert {command.split()[0] for command, _ in WORKED} >= {"leverage", "score", "plan", "risk", "compare"}


def test_the_readme_shows_a_score_and_a_validation() -> None:
    assert [command.split()[0] for command, _ in SCREENS] == ["score", "validate"]


@pytest.mark.parametrize(("command", "screen"), [*SCREENS, *WORKED])
def test_a_screen_on_a_page_is_what_the_command_prints(command: str, screen: str) -> None:
    shown = screen.removesuffix(ELLIPSIS)
    assert shown != screen  # long output is cut, and the cut is shown
    assert printed(command)[: len(shown)] == shown


def test_the_catalogue_of_findings_is_that_of_the_code() -> None:
    """``make docs`` writes it."""
    written = "".join(blocks.markdown(kinds.catalogue(Words(language))) for language in LANGUAGES)
    assert text_of("docs/diagnostics.md") == written, "run: make docs"


def test_the_guide_to_columns_is_that_of_the_models() -> None:
    """``make docs`` writes it."""
    written = runpy.run_path(str(ROOT / "docs" / "columns.py"))["guide"](loading.load())
    assert text_of("docs/columns.md") == written, "run: make docs"


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files_of_the_repository(page: str) -> None:
    links = LINK.findall(text_of(page))
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []


def test_the_drawing_of_the_house_names_every_room() -> None:
    package = ROOT / "src" / "inovasi_cli"
    rooms = {
        path.stem for path in package.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    table = text_of("docs/architecture.md").partition("## The house")[2].partition("## Decisions")[0]
    named = re.findall(r"^\| `(\w+)`", table, flags=re.MULTILINE)
    assert sorted(named) == sorted(rooms - {"__init__", "__main__"})
