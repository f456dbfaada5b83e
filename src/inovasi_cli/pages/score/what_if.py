"""What is only supposed: said before anything else on the screen, and as ``what_if`` in JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from rich.console import RenderableType
from rich.rule import Rule
from rich.text import Text as Styled

from inovasi_cli import exact
from inovasi_cli.insight.changes import LevelChange
from inovasi_cli.insight.what_if import Change, CountSet, LeftOut, LevelsSet, WhatIf
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.blocks import Block, Cell, Heading, Line
from inovasi_cli.pages.page.jsons import band_of, figure
from inovasi_cli.pages.page.table import Column, Table, grid_of, screen_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.reading.submission import Innovation
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import Language, output, usage
from inovasi_cli.text import what_if as text

MOST_NAMED = 3
"""So many innovations are named of several that are left out."""


def banner(supposed: WhatIf, words: Words) -> Iterator[RenderableType]:
    """Say that this is a what-if, what it does to index and predicate, and each change with its index."""
    yield Rule(style=blocks.LOUD)
    yield Styled(words(text.TITLE), style=blocks.LOUD)
    yield Styled()
    cards = supposed.before.card, supposed.after.card
    if any(card and card.index is not None for card in cards):
        yield blocks.line(_result(supposed, words), "bold")
        yield Styled()
    yield screen_of(_steps(supposed, words), words)
    yield Rule(style=blocks.LOUD)


def page(supposed: WhatIf, words: Words) -> Iterator[Block]:
    """Say the same as blocks of a page."""
    cards = supposed.before.card, supposed.after.card
    yield Heading(words(text.TITLE))
    if any(card and card.index is not None for card in cards):
        yield Line(_result(supposed, words))
    yield grid_of(_steps(supposed, words), words)


def _steps(supposed: WhatIf, words: Words) -> Table[tuple[Cell, exact.Exact | None]]:
    """What was read, and each change with the index by then."""
    head = words(text.STEP, basis=output.BASIS_NAMES[supposed.before.basis])
    as_read = Styled(words(text.AS_READ), blocks.QUIET)
    steps = [(_change(step.change, supposed, words), step.index) for step in supposed.steps]
    return Table(
        "steps",
        (
            Column("change", head, "text", lambda row: row[0], lambda row, _: row[0]),
            Column("index", output.INDEX_HEAD, "figure", lambda row: row[1]),
        ),
        [(as_read, _index(supposed.before.card)), *steps],
    )


def as_json(supposed: WhatIf | None, language: Language) -> dict[str, Any] | None:
    """Return the value of ``what_if``: ``null`` for what the files hold."""
    if supposed is None:
        return None
    before, after = supposed.before.card, supposed.after.card
    return {
        "index_before": figure(_index(before)),
        "index_after": figure(_index(after)),
        "gain": figure(_gain(before, after)),
        "predicate_before": band_of(before.predicate if before else None, language),
        "predicate_after": band_of(after.predicate if after else None, language),
        "counted_before": before.counted if before else None,
        "counted_after": after.counted if after else None,
        "changes": [_recorded(step.change) | {"index": figure(step.index)} for step in supposed.steps],
    }


def _result(supposed: WhatIf, words: Words) -> str:
    before, after = supposed.before.card, supposed.after.card
    gain = _gain(before, after)
    said = words(
        text.INDEX_CHANGE,
        before=_told(before, words),
        after=_told(after, words),
        change=NONE if gain is None else words.signed(gain),
    )
    bands = [card.predicate if card else None for card in (before, after)]
    old, new = (words.fact(band.label) if band else NONE for band in bands)
    same = old == new
    parts = [said, words(text.PREDICATE_SAME if same else text.PREDICATE_CHANGE, before=old, after=new)]
    if before and after and before.counted != after.counted:
        parts.append(words(text.COUNTED_CHANGE, before=before.counted, after=after.counted))
    return " | ".join(parts)


def _gain(before: ScoreCard | None, after: ScoreCard | None) -> exact.Exact | None:
    """The difference of the two indices as they are printed."""
    shown = [card.shown_index if card else None for card in (before, after)]
    return None if shown[0] is None or shown[1] is None else shown[1] - shown[0]


def _change(change: Change, supposed: WhatIf, words: Words) -> Styled:
    """The option as it was given, and below it what it does."""
    match change:
        case LevelsSet():
            option, said = f"--set {words.fact(change.path)}={change.level}", _levels(change, supposed, words)
        case LeftOut():
            option, said = f"--without {words.fact(change.path)}", [_left_out(change.innovations, words)]
        case CountSet():
            option, said = f"--count {change.count}", [_count(change, words)]
    return Styled(option).append(f"\n{'; '.join(said)}", style=blocks.QUIET)


def _levels(change: LevelsSet, supposed: WhatIf, words: Words) -> list[str]:
    moved = [setting for setting in change.moves if setting.old != setting.new]
    if len(change.moves) == 1:
        return _one_level(change.moves[0], supposed, words)
    if not moved:
        said = words(text.NOTHING_SET, level=change.level)
    else:
        same = len(change.moves) - len(moved)
        many = text.MANY_LEVELS if same else text.MANY_LEVELS_ALL
        said = words(many, n=len(moved), level=change.level, same=same)
    if len({setting.code for setting in change.moves}) == 1:
        said = f"{_indicator(change.moves[0], supposed, words)}: {said}"
    return [said, *([words(text.SKIPPED, n=change.skipped)] if change.skipped else [])]


def _one_level(move: LevelChange, supposed: WhatIf, words: Words) -> list[str]:
    moved = text.ONE_LEVEL if move.old != move.new else text.NOTHING_SET
    said = [
        f"{_indicator(move, supposed, words)}: {words(moved, old=move.old, new=move.new, level=move.new)}"
    ]
    if move.innovation is not None:
        said.append(words(text.OF_INNOVATION, name=move.innovation.name))
        card = supposed.after.card
        named = (
            [scored for scored in card.innovations if scored.innovation.place == move.innovation.place]
            if card
            else []
        )
        if named and not named[0].counted:
            said.append(words(text.NOT_COUNTED))
    return said


def _indicator(move: LevelChange, supposed: WhatIf, words: Words) -> str:
    ruleset = supposed.before.ruleset
    indicators = ruleset.spd_indicators if move.innovation is None else ruleset.sid_indicators
    return f"{move.code} {words.fact(indicators[move.code].name)}"


def _left_out(innovations: Sequence[Innovation], words: Words) -> str:
    one = len(innovations) == 1
    return words(
        text.LEFT_OUT if one else text.LEFT_OUT_MANY, n=len(innovations), names=_names(innovations, words)
    )


def _count(change: CountSet, words: Words) -> str:
    if change.added and change.maturity is not None:
        return words(text.ADDED, n=change.added, counted=change.counted, maturity=change.maturity)
    if change.left_out:
        return words(text.WEAKEST_OUT, n=len(change.left_out), names=_names(change.left_out, words))
    return words(text.COUNT_SAME, counted=change.counted)


def _names(innovations: Sequence[Innovation], words: Words) -> tuple[str, ...]:
    """The first names, and how many more there are."""
    named = [innovation.name for innovation in innovations[:MOST_NAMED]]
    more = len(innovations) - len(named)
    return (*named, *([words(usage.AND_MORE, n=more)] if more else []))


def _recorded(change: Change) -> dict[str, Any]:
    match change:
        case LevelsSet():
            return {
                "kind": "set",
                "path": change.path,
                "level": change.level,
                "rows": [_row(setting) for setting in change.moves],
                "skipped": change.skipped,
            }
        case LeftOut():
            names = [innovation.name for innovation in change.innovations]
            return {"kind": "without", "path": change.path, "innovations": names}
        case CountSet():
            return {
                "kind": "count",
                "count": change.count,
                "counted": change.counted,
                "added": change.added,
                "maturity": None if change.maturity is None else exact.plain(change.maturity),
                "innovations": [innovation.name for innovation in change.left_out],
            }


def _row(move: LevelChange) -> dict[str, Any]:
    name = None if move.innovation is None else move.innovation.name
    return {"innovation": name, "indicator": move.code, "from": move.old, "to": move.new}


def _index(card: ScoreCard | None) -> Fraction | None:
    return card.index if card else None


def _told(card: ScoreCard | None, words: Words) -> str:
    index = _index(card)
    return words(text.INDEX_NONE) if index is None else words.figure(index)
