"""Kinds R from R731: regions, or agencies of one region, compared with each other."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

UNPLACED = Kind(
    "R731",
    "pemda-tak-dikenal",
    "error",
    Text(
        "Pemda atau kategori berkas ini tidak diketahui, sehingga tidak diperingkat.",
        "The region or the category of this file is not known, so it is not ranked.",
    ),
    Text(
        "Isi Nama Pemda dan Kategori di lembar Profil, atau beri --category.",
        "Fill in Nama Pemda and Kategori on sheet Profil, or give --category.",
    ),
    Text("Peringkat dihitung dalam kategori.", "The rank is counted within a category."),
)

WITHOUT_INDEX = Kind(
    "R732",
    "tanpa-indeks",
    "warning",
    Text(
        "{region} tidak punya indeks dan ditulis tanpa peringkat.",
        "{region} has no index and is listed without a rank.",
    ),
    Text("Lihat sebabnya: inovasi score {name}", "See why: inovasi score {name}"),
    Text("Tanpa indeks tidak ada yang dapat dibandingkan.", "Without an index nothing can be compared."),
)

SOURCE_TWICE = Kind(
    "R733",
    "pemda-di-dua-berkas",
    "error",
    Text(
        "{region} sudah ada di {first}; yang ini tidak diperingkat.",
        "{region} is in {first} already; this one is not ranked.",
    ),
    Text(
        "Pilih satu, atau gabungkan dulu berkas perangkat daerahnya.",
        "Choose one, or merge the files of its agencies first.",
    ),
    Text("Satu pemda diperingkat satu kali.", "A region is ranked once."),
)

EDITIONS_MIXED = Kind(
    "R734",
    "aturan-campur",
    "warning",
    Text(
        "Yang dibandingkan berasal dari beberapa tahun: {found}.",
        "What is compared comes from several years: {found}.",
    ),
    Text("Pakai satu edisi untuk semua (--edition).", "Use one edition for all (--edition)."),
    Text("Aturan dan batas predikat berbeda tiap tahun.", "Rules and bounds differ from year to year."),
)

SCALES_MIXED = Kind(
    "R735",
    "skala-campur",
    "error",
    Text(
        "{region}: nilai {year} adalah poin mentah, bukan indeks 0-100; tidak diperingkat.",
        "{region}: the value of {year} is in raw points, not an index of 0-100; it is not ranked.",
    ),
    Text("Bandingkan tahun itu secara terpisah.", "Compare that year on its own."),
    Text("Sebelum 2021 skalanya sampai puluhan ribu.", "Before 2021 the scale ran to tens of thousands."),
)

SCALE_CHANGED = Kind(
    "R736",
    "skala-berubah",
    "warning",
    Text(
        "Hasil {stated} berupa poin mentah, sehingga selisih indeks dengan {year} tidak dihitung.",
        "The results of {stated} are raw points, so index differences to {year} are not computed.",
    ),
    Text("Bandingkan peringkatnya saja.", "Compare the ranks only."),
    Text(
        "Sampai 2020 nilainya poin mentah, yang hanya sebanding dalam tahunnya.",
        "Until 2020 values are raw points, which compare within their year only.",
    ),
)

BANDS_CHANGED = Kind(
    "R737",
    "batas-predikat-berubah",
    "warning",
    Text(
        "Batas predikat {stated} ({first}) berbeda dari {year} ({second}).",
        "The bounds of predicates of {stated} ({first}) differ from {year} ({second}).",
    ),
    Text(
        "Jangan baca perubahan predikat sebagai naik atau turunnya kinerja.",
        "Do not read a change of predicate as better or worse work.",
    ),
    Text("Predikat yang sama menuntut indeks lain.", "The same predicate asks for another index."),
)

SETS_DIFFER = Kind(
    "R738",
    "himpunan-berbeda",
    "note",
    Text(
        "{category}: perpindahan peringkat dihitung di antara {number} pemda yang ada di kedua tahun.",
        "{category}: moves in rank are counted among the {number} regions in both years.",
    ),
    Text("Tidak perlu tindakan.", "Nothing to do."),
    Text(
        "Peringkat dari dua himpunan yang berbeda tidak dapat dikurangkan.",
        "Ranks out of two different sets cannot be subtracted.",
    ),
)

CLUSTER_UNCERTAIN = Kind(
    "R739",
    "klaster-tak-lengkap",
    "note",
    Text("Klaster {name}: {reason}.", "Cluster {name}: {reason}."),
    Text(
        "Isi Klaster di lembar Profil bila keanggotaannya berbeda.",
        "Fill in Klaster on sheet Profil where the membership differs.",
    ),
    Text(
        "Daftar resmi klaster penilaian tidak diterbitkan.",
        "The official list of the clusters is not published.",
    ),
)

REFERENCE_LACKS = Kind(
    "R740",
    "pembanding-tanpa-kategori",
    "warning",
    Text(
        "Tabel pembanding tidak memuat satu pun {category}.",
        "The reference holds none of the {category}.",
    ),
    Text("Beri tabel kategori itu.", "Give a table of that category."),
    Text("Peringkat dihitung dalam kategori.", "The rank is counted within a category."),
)
