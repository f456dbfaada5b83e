"""What the options are for that several commands have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from inovasi_cli.text import Text

_FILE = Text("BERKAS", "FILE")
_NUMBER = Text("ANGKA", "NUMBER")
_CODES = Text("KODE", "CODES")


class Entry(NamedTuple):
    """One argument or option.

    ``value`` names what is to be given, ``None`` where the choices do; ``accepts`` describes it
    more closely to whoever gave something else.
    """

    help: Text
    value: Text | None = None
    accepts: Text | None = None


RECURRING: Mapping[str, Entry] = {
    "files": Entry(
        Text(
            "Berkas .xlsx, .xlsm, .xls, .xlsb, .ods, atau .csv; beberapa berkas menjadi satu kiriman.",
            "Files .xlsx, .xlsm, .xls, .xlsb, .ods or .csv; several files make one submission.",
        ),
        _FILE,
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
    "mapping": Entry(
        Text(
            "Pemetaan judul kolom sendiri (YAML); buat permulaannya dengan inovasi layout.",
            "A mapping of your own headers (YAML); begin one with inovasi layout.",
        ),
        _FILE,
    ),
    "basis": Entry(
        Text(
            "Basis yang dipakai untuk peringkat dan rincian: klaim, berbukti, atau terverifikasi.",
            "Basis used for rank and details: levels as claimed, with evidence, or as verified.",
        ),
        accepts=Text("klaim, berbukti, terverifikasi", "claimed, evidenced, verified"),
    ),
    "affairs": Entry(
        Text(
            "Urusan yang menghitung cakupan pelayanan dasar: utama saja, atau urusan lain juga; bila tidak "
            "diberi: menurut keputusan dalam aturan edisi.",
            "Affairs that count for basic-service coverage: the main one only, or the others too; otherwise "
            "as decided in the rules of the edition.",
        ),
        accepts=Text("utama, semua", "main, all"),
    ),
    "format": Entry(
        Text(
            "Bentuk keluaran; bila tidak diberi: menurut akhiran --output, di layar table.",
            "Form of the output; otherwise by the ending of --output, and table on the screen.",
        )
    ),
    "select": Entry(
        Text(
            "Hanya temuan ini: kode, nama, atau awal kode (N305, level-asing, N3); koma atau diulang.",
            "Only these findings: code, name or start of codes (N305, level-asing, N3); commas, or repeat.",
        ),
        _CODES,
    ),
    "ignore": Entry(
        Text("Sisihkan temuan ini; ditulis seperti --select.", "Leave these findings out; as --select."),
        _CODES,
    ),
    "waivers": Entry(
        Text(
            "Izin (YAML): temuan yang ada penanggungnya, dengan alasan, nama, dan batas waktu.",
            "Waivers (YAML): findings that someone answers for, with reason, name and end.",
        ),
        _FILE,
    ),
    "today": Entry(
        Text(
            "Hari untuk menilai masa berlaku izin; bila tidak diberi: SOURCE_DATE_EPOCH, lalu jam komputer.",
            "The day that waivers are held against; otherwise SOURCE_DATE_EPOCH, then the clock.",
        ),
        Text("TANGGAL", "DATE"),
        Text("tanggal, misalnya 2026-09-30", "a date, such as 2026-09-30"),
    ),
    "reference": Entry(
        Text(
            "Tabel hasil sendiri sebagai pembanding: lampiran keputusan, daftar, atau JSON.",
            "A results table of your own to compare with: an annex, a list or JSON.",
        ),
        _FILE,
    ),
    "output": Entry(
        Text(
            "Tulis ke berkas, bukan ke layar; akhirannya menentukan bentuknya (.txt: seperti di layar).",
            "Write to a file instead of the screen; its ending decides the form (.txt: as on the screen).",
        ),
        _FILE,
    ),
    "force": Entry(Text("Timpa berkas keluaran yang sudah ada.", "Overwrite an existing output file.")),
    "lang": Entry(Text("Bahasa keluaran dan bantuan ini.", "Language of the output and of this help.")),
    "category": Entry(
        Text(
            "Kategori pemda untuk peringkat; menggantikan yang ada di lembar Profil.",
            "Category of the region for its rank; goes before that of sheet Profil.",
        )
    ),
    "spd": Entry(
        Text(
            "Skor SPD berupa jumlah; menggantikan lembar SPD dan Skor SPD di lembar Profil.",
            "The SPD score as a total; goes before sheet SPD and Skor SPD on sheet Profil.",
        ),
        _NUMBER,
        Text("angka 0 ke atas yang tidak rancu, misalnya 46,5", "a plain number from 0, such as 46.5"),
    ),
    "only": Entry(
        Text(
            "Inovasi yang dihitung: semua yang dilaporkan, atau hanya yang berstatus Terkirim atau Kirim "
            "(kolom Status); yang tanpa status tidak dianggap terkirim.",
            "Which innovations count: all that are reported, or only those marked Terkirim or Kirim (column "
            "Status); "
            "one without a status is not held to be sent.",
        ),
        accepts=Text("semua, terkirim", "all, sent"),
    ),
    "set_": Entry(
        Text(
            "Andaikan parameter (0-3) suatu baris: spd.12=3, sid[Nama Inovasi].35=3, atau sid.35=3 untuk "
            "semua inovasi; boleh berulang.",
            "Suppose a level (0-3) of a row: spd.12=3, sid[Innovation].35=3, or sid.35=3 for all "
            "innovations; may be repeated.",
        ),
        Text("JALUR=PARAMETER", "PATH=LEVEL"),
    ),
    "without": Entry(
        Text(
            "Andaikan inovasi ini, atau semua dari agency[Nama], tidak dilaporkan; boleh berulang.",
            "Suppose this innovation, or all of agency[Name], were not reported; may be repeated.",
        ),
        Text("INOVASI", "INNOVATION"),
    ),
    "count": Entry(
        Text(
            "Andaikan sekian inovasi dihitung: ditambah dengan kematangan rata-rata, atau dikurangi dari "
            "yang terendah.",
            "Suppose so many innovations count: more of the mean maturity, or without the lowest.",
        ),
        _NUMBER,
        Text("bilangan bulat 0 sampai 9999", "a whole number from 0 to 9999"),
    ),
    "effort": Entry(
        Text(
            "Berkas upaya sendiri (YAML), sebagian atau seluruhnya; didahulukan dari anggapan edisi.",
            "Efforts of your own (YAML), some or all of them; they go before those of the edition.",
        ),
        _FILE,
    ),
    "target": Entry(
        Text(
            'Sasaran: predikat ("Sangat Inovatif"), indeks (65,01), rank:10, atau nominee; bila tidak '
            "diberi: "
            "predikat berikutnya.",
            'The target: a predicate ("Sangat Inovatif"), an index (65.01), rank:10 or nominee; '
            "otherwise the "
            "next predicate.",
        ),
        Text("SASARAN", "TARGET"),
    ),
    "limit": Entry(
        Text(
            "Batas baris yang ditampilkan dari setiap daftar panjang.", "Most rows to show of each long list."
        ),
        _NUMBER,
        Text("bilangan bulat 1 ke atas", "a whole number from 1"),
    ),
    "details": Entry(
        Text(
            "Tampilkan semua tabel dan asal-usulnya, tidak hanya satu layar.",
            "Show all tables and where the result comes from, not only one screen.",
        )
    ),
    "everything": Entry(Text("Tampilkan semua baris.", "Show all rows.")),
    "strict": Entry(Text("Kode keluar 1 juga bila ada peringatan.", "Exit with 1 on warnings too.")),
    "quiet": Entry(Text("Hanya hasil; tanpa pesan lain.", "Only the result; no other messages.")),
    "version": Entry(Text("Tampilkan versi.", "Show the version.")),
    "help": Entry(Text("Tampilkan bantuan ini.", "Show this help.")),
}
