"""What an edition cannot compute, and what may be given or used instead."""

from collections.abc import Mapping

from inovasi_cli.text import Text

UNKNOWN = Text("tidak diketahui", "unknown")

SUBJECTS: Mapping[str, tuple[Text, Text]] = {
    "maturity": (
        Text("kematangan dari parameter", "maturity from levels"),
        Text(
            "Isi kolom {total} dengan angka jadi. Parameter diketahui pada edisi {others}.",
            "Give column {total} as a ready-made figure. Levels are known in editions {others}.",
        ),
    ),
    "spd": (
        Text("SPD dari barisnya, jadi indeks pun tidak", "SPD from its rows, hence no index"),
        Text(
            "Isi Skor SPD di lembar Profil, atau beri --spd 46,5.",
            "Fill in Skor SPD on sheet Profil, or give --spd 46.5.",
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
"""What was asked for, and what to do instead; ``{others}`` are editions that can, ``{total}`` a column."""
