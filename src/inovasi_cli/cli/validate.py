"""``inovasi validate``: every fault of every file, in one run."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.misuse import Misuse, nearest
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import Language, usage

if TYPE_CHECKING:
    from inovasi_cli.assessment import Assessment
    from inovasi_cli.checking.lasting import Lasting
    from inovasi_cli.checking.waivers import Waiver
    from inovasi_cli.cli.delivery import Output
    from inovasi_cli.diagnostics import Severity
    from inovasi_cli.insight.priority import Report
    from inovasi_cli.pages.page.listing import Limits

Form = Literal["table", "json", "csv", "md", "github", "sarif"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|csv|md|github|sarif")]
FailOn = Literal["error", "warning", "note", "never"]


def validate(
    files: options.Files,
    *,
    layout: options.LayoutOptions,
    asked: options.FindingOptions,
    fail_on: Annotated[FailOn | None, typer.Option("--fail-on", metavar="error|warning|note|never")] = None,
    annotate: Annotated[Path | None, typer.Option("--annotate")] = None,
    per_agency: Annotated[Path | None, typer.Option("--per-agency")] = None,
    fix: Annotated[bool, typer.Option("--fix")] = False,
    notes: Annotated[bool, typer.Option("--notes")] = False,
    format: Format = None,
    result: options.ResultOptions,
) -> int:
    """List the findings of ``files``; 1 when one that counts is as grave as ``fail_on`` says."""
    from inovasi_cli.checking.lasting import lasting_of
    from inovasi_cli.cli import copying, delivery, fixing, reading
    from inovasi_cli.pages.score import terminal
    from inovasi_cli.reading.mapping import read_mapping

    refused = _refused(fail_on, strict=result.strict)
    if fix:
        fixing.refuse(files, result.output, {"--annotate": annotate, "--per-agency": per_agency})
    written = result.file._replace(output=None) if fix else result.file
    to = written.target(get_args(Form), format, [*files, layout.mapping, asked.waivers])
    lang = to.language
    permits = read_permits(asked, lang)
    copy, option = (result.output, "-o") if fix else (annotate, "--annotate")
    named = copying.targets(copy, per_agency, files, force=to.force, option=option)
    workbooks = reading.read_files(files, lang, quiet=to.quiet)
    request = layout.request()
    assessment = reading.assess_read(workbooks, request, lang)
    corrections = fixing.corrections_of(assessment, workbooks, request) if fix else None
    assessment = corrections.after if corrections else assessment
    reading.tell_announced([assessment.ruleset], lang, quiet=to.quiet)
    report = reported(assessment, asked, permits)
    lasting = lasting_of(assessment.submission, assessment.ruleset)
    chosen = reading.options_of(request, more={**asked._asdict(), "fix": fix or None})
    trail = delivery.Trail([assessment.ruleset], to.inputs, chosen)
    limits = terminal.limits(None if result.everything else result.limit, everything=result.everything)
    output = _output(report, assessment, lasting, limits, lang)
    if not result.whole:
        again, _ = options.again(files, request, lang)
        output = output._replace(
            brief=lambda: terminal.validation_in_brief(report, assessment, lang, again, notes=notes)
        )
    output = fixing.with_changes(output, corrections, named, result) if corrections else output
    delivery.deliver(output, to, trail)
    planned = [*copying.whole(report, workbooks, named, corrections)]
    if per_agency:
        own = read_mapping(request.layout, assessment.ruleset) if request.layout else None
        planned += copying.by_agency(report, assessment, workbooks, own, per_agency, lang)
    copied = copying.write_all(planned, assessment, lang, force=to.force, quiet=to.quiet)
    if per_agency and not to.quiet:
        copying.tell_clean(report, assessment, lang)
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
    report: Report, assessment: Assessment, lasting: Lasting, limits: Limits, language: Language
) -> Output:
    """The findings in every form."""
    from inovasi_cli.cli.delivery import Output
    from inovasi_cli.pages.score import terminal
    from inovasi_cli.pages.validate import ci, findings
    from inovasi_cli.pages.validate import lasting as lasting_page

    return Output(
        lambda: terminal.validation(report, assessment, lasting, language, limits),
        {
            "json": lambda: findings.as_json(report, language, lasting_page.as_json(lasting)),
            "md": lambda: findings.as_markdown(report, language),
            "sarif": lambda: ci.sarif(report, language),
            "github": lambda: ci.github(report, language),
            "csv": lambda: findings.as_csv(report, language),
        },
    )


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
