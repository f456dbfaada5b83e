"""Rankings as sheets: regions by category, agencies, innovations."""

from __future__ import annotations

from dataclasses import replace

from inovasi_cli.books.writing.sheets import TableSheet
from inovasi_cli.books.writing.tables import sheet_of
from inovasi_cli.insight.standings import Standings
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.rank import regions as region_pages
from inovasi_cli.pages.rank.within_region import RankedWithin
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


def within_region(ranked: RankedWithin) -> TableSheet:
    """Plan the sheet of agencies or innovations, with the formula of the points above if there is one."""
    words = Words(ranked.language)
    of_agencies = ranked.table.name == "agencies"
    widths = (10, 40, 18) if of_agencies else (10, 40, 40, 12, 12, 16)
    sheet = sheet_of(ranked.shown, words(text.AGENCY if of_agencies else text.COUNTED), words, widths)
    return replace(sheet, above=(ranked.formula,)) if ranked.formula else sheet
