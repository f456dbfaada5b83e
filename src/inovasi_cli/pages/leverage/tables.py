"""What steps are called, bring and take, for people: a table a kind, all with the same last columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeVar

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
from inovasi_cli.insight.position import Keep
from inovasi_cli.pages.page.table import READERS, SHEET, Column, Table, in_words
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.score.innovations import excluded_for
from inovasi_cli.pages.score.innovations import named as of_innovation
from inovasi_cli.rules.effort import Effort
from inovasi_cli.scoring import ScoredInnovation
from inovasi_cli.text import Text, efforts, output, planning
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
        return self.words.noted(self.words.fact(innovation.name), innovation.agency)


def lightest(everywhere: SidEverywhere) -> SidStep:
    """Of the steps that bring most in one innovation the one that takes least and can still be taken."""
    best = [step for step in everywhere.steps if step.gain == everywhere.steps[0].gain]
    return min(best, key=lambda step: (barred(step), amount(step.work) or 0))


def _rate(step: Step) -> Fraction | None:
    rate = per_effort(step)
    return None if rate is None else rate * 100


def _effort(step: Step, words: Words) -> str:
    """The effort, with when it can be spent below it."""
    if step.work is None:
        return NONE
    spent = amount(step.work)
    return f"{NONE if spent is None else words.plain(spent)}\n{words(efforts.WHENS[step.work.when])}"


_WORTH: Sequence[Column[Any]] = (
    Column("gain", text.POINTS, "change", lambda step: step.gain, places=PLACES),
    Column("effort", text.EFFORT, "text", lambda step: step, shown=_effort, media=READERS, right=True),
    Column("effort", text.EFFORT, "plain", lambda step: step.work and amount(step.work), media=SHEET),
    Column(
        "when", planning.WHEN, "text", lambda step: step.work and efforts.WHENS[step.work.when], media=SHEET
    ),
    Column("gain_per_effort", text.PER_EFFORT, "figure", _rate),
)
"""What a step brings, what it takes, and the points for a hundred of effort."""

_ROW: Column[Any] = Column("row", output.ROW_HEAD, "whole", lambda row: row.scored.innovation.place.row)


def best(view: LeverageView, rows: Sequence[Step]) -> Table[Step]:
    """Describe steps of any kind, each in one line."""
    return Table("best", (in_words("step", text.STEP, lambda step, _: view.named(step)), *_WORTH), rows)


def new(view: LeverageView) -> Table[NewStep]:
    """Describe one more innovation by its maturity."""
    return Table("new", (in_words("step", text.STEP, _profile), *_WORTH), view.found.new)


def affairs(view: LeverageView) -> Table[NewStep]:
    """Describe innovations that cover a basic service."""

    def covered(step: NewStep, words: Words) -> str:
        names = view.affair_names(step)
        alone = len(names) == 1
        said = words.fact(names) if alone else words(text.AFFAIRS_TOGETHER, n=len(names), names=names)
        return f"{said}\n{_profile(step, words)}"

    return Table(
        "affairs", (in_words("affair", text.AFFAIR, covered), *_WORTH), view.sorted(view.found.affairs)
    )


def _profile(step: NewStep, words: Words) -> str:
    return words(text.NEW_MATURITY, maturity=step.maturity, profile=text.PROFILES[step.profile])


def eligible(view: LeverageView) -> Table[EligibleStep]:
    """Describe what innovations would bring that do not count."""

    def named(step: EligibleStep, words: Words) -> str:
        return f"{view.name(step.scored)}\n{excluded_for(step.scored, words)}"

    def reasons(step: EligibleStep, words: Words) -> str:
        return excluded_for(step.scored, words)

    columns: Sequence[Column[EligibleStep]] = (
        _ROW,
        *of_innovation(output.EXCLUDED_INNOVATION, named, lambda step: step.scored.innovation),
        Column("reasons", output.WHY_NOT, "text", lambda step: step.scored, reasons, media=SHEET),
        *_WORTH,
    )
    return Table("eligible", columns, view.sorted(view.found.eligible))


def spd(view: LeverageView) -> Table[SpdStep]:
    """Describe one level more in each SPD row."""

    def move(step: SpdStep, words: Words) -> str:
        return words(text.MOVE, old=step.old, new=step.new)

    columns = (*_INDICATOR, in_words("level", output.LEVEL, move, right=True), *_WORTH)
    return Table("spd", columns, view.sorted(view.found.spd))


def sid(rows: Sequence[SidEverywhere]) -> Table[SidEverywhere]:
    """Describe one level more in an indicator: in the innovation where it is lightest, and in all of them."""

    def open_(everywhere: SidEverywhere, words: Words) -> str:
        return words(text.OF, n=len(everywhere.steps), all=everywhere.rows)

    def of_lightest(column: Column[Any]) -> Column[Any]:
        value, shown = column.value, column.shown
        told = (lambda row, words: shown(lightest(row), words)) if shown else None
        return column._replace(value=lambda row: value(lightest(row)), shown=told)

    gain, *others = _WORTH
    columns = (
        *_INDICATOR,
        in_words("open", text.OPEN, open_, right=True),
        of_lightest(gain)._replace(key="one", head=text.ONE),
        gain._replace(head=text.ALL),
        *map(of_lightest, others),
    )
    return Table("sid", columns, rows)


_INDICATOR: Sequence[Column[Any]] = (
    Column("indicator", "", "text", lambda step: step.indicator.code, right=True),
    Column("name", output.INDICATOR, "text", lambda step: step.indicator.name),
)


def keep(view: LeverageView, rows: Sequence[Keep]) -> Table[Keep]:
    """Describe what leaving innovations out does."""

    def verdict(keep: Keep, words: Words) -> str:
        said = words(text.VERDICTS[keep.verdict])
        # What decides for those that hold no gate is told once, above.
        return f"{said}\n{words(text.HOLDS_GATE)}" if keep.reason == "gate" else said

    return Table(
        "keep",
        (
            _ROW,
            *of_innovation(
                output.INNOVATION, lambda row, _: view.name(row.scored), lambda row: row.scored.innovation
            ),
            Column("maturity", output.MATURITY, "plain", lambda row: row.scored.maturity),
            Column("gain", text.WITHOUT, "change", lambda row: row.gain, places=PLACES),
            in_words("verdict", text.VERDICT, verdict),
        ),
        rows,
    )
