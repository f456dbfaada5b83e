"""One edition on a page, in the order in which it can be read beside the letter."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from inovasi_cli import exact
from inovasi_cli.checking.remarks import announced
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.rules import effort
from inovasi_cli.pages.rules import wording as said
from inovasi_cli.pages.rules.indicator import indicator, indicators_of
from inovasi_cli.rules import (
    CHOICES,
    AspectRules,
    Decision,
    Effort,
    Indicator,
    Ruleset,
    Source,
    value_of,
)
from inovasi_cli.rules.editions import capabilities
from inovasi_cli.text import editions as text


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
            for each in indicators_of(aspect):
                yield from indicator(each, ruleset, words)
        if efforts:
            yield from effort.efforts(efforts, ruleset, words)
    yield from _announced(ruleset, words)
    yield from _documents(ruleset, words)
    yield from _closing(ruleset, efforts, words, everything=everything)


def rules(ruleset: Ruleset, words: Words) -> Iterator[Block]:
    """Yield what a result follows: constants, predicates, eligibility, indicators, and the documents."""
    yield from _constants(ruleset, words)
    yield from _predicates(ruleset, words)
    yield from _eligibility(ruleset, words)
    for aspect in (ruleset.spd, ruleset.sid):
        yield from _aspect(aspect, ruleset, words)
    yield from _documents(ruleset, words)
    yield Line(words(text.READING_MEANINGS), quiet=True)


def decisions(ruleset: Ruleset, words: Words) -> Iterator[Block]:
    """Yield the choices of ours with their alternatives and reasons."""
    chosen = ruleset.edition.decisions
    title = text.DECISIONS if chosen else text.NO_DECISIONS
    yield Heading(words(title, edition=ruleset.name), level=1)
    for each in chosen:
        name = text.DECISION_NAMES.get(each.code, each.code)
        chosen_as = text.CHOICES.get(each.choice, each.choice)
        yield Heading(words(text.DECISION, name=name, choice=chosen_as), level=3)
        yield Line(words.fact(each.reason))
        if each.alternatives:
            others = tuple(_choice(code, words) for code in each.alternatives)
            yield Line(words(text.ALTERNATIVES, alternatives=others))
        yield Line(_switch(each, words), quiet=True)
        yield Line(words(text.DECISION_CODE, code=each.code, choice=each.choice), quiet=True)


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
    heads = (words(text.CODE), words(text.DOCUMENT), words(text.KIND))
    rows = [
        (
            code,
            f"{each.title}\n{words.fact(each.note)}" if each.note else each.title,
            words(text.KINDS[each.kind]),
        )
        for code, each in ruleset.edition.documents.items()
    ]
    yield Grid(heads, tuple(rows))


def _constants(ruleset: Ruleset, words: Words) -> Iterator[Block]:
    c = ruleset.edition.constants
    yield Heading(words(text.CONSTANTS))
    rows = []
    for each in c:
        if isinstance(each, str):
            continue
        name = words.fact(each.name)
        if each.note:
            name = f"{name}\n{words.fact(each.note)}"
        rows.append((name, said.constant(each, words), _origin(each.source, words)))
    heads = (words(text.CONSTANT), words(text.VALUE), words(text.READ))
    yield Grid(heads, tuple(rows), right=(1,))
    parts = [value_of(each) for each in (c.spd_max, c.maturity_max, c.quantity_max)]
    if all(part is not None for part in parts) and value_of(c.total_max):
        yield Line(_shares([part for part in parts if part is not None], ruleset, words))


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
        yield Line(words(text.UNKNOWN))
        return
    heads = (
        words(text.PREDICATE),
        words(text.FROM),
        words(text.UNTIL),
        words(text.READ),
    )
    rows = [
        (
            words.fact(band.label),
            _bound(band.low, words),
            _bound(band.high, words),
            _origin(band.source or predicates.source, words),
        )
        for band in predicates.bands
    ]
    yield Grid(heads, tuple(rows), right=(1, 2))


def _bound(value: Decimal | str, words: Words) -> str:
    return words(text.UNKNOWN) if isinstance(value, str) else words.number(value)


def _eligibility(ruleset: Ruleset, words: Words) -> Iterator[Block]:
    rules = ruleset.edition.eligibility
    rows = []
    for name, rule in rules._asdict().items():
        if rule is not None:
            note = getattr(rule, "note", None)
            asked = said.rule(name, ruleset, words)
            rows.append(
                (
                    f"{asked}\n{words.fact(note)}" if note else asked,
                    words(text.EFFECTS[rule.effect]),
                    _origin(rule.source, words),
                )
            )
    yield Heading(words(text.ELIGIBILITY))
    if not rows:
        yield Line(words(text.ABSENT))
        return
    heads = (words(text.RULE), words(text.EFFECT), words(text.READ))
    yield Grid(heads, tuple(rows))


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
        words(text.INDICATOR),
        words(text.WEIGHT),
        words(text.MAXIMUM),
        words(text.SHARE),
        words(text.MANDATORY),
        words(text.READ),
    )
    whole = exact.total(each.maximum for each in rows)
    total = ("", words(text.SUM), "", words.plain(whole), said.share(whole, ruleset, words), "", "")
    yield Grid(heads, (*(_row(each, ruleset, words) for each in rows), total), (0, 2, 3, 4))
    if ruleset.has_index:
        yield Line(words(text.SHARE_MEANS), quiet=True)


def _row(each: Indicator, ruleset: Ruleset, words: Words) -> tuple[str, ...]:
    return (
        each.code,
        words.fact(each.name),
        words.plain(each.weight),
        words.plain(each.maximum),
        said.share(each.maximum, ruleset, words),
        said.yes_or_no(each.mandatory, words),
        words(text.READINGS[each.source.read]),
    )


def _announced(ruleset: Ruleset, words: Words) -> Iterator[Block]:
    if not ruleset.edition.announced:
        return
    yield Heading(words(text.ANNOUNCED))
    heads = (
        words(text.YEAR),
        words(text.CONSTANT),
        words(text.VALUE),
        words(text.READ),
    )
    rows = [
        (
            str(each.year),
            words.fact(getattr(ruleset.edition.constants, each.constant).name),
            words.plain(each.value),
            _origin(each.source, words),
        )
        for each in ruleset.edition.announced
    ]
    yield Grid(heads, tuple(rows), right=(2,))


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
