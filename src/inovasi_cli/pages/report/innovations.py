"""The sections about innovations: the affairs they cover, their maturities, and their levels by indicator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page.blocks import Grid, Line
from inovasi_cli.pages.page.table import grid_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.report import drawing
from inovasi_cli.pages.report.drawing import Chart, Heat, Piece
from inovasi_cli.pages.score import tables
from inovasi_cli.pages.score.innovations import name_of, ranked
from inovasi_cli.pages.score.sections import gate, spread
from inovasi_cli.rules import LEVELS, Ruleset, value_of
from inovasi_cli.scoring import ScoreCard, ScoredInnovation
from inovasi_cli.text import output
from inovasi_cli.text import report as text

_AFFAIR = 40
_NAME = 26
_HEIGHT = 210
_STEP = 10
_MOST_BINS = 20
_INDICATOR = 19
_AROUND = 44
_WEAKEST = 3


def affairs(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield the gate in words, a bar for each affair, and the table."""
    card, ruleset = assessment.card, assessment.ruleset
    if card is None or not ruleset.basic_affairs:
        return
    said = gate(card, ruleset, words)
    yield Line(said, loud=True) if card.coverage.met is False else Line(said)
    number = tables.covering(card)
    names = [(words.fact(term.name), number[code]) for code, term in ruleset.basic_affairs.items()]
    yield _affair_bars(names, words)
    yield grid_of(tables.affairs(assessment), words)


def _affair_bars(names: list[tuple[str, int]], words: Words) -> Chart:
    figure, axes = drawing.new(10 + _AFFAIR * len(names))
    most = max(1, *(n for _, n in names))
    for at, (_, n) in enumerate(names):
        axes.barh(at, n, height=0.6, color=drawing.MAIN)
        shown = str(n) if n else words(output.NONE_YET)
        weight = "normal" if n else "bold"
        axes.text(n + most * 0.02, at, shown, va="center", fontweight=weight, color=drawing.INK)
    axes.set_yticks(range(len(names)), [drawing.folded(name, _NAME) for name, _ in names])
    axes.set(xlim=(0, most * 1.15), ylim=(len(names) - 0.5, -0.5))
    axes.set_xticks([])
    numbers = tuple(f"{name} {n}" for name, n in names)
    said = words(text.AFFAIRS_SAYS, numbers=numbers)
    return drawing.chart(figure, "affairs", words(text.AFFAIRS_CHART), said)


def maturity(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield lowest, median and highest in words, the histogram and its figures; nothing without them."""
    card = assessment.card
    if card is None or not card.counted or not card.complete:
        return
    counted = ranked(card)
    yield Line(spread(counted, assessment.ruleset, words))
    found = [scored.maturity for scored in counted]
    most = value_of(assessment.ruleset.edition.constants.maturity_max) or max(found)
    bins = bins_of(found, most)
    title = words(text.HISTOGRAM, n=len(found))
    yield _histogram(bins, median(found), title, words)
    heads = (words(text.BIN_HEAD), words(output.INNOVATIONS))
    yield Grid(heads, tuple((f"{low}–{high}", str(n)) for low, high, n in bins), right=(1,))


def bins_of(found: Sequence[Decimal], most: Decimal) -> list[tuple[int, int, int]]:
    """Ranges from 0 to ``most`` or beyond, each with its first and last whole point and the number in it.

    What lies between two whole points belongs to the lower range.
    """
    top = max(int(max(most, *found)), 1)
    step = _STEP * (1 + top // (_STEP * _MOST_BINS))
    lows = range(0, top, step)
    ends = [*lows[1:], top + 1]
    return [
        (low, end - 1, sum(low <= points < end for points in found))
        for low, end in zip(lows, ends, strict=True)
    ]


def _histogram(bins: Sequence[tuple[int, int, int]], middle: Decimal, title: str, words: Words) -> Chart:
    figure, axes = drawing.new(_HEIGHT)
    most = max(n for *_, n in bins)
    for low, high, n in bins:
        width = high - low + 1
        axes.bar(low, n, width=width, align="edge", color=drawing.MAIN, edgecolor="#ffffff")
        if n:
            axes.text(
                low + width / 2, n + most * 0.02, str(n), ha="center", va="bottom", fontsize=drawing.SMALL
            )
    axes.plot([float(middle)] * 2, [0, most * 1.14], color=drawing.LOST, linewidth=2, linestyle=(0, (4, 2)))
    shown = words.figure(middle)
    axes.text(
        float(middle),
        most * 1.16,
        words(text.MEDIAN, median=shown),
        ha="center",
        va="bottom",
        color=drawing.LOST,
        fontweight="bold",
    )
    axes.set(xlim=(0, bins[-1][1] + 1), ylim=(0, most * 1.3))
    axes.spines["bottom"].set_visible(True)
    axes.set_yticks([])
    axes.set_xticks([low for low, *_ in bins][:: 1 + len(bins) // 14])
    axes.set_xlabel(words(output.MATURITY), color=drawing.MUTED)
    told = tuple(words(text.BIN, low=low, high=high, n=n) for low, high, n in bins)
    return drawing.chart(figure, "histogram", title, words(text.HISTOGRAM_SAYS, bins=told, median=shown))


def levels(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield a bar for each indicator and the numbers behind it; nothing where levels are not known."""
    card, ruleset = assessment.card, assessment.ruleset
    if card is None or not any(scored.levels for scored in card.innovations if scored.counted):
        return
    yield _level_bars(card, ruleset, words)
    yield grid_of(tables.indicators(assessment), words)


def heat(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield every innovation that counts with its maturity and the level of each indicator."""
    card, ruleset = assessment.card, assessment.ruleset
    if card is None or not card.counted:
        return
    several = len(assessment.submission.files) > 1
    known = any(scored.counted and not scored.innovation.by_total for scored in card.innovations)
    rows = ruleset.sid_indicators.items() if known else ()
    columns = tuple((code, words.fact(indicator.name)) for code, indicator in rows)
    if columns:
        yield Line(words(text.HEAT_MEANS), quiet=True)
    yield Heat(
        (words(output.ROW_HEAD), words(output.INNOVATION_ALONE), words(output.MATURITY)),
        columns,
        tuple(
            (
                str(scored.innovation.place.row or NONE),
                name_of(scored, words, several),
                NONE if scored.points is None else words.plain(scored.points),
                tuple(_level(scored, code) for code, _ in columns),
            )
            for scored in ranked(card)
        ),
    )


def _level(scored: ScoredInnovation, code: str) -> int | None:
    return None if scored.innovation.by_total else scored.levels.get(code, 0)


def _level_bars(card: ScoreCard, ruleset: Ruleset, words: Words) -> Chart:
    figure, axes = drawing.new(_AROUND + _INDICATOR * len(ruleset.sid_indicators))
    spread = {code: tables.spread_of(card, code) for code in ruleset.sid_indicators}
    for at, numbers in enumerate(spread.values()):
        left = 0
        for level in (0, *LEVELS):
            n = numbers[level]
            axes.barh(
                at,
                n,
                left=left,
                height=0.78,
                color=drawing.LEVELS[level],
                edgecolor=drawing.MUTED,
                linewidth=0.5,
                label=str(level) if at == 0 else None,
            )
            left += n
    names = [
        f"{code} {_short(words.fact(indicator.name))}" for code, indicator in ruleset.sid_indicators.items()
    ]
    axes.set_yticks(range(len(names)), names)
    axes.set(xlim=(0, max(1, *(counts.total() for counts in spread.values()))), ylim=(len(names) - 0.4, -0.6))
    axes.set_xticks([])
    figure.legend(
        title=words(output.LEVEL),
        loc="outside upper right",
        ncols=4,
        frameon=False,
        fontsize=drawing.SMALL,
        title_fontsize=drawing.SMALL,
        handlelength=1.2,
    )
    zeros = sorted(((numbers[0], code) for code, numbers in spread.items() if numbers[0]), reverse=True)
    return drawing.chart(figure, "levels", words(text.LEVELS_CHART), _said(zeros, words))


def _said(zeros: Sequence[tuple[int, str]], words: Words) -> str:
    weakest = tuple(f"{code} ({n})" for n, code in zeros[:_WEAKEST])
    return words(text.LEVELS_SAYS, weakest=weakest or text.WEAKEST_NONE)


def _short(name: str) -> str:
    return name if len(name) <= _NAME else f"{name[: _NAME - 1].rstrip()}…"
