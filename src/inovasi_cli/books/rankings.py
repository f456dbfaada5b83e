"""Rankings as sheets: regions by category, agencies, innovations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inovasi_cli.books.writing.sheets import TableSheet
from inovasi_cli.books.writing.tables import sheet_of
from inovasi_cli.insight.standings import Standings
from inovasi_cli.insight.standings.within_region import AgencyStanding, Entrant
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.rank import agencies as agency_pages
from inovasi_cli.pages.rank import innovations as innovation_pages
from inovasi_cli.pages.rank import regions as region_pages
from inovasi_cli.text import Language, output
from inovasi_cli.text import ranking as text


def regions(standings: Standings, top: int | None, language: Language) -> list[TableSheet]:
    """Plan a sheet for each category."""
    words = Words(language)
    return [
        sheet_of(
            region_pages.table(standings, top, language, category),
            words(output.CATEGORY_NAMES[category]),
            words,
            (10, 40, 16),
        )
        for category in standings.categories
    ]


def agencies(
    ranked: Sequence[AgencyStanding], formula: str, top: int | None, language: Language
) -> TableSheet:
    """Plan the sheet of agencies, with the formula of their points above."""
    words = Words(language)
    sheet = sheet_of(agency_pages.table(ranked, top), words(text.AGENCY), words, (10, 40, 18))
    return replace(sheet, above=(formula,))


def innovations(ranked: Sequence[Entrant], language: Language, top: int | None) -> TableSheet:
    """Plan the sheet of innovations."""
    words = Words(language)
    widths = (10, 40, 40, 12, 12, 16)
    return sheet_of(innovation_pages.table(ranked, top), words(text.COUNTED), words, widths)
