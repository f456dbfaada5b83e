"""Kinds N and L: numbers in a cell, measured values beside levels, totals (``reading``, ``checking``)."""

from decimal import Decimal

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

RENAME_MEASURED = Text("Ganti judulnya menjadi {number} Capaian.", "Rename it to {number} Capaian.")
RENAME_BASED = Text(
    "Ganti judulnya menjadi {number} Capaian, dan isi kolom {number} Dasar Ukur.",
    "Rename it to {number} Capaian, and fill in the column {number} Dasar Ukur.",
)
IN_PERCENT = Text(
    "Tulis persennya, misalnya {percent} %; 1 adalah 100 %.",
    "Write per cent, such as {percent} %; 1 is 100 %.",
)
"""The advice of N348 where the levels follow from one scale, from one of several, and from shares."""

NUMBER_AMBIGUOUS = Kind(
    "N304",
    "angka-rancu",
    "error",
    Text('"{value}" dapat berarti {first} atau {second}.', '"{value}" may mean {first} or {second}.'),
    Text("Tulis sebagai angka, bukan teks.", "Enter it as a number, not as text."),
    Text(
        "Arti koma dan titik terbalik dalam penulisan Indonesia dan Inggris.",
        "Comma and point have opposite meanings in Indonesian and English notation.",
    ),
    example={"value": "1.234", "first": 1234, "second": Decimal("1.234")},
    right=Text("1234 sebagai angka, bukan teks", "1234 as a number, not as text"),
    stake="level",
    invited="figure",
)

NOT_A_NUMBER = Kind(
    "N306",
    "bukan-angka",
    "error",
    Text(
        '"{value}" bukan angka; {field} harus berupa angka dengan satuan {unit}.',
        '"{value}" is not a number; {field} must be a number in {unit}.',
    ),
    Text("Tulis angkanya saja, dengan satuan {unit}.", "Write just the number, in {unit}."),
    Text("Nilai yang tidak terbaca tidak ikut dinilai.", "An unreadable value is not scored."),
    example={"value": "sekitar 40", "field": "17 Capaian", "unit": Text("orang", "people")},
    right=Text("40", "40"),
    stake="level",
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
        "Nilai di atas maksimum tidak dipotong tanpa pemberitahuan.",
        "A value above its maximum is never capped silently.",
    ),
    example={"field": "Skor SPD", "value": Decimal("70.5"), "maximum": 63, "edition": "2026"},
    right=Text("Skor SPD 46,5", "Skor SPD 46.5"),
    stake="maturity",
)

MEASURE_CONTRADICTS = Kind(
    "N316",
    "capaian-tak-cocok",
    "warning",
    Text(
        "Indikator {number}: tertulis parameter {level}, sedangkan capaian {value} {unit} menunjukkan "
        "{measured}. Yang dipakai: {level}.",
        "Indicator {number}: level {level} is written, the measured {value} {unit} gives {measured}. "
        "Used: {level}.",
    ),
    Text("Perbaiki salah satunya.", "Correct one of the two."),
    Text("Verifikator menilai dari capaian.", "Verifiers use the measured value."),
    example={"number": "17", "level": 3, "value": 12, "unit": Text("orang", "people"), "measured": 2},
    right=Text("capaian 12 orang dan parameter 2", "12 people measured and level 2"),
    stake="measured",
    invited="measured",
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
    example={"number": "28", "value": 5, "unit": Text("hari", "days"), "first": 2, "second": 3, "level": 3},
    stake="overlap",
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
    example={"number": "33", "value": 120, "options": ("a", "b", "c", "d", "e", "f")},
    right=Text("33 Dasar Ukur a, 33 Capaian 120", "33 Dasar Ukur a, 33 Capaian 120"),
    stake="level",
    invited="bases",
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
    example={"number": "4", "value": Decimal("0.03"), "level": 1, "second": Decimal("3.00"), "measured": 2},
    right=Text("3,00 tanpa format persen", "3.00 without a percent format"),
    stake="measured",
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
    example={"field": "Skor SPD", "value": Decimal(-5)},
    right=Text("Skor SPD 5", "Skor SPD 5"),
    stake="level",
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
    Text("Isian kosong tidak diperkirakan.", "Empty cells are never guessed."),
    example={"field": "Estimasi Skor Kematangan"},
    stake="maturity",
)

MEASURE_AS_LEVEL = Kind(
    "N331",
    "capaian-sebagai-parameter",
    "note",
    Text(
        'Indikator {number}: "{value}" di kolom parameter dibaca sebagai capaian; parameternya {level}.',
        'Indicator {number}: "{value}" in the column of levels is read as measured; its level is {level}.',
    ),
    Text("Tulis {level} di sel ini.", "Write {level} in this cell."),
    Text(
        "Angka dengan satuannya hanya dapat berarti capaian; parameternya mengikuti batas edisi.",
        "A number with its unit can only be measured; its level follows from the bounds of the edition.",
    ),
    example={"number": "17", "value": "25 orang", "level": 2},
)

POINTS_AS_LEVELS = Kind(
    "N347",
    "poin-sebagai-parameter",
    "error",
    Text(
        "Kolom parameter berisi poin (bobot x parameter), bukan parameter: {value}.",
        "Columns of levels hold points (weight x level), not levels: {value}.",
    ),
    Text(
        "Tulis parameternya (0-3): poin dibagi bobot indikatornya ({weight}).",
        "Write the levels (0-3): points divided by the weight of the indicator ({weight}).",
    ),
    Text(
        "Angka kecil di kolom poin dapat disangka parameter, jadi tidak satu pun angkanya dipakai.",
        "Small numbers in a column of points look like levels, so none of its numbers is used.",
    ),
    example={"weight": ("16: 3", "19: 2"), "value": (9, 4)},
    right=Text("3", "3"),
    stake="level",
    across=True,
)

COUNTS_AS_LEVELS = Kind(
    "N348",
    "jumlah-sebagai-parameter",
    "error",
    Text(
        "{field}: kolom ini berisi capaian, bukan parameter: {value}.",
        "{field}: this column holds what was measured, not levels: {value}.",
    ),
    Text("{advice} Atau tulis parameternya (0-3).", "{advice} Or write the levels (0-3)."),
    Text(
        "Tiga orang bukan parameter 3, jadi tidak satu pun angka di kolom ini dibaca sebagai parameter.",
        "Three people are not level 3, so no number of this column is read as a level.",
    ),
    example={
        "field": "17 Ketersediaan dan peran SDM terhadap inovasi daerah",
        "value": 12,
        "advice": RENAME_MEASURED.filled(number="17"),
    },
    right=Text("12 di kolom 17 Capaian", "12 in the column 17 Capaian"),
    stake="level",
)

LEVELS_OR_POINTS = Kind(
    "N349",
    "parameter-atau-poin",
    "warning",
    Text(
        "{field}: angka di kolom ini dapat berarti parameter, dapat pula poin (bobot {weight} x parameter), "
        "sebab kolom lain di lembar ini berisi poin.",
        "{field}: the numbers of this column may be levels, or points (weight {weight} x level), because "
        "other columns of this sheet hold points.",
    ),
    Text("Tulis parameter (0-3) di semua kolom.", "Write levels (0-3) in all columns."),
    Text(
        "Yang dipakai angkanya sebagai parameter; indeks ditampilkan untuk kedua kemungkinan.",
        "The numbers are used as levels; the index is given for both.",
    ),
    example={"field": "19 Alat Kerja", "weight": 2},
    right=Text("parameter 0-3 di setiap kolom", "levels 0-3 in every column"),
)

ANOTHER_SCALE = Text("Isi dengan 0-3, atau salin bunyi parameter.", "Enter 0-3, or copy the text of a level.")
SCALED_UP = Text("Tulis 0-3: bagi semuanya dengan {value}.", "Write 0-3: divide all of them by {value}.")
FROM_ONE = Text(
    "Tulis 0-3: bila 1 di sini berarti tidak ada, kurangi semuanya dengan 1.",
    "Write 0-3: if 1 means nothing here, take 1 off all of them.",
)
"""The advice of N350: in general, and of multiples of levels and scales that begin with 1."""

SCALE_UNKNOWN = Kind(
    "N350",
    "skala-parameter-lain",
    "error",
    Text(
        "Parameter ditulis dengan cara lain: {value}, bukan 0-3 atau bunyinya; isian ini tidak dipakai.",
        "Levels are written in another way: {value}, not as 0-3 or their texts; these are not used.",
    ),
    Text("{advice}", "{advice}"),
    Text(
        "Isian asing yang sama di banyak sel punya satu sebab. Pada skala lain angka 1-3 pun bukan parameter "
        "1-3, jadi tidak ikut dipakai.",
        "The same unknown entries in many cells have one cause. On another scale even 1-3 are no levels 1-3, "
        "so they are not used either.",
    ),
    example={"value": ("4", "3", "2"), "advice": FROM_ONE},
    right=Text("0-3", "0-3"),
    stake="level",
    across=True,
)

TOTAL_CONTRADICTS = Kind(
    "L407",
    "total-tak-cocok-parameter",
    "warning",
    Text(
        "Skor total yang tertulis, {total}, tidak sama dengan hasil parameter di sampingnya, {computed}; "
        "yang dipakai {used}.",
        "The stated total {total} differs from that of the levels beside it, {computed}; {used} is used.",
    ),
    Text("Perbarui salah satunya.", "Update one of them."),
    Text(
        "Parameter dapat ditelusuri, skor total tidak; tetapi total tetap dipakai bila parameternya "
        "kurang dari separuh.",
        "Levels can be traced, a total cannot; but the total is used where less than half of the levels "
        "are there.",
    ),
    example={"total": 90, "computed": 87, "used": 87},
    right=Text("jumlah 87, atau tanpa jumlah", "a total of 87, or no total"),
    stake="total",
)

TOTAL_HOLDS = Kind(
    "L424",
    "jumlah-tetap-dipakai",
    "note",
    Text(
        "Skor total dipakai untuk {count} inovasi (yang pertama {total}), bukan parameter {number} di "
        "sampingnya.",
        "The stated total is used for {count} innovations (the first: {total}), not the levels of "
        "{number} beside it.",
    ),
    Text(
        "Agar parameternya yang dinilai, isi semua indikator; atau kosongkan jumlahnya.",
        "For the levels to be scored fill in all indicators, or leave out the total.",
    ),
    Text(
        "Beberapa parameter saja tidak dapat menggantikan jumlah dari semua indikator.",
        "A few levels cannot replace the sum of all indicators.",
    ),
    example={"count": 120, "number": ("35",), "total": 87},
    right=Text("semua parameter, atau jumlahnya saja", "all levels, or the total alone"),
)
