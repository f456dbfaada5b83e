"""The difference of two indices: as a page, as the value of ``waterfall`` in JSON, as rows of CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.remarks import announced
from inovasi_cli.diagnostics import Place
from inovasi_cli.insight.waterfall import (
    OF_INNOVATIONS,
    Contribution,
    Kind,
    LevelChange,
    Waterfall,
    by_indicator,
)
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.findings import quoted
from inovasi_cli.pages.page.jsons import Json, band_of, figure
from inovasi_cli.pages.page.table import (
    CSV,
    JSON,
    Column,
    Table,
    blocks_of,
    csv_of,
    grid_of,
    in_words,
    records_of,
)
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.score.innovations import excluded_for
from inovasi_cli.rules import Indicator
from inovasi_cli.scoring import ScoredInnovation
from inovasi_cli.text import output
from inovasi_cli.text import portal as reconciling
from inovasi_cli.text import waterfall as text

USUAL = 10
"""Rows of each list of parts."""


Shown = tuple[Contribution, Decimal]
"""A part of the difference with its points as printed."""

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
    yield Heading(words(text.TITLE, difference=words.signed(fall.difference)), 1)
    for each in view.sides:
        yield Line(_side(each, words))
    for warning in {each.ruleset.name: announced(each.ruleset) for each in view.sides}.values():
        if warning:
            yield Line(words.message(warning), loud=True)
    for each in view.sides[: 1 if view.one_file else 2]:
        errors = len(each.errors)
        if errors:
            again = " ".join(map(quoted, each.submission.files))
            yield Line(words(text.FAULTY, n=errors, file=_files(each), arguments=again), loud=True)
    if fall.same:
        yield Line(words(text.SAME))
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


def _renamed(view: WaterfallView) -> Iterator[Block]:
    """What may be gone and added only because it has another name."""
    words, found = view.words, view.fall.renamed
    if not found:
        return
    yield Heading(words(text.RENAMED, n=len(found)))
    yield Line(words(text.RENAMED_MEANS), quiet=True)
    yield from blocks_of(_RENAMED._replace(rows=found), words, most=view.rows)


def as_json(view: WaterfallView) -> Json:
    """Return the value of ``waterfall``; the gains are those that are shown and add up to the difference."""
    fall = view.fall
    return {
        "basis": fall.after.basis,
        "before": _side_json(view.sides[0], view.words),
        "after": _side_json(view.sides[1], view.words),
        "difference": str(fall.difference),
        "difference_exact": str((fall.after.index or 0) - (fall.before.index or 0)),
        "parts": [_own_keys(record) for record in records_of(_parts(fall), view.words.language)],
        "renamed": records_of(_RENAMED._replace(rows=fall.renamed), view.words.language),
    }


def as_csv(view: WaterfallView) -> str:
    """Write a row for each part."""
    return csv_of(_parts(view.fall), view.words.language)


def _side(each: Assessment, words: Words) -> str:
    card = each.card
    return (
        words(
            text.SIDE,
            file=_files(each),
            edition=each.ruleset.name,
            index=NONE if card is None or card.index is None else words.figure(card.index),
            predicate=card.predicate.label if card and card.predicate else NONE,
            counted=card.counted if card else 0,
        )
        + f" ({words(text.BASIS, basis=output.BASIS_NAMES[each.basis])})"
    )


def _files(each: Assessment) -> str:
    return ", ".join(each.submission.files)


def _steps(view: WaterfallView) -> Table[Reached]:
    """Describe the way by kinds of parts, with the index that is reached by each."""
    words, fall = view.words, view.fall
    index = fall.before.shown_index or Decimal(0)
    rows: list[Reached] = [(words(text.BEFORE), None, index)]
    # Between innovations and the divisor that they move, the sum is no index of anything.
    within = OF_INNOVATIONS if any(kind == "divisor" for kind, _ in fall.groups) else ()
    for (kind, parts), (points, _) in zip(fall.groups, fall.shown, strict=True):
        index += points
        rows.append((_named(kind, parts, view), points, None if kind in within else index))
    rows.append((words(text.AFTER), fall.difference, index))
    return Table(
        "steps",
        (
            Column("part", text.PART, "text", lambda row: row[0]),
            Column("gain", text.POINTS, "change", lambda row: row[1], _points),
            Column("index", text.INDEX, "figure", lambda row: row[2], _index),
        ),
        rows,
    )


def _points(row: Reached, words: Words) -> str:
    return "" if row[1] is None else words.signed(row[1])


def _index(row: Reached, words: Words) -> str:
    return "" if row[2] is None else words.number(row[2])


def _named(kind: Kind, parts: Sequence[Contribution], view: WaterfallView) -> str:
    words, first = view.words, parts[0]
    names = (each.ruleset.name for each in view.sides)
    old, new = names if kind == "rules" else (_plain(first.old, words), _plain(first.new, words))
    if kind == "spd" and first.indicator is None:
        return f"{words(text.SPD_TOTAL)}: {words(text.MOVE, old=old, new=new)}"
    said = words(text.KINDS[kind], n=len(parts), old=old, new=new)
    idle = sum(each.scored is not None and not each.scored.counted for each in parts)
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
        columns = _SPD if kind == "spd" else _INNOVATIONS
        yield from blocks_of(Table(kind, (*columns, _GAIN), listed), words, most=view.rows)


def _indicators(view: WaterfallView) -> Iterator[Block]:
    """What other rules do to maturities, by indicator: of single innovations there would be one row each."""
    words = view.words
    found = by_indicator(view.fall, [each.ruleset for each in view.sides])
    if not found:
        return
    yield Heading(words(text.CHANGED_BY_INDICATOR))
    columns: Sequence[Column[tuple[Indicator, int, Fraction]]] = (
        Column("indicator", "", "text", lambda row: row[0].code, right=True),
        Column("name", text.INDICATOR, "text", lambda row: row[0].name),
        Column("innovations", output.INNOVATIONS, "whole", lambda row: row[1]),
        Column("gain", text.POINTS, "change", lambda row: row[2], places=3),
    )
    yield from blocks_of(Table("indicators", columns, found), words, most=view.rows)


def _innovation(row: Shown, words: Words) -> str:
    """The name of an innovation, and below it its agency and what moved."""
    part, scored = row[0], row[0].scored
    assert scored is not None
    innovation = scored.innovation
    said = [words.fact(innovation.agency)] if innovation.agency else []
    if part.kind == "changed" and part.moves:
        said.append(", ".join(_move(move, words) for move in part.moves))
    if part.kind in ("added", "removed") and not scored.counted:
        said.append(words(text.NOT_COUNTED))
    if part.kind == "ineligible":
        said.append(excluded_for(scored, words))
    return "\n".join([words.fact(innovation.name), *said])


def _maturity(row: Shown, words: Words) -> str:
    """The maturity of an innovation, before and after where both are known and differ."""
    part = row[0]
    if part.old is not None and part.new is not None and part.old != part.new:
        return _way(row, words)
    return _plain(part.new if part.old is None else part.old, words)


def _way(row: Shown, words: Words) -> str:
    return words(text.MOVE, old=_plain(row[0].old, words), new=_plain(row[0].new, words))


def _move(move: LevelChange, words: Words) -> str:
    same = move.old == move.new
    return words(
        text.OTHER_WEIGHT if same else text.MOVED_INDICATOR, code=move.code, old=move.old, new=move.new
    )


def _plain(value: Decimal | int | None, words: Words) -> str:
    return NONE if value is None else words.plain(value)


def _shown_parts(fall: Waterfall) -> Iterator[tuple[Contribution, Decimal]]:
    for (_, parts), (_, shown) in zip(fall.groups, fall.shown, strict=True):
        yield from zip(parts, shown, strict=True)


def _side_json(side: Assessment, words: Words) -> Json:
    card = side.card
    return {
        "files": list(side.submission.files),
        "edition": side.ruleset.name,
        "index": figure(card.index) if card else None,
        "predicate": band_of(card.predicate, words.language) if card else None,
        "counted": card.counted if card else None,
        "errors": len(side.errors),
        "announced": words.message(said) if (said := announced(side.ruleset)) else None,
    }


def _parts(fall: Waterfall) -> Table[Shown]:
    """Describe every part for programs."""
    return Table("parts", _PARTS, [*_shown_parts(fall)])


def _own_keys(record: Json) -> Json:
    """Leave out what a part of this kind does not have; an innovation may be of no agency."""
    unknown = {"from", "to", *(["agency"] if record["place"] else [])}
    return {key: value for key, value in record.items() if value is not None or key in unknown}


def _number(value: Decimal | int | None) -> str | int | None:
    return exact.plain(value) if isinstance(value, Decimal) else value


def _of_innovation(name: str) -> Callable[[Shown], Any]:
    return lambda row: row[0].scored and getattr(row[0].scored.innovation, name)


def _place(row: Shown) -> Place | None:
    return row[0].scored.innovation.at("name") if row[0].scored else None


def _levels(row: Shown) -> Json | None:
    return {move.code: [move.old, move.new] for move in row[0].moves} or None


_GAIN: Column[Shown] = Column("gain", text.POINTS, "change", lambda row: row[1])
_SPD: Sequence[Column[Shown]] = (
    Column("indicator", "", "text", lambda row: row[0].indicator and row[0].indicator.code, right=True),
    Column("name", text.INDICATOR, "text", lambda row: row[0].indicator and row[0].indicator.name),
    in_words("level", text.LEVEL, _way, right=True),
)
_INNOVATIONS: Sequence[Column[Shown]] = (
    Column("row", output.ROW_HEAD, "whole", lambda row: row[0].scored and row[0].scored.innovation.place.row),
    in_words("innovation", output.INNOVATION, _innovation),
    in_words("maturity", text.MATURITY, _maturity, right=True),
)
_PARTS: Sequence[Column[Shown]] = (
    Column("kind", "", "text", lambda row: row[0].kind),
    Column("indicator", "", "text", lambda row: row[0].indicator and row[0].indicator.code),
    Column("innovation", "", "text", _of_innovation("name")),
    Column("agency", "", "text", _of_innovation("agency")),
    Column("place", "", "place", _place),
    Column("from", "", "plain", lambda row: row[0].old, media=CSV),
    Column("to", "", "plain", lambda row: row[0].new, media=CSV),
    Column("from", "", "json", lambda row: _number(row[0].old), media=JSON),
    Column("to", "", "json", lambda row: _number(row[0].new), media=JSON),
    Column("levels", "", "json", _levels, media=JSON),
    Column("gain", "", "figure", lambda row: row[1]),
    Column("gain_exact", "", "exact", lambda row: row[0].gain, media=JSON),
)
_RENAMED: Table[tuple[ScoredInnovation, ScoredInnovation, int]] = Table(
    "renamed",
    (
        Column("from", text.BEFORE, "text", lambda row: row[0].innovation.name),
        Column("to", text.AFTER, "text", lambda row: row[1].innovation.name),
        Column("likeness", reconciling.LIKENESS, "whole", lambda row: row[2], lambda row, _: f"{row[2]} %"),
    ),
    (),
)
