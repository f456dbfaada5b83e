"""Answers that are ticked: a column for each choice, *Inisiatif | Uji Coba | Penerapan* below *Tahapan*.

Levels that stand side by side, *Level 1 | Level 2 | Level 3*, are those of the title above them, or of the
scored rows of the region where none is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from inovasi_cli.reading.files.sheets import Address, Sheet, Value
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.headers.content import Test, tests_of
from inovasi_cli.reading.headers.rows import WITHIN, written
from inovasi_cli.rules import LEVELS, Ruleset

_TICKS = frozenset({*"√✓✔☑vx×●■", "ya", "yes"})
"""What choices are ticked with."""
_CROSSES = frozenset("x×")
"""Ticks where nothing else is ticked with, else *no*."""
_COUNTED = frozenset({"1", "true"})
"""Ticks below the title of a question."""
_UNTICKED = frozenset({*"-–—☐□○", "0", "false", "tidak", "no"})
_LEVELS = ("level", "verified")
"""Fields of a scored row that hold a level."""
_FEWEST, _FEW_OF = 2, 0.2
"""Columns that stand for one question, and the share of their filled cells that may be other texts."""


class _Question(NamedTuple):
    """The columns of one question, with what each stands for; its header is from row ``top`` to ``last``."""

    title: str
    top: int
    last: int
    choices: Mapping[int, Value]
    ticks: frozenset[str] = frozenset()

    @property
    def first(self) -> int:
        """The column in which its answers are written."""
        return min(self.choices)

    def answers(self, sheet: Sheet, row: int) -> Mapping[int, Value]:
        """What a row says, by column: the choices ticked, and whatever else is written there."""
        found = {at: value for at in self.choices if (value := sheet.value(row, at)) is not None}
        marks = {at: _mark(value) for at, value in found.items()}
        return {
            at: self.choices[at] if marks[at] in self.ticks else value
            for at, value in found.items()
            if marks[at] in self.ticks or marks[at] not in _UNTICKED | _CROSSES
        }


def _mark(value: Value) -> str:
    """What a cell is ticked with, as compared."""
    return written(float(value) if isinstance(value, bool) else value).casefold()


def answered(sheet: Sheet, ruleset: Ruleset) -> Sheet:
    """Return ``sheet`` with each choice that is ticked written into the first column of its question.

    The choices are those of the field that the title above them means or, without a title, of one closed
    list. An answer keeps the address of its tick; where a row has several ticks all are written, to be asked
    about there.
    """
    rows = [list(values) for values in sheet.rows]
    moved: dict[Address, Address] = {}
    for question in _questions(sheet, Fields(ruleset, "innovations"), Fields(ruleset, "spd")):
        for row in range(question.top, len(rows) + 1):
            told = question.answers(sheet, row) if row > question.last else {}
            for at in question.choices:
                if at <= len(rows[row - 1]):
                    rows[row - 1][at - 1] = None
            if told:
                first, *others = told.values()
                several = (isinstance(said, str) or said == question.choices[at] for at, said in told.items())
                joined = others and any(several)  # not of sums
                answer = "; ".join(map(written, told.values())) if joined else first
                rows[row - 1][question.first - 1] = answer
                moved[row, question.first] = row, min(told)
        rows[question.top - 1][question.first - 1] = question.title
    return sheet._replace(rows=tuple(map(tuple, rows)), moved=moved) if moved else sheet


def _questions(sheet: Sheet, fields: Fields, scored: Fields) -> Iterator[_Question]:
    tests = tests_of(fields)
    closed = {name: tests[name] for name in fields.ruleset.vocabulary.lists if name in tests}
    known = [(fields, closed | {code: tests[code] for code in fields.indicators})]
    if scored.role in fields.ruleset.vocabulary.columns:  # a competition may have no rows of the region
        known.append((scored, dict.fromkeys(_LEVELS, _grading(fields))))
    texts = (value for values in sheet.rows[: 2 * WITHIN] for value in values if isinstance(value, str))
    untitled = closed if any(text.strip().casefold() in _TICKS for text in texts) else {}
    taken: set[int] = set()
    for row, values in enumerate(sheet.rows[:WITHIN], start=1):
        for column, (value, beside) in enumerate(pairwise((*values, None)), start=1):
            if value is None or column in taken:
                continue
            found = None
            if beside is None:
                found = _titled(sheet, row, column, known)
            elif isinstance(beside, str):
                found = _untitled(sheet, row, column, fields, untitled) or _graded(sheet, row, column, fields)
            if found:
                taken |= found.choices.keys()
                yield found


def _grading(fields: Fields) -> Test:
    """Return what tells the number of a level, *Par. 2*, *P2*, *2*, from its words."""
    levels = next(iter(fields.levels.values()), None)  # of editions that have none nothing is a level
    return lambda value: bool(levels and levels.level(value, measured=False) and not levels.is_worded(value))


def _graded(sheet: Sheet, row: int, column: int, fields: Fields) -> _Question | None:
    """Return the levels of scored rows from a cell on, named by a word: bare numbers count columns."""
    first = sheet.value(row, column)
    if (
        "spd" not in fields.ruleset.vocabulary.columns
        or not isinstance(first, str)
        or not any(map(str.isalpha, first))
        or not _grading(fields)(first)
    ):
        return None
    levels = next(iter(fields.levels.values()))
    found = {at: levels.level(name) for at, name in _choices(sheet, row, column, _grading(fields)).items()}
    title = Fields(fields.ruleset, "spd").official("level")
    graded = tuple(found.values()) == LEVELS
    return _if_ticked(sheet, _Question(title, row, row, found, _TICKS | _COUNTED)) if graded else None


def _titled(
    sheet: Sheet, row: int, column: int, known: Sequence[tuple[Fields, Mapping[str, Test]]]
) -> _Question | None:
    """Return the question whose title stands in a cell, above its choices."""
    title = written(sheet.value(row, column))
    if sheet.value(row + 1, column + 1) is None:
        return None
    tests = (tests.get(fields.find(title) or "") for fields, tests in known)
    if not (test := next(filter(None, tests), None)):
        return None
    found = _choices(sheet, row + 1, column, test, title=row)
    if len({*map(written, found.values())}) < len(found) or _is_data(sheet, row + 1):
        return None
    return _if_ticked(sheet, _Question(title, row, row + 1, found, _TICKS | _COUNTED))


def _is_data(sheet: Sheet, row: int) -> bool:
    """Whether a row fills a column that has a title, and another title beside it: no row of choices does."""
    above = pairwise((*sheet.rows[row - 2], None))
    cells = sheet.rows[row - 1]
    return any(None not in (*titles, cell) for titles, cell in zip(above, cells, strict=False))


def _untitled(
    sheet: Sheet, row: int, column: int, fields: Fields, closed: Mapping[str, Test]
) -> _Question | None:
    """Return the question whose first choice stands in a cell."""
    for name, test in closed.items():
        if found := _choices(sheet, row, column, test):
            return _if_ticked(sheet, _Question(fields.official(name), row, row, found, _TICKS))
    return None


def _choices(sheet: Sheet, row: int, column: int, test: Test, title: int = 0) -> Mapping[int, Value]:
    """Return the choices that stand side by side from a cell on, below ``title`` and the gap after it."""
    width = len(sheet.rows[row - 1]) if row <= len(sheet.rows) else 0

    def is_one(at: int) -> bool:
        beyond = title and at > column and sheet.value(title, at) is not None
        return not beyond and test(sheet.value(row, at))

    return {at: sheet.value(row, at) for at in takewhile(is_one, range(column, width + 1))}


def _if_ticked(sheet: Sheet, question: _Question) -> _Question | None:
    """Return ``question`` with what it is ticked with; ``None`` where other things are written below it."""
    below = range(question.last + 1, len(sheet.rows) + 1)
    marks = Counter(
        _mark(value)
        for row in below
        for at in question.choices
        if (value := sheet.value(row, at)) is not None
    )
    present = question.ticks & marks.keys()
    ticks = present - _CROSSES - _COUNTED or present & _COUNTED or present
    told = _UNTICKED | _CROSSES | ticks
    others = sum(times for one, times in marks.items() if one not in told and not one.isdigit())
    if len(question.choices) < _FEWEST or not ticks or others > _FEW_OF * marks.total():
        return None
    return question._replace(ticks=ticks)
