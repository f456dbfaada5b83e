"""Reported is not sent: the status of innovations, and the index of those that were sent."""

from __future__ import annotations

import json
import random
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from books import book, facts, faults
from runs import inovasi
from sheets import write_xlsx
from submissions import merged

from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.submission import Only
from inovasi_cli.rules import Ruleset, loading


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


# The column


@pytest.mark.parametrize("header", ["Status", "STATUS PENGIRIMAN", "Status Inovasi", "Status kirim"])
@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("Terkirim", "terkirim"),
        ("sudah dikirim", "terkirim"),
        ("KIRIM", "kirim"),
        ("Draf", "draf"),
        ("draft", "draf"),
        ("Belum dikirim", "draf"),
        ("blm dikirim", "draf"),
        ("Tahan", "tahan"),
        ("", None),
    ],
)
def test_what_was_sent_is_told_by_the_status(
    header: str, written: str, status: str | None, rules: Ruleset
) -> None:
    said = take(
        [book(Inovasi=f"| Nama Inovasi | {header} |\n| SIAP | {written} |\n| LAPOR | Terkirim |")], rules
    )
    assert [each.status for each in said.innovations] == [status, "terkirim"]
    assert "N311" not in dict(faults(said))


def test_an_unknown_status_is_told_at_its_cell_with_what_is_accepted(rules: Ruleset) -> None:
    said = take([book(Inovasi="| Nama Inovasi | Status |\n| SIAP | Terkirm |\n| LAPOR | Draf |")], rules)
    assert [each.status for each in said.innovations] == [None, "draf"]
    assert ("N311", "B2") in faults(said)
    assert facts(said, "N311")["options"] == ("Terkirim", "Draf", "Kirim", "Tahan")
    assert facts(said, "N311")["near"] == "Terkirim"


@pytest.mark.parametrize(
    ("header", "written", "told", "statuses"),
    [
        ("Status", "Selesai Belum Selesai Aktif", "K220", [None] * 4),
        ("Status", "Belum Belum Belum Belum", "K220", [None] * 4),
        ("Ket. Portal", "Terkirim Draf Terkirim Draft", None, ["terkirim", "draf", "terkirim", "draf"]),
        ("Ada SK?", "Belum Belum Belum Belum", None, [None] * 4),
    ],
)
def test_what_a_column_holds_tells_whether_it_is_the_status(
    header: str, written: str, told: str | None, statuses: list[str | None], rules: Ruleset
) -> None:
    rows = "\n".join(f"| SIAP {number} | {cell} |" for number, cell in enumerate(written.split()))
    said = take([book(Inovasi=f"| Nama Inovasi | {header} |\n{rows}")], rules)
    assert [each.status for each in said.innovations] == statuses
    codes = dict(faults(said))
    assert "N311" not in codes
    assert told is None or codes[told] == "B1"


def test_a_status_that_holds_stages_is_a_column_of_stages(rules: Ruleset) -> None:
    said = take(
        [
            book(
                Inovasi="""
                | Nama Inovasi | Status Inovasi | Waktu Penerapan |
                | SIAP | Penerapan | 2025-03-01 |
                | LAPOR | Uji Coba | 2025-03-01 |
                | ANTAR | Penerapan | 2025-03-01 |
                """
            )
        ],
        rules,
    )
    assert [each.stage for each in said.innovations] == ["penerapan", "uji-coba", "penerapan"]
    assert [each.status for each in said.innovations] == [None] * 3


# What was sent, and what was only reported

LISTED = """
    | Nama Inovasi | Perangkat Daerah | Kematangan | Waktu Penerapan | Status        |
    | SIAP         | Dinas Kesehatan  | 90         | 2025-03-01      | Terkirim      |
    | LAPOR        | Dinas Sosial     | 60         | 2025-03-01      | Draf          |
    | ANTAR        | Dinas Sosial     | 70         | 2025-03-01      | Dikirim       |
    | PANEN        | Dinas Pangan     | 111        | 2025-03-01      |               |
    | RAWAT        | Dinas Pangan     | 111        | 2025-03-01      | entah         |
"""
ONLY_SENT = Request(edition="2026", spd=Decimal(40), only="sent")


def index_of(assessment: Assessment) -> Fraction:
    assert assessment.card is not None and assessment.card.index is not None
    return assessment.card.index


def the_sent(*workbooks: Workbook) -> Assessment:
    return assess(workbooks, ONLY_SENT)


def test_only_what_is_marked_as_sent_is_scored() -> None:
    made = the_sent(book(Inovasi=LISTED))
    assert [each.name for each in made.submission.innovations] == ["SIAP", "ANTAR"]
    assert index_of(made) == (40 + Fraction(160, 12)) / 250 * 100
    assert made.submission.sending == (2, 1, 2)
    assert made.submission.reported == 5
    everything = assess([book(Inovasi=LISTED)], ONLY_SENT._replace(only="all"))
    assert len(everything.submission.innovations) == 5


def test_it_is_the_index_of_a_file_that_holds_only_these() -> None:
    chance = random.Random(5)
    for _ in range(40):
        rows = [
            [f"I{at}", chance.randint(0, 111), chance.choice(["Terkirim", "Draf", None, "kirim", "tahan"])]
            for at in range(chance.randint(1, 20))
        ]
        sent = [row for row in rows if row[2] in ("Terkirim", "kirim")]
        heads = ["Nama Inovasi", "Kematangan", "Status"]
        made = the_sent(book(Inovasi=[heads, *rows]))
        if sent:
            alone = assess([book(Inovasi=[heads, *sent])], ONLY_SENT._replace(only="all"))
            assert index_of(made) == index_of(alone)
        else:
            assert made.card is None
            assert "L437" in {each.kind.code for each in made.errors}


def test_evidence_of_what_is_held_is_not_taken_for_that_of_another() -> None:
    evidence = """
        | Nama Inovasi | Indikator | Jenis Dokumen | Berkas |
        | LAPOR        | 16        | SK            | a.pdf  |
        | ANTAR        | 17        | SK            | b.pdf  |
    """
    listed = """
        | Nama Inovasi | 16 | 17 | Status   |
        | LAPOR        | 3  | 3  | Draf     |
        | ANTAR        | 3  | 3  | Terkirim |
    """
    made = the_sent(book(Inovasi=listed, Bukti=evidence))
    assert [(each.innovation, each.indicator) for each in made.submission.documents] == [(0, "17")]
    proven = {code for code, claim in made.submission.innovations[0].claims.items() if claim.evidenced}
    assert proven == {"17"}


def test_faults_of_held_rows_are_not_told_but_for_their_status() -> None:
    listed = """
        | Nama Inovasi | 16 | Status   |
        | LAPOR        | 9  | Draf     |
        | ANTAR        | 8  | Terkirim |
        | PANEN        | 3  | entah    |
    """
    made = the_sent(book(Inovasi=listed))
    told = {(each.kind.code, each.place.cell) for each in made.findings if each.place.row}
    assert {("N305", "B3"), ("N311", "C4")} <= told
    assert ("N305", "B2") not in told


def test_where_nothing_is_sent_there_is_no_index() -> None:
    for status in ("Draf", ""):
        made = the_sent(book(Inovasi=f"| Nama Inovasi | Kematangan | Status |\n| SIAP | 90 | {status} |"))
        assert made.card is None
        (error,) = made.errors
        assert (error.kind.code, error.place.file) == ("L437", "data.xlsx")


def test_merging_does_not_change_what_was_sent(rules: Ruleset) -> None:
    without = "| Nama Inovasi | Kematangan |\n| PANEN | 80 |"
    books = [book("a.xlsx", Inovasi=LISTED), book("b.xlsx", Inovasi=without)]
    apart = the_sent(*books)
    together = the_sent(merged(books, rules, take(books, rules)))
    assert index_of(apart) == index_of(together)
    assert apart.submission.sending == together.submission.sending == (2, 1, 3)


@pytest.mark.parametrize("only", ["all", "sent"])
def test_the_result_says_of_which_it_is(only: Only) -> None:
    made = assess([book(Inovasi=LISTED)], ONLY_SENT._replace(only=only))
    (said,) = [each for each in made.remarks if each.kind.code == "P620"]
    assert (said.facts["sent"], said.facts["drafts"], said.facts["unstated"]) == (2, 1, 2)
    silent = assess(
        [book(Inovasi="| Nama Inovasi | Kematangan |\n| SIAP | 90 |")], ONLY_SENT._replace(only="all")
    )
    assert "P620" not in {each.kind.code for each in silent.remarks}


# On the command line

PROFILE = [["Isian", "Nilai"], ["Nama Pemda", "Kota Tegal"], ["Kategori", "Kota"]]
SCORING = ("score", "leverage", "plan", "risk", "select", "rank", "report", "explain --in")


@pytest.mark.parametrize("command", SCORING)
def test_every_command_that_scores_knows_it(command: str, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    rows = [
        [f"Inovasi {at}", "Sosial", 80, "2025-03-01", "Terkirim" if at % 2 else "Draf"] for at in range(6)
    ]
    heads = ["Nama Inovasi", "Urusan Utama", "Kematangan", "Waktu Penerapan", "Status"]
    write_xlsx(tmp_path / "kota.xlsx", {"Inovasi": [heads, *rows], "Profil": PROFILE})
    drafts = [[*row[:-1], "Draf"] for row in rows]
    write_xlsx(tmp_path / "draf.xlsx", {"Inovasi": [heads, *drafts], "Profil": PROFILE})
    name, *more = command.split()
    written = ["-o", "hasil.html", "--force"] if name == "report" else []
    for file, code in (("kota.xlsx", 0), ("draf.xlsx", 1)):
        run = inovasi(name, *more, file, "--spd", "40", "--only", "sent", *written)
        assert run.exit_code == code, run.output
        assert ("L437" in run.output) == bool(code), run.output


def test_a_kept_result_of_what_was_sent_is_computed_again(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    write_xlsx(tmp_path / "kota.xlsx", {"Inovasi": LISTED})
    options = ("--spd", "40", "--only", "terkirim", "--format", "json", "-o", "hasil.json")
    assert inovasi("score", "kota.xlsx", *options).exit_code == 0
    told = json.loads((tmp_path / "hasil.json").read_text(encoding="utf-8"))
    assert told["sending"] == {"only": "sent", "reported": 5, "sent": 2, "drafts": 1, "unstated": 2}
    assert (told["sid"]["counted"], told["sid"]["reported"]) == (2, 5)
    assert inovasi("verify", "hasil.json", "kota.xlsx").exit_code == 0


def test_compare_tells_what_was_reported_and_not_sent(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    write_xlsx(tmp_path / "portal.xlsx", {"Inovasi": LISTED})
    write_xlsx(tmp_path / "kota.xlsx", {"Inovasi": "| Nama Inovasi | 16 |\n| SIAP | 3 |\n| LAPOR | 2 |"})
    run = inovasi("compare", "kota.xlsx", "portal.xlsx", "--as", "list", "--format", "json")
    told = [(each["name"], each["status"]) for each in json.loads(run.stdout)["not_sent"]]
    assert told == [("LAPOR", "draf"), ("PANEN", None), ("RAWAT", None)]
