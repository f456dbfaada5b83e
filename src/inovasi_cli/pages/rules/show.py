"""One edition on a page, in the order in which it can be read beside the letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from inovasi_cli import exact
from inovasi_cli.checking.remarks import announced
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.table import Column, Row, Table, grid_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.rules import wording as said
from inovasi_cli.pages.rules.indicator import efforts_of, indicator, indicators_of
from inovasi_cli.rules import (
    CHOICES,
    AspectRules,
    Band,
    Constant,
    Decision,
    Indicator,
    Predicates,
    Ruleset,
    Source,
    value_of,
)
from inovasi_cli.rules.edition import Announcement, capabilities
from inovasi_cli.rules.effort import Effort
from inovasi_cli.rules.indicators import SourceDocument
from inovasi_cli.text import editions as text
from inovasi_cli.text import output


def edition(ruleset: Ruleset, efforts: Effort | None, words: Words, *, everything: bool) -> Iterator[Block]:
    """Yield the whole edition; the levels of each indicator only when ``everything`` is asked for."""
    yield from _head(ruleset, words)
    yield from _constants(ruleset, words)
    yield from _predicates(ruleset, words)
    yield from _eligibility(ruleset, words)
    for aspect in (ruleset.spd, ruleset.sid):
        yield from _aspect(aspect, ruleset, words)
    if everything:
        for aspect in (ruleset.spd, ruleset.sid):
            yield Heading(words(text.INDICATORS, name=aspect.name, code=aspect.aspect.upper()))
            for row in indicators_of(aspect):
                yield from indicator(row, ruleset, words)
        if efforts:
            yield from efforts_of(efforts, ruleset, words)
    yield from _announced(ruleset, words)
    yield from _documents(ruleset, words)
    yield from _closing(ruleset, efforts, words, everything=everything)


def brief(ruleset: Ruleset, words: Words) -> Iterator[Block]:
    """Yield what an edition is and can do, its constants, its predicates and how much each aspect gives."""
    yield from _head(ruleset, words)
    yield Heading(words(text.CONSTANTS))
    yield grid_of(_constant_table(ruleset).only("name", "value"), words)
    if (predicates := ruleset.edition.predicates) != "unknown":
        yield Heading(words(text.PREDICATES))
        yield grid_of(_predicate_table(predicates, words).only("predicate", "from", "until"), words)
    heads = ("", words(text.INDICATORS_HEAD), words(output.MAXIMUM))
    rows = []
    for aspect in (ruleset.spd, ruleset.sid):
        if found := indicators_of(aspect):
            most = exact.total(indicator.maximum for indicator in found)
            rows.append((words.fact(aspect.name), str(len(found)), words.plain(most)))
    if rows:
        yield Grid(heads, tuple(rows), (1, 2))


def rules(ruleset: Ruleset, words: Words) -> Iterator[Block]:
    """Yield what a result follows: constants, predicates, eligibility, and the documents."""
    yield from _constants(ruleset, words)
    yield from _predicates(ruleset, words)
    yield from _eligibility(ruleset, words)
    yield Line(words(text.SEE_LEVELS, edition=ruleset.name), quiet=True)
    yield from _documents(ruleset, words)
    yield Line(words(text.READING_MEANINGS), quiet=True)


def decisions(ruleset: Ruleset, words: Words) -> Iterator[Block]:
    """Yield the choices of ours with their alternatives and reasons."""
    chosen = ruleset.edition.decisions
    title = text.DECISIONS if chosen else text.NO_DECISIONS
    yield Heading(words(title, edition=ruleset.name), level=1)
    for made in chosen:
        yield from decision(made, words)


def decisions_in_brief(ruleset: Ruleset, words: Words) -> Iterator[Block]:
    """Yield what was chosen in each case."""
    chosen = ruleset.edition.decisions
    yield Heading(words(text.DECISIONS if chosen else text.NO_DECISIONS, edition=ruleset.name), 1)
    for made in chosen:
        name, code = text.DECISION_NAMES.get(made.code, made.code), text.CHOICES.get(made.choice, made.choice)
        yield Line(words(text.DECISION, name=name, choice=code))


def decision(made: Decision, words: Words) -> Iterator[Block]:
    """Yield one choice of ours with its alternatives, its reason and what it rests on."""
    name = text.DECISION_NAMES.get(made.code, made.code)
    chosen_as = text.CHOICES.get(made.choice, made.choice)
    yield Heading(words(text.DECISION, name=name, choice=chosen_as), level=3)
    yield Line(words.fact(made.reason))
    if made.source:
        yield Line(_origin(made.source, words), quiet=True)
    if made.alternatives:
        others = tuple(_choice(code, words) for code in made.alternatives)
        yield Line(words(text.ALTERNATIVES, alternatives=others))
    yield Line(_switch(made, words), quiet=True)
    yield Line(words(text.DECISION_CODE, code=made.code, choice=made.choice), quiet=True)


def _head(ruleset: Ruleset, words: Words) -> Iterator[Block]:
    rules = ruleset.edition
    yield Heading(words(text.TITLE, title=rules.title, edition=rules.edition), level=1)
    meaning = text.STATUS_MEANINGS[rules.status]
    yield Line(words(text.STATUS_LINE, status=text.STATUSES[rules.status], meaning=meaning))
    if ruleset.base:
        yield Line(words(text.BASED_ON, base=ruleset.base))
    if rules.note:
        yield Line(words.fact(rules.note))
    if warning := announced(ruleset):
        yield Line(words.message(warning), loud=True)
    for subject, able in capabilities(ruleset).items():
        if able.missing:
            yield Line(words(text.MISSING[subject], missing=able.missing))


def _documents(ruleset: Ruleset, words: Words) -> Iterator[Block]:
    yield Heading(words(text.DOCUMENTS))
    columns: Sequence[Column[tuple[str, SourceDocument]]] = (
        Column("code", output.CODE, "text", lambda row: row[0], lambda row, _: row[0]),
        Column("title", text.DOCUMENT, "text", lambda row: row[1].title, _title_and_note),
        Column("kind", text.KIND, "text", lambda row: text.KINDS[row[1].kind]),
    )
    yield grid_of(Table("documents", columns, list(ruleset.edition.documents.items())), words)


def _title_and_note(row: tuple[str, SourceDocument], words: Words) -> str:
    return words.noted(row[1].title, row[1].note)


def _constants(ruleset: Ruleset, words: Words) -> Iterator[Block]:
    c = ruleset.edition.constants
    yield Heading(words(text.CONSTANTS))
    yield grid_of(_constant_table(ruleset), words)
    parts = [value_of(constant) for constant in (c.spd_max, c.maturity_max, c.quantity_max)]
    if all(part is not None for part in parts) and value_of(c.total_max):
        yield Line(_shares([part for part in parts if part is not None], ruleset, words))


def _constant_table(ruleset: Ruleset) -> Table[Constant]:
    columns: Sequence[Column[Constant]] = (
        Column("name", text.CONSTANT, "text", lambda row: row.name, _name_and_note),
        Column("value", text.VALUE, "plain", value_of, said.constant),
        _read(lambda row: row.source),
    )
    known = [constant for constant in ruleset.edition.constants if not isinstance(constant, str)]
    return Table("constants", columns, known)


def _read(source_of: Callable[[Row], Source | None]) -> Column[Row]:
    """Where something stands, and how it was read."""
    return Column("source", text.READ, "text", source_of, lambda row, words: _origin(source_of(row), words))


def _name_and_note(constant: Constant, words: Words) -> str:
    return words.noted(words.fact(constant.name), constant.note)


def _shares(parts: list[Decimal], ruleset: Ruleset, words: Words) -> str:
    spd, maturity, quantity = parts
    return words(
        text.SHARES,
        spd=said.share(spd, ruleset, words),
        sid=said.share(exact.total((maturity, quantity)), ruleset, words),
        maturity=said.share(maturity, ruleset, words),
        quantity=said.share(quantity, ruleset, words),
    )


def _predicates(ruleset: Ruleset, words: Words) -> Iterator[Block]:
    predicates = ruleset.edition.predicates
    yield Heading(words(text.PREDICATES))
    if predicates == "unknown":
        yield Line(words(output.UNKNOWN))
        return
    yield grid_of(_predicate_table(predicates, words), words)


def _predicate_table(predicates: Predicates, words: Words) -> Table[Band]:
    columns: Sequence[Column[Band]] = (
        Column("predicate", output.PREDICATE, "text", lambda band: band.label),
        Column("from", text.FROM, "text", lambda band: _bound(band.low, words), right=True),
        Column("until", text.UNTIL, "text", lambda band: _bound(band.high, words), right=True),
        _read(lambda band: band.source or predicates.source),
    )
    return Table("predicates", columns, predicates.bands)


def _bound(value: Decimal | str, words: Words) -> str:
    return words(output.UNKNOWN) if isinstance(value, str) else words.number(value)


def _eligibility(ruleset: Ruleset, words: Words) -> Iterator[Block]:
    rules = ruleset.edition.eligibility
    asked = [(name, rule) for name, rule in rules._asdict().items() if rule is not None]

    def what(row: tuple[str, Any], words: Words) -> str:
        return words.noted(said.rule(row[0], ruleset, words), getattr(row[1], "note", None))

    yield Heading(words(text.ELIGIBILITY))
    if not asked:
        yield Line(words(text.ABSENT))
        return
    columns: Sequence[Column[tuple[str, Any]]] = (
        Column("rule", text.RULE, "text", lambda row: row[0], what),
        Column("effect", text.EFFECT, "text", lambda row: text.EFFECTS[row[1].effect]),
        _read(lambda row: row[1].source),
    )
    yield grid_of(Table("eligibility", columns, asked), words)


def _aspect(aspect: AspectRules, ruleset: Ruleset, words: Words) -> Iterator[Block]:
    yield Heading(words(text.INDICATORS, name=aspect.name, code=aspect.aspect.upper()))
    if aspect.note:
        yield Line(words.fact(aspect.note))
    rows = indicators_of(aspect)
    if not rows:
        yield Line(words(text.ROWS_UNKNOWN if aspect.indicators == "unknown" else text.ABSENT))
        return
    heads = (
        "",
        words(output.INDICATOR),
        words(output.WEIGHT),
        words(output.MAXIMUM),
        words(output.SHARE),
        words(text.MANDATORY),
        words(text.READ),
    )
    whole = exact.total(indicator.maximum for indicator in rows)
    total = ("", words(text.SUM), "", words.plain(whole), said.share(whole, ruleset, words), "", "")
    yield Grid(heads, (*(_row(indicator, ruleset, words) for indicator in rows), total), (0, 2, 3, 4))
    if ruleset.has_index:
        yield Line(words(text.SHARE_MEANS), quiet=True)


def _row(indicator: Indicator, ruleset: Ruleset, words: Words) -> tuple[str, ...]:
    return (
        indicator.code,
        words.fact(indicator.name),
        words.plain(indicator.weight),
        words.plain(indicator.maximum),
        said.share(indicator.maximum, ruleset, words),
        said.yes_or_no(indicator.mandatory, words),
        words(text.READINGS[indicator.source.read]),
    )


def _announced(ruleset: Ruleset, words: Words) -> Iterator[Block]:
    if not ruleset.edition.announced:
        return
    yield Heading(words(text.ANNOUNCED))
    constants = ruleset.edition.constants
    columns: Sequence[Column[Announcement]] = (
        Column("year", text.YEAR, "text", lambda row: str(row.year)),
        Column("constant", text.CONSTANT, "text", lambda row: getattr(constants, row.constant).name),
        Column("value", text.VALUE, "plain", lambda row: row.value),
        _read(lambda row: row.source),
    )
    yield grid_of(Table("announced", columns, ruleset.edition.announced), words)


def _closing(ruleset: Ruleset, efforts: Effort | None, words: Words, *, everything: bool) -> Iterator[Block]:
    yield Line(words(text.READING_MEANINGS), quiet=True)
    if not everything:
        yield Line(words(text.SEE_LEVELS, edition=ruleset.name), quiet=True)
    if efforts and not everything:
        yield Line(words(text.SEE_EFFORTS, edition=ruleset.name), quiet=True)
    yield Line(words(text.SEE_DECISIONS, n=len(ruleset.edition.decisions), edition=ruleset.name), quiet=True)


def _origin(source: Source | None, words: Words) -> str:
    """How a number was read, and below it where it stands."""
    return NONE if source is None else f"{said.reading(source, words)}\n{said.place(source)}"


def _choice(code: str, words: Words) -> str:
    meaning = text.CHOICES.get(code)
    return words(text.CHOSEN_FROM, code=code, meaning=meaning) if meaning else code


def _switch(decision: Decision, words: Words) -> str:
    """Say how a user with better knowledge takes another choice."""
    others = tuple(code for code in CHOICES.get(decision.code, ()) if code != decision.choice)
    if not others:
        return words(text.SWITCH_NONE)
    return words(text.SWITCH.get(decision.code, text.SWITCH_IN_COPY), choices=others)
