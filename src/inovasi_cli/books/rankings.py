"""Rankings as sheets: regions by category, agencies, innovations."""

from __future__ import annotations

from collections.abc import Sequence

from inovasi_cli.books.writing.sheets import Column, TableSheet
from inovasi_cli.insight.standings import Standings
from inovasi_cli.insight.standings.within_region import AgencyStanding, Entrant
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.rank import innovations as entrants
from inovasi_cli.pages.rank import regions as rows
from inovasi_cli.text import Language, output
from inovasi_cli.text import ranking as text

_WIDE = 40


def regions(standings: Standings, top: int | None, language: Language) -> list[TableSheet]:
    """Plan a sheet for each category."""
    words = Words(language)
    found = []
    for category, ranked in standings.categories.items():
        heads = rows.heads_of(standings, words)
        heads.append(words(text.YEAR))
        columns = (Column(heads[0], 10), Column(heads[1], _WIDE), *(Column(head, 16) for head in heads[2:]))
        name = words(output.CATEGORY_NAMES[category])
        lines = [[*rows.content_of(each, standings, words), each.entry.year] for each in ranked[:top]]
        found.append(TableSheet(name, columns, lines, still=2))
    return found


def agencies(
    ranked: Sequence[AgencyStanding], formula: str, top: int | None, language: Language
) -> TableSheet:
    """Plan the sheet of agencies, with the formula of their points above."""
    words = Words(language)
    heads = [words(head) for head in rows.AGENCY_HEADS]
    columns = (Column(heads[0], 10), Column(heads[1], _WIDE), *(Column(head, 18) for head in heads[2:]))
    lines = [
        (each.rank, each.name, rows.rounded(each.mean), each.counted, each.reported, each.shown)
        for each in ranked[:top]
    ]
    return TableSheet(words(text.AGENCY), columns, lines, above=(formula,), still=2)


def innovations(ranked: Sequence[Entrant], language: Language, top: int | None) -> TableSheet:
    """Plan the sheet of innovations."""
    words = Words(language)
    widths = (10, 40, 40, 12, 12, 16)
    heads = [words(head) for head in entrants.heads(ranked)]
    rows = [
        (each.rank, each.name, each.agency, each.points, each.above)
        + ((words.fact(each.medal.label) if each.medal else None,) if entrants.has_medals(ranked) else ())
        for each in ranked[:top]
    ]
    columns = tuple(Column(head, width) for head, width in zip(heads, widths, strict=False))
    return TableSheet(words(text.COUNTED), columns, rows, still=2)
