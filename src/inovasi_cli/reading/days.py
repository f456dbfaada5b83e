"""One cell: what a person wrote, read as a day, or as a time of which no day is told."""

from __future__ import annotations

import math
import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, datetime

from inovasi_cli.diagnostics import dates
from inovasi_cli.reading.cells import Unreadable, line, show
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.text.spelling import distance, late

SERIALS = range(date(1990, 1, 1).toordinal(), date(2100, 1, 1).toordinal())
"""Days that a bare number in a date column may mean; others (a year, a count) are not dates."""

YEARS = range(1990, 2100)
"""Years that may stand alone in a date column."""

_DECEMBER, _LONGEST_MONTH, _TWO_DIGITS = 12, 31, 2

_EIGHT_DIGITS = 10_000_000, 100_000_000

_VOWELS = late(r"(?<!^)[aeiou]")

_ROMAN = {said: number for number, said in enumerate("I II III IV V VI VII VIII IX X XI XII".split(), 1)}

_EPOCH = date(1899, 12, 30).toordinal()

_TIME = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?"

_YEAR_NAMED = late(r"(?<!\d)(?:19|20)\d\d(?!\d)")

_DAY_FIRST = late(r"(\d{1,2})([/.-])(\d{1,2})\2'?(\d{4}|\d\d)" + _TIME)

_CHAPTER = late(r"\d\.\d\d?\.\d\d|\d\d\.\d\.\d\d")
"""*1.02.03*: no date of two digits each."""

_FIGURE = late(r"\d")
_SERIAL = late(r"\d{5}(?:[.,]\d+)?")

_ONE_MEANING = (
    (late(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})" + _TIME), (1, 3, 4)),
    (late(r"((?:19|20)\d\d)(0\d|1[0-2])(\d\d)"), (1, 2, 3)),
    (late(r"(\d\d)(\d\d)((?:19|20)\d\d)"), (3, 2, 1)),
    (late(r"(\d{1,2})[ /.-]?([A-Za-z]{3,})\.?[ /.-]?'?(\d{4}|\d\d)"), (3, 2, 1)),
    (late(r"(\d{1,2})[ /.-]([IVX]{1,4})[ /.-](\d{4}|\d\d)"), (3, 2, 1)),
    (late(r"([A-Za-z]{3,})\.? (\d{1,2}),? (\d{4})"), (3, 1, 2)),
)
"""Other ways to write a date, and which groups are year, month and day.

*20240815*, *15082024*, *15 Agt '24*, *August 15, 2024*. No month is the 19th or 20th, so of eight
figures the year stands at one end only.
"""

_PART_OF = late(r"^(?:awal|(?:per)?tengah(?:an)?|akhir) (?:bulan )?|^bulan ", re.IGNORECASE)
"""*Awal 2024* is some day of 2024."""

_YEAR_WORD = r"(?:(?:tahun|thn|th|ta)\b\.? ?)?"

_IN_YEAR = r"(?:ke[ -])?(IV|I{1,3}|[1-4])[ ,/-]*" + _YEAR_WORD + r"(\d{4})"

_YEAR_ONLY = late(_YEAR_WORD + r"(\d{4})", re.IGNORECASE)

_MONTH_NUMBER = late(r"(\d{4})[-/](\d{1,2})|(\d{1,2})[-/.](\d{4})")

_MONTH_ONLY = late(r"([A-Za-z]{3,})\.?(?:(?:,? |[/-])(\d{4})|(?:[/-]| ?')(\d\d))")

_MONTH_AND_TWO = late(r"([A-Za-z]{3,})\.? ([12]\d)")
_MONTH_NAMES = (
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
)

_EARLIEST = 2015
"""Year of two digits before which the first number of a date may be its year: *24-08-01*."""

_PARTS_OF_YEAR = (
    (late(r"(?:triwulan|tw|kuartal|kwartal|quarter|q)\.?[ -]?" + _IN_YEAR, re.IGNORECASE), 3),
    (late(r"(?:semester|sem|smt)\.?[ -]?" + _IN_YEAR, re.IGNORECASE), 6),
)
"""What a year is parted into, with the months of each part."""

_BEFORE_A_DAY = late(
    r"^(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|tgl|tanggal)\b[ .,:]*)+", re.IGNORECASE
)
"""*Senin, 14 April 2025*; *Tgl. 14 April 2025*."""

_MONTHS = tuple(
    (name, number)
    for number, names in enumerate(
        (
            "januari january/februari february pebruari/maret march/april/mei may/juni june/juli july/"
            "agustus august agt ags/september/oktober october/november nopember/desember december"
        ).split("/"),
        1,
    )
    for name in names.split()
)


def day(value: Value) -> date:
    """Read a cell as a date: a date, the day number of a spreadsheet, or text.

    Text is ``05/03/2024`` or ``5-3-24`` (the day first, unless there is no such month: ``03/25/2024``),
    ``2024-03-05``, ``20240305`` or ``5 Maret 2024``, after a day of the week or not.

    Raises:
        Unreadable: N303, N309, N310.
    """
    if isinstance(value, date):
        return _not_a_year(value.date() if isinstance(value, datetime) else value)
    found = _found(value)
    if found is None:
        raise _no_date(show(value))
    return found


def _found(value: Value) -> date | None:
    """Return the date that a text or a number is, if it is one."""
    written = _plain_day(value)
    if _SERIAL.fullmatch(written):  # what a .csv keeps of a date whose column lost its format
        value, written = int(written[:5]), ""
    return _date_of_text(written) if written else _date_of_serial(value)


def is_day(value: Value) -> bool:
    """Whether a cell can be read as a day, or as a time without its day."""
    if isinstance(value, str):
        told = _FIGURE.search(value) is not None
        return told and (span(value) is not None or _found(value) is not None)
    return isinstance(value, date) or bool(_year_alone(value)) or _date_of_serial(value) is not None


def years_in(written: str) -> tuple[int, ...]:
    """The years that a text names, each once."""
    return tuple(dict.fromkeys(int(year) for year in _YEAR_NAMED.findall(written)))


def _no_date(shown: str | date) -> Unreadable:
    """N310, with a date of the year that the cell names as the example."""
    years = years_in(str(shown))
    example = dates.EXAMPLE.replace(year=years[0]) if len(years) == 1 else dates.EXAMPLE
    return Unreadable(dates.NOT_A_DATE, value=shown, example=example, near=_month_of(str(shown)))


def _month_of(shown: str) -> str:
    """What *Mrt 25* may mean: a month and two digits of its year, which may be its day too."""
    match = _MONTH_AND_TWO.fullmatch(shown)
    number = _month(match[1]) if match else None
    return f"{_MONTH_NAMES[number - 1]} {_whole(match[2])}" if match and number else ""


def no_such_day(value: Value) -> bool:
    """Whether a text is written as a date and there is no such day: ``31 Februari 2024``."""
    written = _plain_day(value)
    readings = _readings(written)
    return bool(readings) and not any(readings)


def days(value: Value) -> tuple[date, ...]:
    """Read a cell as ``day`` does, and return every day that it may mean, the likeliest first.

    ``03/04/2024`` may be written the American way; of a ``span`` it is the first or the last day.

    Raises:
        Unreadable: N303, N309, N310.
    """
    if whole := span(value):
        return whole
    found = day(value)
    return tuple(dict.fromkeys((found, *filter(None, _readings(_plain_day(value))))))


def order_told(values: Iterable[Value]) -> bool:
    """Whether a text can have only the day first (*31/12/2024*), which tells of all others of its column."""
    found = (_readings(_plain_day(value)) for value in values if isinstance(value, str))
    return any(len(readings) > 1 and readings[0] and not readings[1] for readings in found)


def likely_day(value: Value) -> date | None:
    """Read a day that no score depends on: the day stands first, and one that cannot be read is no fault."""
    try:
        return days(value)[0]
    except Unreadable:
        return None


def span(value: Value) -> tuple[date, date] | None:
    """Return the first and the last day of a time without its day; ``None`` where it is none of one meaning.

    *Mei 2024*, *Mei-24*, *2024-05*, *Triwulan II 2024*, *Semester I 2024*, *awal 2024*, *2024*.
    """
    written = _PART_OF.sub("", _year_alone(value) or _plain_day(value), count=1)
    if match := _YEAR_ONLY.fullmatch(written):
        return _months(match[1], 1, _DECEMBER)
    if match := _MONTH_NUMBER.fullmatch(written):
        year, month = (match[1], int(match[2])) if match[1] else (match[4], int(match[3]))
        school_year = match[1] and month == (int(year) + 1) % 100
        return None if school_year else _months(year, month, 1)
    if match := _MONTH_ONLY.fullmatch(written):
        return _months(match[2] or _whole(match[3]), _month(match[1]) or 0, 1)
    for part, months in _PARTS_OF_YEAR:
        if match := part.fullmatch(written):
            number = _ROMAN.get(match[1].upper()) or int(match[1])
            return _months(match[2], (number - 1) * months + 1, months)
    return None


def _months(year: str, month: int, count: int) -> tuple[date, date] | None:
    """The first and the last day of ``count`` months; ``None`` where there are no such ones."""
    last = month + count - 1
    if int(year) not in YEARS or not 1 <= month <= last <= _DECEMBER:
        return None
    return date(int(year), month, 1), date(int(year), last, monthrange(int(year), last)[1])


def _year_alone(value: Value) -> str:
    """A year alone as a number, or as the date in 1905 that a spreadsheet makes of it in a cell of dates."""
    if isinstance(value, date):
        number = value.toordinal() - _EPOCH
    elif isinstance(value, int | float) and not isinstance(value, bool) and value == value // 1:
        number = int(value)
    else:
        return ""
    return str(number) if number in YEARS else ""


def _month(name: str) -> int | None:
    """Return the month that a word is, in either language, cut short or misspelt in a letter or two.

    So are the numbers that letters bear, *III*.
    """
    if name in _ROMAN:
        return _ROMAN[name]
    said = name.casefold()
    for known, number in _MONTHS:
        if known[:3] != said[:3]:
            if _VOWELS.sub("", known).startswith(said):  # *Mrt*
                return number
            continue
        if known.startswith(said) or distance(said, known) <= max(1, len(known) // 4):
            return number
    return None


def month_first(value: Value) -> bool:
    """Whether a cell can only be a date with the month first, as Americans write it."""
    first, *others = _readings(_plain_day(value)) or (None,)
    return bool(first is None and others and others[0])


def _plain_day(value: Value) -> str:
    """The text of a cell without what may stand around a date; empty where it is none, nor eight digits."""
    if isinstance(value, int | float) and _EIGHT_DIGITS[0] <= value < _EIGHT_DIGITS[1]:
        return str(int(value))
    return _BEFORE_A_DAY.sub("", line(value), count=1).rstrip(".")


def _not_a_year(found: date) -> date:
    """Refuse 16/07/1905, which is how a spreadsheet shows the bare year 2024 in a cell of dates."""
    number = found.toordinal() - _EPOCH
    if number in YEARS:
        raise _no_date(str(number))
    return found


def _date_of_serial(value: Value) -> date | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    ordinal = _EPOCH + math.floor(value)
    return date.fromordinal(ordinal) if ordinal in SERIALS else None


def _date_of_text(written: str) -> date | None:
    return next(filter(None, _readings(written)), None)


def _readings(written: str) -> tuple[date | None, ...]:
    """Return the days that a text may mean, the likeliest first: ``None`` where there is no such day.

    Of figures the day stands first, else the month, else a year of two digits; empty is what is no date.
    """
    if (match := _DAY_FIRST.fullmatch(written)) and not _CHAPTER.fullmatch(written):
        return _in_figures(match[1], match[3], match[4])
    for pattern, parts in _ONE_MEANING:
        if match := pattern.fullmatch(written):
            year, month, on = match.group(*parts)
            known = month if month.isdigit() else _month(month)
            return (_date(year, known, on),) if known else ()
    return ()


def _in_figures(first: str, second: str, year: str) -> tuple[date | None, ...]:
    found = _date(year, second, first), _date(year, first, second)
    early = found[0].year < _EARLIEST if found[0] else int(first) > _LONGEST_MONTH
    return (*found, _date(first, second, year)) if early and len(first) == len(year) else found


def _whole(year: str) -> str:
    """Return a year with its century: *90* and above are of the last one."""
    return year if len(year) > _TWO_DIGITS else f"{20 - (year >= '90')}{year}"


def _date(year: str, month: str | int, on: str) -> date | None:
    try:
        return date(int(_whole(year)), int(month), int(on))
    except ValueError:
        return None
