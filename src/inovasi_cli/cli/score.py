"""``inovasi score``: index, predicate and rank of a submission."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import Language

Form = Literal["table", "json", "md", "csv", "xlsx"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|md|csv|xlsx")]
_TABLES = "result|bases|parts|affairs|innovations|indicators|spd|gaps"
Table = Annotated[
    Literal["result", "bases", "parts", "affairs", "innovations", "indicators", "spd", "gaps"] | None,
    typer.Option("--table", metavar=_TABLES),
]


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
    set_: options.Set = None,
    without: options.Without = None,
    count: options.Count = None,
    explain_rank: Annotated[bool, typer.Option("--explain-rank")] = False,
    format: Format = None,
    table: Table = None,
    output: options.Output = None,
    force: options.Force = False,
    limit: options.Limit = None,
    everything: options.All = False,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    lang: options.Lang = "id",
) -> int:
    """Score ``files``, changed as asked; 0 with an index, ranked by ``reference`` if that is given.

    With ``strict`` 1 if any warning stands.
    """
    from inovasi_cli.assessment import Request
    from inovasi_cli.cli import endings, reading, scoring, streams, supposing
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.diagnostics import results
    from inovasi_cli.text import usage

    form = endings.form_of(format, output, get_args(Form))
    if table is not None and form != "csv":
        raise Misuse(usage.TABLE_OF_CSV)
    if form == "xlsx" and output is None:
        raise Misuse(usage.OUTPUT_NEEDED)
    inputs = [*files, *filter(None, [reference, mapping])]
    streams.guard(output, inputs, force=force)
    request = Request(edition, rules, basis, affairs, category, spd, reading.records(reference), mapping)
    assessment = reading.assess_files(files, request, lang, quiet=quiet)
    supposed = supposing.what_if(assessment, request, set_, without, count)
    assessment = supposed.after if supposed else assessment
    given = reading.options_of(request, reference, {"set": set_, "without": without, "count": count})
    result = scoring.Result(assessment, supposed, tuple(inputs), given, lang)
    cut = scoring.Cut(limit, everything, explain_rank, tuple(_again(edition, rules, lang)))
    if not scoring.write(result, form, output, table=table, cut=cut, force=force):
        return ERRORS
    streams.said_written(output, lang, quiet=quiet)
    if strict and not assessment.clean:
        return ERRORS
    unused = any(each.kind is results.REFERENCE_UNUSED for each in assessment.remarks)
    return DONE if assessment.scored and not unused else ERRORS


def _again(edition: str | None, rules: Path | None, lang: Language) -> Iterator[str]:
    """The options by which another command reads the same files in the same way."""
    given = {"--edition": edition, "--rules": rules, "--lang": lang if lang != "id" else None}
    for option, value in given.items():
        if value is not None:
            yield from (option, str(value))
