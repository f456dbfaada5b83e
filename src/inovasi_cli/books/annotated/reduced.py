"""A workbook made anew of what one agency may have: whatever is not named here is not in it.

Properties, names, tables, page headers, threaded comments and all else that a file can hold beside its cells
stay behind with whatever they say of others.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from copy import copy
from typing import TYPE_CHECKING, Any, NamedTuple

from inovasi_cli.books.annotated.changed_cells import Formulas, references
from inovasi_cli.books.writing.archive import stored_cells, writable
from inovasi_cli.reading.files.sheets import (
    GUIDE_SHEET,
    LISTS_SHEET,
    Address,
    Sheet,
    Uncomputed,
    Value,
    Workbook,
)

if TYPE_CHECKING:
    from openpyxl import Workbook as Book
    from openpyxl.formatting.rule import Rule
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

SHORTEST = 3
"""Letters from which a text can be told to be that of somebody."""

_FOR_ALL = (GUIDE_SHEET, LISTS_SHEET)
_AREA = re.compile(r"\$?[A-Z]{0,3}\$?\d*(:\$?[A-Z]{0,3}\$?\d*)?")
_CELLS = re.compile(r"\$?[A-Z]{1,3}\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?(\d{1,7}))?")
_JOINING = re.compile(r"&|\b(CONCAT|CONCATENATE|TEXTJOIN|REDUCE|ARRAYTOTEXT)\(", re.IGNORECASE)
_PLAIN_FORMAT = re.compile(r"[0#?.,%/:;@ \-()\[\]dmyhsE+]*|General", re.IGNORECASE)
_COLOURS = re.compile(
    rb'<a:(dk1|lt1|dk2|lt2|accent[1-6]|hlink|folHlink)>\s*<a:\w+ [^>]*?"([0-9A-Fa-f]{6})"\s*/>'
)
_OF_CHECKS = ("type", "operator", "formula1", "formula2", "allow_blank", "showDropDown", "errorStyle")
_OF_RULES = ("type", "stopIfTrue", "operator", "percent", "bottom", "rank")
_OF_MEANS = ("stdDev", "aboveAverage", "equalAverage")


class Share(NamedTuple):
    """What of a workbook is an agency's: the sheets that it keeps, each with the cells that are emptied.

    ``known`` are texts that say nothing of anybody, ``private`` those of others, in small letters.
    """

    gone: Mapping[str, Collection[Address]]
    known: Collection[str]
    private: Collection[str]


def reduced(old: Book, formulas: Formulas, source: Workbook, share: Share) -> Book:
    """Make a workbook of what ``share`` has of ``old``, which holds values and was read as ``source``.

    Rows keep their numbers, so that addresses stay as they were. Of ``formulas`` the stored result is kept,
    unless it is a text of others; one without a result stays, as text where it leads to what is not kept.
    """
    import openpyxl

    new = openpyxl.Workbook()
    new.remove(new.worksheets[0])
    new.loaded_theme = _colours(old.loaded_theme)
    read = {sheet.name: sheet for sheet in source.sheets}
    made = _Made(new, _Looks(), share)
    for sheet in old.worksheets:
        if sheet.title in share.gone:
            made.carry(sheet, read[sheet.title], formulas.get(sheet.title, {}))
        elif sheet.title in _FOR_ALL:
            made.carry_known(sheet)
    return new


def _colours(theme: bytes | str | None) -> str:
    """The usual theme in the colours of another one."""
    from openpyxl.writer.theme import theme_xml

    content = theme.encode() if isinstance(theme, str) else theme or b""
    made = str(theme_xml)
    for slot, colour in _COLOURS.findall(content):
        name = slot.decode()
        plain = f'<a:{name}><a:srgbClr val="{colour.decode()}"/></a:{name}>'
        made = re.sub(rf"<a:{name}>.*?</a:{name}>", plain, made, flags=re.DOTALL)
    return made


class _Looks:
    """How cells look, carried from one workbook into another; named styles become plain ones."""

    def __init__(self) -> None:
        self._made: dict[tuple[bool, tuple[int, ...]], Any] = {}

    def carry(self, old: Any, new: Any, *, own: bool = False) -> None:
        """Let ``new`` look like ``old``; only a cell of one's ``own`` keeps a number format with words."""
        key = own, tuple(old._style or ())
        if not any(key[1]):
            return
        if key not in self._made:
            for name in ("font", "fill", "border", "alignment", "protection"):
                setattr(new, name, copy(getattr(old, name)))
            if own or _PLAIN_FORMAT.fullmatch(old.number_format):
                new.number_format = old.number_format
            new._style.quotePrefix = old._style.quotePrefix
            self._made[key] = copy(new._style)
        new._style = copy(self._made[key])


class _Made(NamedTuple):
    """A workbook in the making."""

    book: Book
    looks: _Looks
    share: Share

    def carry(self, old: Worksheet, source: Sheet, formulas: Mapping[Address, str]) -> None:
        """Make a sheet of the cells of ``old`` that stay; rows in which none is left are hidden."""
        gone = self.share.gone[old.title]
        new = self.book.create_sheet(old.title)
        cells = stored_cells(old)
        stays = {cell.row for cell in cells if cell.value is not None and (cell.row, cell.column) not in gone}
        without = {row for row, _ in gone}
        rows = {*range(1, len(source.rows) + 1)} - without
        self._lay_out(old, new)
        for cell in cells:
            at = cell.row, cell.column
            filled = source.value(*at) is not None and at not in gone
            if cell.row in without - stays or (cell.row in without and not filled):
                continue
            made: Any = new.cell(*at)
            if filled:
                self._put(made, cell, source.value(*at), (formulas.get(at), rows))
            self.looks.carry(cell, made, own=filled)
            self._beside(cell, made)
        for row in without - stays:
            new.row_dimensions[row].hidden = True
        self._merge(old, new, without - stays)

    def carry_known(self, old: Worksheet) -> None:
        """Make a sheet of the cells of ``old`` that say what the template says, if there are any."""
        texts = self.share.known
        known = [cell for cell in stored_cells(old) if cell.value in texts or isinstance(cell.value, int)]
        if not any(isinstance(cell.value, str) for cell in known):
            return
        new = self.book.create_sheet(old.title)
        self._lay_out(old, new)
        for cell in known:
            made: Any = new.cell(cell.row, cell.column)
            made.value, made.data_type = cell.value, cell.data_type
            self.looks.carry(cell, made)
        self._merge(old, new, ())

    def _put(self, new: Any, old: Any, value: Value, made_by: tuple[str | None, Collection[int]]) -> None:
        """Write what stays of a cell that was read as ``value``: no text that is made of those of others."""
        formula, rows = made_by
        told, kind, joined = old.value, old.data_type, _JOINING.search(formula or "")
        if isinstance(value, Uncomputed):
            formula, told, joined = value.formula, writable(value.formula), None
            kind = "f" if len(formula) > 1 and _within(formula, rows) else "s"
        private = self.share.private
        made = bool(formula) and isinstance(told, str) and not _within(formula or "", rows)
        if not made or not (joined or any(text in told.casefold() for text in private)):
            new.value, new.data_type = told, kind

    def _beside(self, old: Any, new: Any) -> None:
        """Carry the note and the link of a cell."""
        from openpyxl.comments import Comment
        from openpyxl.worksheet.hyperlink import Hyperlink

        if note := old.comment:
            new.comment = Comment(note.text, note.author, height=note.height, width=note.width)
        link = old.hyperlink
        if link is not None and (not link.location or self._is_plain(link.location)):
            said = {"tooltip": link.tooltip, "location": link.location, "target": link.target}
            new.hyperlink = Hyperlink(ref=new.coordinate, **said)

    def _lay_out(self, old: Worksheet, new: Worksheet) -> None:
        """Carry widths, heights, and how the sheet is shown and printed, without the words of its pages."""
        from openpyxl.styles.cell_style import StyleArray

        for name in ("column_dimensions", "row_dimensions"):
            for key, one in getattr(old, name).items():
                made = copy(one)
                made.parent, made._style = new, StyleArray()
                self.looks.carry(one, made)
                getattr(new, name)[key] = made
        for name in ("sheet_format", "page_margins", "protection"):
            setattr(new, name, copy(getattr(old, name)))
        for name in ("orientation", "paperSize", "scale", "fitToWidth", "fitToHeight"):
            setattr(new.page_setup, name, getattr(old.page_setup, name))
        for name in ("sheet_state", "freeze_panes", "print_title_rows", "print_title_cols"):
            setattr(new, name, getattr(old, name))
        new.print_area = re.sub("'.*?'!", "", old.print_area)
        new.auto_filter.ref = old.auto_filter.ref
        for name in ("zoomScale", "showGridLines"):
            setattr(new.sheet_view, name, getattr(old.sheet_view, name))
        new.sheet_properties.tabColor = copy(old.sheet_properties.tabColor)
        if old.sheet_properties.pageSetUpPr:
            new.sheet_properties.pageSetUpPr = copy(old.sheet_properties.pageSetUpPr)
        for check in old.data_validations.dataValidation:
            if all(map(self._is_plain, filter(None, (check.formula1, check.formula2)))):
                new.add_data_validation(self._check(check))
        for area in old.conditional_formatting:
            for rule in area.rules:
                if all(map(self._is_plain, _formulas_of(rule))):
                    new.conditional_formatting.add(str(area.sqref), _rule(rule))

    def _check(self, old: DataValidation) -> DataValidation:
        from openpyxl.worksheet.datavalidation import DataValidation

        new = DataValidation(**{name: getattr(old, name) for name in _OF_CHECKS})
        new.sqref, new.showErrorMessage = old.sqref, old.showErrorMessage
        for name in ("promptTitle", "prompt", "errorTitle", "error"):
            if getattr(old, name) in self.share.known:
                setattr(new, name, getattr(old, name))
        new.showInputMessage = bool(new.prompt)
        return new

    def _is_plain(self, formula: str) -> bool:
        """Whether ``formula`` names nothing but cells that stay, functions, and what is known."""
        from openpyxl.formula import Tokenizer
        from openpyxl.formula.tokenizer import Token
        from openpyxl.utils import FORMULAE

        for token in Tokenizer(f"={formula}").items:
            match token.type, token.subtype:
                case Token.OPERAND, Token.RANGE:
                    sheet, mark, area = token.value.rpartition("!")
                    there = not mark or sheet.strip("'").replace("''", "'") in {*self.share.gone, *_FOR_ALL}
                    plain = there and _AREA.fullmatch(area) is not None
                case Token.OPERAND, Token.TEXT:
                    plain = self._is_known(token.value.strip('"'))
                case Token.FUNC, Token.OPEN:
                    plain = token.value.strip("(").upper() in FORMULAE
                case _:
                    plain = True
            if not plain:
                return False
        return True

    def _is_known(self, said: str) -> bool:
        known = self.share.known
        return not said or said in known or all(part in known for part in said.split(","))

    def _merge(self, old: Worksheet, new: Worksheet, empty: Collection[int]) -> None:
        for area in old.merged_cells.ranges:
            if area.min_row not in empty:
                new.merge_cells(area.coord)


def _within(formula: str, rows: Collection[int]) -> bool:
    """Whether all that ``formula`` refers to is in ``rows`` of its own sheet."""
    spans = [_CELLS.fullmatch(reference) for reference in references(formula)]
    return all(span and {*range(int(span[1]), int(span[2] or span[1]) + 1)} <= {*rows} for span in spans)


def _formulas_of(rule: Rule) -> Iterator[str]:
    """Yield what a conditional format depends on; one with a text of its own as a text."""
    yield from rule.formula
    if rule.text:
        yield f'"{rule.text}"'
    scales = (rule.colorScale, rule.dataBar, rule.iconSet)
    yield from (str(end.val) for scale in scales if scale for end in scale.cfvo if end.val is not None)


def _rule(old: Rule) -> Rule:
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles.differential import DifferentialStyle

    made = Rule(**{name: getattr(old, name) for name in (*_OF_RULES, *_OF_MEANS)}, formula=[*old.formula])
    made.colorScale, made.dataBar, made.iconSet = old.colorScale, old.dataBar, old.iconSet
    if look := old.dxf:
        made.dxf = DifferentialStyle(font=look.font, fill=look.fill, border=look.border)
    return made
