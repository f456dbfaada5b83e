"""What is said of cells that were written as the edition writes them (``validate --fix``)."""

from collections.abc import Mapping

from inovasi_cli.text import Text

WHAT: Mapping[str, Text] = {
    "header": Text("judul kolom", "header"),
    "term": Text("ejaan pilihan", "spelling of a choice"),
    "date": Text("teks menjadi tanggal", "text to date"),
    "number": Text("teks menjadi angka", "text to number"),
    "level": Text("parameter", "level"),
    "name": Text("nama lengkap", "whole name"),
    "blanks": Text("spasi berlebih", "needless spaces"),
}
"""What of a cell was written otherwise."""

LEARNT = Text("{what}; semula tidak terbaca", "{what}; could not be read before")
HELD = Text(
    "rumus, judul tabel Excel, atau sel tergabung: dibiarkan",
    "formula, header of an Excel table or covered by a merged cell: left as it is",
)

SECTION = Text("Diperbaiki: {n} sel ({kinds})", "Corrected: {n} cells ({kinds})")
OF_KIND = Text("{what} {n}", "{what} {n}")
NOTHING = Text("Tidak ada sel yang perlu diperbaiki.", "No cell needs to be corrected.")
INDEX_SAME = Text("Indeks tetap {index}.", "The index stays {index}.")
INDEX_MOVED = Text(
    "Indeks {before} menjadi {after}, karena ada isian yang semula tidak terbaca.",
    "Index {before} becomes {after}, because some cells could not be read before.",
)
HELD_CELLS = Text(
    "Dibiarkan, karena berupa rumus, judul tabel Excel, atau sel tergabung: {cells}.",
    "Left as they are, as formulas, headers of Excel tables or covered by merged cells: {cells}.",
)
RECALCULATED = Text(
    "Rumus yang memakai sel yang diperbaiki: {cells}. Periksa hasilnya setelah salinan dibuka.",
    "Formulas that use corrected cells: {cells}. Check their results after opening the copy.",
)
NEXT = Text(
    "Berikutnya: baca lembar Perbaikan, perbaiki sel yang ditandai, lalu inovasi validate {copy}",
    "Next: read sheet Perbaikan, correct the marked cells, then inovasi validate {copy}",
)
REMAINING = Text("Yang tersisa, menurut isi salinan", "What remains, by what the copy holds")

HEAD_HEADER = Text("Kolom", "Column")
HEAD_WHAT = Text("Yang diperbaiki", "What was corrected")
HEAD_BEFORE = Text("Sebelum", "Before")
HEAD_AFTER = Text("Sesudah", "After")
HEAD_NUMBER = Text("Sel", "Cells")
CELLS = Text("{first} dan {n} lagi", "{first} and {n} more")

TITLE = Text("Perbaikan otomatis {file}", "Automatic corrections of {file}")
ABOUT = Text("{n} sel diperbaiki. {index}", "{n} cells corrected. {index}")
HOW = Text(
    "Setiap sel yang ditulis ulang oleh inovasi validate --fix. Artinya tidak berubah, kecuali yang "
    "semula tidak terbaca. Klik alamat sel untuk membukanya.",
    "Every cell that inovasi validate --fix has rewritten. Its meaning is the same, unless it could "
    "not be read before. Click a cell address to go there.",
)
GAIN = Text(
    "Indeks: perubahannya dalam poin bila hanya isian ini, di semua selnya, yang menjadi terbaca.",
    "Index: by how many points it moves if only this entry, in all its cells, becomes readable.",
)
FORMERLY = Text("Semula: {before}", "Formerly: {before}")
NO_INDEX = Text("Belum ada indeks.", "There is no index yet.")
