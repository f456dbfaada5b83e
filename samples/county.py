"""The list of innovations of an invented regency as the portal gives it: far more than it should send.

Nothing is random. The strongest come first in no agency; a quarter of the list is weak.
"""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta

ROWS = 260

FIRST = (
    *("Siaga", "Lentera", "Jembatan", "Rumah", "Kelas", "Posko", "Gerai", "Simpul", "Sahabat", "Pelita"),
    *("Dapur", "Layar", "Peta", "Lumbung", "Sanggar", "Balai", "Kebun", "Jejak", "Cermin", "Tapak"),
)
SECOND = (
    *("Bidan Desa", "Guru Perbatasan", "Petani Muda", "Jalan Kampung", "Air Bersih", "Nelayan Senja"),
    *("Arsip Digital", "Warga Lansia", "Sampah Pasar", "Tanggap Banjir", "Izin Usaha", "Anak Sungai"),
    "Rukun Tetangga",
)
"""The two halves of a name; each pair is there once."""

AGENCIES = (
    ("Dinas Pendidikan", "pendidikan"),
    ("Dinas Kesehatan", "kesehatan"),
    ("Dinas Pekerjaan Umum", "pekerjaan umum dan penataan ruang"),
    ("Dinas Perumahan Rakyat", "perumahan rakyat dan kawasan permukiman"),
    ("Satuan Polisi Pamong Praja", "ketenteraman, ketertiban umum, dan pelindungan masyarakat"),
    ("Dinas Sosial", "sosial"),
    ("Dinas Pertanian", "pertanian"),
    ("Dinas Perikanan", "kelautan dan perikanan"),
    ("Dinas Komunikasi dan Informatika", "komunikasi dan informatika"),
    ("Dinas Lingkungan Hidup", "lingkungan hidup"),
)

HEADS = (
    *("No", "Judul Inovasi", "Pemda", "Admin OPD", "Tahapan Inovasi", "Urusan Utama", "Tanggal Penerapan"),
    "Kematangan",
)


def portal_list() -> str:
    """Return the list as CSV."""
    page = io.StringIO()
    lines = csv.writer(page, lineterminator="\n")
    lines.writerow(HEADS)
    for at in range(ROWS):
        agency, affair = AGENCIES[at * 7 % len(AGENCIES)]
        name = f"{FIRST[at % len(FIRST)]} {SECOND[at // len(FIRST)]}"
        stage = "Uji Coba" if at % 17 == 5 else "Penerapan"
        applied = date(2024, 1, 2) + timedelta(days=at * 37 % 700)
        lines.writerow(
            [at + 1, name, "Kabupaten Contoh", agency, stage, affair, f"{applied:%d-%m-%Y}", _maturity(at)]
        )
    return page.getvalue()


def _maturity(at: int) -> int:
    """One in four is weak, one in four as high as it can be."""
    if at % 4 == 1:
        return 18 + at * 11 % 53
    return 111 if at % 4 == 2 else 84 + at * 5 % 24
