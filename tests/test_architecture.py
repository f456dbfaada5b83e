"""The rooms of the house stand in the order of the data: imports run one way, each library has its owners."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "inovasi_cli"

ROOMS = (
    "text",
    "exact",
    "diagnostics",
    "rules",
    "reading",
    "scoring",
    "checking",
    "assessment",
    "insight",
    "pages",
    "books",
    "cli",
)
"""Our rooms, lowest first. A room imports from itself and from those before it."""
ALLOWED = {room: {*ROOMS[: level + 1]} for level, room in enumerate(ROOMS)}
# Outside libraries that only these rooms may import.
OWNERS = {
    "typer": {"cli"},
    "rich": {"pages", "cli"},
    "openpyxl": {"reading", "books"},
    "python_calamine": {"reading"},
    "yaml": {"rules"},
    "pydantic": {"rules", "reading"},
    "pydantic_core": set(),
    "rapidfuzz": {"text"},
    "highspy": {"insight"},
    "numpy": {"insight"},
    "jinja2": {"pages"},
    "matplotlib": {"pages"},
    "watchfiles": {"cli"},
}


def sources() -> Iterator[tuple[str, Path, ast.Module]]:
    """Every source file with the room (first name inside the package) that it stands in."""
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).with_suffix("").parts[0]
        if room in ROOMS:
            yield room, path, ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    """Dotted names that a file imports, those inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute, so that this test can read them"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def trespasses(room: str, tree: ast.Module) -> Iterator[str]:
    """Imports of one file that its room has no right to."""
    for name in imported(tree):
        first, _, rest = name.partition(".")
        ours = rest.partition(".")[0]
        if first == "inovasi_cli" and ours != "__version__" and ours not in ALLOWED[room]:
            yield name
        if room not in OWNERS.get(first, {room}):
            yield name


def test_every_file_stands_in_a_room() -> None:
    """What stands beside the rooms would be held to nothing."""
    found = {path.relative_to(PACKAGE).with_suffix("").parts[0] for path in PACKAGE.rglob("*.py")}
    assert found == {*ROOMS, "__init__", "__main__"}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_says_what_belongs_in_it_and_what_does_not(room: str) -> None:
    file = PACKAGE / f"{room}.py"
    file = file if file.exists() else PACKAGE / room / "__init__.py"
    said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    belongs, _, elsewhere = said.partition("\nNot here: ")
    assert belongs
    rooms = {name.partition(".")[0] for name in re.findall(r"\(``([\w.]+)``", elsewhere)}
    assert rooms and rooms <= {*ROOMS} - {room}


def test_imports_run_in_one_direction() -> None:
    found = [
        (str(path.relative_to(PACKAGE)), name)
        for room, path, tree in sources()
        for name in trespasses(room, tree)
    ]
    assert found == []


def test_the_package_itself_loads_nothing_of_ours() -> None:
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    assert {name.rpartition(".")[0] for name in imported(tree)} == {
        "typing",
        "inovasi_cli.cli",
        "inovasi_cli.cli.library",
    }
    at_once = ast.Module([statement for statement in tree.body if isinstance(statement, ast.ImportFrom)], [])
    assert {name.partition(".")[0] for name in imported(at_once)} == {"typing"}


def test_only_commands_print() -> None:
    found = [
        (str(path.relative_to(PACKAGE)), node.lineno)
        for room, path, tree in sources()
        for node in ast.walk(tree)
        if room != "cli" and isinstance(node, ast.Name) and node.id == "print"
    ]
    assert found == []


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("scoring", "from inovasi_cli.cli import score"),
        ("rules", "from inovasi_cli.reading.files.sheets import Sheet"),
        ("diagnostics", "import inovasi_cli.rules"),
        ("pages", "from inovasi_cli.books.template import write"),
        ("pages", "import openpyxl"),
        ("scoring", "import rich.table"),
    ],
)
def test_a_trespass_is_seen(room: str, line: str) -> None:
    assert list(trespasses(room, ast.parse(line)))
