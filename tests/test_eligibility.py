"""Which innovations count: window, words, stage, mandatory indicators."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from situations import innovation, untold

from inovasi_cli.reading.submission import Innovation
from inovasi_cli.rules import Eligibility, MandatoryFilled, Ruleset, loading
from inovasi_cli.scoring.eligibility import Reason, counts, judge, untested

COLUMNS = {"name", "stage", "applied", "developed", "design"}
MANDATORY = {"16": 1, "17": 1, "32": 1, "33": 1, "35": 1}


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


def judged(
    rules: Ruleset,
    columns: Collection[str] = COLUMNS,
    levels: Mapping[str, int] | None = None,
    **said: Any,
) -> list[tuple[str, str]]:
    """(rule, effect) of every rule that an innovation does not meet."""
    return [(reason.rule, reason.effect) for reason in reasons(rules, columns, levels, **said)]


def reasons(
    rules: Ruleset,
    columns: Collection[str] = COLUMNS,
    levels: Mapping[str, int] | None = None,
    **said: Any,
) -> tuple[Reason, ...]:
    found = judge(innovation(**said), rules, columns, levels or {})
    assert not any(untold(reason.kind, reason.facts) for reason in found)
    return found


def with_effect(rules: Ruleset, **changed: Any) -> Ruleset:
    """The rules with some of their eligibility replaced."""
    eligibility = rules.edition.eligibility._replace(**changed)
    return replace(rules, edition=rules.edition._replace(eligibility=eligibility))


def test_an_innovation_that_meets_every_rule(rules: Ruleset) -> None:
    assert judged(rules) == []


@pytest.mark.parametrize(
    ("applied", "developed", "inside"),
    [
        (date(2024, 1, 1), None, True),
        (date(2025, 12, 31), None, True),
        (date(2023, 12, 31), None, False),
        (date(2026, 1, 1), None, False),
        (date(2019, 5, 1), date(2024, 1, 1), True),
        (date(2019, 5, 1), date(2025, 12, 31), True),
        (date(2019, 5, 1), date(2023, 12, 31), False),
        (None, date(2025, 6, 1), True),
        (None, date(2026, 6, 1), False),
        (None, None, False),
    ],
)
def test_the_window_includes_both_its_ends(
    applied: date | None, developed: date | None, inside: bool, rules: Ruleset
) -> None:
    expected = [] if inside else [("window", "excluded")]
    assert judged(rules, applied=applied, developed=developed) == expected


def test_an_empty_date_is_told_apart_from_one_outside(rules: Ruleset) -> None:
    (outside,) = reasons(rules, applied=date(2023, 5, 1))
    (empty,) = reasons(rules, applied=None)
    assert (outside.kind.code, outside.facts["value"]) == ("N307", date(2023, 5, 1))
    assert (empty.kind.code, empty.where) == ("N321", "applied")


@pytest.mark.parametrize(("words", "short"), [(300, False), (299, True), (0, True), (None, True)])
def test_the_design_text_has_at_least_300_words(words: int | None, short: bool, rules: Ruleset) -> None:
    assert judged(rules, words=words) == ([("words", "excluded")] if short else [])


@pytest.mark.parametrize(
    ("stage", "early"), [("penerapan", False), ("uji-coba", True), ("inisiatif", True), (None, False)]
)
def test_an_early_stage_is_only_a_warning(stage: str | None, early: bool, rules: Ruleset) -> None:
    found = reasons(rules, stage=stage)
    assert [(reason.rule, reason.effect) for reason in found] == ([("stages", "warning")] if early else [])
    assert counts(found)


def test_empty_mandatory_indicators_are_named(rules: Ruleset) -> None:
    columns = COLUMNS | rules.sid_indicators.keys()
    (reason,) = reasons(rules, columns, MANDATORY | {"17": 0, "35": 0})
    assert (reason.rule, reason.effect, reason.facts["number"]) == ("mandatory", "warning", ("17", "35"))
    assert judged(rules, columns, MANDATORY) == []


def test_an_edition_may_leave_out_what_lacks_a_mandatory_indicator(rules: Ruleset) -> None:
    rule = rules.edition.eligibility.mandatory
    assert rule is not None
    strict = with_effect(rules, mandatory=MandatoryFilled("excluded", rule.source))
    assert not counts(reasons(strict, COLUMNS | {"16"}, {}))
    assert counts(reasons(strict, COLUMNS | {"16"}, {"16": 1}))


def test_a_ready_made_total_has_no_mandatory_indicators(rules: Ruleset) -> None:
    assert judged(rules, COLUMNS | rules.sid_indicators.keys(), total="80") == []


def test_all_rules_are_told_at_once(rules: Ruleset) -> None:
    found = judged(rules, applied=None, words=12, stage="inisiatif")
    assert found == [("stages", "excluded"), ("words", "excluded")]
    found = judged(rules, applied=date(2019, 1, 1), words=12, stage="inisiatif")
    assert found == [("window", "excluded"), ("words", "excluded"), ("stages", "warning")]


def test_an_edition_without_rules_leaves_nobody_out(rules: Ruleset) -> None:
    free = replace(rules, edition=rules.edition._replace(eligibility=Eligibility()))
    assert judged(free, applied=None, words=0, stage="inisiatif") == []


# Columns that are not there


@pytest.mark.parametrize(
    ("missing", "said", "rule"),
    [
        ("applied", {"applied": None, "developed": None}, ("window", "applied")),
        ("applied", {"applied": None, "developed": date(2019, 1, 1)}, ("window", "applied")),
        ("design", {"words": None}, ("words", "design")),
        ("stage", {"stage": None}, ("stages", "stage")),
    ],
)
def test_a_rule_without_its_column_leaves_nobody_out(
    missing: str, said: dict[str, Any], rule: tuple[str, str], rules: Ruleset
) -> None:
    columns = COLUMNS - {missing}
    assert judged(rules, columns, **said) == []
    assert list(untested(innovation(**said), rules, columns)) == [rule]


def test_the_columns_of_its_own_sheet_decide(rules: Ruleset) -> None:
    """One file of several may lack a column that the others have."""
    listed = innovation(applied=None, words=None)._replace(columns={"name": 1, "stage": 2})
    assert judge(listed, rules, COLUMNS, {}) == ()
    assert [rule for rule, _ in untested(listed, rules, COLUMNS)] == ["window", "words"]


def test_with_all_columns_every_rule_is_tested(rules: Ruleset) -> None:
    assert list(untested(Innovation("SIAP", innovation().place), rules, COLUMNS)) == []
