"""Cells of a copy that are written as the edition writes them, and the sheet that lists them.

A formula stays, so does the header of an Excel table, to which its formulas refer by name. A changed cell
keeps its look; only a format under which its new content would show as something else makes way.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from inovasi_cli.books.annotated.fix_list import link_cells
from inovasi_cli.books.writing.archive import stored_cells, writable
from inovasi_cli.books.writing.sheets import Content, SheetColumn, TableSheet
from inovasi_cli.books.writing.table_sheets import DATE_FORMAT, Lists, write_sheet
from inovasi_cli.checking.privacy import impersonal
from inovasi_cli.diagnostics import Place, column_letters
from inovasi_cli.insight.corrections import Corrections
from inovasi_cli.pages.page.words import Words, visible
from inovasi_cli.pages.provenance import Provenance, line
from inovasi_cli.pages.validate.fixing import about_formulas, about_index
from inovasi_cli.reading.files.sheets import CHANGES_SHEET, Address, Value
from inovasi_cli.reading.layout.shapes import FIRST_ROWS, has_changes
from inovasi_cli.reading.rewriting import Rewriting
from inovasi_cli.text import Language, output
from inovasi_cli.text import findings as findings_text
from inovasi_cli.text import fixing as text

if TYPE_CHECKING:
    from openpyxl import Workbook as Book

_AUTHOR = "inovasi"
_GENERAL = "General"
_AS_TEXT = "@"
_GREEN = "FF548235"
_LINK, _BEFORE = 1, 5
_DATE_WIDTH = 11
"""Characters of a date and the edges of its cell."""
_LONGEST = 200
"""Characters of a text that are listed where nothing but blanks around it went."""


@dataclass(frozen=True, slots=True)
class ChangeList:
    """The ``changes`` of one file, and the sheet that lists them; ``links`` are sheet and cell of its rows.

    ``formerly`` introduces, in the note of a cell, words that said more than what stands there now.
    """

    changes: Sequence[Rewriting]
    plan: TableSheet
    links: Sequence[tuple[str, str] | None]
    formerly: Mapping[Rewriting, str]


class HeldBack(NamedTuple):
    """The cells of each sheet that are not to be rewritten, and its formulas."""

    cells: Mapping[str, Collection[Address]]
    formulas: Formulas


def held_in(book: Book) -> HeldBack:
    """Find what is not to be rewritten."""
    return HeldBack(
        {sheet.title: frozenset(_held(sheet)) for sheet in book.worksheets},
        {
            sheet.title: {
                (cell.row, cell.column): getattr(cell.value, "text", None) or str(cell.value)
                for cell in stored_cells(sheet)
                if cell.data_type == "f"
            }
            for sheet in book.worksheets
        },
    )


def _held(sheet: Any) -> Iterator[Address]:
    for cell in stored_cells(sheet):
        if cell.data_type == "f":
            yield cell.row, cell.column
            if of_several := getattr(cell.value, "ref", None):
                yield from _addresses(of_several)
    for area in sheet.merged_cells.ranges:
        yield from (address for address in _addresses(area.coord) if address != (area.min_row, area.min_col))
    for table in (table for table in sheet.tables.values() if table.headerRowCount != 0):
        header = min(row for row, _ in _addresses(table.ref))
        yield from (address for address in _addresses(table.ref) if address[0] == header)


def _addresses(area: str) -> Iterator[Address]:
    from openpyxl.utils.cell import coordinate_to_tuple, rows_from_range

    for cells in rows_from_range(area):
        yield from (coordinate_to_tuple(cell) for cell in cells)


def write_changes(book: Book, listed: ChangeList) -> Sequence[str]:
    """Write the new content into its cells; return the number formats that these had."""
    from openpyxl.comments import Comment

    formats = []
    for change in listed.changes:
        cell: Any = book[change.place.sheet or ""].cell(change.place.row or 0, change.place.column or 0)
        formats.append(cell.number_format)
        _write(cell, change.after)
        if said := listed.formerly.get(change):
            own = cell.comment
            notes = f"{own.text.rstrip()}\n\n{said}" if own else said
            cell.comment = Comment(notes, own.author if own else _AUTHOR, height=80, width=320)
    return formats


def _write(cell: Any, value: Value) -> None:
    from openpyxl.styles.numbers import is_date_format

    shown = cell.number_format
    if isinstance(value, str):
        cell.value = value
        cell.data_type = "s"
        return
    cell.value = value
    cell.quotePrefix = False
    if isinstance(value, date):
        cell.number_format = shown if is_date_format(shown) else DATE_FORMAT
    elif shown == _AS_TEXT or "%" in shown or is_date_format(shown):
        cell.number_format = _GENERAL


def make_room(sheet: Any) -> None:
    """Let dates show in columns whose width nobody has set; they would be rows of ``#``."""
    if (sheet.sheet_format.defaultColWidth or 0) >= _DATE_WIDTH:
        return
    columns = sheet.column_dimensions
    widths = [(one.index, one.min or 0, one.max or 0) for one in columns.values()]
    for at in {cell.column for cell in stored_cells(sheet) if isinstance(cell.value, date)}:
        letters = column_letters(at)
        if not any(first <= at <= last or index == letters for index, first, last in widths):
            columns[letters].width = _DATE_WIDTH


def change_list(
    made: Corrections, file: str, language: Language, about: tuple[str, Provenance], sheets: Sequence[str]
) -> ChangeList:
    """Return what was changed in ``file``, in the order of its cells; cells on ``sheets`` are linked.

    ``about`` is the title of the file and the provenance of its assessment.
    """
    words = Words(language)
    title, origin = about
    changes = [change for change in made.changes if change.place.file == file]
    held = [change for change in made.held if change.place.file == file]
    recalculated = [place for place in made.recalculated if place.file == file]
    gains = any(made.gain(change) for change in changes)
    rows = [
        _row(at, change, made, words, gains=gains) for at, change in enumerate([*changes, *held], start=1)
    ]
    above = (
        words(text.TITLE, file=title),
        words(text.ABOUT, n=len(changes), index=about_index(made, words)),
        words(text.HOW),
        *([words(text.GAIN)] if gains else []),
        *([about_formulas(recalculated, words)] if recalculated else []),
        line(origin, words),
    )
    plan = TableSheet(CHANGES_SHEET, _columns(words, gains=gains), rows, above)
    links = [_link(change.place, sheets) for change in (*changes, *held)]
    formerly = {
        change: words(text.FORMERLY, before=_hidden(change.before))
        for change in changes
        if change.what == "level" and isinstance(change.after, str)
    }
    return ChangeList(changes, plan, links, formerly)


def _columns(words: Words, *, gains: bool) -> tuple[SheetColumn, ...]:
    return (
        SheetColumn("No", 6),
        SheetColumn(words(findings_text.HEAD_CELL), 32, wrap=True),
        SheetColumn(words(text.HEAD_HEADER), 30, wrap=True),
        SheetColumn(words(text.HEAD_WHAT), 24, wrap=True),
        SheetColumn(words(text.HEAD_BEFORE), 36, wrap=True),
        SheetColumn(words(text.HEAD_AFTER), 36, wrap=True),
        *([SheetColumn(words(output.INDEX_HEAD), 9)] if gains else []),
    )


def _row(at: int, change: Rewriting, made: Corrections, words: Words, *, gains: bool) -> tuple[Content, ...]:
    place = change.place
    what = words(text.WHAT[change.what])
    if change in made.held:
        what = words(text.HELD)
    elif change.learnt:
        what = words(text.LEARNT, what=what)
    where = "!".join([visible(place.sheet or ""), *words.spot(place)])
    moved = [made.gain(change)] if gains else []
    before, after = _hidden(change.before), _hidden(change.after)
    if change.what == "blanks":
        before, after = before[:_LONGEST].replace("\n", "⏎"), after[:_LONGEST]
    return at, where, change.field, what, before, after, *moved


def _hidden(value: Any) -> Any:
    """A value as it may be listed: without numbers of persons."""
    return impersonal(writable(value)) if isinstance(value, str) else value


def _link(place: Place, sheets: Sequence[str]) -> tuple[str, str] | None:
    return (place.sheet, place.cell) if place.sheet in sheets and place.sheet and place.cell else None


def add_changes(book: Book, listed: ChangeList, formats: Sequence[str]) -> None:
    """Add the list behind that of what is to be corrected; none where an earlier one already says all.

    A number that showed as a percentage by its entry in ``formats`` shows so here.
    """
    from openpyxl.styles import Alignment

    earlier = [sheet for sheet in book.worksheets if has_changes(sheet.title, _first_texts(sheet))]
    if earlier and not listed.changes:
        return
    names = [CHANGES_SHEET, *(f"{CHANGES_SHEET} {n}" for n in range(2, len(book.sheetnames) + 2))]
    sheet = book.create_sheet(next(name for name in names if name not in book.sheetnames), 1)
    write_sheet(sheet, listed.plan, Lists())
    header = len(listed.plan.above) + 1
    link_cells(sheet, listed.links, _LINK, header)
    left = Alignment(vertical="top", horizontal="left", wrap_text=True)
    for cells in sheet.iter_rows(min_row=header + 1, min_col=_BEFORE, max_col=_BEFORE + 1):
        for cell in (cell for cell in cells if cell.data_type != "s"):
            cell.alignment = left
            if cell.is_date:
                cell.number_format = DATE_FORMAT
    for row, shape in enumerate(formats, start=header + 1):
        if "%" in shape:
            sheet.cell(row, _BEFORE).number_format = shape
    sheet.sheet_properties.tabColor = _GREEN


def _first_texts(sheet: Any) -> list[object]:
    return [sheet.cell(row, 1).value for row in range(1, FIRST_ROWS)]


Formulas = Mapping[str, Mapping[Address, str]]
"""Formulas by sheet and cell."""

_MANY = 2**20


def using(formulas: Formulas, cells: Mapping[str, Collection[Address]]) -> Iterator[tuple[str, Address]]:
    """Yield sheet and cell of each formula that refers to one of ``cells``."""
    for sheet, of_sheet in formulas.items():
        for at, formula in of_sheet.items():
            if any(_covers(reference, sheet, cells) for reference in references(formula)):
                yield sheet, at


def references(formula: str) -> Iterator[str]:
    """Yield the cells, areas and names that ``formula`` refers to."""
    from openpyxl.formula import Tokenizer
    from openpyxl.formula.tokenizer import Token

    for token in Tokenizer(formula).items:
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            yield token.value


def _covers(reference: str, sheet: str, cells: Mapping[str, Collection[Address]]) -> bool:
    from openpyxl.utils import range_boundaries

    named, mark, area = reference.rpartition("!")
    on = named.removeprefix("'").removesuffix("'").replace("''", "'") if mark else sheet
    try:
        left, top, right, bottom = range_boundaries(area)
    except ValueError:
        return False
    return any(
        (left or 1) <= column <= (right or _MANY) and (top or 1) <= row <= (bottom or _MANY)
        for row, column in cells.get(on, ())
    )
