"""``inovasi report``: the result as a page that can be shown, printed and kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS

if TYPE_CHECKING:
    from inovasi_cli.assessment import Assessment
    from inovasi_cli.pages.plan.steps import PlanView
    from inovasi_cli.rules.effort import Effort
    from inovasi_cli.scoring.ranking.table import Records
    from inovasi_cli.text import Language

PAGE = "laporan.html"
"""Where the page goes unless told otherwise."""

_ALL = 100_000
"""More rows than a plan has."""


def report(
    files: options.Files,
    *,
    data: options.DataOptions,
    target: Annotated[str | None, typer.Option("--target")] = None,
    effort: Annotated[Path | None, typer.Option("--effort")] = None,
    pdf: Annotated[bool, typer.Option("--pdf")] = False,
    result: options.StrictOptions,
) -> int:
    """Write the report of ``files``; 0 whenever an index could be computed, unless ``strict``."""
    from inovasi_cli.cli import misuse, reading, streams
    from inovasi_cli.cli.pdf import refuse_without_printer

    page, paper = _targets(result.output or Path(PAGE), pdf=pdf)
    inputs = [*files, *filter(None, (*data.files, effort))]
    for written in filter(None, (page, paper)):
        streams.guard(written, inputs, force=result.force)
    for extra in ("report", *(["plan"] if target else [])):
        misuse.needed(extra)
    if paper:
        refuse_without_printer()
    request, lang = data.request(), result.lang
    assessment = reading.assess_files(files, request, lang, quiet=result.quiet)
    if assessment.nothing_read:
        reading.tell(assessment.findings, assessment.submission.files, lang)
        return ERRORS
    from inovasi_cli.pages.report import report as made

    asked = reading.options_of(request, data.reference, {"target": target, "effort": effort})
    efforts = reading.load_effort(assessment.ruleset, effort, lang)
    planned = None
    if target:
        planned = _planned(assessment, target, efforts, lang, records=request.reference, own=effort)
    origin = reading.traced(assessment.ruleset, inputs, asked, effort=True)
    _write(made(assessment, origin, lang, effort=efforts, planned=planned), page, paper, result)
    if result.strict and not assessment.clean:
        return ERRORS
    return DONE if assessment.scored else ERRORS


def _write(html: str, page: Path | None, paper: Path | None, result: options.StrictOptions) -> None:
    """Write the page, and print it to PDF, where each is asked for."""
    from inovasi_cli.cli import streams
    from inovasi_cli.cli.pdf import printed

    if page:
        streams.write(html, page)
        streams.said_written(page, result.lang, quiet=result.quiet)
    if paper:
        content = printed(html)
        with streams.stored(paper):
            paper.write_bytes(content)
        streams.said_written(paper, result.lang, quiet=result.quiet)


def _planned(
    assessment: Assessment,
    target: str,
    efforts: Effort,
    lang: Language,
    *,
    records: Records | None,
    own: Path | None,
) -> PlanView | None:
    """The plan to ``target``, nothing where there is no index to start from.

    Raises:
        Misuse: there is no such target.
    """
    from inovasi_cli.cli.plan import goals_of, planned
    from inovasi_cli.insight.plan import Limits, PlanInput
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.plan.steps import PlanView

    card = assessment.card
    if card is None or card.index is None:
        return None
    start = PlanInput(card, assessment.submission, assessment.ruleset, efforts, Limits())
    made = planned(start, goals_of(target, None, assessment, records), None)
    return PlanView(made, assessment, Words(lang), own, _ALL)


def _targets(output: Path, *, pdf: bool) -> tuple[Path | None, Path | None]:
    """Where the page and where the PDF goes; ``.pdf`` alone asks for no page.

    Raises:
        Misuse: the ending is that of something else.
    """
    from inovasi_cli.cli import delivery

    if delivery.form_of(None, output, ("html", "pdf")) == "pdf":
        return None, output
    return output, output.with_suffix(".pdf") if pdf else None
