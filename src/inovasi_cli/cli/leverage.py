"""``inovasi leverage``: what each single step is worth in index points."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS

if TYPE_CHECKING:
    from inovasi_cli.rules import Ruleset

Form = Literal["table", "json", "csv", "jsonl", "md", "xlsx"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|csv|jsonl|md|xlsx")]
Maturity = Annotated[Decimal | None, typer.Option("--maturity", parser=options.number)]
Sort = Annotated[Literal["gain", "effort"], typer.Option("--sort", metavar="gain|effort")]


def leverage(
    files: options.Files,
    *,
    maturity: Maturity = None,
    sort: Sort = "gain",
    effort: Annotated[Path | None, typer.Option("--effort")] = None,
    scoring: options.ScoreOptions,
    mapping: options.Layout = None,
    format: Format = None,
    result: options.ResultOptions,
) -> int:
    """Weigh the steps of ``files``; 1 without an index, or if ``strict`` and a finding stands."""
    from inovasi_cli.cli import delivery, reading
    from inovasi_cli.insight.leverage import leverage as weigh
    from inovasi_cli.pages.leverage.page import as_json, brief, by_row, following, in_line, page
    from inovasi_cli.pages.leverage.tables import LeverageView
    from inovasi_cli.pages.page.words import Words

    to = result.file.target(get_args(Form), format, [*files, mapping, effort])
    request, lang = scoring.request(mapping), to.language
    assessment = reading.assess_files(files, request, lang, quiet=to.quiet)
    reading.tell_announced([assessment.ruleset], lang, quiet=to.quiet)
    ruleset = assessment.ruleset
    _refuse_maturity(maturity, ruleset)
    efforts = reading.load_effort(ruleset, effort, lang)
    card = reading.indexed(assessment, lang, options.again(files, request, lang))
    found = weigh(card, assessment.submission, ruleset, efforts, maturity)
    assert found is not None  # since there is an index
    shown = result.limit, result.everything or to.form == "xlsx"
    view = LeverageView(found, assessment, efforts, Words(lang), sort == "effort", *shown)
    given = reading.options_of(request, more={"maturity": maturity, "effort": effort, "sort": sort})
    texts = {"json": lambda: as_json(view), **delivery.by_row(lambda: by_row(view))}
    made = delivery.of_page(lambda: page(view), texts, lang)
    command = following(view)
    checked, scored = options.again(files, request, lang, {"effort": effort} if command == "plan" else {})
    step, few = f"validate {checked}" if assessment.errors else f"{command} {scored}", partial(brief, view)
    made = delivery.in_brief(made, few, partial(in_line, view), step, view.words, whole=result.whole)
    delivery.deliver(made, to, delivery.Trail([ruleset], to.inputs, given, effort=True))
    return ERRORS if result.strict and not assessment.clean else DONE


def _refuse_maturity(maturity: Decimal | None, ruleset: Ruleset) -> None:
    """Refuse a maturity that no innovation of the edition can have."""
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.rules import value_of
    from inovasi_cli.text import leverage as text

    maximum = value_of(ruleset.edition.constants.maturity_max)
    if maturity is not None and maximum is not None and maturity > maximum:
        raise Misuse(text.MATURITY_TOO_HIGH, value=maturity, maximum=maximum, edition=ruleset.name)
