"""Kinds L: what shows only when the files of several offices come together."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

PROFILES_CONTRADICT = Kind(
    "L413",
    "profil-bertentangan",
    "warning",
    Text(
        '{field} di sini "{value}", sedangkan di {first} "{expected}".',
        '{field} is "{value}" here and "{expected}" at {first}.',
    ),
    Text(
        "Samakan di semua berkas satu kiriman; yang pertama berlaku, kecuali ditetapkan lewat perintah.",
        "Make them agree in all files of a submission; the first holds unless the command says otherwise.",
    ),
    Text(
        "Berkas dari pemda, edisi, atau versi templat yang berlainan bukan satu kiriman.",
        "Files of different regions, editions or template versions are not one submission.",
    ),
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
        "Bila sama, gabungkan barisnya; bila berbeda, bedakan nama dan rancang bangunnya.",
        "If it is the same, merge the rows; if not, tell their names and design texts apart.",
    ),
    Text(
        "Inovasi yang sama di bawah dua nama dapat dibatalkan saat verifikasi.",
        "The same innovation under two names may be struck out at verification.",
    ),
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
    Text(
        "Inovasi yang tidak dikirim tidak ikut dihitung.",
        "Innovations that were not sent do not count.",
    ),
)

AGENCY_UNLISTED = Kind(
    "L416",
    "opd-di-luar-daftar",
    "note",
    Text(
        'Perangkat daerah "{value}" tidak ada di daftar.',
        'Agency "{value}" is not on the list.',
    ),
    Text(
        "Perbaiki namanya, atau lengkapi daftarnya. {near}",
        "Correct its name, or add it to the list. {near}",
    ),
    Text(
        "Satu perangkat daerah di bawah dua nama tampak seperti dua.",
        "One agency under two names looks like two.",
    ),
)
