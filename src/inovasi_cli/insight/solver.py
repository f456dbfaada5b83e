"""HiGHS as the solver of integer programs, with answers that are called proven only within its tolerances."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from highspy import HighsLp

INFINITE = float("inf")

EXACT = 10**12
"""Sums up to here keep their units in the solver's arithmetic; beyond, nothing is called proven."""

TOLERANCE = 1e-9
"""How far from a whole number the solver may be at each column, and still call it one."""

SURE = 10**8
"""With factors that add up to no more, columns that are all off by ``TOLERANCE`` are a tenth of a unit."""

_OPTIONS: Mapping[str, bool | int | float] = {
    "threads": 1,  # more of them find other plans of the same effort from run to run
    "random_seed": 1,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.0,
    "mip_feasibility_tolerance": TOLERANCE,
    "primal_feasibility_tolerance": TOLERANCE,
}


@dataclass
class IntegerProgram:
    """An integer program as it is collected: columns from 0 to ``tops``, rows between two bounds."""

    tops: list[int] = field(default_factory=list)
    rows: list[tuple[float, float, Mapping[int, int]]] = field(default_factory=list)

    def column(self, top: int) -> int:
        """Add a column of whole numbers from 0 to ``top``; return its number."""
        self.tops.append(top)
        return len(self.tops) - 1

    def row(self, terms: Mapping[int, int], low: float, high: float) -> None:
        """Ask that the sum of ``terms`` (factor by column) is between ``low`` and ``high``."""
        self.rows.append((low, high, {column: factor for column, factor in terms.items() if factor}))


@dataclass(frozen=True, slots=True)
class Solved:
    """The smallest solution or none; ``proven`` when none is smaller, ``bound`` what none is below."""

    values: tuple[int, ...] | None
    proven: bool
    bound: float | None = None


def minimise(model: IntegerProgram, objective: Mapping[int, int], seconds: float) -> Solved:
    """Minimise the sum of ``objective`` (factor by column) in at most ``seconds``."""
    import highspy

    class Quiet(highspy.Highs):
        """Says nothing: its greeting would otherwise come before it can be told to be silent."""

        def enableCallbacks(self) -> None:  # noqa: N802 - the name is theirs
            self.silent()
            super().enableCallbacks()  # type: ignore[no-untyped-call]

    solver = Quiet()  # type: ignore[no-untyped-call]
    for name, value in _OPTIONS.items():
        solver.setOptionValue(name, value)
    solver.setOptionValue("time_limit", max(seconds, 0.01))
    solver.passModel(_program(model, objective))
    solver.run()
    status, info = solver.getModelStatus(), solver.getInfo()
    if status == highspy.HighsModelStatus.kInfeasible:
        return Solved(None, proven=True)
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return Solved(None, proven=False)
    values = tuple(round(value) for value in solver.getSolution().col_value)
    bound = info.mip_dual_bound if isfinite(info.mip_dual_bound) else None
    proven = status == highspy.HighsModelStatus.kOptimal
    largest = sum(abs(factor) * model.tops[column] for column, factor in objective.items())
    return Solved(values, proven and largest <= EXACT, bound)


def _program(model: IntegerProgram, objective: Mapping[int, int]) -> HighsLp:
    import highspy
    import numpy as np

    columns = len(model.tops)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = columns, len(model.rows)
    lp.col_cost_ = np.array([objective.get(i, 0) for i in range(columns)], dtype=float)
    lp.col_lower_ = np.zeros(columns)
    lp.col_upper_ = np.array(model.tops, dtype=float)
    lp.integrality_ = [highspy.HighsVarType.kInteger] * columns
    lp.row_lower_ = np.array([low for low, _, _ in model.rows], dtype=float)
    lp.row_upper_ = np.array([high for _, high, _ in model.rows], dtype=float)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0, *(len(terms) for _, _, terms in model.rows)])
    lp.a_matrix_.index_ = np.array([column for _, _, terms in model.rows for column in terms])
    lp.a_matrix_.value_ = np.array(
        [factor for _, _, terms in model.rows for factor in terms.values()], dtype=float
    )
    return lp
