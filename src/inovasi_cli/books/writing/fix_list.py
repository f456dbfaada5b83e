"""The sheet that lists what is to be corrected: sorted, linked, to be filtered, ticked and printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from inovasi_cli.books.writing.plans import TableSheet
from inovasi_cli.books.writing.writing import Lists, write_sheet
from inovasi_cli.diagnostics import column_letters
from inovasi_cli.reading.files.sheets import FIXES_SHEET, is_fixes
from inovasi_cli.text import copies

if TYPE_CHECKING:
    from openpyxl import Workbook as Book
    from openpyxl.worksheet.worksheet import Worksheet

_RED, _DONE = "FFC00000", "FFD9D9D9"


@dataclass(frozen=True, slots=True)
class Fixes:
    """The first sheet: its ``plan``, where the cells of ``link_column`` lead to, and what is ticked.

    ``links`` are sheet and cell of each row, ``None`` where it leads nowhere; columns are indices from 0.
    ``answers`` are offered in the last column, the second of which greys its row.
    """

    plan: TableSheet
    links: Sequence[tuple[str, str] | None]
    link_column: int
    answers: Sequence[str]


def is_list(sheet: Worksheet) -> bool:
    """Whether this is a list of ours: it says how to work with it, in one of the languages."""
    if not is_fixes(sheet.title):
        return False
    return any(sheet.cell(row, 1).value in (copies.HOW.id, copies.HOW.en) for row in range(1, 6))


def add_list(book: Book, fixes: Fixes) -> None:
    """Write the list as the first and the open sheet."""
    from openpyxl.worksheet.datavalidation import DataValidation

    for sheet in book.worksheets:
        sheet.sheet_view.tabSelected = False
    name = FIXES_SHEET if FIXES_SHEET not in book.sheetnames else f"{FIXES_SHEET} 2"
    sheet = book.create_sheet(name, 0)
    book.active = 0
    sheet.sheet_view.tabSelected = True
    write_sheet(sheet, fixes.plan, Lists())
    header = len(fixes.plan.above) + 1
    last = header + max(len(fixes.links), 1)
    letters = column_letters(len(fixes.plan.columns))
    _link(sheet, fixes, header)
    for cell in (cell for cells in sheet.iter_rows(min_row=header + 1) for cell in cells):
        if isinstance(cell.value, Decimal):
            cell.number_format = "0.00"
    sheet.auto_filter.ref = f"A{header}:{letters}{last}"
    tick = DataValidation(type="list", formula1=f'"{",".join(fixes.answers)}"')
    tick.add(f"{letters}{header + 1}:{letters}{last}")
    sheet.add_data_validation(tick)
    _grey(sheet, f"A{header + 1}:{letters}{last}", f'${letters}{header + 1}="{fixes.answers[1]}"')
    _lay_out(sheet)


def _lay_out(sheet: Any) -> None:
    """For paper: A4, as wide as a page, as many pages as it takes, numbered."""
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.oddFooter.center.text = "&P / &N"
    sheet.sheet_properties.tabColor = _RED


def _link(sheet: Worksheet, fixes: Fixes, header: int) -> None:
    from openpyxl.styles import Font
    from openpyxl.worksheet.hyperlink import Hyperlink

    for row, link in enumerate(fixes.links, start=header + 1):
        if link:
            cell = sheet.cell(row, fixes.link_column + 1)
            title = link[0].replace("'", "''")
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{title}'!{link[1]}")
            cell.font = Font(name="Calibri", color="FF0563C1", underline="single")


def _grey(sheet: Worksheet, cells: str, formula: str) -> None:
    """Strike out what is done."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import Font, PatternFill
    from openpyxl.styles.differential import DifferentialStyle

    look = DifferentialStyle(font=Font(strike=True), fill=PatternFill("solid", bgColor=_DONE))
    sheet.conditional_formatting.add(cells, Rule("expression", dxf=look, formula=[formula]))
