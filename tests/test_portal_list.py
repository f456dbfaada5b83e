"""The list of the portal of 2025 in the original: scored as the oracle does, nothing said of its own ways."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from books import book
from oracle import counted_of_list, index_of_list
from portal_list import ASTA_CITA, BASIC, HEADERS, OTHER, PortalList, portal_list
from sheets import Rows

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.insight.standings.within_region import rank_agencies
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.rewriting import carried_out, rewritings

SPD = Fraction(55)
ABOUT_THE_DATA = {"N307", "N321", "L408", "L409", "L419", "L401"}
"""Dates outside the period or missing, early stages, no design texts, names that are alike."""


WHOLE = portal_list()
"""As long as the one that was seen."""


@pytest.fixture(scope="module")
def short() -> PortalList:
    return portal_list(rows=60, seed=7)


@cache
def whole(edition: str) -> Assessment:
    return scored(WHOLE.rows, edition)


def scored(rows: Rows, edition: str | None = None) -> Assessment:
    return assess([book(Data=[HEADERS, *rows])], Request(edition=edition, spd=Decimal(55)))


def codes(found: Assessment) -> set[str]:
    return {each.kind.code for each in found.findings}


def shown(index: Fraction) -> Decimal:
    return exact.rounded(index)


@pytest.mark.parametrize(
    ("edition", "years", "divisor", "affairs"), [("2026", (2024, 2025), 12, 5), ("2024", None, 10, 0)]
)
def test_it_is_scored_as_the_oracle_does(
    edition: str, years: tuple[int, int] | None, divisor: int, affairs: int
) -> None:
    counted = counted_of_list(WHOLE.listed, years)
    found = whole(edition)
    assert found.card
    assert found.card.counted == len(counted)
    assert found.card.shown_index == shown(index_of_list(SPD, counted, divisor, affairs))
    assert found.reserved is None or found.reserved.low == found.reserved.high


def test_2025_knows_its_maturities_and_counts_all() -> None:
    found = whole("2025")
    assert found.card
    assert found.card.counted == 679
    assert found.card.maturity_sum == sum(row.total for row in WHOLE.listed)
    assert {term.code for term in found.ruleset.vocabulary.lists["kind"]} >= {
        each.kind for each in found.submission.innovations
    }


@pytest.mark.parametrize("edition", ["2025", "2026"])
def test_nothing_is_said_about_its_own_ways(edition: str) -> None:
    found = whole(edition)
    assert codes(found) <= ABOUT_THE_DATA
    assert not any(found.submission.doubts)


@pytest.mark.parametrize("edition", ["2025", "2026"])
def test_every_column_is_read(short: PortalList, edition: str) -> None:
    innovations = scored(short.rows, edition).submission.innovations
    for innovation, row, listed in zip(innovations, short.rows, short.listed, strict=True):
        said = dict(zip(HEADERS, row, strict=True))
        theme = said["Asta Cipta"]
        number = f"asta-cita-{ASTA_CITA.index(str(theme)) + 1}" if theme in ASTA_CITA else None
        assert (innovation.name, innovation.theme) == (said["Judul Inovasi"], number)
        assert (innovation.applied, innovation.developed) == (listed.applied, listed.developed)
        assert innovation.entered and f"{innovation.entered:%d-%m-%Y}" == said["Tanggal Input"]
        assert innovation.account and innovation.account in str(said["Admin OPD"])
        assert innovation.total == listed.total and not innovation.claims
        assert len(innovation.other_affairs) == sum(
            affair in str(said["Urusan lain yang beririsan"]) for affair in (*BASIC, *OTHER)
        )
        assert innovation.affair and innovation.stage and innovation.form and innovation.initiator


def test_agencies_are_called_by_their_names() -> None:
    found = whole("2026")
    assert found.card
    ranked = rank_agencies(found.card)
    named = {standing.name for standing in ranked}
    assert WHOLE.agencies <= named | {unit.name for standing in ranked for unit in standing.units}
    usual = {"Dinas Pendidikan", "Dinas Kesehatan"}  # of schools and hospitals, where no list names them
    # Of others the account is all there is.
    assert all(name and ("." in name or name in usual) for name in named - WHOLE.agencies)


def test_its_year_is_told_by_dates_of_entry(short: PortalList) -> None:
    (told,) = (each for each in scored(short.rows).remarks if each.kind.code == "P615")
    assert (told.facts["name"], told.facts["edition"]) == ("2025", "2026")


@pytest.mark.parametrize("kind", ["xlsx", "csv", "below"])
def test_from_any_file_the_same(short: PortalList, kind: str, tmp_path: Path) -> None:
    path = tmp_path / ("list.csv" if kind == "csv" else "list.xlsx")
    if kind == "csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADERS, *short.rows])
    else:
        workbook = openpyxl.Workbook()
        page = workbook.active
        assert page is not None
        above: Sequence[Sequence[Value]] = [["Daftar Inovasi Daerah"], ["dicetak 24-08-2025"], []]
        for row in (*(above if kind == "below" else ()), HEADERS, *short.rows):
            page.append([*row])
        workbook.save(path)
    found = assess([read(path)], Request(edition="2026", spd=Decimal(55)))
    assert found.card
    counted = counted_of_list(short.listed, (2024, 2025))
    assert found.card.shown_index == shown(index_of_list(SPD, counted, 12, 5))
    assert codes(found) <= ABOUT_THE_DATA


def test_a_corrected_copy_is_written_officially_and_keeps_the_accounts(short: PortalList) -> None:
    before = book(Data=[HEADERS, *short.rows])
    found = scored(short.rows, "2026")
    changes = rewritings([before], found.ruleset, None, found.submission)
    columns = {HEADERS[(change.place.column or 0) - 1] for change in changes if change.place.row != 1}
    assert {"Bentuk Inovasi", "Asta Cipta", "Urusan Utama", "Kematangan", "Tanggal Penerapan"} <= columns
    assert "Admin OPD" not in columns
    after = carried_out([before], changes)
    again = assess(after, Request(edition="2026", spd=Decimal(55)))
    assert again.card and found.card and again.card.index == found.card.index
    assert [each.account for each in again.submission.innovations] == [
        each.account for each in found.submission.innovations
    ]
    assert rewritings(after, again.ruleset, None, again.submission) == []


@pytest.mark.parametrize("words", [("Ada", "Tidak Ada"), ("Ya", "Tidak"), ("ada", "tidak ada")])
def test_whether_there_is_a_video_is_no_level(words: tuple[str, str], short: PortalList) -> None:
    at = HEADERS.index("Video")
    rows = [(*row[:at], words[row[at] == "Tidak Ada"], *row[at + 1 :]) for row in short.rows]
    found = scored(rows, "2026")
    assert all(not each.claims for each in found.submission.innovations)
    assert codes(found) <= ABOUT_THE_DATA


def test_levels_of_a_video_are_levels(short: PortalList) -> None:
    at = HEADERS.index("Video")
    rows = [(*row[:at], number % 4, *row[at + 1 :]) for number, row in enumerate(short.rows)]
    found = scored(rows, "2026")
    assert [each.claims["35"].level for each in found.submission.innovations] == [n % 4 for n in range(60)]
    assert found.card and found.card.shown_index == shown(
        index_of_list(SPD, counted_of_list(short.listed, (2024, 2025)), 12, 5)
    )  # and replace no total
