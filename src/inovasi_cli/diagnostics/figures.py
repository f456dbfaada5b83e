"""Kinds N: numbers that cannot be, and measured values beside levels."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

ABOVE_MAXIMUM = Kind(
    "N315",
    "di-atas-maksimum",
    "error",
    Text(
        "{field} {value} melebihi maksimum {maximum} edisi {edition}; nilai ini tidak dipakai.",
        "{field} {value} exceeds the maximum {maximum} of edition {edition}; it is not used.",
    ),
    Text(
        "Periksa angkanya atau edisinya; skala lama berbeda.",
        "Check the figure or the edition; older scales differ.",
    ),
    Text(
        "Nilai di atas maksimum tidak dipangkas diam-diam.",
        "A value above its maximum is never cut silently.",
    ),
)

NEGATIVE = Kind(
    "N324",
    "nilai-negatif",
    "error",
    Text(
        "{field} {value}: di bawah 0 tidak mungkin; nilai ini tidak dipakai.",
        "{field} {value}: it cannot be below 0; it is not used.",
    ),
    Text("Periksa tandanya.", "Check its sign."),
    Text(
        "Skor dan jumlah tidak pernah negatif; hanya pertumbuhan dan penurunan yang dapat negatif.",
        "Scores and counts are never negative; only growth and decline can be.",
    ),
)

MEASURE_CONTRADICTS = Kind(
    "N316",
    "capaian-tak-cocok",
    "warning",
    Text(
        "Indikator {number}: parameter {level} tertulis, capaian {value} {unit} menunjukkan {measured}. "
        "Yang dipakai: {level}.",
        "Indicator {number}: level {level} is written, the measured {value} {unit} gives {measured}. "
        "Used: {level}.",
    ),
    Text("Perbaiki salah satunya.", "Correct one of the two."),
    Text("Verifikator menghitung dari capaian.", "The verifier goes by the measured value."),
)

MEASURE_OVERLAPS = Kind(
    "N317",
    "capaian-di-irisan",
    "note",
    Text(
        "Indikator {number}: {value} {unit} masuk batas parameter {first} dan {second}; dipakai {level}.",
        "Indicator {number}: {value} {unit} lies within the bounds of levels {first} and {second}; "
        "{level} is used.",
    ),
    Text(
        "Tidak perlu tindakan; batas resminya tumpang tindih.", "Nothing to do; the printed bounds overlap."
    ),
    Text(
        "Batas yang tercetak tumpang tindih; urutan uji 3, 1, lalu 2 adalah keputusan kami.",
        "The printed bounds overlap; testing 3, then 1, else 2 is our decision.",
    ),
)

BASIS_MISSING = Kind(
    "N318",
    "dasar-ukur-kosong",
    "error",
    Text(
        "Indikator {number} punya beberapa dasar ukur; capaian {value} tanpa dasar ukur tidak dapat dinilai.",
        "Indicator {number} is measured in several ways; {value} without its basis cannot be scored.",
    ),
    Text("Isi kolom Dasar Ukur: {options}.", "Fill in the column Dasar Ukur: {options}."),
    Text("Batasnya berbeda menurut dasar ukur.", "The bounds differ by basis."),
)
