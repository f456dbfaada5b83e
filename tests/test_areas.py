"""Tables that share a sheet, or lie on their side: where each begins and ends, and the cell of each value."""

from __future__ import annotations

from decimal import Decimal

import pytest
from books import book, faults
from sheets import sheet

from inovasi_cli.assessment import Request, assess
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.score.innovations import _row
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.headers import OwnLayout, OwnSheet
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Ruleset, loading

BELOW = """
    | Data IID Kota Contoh |                      |           |             |                 |    |
    |                      |                      |           |             |                 |    |
    | Kode                 | Indikator            | Parameter |             |                 |    |
    | '1                   | Visi dan Misi        | 3         |             |                 |    |
    | '2a                  | APBD                 | 9         |             |                 |    |
    | '2b                  | Mandatory spending   | 1         |             |                 |    |
    |                      |                      |           |             |                 |    |
    | Daftar inovasi       |                      |           |             |                 |    |
    | No                   | Nama Inovasi         | Tahapan   | Urusan      | Waktu Penerapan | 16 |
    | 1                    | SIAP                 | Penerapan | Kesehatan   | 2024-03-01      | 3  |
    | 2                    | LAPOR                | Penerapan | Kesehatan   | 31-02-2025      | 8  |
"""

BESIDE = """
    | Digital      |           |    |  | Non digital  |           |    |
    | Nama Inovasi | Tahapan   | 16 |  | Nama Inovasi | Tahapan   | 16 |
    | SIAP         | Penerapan | 3  |  | LAPOR        | Penerapan | 7  |
    | ANTAR        | Penerapan | 5  |  | JEMPUT       | Uji Coba  | 2  |
"""

ON_ITS_SIDE = """
    | Matriks          |           |            |           |
    | Nama Inovasi     | SIAP      | LAPOR      | ANTAR     |
    | Perangkat Daerah | Dinkes    | Dinsos     | Dishub    |
    | Tahapan          | Penerapan | Percobaan  | Penerapan |
    | Urusan Utama     | Kesehatan | Sosial     | Sosial    |
    | 16 Regulasi      | 3         | 2          | 8         |
    | 31 Replikasi     | 1         |            | 2         |
"""


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


def names(submission: Submission) -> list[str]:
    return [innovation.name for innovation in submission.innovations]


def said(submission: Submission) -> list[tuple[str, str | None]]:
    """Errors, warnings and what was joined; not what short examples leave out."""
    return [
        each for each in faults(submission) if each[0] not in ("K205", "N301", "N302", "K203", "N319", "N322")
    ]


class TestBelow:
    def test_the_rows_of_the_region_and_a_list_are_both_read(self, rules: Ruleset) -> None:
        submission = take([book(Data=BELOW)], rules)
        assert names(submission) == ["SIAP", "LAPOR"]
        assert {code: claim.level for code, claim in submission.spd.items()} == {"1": 3, "2b": 1}

    def test_every_fault_has_its_cell_in_the_file(self, rules: Ruleset) -> None:
        assert said(take([book(Data=BELOW)], rules)) == [("N305", "C5"), ("N310", "E11"), ("N305", "F11")]

    @pytest.mark.parametrize("name", ["SPD", "Inovasi", "Data"])
    def test_the_name_of_the_sheet_does_not_matter(self, name: str, rules: Ruleset) -> None:
        submission = take([book(**{name: BELOW})], rules)
        assert (names(submission), len(submission.spd)) == (["SIAP", "LAPOR"], 2)

    def test_a_list_with_other_columns_goes_on(self, rules: Ruleset) -> None:
        table = """
            | Nama Inovasi | Tahapan   | 16      |
            | SIAP         | Penerapan | 3       |
            | No           | Judul     | Tahapan | Urusan |
            | 1            | LAPOR     | x       | Sosial |
        """
        submission = take([book(Inovasi=table)], rules)
        assert names(submission) == ["SIAP", "LAPOR"]
        assert said(submission) == [("B124", "A3"), ("N311", "C4")]

    def test_evidence_of_the_same_innovations_is_evidence(self, rules: Ruleset) -> None:
        proof = """
            | BUKTI DUKUNG |           |               |                       |
            | Nama Inovasi | Indikator | Jenis Dokumen | Tautan                |
            | SIAP         | 16        | Perda         | https://a.go.id/x.pdf |
        """
        submission = take([book(Data=f"{LISTED.format('SIAP').strip()}\n| |\n{proof.strip()}")], rules)
        assert [(document.indicator, document.innovation) for document in submission.documents] == [("16", 0)]

    def test_a_header_of_two_rows_on_every_page(self, rules: Ruleset) -> None:
        head = "| No | IDENTITAS | | WAKTU | PARAMETER | |\n| | Nama Inovasi | OPD | Penerapan | 16 | 17 |"
        rows = ("| 1 | SIAP | Dinkes | 2025-03-01 | 3 | 2 |", "| 2 | LAPOR | Dinsos | 2025-03-01 | 1 | 2 |")
        submission = take([book(Data="\n".join([head, rows[0], head, rows[1]]))], rules)
        assert (names(submission), said(submission)) == (["SIAP", "LAPOR"], [])

    def test_a_recap_that_repeats_names_is_not_counted(self, rules: Ruleset) -> None:
        table = """
            | Nama Inovasi | Tahapan   | Urusan    | 16 |
            | SIAP         | Penerapan | Kesehatan | 3  |
            | LAPOR        | Penerapan | Sosial    | 3  |
            |              |           |           |    |
            | Tahapan      | Judul     | Urusan    |    |
            | Penerapan    | SIAP      | Kesehatan |    |
        """
        for name in ("Data", "Inovasi"):
            submission = take([book(**{name: table})], rules)
            assert names(submission) == ["SIAP", "LAPOR"]
            assert ("B116", None) in said(submission)


class TestBeside:
    def test_both_lists_are_read(self, rules: Ruleset) -> None:
        submission = take([book(Data=BESIDE)], rules)
        assert names(submission) == ["SIAP", "ANTAR", "LAPOR", "JEMPUT"]
        assert said(submission) == [("B124", "E2"), ("N305", "G3"), ("N305", "C4")]

    def test_without_an_empty_column_between_them(self, rules: Ruleset) -> None:
        narrow = BESIDE.replace("|  | N", "| N").replace("|  | L", "| L").replace("|  | J", "| J")
        assert names(take([book(Data=narrow)], rules)) == ["SIAP", "ANTAR", "LAPOR", "JEMPUT"]

    def test_an_empty_column_inside_a_list_cuts_nothing(self, rules: Ruleset) -> None:
        table = """
            | Nama Inovasi | Tahapan   | Urusan    |  | 16 | 17 | 18 | 19 | 20 | 21 |
            | SIAP         | Penerapan | Kesehatan |  | 3  | 2  | 1  | 3  | 2  | 1  |
        """
        (siap,) = take([book(Data=table)], rules).innovations
        assert {code: claim.level for code, claim in siap.claims.items()} == {
            "16": 3, "17": 2, "18": 1, "19": 3, "20": 2, "21": 1
        }  # fmt: skip

    def test_the_rows_of_the_region_may_stand_beside_a_list(self, rules: Ruleset) -> None:
        table = """
            | Kode | Parameter |  | Nama Inovasi | Tahapan   | 16 |
            | '1   | 3         |  | SIAP         | Penerapan | 3  |
            | '2a  | 2         |  | LAPOR        | Penerapan | 1  |
            | '2b  | 1         |  |              |           |    |
        """
        submission = take([book(Data=table)], rules)
        assert (names(submission), len(submission.spd)) == (["SIAP", "LAPOR"], 3)


class TestOnItsSide:
    @pytest.mark.parametrize("name", ["Matriks", "Inovasi"])
    def test_every_innovation_is_read(self, name: str, rules: Ruleset) -> None:
        siap, lapor, antar = take([book(**{name: ON_ITS_SIDE})], rules).innovations
        assert (siap.name, siap.agency, siap.stage, siap.affair) == (
            "SIAP",
            "Dinkes",
            "penerapan",
            "kesehatan",
        )
        assert {code: claim.level for code, claim in lapor.claims.items()} == {"16": 2}
        assert (antar.place.cell, antar.at("31").cell) == ("D2", "D7")

    def test_every_fault_has_its_cell_in_the_file(self, rules: Ruleset) -> None:
        assert said(take([book(Matriks=ON_ITS_SIDE)], rules)) == [("N311", "C4"), ("N305", "D6")]

    def test_each_innovation_is_shown_with_its_own_cell(self) -> None:
        assessment = assess((book(Matriks=ON_ITS_SIDE),), Request(edition="2026"))
        assert assessment.card
        shown = [_row(scored, Words("id")) for scored in assessment.card.innovations]
        assert sorted(shown) == ["B2", "C2", "D2"]

    def test_the_rows_of_the_region_may_lie_on_their_side_too(self, rules: Ruleset) -> None:
        table = "| Kode | '1 | '2a | '2b | '3 | '4 | '5a |\n| Parameter | 3 | 9 | 1 | 2 | 2 | 1 |"
        submission = take([book(SPD=table, Inovasi=LISTED.format("SIAP"))], rules)
        assert {code: claim.level for code, claim in submission.spd.items()} == {
            "1": 3,
            "2b": 1,
            "3": 2,
            "4": 2,
            "5a": 1,
        }
        assert ("N305", "C2") in said(submission)

    def test_units_before_the_innovations_are_none_of_them(self, rules: Ruleset) -> None:
        table = ON_ITS_SIDE.replace("| SIAP ", "| satuan | SIAP ").replace("| Dinkes ", "| nama | Dinkes ")
        table = table.replace("| Penerapan | P", "| teks | Penerapan | P").replace(
            "| Kesehatan ", "| teks | Kesehatan "
        )
        table = table.replace("| 3  ", "| 0-3 | 3  ").replace("| 1  ", "| 0-3 | 1  ")
        assert names(take([book(Matriks=table)], rules)) == ["SIAP", "LAPOR", "ANTAR"]

    def test_a_cell_merged_over_several_innovations_is_that_of_each(self, rules: Ruleset) -> None:
        drawn = sheet(ON_ITS_SIDE.replace("Dinsos", "      "), "Matriks")._replace(merged=((3, 3, 2, 3),))
        submission = take([Workbook("data.xlsx", (drawn,))], rules)
        assert agencies(submission) == {"SIAP": "Dinkes", "LAPOR": "Dinkes", "ANTAR": "Dishub"}

    def test_a_form_with_explanations_is_none(self, rules: Ruleset) -> None:
        form = """
            | Nama Inovasi     | SIAP      | tulis nama resmi         |
            | Perangkat Daerah | Dinkes    | yang melaksanakan        |
            | Tahapan          | Penerapan | inisiatif atau penerapan |
            | Urusan Utama     | Kesehatan | satu urusan              |
            | 16 Regulasi      | 3         | 0-3                      |
        """
        assert names(take([book(Formulir=form)], rules)) != ["SIAP", "tulis nama resmi"]


LISTED = """
    | Nama Inovasi | Tahapan   | Urusan    | Waktu Penerapan | 16 | 17 |
    | {}           | Penerapan | Kesehatan | 2025-03-01      | 3  | 2  |
"""


def agencies(submission: Submission) -> dict[str, str | None]:
    return {innovation.name: innovation.agency for innovation in submission.innovations}


class TestWhoseTheyAre:
    def test_sheets_called_by_agencies(self, rules: Ruleset) -> None:
        sheets = {
            "Dinkes": LISTED.format("SIAP"),
            "DPKPP": LISTED.format("LAPOR"),
            "RSUD": LISTED.format("ANTAR"),
        }
        submission = take([book(**sheets)], rules)
        assert agencies(submission) == {"SIAP": "Dinkes", "LAPOR": "DPKPP", "ANTAR": "RSUD"}
        assert [code for code, _ in said(submission)] == ["B125", "B121", "B125", "B121", "B125"]

    def test_sheets_called_otherwise(self, rules: Ruleset) -> None:
        sheets = {"Sheet1": LISTED.format("SIAP"), "Sheet2": LISTED.format("LAPOR")}
        assert agencies(take([book(**sheets)], rules)) == {"SIAP": None, "LAPOR": None}

    @pytest.mark.parametrize(
        "above",
        [
            "| OPD : | Dinas Sosial |",
            "| Nama Unit | : | Dinas Sosial |",
            "| INOVASI Dinas Sosial TAHUN 2026 |",
        ],
    )
    def test_a_heading_or_a_title_above(self, above: str, rules: Ruleset) -> None:
        submission = take([book(Data=f"{above}\n| |\n{LISTED.format('SIAP')}")], rules)
        assert agencies(submission) == {"SIAP": "Dinas Sosial"}

    def test_who_compiles_a_list_is_not_whose_it_is(self, rules: Ruleset) -> None:
        table = f"| BADAN RISET DAN INOVASI DAERAH |\n{LISTED.format('SIAP').strip()}"
        assert agencies(take([book(Data=table)], rules)) == {"SIAP": None}

    def test_titles_between_the_rows(self, rules: Ruleset) -> None:
        table = """
            | No | Nama Inovasi       | Tahapan   | Urusan    | 16 |
            | A. | Dinas Kesehatan    |           |           |    |
            | 1  | SIAP               | Penerapan | Kesehatan | 3  |
            | 2  | LAPOR              | Penerapan | Kesehatan | 2  |
            |    | Jumlah Dinas Kesehatan |       |           | 5  |
            | B. | Puskesmas Cempaka  |           |           |    |
            | 3  | ANTAR              | Penerapan | Kesehatan | 1  |
            |    | Nilai Total        |           |           | 6  |
        """
        submission = take([book(Inovasi=table)], rules)
        assert agencies(submission) == {
            "SIAP": "Dinas Kesehatan", "LAPOR": "Dinas Kesehatan", "ANTAR": "Puskesmas Cempaka"
        }  # fmt: skip
        assert [each for each in said(submission) if each[0] != "L417"] == [("B125", "B2")]

    def test_titles_that_say_what_they_name(self, rules: Ruleset) -> None:
        table = "| Nama Inovasi | Tahapan | 16 |\n| OPD : Dinkes | | |\n| SIAP | Penerapan | 3 |"
        assert agencies(take([book(Inovasi=table)], rules)) == {"SIAP": "Dinkes"}

    def test_sheets_of_agencies_with_a_header_on_each_page(self, rules: Ruleset) -> None:
        page = LISTED.format("{}").strip()
        sheets = {
            name: "\n".join([page.format(f"{name} 1"), page.format(f"{name} 2")])
            for name in ("Dinkes", "Dinsos")
        }
        assert agencies(take([book(**sheets)], rules)) == {
            "Dinkes 1": "Dinkes", "Dinkes 2": "Dinkes", "Dinsos 1": "Dinsos", "Dinsos 2": "Dinsos"
        }  # fmt: skip

    def test_a_column_of_agencies_goes_before(self, rules: Ruleset) -> None:
        table = "| Nama Inovasi | OPD |\n| SIAP | Dinkes |\n| LAPOR | |"
        submission = take([book(**{"Dinas Sosial": table})], rules)
        assert agencies(submission) == {"SIAP": "Dinkes", "LAPOR": None}


class TestSummaries:
    """What adds up a list is no innovation, wherever it stands."""

    LIST = """
        | No | Nama Inovasi | OPD    | Tahapan   | 16 | 17 |
        | 1  | SIAP         | Dinkes | Penerapan | 3  | 1  |
        | 2  | LAPOR        | Dinsos | Penerapan | 2  | 2  |
        | 3  | ANTAR        | Dinsos | Penerapan | 1  | 3  |
        | 4  | JEMPUT       | Dinsos | Penerapan | 1  | 3  |
    """

    @pytest.mark.parametrize(
        "below",
        [
            "| |\n| No | OPD | Jumlah |\n| 1 | Dinkes | 1 |\n| 2 | Dinsos | 3 |",
            "| |\n| OPD | Jumlah |\n| Dinkes | 1 |\n| Dinsos | 3 |",
            "| |\n| | Urusan | Jumlah |\n| | Kesehatan | 4 |",
            "| Jumlah | | | | 7 | 9 |\n| Nilai tertinggi | | | | 3 | 3 |",
            "| | Total nilai | | | 7 | 9 |\n| Rata-rata | | | | 1.75 | 2.25 |",
        ],
    )
    def test_below(self, below: str, rules: Ruleset) -> None:
        submission = take([book(Inovasi=f"{self.LIST}{below}")], rules)
        assert names(submission) == ["SIAP", "LAPOR", "ANTAR", "JEMPUT"]
        assert [code for code, _ in said(submission) if code not in ("L417", "B126")] == []

    def test_beside(self, rules: Ruleset) -> None:
        recap = ["|  | OPD | Jumlah |", "|  | Dinkes | 1 |", "|  | Dinsos | 3 |", "", "", ""]
        lines = [line.strip() for line in self.LIST.strip().splitlines()]
        table = "\n".join(line + more.removeprefix("|") for line, more in zip(lines, recap, strict=False))
        submission = take([book(Inovasi=table)], rules)
        assert (names(submission), said(submission)) == (
            ["SIAP", "LAPOR", "ANTAR", "JEMPUT"],
            [("B126", "H1")],
        )

    @pytest.mark.parametrize(
        "row",
        ["| contoh | ABC | Dinkes | Penerapan | 3 | 1 |", "| | (nama) | (OPD) | (pilih) | (0-3) | (0-3) |"],
    )
    def test_examples_and_instructions_are_none(self, row: str, rules: Ruleset) -> None:
        head, *rest = self.LIST.strip().splitlines()
        submission = take([book(Inovasi="\n".join([head, row, *rest]))], rules)
        assert names(submission) == ["SIAP", "LAPOR", "ANTAR", "JEMPUT"]

    def test_an_innovation_may_be_called_so(self, rules: Ruleset) -> None:
        table = "| Nama Inovasi | 16 | 17 |\n| Jumlah Anak Sehat | 3 | 1 |\n| Total Bersih | 3 | 2 |"
        assert names(take([book(Inovasi=table)], rules)) == ["Jumlah Anak Sehat", "Total Bersih"]


def form(name: str, agency: str, level: int) -> list[str]:
    return [
        "| FORMULIR INOVASI |  |  |",
        f"| Perangkat Daerah | : | {agency} |",
        f"| 1. Nama Inovasi | : | {name} |",
        "| 2. Tahapan Inovasi | : | Penerapan |",
        "| 3. Urusan | : | Kesehatan |",
        f"| 16 Regulasi | : | {level} |",
    ]


class TestWhateverNamesAreCalled:
    LIST = """
        | No | {}    | OPD    | Tahapan   | Urusan    | Waktu Penerapan | 16 | Lokasi    | Foto         |
        | 1  | SIAP  | Dinkes | Penerapan | Kesehatan | 2025-03-01      | 3  | Kota Baru | a.go.id/@s   |
        | 2  | LAPOR | Dinkes | Penerapan | Sosial    | 2025-03-01      | 9  | Kota Baru | b.go.id/@l   |
        | 3  | ANTAR | Dinsos | Penerapan | Sosial    | 2025-03-01      | 1  | Kota Lama | c.go.id/@a   |
    """

    @pytest.mark.parametrize("header", ["Karya", "Terobosan Unggulan", "Produk", "X"])
    @pytest.mark.parametrize("name", ["Data", "Inovasi"])
    def test_a_list_with_five_columns_of_ours_is_one(self, name: str, header: str, rules: Ruleset) -> None:
        submission = take([book(**{name: self.LIST.format(header)})], rules)
        assert names(submission) == ["SIAP", "LAPOR", "ANTAR"]
        assert [each for each in said(submission) if each[0] in ("K221", "N305")] == [
            ("K221", "B1"),
            ("N305", "G3"),
        ]

    def test_with_two_that_may_be_it_nothing_is_guessed(self, rules: Ruleset) -> None:
        table = self.LIST.format("Produk").replace("Kota Baru", "Kota A", 1)
        submission = take([book(Inovasi=table)], rules)
        assert (names(submission), len(submission.unread)) == ([], 1)

    def test_fewer_columns_make_no_list(self, rules: Ruleset) -> None:
        table = "| Karya | OPD | Urusan |\n| SIAP | Dinkes | Kesehatan |\n| LAPOR | Dinsos | Sosial |"
        assert names(take([book(Data=table)], rules)) == []


class TestForms:
    @pytest.mark.parametrize("between", [["| | | |"], []])
    @pytest.mark.parametrize("name", ["Formulir", "Inovasi"])
    def test_one_below_another(self, between: list[str], name: str, rules: Ruleset) -> None:
        lines = [*form("SIAP", "Dinkes", 3), *between, *form("LAPOR", "Dinsos", 7), *between]
        submission = take([book(**{name: "\n".join([*lines, *form("ANTAR", "Dishub", 1)])})], rules)
        assert agencies(submission) == {"SIAP": "Dinkes", "LAPOR": "Dinsos", "ANTAR": "Dishub"}
        row = 6 + len(between) + 6
        assert [each for each in said(submission) if each[0] == "N305"] == [("N305", f"C{row}")]

    def test_one_beside_another(self, rules: Ruleset) -> None:
        three = zip(
            form("SIAP", "Dinkes", 3), form("LAPOR", "Dinsos", 7), form("ANTAR", "Dishub", 1), strict=True
        )
        table = "\n".join("| |".join(line.strip("|") for line in lines).join("||") for lines in three)
        submission = take([book(Formulir=table)], rules)
        assert agencies(submission) == {"SIAP": "Dinkes", "LAPOR": "Dinsos", "ANTAR": "Dishub"}
        assert [each for each in said(submission) if each[0] == "N305"] == [("N305", "G6")]


class TestWhichListIsRead:
    PEOPLE = "| No | Nama | NIP | Unit Kerja |\n| 1 | Budi | x | Umum |\n| 2 | Sari | y | Umum |"
    APPLICATIONS = "\n".join(
        ["| id | Nama | Alamat |", *(f"| '{n} | Aplikasi {n} | a{n}.go.id |" for n in range(1, 40))]
    )

    @pytest.mark.parametrize("other", [PEOPLE, APPLICATIONS])
    def test_a_list_of_other_things_is_not(self, other: str, rules: Ruleset) -> None:
        submission = take([book(Lain=other, Data=LISTED.format("SIAP"))], rules)
        assert (names(submission), submission.unread) == (["SIAP"], ())

    def test_where_there_is_none_the_rows_that_come_nearest_are_named(self, rules: Ruleset) -> None:
        budget = "| RKA |\n| No | Uraian Kegiatan | OPD | Harga |\n| 1 | Belanja | Dinkes | 5 |"
        (told,) = (each for each in take([book(RKA=budget)], rules).faults if each.kind.code == "B102")
        assert told.facts["found"] == ("RKA!A2 (No, Uraian Kegiatan, OPD, Harga)",)

    def test_sheets_of_agencies_may_have_other_columns(self, rules: Ruleset) -> None:
        other = (
            "| Nama Inovasi | Tahapan | Urusan | 16 | 18 | Ket |\n| LAPOR | Penerapan | Sosial | 3 | 2 | ok |"
        )
        submission = take([book(**{"Dinkes": LISTED.format("SIAP"), "Dinas Sosial": other})], rules)
        assert agencies(submission) == {"SIAP": "Dinkes", "LAPOR": "Dinas Sosial"}

    def test_that_of_the_year_of_the_edition(self, rules: Ruleset) -> None:
        sheets = {"2024": LISTED.format("LAMA"), "2026": LISTED.format("SIAP"), "2025": LISTED.format("TUA")}
        submission = take([book(**sheets)], rules)
        assert names(submission) == ["SIAP"]
        assert [place.sheet for place in (each.place for each in submission.unread)] == ["2024", "2025"]


class TestProfileAboveAList:
    @pytest.mark.parametrize("colon", ["|", "| : |"])
    @pytest.mark.parametrize("name", ["Data", "Inovasi"])
    def test_both_are_read(self, colon: str, name: str, rules: Ruleset) -> None:
        above = f"""
            | DAFTAR INOVASI |
            | Nama Pemda {colon} Kota Bogor |
            | Skor SPD {colon} '46,5 |
            | |
        """
        submission = take([book(**{name: above + LISTED.format("SIAP")})], rules)
        assert (names(submission), submission.profile.code) == (["SIAP"], "32.71")
        assert submission.spd_total == Decimal("46.5")

    def test_an_agency_above_is_that_of_the_list_alone(self, rules: Ruleset) -> None:
        above = "| Nama Pemda | Kota Bogor |\n| OPD | {} |\n"
        first, second = above.format("Dinkes"), above.format("Dinsos")
        submission = take([book(A=first + LISTED.format("SIAP"), B=second + LISTED.format("LAPOR"))], rules)
        assert agencies(submission) == {"SIAP": "Dinkes", "LAPOR": "Dinsos"}


def test_columns_that_nobody_knows_hide_no_header(rules: Ruleset) -> None:
    """However many there are, a header with a name and four more of ours begins a table."""
    strange = " | ".join(f"Kolom {number}" for number in range(200))
    text = f"""
        | Kode | Parameter | | |
        | '1 | 3 | | |
        | '2b | 1 | | |
        | '3 | 2 | | |
        | | | | |
        | Nama Inovasi | OPD | Tahapan | Urusan | Waktu Penerapan | {strange} |
        | SIAP | Dinkes | Penerapan | Kesehatan | 2024-03-01 | {strange} |
    """
    submission = take([book(Data=text)], rules)
    assert names(submission) == ["SIAP"]
    assert submission.spd.keys() == {"1", "2b", "3"}


def test_a_mapping_holds_for_its_table_alone(rules: Ruleset) -> None:
    table = BELOW.replace("Nama Inovasi", "Karya")
    own = OwnLayout((OwnSheet("Data", "innovations", {"Karya": "name"}),))
    submission = take([book(Data=table)], rules, own=own)
    assert (names(submission), len(submission.spd)) == (["SIAP", "LAPOR"], 2)


def test_cells_keep_their_addresses() -> None:
    found = sheet(ON_ITS_SIDE)._replace(turned=True)
    assert (found.place(2, 3).cell, found.in_file(2, 3)) == ("B3", (3, 2))
