"""What people write in plain words, and what must stay unread: the table in ``plain_words.yaml``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from books import book

from inovasi_cli.checking.across_rows import check
from inovasi_cli.diagnostics.catalogue import KINDS
from inovasi_cli.reading import days
from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.intake.cell_types import Known, known_of
from inovasi_cli.reading.intake.scales import read
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.loading import editions, load

TABLE: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "plain_words.yaml").read_text(encoding="utf-8")
)
REGION = "Kota Banjarmasin"


@cache
def known(edition: str = "2026", region: str | None = REGION) -> Known:
    return known_of(load(edition), region)


def level(code: str, written: str) -> str:
    levels = {**known().sid.levels, **known().spd.levels}
    found, told = levels[code].read(written)
    return f"{found} {told.kind.code}" if told else str(found)


def term(name: str, written: str) -> str:
    stages = known().ruleset.edition.eligibility.stages
    if name == "stage" and stages and known().lists[name].before(written, stages.expected):
        return "early"
    return known().lists[name].read(written)[0]


def day(_: str, written: str) -> str:
    return "..".join(map(str, days.days(written)))


def measured(code: str, written: str) -> str:
    return str(read(known().speech.in_full(written), [known().sid.by_code[code]]))


def said(reader: Callable[[str, str], str], about: str, written: str) -> str:
    try:
        return reader(about, written)
    except Unreadable as unreadable:
        return unreadable.remark.kind.code


READERS: dict[str, Callable[[str, str], str]] = {
    "levels": level,
    "region": level,
    "measured": measured,
    "affair": term,
    "theme": term,
    "stage": term,
    "day": day,
}


def probes() -> Iterator[tuple[str, str, str, str]]:
    """Column, what it is about, what is written, what is expected of it."""
    for column, of_column in TABLE.items():
        groups = of_column if column in ("levels", "region", "measured") else {column: of_column}
        for about, group in groups.items():
            for expected, cells in group.items():
                yield from ((column, str(about), str(written), str(expected)) for written in cells)


def refused(expected: str) -> bool:
    return expected in KINDS


@pytest.mark.parametrize("column", TABLE)
def test_what_is_written_is_read_as_it_is_meant_or_not_at_all(column: str) -> None:
    told = [
        (about, written, expected, found)
        for where, about, written, expected in probes()
        if where == column and (found := said(READERS[column], about, written)) != expected
    ]
    assert told == []


def test_the_table_has_both_kinds_for_every_indicator() -> None:
    counted = Counter(refused(expected) for _, _, _, expected in probes())
    assert counted[False] >= 120
    assert counted[True] >= 100
    assert TABLE["levels"].keys() == known().sid.by_code.keys()


def test_a_document_of_any_region_is_read_where_the_own_one_is_not_known() -> None:
    levels = known(region=None).sid.levels["16"]
    assert levels.read("Perda Kota Tegal")[0] == 3
    with pytest.raises(Unreadable):
        levels.read("Perda Atlantis")


def test_the_region_of_the_profile_is_the_one_whose_documents_count() -> None:
    profile = "| Nama Pemda | Kota Banjarmasin |\n| Kategori | kota |"
    table = "| Nama Inovasi | 16 |\n| SIAP | SK Walikota Banjarmasin |\n| LAPOR | Perda Kota Tegal |"
    read_as = take([book(Profil=profile, Inovasi=table)], load("2026"))
    levels = [{code: claim.level for code, claim in one.claims.items()} for one in read_as.innovations]
    assert levels == [{"16": 1}, {}]
    told = [(fault.kind.code, fault.place.cell) for fault in read_as.faults if fault.place.column == 2]
    assert told == [("N332", "B2"), ("N346", "B3")]


def test_a_stage_before_application_is_told_as_such() -> None:
    table = "| Nama Inovasi | Tahapan |\n| SIAP | Belum penerapan |\n| LAPOR | Rencana penerapan 2026 |"
    read_as = take([book(Inovasi=table)], load("2026"))
    assert [one.stage for one in read_as.innovations] == ["Belum penerapan", "Rencana penerapan 2026"]
    assert "N311" not in {one.kind.code for one in read_as.faults}
    found = {(one.kind.code, one.place.cell) for one in check(read_as, load("2026"))}
    assert {("L408", "B2"), ("L408", "B3")} <= found


def within_2024(rules: Ruleset, first: date, last: date) -> Ruleset:
    window = rules.edition.eligibility.window
    assert window is not None
    eligibility = rules.edition.eligibility._replace(window=window._replace(start=first, end=last))
    return replace(rules, edition=rules.edition._replace(eligibility=eligibility))


@pytest.mark.parametrize(
    ("first", "last", "code", "applied"),
    [
        (date(2024, 1, 1), date(2025, 12, 31), "N328", date(2024, 1, 1)),
        (date(2025, 1, 1), date(2025, 12, 31), "N328", date(2024, 1, 1)),
        (date(2024, 4, 1), date(2025, 12, 31), "N326", date(2024, 1, 1)),
        (date(2023, 1, 1), date(2024, 6, 30), "N326", date(2024, 12, 31)),
        (date(2024, 4, 1), date(2024, 6, 30), "N326", date(2024, 1, 1)),
    ],
)
def test_a_year_alone_counts_only_where_every_day_of_it_does(
    first: date, last: date, code: str, applied: date
) -> None:
    rules = within_2024(load("2026"), first, last)
    read_as = take([book(Inovasi="| Nama Inovasi | Waktu Penerapan |\n| SIAP | 2024 |")], rules)
    assert read_as.innovations[0].applied == applied
    assert (code, "B2") in {(one.kind.code, one.place.cell) for one in read_as.faults}


def test_a_trial_in_the_month_of_an_application_is_not_after_it() -> None:
    table = "| Nama Inovasi | Waktu Uji Coba | Waktu Penerapan |\n| SIAP | 15/05/2024 | Mei 2024 |"
    read_as = take([book(Inovasi=table)], load("2026"))
    assert "L418" not in {one.kind.code for one in check(read_as, load("2026"))}


@pytest.mark.parametrize("edition", editions())
def test_words_are_those_of_every_edition(edition: str) -> None:
    words = load(edition).vocabulary.words
    assert words.short and words.there and words.denied and words.planned
    assert not {*words.denied, *words.planned} & {*words.there}
