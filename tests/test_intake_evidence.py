# ruff: noqa: E501 - a sheet is drawn as wide as it is
"""Documents: what they prove, and which of them belong nowhere."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from books import book, facts, faults
from openpyxl.worksheet.hyperlink import Hyperlink
from typer.testing import CliRunner

from inovasi_cli.cli import app
from inovasi_cli.diagnostics.documents import NAME_THE_AGENCY, PART_THE_TWINS
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.submission import HERE, Claim, Submission
from inovasi_cli.rules import Ruleset, loading


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


LIST = """
| Nama Inovasi | OPD          | 16 | 17 |
| SIAP ANTAR   | RSUD         | 3  | 2  |
| LAPOR        | Satpol PP    | 1  | 1  |
| LAPOR        | Dinas Sosial | 2  | 2  |
"""


def evidence(table: str, rules: Ruleset) -> Submission:
    return take([book(Inovasi=LIST, Bukti=table)], rules)


def test_documents_prove_claims_and_carry_the_verified_level(rules: Ruleset) -> None:
    submission = evidence(
        """
        | Nama Inovasi | Perangkat Daerah | Indikator    | Jenis Dokumen | Nomor  | Tentang | Berkas/Tautan | Parameter Terverifikasi |
        | siap  antar  |                  | 16           | Perda         | 1/2024 |         |               | 2                       |
        | SIAP ANTAR   | RSUD             | 17 SDM       |               |        |         | sk.pdf        |                         |
        | LAPOR        | dinas sosial     | Indikator 16 |               |        |         |               | 1                       |
        """,
        rules,
    )
    first, second, third = submission.innovations
    assert first.claims["16"] == Claim(3, HERE, evidenced=True, verified=2)
    assert first.claiming("16").cell == "C2"
    assert (first.claims["17"].evidenced, first.claims["17"].verified) == (True, None)
    assert not any(claim.evidenced or claim.verified for claim in second.claims.values())
    assert (third.claims["16"].evidenced, third.claims["16"].verified) == (False, 1)
    assert submission.bases == {"claimed", "evidenced", "verified"}
    assert faults(submission) == []


def test_several_documents_count_once_and_the_best_verified_level_holds(rules: Ruleset) -> None:
    submission = evidence(
        """
        | Nama Inovasi | Indikator | Nomor | Parameter Terverifikasi |
        | SIAP ANTAR   | 16        | 1     | 1                       |
        | SIAP ANTAR   | 16        |       | 3                       |
        | SIAP ANTAR   | 16        | 3     |                         |
        | SIAP ANTAR   | 16        | 4     | 0                       |
        """,
        rules,
    )
    claim = submission.innovations[0].claims["16"]
    assert (claim.level, claim.evidenced, claim.verified) == (3, True, 3)


def test_a_verified_level_stands_where_nothing_was_claimed(rules: Ruleset) -> None:
    submission = evidence(
        "| Nama Inovasi | Indikator | Nomor | Parameter Terverifikasi |\n| SIAP ANTAR | 20 | 1 | 2 |\n| SIAP ANTAR | 21 | 1 | |",
        rules,
    )
    claims = submission.innovations[0].claims
    assert (claims["20"].level, claims["20"].verified, claims["20"].place.cell) == (0, 2, "D2")
    assert "21" not in claims


def test_documents_of_the_regions_own_rows(rules: Ruleset) -> None:
    submission = take(
        [
            book(
                SPD="| Kode | Parameter |\n| 1 | 3 |\n| 2a | 2 |",
                Inovasi=LIST,
                Bukti="| Nama Inovasi | Indikator | Nomor | Parameter Terverifikasi |\n| | 1 | 7 | |\n| | 2a | | 1 |",
            )
        ],
        rules,
    )
    assert {code: (claim.evidenced, claim.verified) for code, claim in submission.spd.items()} == {
        "1": (True, None),
        "2a": (False, 1),
    }


def test_documents_that_belong_nowhere(rules: Ruleset) -> None:
    submission = evidence(
        """
        | Nama Inovasi | Perangkat Daerah | Indikator | Nomor | Parameter Terverifikasi |
        | SIAP ANTER   |                  | 16        | 1     |                         |
        | LAPOR        |                  | 16        | 1     |                         |
        | SIAP ANTAR   |                  | 2a        | 1     |                         |
        |              |                  | 16        | 1     |                         |
        | SIAP ANTAR   |                  |           | 1     |                         |
        | SIAP ANTAR   |                  | 17        | 1     | 4                       |
        | #REF!        |                  | 17        | 1     |                         |
        """,
        rules,
    )
    assert faults(submission, "Bukti") == [
        ("L404", "A2"),
        ("L410", "A3"),
        ("L405", "C4"),
        ("L405", "C5"),
        ("L405", "C6"),
        ("N305", "E7"),
        ("N303", "A8"),
    ]
    assert facts(submission, "L404")["near"] == "SIAP ANTAR"
    assert facts(submission, "L410") == {
        "value": "LAPOR",
        "options": ("Satpol PP", "Dinas Sosial"),
        "where": ("Inovasi!A3", "Inovasi!A4"),
        "rows": 1,
        "advice": NAME_THE_AGENCY,
    }
    assert submission.innovations[0].claims["17"].evidenced


def test_twins_of_one_agency_are_told_once_for_all_their_evidence(rules: Ruleset) -> None:
    table = """
    | Nama Inovasi | OPD          | Indikator | Nomor |
    | LAPOR        | Dinas Sosial | 16        | 1     |
    | LAPOR        |              | 17        | 2     |
    | LAPOR        | DINAS SOSIAL | 17        | 3     |
    | LAPOR        | Dinas Sosial | 17        | 4     |
    """
    submission = take([book(Inovasi=LIST.replace("Satpol PP   ", "dinas sosial"), Bukti=table)], rules)
    told = [each for each in submission.faults if each.kind.code == "L410"]
    assert [(each.place.cell, each.facts["rows"]) for each in told] == [("A2", 2), ("A3", 1), ("A4", 1)]
    assert {each.facts["advice"] for each in told} == {PART_THE_TWINS}
    apart = take([book(Inovasi=LIST, Bukti=table)], rules)
    assert [fault for fault in faults(apart, "Bukti") if fault[0] == "L410"] == [("L410", "A3")]
    assert facts(apart, "L410")["advice"] is NAME_THE_AGENCY


def test_an_edition_that_does_not_know_its_indicators_says_so_once_a_sheet() -> None:
    submission = evidence(
        """
        | Nama Inovasi | Indikator | Nomor |
        | SIAP ANTAR   | 16        | 1     |
        | SIAP ANTAR   | 17        | 2     |
        |              | 1         | 3     |
        |              | 2a        | 4     |
        """,
        loading.load("2025"),
    )
    told = [fault for fault in submission.faults if fault.place.sheet == "Bukti"]
    assert [(fault.kind.code, fault.facts["aspect"]) for fault in told] == [("K214", "SID"), ("K214", "SPD")]


LONG = """
| Nama Inovasi                             | 16 |
| GEMAS (Gerakan Masyarakat Sadar Stunting) | 3  |
| SIMPEL: Sistem Pelayanan                 | 2  |
| SIMPEL: Simpan Pinjam                    | 1  |
| JEMPOL                                   | 1  |
"""


def test_documents_of_an_innovation_by_its_short_name(rules: Ruleset) -> None:
    """Read where one innovation alone has that name, and told; a name that several have is nobody's."""
    table = """
        | Nama Inovasi            | Indikator | Nomor |
        | GEMAS                   | 16        | 1     |
        | SIMPEL                  | 16        | 2     |
        | JEMPOL (Jemput Bola)    | 16        | 3     |
        | GERAK                   | 16        | 4     |
        """
    submission = take([book(Inovasi=LONG, Bukti=table)], rules)
    assert [each.claims["16"].evidenced for each in submission.innovations] == [True, False, False, True]
    found = [(code, cell) for code, cell in faults(submission) if code in ("L404", "L421")]
    assert found == [("L421", "A2"), ("L404", "A3"), ("L421", "A4"), ("L404", "A5")]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("31 Februari 2024", True),
        ("31/02/2024", True),
        ("2024-13-01", True),
        ("29 Februari 2024", False),
        ("12/03/2019", False),
        ("2024", False),
        ("Mei 2024", False),
        ("menyusul", False),
        ("31 Juni lalu", False),
    ],
)
def test_a_day_that_is_not_on_the_calendar(day: str, told: bool, rules: Ruleset) -> None:
    table = f"| Nama Inovasi | Indikator | Nomor | Tanggal |\n| SIAP ANTAR | 16 | 1 | {day} |"
    assert (("N345", "D2") in faults(evidence(table, rules))) == told


def test_a_link_on_the_cell_of_a_level_is_evidence_of_it(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Inovasi"
    for row in (
        ["Nama Inovasi", "16", "17", "18", "19"],
        ["SIAP", 3, 2, 1, '=HYPERLINK("https://a.go.id/x",2)'],
    ):
        sheet.append(row)
    sheet["B2"].hyperlink = "https://drive.google.com/file/d/1/view"
    sheet["C2"].hyperlink = Hyperlink(ref="C2", location="'Inovasi'!A1")
    workbook.save(tmp_path / "a.xlsx")
    assert linked_cells(tmp_path / "a.xlsx") == {(2, 2), (2, 5)}
    (innovation,) = take([read(tmp_path / "a.xlsx")], loading.load("2026")).innovations
    proven = {"16": True, "17": False, "18": False}
    assert {code: claim.evidenced for code, claim in innovation.claims.items()} == proven
    CliRunner().invoke(app, ["merge", str(tmp_path / "a.xlsx"), "-o", str(tmp_path / "b.xlsx")])
    (again,) = take([read(tmp_path / "b.xlsx")], loading.load("2026")).innovations
    assert {code: claim.evidenced for code, claim in again.claims.items()} == proven


def linked_cells(path: Path) -> set[tuple[int, int]]:
    return {cell for sheet in read(path).sheets for cell in sheet.links}


def test_a_column_of_evidence_beside_that_of_the_level(rules: Ruleset) -> None:
    listed = """
    | No | Nama Inovasi | Perangkat Daerah | 16. Regulasi |        | 17. SDM |        | Bukti Bimtek | 20 |
    |    |              |                  | Nilai        | Eviden | Nilai   | Eviden |              |    |
    | 1  | SIAP ANTAR   | RSUD             | 3            | sk.pdf | 2       |        | foto.jpg     | 1  |
    """
    submission = take([book(Inovasi=listed)], rules)
    assert {code: claim.evidenced for code, claim in submission.innovations[0].claims.items()} == {
        "16": True,
        "17": False,
        "20": True,
    }
    assert "evidenced" in submission.bases
    assert not {"K202", "K216"} & {code for code, _ in faults(submission)}
