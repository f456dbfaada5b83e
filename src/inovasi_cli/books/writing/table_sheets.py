"""Write workbooks: sheets with a styled header, drop-downs and formats, the same bytes each time."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any, TypeVar

from inovasi_cli import exact
from inovasi_cli.books.writing.archive import save, timeless
from inovasi_cli.books.writing.sheets import CellFormula, Check, Content, SheetColumn, TableSheet, Wanted
from inovasi_cli.diagnostics import column_letters
from inovasi_cli.pages import provenance as origin
from inovasi_cli.pages.page import table as shown
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.reading.files.sheets import LISTS_SHEET, CellError
from inovasi_cli.text import output as text

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

LAST_ROW = 10_000
"""The row down to which a column offers its drop-down."""

DATE_FORMAT = "dd/mm/yyyy"

_LONGEST_TITLE = 32
_LONGEST_PROMPT = 255
_EARLIEST = 36_526  # 1 January 2000 as Excel counts days
_BLUE, _DARK_BLUE, _GREY, _PALE_RED = "FF2F6DB5", "FF1B3F6B", "FF767676", "FFFBE3E0"
_FONT = "Calibri"  # the one of cells without a style
_LINE = 15.0  # points
_MOST_PRINTED = 20
_A4 = 9  # its number among the sizes of paper
_EDGE = 0.3  # inches, about 8 mm
_MOST_LINES = 6  # a row with a text of 300 words would otherwise fill the screen


def write(path: Path, tables: Iterable[TableSheet], *, force: bool = False) -> None:
    """Write ``tables``, a sheet each, to ``path``; the same tables always give the same bytes.

    The options of drop-downs stand on a hidden sheet of their own, because a list inside a cell's
    validation can hold neither commas nor more than 255 characters.

    Raises:
        FileExistsError: ``path`` is there already and ``force`` is not given.
        OSError: the folder is missing, or ``path`` may not be written.
    """
    save(path, _bytes(tables), force=force)


def _bytes(tables: Iterable[TableSheet]) -> bytes:
    import openpyxl

    workbook = openpyxl.Workbook()
    del workbook[workbook.sheetnames[0]]
    lists = Lists()
    for table in tables:
        write_sheet(workbook.create_sheet(table.name), table, lists)
    lists.write(workbook)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return timeless(buffer.getvalue())


class Lists:
    """The lists behind the drop-downs, a column each on the hidden sheet."""

    def __init__(self) -> None:
        self._columns: dict[tuple[str | int, ...], int] = {}

    def reference(self, options: tuple[str | int, ...]) -> str:
        """Where Excel finds ``options``."""
        letters = column_letters(self._columns.setdefault(options, len(self._columns) + 1))
        return f"{LISTS_SHEET}!${letters}$1:${letters}${len(options)}"

    def write(self, workbook: Workbook) -> None:
        """Add the sheet, unless no list was asked for."""
        if not self._columns:
            return
        sheet = workbook.create_sheet(LISTS_SHEET)
        sheet.sheet_state = "hidden"
        for options, column in self._columns.items():
            for row, option in enumerate(options, start=1):
                sheet.cell(row, column, option)


def write_sheet(sheet: Worksheet, table: TableSheet, lists: Lists) -> None:
    """Write ``table`` on an empty sheet; ``lists`` takes the options of its drop-downs."""
    from openpyxl.styles import Font

    for row, line in enumerate(table.above, start=1):
        sheet.cell(row, 1, line).font = Font(name=_FONT, bold=True, color=_GREY)
    header = len(table.above) + 1
    _write_header(sheet, header, table.columns)
    for row, values in enumerate(table.rows, start=header + 1):
        _write_row(sheet, row, table.columns, values, _MOST_PRINTED if table.printed else _MOST_LINES)
    _add_checks(sheet, header + 1, table, lists)
    for wanted in table.wanted:
        _colour(sheet, header + 1, wanted)
    for said in table.faint:
        _hatch(sheet, f"A{header + 1}:{column_letters(len(table.columns))}{LAST_ROW}", said)
    sheet.freeze_panes = f"{column_letters(table.still + 1)}{header + 1}"
    sheet.protection.sheet = table.locked
    sheet.print_title_rows = f"{header}:{header}"
    sheet.page_setup.orientation = "landscape"
    if table.printed:
        _fit(sheet, table)


def _fit(sheet: Worksheet, table: TableSheet) -> None:
    """Make the sheet one page wide on A4, with the numbers of its pages."""
    from openpyxl.styles import Alignment
    from openpyxl.worksheet.page import PageMargins
    from openpyxl.worksheet.properties import PageSetupProperties

    width = sum(column.width for column in table.columns)
    for row, line in enumerate(table.above, start=1):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(table.columns))
        sheet.cell(row, 1).alignment = Alignment(vertical="top", wrap_text=True)
        # Bold letters are a sixth wider than those that a width is measured in.
        sheet.row_dimensions[row].height = _height([(line, width * 6 / 7)], _MOST_PRINTED)
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(
        left=_EDGE, right=_EDGE, top=_EDGE, bottom=2 * _EDGE, header=_EDGE, footer=_EDGE
    )
    notes: Any = sheet.oddFooter
    notes.left.text, notes.right.text = sheet.title.replace("&", "&&"), "&P / &N"


def _write_header(sheet: Worksheet, row: int, columns: Sequence[SheetColumn]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for number, column in enumerate(columns, start=1):
        cell = sheet.cell(row, number, column.header)
        cell.font = Font(name=_FONT, bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", start_color=_DARK_BLUE if column.required else _BLUE)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        dimension = sheet.column_dimensions[column_letters(number)]
        dimension.width = column.width
        dimension.alignment = Alignment(vertical="top", wrap_text=column.wrap)
        if column.date:
            dimension.number_format = DATE_FORMAT
    sheet.row_dimensions[row].height = _height((column.header, column.width) for column in columns)


def _write_row(
    sheet: Worksheet,
    row: int,
    columns: Sequence[SheetColumn],
    values: Sequence[Content | CellFormula],
    most: int,
) -> None:
    from openpyxl.styles import Alignment

    for number, (value, column) in enumerate(zip(values, columns, strict=True), start=1):
        if value is None:
            continue
        cell = sheet.cell(row, number, _stored(value))
        cell.alignment = Alignment(vertical="top", wrap_text=column.wrap)
        if isinstance(value, str):
            cell.data_type = "s"  # a text that begins with "=" is no formula
        elif isinstance(value, CellError):
            cell.data_type = "e"
        elif column.date:
            cell.number_format = DATE_FORMAT
    sheet.row_dimensions[row].height = _height(
        ((value, column.width) for value, column in zip(values, columns, strict=True) if column.wrap), most
    )


def _stored(value: Content | CellFormula) -> Any:
    match value:
        case CellFormula():
            return f"={value.text}"
        case CellError():
            return value.text
        case _:
            return value


def _height(texts: Iterable[tuple[Content | CellFormula, float]], most: int = _MOST_LINES) -> float:
    """The height in points of a row with these texts in columns of these widths, ``most`` lines at most."""
    lines = max((math.ceil(len(str(said or "")) / (width - 1)) for said, width in texts), default=1)
    return _LINE * min(max(lines, 1), most)


def _add_checks(sheet: Worksheet, first: int, table: TableSheet, lists: Lists) -> None:
    for number, column in enumerate(table.columns, start=1):
        if column.check:
            letters = column_letters(number)
            _add_check(sheet, f"{letters}{first}:{letters}{LAST_ROW}", column.check, lists)
    for (row, at), check in table.checks.items():
        cell = sheet.cell(first + row, at + 1)
        if check.text:
            cell.number_format = "@"
        _add_check(sheet, cell.coordinate, check, lists)


def _colour(sheet: Worksheet, first: int, wanted: Wanted) -> None:
    """Colour the cells of ``wanted`` while they are empty."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import PatternFill
    from openpyxl.styles.differential import DifferentialStyle

    top = first + (wanted.row or 0)
    bottom = LAST_ROW if wanted.row is None else top
    letters = column_letters(wanted.column + 1)
    empty = [wanted.column] if wanted.instead is None else [wanted.column, wanted.instead]
    tests = [f"LEN(${column_letters(wanted.beside + 1)}{top})>0"]
    tests += [f"LEN(${column_letters(column + 1)}{top})=0" for column in empty]
    fill = PatternFill("solid", bgColor=_PALE_RED)
    rule = Rule("expression", dxf=DifferentialStyle(fill=fill), formula=[f"AND({','.join(tests)})"])
    sheet.conditional_formatting.add(f"{letters}{top}:{letters}{bottom}", rule)


def _hatch(sheet: Worksheet, cells: str, text: str) -> None:
    """Hatch the cells that hold ``text`` in grey: there is nothing that could have been filled in."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import Font, PatternFill
    from openpyxl.styles.differential import DifferentialStyle

    fill = PatternFill("lightUp", fgColor=_GREY, bgColor="FFF2F2F2")
    style = DifferentialStyle(font=Font(color=_GREY, italic=True), fill=fill)
    rule = Rule("cellIs", operator="equal", dxf=style, formula=[f'"{text}"'])
    sheet.conditional_formatting.add(cells, rule)


def _add_check(sheet: Worksheet, cells: str, check: Check, lists: Lists) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    if check.options:
        validation = DataValidation(type="list", formula1=lists.reference(check.options))
    elif check.date:
        validation = DataValidation(type="date", operator="greaterThanOrEqual", formula1=_EARLIEST)
    else:
        validation = DataValidation()
    validation.showErrorMessage = True
    validation.error = check.error
    if check.prompt:
        validation.showInputMessage = True
        validation.promptTitle = shorten(check.title, _LONGEST_TITLE, placeholder="...")
        validation.prompt = check.prompt[:_LONGEST_PROMPT]
    validation.add(cells)
    sheet.add_data_validation(validation)


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
