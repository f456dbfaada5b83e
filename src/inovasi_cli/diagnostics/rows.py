"""Kinds L: what shows only across rows."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

DUPLICATE = Kind(
    "L401",
    "inovasi-ganda",
    "warning",
    Text(
        'Nama inovasi "{name}" sudah ada di {first}; {effect}.',
        'Innovation "{name}" already stands at {first}; {effect}.',
    ),
    Text("Gabungkan barisnya atau bedakan namanya.", "Merge the rows or tell the names apart."),
    Text(
        "Inovasi yang sama dua kali dapat dibatalkan saat verifikasi.",
        "The same innovation twice may be struck out at verification.",
    ),
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
    Text(
        "Laporkan satu inovasi yang memenuhi syarat pada urusan yang belum ada.",
        "Report one innovation that counts in a missing affair.",
    ),
    Text(
        "Tanpa cakupan itu seluruh skor jumlah inovasi hilang.",
        "Without that coverage the whole quantity score is lost.",
    ),
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

TOTAL_CONTRADICTS = Kind(
    "L407",
    "total-tak-cocok-parameter",
    "warning",
    Text(
        "Jumlah jadi {total} tidak sama dengan hitungan parameter {computed}; yang dipakai {computed}.",
        "The ready-made total {total} differs from the levels' {computed}; {computed} is used.",
    ),
    Text("Perbarui salah satunya.", "Bring one of them up to date."),
    Text(
        "Parameter dapat ditelusuri, jumlah jadi tidak.",
        "Levels can be traced, a ready-made total cannot.",
    ),
)

STAGE_EARLY = Kind(
    "L408",
    "belum-penerapan",
    "warning",
    Text(
        "Tahapan {stage}, belum {expected}, dapat ditolak saat verifikasi; {effect}.",
        "Stage {stage}, not yet {expected}, may be refused at verification; {effect}.",
    ),
    Text("Perbarui tahapannya bila sudah diterapkan.", "Update the stage once it is applied."),
    Text(
        "Portal menerima ketiga tahapan; sebagian pedoman daerah hanya mengirim Penerapan.",
        "The portal accepts all three stages; some local manuals send only Penerapan.",
    ),
)

RULE_UNTESTED = Kind(
    "L409",
    "aturan-tak-teruji",
    "note",
    Text(
        'Syarat "{rule}" tidak dapat diuji karena kolom {field} tidak ada; tidak ada inovasi yang '
        "digugurkan karenanya.",
        'The rule "{rule}" cannot be checked because column {field} is missing; it excludes nothing.',
    ),
    Text("Tambahkan kolomnya agar syarat ini ikut diuji.", "Add the column to have it checked."),
    Text(
        "Yang tidak dapat diuji tidak menggugurkan, tetapi juga tidak terjamin.",
        "What cannot be checked excludes nothing, and assures nothing.",
    ),
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

MANDATORY_MISSING = Kind(
    "L411",
    "wajib-tak-lengkap",
    "warning",
    Text(
        "Indikator wajib {number} kosong; {effect}.",
        "Mandatory indicators {number} are empty; {effect}.",
    ),
    Text("Isi parameter 1-3 beserta buktinya.", "Enter a level 1-3 and its evidence."),
    Text(
        "Aturan edisi ini mensyaratkan indikator wajib terisi.",
        "The rules of this edition ask for the mandatory indicators to be filled.",
    ),
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
)

OTHER_REGION = Kind(
    "L412",
    "beberapa-pemda",
    "error",
    Text(
        "Di sini tertulis {value}, sedangkan sebelumnya {region}; satu kiriman berisi satu pemda.",
        "Here it says {value}, before it says {region}; a submission is that of one region.",
    ),
    Text(
        "Pisahkan berkas atau barisnya, dan nilai setiap pemda tersendiri.",
        "Part the files or the rows, and score each region on its own.",
    ),
    Text(
        "Inovasi dua pemda yang dijumlahkan bukan indeks siapa pun.",
        "The innovations of two regions added up are the index of neither.",
    ),
)
