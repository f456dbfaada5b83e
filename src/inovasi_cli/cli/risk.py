"""``inovasi risk``: what verification may take away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import Language

if TYPE_CHECKING:
    from inovasi_cli.insight.risk import Fitted, Odds, State, Survival

Form = Literal["table", "json", "csv", "md"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|csv|md")]


@dataclass(frozen=True, slots=True)
class Chances:
    """How often a level is kept, and how often it is lowered by one, as they were written.

    No tuple, which typer would take for an option of two values.
    """

    kept: Decimal
    lowered: Decimal = Decimal(0)

    def __str__(self) -> str:
        return f"{self.kept}/{self.lowered}"


def chances(text: str) -> Chances:
    """Read ``0.85/0.1``: how often a level is kept, and how often it is lowered by one.

    Raises:
        ValueError: there is no number, or more than two.
    """
    kept, _, lowered = text.partition("/")
    return Chances(options.number(kept), options.number(lowered) if lowered else Decimal(0))


Proven = Annotated[Chances | None, typer.Option("--proven", parser=chances)]
Unproven = Annotated[Chances | None, typer.Option("--unproven", parser=chances)]
Doubtful = Annotated[Decimal | None, typer.Option("--doubtful", parser=options.number)]
Fit = Annotated[Path | None, typer.Option("--fit")]
Draws = Annotated[int, typer.Option("--draws", min=100, max=10_000_000)]
Seed = Annotated[int, typer.Option("--seed", min=0)]


def risk(
    files: options.Files,
    *,
    proven: Proven = None,
    unproven: Unproven = None,
    doubtful: Doubtful = None,
    fit: Fit = None,
    draws: Draws = 100_000,
    seed: Seed = 1,
    data: options.DataOptions,
    format: Format = None,
    result: options.ResultOptions,
) -> int:
    """Say what ``files`` may lose; 1 without an index, or if ``strict`` and a finding stands."""
    from inovasi_cli.cli import delivery, misuse, reading
    from inovasi_cli.insight.risk import TooFine, weigh
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.risk import page as risk_rows
    from inovasi_cli.pages.risk.page import ROWS, RiskView, page
    from inovasi_cli.text import risk as text

    misuse.needed("plan")
    to = result.file.target(get_args(Form), format, [*files, *data.files, fit])
    lang = to.language
    given = {"proven": proven, "unproven": unproven, "doubtful": doubtful}
    fitted = _fitted(fit, lang, quiet=to.quiet)
    survival = _survival(given, fitted)
    request = data.request()
    assessment = reading.assess_files(files, request, lang, quiet=to.quiet)
    reading.tell_announced([assessment.ruleset], lang, quiet=to.quiet)
    card = reading.indexed(assessment, lang)
    try:
        found = weigh(assessment, survival, draws=draws, seed=seed, reference=request.reference)
    except TooFine as error:
        raise misuse.Misuse(text.TOO_FINE) from error
    rows = None if result.everything else result.limit or ROWS
    set_ = frozenset(name for name, value in given.items() if value is not None)
    view = RiskView(found, card, Words(lang), rows, fitted, fit, set_)
    more = {**given, "fit": fit, "draws": draws, "seed": seed}
    asked = reading.options_of(request, data.reference, more)
    trail = delivery.Trail([assessment.ruleset], to.inputs, asked)
    made = delivery.of_page(
        lambda: page(view), {"json": lambda: risk_rows.as_json(view), "csv": lambda: risk_rows.as_csv(view)}
    )
    delivery.deliver(made, to, trail)
    return ERRORS if result.strict and not assessment.clean else DONE


def _survival(given: Mapping[str, Chances | Decimal | None], fitted: Fitted | None) -> Survival:
    """The odds that were given, else those of another file, else the assumed ones.

    Raises:
        Misuse: they are none.
    """
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.insight.risk import DEFAULT, STATES, Survival
    from inovasi_cli.text import risk as text

    claims = dict(DEFAULT.claims) | (dict(fitted.odds) if fitted else {})
    claims |= dict(_given(STATES, given))
    doubtful = given["doubtful"]
    if not isinstance(doubtful, Decimal):
        return Survival(claims, DEFAULT.doubtful)
    if doubtful > 1:
        raise Misuse(text.ODDS_FAULTY, option="--doubtful")
    return Survival(claims, Fraction(doubtful))


def _given(
    states: tuple[State, ...], given: Mapping[str, Chances | Decimal | None]
) -> Iterator[tuple[State, Odds]]:
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.insight.risk import odds_of
    from inovasi_cli.text import risk as text

    for state in states:
        chances = given[state]
        if isinstance(chances, Chances):
            try:
                yield state, odds_of(chances.kept, chances.lowered)
            except ValueError as error:
                raise Misuse(text.ODDS_FAULTY, option=f"--{state}") from error


def _fitted(file: Path | None, language: Language, *, quiet: bool) -> Fitted | None:
    """The odds fitted to the claimed and verified levels of ``file``.

    Raises:
        Misuse: it holds no level that is both claimed and verified.
        typer.Exit: it cannot be read; why was told on stderr.
    """
    if file is None:
        return None
    from inovasi_cli.assessment import Request
    from inovasi_cli.cli import reading
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.insight.risk import fit
    from inovasi_cli.text import risk as text

    assessment = reading.assess_files([file], Request(), language, quiet=quiet)
    fitted = fit(assessment.submission)
    if any(fitted.pairs.values()):
        return fitted
    if assessment.nothing_read and assessment.errors:
        reading.tell(assessment.errors, [str(file)], language)
        raise typer.Exit(ERRORS)
    raise Misuse(text.FIT_UNREAD, file=str(file))
