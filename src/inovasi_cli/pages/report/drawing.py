"""From a figure of matplotlib to SVG that stands in a page: small, the same every time, told in words.

matplotlib's own SVG holds a style sheet, ``style`` attributes and ids that repeat from figure to figure.
All of it becomes plain attributes here, so that the page can forbid styles that it does not know.
"""

from __future__ import annotations

import io
import logging
import re
from textwrap import wrap
from typing import TYPE_CHECKING

from inovasi_cli.pages.report.pieces import Chart

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK, MUTED, RULE = "#1b2733", "#52616f", "#b9c4ce"
MAIN, LOST, MARK = "#1f5f99", "#b5541c", "#1b2733"
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
