"""Columns below one title of an indicator: its level, its proof, its weight, its points, a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.headers import EVIDENCE, Fields, part
from inovasi_cli.reading.headers.content import is_level_number
from inovasi_cli.reading.headers.rows import HeaderCell

if TYPE_CHECKING:
    from inovasi_cli.reading.headers.assigning import ListColumn

_VERDICTS = frozenset("alasan catatan keterangan cek status sesuai kesesuaian validasi kelengkapan".split())
"""Words, as compared, for what is thought of a level or its proof."""
_JUDGED = _VERDICTS | frozenset(
    "koreksi reviu review hasil verifikasi tim evaluator penilai juri desk akhir rekomendasi".split()
)
"""Words, as compared, for a level that somebody else has given."""
_NEAR = (-2, -1, 1, 2)
"""Columns between a level and its points: none, or the weight."""
_PAIRS = 3
"""Levels with their points from which one weight shows."""


def by_titles(columns: Sequence[ListColumn], fields: Fields) -> None:
    """Tell the level of each indicator that is the title of several columns, and what proves it.

    Of several that may be it, the one is meant that nobody calls a verdict, or the first.
    """
    taken = {column.surely() for column in columns}
    groups: dict[str, list[ListColumn]] = {}
    for column in columns:
        if column.cell.how == "group" and column.cell.read:
            groups.setdefault(column.cell.read, []).append(column)
    for title, group in groups.items():
        code = fields.find(title) if len(group) > 1 else None
        if code is None or not code.isdigit():
            continue
        open_ = [column for column in group if not column.fixed and column.held.values]
        worded = [column for column in open_ if column.may_be_level]
        levels = [column for column in worded if column.held.suits(code)]
        levels = levels or [column for column in worded if column.may_hold(code)]
        level = min(levels, key=lambda column: not _JUDGED.isdisjoint(column.words), default=None)
        if level is None:
            continue
        for column in open_:
            proves = column is not level and column.proves and part(code, EVIDENCE) not in taken
            if column is level:
                column.take(code)
            elif proves and column not in levels and _VERDICTS.isdisjoint(column.words):
                column.take(part(code, EVIDENCE))
            elif column.surely() in ("", code):
                column.set_aside()


def by_papers(columns: Sequence[ListColumn], fields: Fields) -> None:
    """Take for evidence what stands below names of indicators where most hold papers and no levels."""
    named = [column for column in columns if column.surely() in fields.indicators and column.held.values]
    papers = [column for column in named if column.proves and not column.held.suits(column.surely())]
    if len(papers) < max(_PAIRS, len(named) / 2):
        return
    for column in named:
        if column.proves or not column.held.suits(column.surely()):
            column.take(part(column.surely(), EVIDENCE))


def tell_points(columns: Sequence[ListColumn], rows: Sequence[Sequence[Value]]) -> None:
    """Take for the level, of two columns that may be one, that of which the other holds the points."""
    for at, column in enumerate(columns):
        near = [columns[at + away] for away in _NEAR if 0 <= at + away < len(columns)]
        for code in [*filter(str.isdigit, column.candidates)]:
            others = (other for other in near if code in other.candidates)
            if any(weight_between(rows, other.cell.column, column.cell.column) > 1 for other in others):
                column.candidates = {}
        for other in near:
            both = [code for code in column.candidates if code.isdigit() and not other.candidates]
            if len(both) == 1 and weight_between(rows, column.cell.column, other.cell.column) > 1:
                column.take(both[0])


def without_points(cells: Sequence[HeaderCell], rows: Sequence[Sequence[Value]]) -> Iterator[HeaderCell]:
    """Yield the cells; one that holds the weight of a level near it, or its points, has no field."""
    levels = {cell.column: cell for cell in cells if cell.field and cell.field.isdigit() and not cell.again}
    for cell in cells:
        near = [levels[cell.column + away] for away in _NEAR if cell.column + away in levels]
        read = next((level.text for level in near if weight_between(rows, level.column, cell.column)), "")
        if cell.weighs:
            yield cell._replace(how="beside")
        elif read and (cell.field is None or (cell.again and cell.field.isdigit())):
            yield cell._replace(field=None, again=False, maybe=(), how="beside", read=read)
        else:
            yield cell


def weight_between(rows: Sequence[Sequence[Value]], level: int, points: int) -> float:
    """Return the one weight (at least 1) by which a column holds the levels of another one, else 0.

    Fewer than two different levels tell nothing.
    """
    weights: set[float] = set()
    levels: list[int] = []
    for row in rows:
        first, second = (row[at - 1] if at <= len(row) else None for at in (level, points))
        if not is_level_number(first) or isinstance(second, bool) or not isinstance(second, int | float):
            continue
        levels.append(int(float(str(first))))
        weights.add(second / levels[-1] if levels[-1] else second)
    weights.discard(0)
    told = len(levels) >= _PAIRS and len({*levels} - {0}) > 1 and len(weights) == 1
    return min(weights) if told and min(weights) >= 1 else 0
