"""The fields of a sheet and what people call them: by number, by name, or nearly so.

Beside this: on which rows a header stands (``rows``), columns that hold another thing than they say
(``content``), headings with their values beside them (``form``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol, Self

from inovasi_cli.reading.choices import Indicators
from inovasi_cli.rules import Indicator, Role, Ruleset
from inovasi_cli.text.spelling import normalise, slips

MEASURED = "measured"
BASIS = "basis"
EVIDENCE = "evidence"
IGNORED = "ignore"
"""What a layout of the user's own says of a column that is not to be read."""
REGION = "region"
ORIGIN = "origin"
"""Where a row of a merged workbook came from; it is told, not read."""

UNTITLED = "(tanpa judul {column})"
"""What a column without a header is called after merging; it is no header either."""

SURE_FROM = 8
"""Letters of a header from which one slip leaves no doubt; *Urutan* is not *Urusan*."""

_ORIGIN = ("Asal Baris",)
_PARTS = {MEASURED: "Capaian", BASIS: "Dasar Ukur"}
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_UNTITLED = re.compile(r"\(tanpa judul [A-Z]{1,3}\)")
_ORDINAL = re.compile(r"\d{1,2} ")


def part(code: str, name: str) -> str:
    """Return the field of ``MEASURED``, ``BASIS`` or ``EVIDENCE`` of an indicator."""
    return f"{code}.{name}"


def bare(header: str) -> str:
    """Return ``header`` as compared, without what stands in brackets."""
    return normalise(_BRACKETS.sub(" ", header))


def is_untitled(header: str) -> bool:
    """Whether merging made up ``header`` for a column that had none."""
    return _UNTITLED.fullmatch(header) is not None


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

    def called(self, code: str) -> Iterator[str]:
        """Yield the names of an indicator, as compared."""
        indicator = self.indicators[code]
        yield from map(normalise, (indicator.name.id, *indicator.aliases))

    @cached_property
    def find(self) -> Callable[[str], str | None]:
        """Return the field that a header means; remarks in brackets and a leading number are let go."""
        return lru_cache(maxsize=4096)(self._find)

    def _find(self, header: str) -> str | None:
        key = normalise(header)
        if mapped := self.own.get(key):
            return None if mapped == IGNORED else mapped
        for written in (key, bare(header), _ORDINAL.sub("", key, count=1)):
            if found := self.by_key.get(written):
                return found
        return self._indicator_field(key) or self._indicator_field(bare(header))

    @cached_property
    def by_key(self) -> Mapping[str, str]:
        """Fields by every header, as compared."""
        return {normalise(name): field for field, names in self.known.items() for name in names}

    def slip(self, header: str, taken: Collection[str]) -> tuple[str, str, bool] | None:
        """Return the field that a misspelt ``header`` may mean, its right spelling, and whether it is sure.

        Sure is one slip of the pen in ten letters or fewer, as long as no other field is almost as near.
        Fields in ``taken`` have a column of their own and are not meant.
        """
        key = bare(header)
        if normalise(header) in self.own:
            return None
        near = [
            (distance, name, field)
            for name, distance in slips(key, self._spellings)
            if (field := self._spellings[name]) not in taken and _digits(name) == _digits(key)
        ]
        if not near:
            return None
        distance, name, field = near[0]
        others = [rest for rest, _, other in near if other != field]
        sure = len(key) >= SURE_FROM and distance <= max(1, len(key) // 10)
        return field, self._written[name], sure and (not others or others[0] > distance + 1)

    @cached_property
    def _spellings(self) -> Mapping[str, str]:
        return {normalise(name): field for name, field in self._named()}

    @cached_property
    def _written(self) -> Mapping[str, str]:
        return {normalise(name): name for name, _ in self._named()}

    def _named(self) -> Iterator[tuple[str, str]]:
        for field, names in self.known.items():
            yield from ((name, field) for name in names)
        for code, indicator in self.indicators.items():
            yield from ((name, code) for name in (indicator.name.id, *indicator.aliases))

    @cached_property
    def _indicators(self) -> Indicators:
        return Indicators(self.indicators)

    def _indicator_field(self, key: str) -> str | None:
        for name, words in _PARTS.items():
            rest = key.replace(normalise(words), "").strip()
            if rest != key and (found := self._indicators.find(rest)):
                has = found.bases if name == BASIS else found.bases or found.unit
                return part(found.code, name) if has else None
        found = self._indicators.find(key)
        return found.code if found else None


def _bare_fields(ruleset: Ruleset, made: type[Fields], role: str) -> Any:  # noqa: ARG001 - they are the key
    return object.__new__(made)


def _digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)


class Forgiving(NamedTuple):
    """The same fields, found in spite of slips that leave no doubt; it serves to find a header at all."""

    fields: Fields

    def find(self, header: str) -> str | None:
        """Return the field that ``header`` surely means, if any."""
        if found := self.fields.find(header):
            return found
        slip = self.fields.slip(header, ())
        return slip[0] if slip and slip[2] else None


class OwnSheet(NamedTuple):
    """What the user says of one sheet by its name; ``columns`` maps headers to fields, or to ``ignore``."""

    sheet: str
    role: Role
    columns: Mapping[str, str] = MappingProxyType({})

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
