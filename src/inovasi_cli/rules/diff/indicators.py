"""One indicator in two editions: what changed, what moved, and what is only worded differently."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from inovasi_cli.diagnostics import Fact
from inovasi_cli.rules import Aspect, AspectRules, DocumentRule, Indicator
from inovasi_cli.rules.diff.changes import NOTHING, Change, IndicatorDiff, Move
from inovasi_cli.rules.diff.levels import Way, moves, shared
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
