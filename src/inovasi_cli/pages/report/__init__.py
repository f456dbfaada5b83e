"""The report: one page that can be shown, printed and kept, with nothing in it from anywhere else.

Each section is a function from an assessment to pieces (text, tables, drawings) in the module of its
name; ``page`` puts them into HTML. A section with nothing to say is left out.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.belonging import Belonging
from inovasi_cli.pages import provenance as origin
from inovasi_cli.pages.page.findings import faulty, lacking
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.plan.steps import PlanView
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.pages.report.drawing import Piece, Section, filtered, long, sortable
from inovasi_cli.pages.report.innovations import affairs, heat, levels, maturity
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
from inovasi_cli.pages.score.headline import distance_of, who
from inovasi_cli.pages.score.rank_proof import ranks
from inovasi_cli.pages.score.tables import reached
from inovasi_cli.pages.score.terminal import LONGEST
from inovasi_cli.rules import value_of
from inovasi_cli.rules.effort import Effort
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import Language, Text, output
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
    return written(assessment, provenance, [section for section in sections if section.pieces], words)


_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its name, what it is, and what it is out of."""

    name: str
    value: str
    beside: str = ""


def figures(assessment: Assessment, words: Words) -> Iterator[Figure]:
    """Yield index, predicate, rank, SPD, SID and what counts; in a competition how many reach what."""
    card = assessment.card
    if assessment.ruleset.has_index:
        yield from _of_index(assessment, card, words)
    elif card:
        bands = assessment.ruleset.bands("innovation")
        for band, n in zip(bands, reached(card, assessment.ruleset), strict=True):
            yield Figure(words.fact(band.label), str(n))
    if card:
        reported = words(text.COUNTED_OF, reported=len(card.innovations))
        yield Figure(words(text.COUNTED), str(card.counted), reported)


def _of_index(assessment: Assessment, card: ScoreCard | None, words: Words) -> Iterator[Figure]:
    beside = "" if assessment.low is None else words(text.INDEX_OF)
    yield Figure(words(output.INDEX_HEAD), words.span(assessment.ends), beside)
    yield Figure(words(output.PREDICATE), words.reaching(assessment.bands))
    rank = assessment.rank
    if rank is None:
        yield Figure(words(output.RANK), NONE, words(text.RANK_NONE))
    else:
        category = output.CATEGORY_NAMES[rank.category]
        among = words(text.RANK_OF, of=rank.of, category=category, year=str(rank.year))
        yield Figure(words(output.RANK), ranks(rank.best, rank.worst, words), among)
    constants = assessment.ruleset.edition.constants
    parts = [
        value_of(constant) for constant in (constants.spd_max, constants.maturity_max, constants.quantity_max)
    ]
    spd_max, *of_sid = parts
    known = [maximum for maximum in of_sid if maximum is not None]
    sid_max = exact.total(known) if len(known) == len(of_sid) else None
    for name, score, maximum in (
        (text.SPD, card.spd if card else None, spd_max),
        (text.SID, card.sid if card else None, sid_max),
    ):
        beside = words(text.OF_POINTS, maximum=words.plain(maximum)) if maximum is not None else ""
        yield _known(name, score, beside, words)


def _known(name: Text, value: exact.Exact | None, beside: str, words: Words) -> Figure:
    if value is None:
        return Figure(words(name), NONE, words(text.NOT_KNOWN))
    return Figure(words(name), words.figure(value), beside)


def written(assessment: Assessment, provenance: Provenance, sections: Sequence[Section], words: Words) -> str:
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
            subtitle=words(text.SUBTITLE, edition=ruleset.name, basis=basis),
            figures=tuple(figures(assessment, words)),
            distance=distance_of(assessment, words),
            faulty=faulty(assessment, words),
            warnings=[
                f"{diagnostic.kind.code}: {words.message(diagnostic)} {words.hint(diagnostic)}"
                for diagnostic in assessment.remarks
                if diagnostic.severity != "note"
            ],
            lacking=[*lacking(assessment, words)],
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
    )
    made.tests.update(filtered=filtered, long=long, sortable=sortable)
    made.filters["kind"] = lambda piece: type(piece).__name__
    return made


def _asset(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _digest(asset: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(asset.encode()).digest()).decode()}"
