"""One cell: what a person wrote, read as text or a number.

Every function either returns the value or raises ``Unreadable`` with the kind of fault and its
facts; where the cell stands is the caller's to add. Empty cells never come here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from inovasi_cli import exact
from inovasi_cli.diagnostics import Diagnostic, Fact, Kind, Place, figures, values
from inovasi_cli.reading.files.sheets import CellError, Uncomputed, Value
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import late, normalise, visible

TOO_LARGE = 10**15
"""From here on a spreadsheet no longer holds every digit, and nothing in this field is that large."""

LONGEST = 20
"""Digits and marks of a number written as text."""

_WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
"""Letters, digits and marks as East Asian keyboards write them, and what they are in ASCII."""

_NUMBER = late(
    r"(?:[=:] ?)?(?:(?:total|jumlah|skor|nilai|score|spd)[ :=]+)*"
    r"(?P<sign>[+-]?)(?P<digits>\d+(?:[.,]\d+)*)(?: ?%| (?P<unit>[a-z][a-z ]*?))??"
    r"(?P<whole>(?: | ?\(| ?(?=/))(?:dari|dr|of|/|maks\w*\.?|max\w*\.?) ?"
    r"(?:(?:skor|nilai|total|maks\w*\.?|max\w*\.?) )*(?!(?:19|20)\d\d\b)\d[\d.,]*(?: poin| points)?\)?)?\.?",
    re.IGNORECASE,
)
"""*41,25*, *Skor: 41,25 poin (dari 63)*, *87/111*."""
_ACCOUNT = late(r"(?:(.*\S)\s*\()?((?=[\w.-]{6})[\w-]{2,}(?:\.[\w-]+)+)(?(1)\))\s*")
"""An account of the portal: words joined by points, in brackets behind the agency or alone."""
_SHAPES = bytes(ord(" " if chr(code).isspace() else "a") for code in range(256))
_MARKS = bytes(code for code in range(128) if not chr(code).isalnum() and not chr(code).isspace())
"""What letters, digits and spaces of a text in ASCII are while its words are counted, and what is neither."""
_THOUSANDS = late(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+")
_LONGEST_DITTO = 40
_BLANK = r"[\s\-\u2013\u2014_.=]*"
_DITTO = late(
    rf"(?:{_BLANK}(?:[\"\u201c-\u201f\u2033\u3003]|''|,,|``|\u00b4\u00b4))+{_BLANK}"
    r"|\W*(?:s[ ./]?d[ ./]?a|idem(?:\W+ditto)?|ditto|sama|(?:same )?as above"
    r"|(?:sama |sda )?(?:dengan |dgn |dg |seperti |spt )(?:yang |yg |baris )?di ?atas(?:nya)?)\W*",
    re.IGNORECASE,
)


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
    written = value if isinstance(value, str) else text(value)
    if written.isascii():  # as nearly every text; counted where each begins, once marks are away
        return (b" " + written.encode().translate(_SHAPES, _MARKS)).count(b" a")
    tokens = written.split()
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
    if match and len(match["digits"]) <= LONGEST and (not match["unit"] or _begins(match["unit"], unit)):
        return _decimal(value, match["sign"], match["digits"], unit)
    raise Unreadable(figures.NOT_A_NUMBER, value=show(value), unit=unit)


def is_part(value: Value) -> bool:
    """Whether a cell tells of how many its number is a part: *87 dari 111*, *3/4*."""
    match = _NUMBER.fullmatch(line(value))
    return bool(match and match["whole"])


def _begins(words: str, unit: Text) -> bool:
    """Whether ``words`` are those that the unit begins with: *hari* of *hari kalender*."""
    known = (normalise(unit.id), normalise(unit.en))
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


def without_account(agency: str) -> tuple[str, str | None]:
    """Take the account of the portal off the name of an agency: *Dinas Kesehatan (iga2025.dinkes)*.

    One that stands alone is all there is to tell the agency by.
    """
    found = _ACCOUNT.fullmatch(agency)
    return (found[1] or found[2], found[2]) if found else (agency, None)


def is_ditto(value: Value) -> bool:
    """Whether a cell says no more than that it is as the one above."""
    return isinstance(value, str) and len(value) <= _LONGEST_DITTO and bool(_DITTO.fullmatch(value))
