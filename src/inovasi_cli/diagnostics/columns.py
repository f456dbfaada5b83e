"""Kinds K: the columns of a sheet and the rows of SPD, found by their headers (``reading.layout``)."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text, layouts

REQUIRED_MISSING = Kind(
    "K201",
    "kolom-wajib-hilang",
    "error",
    Text(
        '{what} "{header}" tidak ditemukan di lembar ini.', '{what} "{header}" was not found on this sheet.'
    ),
    Text(
        "Tambahkan, atau pakai templat edisi ini; judul tabel dicari dalam 30 baris pertama. {near}",
        "Add it, or use the template of this edition; headers are looked for in the first 30 rows. {near}",
    ),
    Text(
        "Tanpa isian ini inovasi atau barisnya tidak dapat dikenali.",
        "Without it, innovations or rows cannot be told apart.",
    ),
    example={"what": layouts.COLUMN, "header": "Nama Inovasi", "near": ""},
    right=Text("judul kolom: Nama Inovasi", "a header: Nama Inovasi"),
)

REPEATED = Kind(
    "K202",
    "kolom-ganda",
    "error",
    Text(
        '{what} "{header}" muncul di {first} dan di sini; yang dibaca {first}.',
        '{what} "{header}" appears at {first} and here; {first} is read.',
    ),
    Text(
        "Biarkan isi yang benar di {first}, lalu hapus kolom atau isian ini.",
        "Leave the right content at {first}, and delete this one.",
    ),
    Text(
        "Dua tempat untuk satu isian dapat berbeda isi; alat ini tidak memilihkan.",
        "Two places for one field may differ; the tool does not choose between contents.",
    ),
    example={"what": layouts.COLUMN, "header": "Urusan Utama", "first": "J1"},
    right=Text("satu kolom Urusan Utama", "one column Urusan Utama"),
)

IGNORE = Text("Abaikan, atau periksa ejaannya.", "Ignore it, or check its spelling.")

"""The advice of K203 where the sheet has all that matters."""

PERHAPS_MISSING = Text(
    "Lembar ini belum punya {missing}. Bila inilah isinya, ganti judulnya, atau petakan: "
    "inovasi layout BERKAS -o peta.yaml.",
    "This sheet has no {missing} yet. If this is it, rename it, or map it: inovasi layout FILE -o map.yaml.",
)

"""The advice of K203 where the sheet lacks a field that matters."""

PERHAPS_MERGED = Text(
    "Baris itu belum punya {missing}. Bila inilah isinya, pindahkan isi kolom ini ke kolom {missing} pada "
    "baris yang sama, lalu hapus kolom ini.",
    "Those rows have no {missing} yet. If this is it, move what stands in this column to {missing} in the "
    "same rows, and delete this column.",
)

"""The same of a merged workbook, in which every column is there already."""

PERHAPS_ASKED = Text(
    "Formulir ini belum memuat {missing}. Bila inilah isinya, ganti judulnya.",
    "This form does not hold {missing} yet. If this is it, rename it.",
)

"""The same of a form."""

UNKNOWN = Kind(
    "K203",
    "kolom-asing",
    "note",
    Text(
        '{what} "{header}" tidak dikenal dan tidak dinilai.',
        '{what} "{header}" is not known and is not scored.',
    ),
    Text("{advice} {near}", "{advice} {near}"),
    Text(
        "Kolom dan isian tambahan boleh ada; isinya tidak ikut dihitung.",
        "Extra columns and fields are allowed; their content is not counted.",
    ),
    example={
        "what": layouts.COLUMN,
        "header": "Keterangan",
        "near": "",
        "advice": Text("Abaikan, atau periksa ejaannya.", "Ignore it, or check its spelling."),
    },
)

INDICATOR_MISSING = Kind(
    "K204",
    "indikator-tanpa-kolom",
    "warning",
    Text(
        "Tidak ada {what} untuk {missing}; nilainya 0 {where}.",
        "There is no {what} for {missing}; it scores 0 {where}.",
    ),
    Text("{advice}", "{advice}"),
    Text(
        "Kolom yang hilang mengurangi nilai semua inovasi; isian yang hilang mengurangi nilai satu inovasi.",
        "A missing column lowers the score of every innovation; a missing field lowers that of one.",
    ),
    example={"missing": ("16 Regulasi Inovasi Daerah", "17 Ketersediaan SDM"), **layouts.IN_TABLE},
    right=Text("kolom 16 Regulasi Inovasi Daerah sampai 35", "columns 16 Regulasi Inovasi Daerah up to 35"),
    stake="columns",
)

SPD_ROW_MISSING = Kind(
    "K205",
    "baris-spd-hilang",
    "warning",
    Text(
        "Indikator SPD {missing} tidak ada di lembar ini dan bernilai 0.",
        "Not on this sheet, so scoring 0: SPD indicator {missing}.",
    ),
    Text(
        'Tambahkan barisnya dengan kode itu; di berkas gabungan isi sel "(tidak ada baris)" pada barisnya.',
        'Add a row with that code; in a merged workbook fill in the cell "(tidak ada baris)" of its row.',
    ),
    Text(
        "Setiap baris SPD yang hilang mengurangi skor SPD.",
        "Each missing SPD row lowers the SPD score.",
    ),
    example={"missing": ("13b Capaian Nilai Indeks Kualitas Kebijakan", "14 RIPJ PID")},
    stake="spd_rows",
)

WRITE_CODE = Text("Tulis kodenya di kolom Kode.", "Write its code in the column Kode.")
PARTED = Text(
    "Indikator {value} terbagi atas {parts}: tulis satu baris untuk masing-masing.",
    "Indicator {value} is split into {parts}: write a row for each of them.",
)
"""The advice of K206, and that about the number of several codes."""

SPD_ROW_UNKNOWN = Kind(
    "K206",
    "kode-spd-asing",
    "error",
    Text(
        '"{value}" bukan kode atau nama indikator SPD edisi {edition}. Pilihan: {options}.',
        '"{value}" is no code or name of an SPD indicator of edition {edition}. Options: {options}.',
    ),
    Text("{advice} {near}", "{advice} {near}"),
    Text("Baris dengan kode asing tidak dinilai.", "A row with an unknown code is not scored."),
    example={
        "value": "2c",
        "edition": "2026",
        "options": ("1", "2a", "2b", "3-12"),
        "near": "2b",
        "advice": WRITE_CODE,
    },
    right=Text("kode 2b", "the code 2b"),
)

SPD_ROW_REPEATED = Kind(
    "K207",
    "kode-spd-ganda",
    "error",
    Text(
        "Indikator SPD {number} juga diisi di {first}; baris ini tidak dinilai.",
        "SPD indicator {number} is also filled in at {first}; this row is not scored.",
    ),
    Text("Hapus salah satu baris.", "Delete one of the rows."),
    Text(
        "Satu indikator dinilai satu kali; bila isinya berbeda, yang terendah yang dipakai.",
        "An indicator is scored once; where the entries differ, the lowest is used.",
    ),
    example={"number": "2a", "first": "SPD!A4"},
)

SPD_ROWS_UNKNOWN = Kind(
    "K208",
    "spd-tanpa-aturan",
    "warning",
    Text(
        "Edisi {edition} tidak memuat baris SPD, sehingga lembar ini tidak dinilai.",
        "Edition {edition} has no SPD rows, so this sheet is not scored.",
    ),
    Text(
        "Isi Skor SPD di lembar Profil, atau beri --spd pada score.",
        "Fill in Skor SPD on sheet Profil, or give --spd to score.",
    ),
    Text(
        "Bobot dan parameter SPD edisi ini tidak diketahui, dan data yang tidak diketahui tidak "
        "diperkirakan.",
        "Weights and levels of the SPD of this edition are not known, and unknown data are not guessed.",
    ),
    example={"edition": "2023"},
)

OWN_MISSING = Kind(
    "K212",
    "kolom-pemetaan-hilang",
    "warning",
    Text(
        'Kolom "{header}" disebut dalam pemetaan (--layout) tetapi tidak ada di lembar ini.',
        'Column "{header}" is named in the mapping (--layout) and is not on this sheet.',
    ),
    Text("Samakan namanya dengan judul kolom di lembar. {near}", "Name it as the sheet does. {near}"),
    Text(
        "Pemetaan yang tidak cocok dengan kolom mana pun biasanya salah tulis.",
        "A mapping that matches no column is usually a typo.",
    ),
    example={"header": "Judul Karya", "near": "Judul Karya Inovasi"},
)

NO_MATURITY = Kind(
    "K213",
    "tanpa-kematangan",
    "warning",
    Text(
        "Parameter maupun totalnya tidak ada {where}; kematangan inovasinya 0.",
        "There are neither levels nor their total {where}; the innovations have maturity 0.",
    ),
    Text("{advice} Judulnya misalnya {options}.", "{advice} Their headers are, for example, {options}."),
    Text(
        "Skor SID dihitung dari kematangan; tanpa parameter, inovasi hanya menambah jumlah.",
        "The SID score is computed from maturity; without levels an innovation only adds to the number.",
    ),
    example={
        "options": ("16 Regulasi Inovasi Daerah", "Estimasi Skor Kematangan"),
        "where": layouts.ON_SHEET,
        "advice": layouts.ADD_COLUMNS,
    },
)

EVIDENCE_UNKNOWN = Kind(
    "K214",
    "bukti-tanpa-aturan",
    "note",
    Text(
        "Indikator {aspect} edisi {edition} tidak diketahui; bukti untuknya di lembar ini tidak dinilai.",
        "The {aspect} indicators of edition {edition} are unknown; evidence of them here is not scored.",
    ),
    Text(
        "Tidak ada yang perlu diperbaiki; --edition menghitung dengan edisi lain.",
        "There is nothing to correct; --edition computes with another edition.",
    ),
    Text(
        "Tanpa daftar indikatornya tidak dapat diketahui apa yang dibuktikan sebuah dokumen.",
        "Without the list of indicators there is no telling what a document proves.",
    ),
    example={"aspect": "SID", "edition": "2025"},
)

SPD_ASIDE = Kind(
    "K215",
    "bukan-baris-spd",
    "note",
    Text(
        'Baris "{value}" tidak berkode dan tidak berparameter; dibaca sebagai catatan, bukan indikator.',
        'Row "{value}" has neither a code nor a level; it is read as a note, not as an indicator.',
    ),
    Text(
        "Tidak ada yang perlu diperbaiki; bila ini indikator, tulis kodenya.",
        "Nothing needs to be corrected; if it is an indicator, write its code.",
    ),
    Text(
        "Judul kelompok dan hitungan pembantu di bawah tabel tidak ikut dinilai.",
        "Titles of groups and auxiliary figures below the table are not scored.",
    ),
    example={"value": "Realisasi investasi"},
)

NOT_A_LIST = Kind(
    "K217",
    "bukan-daftar-inovasi",
    "error",
    Text(
        'Lembar ini tidak dibaca sebagai daftar inovasi: di samping "{header}" tidak ada kolom inovasi lain. '
        "Yang ada: {found}.",
        'This sheet is not read as a list of innovations: beside "{header}" there is no other column of one. '
        "Found: {found}.",
    ),
    Text(
        'Bila memang daftar inovasi, beri judul "{official}" dan tambahkan kolom seperti {options}.',
        'If it is a list of innovations, head it "{official}" and add columns such as {options}.',
    ),
    Text(
        "Daftar pegawai atau kegiatan yang terbaca sebagai inovasi mengubah jumlah inovasi pemda.",
        "A list of employees or activities that is read as innovations changes their number.",
    ),
    example={
        "header": "Nama",
        "found": ("No", "Nama", "NIP"),
        "official": "Nama Inovasi",
        "options": ("Perangkat Daerah", "Tahapan Inovasi"),
    },
    right=Text("judul Nama Inovasi", "the header Nama Inovasi"),
)
