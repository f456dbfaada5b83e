"""What ``validate --fix`` wrote otherwise: grouped on the screen and in Markdown, cell by cell in JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from inovasi_cli import exact
from inovasi_cli.checking.privacy import impersonal
from inovasi_cli.diagnostics import Place
from inovasi_cli.insight.corrections import Corrections, alike
from inovasi_cli.pages.page import jsons
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.jsons import Json
from inovasi_cli.pages.page.table import JSON, PEOPLE, Column, Table, blocks_of, records_of
from inovasi_cli.pages.page.words import Words
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.rewriting import Rewriting
from inovasi_cli.text import fixing as text
from inovasi_cli.text import output

ROWS = 10
"""Different changes that are shown unless all are asked for."""

LONGEST = 36
"""Characters of a cell that the screen repeats."""

_LITTLE = ("header", "blanks")
"""What is told after all else."""


class ChangesAlike(NamedTuple):
    """Changes that say the same, and by how much the index moves with them."""

    changes: Sequence[Rewriting]
    gain: Decimal | None


def about_index(corrections: Corrections, words: Words) -> str:
    """Say what the index was and is."""
    before, after = corrections.before.card, corrections.after.card
    old, new = before.shown_index if before else None, after.shown_index if after else None
    if new is None:
        return words(text.NO_INDEX)
    if old == new:
        return words(text.INDEX_SAME, index=new)
    return words(text.INDEX_MOVED, before="-" if old is None else old, after=new)


def about_formulas(cells: Sequence[Place], words: Words) -> str:
    """Say which formulas may come to something else, because they use what was changed."""
    return words(text.RECALCULATED, cells=_cells(cells, words))


def section(corrections: Corrections, words: Words, most: int | None = ROWS) -> Iterator[Block]:
    """Yield what was changed (``most`` different changes), what was not, and what becomes of the index."""
    briefly = Words(words.language, LONGEST)
    kinds = Counter(change.what for change in corrections.changes)
    told = tuple(words(text.OF_KIND, what=text.WHAT[what], n=n) for what, n in kinds.most_common())
    if not corrections.changes:
        yield Heading(words(text.NOTHING))
    else:
        yield Heading(words(text.SECTION, n=len(corrections.changes), kinds=", ".join(told)))
        yield from blocks_of(_groups(corrections, each=most is None), briefly, "screen", most)
    if corrections.held:
        yield Line(words(text.HELD_CELLS, cells=_cells([change.place for change in corrections.held], words)))
    if corrections.recalculated:
        yield Line(about_formulas(corrections.recalculated, words))
    yield Line(about_index(corrections, words))


def _groups(corrections: Corrections, *, each: bool) -> Table[ChangesAlike]:
    """Describe the changes: what could not be read before first, headers and blanks last.

    Of a column one change of each kind is shown, unless ``each`` is; what could not be read is always.
    """
    same: dict[object, list[Rewriting]] = {}
    for change in corrections.changes:
        column = change.what, None if change.what == "header" else change.field
        same.setdefault(alike(change) if each or change.learnt else column, []).append(change)
    groups = [ChangesAlike(changes, corrections.gain(changes[0])) for changes in same.values()]
    groups.sort(key=_order)
    gained = any(group.gain for group in groups)
    return Table("changes", [*_GROUP, *(_GAIN if gained else ())], groups)


def _order(group: ChangesAlike) -> tuple[bool, bool, int]:
    first = group.changes[0]
    return not first.learnt, first.what in _LITTLE, -len(group.changes)


def _spots(group: ChangesAlike, words: Words) -> str:
    return _cells([change.place for change in group.changes], words)


def _cells(places: Sequence[Place], words: Words) -> str:
    """The first cell with its sheet, and how many more there are."""
    first = "!".join([places[0].sheet or "", *words.spot(places[0])])
    return words(text.CELLS, first=first, n=len(places) - 1) if len(places) > 1 else words.fact(first)


def _shown(value: Value, words: Words, *, quoted: bool = False) -> str:
    """A value as it stands in a cell; a text in quotation marks where that tells it from what it becomes."""
    match value:
        case str():
            said = words.fact(impersonal(value))
            return f'"{said}"' if quoted else said
        case float():
            return words.number(exact.from_float(value))
        case _:
            return words.fact(value)  # type: ignore[arg-type]


def _column(group: ChangesAlike, words: Words) -> str:
    first = group.changes[0]
    return words(text.WHAT["header"]) if first.what == "header" else words.fact(first.field)


def _before(change: Rewriting, words: Words) -> str:
    quoted = change.what == "blanks" or not isinstance(change.after, str)
    return _shown(change.before, words, quoted=quoted)


_GROUP: Sequence[Column[ChangesAlike]] = (
    Column("field", text.HEAD_HEADER, "text", lambda row: row, _column, media=PEOPLE),
    Column(
        "before",
        text.HEAD_BEFORE,
        "text",
        lambda row: row,
        lambda row, words: _before(row.changes[0], words),
        media=PEOPLE,
    ),
    Column(
        "after",
        text.HEAD_AFTER,
        "text",
        lambda row: row,
        lambda row, words: _shown(row.changes[0].after, words),
        media=PEOPLE,
    ),
    Column("cells", text.HEAD_NUMBER, "text", lambda row: row, _spots, media=PEOPLE),
)
_GAIN: Sequence[Column[ChangesAlike]] = (
    Column("gain", output.INDEX_HEAD, "change", lambda row: row.gain, media=PEOPLE),
)


def as_json(corrections: Corrections, copies: Mapping[str, str], words: Words) -> Json:
    """Return every change, what was held back, the copies by their files, and the index before and after."""
    before, after = corrections.before.card, corrections.after.card
    return {
        "copies": [{"file": file, "copy": copy} for file, copy in copies.items()],
        "index_before": jsons.figure(before.index) if before else None,
        "index_after": jsons.figure(after.index) if after else None,
        "changes": records_of(_table(corrections, corrections.changes), words.language),
        "held": records_of(_table(corrections, corrections.held), words.language),
    }


def _table(corrections: Corrections, changes: Sequence[Rewriting]) -> Table[Rewriting]:
    columns: Sequence[Column[Rewriting]] = (
        Column("place", "", "place", lambda change: change.place, media=JSON),
        Column("field", "", "text", lambda change: change.field or None, media=JSON),
        Column("what", "", "text", lambda change: change.what, media=JSON),
        Column("before", "", "json", lambda change: _plain(change.before), media=JSON),
        Column("after", "", "json", lambda change: _plain(change.after), media=JSON),
        Column("learnt", "", "flag", lambda change: change.learnt, media=JSON),
        Column("gain", "", "figure", corrections.gain, media=JSON),
    )
    return Table("changes", columns, changes)


def _plain(value: Value) -> Any:
    """A value of a cell in JSON: a whole number as such, any other as text."""
    match value:
        case str():
            return impersonal(value)
        case float():
            number = exact.from_float(value)
            return int(number) if number == number.to_integral_value() else exact.plain(number)
        case int():
            return value
        case _:
            return None if value is None else str(value)
