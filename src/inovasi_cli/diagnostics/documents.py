"""Kinds N and L: evidence, and what documents prove of a claim (``reading``, ``checking``)."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

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
        "Evidence that a verifier cannot open is as good as none.",
    ),
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
    Text("Bukti yang tidak berinduk tidak dihitung.", "Evidence without its innovation is not counted."),
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
    Text("Klaim tanpa bukti gugur saat verifikasi.", "A claim without evidence falls at verification."),
)

NAME_THE_AGENCY = Text(
    "Isi kolom Perangkat Daerah pada lembar Bukti, atau bedakan nama inovasinya.",
    "Fill in Perangkat Daerah on sheet Bukti, or tell the names apart.",
)

PART_THE_TWINS = Text(
    "Perangkat daerahnya sama: gabungkan baris inovasi itu, atau bedakan namanya (lihat L401).",
    "They are of one agency: make one innovation of them, or tell the names apart (see L401).",
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
        "Only one innovation has this short name before what explains it.",
    ),
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
        "Verifikator menilai dokumennya, bukan klaimnya.",
        "A verifier judges the document, not the claim.",
    ),
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
        "A document of another year may be refused at verification.",
    ),
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
        "Portal menanyakannya untuk setiap dokumen, dan tanpa tanggal tahunnya tidak dapat diuji.",
        "The portal asks for it with every document, and without a date the year cannot be tested.",
    ),
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
        "Catat dokumen masing-masing; bila ini map bersama, tunjuk berkas di dalamnya.",
        "Enter the document of each; if this is a shared folder, name the file in it.",
    ),
    Text(
        "Satu surat dapat membuktikan beberapa indikator, tetapi tidak sebanyak ini (batas kami: 5).",
        "One letter may prove several indicators, but not as many as these (our limit: 5).",
    ),
)

ONE_FOR_SEVERAL = Kind(
    "L435",
    "satu-berkas-banyak-inovasi",
    "warning",
    Text(
        '"{value}" sudah menjadi bukti indikator {number} inovasi "{name}" di {first}.',
        '"{value}" is already the evidence of indicator {number} of the innovation "{name}" at {first}.',
    ),
    Text("Pasang tautan dokumen inovasi ini sendiri.", "Give the link to the document of this innovation."),
    Text(
        "Bukti indikator ini hanya dapat tentang satu inovasi.",
        "Evidence of this indicator can be about one innovation only.",
    ),
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
        "What is not claimed is not in the claimed index; it may also be the wrong row or a slip.",
    ),
)
