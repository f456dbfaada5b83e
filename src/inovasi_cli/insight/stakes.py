"""What each finding puts at stake: the index points that its repair may bring, or that its worst may cost.

Each finding stands alone, on the claimed basis, from where the submission stands; an amount equals the
difference of two full scorings, and is 0 where nothing would be won or lost. What a repair brings is told
*at most*: an empty or unreadable level may turn out to be 3. What is at risk is told as if a verifier struck
it: a claim without a sound document falls to 0, an innovation reported twice is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.diagnostics import Diagnostic, Fact, Stake
from inovasi_cli.insight.position import position_of
from inovasi_cli.insight.single_changes import Baseline
from inovasi_cli.reading.days import years_in
from inovasi_cli.rules import LEVELS, value_of

BEST = LEVELS[-1]
"""The level that what is empty or cannot be read may turn out to be."""

_NOTHING = Fraction(0)


def stakes(assessment: Assessment) -> tuple[Fraction | None, ...]:
    """Return the index points at stake for each of the findings, in their order.

    ``None`` where nothing tells them: the finding is about no score, or there is no index to compare with.
    """
    card = assessment.cards["claimed"]
    position = position_of(card, assessment.ruleset) if card else None
    if card is None or position is None:
        return (None,) * len(assessment.findings)
    at = Baseline(assessment.submission, assessment.ruleset, card, position)
    return tuple(_stake(at, finding) for finding in assessment.findings)


def _stake(at: Baseline, finding: Diagnostic) -> Fraction | None:
    return WAYS[finding.kind.stake](at, finding) if finding.kind.stake else None


def _gain(change: Fraction | None) -> Fraction | None:
    return None if change is None else max(change, _NOTHING)


def _loss(change: Fraction | None) -> Fraction | None:
    return None if change is None else max(-change, _NOTHING)


def _either(change: Fraction | None) -> Fraction | None:
    return None if change is None else abs(change)


def _whole(fact: Fact | None) -> int:
    return fact if isinstance(fact, int) else 0


def _sum(changes: Iterable[Fraction | None]) -> Fraction | None:
    known = [change for change in changes if change is not None]
    return sum(known, _NOTHING) if known else None


def _unread(at: Baseline, finding: Diagnostic) -> Fraction | None:
    """An empty or unreadable cell: at most the best level, unless another cell tells the level."""
    number = at.innovation(finding.place)
    name = at.field(number, finding.place) if number is not None else ""
    if number is not None and name in _TELL_WHETHER_IT_COUNTS:
        return _gain(at.counting(number))
    code = at.indicator(finding)
    if not code:
        return None
    claim = (at.submission.spd if number is None else at.submission.innovations[number].claims).get(code)
    return _NOTHING if claim and claim.claimed else _gain(at.at_level(number, code, BEST))


def _to(fact: str, sign: Callable[[Fraction | None], Fraction | None]) -> _Told:
    """The level that a finding names in ``fact``."""

    def told(at: Baseline, finding: Diagnostic) -> Fraction | None:
        code = at.indicator(finding)
        if code is None:
            return None
        return sign(at.at_level(at.innovation(finding.place), code, _whole(finding.facts.get(fact))))

    return told


def _unproven(at: Baseline, finding: Diagnostic) -> Fraction | None:
    """The claims of a document at 0; the finding may name several indicators."""
    document = at.document(finding.place)
    number = document.innovation if document else at.innovation(finding.place)
    about = document.indicator if document else at.indicator(finding)
    named = finding.facts.get("number")
    codes = named if isinstance(named, tuple) else (about,)
    return _sum(_loss(at.at_level(number, code, 0)) for code in codes if isinstance(code, str))


def _overlapping(at: Baseline, finding: Diagnostic) -> Fraction | None:
    """A measured value that two levels hold: the lower one."""
    levels = [_whole(finding.facts.get(name)) for name in ("first", "second")]
    code = at.indicator(finding)
    return _loss(at.at_level(at.innovation(finding.place), code, min(levels))) if code else None


def _eligibility(at: Baseline, finding: Diagnostic) -> Fraction | None:
    """A rule that leaves an innovation out: if it counted. One that may: if it were left out."""
    number = at.innovation(finding.place)
    if number is None:
        return None
    scored = at.card.innovations[number]
    if any(reason.kind is finding.kind and reason.effect == "excluded" for reason in scored.reasons):
        return _gain(at.counting(number))
    return _loss(at.without(number))


def _reported_again(at: Baseline, finding: Diagnostic) -> Fraction | None:
    number = at.innovation(finding.place)
    return None if number is None else _loss(at.without(number))


def _affair(at: Baseline, finding: Diagnostic) -> Fraction | None:
    """An affair that is not known: at most one that is missing."""
    number = at.innovation(finding.place)
    if number is None or at.field(number, finding.place) != "affair" or not at.card.coverage.missing:
        return None if number is None else _NOTHING
    return _gain(at.covering(number, at.card.coverage.missing[0]))


def _date(at: Baseline, finding: Diagnostic) -> Fraction | None:
    """A date that cannot be read, where it decides whether the innovation counts and may be in the period."""
    number, window = at.innovation(finding.place), at.ruleset.edition.eligibility.window
    if number is None or at.field(number, finding.place) not in _DATES:
        return None
    years = years_in(str(finding.facts.get("value", "")))
    if window and years and all(not window.start.year <= year <= window.end.year for year in years):
        return _NOTHING
    reasons = at.card.innovations[number].reasons
    if any(reason.effect == "excluded" and reason.where not in _DATES for reason in reasons):
        return _NOTHING  # what else leaves it out
    return _gain(at.counting(number))


def _total(at: Baseline, finding: Diagnostic) -> Fraction | None:
    """A ready-made total that differs from the levels: if the one that is not used were right."""
    total, computed, used = (finding.facts.get(name) for name in ("total", "computed", "used"))
    if not isinstance(total, Decimal) or not isinstance(computed, Decimal):
        return None
    points = exact.total((total, -computed) if used == computed else (computed, -total))
    number = at.innovation(finding.place)
    if number is None:
        return _either(at.position.with_spd(points).index - at.position.index)
    return _either(at.with_points(points)) if at.card.innovations[number].counted else _NOTHING


def _no_total(at: Baseline, finding: Diagnostic) -> Fraction | None:
    """A maturity that is empty or too high to be used: at most the highest."""
    number = at.innovation(finding.place)
    most = value_of(at.ruleset.edition.constants.maturity_max)
    if number is None or most is None:
        return None
    scored = at.card.innovations[number]
    if scored.innovation.claims:
        return _NOTHING
    return _gain(at.with_points(most)) if scored.counted else _NOTHING


def _columns(at: Baseline, finding: Diagnostic) -> Fraction | None:
    """Indicators without a column: at most the best level of each, for all innovations of that sheet."""
    here = [
        number
        for number, innovation in enumerate(at.submission.innovations)
        if (innovation.place.file, innovation.place.sheet) == (finding.place.file, finding.place.sheet)
    ]
    return _sum(_gain(at.at_level(number, code, BEST)) for number in here for code in _named(finding))


def _spd_rows(at: Baseline, finding: Diagnostic) -> Fraction | None:
    """Rows of SPD that are not there: at most the best level in each of them."""
    return _sum(_gain(at.at_level(None, code, BEST)) for code in _named(finding))


def _named(finding: Diagnostic) -> list[str]:
    """The indicators that a finding names where it names several."""
    named = finding.facts.get("number")
    return [code for code in named if isinstance(code, str)] if isinstance(named, tuple) else []


def _coverage(at: Baseline, _: Diagnostic) -> Fraction | None:
    """Too few basic-service affairs: if there were enough."""
    return _gain(at.covered())


_Told = Callable[[Baseline, Diagnostic], Fraction | None]

_DATES = frozenset({"applied", "developed"})
_TELL_WHETHER_IT_COUNTS = _DATES | {"design", "stage"}

WAYS: Mapping[Stake, _Told] = {
    "level": _unread,
    "date": _date,
    "maturity": _no_total,
    "affair": _affair,
    "columns": _columns,
    "spd_rows": _spd_rows,
    "measured": _to("measured", _either),
    "overlap": _overlapping,
    "total": _total,
    "verified_down": _to("verified", _loss),
    "verified_up": _to("verified", _gain),
    "claim": _to("", _loss),
    "document": _unproven,
    "proven": _to("proven", _loss),
    "eligibility": _eligibility,
    "duplicate": _reported_again,
    "coverage": _coverage,
}
"""How each stake is found."""
