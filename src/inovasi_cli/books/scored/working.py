"""The working on sheet *Ringkasan*: each step to the index as a formula, beside what the engine computed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from statistics import median

from inovasi_cli import exact
from inovasi_cli.books.scored.data_sheets import SpdCells
from inovasi_cli.books.scored.grid import NONE, SheetGrid, half_up, or_none, shown, text
from inovasi_cli.books.scored.result import ScoredResult
from inovasi_cli.books.scored.rules_sheet import RuleCells, predicate
from inovasi_cli.books.scored.sid_sheet import SidCells
from inovasi_cli.books.writing.sheets import CellFormula, Shape, Tint
from inovasi_cli.rules import Band
from inovasi_cli.text import Text, output
from inovasi_cli.text import scored as said

_ITEM, _FIGURE, _UNROUNDED, _ENGINE, _CHECK = range(1, 6)
Cells = Mapping[str, str]


@dataclass(frozen=True)
class Sources:
    """The other sheets, and the cell of a ready-made SPD score if there can be one."""

    result: ScoredResult
    rules: RuleCells
    spd: SpdCells | None
    spd_total: str | None
    sid: SidCells

    @property
    def with_index(self) -> bool:
        """Whether the constants of the formula are known, so that there can be an index."""
        return self.result.card.formula is not None

    @property
    def bands(self) -> tuple[tuple[Band, str, str | None], ...]:
        """The predicates of the region, best first; empty where the edition knows none."""
        return self.rules.bands if self.result.card.bands else ()

    @property
    def is_counted(self) -> str:
        """A column of true and false: who counts."""
        return f"({self.sid.counted}={text(self.result.yes)})"

    @property
    def counts(self) -> str:
        """The same as 1 and 0."""
        return f"--{self.is_counted}"


@dataclass(frozen=True)
class WorkingStep:
    """One line: its ``formula``, what the engine has, and how both are shown.

    A step in ``points`` has one cell in full precision and one with two decimals; the check compares what
    is shown.
    """

    key: str
    name: Text
    formula: str
    engine: exact.Exact | str | None
    shape: Shape = ""


Maker = Callable[[Sources, Cells, Cells, str], Iterator[WorkingStep]]
"""Makes steps out of the cells of those before, in full and as shown, and the formula of affairs covered."""


@dataclass
class Working:
    """The cells of the steps by key: in full precision, and as shown; and the block of the checks."""

    exact: dict[str, str] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    checks: str = ""


def put_working(sources: Sources, grid: SheetGrid, covered: str) -> Working:
    """Put every step that the edition allows; ``covered`` is the formula of the affairs covered."""
    words = sources.result.words
    grid.section(said.WORKING, said.WORKING_HEADS, 2, 3, 4, _CHECK)
    first, done = grid.row, Working()
    for make in _steps(sources):
        for step in make(sources, done.exact, done.shown, covered):
            _put(step, done, sources, grid)
    done.checks = grid.span((first, _CHECK, grid.row - 1, _CHECK))
    different = text(words(said.DIFFERENT))
    grid.tints.append(Tint((first, _CHECK, grid.row - 1, _CHECK), f"$E{first}={different}", "wrong"))
    if sources.with_index:
        grid.note(said.FORMULA_NOTE)
    return done


def _steps(sources: Sources) -> Sequence[Maker]:
    if not sources.result.ruleset.has_index:
        return [_contest]
    return [_of_region, _divided, _gate, _sums, _outcome] if sources.with_index else [_of_region]


def _put(step: WorkingStep, done: Working, sources: Sources, grid: SheetGrid) -> None:
    row, words = grid.row, sources.result.words
    engine = NONE if step.engine is None else step.engine
    grid.put((row, _ITEM), words(step.name))
    if step.shape == "points":
        cell = grid.put((row, _UNROUNDED), CellFormula(step.formula, engine), "text", "exact")
        engine = shown(step.engine) if not isinstance(step.engine, str) else engine
        rounded = or_none(f"ISNUMBER({cell})", half_up(cell))
        seen = grid.put((row, _FIGURE), CellFormula(rounded, engine), "strong", "points")
    else:
        cell = seen = grid.put((row, _FIGURE), CellFormula(step.formula, engine), "strong", step.shape)
        grid.put((row, _UNROUNDED), None)
    written = exact.rounded(engine) if isinstance(engine, Fraction) else engine
    by_engine = grid.put((row, _ENGINE), written, "text", step.shape)
    equal, different = text(words(said.EQUAL)), text(words(said.DIFFERENT))
    check = CellFormula(f"IF({seen}={by_engine},{equal},{different})", words(said.EQUAL))
    grid.put((row, _CHECK), check, "text", "over")
    done.exact[step.key], done.shown[step.key] = cell, seen
    grid.row += 1


def _of_region(sources: Sources, _: Cells, __: Cells, ___: str) -> Iterator[WorkingStep]:
    card, counts = sources.result.card, sources.counts
    yield WorkingStep("spd", said.SPD, _spd(sources), card.spd, "points")
    counted = f"SUMPRODUCT({counts})"
    total = f"SUMPRODUCT({counts},{sources.sid.maturity})"
    if (
        not sources.result.ruleset.sid_indicators
    ):  # there is a sum where each that counts has a ready-made score
        known = f"SUMPRODUCT({counts},--ISNUMBER({sources.sid.maturity}))"
        total = or_none(f"{known}={counted}", total)
    yield WorkingStep("sum", said.SUM, total, card.maturity_sum if card.complete else None, "points")
    yield WorkingStep("n", said.COUNTED, counted, card.counted, "count")


def _spd(sources: Sources) -> str:
    """The sum of the rows if any is filled in, else a ready-made score if there is one."""
    spd, total = sources.spd, sources.spd_total
    ready = or_none(f"ISNUMBER({total})", total) if total else text(NONE)
    return f"IF(COUNT({spd.levels})>0,SUM({spd.scores}),{ready})" if spd else ready


def _divided(sources: Sources, cells: Cells, _: Cells, __: str) -> Iterator[WorkingStep]:
    card, constants = sources.result.card, sources.rules.constants
    divisor = f"MAX({constants['divisor_min']},{cells['n']},1)"
    yield WorkingStep("divisor", said.DIVISOR, divisor, card.divisor, "count")
    mean = or_none(f"ISNUMBER({cells['sum']})", f"{cells['sum']}/{cells['divisor']}")
    yield WorkingStep("mean", said.MEAN, mean, card.maturity_mean, "points")


def _gate(sources: Sources, cells: Cells, _: Cells, covered: str) -> Iterator[WorkingStep]:
    card, constants, words = sources.result.card, sources.rules.constants, sources.result.words
    yield WorkingStep("covered", said.COVERED, covered, len(card.coverage.covered), "count")
    met, not_met = words(said.MET), words(said.NOT_MET)
    gate = f"IF({cells['covered']}>={constants['affairs_required']},{text(met)},{text(not_met)})"
    yield WorkingStep("gate", said.GATE, gate, met if card.coverage.met else not_met, "over")
    points = f"{constants['quantity_per_innovation']}*MIN({cells['n']},{constants['quantity_cap']})"
    quantity = f"IF({cells['gate']}={text(met)},{points},0)"
    yield WorkingStep("quantity", output.QUANTITY, quantity, card.quantity, "points")


def _sums(sources: Sources, cells: Cells, _: Cells, __: str) -> Iterator[WorkingStep]:
    card, maximum = sources.result.card, sources.rules.constants["total_max"]
    sid = or_none(f"ISNUMBER({cells['mean']})", f"{cells['mean']}+{cells['quantity']}")
    yield WorkingStep("sid", said.SID, sid, card.sid, "points")
    both = f"AND(ISNUMBER({cells['spd']}),ISNUMBER({cells['sid']}))"
    total = or_none(both, f"{cells['spd']}+{cells['sid']}")
    yield WorkingStep("total", output.TOTAL, total, card.total, "points")
    index = or_none(f"ISNUMBER({cells['total']})", f"{cells['total']}/{maximum}*100")
    yield WorkingStep("index", output.INDEX_HEAD, index, card.index, "points")


def _outcome(sources: Sources, cells: Cells, figures: Cells, _: str) -> Iterator[WorkingStep]:
    card, words = sources.result.card, sources.result.words
    by = figures["index"] if card.by_rounded else f"ROUND({cells['index']},10)"
    found = or_none(f"ISNUMBER({cells['index']})", predicate(by, sources.bands))
    label = words.fact(card.predicate.label) if card.predicate else NONE
    yield WorkingStep("predicate", output.PREDICATE, found, label, "over")


def _contest(sources: Sources, cells: Cells, _: Cells, __: str) -> Iterator[WorkingStep]:
    """How many count, and their highest, middle and lowest points; the n-th largest of those that count."""
    card = sources.result.card
    yield WorkingStep("n", said.COUNTED, f"SUMPRODUCT({sources.counts})", card.counted, "count")
    n = cells["n"]
    points = [scored.maturity for scored in card.innovations if scored.counted]
    # One more, so that 0 points of one that counts stand before one that does not.
    ranked = f"{sources.is_counted}*({sources.sid.maturity}+1)"
    wanted = (
        (said.HIGHEST, "high", ("1",), max(points, default=None)),
        (said.MEDIAN, "middle", (f"INT(({n}+1)/2)", f"INT({n}/2)+1"), median(points) if points else None),
        (said.LOWEST, "low", (n,), min(points, default=None)),
    )
    for name, key, places, engine in wanted:
        found = "+".join(f"SUMPRODUCT(LARGE({ranked},{place}))" for place in places)
        formula = or_none(f"{n}>0", f"({found})/{len(places)}-1")
        yield WorkingStep(key, name, formula, engine, "points")
