"""Reported is not sent: the status of innovations, and the index of those that were sent."""

from __future__ import annotations

import pytest
from books import book, facts, faults

from inovasi_cli.reading.intake import take
from inovasi_cli.rules import Ruleset, loading


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


# The column


@pytest.mark.parametrize("header", ["Status", "STATUS PENGIRIMAN", "Status Inovasi", "Status kirim"])
@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("Terkirim", "terkirim"),
        ("sudah dikirim", "terkirim"),
        ("KIRIM", "terkirim"),
        ("Draf", "draf"),
        ("draft", "draf"),
        ("Belum dikirim", "draf"),
        ("blm dikirim", "draf"),
        ("Tahan", "draf"),
        ("", None),
    ],
)
def test_what_was_sent_is_told_by_the_status(
    header: str, written: str, status: str | None, rules: Ruleset
) -> None:
    said = take(
        [book(Inovasi=f"| Nama Inovasi | {header} |\n| SIAP | {written} |\n| LAPOR | Terkirim |")], rules
    )
    assert [each.status for each in said.innovations] == [status, "terkirim"]
    assert "N311" not in dict(faults(said))


def test_an_unknown_status_is_told_at_its_cell_with_what_is_accepted(rules: Ruleset) -> None:
    said = take([book(Inovasi="| Nama Inovasi | Status |\n| SIAP | Terkirm |\n| LAPOR | Draf |")], rules)
    assert [each.status for each in said.innovations] == [None, "draf"]
    assert ("N311", "B2") in faults(said)
    assert facts(said, "N311")["options"] == ("Terkirim", "Draf")
    assert facts(said, "N311")["near"] == "Terkirim"


def test_a_status_that_holds_stages_is_a_column_of_stages(rules: Ruleset) -> None:
    said = take(
        [
            book(
                Inovasi="""
                | Nama Inovasi | Status Inovasi | Waktu Penerapan |
                | SIAP | Penerapan | 2025-03-01 |
                | LAPOR | Uji Coba | 2025-03-01 |
                | ANTAR | Penerapan | 2025-03-01 |
                """
            )
        ],
        rules,
    )
    assert [each.stage for each in said.innovations] == ["penerapan", "uji-coba", "penerapan"]
    assert [each.status for each in said.innovations] == [None] * 3
