"""The three readings side by side, on the scale between the bounds of the predicates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page.blocks import Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.report import drawing
from inovasi_cli.pages.report.pieces import Chart, Piece
from inovasi_cli.pages.score import score_tables
from inovasi_cli.reading.submission import BASES
from inovasi_cli.rules import Band
from inovasi_cli.text import output
from inovasi_cli.text import report as text

_ROW = 34
_AROUND = 62
_MARKERS = ("o", "s", "D")


def bases(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield what the readings mean, where each lies, and their figures."""
    yield Line(words(text.BASES_MEAN))
    cards = ((basis, assessment.cards[basis]) for basis in BASES)
    marks = [(words(output.BASIS_NAMES[basis]), card.shown_index) for basis, card in cards if card]
    known = [(name, index) for name, index in marks if index is not None]
    bands = [band for band in assessment.ruleset.bands("region") if isinstance(band.low, Decimal)]
    if known and bands:
        yield _ruler(known, bands, words)
    yield score_tables.bases(assessment, words)


def _ruler(marks: Sequence[tuple[str, Decimal]], bands: Sequence[Band], words: Words) -> Chart:
    """Draw each reading as a mark on a scale of 0-100, the predicates behind it."""
    figure, axes = drawing.new(_AROUND + _ROW * len(marks))
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
    return drawing.chart(figure, "ruler", words(text.RULER), _said(marks, bands, words))


def _said(marks: Sequence[tuple[str, Decimal]], bands: Sequence[Band], words: Words) -> str:
    return words(
        text.RULER_SAYS,
        marks=tuple(words(text.MARK, name=name, index=index) for name, index in marks),
        bounds=tuple(
            words(text.BOUND, predicate=band.label, low=band.low) for band in bands if band.low != "unknown"
        ),
    )
