"""A workbook cut down to some of its sheets and rows, with nothing of the others left in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from inovasi_cli.books.writing import results
from inovasi_cli.reading.files.sheets import Uncomputed, Workbook

if TYPE_CHECKING:
    from openpyxl import Workbook as Book
    from openpyxl.worksheet.worksheet import Worksheet

Kept = Collection[int] | None
"""The rows of a sheet that stay; ``None`` for all of them."""

_ROW = re.compile(r"\b\$?[A-Z]{1,3}\$?(\d{1,7})\b")
_ELSEWHERE = re.compile(r"[!\[]|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\d:\$?\d")
"""Other sheets and files, tables, and whole columns and rows."""


def reduce(book: Book, kept: Mapping[str, Kept]) -> None:
    """Remove sheets that ``kept`` does not name; empty and hide the rows that it does not.

    Rows keep their numbers, so that addresses stay as they were. Charts, pictures, pivot tables go too, and
    names and drop-downs that lead to what is gone.
    """
    gone = [name for name in book.sheetnames if name not in kept]
    for name in gone:
        del book[name]
    for sheet in book.worksheets:
        _forget_objects(sheet)
        rows = kept[sheet.title]
        if rows is not None:
            _empty(sheet, frozenset(rows))
        _forget_names(sheet.defined_names, gone)
        _forget_checks(sheet, gone)
    _forget_names(book.defined_names, gone)


def keep_uncomputed(book: Book, source: Workbook, kept: Mapping[str, Kept]) -> None:
    """Put the formulas that have no stored value back: as values they would be empty cells.

    One that leads to what is not kept would give another result here, and is put back as text.
    """
    for sheet in source.sheets:
        rows = range(1, len(sheet.rows) + 1) if (only := kept.get(sheet.name, ())) is None else only
        for row, values in enumerate(sheet.rows, start=1):
            for column, value in enumerate(values, start=1):
                if isinstance(value, Uncomputed) and row in rows:
                    cell: Any = book[sheet.name].cell(row, column)
                    cell.value = value.formula
                    if len(value.formula) == 1 or not _within(value.formula, rows):
                        cell.data_type = "s"


def _within(formula: str, rows: Collection[int]) -> bool:
    """Whether all that ``formula`` refers to is in ``rows`` of its own sheet."""
    named = [int(row) for row in _ROW.findall(formula)]
    spread = range(min(named, default=1), max(named, default=0) + 1)
    return not _ELSEWHERE.search(formula) and all(row in rows for row in spread)


def _forget_objects(sheet: Any) -> None:
    """Take out what keeps copies of the cells that it shows; openpyxl has no public way to."""
    sheet._charts, sheet._images, sheet._pivots = [], [], []


def _empty(sheet: Worksheet, rows: frozenset[int]) -> None:
    shared = {
        (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        if any(row in rows for row in range(area.min_row, area.max_row + 1))
    }
    for cell in results.stored_cells(sheet):
        if cell.row not in rows:
            if (cell.row, cell.column) not in shared:
                _clear(cell)
            sheet.row_dimensions[cell.row].hidden = True


def _clear(cell: Any) -> None:
    if cell.value is not None:
        cell.value = None
    if cell.comment is not None:
        cell.comment = None
    if cell.hyperlink is not None:
        cell.hyperlink = None


def _forget_names(names: Any, gone: Iterable[str]) -> None:
    for name in [name for name, each in names.items() if _leads(each.attr_text or "", gone)]:
        del names[name]


def _forget_checks(sheet: Worksheet, gone: Iterable[str]) -> None:
    checks = sheet.data_validations
    checks.dataValidation = [
        each
        for each in checks.dataValidation
        if not _leads(f"{each.formula1 or ''} {each.formula2 or ''}", gone)
    ]


def _leads(formula: str, gone: Iterable[str]) -> bool:
    """Whether ``formula`` speaks of a sheet that is gone."""
    return any(f"{name}!" in formula or f"{name.replace(chr(39), chr(39) * 2)}'!" in formula for name in gone)
