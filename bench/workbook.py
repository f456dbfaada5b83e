"""Write the workbook that is measured: a city with 200 innovations, the same one every time.

    python bench/workbook.py FILE [--evidence | --portal] [N]

With ``N`` it has so many innovations; every third beyond the first 200 is still on trial.

The design text of each innovation has 300 words; ``--evidence`` adds the sheet Bukti with one
document for each of its 20 indicators, 4,000 rows in all; all of it is as the edition asks. ``--portal``
writes a list as the portal gives it instead, the one of the tests.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

import openpyxl

INNOVATIONS = 200
WORDS_OF_DESIGN = 300
Row = Sequence[str | int | date | None]

SPD_CODES = "1 2a 2b 3 4 5a 5b 6 7 8 9 10a 10b 11a 11b 12 13a 13b 14 15".split()
SID_NAMES = [
    "Regulasi Inovasi Daerah",
    "Ketersediaan dan peran SDM terhadap inovasi daerah",
    "Dukungan anggaran",
    "Alat Kerja",
    "Bimtek inovasi",
    "Integrasi program dan kegiatan inovasi dalam RKPD",
    "Keterlibatan aktor inovasi",
    "Pelaksana inovasi daerah",
    "Jejaring inovasi",
    "Sosialisasi Inovasi Daerah",
    "Pedoman teknis",
    "Kemudahan informasi layanan",
    "Kemudahan proses inovasi yang dihasilkan",
    "Penyelesaian layanan pengaduan",
    "Layanan Terintegrasi",
    "Replikasi",
    "Kecepatan penciptaan inovasi",
    "Kemanfaatan inovasi",
    "Monitoring dan Evaluasi Inovasi Daerah",
    "Video inovasi daerah",
]
IMAGES = {25, 27, 29, 30}
VIDEO = 35
REGULATION = 16
SID_COLUMNS = [f"{number} {name}" for number, name in enumerate(SID_NAMES, 16)]
INNOVATION_COLUMNS = (
    "No | Nama Inovasi | Perangkat Daerah | Tahapan Inovasi | Inisiator | Nama Inisiator | Jenis | Bentuk | "
    "Klasifikasi | Urusan Utama | Urusan Lain | Tematik | Waktu Uji Coba | Waktu Penerapan | "
    "Waktu Pengembangan | Rancang Bangun | Tujuan | Manfaat | Hasil | Anggaran"
).split(" | ")
EVIDENCE_COLUMNS = (
    "Nama Inovasi | Perangkat Daerah | Indikator | Jenis Dokumen | Nomor | Tanggal | Tentang | "
    "Berkas/Tautan | Parameter Terverifikasi | Catatan Verifikator"
).split(" | ")
SPD_COLUMNS = (
    "Kode | Indikator | Capaian | Parameter | Bukti Dukung | Parameter Terverifikasi | Catatan"
).split(" | ")
AGENCIES = [
    f"Dinas {affair}" for affair in ("Pendidikan", "Kesehatan", "Sosial", "Perhubungan", "Pariwisata")
]
AFFAIRS = [
    "Pendidikan",
    "Kesehatan",
    "Pekerjaan Umum dan Penataan Ruang",
    "Perumahan Rakyat dan Kawasan Permukiman",
    "Sosial",
    "Perhubungan",
    "Pariwisata",
]
WORDS = (
    "layanan warga daerah kelurahan aplikasi data petugas jadwal laporan pelatihan sekolah puskesmas "
    "jalan pasar air antrean berkas kunjungan rujukan bantuan usaha pangan sampah kebun terpadu cepat bersama"
).split()


def text(draw: random.Random, words: int) -> str:
    """A text of so many words."""
    return " ".join(draw.choices(WORDS, k=words))


def profile() -> Iterator[Row]:
    """The sheet Profil."""
    yield ["Isian", "Nilai"]
    yield ["Nama Pemda", "Kota Ukur"]
    yield ["Kategori", "kota"]
    yield ["Edisi", "2026"]


def spd(draw: random.Random) -> Iterator[Row]:
    """The sheet SPD: a level for each of the 20 rows."""
    yield [*SPD_COLUMNS]
    for code in SPD_CODES:
        yield [code, None, None, draw.randint(1, 3), "Surat pernyataan", draw.randint(0, 3), None]


def innovations(draw: random.Random, most: int) -> Iterator[Row]:
    """The sheet Inovasi without its header."""
    for number in range(1, most + 1):
        stage = "Uji Coba" if number > INNOVATIONS and number % 3 == 0 else "Penerapan"
        applied = date(2024, 1, 2) + timedelta(days=draw.randrange(700))
        yield [
            *(number, f"{text(draw, 3).title()} {number}", AGENCIES[number % len(AGENCIES)]),
            *(stage, "Perangkat Daerah", "Bidang Layanan", draw.choice(["Digital", "Non Digital"])),
            *("Inovasi Pelayanan Publik", "Inovasi Perangkat Daerah", AFFAIRS[number % len(AFFAIRS)], None),
            *("Non PKPN", applied - timedelta(days=90), applied, None, text(draw, WORDS_OF_DESIGN)),
            *(text(draw, 40), text(draw, 40), text(draw, 40), draw.randrange(10, 500) * 1_000_000),
            *(draw.randint(0, 3) for _ in SID_COLUMNS),
        ]


def evidence(draw: random.Random, rows: Iterable[Row]) -> Iterator[Row]:
    """The sheet Bukti: a document for each indicator of each innovation."""
    yield [*EVIDENCE_COLUMNS]
    for row in rows:
        name, agency = row[1], row[2]
        levels = dict(enumerate(row[-len(SID_NAMES) :], REGULATION))
        for number, level in levels.items():
            day = date(2025, 1, 1) + timedelta(days=draw.randrange(300))
            document = f"{draw.randrange(1, 900)}/{number}/2025"
            suffix = "jpg" if number in IMAGES else "mp4" if number == VIDEO else "pdf"
            link = f"bukti/{draw.randrange(10**8)}.{suffix}"
            yield [
                name,
                agency,
                str(number),
                "Surat Keputusan",
                document,
                day,
                text(draw, 8),
                link,
                min(2, level) if isinstance(level, int) else None,
                "Sesuai",
            ]


def portal(most: int) -> dict[str, Iterable[Row]]:
    """The list of the portal, in a workbook of its own."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
    from portal_list import HEADERS, portal_list

    rows: list[Row] = [[*HEADERS], *([*row] for row in portal_list(most).rows)]
    return {"Daftar": rows}


def city(most: int, *, with_evidence: bool) -> dict[str, Iterable[Row]]:
    """The sheets of the city; the texts do not depend on whether there is evidence."""
    draw = random.Random(2026)
    reported = list(innovations(draw, most))
    sheets: dict[str, Iterable[Row]] = {
        "Profil": profile(),
        "SPD": spd(draw),
        "Inovasi": [[*INNOVATION_COLUMNS, *SID_COLUMNS], *reported],
    }
    if with_evidence:
        sheets["Bukti"] = evidence(draw, reported)
    return sheets


def write(file: str, sheets: Mapping[str, Iterable[Row]]) -> None:
    """Write the workbook."""
    book = openpyxl.Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(file)


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[2:] if argument.isdecimal()]
    number = numbers[0] if numbers else INNOVATIONS
    listed = "--portal" in sys.argv[2:]
    write(sys.argv[1], portal(number) if listed else city(number, with_evidence="--evidence" in sys.argv[2:]))
