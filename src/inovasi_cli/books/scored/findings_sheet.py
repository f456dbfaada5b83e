"""Sheet *Temuan*: what is wrong or doubtful in the data, and what the result rests on."""

from __future__ import annotations

from inovasi_cli.books.scored.grid import SheetGrid
from inovasi_cli.books.scored.result import FINDINGS, ScoredResult
from inovasi_cli.books.writing.pages import FreeSheet
from inovasi_cli.diagnostics import SEVERITIES
from inovasi_cli.text import findings
from inovasi_cli.text import scored as said

_WIDTHS = (12, 8, 34, 60, 60)
_HEAD = 3


def findings_sheet(result: ScoredResult) -> FreeSheet:
    """Lay out every diagnostic with its place, its message and its hint, errors first."""
    words, grid = result.words, SheetGrid(FINDINGS, _WIDTHS)
    grid.put((1, 1), words(said.FINDINGS_TITLE), "title")
    grid.across((_HEAD, 1), [words(each) for each in said.FINDINGS_HEADS], "head")
    found = sorted(result.assessment.diagnostics, key=lambda each: SEVERITIES.index(each.severity))
    for row, each in enumerate(found, start=_HEAD + 1):
        severity = words(findings.SEVERITIES[each.severity])
        told = [severity, each.kind.code, words.place(each.place), words.message(each), words.hint(each)]
        grid.across((row, 1), told, "wrap")
        grid.fit(row)
    if not found:
        grid.put((_HEAD + 1, 1), words(said.FINDINGS_NONE))
    return FreeSheet(
        FINDINGS,
        grid.cells,
        grid.widths,
        grid.heights,
        still=(_HEAD + 1, 1),
        filtered=(_HEAD, 1, _HEAD + max(1, len(found)), len(_WIDTHS)),
        printed=result.printed(landscape=True, repeated=(_HEAD, _HEAD)),
    )
