"""Sheet *Ringkasan*: the result first, then its working, its parts, charts, signature and origin."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal

from inovasi_cli import exact
from inovasi_cli.books.scored.grid import NONE, SheetGrid, or_none, text
from inovasi_cli.books.scored.parts import Drawn, put_aspects, put_variables
from inovasi_cli.books.scored.result import SUMMARY, ScoredResult, moment
from inovasi_cli.books.scored.working import Sources, Working, put_working
from inovasi_cli.books.writing.paper import height
from inovasi_cli.books.writing.sheets import At, CellFormula, FreeSheet, SheetChart, Tint
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.score.rank_proof import ranks
from inovasi_cli.reading.submission import BASES
from inovasi_cli.rules import value_of
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.scoring.ranking import RankInterval
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
        grid.wide((3, 1), said_first, "loud")
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
    grid.put((row, 1), output.INDEX_HEAD, "big")
    if "index" in working.shown:
        index = working.shown["index"]
        found = NONE if card.shown_index is None else card.shown_index
        grid.put((row, 2), CellFormula(index, found), "big", "points")
        label = words.fact(card.predicate.label) if card.predicate else NONE
        grid.put((row, 3), CellFormula(working.shown["predicate"], label), "big")
        grid.put((row + 1, 1), said.NEXT)
        grid.put((row + 1, 2), _to_next(index, sources), "strong", "points")
        grid.put((row + 2, 1), output.RANK)
        grid.put((row + 2, 2), _rank(sources.result.assessment.rank, words), "strong")
    else:
        grid.put((row, 2), NONE, "big")
        grid.wide((row + 1, 1), words(said.NO_INDEX))
    grid.put((row + 3, 1), said.CHECK)
    equal, changed = words(said.ALL_EQUAL), words(said.CHANGED)
    test = f"COUNTIF({working.checks},{text(words(said.EQUAL))})=ROWS({working.checks})"
    grid.put((row + 3, 2), CellFormula(f"IF({test},{text(equal)},{text(changed)})", equal), "strong")
    grid.tints.append(Tint((row + 3, 2, row + 3, 2), f"$B${row + 3}<>{text(equal)}", "wrong"))
    grid.wide((row + 4, 1), said.ENTRIES_NOTE)


def _rank(rank: RankInterval | None, words: Words) -> str:
    if rank is None:
        return NONE
    category = output.CATEGORY_NAMES[rank.category]
    within = ranks(rank.best, rank.worst, words)
    return words(said.RANK_AMONG, ranks=within, of=rank.of, category=category, year=str(rank.year))


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


_NAME, _COUNT = 1, 2

POSITIVE = '">0"'
_BINS = 10
_SIGNED_COLUMNS = (2, 3, 4)
_SIGNED_HEIGHT = 26.0


def put_coverage(sources: Sources, grid: SheetGrid) -> str:
    """Put a line for each affair; return the formula of how many are covered."""
    basic = sources.rules.basic
    if not basic:
        return "0"
    grid.section(output.COVERAGE, said.COVERAGE_HEADS, _COUNT)
    first, terms = grid.row, sources.result.ruleset.basic_affairs
    for code, name in basic.items():
        label = grid.put((grid.row, _NAME), CellFormula(name, terms[code].name.id), "wrap")
        count = CellFormula(_count_in_affair(label, sources), _counted(code, sources))
        grid.put((grid.row, _COUNT), count, "strong", "count")
        grid.heights[grid.row] = height([(terms[code].name.id, grid.widths[_NAME])])
        grid.row += 1
    grid.tints.append(Tint((first, _NAME, grid.row - 1, _COUNT), f"$B{first}=0", "wrong"))
    grid.note(said.COVERAGE_NOTE[sources.result.card.affairs])
    return f"COUNTIF({grid.span((first, _COUNT, first + len(basic) - 1, _COUNT))},{POSITIVE})"


def _count_in_affair(name: str, sources: Sources) -> str:
    """The formula of the innovations that count in the affair whose name stands in the cell ``name``."""
    sid = sources.sid
    if not sid.affairs:
        return "0"
    inside = f"({sid.affairs}={name})"
    if sources.result.card.affairs == "all" and sid.others:
        # The other affairs stand in one cell, parted by semicolons; FIND knows no wildcards.
        other = f'ISNUMBER(FIND("; "&{name}&";","; "&{sid.others}&";"))'
        inside = f"(({inside}+{other})>0)"
    return f"SUMPRODUCT({sources.counts},--{inside})"


def _counted(code: str, sources: Sources) -> int:
    card = sources.result.card
    return sum(
        code in scored.innovation.covers(card.affairs) for scored in card.innovations if scored.counted
    )


def put_spread(sources: Sources, grid: SheetGrid) -> Drawn | None:
    """Put ten steps up to the maximum with the innovations that count in each; ``None`` without a maximum."""
    words = sources.result.words
    maximum = value_of(sources.result.ruleset.edition.constants.maturity_max)
    if not maximum:
        return None
    title, heads = said.SPREAD, said.SPREAD_HEADS
    if not sources.result.ruleset.has_index:
        title, heads = said.SPREAD_OF_POINTS, said.SPREAD_OF_POINTS_HEADS
    grid.section(title, heads, _COUNT)
    first = grid.row
    for low, high in _steps(maximum):
        name = said.FROM_BELOW if high is not None else said.FROM_UP
        grid.put((grid.row, _NAME), words(name, low=low, high=maximum if high is None else high))
        grid.put((grid.row, _COUNT), _count_between(low, high, sources), "strong", "count")
        grid.row += 1
    last = grid.row - 1
    return Drawn((first, _NAME, last, _NAME), (first, _COUNT, last, _COUNT))


def put_predicates(sources: Sources, grid: SheetGrid) -> None:
    """Put how many innovations have each predicate, where innovations have predicates."""
    if not sources.sid.predicates:
        return
    result = sources.result
    grid.section(said.PREDICATES, said.PREDICATE_HEADS, _COUNT)
    for band, label, _ in sources.rules.bands:
        number = sum(scored.predicate == band for scored in result.card.innovations)
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


def _count_between(low: Decimal, high: Decimal | None, sources: Sources) -> CellFormula:
    maturity, card = sources.sid.maturity, sources.result.card
    inside = [sources.counts, f"--ISNUMBER({maturity})", f"--({maturity}>={low})"]
    inside += [] if high is None else [f"--({maturity}<{high})"]
    known = [scored.maturity for scored in card.innovations if scored.counted and scored.known]
    number = sum(low <= maturity and (high is None or maturity < high) for maturity in known)
    return CellFormula(f"SUMPRODUCT({','.join(inside)})", number)


def put_bases(result: ScoredResult, grid: SheetGrid) -> None:
    """Put the bases that are not shown live, as fixed values."""
    words = result.words
    grid.section(said.BASES, said.BASES_HEADS, 2, 3, 4, 5)
    for basis in BASES:
        card = result.assessment.cards[basis]
        if basis == result.card.basis:
            continue
        grid.put((grid.row, 1), words(output.BASIS_NAMES[basis]))
        if card is None:
            grid.put((grid.row, 2), words(output.BASIS_ABSENT[basis]))
        else:
            for column, value in enumerate((card.spd, card.sid, card.total, card.index), start=2):
                points = NONE if value is None else exact.rounded(value)
                grid.put((grid.row, column), points, "text", "points")
            label = words.fact(card.predicate.label) if card.predicate else NONE
            grid.put((grid.row, 6), label)
        grid.row += 1


def put_signature(result: ScoredResult, grid: SheetGrid) -> None:
    """Put empty lines for place and date, office, signature and name."""
    grid.section(said.SIGNATURE)
    for line in said.SIGNED:
        grid.put((grid.row, 1), result.words(line))
        for column in _SIGNED_COLUMNS:
            grid.put((grid.row, column), None, "line")
        grid.heights[grid.row] = _SIGNED_HEIGHT
        grid.row += 1


def put_origin(result: ScoredResult, grid: SheetGrid) -> None:
    """Put version, rules, files, options and time."""
    origin, words = result.provenance, result.words
    grid.section(said.ORIGIN)
    options = ", ".join(f"{name}={value}" for name, value in origin.options.items())
    lines = [
        (words(output.TOOL), f"inovasi {origin.version}"),
        (words(said.ORIGIN_EDITION), f"{origin.edition}: {words(result.ruleset.edition.title)}"),
        (words(said.ORIGIN_RULES), origin.rules_sha256),
        (words(said.ORIGIN_TIME), moment(origin.at)),
        (words(said.ORIGIN_OPTIONS), options or NONE),
    ]
    for file, found in origin.inputs.items():
        checksum = found or words(output.NOT_READABLE)
        told = words(said.ORIGIN_CHECKSUM, file=file, checksum=checksum)
        lines.append((words(said.ORIGIN_FILE), told))
    for name, value in lines:
        grid.wide((grid.row, 2), value)
        grid.put((grid.row, 1), name, "quiet")
        grid.row += 1
