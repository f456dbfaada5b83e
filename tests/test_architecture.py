"""Imports run in one direction only, and each outside library is known to the modules it belongs to."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "inovasi_cli"

# Our modules, lowest first. A module imports from itself and from lines above its own.
ORDER = [
    {"text", "exact", "folder", "schemas", "spelling", "validators", "verification"},
    {"diagnostics", "regions"},
    {"rules"},
    {"editions", "levels", "provenance", "rulecheck"},
    {"reference", "rulebook", "workbook"},
    {"cells", "waivers"},
    {"choices"},
    {"headers"},
    {"mapping"},
    {"layout", "template"},
    {"submission"},
    {"eligibility", "intake", "offices", "resemblance"},
    {"anchoring", "checks", "merging", "privacy", "rollcall", "scoring"},
    {"ranking", "reconcile", "remarks", "rulediff", "ruleschema", "vectors"},
    {"annex", "ruleproof"},
    {"placing"},
    {"assessment"},
    {"insight", "standings"},
    {"triage"},
    {"desk", "revision"},
    {"render"},
    {"scored"},
    {"cli"},
    {"__main__"},
]
LEVEL = {name: level for level, names in enumerate(ORDER) for name in names}
# What is above and still none of a module's business.
STRANGERS = {
    "workbook": {"rules", "rulecheck"},
    "cells": {"rules", "rulecheck", "rulebook"},
    "layout": {"rulebook"},
    "submission": {"rulebook"},
    "eligibility": {"rulebook", "workbook", "layout"},
    "resemblance": {"rules", "rulebook", "workbook", "layout"},
    "intake": {"rulebook"},
    "checks": {"rulebook", "workbook", "layout"},
    "anchoring": {"rulebook", "workbook", "layout"},
    "privacy": {"rules", "rulebook", "layout", "submission"},
    "scoring": {"rulebook", "workbook", "layout"},
    "ranking": {"rulebook", "workbook", "layout"},
    "rulediff": {"rulebook", "workbook", "layout"},
    "ruleschema": {"workbook", "layout"},
    "vectors": {"rulebook", "workbook", "layout"},
    "insight": {"rulebook", "workbook", "layout"},
    "render": {"rulebook"},
    "scored": {"rulebook"},
}
# Outside libraries that only these modules may import.
OWNERS = {
    "typer": {"cli"},
    "rich": {"render", "cli"},
    "openpyxl": {"workbook"},
    "python_calamine": {"workbook"},
    "yaml": {"rulebook"},
    "pydantic_core": {"intake", "rulebook", "validators"},
    "rapidfuzz": {"spelling"},
    "highspy": {"insight"},
    "numpy": {"insight"},
    "jinja2": {"render"},
    "matplotlib": {"render"},
    "watchfiles": {"cli"},
}


def sources() -> Iterator[tuple[str, Path, ast.Module]]:
    """Every source file with the module (first name inside the package) that it belongs to."""
    for path in sorted(PACKAGE.rglob("*.py")):
        module = path.relative_to(PACKAGE).with_suffix("").parts[0]
        yield module, path, ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    """Dotted names that a file imports, those inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute, so that this test can read them"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def allowed(module: str) -> set[str]:
    """Our modules that ``module`` may import from."""
    return {module}.union(*ORDER[: LEVEL[module]]) - STRANGERS.get(module, set())


def trespasses(module: str, tree: ast.Module) -> Iterator[str]:
    """Imports of one file that its module has no right to."""
    for name in imported(tree):
        first, _, rest = name.partition(".")
        ours = rest.partition(".")[0]
        if first == "inovasi_cli" and ours != "__version__" and ours not in allowed(module):
            yield name
        if module not in OWNERS.get(first, {module}):
            yield name


def test_imports_run_in_one_direction() -> None:
    found = [
        (str(path.relative_to(PACKAGE)), name)
        for module, path, tree in sources()
        if module != "__init__"
        for name in trespasses(module, tree)
    ]
    assert found == []


def test_the_package_itself_imports_nothing() -> None:
    assert [name for module, _, tree in sources() if module == "__init__" for name in imported(tree)] == []


def test_only_commands_print() -> None:
    found = [
        (str(path.relative_to(PACKAGE)), node.lineno)
        for module, path, tree in sources()
        for node in ast.walk(tree)
        if module != "cli" and isinstance(node, ast.Name) and node.id == "print"
    ]
    assert found == []


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("scoring", "from inovasi_cli.cli import score"),
        ("rulebook", "from inovasi_cli.workbook.sheets import Sheet"),
        ("diagnostics", "import inovasi_cli.rules"),
        ("workbook", "from inovasi_cli.rules import Ruleset"),
        ("scoring", "import rich.table"),
    ],
)
def test_a_trespass_is_seen(module: str, line: str) -> None:
    assert list(trespasses(module, ast.parse(line)))
