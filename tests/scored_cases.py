"""Submissions of every kind for the scored workbook, and what may be changed in them."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property
from pathlib import Path

from situations import INSIDE, claim, innovation, submission

from inovasi_cli.assessment import Assessment
from inovasi_cli.books.scored import pages_of
from inovasi_cli.books.writing.sheets import FreeSheet
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.reading.submission import BASES, Basis, Innovation, Submission
from inovasi_cli.rules import Affairs, Ruleset, loading
from inovasi_cli.scoring import ScoreCard, score_all

ORIGIN = Provenance("0", "2026", "0" * 64, {"data.xlsx": "1" * 64}, {}, datetime(2026, 4, 29, tzinfo=UTC))
CONTEST = Path(__file__).parent.parent / "samples" / "lomba-kota"
OTHERS = ("pangan", "pertanahan")


@cache
def edition(name: str) -> Ruleset:
    """The rules of an edition, or those of the contest, read once."""
    return loading.load(folder=CONTEST) if name == "contest" else loading.load(name)


@dataclass(frozen=True)
class Case:
    """A submission and how it is to be scored."""

    rules: Ruleset
    submission: Submission
    basis: Basis = "claimed"
    affairs: Affairs | None = None

    @cached_property
    def assessment(self) -> Assessment:
        cards = score_all(self.submission, self.rules, self.affairs)
        return Assessment(self.rules, self.submission, cards, self.basis)

    @property
    def card(self) -> ScoreCard:
        card = self.assessment.card
        assert card is not None
        return card

    def pages(self) -> Sequence[FreeSheet]:
        return pages_of(self.assessment, self.card, ORIGIN, "id")


Changes = Mapping[tuple[str, int, str], object]
"""New values by sheet, number of the row from 0, and head of the column."""


def some_innovation(draw: random.Random, name: str, rules: Ruleset, counting: float) -> Innovation:
    """One with levels, or known by a total only; it counts with a probability."""
    codes = [code for code in rules.sid_indicators if draw.random() < 0.9]
    claims = {
        code: claim(draw.randint(0, 3), draw.random() < 0.7, draw.choice([None, 1, 2, 3])) for code in codes
    }
    by_total = "total" in rules.vocabulary.columns["innovations"] and draw.random() < 0.1
    basic = [*rules.basic_affairs]
    return innovation(
        name,
        claims={} if by_total else claims,
        total=draw.choice(["87", "62.5", "40.333", "0"]) if by_total else None,
        affair=draw.choice([*basic, *basic, *OTHERS, None]) if basic else None,
        others=draw.sample(basic, draw.randint(0, 2)) if basic else (),
        applied=INSIDE.get(rules.name, INSIDE["2026"]) if draw.random() < counting else date(2010, 1, 1),
    )


def some_case(seed: int) -> Case:
    """Any submission of any kind of edition: SPD by rows, as a total or not at all; a contest."""
    draw = random.Random(seed)
    rules = edition(draw.choice(["2026"] * 6 + ["2023", "2024", "contest"]))
    given = draw.choice(["rows", "rows", "total", "total", "none"]) if rules.has_index else "none"
    number, counting = draw.choice([0, 2, 5, 9, 13]), 0.9
    if given == "total":
        number, counting = draw.choice([10, 16]), 1.0  # divisors by which the mean ends after a few decimals
    innovations = [some_innovation(draw, f"Inovasi {i}", rules, counting) for i in range(number)]
    rows = {
        code: claim(draw.randint(0, 3), draw.random() < 0.7, draw.choice([None, 1, 2, 3]))
        for code in rules.spd_indicators
    }
    total = None
    if given == "total" or (given == "rows" and not rows):
        total = draw.choice(["46.5", "0", "63", "12.345"])
    made = submission(
        innovations,
        spd=rows if given == "rows" and rows else None,
        spd_total=total,
    )
    affairs: Affairs = draw.choice(["main", "all"])
    case = Case(rules, made, draw.choice(BASES), affairs)
    return on_the_half(case, draw) if total and case.card.sid and draw.random() < 0.8 else case


def on_the_half(case: Case, draw: random.Random) -> Case:
    """The same with an SPD score by which the index lies exactly between two hundredths, or just below.

    Only where the rest of the formula ends after a few decimals.
    """
    sid = case.card.sid
    assert sid is not None and case.card.formula is not None
    whole = Fraction(case.card.formula.total_max)
    index = Fraction(draw.randint(1000, 3000) * 10 + 5, 1000) + sid / whole * 100
    spd = (index // Fraction(1, 100) * Fraction(1, 100) + Fraction(5, 1000)) * whole / 100 - sid
    spd -= draw.choice([Fraction(0), Fraction(0), Fraction(1, 10**4)])
    if 10**6 % spd.denominator or not 0 <= spd <= 63:
        return case
    decimal = Decimal(spd.numerator) / Decimal(spd.denominator)
    return replace(case, submission=case.submission._replace(spd_total=decimal))


def changed(case: Case, draw: random.Random) -> tuple[Case, Changes]:
    """Other levels, and other innovations that count; with the cells to change, by sheet, row and head."""
    cells: dict[tuple[str, int, str], object] = {}
    made, innovations, spd = case.submission, [*case.submission.innovations], dict(case.submission.spd)
    for at, each in enumerate(innovations):
        if each.claims:
            code, level = draw.choice([*each.claims]), draw.randint(0, 3)
            head = f"{code} {case.rules.sid_indicators[code].name.id}"
            cells["SID", at, head] = level
            each = each._replace(claims={**each.claims, code: claim(level)})  # noqa: PLW2901
        if case.rules.basic_affairs and draw.random() < 0.3:
            affair = draw.choice([*case.rules.basic_affairs, *OTHERS])
            cells["SID", at, "Urusan Utama"] = case.rules.affairs[affair].name.id
            each = each._replace(affair=affair)  # noqa: PLW2901
        if draw.random() < 0.3:
            counted = case.card.innovations[at].counted
            day = date(2010, 1, 1) if counted else INSIDE.get(case.rules.name, INSIDE["2026"])
            each = each._replace(applied=day)  # noqa: PLW2901
        innovations[at] = each
    for at, code in enumerate(case.rules.spd_indicators if spd else ()):
        if draw.random() < 0.3:
            level = draw.randint(0, 3)
            cells["SPD", at, "Parameter"] = level
            spd[code] = claim(level)
    new = replace(case, submission=made._replace(innovations=tuple(innovations), spd=spd))
    for at, (before, after) in enumerate(zip(case.card.innovations, new.card.innovations, strict=True)):
        if before.counted != after.counted:
            cells["SID", at, "Dihitung"] = "ya" if after.counted else "tidak"
    return new, cells
