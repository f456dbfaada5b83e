"""Where the points go: a fall from 100 to the index, and the table that adds up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page.blocks import Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.report import drawing
from inovasi_cli.pages.report.pieces import Chart, Piece
from inovasi_cli.pages.score import score_tables
from inovasi_cli.pages.score.breakdown import ASPECT, Part, breakdown
from inovasi_cli.pages.score.parts import formula
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import output
from inovasi_cli.text import report as text

_ROW = 29
_AROUND = 24
_BAR = 0.62
_NAME = 24  # characters on a line


def points(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield the fall, the parts, and the sums by which anyone can work out the index."""
    card = assessment.card
    lines = breakdown(card, assessment.ruleset) if card else ()
    if card is None or not lines:
        return
    if card.shown_index is not None:
        yield Line(words(text.POINTS_MEAN))
        yield _waterfall(lines, card, card.shown_index, words)
    yield score_tables.parts(lines, card, words)
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
    names = [words(part.name, counted=card.counted) for part in smallest]
    return list(zip(names, exact.apportioned(missing), strict=True))


def _is_leaf(part: Part, following: Part | None) -> bool:
    if part.depth < ASPECT:
        return False
    return part.aspect != "sid" and (following is None or following.depth <= part.depth)


def _waterfall(lines: Sequence[Part], card: ScoreCard, index: Decimal, words: Words) -> Chart:
    lost = losses(lines, card, words)
    figure, axes = drawing.new(_AROUND + _ROW * (len(lost) + 2))
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
    names = [words(text.AT_MOST), *(name for name, _ in lost), words(text.INDEX)]
    axes.set_yticks(range(last + 1), [drawing.folded(name, _NAME) for name in names])
    axes.set(xlim=(0, 100), ylim=(last + 0.55, -0.55))
    axes.set_xticks([])
    told = tuple(words(text.LOST, name=name, points=gone) for name, gone in lost)
    said = words(text.WATERFALL_SAYS, lost=told, index=index)
    return drawing.chart(figure, "waterfall", words(text.WATERFALL), said)
