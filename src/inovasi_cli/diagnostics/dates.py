"""Kinds N: dates in a cell, and whether they lie where they should (``reading``, ``checking``)."""

from datetime import date

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

_LOST = Text("inovasi ini tidak dihitung", "this innovation does not count")
EXAMPLE = date(2025, 4, 14)
"""A date as it is to be written, with another year where the cell names one; its day can be no month."""

_WINDOW = {"start": "01/01/2024", "end": "31/12/2025"}

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
        "Portal tidak menerima inovasi di luar masa penilaian.",
        "The portal does not accept innovations outside the measured period.",
    ),
    example={"value": "14/02/2019", **_WINDOW, "effect": _LOST},
    right=Text("Waktu Penerapan 05/03/2024", "Waktu Penerapan 05/03/2024"),
    source="eligibility.window",
    stake="eligibility",
)

NOT_A_DATE = Kind(
    "N310",
    "bukan-tanggal",
    "error",
    Text(
        '"{value}" bukan tanggal; isi {field} dengan hari, bulan, dan tahun.',
        '"{value}" is not a date; {field} is a day, a month and a year.',
    ),
    Text(
        "Tulis tanggal yang tertera pada bukti dukung, dengan bentuk {example}. {near}",
        "Write the date that the evidence bears, in the form {example}. {near}",
    ),
    Text(
        "Tanpa tanggal yang terbaca masa penilaian tidak dapat diuji.",
        "Without a readable date the measured period cannot be checked.",
    ),
    example={"value": "Mrt 25", "field": "Waktu Penerapan", "example": "14/04/2025", "near": "Maret 2025"},
    right=Text("05/03/2024", "05/03/2024"),
    stake="date",
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
    example={**_WINDOW, "effect": _LOST},
    right=Text("Waktu Penerapan 05/03/2024", "Waktu Penerapan 05/03/2024"),
    source="eligibility.window",
    stake="eligibility",
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
    example={"value": "24-08-01", "first": "24/08/2001", "second": "01/08/2024"},
    right=Text("1 Agustus 2024", "1 August 2024"),
    stake="date",
)

DEVELOPED_UNDATED = Kind(
    "N327",
    "pengembangan-tanpa-tanggal",
    "warning",
    Text(
        '"{value}" tidak menyebut kapan inovasi dikembangkan, sehingga pengembangannya tidak dihitung.',
        '"{value}" does not say when the innovation was developed, so its development does not count.',
    ),
    Text("Isi tanggal pengembangan terakhir.", "Enter the date of the latest development."),
    Text(
        "Inovasi lama dihitung hanya bila dikembangkan dalam masa penilaian.",
        "An older innovation counts only if it was developed inside the period.",
    ),
    example={"value": "Ya, dikembangkan"},
    right=Text("Waktu Pengembangan 20/06/2025", "Waktu Pengembangan 20/06/2025"),
    stake="date",
)

DAY_MISSING = Kind(
    "N328",
    "tanggal-tanpa-hari",
    "note",
    Text(
        '"{value}" tidak menyebut harinya dan dibaca {first}; hari mana pun hasilnya sama.',
        '"{value}" does not say the day and is read as {first}; any day gives the same result.',
    ),
    Text("Tulis tanggal lengkap seperti pada bukti dukung.", "Write the whole date as in the evidence."),
    Text("Portal meminta tanggal lengkap.", "The portal asks for the whole date."),
    example={"value": "Maret 2024", "first": "01/03/2024"},
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
        "A date written as text does not show its order; in Indonesia the day comes first.",
    ),
    example={"value": "12/31/2024", "read": "31/12/2024"},
)

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
        "Tanggal yang belum tiba hampir selalu salah ketik. Acuannya tahun edisi, bukan hari ini, "
        "sehingga hasilnya sama kapan pun diperiksa.",
        "A future date is nearly always a typo. It is measured by the year of the edition, not by today, "
        "so that the result is the same whenever it is checked.",
    ),
    example={"value": "05/01/2027", "year": "2026"},
    right=Text("tanggal yang sudah lewat", "a date that has passed"),
    stake="document",
)

NO_SUCH_DAY = Kind(
    "N345",
    "tanggal-mustahil",
    "warning",
    Text('"{value}" tidak ada di kalender.', '"{value}" is not on the calendar.'),
    Text("Tulis tanggal yang tertera pada dokumennya.", "Write the date that the document bears."),
    Text(
        "Tanggal dokumen diperiksa verifikator; tanggal yang mustahil membuat buktinya diragukan.",
        "Verifiers look at the date of a document; an impossible one makes it doubtful.",
    ),
    example={"value": "31 Februari 2024"},
)

NOT_APPLIED_YET = Kind(
    "N351",
    "belum-diterapkan",
    "note",
    Text(
        'Tahapan "{value}", jadi belum ada Waktu Penerapan; {effect}.',
        'Stage "{value}", so there is no Waktu Penerapan yet; {effect}.',
    ),
    Text(
        "Tidak perlu tindakan. Bila sudah diterapkan, tulis {expected} dan isi Waktu Penerapan.",
        "Nothing to do. Once it is applied, write {expected} and enter Waktu Penerapan.",
    ),
    Text(
        "Masa penilaian ({start} s.d. {end}) diuji dengan waktu penerapan, yang di sini belum ada.",
        "The measured period ({start} to {end}) is checked by the application date; there is none yet.",
    ),
    example={"value": "Uji Coba", "expected": "Penerapan", "effect": _LOST, **_WINDOW},
    stake="eligibility",
)

ORDER_OPEN = Kind(
    "N352",
    "urutan-tanggal-terbuka",
    "note",
    Text(
        '"{value}" dibaca {first}, dengan hari di depan; dapat juga {second}. Hasilnya sama.',
        '"{value}" is read as {first}, with the day first; it may be {second} too. The result is the same.',
    ),
    Text(
        "Jadikan sel itu tanggal sungguhan, atau tulis bulannya dengan huruf.",
        "Make the cell a real date, or write the month in letters.",
    ),
    Text(
        "Tidak ada tanggal di kolom ini yang harinya di atas 12, jadi urutannya tidak terlihat.",
        "No date of this column has a day above 12, so its order does not show.",
    ),
    example={"value": "03/04/2025", "first": "03/04/2025", "second": "04/03/2025"},
)
