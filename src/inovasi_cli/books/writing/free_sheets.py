"""Write sheets that are laid out freely, with live formulas, native charts and a printed layout.

The same sheets always give the same bytes; the bars of a chart follow their cells in every program.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from inovasi_cli.books.writing.archive import SHEET_PART, as_text, timeless, writable
from inovasi_cli.books.writing.looks import Looks, tint
from inovasi_cli.books.writing.paper import page_setup
from inovasi_cli.books.writing.sheets import (
    At,
    Block,
    Cell,
    CellFormula,
    DropDown,
    FreeSheet,
    Print,
    SheetChart,
)
from inovasi_cli.books.writing.whole import put
from inovasi_cli.diagnostics import column_letters
from inovasi_cli.reading.files.sheets import CellError

if TYPE_CHECKING:
    from openpyxl.chart.title import Title
    from openpyxl.drawing.spreadsheet_drawing import OneCellAnchor
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST_NOTE = 100  # characters; Excel takes 255 for the three notes of a head or foot
_OFF = 0.2  # centimetres
_MARGIN = 0.7  # inches, about 18 mm: a head stands above the sheet
PAGE, PAGES = "\ue000", "\ue001"
"""Stand in a note for the number of the page and that of all pages."""

_BLUE = "2F6DB5"
_TITLE_SIZE = 1200  # hundredths of a point
_FORMATS = {"percent": "0%", "count": "0"}


def write(path: Path, sheets: Iterable[FreeSheet], *, force: bool = False) -> None:
    """Write ``sheets`` to ``path``; the same sheets always give the same bytes.

    Raises:
        FileExistsError: ``path`` is there already and ``force`` is not given.
        OSError: the folder is missing, or ``path`` may not be written.
    """
    put(path, to_bytes(list(sheets)), force=force)


def to_bytes(sheets: list[FreeSheet]) -> bytes:
    """Return the workbook of ``sheets``, every formula with its result where it has one."""
    import openpyxl

    workbook = openpyxl.Workbook()
    del workbook[workbook.sheetnames[0]]
    looks = Looks()
    for described in sheets:
        _write(workbook.create_sheet(described.name), described, looks)
    buffer = io.BytesIO()
    workbook.save(buffer)
    results = {
        SHEET_PART.format(number): {
            address(at): cell.value.result
            for at, cell in described.cells.items()
            if isinstance(cell.value, CellFormula) and cell.value.result is not None
        }
        for number, described in enumerate(sheets, start=1)
    }
    return timeless(buffer.getvalue(), results)


def address(at: At) -> str:
    """Return ``B4`` for row 4 of column 2."""
    return f"{column_letters(at[1])}{at[0]}"


def area(block: Block) -> str:
    """Return ``A1:C4`` for a block."""
    return f"{address(block[:2])}:{address(block[2:])}"


def _write(sheet: Worksheet, described: FreeSheet, looks: Looks) -> None:
    for at, cell in described.cells.items():
        _write_cell(sheet, at, cell, looks)
    for column, width in described.widths.items():
        sheet.column_dimensions[column_letters(column)].width = width
    for row, height in described.heights.items():
        sheet.row_dimensions[row].height = height
    for block in described.merged:
        sheet.merge_cells(area(block))
    for choice in described.choices:
        _offer(sheet, choice)
    for shade in described.tints:
        tint(sheet, area(shade.cells), shade)
    for chart in described.charts:
        _add_chart(sheet, chart)
    if described.still:
        sheet.freeze_panes = address(described.still)
    if described.filtered:
        sheet.auto_filter.ref = area(described.filtered)
    sheet.sheet_view.showGridLines = False
    _print(sheet, described.printed)


def _write_cell(sheet: Worksheet, at: At, cell: Cell, looks: Looks) -> None:
    written = sheet.cell(*at)
    match cell.value:
        case CellFormula():
            written.value = f"={cell.value.text}"
        case str():
            as_text(written, cell.value)
        case CellError():
            written.value = cell.value.text
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

    page_setup(sheet, landscape=printed.landscape, edge=_MARGIN)
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


def _note(text: str) -> str:
    """Write a note of the head or foot; ``&`` would begin a command."""
    short = shorten(writable(text), _LONGEST_NOTE, placeholder="...")
    return short.replace("&", "&&").replace(PAGE, "&P").replace(PAGES, "&N")


def _add_chart(sheet: Worksheet, chart: SheetChart) -> None:
    """Draw ``chart`` on ``sheet`` with its upper left corner in the cell that it names."""
    from openpyxl.chart import BarChart, Reference
    from openpyxl.chart.label import DataLabelList

    drawn = BarChart()
    drawn.type = "bar" if chart.flat else "col"
    drawn.title = _chart_title(chart.title)
    drawn.legend = None
    drawn.gapWidth = 40
    drawn.width, drawn.height = chart.size  # type: ignore[assignment]
    drawn.add_data(_reference(Reference, sheet, chart.figures), titles_from_data=False)
    drawn.set_categories(_reference(Reference, sheet, chart.labels))
    series = drawn.series[0]
    series.graphicalProperties.solidFill = _BLUE
    series.dLbls = DataLabelList(showVal=True, numFmt=_FORMATS.get(chart.shape, "0.00"))
    for shown in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
        setattr(series.dLbls, shown, False)
    drawn.x_axis.delete = False
    drawn.y_axis.delete = True  # each bar bears its figure
    drawn.x_axis.scaling.orientation = "maxMin" if chart.flat else "minMax"
    drawn.y_axis.majorGridlines = None
    drawn.y_axis.scaling.min = 0
    drawn.y_axis.scaling.max = chart.most
    sheet.add_chart(drawn)
    drawn.anchor = _anchor(chart)  # type: ignore[assignment]


def _anchor(chart: SheetChart) -> OneCellAnchor:
    """The place of a chart, a little off the cells beside it, so that its border is seen whole."""
    from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
    from openpyxl.drawing.xdr import XDRPositiveSize2D
    from openpyxl.utils.units import cm_to_EMU

    off, *size = (cm_to_EMU(length) for length in (_OFF, *chart.size))  # type: ignore[no-untyped-call]
    corner = AnchorMarker(col=chart.at[1] - 1, colOff=off, row=chart.at[0] - 1, rowOff=off)
    return OneCellAnchor(_from=corner, ext=XDRPositiveSize2D(*size))


def _chart_title(words: str) -> Title:
    """A title of 12 points; the usual one fills a third of a small chart."""
    from openpyxl.chart.text import RichText, Text
    from openpyxl.chart.title import Title
    from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RegularTextRun

    look = CharacterProperties(sz=_TITLE_SIZE, b=True)
    run = RegularTextRun(rPr=look, t=words)
    rich = RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=look), r=[run])])
    return Title(tx=Text(rich=rich), overlay=False)


def _reference(reference: type, sheet: Worksheet, block: tuple[int, int, int, int]) -> object:
    first_row, first_column, last_row, last_column = block
    return reference(sheet, min_row=first_row, min_col=first_column, max_row=last_row, max_col=last_column)
