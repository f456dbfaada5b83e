"""The kinds of output that have a JSON Schema, with what each is and which command writes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inovasi_cli.pages.page.blocks import Block, Line
from inovasi_cli.pages.page.table import Column, Table, grid_of
from inovasi_cli.pages.page.words import Words
from inovasi_cli.text import schemas as text


def kinds(names: Sequence[str], words: Words) -> Iterator[Block]:
    """Yield a row for each of ``names``."""
    columns: Sequence[Column[str]] = (
        Column("name", text.NAME, "text", lambda name: name),
        Column("what", text.WHAT, "text", lambda name: text.KINDS[name]),
        Column("command", text.WRITTEN_BY, "text", lambda name: text.COMMANDS[name]),
    )
    yield grid_of(Table("schemas", columns, names), words)
    yield Line(words(text.SEE), quiet=True)
