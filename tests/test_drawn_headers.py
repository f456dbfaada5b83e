"""However a header is drawn, its list is read right, or it is said that it was not: never a word less."""

from __future__ import annotations

from collections import Counter

import pytest
from drawn_headers import Drawn, drawn

from inovasi_cli.assessment import Request, assess
from inovasi_cli.reading.files.sheets import Sheet, Workbook
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.loading import load

RUNS, RIGHT = 80, 0.95
TOLD_ANYWAY = frozenset({"K204", "N307"})
"""What is true of the data: indicators without a column, innovations applied too early."""


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return load("2026")


def outcome(case: Drawn) -> str:
    """Tell how a workbook was read; *silent* is what must not be."""
    found = assess((case.book,), Request())
    told = {each.kind.code for each in found.diagnostics if each.severity != "note"} - TOLD_ANYWAY
    if found.card is None or not found.scored:
        return "part" if any(each.severity == "error" for each in found.diagnostics) else "silent"
    assert found.low is not None and found.high is not None
    if (found.card.shown_index, found.card.counted) == (case.index, case.counted):
        return "right, and something said" if told else "right"
    if found.low < found.high and found.low <= case.index <= found.high:
        return "open"
    return "said" if told else "silent"


def test_what_is_said_of_a_header_stands_at_its_words_and_not_at_numbers_below() -> None:
    rows = (("No", "Nama Inovasi", "OPD", "16", "17"), ("(1)", "(2)", "(3)", "(4)", "(5)"))
    sheet = Sheet("data.xlsx", "Inovasi", (*rows, (1.0, "SIAP", "Dinas Sosial", 3.0, 2.0)))
    found = assess((Workbook("data.xlsx", (sheet,)),), Request(edition="2026"))
    assert [each.place.row for each in found.diagnostics if each.kind.code == "K204"] == [1]


def test_a_guess_below_a_header_on_every_page_opens_no_more_than_it_decides(rules: Ruleset) -> None:
    cases = (drawn(seed, rules) for seed in range(RUNS))
    case = next(
        one for one in cases if {"date": "Mulai jalan", "page": 3}.items() <= one.said.items() and one.counted
    )
    assert outcome(case) == "right"


def test_no_list_is_misread_in_silence(rules: Ruleset) -> None:
    cases = {seed: drawn(seed, rules) for seed in range(RUNS)}
    found = {seed: outcome(case) for seed, case in cases.items()}
    assert {seed: cases[seed].said for seed, how in found.items() if how == "silent"} == {}
    times = Counter(found.values())
    assert times["right"] + times["right, and something said"] >= RIGHT * RUNS, times
