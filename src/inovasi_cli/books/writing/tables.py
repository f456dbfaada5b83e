"""Tables of pages as worksheets, numbers as numbers; and the sheet that says what a workbook rests on."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

from inovasi_cli import exact
from inovasi_cli.books.writing.sheets import Content, SheetColumn, TableSheet
from inovasi_cli.pages import provenance as origin
from inovasi_cli.pages.page import table as shown
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.text import output as text

Row = TypeVar("Row")


def sheet_of(
    table: shown.Table[Row], name: str, words: Words, widths: Sequence[float], still: int = 2
) -> TableSheet:
    """Return ``table`` as a sheet of this ``name``; the last of ``widths`` holds for all further columns."""
    columns = table.seen_on("sheet")
    every = [*widths[: len(columns)], *[widths[-1]] * (len(columns) - len(widths))]
    heads = tuple(
        SheetColumn(words.fact(column.head), width) for column, width in zip(columns, every, strict=True)
    )
    rows = [[_content(column, row, words) for column in columns] for row in table.rows]
    return TableSheet(name, heads, rows, still=still)


def _content(column: shown.Column[Row], row: Row, words: Words) -> Content:
    """A number to calculate with, or what a person reads; nothing where there is no value."""
    value = column.value(row)
    if value is None:
        return None
    match column.kind:
        case "whole":
            return int(value)
        case "plain":
            return Decimal(value)
        case "figure" | "change" | "exact":
            return exact.rounded(value, column.places)
        case _:
            return str(shown.cell_of(column, row, words))


def origin_sheet(provenance: Provenance, words: Words) -> TableSheet:
    """Plan the sheet of a workbook that says what ``pages.provenance`` says on a page."""
    columns = (SheetColumn(words(text.WHAT), 22), SheetColumn(words(text.VALUE), 80, wrap=True))
    rows = list(origin.rows(provenance, words, timed=False))
    return TableSheet(
        words(text.ORIGIN_SHEET), columns, rows, above=(words(text.ORIGIN_MEANS),), printed=True
    )
