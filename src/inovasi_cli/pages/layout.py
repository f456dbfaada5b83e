"""What was recognised in a workbook: each header, the field it was read as, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from rich.console import Group, RenderableType
from rich.text import Text as Styled

from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.insight.priority import Finding, Report
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.jsons import Json, place_of
from inovasi_cli.pages.page.listing import in_brief
from inovasi_cli.pages.page.screen import Piece
from inovasi_cli.pages.page.table import SHEET, Column, Table, grid_of, in_words, screen_of
from inovasi_cli.pages.page.words import NONE, Words
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

SPARED = 10
"""What is said of doubtful columns gives way before the tables do."""


def matches(view: LayoutView) -> RenderableType:
    """Draw every sheet of every file with its columns."""
    drawn = [piece for match in view.all_matches for piece in _sheet(match, view)]
    if said := _without_list(view):
        drawn += [Styled(), Styled(said)]
    return Group(*drawn)


class LayoutView(NamedTuple):
    """What was recognised in files, by which rules and which mapping of the user's."""

    layouts: Sequence[Layout]
    ruleset: Ruleset
    own: OwnLayout
    words: Words

    @property
    def all_matches(self) -> list[Match]:
        """Every table that was looked at."""
        return [match for layout in self.layouts for match in layout.matches]

    def fields(self, match: Match) -> Fields:
        """The fields of the sheet of a match."""
        said = self.own.of(match.sheet.name)
        return Fields(self.ruleset, match.role or "innovations", said.by_key if said else {})

    def name(self, match: Match) -> str:
        """The sheet of a match, with its file where there are several."""
        sheet = match.sheet
        return f"{sheet.file}!{sheet.name}" if len(self.layouts) > 1 else sheet.name

    def doubtful(self) -> list[tuple[Match, HeaderCell]]:
        """The columns that are not read, or not surely, and of which no mapping speaks."""
        return [
            (match, cell)
            for match in self.all_matches
            if match.role
            for cell in match.cells
            if (not cell.sure or cell.again or (cell.field is None and cell.how != "beside"))
            and not self.fields(match).speaks_of(cell.text)
        ]


def in_line(view: LayoutView) -> str:
    """How many sheets and columns are read, and how many columns should be checked."""
    read = [match for match in view.all_matches if match.table]
    columns = sum(cell.field is not None for match in read for cell in match.cells)
    facts = {"read": len(read), "all": len(view.all_matches), "columns": columns}
    return view.words(text.IN_BRIEF, doubtful=len(view.doubtful()), **facts)


def brief(view: LayoutView, doubts: Sequence[Diagnostic], files: Sequence[str]) -> Iterator[Block | Piece]:
    """Yield the sheets and what they are read as, the columns to be checked, and why."""
    words = view.words
    yield Heading(words(text.TITLE, files=tuple(files)), 1)
    yield Line(in_line(view))
    if said := _without_list(view):
        yield Line(said, loud=True)
    if doubtful := view.doubtful():
        yield Heading(words(text.TO_CHECK))
        yield grid_of(Table("doubtful", _doubtful_columns(view), doubtful), words)
    yield Heading(words(text.SHEETS))
    unread_first = sorted(view.all_matches, key=lambda match: match.role is not None)
    yield grid_of(Table("sheets", _sheet_columns(view), unread_first), words)
    if doubts:
        for piece in in_brief(Report(tuple(map(Finding, doubts))), files, words, notes=False):
            yield piece._replace(rank=piece.rank and piece.rank + SPARED)


def _sheet_columns(view: LayoutView) -> Sequence[Column[Match]]:
    def columns(match: Match, _: Words) -> str:
        known = sum(cell.field is not None for cell in match.cells)
        return f"{known}/{len(match.cells)}" if match.role else NONE

    return (
        Column("sheet", text.HEAD_SHEET, "text", view.name),
        Column("role", text.HEAD_ROLE, "text", lambda match: text.ROLES[match.role]),
        in_words("columns", text.HEAD_COLUMNS, columns, right=True),
    )


def _doubtful_columns(view: LayoutView) -> Sequence[Column[tuple[Match, HeaderCell]]]:
    def place(row: tuple[Match, HeaderCell]) -> str:
        match, cell = row
        return f"{view.name(match)}!{match.sheet.place(cell.row, cell.column).cell}"

    def field(row: tuple[Match, HeaderCell]) -> str | None:
        return row[1].field and view.fields(row[0]).official(row[1].field)

    def why(row: tuple[Match, HeaderCell], words: Words) -> str:
        return "; ".join(_reasons(row[1], view.fields(row[0]), words))

    return (
        Column("cell", text.HEAD_CELL, "text", place),
        Column("header", text.HEAD_HEADER, "text", lambda row: row[1].text),
        Column("field", text.HEAD_FIELD, "text", field),
        in_words("how", text.HEAD_HOW, why),
    )


def _without_list(view: LayoutView) -> str:
    """Say that no list of innovations, nor SPD, is recognised."""
    if any(table.role in ("innovations", "spd") for layout in view.layouts for table in layout.tables):
        return ""
    header = Fields(view.ruleset, "innovations").official("name")
    named = " ".join(quoted(match.sheet.file or "") for match in view.all_matches[:1])
    return view.words(text.NO_LIST, header=header, arguments=named)


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


def _sheet(match: Match, view: LayoutView) -> Iterator[RenderableType]:
    words = view.words
    yield blocks.heading(words(text.SHEET, sheet=view.name(match), role=text.ROLES[match.role]))
    if match.role is None:
        return
    if not match.cells:
        yield blocks.line(words(text.NOTHING))
        return
    yield screen_of(_headers([match], view), words)


_Header = tuple[Match, Fields, HeaderCell]


def table(view: LayoutView) -> Table[_Header]:
    """Describe the columns of all sheets that were recognised."""
    return _headers(view.all_matches, view)


def _headers(matches: Sequence[Match], view: LayoutView) -> Table[_Header]:
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
    rows = [(match, view.fields(match), cell) for match in matches for cell in match.cells]
    return Table("headers", columns, rows)


def as_json(view: LayoutView) -> Json:
    """Return every sheet with its columns: their fields, how well they fit, why, and what else may be."""
    return {
        "schema": "inovasi.layout/1",
        "edition": view.ruleset.name,
        "sheets": [_record(match, view) for match in view.all_matches],
    }


def _record(match: Match, view: LayoutView) -> Json:
    fields, words = view.fields(match), view.words
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
                    {"field": guess.field, "score": round(100 * guess.score)} for guess in worth_naming(cell)
                ],
            }
            for cell in match.cells
        ],
    }


def _score(cell: HeaderCell) -> int | None:
    """How well a column fits the field that it was read as, else the likeliest one, in per cent."""
    fitting = [guess for guess in cell.maybe if cell.field in (None, guess.field)]
    return round(100 * fitting[0].score) if fitting else None


def _reasons(cell: HeaderCell, fields: Fields, words: Words) -> list[str]:
    """Tell why a column was read as it was: by its header, by its cells, by its neighbours."""
    how, near = _how(cell, fields)
    said = [words(how, read=near, likeness=likeness(cell.text, near))]
    chosen = next((guess for guess in cell.maybe if guess.field == cell.field), None)
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
