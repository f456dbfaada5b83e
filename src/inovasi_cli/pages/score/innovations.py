"""The innovations: what does not count and what that costs, then what counts, the weakest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median

from rich.console import RenderableType
from rich.text import Text as Styled

from inovasi_cli.pages.page import tables
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.rules import Ruleset, value_of
from inovasi_cli.scoring import ScoreCard, ScoredInnovation
from inovasi_cli.text import Text, output


def innovations(  # noqa: PLR0913, PLR0917 - what is drawn, how, and how much of both lists
    card: ScoreCard, ruleset: Ruleset, files: Sequence[str], words: Words, limit: int | None, most: int | None
) -> Iterator[RenderableType]:
    """Draw at most ``most`` that do not count, and at most ``limit`` that do; all with ``None``."""
    counted = sorted((each for each in card.innovations if each.counted), key=lambda each: each.maturity)
    several = len(files) > 1
    yield from excluded(card, words, several, most)
    shown = counted if limit is None else counted[:limit]
    title = output.COUNTED if len(shown) == len(counted) else output.COUNTED_PART
    yield tables.heading(words(title, counted=len(counted), shown=len(shown)))
    if not counted:
        yield tables.line(words(output.INNOVATIONS_NONE))
        return
    yield _counted(shown, words, several)
    if card.complete:
        yield tables.quiet(spread(counted, ruleset, words))
    if len(shown) < len(counted):
        yield tables.quiet(words(output.MORE, n=len(counted) - len(shown)))


def excluded(
    card: ScoreCard, words: Words, several: bool, most: int | None, points: Text = output.MATURITY
) -> Iterator[RenderableType]:
    """Draw at most ``most`` that do not count and why, and what that costs the index if there is one."""
    found = [each for each in card.innovations if not each.counted]
    if not found:
        return
    gain: list[tuple[str, tables.Align]] = [(words(output.GAIN), "right")] if card.index is not None else []
    drawn = tables.table(
        (words(output.ROW_HEAD), "right"),
        (words(output.EXCLUDED_INNOVATION), "left"),
        (words(points), "right"),
        *gain,
    )
    shown = found if most is None else found[:most]
    for each in shown:
        drawn.add_row(
            _row_number(each),
            name_of(each, words, several).append(f"\n{excluded_for(each, words)}", style="yellow"),
            _points(each, words),
            *([words.signed(each.gain)] if each.gain is not None else []),
        )
    yield tables.heading(words(output.EXCLUDED, excluded=len(found)))
    yield tables.Inset(drawn)
    if len(shown) < len(found):
        yield tables.quiet(words(output.MORE, n=len(found) - len(shown)))
    if gain:
        yield tables.quiet(words(output.GAIN_MEANS))


def _counted(shown: Sequence[ScoredInnovation], words: Words, several: bool) -> RenderableType:
    drawn = tables.table(
        (words(output.ROW_HEAD), "right"),
        (words(output.INNOVATION), "left"),
        (words(output.MATURITY), "right"),
    )
    for each in shown:
        drawn.add_row(_row_number(each), name_of(each, words, several), _points(each, words))
    return tables.Inset(drawn)


def _points(each: ScoredInnovation, words: Words) -> str:
    return NONE if each.points is None else words.plain(each.points)


def excluded_for(each: ScoredInnovation, words: Words) -> str:
    """Name the rules by which an innovation does not count."""
    said = ((output.REASONS_UNREAD if r.unread else output.REASONS, r) for r in each.reasons)
    return "; ".join(words(texts[r.rule]) for texts, r in said if r.effect == "excluded")


def name_of(each: ScoredInnovation, words: Words, several: bool) -> Styled:
    """Write the name with its agency below it, and with its file where there are ``several``."""
    innovation = each.innovation
    name = Styled(words.fact(innovation.name))
    below = [words.fact(innovation.agency)] if innovation.agency else []
    if several and innovation.place.file:
        below.append(words.fact(innovation.place.file))
    if below:
        name.append(f"\n{', '.join(below)}", style=tables.QUIET)
    return name


def _row_number(each: ScoredInnovation) -> str:
    return NONE if each.innovation.place.row is None else str(each.innovation.place.row)


def spread(counted: Sequence[ScoredInnovation], ruleset: Ruleset, words: Words) -> str:
    """Say the lowest, the median and the highest maturity."""
    maturities: list[Decimal] = [each.maturity for each in counted]
    maximum = value_of(ruleset.edition.constants.maturity_max)
    return words(
        output.SPREAD if maximum is not None else output.SPREAD_WITHOUT_MAXIMUM,
        low=words.plain(min(maturities)),
        median=words.figure(median(maturities)),
        high=words.plain(max(maturities)),
        maximum=NONE if maximum is None else words.plain(maximum),
    )
