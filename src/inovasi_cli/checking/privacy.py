"""Numbers and mailboxes of persons in the cells of a file: what no assessment needs and should not travel.

Only what has the shape of such a number is told (a birth date, a region's code, the prefix of a mobile
network), because numbers of documents, budgets and coordinates are as long. No result repeats a
number, or more of a mail address than the place after the @.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache

from inovasi_cli.diagnostics import Diagnostic, Fact
from inovasi_cli.diagnostics.values import PERSONAL_DATA
from inovasi_cli.reading.cells import TOO_LARGE
from inovasi_cli.reading.files.sheets import Sheet, Value, Workbook
from inovasi_cli.rules.regions import every_region
from inovasi_cli.text import Text

NIP = Text("NIP", "an employee number (NIP)")
NIK = Text("NIK atau nomor KK", "an identity or family card number (NIK, KK)")
PHONE = Text("nomor telepon seluler", "a mobile phone number")

_MANY_DIGITS = re.compile(r"[0-9][0-9 .-]{9}")
"""What every one of these numbers holds; a search for it passes over a megabyte of text in a moment."""

_SHAPES = bytes(ord("0" if 48 <= code < 58 else " " if code in b" .-" else "x") for code in range(256))
_MANY_ZEROS = re.compile(rb"0[0 ]{9}")

_START = r"(?<!\d)(?<!\d[.,/-])"
_END = r"(?!\d)(?![.,/-]\d)(?!/(?!NI[KP]\b|HP\b|WA\b)[A-Z]{2})"
"""What follows a number of a person: no digits, nor the office that a document's number names."""

_NIP = re.compile(
    rf"{_START}(\d{{4}})(\d\d)(\d\d)[ .-]?(?:19[6-9]|20[0-4])\d(?:0[1-9]|1[0-2]|21)"
    rf"[ .-]?[12][ .-]?\d{{3}}{_END}"
)
_NIK = re.compile(rf"{_START}(\d{{4}})\d\d[ .-]?(\d\d)(\d\d)\d\d[ .-]?(\d{{4}}){_END}")
_PHONE = re.compile(
    rf"{_START}(?:\+?62[ -]?|0)8(?:1[1-9]|2[1238]|3[1238]|5[1-9]|7[789]|8[1-9]|9[5-9])"
    rf"(?:[ -]?\d){{6,9}}{_END}"
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]++@(?=[\w-]+\.\w)")
_ADDRESS = re.compile(r"(?:https?://|www\.|wa\.me/)\S+", re.IGNORECASE)
_SERVICE = re.compile(
    r"hotline|layanan|call ?cent|pengaduan|aduan|darurat|siaga|customer|\bcs\b|chatbot|sms gateway",
    re.IGNORECASE,
)
"""Words beside which a number is that of a service, not of a person."""

_LONGEST = 120
"""Characters of a cell up to which a phone number is somebody's contact; running text names services."""

_WOMEN = 40
"""Added to the day of birth of a woman in a NIK."""


def personal_data(workbooks: Iterable[Workbook]) -> Iterator[Diagnostic]:
    """Yield N344 for each cell of any sheet, once for each kind of number in it."""
    for workbook in workbooks:
        for sheet in workbook.sheets:
            yield from _in_sheet(sheet)


def _in_sheet(sheet: Sheet) -> Iterator[Diagnostic]:
    for row, values in enumerate(sheet.rows, start=1):
        texts = [value for value in values if isinstance(value, str)]
        # A cell of numbers keeps the first 15 digits, which is all but the serial number.
        long = [value for value in values if isinstance(value, float) and value >= TOO_LARGE]
        if long or _may_hold_any("\n".join(texts)):
            for column, value in enumerate(values, start=1):
                for what, number in found_in(_written(value)):
                    facts: dict[str, Fact] = {"what": what, "value": masked(number)}
                    yield Diagnostic(PERSONAL_DATA, sheet.place(row, column), facts)


def _may_hold_any(text: str) -> bool:
    """Whether ``_MANY_DIGITS`` is in a text; looked for in its shape, which takes a fifth of the time."""
    return _MANY_ZEROS.search(text.encode(errors="replace").translate(_SHAPES)) is not None


def _written(value: Value) -> str:
    if isinstance(value, float) and TOO_LARGE <= value < TOO_LARGE * TOO_LARGE:
        return f"{value:.0f}"
    return value if isinstance(value, str) else ""


def found_in(text: str) -> Iterator[tuple[Text, str]]:
    """Yield each kind of personal number in ``text`` with the first such number."""
    if not _MANY_DIGITS.search(text):
        return
    text = _ADDRESS.sub(" ", text)
    for what, numbers in (
        (NIP, (match[0] for match in _NIP.finditer(text) if _is_nip(match))),
        (NIK, (match[0] for match in _NIK.finditer(text) if _is_nik(match))),
        (PHONE, (match[0] for match in _PHONE.finditer(text) if _of_a_person(text))),
    ):
        if number := next(numbers, None):
            yield what, number


def discreet(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """Return the facts of a finding without what tells of persons, however deep it stands."""
    return {name: _discreet(fact) for name, fact in facts.items()}


def _discreet(fact: Fact) -> Fact:
    if isinstance(fact, tuple):
        return tuple(map(_discreet, fact))
    if isinstance(fact, Text | date):
        return fact
    written = format(fact, "f") if isinstance(fact, Decimal) else str(fact)
    hidden = impersonal(written)
    return fact if hidden == written else hidden


def unnamed(name: str | None) -> str | None:
    """Return a name, if there is one, without what tells of persons."""
    return None if name is None else impersonal(name)


def impersonal(text: str) -> str:
    """Return ``text`` with every number of a person and every mailbox masked; links stay as they are."""
    if "@" in text:
        text = _MAIL.sub("***@", text)
    if not _MANY_DIGITS.search(text):
        return text
    without = _ADDRESS.sub(" ", text)
    phones = _of_a_person(without)
    parts, at = [], 0
    for address in _ADDRESS.finditer(text):
        parts += [_hidden(text[at : address.start()], phones=phones), address[0]]
        at = address.end()
    return "".join([*parts, _hidden(text[at:], phones=phones)])


def _hidden(text: str, *, phones: bool) -> str:
    text = _NIP.sub(lambda match: masked(match[0]) if _is_nip(match) else match[0], text)
    text = _NIK.sub(lambda match: masked(match[0]) if _is_nik(match) else match[0], text)
    return _PHONE.sub(lambda match: masked(match[0]), text) if phones else text


def masked(number: str) -> str:
    """Return ``number`` with all digits but the last two hidden."""
    digits = [char for char in number if char.isdigit()]
    return "*" * (len(digits) - 2) + "".join(digits[-2:])


def _is_nip(match: re.Match[str]) -> bool:
    """Whether a civil servant may have been born on the day that the number begins with."""
    year, month, day = map(int, match.group(1, 2, 3))
    try:
        return 1940 <= date(year, month, day).year <= 2015
    except ValueError:
        return False


def _is_nik(match: re.Match[str]) -> bool:
    """Six digits of a district, the birth date (women: the day + 40), four digits of a serial number."""
    region, day, month, serial = match.groups()
    born = int(day) % _WOMEN if int(day) > _WOMEN else int(day)
    return region in _codes() and 1 <= born <= 31 and 1 <= int(month) <= 12 and serial != "0000"


def _of_a_person(text: str) -> bool:
    return len(text) <= _LONGEST and not _SERVICE.search(text)


@cache
def _codes() -> frozenset[str]:
    return frozenset(region.code.replace(".", "") for region in every_region())
