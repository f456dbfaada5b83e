"""What ``inovasi verify`` says."""

from collections.abc import Mapping

from inovasi_cli.text import Text, output, report

EQUAL = Text(
    "Cocok: dihitung ulang, hasilnya sama. Indeks {index}, {innovations} inovasi.",
    "Equal: computed again, with the same result. Index {index}, {innovations} innovations.",
)
DIFFERENT = Text("Berbeda dalam {n} hal", "Different in {n} points")
WHAT = Text("Unsur", "Item")
RECORDED = Text("Tercatat", "Recorded")
NOW = Text("Sekarang", "Now")
NOTHING = Text("tidak ada", "none")
MORE = Text("{n} lagi: tambahkan --all.", "{n} more: add --all.")
CHECKSUM_CUT = Text("{sha256}...", "{sha256}...")

VERSION = Text("versi inovasi", "version of inovasi")
RULES = Text("sidik aturan edisi {name}", "checksum of the rules of edition {name}")
INPUT = Text("sidik berkas {name}", "checksum of file {name}")
INNOVATION = Text("{name} (baris {row}): {what}", "{name} (row {row}): {what}")
INNOVATION_WHOLE = Text("inovasi", "innovation")
LEVEL = Text("parameter {code}", "level of {code}")
SPD_LEVEL = Text("parameter SPD {code}", "SPD level of {code}")

NAMES: Mapping[str, Text] = {
    "edition": Text("edisi", "edition"),
    "basis": Text("basis", "basis"),
    "index": output.INDEX_HEAD,
    "index_exact": Text("indeks, tidak dibulatkan", "index, not rounded"),
    "predicate.code": output.PREDICATE,
    "rank.best": Text("peringkat terbaik", "best rank"),
    "rank.worst": Text("peringkat terburuk", "worst rank"),
    "rank.of": Text("banyaknya pemda", "number of regions"),
    "spd.score": report.SPD,
    "sid.score": report.SID,
    "sid.maturity_sum": Text("jumlah kematangan", "sum of maturities"),
    "sid.maturity_mean": Text("rata-rata kematangan", "mean maturity"),
    "sid.divisor": Text("pembagi", "divisor"),
    "sid.quantity": output.QUANTITY,
    "sid.counted": report.COUNTED,
    "sid.reported": Text("inovasi dilaporkan", "innovations reported"),
    "total": output.TOTAL,
    "maturity": Text("kematangan", "maturity"),
    "counted": Text("dihitung", "counted"),
    "gain": Text("dampak", "effect"),
}
"""What the keys of a result are called; a key that is not here is shown as it stands."""

UNVERIFIABLE: Mapping[str, Text] = {
    "unreadable": Text(
        "{file} tidak dapat dibaca. Periksa nama dan foldernya.",
        "{file} cannot be read. Check its name and folder.",
    ),
    "no-json": Text(
        "{file} bukan JSON. Beri berkas hasil dari: inovasi score data.xlsx -o hasil.json",
        "{file} is no JSON. Give a result of: inovasi score data.xlsx -o result.json",
    ),
    "schema": Text(
        "{file} bukan hasil inovasi score (skemanya: {found}). Buat dengan: "
        "inovasi score data.xlsx -o hasil.json",
        "{file} is no result of inovasi score (its schema: {found}). Make one with: "
        "inovasi score data.xlsx -o result.json",
    ),
    "origin": Text(
        "{file} tidak menyebut asal-usulnya (provenance), jadi tidak dapat diperiksa. Hitung lagi dengan: "
        "inovasi score data.xlsx -o hasil.json",
        "{file} does not tell what it was computed with (provenance), so it cannot be checked. Score again "
        "with: inovasi score data.xlsx -o result.json",
    ),
}
FILES_MISSING = Text(
    "{file} tidak menyebut berkas masukan apa pun. Sebutkan: inovasi verify {file} data.xlsx",
    "{file} names no input file. Name them: inovasi verify {file} data.xlsx",
)
OPTION_WRONG = Text(
    "{file} mencatat pilihan --{name} {value}, yang tidak dapat dipakai lagi.",
    "{file} records the option --{name} {value}, which cannot be used any more.",
)
