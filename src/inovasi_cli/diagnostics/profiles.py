"""Kinds N: which region a file is about."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

REGION_UNKNOWN = Kind(
    "N319",
    "pemda-asing",
    "warning",
    Text(
        '"{value}" tidak ada dalam daftar pemerintah daerah.',
        '"{value}" is not in the list of regional governments.',
    ),
    Text("Periksa nama atau kodenya. {near}", "Check the name or the code. {near}"),
    Text(
        "Pemda yang tidak dikenal diperingkat sebagai tambahan.",
        "An unknown region is ranked as an additional one.",
    ),
)

CATEGORY_CONTRADICTS = Kind(
    "N320",
    "kategori-tak-cocok",
    "warning",
    Text(
        "Kategori {value} bertentangan dengan {region}, yang tercatat sebagai {expected}.",
        "Category {value} contradicts {region}, which is listed as {expected}.",
    ),
    Text("Perbaiki Kategori atau Nama Pemda.", "Correct Kategori or Nama Pemda."),
    Text("Peringkat dihitung dalam kategori.", "The rank is counted within a category."),
)

CODE_CONTRADICTS = Kind(
    "N325",
    "kode-tak-cocok-nama",
    "warning",
    Text(
        "Kode Wilayah {value} milik {found}, bukan {region}; yang dipakai {region}.",
        "Code {value} is that of {found}, not of {region}; {region} is used.",
    ),
    Text("Perbaiki Kode Wilayah atau Nama Pemda.", "Correct Kode Wilayah or Nama Pemda."),
    Text(
        "Pemda yang keliru dibandingkan dengan pemda lain pada peringkat.",
        "A wrong region is taken out of the ranking and compared with the wrong ones.",
    ),
)

REGION_ADDITIONAL = Kind(
    "N322",
    "pemda-tambahan",
    "note",
    Text(
        '"{value}" tidak ada dalam daftar pemerintah daerah dan diperingkat sebagai tambahan.',
        '"{value}" is not in the list of regional governments and is ranked as an additional one.',
    ),
    Text(
        "Tidak perlu tindakan bila memang bukan pemda resmi; bila resmi, isi Kode Wilayah.",
        "Nothing to do if it is indeed no official region; if it is one, fill in Kode Wilayah.",
    ),
    Text(
        "Namanya tidak mirip dengan pemda mana pun, jadi bukan salah tulis.",
        "No region has a similar name, so it is not a slip.",
    ),
)
