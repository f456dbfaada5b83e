"""What is said around diagnostics: titles, counts, what a severity means."""

from collections.abc import Mapping

from inovasi_cli.text import Text

WRITTEN = Text("Ditulis di {folder}: {names}.", "Written to {folder}: {names}.")
LEFT_OUT_OF_IT = Text("(sel yang salah tidak ikut dihitung)", "(cells with errors are left out)")
TABLES = Text("Tabelnya: --details.", "Tables: --details.")
NEXT_ANNOTATE = Text(
    "Semuanya: --details. Selanjutnya: inovasi validate {arguments} --annotate perbaikan.xlsx",
    "All of them: --details. Next: inovasi validate {arguments} --annotate copy.xlsx",
)
NEXT_COPY = Text(
    "Semuanya: --details. Betulkan sel yang ditandai, lalu: inovasi validate {copy}",
    "All of them: --details. Correct the marked cells, then: inovasi validate {copy}",
)
NEXT_COPY_WARNED = Text(
    "Semuanya: --details. Periksa sel yang ditandai; yang benar, biarkan. Lalu: inovasi validate {copy}",
    "All of them: --details. Look at the marked cells; leave what is right. Then: inovasi validate {copy}",
)
NOT_OVER = Text(
    "{file}, yang Anda perbaiki, tidak ditimpa.", "{file}, which you corrected, was not written over."
)
NEXT_SCORE = Text("Selanjutnya: inovasi score {arguments}", "Next: inovasi score {arguments}")
NEXT_ROUND = Text(
    "Betulkan sel yang ditandai di {copy}, lalu: inovasi {copy}",
    "Correct the marked cells in {copy}, then: inovasi {copy}",
)
NEXT_WARNED = Text(
    "Tidak ada kesalahan. Periksa peringatan yang ditandai di {copy}; yang memang benar, biarkan. "
    "Laporannya: {report}",
    "No errors. Look at the warnings marked in {copy}; leave what is right. The report: {report}",
)
NEXT_READ = Text("Baca atau cetak laporannya: {report}", "Read or print the report: {report}")
RESTS_ON = Text(
    "Hasil ini bergantung pada angka yang disimpulkan atau diasumsikan, bukan kutipan: {found}.",
    "This result rests on numbers that were inferred or assumed, not quoted: {found}.",
)
FINDINGS = Text("Temuan", "Findings")
CLEAN = Text("Tidak ada temuan.", "No findings.")
CLEAN_FILES = Text("{files}: tidak ada temuan.", "{files}: no findings.")
NOTHING_TO_DO = Text("Tidak ada yang harus diperbaiki.", "Nothing needs to be corrected.")
MORE_KINDS = Text("dan {n} jenis temuan lagi", "and {n} more kinds of findings")
NEXT_FILL = Text(
    "Belum ada inovasi di dalamnya. Isi lembar {sheets}, lalu jalankan perintah ini lagi.",
    "There are no innovations in it yet. Fill in the sheets {sheets}, then run this command again.",
)
NEXT_INDEX = Text(
    "Indeks belum dapat dihitung dari berkas ini saja. {hint}",
    "The index cannot be computed from these files alone. {hint}",
)
NO_INDEX = Text(
    "Tidak ada indeks untuk ini, jadi tidak ada yang dapat dihitung darinya.",
    "There is no index of this, so nothing can be computed from it.",
)
NO_INDEX_EVER = Text(
    "Aturan {edition} menilai inovasi satu per satu dan tidak menghitung indeks.",
    "The rules {edition} score single innovations and compute no index.",
)
READ_ALL = Text("Rincian per sel: inovasi validate {arguments}", "Cell by cell: inovasi validate {arguments}")
ALIKE = Text(
    "(Ada {n} catatan serupa lagi; tidak diulang.)", "({n} more notes like this one are not repeated.)"
)
ELSEWHERE = Text("(Juga di tempat lain: {n}.)", "(Elsewhere too: {n}.)")
MORE_CELLS = Text("dan {n} lagi", "and {n} more")
FOLDED = Text(
    "{kind} juga di {n} tempat lain: {cells} ... (--all untuk semua)",
    "{kind} elsewhere too, {n} more: {cells} ... (--all for all)",
)
FOLDED_WHOLE = Text(
    "{place}  {kind} di {n} tempat: {cells} ... (--all untuk semua)",
    "{place}  {kind} at {n} places: {cells} ... (--all for all)",
)

TITLES: Mapping[str, Text] = {
    "error": Text("KESALAHAN ({n})", "ERRORS ({n})"),
    "warning": Text("PERINGATAN ({n})", "WARNINGS ({n})"),
    "note": Text("CATATAN ({n})", "NOTES ({n})"),
}
MEANINGS: Mapping[str, Text] = {
    "error": Text("belum dapat dinilai sebagaimana tertulis", "cannot be scored as it stands"),
    "warning": Text("dinilai, tetapi mungkin bukan yang dimaksud", "scored, but maybe not as meant"),
    "note": Text("untuk diketahui", "for your information"),
}
UNREADABLE = Text("tidak dapat dibaca", "cannot be read")
COUNTS: Mapping[str, Text] = {
    "error": Text("{n} kesalahan", "{n} errors"),
    "warning": Text("{n} peringatan", "{n} warnings"),
    "note": Text("{n} catatan", "{n} notes"),
}
COUNTS_ONE: Mapping[str, Text] = {
    "error": Text("1 kesalahan", "1 error"),
    "warning": Text("1 peringatan", "1 warning"),
    "note": Text("1 catatan", "1 note"),
}
SEVERITIES: Mapping[str, Text] = {
    "error": Text("kesalahan", "error"),
    "warning": Text("peringatan", "warning"),
    "note": Text("catatan", "note"),
}

IN_PLACES = Text("({n} tempat)", "({n} places)")
CELLS = Text("{cells} ... ({n} sel)", "{cells} ... ({n} cells)")
COUNT_WAIVED = Text("{n} dikecualikan", "{n} waived")
WAIVED_TITLE = Text("DIKECUALIKAN ({n})", "WAIVED ({n})")
WAIVED_MEANS = Text(
    "sudah ada penanggung jawabnya; tidak dihitung", "someone is responsible for them; not counted"
)
WAIVED = Text("Dikecualikan oleh {name} sampai {until}: {reason}", "Waived by {name} until {until}: {reason}")
WAIVED_ON = Text(
    "Masa berlaku pengecualian diperiksa terhadap {day} (--today, SOURCE_DATE_EPOCH, atau jam komputer).",
    "Expiry of waivers is checked against {day} (--today, SOURCE_DATE_EPOCH or the clock).",
)
LEFT_OUT = Text(
    "{n} temuan lain disisihkan oleh --select/--ignore.",
    "{n} other findings were left out by --select/--ignore.",
)
FAULTY = Text(
    "PERHATIAN: {n} kesalahan tidak ikut dihitung; perbaiki dahulu: inovasi validate {arguments}",
    "ATTENTION: {n} errors are left out; correct them first: inovasi validate {arguments}",
)
FAULTY_SHORT = Text(
    "PERHATIAN: {n} kesalahan; sel yang salah tidak ikut dihitung (lihat Temuan).",
    "ATTENTION: {n} errors; cells with errors are left out (see Findings).",
)
CLEAN_OF_ASKED = Text("{files}: tidak ada temuan yang diminta.", "{files}: none of the findings asked for.")
STAKE = Text("sampai {points} poin indeks", "up to {points} index points")
STAKE_OF_ALL = Text(
    "{n} temuan ini: sampai {points} poin indeks", "these {n} findings: up to {points} index points"
)
ALL_KINDS = Text("Menurut jenisnya", "By kind")
HEAD_KIND = Text("Jenis", "Kind")
HEAD_NUMBER = Text("Jumlah", "Number")
HEAD_PLACES = Text("Lembar", "Sheets")

EXAMPLE = Text("Contoh", "Example")
RIGHT = Text("Contoh yang benar", "Correct")
CATALOGUE = Text("Daftar temuan", "Catalogue of findings")
CATALOGUE_MEANS = Text(
    "Dibuat dari kode dengan make docs. Kode tidak pernah dipakai ulang dan tidak berganti tingkat. "
    "Kesalahan: belum dapat dinilai sebagaimana tertulis. Peringatan: dinilai, tetapi mungkin bukan yang "
    "dimaksud. Catatan: untuk diketahui. Bunyi dan tindakannya ditunjukkan pada satu contoh.",
    "Made from the code by make docs. A code is never reused and never changes its severity. An error"
    " cannot be scored as it stands. A warning is scored, but maybe not as meant. A note is for your "
    "information. Messages and what to do are shown for one case.",
)
LETTERS: Mapping[str, Text] = {
    "B": Text("berkas dan lembar", "files and sheets"),
    "K": Text("kolom", "columns"),
    "N": Text("isi sel", "values of cells"),
    "L": Text("antarbaris dan antarberkas", "across rows and files"),
    "A": Text("aturan", "rules"),
    "P": Text("hasil hitungan", "results of scoring"),
    "R": Text("hasil banyak pemda", "results of several regions"),
    "I": Text("pengecualian", "waivers"),
}
CATALOGUE_IN_BRIEF = Text(
    "{n} jenis temuan. Kode atau namanya dijelaskan satu per satu; huruf depannya berarti:",
    "{n} kinds of findings. Each is explained by its code or its name; the letter of a code means:",
)
HEAD_ABOUT = Text("Tentang", "About")
MEANS = Text("Pesan", "Message")
WHAT_TO_DO = Text("Tindakan", "What to do")
WHY = Text("Mengapa", "Why")
HEAD_PLACE = Text("Tempat", "Place")
HEAD_MESSAGE = Text("Temuan", "Finding")
HEAD_HINT = Text("Tindakan", "What to do")
HEAD_SEVERITY = Text("Tingkat", "Severity")
HEAD_CELL = Text("Sel", "Cell")
HEAD_AGENCY = Text("Perangkat Daerah", "Agency")
FOUND_HERE = Text("Ditemukan {n} kali di {files}", "Found {n} times in {files}")
FOUND_NOT = Text("Tidak ditemukan di {files}", "Not found in {files}")
FOUND_MORE = Text(
    "dan {n} lagi: inovasi validate {files} --select {code} --all",
    "and {n} more: inovasi validate {files} --select {code} --all",
)
HEAD_SOURCE = Text("Dasar", "Source")
