"""What is said about which innovations to send (``inovasi select``)."""

from collections.abc import Mapping

from inovasi_cli.text import Text

TITLE = Text("Inovasi yang dikirim: {name}", "Innovations to send: {name}")
RESULT = Text(
    "Kirim {n} dari {all} inovasi yang dihitung: indeks {index}, {predicate}. Bila semuanya dikirim: "
    "{before}, {predicate_before}. Selisih {gain}.",
    "Send {n} of the {all} innovations that count: index {index}, {predicate}. With all: {before}, "
    "{predicate_before}. Difference {gain}.",
)
RESULT_ALL = Text(
    "Kirim semua {n} inovasi yang dihitung: indeks {index}, {predicate}. Menahan sebagian tidak "
    "menaikkannya.",
    "Send all {n} innovations that count: index {index}, {predicate}. Holding some back does not raise it.",
)
PROVEN = Text(
    "Terbukti paling tinggi{demands} (edisi {edition}, basis {basis}).",
    "Proven to be the highest{demands} (edition {edition}, {basis} basis).",
)
NOT_PROVEN = Text(
    "Belum terbukti paling tinggi, karena waktu habis (edisi {edition}, basis {basis}).",
    "Not proven to be the highest, because time ran out (edition {edition}, {basis} basis).",
)
AS_DEMANDED = Text("menurut permintaan itu", "under these requests")

AS_READ = Text("menurut bacaan sekarang", "as currently read")
PROVEN_EXPECTED = Text(
    "Terbukti paling tinggi indeks harapannya{demands} (edisi {edition}, basis {basis}).",
    "Proven to have the highest expected index{demands} (edition {edition}, {basis} basis).",
)
NOT_PROVEN_EXPECTED = Text(
    "Belum terbukti paling tinggi indeks harapannya: pilihan lain mungkin lebih tinggi, paling banyak"
    " {gap} poin (edisi {edition}, basis {basis}).",
    "Not proven to have the highest expected index: another choice may be higher, by {gap} points at "
    "most (edition {edition}, {basis} basis).",
)
PROVEN_CHANCE = Text(
    "Terbukti paling besar peluangnya{demands} (edisi {edition}, basis {basis}).",
    "Proven to have the highest probability{demands} (edition {edition}, {basis} basis).",
)
NOT_PROVEN_CHANCE = Text(
    "Belum terbukti paling besar peluangnya: peluang pilihan lain mungkin lebih besar, paling banyak {gap} "
    "(edisi {edition}, basis {basis}).",
    "Not proven to have the highest probability: another choice may have a higher one, by {gap} at "
    "most (edition {edition}, {basis} basis).",
)
PROOFS: Mapping[str, tuple[Text, Text]] = {
    "index": (PROVEN, NOT_PROVEN),
    "expected": (PROVEN_EXPECTED, NOT_PROVEN_EXPECTED),
    "chance": (PROVEN_CHANCE, NOT_PROVEN_CHANCE),
}
"""What is said of a choice by what is highest in it: that it is proven, or not."""
EXPECTED = Text(
    "Setelah verifikasi, indeks yang dapat diharapkan {expected}; bila semuanya dikirim {all}. {n} inovasi "
    "mungkin ditolak; yang ditolak {meaning}.",
    "Expected index after verification: {expected}; with all of them {all}. {n} innovations may be "
    "rejected; what is rejected {meaning}.",
)
OTHER_READING = Text(
    "Bila yang ditolak {meaning}: kirim {n}, harapannya {expected}.",
    "If what is rejected should {meaning}: send {n}, expected index {expected}.",
)
CHANCE = Text(
    "Peluang {goal}: {chance} (± {error}); bila semuanya dikirim {all} (± {error_all}). Simulasi {draws} "
    "kali.",
    "Probability of {goal}: {chance} (± {error}); with all of them {all} (± {error_all}). {draws} "
    "simulation runs.",
)
CHANCE_EXACT = Text(
    "Peluang {goal}: {chance}; bila semuanya dikirim {all}. Keduanya dihitung tepat, bukan simulasi.",
    "Probability of {goal}: {chance}; with all of them {all}. Both are computed exactly, not simulated.",
)
SETTLED = Text(
    "{n} inovasi hanya diketahui jumlah kematangannya, jadi nilainya dianggap bertahan.",
    "{n} innovations are known only by their total, which is assumed to stand.",
)

VERDICT = Text("Putusan", "Verdict")
NUMBER = Text("Inovasi", "Innovations")
MATURITY = Text("Kematangan", "Maturity")
LACK = Text("Kekurangannya", "What it lacks")
VERDICTS: Mapping[str, Text] = {
    "send": Text("Kirim", "Send"),
    "mend": Text("Perbaiki dahulu", "Improve first"),
    "hold": Text("Tahan", "Hold back"),
}
RANGE = Text("{least} s.d. {most}", "{least} to {most}")
POINTS = Text("{points} poin kematangan", "{points} points of maturity")
RULES_ONLY = Text("syarat: {reasons}", "eligibility: {reasons}")
RULES_AND_POINTS = Text(
    "syarat: {reasons}; lalu {points} poin kematangan",
    "eligibility: {reasons}; then {points} points of maturity",
)
EQUAL = Text("setara: boleh dikirim, indeks tidak berubah", "equal: may be sent, the index stays")
AS_ASKED = Text("menurut --drop", "as --drop asks")
NEVER = Text("tidak ada tempat dengan permintaan itu", "no room under these requests")
FOR_GATE = Text("menjaga syarat urusan wajib", "needed for the basic-service requirement")
MEND_MEANS = Text(
    "Perbaiki dahulu: layak dikirim begitu memenuhi syarat, atau begitu satu indikatornya mencapai "
    "parameter 3.",
    "Improve first: worth sending once eligible, or once one of its indicators reaches level 3.",
)

CURVE_NUMBER = Text("Dikirim", "Sent")
CURVE_INDEX = Text("Indeks", "Index")
CURVE_ROW = Text("Indeks tertinggi", "Highest index")
CURVE_EXPECTED = Text("Harapan tertinggi", "Highest expected")

GATE_MET = Text(
    "Urusan wajib: yang dikirim mencakup {covered} (syarat {required}).",
    "Basic services: what is sent covers {covered} (required: {required}).",
)
GATE_HELD = Text(
    "{n} inovasi dikirim untuk menjaganya: {names}.",
    "{n} innovations are sent for this requirement: {names}.",
)
GATE_UNMEETABLE = Text(
    "Syarat {required} urusan wajib tidak dapat dipenuhi, jadi skor jumlah inovasi 0: yang ada baru "
    "{covered}, yang belum {missing}.",
    "The {required} required basic services cannot be met, so the quantity score is 0: only {covered}"
    " are there; missing: {missing}.",
)
GATE_TOO_FEW = Text(
    "Syarat {required} urusan wajib tidak dapat dipenuhi dengan --max {most}, jadi skor jumlah inovasi 0.",
    "The {required} required basic services cannot be met with --max {most}, so the quantity score is 0.",
)
GATE_NOT_WORTH = Text(
    "Memenuhi syarat {required} urusan wajib akan menurunkan indeks, jadi skor jumlah inovasi 0.",
    "Meeting the {required} required basic services would lower the index, so the quantity score is 0.",
)
BELOW_DIVISOR = Text(
    "--max {most} kurang dari pembagi paling sedikit, {divisor}: kematangan tetap dibagi {divisor}.",
    "--max {most} is below the minimum divisor: maturity sums are still divided by {divisor}.",
)
AGENCIES = Text("Per perangkat daerah", "By agency")
AGENCY = Text("Perangkat daerah", "Agency")
AGENCY_NONE = Text("Tanpa perangkat daerah", "No agency")
AGENCIES_LINE = Text(
    "Terbanyak tidak dikirim: {agencies}. Ada {n} perangkat daerah.",
    "Most not sent: {agencies}. There are {n} agencies.",
)
AGENCY_SHARE = Text("{agency} ({held} dari {all})", "{agency} ({held} of {all})")
KEPT = Text("pilihan.xlsx", "selection.xlsx")
NEXT = Text(
    "Daftar per perangkat daerah: tambahkan -o pilihan.xlsx; rinciannya: --details.",
    "A list per agency: add -o selection.xlsx; details: --details.",
)

MARKS = ("Kirim", "Tahan")
"""What a copy says of an innovation in the column Status: sent, held back."""
WRITTEN = Text(
    "{file}: salinan dengan kolom Status, {n} Kirim. Periksa: inovasi score{copy} --only sent.",
    "{file}: a copy with the column Status, {n} Kirim. Check: inovasi score{copy} --only sent.",
)
NOT_MARKED = Text(
    "{n} inovasi tidak dapat ditandai di salinannya, karena berada di formulir atau berbagi baris; tandai "
    "sendiri kolom Status: {names}.",
    "{n} innovations cannot be marked in the copy, because they stand in a form or share a row; mark them "
    "in the column Status: {names}.",
)
SUMMARY = Text("Ringkasan", "Summary")
CURVE_SHEET = Text("Kurva", "Curve")
INNOVATION = Text("Inovasi", "Innovation")
PLACE = Text("Baris", "Row")

# Usage errors
BOTH = Text(
    "{name} ({place}) diminta dengan --keep dan --drop sekaligus; pilih salah satu.",
    "{name} ({place}) is asked for by both --keep and --drop; choose one.",
)
KEEP_INELIGIBLE = Text(
    "--keep: {name} ({place}) tidak dihitung ({reasons}), jadi tidak dapat dikirim. Perbaiki dahulu, atau "
    "hapus dari --keep.",
    "--keep: {name} ({place}) does not count ({reasons}), so it cannot be sent. Correct it first, or take "
    "it out of --keep.",
)
ONLY_CAUTIOUS = Text(
    "{name} hanya berlaku bersama --cautious; tambahkan --cautious.",
    "{name} only works together with --cautious; add --cautious.",
)
TOO_MANY = Text(
    "--max {most} tidak cukup: --keep dan --min-per-agency sudah meminta {least} inovasi. Tulis --max "
    "{least} atau lebih, atau kurangi permintaannya.",
    "--max {most} is not enough: --keep and --min-per-agency ask for {least} innovations already. Give "
    "--max {least} or more, or ask for fewer.",
)
