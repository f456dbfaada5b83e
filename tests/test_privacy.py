"""Numbers of persons: found where they are, never repeated, and never seen in numbers of other things."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from books import book
from hypothesis import given
from hypothesis import strategies as st
from runs import inovasi
from sheets import write_xlsx
from situations import submission

from inovasi_cli.checking.privacy import NIK, NIP, PHONE, found_in, impersonal, masked, personal_data
from inovasi_cli.diagnostics import Diagnostic, Fact
from inovasi_cli.diagnostics.catalogue import KINDS
from inovasi_cli.insight.priority import Report, concerning
from inovasi_cli.pages.validate import ci, findings
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.text import Text


def said(text: str) -> list[Text]:
    return [what for what, _ in found_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("198001012005011001", NIP),
        ("Siti Contoh, NIP. 19800101 200501 2 001", NIP),
        ("NIP 19850817 202121 1 004", NIP),  # PPPK
        ("6371011203850001", NIK),
        ("NIK 637101 520385 0001", NIK),  # a woman: the day + 40
        ("0812-3456-7890", PHONE),
        ("Budi (WA 081234567890)", PHONE),
        ("+62 813 4567 8901", PHONE),
        ("6281345678901", PHONE),
        ("6371011203850001/Budi", NIK),
        ("081234567890/WA", PHONE),
    ],
)
def test_a_number_of_a_person_is_seen(text: str, expected: Text) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "400.10.11/1887/BSKDN",
        "800.1.11.1/0812345678/BKD/2025",
        "6371011203850001/KPTS/2025",
        "198001012005011001/SK/DINKES",
        "Rp1.500.000.000.000",
        "081234567890123456",  # longer than any phone number
        "-3.3194374081234567, 114.5908123456789",
        "113,0812345678",
        "9999999999999999",
        "1234567890123456",  # no region has the code 12.34
        "6371013213850001",  # the 32nd
        "198013012005011001",  # the 13th month
        "https://drive.google.com/file/d/198001012005011001/view",
        "https://wa.me/6281345678901",
        "Hotline 0811500112 untuk pengaduan",
        "Layanan WhatsApp 0812 3456 7890",
        "Warga mengirim pesan ke 0812 3456 7890 lalu mendapat nomor antrean; petugas membalas dalam lima "
        "menit, dan warga datang pada jam yang tertera.",
        "ISBN 978-602-1234-56-7",
        "2024-01-01 s.d. 2025-12-31",
    ],
)
def test_numbers_of_other_things_are_left_alone(text: str) -> None:
    assert said(text) == []


def test_every_sheet_is_looked_through_by_cell() -> None:
    rows: list[list[Value]] = [["Nama", "NIP"], ["Budi", 198001012005011001.0], ["Rp", 1_500_000_000.0]]
    files = [book(Inovasi="| Nama Inovasi | WA |\n| SIAP | 081234567890 |\n| LAPOR | |", Catatan=rows)]
    assert [(each.place.sheet, each.place.cell) for each in personal_data(files)] == [
        ("Inovasi", "B2"),
        ("Catatan", "B2"),
    ]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("NIP. 198001012005011001", "NIP. ****************01"),
        (
            "Siti 19800101 200501 2 001, Budi 198001012005011001",
            "Siti ****************01, Budi ****************01",
        ),
        ("NIK 6371011203850001 WA 081234567890", "NIK **************01 WA **********90"),
        ("800.1.11.1/0812345678/BKD/2025", None),
        ("198001012005011001/SK/DINKES", None),
        ("Hotline 0811500112", None),
        ("https://wa.me/6281345678901", None),
        (
            "198001012005011001 https://drive.google.com/d/198001012005011001",
            "****************01 https://drive.google.com/d/198001012005011001",
        ),
        ("SK No. 188.45/12/2024", None),
    ],
)
def test_numbers_of_persons_alone_are_masked(text: str, hidden: str | None) -> None:
    assert impersonal(text) == (hidden or text)


@given(st.text(alphabet="0123456789 .-/abNIPK", max_size=60))
def test_what_is_masked_holds_no_number_any_more(text: str) -> None:
    hidden = impersonal(f"{text} 198001012005011001")
    assert not said(hidden) and "198001012005011001" not in hidden


@pytest.mark.parametrize("number", ["198001012005011001", "6371011203850001", "081234567890"])
def test_no_finding_about_another_thing_repeats_the_number(number: str) -> None:
    facts: dict[str, Fact] = {
        "value": f"Budi {number}",
        "options": (f"Ani {number}", ("x", number)),
        "level": 1 if number.startswith("0") else Decimal(number),  # a cell of numbers has no zero in front
    }
    found = [Diagnostic(kind, facts=facts) for kind in KINDS.values()]
    report = Report(concerning(found, submission()))
    rows = findings.by_row(report, "id")
    written = [write(report, "id") for write in (findings.as_json, findings.as_markdown, ci.sarif)]
    for text in (*written, rows.csv(), rows.jsonl()):
        assert number not in text and number[:6] not in text


def test_a_copy_and_its_list_repeat_no_number(tmp_path: Path) -> None:
    number = "198001012005011001"
    table = f"| Nama Inovasi | OPD | 16 |\n| SIAP | Dinas Sosial NIP {number} | {number} oleh Budi |"
    source = write_xlsx(tmp_path / "data.xlsx", {"Inovasi": table})
    inovasi("validate", str(source), "--annotate", str(tmp_path / "salinan.xlsx"))
    run = inovasi("validate", str(tmp_path / "salinan.xlsx"), "--select", "N344", "--format", "json")
    places = [
        (each["place"]["sheet"], each["place"]["cell"]) for each in json.loads(run.stdout)["diagnostics"]
    ]
    assert places == [("Inovasi", "B2"), ("Inovasi", "C2")]


@pytest.mark.parametrize("number", ["198001012005011001", "6371011203850001", "081234567890"])
def test_no_output_repeats_the_number(number: str) -> None:
    found = list(personal_data([book(Inovasi=[["Nama Inovasi", "Ket"], ["SIAP", f"Budi {number}"]])]))
    assert len(found) == 1
    report = Report(concerning(found, submission()))
    rows = findings.by_row(report, "id")
    for text in (
        findings.as_json(report, "id"),
        findings.as_markdown(report, "id"),
        rows.csv(),
        rows.jsonl(),
    ):
        assert number not in text and number[:6] not in text
    assert masked(number) == "*" * (len(number) - 2) + number[-2:]


@pytest.mark.parametrize("form", ["json", "csv", "sarif"])
def test_nor_does_what_is_said_of_an_agency_that_holds_it(form: str, tmp_path: Path) -> None:
    number = "198001012005011001"
    table = f"| Nama Inovasi | OPD | 16 |\n| SIAP | Dinas Sosial NIP {number} | abc |"
    source = write_xlsx(tmp_path / "data.xlsx", {"Inovasi": table})
    run = inovasi("validate", str(source), "--format", form)
    assert "N305" in run.stdout
    assert number not in run.stdout


RESULTS = (
    *("score data.xlsx --details", "score data.xlsx --format json", "score data.xlsx --format csv"),
    *(
        "validate data.xlsx --details",
        "validate data.xlsx --format json",
        "validate data.xlsx --format sarif",
    ),
    *("select data.xlsx --details", "select data.xlsx --format json", "leverage data.xlsx --format jsonl"),
    *("rank data.xlsx --by agency", "rank data.xlsx --by agency --format json", "layout data.xlsx --details"),
    *("explain SIAP --in data.xlsx", "explain SIAP --in data.xlsx --format json"),
    *("compare data.xlsx lain.xlsx --as list", "compare data.xlsx lain.xlsx --format json"),
)


@pytest.mark.usefixtures("plain_surroundings")
def test_no_result_tells_of_a_person_whatever_cell_holds_it() -> None:
    said = "Budi budi.s@dinkes.go.id 198001012005011001 WA 081234567890"
    table = f"""
        | Nama Inovasi | OPD | Nama Inisiator | Tahapan | Urusan | Waktu Penerapan | 16 | 17 | PIC | Email |
        | SIAP {said} | Dinas ({said}) | {said} | {said} | {said} | {said} | {said} | 2 | {said} | {said} |
        | LAPOR | Dinas Sosial | | Penerapan | Sosial | 2025-04-01 | 2 | 3 | {said} | {said} |
    """
    profile = "| Nama Pemda | Kota Banjarmasin |\n| Kategori | Kota |\n| Edisi | '2026 |\n| Skor SPD | 40 |\n"
    for name in ("data.xlsx", "lain.xlsx"):
        more = table if name == "data.xlsx" else table.replace("| 2 |", "| 1 |")
        write_xlsx(Path(name), {"Profil": f"{profile}| Narahubung | {said} |", "Inovasi": more})
    inovasi("report", "data.xlsx", "-o", "laporan.html")
    outputs = {command: inovasi(*command.split()).output for command in RESULTS}
    outputs["report"] = Path("laporan.html").read_text(encoding="utf-8")
    assert "SIAP" in outputs["report"]
    told = ("budi.s", "19800101", "2005011001", "0812345", "1234567890")
    assert [(command, one) for command, text in outputs.items() for one in told if one in text] == []


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("tanya budi@dinkes.go.id, ani.w+1@kota.go.id", "tanya ***@dinkes.go.id, ***@kota.go.id"),
        ("mailto:budi@dinkes.go.id", "mailto:***@dinkes.go.id"),
        ("akun @dinkes_kota, 5 @ Rp2.000", None),
        ("https://drive.google.com/d/1?usp=x", None),
    ],
)
def test_of_a_mail_address_the_place_alone_is_shown(text: str, hidden: str | None) -> None:
    assert impersonal(text) == (hidden or text)


def test_a_megabyte_of_letters_before_an_at_takes_no_time() -> None:
    assert impersonal("a" * 1_000_000 + "@" + "b" * 1_000_000).startswith("aaa")
