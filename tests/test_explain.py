"""``explain``: from a printed number back to the cells, constants and sources that it is made of."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runs import inovasi
from screens import rules_of_2026
from sheets import write_xlsx
from situations import BASIC, innovation, submission

from inovasi_cli import exact
from inovasi_cli.insight.changes import repaired, set_level
from inovasi_cli.insight.single_changes import lifts
from inovasi_cli.pages.explain.kinds import invited
from inovasi_cli.reading.submission import Innovation, Submission
from inovasi_cli.scoring import score
from inovasi_cli.text.explaining import FIGURES

pytestmark = pytest.mark.usefixtures("plain_surroundings", "samples_once")

SAMPLES = Path(__file__).parents[1] / "samples"
CITY = str(SAMPLES / "kota-contoh-2026.xlsx")
FAULTY = str(SAMPLES / "perlu-diperbaiki.xlsx")
CODES = tuple(rules_of_2026().sid_indicators)


def said(*args: str, code: int = 0) -> str:
    """What is printed, on one line."""
    run = inovasi("explain", *args, "--details")
    assert run.exit_code == code, run.stderr
    return " ".join((run.stdout if code == 0 else run.stderr).split())


class TestFindingsOfFiles:
    def test_a_finding_is_named_at_each_of_its_cells_the_dearest_first(self) -> None:
        text = said("level-asing", "--in", FAULTY)
        assert "Ditemukan 2 kali" in text
        assert text.index("SPD!D21") < text.index("Daftar Inovasi!U9 TEMAN BACA")
        assert "2,40" in text and "0,08" in text

    def test_what_is_not_there_is_said_to_be_not_there(self) -> None:
        assert "Tidak ditemukan di" in said("N305", "--in", CITY)

    def test_of_many_the_command_for_the_rest_is_told(self) -> None:
        assert f"inovasi validate {CITY} --select L403 --all" in said("L403", "--in", CITY).replace("- ", "-")

    def test_a_file_without_an_index_shows_its_findings_all_the_same(self) -> None:
        write_xlsx(Path("daftar.xlsx"), {"Inovasi": "| Nama Inovasi | 16 |\n| SIAP | SK Camat |"})
        assert "Inovasi!B2 SIAP" in said("N305", "--in", "daftar.xlsx")


class TestFigures:
    @pytest.mark.parametrize(
        ("name", "parts"),
        [
            ("index", ["Indeks: 59,11", "(45,25 + 102,52) / 250 x 100 = 59,11", "250 Surat Kepala BSKDN"]),
            ("spd", ["Skor SPD: 45,25", "SPD!D2 3 1 3", "Jumlah 45,25"]),
            ("sid", ["Skor SID: 102,52", "79,72 + 22,80 = 102,52", "4.783 / 60 = 79,72"]),
            ("maturity", ["60 inovasi dihitung dari 60", "Inovasi!B2 RAPOR PEKAN", "Jumlah 4.783"]),
            ("quantity", ["0,38 x min(60, 200) = 22,80", "200 Surat Kepala BSKDN"]),
            ("divisor", ["max(12, 60) = 60", "pembagi paling sedikit 12"]),
            ("coverage", ["Urusan wajib pelayanan dasar: 6", "Pendidikan tercakup 7"]),
            ("rank", ["dari 94 kota (2025)", "Kota Tangerang 21 72,94"]),
            ("predicate", ["Predikat: Inovatif", "Inovatif 40,01 65 di sini", "Lampiran I, predikat"]),
        ],
    )
    def test_a_figure_says_what_it_is_made_of(self, name: str, parts: list[str]) -> None:
        text = said(name, "--in", CITY)
        assert [part for part in parts if part not in text] == []

    def test_both_readings_of_a_predicate_are_told_only_where_they_differ(self) -> None:
        past = str(SAMPLES / "banjarmasin-2023.xlsx")
        # (44.7125 + 105.30) / 250 x 100 = 60.005, which is 60.01 when it is rounded
        told = said("predikat", "--in", past, "--spd", "44,7125")
        assert "Dibulatkan Sangat Inovatif; tanpa pembulatan Inovatif" in told
        assert "Dibulatkan" not in said("predikat", "--in", past)

    def test_each_figure_has_a_page_in_both_languages(self) -> None:
        for figure in FIGURES.values():
            assert "Kota Contoh, edisi 2026" in said(figure.id, "--in", CITY)
            assert "Kota Contoh, edition 2026" in said(figure.en, "--in", CITY, "--lang", "en")

    def test_a_level_that_was_derived_says_from_which_cell(self) -> None:
        spd = "| Kode | Capaian | Parameter |\n| 2b | 21 | |\n| 1 | | 3 |"
        write_xlsx(Path("spd.xlsx"), {"SPD": spd, "Inovasi": "| Nama Inovasi | 16 |\n| SIAP | 3 |"})
        text = said("spd", "--in", "spd.xlsx")
        assert "diturunkan dari capaian yang tertulis di sel SPD!B2" in text
        assert text.count("diturunkan") == 1

    def test_an_affair_names_all_that_cover_it_up_to_ten(self) -> None:
        rows = "\n".join(f"| INOVASI {n:02} | Kesehatan | 2025-04-01 | 1 |" for n in range(1, 13))
        head = "| Nama Inovasi | Urusan Utama | Waktu Penerapan | 16 |"
        write_xlsx(Path("data.xlsx"), {"Inovasi": f"{head}\n{rows}"})
        text = said("cakupan", "--in", "data.xlsx", "--spd", "40")
        assert "Kesehatan tercakup 12 INOVASI 01" in text and "INOVASI 10 dan 2 lagi" in text
        assert "INOVASI 11" not in text

    def test_the_gate_that_makes_the_quantity_0_is_told(self) -> None:
        text = said("jumlah", "--in", FAULTY)
        assert "0, karena baru 3 dari 5 urusan wajib" in text

    def test_the_basis_is_the_one_that_was_asked_for(self) -> None:
        assert "basis terverifikasi" in said("indeks", "--in", CITY, "--basis", "verified")

    def test_a_figure_that_cannot_be_computed_says_what_is_missing(self) -> None:
        text = said("indeks", "--in", str(SAMPLES / "opd" / "02-kesehatan.xlsx"))
        assert "Indeks: belum dapat dihitung" in text and "SPD" in text

    def test_without_a_name_it_is_the_index(self) -> None:
        assert said("--in", CITY) == said("index", "--in", CITY)

    def test_a_figure_of_nothing_asks_for_the_file(self) -> None:
        assert "tulis nama berkasnya: inovasi explain indeks --in BERKAS" in said("indeks", code=2)

    def test_as_markdown(self) -> None:
        page = inovasi("explain", "divisor", "--in", CITY, "--format", "md").stdout
        assert page.startswith("# Pembagi kematangan: 60\n")
        assert "| pembagi paling sedikit | 12 |" in page


class TestInnovation:
    def test_each_cell_leads_to_points_and_their_share(self) -> None:
        text = said("KELANA", "--in", CITY)
        assert "KELANA: Kelas Pindah bagi Anak Pekerja Musiman" in text
        assert "Daerah" in text and "U3 2 3 6 0,04 3: +0,02" in text
        assert "88 poin kematangan = 0,59 poin indeks (88 / 60 / 250 x 100)." in text
        assert "Yang paling menaikkan: 21 ke 3 (+0,03)" in text

    def test_shares_add_up_to_what_stands_under_them(self) -> None:
        page = inovasi("explain", "KELANA", "--in", CITY, "--format", "md").stdout
        rows = [row.split(" | ") for row in page.splitlines() if row.startswith(("| 1", "| 2", "| 3"))]
        assert len(rows) == 20
        assert sum(Decimal(row[6].replace(",", ".")) for row in rows) == Decimal("0.59")

    def test_one_that_does_not_count_says_why_and_what_it_costs(self) -> None:
        text = said("sid[13]", "--in", FAULTY)
        assert "Tidak dihitung; bila dihitung, indeks berubah" in text
        assert "N308: Rancang bangun 21 kata" in text
        assert "seolah-olah inovasi ini sudah memenuhi syarat" in text
        assert "poin kematangan, tetapi inovasi ini tidak dihitung: kontribusinya 0 poin indeks." in text
        assert "Bila inovasi ini sudah memenuhi syarat, yang paling menaikkan: " in text
        assert "/ 250 x 100" not in text

    def test_a_cell_that_was_refused_is_told_and_is_not_called_empty(self) -> None:
        table = "| Nama Inovasi | 16 | 17 |\n| SIAP | Raperda | 25 |\n| LAPOR | | 12 |\n| MAJU | 2 | 31 |"
        profile = "| Nama Pemda | Kota Banjarmasin |\n| Edisi | '2026 |\n| Skor SPD | 40 |"
        write_xlsx(Path("data.xlsx"), {"Profil": profile, "Inovasi": table})
        refused = said("SIAP", "--in", "data.xlsx")
        assert "B2 tidak terbaca. N305" in refused and "C2 tidak terbaca. N348" in refused
        assert "L411" not in refused
        empty = said("LAPOR", "--in", "data.xlsx")
        assert "L411: Indikator wajib 16 kosong" in empty and "C3 tidak terbaca. N348" in empty
        assert "N348" in said("MAJU", "--in", "data.xlsx")

    def test_a_name_of_several_is_answered_with_their_rows(self) -> None:
        assert "cocok dengan 2 inovasi: JAGA IBU: Kunjungan Ibu Hamil Berisiko (baris 12)" in said(
            "JAGA", "--in", FAULTY, code=2
        )
        assert said("sid[27]", "--in", FAULTY).startswith("JAGA KALI")

    def test_a_slip_is_answered_with_the_name(self) -> None:
        assert 'Mungkin maksud Anda "KELANA"?' in said("kelna", "--in", CITY, code=2)

    def test_a_file_that_cannot_be_read_says_why(self) -> None:
        run = inovasi("explain", "indeks", "--in", "tidak-ada.xlsx")
        assert run.exit_code == 1 and "tidak-ada.xlsx B105" in run.stderr


class TestContest:
    FOLDER = SAMPLES / "lomba-kota"
    ENTRIES = ("--in", str(FOLDER / "peserta.xlsx"), "--rules", str(FOLDER))

    def test_an_entry_is_taken_apart_in_points(self) -> None:
        text = said("Kios Adminduk Sore", *self.ENTRIES)
        assert "Peringkat 2, Emas." in text and "Jumlah: 108,5 poin." in text
        assert "K2 Dasar masalah H3 2 4 8 3: +4,00" in text
        assert "Indeks" not in text

    def test_there_is_no_index_to_explain(self) -> None:
        assert "setiap inovasi dinilai sendiri" in said("indeks", *self.ENTRIES)


class TestDecision:
    @pytest.mark.parametrize("name", ["rejected", "Inovasi yang dikirim lalu ditolak"])
    @pytest.mark.parametrize("files", [(), ("--in", CITY)])
    def test_it_is_found_by_code_and_name(self, name: str, files: tuple[str, ...]) -> None:
        text = said(name, *files)
        assert all(each in text for each in ("berita-gatra-2023", "left-out", "rejected, in-divisor"))


class TestIndicator:
    @pytest.mark.parametrize("name", ["35", "sid.35", "Video inovasi daerah"])
    def test_it_is_found_by_code_path_and_name(self, name: str) -> None:
        text = said(name)
        assert text.startswith("35 Video inovasi daerah")
        assert "Bobot 4" in text and "Lampiran II no. 35" in text and "Kesalahan yang sering" in text

    def test_a_row_of_the_region_too(self) -> None:
        assert said("spd.12").startswith("12 Penghargaan bagi inovator")
        assert said("5a").startswith("5a ")

    def test_an_indicator_of_the_other_aspect_is_not_meant(self) -> None:
        assert 'tidak ada indikator "spd.35" dalam edisi 2026' in said("spd.35", code=2)

    def test_an_edition_that_does_not_know_its_indicators_says_so(self) -> None:
        assert "2025" in said("16", "--edition", "2025", code=2)

    @pytest.mark.parametrize(
        ("code", "kinds"),
        [
            ("16", {"N301", "L406", "N305"}),
            ("17", {"N316", "N304"}),
            ("33", {"N318"}),
            ("35", {"N343", "L435"}),
        ],
    )
    def test_the_mistakes_are_those_that_it_invites(self, code: str, kinds: set[str]) -> None:
        found = {kind.code for kind in invited(rules_of_2026().sid_indicators[code])}
        assert kinds <= found
        assert ("N305" in found) is (code == "16")


def test_the_cell_of_a_level_is_where_it_is_claimed_not_where_a_verifier_wrote() -> None:
    listed = """
    | Nama Inovasi | 16 | 17 |
    | SIAP ANTAR   | 2  |    |
    """
    proofs = """
    | Nama Inovasi | Indikator | Nomor | Parameter Terverifikasi |
    | SIAP ANTAR   | 17        | 1     | 3                       |
    """
    write_xlsx(Path("bukti.xlsx"), {"Inovasi": listed, "Bukti": proofs})
    for basis in ("claimed", "verified"):
        run = inovasi("explain", "SIAP ANTAR", "--in", "bukti.xlsx", "--basis", basis, "--format", "json")
        (table,) = (block for block in json.loads(run.stdout)["blocks"] if block["kind"] == "table")
        cells = {row[0]: row[2] for row in table["rows"]}
        assert (cells["16"], cells["17"]) == ("B2", "C2")


class TestKind:
    def test_a_kind_says_right_and_wrong_and_where_its_rule_stands(self) -> None:
        text = said("N307")
        assert "Contoh Waktu penerapan 14/02/2019" in text
        assert "Contoh yang benar Waktu Penerapan 05/03/2024" in text
        assert "Dasar Surat Kepala BSKDN" in text
        assert "Dasar" not in said("N303")

    def test_a_slip_is_answered_with_what_may_be_meant(self) -> None:
        assert 'Mungkin maksud Anda "level-asing"?' in said("level-asng", code=2)

    def test_with_a_file_a_kind_and_an_indicator_are_still_found(self) -> None:
        assert said("level-asing", "--in", CITY).startswith("N305")
        assert said("35", "--in", CITY).startswith("35 Video")


LEVELS = st.fixed_dictionaries({code: st.integers(0, 3) for code in CODES})


def one(levels: dict[str, int], at: int, *, counts: bool) -> Innovation:
    return innovation(f"I{at}", levels=levels, affair=BASIC[at % 6], words=300 if counts else 20, row=at + 2)


@settings(max_examples=15)
@given(st.lists(st.tuples(LEVELS, st.booleans()), min_size=1, max_size=8), st.integers(0, 7))
def test_a_gain_is_the_difference_of_two_full_scorings(
    drawn: list[tuple[dict[str, int], bool]], chosen: int
) -> None:
    rules = rules_of_2026()
    reported = [one(levels, at, counts=counts) for at, (levels, counts) in enumerate(drawn)]
    read = submission(reported, spd_total="40")
    number = chosen % len(reported)
    card = score(read, rules)
    base = read if card.innovations[number].counted else _repaired(read, number)
    start = score(base, rules).index
    assert start is not None
    parts = lifts(number, read, rules, card)
    assert exact.total(part.points for part in parts) == card.innovations[number].maturity
    for part in parts:
        assert [level for level, _ in part.gains] == list(range(part.level + 1, 4))
        for level, gain in part.gains:
            after = score(set_level(base, number, part.indicator.code, level, "claimed"), rules).index
            assert after is not None and after - start == gain
    if card.innovations[number].counted:
        without = Fraction(card.innovations[number].maturity) / (card.divisor or 1) / 250 * 100
        assert sum((part.share or Fraction(0) for part in parts), Fraction(0)) == without


def _repaired(read: Submission, number: int) -> Submission:
    from inovasi_cli.insight.changes import exchanged

    return exchanged(read, number, repaired(read.innovations[number], rules_of_2026()))
