"""Kinds N and L: evidence, and what documents prove of a claim (``reading``, ``checking``)."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

_PAGES = Text(
    "Halaman depan dan halaman yang memuat nama inovasi", "Front page and the page naming the innovation"
)
_REGULATION = Text("Regulasi Inovasi Daerah", "Regulation of the innovation")

LINK_BROKEN = Kind(
    "N342",
    "tautan-rusak",
    "warning",
    Text('"{value}" {reason}.', '"{value}" {reason}.'),
    Text(
        "Salin alamatnya utuh dari peramban, dan buka sekali untuk memastikan; untuk berkas, tulis namanya.",
        "Copy the whole address from the browser and open it once to be sure; for a file, write its name.",
    ),
    Text(
        "Bukti yang tidak dapat dibuka verifikator sama dengan tidak ada.",
        "Evidence that a verifier cannot open is no evidence.",
    ),
    example={
        "value": "https//drive.google.com/file/d/1a2b",
        "reason": Text("bukan alamat yang utuh", "is not a whole address"),
    },
    right=Text("https://drive.google.com/file/d/...", "https://drive.google.com/file/d/..."),
    stake="document",
)

FILE_TYPE = Kind(
    "N343",
    "jenis-berkas-lain",
    "warning",
    Text(
        'Berkas "{value}" berjenis {suffix}; indikator {number} meminta {options} ({source}).',
        'The file "{value}" is of type {suffix}; indicator {number} asks for {options} ({source}).',
    ),
    Text(
        "Simpan dokumennya sebagai {options}, lalu perbarui namanya di sini.",
        "Save the document as {options} and update its name here.",
    ),
    Text("Jenis berkas lain tidak diterima sebagai bukti.", "Files of other types are not accepted."),
    example={
        "value": "bukti/sk-tim.docx",
        "suffix": "docx",
        "number": "17",
        "options": "pdf",
        "source": "Lampiran II no. 17",
    },
    right=Text("perda-12-2024.pdf", "perda-12-2024.pdf"),
    stake="document",
    invited="files",
)

EVIDENCE_ORPHAN = Kind(
    "L404",
    "bukti-tanpa-inovasi",
    "error",
    Text(
        'Bukti ini menunjuk inovasi "{value}", yang tidak ada di daftar inovasi.',
        'This evidence names the innovation "{value}", which is not in the list.',
    ),
    Text("Samakan namanya dengan lembar Inovasi. {near}", "Use the name on sheet Inovasi. {near}"),
    Text("Bukti tanpa inovasi tidak dihitung.", "Evidence without its innovation is not counted."),
    example={"value": "SIAP ANTR", "near": "SIAP ANTAR"},
    right=Text("SIAP ANTAR, persis seperti di lembar Inovasi", "SIAP ANTAR, exactly as on sheet Inovasi"),
)

EVIDENCE_INDICATOR = Kind(
    "L405",
    "bukti-tanpa-indikator",
    "error",
    Text(
        '"{value}" bukan indikator {aspect} edisi {edition}; bukti ini tidak dihitung.',
        '"{value}" is not a {aspect} indicator of edition {edition}; this evidence is not counted.',
    ),
    Text("Tulis nomor indikatornya. {near}", "Write the number of the indicator. {near}"),
    Text("Bukti melekat pada satu indikator.", "Evidence belongs to one indicator."),
    example={
        "value": "61 Regulasi",
        "aspect": "SID",
        "edition": "2026",
        "near": "16 Regulasi Inovasi Daerah",
    },
    right=Text("16", "16"),
)

EVIDENCE_MISSING = Kind(
    "L406",
    "tanpa-bukti",
    "note",
    Text(
        "Indikator {number} {name}: parameter {level} tanpa bukti; bernilai 0 pada hitungan berbukti.",
        "Indicator {number} {name}: level {level} without evidence; it scores 0 on the evidenced basis.",
    ),
    Text(
        "Catat dokumennya di lembar Bukti. Yang diminta pedoman: {evidence}.",
        "Enter the document on sheet Bukti. Asked for by the guideline: {evidence}.",
    ),
    Text(
        "Klaim tanpa bukti tidak diakui saat verifikasi.",
        "A claim without evidence is not accepted at verification.",
    ),
    example={"number": "16", "name": _REGULATION, "level": 3, "evidence": _PAGES},
    right=Text("satu baris di lembar Bukti untuk indikator 16", "a row on sheet Bukti for indicator 16"),
    stake="claim",
    invited="any",
)

NAME_THE_AGENCY = Text(
    "Isi kolom Perangkat Daerah pada lembar Bukti, atau bedakan nama inovasinya.",
    "Fill in Perangkat Daerah on sheet Bukti, or give them distinct names.",
)

PART_THE_TWINS = Text(
    "Perangkat daerahnya sama: gabungkan baris inovasi itu, atau bedakan namanya (lihat L401).",
    "They are of one agency: make one innovation of them, or give them distinct names (see L401).",
)

EVIDENCE_AMBIGUOUS = Kind(
    "L410",
    "bukti-rancu",
    "error",
    Text(
        'Ada beberapa inovasi bernama "{value}" di {where} ({options}); bukti untuk nama itu tidak dihitung '
        "(baris: {rows}).",
        'Several innovations are named "{value}" in {where} ({options}); evidence for that name is not '
        "counted (rows: {rows}).",
    ),
    Text("{advice}", "{advice}"),
    Text("Bukti melekat pada satu inovasi.", "Evidence belongs to one innovation."),
    example={
        "value": "SIAP ANTAR",
        "options": ("Dinas Kesehatan", "RSUD"),
        "where": ("Inovasi!B7", "Inovasi!B25"),
        "rows": 14,
        "advice": Text(
            "Isi kolom Perangkat Daerah pada lembar Bukti, atau bedakan nama inovasinya.",
            "Fill in Perangkat Daerah on sheet Bukti, or give them distinct names.",
        ),
    },
    right=Text("Perangkat Daerah diisi: Dinas Kesehatan", "Perangkat Daerah filled in: Dinas Kesehatan"),
)

EVIDENCE_SHORT_NAME = Kind(
    "L421",
    "bukti-nama-pendek",
    "note",
    Text(
        'Bukti untuk "{value}" dibaca sebagai milik inovasi "{name}".',
        'Evidence for "{value}" is read as that of the innovation "{name}".',
    ),
    Text(
        "Bila bukan, tulis nama inovasinya lengkap.", "If it is not, write the whole name of the innovation."
    ),
    Text(
        "Nama pendek di depan kepanjangannya hanya dimiliki satu inovasi di berkas ini.",
        "Only one innovation has this short name in front of its full name.",
    ),
    example={"value": "GEMAS", "name": "GEMAS (Gerakan Masyarakat Sadar Stunting)"},
)

PROOF_WEAKER = Kind(
    "L431",
    "bukti-di-bawah-klaim",
    "warning",
    Text(
        "Indikator {number} {name}: klaim parameter {level}, sedangkan {value} di {first} membuktikan paling "
        "tinggi parameter {proven} ({source}).",
        "Indicator {number} {name}: level {level} is claimed, but {value} at {first} proves level {proven} "
        "at most ({source}).",
    ),
    Text(
        "Catat dokumen yang membuktikan parameter {level}, atau turunkan klaimnya. Yang diminta: {evidence}.",
        "Enter a document that proves level {level}, or lower the claim. Asked for: {evidence}.",
    ),
    Text(
        "Verifikator menilai dokumennya, bukan klaimnya.", "A verifier assesses the document, not the claim."
    ),
    example={
        "number": "16",
        "name": _REGULATION,
        "level": 3,
        "value": "Peraturan Wali Kota",
        "first": "Bukti!D21",
        "proven": 2,
        "source": "Lampiran II no. 16",
        "evidence": _PAGES,
    },
    stake="proven",
    invited="document_kinds",
)

DOCUMENT_YEAR = Kind(
    "L432",
    "tahun-dokumen-lain",
    "warning",
    Text(
        "Dokumen tahun {year}; indikator {number} meminta {expected} ({source}).",
        "A document of {year}; indicator {number} asks for {expected} ({source}).",
    ),
    Text(
        "Pakai dokumen tahun itu, atau periksa tanggalnya. Yang diminta: {evidence}.",
        "Use a document of that year, or check its date. Asked for: {evidence}.",
    ),
    Text(
        "Dokumen di luar tahun yang diminta dapat ditolak saat verifikasi.",
        "A document of another year may be rejected at verification.",
    ),
    example={
        "year": "2019",
        "number": "17",
        "expected": ("2024", "2025", "2026"),
        "source": "Lampiran II no. 17",
        "evidence": Text(
            "SK Kepala Daerah atau surat penugasan", "Decree of the regional head or assignment letter"
        ),
    },
    stake="document",
    invited="document_years",
)

DOCUMENT_UNNUMBERED = Kind(
    "L433",
    "nomor-tanggal-kosong",
    "warning",
    Text(
        "{field} kosong; bukti indikator {number} adalah surat atau peraturan, yang bernomor dan bertanggal.",
        "{field} is empty; evidence of indicator {number} is a letter or a regulation, with number and date.",
    ),
    Text(
        "Isi dari dokumennya. Yang diminta: {evidence}.", "Take it from the document. Asked for: {evidence}."
    ),
    Text(
        "Portal menanyakannya untuk setiap dokumen, dan tanpa tanggal, tahunnya tidak dapat diperiksa.",
        "The portal asks for it for every document, and without a date the year cannot be checked.",
    ),
    example={"field": "Nomor", "number": "16", "evidence": _PAGES},
    stake="document",
    invited="document_needs",
)

ONE_FOR_MANY = Kind(
    "L434",
    "satu-berkas-banyak-indikator",
    "warning",
    Text(
        '"{value}" menjadi bukti {count} indikator inovasi ini: {number}.',
        '"{value}" is the evidence of {count} indicators of this innovation: {number}.',
    ),
    Text(
        "Catat dokumen masing-masing; bila ini folder bersama, tulis nama berkas di dalamnya.",
        "Enter the document of each; if this is a shared folder, name the file in it.",
    ),
    Text(
        "Satu surat dapat membuktikan beberapa indikator, tetapi tidak sebanyak ini (batas kami: 5).",
        "One letter may prove several indicators, but not as many as these (our limit: 5).",
    ),
    example={
        "value": "https://drive.google.com/drive/folders/1a2b",
        "count": 8,
        "number": ("16", "17", "18", "19", "20", "21", "22", "23"),
    },
    stake="document",
)

ONE_FOR_SEVERAL = Kind(
    "L435",
    "satu-berkas-banyak-inovasi",
    "warning",
    Text(
        '"{value}" sudah menjadi bukti indikator {number} inovasi "{name}" di {first}.',
        '"{value}" is already the evidence of indicator {number} of the innovation "{name}" at {first}.',
    ),
    Text(
        "Cantumkan tautan dokumen milik inovasi ini sendiri.",
        "Give the link to the document of this innovation.",
    ),
    Text(
        "Bukti indikator ini hanya dapat tentang satu inovasi.",
        "Evidence of this indicator can be about one innovation only.",
    ),
    example={"value": "https://youtu.be/1a2b", "number": "35", "name": "SIAP ANTAR", "first": "H39"},
    stake="document",
    invited="document_alone",
)
