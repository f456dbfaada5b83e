"""What a cell would say if it were written as the edition writes it: what was read, in official words.

There is no second table of what people write: a meaning comes from the reader of the column, whatever it
understands, and only the official way to write that meaning is known here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from inovasi_cli import exact
from inovasi_cli.reading.cells import Unreadable, without_account
from inovasi_cli.reading.choices import Levels, Speech
from inovasi_cli.reading.days import days
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.headers import BASIS
from inovasi_cli.reading.intake.cell_types import Known
from inovasi_cli.reading.intake.rows import Row
from inovasi_cli.rules import Indicator, Term
from inovasi_cli.text.spelling import visible

What = Literal["header", "term", "date", "number", "level", "name", "blanks"]
"""What is written otherwise."""

_LEVELS = ("level", "verified")
_CODES = ("code", "indicator")
_DAYS_READ_AS_YEARS = ("document_date",)


class Wording(NamedTuple):
    """How a cell would be written, and what of it would be otherwise.

    ``learnt`` is whether the cell could not be read before.
    """

    what: What
    value: str | int | float | date
    learnt: bool = False


def meanings(row: Row) -> dict[str, Any]:
    """Return what the cells of a row mean, by field; those of indicators by theirs."""
    found: dict[str, Any] = {}
    for name in type(row).model_fields:
        value = getattr(row, name)
        found |= value if isinstance(value, dict) else {name: value}
    return found


def worded(  # noqa: PLR0911 - a way to write each kind of meaning
    name: str, value: Value, row: Row, known: Known, *, first_day: bool = False
) -> Wording | None:
    """Return how the cell of ``name``, which holds ``value``, would be written; ``None`` if just so.

    ``None`` too where it may mean several things, or nothing that was understood; of two days it is the
    ``first_day`` where its column tells so.
    """
    meant = meanings(row).get(name)
    indicator = _indicator(name, row, known)
    match meant:
        case date():
            return _day(value, first=first_day)
        case Decimal():
            return _number(value, meant) if isinstance(value, str) else None
        case _ if not isinstance(value, str):
            return None
        case int() if name in _DAYS_READ_AS_YEARS:
            return _day(value) or _trimmed(value)
        case int() if indicator is not None:
            return _level(value, meant, indicator, known.speech) or _trimmed(value)
        case _ if name in known.lists:
            return _listed(name, value, meant, known)
        case str() if name == "category":
            return _other("term", value, meant.capitalize())
        case str() if name not in _CODES and not name.endswith(f".{BASIS}"):
            whole = (
                name != "agency" or without_account(value)[1] is None
            )  # an account stays beside its agency
            return _trimmed(value, meant if whole else None)
        case _:
            return _trimmed(value)


def _indicator(name: str, row: Row, known: Known) -> Indicator | None:
    """The indicator whose level stands in a cell; ``None`` where no level does."""
    if name in known.sid.by_code:
        return known.sid.by_code[name]
    if name not in _LEVELS:
        return None
    code = str(getattr(row, "code", None) or getattr(row, "indicator", ""))
    of_innovation = getattr(row, "innovation", None)
    return (known.sid if of_innovation else known.spd).by_code.get(code)


def _other(what: What, value: str, official: str | int | float, *, learnt: bool = False) -> Wording | None:
    return None if value == official and type(value) is type(official) else Wording(what, official, learnt)


def _trimmed(value: str, meant: str | None = None) -> Wording | None:
    """The same text without blanks around it; on one line where that is how it is read."""
    return _other("blanks", value, visible(value if meant is None else meant).strip())


def _day(value: Value, *, first: bool = False) -> Wording | None:
    """A date of the calendar for what can be one day only, or is known to be the ``first`` of two."""
    if isinstance(value, date):
        return None
    try:
        found = days(value)
    except Unreadable:
        return None
    return Wording("date", found[0]) if len(found) == 1 or first else None


def _number(value: str, meant: Decimal) -> Wording | None:
    """A number, where a spreadsheet holds all of its digits."""
    whole = meant == meant.to_integral_value()
    if not whole and exact.from_float(float(meant)) != meant:
        return None
    return _other("number", value, int(meant) if whole else float(meant))


def _level(value: str, meant: int, indicator: Indicator, speech: Speech) -> Wording | None:
    """0-3 for a figure, however it is written; for words the text of the level.

    A word that says that there is nothing stays.
    """
    text = next((level.text for level in indicator.levels if level.level == meant), None)
    if text and visible(value).strip() in (text.id, text.en):
        return None
    if not meant and not any(map(str.isdigit, value)):
        return None
    if text is None or _without_texts(value, indicator, speech) == meant:
        return Wording("level", meant)
    return Wording("level", text.id)


def _without_texts(value: str, indicator: Indicator, speech: Speech) -> int | None:
    """The level that ``value`` means whatever the indicator: *tiga*, *Par. 2*."""
    bare = indicator._replace(levels=(), bases=(), unit=None, direction=None, document_rules=())
    try:
        return Levels(bare, speech).read(value)[0]
    except Unreadable:
        return None


def _listed(name: str, value: str, meant: object, known: Known) -> Wording | None:
    """The official names of terms of a closed list."""
    terms = {term.code: term for term in known.lists[name].terms}
    if isinstance(meant, tuple) and meant:
        return _other("term", value, _joined(terms[code] for code in meant))
    if isinstance(meant, str):  # what is no code says that it is none of the terms yet
        return _other("term", value, terms[meant].name.id) if meant in terms else _trimmed(value)
    term = known.lists[name].slip(value)
    return _other("term", value, term.name.id, learnt=True) if term else _trimmed(value)


def _joined(terms: Iterable[Term]) -> str:
    return "; ".join(term.name.id for term in terms)


def agrees(before: Row, after: Row | None, learnt: Mapping[str, Wording]) -> bool:
    """Whether two rows say the same, but for the cells that were ``learnt`` to be read."""
    if after is None:
        return False
    old, new = meanings(before), meanings(after)
    known = old.keys() - learnt.keys()
    return all(_bare(new.get(name)) == _bare(old[name]) for name in known) and all(
        new.get(name) is not None for name in learnt
    )


def _bare(meant: object) -> object:
    """A text that is kept as it stands, without the blanks around it."""
    return visible(meant).strip() if isinstance(meant, str) else meant
