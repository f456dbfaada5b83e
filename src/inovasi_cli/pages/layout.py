"""What was recognised in a workbook: each header, the field it was read as, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Group, RenderableType
from rich.text import Text as Styled

from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.jsons import Json, place_of
from inovasi_cli.pages.page.table import SHEET, Column, Table, screen_of
from inovasi_cli.pages.page.words import Words
from inovasi_cli.reading.headers import ORIGIN, Fields, OwnLayout
from inovasi_cli.reading.headers.content import KINDS
from inovasi_cli.reading.headers.rows import HeaderCell
from inovasi_cli.reading.layout import ROLES, Layout, Match
from inovasi_cli.reading.layout.about import meant, worth_naming
from inovasi_cli.reading.mapping import means
from inovasi_cli.rules import Ruleset
from inovasi_cli.text import Language, Text, quoted
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
        files = dict.fromkeys(match.sheet.file for layout in layouts for match in layout.matches)
        named = " ".join(map(quoted, files))
        drawn += [Styled(), Styled(words(text.NO_LIST, header=header, arguments=named))]
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
    yield blocks.heading(words(text.SHEET, sheet=name, role=text.ROLES[match.role]))
    if match.role is None:
        return
    if not match.cells:
        yield blocks.line(words(text.NOTHING))
        return
    yield screen_of(_headers([match], ruleset, own), words)


_Header = tuple[Match, Fields, HeaderCell]


def table(layouts: Sequence[Layout], ruleset: Ruleset, own: OwnLayout) -> Table[_Header]:
    """Describe the columns of all sheets that were recognised."""
    return _headers([match for layout in layouts for match in layout.matches], ruleset, own)


def _headers(matches: Sequence[Match], ruleset: Ruleset, own: OwnLayout) -> Table[_Header]:
    def why(row: _Header, words: Words) -> str:
        return "; ".join(_reasons(row[2], row[1], words))

    def cell(row: _Header) -> str | None:
        return row[0].sheet.place(row[2].row, row[2].column).cell

    columns: Sequence[Column[_Header]] = (
        Column("file", text.HEAD_FILE, "text", lambda row: Path(row[0].sheet.file).name, media=SHEET),
        Column("sheet", text.HEAD_SHEET, "text", lambda row: row[0].sheet.name, media=SHEET),
        Column("cell", text.HEAD_CELL, "text", cell),
        Column("header", text.HEAD_HEADER, "text", lambda row: row[2].text),
        Column("field", text.HEAD_FIELD, "text", lambda row: row[2].field and row[1].official(row[2].field)),
        Column("score", text.HEAD_SCORE, "whole", lambda row: _score(row[2])),
        Column("how", text.HEAD_HOW, "text", lambda row: row[2].how or "", why),
    )
    rows = [(match, _fields(match, ruleset, own), cell) for match in matches for cell in match.cells]
    return Table("headers", columns, rows)


def _fields(match: Match, ruleset: Ruleset, own: OwnLayout) -> Fields:
    said = own.of(match.sheet.name)
    return Fields(ruleset, match.role or "innovations", said.by_key if said else {})


def as_json(layouts: Sequence[Layout], ruleset: Ruleset, own: OwnLayout, language: Language) -> Json:
    """Return every sheet with its columns: their fields, how well they fit, why, and what else may be."""
    words = Words(language)
    return {
        "schema": "inovasi.layout/1",
        "edition": ruleset.name,
        "sheets": [_record(match, ruleset, own, words) for layout in layouts for match in layout.matches],
    }


def _record(match: Match, ruleset: Ruleset, own: OwnLayout, words: Words) -> Json:
    fields = _fields(match, ruleset, own)
    return {
        "file": match.sheet.file,
        "sheet": match.sheet.name,
        "role": match.role,
        "read": match.table is not None,
        "columns": [
            {
                "place": place_of(match.sheet.place(cell.row, cell.column)),
                "header": cell.text,
                "field": cell.field,
                "official": fields.official(cell.field) if cell.field else None,
                "sure": cell.sure and not cell.again and cell.field is not None,
                "repeated": cell.again,
                "score": _score(cell),
                "reasons": _reasons(cell, fields, words),
                "candidates": [
                    {"field": each.field, "score": round(100 * each.score)} for each in worth_naming(cell)
                ],
            }
            for cell in match.cells
        ],
    }


def _score(cell: HeaderCell) -> int | None:
    """How well a column fits the field that it was read as, else the likeliest one, in per cent."""
    fitting = [each for each in cell.maybe if cell.field in (None, each.field)]
    return round(100 * fitting[0].score) if fitting else None


def _reasons(cell: HeaderCell, fields: Fields, words: Words) -> list[str]:
    """Tell why a column was read as it was: by its header, by its cells, by its neighbours."""
    how, near = _how(cell, fields)
    said = [words(how, read=near, likeness=likeness(cell.text, near))]
    chosen = next((each for each in cell.maybe if each.field == cell.field), None)
    if chosen and chosen.held:
        said.append(words(text.HELD, share=round(100 * chosen.held)))
    if chosen and chosen.neighbour:
        said.append(words(text.NEIGHBOUR))
    if cell.against:
        held = words(KINDS[cell.against]) if cell.against in KINDS else fields.official(cell.against)
        said.append(words(text.NOT_HELD, held=held))
    return said


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
