"""The sheet that says what a workbook was computed with."""

from __future__ import annotations

from inovasi_cli.books.writing.sheets import SheetColumn, TableSheet
from inovasi_cli.pages.page import origin
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.text import origin as text


def sheet(provenance: Provenance, words: Words) -> TableSheet:
    """Plan the sheet of a workbook that says what ``pages.page.origin`` says on a page."""
    columns = (SheetColumn(words(text.WHAT), 22), SheetColumn(words(text.VALUE), 80, wrap=True))
    rows = list(origin.rows(provenance, words, timed=False))
    return TableSheet(
        words(text.ORIGIN_SHEET), columns, rows, above=(words(text.ORIGIN_MEANS),), printed=True
    )
