"""What is said when a command was given wrongly, or when the program or the operating system failed."""

import errno
from collections.abc import Mapping

from inovasi_cli.text import Text

ERROR = Text("Perintah keliru: {message}", "Usage error: {message}")
SEE_HELP = Text("Bantuan: {command} --help", "Help: {command} --help")
NEAR = Text('Mungkin maksud Anda "{near}"?', 'Did you mean "{near}"?')
OR = Text('" atau "', '" or "')

COMMAND_UNKNOWN = Text('perintah "{name}" tidak ada. {near}', 'there is no command "{name}". {near}')
OPTION_UNKNOWN = Text("opsi {name} tidak ada. {near}", "there is no option {name}. {near}")
OPTION_WITHOUT_VALUE = Text(
    "opsi {name} perlu diikuti {expected}.", "option {name} must be followed by {expected}."
)
OPTION_WITH_VALUE = Text("opsi {name} tidak menerima nilai.", "option {name} takes no value.")
VALUE_WRONG = Text(
    "nilai {name} tidak sah; yang diterima: {expected}.", "bad value for {name}; accepted: {expected}."
)
FILE_CLOSED = Text(
    "{name} tidak dapat dibuka karena tidak ada izin akses. Mintalah izin kepada pemiliknya.",
    "{name} cannot be opened: permission denied. Ask its owner for access.",
)
ARGUMENT_MISSING = Text("{name} wajib diisi.", "{name} is required.")
ARGUMENT_EXTRA = Text("argumen berlebih: {names}.", "unexpected arguments: {names}.")
OTHER = Text("{message}", "{message}")

FAIL_ON_TWICE = Text(
    "--strict dan --fail-on tidak dapat dipakai bersama; --strict sama dengan --fail-on warning.",
    "--strict and --fail-on cannot be used together; --strict is the same as --fail-on warning.",
)
RULES_TWICE = Text(
    "--edition dan --rules tidak dapat dipakai bersama: folder aturan sudah menyebut edisinya.",
    "--edition and --rules cannot be used together: a folder of rules names its own edition.",
)
EDITION_UNKNOWN = Text(
    'edisi "{value}" tidak ada; yang tersedia: {options}. {near}',
    'there is no edition "{value}"; available: {options}. {near}',
)
SPD_TOO_HIGH = Text(
    "--spd {value} melebihi maksimum {maximum} edisi {edition}.",
    "--spd {value} exceeds the maximum {maximum} of edition {edition}.",
)
WELCOME = Text(
    "Indeks Inovasi Daerah dari berkas Excel.\n\n  1  Buat buku kerja baru untuk diisi\n"
    "  2  Periksa dan hitung sebuah berkas\n  3  Bantuan\n",
    "The Regional Innovation Index from Excel files.\n\n  1  Make a new workbook to fill in\n"
    "  2  Check and score a file\n  3  Help\n",
)
CHOICE = Text(
    "Pilih 1-3, atau seret berkas ke sini lalu tekan Enter", "Choose 1-3, or drag a file here and press Enter"
)
WHICH_FILE = Text("Berkas (boleh diseret ke sini)", "File (may be dragged here)")
ROUND_CHANGED = Text(
    "{folder} sudah berisi berkas yang bukan hasil perintah ini atau sudah Anda ubah: {found}. "
    "Pindahkan berkas itu, atau pilih folder lain dengan -o.",
    "{folder} already holds files that this command did not write or that you have changed: {found}. "
    "Move them, or choose another folder with -o.",
)
OUTPUT_ENDING = Text(
    "{file}: jenis berkas itu tidak didukung perintah ini. Gunakan akhiran {endings}.",
    "{file}: this command does not write that type of file. Use the ending {endings}.",
)
OUTPUT_TO_PRINT = Text(
    "{file}: jenis berkas itu tidak didukung perintah ini. Gunakan akhiran {endings}. Untuk dibaca "
    "dan dicetak: inovasi report BERKAS -o laporan.pdf (atau .html).",
    "{file}: this command does not write that type of file. Use the ending {endings}. To read and to "
    "print: inovasi report FILE -o report.pdf (or .html).",
)
OUTPUT_CONTRADICTS = Text(
    "{file}: akhirannya tidak cocok dengan --format {format}. Gunakan akhiran {endings}, atau "
    "hilangkan --format.",
    "{file}: its ending does not fit --format {format}. Use {endings}, or leave --format out.",
)
OF_AGENCIES = Text(
    "{option} hanya untuk peringkat perangkat daerah: tambahkan --by agency.",
    "{option} is for the ranking of agencies: add --by agency.",
)
EXTRA_MISSING = Text(
    "Komponen tambahan belum terpasang: {missing}. Pasang dengan: {command}",
    "An extra component is not installed: {missing}. Install it with: {command}",
)
EXAMPLE_ALONE = Text(
    "--example menulis kota contoh edisi 2026, jadi tanpa --edition, --rules, dan --kind.",
    "--example writes the sample city of edition 2026, so without --edition, --rules and --kind.",
)
SETTINGS_BROKEN = Text(
    '{file}, baris {line}, kolom {column}: bukan TOML. Tulis setiap opsi sebagai nama = "nilai", '
    'misalnya edition = "2026".',
    '{file}, line {line}, column {column}: not TOML. Write each option as name = "value", '
    'such as edition = "2026".',
)
SETTINGS_BACKSLASH = Text(
    "{file}, baris {line}, kolom {column}: garis miring terbalik. Tulis nama berkas dengan / atau di "
    "antara petik tunggal, misalnya agencies = 'unit\\opd.csv'.",
    "{file}, line {line}, column {column}: a backslash. Write names of files with / or between single "
    "quotes, such as agencies = 'unit\\opd.csv'.",
)
SETTINGS_UNREADABLE = Text(
    "{file} tidak dapat dibaca sebagai teks UTF-8. Simpan ulang sebagai UTF-8, atau pindahkan.",
    "{file} cannot be read as UTF-8 text. Save it as UTF-8, or move it away.",
)
SETTING_UNKNOWN = Text(
    '{file}: opsi "{name}" tidak dikenal. {near} Yang dapat ditulis: {options}.',
    '{file}: there is no option "{name}". {near} What can be written: {options}.',
)
SETTING_WRONG = Text(
    '{file}: nilai {name} ({value}) harus teks atau angka, misalnya edition = "2026".',
    '{file}: the value of {name} ({value}) must be text or a number, such as edition = "2026".',
)
SETTING_FILE_GONE = Text(
    "{file}: {name} menunjuk {value}, yang tidak ada. Perbaiki alamatnya, atau hapus baris itu.",
    "{file}: {name} names {value}, which is not there. Correct the path, or remove the line.",
)
SETTINGS_USED = Text("Opsi dari {file}: {options}", "Options from {file}: {options}")
PDF_IMPOSSIBLE = Text(
    "PDF memerlukan peramban (Chromium, Chrome, atau Edge) atau WeasyPrint, dan di sini tidak ada. "
    "Pasang salah satunya, atau tulis .html lalu cetak ke PDF dari peramban mana pun.",
    "A PDF needs a browser (Chromium, Chrome or Edge) or WeasyPrint, and there is none here. "
    "Install one of them, or write .html and print it to PDF from any browser.",
)
PDF_FAILED = Text(
    "{program} tidak dapat mencetak ke PDF. Tulis .html, lalu cetak ke PDF dari peramban.",
    "{program} could not print to PDF. Write .html and print it to PDF from a browser.",
)
OUTPUT_NEEDED = Text(
    "buku kerja perlu nama berkas: tambahkan -o hasil.xlsx.",
    "a workbook needs a file name: add -o result.xlsx.",
)
SCHEMA_UNKNOWN = Text(
    'tidak ada skema "{name}"; yang ada: {options}. {near}',
    'there is no schema "{name}"; there are: {options}. {near}',
)
EDITIONS = Text("Edisi {editions}", "Edition {editions}")
"""At the foot of a printed page."""
JSON_IS_WHOLE = Text(
    "json selalu memuat semua tabel. Hapus --table, atau pilih format lain, misalnya --format csv.",
    "json always holds all tables. Leave out --table, or choose another format, such as --format csv.",
)
OUTPUT_EXISTS = Text(
    "berkas {file} sudah ada. Beri nama lain, atau tambahkan --force untuk menimpanya.",
    "{file} already exists. Give another name, or add --force to overwrite it.",
)
OUTPUT_DASH = Text(
    "tanda - bukan nama berkas. Tanpa -o, hasilnya tampil di layar atau dapat diteruskan ke perintah lain.",
    "the sign - is no name of a file. Without -o the result is shown, or can be passed on to a command.",
)
OUTPUT_IS_INPUT = Text(
    "{file} adalah berkas masukan dan tidak boleh ditimpa. Beri nama lain.",
    "{file} is an input file and must not be overwritten. Give another name.",
)
OUTPUT_AMONG_RULES = Text(
    "{file} berada di folder aturan {folder} dan akan menjadi bagian aturannya. Tulis di folder lain.",
    "{file} is in the rules folder {folder} and would become part of the rules. Write to another folder.",
)
OUTPUT_NO_FILE = Text(
    "{file}: di Windows nama itu berarti perangkat (CON, NUL, AUX) atau, dengan titik dua, bagian berkas "
    "lain. Gunakan nama lain.",
    "{file}: on Windows that name means a device (CON, NUL, AUX) or, with a colon, a part of another file. "
    "Use another name.",
)
OUTPUT_OPEN = Text(
    "{file} sedang dibuka di program lain ({lock}). Tutup dahulu; bila program itu sudah berhenti, "
    "hapus {lock}.",
    "{file} is open in another program ({lock}). Close it first; if that program has crashed, delete {lock}.",
)
INPUT_OPEN = Text(
    "{file} sedang dibuka di program lain ({lock}); yang dibaca adalah versi yang terakhir disimpan.",
    "{file} is open in another program ({lock}); the last saved version is read.",
)
COPIES_NEED_FOLDER = Text(
    "{file}: {n} berkas masukan menjadi {n} salinan. Tulis nama sebuah folder untuk {name}.",
    "{file}: {n} input files become {n} copies. Give a folder for {name}.",
)
FIX_NEEDS_OUTPUT = Text(
    "--fix menulis salinan; tulis nama berkasnya, misalnya: inovasi validate {file} --fix -o {copy}",
    "--fix writes a copy; give its file name, for example: inovasi validate {file} --fix -o {copy}",
)
FIX_ALONE = Text(
    "--fix dan {name} tidak dapat dipakai bersama. Jalankan --fix dahulu, lalu {name} atas salinannya; "
    "salinan --fix sudah bertanda seperti --annotate.",
    "--fix and {name} cannot be used together. Run --fix first, then {name} on its copy; a copy made "
    "by --fix is already marked as by --annotate.",
)
FOLDER_MISSING = Text(
    "folder {folder} tidak ada. Buat dahulu, atau pilih folder lain.",
    "the folder {folder} does not exist. Create it first, or choose another one.",
)
NOT_A_FOLDER = Text(
    "{file} bukan folder. Tulis nama sebuah folder.", "{file} is not a folder. Give the name of a folder."
)
OUTPUT_REFUSED = Text(
    "{file} tidak dapat ditulis: {reason}. Periksa folder dan izinnya, atau tutup berkasnya di program lain.",
    "{file} cannot be written: {reason}. Check the folder and its permissions, or close it in the "
    "other program.",
)
TIME_FAULTY = Text(
    'SOURCE_DATE_EPOCH berisi "{value}"; isinya harus detik sejak 1970, misalnya 1777420800, atau kosong.',
    'SOURCE_DATE_EPOCH holds "{value}"; it must be seconds since 1970, such as 1777420800, or empty.',
)
KIND_UNKNOWN = Text(
    'tidak ada temuan bernama "{name}". {near} Daftarnya: inovasi explain',
    'there is no finding named "{name}". {near} List: inovasi explain',
)
NAME_UNKNOWN = Text(
    'tidak ada temuan atau indikator bernama "{name}". {near} Daftar temuan: inovasi explain. '
    "Inovasi dan angka hasil: tambahkan --in BERKAS.",
    'there is no finding and no indicator named "{name}". {near} List of findings: inovasi explain. '
    "Innovations and figures of a result: add --in FILE.",
)
NAME_UNKNOWN_IN = Text(
    'tidak ada inovasi, angka, indikator, atau temuan bernama "{name}". {near}',
    'there is no innovation, figure, indicator or finding named "{name}". {near}',
)
NAME_UNKNOWN_IN_PART = Text(
    'tidak ada inovasi, angka, indikator, atau temuan bernama "{name}" dalam yang terbaca. {near} Belum '
    "terbaca: {part} ({found}); mungkin ada di sana.",
    'there is no innovation, figure, indicator or finding named "{name}" in what was read. {near} Not read: '
    "{part} ({found}); it may be there.",
)
FIGURE_OF_NOTHING = Text(
    "{name} adalah angka sebuah hasil; tulis nama berkasnya: inovasi explain {name} --in BERKAS",
    "{name} is a figure of a result; give its file: inovasi explain {name} --in FILE",
)
INDICATOR_UNKNOWN = Text(
    'tidak ada indikator "{name}" dalam edisi {edition}. {near} Yang ada: {options}.',
    'there is no indicator "{name}" in edition {edition}. {near} There are: {options}.',
)
DECISIONS_OF_EDITION = Text(
    "--decisions berlaku untuk satu edisi, bukan satu indikator.",
    "--decisions is about an edition, not about one indicator.",
)

INTERNAL = Text(
    "Terjadi kesalahan pada program ini ({kind}), bukan pada berkas Anda; berkas Anda tidak diubah.",
    "Internal error in this program ({kind}), not in your files; your files are unchanged.",
)
INTERNAL_LOG = Text(
    "Kirim catatan ini kepada pengembang: {file}. Isinya letak kesalahan di dalam program, tanpa isi dan "
    "nama berkas Anda.",
    "Send this log to the developers: {file}. It says where in the program the error arose, and holds "
    "neither contents nor names of your files.",
)
INTERNAL_HERE = Text("Kirim baris berikut kepada pengembang.", "Send these lines to the developers.")
SYSTEM_REFUSED = Text("{file}: {reason}.", "{file}: {reason}.")
LIMITS_FAULTY = Text(
    'INOVASI_LIMITS berisi "{value}"; isinya harus bilangan bulat 1-1000 (berapa kali batas biasanya).',
    'INOVASI_LIMITS holds "{value}"; it must be a whole number 1-1000 (how many times the usual limits).',
)
NOTHING_PIPED = Text(
    "tanda - berarti isi berkas datang dari perintah lain, padahal tidak ada. Sebut nama berkasnya.",
    "the sign - means that a file comes from another command, but none does. Name the file.",
)
NOT_WATCHED = Text(
    "yang dipantau harus berkas, bukan tanda - (isi dari perintah lain).",
    "what is watched must be a file, not the sign - (a file from another command).",
)
FILES_MANY = Text(
    "{n} berkas sekaligus; batasnya {most}. Jalankan bertahap, atau naikkan batasnya: INOVASI_LIMITS=4.",
    "{n} files at once; the limit is {most}. Run it in parts, or raise the limit: INOVASI_LIMITS=4.",
)
MEMORY_SHORT = Text(
    "memori komputer ini tidak cukup untuk berkas sebesar itu. Tutup program lain, atau bagi berkasnya.",
    "this computer has too little memory for a file of that size. Close other programs, or split the file.",
)
OUTPUT_STREAM = Text("keluaran", "output")
WRITTEN = Text("Ditulis: {file}", "Written: {file}")
MERGED = Text(
    "Ditulis: {file} ({innovations} inovasi dan {documents} bukti dari {files} berkas)",
    "Written: {file} ({innovations} innovations and {documents} documents from {files} files)",
)
READING = Text("Membaca berkas", "Reading files")

TOO_LONG = Text("namanya terlalu panjang", "its name is too long")
_DENIED = Text("izin ditolak", "permission denied")

_REASONS: Mapping[int | None, Text] = {
    errno.ENOENT: Text("foldernya tidak ada", "its folder does not exist"),
    errno.ENOTDIR: Text("sebagian namanya bukan folder", "part of its name is not a folder"),
    errno.EISDIR: Text("nama itu nama folder", "that is the name of a folder"),
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EROFS: Text("penyimpanannya hanya dapat dibaca", "the disk is read-only"),
    errno.ENOSPC: Text("penyimpanannya penuh", "the disk is full"),
    errno.ENAMETOOLONG: TOO_LONG,
    errno.EINVAL: Text("namanya tidak sah", "its name is not valid"),
}


def reason(error: OSError) -> Text:
    """Return why ``error`` arose; one that is not known keeps its number, by which it can be looked up."""
    return _REASONS.get(error.errno) or Text(f"galat sistem {error.errno}", f"system error {error.errno}")


PATH_UNKNOWN = Text(
    '"{path}" tidak menunjuk apa pun. Bentuknya: spd.12, sid.35, sid[Nama Inovasi].35, sid[Nama Inovasi], '
    "atau agency[Nama Perangkat Daerah].",
    '"{path}" does not point at anything. Forms: spd.12, sid.35, sid[Innovation].35, sid[Innovation] '
    "or agency[Agency].",
)
ROWS_UNKNOWN = Text(
    "{path}: edisi {edition} tidak memuat baris indikator ini, jadi tidak ada yang dapat ditunjuk.",
    "{path}: edition {edition} holds no such rows of indicators, so there is none to point at.",
)
INNOVATION_UNKNOWN = Text(
    'tidak ada inovasi bernama "{name}". {near} Tulis nama, bagian namanya, atau nomor barisnya.',
    'there is no innovation named "{name}". {near} Give its name, a part of it, or the number of its row.',
)
INNOVATION_AMBIGUOUS = Text(
    '"{name}" cocok dengan {n} inovasi: {options}. Tulis barisnya sebagai ganti nama: {first}.',
    '"{name}" matches {n} innovations: {options}. Give the row instead of the name: {first}.',
)
AGENCY_UNKNOWN = Text(
    'tidak ada perangkat daerah bernama "{name}". {near}', 'there is no agency named "{name}". {near}'
)
AGENCY_AMBIGUOUS = Text(
    '"{name}" cocok dengan {n} perangkat daerah: {options}. Tulis lebih lengkap.',
    '"{name}" matches {n} agencies: {options}. Write more of it.',
)
NOT_WHOLE = Text(
    '"{value}": tulis inovasi atau perangkat daerah, tanpa kode indikator.',
    '"{value}": give an innovation or an agency, without the code of an indicator.',
)
AND_MORE = Text("dan {n} lainnya", "and {n} more")
ONE_OF_THEM = Text("{name} (baris {place})", "{name} (row {place})")
ONE_IN_A_FILE = Text("{name} ({place})", "{name} ({place})")
