"""``spd.yaml`` and ``sid.yaml``: the scored rows, their weights and levels; from a measured value to a level.

Beside them ``vocabulary.yaml``: closed lists, and the headers under which fields are found. Where a number
comes from, and how it was read, is said of every one of them (``Source``).

The printed bounds of several rows overlap or leave gaps. How they are resolved is a decision of
ours, recorded in the edition (``overlapping-bounds``, ``efficiency-above-top``): level 3 is tested
first, then level 1, and what is left in between is level 2.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from inovasi_cli.text import Text

Unknown = Literal["unknown"]

Absent = Literal["none"]
"""Said of a constant that an edition does not have, which is not the same as not knowing it."""

Reading = Literal["primary", "secondary", "inferred", "assumed"]
"""How a number was read: in the source itself, in a copy of it, by reasoning, or by our choice."""

Confidence = Literal["high", "medium", "low"]
"""High: two independent sources or a near-verbatim copy; medium: one good source or a firm
inference; low: weak, local, or inferred from a pattern."""


class Source(NamedTuple):
    """Where a number comes from: a declared document, the place in it, and how it was read."""

    doc: str
    at: str
    read: Reading
    confidence: Confidence
    via: tuple[str, ...] = ()


class SourceDocument(NamedTuple):
    """A declared source: the letter, a copy of its annex, a press page."""

    title: str
    kind: Literal["official", "copy", "press", "own"]
    note: Text | None = None


Direction = Literal["higher", "lower"]

Aspect = Literal["spd", "sid"]

LEVELS = (1, 2, 3)

DocumentYear = Literal["t-0", "t-1", "t-2", "before-t-0", "applied"]
"""A year that a document may bear: that of the edition (T-0), one of the two before it, any before it,
or that in which the innovation was applied or developed."""

DocumentField = Literal["document_number", "document_date"]


class Level(NamedTuple):
    """One level: its text, and the measured values that reach it where it is measured.

    Bounds are the printed ones, and inclusive except ``above``.
    """

    level: int
    text: Text
    min: Decimal | None = None
    max: Decimal | None = None
    above: Decimal | None = None
    means: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()


class Basis(NamedTuple):
    """One of several ways in which an indicator is measured (a-f of indicator 33)."""

    code: str
    name: Text
    unit: Text
    direction: Direction
    levels: tuple[Level, ...]
    evidence: Text | None = None
    note: Text | None = None


class DocumentRule(NamedTuple):
    """What a document must be to prove an indicator; an absent part asks for nothing."""

    source: Source
    level: int | None = None
    kinds: tuple[str, ...] = ()
    years: tuple[DocumentYear, ...] = ()
    needs: tuple[DocumentField, ...] = ()
    alone: bool = False
    note: Text | None = None


class Indicator(NamedTuple):
    """One scored row: its weight, its three levels, the evidence it needs."""

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
    document_rules: tuple[DocumentRule, ...] = ()
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


class Variable(NamedTuple):
    """A group of indicators (Institusi, Infrastruktur, ...)."""

    code: str
    name: Text


class AspectRules(NamedTuple):
    """``spd.yaml`` or ``sid.yaml``: the indicators of one aspect, in the order of the annex.

    ``spd.yaml`` of an edition without an index has none of them.
    """

    schema: Literal[1]
    aspect: Aspect
    name: Text
    variables: tuple[Variable, ...]
    indicators: tuple[Indicator, ...] | Unknown
    note: Text | None = None


class Resolved(NamedTuple):
    """The level that a measured value reaches.

    ``overlapping`` are the levels whose printed bounds all contain the value, lowest first; empty
    unless there are at least two.
    """

    level: int
    overlapping: tuple[int, ...] = ()


def goes_below_zero(levels: Sequence[Level], direction: Direction) -> bool:
    """Whether a value of this scale may be negative: more is better, and the worst level has no lower end.

    So are growth and progress; counts begin somewhere, and what should be little ends at 0.
    """
    return direction == "higher" and any(level.min is None and level.above is None for level in levels)


def counts_things(levels: Sequence[Level], direction: Direction) -> bool:
    """Whether a scale counts whole things: more is better, it begins somewhere, no bound has decimals."""
    bounds = [b for level in levels for b in (level.min, level.max) if b is not None]
    begins = all(level.min is not None for level in levels)
    return direction == "higher" and begins and not any("." in str(bound) for bound in bounds)


def level_of(value: Decimal, levels: Sequence[Level], direction: Direction) -> Resolved:
    """Return the level of ``value`` (in the unit of the row) among the three ``levels``.

    A value beyond the printed end of level 3 in the good direction is level 3; one beyond the
    printed end of level 1 in the bad direction reaches no level and is 0.
    """
    by_number = {level.level: level for level in levels}
    within = tuple(number for number in LEVELS if _contains(by_number[number], value))
    return Resolved(_tested(value, by_number, within, direction), within if len(within) > 1 else ())


def _tested(
    value: Decimal, by_number: dict[int, Level], within: tuple[int, ...], direction: Direction
) -> int:
    best, worst = LEVELS[-1], LEVELS[0]
    if best in within or _beyond(by_number[best], value, direction == "higher"):
        return best
    if worst in within:
        return worst
    return 0 if _beyond(by_number[worst], value, direction == "lower") else 2


def _contains(level: Level, value: Decimal) -> bool:
    return not _beyond(level, value, upwards=True) and not _beyond(level, value, upwards=False)


def _beyond(level: Level, value: Decimal, upwards: bool) -> bool:
    """Whether ``value`` lies outside the bounds on that side; a side without a bound has no outside."""
    if upwards:
        return level.max is not None and value > level.max
    if level.min is not None:
        return value < level.min
    return level.above is not None and value <= level.above


class Term(NamedTuple):
    """One value of a closed list: its official spelling and the others that mean the same.

    What may mean this value or another one (``perhaps``) is never read.
    """

    code: str
    name: Text
    aliases: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()


class AffairGroup(NamedTuple):
    """A group of government affairs; ``basic`` marks the basic-service ones."""

    code: str
    name: Text
    basic: bool
    source: Source
    affairs: tuple[Term, ...]


Role = Literal["profile", "spd", "innovations", "evidence"]
"""What a sheet can hold."""

LISTS = ("stage", "initiator", "kind", "form", "classification", "theme", "status")
"""The fields of an innovation that may have a closed list."""

FIELDS: Mapping[str, tuple[str, ...]] = {
    "profile": (
        *("region", "code", "category", "cluster", "edition", "agency", "spd_total", "template_version"),
    ),
    "spd": ("code", "name", "measured", "level", "evidence", "verified", "note"),
    "innovations": (
        *("number", "name", "agency", "stage", "initiator", "initiator_name", "kind", "form"),
        *("classification", "affair", "other_affairs", "theme", "trial", "applied", "developed"),
        *("design", "goals", "benefits", "results", "budget"),
        *("entered", "coordinates", "video", "video_link", "status", "total"),
    ),
    "evidence": (
        *("innovation", "agency", "indicator", "document_kind", "document_number", "document_date"),
        *("subject", "link", "verified", "remark"),
    ),
}
"""The roles that a sheet can have, and the fields that its columns can hold."""

OF_THE_PORTAL = frozenset({"entered", "coordinates", "video", "video_link"})
"""Fields of innovations that lists of the portal have; nobody is asked for them."""


class PlainWords(NamedTuple):
    """What people write around the names of terms and levels.

    ``short`` are other ways to write a word; words ``there`` say that a thing is there and no more; beside
    words ``denied`` or ``planned`` it is not.
    """

    short: Mapping[str, tuple[str, ...]] = {}
    there: tuple[str, ...] = ()
    denied: tuple[str, ...] = ("belum", "tidak", "tanpa", "bukan", "dicabut", "not", "no")
    planned: tuple[str, ...] = (
        *("draf", "draft", "rancangan", "konsep", "usulan", "proses", "rencana", "akan"),
    )


class Vocabulary(NamedTuple):
    """``vocabulary.yaml``: closed lists, and the headers under which fields are found."""

    schema: Literal[1]
    source: Source
    affairs: tuple[AffairGroup, ...]
    lists: Mapping[str, tuple[Term, ...]]
    sheets: Mapping[str, tuple[str, ...]]
    columns: Mapping[str, Mapping[str, tuple[str, ...]]]
    agencies: Mapping[str, tuple[str, ...]] = {}
    words: PlainWords = PlainWords()
