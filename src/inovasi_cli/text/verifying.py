"""What ``inovasi verify`` says."""

from collections.abc import Mapping

from inovasi_cli.text import Text, output, report

KEPT = Text("hasil-baru.json", "new-result.json")
EQUAL = Text(
    "Cocok: dihitung ulang, hasilnya sama. Indeks {index}, {innovations} inovasi.",
    "Equal: recomputed with the same result. Index {index}, {innovations} innovations.",
)
DIFFERENT = Text("Berbeda dalam {n} hal", "Different in {n} points")
RECORDED = Text("Tercatat", "Recorded")
NOW = Text("Sekarang", "Now")
NOTHING = Text("tidak ada", "none")
BESIDE_MISSING = Text(
    "{value}, yang dicatat {file} untuk --{name}, tidak ada. Tunjukkan tempatnya: --{name} BERKAS.",
    "{value}, which {file} records for --{name}, is not there. Say where it is: --{name} FILE.",
)
DATA_UNREAD = Text(
    "Tidak ada yang dibandingkan, karena {files} tidak terbaca. Bila datanya sudah pindah atau berganti "
    "nama: inovasi verify {record} BERKAS",
    "Nothing was compared, because {files} could not be read. If the data were moved or renamed: "
    "inovasi verify {record} FILE",
)
CHECKSUM_CUT = Text("{sha256}...", "{sha256}...")

VERSION = Text("versi inovasi", "version of inovasi")
RULES = Text("sidik digital aturan edisi {name}", "checksum of the rules of edition {name}")
INPUT = Text("sidik digital berkas {name}", "checksum of file {name}")
OPTION = Text("opsi --{name}", "option --{name}")
INNOVATION = Text("{name} (baris {row}): {what}", "{name} (row {row}): {what}")
FINDING = Text("temuan {n} ({code}): {what}", "finding {n} ({code}): {what}")
ENTRY = Text('isian "{path}"', 'entry "{path}"')
NOT_RECORDED = Text("(tidak tercatat)", "(not recorded)")
NOT_COMPUTED = Text("(tidak ada dalam hasil hitung ulang)", "(not in the recomputed result)")
INNOVATION_WHOLE = Text("seluruhnya", "as a whole")
LEVEL = Text("parameter {code}", "level of {code}")
SPD_LEVEL = Text("parameter SPD {code}", "SPD level of {code}")

_BETTER = Text("peringkat lebih baik yang terdekat", "nearest better rank")
_WORSE = Text("peringkat lebih rendah yang terdekat", "nearest lower rank")


def _of(whole: Text, part: Text) -> Text:
    return Text(f"{whole.id}: {part.id}", f"{whole.en}: {part.en}")


_NEIGHBOUR: Mapping[str, Text] = {
    "points": Text("jaraknya dalam poin", "points away"),
    "index": Text("mulai indeks", "from an index of"),
    "best": Text("terbaik", "at best"),
    "worst": Text("terburuk", "at worst"),
}

NAMES: Mapping[str, Text] = {
    "provenance": Text("asal-usul", "origin"),
    "region": Text("pemda", "region"),
    "region.name": Text("nama pemda", "name of the region"),
    "region.category": Text("kategori pemda", "category of the region"),
    "region.code": Text("kode wilayah", "region code"),
    "agency": Text("perangkat daerah", "agency"),
    "rank": Text("peringkat", "rank"),
    "rank.category": Text("kategori peringkat", "category of the rank"),
    "rank.year": Text("tahun hasil pembanding", "year of the results compared with"),
    "rank.known": Text("hasil pembanding yang diketahui", "results known to compare with"),
    "rank.additional": Text("pemda di luar yang diperingkat", "region outside those ranked"),
    "rank.level_with": Text("indeksnya sama dengan", "of the same index"),
    "rank.better": _BETTER,
    "rank.worse": _WORSE,
    **{f"rank.better.{key}": _of(_BETTER, part) for key, part in _NEIGHBOUR.items()},
    **{f"rank.worse.{key}": _of(_WORSE, part) for key, part in _NEIGHBOUR.items()},
    "rank.bounds": Text("hasil yang membatasi peringkat", "results that bound the rank"),
    "bases": Text("ketiga basis", "the three bases"),
    "spd": report.SPD,
    "spd.max": Text("maksimum SPD", "maximum of SPD"),
    "spd.levels": Text("parameter SPD", "SPD levels"),
    "sid": report.SID,
    "sid.max": Text("maksimum SID", "maximum of SID"),
    "sid.affairs": Text("urusan wajib pelayanan dasar", "basic services"),
    "sid.affairs.covered": Text("urusan wajib yang tercakup", "basic services covered"),
    "sid.affairs.missing": Text("urusan wajib yang belum tercakup", "basic services not covered"),
    "sid.affairs.required": Text("urusan wajib yang disyaratkan", "basic services required"),
    "sid.affairs.met": Text("syarat urusan wajib terpenuhi", "basic services suffice"),
    "max_total": Text("maksimum keseluruhan", "maximum in all"),
    "innovations": Text("daftar inovasi", "list of innovations"),
    "diagnostics": Text("jumlah temuan", "number of findings"),
    "diagnostics.error": Text("jumlah kesalahan", "number of errors"),
    "diagnostics.warning": Text("jumlah peringatan", "number of warnings"),
    "diagnostics.note": Text("jumlah catatan", "number of notes"),
    "code": Text("kode", "code"),
    "slug": Text("nama temuan", "name of the finding"),
    "severity": Text("tingkat", "severity"),
    "message": Text("bunyi", "wording"),
    "hint": Text("saran", "advice"),
    "facts": Text("rincian", "details"),
    "predicate.label": Text("label predikat", "label of the predicate"),
    "name": Text("nama", "name"),
    "place": Text("tempat", "place"),
    "place.sheet": Text("lembar", "sheet"),
    "place.row": Text("baris", "row"),
    "reasons": Text("sebab tidak dihitung", "why it does not count"),
    "warnings": Text("peringatan", "warnings"),
    "levels": Text("parameter", "levels"),
    "status": Text("status pengiriman", "whether it was sent"),
    "sending": Text("yang sebaiknya dikirim", "what to send"),
    "supposed": Text("hanya simulasi", "simulated only"),
    "what_if": Text("simulasi", "simulation"),
    "edition": Text("edisi", "edition"),
    "basis": Text("basis", "basis"),
    "index": output.INDEX_HEAD,
    "index_if_all_sent": Text("indeks bila semuanya dikirim", "index with all of them sent"),
    "index_low": Text("indeks terendah", "lowest index"),
    "index_high": Text("indeks tertinggi", "highest index"),
    "reservations": Text("yang masih terbuka", "what is open"),
    "untested": Text("syarat yang tidak dapat diuji", "rules not tested"),
    "untested.index": Text("indeks bila syaratnya tidak terpenuhi", "index if those rules failed"),
    "refused": Text("isian yang salah", "entries with errors"),
    "refused.low": Text("indeks terendah setelah diperbaiki", "lowest index once corrected"),
    "refused.high": Text("indeks tertinggi setelah diperbaiki", "highest index once corrected"),
    "absent": Text("yang tidak ada baris atau kolomnya", "what has no row or column"),
    "absent.index": Text("indeks bila semuanya parameter 3", "index with all of it at level 3"),
    "partial": Text("yang tidak terbaca", "what was not read"),
    "index_exact": Text("indeks, tidak dibulatkan", "index, not rounded"),
    "predicate.code": output.PREDICATE,
    "rank.best": Text("peringkat terbaik", "best rank"),
    "rank.worst": Text("peringkat terburuk", "worst rank"),
    "rank.of": Text("jumlah pemda", "number of regions"),
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
"""What the keys of a result are called."""

UNVERIFIABLE: Mapping[str, Text] = {
    "unreadable": Text(
        "{file} tidak dapat dibaca. Periksa nama dan foldernya.",
        "{file} cannot be read. Check its name and folder.",
    ),
    "workbook": Text(
        "{file} tampaknya buku kerja, bukan hasil JSON. Hitung dahulu: inovasi score {file} -o hasil.json; "
        "kemudian hari: inovasi verify hasil.json",
        "{file} seems to be a workbook, not a JSON result. Score it first: inovasi score {file} -o "
        "result.json; later: inovasi verify result.json",
    ),
    "no-json": Text(
        "{file} bukan JSON. Beri berkas hasil dari: inovasi score data.xlsx -o hasil.json",
        "{file} is not JSON. Give a result file from: inovasi score data.xlsx -o result.json",
    ),
    "schema": Text(
        "{file} bukan hasil inovasi score (skemanya: {found}). Buat dengan: "
        "inovasi score data.xlsx -o hasil.json",
        "{file} is not a result of inovasi score (its schema: {found}). Make one with: inovasi score "
        "data.xlsx -o result.json",
    ),
    "origin": Text(
        "{file} tidak menyebut asal-usulnya (provenance), jadi tidak dapat diperiksa. Hitung lagi dengan: "
        "inovasi score data.xlsx -o hasil.json",
        "{file} does not state what it was computed from (provenance), so it cannot be checked. Score "
        "again with: inovasi score data.xlsx -o result.json",
    ),
}
FILES_MISSING = Text(
    "{file} tidak menyebut berkas masukan apa pun. Tulis: inovasi verify {file} data.xlsx",
    "{file} names no input file. Give them: inovasi verify {file} data.xlsx",
)
OPTION_WRONG = Text(
    "{file} mencatat opsi --{name} {value}, yang tidak dapat dipakai lagi.",
    "{file} records the option --{name} {value}, which cannot be used any more.",
)
