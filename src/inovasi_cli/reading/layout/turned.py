"""A list on its side: a field a row, and an innovation a column."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.reading.choices import Choices, Indicators, Levels
from inovasi_cli.reading.doubts import is_day
from inovasi_cli.reading.files.sheets import Sheet, Value
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.headers.form import find_form
from inovasi_cli.reading.layout.areas import FEWEST, Head
from inovasi_cli.rules import Ruleset

_TOLD = 2
"""Innovations that make it a list; one alone is a form."""

Test = Callable[[Value], bool]


def on_its_side(sheet: Sheet, ruleset: Ruleset, first: Callable[[Sheet], Head | None]) -> Sheet | None:
    """Return such a list with its rows and columns exchanged; ``None`` where the sheet is none.

    ``first`` finds a header. What stands beside a heading must be what its field holds, in more than one
    column: a form has definitions and notes there.
    """
    width = max(map(len, sheet.rows))
    columns = (tuple(row[at] if at < len(row) else None for row in sheet.rows) for at in range(width))
    merged = tuple((left, right, top, bottom) for top, bottom, left, right in sheet.merged)
    turned = Sheet(sheet.file, sheet.name, tuple(columns), merged, turned=True, shared=True)
    head = first(turned)
    if head is None or head.role != "innovations" or len(head.columns) < FEWEST:
        return None
    if find_form(sheet, Fields(ruleset, "innovations")):
        return None
    tests = _tests(ruleset)
    told = sum(_is_told(row, head.columns, tests) for row in turned.rows[head.row :])
    return turned if told >= _TOLD else None


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
