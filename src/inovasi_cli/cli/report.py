"""``inovasi report``: the result as a page that can be shown, printed and kept."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.misuse import NotInstalled
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import usage

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
    units: options.Units = None,
    closing: options.Closing = None,
    target: Annotated[str | None, typer.Option("--target")] = None,
    effort: Annotated[Path | None, typer.Option("--effort")] = None,
    pdf: Annotated[bool, typer.Option("--pdf")] = False,
    result: options.StrictOptions,
) -> int:
    """Write the report of ``files``; 0 whenever an index could be computed, unless ``strict``."""
    from inovasi_cli.cli import misuse, reading, streams
    from inovasi_cli.cli.report import refuse_without_printer

    page, paper = _targets(result.output or Path(PAGE), pdf=pdf)
    inputs = [*files, *filter(None, (*data.files, effort, units))]
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
    from inovasi_cli.pages.report import ReportParts
    from inovasi_cli.pages.report import report as made

    more = {"target": target, "effort": effort, "agencies": units, "closing": closing}
    asked = reading.options_of(request, data.reference, more)
    belonging, faults = reading.belonging(assessment, units, lang)
    efforts = reading.load_effort(assessment.ruleset, effort, lang)
    planned = None
    if target:
        planned = _planned(assessment, target, efforts, lang, records=request.reference, own=effort)
    origin = reading.traced(assessment.ruleset, inputs, asked, effort=True)
    html = made(assessment, origin, lang, ReportParts(efforts, planned, belonging, closing))
    _write(html, page, paper, result)
    if not result.quiet:
        from inovasi_cli.pages.score import terminal

        for said in terminal.in_lines(assessment, lang, options.again(files, request, lang)):
            streams.complain(said)
    if reading.refused(faults, strict=result.strict) or (result.strict and not assessment.clean):
        return ERRORS
    return DONE if assessment.scored else ERRORS


def _write(html: str, page: Path | None, paper: Path | None, result: options.StrictOptions) -> None:
    """Write the page, and print it to PDF, where each is asked for."""
    from inovasi_cli.cli import streams
    from inovasi_cli.cli.report import printed

    if page:
        streams.write(html, page)
        streams.said_written(page, result.lang, quiet=result.quiet)
    if paper:
        content = printed(html)
        streams.store(paper, content)
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


BROWSERS = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    *("microsoft-edge", "microsoft-edge-stable", "msedge", "brave-browser"),
)
_ELSEWHERE = (
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Google*Chrome.app/Contents/MacOS/Google*Chrome",
    "Microsoft*Edge.app/Contents/MacOS/Microsoft*Edge",
    "Chromium.app/Contents/MacOS/Chromium",
)
_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_SECONDS = 120
_TIMES = re.compile(rb"/(?:CreationDate|ModDate) \(D:[^)]*\)")


def refuse_without_printer() -> None:
    """Refuse to begin where nothing can make a PDF.

    Raises:
        NotInstalled: neither a browser nor WeasyPrint is there.
    """
    if printer() is None:
        raise NotInstalled(usage.PDF_IMPOSSIBLE)


def printed(page: str) -> bytes:
    """Return the HTML ``page`` as PDF, without the time at which that was made.

    Raises:
        NotInstalled: what was found to print it with did not.
    """
    browser = _browser()
    made = _by_weasyprint(page) if browser is None else _by_browser(browser, page)
    # Blanks, so that everything in the file stays where its own table of contents says.
    return _TIMES.sub(lambda found: b" " * len(found[0]), made)


def printer() -> str | None:
    """What prints PDF here, by its name."""
    if browser := _browser():
        return Path(browser).stem
    return "weasyprint" if find_spec("weasyprint") else None


def _by_browser(browser: str, page: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="inovasi-", ignore_cleanup_errors=True) as folder:
        source, target = Path(folder, "report.html"), Path(folder, "report.pdf")
        source.write_bytes(page.encode())
        command = [
            browser,
            *("--headless", "--disable-gpu", "--no-first-run", "--disable-extensions"),
            *("--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND"),
            *(["--no-sandbox"] if _is_root() else []),
            f"--user-data-dir={Path(folder, 'profile')}",
            "--no-pdf-header-footer",
            f"--print-to-pdf={target}",
            source.as_uri(),
        ]
        try:
            subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)
            return target.read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise NotInstalled(usage.PDF_FAILED, program=browser) from error


def _by_weasyprint(page: str) -> bytes:
    return bytes(import_module("weasyprint").HTML(string=page).write_pdf())


def _browser() -> str | None:
    """The first browser that is installed."""
    return next((found for found in _candidates() if found), None)


def _candidates() -> Iterator[str | None]:
    yield from map(shutil.which, BROWSERS)
    folders = filter(None, (os.environ.get(name) for name in _FOLDERS))
    for folder in (*folders, "/Applications"):
        for pattern in _ELSEWHERE:
            yield from map(str, Path(folder).glob(pattern))


def _is_root() -> bool:
    """Whether the browser would refuse to start inside its own sandbox."""
    return getattr(os, "geteuid", lambda: 1)() == 0
