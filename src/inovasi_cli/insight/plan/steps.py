"""From how many rows are raised to which ones, in which order, and from steps back to a submission."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from inovasi_cli import exact
from inovasi_cli.insight import changes
from inovasi_cli.insight.plan.options import Newcomer, PlanChoice, PlanOptions, PoolKey, Repair
from inovasi_cli.insight.position import Position
from inovasi_cli.reading.submission import Basis, Innovation, Submission
from inovasi_cli.rules import Ruleset
from inovasi_cli.scoring import ScoredInnovation, score_innovation
from inovasi_cli.scoring.eligibility import Rule

Kind = Literal["spd", "level", "new", "repair", "drop"]


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One line of a plan.

    ``innovation`` is an index into the reported innovations, or beyond them for new ones; ``code`` with
    ``low`` and ``high`` is the row that is raised. ``rules`` and ``filled`` say what a repair
    does, ``affair`` which one a new innovation must have.
    """

    kind: Kind
    effort: Decimal
    innovation: int | None = None
    code: str | None = None
    low: int = 0
    high: int = 0
    rules: tuple[Rule, ...] = ()
    filled: tuple[str, ...] = ()
    affair: str | None = None


def steps_of(choice: PlanChoice, openings: PlanOptions, reported: int) -> list[PlanStep]:
    """Return the steps of ``choice`` in no order; ``reported`` is the number of reported innovations."""
    steps = [PlanStep("spd", move.effort, None, move.code, move.low, move.high) for move in choice.spd]
    steps += [PlanStep("drop", Decimal(0), openings.removable[i].number) for i in choice.dropped]
    repairs = [openings.repairs[i] for i in choice.repaired]
    steps += [
        PlanStep("repair", repair.effort, repair.number, rules=repair.rules, filled=repair.filled)
        for repair in repairs
    ]
    added = list(_new(choice, openings, reported))
    newcomers = [step.innovation for step in added if step.innovation is not None]
    steps += added
    return steps + list(_raised(choice, openings, repairs, newcomers))


def _new(choice: PlanChoice, openings: PlanOptions, reported: int) -> Iterator[PlanStep]:
    """The new innovations, those of a given affair first."""
    if openings.new is None:
        return
    affairs = [code for code, n in choice.new.items() for _ in range(n)]
    for number, affair in enumerate(sorted(affairs, key=lambda code: (code is None, code or "")), reported):
        effort = (
            openings.new.effort if affair is None else exact.total((openings.new.effort, openings.new.affair))
        )
        yield PlanStep("new", effort, number, affair=affair)


def _raised(
    choice: PlanChoice, openings: PlanOptions, repairs: Sequence[Repair], newcomers: Sequence[int]
) -> Iterator[PlanStep]:
    """Choose the rows of each pool, those of innovations that have work anyhow first.

    Fewer innovations with more steps each are fewer people to talk to.
    """
    gone = {openings.removable[i].number for i in choice.dropped}
    there = _members(openings, repairs, newcomers, gone)
    busy: Counter[int] = Counter(repair.number for repair in repairs)
    busy.update(newcomers)
    taken: set[tuple[int, str]] = set()
    # The scarcest pools first: where all rows are raised there is nothing to choose.
    wanted = sorted(
        choice.raised.items(), key=lambda item: (len(there[item[0][0]]) - item[1], item[0][0].code)
    )
    for (key, move), n in wanted:
        free = [number for number in there[key] if (number, key.code) not in taken]
        for number in sorted(free, key=lambda number: (-busy[number], number))[:n]:
            taken.add((number, key.code))
            busy[number] += 1
            yield PlanStep("level", move.effort, number, move.code, move.low, move.high)


def _members(
    openings: PlanOptions, repairs: Iterable[Repair], newcomers: Iterable[int], gone: set[int]
) -> Mapping[PoolKey, list[int]]:
    members: dict[PoolKey, list[int]] = defaultdict(list)
    for key, numbers in openings.pools.items():
        members[key] += [number for number in numbers if number not in gone]
    for repair in repairs:
        for key in repair.keys:
            members[key].append(repair.number)
    for number in newcomers:
        for key in openings.new.keys if openings.new else ():
            members[key].append(number)
    return members


@dataclass(frozen=True)
class Worksite:
    """The submission as steps change it, one after the other, and what is known of new innovations."""

    submission: Submission
    ruleset: Ruleset
    basis: Basis
    new: Newcomer | None

    def after(self, steps: Iterable[PlanStep]) -> Submission:
        """The submission when ``steps`` are done, in this order; innovations that are left out go last.

        Raises:
            KeyError: a step is about a new innovation that none of them adds.
        """
        innovations = dict(enumerate(self.submission.innovations))
        changed, gone = self.submission, set()
        for step in steps:
            if step.innovation is None:
                changed = changes.set_spd(changed, step.code or "", step.high, self.basis)
            elif step.kind == "drop":
                gone.add(step.innovation)
            else:
                innovations[step.innovation] = self.changed(innovations.get(step.innovation), step)
        kept = tuple(innovations[number] for number in sorted(innovations) if number not in gone)
        return changed._replace(innovations=kept)

    def changed(self, innovation: Innovation | None, step: PlanStep) -> Innovation:
        """One innovation after a step; ``None`` is one that is not there yet."""
        if step.kind == "new" and self.new is not None:
            return changes.new_innovation("", self.new.levels, self.ruleset, affair=step.affair)
        if innovation is None:
            raise KeyError(step.innovation)
        if step.kind == "repair":
            # An empty indicator is filled on the basis of the plan, to the level that is paid for.
            rules = [rule for rule in step.rules if rule != "mandatory"]
            mended = changes.repaired(innovation, self.ruleset, rules)
            for code in step.filled:
                mended = changes.with_level(mended, code, 1, self.basis)
            return mended
        return changes.with_level(innovation, step.code or "", step.high, self.basis)


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
        self.kinds: dict[PlanStep, tuple[Hashable, Decimal]] = {}
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
            if opened := self.later.pop(step.innovation if step.innovation is not None else -1, []):
                self.levels += opened
                self._sort()

    def _sort(self) -> None:
        for steps in (self.spd, self.levels):
            # The best is taken from the end; of those that are as good, one indicator after the other.
            steps.sort(
                key=lambda step: (self._worth(step), step.code or "", step.high, -(step.innovation or 0))
            )

    def _turning(self) -> Iterable[PlanStep]:
        """The steps that change who counts, of those that are alike the best only.

        Of innovations that cover the same the one of least maturity is the best to leave out.
        """
        found: dict[Hashable, PlanStep] = {}
        for step in self.turning:
            kind, lost = self._kind(step)
            if kind not in found or lost < self._kind(found[kind])[1]:
                found[kind] = step
        return found.values()

    def _kind(self, step: PlanStep) -> tuple[Hashable, Decimal]:
        """What a step that changes who counts has in common with others, and the points that it loses."""
        if step not in self.kinds:
            kind: Hashable = (step.kind, step.affair, step.effort) if step.kind == "new" else step.innovation
            lost = Decimal(0)
            if step.kind == "drop":
                self._after(step)
                ((gone,), _) = self.turns[step]
                affairs = gone.innovation.covers(self.position.affairs)
                kind, lost = self.position.basic.intersection(affairs), gone.maturity
            self.kinds[step] = kind, lost
        return self.kinds[step]

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
