"""Kinds L: innovations, claims and agencies across rows and files (``checking``)."""

from decimal import Decimal

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text, layouts

ADD_COLUMN = Text("Tambahkan kolomnya agar syarat ini ikut diuji.", "Add the column to have it checked.")
"""The advice of L409 and L422; after merging the column is there, and cells are to be filled in."""

ONE_MORE = Text(
    "Laporkan satu inovasi yang memenuhi syarat pada urusan yang belum ada.",
    "Report one innovation that counts in a missing affair.",
)
AFFAIRS_UNKNOWN = Text(
    "Isi dahulu {field}: urusan {count} inovasi yang dihitung tidak diketahui, mulai dari {first}.",
    "First fill in {field} where it is not known (innovations that count: {count}, from {first} on).",
)
NO_AFFAIRS = Text(
    "Tambahkan dahulu kolom {field} di {first}: urusan {count} inovasi yang dihitung tidak diketahui.",
    "First add the column {field} on {first}: no affair is known there (innovations that count: {count}).",
)
"""The advice of L402: where all affairs are known, where some are empty, and where there is no column."""

NOT_YET = Text("bila belum, biarkan", "if it is not, leave it")
NO_DATE_YET = Text(
    "bila belum, kosongkan Waktu Penerapan sampai diterapkan",
    "if it is not, leave Waktu Penerapan empty until it is",
)
"""The advice of L408: without a date, and beside a date that contradicts the stage."""

DUPLICATE = Kind(
    "L401",
    "inovasi-ganda",
    "warning",
    Text(
        'Nama inovasi "{name}" sudah ada di {first}; {effect}.',
        'Innovation "{name}" already stands at {first}; {effect}.',
    ),
    Text(
        "Bila sama, hapus salah satu barisnya. Bila berbeda, tulis di kedua namanya apa yang membedakan, "
        "misalnya sasarannya, dan bedakan rancang bangunnya.",
        "If it is the same, delete one of the rows. If not, say in both names what sets them apart, such "
        "as whom they serve, and make the design texts distinct.",
    ),
    Text(
        "Inovasi yang sama dua kali dapat dibatalkan saat verifikasi.",
        "The same innovation twice may be rejected at verification.",
    ),
    example={"name": "SIAP ANTAR", "first": "B7", "effect": Text("keduanya dihitung", "both are counted")},
    right=Text("satu baris SIAP ANTAR", "one row SIAP ANTAR"),
    stake="duplicate",
)

COVERAGE_SHORT = Kind(
    "L402",
    "urusan-wajib-kurang",
    "warning",
    Text(
        "Baru {covered} dari {required} urusan wajib pelayanan dasar yang disyaratkan; "
        "skor jumlah inovasi menjadi 0 (kehilangan {lost} poin indeks). Belum ada: {missing}.",
        "Only {covered} of the {required} basic-service affairs asked for; the quantity score is 0 "
        "({lost} index points lost). Missing: {missing}.",
    ),
    Text("{advice}", "{advice}"),
    Text(
        "Tanpa cakupan itu seluruh skor jumlah inovasi hilang.",
        "Without that coverage the whole quantity score is lost.",
    ),
    example={
        "covered": 4,
        "required": 5,
        "lost": Decimal("9.12"),
        "missing": ("Sosial", "Kesehatan"),
        "advice": ONE_MORE,
    },
    right=Text("satu inovasi lagi pada urusan Sosial", "one more innovation for the affair Sosial"),
    source="constants.affairs_required",
    stake="coverage",
)

CLAIM_ABOVE_VERIFIED = Kind(
    "L403",
    "klaim-di-atas-verifikasi",
    "note",
    Text(
        "Indikator {number}: klaim {claimed}, terverifikasi {verified}.",
        "Indicator {number}: claimed {claimed}, verified {verified}.",
    ),
    Text("Yang diminta pedoman: {evidence}.", "Asked for by the guideline: {evidence}."),
    Text(
        "Selisih klaim dan verifikasi hilang dari indeks akhir.",
        "The difference between claim and verification is lost from the final index.",
    ),
    example={
        "number": "16",
        "claimed": 3,
        "verified": 1,
        "evidence": Text(
            "Halaman depan dan halaman yang memuat nama inovasi",
            "Front page and the page naming the innovation",
        ),
    },
    stake="verified_down",
)

STAGE_EARLY = Kind(
    "L408",
    "belum-penerapan",
    "warning",
    Text(
        "Tahapan {stage}, belum {expected}, dapat ditolak saat verifikasi; {effect}.",
        "Stage {stage}, not yet {expected}, may be rejected at verification; {effect}.",
    ),
    Text(
        "Bila sudah diterapkan, tulis {expected}; {advice}.",
        "Once it is applied, write {expected}; {advice}.",
    ),
    Text(
        "Portal menerima ketiga tahapan; sebagian pedoman daerah hanya mengirim Penerapan.",
        "The portal accepts all three stages; some local manuals send only Penerapan.",
    ),
    example={
        "stage": "Uji Coba",
        "expected": "Penerapan",
        "effect": Text("inovasi ini tetap dihitung", "this innovation counts all the same"),
        "advice": NO_DATE_YET,
    },
    right=Text("tahapan Penerapan", "the stage Penerapan"),
    source="eligibility.stages",
    stake="eligibility",
)

RULE_UNTESTED = Kind(
    "L409",
    "aturan-tak-teruji",
    "note",
    Text(
        'Syarat "{rule}" tidak dapat diuji karena kolom {field} tidak ada {where}; tidak ada inovasi yang '
        "digugurkan karenanya.",
        'The rule "{rule}" cannot be checked: there is no column {field} {where}; it excludes nothing.',
    ),
    Text("{advice}", "{advice}"),
    Text(
        "Syarat yang tidak dapat diuji tidak menggugurkan inovasi, tetapi kelolosannya juga tidak terjamin.",
        "A rule that cannot be checked excludes no innovation, and guarantees none.",
    ),
    example={
        "rule": Text("masa penilaian", "the measured period"),
        "field": "Waktu Penerapan",
        "where": layouts.ON_SHEET,
        "advice": ADD_COLUMN,
    },
)

MANDATORY_MISSING = Kind(
    "L411",
    "wajib-tak-lengkap",
    "warning",
    Text("Indikator wajib {number} kosong; {effect}.", "Mandatory indicators {number} are empty; {effect}."),
    Text("Isi parameter 1-3 beserta buktinya.", "Enter a level 1-3 and its evidence."),
    Text(
        "Aturan edisi ini mensyaratkan indikator wajib terisi.",
        "The rules of this edition ask for the mandatory indicators to be filled.",
    ),
    example={
        "number": ("16", "33"),
        "effect": Text("inovasi ini tidak dihitung", "this innovation does not count"),
    },
    source="eligibility.mandatory",
    stake="eligibility",
)

RESEMBLING = Kind(
    "L414",
    "inovasi-mirip",
    "warning",
    Text(
        '"{name}" mirip "{value}" di {first} ({what}: {likeness} %); mungkin inovasi yang sama.',
        '"{name}" resembles "{value}" at {first} ({what}: {likeness} %); it may be the same innovation.',
    ),
    Text(
        "Bila sama, hapus salah satu barisnya. Bila berbeda, tulis di kedua namanya apa yang membedakan, "
        "misalnya sasarannya, dan bedakan rancang bangunnya.",
        "If it is the same, delete one of the rows. If not, say in both names what sets them apart, such "
        "as whom they serve, and make the design texts distinct.",
    ),
    Text(
        "Inovasi yang sama di bawah dua nama dapat dibatalkan saat verifikasi.",
        "The same innovation under two names may be rejected at verification.",
    ),
    example={
        "name": "SIAP ANTAR Lansia",
        "value": "SIAP ANTAR",
        "first": "B7",
        "what": Text("nama", "name"),
        "likeness": 91,
    },
    stake="duplicate",
)

AGENCY_MISSING = Kind(
    "L415",
    "opd-belum-mengirim",
    "warning",
    Text(
        'Belum ada inovasi dari "{name}", yang ada di daftar perangkat daerah.',
        'There is no innovation of "{name}", which is on the list of agencies.',
    ),
    Text("Minta berkasnya, atau perbaiki namanya. {near}", "Ask for its file, or correct its name. {near}"),
    Text("Inovasi yang tidak dikirim tidak ikut dihitung.", "Innovations that were not sent do not count."),
    example={"name": "Dinas Kesehatan", "near": "Dinkes"},
)

AGENCY_UNLISTED = Kind(
    "L416",
    "opd-di-luar-daftar",
    "note",
    Text('Perangkat daerah "{value}" tidak ada di daftar.', 'Agency "{value}" is not on the list.'),
    Text(
        "Perbaiki namanya, atau lengkapi daftarnya. {near}", "Correct its name, or add it to the list. {near}"
    ),
    Text(
        "Satu perangkat daerah di bawah dua nama tampak seperti dua.",
        "One agency under two names looks like two.",
    ),
    example={"value": "Dinkes", "near": "Dinas Kesehatan"},
)

NOT_AN_INNOVATION = Kind(
    "L417",
    "bukan-inovasi",
    "note",
    Text(
        'Baris "{value}" dibaca sebagai jumlah atau catatan, bukan inovasi.',
        'The row "{value}" is read as a sum or a note, not as an innovation.',
    ),
    Text(
        "Bila memang inovasi, beri nomor urut dan isi kolom lainnya.",
        "If it is an innovation, give it a running number and fill in the other columns.",
    ),
    Text(
        "Jumlah, judul bagian, dan tanda tangan yang ikut dihitung menurunkan rata-rata kematangan.",
        "Sums, section titles and signatures that count would lower the mean maturity.",
    ),
    example={"value": "Jumlah"},
)

TRIAL_LATE = Kind(
    "L418",
    "uji-coba-setelah-penerapan",
    "warning",
    Text(
        "Waktu uji coba {value} sesudah waktu penerapan {first}.",
        "Trial on {value}, after the application on {first}.",
    ),
    Text("Periksa kedua tanggalnya; mungkin tertukar.", "Check both dates; they may be swapped."),
    Text(
        "Masa penilaian diuji dengan waktu penerapan, sehingga tanggal yang tertukar dapat menggugurkan.",
        "The measured period is checked by the application date, so swapped dates can exclude an innovation.",
    ),
    example={"value": "15/06/2024", "first": "05/03/2024"},
    right=Text("uji coba 05/01/2024, penerapan 05/03/2024", "trial 05/01/2024, application 05/03/2024"),
)

AGENCY_TWO_NAMES = Kind(
    "L419",
    "opd-dua-nama",
    "warning",
    Text(
        'Perangkat daerah "{value}" mungkin sama dengan "{name}" di {first}; keduanya dihitung terpisah.',
        'Agency "{value}" may be the same as "{name}" at {first}; they are counted apart.',
    ),
    Text(
        "Bila sama, tulis satu nama di semua baris; bila berbeda, biarkan.",
        "If it is the same, write one name on all rows; if not, leave them.",
    ),
    Text(
        "Di bawah dua nama, satu perangkat daerah tampak seperti dua pada peringkat, rencana, dan berkas per "
        "perangkat daerah. Skor pemda tidak berubah.",
        "Under two names one agency looks like two in ranks, plans and files for each agency. The score of "
        "the region is the same.",
    ),
    example={"value": "Dinkes", "name": "Dinas Kesehatan", "first": "C7"},
)

AGENCY_CALLED_OTHERWISE = Kind(
    "L420",
    "opd-nama-lain",
    "warning",
    Text(
        '"{name}" di daftar mungkin "{value}", yang inovasinya ada di {first}.',
        '"{name}" on the list may be "{value}", whose innovations are at {first}.',
    ),
    Text(
        "Bila sama, samakan namanya; bila berbeda, minta berkasnya.",
        "If it is the same, use one name; if not, ask for its file.",
    ),
    Text(
        "Singkatan dan kepanjangannya dibaca sebagai dua nama, karena tidak ada daftar resminya.",
        "An abbreviation and the full name are read as two, because there is no official list of them.",
    ),
    example={"name": "Satpol PP", "value": "Satuan Polisi Pamong Praja", "first": "Inovasi!C12"},
)

RULE_OPEN = Kind(
    "L422",
    "syarat-tanpa-kolom",
    "warning",
    Text(
        'Syarat "{rule}" tidak dapat diuji untuk {count} inovasi: kolom {field} tidak ada {where}; '
        "semuanya dianggap memenuhi.",
        'The rule "{rule}" cannot be checked for {count} innovations: there is no column {field} {where}. '
        "All of them are taken to meet it.",
    ),
    Text("{advice}", "{advice}"),
    Text(
        "Lembar berparameter lengkap seharusnya memuat isian ini; tanpa itu indeks dapat terlalu tinggi.",
        "A sheet with all levels should hold this field; without it the index may be too high.",
    ),
    example={
        "rule": Text("masa penilaian", "the measured period"),
        "field": "Waktu Penerapan",
        "count": 12,
        "where": layouts.ON_SHEET,
        "advice": ADD_COLUMN,
    },
    right=Text("kolom Waktu Penerapan", "a column Waktu Penerapan"),
)

MARKED_CANCELLED = Kind(
    "L425",
    "inovasi-bertanda-batal",
    "warning",
    Text(
        'Di sini tertulis "{value}"; inovasi ini tetap dihitung bila memenuhi syarat.',
        'This says "{value}"; the innovation is counted all the same if it meets the conditions.',
    ),
    Text(
        "Bila batal, hapus barisnya; bila tidak, hapus tulisan itu.",
        "If it is cancelled, delete its row; if it is not, delete that remark.",
    ),
    Text(
        "Tulisan dalam sel tidak mengeluarkan inovasi dari hitungan; yang menentukan adalah barisnya.",
        "A remark in a cell does not take an innovation out of the score; its row does.",
    ),
    example={"value": "SIAP ANTAR (DIBATALKAN)"},
    right=Text("SIAP ANTAR", "SIAP ANTAR"),
)

STRUCK_THROUGH = Kind(
    "L426",
    "inovasi-dicoret",
    "warning",
    Text(
        'Nama inovasi "{name}" dicoret; inovasi ini tetap dihitung bila memenuhi syarat.',
        'The name "{name}" is struck through; it is counted all the same if it meets the conditions.',
    ),
    Text(
        "Bila batal, hapus barisnya; bila tidak, hilangkan coretannya (Format Cells, Strikethrough).",
        "If it is cancelled, delete its row; if it is not, take away the line (Format Cells, Strikethrough).",
    ),
    Text(
        "Coretan hanyalah format tampilan: portal dan program lain membaca isinya seperti biasa.",
        "A line through a cell is only formatting: the portal and other programs read it as any other.",
    ),
    example={"name": "SIAP ANTAR"},
)

UNPAIRED = Kind(
    "L427",
    "baris-tak-berpasangan",
    "error",
    Text(
        '"{name}" {reason}; isi kedua lembar tidak dapat digabungkan untuk inovasi ini.',
        '"{name}" {reason}; the two sheets cannot be joined for this innovation.',
    ),
    Text(
        "Samakan nama inovasi dan perangkat daerahnya di kedua lembar, satu baris di masing-masing.",
        "Give the innovation the same name and agency on both sheets, one row on each.",
    ),
    Text(
        "Parameter di lembar lain hanya dapat dibaca bila jelas inovasinya.",
        "Levels on another sheet are only read where it is clear which innovation they belong to.",
    ),
    example={"name": "SIAP ANTAR", "reason": Text("tidak ditemukan di Penilaian", "is not on Penilaian")},
)

VERIFIED_ABOVE = Kind(
    "L436",
    "verifikasi-di-atas-klaim",
    "note",
    Text(
        "Indikator {number}: terverifikasi {verified}, di atas klaim {claimed}.",
        "Indicator {number}: verified {verified}, above the claimed {claimed}.",
    ),
    Text(
        "Cocokkan dengan catatan verifikator; bila benar, perbarui klaimnya.",
        "Compare it with the verifier's notes; if it is right, update the claim.",
    ),
    Text(
        "Yang tidak diklaim tidak masuk indeks klaim; dapat juga salah baris atau salah ketik.",
        "What is not claimed is not in the claimed index; it may also be the wrong row or a typo.",
    ),
    example={"number": "16", "claimed": 1, "verified": 2},
    stake="verified_up",
)

NONE_SENT = Kind(
    "L437",
    "belum-ada-yang-dikirim",
    "error",
    Text(
        "Tidak satu pun dari {number} inovasi berstatus Terkirim ({drafts} draf, {unstated} tanpa status), "
        "jadi tidak ada hasil dari yang dikirim.",
        "None of {number} innovations is marked Terkirim ({drafts} drafts, {unstated} without a status), so "
        "there is no result of what was sent.",
    ),
    Text(
        'Isi kolom Status dengan "Terkirim" pada inovasi yang dikirim, atau hitung semua yang dilaporkan: '
        "--only all.",
        'Write "Terkirim" in the column Status of what was sent, or score all that is reported: --only all.',
    ),
    Text(
        "Yang tidak dikirim tidak dinilai dan tidak menjadi pembagi.",
        "What is not sent is not assessed and not in the divisor.",
    ),
    example={"number": 60, "drafts": 58, "unstated": 2},
)
