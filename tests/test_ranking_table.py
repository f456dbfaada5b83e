"""Results tables that a user brings: what is read of them, and at which cell they contradict themselves."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sheets import Rows, sheet, write_xlsx
from situations import untold

from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.rules import Band
from inovasi_cli.rules.loading import load
from inovasi_cli.rules.regions import every_region
from inovasi_cli.scoring.ranking import rank
from inovasi_cli.scoring.ranking.table import Annex, read_records, settle, sheet_records

CITIES = [region for region in every_region() if region.category == "kota" and region.autonomous]


def bands(year: int) -> Sequence[Band]:
    return load("2023").bands("region") if year == 2023 else ()


def annex(table: str | Rows, *, name: str = "Lampiran 2023", year: int = 2023) -> Annex:
    """A workbook of one sheet, read as the results of ``year``."""
    return settle(sheet_records(Workbook("a.xlsx", (sheet(table, name, "a.xlsx"),))), year, bands)


def said(of: Annex) -> list[tuple[str, str | None]]:
    """(code, cell) of all faults, each with everything that its texts speak of."""
    assert not any(untold(fault.kind, fault.facts) for fault in of.faults)
    return [(fault.kind.code, fault.place.cell) for fault in of.faults]


def read(of: Annex) -> list[tuple[str, str | None, int | None]]:
    """(code, index, rank) of the rows that are used."""
    return [
        (row.result.code, str(row.result.index) if row.result.index is not None else None, row.result.rank)
        for row in of.rows
    ]


def test_columns_are_found_by_their_usual_names() -> None:
    found = annex(
        """
        | No | Nama Daerah | Skor Total (IID) | Peringkat | Predikat        | Klaster |
        | 1  | Kota Solok  | 60,46            | 22        | SANGAT INOVATIF | x       |
        """
    )
    (row,) = found.rows
    assert (row.result.code, row.result.index, row.result.rank) == ("13.72", Decimal("60.46"), 22)
    assert (row.result.predicate, row.result.cluster) == ("Sangat Inovatif", "x")
    assert (found.used, found.left_out, said(found)) == (1, 0, [])


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Kab. Tojo Una-Una", "72.09"),
        ("KABUPATEN BALANGAN", "63.11"),
        ("Pemerintah Kota Banjarmasin", "63.71"),
        ("Prov. Kalimantan Selatan", "63"),
        ("Kota Banjarmasn", "63.71"),  # a slip
        ("63.71", "63.71"),
    ],
)
def test_regions_are_found_as_people_write_them(written: str, code: str) -> None:
    found = annex([["Pemda", "Indeks"], [written, 50.5]])
    assert read(found) == [(code, "50.5", None)]
    assert [each for each, _ in said(found)] == (["R703"] if "Banjarmasn" in written else [])


def test_a_slip_is_not_corrected_to_a_region_that_another_row_states() -> None:
    found = annex([["Pemda", "Indeks"], ["Kota Banjarmasin", 60.0], ["Kota Banjarmasn", 50.0]])
    assert said(found) == [("R702", "A3"), ("R715", None)]
    assert (found.used, found.left_out) == (1, 1)


def test_a_name_of_two_categories_is_told_apart_by_its_surroundings() -> None:
    by_column = annex([["Kota", "Indeks"], ["Bogor", 50]])
    by_cell = annex([["Pemda", "Kategori", "Indeks"], ["Bogor", "Kabupaten", 50], ["Sukabumi", None, 40]])
    by_heading = annex([["Pemda", "Indeks"], ["A. KABUPATEN"], ["Bogor", 50], ["B. KOTA"], ["Bogor", 40]])
    by_title = annex([["Peringkat Kota se-Indonesia"], ["Pemda", "Indeks"], ["Bogor", 50]])
    assert [code for code, _, _ in read(by_column)] == ["32.71"]
    assert [code for code, _, _ in read(by_cell)] == ["32.01", "32.02"]  # the merged cell reaches down
    assert [code for code, _, _ in read(by_heading)] == ["32.01", "32.71"]
    assert [code for code, _, _ in read(by_title)] == ["32.71"]
    nowhere = annex([["Pemda", "Indeks"], ["Bogor", 50]])
    assert said(nowhere) == [("R702", "A2")]


def test_regions_that_no_list_has_are_rows_of_their_own_where_that_is_asked_for() -> None:
    table = """
        | Pemda          | Kategori | Indeks | Peringkat |
        | Kota Atlantis  | kota     | 70     | 1         |
        | Kota Solok     | kota     | 60     | 2         |
        | Kota Atlantis  | kota     | 71     |           |
        | Negeri Dongeng | kota     | 50     | 3         |
        | Jakarta Pusat  | kota     | 40     | 4         |
        | Kota Surakarta | kota     | 30     | 5         |
        | 99.99          | kota     | 20     | 6         |
    """
    records = sheet_records(Workbook("a.xlsx", (sheet(table, "2023", "a.xlsx"),)))
    found = settle(records, 2023, bands, additional=True)
    assert [(row.result.code, row.result.region, row.official) for row in found.rows] == [
        ("13.72", "Kota Solok", True),
        ("", "Negeri Dongeng", False),
        ("31.71", "Kota Administrasi Jakarta Pusat", False),
        ("33.72", "Kota Surakarta", True),
    ]
    assert [each for each in said(found) if each[0] != "R715"] == [("R702", "A8"), ("R705", "A4")]
    assert found.table and [row.code for row in found.table.rows] == ["13.72", "33.72"]
    assert ("R702", "A2") in said(settle(records, 2023, bands))  # a reference has official ones only


def test_a_category_given_is_that_of_rows_that_do_not_tell() -> None:
    records = sheet_records(Workbook("a.xlsx", (sheet([["Pemda", "Indeks"], ["Bogor", 50]], "2023"),)))
    found = settle(records, 2023, bands, category="kota")
    assert [code for code, _, _ in read(found)] == ["32.71"]


def test_titles_numbered_columns_totals_and_footnotes_are_no_rows() -> None:
    found = annex(
        [
            ["LAMPIRAN KEPUTUSAN MENTERI DALAM NEGERI"],
            ["Hasil Pengukuran Indeks Inovasi Daerah Tahun 2023"],
            [],
            ["No", "Nama Pemda", "Nilai Indeks", "Peringkat"],
            ["(1)", "(2)", "(3)", "(4)"],
            [1, "Kota Solok", 60.46, 22],
            ["No", "Nama Pemda", "Nilai Indeks", "Peringkat"],
            [2, "Kota Tangerang", 60.39, 23],
            [None, "Jumlah", 120.85],
            ["Sumber: BSKDN"],
        ],
        name="Sheet1",
        year=2026,
    )
    assert read(found) == [("13.72", "60.46", 22), ("36.71", "60.39", 23)]
    assert found.table and found.table.year == 2023
    assert said(found) == [("R708", "B9")]


def test_without_a_table_it_says_so() -> None:
    assert said(annex([["Nama Inovasi", "Pemda", "Skor"], ["SIAP", "Kota Solok", 87]])) == [("R701", None)]
    assert said(annex([["Perangkat Daerah", "Anggaran"], ["Dinas", 87]])) == [("R701", None)]


def test_each_bad_cell_is_told_and_the_rest_is_used() -> None:
    found = annex(
        """
        | Pemda           | Indeks    | Peringkat | Predikat    |
        | Kota Solok      | enam      | 22        |             |
        | Kota Tangerang  | 6039      | 23        |             |
        | Kota Magelang   | '50,5     | dua       | Terinovatif |
        | Kota Semarang   | '49.5     | 0.5       |             |
        | Jakarta Pusat   | 40        |           |             |
        | Atlantis        | 40        |           |             |
        | Kota Mataram    | #REF!     |           | Inovatif    |
        """
    )
    assert sorted(said(found), key=str) == sorted(
        [
            *[("N306", "B2"), ("R710", "B3"), ("N306", "C4"), ("N311", "D4"), ("R709", "B5"), ("R710", "C5")],
            *[("R719", "A6"), ("R702", "A7"), ("N303", "B8"), ("R715", None)],
        ],
        key=str,
    )
    assert (found.used, found.left_out) == (5, 2)
    assert read(found) == [
        ("13.72", None, 22),
        ("36.71", None, 23),
        ("33.71", "50.5", None),
        ("33.74", "49.5", None),
        ("52.71", None, None),
    ]


def test_provinces_need_no_column_of_regions_and_codes_tell_who_is_meant() -> None:
    provinces = annex("| Provinsi | Indeks |\n| Kalimantan Selatan | 60 |")
    assert read(provinces) == [("63", "60", None)]
    coded = annex(
        """
        | Pemda | Kode  | Indeks |
        | Solok | 13.72 | 60     |
        | Solok | #N/A  | 61     |
        """
    )
    assert read(coded) == [("13.72", "60", None)]
    nameless = annex([["Pemda", "Kode", "Indeks"], [None, "13.72", 60], ["Kota Bogor", None, 61]])
    assert read(nameless) == [("13.72", "60", None), ("32.71", "61", None)]
    both = annex([["Pemda", "Kode", "Indeks"], ["Kota Bogor", "13.72", 60]])
    assert read(both) == [("32.71", "60", None)]  # the name goes before the code
    unknown = annex([["Pemda", "Kode", "Indeks"], [None, "99.99", 60], ["Kota Bogor", None, 61]])
    assert said(unknown) == [("R702", "B2"), ("R715", None)]
    assert unknown.faults[0].facts["value"] == "99.99"


def test_a_title_in_several_cells_tells_category_and_year_as_one() -> None:
    """Solok is the name of a city and of a regency."""
    rows: Rows = [["Hasil Penilaian", "Kota", "Tahun 2022"], ["Pemda", "Indeks"], ["Solok", 60]]
    found = annex(rows, name="Lembar")
    assert read(found) == [("13.72", "60", None)]
    assert found.table and found.table.year == 2022


def test_a_predicate_that_is_none_is_asked_about_and_an_award_is_not_taken_for_a_slip() -> None:
    found = annex(
        """
        | Pemda      | Indeks | Predikat         |
        | Kota Solok | 60     | Sangat Inovatiff |
        | Kota Bogor | 61     | Terinovatif      |
        | Kota Depok | 62     | #REF!            |
        """
    )
    assert said(found) == [("N311", "C2"), ("N311", "C3")]
    assert [fault.facts["near"] for fault in found.faults] == ["Sangat Inovatif", ()]
    assert len(read(found)) == 3


def test_a_running_number_that_is_missing_in_a_row_is_no_rank_there() -> None:
    numbered: Rows = [[n, city.name, 90 - n] for n, city in enumerate(CITIES[:12], start=21)]
    found = annex([["No", "Pemda", "Indeks"], *numbered, [None, CITIES[12].name, 40]])
    assert [rank for *_, rank in read(found)] == [*range(21, 33), None]


def test_a_category_that_the_region_does_not_have_is_told() -> None:
    found = annex(
        """
        | Pemda      | Kategori  | Indeks |
        | Kota Solok | Kabupaten | 60     |
        | Kota Bogor | Kota      | 61     |
        """
    )
    assert ("N320", "B2") in said(found)
    assert read(found) == [("13.72", "60", None), ("32.71", "61", None)]


def test_years_are_kept_apart() -> None:
    table: Rows = [["Pemda", "Tahun", "Indeks"], ["Kota Solok", 2022, 50], ["Kota Solok", 2023, 60.46]]
    for wanted, index in ((2022, "50"), (2023, "60.46"), (2026, "60.46")):
        found = annex(table, year=wanted)
        assert [row[1] for row in read(found)] == [index]
        assert [code for code, _ in said(found)] == ["R706", "R715"]
    assert said(annex([["Pemda", "Indeks"], ["Kota Solok", 50]], name="Sheet1")) == [("R707", None)]


def test_a_region_counts_once_and_not_at_all_where_it_is_contradicted() -> None:
    found = annex(
        """
        | Pemda         | Indeks |
        | Kota Solok    | 60     |
        | Kota Solok    | 60     |
        | Kota Magelang | 50     |
        | Kota Semarang | 40     |
        | Kota Magelang | 51     |
        """
    )
    assert said(found) == [("R704", "A3"), ("R705", "A6"), ("R715", None)]
    assert read(found) == [("13.72", "60", None), ("33.74", "40", None)]


def test_a_rank_against_the_order_of_indices_is_not_used() -> None:
    found = annex(
        """
        | Pemda          | Indeks | Peringkat |
        | Kota Solok     | 60     | 1         |
        | Kota Magelang  | 59     | 2         |
        | Kota Semarang  | 58     | 9         |
        | Kota Tegal     | 57     | 4         |
        | Kota Salatiga  | 56     | 5         |
        """
    )
    assert said(found) == [("R711", "C4"), ("R712", "C5"), ("R712", "C4")]
    told = found.faults[0].facts
    assert (told["region"], told["value"], told["shown"]) == ("Kota Semarang", 9, 58)
    assert [(code, place) for code, _, place in read(found)] == [
        *[("13.72", 1), ("33.71", 2), ("33.74", None)],
        *[("33.76", 4), ("33.73", None)],  # the row it contradicts: which is wrong is not known
    ]


def test_equal_indices_that_are_numbered_on_share_the_better_rank() -> None:
    found = annex(
        """
        | Pemda          | Indeks | Peringkat |
        | Kota Solok     | 60     | 1         |
        | Kota Magelang  | 59.5   | 3         |
        | Kota Semarang  | 59.50  | 2         |
        | Kota Tegal     | 57     | 4         |
        | Kota Salatiga  | 57     | 9         |
        | Kab. Bogor     | 57     | 1         |
        """
    )
    assert [(code, place) for code, _, place in read(found)] == [
        *[("13.72", 1), ("33.71", 2), ("33.74", 2)],
        *[("33.76", None), ("33.73", None), ("32.01", 1)],  # nobody numbers from 4 on to 9
    ]
    assert [each for each in said(found) if each[0] != "R712"] == [("R721", "C3"), ("R711", "C6")]
    assert found.faults[0].facts["number"] == 1


def test_a_predicate_outside_its_band_is_not_used() -> None:
    found = annex([["Pemda", "Indeks", "Predikat"], ["Kota Solok", 60.46, "Inovatif"]])
    assert said(found) == [("R713", "C2")]
    assert found.rows[0].result.predicate is None


def test_ranks_that_cannot_all_be_true_are_not_used() -> None:
    dense = annex(
        """
        | Pemda          | Indeks | Peringkat |
        | Kota Solok     | 60     | 1         |
        | Kota Magelang  | 60     | 1         |
        | Kota Semarang  | 58     | 2         |
        """
    )
    assert [code for code, _ in said(dense)] == ["R714"]
    assert {place for _, _, place in read(dense)} == {None}
    assert [index for _, index, _ in read(dense)] == ["60", "60", "58"]


@pytest.mark.parametrize(
    ("numbers", "indices", "ranks"),
    [
        ((1, 2, 3), (60, 59, 58), (None, None, None)),  # counts rows
        ((21, 22, 23), (60, 59, 58), (21, 22, 23)),
        ((1, 1, 3), (60, 60, 58), (1, 1, 3)),
        ((21, 22, 23), (58, 59, 60), (None, None, None)),
    ],
)
def test_a_running_number_is_a_rank_only_where_it_acts_as_one(
    numbers: Sequence[int], indices: Sequence[int], ranks: Sequence[int | None]
) -> None:
    cities = ("Kota Solok", "Kota Tegal", "Kota Salatiga")
    found = annex([["No.", "Pemda", "Indeks"], *zip(numbers, cities, indices, strict=True)])
    assert [place for _, _, place in read(found)] == list(ranks)
    assert [code for code, _ in said(found)] == ([] if ranks[0] is None else ["R717"])


def test_before_2021_values_are_raw_points() -> None:
    found = annex([["Pemda", "Indeks"], ["Kota Solok", 11637]], name="2020")
    assert found.table and found.table.raw_points
    assert read(found) == [("13.72", "11637", None)]


def json_file(path: Path, content: object) -> Annex:
    path.write_text(json.dumps(content), encoding="utf-8")
    return settle(read_records(path), 2025, bands)


def test_profiles_of_provinces_are_found_wherever_they_are(tmp_path: Path) -> None:
    rows = [
        {
            "kode_provinsi": code,
            "indeks_inovasi_daerah": index,
            "tahun_indeks_inovasi_daerah": "2025",
            "luas": "1.5",
        }
        for code, index in [("63", "60,72"), ("11", "Belum ada penilaian"), ("16", "79,51")]
    ]
    for number, content in enumerate(
        (rows, {"data": rows}, {"hasil": [{"items": {row["kode_provinsi"]: row for row in rows}}]})
    ):
        found = json_file(tmp_path / f"{number}.json", content)
        assert read(found) == [("63", "60.72", None), ("16", "79.51", None)]
        assert said(found) == [("R716", None), ("R715", None)]
        assert found.table and found.table.year == 2025


def test_score_cards_and_rankings_are_results(tmp_path: Path) -> None:
    predicate = {"code": "sangat-inovatif", "label": "Very innovative"}
    card = {
        "schema": "inovasi.score/1",
        "edition": "2025",
        "region": {"name": "Kota Solok", "category": "kota", "code": "13.72"},
        "index": "66.00",
        "predicate": predicate,
        "sid": {"counted": 12},
    }
    found = json_file(tmp_path / "a.json", card)
    assert read(found) == [("13.72", "66.00", None)]
    assert (found.rows[0].counted, found.rows[0].result.predicate) == (12, "Sangat Inovatif")
    nameless = json_file(tmp_path / "d.json", {**card, "region": {"name": "Kota Solok", "category": "kota"}})
    assert read(nameless) == [("13.72", "66.00", None)]
    entry: dict[str, Any] = {"region": "Kota Solok", "index": "66.00", "best": 1, "worst": 1, "counted": 7}
    entry["predicate"] = predicate
    ranked = json_file(tmp_path / "b.json", {"schema": "inovasi.rank/1", "categories": {"kota": [entry]}})
    assert read(ranked) == [("13.72", "66.00", None)]
    assert ranked.rows[0].counted == 7
    entry["region"] = "Solok"  # of two categories
    named = json_file(tmp_path / "c.json", {"schema": "inovasi.rank/1", "categories": {"kota": [entry]}})
    assert read(named) == [("13.72", "66.00", None)]


NO_RESULTS = ["", "{", "[1, 2]", "{}", "[" * 100000, '{"a": NaN}', "\x00", '[{"kode_provinsi": "63"}]']
NO_RESULTS += ['{"indeks_inovasi_daerah": "60"}']


@pytest.mark.parametrize("text", NO_RESULTS)
def test_json_without_results_is_told(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    assert said(settle(read_records(path), 2025, bands)) == [("R718", None)]


def test_a_missing_json_file_is_told(tmp_path: Path) -> None:
    assert said(settle(read_records(tmp_path / "a.json"), 2025, bands)) == [("B105", None)]
    assert [code for code, _ in said(settle(read_records(tmp_path), 2025, bands))] == ["B106"]


def test_a_json_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.json"
    path.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(Path, "read_text", forbidden)
    assert said(settle(read_records(path), 2025, bands)) == [("B109", None)]


def complete_annex(path: Path) -> Path:
    """An annex of all 93 cities as one is printed: titles, merged cells, names as people write them."""
    workbook = openpyxl.Workbook()
    page = workbook.active
    assert page is not None
    page["A1"] = "LAMPIRAN KEPUTUSAN MENTERI DALAM NEGERI"
    page["A2"] = "INDEKS INOVASI DAERAH TAHUN 2023 KATEGORI KOTA"
    page.merge_cells("A1:F1")
    page.merge_cells("A2:F2")
    for column, head in enumerate(["NO", "NAMA PEMDA", "HASIL", None, "PREDIKAT"], start=1):
        page.cell(4, column, head)
    page["C5"], page["D5"] = "NILAI INDEKS", "PERINGKAT"
    page.merge_cells("C4:D4")
    for head in ("A4:A5", "B4:B5", "E4:E5"):
        page.merge_cells(head)
    for number, region in enumerate(CITIES):
        name = region.name.removeprefix("Kota ").upper() if number % 2 else region.name
        name = f"Kota {name}" if name.casefold() in AMBIGUOUS else name
        index = f"{80 - number // 2 * 0.5:.2f}".replace(".", ",")
        page.append([number + 1, name, index, number // 2 * 2 + 1])
    page.append([None, "Rata-rata", 50])
    workbook.save(path)
    return path


AMBIGUOUS = {
    region.name.removeprefix("Kota ").casefold()
    for region in CITIES
    if any(
        other.name.casefold().endswith(region.name.removeprefix("Kota ").casefold())
        for other in every_region()
        if other is not region
    )
}


def test_a_complete_annex_gives_exact_ranks(tmp_path: Path) -> None:
    found = settle(read_records(complete_annex(tmp_path / "annex.xlsx")), 2026, bands)
    assert (found.used, found.left_out) == (93, 0)
    assert [code for code, _ in said(found)] == ["R708"]
    assert found.table is not None
    for row in found.rows:
        assert row.result.index is not None
        interval = rank(row.result.index, category="kota", region_code=row.result.code, table=found.table)
        assert (interval.best, interval.worst, interval.of) == (row.result.rank, row.result.rank, 93)


def test_a_table_in_a_csv_file_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "2023.csv"
    path.write_text("Nama Pemda;Nilai Indeks\nKota Solok;60,46\n", encoding="utf-8")
    assert read(settle(read_records(path), 2023, bands)) == [("13.72", "60.46", None)]


def test_a_workbook_on_disk_is_read_by_its_cells(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"2023": "| Pemda | IID |\n| Kota Solok | x |"}, at="C4")
    found = settle(read_records(path), 2023, bands)
    assert said(found) == [("N306", "D5")]
    assert (found.table, found.left_out) == (None, 1)


CELLS = st.one_of(
    st.none(),
    st.sampled_from(["Kota Solok", "Kab. Bogor", "Bogor", "Jumlah", "60,5", "60.5", "2023", "Inovatif", "-"]),
    st.floats(),
    st.integers(),
    st.booleans(),
    st.text(max_size=8),
)
HEADS = ["No", "Nama Pemda", "Kategori", "Nilai Indeks", "Peringkat", "Predikat", "Tahun"]


@example([[None, "Kota Solok", None, 60.005]])
@given(st.lists(st.lists(CELLS, max_size=7), max_size=12))
def test_whatever_the_cells_hold_each_row_is_used_or_told(rows: list[list[Any]]) -> None:
    found = annex([HEADS, *rows])
    assert found.used == len(found.rows) == len({row.result.code for row in found.rows})
    if found.table:
        for category in ("provinsi", "kabupaten", "kota"):
            rank(Decimal(50), category=category, region_code=None, table=found.table, bands=bands(2023))
