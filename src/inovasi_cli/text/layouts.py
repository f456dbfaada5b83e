"""What ``inovasi layout`` says."""

from collections.abc import Mapping

from inovasi_cli.text import Text

SHEET = Text("Lembar {sheet}: {role}", "Sheet {sheet}: {role}")
HEAD_CELL = Text("Sel", "Cell")
HEAD_HEADER = Text("Judul kolom", "Header")
HEAD_FIELD = Text("Dibaca sebagai", "Read as")
HEAD_HOW = Text("Karena", "Because of")
NOTHING = Text("tidak ada kolom yang dikenali", "no column is recognised")

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
    "misspelling": Text("salah eja {read}", "misspelt {read}"),
    "content": Text("isinya", "what it holds"),
    "form": Text("isian formulir", "a row of a form"),
    "mapping": Text("pemetaan", "the mapping"),
    "unmatched": Text("tidak dikenali", "not recognised"),
}
