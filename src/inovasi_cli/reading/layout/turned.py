"""A list on its side: a field a row, and an innovation a column."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.reading.choices import Choices, Indicators, Levels
from inovasi_cli.reading.days import is_day
from inovasi_cli.reading.files.sheets import Sheet, Value
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.headers.form import find_form
from inovasi_cli.reading.headers.rows import written
from inovasi_cli.reading.layout.areas import FEWEST, Area, Cutter, Head
from inovasi_cli.rules import Ruleset

_TOLD = 2
"""Innovations that make it a list; one alone is a form."""

Test = Callable[[Value], bool]


def on_its_side(sheet: Sheet, ruleset: Ruleset, cutter: Cutter) -> Sequence[Area]:
    """Return such lists with their rows and columns exchanged; none where the sheet holds no such list.

    What stands beside a heading must be what its field holds, in more than one column: a form has definitions
    and notes there. What stands before the first such column (units, explanations) is left out.
    """
    width = max(map(len, sheet.rows))
    columns = (tuple(row[at] if at < len(row) else None for row in sheet.rows) for at in range(width))
    merged = tuple((left, right, top, bottom) for top, bottom, left, right in sheet.merged)
    turned = sheet._replace(rows=tuple(columns), merged=merged, turned=True, shared=True)
    head = cutter.first(turned)
    if head and head.role == "innovations" and "name" not in head.columns:
        # A column of numbers may stand before that of the names.
        beyond = turned._replace(rows=(*((),) * head.row, *turned.rows[head.row :]))
        named = cutter.first(beyond)
        if named and "name" in named.columns:
            turned, head = beyond, named
    if head is None:
        return ()
    if head.role == "spd":
        return [Area(turned, "spd")] if _holds_codes(turned, head, ruleset) else ()
    if head.role != "innovations" or len(head.columns) < FEWEST:
        return ()
    if find_form(sheet, Fields(ruleset, "innovations")):
        return ()
    tests = _tests(ruleset)
    below = range(head.row + 1, width + 1)
    told = [row for row in below if _is_told(turned.rows[row - 1], head.columns, tests)]
    if len(told) < _TOLD:
        return ()
    before = {*range(head.row + 1, told[0])}
    rows = (() if row in before else cells for row, cells in enumerate(turned.rows, start=1))
    return [area._replace(role="innovations") for area in cutter.areas(turned._replace(rows=tuple(rows)))]


def _holds_codes(turned: Sheet, head: Head, ruleset: Ruleset) -> bool:
    """Whether the column of codes holds those of the region's own rows."""
    known, column = Indicators(ruleset.spd_indicators), head.columns.get("code") or head.columns["name"]
    below = (turned.value(row, column) for row in range(head.row + 1, len(turned.rows) + 1))
    return sum(known.find(written(value)) is not None for value in below) >= FEWEST


def _tests(ruleset: Ruleset) -> Mapping[str, Test]:
    """What tells that a cell holds what its field is for."""
    levels = Indicators(ruleset.sid_indicators).levels
    return {
        "stage": Choices(ruleset.vocabulary.lists.get("stage", ())).knows,
        "affair": Choices(tuple(ruleset.affairs.values())).knows,
        **dict.fromkeys(("trial", "applied", "developed"), is_day),
        **{code: _is_level(level) for code, level in levels.items()},
    }


def _is_level(levels: Levels) -> Test:
    def known(value: Value) -> bool:
        try:
            levels.read(value)
        except Unreadable:
            return False
        return True

    return known


def _is_told(row: Sequence[Value], columns: Mapping[str, int], tests: Mapping[str, Test]) -> bool:
    """Whether a row says of an innovation what its columns are for."""
    said = [
        tests[name](row[at - 1])
        for name, at in columns.items()
        if name in tests and at <= len(row) and row[at - 1] is not None
    ]
    return 2 * sum(said) > len(said) > 0
