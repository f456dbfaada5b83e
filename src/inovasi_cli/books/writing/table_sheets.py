"""Write workbooks: sheets with a styled header, drop-downs and formats, the same bytes each time."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from inovasi_cli.books.writing.archive import as_text, timeless
from inovasi_cli.books.writing.paper import height, lay_out
from inovasi_cli.books.writing.sheets import CellFormula, Check, Content, SheetColumn, TableSheet, Wanted
from inovasi_cli.books.writing.whole import put
from inovasi_cli.diagnostics import column_letters
from inovasi_cli.reading.files.sheets import LISTS_SHEET, CellError

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
_RULE = "FFB8C4D2"
_FONT = "Calibri"  # the one of cells without a style
_LOW = 6  # lines: a row with a text of 300 words would otherwise fill the screen
_ABOVE = 110  # characters over which a line above a table runs
_EMPTY = 8.43  # characters across a column whose width nobody has set


def write(path: Path, tables: Iterable[TableSheet], *, about: str = "", force: bool = False) -> None:
    """Write ``tables``, a sheet each, to ``path``; the same tables always give the same bytes.

    What they are ``about``, such as the edition, stands at the foot of printed pages.

    The options of drop-downs stand on a hidden sheet of their own, because a list inside a cell's
    validation can hold neither commas nor more than 255 characters.

    Raises:
        FileExistsError: ``path`` is there already and ``force`` is not given.
        OSError: the folder is missing, or ``path`` may not be written.
    """
    put(path, _bytes(tables, about), force=force)


def _bytes(tables: Iterable[TableSheet], about: str) -> bytes:
    import openpyxl
    from openpyxl.workbook.defined_name import DefinedName

    workbook = openpyxl.Workbook()
    del workbook[workbook.sheetnames[0]]
    lists = Lists()
    for table in tables:
        write_sheet(workbook.create_sheet(table.name), table, lists, about)
        workbook.defined_names |= {
            name: DefinedName(name, attr_text=told) for name, told in table.names.items()
        }
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


def write_sheet(sheet: Worksheet, table: TableSheet, lists: Lists, about: str = "") -> None:
    """Write ``table`` on an empty sheet; ``lists`` takes the options of its drop-downs."""
    header = len(table.above) + 1
    _set_columns(sheet, table)
    first = 1
    for part in (table, *table.below):
        first = _write_part(sheet, first, part) + 1
    _add_checks(sheet, header + 1, table, lists)
    for wanted in table.wanted:
        _colour(sheet, header + 1, wanted)
    letters = column_letters(len(table.columns))
    for said in table.faint:
        _hatch(sheet, f"A{header + 1}:{letters}{LAST_ROW}", said)
    sheet.freeze_panes = f"{column_letters(table.still + 1)}{header + 1}"
    sheet.protection.sheet = table.locked
    if not table.locked and len(table.columns) > 2:
        last = LAST_ROW if table.low else header + max(len(table.rows), 1)
        sheet.auto_filter.ref = f"A{header}:{letters}{last}"
    lay_out(sheet, table.widths, None if table.below else header, table.still, about)
    if table.below:  # so few lines that one page has them all
        sheet.page_setup.fitToHeight = 1


def _write_part(sheet: Worksheet, first: int, table: TableSheet) -> int:
    """Write a table and the lines above it from row ``first``; return the row below it."""
    header = first + len(table.above)
    _write_above(sheet, first, table)
    _write_header(sheet, header, table.columns)
    for row, values in enumerate(table.rows, start=header + 1):
        _write_row(sheet, row, table, values)
    return header + len(table.rows) + 1


def _set_columns(sheet: Worksheet, table: TableSheet) -> None:
    """Set widths, and how what is entered below the rows is shown."""
    from openpyxl.styles import Alignment

    for number, width in enumerate(table.widths, start=1):
        sheet.column_dimensions[column_letters(number)].width = width
    for number, column in enumerate(() if table.below else table.columns, start=1):
        dimension = sheet.column_dimensions[column_letters(number)]
        dimension.alignment = Alignment(vertical="top", wrap_text=column.wrap)
        if column.shape:
            dimension.number_format = column.shape


def _write_above(sheet: Worksheet, first: int, table: TableSheet) -> None:
    """Write the lines above a table over as many columns as fill a line, those beside a narrow table too."""
    from openpyxl.styles import Alignment, Font

    last, width = 0, 0.0
    while width < _ABOVE and (last < len(table.columns) or not table.checks):
        width += table.columns[last].width if last < len(table.columns) else _EMPTY
        last += 1
    for row, line in enumerate(table.above, start=first):
        cell = sheet.cell(row, 1, line)
        cell.data_type = "s"
        cell.font = Font(name=_FONT, bold=True, color=_GREY)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        if last > 1:
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=last)
        sheet.row_dimensions[row].height = height([(line, width)], bold=True)


def _write_header(sheet: Worksheet, row: int, columns: Sequence[SheetColumn]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for number, column in enumerate(columns, start=1):
        cell = sheet.cell(row, number, column.header)
        cell.font = Font(name=_FONT, bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", start_color=_DARK_BLUE if column.required else _BLUE)
        cell.alignment = Alignment(vertical="center", wrap_text=True, **_side(column))
    # The button of a filter covers two characters.
    heads = [(column.header, column.width - 2) for column in columns]
    sheet.row_dimensions[row].height = height(heads, bold=True)


def _write_row(
    sheet: Worksheet, row: int, table: TableSheet, values: Sequence[Content | CellFormula]
) -> None:
    from openpyxl.styles import Alignment, Border, Side

    ruled = None if table.low else Border(bottom=Side("hair", color=_RULE))
    for number, (value, column) in enumerate(zip(values, table.columns, strict=True), start=1):
        if value is None and table.low:
            continue
        cell = sheet.cell(row, number, _stored(value))
        cell.alignment = Alignment(vertical="top", wrap_text=column.wrap)
        if ruled:
            cell.border = ruled
        if isinstance(value, str):
            as_text(cell, value)
        elif isinstance(value, CellError):
            cell.data_type = "e"
        elif column.shape:
            cell.number_format = column.shape
    texts = [
        (value, column.width) for value, column in zip(values, table.columns, strict=True) if column.wrap
    ]
    sheet.row_dimensions[row].height = height(texts, _LOW) if table.low else height(texts)


def _side(column: SheetColumn) -> Mapping[str, Any]:
    """Heads of numbers stand at the right, as far off what follows as the numbers by their format."""
    return {} if column.shape in ("", DATE_FORMAT) else {"horizontal": "right", "indent": 1}


def _stored(value: Content | CellFormula) -> Any:
    match value:
        case CellFormula():
            return f"={value.text}"
        case CellError():
            return value.text
        case _:
            return value


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


def message(check: Check) -> tuple[str, str]:
    """The title and the text of what is said beside a cell, as long as Excel takes them."""
    return shorten(check.title, _LONGEST_TITLE, placeholder="..."), check.prompt[:_LONGEST_PROMPT]


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
        validation.promptTitle, validation.prompt = message(check)
    validation.add(cells)
    sheet.add_data_validation(validation)
