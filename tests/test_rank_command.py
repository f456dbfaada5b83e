"""``inovasi rank``: what it reads, how it ranks, and what it says where things do not compare."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sheets import Rows, write_xlsx
from typer.testing import CliRunner, Result

from inovasi_cli.cli import app
from inovasi_cli.rules.regions import every_region

SAMPLES = Path(__file__).parents[1] / "samples"


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Work in an empty folder, at 100 columns, in the usual language."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("INOVASI_LANG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


def inovasi(*args: str) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(app, args)


def ranked(*args: str, code: int = 0) -> dict[str, Any]:
    """Run ``rank`` and read its JSON."""
    run = inovasi("rank", *args, "--format", "json")
    assert run.exit_code == code, run.output
    loaded: dict[str, Any] = json.loads(run.stdout)
    return loaded


def rows(standings: dict[str, Any], category: str = "kota") -> list[tuple[str, str | None, int | None]]:
    """(region, index, rank) of a category."""
    return [(each["region"], each["index"], each["best"]) for each in standings["categories"][category]]


def workbook(region: str, spd: float | None, *, edition: str = "2026", name: str | None = None) -> str:
    """A workbook of one region; the index of 2026 is (spd + mean of two maturities) / 250 x 100."""
    profile: Rows = [["Nama Pemda", region], ["Edisi", edition], ["Skor SPD", spd]]
    innovations = """
        | No | Nama Inovasi | Perangkat Daerah | Urusan Utama | Waktu Penerapan | 16 Regulasi Inovasi Daerah |
        | 1  | SIAP ANTAR   | Dinas Kesehatan  | Kesehatan    | 2025-03-01      | 3                          |
        | 2  | JEMPUT BOLA  | Dinas Sosial     | Sosial       | 2025-04-01      | 2                          |
    """
    path = Path(name or f"{region}.xlsx")
    return str(write_xlsx(path, {"Profil": profile, "Inovasi": innovations}))


def table(name: str, *lines: tuple[str, object], year: int = 2025) -> str:
    """A table of results."""
    with Path(name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["Nama Pemda", f"Indeks {year}"], *lines])
    return name


def test_regions_are_ranked_within_their_category() -> None:
    files = [workbook("Kota Solok", 30), workbook("Kota Tegal", 40), workbook("Kab. Bogor", 20)]
    found = ranked(*files)
    assert found["schema"] == "inovasi.rank/1"
    assert rows(found) == [("Kota Tegal", "16.50", 1), ("Kota Solok", "12.50", 2)]
    assert rows(found, "kabupaten") == [("Kabupaten Bogor", "8.50", 1)]
    best, worst = found["categories"]["kota"]
    assert (best["to_above"], best["margin"], best["to_predicate"]) == (None, "4.00", "23.51")
    assert (worst["to_above"], worst["margin"], worst["counted"]) == ("4.00", None, 2)
    assert best["predicate"]["code"] == "kurang-inovatif"


def test_workbooks_score_cards_and_tables_stand_side_by_side() -> None:
    card = inovasi("score", workbook("Kota Tegal", 40), "--format", "json").stdout
    Path("tegal.json").write_text(card, encoding="utf-8")
    found = ranked(
        workbook("Kota Solok", 30), "tegal.json", table("t.csv", ("Kota Padang", "14,50"), year=2026)
    )
    assert rows(found) == [
        ("Kota Tegal", "16.50", 1),
        ("Kota Padang", "14.50", 2),
        ("Kota Solok", "12.50", 3),
    ]
    assert {each["year"] for each in found["categories"]["kota"]} == {2026}


def test_ties_share_the_better_rank_and_are_shown() -> None:
    name = table("t.csv", ("Kota Tegal", 50), ("Kota Solok", 60), ("Kota Padang", 50), ("Kota Bima", 40))
    found = ranked(name)
    assert [rank for _, _, rank in rows(found)] == [1, 2, 2, 4]
    assert [each["margin"] for each in found["categories"]["kota"]] == ["10.00", "0.00", "0.00", None]
    assert [each["to_above"] for each in found["categories"]["kota"]] == [None, "10.00", "10.00", "10.00"]
    assert "2=" in inovasi("rank", name).stdout


def test_a_file_that_is_broken_is_told_and_stops_no_other() -> None:
    Path("rusak.xlsx").write_bytes(b"PK\x03\x04 broken")
    run = inovasi("rank", workbook("Kota Solok", 30), "rusak.xlsx", "hilang.xlsx", workbook("Kota Tegal", 40))
    assert run.exit_code == 1
    assert "Kota Solok" in run.stdout and "Kota Tegal" in run.stdout
    assert "B101" in run.stdout and "B105" in run.stdout


def test_without_an_index_there_is_no_rank() -> None:
    found = ranked(workbook("Kota Solok", None), workbook("Kota Tegal", 40))
    assert rows(found) == [("Kota Tegal", "16.50", 1), ("Kota Solok", None, None)]
    run = inovasi("rank", "Kota Solok.xlsx")
    assert run.exit_code == 1
    assert "R732" in run.stdout


def test_a_file_of_nobody_is_not_ranked() -> None:
    run = inovasi("rank", workbook("", 40, name="a.xlsx"), workbook("Kota Solok", 30))
    assert run.exit_code == 1
    assert "R731" in run.stdout


def test_one_file_tells_its_regions_apart_by_a_column() -> None:
    innovations = """
        | Nama Pemda  | Nama Inovasi | Waktu Penerapan | 16 Regulasi Inovasi Daerah |
        | Kota Solok  | SIAP ANTAR   | 2025-03-01      | 3                          |
        | Kota Tegal  | JEMPUT BOLA  | 2025-03-01      | 3                          |
        | Kota Solok  | LAYAR KOTA   | 2025-03-01      | 2                          |
    """
    spd = """
        | Nama Pemda  | Kode | Parameter |
        | Kota Solok  | 1    | 3         |
        | Kota Tegal  | 1    | 1         |
    """
    write_xlsx(Path("a.xlsx"), {"Inovasi": innovations, "SPD": spd})
    found = ranked("a.xlsx")
    assert [(each["region"], each["counted"], each["best"]) for each in found["categories"]["kota"]] == [
        ("Kota Solok", 2, 1),
        ("Kota Tegal", 1, 2),
    ]


PROFILE: Rows = [["Skor SPD", 30], ["Edisi", "2026"]]


def test_a_column_with_one_region_is_no_reason_to_split() -> None:
    innovations: Rows = [
        ["Nama Pemda", "Nama Inovasi", "16 Regulasi Inovasi Daerah"],
        ["Kota Solok", "SIAP", 3],
    ]
    write_xlsx(Path("a.xlsx"), {"Profil": PROFILE, "Inovasi": innovations})
    assert rows(ranked("a.xlsx")) == [("Kota Solok", "12.30", 1)]


def test_it_says_above_the_table_that_only_what_was_sent_is_compared() -> None:
    innovations = """
        | No | Nama Inovasi | Perangkat Daerah | Waktu Penerapan | 16 Regulasi Inovasi Daerah | Status   |
        | 1  | SIAP ANTAR   | Dinas Kesehatan  | 2025-03-01      | 3                          | Terkirim |
        | 2  | JEMPUT BOLA  | Dinas Sosial     | 2025-04-01      | 2                          | Draf     |
    """
    profile: Rows = [["Nama Pemda", "Kota Bogor"], ["Edisi", "2026"], ["Skor SPD", 40]]
    file = str(write_xlsx(Path("kota.xlsx"), {"Profil": profile, "Inovasi": innovations}))
    assert ranked(file)["only"] == "all"
    assert ranked(file, "--only", "sent")["only"] == "sent"
    titles = [
        inovasi("rank", file, *more).stdout.strip().splitlines()[0] for more in ((), ("--only", "sent"))
    ]
    assert titles[1].startswith(titles[0]) and titles[1] != titles[0]


def test_only_what_is_asked_for_is_shown() -> None:
    name = table(
        "t.csv", *[("Kab. Sorong", 50), ("Kab. Bogor", 60), ("Kota Sorong", 50), ("Kab. Nabire", 40)]
    )
    assert rows(ranked(name, "--cluster", "papua"), "kabupaten") == [
        ("Kabupaten Sorong", "50.00", 1),
        ("Kabupaten Nabire", "40.00", 2),
    ]
    assert list(ranked(name, "--category", "kota")["categories"]) == ["kota"]
    assert rows(ranked(name, "--top", "1"), "kabupaten") == [("Kabupaten Bogor", "60.00", 1)]
    run = inovasi("rank", name, "--top", "1")
    assert "2 lagi" in run.stdout
    run = inovasi("rank", name, "--category", "provinsi")
    assert (run.exit_code, "R750" in run.stdout, "Cadangan" in run.stdout) == (1, True, False)


def test_a_profile_may_state_its_cluster() -> None:
    path = workbook("Kota Solok", 30)
    book = openpyxl.load_workbook(path)
    book["Profil"].append(["Klaster", "Perbatasan"])
    book.save(path)
    assert rows(ranked(path, "--cluster", "perbatasan")) == [("Kota Solok", "12.50", 1)]


@pytest.mark.parametrize("columns", ["80", "90", "100"])
def test_a_narrow_screen_keeps_who_and_what(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    name = table("t.csv", ("Kota Subulussalam", 60.72), ("Kota Tangerang Selatan", 50), year=2023)
    run = inovasi("rank", name, "--reference", name, "--previous", name)
    assert "Subulussalam" in run.stdout and "60,72" in run.stdout and "1-" in run.stdout
    assert "Selisih\n" in run.stdout
    assert max(map(len, run.stdout.splitlines())) <= int(columns)
    assert ("Layar terlalu sempit" in run.stdout) == ("Ke predikat " not in run.stdout)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_column_stands_on_a_screen_of_80(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    name = table("t.csv", ("Kota Padangsidimpuan", 65.72), ("Kota Tangerang Selatan", 50.01), year=2026)
    lines = inovasi("rank", name, "--lang", lang).stdout.splitlines()
    assert max(map(len, lines)) <= 80
    last = "predikat" if lang == "id" else "predicate"
    assert any(line.endswith(last) for line in lines)
    assert any("Padangsidimpuan" in line for line in lines)
    assert lang == "id" or any("innovative" in line for line in lines)


def test_a_reference_tells_the_rank_nationwide() -> None:
    reference = table("r.csv", ("Kota Padang", 61.17), ("Kota Solok", 60.46), ("Kota Bima", 10))
    found = ranked(table("t.csv", ("Kota Solok", 61), ("Kab. Bogor", 1)), "--reference", reference)
    (solok,) = found["categories"]["kota"]
    assert solok["reference"] == {"best": 2, "worst": 92, "of": 93, "year": 2025}
    assert [each["code"] for each in found["remarks"]] == ["R740"]


def test_profiles_of_all_provinces_make_their_rank_exact() -> None:
    provinces = [region for region in every_region() if region.category == "provinsi"]
    rows = [
        {
            "kode_provinsi": region.code,
            "indeks_inovasi_daerah": f"{90 - 2 * at},50",
            "tahun_indeks_inovasi_daerah": "2025",
        }
        for at, region in enumerate(provinces)
    ]
    Path("profil.json").write_text(json.dumps({"data": {"rows": rows}}), encoding="utf-8")
    own = workbook("Provinsi Kalimantan Selatan", 60)
    card = json.loads(inovasi("score", own, "--reference", "profil.json", "--format", "json").stdout)
    above = [row for row in rows if row["kode_provinsi"] != "63" and row["indeks_inovasi_daerah"] > "24,50"]
    assert card["index"] == "24.50"
    assert (card["rank"]["best"], card["rank"]["worst"], card["rank"]["of"]) == (*[len(above) + 1] * 2, 38)
    found = ranked("profil.json")["categories"]["provinsi"]
    assert (len(found), found[0]["index"], found[0]["region"]) == (38, "90.50", provinces[0].name)


def test_why_a_rank_is_what_it_is_names_the_nearest_first() -> None:
    others = [
        ("Kota Bima", 90),
        ("Kota Tegal", 20),
        ("Kota Ambon", 1),
        ("Kota Padang", 13),
        ("Kota Batu", 12),
    ]
    annex = table("annex.csv", *others, ("Kota Tual", 12.5), year=2025)
    run = inovasi("score", workbook("Kota Solok", 30), "--reference", annex, "--explain-rank", "--details")
    assert "peringkat 4-90 dari 93 kota (2025)" in run.stdout
    better, worse = run.stdout.split("Tidak lebih baik dari peringkat 4")[1].split("Tidak lebih buruk")
    assert better.index("Padang") < better.index("Tegal") < better.index("Bima")
    assert worse.index("Batu") < worse.index("Ambon")
    steps = " ".join(worse.split())
    assert "Indeksnya sama, jadi peringkatnya sama: Kota Tual." in steps
    assert "Tambah 0,50 poin (indeks 13,00): peringkat 3-89." in steps
    assert "Turun paling banyak 0,00 poin tanpa mengubah peringkat" in steps


class TestPrevious:
    def test_moves_are_counted_among_the_regions_of_both_years(self) -> None:
        now = table("now.csv", ("Kota Tegal", 60), ("Kota Solok", 50), ("Kota Bima", 40), year=2023)
        then = table("then.csv", ("Kota Tegal", 30), ("Kota Solok", 45), ("Kota Padang", 90), year=2022)
        found = ranked(now, "--previous", then)
        moves = [each["previous"] for each in found["categories"]["kota"]]
        assert [move and (move["rank"], move["rank_now"], move["index_change"]) for move in moves] == [
            *[(2, 1, "30.00"), (1, 2, "5.00"), None]
        ]
        assert "R738" in [each["code"] for each in found["remarks"]]
        run = inovasi("rank", now, "--previous", then)
        assert "+1 dari 2" in run.stdout and "-1 dari 1" in run.stdout and "baru" in run.stdout

    def test_raw_points_are_never_subtracted(self) -> None:
        now = table("now.csv", ("Kota Tegal", 60), ("Kota Solok", 50), year=2023)
        then = table("then.csv", ("Kota Tegal", 1000), ("Kota Solok", 2000), year=2020)
        found = ranked(now, "--previous", then)
        moves = [each["previous"] for each in found["categories"]["kota"]]
        assert [(move["rank"], move["rank_now"], move["index_change"]) for move in moves] == [
            *[(2, 1, None), (1, 2, None)]
        ]
        assert [each["code"] for each in found["remarks"]] == ["R736"]

    def test_other_bounds_of_predicates_are_said(self) -> None:
        now = table("now.csv", ("Kota Tegal", 62), year=2026)
        then = table("then.csv", ("Kota Tegal", 61), year=2023)
        found = ranked(now, "--previous", then)
        (tegal,) = found["categories"]["kota"]
        assert (tegal["predicate"]["code"], tegal["previous"]["predicate"]["code"]) == (
            *("inovatif", "sangat-inovatif"),
        )
        assert tegal["previous"]["index_change"] == "1.00"
        (remark,) = found["remarks"]
        assert remark["code"] == "R737"
        assert "60,01" in remark["message"] and "65,01" in remark["message"]

    def test_last_years_json_will_do(self) -> None:
        Path("then.json").write_text(
            inovasi("rank", table("t.csv", ("Kota Tegal", 61), year=2022), "--format", "json").stdout,
            encoding="utf-8",
        )
        found = ranked(table("now.csv", ("Kota Tegal", 62), year=2023), "--previous", "then.json")
        assert found["categories"]["kota"][0]["previous"]["index_change"] == "1.00"


def test_raw_points_and_indices_are_not_ranked_together() -> None:
    old = table("a.csv", ("Kota Tegal", 5000), year=2019)
    found = ranked(old, table("b.csv", ("Kota Solok", 50)), code=1)
    assert rows(found) == [("Kota Solok", "50.00", 1)]
    assert [each["code"] for each in found["remarks"]] == ["R735"]
    assert rows(ranked(old)) == [("Kota Tegal", "5000.00", 1)]


def test_several_years_in_one_table_are_said() -> None:
    found = ranked(table("a.csv", ("Kota Tegal", 50), year=2022), table("b.csv", ("Kota Solok", 50)))
    assert [each["code"] for each in found["remarks"]] == ["R734"]


class TestScreen:
    def test_only_what_is_shown_is_explained(self, monkeypatch: pytest.MonkeyPatch) -> None:
        cities = table("t.csv", ("Kota Solok", 60), ("Kota Tegal", 50))
        wide = inovasi("rank", cities).stdout
        assert "Ke predikat: poin ke predikat berikutnya." in " ".join(wide.split())
        assert "(=)" not in wide
        monkeypatch.setenv("COLUMNS", "60")
        narrow = " ".join(inovasi("rank", cities).stdout.split())
        assert "Ke predikat; lengkapnya" in narrow and "Ke predikat: poin" not in narrow
        tied = table("u.csv", ("Kota Solok", 50), ("Kota Tegal", 50))
        assert "Indeks yang sama berbagi peringkat (=)." in " ".join(inovasi("rank", tied).stdout.split())

    def test_a_region_alone_is_one_of_one_and_moves_nowhere(self) -> None:
        files = workbook("Kota Solok", 30, name="a.xlsx"), workbook("Kota Solok", 20, name="b.xlsx")
        told = " ".join(inovasi("rank", files[0], "--previous", files[1]).stdout.split())
        assert "1 dari 1 Kota Solok" in told
        assert "Peringkat nasionalnya: inovasi score a.xlsx" in told
        assert "tetap 1" not in told and "Selisih: perubahan indeks" in told

    def test_two_regions_move(self) -> None:
        now = table("t.csv", ("Kota Solok", 60), ("Kota Tegal", 50))
        then = table("l.csv", ("Kota Solok", 40), ("Kota Tegal", 50), year=2024)
        assert "+1 dari 2" in inovasi("rank", now, "--previous", then).stdout


class TestForms:
    def test_csv(self) -> None:
        run = inovasi("rank", table("t.csv", ("Kota Solok", 60), ("Kota Tegal", 50)), "--format", "csv")
        first, second = csv.DictReader(run.stdout.splitlines())
        assert (first["region"], first["rank"], first["index"], first["margin"]) == (
            *("Kota Solok", "1", "60.00", "10.00"),
        )
        assert (second["category"], second["code"], second["to_above"]) == ("kota", "33.76", "10.00")

    def test_markdown(self) -> None:
        cities = table("t.csv", ("Kota Solok", 60), ("Kota Tegal", 50))
        run = inovasi("rank", cities, "--format", "md", "--lang", "en")
        assert "## Ranking of cities" in run.stdout
        assert "| 1 | Kota Solok | 60.00 |" in run.stdout

    def test_workbook(self) -> None:
        name = table("t.csv", ("Kota Solok", 60), ("Kab. Bogor", 50))
        assert inovasi("rank", name, "--format", "xlsx", "-o", "hasil.xlsx").exit_code == 0
        book = openpyxl.load_workbook("hasil.xlsx")
        assert book.sheetnames == ["kabupaten", "kota", "Asal-usul"]
        assert [cell.value for cell in book["kota"][2]][:3] == [1, "Kota Solok", 60]
        assert [(page[1][-1].value, page[2][-1].value) for page in book.worksheets[:2]] == [
            ("Tahun", 2025)
        ] * 2
        assert inovasi("rank", name, "--format", "xlsx", "-o", "hasil.xlsx").exit_code == 2
        again = inovasi("rank", "hasil.xlsx")  # what it writes it reads
        assert (again.exit_code, again.stderr) == (0, "")

    def test_what_the_output_has_no_place_for_goes_to_stderr(self) -> None:
        files = [table("a.csv", ("Kota Tegal", 50), year=2022), table("b.csv", ("Kota Solok", 50))]
        assert "R734" in inovasi("rank", *files, "--format", "csv").stderr
        assert "R734" not in inovasi("rank", *files, "--format", "json").stderr


class TestAgencies:
    SAMPLE = str(SAMPLES / "kota-contoh-2026.xlsx")

    def test_points_add_up_to_what_innovations_give_to_the_index(self) -> None:
        found = ranked(self.SAMPLE, "--by", "agency")["agencies"]
        card = json.loads(inovasi("score", self.SAMPLE, "--format", "json").stdout)
        of_index = Decimal(card["index"]) - Decimal(card["spd"]["score"]) / 250 * 100
        assert abs(sum(Decimal(each["points"]) for each in found) - of_index) <= Decimal("0.01")
        assert sum(each["counted"] for each in found) == card["sid"]["counted"]
        means = [float(each["mean"]) for each in found]
        assert means == sorted(means, reverse=True)
        assert [each["best"] for each in found] == [1 + sum(b > a for b in means) for a in means]

    @pytest.mark.parametrize("form", ["table", "csv", "md", "json"])
    def test_every_form_names_them(self, form: str) -> None:
        run = inovasi("rank", self.SAMPLE, "--by", "agency", "--format", form, "--top", "2")
        assert run.exit_code == 0
        assert "Dinas Kependudukan" in run.stdout
        assert "Dinas Sosial" not in run.stdout

    def test_as_a_workbook(self) -> None:
        inovasi("rank", self.SAMPLE, "--by", "agency", "--format", "xlsx")
        book = openpyxl.load_workbook("inovasi-rank.xlsx")
        page = book.worksheets[0]
        assert "Kontribusi =" in str(page["A1"].value)
        assert [cell.value for cell in page[2]][:2] == ["Peringkat", "Perangkat daerah"]
        assert page.max_row == 17

    @pytest.mark.parametrize("lang", ["id", "en"])
    def test_names_are_read_on_a_screen_of_80(self, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "80")
        run = inovasi("rank", self.SAMPLE, "--by", "agency", "--lang", lang)
        lines = run.stdout.splitlines()
        assert max(map(len, lines)) <= 80
        assert any("Satuan Polisi Pamong Praja" in line and "2" in line for line in lines)
        assert len(lines) < 45  # 15 agencies on two lines each at most, the heads and the formula

    @pytest.mark.parametrize("form", ["md", "json"])
    def test_the_formula_is_named_in_every_form_that_has_room(self, form: str) -> None:
        run = inovasi("rank", self.SAMPLE, "--by", "agency", "--format", form)
        assert "jumlah kematangan / 60" in run.stdout

    def test_no_spd_is_needed_for_places(self) -> None:
        name = workbook("Kota Solok", None)
        run = inovasi("rank", name, "--by", "agency")
        assert (run.exit_code, "tanpa SPD" in run.stdout, "P604" in run.stdout) == (0, True, False)
        # (6 + 4) / 10 = 1: the shares of both agencies add up to 1 / 250 x 100.
        found = ranked(name, "--by", "agency")["agencies"]
        assert sum(Decimal(each["points"]) for each in found) == Decimal("0.50")

    def test_errors_in_the_data_are_said(self) -> None:
        faulty = str(SAMPLES / "perlu-diperbaiki.xlsx")
        run = inovasi("rank", faulty, "--by", "agency")
        assert (run.exit_code, "R748" in run.stdout) == (0, True)
        assert inovasi("rank", faulty, "--by", "agency", "--strict").exit_code == 1
        assert "R748" in inovasi("rank", faulty, "--by", "agency", "--format", "csv").stderr

    def test_a_file_without_innovations_is_an_error(self) -> None:
        run = inovasi("rank", "hilang.xlsx", "--by", "agency")
        assert (run.exit_code, run.stdout, "B105" in run.stderr) == (1, "", True)


class TestInnovations:
    RULES = str(SAMPLES / "lomba-kota")
    ENTRIES = str(SAMPLES / "lomba-kota" / "peserta.xlsx")

    def test_a_contest_gives_medals(self) -> None:
        found = ranked(self.ENTRIES, "--rules", self.RULES)["innovations"]
        assert [(each["innovation"], each["best"], each["medal"]["code"]) for each in found[:5]] == [
            ("Antar Obat Lansia", 1, "emas"),
            ("Kios Adminduk Sore", 2, "emas"),
            ("Peta Genangan Warga", 3, "emas"),
            ("Bank Seragam", 3, "emas"),
            ("Pasar Tanpa Antre", 5, "perak"),
        ]
        assert [each["to_above"] for each in found[:5]] == [None, "7", "12.5", "12.5", "0.5"]
        assert len(found) == 11  # of 12: one is outside the period

    @pytest.mark.parametrize(("lang", "medal"), [("id", "4 Emas, 3 Perak"), ("en", "4 Gold, 3 Silver")])
    def test_on_the_screen(self, lang: str, medal: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "80")
        run = inovasi("rank", self.ENTRIES, "--rules", self.RULES, "--lang", lang, "--top", "4")
        assert medal in run.stdout and "3=" in run.stdout and "Pasar Tanpa Antre" not in run.stdout
        assert max(map(len, run.stdout.splitlines())) <= 80
        assert ("1 inovasi tidak dihitung" in run.stdout) == (lang == "id")

    def test_as_csv_markdown_and_workbook(self) -> None:
        contest = [self.ENTRIES, "--rules", self.RULES]
        line = inovasi("rank", *contest, "--format", "csv").stdout.splitlines()[3]
        assert line.startswith("3,yes,Peta Genangan Warga,Dinas Pekerjaan Umum,96,emas,12.5,")
        assert "| 5 | Pasar Tanpa Antre |" in inovasi("rank", *contest, "--format", "md").stdout
        inovasi("rank", *contest, "--format", "xlsx", "-o", "juara.xlsx")
        page = openpyxl.load_workbook("juara.xlsx").worksheets[0]
        assert [cell.value for cell in page[3]] == [
            2,
            "Kios Adminduk Sore",
            "Kelurahan Sungai Baru",
            108.5,
            7,
            "Emas",
        ]

    def test_those_of_a_region_have_no_medals(self) -> None:
        sample = str(SAMPLES / "kota-contoh-2026.xlsx")
        found = ranked(sample, "--by", "innovation", "--top", "3")["innovations"]
        assert [(each["best"], each["points"], each["medal"]) for each in found] == [
            (1, "105", None),
            (2, "102", None),
            (3, "98", None),
        ]


def test_many_files_are_shared_among_processes_in_their_order() -> None:
    cities = ["Solok", "Tegal", "Padang", "Bima", "Ambon", "Batu", "Binjai", "Bitung", "Cilegon", "Depok"]
    cities += ["Dumai", "Jambi", "Kediri", "Kendari", "Kupang", "Langsa"]
    files = [workbook(f"Kota {city}", 20 + at) for at, city in enumerate(cities)]
    Path("rusak.xlsx").write_bytes(b"PK\x03\x04")
    found = ranked(*files[:8], "rusak.xlsx", *files[8:], code=1)
    assert [region for region, _, _ in rows(found)] == [f"Kota {city}" for city in reversed(cities)]


def test_rules_that_do_not_exist_are_wrong_use() -> None:
    assert inovasi("rank", workbook("Kota Solok", 30), "--edition", "1999").exit_code == 2
