"""Copies of a workbook with marked cells, notes beside them, and a first sheet that lists what they say.

Marks are conditional formats, so that no cell changes its own fill, and a copy that is annotated again loses
the old ones. What is in a cell stays: values, formulas with the results that were stored, formats, widths.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from inovasi_cli.books.annotated.changed_cells import (
    ChangeList,
    Formulas,
    HeldBack,
    add_changes,
    held_in,
    make_room,
    write_changes,
)
from inovasi_cli.books.annotated.fix_list import CellMark, FixList, add_list, is_list
from inovasi_cli.books.annotated.reduced import Share, reduced
from inovasi_cli.books.writing.archive import (
    as_text,
    formulas,
    stored_cells,
    stored_results,
    timeless,
    writable,
)
from inovasi_cli.books.writing.paper import lay_out_unset
from inovasi_cli.books.writing.sheets import TableSheet, free_title
from inovasi_cli.books.writing.table_sheets import DATE_FORMAT, Lists, write_sheet
from inovasi_cli.diagnostics import Place, Severity, column_letters
from inovasi_cli.reading.files.content import damaged, ending, recognise
from inovasi_cli.reading.files.sheets import CellError, Uncomputed, Workbook
from inovasi_cli.reading.layout.shapes import is_origin

if TYPE_CHECKING:
    from openpyxl import Workbook as Book
    from openpyxl.worksheet.worksheet import Worksheet

SIGN = "── inovasi ──"
"""The line above our part of a note; the text before it is the user's own."""

_AUTHOR = "inovasi"
_FILLS: Mapping[Severity, str] = {"error": "FFFFB3AD", "warning": "FFFFE699", "note": "FFCFE2F3"}
_AREAS = 500
"""Cells of one conditional format; programs get slow beyond some thousands."""


def annotate(  # noqa: PLR0913, PLR0917 - what a copy is made of, and what is written into it
    source: Workbook,
    data: bytes,
    marks: Iterable[CellMark],
    fixes: FixList,
    share: Share | None = None,
    changes: ChangeList | None = None,
) -> bytes:
    """Return a copy of the file whose content is ``data`` and that was read as ``source``.

    With ``share`` only that is in it, and values in place of formulas that have one. With
    ``changes`` those cells are written otherwise, and listed.
    Anything but .xlsx and .xlsm becomes a new workbook of values.

    The same file and marks give the same bytes.

    Raises:
        UnreadableError: openpyxl cannot read the file.
    """
    is_xlsx = recognise(data, ending(source.file)) == "xlsx"
    if share is None:
        book = _opened(data, values=False) if is_xlsx else _rebuilt(source)
        _forget(book)
    else:
        book = reduced(*_stored(data) if is_xlsx else (_rebuilt(source), {}), source, share)
    formats = write_changes(book, changes) if changes is not None else ()
    calculated = formulas(book)
    by_sheet: dict[str, list[CellMark]] = {}
    for mark in marks:
        by_sheet.setdefault(mark.sheet, []).append(mark)
    for sheet in book.worksheets:
        _mark(sheet, by_sheet.get(sheet.title, []))
        make_room(sheet)
        lay_out_unset(sheet, fixes.about)
    add_list(book, fixes)
    if changes is not None:
        add_changes(book, changes, formats)
    buffer = io.BytesIO()
    book.save(buffer)
    written = buffer.getvalue()
    results = stored_results(written, data, calculated) if is_xlsx and share is None else None
    return timeless(written, results)


def with_cells(source: Workbook, data: bytes, cells: Mapping[Place, str], origin: TableSheet) -> bytes:
    """Return a copy of the file whose content is ``data``, in which ``cells`` say something else.

    The sheet that says where this comes from follows the others, in place of an earlier one.
    Anything but .xlsx and .xlsm becomes a new workbook of values.

    Raises:
        UnreadableError: openpyxl cannot read the file.
    """
    is_xlsx = recognise(data, ending(source.file)) == "xlsx"
    if is_xlsx:
        book, titles = _opened(data, values=False), {}
    else:
        titles = dict(titled(source))
        sheets = tuple(sheet._replace(name=titles[sheet.name]) for sheet in source.sheets)
        book = _rebuilt(source._replace(sheets=sheets))
    for place, text in cells.items():
        name = place.sheet or ""
        _put(book[titles.get(name, name)].cell(place.row or 0, place.column or 0), text)
    for sheet in source.sheets:
        if is_origin(sheet):
            del book[titles.get(sheet.name, sheet.name)]
    taken = {title.lower() for title in book.sheetnames}
    write_sheet(book.create_sheet(free_title(origin.name, taken)), origin, Lists())
    calculated = formulas(book)
    buffer = io.BytesIO()
    book.save(buffer)
    written = buffer.getvalue()
    return timeless(written, stored_results(written, data, calculated) if is_xlsx else None)


def titled(source: Workbook) -> Mapping[str, str]:
    """What its sheets are called in a workbook: that of a .csv is called like the file."""
    titles: dict[str, str] = {}
    for sheet in source.sheets:
        titles[sheet.name] = free_title(sheet.name, {title.lower() for title in titles.values()})
    return titles


def held_back(source: Workbook, data: bytes) -> HeldBack:
    """Return what no change may touch; of anything but .xlsx only values are copied.

    Raises:
        UnreadableError: openpyxl cannot read the file.
    """
    is_xlsx = recognise(data, ending(source.file)) == "xlsx"
    return held_in(_opened(data, values=False)) if is_xlsx else HeldBack({}, {})


def _opened(data: bytes, *, values: bool) -> Book:
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what it cannot carry was told before
        try:
            return openpyxl.load_workbook(
                io.BytesIO(data), data_only=values, rich_text=not values, keep_links=not values
            )
        except Exception as error:
            raise damaged() from error


@lru_cache(maxsize=1)
def _stored(data: bytes) -> tuple[Book, Formulas]:
    """A workbook of values and the formulas that these come from, read once for all agencies."""
    book = _opened(data, values=True)
    _forget(book)
    return book, held_in(_opened(data, values=False)).formulas


def _rebuilt(source: Workbook) -> Book:
    """A workbook of the values that were read, each in its cell; text that begins with ``=`` stays text."""
    import openpyxl

    book = openpyxl.Workbook()
    del book[book.sheetnames[0]]
    for sheet in source.sheets:
        written = book.create_sheet(sheet.name)
        for row, values in enumerate(sheet.rows, start=1):
            for column, value in enumerate(values, start=1):
                if value is not None:
                    _put(written.cell(row, column), value)
    return book


def _put(cell: Any, value: Any) -> None:
    from datetime import date

    if isinstance(value, CellError):
        cell.value, cell.data_type = writable(value.text), "e"
    elif isinstance(value, Uncomputed | str):
        as_text(cell, value.formula if isinstance(value, Uncomputed) else value)
    else:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = DATE_FORMAT


def _forget(book: Book) -> None:
    """Take out what an earlier run wrote: its list, its colours, its part of the notes."""
    from openpyxl.comments import Comment

    for sheet in [
        candidate for candidate in book.worksheets if is_list(candidate) and len(book.sheetnames) > 1
    ]:
        book.remove(sheet)
    for sheet in book.worksheets:
        formats = sheet.conditional_formatting
        for area in [candidate for candidate in formats if any(_is_ours(rule) for rule in candidate.rules)]:
            del formats[area.sqref]
        for cell in _commented(sheet):
            own, sign, _ = cell.comment.text.partition(SIGN)
            if sign:
                cell.comment = Comment(own.rstrip(), cell.comment.author) if own.strip() else None


def _is_ours(rule: Any) -> bool:
    fill = rule.dxf.fill if rule.dxf else None
    return rule.formula == ["TRUE"] and fill is not None and fill.bgColor.rgb in _FILLS.values()


def _commented(sheet: Worksheet) -> Iterator[Any]:
    yield from (cell for cell in stored_cells(sheet) if cell.comment)


def _mark(sheet: Worksheet, marks: Collection[CellMark]) -> None:
    """Colour the cells by the gravest mark of each, and write all that is said into its note."""
    at: dict[str, list[CellMark]] = {}
    for mark in marks:
        at.setdefault(_address(sheet, mark), []).append(mark)
    graded: dict[Severity, list[str]] = {severity: [] for severity in _FILLS}
    for address, said in at.items():
        _note(sheet[address], [mark.note for mark in said])
        grades = [mark.severity for mark in said if mark.severity]
        if grades:
            graded[min(grades, key=list(_FILLS).index)].append(address)
    _colour(sheet, graded)


def _address(sheet: Worksheet, mark: CellMark) -> str:
    """The cell of a mark; in merged cells the first, which alone can show anything."""
    column = mark.column or _first_filled(sheet, mark.row)
    for area in sheet.merged_cells.ranges:
        if area.min_row <= mark.row <= area.max_row and area.min_col <= column <= area.max_col:
            return f"{column_letters(area.min_col)}{area.min_row}"
    return f"{column_letters(column)}{mark.row}"


def _first_filled(sheet: Worksheet, row: int) -> int:
    filled = (cell.column for cell in stored_cells(sheet) if cell.row == row and cell.value is not None)
    return min(filled, default=1)


def _note(cell: Any, notes: Iterable[str]) -> None:
    from openpyxl.comments import Comment

    own = cell.comment
    said = "\n\n".join([SIGN, *dict.fromkeys(notes)])
    lines = sum(1 + len(line) // 46 for line in said.splitlines())
    text = f"{own.text.rstrip()}\n\n{said}" if own else said
    cell.comment = Comment(text, own.author if own else _AUTHOR, height=min(40 + 17 * lines, 400), width=320)


def _colour(sheet: Worksheet, graded: Mapping[Severity, Sequence[str]]) -> None:
    """Add our formats before the others, which keep their order."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import PatternFill
    from openpyxl.styles.differential import DifferentialStyle

    areas = [
        (severity, " ".join(cells[first : first + _AREAS]))
        for severity, cells in graded.items()
        for first in range(0, len(cells), _AREAS)
    ]
    for rule in (rule for area in sheet.conditional_formatting for rule in area.rules):
        rule.priority += len(areas)
    for priority, (severity, cells) in enumerate(areas, start=1):
        look = DifferentialStyle(fill=PatternFill("solid", bgColor=_FILLS[severity]))
        rule = Rule("expression", dxf=look, formula=["TRUE"], priority=priority)
        sheet.conditional_formatting.add(cells, rule)
