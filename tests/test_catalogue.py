"""The kinds of diagnostics: each findable, and explained without a case at hand."""

from __future__ import annotations

import pickle
import pkgutil
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest
from rich.console import Console
from screens import rules_of_2026
from test_text import placeholders

from inovasi_cli import diagnostics
from inovasi_cli.diagnostics import Fact, Kind, RuleName, Stake, Trait, kinds_in
from inovasi_cli.diagnostics.catalogue import KINDS, TOPICS, find
from inovasi_cli.insight import stakes
from inovasi_cli.insight.priority import source_of_kind
from inovasi_cli.pages.explain import kinds
from inovasi_cli.pages.page.blocks import Grid
from inovasi_cli.pages.page.words import Words
from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.reading.choices import Levels, Speech
from inovasi_cli.rules import loading
from inovasi_cli.text import LANGUAGES

HUNDREDS = {"B": "1", "K": "2", "N": "3", "L": "4", "A": "5", "P": "6", "R": "7", "I": "8"}
TESTS = Path(__file__).parent
EVERY = pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))


def test_no_code_and_no_slug_is_used_twice() -> None:
    used = Counter(name for kind in KINDS.values() for name in (kind.code, kind.slug))
    assert [name for name, times in used.items() if times > 1] == []


@EVERY
def test_code_and_slug_have_their_form(kind: Kind) -> None:
    assert re.fullmatch(rf"[{''.join(HUNDREDS)}]\d{{3}}", kind.code)
    assert HUNDREDS[kind.code[0]] == kind.code[1]
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", kind.slug)


@EVERY
def test_a_kind_is_found_by_code_and_slug(kind: Kind) -> None:
    assert find(kind.code.lower()) is find(kind.slug.upper()) is kind


@cache
def asserted() -> frozenset[str]:
    """Every code that a test names, in Python or in the lists that tests read."""
    pages = [*TESTS.glob("*.py"), *TESTS.glob("*.yaml"), *TESTS.parent.glob("samples/*.yaml")]
    named = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    return frozenset(re.findall(r"\b[A-Z]\d{3}\b", named))


@EVERY
def test_every_kind_is_named_by_a_test(kind: Kind) -> None:
    """That one about a workbook is not found where there is nothing wrong is held by ``test_pairs``."""
    assert kind.code in asserted()


@EVERY
def test_an_example_has_exactly_the_facts_of_its_kind(kind: Kind) -> None:
    assert kind.example.keys() == set().union(
        *(placeholders(text.id) for text in (kind.message, kind.hint, kind.why))
    )


@EVERY
def test_a_kind_is_the_same_in_another_process(kind: Kind) -> None:
    assert pickle.loads(pickle.dumps(kind)) is kind


def test_no_kind_is_left_out_of_the_catalogue() -> None:
    modules = {found.name for found in pkgutil.iter_modules(diagnostics.__path__)} - {"catalogue"}
    assert {topic.__name__.rpartition(".")[2] for topic in TOPICS} == modules
    assert [*KINDS] == sorted(KINDS, key=lambda code: code[1:])
    assert len(KINDS) == sum(len(kinds_in(topic)) for topic in TOPICS)  # no two share a code


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.__name__.rpartition(".")[2])
def test_a_topic_names_its_letters_and_has_its_kinds_in_the_order_of_their_codes(topic: ModuleType) -> None:
    codes = [kind.code for kind in kinds_in(topic)]
    assert codes == sorted(codes, key=lambda code: code[1:])
    assert topic.__doc__ is not None
    assert re.findall(r"\b[A-Z]\b", topic.__doc__) == [*dict.fromkeys(code[0] for code in codes)]


def test_each_way_of_a_stake_each_trait_and_each_rule_is_that_of_a_kind() -> None:
    used = KINDS.values()
    assert {kind.stake for kind in used} - {None} == set(get_args(Stake)) == stakes.WAYS.keys()
    assert {kind.invited for kind in used} - {None} == set(get_args(Trait)) == kinds.TRAITS.keys()
    assert {kind.source for kind in used} - {None} == set(get_args(RuleName))


def test_the_rule_behind_a_kind_is_found_in_the_edition() -> None:
    rules = rules_of_2026()
    found = {kind.source for kind in KINDS.values() if source_of_kind(kind, rules)}
    assert found == set(get_args(RuleName))


def test_what_stands_in_a_cell_is_explained_by_an_example() -> None:
    drawn = kinds.explanation(KINDS["N305"], "id")
    assert "SK Camat" in "".join(segment.text for segment in Console(width=80).render(drawn))


def case_of(code: str) -> Mapping[str, Fact]:
    """What the newest edition says of the value of the example of a foreign level."""
    example = KINDS[code].example
    rules = rules_of_2026()
    indicator = rules.sid_indicators[str(example["number"])]
    with pytest.raises(Unreadable) as caught:
        Levels(indicator, Speech.of(rules)).read(str(example["value"]))
    return caught.value.remark.facts


def test_the_example_of_a_foreign_level_is_what_the_newest_edition_says() -> None:
    found, example = case_of("N305"), KINDS["N305"].example
    words = Words("id")
    for name in ("name", "options", "near"):
        assert words.fact(found[name]) == words.fact(example[name])


@pytest.mark.parametrize("edition", [None, "2026", "2024", "2023", "2021"])
def test_what_is_right_instead_of_a_foreign_level_is_one(edition: str | None) -> None:
    ruleset = loading.load(edition) if edition else None
    grid = next(
        block for block in kinds.entry(KINDS["N305"], Words("id"), ruleset) if isinstance(block, Grid)
    )
    said = {row[0]: row[1] for row in grid.plain}
    number, _, text = said["Contoh yang benar"].partition(", atau ")
    rules = ruleset or rules_of_2026()
    levels = Levels(rules.sid_indicators["16"], Speech.of(rules))
    assert levels.read(text) == (int(number), None)
    assert text in said["Contoh"]


@EVERY
@pytest.mark.parametrize("edition", [None, "2026"])
def test_a_kind_is_explained_without_holes(kind: Kind, edition: str | None) -> None:
    rules = rules_of_2026() if edition else None
    for language in LANGUAGES:
        page = [*kinds.entry(kind, Words(language), rules)]
        said = [cell for block in page if isinstance(block, Grid) for row in block.plain for cell in row[1:]]
        assert len(said) >= 4
        assert all(said)
        assert not any(re.search(r"[{}]|<\w[^<>]*>|\(\)|: ?\.(?!\w)|  ", text) for text in said), said
