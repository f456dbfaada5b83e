"""The agencies of one region, and its innovations or those of a competition, compared with each other.

Of an agency, by the innovations that it and the units that belong to it (``checking.belonging``) report:

    mean   = sum of the maturities of its innovations that count / their number
    points = (sum of its maturities / divisor + quantity score x its share of n) / maximum x 100

The points of all agencies add up to what SID gives to the index: sum and divisor are those of the
region, and the quantity score is shared by numbers. Ranked by one of ``Order``; equals share a rank.

Innovations that count and whose points are known are ranked by these, best first; equal points share the
better rank. The medal is the predicate that the rules give to innovations, where they have such.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from inovasi_cli import exact
from inovasi_cli.checking.belonging import Belonging, Unit
from inovasi_cli.diagnostics import Place
from inovasi_cli.rules import Band
from inovasi_cli.scoring import ScoreCard, ScoredInnovation
from inovasi_cli.text.spelling import normalise

Order = Literal["mean", "counted", "points"]
"""By mean maturity, by how many innovations count, or by what the agency gives to the index."""


@dataclass(frozen=True, slots=True)
class AgencyStanding:
    """One agency; ``rank`` and ``mean`` are ``None`` where none of its innovations counts.

    ``mean`` and ``points`` are exact; ``points`` are those of the index, ``None`` without a formula.
    ``shown`` are the points with two decimals that add up, over all agencies, to their rounded sum. ``units``
    reported under names of their own.
    """

    name: str | None
    rank: int | None
    tied: bool
    counted: int
    reported: int
    mean: Fraction | None
    points: Fraction | None
    shown: Decimal | None = None
    units: tuple[Unit, ...] = ()


def rank_agencies(
    card: ScoreCard, by: Order = "mean", belonging: Belonging | None = None
) -> tuple[AgencyStanding, ...]:
    """Rank the agencies of ``card``, the best first; those without a rank come last, by name."""
    belonging = belonging or Belonging(scored.innovation for scored in card.innovations)
    groups: dict[str, list[ScoredInnovation]] = defaultdict(list)
    names: dict[str, str | None] = {}
    for scored in card.innovations:
        agency = belonging.of(scored.innovation)
        groups[normalise(agency or "")].append(scored)
        names.setdefault(normalise(agency or ""), agency)
    unranked = [
        replace(_unranked(names[key], groups[key], card), units=belonging.members(names[key]))
        for key in sorted(groups)
    ]
    values = [_value(standing, by) for standing in unranked]
    known = sorted((value for value in values if value is not None), reverse=True)
    standings = [
        standing
        if value is None
        else replace(standing, rank=known.index(value) + 1, tied=known.count(value) > 1)
        for standing, value in zip(unranked, values, strict=True)
    ]
    standings.sort(key=lambda standing: (standing.rank is None, standing.rank))
    return tuple(_with_shown(standings))


def _unranked(name: str | None, group: Sequence[ScoredInnovation], card: ScoreCard) -> AgencyStanding:
    return AgencyStanding(
        name=name,
        rank=None,
        tied=False,
        counted=sum(scored.counted for scored in group),
        reported=len(group),
        mean=_mean(group),
        points=_points(group, card),
    )


def _value(standing: AgencyStanding, by: Order) -> Fraction | int | None:
    """What an agency is ranked by; ``None`` where none of its innovations counts, or nothing is computed."""
    if not standing.counted:
        return None
    return {"mean": standing.mean, "counted": standing.counted, "points": standing.points}[by]


def _with_shown(standings: Sequence[AgencyStanding]) -> Iterator[AgencyStanding]:
    points = [standing.points for standing in standings if standing.points is not None]
    shown = iter(exact.apportioned(points))
    for standing in standings:
        yield standing if standing.points is None else replace(standing, shown=next(shown))


def _sum(group: Sequence[ScoredInnovation]) -> Decimal:
    return exact.total(scored.maturity for scored in group if scored.counted)


def _mean(group: Sequence[ScoredInnovation]) -> Fraction | None:
    counted = sum(scored.counted for scored in group)
    return Fraction(_sum(group)) / counted if counted else None


def _points(group: Sequence[ScoredInnovation], card: ScoreCard) -> Fraction | None:
    if card.formula is None or card.divisor is None or card.quantity is None:
        return None
    counted = sum(scored.counted for scored in group)
    share = Fraction(card.quantity) * counted / card.counted if counted else Fraction(0)
    return card.formula.index(Fraction(_sum(group)) / card.divisor + share)


@dataclass(frozen=True, slots=True)
class Entrant:
    """One innovation with its place; ``above`` is how many points reach the next better one."""

    name: str
    agency: str | None
    place: Place
    rank: int
    tied: bool
    points: Decimal
    above: Decimal | None
    medal: Band | None


def rank_innovations(card: ScoreCard) -> tuple[Entrant, ...]:
    """Rank the innovations of ``card`` that count, the best first, equal ones in the order of the file."""
    ranked = sorted(
        (scored for scored in card.innovations if scored.counted and scored.known), key=_best_first
    )
    values = [scored.maturity for scored in ranked]
    found = []
    for scored in ranked:
        at = values.index(scored.maturity)
        innovation = scored.innovation
        found.append(
            Entrant(
                name=innovation.name,
                agency=innovation.agency,
                place=innovation.at("name"),
                rank=at + 1,
                tied=values.count(scored.maturity) > 1,
                points=scored.maturity,
                above=values[at - 1] - scored.maturity if at else None,
                medal=scored.predicate,
            )
        )
    return tuple(found)


def _best_first(scored: ScoredInnovation) -> Decimal:
    return -scored.maturity
