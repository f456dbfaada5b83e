"""What ``inovasi doctor`` says of a computer."""

from inovasi_cli.text import Text

WHAT = Text("Yang diperiksa", "What is looked at")
FOUND = Text("Yang ditemukan", "What was found")
TO_DO = Text("Yang dapat dilakukan", "What can be done")
TITLE = Text("Pemasangan inovasi di komputer ini", "This installation of inovasi")
ALL_WELL = Text(
    "Semuanya siap. Sertakan halaman ini bila melaporkan masalah; isinya tidak memuat data Anda.",
    "Everything is ready. Include this page when you report a problem; it holds none of your data.",
)
LACKING = Text(
    "Yang lain siap. Sertakan halaman ini bila melaporkan masalah; isinya tidak memuat data Anda.",
    "The rest is ready. Include this page when you report a problem; it holds none of your data.",
)

PROGRAM = Text("Program", "Program")
EDITIONS = Text("Edisi aturan", "Editions of rules")
COMPILED = Text("Aturan siap pakai", "Compiled rules")
LIBRARIES = Text("Pustaka", "Libraries")
EXTRA = {
    "plan": Text("Rencana dan seleksi", "Plans and selections"),
    "report": Text("Laporan", "Reports"),
    "watch": Text("Pemantauan berkas", "Watching files"),
}
PDF = Text("Pencetak PDF", "PDF printer")
TERMINAL = Text("Terminal", "Terminal")
SETTINGS = Text("Opsi dari berkas", "Options from a file")
FOLDER = Text("Folder kerja", "Working folder")
TEMPORARY = Text("Folder sementara", "Temporary folder")

YES = Text("ada", "there")
NO = Text("tidak ada", "none")
NOT_NEEDED = Text("tidak ada; aturan dibaca dari YAML", "none; rules are read from YAML")
WRITABLE = Text("dapat ditulisi", "can be written to")
CLOSED = Text("tidak dapat ditulisi", "cannot be written to")
SCREEN = Text(
    "{encoding}, {columns} kolom, garis tabel utuh", "{encoding}, {columns} columns, lines of tables whole"
)
SCREEN_PLAINER = Text(
    "{encoding}, {columns} kolom, garis tabel sebagai tanda hubung",
    "{encoding}, {columns} columns, lines of tables as hyphens",
)
UTF8_HINT = Text(
    "Untuk garis yang utuh: set PYTHONUTF8=1, atau chcp 65001 di Windows",
    "For whole lines: set PYTHONUTF8=1, or chcp 65001 on Windows",
)
FOLDER_HINT = Text(
    "Pakai -o ke folder lain, atau pindah folder", "Use -o with another folder, or change folder"
)
