"""How sheets are laid out on paper: A4, heads repeated, no column cut, rows as high as their texts."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

LINE = 15.0
"""The height of a line in points."""

MOST_LINES = 27
"""Lines of the highest row that a spreadsheet program can show, 409 points."""

_A4 = 9  # its number among the sizes of paper
_EDGE = 0.3  # inches, about 8 mm
_PORTRAIT, LANDSCAPE = 112, 260
"""Characters across a page of A4 at a size that can still be read."""

_WITHIN_PORTRAIT, _WITHIN_LANDSCAPE = (104, 755), (151, 509)
"""Characters and points within the margins of A4 at full size."""

_NEARLY_ONE = 1.3
"""So many pages are made one: of the last there would be a few lines only."""

_MOST_HEADS = 12
_USUAL = 8.43  # characters across a column whose width nobody has set
_MOST_COLUMNS = 1_000
_SLACK = 0.02  # of a page: that much narrower makes no other page
_MOST_ACROSS = 32
"""Pages beside each other."""

_FULL = 0.95  # of the digits that a width is counted in: programs round the width of one down
_LETTERS = {
    **dict.fromkeys(" .,:;!|-()[]/'\"fijlrtI", 0.6),
    **dict.fromkeys("mwMW@%", 1.5),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ", 1.12),
}
"""How wide letters of Calibri are, in digits; others are as wide as one."""

_BOLD = 0.95  # of the characters that fit in a line otherwise
_SMALL = 8  # points


def page_setup(sheet: Any, *, landscape: bool, across: int = 1, edge: float = _EDGE) -> None:
    """Print a sheet on A4, so many pages wide; ``edge`` is the margin in inches."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = across, 0
    sheet.page_setup.pageOrder = "overThenDown" if across > 1 else None
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = edge
    margins.top, margins.bottom = max(edge, 2 * _EDGE), max(edge, 2 * _EDGE)
    margins.header = margins.footer = _EDGE


def lay_out(sheet: Any, widths: Sequence[float], head: int | None, still: int, about: str) -> None:
    """Print a table whose columns have these ``widths``, in characters, upright where it is narrow.

    Row ``head`` stands on every page; on several pages beside each other the first ``still`` columns too.
    The foot has the file, the sheet, what the table is ``about``, and the number of the page.
    """
    kept = sum(widths[:still])
    whole = sum(widths)
    room = LANDSCAPE - kept
    beside = still > 0 and kept < LANDSCAPE / 2
    across = math.ceil((whole - kept) / room - _SLACK if beside else whole / LANDSCAPE - _SLACK)
    landscape = whole > _PORTRAIT
    page_setup(sheet, landscape=landscape, across=min(max(across, 1), _MOST_ACROSS))
    if across <= 1 and 1 < _pages(sheet, whole, landscape=landscape) <= _NEARLY_ONE:
        sheet.page_setup.fitToHeight = 1
    if head:
        sheet.print_title_rows = f"{head}:{head}"
    if across > 1 and beside:
        from openpyxl.utils import get_column_letter

        sheet.print_title_cols = f"A:{get_column_letter(still)}"
    notes = ("&F: &A", about.replace("&", "&&"), "&P / &N")
    for part, note in zip(
        (sheet.oddFooter.left, sheet.oddFooter.center, sheet.oddFooter.right), notes, strict=True
    ):
        part.text, part.size = note, _SMALL


def _pages(sheet: Any, width: float, *, landscape: bool) -> float:
    """How many pages of this width the rows of a sheet take below each other."""
    across, down = _WITHIN_LANDSCAPE if landscape else _WITHIN_PORTRAIT
    set_ = [row.height for row in sheet.row_dimensions.values() if row.height is not None]
    points = sum(set_) + LINE * max(sheet.max_row - len(set_), 0)
    return float(points * min(across / max(width, 1), 1) / down)


def lay_out_unset(sheet: Any, about: str) -> None:
    """Lay out a sheet of the user's own whose printing nobody has set up; its cells stay as they are."""
    from openpyxl.utils import column_index_from_string
    from openpyxl.utils.cell import coordinate_to_tuple

    setup = sheet.page_setup
    fitted = sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage
    if (
        fitted
        or setup.scale
        or sheet.print_area
        or sheet.print_title_rows
        or sheet.row_breaks
        or sheet.col_breaks
    ):
        return
    usual = sheet.sheet_format.defaultColWidth or _USUAL
    widths = [usual] * min(sheet.max_column, _MOST_COLUMNS)
    for column in sheet.column_dimensions.values():
        first = column.min or column_index_from_string(column.index)
        for at in range(first - 1, min(column.max or first, len(widths))):
            widths[at] = 0 if column.hidden else column.width
    row, column = coordinate_to_tuple(sheet.freeze_panes) if sheet.freeze_panes else (1, 1)
    lay_out(sheet, widths, None, column - 1, about)
    if 1 < row <= _MOST_HEADS:
        sheet.print_title_rows = f"1:{row - 1}"


def height(texts: Iterable[tuple[object, float]], most: int = MOST_LINES, *, bold: bool = False) -> float:
    """The height in points of a row with these texts in columns of these widths, ``most`` lines at most."""
    fitting = _BOLD if bold else 1
    shown = ((str(text)[: int(most * width * 2)], width) for text, width in texts if text is not None)
    found = (lines(text, width * fitting) for text, width in shown)
    return LINE * min(max(found, default=1), most)


def lines(text: str, width: float) -> int:
    """How many lines a text takes that is wrapped at words, in so many characters."""
    room = max(width * _FULL, 1.5)
    return sum(_wrapped(paragraph, room) for paragraph in text.split("\n"))


def _wrapped(paragraph: str, room: float) -> int:
    made, filled = 1, 0.0
    for word in paragraph.split(" "):
        wide = across(word)
        needed = wide + (_LETTERS[" "] if filled else 0)
        if filled + needed <= room:
            filled += needed
            continue
        made += 1 if filled else 0
        made += int(wide / room) if wide > room else 0
        filled = wide % room if wide > room else wide
    return made


def across(text: str) -> float:
    """How wide a text is on one line, in digits."""
    return sum(_LETTERS.get(letter, 1.0) for letter in text)
