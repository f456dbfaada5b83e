"""What is said about whether innovations last: signals, states, and the section under a validation."""

from collections.abc import Mapping

from inovasi_cli.text import Text

TITLE = Text("Sifat inovasi", "Nature of the innovations")
MEANING = Text(
    "Melembaga: berdasarkan Perda atau Perkada, dianggarkan berturut-turut, dan masuk RKPD. Ukuran "
    "alat ini, bukan bagian skor.",
    "Institutionalised: bound by a regulation, budgeted in consecutive years, and in the work plan. A"
    " measure of this tool, no part of the score.",
)
STATES: Mapping[str, Text] = {
    "anchored": Text("melembaga", "institutionalised"),
    "partly": Text("sebagian", "partly"),
    "ad-hoc": Text("ad hoc", "ad hoc"),
    "unknown": Text("tidak diketahui", "not known"),
}
SIGNALS: Mapping[str, Text] = {
    "regulation": Text("Perda atau Perkada", "regulation, not a decree"),
    "budget": Text("anggaran berturut-turut", "budget in consecutive years"),
    "plan": Text("masuk RKPD", "in the work plan"),
    "team": Text("pelaksana ditetapkan", "executor assigned"),
    "monitored": Text("dimonitor", "monitored"),
    "replicated": Text("direplikasi", "replicated"),
}
STATE_ROW = Text("Keadaan", "State")
SIGNS_ROW = Text("Tanda", "Signs")
AGE_ROW = Text("Umur", "Age")
KIND_ROW = Text("Jenis", "Kind")
FORM_ROW = Text("Bentuk", "Form")
THEME_ROW = Text("Tema", "Theme")
BENEFIT_ROW = Text("Manfaat", "Benefit")
COUNTED = Text("{what}: {count}", "{what}: {count}")
OF_KNOWN = Text("{what}: {count} ({share} %)", "{what}: {count} ({share} %)")
AGE = Text(
    "baru {new}, lebih lama {existing}; diterapkan {years}", "new {new}, older {existing}; applied in {years}"
)
YEARS_ONLY = Text("diterapkan {years}", "applied in {years}")
YEAR = Text("{year}: {count}", "{year}: {count}")
BENEFIT = Text(
    "{count} dari {known} melaporkan manfaat terukur ({share} %)",
    "{count} of {known} report a measured benefit ({share} %)",
)
EMPTY = Text("kosong", "empty")
MORE = Text("lainnya: {count}", "others: {count}")
