"""What was recognised in a workbook: each header, the field it was read as, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text as Styled

from inovasi_cli.pages.page import shapes
from inovasi_cli.pages.page.table import Column, Table, screen_of
from inovasi_cli.pages.page.words import Words
from inovasi_cli.reading.headers import ORIGIN, Fields, OwnLayout
from inovasi_cli.reading.headers.rows import HeaderCell
from inovasi_cli.reading.layout import ROLES, Layout, Match
from inovasi_cli.reading.layout.about import meant
from inovasi_cli.reading.mapping import means
from inovasi_cli.rules import Ruleset
from inovasi_cli.text import Language, Text
from inovasi_cli.text import layouts as text
from inovasi_cli.text.spelling import likeness


def matches(
    layouts: Sequence[Layout], ruleset: Ruleset, own: OwnLayout, language: Language
) -> RenderableType:
    """Draw every sheet of every file with its columns."""
    words = Words(language)
    several = len(layouts) > 1
    drawn = [
        piece
        for layout in layouts
        for match in layout.matches
        for piece in _sheet(match, ruleset, own, words, several=several)
    ]
    if not any(table.role in ("innovations", "spd") for layout in layouts for table in layout.tables):
        header = Fields(ruleset, "innovations").official("name")
        drawn += [Styled(), Styled(words(text.NO_LIST, header=header))]
    return Group(*drawn)


def about_mapping(ruleset: Ruleset, language: Language) -> tuple[str, str]:
    """Return the comments of a mapping: how it is written, and what leads to sheets that are not read."""
    of_roles = {role: Fields(ruleset, role) for role in ROLES if role in ruleset.vocabulary.columns}
    facts = {
        "roles": ", ".join(of_roles),
        "fields": "\n".join(
            f"{role}: {', '.join(name for name in fields.known if name != ORIGIN)}"
            for role, fields in of_roles.items()
        ),
        "indicator": next(iter(of_roles["innovations"].indicators), "16"),
    }
    return text.MAPPING.in_(language).format(**facts), text.NOT_READ.in_(language)


def _sheet(
    match: Match, ruleset: Ruleset, own: OwnLayout, words: Words, *, several: bool
) -> Iterator[RenderableType]:
    name = f"{match.sheet.file}!{match.sheet.name}" if several else match.sheet.name
    yield shapes.heading(words(text.SHEET, sheet=name, role=text.ROLES[match.role]))
    if match.role is None:
        return
    if not match.cells:
        yield shapes.line(words(text.NOTHING))
        return
    said = own.of(match.sheet.name)
    fields = Fields(ruleset, match.role, said.by_key if said else {})

    def why(cell: HeaderCell, words: Words) -> str:
        how, near = _how(cell, fields)
        return words(how, read=near, likeness=likeness(cell.text, near))

    columns: Sequence[Column[HeaderCell]] = (
        Column("cell", text.HEAD_CELL, "text", lambda cell: match.sheet.place(cell.row, cell.column).cell),
        Column("header", text.HEAD_HEADER, "text", lambda cell: cell.text),
        Column("field", text.HEAD_FIELD, "text", lambda cell: cell.field and fields.official(cell.field)),
        Column("how", text.HEAD_HOW, "text", lambda cell: cell.how, why),
    )
    yield screen_of(Table("headers", columns, match.cells), words)


def _how(cell: HeaderCell, fields: Fields) -> tuple[Text, str]:
    """Tell why a column was read so, and the name that decided or that may be meant."""
    if cell.how:
        return text.HOW[cell.how], cell.read
    if cell.field is not None:
        return text.HOW[means(cell.text, cell.field, fields)], ""
    if fields.speaks_of(cell.text):
        return text.HOW["mapping"], ""
    near = ", ".join(map(fields.official, meant(cell)))
    return text.HOW["doubtful" if near else "unmatched"], near
