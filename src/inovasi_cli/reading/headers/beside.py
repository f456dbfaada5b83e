"""Headings with their values beside them: the profile of a region, the rows of a form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from inovasi_cli.reading.files.sheets import Sheet, Value
from inovasi_cli.reading.headers.rows import LONGEST, HeaderCell
from inovasi_cli.text.spelling import normalise

LABELS_WITHIN = 6
"""Columns from the left among which headings are looked for."""

_REACH = 3
"""Columns to the right of a heading among which its value is looked for."""

FEWEST_PAIRS = 3
"""Headings with a value that make a sheet nothing else."""

_PAIR = 2

Cell = tuple[int, int]
"""Row and column, from 1."""


@dataclass(frozen=True, slots=True)
class Label:
    """The heading of one field, and the column in which the value beside it stands."""

    heading: HeaderCell
    answer: int

    @property
    def cell(self) -> Cell:
        """Where the value stands."""
        return self.heading.row, self.answer


def labelled(sheet: Sheet, labels: Mapping[str, str]) -> Mapping[str, Label]:
    """Return the heading of each field with the place of its value: the next filled cell to its right.

    ``labels`` maps normalised headings to fields; the first place of a field counts.
    """
    return beside(sheet, lambda written: labels.get(normalise(written)))


def beside(sheet: Sheet, find: Callable[[str], str | None]) -> dict[str, Label]:
    """Find the headings that ``find`` knows, from the left; what stands beside one is its value."""
    found: dict[str, Label] = {}
    for row in range(1, len(sheet.rows) + 1):
        column = 1
        while column <= LABELS_WITHIN:
            value = sheet.value(row, column)
            name = find(value) if isinstance(value, str) and len(value) <= LONGEST else None
            if name is None:
                column += 1
                continue
            at = next_filled(sheet, row, column) or column + 1
            if name not in found:
                heading = HeaderCell(row, column, " ".join(str(value).split()), name, "form")
                found[name] = Label(heading, at)
            column = at + 1
    return found


def labels_in(sheet: Sheet) -> Sequence[str]:
    """Return the headings of a sheet of nothing but headings with values; empty where it is not."""
    filled = [[cell for cell in row if cell is not None and str(cell).strip(" :")] for row in sheet.rows]
    pairs = [row for row in filled if len(row) == _PAIR]
    labels = [" ".join(row[0].split()) for row in pairs if isinstance(row[0], str) and len(row[0]) <= LONGEST]
    is_one = len(pairs) >= FEWEST_PAIRS and len(labels) == len(pairs) == len({*labels})
    return labels if is_one and all(len(row) <= _PAIR for row in filled) and not _counts(pairs) else ()


def _counts(pairs: Sequence[Sequence[Value]]) -> bool:
    """Whether the values below the first row are numbers throughout: a recap, with its header above."""
    return all(isinstance(value, int | float) for _, value in pairs[1:])


def next_filled(sheet: Sheet, row: int, column: int) -> int | None:
    """Return the column of the next cell to the right that says something; a colon says nothing."""
    reach = range(column + 1, column + 1 + _REACH)
    return next((at for at in reach if _says_something(sheet.value(row, at))), None)


def answer(value: Value) -> Value:
    """Return what stands beside a heading without the colon that leads to it; ``None`` for a colon alone."""
    if not isinstance(value, str) or not value.lstrip().startswith(":"):
        return value
    return value.lstrip().removeprefix(":").lstrip() or None


def _says_something(value: Value) -> bool:
    return value is not None and not (isinstance(value, str) and not normalise(value))
