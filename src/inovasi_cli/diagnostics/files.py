"""Kinds B: a file or a sheet."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

UNREADABLE = Kind(
    "B101",
    "berkas-tak-terbaca",
    "error",
    Text(
        "Berkas ini bukan lembar kerja yang dapat dibaca ({found}); yang diharapkan: {expected}.",
        "This file is not a readable workbook ({found}); expected: {expected}.",
    ),
    Text(
        "Pakai lembar kerja asalnya; yang dapat dibuka di Excel atau LibreOffice, simpan sebagai .xlsx.",
        "Use the workbook it came from; if Excel or LibreOffice can open this, save it again as .xlsx.",
    ),
    Text(
        "Isi berkas menentukan, bukan akhirannya: PDF yang diganti nama tetap PDF.",
        "The content decides, not the ending: a renamed PDF is still a PDF.",
    ),
)

SHEET_MISSING = Kind(
    "B102",
    "lembar-hilang",
    "error",
    Text(
        'Lembar "{sheet}" tidak ada, dan tidak ada lembar lain yang memuat kolomnya. Yang ada: {found}.',
        'Sheet "{sheet}" is missing, and no other sheet has its columns. Found: {found}.',
    ),
    Text(
        'Namai lembarnya "{sheet}" seperti di templat (inovasi template), atau beri satu baris judul '
        "{header} dan sekurangnya satu lagi, misalnya {options}.",
        'Name the sheet "{sheet}" as in the template (inovasi template), or give one row the headers '
        "{header} and at least one more, for example {options}.",
    ),
    Text(
        "Tanpa daftar inovasi tidak ada yang dapat dinilai.",
        "Without a list of innovations there is nothing to score.",
    ),
)

SHEET_HIDDEN = Kind(
    "B103",
    "lembar-tersembunyi",
    "note",
    Text('Lembar "{sheet}" tersembunyi dan tidak dibaca.', 'Hidden sheet "{sheet}" was not read.'),
    Text("Tampilkan lembarnya bila isinya perlu dinilai.", "Unhide it if it should be scored."),
    Text(
        "Yang tidak terlihat oleh pemeriksa tidak ikut dinilai.",
        "What a reviewer cannot see is not scored.",
    ),
)

IGNORE_SHEET = Text("Abaikan, atau ganti namanya.", "Ignore it, or rename it.")
"""The advice of B104 where every sheet that is read has been found."""

PERHAPS_SHEET = Text(
    "Lembar {missing} belum dikenali di berkas ini. Bila inilah lembarnya, ganti namanya, atau petakan: "
    "inovasi layout BERKAS -o peta.yaml.",
    "No sheet {missing} is recognised in this file yet. If this is it, rename it, or map it: "
    "inovasi layout FILE -o map.yaml.",
)
"""The advice of B104 where a sheet that is read is missing."""

SHEET_UNKNOWN = Kind(
    "B104",
    "lembar-asing",
    "note",
    Text(
        'Lembar "{sheet}" tidak dikenali dan tidak dibaca.',
        'Sheet "{sheet}" was not recognised and was not read.',
    ),
    Text("{advice} {near}", "{advice} {near}"),
    Text(
        "Hanya lembar Profil, SPD, Inovasi, dan Bukti yang dinilai.",
        "Only the sheets Profil, SPD, Inovasi and Bukti are scored.",
    ),
)

MISSING = Kind(
    "B105",
    "berkas-tak-ada",
    "error",
    Text("Berkas ini tidak ada.", "There is no such file."),
    Text("Periksa nama dan foldernya. {near}", "Check its name and folder. {near}"),
    Text("Tidak ada yang dapat dibaca.", "There is nothing to read."),
)

FOLDER = Kind(
    "B106",
    "berkas-berupa-folder",
    "error",
    Text("Ini folder, bukan berkas.", "This is a folder, not a file."),
    Text(
        "Sebut berkas di dalamnya, misalnya {example}.",
        "Name a file inside it, for example {example}.",
    ),
    Text("Tidak ada yang dapat dibaca.", "There is nothing to read."),
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
    Text("Tidak ada yang dapat dibaca.", "There is nothing to read."),
)

ENCRYPTED = Kind(
    "B108",
    "berkas-tersandi",
    "error",
    Text("Berkas ini dilindungi kata sandi.", "This workbook is protected by a password."),
    Text(
        "Buka di Excel, hapus sandinya (File > Info > Protect Workbook), lalu simpan sebagai salinan.",
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
    Text(
        "Berkas ini tidak boleh dibaca: {reason}.",
        "This file may not be read: {reason}.",
    ),
    Text(
        "Tutup berkasnya di program lain, atau minta izin baca.",
        "Close it in other programs, or ask for read permission.",
    ),
    Text("Tidak ada yang dapat dibaca.", "There is nothing to read."),
)

FORMAT_UNKNOWN = Kind(
    "B110",
    "format-asing",
    "error",
    Text(
        'Akhiran "{suffix}" tidak dikenal; yang dibaca: {expected}.',
        'The ending "{suffix}" is not known; read are: {expected}.',
    ),
    Text("Pakai lembar kerja asalnya, disimpan sebagai .xlsx.", "Use the workbook it came from, as .xlsx."),
    Text("Tidak ada yang dapat dibaca.", "There is nothing to read."),
)

NO_ROWS = Kind(
    "B111",
    "lembar-tanpa-baris",
    "note",
    Text(
        'Lembar "{sheet}" berjudul kolom tetapi tanpa isi.',
        'Sheet "{sheet}" has headers but no rows.',
    ),
    Text("Isi barisnya bila ada datanya.", "Fill in rows if there are data."),
    Text("Yang tidak diisi bernilai 0.", "What is not filled in scores 0."),
)

SHEET_TOO_LARGE = Kind(
    "B112",
    "lembar-terlalu-luas",
    "error",
    Text(
        "Lembar ini berisi sampai baris {rows} dan kolom ke-{columns}; terlalu luas untuk dibaca.",
        "This sheet holds something as far as row {rows} and column number {columns}; too large to read.",
    ),
    Text(
        "Tekan Ctrl+End, hapus baris dan kolom di luar tabel, lalu simpan.",
        "Press Ctrl+End, delete the rows and columns outside the table, and save.",
    ),
    Text(
        "Satu sel yang tertinggal jauh di luar tabel membuat seluruh bidang di antaranya ikut dibaca.",
        "One cell left far outside the table makes everything in between part of the sheet.",
    ),
)

SAME_FILE = Kind(
    "B115",
    "berkas-sama",
    "warning",
    Text(
        "Berkas ini sama isinya dengan {first}, yang sudah dibaca; isinya dihitung satu kali.",
        "This file holds the same as {first}, which was read already; it is counted once.",
    ),
    Text("Sebut setiap berkas satu kali saja.", "Name each file only once."),
    Text(
        "Inovasi yang terbaca dua kali akan dihitung dua kali.",
        "Innovations that are read twice would count twice.",
    ),
)

LOCK_FILE = Kind(
    "B113",
    "berkas-kunci-sementara",
    "error",
    Text(
        "Ini berkas kunci sementara yang dibuat Excel selama {name} terbuka; isinya bukan data.",
        "This is the temporary lock file that Excel keeps while {name} is open; it holds no data.",
    ),
    Text("Sebut {name}.", "Name {name} instead."),
    Text("Tidak ada yang dapat dibaca.", "There is nothing to read."),
)

LIST_LEFT_OUT = Kind(
    "B114",
    "daftar-tak-dibaca",
    "warning",
    Text(
        'Lembar "{sheet}" juga berupa daftar inovasi dan tidak dibaca; yang dibaca "{read}".',
        'Sheet "{sheet}" is a list of innovations too and was not read; "{read}" was.',
    ),
    Text(
        "Gabungkan barisnya, atau beri nama Inovasi pada lembar yang benar.",
        "Put the rows together, or give the right sheet the name Inovasi.",
    ),
    Text(
        "Daftar lama atau rekap yang ikut dibaca akan menghitung inovasi dua kali.",
        "An old list or a recap that is read too would count innovations twice.",
    ),
)

LIST_GOES_ON = Kind(
    "B121",
    "daftar-bersambung",
    "note",
    Text(
        'Lembar "{sheet}" dibaca sebagai sambungan "{read}": kolomnya sama dan inovasinya berlainan.',
        'Sheet "{sheet}" is read as going on with "{read}": it has the same columns and other innovations.',
    ),
    Text(
        "Bila bukan, beri nama Inovasi pada satu lembar yang benar.",
        "If it does not, give the one right sheet the name Inovasi.",
    ),
    Text(
        "Banyak daerah memberi setiap perangkat daerah satu lembar.",
        "Many regions give each agency a sheet of its own.",
    ),
)

SECOND_TABLE = Kind(
    "B116",
    "tabel-kedua",
    "warning",
    Text(
        "Di sini mulai tabel lain; baris ini dan di bawahnya tidak dibaca.",
        "Another table begins here; this row and those below it were not read.",
    ),
    Text("Pindahkan tabel itu ke lembar tersendiri.", "Move that table to a sheet of its own."),
    Text("Satu lembar dibaca sebagai satu tabel.", "One sheet is read as one table."),
)

ROWS_HIDDEN = Kind(
    "B117",
    "baris-tersembunyi",
    "note",
    Text(
        "{rows} baris berisi disembunyikan atau tersaring, mulai baris {first}; semuanya ikut dibaca.",
        "{rows} rows with content are hidden or filtered out, from row {first} on; all of them are read.",
    ),
    Text("Hapus barisnya bila tidak ikut dikirim.", "Delete them if they are not to be submitted."),
    Text(
        "Yang tersaring di layar tetap ada di berkas dan tetap terkirim.",
        "What is filtered out on the screen is still in the file and is still sent.",
    ),
)

COLUMNS_HIDDEN = Kind(
    "B122",
    "kolom-tersembunyi",
    "note",
    Text(
        "Kolom berisi disembunyikan dan tetap dibaca: {columns}.",
        "Columns with content are hidden and are read all the same: {columns}.",
    ),
    Text(
        "Tampilkan lalu periksa isinya; hapus kolomnya bila tidak ikut dikirim.",
        "Show them and look at what they hold; delete them if they are not to be submitted.",
    ),
    Text(
        "Yang tidak tampak di layar tetap ada di berkas, dinilai, dan terkirim.",
        "What does not show on the screen is still in the file, is scored and is sent.",
    ),
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

FORMULAS_BLANK = Kind(
    "B119",
    "rumus-tersimpan-kosong",
    "note",
    Text(
        "{count} rumus di lembar ini, mulai sel ini, menyimpan teks kosong dan dibaca sebagai sel kosong; "
        "format berkas ini tidak mengatakan apakah rumusnya pernah dihitung.",
        "Formulas on this sheet that store an empty text and are read as empty: {count}, from this cell on; "
        "this format does not tell whether they were ever calculated.",
    ),
    Text(
        "Bila sel itu seharusnya berisi: buka di Excel, simpan sebagai .xlsx, lalu jalankan lagi.",
        "If they should hold something: open the file in Excel, save it as .xlsx, and run again.",
    ),
    Text(
        'Rumus seperti =IF(A5="";"";B5) memang menyimpan teks kosong; program lain menyimpannya juga untuk '
        "rumus yang belum dihitung.",
        'Formulas like =IF(A5="","",B5) do store an empty text; files that other programs write store it for '
        "formulas that were never calculated too.",
    ),
)

FORMULAS_UNKNOWN = Kind(
    "B120",
    "rumus-tak-terperiksa",
    "note",
    Text(
        "Susunan berkas ini tidak lazim: rumus yang gagal, baris tersembunyi, dan sel gabungan di dalamnya "
        "tidak dapat dibedakan.",
        "This file is built in an unusual way: failed formulas, hidden rows and merged cells in it cannot be "
        "told apart.",
    ),
    Text(
        "Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu jalankan lagi.",
        "Open it in Excel or LibreOffice, save it as .xlsx, and run again.",
    ),
    Text(
        "Rumus yang gagal terbaca sebagai sel kosong.",
        "A failed formula is read as an empty cell.",
    ),
)
