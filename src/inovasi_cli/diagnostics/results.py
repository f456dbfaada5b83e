"""Kinds R up to R730: tables of published results that a user brings (``scoring.ranking``)."""

from decimal import Decimal

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

_CITY = "Kota Banjarmasin"
_OTHER = "Kota Banjarbaru"

NO_TABLE = Kind(
    "R701",
    "tabel-hasil-tak-ditemukan",
    "error",
    Text(
        "Tidak ada tabel dengan kolom nama pemda dan kolom indeks, peringkat, atau predikat.",
        "There is no table with a column of regions and one of indices, ranks or predicates.",
    ),
    Text(
        "Beri judul kolom, misalnya Nama Pemda, Nilai Indeks, Peringkat, Predikat. {near}",
        "Give the columns headers, such as Nama Pemda, Nilai Indeks, Peringkat, Predikat. {near}",
    ),
    Text("Tanpa tabel tidak ada pembanding.", "Without a table there is nothing to compare with."),
    example={"near": "Nilai Indeks"},
)

REGION_UNKNOWN = Kind(
    "R702",
    "baris-bukan-pemda",
    "error",
    Text(
        '"{value}" bukan nama satu pemda, atau kategorinya tidak jelas; baris ini tidak dipakai.',
        '"{value}" does not name one region, or its category is not clear; the row is not used.',
    ),
    Text(
        "Tulis nama lengkapnya, misalnya Kabupaten Bogor, atau tambahkan kolom Kategori. {near}",
        "Write the full name, such as Kabupaten Bogor, or add a column Kategori. {near}",
    ),
    Text("Baris tanpa pemda tidak dapat dibandingkan.", "A row without a region cannot be compared."),
    example={"value": "Bogor", "near": ("Kabupaten Bogor", "Kota Bogor")},
)

REGION_GUESSED = Kind(
    "R703",
    "nama-pemda-mirip",
    "warning",
    Text('"{value}" dibaca sebagai {region}.', '"{value}" is read as {region}.'),
    Text("Perbaiki ejaannya bila benar.", "Correct the spelling if that is right."),
    Text(
        "Hanya satu nama resmi yang hampir sama dan tidak tertulis di baris lain.",
        "Only one official name is nearly the same, and no other row states it.",
    ),
    example={"value": "Kota Banjarmasn", "region": _CITY},
)

REGION_TWICE = Kind(
    "R704",
    "pemda-berulang",
    "warning",
    Text(
        "{region} sudah ada di {first}; yang pertama dipakai.",
        "{region} is at {first} already, which is used.",
    ),
    Text("Hapus salah satu.", "Delete one of them."),
    Text("Satu pemda dihitung satu kali.", "A region counts once."),
    example={"region": _CITY, "first": "B7"},
)

REGION_CONTRADICTS = Kind(
    "R705",
    "hasil-pemda-bertentangan",
    "error",
    Text(
        "{region} berbeda hasilnya di {first}; tidak satu pun dipakai.",
        "{region} has another result at {first}; neither is used.",
    ),
    Text("Cocokkan keduanya dengan lampirannya.", "Compare both with the annex."),
    Text("Mana yang benar tidak dapat diketahui dari tabel.", "The table does not tell which is right."),
    example={"region": _CITY, "first": "B7"},
)

YEARS_MIXED = Kind(
    "R706",
    "tahun-campur",
    "warning",
    Text(
        "Tabel ini memuat tahun {found}; yang dipakai {year}, {rows} baris lain tidak.",
        "The table holds the years {found}; {year} is used, {rows} other rows are not.",
    ),
    Text("Pisahkan satu tabel per tahun.", "Keep one table per year."),
    Text(
        "Peringkat dihitung di antara hasil satu tahun.", "A rank is counted among the results of one year."
    ),
    example={"found": ("2023", "2024"), "year": "2024", "rows": 12},
)

YEAR_UNSTATED = Kind(
    "R707",
    "tahun-tak-disebut",
    "note",
    Text(
        "Tabel ini tidak menyebut tahunnya; dianggap {year}.", "The table states no year; {year} is assumed."
    ),
    Text("Tambahkan kolom Tahun, atau tahun pada judulnya.", "Add a column Tahun, or the year to its title."),
    Text(
        "Batas predikat dan jumlah pemda berbeda tiap tahun.",
        "Bounds of predicates and the number of regions differ from year to year.",
    ),
    example={"year": "2025"},
)

SUM_ROW = Kind(
    "R708",
    "baris-jumlah",
    "note",
    Text('"{value}" adalah baris jumlah dan dilewati.', '"{value}" is a row of totals and is skipped.'),
    Text("Tidak perlu tindakan.", "Nothing to do."),
    Text("Jumlah atau rata-rata bukan hasil satu pemda.", "A total or a mean is not the result of a region."),
    example={"value": "Rata-rata"},
)

MARKS_MIXED = Kind(
    "R709",
    "tanda-desimal-campur",
    "warning",
    Text(
        'Kolom {field} memakai koma dan titik desimal ("{first}" dan "{value}").',
        'Column {field} uses decimal commas and decimal points ("{first}" and "{value}").',
    ),
    Text("Seragamkan tanda desimalnya.", "Use one decimal mark."),
    Text("Setiap angka dibaca menurut tandanya sendiri.", "Each number is read by its own mark."),
    example={"field": "Nilai Indeks", "first": "60,72", "value": "58.11"},
)

OFF_SCALE = Kind(
    "R710",
    "di-luar-skala",
    "error",
    Text(
        "{field} {value} tidak mungkin; yang diterima {expected}.",
        "{field} {value} is not possible; accepted: {expected}.",
    ),
    Text("Periksa letak tanda desimalnya.", "Check where the decimal mark stands."),
    Text("Nilai ini tidak dipakai.", "The value is not used."),
    example={"field": "Indeks", "value": 6072, "expected": "0-100"},
)

ORDER_CONTRADICTS = Kind(
    "R711",
    "urutan-bertentangan",
    "error",
    Text(
        "{region}: peringkat {value} dengan indeks {shown} tidak cocok dengan baris {first}.",
        "{region}: rank {value} with index {shown} does not agree with the row at {first}.",
    ),
    Text("Periksa indeks dan peringkat keduanya.", "Check index and rank of both."),
    Text(
        "Indeks lebih tinggi berarti peringkat lebih baik; kedua peringkat itu tidak dipakai.",
        "A higher index has a better rank; neither rank is used.",
    ),
    example={"region": _CITY, "value": 5, "shown": Decimal("60.72"), "first": "B9"},
)

RANKS_SKIP = Kind(
    "R712",
    "peringkat-melompat",
    "warning",
    Text(
        "Setelah peringkat {first} tertulis {value}, padahal seharusnya {expected}.",
        "Rank {first} is followed by {value}; {expected} was expected.",
    ),
    Text("Periksa apakah ada baris yang hilang.", "Check whether rows are missing."),
    Text(
        "Pemda yang hilang tetap dihitung, tetapi peringkatnya menjadi rentang.",
        "Missing regions still count, but ranks become ranges.",
    ),
    example={"first": 7, "value": 9, "expected": 8},
)

PREDICATE_CONTRADICTS = Kind(
    "R713",
    "predikat-bertentangan",
    "warning",
    Text(
        "{region}: tertulis {value}, padahal indeks {shown} berpredikat {expected} menurut batas {year}.",
        "{region}: {value} is written, but index {shown} is {expected} by the bounds of {year}.",
    ),
    Text("Periksa indeks atau predikatnya.", "Check the index or the predicate."),
    Text("Indeksnya dipakai, predikatnya tidak.", "The index is used, the predicate is not."),
    example={
        "region": _CITY,
        "value": "Inovatif",
        "shown": Decimal("66.10"),
        "expected": "Sangat Inovatif",
        "year": "2026",
    },
)

IMPOSSIBLE = Kind(
    "R714",
    "tabel-mustahil",
    "error",
    Text(
        "Peringkat dan predikat dalam tabel {category} tidak mungkin benar semuanya: {found}.",
        "The ranks and predicates of the {category} cannot all be true: {found}.",
    ),
    Text("Cocokkan baris-baris itu dengan lampirannya.", "Compare those rows with the annex."),
    Text("Dalam kategori itu hanya indeks yang dipakai.", "In that category only the indices are used."),
    example={"category": Text("kota", "cities"), "found": (f"{_CITY} 21", f"{_OTHER} 21")},
)

ROWS_USED = Kind(
    "R715",
    "baris-terpakai",
    "note",
    Text("{used} baris dipakai, {rows} tidak.", "{used} rows are used, {rows} are not."),
    Text("Sebab tiap baris ada pada temuannya.", "The reason for each row is in its finding."),
    Text(
        "Yang tidak dipakai membuat peringkat menjadi rentang.", "What is not used makes ranks into ranges."
    ),
    example={"used": 93, "rows": 4},
)

NOT_ASSESSED = Kind(
    "R716",
    "belum-ada-penilaian",
    "note",
    Text("{rows} pemda belum ada penilaiannya.", "{rows} regions are not assessed yet."),
    Text("Tidak perlu tindakan.", "Nothing to do."),
    Text("Nilai yang belum ada tidak dianggap 0.", "A value that is not there is not counted as 0."),
    example={"rows": 6},
)

NUMBER_IS_RANK = Kind(
    "R717",
    "nomor-dibaca-peringkat",
    "note",
    Text(
        "Kolom {header} mengikuti urutan indeks dan dibaca sebagai peringkat.",
        "Column {header} follows the order of the indices and is read as the rank.",
    ),
    Text("Beri judul Peringkat bila benar.", "Name it Peringkat if that is right."),
    Text(
        "Nomor urut yang hanya menghitung baris 1, 2, 3 tidak dianggap peringkat.",
        "A number that only counts the rows 1, 2, 3 is not read as a rank.",
    ),
    example={"header": "No"},
)

ROWS_UNKNOWN = Kind(
    "R718",
    "json-bukan-hasil",
    "error",
    Text(
        "Berkas JSON ini {found}; yang dikenali: hasil score atau rank, dan profil provinsi kementerian.",
        "This JSON file {found}; known are results of score or rank, and the ministry's province profiles.",
    ),
    Text("Periksa berkasnya.", "Check the file."),
    Text("Baris hasil tidak ditemukan di dalamnya.", "No rows of results were found in it."),
    example={"found": Text("berupa daftar kosong", "is an empty list")},
)

NOT_RANKED = Kind(
    "R719",
    "pemda-tak-diperingkat",
    "warning",
    Text(
        "{region} tidak termasuk yang diperingkat untuk {year}; baris ini tidak dipakai.",
        "{region} is not among those ranked for {year}; the row is not used.",
    ),
    Text("Periksa nama dan tahunnya.", "Check the name and the year."),
    Text(
        "Wilayah administrasi dan daerah yang belum dibentuk tidak diperingkat.",
        "Administrative units and regions that did not exist yet are not ranked.",
    ),
    example={"region": _CITY, "year": "2025"},
)

REFERENCE_UNUSED = Kind(
    "R720",
    "pembanding-tak-terpakai",
    "error",
    Text(
        "Peringkat tidak dihitung, karena tidak ada baris tabel pembanding {name} yang dapat dipakai.",
        "There is no rank, because no row of the reference table {name} can be used.",
    ),
    Text(
        "Sebabnya ada pada temuan tentang berkas itu; tanpa --reference dipakai hasil terbit yang "
        "disertakan program.",
        "The findings about that file say why; without --reference the bundled results are used.",
    ),
    Text(
        "Tabel pembanding yang diminta tidak diganti dengan yang lain tanpa pemberitahuan.",
        "The requested reference table is not silently replaced by another.",
    ),
    example={"name": "lampiran.xlsx"},
)

TIES_NUMBERED = Kind(
    "R721",
    "indeks-sama-dinomori-lanjut",
    "note",
    Text(
        "{number} baris berindeks sama dengan baris lain tetapi peringkatnya diurutkan terus, mulai di "
        "sini; dianggap berbagi peringkat terbaik.",
        "{number} rows have the index of another row but a rank of their own, from here on; they are read "
        "as sharing the better rank.",
    ),
    Text("Tidak perlu tindakan.", "Nothing to do."),
    Text(
        "Lampiran mengurutkan menurut desimal yang tidak dicetaknya; di sini indeks yang tercetak sama "
        "berbagi peringkat.",
        "An annex goes by decimals that it does not print; here equal printed indices share a rank.",
    ),
    example={"number": 4},
)

REGIONS_LEFT_OUT = Kind(
    "R751",
    "pembanding-tak-dipakai",
    "note",
    Text(
        "Dari tabel pembanding {name} tidak dipakai, karena bukan pemda yang diperingkat: {region}.",
        "Not used from the reference table {name}, because they are not among the ranked regions: {region}.",
    ),
    Text(
        "Tidak perlu tindakan; bila pemda resmi, perbaiki namanya.",
        "Nothing to do; if it is an official region, correct its name.",
    ),
    Text(
        "Peringkat dihitung di antara pemda yang resmi diperingkat.",
        "A rank is counted among the regions that are ranked officially.",
    ),
    example={"name": "lampiran.xlsx", "region": "Kota Administrasi Jakarta Selatan"},
)
