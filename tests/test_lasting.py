"""Whether innovations last, by what their levels name in any edition; and the summary of a region."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from situations import innovation, submission

from inovasi_cli.checking.lasting import SIGNALS, STATES, Lasting, Proportion, lasting_of
from inovasi_cli.reading.submission import Innovation
from inovasi_cli.rules import loading

COLUMNS = frozenset({"name", "applied", *map(str, range(16, 36))})
LASTING = {"16": 3, "17": 2, "18": 3, "21": 3, "23": 3, "31": 1, "33": 2, "34": 2}


load = cache(loading.load)


def of(edition: str, *innovations: Innovation, columns: frozenset[str] = COLUMNS) -> Lasting:
    return lasting_of(submission(innovations, columns=columns), load(edition))


def met(edition: str, levels: dict[str, int]) -> str:
    """The signals that an innovation meets, and those that cannot be told with a question mark."""
    (one,) = of(edition, innovation(levels=levels)).innovations
    marks = {True: "", False: None, None: "?"}
    return " ".join(f"{each.code}{marks[each.met]}" for each in one.signals if marks[each.met] is not None)


@pytest.mark.parametrize(
    ("edition", "levels", "expected"),
    [
        ("2026", LASTING, "regulation budget plan team monitored replicated"),
        ("2026", {"16": 2}, "regulation"),
        ("2026", {"16": 1}, ""),  # a decree
        ("2026", {"18": 2}, "budget"),
        ("2026", {"18": 1}, ""),  # one year
        ("2026", {"21": 1}, "plan"),
        ("2026", {"23": 1}, ""),  # an executor whom nobody assigned
        ("2026", {"23": 2}, "team"),
        ("2026", {"31": 0, "34": 0}, ""),
        ("2024", {"16": 2}, ""),  # that was a decree then
        ("2024", {"16": 3}, "regulation"),
        ("2024", {"18": 2}, ""),  # one of two years
        ("2024", {"18": 3}, "budget"),
        ("2023", {"23": 1}, "team?"),  # perhaps a letter, perhaps nothing
        ("2021", {"21": 1}, "budget?"),  # the medium-term plan; budgets were by stage
        ("2021", {"21": 2}, "budget? plan"),
    ],
)
def test_what_a_level_tells(edition: str, levels: dict[str, int], expected: str) -> None:
    assert met(edition, levels) == expected


@pytest.mark.parametrize("edition", ["2023", "2024", "2026"])
def test_the_highest_levels_meet_every_signal_in_every_edition_that_asks_for_them(edition: str) -> None:
    best = dict.fromkeys(load(edition).sid_indicators, 3)
    assert met(edition, best) == " ".join(SIGNALS)


@pytest.mark.parametrize(
    ("levels", "state"),
    [
        ({"16": 3, "18": 2, "21": 1}, "anchored"),
        ({"16": 3, "18": 2, "21": 0}, "partly"),
        ({"16": 1, "18": 1, "21": 0, "23": 3, "31": 3}, "ad-hoc"),
    ],
)
def test_regulation_budget_and_plan_together_anchor(levels: dict[str, int], state: str) -> None:
    (one,) = of("2026", innovation(levels=levels)).innovations
    assert one.state == state


def test_what_a_file_does_not_have_is_not_held_against_it() -> None:
    columns = frozenset({"name", "16", "18"})
    (two,) = of("2026", innovation(levels={"16": 3, "18": 3}), columns=columns).innovations
    assert [each.met for each in two.signals] == [True, True, None, None, None, None]
    assert two.state == "partly"
    (total,) = of("2026", innovation(total="80")).innovations
    assert total.state == "unknown"
    assert of("2025", innovation(total="80")).states["unknown"] == 1


def test_the_summary_of_a_region() -> None:
    found = of(
        "2026",
        innovation("A", levels=LASTING)._replace(kind="digital", form="pelayanan-publik", theme="kesehatan"),
        innovation("B", levels={"16": 1, "33": 0}, applied=date(2022, 1, 1))._replace(kind="non-digital"),
        innovation("C", levels={"33": 1}, applied=None)._replace(kind="digital"),
    )
    assert {state: n for state, n in found.states.items() if n} == {"anchored": 1, "ad-hoc": 2}
    assert (found.anchored, found.benefit) == (Proportion(1, 3), Proportion(2, 3))
    assert (found.new, found.existing) == (1, 1)
    assert found.by_year == {2022: 1, 2025: 1, None: 1}
    assert found.by_kind == {"digital": 2, "non-digital": 1}
    assert found.by_form == {"pelayanan-publik": 1, None: 2}
    assert found.by_theme == {"kesehatan": 1, None: 2}
    assert found.signals["regulation"] == Proportion(1, 3)


def test_it_is_told_on_each_basis() -> None:
    said = submission([innovation(levels={"16": 3, "18": 3, "21": 3})], columns=COLUMNS)
    rules = load("2026")
    assert lasting_of(said, rules).states["anchored"] == 1
    assert lasting_of(said, rules, "evidenced").states["ad-hoc"] == 1


LEVELS = st.dictionaries(st.sampled_from([str(code) for code in range(16, 36)]), st.integers(0, 3))


@given(st.lists(LEVELS, max_size=6))
def test_every_innovation_is_in_one_state_and_no_share_exceeds_the_whole(
    reported: list[dict[str, int]],
) -> None:
    found = of("2026", *(innovation(str(at), levels=levels) for at, levels in enumerate(reported)))
    assert sum(found.states.values()) == len(reported)
    assert set(found.states) == set(STATES)
    for part in (*found.signals.values(), found.benefit, found.anchored):
        assert 0 <= part.count <= part.known <= len(reported)


@given(LEVELS, st.sampled_from(["16", "18", "21"]))
def test_a_better_level_never_loosens_an_anchor(levels: dict[str, int], code: str) -> None:
    order = ["ad-hoc", "partly", "anchored"]
    (before,) = of("2026", innovation(levels=levels)).innovations
    (after,) = of("2026", innovation(levels={**levels, code: 3})).innovations
    assert order.index(after.state) >= order.index(before.state)
