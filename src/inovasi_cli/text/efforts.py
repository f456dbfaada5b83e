"""What is said of efforts: what an improvement is assumed to take, and until when it can be done."""

from collections.abc import Mapping

from inovasi_cli.text import Text

TITLE = Text("Perkiraan upaya tiap perbaikan ({unit})", "Estimated effort of each improvement ({unit})")
CLASSES = Text(
    "Upaya untuk mencapai parameter itu dari nol; dari parameter di bawahnya: selisihnya. Segera: "
    "sebelum pengiriman ditutup; tahun ini: bila dimulai awal; tidak dapat: menyangkut tahun yang "
    "sudah lewat, atau tidak dapat diputuskan siapa pun.",
    "Effort to reach that level from zero; from a lower one: the difference. Now: before the "
    "submission closes; this year: if begun early; not any more: it concerns past years, or is not "
    "for anybody to decide.",
)
WHENS: Mapping[str, Text] = {
    "now": Text("segera", "now"),
    "year": Text("tahun ini", "this year"),
    "never": Text("tidak dapat", "not any more"),
}
EFFORT = Text("Upaya", "Effort")
OTHER = Text("Lainnya", "Other")
NEW = Text(
    "Satu inovasi lagi (paling banyak {most}; {affair} lebih bila urusannya ditentukan)",
    "One more innovation (at most {most}; {affair} more if its affair is given)",
)
REPAIRS: Mapping[str, Text] = {
    "date": Text("Menuliskan tanggal penerapan", "Writing the application date"),
    "window": Text("Mengembangkan inovasi dalam masa penilaian", "Developing it inside the period"),
    "words": Text("Melengkapi rancang bangun", "Completing the design text"),
    "stages": Text("Menerapkan inovasi", "Applying the innovation"),
}
ASSUMED = Text(
    "Upaya dalam {unit}: perkiraan, bukan angka resmi.", "Effort in {unit}: estimated, not official."
)
