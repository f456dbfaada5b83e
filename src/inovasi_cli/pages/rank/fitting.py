"""Tables of ranks on a screen: heads on two lines, and fewer columns where it is narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from rich.console import Console, ConsoleOptions, RenderableType
from rich.text import Text as Styled

from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.blocks import Grid
from inovasi_cli.pages.page.table import Column, Table, grid_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.text import Text
from inovasi_cli.text import ranking as text

LONGEST = 60
"""Names out of cells are cut to so many characters on a screen."""

_FOLDED = {"region": 15, "predicate": 9}
"""Columns of text with the width that they need at least."""

_SPARED = ("to_predicate", "counted", "margin", "to_above", "predicate")
"""Columns that a narrow screen leaves out, the first ones first."""

_APART = 2  # spaces between columns


def rank_or_tie(rank: int | None, tied: bool, words: Words) -> str:
    """Say a rank with a mark where it is shared."""
    if rank is None:
        return NONE
    return words(text.TIED, rank=rank) if tied else str(rank)


def folded(table: Table[Any], words: Words) -> Grid:
    """Return a table for a screen with its long heads on two lines."""
    heads = tuple(_folded(column.head, words) for column in table.seen_on("screen"))
    return grid_of(table, words, "screen")._replace(heads=heads)


def _folded(head: Text | str, words: Words) -> str:
    said = text.FOLDED.get(head, head) if isinstance(head, Text) else head
    return said.in_(words.language) if isinstance(said, Text) else said


def in_line(table: Table[Any], words: Words) -> str:
    """The first row in one line, each cell after its head."""
    grid = grid_of(table.first(1), words, "screen")
    cells = (zip(grid.heads, row, strict=True) for row in grid.first(1).plain)
    return "; ".join(f"{head} {cell}" for row in cells for head, cell in row) or words(text.NOTHING)


def rest(number: int, top: int | None, words: Words) -> Iterator[RenderableType]:
    """Say how many rows are not shown."""
    if top is not None and number > top:
        yield blocks.quiet(words(text.MORE, n=number - top))


class Fitting(NamedTuple):
    """A table that leaves out its least needed columns where the screen is too narrow, and says so."""

    table: Table[Any]
    words: Words

    @property
    def columns(self) -> Sequence[Column[Any]]:
        """The columns for a screen of any width."""
        return self.table.seen_on("screen")

    def kept(self, width: int) -> list[int]:
        """The places of the columns that stand on a screen of this width."""
        cells = self._cells()
        kept = list(range(len(cells)))
        for spared in _SPARED:
            if self._needed(kept, cells) <= width:
                break
            kept.remove(next(at for at in kept if self.columns[at].key == spared))
        return kept

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        columns, cells, kept = self.columns, self._cells(), self.kept(options.max_width)
        room = max(options.max_width - self._needed(kept, cells), 0)
        drawn = blocks.table(*((cells[at][0], "right" if columns[at].on_right else "left") for at in kept))
        for place, at in enumerate(kept):
            if columns[at].key in _FOLDED:
                least = self._least(at, cells)
                more = min(_widest(cells[at]) - least, room)
                drawn.columns[place].width = least + more
                room -= more
        for row in zip(*(cells[at][1:] for at in kept), strict=True):
            drawn.add_row(*row)
        yield drawn
        missing = tuple(_unfolded(cells[at][0]) for at in range(len(columns)) if at not in kept)
        if missing:
            yield Styled(self.words(text.NARROW, columns=missing), style=blocks.QUIET)

    def _cells(self) -> list[list[str]]:
        """The columns with their heads first."""
        grid = folded(self.table, self.words)
        return [list(column) for column in zip(grid.heads, *grid.plain, strict=True)]

    def _needed(self, kept: Sequence[int], cells: Sequence[Sequence[str]]) -> int:
        return sum(self._least(at, cells) + _APART for at in kept) - _APART

    def _least(self, at: int, cells: Sequence[Sequence[str]]) -> int:
        widest, least = _widest(cells[at]), _FOLDED.get(self.columns[at].key)
        if least is None:
            return widest
        longest_word = max((len(word) for cell in cells[at][1:] for word in cell.split()), default=0)
        return min(widest, max(least, longest_word))


def _widest(cells: Sequence[str]) -> int:
    return max(len(line) for cell in cells for line in cell.splitlines() or [""])


def _unfolded(head: str) -> str:
    return head.replace("-\n", "").replace("\n", " ")
