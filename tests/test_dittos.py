"""Cells that say *as above*: read where one cell is meant, asked about elsewhere, never a level."""

from __future__ import annotations

import pytest
from books import book, faults

from inovasi_cli.reading.cells import is_ditto
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.rewriting import carried_out, rewritings
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules.loading import load

RULES = load("2026")
LIST = """
    | Nama Inovasi | Perangkat Daerah | Tahapan    | Urusan    | Waktu Penerapan | 16 | 17 |
    | SIAP         | Dinas Sosial     | Penerapan  | Sosial    | 1 Maret 2025    | 3  | 2  |
    | LAPOR        | "                | -"-        | sda       | idem            | "  | 2  |
    | MAJU         | s.d.a.           | Uji Coba   | Kesehatan | 2 Maret 2025    | 2  | 2  |
    |              |                  |            |           |                 |    |    |
    | JEMPUT       | idem             | Penerapan  | Kesehatan | 2 Maret 2025    | 2  | 2  |
    | RAWAT        | Dinas Kesehatan  | Penerapan  | Kesehatan | 2 Maret 2025    | 2  | 2  |
    | ALIR         | SDA              | Penerapan  | Kesehatan | 2 Maret 2025    | 2  | 2  |
    | "            | Dinas Kesehatan  | Penerapan  | Kesehatan | 2 Maret 2025    | 2  | 2  |
"""


def read(table: str) -> Submission:
    return take([book(Inovasi=table)], RULES)


@pytest.mark.parametrize(
    "written",
    ['"', "”", '-"-', '- " -', "''", "-''-", "sda", "s.d.a.", "S D A", "Idem.", "(idem)", "ditto", "〃"],
)
def test_a_ditto_is_told_by_itself(written: str) -> None:
    assert is_ditto(written)


@pytest.mark.parametrize("written", ["-", "–", "", "Dinas SDA", "Dinas Sosial", "samapta", "id", 3, None])
def test_nothing_else_is_one(written: object) -> None:
    assert not is_ditto(written)  # type: ignore[arg-type]


def test_it_is_read_as_the_cell_above_where_one_row_follows_the_other() -> None:
    lapor, maju, jemput = read(LIST).innovations[1:4]
    assert (lapor.agency, lapor.stage, lapor.affair) == ("Dinas Sosial", "penerapan", "sosial")
    assert str(lapor.applied) == "2025-03-01"
    assert maju.agency == "Dinas Sosial"
    assert jemput.agency is None


def test_it_never_claims_a_level() -> None:
    lapor = read(LIST).innovations[1]
    assert {code: claim.level for code, claim in lapor.claims.items()} == {"17": 2}


def test_what_is_not_plain_is_asked_about() -> None:
    told = faults(read(LIST))
    assert ("N305", "F3") in told
    assert ("N353", "B6") in told
    assert ("N353", "B8") in told  # Sumber Daya Air?
    assert ("N314", "A9") in told
    assert ("N313", "B3") in told


def test_of_two_files_the_second_does_not_go_on_with_the_first() -> None:
    merged = """
        | Nama Inovasi | Perangkat Daerah | Tahapan   | 16 | 17 | Asal Baris       |
        | SIAP         | Dinas Sosial     | Penerapan | 3  | 2  | a.xlsx!Inovasi!2 |
        | LAPOR        | sda              | Penerapan | 3  | 2  | a.xlsx!Inovasi!3 |
        | MAJU         | sda              | Penerapan | 3  | 2  | b.xlsx!Inovasi!2 |
        | RAWAT        | Dinas Kesehatan  | Penerapan | 3  | 2  | b.xlsx!Inovasi!3 |
        | ALIR         | sda              | Penerapan | 3  | 2  | b.xlsx!Inovasi!5 |
    """
    assert [one.agency for one in read(merged).innovations] == [
        *("Dinas Sosial", "Dinas Sosial", None, "Dinas Kesehatan", None)
    ]


def test_the_corrected_copy_writes_it_out_and_reads_the_same() -> None:
    workbook = book(Inovasi=LIST)
    changes = rewritings([workbook], RULES, None, take([workbook], RULES))
    assert {"B3", "C3", "D3", "E3", "B4"} <= {change.place.cell for change in changes}
    (copy,) = carried_out([workbook], changes)
    before, after = (take([one], RULES).innovations for one in (workbook, copy))
    assert [(one.agency, one.stage, one.affair, one.applied) for one in before] == [
        (one.agency, one.stage, one.affair, one.applied) for one in after
    ]


def test_documents_below_each_other_are_of_one_innovation() -> None:
    proofs = """
        | Nama Inovasi | Indikator | Berkas/Tautan |
        | SIAP         | 16        | perda.pdf     |
        | "            | 17        | sk.pdf        |
    """
    (siap,) = take(
        [book(Inovasi="| Nama Inovasi | 16 | 17 |\n| SIAP | 3 | 2 |", Bukti=proofs)], RULES
    ).innovations
    assert {code: claim.evidenced for code, claim in siap.claims.items()} == {"16": True, "17": True}
