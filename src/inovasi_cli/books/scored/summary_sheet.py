"""Sheet *Ringkasan*: the result first, then its working, its parts, charts, signature and origin."""

from __future__ import annotations

from decimal import Decimal

from inovasi_cli.books.scored.grid import NONE, SheetGrid, or_none, text
from inovasi_cli.books.scored.parts import Drawn, put_aspects, put_variables
from inovasi_cli.books.scored.result import SUMMARY
from inovasi_cli.books.scored.summary_sections import (
    put_bases,
    put_coverage,
    put_origin,
    put_predicates,
    put_signature,
    put_spread,
)
from inovasi_cli.books.scored.working import Sources, Working, put_working
from inovasi_cli.books.writing.sheets import At, CellFormula, FreeSheet, SheetChart, Tint
from inovasi_cli.pages.score.headline import ranked
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import Text, output
from inovasi_cli.text import scored as said

_WIDTHS = (38, 20, 19, 19, 13, 20)
_RESULT = 4  # the row of the headline
_HEADLINE_ROWS = 5
_BESIDE = (12.2, 6.4)  # centimetres: a chart beside a table of two columns
_LEFT, _RIGHT = (9.8, 8.4), (11.8, 8.4)
_BELOW_ROWS = 17


def summary_sheet(sources: Sources) -> FreeSheet:
    """Lay out the summary of a region, or that of a competition where the edition has no index."""
    grid = SheetGrid(SUMMARY, _WIDTHS, sources.result.words)
    result = sources.result
    grid.put((1, 1), result.region(), "title")
    basis = output.BASIS_NAMES[result.card.basis]
    title = result.words(said.SUBTITLE, title=result.ruleset.edition.title, basis=basis)
    grid.put((2, 1), title, "subtitle")
    if said_first := " ".join(filter(None, (result.supposed(), result.caveats()))):
        grid.wide((3, 1), said_first, "strong")
        grid.tints.append(Tint((3, 1, 3, len(_WIDTHS)), "TRUE", "wrong"))
    grid.row = _RESULT + _HEADLINE_ROWS if result.ruleset.has_index else _RESULT
    covered = put_coverage(sources, grid) if sources.with_index else "0"
    working = put_working(sources, grid, covered)
    if result.ruleset.has_index:
        _headline(sources, grid, working)
    second = _parts(sources, grid, working)
    put_predicates(sources, grid)
    _spread(sources, grid)
    if result.ruleset.has_index:
        put_bases(result, grid)
    put_signature(result, grid)
    put_origin(result, grid)
    printed = result.printed(area=(1, 1, grid.row - 1, len(_WIDTHS)), breaks=second)
    return grid.sheet(printed, still=(4, 1))


def _headline(sources: Sources, grid: SheetGrid, working: Working) -> None:
    """Put the index with its predicate, how far the next one is, the rank, and whether all is as computed."""
    row, words, card = _RESULT, sources.result.words, sources.result.card
    grid.heights[row] = 30
    grid.put((row, 1), said.INDEX, "big")
    if "index" in working.shown:
        index = working.shown["index"]
        found = NONE if card.shown_index is None else card.shown_index
        grid.put((row, 2), CellFormula(index, found), "big", "points")
        label = words.fact(card.predicate.label) if card.predicate else NONE
        grid.put((row, 3), CellFormula(working.shown["predicate"], label), "big")
        grid.put((row + 1, 1), said.NEXT)
        grid.put((row + 1, 2), _to_next(index, sources), "strong", "points")
        grid.put((row + 2, 1), said.RANK)
        rank = sources.result.assessment.rank
        grid.put((row + 2, 2), ranked(rank, words) if rank else NONE, "strong")
    else:
        grid.put((row, 2), NONE, "big")
        grid.wide((row + 1, 1), words(said.NO_INDEX))
    grid.put((row + 3, 1), said.CHECK)
    equal, changed = words(said.ALL_EQUAL), words(said.CHANGED)
    test = f"COUNTIF({working.checks},{text(words(said.EQUAL))})=ROWS({working.checks})"
    grid.put((row + 3, 2), CellFormula(f"IF({test},{text(equal)},{text(changed)})", equal), "strong")
    grid.tints.append(Tint((row + 3, 2, row + 3, 2), f"$B${row + 3}<>{text(equal)}", "wrong"))
    grid.wide((row + 4, 1), said.ENTRIES_NOTE)


def _to_next(index: str, sources: Sources) -> CellFormula:
    """The points from the shown index to the bound of the predicate above; none where there is none."""
    formula = text(NONE)
    above = (None, *(low for _, _, low in sources.bands))
    for better, (_, _, low) in reversed([*zip(above, sources.bands, strict=False)]):
        if low is not None:
            gap = f"ROUND({better}-{index},2)" if better else text(NONE)
            formula = f"IF({index}>={low},{gap},{formula})"
    return CellFormula(or_none(f"ISNUMBER({index})", formula), _gap(sources.result.card))


def _gap(card: ScoreCard) -> Decimal | str:
    if card.shown_index is not None:
        for better, band in zip((None, *card.bands), card.bands, strict=False):
            if band.low != "unknown" and card.shown_index >= band.low:
                low = "unknown" if better is None else better.low
                return NONE if low == "unknown" else low - card.shown_index
    return NONE


def _parts(sources: Sources, grid: SheetGrid, working: Working) -> tuple[int, ...]:
    """Put aspects and variables with a chart each; return the row on which the second page begins."""
    if not sources.with_index:
        return ()
    aspects = put_aspects(sources, grid, working)
    variables = put_variables(sources, grid, working)
    words = sources.result.words
    grid.note(said.PARTS_NOTE)
    begin = grid.row + 1
    grid.charts.append(_reached(words(said.CHART_ASPECTS), aspects, (begin, 1), _LEFT))
    if variables:
        grid.charts.append(_reached(words(said.CHART_VARIABLES), variables, (begin, 3), _RIGHT))
    grid.row = begin + _BELOW_ROWS
    return (begin,)


def _reached(title: str, drawn: Drawn, at: At, size: tuple[float, float]) -> SheetChart:
    return SheetChart(title, drawn.labels, drawn.figures, at, size, flat=True, shape="percent", most=1)


def _spread(sources: Sources, grid: SheetGrid) -> None:
    """Put the distribution with its chart beside it."""
    title: Text = said.CHART_MATURITY if sources.result.ruleset.has_index else said.CHART_POINTS
    drawn = put_spread(sources, grid)
    if drawn is not None:
        at = (drawn.labels[0] - 1, 3)
        chart = SheetChart(sources.result.words(title), drawn.labels, drawn.figures, at, _BESIDE)
        grid.charts.append(chart)
        grid.row = max(grid.row, at[0] + 13)
