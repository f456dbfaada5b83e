"""Kinds K: columns that are told by more than their headers, or cannot be told (``reading.headers``)."""

from decimal import Decimal

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text, layouts, output

MISSPELT = Kind(
    "K209",
    "kolom-salah-eja",
    "note",
    Text(
        '{what} "{header}" dibaca sebagai "{read}" (kemiripan {likeness} %).',
        '{what} "{header}" is read as "{read}" (similarity {likeness} %).',
    ),
    Text("Betulkan ejaannya bila memang itu maksudnya.", "Correct its spelling if that is what it is."),
    Text(
        "Salah ketik yang hanya dapat berarti satu hal tidak menghilangkan isinya.",
        "A typo with a single possible meaning does not lose its content.",
    ),
    example={"what": layouts.COLUMN, "header": "Nama Inovsi", "read": "Nama Inovasi", "likeness": 91},
)

WRITE_IT = Text(
    "Bila ya, tulis namanya dengan tepat; untuk kolom dapat juga diberi pemetaan (--layout).",
    "If so, write its exact name; for a column a mapping (--layout) may be given too.",
)

"""The advice of K210."""

MOVE_IT = Text(
    "Bila ya, pindahkan isi kolom ini ke kolom itu pada baris yang sama, lalu hapus kolom ini.",
    "If so, move what stands in this column to that one in the same rows, and delete this column.",
)

"""The same of a merged workbook."""

DOUBTFUL = Kind(
    "K210",
    "kolom-diragukan",
    "warning",
    Text(
        '{what} "{header}" tidak dibaca: judul dan isinya belum cukup menunjukkan isian mana yang dimaksud.',
        '{what} "{header}" is not read: header and content do not show clearly enough which field it is.',
    ),
    Text("{near} {advice}", "{near} {advice}"),
    Text(
        "Judul yang hanya mirip tidak ditebak, karena isian yang keliru mengubah skor.",
        "What is only similar is not guessed, because a wrong field changes the score.",
    ),
    example={
        "what": layouts.COLUMN,
        "header": "Waktu Penerapan/Pengembangan",
        "near": ("Waktu Penerapan", "Waktu Pengembangan"),
        "advice": WRITE_IT,
    },
)

BY_CONTENT = Kind(
    "K211",
    "dibaca-menurut-isi",
    "note",
    Text(
        '{what} "{header}" berisi {read}, jadi dibaca menurut isinya, bukan judulnya.',
        '{what} "{header}" holds {read}, so it is read by its content and not by its header.',
    ),
    Text("Ganti judulnya.", "Rename it."),
    Text(
        "Beberapa sistem menukar Jenis (digital atau tidak) dengan Bentuk (tata kelola, pelayanan, lainnya), "
        "dan banyak lembar SPD menulis kode 1, 2a, 2b di kolom No.",
        "Some systems swap Jenis (digital or not) with Bentuk (governance, service, other), and many SPD "
        "sheets have the codes 1, 2a, 2b in a column No.",
    ),
    example={"what": layouts.COLUMN, "header": "Nama", "read": "Perangkat Daerah"},
)

RENAME_OR_IGNORE = Text(
    'Bila itu isinya, ganti judulnya, misalnya menjadi "{likely}". Bila bukan, petakan sebagai ignore: '
    "inovasi layout BERKAS -o peta.yaml.",
    'If that is what it holds, rename it, for example to "{likely}". If not, map it as ignore: '
    "inovasi layout FILE -o map.yaml.",
)
"""The advice of K216."""

HEAD_OR_DELETE = Text(
    'Bila itu isinya, beri judul, misalnya "{likely}". Bila bukan, pindahkan atau hapus kolom ini.',
    'If that is what it holds, give it a header, for example "{likely}". If not, move or delete this column.',
)
"""The same of a column without a header, which no mapping can name."""

MOVE_OR_DELETE = Text(
    'Bila itu isinya, pindahkan isi kolom ini ke kolom seperti "{likely}" pada baris yang sama, lalu hapus '
    "kolom ini. Bila bukan, hapus saja, atau petakan sebagai ignore: inovasi layout BERKAS -o peta.yaml.",
    'If that is what it holds, move what stands in this column to one such as "{likely}" in the same rows, '
    "and delete this column. If not, just delete it, or map it as ignore: inovasi layout FILE -o map.yaml.",
)
"""The same of a merged workbook, in which every column is there already."""

MAY_DECIDE = Kind(
    "K216",
    "kolom-mungkin-penentu",
    "warning",
    Text(
        'Kolom "{header}" tidak dikenali, padahal isinya dapat berupa {fields}: '
        "{figure} {low} sampai {high}, menurut cara membacanya.",
        'Column "{header}" is not recognised, yet it may hold {fields}: '
        "{figure} {low} to {high}, depending on how it is read.",
    ),
    Text("{advice}", "{advice}"),
    Text(
        "Lembar ini tidak punya kolom lain untuk isian itu, dan isian itu menentukan hasil.",
        "This sheet has no other column for that field, and the field decides the result.",
    ),
    example={
        "header": "Tgl Penerapan",
        "fields": ("Waktu Penerapan", "Waktu Pengembangan"),
        "advice": Text(
            RENAME_OR_IGNORE.id.format(likely="Waktu Penerapan"),
            RENAME_OR_IGNORE.en.format(likely="Waktu Penerapan"),
        ),
        "figure": output.FIGURES["index"],
        "low": Decimal("15.00"),
        "high": Decimal("30.61"),
    },
    right=Text("judul Waktu Penerapan", "the header Waktu Penerapan"),
)

GUESSED = Kind(
    "K218",
    "kolom-dugaan",
    "note",
    Text(
        '{what} "{header}" dibaca sebagai "{read}", {why}.', '{what} "{header}" is read as "{read}", {why}.'
    ),
    Text(
        'Bila benar, ganti judulnya menjadi "{read}"; bila bukan, petakan: '
        "inovasi layout BERKAS -o peta.yaml.",
        'If that is right, rename it "{read}"; if not, map it: inovasi layout FILE -o map.yaml.',
    ),
    Text(
        "Judul yang tidak baku dibaca menurut kata-kata, isi, dan kolom di sampingnya.",
        "A non-standard header is read by its words, its content and the columns beside it.",
    ),
    example={
        "what": layouts.COLUMN,
        "header": "Bidang",
        "read": "Urusan Utama",
        "why": layouts.WHY["content"],
    },
)

RENAME_OR_MAP = Text(
    'Bila benar, ganti judulnya menjadi "{likely}". Bila bukan, petakan: inovasi layout BERKAS -o peta.yaml.',
    'If that is right, rename it "{likely}". If not, map it: inovasi layout FILE -o map.yaml.',
)
"""The advice of K219."""

SETTLE_ROW = Text(
    'Isinya kini di kolom "{likely}", pada baris dari {file}. Bila benar, hapus baris ini. Bila bukan, '
    "pindahkan isinya ke kolom yang benar, lalu hapus baris ini.",
    'It now stands in column "{likely}", in the rows from {file}. If that is right, delete this row. If not, '
    "move it to the right column, and delete this row.",
)
"""The same of a merged workbook, at the row of *Tidak Terbaca* that tells of it."""

GUESS_DECIDES = Kind(
    "K219",
    "kolom-dugaan-penentu",
    "warning",
    Text(
        'Kolom "{header}" dibaca sebagai "{likely}", tetapi tidak pasti: '
        "{figure} {low} sampai {high}, menurut cara membacanya.",
        'Column "{header}" is read as "{likely}", but not for sure: '
        "{figure} {low} to {high}, depending on how it is read.",
    ),
    Text("{advice}", "{advice}"),
    Text(
        "Judulnya tidak baku, dan isinya menentukan hasil.",
        "Its header is non-standard, and its content decides the result.",
    ),
    example={
        "header": "Bidang",
        "likely": "Urusan Utama",
        "advice": Text(
            RENAME_OR_MAP.id.format(likely="Urusan Utama"), RENAME_OR_MAP.en.format(likely="Urusan Utama")
        ),
        "figure": output.FIGURES["index"],
        "low": Decimal("30.61"),
        "high": Decimal("61.01"),
    },
    right=Text("judul Urusan Utama", "the header Urusan Utama"),
)

OTHER_CONTENT = Kind(
    "K220",
    "isi-bukan-judulnya",
    "warning",
    Text(
        '{what} "{header}" tidak dibaca: isinya {held}, bukan yang disebut judulnya.',
        '{what} "{header}" is not read: it holds {held}, not what its header says.',
    ),
    Text(
        "Betulkan judulnya menurut isinya, atau isinya menurut judulnya. {near}",
        "Correct the header by what it holds, or what it holds by the header. {near}",
    ),
    Text(
        "Isi yang jelas berbeda dari judulnya akan menimbulkan kesalahan di setiap baris.",
        "Content that clearly differs from its header would give an error on every row.",
    ),
    example={
        "what": layouts.COLUMN,
        "header": "Tahapan",
        "held": Text("tanggal", "dates"),
        "near": "Waktu Penerapan",
    },
    right=Text("judul Waktu Penerapan", "the header Waktu Penerapan"),
)

NAMED_BY_CONTENT = Kind(
    "K221",
    "kolom-nama-menurut-isi",
    "note",
    Text(
        'Kolom "{header}" dibaca sebagai "{official}": teksnya berlainan di setiap baris.',
        'Column "{header}" is read as "{official}": its texts differ in every row.',
    ),
    Text(
        'Bila benar, ganti judulnya menjadi "{official}"; bila bukan, petakan: '
        "inovasi layout BERKAS -o peta.yaml.",
        'If that is right, rename it "{official}"; if not, map it: inovasi layout FILE -o map.yaml.',
    ),
    Text(
        "Daftar dengan sekurangnya lima kolom inovasi adalah daftar inovasi, apa pun judul kolom namanya.",
        "A list with at least five columns of innovations is one, whatever its column of names is called.",
    ),
    example={"header": "Karya", "official": "Nama Inovasi"},
    right=Text("judul Nama Inovasi", "the header Nama Inovasi"),
)
