"""What is said about a faulty ruleset, and of the schemas of what the program writes."""

from collections.abc import Mapping

from inovasi_cli.text import Text

TOO_LONG = Text("berkas lebih dari 1 MiB", "the file is longer than 1 MiB")
NOT_UTF8 = Text("baris ini bukan teks UTF-8", "this line is not UTF-8 text")
TOO_DEEP = Text("isian bersarang terlalu dalam", "values are nested too deeply")
EMPTY = Text("berkas ini kosong", "the file is empty")
SEVERAL = Text("lebih dari satu dokumen (---)", "more than one document (---)")
TAB = Text("ada tab", "there is a tab")
UNSEEN = Text("ada karakter yang tidak terlihat", "there is a character that cannot be seen")
ANCHOR = Text("jangkar (&) dan rujukan (*) tidak dipakai", "anchors (&) and aliases (*) are not used")
TAG = Text("penanda (!) tidak dipakai", "tags (!) are not used")
KEY = Text("kunci harus satu kata", "a key must be a single word")
STRUCTURE = Text("susunan baris ini tidak terbaca", "the structure of this line cannot be read")

QUOTE_OPEN = Text("tanda kutip tidak ditutup", "a quote is not closed")
BRACKET_OPEN = Text("kurung tidak ditutup atau koma hilang", "a bracket is not closed or a comma is missing")
INDENTATION = Text("lekukan baris tidak sejajar", "the indentation does not line up")
PROBLEMS = {
    "mapping values are not allowed": Text(
        "titik dua di tengah nilai; beri tanda kutip", "a colon inside a value; put it in quotes"
    ),
    "could not find expected ':'": Text("titik dua setelah kunci tidak ada", "no colon after the key"),
    "unexpected end of stream": QUOTE_OPEN,
    "cannot start any token": Text(
        "nilai berawalan tanda khusus; beri tanda kutip",
        "a value begins with a special sign; put it in quotes",
    ),
    "expected ',' or": BRACKET_OPEN,
    "expected key": INDENTATION,
    "block end": INDENTATION,
    "'-' indicator": INDENTATION,
}
"""By a part of the parser's own message."""

ABOVE_ZERO = Text("lebih dari 0", "above 0")
CODE = Text(
    "huruf, angka, dan tanda hubung, paling sedikit satu angka",
    "letters, digits and hyphens, at least one digit",
)
TEXT = Text("teks", "text")
NUMBER = Text("angka", "a number")
WHOLE = Text("bilangan bulat", "a whole number")
FLAG = Text("true atau false", "true or false")
DATE = Text("tanggal tttt-bb-hh", "a date yyyy-mm-dd")
LIST = Text("daftar [...]", "a list [...]")
BLOCK = Text("isian berkunci (kunci: nilai)", "a block of keys (key: value)")

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
    "risk": Text("poin yang berisiko hilang saat verifikasi", "what verification may cost"),
    "rulecheck": Text("pemeriksaan aturan", "the check of rules"),
    "rulediff": Text("beda dua edisi", "the difference of two editions"),
    "rules": Text("satu edisi, atau bagiannya", "an edition, or a part of it"),
    "score": Text("indeks dengan semua rinciannya", "an index with all its details"),
    "select": Text("yang dikirim dan yang ditahan", "what to send and what to hold back"),
    "verify": Text("yang berbeda setelah dihitung ulang", "what differs after recomputing"),
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
