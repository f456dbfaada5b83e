"""The rules of one edition: indicators, constants, predicates, eligibility, vocabulary.

Plain values, one for each block of the YAML in ``indicators/``: named tuples, because every score defines
them all. ``loading`` reads the files strictly by the models in ``models``, which say of each field what it
holds, and makes these values of them; the checks that look across blocks stand in ``soundness``. Every
block that states a number carries a ``Source``. What else ``indicators/`` holds, results and regions, is
read here too.

Not here: computing by the rules, the vectors that prove them (``scoring``), how they are shown (``pages``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from inovasi_cli.rules.edition import (
    CHOICES,
    TESTED,
    Affairs,
    Announcement,
    Band,
    Constant,
    Constants,
    Decision,
    Edition,
    Effect,
    Eligibility,
    MandatoryFilled,
    Predicates,
    Rejected,
    Scored,
    Stages,
    Status,
    Window,
    WordCount,
    band_of,
    value_of,
)
from inovasi_cli.rules.indicators import (
    FIELDS,
    LEVELS,
    LISTS,
    OF_THE_PORTAL,
    Absent,
    AffairGroup,
    Aspect,
    AspectRules,
    Basis,
    Confidence,
    Direction,
    DocumentField,
    DocumentRule,
    DocumentYear,
    Indicator,
    Level,
    PlainWords,
    Reading,
    Role,
    Source,
    SourceDocument,
    Term,
    Unknown,
    Variable,
    Vocabulary,
)

Made = TypeVar("Made")

FILES = ("edition", "spd", "sid", "vocabulary")
"""The files of an edition, without ``.yaml``."""


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

    _made: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, make: Callable[..., Made], *more: object) -> Made:
        """Return what ``make`` makes of these rules (and ``more``), made when it is first asked for."""
        key = make, *more
        if key not in self._made:
            self._made[key] = make(self, *more)
        made: Made = self._made[key]
        return made

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


def indicators_folder() -> Path:
    """Return the folder ``indicators``; raises as ``shipped``."""
    return shipped("indicators")


def shipped(name: str) -> Path:
    """Return what comes with the program: in the package when installed, at the top of a checkout otherwise.

    Raises:
        FileNotFoundError: neither place has it; the message names both.
    """
    here = Path(__file__).resolve().parents[1]
    places = (here / name, here.parents[1] / name)
    for place in places:
        if place.exists():
            return place
    raise FileNotFoundError(f"no {name!r} at " + " or ".join(str(place) for place in places))
