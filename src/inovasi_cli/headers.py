"""The header of a table: on which rows it stands, and which field each of its columns holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from inovasi_cli.choices import Indicators
from inovasi_cli.rules import Indicator, Ruleset
from inovasi_cli.spelling import normalise
from inovasi_cli.workbook.sheets import Sheet, Value

WITHIN = 30
"""Rows from the top among which a header is looked for."""

LONGEST = 120
"""Characters of a header; longer text is data and is not compared."""

MEASURED = "measured"
BASIS = "basis"

_PARTS = {MEASURED: "Capaian", BASIS: "Dasar Ukur"}
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ORDINAL = re.compile(r"\d{1,2} ")
_COUNTED = re.compile(r"\(?(\d+)\)?")


def part(code: str, name: str) -> str:
    """Return the field of ``MEASURED`` or ``BASIS`` of an indicator."""
    return f"{code}.{name}"


@dataclass(frozen=True)
class Fields:
    """The fields of one role (``spd``, ``innovations``, ``evidence``, ``profile``), by their headers."""

    ruleset: Ruleset
    role: str

    @property
    def indicators(self) -> Mapping[str, Indicator]:
        """The indicators that have columns of their own; only the innovations' sheet has such."""
        return self.ruleset.sid_indicators if self.role == "innovations" else {}

    @property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """The headers of each field but indicators, the template's own first."""
        return self.ruleset.vocabulary.columns[self.role]

    def official(self, field: str) -> str:
        """Return the header that the template writes for ``field``."""
        if names := self.names.get(field):
            return names[0]
        code, _, name = field.partition(".")
        return f"{code} {_PARTS[name] if name else self.indicators[code].name.id}"

    def find(self, header: str) -> str | None:
        """Return the field that ``header`` means; remarks in brackets and a leading number are let go."""
        key = normalise(header)
        for written in (key, normalise(_BRACKETS.sub(" ", header)), _ORDINAL.sub("", key, count=1)):
            if found := self.by_key.get(written):
                return found
        return self._indicator_field(key)

    @cached_property
    def by_key(self) -> Mapping[str, str]:
        """Fields by every header, as compared."""
        return {normalise(name): field for field, names in self.names.items() for name in names}

    @cached_property
    def _indicators(self) -> Indicators:
        return Indicators(self.indicators)

    def _indicator_field(self, key: str) -> str | None:
        for name, words in _PARTS.items():
            rest = key.replace(normalise(words), "").strip()
            if rest != key and (found := self._indicators.find(rest)):
                has = found.bases if name == BASIS else found.bases or found.unit
                return part(found.code, name) if has else None
        found = self._indicators.find(key)
        return found.code if found else None


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """One column's header: where its text stands, and the field it means, if any."""

    row: int
    column: int
    text: str
    field: str | None


@dataclass(frozen=True)
class Header:
    """A header of one or two rows; ``row`` is the last of them, ``cells`` are in column order."""

    row: int
    cells: tuple[HeaderCell, ...]

    @cached_property
    def columns(self) -> Mapping[str, int]:
        """Fields and their columns; the first where a field appears twice."""
        found: dict[str, int] = {}
        for cell in self.cells:
            if cell.field:
                found.setdefault(cell.field, cell.column)
        return found


def find_header(sheet: Sheet, fields: Fields, key: str) -> Header | None:
    """Return the first row that holds ``key`` and one more field, else the one with most fields.

    Titles above it are passed over. Where cells are merged, names that stand one row above or
    below belong to it. ``None`` when no row has two fields.
    """
    best: list[HeaderCell] = []
    for row in range(1, min(WITHIN, len(sheet.rows)) + 1):
        cells = list(_cells(sheet, row, fields))
        found = {cell.field for cell in cells} - {None}
        if key in found and len(found) > 1:
            return _block(sheet, row, cells, fields)
        if len(found) > max(1, len({cell.field for cell in best} - {None})):
            best = cells
    return _block(sheet, best[0].row, best, fields) if best else None


def _cells(sheet: Sheet, row: int, fields: Fields) -> Iterator[HeaderCell]:
    if not 1 <= row <= len(sheet.rows):
        return
    for column, value in enumerate(sheet.rows[row - 1], start=1):
        if (text := _text(value)) and normalise(text):
            yield HeaderCell(row, column, text, fields.find(text))


def _text(value: Value) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return " ".join(value.split()) if isinstance(value, str) and len(value) <= LONGEST else ""


def _block(sheet: Sheet, row: int, cells: list[HeaderCell], fields: Fields) -> Header:
    """Add what a merged header spreads over the rows around ``row``."""
    by_column = {cell.column: cell for cell in cells}
    named = {cell.column for cell in cells if cell.field}
    below = list(_cells(sheet, row + 1, fields))
    # A row of data fills columns that have a name; the second row of a header never does.
    last = row
    if any(cell.field for cell in below) and named.isdisjoint(_filled(sheet, row + 1)):
        by_column |= {cell.column: cell for cell in below}
        last = row + 1
    for cell in _cells(sheet, row - 1, fields):
        if cell.field and not (cell.column in by_column and by_column[cell.column].field):
            by_column[cell.column] = cell
    if _counts_columns(sheet, last + 1):
        last += 1
    return Header(last, tuple(by_column[column] for column in sorted(by_column)))


def _filled(sheet: Sheet, row: int) -> set[int]:
    return {
        column for column in range(1, len(sheet.rows[row - 1]) + 1) if sheet.value(row, column) is not None
    }


def _counts_columns(sheet: Sheet, row: int) -> bool:
    """Whether a row only numbers the columns, 1 2 3 or (1) (2) (3), as official tables do."""
    if row > len(sheet.rows):
        return False
    texts = [_text(sheet.value(row, column)) for column in sorted(_filled(sheet, row))]
    counted = [int(match[1]) for text in texts if (match := _COUNTED.fullmatch(text))]
    return len(texts) > 2 and counted == list(range(1, len(texts) + 1))
