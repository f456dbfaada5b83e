"""The innovations: what does not count and what that costs, then what counts.

The weakest come first, because they can gain most; where innovations compete, the best do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from statistics import median

from rich.console import RenderableType
from rich.text import Text as Styled

from inovasi_cli.render import tables
from inovasi_cli.render.words import NONE, Words
from inovasi_cli.rules import Ruleset, value_of
from inovasi_cli.scoring import ScoreCard, ScoredInnovation
from inovasi_cli.text import output


def innovations(
    card: ScoreCard, ruleset: Ruleset, files: Sequence[str], words: Words, limit: int | None
) -> Iterator[RenderableType]:
    """Draw all that does not count, and at most ``limit`` that do; all with ``None``."""
    order = 1 if ruleset.has_index else -1
    counted = sorted(
        (each for each in card.innovations if each.counted), key=lambda each: order * each.maturity
    )
    excluded = [each for each in card.innovations if not each.counted]
    several = len(files) > 1
    if excluded:
        yield tables.heading(words(output.EXCLUDED, excluded=len(excluded)))
        yield _excluded(excluded, words, several)
        if card.index is not None:
            yield tables.quiet(words(output.GAIN_MEANS))
    shown = counted if limit is None else counted[:limit]
    part = output.COUNTED_PART if ruleset.has_index else output.COUNTED_BEST
    title = output.COUNTED if len(shown) == len(counted) else part
    yield tables.heading(words(title, counted=len(counted), shown=len(shown)))
    if not counted:
        yield tables.line(words(output.INNOVATIONS_NONE))
        return
    yield _counted(shown, words, several) if ruleset.has_index else _ranked(shown, words, several)
    yield tables.quiet(_spread(counted, ruleset, words))
    if len(shown) < len(counted):
        yield tables.quiet(words(output.MORE, n=len(counted) - len(shown)))


def _counted(shown: Sequence[ScoredInnovation], words: Words, several: bool) -> RenderableType:
    drawn = tables.table(
        (words(output.ROW_HEAD), "right"),
        (words(output.INNOVATION), "left"),
        (words(output.MATURITY), "right"),
    )
    for each in shown:
        drawn.add_row(_row_number(each), _name(each, words, several), words.plain(each.maturity))
    return tables.Inset(drawn)


def _ranked(shown: Sequence[ScoredInnovation], words: Words, several: bool) -> RenderableType:
    """Innovations that compete with each other, each with its own rank and predicate."""
    drawn = tables.table(
        (words(output.RANK), "right"),
        (words(output.INNOVATION), "left"),
        (words(output.PREDICATE), "left"),
        (words(output.MATURITY), "right"),
    )
    for each in shown:
        drawn.add_row(
            NONE if each.rank is None else str(each.rank),
            _name(each, words, several),
            words.fact(each.predicate.label) if each.predicate else NONE,
            words.plain(each.maturity),
        )
    return tables.Inset(drawn)


def _excluded(excluded: Sequence[ScoredInnovation], words: Words, several: bool) -> RenderableType:
    drawn = tables.table(
        (words(output.ROW_HEAD), "right"),
        (words(output.EXCLUDED_INNOVATION), "left"),
        (words(output.MATURITY), "right"),
        (words(output.GAIN), "right"),
    )
    for each in excluded:
        drawn.add_row(
            _row_number(each),
            _name(each, words, several).append(f"\n{_reasons(each, words)}", style="yellow"),
            words.plain(each.maturity),
            NONE if each.gain is None else _signed(each.gain, words),
        )
    return tables.Inset(drawn)


def _reasons(each: ScoredInnovation, words: Words) -> str:
    """Name the rules by which an innovation does not count."""
    return "; ".join(words(output.REASONS[r.rule]) for r in each.reasons if r.effect == "excluded")


def _signed(change: Fraction, words: Words) -> str:
    """Write a change with its sign."""
    return f"{'+' if change > 0 else ''}{words.figure(change)}"


def _name(each: ScoredInnovation, words: Words, several: bool) -> Styled:
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


def _spread(counted: Sequence[ScoredInnovation], ruleset: Ruleset, words: Words) -> str:
    maturities: list[Decimal] = [each.maturity for each in counted]
    maximum = value_of(ruleset.edition.constants.maturity_max)
    return words(
        output.SPREAD,
        low=words.plain(min(maturities)),
        median=words.figure(median(maturities)),
        high=words.plain(max(maturities)),
        maximum=NONE if maximum is None else words.plain(maximum),
    )
