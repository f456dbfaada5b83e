"""The innovations of a score: a table for programs; two for people, of what counts and of what does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

from rich.text import Text as Styled

from inovasi_cli.assessment import Assessment
from inovasi_cli.diagnostics.dates import APPLICATION_EMPTY
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.blocks import Cell
from inovasi_cli.pages.page.table import (
    CSV,
    JSON,
    PAGE,
    PEOPLE,
    READERS,
    SCREEN,
    SHEET,
    Column,
    Medium,
    Table,
    in_words,
)
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.reading.submission import Innovation
from inovasi_cli.rules import Ruleset, value_of
from inovasi_cli.scoring import ScoreCard, ScoredInnovation
from inovasi_cli.scoring.eligibility import Reason
from inovasi_cli.text import Text, findings, output


def _row(scored: ScoredInnovation, words: Words) -> str:  # noqa: ARG001 - as every column is shown
    """The row; the cell of one that shares its row with others."""
    place = scored.innovation.place
    return NONE if place.row is None else place.cell or str(place.row)


_ROW: Column[ScoredInnovation] = Column(
    "row", output.ROW_HEAD, "whole", lambda row: row.innovation.place.row, _row, media=PEOPLE
)
_RANK: Column[ScoredInnovation] = Column("rank", output.RANK, "whole", lambda row: row.rank)
_GAIN: Column[ScoredInnovation] = Column("gain", output.GAIN, "change", lambda row: row.gain)


def innovations(assessment: Assessment) -> Table[ScoredInnovation]:
    """Every innovation with whether and why it counts, its maturity and its levels, for programs."""
    return Table(
        "innovations",
        (
            Column("place", "", "place", lambda row: row.innovation.at("name"), media=CSV),
            Column("name", "", "text", lambda row: row.innovation.name),
            Column("agency", "", "text", lambda row: row.innovation.agency),
            Column("place", "", "json", _place, media=JSON),
            Column("affair", "", "text", lambda row: row.innovation.affair, media=CSV),
            Column("status", "", "text", lambda row: row.innovation.status),
            Column("counted", "", "flag", lambda row: row.counted),
            Column("reasons", "", "list", _rules("excluded")),
            Column("warnings", "", "list", _rules("warning"), media=JSON),
            _points(assessment.ruleset),
            Column("levels", "", "json", lambda row: dict(row.levels), media=JSON),
            _GAIN,
            Column("supposed", "", "flag", lambda row: row.innovation.supposed is not None, media=JSON),
            _RANK,
            Column("predicate", "", "band", lambda row: row.predicate),
            *(_level(code) for code in assessment.ruleset.sid_indicators),
        ),
        assessment.card.innovations if assessment.card else (),
    )


def _place(scored: ScoredInnovation) -> dict[str, object]:
    place = scored.innovation.place
    return {"file": place.file, "sheet": place.sheet, "row": place.row}


def _rules(effect: str) -> Callable[[ScoredInnovation], tuple[str, ...]]:
    return lambda row: tuple(reason.rule for reason in row.reasons if reason.effect == effect)


def _level(code: str) -> Column[ScoredInnovation]:
    return Column(
        code, "", "whole", lambda row: None if row.innovation.by_total else row.levels.get(code, 0), media=CSV
    )


def _points(ruleset: Ruleset) -> Column[ScoredInnovation]:
    head = output.MATURITY if ruleset.has_index else output.POINTS
    return Column("maturity", head, "plain", lambda row: row.points)


def _name(head: Text, media: frozenset[Medium], assessment: Assessment) -> Column[ScoredInnovation]:
    def said(scored: ScoredInnovation, words: Words) -> str:
        return name_of(scored, words, _several(assessment))

    return Column("name", head, "text", lambda row: row.innovation.name, shown=said, media=media)


def uncounted(assessment: Assessment) -> Table[ScoredInnovation]:
    """What does not count: where, what, why, its maturity, and what that costs the index if there is one."""

    def said(scored: ScoredInnovation, words: Words) -> Cell:
        name, mark, below = name_of(scored, words, _several(assessment)).partition("\n")
        return (
            Styled(name)
            .append(f"{mark}{below}", style=blocks.QUIET)
            .append(f"\n{excluded_for(scored, words)}", style="yellow")
        )

    card = assessment.card
    return Table(
        "uncounted",
        (
            _ROW,
            _name(output.INNOVATION_ALONE, PAGE, assessment),
            *named("", excluded_for, lambda row: row.innovation)[1:],
            in_words("excluded", output.EXCLUDED_INNOVATION, said)._replace(media=SCREEN),
            in_words("reasons", output.WHY_NOT, excluded_for)._replace(media=PAGE | SHEET),
            _points(assessment.ruleset),
            *([_GAIN] if card and card.index is not None else []),
        ),
        [scored for scored in card.innovations if not scored.counted] if card else [],
        loose=True,
    )


def counted(assessment: Assessment) -> Table[ScoredInnovation]:
    """What counts, the best first, with rank and predicate of its own where the edition gives them."""
    card, ruleset = assessment.card, assessment.ruleset
    own = bool(ruleset.bands("innovation"))
    return Table(
        "counted",
        (
            *([_RANK._replace(media=SCREEN), _ROW._replace(media=PAGE | SHEET)] if own else [_ROW]),
            _name(output.INNOVATION, SCREEN, assessment),
            _name(output.INNOVATION_ALONE, PAGE, assessment),
            *named("", excluded_for, lambda row: row.innovation)[1:],
            *([_RANK._replace(media=PAGE | SHEET), _predicate(ruleset)] if own else []),
            _points(ruleset),
            *([_reached(ruleset)] if own else []),
        ),
        ranked(card) if card else [],
        loose=True,
    )


def _predicate(ruleset: Ruleset) -> Column[ScoredInnovation]:
    def said(scored: ScoredInnovation, words: Words) -> Cell:
        return blocks.predicate(scored.predicate, ruleset.bands("innovation"), words)

    return Column("predicate", output.PREDICATE, "band", lambda row: row.predicate, shown=said)


def _reached(ruleset: Ruleset) -> Column[ScoredInnovation]:
    maximum = value_of(ruleset.edition.constants.maturity_max)

    def share(scored: ScoredInnovation) -> Fraction | None:
        return Fraction(scored.maturity) / Fraction(maximum) if maximum else None

    return Column("reached", output.REACHED, "share", share, places=4, media=SCREEN | SHEET)


def named(
    head: Text | str, said: Callable[[Any, Words], Cell], innovation: Callable[[Any], Innovation | None]
) -> Sequence[Column[Any]]:
    """Describe whose a row is: for readers in one cell, on a sheet name and agency in a column each."""

    def of(name: str) -> Callable[[Any], str | None]:
        return lambda row: getattr(innovation(row), name, None)

    return (
        in_words("innovation", head, said)._replace(media=READERS),
        Column("innovation", output.INNOVATION_ALONE, "text", of("name"), media=SHEET),
        Column("agency", findings.HEAD_AGENCY, "text", of("agency"), media=SHEET),
    )


def _several(assessment: Assessment) -> bool:
    return len(assessment.submission.files) > 1


def ranked(card: ScoreCard) -> list[ScoredInnovation]:
    """The innovations that count, the best first; equal ones in their order."""
    counted = (scored for scored in card.innovations if scored.counted)
    return sorted(counted, key=lambda scored: -scored.maturity)


def excluded_for(scored: ScoredInnovation, words: Words) -> str:
    """Name the rules by which an innovation does not count."""
    return "; ".join(map(words, reasons_of(scored)))


def reasons_of(scored: ScoredInnovation) -> tuple[Text, ...]:
    """The rules by which an innovation does not count, in words."""
    left_out = (reason for reason in scored.reasons if reason.effect == "excluded")
    return tuple(map(_in_words, left_out))


def _in_words(reason: Reason) -> Text:
    if reason.unread:
        return output.REASONS_UNREAD[reason.rule]
    return output.UNDATED if reason.kind is APPLICATION_EMPTY else output.REASONS[reason.rule]


def name_of(scored: ScoredInnovation, words: Words, several: bool) -> str:
    """Its name, and below it its agency, and its file where there are ``several``."""
    innovation = scored.innovation
    below = (innovation.agency, innovation.place.file if several else None)
    said = ", ".join(words.fact(part) for part in below if part)
    return f"{words.fact(innovation.name)}\n{said}" if said else words.fact(innovation.name)
