"""Small cities with small rules, what a plan may do in them, and the least effort by trying everything.

Nothing of the engine is used to answer: every set of innovations that could count is tried, and for each
the least effort of every sum of points is built up row by row.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import combinations

import numpy as np
from oracle import SID_WEIGHTS, SPD_WEIGHTS
from situations import BASIC, claim, innovation, submission

from inovasi_cli.insight.plan import Limits, PlanInput
from inovasi_cli.insight.selectors import select
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Ruleset, loading
from inovasi_cli.rules.effort import Effort, IndicatorEffort, LevelEffort, NewInnovation, Repairs, Work
from inovasi_cli.scoring import score

QUARTER = 4  # every weight is a multiple of 1/4
FAR = 10**9
MANDATORY = ("16", "17", "32", "33", "35")

Efforts = tuple[int | None, int | None, int | None]
"""What it takes to reach levels 1, 2 and 3 from nothing; ``None`` where it cannot be done in time."""


@dataclass(frozen=True)
class Reported:
    """One innovation: its levels, the rules it breaks, its affair, its agency."""

    levels: Mapping[str, int]
    broken: frozenset[str] = frozenset()
    affair: str | None = None
    agency: str = "Dinas A"


@dataclass(frozen=True)
class New:
    """What new innovations there may be."""

    most: int
    effort: int
    affair: int
    levels: Mapping[str, int]


@dataclass(frozen=True)
class Case:
    """A city and everything that its plan depends on."""

    divisor_min: int
    cap: int
    required: int
    per_innovation: Decimal
    total_max: int
    spd_weights: Mapping[str, Decimal]
    sid_weights: Mapping[str, Decimal]
    spd: Mapping[str, int]
    innovations: tuple[Reported, ...]
    efforts: Mapping[str, Efforts]
    repairs: Mapping[str, int | None]
    new: New | None = None
    may_drop: bool = False
    frozen: frozenset[str] = frozenset()
    mandatory: bool = False
    per_agency: int | None = None

    @property
    def filled(self) -> tuple[str, ...]:
        """The indicators without which an innovation does not count."""
        return tuple(code for code in MANDATORY if self.mandatory and code in self.sid_weights)

    def counts(self, each: Reported) -> bool:
        """Whether it counts as it is."""
        return not each.broken and all(each.levels.get(code) for code in self.filled)

    def inputs(self) -> PlanInput:
        """The same for the engine."""
        ruleset, city = self._ruleset(), self._submission()
        frozen = tuple(
            select(f"{'spd' if code in self.spd_weights else 'sid'}.{code}", city, ruleset)
            for code in sorted(self.frozen)
        )
        limits = Limits(frozen=frozen, may_drop=self.may_drop, per_agency=self.per_agency)
        return PlanInput(score(city, ruleset), city, ruleset, self._efforts(), limits)

    def _ruleset(self) -> Ruleset:
        rules = _rules()
        c = rules.edition.constants
        assert not isinstance(c.divisor_min, str)
        constants = c._replace(
            divisor_min=c.divisor_min._replace(value=Decimal(self.divisor_min)),
            quantity_per_innovation=c.divisor_min._replace(value=self.per_innovation),
            quantity_cap=c.divisor_min._replace(value=Decimal(self.cap)),
            affairs_required=c.divisor_min._replace(value=Decimal(self.required)),
            total_max=c.divisor_min._replace(value=Decimal(self.total_max)),
        )
        told = rules.edition.eligibility
        assert told.mandatory is not None
        effect = "excluded" if self.mandatory else "warning"
        eligibility = told._replace(mandatory=told.mandatory._replace(effect=effect))  # type: ignore[arg-type]
        spd = [rules.spd_indicators[code]._replace(weight=w) for code, w in self.spd_weights.items()]
        sid = [rules.sid_indicators[code]._replace(weight=w) for code, w in self.sid_weights.items()]
        return replace(
            rules,
            edition=rules.edition._replace(constants=constants, eligibility=eligibility),
            spd=rules.spd._replace(indicators=tuple(spd)),
            sid=rules.sid._replace(indicators=tuple(sid)),
        )

    def _submission(self) -> Submission:
        made = []
        for number, each in enumerate(self.innovations):
            applied = date(2025, 3, 1)
            if each.broken & {"date", "window"}:
                applied = date(2020, 1, 1) if "window" in each.broken else None  # type: ignore[assignment]
            one = innovation(
                f"Inovasi {number}",
                levels=each.levels,
                affair=each.affair,
                applied=applied,
                words=10 if "words" in each.broken else 300,
                row=number + 2,
            )
            made.append(one._replace(agency=each.agency))
        columns = frozenset({"applied", "developed", "design", *self.sid_weights})
        return submission(made, spd={code: claim(level) for code, level in self.spd.items()}, columns=columns)

    def _efforts(self) -> Effort:
        def work(effort: int | None) -> Work:
            return Work("never") if effort is None else Work("year", Decimal(effort))

        def levels(efforts: Efforts) -> tuple[LevelEffort, ...]:
            works = [work(effort) for effort in efforts]
            return tuple(LevelEffort(at, each.when, each.effort) for at, each in enumerate(works, start=1))

        new = None
        if self.new:
            effort, affair = Decimal(self.new.effort), Decimal(self.new.affair)
            new = NewInnovation(effort, "now", self.new.most, self.new.levels, affair)
        return Effort(
            schema=1,
            new=new,
            repairs=Repairs(**{rule: work(effort) for rule, effort in self.repairs.items()}),
            indicators=tuple(IndicatorEffort(code, levels(each)) for code, each in self.efforts.items()),
        )


@cache
def _rules() -> Ruleset:
    return loading.load("2026")


# The oracle

Row = list[tuple[int, int]]
"""The ways of leaving or raising one row: points in quarters, effort."""


def least_effort(case: Case, points: Fraction) -> int | None:
    """The least effort that gives so many points; ``None`` when nothing does."""
    spd = _sums([_row(case, code, level, case.spd_weights[code]) for code, level in case.spd.items()])
    cheapest = np.minimum.accumulate(spd[::-1])[::-1]  # at least so many quarters
    has = sum((Fraction(case.spd_weights[code]) * level for code, level in case.spd.items()), Fraction(0))
    best = FAR
    for effort, counted, covered in _groups(case):
        if effort >= best:
            continue
        n = len(counted)
        divisor = max(case.divisor_min, n, 1)
        maturity = sum(
            (Fraction(case.sid_weights[c]) * level for each in counted for c, level in each.items()),
            Fraction(0),
        )
        quantity = (
            Fraction(case.per_innovation) * min(n, case.cap) if covered >= case.required else Fraction(0)
        )
        sums = _sums(
            [_row(case, c, each.get(c, 0), w) for each in counted for c, w in case.sid_weights.items()]
        )
        # So many quarters are lacking; each quarter of maturity more is one less for the divisor.
        lack = (points - has - maturity / divisor - quantity) * QUARTER * divisor
        quarters = np.arange(len(sums), dtype=np.int64) * lack.denominator
        assert abs(lack.numerator) + len(sums) * lack.denominator < 2**62
        lacking = np.maximum(0, -((quarters - lack.numerator) // (lack.denominator * divisor)))
        within = lacking < len(cheapest)
        taken = sums[within] + cheapest[lacking[within]]
        best = min([best, effort + int(taken.min())]) if len(taken) else best
    return None if best >= FAR else best


def _sums(rows: Sequence[Row]) -> np.ndarray:
    """The least effort of exactly so many quarters of points, by how many, of one way for each row."""
    sums = np.zeros(1, dtype=np.int64)
    for row in rows:
        most = max(points for points, _ in row)
        wider = np.full(len(sums) + most, FAR, dtype=np.int64)
        for points, effort in row:
            part = wider[points : points + len(sums)]
            np.minimum(part, sums + effort, out=part)
        sums = wider
    return sums


def _row(case: Case, code: str, level: int, weight: Decimal) -> Row:
    ways = [(0, 0)]
    efforts = (0, *case.efforts[code])
    spent = efforts[level]
    for high in range(level + 1, 4):
        reached = efforts[high]
        if code not in case.frozen and reached is not None and spent is not None:
            ways.append((int(weight * (high - level) * QUARTER), reached - spent))
    return ways


Group = tuple[int, list[Mapping[str, int]], int]
"""What it takes to have it, the levels of each innovation that counts, how many basic services they cover."""


def _groups(case: Case) -> Iterator[Group]:
    """Every group of innovations that may count."""
    now = [each for each in case.innovations if case.counts(each)]
    mendings = [(_mending(case, each), each) for each in case.innovations if not case.counts(each)]
    broken = [(effort, each) for effort, each in mendings if effort is not None]
    for dropped in _subsets(len(now)) if case.may_drop else [()]:
        kept = [each for i, each in enumerate(now) if i not in dropped]
        for mended in _subsets(len(broken)):
            more = [broken[i] for i in mended]
            effort = sum(each for each, _ in more)
            levels = [*(each.levels for each in kept), *(_mended(case, each) for _, each in more)]
            affairs = [each.affair for each in (*kept, *(each for _, each in more))]
            covered = {affair for affair in affairs if affair is not None and affair in BASIC}
            yield effort, levels, len(covered)
            yield from _with_new(case, effort, levels, covered)


def _with_new(case: Case, effort: int, levels: list[Mapping[str, int]], covered: set[str]) -> Iterator[Group]:
    new = case.new
    if new is None or not all(new.levels.get(code) for code in case.filled):
        return
    # A given affair is looked for only where none of those that count today has it.
    today = {each.affair for each in case.innovations if case.counts(each)}
    missing = [code for code in BASIC if code not in today]
    for n in range(1, new.most + 1):
        for given in range(min(n, len(missing)) + 1):
            # Which affairs matters only by whether one of them is covered otherwise, too.
            for affairs in combinations(missing, given):
                takes = effort + n * new.effort + given * new.affair
                yield takes, [*levels, *[new.levels] * n], len(covered.union(affairs))


def _mending(case: Case, each: Reported) -> int | None:
    """What it takes to make an innovation count."""
    rules = each.broken - {"date"} if "window" in each.broken else each.broken
    efforts = [case.repairs[rule] for rule in rules]
    empty = [code for code in case.filled if not each.levels.get(code)]
    efforts += [None if code in case.frozen else case.efforts[code][0] for code in empty]
    return None if None in efforts else sum(effort for effort in efforts if effort is not None)


def _mended(case: Case, each: Reported) -> Mapping[str, int]:
    return {**each.levels, **{code: 1 for code in case.filled if not each.levels.get(code)}}


def _subsets(n: int) -> Iterator[tuple[int, ...]]:
    for size in range(n + 1):
        yield from combinations(range(n), size)


# Random cases

SID = ("16", "17", "18", "31", "33", "35")
SPD = ("1", "5a", "6", "12")
WEIGHTS = tuple(map(Decimal, ("0.75", "1", "1.5", "2", "3", "4")))


def random_case(
    draw: random.Random, *, indicators: int = 4, may_drop: bool | None = None, whole: bool = False
) -> Case:
    """A city of at most four innovations whose divisor, cap and gate all lie within its reach.

    ``whole``: with every indicator of 2026, at its own weight.
    """
    sid = [*SID_WEIGHTS] if whole else draw.sample(SID, draw.randint(1, indicators))
    spd = [*SPD_WEIGHTS] if whole else draw.sample(SPD, draw.randint(1, 3))
    return Case(
        divisor_min=draw.randint(1, 4),
        cap=draw.randint(1, 4),
        required=draw.randint(0, 3),
        per_innovation=draw.choice([Decimal(0), Decimal("0.38"), Decimal(2), Decimal(5)]),
        total_max=draw.choice([40, 63, 250]),
        spd_weights={code: Decimal(SPD_WEIGHTS[code]) if whole else draw.choice(WEIGHTS) for code in spd},
        sid_weights={code: Decimal(SID_WEIGHTS[code]) if whole else draw.choice(WEIGHTS) for code in sid},
        spd={code: draw.randint(0, 3) for code in spd},
        innovations=tuple(
            Reported(
                _levels(draw, sid),
                _broken(draw),
                draw.choice([None, "pangan", *BASIC[:4]]),
                draw.choice("AB"),
            )
            for _ in range(draw.randint(0, 4))
        ),
        efforts={code: _efforts(draw) for code in (*spd, *sid)},
        repairs={rule: draw.choice([None, 1, 5, 20]) for rule in ("date", "window", "words")},
        new=New(draw.randint(1, 2), draw.randint(1, 30), draw.choice([0, 3]), _levels(draw, sid))
        if draw.random() < 0.6
        else None,
        may_drop=draw.random() < 0.2 if may_drop is None else may_drop,
        frozen=frozenset(draw.sample([*spd, *sid], draw.choice([0, 0, 1]))),
        mandatory=draw.random() < 0.3,
    )


def _levels(draw: random.Random, codes: Sequence[str]) -> Mapping[str, int]:
    return {code: draw.randint(0, 3) for code in codes}


def _broken(draw: random.Random) -> frozenset[str]:
    if draw.random() < 0.6:
        return frozenset()
    return frozenset(draw.sample(["date", "window", "words"], draw.randint(1, 2)))


def _efforts(draw: random.Random) -> Efforts:
    """Rising efforts; the higher levels may be out of reach."""
    one = draw.randint(1, 10)
    two = one + draw.randint(1, 20)
    three = two + draw.randint(1, 40)
    reach = draw.choice([0, 1, 2, 3, 3, 3])
    return tuple(each if at < reach else None for at, each in enumerate((one, two, three)))  # type: ignore[return-value]
