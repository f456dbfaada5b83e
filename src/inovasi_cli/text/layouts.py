"""What ``inovasi layout`` says."""

from collections.abc import Mapping

from inovasi_cli.text import Text

TITLE = Text("Yang dibaca dari {files}", "What is read of {files}")
IN_BRIEF = Text(
    "{read} dari {all} lembar dibaca: {columns} kolom dikenali, {doubtful} perlu diperiksa.",
    "{read} of {all} sheets are read: {columns} columns are recognised, {doubtful} should be checked.",
)
TO_CHECK = Text("Kolom yang perlu diperiksa", "Columns to be checked")
SHEETS = Text("Lembar dan tabelnya", "Sheets and their tables")
HEAD_ROLE = Text("Isinya", "What it holds")
HEAD_COLUMNS = Text("Kolom dikenali", "Columns recognised")
MAP = Text("peta.yaml", "map.yaml")
SHEET = Text("Lembar {sheet}: {role}", "Sheet {sheet}: {role}")
HEAD_FILE = Text("Berkas", "File")
HEAD_SHEET = Text("Lembar", "Sheet")
HEAD_CELL = Text("Sel", "Cell")
HEAD_HEADER = Text("Judul kolom", "Header")
HEAD_FIELD = Text("Dibaca sebagai", "Read as")
HEAD_SCORE = Text("%", "%")
HELD = Text("isi cocok {share} %", "content fits {share} %")
NOT_HELD = Text("isinya {held}", "it holds {held}")
NEIGHBOUR = Text("urutan kolom", "order of columns")
HEAD_HOW = Text("Karena", "Because of")
NOTHING = Text("tidak ada kolom yang dikenali", "no column is recognised")

NO_LIST = Text(
    "Tidak ada daftar inovasi yang dikenali. Yang diperlukan: satu baris berisi judul {header} dan "
    "sekurangnya satu judul lain. Bila namanya lain, tulis pemetaannya: inovasi layout {arguments} -o"
    " peta.yaml, sunting peta.yaml, lalu inovasi score {arguments} --layout peta.yaml.",
    "No list of innovations is recognised. A row with the header {header} and at least one other is "
    "needed. If it has another name, write a mapping: inovasi layout {arguments} -o map.yaml, edit "
    "map.yaml, then inovasi score {arguments} --layout map.yaml.",
)
MAPPING = Text(
    "Pemetaan untuk --layout: di kiri judul kolom di berkas, di kanan isian yang dimaksud.\n"
    "role: {roles}\n"
    "{fields}\n"
    'Indikator ditulis dengan nomornya, misalnya "{indicator}"; yang tidak perlu dibaca: ignore.\n'
    "Baris bertanda # belum dipetakan: tulis isiannya dan hapus tanda # di depannya.",
    "Mapping for --layout: on the left the header in the file, on the right the field that it means.\n"
    "role: {roles}\n"
    "{fields}\n"
    'An indicator is written as its number, such as "{indicator}"; what is not to be read: ignore.\n'
    "Lines with a # are not mapped yet: write the field and take away the # before them.",
)
NOT_READ = Text(
    "Lembar di bawah ini tidak dibaca. Bila perlu: tulis isian kolomnya, dan hapus tanda # di depannya.",
    "The sheets below are not read. If they should be: write their fields, and take away the # before them.",
)

ROLES: Mapping[str | None, Text] = {
    "profile": Text("profil pemda", "profile of the region"),
    "spd": Text("indikator SPD", "SPD indicators"),
    "innovations": Text("daftar inovasi", "list of innovations"),
    "evidence": Text("bukti dukung", "evidence"),
    None: Text("tidak dibaca", "not read"),
}
HOW: Mapping[str, Text] = {
    "name": Text("nama resmi", "official name"),
    "alias": Text("nama lain", "another name"),
    "number": Text("nomor indikator", "number of the indicator"),
    "group": Text("bersama judul kelompok {read}", "together with the title {read}"),
    "misspelling": Text(
        "salah eja {read} (kemiripan {likeness} %)", "misspelt {read} (likeness {likeness} %)"
    ),
    "doubtful": Text("tidak dikenali; {read}?", "not recognised; {read}?"),
    "content": Text("isinya", "what it holds"),
    "words": Text("judul yang mirip", "a similar header"),
    "form": Text("isian formulir", "a row of a form"),
    "beside": Text("di samping parameter {read}", "beside the level of {read}"),
    "mapping": Text("pemetaan", "the mapping"),
    "unmatched": Text("tidak dikenali", "not recognised"),
}

WHY: Mapping[str, Text] = {
    "content": Text("menurut isinya", "by what it holds"),
    "words": Text("karena judulnya paling mirip", "because its header is the most similar"),
    "unit": Text(
        "padahal judulnya menyebut satuan: bila isinya jumlah, namai Capaian",
        "yet its header names a unit: if it holds counts, call it Capaian",
    ),
}
"""Why a column was read as a field that its header does not name."""

UNTITLED = Text("(tanpa judul)", "(no header)")
COLUMN = Text("Kolom", "Column")
LABEL = Text("Isian", "Field")
"""What a name stands for in a finding about names: the header of a column, or a label of a form."""

IN_TABLE: Mapping[str, Text] = {
    "what": Text("kolom", "column"),
    "where": Text("pada semua baris", "on every row"),
    "advice": Text("Tambahkan dengan nama itu.", "Add it under that name."),
}
ON_FORM: Mapping[str, Text] = {
    "what": Text("isian", "field"),
    "where": Text("pada formulir ini", "on this form"),
    "advice": IN_TABLE["advice"],
}
"""What is missing, where it then scores 0, and what to do about it."""

ON_SHEET = Text("di lembar ini", "on this sheet")
IN_FILE = Text("di {file}, asal baris ini", "in {file}, where this row is from")
"""Where a column is missing: on a sheet, or in the file that rows of a merged workbook are from."""

ADD_COLUMNS = Text("Tambahkan kolomnya (pada formulir: baris).", "Add columns (in a form: rows).")
FILL_CELLS = Text(
    'Isi sel "{marker}" pada baris dari berkas itu, bila ada isinya.',
    'Fill in the cells "{marker}" of the rows from that file, if there is something.',
)
"""What to do about a column that is missing on a sheet, and in a merged workbook, where it is not."""

NOT_THERE = Text('tidak ditemukan di lembar "{sheet}"', 'is not on sheet "{sheet}"')
SEVERAL = Text('cocok dengan beberapa baris di lembar "{sheet}"', 'fits several rows of sheet "{sheet}"')
"""Why a row is not joined with one of another sheet."""
