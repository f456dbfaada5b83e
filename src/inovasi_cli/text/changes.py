"""What ``inovasi rules diff`` says of two editions compared."""

from collections.abc import Mapping

from inovasi_cli.text import Text

DIFF = Text("Edisi {before} ke edisi {after}", "Edition {before} to edition {after}")
STATUSES_OF = Text("{before}: {first}; {after}: {second}.", "{before}: {first}; {after}: {second}.")
BEFORE_AFTER = Text("{before} -> {after}", "{before} -> {after}")
UNKNOWN_IN_ONE = Text(
    "Tidak diketahui dalam salah satu edisi: {names}.", "Not known in one of the editions: {names}."
)
BANDS_MOVED = Text("Indeks yang berganti predikat", "Indices whose predicate changes")
MOVED = Text("Yang berubah, {aspect}", "What changed, {aspect}")
UNCHANGED = Text("Tidak ada yang berubah.", "Nothing changed.")
NONE_MOVED = Text("Tidak ada yang berubah selain kata-katanya.", "Nothing changed but words.")
MOVE = Text("parameter {before} -> {after}: {of}", "level {before} -> {after}: {of}")
MOVE_OF_BASIS = Text(
    "dasar {basis}, parameter {before} -> {after}: {of}", "basis {basis}, level {before} -> {after}: {of}"
)
NO_LONGER = Text("{of} (tidak lagi disebut)", "{of} (no longer named)")
NOT_REACHED = Text("{of} (di bawah parameter 1)", "{of} (below level 1)")
AND_BELOW = Text("{high} ke bawah", "{high} and below")
ANY_VALUE = Text("semua nilai", "any value")
AND_ABOVE = Text("{low} ke atas", "{low} and above")
LOSS = Text("Rugi", "Loss")
GAIN = Text("Untung", "Gain")
CHANGES: Mapping[str, Text] = {
    "weight": Text("bobot {before} -> {after}", "weight {before} -> {after}"),
    "mandatory": Text("wajib: {before} -> {after}", "mandatory: {before} -> {after}"),
    "files": Text("jenis berkas: {before} -> {after}", "file types: {before} -> {after}"),
    "unit": Text("satuan: {before} -> {after}", "unit: {before} -> {after}"),
}
DOCUMENTS = Text("Syarat dokumen yang berubah, {aspect}", "Document requirements that changed, {aspect}")
DOCUMENT_GONE = Text("tidak lagi: {rule}", "no longer: {rule}")
DOCUMENT_NEW = Text("sekarang: {rule}", "now: {rule}")
ADDED = Text("baris baru", "a new row")
ENDED = Text("baris dihapus", "a row that was removed")
BASIS_ADDED = Text("dasar ukur baru {code}: {name}", "new basis {code}: {name}")
BASIS_ENDED = Text("dasar ukur {code} dihapus: {name}", "basis {code} removed: {name}")
UNCOMPARABLE = Text(
    "parameternya sama sekali berbeda dan tidak dapat dibandingkan",
    "its levels are entirely different and cannot be compared",
)
DECISIONS = Text("Keputusan kami yang berbeda", "Decisions made by this project that differ")
WORDING = Text("Hanya kata-katanya yang berubah, {aspect}", "Only words changed, {aspect}")
WORDED: Mapping[str, Text] = {
    "name": Text("nama", "name"),
    "unit": Text("satuan", "unit"),
    "evidence": Text("bukti", "evidence"),
    "level-1": Text("parameter 1", "level 1"),
    "level-2": Text("parameter 2", "level 2"),
    "level-3": Text("parameter 3", "level 3"),
}
WORDED_OF_BASIS = Text("dasar {basis}, {what}", "basis {basis}, {what}")
REWORDED = Text('{what}: "{before}" -> "{after}"', '{what}: "{before}" -> "{after}"')
SEE_WORDING = Text("Kata-katanya: tambahkan --all.", "The words: add --all.")
EFFECT_TITLE = Text("Bila tidak ada yang diperbarui", "If nothing is updated")
EFFECT_SID = Text(
    "Satu inovasi rugi paling banyak {loss} dan untung paling banyak {gain} poin kematangan.",
    "One innovation loses at most {loss} and gains at most {gain} points of maturity.",
)
EFFECT_SPD = Text(
    "SPD rugi paling banyak {loss} dan untung paling banyak {gain} poin.",
    "SPD loses at most {loss} and gains at most {gain} points.",
)
EFFECT_NONE = Text("{aspect}: tidak ada skor yang berubah.", "{aspect}: no score changes.")
EFFECT_OF_LEVELS = Text(
    "Hanya dari bobot dan parameter; tetapan rumus, syarat, dan batas predikat belum termasuk.",
    "From weights and levels only; constants, eligibility and predicate bounds are not included.",
)
EFFECT_INDEX = Text(
    "Bila terjadi pada semua inovasi: {loss} sampai {gain} poin indeks.",
    "Should it happen to all innovations: {loss} to {gain} points of the index.",
)
EFFECT_UNKNOWN = Text(
    "Selain itu, {codes} tidak dapat dibandingkan: paling banyak {loss} sampai {gain} poin.",
    "Besides, {codes} cannot be compared: {loss} to {gain} points at most.",
)
SCALE = Text(
    "Skala berbeda: maksimum {before} -> {after} poin, jadi sebagian selisih hanyalah skala.",
    "The scales differ: at most {before} -> {after} points, so part of the difference is scale only.",
)
LIMITS_TITLE = Text("Batas perbandingan ini", "What this comparison cannot tell")
LIMITS = (
    Text(
        "Nilai terukur diuji pada dan di sekitar setiap batas kedua edisi, dalam langkah angka yang "
        "tercetak dan dengan nilai yang sama; bila satuannya berubah, nilainya sendiri dapat berbeda.",
        "Measured values are tried at and around every bound of both editions, in steps of the printed "
        "numbers and the same value in both; where the unit changed, the value itself may differ.",
    ),
    Text(
        "Parameter berupa teks dibandingkan menurut kode arti (means) yang kami berikan pada setiap teks;"
        " yang hanya disebut edisi kemudian tidak dihitung.",
        "Levels given as text are compared by the codes of meaning (means) that we assigned to each text;"
        " what only the later edition names is not counted.",
    ),
    Text(
        "Syarat bukti berupa kalimat dan daftar pilihan tidak dibandingkan: bacalah bersama suratnya.",
        "Evidence requirements worded as sentences and closed lists are not compared: read them beside "
        "the letter.",
    ),
)
UNCOMPARED = Text(
    "{aspect} tidak dibandingkan: barisnya tidak diketahui dalam salah satu edisi.",
    "{aspect} is not compared: its rows are not known in one of the editions.",
)
PART_OF = Text("bagian ini saja: {parts}", "this part only: {parts}")
