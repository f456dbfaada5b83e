"""Cells as the edition writes them: whatever is read with one meaning, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import messy
import pytest
from books import book, with_cells
from sheets import sheet

from inovasi_cli.assessment import Request, rules_for
from inovasi_cli.diagnostics import column_letters
from inovasi_cli.reading import rewriting
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Value, Workbook
from inovasi_cli.reading.headers import OwnLayout, OwnSheet
from inovasi_cli.reading.intake import spelling_out, take
from inovasi_cli.reading.layout import match
from inovasi_cli.reading.rewriting import Rewriting, carried_out, rewritings
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Ruleset, loading
from inovasi_cli.scoring import score_all

SAMPLES = Path(__file__).parents[1] / "samples"
WRITTEN = """
    | Kolom                      | Tertulis                             | Menjadi                      |
    | Tahapan Inovasi            | PENERAPAN                            | Penerapan                    |
    | Tahapan Inovasi            | Tahap Uji Coba                       | Uji Coba                     |
    | Inisiator                  | Wali Kota                            | Kepala Daerah                |
    | Urusan Utama               | Urusan Pemerintahan Bidang Kesehatan | Kesehatan                    |
    | Urusan Utama               | Pertanahan dan                       |                              |
    | Urusan Lain                | sosial, Pendidikan                   | Sosial; Pendidikan           |
    | Waktu Penerapan            | 14 April 2025                        | @2025-04-14                  |
    | Waktu Penerapan            | Senin, 14/04/2025                    | @2025-04-14                  |
    | Waktu Penerapan            | 45761                                | @2025-04-14                  |
    | Waktu Penerapan            | 04/25/2025                           | @2025-04-25                  |
    | Waktu Penerapan            | @2025-04-14                          |                              |
    | Waktu Penerapan            | 03/04/2025                           |                              |
    | Waktu Penerapan            | Mei 2025                             |                              |
    | Waktu Penerapan            | 31/02/2025                           |                              |
    | Waktu Pengembangan         | Sudah                                |                              |
    | Waktu Pengembangan         | tidak                                |                              |
    | 16 Regulasi Inovasi Daerah | '2                                   | 2                            |
    | 16 Regulasi Inovasi Daerah | tiga                                 | 3                            |
    | 16 Regulasi Inovasi Daerah | '2 (dua)                             | 2                            |
    | 16 Regulasi Inovasi Daerah | '1,0                                 | 1                            |
    | 16 Regulasi Inovasi Daerah | Perda No. 5 Tahun 2023               | Peraturan Daerah             |
    | 16 Regulasi Inovasi Daerah | Peraturan Daerah                     |                              |
    | 16 Regulasi Inovasi Daerah | Raperda                              |                              |
    | 16 Regulasi Inovasi Daerah | Perda 5/2023 (rencana)               |                              |
    | 16 Regulasi Inovasi Daerah | 3                                    |                              |
    | 16 Regulasi Inovasi Daerah | tidak ada                            |                              |
    | 16 Regulasi Inovasi Daerah | -                                    |                              |
    | 17 Ketersediaan SDM        | 35 orang                             | Lebih dari 30 SDM            |
    | 17 Capaian                 | 35 orang                             | 35                           |
    | 17 Capaian                 | '1.250                               | 1250                         |
    | 17 Capaian                 | 10 orang (rencana 35)                |                              |
    | Estimasi Skor Kematangan   | 87,5 dari 111                        | 87.5                         |
    | Estimasi Skor Kematangan   | '1.250                               |                              |
    | Perangkat Daerah           | 'Dinas  Kesehatan                    | Dinas Kesehatan              |
    | Perangkat Daerah           | Dinkes                               |                              |
    | Tahapan Inovasi            | Penerapn                             | Penerapan !                  |
    | Urusan Utama               | Kesehatn                             | Kesehatan !                  |
    | Urusan Lain                | Kesehatn                             | Kesehatan !                  |
    | Urusan Lain                | Sosial; Kesehatn                     |                              |
    | Jenis                      | Digitl                               | Digital !                    |
    | Urusan Utama               | Pertani                              |                              |
    | Tahapan Inovasi            | Belum penerapan                      |                              |
    | Tahapan Inovasi            | Rencana penerapan 2026               |                              |
    | Urusan Utama               | 1. Pendidikan                        | Pendidikan                   |
    | Urusan Utama               | Bukan Pendidikan                     |                              |
    | Waktu Penerapan            | Mar-25                               |                              |
    | Waktu Penerapan            | Triwulan II 2025                     |                              |
    | Waktu Penerapan            | 2025                                 |                              |
    | 16 Regulasi Inovasi Daerah | Par. 2                               | 2                            |
    | 16 Regulasi Inovasi Daerah | II                                   | 2                            |
    | 16 Regulasi Inovasi Daerah | Sdh ada Perwali                      | Peraturan Kepala Daerah      |
    | 16 Regulasi Inovasi Daerah | Bukan Perda                          |                              |
    | 16 Regulasi Inovasi Daerah | 2 Perda                              |                              |
    | 17 Ketersediaan SDM        | 15 org                               | 11-30 SDM                    |
    | 17 Capaian                 | 15 org                               | 15                           |
"""
"""A cell and what it becomes; nothing: it stays. ``@`` begins a date, ``!`` ends what was not read before."""

CASES = [tuple(row) for row in sheet(WRITTEN).rows[1:]]


load = cache(loading.load)


def in_words(value: Value) -> Value:
    """What the table means: ``@2025-04-14`` is a date."""
    return date.fromisoformat(value[1:]) if isinstance(value, str) and value.startswith("@") else value


def found(*books: Workbook, own: OwnLayout | None = None) -> list[Rewriting]:
    rules = load("2026", None)
    return rewritings(books, rules, own, take(books, rules, own=own))


def as_table(changes: Sequence[Rewriting]) -> dict[str | None, Value]:
    return {change.place.cell: change.after for change in changes}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}: {case[1]}")
def test_a_cell_becomes(case: tuple[Value, ...]) -> None:
    header, written, *becomes = case
    listed = book(
        Inovasi=[["Nama Inovasi", "Waktu Uji Coba", header], ["SIAP ANTAR", None, in_words(written)]]
    )
    changes = found(listed)
    expected = becomes[0] if becomes else None
    learnt = isinstance(expected, str) and expected.endswith(" !")
    expected = expected.removesuffix(" !") if isinstance(expected, str) else in_words(expected)
    assert [(change.after, change.learnt) for change in changes if change.place.row == 2] == (
        [] if expected is None else [(in_words(expected), learnt)]
    )


def test_a_number_becomes_a_number_and_a_text_stays_one() -> None:
    listed = book(Inovasi=[["Nama Inovasi", "Estimasi Skor Kematangan"], [" 2024 ", "87,5"]])
    assert [(type(change.after), change.after) for change in found(listed)] == [(str, "2024"), (float, 87.5)]


def test_evidence_and_rows_of_the_region_too() -> None:
    files = book(
        Inovasi="| Nama Inovasi | OPD |\n| GEMAS (Gerakan Masyarakat) | Dinkes |",
        SPD="""
            | Kode | Indikator  | Capaian | Parameter | Bukti Dukung |
            | 1    | Visi       |         | tiga      | ' rpjmd.pdf  |
            | 2b   | Pendapatan | '6,4    |           |              |
        """,
        Bukti="""
            | Nama Inovasi | Indikator | Jenis Dokumen | Tanggal       |
            | GEMAS        | 16        | Perda         | 14 April 2024 |
        """,
    )
    assert [(change.place.sheet, change.place.cell, change.after) for change in found(files)] == [
        ("Inovasi", "B1", "Perangkat Daerah"),
        ("SPD", "D2", 3),
        ("SPD", "E2", "rpjmd.pdf"),
        ("SPD", "C3", 6.4),
        ("Bukti", "A2", "GEMAS (Gerakan Masyarakat)"),
        ("Bukti", "D2", date(2024, 4, 14)),
    ]


class TestHeaders:
    def test_are_renamed_where_they_were_recognised_for_sure(self) -> None:
        listed = book(
            Inovasi="""
                | No. | JUDUL INOVASI | OPD          | Tahapan   | Rancang Bangunn | Kontak | '16. Regulasi |
                | 1   | SIAP ANTAR    | Dinas Sosial | Penerapan |                 | Ratna  | 3             |
            """
        )
        assert as_table(found(listed)) == {
            "B1": "Nama Inovasi",
            "C1": "Perangkat Daerah",
            "D1": "Tahapan Inovasi",
            "E1": "Rancang Bangun",
            "G1": "16 Regulasi Inovasi Daerah",
        }

    def test_are_kept_where_the_column_is_asked_about(self) -> None:
        listed = book(
            Inovasi="""
                | Judul Inovasi | OPD          | Urusan | Status    | Deskripsi |
                | SIAP ANTAR    | Dinas Sosial | Sosial | Penerapan | cepat     |
                | JEMPUT BOLA   | Dinas Sosial | Sosial | Uji Coba  | murah     |
            """
        )
        (header,) = match(listed, load("2026", None)).matches
        assert [cell.field for cell in header.cells if not cell.sure] == ["stage", "design"]
        assert as_table(found(listed)) == {
            "A1": "Nama Inovasi",
            "B1": "Perangkat Daerah",
            "C1": "Urusan Utama",
        }

    def test_a_second_column_of_a_name_and_a_group_keep_theirs(self) -> None:
        listed = book(
            Inovasi="""
                | Nama Inovasi | Tahapan   | Tahapan Inovasi | Urusan    |        |
                |              |           |                 | Utama     | Lain   |
                | SIAP ANTAR   | Penerapan | Uji Coba        | Kesehatan | Sosial |
            """
        )
        assert found(listed) == []

    def test_a_layout_of_ones_own_is_sure(self) -> None:
        listed = book(Rekap="| Judul Karya | Foto | R |\n| SIAP ANTAR | x | 3 |")
        own = OwnLayout(
            (OwnSheet("Rekap", "innovations", {"Judul Karya": "name", "R": "16", "Foto": "ignore"}),)
        )
        assert as_table(found(listed, own=own)) == {"A1": "Nama Inovasi", "C1": "16 Regulasi Inovasi Daerah"}

    def test_of_merged_cells_only_the_first_is_written(self) -> None:
        listed = sheet("| Nama Inovasi | OPD |\n| SIAP | dinas  sosial |\n| ANTAR | |")
        files = Workbook("data.xlsx", (listed._replace(merged=((2, 3, 2, 2),)),))
        assert as_table(found(files)) == {"B1": "Perangkat Daerah", "B2": "dinas sosial"}


def test_a_column_that_would_change_its_meaning_keeps_no_other_from_being_corrected(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    worded = spelling_out.worded

    def careless(name: str, value: Value, row: Any, known: Any, **more: bool) -> spelling_out.Wording | None:
        if name == "agency":
            return spelling_out.Wording("name", "Dinas Lain")
        return worded(name, value, row, known, **more)

    monkeypatch.setattr(rewriting, "worded", careless)
    monkeypatch.setattr(rewriting, "_agreed", lambda *given: given[2])
    table = "| Nama Inovasi | Perangkat Daerah | Urusan Utama |\n| SIAP | Dinas Sosial | kesehatan |"
    assert as_table(found(book(Inovasi=table))) == {"C2": "Kesehatan"}


def test_a_form_is_corrected_in_its_answers() -> None:
    form = book(
        Formulir="""
            | Jenis Isian     | Jawaban         |
            | Nama Inovasi    | SIAP ANTAR      |
            | Tahapan Inovasi | : penerapan     |
            | Urusan Utama    | kesehatan       |
            | Waktu Penerapan | 14 April 2025   |
        """
    )
    assert as_table(found(form)) == {"B3": "Penerapan", "B4": "Kesehatan", "B5": date(2025, 4, 14)}


def test_a_cell_that_holds_what_two_columns_should_stays() -> None:
    listed = book(Inovasi="| Nama Inovasi | Jenis |\n| SIAP ANTAR | Digital - Inovasi Pelayanan Publik |")
    assert found(listed) == []


def holds(books: Sequence[Workbook], spd: Decimal | None = None) -> int:
    """What was read keeps its meaning, nothing is claimed that was not, and a second time changes nothing.

    The number of changes is returned.
    """
    rules = rules_for(books, Request())
    before = take(books, rules, spd_total=spd)
    changes = rewritings(books, rules, None, before)
    known = carried_out(books, [change for change in changes if not change.learnt])
    same = take(known, rules, spd_total=spd)
    assert meaning(same) == meaning(before)
    assert figures(same, rules) == figures(before, rules)
    after = carried_out(books, changes)
    again = take(after, rules, spd_total=spd)
    assert [one.claims for one in again.innovations] == [one.claims for one in before.innovations]
    assert rewritings(after, rules, None, again) == []
    return len(changes)


def figures(submission: Submission, rules: Ruleset) -> object:
    cards = score_all(submission, rules)
    return {basis: card and (card.index, card.counted, card.total) for basis, card in cards.items()}


def meaning(submission: Any) -> object:
    """All that was read, but for texts that are kept as they stand and what was said about them."""
    innovations = tuple(one._replace(design=None) for one in submission.innovations)
    documents = tuple(one._replace(kind=None, link=None) for one in submission.documents)
    spd = {code: claim._replace(beside=None) for code, claim in submission.spd.items()}
    kept = {"innovations": innovations, "documents": documents, "spd": spd}
    return submission._replace(**kept, faults=(), unread=(), doubts=())


@pytest.mark.parametrize("case", messy.load(), ids=lambda case: case.name)
def test_nothing_of_a_messy_workbook_changes_its_meaning(case: messy.Messy, tmp_path: Path) -> None:
    holds([case.workbook(tmp_path)], case.request.spd)


@pytest.mark.parametrize("name", ["perlu-diperbaiki", "banjarmasin-2023", "kota-contoh-2026"])
def test_nothing_of_a_sample_does(name: str) -> None:
    holds([read(SAMPLES / f"{name}.xlsx")])


def test_of_what_a_template_offers_nothing_is_written_otherwise() -> None:
    city = read(SAMPLES / "kota-contoh-2026.xlsx")
    assert found(city) == []


def test_nor_does_anything_of_cells_filled_at_random() -> None:
    """Any cell of a list and of the rows of the region holds anything that people write somewhere."""
    random = Random(14)
    others: list[Value] = ["P2", " x ", 7.0, True]
    things = [in_words(case[1]) for case in CASES] + others
    city = read(SAMPLES / "kota-contoh-2026.xlsx")
    city = city._replace(sheets=tuple(sheet._replace(rows=sheet.rows[:25]) for sheet in city.sheets))

    listed = next(one for one in city.sheets if one.name == "Inovasi")
    heads = [str(head) for head in listed.rows[0]]
    suiting = [(heads.index(str(head)) + 1, in_words(said)) for head, said, *_ in CASES if head in heads]
    anywhere = [(column, thing) for column in range(3, len(heads) + 1) for thing in things]
    for _ in range(4):
        chosen = random.choices(suiting, k=150) + random.choices(anywhere, k=150)
        put = {f"Inovasi!{column_letters(column)}{random.randint(2, 25)}": thing for column, thing in chosen}
        put |= {
            f"SPD!{random.choice('CDF')}{random.randint(2, 21)}": random.choice(things) for _ in range(20)
        }
        assert holds([with_cells(city, put)]) > 30
