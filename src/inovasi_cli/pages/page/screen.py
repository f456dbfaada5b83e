"""One screen: what has to be said, and as much beside it as 80 x 24 has room for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

HEIGHT = 23
"""Lines of a terminal, but for the one that waits for the next command."""


class Piece(NamedTuple):
    """Something drawn on a screen; of a higher ``rank`` it gives way earlier, of rank 0 never."""

    drawn: RenderableType
    rank: int = 0


class OneScreen(NamedTuple):
    """Pieces in their order, without those for which a screen has no room."""

    pieces: tuple[Piece, ...]
    height: int = HEIGHT
    in_order: bool = False
    """Whether nothing is shown after something of a lower rank that had to be left out."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """Draw what fits, at the width of the console."""
        drawn = [console.render_lines(piece.drawn, options, pad=False) for piece in self.pieces]
        room = self.height - sum(
            len(lines) for lines, piece in zip(drawn, self.pieces, strict=True) if not piece.rank
        )
        shown = {at for at, piece in enumerate(self.pieces) if not piece.rank}
        for at in sorted(set(range(len(drawn))) - shown, key=lambda at: (self.pieces[at].rank, at)):
            if len(drawn[at]) > room:
                if self.in_order:
                    break
                continue
            room -= len(drawn[at])
            shown.add(at)
        for at in sorted(shown):
            for line in drawn[at]:
                yield from line
                yield Segment.line()


def one_screen(pieces: Iterable[Piece]) -> OneScreen:
    """Return a screen of ``pieces``."""
    return OneScreen(tuple(pieces))
