"""The report: one page that can be shown, printed and kept, with nothing in it from anywhere else.

Each section is a function from an assessment to pieces (text, tables, drawings) in the module of its
name; ``page`` puts them into HTML. A section with nothing to say is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages import provenance as origin
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.plan.steps import PlanView
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.pages.report.innovations import affairs, heat, levels, maturity
from inovasi_cli.pages.report.page import written
from inovasi_cli.pages.report.pieces import Piece, Section
from inovasi_cli.pages.report.result import bases, points, rank
from inovasi_cli.pages.report.tables import (
    findings,
    gaps,
    lasting,
    plan,
    ranking,
    rules,
    spd,
    steps,
    uncounted,
)
from inovasi_cli.pages.score.terminal import LONGEST
from inovasi_cli.rules.effort import Effort
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
    "lasting": lasting,
    "findings": findings,
    "rules": rules,
}


def report(
    assessment: Assessment,
    provenance: Provenance,
    language: Language,
    *,
    effort: Effort | None = None,
    planned: PlanView | None = None,
) -> str:
    """Write the report as one HTML page, the sections in the order of their titles in the catalogue.

    Steps take what ``effort`` says; ``planned`` is the plan, where one was asked for.

    Raises:
        ImportError: what the extra ``report`` brings is not installed.
    """
    words = Words(language, LONGEST)
    found: dict[str, Iterator[Piece]] = {code: of(assessment, words) for code, of in _SECTIONS.items()}
    found["steps"] = steps(assessment, words, effort)
    found["plan"] = plan(planned, words)
    found["origin"] = iter(origin.lines(provenance, words, timed=True))
    sections = [Section(code, words(title), tuple(found[code])) for code, title in text.SECTIONS.items()]
    return written(assessment, provenance, [section for section in sections if section.pieces], words)
