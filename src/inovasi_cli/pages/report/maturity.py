"""How the maturities are spread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page.blocks import Grid, Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.report import drawing
from inovasi_cli.pages.report.pieces import Chart, Piece
from inovasi_cli.pages.score import score_tables
from inovasi_cli.pages.score.innovations import spread
from inovasi_cli.rules import value_of
from inovasi_cli.text import output
from inovasi_cli.text import report as text

_HEIGHT = 210
_STEP = 10
_MOST_BINS = 20


def maturity(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield lowest, median and highest in words, the histogram and its figures; nothing without them."""
    card = assessment.card
    if card is None or not card.counted or not card.complete:
        return
    counted = score_tables.ranked(card)
    yield Line(spread(counted, assessment.ruleset, words))
    found = [each.maturity for each in counted]
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
