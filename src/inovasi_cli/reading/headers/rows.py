"""On which rows a header stands, and which field each of its columns holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, takewhile, zip_longest
from typing import TYPE_CHECKING, Literal, NamedTuple

from inovasi_cli.reading.files.sheets import Sheet, Value
from inovasi_cli.reading.headers import MEASURED, WEIGHTS, Fields, Names, bare, is_untitled, part
from inovasi_cli.text.spelling import late, normalise

if TYPE_CHECKING:
    from inovasi_cli.reading.headers.assigning import Candidate

WITHIN = 30
"""Rows from the first filled one among which a header is looked for."""

LONGEST = 120
"""Characters of a header; longer text is data and is not compared."""

_HIGHEST = 3
"""Rows above the names among which those of other columns may stand."""

APART = 40
"""Characters of the title of a group of columns; longer text is the title of the whole table."""

How = Literal["group", "misspelling", "content", "words", "form", "beside"]
"""How a column was recognised, if not by its own words: with the title above it, in spite of a slip,
by what stands below it, by words that come near, or as the answer of a form. There is no field of what stands
``beside`` a level: its weight, its points, what is thought of it.
"""

_COUNTED = late(r"\W*(\d+)(?:\s*=.*)?\W*")
_LEGEND = late(r"[\s(\[]*\b[01]\s*[=:).-].*\b2\s*[=:).-].*\b3\s*[=:).-]", re.DOTALL)
"""What the levels are, behind a header: *(1 = SK; 2 = Perkada; 3 = Perda)*."""
_COUNTING = 3
"""Numbers one after the other that number columns."""
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

    @property
    def weighs(self) -> bool:
        """Whether it stands below the title of an indicator as its weight."""
        return self.how == "group" and self.field is None and normalise(self.text) in WEIGHTS

    @property
    def names_a_unit(self) -> bool:
        """Whether the header of a column of levels names what its indicator counts too."""
        return any(guess.field == part(self.field or "", MEASURED) for guess in self.maybe)


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
        cells = [] if _counts_columns(sheet, row, from_one=True) else list(_cells(sheet, row, fields))
        found = {cell.field for cell in cells} - {None}
        if key in found and len(found) > 1:
            return _block(sheet, row, cells, fields)
        most = max(1, len({cell.field for cell in best} - {None}))
        if len(found) > most and best:  # a row of data says *Penerapan* and *Non Digital* as others do
            found = {cell.field for cell in cells if cell.field and not _recurs(sheet, cell)}
        if len(found) > most:
            best = cells
    return _block(sheet, best[0].row, best, fields) if best else None


def _recurs(sheet: Sheet, cell: HeaderCell) -> bool:
    """Whether another of the first rows says the same in its column."""
    rows = (row for row in range(1, cell.row + WITHIN) if row != cell.row)
    return any(written(sheet.value(row, cell.column)) == cell.text for row in rows)


def ending(sheet: Sheet, row: int, fields: Names) -> int:
    """Return the last row of the header that begins in ``row``."""
    return _block(sheet, row, [*_cells(sheet, row, fields)], fields).row


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
    if not isinstance(value, str):
        return ""
    if len(value) > LONGEST and (legend := _LEGEND.search(value)):
        value = value[: legend.start()]
    return " ".join(value.split()) if len(value) <= LONGEST else ""


def _block(sheet: Sheet, row: int, cells: list[HeaderCell], fields: Names) -> Header:
    """Add what a merged header spreads over the rows around ``row``."""
    over = next(_adjoining(sheet, row), 0)
    grouped = {cell.column: cell for cell in _grouped(sheet, row, over, fields)}
    by_column = {cell.column: grouped.get(cell.column, cell) for cell in cells}
    last, next_row = row, _filled_below(sheet, row)
    while below := _goes_on(sheet, next_row, last, by_column, fields):
        spread = _group_titles(by_column, below)
        titles = {cell.read for cell in below if cell.how == "group"}
        spread |= {cell.column for cell in below if by_column.get(cell.column, cell).text in titles}
        by_column |= {
            cell.column: cell
            for cell in below
            if cell.field or cell.column not in by_column or cell.column in spread
        }
        last, next_row = next_row, _filled_below(sheet, next_row)
    for above in _adjoining(sheet, row):
        said = [] if _tells_figures(sheet, above, fields) else [*_cells(sheet, above, fields)]
        beside = (
            above == row - 1 and sum(bool(cell.field) for cell in said) > 1
        )  # the other half of the header
        for cell in said:
            known = cell.column in by_column
            if (beside and not known) or (cell.field and not (known and by_column[cell.column].field)):
                by_column[cell.column] = cell
    titles = {cell.read for cell in by_column.values() if cell.how == "group"}
    kept = [cell for cell in by_column.values() if cell.field or cell.row == last or cell.text not in titles]
    if _counts_columns(sheet, next_row):
        last = next_row
    in_order = sorted(kept, key=lambda cell: cell.column)
    return Header(last, tuple(in_order))


def _adjoining(sheet: Sheet, row: int) -> Iterator[int]:
    """Yield the rows above a header that may belong to it: up to a gap, beyond which another table stands."""
    above = range(row - 1, max(0, row - _HIGHEST), -1)
    return takewhile(lambda at: any(map(_says, sheet.rows[at - 1])), above)


def _tells_figures(sheet: Sheet, row: int, fields: Names) -> bool:
    """Whether a row has a figure that numbers no indicator: of *Terkirim | 41* no word is a header."""
    figures = (value for value in sheet.rows[row - 1] if value is not None and not isinstance(value, str))
    return any(fields.find(written(value)) is None for value in figures)


def _filled_below(sheet: Sheet, row: int) -> int:
    """The next row with something in it; one beyond the sheet where there is none."""
    below = range(row + 1, len(sheet.rows) + 1)
    return next((at for at in below if any(map(_says, sheet.rows[at - 1]))), len(sheet.rows) + 1)


def _says(value: Value) -> bool:
    return value is not None


def _group_titles(above: Mapping[int, HeaderCell], below: Sequence[HeaderCell]) -> set[int]:
    """Return the columns whose upper cell, no field by itself, is the title of a group that begins there."""
    own = {cell.column for cell in below}
    return {at for at in own if at + 1 in own and at + 1 not in above and at in above and not above[at].field}


def _goes_on(
    sheet: Sheet, row: int, over: int, above: Mapping[int, HeaderCell], fields: Names
) -> list[HeaderCell]:
    """Return the cells of ``row`` when it goes on with the header, of which ``over`` is the row before.

    A row of data fills columns that have a name. A further row of a header does so only where both
    make one name together (*Urusan* over *Utama*), or where it names or numbers indicators.
    """
    if row > len(sheet.rows):
        return []
    if _counts_columns(sheet, row, from_one=True):
        return []
    if _numbers_indicators(sheet.rows[row - 1], fields):
        return [*_cells(sheet, row, fields)]
    under = {column: above[column].field for column in above.keys() & _filled(sheet, row)}
    spanned = _is_spanned(sheet, over, row, above)
    if not spanned and any(
        field and written(sheet.value(row, column)).isdigit() for column, field in under.items()
    ):
        return []
    grouped: dict[int, HeaderCell] = {}
    told = [*_grouped(sheet, row, over, fields)]
    titles = {(cell.read, cell.field) for cell in told}
    # *Bobot* may stand first under each title, *Level*, which is what is read, beside it.
    first = {
        written(sheet.value(row, at)) for at, field in under.items() if (above[at].text, field) in titles
    }
    parts = first | {cell.text for cell in told if cell.how == "group"} if len(titles) > 1 else set()
    if spanned:
        parts |= {cell.text for cell in _cells(sheet, row, fields) if not cell.field}
    for column, field in under.items():
        own = fields.find(written(sheet.value(row, column))) if field else None
        if field and not (own and (own == field or own.isdigit())):
            grouped |= {cell.column: cell for cell in _grouped(sheet, row, over, fields, column)}
            if column not in grouped and written(sheet.value(row, column)) not in parts:
                return []
    grouped |= {cell.column: cell for cell in told}
    cells = [
        grouped.get(cell.column) or (_of_title(cell, above) if cell.text in parts else cell)
        for cell in _cells(sheet, row, fields)
    ]
    return cells if spanned or any(cell.field for cell in cells) else []


def _is_spanned(sheet: Sheet, over: int, row: int, above: Mapping[int, HeaderCell]) -> bool:
    """Whether headers of the row before are merged downwards over this one, which is part of it then."""
    over_both = [left for top, bottom, left, _ in sheet.merged if top <= over and bottom >= row]
    return sum(left in above for left in over_both) > 1


def _of_title(cell: HeaderCell, above: Mapping[int, HeaderCell]) -> HeaderCell:
    """A cell below a title that no field is known by, which parts other titles as it does those that are."""
    title = max((at for at in above if at <= cell.column), default=0)
    return cell._replace(field=None, how="group", read=above[title].text) if title else cell


def _numbers_indicators(values: Sequence[Value], fields: Names) -> bool:
    """Whether a row holds numbers of indicators and nothing else, in whatever order: no level is so high."""
    texts = [written(value) for value in values if value is not None]
    numbers = len({*texts}) > 1 and all(map(str.isdigit, texts))
    return numbers and all(fields.find(text) == text for text in texts)


def _grouped(sheet: Sheet, row: int, over: int, fields: Names, only: int = 0) -> Iterator[HeaderCell]:
    """Yield the cells of ``row`` that gain a meaning by the title of their group, or lose theirs.

    The titles stand in the row ``over``; ``only`` is the column that is looked at, 0 for all.
    """
    title = ""
    above = sheet.rows[over - 1] if over else ()
    cells = sheet.rows[row - 1] if row <= len(sheet.rows) else ()
    of_table = _titles_all(above, cells)
    for column, value in enumerate(cells, start=1):
        said = written(above[column - 1]) if column <= len(above) else ""
        title = said or title
        text = "" if only not in (0, column) else written(value)
        of_all = len(title) > APART and not fields.find(title)
        if not bare(text) or not title or of_all or (of_table and fields.find(text)):
            continue
        found, own = fields.find(f"{title} {text}"), fields.find(text)
        if found and found.isdigit() and normalise(text) in WEIGHTS:
            yield HeaderCell(row, column, text, None, "group", title)
            continue
        if not found and not text[0].isdigit():
            found = fields.find(f"{text} {title}")
        if (own and "." in own) or (
            own and found == part(own, MEASURED) and _over_levels(sheet, row, over, title, fields)
        ):
            found = own  # what it says itself goes before the title of all
        if found and found == own:
            yield HeaderCell(row, column, text, found)
        elif found or (normalise(title) in _ASIDE and text[:1].isdigit()):
            yield HeaderCell(row, column, text, found, "group", title)


def _over_levels(sheet: Sheet, row: int, over: int, group: str, fields: Names) -> bool:
    """Whether a column of the group is of an indicator that is not measured: its title speaks of levels."""
    title = ""
    for above, value in zip_longest(sheet.rows[over - 1], sheet.rows[row - 1]):
        title, text = written(above) or title, written(value)
        own = fields.find(text) if text and title == group else None
        if own and own.isdigit() and fields.find(f"{title} {text}") != part(own, MEASURED):
            return True
    return False


def _titles_all(above: Sequence[Value], cells: Sequence[Value]) -> bool:
    """Whether the row above has one cell, where the table begins: its title, or that of its first group."""
    filled, first = ([at for at, value in enumerate(row) if value is not None] for row in (above, cells))
    return len(filled) == 1 and bool(first) and filled[0] <= first[0]


def _filled(sheet: Sheet, row: int) -> set[int]:
    return {
        column for column in range(1, len(sheet.rows[row - 1]) + 1) if sheet.value(row, column) is not None
    }


def _counts_columns(sheet: Sheet, row: int, *, from_one: bool = False) -> bool:
    """Whether a row only numbers the columns, 1 2 3 or (1) (2) (3), as official tables do.

    With ``from_one`` not where the numbers may be those of indicators.
    """
    if row > len(sheet.rows):
        return False
    texts = [written(value) for value in sheet.rows[row - 1] if value is not None]
    counted = [int(match[1]) for text in texts if (match := _COUNTED.fullmatch(text))]
    in_order = all(after in (before + 1, before + 2, 1) for before, after in pairwise(counted))
    return in_order and not (from_one and 1 not in counted[:1]) and len(counted) == len(texts) >= _COUNTING


def headers_below(sheet: Sheet, header: Header, fields: Fields) -> tuple[frozenset[int], int | None]:
    """Return the rows that repeat ``header`` (as each page does), and the last row before another table."""
    repeated, filled = set(), False
    top = max(1, min(cell.row for cell in header.cells) - _HIGHEST)  # titles of groups stand above
    said = [line for row in range(top, header.row + 1) if len(line := _line(sheet.rows[row - 1])) > 1]
    for row in range(header.row + 1, len(sheet.rows) + 1):
        found = _names_in(sheet.rows[row - 1], fields)
        same = found and all(header.columns.get(name) == column for name, column in found.items())
        if same or _repeats(sheet.rows[row - 1], said):
            repeated.add(row)
        elif found and filled:
            return frozenset(repeated), row - 1
        elif found:
            repeated.add(row)  # nothing stands above it: it goes on with the header
        else:
            filled = filled or any(map(_says, sheet.rows[row - 1]))
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
    texts = [value for value in cells if isinstance(value, str)]
    if len(texts) < 2 or max(map(len, texts)) > APART:
        return {}
    named = [fields.named(text) is not None for text in texts]
    if sum(named) < 2 or 2 * sum(named) < len(texts):
        return {}
    filled = [(column, value) for column, value in enumerate(cells, start=1) if value is not None]
    found = {name: column for column, value in filled if (name := fields.named(written(value)))}
    numbers = len(filled) - len(texts)
    return found if sum(not isinstance(cells[at - 1], str) for at in found.values()) == numbers else {}
