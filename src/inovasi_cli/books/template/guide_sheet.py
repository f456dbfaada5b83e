"""The guide of a template: how to fill it in, and every indicator with its levels and evidence."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from inovasi_cli.books.template.messages import Messages
from inovasi_cli.books.writing.sheets import Content, SheetColumn, TableSheet
from inovasi_cli.reading.files.sheets import GUIDE_SHEET
from inovasi_cli.reading.headers import MEASURED, Fields, part
from inovasi_cli.rules import Basis, Indicator
from inovasi_cli.text import guide


def guide_sheet(messages: Messages, notice: tuple[str, ...]) -> TableSheet:
    """Plan the guide; ``notice`` are lines to stand first."""
    say = messages.say
    ruleset = messages.ruleset
    measured = next((indicator.code for indicator in ruleset.sid_indicators.values() if indicator.unit), None)
    facts = {
        "title": ruleset.edition.title.in_(messages.language),
        "evidence": ruleset.vocabulary.sheets["evidence"][0],
        "measured": Fields(ruleset, "innovations").official(part(measured, MEASURED)) if measured else "",
        "rules": " --rules FOLDER" if ruleset.edition.status == "own" else "",
    }
    lines = [line for line in guide.LINES if measured or line is not guide.MEASURED]
    levels = (SheetColumn(say(guide.LEVEL, level=level), 30, wrap=True) for level in (1, 2, 3))
    return TableSheet(
        GUIDE_SHEET,
        columns=(
            SheetColumn(say(guide.CODE), 7),
            SheetColumn(say(guide.INDICATOR), 34, wrap=True),
            SheetColumn(say(guide.WEIGHT), 8),
            *levels,
            SheetColumn(say(guide.EVIDENCE), 56, wrap=True),
            SheetColumn(say(guide.FILES), 18, wrap=True),
        ),
        rows=[*_rows(messages)],
        above=(*notice, *(say(line, **facts) for line in (guide.TITLE, *lines)), ""),
    )


def _rows(messages: Messages) -> Iterator[tuple[Content, ...]]:
    for indicators in (messages.ruleset.spd_indicators, messages.ruleset.sid_indicators):
        for indicator in indicators.values():
            described = _measure(indicator, messages, indicator.weight)
            yield (indicator.code, *described, ", ".join(indicator.files))
            for basis in indicator.bases:
                yield (f"{indicator.code} {basis.code}", *_measure(basis, messages, None), None)


def _measure(measure: Indicator | Basis, messages: Messages, weight: Decimal | None) -> tuple[Content, ...]:
    language = messages.language
    return (
        measure.name.in_(language),
        weight,
        *(level.text.in_(language) for level in measure.levels),
        measure.evidence.in_(language) if measure.evidence else None,
    )
