"""The least effort is the least there is, and every plan keeps its word when it is carried out."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise, product
from typing import Any

import pytest
from planning import QUARTER, Case, New, Reported, least_effort, random_case

from inovasi_cli.insight.plan import (
    Fewer,
    Goal,
    PlacedStep,
    Plan,
    PlanInput,
    Unsound,
    make_plan,
    program,
    search,
    with_fewer,
)
from inovasi_cli.insight.plan.options import PlanChoice, points_of
from inovasi_cli.insight.plan.program import Found, PlanProgram
from inovasi_cli.insight.plan.search import NEAR, SegmentBounds
from inovasi_cli.insight.plan.steps import PlanStep, Worksite, steps_of
from inovasi_cli.insight.solver import IntegerProgram, Solved, minimise
from inovasi_cli.scoring import ScoreCard, score

CASES = 1000


def goal(index: Decimal) -> Goal:
    return Goal(str(index), index)


def target(inputs: PlanInput, draw: random.Random) -> Goal:
    """An index between today's and a little more than can be reached."""
    there = inputs.openings()
    most = search.most_points(there).choice
    top = there.position.formula.index(points_of(most, there)) if most else inputs.position.index
    part = Fraction(draw.randint(0, 110), 100)
    return goal(Decimal(int((inputs.position.index + (top - inputs.position.index) * part) * 100)) / 100)


def random_cases(n: int, seed: int, **options: bool | int) -> Iterator[tuple[Case, PlanInput, Goal]]:
    draw = random.Random(seed)
    for _ in range(n):
        case = random_case(draw, **options)  # type: ignore[arg-type]
        inputs = case.inputs()
        yield case, inputs, target(inputs, draw)


def after(inputs: PlanInput, placed: Iterable[PlacedStep]) -> ScoreCard:
    """The card by the engine when only these steps are done."""
    site = Worksite(inputs.submission, inputs.ruleset, inputs.card.basis, inputs.openings().new)
    done = site.after(each.step for each in placed)
    return score(done, inputs.ruleset, inputs.card.basis, inputs.card.affairs)


def without(plan: Plan, left_out: PlacedStep) -> list[PlacedStep]:
    """The steps of a plan but one, and those on an innovation that is then not there."""
    gone = left_out.step
    return [
        each
        for each in plan.steps
        if each is not left_out and not (gone.kind == "new" and each.step.innovation == gone.innovation)
    ]


@pytest.mark.parametrize("part", range(10))
def test_the_effort_is_the_least_there_is(part: int) -> None:
    """1,000 cities against every way there is; divisor, cap and gate lie within the reach of each."""
    for at, (case, inputs, wanted) in enumerate(random_cases(CASES // 10, seed=part)):
        found = search.least_effort(inputs.openings(), wanted.points(inputs.position.formula))
        least = least_effort(case, wanted.points(inputs.position.formula))
        assert found.proven, (part, at)
        assert (found.choice.effort if found.choice else None) == least, (part, at, case, wanted)


@pytest.mark.parametrize("part", range(4))
def test_every_indicator_of_four_innovations(part: int) -> None:
    """All 40 rows of 2026 with their own weights, at random levels and efforts: 200 cities."""
    for at, (case, inputs, wanted) in enumerate(random_cases(50, seed=100 + part, whole=True)):
        points = wanted.points(inputs.position.formula)
        found = search.least_effort(inputs.openings(), points)
        assert found.proven
        assert (found.choice.effort if found.choice else None) == least_effort(case, points), (part, at)


@pytest.mark.parametrize("part", range(3))
def test_a_plan_carried_out_reaches_its_target_and_without_any_step_does_not(part: int) -> None:
    for case, inputs, wanted in random_cases(60, seed=200 + part):
        plan = make_plan(inputs, wanted)
        if not plan.reached:
            assert (plan.steps, plan.after) == ((), inputs.card)
            continue
        assert wanted.met_by(after(inputs, plan.steps))
        for n, placed in enumerate(plan.steps, start=1):
            assert after(inputs, plan.steps[:n]).index == placed.index
            if placed.step.effort:
                assert not wanted.met_by(after(inputs, without(plan, placed))), (case, placed)


def test_each_agency_has_no_more_steps_than_it_may() -> None:
    """Against every combination of rows: with three innovations of one or two indicators that can be done."""
    draw = random.Random(7)
    for _ in range(80):
        made = random_case(draw, indicators=2, may_drop=False)
        case = replace(
            made, per_agency=draw.randint(0, 3), innovations=made.innovations[:3], new=None, mandatory=False
        )
        inputs = case.inputs()
        wanted = target(replace(inputs, limits=replace(inputs.limits, per_agency=None)), draw)
        points = wanted.points(inputs.position.formula)
        found = search.least_effort(inputs.openings(), points)
        assert (found.choice.effort if found.choice else None) == by_every_row(case, points), (case, wanted)


def by_every_row(case: Case, points: Fraction) -> int | None:
    """The least effort by trying every level of every row, and every repair."""
    rows: list[tuple[int | None, str, int]] = [(None, code, level) for code, level in case.spd.items()]
    rows += [
        (at, code, each.levels[code]) for at, each in enumerate(case.innovations) for code in case.sid_weights
    ]
    broken = [at for at, each in enumerate(case.innovations) if each.broken]
    best: int | None = None
    for levels in product(*(range(level, 4) for _, _, level in rows)):
        raised = [
            (at, code, old, new) for (at, code, old), new in zip(rows, levels, strict=True) if new > old
        ]
        for repaired in product([False, True], repeat=len(broken)):
            mended = {at for at, done in zip(broken, repaired, strict=True) if done}
            effort = spent(case, raised, mended)
            if effort is None or (best is not None and effort >= best):
                continue
            if total(case, dict(zip([row[:2] for row in rows], levels, strict=True)), mended) >= points:
                best = effort
    return best


def spent(case: Case, raised: list[tuple[int | None, str, int, int]], mended: set[int]) -> int | None:
    """What some steps take; ``None`` where one cannot be done or an agency has too many."""
    steps = [case.innovations[at].agency for at in mended for _ in rules_of(case, at)]
    steps += [case.innovations[at].agency for at, *_ in raised if at is not None]
    if any(steps.count(agency) > (case.per_agency or 0) for agency in steps):
        return None
    efforts = [case.repairs[rule] for at in mended for rule in rules_of(case, at)]
    for _, code, old, new in raised:
        low, high = (0, *case.efforts[code])[old], case.efforts[code][new - 1]
        efforts.append(None if high is None or low is None or code in case.frozen else high - low)
    return None if None in efforts else sum(each for each in efforts if each is not None)


def rules_of(case: Case, at: int) -> frozenset[str]:
    broken = case.innovations[at].broken
    return broken - {"date"} if "window" in broken else broken


def total(case: Case, levels: dict[tuple[int | None, str], int], mended: set[int]) -> Fraction:
    """SPD + SID in points by the formula."""
    counted = [at for at, each in enumerate(case.innovations) if not each.broken or at in mended]
    weights = {**case.spd_weights, **case.sid_weights}
    spd = maturity = Fraction(0)
    for (at, code), level in levels.items():
        points = Fraction(weights[code]) * level
        if at is None:
            spd += points
        elif at in counted:
            maturity += points
    covered = {case.innovations[at].affair for at in counted} - {None, "pangan"}
    quantity = min(len(counted), case.cap) if len(covered) >= case.required else 0
    return spd + maturity / max(case.divisor_min, len(counted), 1) + Fraction(case.per_innovation) * quantity


@pytest.mark.parametrize("part", range(3))
def test_the_most_for_an_effort(part: int) -> None:
    """Nothing better fits: the next higher index takes more than the budget."""
    draw = random.Random(part)
    for case, inputs, _ in random_cases(60, seed=300 + part):
        budget = draw.randint(0, 60)
        plan = make_plan(inputs, budget=Decimal(budget))
        assert plan.effort <= budget
        assert plan.proven
        formula, index = inputs.position.formula, plan.after.index
        assert index is not None
        points = index * Fraction(formula.total_max) / 100
        assert least_effort(case, points) == plan.effort
        divisors = range(1, 9)
        step = min(Fraction(1, QUARTER * n * m * 100) for n in divisors for m in divisors)
        better = least_effort(case, points + step)
        assert better is None or better > budget


def test_the_frontier_takes_the_least_effort_for_each_index_on_the_way() -> None:
    """Four between today and the end of the plan, and the most there is."""
    for case, inputs, wanted in random_cases(10, seed=700):
        plan, top = make_plan(inputs, wanted), Fraction(inputs.position.formula.total_max) / 100
        start, end = plan.before.index, plan.after.index if plan.reached else plan.most.index
        assert start is not None and end is not None
        for at in range(1, 5):
            index = start + (end - start) * at / 5
            least = least_effort(case, index * top)
            assert least is not None
            assert any(point.index >= index and point.effort <= least for point in plan.frontier), case
        assert all(least_effort(case, point.index * top) == point.effort for point in plan.frontier)
        assert plan.frontier[-1].index == plan.most.index
        for point, later in pairwise(plan.frontier):
            assert point.effort < later.effort and point.index < later.index


def test_what_is_not_solved_would_not_have_been_better() -> None:
    """Every number of innovations solved by itself: none has a plan beyond its bounds."""
    draw = random.Random(5)
    for case, inputs, wanted in random_cases(80, seed=400):
        there, points = inputs.openings(), wanted.points(inputs.position.formula)
        known, solve, budget = SegmentBounds(there), PlanProgram(there), Decimal(draw.randint(0, 60))
        for segment in solve.segments():
            widest = solve.most_points(segment, effort=None, above=None, seconds=60).choice
            within = solve.most_points(segment, effort=budget, above=None, seconds=60).choice
            least = solve.least_effort(segment, points, below=None, seconds=60).choice
            if widest:
                assert points_of(widest, there) <= known.ceiling(segment) + NEAR, case
            if within:
                assert points_of(within, there) <= known.ceiling(segment, budget) + NEAR, case
            if least:
                assert float(least.effort) >= known.floor(segment, points) - NEAR, case
                assert points <= known.ceiling(segment, least.effort) + NEAR, case


class Stopwatch:
    """A clock that goes on by 10 with each number of innovations that is solved; notes the time for each."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.given: list[float] = []
        self.solved: set[object] = set()
        monkeypatch.setattr(search, "monotonic", lambda: 10.0 * len(self.given))
        for name in ("least_effort", "most_points"):
            solve = getattr(PlanProgram, name)
            monkeypatch.setattr(PlanProgram, name, self.watched(solve))

    def watched(self, solve: Callable[..., Found]) -> Callable[..., Found]:
        def timed(program_: PlanProgram, segment: object, *given: object, **limits: Any) -> Found:
            self.given.append(limits["seconds"])
            self.solved.add(segment)
            return solve(program_, segment, *given, **{**limits, "seconds": 60.0})

        return timed


def test_a_search_out_of_time_says_what_it_found_and_what_none_can_be_below(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """15 seconds are enough for two numbers of innovations: any further one is told by its bound."""
    cut = 0
    for case, inputs, wanted in random_cases(15, seed=527):
        there, points = inputs.openings(), wanted.points(inputs.position.formula)
        least = search.least_effort(there, points).choice
        known = SegmentBounds(there)
        with monkeypatch.context() as patch:
            watch = Stopwatch(patch)
            found = search.least_effort(there, points, seconds=15)
        assert watch.given == [15.0 - 10 * n for n in range(len(watch.given))]
        if found.choice is None or least is None:
            assert found.choice is least is None and found.proven
            continue
        assert points_of(found.choice, there) >= points
        assert found.bound is not None and found.bound <= least.effort <= found.choice.effort, case
        assert found.proven == (found.bound == found.choice.effort)
        left = [known.floor(segment, points) for segment in {*PlanProgram(there).segments()} - watch.solved]
        assert float(found.bound) >= min([float(found.choice.effort), *left]) - NEAR
        cut += not found.proven
    assert cut


def test_the_most_is_searched_for_as_long_as_it_may_take(monkeypatch: pytest.MonkeyPatch) -> None:
    solved = 0
    for _, inputs, _ in random_cases(8, seed=613):
        with monkeypatch.context() as patch:
            watch = Stopwatch(patch)
            assert search.most_points(inputs.openings(), seconds=40).proven
        assert watch.given == [40.0 - 10 * n for n in range(len(watch.given))]
        solved = max(solved, len(watch.given))
    assert solved > 1


SMALL = Case(
    divisor_min=3,
    cap=4,
    required=0,
    per_innovation=Decimal(2),
    total_max=40,
    spd_weights={"12": Decimal(2)},
    sid_weights={"35": Decimal(4), "18": Decimal(2)},
    spd={"12": 1},
    innovations=(
        Reported({"35": 3, "18": 0}, agency="Dinas A"),
        Reported({"35": 1, "18": 0}, agency="Dinas B"),
        Reported({"35": 2, "18": 1}, frozenset({"words"}), agency="Dinas B"),
    ),
    efforts={"12": (1, 5, 20), "35": (2, 4, 6), "18": (3, None, None)},
    repairs={"words": 2, "window": None, "date": 1},
)
"""A city that can be worked out by hand; 40 points are an index of 100."""


def steps(plan: Plan) -> list[tuple[str, int | None, str | None, int]]:
    return [(each.step.kind, each.step.innovation, each.step.code, each.step.high) for each in plan.steps]


def test_worked_by_hand() -> None:
    """SPD 2, maturities 12 + 4 over 3, quantity 2 x 2: 34/3 points. The repair gives 10/3 + 2 for 2."""
    inputs = SMALL.inputs()
    assert inputs.card.total == 2 + Fraction(16, 3) + 4
    plan = make_plan(inputs, goal(Decimal(40)))
    assert steps(plan) == [("repair", 2, None, 0)]
    assert plan.when(plan.steps[0].step) == "year" and not plan.new_matters
    assert plan.after.total == 2 + Fraction(26, 3) + 6
    assert (plan.effort, plan.proven, plan.bound) == (Decimal(2), True, Decimal(2))
    assert plan.frontier[0].index == inputs.card.index


def test_a_target_that_is_met_already_needs_nothing() -> None:
    plan = make_plan(SMALL.inputs(), goal(Decimal("28.33")))
    assert plan.reached and not plan.steps and not plan.effort


def test_the_printed_index_is_meant() -> None:
    """34/3 of 40 is 28.333..., printed 28.33: that is reached, 28.34 is not."""
    inputs = SMALL.inputs()
    assert make_plan(inputs, goal(Decimal("28.33"))).steps == ()
    assert make_plan(inputs, goal(Decimal("28.34"))).steps != ()
    assert make_plan(inputs, Goal("28.34", Decimal("28.33"), rounded=False)).steps == ()


def test_what_cannot_be_reached_says_what_can_and_why() -> None:
    frozen = replace(SMALL, frozen=frozenset({"12"})).inputs()
    plan = make_plan(frozen, goal(Decimal(99)))
    assert (plan.reached, plan.steps, plan.proven) == (False, (), True)
    # SPD 2, maturities (12 + 2) + (12 + 2) + (12 + 2) over 3, quantity 6
    assert plan.most.index == Fraction(22, 40) * 100
    # 12 at level 3: 4 points more
    assert plan.caps == {"frozen": Fraction(26, 40) * 100}


def test_a_step_is_not_proposed_after_its_time() -> None:
    inputs = SMALL.inputs()
    assert {step[1] for step in steps(make_plan(inputs, goal(Decimal(60))))} >= {0, 1, 2}
    now = replace(inputs, limits=replace(inputs.limits, deadline="now"))
    plan = make_plan(now, goal(Decimal(60)))
    assert (plan.reached, plan.most.index) == (False, inputs.card.index)
    assert plan.caps == {"deadline": Fraction(26, 40) * 100}
    assert plan.closed == {"12": 1, "18": 2, "35": 1}  # the open rows of those that count
    assert make_plan(now, goal(Decimal(1))).closed == {}


def test_nothing_is_left_out_unless_it_may_be() -> None:
    """Above the minimum divisor a weak innovation costs more than its 2 points: dropping it takes nothing."""
    inputs, wanted = WEAK.inputs(), goal(Decimal(45))
    assert "drop" not in {step[0] for step in steps(make_plan(inputs, wanted))}
    free = replace(WEAK, may_drop=True).inputs()
    assert steps(make_plan(free, wanted)) == [("drop", 1, None, 0)]


WEAK = replace(
    SMALL,
    divisor_min=1,
    per_innovation=Decimal("0.38"),
    innovations=(Reported({"35": 3, "18": 3}), Reported({"35": 0, "18": 0})),
)
"""SPD 2 and maturities 18 and 0 over 2 are 11.76 points; without the second 20.38, an index of 50.95."""


def fewer(case: Case, index: int, budget: int | None = None) -> Fewer | None:
    inputs = case.inputs()
    return with_fewer(
        inputs, make_plan(inputs, goal(Decimal(index)), None if budget is None else Decimal(budget))
    )


def test_sending_fewer_is_told_where_it_takes_less() -> None:
    assert fewer(WEAK, 50) == Fewer(1, Decimal(0), Fraction("50.95"))
    # 60 are 24 points: 12 at level 3 gives 4 more for 19; with both sent not even all steps are enough.
    assert fewer(WEAK, 60) == Fewer(1, Decimal(19), None)
    assert fewer(WEAK, 60, budget=19) == Fewer(1, Decimal(19), None)
    assert fewer(WEAK, 60, budget=18) is None
    assert fewer(WEAK, 90) is None  # whatever is sent
    assert fewer(replace(WEAK, may_drop=True), 60) is None  # the plan itself may do so
    assert fewer(WEAK, 20) is None  # nothing has to be done
    assert fewer(SMALL, 52) is None  # below the minimum divisor each is worth sending
    inputs = WEAK.inputs()
    assert with_fewer(inputs, make_plan(inputs, budget=Decimal(5))) is None  # no goal


def test_a_new_innovation_may_open_the_gate() -> None:
    """Nothing is covered, one is asked for: one of a given affair gives 2 x 3 points at once."""
    shut = replace(SMALL, required=1, new=New(1, 10, 1, {"35": 1}), repairs={**SMALL.repairs, "words": None})
    inputs = shut.inputs()
    plan = make_plan(inputs, goal(Decimal(35)))
    (new,) = [each.step for each in plan.steps if each.step.kind == "new"]
    assert plan.when(new) == "now" and plan.new_matters
    assert (new.effort, new.affair) == (Decimal(11), inputs.card.coverage.missing[0])
    assert plan.after.coverage.met


def test_totals_cannot_be_planned() -> None:
    """SPD and innovations by their totals have no rows to raise; the rest is planned around them."""
    inputs = SMALL.inputs()
    first = inputs.submission.innovations[0]._replace(claims={}, total=Decimal(12))
    city = inputs.submission._replace(
        innovations=(first, *inputs.submission.innovations[1:]),
        spd={},
        spd_total=Decimal(2),
    )
    inputs = replace(inputs, submission=city, card=score(city, inputs.ruleset))
    assert make_plan(inputs, goal(Decimal(60))).reached is False
    there = inputs.openings()
    assert there.spd == {}
    assert {number for pool in there.pools.values() for number in pool} == {1}


def test_a_search_that_is_cut_short_says_how_far_it_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """The solver stops with a plan in hand, and knows less than prices: that none takes less than 9."""

    def stopped(model: IntegerProgram, objective: Mapping[int, int], seconds: float) -> Solved:
        solved = minimise(model, objective, seconds)
        bound = None if solved.bound is None else solved.bound / 2
        return replace(solved, proven=solved.values is None, bound=bound)

    monkeypatch.setattr(program, "minimise", stopped)
    plan = make_plan(SMALL.inputs(), goal(Decimal(52)))
    assert (plan.reached, plan.effort, plan.proven, plan.bound) == (True, Decimal(10), False, Decimal(9))


def test_numbers_too_fine_for_the_solver_are_not_called_proven() -> None:
    """A weight of nine decimals is a billion units, of which the solver may take one for none."""
    fine = replace(SMALL, sid_weights={**SMALL.sid_weights, "18": Decimal("2.000000001")}).inputs()
    plan = make_plan(fine, goal(Decimal(62)))
    assert (plan.reached, plan.effort, plan.proven, plan.bound) == (True, Decimal(30), False, Decimal(24))


def test_a_solver_that_is_wrong_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it calls enough is computed again by the formula: a fault of ours, and no plan."""
    monkeypatch.setattr(program, "minimise", lambda *_: Solved((0,) * 1000, proven=True))
    with pytest.raises(Unsound):
        make_plan(SMALL.inputs(), goal(Decimal(40)))


def test_a_solver_that_spends_more_than_it_may_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "minimise", lambda model, *_: Solved(tuple(model.tops), proven=True))
    with pytest.raises(Unsound):
        search.most_points(SMALL.inputs().openings(), Decimal(1))


def test_a_solver_that_finds_less_where_it_was_asked_for_more_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Two numbers of innovations, each with a divisor of its own: the second answer is no better."""
    monkeypatch.setattr(program, "minimise", lambda *_: Solved((0,) * 1000, proven=True))
    there = replace(SMALL, divisor_min=1).inputs().openings()
    assert len(PlanProgram(there).segments()) == 2
    found = search.most_points(there)
    assert found.choice is not None
    assert points_of(found.choice, there) == there.position.total


def test_a_plan_that_comes_out_otherwise_is_a_fault_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its steps are carried out and scored again: here nothing is carried out."""
    monkeypatch.setattr(Worksite, "after", lambda site, _: site.submission)
    with pytest.raises(Unsound):
        make_plan(SMALL.inputs(), goal(Decimal(40)))


def test_efforts_of_many_decimals_are_added_up_exactly() -> None:
    """Too fine to prefer plans of few steps beside: the effort is the least all the same."""
    inputs = SMALL.inputs()
    fine = Decimal("0.000000000001")
    levels = [
        each._replace(
            levels=tuple(level._replace(effort=level.effort and level.effort + fine) for level in each.levels)
        )
        for each in inputs.efforts.indicators
    ]
    finer = replace(inputs, efforts=replace(inputs.efforts, indicators=tuple(levels)))
    assert make_plan(inputs, goal(Decimal(52))).effort == 10
    assert 10 <= make_plan(finer, goal(Decimal(52))).effort <= 10 + 5 * fine


def test_rows_of_one_kind_that_are_raised_differently_are_different_rows() -> None:
    """Two innovations lack indicator 18: one is raised to level 1, the other to level 3."""
    case = replace(
        SMALL, efforts={**SMALL.efforts, "18": (3, 4, 5)}, repairs={**SMALL.repairs, "words": None}
    )
    there = case.inputs().openings()
    (key,) = [key for key in there.pools if (key.code, key.level) == ("18", 0)]
    once, thrice = (move for move in there.moves[key] if move.high != 2)
    choice = PlanChoice((), {(key, once): 1, (key, thrice): 1}, (), (), {}, Decimal(8))
    found = steps_of(choice, there, 3)
    assert {(step.innovation, step.high) for step in found} in ({(0, 1), (1, 3)}, {(0, 3), (1, 1)})


def test_a_step_on_an_innovation_that_none_adds_is_refused() -> None:
    inputs = SMALL.inputs()
    site = Worksite(inputs.submission, inputs.ruleset, inputs.card.basis, None)
    with pytest.raises(KeyError):
        site.after([PlanStep("level", Decimal(1), 99, "35", 0, 1)])


def test_without_an_index_there_is_nothing_to_plan_for_and_no_goal_is_met() -> None:
    inputs = SMALL.inputs()
    city = inputs.submission._replace(spd={}, spd_given=False)
    without = replace(inputs, submission=city, card=score(city, inputs.ruleset))
    with pytest.raises(ValueError, match="2026"):
        make_plan(without, goal(Decimal(40)))
    assert not goal(Decimal(0)).met_by(without.card)
