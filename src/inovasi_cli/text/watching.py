"""What ``inovasi watch`` says."""

from inovasi_cli.text import Text

WAITING = Text(
    "Menunggu simpanan {files}. Ctrl-C untuk berhenti.", "Waiting for {files} to be saved. Ctrl-C to stop."
)
NOW = Text("{at}  {what}", "{at}  {what}")
STATE = Text(
    "{index}; {counted} inovasi dihitung; {counts}.", "{index}; {counted} innovations count; {counts}."
)
INDEX = Text("indeks {index} ({predicate})", "index {index} ({predicate})")
INDEX_NONE = Text("indeks belum dapat dihitung", "the index cannot be computed yet")
SAME = Text("Disimpan; tidak ada yang berubah.", "Saved; nothing has changed.")
MOVED = Text("Indeks {before} -> {after} ({change})", "Index {before} -> {after} ({change})")
UNMOVED = Text("Indeks tetap {after}.", "Index still {after}.")
PREDICATE = Text("Predikat {before} -> {after}", "Predicate {before} -> {after}")
COUNTED = Text("Inovasi dihitung {before} -> {after}", "Innovations that count {before} -> {after}")
GONE = Text("Selesai ({n})", "Done ({n})")
NEW = Text("Baru ({n})", "New ({n})")
MORE = Text("dan {n} lagi", "and {n} more")
LEFT = Text("Sisa: {counts}.", "Left: {counts}.")
NOTHING_LEFT = Text("Tidak ada temuan lagi.", "Nothing is found any more.")
REFUSED = Text(
    "{file} tidak dapat dibaca: {why} Keadaan terakhir yang terbaca tetap dipakai; menunggu simpanan "
    "berikutnya.",
    "{file} cannot be read: {why} The last state that could be read is kept; waiting for the next save.",
)
UNREADABLE = Text(
    "{file} belum dapat dibaca (masih disimpan, terkunci, atau tidak ada); menunggu simpanan berikutnya.",
    "{file} cannot be read yet (still being saved, locked, or gone); waiting for the next save.",
)
