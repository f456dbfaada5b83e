"""Columns that only the others beside them tell: whose evidence, whose numbers, which account."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from books import book

from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.layout import Match, match
from inovasi_cli.rules import Ruleset, loading

NAMES: Column = ["SIAP", "LAPOR", "ANTAR", "JEMPUT"]
LEVELS: Column = [3, 2, 0, 1]
LINKS: Column = ["https://drive.google.com/a", "SK 12", None, "ada"]
AGENCIES: Column = ["Dinas Kesehatan", "Dinas Sosial", "Bappeda", "Dinas Sosial"]
ACCOUNTS: Column = ["iga2026.kes.contoh", "iga2026.sos.contoh", "iga2026.bap.contoh", "iga2026.sos.contoh"]
Column = Sequence[Value]


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


def read(columns: Mapping[str, Column], rules: Ruleset, *below: Column) -> Match:
    """The list with these columns, and the rows ``below`` its header."""
    table: list[Column] = [["Nama Inovasi", *columns], *below, *zip(NAMES, *columns.values(), strict=True)]
    (found,) = match(book(Inovasi=table), rules).matches
    return found


def fields(columns: Mapping[str, Column], rules: Ruleset, *below: Column) -> list[str | None]:
    return [cell.field for cell in read(columns, rules, *below).cells[1:]]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("SID-1", "SID-16", "SID-19"), ["16", "31", "34"]),
        (("SID 16", "SID 19", "SID 34"), ["16", "19", "34"]),
        (("SID 2 SDM", "SID 16 Replikasi", "sid20"), ["17", "31", "35"]),
    ],
)
def test_numbers_of_sid_count_from_where_the_others_do(
    numbers: Sequence[str], expected: list[str], rules: Ruleset
) -> None:
    assert fields(dict.fromkeys(numbers, LEVELS), rules) == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (LEVELS, None),
        (["2 kali", "3 kali", "1 kali", "3 kali"], "31"),
        (["Peraturan Daerah", "Perkada", "Perda", "Perkada"], "16"),
    ],
)
def test_one_number_of_sid_is_told_by_its_cells_or_asked_about(
    cells: Column, expected: str | None, rules: Ruleset
) -> None:
    found = read({"SID 16": cells}, rules)
    assert found.cells[1].field == expected
    if expected is None:
        assert [fault.kind.code for fault in found.faults if fault.place.cell == "B1"] == ["K210"]


@pytest.mark.parametrize("proof", ["Eviden", "Dokumen Bukti Dukung", "Bukti Fisik", "Ev. Reg."])
def test_evidence_belongs_to_the_level_before_it(proof: str, rules: Ruleset) -> None:
    assert fields({"Reg.": LEVELS, proof: LINKS}, rules) == ["16", "16.evidence"]


@pytest.mark.parametrize("other", ["Foto", "Folder Drive", "Ev. Monev", "Link Aplikasi"])
def test_what_speaks_of_something_else_is_no_evidence_of_it(other: str, rules: Ruleset) -> None:
    assert fields({"Regulasi": LEVELS, other: LINKS}, rules)[1] != "16.evidence"


@pytest.mark.parametrize(("first", "second"), [(0, 1), (1, 0)])
def test_an_account_beside_the_agency_is_not_read_and_no_error(
    first: int, second: int, rules: Ruleset
) -> None:
    both = [("Perangkat Daerah", AGENCIES), ("Admin OPD (Akun)", ACCOUNTS)]
    found = read(dict([both[first], both[second]]), rules)
    assert [cell.field for cell in found.cells[1:]] == (["agency", None] if first == 0 else [None, "agency"])
    assert [fault for fault in found.faults if fault.severity == "error"] == []


def test_an_account_alone_tells_the_agency_whatever_it_is_called(rules: Ruleset) -> None:
    assert fields({"User Portal": ACCOUNTS}, rules) == ["agency"]


@pytest.mark.parametrize("written", ["({})", "{}"])
def test_numbers_of_columns_are_none_of_indicators(written: str, rules: Ruleset) -> None:
    others: dict[str, Column] = {f"Catatan {chr(at)}": ["-"] * 4 for at in range(ord("A"), ord("R"))}
    numbers = [written.format(at) for at in range(1, len(others) + 4)]
    columns = {"Regulasi": LEVELS, **others, "Replikasi": LEVELS}
    found = fields(columns, rules, numbers)
    assert (found[0], found[-1], {*found[1:-1]}) == ("16", "31", {None})


@pytest.mark.parametrize(
    ("header", "cells", "expected"),
    [
        ("Video Inov.", ["Ada", "Blm", "Ada", "Ada"], "video"),
        ("Vid (Y/T)", ["Y", "T", "Y", "Y"], "video"),
        ("Vid. Profil Inovasi", ["https://youtu.be/a", None, "https://youtu.be/b", None], "video_link"),
        ("Jenis Inovasi (TK/Yanlik/Lain)", ["Tata Kelola", "Yanlik", "Lain", "Yanlik"], "form"),
        ("udah dikirim?", ["sudah", "belum", "sudah", "belum"], "status"),
        ("digital?", ["D", "ND", "ND", "D"], "kind"),
        ("siapa (ASN/OPD/dll)", ["ASN", "OPD", "OPD", "Masyarakat"], "initiator"),
        ("Jumlah bimtek", ["3 kali atau lebih", "1", "2 kali", "3 kali atau lebih"], "20"),
    ],
)
def test_cells_tell_which_of_two_fields_a_header_means(
    header: str, cells: Column, expected: str, rules: Ruleset
) -> None:
    assert fields({header: cells}, rules) == [expected]


def test_a_title_over_all_indicators_speaks_of_levels_and_over_measured_ones_of_figures(
    rules: Ruleset,
) -> None:
    for names, expected in (
        (("19 Alat Kerja", "20 Bimtek", "31 Replikasi"), ["19", "20", "31"]),
        (("20 Bimtek", "31 Replikasi"), ["20.measured", "31.measured"]),
    ):
        gaps: list[Value] = [None] * (len(names) - 1)
        rows: list[Column] = [
            [name, *[level] * len(names)] for name, level in zip(NAMES, LEVELS, strict=True)
        ]
        table: list[Column] = [["Nama Inovasi", "Capaian", *gaps], [None, *names], *rows]
        (found,) = match(book(Inovasi=table), rules).matches
        assert [cell.field for cell in found.cells[1:]] == expected


def test_codes_are_no_names_where_no_header_speaks_of_names(rules: Ruleset) -> None:
    header: Column = ["Kode Unik Inovasi", "Penamaan Inovasi", "Tahapan", "Urusan", "OPD", "16", "17"]
    rows: list[Column] = [
        [f"MGJ-2026-000{at}", name, "Penerapan", "Kesehatan", "Dinas Sosial", 3, 2]
        for at, name in enumerate(NAMES)
    ]
    (found,) = match(book(Lampiran=[header, *rows]), rules).matches
    assert found.table is not None
    assert found.table.columns["name"] == 2
