"""The integer program of a plan, for a range of n in which its divisor is one number.

    least effort  such that  divisor x (SPD + p x u) + sum of maturities  >=  divisor x wanted points

u counts the innovations that give points of quantity: at most n, at most the cap, none when too few
basic-service affairs are covered. All numbers are scaled to integers: what violates a row violates it
by 1 at least, which is more than the tolerances of the solver add up to, or nothing is called proven.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from inovasi_cli import exact
from inovasi_cli.insight.plan.options import LevelRaise, PlanChoice, PlanOptions, PoolKey
from inovasi_cli.insight.solver import EXACT, INFINITE, SURE, IntegerProgram, Solved, minimise


@dataclass(frozen=True, slots=True)
class Segment:
    """The n from ``low`` to ``high`` that have one ``divisor``."""

    low: int
    high: int
    divisor: int


@dataclass(frozen=True, slots=True)
class Found:
    """The best choice of one segment or of all, ``None`` where none is found.

    ``proven`` tells that none is better, or that there is none at all; ``bound`` is the effort that no other
    can be below, ``None`` where nothing is known.
    """

    choice: PlanChoice | None
    proven: bool
    bound: Decimal | None = None


class PlanProgram:
    """All programs of one submission; each segment of n is one of them."""

    def __init__(self, openings: PlanOptions) -> None:
        self.openings = openings
        self.formula = openings.position.formula
        self.effort_scale = exact.unit(self._efforts())
        self.scale = exact.unit([*self._points(), self.formula.per_innovation])

    def segments(self) -> list[Segment]:
        """The possible n, as ranges with one divisor each, the present one first, then the nearest."""
        o = self.openings
        low = o.position.counted - len(o.removable)
        high = o.position.counted + len(o.repairs) + (o.new.most if o.new else 0)
        flat = self.formula.divisor(0)
        found = [Segment(low, min(flat, high), flat)] if low <= flat else []
        found += [Segment(n, n, n) for n in range(max(low, flat + 1), high + 1)]
        now = o.position.counted
        return sorted(
            found, key=lambda segment: 0 if segment.low <= now <= segment.high else abs(segment.low - now)
        )

    def least_effort(
        self, segment: Segment, wanted: Fraction, *, below: Decimal | None, seconds: float
    ) -> Found:
        """The choice of least effort that has ``wanted`` points, of those that take less than ``below``."""
        built = _Build(self, segment)
        built.model.row(built.points, ceil(self._more(segment, wanted)), INFINITE)
        if below is not None:
            built.model.row(built.efforts, -INFINITE, int(below * self.effort_scale) - 1)
        # Of all plans of one effort the one of the fewest steps.
        objective = {column: effort * built.penalty for column, effort in built.efforts.items()}
        for column in built.steps:
            objective[column] += int(built.penalty > 1)
        solved = minimise(built.model, objective, seconds)
        if solved.bound is None or not built.sure:
            return built.answer(solved)
        # What is left over is at most the number of steps, which is less than the penalty.
        bound = Decimal(floor(solved.bound) // built.penalty) / self.effort_scale
        return replace(built.answer(solved), bound=bound)

    def most_points(
        self, segment: Segment, *, effort: Decimal | None, above: Fraction | None, seconds: float
    ) -> Found:
        """The choice of most points among those of at most ``effort``, if it has more than ``above``."""
        built = _Build(self, segment)
        if above is not None:
            built.model.row(built.points, floor(self._more(segment, above)) + 1, INFINITE)
        if effort is not None:
            built.model.row(built.efforts, -INFINITE, int(effort * self.effort_scale))
        objective = {column: -gain for column, gain in built.points.items()}
        return built.answer(minimise(built.model, objective, seconds))

    def _more(self, segment: Segment, wanted: Fraction) -> Fraction:
        """What is lacking to ``wanted`` points, in the units of the program."""
        position = self.openings.position
        there = segment.divisor * Fraction(position.spd) + Fraction(position.maturity_sum)
        return (segment.divisor * wanted - there) * self.scale

    def _efforts(self) -> Iterable[Decimal]:
        o = self.openings
        yield from (move.effort for moves in (*o.spd.values(), *o.moves.values()) for move in moves)
        yield from (repair.effort for repair in o.repairs)
        if o.new:
            yield from (o.new.effort, o.new.affair)

    def _points(self) -> Iterable[Decimal]:
        o = self.openings
        yield from (o.position.spd, o.position.maturity_sum)
        yield from (move.points for moves in (*o.spd.values(), *o.moves.values()) for move in moves)
        yield from (repair.maturity for repair in (*o.repairs, *o.removable))
        if o.new:
            yield o.new.maturity


class _Build:
    """The model of one segment, and the way back from its columns to a choice."""

    def __init__(self, program: PlanProgram, segment: Segment) -> None:
        self.program, self.segment = program, segment
        self.model = IntegerProgram()
        self.points: dict[int, int] = {}
        self.efforts: dict[int, int] = {}
        self.counted: dict[int, int] = {}
        self._spd()
        self._count()
        self._pools()
        self._quantity()
        self._agencies()
        self.steps = (*self.spd, *self.raised.values(), *self.counted)
        tops = self.model.tops
        self.penalty = sum(tops[column] for column in self.steps) + 1
        if self.penalty * sum(effort * tops[column] for column, effort in self.efforts.items()) > EXACT:
            self.penalty = 1  # efforts with many decimals leave no room for it

    @property
    def sure(self) -> bool:
        """Whether what the solver says of points and efforts is beyond its own inaccuracy."""
        return all(sum(map(abs, factors.values())) <= SURE for factors in (self.points, self.efforts))

    def _column(
        self, top: int, *, effort: Decimal = Decimal(0), points: Decimal = Decimal(0), times: int = 1
    ) -> int:
        """A column that gives so many ``times`` its ``points``."""
        column = self.model.column(top)
        self.efforts[column] = int(effort * self.program.effort_scale)
        self.points[column] = _whole(points, self.program.scale) * times
        return column

    def _spd(self) -> None:
        """Each row of SPD makes one move at most; its points count ``divisor`` times."""
        self.spd: dict[int, LevelRaise] = {}
        for moves in self.program.openings.spd.values():
            columns = {}
            for move in moves:
                times = self.segment.divisor
                columns[self._column(1, effort=move.effort, points=move.points, times=times)] = move
            self.spd |= columns
            if len(columns) > 1:
                self.model.row(dict.fromkeys(columns, 1), 0, 1)

    def _count(self) -> None:
        """n: those that count now, with what is repaired, added and left out."""
        o = self.program.openings
        self.repaired = {
            i: self._column(1, effort=repair.effort, points=repair.maturity)
            for i, repair in enumerate(o.repairs)
        }
        self.dropped = {
            i: self._column(1, points=repair.maturity, times=-1) for i, repair in enumerate(o.removable)
        }
        self.new: dict[str | None, int] = {}
        if o.new:
            points = o.new.maturity
            self.new[None] = self._column(o.new.most, effort=o.new.effort, points=points)
            for code in o.missing:
                effort = o.new.effort + o.new.affair
                self.new[code] = self._column(1, effort=effort, points=points)
            self.model.row(dict.fromkeys(self.new.values(), 1), 0, o.new.most)
        self.counted = {
            **dict.fromkeys(self.repaired.values(), 1),
            **dict.fromkeys(self.new.values(), 1),
            **dict.fromkeys(self.dropped.values(), -1),
        }
        n = o.position.counted
        self.model.row(self.counted, self.segment.low - n, self.segment.high - n)

    def _pools(self) -> None:
        """No more rows are raised than there are, those of repaired and new innovations among them."""
        o = self.program.openings
        extra: dict[PoolKey, dict[int, int]] = {key: {} for key in o.moves}
        changed = [
            *((repair.keys, self.repaired[i], -1) for i, repair in enumerate(o.repairs)),
            *((repair.keys, self.dropped[i], 1) for i, repair in enumerate(o.removable)),
            *((o.new.keys, column, -1) for column in self.new.values() if o.new),
        ]
        for keys, column, sign in changed:
            for key in keys:
                if key in extra:
                    extra[key][column] = sign
        self.raised: dict[tuple[PoolKey, LevelRaise], int] = {}
        for key, moves in o.moves.items():
            there = len(o.pools.get(key, ()))
            most = there + sum(self.model.tops[other] for other, sign in extra[key].items() if sign < 0)
            columns = {}
            for move in moves:
                columns[key, move] = self._column(most, effort=move.effort, points=move.points)
            self.raised |= columns
            self.model.row({**dict.fromkeys(columns.values(), 1), **extra[key]}, -INFINITE, there)

    def _quantity(self) -> None:
        """Points of quantity: u <= n, u <= cap, and u = 0 unless enough basic services are covered."""
        o, formula = self.program.openings, self.program.formula
        most = min(formula.cap, self.segment.high)
        u = self._column(most, points=formula.per_innovation, times=self.segment.divisor)
        n = o.position.counted
        self.model.row({u: 1, **{column: -sign for column, sign in self.counted.items()}}, -INFINITE, n)
        if formula.affairs_required == 0:
            return
        gate = self._column(1)
        self.model.row({u: 1, gate: -most}, -INFINITE, 0)
        covered = {self._covering(code): 1 for code in sorted(o.position.basic)}
        self.model.row({**covered, gate: -formula.affairs_required}, 0, INFINITE)

    def _covering(self, code: str) -> int:
        """A column that can be 1 only when some innovation that counts covers ``code``."""
        o = self.program.openings
        column = self._column(1)
        terms = {column: 1}
        terms |= {self.repaired[i]: -1 for i, repair in enumerate(o.repairs) if code in repair.covers}
        terms |= {self.dropped[i]: 1 for i, repair in enumerate(o.removable) if code in repair.covers}
        if code in self.new:
            terms[self.new[code]] = -1
        self.model.row(terms, -INFINITE, o.position.covering.get(code, 0))
        return column

    def _agencies(self) -> None:
        """No agency has more steps than it may."""
        o = self.program.openings
        most = o.limits.per_agency
        if most is None:
            return
        steps: dict[str, dict[int, int]] = {}
        for (key, _), column in self.raised.items():
            if key.agency is not None and not key.begun:
                steps.setdefault(key.agency, {})[column] = 1
        for i, repair in enumerate(o.repairs):
            steps.setdefault(repair.agency or "", {})[self.repaired[i]] = repair.steps
        for terms in steps.values():
            self.model.row(terms, -INFINITE, most)

    def answer(self, solved: Solved) -> Found:
        """What the solver found, proven only if its inaccuracy cannot matter."""
        choice = None if solved.values is None else self._choice(solved.values)
        return Found(choice, solved.proven and self.sure)

    def _choice(self, values: Sequence[int]) -> PlanChoice:
        """Read a choice off the columns; its effort is added up anew."""
        scaled = sum(effort * values[column] for column, effort in self.efforts.items())
        return PlanChoice(
            spd=tuple(move for column, move in self.spd.items() if values[column]),
            raised={move: values[column] for move, column in self.raised.items() if values[column]},
            repaired=tuple(i for i, column in self.repaired.items() if values[column]),
            dropped=tuple(i for i, column in self.dropped.items() if values[column]),
            new={code: values[column] for code, column in self.new.items() if values[column]},
            effort=Decimal(scaled) / self.program.effort_scale,
        )


@lru_cache(maxsize=4096)  # the same few points in every segment
def _whole(points: Decimal, scale: int) -> int:
    """``points`` in the units of a program."""
    return int(Fraction(points) * scale)
