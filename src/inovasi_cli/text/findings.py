"""What is said around diagnostics: titles, counts, what a severity means."""

from collections.abc import Mapping

from inovasi_cli.text import Text

FINDINGS = Text("Temuan", "Findings")
CLEAN = Text("Tidak ada temuan.", "Nothing found.")
CLEAN_FILES = Text("{files}: tidak ada temuan.", "{files}: nothing found.")
NOTHING_TO_DO = Text("Tidak ada yang harus diperbaiki.", "Nothing needs to be corrected.")
READ_ALL = Text("Rincian per sel: inovasi validate {arguments}", "Cell by cell: inovasi validate {arguments}")
ALIKE = Text("({n} catatan serupa tidak diulang.)", "({n} similar notes are not repeated.)")
ELSEWHERE = Text("(Juga di {n} tempat lain.)", "(Also in {n} other places.)")
MORE_CELLS = Text("dan {n} lagi", "and {n} more")
FOLDED = Text(
    "{kind} juga di {n} tempat lain: {cells} ... (--all untuk semua)",
    "{kind} in {n} more places: {cells} ... (--all for all)",
)

TITLES: Mapping[str, Text] = {
    "error": Text("KESALAHAN ({n})", "ERRORS ({n})"),
    "warning": Text("PERINGATAN ({n})", "WARNINGS ({n})"),
    "note": Text("CATATAN ({n})", "NOTES ({n})"),
}
MEANINGS: Mapping[str, Text] = {
    "error": Text("belum dapat dinilai sebagaimana tertulis", "cannot be scored as it stands"),
    "warning": Text("dinilai, tetapi mungkin bukan yang dimaksud", "scored, but maybe not as meant"),
    "note": Text("tidak perlu tindakan", "nothing to do"),
}
COUNTS: Mapping[str, Text] = {
    "error": Text("{n} kesalahan", "{n} errors"),
    "warning": Text("{n} peringatan", "{n} warnings"),
    "note": Text("{n} catatan", "{n} notes"),
}
SEVERITIES: Mapping[str, Text] = {
    "error": Text("kesalahan", "error"),
    "warning": Text("peringatan", "warning"),
    "note": Text("catatan", "note"),
}

MEANS = Text("Artinya", "Message")
WHAT_TO_DO = Text("Tindakan", "What to do")
WHY = Text("Mengapa", "Why")
HEAD_CODE = Text("Kode", "Code")
HEAD_PLACE = Text("Tempat", "Place")
HEAD_MESSAGE = Text("Temuan", "Finding")
HEAD_HINT = Text("Tindakan", "What to do")
HEAD_SEVERITY = Text("Tingkat", "Severity")
