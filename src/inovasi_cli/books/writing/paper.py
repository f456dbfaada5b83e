"""Write pages: sheets with live formulas, charts and a printed layout, the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from inovasi_cli.books.writing import charts
from inovasi_cli.books.writing.looks import Looks, tint
from inovasi_cli.books.writing.pages import At, Block, Cell, DropDown, FreeSheet, Print
from inovasi_cli.books.writing.plans import CellFormula
from inovasi_cli.books.writing.stored import with_results, writable
from inovasi_cli.books.writing.writing import timeless
from inovasi_cli.diagnostics import column_letters

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_A4 = 9  # its number among the sizes of paper
_LONGEST_NOTE = 100  # characters; Excel takes 255 for the three notes of a head or foot
_MARGIN, _EDGE = 0.6, 0.3  # inches, about 15 and 8 mm
_SIGNS = ("=", "+", "-", "@")
"""What a formula begins with; a text that does keeps its mark as a text when it is edited."""


def write_pages(path: Path, pages: Iterable[FreeSheet], *, force: bool = False) -> None:
    """Write the sheets ``pages`` to ``path``; the same pages always give the same bytes.

    Raises:
        FileExistsError: ``path`` is there already and ``force`` is not given.
        OSError: the folder is missing, or ``path`` may not be written.
    """
    content = to_bytes(list(pages))
    with path.open("wb" if force else "xb") as file:
        file.write(content)


def to_bytes(pages: list[FreeSheet]) -> bytes:
    """Return the workbook of ``pages``, every formula with its result where it has one."""
    import openpyxl

    workbook = openpyxl.Workbook()
    del workbook[workbook.sheetnames[0]]
    looks = Looks()
    for page in pages:
        _write(workbook.create_sheet(page.name), page, looks)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return timeless(_with_results(buffer.getvalue(), pages))


def _with_results(content: bytes, pages: list[FreeSheet]) -> bytes:
    results = {
        f"xl/worksheets/sheet{number}.xml": {
            address(at): cell.value.result
            for at, cell in page.cells.items()
            if isinstance(cell.value, CellFormula) and cell.value.result is not None
        }
        for number, page in enumerate(pages, start=1)
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if found := results.get(name):
                part = with_results(part.decode("utf-8"), found).encode("utf-8")
            new.writestr(name, part)
    return buffer.getvalue()


def address(at: At) -> str:
    """Return ``B4`` for row 4 of column 2."""
    return f"{column_letters(at[1])}{at[0]}"


def area(block: Block) -> str:
    """Return ``A1:C4`` for a block."""
    return f"{address(block[:2])}:{address(block[2:])}"


def _write(sheet: Worksheet, page: FreeSheet, looks: Looks) -> None:
    for at, cell in page.cells.items():
        _write_cell(sheet, at, cell, looks)
    for column, width in page.widths.items():
        sheet.column_dimensions[column_letters(column)].width = width
    for row, height in page.heights.items():
        sheet.row_dimensions[row].height = height
    for block in page.merged:
        sheet.merge_cells(area(block))
    for choice in page.choices:
        _offer(sheet, choice)
    for each in page.tints:
        tint(sheet, area(each.cells), each)
    for chart in page.charts:
        charts.add(sheet, chart, address(chart.at))
    if page.still:
        sheet.freeze_panes = address(page.still)
    if page.filtered:
        sheet.auto_filter.ref = area(page.filtered)
    sheet.sheet_view.showGridLines = False
    _print(sheet, page.printed)


def _write_cell(sheet: Worksheet, at: At, cell: Cell, looks: Looks) -> None:
    written = sheet.cell(*at)
    match cell.value:
        case CellFormula():
            written.value = f"={cell.value.text}"
        case str():
            text = writable(cell.value)
            written.value = text
            written.data_type = "s"  # a text that begins with "=" is no formula
            if text.startswith(_SIGNS):
                written.quotePrefix = True
        case _:
            written.value = cell.value
    looks.dress(written, cell)


def _offer(sheet: Worksheet, choice: DropDown) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    listed = f'"{",".join(map(str, choice.options))}"' if choice.options else choice.source
    validation = DataValidation(type="list", formula1=listed, showErrorMessage=True, error=choice.error)
    validation.add(area(choice.cells))
    sheet.add_data_validation(validation)


def _print(sheet: Any, printed: Print) -> None:
    from openpyxl.worksheet.pagebreak import Break

    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape" if printed.landscape else "portrait"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    margins = sheet.page_margins
    margins.left = margins.right = _MARGIN
    margins.top = margins.bottom = _MARGIN + _EDGE
    margins.header = margins.footer = _EDGE
    for line, notes in ((sheet.oddHeader, printed.head), (sheet.oddFooter, printed.foot)):
        for part, note in zip((line.left, line.center, line.right), notes, strict=True):
            part.text = _note(note)
            part.size = 8
    if printed.repeated:
        sheet.print_title_rows = f"{printed.repeated[0]}:{printed.repeated[1]}"
    if printed.area:
        sheet.print_area = area(printed.area)
    for row in printed.breaks:
        sheet.row_breaks.append(Break(id=row - 1))


PAGE, PAGES = "\ue000", "\ue001"
"""Stand in a note for the number of the page and that of all pages."""


def _note(text: str) -> str:
    """Write a note of the head or foot; ``&`` would begin a command."""
    short = shorten(writable(text), _LONGEST_NOTE, placeholder="...")
    return short.replace("&", "&&").replace(PAGE, "&P").replace(PAGES, "&N")
