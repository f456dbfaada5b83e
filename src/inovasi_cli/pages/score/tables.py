"""The tables of a score, each described once: for the screen, Markdown, the report, CSV and JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from rich.text import Text as Styled

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.blocks import Cell
from inovasi_cli.pages.page.table import CSV, PEOPLE, PROGRAMS, Column, Listed, Table
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.score.breakdown import ASPECT, WHOLE, Gap, Part, breakdown, find_gaps
from inovasi_cli.pages.score.innovations import innovations
from inovasi_cli.reading.submission import BASES, Basis
from inovasi_cli.rules import LEVELS, Indicator, Ruleset
from inovasi_cli.rules.indicators import Term
from inovasi_cli.scoring import ScoreCard, ScoredRow
from inovasi_cli.text import Language, output

Read = tuple[Basis, ScoreCard | None]


def result(assessment: Assessment) -> Table[tuple[str, Any]]:
    """Who was scored by which rules, and what came out."""
    card, rank, profile = assessment.card, assessment.rank, assessment.submission.profile
    rows: list[tuple[str, Any]] = [
        ("region", profile.region),
        ("code", profile.code),
        ("category", profile.category),
        ("edition", assessment.ruleset.name),
        ("basis", assessment.basis),
    ]
    if card:
        rows += [("index", card.shown_index), ("predicate", card.predicate)]
        rows += [("index_low", assessment.low), ("index_high", assessment.high)]
        untested, zero, refused = assessment.absent or (None, None, None)
        rows.append(("index_if_untested_fail", untested.lowest if untested else None))
        rows.append(("index_if_absent_full", zero.highest if zero else None))
        rows.append(("index_if_corrected_low", refused.low if refused else None))
        rows.append(("index_if_corrected_high", refused.high if refused else None))
        rows.append(("errors", len(assessment.errors)))
    if rank:
        ranks = rank.best, rank.worst, rank.of, rank.year
        rows += zip(("rank_best", "rank_worst", "rank_of", "rank_year"), ranks, strict=True)
    if card:
        rows += [("counted", card.counted), ("reported", len(card.innovations))]
    return Table(
        "result",
        (
            Column("key", "", "text", lambda row: row[0], media=CSV),
            Column("value", "", "text", lambda row: row[1], media=CSV),
        ),
        rows,
    )


def bases(assessment: Assessment) -> Table[Read]:
    """Every basis with its parts, or in a competition with how many reach each predicate."""
    ruleset = assessment.ruleset
    name = _basis if ruleset.has_index else _basis_or_why
    others = _figures_of_a_basis() if ruleset.has_index else _predicates_of_a_basis(ruleset)
    return Table(
        "bases",
        (Column("basis", output.BASIS, "text", lambda row: row[0], shown=name), *others),
        [(basis, assessment.cards[basis]) for basis in BASES],
        style=lambda row: "bold" if row[0] == assessment.basis and row[1] else "",
    )


def _basis(row: Read, words: Words) -> str:
    return words(output.BASIS_NAMES[row[0]])


def _basis_or_why(row: Read, words: Words) -> Cell:
    name, card = row[0], row[1]
    if card:
        return _basis(row, words)
    said = f"{words(output.BASIS_NAMES[name])}: {words(output.BASIS_ABSENT[name])}"
    return Styled(said, style=blocks.QUIET)


def _figures_of_a_basis() -> Sequence[Column[Read]]:
    def of_card(name: str) -> Callable[[Read], Any]:
        return lambda row: getattr(row[1], name, None)

    def predicate(row: Read, words: Words) -> Cell:
        basis, card = row
        if card is None:
            return Styled(words(output.BASIS_ABSENT[basis]), style=blocks.QUIET)
        return blocks.predicate(card.predicate, card.bands, words)

    return (
        Column("predicate", output.PREDICATE, "band", of_card("predicate"), shown=predicate),
        Column("spd", "SPD", "figure", of_card("spd")),
        Column("sid", "SID", "figure", of_card("sid")),
        Column("total", output.TOTAL, "figure", of_card("total")),
        Column("index", output.INDEX_HEAD, "figure", of_card("index")),
    )


def _predicates_of_a_basis(ruleset: Ruleset) -> Sequence[Column[Read]]:
    def number(place: int) -> Callable[[Read], int | None]:
        return lambda row: reached(row[1], ruleset)[place] if row[1] else None

    return [
        Column(band.code, band.label, "whole", number(place))
        for place, band in enumerate(ruleset.bands("innovation"))
    ]


def reached(card: ScoreCard, ruleset: Ruleset) -> list[int]:
    """How many innovations reach each predicate, best first."""
    number = Counter(scored.predicate.code for scored in card.innovations if scored.predicate)
    return [number[band.code] for band in ruleset.bands("innovation")]


def parts(assessment: Assessment) -> Table[Part]:
    """Aspects and variables with points, maxima and index points; no rows without a formula."""
    return Table(
        "parts",
        (
            Column("depth", "", "whole", lambda part: part.depth, media=PROGRAMS),
            Column("aspect", "", "text", lambda part: part.aspect, media=PROGRAMS),
            Column("name", output.PART, "text", lambda part: part.name, shown=_indented, silent=True),
            Column("score", output.SCORE, "figure", lambda part: part.shown),
            Column("maximum", output.MAXIMUM, "plain", lambda part: part.maximum),
            Column("reached", output.REACHED, "share", _part_reached, places=4, media=PEOPLE),
            Column("share", output.SHARE, "figure", lambda part: part.share),
        ),
        breakdown(assessment.card, assessment.ruleset) if assessment.card else (),
        style=lambda part: "bold" if part.depth in (WHOLE, ASPECT) else "",
    )


def _indented(part: Part, words: Words) -> str:
    name = words(part.name)
    if part.aspect:
        name = words(output.ASPECT, name=name, code=part.aspect.upper())
    return "  " * (part.depth - 1) + name


def _part_reached(part: Part) -> Fraction | None:
    if part.points is None or not part.maximum or (part.depth == WHOLE and part.share is None):
        return None  # the share of the whole is the index, which a part does not have
    return Fraction(part.points) / Fraction(part.maximum)


def affairs(assessment: Assessment) -> Table[tuple[str, Term]]:
    """The basic-service affairs with the number of counted innovations in each."""
    number = covering(assessment.card) if assessment.card else Counter()

    def said(row: tuple[str, Term], words: Words) -> Cell:
        none = Styled(words(output.NONE_YET), style=blocks.SEVERITY_STYLE["warning"])
        return str(number[row[0]]) if number[row[0]] else none

    return Table(
        "affairs",
        (
            Column("code", output.CODE, "text", lambda row: row[0], media=PROGRAMS),
            Column("name", output.AFFAIR, "text", lambda row: row[1].name),
            Column("innovations", output.INNOVATIONS, "whole", lambda row: number[row[0]], shown=said),
        ),
        list(assessment.ruleset.basic_affairs.items()),
    )


def covering(card: ScoreCard) -> Counter[str]:
    """How many innovations that count cover each affair (code)."""
    return Counter(
        code
        for scored in card.innovations
        if scored.counted
        for code in set(scored.innovation.covers(card.affairs))
    )


def indicators(assessment: Assessment) -> Table[tuple[Indicator, Counter[int]]]:
    """How many of the innovations that count stand at each level of each indicator."""

    def at(level: int) -> Column[tuple[Indicator, Counter[int]]]:
        head = output.LEVEL_N.filled(level=level)
        return Column(f"level_{level}", head, "whole", lambda row: row[1][level])

    card, every = assessment.card, assessment.ruleset.sid_indicators
    return Table(
        "indicators",
        (
            Column("code", output.CODE, "text", lambda row: row[0].code, right=True),
            Column("name", output.INDICATOR, "text", lambda row: row[0].name),
            *map(at, (0, *LEVELS)),
            Column("mean", output.MEAN_LEVEL, "figure", lambda row: _mean(row[1])),
        ),
        [(indicator, spread_of(card, code)) for code, indicator in every.items()] if card else (),
        loose=True,
    )


def _mean(levels: Counter[int]) -> Fraction:
    return Fraction(sum(n * level for level, n in levels.items()), max(levels.total(), 1))


def spread_of(card: ScoreCard, code: str) -> Counter[int]:
    """How many of the innovations that count and have levels stand at each level of one indicator."""
    return Counter(
        scored.levels.get(code, 0)
        for scored in card.innovations
        if scored.counted and not scored.innovation.by_total
    )


def spd(assessment: Assessment) -> Table[ScoredRow]:
    """The region's own rows with level, weight and score."""
    return Table(
        "spd",
        (
            Column("code", output.CODE, "text", lambda row: row.indicator.code, right=True),
            Column("name", output.INDICATOR, "text", lambda row: row.indicator.name),
            Column("level", output.LEVEL, "whole", lambda row: row.level),
            Column("weight", output.WEIGHT, "plain", lambda row: row.indicator.weight),
            Column("score", output.SCORE, "plain", lambda row: row.score),
            Column("maximum", output.MAXIMUM, "plain", lambda row: row.indicator.maximum),
        ),
        assessment.card.spd_rows if assessment.card else (),
        loose=True,
    )


def gaps(assessment: Assessment) -> Table[Gap]:
    """What scores 0 and what it would bring at level 3, the dearest first."""

    def of_rows(gap: Gap, words: Words) -> str:
        return words(output.OF_ROWS, n=gap.empty, all=gap.rows)

    return Table(
        "gaps",
        (
            Column("code", output.CODE, "text", lambda gap: gap.indicator.code, right=True, silent=True),
            Column("name", output.INDICATOR, "text", lambda gap: gap.indicator.name),
            Column("at_zero", output.AT_ZERO, "whole", lambda gap: gap.empty, shown=of_rows),
            Column("rows", "", "whole", lambda gap: gap.rows, media=PROGRAMS),
            Column("points", output.INDEX_POINTS, "figure", lambda gap: gap.points),
        ),
        find_gaps(assessment.card, assessment.ruleset) if assessment.card else (),
        loose=True,
    )


TABLES: Mapping[str, Callable[[Assessment], Table[Any]]] = {
    "result": result,
    "bases": bases,
    "parts": parts,
    "affairs": affairs,
    "innovations": innovations,
    "indicators": indicators,
    "spd": spd,
    "gaps": gaps,
}
"""Every table that CSV has, by its name."""

USUAL = "innovations"
"""The table that is written as CSV unless another one is asked for."""


def by_row(assessment: Assessment, language: Language, name: str | None) -> Listed:
    """Return the table of this name."""
    return Listed(TABLES[name or USUAL](assessment), language)
