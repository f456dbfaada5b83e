"""The rules of one edition: indicators, constants, predicates, eligibility, vocabulary.

Plain frozen dataclasses, one for each block of the YAML in ``indicators/``; ``rulebook`` reads the
files and has pydantic hold every value against the annotations here (unknown keys refused, no
conversion between types). Every block that states a number carries a ``Source``; the checks that
look across blocks stand in ``rulecheck``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal

from inovasi_cli.text import Text

Unknown = Literal["unknown"]
Absent = Literal["none"]
"""Said of a constant that an edition does not have, which is not the same as not knowing it."""

Reading = Literal["primary", "secondary", "inferred", "assumed"]
"""How a number was read: in the source itself, in a copy of it, by reasoning, or by our choice."""

Confidence = Literal["high", "medium", "low"]
"""High: two independent sources or a near-verbatim copy; medium: one good source or a firm
inference; low: weak, local, or inferred from a pattern."""

Status = Literal["transcribed", "partial", "announced", "own"]
"""``own``: the folder is not read off another text, it is where the rules are laid down."""

Direction = Literal["higher", "lower"]
Effect = Literal["excluded", "warning"]
Aspect = Literal["spd", "sid"]
Scored = Literal["region", "innovation"]
Affairs = Literal["main", "all"]
"""Which affairs of an innovation cover a basic service: its main one, or the others too."""

LEVELS = (1, 2, 3)

FILES = ("edition", "spd", "sid", "vocabulary")
"""The files of an edition, without ``.yaml``."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a number comes from: a declared document, the place in it, and how it was read.

    ``via`` names the declared copies in which it was read, where it was not the document itself.
    """

    doc: str
    at: str
    read: Reading
    confidence: Confidence
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A declared source: the letter, a copy of its annex, a press page."""

    title: str
    kind: Literal["official", "copy", "press", "own"]
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Constant:
    """One number of the formula with its source, or ``unknown`` and none."""

    name: Text
    value: Decimal | Unknown
    source: Source | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Constants:
    """The numbers of the formula; ``affairs_required`` 0 means that the edition has no gate.

    An edition without an index, such as a competition of innovations, has ``none`` of them but the
    most points of one innovation.
    """

    divisor_min: Constant | Absent
    quantity_per_innovation: Constant | Absent
    quantity_cap: Constant | Absent
    affairs_required: Constant | Absent
    spd_max: Constant | Absent
    maturity_max: Constant
    quantity_max: Constant | Absent
    total_max: Constant | Absent

    @property
    def of_formula(self) -> tuple[Constant, ...]:
        """Those that the formula reads; the maxima of its parts are only checked against."""
        read = (
            self.divisor_min,
            self.quantity_per_innovation,
            self.quantity_cap,
            self.affairs_required,
            self.total_max,
        )
        return tuple(each for each in read if not isinstance(each, str))


def value_of(constant: Constant | Absent) -> Decimal | None:
    """Return the number of a constant; ``None`` where it is unknown or the edition has none."""
    if isinstance(constant, str) or isinstance(constant.value, str):
        return None
    return constant.value


@dataclass(frozen=True, slots=True)
class Band:
    """One predicate: from ``low`` to ``high``, both inclusive.

    Where two bands meet at a bound that is not known, it is ``unknown`` in both. ``source`` is given
    where it is another one than that of ``Predicates``.
    """

    code: str
    label: Text
    low: Decimal | Unknown
    high: Decimal | Unknown
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Predicates:
    """The bands, best first: ``of`` the rounded index of a region, or of the points of an innovation."""

    bands: tuple[Band, ...]
    source: Source
    of: Scored = "region"


@dataclass(frozen=True, slots=True)
class Window:
    """Application dates that count, both ends inclusive; a development inside it counts too."""

    start: date
    end: date
    effect: Effect
    source: Source
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class WordCount:
    """The fewest words of the design text (rancang bangun)."""

    minimum: int
    effect: Effect
    source: Source


@dataclass(frozen=True, slots=True)
class Stages:
    """The stages (codes of the vocabulary) at which an innovation counts without doubt."""

    expected: tuple[str, ...]
    effect: Effect
    source: Source
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class MandatoryFilled:
    """What follows when a mandatory indicator of an innovation is empty."""

    effect: Effect
    source: Source
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Eligibility:
    """The rules that decide whether an innovation counts; an absent one is not applied."""

    window: Window | None = None
    words: WordCount | None = None
    stages: Stages | None = None
    mandatory: MandatoryFilled | None = None


TESTED: Mapping[Literal["window", "words", "stages"], str] = {
    "window": "applied",
    "words": "design",
    "stages": "stage",
}
"""The field of an innovation that a rule of eligibility looks at."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A choice of ours where the official text is silent or contradicts itself.

    ``alternatives`` are the other readings; those that can be chosen instead stand in ``CHOICES``.
    """

    code: str
    choice: str
    alternatives: tuple[str, ...]
    reason: Text


CHOICES: Mapping[str, tuple[str, ...]] = {
    "affairs-counted": ("main", "all"),
    "efficiency-above-top": ("level-3",),
    "mandatory-empty": ("warning", "excluded"),
    "overlapping-bounds": ("three-one-two",),
    "predicate-rounding": ("rounded", "unrounded"),
    "stage-rule": ("warning", "excluded"),
}
"""Every decision with the choices that change a result, the one taken without a decision first."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """A constant (by its key in ``Constants``) that a later year was announced to change."""

    year: int
    constant: str
    value: Decimal
    source: Source
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """``edition.yaml``: what holds for the whole year."""

    schema: Literal[1]
    edition: str
    title: Text
    status: Status
    year: int
    documents: Mapping[str, Document]
    constants: Constants
    predicates: Predicates | Unknown
    eligibility: Eligibility
    decisions: tuple[Decision, ...] = ()
    announced: tuple[Announcement, ...] = ()
    note: Text | None = None

    def choice(self, code: str) -> str:
        """What is chosen in the decision ``code`` (one of ``CHOICES``)."""
        return next((each.choice for each in self.decisions if each.code == code), CHOICES[code][0])

    @property
    def affairs_counted(self) -> Affairs:
        """Which affairs cover a basic service by the decision of that name."""
        return "all" if self.choice("affairs-counted") == "all" else "main"


@dataclass(frozen=True, slots=True)
class Level:
    """One level: its text, and the measured values that reach it where it is measured.

    Bounds are inclusive except ``above`` (exclusive); they are the printed ones. ``means`` are codes of
    ours for what the text names, the same for the same thing in every edition, so that editions can
    be compared; no score depends on them.
    """

    level: int
    text: Text
    min: Decimal | None = None
    max: Decimal | None = None
    above: Decimal | None = None
    means: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Basis:
    """One of several ways in which an indicator is measured (a-f of indicator 33)."""

    code: str
    name: Text
    unit: Text
    direction: Direction
    levels: tuple[Level, ...]
    evidence: Text | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """One scored row: its weight, its three levels, the evidence it needs.

    ``mandatory`` is ``unknown`` where no source tells. ``unit`` and ``direction`` are given where the
    level follows from a measured value; ``bases`` where there are several ways to measure.
    """

    code: str
    number: int
    name: Text
    variable: str
    weight: Decimal
    mandatory: bool | Unknown
    levels: tuple[Level, ...]
    source: Source
    unit: Text | None = None
    direction: Direction | None = None
    bases: tuple[Basis, ...] = ()
    evidence: Text | None = None
    files: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    note: Text | None = None

    @property
    def must_be_filled(self) -> bool:
        """Whether it is known to be mandatory."""
        return self.mandatory is True

    @property
    def maximum(self) -> Decimal:
        """The most points of this row: weight x 3."""
        return self.weight * LEVELS[-1]

    def basis(self, code: str | None) -> Basis | None:
        """The way of measuring named ``code``; ``None`` when the indicator has no such one."""
        return next((basis for basis in self.bases if basis.code == code), None)


@dataclass(frozen=True, slots=True)
class Variable:
    """A group of indicators (Institusi, Infrastruktur, ...)."""

    code: str
    name: Text


@dataclass(frozen=True, slots=True)
class AspectRules:
    """``spd.yaml`` or ``sid.yaml``: the indicators of one aspect, in the order of the annex.

    ``spd.yaml`` of an edition without an index has none of them.
    """

    schema: Literal[1]
    aspect: Aspect
    name: Text
    variables: tuple[Variable, ...]
    indicators: tuple[Indicator, ...] | Unknown
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """One value of a closed list: its official spelling and the others that mean the same.

    ``aliases`` are other correct ways of writing it, ``misspellings`` are accepted and reported.
    """

    code: str
    name: Text
    aliases: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AffairGroup:
    """A group of government affairs; ``basic`` marks the basic-service ones."""

    code: str
    name: Text
    basic: bool
    source: Source
    affairs: tuple[Term, ...]


LISTS = ("stage", "initiator", "kind", "form", "classification", "theme")
"""The fields of an innovation that may have a closed list."""

FIELDS: Mapping[str, tuple[str, ...]] = {
    "profile": (
        *("region", "code", "category", "cluster", "edition", "agency", "spd_total", "template_version"),
    ),
    "spd": ("code", "name", "measured", "level", "evidence", "verified", "note"),
    "innovations": (
        *("number", "name", "agency", "stage", "initiator", "initiator_name", "kind", "form"),
        *("classification", "affair", "other_affairs", "theme", "trial", "applied", "developed"),
        *("design", "goals", "benefits", "results", "budget", "total"),
    ),
    "evidence": (
        *("innovation", "agency", "indicator", "document_kind", "document_number", "document_date"),
        *("subject", "link", "verified", "remark"),
    ),
}
"""The roles that a sheet can have, and the fields that its columns can hold."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``vocabulary.yaml``: closed lists, and the headers under which fields are found.

    ``lists`` maps a field (``LISTS``) to its values; ``columns`` a role and a field (``FIELDS``) to
    the headers that mean it, the template's own first; ``sheets`` a role to its names.
    """

    schema: Literal[1]
    source: Source
    affairs: tuple[AffairGroup, ...]
    lists: Mapping[str, tuple[Term, ...]]
    sheets: Mapping[str, tuple[str, ...]]
    columns: Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True)
class Ruleset:
    """All rules of one edition, as loaded from one folder.

    ``base`` names the edition in force whose rules an announced one repeats.
    """

    edition: Edition
    spd: AspectRules
    sid: AspectRules
    vocabulary: Vocabulary
    base: str | None = None
    folder: str = field(default="", compare=False)

    @property
    def name(self) -> str:
        """The name of the edition, such as ``2026``."""
        return self.edition.edition

    @property
    def has_index(self) -> bool:
        """Whether innovations are summed up to an index; a competition of innovations has none."""
        return self.edition.constants.total_max != "none"

    def bands(self, of: Scored) -> tuple[Band, ...]:
        """The predicates of a region or of an innovation, best first; empty where there are none."""
        predicates = self.edition.predicates
        return () if predicates == "unknown" or predicates.of != of else predicates.bands

    @cached_property
    def spd_indicators(self) -> Mapping[str, Indicator]:
        """SPD rows by code; empty when the edition does not know or have them."""
        return _by_code(self.spd)

    @cached_property
    def sid_indicators(self) -> Mapping[str, Indicator]:
        """SID indicators by code; empty when the edition does not know them."""
        return _by_code(self.sid)

    @cached_property
    def basic_affairs(self) -> Mapping[str, Term]:
        """The basic-service affairs by code, in the order of the list."""
        return {term.code: term for group in self.vocabulary.affairs if group.basic for term in group.affairs}

    @cached_property
    def affairs(self) -> Mapping[str, Term]:
        """All government affairs by code."""
        return {term.code: term for group in self.vocabulary.affairs for term in group.affairs}


def _by_code(aspect: AspectRules) -> Mapping[str, Indicator]:
    if aspect.indicators == "unknown":
        return {}
    return {indicator.code: indicator for indicator in aspect.indicators}
