"""Two editions compared: what changed, and what an innovation that changes nothing loses or gains by it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from inovasi_cli.diagnostics import Fact
from inovasi_cli.rules import (
    Aspect,
    Band,
    Edition,
    MandatoryFilled,
    Ruleset,
    Stages,
    Window,
    WordCount,
    band_of,
)
from inovasi_cli.rules.diff import indicators
from inovasi_cli.rules.diff.changes import BandMove, Change, IndicatorDiff, Move, RulesDiff, Span

ASPECTS: tuple[Aspect, ...] = ("spd", "sid")


def compare(before: Ruleset, after: Ruleset) -> RulesDiff:
    """Compare two rulesets; indicators are the same when their codes are."""
    old, new = before.edition, after.edition
    aspects = [(aspect, getattr(before, aspect), getattr(after, aspect)) for aspect in ASPECTS]
    known = [both for both in aspects if "unknown" not in (both[1].indicators, both[2].indicators)]
    return RulesDiff(
        before,
        after,
        constants=_differing(_constants(old), _constants(new)),
        bands=tuple(_bands(old, new)),
        eligibility=_differing(_eligibility(old), _eligibility(new)),
        decisions=_differing(_decisions(old), _decisions(new)),
        indicators=tuple(found for _, *both in known for found in indicators.compare(*both)),
        uncompared=tuple(both[0] for both in aspects if both not in known),
    )


def _differing(before: Mapping[str, Fact | None], after: Mapping[str, Fact | None]) -> tuple[Change, ...]:
    """What differs, by name; ``None`` is what an edition does not have."""
    both = ((name, before.get(name), after.get(name)) for name in dict.fromkeys([*before, *after]))
    return tuple(Change(name, old, new) for name, old, new in both if old != new)


def _constants(edition: Edition) -> Mapping[str, Fact]:
    """The numbers of the formula."""
    numbers = edition.constants._asdict().items()
    return {name: number if isinstance(number, str) else number.value for name, number in numbers}


def _eligibility(edition: Edition) -> Mapping[str, Fact | None]:
    """The rules that decide who counts; ``effect`` is a part of each."""
    return {name: rule and _said(rule) for name, rule in edition.eligibility._asdict().items()}


def _said(rule: Window | WordCount | Stages | MandatoryFilled) -> tuple[Fact, ...]:
    """The values of a rule, without where they come from."""
    return tuple(value for name, value in rule._asdict().items() if name not in ("source", "note"))


def _decisions(edition: Edition) -> Mapping[str, Fact]:
    """The decisions of ours."""
    return {made.code: made.choice for made in edition.decisions}


def _bands(before: Edition, after: Edition) -> Iterator[BandMove]:
    """Yield the rounded figures that have another predicate; nothing where they are of other things."""
    first_of, second_of = before.predicates, after.predicates
    if first_of == "unknown" or second_of == "unknown" or first_of.of != second_of.of:
        return
    old, new = first_of.bands, second_of.bands
    bounds = [bound for band in (*old, *new) for bound in (band.low, band.high) if bound != "unknown"]

    def predicates(index: Decimal) -> tuple[str, str]:
        return _code(band_of(index, old)), _code(band_of(index, new))

    first, second = ({band.code: band for band in bands} for bands in (old, new))
    for span, (earlier, later) in indicators.spans(bounds, predicates):
        if earlier != later:
            yield BandMove(span, first.get(earlier), second.get(later))


def _code(band: Band | None) -> str:
    return band.code if band else ""
