"""Kinds B: the sheets of a file and what does not show on them (``reading.files``, ``reading.layout``)."""

from collections.abc import Mapping

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text, output

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
    example={
        "sheet": "Inovasi",
        "found": ("Rekap", "Lembar1"),
        "header": "Nama Inovasi",
        "options": ("OPD", "Tahapan"),
    },
    right=Text("lembar Inovasi dengan kolom Nama Inovasi", "a sheet Inovasi with the column Nama Inovasi"),
)

SHEET_HIDDEN = Kind(
    "B103",
    "lembar-tersembunyi",
    "note",
    Text('Lembar "{sheet}" tersembunyi dan tidak dibaca.', 'Hidden sheet "{sheet}" was not read.'),
    Text("Tampilkan lembarnya bila isinya perlu dinilai.", "Unhide it if it should be scored."),
    Text(
        "Yang tidak terlihat oleh pemeriksa tidak ikut dinilai.", "What a reviewer cannot see is not scored."
    ),
    example={"sheet": "Lama"},
)

IGNORE_SHEET = Text(
    "Bila memang bukan, biarkan; bila isinya perlu dinilai, ganti namanya.",
    "If that is right, leave it; if it should be scored, rename it.",
)

"""The advice of B104 where every sheet that is read has been found."""

PERHAPS_SHEET = Text(
    "Bila memang bukan, biarkan. Bila lembar ini memuat {missing}, yang belum ada di berkas ini, ganti "
    "namanya, atau petakan: inovasi layout BERKAS -o peta.yaml.",
    "If that is right, leave it. If it holds {missing}, which this file has no sheet for yet, rename it, or "
    "map it: inovasi layout FILE -o map.yaml.",
)

"""The advice of B104 where a sheet that is read is missing."""

SHEET_UNKNOWN = Kind(
    "B104",
    "lembar-asing",
    "note",
    Text(
        'Lembar "{sheet}" bukan lembar yang dinilai, jadi tidak dibaca.',
        'Sheet "{sheet}" is not one of the sheets that are scored, so it is not read.',
    ),
    Text("{advice} {near}", "{advice} {near}"),
    Text(
        "Hanya lembar Profil, SPD, Inovasi, dan Bukti yang dinilai.",
        "Only the sheets Profil, SPD, Inovasi and Bukti are scored.",
    ),
    example={
        "sheet": "Inovsi",
        "near": "Inovasi",
        "advice": Text("Abaikan, atau ganti namanya.", "Ignore it, or rename it."),
    },
)

NO_ROWS = Kind(
    "B111",
    "lembar-tanpa-baris",
    "note",
    Text(
        'Lembar "{sheet}" memiliki judul kolom tetapi belum berisi data.',
        'Sheet "{sheet}" has headers but no rows.',
    ),
    Text("Isi barisnya bila ada datanya.", "Fill in the rows if there are data."),
    Text("Isian yang kosong bernilai 0.", "Empty entries score 0."),
    example={"sheet": "Bukti"},
)

SHEET_TOO_LARGE = Kind(
    "B112",
    "lembar-terlalu-luas",
    "error",
    Text(
        "Lembar ini terisi sampai baris {rows} dan kolom ke-{columns}; terlalu luas untuk dibaca.",
        "This sheet is filled down to row {rows} and out to column number {columns}; too large to read.",
    ),
    Text(
        "Tekan Ctrl+End, hapus baris dan kolom di luar tabel, lalu simpan. Bila tabelnya memang seluas itu: "
        "INOVASI_LIMITS=4.",
        "Press Ctrl+End, delete the rows and columns outside the table, and save. If the table really is "
        "that large: INOVASI_LIMITS=4.",
    ),
    Text(
        "Satu sel yang tertinggal jauh di luar tabel membuat seluruh bidang di antaranya ikut dibaca.",
        "One cell left far outside the table makes everything in between part of the sheet.",
    ),
    example={"rows": 1048576, "columns": 30},
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
        'Bila ikut dikirim, pindahkan barisnya ke lembar "{read}"; bila tidak, hapus lembar ini.',
        'If it is to be submitted, move its rows to sheet "{read}"; if it is not, delete this sheet.',
    ),
    Text(
        "Daftar lama atau rekap yang ikut dibaca akan menghitung inovasi dua kali.",
        "An old list or a recap that is read too would count innovations twice.",
    ),
    example={"sheet": "Rekap", "read": "Inovasi"},
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
    example={"rows": 4, "first": 9},
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
    example={"count": 12},
)

LIST_GOES_ON = Kind(
    "B121",
    "daftar-bersambung",
    "note",
    Text(
        'Lembar "{sheet}" dibaca sebagai sambungan "{read}": kolomnya sama dan inovasinya berlainan.',
        'Sheet "{sheet}" is read as a continuation of "{read}": it has the same columns and other '
        "innovations.",
    ),
    Text(
        "Bila bukan, beri nama Inovasi pada satu lembar yang benar.",
        "If it is not, give the one right sheet the name Inovasi.",
    ),
    Text(
        "Banyak daerah memberi setiap perangkat daerah satu lembar.",
        "Many regions give each agency a sheet of its own.",
    ),
    example={"sheet": "Inovasi 2", "read": "Inovasi"},
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
    example={"columns": ("G", "H")},
)

HOW_TO_READ: Mapping[Text, Text] = {
    output.HIDDEN: Text(
        "Tampilkan lembarnya (klik kanan pada nama lembar, Unhide), atau petakan: inovasi layout BERKAS -o "
        "peta.yaml.",
        "Show it (right-click on the name of a sheet, Unhide), or map it: inovasi layout FILE -o map.yaml.",
    ),
    output.TRANSPOSED: Text(
        "Putar tabelnya menjadi satu inovasi per baris (Paste Special, Transpose).",
        "Transpose the table, one innovation per row (Paste Special, Transpose).",
    ),
    output.APART: Text(
        "Pindahkan baris atau kolomnya ke lembar yang dibaca.",
        "Move its rows or columns to the sheet that is read.",
    ),
    output.UNRECOGNISED: Text(
        "Perbaiki judul kolomnya, atau petakan: inovasi layout BERKAS -o peta.yaml.",
        "Correct its headers, or map it: inovasi layout FILE -o map.yaml.",
    ),
}
"""What to do about B123, by why the sheet was not read."""

SHEET_UNREAD = Kind(
    "B123",
    "lembar-berisi-tak-dibaca",
    "error",
    Text(
        'Lembar "{sheet}" memuat {what}, tetapi tidak dibaca karena {reason}.',
        'Sheet "{sheet}" holds {what} and was not read, because {reason}.',
    ),
    Text(
        "{advice} Bila tidak ikut dikirim, hapus lembarnya.",
        "{advice} If it is not to be submitted, delete it.",
    ),
    Text(
        "Indeks tanpa lembar ini bukan indeks pemda; karena itu tidak ada indeks.",
        "An index without this sheet is not that of the region, so there is none.",
    ),
    example={
        "sheet": "Data",
        "what": output.HELD_INNOVATIONS,
        "reason": output.HIDDEN,
        "advice": HOW_TO_READ[output.HIDDEN],
    },
)

TABLE_GOES_ON = Kind(
    "B124",
    "tabel-bersambung",
    "note",
    Text(
        "Tabel yang mulai di sini dibaca sebagai sambungan tabel di {first}.",
        "The table that begins here is read as a continuation of the one at {first}.",
    ),
    Text(
        "Tidak ada yang perlu diperbaiki; bila tabel ini tidak ikut dikirim, hapus atau pindahkan.",
        "Nothing needs to be corrected; if this table is not to be submitted, delete or move it.",
    ),
    Text(
        "Beberapa tabel pada satu lembar, bersebelahan atau berurutan ke bawah, dibaca bersama.",
        "Several tables on one sheet, beside or below each other, are read together.",
    ),
    example={"first": "A2"},
)

AGENCY_BY_TITLE = Kind(
    "B125",
    "opd-dari-judul",
    "note",
    Text(
        "Daftar ini tidak punya kolom perangkat daerah; yang dibaca: {options}, dari nama lembar, judul, "
        "atau baris kelompok.",
        "This list has no column of agencies; read are {options}, from the name of the sheet, a title or "
        "rows between the innovations.",
    ),
    Text(
        "Bila bukan, tambahkan kolom Perangkat Daerah.",
        "If that is not right, add a column Perangkat Daerah.",
    ),
    Text(
        "Rekap per perangkat daerah dan salinan untuknya bergantung pada nama ini; indeks tidak.",
        "Figures and copies for each agency depend on this name; the index does not.",
    ),
    example={"options": ("Dinas Kesehatan", "Dinas Sosial")},
)

RECAP = Kind(
    "B126",
    "rekap-tak-dibaca",
    "note",
    Text(
        "Tabel yang mulai di sini tidak memuat inovasi atau indikator SPD, dan tidak dibaca.",
        "The table that begins here holds neither innovations nor SPD indicators and is not read.",
    ),
    Text(
        "Tidak ada yang perlu diperbaiki; bila isinya ikut dikirim, pindahkan ke lembar tersendiri.",
        "Nothing needs to be corrected; if it is to be submitted, move it to a sheet of its own.",
    ),
    Text(
        "Rekap di bawah atau di samping daftar yang terbaca sebagai inovasi mengubah jumlahnya.",
        "A summary below or beside a list that is read as innovations changes their number.",
    ),
)

LIST_ADDS = Kind(
    "B127",
    "lembar-dipasangkan",
    "note",
    Text(
        'Lembar "{sheet}" dibaca bersama "{read}": isinya menambah data inovasi yang sama, menurut namanya.',
        'Sheet "{sheet}" is read with "{read}": it adds data on the same innovations, matched by name.',
    ),
    Text(
        "Tidak ada yang perlu diperbaiki; bila bukan bagian kiriman ini, hapus lembarnya.",
        "Nothing needs to be corrected; if it is not part of this submission, delete the sheet.",
    ),
    Text(
        "Data inovasi dan penilaiannya sering ditulis di lembar yang berbeda.",
        "Innovations and their levels are often written on different sheets.",
    ),
    example={"sheet": "Penilaian", "read": "Inovasi"},
)
