"""The page of each command, by its name as it is typed."""

from __future__ import annotations

from collections.abc import Mapping

from inovasi_cli.text import Text
from inovasi_cli.text.help.shapes import Page

PROGRAM = Page(
    Text(
        "Hitung dan periksa Indeks Inovasi Daerah (IID) dari berkas spreadsheet sebelum dikirim ke "
        "kementerian.",
        "Score and check the Regional Innovation Index (IID) from spreadsheets before they are sent to "
        "the ministry.",
    ),
    Text(
        "Hasil ditulis ke keluaran baku (stdout), selebihnya ke stderr. Kode keluar: 0 selesai, 1 ada "
        "kesalahan dalam data, 2 salah pakai, 3 kesalahan program.",
        "Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 errors in the data, "
        "2 wrong use, 3 a fault of the program.",
    ),
    ("inovasi score data.xlsx", "inovasi validate data.xlsx", "inovasi score --help"),
)

PAGES: Mapping[str, Page] = {
    "score": Page(
        Text("Hitung indeks, predikat, dan peringkat.", "Compute index, predicate and rank."),
        Text(
            "Setiap basis yang tersedia ditampilkan berdampingan. Berkas tidak pernah diubah.",
            "All available bases are shown side by side. Files are never changed.",
        ),
        (
            "inovasi score data.xlsx",
            "inovasi score dinkes.xlsx dinsos.xlsx --spd 46,5 --category kota",
            "inovasi score data.xlsx --format json -o hasil.json",
        ),
    ),
    "validate": Page(
        Text("Sebutkan semua temuan beserta selnya.", "List every finding with its cell."),
        Text(
            "Semua temuan dari semua berkas dilaporkan dalam satu kali jalan.",
            "All findings of all files are reported in one run.",
        ),
        (
            "inovasi validate data.xlsx",
            "inovasi validate data.xlsx --format csv -o temuan.csv",
        ),
    ),
    "template": Page(
        Text("Buat buku kerja kosong suatu edisi.", "Write a blank workbook of an edition."),
        Text(
            "Setiap daftar tertutup menjadi pilihan tarik-turun.",
            "Every closed list becomes a drop-down.",
        ),
        ("inovasi template", "inovasi template --edition 2026 -o dinkes.xlsx"),
    ),
    "explain": Page(
        Text("Jelaskan satu temuan.", "Explain one kind of finding."),
        Text(
            "Tanpa nama, semua jenis temuan didaftar.",
            "Without a name, all kinds of findings are listed.",
        ),
        ("inovasi explain N305", "inovasi explain level-asing"),
    ),
}
