"""What the cells of a column say it is: dates, terms of a closed list, agencies, levels, long texts ...

A few dozen filled cells tell. A test is made only where a header asks for it, or the lack of one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property, partial
from itertools import islice
from typing import NamedTuple

from inovasi_cli.reading import cells
from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.reading.choices import Choices, Levels, Speech
from inovasi_cli.reading.days import is_day
from inovasi_cli.reading.files.sheets import Value, is_absent
from inovasi_cli.reading.headers import MEASURED, Fields, part
from inovasi_cli.rules import LEVELS, Ruleset, value_of
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import late, normalise

LOOKED_AT = 40
"""Filled cells that tell what a column holds."""

MOST_OF = 0.6
"""Share of the cells that must suit a field."""

PROSE = 12
"""Words from which a text tells something of an innovation, and is no name."""

_GOAL_NUMBERS = frozenset(range(1, 9))
_GOALS = frozenset(map(str, _GOAL_NUMBERS))
"""The goals of the president's programme by their number."""
_SENTENCE = 4
"""Words from which a text says something."""

PROSE_OF: Mapping[str, str] = {"design": "prose"}
"""What a field may hold where its header says so: a design that is too short is one all the same."""

LONG_TEXT = 60
"""Words from which a text may be a design text; what is meant by the rule has hundreds."""

DAYS = ("trial", "applied", "developed")
KINDS: Mapping[str, Text] = {
    "day": Text("tanggal", "dates"),
    "file": Text("tautan atau nama berkas", "links or names of files"),
    "long": Text("teks panjang", "long texts"),
    "number": Text("angka", "numbers"),
    "levels": Text("angka 0-3", "figures from 0 to 3"),
    "worded": Text("kata-kata tanpa jumlah uang", "words without an amount"),
    "unlisted": Text("kata di luar pilihannya", "words that are none of its choices"),
}
"""What a column may hold whatever its field."""

_NEARLY_ALL, _FEW_OF = 0.8, 0.2
"""Shares of the cells that make another thing of a column than its header says."""
ENOUGH = 3
"""Filled cells that can speak against a header."""
_PROBE = 5
"""Filled cells that are looked at first."""
_SAMPLE = 8
"""Filled cells of which one must suit a field that the header does not speak of."""
_YEARLY = late(
    r"\b(?:20\d\d|t-[012]|(?:\d|satu|dua|tiga|tiap|setiap) ?(?:tahun|thn?)|tahun(?:an)?)\b", re.IGNORECASE
)
_COUNTED = late(r"\W*\d[\d.,]*\s?(?:%|[^\W\d_])")
_NUMBERED_FILE = late(r"(?:\S*/)?(\d\d)[_. -].*\.\w{3,4}$")
_CODES = 3
"""Different codes that tell a column of codes."""

_POINTS = Text("poin", "points")
_YEARS = range(2000, 2100)
TEXTS = ("goals", "benefits", "results")
LISTS = ("stage", "kind", "form", "classification", "initiator", "theme", "status")
_AGENCY = late(
    r"\b(?:dinas|badan|kecamatan|kelurahan|rsud|rumah sakit|puskesmas|bagian|sekretariat|inspektorat|upt\w*"
    r"|satpol|satuan polisi|dis[a-z]{3,}|dinkes|dinsos|bapp\w+|bp[a-z]{2,4}|dp[a-z0-9]{2,6}|kesbangpol|biro"
    r"|kantor|brida|bkd|dlh|pupr|upt\w*|pkm|pustu|desa|ds|kel|kec|seksi|subbag\w*|bidang|sekret\w*|setda|setwan|sdn|smpn"
    r"|rs|rsu|satpol\w*|damkar|disperin\w*|bkpsdm\w*|itda|disdik\w*)\b",
    re.IGNORECASE,
)
_LINK = late(r"https?://|www\.|drive\.google|bit\.ly|\.(?:pdf|docx?|jpe?g|png|xlsx?|mp4)$", re.IGNORECASE)
_PAPER = late(
    r"\b(?:sk|st|spt|surat|perbup|perwali|pergub|perda|dpa|dok\w*|laporan|lap|undangan|daftar|notul\w+|foto|ss|screenshot"
    r"|tangkapan|scan|bukti|lampiran|sertifikat|sop|pks|mou|buku|rekap|beranda|rkpd \d+ hal|no|nomor)\b|\+",
    re.IGNORECASE,
)
"""What names of papers have."""
_IS_THERE = late(
    r"(?:sudah |sdh )?(?:ada|lengkap|menyusul|terlampir|tersedia|terunggah|diunggah|upload)(?: ada)?"
)
_YES_OR_NO = late(r"(?:(?:sudah|sdh|tidak|tdk|belum|blm)(?: ada)?|ada|ya|y|yes|t|no?|true|false)")
_PATH = late(r"\\|://|\d/|\.[a-z]{3,4}$")
_VIDEO = late(r"youtu\.?be|vimeo|tiktok|\.(?:mp4|mov|avi)\b|/reels?/", re.IGNORECASE)
_COORDINATES = late(
    r"\W*(?:(?:lat\w*|lintang|ls)\W*)?-?\d{1,2}[.,]\d+\s*°?\s*(?:ls|lu|s|n)?\s*[,;/ ]\s*"
    r"(?:(?:lon\w*|lng|bujur|bt)\W*)?\d{2,3}[.,]\d+\s*°?\s*(?:bt|e)?\W*",
    re.IGNORECASE,
)
"""A latitude and a longitude in Indonesia."""
_ACCOUNT = late(r"\biga\d{4}\.", re.IGNORECASE)
_FIGURE = late(r"\s*[\d.,]++(?!\s*[-\u2013])")
_MEASURED = late(r"\s*(?:\d[\d.,]*\s*(?:%|[^\W\d]+)?\s*){1,2}$")
"""A number with its unit, if any; *3 kali atau lebih* is a level."""
_MAP = late(r"maps\.(?:google|app)|goo\.gl/maps|/maps/", re.IGNORECASE)
_AMOUNT = late(r"\d{3}|\brp\b|\b(?:juta|jt|miliar|milyar|ribu|rb)\b", re.IGNORECASE)
_OUT_OF_ALL = late(r"\s*\d{1,3}(?:[.,]\d+)?\s*(?:/|dari|of)\s*1[01]\d\s*")
"""A total with the greatest one: *64 dari 111*."""
_QUANTITY = late(r"\s*\d+\s+[^\W\d]+\s*")
_GRADED = late(r"\W*(?:level|parameter|par|lv|tingkat|nilai|skor|p)\W*[0-3]\b", re.IGNORECASE)
"""What calls itself a level, whatever its text."""
GRADE = late(r"^\W*[0-3]\s*[-=:.)\u2013]\s*(?=[^\W\d]|\d+\s*[-\u2013])|\s*[(=]\s*[0-3]\W*$")
"""The number beside the text of a level: *2 - Perda*, *Perda (2)*."""
_LETTERS = late(r"[^\W\d_]{3}")
_PARTS = late(r"[;,\n]")

Test = Callable[[Value], bool]


class Telling(NamedTuple):
    """How much cells that suit a field say (0-1): under a header that comes near it, and under any."""

    beside: float
    alone: float


TELLING: Mapping[str, Telling] = {
    **dict.fromkeys(("stage", "kind", "form", "affair"), Telling(0.9, 0.7)),
    **dict.fromkeys(("classification", "initiator", "theme"), Telling(0.9, 0.55)),
    **dict.fromkeys(DAYS, Telling(0.4, 0.3)),
    "entered": Telling(0.4, 0),
    "video_link": Telling(0.6, 0),
    "other_affairs": Telling(0.8, 0),
    "status": Telling(0.9, 0.7),
    **dict.fromkeys(TEXTS, Telling(0.5, 0.56)),
    "coordinates": Telling(0.8, 0.7),
    "agency": Telling(0.8, 0.6),
    "design": Telling(0.7, 0.56),
    "total": Telling(0.5, 0.25),
    "level": Telling(0.5, 0.3),
    "verified": Telling(0.3, 0.2),
    "document_date": Telling(0.7, 0.3),
    "link": Telling(0.6, 0.4),
    "code": Telling(0.9, 0.8),
}
"""How telling the content of each field is; that of the others says nothing."""
TELLING_LEVELS = Telling(0.5, 0.2)

SENT = "sent"
"""What may stand in a column that asks whether an innovation was sent: statuses, or yes and no."""

WEAK = frozenset({TELLING["applied"], TELLING["total"], TELLING_LEVELS})
"""Dates, and figures that may be anything's: below half of a header they leave a question."""

SWAPPED = ("kind", "form")
"""Fields that several systems write under each other's header."""

_OTHERS = ("stage", "kind", "form", "affair")
_AGAINST: Mapping[str, Sequence[str]] = {
    **dict.fromkeys((*LISTS, "affair"), ("day", "file", "long", "number", *_OTHERS)),
    "status": ("day", "long", "number", *_OTHERS, "unlisted"),
    **dict.fromkeys(("theme", "other_affairs"), ("day", "long", "stage", "kind", "form")),
    **dict.fromkeys(DAYS, ("long", "levels", *_OTHERS)),
    "name": ("day", "file", "number", "stage", "kind", "form"),
    **dict.fromkeys(("agency", "initiator_name"), ("day", "number", "stage", "kind", "form")),
    **dict.fromkeys(("goals", "benefits", "results"), ("day", "levels", *_OTHERS)),
    "design": ("day", "number", *_OTHERS),
    "total": ("day", "levels", *_OTHERS),
    "budget": ("day", "levels", *_OTHERS, "worded"),
    **dict.fromkeys(("innovation", "subject", "document_kind", "agency"), ("day", "number")),
    "document_date": ("long", "levels"),
}
"""What speaks against a field when nearly all cells are that."""
_BY_LENGTH = {"design": "long", **dict.fromkeys(TEXTS, "")}
"""Texts under their own header, however they are worded."""
_AGAINST_LEVELS = ("day", "long", *_OTHERS)


class Held:
    """The filled cells of one column, as many as tell what it holds."""

    def __init__(self, values: Iterable[Value], tests: Mapping[str, Test]) -> None:
        told = (value for value in values if value is not None and not is_absent(value))
        self.values: Sequence[Value] = [*islice((value for value in told if not _is_dash(value)), LOOKED_AT)]
        self.tests = tests
        self._times = Counter((type(value), value) for value in self.values)  # 1 is not True
        self._shares: dict[Test, float] = {}
        self._hints: dict[Test, bool] = {}

    def share(self, what: str) -> float | None:
        """Return the share of cells (0-1) that suit a field or a kind; ``None`` where no cell can tell."""
        if what not in self.tests or not self.values:
            return None
        test = self.tests[what]
        if test not in self._shares:
            suiting = sum(times for (_, value), times in self._times.items() if test(value))
            self._shares[test] = suiting / len(self.values)
        if what == "code" and not (self._shares[test] == 1 and self._are_codes()):
            return 0.0
        return self._shares[test]

    @cached_property
    def _few(self) -> Sequence[Value]:
        few = self.values[:: len(self.values) // _SAMPLE + 1]
        return [value for _, value in dict.fromkeys((type(value), value) for value in few)]

    def _are_codes(self) -> bool:
        """Whether several different codes stand there, one of them with a letter (*2a*)."""
        held = {code for value in self.values if not _LETTERS.match(code := _code(value))}
        return len(held) >= _CODES and any(not code.isdigit() for code in held)

    def hints_at(self, field: str) -> bool:
        """Whether any of a few cells, from the first to the last, is as those of ``field`` should be."""
        test = self.tests.get(field)
        if test is None:
            return False
        if test not in self._hints:
            self._hints[test] = any(map(test, self._few))
        return self._hints[test]

    def numbered_files(self) -> str:
        """The number with which the names of most files begin (*16_SK_Tim.pdf*); empty where they differ."""
        names = (value for value in self.values if isinstance(value, str))
        files = [match for name in names if (match := _NUMBERED_FILE.match(name))]
        numbers = {match[1] for match in files}
        enough = len(files) >= max(_CODES, MOST_OF * len(self.values))
        return numbers.pop() if enough and len(numbers) == 1 else ""

    def counts_beyond(self, field: str) -> bool:
        """Whether a number stands in it that is none of ``field``."""
        return any(_is_figure(value) and not self.tests[field](value) for value in self.values)

    def suits(self, field: str) -> bool:
        """Whether most of the cells are as those of ``field`` should be."""
        return (self.share(field) or 0) >= MOST_OF

    def against(self, field: str) -> str | None:
        """Return what nearly all cells are, where that is not what ``field`` should hold."""
        probe, own = self.values[:_PROBE], self.tests.get(_BY_LENGTH.get(field, field))
        if not probe or (own and any(map(own, probe))):
            return None
        for what in _AGAINST.get(field, _AGAINST_LEVELS if field.isdigit() else ()):
            enough = ENOUGH if what in KINDS else 1
            if what == field or what not in self.tests or len(self.values) < enough:
                continue
            if all(map(self.tests[what], probe)) and (self.share(what) or 0) >= _NEARLY_ALL:
                return None if (self.share(_BY_LENGTH.get(field, field)) or 0) > _FEW_OF else what
        return None


def tests_of(fields: Fields) -> Mapping[str, Test]:
    """Return what a cell of each field, and of each kind, looks like."""
    kinds: Mapping[str, Test] = {
        "day": is_day,
        "long": is_long,
        "number": lambda value: isinstance(value, int | float) or _digits(value),
        "levels": is_level_number,
        "quantity": lambda value: isinstance(value, str) and bool(_QUANTITY.fullmatch(value)),
        "yearly": lambda value: isinstance(value, str) and bool(_YEARLY.search(value)),
        "counted": lambda value: isinstance(value, str) and bool(_COUNTED.match(value)),
        "graded": lambda value: isinstance(value, str) and bool(_GRADED.match(value)),
        "year": lambda value: bare_year(value) is not None,
    }
    return {**kinds, **_OF_ROLES[fields.role](fields)} if fields.role in _OF_ROLES else kinds


def _of_spd(fields: Fields) -> Mapping[str, Test]:
    codes = fields.ruleset.spd_indicators.keys()

    def is_code(value: Value) -> bool:
        code = _code(value)
        return code in codes or bool(_LETTERS.match(code))

    return {"level": is_level_number, "verified": is_level_number, "evidence": is_text, "code": is_code}


def _of_evidence(_: Fields) -> Mapping[str, Test]:
    return {"verified": is_level_number, "document_date": is_day, "link": _is_link}


def _of_innovations(fields: Fields) -> Mapping[str, Test]:
    ruleset = fields.ruleset
    lists = ruleset.vocabulary.lists
    speech = Speech.of(ruleset)
    affairs = Choices(tuple(ruleset.affairs.values()), speech=speech)
    found: dict[str, Test] = {
        name: Choices(lists[name], speech=speech).knows for name in LISTS if name in lists
    }
    if status := found.get("status"):  # what says yes or no may say so of anything
        found["status"] = lambda value: status(value) and not _YES_OR_NO.fullmatch(normalise(str(value)))
        found["unlisted"] = lambda value: is_text(value) and not found["status"](value)
        found[SENT] = status
    if themes := found.get("theme"):
        found["theme"] = lambda value: themes(value) and not affairs.knows(value)
    levels = fields.levels
    return {
        **found,
        **dict.fromkeys(DAYS, is_day),
        "affair": affairs.knows,
        "other_affairs": lambda value: (
            isinstance(value, str) and any(map(affairs.knows, _PARTS.split(value)))
        ),
        "design": lambda value: is_long(value) or _tells("design", value),
        **{field: partial(_tells, field) for field in TEXTS},
        "coordinates": lambda value: (
            isinstance(value, str) and bool(_COORDINATES.fullmatch(value) or _MAP.search(value))
        ),
        "worded": lambda value: isinstance(value, str) and not _AMOUNT.search(value),
        "entered": is_day,
        "agency": _names_agency,
        "account": lambda value: isinstance(value, str) and bool(_ACCOUNT.search(value)),
        "file": _is_link,
        "moment": lambda value: is_day(value) and bare_year(value) is None,
        "goal_number": lambda value: str(value).strip() in _GOALS or value in _GOAL_NUMBERS,
        "sentence": lambda value: isinstance(value, str) and len(value.split()) >= _SENTENCE,
        "proof": lambda value: (
            isinstance(value, str)
            and bool(_LINK.search(value) or _IS_THERE.fullmatch(normalise(value)) or _PAPER.search(value))
        ),
        "prose": lambda value: isinstance(value, str) and len(value.split()) >= PROSE,
        "video_link": lambda value: isinstance(value, str) and bool(_VIDEO.search(value)),
        "video": lambda value: (
            isinstance(value, bool) or (is_text(value) and bool(_YES_OR_NO.fullmatch(normalise(str(value)))))
        ),
        "total": _total_of(ruleset),
        **dict.fromkeys((part(code, MEASURED) for code in levels), _is_measured),
        **{code: partial(_is_level, known) for code, known in levels.items()},
    }


_OF_ROLES: Mapping[str, Callable[[Fields], Mapping[str, Test]]] = {
    "spd": _of_spd,
    "evidence": _of_evidence,
    "innovations": _of_innovations,
}


def _is_link(value: Value) -> bool:
    return isinstance(value, str) and bool(_LINK.search(value))


def _is_measured(value: Value) -> bool:
    return not isinstance(value, bool) and (
        isinstance(value, int | float) or bool(_MEASURED.match(str(value)))
    )


def _names_agency(value: Value) -> bool:
    """Whether a cell names an agency or its account on the portal, and tells no more."""
    said = isinstance(value, str) and len(value.split()) < PROSE and not _PATH.search(value)
    return said and bool(_AGENCY.search(str(value)) or _ACCOUNT.search(str(value)))


def _tells(field: str, value: Value) -> bool:
    from inovasi_cli.reading.headers.prose import told_by

    return told_by(value) == field


def _is_figure(value: Value) -> bool:
    return isinstance(value, int | float) or (isinstance(value, str) and bool(_FIGURE.match(value)))


def most(values: Collection[Value], suits: Test) -> bool:
    """Whether most of ``values`` are as they should be."""
    return sum(map(suits, values)) >= MOST_OF * len(values)


def bare_year(value: Value) -> int | None:
    """Return the year of this century that a cell is, if it is one."""
    if isinstance(value, float) and value.is_integer():
        year = int(value)
    elif isinstance(value, int) and not isinstance(value, bool):
        year = value
    elif isinstance(value, str) and value.strip().isdecimal() and len(value.strip()) == 4:
        year = int(value)
    else:
        return None
    return year if year in _YEARS else None


def is_long(value: Value) -> bool:
    """Whether a cell holds a text as long as those that describe a design."""
    return isinstance(value, str) and len(value.split()) >= LONG_TEXT


def is_text(value: Value) -> bool:
    """Whether a cell holds text."""
    return isinstance(value, str)


def is_level_number(value: Value) -> bool:
    """Whether a cell holds 0, 1, 2 or 3."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return False
    written = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
    return written in _LEVELS


_LEVELS = frozenset(str(level) for level in (0, *LEVELS))


def _is_level(known: Levels, value: Value) -> bool:
    if is_long(value):
        return False  # no level is worded so long
    bare = GRADE.sub("", value) if isinstance(value, str) else value
    return known.level(value) is not None or (bare != value and known.level(bare) is not None)


def _total_of(ruleset: Ruleset) -> Test:
    most_points = value_of(ruleset.edition.constants.maturity_max)

    def is_total(value: Value) -> bool:
        if isinstance(value, str) and _OUT_OF_ALL.fullmatch(value):
            return True
        if not _is_figure(value) or is_level_number(value):
            return False  # a few may be so low, not most of them
        try:
            total = cells.amount(value, _POINTS)
        except Unreadable:
            return False
        return most_points is None or total <= most_points

    return is_total


def _code(value: Value) -> str:
    try:
        return cells.text(value).casefold().rstrip(".")
    except Unreadable:
        return ""


def _digits(value: Value) -> bool:
    return isinstance(value, str) and value.strip(" .,%").replace(".", "").replace(",", "").isdecimal()


def _is_dash(value: Value) -> bool:
    return isinstance(value, str) and not value.strip(" \t\r\n-\N{EN DASH}\N{EM DASH}\N{NO-BREAK SPACE}")
