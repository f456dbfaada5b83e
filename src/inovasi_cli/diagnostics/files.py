"""Kinds B: a file as a whole, found when it is opened (``reading.files``)."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

_READABLE = ".xlsx, .xlsm, .xls, .xlsb, .ods, .csv"

UNREADABLE = Kind(
    "B101",
    "berkas-tak-terbaca",
    "error",
    Text(
        "Berkas ini bukan buku kerja yang dapat dibaca ({found}); yang diharapkan: {expected}.",
        "This file is not a readable workbook ({found}); expected: {expected}.",
    ),
    Text(
        "Pakai buku kerja asalnya; yang dapat dibuka di Excel atau LibreOffice, simpan sebagai .xlsx.",
        "Use the workbook it came from; if Excel or LibreOffice can open this, save it again as .xlsx.",
    ),
    Text(
        "Isi berkas menentukan, bukan akhirannya: PDF yang diganti nama tetap PDF.",
        "The content decides, not the ending: a renamed PDF is still a PDF.",
    ),
    example={"found": "PDF", "expected": _READABLE},
    right=Text(
        "data.xlsx yang disimpan dari Excel atau LibreOffice", "data.xlsx saved by Excel or LibreOffice"
    ),
)

MISSING = Kind(
    "B105",
    "berkas-tak-ada",
    "error",
    Text("Berkas ini tidak ada.", "There is no such file."),
    Text("Periksa nama dan foldernya. {near}", "Check its name and folder. {near}"),
    Text("Tidak ada yang dapat dibaca.", "Nothing can be read."),
    example={"near": "data.xlsx"},
)

FOLDER = Kind(
    "B106",
    "berkas-berupa-folder",
    "error",
    Text("Ini folder, bukan berkas.", "This is a folder, not a file."),
    Text("Pilih berkas di dalamnya, misalnya {example}.", "Choose a file inside it, for example {example}."),
    Text("Tidak ada yang dapat dibaca.", "Nothing can be read."),
    example={"example": "data/dinkes.xlsx"},
)

EMPTY = Kind(
    "B107",
    "berkas-kosong",
    "error",
    Text("Berkas ini kosong (0 bita).", "This file is empty (0 bytes)."),
    Text(
        "Salin ulang dari asalnya; unduhan atau penyimpanan mungkin terputus.",
        "Copy it again from its origin; a download or a save may have been cut short.",
    ),
    Text("Tidak ada yang dapat dibaca.", "Nothing can be read."),
)

ENCRYPTED = Kind(
    "B108",
    "berkas-tersandi",
    "error",
    Text("Berkas ini dilindungi kata sandi.", "This workbook is protected by a password."),
    Text(
        "Buka di Excel, hapus kata sandinya (File > Info > Protect Workbook), lalu simpan sebagai salinan.",
        "Open it in Excel, remove the password (File > Info > Protect Workbook) and save a copy.",
    ),
    Text(
        "Alat ini tidak meminta dan tidak menyimpan kata sandi.",
        "This tool neither asks for nor keeps passwords.",
    ),
)

FORBIDDEN = Kind(
    "B109",
    "berkas-terkunci",
    "error",
    Text("Berkas ini tidak boleh dibaca: {reason}.", "This file may not be read: {reason}."),
    Text(
        "Tutup berkasnya di program lain, atau minta izin baca.",
        "Close it in other programs, or ask for read permission.",
    ),
    Text("Tidak ada yang dapat dibaca.", "Nothing can be read."),
    example={"reason": Text("izin ditolak", "permission denied")},
)

FORMAT_UNKNOWN = Kind(
    "B110",
    "format-asing",
    "error",
    Text(
        'Akhiran "{suffix}" tidak dikenal; yang dibaca: {expected}.',
        'The ending "{suffix}" is not known; files that can be read: {expected}.',
    ),
    Text("Pakai buku kerja asalnya, disimpan sebagai .xlsx.", "Use the workbook it came from, as .xlsx."),
    Text("Tidak ada yang dapat dibaca.", "Nothing can be read."),
    example={"suffix": ".docx", "expected": _READABLE},
)

LOCK_FILE = Kind(
    "B113",
    "berkas-kunci-sementara",
    "error",
    Text(
        "Ini berkas kunci sementara yang dibuat Excel selama {name} terbuka; isinya bukan data.",
        "This is the temporary lock file that Excel keeps while {name} is open; it holds no data.",
    ),
    Text("Gunakan {name}.", "Use {name} instead."),
    Text("Tidak ada yang dapat dibaca.", "Nothing can be read."),
    example={"name": "dinkes.xlsx"},
)

SAME_FILE = Kind(
    "B115",
    "berkas-sama",
    "warning",
    Text(
        "Berkas ini sama isinya dengan {first}, yang sudah dibaca; isinya dihitung satu kali.",
        "This file holds the same as {first}, which was read already; it is counted once.",
    ),
    Text("Tulis setiap berkas satu kali saja.", "Give each file only once."),
    Text(
        "Inovasi yang terbaca dua kali akan dihitung dua kali.",
        "Innovations that are read twice would count twice.",
    ),
    example={"first": "dinkes.xlsx"},
)

MACROS = Kind(
    "B118",
    "makro-diabaikan",
    "note",
    Text(
        "Berkas ini memuat makro; makronya tidak dijalankan dan tidak dibaca.",
        "This file holds macros; they are neither run nor read.",
    ),
    Text("Tidak ada yang perlu dilakukan.", "There is nothing to do."),
    Text("Hanya nilai sel yang dinilai.", "Only the values of cells are scored."),
)

FORMULAS_UNKNOWN = Kind(
    "B120",
    "rumus-tak-terperiksa",
    "note",
    Text(
        "Susunan berkas ini tidak lazim: rumus yang gagal, baris tersembunyi, dan sel gabungan di dalamnya "
        "tidak dapat dibedakan.",
        "This file has an unusual structure: failed formulas, hidden rows and merged cells in it cannot "
        "be told apart.",
    ),
    Text(
        "Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu jalankan lagi.",
        "Open it in Excel or LibreOffice, save it as .xlsx, and run again.",
    ),
    Text("Rumus yang gagal terbaca sebagai sel kosong.", "A failed formula is read as an empty cell."),
)

NO_FILE = Kind(
    "B128",
    "bukan-berkas",
    "error",
    Text("Ini perangkat atau pipa, bukan berkas.", "This is a device or a pipe, not a file."),
    Text(
        "Simpan isinya sebagai .xlsx atau .csv, lalu gunakan berkas itu.",
        "Save its output as .xlsx or .csv and use that file.",
    ),
    Text("Membacanya mungkin tidak pernah selesai.", "Reading it might never end."),
)

TOO_LARGE = Kind(
    "B129",
    "berkas-terlalu-besar",
    "error",
    Text(
        "Isinya terlalu banyak untuk satu berkas: {found} {what}; batasnya {most}.",
        "It holds too much for one file: {found} {what}; the limit is {most}.",
    ),
    Text(
        "Bila datanya memang sebanyak itu, bagi berkasnya, atau naikkan batasnya: INOVASI_LIMITS=4.",
        "If there really is that much, split the file, or raise the limit: INOVASI_LIMITS=4.",
    ),
    Text(
        "Berkas kecil yang mengembang menjadi sangat besar biasanya rusak atau dibuat untuk mengganggu.",
        "A small file that becomes very large is usually damaged, or made to do harm.",
    ),
    example={"found": 100_001, "what": Text("baris inovasi", "rows of innovations"), "most": 100_000},
)
