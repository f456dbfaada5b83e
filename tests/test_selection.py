"""Which innovations to send: the best set of all, held against trying every one."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from planning import random_case
from selecting import REGIONS, Region, every_set, random_region
from situations import claim, innovation, submission

from inovasi_cli.insight.plan import Limits, make_plan
from inovasi_cli.insight.selection import Demands, Sending, Unmeetable, select
from inovasi_cli.scoring import ScoreCard, score, score_all


def card_of(region: Region, only: tuple[int, ...] | None = None) -> ScoreCard:
    return score(region.submission(only), region.ruleset(), affairs=region.affairs)


def sending(region: Region) -> Sending | None:
    """What to send of a region; nothing where more must be sent than may be."""
    demands = Demands(region.keep, region.drop, region.most, region.per_agency)
    try:
        found = select(card_of(region), region.ruleset(), demands)
    except Unmeetable:
        return None
    assert found is not None
    return found


def test_no_other_set_has_a_higher_index() -> None:
    draw = random.Random(0)
    for _ in range(10 * REGIONS):
        region = random_region(draw)
        sets, found = every_set(region), sending(region)
        if found is None:
            assert sets.best() is None
            continue
        assert found.optimal
        assert found.after.index == sets.best(), region
        again = card_of(region, found.selected)
        assert (again.index, again.counted) == (found.after.index, len(found.selected))
        for size in found.curve:
            assert size.index == sets.best_of(size.n), region


def test_by_what_is_proven() -> None:
    """On another basis it is that of the maturities there, whatever was claimed."""
    draw = random.Random(4)
    for _ in range(REGIONS):
        region = random_region(draw)
        made = [
            one._replace(
                total=None,
                claims={code: claim(draw.randint(0, 3), draw.random() < 0.5) for code in ("31", "33", "35")},
            )
            for one in region.submission().innovations
        ]
        reported = region.submission()._replace(innovations=tuple(made))
        card = score(reported, region.ruleset(), "evidenced", region.affairs)
        rows = [
            replace(row, total=int(scored.maturity), counts=scored.counted)
            for row, scored in zip(region.rows, card.innovations, strict=True)
        ]
        proven = replace(region, rows=tuple(rows), keep=frozenset(), per_agency=0, spd=0)
        found = select(card, region.ruleset(), Demands(drop=proven.drop, most=proven.most))
        assert found is not None
        assert found.after.index == every_set(proven).best()


def test_a_card_knows_how_many_of_the_best_where_these_meet_the_gate() -> None:
    """And where they do not, no set has a higher index than it says."""
    draw, proven = random.Random(2), 0
    for _ in range(200):
        region = random_region(draw, demands=False)
        card, found = card_of(region), sending(region)
        best = card.best()
        if best is None or found is None or card.formula is None:
            continue
        index = card.formula.index(best.total)
        assert index >= found.after.index
        if best.met:
            proven += 1
            assert (index, best.n) == (found.after.index, max(len(found.selected), 1))
    assert proven > 50


@pytest.mark.parametrize("seed", range(5))
def test_what_is_held_back_is_worth_sending_from_what_it_needs_on(seed: int) -> None:
    """With that much more it is in a set as good as the best, with a thousandth less in none."""
    draw = random.Random(100 + seed)
    for _ in range(60):
        region = random_region(draw, most_rows=8, demands=draw.random() < 0.5)
        found = sending(region := replace(region, per_agency=0))
        if found is None:
            continue
        for held in found.held:
            if held.needs is None:
                assert held.why == "dropped" or within(region, held.number, Fraction(1000)) < 0
                continue
            assert within(region, held.number, held.needs) >= found.after.index
            if held.needs:
                assert within(region, held.number, held.needs - Fraction(1, 1000)) < found.after.index


def within(region: Region, number: int, more: Fraction) -> Fraction:
    """The highest index with an innovation that counts and has ``more`` maturity; below 0 of no set."""
    rows = list(region.rows)
    rows[number] = replace(rows[number], counts=True)
    sets = every_set(replace(region, rows=tuple(rows), keep=region.keep | {number}))
    best = Fraction(-1)
    for n in range(1, len(sets.numbers) + 1):
        if (highest := sets.best_of(n)) is not None:
            best = max(best, highest + more / max(region.divisor_min, n) / 250 * 100)
    return best


@pytest.mark.parametrize(("most", "sent"), [(1, {2}), (2, {1, 2}), (3, {1, 2, 3}), (4, {0, 1, 2, 3})])
def test_equal_ones_go_by_their_evidence_then_by_fewer_documents_then_by_their_rows(
    most: int, sent: set[int]
) -> None:
    short = {"35": claim(3), "16": claim(1)}
    made = [
        innovation("panjang", claims={**short, "16": claim(0), "24": claim(2), "25": claim(1)}),
        innovation("pendek", claims=short),
        innovation("terbukti", claims={**short, "35": claim(3, evidenced=True)}),
        innovation("pendek lagi", claims=short),
    ]
    ruleset = Region((), 40, 1, 200, 0, Decimal("0.38")).ruleset()
    cards = score_all(submission(made, spd_total="40"), ruleset)
    assert cards["claimed"] is not None
    assert {scored.maturity for scored in cards["claimed"].innovations} == {Decimal(15)}
    found = select(cards["claimed"], ruleset, Demands(most=most), cards["evidenced"])
    assert found is not None
    assert {*found.selected} == sent


def test_a_plan_that_may_leave_out_and_has_nothing_to_spend_agrees() -> None:
    draw = random.Random(8)
    for _ in range(40):
        inputs = random_case(draw, may_drop=True).inputs()
        inputs = replace(inputs, limits=Limits(may_drop=True))
        plan = make_plan(inputs, budget=Decimal(0))
        found = select(inputs.card, inputs.ruleset)
        assert found is not None
        assert plan.proven and plan.after.index == found.after.index
