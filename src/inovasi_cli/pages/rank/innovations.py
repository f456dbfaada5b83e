"""Ranked innovations with their medals where the rules give such, described once for every form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.console import Group, RenderableType

from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.insight.standings.within_region import Entrant
from inovasi_cli.pages.page import blocks, shapes
from inovasi_cli.pages.page import findings as listed
from inovasi_cli.pages.page.diagnosed import remarks_of
from inovasi_cli.pages.page.jsons import written
from inovasi_cli.pages.page.table import (
    CSV,
    JSON,
    NOWHERE,
    PEOPLE,
    PROGRAMS,
    Column,
    Table,
    csv_of,
    grid_of,
    records_of,
)
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.rank.fitting import LONGEST, folded, rank_or_tie, rest
from inovasi_cli.text import Language
from inovasi_cli.text import ranking as text


def table(ranked: Sequence[Entrant], top: int | None) -> Table[Entrant]:
    """Describe at most ``top`` innovations, the best first; people see medals only where there are some."""
    medals = PEOPLE if _has_medals(ranked) else NOWHERE
    columns = (*_COLUMNS, _MEDAL._replace(media=PROGRAMS), _TO_ABOVE, _MEDAL._replace(media=medals), _PLACE)
    return Table("innovations", columns, ranked[:top])


def _placed(entrant: Entrant, words: Words) -> str:
    return rank_or_tie(entrant.rank, entrant.tied, words)


_TIED: Column[Entrant] = Column("tied", "", "flag", lambda row: row.tied, media=CSV)
_COLUMNS: Sequence[Column[Entrant]] = (
    Column("rank", text.RANK, "whole", lambda row: row.rank, shown=_placed, media=PEOPLE | CSV),
    _TIED,
    Column("innovation", text.INNOVATION, "text", lambda row: row.name),
    Column("agency", text.AGENCY, "text", lambda row: row.agency or None),
    Column("best", "", "whole", lambda row: row.rank, media=JSON),
    Column("worst", "", "whole", lambda row: row.rank, media=JSON),
    _TIED._replace(media=JSON),
    Column("points", text.ENTRANT_POINTS, "plain", lambda row: row.points),
)
_MEDAL: Column[Entrant] = Column("medal", text.MEDAL, "band", lambda row: row.medal)
_TO_ABOVE: Column[Entrant] = Column("to_above", text.TO_ABOVE, "plain", lambda row: row.above)
_PLACE: Column[Entrant] = Column("place", "", "place", lambda row: row.place, media=PROGRAMS)


def screen(  # noqa: PLR0913, PLR0917 - a table, what stands around it, and how much of it
    ranked: Sequence[Entrant],
    title: str,
    left_out: int,
    remarks: Sequence[Diagnostic],
    language: Language,
    top: int | None,
) -> RenderableType:
    """Draw the table, how many have each medal, how many do not count, and ``remarks``."""
    words = Words(language, LONGEST)
    return Group(
        *listed.unread(remarks, words),
        shapes.heading(words(text.INNOVATIONS, region=title)),
        blocks.drawn([folded(table(ranked, top), words)]),
        *rest(len(ranked), top, words),
        *([shapes.quiet(_medals(ranked, words))] if _has_medals(ranked) else []),
        *([shapes.quiet(words(text.LEFT_OUT, n=left_out))] if left_out else []),
        *listed.about_result(remarks, words),
        *listed.small_print(remarks, words),
    )


def markdown(ranked: Sequence[Entrant], title: str, language: Language, top: int | None) -> str:
    """Write the table as Markdown."""
    words = Words(language)
    heading = blocks.Heading(words(text.INNOVATIONS, region=title))
    return blocks.markdown([heading, grid_of(table(ranked, top), words)])


def as_csv(ranked: Sequence[Entrant], language: Language, top: int | None) -> str:
    """Write a row for each innovation."""
    return csv_of(table(ranked, top), language)


def as_json(
    ranked: Sequence[Entrant],
    title: str,
    remarks: Sequence[Diagnostic],
    language: Language,
    top: int | None,
) -> str:
    """Write the innovations as ``inovasi.rank/1``."""
    return written(
        {
            "schema": "inovasi.rank/1",
            "region": title,
            "categories": {},
            "innovations": records_of(table(ranked, top), language),
            "remarks": remarks_of(remarks, Words(language)),
        }
    )


def _has_medals(ranked: Sequence[Entrant]) -> bool:
    """Whether the rules give any of them a medal."""
    return any(entrant.medal for entrant in ranked)


def _medals(ranked: Sequence[Entrant], words: Words) -> str:
    """How many have each medal, in the order in which they are met."""
    number = Counter(entrant.medal.code for entrant in ranked if entrant.medal)
    names = {entrant.medal.code: words.fact(entrant.medal.label) for entrant in ranked if entrant.medal}
    return ", ".join(f"{number[code]} {name}" for code, name in names.items())
