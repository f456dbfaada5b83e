"""What one change does to the index of a submission, and what each indicator of an innovation gives.

Each change is taken alone, from where the submission stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from inovasi_cli import exact
from inovasi_cli.diagnostics import Diagnostic, Place
from inovasi_cli.insight.changes import repaired, with_level
from inovasi_cli.insight.position import Position, position_of
from inovasi_cli.reading.submission import Document, Submission, Whereabouts
from inovasi_cli.rules import LEVELS, Indicator, Ruleset
from inovasi_cli.scoring import ScoreCard, ScoredInnovation, score_innovation

_NOTHING = Fraction(0)


@dataclass(frozen=True)
class Baseline:
    """A submission on the claimed basis: the row that a place belongs to, and what one change would do.

    Changes of the index are exact and signed; ``None`` where the submission has nothing of the kind.
    """

    submission: Submission
    ruleset: Ruleset
    card: ScoreCard
    position: Position
    _by_points: dict[Decimal, Fraction] = field(default_factory=dict)

    @cached_property
    def _innovations(self) -> Whereabouts:
        return Whereabouts(self.submission.innovations)

    @cached_property
    def _documents(self) -> Mapping[Place, Document]:
        return {document.place: document for document in self.submission.documents}

    def innovation(self, place: Place) -> int | None:
        """The innovation (by its position) that a place is about."""
        number = self._innovations.at(place)
        row = place._replace(column=None)
        return self._documents[row].innovation if number is None and row in self._documents else number

    def document(self, place: Place) -> Document | None:
        """The document on whose row a place is."""
        return self._documents.get(place._replace(column=None))

    def indicator(self, diagnostic: Diagnostic) -> str | None:
        """The indicator (code) that a finding is about: as it says, else by its column or its row."""
        if isinstance(code := diagnostic.facts.get("number"), str):
            return code
        number = self.innovation(diagnostic.place)
        if number is None:
            return self.submission.spd_rows.get(diagnostic.place._replace(column=None))
        return self.field(number, diagnostic.place).partition(".")[0]

    def field(self, number: int, place: Place) -> str:
        """The field of an innovation that a place is the cell of; empty where it is none."""
        return self.submission.innovations[number].field_at(place)

    def at_level(self, number: int | None, code: str, level: int) -> Fraction | None:
        """An indicator of one innovation, or a row of the region (``None``), at another level."""
        if number is None:
            return self._spd(code, level)
        scored = self.card.innovations[number]
        if code not in self.ruleset.sid_indicators or scored.innovation.by_total:
            return None
        old = scored.levels.get(code, 0)
        if self._may_bar(code) and (old == 0) != (level == 0):
            after = with_level(scored.innovation, code, level, "claimed")
            new = score_innovation(after, self.submission, self.ruleset, "claimed")
            return self._at(self.position.exchanged([scored], [new]))
        points = exact.times(self.ruleset.sid_indicators[code].weight, level - old)
        return self.with_points(points) if scored.counted else _NOTHING

    def with_points(self, points: Decimal) -> Fraction:
        """That many more points of maturity among the innovations that count."""
        if points not in self._by_points:
            self._by_points[points] = self._at(self.position.with_maturity(points))
        return self._by_points[points]

    def _spd(self, code: str, level: int) -> Fraction | None:
        if self.submission.spd_total is not None or code not in self.ruleset.spd_indicators:
            return None
        claim = self.submission.spd.get(code)
        change = level - (claim.level if claim else 0)
        return self._at(self.position.with_spd(exact.times(self.ruleset.spd_indicators[code].weight, change)))

    def _may_bar(self, code: str) -> bool:
        """Whether an innovation does not count as long as this indicator is empty."""
        rule = self.ruleset.edition.eligibility.mandatory
        return bool(rule and rule.effect == "excluded" and self.ruleset.sid_indicators[code].must_be_filled)

    def without(self, number: int) -> Fraction:
        """One innovation left out."""
        return self._at(self.position.exchanged([self.card.innovations[number]], []))

    def counting(self, number: int) -> Fraction:
        """An innovation that does not count, if it did as it is."""
        return self.card.innovations[number].gain or _NOTHING

    def covering(self, number: int, affair: str) -> Fraction:
        """An innovation with another main affair."""
        scored = self.card.innovations[number]
        other = scored._replace(innovation=scored.innovation._replace(affair=affair))
        return self._at(self.position.exchanged([scored], [other]))

    def covered(self) -> Fraction:
        """As many basic-service affairs covered as the edition asks for."""
        missing = self.card.coverage.missing
        short = (self.card.coverage.required or 0) - len(self.card.coverage.covered)
        covering = {**self.position.covering, **dict.fromkeys(missing[: max(short, 0)], 1)}
        return self._at(replace(self.position, covering=covering))

    def _at(self, other: Position) -> Fraction:
        return other.index - self._index

    @cached_property
    def _index(self) -> Fraction:
        return self.position.index


@dataclass(frozen=True, slots=True)
class Lift:
    """One indicator of an innovation at its level on the basis of a card.

    ``points`` are of the maturity, ``share`` is what they are of the index, ``None`` without an index.
    ``gains`` are the index points that each higher level would bring, points of the maturity without an
    index; those of an innovation that does not count are told as if it did.
    """

    indicator: Indicator
    place: Place | None
    level: int
    points: Decimal
    share: Fraction | None
    gains: tuple[tuple[int, Fraction], ...]


def lifts(number: int, submission: Submission, ruleset: Ruleset, card: ScoreCard) -> tuple[Lift, ...]:
    """Take innovation ``number`` apart; nothing where only its total is known."""
    scored = card.innovations[number]
    if scored.innovation.by_total:
        return ()
    base, position = _counting(scored, submission, ruleset, card)
    found = []
    for code, indicator in ruleset.sid_indicators.items():
        level = scored.levels.get(code, 0)
        points = exact.times(indicator.weight, level)
        claim = scored.innovation.claims.get(
            code
        )  # where only a verifier wrote a level, its cell claims none
        place = scored.innovation.claiming(code) if claim and claim.claimed else None
        gains = []
        for higher in LEVELS[level:]:
            after = with_level(base.innovation, code, higher, card.basis)
            new = score_innovation(after, submission, ruleset, card.basis)
            gains.append((higher, _gain(base, new, position)))
        share = _share(points, scored, card)
        found.append(Lift(indicator, place, level, points, share, tuple(gains)))
    return tuple(found)


def _counting(
    scored: ScoredInnovation, submission: Submission, ruleset: Ruleset, card: ScoreCard
) -> tuple[ScoredInnovation, Position | None]:
    """The innovation as one that counts, and where the submission would then stand."""
    position = position_of(card, ruleset)
    if scored.counted or position is None:
        return scored, position
    base = score_innovation(repaired(scored.innovation, ruleset), submission, ruleset, card.basis)
    return base, position.exchanged([scored], [base])


def _gain(old: ScoredInnovation, new: ScoredInnovation, position: Position | None) -> Fraction:
    if position is None:
        return Fraction(new.maturity) - Fraction(old.maturity)
    return position.exchanged([old], [new]).index - position.index


def _share(points: Decimal, scored: ScoredInnovation, card: ScoreCard) -> Fraction | None:
    if card.formula is None or card.divisor is None:
        return None
    if not scored.counted:
        return Fraction(0)
    return card.formula.index(Fraction(points) / card.divisor)
