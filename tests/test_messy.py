"""Workbooks by other people's habits: read right at first try or asked about, never wrong in silence.

What comes of each, and how many runs and edits of cells it takes to the oracle's index, with and without
``validate --fix``, is printed by

    .venv/bin/python -m pytest -q tests/test_messy.py -k first_try
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

import messy
import pytest
from books import with_cells
from messy import Messy
from runs import inovasi
from submissions import merged

from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.rules.loading import load

RIGHT = 11
"""How many are read right at first try; it only rises."""

Outcome = Literal["right", "asked", "said wrong", "silently wrong"]

ALL = messy.load()


class Way(NamedTuple):
    """How far it is to the truth: runs of the tool, and cells that are written by hand between them."""

    runs: int
    edits: int

    def __str__(self) -> str:
        return f"runs {self.runs}, edits {self.edits}"


class First(NamedTuple):
    """What came of the first try, and the way from there as the file is and with ``validate --fix``.

    ``said`` is what was said beyond what is said of the truth.
    """

    outcome: Outcome
    said: tuple[Diagnostic, ...]
    plain: Way
    fixed: Way


def first(case: Messy, folder: Path) -> First:
    """Read a workbook and hold it against the truth.

    Right is the oracle's index for sure, with every agency. Asked is a question at a cell of which one
    answer is the truth. Wrong is said where there is an error or a warning that the truth in the layout of
    the template does not have.
    """
    true = assess([case.twin()], Request(spd=case.spd_total))
    assert true.card is not None and true.card.index == case.index
    book = case.workbook(folder)
    found = assess([book], case.request)
    more = Counter(each.kind.code for each in alarms(found)) - Counter(
        each.kind.code for each in alarms(true)
    )
    said = tuple(each for each in alarms(found) if each.kind.code in more)
    plain = way(case, book, said)
    return First(outcome(case, found, said), said, plain, with_fix(case, folder, said))


def way(case: Messy, book: Workbook, said: tuple[Diagnostic, ...]) -> Way:
    """Make the edits of a reader who follows the messages, run by run, until the result is right."""
    edits = 0
    for runs, more in enumerate([{}, *case.mends], start=1):
        edits += len(more)
        book = with_cells(book, {place.strip(): value or None for place, value in more.items()})
        if outcome(case, assess([book], case.request), said) == "right":
            return Way(runs, edits)
    raise AssertionError(case.name)


def with_fix(case: Messy, folder: Path, said: tuple[Diagnostic, ...]) -> Way:
    """Have a copy corrected, which is a run of its own, and go on from that."""
    path = case.write(folder)
    copy = path.with_name(f"{path.stem}-fixed.xlsx")
    inovasi("validate", str(path), "--fix", "-o", str(copy), "--force")
    runs, edits = way(case, read(copy), said)
    return Way(runs + 1, edits)


def alarms(assessment: Assessment) -> list[Diagnostic]:
    return [each for each in assessment.diagnostics if each.severity != "note"]


def outcome(case: Messy, found: Assessment, said: tuple[Diagnostic, ...]) -> Outcome:
    agencies = [(each.agency or "").casefold() for each in found.submission.innovations]
    same = found.card is not None and found.card.index == case.index and agencies == case.agencies
    if same and not found.reservations:
        return "right"
    at_cells = all(each.finding.place.cell for each in found.reservations)
    if found.low is not None and found.high is not None and found.reservations and at_cells:
        shown = round(float(case.index), 2)
        if float(found.low) <= shown <= float(found.high):
            return "asked"
    return "said wrong" if said else "silently wrong"


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, First]:
    folder = tmp_path_factory.mktemp("messy")
    return {case.name: first(case, folder) for case in ALL}


def test_what_comes_of_the_first_try(
    results: Mapping[str, First], capsys: pytest.CaptureFixture[str]
) -> None:
    counts = Counter(each.outcome for each in results.values())
    lines = ["Messy workbooks at first try: " + ", ".join(f"{n} {what}" for what, n in counts.items())]
    for case in ALL:
        found = results[case.name]
        said = (f"{each.kind.code}@{each.place.cell or each.place.sheet}" for each in found.said[:6])
        lines.append(
            f"  {case.name:20} {found.outcome:6} {found.plain}; with --fix {found.fixed}  {' '.join(said)}"
        )
    with capsys.disabled():
        sys.stdout.write("\n" + "\n".join(lines) + "\n")
    assert counts["silently wrong"] == 0
    assert counts["right"] >= RIGHT


@pytest.mark.parametrize("name", ["transposed", "two-tables", "side-by-side", "sheet-per-agency"])
def test_merging_keeps_what_was_read(name: str, tmp_path: Path) -> None:
    (case,) = (each for each in ALL if each.name == name)
    book = case.workbook(tmp_path)
    found = assess([book], case.request)
    again = assess([merged([book], load("2026"), found.submission)], case.request)
    assert (again.low, again.high) == (found.low, found.high)
    assert [(each.name, each.agency) for each in again.submission.innovations] == [
        (each.name, each.agency) for each in found.submission.innovations
    ]


@pytest.mark.parametrize("ending", [".ods", ".csv"])
def test_two_lists_beside_each_other_are_read_in_any_format(ending: str, tmp_path: Path) -> None:
    (case,) = (each for each in ALL if each.name == "side-by-side")
    found = [assess([read(case.write(tmp_path, end))], case.request) for end in (".xlsx", ending)]
    cells = [[each.at("total").cell for each in one.submission.innovations] for one in found]
    assert (found[1].low, found[1].high, cells[1]) == (found[0].low, found[0].high, cells[0])


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_following_the_messages_leads_to_the_true_index(case: Messy, results: Mapping[str, First]) -> None:
    found = results[case.name]
    assert found.plain == Way(1 + len(case.mends), sum(map(len, case.mends)))  # and no sooner
    assert found.fixed.edits <= found.plain.edits
    assert (found.plain.runs == 1) == (found.outcome == "right")
