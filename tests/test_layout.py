"""Finding sheets, header rows and columns, however people have arranged them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from sheets import Rows, sheet

from inovasi_cli.reading.files.sheets import Value, Workbook
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.headers.form import labelled
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.layout import FoundTable, Layout, match
from inovasi_cli.reading.layout.shapes import edition_named
from inovasi_cli.rules import Ruleset, loading
from inovasi_cli.text.layouts import UNTITLED

BUKTI = """
| Nama Inovasi | Indikator | Nomor | Parameter Terverifikasi |
| SIAP ANTAR   | 16        | 1     | 2                       |
"""


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


def book(**sheets: str | Rows) -> Workbook:
    return Workbook("data.xlsx", tuple(sheet(table, name) for name, table in sheets.items()))


def faults(layout: Layout) -> list[tuple[str, str | None]]:
    return [(fault.kind.code, fault.place.cell) for fault in layout.faults]


def innovations(table: str | Rows, rules: Ruleset) -> FoundTable:
    """The one table of innovations on a sheet Inovasi."""
    (found,) = match(book(Inovasi=table), rules).having("innovations")
    return found


def columns(table: str | Rows, rules: Ruleset) -> Mapping[str, int]:
    return innovations(table, rules).columns


# Sheets


@pytest.mark.parametrize("name", ["Inovasi", "INOVASI ", "Daftar  Inovasi", "inovasi-daerah"])
def test_the_list_of_innovations_by_name(name: str, rules: Ruleset) -> None:
    layout = match(book(**{name: "| No | Nama Inovasi | Tahapan |"}), rules)
    assert [(table.role, table.sheet.name) for table in layout.tables] == [("innovations", name)]


def test_the_list_of_innovations_by_its_columns(rules: Ruleset) -> None:
    layout = match(
        book(Ringkasan="| Jumlah | 3 |", Data="| # | Nama Inovasi* | Tahapan Inovasi* |", Bukti=BUKTI), rules
    )
    assert [(table.role, table.sheet.name) for table in layout.tables] == [
        ("innovations", "Data"),
        ("evidence", "Bukti"),
    ]
    assert faults(layout) == [("B104", None)]


def test_a_sheet_by_columns_only_where_none_has_the_name(rules: Ruleset) -> None:
    table = "| No | Nama Inovasi | Tahapan |"
    layout = match(book(Lama=table, Inovasi=table), rules)
    assert [table.sheet.name for table in layout.having("innovations")] == ["Inovasi"]
    assert faults(layout) == [("B104", None)]


@pytest.mark.parametrize(
    ("table", "role"),
    [
        ("| Dokumen | | |\n| Nama Inovasi | Indikator | Nomor |\n| SIAP | 16 | 1 |", "evidence"),
        ("| No. | Kode | Capaian |\n| a | 1 | 3 |\n| b | 2a | 1 |\n| c | 2b | 1 |", "spd"),
        ("| Nama Pemda | Kota Bogor |\n| Kategori | Kota |\n| Edisi | 2026 |", "profile"),
        ("| Nama Indikator | Parameter |\n| Visi dan Misi | 3 |", None),
        ("| Kategori | Klaster | Edisi |\n| Kota | | 2026 |", None),
        ("| Indikator | Nomor |\n| 16 | 1 |", None),
    ],
)
def test_a_sheet_of_any_name_is_told_by_its_columns(table: str, role: str | None, rules: Ruleset) -> None:
    layout = match(book(Inovasi="| No | Nama Inovasi | Tahapan |", Lembar3=table), rules)
    assert [each.role for each in layout.matches] == ["innovations", role]


def test_one_that_has_the_name_goes_before_one_that_has_the_columns(rules: Ruleset) -> None:
    layout = match(book(Lama=BUKTI, Inovasi="| No | Nama Inovasi | Tahapan |", Bukti=BUKTI), rules)
    assert [each.role for each in layout.matches] == [None, "innovations", "evidence"]


LISTED = "| No | Nama Inovasi | Tahapan |\n| 1 | SIAP | Penerapan |"


@pytest.mark.parametrize(
    "filled", [{"Rekap": LISTED}, {"Dinkes": LISTED, "Dinsos": LISTED.replace("SIAP", "SAPA")}]
)
def test_a_template_that_nobody_filled_in_gives_way_and_is_named(
    filled: dict[str, str], rules: Ruleset
) -> None:
    layout = match(book(Inovasi="| No | Nama Inovasi | Tahapan | 16 |", **filled), rules)
    assert [table.sheet.name for table in layout.having("innovations")] == [*filled]
    assert [fault for fault in faults(layout) if fault[0] == "B114"] == [("B114", None)]


def test_a_sheet_for_each_agency_is_one_list(rules: Ruleset) -> None:
    table = "| Daftar |\n| No | Nama Inovasi | 16 |\n| 1 | {} | 3 |"
    layout = match(book(Dinkes=table.format("SIAP"), Dinsos=table.format("LAPOR")), rules)
    assert [each.role for each in layout.matches] == ["innovations", "innovations"]
    assert [(each.kind.code, each.place.sheet) for each in layout.faults if each.kind.code[0] == "B"] == [
        ("B125", "Dinkes"),
        ("B121", "Dinsos"),
        ("B125", "Dinsos"),
    ]


@pytest.mark.parametrize(
    "other", ["| No | Nama Inovasi | 16 |\n| 1 | Siap | 2 |", "| Nama Inovasi | OPD |\n| LAPOR | a |"]
)
def test_a_list_that_repeats_names_or_has_other_columns_does_not_go_on(other: str, rules: Ruleset) -> None:
    layout = match(book(Satu="| No | Nama Inovasi | 16 |\n| 1 | SIAP | 3 |", Dua=other), rules)
    assert [each.role for each in layout.matches] == ["innovations", None]
    assert [each.kind.code for each in layout.faults if each.kind.code[0] == "B"] == ["B114"]


def test_lists_of_two_years_are_two(rules: Ruleset) -> None:
    table = "| No | Nama Inovasi | 16 |\n| 1 | {} | 3 |"
    layout = match(book(Data_2026=table.format("SIAP"), Data_2025=table.format("LAPOR")), rules)
    assert [each.role for each in layout.matches] == ["innovations", None]


def test_evidence_is_no_list_of_innovations(rules: Ruleset) -> None:
    layout = match(book(Dokumen=BUKTI, Rekap="| No | Nama Inovasi | Tahapan |"), rules)
    assert [each.role for each in layout.matches] == ["evidence", "innovations"]


@pytest.mark.parametrize(
    ("named", "read"),
    [
        ("| Nama Inovasi | Indikator |", "Dokumen OPD"),  # the sheet of the template, never filled in
        ("| Nama Inovasi | Perihal |\n| SIAP | Foto |", "Dokumen OPD"),  # nothing tells the indicators
        ("| Nama Inovasi | Indikator |\n| SIAP | 16 |", "Bukti"),
    ],
)
def test_a_sheet_of_evidence_that_is_not_used_hides_no_other(named: str, read: str, rules: Ruleset) -> None:
    other = "| Nama Inovasi | Indikator | Link |\n| SIAP | 16 | a.pdf |"
    layout = match(book(**{"Bukti": named, "Dokumen OPD": other}), rules)
    assert [table.sheet.name for table in layout.having("evidence") if len(table.sheet.rows) > 1] == [read]


def test_a_misspelt_sheet_is_answered_with_the_right_name(rules: Ruleset) -> None:
    layout = match(book(Inovasi="| No | Nama Inovasi | Tahapan |", Bukit="| SK |"), rules)
    assert faults(layout) == [("B104", None)]
    assert layout.faults[0].facts["near"] == "Bukti"


def test_the_guide_of_the_template_is_passed_over(rules: Ruleset) -> None:
    layout = match(book(Petunjuk="| Nama Inovasi | Tahapan |"), rules)
    assert (layout.tables, layout.faults) == ((), ())


def test_a_visible_sheet_named_like_our_hidden_lists_is_read(rules: Ruleset) -> None:
    layout = match(book(Daftar="| Nama Inovasi | Tahapan |\n| SIAP | Penerapan |"), rules)
    assert [table.sheet.name for table in layout.having("innovations")] == ["Daftar"]


@pytest.mark.parametrize(("file", "read"), [("daftar.csv", ["daftar"]), ("kota-Daftar.csv", [])])
def test_a_csv_named_so_is_read_unless_it_was_saved_from_our_workbook(
    file: str, read: list[str], rules: Ruleset
) -> None:
    listed = sheet("| Nama Inovasi | Tahapan |\n| SIAP | Penerapan |", file.removesuffix(".csv"), file)
    layout = match(Workbook(file, (listed,)), rules)
    assert [table.sheet.name for table in layout.having("innovations")] == read


def test_two_lists_of_innovations_are_both_read(rules: Ruleset) -> None:
    table = "| No | Nama Inovasi | Tahapan |"
    layout = match(book(**{"Inovasi": table, "Daftar Inovasi": table}), rules)
    assert len(layout.having("innovations")) == 2


# Header rows


def test_titles_and_blank_rows_above_the_header(rules: Ruleset) -> None:
    table = innovations(
        """
        | DAFTAR INOVASI KOTA CONTOH |              |         |
        | Tahun 2026                 |              |         |
        |                            |              |         |
        | No                         | Nama Inovasi | Tahapan |
        | 1                          | SIAP ANTAR   |         |
        """,
        rules,
    )
    assert (table.header_row, table.columns) == (4, {"number": 1, "name": 2, "stage": 3})


def test_a_header_that_does_not_begin_at_a1(rules: Ruleset) -> None:
    found = match(Workbook("data.xlsx", (sheet("| Nama Inovasi | Tahapan |", at="C7"),)), rules)
    assert [(table.header_row, table.columns) for table in found.tables] == [(7, {"name": 3, "stage": 4})]


def test_a_merged_header_over_two_rows(rules: Ruleset) -> None:
    table = innovations(
        """
        | No | Nama Inovasi | Indikator SID |    | Waktu     |               |
        |    |              | 16            | 17 | Uji Coba  | Penerapan Awal |
        | 1  | SIAP ANTAR   | 3             | 2  |           |               |
        """,
        rules,
    )
    assert table.header_row == 2
    assert table.columns == {"number": 1, "name": 2, "16": 3, "17": 4, "trial": 5, "applied": 6}


def test_names_that_two_rows_make_together(rules: Ruleset) -> None:
    table = innovations(
        """
        | No | Nama Inovasi | Waktu    |           | Urusan |       | Inisiator |      | Capaian | Bukti |
        |    |              | Uji Coba | Penerapan | Utama  | Lain  |           | Nama | 17      | 18    |
        | 1  | SIAP ANTAR   |          |           |        |       |           |      |         |       |
        """,
        rules,
    )
    names = ["number", "name", "trial", "applied", "affair", "other_affairs", "initiator", "initiator_name"]
    expected = {name: column for column, name in enumerate([*names, "17.measured", "18.evidence"], start=1)}
    assert (table.header_row, table.columns) == (2, expected)


def test_titles_of_groups_above_the_row_of_names(rules: Ruleset) -> None:
    table = innovations(
        """
        |              |          | Waktu     |              | SID |    |
        | Nama Inovasi | Uji Coba | Penerapan | Pengembangan | 16  | 17 |
        | SIAP ANTAR   |          |           |              | 1   | 1  |
        """,
        rules,
    )
    assert table.header_row == 2
    assert table.columns == {"name": 1, "trial": 2, "applied": 3, "developed": 4, "16": 5, "17": 6}


@pytest.mark.parametrize(
    "titles", [("16 Regulasi", "17 SDM", "19 Alat Kerja"), ("Regulasi", "SDM", "Alat Kerja")]
)
@pytest.mark.parametrize(
    "parts",
    [("Bobot", "Level"), ("Level", "Bobot"), ("Bobot", "Parameter", "Skor"), ("Parameter", "Bobot", "Skor")],
)
def test_weights_below_the_title_of_an_indicator_are_no_doubt(
    titles: tuple[str, ...], parts: tuple[str, ...], rules: Ruleset
) -> None:
    def told(part: str, at: int, row: int) -> int:
        weight, level = (3, 2, 1)[at], (at + row) % 3 + 1
        return {"Bobot": weight, "Skor": weight * level}.get(part, level)

    heads: list[list[Value]] = [
        ["Nama Inovasi", *(title if part == parts[0] else None for title in titles for part in parts)],
        [None, *(part for _ in titles for part in parts)],
    ]
    heads += (
        [f"SIAGA {row}", *(told(part, at, row) for at in range(3) for part in parts)] for row in range(4)
    )
    found = match(book(Inovasi=heads), rules)
    (table,) = found.having("innovations")
    level = 2 + next(at for at, part in enumerate(parts) if part in ("Level", "Parameter"))
    assert [table.columns.get(code) for code in ("16", "17", "19")] == [
        level + len(parts) * n for n in range(3)
    ]
    assert not found.doubts


IN_ORDER = """
| NO | NM INOV | TINGKAT KEMATANGAN |         |            |       |        |            |       |
|    |         | Landasan           | SDM     | Duk. angg. | Alker | Bimtek | Integ RKPD | Aktor |
| 1  | ANTAR   | II                 | 8 orang | III        | I     | 2      | 3          | II    |
| 2  | LAPOR   | satu               | III     | 2          | dua   | I      | II         | I     |
| 3  | SIAGA   | Perda              | I       | tiga       | 3     | 0      | I          | 3     |
"""


def test_a_column_among_those_of_indicators_is_told_by_its_place(rules: Ruleset) -> None:
    found = match(book(Inovasi=IN_ORDER), rules)
    assert [found.tables[0].columns.get(code) for code in ("16", "19")] == [3, 6]
    assert [doubt.place[2:] for doubt in found.doubts if doubt.read in ("16", "19")] == [(2, 3), (2, 6)]


def test_its_place_tells_nothing_of_a_column_among_others(rules: Ruleset) -> None:
    alone = innovations(IN_ORDER.replace("Bimtek", "Catatan").replace("SDM", "Rapat"), rules)
    assert "19" not in alone.columns


@pytest.mark.parametrize(
    ("numbers", "field"),
    [((1, 2, 3, 5), "18"), ((1, 2, 6, 7), "budget")],
    ids=["in-their-order", "in-no-order"],
)
def test_the_numbers_of_a_list_of_indicators_tell_one_of_them(
    numbers: tuple[int, int, int, int], field: str, rules: Ruleset
) -> None:
    one, two, three, five = numbers
    heads = f"{one}. Regulasi | {two}. SDM | {three}. Anggaran | {five}. Bimtek"
    rows = "| SIAP | Dinsos | Penerapan | 1 | 2 | 3 | 3 |\n| CEPAT | Dinsos | Penerapan | 2 | 1 | 2 | 1 |"
    found = innovations(f"| Nama Inovasi | OPD | Tahapan | {heads} |\n{rows}", rules)
    assert found.columns[field] == 6


def test_indicators_named_one_row_above(rules: Ruleset) -> None:
    table = innovations(
        """
        |    |              | 16 | 17 |
        | No | Nama Inovasi |    |    |
        | 1  | SIAP ANTAR   | 3  | 2  |
        """,
        rules,
    )
    assert (table.header_row, table.columns) == (2, {"number": 1, "name": 2, "16": 3, "17": 4})


@pytest.mark.parametrize("numbering", ["| 1 | 2 | 3 |", "| (1) | (2) | (3) |"])
def test_a_row_that_numbers_the_columns_is_part_of_the_header(numbering: str, rules: Ruleset) -> None:
    table = innovations(f"| No | Nama Inovasi | Tahapan |\n{numbering}\n| 1 | SIAP ANTAR | |", rules)
    assert table.header_row == 2


def test_a_first_row_of_data_is_never_part_of_the_header(rules: Ruleset) -> None:
    assert innovations("| No | Nama Inovasi | 16 |\n| 1 | 16 | 16 |", rules).header_row == 1


def test_a_header_far_below_is_not_looked_for(rules: Ruleset) -> None:
    notes = "| Catatan |\n" * 30
    layout = match(Workbook("data.xlsx", (sheet(f"{notes}| Nama Inovasi | Tahapan |"),)), rules)
    assert faults(layout) == [("K201", None)]


def test_empty_rows_above_a_header_do_not_count(rules: Ruleset) -> None:
    layout = match(Workbook("data.xlsx", (sheet("| Nama Inovasi | Tahapan |", at="A31"),)), rules)
    assert [table.header_row for table in layout.tables] == [31]


# Columns


@pytest.mark.parametrize(
    "header",
    [
        "Waktu Penerapan",
        "WAKTU PENERAPAN *",
        " waktu  penerapan",
        "Waktu Penerapan (Inovasi Daerah)*",
        "Waktu Penerapan (dd/mm/yyyy)",
        "14. Waktu Penerapan",
        "Penerapan Awal",
    ],
)
def test_headers_of_one_field(header: str, rules: Ruleset) -> None:
    assert columns(f"| Nama Inovasi | {header} |", rules) == {"name": 1, "applied": 2}


def test_a_header_of_two_lines(rules: Ruleset) -> None:
    assert columns([["Nama\nInovasi", "Waktu\r\nPenerapan"]], rules) == {"name": 1, "applied": 2}


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("16", "16"),
        ("16.", "16"),
        ("'16", "16"),
        ("16 Regulasi Inovasi Daerah", "16"),
        ("16. Regulasi", "16"),
        ("Indikator 16", "16"),
        ("Regulasi Inovasi Daerah *", "16"),
        ("Regulasi", "16"),
        ("17 Capaian", "17.measured"),
        ("Capaian 17", "17.measured"),
        ("16 Bukti", "16.evidence"),
        ("Link bukti dukung regulasi", "16.evidence"),
        ("Eviden (16)", "16.evidence"),
        ("17 Ketersediaan SDM - Capaian", "17.measured"),
        ("33 Capaian", "33.measured"),
        ("33 Dasar Ukur", "33.basis"),
        ("33 Kemanfaatan inovasi (Dasar Ukur)", "33.basis"),
    ],
)
def test_columns_of_indicators(header: str, field: str, rules: Ruleset) -> None:
    assert Fields(rules, "innovations").find(header.lstrip("'")) == field


@pytest.mark.parametrize("header", ["2024", "3 Foto", "36", "16 Capaian", "17 Dasar Ukur", "16 Agustus"])
def test_headers_that_are_no_indicator(header: str, rules: Ruleset) -> None:
    layout = match(book(Inovasi=f"| Nama Inovasi | Tahapan | {header} |"), rules)
    assert faults(layout) == [("K203", "C1")]


def test_every_template_header_is_its_own_field(rules: Ruleset) -> None:
    for role in ("profile", "spd", "innovations", "evidence"):
        fields = Fields(rules, role)
        names = [*fields.names, *fields.indicators]
        assert [fields.find(fields.official(name)) for name in names] == names


@pytest.mark.parametrize(
    ("header", "field", "right"),
    [
        ("Waktu Penerapn", "applied", "Waktu Penerapan"),
        ("Tahapn Inovasi", "stage", "Tahapan Inovasi"),
        ("Peragkat Daerah", "agency", "Perangkat Daerah"),
        ("Tahapn", "stage", "Tahapan"),
        ("Estimasi Skor Kematagan*", "total", "Estimasi Skor Kematangan"),
        ("Reglasi Inovasi Daerah", "16", "Regulasi Inovasi Daerah"),
    ],
)
def test_a_slip_that_can_mean_one_thing_only_is_read_and_told(
    header: str, field: str, right: str, rules: Ruleset
) -> None:
    layout = match(book(Inovasi=f"| Nama Inovasi | Jenis | {header} |"), rules)
    assert layout.tables[0].columns[field] == 3
    assert [fault for fault in faults(layout) if fault[0] != "K204"] == [("K209", "C1")]
    assert layout.faults[0].facts["read"] == right
    assert layout.faults[0].facts["likeness"] in range(85, 100)


def test_a_header_that_names_two_fields_is_a_question(rules: Ruleset) -> None:
    layout = match(book(Inovasi="| Nama Inovasi | Jenis | Waktu Penerapan/Pengembangan |"), rules)
    assert faults(layout) == [("K210", "C1")]
    assert layout.faults[0].facts["near"] == ("Waktu Penerapan", "Waktu Pengembangan")
    assert layout.tables[0].columns == {"name": 1, "kind": 2}


@pytest.mark.parametrize(
    ("header", "cells", "field"),
    [
        ("SDM (org)", (12, 3, 2, 33), "17.measured"),
        ("SDM (org)", (2, 3, 1, 3), "17"),
        ("Jumlah SDM", ("11-30 SDM", "Lebih dari 30 SDM", "1-10 SDM", "1-10 SDM"), "17"),
        ("Jumlah SDM", (2, 3, 1, 3), None),
        ("% Pengaduan Selesai", ("90 %", 100, 75, 60), "29.measured"),
        ("Jumlah Pengaduan", (90, 100, 75, 60), None),
    ],
)
def test_quantities_are_told_from_levels(
    header: str, cells: tuple[str | float, ...], field: str | None, rules: Ruleset
) -> None:
    rows: Rows = [["Nama Inovasi", "Jenis", header], *([f"SIAP {cell}", "Digital", cell] for cell in cells)]
    (found,) = match(book(Inovasi=rows), rules).matches
    assert found.cells[2].field == field


def test_a_header_that_comes_near_a_field_is_read_so_and_asked_about(rules: Ruleset) -> None:
    layout = match(book(Inovasi="| Nama Inovasi | Jenis | Waktu Penarapn |"), rules)
    assert faults(layout) == [("K218", "C1")]
    assert layout.tables[0].columns == {"name": 1, "kind": 2, "applied": 3}


@pytest.mark.parametrize("header", ["Urutan", "Aksi", "File Penghargaan", "Asta Cita 9", "Nama Inovasi 2"])
def test_columns_that_are_nothing_of_ours(header: str, rules: Ruleset) -> None:
    layout = match(book(Inovasi=f"| Nama Inovasi | Jenis | {header} |"), rules)
    assert (faults(layout), layout.faults[0].facts["near"]) == ([("K203", "C1")], "")


def test_of_a_repeated_column_the_first_is_read(rules: Ruleset) -> None:
    layout = match(book(Inovasi="| Nama Inovasi | OPD | Perangkat Daerah |"), rules)
    assert faults(layout) == [("K202", "C1")]
    assert layout.tables[0].columns == {"name": 1, "agency": 2}
    assert layout.faults[0].facts["first"] == "B1"


def test_missing_indicators_are_named_together_when_others_have_columns(rules: Ruleset) -> None:
    table = [["Nama Inovasi", *(code for code in rules.sid_indicators if code not in ("20", "34"))]]
    (fault,) = match(book(Inovasi=table), rules).faults
    assert (fault.kind.code, fault.place.row) == ("K204", 1)
    assert fault.facts["missing"] == ("20 Bimtek inovasi", "34 Monitoring dan Evaluasi Inovasi Daerah")
    assert match(book(Inovasi="| Nama Inovasi | Skor Kematangan |"), rules).faults == ()


def test_a_measured_column_stands_for_its_indicator(rules: Ruleset) -> None:
    table = [["Nama Inovasi", *(code for code in rules.sid_indicators if code != "20"), "20 Capaian"]]
    assert match(book(Inovasi=table), rules).faults == ()


@pytest.mark.parametrize(
    ("name", "table", "missing"),
    [
        ("Inovasi", "| No | Sebutan Karya | Tahapan | OPD |", ["Nama Inovasi"]),
        ("Bukti", "| Nama Inovasi | Nomor |", ["Indikator"]),
        ("Bukti", "| Indikator | Nomor |", ["Nama Inovasi"]),
        ("SPD", "| Parameter | Bukti Dukung |", ["Kode"]),
        ("SPD", "| Kode | Indikator |", ["Parameter"]),
    ],
)
def test_without_a_required_column_a_sheet_is_not_read(
    name: str, table: str, missing: list[str], rules: Ruleset
) -> None:
    layout = match(book(**{name: table}), rules)
    assert [fault.facts["header"] for fault in layout.faults if fault.kind.code == "K201"] == missing
    assert layout.tables == ()


def test_what_comes_near_a_required_header_is_named_with_its_cell(rules: Ruleset) -> None:
    layout = match(book(Inovasi="| No | Nama Acara | Tahapan | OPD |"), rules)
    assert layout.faults[0].facts["near"] == ("Nama Acara (B1)",)


def test_scored_rows_without_codes_are_found_by_name(rules: Ruleset) -> None:
    layout = match(book(SPD="| Nama Indikator | Bobot | Input Parameter |"), rules)
    assert layout.tables[0].columns["code"] == 1


# Profile


def test_labels_of_a_profile_and_their_values() -> None:
    profile = sheet(
        """
        | PROFIL |             |   |            |
        |        | Nama Pemda* | : | Kota Contoh |
        |        | Kategori    |   |            |
        |        | Nama Pemda  |   | Kota Lain  |
        """,
        "Profil",
    )
    labels = {"nama pemda": "region", "kategori": "category"}
    found = {name: label.cell for name, label in labelled(profile, labels).items()}
    assert found == {"region": (2, 4), "category": (3, 3)}


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("2026", "2026"),
        ("'2026", "2026"),
        ("lomba-kota", "lomba-kota"),
        ("IGA 2026", "2026"),
        ("Edisi Tahun 2025", "2025"),
        ("IGA 2025/2026", "IGA 2025/2026"),
        ("bukan 2026", "bukan 2026"),
    ],
)
def test_the_edition_that_a_workbook_names(written: str, named: str) -> None:
    found = edition_named(
        [book(Inovasi="| Nama Inovasi |"), book(Profil=f"| Isian | Nilai |\n| Edisi | {written} |")]
    )
    assert found is not None
    assert (found[0], found[1].cell) == (named, "B2")


@pytest.mark.parametrize("table", ["| Edisi | |", "| Edisi | #REF! |", "| Nama Pemda | Kota Contoh |"])
def test_a_workbook_that_names_no_edition(table: str) -> None:
    assert edition_named([book(Profil=table)]) is None


def test_columns_are_found_by_the_names_that_any_edition_gave_them() -> None:
    """An agency keeps last year's sheet: 19 was *Penggunaan IT*, 30 *Online Sistem*."""
    rulesets = [loading.load(name) for name in loading.editions()]
    lost = [
        (ours.name, theirs.name, code)
        for ours in rulesets
        for theirs in rulesets
        for code, indicator in theirs.sid_indicators.items()
        if code in ours.sid_indicators and Fields(ours, "innovations").find(indicator.name.id) != code
    ]
    assert lost == []


SERVICE = "Inovasi Pelayanan Publik"


@pytest.mark.parametrize(
    ("table", "found", "told"),
    [
        (f"| Nama Inovasi | Jenis | Bentuk |\n| A | {SERVICE} | Digital |", {"form": 2, "kind": 3}, "BC"),
        (f"| Nama Inovasi | Jenis | Tahapan |\n| A | {SERVICE} | |", {"form": 2, "stage": 3}, "B"),
        ("| Nama Inovasi | Bentuk | Jenis |\n| A | Digital | |", {"form": 2, "kind": 3}, ""),
        (f"| Nama Inovasi | Jenis | Bentuk |\n| A | Digital | {SERVICE} |", {"kind": 2, "form": 3}, ""),
    ],
)
def test_swapped_columns_are_told_by_what_they_hold(
    table: str, found: dict[str, int], told: str, rules: Ruleset
) -> None:
    layout = match(book(Inovasi=table), rules)
    assert layout.tables[0].columns == {"name": 1, **found}
    assert faults(layout) == [("K211", f"{column}1") for column in told]


FORM = """
| NO | JENIS ISIAN        | DEFINISI OPERASIONAL | INFORMASI/JAWABAN       |
| 1  | Nama Inovasi       | nama                 | SIAP ANTAR              |
| 2  | Tahapn Inovasi     | tahap                | Penerapan               |
| 3  | Jenis Inovasi      | jenis                | Inovasi Pelayanan Publik |
| 4  | Bentuk Inovasi     | bentuk               | Digital                 |
| 5  | Waktu Penerapan    | tanggal              | 2024-03-15              |
| 6  | Titik Temu         | titik                | -3.3, 114.6             |
|    | INDIKATOR          |                      |                         |
| 7  | Regulasi Inovasi Daerah | aturan          | 3                       |
"""


def test_a_form_is_read_in_spite_of_slips_and_swaps_and_says_what_it_does_not_know(rules: Ruleset) -> None:
    layout = match(book(Formulir=FORM), rules)
    (table,) = layout.tables
    assert {name: table.rows[name] for name in ("stage", "form", "kind", "16")} == {
        "stage": 3,
        "form": 4,
        "kind": 5,
        "16": 9,
    }
    assert [fault for fault in faults(layout) if fault[0] != "K204"] == [
        ("K209", "B3"),
        ("K211", "B4"),
        ("K211", "B5"),
        ("K203", "B7"),
    ]


def test_two_answers_to_one_question_of_a_form_are_told_and_the_first_is_read(rules: Ruleset) -> None:
    again = "| 8 | Nama Inovasi | lagi | {} |"
    layout = match(book(Formulir=FORM + again.format("SIAP JEMPUT")), rules)
    assert ("K202", "B10") in faults(layout)
    assert layout.tables[0].rows["name"] == 2
    assert "K202" not in {code for code, _ in faults(match(book(F=FORM + again.format("SIAP ANTAR")), rules))}


@pytest.mark.parametrize(
    ("other", "expected"), [(LISTED, [("B114", None)]), ("| Rapat | Catatan |", [("B104", None)])]
)
def test_a_second_list_of_innovations_is_named_and_not_read(
    other: str, expected: list[tuple[str, None]], rules: Ruleset
) -> None:
    layout = match(book(Data=LISTED, Rekap=other), rules)
    assert [each.sheet.name for each in layout.having("innovations")] == ["Data"]
    assert [each for each in faults(layout) if each[0] in {"B104", "B114"}] == expected


DATA_UMUM = """
| PEMERINTAH KOTA TEGAL  |                |
| Jalan Ki Gede Sebayu   |                |
| Nama Pemerintah Daerah | : Kota Tegal   |
| Provinsi               | : Jawa Tengah  |
| Tahun IGA              | 2026           |
| Nama Admin             | Siti Rahmawati |
"""


def test_a_profile_by_another_name_is_told_by_its_rows(rules: Ruleset) -> None:
    layout = match(book(Data_Umum=DATA_UMUM, Inovasi=LISTED), rules)
    assert [table.role for table in layout.tables] == ["profile", "innovations"]


@pytest.mark.parametrize(
    "table",
    [
        DATA_UMUM.replace("Kota Tegal  ", "Kota Khayal"),
        "| Nama Pemda | Jumlah | Rerata | Nilai |\n| Kota Tegal | 3 | 2 | 1 |\n| Kota Solok | 2 | 1 | 3 |",
        "| Nama Pemda | Kota Tegal |\n| Rekap | 3 |",
    ],
)
def test_what_does_not_describe_an_official_region_is_no_profile(table: str, rules: Ruleset) -> None:
    layout = match(book(Data_Umum=table, Inovasi=LISTED), rules)
    assert [each.role for each in layout.tables] == ["innovations"]


@pytest.mark.parametrize("heading", ["OPD Pengampu", "Perangkat Daerah Pelaksana", "OPD/SKPD"])
def test_the_agency_by_the_headings_of_agencies(heading: str, rules: Ruleset) -> None:
    assert columns(f"| Nama Inovasi | {heading} |", rules)["agency"] == 2


def test_what_a_sheet_lacks_is_named_beside_what_it_does_not_know(rules: Ruleset) -> None:
    def advice(table: str) -> str:
        found = match(book(Inovasi=table), rules).faults
        return next(str(fault.facts["advice"].id) for fault in found if fault.kind.code == "K203")  # type: ignore[union-attr]

    lacking = advice("| Nama Inovasi | Tahapan | Urusan Utama | Kantor Kami |")
    assert "Perangkat Daerah, Waktu Penerapan" in lacking
    assert "inovasi layout" in lacking
    full = "| Nama Inovasi | OPD | Tahapan | Urusan Utama | Waktu Penerapan | Kontak |"
    assert "inovasi layout" not in advice(full)
    levels = advice("| Nama Inovasi | 16 | Penilai |\n| SIAP | 3 | Budi |\n| ANTAR | 2 | Tono |")
    assert not any(name in levels for name in ("Perangkat Daerah", "Tahapan", "Waktu Penerapan"))


def test_a_missing_sheet_is_named_beside_one_that_is_not_known(rules: Ruleset) -> None:
    (fault,) = match(book(Inovasi=LISTED, Rapat="| Rapat | Catatan |"), rules).faults
    assert "Profil, SPD, Bukti" in fault.facts["advice"].id  # type: ignore[union-attr]


ANSWERS: dict[str, Value] = {
    "Nama Inovasi": "SIGAP",
    "Nama OPD": "Satpol PP",
    "Inisiator": "Perangkat Daerah",
    "Tahapan Inovasi": "Penerapan",
    "16 Regulasi Inovasi Daerah": 2,
    "Indikator 17": "15 orang",
    "Alat Kerja": "Sistem daring/AI",
    "Replikassi ke daerah lain": 1,
    "Keterlibatan aktor inovsi": 3,
    "21": 2,
    "Kontak": "Budi",
}
LEVELS = {"16": 2, "17": 2, "19": 3, "31": 1, "22": 3, "21": 2}


@pytest.mark.parametrize(
    "form",
    [
        [[label, value] for label, value in ANSWERS.items()],
        [[label, ":", value] for label, value in ANSWERS.items()],
        [[label, f": {value}"] for label, value in ANSWERS.items()],
        [[number, label, value] for number, (label, value) in enumerate(ANSWERS.items(), start=1)],
    ],
    ids=["beside", "colon between", "colon before", "numbered rows"],
)
def test_a_form_without_header_keeps_its_indicators(form: list[list[Value]], rules: Ruleset) -> None:
    """By number, name or alias; a slip is told, and so is what is not understood."""
    submission = take([book(Formulir=form)], rules)
    (innovation,) = submission.innovations
    assert innovation.agency == "Satpol PP"
    assert {code: claim.level for code, claim in innovation.claims.items()} == LEVELS
    told = [fault for fault in submission.faults if fault.kind.code in ("K203", "K209", "K213")]
    assert [(fault.kind.code, fault.facts["header"]) for fault in told] == [
        ("K209", "Replikassi ke daerah lain"),
        ("K209", "Keterlibatan aktor inovsi"),
        ("K203", "Kontak"),
    ]


def test_the_layout_of_a_form_shows_its_own_headings(rules: Ruleset) -> None:
    (found,) = match(book(Formulir=[[label, value] for label, value in ANSWERS.items()]), rules).matches
    assert [(cell.text, cell.field) for cell in found.cells][:2] == [
        ("Nama Inovasi", "name"),
        ("Nama OPD", "agency"),
    ]


def test_the_numbers_of_the_rows_of_a_form_are_no_indicators(rules: Ruleset) -> None:
    rows: list[list[Value]] = [[at, f"Catatan {at}", "3"] for at in range(16, 20)]
    named: list[list[Value]] = [[label, None, value] for label, value in list(ANSWERS.items())[:4]]
    (table,) = match(book(Formulir=[*named, *rows]), rules).tables
    assert rules.sid_indicators.keys().isdisjoint(table.columns)


def test_a_list_of_indicators_is_no_form(rules: Ruleset) -> None:
    weights: list[list[Value]] = [
        [f"{code} {each.name.id}", 3] for code, each in rules.sid_indicators.items()
    ]
    assert match(book(Bobot=weights), rules).tables == ()


# Headers that say two things, nothing, or another thing than their cells


DATED = """
    | Nama Inovasi | OPD          | {first}    | {second}   |
    | SIAP ANTAR   | Dinas Sosial | 03/01/2024 | 13/02/2024 |
    | JEMPUT BOLA  | Dinas Sosial | 04/01/2024 | 14/02/2024 |
    | LAPOR        | Dinas Sosial | 05/01/2024 | 15/02/2024 |
"""


def test_a_header_of_two_fields_is_no_second_column_of_the_one_that_is_read(rules: Ruleset) -> None:
    layout = match(
        book(Inovasi=DATED.format(first="Waktu Uji Coba", second="Waktu Uji Coba/Penerapan")), rules
    )
    (doubtful,) = (fault for fault in layout.faults if fault.place.cell == "D1")
    assert (doubtful.kind.code, doubtful.facts["near"]) == ("K210", ("Waktu Penerapan",))


def test_a_header_that_its_cells_contradict_is_not_suggested_again(rules: Ruleset) -> None:
    layout = match(book(Inovasi=DATED.format(first="Waktu Uji Coba", second="Tahapan Inovasi")), rules)
    (other,) = (fault for fault in layout.faults if fault.place.cell == "D1")
    assert other.kind.code == "K220"
    assert other.facts["near"] == ()


def test_a_column_without_a_header_is_said_to_have_none(rules: Ruleset) -> None:
    layout = match(
        book(
            Inovasi="""
                | Nama Inovasi | OPD          |           |
                | SIAP ANTAR   | Dinas Sosial | Kesehatan |
                | JEMPUT BOLA  | Dinas Sosial | Sosial    |
            """
        ),
        rules,
    )
    (guessed,) = (fault for fault in layout.faults if fault.place.cell == "C1")
    assert (guessed.facts["header"], guessed.facts["read"]) == (UNTITLED, "Urusan Utama")


def test_two_fields_that_suit_a_column_alike_are_told_apart_by_its_header(rules: Ruleset) -> None:
    read = columns(
        """
            | Nama Inovasi | OPD          | Urusan Utama | Urusan Pemerintahan Beririsan |
            | SIAP ANTAR   | Dinas Sosial | Kesehatan    | Sosial                        |
            | JEMPUT BOLA  | Dinas Sosial | Sosial       | Pendidikan                    |
        """,
        rules,
    )
    assert (read["affair"], read["other_affairs"]) == (3, 4)


PEOPLE = ("Budi Santoso", "Siti Aminah, S.Kom", "SDN Pasar Lama")


@pytest.mark.parametrize("header", ["Pengusul", "Nama Pengusul", "Penanggung Jawab", "Pengelola"])
@pytest.mark.parametrize("first", ["agency", "person"])
def test_who_proposes_beside_the_agency_is_a_person_who_is_asked_about(
    header: str, first: str, rules: Ruleset
) -> None:
    heads, order = ["OPD", header], (0, 1) if first == "agency" else (1, 0)
    rows = [["Nama Inovasi", *(heads[at] for at in order), "Tahapan"]]
    for number, person in enumerate(PEOPLE):
        pair = ["Dinas Sosial", person]
        rows.append([f"INOVASI {number * number}", *(pair[at] for at in order), "Penerapan"])
    layout = match(book(Inovasi=rows), rules)
    found = layout.tables[0].columns
    assert (found["agency"], found["initiator_name"]) == ((2, 3) if first == "agency" else (3, 2))
    assert faults(layout) == [("K218", "C1" if first == "agency" else "B1")]


def test_of_two_columns_that_do_not_say_so_the_one_with_agencies_is_theirs(rules: Ruleset) -> None:
    rows = [
        ["Nama Inovasi", "Unit", "Pengusul"],
        *([f"INOVASI {name}", "Dinas Sosial", name] for name in PEOPLE),
    ]
    layout = match(book(Inovasi=rows), rules)
    assert (layout.tables[0].columns["agency"], layout.tables[0].columns["initiator_name"]) == (2, 3)
    assert faults(layout) == [("K218", "B1"), ("K218", "C1")]


def test_who_proposes_is_the_agency_where_no_other_column_tells_it(rules: Ruleset) -> None:
    table = "| Nama Inovasi | Pengusul | Tahapan |\n| SIAP | Dinas Sosial | Penerapan |"
    assert columns(table, rules)["agency"] == 2


@pytest.mark.parametrize(
    ("cells", "read"),
    [(("Dinas Sosial", "Dinkes", "Puskesmas Alalak"), True), (("buah", "orang", "paket"), False)],
)
def test_a_column_unit_is_one_of_agencies_where_it_holds_some(
    cells: tuple[str, ...], read: bool, rules: Ruleset
) -> None:
    rows = [["Nama Inovasi", "Unit", "Tahapan"], *([f"INOVASI {cell}", cell, "Penerapan"] for cell in cells)]
    layout = match(book(Inovasi=rows), rules)
    assert ("agency" in layout.tables[0].columns) == read
    assert faults(layout) == [("K218" if read else "K203", "B1")]
