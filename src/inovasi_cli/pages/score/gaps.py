"""What scores nothing yet, and what it would bring: the SPD rows and the SID indicators at level 0."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from rich.console import RenderableType

from inovasi_cli import exact
from inovasi_cli.pages.page import tables
from inovasi_cli.pages.page.words import Words
from inovasi_cli.rules import Indicator, Ruleset
from inovasi_cli.scoring import Formula, ScoreCard
from inovasi_cli.text import output


@dataclass(frozen=True, slots=True)
class Gap:
    """One indicator: ``empty`` of its ``rows`` score 0; ``points`` of the index are lost by it."""

    indicator: Indicator
    empty: int
    rows: int
    points: Fraction


def find_gaps(card: ScoreCard, ruleset: Ruleset) -> tuple[Gap, ...]:
    """Return the indicators that score 0 somewhere, the dearest first."""
    if card.formula is None or card.divisor is None:
        return ()
    gaps = (*_spd_gaps(card, card.formula), *_sid_gaps(card, ruleset, card.formula, card.divisor))
    return tuple(sorted(gaps, key=lambda gap: -gap.points))


def gaps(card: ScoreCard, ruleset: Ruleset, words: Words, limit: int | None) -> Iterator[RenderableType]:
    """Draw at most ``limit`` gaps; all with ``None``."""
    found = find_gaps(card, ruleset)
    if not found:
        return
    shown = found if limit is None else found[:limit]
    yield tables.heading(words(output.GAPS))
    drawn = tables.table(
        ("", "right"),
        (words(output.INDICATOR), "left"),
        (words(output.AT_ZERO), "right"),
        (words(output.LOST), "right"),
    )
    for gap in shown:
        drawn.add_row(
            gap.indicator.code,
            words.fact(gap.indicator.name),
            words(output.OF_ROWS, n=gap.empty, all=gap.rows),
            words.figure(gap.points),
        )
    yield tables.Inset(drawn)
    yield tables.quiet(words(output.GAPS_MEAN))
    if len(shown) < len(found):
        yield tables.quiet(words(output.MORE, n=len(found) - len(shown)))


def _spd_gaps(card: ScoreCard, formula: Formula) -> Iterable[Gap]:
    for row in card.spd_rows:
        if not row.level:
            yield Gap(row.indicator, 1, 1, formula.index(Fraction(row.indicator.maximum)))


def _sid_gaps(card: ScoreCard, ruleset: Ruleset, formula: Formula, divisor: int) -> Iterable[Gap]:
    counted = [each for each in card.innovations if each.counted and not each.innovation.by_total]
    for code, indicator in ruleset.sid_indicators.items():
        empty = sum(not each.levels.get(code) for each in counted)
        if empty:
            lost = Fraction(exact.times(indicator.maximum, empty)) / divisor
            yield Gap(indicator, empty, len(counted), formula.index(lost))
