"""How a list was filled week by week, and what it had come to."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from books import book
from runs import inovasi
from sheets import write_xlsx
from situations import BASIC, innovation, submission

from inovasi_cli.assessment import Request, assess
from inovasi_cli.insight.progress import progress_of
from inovasi_cli.pages.page.blocks import Grid, Line
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.report.drawing import Chart, Piece
from inovasi_cli.pages.report.progress import progress
from inovasi_cli.rules import Ruleset, loading
from inovasi_cli.scoring import score

MONDAY = date(2025, 6, 2)


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


def test_each_week_has_the_index_of_what_was_entered_until_then(rules: Ruleset) -> None:
    chance = random.Random(7)
    for _ in range(30):
        days = [
            chance.choice([None, MONDAY + timedelta(days=chance.randint(0, 40))])
            for _ in range(chance.randint(1, 25))
        ]
        city = submission(
            [
                innovation(
                    f"I{at}",
                    total=str(chance.randint(0, 111)),
                    affair=chance.choice(BASIC),
                    applied=chance.choice([date(2025, 3, 1), date(2019, 3, 1)]),
                )._replace(entered=day)
                for at, day in enumerate(days)
            ],
            spd_total="40",
        )
        card = score(city, rules)
        found = progress_of(card, rules)
        known = sorted(filter(None, days))
        if not known:
            assert found is None
            continue
        assert found is not None
        assert (found.last, found.undated) == (known[-1], days.count(None))
        for week in found.weeks:
            end = week.start + timedelta(days=6)
            until = [one for one in city.innovations if one.entered is None or one.entered <= end]
            then = score(city._replace(innovations=tuple(until)), rules)
            assert (week.start.weekday(), week.reached, week.counted) == (0, then.index, then.counted)
            assert week.total == len(until)
            assert week.entered == sum(week.start <= day <= end for day in known)
        assert found.weeks[-1].reached == card.index


def test_without_an_index_the_numbers_are_told_all_the_same(rules: Ruleset) -> None:
    entered = [innovation(f"I{at}")._replace(entered=MONDAY + timedelta(days=7 * at)) for at in range(3)]
    found = progress_of(score(submission(entered), rules), rules)
    assert found is not None
    assert [(week.total, week.reached) for week in found.weeks] == [(1, None), (2, None), (3, None)]
    assert found.pace == 1


# In the report


def pieces(*days: str, closing: date | None = None) -> list[Piece]:
    """The section of the report on a list with these days of entry."""
    heads = ["Nama Inovasi", "Kematangan", "Waktu Penerapan", "Tanggal Input", "Status"]
    rows = [[f"I{at}", 90, "2025-03-01", day or None, "Draf"] for at, day in enumerate(days)]
    made = assess([book(Inovasi=[heads, *rows])], Request(edition="2026", spd=Decimal(40)))
    return [*progress(made, Words("id"), closing)]


def lines(found: list[Piece]) -> str:
    return " ".join(piece.text for piece in found if isinstance(piece, Line))


def test_it_is_drawn_where_days_of_entry_are_there() -> None:
    found = pieces("02-06-2025", "10-06-2025", "20-06-2025", "")
    assert [piece.name for piece in found if isinstance(piece, Chart)] == ["entered", "growth"]
    (grid,) = (piece for piece in found if isinstance(piece, Grid))
    told = [row[:4] for row in grid.plain]
    # The one without a day is there from the beginning.
    assert told == [
        ["02/06/2025", "1", "2", "2"],
        ["09/06/2025", "1", "3", "3"],
        ["16/06/2025", "1", "4", "4"],
    ]
    assert pieces("", "") == []


def test_what_is_left_until_it_closes_is_told() -> None:
    days = ("02-06-2025", "10-06-2025", "20-06-2025")
    said = lines(pieces(*days, closing=date(2025, 6, 30)))
    assert "10 hari" in said and ": 3; " in said  # so many are drafts
    assert ": 1 " in lines(pieces(*days, closing=date(2025, 6, 15)))  # entered after it had closed
    assert len(pieces("", "", closing=date(2025, 6, 30))) == 1


def test_the_command_takes_the_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_xlsx(tmp_path / "kota.xlsx", {"Inovasi": "| Nama Inovasi | Tanggal Input |\n| SIAP | 2025-06-02 |"})
    asked = ("report", "kota.xlsx", "--spd", "40", "-o", "r.html")
    assert inovasi(*asked, "--closing", "30 Juni 2025").exit_code == 0
    assert "30/06/2025" in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert inovasi(*asked, "--force", "--closing", "besok").exit_code == 2
