"""What is said about what verification may take away (``inovasi risk``)."""

from collections.abc import Mapping

from inovasi_cli.text import Text

TITLE = Text("Risiko verifikasi: {name}", "Verification risk: {name}")

# What the result hangs on
CRITICAL = Text("Faktor penentu", "Single points of failure")
CRITICAL_MEANS = Text(
    "Perhitungan pasti: satu hal yang, bila hilang, sudah menurunkan predikat atau peringkat.",
    "Exact, no probabilities: any one of these, if lost, lowers the predicate or the rank.",
)
TRIED = Text("Kehilangan tunggal", "Single loss")
CRITICAL_OF = Text("Menentukan", "Critical")
ALL = Text("Dari", "Of")
NAMES: Mapping[str, Text] = {
    "innovation": Text("inovasi ditolak", "innovation rejected"),
    "spd": Text("baris SPD menjadi 0", "SPD row at 0"),
    "indicator": Text("indikator menjadi 0 di semua inovasi", "indicator at 0 in all innovations"),
    "affair": Text("urusan wajib tidak diakui", "basic service not recognised"),
    "claim": Text("satu parameter satu inovasi menjadi 0", "one level of one innovation at 0"),
}
NONE_CRITICAL = Text(
    "Tidak ada kehilangan tunggal yang menurunkan predikat atau peringkat.",
    "No single loss lowers the predicate or the rank.",
)
LOSS = Text("Bila hilang", "If lost")
COSTS = Text("Akibat", "Costs")
PREDICATE_LOST = Text("menjadi {predicate}", "down to {predicate}")
RANK_LOST = Text("peringkat turun", "rank falls")
OF_INDICATOR = Text("{code} {name}, semua inovasi", "{code} {name}, all innovations")
OF_SPD = Text("SPD {code} {name}", "SPD {code} {name}")
OF_AFFAIR = Text("Urusan {name} tidak diakui", "Affair {name} not recognised")
FEWEST = Text(
    "Paling sedikit {n} dari {all} inovasi yang bila ditolak bersama menurunkan predikat (indeks {index})",
    "The fewest innovations that together, if rejected, lower the predicate are {n} of {all} (index {index})",
)
FEWEST_NONE = Text(
    "Berapa pun inovasi yang ditolak, predikat tidak turun.",
    "No number of rejected innovations lowers the predicate.",
)

# How the index spreads
SPREAD = Text("Sebaran hasil yang mungkin", "Range of outcomes")
IN_BRIEF = Text(
    "{predicate} bertahan dengan peluang {kept}. {index}",
    "{predicate} is kept with probability {kept}. {index}",
)
IN_BRIEF_INDEX = Text(
    "Indeks {low} sampai {high} pada 90 % simulasi, mediannya {middle}.",
    "Index {low} to {high} in 90 % of the simulation runs, median {middle}.",
)
ODDS_ARE = Text("Peluangnya {origin}.", "The probabilities are {origin}.")
SPREAD_MEANS = Text(
    "Disimulasikan {draws} kali (benih acak {seed}): setiap parameter bertahan, turun satu, atau "
    "hilang menurut peluang ini, masing-masing sendiri. Peluangnya {origin}.",
    "Simulated {draws} times (seed {seed}): each level is kept, lowered by one or lost with these "
    "probabilities, independently. They are {origin}.",
)
ORIGINS: Mapping[str, Text] = {
    "assumed": Text("perkiraan alat ini, bukan angka resmi", "estimated by this tool, not official"),
    "given": Text(
        "sebagian atau seluruhnya dari Anda, selebihnya perkiraan",
        "yours in part or whole, the rest estimated",
    ),
    "fitted": Text(
        "dari klaim dan verifikasi di {file} ({proven} berbukti, {unproven} tanpa bukti)",
        "taken from claims and verification in {file} ({proven} proven, {unproven} unproven)",
    ),
}
FEW_PAIRS = Text(
    "{state}: baru {n} pasangan klaim dan verifikasi (perlu {fewest}), jadi dipakai perkiraan.",
    "{state}: only {n} pairs of claim and verification ({fewest} are needed), so the estimate is used.",
)
STATES: Mapping[str, Text] = {
    "proven": Text("berbukti", "proven"),
    "unproven": Text("tanpa bukti", "unproven"),
}
KEPT = Text("Bertahan", "Kept")
LOWERED = Text("Turun satu", "Lowered")
LOST = Text("Hilang", "Lost")
DOUBTFUL = Text(
    "{n} inovasi dihitung dengan peringatan; diterima dengan peluang {share}.",
    "{n} innovations count with a warning; each is accepted with probability {share}.",
)
VERIFIED_SETTLED = Text(
    "Yang sudah diverifikasi dianggap tetap sebagaimana ditulis verifikator.",
    "What is verified is assumed to stay as the verifier wrote it.",
)
SETTLED = Text(
    "{n} inovasi hanya diketahui total skornya dan dianggap pasti; risikonya lebih besar daripada "
    "yang tampak.",
    "{n} innovations are known only by a total and assumed to be certain; the risk is larger than shown.",
)
SPD_SETTLED = Text(
    "SPD hanya diketahui totalnya dan dianggap pasti.",
    "SPD is known only as a total and assumed to be certain.",
)
UNKNOWN_PREDICATE = Text("tidak diketahui", "not known")
PROBABILITY = Text("Peluang", "Probability")
ERROR = Text("Galat", "Error")
ERROR_MEANS = Text(
    "Galat: ketelitian simulasi (tingkat kepercayaan 95 %), bukan ketelitian peluangnya.",
    "Error: precision of the simulation (95 % confidence), not of the probabilities.",
)
CASES: tuple[Text, Text, Text] = (
    Text("pesimistis (5 %)", "pessimistic (5 %)"),
    Text("median (50 %)", "median (50 %)"),
    Text("optimistis (95 %)", "optimistic (95 %)"),
)
CASE = Text("Keadaan", "Case")
CASE_MEANS = Text(
    "Pesimistis: hanya 5 % hasil simulasi yang tidak lebih tinggi. Optimistis: 95 %.",
    "Pessimistic: only 5 % of the simulation runs are no higher. Optimistic: 95 %.",
)
REJECTED = Text("Bila ditolak setelah dikirim", "If rejected after sending")
REJECTED_MEANS = Text(
    "Yang ditolak {meaning}: keputusan rejected edisi {edition} (inovasi rules show {edition} "
    "--decisions). Tafsir lain mengubah jawabannya; simulasinya sama. Bertahan: peluang predikat "
    "sekarang. Paling sedikit: inovasi yang bila ditolak bersama menurunkan predikat.",
    "Rejected innovations {meaning}: decision rejected of edition {edition} (inovasi rules show "
    "{edition} --decisions). Other readings change the answer; the simulation is the same. Kept: "
    "probability of today's predicate. Fewest: innovations that together, if rejected, lower the "
    "predicate.",
)
REJECTED_ARE = Text("Yang ditolak", "What is rejected")
FEWEST_HEAD = Text("Paling sedikit", "Fewest")

# What evidence buys
SAFETY = Text("Bukti yang paling menurunkan risiko", "Evidence that lowers the risk most")
SAFETY_MEANS = Text(
    "Bila bukti untuk semua parameter itu dilengkapi. Aman: tambahan peluang predikat {predicate} "
    "bertahan (sekarang {kept}). Poin: tambahan indeks yang dapat diharapkan.",
    "If all of these levels are proven. Safer: by how much more often {predicate} is kept (now "
    "{kept}). Points: expected gain in index points.",
)
SAFETY_ALIKE = Text(
    "Bila bukti untuk semua parameter itu dilengkapi. Poin: tambahan indeks yang dapat diharapkan. "
    "Tidak satu pun nyata menambah peluang predikat {predicate} bertahan (sekarang {kept}).",
    "If all of these levels are proven. Points: expected gain in index points. None of them "
    "noticeably raises the probability that {predicate} is kept (now {kept}).",
)
SAFETY_NONE = Text("Semua klaim sudah berbukti atau diverifikasi.", "All claims are proven or verified.")
WHERE = Text("Inovasi atau baris SPD", "Innovation or SPD row")
INDICATORS = Text("Indikator", "Indicators")
SAFER = Text("Aman", "Safer")
POINTS = Text("Poin", "Points")

# Refused
ODDS_FAULTY = Text(
    "{option}: peluang harus 0 sampai 1, dan keduanya bersama paling banyak 1, misalnya 0,85/0,1.",
    "{option}: probabilities lie between 0 and 1, and both together at 1 at most, such as 0.85/0.1.",
)
TOO_FINE = Text(
    "Angka dalam berkas atau aturan berdesimal terlalu banyak untuk disimulasikan. Bulatkan, misalnya 82,25.",
    "Numbers in the files or rules have too many decimals for the simulation. Round the scores, such "
    "as 82.25.",
)
FIT_UNREAD = Text(
    "--fit {file}: tidak ada parameter yang sekaligus diklaim dan diverifikasi di berkas itu.",
    "--fit {file}: no level in that file is both claimed and verified.",
)
