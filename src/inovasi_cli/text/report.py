"""What the report and the tables of a score say beside what the screens say already."""

from collections.abc import Mapping

from inovasi_cli.text import Text, output
from inovasi_cli.text import lasting as anchoring

TITLE = Text("Laporan Indeks Inovasi Daerah", "Report on the Regional Innovation Index")
PAGE_TITLE = Text(
    "{region}: Indeks Inovasi Daerah {edition}", "{region}: Regional Innovation Index {edition}"
)
SUBTITLE = Text(
    "Edisi {edition}, basis {basis}, dihitung {day}", "Edition {edition}, {basis} basis, scored {day}"
)
CONTENTS = Text("Lampiran", "Annex")
SKIP = Text("Lompat ke isi", "Skip to the content")
FILTER = Text("Saring", "Filter")
FILTER_ROWS = Text("Saring baris: {title}", "Filter rows: {title}")
ROWS_SHOWN = Text("{n} dari {all} baris", "{n} of {all} rows")
SORT = Text("Urutkan menurut {head}", "Sort by {head}")
SCROLL = Text("{title}; geser untuk melihat semuanya", "{title}; scroll to see all of it")
FIGURES = Text("Angka pokok", "Key figures")

# Figures
INDEX_OF = Text("dari 100", "of 100")
RANK_OF = Text("dari {of} {category} ({year})", "of {of} {category} ({year})")
RANK_NONE = Text("tidak tersedia", "not available")
COUNTED = Text("Inovasi dihitung", "Innovations counted")
COUNTED_OF = Text("dari {reported} dilaporkan", "of {reported} reported")
SPD = Text("Skor SPD", "SPD score")
SID = Text("Skor SID", "SID score")
NOT_KNOWN = Text("belum dapat dihitung", "cannot be computed yet")

# The first page
CLAIMED_ONLY = Text("Diklaim {claimed}.", "Claimed: {claimed}.")
CLAIMED_UNPROVEN = Text(
    "Diklaim {claimed}; yang ada dokumennya {proven}: {gap} poin belum terbukti.",
    "Claimed: {claimed}; with documents: {proven}. {gap} points are not proven yet.",
)
CLAIMED_PROVEN = Text(
    "Diklaim {claimed}, dan semuanya ada dokumennya.", "Claimed: {claimed}, all of it with documents."
)
VERIFIED_SO_FAR = Text("Terverifikasi sejauh ini {verified}.", "Verified so far: {verified}.")
DECISIONS = Text("Tiga keputusan yang paling bernilai", "The three decisions worth most")
FEWER_DECISIONS = Text("Keputusan yang paling bernilai", "The decisions worth most")
INDEX_POINTS = Text("{points} poin indeks", "{points} index points")
EFFORT = Text("Upaya: {effort}", "Effort: {effort}")
NO_EFFORT = Text("tidak ada", "none")
UP_TO = Text("sampai {points}", "up to {points}")
SEND = Text("Yang dikirim", "What to send")
SEND_SOME = Text(
    "Kirim {n} dari {all} inovasi yang dihitung; tahan selebihnya.",
    "Send {n} of the {all} innovations that count; hold back the others.",
)
SEND_ALL = Text("Kirim semua {n} inovasi yang dihitung.", "Send all {n} innovations that count.")
SEND_OPEN = Text(
    "Baru dapat ditentukan setelah indeksnya pasti: perbaiki dahulu judul kolomnya.",
    "Cannot be decided until the index is certain: correct the header first.",
)
SEND_EFFORT = Text("{n} inovasi tidak dikirim", "innovations not sent: {n}")
MEND = Text("Yang diperbaiki", "What to correct")
MEND_NOTHING = Text("Tidak ada yang harus diperbaiki.", "Nothing needs to be corrected.")
MEND_MOST = Text("{said}. Yang paling berpengaruh: {worst}", "{said}. Worth most: {worst}")
MEND_EFFORT = Text("{n} sel atau baris", "cells or rows: {n}")
PROVE = Text("Yang dibuktikan", "What to prove")
PROVE_NOTHING = Text("Semua klaim sudah ada dokumennya.", "All claims have documents.")
PROVE_MOST = Text(
    "Lengkapi {n} dokumen untuk {code} {name}.", "Record documents for {code} {name}: {n} are missing."
)
PROVE_TOTALS = Text(
    "Kematangan hanya diketahui totalnya: catat parameter dan dokumennya.",
    "Maturity is known as a total only: record levels and documents.",
)
PROVE_EFFORT = Text("{n} dokumen", "documents: {n}")
PROVE_EFFORT_UNKNOWN = Text("belum dapat dihitung", "cannot be told yet")

# Bases
BASES_MEAN = Text(
    "Klaim: parameter sebagaimana ditulis. Berbukti: hanya parameter yang ada dokumennya. "
    "Terverifikasi: hanya parameter yang ditulis verifikator. Jarak antara klaim dan berbukti adalah "
    "poin yang hilang bila dokumennya diminta dan tidak ada.",
    "Claimed: levels as written. Evidenced: only levels with a document. Verified: only levels that a"
    " verifier wrote. The gap between claimed and evidenced is what is lost when a document is asked "
    "for and does not exist.",
)
RULER = Text("Indeks di antara batas predikat", "The index between the bounds of the predicates")
RULER_SAYS = Text(
    "Skala indeks 0 sampai 100. {marks}. Batas predikat: {bounds}.",
    "Scale of the index from 0 to 100. {marks}. Bounds of the predicates: {bounds}.",
)
MARK = Text("{name} {index}", "{name} {index}")
BOUND = Text("{predicate} mulai {low}", "{predicate} from {low}")

# Rank
RANK_TITLE = Text("Peringkat dalam kategori", "Rank within the category")
RANK_CHART = Text("Letak di antara {of} {category}", "Place among {of} {category}")
RANK_CHART_SAYS = Text(
    "Garis peringkat 1 sampai {of}, terbaik di kiri; pemda ini di peringkat {ranks}.",
    "A line of ranks from 1 to {of}, the best on the left; this region is at {ranks}.",
)
RANK_KNOWN = Text(
    "Peringkat berupa rentang karena baru {known} dari {of} nilai {year} yang terbit.",
    "The rank is a range because only {known} of {of} values of {year} are published.",
)
BEST = Text("terbaik", "best")

# Points
POINTS = Text("Dari 100 ke indeks", "From 100 to the index")
POINTS_MEAN = Text(
    "Setiap batang bergaris adalah poin indeks yang belum diraih pada variabel itu.",
    "Each hatched bar shows the index points that a variable has not reached yet.",
)
WATERFALL = Text("Poin indeks yang belum diraih, per variabel", "Index points not reached yet, by variable")
WATERFALL_SAYS = Text(
    "Dari 100 poin indeks, yang belum diraih: {lost}. Hasilnya {index}.",
    "Of 100 index points, not reached: {lost}. What remains is {index}.",
)
LOST = Text("{name} {points}", "{name} {points}")
AT_MOST = Text("Paling banyak", "At most")

# Innovations
UNCOUNTED = Text("Inovasi yang tidak dihitung, dan ruginya", "Innovations that do not count, and the cost")
UNCOUNTED_NONE = Text("Semua inovasi yang dilaporkan dihitung.", "All reported innovations count.")
UNCOUNTED_SOME = Text(
    "{excluded} dari {reported} inovasi tidak dihitung.", "{excluded} of {reported} innovations do not count."
)
MATURITY = Text("Kematangan inovasi", "Maturity of the innovations")
HISTOGRAM = Text("Sebaran kematangan {n} inovasi", "Maturities of {n} innovations")
HISTOGRAM_SAYS = Text(
    "Jumlah inovasi per rentang kematangan: {bins}. Median {median}.",
    "Number of innovations by range of maturity: {bins}. Median {median}.",
)
BIN = Text("{low}–{high}: {n}", "{low}–{high}: {n}")
BIN_HEAD = Text("Rentang kematangan", "Range of maturity")
MEDIAN = Text("median {median}", "median {median}")
HEAT = Text("Inovasi dan parameternya", "Innovations and their levels")
HEAT_MEANS = Text(
    "Angka di setiap kotak adalah parameter 0–3; makin gelap makin tinggi. Titik: hanya jumlahnya yang "
    "diketahui. Baris: nomor baris di lembar asalnya.",
    "The figure in each box is the level 0–3; the darker the higher. A dot: only the total is known. "
    "Row: the number of the row on its sheet.",
)
LEVELS = Text("Parameter per indikator", "Levels by indicator")
LEVELS_CHART = Text("Berapa inovasi di setiap parameter", "How many innovations are at each level")
LEVELS_SAYS = Text(
    "Bagian inovasi per parameter untuk setiap indikator; angkanya ada di tabel di bawah. "
    "Paling banyak di parameter 0: {weakest}.",
    "Share of the innovations at each level of each indicator; the figures are in the table below. "
    "Most at level 0: {weakest}.",
)
WEAKEST_NONE = Text("tidak ada", "none")
SPD_ROWS = Text("Baris SPD", "SPD rows")
SPD_TOTAL = Text(
    "Skor SPD diberikan sebagai jumlah; rinciannya tidak ada dalam berkas.",
    "The SPD score was given as a total; the files hold no rows of it.",
)
GAPS = Text("Yang masih kosong", "What is still missing")
GAPS_NONE = Text("Tidak ada indikator yang bernilai 0.", "No indicator is at zero.")

# Progress
PROGRESS = Text("Kemajuan pengisian", "Progress of data entry")
ENTERED_NEVER = Text(
    "Kolom Tanggal Input tidak ada atau kosong, jadi kemajuan pengisian tidak dapat ditampilkan.",
    "There is no column Tanggal Input, or it is empty, so progress of data entry cannot be shown.",
)
ENTERED_UNDATED = Text(
    "{n} inovasi tanpa tanggal input dianggap sudah ada sejak awal.",
    "{n} innovations without a date of entry are assumed to be there from the start.",
)
ENTERED_CHART = Text("Inovasi yang sudah diisi", "Innovations entered so far")
GROWTH_CHART = Text("Indeks yang dicapai", "The index reached")
WEEKS_SAY = Text(
    "{title}, menurut hari pertama setiap minggu: {weeks}.",
    "{title}, by the first day of each week: {weeks}.",
)
WEEK = Text("Minggu mulai", "Week from")
ENTERED = Text("Diisi", "Entered")
ENTERED_UNTIL = Text("Seluruhnya", "In all")
REACHED = Text("Indeks", "Index")
ENTERED_COUNTED = Text("Dihitung", "Counted")
LEFT = Text(
    "Sampai penutupan {closing}: {days} hari sejak isian terakhir ({last}). Laju terakhir {pace} "
    "inovasi per minggu.",
    "Until entry closes on {closing}: {days} days from the last entry ({last}). Recent pace: {pace} "
    "innovations per week.",
)
LEFT_UNSENT = Text("Belum dikirim: {n}; sudah dikirim: {sent}.", "Not sent yet: {n}; sent: {sent}.")
LEFT_UNCOUNTED = Text(
    "Belum dihitung karena belum memenuhi syarat: {n}.", "Not counted, because not eligible yet: {n}."
)
CLOSED = Text(
    "Penutupan {closing} sudah lewat: {n} inovasi diisi sesudahnya.",
    "Entry closed on {closing}: {n} innovations were entered after that.",
)

# Coverage
AFFAIRS_CHART = Text(
    "Inovasi yang dihitung per urusan wajib pelayanan dasar", "Counted innovations by basic-service affair"
)
AFFAIRS_SAYS = Text("Jumlah inovasi: {numbers}.", "Number of innovations: {numbers}.")

# Findings
FINDINGS = Text("Temuan per perangkat daerah", "Findings by agency")
BY_KIND = Text("Jenis temuan, yang paling berat lebih dahulu", "Kinds of findings, most serious first")
AGENCY = Text("Perangkat daerah", "Agency")
NO_AGENCY = Text("Tidak terkait satu perangkat daerah", "Not about a single agency")
ERRORS = Text("Kesalahan", "Errors")
WARNINGS = Text("Peringatan", "Warnings")
NOTES = Text("Catatan", "Notes")
NUMBER = Text("Jumlah", "Number")
AT_STAKE = Text("Poin berisiko", "At stake")
AT_STAKE_MEANS = Text(
    "Poin berisiko: poin indeks yang paling banyak bergantung pada semua temuan sejenis itu; setiap "
    "temuan dihitung sendiri, lalu dijumlahkan (seperti pada inovasi validate).",
    "At stake: the most index points that depend on all findings of the kind; each is computed alone "
    "and added up (as in inovasi validate).",
)
FIRST = Text("Contoh, dan tindakannya", "An example, and what to do")
SEE_VALIDATE = Text(
    "Daftar lengkap per sel: inovasi validate {arguments}",
    "The full list by cell: inovasi validate {arguments}",
)

# Steps
STEPS = Text("Langkah yang paling bernilai", "The steps worth most")
PLAN = Text("Rencana ke sasaran", "The plan to the target")
EFFORT_MEANS = Text(
    "Upaya dalam {unit}: perkiraan, bukan angka resmi.", "Effort in {unit}: estimated, not official."
)
SEE_LEVERAGE = Text(
    "Semua {n} langkah: inovasi leverage {arguments}", "All {n} steps: inovasi leverage {arguments}"
)

# Rules and provenance
RULES = Text("Aturan dan sumbernya", "The rules and their sources")
READINGS = Text(
    "Dari {all} angka dalam aturan edisi ini: {readings}.",
    "Of {all} numbers in the rules of this edition: {readings}.",
)
READING = Text("{n} {reading}", "{n} {reading}")
BASIS_OF_RESULT = Text("Dasar hasil ini", "What this result rests on")
FOOTER = Text(
    "Dibuat dengan inovasi {version}; alat bantu, bukan keputusan kementerian.",
    "Made with inovasi {version}; an aid, not a decision of the ministry.",
)

SECTIONS: Mapping[str, Text] = {
    "bases": output.BASES_TITLE,
    "rank": RANK_TITLE,
    "ranking": output.RANKING,
    "points": POINTS,
    "steps": STEPS,
    "plan": PLAN,
    "affairs": Text("Urusan wajib pelayanan dasar", "Basic-service affairs"),
    "agencies": Text("Perangkat daerah", "Agencies"),
    "uncounted": UNCOUNTED,
    "progress": PROGRESS,
    "maturity": MATURITY,
    "levels": LEVELS,
    "gaps": GAPS,
    "heat": HEAT,
    "spd": SPD_ROWS,
    "lasting": anchoring.TITLE,
    "findings": FINDINGS,
    "rules": RULES,
    "origin": output.ORIGIN,
}
"""The title of each section by its anchor, in their order."""
