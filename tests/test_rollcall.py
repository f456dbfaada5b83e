"""Agencies of a list that sent nothing, and agencies that are not on it."""

from __future__ import annotations

import pytest
from books import book

from inovasi_cli import rulebook
from inovasi_cli.intake import take
from inovasi_cli.rollcall import call

REPORTED = "| Nama Inovasi | OPD |\n| SIAP | Dinas Kesehatan |\n| LAPOR | Dinas Sosial |"


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("| Perangkat Daerah |\n| Dinas Kesehatan |\n| DINAS SOSIAL |", []),
        ("| Perangkat Daerah |\n| Dinas Kesehatan |", [("L416", "B3")]),
        (
            "| Perangkat Daerah |\n| Dinas Kesehatan |\n| Dinas Sosial dan PPA |",
            [("L415", "A3"), ("L416", "B3")],
        ),
    ],
)
def test_the_list_is_held_against_the_agencies_that_reported(
    listed: str, expected: list[tuple[str, str]]
) -> None:
    rules = rulebook.load("2026")
    found = call(book("opd.xlsx", OPD=listed), take([book(Inovasi=REPORTED)], rules), rules)
    assert [(each.kind.code, each.place.cell) for each in found] == expected
