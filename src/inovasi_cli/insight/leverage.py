"""What single steps are worth in index points, for one submission on one basis.

Each step is taken alone, from where the submission stands; its gain equals the difference of two full
scorings. Two steps together may be worth more or less than their sum, because each innovation that
begins or ceases to count moves the divisor, the quantity score up to its cap, and the gate of the
basic-service affairs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Literal, TypeVar

from inovasi_cli import exact
from inovasi_cli.insight import changes
from inovasi_cli.insight.changes import level_work, new_work, repair_work, together
from inovasi_cli.insight.position import Keep, Position, keeping, least_to_add, least_to_keep, position_of
from inovasi_cli.insight.selection import Sending, select
from inovasi_cli.reading.submission import Innovation, Submission
from inovasi_cli.rules import LEVELS, Indicator, Ruleset
from inovasi_cli.rules.effort import Effort, Work
from inovasi_cli.scoring import ScoreCard, ScoredInnovation, score_innovation

Profile = Literal["given", "mean", "starting"]
"""Where the maturity of one more innovation comes from: the user, the mean of those that count, or the
levels that the efforts of the edition let a new one begin with."""


@dataclass(frozen=True, slots=True)
class SpdStep:
    """One level of an SPD row, from ``old`` to ``new``."""

    indicator: Indicator
    old: int
    new: int
    gain: Fraction
    work: Work | None


@dataclass(frozen=True, slots=True)
class SidStep:
    """One level of one indicator of one innovation that counts, or does by that level."""

    indicator: Indicator
    scored: ScoredInnovation
    old: int
    new: int
    gain: Fraction
    work: Work | None


@dataclass(frozen=True, slots=True)
class SidEverywhere:
    """One level of one indicator in each innovation that counts and is below 3: all of ``steps`` at once.

    One that only counts by that level is among them. ``rows`` is how many would count and have levels.
    """

    indicator: Indicator
    steps: tuple[SidStep, ...]
    rows: int
    gain: Fraction
    work: Work | None

    @property
    def barred(self) -> int:
        """How many innovations can no longer reach the level."""
        return sum(barred(step) for step in self.steps)


@dataclass(frozen=True, slots=True)
class NewStep:
    """One more innovation of a given maturity for each of ``affairs`` (codes), or one that covers none."""

    maturity: Decimal
    profile: Profile
    affairs: tuple[str, ...]
    gain: Fraction
    work: Work | None


@dataclass(frozen=True, slots=True)
class EligibleStep:
    """An innovation that does not count, if it met every rule."""

    scored: ScoredInnovation
    gain: Fraction
    work: Work | None


Step = SpdStep | SidStep | SidEverywhere | NewStep | EligibleStep
_S = TypeVar("_S", bound=Step)


@dataclass(frozen=True)
class Leverage:
    """All steps of a submission, each group with the most valuable first.

    ``least_to_add`` is the maturity from which one more innovation does not lower the index,
    ``least_to_keep`` the one from which an innovation that counts is worth keeping; at most 0 where any is.
    ``sending`` is what sending the best of them would do together.
    """

    card: ScoreCard
    position: Position
    spd: tuple[SpdStep, ...]
    sid: tuple[SidEverywhere, ...]
    new: tuple[NewStep, ...]
    affairs: tuple[NewStep, ...]
    eligible: tuple[EligibleStep, ...]
    keep: tuple[Keep, ...]
    least_to_add: Fraction
    least_to_keep: Fraction
    sending: Sending

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every step of every group, the most valuable first."""
        single = [step for everywhere in self.sid for step in everywhere.steps]
        return _sorted([*self.spd, *self.sid, *single, *self.new, *self.affairs, *self.eligible])


def leverage(
    card: ScoreCard,
    submission: Submission,
    ruleset: Ruleset,
    effort: Effort | None = None,
    maturity: Decimal | None = None,
) -> Leverage | None:
    """Return what each step is worth on the basis of ``card``; ``None`` where it has no index.

    ``maturity`` is that of one more innovation, by default the mean of those that count.
    """
    position, sending = position_of(card, ruleset), select(card, ruleset)
    if position is None or sending is None:
        return None
    at = _From(card, submission, ruleset, position, effort)
    profiles = list(at.profiles(maturity))
    return Leverage(
        card=card,
        position=position,
        spd=_sorted(at.spd()),
        sid=_sorted(at.sid()),
        new=tuple(at.new(*profile) for profile in profiles),
        affairs=_sorted([step for profile in profiles for step in at.affairs(*profile)]),
        eligible=_sorted(at.eligible()),
        keep=keeping(card, position),
        least_to_add=least_to_add(position),
        least_to_keep=least_to_keep(position),
        sending=sending,
    )


def barred(step: Step) -> bool:
    """Whether ``step`` can no longer be taken."""
    return step.work is not None and step.work.when == "never"


def per_effort(step: Step) -> Fraction | None:
    """Index points for one unit of effort; ``None`` where the effort is not known or 0."""
    work = step.work
    return None if work is None or not work.effort else step.gain / Fraction(work.effort)


def _sorted(steps: Sequence[_S]) -> tuple[_S, ...]:
    return tuple(sorted(steps, key=lambda step: -step.gain))


@dataclass(frozen=True, slots=True)
class _From:
    """Where all steps start from."""

    card: ScoreCard
    submission: Submission
    ruleset: Ruleset
    position: Position
    effort: Effort | None

    def spd(self) -> list[SpdStep]:
        return [
            SpdStep(
                row.indicator,
                row.level,
                row.level + 1,
                self.position.with_spd(row.indicator.weight).index - self.position.index,
                level_work(self.effort, row.indicator.code, row.level),
            )
            for row in self.card.spd_rows
            if row.level < LEVELS[-1]
        ]

    def sid(self) -> list[SidEverywhere]:
        rows = [scored for scored in self.card.innovations if not scored.innovation.by_total]
        return [
            everywhere
            for indicator in self.ruleset.sid_indicators.values()
            if (everywhere := self._everywhere(indicator, rows))
        ]

    def _everywhere(self, indicator: Indicator, rows: Sequence[ScoredInnovation]) -> SidEverywhere | None:
        below = [scored for scored in rows if scored.levels.get(indicator.code, 0) < LEVELS[-1]]
        both = [(scored, self._raised(scored, indicator)) for scored in below]
        both = [(scored, after) for scored, after in both if scored.counted or after.counted]
        if not both:
            return None
        full = sum(scored.counted and scored not in below for scored in rows)
        steps = tuple(
            SidStep(
                indicator,
                scored,
                level := scored.levels.get(indicator.code, 0),
                level + 1,
                self._gain([scored], [after]),
                level_work(self.effort, indicator.code, level),
            )
            for scored, after in both
        )
        old, new = zip(*both, strict=True)
        work = together([step.work for step in steps])
        return SidEverywhere(indicator, _sorted(steps), full + len(both), self._gain(old, new), work)

    def _raised(self, scored: ScoredInnovation, indicator: Indicator) -> ScoredInnovation:
        level = scored.levels.get(indicator.code, 0) + 1
        return self._scored(changes.with_level(scored.innovation, indicator.code, level, self.card.basis))

    def _scored(self, innovation: Innovation) -> ScoredInnovation:
        return score_innovation(innovation, self.submission, self.ruleset, self.card.basis)

    def profiles(self, maturity: Decimal | None) -> Iterator[tuple[Decimal, Profile]]:
        """The maturities that one more innovation may have; one given goes before the mean."""
        counted = [scored for scored in self.card.innovations if scored.counted]
        if maturity is not None:
            yield maturity, "given"
        else:
            yield changes.mean_maturity(counted) if counted else Decimal(0), "mean"
        if self.effort and self.effort.new:
            weights, levels = self.ruleset.sid_indicators, self.effort.new.levels
            yield exact.total(exact.times(weights[code].weight, n) for code, n in levels.items()), "starting"

    def new(self, maturity: Decimal, profile: Profile, *affairs: str) -> NewStep:
        basis = self.card.basis
        more = [changes.supposed(1, {basis: maturity}, affair=code) for code in affairs or (None,)]
        scored = [self._scored(innovation) for innovation in more]
        work = new_work(self.effort, len(more), len(affairs)) if profile == "starting" else None
        return NewStep(maturity, profile, affairs, self._gain([], scored), work)

    def affairs(self, maturity: Decimal, profile: Profile) -> list[NewStep]:
        """Each missing basic-service affair alone, and as many at once as the gate still asks for."""
        coverage = self.card.coverage
        steps = [self.new(maturity, profile, code) for code in coverage.missing]
        short = (coverage.required or 0) - len(coverage.covered)
        if short > 1:
            steps.append(self.new(maturity, profile, *coverage.missing[:short]))
        return steps

    def eligible(self) -> list[EligibleStep]:
        left_out = [scored for scored in self.card.innovations if not scored.counted]
        repaired = [self._scored(changes.repaired(scored.innovation, self.ruleset)) for scored in left_out]
        return [
            EligibleStep(scored, self._gain([scored], [after]), repair_work(self.effort, scored))
            for scored, after in zip(left_out, repaired, strict=True)
        ]

    def _gain(self, old: Sequence[ScoredInnovation], new: Sequence[ScoredInnovation]) -> Fraction:
        return self.position.exchanged(old, new).index - self.position.index
