"""Aspects and variables on sheet *Ringkasan*: points, what they are of the maximum, and of the index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.books.scored.grid import NONE, SheetGrid, or_none
from inovasi_cli.books.scored.working import Sources, Working
from inovasi_cli.books.writing.sheets import Block, CellFormula
from inovasi_cli.rules import LEVELS, AspectRules, Constant, Indicator
from inovasi_cli.scoring import by_variable
from inovasi_cli.text import Text, output
from inovasi_cli.text import scored as said

_NAME, _SCORE, _MAXIMUM, _REACHED, _SHARE = range(1, 6)
_NUMBERS = (_SCORE, _MAXIMUM, _REACHED, _SHARE)


@dataclass(frozen=True)
class PartLine:
    """One part: the formulas of its points and of the most it can give, and what the engine has for both."""

    name: Text
    points: str
    engine: exact.Exact | None
    maximum: str = ""
    most: exact.Exact | None = None


@dataclass(frozen=True)
class Drawn:
    """Rows to be drawn as a chart: their names and what is reached of the maximum."""

    labels: Block
    figures: Block


def put_aspects(sources: Sources, grid: SheetGrid, working: Working) -> Drawn:
    """Put SPD, mean maturity and quantity, the total below them."""
    grid.section(said.ASPECTS, said.ASPECT_HEADS, *_NUMBERS)
    return _put([*_aspects(sources, working)], sources, grid, last=1)


def put_variables(sources: Sources, grid: SheetGrid, working: Working) -> Drawn | None:
    """Put the variables of both aspects; ``None`` where no points are known by variable."""
    of_sid = [*_variables_of_sid(sources, working)]
    lines = [*_variables_of_spd(sources), *of_sid]
    if not lines:
        return None
    grid.section(said.VARIABLES, said.VARIABLE_HEADS, *_NUMBERS)
    rest = [*_rest(sources, working, of_sid)]
    return _put([*lines, *rest], sources, grid, last=len(rest))


def _put(lines: Sequence[PartLine], sources: Sources, grid: SheetGrid, last: int) -> Drawn:
    """Put ``lines``; the ``last`` ones are not drawn."""
    first = grid.row
    for line in lines:
        _put_line(line, sources, grid)
    end = grid.row - 1 - last
    return Drawn((first, _NAME, end, _NAME), (first, _REACHED, end, _REACHED))


def _put_line(line: PartLine, sources: Sources, grid: SheetGrid) -> None:
    row, card = grid.row, sources.result.card
    grid.put((row, _NAME), sources.result.words.fact(line.name), "wrap")
    engine = NONE if line.engine is None else line.engine
    points = grid.put((row, _SCORE), CellFormula(line.points, engine), "strong", "points")
    if line.maximum and line.most:
        maximum = grid.put((row, _MAXIMUM), CellFormula(line.maximum, line.most), "text", "points")
        reached = NONE if line.engine is None else Fraction(line.engine) / Fraction(line.most)
        formula = or_none(f"ISNUMBER({points})", f"{points}/{maximum}")
        grid.put((row, _REACHED), CellFormula(formula, reached), "text", "percent")
    if card.formula:
        whole = sources.rules.constants["total_max"]
        share = NONE if line.engine is None else card.formula.index(Fraction(line.engine))
        formula = or_none(f"ISNUMBER({points})", f"{points}/{whole}*100")
        grid.put((row, _SHARE), CellFormula(formula, share), "text", "points")
    grid.fit(row)
    grid.row += 1


def _aspects(sources: Sources, working: Working) -> Iterator[PartLine]:
    card, constants = sources.result.card, sources.result.ruleset.edition.constants
    steps = (
        ("spd", sources.result.ruleset.spd.name, card.spd, "spd_max"),
        ("mean", said.MEAN, card.maturity_mean, "maturity_max"),
        ("quantity", output.QUANTITY, card.quantity, "quantity_max"),
        ("total", output.TOTAL, card.total, "total_max"),
    )
    for key, name, engine, maximum in steps:
        constant = getattr(constants, maximum)
        known = isinstance(constant, Constant) and constant.value != "unknown"
        most = constant.value if known else None
        yield PartLine(name, working.exact[key], engine, sources.rules.constants.get(maximum, ""), most)


def _variables_of_spd(sources: Sources) -> Iterator[PartLine]:
    if sources.spd is None:
        return
    rules = sources.result.ruleset.spd
    for scored in by_variable(sources.result.card, rules):
        code = scored.variable.code
        points = "+".join(sources.spd.by_variable[code])
        most = _most([sources.rules.weights[indicator.code] for indicator in _within(rules, code)])
        yield PartLine(scored.variable.name, points, scored.score, most, scored.maximum)


def _variables_of_sid(sources: Sources, working: Working) -> Iterator[PartLine]:
    """Sums of levels that count x weight / divisor; also where some that count have a total only."""
    card, rules = sources.result.card, sources.result.ruleset.sid
    if rules.indicators == "unknown" or not card.divisor:
        return
    divisor = working.exact["divisor"]
    for variable in rules.variables:
        indicators = [*_within(rules, variable.code)]
        cells = [sources.sid.indicators[indicator.code] for indicator in indicators]
        products = "+".join(f"{levels}*{weight}" for levels, weight in cells)
        points = sum((_points(indicator, sources) for indicator in indicators), Fraction(0)) / card.divisor
        most = exact.total(indicator.maximum for indicator in indicators)
        yield PartLine(variable.name, f"({products})/{divisor}", points, _most([w for _, w in cells]), most)


def _points(indicator: Indicator, sources: Sources) -> Fraction:
    counted = (scored for scored in sources.result.card.innovations if scored.counted)
    return Fraction(
        exact.times(indicator.weight, sum(scored.levels.get(indicator.code, 0) for scored in counted))
    )


def _rest(sources: Sources, working: Working, of_sid: Sequence[PartLine]) -> Iterator[PartLine]:
    """What innovations with a ready-made score add to the mean, which belongs to no variable."""
    card = sources.result.card
    totals = [scored.maturity for scored in card.innovations if scored.counted and scored.innovation.by_total]
    if totals and card.divisor and of_sid:
        others = "+".join(line.points for line in of_sid)
        engine = Fraction(exact.total(totals)) / card.divisor
        yield PartLine(said.BY_TOTAL, f"ROUND({working.exact['mean']}-({others}),9)", engine)


def _within(rules: AspectRules, variable: str) -> Iterator[Indicator]:
    if rules.indicators != "unknown":
        yield from (indicator for indicator in rules.indicators if indicator.variable == variable)


def _most(weights: Sequence[str]) -> str:
    return f"({'+'.join(weights)})*{LEVELS[-1]}"
