"""What must be said beside a result: readings it rests on, boundaries it sits on, what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.diagnostics import Diagnostic, Place, scores
from inovasi_cli.rules import Absent, Constant, Ruleset, Source, value_of
from inovasi_cli.scoring import ScoreCard, with_affairs
from inovasi_cli.submission import Basis, Submission
from inovasi_cli.text import Text

_READING = {
    "inferred": Text("disimpulkan, bukan kutipan", "inferred, not quoted"),
    "assumed": Text("pengandaian kami", "our assumption"),
}


def remark(
    submission: Submission, ruleset: Ruleset, cards: Mapping[Basis, ScoreCard | None], basis: Basis
) -> tuple[Diagnostic, ...]:
    """Return the P diagnostics of the chosen ``basis``; placed at the file, not at a cell."""
    card = cards[basis]
    if card is None:
        return ()
    place = Place(file=submission.files[0] if submission.files else None)
    kinds = (
        *_missing(ruleset, card),
        *_boundary(card),
        *_two_readings(ruleset, card),
        *_totals(submission, cards),
        *_readings(ruleset, card),
    )
    return tuple(Diagnostic(each.kind, place, each.facts) for each in kinds)


def _missing(ruleset: Ruleset, card: ScoreCard) -> Iterator[Diagnostic]:
    edition = ruleset.edition
    if card.formula is None and ruleset.has_index:
        unknown = [c.name for c in ruleset.edition.constants.of_formula if c.value == "unknown"]
        yield Diagnostic(
            scores.EDITION_CANNOT,
            facts={
                "edition": edition.edition,
                "what": Text("indeks", "the index"),
                "missing": tuple(unknown),
                "instead": Text(
                    "Yang dapat dihitung edisi ini tetap ditampilkan; pakai --edition untuk edisi lain.",
                    "What this edition can compute is shown; use --edition for another one.",
                ),
            },
        )
    elif card.formula and card.spd is None:
        constants = edition.constants
        yield Diagnostic(
            scores.SPD_MISSING,
            facts={"maximum": _shown(constants.spd_max), "total": _shown(constants.total_max)},
        )
    if edition.predicates == "unknown":
        yield Diagnostic(
            scores.EDITION_CANNOT,
            facts={
                "edition": edition.edition,
                "what": Text("predikat", "the predicate"),
                "missing": Text("batas predikat", "the bands"),
                "instead": Text("Indeks tetap ditampilkan.", "The index is shown all the same."),
            },
        )


def _boundary(card: ScoreCard) -> Iterator[Diagnostic]:
    shown, unrounded = card.predicate, card.unrounded_predicate
    if shown is None or unrounded is None or shown == unrounded or card.shown_index is None:
        return
    yield Diagnostic(
        scores.ON_THE_BOUNDARY,
        facts={"shown": card.shown_index, "rounded": shown.label, "unrounded": unrounded.label},
    )


def _two_readings(ruleset: Ruleset, card: ScoreCard) -> Iterator[Diagnostic]:
    other = with_affairs(card, ruleset, "all" if card.affairs == "main" else "main")
    if card.shown_index is None or other.shown_index is None or card.index == other.index:
        return
    readings = {card.affairs: card.shown_index, other.affairs: other.shown_index}
    yield Diagnostic(scores.COVERAGE_TWO_READINGS, facts={"main": readings["main"], "all": readings["all"]})


def _totals(submission: Submission, cards: Mapping[Basis, ScoreCard | None]) -> Iterator[Diagnostic]:
    if all(card is None for basis, card in cards.items() if basis != "claimed"):
        return
    if submission.spd_total is not None:
        yield Diagnostic(scores.TOTAL_UNPROVEN, facts={"what": "Skor SPD"})
    for innovation in submission.innovations:
        if innovation.by_total:
            yield Diagnostic(scores.TOTAL_UNPROVEN, facts={"what": innovation.name})


def _readings(ruleset: Ruleset, card: ScoreCard) -> Iterator[Diagnostic]:
    edition = ruleset.edition
    if edition.status not in ("announced", "own"):
        yield Diagnostic(scores.TRANSCRIBED, facts={"edition": edition.edition})
    for constant in ruleset.edition.constants.of_formula:
        source = constant.source
        if source and source.read in _READING and _matters(constant, ruleset, card):
            yield _rests_on(constant.name, _shown(constant), source, ruleset)
    window = edition.eligibility.window
    if window and window.source.read in _READING and _excluded_by(card, "window"):
        label = Text("masa penilaian", "the measured period")
        yield _rests_on(label, f"{window.start:%d/%m/%Y}-{window.end:%d/%m/%Y}", window.source, ruleset)


def _rests_on(what: Text, value: str | Decimal, source: Source, ruleset: Ruleset) -> Diagnostic:
    document = ruleset.edition.documents[source.doc].title
    return Diagnostic(
        scores.RESTS_ON_READING,
        facts={
            "what": what,
            "value": value,
            "reading": _READING[source.read],
            "source": f"{document}, {source.at}" if source.at else document,
        },
    )


def _matters(constant: Constant, ruleset: Ruleset, card: ScoreCard) -> bool:
    """Whether this result would, or could, be another one without ``constant``."""
    constants, formula = ruleset.edition.constants, card.formula
    if formula is None or card.index is None:
        return False
    covered = len(card.coverage.covered)
    if constant is constants.divisor_min:
        return card.counted < formula.divisor_min
    if constant is constants.quantity_cap:
        return card.counted > formula.cap
    if constant is constants.affairs_required:
        # With every affair covered any gate would be passed, so the number cannot matter.
        return card.counted > 0 and covered < len(ruleset.basic_affairs)
    if constant is constants.quantity_per_innovation:
        return bool(card.quantity)
    return card.index != Fraction(0)


def _excluded_by(card: ScoreCard, rule: str) -> bool:
    return any(reason.rule == rule for each in card.innovations for reason in each.reasons)


def _shown(constant: Constant | Absent) -> str | Decimal:
    value = value_of(constant)
    return "unknown" if value is None else Decimal(exact.plain(value))
