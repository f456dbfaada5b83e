"""``inovasi validate``: every fault of every file, in one run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import Language

if TYPE_CHECKING:
    from inovasi_cli.checking.lasting import Lasting
    from inovasi_cli.cli.stamping import Trail
    from inovasi_cli.diagnostics import Severity
    from inovasi_cli.insight.priority import Report

Form = Literal["table", "json", "csv", "md", "github", "sarif"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|csv|md|github|sarif")]
FailOn = Literal["error", "warning", "note", "never"]


def validate(
    files: options.Files,
    *,
    edition: options.Edition = None,
    rules: options.Rules = None,
    mapping: options.Layout = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    waivers: options.Waivers = None,
    today: options.Today = None,
    fail_on: Annotated[FailOn | None, typer.Option("--fail-on", metavar="error|warning|note|never")] = None,
    annotate: Annotated[Path | None, typer.Option("--annotate")] = None,
    per_agency: Annotated[Path | None, typer.Option("--per-agency")] = None,
    format: Format = None,
    output: options.Output = None,
    force: options.Force = False,
    limit: options.Limit = None,
    everything: options.All = False,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    lang: options.Lang = "id",
) -> int:
    """List the findings of ``files``; 1 when one that counts is as grave as ``fail_on`` says."""
    from inovasi_cli.assessment import Request
    from inovasi_cli.checking.lasting import lasting_of
    from inovasi_cli.cli import copying, endings, findings, reading, stamping, streams
    from inovasi_cli.pages.score import terminal
    from inovasi_cli.reading.mapping import read_mapping

    refused = _refused(fail_on, strict=strict)
    inputs = [*files, *filter(None, [mapping, waivers])]
    form = endings.form_of(format, output, get_args(Form))
    streams.guard(output, inputs, force=force)
    asked = findings.Asked(tuple(select or ()), tuple(ignore or ()), waivers, today)
    permits = findings.read_permits(asked, lang)
    named = copying.targets(annotate, per_agency, files, force=force)
    workbooks = reading.read_files(files, lang, quiet=quiet)
    request = Request(edition, rules, layout=mapping)
    assessment = reading.assess_read(workbooks, request, lang)
    reading.tell_announced([assessment.ruleset], lang, quiet=quiet)
    report = findings.report(assessment, asked, permits)
    lasting = lasting_of(assessment.submission, assessment.ruleset)
    chosen = {"select": select, "ignore": ignore, "waivers": waivers, "today": today}
    trail = stamping.Trail([assessment.ruleset], inputs, reading.options_of(request, more=chosen))
    if form == "table":
        limits = terminal.limits(None if everything else limit, everything=everything)
        stamping.show(terminal.validation(report, assessment, lasting, lang, limits), output, trail, lang)
    else:
        _write(report, lasting, form, output, trail, lang)
    streams.said_written(output, lang, quiet=quiet)
    planned = [*copying.whole(report, workbooks, named)]
    if per_agency:
        own = read_mapping(mapping, assessment.ruleset) if mapping else None
        planned += copying.by_agency(report, assessment, workbooks, own, per_agency, lang)
    copying.write_all(planned, assessment, lang, force=force, quiet=quiet)
    if per_agency and not quiet:
        copying.tell_clean(report, assessment, lang)
    return ERRORS if report.has(refused) else DONE


def _refused(fail_on: FailOn | None, *, strict: bool) -> tuple[Severity, ...]:
    """The severities that make the exit code 1.

    Raises:
        Misuse: both options say it.
    """
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.diagnostics import SEVERITIES
    from inovasi_cli.text import usage

    if fail_on and strict:
        raise Misuse(usage.FAIL_ON_TWICE)
    least = fail_on or ("warning" if strict else "error")
    return () if least == "never" else SEVERITIES[: SEVERITIES.index(least) + 1]


def _write(  # noqa: PLR0917 - what there is to write, and where to
    report: Report, lasting: Lasting, form: str, output: Path | None, trail: Trail, language: Language
) -> None:
    from inovasi_cli.cli import stamping, streams
    from inovasi_cli.pages.validate import as_github, as_sarif, findings
    from inovasi_cli.pages.validate import lasting as lasting_page

    if form == "json":
        content = findings.as_json(report, language, lasting_page.as_json(lasting))
        stamping.write_json(content, output, trail)
    elif form == "md":
        stamping.write_markdown(findings.as_markdown(report, language), output, trail, language)
    elif form == "sarif":
        stamping.write_sarif(as_sarif.diagnostics(report, language), output, trail)
    elif form == "github":
        streams.write(as_github.diagnostics(report, language), output)
    else:
        streams.write_csv(findings.as_csv(report, language), output)
