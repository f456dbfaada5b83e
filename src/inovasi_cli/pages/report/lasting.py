"""Whether the innovations last: by regulation, budget and plan, or only for the day they are counted."""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.lasting import anchoring
from inovasi_cli.pages.page.blocks import Grid, Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.report.pieces import Piece
from inovasi_cli.pages.validate.lasting import rows
from inovasi_cli.text import anchoring as text
from inovasi_cli.text import origin


def lasting(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield the summary; nothing where no level tells anything."""
    found = anchoring(assessment.submission, assessment.ruleset)
    if not found.anchored.known:
        return
    yield Line(words(text.MEANING))
    told = rows(found, assessment.ruleset, words)
    cells = tuple((words(title), said) for title, said in told if said)
    yield Grid((words(origin.WHAT), words(origin.VALUE)), cells)
