"""What verification may take away: critical losses by brute force, the spread by exact convolution."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import combinations, product
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from situations import BASIC, INSIDE, claim, innovation, submission

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.insight import changes, risk
from inovasi_cli.insight.risk import Odds, Survival, fit, simulation
from inovasi_cli.insight.risk.critical import Loss, certainly_worse, critical_losses, fewest, losses
from inovasi_cli.insight.risk.outcomes import DEFAULT, Outcomes, RiskModel, model
from inovasi_cli.insight.risk.safety import safeguards
from inovasi_cli.reading.submission import Claim, Innovation, Submission
from inovasi_cli.rules import Affairs, Constants, Ruleset, band_of, loading
from inovasi_cli.scoring import ScoreCard, score, score_all
from inovasi_cli.scoring.ranking import Bounds, RankInterval
from inovasi_cli.scoring.ranking.published import rank_at


@cache
def rules(
    *,
    divisor: int = 12,
    cap: int = 200,
    required: int = 5,
    mandatory: str = "warning",
    rejected: str = "in-divisor",
) -> Ruleset:
    """The rules of 2026 with other constants, so that small cities meet the edges of the formula."""
    loaded = loading.load("2026")
    wanted = {"divisor_min": divisor, "quantity_cap": cap, "affairs_required": required}
    constants: Constants = loaded.edition.constants
    for key, value in wanted.items():
        constants = constants._replace(**{key: getattr(constants, key)._replace(value=Decimal(value))})
    told = loaded.edition.eligibility
    assert told.mandatory is not None
    eligibility = told._replace(mandatory=told.mandatory._replace(effect=mandatory))  # type: ignore[arg-type]
    decisions = tuple(
        each._replace(choice=rejected) if each.code == "rejected" else each
        for each in loaded.edition.decisions
    )
    edition = loaded.edition._replace(constants=constants, eligibility=eligibility, decisions=decisions)
    return replace(loaded, edition=edition)


def assessed(city: Submission, ruleset: Ruleset | None = None) -> Assessment:
    """The assessment of ``city``, without a rank."""
    used = ruleset or rules()
    return Assessment(used, city, score_all(city, used), "claimed")


def code(index: Fraction, ruleset: Ruleset) -> str:
    """The predicate of an index as printed."""
    found = band_of(exact.rounded(index), ruleset.bands("region"))
    assert found is not None
    return found.code


def verified(
    left: Submission, before: ScoreCard, ruleset: Ruleset, affairs: Affairs | None = None
) -> Fraction:
    """The index by the words of the decision alone: of what counted ``before``, only ``left`` is accepted."""
    card, constants = score(left, ruleset, "claimed", affairs), ruleset.edition.constants
    least, most, required = (
        int(constant.value)  # type: ignore[union-attr]
        for constant in (constants.divisor_min, constants.quantity_cap, constants.affairs_required)
    )
    reading, accepted, sent = ruleset.edition.rejected, card.counted, before.counted
    divisor = max(accepted if reading == "left-out" else sent, least)
    paid = min(sent if reading == "in-divisor-and-quantity" else accepted, most)
    quantity = Fraction(38, 100) * paid if len(card.coverage.covered) >= required else Fraction(0)
    assert card.spd is not None
    return (Fraction(card.spd) + Fraction(card.maturity_sum) / divisor + quantity) / 250 * 100


def lost(now: Assessment) -> list[Loss]:
    """The losses that cost the predicate or the rank."""
    return [each.loss for each in critical_losses(now, losses(now))]


CLAIMS = st.builds(claim, st.integers(0, 3), st.booleans(), st.just(None))
REPORTED = st.builds(
    innovation,
    claims=st.fixed_dictionaries({"16": CLAIMS, "31": CLAIMS, "35": CLAIMS}),
    affair=st.none() | st.sampled_from(BASIC[:3]),
    others=st.lists(st.sampled_from(BASIC[:3]), max_size=1),
    applied=st.sampled_from([date(2024, 1, 1), date(2025, 12, 31), date(2023, 1, 1)]),
)
SPD = {"12": claim(3), "6": claim(2), "1": claim(1)}
READINGS = st.sampled_from(["in-divisor", "left-out", "in-divisor-and-quantity"])
CITIES = st.lists(REPORTED, min_size=1, max_size=5)
RULES = st.sampled_from([(1, 200), (3, 4), (12, 200)])


def near(city: Sequence[Innovation], ruleset: Ruleset, above: Fraction) -> Assessment:
    """``city`` with an SPD total that puts its index by ``above`` over the bound of Inovatif, if it can."""
    without = score(submission(city, spd_total="0"), ruleset)
    assert without.index is not None
    missing = (Fraction("40.01") + above - without.index) * Fraction(5, 2)
    spd = exact.rounded(max(missing, Fraction(0)), 4)
    return assessed(submission(city, spd_total=str(spd)), ruleset)


@settings(max_examples=80)
@given(CITIES, RULES, st.fractions(0, 3), READINGS)
def test_critical_innovations_are_those_whose_rejection_gives_less(
    city: list[Innovation], constants: tuple[int, int], above: Fraction, rejected: str
) -> None:
    ruleset = rules(divisor=constants[0], cap=constants[1], required=2, rejected=rejected)
    now = near(city, ruleset, above)
    assert now.card is not None
    found = {loss.innovation for loss in lost(now) if loss.what == "innovation"}
    expected = set()
    bands = [band.code for band in ruleset.bands("region")]
    for number, each in enumerate(now.card.innovations):
        after = code(verified(changes.without(now.submission, {number}), now.card, ruleset), ruleset)
        if each.counted and bands.index(after) > bands.index(now.card.predicate.code):  # type: ignore[union-attr]
            expected.add(number)
    assert found == expected


@settings(max_examples=80)
@given(CITIES, RULES, st.fractions(0, 12), st.sampled_from(["main", "all"]), READINGS)
def test_no_smaller_set_of_innovations_costs_the_predicate(
    city: list[Innovation], constants: tuple[int, int], above: Fraction, affairs: Affairs, rejected: str
) -> None:
    ruleset = rules(divisor=constants[0], cap=constants[1], required=2, rejected=rejected)
    now = near(city, ruleset, above)
    card = score(now.submission, ruleset, "claimed", affairs)
    now = now._replace(cards={**now.cards, "claimed": card})
    found = fewest(now)
    bands = [band.code for band in ruleset.bands("region")]

    def index_without(gone: Sequence[int]) -> Fraction:
        return verified(changes.without(now.submission, gone), card, ruleset, affairs)

    def is_lost(gone: Sequence[int]) -> bool:
        return bands.index(code(index_without(gone), ruleset)) > bands.index(card.predicate.code)  # type: ignore[union-attr]

    sizes = range(1, len(city) + 1)
    smallest = next((size for size in sizes if any(map(is_lost, combinations(range(len(city)), size)))), None)
    assert (None if found is None else len(found.innovations)) == smallest
    if found is not None:
        assert index_without(found.innovations) == found.index


@settings(max_examples=60)
@given(CITIES, st.sampled_from(["warning", "excluded"]), READINGS)
def test_every_loss_is_the_index_scored_again(city: list[Innovation], mandatory: str, rejected: str) -> None:
    ruleset = rules(divisor=3, required=2, mandatory=mandatory, rejected=rejected)
    reported = submission(city, spd=SPD, columns=frozenset({"applied", "16", "35"}))
    now = assessed(reported, ruleset)
    for loss in losses(now):
        if loss.what == "innovation":
            assert loss.innovation is not None
            after = changes.without(reported, {loss.innovation})
        elif loss.what == "spd":
            assert loss.code is not None
            after = changes.set_spd(reported, loss.code, 0, "claimed")
        elif loss.what == "claim":
            assert loss.innovation is not None and loss.code is not None
            after = changes.set_level(reported, loss.innovation, loss.code, 0, "claimed")
        elif loss.what == "indicator":
            after = reported
            for number in range(len(city)):
                after = changes.set_level(after, number, str(loss.code), 0, "claimed")
        else:
            after = reported._replace(innovations=tuple(_not_of(each, str(loss.code)) for each in city))
        assert loss.index == verified(after, now.card, ruleset)  # type: ignore[arg-type]


def _not_of(each: Innovation, affair: str) -> Innovation:
    return each._replace(affair=None) if each.affair == affair else each


def test_an_affair_is_critical_where_the_gate_is_just_met() -> None:
    city = [innovation(f"I{i}", levels={"35": 3}, affair=BASIC[i % 5]) for i in range(20)]
    now = near(city, rules(), Fraction(1))
    assert {loss.code for loss in lost(now) if loss.what == "affair"} == set(BASIC[:5])
    covered = [*city, innovation("Lain", levels={"35": 3}, affair=BASIC[5])]
    now = near(covered, rules(), Fraction(1))
    assert [loss for loss in lost(now) if loss.what == "affair"] == []


@pytest.mark.parametrize("region", ["Kota Banjarmasin", "Kota Contoh"])
def test_a_rank_is_lost_where_its_best_is_behind_the_worst_of_today(region: str) -> None:
    ruleset = loading.load("2023")
    inside = INSIDE["2023"]
    city = [innovation(f"I{i}", total="85", affair=BASIC[i % 6], applied=inside) for i in range(60)]
    reported = submission(city, spd_total="43.5")
    code_of = {"Kota Banjarmasin": "63.71", "Kota Contoh": None}
    reported = reported._replace(profile=reported.profile._replace(region=region, code=code_of[region]))
    now = assessed(reported, ruleset)

    def ranked(index: Decimal) -> RankInterval | None:
        return rank_at(index, reported.profile, ruleset, None)

    assert now.card is not None and now.card.shown_index is not None
    now = now._replace(rank=ranked(now.card.shown_index))
    single = tuple(losses(now))
    found = {each.loss: each.rank_lost for each in critical_losses(now, single, certainly_worse(now, ranked))}
    assert any(found.values())
    for loss in single:
        after = ranked(exact.rounded(loss.index))
        assert after is not None and now.rank is not None
        assert found.get(loss, False) == (after.best > now.rank.worst)


# The spread

EVEN = Survival(
    {"proven": Odds(Fraction(4, 5), Fraction(1, 10)), "unproven": Odds(Fraction(1, 3))}, Fraction(1, 2)
)


def odds_model(now: Assessment, survival: Survival = EVEN) -> RiskModel:
    made = model(now, survival)
    assert made is not None
    return made


def left_of(each: Claim, survival: Survival = EVEN) -> Mapping[int, Fraction]:
    """The levels that may be left of a claim with their odds, by the words of the model alone."""
    if each.verified is not None:
        return {each.verified: Fraction(1)}
    odds = survival.claims["proven" if each.evidenced else "unproven"]
    left: dict[int, Fraction] = defaultdict(Fraction)
    left[each.level] += odds.kept
    left[max(each.level - 1, 0)] += odds.lowered
    left[0] += odds.lost
    return left


def exactly(now: Assessment) -> Mapping[Decimal, Fraction]:
    """The printed index with its exact odds, where everything counts whatever is lost: one convolution."""
    ruleset, n = now.ruleset, len(now.submission.innovations)
    divisor = max(n, 12)
    parts = [
        (Fraction(ruleset.spd_indicators[code].weight), each) for code, each in now.submission.spd.items()
    ]
    for reported in now.submission.innovations:
        parts += [
            (Fraction(ruleset.sid_indicators[code].weight) / divisor, each)
            for code, each in reported.claims.items()
        ]
    points: Mapping[Fraction, Fraction] = {Fraction(0): Fraction(1)}
    for weight, each in parts:
        summed: dict[Fraction, Fraction] = defaultdict(Fraction)
        for (before, share), (level, odds) in product(points.items(), left_of(each).items()):
            summed[before + weight * level] += share * odds
        points = summed
    affairs = {each.affair for each in now.submission.innovations}
    quantity = Fraction(38, 100) * n if len(affairs & set(BASIC)) >= 5 else Fraction(0)
    shown: dict[Decimal, Fraction] = defaultdict(Fraction)
    for total, share in points.items():
        shown[exact.rounded((total + quantity) / 250 * 100)] += share
    return shown


def spread_city(n: int, *, verified: bool = False) -> Submission:
    """``n`` innovations of differing claims, every basic service covered."""
    settled = 2 if verified else None
    return submission(
        [
            innovation(
                f"I{i}",
                claims={
                    "16": claim(i % 4, i % 2 == 0),
                    "31": claim(3, i % 3 == 0, settled),
                    "35": claim(2, True),
                },
                affair=BASIC[i % 6],
            )
            for i in range(n)
        ],
        spd={"12": claim(3, True), "6": claim(2, False), "5a": claim(1, True)},
    )


@pytest.mark.parametrize("n", [3, 12, 25])
@pytest.mark.parametrize("verified", [False, True])
def test_the_spread_agrees_with_an_exact_convolution(n: int, verified: bool) -> None:
    now = assessed(spread_city(n, verified=verified))
    truth = exactly(now)
    assert sum(truth.values()) == 1
    drawn = simulation.draw(odds_model(now), 40_000, seed=7)
    values = simulation.indices(drawn)
    outside = 0
    cuts = sorted(truth)[:: max(len(truth) // 20, 1)]
    for cut in cuts:
        share = simulation.Frequency(int((values <= int(cut * 100)).sum()), drawn.size)
        expected = sum((odds for index, odds in truth.items() if index <= cut), Fraction(0))
        assert abs(share.value - expected) <= 2 * share.error
        outside += abs(share.value - expected) > share.error
    assert outside <= max(len(cuts) // 10, 2)  # a 95 % interval is left by 5 % of independent cuts


@settings(max_examples=60)
@given(CITIES, st.sampled_from(["warning", "excluded"]), st.integers(0, 2**31), READINGS)
def test_every_draw_has_the_index_that_the_engine_would_give_it(
    city: list[Innovation], mandatory: str, seed: int, rejected: str
) -> None:
    ruleset = rules(divisor=3, cap=4, required=2, mandatory=mandatory, rejected=rejected)
    now = assessed(submission(city, spd=SPD, columns=frozenset({"applied", "16", "35"})), ruleset)
    made = odds_model(now)
    drawn = simulation.draw(made, 20, seed)
    formula, position = made.position.formula, made.position
    shown, unrounded = simulation.indices(drawn), simulation.indices(drawn, rounded=False)
    for i in range(drawn.size):
        covered = sum(int(times[i]) > 0 for times in drawn.covering.values())
        spd, sums = (Fraction(int(each[i]), made.unit) for each in (drawn.spd, drawn.maturity_sum))
        n = int(drawn.counted[i])
        sent = position.counted
        divisor = max(n if rejected == "left-out" else sent, formula.divisor_min)
        paid = sent if rejected == "in-divisor-and-quantity" else n
        total = spd + sums / divisor + Fraction(formula.quantity(paid, covered))
        assert int(shown[i]) == exact.rounded(formula.index(total)) * 100
        assert int(unrounded[i]) == formula.index(total) * 100 // 1
        assert n <= position.counted


@settings(max_examples=40)
@given(CITIES, st.data())
def test_other_odds_change_the_draws_as_drawing_anew_would(
    city: list[Innovation], data: st.DataObject
) -> None:
    """For one innovation or for SPD; all others stay as they were drawn."""
    made = odds_model(assessed(submission(city, spd=SPD), rules(divisor=3, cap=4, required=2)))
    drawn, after = simulation.draw(made, 50, 3), Outcomes((2, 5), (1, 2), 4, frozenset(BASIC[:1]))
    other = simulation.draw(replace(made, spd=replace(after, whole=3)), 50, 3)
    again = simulation.with_spd(drawn, replace(after, whole=3))
    assert again.spd.tolist() == other.spd.tolist()
    assert again.maturity_sum.tolist() == other.maturity_sum.tolist()
    if made.innovations:
        number = data.draw(st.sampled_from([*made.innovations]))
        after = replace(after, affairs=made.innovations[number].affairs)
        other = simulation.draw(replace(made, innovations={**made.innovations, number: after}), 50, 3)
        again = simulation.exchanged(drawn, number, after)
        for name in ("spd", "maturity_sum", "counted"):
            assert getattr(again, name).tolist() == getattr(other, name).tolist()
        assert {code: times.tolist() for code, times in again.covering.items()} == {
            code: times.tolist() for code, times in other.covering.items()
        }


def test_the_cases_told_are_those_that_a_twentieth_half_and_nineteen_twentieths_do_not_exceed() -> None:
    now = assessed(spread_city(25))
    spread = risk.weigh(now, EVEN, draws=2000).spread
    shown = sorted(simulation.indices(simulation.draw(odds_model(now), 2000, risk.SEED)).tolist())
    assert spread and [case * 100 for case in spread.index] == [shown[at] for at in (99, 999, 1899)]
    assert [float(share) for share in risk.PERCENTILES] == [0.05, 0.5, 0.95]


def test_the_odds_that_are_assumed() -> None:
    """Of proven claims 85 % are kept and 10 % lowered, of others 30 and 20 %; half of the doubtful count."""
    assert {state: (odds.kept, odds.lowered) for state, odds in DEFAULT.claims.items()} == {
        "proven": (Fraction(17, 20), Fraction(1, 10)),
        "unproven": (Fraction(3, 10), Fraction(1, 5)),
    }
    assert DEFAULT.doubtful == Fraction(1, 2)


def test_without_predicates_there_is_none_to_keep() -> None:
    plain = replace(rules(), edition=rules().edition._replace(predicates="unknown"))
    spread = risk.weigh(assessed(spread_city(12), plain), EVEN, draws=50).spread
    assert spread and spread.kept is None and spread.safeguards == ()
    assert {band: share.times for band, share in spread.probability.items()} == {None: 50}


def test_predicates_whose_bounds_are_not_known_are_counted_as_one() -> None:
    now = assessed(spread_city(25))
    drawn, card = simulation.draw(odds_model(now), 500, 1), now.card
    assert card is not None
    known, unknown = card.bands[:2], replace(card, bands=card.bands[:2])
    shares = simulation.by_band(drawn, unknown)
    assert [*shares] == [*known, None]
    assert sum(share.times for share in shares.values()) == 500
    whole = simulation.by_band(drawn, card)
    assert shares[None].times == sum(whole[band].times for band in card.bands[2:]) > 0


@pytest.mark.parametrize(
    ("from_index", "worse"), [("30", "29.99"), ("0.01", "0.00"), ("0", None), ("99", "59.99")]
)
def test_the_highest_index_with_a_worse_rank_is_found(from_index: str, worse: str | None) -> None:
    """Second from ``from_index`` on, third below it; today it is 60.00, and second."""

    def ranked(index: Decimal) -> RankInterval:
        best = 2 if index >= Decimal(from_index) else 3
        return RankInterval(best, best, 93, 2023, "kota", 0, False, Bounds((), ()))

    now = assessed(submission([], spd_total="150"))
    assert now.card and now.card.shown_index == 60
    now = now._replace(rank=ranked(Decimal(99))._replace(best=2, worst=2))
    assert certainly_worse(now, ranked) == (None if worse is None else Decimal(worse))


def test_odds_of_one_leave_the_index_as_it_is() -> None:
    sure = Survival({"proven": Odds(Fraction(1)), "unproven": Odds(Fraction(1))}, Fraction(1))
    now = assessed(spread_city(15))
    assert now.card is not None
    drawn = simulation.draw(odds_model(now, sure), 100, seed=1)
    assert set(simulation.indices(drawn).tolist()) == {int(now.card.shown_index * 100)}  # type: ignore[operator]


def test_a_maximum_with_decimals_is_drawn_as_it_is_scored() -> None:
    edition = rules().edition
    total = edition.constants.total_max
    assert not isinstance(total, str)
    constants = edition.constants._replace(total_max=total._replace(value=Decimal("312.5")))
    finer = replace(rules(), edition=edition._replace(constants=constants))
    sure = Survival({"proven": Odds(Fraction(1)), "unproven": Odds(Fraction(1))}, Fraction(1))
    now = assessed(spread_city(15), finer)
    assert now.card and now.card.shown_index
    drawn = simulation.draw(odds_model(now, sure), 10, seed=1)
    assert {*simulation.indices(drawn).tolist()} == {int(now.card.shown_index * 100)}


def test_losing_a_mandatory_indicator_is_being_left_out_where_the_edition_says_so() -> None:
    city = [innovation("I", claims={"35": claim(1, True)}, affair=BASIC[0])]
    certain_loss = Survival({"proven": Odds(Fraction(0)), "unproven": Odds(Fraction(0))}, Fraction(1))
    columns = frozenset({"applied", "35"})
    for effect, left in (("warning", 1), ("excluded", 0)):
        now = assessed(submission(city, spd=SPD, columns=columns), rules(mandatory=effect))
        drawn = simulation.draw(odds_model(now, certain_loss), 10, seed=1)
        assert set(drawn.counted.tolist()) == {left}
    # What is not mandatory, or has no column, keeps nobody out.
    optional = innovation("I", claims={"31": claim(1, True), "35": claim(3, True, 3)})
    for one, shown in ((optional, columns | {"31"}), (city[0], frozenset({"applied"}))):
        now = assessed(submission([one], spd=SPD, columns=shown), rules(mandatory="excluded"))
        drawn = simulation.draw(odds_model(now, certain_loss), 10, seed=1)
        assert set(drawn.counted.tolist()) == {1}


def test_an_innovation_with_a_warning_is_accepted_as_often_as_assumed() -> None:
    city = [innovation("I", claims={"35": claim(1, True)}, stage="inisiatif")]
    drawn = simulation.draw(odds_model(assessed(submission(city, spd=SPD))), 40_000, seed=3)
    share = simulation.Frequency(int(drawn.counted.sum()), drawn.size)
    assert abs(share.value - Fraction(1, 2)) <= 2 * share.error


def outcomes(each: Innovation, survival: Survival) -> Mapping[int | None, Fraction]:
    """The levels of its only claim that may be left with their odds, ``None`` where it is rejected."""
    accepted = survival.doubtful if each.stage == "inisiatif" else Fraction(1)
    left = left_of(each.claims["35"], survival)
    return {None: 1 - accepted, **{level: accepted * share for level, share in left.items()}}


@pytest.mark.parametrize("rejected", ["in-divisor", "left-out", "in-divisor-and-quantity"])
def test_the_odds_of_each_predicate_are_those_of_all_outcomes(rejected: str) -> None:
    ruleset = rules(divisor=2, required=3, rejected=rejected)
    stages = ["penerapan", "inisiatif", "inisiatif", "inisiatif", "inisiatif"]
    city = [
        innovation(f"I{at}", claims={"35": claim(3, at % 2 == 0)}, stage=stage, affair=BASIC[at])
        for at, stage in enumerate(stages)
    ]
    now = near(city, ruleset, Fraction("0.5"))
    assert now.card is not None
    truth: dict[str, Fraction] = defaultdict(Fraction)
    for left in product(*(outcomes(each, EVEN).items() for each in city)):
        kept = [
            each._replace(claims={"35": claim(level)})
            for each, (level, _) in zip(city, left, strict=True)
            if level is not None
        ]
        index = verified(now.submission._replace(innovations=tuple(kept)), now.card, ruleset)
        truth[code(index, ruleset)] += prod(share for _, share in left)
    assert sum(truth.values()) == 1
    found = risk.weigh(now, EVEN, draws=40_000, seed=5)
    assert found.spread is not None
    read = {now.ruleset.edition.rejected: found.spread.probability}
    read |= {other.rejected: other.probability for other in found.others}
    for band, share in read[rejected].items():  # type: ignore[index]
        assert band is not None
        assert abs(share.value - truth[band.code]) <= 2 * share.error
    for other in found.others:  # what is shown beside it is what those rules would say
        decided = rules(divisor=2, required=3, rejected=other.rejected)
        alone = risk.weigh(assessed(now.submission, decided), EVEN, draws=40_000, seed=5)
        assert alone.spread is not None
        few = alone.fewest and len(alone.fewest.innovations)
        told = (len(alone.critical), few, alone.spread.probability, alone.spread.index)
        assert told == (other.critical, other.fewest, other.probability, other.cases)


def test_the_same_seed_gives_the_same_draws_and_another_one_others() -> None:
    made = odds_model(assessed(spread_city(25)))
    first, again, other = (simulation.indices(simulation.draw(made, 500, seed)) for seed in (4, 4, 5))
    assert first.tobytes() == again.tobytes()
    assert first.tobytes() != other.tobytes()


def test_what_is_known_only_as_a_total_is_held_to_be_certain() -> None:
    now = assessed(submission([innovation(total="87.5"), innovation(total="50")], spd_total="40"))
    spread = risk.weigh(now, EVEN, draws=50).spread
    assert spread is not None and now.card is not None
    assert set(spread.index) == {now.card.shown_index}
    assert (spread.settled, spread.spd_settled) == (2, True)


def test_numbers_that_do_not_fit_are_refused() -> None:
    now = assessed(submission([innovation(total="50.0000000000001")], spd_total="40"))
    with pytest.raises(risk.TooFine):
        risk.weigh(now, EVEN, draws=10)


def test_without_an_index_nothing_is_critical_and_no_evidence_is_worth_anything() -> None:
    """On a basis that the files have no column for, and for an index that is not known."""
    city = [innovation(levels={"35": 3})]
    known = assessed(submission(city, spd_total="40"))
    made, card = odds_model(known), known.card
    assert card is not None
    absent = known._replace(basis="verified", cards={**known.cards, "verified": None})
    assert critical_losses(absent, losses(known)) == ()
    rows = assessed(submission(city, spd={**SPD, "2a": claim(0)}))
    assert [loss.code for loss in losses(rows) if loss.what == "spd"] == ["1", "6", "12"]  # not what is 0
    assert certainly_worse(absent, lambda _: None) is None
    assert safeguards(absent, made, simulation.draw(made, 10, 1), EVEN) == ()
    assert card.band(None) is None
    # Where today's predicate is not known, none is worse: the constants of 2025 are not.
    partly = assessed(submission([innovation(total="50")], spd_total="40"), loading.load("2025"))
    assert critical_losses(partly, [Loss("innovation", Fraction(10), 0)]) == ()


def test_without_an_index_there_is_no_spread() -> None:
    found = risk.weigh(assessed(submission([innovation()])), EVEN, draws=10)
    assert (found.critical, found.fewest, found.spread) == ((), None, None)


# What evidence buys


def test_proof_of_the_claim_with_most_points_comes_first() -> None:
    city = [
        innovation(f"I{i}", claims={"16": claim(1), "35": claim(3, i != 4)}, affair=BASIC[i % 6])
        for i in range(12)
    ]
    now = near(city, rules(), Fraction(1, 2))
    spread = risk.weigh(now, EVEN, draws=4000, seed=2).spread
    assert spread is not None
    best = spread.safeguards[0]
    assert (best.innovation, best.codes) == (4, ("16", "35"))
    # 4 x 3 x (0.8 + 0.1 x 2/3 - 1/3) + 3 x 1 x (0.8 - 1/3) points of maturity, over 12, times 0.4
    expected = (
        12 * (Fraction(4, 5) - Fraction(1, 3)) + 8 * Fraction(1, 10) + 3 * (Fraction(4, 5) - Fraction(1, 3))
    )
    assert best.points == expected / 12 * Fraction(2, 5)


def test_proven_and_verified_claims_need_no_further_proof() -> None:
    city = [innovation("I", claims={"16": claim(3, True), "35": claim(2, False, 1), "31": claim(0)})]
    spread = risk.weigh(assessed(submission(city, spd={"12": claim(3, True)})), EVEN, draws=10).spread
    assert spread is not None and spread.safeguards == ()


# Odds from a workbook


def test_odds_are_counted_from_claimed_and_verified_levels() -> None:
    proven = [claim(3, True, 3)] * 15 + [claim(3, True, 2)] * 4 + [claim(2, True, 0)]
    bare = [claim(3, False, 3)] * 19
    claims = {str(number): each for number, each in enumerate([*proven, *bare, claim(0, False, 0), claim(2)])}
    fitted = fit(submission([innovation(claims=claims)], spd={}))
    assert fitted.odds == {"proven": Odds(Fraction(15, 20), Fraction(4, 20))}
    assert fitted.pairs == {"proven": 20, "unproven": 19}


def test_odds_without_any_of_being_lowered() -> None:
    assert risk.odds_of(Decimal("0.5")) == Odds(Fraction(1, 2), Fraction(0))


@pytest.mark.parametrize(("kept", "lowered"), [("-0.1", "0"), ("0.9", "0.2"), ("1.1", "0"), ("0.5", "-0.1")])
def test_odds_beyond_certainty_are_refused(kept: str, lowered: str) -> None:
    with pytest.raises(ValueError):
        risk.odds_of(Decimal(kept), Decimal(lowered))
