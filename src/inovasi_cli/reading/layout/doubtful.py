"""Which columns may hold what a table lacks: told by what stands in them, hardly by what they are called.

A header that nobody knows costs nothing where its column cannot matter. Where the table lacks a field
that decides who counts or what an innovation scores, and the content could be that field, the column is
doubtful.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from inovasi_cli.diagnostics import Place
from inovasi_cli.reading.doubts import Doubt, Edit, Reading
from inovasi_cli.reading.files.sheets import NO_COLUMN, Sheet, Value, is_absent
from inovasi_cli.reading.headers import IGNORED, MEASURED, NAMED_ALIKE, ORIGIN, OTHER, WEIGHTS, Fields, part
from inovasi_cli.reading.headers.content import LOOKED_AT, MOST_OF, bare_year, is_level_number, is_long, most
from inovasi_cli.reading.headers.form import Form
from inovasi_cli.reading.headers.grouped import weight_between
from inovasi_cli.reading.headers.origins import SourceRows, called_before, parts
from inovasi_cli.reading.headers.rows import Header, HeaderCell, written
from inovasi_cli.reading.layout.about import again
from inovasi_cli.rules import OF_THE_PORTAL
from inovasi_cli.text.spelling import normalise

if TYPE_CHECKING:
    from inovasi_cli.reading.layout import FoundTable

COMPLETES = Decimal("0.8")
"""Share of the cells of a column that stand where another is empty, from which it may complete that one."""

_DECIDING = frozenset({"applied", "design", "affair", "level", "total"})
"""Fields without which an innovation or a row loses what it is worth, besides indicators."""

_DAYS = ("applied", "developed")
_TOLD: Mapping[str, tuple[str, ...]] = {
    "spd": ("level", "verified", "evidence"),
    "innovations": (*_DAYS, "design", "affair", "stage", "total"),
    "evidence": ("verified",),
}
"""The fields that move a result and show by what stands in them, those of equal likelihood in this order."""
NEVER = frozenset({"number", "name", "origin", "region"}) | OF_THE_PORTAL

_FIRST = 6
"""Cells of which one must be a level before all of a column are read as such."""


def doubtful(table: FoundTable, header: Header, fields: Fields) -> Iterator[Doubt]:
    """Yield the columns below ``header`` that may hold what it lacks, and those of a repeated name.

    What sums, notes and signatures say below a table tells nothing of its columns.
    The rows of a merged workbook are looked at sheet by sheet as they stood before: what one of them lacks
    another may have, and a column is as doubtful as it was there.
    """
    from inovasi_cli.reading.intake.tables import filled_rows, innovation_rows

    sheet = table.sheet
    filled = innovation_rows(table, []) if table.role == "innovations" else filled_rows(table)
    rows = [line.row for line in filled if "name" in line.cells or len(line.cells) > 1]
    all_rows = TableColumns(sheet, header, fields, SourceRows(rows))
    for cell in header.cells:
        field, place = cell.field, sheet.place(cell.row, cell.column)
        if not field or field in NEVER or not all_rows.held(cell.column):
            continue
        if header.columns[field] != cell.column:
            first = next(other for other in header.cells if other.column == header.columns[field])
            unread = Reading(field, ((*sheet.in_file(first.row, first.column), None),))
            readings = (unread, *all_rows.together(cell, field))
            yield Doubt(fields.role, place, cell.text, readings, repeated=True, table=all_rows.table)
        elif not cell.sure and ORIGIN not in header.columns:
            readings = tuple(all_rows.otherwise(cell, lacking_fields(header.columns.keys(), fields)))
            yield Doubt(fields.role, place, cell.text, readings, table=all_rows.table, read=field)
    for own in parts(sheet, header, rows):
        yield from _of_part(TableColumns(sheet, header, fields, own))


def _of_part(columns: TableColumns) -> Iterator[Doubt]:
    """Yield what is doubtful in the rows of one sheet."""
    fields, part = columns.fields, columns.part
    lacking = {*lacking_fields(columns.header.columns.keys() - part.absent.keys(), fields), *columns.gaps()}
    for cell in columns.of_years():
        readings = tuple(columns.by_year(cell))
        place = columns.sheet.place(cell.row, cell.column)
        yield Doubt(
            fields.role, place, cell.text, readings, part=part.origin, table=columns.table, read=cell.field
        )
    for cell in columns.strangers():
        if columns.repeats_a_level(cell.column):
            continue
        place, header = columns.sheet.place(cell.row, cell.column), called_before(cell.text)
        if taken := again(cell, columns.header, fields, part.absent):
            if columns.held(cell.column):
                ways = (columns.instead(cell, taken), *columns.together(cell, taken))
                yield Doubt(
                    fields.role, place, header, ways, repeated=True, part=part.origin, table=columns.table
                )
            continue
        readings = tuple(columns.readings(cell, lacking))
        levels = columns.levels(cell, lacking)
        if readings or levels:
            yield Doubt(fields.role, place, header, readings, levels, part=part.origin, table=columns.table)


def doubtful_answers(
    sheet: Sheet, labels: Iterable[HeaderCell], form: Form, fields: Fields
) -> Iterator[Doubt]:
    """Yield the headings of a form whose answers may be what it lacks."""
    lacking = lacking_fields(form.cells.keys(), fields)
    name_row = form.cells["name"][0]
    for cell in labels:
        at = form.beside.get(cell.text) if cell.field is None and not fields.speaks_of(cell.text) else None
        if at is None:
            continue
        answers = TableColumns(sheet, Header(at[0] - 1, (cell,)), fields, SourceRows((at[0],)))
        there = cell._replace(column=at[1])
        readings = tuple(
            Reading(guess.field, ((cell.row, cell.column, fields.official(guess.field)), *guess.edits[1:]))
            for guess in answers.readings(there, lacking)
        )
        found = answers.levels(there, lacking)
        levels = {
            code: dict.fromkeys([sheet.place(name_row)], max(by_place.values()))
            for code, by_place in found.items()
        }
        if readings or levels:
            yield Doubt(fields.role, sheet.place(cell.row, cell.column), cell.text, readings, levels)


def lacking_fields(found: Collection[str], fields: Fields) -> Collection[str]:
    """Return the fields that matter and are not ``found``."""
    found = set(found)
    lacking = {name for name in fields.names if name not in found} - NEVER
    if fields.role != "innovations":
        return lacking
    codes = set(fields.indicators)
    if found & {"total"} and not found & codes:
        return lacking  # a list of the portal has the sum of the levels instead
    if found & codes:
        lacking -= {"total"}
    return lacking | (codes - found)


def _is_measured(field: str) -> bool:
    return field.rpartition(".")[2] == MEASURED


class TableColumns:
    """The columns of one table in the rows of one part, and what they could be."""

    def __init__(self, sheet: Sheet, header: Header, fields: Fields, part: SourceRows) -> None:
        self.sheet, self.header, self.fields, self.part = sheet, header, fields, part
        self.rows = part.rows
        first = header.cells[0]
        self.table = sheet.place(first.row, first.column)

    def _rows_without(self, name: str, column: int) -> Sequence[int]:
        """The rows that lack ``name``: all of them, those that say so, or those that ``column`` completes.

        A column completes another one where it is filled in rows in which that one is empty, and hardly
        in others.
        """
        at = self.header.columns.get(name)
        if name in self.part.absent or at is None:
            return self.part.absent.get(name, self.rows)
        filled = [row for row in self.rows if self.sheet.value(row, column) is not None]
        empty = [row for row in filled if self.sheet.value(row, at) is None]
        return empty if len(empty) >= COMPLETES * len(filled) else ()

    def gaps(self) -> Iterator[str]:
        """Yield the fields that decide and have a column with empty cells."""
        for name, at in self.header.columns.items():
            decides = name in _DECIDING or name in self.fields.indicators
            if decides and any(self.sheet.value(row, at) is None for row in self.rows):
                yield name

    def strangers(self) -> Iterator[HeaderCell]:
        """Yield the columns without a field, those of measured values, whose levels may be lacking, and those
        of texts that are named as indicators are.
        """
        for cell in self.header.cells:
            field = cell.field or ""
            open_ = not field or (field in NAMED_ALIKE and not cell.again)
            if cell.how == "beside":
                continue
            if _is_measured(field) or (open_ and not self.fields.speaks_of(cell.text)):
                yield cell

    def repeats_a_level(self, column: int) -> bool:
        """Whether a column holds the levels of another one, or its points."""
        rows = [self.sheet.rows[row - 1] for row in self.rows]
        levels = (at for code, at in self.header.columns.items() if code.isdigit() and at != column)
        return any(weight_between(rows, at, column) for at in levels)

    def held(self, column: int, rows: Sequence[int] | None = None) -> Mapping[int, Value]:
        """Return filled cells of a column by row, in ``rows`` or in all; as many as tell what it holds."""
        found: dict[int, Value] = {}
        for row in self.rows if rows is None else rows:
            value = self.sheet.value(row, column)
            if value is not None and not is_absent(value):
                found[row] = value
                if len(found) == LOOKED_AT:
                    break
        return found

    def readings(self, cell: HeaderCell, lacking: Collection[str]) -> Iterator[Reading]:
        """Yield each way to read a column as one of the fields that are lacking."""
        if not self.held(cell.column):
            return
        tests, measured = self.fields.tests, cell.field is not None and cell.sure
        scores = {candidate.field: candidate.score for candidate in cell.maybe}
        known = (name for name in _TOLD[self.fields.role] if name in lacking and name in tests)
        for name in sorted(known, key=lambda name: -scores.get(name, 0)):
            held = self.held(cell.column, self._rows_without(name, cell.column))
            if held and (not measured or name == "level") and most(held.values(), tests[name]):
                years = [*self._years(cell.column)] if name in _DAYS else []
                yield from (Reading(name, self._edits(cell, name, edits)) for edits in years or [()])

    def otherwise(self, cell: HeaderCell, lacking: Collection[str]) -> Iterator[Reading]:
        """Yield what else a column may be that was not surely read, or its days by their years.

        Below a header of levels that names a unit (*17 SDM (org)*) small numbers may be counts.
        """
        measured = part(cell.field or "", MEASURED)
        if cell.names_a_unit and measured not in self.header.columns.keys() - self.part.absent.keys():
            yield Reading(measured, self._edits(cell, measured, []))
        if cell.how in ("content", "words"):
            yield self.ignored(cell)
            yield from self.readings(cell, lacking)
        yield from self.by_year(cell)

    def ignored(self, cell: HeaderCell) -> Reading:
        """Read nothing of a column, which stays in its place: columns beside it are told by theirs."""
        empty = NO_COLUMN if self.part.merged else None
        edits = [(*self.sheet.in_file(row, cell.column), empty) for row in self.rows]
        heads = ((*self.sheet.in_file(row, cell.column), OTHER) for row in self._heads(cell))
        return Reading(IGNORED, tuple(edits if self.part.merged else (*heads, *edits)))

    def _heads(self, cell: HeaderCell) -> Iterator[int]:
        """Yield the rows of its header: the first, and those that repeat it on further pages."""
        yield cell.row
        below = range(cell.row + 1, len(self.sheet.rows) + 1) if cell.text else ()
        yield from (row for row in below if written(self.sheet.value(row, cell.column)) == cell.text)

    def of_years(self) -> Iterator[HeaderCell]:
        """Yield the columns of days in which one merged sheet has years alone."""
        for cell in self.header.cells if self.part.merged else ():
            read = cell.field in _DAYS and cell.field not in self.part.absent
            if read and (held := self.held(cell.column)) and most(held.values(), self.fields.tests["year"]):
                yield cell

    def by_year(self, cell: HeaderCell) -> Iterator[Reading]:
        """Yield the days that the years of a column may stand for, where it holds days."""
        for years in self._years(cell.column) if cell.field in _DAYS else ():
            edits = ((*self.sheet.in_file(row, column), day) for row, column, day in years)
            yield Reading(cell.field or "", tuple(edits))

    def _edits(self, cell: HeaderCell, name: str, years: Sequence[Edit]) -> tuple[Edit, ...]:
        """Return the edits that make a column one of a field, as cells of the file."""
        edits = self._on_sheet(cell, name, years)
        return tuple((*self.sheet.in_file(row, column), value) for row, column, value in edits)

    def _on_sheet(self, cell: HeaderCell, name: str, years: Sequence[Edit]) -> tuple[Edit, ...]:
        """Rename the header; after merging, put the cells of the part where its rows have none."""
        if not self.part.merged and name not in self.header.columns:
            heads = ((row, cell.column, self.fields.official(name)) for row in self._heads(cell))
            return *heads, *years
        at = self.header.columns.get(name) or self._spare(name)
        days = {row: day for row, _, day in years}
        rows = self._rows_without(name, cell.column)
        moved = [(row, at, days.get(row, self.sheet.value(row, cell.column))) for row in rows]
        if cell.field and self.part.merged:
            moved += ((row, cell.column, NO_COLUMN) for row in rows)
        head = (self.header.row, at, self.fields.official(name))
        return tuple(moved) if name in self.header.columns else (head, *moved)

    def _spare(self, name: str) -> int:
        """A column beyond all others for a field that none of the merged sheets had: the same for each."""
        codes = self.fields.indicators
        fields = [*self.fields.names, *codes, *(part(code, MEASURED) for code in codes)]
        return max(map(len, self.sheet.rows)) + 1 + fields.index(name)

    def instead(self, cell: HeaderCell, name: str) -> Reading:
        """Read a column in the place of another one that held the same field."""
        at = self.header.columns[name]
        return Reading(name, tuple((row, at, self.sheet.value(row, cell.column)) for row in self.rows))

    def together(self, cell: HeaderCell, name: str) -> Iterator[Reading]:
        """Read a column where another one that held the same field is empty, if it is anywhere."""
        at = self.header.columns[name]
        empty = [row for row in self.rows if self.sheet.value(row, at) is None]
        filled = {row: value for row in empty if (value := self.sheet.value(row, cell.column)) is not None}
        if filled:
            yield Reading(name, tuple((*self.sheet.in_file(row, at), value) for row, value in filled.items()))

    def _years(self, column: int) -> Iterator[tuple[Edit, ...]]:
        """Yield, where years stand alone, a day in each: the first, and the last if the window cuts one."""
        read = ((row, bare_year(self.sheet.value(row, column))) for row in self.rows)
        years = {row: year for row, year in read if year is not None}
        window = self.fields.ruleset.edition.eligibility.window
        cut = window and f"{window.start:%m%d}{window.end:%m%d}" != "01011231"
        for month, day in ((1, 1), (12, 31))[: 2 if cut else 1] if years else ():
            yield tuple((row, column, date(year, month, day)) for row, year in years.items())

    def levels(self, cell: HeaderCell, lacking: Collection[str]) -> Mapping[str, Mapping[Place, int]]:
        """Return the indicators whose levels a column may hold, with the levels by place of their rows."""
        codes = [code for code in self.fields.indicators if code in lacking]
        if _is_measured(cell.field or ""):
            codes = [code for code in codes if part(code, MEASURED) == cell.field]
        named = {guess.field.partition(".")[0] for guess in self.fields.guesses(cell.text)}
        codes = [code for code in codes if code in named] or codes  # *Jumlah SDM* speaks of no other
        held = self.held(cell.column) if codes else {}
        if _is_measured(cell.field or "") and codes:  # a level in words is one below this header too
            held = {
                row: said for row, said in held.items() if not self.fields.levels[codes[0]].is_worded(said)
            }
        figures = [
            value for value in held.values() if not isinstance(value, str) or value.strip().isdecimal()
        ]
        other = sum(not is_level_number(value) for value in figures)
        words = not all(map(is_level_number, held.values()))
        read = sum(code in self.header.columns for code in self.fields.indicators)
        # *P1* below *Prioritas* is no level, unless most of the indicators stand beside it.
        foreign = words and read <= len(codes) and self.fields.index.is_foreign(cell.text)
        if not held or foreign or normalise(cell.text) in WEIGHTS or other > (1 - MOST_OF) * len(held) / 2:
            return {}
        first = [*held.values()][:_FIRST]
        codes = [code for code in codes if any(map(self.fields.tests[code], first))]
        rows = held if _is_measured(cell.field or "") else self.rows
        values = {row: value for row in rows if (value := self._worded(row, cell.column)) is not None}
        found = {code: self._levels(cell.column, code, values) for code in codes}
        of_name = self.header.columns.get("name") if self.sheet.shared else None
        places = {row: self.sheet.place(row, of_name) for row in values}
        return {
            code: {places[row]: level for row, level in levels.items()}
            for code, levels in found.items()
            if levels and len(levels) >= MOST_OF * len(held)
        }

    def _worded(self, row: int, column: int) -> Value:
        """What a cell holds, unless it is long: no level is worded so, and finding that out takes long."""
        value = self.sheet.value(row, column)
        return None if is_long(value) else value

    def _levels(self, column: int, code: str, values: Mapping[int, Value]) -> Mapping[int, int]:
        known, rows = self.fields.levels[code], self._rows_without(code, column)
        # A number with its unit is measured in either column, so it speaks for no level in that of numbers.
        measured = self.header.columns.get(part(code, MEASURED)) != column
        read = ((row, known.level(values[row], measured=measured)) for row in rows if row in values)
        return {row: level for row, level in read if level is not None}
