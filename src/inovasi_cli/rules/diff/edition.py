"""What holds for the whole edition, in two of them: constants, predicates, eligibility, decisions."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from inovasi_cli.diagnostics import Fact
from inovasi_cli.rules import (
    Absent,
    Band,
    Constant,
    MandatoryFilled,
    Ruleset,
    Stages,
    Window,
    WordCount,
    band_of,
)
from inovasi_cli.rules.diff.changes import BandMove, Change
from inovasi_cli.rules.diff.indicators import spans


def constants(before: Ruleset, after: Ruleset) -> Iterator[Change]:
    """Yield the numbers of the formula that differ, under their keys."""
    old, new = before.edition.constants, after.edition.constants
    for name, one, other in zip(old._fields, old, new, strict=True):
        first, second = _value(one), _value(other)
        if first != second:
            yield Change(name, first, second)


def bands(before: Ruleset, after: Ruleset) -> Iterator[BandMove]:
    """Yield the rounded figures that have another predicate; nothing where they are of other things."""
    first_of, second_of = before.edition.predicates, after.edition.predicates
    if first_of == "unknown" or second_of == "unknown" or first_of.of != second_of.of:
        return
    old, new = first_of.bands, second_of.bands
    bounds = [bound for band in (*old, *new) for bound in (band.low, band.high) if bound != "unknown"]

    def predicates(index: Decimal) -> tuple[str, str]:
        return _code(band_of(index, old)), _code(band_of(index, new))

    first, second = ({band.code: band for band in bands} for bands in (old, new))
    for span, (earlier, later) in spans(bounds, predicates):
        if earlier != later:
            yield BandMove(span, first.get(earlier), second.get(later))


def eligibility(before: Ruleset, after: Ruleset) -> Iterator[Change]:
    """Yield what differs in the rules that decide who counts; ``effect`` is a part of each."""
    old, new = before.edition.eligibility, after.edition.eligibility
    for rule, one, other in zip(old._fields, old, new, strict=True):
        first, second = _said(one), _said(other)
        if first != second:
            yield Change(rule, first, second)


def decisions(before: Ruleset, after: Ruleset) -> Iterator[Change]:
    """Yield the decisions of ours, by their codes, that are made otherwise or in one of the editions only."""
    old, new = ({made.code: made.choice for made in of.edition.decisions} for of in (before, after))
    for code in dict.fromkeys([*old, *new]):
        if old.get(code) != new.get(code):
            yield Change(code, old.get(code), new.get(code))


def _value(constant: Constant | Absent) -> Fact:
    return constant if isinstance(constant, str) else constant.value


def _said(rule: Window | WordCount | Stages | MandatoryFilled | None) -> tuple[Fact, ...] | None:
    """The values of a rule, without where they come from."""
    if rule is None:
        return None
    return tuple(value for name, value in rule._asdict().items() if name not in ("source", "note"))


def _code(band: Band | None) -> str:
    return band.code if band else ""
