"""From a submission to a score card, exactly.

The formula (general guideline of the edition, Annex I):

    row score = weight x level
    SPD       = sum of its rows
    maturity  = sum of the SID rows of one innovation
    SID       = sum of maturities / max(minimum divisor, n) + quantity score
    quantity  = points per innovation x min(n, cap), 0 when too few basic-service affairs are covered
    index     = (SPD + SID) / maximum x 100

n counts the innovations that are eligible. What was written is a ``Decimal``, what was divided a
``Fraction``; nothing is rounded here but the index, once, for its predicate.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from inovasi_cli import exact
from inovasi_cli.eligibility import Reason, counts, judge
from inovasi_cli.rules import Affairs, AspectRules, Band, Constants, Indicator, Ruleset, Variable, value_of
from inovasi_cli.submission import BASES, Basis, Claim, Innovation, Submission


@dataclass(frozen=True, slots=True)
class Formula:
    """The constants of the formula, all known."""

    divisor_min: int
    per_innovation: Decimal
    cap: int
    affairs_required: int
    total_max: Decimal

    def divisor(self, counted: int) -> int:
        """The number by which the sum of maturities is divided; 1 at least, so that 0 / 0 is 0."""
        return max(self.divisor_min, counted, 1)

    def quantity(self, counted: int, covered: int) -> Decimal:
        """The quantity score of ``counted`` innovations covering ``covered`` basic affairs."""
        if covered < self.affairs_required:
            return Decimal(0)
        return exact.times(self.per_innovation, min(counted, self.cap))

    def index(self, total: Fraction) -> Fraction:
        """Points out of ``total_max`` as an index of 0-100."""
        return total / Fraction(self.total_max) * 100

    def total(self, spd: Decimal, maturity_sum: Decimal, counted: int, covered: int) -> Fraction:
        """SPD + SID in points."""
        mean = Fraction(maturity_sum) / self.divisor(counted)
        return Fraction(spd) + mean + Fraction(self.quantity(counted, covered))


def formula_of(constants: Constants) -> Formula | None:
    """Return the formula of an edition; ``None`` when one of its constants is unknown, or there is none."""
    numbers = [value_of(each) for each in constants.of_formula]
    known = [number for number in numbers if number is not None]
    if not known or len(known) < len(numbers):
        return None
    divisor_min, per_innovation, cap, required, total_max = known
    return Formula(int(divisor_min), per_innovation, int(cap), int(required), total_max)


@dataclass(frozen=True, slots=True)
class ScoredRow:
    """One indicator at one level: ``score`` = weight x level, in points."""

    indicator: Indicator
    level: int
    score: Decimal


@dataclass(frozen=True, slots=True)
class ScoredInnovation:
    """One innovation under one basis: its levels, its maturity, and whether it counts.

    ``gain`` is what the index would change by if this one counted too; ``None`` when it does, or
    when the edition has no formula. ``rank`` and ``predicate`` are its own where the edition has
    predicates of innovations and it counts: the best first, equal points share the better rank.
    ``known`` is false where the edition has no levels and the innovation no ready-made total; its
    maturity then is 0 and means nothing.
    """

    innovation: Innovation
    levels: Mapping[str, int]
    maturity: Decimal
    reasons: tuple[Reason, ...]
    gain: Fraction | None = None
    rank: int | None = None
    predicate: Band | None = None
    known: bool = True

    @property
    def points(self) -> Decimal | None:
        """Its maturity; ``None`` where the edition cannot tell it."""
        return self.maturity if self.known else None

    @property
    def counted(self) -> bool:
        """Whether it is one of the n."""
        return counts(self.reasons)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Basic-service affairs (codes) that the counted innovations cover, and those they do not.

    ``required`` is how many the edition asks for, ``None`` where that is not known.
    """

    covered: tuple[str, ...]
    missing: tuple[str, ...]
    required: int | None

    @property
    def met(self) -> bool | None:
        """Whether the edition's gate is passed; ``None`` where it is not known."""
        return None if self.required is None else len(self.covered) >= self.required


@dataclass(frozen=True, slots=True)
class VariableScore:
    """One variable: its points and the most it can give, in points of its aspect."""

    variable: Variable
    score: Fraction
    maximum: Decimal


@dataclass(frozen=True)
class ScoreCard:
    """What comes out under one basis. Figures are exact; ``None`` means *not computable*.

    ``by_rounded`` tells whether the predicate follows the index as printed or as it is.
    """

    basis: Basis
    affairs: Affairs
    formula: Formula | None
    bands: Sequence[Band]
    by_rounded: bool
    spd: Decimal | None
    spd_rows: tuple[ScoredRow, ...]
    innovations: tuple[ScoredInnovation, ...]
    coverage: Coverage

    @cached_property
    def counted(self) -> int:
        """n: the innovations that count."""
        return sum(innovation.counted for innovation in self.innovations)

    @cached_property
    def maturity_sum(self) -> Decimal:
        """Sum of the maturities of those that count."""
        return exact.total(scored.maturity for scored in self.innovations if scored.counted)

    @property
    def complete(self) -> bool:
        """Whether the maturity of everything that counts is known."""
        return all(each.known for each in self.innovations if each.counted)

    @property
    def divisor(self) -> int | None:
        """The divisor of the sum."""
        return self.formula.divisor(self.counted) if self.formula else None

    @property
    def maturity_mean(self) -> Fraction | None:
        """Sum of maturities / divisor."""
        return Fraction(self.maturity_sum) / self.divisor if self.divisor and self.complete else None

    @property
    def quantity(self) -> Decimal | None:
        """The quantity score."""
        return self.formula.quantity(self.counted, len(self.coverage.covered)) if self.formula else None

    @property
    def sid(self) -> Fraction | None:
        """Mean maturity plus quantity score."""
        mean, quantity = self.maturity_mean, self.quantity
        return None if mean is None or quantity is None else mean + Fraction(quantity)

    @property
    def total(self) -> Fraction | None:
        """SPD + SID in points; ``None`` without an SPD score or without a formula."""
        if self.sid is None or self.spd is None:
            return None
        return Fraction(self.spd) + self.sid

    @cached_property
    def index(self) -> Fraction | None:
        """The index, unrounded."""
        if self.formula is None or self.total is None:
            return None
        return self.formula.index(self.total)

    @property
    def shown_index(self) -> Decimal | None:
        """The index as printed: two decimals, half up."""
        return None if self.index is None else exact.rounded(self.index)

    @property
    def predicate(self) -> Band | None:
        """The predicate, by the reading that the edition decided for."""
        return self.rounded_predicate if self.by_rounded else self.unrounded_predicate

    @property
    def rounded_predicate(self) -> Band | None:
        """The predicate of the printed index."""
        return None if self.shown_index is None else band_of(self.shown_index, self.bands)

    @property
    def unrounded_predicate(self) -> Band | None:
        """The predicate if the unrounded index had to reach the lower bound of its band."""
        return None if self.index is None else band_of(self.index, self.bands)


def band_of(points: Fraction | Decimal, bands: Sequence[Band]) -> Band | None:
    """Return the best of ``bands`` (best first) whose lower bound ``points`` reach.

    ``None`` without bands, or where a better band may be reached whose lower bound is not known.
    """
    certain = True
    for band in bands:
        if band.low == "unknown":
            certain = False
        elif points >= band.low:
            return band if certain else None
        else:
            certain = True  # the bounds passed so far are higher than this one
    return None


def score(
    submission: Submission,
    ruleset: Ruleset,
    basis: Basis = "claimed",
    affairs: Affairs | None = None,
) -> ScoreCard:
    """Score ``submission`` under ``ruleset`` on one basis; ``affairs`` as the edition decided by default."""
    formula = formula_of(ruleset.edition.constants)
    affairs = affairs or ruleset.edition.affairs_counted
    scored = [_innovation(each, submission, ruleset, basis) for each in submission.innovations]
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
    return tuple(
        _row(indicator, submission.spd.get(code), basis) for code, indicator in ruleset.spd_indicators.items()
    )


def _row(indicator: Indicator, claim: Claim | None, basis: Basis) -> ScoredRow:
    level = claim.on(basis) if claim else 0
    return ScoredRow(indicator, level, exact.times(indicator.weight, level))


def _spd(submission: Submission, rows: Iterable[ScoredRow], basis: Basis) -> Decimal | None:
    if submission.spd_total is not None:
        # A ready-made total carries no evidence and no verifier's level.
        return submission.spd_total if basis == "claimed" else Decimal(0)
    return exact.total(row.score for row in rows) if submission.spd_given else None


def _innovation(
    innovation: Innovation, submission: Submission, ruleset: Ruleset, basis: Basis
) -> ScoredInnovation:
    levels = {code: claim.on(basis) for code, claim in innovation.claims.items()}
    if innovation.by_total:
        maturity = innovation.total if basis == "claimed" and innovation.total else Decimal(0)
    else:
        weights = ruleset.sid_indicators
        maturity = exact.total(exact.times(weights[code].weight, level) for code, level in levels.items())
    reasons = judge(innovation, ruleset, submission.columns, levels)
    known = ruleset.sid.indicators != "unknown" or innovation.total is not None
    return ScoredInnovation(innovation, levels, maturity, reasons, known=known)


def _ranked(scored: Iterable[ScoredInnovation], bands: Sequence[Band]) -> tuple[ScoredInnovation, ...]:
    """Give every innovation that counts its rank and its predicate, if there are ``bands`` of them."""
    innovations = tuple(scored)
    if not bands:
        return innovations
    points = [each.maturity for each in innovations if each.counted]
    return tuple(
        replace(
            each,
            rank=1 + sum(other > each.maturity for other in points),
            predicate=band_of(each.maturity, bands),
        )
        if each.counted
        else each
        for each in innovations
    )


def _coverage(scored: Iterable[ScoredInnovation], ruleset: Ruleset, affairs: Affairs) -> Coverage:
    required = value_of(ruleset.edition.constants.affairs_required) if ruleset.has_index else Decimal(0)
    reached = {code for each in scored if each.counted for code in each.innovation.covers(affairs)}
    return Coverage(
        covered=tuple(code for code in ruleset.basic_affairs if code in reached),
        missing=tuple(code for code in ruleset.basic_affairs if code not in reached),
        required=None if required is None else int(required),
    )


def _with_gains(card: ScoreCard, ruleset: Ruleset) -> ScoreCard:
    """Give every innovation that does not count the index points it would bring if it did."""
    if card.formula is None or card.index is None or card.spd is None:
        return card
    covered = set(card.coverage.covered)
    innovations = []
    for each in card.innovations:
        gain = None
        if not each.counted:
            reached = covered | (set(each.innovation.covers(card.affairs)) & set(ruleset.basic_affairs))
            total = card.formula.total(
                card.spd,
                exact.total((card.maturity_sum, each.maturity)),
                card.counted + 1,
                len(reached),
            )
            gain = card.formula.index(total) - card.index
        innovations.append(replace(each, gain=gain))
    return replace(card, innovations=tuple(innovations))


def _spd_points(card: ScoreCard) -> Mapping[str, Fraction] | None:
    return {row.indicator.code: Fraction(row.score) for row in card.spd_rows} or None


def _sid_points(card: ScoreCard, indicators: Iterable[Indicator]) -> Mapping[str, Fraction] | None:
    counted = [each for each in card.innovations if each.counted]
    if card.divisor is None or any(each.innovation.by_total for each in counted):
        return None
    return {
        i.code: Fraction(exact.times(i.weight, sum(each.levels.get(i.code, 0) for each in counted)))
        / card.divisor
        for i in indicators
    }
