"""The report: one page that can be shown, printed and kept, with nothing in it from anywhere else.

Each section is a function from an assessment to pieces (text, tables, drawings) in the module of its
name; ``page`` puts them into HTML. A section with nothing to say is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from inovasi_cli.assessment import Assessment
from inovasi_cli.provenance import Provenance
from inovasi_cli.render import origin
from inovasi_cli.render.report.affairs import affairs
from inovasi_cli.render.report.bases import bases
from inovasi_cli.render.report.findings import findings
from inovasi_cli.render.report.levels import heat, levels
from inovasi_cli.render.report.lists import gaps, ranking, spd, uncounted
from inovasi_cli.render.report.maturity import maturity
from inovasi_cli.render.report.page import written
from inovasi_cli.render.report.pieces import Piece, Section
from inovasi_cli.render.report.points import points
from inovasi_cli.render.report.rank import rank
from inovasi_cli.render.report.rules import rules
from inovasi_cli.render.terminal import LONGEST
from inovasi_cli.render.words import Words
from inovasi_cli.text import Language
from inovasi_cli.text import report as text

Pieces = Callable[[Assessment, Words], Iterator[Piece]]

_SECTIONS: Mapping[str, Pieces] = {
    "bases": bases,
    "rank": rank,
    "ranking": ranking,
    "points": points,
    "affairs": affairs,
    "uncounted": uncounted,
    "maturity": maturity,
    "levels": levels,
    "gaps": gaps,
    "heat": heat,
    "spd": spd,
    "findings": findings,
    "rules": rules,
}
"""In the order of the page; where the result comes from stands last."""


def report(assessment: Assessment, provenance: Provenance, language: Language) -> str:
    """Write the report as one HTML page.

    Raises:
        ImportError: what the extra ``report`` brings is not installed.
    """
    words = Words(language, LONGEST)
    made = [_section(code, tuple(pieces(assessment, words)), words) for code, pieces in _SECTIONS.items()]
    made.append(_section("origin", tuple(origin.lines(provenance, words, timed=True)), words))
    return written(assessment, provenance, [each for each in made if each.pieces], words)


def _section(code: str, pieces: tuple[Piece, ...], words: Words) -> Section:
    return Section(code, words(text.SECTIONS[code]), pieces)
