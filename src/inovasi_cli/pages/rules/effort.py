"""What improvements are assumed to take, as a part of the page of an edition."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.effort import Effort, LevelEffort, Work
from inovasi_cli.text import efforts as text


def efforts(stated: Effort, ruleset: Ruleset, words: Words) -> Iterator[Block]:
    """Yield the efforts of each level, of a new innovation, and of what makes an innovation count."""
    yield Heading(words(text.TITLE, unit=stated.unit or ""))
    if stated.note:
        yield Line(words.fact(stated.note))
    yield Line(words(text.CLASSES), quiet=True)
    heads = ("", words(text.INDICATOR), *(words(text.LEVEL, level=level) for level in (1, 2, 3)))
    names = {**ruleset.spd_indicators, **ruleset.sid_indicators}
    rows = tuple(
        (
            indicator.code,
            words.noted(words.fact(names[indicator.code].name), indicator.reason),
            *(effort(level, words) for level in indicator.levels),
        )
        for indicator in stated.indicators
    )
    yield Grid(heads, rows, right=(0, 2, 3, 4))
    yield Grid((words(text.OTHER), words(text.EFFORT)), tuple(_others(stated, words)), right=(1,))


def effort(work: LevelEffort | Work, words: Words) -> str:
    """Say an effort and until when it can be spent."""
    amount = NONE if work.effort is None else words.plain(work.effort)
    return f"{amount}\n{words(text.WHENS[work.when])}"


def _others(stated: Effort, words: Words) -> Iterator[tuple[str, str]]:
    if new := stated.new:
        named = words(text.NEW, most=new.most, affair=new.affair)
        yield words.noted(named, new.reason), effort(Work(new.when, new.effort), words)
    for name, work in stated.repairs._asdict().items():
        if work:
            yield words.noted(words(text.REPAIRS[name]), work.reason), effort(work, words)
