"""Innovations by indicators: how many stand where, and the map of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page.blocks import Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.report import drawing
from inovasi_cli.pages.report.pieces import Chart, Heat, Piece
from inovasi_cli.pages.score import score_tables
from inovasi_cli.rules import LEVELS, Ruleset
from inovasi_cli.scoring import ScoreCard, ScoredInnovation
from inovasi_cli.text import output
from inovasi_cli.text import report as text

_ROW = 19
_AROUND = 44
_NAME = 26
_WEAKEST = 3


def levels(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield a bar for each indicator and the numbers behind it; nothing where levels are not known."""
    card, ruleset = assessment.card, assessment.ruleset
    if card is None or not any(each.levels for each in card.innovations if each.counted):
        return
    yield _bars(card, ruleset, words)
    yield score_tables.indicators(card, ruleset, words)


def heat(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield every innovation that counts with its maturity and the level of each indicator."""
    card, ruleset = assessment.card, assessment.ruleset
    if card is None or not card.counted:
        return
    several = len(assessment.submission.files) > 1
    columns = tuple((code, words.fact(each.name)) for code, each in ruleset.sid_indicators.items())
    if columns:
        yield Line(words(text.HEAT_MEANS), quiet=True)
    yield Heat(
        (words(output.ROW_HEAD), words(text.INNOVATION), words(output.MATURITY)),
        columns,
        tuple(
            (
                score_tables.row_of(each),
                score_tables.name_of(each, words, several),
                score_tables.points_of(each, words),
                tuple(_level(each, code) for code, _ in columns),
            )
            for each in score_tables.ranked(card)
        ),
    )


def _level(each: ScoredInnovation, code: str) -> int | None:
    return None if each.innovation.by_total else each.levels.get(code, 0)


def _bars(card: ScoreCard, ruleset: Ruleset, words: Words) -> Chart:
    figure, axes = drawing.new(_AROUND + _ROW * len(ruleset.sid_indicators))
    spread = {code: score_tables.spread_of(card, code) for code in ruleset.sid_indicators}
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
    names = [f"{code} {_short(words.fact(each.name))}" for code, each in ruleset.sid_indicators.items()]
    axes.set_yticks(range(len(names)), names)
    axes.set(xlim=(0, max(1, *(each.total() for each in spread.values()))), ylim=(len(names) - 0.4, -0.6))
    axes.set_xticks([])
    figure.legend(
        title=words(text.LEGEND),
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
