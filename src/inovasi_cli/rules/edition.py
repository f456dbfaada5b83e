"""``edition.yaml``: constants, predicates, eligibility and decisions of one year; what it can compute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple, cast, get_args

from inovasi_cli.rules.indicators import Absent, AspectRules, Source, SourceDocument, Unknown
from inovasi_cli.text import Text

if TYPE_CHECKING:
    from inovasi_cli.rules import Ruleset

Status = Literal["transcribed", "partial", "announced", "own"]
"""``own``: the folder is not read off another text, it is where the rules are laid down."""

Effect = Literal["excluded", "warning"]

Scored = Literal["region", "innovation"]

Affairs = Literal["main", "all"]
"""Which affairs of an innovation cover a basic service: its main one, or the others too."""

Rejected = Literal["in-divisor", "left-out", "in-divisor-and-quantity"]
"""What an innovation still counts for that was sent and then rejected. What was never sent leaves n; what
is not eligible should not be sent. The first reading is that of the only official statement."""


class Constant(NamedTuple):
    """One number of the formula with its source, or ``unknown`` and none."""

    name: Text
    value: Decimal | Unknown
    source: Source | None = None
    note: Text | None = None


class Constants(NamedTuple):
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
        return tuple(constant for constant in read if not isinstance(constant, str))


def value_of(constant: Constant | Absent) -> Decimal | None:
    """Return the number of a constant; ``None`` where it is unknown or the edition has none."""
    if isinstance(constant, str) or isinstance(constant.value, str):
        return None
    return constant.value


class Band(NamedTuple):
    """One predicate: from ``low`` to ``high``, both inclusive.

    Where two bands meet at a bound that is not known, it is ``unknown`` in both. ``source`` is given
    where it is another one than that of ``Predicates``.
    """

    code: str
    label: Text
    low: Decimal | Unknown
    high: Decimal | Unknown
    source: Source | None = None


class Predicates(NamedTuple):
    """The bands, best first: ``of`` the rounded index of a region, or of the points of an innovation."""

    bands: tuple[Band, ...]
    source: Source
    of: Scored = "region"


def band_of(points: Fraction | Decimal, bands: Sequence[Band]) -> Band | None:
    """Return the best of ``bands`` (best first) whose lower bound ``points`` reach.

    ``None`` without bands, or where a better band may be reached whose lower bound is not known.
    """
    certain = True
    for band in bands:
        if band.low == "unknown":
            certain = False
        elif points >= band.low:
            return band if certain else None
        else:
            certain = True  # the bounds passed so far are higher than this one
    return None


class Window(NamedTuple):
    """Application dates that count, both ends inclusive; a development inside it counts too."""

    start: date
    end: date
    effect: Effect
    source: Source
    note: Text | None = None


class WordCount(NamedTuple):
    """The fewest words of the design text (rancang bangun)."""

    minimum: int
    effect: Effect
    source: Source


class Stages(NamedTuple):
    """The stages (codes of the vocabulary) at which an innovation counts without doubt."""

    expected: tuple[str, ...]
    effect: Effect
    source: Source
    note: Text | None = None


class MandatoryFilled(NamedTuple):
    """What follows when a mandatory indicator of an innovation is empty."""

    effect: Effect
    source: Source
    note: Text | None = None


class Eligibility(NamedTuple):
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


class Decision(NamedTuple):
    """A choice of ours where the official text is silent or contradicts itself.

    ``alternatives`` are the other readings; those that can be chosen instead stand in ``CHOICES``. ``source``
    is what the choice rests on, if there is anything.
    """

    code: str
    choice: str
    alternatives: tuple[str, ...]
    reason: Text
    source: Source | None = None


CHOICES: Mapping[str, tuple[str, ...]] = {
    "affairs-counted": ("main", "all"),
    "efficiency-above-top": ("level-3",),
    "mandatory-empty": ("warning", "excluded"),
    "overlapping-bounds": ("three-one-two",),
    "predicate-rounding": ("rounded", "unrounded"),
    "rejected": get_args(Rejected),
    "stage-rule": ("warning", "excluded"),
}
"""Every decision with the choices that change a result, the one taken without a decision first."""


class Announcement(NamedTuple):
    """A constant (by its key in ``Constants``) that a later year was announced to change."""

    year: int
    constant: str
    value: Decimal
    source: Source
    note: Text | None = None


class Edition(NamedTuple):
    """``edition.yaml``: what holds for the whole year."""

    schema: Literal[1]
    edition: str
    title: Text
    status: Status
    year: int
    documents: Mapping[str, SourceDocument]
    constants: Constants
    predicates: Predicates | Unknown
    eligibility: Eligibility
    decisions: tuple[Decision, ...] = ()
    announced: tuple[Announcement, ...] = ()
    note: Text | None = None

    def choice(self, code: str) -> str:
        """What is chosen in the decision ``code`` (one of ``CHOICES``)."""
        return next(
            (decision.choice for decision in self.decisions if decision.code == code), CHOICES[code][0]
        )

    @property
    def affairs_counted(self) -> Affairs:
        """Which affairs cover a basic service by the decision of that name."""
        return "all" if self.choice("affairs-counted") == "all" else "main"

    @property
    def rejected(self) -> Rejected:
        """What rejected innovations still count for, by the decision of that name."""
        return cast(Rejected, self.choice("rejected"))


Subject = Literal["maturity", "spd", "index", "predicate"]
"""What can be asked of an edition: the points of an innovation, those of the region, index, predicate."""

Extent = Literal["full", "part", "none"]

_LEVELS: Mapping[str, Text] = {
    "spd": Text("indikator, bobot, dan parameter SPD", "indicators, weights and levels of SPD"),
    "sid": Text("indikator, bobot, dan parameter SID", "indicators, weights and levels of SID"),
}
_BANDS = Text("batas predikat", "the bounds of predicates")


class Capability(NamedTuple):
    """How far an edition can answer one subject, and what is ``missing`` where it cannot fully.

    ``part`` is a maturity or an SPD score that is taken as a ready-made total only, or a predicate
    that some indices have and others do not.
    """

    extent: Extent
    missing: tuple[Text, ...] = ()


def capabilities(ruleset: Ruleset) -> Mapping[Subject, Capability]:
    """Return what ``ruleset`` can compute; an edition without an index has only maturities."""
    maturity = _of_levels(ruleset.sid)
    if not ruleset.has_index:
        return {"maturity": maturity}
    unknown = tuple(
        constant.name for constant in ruleset.edition.constants.of_formula if constant.value == "unknown"
    )
    return {
        "maturity": maturity,
        "spd": _of_levels(ruleset.spd),
        "index": Capability("none", unknown) if unknown else Capability("full"),
        "predicate": _of_bands(ruleset.edition.predicates),
    }


def _of_levels(aspect: AspectRules) -> Capability:
    return (
        Capability("part", (_LEVELS[aspect.aspect],))
        if aspect.indicators == "unknown"
        else Capability("full")
    )


def _of_bands(predicates: Predicates | Unknown) -> Capability:
    if predicates == "unknown":
        return Capability("none", (_BANDS,))
    missing = tuple(
        Text(f"batas bawah {band.label.id}", f"the lower bound of {band.label.en}")
        for band in predicates.bands
        if band.low == "unknown"
    )
    return Capability("part", missing) if missing else Capability("full")
