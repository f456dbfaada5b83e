"""``inovasi rank``: regions by category, the agencies of one region, or innovations."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS

Form = Literal["table", "json", "csv", "md", "xlsx"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|csv|md|xlsx")]
Cluster = Annotated[
    Literal["tertinggal", "perbatasan", "papua"] | None,
    typer.Option("--cluster", metavar="tertinggal|perbatasan|papua"),
]
By = Annotated[
    Literal["region", "agency", "innovation"] | None,
    typer.Option("--by", metavar="region|agency|innovation"),
]
Sort = Annotated[
    Literal["mean", "counted", "points"] | None, typer.Option("--sort", metavar="mean|counted|points")
]
Top = Annotated[int | None, typer.Option("--top", min=1)]
Previous = Annotated[list[Path] | None, typer.Option("--previous")]

WORKBOOK = "inovasi-rank.xlsx"
"""Where a workbook goes unless told otherwise; it cannot go to the screen."""


def rank(
    files: options.Files,
    *,
    by: By = None,
    sort: Sort = None,
    category: options.Category = None,
    cluster: Cluster = None,
    reference: options.Reference = None,
    previous: Previous = None,
    top: Top = None,
    edition: options.Edition = None,
    rules: options.Rules = None,
    basis: options.Basis = "claimed",
    affairs: options.Affairs = "main",
    spd: options.Spd = None,
    format: Format = None,
    output: options.Output = None,
    force: options.Force = False,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    lang: options.Lang = "id",
) -> int:
    """Rank what ``files`` hold; 1 where something could not be ranked, or a warning stands if ``strict``."""
    from inovasi_cli.assessment import Request
    from inovasi_cli.cli import endings, ranking, reading, streams
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.text import usage

    if sort and by != "agency":
        raise Misuse(usage.SORT_OF_AGENCIES)
    form = endings.form_of(format, output, get_args(Form))
    path = output or (Path(WORKBOOK) if form == "xlsx" else None)
    inputs = [*files, *(previous or ()), *filter(None, [reference])]
    streams.guard(path, inputs, force=force)
    ruleset = reading.load_rules(edition, rules, lang) if edition or rules else None
    contest = ruleset is not None and not ruleset.has_index and bool(ruleset.bands("innovation"))
    request = Request(edition, rules, basis, affairs, category, spd)
    apart = form in ("csv", "md", "xlsx")
    if by == "agency":
        found, page = ranking.agencies(
            files, request, lang, top, sort or "mean", quiet=quiet, remarks_apart=apart
        )
    elif by == "innovation" or (by is None and contest):
        found, page = ranking.innovations(files, request, lang, top, quiet=quiet, remarks_apart=apart)
    else:
        found, page = ranking.regions(
            files,
            previous=previous or (),
            reference=reference,
            request=request,
            cluster=cluster,
            language=lang,
            top=top,
            quiet=quiet,
            remarks_apart=apart,
        )
    more = {"by": by, "cluster": cluster, "previous": previous, "top": top}
    given = reading.options_of(request, reference, more)
    reading.tell_announced(page.rulesets, lang, quiet=quiet)
    page.write(form, path, force=force, inputs=inputs, options=given, language=lang)
    streams.said_written(path, lang, quiet=quiet)
    refused = ("error", "warning") if strict else ("error",)
    return ERRORS if not page.ranked or any(each.severity in refused for each in found) else DONE
