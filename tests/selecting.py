"""Small regions with small rules, and the best set of their innovations by trying every one.

Nothing of the engine is used to answer: each set is a number whose bits are its innovations.
"""

from __future__ import annotations

import os
import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from math import lcm
from typing import get_args

import numpy as np
from situations import BASIC, innovation, submission

from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Affairs, Rejected, Ruleset, loading

REGIONS = int(os.environ.get("REGIONS", "30"))
"""So many random regions each mode of selecting is tried with; REGIONS=1000 tries more."""

SCALE = lcm(*range(1, 13)) * 100
"""Every divisor of up to 12 innovations, and hundredths."""


@dataclass(frozen=True)
class Row:
    """One reported innovation: its maturity, main affair and others, agency, and whether it counts, or only
    with a warning."""

    total: int
    affairs: tuple[str, ...] = ()
    agency: str = "Dinas A"
    counts: bool = True
    doubtful: bool = False


@dataclass(frozen=True)
class Region:
    """A region, the constants of its rules, and what is asked of a selection (rows by number)."""

    rows: tuple[Row, ...]
    spd: int
    divisor_min: int
    cap: int
    required: int
    per_innovation: Decimal
    affairs: Affairs = "main"
    keep: frozenset[int] = frozenset()
    drop: frozenset[int] = frozenset()
    most: int | None = None
    per_agency: int = 0
    rejected: Rejected = "in-divisor"

    def ruleset(self) -> Ruleset:
        """The rules of 2026 with the constants of this region."""
        rules = _rules()
        c = rules.edition.constants
        assert not isinstance(c.divisor_min, str)
        number = c.divisor_min._replace
        constants = c._replace(
            divisor_min=number(value=Decimal(self.divisor_min)),
            quantity_per_innovation=number(value=self.per_innovation),
            quantity_cap=number(value=Decimal(self.cap)),
            affairs_required=number(value=Decimal(self.required)),
        )
        decisions = tuple(
            made._replace(choice=self.rejected) if made.code == "rejected" else made
            for made in rules.edition.decisions
        )
        return replace(rules, edition=rules.edition._replace(constants=constants, decisions=decisions))

    def submission(self, only: Collection[int] | None = None) -> Submission:
        """What it reports, or some rows of it."""
        made = [
            innovation(
                f"Inovasi {number}",
                total=str(row.total),
                affair=row.affairs[0] if row.affairs else None,
                others=row.affairs[1:],
                words=300 if row.counts else 10,
                stage="uji-coba" if row.doubtful else "penerapan",
                row=number + 2,
            )._replace(agency=row.agency)
            for number, row in enumerate(self.rows)
            if only is None or number in only
        ]
        return submission(made, spd_total=str(self.spd))

    def covers(self, row: Row) -> int:
        """A bit for each basic service that an innovation covers."""
        counting = row.affairs if self.affairs == "all" else row.affairs[:1]
        return sum(1 << at for at, code in enumerate(BASIC) if code in counting)


@cache
def _rules() -> Ruleset:
    return loading.load("2026")


@dataclass(frozen=True)
class Sets:
    """Every set of the innovations that count: which of them may be sent, and its index in small units."""

    numbers: Sequence[int]
    allowed: np.ndarray
    index: np.ndarray

    def best(self) -> Fraction | None:
        """The highest index of all that may be sent, unless there is none."""
        found = self.index[self.allowed]
        return Fraction(int(found.max()) * 100, SCALE * 250) if found.size else None

    def best_of(self, n: int) -> Fraction | None:
        """The highest index of those of ``n`` innovations."""
        sizes = np.bitwise_count(np.arange(len(self.index)))
        return replace(self, allowed=self.allowed & (sizes == n)).best()

    def best_with(self, number: int) -> Fraction | None:
        """The highest index of those with an innovation."""
        has = (np.arange(len(self.index)) >> self.numbers.index(number) & 1).astype(bool)
        return replace(self, allowed=self.allowed & has).best()


def every_set(region: Region) -> Sets:
    """Try all sets of those that count."""
    numbers = [number for number, row in enumerate(region.rows) if row.counts]
    rows = [region.rows[number] for number in numbers]
    sets = np.arange(1 << len(rows))
    has = sets[:, None] >> np.arange(len(rows)) & 1
    n = has.sum(axis=1)
    units = has @ np.array([row.total for row in rows], dtype=np.int64)
    covered = np.zeros(len(sets), dtype=np.int64)
    for at, row in enumerate(rows):
        covered |= has[:, at] * region.covers(row)
    met = np.bitwise_count(covered) >= region.required
    quantity = np.minimum(n, region.cap) * met * int(region.per_innovation * 100) * (SCALE // 100)
    divisor = np.maximum(np.maximum(n, region.divisor_min), 1)
    index = region.spd * SCALE + units * (SCALE // divisor) + quantity
    allowed = n <= (len(rows) if region.most is None else region.most)
    for at, number in enumerate(numbers):
        allowed &= (has[:, at] == 1) | (number not in region.keep)
        allowed &= (has[:, at] == 0) | (number not in region.drop)
    for agency in {row.agency for row in rows}:
        of_it = [at for at, row in enumerate(rows) if row.agency == agency and numbers[at] not in region.drop]
        allowed &= has[:, of_it].sum(axis=1) >= min(region.per_agency, len(of_it))
    return Sets(numbers, allowed, index)


def after_verification(region: Region, odds: Fraction, wanted: Fraction) -> tuple[np.ndarray, np.ndarray]:
    """The mean index of every set over all its outcomes, and how often its total is as ``wanted``.

    Doubtful innovations are accepted with these ``odds``. An outcome is a set of those that are accepted.
    """
    rows = [row for row in region.rows if row.counts]
    points, covered = (np.zeros(1, dtype=np.int64) for _ in range(2))
    kept, lost = np.ones(1), np.ones(1)
    for row in rows:
        share = float(odds) if row.doubtful else 1.0
        points = np.concatenate([points, points + row.total])
        covered = np.concatenate([covered, covered | region.covers(row)])
        kept, lost = np.concatenate([kept, kept * share]), np.concatenate([lost, lost * (1 - share)])
    met, sizes = np.bitwise_count(covered) >= region.required, np.bitwise_count(np.arange(len(points)))
    expected, reached = np.zeros(len(points)), np.zeros(len(points))
    for sent in range(len(points)):
        accepted = np.zeros(1, dtype=np.int64)
        for at in range(len(rows)):
            if sent >> at & 1:
                accepted = np.concatenate([accepted, accepted | 1 << at])
        shares = kept[accepted] * lost[sent ^ accepted]
        n = sizes[accepted]
        divisor = n if region.rejected == "left-out" else sizes[sent]
        paid = np.minimum(sizes[sent] if region.rejected == "in-divisor-and-quantity" else n, region.cap)
        total = region.spd + points[accepted] / np.maximum(np.maximum(divisor, region.divisor_min), 1)
        total = total + float(region.per_innovation) * paid * met[accepted]
        expected[sent] = shares @ total / 2.5
        reached[sent] = shares @ (total >= float(wanted) - 1e-9)
    return expected, reached


def random_region(
    draw: random.Random, *, most_rows: int = 12, demands: bool = True, doubtful: float = 0
) -> Region:
    """A region whose divisor, cap and gate all lie within its reach; so many of its rows are ``doubtful``."""
    affairs: Affairs = draw.choice(["main", "main", "all"])
    basic = draw.sample(BASIC, draw.randint(0, 6))
    rows = tuple(
        Row(
            draw.choice([draw.randint(0, 111), draw.randint(60, 70), 111]),
            tuple(draw.sample([*basic, "pangan", "kearsipan"], draw.randint(0, min(2, len(basic)) + 1))),
            draw.choice("ABC"),
            draw.random() < 0.9,
            draw.random() < doubtful,
        )
        for _ in range(draw.randint(0, most_rows))
    )
    counted = [number for number, row in enumerate(rows) if row.counts]
    some = draw.sample(counted, draw.randint(0, min(3, len(counted)))) if demands else []
    cut = draw.randint(0, len(some))
    return Region(
        rows,
        spd=draw.randint(0, 63),
        divisor_min=draw.randint(1, 12),
        cap=draw.randint(0, 12),
        required=draw.randint(0, 6),
        per_innovation=draw.choice([Decimal(0), Decimal("0.38"), Decimal(2), Decimal(5)]),
        affairs=affairs,
        keep=frozenset(some[:cut]),
        drop=frozenset(some[cut:]),
        most=draw.randint(0, most_rows) if demands and draw.random() < 0.3 else None,
        per_agency=draw.choice([0, 0, 0, 1, 2]) if demands else 0,
        rejected=draw.choice(get_args(Rejected)),
    )
