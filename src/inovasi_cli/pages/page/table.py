"""A table described once: its columns, from which screen, Markdown, CSV and JSON follow.

A column has a key for programs and a head for people, and takes one plain value out of a row; its
``kind`` decides how every medium writes that value. No other module writes CSV.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from rich.console import RenderableType

from inovasi_cli import exact
from inovasi_cli.checking.privacy import impersonal
from inovasi_cli.diagnostics import Place
from inovasi_cli.pages.page.blocks import Block, Cell, Grid, Line, drawn
from inovasi_cli.pages.page.words import NONE, Words, harmless, json_row
from inovasi_cli.rules import Band
from inovasi_cli.text import Language, Text, output

Row = TypeVar("Row")

Value = str | int | bool | Decimal | Fraction | date | Text | Place | Band | tuple[str | int, ...] | None
"""What a column takes out of a row; ``None`` is an empty cell, null, or ``-`` for people."""

Scalar = str | int | bool | Decimal | date | None
"""A value as programs take it."""

ValueKind = Literal[
    "text",
    "list",
    "flag",
    "day",
    "place",
    "band",
    "whole",
    "figure",
    "share",
    "change",
    "plain",
    "exact",
    "json",
]
"""How a value is written.

``figure``: rounded to the places of its column, in JSON a string; ``change``: the same, for people with its
sign; ``share``: a part of 1, for people in per cent; ``plain``: exact, without needless zeros; ``exact``: a
fraction; ``whole``: a number in JSON too.
``flag``: ``yes`` or ``no`` in CSV, a boolean in JSON. ``place``: four columns of CSV. ``band``: a
predicate, in CSV by its code. ``json``: what only JSON can hold, as it is.
"""

Medium = Literal["screen", "page", "csv", "json", "sheet"]
"""Where a table is shown; a ``page`` is Markdown or a part of the report."""

READERS: frozenset[Medium] = frozenset({"screen", "page"})
PEOPLE: frozenset[Medium] = READERS | {"sheet"}
PROGRAMS: frozenset[Medium] = frozenset({"csv", "json"})
EVERYWHERE = PEOPLE | PROGRAMS
NOWHERE: frozenset[Medium] = frozenset()
CSV: frozenset[Medium] = frozenset({"csv"})
JSON: frozenset[Medium] = frozenset({"json"})
SHEET: frozenset[Medium] = frozenset({"sheet"})
SCREEN: frozenset[Medium] = frozenset({"screen"})
PAGE: frozenset[Medium] = frozenset({"page"})

ABSENT: Any = object()
"""The value of a column that a row of its kind does not have: no key in JSON, an empty cell in CSV."""

NUMBERS: frozenset[ValueKind] = frozenset({"whole", "figure", "share", "change", "plain", "exact"})

_OF_PLACE = ("file", "sheet", "cell", "row")
_FLAGS = {True: "yes", False: "no"}


class Column(NamedTuple, Generic[Row]):
    """A column: its ``key`` in CSV and JSON, its ``head`` for people, and the ``value`` of a row.

    ``shown`` is how a person reads it where that is not simply the value as its kind is written. A
    ``silent`` column explains itself on a screen, so it has no head there. Numbers stand on the ``right``,
    other columns where they ask for it.
    """

    key: str
    head: Text | str
    kind: ValueKind
    value: Callable[[Row], Any]
    shown: Callable[[Row, Words], Cell] | None = None
    places: int = exact.PLACES
    media: frozenset[Medium] = EVERYWHERE
    right: bool = False
    silent: bool = False

    @property
    def on_right(self) -> bool:
        """Whether people see the column aligned to the right."""
        return self.right or self.kind in NUMBERS


def in_words(
    key: str, head: Text | str, said: Callable[[Row, Words], Cell], *, right: bool = False
) -> Column[Row]:
    """Describe a column of what is said of a row to people."""
    return Column(key, head, "text", lambda row: row, shown=said, media=PEOPLE, right=right)


class Table(NamedTuple, Generic[Row]):
    """A table: its ``name`` for programs, its columns, its rows.

    ``style`` is that of a whole row on a screen; the rows of a ``loose`` one may be brought into another
    order by a reader.
    """

    name: str
    columns: Sequence[Column[Row]]
    rows: Sequence[Row]
    style: Callable[[Row], str] | None = None
    loose: bool = False

    def seen_on(self, medium: Medium) -> list[Column[Row]]:
        """The columns that a medium shows."""
        return [column for column in self.columns if medium in column.media]

    def only(self, *keys: str) -> Table[Row]:
        """The same table with these columns alone."""
        return self._replace(columns=[column for column in self.columns if column.key in keys])

    def first(self, most: int | None) -> Table[Row]:
        """The same table with at most so many rows; all with ``None``."""
        return self._replace(rows=self.rows[:most])


class Listed(NamedTuple):
    """A table that programs take row by row: under its keys, with decimal points, names in ``language``."""

    table: Table[Any]
    language: Language

    def csv(self) -> str:
        """Write it as CSV: commas, text that no spreadsheet calculates."""
        page = io.StringIO()
        lines = csv.writer(page, lineterminator="\n")
        lines.writerow([head for column in self.table.seen_on("csv") for head in _heads(column)])
        lines.writerows([*map(_in_csv, row.values())] for row in rows_of(*self))
        return page.getvalue()

    def jsonl(self) -> str:
        """Write it as JSON Lines: an object a row, with the keys of CSV; decimals are numbers."""
        return "".join(map(json_row, rows_of(*self)))


def rows_of(table: Table[Row], language: Language) -> list[dict[str, Scalar]]:
    """Return the rows of a table as CSV has them, as values of Python."""
    columns = table.seen_on("csv")
    heads = [head for column in columns for head in _heads(column)]
    return [
        dict(
            zip(
                heads,
                (value for column in columns for value in _scalars(column, column.value(row), language)),
                strict=True,
            )
        )
        for row in table.rows
    ]


def _heads(column: Column[Row]) -> tuple[str, ...]:
    """The heads of a column in CSV: its key; of a place, a key for each part."""
    if column.kind != "place":
        return (column.key,)
    side = column.key.removesuffix("place")  # "place" itself, or "local_place" of several
    return tuple(f"{side}{part}" for part in _OF_PLACE)


def _in_csv(value: Scalar) -> str:
    match value:
        case None:
            return ""
        case bool():
            return _FLAGS[value]
        case str():
            return harmless(value)
        case _:
            return str(value)


def _scalars(column: Column[Row], value: Value, language: Language) -> tuple[Scalar, ...]:
    """One value as plain values: of a place, each of its parts."""
    if column.kind == "place":
        place = value if isinstance(value, Place) else Place()
        return place.file, place.sheet, place.cell, place.row
    if value is None or value is ABSENT:
        return (None,)
    if column.kind in NUMBERS:
        number = _number(column, value)
        return (Decimal(number) if isinstance(number, str) and column.kind != "exact" else number,)
    return (_said(column, value, language),)


def _said(column: Column[Row], value: Value, language: Language) -> str | bool | date:
    """A value that is no number."""
    match column.kind, value:
        case "flag", _:
            return bool(value)
        case "list", tuple():
            return "; ".join(impersonal(str(part)) for part in value)
        case _, Band():
            return value.code
        case _, Text():
            return value.in_(language)
        case _, date():
            return value
        case _:
            return impersonal(str(value))


def _number(column: Column[Row], value: Any) -> str | int:
    """A number as programs read it: text with a point, or a whole one."""
    match column.kind:
        case "whole":
            return int(value)
        case "plain":
            return exact.plain(value)
        case "exact":
            return str(Fraction(value))
        case _:
            return str(exact.rounded(value, column.places))


def records_of(table: Table[Row], language: Language) -> list[dict[str, Any]]:
    """Return the rows of a table as JSON: decimals as text, whole numbers and flags as themselves."""
    columns = table.seen_on("json")
    return [
        {
            column.key: _json(column, value, language)
            for column in columns
            if (value := column.value(row)) is not ABSENT
        }
        for row in table.rows
    ]


def _json(column: Column[Row], value: Any, language: Language) -> Any:
    if value is None or column.kind == "json":
        return value
    if column.kind in NUMBERS:
        return _number(column, value)
    from inovasi_cli.pages.page import jsons

    match value:
        case Place():
            return jsons.place_of(value)
        case Band():
            return jsons.band_of(value, language)
        case _:
            return jsons.fact_of(value, language)


def grid_of(table: Table[Row], words: Words, medium: Medium = "page") -> Grid:
    """Return a table as people read it, for a page of blocks or for a screen."""
    columns = table.seen_on(medium)
    heads = ("" if column.silent and medium == "screen" else words.fact(column.head) for column in columns)
    return Grid(
        tuple(heads),
        tuple(tuple(cell_of(column, row, words) for column in columns) for row in table.rows),
        right=tuple(place for place, column in enumerate(columns) if column.on_right),
        loose=table.loose,
        styles=tuple(map(table.style, table.rows)) if table.style else (),
        source=table,
    )


def blocks_of(
    table: Table[Row],
    words: Words,
    medium: Medium = "page",
    most: int | None = None,
    means: Text | None = None,
) -> Iterator[Block]:
    """Yield at most so many rows (all with ``None``), what they mean, and how many more there are."""
    shown = table.first(most)
    yield grid_of(shown, words, medium)
    if means:
        yield Line(words(means), quiet=True)
    if len(shown.rows) < len(table.rows):
        yield Line(words(output.MORE, n=len(table.rows) - len(shown.rows)), quiet=True)


def screen_of(table: Table[Row], words: Words) -> RenderableType:
    """Draw a table for a screen."""
    return drawn([grid_of(table, words, "screen")])


def cell_of(column: Column[Row], row: Row, words: Words) -> Cell:
    """Return one value as a person reads it."""
    if column.shown:
        return column.shown(row, words)
    value = column.value(row)
    match column.kind:
        case _ if value is None:
            said = NONE
        case "figure":
            said = words.number(exact.rounded(value, column.places))
        case "change":
            said = words.signed(value, column.places)
        case "share":
            said = words.percent(value)
        case "plain":
            said = words.plain(value)
        case "place":
            said = words.place(value)
        case _:
            said = words.fact(value.label if isinstance(value, Band) else value)
    return said
