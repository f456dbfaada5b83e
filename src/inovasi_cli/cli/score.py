"""``inovasi score``: index, predicate and rank of a submission."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import Language

if TYPE_CHECKING:
    from inovasi_cli.assessment import Assessment
    from inovasi_cli.provenance import Provenance

Format = Annotated[Literal["table", "json", "xlsx"], typer.Option("--format", metavar="table|json|xlsx")]
_WORKBOOK = ".xlsx"


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
    format: Format = "table",
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
    from inovasi_cli.cli import reading, streams, supposing
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.diagnostics import results
    from inovasi_cli.text import usage

    if format == "table" and output is not None and output.suffix.lower() == _WORKBOOK:
        format = "xlsx"
    if format == "xlsx" and output is None:
        raise Misuse(usage.OUTPUT_NEEDED)
    inputs = [*files, *filter(None, [reference, mapping])]
    streams.guard(output, inputs, force=force, workbook=format == "xlsx")
    request = Request(edition, rules, basis, affairs, category, spd, reading.records(reference), mapping)
    assessment = reading.assess_files(files, request, lang, quiet=quiet)
    reading.refuse_above_maximum(spd, assessment.ruleset)
    supposed = supposing.what_if(assessment, request, set_, without, count)
    assessment = supposed.after if supposed else assessment
    given = reading.options_of(request, reference, {"set": set_, "without": without, "count": count})
    if format == "json":
        from inovasi_cli.cli.stamping import write_json
        from inovasi_cli.render import as_json, what_if

        write_json(
            as_json.score(assessment, lang, what_if.as_json(supposed, lang)),
            output,
            [assessment.ruleset],
            inputs,
            given,
        )
    elif output is not None and format == "xlsx":
        origin = reading.traced(assessment.ruleset, inputs, given)
        if not _write_workbook(assessment, origin, output, lang, force=force):
            return ERRORS
    else:
        from inovasi_cli.render import terminal

        if assessment.nothing_read:
            drawn = terminal.findings(assessment.findings, assessment.submission.files, lang)
            streams.show(drawn, stream=sys.stderr)
            return ERRORS
        shown = terminal.rows(assessment, limit, everything=everything)
        asked = tuple(_again(edition, rules, lang))
        most = None if everything else limit
        drawn = terminal.score(
            assessment,
            lang,
            shown,
            most_excluded=most,
            explain_rank=explain_rank,
            asked=asked,
            supposed=supposed,
        )
        streams.show(drawn, output)
    streams.said_written(output, lang, quiet=quiet)
    if strict and any(each.severity != "note" for each in assessment.diagnostics):
        return ERRORS
    unused = any(each.kind is results.REFERENCE_UNUSED for each in assessment.remarks)
    return DONE if assessment.scored and not unused else ERRORS


def _write_workbook(
    assessment: Assessment, origin: Provenance, output: Path, language: Language, *, force: bool
) -> bool:
    """Write the scored workbook; tell on stderr why there is none where the chosen basis has no card.

    Raises:
        Misuse: it cannot be written.
    """
    from inovasi_cli.cli import streams

    if assessment.card is None:
        from inovasi_cli.render import terminal

        drawn = terminal.findings(assessment.diagnostics, assessment.submission.files, language)
        streams.show(drawn, stream=sys.stderr)
        return False
    from inovasi_cli.scored import pages_of, write_scored

    with streams.stored(output):
        write_scored(pages_of(assessment, assessment.card, origin, language), output, force=force)
    return True


def _again(edition: str | None, rules: Path | None, lang: Language) -> Iterator[str]:
    """The options by which another command reads the same files in the same way."""
    given = {"--edition": edition, "--rules": rules, "--lang": lang if lang != "id" else None}
    for option, value in given.items():
        if value is not None:
            yield from (option, str(value))
