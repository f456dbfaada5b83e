"""From a figure of matplotlib to SVG that stands in a page: small, the same every time, told in words.

matplotlib's own SVG holds a style sheet, ``style`` attributes and ids that repeat from figure to figure.
All of it becomes plain attributes here, so that the page can forbid styles that it does not know.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING

from inovasi_cli.pages.page.blocks import Block, Grid, Heading

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


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


INK, MUTED, RULE = "#1b2733", "#52616f", "#b9c4ce"
MAIN, LOST = "#1f5f99", "#b5541c"
LEVELS = ("#ffffff", "#c6dbef", "#6baed6", "#08519c")
"""Levels 0-3: one hue that gets darker, so that grey paper and colour-blind eyes keep the order."""
BANDS = ("#d5e3f0", "#e6eef6", "#f1f5f9", "#ffffff")
"""Predicates, the best first."""

WIDTH = 440
"""Units of a drawing; on the screen of a phone it is shown at four fifths of that, which stays readable."""

SMALL, BODY = 11, 12

_STYLE = re.compile(r' style="([^"]*)"')
_ID = re.compile(r'(<g) id="[^"]*"')
_LINES = re.compile(r"\s*\n\s*")
_OWN = {"font-family"}  # the page has its own


def new(height: float) -> tuple[Figure, Axes]:
    """An empty drawing of ``WIDTH`` x ``height`` units with one pair of axes and no frame."""
    # It would tell on stderr that it writes a list of fonts, or that it cannot.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    with rc_context({"font.size": BODY, "text.color": INK, "axes.edgecolor": RULE}):
        figure = Figure(figsize=(WIDTH / 72, height / 72), layout="constrained", facecolor="none")
        axes = figure.add_subplot(facecolor="none")
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0, labelsize=SMALL, labelcolor=INK)
    return figure, axes


def chart(figure: Figure, name: str, title: str, description: str) -> Chart:
    """Return ``figure`` with its title and its description; ``name`` is unique on its page."""
    from matplotlib import rc_context

    page = io.StringIO()
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": name, "hatch.linewidth": 1.2}):
        figure.savefig(page, format="svg", metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))
    width, height = figure.get_size_inches() * 72
    drawn = page.getvalue().partition("<g ")[2].rpartition("</svg>")[0]
    return Chart(name, title, description, round(width), round(height), _plain(f"<g {drawn}"))


def folded(label: str, width: int) -> str:
    """Break a label into lines of at most ``width`` characters."""
    return "\n".join(wrap(label, width))


def _plain(drawn: str) -> str:
    """Turn styles into attributes and drop what nothing refers to."""
    drawn = _STYLE.sub(_attributes, drawn.replace("xlink:href", "href"))
    return _LINES.sub(" ", _ID.sub(r"\1", drawn)).replace("> <", "><")


def _attributes(style: re.Match[str]) -> str:
    pairs = (declaration.partition(":") for declaration in style[1].split(";") if declaration.strip())
    named = ((name.strip(), value.strip()) for name, _, value in pairs)
    return "".join(f' {name}="{value}"' for name, value in named if name not in _OWN)
