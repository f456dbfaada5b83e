"""The odds with which claims and innovations survive verification, as they are given on the command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import ERRORS
from inovasi_cli.text import Language

if TYPE_CHECKING:
    from inovasi_cli.insight.risk import Fitted, Odds, State, Survival


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


class OddsOptions(NamedTuple):
    """How often claims and innovations survive, or a file that shows it."""

    proven: Proven = None
    unproven: Unproven = None
    doubtful: Doubtful = None
    fit: Fit = None

    @property
    def given(self) -> Mapping[str, Chances | Decimal | None]:
        """The odds by the names of their options."""
        return {"proven": self.proven, "unproven": self.unproven, "doubtful": self.doubtful}


def survival_of(odds: OddsOptions, fitted: Fitted | None) -> Survival:
    """The odds that were given, else those of another file, else the assumed ones.

    Raises:
        Misuse: they are none.
    """
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.insight.risk import DEFAULT, STATES, Survival
    from inovasi_cli.text import risk as text

    claims = dict(DEFAULT.claims) | (dict(fitted.odds) if fitted else {})
    claims |= dict(_given(STATES, odds.given))
    doubtful = odds.doubtful
    if doubtful is None:
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


def fitted_to(file: Path | None, language: Language, *, quiet: bool) -> Fitted | None:
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
