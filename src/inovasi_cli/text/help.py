"""The help pages: what each command, argument and option is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inovasi_cli.text import Text


@dataclass(frozen=True, slots=True)
class Page:
    """One command: a line for the list of commands, what to know beside it, commands to try."""

    summary: Text
    detail: Text | None = None
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One argument or option.

    ``value`` names what is to be given, ``None`` where the choices do; ``accepts`` describes it
    more closely to whoever gave something else.
    """

    help: Text
    value: Text | None = None
    accepts: Text | None = None


USAGE = Text("Pemakaian: ", "Usage: ")
ARGUMENTS = Text("Argumen", "Arguments")
OPTIONS = Text("Opsi", "Options")
COMMANDS = Text("Perintah", "Commands")
EXAMPLES = Text("Contoh", "Examples")
COMMAND_PLACE = Text("PERINTAH", "COMMAND")
OPTIONS_PLACE = Text("[OPSI]", "[OPTIONS]")
DEFAULT = Text("[bawaan: {value}]", "[default: {value}]")
VARIABLE = Text("[variabel: {name}]", "[variable: {name}]")

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

_FILE = Text("BERKAS", "FILE")
_NUMBER = Text("ANGKA", "NUMBER")

ENTRIES: Mapping[str, Entry] = {
    "files": Entry(
        Text(
            "Berkas .xlsx, .xls, .xlsb, .ods, atau .csv; beberapa berkas menjadi satu kiriman.",
            "Files .xlsx, .xls, .xlsb, .ods or .csv; several files make one submission.",
        ),
        _FILE,
    ),
    "name": Entry(
        Text(
            "Kode (N305) atau nama (level-asing) temuan.", "Code (N305) or name (level-asing) of a finding."
        ),
        Text("NAMA", "NAME"),
    ),
    "edition": Entry(
        Text(
            "Edisi aturan; bila tidak diberi: Edisi di lembar Profil, atau yang terbaru.",
            "Edition of the rules; otherwise Edisi on sheet Profil, or the newest.",
        ),
        Text("TAHUN", "YEAR"),
    ),
    "rules": Entry(
        Text(
            "Folder aturan sendiri, misalnya untuk lomba setempat.",
            "A folder of rules of your own, for a local competition.",
        ),
        Text("FOLDER", "FOLDER"),
    ),
    "basis": Entry(
        Text(
            "Basis yang dipakai untuk peringkat dan rincian: klaim, berbukti, atau terverifikasi.",
            "Basis used for rank and details: levels as claimed, with evidence, or as verified.",
        )
    ),
    "affairs": Entry(
        Text(
            "Urusan yang menghitung cakupan pelayanan dasar: utama saja, atau urusan lain juga.",
            "Affairs that count for basic-service coverage: the main one only, or the others too.",
        )
    ),
    "format": Entry(Text("Bentuk keluaran.", "Form of the output.")),
    "output": Entry(
        Text("Tulis ke berkas, bukan ke layar.", "Write to a file instead of the screen."),
        _FILE,
    ),
    "force": Entry(
        Text("Timpa berkas keluaran yang sudah ada.", "Overwrite an existing output file."),
    ),
    "lang": Entry(Text("Bahasa keluaran dan bantuan ini.", "Language of the output and of this help.")),
    "category": Entry(
        Text(
            "Kategori pemda untuk peringkat, bila lembar Profil tidak menyebutnya.",
            "Category of the region for its rank, when sheet Profil does not say.",
        )
    ),
    "spd": Entry(
        Text(
            "Skor SPD berupa jumlah, pengganti lembar SPD.",
            "The SPD score as a total, in place of sheet SPD.",
        ),
        _NUMBER,
        Text("angka 0 ke atas, misalnya 46,5", "a number from 0, such as 46.5"),
    ),
    "limit": Entry(
        Text(
            "Batas baris yang ditampilkan dari setiap daftar panjang.",
            "Most rows to show of each long list.",
        ),
        _NUMBER,
        Text("bilangan bulat 0 ke atas", "a whole number from 0"),
    ),
    "everything": Entry(Text("Tampilkan semua baris.", "Show all rows.")),
    "strict": Entry(
        Text("Kode keluar 1 juga bila ada peringatan.", "Exit with 1 on warnings too."),
    ),
    "quiet": Entry(
        Text("Hanya hasil; tanpa pesan lain.", "Only the result; no other messages."),
    ),
    "version": Entry(Text("Tampilkan versi.", "Show the version.")),
    "help": Entry(Text("Tampilkan bantuan ini.", "Show this help.")),
}
"""By the name of the parameter: an option that recurs has one spelling and one explanation."""
