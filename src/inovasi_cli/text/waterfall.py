"""What is said about the difference of two indices, and of an index from the list of the portal."""

from collections.abc import Mapping

from inovasi_cli.text import Text

TITLE = Text("Selisih indeks: {difference}", "Difference of the index: {difference}")
SIDE = Text(
    "{file}, edisi {edition}: {index}, {predicate}, {counted} inovasi dihitung",
    "{file}, edition {edition}: {index}, {predicate}, {counted} innovations count",
)
MATURITY = Text(
    "{file}: {counted} inovasi dihitung, rata-rata kematangan {mean}.",
    "{file}: {counted} innovations count, mean maturity {mean}.",
)
BASIS = Text("basis {basis}", "{basis} basis")
WHERE = Text("Dari mana selisihnya", "Where the difference comes from")
SAME = Text(
    "Tidak ada yang berbeda dalam hitungan indeks.", "Nothing that the index is computed from differs."
)
NOTHING = Text(
    "Tidak ada yang dibandingkan: tidak ada inovasi yang terbaca dari {files}.",
    "Nothing was compared: no innovations were read from {files}.",
)
RENAMED = Text("Mungkin hanya berganti nama ({n})", "Maybe only renamed ({n})")
RENAMED_MEANS = Text(
    "Hilang dengan satu nama dan bertambah dengan nama yang mirip. Bila memang sama, samakan namanya: "
    "yang tersisa hanya perubahan kematangannya.",
    "Removed under one name and added under a similar one. If they are the same, use one name: only "
    "the change of maturity then remains.",
)

PART = Text("Bagian", "Part")
POINTS = Text("Poin", "Points")
BEFORE = Text("Sebelum", "Before")
AFTER = Text("Sesudah", "After")
KINDS: Mapping[str, Text] = {
    "rules": Text("Aturan {old} menjadi {new}, isi yang sama", "Rules {old} to {new}, the same data"),
    "spd": Text("SPD: {n} baris berbeda", "SPD: {n} rows differ"),
    "added": Text("Inovasi yang bertambah: {n}", "Innovations added: {n}"),
    "removed": Text("Inovasi yang tidak ada lagi: {n}", "Innovations removed: {n}"),
    "changed": Text("Inovasi yang kematangannya berubah: {n}", "Innovations with changed maturity: {n}"),
    "eligible": Text("Inovasi yang kini dihitung: {n}", "Innovations that now count: {n}"),
    "ineligible": Text("Inovasi yang tidak lagi dihitung: {n}", "Innovations that no longer count: {n}"),
    "divisor": Text("Pembagi {old} menjadi {new}", "Divisor {old} to {new}"),
    "quantity": Text(
        "Skor jumlah: {old} menjadi {new} inovasi", "Quantity score: {old} to {new} innovations"
    ),
    "gate": Text(
        "Syarat urusan wajib: {old} menjadi {new} tercakup",
        "Basic-service requirement: {old} to {new} covered",
    ),
    "maximum": Text("Maksimum {old} menjadi {new}", "Maximum {old} to {new}"),
}
OTHER_PARTS = Text("dan {n} bagian lain", "and {n} other parts")
ADD_UP = Text("Bagian-bagiannya berjumlah tepat {difference}.", "The parts add up to exactly {difference}.")
NUMBER_MEANS = Text(
    "Poin inovasi memakai pembagi rata-rata kedua keadaan; pengaruh jumlah inovasi ada pada Pembagi "
    "dan Skor jumlah, jadi baca ketiganya bersama.",
    "Points of innovations use the mean divisor of both states; the effect of their number is under "
    "Divisor and Quantity score, so read the three together.",
)
KEPT = Text("selisih.xlsx", "differences.xlsx")
LIST_TOO = Text(
    "Beda isian (tahapan, tanggal, skor) per inovasi: tambahkan --as list.",
    "Which fields differ (stage, dates, score): add --as list.",
)
WITH_SPD = Text(
    "Untuk membandingkan bagian inovasinya saja, beri --spd {spd}: skor SPD berkas ini menurut edisi "
    "{edition}, yang lalu dipakai pada keduanya.",
    "To compare the part of the innovations only, give --spd {spd}: the SPD score of this file under edition "
    "{edition}, which then serves both.",
)
NO_SCORE = Text(
    "Selisih indeks tidak dihitung, karena tidak ada indeks dari {files}.",
    "The difference of the index is not computed, because there is no index of {files}.",
)

SPD = Text("Baris SPD", "SPD rows")
SPD_TOTAL = Text("Skor SPD", "SPD score")
CHANGED_BY_INDICATOR = Text("Kematangan menurut indikator", "Maturity by indicator")
MOVE = Text("{old} ke {new}", "{old} to {new}")
MOVED_INDICATOR = Text("{code}: {old} ke {new}", "{code}: {old} to {new}")
OTHER_WEIGHT = Text("{code}: bobot berbeda", "{code}: different weight")
SOME_NOT_COUNTED = Text("{said}, {n} tidak dihitung", "{said}, {n} of them do not count")
NOT_COUNTED = Text("tidak dihitung", "does not count")

# Refused
TWO_NEEDED = Text(
    "tulis dua berkas, atau satu berkas dengan dua edisi: --edition 2024 --edition 2026.",
    "give two files, or one file and two editions: --edition 2024 --edition 2026.",
)
TOO_MANY = Text("paling banyak dua edisi dapat dibandingkan.", "two editions at most can be compared.")
LIST_OF_ONE = Text(
    "--as list membandingkan dua berkas; hanya satu yang disebut.",
    "--as list compares two files; only one is given.",
)

PORTAL_TITLE = Text("Data daerah dan portal", "Local data and the portal")
FILES = Text("Data daerah: {local}. Portal: {portal}.", "Local data: {local}. Portal: {portal}.")
TITLE_OF_TWO = Text("Dua daftar inovasi", "Two lists of innovations")
FILES_OF_TWO = Text("Pertama: {local}. Kedua: {portal}.", "First: {local}. Second: {portal}.")
COUNTS_OF_TWO = Text(
    "Sama {same}, berbeda isi {different}, mungkin sama {alike}, hanya di {local} {unsent}, "
    "hanya di {portal} {only_portal}.",
    "Same {same}, different content {different}, maybe the same {alike}, only in {local} {unsent}, "
    "only in {portal} {only_portal}.",
)
ONLY_IN = Text("Hanya ada di {file} ({n})", "Only in {file} ({n})")
COUNTS = Text(
    "Sama {same}, berbeda isi {different}, mungkin sama {alike}, belum dikirim {unsent}, hanya di portal "
    "{only_portal}.",
    "Same {same}, different content {different}, maybe the same {alike}, not sent {unsent}, only on "
    "the portal {only_portal}.",
)
AGREES = Text("Kedua daftar sama.", "Both lists agree.")
NOT_COMPARED = Text(
    "Tidak dibandingkan karena kolomnya tidak ada di kedua berkas: {fields}.",
    "Not compared because not both files have the column: {fields}.",
)

UNSENT = Text("Belum dikirim ke portal ({n})", "Not sent to the portal ({n})")
ONLY_PORTAL = Text("Hanya ada di portal ({n})", "Only on the portal ({n})")
HELD = Text(
    "Dilaporkan dan tidak dikirim menurut {file} ({n})", "Reported and not sent according to {file} ({n})"
)
DIFFERENT = Text("Isinya berbeda ({n})", "With different content ({n})")
NEAR = Text("Mungkin inovasi yang sama ({n})", "Maybe the same innovation ({n})")
NEAR_MEANS = Text(
    "Namanya mirip. Bila memang sama, samakan namanya.",
    "The names are similar. If they are the same innovation, use one name.",
)

PLACE = Text("Tempat", "Place")
FIELD = Text("Isian", "Field")
LOCAL = Text("Data daerah", "Local")
PORTAL = Text("Portal", "Portal")
LIKENESS = Text("Mirip", "Alike")
FIELDS: Mapping[str, Text] = {
    "stage": Text("Tahapan", "Stage"),
    "trial": Text("Waktu uji coba", "Date of trial"),
    "applied": Text("Waktu penerapan", "Date of application"),
    "developed": Text("Waktu pengembangan", "Date of development"),
    "score": Text("Skor kematangan", "Maturity"),
}
