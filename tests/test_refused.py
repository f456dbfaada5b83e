"""Both ends of an index beside which cells are in error: what they are put right to lies between them."""

from __future__ import annotations

import json
import random

import pytest
from submissions import sound

from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.pages.page.findings import lacking
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.score import as_json
from inovasi_cli.reading.files.sheets import Sheet, Value, Workbook
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.loading import load

WRONG = {"Inovasi": ("entahlah", "#REF!", "31/02/2024", ""), "SPD": ("entahlah", "#REF!", "-7")}
"""What is written over sound cells; an empty name leaves its row without an innovation."""


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return load("2026")


def assessed(book: Workbook, rules: Ruleset) -> Assessment:
    return assess([book], Request(), ruleset=rules)


def spoilt(book: Workbook, draw: random.Random, cells: int) -> Workbook:
    """The same workbook with errors in some of its cells."""
    return book._replace(sheets=tuple(_spoilt(sheet, draw, cells) for sheet in book.sheets))


def _spoilt(sheet: Sheet, draw: random.Random, cells: int) -> Sheet:
    rows: list[list[Value]] = [[*row] for row in sheet.rows]
    for _ in range(cells if sheet.name in WRONG else 0):
        row, column = draw.randrange(1, len(rows)), draw.randrange(1, len(rows[0]))
        if sheet.name == "SPD" or rows[0][column] == "Nama Inovasi":
            column = 2 if sheet.name == "SPD" else column
        wrong = draw.choice(WRONG[sheet.name])
        if wrong or rows[0][column] == "Nama Inovasi":
            rows[row][column] = wrong
    return sheet._replace(rows=tuple(map(tuple, rows)))


@pytest.mark.parametrize("seed", range(12))
def test_what_the_sound_file_has_lies_between_both_ends(seed: int, rules: Ruleset) -> None:
    draw = random.Random(seed)
    book = sound(draw, rules)
    truth = assessed(book, rules).card
    found = assessed(spoilt(book, draw, draw.choice((1, 6, 40))), rules)
    assert truth and truth.shown_index is not None and found.card and found.low is not None
    ends = found.absent.refused if found.absent else None
    low, high = (ends.low, ends.high) if ends else (found.low, found.high)
    assert high is not None and low <= truth.shown_index <= high
    assert low <= (found.card.shown_index or 0) <= high


def test_they_are_of_the_errors_alone(rules: Ruleset) -> None:
    """One level: at most as if it were 3, and at least as if it were 0, which is what counts now."""
    book = sound(random.Random(3), rules)
    rows = [[*row] for row in book.sheets[1].rows]

    def index(level: Value) -> Assessment:
        rows[1][2] = level
        spd = book.sheets[1]._replace(rows=tuple(map(tuple, rows)))
        return assessed(book._replace(sheets=(book.sheets[0], spd, book.sheets[2])), rules)

    found = index("entahlah")
    ends = found.absent.refused if found.absent else None
    assert ends == (1, index(0.0).low, index(3.0).low)
    assert [said[:4] for said in lacking(found, Words("id"))] == ["P622"]
    assert json.loads(as_json.score(found, "id"))["refused"]["cells"] == 1
    assert index(2.0).absent is None
