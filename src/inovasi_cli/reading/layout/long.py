"""A list with a row for each indicator of each innovation, as databases give it out."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from inovasi_cli.reading.choices import Indicators
from inovasi_cli.reading.files.sheets import Address, Sheet, Value
from inovasi_cli.reading.headers import EVIDENCE, MEASURED, Fields, part
from inovasi_cli.reading.headers.content import MOST_OF
from inovasi_cli.reading.headers.rows import WITHIN, written
from inovasi_cli.rules import Ruleset
from inovasi_cli.text.spelling import normalise

_FEWEST = 5
"""Indicators of ours that make a column one of indicators."""

_OF_ROWS: Mapping[str, Callable[[str], str]] = {
    "level": str,
    "measured": partial(part, name=MEASURED),
    "evidence": partial(part, name=EVIDENCE),
}
"""What a row says of its indicator, as the rows of the region do: the field of an innovation for it."""

_Told = dict[Value, Address]
"""What is said in one place, and where in the file."""


class _Head(NamedTuple):
    """The header of such a list: its row, its columns by field, and those that name the indicator of a row.

    ``own`` are the columns of an innovation itself.
    """

    row: int
    columns: Mapping[str, int]
    indicator: Sequence[int]
    own: frozenset[int]

    def drops(self, column: int, value: Value) -> bool:
        """Whether a cell only says which indicator its row is about, its weight or its points."""
        if column in self.indicator:
            return True
        return column > self.indicator[0] and column not in self.own and isinstance(value, int | float)


def widened(sheet: Sheet, ruleset: Ruleset) -> Sheet | None:
    """Return such a list with a row for each innovation and a column for each indicator.

    Every value keeps its address. Where the rows of an innovation do not all say the same of it, what they
    say is written together, to be asked about there. ``None`` where the sheet is no such list.
    """
    if "spd" not in ruleset.vocabulary.columns:
        return None  # the rules of a competition have no words for such rows
    fields, indicators = Fields(ruleset, "innovations"), Indicators(ruleset.sid_indicators)
    head = _head(sheet, fields, Fields(ruleset, "spd"), indicators)
    if head is None:
        return None
    of_rows = {head.columns[name]: way for name, way in _OF_ROWS.items() if name in head.columns}
    gone = {*head.indicator, *of_rows}
    first = {at: {value: (head.row, at)} for at, value in _filled(sheet, head.row) if at not in gone}
    told: dict[int, dict[int, _Told]] = {head.row: first}
    added: dict[str, int] = {}
    lines: dict[int, list[int]] = {}
    width = max(map(len, sheet.rows))
    for owner, row in _owners(sheet, head):
        lines.setdefault(owner, []).append(row)
        codes = [text for at in head.indicator if (text := written(sheet.value(row, at)))]
        meant = {one.code for one in map(indicators.find, codes) if one}
        for column, value in _filled(sheet, row):
            at = column
            if codes and (way := of_rows.get(column)):
                header = fields.official(way(*meant)) if len(meant) == 1 else " / ".join(codes)
                at = added.setdefault(header, width + 1 + len(added))
                first.setdefault(at, {header: (row, head.indicator[0])})
            elif head.drops(column, value):
                continue
            told.setdefault(owner, {}).setdefault(at, {}).setdefault(value, (row, column))
    return _written(sheet, head, told, head.own | {*added.values()})._replace(lines=lines)


def _head(sheet: Sheet, fields: Fields, of_region: Fields, indicators: Indicators) -> _Head | None:
    """Return the first header of names and levels, if a column below it names indicators of innovations."""
    for row in range(1, min(WITHIN, len(sheet.rows)) + 1):
        own = {at: name for at, value in _filled(sheet, row) if (name := fields.find(written(value)))}
        columns = {name: at for at, name in reversed(own.items()) if name in ("name", "agency")}
        for at, value in _filled(sheet, row):
            if at not in own and (name := of_region.find(written(value))) in _OF_ROWS:
                columns.setdefault(str(name), at)
        if {"name", "level"} <= columns.keys():
            indicator = [*_of_indicator(sheet, row, indicators)]
            kept = frozenset(at for at, name in own.items() if name != "total")
            return _Head(row, columns, indicator, kept) if indicator else None
    return None


def _of_indicator(sheet: Sheet, header: int, indicators: Indicators) -> Iterator[int]:
    """Yield the columns whose cells name indicators of innovations."""
    for column in range(1, max(map(len, sheet.rows)) + 1):
        below = (written(sheet.value(row, column)) for row in range(header + 1, len(sheet.rows) + 1))
        meant = [indicators.find(text) for text in below if text]
        found = {one.code for one in meant if one}
        if len(found) >= _FEWEST and len(meant) - meant.count(None) >= MOST_OF * len(meant):
            yield column


def _owners(sheet: Sheet, head: _Head) -> Iterator[tuple[int, int]]:
    """Yield each row below the header, after the first row of its innovation: the one named last."""
    first: dict[tuple[str, ...], int] = {}
    of_key = [head.columns[name] for name in ("name", "agency") if name in head.columns]
    key: tuple[str, ...] = ()
    for row in range(head.row + 1, len(sheet.rows) + 1):
        if sheet.value(row, head.columns["name"]) is not None:
            key = tuple(normalise(written(sheet.value(row, at))) for at in of_key)
        if key:
            yield first.setdefault(key, row), row


def _filled(sheet: Sheet, row: int) -> Iterator[tuple[int, Value]]:
    return ((at, value) for at, value in enumerate(sheet.rows[row - 1], start=1) if value is not None)


def _written(
    sheet: Sheet, head: _Head, told: Mapping[int, Mapping[int, _Told]], kept: Container[int]
) -> Sheet:
    """Write what was ``told`` by row and column; what rows say differently only in the columns ``kept``."""
    moved: dict[Address, Address] = {}
    rows: list[tuple[Value, ...]] = [*sheet.rows[: head.row - 1]]
    for row in range(head.row, max(told) + 1):
        values: dict[int, Value] = {}
        for at, said in told.get(row, {}).items():
            if len(said) == 1 or at in kept:
                values[at] = next(iter(said)) if len(said) == 1 else "; ".join(map(written, said))
                moved[row, at] = next(iter(said.values()))
        rows.append(tuple(values.get(at) for at in range(1, max(values, default=0) + 1)))
    return sheet._replace(rows=tuple(rows), merged=(), shared=True, moved=moved)
