"""``inovasi score``: index, predicate and rank of a submission."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS

Format = Annotated[Literal["table", "json"], typer.Option("--format", metavar="table|json")]


def score(
    files: options.Files,
    *,
    edition: options.Edition = None,
    rules: options.Rules = None,
    basis: options.Basis = "claimed",
    affairs: options.Affairs = None,
    category: options.Category = None,
    spd: options.Spd = None,
    reference: options.Reference = None,
    mapping: options.Layout = None,
    explain_rank: Annotated[bool, typer.Option("--explain-rank")] = False,
    format: Format = "table",
    output: options.Output = None,
    force: options.Force = False,
    limit: options.Limit = None,
    everything: options.All = False,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    lang: options.Lang = "id",
) -> int:
    """Score ``files``; 0 whenever an index could be computed, unless ``strict`` and something stands."""
    from inovasi_cli.annex import read_records
    from inovasi_cli.assessment import Request
    from inovasi_cli.cli import reading, streams
    from inovasi_cli.render import as_json, terminal

    streams.guard(output, [*files, *filter(None, [reference, mapping])], force=force)
    table = read_records(reference) if reference else None
    request = Request(edition, rules, basis, affairs, category, spd, table, mapping)
    assessment = reading.assess_files(files, request, lang, quiet=quiet)
    if format == "table" and assessment.nothing_read:
        drawn = terminal.findings(assessment.findings, assessment.submission.files, lang)
        streams.show(drawn, stream=sys.stderr)
        return ERRORS
    if format == "json":
        streams.write(as_json.score(assessment, lang), output)
    else:
        rows = terminal.rows(assessment, limit, everything=everything)
        streams.show(terminal.score(assessment, lang, rows, explain_rank=explain_rank), output)
    streams.said_written(output, lang, quiet=quiet)
    if strict and any(each.severity != "note" for each in assessment.diagnostics):
        return ERRORS
    return DONE if assessment.scored else ERRORS
