"""A workbook cut down to some of its sheets and rows, with nothing of the others left in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from inovasi_cli.workbook import results

if TYPE_CHECKING:
    from openpyxl import Workbook as Book
    from openpyxl.worksheet.worksheet import Worksheet

Kept = Collection[int] | None
"""The rows of a sheet that stay; ``None`` for all of them."""


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
