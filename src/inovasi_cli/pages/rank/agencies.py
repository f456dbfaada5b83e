"""The agencies of one region, described once: screen, Markdown, CSV, JSON and worksheet."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType

from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.insight.standings.within_region import AgencyStanding, Order
from inovasi_cli.pages.page import blocks, shapes
from inovasi_cli.pages.page import findings as listed
from inovasi_cli.pages.page.diagnosed import remarks_of
from inovasi_cli.pages.page.jsons import written
from inovasi_cli.pages.page.table import CSV, JSON, PEOPLE, Column, Table, csv_of, grid_of, records_of
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.rank.fitting import LONGEST, folded, rank_or_tie, rest
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import Language
from inovasi_cli.text import ranking as text


def table(ranked: Sequence[AgencyStanding], top: int | None) -> Table[AgencyStanding]:
    """Describe at most ``top`` agencies, in their order."""
    return Table("agencies", _COLUMNS, ranked[:top])


def _placed(standing: AgencyStanding, words: Words) -> str:
    return rank_or_tie(standing.rank, standing.tied, words)


def _named(standing: AgencyStanding, words: Words) -> str:
    return words.fact(standing.name) if standing.name else words(text.AGENCY_NONE)


_COLUMNS: Sequence[Column[AgencyStanding]] = (
    Column("rank", text.RANK, "whole", lambda row: row.rank, shown=_placed, media=PEOPLE | CSV),
    Column("tied", "", "flag", lambda row: row.tied, media=CSV),
    Column("agency", text.AGENCY, "text", lambda row: row.name, shown=_named),
    Column("best", "", "whole", lambda row: row.rank, media=JSON),
    Column("worst", "", "whole", lambda row: row.rank, media=JSON),
    Column("mean", text.MEAN, "figure", lambda row: row.mean),
    Column("counted", text.COUNTED, "whole", lambda row: row.counted),
    Column("reported", text.REPORTED, "whole", lambda row: row.reported),
    Column("points", text.POINTS, "figure", lambda row: row.shown),
)


def screen(  # noqa: PLR0913, PLR0917 - a table, what stands around it, and how much of it
    ranked: Sequence[AgencyStanding],
    region: str,
    formula: str,
    remarks: Sequence[Diagnostic],
    language: Language,
    top: int | None,
) -> RenderableType:
    """Draw the agencies of one region, with the formula of their points."""
    words = Words(language, LONGEST)
    return Group(
        *listed.unread(remarks, words),
        shapes.heading(words(text.AGENCIES, region=region)),
        blocks.drawn([folded(table(ranked, top), words)]),
        *rest(len(ranked), top, words),
        shapes.quiet(formula),
        *listed.about_result(remarks, words),
        *listed.small_print(remarks, words),
    )


def markdown(
    ranked: Sequence[AgencyStanding], region: str, formula: str, language: Language, top: int | None
) -> str:
    """Write the agencies of one region as a Markdown table, with the formula of their points."""
    words = Words(language)
    title = blocks.Heading(words(text.AGENCIES, region=region))
    return blocks.markdown([title, grid_of(table(ranked, top), words), blocks.Line(formula)])


def as_csv(ranked: Sequence[AgencyStanding], language: Language, top: int | None) -> str:
    """Write a row for each agency."""
    return csv_of(table(ranked, top), language)


def as_json(  # noqa: PLR0913, PLR0917 - a table, what stands around it, and how much of it
    ranked: Sequence[AgencyStanding],
    region: str,
    formula: str,
    remarks: Sequence[Diagnostic],
    language: Language,
    top: int | None,
) -> str:
    """Write the agencies of one region as ``inovasi.rank/1``."""
    return written(
        {
            "schema": "inovasi.rank/1",
            "region": region,
            "categories": {},
            "formula": formula,
            "agencies": records_of(table(ranked, top), language),
            "remarks": remarks_of(remarks, Words(language)),
        }
    )


def formula(card: ScoreCard, by: Order, language: Language) -> str:
    """Say in which order agencies stand, and how their points are computed."""
    words = Words(language)
    if card.formula is None or card.sid is None or card.quantity is None:
        return words(text.AGENCIES_ORDER, order=text.ORDERS[by])
    return words(
        text.AGENCIES_SUM if card.index is None else text.AGENCIES_MEAN,
        order=text.ORDERS[by],
        divisor=card.divisor or 0,
        quantity=words.figure(card.quantity),
        counted=card.counted,
        maximum=words.plain(card.formula.total_max),
        sum=words.figure(card.formula.index(card.sid)),
        index=words.figure(card.index or 0),
    )
