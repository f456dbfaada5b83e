"""What a comparison of two editions holds."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from inovasi_cli import exact
from inovasi_cli.diagnostics import Fact
from inovasi_cli.rules import Aspect, Band, DocumentRule, Indicator, Ruleset
from inovasi_cli.text import Text

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing called ``what`` that differs; ``None`` where an edition does not have it.

    ``basis`` is the way of measuring it belongs to, where there are several.
    """

    what: str
    before: Fact | None
    after: Fact | None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Values from ``low`` to ``high``, both inclusive; ``None`` where there is no end."""

    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class Move:
    """What stood at one level and stands at another: measured values, or what a text names.

    ``of`` are the values, or codes of ``Level.means`` with the ``text`` that names them, and other
    things too if ``partly``. ``basis`` is the way of measuring where there are several. Level 0 is
    none; ``points`` may be negative.
    """

    before: int
    after: int
    points: Decimal
    of: Span | tuple[str, ...]
    text: Text | None = None
    partly: bool = False
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class IndicatorDiff:
    """One indicator, by its code, in both editions; ``None`` where only the other one has it.

    ``changes`` and ``moves`` may change a score, ``wording`` does not by itself. ``documents_gone`` and
    ``documents_new`` are what only the earlier and only the later edition asks of its documents; they
    change what is proven, not what is claimed. ``loss`` and ``gain`` are the most points that one who
    changes nothing can lose (negative) and win. They are only the outer bounds where the levels of both
    editions are not ``comparable``.
    """

    aspect: Aspect
    before: Indicator | None
    after: Indicator | None
    changes: tuple[Change, ...] = ()
    moves: tuple[Move, ...] = ()
    wording: tuple[Change, ...] = ()
    documents_gone: tuple[DocumentRule, ...] = ()
    documents_new: tuple[DocumentRule, ...] = ()
    loss: Decimal = NOTHING
    gain: Decimal = NOTHING
    comparable: bool = True

    @property
    def indicator(self) -> Indicator:
        """The indicator as the later edition has it, if it does."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def moved(self) -> bool:
        """Whether more than words differ."""
        whole = self.before is not None and self.after is not None
        return bool(self.changes or self.moves) or not (whole and self.comparable)


@dataclass(frozen=True, slots=True)
class BandMove:
    """Indices that have another predicate; ``None`` where an edition gives none."""

    of: Span
    before: Band | None
    after: Band | None


@dataclass(frozen=True, slots=True)
class RulesDiff:
    """Two editions compared: ``uncompared`` are the aspects whose rows one of them does not know."""

    before: Ruleset
    after: Ruleset
    constants: tuple[Change, ...]
    bands: tuple[BandMove, ...]
    eligibility: tuple[Change, ...]
    decisions: tuple[Change, ...]
    indicators: tuple[IndicatorDiff, ...]
    uncompared: tuple[Aspect, ...]

    def of(self, aspect: Aspect, *, comparable: bool = True) -> tuple[IndicatorDiff, ...]:
        """The indicators of one aspect whose levels can, or cannot, be compared."""
        return tuple(
            diff for diff in self.indicators if diff.aspect == aspect and diff.comparable == comparable
        )

    def loss(self, aspect: Aspect, *, comparable: bool = True) -> Decimal:
        """The most points that all of them together can take away; 0 or negative."""
        return exact.total(diff.loss for diff in self.of(aspect, comparable=comparable))

    def gain(self, aspect: Aspect, *, comparable: bool = True) -> Decimal:
        """The most points that all of them together can bring."""
        return exact.total(diff.gain for diff in self.of(aspect, comparable=comparable))
