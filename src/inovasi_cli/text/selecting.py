"""What is said about a path on the command line that means no row, or several."""

from inovasi_cli.text import Text

PATH_UNKNOWN = Text(
    '"{path}" tidak menunjuk apa pun. Bentuknya: spd.12, sid.35, sid[Nama Inovasi].35, sid[Nama Inovasi], '
    "atau agency[Nama Perangkat Daerah].",
    '"{path}" points at nothing. Its forms: spd.12, sid.35, sid[Innovation].35, sid[Innovation] or '
    "agency[Agency].",
)
ROWS_UNKNOWN = Text(
    "{path}: edisi {edition} tidak memuat baris indikator ini, jadi tidak ada yang dapat ditunjuk.",
    "{path}: edition {edition} holds no such rows of indicators, so there is none to point at.",
)
INNOVATION_UNKNOWN = Text(
    'tidak ada inovasi bernama "{name}". {near} Sebut nama, bagian namanya, atau nomor barisnya.',
    'there is no innovation named "{name}". {near} Give its name, a part of it, or the number of its row.',
)
INNOVATION_AMBIGUOUS = Text(
    '"{name}" cocok dengan {n} inovasi: {options}. Sebut barisnya sebagai ganti nama: {first}.',
    '"{name}" fits {n} innovations: {options}. Give the row instead of the name: {first}.',
)
AGENCY_UNKNOWN = Text(
    'tidak ada perangkat daerah bernama "{name}". {near}', 'there is no agency named "{name}". {near}'
)
AGENCY_AMBIGUOUS = Text(
    '"{name}" cocok dengan {n} perangkat daerah: {options}. Tulis lebih lengkap.',
    '"{name}" fits {n} agencies: {options}. Write more of it.',
)
NOT_WHOLE = Text(
    '"{value}": sebut inovasi atau perangkat daerah, tanpa kode indikator.',
    '"{value}": name an innovation or an agency, without the code of an indicator.',
)
AND_MORE = Text("dan {n} lainnya", "and {n} more")
ONE_OF_THEM = Text("{name} (baris {place})", "{name} (row {place})")
ONE_IN_A_FILE = Text("{name} ({place})", "{name} ({place})")
