"""``inovasi validate``: every fault of every file, in one run."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS

Format = Annotated[
    Literal["table", "json", "csv", "md", "github"],
    typer.Option("--format", metavar="table|json|csv|md|github"),
]


def validate(
    files: options.Files,
    *,
    edition: options.Edition = None,
    rules: options.Rules = None,
    mapping: options.Layout = None,
    format: Format = "table",
    output: options.Output = None,
    force: options.Force = False,
    limit: options.Limit = None,
    everything: options.All = False,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    lang: options.Lang = "id",
) -> int:
    """List the findings of ``files``; 1 when one of them is an error, or a warning if ``strict``."""
    from inovasi_cli.assessment import Request
    from inovasi_cli.cli import reading, streams
    from inovasi_cli.render import as_csv, as_github, as_json, as_markdown, terminal

    streams.guard(output, [*files, *filter(None, [mapping])], force=force)
    assessment = reading.assess_files(files, Request(edition, rules, layout=mapping), lang, quiet=quiet)
    found = assessment.findings
    if format == "table":
        limits = terminal.limits(None if everything else limit, everything=everything)
        streams.show(terminal.validation(assessment, lang, limits), output)
    else:
        write = {
            "json": as_json.diagnostics,
            "csv": as_csv.diagnostics,
            "md": as_markdown.diagnostics,
            "github": as_github.diagnostics,
        }[format]
        # A spreadsheet program that opens the file takes it for an old code page without the mark.
        encoding = "utf-8-sig" if output and format == "csv" else "utf-8"
        streams.write(write(found, lang), output, encoding)
    streams.said_written(output, lang, quiet=quiet)
    refused = ("error", "warning") if strict else ("error",)
    return ERRORS if any(each.severity in refused for each in found) else DONE
