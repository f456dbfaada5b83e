"""Where tables begin and end on a sheet: one below another, one beside another, one on its side.

A table is told by its header: a row that names fields, the one by which its rows are told apart among them.
Each becomes a sheet of its own in which every cell keeps its address; what stands between them stays with
the one before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from inovasi_cli.reading.files.sheets import Sheet, Value
from inovasi_cli.reading.headers import Fields, OwnLayout, compared
from inovasi_cli.reading.headers.form import labelled
from inovasi_cli.reading.headers.rows import LONGEST, ending, written
from inovasi_cli.rules import Role, Ruleset
from inovasi_cli.text.spelling import late, normalise

FEWEST = 5
"""Fields of ours that make a header one of a list, whatever its column of names is called."""

REPEATED = 3
"""Fields that a header has twice where two tables stand beside each other."""

_WIDEST_TITLE, _WIDEST_RECAP, _WIDE = 2, 4, 3
"""Filled cells: of a title of a table, columns of a summary, of a row that may hold two innovations."""

_KEYS: Mapping[Role, Sequence[tuple[str, ...]]] = {
    "spd": (("code", "name"), ("level", "measured")),
    "innovations": (("name",),),
    "evidence": (("indicator",), ("innovation", "link", "document_number", "document_kind")),
}
"""What a header of each role must name: one field of each."""

_LONGEST_NAME, _HIGHEST = 40, 3
"""Characters of the heading of a name; rows above a header that may be titles of its table."""

_NUMBERS = range(1, 100)
"""Numbers that may stand in a header: those of indicators, and of columns."""

_OF_DATA = late(r"\W*\d{1,4}[-/. ]\d{1,2}[-/. ]\d{2,4}|.*(://|@)")
"""What no header is: a date, a link, an address."""


class Area(NamedTuple):
    """A table on a sheet; its role is known where it was cut out. A ``recap`` adds up what another holds."""

    sheet: Sheet
    role: Role | None = None
    recap: bool = False


class Head(NamedTuple):
    """A row that is the header of a table; ``exact`` counts the columns that are headed just as known."""

    row: int
    role: Role
    columns: Mapping[str, int]
    exact: int = 0


class Cutter:
    """The headers of all roles, and where they cut a sheet."""

    def __init__(self, ruleset: Ruleset, name: str, own: OwnLayout) -> None:
        said = {role: own.of(name, role) for role in _KEYS if role in ruleset.vocabulary.columns}
        self.fields = {
            role: Fields(ruleset, role, sheet.by_key if sheet else {}) for role, sheet in said.items()
        }

    def areas(self, sheet: Sheet) -> Iterator[Area]:
        """Cut a sheet by its empty columns, then by its headers, as long as there is more than one table."""
        heads = list(self.heads(sheet))
        parts = [*self._beside(sheet, heads)] if heads else []
        if len(parts) < 2:
            parts = [*self._below(sheet, heads)]
        if len(parts) < 2:
            yield Area(sheet, heads[0].role if heads else None)
            return
        for part in parts:
            yield from self.areas(part) if self.first(part) else [Area(part, recap=True)]

    def heads(self, sheet: Sheet) -> Iterator[Head]:
        """Yield the headers of a sheet; those of two rows once, those that a page repeats not again."""
        last: Head | None = None
        end = 0
        for row, values in enumerate(sheet.rows, start=1):
            found = self._head(row, values) if row > end else None
            if found is None:
                continue
            # What no header holds stands in no second row of one.
            below = next((values for values in sheet.rows[row:] if any(map(_says, values))), ())
            end = ending(sheet, row, self.fields[found.role]) if _texts(below) else row
            joined = last is not None and self._is_one(sheet, last, found)
            if last is None or not (joined or _repeats(found, last)):
                yield found
                last = found
            elif joined:
                last = last._replace(row=end, columns={**found.columns, **last.columns})

    def _is_one(self, sheet: Sheet, last: Head, found: Head) -> bool:
        """Whether two headers are one: on rows that follow each other, or with nothing but gaps between."""
        between = sheet.rows[last.row : found.row - 1]
        keyed = all(_has_key(head.role, head.columns) for head in (last, found))
        return not between or not (keyed or any(any(map(_says, row)) for row in between))

    def first(self, sheet: Sheet) -> Head | None:
        """The first header of a sheet."""
        return next(self.heads(sheet), None)

    def names(self, sheet: Sheet) -> int:
        """Count the cells that are called as a name of an innovation is, numbered or not."""
        texts = (value for row in sheet.rows for value in row if isinstance(value, str))
        keys = (normalise(text).lstrip("0123456789 ") for text in texts if len(text) <= _LONGEST_NAME)
        return sum(self.fields["innovations"].by_key.get(key) == "name" for key in keys)

    def _head(self, row: int, values: Sequence[Value]) -> Head | None:
        """Return the header that a row is: of the role whose names they all are, else of the one of most."""
        texts = _texts(values)
        if len(texts) < 2:
            return None
        keys = [compared(text) for text in texts.values() if not text.isdigit()]
        names = {role: [key in fields.by_key for key in keys] for role, fields in self.fields.items()}
        likely = [role for role, named in names.items() if all(named)]
        if not likely and len(texts) > _WIDEST_TITLE:
            likely = [role for role, named in names.items() if any(named)]
        found = (self._named(row, texts, role, self.fields[role]) for role in likely)
        return max(
            (head for head in found if head), key=lambda head: (head.exact, len(head.columns)), default=None
        )

    def _named(self, row: int, texts: Mapping[int, str], role: Role, fields: Fields) -> Head | None:
        words = {column: text for column, text in texts.items() if not text.isdigit()}
        exact = {column: name for column, text in texts.items() if (name := fields.named(text))}
        # So many headers are not compared word by word; those that are listed tell the role.
        wide = len(words) > 2 * fields.most
        columns: dict[str, int] = {}
        named = 0
        for column, text in texts.items():
            if name := exact.get(column) or (None if wide else fields.find(text)):
                columns.setdefault(name, column)
                named += column in words
        has_key = named > 0 and _has_key(role, columns)
        listed = len({exact[column] for column in words if column in exact})
        if 2 * named < len(words) and not (has_key and listed >= FEWEST):
            return None
        many = role == "innovations" and len(columns) >= FEWEST and named > 1
        return Head(row, role, columns, len(exact)) if many or (has_key and len(columns) > 1) else None

    def _below(self, sheet: Sheet, heads: Sequence[Head]) -> Iterator[Sheet]:
        """Yield the tables one below the other; titles go with the header that they stand above."""
        tops = (_top(sheet, head.row, above.row) for above, head in pairwise(heads))
        starts = [1, *tops, len(sheet.rows) + 1]
        for start, end in pairwise(starts):
            yield only(sheet, range(start, end))

    def _beside(self, sheet: Sheet, heads: Sequence[Head]) -> Iterator[Sheet]:
        """Yield the tables one beside the other, if every one of them has a header of its own."""
        width = max(map(len, sheet.rows))
        cuts = [1]
        for column in self._gaps(sheet, heads, width):
            left = only(sheet, None, range(cuts[-1], column))
            right = only(sheet, None, range(column, width + 1))
            if self._stand_apart(self.first(left), self.first(right)) or self._is_recap(right, left):
                cuts.append(column)
        for start, end in pairwise([*cuts, width + 1]):
            yield only(sheet, None, range(start, end))

    def _gaps(self, sheet: Sheet, heads: Sequence[Head], width: int) -> Iterator[int]:
        """Yield the columns where a table may begin: after an empty one, or where a header starts again."""
        top = min(head.row for head in heads)
        filled = {
            column
            for row in sheet.rows[top - 1 :]
            for column, value in enumerate(row, start=1)
            if value is not None
        }
        names = [*map(written, sheet.rows[top - 1])]
        first = next((name for name in names if name), "")
        for column in range(2, width + 1):
            again = column <= len(names) and names[column - 1] == first
            if column in filled and (column - 1 not in filled or again):
                yield column

    def _stand_apart(self, left: Head | None, right: Head | None) -> bool:
        """Whether two headers are those of two tables: each has what its rows are told apart by."""
        if left is None or right is None:
            return False
        keyed = _has_key(right.role, right.columns)
        again = left.role == right.role and len(left.columns.keys() & right.columns.keys()) >= REPEATED
        return again or (keyed and left.role != right.role) or (keyed and "name" in left.columns)

    def _is_recap(self, sheet: Sheet, beside: Sheet) -> bool:
        """Whether a few columns hold a text and figures in fewer rows than the table beside them has.

        They tell what that table says too, or fill less than half of its rows.
        """
        rows = [[value for value in row if value is not None] for row in sheet.rows]
        header, *lines = [row for row in rows if row] or [[]]
        table = self.first(beside)
        if table is None or not lines or not 1 < len(header) <= _WIDEST_RECAP:
            return False
        texts = [value for value in header if isinstance(value, str)]
        counted = all(
            len(row) > 1
            and isinstance(row[0], str)
            and all(isinstance(value, int | float) for value in row[1:])
            for row in lines
        )
        below = sum(map(any, beside.rows[table.row :]))
        known = {name for text in texts if (name := self.fields[table.role].find(text))}
        fewer = len(lines) < below and known and known <= table.columns.keys()
        return len(texts) == len(header) and counted and bool(fewer or 2 * len(lines) <= below)


def areas(sheet: Sheet, ruleset: Ruleset, own: OwnLayout) -> Sequence[Area]:
    """Return the tables on ``sheet``; a sheet of one table, or of none, is one area without a role."""
    cutter = Cutter(ruleset, sheet.name, own)
    found = [*cutter.areas(sheet)] if sheet.rows else [Area(sheet)]
    head = cutter.first(sheet)
    above = _profile(sheet, head.row, Fields(ruleset, "profile")) if head and head.row > 1 else None
    if above and head:
        return [above, *found] if len(found) > 1 else [above, Area(sheet, head.role)]
    if len(found) > 1:
        return found
    if head is not None and (head.role != "innovations" or "name" in head.columns):
        return [Area(sheet)]
    if cutter.names(sheet) > 1:
        from inovasi_cli.reading.layout.forms import forms

        if several := forms(sheet, cutter.fields["innovations"]):
            return [Area(part) for part in several]
    wide = sum(sum(map(_says, row)) >= _WIDE for row in sheet.rows)
    if wide > 1:
        from inovasi_cli.reading.layout.turned import on_its_side

        found = [*on_its_side(sheet, ruleset, cutter)] or [Area(sheet)]
    return found if len(found) > 1 or found[0].sheet.turned else [Area(sheet)]


def _profile(sheet: Sheet, header_row: int, fields: Fields) -> Area | None:
    """Return the headings of a profile, with their values, that stand above a table; agencies are its own."""
    top = only(sheet, range(1, header_row))
    labels = labelled(top, {key: name for key, name in fields.by_key.items() if name != "agency"})
    rows = {label.heading.row for label in labels.values() if top.value(*label.cell) is not None}
    if not rows:
        return None
    kept = (cells if row in rows else () for row, cells in enumerate(top.rows, start=1))
    return Area(top._replace(rows=tuple(kept)), "profile")


def only(sheet: Sheet, rows: range | None = None, columns: range | None = None) -> Sheet:
    """Return the same sheet with nothing outside these rows or columns; what is left keeps its address."""
    kept: list[tuple[Value, ...]] = []
    for row, values in enumerate(sheet.rows, start=1):
        if rows is not None and row not in rows:
            kept.append(())
        elif columns is None:
            kept.append(values)
        else:
            kept.append((*(None,) * (columns.start - 1), *values[columns.start - 1 : columns.stop - 1]))
    while kept and not any(value is not None for value in kept[-1]):
        kept.pop()
    merged = tuple(
        span
        for span in sheet.merged
        if (rows is None or span[0] in rows) and (columns is None or span[2] in columns)
    )
    return sheet._replace(rows=tuple(kept), merged=merged, shared=sheet.shared or columns is not None)


def _has_key(role: Role, columns: Mapping[str, int]) -> bool:
    return all(not columns.keys().isdisjoint(ways) for ways in _KEYS[role])


def _texts(values: Sequence[Value]) -> Mapping[int, str]:
    """Return the names in a row that may be a header; none where it holds something that no header does."""
    found: dict[int, str] = {}
    for column, value in enumerate(values, start=1):
        if value is None:
            continue
        if isinstance(value, str):
            if len(value) > LONGEST or _OF_DATA.match(value):
                return {}
            found[column] = value
        elif isinstance(value, int | float) and value in _NUMBERS:
            found[column] = written(value)
        else:
            return {}
    return found


def _repeats(found: Head, last: Head) -> bool:
    """Whether a header is that of the table above once more, as each page prints it."""
    return found.role == last.role and all(
        last.columns.get(name) == column for name, column in found.columns.items()
    )


def _top(sheet: Sheet, row: int, after: int) -> int:
    """The first row of the titles above a header: what follows a gap, or has few cells."""
    first = max(after + 1, row - _HIGHEST - 1)
    filled = {at: sum(map(_says, sheet.rows[at - 1])) for at in range(first, row)}
    gap = max((at for at, cells in filled.items() if not cells), default=None)
    if gap is not None:
        return gap + 1
    while 0 < filled.get(row - 1, 0) <= _WIDEST_TITLE:
        row -= 1
    return row


def _says(value: Value) -> bool:
    return value is not None
