"""How the cells of freely laid out sheets look: fonts, fills, sides, number formats, conditional colours."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from typing import TYPE_CHECKING, Any

from inovasi_cli.books.writing.sheets import Cell, Shape, Style, Tint
from inovasi_cli.books.writing.table_sheets import DATE_FORMAT

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

FORMATS: Mapping[Shape, str] = {
    "points": "#,##0.00_)",
    "exact": "#,##0.00########_)",
    "count": "#,##0_)",
    "level": "0",
    "weight": "General",
    "number": "General_)",
    "percent": "0.0%_)",
    "date": DATE_FORMAT,
    "over": "General",
}
_FONT = "Calibri"
_DARK_BLUE, _INK, _GREY, _RULE = "FF1B3F6B", "FF1F1F1F", "FF6B6B6B", "FFB8C4D2"
_PALE_YELLOW, _PALE_RED, _RED = "FFFFF8DC", "FFFBE3E0", "FF9C1C0E"

_FONTS: Mapping[Style, Mapping[str, Any]] = {
    "strong": {"bold": True},
    "loud": {"bold": True},
    "quiet": {"color": _GREY, "size": 9},
    "title": {"bold": True, "size": 16, "color": _DARK_BLUE},
    "subtitle": {"color": _GREY},
    "section": {"bold": True, "size": 12, "color": _DARK_BLUE},
    "head": {"bold": True, "color": "FFFFFFFF"},
    "turned": {"bold": True, "color": "FFFFFFFF", "size": 8},
    "big": {"bold": True, "size": 20, "color": _DARK_BLUE},
}
_WRAPPED = frozenset({"wrap", "loud", "quiet", "head", "turned", "entry"})
_RULED = frozenset({"text", "wrap", "strong", "entry", "line"})


class Looks:
    """The styles of one workbook, each made once; thousands of cells then only point to theirs."""

    def __init__(self) -> None:
        self._made: dict[tuple[Style, Shape, bool], Any] = {}

    def dress(self, written: Any, cell: Cell) -> None:
        """Give a written cell the look that ``cell`` asks for."""
        key = (cell.style, cell.shape, written.quotePrefix)
        if key not in self._made:
            _dress(written, cell)
            self._made[key] = copy(written._style)
        else:
            written._style = copy(self._made[key])  # what all of the above is kept as


def _dress(written: Any, cell: Cell) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    written.font = Font(name=_FONT, **{"color": _INK, **_FONTS.get(cell.style, {})})
    written.alignment = Alignment(**_placed(cell))
    if cell.style in ("head", "turned"):
        written.fill = PatternFill("solid", start_color=_DARK_BLUE)
    if cell.style == "entry":
        written.fill = PatternFill("solid", start_color=_PALE_YELLOW)
    if cell.style in _RULED:
        written.border = Border(bottom=Side("hair" if cell.style != "line" else "thin", color=_RULE))
    if cell.shape:
        written.number_format = FORMATS[cell.shape]


def _placed(cell: Cell) -> Mapping[str, Any]:
    """Numbers stand at the right, a little off the text beside them; heads of numbers over them."""
    placed: dict[str, Any] = {"vertical": "top", "wrap_text": cell.style in _WRAPPED}
    if cell.style == "turned":
        return placed | {"vertical": "bottom", "horizontal": "center", "text_rotation": 90}
    if cell.style in ("head", "big"):
        placed["vertical"] = "center"
    if cell.shape in ("level", "weight"):
        placed["horizontal"] = "center"
    elif cell.shape and cell.shape != "date":
        # Some programs forget the indent of a number; its format has that room, "_)".
        placed |= {"horizontal": "right", "indent": int(cell.shape == "over")}
    return placed


def tint(sheet: Worksheet, cells: str, shade: Tint) -> None:
    """Colour ``cells`` while the formula of ``shade`` holds."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import Font, PatternFill
    from openpyxl.styles.differential import DifferentialStyle

    if shade.look == "wrong":
        look = DifferentialStyle(font=Font(color=_RED), fill=PatternFill("solid", bgColor=_PALE_RED))
    else:
        look = DifferentialStyle(font=Font(color=_GREY, italic=True))
    sheet.conditional_formatting.add(cells, Rule("expression", dxf=look, formula=[shade.formula]))
