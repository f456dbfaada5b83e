"""Steps of a plan in words: what is done, to what, with which document, and alike ones together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from pathlib import Path

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.diagnostics import Fact
from inovasi_cli.insight.plan import WIDEST, Fewer, PlacedStep, Plan, PlanStep
from inovasi_cli.pages.page.words import Words
from inovasi_cli.reading.submission import Innovation
from inovasi_cli.rules import Indicator
from inovasi_cli.text import Text, efforts
from inovasi_cli.text import planning as text

PLACES = 3
"""Decimals of a gain: one level of one innovation among 200 is worth 0.002."""


@dataclass(frozen=True, slots=True)
class PlanView:
    """What is shown of a ``plan`` and how; ``own`` is the user's own file of efforts.

    ``rows`` cuts long lists; ``everything`` shows each step by itself. ``fewer`` is what sending fewer
    innovations would do.
    """

    plan: Plan
    assessment: Assessment
    words: Words
    own: Path | None = None
    rows: int | None = None
    everything: bool = False
    fewer: Fewer | None = None

    @property
    def unit(self) -> Text | str:
        """The unit of efforts."""
        return self.plan.efforts.unit or ""

    def new_most(self) -> Mapping[str, Fact]:
        """How many new innovations there may be, and who says so."""
        plan = self.plan
        own = text.NEW_MOST_OWN if self.own else text.NEW_MOST_ASSUMED
        origin = own if plan.limits.most_new is None else text.NEW_MOST_GIVEN
        return {"new": plan.new_most or 0, "origin": origin, "widest": WIDEST}

    def most_mark(self) -> str:
        """What the most that can be reached is called, with the number of new innovations that holds it."""
        if self.plan.new_full:
            return self.words(text.MOST_MARK_NEW, new=self.plan.new_most or 0)
        return self.words(text.MOST_MARK)

    def indicator(self, code: str) -> Indicator:
        """The indicator called ``code``."""
        ruleset = self.assessment.ruleset
        return {**ruleset.spd_indicators, **ruleset.sid_indicators}[code]

    def innovation(self, step: PlanStep) -> Innovation | None:
        """The reported innovation that a step is about, if it is about one."""
        reported = self.plan.submission.innovations
        if step.innovation is None or step.innovation >= len(reported):
            return None
        return reported[step.innovation]

    def name(self, step: PlanStep) -> str:
        """What a step is about; empty for the region's own rows."""
        if step.innovation is None:
            return ""
        reported = self.innovation(step)
        if reported is not None:
            return self.words.fact(reported.name)
        return self.words(text.NEW_NAME, n=step.innovation - len(self.plan.submission.innovations) + 1)

    def agency(self, step: PlanStep) -> str:
        """Whose work it is."""
        if step.innovation is None:
            return self.words(text.REGION)
        reported = self.innovation(step)
        if reported is None:
            return self.words(text.NEW_AGENCY)
        return self.words.fact(reported.agency) if reported.agency else self.words(text.NO_AGENCY)

    def what(self, *steps: PlanStep) -> str:
        """Steps that are alike in one line, without the innovations that they are about."""
        words, step = self.words, steps[0]
        if step.code is not None:
            named = self.indicator(step.code).name
            lows = sorted({step.low for step in steps})
            low = str(lows[0]) if len(lows) == 1 else f"{lows[0]}-{lows[-1]}"
            return words(text.RAISE, code=step.code, name=named, low=low, high=step.high)
        if step.kind == "new":
            affair = self.assessment.ruleset.affairs[step.affair].name if step.affair else None
            return words(text.NEW_OF, affair=affair) if affair else words(text.NEW)
        if step.kind == "drop":
            return words(text.DROP)
        return words(text.REPAIR, what="; ".join(self._mended(step)))

    def maturity_of_new(self) -> Decimal:
        """The maturity that a new innovation begins with."""
        new, weights = self.plan.efforts.new, self.assessment.ruleset.sid_indicators
        levels = new.levels if new else {}
        return exact.total(exact.times(weights[code].weight, level) for code, level in levels.items())

    def _mended(self, step: PlanStep) -> Iterator[str]:
        reported = self.innovation(step)
        for rule in step.rules:
            if rule == "mandatory":
                yield self.words(text.FILL, codes=step.filled)
                continue
            undated = rule == "window" and reported is not None and reported.applied is None
            yield self.words(efforts.REPAIRS["date" if undated else rule])

    def becomes(self, step: PlanStep) -> str:
        """What must be there afterwards, by the text of the level; empty where no level is raised."""
        if step.code is None:
            return ""
        levels = {level.level: level.text for level in self.indicator(step.code).levels}
        return self.words.fact(levels[step.high])

    def evidence(self, step: PlanStep) -> str:
        """The document that the edition asks for; empty where it names none."""
        asked = self.indicator(step.code).evidence if step.code is not None else None
        return self.words.fact(asked) if asked else ""

    def proof(self, step: PlanStep) -> str:
        """The document that the edition asks for, else what a document has to show; empty for other steps."""
        if asked := self.evidence(step):
            return asked
        if becomes := self.becomes(step):
            return self.words(text.SHOWING, level=becomes)
        return self.words(text.NEW_EVIDENCE) if step.kind == "new" else ""

    def beginning(self, placed: PlacedStep) -> list[str]:
        """With what a new innovation begins, and why its points are negative where they are."""
        if placed.step.kind != "new":
            return []
        said = [self.words(text.NEW_LEVELS, maturity=self.words.plain(self.maturity_of_new()))]
        return [*said, self.words(text.NEW_LOWERS)] if placed.gain < 0 else said


@dataclass(frozen=True, slots=True)
class StepGroup:
    """Steps in a row that do the same to several innovations."""

    first: int
    placed: tuple[PlacedStep, ...]

    @property
    def last(self) -> int:
        """The number of its last step."""
        return self.first + len(self.placed) - 1

    @property
    def step(self) -> PlanStep:
        """One of them."""
        return self.placed[0].step

    @property
    def effort(self) -> Decimal:
        """What all of them take."""
        return exact.total(placed.step.effort for placed in self.placed)

    @property
    def gain(self) -> Fraction:
        """What all of them bring."""
        return sum((placed.gain for placed in self.placed), Fraction(0))


def groups(steps: Sequence[PlacedStep], *, apart: bool) -> Iterator[StepGroup]:
    """Yield ``steps`` in their order, those that do the same together unless each is wanted ``apart``."""
    numbered = enumerate(steps, start=1)
    for _, found in groupby(numbered, key=lambda pair: (pair[0] if apart else None, _alike(pair[1].step))):
        members = list(found)
        yield StepGroup(members[0][0], tuple(placed for _, placed in members))


def by_agency(view: PlanView) -> Iterator[tuple[str, list[PlacedStep]]]:
    """Yield the steps of each agency, the region first and then those with the most effort."""
    found: dict[str, list[PlacedStep]] = {}
    for placed in view.plan.steps:
        found.setdefault(view.agency(placed.step), []).append(placed)
    region = view.words(text.REGION)
    yield from sorted(found.items(), key=lambda share: (share[0] != region, -_spent(share[1]), share[0]))


def _spent(steps: Iterable[PlacedStep]) -> Decimal:
    return exact.total(placed.step.effort for placed in steps)


def _alike(step: PlanStep) -> tuple[object, ...]:
    return (step.kind, step.code, step.high, step.rules, step.filled, step.affair)
