"""The fields of a sheet and what people call them: by number, by name, or nearly so.

Beside this: on which rows a header stands (``rows``), columns that hold another thing than they say
(``content``), headings with their values beside them (``form``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, Self

from inovasi_cli.rules import Indicator, Role, Ruleset
from inovasi_cli.text.spelling import late, normalise

if TYPE_CHECKING:
    from inovasi_cli.reading.choices import Levels
    from inovasi_cli.reading.headers.content import Test
    from inovasi_cli.reading.headers.guessing import Index

MEASURED = "measured"
BASIS = "basis"
EVIDENCE = "evidence"
NAMED_ALIKE = ("goals", "benefits", "results", "budget")
"""Texts about an innovation whose names may stand over the levels of an indicator too."""
IGNORED = "ignore"
"""What a layout of the user's own says of a column that is not to be read."""
REGION = "region"
SID = "sid"
"""The aspect of innovations: its indicators are numbered from 16 on the portal, from 1 by many."""
TOTAL = "total"
"""The field of a ready-made maturity."""
ORIGIN = "origin"
"""Where a row of a merged workbook came from; it is told, not read."""

UNTITLED = "(tanpa judul {column})"
"""What a column without a header is called after merging; it is no header either."""

OTHER = "Lainnya:"
"""Stands after merging before the header of a column whose field another column of its sheet held already."""

SURE = 0.75
"""Score (0-1) from which a column is read as a field without a question."""
TIED = 0.04
"""Difference of two scores (0-1) that decides nothing."""

_ORIGIN = ("Asal Baris",)
_PARTS = {MEASURED: "Capaian", BASIS: "Dasar Ukur", EVIDENCE: "Bukti Dukung"}
_HOLDERS = (
    r"(?:(?:link|tautan|url|folder|file|berkas|dok|dokumen|drive|gdrive|foto|scan|lampiran|unggahan|nama)"
    r"\b[\s.]*)"
)
_JOINTS = late(
    r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})|(?<=[A-Za-z]{3})(?=\d\d?(?!\d))|(?<=\d)(?=[A-Za-z]{3})|[_.]+(?=\w)"
)
"""Where the words of an identifier (*indikator16Evidence*, *inovasi.nama_opd*) meet."""
_TRAILING = r"(?:link|tautan|url|file|berkas|upload\w*|unggah\w*|attachments?|path|lampiran|do[ck]\w*)"
_PROOF = late(
    rf"\b{_HOLDERS}*"
    r"(?:(?:bukti|data|dok|dokumen|berkas|file)[\s.]+(?:dukung|pendukung|dkg|fisik|pembuktian)|pembuktian|bukti(?:nya)?"
    r"|bd|ev|evd|evid\w*)\b\.?",
    re.IGNORECASE,
)
_HELD = late(rf"^\W*{_HOLDERS}+(?=(?:ind\w*|i|no\w*|par\w*|sid)?\W*\d{{1,2}}\W*$)", re.IGNORECASE)
"""Links, files and the like of an indicator that is told by its number alone."""
_HOLDS = late(rf"(?<!video)[\s_]+{_TRAILING}\W*$", re.IGNORECASE)
"""The same behind what it is of, as in *alat kerja upload*."""
_OF_HOLDERS = late(rf"^\W*{_HOLDERS}+", re.IGNORECASE)
_JUDGED = frozenset(
    "kesesuaian sesuai keabsahan validasi valid cek verifikasi verif kelengkapan catatan jumlah jml".split()
    + "status nilai skor bobot".split()
)
"""Words for what is thought of evidence, or how much of it there is: no evidence stands below them."""
WEIGHTS = frozenset({"bobot", "bobot indikator", "weight"})
"""What a column is called, as compared, that repeats the weight of an indicator and holds no level of it."""
_LINKS = frozenset({"link", "tautan", "link dokumen", "tautan dokumen", "dokumen", "dokumen pendukung"})
"""What evidence is called too beside a level, and nowhere else."""
_OF_LEVEL = late(r"\b(?:nilai |skor )?(?:parameter|nilai|skor|level)\W*$", re.IGNORECASE)
_QUANTITY = late(r"[%(\[]|jumlah|jml|jlh|banyak|persen", re.IGNORECASE)
"""What the name of an indicator has where its measured value may be meant."""
_BRACKETS = late(r"\([^()]*\)|\[[^\[\]]*\]")
_UNTITLED = late(r"\(tanpa judul [A-Z]{1,3}\)")


def proven(header: str) -> str | None:
    """Return what ``header`` tells the evidence of, empty where it only says *Bukti*; else ``None``."""
    said = parted(header)
    if (rest := normalise(_PROOF.sub(" ", said))) == normalise(said):
        rest = normalise(_HOLDS.sub(" ", _OF_HOLDERS.sub(" ", said))) or rest
    if not _JUDGED.isdisjoint(rest.split()):
        return None
    return "" if normalise(header) in _LINKS else rest if rest != normalise(said) else None


def parted(header: str) -> str:
    """Return an identifier of a system of one's own as the words that it joins, any other header as it is."""
    return header if " " in header.strip(" *:") else _JOINTS.sub(" ", header)


def part(code: str, name: str) -> str:
    """Return the field of ``MEASURED``, ``BASIS`` or ``EVIDENCE`` of an indicator."""
    return f"{code}.{name}"


def _parts_of(code: str, indicator: Indicator) -> Iterator[str]:
    if indicator.bases or indicator.unit:
        yield part(code, MEASURED)
    if indicator.bases:
        yield part(code, BASIS)


def bare(header: str) -> str:
    """Return ``header`` as compared, without what stands in brackets."""
    return normalise(_BRACKETS.sub(" ", header))


def compared(header: str) -> str:
    """Return ``header`` as names are looked up: one of signs only (*#*) as it stands."""
    return normalise(header) or header.strip()


def is_untitled(header: str) -> bool:
    """Whether merging made up ``header`` for a column that had none."""
    return _UNTITLED.fullmatch(header) is not None


class Guess(NamedTuple):
    """A field that a header may mean: how well its words say so (0-1), and the name they come nearest to.

    ``slip`` tells that a word had to be taken for misspelt.
    """

    field: str
    score: float
    name: str
    slip: bool = False

    @property
    def sure(self) -> bool:
        """Whether the words alone leave no doubt."""
        return self.score >= SURE


class Names(Protocol):
    """Whatever knows which field a header means."""

    def find(self, header: str) -> str | None:
        """Return the field that ``header`` means, if any."""


class Fields:
    """The fields of one role (``spd``, ``innovations``, ``evidence``, ``profile``), by their headers.

    ``own`` is what the user says: fields, or ``IGNORED``, by headers as compared.
    """

    def __new__(cls, ruleset: Ruleset, role: str, own: Mapping[str, str] = MappingProxyType({})) -> Self:
        """Where the user says nothing, the same for the same rules and role: what was found is kept."""
        return super().__new__(cls) if own else ruleset.once(_bare_fields, cls, role)

    def __init__(self, ruleset: Ruleset, role: str, own: Mapping[str, str] = MappingProxyType({})) -> None:
        self.ruleset, self.role, self.own = ruleset, role, own

    @property
    def indicators(self) -> Mapping[str, Indicator]:
        """The indicators that have columns of their own; only the innovations' sheet has such."""
        return self.ruleset.sid_indicators if self.role == "innovations" else {}

    @cached_property
    def levels(self) -> Mapping[str, Levels]:
        """How to read the levels of each indicator, by code."""
        from inovasi_cli.reading.choices import Indicators, Speech

        return Indicators(self.indicators, Speech.of(self.ruleset)).levels

    @property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """The headers of each field but indicators, the template's own first."""
        return self.ruleset.vocabulary.columns[self.role]

    @cached_property
    def known(self) -> Mapping[str, tuple[str, ...]]:
        """``names``, and what only some tables have: the origin of each row, and in lists its region."""
        if self.role == "profile":
            return self.names
        known = {**self.names, ORIGIN: _ORIGIN}
        if self.role == "innovations":
            known[REGION] = self.ruleset.vocabulary.columns["profile"][REGION]
        return known

    def official(self, field: str) -> str:
        """Return the header that the template writes, or would write, for ``field``."""
        if names := self.known.get(field):
            return names[0]
        code, _, name = field.partition(".")
        return f"{code} {_PARTS[name] if name else self.indicators[code].name.id}"

    def speaks_of(self, header: str) -> bool:
        """Whether the user says what ``header`` means, or that it means nothing."""
        return normalise(header) in self.own

    @cached_property
    def find(self) -> Callable[[str], str | None]:
        """Return the field that a header means; remarks in brackets and a leading number are let go."""
        return lru_cache(maxsize=4096)(self._find)

    def _find(self, header: str) -> str | None:
        if mapped := self.own.get(normalise(header)):
            return None if mapped == IGNORED else mapped
        return self.named(header) or next(
            (each.field for each in self.guesses(header)[:1] if each.sure), None
        )

    def named(self, header: str) -> str | None:
        """Return the field of which ``header`` is a listed name, or the indicator whose number it is.

        Beside the name of an indicator, a word tells that the column holds its evidence or its level.
        """
        key = compared(parted(header))
        return self.by_key.get(key) or (self._beside_indicator(header) if self.indicators else None)

    def _beside_indicator(self, header: str) -> str | None:
        said = parted(header)
        for words, name in ((_PROOF, EVIDENCE), (_HELD, EVIDENCE), (_HOLDS, EVIDENCE), (_OF_LEVEL, "")):
            indicator = words.sub(" ", said).strip()
            if (
                indicator != said.strip()
                and (told := normalise(indicator))
                and _JUDGED.isdisjoint(told.split())
            ):
                guess = next(iter(self.guesses(indicator)), None)
                if guess and guess.sure and guess.field in self.indicators:
                    return part(guess.field, name) if name else guess.field
        return None

    @property
    def most(self) -> int:
        """The most columns that can hold different fields: each indicator may have three."""
        return len(self.known) + 3 * len(self.indicators)

    @cached_property
    def by_key(self) -> Mapping[str, str]:
        """Fields by every header, as compared."""
        of_fields = {normalise(name): field for field, names in self.known.items() for name in names}
        coded = (
            (normalise(f"{lead} {name}"), code)
            for code, indicator in self.indicators.items()
            for name in ("", indicator.name.id, indicator.name.en, *indicator.aliases)
            for lead in (("", code) if name else (code,))
        )
        parts = {
            normalise(self.official(field)): field
            for code, indicator in self.indicators.items()
            for field in _parts_of(code, indicator)
        }
        return dict(coded) | parts | of_fields | ({"#": "number"} if "number" in self.known else {})

    def guesses(self, header: str) -> Sequence[Guess]:
        """Return what ``header`` may mean by its words, the likeliest first."""
        if header.startswith(OTHER):
            return ()
        named = self.named(header)
        vague = named in self.indicators and _QUANTITY.search(header)
        if named is None or vague or (named == TOTAL and " " not in header.strip()):
            return self.index.guesses(header, named)
        return (Guess(named, 1.0, header),)

    @cached_property
    def tests(self) -> Mapping[str, Test]:
        """What a cell of each field looks like, and one of each kind of content."""
        from inovasi_cli.reading.headers.content import tests_of

        return Fields(self.ruleset, self.role).tests if self.own else tests_of(self)

    @cached_property
    def index(self) -> Index:
        """The words of all headers."""
        from inovasi_cli.reading.headers.guessing import Index

        return Fields(self.ruleset, self.role).index if self.own else Index(self)


def _bare_fields(ruleset: Ruleset, made: type[Fields], role: str) -> Any:  # noqa: ARG001 - they are the key
    return object.__new__(made)


class OwnSheet(NamedTuple):
    """What the user says of one sheet by its name; ``columns`` maps headers to fields, or to ``ignore``.

    In one that is proposed, ``open`` are the headers that were not understood, with what they may mean.
    """

    sheet: str
    role: Role
    columns: Mapping[str, str] = MappingProxyType({})
    open: Mapping[str, Sequence[str]] = MappingProxyType({})

    @property
    def by_key(self) -> Mapping[str, str]:
        """Fields by the headers as compared."""
        return {normalise(header): name for header, name in self.columns.items()}


class OwnLayout(NamedTuple):
    """What the user says of sheets (``reading.mapping``)."""

    sheets: tuple[OwnSheet, ...] = ()

    def of(self, name: str, role: str | None = None) -> OwnSheet | None:
        """What is said about the sheet ``name``, or about a table in ``role`` on it, if anything."""
        said = (sheet for sheet in self.sheets if normalise(sheet.sheet) == normalise(name))
        return next((sheet for sheet in said if role in (None, sheet.role)), None)
