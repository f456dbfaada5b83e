"""The rank as an interval on the line of all regions of the category."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page.blocks import Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.report import drawing
from inovasi_cli.pages.report.pieces import Chart, Piece
from inovasi_cli.pages.score import rank_proof
from inovasi_cli.pages.score.headline import about_rank, ranked
from inovasi_cli.scoring.ranking import RankInterval
from inovasi_cli.text import output
from inovasi_cli.text import ranking as proof_text
from inovasi_cli.text import report as text

_HEIGHT = 92


def rank(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield the rank in words and drawn, and how far its neighbours are; nothing without one."""
    interval, nearby = assessment.rank, assessment.nearby
    if interval is None:
        return
    said = ranked(interval, words)
    yield Line(f"{said[:1].upper()}{said[1:]}.")
    for each in about_rank(assessment, words, text.RANK_KNOWN):
        yield Line(each, quiet=True)
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
