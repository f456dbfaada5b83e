"""One cell: what a person wrote, read as text, a number or a date.

Every function either returns the value or raises ``Unreadable`` with the kind of fault and its
facts; where the cell stands is the caller's to add. Empty cells never come here.
"""

from __future__ import annotations

import math
import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from inovasi_cli import exact
from inovasi_cli.diagnostics import Diagnostic, Fact, Kind, Place, dates, figures, values
from inovasi_cli.reading.files.sheets import CellError, Uncomputed, Value
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import normalise, visible

TOO_LARGE = 10**15
"""From here on a spreadsheet no longer holds every digit, and nothing in this field is that large."""

LONGEST = 20
"""Digits and marks of a number written as text."""

SERIALS = range(date(1990, 1, 1).toordinal(), date(2100, 1, 1).toordinal())
"""Days that a bare number in a date column may mean; others (a year, a count) are not dates."""

YEARS = range(1990, 2100)
"""Years that may stand alone in a date column."""

_WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
"""Letters, digits and marks as East Asian keyboards write them, and what they are in ASCII."""

_EPOCH = date(1899, 12, 30).toordinal()
_NUMBER = re.compile(
    r"([+-]?)(\d+(?:[.,]\d+)*)(?: ?%|(?: (?:dari|of) | ?/ ?)\d[\d.,]*| ([a-z][a-z ]*))?", re.IGNORECASE
)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+")
_TIME = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?"
_DAY_FIRST = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})" + _TIME)
_YEAR_FIRST = re.compile(r"(\d{4})([/-])(\d{1,2})\2(\d{1,2})" + _TIME)
_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?")
_MONTH_NAMED = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,})\.?[ -](\d{4}|'?\d\d)")
_MONTH_ONLY = re.compile(r"([A-Za-z]{3,})\.?[ -](\d{4})")
_BEFORE_A_DAY = re.compile(
    r"^(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|tgl|tanggal)\b[ .,:]*)+", re.IGNORECASE
)
"""*Senin, 14 April 2025*; *Tgl. 14 April 2025*."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        "jan/feb peb/mar/apr/mei may/jun/jul/agu agt ags aug/sep/okt oct/nov nop/des dec".split("/"), 1
    )
    for name in names.split()
}


class Remark(NamedTuple):
    """What is to be said about a cell: a kind of diagnostic and its facts, without a place."""

    kind: Kind
    facts: Mapping[str, Fact]

    def at(self, place: Place, **more: Fact) -> Diagnostic:
        """Return the diagnostic at ``place``."""
        return Diagnostic(self.kind, place, {**more, **self.facts})


class Unreadable(ValueError):
    """A cell that cannot be read; ``remark`` says why."""

    def __init__(self, kind: Kind, **facts: Fact) -> None:
        super().__init__(kind.slug)
        self.remark = Remark(kind, facts)


def text(value: Value) -> str:
    """Read a cell as text on one line; a number or a date is written out.

    Raises:
        Unreadable: N303, N309.
    """
    if isinstance(value, str):
        return " ".join(visible(value).split())
    shown = show(value)
    return shown.isoformat() if isinstance(shown, date) else str(shown)


def line(value: Value) -> str:
    """Return what a cell says if it is text: on one line, without what does not show, in plain characters."""
    if not isinstance(value, str):
        return ""
    plain = value if value.isascii() else visible(value).translate(_WIDE)
    return " ".join(plain.split())


def words(value: Value) -> int:
    """Count the words of a cell as a word processor does: runs between spaces, marks alone left out.

    Raises:
        Unreadable: N303, N309.
    """
    tokens = (value if isinstance(value, str) else text(value)).split()
    # Nearly every token begins with a letter or a digit; only the others are looked at closely.
    return len(tokens) - sum(not any(map(str.isalnum, token)) for token in tokens if not token[0].isalnum())


def number(value: Value, unit: Text) -> Decimal:
    """Read a cell as a number in ``unit``; of ``87 dari 111`` the first, of ``50%`` the 50.

    Words after it, as in ``35 orang``, must be those of the unit, or its first ones.

    Raises:
        Unreadable: N303, N304, N306, N309.
    """
    if isinstance(value, float) and abs(value) < TOO_LARGE:
        return exact.from_float(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < TOO_LARGE:
        return Decimal(value)
    match = _NUMBER.fullmatch(line(value).replace("\N{MINUS SIGN}", "-"))
    if match and len(match[2]) <= LONGEST and (not match[3] or _begins(match[3], unit)):
        return _decimal(value, match[1], match[2], unit)
    raise Unreadable(figures.NOT_A_NUMBER, value=show(value), unit=unit)


def with_unit(value: Value, unit: Text, things: Iterable[str] = ()) -> Decimal | None:
    """Read a number that is followed by words of its unit, as ``35 orang``; ``None`` for anything else.

    ``things`` are what the levels count, as compared: *sdm* of *1-10 SDM*, whose unit is *orang*.
    """
    match = _NUMBER.fullmatch(line(value))
    if match is None or not match[3] or not _begins(match[3], unit, things):
        return None
    try:
        return number(match[1] + match[2], unit)
    except Unreadable:
        return None


def _begins(words: str, unit: Text, things: Iterable[str] = ()) -> bool:
    """Whether ``words`` are those that the unit begins with: *hari* of *hari kalender*."""
    known = (normalise(unit.id), normalise(unit.en), *things)
    return any(f"{word} ".startswith(f"{normalise(words)} ") for word in known)


def amount(value: Value, unit: Text) -> Decimal:
    """Read a cell as a number that cannot be below 0: points, people, things.

    Raises:
        Unreadable: N303, N304, N306, N309, N324.
    """
    read = number(value, unit)
    if read < 0:
        raise Unreadable(figures.NEGATIVE, value=read)
    return read


def _decimal(value: Value, sign: str, digits: str, unit: Text) -> Decimal:
    """Tell decimal mark from thousands mark, in the Indonesian and the English way of writing."""
    marks = [mark for mark in digits if mark in ".,"]
    whole, _, rest = digits.rpartition(marks[-1]) if marks else (digits, "", "")
    if not marks:
        return Decimal(sign + digits)
    if len(marks) == 1 and not (len(rest) == 3 and _THOUSANDS.fullmatch(digits) and whole.strip("0")):
        return Decimal(f"{sign}{whole}.{rest}")
    if len(marks) == 1:
        first, second = Decimal(f"{sign}{whole}{rest}"), Decimal(f"{sign}{whole}.{rest}")
        raise Unreadable(figures.NUMBER_AMBIGUOUS, value=show(value), first=first, second=second)
    if _THOUSANDS.fullmatch(digits):
        return Decimal(sign + digits.replace(marks[0], ""))
    if marks[-1] not in whole and _THOUSANDS.fullmatch(whole):
        return Decimal(f"{sign}{whole.replace(marks[0], '')}.{rest}")
    raise Unreadable(figures.NOT_A_NUMBER, value=show(value), unit=unit)


def day(value: Value) -> date:
    """Read a cell as a date: a date, the day number of a spreadsheet, or text.

    Text is ``05/03/2024`` (the day first, unless there is no such month: ``03/25/2024``), ``2024-03-05``
    or ``5 Maret 2024``, after a day of the week or not; two digits of a year stand after a named month only.

    Raises:
        Unreadable: N303, N309, N310.
    """
    if isinstance(value, date):
        return _not_a_year(value.date() if isinstance(value, datetime) else value)
    written = _plain_day(value)
    if _SERIAL.fullmatch(written):  # what a .csv keeps of a date whose column lost its format
        value = int(written[:5])
    found = _date_of_text(written) if isinstance(value, str) else _date_of_serial(value)
    if found is None:
        raise Unreadable(dates.NOT_A_DATE, value=show(value))
    return found


def no_such_day(value: Value) -> bool:
    """Whether a text is written as a date and there is no such day: ``31 Februari 2024``."""
    written = _plain_day(value)
    named = _MONTH_NAMED.fullmatch(written)
    is_date = _DAY_FIRST.fullmatch(written) or _YEAR_FIRST.fullmatch(written)
    known = named is not None and named[2][:3].lower() in _MONTHS
    return bool(is_date or known) and _date_of_text(written) is None


def days(value: Value) -> tuple[date, ...]:
    """Read a cell as ``day`` does, and return every day that it may mean, the likeliest first.

    ``03/04/2024`` may be written the American way; ``Mei 2024`` is the first or the last of the month.

    Raises:
        Unreadable: N303, N309, N310.
    """
    written = _plain_day(value)
    match = _MONTH_ONLY.fullmatch(written)
    if match and (month := _MONTHS.get(match[1][:3].lower())) and (first := _date(match[2], month, "1")):
        return first, first.replace(day=monthrange(first.year, month)[1])
    found = day(value)
    other = _date(match[4], match[1], match[3]) if (match := _DAY_FIRST.fullmatch(written)) else None
    return (found, other) if other and other != found else (found,)


def month_first(value: Value) -> bool:
    """Whether a cell can only be a date with the month first, as Americans write it."""
    match = _DAY_FIRST.fullmatch(_plain_day(value))
    return bool(match and not _date(match[4], match[3], match[1]) and _date(match[4], match[1], match[3]))


def _plain_day(value: Value) -> str:
    """The text of a cell without what may stand around a date; empty where it is no text."""
    return _BEFORE_A_DAY.sub("", line(value), count=1).rstrip(".")


def _not_a_year(found: date) -> date:
    """Refuse 16/07/1905, which is how a spreadsheet shows the bare year 2024 in a cell of dates."""
    number = found.toordinal() - _EPOCH
    if number in YEARS:
        raise Unreadable(dates.NOT_A_DATE, value=str(number))
    return found


def _date_of_serial(value: Value) -> date | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    ordinal = _EPOCH + math.floor(value)
    return date.fromordinal(ordinal) if ordinal in SERIALS else None


def _date_of_text(written: str) -> date | None:
    if match := _DAY_FIRST.fullmatch(written):
        return _date(match[4], match[3], match[1]) or _date(match[4], match[1], match[3])
    if match := _YEAR_FIRST.fullmatch(written):
        return _date(match[1], match[3], match[4])
    match = _MONTH_NAMED.fullmatch(written)
    if match and (month := _MONTHS.get(match[2][:3].lower())):
        year = match[3].lstrip("'")
        return _date(year if len(year) > 2 else f"20{year}", month, match[1])
    return None


def _date(year: str, month: str | int, on: str) -> date | None:
    try:
        return date(int(year), int(month), int(on))
    except ValueError:
        return None


def show(value: Value) -> str | date:
    """Return a cell as a diagnostic shows it.

    Raises:
        Unreadable: N303, N309; a failed formula and one without a value are faults of their own.
    """
    match value:
        case CellError():
            raise Unreadable(values.CELL_ERROR, value=value.text)
        case Uncomputed():
            raise Unreadable(values.UNCOMPUTED, value=value.formula)
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if abs(value) < TOO_LARGE:
            return exact.plain(exact.from_float(value))
        case datetime():
            return value.date()
        case date():
            return value
        case timedelta() | None:
            return str(value or "")
        case _:
            return " ".join(str(value).split())
