"""What the scored workbook says: titles, heads of columns, labels, notes."""

from collections.abc import Mapping

from inovasi_cli.text import Text

# Every sheet
HEAD_EDITION = Text("Edisi {edition}: {source}", "Edition {edition}: {source}")
RANK_AMONG = Text("{ranks} dari {of} {category} ({year})", "{ranks} of {of} {category} ({year})")
FOOT_PAGE = Text("Halaman {page} dari {pages}", "Page {page} of {pages}")
FOOT_TIME = Text("Dihitung {time}", "Scored {time}")

# Ringkasan
SUBTITLE = Text("{title}, basis {basis}", "{title}, {basis} basis")
SUPPOSED = Text("Simulasi, bukan isi berkas: {options}", "Simulated, not what the files say: {options}")
ENTRIES_NOTE = Text(
    "Sel kuning boleh diubah: parameter, Dihitung, urusan, dan tetapan di lembar Aturan. Semua angka "
    "lain rumus dan mengikutinya. Peringkat, kolom Hitungan alat, dan tabel basis tidak berubah. Bila"
    " berkas ini dinilai lagi dengan inovasi score, kolom Dihitung tidak dibaca: aturan yang "
    "menentukannya; inovasi dikeluarkan dengan --without.",
    "Yellow cells may be changed: levels, Counts, affairs, and the constants on sheet Aturan. All other "
    "figures are formulas and follow. The rank, the column By the tool and the table of bases do not. If "
    "this file is scored again by inovasi score, the column Counts is not read: the rules decide; --without "
    "leaves an innovation out.",
)
NEXT = Text("Poin lagi ke predikat di atasnya", "Points to the predicate above")
CHECK = Text("Pemeriksaan", "Check")
ALL_EQUAL = Text("Semua angka sama dengan hitungan alat.", "All figures are equal to those of the tool.")
CHANGED = Text(
    "Berbeda dari hitungan alat: isi diubah setelah dihitung.",
    "Not equal to the tool: something was changed after scoring.",
)
EQUAL = Text("sama", "equal")
DIFFERENT = Text("berbeda", "different")

WORKING = Text("Perhitungan", "Working")
WORKING_HEADS = (
    Text("Uraian", "Item"),
    Text("Nilai", "Figure"),
    Text("Tanpa pembulatan", "Unrounded"),
    Text("Hitungan alat", "By the tool"),
    Text("Periksa", "Check"),
)
SPD = Text("Skor SPD", "SPD score")
SUM = Text("Jumlah kematangan", "Sum of maturities")
COUNTED = Text("Inovasi yang dihitung (n)", "Innovations that count (n)")
DIVISOR = Text("Pembagi", "Divisor")
MEAN = Text("Rata-rata kematangan", "Mean maturity")
COVERED = Text("Urusan wajib pelayanan dasar tercakup", "Basic-service affairs covered")
GATE = Text("Syarat cakupan", "Coverage requirement")
MET = Text("terpenuhi", "met")
NOT_MET = Text("belum terpenuhi", "not met")
SID = Text("Skor SID", "SID score")
FORMULA_NOTE = Text(
    "SID = jumlah kematangan / pembagi + skor jumlah inovasi. Indeks = (SPD + SID) / maksimum x 100. "
    "Hanya kolom Nilai yang dibulatkan: dua desimal, setengah ke atas.",
    "SID = sum of maturities / divisor + quantity score. Index = (SPD + SID) / maximum x 100. "
    "Only the column Figure is rounded: two decimals, half up.",
)
PARTS_NOTE = Text(
    "Setiap angka dibulatkan sendiri dari nilai penuhnya, jadi jumlah angka yang tampil dapat berbeda 0,01 "
    "dari Total. Laporan menggeser bagian paling banyak 0,01 agar jumlahnya tepat.",
    "Each figure is rounded by itself from its full value, so the sum of those shown may differ by 0.01 from "
    "Total. The report moves parts by at most 0.01 so that they add up.",
)
NO_INDEX = Text(
    "Indeks belum dapat dihitung; sebabnya di lembar Temuan.",
    "The index cannot be computed; sheet Temuan says why.",
)

ASPECTS = Text("Aspek", "Aspects")
ASPECT_HEADS = (
    Text("Bagian", "Part"),
    Text("Skor", "Score"),
    Text("Maksimum", "Maximum"),
    Text("Capaian", "Reached"),
    Text("Poin indeks", "Index points"),
)
VARIABLES = Text("Variabel", "Variables")
VARIABLE_HEADS = (Text("Variabel", "Variable"), *ASPECT_HEADS[1:])
BY_TOTAL = Text("Inovasi yang hanya diketahui total skornya", "Innovations with a total score only")
CHART_ASPECTS = Text("Capaian tiap aspek (%)", "Reached by aspect (%)")
CHART_VARIABLES = Text("Capaian tiap variabel (%)", "Reached by variable (%)")
CHART_MATURITY = Text("Sebaran kematangan (inovasi yang dihitung)", "Maturity (innovations that count)")

COVERAGE_HEADS = (Text("Urusan", "Affair"), Text("Inovasi", "Innovations"))
COVERAGE_NOTE: Mapping[str, Text] = {
    "main": Text("Yang dihitung: urusan utama.", "What counts: the main affair."),
    "all": Text(
        "Yang dihitung: urusan utama dan urusan lain.", "What counts: the main affair and the others."
    ),
}
SPREAD = Text("Sebaran kematangan", "Distribution of maturity")
SPREAD_HEADS = (Text("Kematangan", "Maturity"), Text("Inovasi", "Innovations"))
SPREAD_OF_POINTS = Text("Sebaran nilai", "Distribution of points")
SPREAD_OF_POINTS_HEADS = (Text("Nilai", "Points"), SPREAD_HEADS[1])
FROM_BELOW = Text("{low} - <{high}", "{low} - <{high}")
FROM_UP = Text("{low} - {high}", "{low} - {high}")
BASES = Text("Basis lain (nilai tetap)", "Other bases (fixed values)")
BASES_HEADS = (
    Text("Basis", "Basis"),
    Text("SPD", "SPD"),
    Text("SID", "SID"),
    Text("Total", "Total"),
    Text("Indeks", "Index"),
    Text("Predikat", "Predicate"),
)
HIGHEST = Text("Nilai tertinggi", "Highest")
MEDIAN = Text("Median", "Median")
LOWEST = Text("Nilai terendah", "Lowest")
PREDICATES = Text("Predikat", "Predicates")
PREDICATE_HEADS = (Text("Predikat", "Predicate"), Text("Inovasi", "Innovations"))
CHART_POINTS = Text("Sebaran nilai (yang dihitung)", "Points (those that count)")

SIGNED = (
    Text("Tempat, tanggal", "Place, date"),
    Text("Jabatan", "Office"),
    Text("Tanda tangan", "Signature"),
    Text("Nama", "Name"),
)
SIGNATURE = Text("Pengesahan", "Signature")

# Asal hasil
ORIGIN = Text("Asal hasil", "Origin of the result")
ORIGIN_EDITION = Text("Edisi", "Edition")
ORIGIN_RULES = Text("SHA-256 aturan", "SHA-256 of the rules")
ORIGIN_TIME = Text("Waktu hitung", "Time of scoring")
ORIGIN_OPTIONS = Text("Opsi", "Options")
ORIGIN_FILE = Text("Berkas", "File")
ORIGIN_CHECKSUM = Text("{file}: SHA-256 {checksum}", "{file}: SHA-256 {checksum}")

# SPD, SID
SPD_TITLE = Text("SPD: skor = parameter x bobot", "SPD: score = level x weight")
SPD_HEADS = (
    Text("Bobot", "Weight"),
    Text("Skor", "Score"),
    Text("Maksimum", "Maximum"),
    Text("Variabel", "Variable"),
    Text("Arti parameter", "Meaning of the level"),
)
SPD_SUM = Text("Jumlah", "Sum")
SID_TITLE = Text(
    "SID: kematangan = jumlah parameter x bobot; yang dihitung hanya baris dengan Dihitung = {yes}",
    "SID: maturity = sum of level x weight; only rows with Counts = {yes} count",
)
CONTEST_TITLE = Text(
    "Penilaian: nilai = jumlah parameter x bobot; yang diperingkat hanya baris dengan Dihitung = {yes}",
    "Points = sum of level x weight; only rows with Counts = {yes} are ranked",
)
COUNTS = Text("Dihitung", "Counts")
MATURITY = Text("Hasil rumus (poin)", "Result of the formula (points)")
POINTS = Text("Nilai dihitung", "Points computed")
READY = Text("Nilai total tertulis", "Stated total points")
LEVEL_SUMS = Text("Jumlah parameter yang dihitung", "Sum of levels that count")
LEVELS_ONLY = Text("Isi 0, 1, 2, atau 3.", "Enter 0, 1, 2 or 3.")
CHOOSE = Text("Pilih dari daftar.", "Choose from the list.")

# Profil
PROFILE_HEADS = (Text("Isian", "Isian"), Text("Nilai", "Nilai"))

# Aturan
RULES_TITLE = Text("Aturan {title}", "Rules of {title}")
RULES_NOTE = Text(
    "Semua rumus mengambil bobot dan tetapan dari sini. Cara baca: primer (dokumennya sendiri), "
    "sekunder (salinannya), disimpulkan, atau diasumsikan. "
    "Sumber tanpa nama dokumen: {document}.",
    "All formulas take weights and constants from here. How read: primary (the document itself), secondary "
    "(a copy of it), inferred, or assumed. Sources without a document: {document}.",
)
CONSTANTS = Text("Tetapan", "Constants")
PREDICATES_REGION = Text("Predikat (menurut indeks)", "Predicates (by the index)")
PREDICATES_INNOVATION = Text(
    "Predikat (menurut nilai inovasi)", "Predicates (by the points of an innovation)"
)
AFFAIRS = Text("Urusan pemerintahan", "Government affairs")
BASIC = Text("pelayanan dasar", "basic service")
WEIGHTS_OF = Text("Bobot {aspect}", "Weights of {aspect}")
RULES_HEADS = (
    Text("Kode", "Code"),
    Text("Nama", "Name"),
    Text("Variabel atau kelompok", "Variable or group"),
    Text("Nilai atau bobot", "Value or weight"),
    Text("Maksimum atau batas atas", "Maximum or upper bound"),
    Text("Parameter 1", "Level 1"),
    Text("Parameter 2", "Level 2"),
    Text("Parameter 3", "Level 3"),
    Text("Cara baca", "How read"),
    Text("Sumber", "Source"),
)

# Temuan
FINDINGS_TITLE = Text("Temuan pada data dan catatan hasil", "Findings in the data, remarks on the result")
FINDINGS_NONE = Text("Tidak ada temuan.", "There are no findings.")
