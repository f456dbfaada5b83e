"""What is said about a faulty ruleset: reasons, and what stands where something else should."""

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
