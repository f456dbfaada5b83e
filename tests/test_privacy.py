"""Numbers of persons: found where they are, never repeated, and never seen in numbers of other things."""

from __future__ import annotations

import pytest
from books import book
from situations import submission

from inovasi_cli.privacy import NIK, NIP, PHONE, found_in, masked, personal_data
from inovasi_cli.render import as_csv, as_json, as_markdown
from inovasi_cli.text import Text
from inovasi_cli.triage import Report, concerning
from inovasi_cli.workbook.sheets import Value


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


@pytest.mark.parametrize("number", ["198001012005011001", "6371011203850001", "081234567890"])
def test_no_output_repeats_the_number(number: str) -> None:
    found = list(personal_data([book(Inovasi=[["Nama Inovasi", "Ket"], ["SIAP", f"Budi {number}"]])]))
    assert len(found) == 1
    for write in (as_json.diagnostics, as_csv.diagnostics, as_markdown.diagnostics):
        text = write(Report(concerning(found, submission())), "id")
        assert number not in text and number[:6] not in text
    assert masked(number) == "*" * (len(number) - 2) + number[-2:]
