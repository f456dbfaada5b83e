"""The difference of two indices: as a page, as the value of ``waterfall`` in JSON, as rows of CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.remarks import announced
from inovasi_cli.insight.waterfall import OF_INNOVATIONS, Contribution, Kind, Waterfall, by_indicator
from inovasi_cli.pages.compare import tables
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.findings import doubts
from inovasi_cli.pages.page.jsons import Json, band_of, caveats, figure
from inovasi_cli.pages.page.screen import Piece
from inovasi_cli.pages.page.table import Column, Listed, Table, blocks_of, grid_of, records_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.rules import Indicator
from inovasi_cli.text import output
from inovasi_cli.text import waterfall as text

USUAL = 10
"""Rows of each list of parts."""

Reached = tuple[str, Decimal | None, Decimal | None]
"""A kind of part in words, its points, and the index that is reached by it."""


@dataclass(frozen=True, slots=True)
class WaterfallView:
    """What is compared: two assessments and the way between them; lists are cut to ``rows``."""

    fall: Waterfall
    sides: tuple[Assessment, Assessment]
    words: Words
    rows: int | None = USUAL

    @property
    def one_file(self) -> bool:
        """Whether both sides are the same files under two editions."""
        return self.sides[0].submission.files == self.sides[1].submission.files and self.other_rules

    @property
    def other_rules(self) -> bool:
        """Whether the two sides go by different rules."""
        return self.sides[0].ruleset.name != self.sides[1].ruleset.name


def page(view: WaterfallView) -> Iterator[Block]:
    """Yield both sides, the parts with the index after each, then what the larger parts consist of."""
    words, fall = view.words, view.fall
    yield from _sides(view)
    if fall.same:
        return
    yield Heading(words(text.WHERE))
    yield grid_of(_steps(view), words)
    said = [words(text.ADD_UP, difference=words.signed(fall.difference))]
    if {"divisor", "quantity"} & {kind for kind, _ in fall.groups}:
        said.append(words(text.NUMBER_MEANS))
    yield Line(" ".join(said), quiet=True)
    for (kind, parts), (_, shown) in zip(fall.groups, fall.shown, strict=True):
        yield from _details(kind, parts, shown, view)
    yield from _renamed(view)


def in_line(view: WaterfallView) -> str:
    """The difference."""
    return view.words(text.TITLE, difference=view.words.signed(view.fall.difference))


def brief(view: WaterfallView) -> Iterator[Block | Piece]:
    """Yield both sides and the parts with the index after each; where there is no room, the largest parts."""
    yield from _sides(view)
    if view.fall.same:
        return
    title, parts = view.words(text.WHERE), len(view.fall.groups)
    grids = [grid_of(_steps(view, most), view.words) for most in range(parts, 0, -1)]
    drawn = [blocks.drawn([Heading(title), grid]) for grid in grids]
    yield Piece(drawn[0], 1, title, tuple(drawn[1:]))


def _sides(view: WaterfallView) -> Iterator[Block]:
    words, fall = view.words, view.fall
    yield Heading(in_line(view), 1)
    for side in view.sides:
        yield Line(_side(side, words))
    for warning in {side.ruleset.name: announced(side.ruleset) for side in view.sides}.values():
        if warning:
            yield Line(words.message(warning), loud=True)
    yield from _of_sides(view.sides[: 1 if view.one_file else 2], words)
    if fall.same:
        yield Line(words(text.SAME))


def _of_sides(sides: Sequence[Assessment], words: Words) -> Iterator[Line]:
    """Say what speaks against the figures of each side, once where it is the same, else of which it is."""
    said = [(side, line) for side in sides for line in doubts(side, words)]
    lines = [line for _, line in said]
    for at, (side, line) in enumerate(said):
        if lines.count(line) == 1 and len(sides) > 1 and _files(side) not in line.text:
            yield line._replace(text=f"{_files(side)}: {line.text}")
        elif line not in lines[:at]:
            yield line


def maturity_of(side: Assessment, words: Words) -> Iterator[Line]:
    """Say how mature the innovations of a side without an index are."""
    card = side.card
    if card and card.index is None and card.maturity_mean is not None and card.complete:
        mean = words.figure(card.maturity_mean)
        yield Line(words(text.MATURITY, file=_files(side), counted=card.counted, mean=mean))


def _renamed(view: WaterfallView) -> Iterator[Block]:
    """What may be gone and added only because it has another name."""
    words, found = view.words, view.fall.renamed
    if not found:
        return
    yield Heading(words(text.RENAMED, n=len(found)))
    yield Line(words(text.RENAMED_MEANS), quiet=True)
    yield from blocks_of(tables.RENAMED._replace(rows=found), words, most=view.rows)


def as_json(view: WaterfallView) -> Json:
    """Return the value of ``waterfall``; the gains are those that are shown and add up to the difference."""
    fall = view.fall
    return {
        "basis": fall.after.basis,
        "before": _side_json(view.sides[0], view.words),
        "after": _side_json(view.sides[1], view.words),
        "difference": str(fall.difference),
        "difference_exact": str((fall.after.index or 0) - (fall.before.index or 0)),
        "parts": records_of(tables.parts(fall), view.words.language),
        "renamed": records_of(tables.RENAMED._replace(rows=fall.renamed), view.words.language),
    }


def by_row(view: WaterfallView) -> Listed:
    """Return a row for each part."""
    return Listed(tables.parts(view.fall), view.words.language)


def _side(side: Assessment, words: Words) -> str:
    card = side.card
    return (
        words(
            text.SIDE,
            file=_files(side),
            edition=side.ruleset.name,
            index=NONE if card is None or card.index is None else words.figure(card.index),
            predicate=card.predicate.label if card and card.predicate else NONE,
            counted=card.counted if card else 0,
        )
        + f" ({words(text.BASIS, basis=output.BASIS_NAMES[side.basis])})"
    )


def _files(side: Assessment) -> str:
    return ", ".join(side.submission.files)


def _steps(view: WaterfallView, most: int | None = None) -> Table[Reached]:
    """Describe the way by kinds of parts, with the index that is reached by each; or the ``most`` largest."""
    words, fall = view.words, view.fall
    index = fall.before.shown_index or Decimal(0)
    rows: list[Reached] = [(words(text.BEFORE), None, index)]
    # Between innovations and the divisor that they move, the sum is no index of anything.
    within = OF_INNOVATIONS if any(kind == "divisor" for kind, _ in fall.groups) else ()
    for (kind, parts), (points, _) in zip(fall.groups, fall.shown, strict=True):
        index += points
        rows.append((_named(kind, parts, view), points, None if kind in within else index))
    if most is not None and most < len(fall.groups):
        largest = sorted(rows[1:], key=lambda row: abs(row[1] or Decimal(0)), reverse=True)[:most]
        rows = [row for row in rows if row in (rows[0], *largest)]
        rows.append((words(text.OTHER_PARTS, n=len(fall.groups) - most), None, None))
    rows.append((words(text.AFTER), fall.difference, index))
    return Table(
        "steps",
        (
            Column("part", text.PART, "text", lambda row: row[0]),
            Column("gain", text.POINTS, "change", lambda row: row[1], _points),
            Column("index", output.INDEX_HEAD, "figure", lambda row: row[2], _index),
        ),
        rows,
    )


def _points(row: Reached, words: Words) -> str:
    return "" if row[1] is None else words.signed(row[1])


def _index(row: Reached, words: Words) -> str:
    return "" if row[2] is None else words.number(row[2])


def _named(kind: Kind, parts: Sequence[Contribution], view: WaterfallView) -> str:
    words, first = view.words, parts[0]
    names = (side.ruleset.name for side in view.sides)
    old, new = names if kind == "rules" else (tables.plain(first.old, words), tables.plain(first.new, words))
    if kind == "spd" and first.indicator is None:
        return f"{words(text.SPD_TOTAL)}: {words(text.MOVE, old=old, new=new)}"
    said = words(text.KINDS[kind], n=len(parts), old=old, new=new)
    idle = sum(part.scored is not None and not part.scored.counted for part in parts)
    if kind in ("added", "removed") and idle:
        return words(text.SOME_NOT_COUNTED, said=said, n=idle)
    return said


def _details(
    kind: Kind, parts: Sequence[Contribution], shown: Sequence[Decimal], view: WaterfallView
) -> Iterator[Block]:
    """What a part consists of, where it has rows: the largest first."""
    words = view.words
    if kind == "changed" and view.other_rules and view.fall.middle is None:
        yield from _indicators(view)
        return
    rows = sorted(zip(parts, shown, strict=True), key=lambda row: -abs(row[0].gain))
    listed = [row for row in rows if row[0].indicator or row[0].scored]
    if listed:
        title = text.SPD if kind == "spd" else text.KINDS[kind]
        yield Heading(words(title, n=len(parts), old="", new=""))
        columns = tables.SPD if kind == "spd" else tables.INNOVATIONS
        yield from blocks_of(Table(kind, (*columns, tables.GAIN), listed), words, most=view.rows)


def _indicators(view: WaterfallView) -> Iterator[Block]:
    """What other rules do to maturities, by indicator: of single innovations there would be one row each."""
    words = view.words
    found = by_indicator(view.fall, [side.ruleset for side in view.sides])
    if not found:
        return
    yield Heading(words(text.CHANGED_BY_INDICATOR))
    columns: Sequence[Column[tuple[Indicator, int, Fraction]]] = (
        Column("indicator", "", "text", lambda row: row[0].code, right=True),
        Column("name", output.INDICATOR, "text", lambda row: row[0].name),
        Column("innovations", output.INNOVATIONS, "whole", lambda row: row[1]),
        Column("gain", text.POINTS, "change", lambda row: row[2], places=3),
    )
    yield from blocks_of(Table("indicators", columns, found), words, most=view.rows)


def _side_json(side: Assessment, words: Words) -> Json:
    card = side.card
    return {
        "files": list(side.submission.files),
        "edition": side.ruleset.name,
        "index": figure(card.index) if card else None,
        **caveats(side, words),
        "predicate": band_of(card.predicate, words.language) if card else None,
        "counted": card.counted if card else None,
        "errors": len(side.errors),
        "announced": words.message(said) if (said := announced(side.ruleset)) else None,
    }
