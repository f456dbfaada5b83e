"""The engine against vectors worked by hand, an oracle of its own, and what must always hold."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

import oracle
import pytest
from _pytest.mark.structures import ParameterSet
from hypothesis import given, settings
from hypothesis import strategies as st
from situations import BASIC, INSIDE, claim, innovation, submission

from inovasi_cli import exact
from inovasi_cli.reading.submission import BASES, Claim, Submission
from inovasi_cli.rules import Ruleset, indicators_folder, loading
from inovasi_cli.scoring import Formula, by_variable, proven_index, score, score_all

VECTORS = sorted(
    [*indicators_folder().glob("*/vectors.txt"), *(Path(__file__).parent / "vectors").glob("*-by-hand.txt")]
)
LINE = re.compile(
    r"spd (?P<spd>\S+) (?P<n>\d+)x(?P<each>\S+)( rejected (?P<rejected>\d+))? affairs (?P<affairs>\d)"
    r" -> (?P<total>\S+) (?P<index>\S+) (?P<band>\S+)"
)


def vectors() -> Iterator[ParameterSet]:
    """One case a line with a whole score, of every edition."""
    for file in VECTORS:
        year = file.parent.name if file.name == "vectors.txt" else file.stem[:4]
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("spd "):
                case = LINE.match(line)
                assert case, f"{file.name}:{number} is not a vector"
                yield pytest.param(year, case, id=f"{year}:{number}")


@cache
def edition(name: str) -> Ruleset:
    """The rules of an edition, read once."""
    return loading.load(name)


@pytest.fixture
def rules() -> Ruleset:
    """The rules of 2026."""
    return edition("2026")


@pytest.mark.parametrize(("year", "case"), [*vectors()])
def test_vector(year: str, case: re.Match[str]) -> None:
    affairs = [
        BASIC[i % int(case["affairs"])] if case["affairs"] != "0" else None for i in range(int(case["n"]))
    ]
    reported = [
        innovation(f"Inovasi {i}", total=case["each"], affair=affair, applied=INSIDE[year])
        for i, affair in enumerate(affairs)
    ]
    card = score(submission(reported, spd_total=case["spd"]), edition(year))
    if case["rejected"]:  # sent and then rejected: of them the engine counts the number alone
        assert card.formula is not None and card.spd is not None
        counted, covered = card.counted, len(card.coverage.covered)
        total = card.formula.total(card.spd, card.maturity_sum, counted, covered, int(case["rejected"]))
        shown = exact.rounded(card.formula.index(total))
        assert (exact.rounded(total, 4), str(shown)) == (Decimal(case["total"]), case["index"])
        return
    assert card.total is not None and card.predicate is not None
    assert exact.rounded(card.total, 4) == Decimal(case["total"])
    assert (str(card.shown_index), card.predicate.code) == (case["index"], case["band"])


SAID = st.builds(oracle.Said, st.integers(0, 3), st.booleans(), st.none() | st.integers(0, 3))
DAYS = (
    st.none()
    | st.dates(date(2023, 12, 1), date(2026, 2, 1))
    | st.sampled_from([date(2023, 12, 31), date(2024, 1, 1), date(2025, 12, 31), date(2026, 1, 1)])
)
REPORTED = st.builds(
    oracle.Reported,
    said=st.dictionaries(st.sampled_from(sorted(oracle.SID_WEIGHTS)), SAID),
    basic_affair=st.none() | st.integers(0, 5),
    applied=DAYS,
    developed=DAYS,
    words=st.sampled_from([None, 0, 299, 300, 301]),
)
SPD = st.dictionaries(st.sampled_from(sorted(oracle.SPD_WEIGHTS)), SAID)


def as_submission(spd: dict[str, oracle.Said], reported: list[oracle.Reported]) -> Submission:
    """The same situation in the engine's own types."""

    def claims(said: Mapping[str, oracle.Said]) -> dict[str, Claim]:
        return {code: claim(each.claimed, each.proven, each.verified) for code, each in said.items()}

    return submission(
        [
            innovation(
                f"Inovasi {i}",
                claims=claims(each.said),
                affair=None if each.basic_affair is None else BASIC[each.basic_affair],
                applied=each.applied,
                developed=each.developed,
                words=each.words,
            )
            for i, each in enumerate(reported)
        ],
        spd=claims(spd),
    )


def equal(spd: dict[str, oracle.Said], reported: list[oracle.Reported]) -> None:
    """Engine and oracle come to the same on every basis."""
    cards = score_all(as_submission(spd, reported), edition("2026"))
    for basis in BASES:
        card = cards[basis]
        assert card is not None and card.predicate is not None
        assert card.index == oracle.index(spd, reported, basis)
        assert card.predicate.code == oracle.predicate(card.index)


@settings(max_examples=200)
@given(SPD, st.lists(REPORTED, max_size=25))
def test_engine_equals_oracle_on_every_basis(
    spd: dict[str, oracle.Said], reported: list[oracle.Reported]
) -> None:
    equal(spd, reported)


def test_engine_equals_oracle_in_2000_cities() -> None:
    for seed in range(2000):
        draw = random.Random(seed)
        equal(some(draw, [*oracle.SPD_WEIGHTS]), [a_report(draw) for _ in range(draw.randint(0, 25))])


def some(draw: random.Random, codes: list[str]) -> dict[str, oracle.Said]:
    """What is said of some of the indicators."""
    return {code: anything(draw) for code in draw.sample(codes, draw.randint(0, len(codes)))}


def a_report(draw: random.Random) -> oracle.Reported:
    """Some reported innovation; its days and words lie around the bounds."""
    days = [None, *(date(year, 12, 31) for year in (2023, 2025)), *(date(y, 1, 1) for y in (2024, 2026))]
    return oracle.Reported(
        said=some(draw, [*oracle.SID_WEIGHTS]),
        basic_affair=draw.choice([None, *range(6)]),
        applied=draw.choice([*days, date(2025, 6, 30)]),
        developed=draw.choice(days),
        words=draw.choice([None, 0, 299, 300, 301]),
    )


def anything(draw: random.Random) -> oracle.Said:
    """Any claim, proven or not, verified or not."""
    return oracle.Said(draw.randint(0, 3), draw.random() < 0.5, draw.choice([None, 0, 1, 2, 3]))


@pytest.mark.parametrize("n", [11, 12, 13, 199, 200, 201])
def test_engine_equals_oracle_around_divisor_and_cap(n: int, rules: Ruleset) -> None:
    draw = random.Random(n)
    reported = [
        oracle.Reported(
            {code: anything(draw) for code in oracle.SID_WEIGHTS},
            i % 6,
            date(2024, 1, 1),
            None,
            300,
        )
        for i in range(n)
    ]
    for basis in BASES:
        assert score(as_submission({}, reported), rules, basis).index == oracle.index({}, reported, basis)


@given(SPD, st.lists(REPORTED, max_size=12), st.randoms())
def test_order_never_matters(
    spd: dict[str, oracle.Said], reported: list[oracle.Reported], draw: random.Random
) -> None:
    shuffled = draw.sample(reported, len(reported))
    turned = dict(draw.sample(list(spd.items()), len(spd)))
    rules = edition("2026")
    assert (
        score(as_submission(spd, reported), rules).index
        == score(as_submission(turned, shuffled), rules).index
    )


@given(SPD, st.lists(REPORTED, min_size=1, max_size=12), st.data())
def test_raising_a_level_never_lowers_the_index(
    spd: dict[str, oracle.Said], reported: list[oracle.Reported], data: st.DataObject
) -> None:
    rules = edition("2026")
    before = score(as_submission(spd, reported), rules).index
    at = data.draw(st.integers(0, len(reported) - 1))
    code = data.draw(st.sampled_from(sorted(oracle.SID_WEIGHTS)))
    said = dict(reported[at].said)
    said[code] = oracle.Said(min(3, (said[code].claimed if code in said else 0) + 1), False, None)
    raised = [*reported]
    raised[at] = replace(reported[at], said=said)
    after = score(as_submission(spd, raised), rules).index
    assert before is not None and after is not None and after >= before


@given(SPD, st.lists(REPORTED, max_size=30))
def test_printed_parts_add_up_to_the_printed_total(
    spd: dict[str, oracle.Said], reported: list[oracle.Reported]
) -> None:
    rules = edition("2026")
    card = score(as_submission(spd, reported), rules)
    points = (card.spd, card.maturity_mean, card.quantity)
    parts = [exact.rounded(part) for part in points if part is not None]
    assert card.total is not None and sum(parts) == exact.rounded(card.total)
    variables = [each.score for each in by_variable(card, rules.sid)]
    assert sum(variables, Fraction(0)) == card.maturity_mean
    assert sum(exact.apportioned(variables)) == parts[1]


@given(st.lists(REPORTED, max_size=15))
def test_the_gain_of_an_excluded_innovation_is_what_counting_it_brings(
    reported: list[oracle.Reported],
) -> None:
    rules = edition("2026")
    card = score(as_submission({}, reported), rules)
    assert card.index is not None
    for at, each in enumerate(card.innovations):
        assert (each.gain is None) == each.counted
        if each.gain is not None:
            mended = [*reported]
            said, affair = reported[at].said, reported[at].basic_affair
            mended[at] = oracle.Reported(said, affair, date(2024, 5, 1), None, 300)
            assert card.index + each.gain == oracle.index({}, mended, "claimed")


def test_a_basis_without_columns_is_not_available(rules: Ruleset) -> None:
    cards = score_all(submission([innovation()], spd_total="40", bases=["claimed"]), rules)
    assert [basis for basis in BASES if cards[basis] is not None] == ["claimed"]


def test_without_spd_there_is_no_index_but_a_sid(rules: Ruleset) -> None:
    card = score(submission([innovation(total="60")]), rules)
    assert card.index is None and card.predicate is None
    assert card.sid == Fraction(60, 12)


@pytest.mark.parametrize("effect", ["warning", "excluded"])
def test_the_proven_index_is_that_of_a_scoring_by_evidence(effect: str, rules: Ruleset) -> None:
    """Where an empty mandatory indicator excludes, what nothing proves may leave an innovation out."""
    told = rules.edition.eligibility
    assert told.mandatory
    strict = told._replace(mandatory=told.mandatory._replace(effect=effect))  # type: ignore[arg-type]
    under = replace(rules, edition=rules.edition._replace(eligibility=strict))
    filled = {code: claim(2, evidenced=True) for code in ("16", "17", "32", "33", "35")}
    city = submission(
        [innovation(claims=filled), innovation(claims={**filled, "35": claim(3)})],
        spd={"12": claim(3, evidenced=True), "1": claim(2)},
    )
    city = city._replace(columns=city.columns | filled.keys())
    by_evidence = score(city, under, "evidenced")
    assert by_evidence.counted == (1 if effect == "excluded" else 2)
    assert proven_index(score(city, under), city, under) == by_evidence.shown_index
    without = city._replace(spd={}, spd_given=False)
    assert proven_index(score(without, under), without, under) is None


def test_an_edition_that_does_not_tell_how_many_affairs_it_asks_for_has_no_gate() -> None:
    card = score(submission([innovation(total="50", affair=BASIC[0])], spd_total="40"), edition("2025"))
    assert (card.coverage.required, card.index) == (None, None)
    assert card.innovations[0].points == 50
    (levels,) = score(submission([innovation()]), edition("2025")).innovations
    assert levels.points is None  # its levels are not known


def test_an_aspect_known_as_a_total_only_has_no_variables() -> None:
    older = edition("2023")
    card = score(submission([innovation(levels={"35": 2})], spd_total="40"), older)
    assert by_variable(card, older.spd) == () != by_variable(card, older.sid)


def test_spd_rows_at_their_maximum_give_63(rules: Ruleset) -> None:
    card = score(submission(spd={code: claim(3) for code in oracle.SPD_WEIGHTS}), rules)
    variables = by_variable(card, rules.spd)
    assert card.spd == 63
    assert [each.score for each in variables] == [each.maximum for each in variables]


def test_a_portal_total_counts_as_claimed_and_proves_nothing(rules: Ruleset) -> None:
    cards = score_all(submission([innovation(total="87")], spd_total="40"), rules)
    assert [card and card.maturity_sum for card in cards.values()] == [87, 0, 0]
    assert by_variable(cards["claimed"], rules.sid) == ()  # type: ignore[arg-type]


def test_levels_win_over_a_portal_total(rules: Ruleset) -> None:
    card = score(submission([innovation(levels={"35": 2}, total="87")], spd_total="40"), rules)
    assert card.maturity_sum == 8


def test_a_few_levels_beside_a_total_are_not_what_is_claimed(rules: Ruleset) -> None:
    """The total is; on the other bases, for which there is no total, the levels are all there is."""
    few = innovation(claims={"35": claim(2, evidenced=True)}, total="87")._replace(total_holds=True)
    cards = score_all(submission([few], spd_total="40"), rules)
    told = [(card.innovations[0].levels, card.maturity_sum) for card in cards.values() if card]
    assert told == [({}, Decimal(87)), ({"35": 2}, Decimal(8)), ({"35": 0}, Decimal(0))]


def test_another_index_has_the_predicate_of_the_reading_that_was_decided_for(rules: Ruleset) -> None:
    card = score(submission([], spd_total="40"), rules)
    by_printed, exactly = (
        card.band(Decimal("65.005")),
        replace(card, by_rounded=False).band(Decimal("65.005")),
    )
    assert by_printed and by_printed.code == "sangat-inovatif"
    assert exactly and exactly.code == "inovatif"


def test_the_best_of_a_card_tells_whether_they_meet_the_gate(rules: Ruleset) -> None:
    shut = score(submission([innovation(total="50", affair=BASIC[0])], spd_total="40"), rules).best()
    assert shut and (shut.n, shut.met) == (1, False)
    wide = [innovation(total="50", affair=affair) for affair in BASIC]
    open_ = score(submission(wide, spd_total="40"), rules).best()
    assert open_ and (open_.n, open_.met) == (6, True)
    assert score(submission([], spd_total="40"), rules).best() is None


@pytest.mark.parametrize(("affairs", "met"), [("main", False), ("all", True)])
def test_other_affairs_cover_only_when_asked(affairs: str, met: bool, rules: Ruleset) -> None:
    reported = [innovation(affair=BASIC[0], others=BASIC[1:], total="50")]
    card = score(submission(reported, spd_total="40"), rules, affairs=affairs)  # type: ignore[arg-type]
    assert card.coverage.met is met


def test_no_innovation_and_no_minimum_divisor_is_zero() -> None:
    assert Formula(0, Decimal("0.38"), 200, 0, Decimal(250)).total(Decimal(0), Decimal(0), 0, 0) == 0
