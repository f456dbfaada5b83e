"""The best set of one size where each agency sends its share and the gate is not met by the best of them.

Then the best of an agency may have to give way to a worse one that covers a basic service, so exchanging one
for another is no proof; an integer program of one column for each candidate is.
"""

from __future__ import annotations

from collections import Counter

from inovasi_cli.insight.plan.solver import INFINITE, IntegerProgram, minimise
from inovasi_cli.insight.selection.cuts import BestSet, Cut
from inovasi_cli.insight.selection.sendable import Demands, Pool, summed

SECONDS = 30.0
"""How long one size may take."""


def with_shares(best: BestSet, pool: Pool, demands: Demands) -> tuple[BestSet, bool]:
    """Return the best set of as many as ``best``, and whether none is better.

    Where the gate is met without any exchange, or no agency has to send anything, that is ``best`` itself.
    """
    if (best.cut.met and not best.cut.beyond) or len(pool.forced) == len(pool.kept):
        return best, True
    open_ = [*pool.forced[len(pool.kept) :], *pool.free]
    model = IntegerProgram()
    columns = {model.column(1): one for one in open_}
    everyone = dict.fromkeys(columns, 1)
    model.row(everyone, best.n - len(pool.kept), best.n - len(pool.kept))
    there = Counter(one.agency for one in (*pool.kept, *open_))
    has = Counter(one.agency for one in pool.kept)
    for agency, n in there.items():
        least = min(demands.per_agency, n) - has[agency]
        if least > 0:
            model.row({c: 1 for c, one in columns.items() if one.agency == agency}, least, INFINITE)
    gate = {}
    for bit in range(len(pool.position.basic)):
        if any(one.covers >> bit & 1 for one in pool.kept):
            gate[model.column(1)] = 1
            continue
        covering = {c: -1 for c, one in columns.items() if one.covers >> bit & 1}
        gate[served := model.column(1)] = 1
        model.row({served: 1, **covering}, -INFINITE, 0)
    model.row(gate, pool.required, INFINITE)
    solved = minimise(model, {column: -one.worth[0] for column, one in columns.items()}, SECONDS)
    if solved.values is None:
        return best, solved.proven
    members = (*pool.kept, *(one for column, one in columns.items() if solved.values[column]))
    worth = summed(one.worth for one in members)
    points = pool.points(worth[0], best.n, met=True)
    if points <= best.points:
        return best, solved.proven
    return BestSet(best.n, points, worth, Cut(0, (), met=True), members), solved.proven
