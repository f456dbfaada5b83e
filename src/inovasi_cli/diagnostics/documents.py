"""Kinds N and L: documents that do not prove what they stand for, and what a file should not carry."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

LATER_DATE = Kind(
    "N341",
    "tanggal-mendatang",
    "warning",
    Text(
        "{value} sesudah tahun edisi ini, {year}; yang dinilai sudah terjadi.",
        "{value} is after the year of this edition, {year}; what is assessed has happened.",
    ),
    Text("Periksa tahunnya.", "Check the year."),
    Text(
        "Tanggal yang belum tiba hampir selalu salah ketik. Patokannya tahun edisi, bukan hari ini, "
        "sehingga hasilnya sama kapan pun diperiksa.",
        "A date that has not come is nearly always a slip. It is measured by the year of the edition, not by "
        "today, so that the result is the same whenever it is checked.",
    ),
)

NO_SUCH_DAY = Kind(
    "N345",
    "tanggal-mustahil",
    "warning",
    Text('"{value}" tidak ada di kalender.', '"{value}" is not on the calendar.'),
    Text("Tulis tanggal yang tertera pada dokumennya.", "Write the date that the document bears."),
    Text(
        "Tanggal dokumen diperiksa verifikator; yang mustahil membuat buktinya diragukan.",
        "Verifiers look at the date of a document; an impossible one makes it doubtful.",
    ),
)

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
        "The assessment does not need it, and the file is passed on (UU 27/2022 on personal data). "
        "The number is not repeated here.",
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
