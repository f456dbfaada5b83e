"""What is said about ranks: why one is what it is, and regions or agencies compared with each other."""

from collections.abc import Mapping

from inovasi_cli.text import Text

# Why a rank is what it is
PROOF = Text("Dasar peringkat", "What the rank rests on")
PROOF_TABLE = Text(
    "{known} dari {of} {category} diketahui indeksnya ({year}).",
    "{known} of {of} {category} have a known index ({year}).",
)
NOT_BETTER = Text("Tidak lebih baik dari peringkat {rank} karena:", "Not better than rank {rank}, because:")
NOT_WORSE = Text("Tidak lebih buruk dari peringkat {rank} karena:", "Not worse than rank {rank}, because:")
BETTER_OPEN = Text(
    "Peringkat {rank} mungkin: tidak ada hasil yang menghalanginya.",
    "Rank {rank} is possible: no published result stands in its way.",
)
WORSE_OPEN = Text(
    "Peringkat {rank} mungkin: tidak ada hasil yang pasti di bawahnya.",
    "Rank {rank} is possible: no published result is certainly below it.",
)
PROOF_INDEX = Text("indeks {index}", "index {index}")
PROOF_RANK = Text("peringkat {rank}", "rank {rank}")
PROOF_LINE = Text("{region}: {facts}", "{region}: {facts}")
PROOF_MORE = Text("dan {n} baris lagi (--all)", "and {n} more rows (--all)")
LEVEL = Text(
    "Indeksnya sama, jadi peringkatnya sama: {region}.", "Same index, so the rank is shared: {region}."
)
GAIN = Text(
    "Tambah {points} poin (indeks {index}): peringkat {ranks}.",
    "Gain {points} points (index {index}): rank {ranks}.",
)
LOSE = Text(
    "Turun paling banyak {points} poin tanpa mengubah peringkat; pada indeks {index}: peringkat {ranks}.",
    "Lose at most {points} points and keep the rank; at index {index}: rank {ranks}.",
)
RANGE = Text("{best}-{worst}", "{best}-{worst}")

# Standings
TITLE = Text("Peringkat {category}", "Ranking of {category}")
TITLE_CLUSTER = Text("Peringkat {category}, klaster {cluster}", "Ranking of {category}, cluster {cluster}")
TITLE_SENT = Text(": hanya inovasi yang terkirim", ": only innovations that were sent")
RANK = Text("Peringkat", "Rank")
REGION = Text("Pemda", "Region")
LOWEST = Text("Terendah", "Lowest")
HIGHEST = Text("Tertinggi", "Highest")
COUNTED = Text("Inovasi", "Innovations")
TO_ABOVE = Text("Ke atas", "To next")
TO_BELOW = Text("Cadangan", "Margin")
TO_PREDICATE = Text("Ke predikat", "To predicate")
AMONG = Text("Nasional", "Nationwide")
CHANGE = Text("Dari {year}", "Since {year}")
CHANGE_INDEX = Text("Selisih", "Difference")
YEAR = Text("Tahun", "Year")
MEANS: Mapping[Text, Text] = {
    TO_ABOVE: Text(
        "Ke atas: poin untuk menyamai peringkat di atasnya.",
        "To next: points needed to reach the rank above.",
    ),
    TO_BELOW: Text(
        "Cadangan: poin yang boleh hilang sebelum turun.",
        "Margin: points that can be lost before the rank falls.",
    ),
    TO_PREDICATE: Text(
        "Ke predikat: poin ke predikat berikutnya.", "To predicate: points to the next predicate."
    ),
}
"""What a column means that is not plain."""
TIED_MEANS = Text("Indeks yang sama berbagi peringkat (=).", "Equal indices share a rank (=).")
AMONG_MEANS = Text(
    "Nasional: peringkat menurut tabel pembanding {year}.",
    "Nationwide: the rank in the reference table of {year}.",
)
TIED = Text("{rank}=", "{rank}=")
UP = Text("+{n} dari {rank}", "+{n} from {rank}")
DOWN = Text("-{n} dari {rank}", "-{n} from {rank}")
SAME = Text("tetap {rank}", "still {rank}")
NEW = Text("baru", "new")
MORE = Text("{n} lagi (tanpa --top untuk semua).", "{n} more (without --top for all).")
CHANGE_MEANS = Text("Dari {year}: perpindahan peringkat.", "Since {year}: the move in rank.")
DIFFERENCE_MEANS = Text(
    "Selisih: perubahan indeks dari hasil sebelumnya ({year}).",
    "Difference: the change of the index since the earlier results ({year}).",
)
ONLY_ONE = Text(
    "Hanya satu pemda dari kategori ini dalam berkas yang disebut, jadi 1 dari 1. Peringkat nasionalnya: "
    "inovasi score {arguments}",
    "The files named hold one region of this category only, so it is 1 of 1. Its national rank: inovasi "
    "score {arguments}",
)
ONE_OF_ONE = Text("1 dari 1", "1 of 1")
NARROW = Text(
    "Layar terlalu sempit untuk {columns}; lengkapnya: --format csv, md, xlsx, atau json.",
    "The screen is too narrow for {columns}; complete: --format csv, md, xlsx or json.",
)
KEPT = Text("peringkat.xlsx", "ranking.xlsx")
NOTHING = Text("Tidak ada yang dapat diperingkat.", "There is nothing to rank.")
CLUSTERS: Mapping[str, Text] = {
    "tertinggal": Text("tertinggal", "disadvantaged"),
    "perbatasan": Text("perbatasan", "border"),
    "papua": Text("Papua", "Papua"),
}
CLUSTER_REASONS: Mapping[str, Text] = {
    "tertinggal": Text(
        "daftar Perpres 63/2020 berlaku 2020-2024; daftar sesudahnya belum terbit di sini",
        "the list of Perpres 63/2020 applied to 2020-2024; a later one is not bundled",
    ),
    "perbatasan": Text(
        "hanya lima pemda IGA 2022 yang diketahui; selebihnya tidak disertakan",
        "only the five regions of IGA 2022 are known; others are not included",
    ),
    "papua": Text(
        "diambil dari kode provinsi 91-96; keanggotaan resminya belum dilihat",
        "taken from province codes 91-96; the official membership was not seen",
    ),
}


# Innovations of a competition or of one region
INNOVATIONS = Text("Peringkat inovasi: {region}", "Ranking of innovations: {region}")
LEFT_OUT = Text(
    "{n} inovasi tidak dihitung; sebabnya: inovasi score {arguments}",
    "{n} innovations do not count; why: inovasi score {arguments}",
)

# Agencies of one region
AGENCIES = Text("Peringkat perangkat daerah {region}", "Ranking of the agencies of {region}")
AGENCY = Text("Perangkat daerah", "Agency")
UNITS = Text("{n} unit: {units}", "{n} units: {units}")
AGENCY_NONE = Text("(tanpa nama)", "(unnamed)")
MEAN = Text("Rata-rata kematangan", "Mean maturity")
REPORTED = Text("Dilaporkan", "Reported")
POINTS = Text("Kontribusi (poin indeks)", "Contribution (index points)")
AGENCIES_MEAN = Text(
    "Urutan: {order}. Kontribusi = (jumlah kematangan / {divisor} + {quantity} x inovasi perangkat "
    "daerah / {counted}) / {maximum} x 100; jumlahnya {sum} dari indeks {index}, sisanya SPD.",
    "Order: {order}. Contribution = (sum of maturities / {divisor} + {quantity} x innovations of the "
    "agency / {counted}) / {maximum} x 100; they add up to {sum} of index {index}, the rest is SPD.",
)
AGENCIES_SUM = Text(
    "Urutan: {order}. Kontribusi = (jumlah kematangan / {divisor} + {quantity} x inovasi perangkat "
    "daerah / {counted}) / {maximum} x 100; jumlahnya {sum}, tanpa SPD.",
    "Order: {order}. Contribution = (sum of maturities / {divisor} + {quantity} x innovations of the "
    "agency / {counted}) / {maximum} x 100; they add up to {sum}, without SPD.",
)
AGENCIES_ORDER = Text("Urutan: {order}.", "Order: {order}.")
ORDERS: Mapping[str, Text] = {
    "mean": Text("rata-rata kematangan inovasi yang dihitung", "mean maturity of the innovations that count"),
    "counted": Text("jumlah inovasi yang dihitung", "number of innovations that count"),
    "points": Text("kontribusi pada indeks", "contribution to the index"),
}

# Heads of the screen, folded by hand so that all columns stand on 80 characters
FOLDED: Mapping[Text, Text] = {
    RANK: Text("Pering-\nkat", "Rank"),
    COUNTED: Text("Inovasi", "Inno-\nvations"),
    TO_ABOVE: Text("Ke\natas", "To\nnext"),
    TO_BELOW: Text("Cadang-\nan", "Margin"),
    TO_PREDICATE: Text("Ke\npredikat", "To\npredicate"),
    CHANGE_INDEX: Text("Selisih", "Differ-\nence"),
    MEAN: Text("Rata-rata\nkematangan", "Mean\nmaturity"),
    REPORTED: Text("Dila-\nporkan", "Reported"),
    POINTS: Text("Kontri-\nbusi,\npoin\nindeks", "Contri-\nbution,\nindex\npoints"),
}
