"""Native charts of a page: bars that follow their cells in every spreadsheet program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovasi_cli.books.writing.pages import SheetChart

if TYPE_CHECKING:
    from openpyxl.chart.title import Title
    from openpyxl.worksheet.worksheet import Worksheet

_BLUE = "2F6DB5"
_TITLE_SIZE = 1200  # hundredths of a point
_FORMATS = {"percent": "0%", "count": "0"}


def add(sheet: Worksheet, chart: SheetChart, corner: str) -> None:
    """Draw ``chart`` on ``sheet`` with its upper left corner in the cell ``corner``."""
    from openpyxl.chart import BarChart, Reference
    from openpyxl.chart.label import DataLabelList

    drawn = BarChart()
    drawn.type = "bar" if chart.flat else "col"
    drawn.title = _title(chart.title)
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
    sheet.add_chart(drawn, corner)


def _title(words: str) -> Title:
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
