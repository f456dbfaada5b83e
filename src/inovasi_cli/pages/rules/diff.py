"""Two editions compared on a page: what moved, what it can cost, what is only worded differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from inovasi_cli.checking.remarks import announced
from inovasi_cli.diagnostics import Fact
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.table import Column, Table, grid_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.rules import wording as said
from inovasi_cli.rules import Aspect, Ruleset, value_of
from inovasi_cli.rules.diff import ASPECTS, BandMove, Change, IndicatorDiff, Move, RulesDiff, Span
from inovasi_cli.text import Text, changes, output
from inovasi_cli.text import editions as text

_MOST_KINDS = 3
"""Names of documents that are written out in one line; ``rules show`` has all of them."""


def diff(compared: RulesDiff, words: Words, *, everything: bool) -> Iterator[Block]:
    """Yield the page; the words that changed are quoted only when ``everything`` is asked for."""
    yield from _head(compared, words)
    yield from _constants(compared, words)
    yield from _bands(compared.bands, words)
    yield from _eligibility(compared, words)
    yield from _decisions(compared, words)
    for aspect in ASPECTS:
        yield from _aspect(compared, aspect, words)
        yield from _documents(compared, aspect, words)
    yield from _effect(compared, words)
    for aspect in ASPECTS:
        yield from _wording(compared, aspect, words, everything=everything)
    if compared.indicators:
        yield Heading(words(changes.LIMITS_TITLE))
        for limit in changes.LIMITS:
            yield Line(words(limit), quiet=True)


def brief(compared: RulesDiff, words: Words) -> Iterator[Block]:
    """Yield what an index may lose or gain, and then what changed, the indicators of innovations first."""
    yield from _head(compared, words)
    yield from _effect(compared, words)
    yield from _bands(compared.bands, words)
    for aspect in reversed(ASPECTS):
        yield from _aspect(compared, aspect, words)
    yield from _constants(compared, words)
    yield from _eligibility(compared, words)


def _head(compared: RulesDiff, words: Words) -> Iterator[Block]:
    before, after = compared.before, compared.after
    yield Heading(words(changes.DIFF, before=before.name, after=after.name), level=1)
    told = words(
        changes.STATUSES_OF,
        before=before.name,
        first=text.STATUSES[before.edition.status],
        after=after.name,
        second=text.STATUSES[after.edition.status],
    )
    yield Line(told, quiet=True)
    for diagnostic in filter(None, map(announced, (before, after))):
        yield Line(words.message(diagnostic), loud=True)


def _constants(compared: RulesDiff, words: Words) -> Iterator[Block]:
    known = [
        constant for constant in compared.constants if "unknown" not in (constant.before, constant.after)
    ]
    if known:
        yield Heading(words(text.CONSTANTS))
        heads = words(text.CONSTANT), compared.before.name, compared.after.name
        yield Grid(heads, tuple(_constant(constant, compared.after, words) for constant in known), (1, 2))
    unknown = tuple(
        _name(constant, compared.after) for constant in compared.constants if constant not in known
    )
    if unknown:
        yield Line(words(changes.UNKNOWN_IN_ONE, names=unknown), quiet=True)


def _constant(change: Change, after: Ruleset, words: Words) -> tuple[str, ...]:
    return (
        words.fact(_name(change, after)),
        *(_number(value, words) for value in (change.before, change.after)),
    )


def _number(fact: Fact | None, words: Words) -> str:
    return words.plain(fact) if isinstance(fact, Decimal) else words(text.ABSENT)


def _name(change: Change, after: Ruleset) -> Fact:
    constant = getattr(after.edition.constants, change.what)
    return change.what if isinstance(constant, str) else constant.name


def _bands(moves: tuple[BandMove, ...], words: Words) -> Iterator[Block]:
    if not moves:
        return
    yield Heading(words(changes.BANDS_MOVED))
    for move in moves:
        before, after = (band.label if band else output.UNKNOWN for band in (move.before, move.after))
        change = words(changes.BEFORE_AFTER, before=before, after=after)
        yield Line(f"{_span(move.of, words)}: {change}")


def _eligibility(compared: RulesDiff, words: Words) -> Iterator[Block]:
    if not compared.eligibility:
        return
    yield Heading(words(text.ELIGIBILITY))
    for change in compared.eligibility:
        before, after = (
            said.rule_and_effect(change.what, ruleset, words) for ruleset in (compared.before, compared.after)
        )
        yield Line(words(changes.BEFORE_AFTER, before=before, after=after))


def _decisions(compared: RulesDiff, words: Words) -> Iterator[Block]:
    if not compared.decisions:
        return
    yield Heading(words(changes.DECISIONS))
    for change in compared.decisions:
        before, after = (_choice(choice, words) for choice in (change.before, change.after))
        name = words.fact(text.DECISION_NAMES.get(change.what, change.what))
        yield Line(f"{name}: {words(changes.BEFORE_AFTER, before=before, after=after)}")


def _choice(choice: Fact | None, words: Words) -> str:
    return words.fact(text.ABSENT if choice is None else text.CHOICES.get(str(choice), str(choice)))


def _aspect(compared: RulesDiff, aspect: Aspect, words: Words) -> Iterator[Block]:
    name = aspect.upper()
    yield Heading(words(changes.MOVED, aspect=name))
    if aspect in compared.uncompared:
        yield Line(words(changes.UNCOMPARED, aspect=name))
        return
    moved = [
        difference for difference in compared.indicators if difference.aspect == aspect and difference.moved
    ]
    if not moved:
        worded = any(difference.wording for difference in compared.of(aspect))
        yield Line(words(changes.NONE_MOVED if worded else changes.UNCHANGED))
        return
    columns: Sequence[Column[IndicatorDiff]] = (
        Column("code", "", "text", lambda row: row.indicator.code, right=True),
        Column("name", output.INDICATOR, "text", lambda row: row.indicator.name, _moves),
        Column("loss", changes.LOSS, "plain", lambda row: row.loss or None),
        Column("gain", changes.GAIN, "plain", lambda row: row.gain or None),
    )
    yield grid_of(Table("moved", columns, moved), words)


def _moves(difference: IndicatorDiff, words: Words) -> str:
    lines = [words.fact(difference.indicator.name)]
    lines += [_change(change, words) for change in difference.changes]
    lines += [_move(move, words) for move in difference.moves]
    if difference.before is None:
        lines.append(words(changes.ADDED))
    elif difference.after is None:
        lines.append(words(changes.ENDED))
    elif not difference.comparable:
        lines.append(words(changes.UNCOMPARABLE))
    return "\n".join(lines)


def _change(change: Change, words: Words) -> str:
    if change.what == "basis":
        added = changes.BASIS_ADDED if change.before is None else changes.BASIS_ENDED
        name = change.after if change.before is None else change.before
        return words(added, code=change.basis or NONE, name=name or NONE)
    before, after = (_fact(value, words) for value in (change.before, change.after))
    return words(changes.CHANGES[change.what], before=before, after=after)


def _fact(fact: Fact | None, words: Words) -> str:
    flags: dict[Fact | None, Text] = {"true": text.YES, "false": text.NO, None: text.ABSENT}
    return words(flags[fact]) if fact in flags else words.fact(fact or NONE)


def _move(move: Move, words: Words) -> str:
    of = _span(move.of, words) if isinstance(move.of, Span) else _named(move, move.of, words)
    if not move.after:
        of = words(changes.NOT_REACHED if isinstance(move.of, Span) else changes.NO_LONGER, of=of)
    if move.basis:
        return words(changes.MOVE_OF_BASIS, basis=move.basis, before=move.before, after=move.after, of=of)
    return words(changes.MOVE, before=move.before, after=move.after, of=of)


def _named(move: Move, codes: tuple[str, ...], words: Words) -> str:
    """The text that names what moved; the codes too where it names other things."""
    said = words.fact(move.text or NONE)
    if not move.partly:
        return said
    parts = tuple(word.replace("-", " ") for word in codes)
    return f"{said} ({words(changes.PART_OF, parts=parts)})"


def _span(span: Span, words: Words) -> str:
    match span.low, span.high:
        case Decimal() as low, Decimal() as high:
            return words.number(low) if low == high else words(text.BETWEEN, low=low, high=high)
        case Decimal() as low, _:
            return words(changes.AND_ABOVE, low=low)
        case _, Decimal() as high:
            return words(changes.AND_BELOW, high=high)
        case _:
            return words(changes.ANY_VALUE)


def _effect(compared: RulesDiff, words: Words) -> Iterator[Block]:
    if not compared.indicators:
        return
    yield Heading(words(changes.EFFECT_TITLE))
    sentences: dict[Aspect, Text] = {"spd": changes.EFFECT_SPD, "sid": changes.EFFECT_SID}
    for aspect, sentence in sentences.items():
        if not compared.of(aspect):
            continue
        loss, gain = compared.loss(aspect), compared.gain(aspect)
        if not loss and not gain:
            yield Line(words(changes.EFFECT_NONE, aspect=aspect.upper()))
            continue
        yield Line(words(sentence, loss=words.plain(abs(loss)), gain=words.plain(gain)))
        if aspect == "sid" and _total(compared):
            yield Line(_on_the_index(loss, gain, compared, words))
        yield from _outside(compared, aspect, words)
    yield from _scale(compared, words)
    yield Line(words(changes.EFFECT_OF_LEVELS), quiet=True)


def _on_the_index(loss: Decimal, gain: Decimal, compared: RulesDiff, words: Words) -> str:
    low, high = (said.share(points, compared.after, words) for points in (loss, gain))
    return words(changes.EFFECT_INDEX, loss=low, gain=high)


def _outside(compared: RulesDiff, aspect: Aspect, words: Words) -> Iterator[Block]:
    """What cannot be compared may go as far as from all points to none."""
    unknown = compared.of(aspect, comparable=False)
    if unknown:
        codes = tuple(difference.indicator.code for difference in unknown)
        loss, gain = compared.loss(aspect, comparable=False), compared.gain(aspect, comparable=False)
        yield Line(words(changes.EFFECT_UNKNOWN, codes=codes, loss=words.plain(loss), gain=words.plain(gain)))


def _scale(compared: RulesDiff, words: Words) -> Iterator[Block]:
    before, after = (
        value_of(ruleset.edition.constants.maturity_max) for ruleset in (compared.before, compared.after)
    )
    if before is not None and after is not None and before != after:
        yield Line(words(changes.SCALE, before=words.plain(before), after=words.plain(after)))


def _total(compared: RulesDiff) -> bool:
    """Whether points are the same part of the index in both editions."""
    totals = {value_of(ruleset.edition.constants.total_max) for ruleset in (compared.before, compared.after)}
    return len(totals) == 1 and None not in totals


def _wording(compared: RulesDiff, aspect: Aspect, words: Words, *, everything: bool) -> Iterator[Block]:
    worded = [
        difference for difference in compared.indicators if difference.aspect == aspect and difference.wording
    ]
    if not worded:
        return
    yield Heading(words(changes.WORDING, aspect=aspect.upper()))
    rows = tuple(
        (difference.indicator.code, _worded(difference, words, everything=everything))
        for difference in worded
    )
    yield Grid(("", words(output.INDICATOR)), rows, (0,))
    if not everything:
        yield Line(words(changes.SEE_WORDING), quiet=True)


def _worded(difference: IndicatorDiff, words: Words, *, everything: bool) -> str:
    name = words.fact(difference.indicator.name)
    if not everything:
        return f"{name}: {words.fact(tuple(_what(change, words) for change in difference.wording))}"
    quoted = (
        words(
            changes.REWORDED,
            what=_what(change, words),
            before=change.before or NONE,
            after=change.after or NONE,
        )
        for change in difference.wording
    )
    return "\n".join((name, *quoted))


def _what(change: Change, words: Words) -> str:
    what = words(changes.WORDED[change.what])
    return words(changes.WORDED_OF_BASIS, basis=change.basis, what=what) if change.basis else what


def _documents(compared: RulesDiff, aspect: Aspect, words: Words) -> Iterator[Block]:
    """Yield the indicators of an aspect whose documents one of the editions asks otherwise; all of them in
    order, first what is no longer asked.
    """
    found = [difference for difference in compared.indicators if difference.aspect == aspect]
    lines = [(difference.indicator.code, _documents_of(difference, words)) for difference in found]
    rows = tuple(row for row in lines if row[1])
    if rows:
        yield Heading(words(changes.DOCUMENTS, aspect=aspect.upper()))
        yield Grid(("", words(output.INDICATOR)), rows, (0,))


def _documents_of(difference: IndicatorDiff, words: Words) -> str:
    lines = [
        words(sentence, rule=said.document_rule(rule, words, _MOST_KINDS))
        for sentence, rules in (
            (changes.DOCUMENT_GONE, difference.documents_gone),
            (changes.DOCUMENT_NEW, difference.documents_new),
        )
        for rule in rules
    ]
    return "\n".join([words.fact(difference.indicator.name), *lines]) if lines else ""
