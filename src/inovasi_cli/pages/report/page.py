"""From sections to one HTML page that asks nobody for anything.

The style sheet and the script stand in the page, and its content policy allows these two by their
checksums and nothing else: text out of cells can neither run nor load, even if it got past the escaping.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page.findings import faulty
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.pages.report.figures import figures
from inovasi_cli.pages.report.pieces import Section, filtered, long, sortable
from inovasi_cli.pages.score.headline import distance_of, who
from inovasi_cli.text import output
from inovasi_cli.text import report as text

if TYPE_CHECKING:
    from jinja2 import Environment

_TEMPLATES = Path(__file__).parent / "templates"


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
            words=words,
            kicker=words.fact(text.TITLE if ruleset.has_index else ruleset.edition.title),
            region=region,
            edition=ruleset.name,
            subtitle=words(text.SUBTITLE, edition=ruleset.name, basis=basis),
            figures=tuple(figures(assessment, words)),
            distance=distance_of(assessment.card, words),
            faulty=faulty(assessment, words),
            warnings=[
                f"{each.kind.code}: {words.message(each)} {words.hint(each)}"
                for each in assessment.remarks
                if each.severity != "note"
            ],
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
