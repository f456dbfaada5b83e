"""Whether innovations last: a short section for the screen, and all of it for machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import RenderableType
from rich.table import Table

from inovasi_cli import exact
from inovasi_cli.checking.lasting import InnovationSignals, Lasting, Proportion, SignalCode
from inovasi_cli.checking.privacy import unnamed
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.rules import Ruleset
from inovasi_cli.text import Text, output
from inovasi_cli.text import lasting as text

Json = dict[str, Any]

THEMES = 4
"""How many themes are named on the screen, the most frequent first."""


def section(found: Lasting, ruleset: Ruleset, words: Words) -> Iterator[RenderableType]:
    """Draw the summary of a region; nothing where no level tells anything."""
    if not found.anchored.known:
        return
    yield blocks.heading(words(text.TITLE))
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for title, said in rows(found, ruleset, words):
        if said:
            grid.add_row(words(title), said)
    yield blocks.Inset(grid)
    yield blocks.quiet(words(text.MEANING))


def page(found: Lasting, ruleset: Ruleset, words: Words) -> Iterator[Block]:
    """Yield the same as a table; nothing where no level tells anything."""
    if found.anchored.known:
        yield Heading(words(text.TITLE))
        told = [(words(title), said) for title, said in rows(found, ruleset, words) if said]
        yield Grid((words(output.WHAT), words(output.VALUE)), tuple(told))
        yield Line(words(text.MEANING))


def rows(found: Lasting, ruleset: Ruleset, words: Words) -> Iterator[tuple[Text, str]]:
    """Yield each line of the summary with its title; an empty one says nothing."""
    states = (
        (text.STATES[state], Proportion(n, len(found.innovations))) for state, n in found.states.items() if n
    )
    yield text.STATE_ROW, ", ".join(_of_known(what, part, words) for what, part in states)
    signals = ((text.SIGNALS[code], part) for code, part in found.signals.items() if part.known)
    yield text.SIGNS_ROW, ", ".join(_of_known(what, part, words) for what, part in signals)
    yield text.AGE_ROW, _age(found, ruleset, words)
    yield text.KIND_ROW, _counted(found.by_kind, "kind", ruleset, words)
    yield text.FORM_ROW, _counted(found.by_form, "form", ruleset, words)
    yield text.THEME_ROW, _counted(found.by_theme, "theme", ruleset, words, THEMES)
    benefit = found.benefit
    if benefit.known:
        share = _share(benefit, words)
        said = words(text.BENEFIT, count=benefit.count, known=benefit.known, share=share)
        yield text.BENEFIT_ROW, said


def _of_known(what: Text, part: Proportion, words: Words) -> str:
    return words(text.OF_KNOWN, what=what, count=part.count, share=_share(part, words))


def _share(part: Proportion, words: Words) -> str:
    return "-" if part.share is None else words.plain(exact.rounded(part.share * 100, 0))


def _age(found: Lasting, ruleset: Ruleset, words: Words) -> str:
    dated = {year: n for year, n in found.by_year.items() if year is not None}
    if not dated:
        return ""
    years = tuple(words(text.YEAR, year=str(year), count=n) for year, n in dated.items())
    if ruleset.edition.eligibility.window is None:
        return words(text.YEARS_ONLY, years=years)
    return words(text.AGE, new=found.new, existing=found.existing, years=years)


def _counted(
    counts: Mapping[str | None, int], field: str, ruleset: Ruleset, words: Words, most: int | None = None
) -> str:
    """Say how many have each value of a closed list; nothing where none has any."""
    if set(counts) <= {None}:
        return ""
    names = {term.code: term.name for term in ruleset.vocabulary.lists.get(field, ())}
    ordered = sorted(counts.items(), key=lambda item: -item[1])
    said = [
        words(text.COUNTED, what=text.EMPTY if code is None else names.get(code, code), count=n)
        for code, n in ordered[:most]
    ]
    if most is not None and len(ordered) > most:
        said.append(words(text.MORE, count=sum(n for _, n in ordered[most:])))
    return ", ".join(said)


def as_json(found: Lasting) -> Json:
    """Return all of it for machines: the summary, then every innovation with its signals."""
    return {
        "basis": found.basis,
        "reported": len(found.innovations),
        "states": dict(found.states),
        "anchored": _part(found.anchored),
        "signals": {code: _part(part) for code, part in found.signals.items()},
        "benefit": _part(found.benefit),
        "new": found.new,
        "existing": found.existing,
        "years": _keyed(found.by_year),
        "kinds": _keyed(found.by_kind),
        "forms": _keyed(found.by_form),
        "themes": _keyed(found.by_theme),
        "innovations": [_innovation(signals) for signals in found.innovations],
    }


def _part(part: Proportion) -> Json:
    share = None if part.share is None else str(exact.rounded(part.share * 100))
    return {"count": part.count, "known": part.known, "share": share}


def _keyed(counts: Mapping[Any, int]) -> Json:
    return {"" if key is None else str(key): n for key, n in counts.items()}


def _innovation(innovation: InnovationSignals) -> Json:
    signals: dict[SignalCode, Json] = {
        signal.code: {
            "met": signal.met,
            "indicator": signal.indicator.code if signal.indicator else None,
            "level": signal.level,
        }
        for signal in innovation.signals
    }
    place = innovation.innovation.place
    return {
        "name": innovation.innovation.name,
        "agency": unnamed(innovation.innovation.agency),
        "place": {"file": place.file, "sheet": place.sheet, "row": place.row},
        "state": innovation.state,
        "signals": signals,
    }
