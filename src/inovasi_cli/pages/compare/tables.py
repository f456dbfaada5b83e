"""What a difference consists of, each kind of row described once: parts, SPD rows, innovations, new names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from inovasi_cli import exact
from inovasi_cli.insight.changes import LevelChange
from inovasi_cli.insight.waterfall import Contribution, Waterfall
from inovasi_cli.pages.page.table import ABSENT, CSV, JSON, READERS, SHEET, Column, Table, in_words
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.score.innovations import excluded_for, named
from inovasi_cli.scoring import ScoredInnovation
from inovasi_cli.text import output
from inovasi_cli.text import waterfall as text

Shown = tuple[Contribution, Decimal]
"""A part of the difference with its points as printed."""


def parts(fall: Waterfall) -> Table[Shown]:
    """Describe every part for programs."""
    shown = zip(fall.groups, fall.shown, strict=True)
    rows = [row for (_, group), (_, points) in shown for row in zip(group, points, strict=True)]
    return Table("parts", _PARTS, rows)


def _number(value: Decimal | int | None) -> str | int | None:
    return exact.plain(value) if isinstance(value, Decimal) else value


def _of_innovation(name: str) -> Callable[[Shown], Any]:
    return lambda row: getattr(row[0].scored.innovation, name) if row[0].scored else ABSENT


def _place(row: Shown) -> Any:
    return row[0].scored.innovation.at("name") if row[0].scored else ABSENT


def _levels(row: Shown) -> Any:
    return {move.code: [move.old, move.new] for move in row[0].moves} or ABSENT


def _code(row: Shown) -> Any:
    return row[0].indicator.code if row[0].indicator else ABSENT


def _innovation(row: Shown, words: Words) -> str:
    """The name of an innovation, and below it its agency and what moved."""
    scored = row[0].scored
    assert scored is not None
    innovation = scored.innovation
    agency = [words.fact(innovation.agency)] if innovation.agency else []
    return "\n".join([words.fact(innovation.name), *agency, *_moved(row, words)])


def _what_moved(row: Shown, words: Words) -> str:
    return "\n".join(_moved(row, words))


def _moved(row: Shown, words: Words) -> list[str]:
    """What moved, or why the innovation does not count."""
    part, scored = row[0], row[0].scored
    assert scored is not None
    said = []
    if part.kind == "changed" and part.moves:
        said.append(", ".join(_move(move, words) for move in part.moves))
    if part.kind in ("added", "removed") and not scored.counted:
        said.append(words(text.NOT_COUNTED))
    if part.kind == "ineligible":
        said.append(excluded_for(scored, words))
    return said


def _maturity(row: Shown, words: Words) -> str:
    """The maturity of an innovation, before and after where both are known and differ."""
    part = row[0]
    if part.old is not None and part.new is not None and part.old != part.new:
        return _way(row, words)
    return plain(part.new if part.old is None else part.old, words)


def _way(row: Shown, words: Words) -> str:
    return words(text.MOVE, old=plain(row[0].old, words), new=plain(row[0].new, words))


def _move(move: LevelChange, words: Words) -> str:
    same = move.old == move.new
    return words(
        text.OTHER_WEIGHT if same else text.MOVED_INDICATOR, code=move.code, old=move.old, new=move.new
    )


def plain(value: Decimal | int | None, words: Words) -> str:
    """Say a level, a maturity or a number of innovations; ``-`` where there is none."""
    return NONE if value is None else words.plain(value)


_BOTH: Sequence[Column[Shown]] = (
    Column("from", text.BEFORE, "plain", lambda row: row[0].old, media=SHEET),
    Column("to", text.AFTER, "plain", lambda row: row[0].new, media=SHEET),
)
"""A level or a maturity before and after, to be calculated with."""

GAIN: Column[Shown] = Column("gain", text.POINTS, "change", lambda row: row[1])
SPD: Sequence[Column[Shown]] = (
    Column("indicator", "", "text", _code, right=True),
    Column("name", output.INDICATOR, "text", lambda row: row[0].indicator and row[0].indicator.name),
    in_words("level", output.LEVEL, _way, right=True)._replace(media=READERS),
    *_BOTH,
)
INNOVATIONS: Sequence[Column[Shown]] = (
    Column("row", output.ROW_HEAD, "whole", lambda row: row[0].scored and row[0].scored.innovation.place.row),
    *named(output.INNOVATION, _innovation, lambda row: row[0].scored and row[0].scored.innovation),
    Column("moved", output.REMARKS, "text", lambda row: row, _what_moved, media=SHEET),
    in_words("maturity", output.MATURITY, _maturity, right=True)._replace(media=READERS),
    *_BOTH,
)
_PARTS: Sequence[Column[Shown]] = (
    Column("kind", "", "text", lambda row: row[0].kind),
    Column("indicator", "", "text", _code),
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
RENAMED: Table[tuple[ScoredInnovation, ScoredInnovation, int]] = Table(
    "renamed",
    (
        Column("from", text.BEFORE, "text", lambda row: row[0].innovation.name),
        Column("to", text.AFTER, "text", lambda row: row[1].innovation.name),
        Column("likeness", text.LIKENESS, "whole", lambda row: row[2], lambda row, _: f"{row[2]} %"),
    ),
    (),
)
