"""Agencies of a list that sent nothing, and agencies that are not on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from books import book

from inovasi_cli.checking.expected import hold_against, read_list
from inovasi_cli.reading.intake import take
from inovasi_cli.rules import loading

REPORTED = "| Nama Inovasi | OPD |\n| SIAP | Dinas Kesehatan |\n| LAPOR | Dinas Sosial |"


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("| Perangkat Daerah |\n| Dinas Kesehatan |\n| DINAS SOSIAL |", []),
        ("| Perangkat Daerah |\n| Dinas Kesehatan |", [("L416", "B3")]),
        (
            "| Perangkat Daerah |\n| Dinas Kesehatan |\n| Dinas Sosial dan PPA |",
            [("L420", "A3")],
        ),
    ],
)
def test_the_list_is_held_against_the_agencies_that_reported(
    listed: str, expected: list[tuple[str, str]]
) -> None:
    rules = loading.load("2026")
    found = hold_against(book("opd.xlsx", OPD=listed), take([book(Inovasi=REPORTED)], rules), rules)
    assert [(each.kind.code, each.place.cell) for each in found] == expected


def test_an_agency_of_the_list_by_another_name_is_asked_about(tmp_path: Path) -> None:
    """The line of a text file is told, and nobody is called missing whose innovation is there."""
    listed = tmp_path / "daftar.txt"
    listed.write_text("Dinkes\nDinsos\nSatpol PP\n", encoding="utf-8")
    rules = loading.load("2026")
    found = hold_against(read_list(listed), take([book(Inovasi=REPORTED)], rules), rules)
    assert [(each.kind.code, each.place.sheet, each.place.row) for each in found] == [
        ("L420", None, 1),
        ("L420", None, 2),
        ("L415", None, 3),
    ]
