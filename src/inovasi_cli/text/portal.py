"""What is said about the local list of innovations held against that of the portal."""

from collections.abc import Mapping

from inovasi_cli.text import Text

TITLE = Text("Data daerah dan portal", "Local data and the portal")
FILES = Text("Data daerah: {local}. Portal: {portal}.", "Local data: {local}. Portal: {portal}.")
TITLE_OF_TWO = Text("Dua daftar inovasi", "Two lists of innovations")
FILES_OF_TWO = Text("Pertama: {local}. Kedua: {portal}.", "First: {local}. Second: {portal}.")
COUNTS_OF_TWO = Text(
    "Sama {same}, berbeda isi {different}, mungkin sama {alike}, hanya di {local} {unsent}, "
    "hanya di {portal} {only_portal}.",
    "Same {same}, other content {different}, maybe the same {alike}, only in {local} {unsent}, "
    "only in {portal} {only_portal}.",
)
ONLY_IN = Text("Hanya ada di {file} ({n})", "Only in {file} ({n})")
COUNTS = Text(
    "Sama {same}, berbeda isi {different}, mungkin sama {alike}, belum dikirim {unsent}, hanya di portal "
    "{only_portal}.",
    "Same {same}, other content {different}, maybe the same {alike}, not sent {unsent}, only on the portal "
    "{only_portal}.",
)
AGREES = Text("Kedua daftar sama.", "Both lists agree.")
NOT_COMPARED = Text(
    "Tidak dibandingkan karena kolomnya tidak ada di kedua berkas: {fields}.",
    "Not compared because not both files have the column: {fields}.",
)

UNSENT = Text("Belum dikirim ke portal ({n})", "Not sent to the portal ({n})")
ONLY_PORTAL = Text("Hanya ada di portal ({n})", "Only on the portal ({n})")
HELD = Text(
    "Dilaporkan dan tidak dikirim menurut {file} ({n})", "Reported and not sent according to {file} ({n})"
)
DIFFERENT = Text("Isinya berbeda ({n})", "With other content ({n})")
NEAR = Text("Mungkin inovasi yang sama ({n})", "Maybe the same innovation ({n})")
NEAR_MEANS = Text(
    "Namanya mirip. Bila memang sama, samakan namanya.",
    "Their names are alike. If they are the same, give them one name.",
)

INNOVATION = Text("Inovasi dan perangkat daerah", "Innovation and agency")
PLACE = Text("Tempat", "Place")
FIELD = Text("Isian", "Field")
LOCAL = Text("Data daerah", "Local")
PORTAL = Text("Portal", "Portal")
LIKENESS = Text("Mirip", "Alike")
FIELDS: Mapping[str, Text] = {
    "stage": Text("Tahapan", "Stage"),
    "trial": Text("Waktu uji coba", "Date of trial"),
    "applied": Text("Waktu penerapan", "Date of application"),
    "developed": Text("Waktu pengembangan", "Date of development"),
    "score": Text("Skor kematangan", "Maturity"),
}
