"""What holds innovations, or the region's own rows, and was not read: told by content, whatever it is called.

A sheet that only repeats innovations which were read elsewhere (a recap, an old copy) is none of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from inovasi_cli.diagnostics import Diagnostic, Fact, worksheets
from inovasi_cli.reading.choices import Choices, Indicators
from inovasi_cli.reading.days import is_day
from inovasi_cli.reading.files.sheets import Sheet, Value, Workbook
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.headers.content import is_level_number, is_long, most
from inovasi_cli.reading.headers.form import find_form, is_transposed, labelled
from inovasi_cli.reading.headers.rows import find_header
from inovasi_cli.reading.intake.tables import filled_rows
from inovasi_cli.reading.layout import Match
from inovasi_cli.reading.layout.lists import is_list
from inovasi_cli.reading.layout.shapes import is_guide
from inovasi_cli.rules import Ruleset
from inovasi_cli.text import Text
from inovasi_cli.text import output as text
from inovasi_cli.text.output import FINDINGS_SHEET, RULES_SHEET, SID_SHEET, SUMMARY_SHEET
from inovasi_cli.text.spelling import normalise

FEWEST = 3
"""Filled cells that tell what a column holds, and fields that tell a header."""

MANY_LEVELS = 5
"""Columns of levels that make a list of innovations."""

_OF_A_RESULT = frozenset(map(normalise, (SUMMARY_SHEET, RULES_SHEET, FINDINGS_SHEET)))

_DECIDING = frozenset({"applied", "design", "affair"})
"""Fields that decide whether an innovation counts, or what it covers."""

_SAYS_LITTLE = {"number", "name", "agency", "region", "origin"}


class Taken(NamedTuple):
    """What was read of all files.

    ``names`` are innovations, as compared, ``columns`` the fields that their lists have, ``spd`` the codes of
    the rows of the region.
    """

    names: Collection[str]
    columns: Collection[str]
    spd: Collection[str]


def unread(
    workbook: Workbook, matches: Sequence[Match], ruleset: Ruleset, taken: Taken
) -> Iterator[Diagnostic]:
    """Yield why something of ``workbook`` was not read, each fault once."""
    known = _Known(ruleset, taken)
    scored = _beside_a_result(workbook)
    tables = {match.role for match in matches if match.table}
    known.bare = {match.sheet.name for match in matches if match.role == "innovations" and _is_bare(match)}
    glimpsed = {sheet.name: sheet for sheet in workbook.glimpsed}
    for fault in workbook.faults:
        too_large = fault.kind is worksheets.SHEET_TOO_LARGE and {"innovations", "spd"} & tables
        begun = glimpsed.get(fault.place.sheet or "") if too_large else None
        if fault.severity == "error" and (begun is None or known.held_by(begun)):
            yield fault
    for match in matches:
        if normalise(match.sheet.name) not in scored:
            yield from _of_match(match, known)
    for sheet in workbook.hidden:
        what = known.held_by(sheet)
        if what is None and "profile" not in tables and known.is_profile(sheet):
            what = text.PROFILE
        if what:
            yield _not_read(sheet, what, text.HIDDEN)


def _beside_a_result(workbook: Workbook) -> Collection[str]:
    """The sheets of a scored workbook that repeat rules and figures; none in other workbooks."""
    names = {normalise(sheet.name) for sheet in workbook.sheets}
    return _OF_A_RESULT if names >= _OF_A_RESULT | {normalise(SID_SHEET)} else frozenset()


def _of_match(match: Match, known: _Known) -> Iterator[Diagnostic]:
    sheet = match.sheet
    if match.table is None and match.role in ("innovations", "spd"):
        yield from (fault for fault in match.faults if fault.severity == "error")
    elif match.role is None and (not is_guide(sheet) or known.is_list(sheet)):
        left_out = [fault for fault in match.faults if fault.kind is worksheets.LIST_LEFT_OUT]
        what = known.held_by(sheet)
        if what and left_out:
            yield from left_out
        elif what:
            yield _not_read(sheet, what, known.reason(sheet, what))
    elif match.role == "innovations" and match.table and match.table.end is not None:
        below = sheet._replace(rows=sheet.rows[match.table.end :])
        if known.held_by(below):
            yield from (fault for fault in match.faults if fault.kind is worksheets.SECOND_TABLE)


def _is_bare(match: Match) -> bool:
    """Whether a table has a header and no rows."""
    return match.table is not None and next(filled_rows(match.table), None) is None


def _not_read(sheet: Sheet, what: Text, reason: Text) -> Diagnostic:
    advice = worksheets.HOW_TO_READ[reason]
    facts: dict[str, Fact] = {"sheet": sheet.name, "what": what, "reason": reason, "advice": advice}
    return Diagnostic(worksheets.SHEET_UNREAD, sheet.place(), facts)


class _Known:
    """What tells the content of a sheet."""

    def __init__(self, ruleset: Ruleset, taken: Taken) -> None:
        self.taken = taken
        self.bare: Collection[str] = ()
        """The sheets whose list of innovations has no rows: what else they hold may be its rows."""
        self.profile = Fields(ruleset, "profile")
        self.innovations, self.spd = Fields(ruleset, "innovations"), Indicators(ruleset.spd_indicators)
        lists = ruleset.vocabulary.lists
        terms = (Choices(tuple(ruleset.affairs.values())), Choices(lists.get("stage", ())))
        self.tests = (*(choices.knows for choices in terms), is_day, is_long)

    def held_by(self, sheet: Sheet) -> Text | None:
        """Return what a sheet holds that was not read elsewhere."""
        columns_ = _columns(sheet)
        if self._holds_spd(columns_):
            return text.OWN_ROWS
        if sheet.name in self.bare and len(columns_) >= FEWEST:
            return text.HELD_INNOVATIONS
        if self._holds_innovations(sheet, columns_) and (not self._repeats(sheet) or self._adds(sheet)):
            return text.HELD_INNOVATIONS
        return None

    def reason(self, sheet: Sheet, what: Text) -> Text:
        """Return why a sheet that holds ``what`` was not read."""
        if is_transposed(sheet, self.innovations):
            return text.TRANSPOSED
        listed = is_list(sheet, self.innovations)
        again = self.taken.spd if what is text.OWN_ROWS else listed or self._repeats(sheet)
        return text.APART if again else text.UNRECOGNISED

    def is_profile(self, sheet: Sheet) -> bool:
        """Whether a sheet names the edition or the SPD score."""
        return not labelled(sheet, self.profile.by_key).keys().isdisjoint({"edition", "spd_total"})

    def _holds_spd(self, columns_: Sequence[Sequence[Value]]) -> bool:
        """Whether codes or names of rows of the region that were not read stand beside levels."""
        if not any(most(held, is_level_number) for held in columns_):
            return False
        for held in columns_:
            codes = {
                found.code
                for value in held
                if isinstance(value, str | float) and (found := self.spd.find(_written(value)))
            }
            more = codes - {*self.taken.spd}
            if len(codes) >= MANY_LEVELS and len(more) >= FEWEST and any(not c.isdigit() for c in codes):
                return True
        return False

    def _holds_innovations(self, sheet: Sheet, columns_: Sequence[Sequence[Value]]) -> bool:
        header = find_header(sheet, self.innovations, "name")
        if header and len(sheet.rows) > header.row:
            said = header.columns.keys() - _SAYS_LITTLE
            if len(said) >= FEWEST or ("name" in header.columns and said):
                return True
        if find_form(sheet, self.innovations) or is_transposed(sheet, self.innovations):
            return True
        levels = sum(most(held, is_level_number) for held in columns_)
        typed = sum(any(most(held, test) for held in columns_) for test in self.tests)
        filled = (row for row in sheet.rows if any(value is not None for value in row))
        first = (*islice(filled, FEWEST), *columns_[:FEWEST])
        return typed > 1 or levels >= MANY_LEVELS or any(map(self._is_innovation, first))

    def _is_innovation(self, cells: Sequence[Value]) -> bool:
        """Whether one row or column alone, as it may stand on a second sheet without headers, is one."""
        typed = sum(any(map(test, cells)) for test in self.tests)
        return typed > 1 and sum(map(is_level_number, cells)) >= MANY_LEVELS

    def is_list(self, sheet: Sheet) -> bool:
        """Whether a sheet has the names and the levels of innovations, though it is called as one of ours."""
        header = find_header(sheet, self.innovations, "name")
        levels = header.columns.keys() & self.innovations.indicators.keys() if header else ()
        return bool(header and "name" in header.columns) and len(levels) >= MANY_LEVELS

    def _adds(self, sheet: Sheet) -> bool:
        """Whether a sheet has a column that decides and that no list of innovations has."""
        header = find_header(sheet, self.innovations, "name")
        levels = set() if "total" in self.taken.columns else self.innovations.indicators.keys()
        return bool(header and header.columns.keys() & (levels | _DECIDING) - {*self.taken.columns})

    def _repeats(self, sheet: Sheet) -> bool:
        """Whether nearly every row names an innovation that was read."""
        rows = [row for row in sheet.rows if any(value is not None for value in row)]
        rows = rows[1:] or rows
        found = sum(
            any(isinstance(value, str) and normalise(value) in self.taken.names for value in row)
            for row in rows
        )
        return bool(rows) and 5 * found >= 4 * len(rows)


def _written(value: Value) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _columns(sheet: Sheet) -> Sequence[Sequence[Value]]:
    """The filled cells of each column that has enough of them."""
    width = max(map(len, sheet.rows), default=0)
    held: Mapping[int, list[Value]] = {column: [] for column in range(width)}
    for row in sheet.rows:
        for column, value in enumerate(row):
            if value is not None:
                held[column].append(value)
    return [cells for cells in held.values() if len(cells) >= FEWEST]
