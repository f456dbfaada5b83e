"""The order in which to take the steps of a plan: the most gain for the effort first.

The index beside each step is the true one after all steps up to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.insight.plan.steps import PlanStep, Worksite
from inovasi_cli.insight.position import Position
from inovasi_cli.scoring import ScoredInnovation, score_innovation

Ratio = tuple[bool, Fraction]
"""Gain by effort; without effort, what gains goes before everything and what does not after."""


@dataclass(frozen=True, slots=True)
class PlacedStep:
    """A step in its place: its ``gain`` there and the ``index`` after it, both in index points, unrounded."""

    step: PlanStep
    gain: Fraction
    index: Fraction


def in_order(steps: Iterable[PlanStep], worksite: Worksite, position: Position) -> Iterator[PlacedStep]:
    """Yield ``steps`` in the order to take them, from ``position`` on."""
    queue = _Queue(worksite, position, steps)
    while (step := queue.next()) is not None:
        before = queue.position.index
        queue.take(step)
        yield PlacedStep(step, queue.position.index - before, queue.position.index)


class _Queue:
    """The steps that are left.

    Those that change who counts are weighed anew each time; the others are worth the same points whenever
    they are taken, and stay sorted.
    """

    def __init__(self, worksite: Worksite, position: Position, steps: Iterable[PlanStep]) -> None:
        self.site, self.position = worksite, position
        self.turning: list[PlanStep] = []
        self.later: dict[int, list[PlanStep]] = {}
        self.spd: list[PlanStep] = []
        self.levels: list[PlanStep] = []
        self.turns: dict[PlanStep, tuple[list[ScoredInnovation], list[ScoredInnovation]]] = {}
        left = list(steps)
        opened = {step.innovation for step in left if step.kind in ("new", "repair")}
        for step in left:
            if step.kind == "spd":
                self.spd.append(step)
            elif step.kind != "level":
                self.turning.append(step)
            elif step.innovation in opened and step.innovation is not None:
                self.later.setdefault(step.innovation, []).append(step)
            else:
                self.levels.append(step)
        self._sort()

    def next(self) -> PlanStep | None:
        """The best step that can be taken now."""
        found = [*self.spd[-1:], *self.levels[-1:], *self._turning()]
        return max(found, key=self._ratio, default=None)

    def take(self, step: PlanStep) -> None:
        """Take ``step`` and move on."""
        self.position = self._after(step)
        if step.kind == "spd":
            self.spd.pop()  # what is taken of a sorted list is its last
        elif step.kind == "level":
            self.levels.pop()
        else:
            self.turning.remove(step)
            self.levels += self.later.pop(step.innovation if step.innovation is not None else -1, [])
            self._sort()

    def _sort(self) -> None:
        for steps in (self.spd, self.levels):
            # The best is taken from the end; of those that are as good, one indicator after the other.
            steps.sort(
                key=lambda step: (self._worth(step), step.code or "", step.high, -(step.innovation or 0))
            )

    def _turning(self) -> Iterator[PlanStep]:
        """The steps that change who counts, of those that are alike the first only."""
        met = set()
        for step in self.turning:
            kind = (step.kind, step.affair, step.effort) if step.kind == "new" else (step.innovation,)
            if kind not in met:
                met.add(kind)
                yield step

    def _ratio(self, step: PlanStep) -> Ratio:
        gain = self._after(step).index - self.position.index
        if not step.effort:
            return gain > 0, gain
        return False, gain / Fraction(step.effort)

    def _worth(self, step: PlanStep) -> Fraction:
        return Fraction(self._points(step)) / Fraction(step.effort)

    def _points(self, step: PlanStep) -> Decimal:
        rows = self.site.ruleset.spd_indicators if step.kind == "spd" else self.site.ruleset.sid_indicators
        return exact.times(rows[step.code or ""].weight, step.high - step.low)

    def _after(self, step: PlanStep) -> Position:
        if step.kind == "spd":
            return self.position.with_spd(self._points(step))
        if step.kind == "level":
            return self.position.with_maturity(self._points(step))
        if step not in self.turns:
            self.turns[step] = self._turn(step)
        return self.position.exchanged(*self.turns[step])

    def _turn(self, step: PlanStep) -> tuple[list[ScoredInnovation], list[ScoredInnovation]]:
        """What a step takes away and what it puts in its place."""
        site = self.site
        old = None if step.kind == "new" else site.submission.innovations[step.innovation or 0]
        new = None if step.kind == "drop" else site.changed(old, step)
        before, after = (
            [score_innovation(innovation, site.submission, site.ruleset, site.basis)] if innovation else []
            for innovation in (old, new)
        )
        return before, after
