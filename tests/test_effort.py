"""Efforts: assumptions that stand apart from the rules, are read as strictly, and can be replaced."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from inovasi_cli.rules.effort import Work, uniform
from inovasi_cli.rules.loading import RulesetFaulty, effort, load

RULES = load("2026")
EDITIONS = ("2023", "2024", "2026")

Told = tuple[str, int | None, int | None]


def own(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "upaya.yaml"
    path.write_text(f"schema: 1\n{text}", encoding="utf-8")
    return path


def refused(tmp_path: Path, text: str) -> list[Told]:
    with pytest.raises(RulesetFaulty) as caught:
        effort.load(RULES, own(tmp_path, text))
    return [(each.kind.code, each.place.row, each.place.column) for each in caught.value.diagnostics]


@pytest.mark.parametrize("name", EDITIONS)
def test_an_edition_states_an_effort_with_a_reason_for_each_indicator_it_knows(name: str) -> None:
    ruleset = load(name)
    stated = effort.load(ruleset)
    assert effort.is_stated(ruleset)
    assert [*stated.by_code] == [*ruleset.spd_indicators, *ruleset.sid_indicators]
    assert all(each.reason for each in stated.indicators)
    assert stated.source and stated.source.read == "assumed" and stated.note


@pytest.mark.parametrize(
    "code", [*("1", "2a", "2b", "3", "4", "5a", "5b", "6", "7", "8", "9", "10a", "10b", "11a", "11b"), "21"]
)
def test_statistics_and_past_years_are_never_proposed(code: str) -> None:
    """Nobody decides unemployment, and last year's work plan was enacted last year."""
    assert {each.when for each in effort.load(RULES).by_code[code].levels} == {"never"}


def test_an_edition_without_efforts_has_uniform_ones() -> None:
    ruleset = load("2021")
    stated = effort.load(ruleset)
    assert not effort.is_stated(ruleset)
    assert stated == uniform(tuple(ruleset.sid_indicators))
    assert {stated.between("16", low, low + 1).effort for low in (0, 1, 2)} == {Decimal(1)}


def test_a_step_takes_the_difference_of_two_levels() -> None:
    stated = effort.load(RULES)
    assert stated.between("35", 0, 3).effort == 10
    assert stated.between("35", 1, 3).effort == 6
    assert stated.between("12", 0, 1).when == "now"
    assert stated.between("12", 1, 2).when == "year"
    assert stated.between("32", 1, 2) == Work("never", None, stated.by_code["32"].reason)


def test_a_file_of_ones_own_goes_before_indicator_by_indicator(tmp_path: Path) -> None:
    text = (
        'indicators: [{code: "35", levels: [{level: 1, when: now, effort: 1}, '
        "{level: 2, when: now, effort: 2.5}, {level: 3, when: never}]}]\n"
        "repairs: {window: {when: year, effort: 40}}\n"
    )
    base, merged = effort.load(RULES), effort.load(RULES, own(tmp_path, text))
    assert merged.between("35", 1, 2).effort == Decimal("1.5")
    assert merged.between("34", 0, 1) == base.between("34", 0, 1)
    assert merged.repairs.window == Work("year", Decimal(40))
    assert merged.repairs.words == base.repairs.words
    assert merged.new == base.new


def test_a_unit_of_ones_own_needs_every_effort(tmp_path: Path) -> None:
    """Days and rupiah do not add up."""
    told = refused(tmp_path, 'unit: {id: "juta rupiah", en: "million rupiah"}\n')
    assert {code for code, _, _ in told} == {"A508"}
    assert len(told) == len(effort.load(RULES).indicators)


LEVELS = (
    "levels: [{level: 1, when: now, effort: 1}, {level: 2, when: now, effort: 2}, "
    "{level: 3, when: now, effort: 3}]"
)
CASES = {
    "an effort is negative": ("A509", LEVELS.replace("effort: 1}", "effort: ⟨-1}")),
    "an effort is nothing": ("A509", LEVELS.replace("effort: 1}", "effort: ⟨0}")),
    "an effort is missing": (
        "A508",
        LEVELS.replace("{level: 2, when: now, effort: 2}", "⟨{level: 2, when: now}"),
    ),
    "an effort falls": ("A509", LEVELS.replace("effort: 2}", "effort: ⟨0.5}")),
    "an effort does not rise": ("A509", LEVELS.replace("effort: 3}", "effort: ⟨2}")),
    "an effort is a word": ("A509", LEVELS.replace("effort: 3}", "effort: ⟨mahal}")),
    "a higher level is reached earlier": (
        "A509",
        LEVELS.replace("level: 1, when: now", "level: 1, when: year").replace(
            "level: 2, when: now", "level: 2, when: ⟨now"
        ),
    ),
    "a class is unknown": ("A509", LEVELS.replace("level: 3, when: now", "level: 3, when: ⟨soon")),
    "a level is missing": (
        "A512",
        LEVELS.replace("levels: [", "levels: ⟨[").replace(", {level: 3, when: now, effort: 3}", ""),
    ),
    "a key is misspelt": ("A502", LEVELS.replace("effort: 3}", "⟨efort: 3}")),
}


@pytest.mark.parametrize("name", CASES)
def test_a_faulty_effort_is_told_at_its_line_and_column(name: str, tmp_path: Path) -> None:
    code, levels = CASES[name]
    text = f'indicators: [{{code: "35", {levels}}}]\n'
    column = text.index("⟨") + 1
    assert (code, 2, column) in refused(tmp_path, text.replace("⟨", ""))


@pytest.mark.parametrize(("written", "near"), [("13aa", "13a"), ("13", "")])
def test_an_unknown_indicator_is_told_with_the_nearest_if_it_is_one(
    tmp_path: Path, written: str, near: str
) -> None:
    with pytest.raises(RulesetFaulty) as caught:
        effort.load(RULES, own(tmp_path, f'indicators: [{{code: "{written}", {LEVELS}}}]\n'))
    (fault,) = caught.value.diagnostics
    assert (fault.place.row, fault.place.column) == (2, 21)
    assert fault.facts["near"] == near


def test_a_new_innovation_begins_with_levels_of_the_edition(tmp_path: Path) -> None:
    text = 'new: {effort: 1, when: now, most: -1, levels: {"16": 4, "99": 1}}\n'
    assert sorted(refused(tmp_path, text)) == [("A509", 2, 35), ("A509", 2, 54), ("A514", 2, 63)]
