"""What untidy sheets hold besides the table: handled or named with its cell; no address ever shifts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from books import book, faults
from sheets import write_xlsx

from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Ruleset, loading

RULES = loading.load("2026")
HEADER = "| Nama Inovasi | OPD | Tahapan | 16 |\n"


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return RULES


def taken(table: str, rules: Ruleset) -> Submission:
    return take([book(Inovasi=HEADER + table)], rules)


def names(submission: Submission) -> list[str]:
    return [each.name for each in submission.innovations]


def test_a_header_repeated_on_every_page_is_no_innovation(rules: Ruleset) -> None:
    submission = taken(f"| SIAP | a | | 2 |\n{HEADER}| LAPOR | b | | 7 |", rules)
    assert (names(submission), faults(submission)) == (["SIAP", "LAPOR"], [("N305", "D4")])


def test_a_second_table_below_is_named_and_not_mixed_in(rules: Ruleset) -> None:
    second = (
        "| | | | |\n| Perangkat Daerah | Jumlah | Tahapan | |\n| Dinkes | 3 | x | |\n| Dinsos | 2 | y | |"
    )
    submission = taken(f"| SIAP | a | | 3 |\n{second}", rules)
    assert names(submission) == ["SIAP"]
    assert [
        (fault.kind.code, fault.place.row) for fault in submission.faults if fault.kind.code == "B126"
    ] == [("B126", 4)]


def test_a_second_list_beside_goes_on_with_the_first(rules: Ruleset) -> None:
    table = "| Nama Inovasi | OPD | | Nama Inovasi | OPD |\n| SIAP | a | | LAPOR | b |"
    submission = take([book(Inovasi=table)], rules)
    assert (names(submission), faults(submission)) == (["SIAP", "LAPOR"], [("B124", "D1")])


def test_sums_and_notes_below_the_table(rules: Ruleset) -> None:
    submission = taken(
        "| SIAP | a | | 3 |\n| Jumlah | | | 3 |\n| | | | |\n| | Catatan: data sementara | | |", rules
    )
    assert (names(submission), faults(submission)) == (["SIAP"], [("L417", "A3")])


LETTER = """
|  | PEMERINTAH KOTA CONTOH |             |           |              |
|  | Nama Pemda             | Nama Inovasi | Tahapan  | Waktu Penerapan |
| 1 | Kota Bogor            | SIAP        | Penerapan | 2024-03-15   |
| 2 | Kota Bogor            | LAPOR       | Penerapan | -            |
|  | Bogor, 5 Mei 2026      |             |           |              |
|  |                        |             |           | Mengetahui,  |
|  |                        |             |           | NIP 1970     |
"""


def test_a_signature_below_a_list_is_neither_a_region_nor_a_date(rules: Ruleset) -> None:
    submission = take([book(Inovasi=LETTER)], rules)
    assert (names(submission), submission.profile.region) == (["SIAP", "LAPOR"], "Kota Bogor")
    assert [fault for fault in faults(submission) if fault[0][0] in "NL"] == []


def test_a_dash_is_an_empty_cell(rules: Ruleset) -> None:
    submission = take(
        [
            book(
                Inovasi="| Nama Inovasi | OPD | Uji Coba | 16 |\n| SIAP | – | - | 3 |\n| - | - | - | - |",
                Bukti="| Nama Inovasi | Indikator | Nomor | Berkas |\n| SIAP | 16 | - | --- |",
            )
        ],
        rules,
    )
    (innovation,) = submission.innovations
    assert (innovation.agency, innovation.trial, innovation.claims["16"].evidenced) == (None, None, False)
    assert faults(submission) == []


def test_data_without_a_header(rules: Ruleset) -> None:
    submission = take([book(Inovasi="| 1 | SIAP ANTAR | Dinas Kesehatan | 3 |")], rules)
    assert [(fault.kind.code, fault.place.sheet) for fault in submission.faults] == [("K201", "Inovasi")]


def test_a_column_of_data_without_a_header_is_left_alone(rules: Ruleset) -> None:
    table = "| Nama Inovasi | | 16 |\n| SIAP | entah | 3 |"
    submission = take([book(Inovasi=table)], rules)
    assert (names(submission), faults(submission)) == (["SIAP"], [])


def workbook(
    path: Path, change: Any, table: str = HEADER + "| SIAP | a | | 2 |\n| LAPOR | b | | 7 |"
) -> Workbook:
    write_xlsx(path, {"Inovasi": table})
    written = openpyxl.load_workbook(path)
    change(written["Inovasi"])
    written.save(path)
    return read(path)


def test_hidden_and_filtered_rows_are_read_and_told(tmp_path: Path, rules: Ruleset) -> None:
    def hide(sheet: Any) -> None:
        sheet.row_dimensions[3].hidden = True
        sheet.row_dimensions[40].hidden = True  # nothing stands there

    submission = take([workbook(tmp_path / "a.xlsx", hide)], rules)
    assert names(submission) == ["SIAP", "LAPOR"]
    told = [(fault.kind.code, fault.place.row) for fault in submission.faults if fault.kind.code[0] == "B"]
    assert told == [("B117", 3)]
    assert ("N305", "D3") in faults(submission)


def test_an_agency_merged_over_its_innovations(tmp_path: Path, rules: Ruleset) -> None:
    table = HEADER + "| SIAP | Dinkes | | 3 |\n| LAPOR | | | 9 |\n| ANTAR | | | 2 |\n| JEMPUT | | | 1 |"
    found = workbook(tmp_path / "a.xlsx", lambda sheet: sheet.merge_cells("B2:B4"), table)
    submission = take([found], rules)
    assert [each.agency for each in submission.innovations] == ["Dinkes", "Dinkes", "Dinkes", None]
    assert ("N305", "D3") in faults(submission)


def test_a_block_merged_over_rows_and_columns_speaks_for_its_first_column(
    tmp_path: Path, rules: Ruleset
) -> None:
    table = HEADER + "| SIAP | Dinkes | | 3 |\n| LAPOR | | | 2 |\n| ANTAR | Dinsos | Penerapan | 2 |"
    found = workbook(tmp_path / "a.xlsx", lambda sheet: sheet.merge_cells("B2:C3"), table)
    submission = take([found], rules)
    assert [(each.agency, each.stage) for each in submission.innovations] == [
        ("Dinkes", None),
        ("Dinkes", None),
        ("Dinsos", "penerapan"),
    ]


def test_characters_that_do_not_show_change_nothing(rules: Ruleset) -> None:
    table = "| Nama\u200b Ino\u00advasi | Waktu Penerapan | Urusan Utama | 16 |\n"
    row = "| SIAP | 5\u200b/3/2025\ufeff | Kese\u00adhatan | \uff13\u200b |"
    submission = take([book(Inovasi=table + row)], rules)
    (innovation,) = submission.innovations
    assert faults(submission) == []
    assert (str(innovation.applied), innovation.affair, innovation.claims["16"].level) == (
        "2025-03-05",
        "kesehatan",
        3,
    )


def test_a_name_merged_over_several_rows_is_one_innovation(tmp_path: Path, rules: Ruleset) -> None:
    table = HEADER + "| SIAP | Dinkes | | 3 |\n| | | Penerapan | 2 |"
    submission = take([workbook(tmp_path / "a.xlsx", lambda sheet: sheet.merge_cells("A2:A3"), table)], rules)
    assert names(submission) == ["SIAP"]
    assert ("N314", "A3") in faults(submission)


def test_evidence_of_one_name_merged_over_its_documents(tmp_path: Path, rules: Ruleset) -> None:
    path = tmp_path / "a.xlsx"
    evidence = "| Nama Inovasi | Indikator | Nomor |\n| SIAP | 16 | 1 |\n| | 17 | 2 |"
    write_xlsx(path, {"Inovasi": "| Nama Inovasi | 16 | 17 |\n| SIAP | 3 | 2 |", "Bukti": evidence})
    written = openpyxl.load_workbook(path)
    written["Bukti"].merge_cells("A2:A3")
    written.save(path)
    (innovation,) = take([read(path)], rules).innovations
    assert [claim.evidenced for claim in innovation.claims.values()] == [True, True]


def test_macros_are_ignored_and_told(tmp_path: Path) -> None:
    import zipfile

    path = write_xlsx(tmp_path / "a.xlsm", {"Inovasi": HEADER})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    assert [fault.kind.code for fault in read(path).faults] == ["B118"]


def test_a_million_formatted_empty_rows(tmp_path: Path) -> None:
    def format_far(sheet: Any) -> None:
        sheet.cell(1_048_576, 5).number_format = "0.00"

    found = workbook(tmp_path / "a.xlsx", format_far)
    assert [len(sheet.rows) for sheet in found.sheets] == [3]
    assert found.faults == ()


@pytest.mark.parametrize("table", ["| a | | Jumlah | 3 |", "| Total | | | 3 |", "| | JUMLAH INOVASI | | 3 |"])
def test_a_sum_wherever_its_word_stands(table: str, rules: Ruleset) -> None:
    header = (
        "| OPD | Tahapan | Nama Inovasi | 16 |\n| a | Penerapan | SIAP | 3 |\n| b | Penerapan | LAPOR | 3 |\n"
    )
    submission = take([book(Inovasi=header + table)], rules)
    assert names(submission) == ["SIAP", "LAPOR"]
