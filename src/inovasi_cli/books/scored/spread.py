"""The distribution of maturities (or points) on sheet *Ringkasan*, and the predicates of innovations."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal

from inovasi_cli.books.scored.grid import SheetGrid
from inovasi_cli.books.scored.parts import Drawn
from inovasi_cli.books.scored.sources import Sources
from inovasi_cli.books.writing.plans import CellFormula
from inovasi_cli.rules import value_of
from inovasi_cli.text import scored as said

_NAME, _COUNT = 1, 2
_BINS = 10


def put_spread(sources: Sources, grid: SheetGrid) -> Drawn | None:
    """Put ten steps up to the maximum with the innovations that count in each; ``None`` without a maximum."""
    words = sources.result.words
    maximum = value_of(sources.result.ruleset.edition.constants.maturity_max)
    if not maximum:
        return None
    title, heads = said.SPREAD, said.SPREAD_HEADS
    if not sources.result.ruleset.has_index:
        title, heads = said.SPREAD_OF_POINTS, said.SPREAD_OF_POINTS_HEADS
    grid.section(words(title), [words(each) for each in heads], _COUNT)
    first = grid.row
    for low, high in _steps(maximum):
        name = said.FROM_BELOW if high is not None else said.FROM_UP
        grid.put((grid.row, _NAME), words(name, low=low, high=maximum if high is None else high))
        grid.put((grid.row, _COUNT), _count(low, high, sources), "strong", "count")
        grid.row += 1
    last = grid.row - 1
    return Drawn((first, _NAME, last, _NAME), (first, _COUNT, last, _COUNT))


def put_predicates(sources: Sources, grid: SheetGrid) -> None:
    """Put how many innovations have each predicate, where innovations have predicates."""
    if not sources.sid.predicates:
        return
    result = sources.result
    grid.section(result.words(said.PREDICATES), [result.words(each) for each in said.PREDICATE_HEADS], _COUNT)
    for band, label, _ in sources.rules.bands:
        number = sum(each.predicate == band for each in result.card.innovations)
        grid.put((grid.row, _NAME), CellFormula(label, result.words.fact(band.label)))
        formula = f"SUMPRODUCT({sources.counts},--({sources.sid.predicates}={label}))"
        grid.put((grid.row, _COUNT), CellFormula(formula, number), "strong", "count")
        grid.row += 1


def _steps(maximum: Decimal) -> Iterator[tuple[Decimal, Decimal | None]]:
    """Whole-numbered steps from 0; the last one is open, so that nothing falls out."""
    width = math.ceil(maximum / _BINS)
    lows = range(0, math.ceil(maximum), width)
    for low in lows:
        yield Decimal(low), Decimal(low + width) if low != lows[-1] else None


def _count(low: Decimal, high: Decimal | None, sources: Sources) -> CellFormula:
    maturity, card = sources.sid.maturity, sources.result.card
    inside = [sources.counts, f"--ISNUMBER({maturity})", f"--({maturity}>={low})"]
    inside += [] if high is None else [f"--({maturity}<{high})"]
    known = [each.maturity for each in card.innovations if each.counted and each.known]
    number = sum(low <= each and (high is None or each < high) for each in known)
    return CellFormula(f"SUMPRODUCT({','.join(inside)})", number)
