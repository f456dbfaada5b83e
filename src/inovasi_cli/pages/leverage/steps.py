"""Steps as cells of a table: what they are called, what they bring, what they take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from inovasi_cli.assessment import Assessment
from inovasi_cli.insight.changes import amount
from inovasi_cli.insight.leverage import (
    EligibleStep,
    Leverage,
    NewStep,
    SidEverywhere,
    SidStep,
    SpdStep,
    Step,
    barred,
    per_effort,
)
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.score.innovations import excluded_for
from inovasi_cli.rules.effort import Effort
from inovasi_cli.scoring import ScoredInnovation
from inovasi_cli.text import Text
from inovasi_cli.text import leverage as text

PLACES = 3
"""Decimals of a gain: one level of one innovation among 200 is worth 0.002."""

_S = TypeVar("_S", bound=Step)


@dataclass(frozen=True, slots=True)
class LeverageView:
    """What is shown of ``found`` and how: sorted by gain or ``by_effort``, lists cut to ``rows``."""

    found: Leverage
    assessment: Assessment
    effort: Effort | None
    words: Words
    by_effort: bool = False
    rows: int | None = None
    everything: bool = False

    def cut(self, usual: int) -> int | None:
        """How many rows of a list to show that usually has ``usual``; ``None`` for all."""
        return None if self.everything else self.rows or usual

    def sorted(self, steps: Sequence[_S]) -> list[_S]:
        """The most valuable first; what cannot be done any more last."""

        def key(step: _S) -> tuple[bool, Fraction]:
            rate = per_effort(step) or Fraction(0)
            return barred(step), -(rate if self.by_effort else step.gain)

        return sorted(steps, key=key)

    def points(self, gain: Fraction) -> str:
        """A gain with its sign."""
        return self.words.signed(gain, PLACES)

    def named(self, step: Step) -> str:
        """A step in one line."""
        words = self.words
        match step:
            case SpdStep(indicator, old, new):
                return words(text.STEP_SPD, code=indicator.code, name=indicator.name, old=old, new=new)
            case SidEverywhere(indicator, steps):
                return words(text.STEP_SID, code=indicator.code, name=indicator.name, n=len(steps))
            case SidStep(indicator, scored, old, new):
                name = scored.innovation.name
                said = text.STEP_SID_ONE
                return words(
                    said, code=indicator.code, name=indicator.name, old=old, new=new, innovation=name
                )
            case NewStep(maturity, _, affairs):
                said = text.STEP_AFFAIR if affairs else text.STEP_NEW
                return words(said, maturity=maturity, names=self.affair_names(step))
            case EligibleStep(scored):
                return words(
                    text.ELIGIBLE_STEP, name=scored.innovation.name, reasons=excluded_for(scored, words)
                )

    def affair_names(self, step: NewStep) -> tuple[Text, ...]:
        """The names of the affairs that a new innovation is to cover."""
        return tuple(self.assessment.ruleset.affairs[code].name for code in step.affairs)

    def name(self, scored: ScoredInnovation) -> str:
        """The name of an innovation, its agency below it."""
        innovation = scored.innovation
        agency = f"\n{self.words.fact(innovation.agency)}" if innovation.agency else ""
        return f"{self.words.fact(innovation.name)}{agency}"


def lightest(everywhere: SidEverywhere) -> SidStep:
    """Of the steps that bring most in one innovation the one that takes least and can still be taken."""
    best = [step for step in everywhere.steps if step.gain == everywhere.steps[0].gain]
    return min(best, key=lambda step: (barred(step), amount(step.work) or 0))
