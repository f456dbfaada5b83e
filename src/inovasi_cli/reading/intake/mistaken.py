"""Columns of levels that hold something else: points, which are weight x level, or what was counted.

One cell beyond 0-3 may be a slip; a column of them has a cause, and then its small numbers are no levels
either: 3 points of weight 3 are level 1, and three people are level 1 of 31.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from inovasi_cli import exact
from inovasi_cli.diagnostics import Diagnostic, Fact, figures
from inovasi_cli.reading.cells import Remark
from inovasi_cli.reading.doubts import Doubt, Reading
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.intake.tables import FilledRow
from inovasi_cli.rules import LEVELS, Indicator, Ruleset
from inovasi_cli.text.spelling import late, visible

_HIGHEST = LEVELS[-1]
_SEVERAL = 2
_ENDLESS = 1e300
_FIGURE = late(r"\d+(?:[.,]\d+)?")

Figures = Mapping[str, Sequence[Decimal]]
"""The numbers that stand in the columns of levels, by indicator."""


def figure(value: Value) -> Decimal | None:
    """Return the number of a cell that holds nothing else."""
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _ENDLESS:
        return exact.from_float(float(value))
    if isinstance(value, str) and _FIGURE.fullmatch(written := visible(value).strip()):
        return Decimal(written.replace(",", "."))
    return None


def figures_of(rows: Sequence[FilledRow], ruleset: Ruleset) -> Figures:
    """Return the numbers in the columns of levels."""
    found = {
        code: [number for row in rows if (number := figure(row.cells.get(code))) is not None]
        for code in ruleset.sid_indicators
    }
    return {code: numbers for code, numbers in found.items() if numbers}


def mistaken(held: Figures, ruleset: Ruleset) -> Mapping[str, Remark]:
    """Return what is to be said of the numbers of each column that holds no levels: N347 or N348."""
    fields = Fields(ruleset, "innovations")
    pointed = _pointed(held, ruleset)
    found: dict[str, Remark] = {}
    for code, numbers in held.items():
        indicator = ruleset.sid_indicators[code]
        facts: dict[str, Fact] = {"field": fields.official(code), "number": code, "name": indicator.name}
        if code in pointed:
            found[code] = Remark(figures.POINTS_AS_LEVELS, {**facts, "weight": indicator.weight})
        elif _is_counted(indicator) and _are_counts(numbers):
            advice = figures.RENAME_BASED if indicator.bases else figures.RENAME_MEASURED
            found[code] = Remark(figures.COUNTS_AS_LEVELS, {**facts, "advice": advice.filled(number=code)})
    return found


def doubts(
    rows: Sequence[FilledRow], held: Figures, wrong: Mapping[str, Remark], ruleset: Ruleset
) -> Iterator[Doubt]:
    """Yield the columns beside columns of points whose small numbers may be either (N349)."""
    if all(remark.kind is not figures.POINTS_AS_LEVELS for remark in wrong.values()):
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


def _pointed(held: Figures, ruleset: Ruleset) -> frozenset[str]:
    """The columns of points; where things are counted only beside a column that cannot hold counts."""
    like = {
        code
        for code, numbers in held.items()
        if (weight := ruleset.sid_indicators[code].weight) > 1
        and max(numbers) > _HIGHEST
        and max(numbers) <= weight * _HIGHEST
        and _are_multiples(numbers, weight)
    }
    sure = {code for code in like if not _is_counted(ruleset.sid_indicators[code])}
    return frozenset(like if sure else ())


def _are_multiples(numbers: Sequence[Decimal], weight: Decimal) -> bool:
    return all(number % weight == 0 for number in numbers)


def _are_counts(numbers: Sequence[Decimal]) -> bool:
    """Whether most of several numbers are no levels; one alone may be a slip."""
    beyond = sum(number > _HIGHEST for number in numbers)
    return beyond >= _SEVERAL and beyond * 2 > len(numbers)


def _is_counted(indicator: Indicator) -> bool:
    return indicator.unit is not None or bool(indicator.bases)
