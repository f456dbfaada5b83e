"""What the screens of ``score`` say, and the heads of tables and names of figures that many pages share."""

from collections.abc import Mapping

from inovasi_cli.text import Text

SUMMARY_SHEET, SPD_SHEET, SID_SHEET, RULES_SHEET, FINDINGS_SHEET = (
    "Ringkasan",
    "SPD",
    "SID",
    "Aturan",
    "Temuan",
)
"""The sheets of a scored workbook, which is read again by its data alone."""

ROW = Text("baris {row}", "row {row}")

# Headline
REGION = Text("{name} ({code})", "{name} ({code})")
REGION_UNNAMED = Text("Pemda tanpa nama", "Unnamed region")
AGENCY = Text("{agency}, {region}", "{agency}, {region}")
EDITION = Text("edisi {edition}, basis {basis}", "edition {edition}, {basis} basis")
INDEX = Text("INDEKS {index}", "INDEX {index}")
INDEX_BETWEEN = Text("INDEKS {low}-{high}", "INDEX {low}-{high}")
TO = Text("sampai", "to")
INDEX_NONE = Text("INDEKS belum dapat dihitung", "INDEX cannot be computed yet")
RANK_EXACT = Text("peringkat {best} dari {of} {category} ({year})", "rank {best} of {of} {category} ({year})")
RANK_BETWEEN = Text(
    "peringkat {best}-{worst} dari {of} {category} ({year})",
    "rank {best}-{worst} of {of} {category} ({year})",
)
RANK_ELSEWHERE = Text("Menurut hasil {year}: {best}-{worst}.", "By the results of {year}: {best}-{worst}.")
RANK_WIDE = Text(
    "{rank}: baru {known} dari {of} nilai yang terbit.", "{rank}: only {known} of {of} values are published."
)
RANK_KNOWN = Text(
    "Peringkat berupa rentang karena baru {known} dari {of} nilai {year} yang terbit (--explain-rank).",
    "The rank is a range because only {known} of {of} values of {year} are published (--explain-rank).",
)
RANK_ADDITIONAL = Text(
    "Pemda ini tidak ada dalam daftar {year} dan diperingkat sebagai tambahan.",
    "This region is not on the list of {year} and is ranked as an additional one.",
)
RANK_UNNAMED = Text(
    "Pemda tidak disebut, jadi diperingkat sebagai salah satu dari {of} pemda.",
    "The region is not named, so it is ranked as any one of the {of}.",
)
TO_NEXT = Text(
    "{points} poin lagi ke {predicate} (mulai {low}).", "{points} points short of {predicate} (from {low})."
)
ABOVE_LOW = Text(
    "{points} poin di atas batas bawah {predicate} ({low}).",
    "{points} points above the lower bound of {predicate} ({low}).",
)
AT_LOW = Text(
    "Tepat di batas bawah {predicate} ({low}).", "Exactly at the lower bound of {predicate} ({low})."
)
BEST_OF = Text(
    "{n} terbaik: {index} ({gain}). Daftarnya: inovasi select {arguments}",
    "The best {n}: {index} ({gain}). The list: inovasi select {arguments}",
)
CATEGORY_NAMES: Mapping[str, Text] = {
    "provinsi": Text("provinsi", "provinces"),
    "kabupaten": Text("kabupaten", "regencies"),
    "kota": Text("kota", "cities"),
}

# Bases
BASES = Text("Tiga basis", "Three bases")
BASIS = Text("Basis", "Basis")
BASIS_NAMES: Mapping[str, Text] = {
    "claimed": Text("klaim", "claimed"),
    "evidenced": Text("berbukti", "evidenced"),
    "verified": Text("terverifikasi", "verified"),
}
BASIS_ABSENT: Mapping[str, Text] = {
    "claimed": Text("tidak ada kolom parameter", "no column of levels"),
    "evidenced": Text("belum ada bukti yang dinilai", "no evidence to score yet"),
    "verified": Text("belum ada yang diverifikasi", "nothing verified yet"),
}
PREDICATE = Text("Predikat", "Predicate")
INDEX_HEAD = Text("Indeks", "Index")
TOTAL = Text("Total", "Total")

# Aspects and variables
ASPECTS = Text("Aspek dan variabel", "Aspects and variables")
SCORE = Text("Skor", "Score")
MAXIMUM = Text("Maks.", "Max.")
REACHED = Text("Capaian", "Reached")
SHARE = Text("Kontribusi", "Contribution")
SHARE_MEANS = Text(
    "Capaian: skor dari maksimum. Kontribusi: poin indeks; jumlahnya {index}. Bagian digeser paling "
    "banyak 0,01 agar jumlah setiap kolom tepat.",
    "Reached: score out of maximum. Contribution: index points; they add up to {index}. Parts are "
    "shifted by at most 0.01 so that each column adds up.",
)
ASPECT = Text("{name} ({code})", "{name} ({code})")
MATURITY_MEAN = Text("Rata-rata kematangan {counted} inovasi", "Mean maturity of {counted} innovations")
QUANTITY = Text("Skor jumlah inovasi", "Quantity score")
FORMULA_SID = Text(
    "SID = {sum} / {divisor} + {per} x {counted} = {mean} + {quantity} = {sid}",
    "SID = {sum} / {divisor} + {per} x {counted} = {mean} + {quantity} = {sid}",
)
FORMULA_SID_WITHOUT = Text(
    "SID = {sum} / {divisor} + 0 = {sid} (skor jumlah 0: urusan wajib kurang)",
    "SID = {sum} / {divisor} + 0 = {sid} (quantity 0: too few basic-service affairs)",
)
FORMULA_INDEX = Text(
    "Indeks = ({spd} + {sid}) / {maximum} x 100 = {index}",
    "Index = ({spd} + {sid}) / {maximum} x 100 = {index}",
)
DIVISOR_MINIMUM = Text(
    "Pembagi minimum {divisor}, padahal baru {counted} inovasi dihitung; masih kurang {empty} inovasi"
    " dari pembagi.",
    "The minimum divisor is {divisor}, but only {counted} innovations count; {empty} places in the "
    "divisor are unfilled.",
)

# Coverage
COVERAGE = Text("Urusan wajib pelayanan dasar", "Basic-service affairs")
COVERAGE_MET = Text(
    "{covered} dari {all} tercakup; syarat {required} terpenuhi.",
    "{covered} of {all} covered; the required {required} are reached.",
)
COVERAGE_SHORT = Text(
    "{covered} dari {all} tercakup; syarat {required} belum terpenuhi, skor jumlah inovasi 0.",
    "{covered} of {all} covered; {required} are required, so the quantity score is 0.",
)
COVERAGE_UNASKED = Text(
    "{covered} dari {all} tercakup; edisi ini tidak mensyaratkan jumlahnya.",
    "{covered} of {all} covered; this edition requires no number.",
)
COVERAGE_UNKNOWN = Text(
    "{covered} dari {all} tercakup; apakah edisi ini mensyaratkan jumlahnya tidak diketahui.",
    "{covered} of {all} covered; whether this edition requires a number is not known.",
)
AFFAIR = Text("Urusan", "Affair")
INNOVATIONS = Text("Inovasi", "Innovations")
NONE_YET = Text("belum ada", "none yet")

# Innovations
COUNTED = Text("Dihitung: {counted} inovasi", "Counted: {counted} innovations")
COUNTED_PART = Text(
    "Dihitung: {counted} inovasi, {shown} yang terendah", "Counted: {counted} innovations, the lowest {shown}"
)
ALL_COUNTED = Text("Semua {reported} inovasi dihitung.", "All {reported} innovations count.")
SOME_COUNTED = Text(
    "{counted} dari {reported} inovasi dihitung; selebihnya tidak: {reasons}.",
    "{counted} of {reported} innovations count; the others do not: {reasons}.",
)
GATE = Text("Urusan wajib pelayanan dasar: {said}", "Basic-service affairs: {said}")
EXCLUDED = Text("Tidak dihitung: {excluded} inovasi", "Not counted: {excluded} innovations")
SPREAD = Text(
    "Kematangan terendah {low}, median {median}, tertinggi {high} dari {maximum}.",
    "Maturity lowest {low}, median {median}, highest {high} of {maximum}.",
)
SPREAD_WITHOUT_MAXIMUM = Text(
    "Kematangan terendah {low}, median {median}, tertinggi {high}; maksimumnya tidak diketahui.",
    "Maturity lowest {low}, median {median}, highest {high}; its maximum is not known.",
)
MORE = Text("{n} lagi: tambahkan --all.", "{n} more: add --all.")
ALSO = Text("Juga dengan --details: {titles}.", "Also with --details: {titles}.")
ALL_OF_IT = Text("Selengkapnya: --details.", "In full: --details.")
ROWS_OF = Text("{n} dari {all} baris.", "{n} of {all} rows.")
FEW_OF = Text("{title}, {n} dari {all}", "{title}, {n} of {all}")
COMPLETE = Text(
    "Lengkapi yang belum ada, lalu: inovasi {command}", "Complete what is missing, then: inovasi {command}"
)
ONCE_COMPLETE = Text(
    "antara {low} dan {high} setelah dilengkapi dan dibetulkan",
    "between {low} and {high} once completed and corrected",
)
NEXT = Text("Selanjutnya: inovasi {command}", "Next: inovasi {command}")
FILL_IN = Text("Isi, lalu: inovasi {command}", "Fill it in, then: inovasi {command}")
TRY_IT = Text("Cobalah: inovasi {command}", "Try: inovasi {command}")
ROW_HEAD = Text("Baris", "Row")
INNOVATION = Text("Inovasi dan perangkat daerah", "Innovation and agency")
PART = Text("Aspek dan variabel", "Aspect and variable")
WHY_NOT = Text("Sebab tidak dihitung", "Why it does not count")
LEVEL = Text("Parameter", "Level")
LEVEL_N = Text("Par. {level}", "Level {level}")
MEAN_LEVEL = Text("Rata-rata", "Mean")
WEIGHT = Text("Bobot", "Weight")
INNOVATION_ALONE = Text("Inovasi", "Innovation")
BASES_TITLE = Text("Klaim, berbukti, terverifikasi", "Claimed, evidenced, verified")
EXCLUDED_INNOVATION = Text(
    "Inovasi, perangkat daerah, dan sebab tidak dihitung", "Innovation, agency, and why it does not count"
)
MATURITY = Text("Kematangan", "Maturity")
GAIN = Text("Dampak", "Effect")
GAIN_MEANS = Text(
    "Dampak: perubahan indeks bila satu inovasi itu dihitung.",
    "Effect: the change of the index if that one innovation counted.",
)
ALL_SENT = Text(
    "Bila tetap dikirim lalu ditolak: indeks {index} ({change}); yang ditolak {meaning}.",
    "If sent all the same and then rejected: index {index} ({change}); rejected innovations {meaning}.",
)
SCOPES: Mapping[str, Text] = {
    "all": Text("Dihitung dari semua {reported} yang dilaporkan", "Of all {reported} that were reported"),
    "sent": Text(
        "Dihitung dari {n} yang dikirim, dari {reported} yang dilaporkan",
        "Of the {n} that were sent, out of {reported} reported",
    ),
}
REASONS: Mapping[str, Text] = {
    "window": Text("di luar masa penilaian", "outside the measured period"),
    "words": Text("rancang bangun terlalu pendek", "design text too short"),
    "stages": Text("belum diterapkan", "not applied yet"),
    "mandatory": Text("indikator wajib kosong", "mandatory indicator empty"),
}
UNDATED = Text("tanpa waktu penerapan", "no application date")
REASONS_UNREAD: Mapping[str, Text] = {
    "window": Text("waktu penerapan tak terbaca", "application date not readable"),
    "words": Text("rancang bangun tak terbaca", "design text not readable"),
    "mandatory": Text("indikator wajib tak terbaca", "mandatory indicator not readable"),
}
INNOVATIONS_NONE = Text("Tidak ada inovasi.", "There are no innovations.")

# What is missing
GAPS = Text("Yang masih kosong", "What is still missing")
CODE = Text("Kode", "Code")
INDICATOR = Text("Indikator", "Indicator")
AT_ZERO = Text("Bernilai 0", "At zero")
OF_ROWS = Text("{n} dari {all}", "{n} of {all}")
INDEX_POINTS = Text("Poin indeks", "Index points")
GAPS_MEAN = Text(
    "Poin indeks: selisih bila semua yang bernilai 0 menjadi parameter 3.",
    "Index points: the difference if all that score 0 were at level 3.",
)

# A competition
RANKING = Text("Peringkat", "Ranking")
RANK = Text("Peringkat", "Rank")
POINTS = Text("Nilai", "Points")
POINTS_SPREAD = Text(
    "Nilai tertinggi {high}, median {median}, terendah {low}; paling banyak {maximum}.",
    "Highest {high}, median {median}, lowest {low} points; {maximum} at most.",
)
RANKED = Text("{counted} inovasi diperingkat", "{counted} innovations ranked")
RANKED_NONE = Text("Belum ada yang dapat diperingkat", "There is nothing to rank yet")

BASED_ON = Text(
    "Indeks {index}, {predicate} (edisi {edition}, basis {basis}). {distance}",
    "Index {index}, {predicate} (edition {edition}, {basis} basis). {distance}",
)
"""What a page about a result begins with."""

UNKNOWN = Text("tidak diketahui", "unknown")

CANNOT: Mapping[str, tuple[Text, Text]] = {
    "maturity": (
        Text("kematangan dari parameter", "maturity from levels"),
        Text(
            "Isi kolom {total} dengan totalnya. Parameter diketahui pada edisi {others}.",
            "Fill in column {total} with the total. Levels are known in editions {others}.",
        ),
    ),
    "spd": (
        Text("SPD dari baris indikatornya, sehingga indeks juga tidak", "SPD from its rows, hence no index"),
        Text(
            "Isi Skor SPD di lembar Profil, atau beri --spd.",
            "Fill in Skor SPD on sheet Profil, or give --spd.",
        ),
    ),
    "index": (
        Text("indeks", "the index"),
        Text(
            "Kematangan tetap ditampilkan. Sebagai gambaran saja: --edition dengan edisi yang rumusnya "
            "diketahui, {others}.",
            "Maturities are shown all the same. As an indication only: --edition with one whose formula is "
            "known, {others}.",
        ),
    ),
    "predicate": (
        Text("predikat indeks ini", "the predicate of this index"),
        Text("Indeks tetap ditampilkan.", "The index is shown all the same."),
    ),
}
"""What an edition cannot compute and what to do: ``{others}`` are editions that can, ``{total}`` a column."""

# What leaves a result open, and what was not read
FIGURES: Mapping[str, Text] = {
    "index": Text("indeks", "the index is"),
    "sid": Text("skor SID", "the SID score is"),
    "maturity": Text("jumlah kematangan", "the sum of maturities is"),
}
"""What a reservation moves, by how much of a result there is."""

NO_HEADER = Text("(tanpa judul)", "(no header)")

LISTED_ROWS = Text("baris inovasi", "rows of innovations")
HELD_INNOVATIONS = Text("inovasi", "innovations")
OWN_ROWS = Text("indikator SPD", "SPD indicators")
PROFILE = Text("profil pemda", "the profile of the region")
HIDDEN = Text("lembarnya tersembunyi", "the sheet is hidden")
TRANSPOSED = Text(
    "isiannya turun ke bawah dan inovasinya ke samping", "its fields run down and its innovations across"
)
APART = Text("isinya terpisah dari lembar yang dibaca", "it is apart from the sheet that was read")
UNRECOGNISED = Text("judul kolomnya tidak dikenali", "its headers are not recognised")

OF_FILES = Text("{n} dari {of} berkas", "{n} of {of} files")
FILES_MERGED = Text("{n} berkas", "{n} files")
SHEETS = Text("{n} lembar", "{n} sheets")
INNOVATION_LIST = Text("daftar inovasi", "the list of innovations")
PARTIAL = Text("SEBAGIAN: {part} tidak terbaca", "PARTIAL: {part} could not be read")

DATES = Text("tanggal", "the dates")
DATES_AND_ENTRY = Text("tanggal dan waktu pengisian", "the dates, also of entry,")
DATES_AND_ACCOUNTS = Text("tanggal dan akun", "the dates and accounts")

# What a result was computed with: tool, rules, files and options
ORIGIN = Text("Asal-usul hasil", "Where this result comes from")
ORIGIN_MEANS = Text(
    "Berkas dan aturan yang sama menghasilkan angka yang sama; sidik digital (SHA-256) menunjukkan "
    "bahwa berkasnya tidak berubah. Hasil score --format json dapat diperiksa lagi dengan inovasi "
    "verify.",
    "The same files and rules give the same figures; a SHA-256 checksum shows that a file has not changed. "
    "A result of score --format json can be checked again with inovasi verify.",
)
TABLE_EMPTY = Text("Tabel {name} kosong untuk berkas ini.", "Table {name} is empty for this file.")
UNDER = Text("Bagian", "Part")
REMARKS = Text("Keterangan", "Remarks")
FILTERED = Text(
    "Untuk satu perangkat daerah: saring kolom Perangkat daerah; yang tersaring saja yang tercetak.",
    "For one agency: filter column Agency; only what the filter leaves is printed.",
)
SUMMARY_NAME = Text("Ringkasan", "Summary")
ORIGIN_SHEET = Text("Asal-usul", "Origin")
ORIGIN_LINE = Text("Dihitung dengan {parts}.", "Computed with {parts}.")
ORIGIN_RULES = Text("edisi {edition} (sidik digital {sha256})", "edition {edition} (checksum {sha256})")
ORIGIN_EFFORT = Text("upaya (sidik digital {sha256})", "efforts (checksum {sha256})")
ORIGIN_INPUT = Text("{file} (sidik digital {sha256})", "{file} (checksum {sha256})")
ORIGIN_MORE = Text("{n} berkas lain", "{n} other files")
WHAT = Text("Unsur", "Item")
VALUE = Text("Isi", "Content")
TOOL = Text("Alat", "Tool")
ORIGIN_EDITION = Text("Edisi aturan", "Edition of the rules")
INPUT = Text("Berkas masukan", "Input file")
EFFORT = Text("Perkiraan upaya", "Estimated efforts")
OPTIONS = Text("Opsi", "Options")
OPTIONS_NONE = Text("tidak ada", "none")
TIME = Text("Waktu penghitungan", "Time of scoring")
CHECKSUM = Text("SHA-256: {sha256}", "SHA-256: {sha256}")
NOT_READABLE = Text("tidak terbaca", "not readable")
