"""On which rows a header stands, and which field each of its columns holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from inovasi_cli.reading.files.sheets import Sheet, Value
from inovasi_cli.reading.headers import Fields, Forgiving, Names, bare, is_untitled
from inovasi_cli.text.spelling import normalise

WITHIN = 30
"""Rows from the first filled one among which a header is looked for."""

LONGEST = 120
"""Characters of a header; longer text is data and is not compared."""

APART = 40
"""Characters of the title of a group of columns; longer text is the title of the whole table."""

How = Literal["group", "misspelling", "content", "form"]
"""How a column was recognised, if not by its own words: with the title above it, in spite of a slip,
by what stands below it, or as the answer of a form."""

_COUNTED = re.compile(r"\(?(\d+)\)?")
_ASIDE = frozenset({"bukti", "bukti dukung", "data dukung", "data pendukung", "skor", "nilai", "catatan"})
"""Titles under which the number of an indicator does not stand for its level."""


class HeaderCell(NamedTuple):
    """One column's header: where its text stands, and the field it means, if any.

    Where ``how`` says that it was read other than by its own words, ``read`` is the header or title
    that decided.
    """

    row: int
    column: int
    text: str
    field: str | None
    how: How | None = None
    read: str = ""


@dataclass(frozen=True)
class Header:
    """A header of one or two rows; ``row`` is the last of them, ``cells`` are in column order."""

    row: int
    cells: tuple[HeaderCell, ...]

    @cached_property
    def columns(self) -> Mapping[str, int]:
        """Fields and their columns; the first where a field appears twice."""
        found: dict[str, int] = {}
        for cell in self.cells:
            if cell.field:
                found.setdefault(cell.field, cell.column)
        return found


def find_header(sheet: Sheet, fields: Names, key: str) -> Header | None:
    """Return the first row that holds ``key`` and one more field, else the one with most fields.

    Titles above it are passed over. Where cells are merged, names that stand one row above or
    below belong to it. ``None`` when no row has two fields.
    """
    best: list[HeaderCell] = []
    first = next((row for row, values in enumerate(sheet.rows, start=1) if any(values)), 1)
    for row in range(first, min(first - 1 + WITHIN, len(sheet.rows)) + 1):
        cells = list(_cells(sheet, row, fields))
        found = {cell.field for cell in cells} - {None}
        if key in found and len(found) > 1:
            return _block(sheet, row, cells, fields)
        if len(found) > max(1, len({cell.field for cell in best} - {None})):
            best = cells
    return _block(sheet, best[0].row, best, fields) if best else None


def find_spelled(sheet: Sheet, fields: Fields, key: str) -> Header | None:
    """Find a header as ``find_header`` does, and read it in spite of slips of the pen."""
    header = find_header(sheet, fields, key)
    if header is None or key not in header.columns:
        nearly = find_header(sheet, Forgiving(fields), key)
        if nearly and key in nearly.columns:
            exact = [cell._replace(field=fields.find(cell.text)) for cell in nearly.cells if cell.how is None]
            grouped = [cell for cell in nearly.cells if cell.how]
            cells = sorted([*exact, *grouped], key=lambda cell: cell.column)
            header = Header(nearly.row, tuple(cells))
    return _spelled(header, fields) if header else None


def _spelled(header: Header, fields: Fields) -> Header:
    """Read the columns without a field once more, in spite of slips of the pen."""
    cells = list(header.cells)
    taken = set(header.columns)
    for at, cell in enumerate(cells):
        slip = fields.slip(cell.text, taken) if cell.field is None else None
        if slip and slip[2]:
            cells[at] = cell._replace(field=slip[0], how="misspelling", read=slip[1])
            taken.add(slip[0])
    return Header(header.row, tuple(cells))


def _cells(sheet: Sheet, row: int, fields: Names) -> Iterator[HeaderCell]:
    if not 1 <= row <= len(sheet.rows):
        return
    for column, value in enumerate(sheet.rows[row - 1], start=1):
        if (text := written(value)) and normalise(text) and not is_untitled(text):
            yield HeaderCell(row, column, text, fields.find(text))


def written(value: Value) -> str:
    """Return what a cell says that may be a header; empty where it is none."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return " ".join(value.split()) if isinstance(value, str) and len(value) <= LONGEST else ""


def _block(sheet: Sheet, row: int, cells: list[HeaderCell], fields: Names) -> Header:
    """Add what a merged header spreads over the rows around ``row``."""
    grouped = {cell.column: cell for cell in _grouped(sheet, row, fields)}
    by_column = {cell.column: grouped.get(cell.column, cell) for cell in cells}
    last = row
    below = _second_row(sheet, row, by_column, fields)
    if below:
        by_column |= {cell.column: cell for cell in below if cell.field or cell.column not in by_column}
        last = row + 1
    for cell in _cells(sheet, row - 1, fields):
        if cell.field and not (cell.column in by_column and by_column[cell.column].field):
            by_column[cell.column] = cell
    titles = {cell.read for cell in by_column.values() if cell.how == "group"}
    kept = [cell for cell in by_column.values() if cell.field or cell.row == last or cell.text not in titles]
    if _counts_columns(sheet, last + 1):
        last += 1
    return Header(last, tuple(sorted(kept, key=lambda cell: cell.column)))


def _second_row(sheet: Sheet, row: int, above: Mapping[int, HeaderCell], fields: Names) -> list[HeaderCell]:
    """Return the cells of the row below when it goes on with the header; none when it is data.

    A row of data fills columns that have a name. The second row of a header does so only where both
    make one name together (*Urusan* over *Utama*).
    """
    alone = {cell.column: cell for cell in _cells(sheet, row + 1, fields)}
    grouped = {cell.column: cell for cell in _grouped(sheet, row + 1, fields)}
    for column in _filled(sheet, row + 1) if row < len(sheet.rows) else ():
        named = column in above and above[column].field is not None
        if named and (column not in grouped or alone[column].text.isdigit()):
            return []
    cells = [grouped.get(column, cell) for column, cell in alone.items()]
    return cells if any(cell.field for cell in cells) else []


def _grouped(sheet: Sheet, row: int, fields: Names) -> Iterator[HeaderCell]:
    """Yield the cells of ``row`` that gain a meaning by the title of their group, or lose theirs."""
    title = ""
    above = sheet.rows[row - 2] if 2 <= row <= len(sheet.rows) + 1 else ()
    for column, value in enumerate(sheet.rows[row - 1] if row <= len(sheet.rows) else (), start=1):
        over = written(above[column - 1]) if column <= len(above) else ""
        title = over or title
        text = written(value)
        if not bare(text) or not title or len(title) > APART:
            continue
        found = fields.find(f"{title} {text}") or fields.find(f"{text} {title}")
        if found and found == fields.find(text):
            yield HeaderCell(row, column, text, found)
        elif found or (normalise(title) in _ASIDE and text[:1].isdigit()):
            yield HeaderCell(row, column, text, found, "group", title)


def _filled(sheet: Sheet, row: int) -> set[int]:
    return {
        column for column in range(1, len(sheet.rows[row - 1]) + 1) if sheet.value(row, column) is not None
    }


def _counts_columns(sheet: Sheet, row: int) -> bool:
    """Whether a row only numbers the columns, 1 2 3 or (1) (2) (3), as official tables do."""
    if row > len(sheet.rows):
        return False
    texts = [written(sheet.value(row, column)) for column in sorted(_filled(sheet, row))]
    counted = [int(match[1]) for text in texts if (match := _COUNTED.fullmatch(text))]
    return len(texts) > 2 and counted == list(range(1, len(texts) + 1))


def headers_below(sheet: Sheet, header: Header, fields: Fields) -> tuple[frozenset[int], int | None]:
    """Return the rows that repeat ``header`` (as each page does), and the last row before another table."""
    repeated = set()
    for row in range(header.row + 1, len(sheet.rows) + 1):
        found = _names_in(sheet.rows[row - 1], fields)
        if found and all(header.columns.get(name) == column for name, column in found.items()):
            repeated.add(row)
        elif found:
            return frozenset(repeated), row - 1
    return frozenset(repeated), None


def _names_in(cells: tuple[Value, ...], fields: Fields) -> Mapping[str, int]:
    """Return the fields that a row names, if that is what it does: in two of its texts and in most of them.

    Numbers in it are numbers of indicators; anything else is data.
    """
    filled = [(column, value) for column, value in enumerate(cells, start=1) if value is not None]
    texts = [value for _, value in filled if isinstance(value, str)]
    if len(texts) < 2 or any(len(text) > APART for text in texts):
        return {}
    named = [fields.find(text) is not None for text in texts]
    if sum(named) < 2 or 2 * sum(named) < len(texts):
        return {}
    found = {name: column for column, value in filled if (name := fields.find(written(value)))}
    numbers = len(filled) - len(texts)
    return found if sum(not isinstance(cells[at - 1], str) for at in found.values()) == numbers else {}
