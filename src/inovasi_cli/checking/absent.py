"""What the files have no column or row for, and the index at the other end of what that may be.

A rule whose column is missing excludes nobody, and an indicator without a column or row counts as 0. Both are
readings of something that is not there, so the result says beside itself where the other one ends.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from inovasi_cli import exact
from inovasi_cli.checking.across_rows import RULES
from inovasi_cli.diagnostics import Diagnostic, Fact, Place, scores
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Effect, Indicator, Ruleset
from inovasi_cli.scoring import ScoreCard, ScoredInnovation
from inovasi_cli.scoring.eligibility import Rule, columns_of, untested
from inovasi_cli.text import Text

MOST_NAMED = 3
"""Indicators that are named in full."""


class Untested(NamedTuple):
    """Rules that exclude and could not be tested on ``innovations`` that count, with their fields.

    ``lowest`` is the index that is left if all of these failed.
    """

    rules: Mapping[Rule, str]
    innovations: int
    lowest: Decimal


class CountedZero(NamedTuple):
    """Indicators (by code) without a column or row; ``highest`` is the index with all at level 3."""

    indicators: Mapping[str, Indicator]
    highest: Decimal


class Refused(NamedTuple):
    """The lowest and the highest index once so many ``cells`` (rows, where it is a row) are put right."""

    cells: int
    low: Decimal
    high: Decimal


class Absent(NamedTuple):
    """Both, where there are such, and both ends of the index where something is ``refused``."""

    untested: Untested | None = None
    zero: CountedZero | None = None
    refused: Refused | None = None

    def ends(self, low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
        """Return how low and how high an index may be beside what it is read to be."""
        if self.refused:
            return self.refused.low, self.refused.high
        return self.untested.lowest if self.untested else low, self.zero.highest if self.zero else high

    def remarks(self, ruleset: Ruleset, file: str) -> Iterator[Diagnostic]:
        """Yield P618 and P619."""
        if self.untested:
            headers = ruleset.vocabulary.columns["innovations"]
            rules = tuple(
                Text(f"{RULES[rule].id} ({headers[name][0]})", f"{RULES[rule].en} ({headers[name][0]})")
                for rule, name in self.untested.rules.items()
            )
            facts: dict[str, Fact] = {"rule": rules, "low": self.untested.lowest}
            yield Diagnostic(scores.NOT_TESTED, Place(file), facts)
        if self.zero:
            facts = {"missing": _named(self.zero.indicators), "high": self.zero.highest}
            yield Diagnostic(scores.COUNTED_ZERO, Place(file), facts)


def _named(indicators: Mapping[str, Indicator]) -> tuple[Text | str, ...]:
    """Name a few with their codes, many by their codes alone."""
    if len(indicators) > MOST_NAMED:
        return tuple(indicators)
    return tuple(
        Text(f"{code} {indicator.name.id}", f"{code} {indicator.name.en}")
        for code, indicator in indicators.items()
    )


def absent(card: ScoreCard, submission: Submission, ruleset: Ruleset) -> Absent:
    """Return what is absent and can move the index of ``card``."""
    if card.formula is None or card.index is None:
        return Absent()
    return Absent(_untested(card, submission, ruleset), _zero(card, submission, ruleset))


def _untested(card: ScoreCard, submission: Submission, ruleset: Ruleset) -> Untested | None:
    kept, rules = [], dict[Rule, str]()
    for scored in card.innovations:
        if scored.counted:
            failing = rules_without_column(scored, submission.columns, ruleset)
            rules |= failing
            kept += [] if failing else [scored]
    if not rules:
        return None
    return Untested(rules, card.counted - len(kept), _index(card, ruleset, kept))


def rules_without_column(
    scored: ScoredInnovation, columns: Collection[str], ruleset: Ruleset
) -> Mapping[Rule, str]:
    """The rules that exclude and cannot be tested on an innovation, each with the field that is missing."""
    if scored.innovation.supposed is not None:
        return {}  # of no file that could have a column
    return {
        rule: name for rule, name in untested(scored.innovation, ruleset, columns) if _excludes(rule, ruleset)
    }


def _excludes(rule: Rule, ruleset: Ruleset) -> bool:
    effect: Effect = getattr(ruleset.edition.eligibility, rule).effect
    return effect == "excluded"


def rows_missing(card: ScoreCard, submission: Submission, ruleset: Ruleset) -> Mapping[str, Indicator]:
    """The indicators of SPD that no row is of, where there are rows of it."""
    there = {*submission.spd_rows.values()} | {*submission.spd}
    rows = ruleset.spd_indicators.items() if card.spd_rows else ()
    return {code: row for code, row in rows if code not in there}


def _zero(card: ScoreCard, submission: Submission, ruleset: Ruleset) -> CountedZero | None:
    found = dict(rows_missing(card, submission, ruleset))
    spd = [indicator.maximum for indicator in found.values()]
    filled = []
    for scored in card.innovations:
        lacks = columns_missing(scored, submission.columns, ruleset) if scored.counted else {}
        found |= lacks
        filled += [indicator.maximum for indicator in lacks.values()]
    if not found:
        return None
    counted = [scored for scored in card.innovations if scored.counted]
    index = _index(card, ruleset, counted, exact.total(spd), exact.total(filled))
    codes = (*ruleset.spd_indicators, *ruleset.sid_indicators)
    return CountedZero({code: found[code] for code in codes if code in found}, index)


def columns_missing(
    scored: ScoredInnovation, columns: Collection[str], ruleset: Ruleset
) -> Mapping[str, Indicator]:
    """The indicators that the sheet of an innovation has no column for; none where it has a total."""
    innovation = scored.innovation
    if innovation.by_total:
        return {}
    given = {name.partition(".")[0] for name in columns_of(innovation, columns)}
    return {code: row for code, row in ruleset.sid_indicators.items() if code not in given}


def _index(
    card: ScoreCard,
    ruleset: Ruleset,
    counted: Iterable[ScoredInnovation],
    more_spd: Decimal = Decimal(0),
    more_maturity: Decimal = Decimal(0),
) -> Decimal:
    """The index with only ``counted`` and with points more."""
    assert card.formula is not None and card.spd is not None
    counted = [*counted]
    covered = {code for scored in counted for code in scored.innovation.covers(card.affairs)}
    maturity = exact.total((more_maturity, *(scored.maturity for scored in counted)))
    total = card.formula.total(
        exact.total((card.spd, more_spd)), maturity, len(counted), len(covered & set(ruleset.basic_affairs))
    )
    return exact.rounded(card.formula.index(total))
