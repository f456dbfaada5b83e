"""What a result was computed with: tool, rules, files and options."""

from inovasi_cli.text import Text

ORIGIN = Text("Asal-usul hasil", "Where this result comes from")
ORIGIN_MEANS = Text(
    "Berkas dan aturan yang sama menghasilkan angka yang sama; sidik SHA-256 menunjukkan bahwa berkasnya "
    "tidak berubah. Hasil score --format json dapat diperiksa lagi dengan inovasi verify.",
    "The same files and rules give the same figures; a SHA-256 checksum shows that a file has not changed. "
    "A result of score --format json can be checked again with inovasi verify.",
)
ORIGIN_SHEET = Text("Asal-usul", "Origin")
ORIGIN_LINE = Text("Dihitung dengan {parts}.", "Computed with {parts}.")
ORIGIN_RULES = Text("edisi {edition} (sidik {sha256})", "edition {edition} (checksum {sha256})")
ORIGIN_EFFORT = Text("upaya (sidik {sha256})", "efforts (checksum {sha256})")
ORIGIN_INPUT = Text("{file} (sidik {sha256})", "{file} (checksum {sha256})")
ORIGIN_MORE = Text("{n} berkas lain", "{n} other files")
WHAT = Text("Unsur", "Item")
VALUE = Text("Isi", "Content")
TOOL = Text("Alat", "Tool")
EDITION = Text("Edisi aturan", "Edition of the rules")
INPUT = Text("Berkas masukan", "Input file")
EFFORT = Text("Upaya yang diandaikan", "Assumed efforts")
OPTIONS = Text("Pilihan", "Options")
OPTIONS_NONE = Text("tidak ada", "none")
TIME = Text("Waktu penghitungan", "Time of scoring")
CHECKSUM = Text("SHA-256: {sha256}", "SHA-256: {sha256}")
CHECKSUM_NONE = Text("tidak terbaca", "not readable")
