"""The section about how the list was filled, and what is left until it closes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.insight.progress import Progress, Week, progress_of
from inovasi_cli.pages.page.blocks import Line
from inovasi_cli.pages.page.table import Column, Table, grid_of
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.report import drawing
from inovasi_cli.pages.report.drawing import Chart, Piece
from inovasi_cli.pages.score.headline import distance_of
from inovasi_cli.text import Text
from inovasi_cli.text import report as text

_HEIGHT = 180
_MARKS = 7
"""Weeks that are named below a drawing."""


def progress(assessment: Assessment, words: Words, closing: date | None = None) -> Iterator[Piece]:
    """Yield what was entered week by week, the index that it came to, and what is left until ``closing``."""
    card = assessment.card
    found = progress_of(card, assessment.ruleset) if card else None
    if found is None:
        if closing:
            yield Line(words(text.ENTERED_NEVER))
        return
    if closing:
        yield from _left(assessment, found, closing, words)
    if found.undated:
        yield Line(words(text.ENTERED_UNDATED, n=found.undated), quiet=True)
    weeks = found.weeks
    if len(weeks) > 1:
        yield _line("entered", text.ENTERED_CHART, weeks, [week.total for week in weeks], words)
        indices = [week.reached for week in weeks if week.reached is not None]
        if indices:
            yield _line("growth", text.GROWTH_CHART, weeks, indices, words)
    yield grid_of(_table(weeks), words)


def _left(assessment: Assessment, found: Progress, closing: date, words: Words) -> Iterator[Line]:
    """Say how long it is until the closing day, what is still open, and how fast the list was filled."""
    late = sum(
        1 for one in assessment.submission.innovations if one.entered is not None and one.entered > closing
    )
    days = (closing - found.last).days
    if late:
        yield Line(words(text.CLOSED, closing=closing, n=late), loud=True)
        return
    pace = exact.rounded(found.pace, 1)
    yield Line(words(text.LEFT, closing=closing, last=found.last, days=days, pace=pace))
    card, told = assessment.card, assessment.submission.sending
    if told.sent or told.drafts:
        yield Line(words(text.LEFT_UNSENT, n=told.drafts + told.unstated, sent=told.sent))
    if card and card.counted < len(card.innovations):
        yield Line(words(text.LEFT_UNCOUNTED, n=len(card.innovations) - card.counted))
    if card and card.shown_index is not None:
        yield Line(distance_of(assessment, words))


def _table(weeks: Sequence[Week]) -> Table[Week]:
    """Describe the weeks in which something was entered."""
    columns: tuple[Column[Week], ...] = (
        Column("week", text.WEEK, "day", lambda week: week.start),
        Column("entered", text.ENTERED, "whole", lambda week: week.entered),
        Column("total", text.ENTERED_UNTIL, "whole", lambda week: week.total),
        Column("counted", text.ENTERED_COUNTED, "whole", lambda week: week.counted),
    )
    if all(week.reached is not None for week in weeks):
        columns += (Column("index", text.REACHED, "figure", lambda week: week.reached),)
    return Table("weeks", columns, [week for week in weeks if week.entered])


def _line(
    name: str, title: Text, weeks: Sequence[Week], values: Sequence[exact.Exact], words: Words
) -> Chart:
    """Draw a line over the weeks, with its last value written beside it."""
    figure, axes = drawing.new(_HEIGHT)
    at = range(len(values))
    heights = [float(value) for value in values]
    axes.fill_between(at, heights, color=drawing.BANDS[0])
    axes.plot(at, heights, color=drawing.MAIN, linewidth=2)
    shown = [str(value) if isinstance(value, int) else words.figure(value) for value in values]
    last = (at[-1], heights[-1])
    axes.annotate(shown[-1], last, (4, 0), textcoords="offset points", va="center", fontweight="bold")
    axes.set(xlim=(0, len(values) * 1.12), ylim=(0, max(heights) * 1.15 or 1))
    marks = [*at][:: 1 + len(values) // _MARKS]
    axes.set_xticks(marks, [f"{weeks[i].start:%d/%m}" for i in marks])
    axes.set_yticks([])
    axes.spines["bottom"].set_visible(True)
    told = tuple(
        f"{words.fact(week.start)} {value}" for week, value in zip(weeks, shown, strict=True) if week.entered
    )
    return drawing.chart(figure, name, words(title), words(text.WEEKS_SAY, title=title, weeks=told))
