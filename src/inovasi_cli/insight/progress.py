"""How a list of innovations was filled, week by week, and what index it had come to.

A week begins on Monday. The index of a week is that of the innovations entered until its end, with SPD as it
is now; those without a day of entry are there from the beginning, so the last week has the index of today.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from inovasi_cli.insight.position import position_of
from inovasi_cli.rules import Ruleset
from inovasi_cli.scoring import ScoreCard, ScoredInnovation

WEEK = timedelta(days=7)

PACE = 4
"""The last weeks whose mean tells how fast innovations come in."""


class Week(NamedTuple):
    """A week from ``start``: what was entered in it, all until its end, what counts, the index reached."""

    start: date
    entered: int
    total: int
    counted: int
    reached: Fraction | None


class Progress(NamedTuple):
    """The weeks from the first entry to the last, which was made on ``last``; ``undated`` have no day."""

    weeks: tuple[Week, ...]
    undated: int
    last: date

    @property
    def pace(self) -> Fraction:
        """Innovations a week, of late."""
        late = self.weeks[-PACE:]
        return Fraction(sum(week.entered for week in late), len(late))


def progress_of(card: ScoreCard, ruleset: Ruleset) -> Progress | None:
    """Return the progress of all that is reported; ``None`` where no innovation has a day of entry."""
    days = [scored.innovation.entered for scored in card.innovations]
    known = sorted(day for day in days if day)
    if not known:
        return None
    return Progress(tuple(_weeks(card, ruleset, known[0], known[-1])), days.count(None), known[-1])


def _weeks(card: ScoreCard, ruleset: Ruleset, first: date, last: date) -> Iterator[Week]:
    by_week: dict[date | None, list[ScoredInnovation]] = defaultdict(list)
    for scored in card.innovations:
        day = scored.innovation.entered
        by_week[day and _monday(day)].append(scored)
    now = position_of(card, ruleset)
    position = now.exchanged(card.innovations, by_week[None]) if now else None
    total = len(by_week[None])
    counted = sum(scored.counted for scored in by_week[None])
    start = _monday(first)
    while start <= last:
        entered = by_week[start]
        total += len(entered)
        counted += sum(scored.counted for scored in entered)
        position = position.exchanged((), entered) if position else None
        yield Week(start, len(entered), total, counted, position.index if position else None)
        start += WEEK


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
