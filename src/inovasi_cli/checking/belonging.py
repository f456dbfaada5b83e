"""Which agency accounts, schools, hospitals and technical units belong to.

A portal names whoever typed: *SMAN 1 Tegal (iga2025.dindik.sman1)*. One belongs to an agency by what leaves
no doubt, the first of these that tells it, and never because two names are alike:

- a table of the user's;
- the words of its name: *UPT Parkir Dinas Perhubungan*, *Kelurahan Randu, Kecamatan Tegal Barat*;
- its account: that of the agency, or one below it (*iga2025.dindik.sman1* below *iga2025.dindik*);
- what it is: schools are units of the agency of education, community health centres and hospitals of that of
  health (PP 18/2016, PP 72/2019). Where a list has two such agencies, neither is chosen.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Literal, NamedTuple

from inovasi_cli.checking.agencies import without_region
from inovasi_cli.reading.submission import Innovation
from inovasi_cli.text.spelling import normalise

Why = Literal["table", "words", "account", "kind"]

_WHOLE = r"(?:inspektorat|satuan polisi pamong praja|sekretariat (?:daerah|dprd|dewan))"
_BODY = rf"(?:{_WHOLE}|dinas|badan|(?:kecamatan|kec)(?= ))"
_LEADS = r"(?:(?:uptd?k?|blud|unit|kepala|spf|satuan pendidikan) )*"
_SCHOOL = (
    r"(?:sdn?|sdlb|smpn?|sman?|smkn?|slbn?|tkn?|paud|skb|sekolah (?:dasar|luar biasa)|sekolah menengah \w+|"
    r"taman kanak kanak|sanggar kegiatan belajar)\b"
)
_CLINIC = (
    r"(?:puskesmas|pkm|pustu|pusat kesehatan masyarakat|rsud|rumah sakit (?:umum |jiwa |khusus )?daerah|"
    r"labkesda|laboratorium kesehatan daerah)\b"
)
_UNIT = rf"(?:(?:uptd?k?|bidang|bagian|seksi|kelurahan|kel|desa)\b|{_SCHOOL}|{_CLINIC})"
_BEFORE_ITS_UNIT = re.compile(rf"(?P<agency>{_WHOLE}|{_BODY} .+?) (?P<unit>{_UNIT}.*)")
"""*Dinas Kesehatan - Puskesmas Melati*."""
_AGENCY = re.compile(rf"{_BODY}\b.*")
_OF_AGENCY = re.compile(rf"(?P<unit>.+?) (?P<agency>{_BODY}\b.*)")
_OF_DISTRICT = re.compile(r"(?:kelurahan|kel|desa|lurah|kepala desa)\b")
_DISTRICT = re.compile(r"kec(?:amatan)? ")
_PART = re.compile(r" (?:wilayah|cabang)\b.*$")
_KINDS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(_LEADS + _SCHOOL), "pendidikan", "Dinas Pendidikan"),
    (re.compile(_LEADS + _CLINIC), "kesehatan", "Dinas Kesehatan"),
)
"""What a unit is, the word by which its agency is known, and what that is called where no list names it."""


class Unit(NamedTuple):
    """What belongs to an agency under a name of its own, and what tells so."""

    name: str
    account: str | None
    agency: str
    why: Why


class Belonging:
    """The agencies of a list, with the units that belong to each."""

    def __init__(self, innovations: Iterable[Innovation], table: Mapping[str, str] | None = None) -> None:
        """Find who belongs to whom; ``table`` holds agencies by units or accounts, as compared."""
        named = ((one.agency, one.account) for one in innovations if one.agency)
        self._named = {(normalise(name), account): (name, account) for name, account in named}
        self._table = table or {}
        self._bodies = {key: name for key, (name, _) in self._named.items() if _is_agency(key[0])}
        self.units = {key: unit for key, one in self._named.items() if (unit := self._unit(*one))}

    def agency(self, name: str | None, account: str | None = None) -> str | None:
        """The agency that a name stands for: its own, or that which it belongs to, directly or by another."""
        seen: set[str] = set()
        while name and (unit := self._found(name, account)) and normalise(name) not in seen:
            seen.add(normalise(name))
            name, account = unit.agency, None
        return name

    def of(self, innovation: Innovation) -> str | None:
        """The agency of an innovation."""
        return self.agency(innovation.agency, innovation.account)

    def members(self, agency: str | None) -> tuple[Unit, ...]:
        """The units that belong to an agency, by their names."""
        return self._members.get(normalise(agency or ""), ())

    @cached_property
    def _members(self) -> Mapping[str, tuple[Unit, ...]]:
        found: dict[str, list[Unit]] = defaultdict(list)
        for unit in sorted(self.units.values(), key=lambda unit: normalise(unit.name)):
            found[normalise(self.agency(unit.name, unit.account) or "")].append(unit)
        return {agency: tuple(units) for agency, units in found.items()}

    def _found(self, name: str, account: str | None) -> Unit | None:
        """The unit of this name and account; without an account the one of this name, if there is one."""
        key = normalise(name)
        if account is not None or (key, None) in self._named:
            return self.units.get((key, account))
        found = [unit for (own, _), unit in self.units.items() if own == key]
        return found[0] if found else self._unit(name, None)

    def _unit(self, name: str, account: str | None) -> Unit | None:
        key = normalise(name)
        for why, agency in self._told(name, key, account):
            if agency and normalise(agency) != key:
                return Unit(name, account, self._listed(agency), why)
            if agency:
                return None
        return None

    def _told(self, name: str, key: str, account: str | None) -> Iterator[tuple[Why, str | None]]:
        yield "table", self._table.get(key) or self._table.get(normalise(account or ""))
        if not _is_agency(key):
            yield "words", _by_words(name, key)
            yield "account", self._by_account(account)
            yield "kind", self._by_kind(key)

    def _listed(self, agency: str) -> str:
        """The agency as the list writes it, with its region where only one is called so."""
        return self._written.get(normalise(agency)) or self._plain.get(without_region(agency), agency)

    def _by_account(self, account: str | None) -> str | None:
        """The one agency of that account, or of the nearest above it."""
        parts = account.split(".") if account else []
        for end in range(len(parts), 1, -1):
            if found := self._accounts.get(".".join(parts[:end])):
                return self._written[next(iter(found))] if len(found) == 1 else None
        return None

    def _by_kind(self, key: str) -> str | None:
        for pattern, word, usual in _KINDS:
            if pattern.match(key):
                agencies = self._of_task[word]
                return next(iter(agencies), usual) if len(agencies) < 2 else None
        return None

    # Of two ways to write one agency the first goes before the other.

    @cached_property
    def _written(self) -> Mapping[str, str]:
        """The agencies as they are written, by their names as compared."""
        return {key: name for (key, _), name in reversed(self._bodies.items())}

    @cached_property
    def _plain(self) -> Mapping[str, str]:
        """The same, without their regions."""
        return {without_region(key): name for (key, _), name in reversed(self._bodies.items())}

    @cached_property
    def _accounts(self) -> Mapping[str, set[str]]:
        """The agencies, as compared, that an account stands behind."""
        found: dict[str, set[str]] = defaultdict(set)
        for key, account in self._bodies:
            if account:
                found[account].add(key)
        return found

    @cached_property
    def _of_task(self) -> Mapping[str, list[str]]:
        """The agencies that have the task of a kind of units."""
        return {
            word: [
                name for key, name in self._plain.items() if key.startswith("dinas ") and word in key.split()
            ]
            for _, word, _ in _KINDS
        }


def _is_agency(key: str) -> bool:
    """Whether a name is that of an agency, and of no unit behind it."""
    return bool(_AGENCY.fullmatch(key)) and not _BEFORE_ITS_UNIT.fullmatch(key)


def _by_words(name: str, key: str) -> str | None:
    """The agency that a name ends with, without its region and its branch; written as there if it can be."""
    found = _BEFORE_ITS_UNIT.fullmatch(key) or _OF_AGENCY.fullmatch(key)
    if found is None or (_DISTRICT.match(found["agency"]) and not _OF_DISTRICT.match(found["unit"])):
        return None
    agency = _PART.sub("", without_region(found["agency"]))
    if _DISTRICT.match(agency):
        agency = f"kecamatan {_DISTRICT.sub('', agency)}"
    words = re.findall(r"[^\W_]+", name)
    ends = (words[at : at + len(agency.split())] for at in range(len(words)))
    written = (" ".join(run) for run in ends if normalise(" ".join(run)) == agency)
    return next(written, agency.title())
