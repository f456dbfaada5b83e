"""``effort.yaml``: what an improvement is assumed to cost, and until when it can still be made.

Nothing here is official: efforts are assumptions of ours, or of the user whose file goes before them,
and no score depends on them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal, NamedTuple

from inovasi_cli.rules.indicators import Source
from inovasi_cli.text import Text

When = Literal["now", "year", "never"]
"""Until when something can be done: before the submission closes; within the year if begun early; not
any more, because it belongs to past years or is nothing that anybody decides."""

WHENS: tuple[When, ...] = ("now", "year", "never")
"""Every class, the quickest first."""


class Work(NamedTuple):
    """One piece of work; ``effort`` in the unit of the file, and left out only where it is ``never`` done."""

    when: When
    effort: Decimal | None = None
    reason: Text | None = None


class LevelEffort(NamedTuple):
    """What it takes to reach ``level`` from nothing; from a lower level it is the difference."""

    level: int
    when: When
    effort: Decimal | None = None


class IndicatorEffort(NamedTuple):
    """The efforts of one indicator, all three levels, each more than the one below."""

    code: str
    levels: tuple[LevelEffort, ...]
    reason: Text | None = None


class NewInnovation(NamedTuple):
    """One more innovation that counts: its effort, and the levels that it begins with."""

    effort: Decimal
    when: When
    most: int
    levels: Mapping[str, int]
    affair: Decimal = Decimal(0)
    reason: Text | None = None


class Repairs(NamedTuple):
    """What it takes to make an innovation meet a rule of eligibility."""

    date: Work | None = None
    window: Work | None = None
    words: Work | None = None
    stages: Work | None = None


@dataclass(frozen=True)
class Effort:
    """All efforts of an edition; a file of one's own may hold a part of them."""

    schema: Literal[1]
    unit: Text | None = None
    source: Source | None = None
    new: NewInnovation | None = None
    repairs: Repairs = field(default_factory=Repairs)
    indicators: tuple[IndicatorEffort, ...] = ()
    note: Text | None = None

    @cached_property
    def by_code(self) -> Mapping[str, IndicatorEffort]:
        """The efforts of each indicator."""
        return {effort.code: effort for effort in self.indicators}

    def between(self, code: str, low: int, high: int) -> Work:
        """What it takes to raise indicator ``code`` from level ``low`` to ``high``; 0 is no level yet."""
        indicator = self.by_code[code]
        reached = {effort.level: effort for effort in indicator.levels}
        top = reached[high]
        if top.effort is None:
            return Work("never", None, indicator.reason)
        spent = reached[low].effort if low else Decimal(0)
        return Work(top.when, top.effort - (spent or Decimal(0)), indicator.reason)


UNIFORM = (Decimal(1), Decimal(2), Decimal(3))
"""The efforts of the levels where an edition states none: each step costs the same."""


def uniform(codes: tuple[str, ...]) -> Effort:
    """Efforts for an edition that states none: one step of one level costs 1, whatever it is.

    Nothing is known of what can still be done, nor of what a new innovation takes, so none is proposed.
    """
    levels = tuple(LevelEffort(level, "year", UNIFORM[level - 1]) for level in (1, 2, 3))
    step = Work("year", Decimal(1))
    return Effort(
        schema=1,
        unit=Text("langkah", "steps"),
        repairs=Repairs(date=step, words=step, stages=step),
        indicators=tuple(IndicatorEffort(code, levels) for code in codes),
    )
