"""A position moves exactly as a full scoring does, whatever changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from situations import BASIC, claim, innovation, submission

from inovasi_cli import exact
from inovasi_cli.insight import changes
from inovasi_cli.insight.position import keeping, position_of
from inovasi_cli.reading.submission import BASES, Basis, Claim, Innovation, Submission
from inovasi_cli.rules import Ruleset, loading
from inovasi_cli.scoring import score, score_innovation


@cache
def rules(mandatory: str = "warning") -> Ruleset:
    """The rules of 2026; ``mandatory`` is the effect of an empty mandatory indicator."""
    loaded = loading.load("2026")
    told = loaded.edition.eligibility
    assert told.mandatory is not None
    changed = told._replace(mandatory=told.mandatory._replace(effect=mandatory))  # type: ignore[arg-type]
    return replace(loaded, edition=loaded.edition._replace(eligibility=changed))


MANDATORY = ("16", "17", "32", "33", "35")
CLAIMS = st.builds(claim, st.integers(0, 3), st.booleans(), st.none() | st.integers(0, 3))
REPORTED = st.builds(
    innovation,
    claims=st.fixed_dictionaries(dict.fromkeys(MANDATORY, CLAIMS) | {"18": CLAIMS, "31": CLAIMS}),
    affair=st.none() | st.sampled_from([*BASIC, "pangan"]),
    others=st.lists(st.sampled_from(BASIC), max_size=2),
    applied=st.sampled_from([None, date(2023, 12, 31), date(2024, 1, 1), date(2025, 12, 31)]),
    developed=st.sampled_from([None, date(2025, 6, 1)]),
    words=st.sampled_from([None, 299, 300]),
    stage=st.sampled_from([None, "inisiatif", "penerapan"]),
)
CITIES = st.builds(
    submission,
    st.lists(REPORTED, min_size=1, max_size=14),
    spd=st.dictionaries(st.sampled_from(["1", "5a", "12"]), CLAIMS),
    columns=st.just(frozenset({"stage", "applied", "developed", "design", *MANDATORY})),
)
BASIS = st.sampled_from(BASES)


@settings(max_examples=300)
@given(CITIES, BASIS, st.sampled_from(["main", "all"]), st.sampled_from(["warning", "excluded"]), st.data())
def test_a_level_moves_the_position_as_the_card(
    city: Submission, basis: Basis, affairs: str, mandatory: str, data: st.DataObject
) -> None:
    ruleset = rules(mandatory)
    number = data.draw(st.integers(0, len(city.innovations) - 1))
    code, level = data.draw(st.sampled_from([*MANDATORY, "31"])), data.draw(st.integers(0, 3))
    card = score(city, ruleset, basis, affairs)  # type: ignore[arg-type]
    position = position_of(card, ruleset)
    assert position is not None and position.index == card.index
    after = changes.set_level(city, number, code, level, basis)
    old = card.innovations[number]
    new = score_innovation(after.innovations[number], after, ruleset, basis)
    assert new.levels[code] == level
    assert position.exchanged([old], [new]).index == score(after, ruleset, basis, affairs).index  # type: ignore[arg-type]


@given(CITIES, BASIS, st.data())
def test_innovations_left_out_added_and_repaired(city: Submission, basis: Basis, data: st.DataObject) -> None:
    ruleset = rules("excluded")
    card = score(city, ruleset, basis)
    position = position_of(card, ruleset)
    assert position is not None
    gone = data.draw(st.sets(st.integers(0, len(city.innovations) - 1)))
    fewer = position.exchanged([card.innovations[i] for i in gone], [])
    assert fewer.index == score(changes.without(city, gone), ruleset, basis).index
    made = changes.new_innovation("Baru", {"16": 2, "18": 3}, ruleset, affair="sosial")
    more = position.exchanged([], [score_innovation(made, city, ruleset, basis)])
    assert more.index == score(changes.added(city, made), ruleset, basis).index


@given(REPORTED, BASIS)
def test_what_is_repaired_counts(reported: Innovation, basis: Basis) -> None:
    ruleset = rules("excluded")
    city = submission([reported], columns=frozenset({"stage", "applied", "developed", "design", *MANDATORY}))
    scored = score_innovation(changes.repaired(reported, ruleset), city, ruleset, basis)
    assert scored.counted
    assert scored.reasons == ()


@given(st.none() | CLAIMS, st.integers(0, 3), BASIS)
def test_a_claim_is_worth_the_level_that_was_set(old: Claim | None, level: int, basis: Basis) -> None:
    assert changes.claim_at(old, level, basis).on(basis) == level


@given(CITIES, BASIS, st.integers(0, 3))
def test_an_spd_row_moves_its_points(city: Submission, basis: Basis, level: int) -> None:
    ruleset = rules()
    position = position_of(score(city, ruleset, basis), ruleset)
    assert position is not None
    before = city.spd["12"].on(basis) if "12" in city.spd else 0
    after = changes.set_spd(city, "12", level, basis)
    points = exact.times(ruleset.spd_indicators["12"].weight, level - before)
    assert position.with_spd(points).index == score(after, ruleset, basis).index


def test_a_total_has_no_levels_to_set() -> None:
    by_total = innovation(total="87")
    with pytest.raises(ValueError, match="Inovasi"):
        changes.with_level(by_total, "16", 3, "claimed")
    with pytest.raises(ValueError, match="12"):
        changes.set_spd(submission([by_total], spd_total="40"), "12", 3, "claimed")


def test_without_an_index_there_is_no_position() -> None:
    ruleset = rules()
    assert position_of(score(submission([innovation()]), ruleset), ruleset) is None


def test_points_of_maturity_count_by_the_divisor() -> None:
    ruleset = rules()
    city = submission([innovation(levels={"16": 1}, affair=BASIC[0])], spd={})
    position = position_of(score(city, ruleset), ruleset)
    assert position is not None
    # 12 points more among max(12, 1) innovations: 1 point of 250, 0.4 of the index
    assert position.with_maturity(Decimal(12)).index - position.index == Fraction(4, 10)


@pytest.mark.parametrize(("services", "reason"), [(4, "closed"), (5, "quantity"), (6, "quantity")])
def test_why_one_of_many_is_kept_depends_on_whether_the_gate_is_open(services: int, reason: str) -> None:
    """Of 24 innovations each service is covered by several, so that none holds the gate."""
    ruleset = rules()
    city = submission(
        [innovation(f"I{n}", total="60", affair=BASIC[n % services], row=n + 2) for n in range(24)],
        spd_total="40",
    )
    card = score(city, ruleset)
    position = position_of(card, ruleset)
    assert position is not None
    assert {kept.reason for kept in keeping(card, position)} == {reason}
