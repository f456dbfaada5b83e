"""What to send as a workbook: a summary, and a list for each agency."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from inovasi_cli.books.writing.sheets import TableSheet, free_title
from inovasi_cli.books.writing.shown import sheet_of
from inovasi_cli.pages.page.blocks import Line
from inovasi_cli.pages.select import tables
from inovasi_cli.pages.select.page import about, gate
from inovasi_cli.pages.select.tables import SelectView
from inovasi_cli.text import sending as text


def sheets(view: SelectView) -> list[TableSheet]:
    """Plan the summary and a sheet for each agency, the one that holds back most first."""
    words = view.words
    summary = sheet_of(tables.agencies(view), words(text.SUMMARY), words)
    made = [replace(summary, above=tuple(_above(view)))]
    made.append(sheet_of(tables.curve(view.found.curve), words(text.CURVE_SHEET), words))
    taken = {sheet.name.lower() for sheet in made}
    for share in view.shares:
        name = free_title(share.agency, taken)
        taken.add(name.lower())
        sheet = sheet_of(tables.innovations(view, share.judged), name, words, still=3)
        made.append(replace(sheet, above=(share.agency,)))
    return made


def _above(view: SelectView) -> Iterator[str]:
    """What the screen says of the choice."""
    for block in (*about(view), *gate(view)):
        if isinstance(block, Line):
            yield block.text
    yield view.words(text.MEND_MEANS)
