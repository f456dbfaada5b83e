"""Columns that say one thing and hold another: *Jenis* and *Bentuk*, which several systems swap."""

from __future__ import annotations

from dataclasses import replace

from inovasi_cli.choices import Choices
from inovasi_cli.headers.names import Fields
from inovasi_cli.headers.rows import Header
from inovasi_cli.workbook.sheets import Sheet

LOOKED_AT = 200
"""Rows below the header that tell what a column holds."""

_SWAPPED = {"kind": "form", "form": "kind"}


def by_content(sheet: Sheet, header: Header, fields: Fields) -> Header:
    """Give each of the two fields to the column that holds it.

    A column changes only when nothing in it fits its own list and the other field is free, or its
    column changes too.
    """
    lists = fields.ruleset.vocabulary.lists
    moving = {
        name: other
        for name, other in _SWAPPED.items()
        if name in header.columns
        and _fits(sheet, header, name, Choices(lists.get(other, ())))
        and not _fits(sheet, header, name, Choices(lists.get(name, ())))
    }
    moving = {name: other for name, other in moving.items() if other not in header.columns or other in moving}
    cells = (
        replace(cell, field=moving[cell.field], how="content", read=fields.official(moving[cell.field]))
        if cell.field in moving
        else cell
        for cell in header.cells
    )
    return Header(header.row, tuple(cells))


def _fits(sheet: Sheet, header: Header, name: str, choices: Choices) -> bool:
    """Whether anything in the column of ``name`` is a term of ``choices``."""
    column = header.columns[name] - 1
    rows = sheet.rows[header.row : header.row + LOOKED_AT]
    return any(choices.knows(row[column]) for row in rows if column < len(row))
