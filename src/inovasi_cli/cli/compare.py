"""``inovasi compare``: the local list of innovations held against that of the portal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS

Format = Annotated[
    Literal["table", "json", "md", "csv"], typer.Option("--format", metavar="table|json|md|csv")
]


def compare(
    local: Annotated[Path, typer.Argument()],
    portal: Annotated[Path, typer.Argument()],
    *,
    edition: options.Edition = None,
    rules: options.Rules = None,
    mapping: options.Layout = None,
    format: Format = "table",
    output: options.Output = None,
    force: options.Force = False,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    lang: options.Lang = "id",
) -> int:
    """Say how ``portal`` differs from ``local``; 1 when one cannot be read, or they differ if ``strict``."""
    from inovasi_cli.assessment import Request
    from inovasi_cli.cli import reading, streams
    from inovasi_cli.intake import take
    from inovasi_cli.mapping import read_mapping
    from inovasi_cli.reconcile import reconcile
    from inovasi_cli.render import blocks, reconciliation, terminal

    streams.guard(output, [local, portal, *filter(None, [mapping])], force=force)
    own, other = reading.read_files([local, portal], lang, quiet=quiet)
    assessment = reading.assess_read([own], Request(edition, rules, layout=mapping), lang)
    ruleset = assessment.ruleset
    theirs = take([other], ruleset, own=read_mapping(mapping, ruleset) if mapping else None)
    faults = [each for each in (*assessment.submission.faults, *theirs.faults) if each.severity == "error"]
    files = (str(local), str(portal))
    if faults:
        streams.show(terminal.findings(faults, files, lang), stream=sys.stderr)
    if not assessment.submission.innovations or not theirs.innovations:
        return ERRORS
    found = reconcile(assessment.submission, theirs, ruleset)
    if format == "table":
        streams.show(blocks.drawn(reconciliation.page(found, ruleset, files, lang)), output)
    elif format == "md":
        streams.write(blocks.markdown(reconciliation.page(found, ruleset, files, lang)), output)
    elif format == "json":
        streams.write(reconciliation.as_json(found, ruleset, files), output)
    else:
        # A spreadsheet program that opens the file takes it for an old code page without the mark.
        streams.write(reconciliation.as_csv(found), output, "utf-8-sig" if output else "utf-8")
    streams.said_written(output, lang, quiet=quiet)
    return ERRORS if faults or (strict and not found.agrees) else DONE
