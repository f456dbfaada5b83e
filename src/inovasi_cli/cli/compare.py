"""``inovasi compare``: two states of a submission by their index, or two lists by their innovations."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS

Form = Literal["table", "json", "md", "csv"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|md|csv")]
As = Annotated[Literal["score", "list"] | None, typer.Option("--as", metavar="score|list")]
Editions = Annotated[list[str] | None, typer.Option("--edition")]


def compare(
    first: Annotated[Path, typer.Argument()],
    second: Annotated[Path | None, typer.Argument()] = None,
    *,
    as_: As = None,
    editions: Editions = None,
    rules: options.Rules = None,
    basis: options.Basis = "claimed",
    affairs: options.Affairs = None,
    spd: options.Spd = None,
    mapping: options.Layout = None,
    format: Format = None,
    output: options.Output = None,
    force: options.Force = False,
    limit: options.Limit = None,
    everything: options.All = False,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    lang: options.Lang = "id",
) -> int:
    """Tell ``first`` and ``second`` apart; 1 when nothing was compared, or if ``strict`` and they differ."""
    from inovasi_cli.assessment import Request
    from inovasi_cli.cli import comparing, endings, streams
    from inovasi_cli.pages.compare import waterfall
    from inovasi_cli.pages.page.words import Words

    asked = _editions(editions or (), second, as_)
    form = endings.form_of(format, output, get_args(Form))
    streams.guard(output, [first, *filter(None, [second, mapping])], force=force)
    request = Request(None, rules, basis, affairs, None, spd, layout=mapping)
    pair = comparing.read(first, second, asked, request, lang, quiet=quiet)
    if as_ == "score" or second is None or (as_ is None and pair.fall):
        if pair.fall is None:
            comparing.tell_why(pair, lang)
            return ERRORS
        rows = None if everything else limit or waterfall.USUAL
        view = waterfall.WaterfallView(pair.fall, pair.sides, Words(lang), rows)
        comparing.write_score(pair, view, form, output)
        differs = not pair.fall.same
    else:
        comparing.tell_faults(pair.faults, pair.files, lang)
        if not pair.lists:
            comparing.tell_nothing(pair, lang)
            return ERRORS
        comparing.write_list(pair, form, output, lang, asked=as_ == "list")
        differs = not pair.found.agrees
    streams.said_written(output, lang, quiet=quiet)
    return ERRORS if strict and (pair.faults or differs) else DONE


def _editions(given: Sequence[str], second: Path | None, as_: str | None) -> tuple[str | None, str | None]:
    """The edition of each side.

    Raises:
        Misuse: there are not two sides to compare.
    """
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.text import waterfall as text

    if len(given) > 2:
        raise Misuse(text.TOO_MANY)
    if second is None and as_ == "list":
        raise Misuse(text.LIST_OF_ONE)
    if second is None and len(set(given)) < 2:
        raise Misuse(text.TWO_NEEDED)
    return (given[0] if given else None), (given[-1] if given else None)
