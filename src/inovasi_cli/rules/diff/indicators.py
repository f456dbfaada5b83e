"""One indicator in two editions: what changed, what moved, and what is only worded differently."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import TypeVar

from inovasi_cli import exact
from inovasi_cli.diagnostics import Fact
from inovasi_cli.rules import Aspect, AspectRules, Direction, DocumentRule, Indicator, Level
from inovasi_cli.rules.diff.changes import NOTHING, Change, IndicatorDiff, Move, Span
from inovasi_cli.rules.indicators import level_of
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import normalise

_NUMERAL = re.compile(r"\d+")


def compare(before: AspectRules, after: AspectRules) -> Iterator[IndicatorDiff]:
    """Yield every indicator of an aspect, in the order of the later edition, then those that ended."""
    old, new = _by_code(before), _by_code(after)
    for code, indicator in new.items():
        if code in old:
            yield _diff(after.aspect, old[code], indicator)
        else:
            yield IndicatorDiff(after.aspect, None, indicator, gain=indicator.maximum)
    for code, indicator in old.items():
        if code not in new:
            yield IndicatorDiff(before.aspect, indicator, None, loss=-indicator.maximum)


def _diff(aspect: Aspect, before: Indicator, after: Indicator) -> IndicatorDiff:
    ways = shared(before, after)
    told = [moves(*way) for way in ways]
    known = [found for found in told if found is not None]
    comparable = bool(told) and len(known) == len(told)
    moved = tuple(move for found in known for move in found if move.before != move.after)
    points = [NOTHING, *(move.points for found in known for move in found)]
    units = [change for way in ways for change in _unit(*way)]
    return IndicatorDiff(
        aspect,
        before,
        after,
        changes=(
            *_changes(before, after),
            *_bases(before, after, ways),
            *(change for change in units if _numerals_differ(change)),
        ),
        moves=moved,
        wording=(
            *_text("name", before.name, after.name),
            *(change for change in units if not _numerals_differ(change)),
            *(change for way in ways if comparable for change in _wording(*way, moved)),
        ),
        documents_gone=tuple(_only(before.document_rules, after.document_rules)),
        documents_new=tuple(_only(after.document_rules, before.document_rules)),
        loss=min(points) if comparable else -before.maximum,
        gain=max(points) if comparable else after.maximum,
        comparable=comparable,
    )


def _changes(before: Indicator, after: Indicator) -> Iterator[Change]:
    """What differs beside the levels; of what one edition does not know, nothing is known to differ."""
    if before.weight != after.weight:
        yield Change("weight", before.weight, after.weight)
    if before.mandatory != after.mandatory and "unknown" not in (before.mandatory, after.mandatory):
        yield Change("mandatory", str(before.mandatory).lower(), str(after.mandatory).lower())
    if before.files and after.files and set(before.files) != set(after.files):
        yield Change("files", before.files, after.files)


def _bases(before: Indicator, after: Indicator, ways: Sequence[tuple[Way, Way]]) -> Iterator[Change]:
    """Ways of measuring that only one of the editions has."""
    old, new = {first.basis for first, _ in ways}, {second.basis for _, second in ways}
    yield from (
        Change("basis", basis.name, None, basis.code) for basis in before.bases if basis.code not in old
    )
    yield from (
        Change("basis", None, basis.name, basis.code) for basis in after.bases if basis.code not in new
    )


def _only(rules: Sequence[DocumentRule], others: Sequence[DocumentRule]) -> Iterator[DocumentRule]:
    """Yield the rules that say something which none of ``others`` says, wherever it stands."""
    said = {_asked(rule) for rule in others}
    return (rule for rule in rules if _asked(rule) not in said)


def _asked(rule: DocumentRule) -> tuple[object, ...]:
    return (rule.level, frozenset(rule.kinds), frozenset(rule.years), frozenset(rule.needs), rule.alone)


def _unit(before: Way, after: Way) -> Iterator[Change]:
    if before.unit and after.unit:
        yield from _text("unit", before.unit, after.unit, after.basis)


def _wording(before: Way, after: Way, moved: Sequence[Move]) -> Iterator[Change]:
    """Texts of levels that nothing moved to or from, and of the evidence."""
    touched = {level for move in moved if move.basis == after.basis for level in (move.before, move.after)}
    for first, second in zip(before.levels, after.levels, strict=True):
        if second.level not in touched:
            yield from _text(f"level-{second.level}", first.text, second.text, after.basis)
    if before.evidence and after.evidence:
        yield from _text("evidence", before.evidence, after.evidence, after.basis)


def _text(what: str, before: Text, after: Text, basis: str | None = None) -> Iterator[Change]:
    if normalise(before.id) != normalise(after.id):
        yield Change(what, before, after, basis)


def _numerals_differ(change: Change) -> bool:
    """Whether a unit speaks of other numbers, such as times in two years and times in three."""
    return _numerals(change.before) != _numerals(change.after)


def _numerals(fact: Fact | None) -> list[str]:
    return _NUMERAL.findall(fact.id) if isinstance(fact, Text) else []


def _by_code(aspect: AspectRules) -> dict[str, Indicator]:
    return (
        {}
        if aspect.indicators == "unknown"
        else {indicator.code: indicator for indicator in aspect.indicators}
    )


Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Way:
    """One way to reach the levels of an indicator: its only one, or one of its bases.

    ``unit`` and ``direction`` are ``None`` where the levels are texts.
    """

    weight: Decimal
    basis: str | None
    unit: Text | None
    direction: Direction | None
    levels: tuple[Level, ...]
    evidence: Text | None

    def points(self, level: int) -> Decimal:
        """The points of a level."""
        return exact.times(self.weight, level)

    def reached(self, value: Decimal) -> int:
        """The level that a measured ``value`` reaches."""
        return level_of(value, self.levels, self.direction).level if self.direction else 0

    def named(self) -> Mapping[str, int]:
        """The level of everything that the texts name."""
        return {code: level.level for level in self.levels for code in level.means}


def shared(before: Indicator, after: Indicator) -> tuple[tuple[Way, Way], ...]:
    """Return the ways that both editions have: of the same basis, or a basis measured in the only unit."""
    return tuple(
        (first, second) for first in _ways(before) for second in _ways(after) if _same(first, second)
    )


def moves(before: Way, after: Way) -> tuple[Move, ...] | None:
    """Return where everything stands in both, moved or not; ``None`` if that cannot be told.

    Measured values are scanned at and around every bound of both editions, texts by their codes.
    """
    if before.direction and after.direction:
        return tuple(_by_value(before, after))
    if before.direction or after.direction:
        return None
    return tuple(_by_text(before, after)) if _worded_alike(before, after) else _by_meaning(before, after)


def spans(bounds: Iterable[Decimal], answer: Callable[[Decimal], Answer]) -> Iterator[tuple[Span, Answer]]:
    """Yield the ranges of values with one ``answer``, in steps as fine as the finest of ``bounds``.

    ``answer`` may change at a bound or beside it only.
    """
    known = set(bounds)
    step = Decimal(1).scaleb(min(map(_exponent, known), default=0))
    points = sorted({point for bound in known for point in (bound - step, bound, bound + step)})
    runs = [(given, list(run)) for given, run in groupby(points, answer)]
    for i, (given, run) in enumerate(runs):
        yield Span(run[0] if i else None, run[-1] if i < len(runs) - 1 else None), given


def _ways(indicator: Indicator) -> tuple[Way, ...]:
    if not indicator.bases:
        unit, direction = indicator.unit, indicator.direction
        return (Way(indicator.weight, None, unit, direction, indicator.levels, indicator.evidence),)
    return tuple(
        Way(indicator.weight, basis.code, basis.unit, basis.direction, basis.levels, basis.evidence)
        for basis in indicator.bases
    )


def _same(first: Way, second: Way) -> bool:
    if (first.basis is None) == (second.basis is None):
        return first.basis == second.basis
    return bool(first.unit and second.unit and normalise(first.unit.id) == normalise(second.unit.id))


def _by_value(before: Way, after: Way) -> Iterator[Move]:
    levels = (*before.levels, *after.levels)
    bounds = [b for level in levels for b in (level.min, level.max, level.above) if b is not None]
    for span, (old, new) in spans(bounds, lambda value: (before.reached(value), after.reached(value))):
        yield Move(old, new, after.points(new) - before.points(old), span, basis=after.basis)


def _by_text(before: Way, after: Way) -> Iterator[Move]:
    for level in before.levels:
        yield _of_codes(before, after, (level.level, level.level), level.means)


def _by_meaning(before: Way, after: Way) -> tuple[Move, ...] | None:
    named = after.named()
    codes: dict[tuple[int, int], tuple[str, ...]] = {}
    for code, level in before.named().items():
        where = level, named.get(code, 0)
        codes[where] = (*codes.get(where, ()), code)
    if not any(new for _, new in codes):
        return None
    return tuple(_of_codes(before, after, where, of) for where, of in codes.items())


def _of_codes(before: Way, after: Way, where: tuple[int, int], codes: tuple[str, ...]) -> Move:
    """Return the move of what the codes mean, with the text that names least beside it."""
    old, new = where
    first = before.levels[old - 1]
    second = after.levels[new - 1] if new else first
    named = first if len(first.means) < len(second.means) else second
    gained = after.points(new) - before.points(old)
    return Move(old, new, gained, codes, named.text, set(named.means) != set(codes), after.basis)


def _worded_alike(before: Way, after: Way) -> bool:
    texts, others = ([normalise(level.text.id) for level in way.levels] for way in (before, after))
    return texts == others


def _exponent(number: Decimal) -> int:
    exponent = Decimal(exact.plain(number)).as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
