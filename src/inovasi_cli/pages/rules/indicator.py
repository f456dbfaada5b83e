"""One indicator on a page: levels as printed, bounds, points, evidence, sources, and what a level takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inovasi_cli import exact
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.rules import wording as said
from inovasi_cli.rules import AspectRules, Basis, DocumentRule, Indicator, Level, Ruleset, Source
from inovasi_cli.rules.effort import Effort, LevelEffort, Work
from inovasi_cli.text import Text, output
from inovasi_cli.text import editions as text
from inovasi_cli.text import efforts as taken


def indicator(row: Indicator, ruleset: Ruleset, words: Words) -> Iterator[Block]:
    """Yield everything that the rules say of one indicator."""
    yield Heading(f"{row.code}  {words.fact(row.name)}", level=3)
    yield Line(_facts(row, ruleset, words))
    if row.bases:
        for basis in row.bases:
            yield from _basis(basis, row, words)
    else:
        if row.unit and row.direction:
            yield Line(words(text.MEASURED, unit=row.unit, direction=text.DIRECTIONS[row.direction]))
        yield _levels(row.levels, row, words)
    yield from _about(row, words)
    for rule in row.document_rules:
        yield Line(_document_rule(rule, words), quiet=True)
    yield from _source(row.source, ruleset, words)


def brief(page: Sequence[Block]) -> Iterator[Block]:
    """Yield the same with its name as the title of a screen."""
    name, *others = page
    yield Heading(name.text, 1) if isinstance(name, Heading) else name
    yield from others


def variables(ruleset: Ruleset) -> dict[str, Text]:
    """The groups of indicators by code."""
    return {
        variable.code: variable.name for aspect in (ruleset.spd, ruleset.sid) for variable in aspect.variables
    }


def indicators_of(aspect: AspectRules) -> tuple[Indicator, ...]:
    """The indicators of an aspect; none where they are not known."""
    return () if aspect.indicators == "unknown" else aspect.indicators


def _facts(row: Indicator, ruleset: Ruleset, words: Words) -> str:
    share = said.share(row.maximum, ruleset, words)
    return words(
        text.FACTS,
        variable=variables(ruleset)[row.variable],
        weight=words.plain(row.weight),
        maximum=words.plain(row.maximum),
        share="" if share == NONE else words(text.SHARE_OF_INDEX, share=share),
        mandatory=said.yes_or_no(row.mandatory, words),
    )


def _basis(basis: Basis, row: Indicator, words: Words) -> Iterator[Block]:
    yield Heading(words(text.BASIS, code=basis.code, name=basis.name), level=4)
    yield Line(words(text.MEASURED, unit=basis.unit, direction=text.DIRECTIONS[basis.direction]))
    yield _levels(basis.levels, row, words)
    if basis.evidence:
        yield Line(words(text.EVIDENCE, evidence=basis.evidence), quiet=True)
    if basis.note:
        yield Line(words(text.NOTE, note=basis.note), quiet=True)


def _levels(levels: tuple[Level, ...], indicator: Indicator, words: Words) -> Grid:
    """The levels with their bounds, if they have any."""
    rows = [
        (
            str(level.level),
            words.fact(level.text),
            said.bounds(level, words),
            words.plain(exact.times(indicator.weight, level.level)),
        )
        for level in levels
    ]
    heads = (words(output.LEVEL), words(text.PRINTED), words(text.BOUNDS), words(text.POINTS))
    kept = [i for i in range(len(heads)) if any(row[i] for row in rows)]
    shown = tuple(tuple(row[i] for i in kept) for row in rows)
    return Grid(tuple(heads[i] for i in kept), shown, right=(0, len(kept) - 1))


def _about(row: Indicator, words: Words) -> Iterator[Block]:
    if row.evidence:
        yield Line(words(text.EVIDENCE, evidence=row.evidence))
    if row.files:
        yield Line(words(text.FILES, files=row.files))
    if row.aliases:
        yield Line(words(text.ALIASES, aliases=row.aliases), quiet=True)
    if row.note:
        yield Line(words(text.NOTE, note=row.note))


def _document_rule(rule: DocumentRule, words: Words) -> str:
    """Say what a document must be, and where that stands."""
    reading = text.READINGS[rule.source.read]
    asked = said.document_rule(rule, words)
    return words(text.DOCUMENT_RULE, rule=asked, source=rule.source.at, reading=reading)


def _source(source: Source, ruleset: Ruleset, words: Words) -> Iterator[Block]:
    document = ruleset.edition.documents[source.doc].title
    yield Line(words(text.SOURCE, title=document, at=source.at), quiet=True)
    facts = {"reading": text.READINGS[source.read], "confidence": text.CONFIDENCES[source.confidence]}
    if source.via:
        yield Line(words(text.HOW_READ_VIA, via=source.via, **facts), quiet=True)
    else:
        yield Line(words(text.HOW_READ, **facts), quiet=True)


def efforts_of(stated: Effort, ruleset: Ruleset, words: Words) -> Iterator[Block]:
    """Yield the efforts of each level, of a new innovation, and of what makes an innovation count."""
    yield Heading(words(taken.TITLE, unit=stated.unit or ""))
    if stated.note:
        yield Line(words.fact(stated.note))
    yield Line(words(taken.CLASSES), quiet=True)
    heads = ("", words(output.INDICATOR), *(words(output.LEVEL_N, level=level) for level in (1, 2, 3)))
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
    yield Grid((words(taken.OTHER), words(taken.EFFORT)), tuple(_others(stated, words)), right=(1,))


def effort(work: LevelEffort | Work, words: Words) -> str:
    """Say an effort and until when it can be spent."""
    amount = NONE if work.effort is None else words.plain(work.effort)
    return f"{amount}\n{words(taken.WHENS[work.when])}"


def _others(stated: Effort, words: Words) -> Iterator[tuple[str, str]]:
    if new := stated.new:
        named = words(taken.NEW, most=new.most, affair=new.affair)
        yield words.noted(named, new.reason), effort(Work(new.when, new.effort), words)
    for name, work in stated.repairs._asdict().items():
        if work:
            yield words.noted(words(taken.REPAIRS[name]), work.reason), effort(work, words)
