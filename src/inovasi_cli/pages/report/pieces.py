"""What a section of the report consists of: the blocks of any page, and what only a page can show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inovasi_cli.pages.page.blocks import Block, Grid, Heading


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing under its title, told in words too; a table beside it holds the same figures.

    ``drawing`` are elements of SVG in a space of ``width`` x ``height``; ``name`` is unique on the page.
    """

    name: str
    title: str
    description: str
    width: int
    height: int
    drawing: str


@dataclass(frozen=True, slots=True)
class Heat:
    """Innovations by indicators: ``heads`` name the columns of ``levels``, each with its full name.

    A row is the row of its sheet, the name with the agency below, the maturity, and a level for each
    indicator, ``None`` where it is not known.
    """

    heads: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, str, str, tuple[int | None, ...]], ...]


Piece = Block | Chart | Heat


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report with its anchor and its title; charts stand beside each other."""

    code: str
    title: str
    pieces: tuple[Piece, ...]

    @property
    def groups(self) -> Iterator[list[tuple[Piece, str]]]:
        """The pieces with the title above each; a drawing and its table stand together."""
        title = self.title
        before: Piece | None = None
        group: list[tuple[Piece, str]] = []
        for piece in self.pieces:
            title = piece.text if isinstance(piece, Heading) else title
            if group and not (isinstance(before, Chart) and isinstance(piece, Grid)):
                yield group
                group = []
            group.append((piece, title))
            before = piece
        if group:
            yield group


FEW, MANY, LONG = 2, 24, 70


def sortable(piece: Piece) -> bool:
    """Whether the rows of ``piece`` may be put into another order, and there are more than a few."""
    return (isinstance(piece, Heat) or (isinstance(piece, Grid) and piece.loose)) and len(piece.rows) > FEW


def long(said: str) -> bool:
    """Whether a cell needs room of its own on a narrow screen."""
    return len(said) > LONG


def filtered(piece: Piece) -> bool:
    """Whether there is enough in ``piece`` to look for something in it."""
    return isinstance(piece, Heat | Grid) and sortable(piece) and len(piece.rows) > MANY
