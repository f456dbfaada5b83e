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
    scoring: options.ScoreOptions,
    reference: options.Reference = None,
    mapping: options.Layout = None,
    target: Annotated[str | None, typer.Option("--target")] = None,
    effort: Annotated[Path | None, typer.Option("--effort")] = None,
    pdf: Annotated[bool, typer.Option("--pdf")] = False,
    output: options.Output = None,
    force: options.Force = False,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    lang: options.Lang = "id",
) -> int:
    """Write the report of ``files``; 0 whenever an index could be computed, unless ``strict``."""
    from inovasi_cli.cli import misuse, reading, streams
    from inovasi_cli.cli.pdf import printed, refuse_without_printer

    page, paper = _targets(output or Path(PAGE), pdf=pdf)
    inputs = [*files, *filter(None, [reference, mapping, effort])]
    for written in filter(None, (page, paper)):
        streams.guard(written, inputs, force=force)
    for extra in ("report", *(["plan"] if target else [])):
        misuse.needed(extra)
    if paper:
        refuse_without_printer()
    records = reading.records(reference)
    request = scoring.request(mapping, records)
    assessment = reading.assess_files(files, request, lang, quiet=quiet)
    if assessment.nothing_read:
        reading.tell(assessment.findings, assessment.submission.files, lang)
        return ERRORS
    from inovasi_cli.pages.report import report as made

    asked = reading.options_of(request, reference, {"target": target, "effort": effort})
    efforts = reading.load_effort(assessment.ruleset, effort, lang)
    planned = None
    if target:
        planned = _planned(assessment, target, efforts, lang, records=records, own=effort)
    origin = reading.traced(assessment.ruleset, inputs, asked, effort=True)
    html = made(assessment, origin, lang, effort=efforts, planned=planned)
    if page:
        streams.write(html, page)
        streams.said_written(page, lang, quiet=quiet)
    if paper:
        content = printed(html)
        with streams.stored(paper):
            paper.write_bytes(content)
        streams.said_written(paper, lang, quiet=quiet)
    if strict and not assessment.clean:
        return ERRORS
    return DONE if assessment.scored else ERRORS


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
