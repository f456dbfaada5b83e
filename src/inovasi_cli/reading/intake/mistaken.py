"""Columns of levels that hold something else: points, which are weight x level, or what was counted.

One cell beyond 0-3 may be a slip; a column of them has a cause, and then its small numbers are no levels
either: 3 points of weight 3 are level 1, and three people are level 1 of 31. So has one entry that nobody
can read in several columns: a scale of its own (``other_scale``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from inovasi_cli import exact
from inovasi_cli.diagnostics import Diagnostic, Fact, figures
from inovasi_cli.reading.cells import Remark, Unreadable, show
from inovasi_cli.reading.choices import Levels
from inovasi_cli.reading.doubts import Doubt, Reading
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.intake.tables import FilledRow
from inovasi_cli.rules import LEVELS, Indicator, Ruleset
from inovasi_cli.text.spelling import late, visible

_HIGHEST = LEVELS[-1]
_SEVERAL = 2
_COLUMNS, _SHORT, _STEPS = 3, 20, 8
"""Columns that share an entry of a scale of its own, letters of one, and how many entries there may be."""
_STEP, _SLIPS = 2, 10
"""The least factor of a scale of multiples; one number in so many beyond the levels is no slip."""
_LONGEST = 10**12
"""Numbers from which none is a figure that somebody counted."""
_FIGURE = late(r"\d+(?:[.,]\d+)?")

Figures = Mapping[str, Sequence[Decimal]]
"""The numbers that stand in the columns of levels, by indicator."""


class Mistake(NamedTuple):
    """What is said of cells of a column that hold no levels: of all its numbers, or of some ``entries``."""

    remark: Remark
    entries: frozenset[str] = frozenset()

    def holds(self, value: Value) -> bool:
        """Whether the entry of a cell is such."""
        return _shown(value) in self.entries if self.entries else figure(value) is not None


def figure(value: Value) -> Decimal | None:
    """Return the number of a cell that holds nothing else; none that is too long to be divided."""
    found = None
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _LONGEST:
        found = exact.from_float(float(value))
    elif isinstance(value, str) and _FIGURE.fullmatch(written := visible(value).strip()):
        found = Decimal(written.replace(",", "."))
    return found if found is None or abs(found) < _LONGEST else None


def figures_of(rows: Sequence[FilledRow], ruleset: Ruleset) -> Figures:
    """Return the numbers in the columns of levels."""
    found = {
        code: [number for row in rows if (number := figure(row.cells.get(code))) is not None]
        for code in ruleset.sid_indicators
    }
    return {code: numbers for code, numbers in found.items() if numbers}


def mistaken(held: Figures, ruleset: Ruleset) -> Mapping[str, Mistake]:
    """Return what is to be said of the numbers of each column that holds no levels: N347 or N348."""
    pointed = _pointed(held, ruleset)
    by_code = ruleset.sid_indicators
    weights = tuple(f"{code}: {exact.plain(by_code[code].weight)}" for code in held if code in pointed)
    found: dict[str, Mistake] = {}
    for code, numbers in held.items():
        indicator = ruleset.sid_indicators[code]
        if code in pointed:
            found[code] = Mistake(Remark(figures.POINTS_AS_LEVELS, {"weight": weights}))
        elif _is_counted(indicator) and _are_counts(numbers):
            advice = figures.RENAME_BASED if indicator.bases else figures.RENAME_MEASURED
            facts: dict[str, Fact] = {"number": code, "advice": advice.filled(number=code)}
            found[code] = Mistake(Remark(figures.COUNTS_AS_LEVELS, facts))
        elif _are_shares(indicator, numbers):
            shares = [number * 100 for number in numbers if number % 1]
            advice = figures.IN_PERCENT.filled(percent=exact.plain(min(shares, key=lambda share: share % 1)))
            facts = {"number": code, "advice": advice}
            found[code] = Mistake(Remark(figures.COUNTS_AS_LEVELS, facts))
    return found


def doubts(
    rows: Sequence[FilledRow], held: Figures, wrong: Mapping[str, Mistake], ruleset: Ruleset
) -> Iterator[Doubt]:
    """Yield the columns beside columns of points whose small numbers may be either (N349)."""
    if all(wrongly.remark.kind is not figures.POINTS_AS_LEVELS for wrongly in wrong.values()):
        return
    fields = Fields(ruleset, "innovations")
    for code, numbers in held.items():
        weight = ruleset.sid_indicators[code].weight
        if code in wrong or weight <= 1 or not any(numbers) or not _are_multiples(numbers, weight):
            continue
        table = rows[0].table
        place = rows[0].place(code)
        if not (table.rows or rows[0].origin):  # after merging the header is that of several files
            place = place._replace(row=table.header_row)
        edits = tuple(
            (at.row or 0, at.column or 0, int(number / weight))
            for row in rows
            if (number := figure(row.cells.get(code))) is not None and (at := row.place(code))
        )
        name = fields.official(code)
        facts: dict[str, Fact] = {"field": name, "number": code, "weight": weight}
        asked = Diagnostic(figures.LEVELS_OR_POINTS, place, facts)
        yield Doubt(
            "innovations",
            place,
            name,
            (Reading(code, edits),),
            part=rows[0].sheet_merged,
            table=place,
            asked=asked,
        )


def in_rows(cells: Mapping[str, Sequence[Value]], levels: Mapping[str, Levels]) -> Mapping[str, Mistake]:
    """Return the same for rows of one column of levels, by code: points of several (N347), or N350.

    Points of weight 1 are levels.
    """
    weights = {code: of.indicator.weight for code, of in levels.items() if of.indicator.weight != 1}
    held = [(code, n) for code in cells.keys() & weights for v in cells[code] if (n := figure(v)) is not None]
    none = sum(number > _HIGHEST or number % 1 != 0 for _, number in held)
    if none >= _COLUMNS and all(n <= _HIGHEST * weights[code] and n % weights[code] == 0 for code, n in held):
        said = tuple(f"{code}: {exact.plain(weights[code])}" for code in cells if code in weights)
        return dict.fromkeys(weights, Mistake(Remark(figures.POINTS_AS_LEVELS, {"weight": said})))
    return other_scale(cells, levels)


def other_scale(cells: Mapping[str, Sequence[Value]], levels: Mapping[str, Levels]) -> Mapping[str, Mistake]:
    """Return the columns that are written on a scale of their own (N350): they share entries that are none.

    ``cells`` are those of each indicator. On a scale of numbers, such as 1-4, every number is on it.
    """
    unread = {
        code: {shown for value in held if levels[code].level(value) is None and (shown := _shown(value))}
        for code, held in cells.items()
    }
    times = Counter(shown for entries in unread.values() for shown in entries)
    shared = {shown for shown, number in times.items() if number >= _COLUMNS and len(shown) <= _SHORT}
    alike = [code for code, entries in unread.items() if entries & shared]
    entries = frozenset(shown for code in alike for shown in unread[code] if len(shown) <= _SHORT)
    if len(alike) < _COLUMNS or len(entries) > _STEPS:
        return {}
    if not all(map(_FIGURE.fullmatch, entries)):
        said = Remark(figures.SCALE_UNKNOWN, {"advice": figures.ANOTHER_SCALE})
        # On a scale of per cent 66% is none of complaints either.
        measured = (code for code, held in cells.items() if _all_on(held, entries, levels[code]))
        return dict.fromkeys((*alike, *measured), Mistake(said, entries))
    if all(_is_counted(levels[code].indicator) for code in alike):
        return {}
    held = {
        code: [number for value in of if (number := figure(value)) is not None] for code, of in cells.items()
    }
    return _of_numbers(held, alike)


def _all_on(held: Sequence[Value], entries: frozenset[str], levels: Levels) -> bool:
    """Whether all cells of a column are on a scale, and would be read only as measured."""
    return all(_shown(value) in entries and levels.level(value, measured=False) is None for value in held)


def _of_numbers(held: Figures, alike: Sequence[str]) -> Mapping[str, Mistake]:
    """Take numbers as so many times the level, or as a scale of all columns; a few of them as slips."""
    numbers, everywhere = ([n for code in codes for n in held[code]] for codes in (alike, held))
    step = max(numbers) / _HIGHEST
    if step >= _STEP and step % 1 == 0 and _are_multiples(numbers, step):
        advice = figures.SCALED_UP.filled(value=exact.plain(step))
        return dict.fromkeys(alike, Mistake(Remark(figures.SCALE_UNKNOWN, {"advice": advice})))
    if sum(number > _HIGHEST for number in numbers) * _SLIPS < len(numbers):
        return {}
    from_one = max(everywhere) == _HIGHEST + 1 and 0 not in everywhere
    advice = figures.FROM_ONE if from_one else figures.ANOTHER_SCALE
    return dict.fromkeys(held, Mistake(Remark(figures.SCALE_UNKNOWN, {"advice": advice})))


def _shown(value: Value) -> str:
    """What a cell shows; nothing of one that has a fault of its own."""
    try:
        return str(show(value))
    except Unreadable:
        return ""


def _pointed(held: Figures, ruleset: Ruleset) -> frozenset[str]:
    """The columns of points; where things are counted only beside one that cannot hold counts, or where all
    columns whose weight is above 1 hold its multiples.
    """
    weights = {code: weight for code in held if (weight := ruleset.sid_indicators[code].weight) > 1}
    fitting = {code for code, weight in weights.items() if _are_multiples(held[code], weight)}
    like = {code for code in fitting if _HIGHEST < max(held[code]) <= weights[code] * _HIGHEST}
    sure = {code for code in like if not _is_counted(ruleset.sid_indicators[code])}
    everywhere = fitting == weights.keys() and sum(any(held[code]) for code in fitting) >= _COLUMNS
    return frozenset(like if sure or everywhere else ())


def _are_multiples(numbers: Sequence[Decimal], weight: Decimal) -> bool:
    return all(number % weight == 0 for number in numbers)


def _are_counts(numbers: Sequence[Decimal]) -> bool:
    """Whether several numbers, more than a third, are no levels; fewer may be slips."""
    beyond = sum(number > _HIGHEST or number % 1 != 0 for number in numbers)
    return max(numbers) > _HIGHEST and beyond >= _SEVERAL and beyond * 3 > len(numbers)


def _are_shares(indicator: Indicator, numbers: Sequence[Decimal]) -> bool:
    """Whether all numbers are shares of one where per cent are asked for: 1 is 100 %, not level 1."""
    asked = indicator.unit is not None and indicator.unit.id.startswith("%")
    return asked and len(numbers) >= _SEVERAL and max(numbers) <= 1 and any(n % 1 for n in numbers)


def _is_counted(indicator: Indicator) -> bool:
    return indicator.unit is not None or bool(indicator.bases)
