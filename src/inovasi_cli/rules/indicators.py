"""``spd.yaml`` and ``sid.yaml``: the scored rows, their weights and levels."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from inovasi_cli.rules.sources import Source, Unknown
from inovasi_cli.text import Text

Direction = Literal["higher", "lower"]

Aspect = Literal["spd", "sid"]

LEVELS = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Level:
    """One level: its text, and the measured values that reach it where it is measured.

    Bounds are inclusive except ``above`` (exclusive); they are the printed ones. ``means`` are codes of
    ours for what the text names, the same for the same thing in every edition, so that editions can
    be compared; no score depends on them. ``aliases`` are what people write for the text.
    """

    level: int
    text: Text
    min: Decimal | None = None
    max: Decimal | None = None
    above: Decimal | None = None
    means: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


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
