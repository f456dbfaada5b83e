"""What the pages show is what the tool prints, and what they link and list is there."""

import pydoc
import re
import runpy
import shlex
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from runs import inovasi

from inovasi_cli.rules import loading

ROOT = Path(__file__).parents[1]
READMES = ["README.md", "README.en.md"]
GUIDES = ["CONTRIBUTING.md", "samples/README.md", "indicators/README.md"] + [
    f"docs/{name}.md"
    for name in ("architecture", "python", "windows-macos", "temuan/index", "add-an-edition", "performance")
]
"""Pages for those who change or check the tool: what they name is there."""
SITE = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs").glob("*.md"))]
FINDINGS = sorted((ROOT / "docs" / "temuan").glob("*.md"))
PAGES = [*READMES, *dict.fromkeys([*GUIDES, *SITE])]
SHOWN = re.compile(r"```console\n\$ inovasi (.+)\n((?:.*\n)+?)```")
LINK = re.compile(r"\]\(([^)#:]*)(?:#([^)]*))?\)")
ELLIPSIS = "[...]\n"


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


SCREENS = {page: SHOWN.findall(text_of(page)) for page in PAGES}
WORKED = SCREENS["docs/from-score-to-decision.md"]


def test_the_worked_example_shows_each_step() -> None:
    commands = [command.split()[0] for command, _ in WORKED]
    assert commands[:2] == ["select", "select"]
    assert {*commands} >= {"leverage", "score", "plan", "risk", "compare"}


def test_the_readmes_show_a_score() -> None:
    assert [[command for command, _ in SCREENS[page]] for page in READMES] == [
        ["score samples/banjarmasin-2023.xlsx --quiet"],
        ["score samples/banjarmasin-2023.xlsx --quiet --lang en"],
    ]


def test_the_site_has_every_page() -> None:
    """What ``mkdocs build --strict`` of ``make docs`` would refuse, without its installation."""
    named = re.findall(r": (\S+\.md)$", text_of("mkdocs.yml"), re.MULTILINE)
    there = {str(path.relative_to(ROOT / "docs").as_posix()) for path in (ROOT / "docs").rglob("*.md")}
    assert sorted(named) == sorted(there)


@pytest.mark.usefixtures("samples_once", "samples_here")
@pytest.mark.parametrize(("command", "screen"), [shown for page in PAGES for shown in SCREENS[page]])
def test_a_screen_on_a_page_is_what_the_command_prints(command: str, screen: str) -> None:
    shown = screen.removesuffix(ELLIPSIS)  # long output is cut, and the cut is shown
    run = inovasi(*shlex.split(command))
    whole = run.stdout
    assert (run.exit_code in {0, 1}, run.stderr) == (True, "")
    assert (whole if shown == screen else whole[: len(shown)]) == shown


@pytest.mark.usefixtures("samples_here")
def test_the_page_for_programs_shows_what_they_get() -> None:
    [block] = re.findall(r"```python\n(from inovasi_cli .+?)```", text_of("docs/python.md"), re.DOTALL)
    names: dict[str, Any] = {}
    shown = 0
    for line in block.splitlines():
        code, _, comment = line.partition("  # ")
        if comment:
            shown += 1
            assert repr(eval(code, names)) == comment
        else:
            exec(code, names)
    assert shown


@pytest.mark.usefixtures("samples_once", "samples_here")
def test_the_pictures_of_terminals_show_what_is_printed() -> None:
    """``make pictures`` draws them."""
    drawing = runpy.run_path(str(ROOT / "docs" / "pictures.py"))
    for name, command in drawing["TERMINALS"].items():
        printed = inovasi(*command.split(), "--color", "always").stdout
        kept = text_of(f"docs/pictures/{name}")
        assert kept == drawing["terminal"](command, printed), "run: make pictures"
        assert re.findall(r"\b\w+://[^\s\"']+", kept) == ["http://www.w3.org/2000/svg"]  # the name of SVG


def test_the_pictures_are_small_and_described() -> None:
    shown = re.findall(r"!\[(.*?)\]\((?:docs/)?pictures/(.+?)\)", "".join(map(text_of, PAGES)))
    pictures = {path.name: path.stat().st_size for path in (ROOT / "docs" / "pictures").iterdir()}
    assert {name for _, name in shown} == {*pictures}
    assert all(len(words) > 40 for words, _ in shown)
    assert max(pictures.values()) < 150_000


def test_the_catalogue_of_findings_is_that_of_the_code() -> None:
    """``make docs`` writes it."""
    written = runpy.run_path(str(ROOT / "docs" / "catalogue.py"))["pages"]()
    kept = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "temuan").iterdir()}
    assert kept == written, "run: make docs"


def test_the_guide_to_columns_is_that_of_the_models() -> None:
    """``make docs`` writes it."""
    written = runpy.run_path(str(ROOT / "docs" / "columns.py"))["guide"](loading.load())
    assert text_of("docs/columns.md") == written, "run: make docs"


@cache
def headings(page: Path) -> set[str]:
    """The anchors of a page, as the site and the forges make them."""
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"\s+", "-", re.sub(r"[^\w\s-]", "", title.lower()).strip()) for title in titles}


@pytest.mark.parametrize("page", [*PAGES, *(f"docs/temuan/{path.name}" for path in FINDINGS)])
def test_links_lead_to_files_and_headings(page: str) -> None:
    """Those of the site stay in it: ``mkdocs build --strict`` refuses others."""
    folder = (ROOT / page).parent
    for link, anchor in LINK.findall(text_of(page)):
        there = (folder / link).resolve() if link else ROOT / page
        assert there.exists(), link
        assert not page.startswith("docs/") or there.is_relative_to(ROOT / "docs"), link
        assert not anchor or anchor in headings(there), f"{link}#{anchor}"


CODE = re.compile(r"```(?:.|\n)*?```|`([^`\n]+)`|^ {4,}\S*python -m pytest (.+)$", re.MULTILINE)
NAMED = re.compile(r"(?<![\w./*-])(?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:py|md|yaml|toml|txt|csv|xlsx)(?!\w)")
STAND_FOR = {"YEAR": "2026", "2030": "2026", "KIND": "score", "MODULE": "exact"}
"""What a page writes where any of several may be meant, and one of these."""
PACKAGE = ROOT / "src" / "inovasi_cli"
ANYWHERE = ("src", "tests", "indicators", "samples", "docs")


def code_of(text: str) -> list[str]:
    """What a page writes as code in a line, and the arguments of pytest."""
    return [code for found in CODE.finditer(text) if (code := found[1] or found[2])]


def missing(text: str, folder: Path) -> list[str]:
    """Files and folders that a page in ``folder`` names and that are not there.

    A path is one of the repository, of the package or of the page's folder; a name alone may be anywhere.
    """
    found = []
    codes = [code for code in code_of(text) if not code.startswith("inovasi ")]  # whose files are examples
    for name in (name for code in codes for name in NAMED.findall(code)):
        path = re.sub("|".join(STAND_FOR), lambda word: STAND_FOR[word[0]], name)
        if path.startswith("inovasi."):  # what a schema is called
            continue
        places = [base / path for base in (ROOT, PACKAGE, folder)]
        if "/" not in path:
            places += (file for top in ANYWHERE for file in (ROOT / top).rglob(path))
        if not any(place.exists() or place.with_suffix(".py").exists() for place in places):
            found.append(name)
    return found


@pytest.mark.parametrize("page", GUIDES)
def test_a_guide_names_files_that_are_there(page: str) -> None:
    assert missing(text_of(page), (ROOT / page).parent) == []


def test_a_file_that_is_not_there_is_seen() -> None:
    gone = "`pages/score/columns.py`, `tests/test_kinds.py`\n\n    python -m pytest tests/test_findings.py\n"
    there = (
        "`pages/score/tables.py`, `reading/intake/rows`, `indicators/YEAR/`, `inovasi.score/1`, `sid.yaml`"
    )
    assert missing(gone + there, ROOT) == [
        "pages/score/columns.py",
        "tests/test_kinds.py",
        "tests/test_findings.py",
    ]


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/architecture.md"])
def test_a_guide_names_what_the_code_calls_so(page: str) -> None:
    """Functions, constants and classes by their names, and modules by their dotted ones."""
    sources = [*PACKAGE.rglob("*.py"), *(ROOT / "tests").glob("*.py"), ROOT / "Makefile"]
    words = set(re.findall(r"\w+", "\n".join(path.read_text(encoding="utf-8") for path in sources)))
    codes = code_of(text_of(page))
    names = {code for code in codes if re.fullmatch(r"[A-Za-z]\w*[a-z]\w*|[A-Z]{4,}", code)}
    assert sorted(name for name in names - STAND_FOR.keys() if name not in words) == []
    rooms = {path.stem for path in PACKAGE.iterdir()}
    dotted = {code for code in codes if re.fullmatch(r"\w+(\.\w+)+", code) and code.split(".")[0] in rooms}
    assert sorted(name for name in dotted if pydoc.locate(f"inovasi_cli.{name}") is None) == []


@pytest.mark.parametrize("page", GUIDES)
def test_a_guide_names_targets_of_the_makefile(page: str) -> None:
    targets = set(re.findall(r"^([a-z]+):.*## ", text_of("Makefile"), re.MULTILINE))
    named = re.findall(r"(?:`|^ {4})make ([a-z ]+?)(?:`| +#| [A-Z]|$)", text_of(page), re.MULTILINE)
    assert sorted({target for names in named for target in names.split()} - targets) == []


def test_the_drawing_of_the_house_names_every_room() -> None:
    rooms = {
        path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    table = text_of("docs/architecture.md").partition("## The house")[2].partition("## Decisions")[0]
    named = re.findall(r"^\| `(\w+)`", table, flags=re.MULTILINE)
    assert sorted(named) == sorted(rooms - {"__init__", "__main__"})
