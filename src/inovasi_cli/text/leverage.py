"""What is said about the worth of single steps (``inovasi leverage``)."""

from collections.abc import Mapping

from inovasi_cli.text import Text

TITLE = Text("Nilai setiap langkah: {name}", "What each step is worth: {name}")
TOGETHER = Text("Memilih yang dikirim, sekaligus: {best}", "Choosing what to send, all at once: {best}")
LIMITS = Text(
    "Setiap langkah dihitung sendiri dari keadaan sekarang, dalam poin indeks. Dua langkah sekaligus "
    "dapat bernilai lain daripada jumlah keduanya, karena pembagi, batas {cap} inovasi, dan syarat "
    "urusan wajib.",
    "Each step is valued alone, from the present state, in index points. Two steps together may be "
    "worth more or less than their sum, because of the divisor, the cap of {cap} innovations and the "
    "basic-service requirement.",
)
EFFORT_MEANS = Text(
    "Upaya dalam {unit}: perkiraan, bukan angka resmi (--effort untuk angka sendiri). Per 100: poin "
    "indeks setiap 100 {unit}.",
    "Effort in {unit}: estimated, not official (--effort for your own). Per 100: index points for "
    "every 100 {unit}.",
)
BEST = Text("Yang paling bernilai", "Worth most")
BEST_BY_EFFORT = Text("Yang paling bernilai dibandingkan upayanya", "Worth most for the effort")
STEP = Text("Langkah", "Step")
POINTS = Text("Poin", "Points")
EFFORT = Text("Upaya", "Effort")
PER_EFFORT = Text("Per 100", "Per 100")
NOTHING_LEFT = Text("Tidak ada lagi yang dapat dinaikkan.", "There is nothing left to raise.")

SPD = Text("SPD: naik satu parameter ({n} baris terbuka)", "SPD: one level more ({n} rows open)")
SPD_TOTAL = Text(
    "SPD hanya diketahui sebagai jumlah, jadi barisnya tidak dapat dinilai satu per satu.",
    "SPD is known only as a total, so its rows cannot be weighed one by one.",
)
SID = Text("SID: naik satu parameter ({n} indikator terbuka)", "SID: one level more ({n} indicators open)")
SID_MEANS = Text(
    "Satu: pada satu inovasi yang dihitung. Semua: pada semua inovasi yang belum parameter 3. Upaya: "
    "inovasi yang paling ringan.",
    "One: in one innovation that counts. All: in every innovation below level 3. Effort: that of the "
    "easiest one.",
)
MOVE = Text("{old} ke {new}", "{old} to {new}")
OPEN = Text("Terbuka", "Open")
OF = Text("{n}/{all}", "{n}/{all}")
ONE = Text("Satu", "One")
ALL = Text("Semua", "All")
BY_TOTAL = Text(
    "{n} inovasi hanya diketahui total skornya; parameternya tidak dapat dinilai.",
    "{n} innovations are known only by a total; their levels cannot be weighed.",
)

NEW = Text("Satu inovasi lagi", "One more innovation")
NEW_MATURITY = Text("kematangan {maturity} ({profile})", "maturity {maturity} ({profile})")
PROFILES: Mapping[str, Text] = {
    "given": Text("menurut --maturity", "as --maturity says"),
    "mean": Text("rata-rata sekarang", "the present mean"),
    "starting": Text("profil awal inovasi baru", "starting profile of a new innovation"),
}
BREAK_EVEN = Text(
    "Impas: satu inovasi lagi menaikkan indeks bila kematangannya di atas {maturity}.",
    "Break-even: one more innovation raises the index if its maturity is above {maturity}.",
)
BREAK_EVEN_ANY = Text(
    "Berapa pun kematangannya, satu inovasi lagi tidak menurunkan indeks.",
    "Whatever its maturity, one more innovation does not lower the index.",
)

AFFAIRS = Text("Urusan wajib yang belum tercakup ({n})", "Basic-service affairs not covered ({n})")
AFFAIR = Text("Satu inovasi dengan urusan utama", "One innovation whose main affair is")
AFFAIRS_TOGETHER = Text("{n} sekaligus: {names}", "{n} at once: {names}")
GATE_CLOSED = Text(
    "Baru {covered} dari {required} yang disyaratkan tercakup, jadi skor jumlah inovasi masih 0.",
    "Only {covered} of the required {required} are covered, so the quantity score is still 0.",
)

ELIGIBLE = Text("Belum dihitung ({n}): bila dihitung", "Not counted ({n}): if it were")
ELIGIBLE_STEP = Text("{name}: dihitung ({reasons})", "{name}: made to count ({reasons})")

KEEP = Text(
    "Pertahankan atau tidak dikirim ({n} inovasi dihitung)", "Keep or leave out ({n} innovations count)"
)
KEEP_RULE: Mapping[str, Text] = {
    "divisor": Text(
        "Pembagi minimum {divisor}: mengurangi inovasi tidak menaikkan rata-rata. Pertahankan semua.",
        "The minimum divisor is {divisor}: leaving innovations out does not raise the mean. Keep them all.",
    ),
    "closed": Text(
        "Skor jumlah masih 0, jadi sekarang hanya rata-rata yang berpengaruh (batas {least}). Begitu syarat "
        "urusan wajib terpenuhi, setiap inovasi menambah {per} poin skor dan batasnya turun ke {then}.",
        "The quantity score is still 0, so only the mean matters now (from {least}). Once enough basic "
        "services are covered, each innovation brings {per} points of score and the bound falls to {then}.",
    ),
    "quantity": Text(
        "Sampai {cap} inovasi, setiap inovasi yang tidak dikirim menghilangkan {per} poin skor jumlah. "
        "Itu hanya menguntungkan bila kematangannya di bawah {least}.",
        "Up to {cap} innovations, leaving one out costs {per} points of the quantity score. That pays "
        "only below a maturity of {least}.",
    ),
    "quantity_any": Text(
        "Sampai {cap} inovasi, setiap inovasi yang tidak dikirim menghilangkan {per} poin skor jumlah: "
        "pertahankan semua.",
        "Up to {cap} innovations, leaving one out costs {per} points of the quantity score: keep them all.",
    ),
    "cap": Text(
        "Di atas {cap} inovasi skor jumlah tidak bertambah: yang kematangannya di bawah {least} menurunkan "
        "indeks.",
        "Above {cap} innovations the quantity score does not grow: those below a maturity of {least} lower "
        "the index.",
    ),
}
VERDICTS: Mapping[str, Text] = {
    "drop": Text("tidak dikirim", "leave out"),
    "keep": Text("pertahankan", "keep"),
    "wait": Text(
        "tunggu: penuhi syarat urusan wajib dahulu", "wait: meet the basic-service requirement first"
    ),
    "either": Text("tidak berpengaruh", "makes no difference"),
}
HOLDS_GATE = Text("menjaga syarat urusan wajib", "keeps the basic-service requirement met")
BETTER_DROPPED = Text(
    "{n} inovasi menurunkan indeks: naikkan kematangannya ke {least}, atau jangan dikirim.",
    "{n} innovations lower the index: raise them to a maturity of {least}, or do not send them.",
)
RAISE_INSTEAD = Text(
    "Lebih baik dinaikkan daripada tidak dikirim: mulai kematangan {least}, inovasi itu menguntungkan lagi.",
    "Better improved than left out: from a maturity of {least} it is worth sending again.",
)
KEPT = Text(
    "{n} lainnya: bila salah satunya tidak dikirim, indeks berubah {worst} sampai {least}.",
    "The other {n}: leaving out one of them changes the index by {worst} to {least}.",
)
NONE_TO_DROP = Text(
    "Semua sebaiknya dikirim: bila salah satunya tidak dikirim, indeks berubah {worst} sampai {least}.",
    "All are better sent: leaving one out changes the index by {worst} to {least}.",
)
WITHOUT = Text("Bila tidak dikirim", "If left out")
VERDICT = Text("Putusan", "Verdict")
STEP_SPD = Text("SPD {code} {name}: {old} ke {new}", "SPD {code} {name}: {old} to {new}")
STEP_SID = Text(
    "SID {code} {name}: satu parameter lagi di {n} inovasi",
    "SID {code} {name}: one level more in {n} innovations",
)
STEP_SID_ONE = Text(
    "SID {code} {name}: {old} ke {new}, {innovation}", "SID {code} {name}: {old} to {new}, {innovation}"
)
STEP_NEW = Text("Satu inovasi lagi, kematangan {maturity}", "One more innovation of maturity {maturity}")
STEP_AFFAIR = Text(
    "Inovasi baru urusan {names}, kematangan {maturity}", "New innovation for {names}, maturity {maturity}"
)

MATURITY_TOO_HIGH = Text(
    "--maturity {value} melebihi maksimum {maximum} edisi {edition}.",
    "--maturity {value} exceeds the maximum {maximum} of edition {edition}.",
)
