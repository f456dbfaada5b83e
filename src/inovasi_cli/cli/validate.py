"""``inovasi validate``: every fault of every file, in one run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.misuse import Misuse, nearest
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import Language, usage

if TYPE_CHECKING:
    from rich.console import RenderableType

    from inovasi_cli.assessment import Assessment, Request
    from inovasi_cli.books.writing.sheets import TableSheet
    from inovasi_cli.checking.waivers import Waiver
    from inovasi_cli.cli.delivery import Output, Target
    from inovasi_cli.diagnostics import Severity
    from inovasi_cli.insight.priority import Report

Form = Literal["table", "json", "csv", "jsonl", "md", "github", "sarif", "xlsx"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|csv|jsonl|md|github|sarif|xlsx")]
FailOn = Literal["error", "warning", "note", "never"]


class CopyOptions(NamedTuple):
    """The copies that are written beside the list."""

    annotate: Annotated[Path | None, typer.Option("--annotate")] = None
    per_agency: Annotated[Path | None, typer.Option("--per-agency")] = None
    fix: Annotated[bool, typer.Option("--fix")] = False

    def targets(self, files: list[Path], to: Target, output: Path | None) -> Mapping[str, Path]:
        """Where the copy of each file goes; raises ``Misuse`` as ``copying.targets``."""
        if not any(self):
            return {}
        from inovasi_cli.cli import copying  # what writes workbooks loads as long as a small file reads

        copy, option = (output, "-o") if self.fix else (self.annotate, "--annotate")
        return copying.targets(copy, self.per_agency, files, force=to.force, option=option)


def validate(
    files: options.Files,
    *,
    layout: options.LayoutOptions,
    asked: options.FindingOptions,
    fail_on: Annotated[FailOn | None, typer.Option("--fail-on", metavar="error|warning|note|never")] = None,
    copies: CopyOptions,
    notes: Annotated[bool, typer.Option("--notes")] = False,
    format: Format = None,
    result: options.ResultOptions,
) -> int:
    """List the findings of ``files``; 1 when one that counts is as grave as ``fail_on`` says."""
    from inovasi_cli.cli import delivery, reading

    refused = _refused(fail_on, strict=result.strict)
    if copies.fix:
        from inovasi_cli.cli import fixing

        others = {"--annotate": copies.annotate, "--per-agency": copies.per_agency}
        fixing.refuse(files, result.output, others)
    written = result.file._replace(output=None) if copies.fix else result.file
    to = written.target(get_args(Form), format, [*files, layout.mapping, asked.waivers])
    permits = read_permits(asked, to.language)
    named = copies.targets(files, to, result.output)
    workbooks = reading.read_files(files, to.language, quiet=to.quiet)
    request = layout.request()
    assessment = reading.assess_read(workbooks, request, to.language)
    corrections = fixing.corrections_of(assessment, workbooks, request) if copies.fix else None
    assessment = corrections.after if corrections else assessment
    reading.tell_announced([assessment.ruleset], to.language, quiet=to.quiet)
    report = reported(assessment, asked, permits)
    marked = [*named.values()] if copies.annotate else []
    output = _output(report, assessment, request, result, notes=notes, marked=marked)
    if corrections:
        output = fixing.with_changes(output, report, corrections, named, result)
    chosen = reading.options_of(request, more={**asked._asdict(), "fix": copies.fix or None})
    delivery.deliver(output, to, delivery.Trail([assessment.ruleset], to.inputs, chosen))
    copied = True
    if any(copies):
        from inovasi_cli.cli import copying

        found = copying.CheckedFiles(report, assessment, workbooks, corrections)
        copied = copying.write_copies(found, request, named, copies.per_agency, to)
    return DONE if copied and not report.has(refused) else ERRORS


def _refused(fail_on: FailOn | None, *, strict: bool) -> tuple[Severity, ...]:
    """The severities that make the exit code 1.

    Raises:
        Misuse: both options say it.
    """
    from inovasi_cli.diagnostics import SEVERITIES

    if fail_on and strict:
        raise Misuse(usage.FAIL_ON_TWICE)
    least = fail_on or ("warning" if strict else "error")
    return () if least == "never" else SEVERITIES[: SEVERITIES.index(least) + 1]


def _output(
    report: Report,
    assessment: Assessment,
    request: Request,
    asked: options.ResultOptions,
    *,
    notes: bool,
    marked: Sequence[Path],
) -> Output:
    """The findings in every form; ``marked`` are the copies to be checked next."""
    from inovasi_cli.cli.delivery import Output
    from inovasi_cli.pages.score import terminal

    def screen() -> RenderableType:
        from inovasi_cli.checking.lasting import lasting_of

        lasting = lasting_of(assessment.submission, assessment.ruleset)
        limits = terminal.limits(None if asked.everything else asked.limit, everything=asked.everything)
        return terminal.validation(report, assessment, lasting, asked.lang, limits)

    def brief() -> RenderableType:
        files = [Path(file) for file in assessment.submission.files]
        own, copy = (options.again(of, request, asked.lang)[0] if of else "" for of in (files, marked))
        return terminal.validation_in_brief(report, assessment, asked.lang, (own, copy), notes=notes)

    texts = {form: partial(_text, form, report, assessment, asked.lang) for form in _TEXTS}
    sheets = partial(_sheets, report, assessment, asked.lang)
    return Output(screen, texts, sheets, brief=None if asked.whole else brief)


_TEXTS = ("json", "csv", "jsonl", "md", "github", "sarif")


def _text(form: str, report: Report, assessment: Assessment, language: Language) -> str:
    from inovasi_cli.checking.lasting import lasting_of
    from inovasi_cli.cli import delivery
    from inovasi_cli.pages.validate import ci, findings
    from inovasi_cli.pages.validate import lasting as lasting_page

    if form == "json":
        lasting = lasting_of(assessment.submission, assessment.ruleset)
        return findings.as_json(report, language, lasting_page.as_json(lasting))
    rows = delivery.by_row(lambda: findings.by_row(report, language))
    if form in rows:
        return rows[form]()
    written = {"md": findings.as_markdown, "github": ci.github, "sarif": ci.sarif}
    return written[form](report, language)


def _sheets(report: Report, assessment: Assessment, language: Language) -> Sequence[TableSheet]:
    from inovasi_cli.books.writing.shown import sheets_of
    from inovasi_cli.checking.lasting import lasting_of
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.validate import findings
    from inovasi_cli.pages.validate import lasting as lasting_page

    words, lasting = Words(language), lasting_of(assessment.submission, assessment.ruleset)
    about = lasting_page.page(lasting, assessment.ruleset, words)
    return sheets_of([*findings.page(report, words), *about], words)


def codes(names: Iterable[str]) -> frozenset[str]:
    """The codes that ``names`` (each perhaps several, parted by commas) mean.

    Raises:
        Misuse: one means none.
    """
    from inovasi_cli.diagnostics.catalogue import KINDS
    from inovasi_cli.insight.priority import codes_named

    codes: set[str] = set()
    for name in (part.strip() for written in names for part in written.split(",")):
        if not name:
            continue
        found = codes_named(name)
        if not found:
            known = [spelling for kind in KINDS.values() for spelling in (kind.slug, kind.code)]
            raise Misuse(usage.KIND_UNKNOWN, name=name, near=nearest(name, known))
        codes |= found
    return frozenset(codes)


def read_permits(asked: options.FindingOptions, language: Language) -> tuple[Waiver, ...]:
    """Read the waivers that were asked for.

    Raises:
        typer.Exit: they cannot be used; why was told on stderr.
    """
    if asked.waivers is None:
        return ()
    from inovasi_cli.checking.waivers import read_waivers
    from inovasi_cli.cli.reading import told
    from inovasi_cli.rules.loading import RulesetFaulty

    try:
        return read_waivers(asked.waivers)
    except RulesetFaulty as fault:
        raise told(fault, None, language) from fault


def reported(assessment: Assessment, asked: options.FindingOptions, waivers: tuple[Waiver, ...]) -> Report:
    """Report on an assessment; raises ``Misuse`` as ``codes`` and ``day``."""
    from inovasi_cli.insight.priority import prioritised

    select, ignore = codes(asked.select or ()), codes(asked.ignore or ())
    held_against = day(asked.today) if waivers else None
    return prioritised(assessment, waivers, held_against, select, ignore)


def day(given: date | None) -> date:
    """The day that waivers are held against: as given, else of ``SOURCE_DATE_EPOCH``, else of the clock.

    Raises:
        Misuse: the variable is no number of seconds.
    """
    from inovasi_cli.pages.provenance import TimeFaulty, scoring_time

    if given is not None:
        return given
    try:
        return scoring_time().date()
    except TimeFaulty as fault:
        raise Misuse(usage.TIME_FAULTY, value=fault.written) from fault
