"""What a save changed, on the screen: the index first, then what is done and what is new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text as Styled

from inovasi_cli import exact
from inovasi_cli.insight.priority import Finding
from inovasi_cli.insight.recheck import Recheck, Seen
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.words import NONE, Words, tally
from inovasi_cli.pages.score.headline import result_of
from inovasi_cli.text import Text, copies
from inovasi_cli.text import copies as text

MOST = 10
"""Findings of one kind of change that are named."""


def state(seen: Seen, words: Words) -> RenderableType:
    """Draw where the files stand."""
    counts = tally(seen.report.findings, words) or words(copies.NOTHING)
    said = words(text.STATE, index=_index(seen, words), counted=seen.counted, counts=counts)
    return Styled(said)


def changes(recheck: Recheck, at: str, words: Words) -> RenderableType:
    """Draw a recheck that was seen at ``at`` (a time of day)."""
    if recheck.nothing:
        return Styled(words(text.NOW, at=at, what=text.SAME), style=blocks.QUIET)
    return Group(*_lines(recheck, at, words))


def _lines(recheck: Recheck, at: str, words: Words) -> Iterator[RenderableType]:
    before, after = recheck.before, recheck.after
    yield Styled(words(text.NOW, at=at, what=_moved(before, after, words)), style="bold")
    bands, others = before.assessment.bands, after.assessment.bands
    if bands != others:
        was, now = words.reaching(bands), words.reaching(others)
        yield blocks.line(words(text.PREDICATE, before=was, after=now), "bold")
    if before.counted != after.counted:
        yield blocks.line(words(text.COUNTED, before=before.counted, after=after.counted))
    yield from _listed(text.GONE, recheck.gone, words, "green", hints=False)
    yield from _listed(text.NEW, recheck.new, words, "red", hints=True)
    counts = tally(after.report.findings, words)
    yield blocks.quiet(words(text.LEFT, counts=counts) if counts else words(text.NOTHING_LEFT))


def _moved(before: Seen, after: Seen, words: Words) -> str:
    ends, others = before.assessment.ends, after.assessment.ends
    figures = {"before": words.span(ends), "after": words.span(others)}
    if (before.index, ends) == (after.index, others):
        return words(text.UNMOVED, **figures)
    change = NONE
    if before.index is not None and after.index is not None:
        moved = exact.rounded(after.index - before.index)
        change = f"{'+' if moved > 0 else ''}{words.number(moved)}"
    return words(text.MOVED, **figures, change=change)


def _index(seen: Seen, words: Words) -> str:
    if seen.index is None:
        return result_of(seen.assessment, words)
    made = seen.assessment
    return words(text.INDEX, index=words.span(made.ends), predicate=words.reaching(made.bands))


def _listed(
    title: Text, found: Sequence[Finding], words: Words, style: str, *, hints: bool
) -> Iterator[RenderableType]:
    if not found:
        return
    yield blocks.line(words(title, n=len(found)), style)
    for finding in found[:MOST]:
        one = finding.diagnostic
        said = f"{words.place(one.place)}  {one.kind.code}: {words.message(one)}"
        yield blocks.line(f"{said} {words.hint(one)}" if hints else said, margin=4)
    if len(found) > MOST:
        yield blocks.line(words(text.MORE, n=len(found) - MOST), blocks.QUIET, margin=4)
