"""What ``inovasi rules`` says of one edition, or of all of them."""

from collections.abc import Mapping

from inovasi_cli.text import Text

YES = Text("ya", "yes")
NO = Text("tidak", "no")
ABSENT = Text("tidak ada", "none")

STATUSES: Mapping[str, Text] = {
    "transcribed": Text("salinan", "transcribed"),
    "partial": Text("sebagian", "partial"),
    "announced": Text("diumumkan", "announced"),
    "own": Text("sendiri", "own"),
}
STATUS_MEANINGS: Mapping[str, Text] = {
    "transcribed": Text(
        "lengkap, dari salinan publik; lampirannya sendiri belum dibaca",
        "complete, from public copies; the annexes themselves were not read",
    ),
    "partial": Text("sebagian angkanya tidak diketahui", "some of its numbers are not known"),
    "announced": Text(
        "perubahan yang diumumkan atas edisi lain, belum berlaku",
        "announced changes of another edition, not in force",
    ),
    "own": Text("aturan yang ditetapkan di sini", "rules that are laid down here"),
}
READINGS: Mapping[str, Text] = {
    "primary": Text("primer", "primary"),
    "secondary": Text("sekunder", "secondary"),
    "inferred": Text("disimpulkan", "inferred"),
    "assumed": Text("diasumsikan", "assumed"),
}
READING_MEANINGS = Text(
    "Dibaca: primer dari dokumennya, sekunder dari salinannya, disimpulkan dari angka lain, "
    "diasumsikan oleh kami.",
    "Read: primary from the document, secondary from a copy, inferred from other numbers, assumed by us.",
)
CONFIDENCES: Mapping[str, Text] = {
    "high": Text("tinggi", "high"),
    "medium": Text("sedang", "medium"),
    "low": Text("rendah", "low"),
}
KINDS: Mapping[str, Text] = {
    "official": Text("resmi", "official"),
    "copy": Text("salinan", "copy"),
    "press": Text("pers", "press"),
    "own": Text("kami", "ours"),
}
EFFECTS: Mapping[str, Text] = {
    "excluded": Text("tidak dihitung", "does not count"),
    "warning": Text("dihitung, dengan peringatan", "counts, with a warning"),
}

# List
EDITIONS = Text("Edisi yang tersedia", "Editions")
NOT_YET = Text("belum", "not yet")
IN_PART = Text("sebagian", "in part")
EDITION = Text("Edisi", "Edition")
STATUS = Text("Status", "Status")
LEGAL_SOURCES = Text("Sumber hukum", "Legal sources")
WITH_SPD_SCORE = Text("dengan Skor SPD", "with SPD score")
AS_TOTAL = Text("sebagai total", "as total")
CAN_COMPUTE = Text(
    "Kematangan, indeks, predikat: apa yang dapat dihitung dengan edisi itu. Sebagai total: totalnya "
    "diberikan, bukan parameternya; dengan Skor SPD: begitu pula SPD.",
    "Maturity, index, predicate: what can be computed under the edition. As total: the total is "
    "given, not the levels; with SPD score: so is SPD.",
)
STATUS_LINE = Text("{status}: {meaning}.", "{status}: {meaning}.")

# One edition
TITLE = Text("{title} (edisi {edition})", "{title} (edition {edition})")
BASED_ON = Text(
    "Aturan edisi {base} dengan perubahan yang diumumkan.", "Rules of {base} with announced changes."
)
MISSING: Mapping[str, Text] = {
    "maturity": Text(
        "Kematangan: hanya sebagai total; tidak diketahui: {missing}.",
        "Maturity: as a total only; not known: {missing}.",
    ),
    "spd": Text(
        "SPD: hanya sebagai total (Skor SPD); tidak diketahui: {missing}.",
        "SPD: as a total only (SPD score); not known: {missing}.",
    ),
    "index": Text(
        "Indeks: belum dapat dihitung; tidak diketahui: {missing}.",
        "Index: cannot be computed yet; not known: {missing}.",
    ),
    "predicate": Text(
        "Predikat: belum semuanya; tidak diketahui: {missing}.", "Predicate: not all; not known: {missing}."
    ),
}
DOCUMENTS = Text("Dokumen", "Documents")
DOCUMENT = Text("Dokumen", "Document")
KIND = Text("Jenis", "Kind")
CONSTANTS = Text("Tetapan rumus", "Constants of the formula")
CONSTANT = Text("Tetapan", "Constant")
VALUE = Text("Nilai", "Value")
READ = Text("Dibaca", "Read")
SHARES = Text(
    "Porsi: SPD {spd} %, SID {sid} % (kematangan {maturity} %, jumlah inovasi {quantity} %).",
    "Shares: SPD {spd} %, SID {sid} % (maturity {maturity} %, number of innovations {quantity} %).",
)
PREDICATES = Text("Predikat", "Predicates")
FROM = Text("Dari", "From")
UNTIL = Text("Sampai", "To")
ELIGIBILITY = Text("Syarat agar inovasi dihitung", "What an innovation must meet to count")
RULE = Text("Syarat", "Rule")
EFFECT = Text("Bila tidak terpenuhi", "If not met")
IF_NOT = Text("bila tidak: {effect}", "if not: {effect}")
RULES: Mapping[str, Text] = {
    "window": Text(
        "Diterapkan atau dikembangkan {start} s.d. {end}", "Applied or developed {start} to {end}"
    ),
    "words": Text("Rancang bangun paling sedikit {minimum} kata", "Design text of at least {minimum} words"),
    "stages": Text("Tahapan: {expected}", "Stage: {expected}"),
    "mandatory": Text("Indikator wajib terisi", "Mandatory indicators filled"),
}
ANNOUNCED = Text("Perubahan yang diumumkan", "Announced changes")
YEAR = Text("Tahun", "Year")
INDICATORS = Text("{name} ({code})", "{name} ({code})")
MANDATORY = Text("Wajib", "Mandatory")
SUM = Text("Jumlah", "Sum")
SHARE_MEANS = Text(
    "Porsi: bagian dari indeks 100 pada parameter 3; untuk SID bila semua inovasi di parameter 3.",
    "Share: part of an index of 100 at level 3; for SID if all innovations stand at level 3.",
)
ROWS_UNKNOWN = Text("Barisnya tidak diketahui.", "Its rows are not known.")
SEE_LEVELS = Text(
    "Parameter, bukti, dan sumber tiap baris: inovasi rules show {edition} --all, atau sebut kodenya.",
    "Levels, evidence and source of each row: inovasi rules show {edition} --all, or name its code.",
)
SEE_EFFORTS = Text(
    "Upaya tiap perbaikan (perkiraan kami): inovasi rules show {edition} --all",
    "Effort of each improvement (our estimate): inovasi rules show {edition} --all",
)
SEE_DECISIONS = Text(
    "{n} keputusan kami: inovasi rules show {edition} --decisions",
    "{n} decisions made by this project: inovasi rules show {edition} --decisions",
)

# One indicator
FACTS = Text(
    "{variable}. Bobot {weight}, maksimum {maximum} poin{share}. Wajib: {mandatory}.",
    "{variable}. Weight {weight}, at most {maximum} points{share}. Mandatory: {mandatory}.",
)
SHARE_OF_INDEX = Text(", porsi {share} %", ", share {share} %")
PRINTED = Text("Tercetak", "As printed")
BOUNDS = Text("Batas", "Bounds")
POINTS = Text("Poin", "Points")
BETWEEN = Text("{low} s.d. {high}", "{low} to {high}")
MEASURED = Text("Diukur dalam {unit}; {direction}.", "Measured in {unit}; {direction}.")
DIRECTIONS: Mapping[str, Text] = {
    "higher": Text("makin tinggi makin baik", "higher is better"),
    "lower": Text("makin rendah makin baik", "lower is better"),
}
BASIS = Text("Dasar ukur {code}: {name}", "Basis {code}: {name}")
EVIDENCE = Text("Bukti: {evidence}.", "Evidence: {evidence}.")
FILES = Text("Jenis berkas: {files}.", "File types: {files}.")
PROVES = Text("{kinds}: paling tinggi parameter {level}", "{kinds}: level {level} at most")
PROVES_NOTHING = Text("{kinds}: tidak diakui", "{kinds}: not accepted")
KINDS_AND_MORE = Text("{kinds} (dan {n} lagi)", "{kinds} (and {n} more)")
DOCUMENT_YEARS = Text("tahun dokumen: {years}", "year of the document: {years}")
DOCUMENT_NEEDS = Text("harus bernomor dan bertanggal", "must have number and date")
DOCUMENT_ALONE = Text("hanya tentang satu inovasi", "about one innovation only")
DOCUMENT_RULE = Text("Dokumen: {rule}. ({source}; {reading})", "Document: {rule}. ({source}; {reading})")
YEARS: Mapping[str, Text] = {
    "t-0": Text("T-0", "T-0"),
    "t-1": Text("T-1", "T-1"),
    "t-2": Text("T-2", "T-2"),
    "before-t-0": Text("sebelum T-0", "before T-0"),
    "applied": Text("tahun penerapan atau pengembangan", "that of application or development"),
}
ALIASES = Text("Nama lain yang dikenali: {aliases}.", "Also known as: {aliases}.")
NOTE = Text("Catatan: {note}", "Note: {note}")
SOURCE = Text("Sumber: {title}, {at}.", "Source: {title}, {at}.")
SOURCE_SHORT = Text("{title}, {at}", "{title}, {at}")
HOW_READ = Text("Dibaca: {reading}, keyakinan {confidence}.", "Read: {reading}, confidence {confidence}.")
HOW_READ_VIA = Text(
    "Dibaca: {reading}, keyakinan {confidence}, melalui {via}.",
    "Read: {reading}, confidence {confidence}, through {via}.",
)

# Decisions
DECISIONS = Text(
    "Keputusan kami dalam edisi {edition}, bila aturan resmi tidak mengatur atau saling bertentangan",
    "Decisions made by this project in edition {edition}, where the official text is silent or "
    "contradicts itself",
)
NO_DECISIONS = Text(
    "Tidak ada keputusan dalam edisi {edition}.", "There are no decisions in edition {edition}."
)
DECISION = Text("{name}: {choice}", "{name}: {choice}")
DECISION_CODE = Text("Dalam edition.yaml: {code}, {choice}", "In edition.yaml: {code}, {choice}")
DECISION_NAMES: Mapping[str, Text] = {
    "affairs-counted": Text("Urusan yang memenuhi cakupan", "Affairs that count for coverage"),
    "efficiency-above-top": Text("Efisiensi di atas batas tercetak", "Efficiency above the printed bound"),
    "mandatory-empty": Text(
        "Inovasi dengan indikator wajib kosong", "Innovations without a mandatory indicator"
    ),
    "overlapping-bounds": Text("Batas yang tumpang tindih", "Bounds that overlap"),
    "predicate-rounding": Text("Predikat menurut", "Predicate by"),
    "rejected": Text("Inovasi yang dikirim lalu ditolak", "Innovations sent and then rejected"),
    "stage-rule": Text("Inovasi yang belum diterapkan", "Innovations not applied yet"),
}
ALTERNATIVES = Text("Pilihan lain: {alternatives}.", "Alternatives: {alternatives}.")
SWITCH: Mapping[str, Text] = {
    "affairs-counted": Text(
        "Untuk mengganti: --affairs, atau choice dalam salinan edition.yaml (--rules).",
        "To change it: --affairs, or choice in a copy of edition.yaml (--rules).",
    )
}
SWITCH_IN_COPY = Text(
    "Untuk mengganti: choice dalam salinan edition.yaml (--rules): {choices}.",
    "To change it: choice in a copy of edition.yaml (--rules): {choices}.",
)
SWITCH_NONE = Text("Tidak dapat diganti.", "Cannot be changed.")
CHOSEN_FROM = Text("{meaning} ({code})", "{meaning} ({code})")
CHOICES: Mapping[str, Text] = {
    "all": Text("urusan utama dan urusan lain", "the main affair and the others"),
    "excluded": Text("tidak dihitung", "does not count"),
    "in-divisor": Text("tetap menjadi pembagi", "stay in the divisor"),
    "in-divisor-and-quantity": Text(
        "tetap menjadi pembagi dan masuk skor jumlah", "stay in the divisor and the quantity score"
    ),
    "left-out": Text("tidak menjadi pembagi", "leave the divisor"),
    "level-3": Text("parameter 3", "level 3"),
    "main": Text("urusan utama saja", "the main affair only"),
    "printed-order": Text("menurut urutan cetak", "in the printed order"),
    "rounded": Text("indeks dibulatkan dahulu", "the index is rounded first"),
    "three-one-two": Text("3 dahulu, lalu 1, selebihnya 2", "3 first, then 1, else 2"),
    "undefined": Text("tanpa parameter", "no level"),
    "unrounded": Text("indeks tanpa pembulatan", "the index as it is"),
    "warning": Text("dihitung, dengan peringatan", "counts, with a warning"),
}

# Check
SUMS = Text("Dihitung ulang", "Recomputed")
QUANTITY = Text("Jumlah", "Quantity")
STATED_ONLY = Text(
    "* hanya dinyatakan: barisnya tidak diketahui, jadi tidak dapat dijumlahkan.",
    "* only stated: its rows are not known, so nothing can be added up.",
)
NUMBERS = Text("Asal angkanya", "Where the numbers come from")
NUMBER = Text("Angka", "Numbers")
VECTORS = Text("Vektor uji", "Test vectors")
FAULTS = Text("Kesalahan", "Faults")
EFFORTS = Text(
    "Upaya tiap perbaikan (perkiraan kami, tidak memengaruhi skor): {editions}; edisi lain memakai "
    "upaya seragam.",
    "Effort of each improvement (our estimate; no score depends on it): {editions}; others use a "
    "uniform effort.",
)
NO_FAULTS = Text(
    "{editions} edisi, {numbers} angka, {vectors} vektor uji: tidak ada kesalahan.",
    "{editions} editions, {numbers} numbers, {vectors} test vectors: no faults.",
)
FAULTS_FOUND = Text("{n} kesalahan dalam {editions} edisi.", "{n} faults in {editions} editions.")
INDICATORS_HEAD = Text("Indikator", "Indicators")
