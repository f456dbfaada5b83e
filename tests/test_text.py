"""The catalogue of everything a user reads: whole in both languages, and nowhere else."""

from __future__ import annotations

import ast
import errno
import importlib
import pkgutil
import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from typer.main import get_command

import inovasi_cli.text
from inovasi_cli.cli import app
from inovasi_cli.cli.program import ROUND
from inovasi_cli.diagnostics import Kind
from inovasi_cli.diagnostics.catalogue import KINDS
from inovasi_cli.text import LANGUAGES, Text, help, usage

PACKAGE = Path(inovasi_cli.text.__file__).parent.parent
STYLE_WORDS = set("bold dim not default red green yellow cyan outside upper right offset points".split())
SENTENCE = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")
MARK = re.compile(r"\([a-z ]+\)|.*</?a:.*")
"""What a merged workbook writes where a file had nothing, which is read back; and parts of a theme."""


def texts_in(value: object, name: str) -> Iterator[tuple[str, Text]]:
    """Every text in a constant, with the path to it."""
    if isinstance(value, Text):
        yield name, value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from texts_in(each, f"{name}[{key!r}]")
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from texts_in(getattr(value, each.name), f"{name}.{each.name}")
    elif isinstance(value, Kind):
        yield from texts_in(value._asdict(), name)


def every_text() -> dict[str, Text]:
    """All texts of the catalogue and of the diagnostics, by where they stand."""
    names = [f"inovasi_cli.text.{found.name}" for found in pkgutil.iter_modules(inovasi_cli.text.__path__)]
    modules = {name.rpartition(".")[2]: vars(importlib.import_module(name)) for name in names}
    modules["diagnostics"] = dict(KINDS)
    return {
        place: text
        for module, constants in modules.items()
        for constant, value in constants.items()
        for place, text in texts_in(value, f"{module}.{constant}")
    }


TEXTS = every_text()


def placeholders(text: str) -> set[str]:
    """The names to be filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_the_catalogue_is_found() -> None:
    assert {place.partition(".")[0] for place in TEXTS} >= {
        "diagnostics",
        "findings",
        "help",
        "output",
        "usage",
    }


def test_every_text_has_both_languages() -> None:
    assert [
        place
        for place, text in TEXTS.items()
        if not all(text.in_(language).strip() for language in LANGUAGES)
    ] == []


def test_both_languages_fill_in_the_same_facts() -> None:
    assert [place for place, text in TEXTS.items() if placeholders(text.id) != placeholders(text.en)] == []


def test_every_command_and_every_option_is_explained() -> None:
    program: Any = get_command(app)
    commands = {**dict(commands_in(program)), ROUND: program.commands[ROUND]}
    assert set(commands) == set(help.PAGES)
    named = {param.name for command in (program, *commands.values()) for param in command.params}
    assert named | {"help"} == set(help.ENTRIES)


def commands_in(group: Any) -> Iterator[tuple[str, Any]]:
    """Every command and every group, by its name as it is typed."""
    for name, command in getattr(group, "commands", {}).items():
        yield name, command
        yield from ((f"{name} {inner}", each) for inner, each in commands_in(command))


def test_nothing_a_user_reads_is_written_outside_the_catalogue() -> None:
    found = [
        (path.name, node.lineno, node.value)
        for folder in ("cli", "pages", "books")
        for path in sorted((PACKAGE / folder).rglob("*.py"))
        if path.name != "library.py"  # what it raises is for whoever writes a program, in English as Python's
        for node in literals(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node.value, str) and SENTENCE.search(node.value)
        if not STYLE_WORDS.issuperset(node.value.split()) and not typed(node.value)
        if not MARK.fullmatch(node.value)
    ]
    assert found == []


def typed(said: str) -> bool:
    """Whether it is a part of a command line, which is the same in both languages."""
    program: Any = get_command(app)
    return said.lstrip().startswith("--") or said.split(maxsplit=1)[0] in program.commands


def test_templates_hold_no_words() -> None:
    found = [
        (path.name, said)
        for path in sorted(PACKAGE.rglob("templates/*.html"))
        for said in re.split(r"<[^>]*>|{[{%#].*?[}%#]}", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        if re.search(r"[A-Za-z]{2}", said)
    ]
    assert found == []


def literals(tree: ast.Module) -> Iterator[ast.Constant]:
    """String constants that are no docstrings, in no ``Text`` and in no exception of a programmer's."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    apart: set[int] = set()
    for node in ast.walk(tree):  # from the outside to the inside
        match node:
            case ast.Call(func=ast.Name(id="Text"), args=args):
                apart.update(map(id, args))
            case ast.Raise(exc=ast.Call(func=ast.Name(id="ValueError"), args=args)):
                apart.update(id(inner) for arg in args for inner in ast.walk(arg))
            case ast.Constant() if id(node) not in apart:
                yield node
            case _ if isinstance(node, documented):
                apart.update(id(each.value) for each in node.body if isinstance(each, ast.Expr))


def test_the_reason_of_the_system_is_in_our_words() -> None:
    assert (
        usage.reason(FileNotFoundError(errno.ENOENT, "No such file or directory")).id == "foldernya tidak ada"
    )
    assert usage.reason(OSError(4711, "x")) == Text("galat sistem 4711", "system error 4711")
