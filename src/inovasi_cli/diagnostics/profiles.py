"""Kinds N and L: which region the files are about (``reading``)."""

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
    example={"value": "Kota Banjarmasn", "near": "Kota Banjarmasin"},
    right=Text("Kota Banjarmasin", "Kota Banjarmasin"),
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
    example={"value": "Kabupaten", "region": "Kota Banjarmasin", "expected": "kota"},
    right=Text("Kategori Kota untuk Kota Banjarmasin", "Kategori Kota for Kota Banjarmasin"),
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
        "Nothing to do if it is indeed not an official region; if it is one, fill in Kode Wilayah.",
    ),
    Text(
        "Namanya tidak mirip dengan pemda mana pun, jadi bukan salah tulis.",
        "No region has a similar name, so it is not a typo.",
    ),
    example={"value": "Kota Contoh"},
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
        "Pemda yang keliru dibandingkan dengan pemda yang salah pada peringkat.",
        "A wrong region is compared with the wrong ones in the ranking.",
    ),
    example={"value": "33.01", "found": "Kabupaten Cilacap", "region": "Kota Banjarmasin"},
    right=Text("63.71 untuk Kota Banjarmasin", "63.71 for Kota Banjarmasin"),
)

OTHER_REGION = Kind(
    "L412",
    "beberapa-pemda",
    "error",
    Text(
        "Di sini tertulis {value}, sedangkan di {first} {region}; satu perhitungan hanya untuk satu pemda, "
        "sehingga tidak ada indeks.",
        "Here it says {value}, at {first} it says {region}; a score is that of one region, so there is no "
        "index.",
    ),
    Text(
        "Hitung setiap pemda tersendiri; untuk membandingkannya: inovasi rank BERKAS.",
        "Score each region on its own; to compare them: inovasi rank FILES.",
    ),
    Text(
        "Gabungan inovasi dua pemda bukan indeks pemda mana pun.",
        "The innovations of two regions added up are nobody's index.",
    ),
    example={"value": "Kota Depok", "first": "bogor.xlsx!Profil!B2", "region": "Kota Bogor"},
)

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
        "Make them agree in all files of a submission; the first one applies unless the command says "
        "otherwise.",
    ),
    Text(
        "Berkas dari pemda, edisi, atau versi templat yang berlainan bukan satu kiriman.",
        "Files of different regions, editions or template versions are not one submission.",
    ),
    example={"field": "Edisi", "value": "2024", "first": "bappeda.xlsx!Profil!B5", "expected": "2026"},
)

TITLE_CONTRADICTS = Kind(
    "L423",
    "judul-pemda-lain",
    "warning",
    Text(
        "Di sini tertulis {value}, sedangkan di {first} tertulis {region}.",
        "Here it says {value}, while {first} says {region}.",
    ),
    Text(
        "Betulkan di sini atau di profil; bila isinya milik pemda lain, keluarkan dari berkas ini.",
        "Correct it here or in the profile; if the content is another region's, take it out of this file.",
    ),
    Text(
        "Isi yang disalin dari pemda lain dihitung sebagai milik pemda ini.",
        "What was copied from another region counts for this one.",
    ),
    example={"value": "Kota Depok", "first": "Profil!B2", "region": "Kota Bogor"},
)

REGION_OF_TITLE = Kind(
    "L428",
    "pemda-dari-judul",
    "note",
    Text(
        "Pemda dibaca dari judul ini: {region}.",
        "The region is taken from this title: {region}.",
    ),
    Text(
        "Bila bukan, tulis Nama Pemda di lembar Profil; isian itu yang berlaku.",
        "If it is another one, write Nama Pemda on sheet Profil; that entry applies.",
    ),
    Text(
        "Kategori dan peringkat bergantung pada pemda, dan tidak ada Profil atau kolom yang menyebutnya.",
        "Category and rank depend on the region, and no profile or column names it.",
    ),
    example={"region": "Kabupaten Tanah Bumbu"},
)
