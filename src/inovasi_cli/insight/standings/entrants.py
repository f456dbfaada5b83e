"""The innovations of a competition, or of one region, compared by their points.

Those that count and whose points are known are ranked, best first; equal points share the better
rank. The medal is the predicate that the rules give to innovations, where they have such.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from inovasi_cli.rules import Band
from inovasi_cli.scoring import ScoreCard, ScoredInnovation


@dataclass(frozen=True, slots=True)
class Entrant:
    """One innovation with its place; ``above`` is how many points reach the next better one."""

    name: str
    agency: str | None
    file: str | None
    row: int | None
    rank: int
    tied: bool
    points: Decimal
    above: Decimal | None
    medal: Band | None


def rank_innovations(card: ScoreCard) -> tuple[Entrant, ...]:
    """Rank the innovations of ``card`` that count, the best first, equal ones in the order of the file."""
    ranked = sorted((each for each in card.innovations if each.counted and each.known), key=_best_first)
    values = [each.maturity for each in ranked]
    found = []
    for each in ranked:
        at = values.index(each.maturity)
        innovation = each.innovation
        found.append(
            Entrant(
                name=innovation.name,
                agency=innovation.agency,
                file=innovation.place.file,
                row=innovation.place.row,
                rank=at + 1,
                tied=values.count(each.maturity) > 1,
                points=each.maturity,
                above=values[at - 1] - each.maturity if at else None,
                medal=each.predicate,
            )
        )
    return tuple(found)


def _best_first(each: ScoredInnovation) -> Decimal:
    return -each.maturity
