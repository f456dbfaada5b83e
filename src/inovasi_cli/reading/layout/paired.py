"""Columns of several facts a cell: *Tahapan / Urusan* above *Penerapan / Kesehatan*, or line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from inovasi_cli.reading.files.sheets import Address, Sheet, Value
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.headers.content import MOST_OF
from inovasi_cli.reading.headers.rows import WITHIN
from inovasi_cli.rules import Ruleset
from inovasi_cli.text.spelling import late

_APART = late(r"[\n/;|]")
SIGNS = ("\n", " / ", "/", ";", "|")
"""What stands between the facts of a cell, and between their names in the header."""


def parted(sheet: Sheet, ruleset: Ruleset) -> Sheet:
    """Return ``sheet`` with a column for each fact, at its right edge; every one keeps its address.

    A header names different fields, and most of the cells below it fall into as many parts; the others
    are left as they are, to be told.
    """
    fields = Fields(ruleset, "innovations")
    rows = [list(values) for values in sheet.rows]
    width = max(map(len, rows), default=0)
    moved: dict[Address, Address] = {}
    for row, column, names in _headers(sheet, fields):
        values = {at: sheet.value(at, column) for at in range(row + 1, len(rows) + 1)}
        filled = {at: value for at, value in values.items() if value is not None}
        facts = {at: found for at, value in filled.items() if len(found := _parts(value)) == len(names)}
        if len(facts) < 2 or len(facts) < MOST_OF * len(filled):
            continue
        for at, found in {row: names, **facts}.items():
            cells = rows[at - 1]
            cells += [None] * (width + len(names) - 1 - len(cells))
            cells[column - 1], *others = found
            cells[width : width + len(others)] = others
            moved |= {(at, width + 1 + order): (at, column) for order in range(len(others))}
        width += len(names) - 1
    return sheet._replace(rows=tuple(map(tuple, rows)), moved={**sheet.moved, **moved}) if moved else sheet


def _headers(sheet: Sheet, fields: Fields) -> Iterator[tuple[int, int, Sequence[str]]]:
    """Yield the cells near the top that name several fields, with the names."""
    for row, values in enumerate(sheet.rows[:WITHIN], start=1):
        for column, value in enumerate(values, start=1):
            names = _parts(value) if isinstance(value, str) and _APART.search(value) else ()
            if len(names) > 1:
                meant = set(takewhile(bool, map(fields.named, names)))  # of a text the first part names none
                if len(meant) == len(names) and fields.named(str(value)) is None:
                    yield row, column, names


def _parts(value: Value) -> Sequence[str]:
    """The parts of a text between the first sign that it has; one where it has none."""
    if not isinstance(value, str):
        return ()
    sign = next((sign for sign in SIGNS if sign in value.strip()), None)
    parts = value.split(sign) if sign else [value]
    return [part.strip() for part in parts if part.strip()]
