"""On which rows a header stands, and which field each of its columns holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from inovasi_cli.reading.files.sheets import Sheet, Value
from inovasi_cli.reading.headers import Fields, Names, bare, is_untitled
from inovasi_cli.text.spelling import late, normalise

if TYPE_CHECKING:
    from inovasi_cli.reading.headers.assigning import Candidate

WITHIN = 30
"""Rows from the first filled one among which a header is looked for."""

LONGEST = 120
"""Characters of a header; longer text is data and is not compared."""

APART = 40
"""Characters of the title of a group of columns; longer text is the title of the whole table."""

How = Literal["group", "misspelling", "content", "words", "form"]
"""How a column was recognised, if not by its own words: with the title above it, in spite of a slip,
by what stands below it, by words that come near, or as the answer of a form."""

_COUNTED = late(r"\(?(\d+)\)?")
_ASIDE = frozenset({"bukti", "bukti dukung", "data dukung", "data pendukung", "skor", "nilai", "catatan"})
"""Titles under which the number of an indicator does not stand for its level."""


class HeaderCell(NamedTuple):
    """One column's header: where its text stands, and the field it means, if any.

    Where ``how`` says that it was read other than by its own words, ``read`` is the header or title
    that decided. What is not ``sure`` is asked about. ``again`` marks a field that another column was read
    as. ``maybe`` are all fields that it may hold, the likeliest first; ``against`` is what it holds that
    speaks against its header.
    """

    row: int
    column: int
    text: str
    field: str | None
    how: How | None = None
    read: str = ""
    sure: bool = True
    again: bool = False
    maybe: tuple[Candidate, ...] = ()
    against: str | None = None


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
            if cell.field and not cell.again:
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


def only_header(sheet: Sheet, fields: Fields) -> Header | None:
    """Return the first row of several cells that names a field, where none names two."""
    for row in range(1, min(WITHIN, len(sheet.rows)) + 1):
        cells = tuple(_cells(sheet, row, fields))
        if len(cells) > 1 and any(cell.field for cell in cells):
            return Header(row, cells)
    return None


def _cells(sheet: Sheet, row: int, fields: Names) -> Iterator[HeaderCell]:
    if not 1 <= row <= len(sheet.rows):
        return
    for column, value in enumerate(sheet.rows[row - 1], start=1):
        told = (text := written(value)) and (normalise(text) or text == "#")
        if told and not is_untitled(text):
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
        spread = _group_titles(by_column, below)
        by_column |= {
            cell.column: cell
            for cell in below
            if cell.field or cell.column not in by_column or cell.column in spread
        }
        last = row + 1
    for cell in _cells(sheet, row - 1, fields):
        if cell.field and not (cell.column in by_column and by_column[cell.column].field):
            by_column[cell.column] = cell
    titles = {cell.read for cell in by_column.values() if cell.how == "group"}
    kept = [cell for cell in by_column.values() if cell.field or cell.row == last or cell.text not in titles]
    if _counts_columns(sheet, last + 1):
        last += 1
    return Header(last, tuple(sorted(kept, key=lambda cell: cell.column)))


def _group_titles(above: Mapping[int, HeaderCell], below: Sequence[HeaderCell]) -> set[int]:
    """Return the columns whose upper cell, no field by itself, is the title of a group that begins there."""
    own = {cell.column for cell in below}
    return {at for at in own if at + 1 in own and at + 1 not in above and at in above and not above[at].field}


def _second_row(sheet: Sheet, row: int, above: Mapping[int, HeaderCell], fields: Names) -> list[HeaderCell]:
    """Return the cells of the row below when it goes on with the header; none when it is data.

    A row of data fills columns that have a name. The second row of a header does so only where both
    make one name together (*Urusan* over *Utama*).
    """
    grouped: dict[int, HeaderCell] = {}
    named = {column for column, cell in above.items() if cell.field is not None}
    filled = _filled(sheet, row + 1) if row < len(sheet.rows) else set()
    if any(written(sheet.value(row + 1, column)).isdigit() for column in filled & named):
        return []
    for column in sorted(filled & named):
        grouped |= {cell.column: cell for cell in _grouped(sheet, row + 1, fields, column)}
        if column not in grouped:
            return []
    alone = {cell.column: cell for cell in _cells(sheet, row + 1, fields)}
    grouped |= {cell.column: cell for cell in _grouped(sheet, row + 1, fields)}
    cells = [grouped.get(column, cell) for column, cell in alone.items()]
    return cells if any(cell.field for cell in cells) else []


def _grouped(sheet: Sheet, row: int, fields: Names, only: int = 0) -> Iterator[HeaderCell]:
    """Yield the cells of ``row`` that gain a meaning by the title of their group, or lose theirs.

    ``only`` is the column that is looked at, 0 for all.
    """
    title = ""
    above = sheet.rows[row - 2] if 2 <= row <= len(sheet.rows) + 1 else ()
    cells = sheet.rows[row - 1] if row <= len(sheet.rows) else ()
    of_table = _titles_all(above, cells)
    for column, value in enumerate(cells, start=1):
        over = written(above[column - 1]) if column <= len(above) else ""
        title = over or title
        text = "" if only not in (0, column) else written(value)
        if not bare(text) or not title or len(title) > APART or (of_table and fields.find(text)):
            continue
        found = fields.find(f"{title} {text}")
        if not found and not text[0].isdigit():
            found = fields.find(f"{text} {title}")
        if found and found == fields.find(text):
            yield HeaderCell(row, column, text, found)
        elif found or (normalise(title) in _ASIDE and text[:1].isdigit()):
            yield HeaderCell(row, column, text, found, "group", title)


def _titles_all(above: Sequence[Value], cells: Sequence[Value]) -> bool:
    """Whether the row above has one cell, where the table begins: its title, or that of its first group."""
    filled, first = ([at for at, value in enumerate(row) if value is not None] for row in (above, cells))
    return len(filled) == 1 and bool(first) and filled[0] <= first[0]


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
    top = max(1, min(cell.row for cell in header.cells) - 1)  # titles of groups stand above
    said = [line for row in range(top, header.row + 1) if len(line := _line(sheet.rows[row - 1])) > 1]
    for row in range(header.row + 1, len(sheet.rows) + 1):
        found = _names_in(sheet.rows[row - 1], fields)
        same = found and all(header.columns.get(name) == column for name, column in found.items())
        if same or _repeats(sheet.rows[row - 1], said):
            repeated.add(row)
        elif found:
            return frozenset(repeated), row - 1
    return frozenset(repeated), None


def _repeats(values: Sequence[Value], said: Iterable[Mapping[int, str]]) -> bool:
    """Whether a row says the same as one of the rows of a header, in every column."""
    first = next((at for at, value in enumerate(values, start=1) if value is not None), 0)
    return first > 0 and any(
        line.get(first) == written(values[first - 1]).casefold() and line == _line(values) for line in said
    )


def _line(values: Sequence[Value]) -> Mapping[int, str]:
    """What the filled cells of a row say, however it is spaced, in capitals or not."""
    return {at: written(value).casefold() for at, value in enumerate(values, start=1) if value is not None}


def _names_in(cells: tuple[Value, ...], fields: Fields) -> Mapping[str, int]:
    """Return the fields that a row names, if that is what it does: in two of its texts and in most of them.

    Numbers in it are numbers of indicators; anything else is data.
    """
    filled = [(column, value) for column, value in enumerate(cells, start=1) if value is not None]
    texts = [value for _, value in filled if isinstance(value, str)]
    if len(texts) < 2 or any(len(text) > APART for text in texts):
        return {}
    named = [fields.named(text) is not None for text in texts]
    if sum(named) < 2 or 2 * sum(named) < len(texts):
        return {}
    found = {name: column for column, value in filled if (name := fields.named(written(value)))}
    numbers = len(filled) - len(texts)
    return found if sum(not isinstance(cells[at - 1], str) for at in found.values()) == numbers else {}
