"""Kinds N: levels, choices and texts in a cell (``reading``)."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

_REGULATION = Text("Regulasi Inovasi Daerah", "Regulation of the innovation")

MANDATORY_EMPTY = Kind(
    "N301",
    "wajib-kosong",
    "warning",
    Text(
        "Indikator wajib {number} {name} kosong dan bernilai 0.",
        "Mandatory indicator {number} {name} is empty and scores 0.",
    ),
    Text("Isi {what} beserta buktinya.", "Enter {what} and its evidence."),
    Text(
        "Inovasi tanpa indikator wajib berisiko tidak diakui saat verifikasi.",
        "An innovation without its mandatory indicators may not be accepted at verification.",
    ),
    example={"number": "16", "name": _REGULATION, "what": Text("parameter 1-3", "a level 1-3")},
    right=Text("parameter 2, dengan SK di lembar Bukti", "level 2, with the decree on sheet Bukti"),
    stake="level",
    invited="mandatory",
)

EMPTY = Kind(
    "N302",
    "kosong-dinilai-nol",
    "note",
    Text(
        "Indikator {number} {name} kosong dan bernilai 0.", "Indicator {number} {name} is empty and scores 0."
    ),
    Text("Isi bila ada buktinya; bila tidak, biarkan.", "Fill it in if there is evidence; else leave it."),
    Text("Isian kosong tidak diperkirakan.", "Empty cells are never guessed."),
    example={"number": "17", "name": Text("Ketersediaan SDM", "Staff available")},
    stake="level",
)

CELL_ERROR = Kind(
    "N303",
    "sel-galat",
    "error",
    Text(
        "Sel ini berisi {value}; rumusnya gagal dan isinya tidak dapat dinilai.",
        "This cell holds {value}; its formula failed and it cannot be scored.",
    ),
    Text("Perbaiki rumusnya atau tulis nilainya.", "Fix the formula or enter the value."),
    Text(
        "Sel yang berisi pesan kesalahan (error) tidak sama dengan sel kosong; nilai yang dimaksud tidak "
        "diketahui.",
        "A cell with an error value is not an empty cell; the intended value is unknown.",
    ),
    example={"value": "#REF!"},
    right=Text("3, atau rumus yang hasilnya 3", "3, or a formula that gives 3"),
    stake="level",
)

LEVEL_UNKNOWN = Kind(
    "N305",
    "level-asing",
    "error",
    Text(
        '"{value}" bukan parameter indikator {number} {name}. Pilihan: {options}.',
        '"{value}" is not a level of indicator {number} {name}. Options: {options}.',
    ),
    Text(
        "Isi dengan 0-3, atau salin bunyi parameter. {near}", "Enter 0-3, or copy the text of a level. {near}"
    ),
    Text(
        "Isian yang tidak dikenal bernilai 0 sampai diperbaiki.",
        "An unknown entry scores 0 until it is corrected.",
    ),
    example={
        "value": "SK Camat",
        "number": "16",
        "name": _REGULATION,
        "options": (
            "SK Kepala Daerah, atau keputusan Kepala PD atas nama Kepala Daerah",
            "Peraturan Kepala Daerah",
            "Peraturan Daerah",
        ),
        "near": "",
    },
    right=Text("2, atau Peraturan Kepala Daerah", "2, or Peraturan Kepala Daerah"),
    stake="level",
    invited="worded",
)

TEXT_SHORT = Kind(
    "N308",
    "uraian-pendek",
    "warning",
    Text(
        "Rancang bangun {words} kata, paling sedikit {required}; {effect}.",
        "The design text has {words} words, at least {required} are asked; {effect}.",
    ),
    Text(
        "Lengkapi dasar hukum, masalah, isu strategis, metode, kebaruan, dan cara kerja.",
        "Add legal basis, problem, strategic issue, method, novelty and how it works.",
    ),
    Text("Portal menolak uraian yang lebih pendek.", "The portal refuses shorter texts."),
    example={
        "words": 212,
        "required": 300,
        "effect": Text("inovasi ini tidak dihitung", "this innovation does not count"),
    },
    right=Text("rancang bangun 312 kata", "a design text of 312 words"),
    source="eligibility.words",
    stake="eligibility",
)

UNCOMPUTED = Kind(
    "N309",
    "rumus-tanpa-nilai",
    "error",
    Text(
        "Sel ini berisi rumus yang belum dihitung; nilainya tidak tersimpan di berkas.",
        "This cell holds a formula that was never calculated; the file stores no value.",
    ),
    Text(
        "Buka di Excel, simpan, lalu jalankan lagi; atau tulis nilainya. Untuk berkas gabungan: simpan "
        "berkas asalnya dengan Excel, lalu gabungkan lagi.",
        "Open it in Excel, save it, and run again; or write the value. Of a merged workbook: save the "
        "original file with Excel, and merge again.",
    ),
    Text(
        "Rumus tanpa nilai tidak sama dengan sel kosong.", "A formula without a value is not an empty cell."
    ),
    right=Text("rumus dari berkas yang disimpan Excel", "a formula in a file that Excel has saved"),
    stake="level",
)

CHOOSE_OPTION = Text("Tulis salah satu pilihannya.", "Write one of the options.")
CHOOSE_AFFAIR = Text(
    "Tulis urusan bidangnya, misalnya Kesehatan.", "Write the affair that it is about, such as Kesehatan."
)
OF_ANOTHER = Text(
    "Itu pilihan untuk {field}; pindahkan ke kolomnya.", "That is a choice of {field}; move it to its column."
)
"""The advice of N311 and N312: in general, and before it where another list has the term."""

CHOICE_UNKNOWN = Kind(
    "N311",
    "pilihan-asing",
    "warning",
    Text(
        '"{value}" bukan pilihan {field}. Pilihan: {options}.',
        '"{value}" is not a choice of {field}. Options: {options}.',
    ),
    Text("{advice} {near}", "{advice} {near}"),
    Text("Portal hanya menerima pilihan dari daftar.", "The portal accepts only choices from its list."),
    example={
        "value": "Inisiatif",
        "field": "Tahapan Inovasi",
        "options": ("Inisiatif", "Uji Coba"),
        "advice": CHOOSE_OPTION,
        "near": "",
    },
    right=Text("Penerapan", "Penerapan"),
)

AFFAIR_UNKNOWN = Kind(
    "N312",
    "urusan-asing",
    "warning",
    Text(
        '"{value}" bukan urusan pemerintahan yang dikenal; tidak dihitung untuk cakupan urusan wajib.',
        '"{value}" is not a known government affair; it does not count for coverage.',
    ),
    Text("{advice} {near}", "{advice} {near}"),
    Text(
        "Satu urusan wajib yang salah tulis dapat menghapus seluruh skor jumlah inovasi.",
        "One misspelt basic-service affair can cost the whole quantity score.",
    ),
    example={
        "value": "Naker",
        "advice": CHOOSE_AFFAIR,
        "near": "Tenaga Kerja",
    },
    right=Text("Tenaga Kerja", "Tenaga Kerja"),
    stake="affair",
)

SPELLING_ACCEPTED = Kind(
    "N313",
    "ejaan-dibetulkan",
    "note",
    Text('"{value}" dibaca sebagai "{read}".', '"{value}" was read as "{read}".'),
    Text("Samakan ejaannya sebelum dikirim.", "Use the official spelling before sending."),
    Text("Portal memakai ejaan resmi.", "The portal uses the official spelling."),
    example={"value": "Kesehatn", "read": "Kesehatan"},
)

NAME_EMPTY = Kind(
    "N314",
    "nama-kosong",
    "error",
    Text(
        "Baris ini berisi data tetapi Nama Inovasi kosong atau tak terbaca; barisnya tidak dinilai.",
        "This row holds data but no readable innovation name; it is not scored.",
    ),
    Text("Isi namanya, atau kosongkan barisnya.", "Enter the name, or clear the row."),
    Text("Inovasi dikenali dari namanya.", "An innovation is known by its name."),
    right=Text("nama inovasi di setiap baris yang terisi", "a name in each row that holds anything"),
)

LEVEL_SHORTENED = Kind(
    "N332",
    "bunyi-dipersingkat",
    "note",
    Text(
        'Indikator {number}: "{value}" dibaca sebagai parameter {level}, "{read}".',
        'Indicator {number}: "{value}" is read as level {level}, "{read}".',
    ),
    Text(
        "Bila bukan itu maksudnya, tulis parameternya (0-3).", "If that is not meant, write the level (0-3)."
    ),
    Text(
        "Awal bunyi satu parameter saja, atau dokumen dengan nomornya, tidak menyisakan keraguan.",
        "The beginning of the text of one level only, or a document with its number, leaves no doubt.",
    ),
    example={
        "number": "18",
        "value": "Satu tahun anggaran",
        "level": 1,
        "read": Text("Satu tahun anggaran (T-2, T-1, atau T-0)", "One budget year (T-2, T-1 or T-0)"),
    },
)

LEVEL_REFUSED = Kind(
    "N333",
    "bunyi-tak-diakui",
    "error",
    Text(
        '"{value}" bukan parameter indikator {number} {name}. {reason} Pilihan: {options}.',
        '"{value}" is not a level of indicator {number} {name}. {reason} Options: {options}.',
    ),
    Text(
        "Tulis 0, atau parameter yang dokumennya ada.", "Write 0, or the level for which there is a document."
    ),
    Text(
        "Dokumen ini pernah diakui pada edisi lain; pada edisi ini klaim itu tidak bernilai.",
        "Such a document was accepted in another edition; in this one a claim based on it scores nothing.",
    ),
    example={
        "value": "SK Kepala Dinas",
        "number": "16",
        "name": _REGULATION,
        "reason": Text(
            "SK Kepala PD biasa tidak lagi diakui pada 2026.",
            "A plain decree of the agency head is no longer accepted in 2026.",
        ),
        "options": ("SK Kepala Daerah", "Peraturan Kepala Daerah", "Peraturan Daerah"),
    },
)

PERSONAL_DATA = Kind(
    "N344",
    "data-pribadi",
    "warning",
    Text("Sel ini memuat {what} ({value}).", "This cell holds {what} ({value})."),
    Text(
        "Hapus nomornya dari berkas; nama jabatan atau perangkat daerah sudah cukup.",
        "Remove the number from the file; the office or the agency is enough.",
    ),
    Text(
        "Penilaian tidak memerlukannya, dan berkas ini berpindah tangan (UU 27/2022 tentang Pelindungan Data "
        "Pribadi). Nomornya tidak diulang di sini.",
        "The assessment does not need it, and the file is passed from hand to hand (UU 27/2022 on "
        "personal data). The number is not repeated here.",
    ),
    example={"what": Text("NIP", "an employee number (NIP)"), "value": "****************01"},
    right=Text("Kepala Bidang Pelayanan, tanpa NIP", "the office that is held, without a NIP"),
)

OTHER_REGION = Kind(
    "N346",
    "dokumen-daerah-lain",
    "error",
    Text(
        'Indikator {number} {name}: "{value}" menyebut daerah lain, bukan {region}.',
        'Indicator {number} {name}: "{value}" names another region than {region}.',
    ),
    Text("Tulis dokumen daerah sendiri, atau 0.", "Write the region's own document, or 0."),
    Text(
        "Yang dinilai dokumen daerah pelapor; milik daerah lain tidak membuktikan apa-apa.",
        "What counts is a document of the region that reports; another region's proves nothing.",
    ),
    example={"value": "Perda Kota Tegal", "number": "16", "name": _REGULATION, "region": "Kota Banjarmasin"},
    right=Text("Perda Kota Banjarmasin", "Perda Kota Banjarmasin"),
    stake="level",
)

DITTO_OPEN = Kind(
    "N353",
    "sama-dengan-atas",
    "warning",
    Text(
        '"{value}" tampaknya menunjuk sel di atasnya, tetapi tidak jelas sel mana; sel ini dianggap kosong.',
        '"{value}" seems to point to the cell above, but not clearly to one; this cell is taken as empty.',
    ),
    Text("Tulis isinya lengkap di sel ini.", "Write what is meant in this cell."),
    Text(
        "Tanda seperti ini berubah arti bila baris diurutkan atau disalin.",
        "Such a mark means another thing once rows are sorted or copied.",
    ),
    example={"value": "sda"},
    right=Text("Dinas Sosial", "Dinas Sosial"),
)
