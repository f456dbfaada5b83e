"""``inovasi risk``: what verification may take away."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.odds import OddsOptions, fitted_to, survival_of
from inovasi_cli.cli.program import DONE, ERRORS

Form = Literal["table", "json", "csv", "jsonl", "md", "xlsx"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|csv|jsonl|md|xlsx")]

Draws = Annotated[int, typer.Option("--draws", min=100, max=10_000_000)]
Seed = Annotated[int, typer.Option("--seed", min=0)]


def risk(
    files: options.Files,
    *,
    odds: OddsOptions,
    draws: Draws = 100_000,
    seed: Seed = 1,
    data: options.DataOptions,
    format: Format = None,
    result: options.ResultOptions,
) -> int:
    """Say what ``files`` may lose; 1 without an index, or if ``strict`` and a finding stands."""
    from inovasi_cli.cli import delivery, misuse, reading

    misuse.needed("plan")
    from inovasi_cli.insight.risk import TooFine, weigh
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.risk import page as risk_rows
    from inovasi_cli.pages.risk.page import ROWS, RiskView, page
    from inovasi_cli.text import risk as text

    to = result.file.target(get_args(Form), format, [*files, *data.files, odds.fit])
    lang = to.language
    fitted = fitted_to(odds.fit, lang, quiet=to.quiet)
    survival = survival_of(odds, fitted)
    request = data.request()
    assessment = reading.assess_files(files, request, lang, quiet=to.quiet)
    reading.tell_announced([assessment.ruleset], lang, quiet=to.quiet)
    card = reading.indexed(assessment, lang, options.again(files, request, lang))
    try:
        found = weigh(assessment, survival, draws=draws, seed=seed, reference=request.reference)
    except TooFine as error:
        raise misuse.Misuse(text.TOO_FINE) from error
    rows = None if result.everything or to.form == "xlsx" else result.limit or ROWS
    set_ = frozenset(name for name, value in odds.given.items() if value is not None)
    view = RiskView(found, card, Words(lang), rows, fitted, odds.fit, set_)
    more = {**odds.given, "fit": odds.fit, "draws": draws, "seed": seed}
    asked = reading.options_of(request, data.reference, more)
    trail = delivery.Trail([assessment.ruleset], to.inputs, asked)
    texts = {"json": lambda: risk_rows.as_json(view), **delivery.by_row(lambda: risk_rows.by_row(view))}
    made = delivery.of_page(lambda: page(view), texts, lang)
    own = {name: value for name, value in more.items() if name not in ("draws", "seed")}
    checked, scored = options.again(files, request, lang, {"reference": data.reference, **own})
    step = f"validate {checked}" if assessment.errors else f"select {scored} --cautious"
    few, line = partial(risk_rows.brief, view), partial(risk_rows.in_line, view)
    made = delivery.in_brief(made, few, line, step, view.words, whole=result.whole)
    delivery.deliver(made, to, trail)
    return ERRORS if result.strict and not assessment.clean else DONE
