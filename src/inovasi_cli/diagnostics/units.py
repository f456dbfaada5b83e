"""Kinds L about a table of units and the agencies that they belong to (``checking.expected``)."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

TWICE = Kind(
    "L438",
    "unit-berinduk-dua",
    "error",
    Text(
        'Unit "{name}" di bawah {value}, padahal di {first} di bawah {read}.',
        'Unit "{name}" is under {value} here, and under {read} at {first}.',
    ),
    Text("Sisakan satu baris untuk setiap unit.", "Keep one row for each unit."),
    Text(
        "Unit dengan dua induk tidak dikelompokkan menurut tabel.",
        "A unit of two agencies is not grouped by the table.",
    ),
    example={"name": "SMPN 3", "value": "Dinas Sosial", "read": "Dinas Pendidikan", "first": "B7"},
)

INCOMPLETE = Kind(
    "L439",
    "baris-unit-tidak-lengkap",
    "warning",
    Text(
        'Baris ini hanya berisi "{value}"; tabel unit memerlukan unit atau akun, dan perangkat daerahnya.',
        'This row holds only "{value}"; a table of units needs a unit or an account, and its agency.',
    ),
    Text(
        "Isi kedua selnya, misalnya SMPN 3 dan Dinas Pendidikan, atau hapus barisnya.",
        "Fill in both cells, such as SMPN 3 and Dinas Pendidikan, or delete the row.",
    ),
    Text("Baris yang tidak lengkap tidak dipakai.", "A row that is not complete is not used."),
    example={"value": "SMPN 3"},
)

UNKNOWN = Kind(
    "L440",
    "unit-tak-melapor",
    "note",
    Text(
        'Unit "{name}" tidak ada di antara perangkat daerah atau akun yang melapor.',
        'Unit "{name}" is not among the agencies or accounts that reported.',
    ),
    Text("Cocokkan penulisannya. {near}", "Compare the spelling. {near}"),
    Text(
        "Nama dicocokkan apa adanya, tidak menurut kemiripan.",
        "Names are matched as they are, never by similarity.",
    ),
    example={"name": "SMPN 3 Tegal", "near": "SMPN 3"},
)

CIRCULAR = Kind(
    "L441",
    "unit-melingkar",
    "error",
    Text(
        'Menurut tabel ini "{name}" berinduk, langsung atau tidak, pada dirinya sendiri.',
        'By this table "{name}" belongs, directly or not, to itself.',
    ),
    Text("Ubah induk salah satu barisnya.", "Change the agency of one of the rows."),
    Text(
        "Unit yang saling menginduk tidak dikelompokkan menurut tabel.",
        "Units in a circular chain are not grouped by the table.",
    ),
    example={"name": "UPT Terminal"},
)
