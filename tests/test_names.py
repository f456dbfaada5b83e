"""One public class name has one meaning in the whole package."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "src" / "inovasi_cli"


def classes(tree: ast.Module) -> Iterator[str]:
    """The public classes that a module defines; what it imports is defined elsewhere."""
    yield from (
        node.name for node in tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )


def ambiguous(modules: Mapping[str, ast.Module]) -> dict[str, list[str]]:
    """The class names that more than one module defines, each with these modules."""
    found: dict[str, list[str]] = defaultdict(list)
    for file, tree in modules.items():
        for name in classes(tree):
            found[name].append(file)
    return {name: files for name, files in found.items() if len(files) > 1}


def test_a_class_name_has_one_meaning() -> None:
    modules = {
        str(path.relative_to(PACKAGE)): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }
    assert len(modules) > 100
    assert ambiguous(modules) == {}


def test_two_meanings_of_a_name_are_seen() -> None:
    plan = ast.parse("class Plan: ...")
    assert ambiguous(
        {"insight.py": plan, "books.py": plan, "pages.py": ast.parse("from insight import Plan")}
    )
    assert not ambiguous(
        {"insight.py": plan, "books.py": ast.parse("class SheetPlan: ...\nclass _Plan: ...")}
    )
