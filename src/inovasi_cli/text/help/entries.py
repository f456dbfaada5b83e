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
            "Berkas .xlsx, .xlsm, .xls, .xlsb, .ods, atau .csv; beberapa berkas menjadi satu kiriman. "
            "Tanda - berarti masukan standar.",
            "Files .xlsx, .xlsm, .xls, .xlsb, .ods or .csv; several files make one submission. "
            "The sign - means standard input.",
        ),
        _FILE,
    ),
    "edition": Entry(
        Text(
            "Edisi aturan; bila tidak diberi: Edisi di lembar Profil, atau yang terbaru.",
            "Edition of the rules; by default Edisi on sheet Profil, or the newest.",
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
            "Pemetaan judul kolom sendiri (YAML); buat rancangannya dengan inovasi layout.",
            "A mapping of your own headers (YAML); make a first draft with inovasi layout.",
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
            "Urusan yang dihitung untuk cakupan pelayanan dasar: utama saja, atau urusan lain juga; bila "
            "tidak diberi: menurut keputusan dalam aturan edisi.",
            "Affairs that count for basic-service coverage: the main one only, or the others too; by default "
            "as decided in the rules of the edition.",
        ),
        accepts=Text("utama, semua", "main, all"),
    ),
    "format": Entry(
        Text(
            "Format keluaran; bila tidak diberi: menurut akhiran --output, di layar table.",
            "Output format; by default that of the ending of --output, and table on the screen.",
        )
    ),
    "select": Entry(
        Text(
            "Hanya temuan ini: kode, nama, atau awal kode (N305, level-asing, N3); pisahkan dengan koma atau "
            "ulangi.",
            "Only these findings: code, name or start of codes (N305, level-asing, N3); comma-separated, or "
            "repeat the option.",
        ),
        _CODES,
    ),
    "ignore": Entry(
        Text(
            "Sisihkan temuan ini; ditulis seperti --select.",
            "Leave these findings out; written as for --select.",
        ),
        _CODES,
    ),
    "waivers": Entry(
        Text(
            "Pengecualian (YAML): temuan yang sudah ada penanggung jawabnya, dengan alasan, nama, dan batas "
            "waktu.",
            "Waivers (YAML): findings that someone is responsible for, with a reason, a name and an expiry "
            "date.",
        ),
        _FILE,
    ),
    "today": Entry(
        Text(
            "Tanggal untuk memeriksa masa berlaku pengecualian; bila tidak diberi: SOURCE_DATE_EPOCH, lalu "
            "jam komputer.",
            "The date used to check expiry of waivers; by default SOURCE_DATE_EPOCH, then the clock.",
        ),
        Text("TANGGAL", "DATE"),
        Text("tanggal, misalnya 2026-09-30", "a date, such as 2026-09-30"),
    ),
    "reference": Entry(
        Text(
            "Tabel hasil sendiri sebagai pembanding: lampiran keputusan, daftar, atau JSON.",
            "A results table of your own to compare with: the annex of a decree, a list or JSON.",
        ),
        _FILE,
    ),
    "output": Entry(
        Text(
            "Tulis ke berkas, bukan ke layar; akhirannya menentukan formatnya (.txt: seperti di layar).",
            "Write to a file instead of the screen; its ending decides the format (.txt: as on the screen).",
        ),
        _FILE,
    ),
    "force": Entry(Text("Timpa berkas keluaran yang sudah ada.", "Overwrite an existing output file.")),
    "lang": Entry(Text("Bahasa keluaran dan bantuan ini.", "Language of the output and of this help.")),
    "color": Entry(
        Text(
            "Warna di layar; bila auto: jika layar menampilkannya dan NO_COLOR tidak disetel.",
            "Colours on the screen; auto: if it shows them and NO_COLOR is not set.",
        )
    ),
    "category": Entry(
        Text(
            "Kategori pemda untuk peringkat; menggantikan yang ada di lembar Profil.",
            "Category of the region for its rank; overrides sheet Profil.",
        )
    ),
    "spd": Entry(
        Text(
            "Skor SPD sebagai total; menggantikan lembar SPD dan Skor SPD di lembar Profil.",
            "The SPD score as a total; overrides sheet SPD and Skor SPD on sheet Profil.",
        ),
        _NUMBER,
        Text("angka 0 ke atas yang tidak rancu, misalnya 46,5", "a plain number from 0, such as 46.5"),
    ),
    "only": Entry(
        Text(
            "Inovasi yang dihitung: semua yang dilaporkan, atau hanya yang berstatus Terkirim atau Kirim "
            "(kolom Status); yang tanpa status tidak dianggap terkirim.",
            "Which innovations count: all that are reported, or only those marked Terkirim or Kirim (column "
            "Status); one without a status is taken as not sent.",
        ),
        accepts=Text("semua, terkirim", "all, sent"),
    ),
    "set_": Entry(
        Text(
            "Simulasikan parameter (0-3) suatu baris: spd.12=3, sid[Nama Inovasi].35=3, atau sid.35=3 untuk "
            "semua inovasi; boleh berulang.",
            "Simulate a level (0-3) of a row: spd.12=3, sid[Innovation].35=3, or sid.35=3 for all "
            "innovations; may be repeated.",
        ),
        Text("JALUR=PARAMETER", "PATH=LEVEL"),
    ),
    "without": Entry(
        Text(
            "Simulasikan inovasi ini, atau semua dari agency[Nama], tidak dilaporkan; boleh berulang.",
            "Simulate that this innovation, or all of agency[Name], is not reported; may be repeated.",
        ),
        Text("INOVASI", "INNOVATION"),
    ),
    "count": Entry(
        Text(
            "Simulasikan jumlah inovasi yang dihitung: ditambah dengan kematangan rata-rata, atau dikurangi "
            "dari yang terendah.",
            "Simulate the number of innovations that count: more with the mean maturity, or fewer without the"
            " lowest.",
        ),
        _NUMBER,
        Text("bilangan bulat 0 sampai 9999", "a whole number from 0 to 9999"),
    ),
    "effort": Entry(
        Text(
            "Berkas upaya sendiri (YAML), sebagian atau seluruhnya; menggantikan perkiraan edisi.",
            "Efforts of your own (YAML), some or all of them; they override those of the edition.",
        ),
        _FILE,
    ),
    "target": Entry(
        Text(
            'Sasaran: predikat ("Sangat Inovatif"), indeks (65,01), rank:10, atau nominee; bila tidak '
            "diberi: "
            "predikat berikutnya.",
            'The target: a predicate ("Sangat Inovatif"), an index (65.01), rank:10 or nominee; by default '
            "the next predicate.",
        ),
        Text("SASARAN", "TARGET"),
    ),
    "limit": Entry(
        Text(
            "Batas baris yang ditampilkan dari setiap daftar panjang.",
            "Maximum number of rows shown of each long list.",
        ),
        _NUMBER,
        Text("bilangan bulat 1 ke atas", "a whole number from 1"),
    ),
    "details": Entry(
        Text(
            "Tampilkan semua tabel dan asal-usulnya, tidak hanya satu layar.",
            "Show all tables and where the result comes from, not just one screen.",
        )
    ),
    "everything": Entry(Text("Tampilkan semua baris.", "Show all rows.")),
    "strict": Entry(Text("Kode keluar 1 juga bila ada peringatan.", "Exit with 1 on warnings too.")),
    "quiet": Entry(Text("Hanya hasil; tanpa pesan lain.", "Only the result; no other messages.")),
    "completion": Entry(
        Text(
            "Cetak skrip pelengkap perintah dan nama untuk bash, zsh, fish, atau powershell.",
            "Print the script that completes commands and names in bash, zsh, fish or powershell.",
        ),
        Text("SHELL", "SHELL"),
        Text("bash, zsh, fish, atau powershell", "bash, zsh, fish or powershell"),
    ),
    "version": Entry(Text("Tampilkan versi.", "Show the version.")),
    "help": Entry(Text("Tampilkan bantuan ini.", "Show this help.")),
}
