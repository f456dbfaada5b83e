"""What ``inovasi explain`` says about figures, innovations and indicators."""

from collections.abc import Mapping

from inovasi_cli.text import Text

FIGURES: Mapping[str, Text] = {
    "index": Text("indeks", "index"),
    "spd": Text("spd", "spd"),
    "sid": Text("sid", "sid"),
    "maturity": Text("kematangan", "maturity"),
    "quantity": Text("jumlah", "quantity"),
    "divisor": Text("pembagi", "divisor"),
    "coverage": Text("cakupan", "coverage"),
    "rank": Text("peringkat", "rank"),
    "predicate": Text("predikat", "predicate"),
}
"""By what a figure is called on the command line, in either language."""

TITLES: Mapping[str, Text] = {
    "index": Text("Indeks", "Index"),
    "spd": Text("Skor SPD", "SPD score"),
    "sid": Text("Skor SID", "SID score"),
    "maturity": Text("Jumlah kematangan", "Sum of maturities"),
    "quantity": Text("Skor jumlah inovasi", "Quantity score"),
    "divisor": Text("Pembagi kematangan", "Divisor of the maturities"),
    "coverage": Text("Urusan wajib pelayanan dasar", "Basic-service affairs"),
    "rank": Text("Peringkat", "Rank"),
    "predicate": Text("Predikat", "Predicate"),
}
TITLE = Text("{title}: {value}", "{title}: {value}")
ABOUT = Text("{region}, edisi {edition}, basis {basis}.", "{region}, edition {edition}, {basis} basis.")
NONE = Text("belum dapat dihitung", "cannot be computed yet")

INPUT = Text("Masukan", "Input")
VALUE = Text("Nilai", "Value")
ORIGIN = Text("Asal", "Where from")
ORIGIN_SOURCE = Text("{title}, {at} ({reading})", "{title}, {at} ({reading})")
ORIGIN_FIGURE = Text("inovasi explain {name} --in {files}", "inovasi explain {name} --in {files}")
ORIGIN_TOTAL = Text("sebagai total: lembar Profil atau --spd", "as a total: sheet Profil or --spd")
ORIGIN_COUNT = Text("{n} inovasi dihitung dari {all}", "{n} innovations count out of {all}")
UNROUNDED = Text("Tanpa pembulatan: {value}.", "Before rounding: {value}.")

DIVISOR = Text("max({minimum}, {counted}) = {divisor}", "max({minimum}, {counted}) = {divisor}")
COUNTED = Text("Inovasi yang dihitung (n)", "Innovations that count (n)")
QUANTITY = Text("{per} x min({counted}, {cap}) = {quantity}", "{per} x min({counted}, {cap}) = {quantity}")
QUANTITY_GATE = Text(
    "0, karena baru {covered} dari {required} urusan wajib yang disyaratkan tercakup.",
    "0, because only {covered} of the {required} basic-service affairs asked for are covered.",
)
SUM = Text("Jumlah", "Sum")
MEAN = Text("Rata-rata kematangan", "Mean maturity")
MEAN_IS = Text("{sum} / {divisor} = {mean}", "{sum} / {divisor} = {mean}")
SID_IS = Text("{mean} + {quantity} = {sid}", "{mean} + {quantity} = {sid}")
FROM_MEASURE = Text(
    "{code}: parameter {level} diturunkan dari capaian yang tertulis di sel {cell}.",
    "{code}: level {level} was derived from what was measured, in cell {cell}.",
)
COVERED = Text("tercakup", "covered")
NOT_COVERED = Text("belum", "not yet")
BY = Text("oleh", "by")
BY_MORE = Text("dan {n} lagi", "and {n} more")

CELL = Text("Sel", "Cell")
LEVEL = Text("Par.", "Lev.")
POINTS = Text("Poin", "Points")
LIFT = Text("Bila naik", "If raised")
LIFT_TO = Text("{level}: +{gain}", "{level}: +{gain}")
TOP = Text("penuh", "full")
INNOVATION_TOTAL = Text(
    "{points} poin kematangan = {share} poin indeks ({points} / {divisor} / {maximum} x 100).",
    "{points} points of maturity = {share} index points ({points} / {divisor} / {maximum} x 100).",
)
INNOVATION_UNCOUNTED = Text(
    "{points} poin kematangan, tetapi inovasi ini tidak dihitung: kontribusinya 0 poin indeks.",
    "{points} points of maturity, but this innovation does not count: it contributes 0 index points.",
)
INNOVATION_POINTS = Text("Jumlah: {points} poin.", "In all: {points} points.")
RANKED = Text("Peringkat {rank}, {predicate}.", "Rank {rank}, {predicate}.")
GAIN_IN_POINTS = Text(
    "Bila naik: tambahan poin bila hanya itu yang naik.", "If raised: points gained if only that is raised."
)
NO_INDEX = Text(
    "Edisi {edition} tidak menghitung indeks: setiap inovasi dinilai sendiri. Sebut nama inovasinya.",
    "Edition {edition} computes no index: each innovation is scored by itself. Name an innovation.",
)
COUNTS = Text("Dihitung.", "It counts.")
COUNTS_NOT = Text(
    "Tidak dihitung; bila dihitung, indeks berubah {gain} poin.",
    "It does not count; if it did, the index would change by {gain} points.",
)
COUNTS_NOT_BARE = Text("Tidak dihitung.", "It does not count.")
BECAUSE = Text("{code}: {message} {hint}", "{code}: {message} {hint}")
UNREAD_CELL = Text("{cell} tidak terbaca. {code}: {message}", "{cell} is not read. {code}: {message}")
BY_TOTAL = Text(
    "Hanya jumlahnya yang diketahui: {points} poin kematangan ({cell}); tanpa parameter, tanpa rincian.",
    "Only its total is known: {points} points of maturity ({cell}); without levels there are no parts.",
)
WORTH = Text("Yang paling menaikkan: {steps}.", "What would raise it most: {steps}.")
WORTH_IF_COUNTED = Text(
    "Bila inovasi ini sudah memenuhi syarat, yang paling menaikkan: {steps}. Sebelum itu: 0.",
    "Once this innovation meets the rules, what would raise it most: {steps}. Until then: 0.",
)
WORTH_STEP = Text("{code} ke {level} (+{gain})", "{code} to {level} (+{gain})")
GAIN_MEANS = Text(
    "Indeks: kontribusi sekarang, dalam poin indeks. Bila naik: tambahan indeks bila hanya itu yang naik.",
    "Index: its contribution now, in index points. If raised: what the index gains if only that level"
    " is raised.",
)
GAIN_IF_COUNTED = Text(
    "Tambahan dihitung seolah-olah inovasi ini sudah memenuhi syarat.",
    "Gains are stated as if this innovation met the rules.",
)
AFFAIR = Text(
    "Urusan utama: {affair}. Perangkat daerah: {agency}.", "Main affair: {affair}. Agency: {agency}."
)

MISTAKES = Text("Kesalahan yang sering", "Common mistakes")
MISTAKE = Text("{code} {slug}: {why} {hint}", "{code} {slug}: {why} {hint}")

BAND_HERE = Text("di sini", "here")
BANDS_FROM = Text("Batasnya: {source}.", "Bounds: {source}.")
READINGS_DIFFER = Text(
    "Dibulatkan {rounded}; tanpa pembulatan {unrounded}.", "Rounded {rounded}; before rounding {unrounded}."
)
RANK_IS = Text(
    "peringkat {ranks} dari {of} {category} ({year}); {known} nilai terbit",
    "rank {ranks} of {of} {category} ({year}); {known} values published",
)
RANK_BEST = Text(
    "Tidak lebih baik dari {rank}, karena di atasnya", "Not better than {rank}, because above it stand"
)
RANK_WORST = Text(
    "Tidak lebih buruk dari {rank}, karena di bawahnya", "Not worse than {rank}, because below it stand"
)
REGION = Text("Pemda", "Region")

ANY_FILE = Text("BERKAS", "FILE")
"""Stands in a command for a file that the reader names."""
