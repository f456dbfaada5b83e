"""The difference of two indices: as a page, as the value of ``waterfall`` in JSON, as rows of CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.remarks import announced
from inovasi_cli.insight.waterfall import (
    OF_INNOVATIONS,
    Contribution,
    Kind,
    LevelChange,
    Waterfall,
    by_indicator,
)
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.escape import cell
from inovasi_cli.pages.page.findings import quoted
from inovasi_cli.pages.page.jsons import Json, place_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.score.tables import excluded_for
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import Text, output
from inovasi_cli.text import portal as reconciling
from inovasi_cli.text import waterfall as text

USUAL = 10
"""Rows of each list of parts."""


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
    yield _steps(view)
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
    rows = tuple(
        (words.fact(old.innovation.name), words.fact(new.innovation.name), f"{likeness} %")
        for old, new, likeness in found[: view.rows]
    )
    yield Grid(_heads(words, text.BEFORE, text.AFTER, reconciling.LIKENESS), rows, right=(2,))
    if len(rows) < len(found):
        yield Line(words(output.MORE, n=len(found) - len(rows)), quiet=True)


def as_json(view: WaterfallView) -> Json:
    """Return the value of ``waterfall``; the gains are those that are shown and add up to the difference."""
    fall = view.fall
    return {
        "basis": fall.after.basis,
        "before": _side_json(view.sides[0], view.words),
        "after": _side_json(view.sides[1], view.words),
        "difference": str(fall.difference),
        "difference_exact": str((fall.after.index or 0) - (fall.before.index or 0)),
        "parts": [_part_json(part, gain) for part, gain in _shown_parts(fall)],
        "renamed": [
            {"from": old.innovation.name, "to": new.innovation.name, "likeness": likeness}
            for old, new, likeness in fall.renamed
        ],
    }


def as_csv(view: WaterfallView) -> str:
    """Write a row for each part."""
    page_ = io.StringIO()
    table = csv.writer(page_, lineterminator="\n")
    table.writerow(text.HEADS)
    for part, gain in _shown_parts(view.fall):
        told = _part_json(part, gain)
        place = part.scored.innovation.at("name") if part.scored else None
        told["place"] = view.words.place(place) if place else ""
        table.writerow(cell(head, "" if told.get(head) is None else str(told[head])) for head in text.HEADS)
    return page_.getvalue()


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


def _steps(view: WaterfallView) -> Grid:
    """One row a kind of part, with the index that is reached by it."""
    words, fall = view.words, view.fall
    index = fall.before.shown_index or Decimal(0)
    rows = [(words(text.BEFORE), "", words.number(index))]
    # Between innovations and the divisor that they move, the sum is no index of anything.
    within = OF_INNOVATIONS if any(kind == "divisor" for kind, _ in fall.groups) else ()
    for (kind, parts), (points, _) in zip(fall.groups, fall.shown, strict=True):
        index += points
        reached = "" if kind in within else words.number(index)
        rows.append((_named(kind, parts, view), words.signed(points), reached))
    rows.append((words(text.AFTER), words.signed(fall.difference), words.number(index)))
    heads = tuple(words(head) for head in (text.PART, text.POINTS, text.INDEX))
    return Grid(heads, tuple(rows), right=(1, 2))


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
    rows = sorted(zip(parts, shown, strict=True), key=lambda each: -abs(each[0].gain))
    listed = [each for each in rows if each[0].indicator or each[0].scored]
    if not listed:
        return
    cut = listed[: view.rows]
    if kind == "spd":
        yield Heading(words(text.SPD))
        heads = ("", *_heads(words, text.INDICATOR, text.LEVEL, text.POINTS))
        yield Grid(heads, tuple(_row(part, gain, words) for part, gain in cut), right=(0, 2, 3))
    else:
        yield Heading(words(text.KINDS[kind], n=len(parts), old="", new=""))
        heads = _heads(words, output.ROW_HEAD, output.INNOVATION, text.MATURITY, text.POINTS)
        yield Grid(heads, tuple(_innovation(part, gain, view) for part, gain in cut), right=(0, 2, 3))
    if len(cut) < len(listed):
        yield Line(words(output.MORE, n=len(listed) - len(cut)), quiet=True)


def _indicators(view: WaterfallView) -> Iterator[Block]:
    """What other rules do to maturities, by indicator: of single innovations there would be one row each."""
    words = view.words
    found = by_indicator(view.fall, [each.ruleset for each in view.sides])
    if not found:
        return
    yield Heading(words(text.CHANGED_BY_INDICATOR))
    rows = tuple(
        (indicator.code, words.fact(indicator.name), str(n), words.signed(gain, 3))
        for indicator, n, gain in found[: view.rows]
    )
    heads = ("", *_heads(words, text.INDICATOR, output.INNOVATIONS, text.POINTS))
    yield Grid(heads, rows, right=(0, 2, 3))
    if len(rows) < len(found):
        yield Line(words(output.MORE, n=len(found) - len(rows)), quiet=True)


def _row(part: Contribution, gain: Decimal, words: Words) -> tuple[str, ...]:
    assert part.indicator is not None
    move = words(text.MOVE, old=_plain(part.old, words), new=_plain(part.new, words))
    return part.indicator.code, words.fact(part.indicator.name), move, words.signed(gain)


def _innovation(part: Contribution, gain: Decimal, view: WaterfallView) -> tuple[str, ...]:
    """An innovation: in which row, what moved, its maturity before and after, its points."""
    assert part.scored is not None
    words, innovation = view.words, part.scored.innovation
    said = [words.fact(innovation.agency)] if innovation.agency else []
    if part.kind == "changed" and part.moves:
        said.append(", ".join(_move(each, words) for each in part.moves))
    if part.kind in ("added", "removed") and not part.scored.counted:
        said.append(words(text.NOT_COUNTED))
    if part.kind == "ineligible":
        said.append(excluded_for(part.scored, words))
    name = "\n".join([words.fact(innovation.name), *said])
    row = innovation.place.row
    maturity = _plain(part.new if part.old is None else part.old, words)
    if part.old is not None and part.new is not None and part.old != part.new:
        maturity = words(text.MOVE, old=_plain(part.old, words), new=_plain(part.new, words))
    return NONE if row is None else str(row), name, maturity, words.signed(gain)


def _move(move: LevelChange, words: Words) -> str:
    same = move.old == move.new
    return words(
        text.OTHER_WEIGHT if same else text.MOVED_INDICATOR, code=move.code, old=move.old, new=move.new
    )


def _heads(words: Words, *heads: Text) -> tuple[str, ...]:
    return tuple(words(head) for head in heads)


def _plain(value: Decimal | int | None, words: Words) -> str:
    return NONE if value is None else words.plain(value)


def _shown_parts(fall: Waterfall) -> Iterator[tuple[Contribution, Decimal]]:
    for (_, parts), (_, shown) in zip(fall.groups, fall.shown, strict=True):
        yield from zip(parts, shown, strict=True)


def _side_json(each: Assessment, words: Words) -> Json:
    card: ScoreCard | None = each.card
    band = card.predicate if card else None
    return {
        "files": list(each.submission.files),
        "edition": each.ruleset.name,
        "index": None if card is None or card.shown_index is None else str(card.shown_index),
        "predicate": {"code": band.code, "label": words.fact(band.label)} if band else None,
        "counted": card.counted if card else None,
        "errors": len(each.errors),
        "announced": words.message(said) if (said := announced(each.ruleset)) else None,
    }


def _part_json(part: Contribution, gain: Decimal) -> Json:
    told: Json = {"kind": part.kind}
    if part.indicator:
        told["indicator"] = part.indicator.code
    if part.scored:
        innovation = part.scored.innovation
        told |= {
            "innovation": innovation.name,
            "agency": innovation.agency,
            "place": place_of(innovation.at("name")),
        }
    told |= {"from": _number(part.old), "to": _number(part.new)}
    if part.moves:
        told["levels"] = {each.code: [each.old, each.new] for each in part.moves}
    return {**told, "gain": str(gain), "gain_exact": str(part.gain)}


def _number(value: Decimal | int | None) -> str | int | None:
    return exact.plain(value) if isinstance(value, Decimal) else value
