"""What ``inovasi score`` does between its result and its output: write it in one form."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inovasi_cli.assessment import Assessment
from inovasi_cli.cli import stamping, streams
from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.text import Language

if TYPE_CHECKING:
    from inovasi_cli.insight.what_if import WhatIf


@dataclass(frozen=True, slots=True)
class Result:
    """An assessment, what was supposed in it, and what it was computed with."""

    assessment: Assessment
    supposed: WhatIf | None
    inputs: Sequence[Path]
    options: Mapping[str, object]
    language: Language

    @property
    def trail(self) -> stamping.Trail:
        """What it was computed with."""
        return stamping.Trail([self.assessment.ruleset], self.inputs, self.options)


@dataclass(frozen=True, slots=True)
class Cut:
    """How much of it the screen shows; ``asked`` are the options that another command needs too."""

    limit: int | None
    everything: bool
    explain_rank: bool
    asked: Sequence[str]


def write(
    result: Result, form: str, output: Path | None, *, table: str | None, cut: Cut, force: bool
) -> bool:
    """Write ``result`` as ``form``; ``False`` where there is nothing to write, and why was told on stderr.

    Raises:
        Misuse: it cannot be written.
    """
    assessment, language = result.assessment, result.language
    if form == "json":
        from inovasi_cli.pages.score import as_json, what_if

        content = as_json.score(assessment, language, what_if.as_json(result.supposed, language))
        stamping.write_json(content, output, result.trail)
    elif assessment.nothing_read or (form == "xlsx" and assessment.card is None):
        _tell(assessment.findings if assessment.nothing_read else assessment.diagnostics, result)
        return False
    elif form == "xlsx" and output is not None:
        _write_workbook(result, output, force=force)
    elif form == "csv":
        from inovasi_cli.pages.score.tables import as_csv

        streams.write_csv(as_csv(assessment, language, table), output)
        if result.supposed:  # which CSV has no place for
            from inovasi_cli.text import what_if as what_if_text

            streams.complain(what_if_text.TITLE.in_(language))
    elif form == "md":
        from inovasi_cli.pages.page import blocks
        from inovasi_cli.pages.page.words import Words
        from inovasi_cli.pages.score import page as score_page

        page = score_page.page(assessment, result.trail.origin, result.supposed, Words(language))
        streams.write(blocks.markdown(page), output)
    else:
        _show(result, output, cut)
    return True


def _tell(found: Sequence[Diagnostic], result: Result) -> None:
    from inovasi_cli.pages.score import terminal

    drawn = terminal.findings(found, result.assessment.submission.files, result.language)
    streams.show(drawn, stream=sys.stderr)


def _write_workbook(result: Result, output: Path, *, force: bool) -> None:
    from inovasi_cli.books.scored import pages_of, write_scored

    assessment = result.assessment
    assert assessment.card is not None
    with streams.stored(output):
        pages = pages_of(assessment, assessment.card, result.trail.origin, result.language)
        write_scored(pages, output, force=force)


def _show(result: Result, output: Path | None, cut: Cut) -> None:
    from inovasi_cli.pages.score import terminal

    drawn = terminal.score(
        result.assessment,
        result.language,
        terminal.rows(result.assessment, cut.limit, everything=cut.everything),
        most_excluded=None if cut.everything else cut.limit,
        explain_rank=cut.explain_rank,
        asked=cut.asked,
        supposed=result.supposed,
    )
    stamping.show(drawn, output, result.trail, result.language)
