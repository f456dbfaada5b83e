"""Standings on the screen and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text as Styled

from inovasi_cli.render import findings as listed
from inovasi_cli.render import rank_rows as rows
from inovasi_cli.render import tables
from inovasi_cli.render.words import Words
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.standings import Standings
from inovasi_cli.standings.agencies import AgencyStanding
from inovasi_cli.submission import Category
from inovasi_cli.text import Language, output
from inovasi_cli.text import ranking as text

_LEFT = (1, 3)
"""Columns of text: region and predicate; agency stands where region does."""

_LONGEST = 60


def screen(standings: Standings, language: Language, top: int | None) -> RenderableType:
    """Draw a table for each category and what is to be known about them."""
    return Group(*_categories(standings, Words(language, _LONGEST), top))


def agencies(
    ranked: Sequence[AgencyStanding], region: str | None, card: ScoreCard, language: Language, top: int | None
) -> RenderableType:
    """Draw the agencies of one region, with the formula of their points."""
    words = Words(language, _LONGEST)
    heads = [words(head) for head in rows.AGENCY_HEADS]
    drawn = _drawn(heads, [rows.agency_cells(each, words) for each in ranked[:top]], left=(1,))
    return Group(
        tables.heading(agency_title(region, words)),
        tables.Inset(drawn),
        *_more(len(ranked), top, words),
        tables.quiet(_formula(card, words)),
    )


def markdown(standings: Standings, language: Language, top: int | None) -> str:
    """Write a Markdown table for each category."""
    words = Words(language)
    heads = rows.heads_of(standings, words)
    return rows.markdown(
        [
            (
                _title(category, standings, words),
                heads,
                [rows.cells_of(each, standings, words) for each in ranked[:top]],
            )
            for category, ranked in standings.categories.items()
        ]
    )


def agency_markdown(
    ranked: Sequence[AgencyStanding], region: str | None, language: Language, top: int | None
) -> str:
    """Write the agencies of one region as a Markdown table."""
    words = Words(language)
    heads = [words(head) for head in rows.AGENCY_HEADS]
    cells = [rows.agency_cells(each, words) for each in ranked[:top]]
    return rows.markdown([(agency_title(region, words), heads, cells)])


def agency_title(region: str | None, words: Words) -> str:
    """What the table of agencies is called."""
    return words(text.AGENCIES, region=region or words(output.REGION_UNNAMED))


def _categories(standings: Standings, words: Words, top: int | None) -> Iterator[RenderableType]:
    if not standings.categories:
        yield Styled(words(text.NOTHING))
        return
    for category, ranked in standings.categories.items():
        yield tables.heading(_title(category, standings, words))
        cells = [rows.cells_of(each, standings, words) for each in ranked[:top]]
        yield tables.Inset(_drawn(rows.heads_of(standings, words), cells, left=_LEFT))
        yield from _more(len(ranked), top, words)
    yield Styled()
    yield tables.quiet(words(text.MEANS))
    if standings.reference_year is not None:
        yield tables.quiet(words(text.AMONG_MEANS, year=str(standings.reference_year)))
    yield from listed.about_result(standings.remarks, words)
    yield from listed.small_print(standings.remarks, words)


def _drawn(heads: Sequence[str], cells: Sequence[Sequence[str]], left: Sequence[int]) -> RenderableType:
    drawn = tables.table(*((head, "left" if at in left else "right") for at, head in enumerate(heads)))
    for row in cells:
        drawn.add_row(*row)
    return drawn


def _more(number: int, top: int | None, words: Words) -> Iterator[RenderableType]:
    if top is not None and number > top:
        yield tables.quiet(words(text.MORE, n=number - top))


def _title(category: Category, standings: Standings, words: Words) -> str:
    name = output.CATEGORY_NAMES[category]
    if standings.cluster is None:
        return words(text.TITLE, category=name)
    return words(text.TITLE_CLUSTER, category=name, cluster=text.CLUSTERS[standings.cluster])


def _formula(card: ScoreCard, words: Words) -> str:
    if card.formula is None or card.index is None or card.sid is None or card.quantity is None:
        return words(text.AGENCIES_ORDER)
    return words(
        text.AGENCIES_MEAN,
        divisor=card.divisor or 0,
        quantity=words.figure(card.quantity),
        counted=card.counted,
        maximum=words.plain(card.formula.total_max),
        sum=words.figure(card.formula.index(card.sid)),
        index=words.figure(card.index),
    )
