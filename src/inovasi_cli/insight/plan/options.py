"""What a plan is to reach, what it can choose from, and one choice with what it is worth by the formula.

Rows that are alike (same indicator, same level) are one *pool*, because only how many of them are raised
moves the index; which ones is decided afterwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.insight.position import Position
from inovasi_cli.insight.selectors import Selection
from inovasi_cli.rules import Band
from inovasi_cli.rules.effort import WHENS, NewInnovation, When, Work
from inovasi_cli.rules.results import Nominees
from inovasi_cli.scoring import Formula, ScoreCard
from inovasi_cli.scoring.eligibility import Rule
from inovasi_cli.scoring.ranking.published import Reaching

WIDEST = 200
"""As many new innovations as a plan can be asked for."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a plan may not do: steps that take longer than ``deadline``, rows that are ``frozen``, more than
    ``per_agency`` steps for one agency; and whether it may leave innovations out.

    ``most_new`` goes before that of the efforts.
    """

    deadline: When = "year"
    frozen: tuple[Selection, ...] = ()
    per_agency: int | None = None
    most_new: int | None = None
    may_drop: bool = False

    def allows(self, work: Work) -> bool:
        """Whether ``work`` can be done in time."""
        return WHENS.index(work.when) <= WHENS.index(self.deadline)

    def new_most(self, new: NewInnovation | None) -> int | None:
        """How many new innovations there may be; ``None`` where nothing is known of ``new`` ones."""
        if new is None:
            return None
        return new.most if self.most_new is None else self.most_new

    def frozen_row(self, code: str, innovation: int | None = None) -> bool:
        """Whether an SPD row, or indicator ``code`` of an ``innovation``, must stay as it is."""
        return any(selection.holds(code, innovation) for selection in self.frozen)

    def frozen_innovation(self, number: int) -> bool:
        """Whether an innovation must stay as it is altogether."""
        return any(
            selection.whole and selection.aspect == "sid" and number in selection.innovations
            for selection in self.frozen
        )


@dataclass(frozen=True, slots=True)
class LevelRaise:
    """Raising one row from level ``low`` to ``high``: its points, and what it takes."""

    code: str
    low: int
    high: int
    points: Decimal
    effort: Decimal


@dataclass(frozen=True, slots=True)
class PoolKey:
    """What rows of innovations have in common that are one pool.

    ``agency`` is told apart only where each agency has its limit. ``begun`` marks rows that a repair has
    raised already, so that raising them further is no further step.
    """

    agency: str | None
    code: str
    level: int
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Repair:
    """Making an innovation count: the ``rules`` to meet, ``filled`` the indicators that must not be empty.

    ``maturity`` and ``levels`` are those after the repair; ``steps`` is how many lines it is of a plan.
    """

    number: int
    rules: tuple[Rule, ...]
    filled: tuple[str, ...]
    effort: Decimal
    maturity: Decimal
    keys: tuple[PoolKey, ...]
    covers: frozenset[str]
    agency: str | None
    steps: int = 1


@dataclass(frozen=True, slots=True)
class Newcomer:
    """One more innovation: at most ``most`` of them, each begins with ``levels``.

    ``affair`` is what it takes more to find one of a given affair.
    """

    most: int
    effort: Decimal
    affair: Decimal
    levels: Mapping[str, int]
    maturity: Decimal
    keys: tuple[PoolKey, ...]


@dataclass(frozen=True, eq=False)
class PlanOptions:
    """Everything that a plan can choose from, and the position that it starts from.

    ``pools`` holds the innovations that count now (by number) of each pool; ``counted`` all of them with
    their maturities, of which those in ``removable`` may be left out; ``missing`` basic-service affairs.
    """

    position: Position
    spd: Mapping[str, tuple[LevelRaise, ...]]
    pools: Mapping[PoolKey, tuple[int, ...]]
    moves: Mapping[PoolKey, tuple[LevelRaise, ...]]
    repairs: tuple[Repair, ...]
    new: Newcomer | None
    removable: tuple[Repair, ...]
    missing: tuple[str, ...]
    limits: Limits


@dataclass(frozen=True, slots=True)
class PlanChoice:
    """How many rows of each pool make each move, and what else is done.

    ``repaired`` and ``dropped`` are indices into the openings; ``new`` maps the affair that a new
    innovation must have, or ``None``, to how many of them there are.
    """

    spd: tuple[LevelRaise, ...]
    raised: Mapping[tuple[PoolKey, LevelRaise], int]
    repaired: tuple[int, ...]
    dropped: tuple[int, ...]
    new: Mapping[str | None, int]
    effort: Decimal


def points_of(choice: PlanChoice, openings: PlanOptions) -> Fraction:
    """The total that ``choice`` leads to, SPD + SID in points; nothing of the integer program is used."""
    position = openings.position
    more = [openings.repairs[i] for i in choice.repaired]
    fewer = [openings.removable[i] for i in choice.dropped]
    added = sum(choice.new.values())
    maturity = Fraction(position.maturity_sum)
    maturity += sum((Fraction(move.points) * n for (_, move), n in choice.raised.items()), Fraction(0))
    maturity += sum((Fraction(repair.maturity) for repair in more), Fraction(0))
    maturity -= sum((Fraction(repair.maturity) for repair in fewer), Fraction(0))
    if openings.new:
        maturity += Fraction(openings.new.maturity) * added
    counted = position.counted + len(more) - len(fewer) + added
    covering = Counter(position.covering)
    covering.update(code for repair in more for code in repair.covers)
    covering.update({code: n for code, n in choice.new.items() if code is not None})
    covering.subtract(code for repair in fewer for code in repair.covers)
    quantity = position.formula.quantity(counted, len(+covering))
    spd = Fraction(position.spd) + sum((Fraction(move.points) for move in choice.spd), Fraction(0))
    return spd + maturity / position.formula.divisor(counted) + Fraction(quantity)


@dataclass(frozen=True, slots=True)
class Goal:
    """An ``index`` to be reached; ``rounded`` tells that the printed one is meant.

    ``band`` is the predicate that it stands for, ``reaching`` the rank, ``nominees`` how many regions were
    nominated; ``certain`` is false where the index makes that rank possible only, or where today's index is
    open.
    """

    written: str
    index: Decimal
    rounded: bool = True
    band: Band | None = None
    reaching: Reaching | None = None
    nominees: Nominees | None = None
    certain: bool = True

    def points(self, formula: Formula) -> Fraction:
        """The least total, SPD + SID in points, that reaches it."""
        half = Fraction(1, 2 * 10**exact.PLACES) if self.rounded else Fraction(0)
        return (Fraction(self.index) - half) * Fraction(formula.total_max) / 100

    def met_by(self, card: ScoreCard) -> bool:
        """Whether a card reaches it."""
        if card.index is None or card.shown_index is None:
            return False
        return (card.shown_index if self.rounded else card.index) >= self.index


def of_band(written: str, band: Band, *, by_rounded: bool) -> Goal | None:
    """The goal of a predicate; ``None`` where its lower bound is not known."""
    return None if band.low == "unknown" else Goal(written, band.low, rounded=by_rounded, band=band)
