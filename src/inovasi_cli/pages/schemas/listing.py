"""The kinds of output that have a JSON Schema, with what each is and which command writes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inovasi_cli.pages.page.blocks import Block, Grid, Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.text import schemas as text


def kinds(names: Sequence[str], words: Words) -> Iterator[Block]:
    """Yield a row for each of ``names``."""
    heads = words(text.NAME), words(text.WHAT), words(text.WRITTEN_BY)
    yield Grid(heads, tuple((each, words(text.KINDS[each]), text.COMMANDS[each]) for each in names))
    yield Line(words(text.SEE), quiet=True)
