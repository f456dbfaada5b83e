"""Merging changes nothing: the same score, the same findings at the same rows, whatever is missing."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest
from submissions import ANYTHING, NEAR, merged

from inovasi_cli import assessment
from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Sheet, Value, Workbook
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.loading import load

SAMPLES = Path(__file__).parents[1] / "samples"
REQUEST = Request(edition="2026")
ROWS = 10
SPLITS = 200
SEED = 20261130
OF_THE_REGION = ("N322", "K205", "L402")
"""What is about the region or its sheet, which has no origin any more."""
OF_A_HEADER = ("K202", "K203", "K210", "K216", "K220")
"""What is about a header, which may be that of several files after merging."""
OF_A_READING = ()


@cache
def rules() -> Ruleset:
    return load("2026")


@cache
def sound() -> Workbook:
    return read(SAMPLES / "kota-contoh-2026.xlsx")


def rows_of(name: str) -> Sequence[Sequence[Value]]:
    (found,) = (each for each in sound().sheets if each.name == name)
    return found.rows


def without(rows: Sequence[Sequence[Value]], dropped: set[int]) -> tuple[tuple[Value, ...], ...]:
    return tuple(tuple(value for at, value in enumerate(row) if at not in dropped) for row in rows)


def split(seed: int) -> list[Workbook]:
    """The sound submission as the files of some agencies, each without some columns, and the region's own."""
    chance = random.Random(SEED + seed)
    innovations = rows_of("Inovasi")
    head, body = innovations[0], chance.sample(innovations[1:], ROWS)
    name = head.index("Nama Inovasi")
    evidence = rows_of("Bukti")
    parts = []
    count = chance.randint(2, 5)
    often = chance.choice([0.0, 0.05, 0.2, 0.5])
    for at in range(count):
        own = body[at::count]
        named = {row[name] for row in own}
        lost = {column for column in range(len(head)) if column != name and chance.random() < often}
        heads = [
            header if column == name or chance.random() > often / 5 else called(chance, str(header))
            for column, header in enumerate(head)
        ]
        listed = without((heads, *own), lost)
        file = f"{at:02}.xlsx"
        tables = {"Inovasi": listed}
        if chance.random() < 0.7:
            proofs = [row for row in evidence[1:] if row and row[0] in named]
            spare = range(3, len(evidence[0]))
            gone = {column for column in spare if chance.random() < often}
            tables["Bukti"] = without((evidence[0], *proofs), gone)
        if chance.random() < 0.7:
            agency = own[0][head.index("Perangkat Daerah")]
            region = (("Nama Pemda", "Kota Contoh"), ("Kategori", "Kota"))
            tables["Profil"] = (*region, ("Perangkat Daerah", agency))
        parts.append(workbook(file, tables))
    spd = rows_of("SPD")
    if chance.random() < 0.8:
        kept = [row for row in spd[1:] if chance.random() > often / 2]
        gone = {column for column in range(2, len(spd[0])) if chance.random() < often / 2}
        parts.append(workbook("bappeda.xlsx", {"SPD": without((spd[0], *kept), gone)}))
    chance.shuffle(parts)
    return parts


def called(chance: random.Random, header: str) -> str:
    """Return another header for a column: one that is read by a guess, misspelt, or not understood."""
    if chance.random() < 0.5:
        return chance.choice((f"Catatan {header}", "", header[:4] + header[5:]))
    return chance.choice(NEAR.get(header, (f"Data {header}", *ANYTHING)))


def workbook(file: str, tables: dict[str, tuple[tuple[Value, ...], ...]]) -> Workbook:
    return Workbook(file, tuple(Sheet(file, name, rows) for name, rows in tables.items()))


def result(found: Assessment) -> object:
    """The cards of all bases, less the places."""
    return [
        card
        and (
            (card.index, card.total, card.predicate, card.coverage.covered),
            [(each.innovation.name, each.counted, each.maturity) for each in card.innovations],
            [(row.indicator.code, row.level) for row in card.spd_rows],
        )
        for card in found.cards.values()
    ]


def bounds(found: Assessment) -> object:
    """How far the index is open."""
    return found.low, found.high


def open_(found: Assessment) -> set[object]:
    """What is open and how far, by the header that it is about."""
    return {
        (each.header.id.removeprefix("Lainnya: "), each.low, each.high, each.finding.facts.get("fields"))
        for each in found.reservations
    }


def told(found: Assessment, workbooks: Iterable[Workbook]) -> Counter[tuple[str, str]]:
    """Count the findings by code and by the file that they are about, which a merged row names."""
    read = {(each.file, each.name): each.rows for workbook in workbooks for each in workbook.sheets}
    told = [each for each in found.findings if each.kind.code not in OF_A_HEADER]
    return Counter((each.kind.code, origin(each, read)) for each in told)


def headers(found: Assessment) -> set[tuple[str, object]]:
    """The findings about headers by code and header."""
    told = {
        (each.kind.code, str(each.facts["header"]).removeprefix("Lainnya: "))
        for each in found.findings
        if each.kind.code in OF_A_HEADER
    }
    open_ = {header for code, header in told if code == "K216"}  # of one file it may be, of another not
    return {(code, header) for code, header in told if code == "K216" or header not in open_}


def origin(finding: Diagnostic, read: Mapping[tuple[str, str], Sequence[Sequence[Value]]]) -> str:
    place = finding.place
    rows = read.get((place.file or "", place.sheet or ""), ((),))
    if finding.kind.code in OF_THE_REGION:
        return ""
    if "origin" in finding.facts:
        return str(finding.facts["origin"]).split("!")[0]
    if place.row and "Asal Baris" in rows[0]:
        return str(rows[place.row - 1][rows[0].index("Asal Baris")]).split("!")[0]
    return place.file or ""


def named(workbook: Workbook, file: str) -> Workbook:
    return Workbook(file, tuple(each._replace(file=file) for each in workbook.sheets))


@pytest.fixture(autouse=True)
def loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Load the rules once."""
    monkeypatch.setattr(assessment, "rules_for", lambda *_: rules())


@pytest.mark.parametrize("first", range(0, SPLITS, 20))
def test_a_merged_workbook_scores_and_is_told_as_its_files(first: int) -> None:
    for seed in range(first, first + 20):
        parts = split(seed)
        before = assess(parts, REQUEST)
        whole = merged(parts, rules(), before.submission)
        after = assess([whole], REQUEST)
        assert result(after) == result(before), seed
        assert bounds(after) == bounds(before), seed
        assert open_(after) == open_(before), seed
        assert told(after, [whole]) == told(before, parts), seed
        assert headers(after) == headers(before), seed


def test_and_so_does_one_that_is_merged_of_merged_ones() -> None:
    for seed in range(10):
        parts = split(seed)
        halves = [
            named(merged(half, rules(), assess(half, REQUEST).submission), f"{at}.xlsx")
            for at, half in enumerate((parts[:1], parts[1:]))
        ]
        whole = merged(halves, rules(), assess(halves, REQUEST).submission)
        assert result(assess([whole], REQUEST)) == result(assess(parts, REQUEST)), seed
