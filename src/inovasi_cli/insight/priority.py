"""Findings in order of priority: whom each concerns, what it may cost, and which ones are waived."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.waivers import Waiver
from inovasi_cli.diagnostics import (
    SEVERITIES,
    Diagnostic,
    Fact,
    Kind,
    Place,
    Severity,
    as_one,
    by_cause,
    rulesets,
)
from inovasi_cli.diagnostics.catalogue import KINDS, find
from inovasi_cli.insight.stakes import stakes
from inovasi_cli.reading.submission import Innovation, Submission, Whereabouts
from inovasi_cli.rules import Ruleset, Source
from inovasi_cli.text.spelling import nearest, normalise


class Cited(NamedTuple):
    """Where the rule behind a finding stands: the title of a document, and the place in it."""

    document: str
    at: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One diagnostic, with the innovation and the agency that it concerns, if any.

    ``stake`` are the index points that it may cost, ``None`` where nothing tells; ``source`` is where the
    rule behind it stands, if there is one; ``waiver`` is the one that covers it. ``each`` are the findings
    about single cells that it stands for, where they are several: what these do not share is ``None``.
    """

    diagnostic: Diagnostic
    innovation: str | None = None
    agency: str | None = None
    stake: Fraction | None = None
    source: Cited | None = None
    waiver: Waiver | None = None
    each: tuple[Finding, ...] = ()

    @property
    def severity(self) -> Severity:
        """The severity of the diagnostic."""
        return self.diagnostic.severity


def causes(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return one finding for all cells that fail alike and are answered for by the same waiver."""
    found = [*found]
    order = {id(finding): at for at, finding in enumerate(found)}
    by_waiver: dict[Waiver | None, list[Finding]] = {}
    for finding in found:
        by_waiver.setdefault(finding.waiver, []).append(finding)
    alike = [
        group for covered in by_waiver.values() for group in by_cause(covered, lambda one: one.diagnostic)
    ]
    return tuple(_as_one(group) for group in sorted(alike, key=lambda group: order[id(group[0])]))


def _as_one(alike: Sequence[Finding]) -> Finding:
    if len(alike) == 1:
        return alike[0]
    known = [finding.stake for finding in alike if finding.stake is not None]
    return replace(
        alike[0],
        diagnostic=as_one([finding.diagnostic for finding in alike]),
        innovation=alike[0].innovation if len({finding.innovation for finding in alike}) == 1 else None,
        agency=alike[0].agency if len({finding.agency for finding in alike}) == 1 else None,
        stake=sum(known, Fraction(0)) if known else None,
        each=tuple(alike),
    )


@dataclass(frozen=True)
class Report:
    """The findings of a run about single cells, in the order of files, sheets and cells.

    ``causes`` are what is counted and listed: one for all cells that fail alike. ``left_out`` counts those
    that were asked to be left out; ``day`` is the one that waivers were held against, ``None`` without them.
    """

    findings: tuple[Finding, ...]
    left_out: int = 0
    day: date | None = None

    @cached_property
    def causes(self) -> tuple[Finding, ...]:
        """One finding for each cause."""
        return causes(self.findings)

    @property
    def open(self) -> tuple[Finding, ...]:
        """The causes that count."""
        return tuple(finding for finding in self.causes if finding.waiver is None)

    @property
    def waived(self) -> tuple[Finding, ...]:
        """The causes that someone answers for."""
        return tuple(finding for finding in self.causes if finding.waiver is not None)

    def has(self, severities: Collection[Severity]) -> bool:
        """Whether one that counts has one of ``severities``."""
        return any(finding.severity in severities for finding in self.open)


def concerning(diagnostics: Iterable[Diagnostic], submission: Submission) -> tuple[Finding, ...]:
    """Find out whom each diagnostic concerns, by its place."""
    owners, files = Owners(submission), _agencies_of_files(submission)
    found = []
    for diagnostic in diagnostics:
        owner = owners.innovation(diagnostic.place)
        known = owners.knows(diagnostic.place)
        agency = owners.agency(diagnostic.place) if known else files.get(diagnostic.place.file)
        found.append(Finding(diagnostic, owner.name if owner else None, agency))
    return tuple(found)


def _agencies_of_files(submission: Submission) -> Mapping[str | None, str]:
    """Whose each of several files is: all innovations in it are of one agency, no row is the region's own."""
    named: dict[str | None, dict[str, str | None]] = {}
    for innovation in submission.innovations if len(submission.files) > 1 else ():
        of_file = named.setdefault(innovation.place.file, {})
        of_file.setdefault(normalise(innovation.agency or ""), innovation.agency)
    regional = {place.file for place in submission.spd_rows}
    return {
        file: agency
        for file, agencies in named.items()
        if file not in regional and len(agencies) == 1 and (agency := next(iter(agencies.values())))
    }


class Owners:
    """The innovation and the agency that a place is about: a row of one, of its form, or of its documents."""

    def __init__(self, submission: Submission) -> None:
        self.innovations = submission.innovations
        self._whereabouts = Whereabouts(submission.innovations)
        self._named = {at._replace(column=None): name for at, name in submission.evidence_agencies.items()}
        self._documents: dict[Place, int] = {}
        for document in submission.documents:
            if document.innovation is not None:
                self._documents.setdefault(document.place._replace(column=None), document.innovation)

    def innovation(self, place: Place) -> Innovation | None:
        """The innovation, if it is about one."""
        number = self._whereabouts.at(place)
        if number is None:
            number = self._documents.get(place._replace(column=None))
        return None if number is None else self.innovations[number]

    def knows(self, place: Place) -> bool:
        """Whether it is about an innovation, or evidence that names an agency itself."""
        return place._replace(column=None) in self._named or self.innovation(place) is not None

    def agency(self, place: Place) -> str | None:
        """The agency, if it is known."""
        owner = self.innovation(place)
        return owner.agency if owner else self._named.get(place._replace(column=None))


def prioritised(
    assessment: Assessment,
    waivers: Sequence[Waiver] = (),
    day: date | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
) -> Report:
    """Return the findings with whom each concerns, what it may cost, its rule, and its waiver on ``day``.

    ``select`` and ``ignore`` are codes; without ``select`` all are. What could not be read at all is never
    left out. A waiver that fits nothing, or held until before ``day``, is a finding itself.
    """
    owned = concerning(assessment.findings, assessment.submission)
    dear = zip(owned, stakes(assessment), strict=True)
    ruleset = assessment.ruleset
    found = tuple(
        replace(finding, stake=stake, source=source_of(finding.diagnostic, ruleset))
        for finding, stake in dear
    )
    found += tuple(map(Finding, assessment.about_data[len(found) :]))
    if waivers and day is not None:
        found = (*_covered(found, waivers, day), *_about_waivers(found, waivers, day))
    kept = tuple(finding for finding in found if _asked_for(finding.diagnostic, select, ignore))
    return Report(kept, len(causes(found)) - len(causes(kept)), day if waivers else None)


def _covered(found: Iterable[Finding], waivers: Sequence[Waiver], day: date) -> Iterator[Finding]:
    valid = [waiver for waiver in waivers if waiver.holds(day)]
    for finding in found:
        fitting = (waiver for waiver in valid if waiver.fits(finding.diagnostic, finding.innovation))
        yield replace(finding, waiver=next(fitting, None))


def _about_waivers(found: Sequence[Finding], waivers: Iterable[Waiver], day: date) -> Iterator[Finding]:
    """I801 and I802, at the line of each waiver."""
    for waiver in waivers:
        about: dict[str, Fact] = {"value": waiver.kind.code, "where": waiver.where}
        if not any(waiver.fits(finding.diagnostic, finding.innovation) for finding in found):
            about["near"] = _near(waiver, found)
            yield Finding(Diagnostic(rulesets.WAIVER_UNUSED, waiver.place, about))
        elif not waiver.holds(day):
            about["end"] = waiver.until
            yield Finding(Diagnostic(rulesets.WAIVER_EXPIRED, waiver.place, about))


def _near(waiver: Waiver, found: Iterable[Finding]) -> str:
    """The innovation with a finding of this kind whose name is nearest."""
    names = [
        finding.innovation
        for finding in found
        if finding.diagnostic.kind is waiver.kind and finding.innovation
    ]
    return nearest(waiver.innovation, names) if waiver.innovation else ""


def _asked_for(diagnostic: Diagnostic, select: Collection[str], ignore: Collection[str]) -> bool:
    if unread(diagnostic):
        return True
    return (not select or diagnostic.kind.code in select) and diagnostic.kind.code not in ignore


def unread(diagnostic: Diagnostic) -> bool:
    """Whether it says that a whole file could not be read."""
    return (
        diagnostic.kind.code.startswith("B")
        and diagnostic.severity == "error"
        and diagnostic.place.sheet is None
    )


def codes_named(name: str) -> frozenset[str]:
    """The codes that ``name`` means: a code, a slug, or the beginning of codes; none if it means nothing."""
    kind = find(name)
    if kind is not None:
        return frozenset({kind.code})
    return frozenset(code for code in KINDS if name and code.startswith(name.upper()))


def by_priority(found: Iterable[Finding]) -> list[Finding]:
    """Sort by severity, then by points at stake, the most first; otherwise the order stays."""
    return sorted(found, key=lambda finding: (SEVERITIES.index(finding.severity), -(finding.stake or 0)))


def source_of(diagnostic: Diagnostic, ruleset: Ruleset) -> Cited | None:
    """Where the rule behind a diagnostic stands: as it says, else that of its indicator or its kind."""
    document, at = (diagnostic.facts.get(name) for name in ("document", "source"))
    if isinstance(document, str) and isinstance(at, str):
        return Cited(document, at)
    number = diagnostic.facts.get("number")
    if isinstance(number, tuple):
        number = number[0] if number else None
    indicator = ruleset.spd_indicators.get(str(number)) or ruleset.sid_indicators.get(str(number))
    source = indicator.source if indicator else source_of_kind(diagnostic.kind, ruleset)
    return Cited(ruleset.edition.documents[source.doc].title, source.at) if source else None


def source_of_kind(kind: Kind, ruleset: Ruleset) -> Source | None:
    """The source of the rule that a kind is about, ``None`` where there is none."""
    rule = attrgetter(kind.source)(ruleset.edition) if kind.source else None
    return getattr(rule, "source", None)
