"""What copies with marked cells and lists of corrections say, and ``watch`` beside them."""

from inovasi_cli.text import Text

LACKS = Text(
    "{file}: yang tidak ikut ke salinan: {what}. Berkas aslinya tidak diubah.",
    "{file}: not carried over to the copy: {what}. The original is not changed.",
)
VALUES_ONLY = Text(
    "{file}: bukan .xlsx, jadi salinannya memuat isi sel saja, tanpa rumus dan format.",
    "{file}: not .xlsx, so its copy holds what is in the cells only, no formulas and no formats.",
)
AGENCIES_LACK = Text(
    "{file}: salinan per perangkat daerah memuat lembar yang dinilai saja, baris perangkat daerah itu "
    "saja, dan nilai sebagai ganti rumus bila tersimpan; tanpa bagan, gambar, tabel, nama, dan keterangan "
    "lain di luar sel.",
    "{file}: copies by agency hold only the sheets that are scored, only that agency's rows, and values "
    "in place of formulas where they are stored; no charts, pictures, tables, names, or anything else "
    "outside of cells.",
)
NOT_COPIED = Text(
    "{file} tidak dapat dibaca, jadi tidak ada salinannya.",
    "{file} cannot be read, so there is no copy of it.",
)
NOT_WRITTEN = Text(
    "{file} dapat dibaca tetapi tidak dapat disalin: susunan di dalamnya rusak. Buka di Excel atau "
    "LibreOffice, simpan sebagai berkas baru, lalu jalankan lagi atas berkas itu.",
    "{file} can be read but not copied: its inner structure is damaged. Open it in Excel or LibreOffice, "
    "save it as a new file, and run again on that one.",
)
COPIED = Text("Ditulis: {file} ({counts})", "Written: {file} ({counts})")
NO_AGENCY = Text("Tanpa perangkat daerah", "No agency")
NOTHING = Text("tanpa temuan", "no findings")
AGENCIES_CLEAN = Text("Tanpa temuan, jadi tanpa berkas: {agencies}.", "No findings, so no file: {agencies}.")

TITLE = Text("Daftar perbaikan {file}", "What to correct in {file}")
ABOUT = Text("Edisi {edition}. {counts}.", "Edition {edition}. {counts}.")
HOW = Text(
    "Yang paling berat lebih dahulu. Klik alamat sel untuk membukanya; isi kolom terakhir bila sudah "
    "selesai.",
    "Most serious first. Click a cell address to go there; mark the last column when done.",
)
COLOURS = Text(
    "Warna sel: merah kesalahan, kuning peringatan, biru catatan; penjelasannya di catatan sel.",
    "Colours of cells: red errors, yellow warnings, blue notes; comments of the cells explain.",
)
STAKED = Text(
    "Poin indeks: paling banyak, untuk temuan di baris itu saja.",
    "Index points: at most, for the finding of that row alone.",
)
SOURCES = Text("Dasar: {document}, kecuali disebut lain.", "Source: {document}, unless stated otherwise.")
RANK = Text("No", "No")
DONE = Text("Selesai?", "Done?")
DONE_ANSWERS = (Text("belum", "no"), Text("sudah", "yes"), Text("dikecualikan", "waived"))
NOTE = Text("{severity} {code}: {message}", "{severity} {code}: {message}")
NOTE_HINT = Text("Tindakan: {hint}", "To do: {hint}")
NOTE_BASIS = Text("Dasar: {source}", "Source: {source}")

UNREAD = Text(
    "Yang tidak terbaca, atau dibaca tidak hanya menurut judulnya, saat berkas digabung. Perbaiki berkas "
    "asalnya lalu gabungkan lagi, atau ikuti kolom Tindakan: salin yang tidak terbaca ke lembar yang benar, "
    "lalu hapus barisnya di sini.",
    "What was not read when the files were merged, or read by more than its header. Correct the original "
    "file and merge again, or do what the column Tindakan says: copy what was not read to the right sheet, "
    "and delete the row here.",
)
READ_AS = Text(
    'Isinya kini di kolom "{read}", pada baris yang berasal dari lembar ini. Bila benar, hapus baris ini. '
    "Bila bukan, pindahkan isinya ke kolom yang benar, lalu hapus baris ini.",
    'It now stands in column "{read}", in the rows that are from this sheet. If that is right, delete this '
    "row. If not, move it to the right column, and delete this row.",
)
"""What to do about a column that was read by more than its header."""
NO_COLUMN = Text(
    'Sel "{marker}": berkas asal baris itu tidak memiliki kolomnya. Tulis isinya di sel itu bila ada.',
    'Cells "{marker}": the file that the row is from has no such column. Fill them in if there is something.',
)

WAITING = Text(
    "Menunggu {files} disimpan. Tekan Ctrl-C untuk berhenti.",
    "Waiting for {files} to be saved. Press Ctrl-C to stop.",
)
NOW = Text("{at}  {what}", "{at}  {what}")
STATE = Text(
    "{index}; {counted} inovasi dihitung; {counts}.", "{index}; {counted} innovations count; {counts}."
)
INDEX = Text("indeks {index} ({predicate})", "index {index} ({predicate})")
SAME = Text("Disimpan; tidak ada yang berubah.", "Saved; nothing has changed.")
MOVED = Text("Indeks {before} -> {after} ({change})", "Index {before} -> {after} ({change})")
UNMOVED = Text("Indeks tetap {after}.", "Index still {after}.")
PREDICATE = Text("Predikat {before} -> {after}", "Predicate {before} -> {after}")
COUNTED = Text("Inovasi dihitung {before} -> {after}", "Innovations that count {before} -> {after}")
GONE = Text("Selesai ({n})", "Done ({n})")
NEW = Text("Baru ({n})", "New ({n})")
MORE = Text("dan {n} lagi", "and {n} more")
LEFT = Text("Sisa: {counts}.", "Left: {counts}.")
NOTHING_LEFT = Text("Tidak ada temuan lagi.", "No findings left.")
REFUSED = Text(
    "{file} tidak dapat dibaca: {why} Keadaan terakhir yang terbaca tetap dipakai; menunggu "
    "penyimpanan berikutnya.",
    "{file} cannot be read: {why} The last state that could be read is kept; waiting for the next save.",
)
UNREADABLE = Text(
    "{file} belum dapat dibaca (masih disimpan, terkunci, atau tidak ada); menunggu penyimpanan berikutnya.",
    "{file} cannot be read yet (still being saved, locked, or gone); waiting for the next save.",
)
