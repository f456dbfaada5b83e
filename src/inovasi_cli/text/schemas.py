"""What the kinds of output are called that have a JSON Schema."""

from collections.abc import Mapping

from inovasi_cli.text import Text

NAME = Text("Nama", "Name")
WHAT = Text("Isinya", "What it holds")
WRITTEN_BY = Text("Ditulis oleh", "Written by")
SEE = Text(
    "Skemanya: inovasi schema NAMA -o NAMA.schema.json", "The schema: inovasi schema NAME -o NAME.schema.json"
)

KINDS: Mapping[str, Text] = {
    "compare": Text("selisih dua keadaan, atau dua daftar", "the difference of two states, or two lists"),
    "diagnostics": Text("semua temuan dengan selnya", "all findings with their cells"),
    "layout": Text("kolom, isian, nilai, dan alasannya", "columns, fields, scores and why"),
    "leverage": Text("nilai setiap langkah dalam poin indeks", "what each step is worth in index points"),
    "page": Text("penjelasan: judul, kalimat, tabel", "an explanation: heads, lines, tables"),
    "plan": Text("langkah menuju sasaran", "the steps to a target"),
    "rank": Text("peringkat per kategori", "ranks by category"),
    "risk": Text("yang dapat hilang saat verifikasi", "what verification may take away"),
    "rulecheck": Text("pemeriksaan aturan", "the check of rules"),
    "rulediff": Text("beda dua edisi", "the difference of two editions"),
    "rules": Text("satu edisi, atau bagiannya", "an edition, or a part of it"),
    "score": Text("indeks dengan semua rinciannya", "an index with all its details"),
    "select": Text("yang dikirim dan yang ditahan", "what to send and what to hold back"),
    "verify": Text("yang berbeda setelah dihitung ulang", "what differs when computed again"),
}
COMMANDS: Mapping[str, str] = {
    "compare": "compare",
    "diagnostics": "validate",
    "layout": "layout",
    "leverage": "leverage",
    "page": "explain",
    "plan": "plan",
    "rank": "rank",
    "risk": "risk",
    "rulecheck": "rules check",
    "rulediff": "rules diff",
    "rules": "rules show, rules list",
    "score": "score",
    "select": "select",
    "verify": "verify",
}
"""Which command writes it with ``--format json``."""
