"""From a submission to a score card, exactly.

Functions name the clause of the guideline that they compute, as the edition of 2026 numbers it; where other
editions have it, ``source`` tells beside each constant in ``indicators/``. The formula stands in Annex I, the
points of each row in Annex II:

    row score = weight x level
    SPD       = sum of its rows
    maturity  = sum of the SID rows of one innovation
    SID       = sum of maturities / max(minimum divisor, n) + quantity score
    quantity  = points per innovation x min(n, cap), 0 when too few basic-service affairs are covered
    index     = (SPD + SID) / maximum x 100

n counts the innovations that are eligible. What is sent and then rejected counts for what the edition decided
(``rejected``); no score knows of it, only who asks what verification may take. What was written is a
``Decimal``, what was divided a ``Fraction``; nothing is rounded here but the index, once, for its predicate.
Beside the score stand the rank in a category with the tables of results that it needs (``ranking``), and what
proves an edition (``proof``).

Not here: what must be said of a submission or a result (``checking``), what a change would bring
(``insight``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.reading.submission import BASES, Basis, Claim, Innovation, Submission
from inovasi_cli.rules import LEVELS, Affairs, AspectRules, Band, Indicator, Ruleset, band_of, value_of
from inovasi_cli.scoring.card import (
    Coverage,
    Formula,
    ScoreCard,
    ScoredInnovation,
    ScoredRow,
    VariableScore,
    formula_of,
)
from inovasi_cli.scoring.eligibility import judge


def score(
    submission: Submission, ruleset: Ruleset, basis: Basis = "claimed", affairs: Affairs | None = None
) -> ScoreCard:
    """Score ``submission`` under ``ruleset`` on one basis; ``affairs`` as the edition decided by default."""
    formula = formula_of(ruleset.edition)
    affairs = affairs or ruleset.edition.affairs_counted
    scored = [
        score_innovation(innovation, submission, ruleset, basis) for innovation in submission.innovations
    ]
    spd_rows = _spd_rows(submission, ruleset, basis)
    card = ScoreCard(
        basis=basis,
        affairs=affairs,
        formula=formula,
        bands=ruleset.bands("region"),
        by_rounded=ruleset.edition.choice("predicate-rounding") == "rounded",
        spd=_spd(submission, spd_rows, basis),
        spd_rows=spd_rows,
        innovations=_ranked(scored, ruleset.bands("innovation")),
        coverage=_coverage(scored, ruleset, affairs),
        whole=not submission.unread,
    )
    return _with_gains(card, ruleset)


def score_all(
    submission: Submission, ruleset: Ruleset, affairs: Affairs | None = None
) -> Mapping[Basis, ScoreCard | None]:
    """Score on every basis; one for which the files hold nothing is ``None``."""
    return {
        basis: score(submission, ruleset, basis, affairs) if basis in submission.bases else None
        for basis in BASES
    }


def with_affairs(card: ScoreCard, ruleset: Ruleset, affairs: Affairs) -> ScoreCard:
    """Return ``card`` under the other reading of which affairs cover a basic service."""
    coverage = _coverage(card.innovations, ruleset, affairs)
    return _with_gains(replace(card, affairs=affairs, coverage=coverage), ruleset)


def score_innovation(
    innovation: Innovation, submission: Submission, ruleset: Ruleset, basis: Basis
) -> ScoredInnovation:
    """Score one innovation as one of ``submission``; ranks and gains come from the whole card."""
    levels = {code: claim.on(basis) for code, claim in innovation.claims.items()}
    if innovation.supposed is None and innovation.by_total and basis == "claimed":
        levels = {}
    maturity = _maturity(innovation, levels, ruleset, basis)
    reasons = judge(innovation, ruleset, submission.columns, levels)
    known = ruleset.sid.indicators != "unknown" or innovation.by_total
    return ScoredInnovation(innovation, levels, maturity, reasons, known=known)


def _maturity(innovation: Innovation, levels: Mapping[str, int], ruleset: Ruleset, basis: Basis) -> Decimal:
    """Annex II, SID: the points of its levels, unless a total or what is supposed of it goes before them."""
    if innovation.supposed is not None:
        return innovation.supposed.get(basis, Decimal(0))
    if innovation.by_total and basis == "claimed":
        return innovation.total or Decimal(0)
    points = ruleset.once(_points)
    return exact.total([points[code][level] for code, level in levels.items()])


def proven_index(card: ScoreCard, submission: Submission, ruleset: Ruleset) -> Decimal | None:
    """The index as printed of what is proven, where ``card`` has one of the same submission as claimed.

    Innovations are judged anew only where their levels may decide whether they count.
    """
    mandatory = ruleset.edition.eligibility.mandatory
    if mandatory and mandatory.effect == "excluded":
        return score(submission, ruleset, "evidenced", card.affairs).shown_index
    spd = _spd(submission, _spd_rows(submission, ruleset, "evidenced"), "evidenced")
    if card.formula is None or card.index is None or spd is None:
        return None
    counted = [scored.innovation for scored in card.innovations if scored.counted]
    proven = [{code: one.level for code, one in of.claims.items() if one.evidenced} for of in counted]
    points = exact.total(
        _maturity(innovation, levels, ruleset, "evidenced")
        for innovation, levels in zip(counted, proven, strict=True)
    )
    total = card.formula.total(spd, points, card.counted, len(card.coverage.covered))
    return exact.rounded(card.formula.index(total))


def _points(ruleset: Ruleset) -> Mapping[str, Sequence[Decimal]]:
    """Annex II, SID: the points of each indicator by its level."""
    return {
        code: [exact.times(indicator.weight, level) for level in (0, *LEVELS)]
        for code, indicator in ruleset.sid_indicators.items()
    }


def by_variable(card: ScoreCard, aspect: AspectRules) -> tuple[VariableScore, ...]:
    """Return the points of each variable of ``aspect``; SID in points of the mean maturity.

    Empty when the aspect is known only as a total, or when an innovation that counts is (its
    points belong to no variable).
    """
    if aspect.indicators == "unknown":
        return ()
    points = _spd_points(card) if aspect.aspect == "spd" else _sid_points(card, aspect.indicators)
    if points is None:
        return ()
    return tuple(
        VariableScore(
            variable,
            sum((points[i.code] for i in aspect.indicators if i.variable == variable.code), Fraction(0)),
            exact.total(i.maximum for i in aspect.indicators if i.variable == variable.code),
        )
        for variable in aspect.variables
    )


def _spd_rows(submission: Submission, ruleset: Ruleset, basis: Basis) -> tuple[ScoredRow, ...]:
    if submission.spd_total is not None or not submission.spd_given:
        return ()
    claims = submission.spd
    levels = {code: claims[code].on(basis) if code in claims else 0 for code in ruleset.spd_indicators}
    return tuple(
        ScoredRow(indicator, levels[code], exact.times(indicator.weight, levels[code]))
        for code, indicator in ruleset.spd_indicators.items()
    )


def _spd(submission: Submission, rows: Iterable[ScoredRow], basis: Basis) -> Decimal | None:
    if submission.spd_total is not None:
        # A ready-made total carries no evidence and no verifier's level.
        return submission.spd_total if basis == "claimed" else Decimal(0)
    return exact.total(row.score for row in rows) if submission.spd_given else None


def _ranked(scored: Iterable[ScoredInnovation], bands: Sequence[Band]) -> tuple[ScoredInnovation, ...]:
    """Give every innovation that counts its rank and its predicate, if there are ``bands`` of them."""
    innovations = tuple(scored)
    if not bands:
        return innovations
    points = [innovation.maturity for innovation in innovations if innovation.counted]
    return tuple(
        innovation._replace(
            rank=1 + sum(other > innovation.maturity for other in points),
            predicate=band_of(innovation.maturity, bands),
        )
        if innovation.counted
        else innovation
        for innovation in innovations
    )


def _coverage(scored: Iterable[ScoredInnovation], ruleset: Ruleset, affairs: Affairs) -> Coverage:
    required = value_of(ruleset.edition.constants.affairs_required) if ruleset.has_index else Decimal(0)
    reached = {
        code for innovation in scored if innovation.counted for code in innovation.innovation.covers(affairs)
    }
    return Coverage(
        covered=tuple(code for code in ruleset.basic_affairs if code in reached),
        missing=tuple(code for code in ruleset.basic_affairs if code not in reached),
        required=None if required is None else int(required),
    )


def _with_gains(card: ScoreCard, ruleset: Ruleset) -> ScoreCard:
    """Give every innovation that does not count the index points it would bring if it did."""
    if card.formula is None or card.index is None or card.spd is None:
        return card
    formula, spd, index, covered = card.formula, card.spd, card.index, {*card.coverage.covered}

    def with_gain(scored: ScoredInnovation) -> ScoredInnovation:
        reached = covered.union({*scored.innovation.covers(card.affairs)} & ruleset.basic_affairs.keys())
        sums = exact.total((card.maturity_sum, scored.maturity))
        gain = formula.index(formula.total(spd, sums, card.counted + 1, len(reached))) - index
        return scored._replace(gain=gain)

    innovations = (scored if scored.counted else with_gain(scored) for scored in card.innovations)
    return replace(card, innovations=tuple(innovations))


def _spd_points(card: ScoreCard) -> Mapping[str, Fraction] | None:
    return {row.indicator.code: Fraction(row.score) for row in card.spd_rows} or None


def _sid_points(card: ScoreCard, indicators: Iterable[Indicator]) -> Mapping[str, Fraction] | None:
    counted = [scored for scored in card.innovations if scored.counted]
    if card.divisor is None or any(scored.innovation.by_total for scored in counted):
        return None
    return {
        i.code: Fraction(exact.times(i.weight, sum(scored.levels.get(i.code, 0) for scored in counted)))
        / card.divisor
        for i in indicators
    }
