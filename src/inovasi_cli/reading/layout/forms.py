"""Forms that share a sheet: one below another, or one beside another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from inovasi_cli.reading.files.sheets import Sheet, Value
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.headers.form import find_form, next_filled
from inovasi_cli.reading.layout.areas import only
from inovasi_cli.text.spelling import late, normalise

_NUMBERING = late(r"^(?:\d+|[a-z])(?:\.\d+)*[.)]?\s+", re.IGNORECASE)
_SEVERAL = 2
FEWEST = 3
"""Fields that make a column one of headings."""


def forms(sheet: Sheet, fields: Fields) -> Sequence[Sheet]:
    """Return the forms on a sheet of several; none where it holds one, or something else.

    Each has a heading of the name with its answer. A form begins where that of the first does: at the first
    text in the column of its headings that the others have too.
    """
    of_headings = {column for column, number in _headings(sheet, fields).items() if number >= FEWEST}
    names = [(row, column) for row, column in _names(sheet, fields) if column in of_headings]
    if len(names) < _SEVERAL:
        return ()
    width = max(map(len, sheet.rows))
    columns = sorted({column for _, column in names})
    beside = [_left(sheet, names, column) for column in columns]
    found = [
        part
        for column, (start, end) in zip(columns, pairwise([1, *beside[1:], width + 1]), strict=True)
        for part in _below(
            only(sheet, None, range(start, end)) if len(columns) > 1 else sheet,
            column,
            [row for row, at in names if at == column],
        )
    ]
    return found if sum(_is_form(part, fields) for part in found) >= _SEVERAL else ()


def _is_form(sheet: Sheet, fields: Fields) -> bool:
    form = find_form(sheet, fields)
    return form is not None and "name" in form.cells and sheet.value(*form.cells["name"]) is not None


def _headings(sheet: Sheet, fields: Fields) -> Mapping[int, int]:
    """Count the different fields that the cells of each column name; definitions beside them name few."""
    found: dict[int, set[str]] = {}
    for values in sheet.rows:
        for column, value in enumerate(values, start=1):
            if isinstance(value, str) and (name := fields.by_key.get(_key(value))):
                found.setdefault(column, set()).add(name)
    return {column: len(names) for column, names in found.items()}


def _names(sheet: Sheet, fields: Fields) -> Iterator[tuple[int, int]]:
    """Yield the cells that are headings of a name with an answer beside them."""
    for row, values in enumerate(sheet.rows, start=1):
        for column, value in enumerate(values, start=1):
            is_name = isinstance(value, str) and fields.by_key.get(_key(value)) == "name"
            if is_name and next_filled(sheet, row, column):
                yield row, column


def _key(value: str) -> str:
    return normalise(_NUMBERING.sub("", value.strip(), count=1))


def _left(sheet: Sheet, names: Sequence[tuple[int, int]], column: int) -> int:
    """The first column of a form: that of its headings, or of the numbers before them."""
    row = next(row for row, at in names if at == column)
    before = sheet.value(row, column - 1) if column > 1 else None
    return column - 1 if before is not None and not (isinstance(before, str) and len(before) > 3) else column


def _below(sheet: Sheet, column: int, names: Sequence[int]) -> Iterator[Sheet]:
    """Yield the forms one below another whose headings stand in a column."""
    said: dict[Value, list[int]] = {}
    for row in range(1, len(sheet.rows) + 1):
        value = sheet.value(row, column)
        if isinstance(value, str):
            said.setdefault(" ".join(value.split()), []).append(row)
    starts = next(rows for rows in said.values() if _in_each(rows, names))
    for start, end in pairwise([1, *starts[1:], len(sheet.rows) + 1]):
        yield only(sheet, range(start, end))


def _in_each(rows: Sequence[int], names: Sequence[int]) -> bool:
    """Whether something stands once in each form, not below its name."""
    if len(rows) != len(names):
        return False
    ends: Mapping[int, int] = dict(zip(names, [*rows[1:], names[-1] + 1], strict=True))
    return all(row <= name < ends[name] for row, name in zip(rows, names, strict=True))
