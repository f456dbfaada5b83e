"""Kinds R from R731: regions, or agencies of one region, compared with each other (``insight``)."""

from decimal import Decimal

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

_CITY = "Kota Banjarmasin"
_OTHER = "Kota Banjarbaru"

UNPLACED = Kind(
    "R731",
    "pemda-tak-dikenal",
    "error",
    Text(
        "Pemda atau kategori berkas ini tidak diketahui, sehingga tidak diperingkat.",
        "The region or the category of this file is not known, so it is not ranked.",
    ),
    Text(
        "Isi Nama Pemda di lembar Profil atau sebagai kolom; bila bukan pemda resmi, isi juga Kategori atau "
        "beri --category.",
        "Fill in Nama Pemda on sheet Profil or as a column; where it is not an official region, fill in "
        "Kategori too or give --category.",
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
    example={"region": _CITY, "name": "banjarmasin.xlsx"},
)

SOURCE_TWICE = Kind(
    "R733",
    "pemda-di-dua-berkas",
    "error",
    Text(
        "{first} dan {second} berlainan hasilnya, sehingga tidak diperingkat: {region}.",
        "{first} and {second} differ in their results, so these are not ranked: {region}.",
    ),
    Text(
        "Beri satu berkas per pemda; bagian-bagiannya gabungkan dulu (inovasi merge), hasil tahun lain "
        "beri dengan --previous.",
        "Give one file per region; merge its parts first (inovasi merge), and give results of another "
        "year with --previous.",
    ),
    Text("Mana yang berlaku tidak dapat diketahui.", "Which of them is valid cannot be known."),
    example={"first": "a.xlsx", "second": "b.xlsx", "region": _CITY},
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
    example={"found": ("2023", "2026")},
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
    example={"region": _CITY, "year": "2021"},
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
    example={"stated": "2021", "year": "2026"},
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
        "Do not read a change of predicate as a change in performance.",
    ),
    Text(
        "Predikat yang sama mensyaratkan indeks yang berbeda.",
        "The same predicate requires a different index.",
    ),
    example={"stated": "2023", "first": Decimal("60.01"), "year": "2026", "second": Decimal("65.01")},
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
        "Ranks from two different sets cannot be compared by subtraction.",
    ),
    example={"category": Text("kota", "cities"), "number": 88},
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
    example={
        "name": Text("perbatasan", "border"),
        "reason": Text("keanggotaannya tidak diketahui", "its members are not known"),
    },
)

REFERENCE_LACKS = Kind(
    "R740",
    "pembanding-tanpa-kategori",
    "warning",
    Text(
        "Tabel pembanding tidak memuat satu pun {category}.",
        "The reference table holds none of the {category}.",
    ),
    Text("Beri tabel kategori itu.", "Give a table of that category."),
    Text("Peringkat dihitung dalam kategori.", "The rank is counted within a category."),
    example={"category": Text("kota", "cities")},
)

ADDITIONAL = Kind(
    "R741",
    "peserta-tambahan",
    "note",
    Text(
        "Bukan pemda yang resmi diperingkat, ikut sebagai tambahan: {region}.",
        "Not ranked officially, here as additional ones: {region}.",
    ),
    Text(
        "Tidak perlu tindakan; bila pemda resmi, perbaiki namanya.",
        "Nothing to do; if it is an official region, correct its name.",
    ),
    Text("Namanya tidak ada dalam daftar wilayah.", "Its name is not in the list of regions."),
    example={"region": "Kota Contoh"},
)

SAME_RESULT = Kind(
    "R742",
    "hasil-sama",
    "note",
    Text(
        "{first} dan {second} sama hasilnya dan dihitung sekali: {region}.",
        "{first} and {second} have the same results, which count once: {region}.",
    ),
    Text("Tidak perlu tindakan.", "Nothing to do."),
    Text("Satu pemda diperingkat satu kali.", "A region is ranked once."),
    example={"first": "a.xlsx", "second": "b.xlsx", "region": _CITY},
)

PARTS_UNUSED = Kind(
    "R743",
    "bagian-tak-dipakai",
    "warning",
    Text(
        "{region} diperingkat menurut {first}; bagiannya di {second} tidak dipakai.",
        "{region} is ranked by {first}; its parts in {second} are not used.",
    ),
    Text(
        "Pastikan isinya sudah ada di berkas yang lengkap, atau gabungkan (inovasi merge).",
        "Make sure that the complete file has what they hold, or merge them (inovasi merge).",
    ),
    Text(
        "Berkas tanpa inovasi atau tanpa SPD, dan berkas satu perangkat daerah, adalah bagian.",
        "A file without innovations or without SPD, and that of one agency, are parts.",
    ),
    example={"region": _CITY, "first": "kota.xlsx", "second": "dinkes.xlsx"},
)

PARTS_UNITED = Kind(
    "R744",
    "bagian-digabung",
    "note",
    Text(
        "{region} dihitung dari {number} berkas bersama-sama: {found}.",
        "{region} is scored from {number} files together: {found}.",
    ),
    Text("Tidak perlu tindakan.", "Nothing to do."),
    Text("Tiap berkas hanya bagian dari satu pemda.", "Each of them is only a part of one region."),
    example={"region": _CITY, "number": 16, "found": ("dinkes.xlsx", "dinsos.xlsx")},
)

ONLY_PART = Kind(
    "R745",
    "hanya-sebagian",
    "warning",
    Text(
        "{region} dihitung hanya dari {first}, yang memuat {what}.",
        "{region} is scored from {first} alone, which holds {what}.",
    ),
    Text(
        "Beri semua berkas pemda itu sekaligus; bagian-bagiannya dihitung bersama.",
        "Give all files of the region at once; its parts are scored together.",
    ),
    Text("Indeks dari sebagian data bukan indeks pemda.", "The index of a part is not that of the region."),
    example={"region": _CITY, "first": "dinkes.xlsx", "what": Text("satu perangkat daerah", "one agency")},
)

WITH_ERRORS = Kind(
    "R746",
    "dengan-kesalahan",
    "warning",
    Text(
        "{number} pemda dihitung dari data yang masih mengandung kesalahan: {region}.",
        "{number} regions are scored from data that contain errors: {region}.",
    ),
    Text("Lihat dan perbaiki: inovasi validate {name}", "See and correct them: inovasi validate {name}"),
    Text(
        "Sel yang salah tidak ikut dihitung, jadi indeksnya dapat berubah.",
        "Cells with errors do not count, so the index may change.",
    ),
    example={"number": 2, "region": f"{_CITY}, {_OTHER}", "name": "banjarmasin.xlsx"},
)

PARTS_CLASH = Kind(
    "R747",
    "bagian-berulang",
    "error",
    Text(
        "{first} dan {second} memuat bagian yang sama dari {region}, sehingga tidak diperingkat.",
        "{first} and {second} hold the same part of {region}, which is not ranked.",
    ),
    Text(
        "Beri satu berkas per perangkat daerah dan satu berkas SPD, atau gabungkan dulu (inovasi merge).",
        "Give one file per agency and one file of SPD, or merge them first (inovasi merge).",
    ),
    Text("Mana yang berlaku tidak dapat diketahui.", "Which of them is valid cannot be known."),
    example={"first": "a.xlsx", "second": "b.xlsx", "region": _CITY},
)

PARTLY_READ = Kind(
    "R748",
    "data-berkesalahan",
    "warning",
    Text(
        "Data {region} masih mengandung {number} kesalahan; sel yang salah tidak ikut dihitung.",
        "The data of {region} contain {number} errors; cells with errors do not count.",
    ),
    Text("Lihat dan perbaiki: inovasi validate {name}", "See and correct them: inovasi validate {name}"),
    Text("Peringkat dapat berubah setelah diperbaiki.", "Ranks may change once they are corrected."),
    example={"region": _CITY, "number": 3, "name": "banjarmasin.xlsx"},
)

ROWS_OF_NOBODY = Kind(
    "R749",
    "baris-tanpa-pemda",
    "error",
    Text(
        "{rows} baris inovasi tidak menyebut pemdanya dan tidak dihitung; yang pertama di sini.",
        "{rows} rows with an innovation name no region and do not count; this is the first.",
    ),
    Text("Isi Nama Pemda di setiap baris.", "Fill in Nama Pemda in each row."),
    Text(
        "Berkas ini memuat beberapa pemda, jadi pemilik baris tidak dapat diduga.",
        "The file holds several regions, so the owner of a row cannot be guessed.",
    ),
    example={"rows": 5},
)

NOT_ASKED_FOR = Kind(
    "R750",
    "di-luar-permintaan",
    "warning",
    Text(
        "Tidak satu pun dari {number} pemda yang terbaca termasuk kategori atau klaster yang diminta.",
        "None of the {number} regions that were read is of the category or cluster that was asked for.",
    ),
    Text("Periksa --category dan --cluster.", "Check --category and --cluster."),
    Text("Yang ditampilkan hanya yang diminta.", "Only what is asked for is shown."),
    example={"number": 12},
)

OPEN_RANK = Kind(
    "R752",
    "indeks-berupa-rentang",
    "warning",
    Text(
        "Indeks {number} pemda masih terbuka: {region}. Peringkat dihitung dari kedua ujungnya.",
        "The index of {number} regions is open: {region}. Ranks are counted from both of its ends.",
    ),
    Text("Perbaiki judul kolomnya: inovasi score {name}", "Correct the header: inovasi score {name}"),
    Text(
        "Kolom yang tidak dikenali dapat memuat isian yang menentukan, jadi peringkatnya berupa rentang.",
        "A column that is not recognised may decide the result, so the rank is a range.",
    ),
    example={"number": 1, "region": _CITY, "name": "banjarmasin.xlsx"},
)

WITH_WARNINGS = Kind(
    "R753",
    "dengan-peringatan",
    "warning",
    Text("Dihitung dari data dengan peringatan: {region}.", "Scored from data with warnings: {region}."),
    Text("Lihat: inovasi validate {name}", "See: inovasi validate {name}"),
    Text(
        "Data dengan peringatan dihitung, tetapi mungkin tidak seperti yang dimaksud.",
        "Data with warnings are scored, though maybe not as meant.",
    ),
    example={"region": f"{_CITY}, {_OTHER}", "name": "banjarmasin.xlsx"},
)

WITH_ABSENT = Kind(
    "R754",
    "tanpa-baris-atau-kolom",
    "note",
    Text(
        "Berkas {number} pemda tidak memuat semua baris atau kolom yang menentukan hasil: {region}.",
        "The files of {number} regions lack rows or columns that affect the result: {region}.",
    ),
    Text("Lihat akibatnya: inovasi score {name}", "See what follows: inovasi score {name}"),
    Text(
        "Syarat tanpa kolom tidak diuji dan indikator tanpa kolom dihitung 0, jadi indeksnya dapat lain.",
        "A rule without its column is not tested, an indicator without one is 0, so the index may change.",
    ),
    example={"number": 1, "region": _CITY, "name": "banjarmasin.xlsx"},
)
