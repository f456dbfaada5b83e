"""The catalogue of diagnostics: one kind explained, all of them listed, those that an indicator invites."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from rich import table as drawing
from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.text import Text as Styled

from inovasi_cli.diagnostics import Fact, Kind, Trait
from inovasi_cli.diagnostics.catalogue import KINDS
from inovasi_cli.diagnostics.values import LEVEL_UNKNOWN
from inovasi_cli.insight.priority import Finding, Report, by_priority, source_of_kind
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.origins import origin
from inovasi_cli.pages.page.table import Column, Table, grid_of, screen_of
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.rules import indicator as rules_indicator
from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.reading.choices.level_texts import Levels
from inovasi_cli.reading.choices.plain_words import Speech
from inovasi_cli.rules import Indicator, Ruleset
from inovasi_cli.text import Language, Text, explaining, output, quoted
from inovasi_cli.text import findings as text

MOST = 20
"""Places of one kind that are named; ``validate`` lists them all."""

_RIGHT = 2
"""The level that is shown as right where another is not."""


def explanation(kind: Kind, language: Language, ruleset: Ruleset | None = None) -> RenderableType:
    """Draw what a kind says, a case of it, what to do, why it matters, and what its severity means.

    With a ``ruleset`` the source of the rule behind it too, where there is one.
    """
    words = Words(language)
    title = Styled(f"{kind.code} {kind.slug}", style=blocks.SEVERITY_STYLE[kind.severity])
    grid = drawing.Table.grid(padding=(0, 2))
    grid.add_column(style=blocks.QUIET, no_wrap=True)
    grid.add_column(overflow="fold")
    for head, said in _said(kind, words, ruleset):
        grid.add_row(words(head), Styled(said))
    return Group(title, Rule(style=blocks.QUIET), grid)


def entry(kind: Kind, words: Words, ruleset: Ruleset | None = None) -> Iterator[Block]:
    """Yield the same as blocks."""
    yield Heading(f"{kind.code} {kind.slug}", level=3)
    yield Grid(("", ""), tuple((words(head), said) for head, said in _said(kind, words, ruleset)))


def occurrences(
    kind: Kind, report: Report, files: Sequence[str], words: Words, most: int | None = MOST
) -> Iterator[Block]:
    """Yield where ``files`` show a kind, the dearest first: in which cell, whose it is, and what is there."""
    found = [finding for finding in by_priority(report.findings) if finding.diagnostic.kind is kind]
    if not found:
        yield Heading(words(text.FOUND_NOT, files=tuple(files)))
        return
    yield Heading(words(text.FOUND_HERE, n=len(found), files=tuple(files)))

    def place(finding: Finding, words: Words) -> str:
        return words.place_in(finding.diagnostic.place, files)

    columns: Sequence[Column[Finding]] = (
        Column("place", text.HEAD_PLACE, "place", lambda finding: finding.diagnostic.place, place),
        Column("innovation", output.INNOVATION_ALONE, "text", lambda finding: finding.innovation or ""),
        Column("message", text.HEAD_MESSAGE, "text", lambda finding: words.message(finding.diagnostic)),
        Column("stake", output.INDEX_POINTS, "figure", lambda finding: finding.stake),
    )
    yield grid_of(Table("occurrences", columns, found[:most]), words)
    if most is not None and len(found) > most:
        named = " ".join(map(quoted, files))
        yield Line(words(text.FOUND_MORE, n=len(found) - most, files=named, code=kind.code))


def catalogue(words: Words) -> Iterator[Block]:
    """Yield all kinds by the letter of their codes, with what each says, a case, and what to do."""
    yield Heading(words(text.CATALOGUE), level=1)
    yield Line(words(text.CATALOGUE_MEANS))
    for letter, title in text.LETTERS.items():
        yield Heading(f"{letter}: {words(title)}")
        for kind in KINDS.values():
            if kind.code.startswith(letter):
                yield from entry(kind, words)


def catalogue_in_brief(words: Words) -> Iterator[Block]:
    """Yield how many kinds there are of each letter, and one of them."""
    yield Heading(words(text.CATALOGUE), level=1)
    yield Line(words(text.CATALOGUE_IN_BRIEF, n=len(KINDS)))
    alike = [(letter, [kind for kind in KINDS.values() if kind.code[0] == letter]) for letter in text.LETTERS]
    columns: Sequence[Column[tuple[str, list[Kind]]]] = (
        Column("letter", output.CODE, "text", lambda row: row[0]),
        Column("title", text.HEAD_ABOUT, "text", lambda row: text.LETTERS[row[0]]),
        Column("number", text.HEAD_NUMBER, "whole", lambda row: len(row[1])),
        Column("example", text.EXAMPLE, "text", lambda row: f"{row[1][0].code} {row[1][0].slug}"),
    )
    yield grid_of(Table("letters", columns, alike), words)


def _said(kind: Kind, words: Words, ruleset: Ruleset | None) -> Iterator[tuple[Text, str]]:
    """What is to be said of a kind, each with its head; where its texts name facts, those of its case."""
    case = _of_edition(kind, ruleset)
    yield text.EXAMPLE if kind.example else text.MEANS, words.fill(kind.message, case)
    if right := _right(kind, ruleset):
        yield text.RIGHT, words(right)
    yield text.WHAT_TO_DO, words.fill(kind.hint, case)
    yield text.WHY, words.fill(kind.why, case)
    if ruleset and (source := source_of_kind(kind, ruleset)):
        yield text.HEAD_SOURCE, origin(source, ruleset, words)
    severity = words(text.SEVERITIES[kind.severity])
    yield text.HEAD_SEVERITY, f"{severity}: {words(text.MEANINGS[kind.severity])}"


def _of_edition(kind: Kind, ruleset: Ruleset | None) -> Mapping[str, Fact]:
    """The case, with what its indicator makes of the value in ``ruleset`` where that has it."""
    told = dict(kind.example)
    value, indicator = told.get("value"), _indicator(kind, ruleset)
    if ruleset and indicator and isinstance(value, str):
        try:
            Levels(indicator, Speech.of(ruleset)).read(value)
        except Unreadable as unread:
            if unread.remark.kind is kind:
                told |= unread.remark.facts
    return told


def _right(kind: Kind, ruleset: Ruleset | None) -> Text | None:
    """What would be right in the place of the case: as the edition says it, where that has its own texts."""
    indicator = _indicator(kind, ruleset)
    second = (
        next((level.text for level in indicator.levels if level.level == _RIGHT), None) if indicator else None
    )
    if second is None:
        return kind.right
    return Text(f"{_RIGHT}, atau {second.id}", f"{_RIGHT}, or {second.id}")


def _indicator(kind: Kind, ruleset: Ruleset | None) -> Indicator | None:
    """The indicator that the case of a foreign level is about."""
    if kind is not LEVEL_UNKNOWN or ruleset is None:
        return None
    return ruleset.sid_indicators.get(str(kind.example["number"]))


def listing(language: Language) -> RenderableType:
    """Draw code, slug and a case of every kind."""
    words = Words(language)
    columns: Sequence[Column[Kind]] = (
        Column("code", output.CODE, "text", lambda kind: kind.code),
        Column("message", text.HEAD_MESSAGE, "text", lambda kind: kind.message, _slug_and_case),
    )
    return screen_of(Table("kinds", columns, list(KINDS.values())), words)


def _slug_and_case(kind: Kind, words: Words) -> Styled:
    name = Styled(kind.slug, style=blocks.SEVERITY_STYLE[kind.severity])
    return name.append(f"\n{words.fill(kind.message, kind.example)}", style="not bold default")


def indicator(asked: Indicator, ruleset: Ruleset, words: Words) -> Iterator[Block]:
    """Yield what the rules say of an indicator, then what goes wrong with such ones and what to do."""
    yield from rules_indicator.indicator(asked, ruleset, words)
    yield Heading(words(explaining.MISTAKES))
    own: dict[str, Fact] = {"number": asked.code, "name": asked.name, "options": asked.files}
    if asked.evidence:
        own["evidence"] = asked.evidence
    for kind in invited(asked):
        case = {**kind.example, **own}
        why, hint = words.fill(kind.why, case), words.fill(kind.hint, case)
        yield Line(words(explaining.MISTAKE, code=kind.code, slug=kind.slug, why=why, hint=hint))


def invited(indicator: Indicator) -> Iterator[Kind]:
    """Yield the kinds of findings that an indicator like this one can have, the commonest first."""
    for trait, has in TRAITS.items():
        if has(indicator):
            yield from (kind for kind in KINDS.values() if kind.invited == trait)


TRAITS: Mapping[Trait, Callable[[Indicator], bool]] = {
    "mandatory": lambda indicator: indicator.must_be_filled,
    "any": lambda _: True,
    "document_kinds": lambda indicator: any(rule.kinds for rule in indicator.document_rules),
    "document_years": lambda indicator: any(rule.years for rule in indicator.document_rules),
    "document_needs": lambda indicator: any(rule.needs for rule in indicator.document_rules),
    "document_alone": lambda indicator: any(rule.alone for rule in indicator.document_rules),
    "files": lambda indicator: bool(indicator.files),
    "bases": lambda indicator: bool(indicator.bases),
    "measured": lambda indicator: bool(indicator.bases or indicator.unit),
    "figure": lambda indicator: bool(indicator.bases or indicator.unit),
    "worded": lambda indicator: not (indicator.bases or indicator.unit),
}
"""What tells that an indicator invites a mistake, the commonest mistakes first."""
