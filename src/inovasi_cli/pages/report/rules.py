"""The rules that the result follows, where each stands, and how it was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page.blocks import Heading, Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.report.pieces import Piece
from inovasi_cli.pages.rules import show
from inovasi_cli.scoring.proof import numbers
from inovasi_cli.text import editions
from inovasi_cli.text import report as text


def rules(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield how the numbers of the edition were read, what of it this result rests on, and the edition."""
    ruleset = assessment.ruleset
    read = Counter(number.source.read for number in numbers(ruleset) if number.source)
    readings = tuple(
        words(text.READING, n=n, reading=editions.READINGS[each]) for each, n in read.most_common()
    )
    yield Line(words(text.READINGS, all=read.total(), readings=readings))
    notes = [each for each in assessment.remarks if each.severity == "note"]
    if notes:
        yield Heading(words(text.BASIS_OF_RESULT))
        for each in notes:
            yield Line(f"{each.kind.code}: {words.message(each)}")
    yield from show.rules(ruleset, words)
