"""Columns that may hold what a table lacks, and the ways to read each.

``Reading`` says how a sheet would have to be written for a column to be read as one of its fields. Which
columns are doubtful is told where their table is recognised (``layout.doubtful``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from inovasi_cli.diagnostics import Diagnostic, Place
from inovasi_cli.reading.files.sheets import Sheet, Value, Workbook
from inovasi_cli.reading.headers import IGNORED

_NOWHERE = Place()

Edit = tuple[int, int, Value]
"""A cell, as row and column, and what is to stand there instead."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a doubtful column: the ``field`` that it holds, by these ``edits`` of its sheet."""

    field: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A column that may hold what its table lacks, besides what was read; ``place`` is its header.

    ``levels`` are the codes of indicators whose levels it may hold, with those levels by innovation: where it
    stands. ``repeated`` tells that another column of the same name was read. After merging a column is in
    doubt once for each sheet that its rows are from, which ``part`` names. ``table`` is where the header of
    its table begins, of which there may be several on a sheet. ``asked`` is what to say of it where it was
    recognised and its content may be meant otherwise. ``read`` is what the column was
    read as where that is not sure; where that was so before merging, ``kept`` is the finding that says so.
    """

    role: str
    place: Place
    header: str
    readings: tuple[Reading, ...] = ()
    levels: Mapping[str, Mapping[Place, int]] | None = None
    repeated: bool = False
    part: str = ""
    table: Place = _NOWHERE
    asked: Diagnostic | None = None
    read: str | None = None
    kept: Diagnostic | None = None

    @property
    def sheet(self) -> Place:
        """The sheet on which it stands."""
        return Place(self.place.file, self.place.sheet)

    @property
    def told(self) -> Place:
        """Where it is told, and can be settled."""
        return self.kept.place if self.kept else self.place

    @property
    def part_of(self) -> tuple[Place, str]:
        """The sheet, and that which the rows in question were merged from."""
        return self.sheet, self.part

    def may_hold(self, field: str, row: Place) -> bool:
        """Whether it may hold ``field`` in a row; after merging only in rows of files without that column."""
        edits = [edit for reading in self.readings if reading.field == field for edit in reading.edits]
        whole = any((at, column) == (self.place.row, self.place.column) for at, column, _ in edits)
        rows = {at for at, _, _ in edits}
        return row._replace(row=None) == self.sheet and (whole or row.row in rows)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that it may hold, the likeliest first."""
        told = dict.fromkeys(reading.field for reading in self.readings if reading.field != IGNORED)
        return (*told, *(self.levels or ()))


def rewritten(workbooks: Iterable[Workbook], chosen: Mapping[Place, Sequence[Edit]]) -> list[Workbook]:
    """Return the files with the edits that stand under each sheet; those without any are the same ones."""
    return [
        book._replace(sheets=tuple(_edited(sheet, chosen.get(sheet.place(), ())) for sheet in book.sheets))
        if any(sheet.place() in chosen for sheet in book.sheets)
        else book
        for book in workbooks
    ]


def _edited(sheet: Sheet, edits: Sequence[Edit]) -> Sheet:
    if not edits:
        return sheet
    rows = [list(row) for row in sheet.rows]
    for row, column, value in edits:
        line = rows[row - 1]
        line += [None] * (column - len(line))
        line[column - 1] = value
    return sheet._replace(rows=tuple(map(tuple, rows)))
