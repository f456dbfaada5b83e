"""The basic-service affairs: which are covered, by how many, and whether that is enough."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page.blocks import Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.report import drawing
from inovasi_cli.pages.report.pieces import Chart, Piece
from inovasi_cli.pages.score import score_tables
from inovasi_cli.pages.score.parts import covering, gate
from inovasi_cli.text import output
from inovasi_cli.text import report as text

_ROW = 40
_NAME = 26


def affairs(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield the gate in words, a bar for each affair, and the table."""
    card, ruleset = assessment.card, assessment.ruleset
    if card is None or not ruleset.basic_affairs:
        return
    said = gate(card, ruleset, words)
    yield Line(said, loud=True) if card.coverage.met is False else Line(said)
    number = covering(card)
    names = [(words.fact(term.name), number[code]) for code, term in ruleset.basic_affairs.items()]
    yield _bars(names, words)
    yield score_tables.affairs(card, ruleset, words)


def _bars(names: list[tuple[str, int]], words: Words) -> Chart:
    figure, axes = drawing.new(10 + _ROW * len(names))
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
