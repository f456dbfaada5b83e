"""The dates of an innovation, and what is to be said where a cell may mean several days."""

from __future__ import annotations

import re
from datetime import date

from inovasi_cli.diagnostics import Fact, dates
from inovasi_cli.reading import cells
from inovasi_cli.reading.cells import Remark, Unreadable
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.rules import Ruleset
from inovasi_cli.text.spelling import normalise

_IN_WINDOW = ("applied", "developed")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YES = frozenset({"ya", "iya", "sudah", "yes", "true", "berkembang"})
_NO = re.compile(r"(?:tidak|belum|no|false|nihil)(?: (?:ada|pernah|berkembang|dikembangkan|pengembangan))*")


def read(value: Value, field: str, ruleset: Ruleset) -> tuple[date | None, Remark | None]:
    """Read the cell of ``field``; of a development some systems tell only whether there was one (N327).

    A remark is N330 (the month first), N328 (no day, and any day gives the same result) or N326 (the
    readings differ in whether the innovation counts).

    Raises:
        Unreadable: N303, N309, N310.
    """
    if field == "developed" and isinstance(value, bool | str):
        said = normalise(str(value))
        if _NO.fullmatch(said):
            return None, None
        if value is True or said in _YES:
            return None, Remark(dates.DEVELOPED_UNDATED, {"value": cells.show(value)})
    found = cells.days(value)
    facts: dict[str, Fact]
    if len(found) == 1:
        swapped = cells.month_first(value)
        facts = {"value": cells.show(value), "read": found[0]}
        return found[0], Remark(dates.MONTH_FIRST, facts) if swapped else None
    facts = {"value": cells.show(value), "first": found[0], "second": found[1]}
    if field in _IN_WINDOW and _decides(found, ruleset):
        return found[0], Remark(dates.DATE_AMBIGUOUS, facts)
    of_a_month = found[0].replace(day=1) == found[1].replace(day=1)
    return found[0], Remark(dates.DAY_MISSING, facts) if of_a_month else None


def year(value: Value) -> int | None:
    """Read the year of a document: of its date, or the year alone; ``None`` where no year can be read."""
    if isinstance(value, date) and value.year in cells.YEARS:
        return value.year
    try:
        return cells.days(value)[0].year
    except Unreadable as unreadable:
        shown = str(unreadable.remark.facts.get("value", ""))
        return int(shown) if _YEAR.fullmatch(shown) else None


def _decides(found: tuple[date, ...], ruleset: Ruleset) -> bool:
    """Whether the period holds one reading and not another."""
    window = ruleset.edition.eligibility.window
    return window is not None and len({window.start <= each <= window.end for each in found}) > 1
