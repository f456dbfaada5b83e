"""Sheets of what is shown elsewhere too: a described table, a whole page, the origin of a result.

Numbers stay numbers, formatted as people read them; widths follow from what is in the columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import groupby
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from inovasi_cli import exact
from inovasi_cli.books.writing.paper import LANDSCAPE
from inovasi_cli.books.writing.sheets import Check, Content, SheetColumn, TableSheet, free_title
from inovasi_cli.books.writing.table_sheets import DATE_FORMAT
from inovasi_cli.pages import provenance as origin
from inovasi_cli.pages.page.blocks import Block, Grid, Heading
from inovasi_cli.pages.page.table import NUMBERS, Column, Table, ValueKind, cell_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.text import Text
from inovasi_cli.text import output as text

Row = TypeVar("Row")

_LEAST, _MOST = 7, 46
"""The width of a column in characters."""

_LONG = 200
"""From so many characters a text has a wider column."""

_NARROW = 20
"""Columns up to so many characters keep their width."""

_ENTERED = 16
"""The width of columns that are filled in."""

_SECTION = 2
"""The level of the headings that name sheets."""

_BUTTON = 3
"""Characters that the button of a filter covers, beside a head."""

_SMALL, _PAGE = 12, 36
"""Rows of a table that shares its sheet with others, and lines of such a sheet."""

_ROOM = "_)"
"""Room at the right of a number, in its format."""

_PERCENT = f"0.0%{_ROOM}"
_NUMBER = re.compile(r"([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?( %)?")


def sheet_of(
    table: Table[Row],
    name: str,
    words: Words,
    still: int = 1,
    entered: Mapping[str, Check | None] = MappingProxyType({}),
) -> TableSheet:
    """Return ``table`` as a sheet of this ``name``, whose first columns stand ``still``.

    ``entered`` are the columns to be filled in, by their keys, with what their cells accept.
    """
    columns = table.seen_on("sheet")
    rows = [[_content(column, row, words) for column in columns] for row in table.rows]
    heads = [
        _sized(words.fact(column.head) or words(text.CODE), [row[at] for row in rows], _shape(column))
        for at, column in enumerate(columns)
    ]
    for at, column in enumerate(columns):
        if column.key in entered:
            heads[at] = replace(heads[at], width=_ENTERED, wrap=True, check=entered[column.key])
    return TableSheet(name, _fitted(heads), rows, still=min(still, len(heads) - 1))


def _sized(head: str, cells: Sequence[Content], shape: str) -> SheetColumn:
    """A column as wide as its cells, as far as these fit; longer ones are wrapped."""
    texts = [str(cell) for cell in cells if cell is not None]
    longest = max((len(line) for cell in texts for line in cell.split("\n")), default=0)
    least = max(_LEAST, *(len(word) + _BUTTON for word in head.split()))
    most = _MOST if longest < _LONG else _MOST * 3 // 2
    wrap = longest > most or any("\n" in cell for cell in texts)
    return SheetColumn(head, max(least, min(longest + 2, most)), wrap=wrap and not shape, shape=shape)


def _fitted(columns: Sequence[SheetColumn]) -> tuple[SheetColumn, ...]:
    """Make wide columns narrower, so that all of them fit on one page."""
    widths = [column.width for column in columns]
    while (over := sum(widths) - LANDSCAPE) > 0 and (
        wide := sum(width for width in widths if width > _NARROW)
    ):
        share = 1 - over / wide
        widths = [max(width * share, _NARROW) if width > _NARROW else width for width in widths]
    return tuple(
        replace(column, width=width, wrap=not column.shape) if width < column.width else column
        for column, width in zip(columns, widths, strict=True)
    )


def _shape(column: Column[Any]) -> str:
    """The number format of a column; empty for texts."""
    digits = f"#,##0.{'0' * column.places}".rstrip(".") + _ROOM
    shapes: dict[ValueKind, str] = {
        "share": _PERCENT,
        "figure": digits,
        "exact": digits,
        "change": f"+{digits};-{digits};{digits}",
        "whole": f"0{_ROOM}",
        "plain": f"General{_ROOM}",
        "day": DATE_FORMAT,
    }
    return shapes.get(column.kind, "")


def _content(column: Column[Row], row: Row, words: Words) -> Content:
    """A number to calculate with, a day, or what a person reads; nothing where there is no value."""
    value = column.value(row)
    if column.kind in NUMBERS and value is not None:
        exactly = column.kind in ("whole", "plain")
        return Decimal(value) if exactly else exact.rounded(value, column.places)
    said = value if isinstance(value, date) else str(cell_of(column, row, words))
    return None if value is None or said in ("", NONE) else said


class _Part(NamedTuple):
    """A table of a page with what is said of it, and its headings: its sheet's, a smaller one if any."""

    heading: str
    below: str
    grid: Grid
    said: list[str]


def sheets_of(page: Iterable[Block], words: Words) -> list[TableSheet]:
    """Return a sheet for each table of a page, named by its heading, with what is said of it above.

    Alike tables under headings below one another are one sheet. A page without a table is a sheet of its
    lines.
    """
    parts: list[_Part] = []
    said: list[str] = []
    heading, below, fresh = words(text.SUMMARY_NAME), "", True
    for block in page:
        match block:
            case Grid():
                parts.append(_Part(heading, below, block, said))
                said, fresh = [], False
            case Heading(title, level):
                heading, below = (
                    (title, "") if level == _SECTION else (heading, title if level > _SECTION else "")
                )
                said, fresh = [*said, title], True
            case _ if block.text:
                (said if fresh else parts[-1].said).append(block.text)
    if not parts:
        return [TableSheet(heading, (SheetColumn(heading, 110, wrap=True),), [[line] for line in said])]
    parts[-1].said.extend(said)
    return _stacked(_named(_joined(parts, words), words))


def _stacked(sheets: Iterable[TableSheet]) -> list[TableSheet]:
    """Put small tables below one another, as far as they fit on one page."""
    made: list[TableSheet] = []
    for sheet in sheets:
        if made and len(sheet.rows) <= _SMALL:
            both = replace(made[-1], below=(*made[-1].below, sheet))
            of_page = sum(map(_lines, (both, *both.below)))
            if of_page <= _PAGE and sum(both.widths) <= LANDSCAPE:
                made[-1] = both
                continue
        made.append(sheet)
    return made


def _lines(sheet: TableSheet) -> int:
    return len(sheet.above) + len(sheet.rows) + 2


def _joined(parts: Iterable[_Part], words: Words) -> Iterator[_Part]:
    """Make one table of those that follow each other under small headings and have the same columns."""
    for (heading, small, heads), alike in groupby(
        parts, lambda part: (part[0], bool(part.below), part.grid.heads)
    ):
        if not small:
            yield from alike
            continue
        rows: list[tuple[Any, ...]] = []
        above: list[str] = []
        for part in alike:
            said = part.said
            if heading in said:
                above, said = said[: said.index(heading) + 1], said[said.index(heading) + 1 :]
            notes = "\n".join(line for line in said if line != part.below)
            rows += [(part.below, *row, "" if n else notes) for n, row in enumerate(part.grid.rows)]
        right = tuple(at + 1 for at in part.grid.right)
        grid = Grid((words(text.UNDER), *heads, words(text.REMARKS)), tuple(rows), right)
        yield _Part(heading, "", grid, above or [heading])


def _named(parts: Iterable[_Part], words: Words) -> Iterator[TableSheet]:
    taken: set[str] = set()
    for heading, _, grid, said in parts:
        name = free_title(re.split(r"[:;(,.]", heading)[0], taken)
        taken.add(name.lower())
        sheet = sheet_of(grid.source, name, words) if grid.source else _of_grid(grid, name, words)
        yield TableSheet(name, sheet.columns, sheet.rows, tuple(said), still=sheet.still)


def _of_grid(grid: Grid, name: str, words: Words) -> TableSheet:
    """A table that is known by its texts only; columns in which only numbers stand hold numbers."""
    columns = [*zip(*grid.plain, strict=True)] or [()] * len(grid.heads)
    heads, contents = [], []
    for at, (head, cells) in enumerate(zip(grid.heads, columns, strict=True)):
        numbers = [_number(cell, words) for cell in cells] if at in grid.right else [None]
        known = [number for number in numbers if number]
        if known and all(number or cell in ("", NONE) for number, cell in zip(numbers, cells, strict=True)):
            contents.append([number and number[0] for number in numbers])
            heads.append(_sized(head or words(_unnamed(at, grid)), cells, known[0][1]))
        else:
            contents.append([cell or None for cell in cells])
            heads.append(_sized(head or words(_unnamed(at, grid)), cells, ""))
    rows = [*zip(*contents, strict=True)]
    return TableSheet(name, _fitted(heads), rows, still=min(1, len(heads) - 1))


def _unnamed(at: int, grid: Grid) -> Text:
    """What a column without a head is called."""
    if at in grid.right:
        return text.CODE
    return text.VALUE if at == len(grid.heads) - 1 or not grid.heads[at - 1] else text.WHAT


def _number(cell: str, words: Words) -> tuple[Decimal, str] | None:
    """A number as ``words`` write it, and how a program shows it so; ``None`` for another text."""
    found = _NUMBER.fullmatch(cell if words.language == "id" else cell.translate(_POINTS))
    if not found:
        return None
    sign, whole, decimals, percent = found.groups()
    number = Decimal(f"{sign}{whole.replace('.', '')}.{decimals or 0}")
    return (number / 100, _PERCENT) if percent else (number, f"General{_ROOM}")


_POINTS = str.maketrans(".,", ",.")


def origin_sheet(provenance: Provenance, words: Words) -> TableSheet:
    """Plan the sheet of a workbook that says what ``pages.provenance`` says on a page."""
    columns = (SheetColumn(words(text.WHAT), 22), SheetColumn(words(text.VALUE), 80, wrap=True))
    rows = list(origin.rows(provenance, words, timed=False))
    return TableSheet(words(text.ORIGIN_SHEET), columns, rows, above=(words(text.ORIGIN_MEANS),))
