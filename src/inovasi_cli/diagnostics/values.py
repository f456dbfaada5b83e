"""Kinds N: the value of one cell."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

MANDATORY_EMPTY = Kind(
    "N301",
    "wajib-kosong",
    "warning",
    Text(
        "Indikator wajib {number} {name} kosong dan bernilai 0.",
        "Mandatory indicator {number} {name} is empty and scores 0.",
    ),
    Text("Isi {what} beserta buktinya.", "Enter {what} and its evidence."),
    Text(
        "Inovasi tanpa indikator wajib terancam tidak diakui saat verifikasi.",
        "An innovation without its mandatory indicators may not be accepted at verification.",
    ),
)

EMPTY = Kind(
    "N302",
    "kosong-dinilai-nol",
    "note",
    Text(
        "Indikator {number} {name} kosong dan bernilai 0.",
        "Indicator {number} {name} is empty and scores 0.",
    ),
    Text("Isi bila ada buktinya; bila tidak, biarkan.", "Fill it in if there is evidence; else leave it."),
    Text("Yang kosong tidak pernah ditebak.", "What is empty is never guessed."),
)

TOTAL_EMPTY = Kind(
    "N329",
    "kematangan-kosong",
    "warning",
    Text(
        "{field} kosong dan tidak ada kolom parameter; kematangan inovasi ini 0.",
        "{field} is empty and there are no columns of levels; this innovation has maturity 0.",
    ),
    Text("Isi {field} seperti di portal.", "Enter {field} as the portal shows it."),
    Text("Yang kosong tidak pernah ditebak.", "What is empty is never guessed."),
)

CELL_ERROR = Kind(
    "N303",
    "sel-galat",
    "error",
    Text(
        "Sel ini berisi {value}; rumusnya gagal dan isinya tidak dapat dinilai.",
        "This cell holds {value}; its formula failed and it cannot be scored.",
    ),
    Text("Perbaiki rumusnya atau tulis nilainya.", "Mend the formula or write the value."),
    Text(
        "Sel galat tidak sama dengan sel kosong; nilai yang dimaksud tidak diketahui.",
        "A failed cell is not an empty one; the intended value is unknown.",
    ),
)

NUMBER_AMBIGUOUS = Kind(
    "N304",
    "angka-rancu",
    "error",
    Text(
        '"{value}" dapat berarti {first} atau {second}.',
        '"{value}" may mean {first} or {second}.',
    ),
    Text("Tulis sebagai angka, bukan teks.", "Enter it as a number, not as text."),
    Text(
        "Koma dan titik bertukar arti antara tulisan Indonesia dan Inggris.",
        "Comma and point change meaning between Indonesian and English writing.",
    ),
)

LEVEL_UNKNOWN = Kind(
    "N305",
    "level-asing",
    "error",
    Text(
        '"{value}" bukan parameter indikator {number} {name}. Pilihan: {options}.',
        '"{value}" is not a level of indicator {number} {name}. Options: {options}.',
    ),
    Text("Tulis 0-3 atau bunyi parameternya. {near}", "Write 0-3 or the text of a level. {near}"),
    Text(
        "Isian yang tidak dikenal bernilai 0 sampai diperbaiki.",
        "An unknown entry scores 0 until it is corrected.",
    ),
)

NOT_A_NUMBER = Kind(
    "N306",
    "bukan-angka",
    "error",
    Text(
        '"{value}" bukan angka; {field} berupa angka dalam {unit}.',
        '"{value}" is not a number; {field} is a number in {unit}.',
    ),
    Text("Tulis angkanya saja.", "Write just the number."),
    Text("Nilai yang tidak terbaca tidak ikut dinilai.", "An unreadable value is not scored."),
)

OUTSIDE_WINDOW = Kind(
    "N307",
    "tanggal-di-luar-masa",
    "warning",
    Text(
        "Waktu penerapan {value} di luar masa {start} s.d. {end} dan tidak ada pengembangan di dalamnya; "
        "{effect}.",
        "Applied {value}, outside {start} to {end}, with no development inside it; {effect}.",
    ),
    Text(
        "Periksa tahunnya, atau isi Waktu Pengembangan beserta buktinya.",
        "Check the year, or enter Waktu Pengembangan with its evidence.",
    ),
    Text(
        "Inovasi di luar masa penilaian ditolak otomatis oleh portal.",
        "Innovations outside the measured period are rejected automatically by the portal.",
    ),
)

TEXT_SHORT = Kind(
    "N308",
    "uraian-pendek",
    "warning",
    Text(
        "Rancang bangun {words} kata, paling sedikit {required}; {effect}.",
        "The design text has {words} words, at least {required} are asked; {effect}.",
    ),
    Text(
        "Lengkapi dasar hukum, masalah, isu strategis, metode, kebaruan, dan cara kerja.",
        "Add legal basis, problem, strategic issue, method, novelty and how it works.",
    ),
    Text("Portal menolak uraian yang lebih pendek.", "The portal refuses shorter texts."),
)

UNCOMPUTED = Kind(
    "N309",
    "rumus-tanpa-nilai",
    "error",
    Text(
        "Sel ini berisi rumus yang belum dihitung; nilainya tidak tersimpan di berkas.",
        "This cell holds a formula that was never calculated; the file stores no value.",
    ),
    Text("Buka di Excel, simpan, lalu jalankan lagi.", "Open it in Excel, save it, and run again."),
    Text(
        "Rumus tanpa nilai tidak sama dengan sel kosong.",
        "A formula without a value is not an empty cell.",
    ),
)

NOT_A_DATE = Kind(
    "N310",
    "bukan-tanggal",
    "error",
    Text(
        '"{value}" bukan tanggal; tulis {field} sebagai dd/mm/tttt.',
        '"{value}" is not a date; write {field} as dd/mm/yyyy.',
    ),
    Text("Tulis ulang sebagai tanggal, misalnya 05/03/2024.", "Write it as a date, such as 05/03/2024."),
    Text(
        "Tanpa tanggal yang terbaca masa penilaian tidak dapat diuji.",
        "Without a readable date the measured period cannot be checked.",
    ),
)

CHOICE_UNKNOWN = Kind(
    "N311",
    "pilihan-asing",
    "warning",
    Text(
        '"{value}" bukan pilihan {field}. Pilihan: {options}.',
        '"{value}" is not a choice of {field}. Options: {options}.',
    ),
    Text("Perbaiki ejaannya. {near}", "Correct the spelling. {near}"),
    Text(
        "Portal hanya menerima pilihan dari daftar.",
        "The portal accepts only choices from its list.",
    ),
)

AFFAIR_UNKNOWN = Kind(
    "N312",
    "urusan-asing",
    "warning",
    Text(
        '"{value}" bukan urusan pemerintahan yang dikenal; tidak dihitung untuk cakupan urusan wajib.',
        '"{value}" is not a known government affair; it does not count for coverage.',
    ),
    Text("Pilih urusan dari daftar. {near}", "Choose an affair from the list. {near}"),
    Text(
        "Satu urusan wajib yang salah tulis dapat menghapus seluruh skor jumlah inovasi.",
        "One misspelt basic-service affair can cost the whole quantity score.",
    ),
)

SPELLING_ACCEPTED = Kind(
    "N313",
    "ejaan-dibetulkan",
    "note",
    Text('"{value}" dibaca sebagai "{read}".', '"{value}" was read as "{read}".'),
    Text("Samakan ejaannya sebelum dikirim.", "Use the official spelling before sending."),
    Text("Portal memakai ejaan resmi.", "The portal uses the official spelling."),
)

NAME_EMPTY = Kind(
    "N314",
    "nama-kosong",
    "error",
    Text(
        "Baris ini berisi data tetapi Nama Inovasi kosong atau tak terbaca; barisnya tidak dinilai.",
        "This row holds data but no readable innovation name; it is not scored.",
    ),
    Text("Isi namanya, atau kosongkan barisnya.", "Enter the name, or clear the row."),
    Text("Inovasi dikenali dari namanya.", "An innovation is known by its name."),
)

ABOVE_MAXIMUM = Kind(
    "N315",
    "di-atas-maksimum",
    "error",
    Text(
        "{field} {value} melebihi maksimum {maximum} edisi {edition}; nilai ini tidak dipakai.",
        "{field} {value} exceeds the maximum {maximum} of edition {edition}; it is not used.",
    ),
    Text(
        "Periksa angkanya atau edisinya; skala lama berbeda.",
        "Check the figure or the edition; older scales differ.",
    ),
    Text(
        "Nilai di atas maksimum tidak dipangkas diam-diam.",
        "A value above its maximum is never cut silently.",
    ),
)

NEGATIVE = Kind(
    "N324",
    "nilai-negatif",
    "error",
    Text(
        "{field} {value}: di bawah 0 tidak mungkin; nilai ini tidak dipakai.",
        "{field} {value}: it cannot be below 0; it is not used.",
    ),
    Text("Periksa tandanya.", "Check its sign."),
    Text(
        "Skor dan jumlah tidak pernah negatif; hanya pertumbuhan dan penurunan yang dapat negatif.",
        "Scores and counts are never negative; only growth and decline can be.",
    ),
)

MEASURE_CONTRADICTS = Kind(
    "N316",
    "capaian-tak-cocok",
    "warning",
    Text(
        "Indikator {number}: parameter {level} tertulis, capaian {value} {unit} menunjukkan {measured}. "
        "Yang dipakai: {level}.",
        "Indicator {number}: level {level} is written, the measured {value} {unit} gives {measured}. "
        "Used: {level}.",
    ),
    Text("Perbaiki salah satunya.", "Correct one of the two."),
    Text("Verifikator menghitung dari capaian.", "The verifier goes by the measured value."),
)

MEASURE_OVERLAPS = Kind(
    "N317",
    "capaian-di-irisan",
    "note",
    Text(
        "Indikator {number}: {value} {unit} masuk batas parameter {first} dan {second}; dipakai {level}.",
        "Indicator {number}: {value} {unit} lies within the bounds of levels {first} and {second}; "
        "{level} is used.",
    ),
    Text(
        "Tidak perlu tindakan; batas resminya tumpang tindih.", "Nothing to do; the printed bounds overlap."
    ),
    Text(
        "Batas yang tercetak tumpang tindih; urutan uji 3, 1, lalu 2 adalah keputusan kami.",
        "The printed bounds overlap; testing 3, then 1, else 2 is our decision.",
    ),
)

BASIS_MISSING = Kind(
    "N318",
    "dasar-ukur-kosong",
    "error",
    Text(
        "Indikator {number} punya beberapa dasar ukur; capaian {value} tanpa dasar ukur tidak dapat dinilai.",
        "Indicator {number} is measured in several ways; {value} without its basis cannot be scored.",
    ),
    Text("Isi kolom Dasar Ukur: {options}.", "Fill in the column Dasar Ukur: {options}."),
    Text("Batasnya berbeda menurut dasar ukur.", "The bounds differ by basis."),
)

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

APPLICATION_EMPTY = Kind(
    "N321",
    "waktu-penerapan-kosong",
    "warning",
    Text(
        "Waktu penerapan kosong, dan tidak ada pengembangan dalam masa {start} s.d. {end}; {effect}.",
        "No application date, and no development within {start} to {end}; {effect}.",
    ),
    Text("Isi Waktu Penerapan.", "Enter Waktu Penerapan."),
    Text(
        "Masa penilaian diuji dengan waktu penerapan.",
        "The measured period is checked by the application date.",
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

PERCENT_AMBIGUOUS = Kind(
    "N323",
    "persen-rancu",
    "warning",
    Text(
        "Indikator {number}: {value} dibaca {value}% (parameter {level}); bila selnya berformat persen, "
        "maksudnya {second}% (parameter {measured}).",
        "Indicator {number}: {value} is read as {value} % (level {level}); if the cell is formatted as per "
        "cent, {second} % (level {measured}) was meant.",
    ),
    Text(
        "Tulis {second} tanpa format persen, atau tulis juga parameternya.",
        "Write {second} without the per cent format, or write the level too.",
    ),
    Text(
        "Sel berformat persen menyimpan 95% sebagai 0,95; berkasnya tidak mengatakan mana yang dimaksud.",
        "A cell formatted as per cent stores 95 % as 0.95; the file does not say which was meant.",
    ),
)

DAY_MISSING = Kind(
    "N328",
    "tanggal-tanpa-hari",
    "note",
    Text(
        '"{value}" tidak menyebut harinya dan dibaca {first}; hari mana pun hasilnya sama.',
        '"{value}" does not tell the day and is read as {first}; any day gives the same result.',
    ),
    Text("Tulis tanggal lengkap seperti pada bukti dukung.", "Write the whole date as in the evidence."),
    Text("Portal meminta tanggal lengkap.", "The portal asks for the whole date."),
)

MEASURE_AS_LEVEL = Kind(
    "N331",
    "capaian-sebagai-parameter",
    "note",
    Text(
        'Indikator {number}: "{value}" di kolom parameter dibaca sebagai capaian; parameternya {level}.',
        'Indicator {number}: "{value}" in the column of levels is read as measured; its level is {level}.',
    ),
    Text(
        "Tulis parameternya (0-3), atau pindahkan capaiannya ke kolom {number} Capaian.",
        "Write the level (0-3), or move the measured value to the column {number} Capaian.",
    ),
    Text(
        "Angka dengan satuannya hanya dapat berarti capaian; parameternya mengikuti batas edisi.",
        "A number with its unit can only be measured; its level follows from the bounds of the edition.",
    ),
)

MONTH_FIRST = Kind(
    "N330",
    "bulan-di-depan",
    "note",
    Text(
        '"{value}" menulis bulan di depan dan dibaca {read}.',
        '"{value}" has the month first and is read as {read}.',
    ),
    Text(
        "Periksa tanggal lain di kolom ini; yang harinya sampai 12 dibaca dengan hari di depan.",
        "Check the other dates of this column; those with a day up to 12 are read with the day first.",
    ),
    Text(
        "Tanggal berbentuk teks tidak menyebut urutannya; yang lazim di Indonesia hari lebih dahulu.",
        "A date written as text does not tell its order; in Indonesia the day comes first.",
    ),
)

DATE_AMBIGUOUS = Kind(
    "N326",
    "tanggal-rancu",
    "warning",
    Text(
        '"{value}" dapat berarti {first} atau {second}, dan hanya satu di antaranya dalam masa penilaian; '
        "dibaca {first}.",
        '"{value}" may mean {first} or {second}, and only one of them is inside the period; read as {first}.',
    ),
    Text(
        "Tulis bulannya dengan huruf, atau jadikan sel itu tanggal sungguhan.",
        "Write the month in letters, or make the cell a real date.",
    ),
    Text(
        "Tanggal penerapan menentukan apakah inovasi dihitung.",
        "The application date decides whether the innovation counts.",
    ),
)

DEVELOPED_UNDATED = Kind(
    "N327",
    "pengembangan-tanpa-tanggal",
    "warning",
    Text(
        '"{value}" tidak menyebut kapan inovasi dikembangkan, sehingga pengembangannya tidak dihitung.',
        '"{value}" does not tell when the innovation was developed, so its development does not count.',
    ),
    Text("Isi tanggal pengembangan terakhir.", "Enter the date of the latest development."),
    Text(
        "Inovasi lama dihitung lagi hanya bila dikembangkan dalam masa penilaian.",
        "An older innovation counts again only if it was developed inside the period.",
    ),
)
