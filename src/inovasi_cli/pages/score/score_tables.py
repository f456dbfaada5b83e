"""The tables of a score as data: for a page, for Markdown, for whatever else shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.diagnostics import Fact
from inovasi_cli.pages.page.blocks import Grid
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.score.breakdown import Part
from inovasi_cli.pages.score.coverage import reached
from inovasi_cli.pages.score.gaps import Gap
from inovasi_cli.pages.score.innovations import excluded_for
from inovasi_cli.pages.score.parts import cells_of, covering
from inovasi_cli.reading.submission import BASES
from inovasi_cli.rules import LEVELS, Ruleset
from inovasi_cli.scoring import ScoreCard, ScoredInnovation
from inovasi_cli.text import output, report


def bases(assessment: Assessment, words: Words) -> Grid:
    """Every basis with its parts, or in a competition with how many reach each predicate."""
    if not assessment.ruleset.has_index:
        return _bases_of_a_competition(assessment, words)
    heads: tuple[Fact, ...] = (output.BASIS, output.PREDICATE, "SPD", "SID", output.TOTAL, output.INDEX_HEAD)
    rows = []
    for basis in BASES:
        card = assessment.cards[basis]
        name = words(output.BASIS_NAMES[basis])
        if card is None:
            rows.append((name, words(output.BASIS_ABSENT[basis]), *[NONE] * 4))
            continue
        figures = (card.spd, card.sid, card.total, card.index)
        predicate = words.fact(card.predicate.label) if card.predicate else NONE
        rows.append((name, predicate, *(_figure(each, words) for each in figures)))
    return Grid(tuple(map(words.fact, heads)), tuple(rows), right=(2, 3, 4, 5))


def _bases_of_a_competition(assessment: Assessment, words: Words) -> Grid:
    bands = assessment.ruleset.bands("innovation")
    heads = (words(output.BASIS), *(words.fact(band.label) for band in bands))
    rows = []
    for basis in BASES:
        card = assessment.cards[basis]
        name = words(output.BASIS_NAMES[basis])
        if card is None:
            rows.append((f"{name}\n{words(output.BASIS_ABSENT[basis])}", *[NONE] * len(bands)))
        else:
            rows.append((name, *map(str, reached(card, assessment.ruleset))))
    return Grid(heads, tuple(rows), right=tuple(range(1, len(heads))))


def parts(lines: Sequence[Part], card: ScoreCard, words: Words) -> Grid:
    """Aspects and variables with points, maxima and index points."""
    heads = (report.PART, output.SCORE, output.MAXIMUM, output.REACHED, output.SHARE)
    rows = tuple(cells_of(part, card, words) for part in lines)
    return Grid(tuple(map(words, heads)), rows, right=(1, 2, 3, 4))


def affairs(card: ScoreCard, ruleset: Ruleset, words: Words) -> Grid:
    """The basic-service affairs with the number of counted innovations in each."""
    number = covering(card)
    rows = tuple(
        (words.fact(term.name), str(number[code]) if number[code] else words(output.NONE_YET))
        for code, term in ruleset.basic_affairs.items()
    )
    return Grid((words(output.AFFAIR), words(output.INNOVATIONS)), rows, right=(1,))


def uncounted(card: ScoreCard, words: Words, several: bool) -> Grid:
    """What does not count: where, what, why, its maturity, and what that costs the index if there is one."""
    has_index = card.index is not None
    heads = (output.ROW_HEAD, report.INNOVATION, report.WHY_NOT, output.MATURITY)
    rows = tuple(
        (
            row_of(each),
            name_of(each, words, several),
            excluded_for(each, words),
            points_of(each, words),
            *([NONE if each.gain is None else words.signed(each.gain)] if has_index else []),
        )
        for each in card.innovations
        if not each.counted
    )
    gain = (words(output.GAIN),) if has_index else ()
    return Grid((*map(words, heads), *gain), rows, right=(0, 3, 4) if has_index else (0, 3), loose=True)


def counted(card: ScoreCard, ruleset: Ruleset, words: Words, several: bool) -> Grid:
    """What counts, with rank and predicate of its own where the edition gives them."""
    own = bool(ruleset.bands("innovation"))
    heads = (output.ROW_HEAD, report.INNOVATION, *([output.RANK, output.PREDICATE] if own else []))
    rows = tuple(
        (
            row_of(each),
            name_of(each, words, several),
            *(
                [str(each.rank or NONE), words.fact(each.predicate.label) if each.predicate else NONE]
                if own
                else []
            ),
            points_of(each, words),
        )
        for each in ranked(card)
    )
    points = output.MATURITY if ruleset.has_index else output.POINTS
    return Grid((*map(words, heads), words(points)), rows, right=(0, 2, 4) if own else (0, 2), loose=True)


def indicators(card: ScoreCard, ruleset: Ruleset, words: Words) -> Grid:
    """How many of the innovations that count stand at each level of each indicator."""
    levels = (0, *LEVELS)
    heads = (
        *(words(output.CODE), words(output.INDICATOR)),
        *(words(report.LEVEL_N, level=level) for level in levels),
        words(report.MEAN_LEVEL),
    )
    rows = []
    for code, indicator in ruleset.sid_indicators.items():
        at = spread_of(card, code)
        mean = Fraction(sum(n * level for level, n in at.items()), max(at.total(), 1))
        numbers = (str(at[level]) for level in levels)
        rows.append((code, words.fact(indicator.name), *numbers, words.figure(mean)))
    return Grid(heads, tuple(rows), right=(0, 2, 3, 4, 5, 6), loose=True)


def spd(card: ScoreCard, words: Words) -> Grid:
    """The region's own rows with level, weight and score."""
    heads = (output.CODE, output.INDICATOR, report.LEVEL, report.WEIGHT, output.SCORE, output.MAXIMUM)
    rows = tuple(
        (
            row.indicator.code,
            words.fact(row.indicator.name),
            str(row.level),
            words.plain(row.indicator.weight),
            words.plain(row.score),
            words.plain(row.indicator.maximum),
        )
        for row in card.spd_rows
    )
    return Grid(tuple(map(words, heads)), rows, right=(0, 2, 3, 4, 5), loose=True)


def gaps(found: Sequence[Gap], words: Words) -> Grid:
    """What scores 0 and what it would bring at level 3."""
    heads = (output.CODE, output.INDICATOR, output.AT_ZERO, output.LOST)
    rows = tuple(
        (
            gap.indicator.code,
            words.fact(gap.indicator.name),
            words(output.OF_ROWS, n=gap.empty, all=gap.rows),
            words.figure(gap.points),
        )
        for gap in found
    )
    return Grid(tuple(map(words, heads)), rows, right=(0, 2, 3), loose=True)


def ranked(card: ScoreCard) -> list[ScoredInnovation]:
    """The innovations that count, the best first; equal ones in their order."""
    return sorted((each for each in card.innovations if each.counted), key=lambda each: -each.maturity)


def spread_of(card: ScoreCard, code: str) -> Counter[int]:
    """How many of the innovations that count and have levels stand at each level of one indicator."""
    return Counter(
        each.levels.get(code, 0) for each in card.innovations if each.counted and not each.innovation.by_total
    )


def row_of(each: ScoredInnovation) -> str:
    """The row of its sheet."""
    return NONE if each.innovation.place.row is None else str(each.innovation.place.row)


def name_of(each: ScoredInnovation, words: Words, several: bool) -> str:
    """Its name, and below it its agency, and its file where there are ``several``."""
    innovation = each.innovation
    below = (innovation.agency, innovation.place.file if several else None)
    said = ", ".join(words.fact(part) for part in below if part)
    return f"{words.fact(innovation.name)}\n{said}" if said else words.fact(innovation.name)


def points_of(each: ScoredInnovation, words: Words) -> str:
    """Its maturity; ``-`` where the edition cannot tell it."""
    return NONE if each.points is None else words.plain(each.points)


def _figure(number: exact.Exact | None, words: Words) -> str:
    return NONE if number is None else words.figure(number)
