"""Columns that say one thing and hold another: *Jenis* and *Bentuk*, which several systems swap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from inovasi_cli.choices import Choices
from inovasi_cli.headers.names import Fields
from inovasi_cli.headers.rows import Header
from inovasi_cli.workbook.sheets import Sheet, Value

LOOKED_AT = 200
"""Rows below the header that tell what a column holds."""

Address = tuple[int, int]
"""Row and column, from 1."""

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
        replace(cell, field=moving[cell.field], how="content", read=read[cell.field])
        if cell.field and cell.field in moving
        else cell
        for cell in header.cells
    )
    return Header(header.row, tuple(cells))


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
