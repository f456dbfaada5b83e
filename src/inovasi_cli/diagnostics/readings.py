"""Kinds N: cells that may mean more than one thing, or were read otherwise than they are meant."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

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

LEVEL_SHORTENED = Kind(
    "N332",
    "bunyi-dipersingkat",
    "note",
    Text(
        'Indikator {number}: "{value}" dibaca sebagai parameter {level}, "{read}".',
        'Indicator {number}: "{value}" is read as level {level}, "{read}".',
    ),
    Text(
        "Bila bukan itu maksudnya, tulis parameternya (0-3).", "If that is not meant, write the level (0-3)."
    ),
    Text(
        "Awal bunyi satu parameter saja, atau dokumen dengan nomornya, tidak menyisakan keraguan.",
        "The beginning of the text of one level only, or a document with its number, leaves no doubt.",
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
