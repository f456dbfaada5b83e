"""Columns that say one thing and hold another.

*Jenis* and *Bentuk* are swapped by several systems; codes of the region's own rows stand under *No*; *Video*
on the portal tells whether there is one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from inovasi_cli.reading.cells import Unreadable, text
from inovasi_cli.reading.choices import Choices
from inovasi_cli.reading.files.sheets import Sheet, Value
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.headers.rows import Header, HeaderCell
from inovasi_cli.text.spelling import normalise

FEWEST_CODES = 3
"""Different codes that tell a column of codes."""

_WORD = re.compile(r"[^\W\d_]{3}")

LOOKED_AT = 200
"""Rows below the header that tell what a column holds."""

Address = tuple[int, int]
"""Row and column, from 1."""

_YES_OR_NO = frozenset(
    {"", "ada", "sudah", "sudah ada", "ya", "yes", "tidak", "tidak ada", "belum", "belum ada", "no"}
)
_SWAPPED = {"kind": "form", "form": "kind"}


def by_content(sheet: Sheet, header: Header, fields: Fields) -> Header:
    """Give each of the two fields to the column that holds it.

    A column changes only when nothing in it fits its own list and the other field is free, or its
    column changes too.
    """
    moving = _moving(
        {name: [*_below(sheet, header, name)] for name in _SWAPPED if name in header.columns}, fields
    )
    read = {name: fields.official(other) for name, other in moving.items()}
    cells = (
        cell._replace(field=moving[cell.field], how="content", read=read[cell.field])
        if cell.field and cell.field in moving
        else cell
        for cell in header.cells
    )
    return _video_told(sheet, Header(header.row, tuple(cells)), fields)


def _video_told(sheet: Sheet, header: Header, fields: Fields) -> Header:
    """Take a column *Video* that only says *Ada* or *Tidak Ada* for that, and not for levels."""

    def told(cell: HeaderCell) -> bool:
        if cell.field not in fields.indicators or "video" not in normalise(cell.text).split():
            return False
        filled = [value for value in _below(sheet, header, str(cell.field)) if value is not None]
        return bool(filled) and all(map(_is_yes_or_no, filled)) and not fields.speaks_of(cell.text)

    cells = (cell._replace(field="video") if told(cell) else cell for cell in header.cells)
    return Header(header.row, tuple(cells))


def _is_yes_or_no(value: Value) -> bool:
    return isinstance(value, bool) or (isinstance(value, str) and normalise(value) in _YES_OR_NO)


def codes_by_content(sheet: Sheet, header: Header, fields: Fields) -> Header:
    """Give the code of the region's own rows to the column that holds codes, if none is named so.

    It is certain only where there are several, one with a letter (*2a*), and nothing else but words of
    three letters and more (*JUMLAH*): a column that counts rows holds none.
    """
    if "code" in header.columns:
        return header
    codes = fields.ruleset.spd_indicators.keys()
    for at, cell in enumerate(header.cells):
        if (
            cell.field is None
            and not fields.speaks_of(cell.text)
            and _holds_codes(sheet, header, cell, codes)
        ):
            found = cell._replace(field="code", how="content", read=fields.official("code"))
            return Header(header.row, (*header.cells[:at], found, *header.cells[at + 1 :]))
    return header


def _holds_codes(sheet: Sheet, header: Header, cell: HeaderCell, codes: Collection[str]) -> bool:
    below = range(header.row + 1, min(header.row + LOOKED_AT, len(sheet.rows)) + 1)
    values = [value for row in below if (value := sheet.value(row, cell.column)) is not None]
    try:
        written = [text(value).casefold().rstrip(".") for value in values]
    except Unreadable:
        return False
    held = [word for word in written if word in codes]
    others = [word for word in written if word not in codes and not _WORD.match(word)]
    return len({*held}) >= FEWEST_CODES and any(not word.isdigit() for word in held) and not others


def answered(sheet: Sheet, cells: Mapping[str, Address], fields: Fields) -> Mapping[str, str]:
    """Return the field that the answers of a form belong to, where it is another one than they stand at."""
    return _moving({name: [sheet.value(*cells[name])] for name in _SWAPPED if name in cells}, fields)


def _moving(held: Mapping[str, Sequence[Value]], fields: Fields) -> Mapping[str, str]:
    lists = fields.ruleset.vocabulary.lists
    known = {name: Choices(lists.get(name, ())) for name in _SWAPPED}
    moving = {
        name: _SWAPPED[name]
        for name, values in held.items()
        if any(map(known[_SWAPPED[name]].knows, values)) and not any(map(known[name].knows, values))
    }
    return {name: other for name, other in moving.items() if other not in held or other in moving}


def _below(sheet: Sheet, header: Header, name: str) -> Iterator[Value]:
    column = header.columns[name] - 1
    rows = sheet.rows[header.row : header.row + LOOKED_AT]
    return (row[column] for row in rows if column < len(row))
