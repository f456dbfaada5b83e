"""However a header is drawn, its list is read right, or it is said that it was not: never a word less."""

from __future__ import annotations

from collections import Counter

import pytest
from drawn_headers import Drawn, drawn

from inovasi_cli.assessment import Request, assess
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


def test_no_list_is_misread_in_silence(rules: Ruleset) -> None:
    cases = {seed: drawn(seed, rules) for seed in range(RUNS)}
    found = {seed: outcome(case) for seed, case in cases.items()}
    assert {seed: cases[seed].said for seed, how in found.items() if how == "silent"} == {}
    times = Counter(found.values())
    assert times["right"] + times["right, and something said"] >= RIGHT * RUNS, times
