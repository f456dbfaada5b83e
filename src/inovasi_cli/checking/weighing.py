"""What every way to read doubtful columns makes of a result: scored, or bounded where there are too many.

The sheets are written as they would have to be for a column to be read as each field that it may hold, and
read again; over all combinations the least and the greatest result are taken. Columns that may hold levels
are not read again: a level only adds its weight.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, islice
from operator import mul
from typing import NamedTuple

from inovasi_cli.diagnostics import Place
from inovasi_cli.reading.doubts import Doubt, Edit
from inovasi_cli.reading.headers.origins import sheet_of
from inovasi_cli.reading.submission import Innovation
from inovasi_cli.rules import Ruleset, value_of
from inovasi_cli.scoring import ScoreCard

MOST = 256
"""Readings that are scored at most."""

ROWS = 6_000
"""Innovations that are read again at most, over all readings: a few seconds."""

FEWEST = 8
"""Readings that are scored however many innovations there are."""

_COUNTING = frozenset({"stage", "affair", "other_affairs", "applied", "developed", "design"})
"""Fields that decide which innovations count, and not what one of them is worth."""

Chosen = Mapping[Place, Sequence[Edit]]
Reread = Callable[[Chosen], ScoreCard | None]
"""Scores the files with these edits of their sheets, on the basis in question."""
Between = tuple[Fraction, Fraction]
"""The least and the greatest figure."""


class ReadingOfAll(NamedTuple):
    """One way to read the columns of a group: the field that they hold, and the edits of their sheets.

    ``tables`` are those that have such a column, on the sheets as they stood before they were merged.
    """

    field: str
    edits: Chosen
    tables: frozenset[tuple[Place, str]]


@dataclass(frozen=True, eq=False)
class Alike:
    """Doubtful columns of one name, in any number of sheets: one question, so they are read alike.

    The first of ``ways`` is ``None``: as they were read.
    """

    doubts: tuple[Doubt, ...]
    ways: tuple[ReadingOfAll | None, ...]


class Weighed(NamedTuple):
    """The figure over all readings, over those of each group ``alone``, and whether a group ``moves`` it."""

    low: Fraction
    high: Fraction
    alone: Sequence[Between]
    moves: Sequence[bool]


class _Outcome(NamedTuple):
    """What comes out: the least and the greatest figure, and how many innovations count."""

    low: Fraction
    high: Fraction
    counted: int


def weigh(groups: Sequence[Alike], card: ScoreCard, ruleset: Ruleset, reread: Reread) -> Weighed:
    """Weigh every group alone, and all of them together.

    Where there are more combinations than can be scored in seconds, bounds are computed that none can leave;
    as many groups as can be are then still scored alone.
    """
    most = min(MOST, max(ROWS // max(1, len(card.innovations)), FEWEST))
    scales = _Scales(groups, card, ruleset, reread)
    combinations = [*islice(_combinations(groups), most + 1)]
    if len(combinations) <= most:
        return scales.over_all(combinations)
    alone = [*scales.each_alone(most)]
    moves = [least != greatest for least, greatest in alone]
    return Weighed(*scales.bounds(groups), alone, moves if any(moves) else [True] * len(moves))


def _combinations(groups: Sequence[Alike]) -> Iterator[tuple[int, ...]]:
    """Yield the ways, by position, to read all groups: no two columns of a table hold the same field."""
    begun: list[tuple[tuple[int, ...], frozenset[object]]] = [((), frozenset())]
    while begun:
        ways, taken = begun.pop()
        if len(ways) == len(groups):
            yield ways
            continue
        for at, way in enumerate(groups[len(ways)].ways):
            held = frozenset((table, way.field) for table in way.tables) if way else frozenset()
            if taken.isdisjoint(held):
                begun.append(((*ways, at), taken | held))


class _Scales:
    """The groups of one result, and the cards that were scored for some of their ways."""

    def __init__(self, groups: Sequence[Alike], card: ScoreCard, ruleset: Ruleset, reread: Reread) -> None:
        self.groups, self.card, self.ruleset, self.reread = groups, card, ruleset, reread
        self._cards: dict[tuple[int, ...], ScoreCard] = {}

    def over_all(self, combinations: Iterable[tuple[int, ...]]) -> Weighed:
        """Score every combination; also tell which groups move the result in any of them."""
        found = {ways: self._outcome(ways, self.groups) for ways in combinations}
        moves = [
            any(found.get((*ways[:at], 0, *ways[at + 1 :]), one) != one for ways, one in found.items())
            for at in range(len(self.groups))
        ]
        low, high = _between(found.values())
        return Weighed(low, high, [self._alone(at) for at in range(len(self.groups))], moves)

    def each_alone(self, most: int) -> Iterator[Between]:
        """Weigh each group alone until ``most`` readings are scored, and bound the others."""
        scored = 0
        for at, group in enumerate(self.groups):
            scored += len(group.ways) - 1
            yield self._alone(at) if scored <= most else self.bounds([group])

    def _alone(self, at: int) -> Between:
        before, after = (0,) * at, (0,) * (len(self.groups) - at - 1)
        ways = range(len(self.groups[at].ways))
        return _between([self._outcome((*before, way, *after), [self.groups[at]]) for way in ways])

    def _outcome(self, ways: tuple[int, ...], groups: Sequence[Alike]) -> _Outcome:
        """Score with these ``ways``; columns of ``groups`` that stay as they were read may be levels."""
        if ways not in self._cards:
            edits: dict[Place, list[Edit]] = {}
            chosen = (group.ways[at] for group, at in zip(self.groups, ways, strict=True))
            for way in filter(None, chosen):
                for sheet, some in way.edits.items():
                    edits.setdefault(sheet, []).extend(some)
            self._cards[ways] = (self.reread(edits) if edits else None) or self.card
        card = self._cards[ways]
        low = _figure(card)
        as_read = [group for group, at in zip(self.groups, ways, strict=True) if at == 0 and group in groups]
        return _Outcome(low, low + lifted(as_read, card, self.ruleset), card.counted)

    def bounds(self, groups: Iterable[Alike]) -> Between:
        """Bounds that no combination of ``groups`` can leave.

        Any innovation of a doubtful sheet may count or not; with any maturity that the edition allows, unless
        nothing is open but who counts.
        """
        card, constants = self.card, self.ruleset.edition.constants
        doubts = [doubt for group in groups for doubt in group.doubts]
        fields = {field for doubt in doubts for field in (*doubt.fields, doubt.read) if field}
        fixed, most = fields <= _COUNTING, value_of(constants.maturity_max)
        sheets = {doubt.part_of for doubt in doubts}
        open_ = [scored for scored in card.innovations if _part_of(scored.innovation) in sheets]
        settled = [scored for scored in card.innovations if _part_of(scored.innovation) not in sheets]
        counted = sum(scored.counted for scored in settled)
        sure = sum((Fraction(scored.maturity) for scored in settled if scored.counted), Fraction(0))
        lows = sorted(Fraction(scored.maturity if fixed else 0) for scored in open_)
        points = (Fraction(scored.maturity if fixed or most is None else most) for scored in open_)
        highs = sorted(points, reverse=True)
        least, greatest = (Fraction(card.spd or 0),) * 2
        if any(doubt.role == "spd" for doubt in doubts):
            least, greatest = Fraction(0), Fraction(value_of(constants.spd_max) or 0)
        if card.formula is None:
            return sure, sure + sum(highs)
        low, high = [], []
        sums = zip(accumulate(lows, initial=sure), accumulate(highs, initial=sure), strict=True)
        for number, (fewest, greatest_sum) in enumerate(sums, start=counted):
            divisor = card.formula.divisor(number)
            quantity = card.formula.quantity(number, card.formula.affairs_required)
            low.append(least + fewest / divisor)
            high.append(greatest + greatest_sum / divisor + Fraction(quantity))
        if card.index is None:
            return min(low), max(high)
        return card.formula.index(min(low)), card.formula.index(max(high))


def lifted(groups: Iterable[Alike], card: ScoreCard, ruleset: Ruleset) -> Fraction:
    """The most that columns of levels can add: the fullest column has the greatest weight."""
    sums = [found for group in groups if (found := _levels(group, card))]
    known = ruleset.sid_indicators
    weights = {code: Fraction(known[code].weight) for by_code in sums for code in by_code}
    if all(len(set(by_code.values())) == 1 for by_code in sums):
        totals = sorted((next(iter(by_code.values())) for by_code in sums), reverse=True)
        points = sum(map(mul, totals, sorted(weights.values(), reverse=True)), Fraction(0))
    else:
        most = (max(weights[code] * held for code, held in by_code.items()) for by_code in sums)
        points = sum(most, Fraction(0))
    if card.formula is None or card.divisor is None:
        return points
    share = points / card.divisor
    return share if card.index is None else card.formula.index(share)


def _levels(group: Alike, card: ScoreCard) -> Mapping[str, Fraction]:
    """Return, by indicator, the sum of the levels that the innovations that count would gain."""
    counted = {scored.innovation.place for scored in card.innovations if scored.counted}
    sums: dict[str, Fraction] = {}
    for doubt in group.doubts:
        for code, levels in (doubt.levels or {}).items():
            gained = sum(level for place, level in levels.items() if place in counted)
            sums[code] = sums.get(code, Fraction(0)) + gained
    return sums if any(sums.values()) else {}


def _between(outcomes: Iterable[_Outcome]) -> Between:
    lows, highs, _ = zip(*outcomes, strict=True)
    return min(lows), max(highs)


def _figure(card: ScoreCard) -> Fraction:
    """The index, or as much of it as there is."""
    if card.index is not None:
        return card.index
    return card.sid if card.sid is not None else Fraction(card.maturity_sum)


def _part_of(innovation: Innovation) -> tuple[Place, str]:
    """The sheet on which an innovation stands, and that which it was merged from."""
    return innovation.place._replace(row=None, column=None), sheet_of(innovation.origin or "")
