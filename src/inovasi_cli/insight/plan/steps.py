"""From how many rows are raised to which ones, and from steps back to a submission."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from inovasi_cli import exact
from inovasi_cli.insight import changes
from inovasi_cli.insight.plan.options import Newcomer, PlanChoice, PlanOptions, PoolKey, Repair
from inovasi_cli.reading.submission import Basis, Innovation, Submission
from inovasi_cli.rules import Ruleset
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
            if step.kind == "spd" and step.code is not None:
                changed = changes.set_spd(changed, step.code, step.high, self.basis)
            elif step.kind == "drop" and step.innovation is not None:
                gone.add(step.innovation)
            elif step.innovation is not None:
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
