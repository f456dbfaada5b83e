"""Columns recognised by evidence: what officials write, told from what is none of ours.

``headers.yaml`` holds the headers by the field that they mean, and headers of other subjects. Each is put
among the others of its sheet, shuffled, in lists of innovations with foreign columns between them, above
cells that such columns hold.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from inovasi_cli.reading.files.sheets import Sheet, Value, Workbook
from inovasi_cli.reading.headers.matching import hungarian
from inovasi_cli.reading.layout import match
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.loading import load

CORPUS: Mapping[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "headers.yaml").read_text(encoding="utf-8")
)
PARTS = ("first", "second", "third", "fourth", "fifth")
SHEETS = {"innovations": "Inovasi", "spd": "SPD", "evidence": "Bukti"}
ROWS = 6
BETWEEN = 12
"""Foreign columns in each list of innovations."""
LIKE = {"measured": "17.measured", "innovation": "name", "document_date": "applied", "verified": "level"}
PROSE = " ".join(f"kata{number}" for number in range(310))
STRANGE = ("satu hal", "Lengkapi", "SK 12/2024", "12.500.000", "III/a", "Sukamaju")
DATED = re.compile(r"tanggal|tgl|date|waktu|created|updated|diperbarui|tmt", re.IGNORECASE)

RECALL = 97.0
"""Per cent of the headers that are recognised, with cells below them."""


class Said(NamedTuple):
    """One header, the field that it means, if any, and whether this sheet asks for it."""

    field: str | None
    header: str
    asked: bool


class Outcome(NamedTuple):
    """How many headers were asked for and recognised, and what was recognised wrongly."""

    asked: int
    right: int
    wrong: Sequence[tuple[str, str | None, str]]

    @property
    def recall(self) -> float:
        """Per cent of the headers that were recognised."""
        return 100 * self.right / self.asked

    @property
    def precision(self) -> float:
        """Per cent of what was recognised that is right."""
        return 100 * self.right / (self.right + len(self.wrong))


def below(field: str | None, header: str, number: int) -> Sequence[Value]:
    """The cells of a column."""
    if field is None:
        return CORPUS["cells"]["applied"][0] if DATED.search(header) else STRANGE
    name = LIKE.get(field, "level" if field.isdigit() else field)
    held = CORPUS["cells"].get(name, [[f"isian {row}" for row in range(ROWS)]])
    cells = held[number % len(held)]
    return [PROSE] * ROWS if cells == ["prosa"] else [cell or None for cell in cells]


def sheets(part: str, draw: random.Random) -> Iterator[tuple[str, list[Said], int]]:
    """Every header of one part among others of its sheet, and foreign ones."""
    others = {subject: headers for subject, headers in CORPUS["others"].items() if subject not in PARTS}
    at = PARTS.index(part)
    dealt = [header for headers in others.values() for header in headers[at :: len(PARTS) - 1]]
    strangers = CORPUS["others"].get(part, dealt)
    for role, fields in CORPUS["ours"].items():
        for number in range(max(len(headers.get(part, ())) for headers in fields.values())):
            said = [
                Said(field, headers[part][number % len(headers[part])], number < len(headers[part]))
                for field, headers in fields.items()
                if headers.get(part)
            ]
            if role == "innovations":  # the number of a decree is none of theirs, and is one of evidence
                said += [Said(None, header, True) for header in draw.sample(strangers, BETWEEN)]
            draw.shuffle(said)
            yield role, said, number


def measured(
    rules: Ruleset, part: str, written: Callable[[random.Random, str], str], *, cells: bool
) -> Outcome:
    draw = random.Random(20261130)
    asked = right = 0
    wrong = []
    for role, said, number in sheets(part, draw):
        headers = [written(draw, each.header) for each in said]
        columns = [below(each.field, each.header, number) for each in said] if cells else []
        rows = (tuple(headers), *zip(*columns, strict=True))
        sheet = Sheet("data.xlsx", SHEETS[role], rows)
        (found,) = match(Workbook("data.xlsx", (sheet,)), rules).matches
        read = {cell.column: cell.field for cell in found.cells if not cell.again}
        for column, each in enumerate(said, start=1):
            field = read.get(column)
            asked += each.field is not None and each.asked
            right += each.field is not None and each.asked and field == each.field
            if field not in (None, each.field):
                wrong.append((each.header, each.field, field))
    return Outcome(asked, right, wrong)


def as_it_stands(_: random.Random, header: str) -> str:
    return header


def varied(draw: random.Random, header: str) -> str:
    """Write a header as other people do: case, marks, spaces, lines, a slip of the pen in a long word."""
    ways: Sequence[Callable[[str], str]] = (
        str.upper,
        str.lower,
        lambda text: f"{text} *",
        lambda text: f"  {text}:",
        lambda text: text.replace(" ", "\n", 1),
        lambda text: text.replace(" ", "  "),
        lambda text: _slip(draw, text),
    )
    return draw.choice(ways)(draw.choice((as_is, *ways))(header))


def as_is(text: str) -> str:
    return text


def _slip(draw: random.Random, text: str) -> str:
    words = text.split(" ")
    long = [at for at, word in enumerate(words) if len(word) > 7 and word.isalpha()]
    if not long:
        return text
    at = draw.choice(long)
    letter = draw.randrange(2, len(words[at]) - 1)
    words[at] = words[at][:letter] + words[at][letter + 1 :]
    return " ".join(words)


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return load("2026")


def test_the_corpus_is_large_enough() -> None:
    ours = [each for fields in CORPUS["ours"].values() for part in fields.values() for each in part.values()]
    assert sum(map(len, ours)) >= 500
    assert sum(map(len, CORPUS["others"].values())) >= 150


@pytest.mark.parametrize("part", PARTS)
def test_columns_are_recognised_and_no_others(
    part: str, rules: Ruleset, capsys: pytest.CaptureFixture[str]
) -> None:
    found = {
        "with cells": measured(rules, part, as_it_stands, cells=True),
        "headers alone": measured(rules, part, as_it_stands, cells=False),
        "varied": measured(rules, part, varied, cells=True),
    }
    with capsys.disabled():
        sys.stdout.write(f"\nHeaders, {part} part\n")
        for name, each in found.items():
            sys.stdout.write(f"  {name:14} recall {each.recall:.1f} %, precision {each.precision:.1f} %\n")
    assert [each.wrong for each in found.values()] == [[], [], []]
    assert min(each.recall for each in found.values()) >= RECALL


def test_the_best_distribution_is_that_of_all_distributions() -> None:
    """Against trying every one of them."""
    from itertools import permutations

    draw = random.Random(7)
    for _ in range(200):
        rows, columns = draw.randint(1, 5), draw.randint(1, 5)
        worth = [[draw.choice((0.0, 0.55, draw.random(), 1.0)) for _ in range(columns)] for _ in range(rows)]
        chosen = hungarian(worth)
        taken = [column for column in chosen if column is not None]
        assert len(taken) == len(set(taken))
        ours = sum(worth[row][column] for row, column in enumerate(chosen) if column is not None)
        size = max(rows, columns)
        best = max(
            sum(worth[row][column] for row, column in enumerate(order) if row < rows and column < columns)
            for order in permutations(range(size))
        )
        assert ours == pytest.approx(best)
