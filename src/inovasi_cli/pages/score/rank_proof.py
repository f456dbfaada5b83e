"""Why a rank is what it is: the published rows that bind it, and how far its neighbours are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rich.console import RenderableType

from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.words import Words
from inovasi_cli.rules.results import PublishedResult
from inovasi_cli.scoring.ranking import RankInterval
from inovasi_cli.scoring.ranking.published import Nearby
from inovasi_cli.text import Text, output
from inovasi_cli.text import ranking as text

ROWS = 5
"""Rows that are named for each side, unless all are asked for."""


def proof(
    rank: RankInterval | None, nearby: Nearby | None, words: Words, rows: int | None = ROWS
) -> Iterator[RenderableType]:
    """Draw the rows that keep ``rank`` from being better or worse, and the steps to its neighbours."""
    if rank is None:
        return
    yield blocks.heading(words(text.PROOF))
    category = output.CATEGORY_NAMES[rank.category]
    yield blocks.line(
        words(text.PROOF_TABLE, known=rank.known, of=rank.of, category=category, year=str(rank.year))
    )
    for said, bounds in _sides(rank, words):
        yield from _side(said, bounds, words, rows)
    yield from steps(nearby, words)


def in_brief(rank: RankInterval, words: Words) -> Iterator[RenderableType]:
    """Draw on a line each the nearest row that keeps ``rank`` from being better, and from being worse."""
    yield blocks.heading(words(text.PROOF))
    for said, bounds in _sides(rank, words):
        nearest = [f"{_row(row, words)}." for row in bounds[:1]]
        yield blocks.line(" ".join([said, *nearest]))


def _sides(rank: RankInterval, words: Words) -> Iterator[tuple[str, Sequence[PublishedResult]]]:
    """Yield what is said of each side, and the rows that it rests on, the nearest first."""
    best, worst = rank.bounds
    yield (
        words(text.NOT_BETTER if best else text.BETTER_OPEN, rank=rank.best),
        sorted(best, key=_lowest_first),
    )
    yield (
        words(text.NOT_WORSE if worst else text.WORSE_OPEN, rank=rank.worst),
        sorted(worst, key=_highest_first),
    )


def steps(nearby: Nearby | None, words: Words) -> Iterator[RenderableType]:
    """Draw who shares the rank, and how many points lead to the neighbouring ones."""
    if nearby and nearby.level:
        yield blocks.line(words(text.LEVEL, region=tuple(row.region for row in nearby.level)))
    for step, said in ((nearby and nearby.better, text.GAIN), (nearby and nearby.worse, text.LOSE)):
        if step:
            shown = ranks(step.interval.best, step.interval.worst, words)
            yield blocks.line(
                words(said, points=words.figure(step.points), index=words.figure(step.index), ranks=shown)
            )


def ranks(best: int, worst: int, words: Words) -> str:
    """Write a rank, or the range of it."""
    return str(best) if best == worst else words(text.RANGE, best=best, worst=worst)


def _side(
    said: str, bounds: Sequence[PublishedResult], words: Words, rows: int | None
) -> Iterator[RenderableType]:
    yield blocks.line(said)
    for result in bounds[:rows]:
        yield blocks.bullet("-", f"{_row(result, words)} ({result.source})")
    if rows is not None and len(bounds) > rows:
        yield blocks.quiet(words(text.PROOF_MORE, n=len(bounds) - rows))


def _lowest_first(row: PublishedResult) -> tuple[bool, Decimal]:
    """Of what stands above, the nearest first; what has no index comes last."""
    return row.index is None, row.index or Decimal(0)


def _highest_first(row: PublishedResult) -> tuple[bool, Decimal]:
    """Of what stands below, the nearest first; what has no index comes last."""
    return row.index is None, -(row.index or Decimal(0))


def _row(row: PublishedResult, words: Words) -> str:
    facts: list[Text | str] = []
    if row.rank is not None:
        facts.append(words(text.PROOF_RANK, rank=row.rank))
    if row.index is not None:
        facts.append(words(text.PROOF_INDEX, index=words.figure(row.index)))
    if row.predicate:
        facts.append(row.predicate)
    return words(text.PROOF_LINE, region=row.region, facts=tuple(facts))
