"""Forms that print the levels of an indicator and have one ticked: side by side, or one below another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from inovasi_cli.reading.choices.plain_words import is_tick, ticked
from inovasi_cli.reading.files.sheets import Sheet
from inovasi_cli.reading.headers import Fields
from inovasi_cli.rules import LEVELS

Cell = tuple[int, int]
"""Row and column, from 1."""


def chosen(sheet: Sheet, cells: Mapping[str, Cell], fields: Fields) -> Mapping[str, Cell]:
    """Return where answers stand: of printed levels at the ticked one, and nowhere where none is."""
    found = dict(cells)
    for code, at in cells.items():
        options = _options(sheet, at, code, fields) if code in fields.indicators else {}
        if len(options) > 1:
            marked = [cell for cell in options if options[cell]]
            found.pop(code)
            found |= {code: marked[0]} if len(marked) == 1 else {}
    return found


def _options(sheet: Sheet, at: Cell, code: str, fields: Fields) -> Mapping[Cell, bool]:
    """Return the cells of printed levels, and whether each is ticked: in its text or in a cell beside it."""
    row, column = at
    known = fields.levels[code]
    below = [(row + down, column) for down in range(len(LEVELS))]
    if [known.level(sheet.value(*cell)) for cell in below] == [*LEVELS]:
        return {cell: any(_ticks(sheet, *cell)) for cell in below}
    line = range(len(sheet.rows[row - 1]), column - 1, -1)  # a document beside them names a level too
    worded = {known.level(sheet.value(row, to)): to for to in line if known.is_worded(sheet.value(row, to))}
    return {(row, to): _is_ticked(sheet, row, to) for to in worded.values()} if len(worded) > 1 else {}


def _is_ticked(sheet: Sheet, row: int, column: int) -> bool:
    written = str(sheet.value(row, column))
    return ticked(written) != written.strip() or is_tick(sheet.value(row, column + 1))


def _ticks(sheet: Sheet, row: int, column: int) -> Iterator[bool]:
    return (is_tick(value) for value in sheet.rows[row - 1][column:])
