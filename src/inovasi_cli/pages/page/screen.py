"""One screen: what has to be said, and as much beside it as 80 x 24 has room for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.segment import Segment
from rich.text import Text as Styled

from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.text import output

HEIGHT = 23
"""Lines of a terminal, but for the one that waits for the next command."""

ROWS, LEAST = 5, 3
"""Rows of a table at most, and before anything of lesser rank is shown."""

_SAYING = (Heading, Line)
_NAMED = 110
"""Characters of the titles that are only named."""

BODY, LAST = 3, 1000
"""The ranks of what stands in sections, and of what is said only where there is room for everything else."""


class Piece(NamedTuple):
    """Something drawn on a screen; of a higher ``rank`` it gives way earlier, of rank 0 never.

    ``smaller`` are drawn instead where there is room for no more; ``title`` is named where it gave way.
    """

    drawn: RenderableType
    rank: int = 0
    title: str = ""
    smaller: tuple[RenderableType, ...] = ()


class OneScreen(NamedTuple):
    """Pieces in their order, without those for which a screen has no room."""

    pieces: tuple[Piece, ...]
    height: int = HEIGHT
    in_order: bool = False
    """Whether nothing is shown after something of a lower rank that had to be left out."""
    closing: Callable[[Sequence[str]], RenderableType] | None = None
    """What stands below all pieces, by the titles of those that were left out."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """Draw what fits, at the width of the console."""
        drawn = [
            [console.render_lines(one, options, pad=False) for one in (piece.drawn, *piece.smaller)]
            for piece in self.pieces
        ]
        left = [piece.title for piece in self.pieces if piece.title]
        for _ in range(2):  # fewer that are left out are named on fewer lines
            below = console.render_lines(self.closing(left), options, pad=False) if self.closing else []
            shown = self._fitting(drawn, self.height - len(below))
            left = [piece.title for at, piece in enumerate(self.pieces) if piece.title and at not in shown]
        if self.closing:
            below = console.render_lines(self.closing(left), options, pad=False)
        for lines in (*(shown[at] for at in sorted(shown)), below):
            for line in lines:
                yield from line
                yield Segment.line()

    def _fitting(
        self, drawn: Sequence[Sequence[list[list[Segment]]]], room: int
    ) -> dict[int, list[list[Segment]]]:
        """The lines of the pieces for which there is ``room``, by their places.

        What stands above all sections comes before more than one row of a table, and a few rows of each table
        before many of one.
        """
        shown = {at: drawn[at][0] for at, piece in enumerate(self.pieces) if not piece.rank}
        room -= sum(map(len, shown.values()))
        ranked = sorted(set(range(len(drawn))) - set(shown), key=lambda at: (self.pieces[at].rank, at))

        def take(low: int, high: int, least: int) -> None:
            nonlocal room
            for at in (at for at in ranked if low <= self.pieces[at].rank < high):
                before = len(shown.get(at, ()))
                lines = next((lines for lines in drawn[at][-least:] if len(lines) - before <= room), None)
                if lines is not None:
                    room -= len(lines) - before
                    shown[at] = lines
                elif self.in_order:
                    return

        take(1, BODY, 1)
        take(1, BODY, LEAST)
        take(BODY, LAST, LEAST)
        take(1, LAST, max(map(len, drawn), default=1))
        take(LAST, 2 * LAST, 1)
        return shown


class WholeOrBrief(NamedTuple):
    """Something drawn whole where it fits on a screen, else the ``brief`` form of it."""

    whole: RenderableType
    brief: OneScreen

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        lines = console.render_lines(self.whole, options, pad=False)
        yield self.whole if len(lines) <= self.brief.height else self.brief


def one_screen(pieces: Iterable[Piece]) -> OneScreen:
    """Return a screen of ``pieces``."""
    return OneScreen(tuple(pieces))


def in_brief(
    shown: Iterable[Block | Piece],
    command: str,
    words: Words,
    whole: Iterable[Block] = (),
    rows: int = ROWS,
) -> OneScreen:
    """Return a page on one screen, its last line the next ``command``; of ``whole`` other tables are named.

    What comes first stays longest: quiet lines give way before sections, these from the last, row by row
    below ``rows`` of each table, and the lines above all sections last.
    """
    shown = [*shown]
    pieces = [*_pieces(shown, words, rows)]
    titles = {piece.title for piece in pieces} | {said.text for said in shown if isinstance(said, _SAYING)}
    others = [block.text for block in whole if isinstance(block, Heading) and block.level > 1]

    def closing(left: Sequence[str]) -> RenderableType:
        named = [*left, *(title for title in others if title not in titles)]
        few = Words(words.language, most=sum(length <= _NAMED for length in accumulate(map(len, named))) or 1)
        more = few(output.ALSO, titles=tuple(named)) if named else words(output.ALL_OF_IT)
        following = Words(words.language)(output.NEXT, command=command)
        return Group(Styled(), Styled(more, style=blocks.QUIET), Styled(following))

    return OneScreen(tuple(pieces), closing=closing)


def _pieces(shown: Iterable[Block | Piece], words: Words, rows: int) -> Iterator[Piece]:
    title, begun, rank, tables, sections = "", False, 0, 0, 0
    for block in shown:
        match block:
            case Piece():
                yield block
            case Heading(text, 1):
                yield Piece(blocks.drawn([block]))
            case Heading(text):
                title, sections = text, sections + 1
                continue
            case Grid():
                rank += 1
                drawn = _table(title, block, rank + 2, words, rows)
                yield drawn if tables else drawn._replace(rank=1)
                tables += 1
            case Line(quiet=quiet, loud=loud):
                rank += 1
                said = blocks.drawn([Heading(title), block] if title else [block])
                first, leads = not begun and not quiet, not (sections or tables)
                yield Piece(
                    said,
                    0 if first else LAST + rank if quiet else 1 if loud else 2 if leads else rank + 2,
                    title,
                )
                begun |= first
        title = ""


def _table(title: str, grid: Grid, rank: int, words: Words, rows: int) -> Piece:
    """A table of a few rows, each on its first lines, in ever fewer rows."""

    def drawn(n: int) -> RenderableType:
        cut, facts = n < len(grid.rows), {"n": n, "all": len(grid.rows)}
        said = words(output.FEW_OF, title=title, **facts) if cut else title
        below = [Line(words(output.ROWS_OF, **facts), quiet=True)] if cut and not title else []
        return blocks.drawn([*([Heading(said)] if title else []), grid.first(n), *below])

    most = min(rows, len(grid.rows))
    return Piece(drawn(most), rank, title, tuple(map(drawn, range(most - 1, 0, -1))))
