"""The report: one page that can be shown, printed and kept, with nothing in it from anywhere else.

What is seen first, one page on paper, is for the leader (``leader``); the rest is an annex. Each section of
it is a function from an assessment to pieces (text, tables, drawings) in the module of its name; ``page``
puts them into HTML. A section with nothing to say is left out.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.belonging import Belonging
from inovasi_cli.pages import provenance as origin
from inovasi_cli.pages.page.words import Words, unobeyed
from inovasi_cli.pages.plan.steps import PlanView
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.pages.report.drawing import Piece, Section, filtered, long, sortable
from inovasi_cli.pages.report.innovations import affairs, heat, levels, maturity
from inovasi_cli.pages.report.leader import FirstPage, first_page
from inovasi_cli.pages.report.progress import progress
from inovasi_cli.pages.report.result import bases, points, rank
from inovasi_cli.pages.report.tables import (
    agencies,
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
from inovasi_cli.pages.score.headline import who
from inovasi_cli.pages.score.terminal import LONGEST
from inovasi_cli.rules.effort import Effort
from inovasi_cli.text import Language, output
from inovasi_cli.text import report as text

if TYPE_CHECKING:
    from jinja2 import Environment

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


class ReportParts(NamedTuple):
    """What the command brings beside the assessment: steps take what ``effort`` says.

    ``planned`` is the plan, where one was asked for; ``belonging`` tells which units are whose; the list of
    innovations closes on ``closing``.
    """

    effort: Effort | None = None
    planned: PlanView | None = None
    belonging: Belonging | None = None
    closing: date | None = None


def report(
    assessment: Assessment, provenance: Provenance, language: Language, parts: ReportParts | None = None
) -> str:
    """Write the report as one HTML page, the sections in the order of their titles in the catalogue.

    Raises:
        ImportError: what the extra ``report`` brings is not installed.
    """
    parts = parts or ReportParts()
    belonging = parts.belonging or Belonging(assessment.submission.innovations)
    words = Words(language, LONGEST)
    found: dict[str, Iterator[Piece]] = {code: of(assessment, words) for code, of in _SECTIONS.items()}
    found["steps"] = steps(assessment, words, parts.effort)
    found["progress"] = progress(assessment, words, parts.closing)
    found["agencies"] = agencies(assessment, words, belonging)
    found["plan"] = plan(parts.planned, words)
    found["origin"] = iter(origin.lines(provenance, words, timed=True))
    sections = [Section(code, words(title), tuple(found[code])) for code, title in text.SECTIONS.items()]
    first = first_page(assessment, words, belonging)
    return written(assessment, provenance, first, [one for one in sections if one.pieces], words)


_TEMPLATES = Path(__file__).parent / "templates"


def written(
    assessment: Assessment,
    provenance: Provenance,
    first: FirstPage,
    sections: Sequence[Section],
    words: Words,
) -> str:
    """Write the page."""
    style, script = _asset("report.css"), _asset("report.js")
    ruleset = assessment.ruleset
    region, basis = who(assessment, words), output.BASIS_NAMES[assessment.basis]
    return (
        _environment()
        .get_template("page.html")
        .render(
            language=words.language,
            digests=(_digest(style), _digest(script)),
            style=style,
            script=script,
            text=text,
            output=output,
            words=words,
            kicker=words.fact(text.TITLE if ruleset.has_index else ruleset.edition.title),
            region=region,
            edition=ruleset.name,
            subtitle=words(text.SUBTITLE, edition=ruleset.name, basis=basis, day=provenance.at.date()),
            first=first,
            sections=sections,
            provenance=provenance,
        )
    )


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda said: unobeyed(said) if type(said) is str else said,  # not our own marks
    )
    made.tests.update(filtered=filtered, long=long, sortable=sortable)
    made.filters["kind"] = lambda piece: type(piece).__name__
    return made


def _asset(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _digest(asset: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(asset.encode()).digest()).decode()}"
