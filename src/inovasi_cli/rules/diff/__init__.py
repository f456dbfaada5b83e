"""Two editions compared: what changed, and what an innovation that changes nothing loses or gains by it."""

from __future__ import annotations

from inovasi_cli.rules import Aspect, Ruleset
from inovasi_cli.rules.diff import edition, indicators
from inovasi_cli.rules.diff.changes import BandMove, Change, IndicatorDiff, Move, RulesDiff, Span

ASPECTS: tuple[Aspect, ...] = ("spd", "sid")


def compare(before: Ruleset, after: Ruleset) -> RulesDiff:
    """Compare two rulesets; indicators are the same when their codes are."""
    known = [
        aspect
        for aspect in ASPECTS
        if "unknown" not in (getattr(r, aspect).indicators for r in (before, after))
    ]
    return RulesDiff(
        before,
        after,
        constants=tuple(edition.constants(before, after)),
        bands=tuple(edition.bands(before, after)),
        eligibility=tuple(edition.eligibility(before, after)),
        decisions=tuple(edition.decisions(before, after)),
        indicators=tuple(
            found
            for aspect in known
            for found in indicators.compare(getattr(before, aspect), getattr(after, aspect))
        ),
        uncompared=tuple(aspect for aspect in ASPECTS if aspect not in known),
    )
