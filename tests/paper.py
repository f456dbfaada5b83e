"""What would go wrong when a workbook that was written is printed or calculated with."""

from __future__ import annotations

import re
import warnings
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import openpyxl

A4, ACROSS_A4 = 9, 260
"""The number of the paper, and the characters that it takes at a size that can be read."""

IN_SECTIONS = ("Aturan",)
"""Sheets of several tables, which no filter can hold."""

_NUMBER = re.compile(r"[+-]?\d+(,\d+)?( %)?")


def misprinted(path: Path, others: Collection[str] = ()) -> list[str]:
    """Tell what is wrong with each sheet that is seen, in short; ``others`` are not ours, but the user's."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book: Any = openpyxl.load_workbook(path)
    seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return [
        f"{sheet.title}: {said}"
        for sheet in seen
        for said in (*_paper(sheet), *([] if sheet.title in others else _table(sheet)))
    ]


def _paper(sheet: Any) -> Iterator[str]:
    setup, fitted = sheet.page_setup, sheet.sheet_properties.pageSetUpPr
    if setup.paperSize != A4 or not (fitted and fitted.fitToPage) or setup.fitToHeight not in (0, 1):
        yield "not fitted to A4"
    foot = "".join(
        part.text or "" for part in (sheet.oddFooter.left, sheet.oddFooter.center, sheet.oddFooter.right)
    )
    if not re.search(r"&P\b", foot) or "&N" not in foot:
        yield f"no number of the page in {foot!r}"
    widths = [column.width for column in sheet.column_dimensions.values() if not column.hidden]
    if sum(widths) > ACROSS_A4 * setup.fitToWidth:
        yield f"{sum(widths):.0f} characters on {setup.fitToWidth} pages"
    if widths and max(widths) > ACROSS_A4:
        yield "a column is wider than a page"
    if setup.fitToWidth > 1 and not sheet.print_title_cols:
        yield "pages beside each other without the first columns"


def _table(sheet: Any) -> Iterator[str]:
    if sheet.freeze_panes is None:
        yield "no head stands still"
    several = sum(cell.fill.fill_type == "solid" for cell in sheet["A"]) > 1
    if several and sheet.page_setup.fitToHeight != 1 and not sheet.print_area:
        yield "tables below one another on several pages"
    if not sheet.print_title_rows and not sheet.print_area and not several:
        yield "no head is repeated"
    of_several = several or sheet.protection.sheet or sheet.print_area or sheet.title in IN_SECTIONS
    columns = max(sum(cell.value is not None for cell in row) for row in sheet.iter_rows())
    if not sheet.auto_filter.ref and not of_several and columns > 2:
        yield "no filter"
    for cell in (cell for cells in sheet.iter_rows() for cell in cells if isinstance(cell.value, str)):
        if cell.data_type == "s" and cell.value.startswith("=") and not cell.quotePrefix:
            yield f"{cell.coordinate} becomes a formula when it is edited"
        if "#" in cell.number_format and _NUMBER.fullmatch(cell.value):
            yield f"{cell.coordinate} is a number that nobody can add up"
