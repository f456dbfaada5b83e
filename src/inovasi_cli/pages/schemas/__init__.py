"""JSON Schemas (draft 2020-12) of what the commands write with ``--format json``.

One file a kind of output; what several of them name stands in ``shared.json`` and is put into each
schema that needs it, so that every published schema is whole by itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from inovasi_cli.pages.page.blocks import Block, Line
from inovasi_cli.pages.page.jsons import Json
from inovasi_cli.pages.page.table import Column, Table, grid_of
from inovasi_cli.pages.page.words import Words
from inovasi_cli.text import rulesets as text

_HERE = Path(__file__).parent
_ENDING = ".schema.json"
_POINTER = "#/$defs/"


def names() -> tuple[str, ...]:
    """The kinds of output that have a schema, by name."""
    return tuple(sorted(path.name.removesuffix(_ENDING) for path in _HERE.glob(f"*{_ENDING}")))


def schema(name: str) -> Json:
    """Return the schema of one kind of output, with all definitions that it uses.

    Raises:
        FileNotFoundError: there is none of this name.
    """
    own = _read(f"{name}{_ENDING}")
    shared = _read("shared.json")
    needed: set[str] = set()
    waiting = list(_named_in(own))
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += _named_in(shared[name])
    return {**own, "$defs": {name: shared[name] for name in sorted(needed)}}


def _named_in(part: object) -> Iterator[str]:
    """The definitions that a part of a schema refers to."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "$ref":
                yield value.removeprefix(_POINTER)
            else:
                yield from _named_in(value)
    elif isinstance(part, list):
        for inner in part:
            yield from _named_in(inner)


def _read(file: str) -> Json:
    content: Json = json.loads((_HERE / file).read_text(encoding="utf-8"))
    return content


def kinds(names: Sequence[str], words: Words) -> Iterator[Block]:
    """Yield a row for each of ``names``."""
    columns: Sequence[Column[str]] = (
        Column("name", text.NAME, "text", lambda name: name),
        Column("what", text.WHAT, "text", lambda name: text.KINDS[name]),
        Column("command", text.WRITTEN_BY, "text", lambda name: text.COMMANDS[name]),
    )
    yield grid_of(Table("schemas", columns, names), words)
    yield Line(words(text.SEE), quiet=True)
