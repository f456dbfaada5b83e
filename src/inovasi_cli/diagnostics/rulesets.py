"""Kinds A: a ruleset, at a line of its YAML (``rules``). Kinds I: waivers (``checking.waivers``)."""

from decimal import Decimal

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

_WHY = Text(
    "Aturan yang cacat tidak dipakai menilai: lebih baik tanpa angka daripada angka yang salah.",
    "A faulty ruleset is not used for scoring: better no figure than a wrong one.",
)

BROKEN = Kind(
    "A501",
    "aturan-rusak",
    "error",
    Text("YAML tidak sah: {reason}.", "Invalid YAML: {reason}."),
    Text("Perbaiki barisnya; pakai spasi, bukan tab.", "Fix the line; use spaces, not tabs."),
    _WHY,
    example={"reason": Text("tanda kutip tidak ditutup", "a quote is not closed")},
)

KEY_UNKNOWN = Kind(
    "A502",
    "kunci-asing",
    "error",
    Text('Kunci "{key}" tidak dikenal. Pilihan: {options}.', 'Unknown key "{key}". Options: {options}.'),
    Text("Perbaiki atau hapus. {near}", "Correct or remove it. {near}"),
    _WHY,
    example={"key": "wieght", "options": ("code", "name", "weight"), "near": "weight"},
    right=Text("weight: 3", "weight: 3"),
)

KEY_REPEATED = Kind(
    "A503",
    "kunci-ganda",
    "error",
    Text(
        'Kunci "{key}" ditulis dua kali (pertama di baris {first}).',
        'Key "{key}" is repeated (first at line {first}).',
    ),
    Text("Hapus salah satu.", "Remove one of them."),
    _WHY,
    example={"key": "weight", "first": 12},
)

NUMBER_AMBIGUOUS = Kind(
    "A504",
    "angka-aturan-rancu",
    "error",
    Text('Nilai "{value}" rancu dalam YAML.', 'The value "{value}" is ambiguous in YAML.'),
    Text(
        "Tulis angka biasa (3, 0.38), atau beri tanda kutip bila teks.",
        "Write a plain number (3, 0.38), or quote it if it is text.",
    ),
    _WHY,
    example={"value": "03"},
    right=Text('3, atau "03" bila teks', '3, or "03" if it is text'),
)

SOURCE_UNDECLARED = Kind(
    "A505",
    "sumber-hilang",
    "error",
    Text(
        'Sumber "{name}" tidak dinyatakan di edition.yaml.',
        'Source "{name}" is not declared in edition.yaml.',
    ),
    Text("Tambahkan di bawah documents. {near}", "Declare it under documents. {near}"),
    _WHY,
    example={"name": "surat-2025", "near": "surat-2026"},
)

SUM_DIFFERS = Kind(
    "A506",
    "total-tak-cocok",
    "error",
    Text(
        "Jumlah untuk {what} adalah {computed}, padahal tertulis {stated}.",
        "{what} adds up to {computed}, but {stated} is stated.",
    ),
    Text("Periksa bobot atau jumlah yang dinyatakan.", "Check the weights or the stated sum."),
    _WHY,
    example={"what": Text("maksimum kematangan", "maximum maturity"), "computed": 108, "stated": 111},
)

BANDS_GAP = Kind(
    "A507",
    "rentang-bercelah",
    "error",
    Text(
        "Celah atau tumpang tindih antara {first} dan {second}.",
        "Gap or overlap between {first} and {second}.",
    ),
    Text("Sambungkan batasnya dengan langkah 0,01.", "Join the bounds in steps of 0.01."),
    _WHY,
    example={"first": Decimal("40.00"), "second": Decimal("40.02")},
)

KEY_MISSING = Kind(
    "A508",
    "kunci-hilang",
    "error",
    Text('Kunci "{key}" tidak ada.', 'Key "{key}" is missing.'),
    Text("Tambahkan; yang tidak diketahui ditulis unknown.", "Add it; write unknown where it is not known."),
    _WHY,
    example={"key": "source"},
)

VALUE_WRONG = Kind(
    "A509",
    "nilai-aturan-salah",
    "error",
    Text(
        'Nilai "{value}" tidak sah; yang diharapkan: {expected}.',
        'The value "{value}" is not valid; expected: {expected}.',
    ),
    Text("Perbaiki nilainya. {near}", "Correct the value. {near}"),
    _WHY,
    example={"value": "tiga", "expected": Text("angka", "a number"), "near": ""},
)

EDITION_UNKNOWN = Kind(
    "A510",
    "edisi-asing",
    "error",
    Text(
        'Edisi "{value}" tidak ada. Yang tersedia: {options}.',
        'There is no edition "{value}". Available: {options}.',
    ),
    Text("Pilih dengan --edition. {near}", "Choose one with --edition. {near}"),
    Text("Setiap tahun punya aturannya sendiri.", "Every year has its own rules."),
    example={"value": "2062", "options": ("2023", "2024", "2026"), "near": "2026"},
)

FILE_MISSING = Kind(
    "A511",
    "berkas-aturan-hilang",
    "error",
    Text(
        "Berkas {name} tidak ada dalam folder aturan ini.", "File {name} is missing from this rules folder."
    ),
    Text("Sebuah edisi terdiri atas {expected}.", "An edition consists of {expected}."),
    _WHY,
    example={"name": "sid.yaml", "expected": ("edition.yaml", "spd.yaml", "sid.yaml", "vocabulary.yaml")},
)

LEVELS_INCOMPLETE = Kind(
    "A512",
    "parameter-tak-lengkap",
    "error",
    Text(
        "Indikator {number}: parameter {found}, yang diharapkan 1, 2, 3.",
        "Indicator {number}: levels {found}, expected 1, 2, 3.",
    ),
    Text("Tulis ketiga parameter satu kali, berurutan.", "Write the three levels once each, in order."),
    _WHY,
    example={"number": "16", "found": ("1", "3")},
)

CODE_REPEATED = Kind(
    "A513",
    "kode-ganda",
    "error",
    Text('"{value}" dipakai dua kali.', '"{value}" is used twice.'),
    Text("Setiap kode, nama, dan alias hanya sekali.", "Each code, name and alias may appear only once."),
    _WHY,
    example={"value": "penerapan"},
)

REFERENCE_UNKNOWN = Kind(
    "A514",
    "rujukan-hilang",
    "error",
    Text('"{value}" tidak dinyatakan dalam {where}.', '"{value}" is not declared in {where}.'),
    Text(
        "Nyatakan dahulu, atau perbaiki ejaannya. {near}", "Declare it first, or correct the spelling. {near}"
    ),
    _WHY,
    example={"value": "infrastuktur", "where": "variables", "near": "infrastruktur"},
)

DIRECTION_CONTRADICTED = Kind(
    "A515",
    "arah-tak-cocok",
    "error",
    Text(
        "Indikator {number}: batas parameter 1 dan 3 tidak ada atau tidak sesuai arah {direction}.",
        "Indicator {number}: the bounds of levels 1 and 3 are missing or contradict direction {direction}.",
    ),
    Text(
        "Pada higher parameter 3 terletak di atas parameter 1; pada lower di bawahnya.",
        "With higher, level 3 lies above level 1; with lower, below it.",
    ),
    _WHY,
    example={"number": "28", "direction": "lower"},
)

FOLDER_MISSING = Kind(
    "A516",
    "folder-aturan-hilang",
    "error",
    Text("Folder aturan ini tidak ada.", "There is no such folder of rules."),
    Text("Periksa nama dan letaknya.", "Check its name and location."),
    _WHY,
)

VECTOR_UNREADABLE = Kind(
    "A517",
    "vektor-tak-terbaca",
    "error",
    Text('"{value}" bukan vektor uji.', '"{value}" is not a test vector.'),
    Text(
        "Awali dengan salah satu dari {options}, tulis jawabannya setelah ->.",
        "Begin with one of {options} and write the answer after ->.",
    ),
    Text(
        "Vektor uji adalah contoh dengan jawaban yang sudah diketahui; yang tidak terbaca tidak menguji "
        "apa pun.",
        "A test vector is a case with a known answer; one that cannot be read tests nothing.",
    ),
    example={"value": "levl 16 = 3", "options": ("level", "score", "band")},
)

VECTOR_DIFFERS = Kind(
    "A518",
    "vektor-meleset",
    "error",
    Text(
        "Vektor uji {value}: jawaban tertulis {stated}, hasil aturan ini {computed}.",
        "Test vector {value}: the stated answer is {stated}, these rules give {computed}.",
    ),
    Text(
        "Cocokkan angkanya dengan surat; salah satu dari keduanya keliru.",
        "Compare the numbers with the letter; one of the two is wrong.",
    ),
    Text(
        "Vektor uji dihitung di luar program ini, jadi perbedaan berarti aturannya berubah.",
        "Test vectors are worked out independently of this program, so a difference means that the rules "
        "changed.",
    ),
    example={"value": "level 17: 30", "stated": 2, "computed": 3},
)

_WHY_WAIVED = Text(
    "Pengecualian yang tidak berlaku tidak menutupi apa pun; temuannya dihitung seperti biasa.",
    "A waiver that is not valid covers nothing; its findings count as usual.",
)

WAIVER_UNUSED = Kind(
    "I801",
    "izin-tak-terpakai",
    "warning",
    Text(
        "Pengecualian untuk {value} pada {where} tidak cocok dengan temuan mana pun.",
        "The waiver of {value} for {where} matches no finding.",
    ),
    Text(
        "Hapus bila temuannya sudah diperbaiki; bila belum, periksa kode, sel, atau nama inovasinya. {near}",
        "Remove it if the finding has been corrected; if not, check code, cell or name. {near}",
    ),
    Text(
        "Pengecualian yang tertinggal kelak menutupi temuan lain di tempat yang sama.",
        "A waiver left behind will one day cover another finding at the same place.",
    ),
    example={"value": "L406", "where": "SIAP ANTR", "near": "SIAP ANTAR"},
)

WAIVER_EXPIRED = Kind(
    "I802",
    "izin-kedaluwarsa",
    "warning",
    Text(
        "Pengecualian untuk {value} pada {where} berlaku sampai {end}; temuannya dihitung lagi.",
        "The waiver of {value} for {where} was valid until {end}; its findings count again.",
    ),
    Text(
        "Perbaiki temuannya, atau perbarui pengecualiannya dengan alasan yang masih berlaku.",
        "Correct the finding, or renew the waiver with a reason that is still valid.",
    ),
    _WHY_WAIVED,
    example={"value": "L406", "where": "Inovasi!AE12", "end": "30/06/2026"},
)

WAIVER_INCOMPLETE = Kind(
    "I803",
    "izin-tak-lengkap",
    "error",
    Text("Pengecualian ini tidak memuat {key}.", "This waiver lacks {key}."),
    Text(
        "Setiap pengecualian memuat finding, innovation atau cell, reason, name, dan until (tttt-bb-hh).",
        "Each waiver has finding, innovation or cell, reason, name and until (yyyy-mm-dd).",
    ),
    Text(
        "Pengecualian tanpa alasan, nama, dan batas waktu tidak dapat dipertanggungjawabkan.",
        "A waiver without a reason, a name and an expiry date cannot be accounted for.",
    ),
    example={"key": "until"},
    right=Text("until: 2026-09-30", "until: 2026-09-30"),
)
