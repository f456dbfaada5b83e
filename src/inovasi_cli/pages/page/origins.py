"""What goes into a figure, row by row: its name, its value, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable

from inovasi_cli.pages.page.blocks import Grid
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.rules import wording
from inovasi_cli.rules import Absent, Constant, Ruleset, Source, value_of
from inovasi_cli.text import Text, quoted
from inovasi_cli.text import editions as rules_text
from inovasi_cli.text import explaining as text

Row = tuple[str, str, str]
"""Name, value, and where it comes from."""


def inputs(rows: list[Row], words: Words) -> Grid:
    """The table of what goes into a figure."""
    return Grid((words(text.INPUT), words(text.VALUE), words(text.ORIGIN)), tuple(rows), right=(1,))


def of_figure(name: str, value: str, words: Words, files: Iterable[str]) -> Row:
    """A figure that has a page of its own, with the command that shows it of ``files``."""
    named = " ".join(map(quoted, files))
    return words(text.TITLES[name]), value, words(text.ORIGIN_FIGURE, name=text.FIGURES[name], files=named)


def of_constant(constant: Constant | Absent, ruleset: Ruleset, words: Words) -> Row:
    """A number of the rules with its source."""
    if isinstance(constant, str):
        return words(rules_text.ABSENT), NONE, NONE
    return words.fact(constant.name), number(constant, words), origin(constant.source, ruleset, words)


def number(constant: Constant | Absent, words: Words) -> str:
    """The value of a constant, or that it is not known or not there."""
    value = value_of(constant)
    return wording.constant(constant, words) if value is None else words.plain(value)


def origin(source: Source | None, ruleset: Ruleset, words: Words) -> str:
    """Document, place in it, and how it was read."""
    if source is None:
        return NONE
    reading: Text = rules_text.READINGS[source.read]
    title = ruleset.edition.documents[source.doc].title
    return words(text.ORIGIN_SOURCE, title=title, at=source.at, reading=reading)
