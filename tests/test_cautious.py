"""What to expect of what is sent when some of it may be rejected, held against every outcome of every set."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import chain, combinations, product
from typing import get_args

import numpy as np
import pytest
from selecting import REGIONS, after_verification, every_set, random_region
from situations import innovation, submission

from inovasi_cli.assessment import Assessment
from inovasi_cli.insight.plan.options import Goal
from inovasi_cli.insight.position import Position
from inovasi_cli.insight.risk.outcomes import DEFAULT, Outcomes, RiskModel
from inovasi_cli.insight.risk.simulation import Line
from inovasi_cli.insight.selection import cautious, exchanges
from inovasi_cli.insight.selection.caution import Aim, select_cautiously
from inovasi_cli.insight.selection.cautious import Prospects, most_hopeful
from inovasi_cli.insight.selection.chance import Lottery, ceiling, chance, of_every_set, sure_of
from inovasi_cli.insight.selection.expected import Outlook, Prospect, outlook, prospects
from inovasi_cli.insight.selection.marks import marks
from inovasi_cli.insight.selection.sendable import Demands, Unmeetable
from inovasi_cli.rules import Rejected, loading
from inovasi_cli.scoring import Formula, score_all

READINGS: tuple[Rejected, ...] = get_args(Rejected)
BASIC = ("a", "b", "c")


def random_formula(draw: random.Random) -> Formula:
    quantity = draw.choice([Decimal(0), Decimal("0.38"), Decimal(2), Decimal(5)])
    return Formula(draw.randint(1, 6), quantity, draw.randint(0, 7), draw.randint(0, 3), Decimal(250))


def position(formula: Formula) -> Position:
    return Position(formula, Decimal(40), Decimal(0), 0, {}, "main", frozenset(BASIC))


def test_no_choice_of_a_region_has_more_to_expect_or_a_better_chance() -> None:
    """Every set of up to 12 innovations, each with every outcome; draws and proofs are of no account here."""
    draw = random.Random(1)
    for _ in range(REGIONS):
        region = random_region(draw, doubtful=draw.choice([0.2, 0.5, 1]))
        doubtful, goal = Fraction(draw.randint(1, 19), 20), Decimal(draw.randint(0, 6000)) / 100
        ruleset, city = region.ruleset(), region.submission()
        now = Assessment(ruleset, city, score_all(city, ruleset, region.affairs), "claimed")
        wanted = Goal(str(goal), goal)
        sets = every_set(region)
        assert now.card and now.card.formula
        expected, reached = after_verification(region, doubtful, wanted.points(now.card.formula))
        demands = Demands(region.keep, region.drop, region.most, region.per_agency)
        for aimed, values in ((None, expected), (wanted, reached)):
            aim = Aim(replace(DEFAULT, doubtful=doubtful), aimed)
            try:
                both = select_cautiously(now, demands, aim)
            except Unmeetable:
                assert sets.best() is None
                continue
            assert both
            found, told = both
            chosen = sum(1 << sets.numbers.index(number) for number in found.selected)
            assert sets.allowed[chosen] and found.optimal
            assert values[chosen] == pytest.approx(values[sets.allowed].max(), abs=1e-9), (region, doubtful)
            assert float(told.expected) == pytest.approx(expected[chosen], abs=1e-9)
            assert float(told.expected_all) == pytest.approx(expected[-1], abs=1e-9)
            if told.chance and told.chance_all:
                assert float(told.chance.value) == pytest.approx(reached[chosen], abs=1e-9)
                assert float(told.chance_all.value) == pytest.approx(reached[-1], abs=1e-9)


class TestExpectation:
    """Equal to the mean over all outcomes, each scored by the formula as it stands."""

    @pytest.mark.parametrize("rejected", READINGS)
    def test_of_every_outcome(self, rejected: Rejected) -> None:
        draw = random.Random(3)
        for _ in range(20):
            model = random_model(draw)
            chosen = [one for one in prospects(model) if draw.random() < 0.8]
            told = outlook(model, rejected).index(chosen)
            assert told == of_all_outcomes(model, [one.number for one in chosen], rejected)


def random_model(draw: random.Random) -> RiskModel:
    def outcomes(*, certain: bool) -> Outcomes:
        points = sorted(draw.sample(range(120), draw.randint(1, 2)))
        weights = [draw.randint(1, 3) for _ in points]
        whole = sum(weights) + (0 if certain else draw.randint(1, 2))
        return Outcomes(
            tuple(points), tuple(weights), whole, frozenset(draw.sample(BASIC, draw.randint(0, 2)))
        )

    innovations = {n: outcomes(certain=draw.random() < 0.4) for n in range(draw.randint(1, 5))}
    if draw.random() < 0.2:
        innovations[len(innovations)] = Outcomes((), (), 1)  # rejected whatever comes
    return RiskModel(
        position(random_formula(draw)), 50, outcomes(certain=True), innovations, 0, spd_settled=False
    )


def of_all_outcomes(model: RiskModel, sent: Sequence[int], rejected: Rejected) -> Fraction:
    """The mean index of every outcome."""
    found = (odds * total for odds, total in every_outcome(model, sent, rejected))
    return sum(found, Fraction(0)) / 250 * 100


def every_outcome(
    model: RiskModel, sent: Sequence[int], rejected: Rejected
) -> Iterator[tuple[Fraction, Fraction]]:
    """The odds and the total, SPD + SID in points, of everything that may be left."""

    def ways(outcomes: Outcomes) -> list[tuple[int | None, Fraction]]:
        found: list[tuple[int | None, Fraction]] = [
            (points, Fraction(weight, outcomes.whole))
            for points, weight in zip(outcomes.points, outcomes.weights, strict=True)
        ]
        return [*found, (None, 1 - sum((odds for _, odds in found), Fraction(0)))]

    formula = model.position.formula
    for outcome in product(ways(model.spd), *(ways(model.innovations[n]) for n in sent)):
        odds, (spd, *left) = Fraction(1), [points for points, _ in outcome]
        for _, share in outcome:
            odds *= share
        accepted = [(number, points) for number, points in zip(sent, left, strict=True) if points is not None]
        covered = {code for number, _ in accepted for code in model.innovations[number].affairs}
        n = len(accepted)
        divisor = max(formula.divisor_min, n if rejected == "left-out" else len(sent), 1)
        paid = len(sent) if rejected == "in-divisor-and-quantity" else n
        total = Fraction((spd or 0), model.unit)
        total += Fraction(sum(points for _, points in accepted), model.unit * divisor)
        if len(covered) >= formula.affairs_required:
            total += Fraction(formula.per_innovation) * min(paid, formula.cap)
        yield odds, total


def random_prospects(draw: random.Random, rejected: Rejected, *, alike: bool) -> Prospects:
    """Up to eight innovations, some of which are uncertain."""
    odds = [Fraction(1, 2), Fraction(1, 3), Fraction(9, 10)]
    usual = draw.choice(odds)
    found = []
    for number in range(draw.randint(1, 8)):
        accepted = Fraction(1) if draw.random() < 0.5 else usual if alike else draw.choice(odds)
        covers = draw.choice([0, 1, 2, 4, 4, 3])
        found.append(Prospect(number, draw.randint(0, 111) * accepted, accepted, covers))
    formula = random_formula(draw)
    some = draw.sample(range(len(found)), draw.randint(0, min(2, len(found))))
    cut = draw.randint(0, len(some))
    demands = Demands(
        frozenset(some[:cut]),
        frozenset(some[cut:]),
        draw.choice([None, None, 1, 2, 4]),
        draw.choice([0, 0, 1]),
    )
    found = [one._replace(agency=draw.choice("AB")) for one in found]
    return Prospects(found, Outlook(Fraction(40), formula, rejected), position(formula), demands)


def highest(there: Prospects) -> float | None:
    """The highest expectation of all sets that may be sent: every set against every outcome."""
    found, demands, formula = there.found, there.demands, there.outlook.formula
    sets = np.arange(1 << len(found))
    bits = (sets[:, None] >> np.arange(len(found)) & 1).astype(float)  # of a set, or of who is accepted
    odds = np.ones(len(sets))
    for at, one in enumerate(found):
        odds *= np.where(bits[:, at] == 1, float(one.accepted), 1 - float(one.accepted))
    accepted = sets[:, None] & sets
    n, sent = np.bitwise_count(accepted).astype(float), bits.sum(axis=1)[:, None]
    points = bits[accepted] @ np.array([float(one.points / one.accepted) for one in found])
    covered = np.zeros(accepted.shape, dtype=np.int64)
    for at, one in enumerate(found):
        covered |= np.where(accepted >> at & 1, one.covers, 0)
    by = n if there.outlook.rejected == "left-out" else np.broadcast_to(sent, n.shape)
    paid = np.broadcast_to(sent, n.shape) if there.outlook.rejected == "in-divisor-and-quantity" else n
    met = np.bitwise_count(covered) >= formula.affairs_required
    total = float(there.outlook.spd) + points / np.maximum(np.maximum(by, formula.divisor_min), 1)
    total += float(formula.per_innovation) * np.minimum(paid, formula.cap) * met
    expected = (total @ odds) / 2.5
    may = bits.sum(axis=1) <= (len(found) if demands.most is None else demands.most)
    for at, one in enumerate(found):
        may &= (bits[:, at] == 1) | (one.number not in demands.keep)
        may &= (bits[:, at] == 0) | (one.number not in demands.drop)
    for agency in {one.agency for one in found}:
        of_it = [one.number for one in found if one.agency == agency and one.number not in demands.drop]
        may &= bits[:, of_it].sum(axis=1) >= min(demands.per_agency, len(of_it))
    return float(expected[may].max()) if may.any() else None


@pytest.mark.parametrize("rejected", READINGS)
@pytest.mark.parametrize("alike", [True, False])
def test_a_search_ends_with_the_best_or_tells_by_how_much_another_may_be_better(
    rejected: Rejected, alike: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Proven wherever odds are alike, or where what is rejected stays in the divisor."""
    draw = random.Random(f"{rejected} {alike}")
    monkeypatch.setattr(exchanges, "_OPEN", 2)
    for _ in range(REGIONS):
        monkeypatch.setattr(cautious, "_FIRST", draw.choice([1, 40]))
        there = random_prospects(draw, rejected, alike=alike)
        best = highest(there)
        try:
            hope, curve = most_hopeful(there, few=-1)
        except Unmeetable:
            assert best is None
            continue
        assert best is not None
        assert hope.expected == there.outlook.index(hope.chosen)
        assert dict(curve)[len(hope.chosen)] == hope.expected
        assert float(hope.expected) <= best + 1e-9 <= float(hope.expected + hope.gap) + 2e-9, there
        assert not hope.gap or (rejected == "left-out" and not alike)
        hurried, _ = most_hopeful(there, few=-1, seconds=0)
        assert float(hurried.expected) <= best + 1e-9 <= float(hurried.expected + hurried.gap) + 2e-9, there


def expected_of(sets: exchanges.OneNumber, chosen: Sequence[Sequence[int]]) -> Line:
    """What to expect of each choice: what it is worth, and what is paid for each number that survives."""
    places = np.array(chosen, dtype=int).reshape(len(chosen), -1)
    left = np.ones((len(places), 1))
    for odds in sets.odds[places].T[:, :, None]:
        left = np.pad(left, ((0, 0), (0, 1))) * (1 - odds) + np.pad(left, ((0, 0), (1, 0))) * odds
    expected: Line = sets.worth[places].sum(axis=1) + left @ sets.paid[: left.shape[1]]
    return expected


def test_no_set_of_so_many_has_more_to_expect(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every set of each size of up to 14, of odds that differ or few; better odds may be worth less."""
    proven = 0
    for turn in (4, 10, 18, 57, 85, 111, 145, *range(400, 412), 435, 500):  # of some, bounds are halved
        monkeypatch.setattr(exchanges, "_OPEN", turn % 3)
        draw, n = np.random.default_rng(turn), 4 + turn % 11
        odds = draw.choice([*draw.random(3), 1.0], n) if turn % 2 else draw.random(n)
        worth = draw.random(n) + draw.choice([0, 3]) * (1 - odds)
        if turn % 5:
            gains = np.sort(draw.random(n + 2))[::-1]
        else:
            gains = 1.0 * (np.arange(n + 2) < draw.integers(1, n + 1))
        paid = np.append(0.0, np.cumsum(gains * draw.choice([0.5, 3])))
        many = int(draw.integers(0, n + 1))
        sets = exchanges.OneNumber(worth, odds, paid, many)
        best = expected_of(sets, [*combinations(range(n), many)]).max()
        told = sets.best()
        assert len({*told.places}) == many
        assert told.points == pytest.approx(expected_of(sets, [told.places])[0])
        assert told.points <= best + 1e-9 <= told.most + 2e-9 <= sets.most() + 3e-9
        proven += told.points > best - 1e-9
        monkeypatch.setattr(exchanges, "_OPEN", 14)
        assert sets.best().points == pytest.approx(best)
    assert proven > 15


@pytest.mark.parametrize("rejected", READINGS)
def test_no_other_set_has_a_better_chance(rejected: Rejected) -> None:
    """Of innovations with several outcomes each; neither can draws find one, and none is above the bound."""
    draw = random.Random(rejected)
    for _ in range(8):
        model = random_model(draw)
        formula = replace(model.position.formula, rejected=rejected)
        model = replace(model, position=replace(model.position, formula=formula))
        found, everyone = prospects(model), tuple(model.innovations)
        there = Prospects(found, outlook(model, rejected), model.position, Demands())
        _, middle = max(every_outcome(model, everyone, rejected))
        exact = {sent: chance_of(model, sent, middle, rejected) for sent in every_set_of(everyone)}
        told = of_every_set(there, model, middle)
        assert told and float(told.chance.value) == pytest.approx(exact[told.chosen], abs=1e-9)
        assert exact[told.chosen] == pytest.approx(max(exact.values()), abs=1e-9)
        assert float(told.chance_all.value) == pytest.approx(exact[everyone], abs=1e-9)
        assert ceiling(there, model, middle) >= max(exact.values()) - 1e-9
        points = min(total for _, total in every_outcome(model, everyone, rejected))
        for sent in every_set_of(everyone):
            least = chance_of(model, sent, points, rejected)
            settled = all(model.innovations[number].certain for number in sent)
            assert sure_of(sent, model, points) == (settled and least > 1 - 1e-9)
        sent = tuple(sorted(Lottery(there, model, middle, 1).best([told.chosen])))
        drawn = chance(model, sent, middle, 20_000, 2)
        assert abs(float(drawn.value) - exact[sent]) <= 2 * float(drawn.error)


def test_a_goal_out_of_reach_has_no_chance_by_the_bound() -> None:
    """Five of 100 points each are worth 40 + 100 + 5 x 5: 165 can be reached, 200 cannot."""
    for cap, rejected in product([3, 200], READINGS):
        formula = Formula(2, Decimal(5), cap, 0, Decimal(250), rejected)
        certain = {n: Outcomes((5000,), (2,), 2) for n in range(5)}
        model = RiskModel(position(formula), 50, Outcomes((2000,), (1,), 1), certain, 0, spd_settled=False)
        there = Prospects(prospects(model), outlook(model, rejected), model.position, Demands())
        if rejected != "left-out":
            assert ceiling(there, model, Fraction(200)) < 1e-9
        assert ceiling(there, model, Fraction(150)) == pytest.approx(1)


def test_no_more_are_tried_than_may_be_sent() -> None:
    """What must be sent is among them."""
    certain = {n: Outcomes((50 * (n + 1),), (1,), 2) for n in range(8)}
    model = RiskModel(
        position(Formula(1, Decimal(5), 200, 0, Decimal(250))),
        *(50, Outcomes((2000,), (1,), 1), certain, 0),
        spd_settled=False,
    )
    demands = Demands(keep=frozenset({0, 3}), most=4)
    there = Prospects(prospects(model), outlook(model, "in-divisor"), model.position, demands)
    sent = Lottery(there, model, Fraction(55), 1).best([])
    assert {0, 3} <= {*sent} and len(sent) <= 4


def every_set_of(numbers: Sequence[int]) -> Iterator[tuple[int, ...]]:
    return chain.from_iterable(combinations(numbers, size) for size in range(len(numbers) + 1))


def chance_of(model: RiskModel, sent: Sequence[int], wanted: Fraction, rejected: Rejected) -> float:
    """How often a total is at least what is wanted, by every outcome."""
    found = every_outcome(model, sent, rejected)
    return float(sum((odds for odds, total in found if total >= wanted), Fraction(0)))


def test_without_odds_it_is_what_is_sent_without_caution() -> None:
    draw = random.Random(5)
    for _ in range(30):
        there = random_prospects(draw, "in-divisor", alike=True)
        certain = [one._replace(accepted=Fraction(1)) for one in there.found]
        there = replace(there, found=certain, demands=Demands())
        hopes = [most_hopeful(there, few)[0] for few in (14, -1)]
        assert hopes[0].expected == hopes[1].expected


def test_of_many_innovations_with_odds_of_their_own_no_beginning_of_a_list_has_more() -> None:
    """Not every number of 30 is searched: those that by their bound cannot be the best are left out."""
    draw = random.Random(8)
    for _ in range(3):
        odds = [Fraction(draw.randint(50, 99), 100) for _ in range(30)]
        found = [Prospect(n, draw.randint(1, 111) * one, one, 0) for n, one in enumerate(odds)]
        formula = Formula(12, Decimal("0.38"), 200, 0, Decimal(250))
        there = Prospects(found, Outlook(Fraction(40), formula, "in-divisor"), position(formula), Demands())
        hope, curve = most_hopeful(there, few=-1)
        assert hope.expected == there.outlook.index(hope.chosen) and not hope.gap
        assert len(curve) < len(found)
        for key in (lambda one: -one.points, lambda one: -one.accepted):
            ordered = sorted(found, key=key)
            assert hope.expected >= max(there.outlook.index(ordered[:n]) for n in range(31))


def test_without_an_index_nothing_is_chosen() -> None:
    city = submission([innovation()])
    now = Assessment(loading.load("2026"), city, score_all(city, loading.load("2026")), "claimed")
    assert select_cautiously(now, Demands(), Aim(DEFAULT, None)) is None
    assert marks(now, [], None, [0]) == {}  # nor is there a cell to mark it in


def test_of_many_that_are_certain_a_goal_within_reach_is_certain_too() -> None:
    """More than are tried in every set: what was drawn is told to be proven, without a gap."""
    city = submission([innovation(f"I{n}", total=str(60 + n), row=n + 2) for n in range(16)], spd_total="40")
    ruleset = loading.load("2026")
    now = Assessment(ruleset, city, score_all(city, ruleset), "claimed")
    assert now.card and now.card.shown_index
    both = select_cautiously(now, Demands(), Aim(DEFAULT, Goal("30", Decimal(30))))
    assert both
    found, told = both
    assert told.chance and told.chance.value == 1
    assert found.optimal and found.reachable and not told.gap
