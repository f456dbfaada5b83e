"""How far a result can be trusted: its lowest and highest value over every way to read what is doubtful.

What is at stake is computed by scoring. The sheets are written as they would have to be for a doubtful
column to be read as each field that it may hold, and read again; over all combinations the least and the
greatest result are taken. Where there are too many of them, bounds that no combination can leave are
computed instead. Columns that may hold levels are not read again: a level only adds its weight.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import prod
from operator import mul
from typing import NamedTuple

from inovasi_cli import exact
from inovasi_cli.diagnostics import Diagnostic, Fact, Place, columns, recognition, scores
from inovasi_cli.reading.doubts import Doubt, Edit
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.headers.origins import sheet_of
from inovasi_cli.reading.submission import Basis, Innovation
from inovasi_cli.rules import Ruleset, value_of
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import Text
from inovasi_cli.text import output as text
from inovasi_cli.text.layouts import COLUMN
from inovasi_cli.text.spelling import normalise

MOST = 256
"""Combinations that are all scored."""

ROWS = 20_000
"""Innovations that are read again at most, over all combinations."""

FEWEST = 8
"""Combinations that are scored however many innovations there are."""

_UNREAD: Mapping[Basis, frozenset[str]] = {
    "claimed": frozenset({"verified", "evidence"}),
    "evidenced": frozenset({"verified"}),
    "verified": frozenset({"evidence"}),
}
"""Fields that a basis does not look at."""

Chosen = Mapping[Place, Sequence[Edit]]
Reread = Callable[[Chosen], ScoreCard | None]
"""Scores the files with these edits of their sheets, on the basis in question."""


@dataclass(frozen=True, slots=True)
class Reservation:
    """One thing that is open, and the least and the greatest result that it allows."""

    header: Text
    finding: Diagnostic
    low: Decimal | None
    high: Decimal | None

    def named(self, seen_from: Place) -> Text:
        """Return its header with its cell."""
        cell = self.finding.place.seen_from(seen_from)
        return Text(f"{self.header.id} ({cell})", f"{self.header.en} ({cell})")

    @property
    def kind(self) -> str:
        """What it is, in a word."""
        return self.finding.kind.slug


@dataclass(frozen=True, slots=True)
class Reserved:
    """All reservations of a result, and the least and the greatest index under them."""

    low: Decimal | None = None
    high: Decimal | None = None
    reservations: tuple[Reservation, ...] = ()


class _Outcome(NamedTuple):
    """What comes out: the least and the greatest figure, and how many innovations count."""

    low: Fraction
    high: Fraction
    counted: int


class _Way(NamedTuple):
    """One way to read the columns of a group: the field that they hold, and the edits of their sheets.

    ``tables`` are those that have such a column, on the sheets as they stood before they were merged.
    """

    field: str
    edits: Chosen
    tables: frozenset[tuple[Place, str]]


@dataclass(frozen=True)
class _Group:
    """Doubtful columns of one name, in any number of sheets: one question, so they are read alike."""

    doubts: tuple[Doubt, ...]
    ways: tuple[_Way | None, ...]


def reserve(
    doubts: Sequence[Doubt], card: ScoreCard, ruleset: Ruleset, basis: Basis, reread: Reread
) -> Reserved:
    """Tell how the result of ``card`` depends on how ``doubts`` are read; what cannot move it is left out."""
    groups = _groups(doubts, basis)
    if not groups:
        return Reserved(card.shown_index, card.shown_index)
    return _Weighing(groups, card, ruleset, reread).reserved()


def _groups(doubts: Sequence[Doubt], basis: Basis) -> Sequence[_Group]:
    """Put the columns of one name together; what only another basis reads is left out.

    The second of one name on a sheet goes with the second ones of the others.
    """
    unread = _UNREAD[basis]
    together: dict[object, list[Doubt]] = {}
    before: Counter[object] = Counter()
    for doubt in doubts:
        if not {*doubt.fields, *filter(None, (doubt.read,))} <= unread:
            key = (doubt.role, normalise(doubt.header), doubt.repeated)
            again = before[(doubt.table, doubt.part), key]
            before[(doubt.table, doubt.part), key] += 1
            # Without a name nothing tells that two columns are alike.
            alone = (doubt.place, doubt.part)
            together.setdefault((*key, again) if normalise(doubt.header) else alone, []).append(doubt)
    return [_Group(tuple(alike), tuple(_ways(alike, unread))) for alike in together.values()]


def _ways(alike: Sequence[Doubt], unread: Collection[str]) -> Iterator[_Way | None]:
    """Yield ``None`` for the columns as they were read, and every other way to read all of them."""
    yield None
    for field in dict.fromkeys(reading.field for doubt in alike for reading in doubt.readings):
        if field in unread:
            continue
        found = [[reading for reading in doubt.readings if reading.field == field] for doubt in alike]
        for at in range(max(map(len, found))):
            edits: dict[Place, list[Edit]] = {}
            for doubt, ways in zip(alike, found, strict=True):
                if ways:
                    edits.setdefault(doubt.sheet, []).extend(ways[min(at, len(ways) - 1)].edits)
            both = zip(alike, found, strict=True)
            held = frozenset((doubt.table, doubt.part) for doubt, ways in both if ways)
            yield _Way(field, edits, held)


def left_open(reserved: Reserved, card: ScoreCard) -> Iterator[Diagnostic]:
    """Yield P614 where the index is not one number."""
    if reserved.low == reserved.high or reserved.low is None or reserved.high is None:
        return
    first = Place(reserved.reservations[0].finding.place.file)
    found = tuple(reservation.named(first) for reservation in reserved.reservations)
    facts: dict[str, Fact] = {
        "low": reserved.low,
        "high": reserved.high,
        "index": card.shown_index or reserved.low,
        "found": found,
    }
    yield Diagnostic(scores.LEFT_OPEN, first, facts)


class _Weighing:
    """The groups of one result, and what each way to read them makes of it."""

    def __init__(self, groups: Sequence[_Group], card: ScoreCard, ruleset: Ruleset, reread: Reread) -> None:
        self.groups, self.card, self.ruleset, self.reread = groups, card, ruleset, reread

    def reserved(self) -> Reserved:
        """Weigh every group alone, and all of them together."""
        alone = [self._alone(group) for group in self.groups]
        if prod(len(group.ways) for group in self.groups) <= self._affordable():
            low, high, moves = self._over_all()
        else:
            low, high = self._bounds()
            moves = [least != greatest for least, greatest in alone]
            moves = moves if any(moves) else [True] * len(moves)
        found = tuple(
            self._reservation(doubt, group, *alone[at])
            for at, group in enumerate(self.groups)
            if moves[at] or self._lifted([group], self.card)
            for doubt in {doubt.place: doubt for doubt in group.doubts}.values()
        )
        if not found or self.card.index is None:
            return Reserved(self.card.shown_index, self.card.shown_index, found)
        return Reserved(exact.rounded(low), exact.rounded(high), found)

    def _affordable(self) -> int:
        return min(MOST, max(ROWS // max(1, len(self.card.innovations)), FEWEST))

    def _outcome(self, groups: Sequence[_Group], chosen: Sequence[_Way | None]) -> _Outcome:
        edits: dict[Place, list[Edit]] = {}
        for way in chosen:
            for sheet, some in way.edits.items() if way else ():
                edits.setdefault(sheet, []).extend(some)
        card = (self.reread(edits) if edits else None) or self.card
        as_read = [group for group, way in zip(groups, chosen, strict=True) if way is None]
        low = _figure(card)
        return _Outcome(low, low + self._lifted(as_read, card), card.counted)

    def _alone(self, group: _Group) -> tuple[Fraction, Fraction]:
        outcomes = [self._outcome([group], [way]) for way in group.ways]
        return min(outcome.low for outcome in outcomes), max(outcome.high for outcome in outcomes)

    def _over_all(self) -> tuple[Fraction, Fraction, Sequence[bool]]:
        """Score every combination; also tell which groups move the result in any of them."""
        found: dict[tuple[int, ...], _Outcome] = {}
        for at in product(*(range(len(group.ways)) for group in self.groups)):
            chosen = [group.ways[way] for group, way in zip(self.groups, at, strict=True)]
            if not _twice(chosen):
                found[at] = self._outcome(self.groups, chosen)
        moves = [
            any(found.get((*at[:i], 0, *at[i + 1 :]), outcome) != outcome for at, outcome in found.items())
            for i in range(len(self.groups))
        ]
        low = min(outcome.low for outcome in found.values())
        return low, max(outcome.high for outcome in found.values()), moves

    def _lifted(self, groups: Sequence[_Group], card: ScoreCard) -> Fraction:
        """The most that columns of levels can add: the fullest column has the greatest weight."""
        sums = [found for group in groups if (found := _levels(group, card))]
        known = self.ruleset.sid_indicators
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

    def _bounds(self) -> tuple[Fraction, Fraction]:
        """Bounds that no combination can leave, where there are too many to score each.

        Any innovation of a doubtful sheet may count or not, with any maturity that the edition allows.
        """
        card, constants = self.card, self.ruleset.edition.constants
        doubts = [doubt for group in self.groups for doubt in group.doubts]
        fields = {field for doubt in doubts for field in doubt.fields}
        sheets, most = {doubt.part_of for doubt in doubts}, value_of(constants.maturity_max)
        open_ = [scored for scored in card.innovations if _part_of(scored.innovation) in sheets]
        settled = [scored for scored in card.innovations if scored not in open_ and scored.counted]
        sure, counted = Fraction(sum(scored.maturity for scored in settled)), len(settled)
        lows = sorted(Fraction(0 if "total" in fields else scored.maturity) for scored in open_)
        points = (Fraction(scored.maturity if most is None else most) for scored in open_)
        highs = sorted(points, reverse=True)
        least, greatest = (Fraction(card.spd or 0),) * 2
        if any(doubt.role == "spd" for doubt in doubts):
            least, greatest = Fraction(0), Fraction(value_of(constants.spd_max) or 0)
        if card.formula is None:
            return sure, sure + sum(highs)
        low, high = [], []
        for more in range(len(open_) + 1):
            divisor = card.formula.divisor(counted + more)
            quantity = card.formula.quantity(counted + more, card.formula.affairs_required)
            low.append(least + (sure + sum(lows[:more])) / divisor)
            high.append(greatest + (sure + sum(highs[:more])) / divisor + Fraction(quantity))
        if card.index is None:
            return min(low), max(high)
        return card.formula.index(min(low)), card.formula.index(max(high))

    def _reservation(self, doubt: Doubt, group: _Group, low: Fraction, high: Fraction) -> Reservation:
        card = self.card
        fields = Fields(self.ruleset, doubt.role)
        names = tuple(
            map(fields.official, dict.fromkeys(field for one in group.doubts for field in one.fields))
        )
        name = "index" if card.index is not None else "sid" if card.sid is not None else "maturity"
        header = Text(doubt.header, doubt.header) if doubt.header else text.NO_HEADER
        if doubt.asked:
            return Reservation(header, doubt.asked, exact.rounded(low), exact.rounded(high))
        if doubt.repeated:
            return Reservation(header, _repeated(doubt), exact.rounded(low), exact.rounded(high))
        likely = fields.official(doubt.read) if doubt.read else names[0]
        facts: dict[str, Fact] = {
            "header": doubt.header or header,
            "fields": names,
            "advice": _advice(doubt, likely),
            "likely": likely,
            "figure": text.FIGURES[name],
            "low": exact.rounded(low),
            "high": exact.rounded(high),
        }
        kind = recognition.GUESS_DECIDES if doubt.read else recognition.MAY_DECIDE
        finding = Diagnostic(kind, doubt.place, facts)
        return Reservation(header, finding, exact.rounded(low), exact.rounded(high))


def _advice(doubt: Doubt, likely: str) -> Text:
    if doubt.part:
        said = recognition.MOVE_OR_DELETE
    else:
        said = recognition.RENAME_OR_IGNORE if doubt.header else recognition.HEAD_OR_DELETE
    return Text(said.id.format(likely=likely), said.en.format(likely=likely))


def _repeated(doubt: Doubt) -> Diagnostic:
    """K202 of a column whose field another column of its sheet holds."""
    row, column, _ = doubt.readings[0].edits[0]
    first = doubt.sheet._replace(row=doubt.place.row if doubt.part else row, column=column)
    facts: dict[str, Fact] = {"what": COLUMN, "header": doubt.header, "first": first.cell or ""}
    return Diagnostic(columns.REPEATED, doubt.place, facts)


def _figure(card: ScoreCard) -> Fraction:
    """The index, or as much of it as there is."""
    if card.index is not None:
        return card.index
    return card.sid if card.sid is not None else Fraction(card.maturity_sum)


def _part_of(innovation: Innovation) -> tuple[Place, str]:
    """The sheet on which an innovation stands, and that which it was merged from."""
    return innovation.place._replace(row=None, column=None), sheet_of(innovation.origin or "")


def _twice(chosen: Sequence[_Way | None]) -> bool:
    """Whether two columns of one table would hold the same field."""
    taken = [(table, way.field) for way in chosen if way for table in way.tables]
    return len(taken) > len(set(taken))


def _levels(group: _Group, card: ScoreCard) -> Mapping[str, Fraction]:
    """Return, by indicator, the sum of the levels that the innovations that count would gain."""
    counted = {scored.innovation.place for scored in card.innovations if scored.counted}
    sums: dict[str, Fraction] = {}
    for doubt in group.doubts:
        for code, levels in (doubt.levels or {}).items():
            gained = sum(level for place, level in levels.items() if place in counted)
            sums[code] = sums.get(code, Fraction(0)) + gained
    return sums if any(sums.values()) else {}
