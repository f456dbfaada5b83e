"""Waivers (izin): findings that someone answers for, by name and until a day, as YAML.

    schema: 1
    waivers:
      - finding: L406
        innovation: SIAP ANTAR
        reason: dokumen asli disimpan di Bagian Hukum
        name: Rina, Bapperida
        until: 2026-09-30

``finding`` is a code or a slug. ``innovation`` names one; ``cell`` is a place as reports write it
(``Inovasi!U12``, ``data.xlsx!Inovasi!U12``, ``Inovasi!baris 5``, or a sheet or a file where a finding is
about all of it). One of the two is needed; where both are given, both must fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from inovasi_cli.diagnostics import Diagnostic, Fact, Kind, Place, rulesets
from inovasi_cli.diagnostics.catalogue import KINDS, find
from inovasi_cli.text.spelling import nearest, normalise

if TYPE_CHECKING:
    from inovasi_cli.rules.loading import strict
    from inovasi_cli.rules.models.own import WaiverModel

_OF_A_ROW = re.compile(r"(?:baris|row) (?=\d)")


@dataclass(frozen=True, slots=True)
class Waiver:
    """One entry: the ``kind`` waived, for which innovation or cell, why, by whom, and its last day.

    ``place`` is the line of the file; ``innovation`` and ``cell`` are empty where they are not given.
    """

    kind: Kind
    innovation: str
    cell: str
    reason: str
    name: str
    until: date
    place: Place

    @property
    def where(self) -> str:
        """What it is about, as written."""
        return ", ".join(filter(None, (self.cell, self.innovation)))

    def holds(self, day: date) -> bool:
        """Whether it covers anything on ``day``; its last day is included."""
        return day <= self.until

    def fits(self, diagnostic: Diagnostic, innovation: str | None) -> bool:
        """Whether it is about ``diagnostic``, which is about ``innovation`` if about any."""
        if diagnostic.kind is not self.kind:
            return False
        if self.innovation and normalise(self.innovation) != normalise(innovation or ""):
            return False
        return not self.cell or _plain(self.cell) in _names(diagnostic.place)


def read_waivers(path: Path) -> tuple[Waiver, ...]:
    """Read waivers strictly.

    Raises:
        RulesetFaulty: the file is missing, is no such YAML, names a kind that there is not, or an entry lacks
            something; every fault with its line.
    """
    from inovasi_cli.rules.loading import RulesetFaulty, strict, validation
    from inovasi_cli.rules.models.own import WaiversModel

    page = strict.read(path)
    read, faults = validation.validated(page, WaiversModel)
    waivers = read.waivers if read else ()
    faults = validation.in_order([*map(_in_our_words, faults), *_wrong(waivers, page)])
    if faults:
        raise RulesetFaulty(faults)
    return tuple(_waiver(model, page.place(("waivers", at))) for at, model in enumerate(waivers))


def _waiver(entry: WaiverModel, place: Place) -> Waiver:
    kind = find(entry.finding)
    if kind is None:
        raise LookupError(entry.finding)
    return Waiver(kind, entry.innovation, entry.cell, entry.reason, entry.name, entry.until, place)


def _in_our_words(fault: Diagnostic) -> Diagnostic:
    """A key that a ruleset lacks may be ``unknown`` there; a waiver has no such way out."""
    if fault.kind is not rulesets.KEY_MISSING:
        return fault
    return Diagnostic(rulesets.WAIVER_INCOMPLETE, fault.place, fault.facts)


def _wrong(waivers: Sequence[WaiverModel], page: strict.YamlFile) -> Iterator[Diagnostic]:
    known = [name for kind in KINDS.values() for name in (kind.code, kind.slug)]
    for at, model in enumerate(waivers):
        spot = ("waivers", at)
        if find(model.finding) is None:
            near = nearest(model.finding, known)
            facts: dict[str, Fact] = {
                "value": model.finding,
                "expected": ("N305", "level-asing"),
                "near": near,
            }
            yield Diagnostic(rulesets.VALUE_WRONG, page.place((*spot, "finding")), facts)
        for key in ("reason", "name"):
            if not getattr(model, key).strip():
                yield Diagnostic(rulesets.WAIVER_INCOMPLETE, page.place((*spot, key)), {"key": key})
        if not (model.innovation.strip() or model.cell.strip()):
            yield Diagnostic(rulesets.WAIVER_INCOMPLETE, page.place(spot), {"key": ("innovation", "cell")})


def _plain(cell: str) -> str:
    """A place without what a formula (``'Daftar Inovasi'!$U$12``) or a report (``baris 5``) adds to it."""
    *before, last = cell.strip().casefold().split("!")
    names = [name.strip().removeprefix("'").removesuffix("'").replace("''", "'") for name in before]
    return "!".join([*names, _OF_A_ROW.sub("", last.strip()).replace("$", "") if names else last])


def _names(place: Place) -> Iterator[str]:
    """Yield the ways in which a place may be written."""
    file = place.file or ""
    own = [place.cell or str(place.row)] if place.row else []
    sheet = [place.sheet] if place.sheet else []
    for prefix in ([], [Path(file).name], [file]):
        if parts := [*prefix, *sheet, *own]:
            yield "!".join(parts).casefold()
