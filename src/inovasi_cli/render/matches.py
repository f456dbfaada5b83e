"""What was recognised in a workbook: each header, the field it was read as, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType

from inovasi_cli.headers import Fields, HeaderCell
from inovasi_cli.layout import Layout, Match
from inovasi_cli.mapping import OwnLayout, means
from inovasi_cli.render import tables
from inovasi_cli.render.words import NONE, Words
from inovasi_cli.rules import Ruleset
from inovasi_cli.text import Language, Text
from inovasi_cli.text import layouts as text


def matches(
    layouts: Sequence[Layout], ruleset: Ruleset, own: OwnLayout, language: Language
) -> RenderableType:
    """Draw every sheet of every file with its columns."""
    words = Words(language)
    drawn = (
        piece for layout in layouts for each in layout.matches for piece in _sheet(each, ruleset, own, words)
    )
    return Group(*drawn)


def _sheet(match: Match, ruleset: Ruleset, own: OwnLayout, words: Words) -> Iterator[RenderableType]:
    yield tables.heading(words(text.SHEET, sheet=match.sheet.name, role=text.ROLES[match.role]))
    if match.role is None or match.role == "profile":
        return
    if not match.cells:
        yield tables.line(words(text.NOTHING))
        return
    said = own.of(match.sheet.name)
    fields = Fields(ruleset, match.role, said.by_key if said else {})
    heads = (text.HEAD_CELL, text.HEAD_HEADER, text.HEAD_FIELD, text.HEAD_HOW)
    drawn = tables.table(*((words(head), "left") for head in heads))
    for cell in match.cells:
        place = match.sheet.place(cell.row, cell.column)
        read = fields.official(cell.field) if cell.field else NONE
        drawn.add_row(
            place.cell, words.fact(cell.text), words.fact(read), words(_how(cell, fields), read=cell.read)
        )
    yield tables.Inset(drawn)


def _how(cell: HeaderCell, fields: Fields) -> Text:
    if cell.how:
        return text.HOW[cell.how]
    if cell.field is None:
        return text.HOW["mapping" if fields.speaks_of(cell.text) else "unmatched"]
    return text.HOW[means(cell.text, cell.field, fields)]
