"""The sections about the result: the bases side by side, the rank, and where the points go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page.blocks import Line
from inovasi_cli.pages.page.table import grid_of
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.report import drawing
from inovasi_cli.pages.report.drawing import Chart, Piece
from inovasi_cli.pages.score import rank_proof, tables
from inovasi_cli.pages.score.breakdown import ASPECT, Part, breakdown
from inovasi_cli.pages.score.headline import about_rank, ranked
from inovasi_cli.pages.score.sections import formula
from inovasi_cli.reading.submission import BASES
from inovasi_cli.rules import Band
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.scoring.ranking import RankInterval
from inovasi_cli.text import output
from inovasi_cli.text import ranking as proof_text
from inovasi_cli.text import report as text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_BASIS = 34
_AROUND_RULER = 62
_MARKERS = ("o", "s", "D")

_HEIGHT = 92
_LOSS = 29
_AROUND_LOSSES = 24
_BAR = 0.62
_NAME = 24  # characters on a line


def bases(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield what the readings mean, and their figures."""
    yield Line(words(text.BASES_MEAN))
    yield grid_of(tables.bases(assessment), words)


def ruler(assessment: Assessment, words: Words) -> Chart | None:
    """Draw each reading as a mark on a scale of 0-100, the predicates behind it; nothing without an index."""
    cards = ((basis, assessment.cards[basis]) for basis in BASES)
    shown = [(words(output.BASIS_NAMES[basis]), card.shown_index) for basis, card in cards if card]
    marks = [(name, index) for name, index in shown if index is not None]
    bands = [band for band in assessment.ruleset.bands("region") if isinstance(band.low, Decimal)]
    if not (marks and bands):
        return None
    figure, axes = drawing.new(_AROUND_RULER + _BASIS * len(marks))
    _draw_predicates(axes, bands, words)
    for at, (name, index) in enumerate(marks):
        value = float(index)
        axes.plot([0, value], [at, at], color=drawing.MAIN, linewidth=2, alpha=0.55)
        axes.plot(value, at, marker=_MARKERS[at % 3], markersize=9, color=drawing.MAIN)
        left = value > 55
        axes.annotate(
            f"{name} {words.number(index)}",
            (value, at),
            xytext=(-9 if left else 9, 9),
            textcoords="offset points",
            ha="right" if left else "left",
            va="center",
            fontsize=drawing.BODY,
            fontweight="bold",
            bbox={"facecolor": "#ffffff", "alpha": 0.75, "linewidth": 0, "pad": 1.5},
        )
    axes.set(xlim=(0, 100), ylim=(len(marks) - 0.5, -1))
    axes.set_yticks([])
    lows = {low for low in (Decimal(band.low) for band in bands) if low > 1}
    edges = sorted(lows | {Decimal(0), Decimal(100)})
    axes.set_xticks([float(edge) for edge in edges], [words.plain(edge) for edge in edges])
    return drawing.chart(figure, "ruler", words(text.RULER), _ruler_said(marks, bands, words))


def _draw_predicates(axes: Axes, bands: Sequence[Band], words: Words) -> None:
    """Draw the predicates as shaded parts of the scale, with their names where there is room."""
    tops = (Decimal(100), *(band.low for band in bands))
    for place, (band, top) in enumerate(zip(bands, tops, strict=False)):
        low, high = float(Decimal(band.low)), float(top)
        axes.axvspan(low, high, color=drawing.BANDS[min(place, 3)], linewidth=0)
        if place < len(bands) - 1:
            axes.axvline(low, color=drawing.MUTED, linewidth=1, linestyle=(0, (3, 2)))
        if high - low > 5:
            label = drawing.folded(words.fact(band.label), 12)
            axes.text(
                (low + high) / 2,
                -0.62,
                label,
                ha="center",
                va="center",
                fontsize=drawing.SMALL - 1,
                color=drawing.MUTED,
            )


def _ruler_said(marks: Sequence[tuple[str, Decimal]], bands: Sequence[Band], words: Words) -> str:
    return words(
        text.RULER_SAYS,
        marks=tuple(words(text.MARK, name=name, index=index) for name, index in marks),
        bounds=tuple(
            words(text.BOUND, predicate=band.label, low=band.low) for band in bands if band.low != "unknown"
        ),
    )


def rank(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield the rank in words and drawn, and how far its neighbours are; nothing without one."""
    interval, nearby = assessment.rank, assessment.nearby
    if interval is None:
        return
    said = ranked(interval, words)
    yield Line(f"{said[:1].upper()}{said[1:]}.")
    for line in about_rank(assessment, words, text.RANK_KNOWN):
        yield Line(line, quiet=True)
    steps = ((nearby.better, proof_text.GAIN), (nearby.worse, proof_text.LOSE)) if nearby else ()
    for step, told in steps:
        if step:
            ranks = rank_proof.ranks(step.interval.best, step.interval.worst, words)
            yield Line(words(told, points=step.points, index=step.index, ranks=ranks))
    category = output.CATEGORY_NAMES[interval.category]
    title = words(text.RANK_CHART, of=interval.of, category=category)
    yield _line(interval, title, words)


def _line(interval: RankInterval, title: str, words: Words) -> Chart:
    """Draw all ranks as a line, the best on the left, and the possible ones upon it."""
    figure, axes = drawing.new(_HEIGHT)
    best, worst, of = interval.best, interval.worst, interval.of
    axes.plot([1, of], [0, 0], color=drawing.RULE, linewidth=6, solid_capstyle="butt")
    axes.plot([best - 0.4, worst + 0.4], [0, 0], color=drawing.MAIN, linewidth=14, solid_capstyle="butt")
    if best == worst:
        axes.plot(best, 0, marker="D", markersize=11, color=drawing.MAIN)
    ranks = rank_proof.ranks(best, worst, words)
    axes.text((best + worst) / 2, 0.55, ranks, ha="center", va="bottom", fontsize=15, fontweight="bold")
    axes.text(1, -0.6, f"1 {words(text.BEST)}", ha="left", va="top", color=drawing.MUTED)
    axes.text(of, -0.6, str(of), ha="right", va="top", color=drawing.MUTED)
    axes.set(xlim=(-0.5, of + 1.5), ylim=(-1.4, 1.8))
    axes.set_axis_off()
    return drawing.chart(figure, "rank", title, words(text.RANK_CHART_SAYS, of=of, ranks=ranks))


def points(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield the fall, the parts, and the sums by which anyone can work out the index."""
    card = assessment.card
    lines = breakdown(card, assessment.ruleset) if card else ()
    if card is None or not lines:
        return
    if card.shown_index is not None:
        yield Line(words(text.POINTS_MEAN))
        yield _waterfall(lines, card, card.shown_index, words)
    yield grid_of(tables.parts(assessment), words)
    if card.shown_index is not None:
        yield Line(words(output.SHARE_MEANS, index=card.shown_index), quiet=True)
    yield from formula(card, words)


def losses(lines: Sequence[Part], card: ScoreCard, words: Words) -> list[tuple[str, Decimal]]:
    """The index points that each part has not reached, so that they add up to 100 less the index.

    A part is a variable; an aspect (or the mean maturity) of which the variables are not known.
    """
    assert card.formula is not None and card.index is not None
    following = [*lines[1:], None]
    smallest = [part for part, after in zip(lines, following, strict=True) if _is_leaf(part, after)]
    missing = [
        card.formula.index(Fraction(part.maximum) - Fraction(part.points))
        for part in smallest
        if part.maximum is not None and part.points is not None
    ]
    names = [words(part.name) for part in smallest]
    return list(zip(names, exact.apportioned(missing), strict=True))


def _is_leaf(part: Part, following: Part | None) -> bool:
    if part.depth < ASPECT:
        return False
    return part.aspect != "sid" and (following is None or following.depth <= part.depth)


def _waterfall(lines: Sequence[Part], card: ScoreCard, index: Decimal, words: Words) -> Chart:
    lost = losses(lines, card, words)
    figure, axes = drawing.new(_AROUND_LOSSES + _LOSS * (len(lost) + 2))
    axes.barh(0, 100, height=_BAR, color=drawing.MAIN)
    left = Decimal(100)
    for at, (_, gone) in enumerate(lost, start=1):
        right, left = left, left - gone
        axes.barh(
            at,
            float(gone),
            left=float(left),
            height=_BAR,
            facecolor="#ffffff",
            edgecolor=drawing.LOST,
            hatch="////",
            linewidth=1,
        )
        axes.plot([float(right)] * 2, [at - 0.69, at - 0.31], color=drawing.MUTED, linewidth=0.8)
        axes.text(float(left) - 1.5, at, f"−{words.number(gone)}", ha="right", va="center")
    last = len(lost) + 1
    axes.barh(last, float(index), height=_BAR, color=drawing.MAIN)
    for at, value in ((0, Decimal(100)), (last, index)):
        axes.text(1.5, at, words.number(value), va="center", color="#ffffff", fontweight="bold")
    names = [words(text.AT_MOST), *(name for name, _ in lost), words(output.INDEX_HEAD)]
    axes.set_yticks(range(last + 1), [drawing.folded(name, _NAME) for name in names])
    axes.set(xlim=(0, 100), ylim=(last + 0.55, -0.55))
    axes.set_xticks([])
    told = tuple(words(text.LOST, name=name, points=gone) for name, gone in lost)
    said = words(text.WATERFALL_SAYS, lost=told, index=index)
    return drawing.chart(figure, "waterfall", words(text.WATERFALL), said)
