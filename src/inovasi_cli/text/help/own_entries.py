"""What the arguments and options are for that one command has."""

from __future__ import annotations

from collections.abc import Mapping

from inovasi_cli.text import Text
from inovasi_cli.text.help.entries import Entry

_FILE = Text("BERKAS", "FILE")
_NUMBER = Text("ANGKA", "NUMBER")
_EDITION = Text("EDISI", "EDITION")
_ODDS = Text("PELUANG", "ODDS")
_TWO_ODDS = Text(
    "angka 0 sampai 1, atau dua dengan garis miring, misalnya 0,85/0,1",
    "a number from 0 to 1, or two with a slash, such as 0.85/0.1",
)

OWN: Mapping[str, Entry] = {
    "name": Entry(
        Text(
            "Temuan (N305, level-asing), indikator (35, spd.12), keputusan (rejected); dengan --in juga "
            "inovasi atau angka hasil: indeks, spd, sid, kematangan, jumlah, pembagi, cakupan, "
            "peringkat, predikat.",
            "A finding (N305, level-asing), an indicator (35, spd.12), a decision (rejected); with --in an "
            "innovation too, or a figure: index, spd, sid, maturity, quantity, divisor, coverage, "
            "rank, predicate.",
        ),
        Text("NAMA", "NAME"),
    ),
    "open_": Entry(
        Text(
            "Buka laporannya bila ada layar, atau jangan.",
            "Open the report where there is a desktop, or do not.",
        )
    ),
    "notes": Entry(
        Text("Tampilkan catatan juga, tidak hanya jumlahnya.", "Show notes too, not only their number.")
    ),
    "within": Entry(
        Text(
            "Berkas yang inovasi atau hasilnya dijelaskan; boleh berulang.",
            "The file whose innovation or result is to be explained; may be repeated.",
        ),
        _FILE,
    ),
    "kind": Entry(
        Text(
            "Untuk siapa templatnya: pemda (region), atau satu perangkat daerah (agency), tanpa lembar SPD.",
            "For whom the template is: a region, or one of its agencies, without sheet SPD.",
        )
    ),
    "annotate": Entry(
        Text(
            "Tulis salinan buku kerja dengan sel berwarna, catatan sel, dan lembar Daftar Perbaikan; untuk "
            "beberapa berkas: sebuah folder.",
            "Write a copy of the workbook with coloured cells, comments and a sheet of what to correct; for "
            "several files: a folder.",
        ),
        _FILE,
    ),
    "per_agency": Entry(
        Text(
            "Tulis satu berkas per perangkat daerah ke folder ini: temuannya dan barisnya saja.",
            "Write one file an agency into this folder: its findings and its rows only.",
        ),
        Text("FOLDER", "FOLDER"),
    ),
    "fix": Entry(
        Text(
            "Tulis salinan ke -o: isian yang artinya pasti ditulis secara resmi (pilihan, tanggal, angka, "
            "parameter, judul kolom, spasi), sisanya ditandai.",
            "Write a copy to -o: what has one meaning is written the official way (choices, dates, numbers, "
            "levels, headers, spaces), the rest is marked.",
        )
    ),
    "fail_on": Entry(
        Text(
            "Mulai tingkat mana kode keluarnya 1; bila tidak diberi: error.",
            "From which severity on the exit code is 1; otherwise error.",
        )
    ),
    "previous": Entry(
        Text(
            "Hasil tahun lalu (tabel, JSON, atau buku kerja): tampilkan perpindahannya; boleh berulang.",
            "Results of an earlier year (a table, JSON or workbooks): show the moves; may be repeated.",
        ),
        _FILE,
    ),
    "by": Entry(
        Text(
            "Yang diperingkat: pemda, perangkat daerah dari satu pemda, atau inovasi. Bila tidak diberi: "
            "pemda, atau inovasi bila --rules adalah aturan lomba.",
            "What is ranked: regions, the agencies of one region, or innovations. Otherwise regions, or "
            "innovations where --rules are those of a contest.",
        )
    ),
    "cluster": Entry(Text("Hanya pemda dari klaster ini.", "Only regions of this cluster.")),
    "top": Entry(
        Text("Tampilkan hanya sekian teratas.", "Show only so many from the top."),
        _NUMBER,
        Text("bilangan bulat 1 ke atas", "a whole number from 1"),
    ),
    "output_name": Entry(
        Text(
            "Jenis keluaran: score, diagnostics, rank, dan lainnya; tanpa nama: daftarnya.",
            "Kind of output: score, diagnostics, rank and others; without a name, the list of them.",
        ),
        Text("KELUARAN", "OUTPUT"),
    ),
    "table": Entry(
        Text(
            "Hanya tabel ini, di layar atau sebagai csv, md, atau xlsx; csv tanpa pilihan ini: innovations.",
            "This table only, on the screen or as csv, md or xlsx; csv without it: innovations.",
        )
    ),
    "record": Entry(
        Text(
            "Hasil yang disimpan: dari inovasi score --format json.",
            "A result that was kept, of inovasi score --format json.",
        ),
        Text("HASIL", "RESULT"),
    ),
    "data": Entry(
        Text(
            "Berkas datanya; bila tidak disebut: yang dicatat di dalam HASIL.",
            "The files of data; otherwise those that RESULT names.",
        ),
        Text("BERKAS", "FILE"),
    ),
    "pdf": Entry(
        Text(
            "Tulis PDF juga, dengan nama yang sama; -o laporan.pdf menulis PDF saja.",
            "Write a PDF too, under the same name; -o report.pdf writes the PDF alone.",
        )
    ),
    "explain_rank": Entry(
        Text(
            "Sebutkan hasil terbit yang membatasi peringkat, dan jarak ke peringkat tetangga.",
            "Name the published results that bind the rank, and how far its neighbours are.",
        )
    ),
    "first": Entry(
        Text("Keadaan sebelum, atau data daerah sendiri.", "The state before, or the region's own data."),
        Text("PERTAMA", "FIRST"),
    ),
    "second": Entry(
        Text(
            "Keadaan sesudah, atau daftar inovasi yang diunduh dari portal; tidak perlu bila dua edisi "
            "disebut.",
            "The state after, or the list as downloaded from the portal; not needed with two editions.",
        ),
        Text("KEDUA", "SECOND"),
    ),
    "as_": Entry(
        Text(
            "Yang dibandingkan: indeks (score) atau daftar inovasi (list); bila tidak diberi: indeks bila "
            "keduanya punya, selain itu daftarnya.",
            "What is compared: the index (score) or the lists of innovations (list); otherwise the index "
            "where both have one, else the lists.",
        )
    ),
    "editions": Entry(
        Text(
            "Edisi aturan; dua kali untuk menilai satu berkas menurut dua edisi.",
            "Edition of the rules; twice to score one file under two editions.",
        ),
        Text("TAHUN", "YEAR"),
    ),
    "units": Entry(
        Text(
            "Tabel unit atau akun dan perangkat daerahnya (.xlsx, .csv), misalnya SMPN 3 | Dinas Pendidikan; "
            "didahulukan dari nama dan akun.",
            "A table of units or accounts and their agencies (.xlsx, .csv), such as SMPN 3 | Dinas "
            "Pendidikan; it goes before names and accounts.",
        ),
        _FILE,
    ),
    "closing": Entry(
        Text(
            "Hari penutupan pengisian: laporan menyebut apa yang tersisa sampai hari itu.",
            "The day on which the list closes: the report tells what is left until then.",
        ),
        Text("TANGGAL", "DATE"),
        Text("tanggal, misalnya 2026-08-31", "a date, such as 2026-08-31"),
    ),
    "agencies": Entry(
        Text(
            "Daftar perangkat daerah (.txt sebaris satu nama, atau lembar kerja); yang belum ada disebut.",
            "A list of agencies (.txt with a name a line, or a workbook); those missing are named.",
        ),
        _FILE,
    ),
    "maturity": Entry(
        Text(
            "Kematangan satu inovasi lagi; bila tidak diberi: rata-rata yang dihitung sekarang.",
            "Maturity of one more innovation; otherwise the mean of those that count now.",
        ),
        _NUMBER,
        Text("angka 0 ke atas yang tidak rancu, misalnya 82,5", "a plain number from 0, such as 82.5"),
    ),
    "sort": Entry(
        Text(
            "Urutan: menurut poin indeks (gain), atau poin bagi upayanya (effort).",
            "Order: by index points (gain), or by points for the effort (effort).",
        )
    ),
    "proven": Entry(
        Text(
            "Peluang parameter berbukti bertahan, dan turun satu; selebihnya hilang. [bawaan: 0,85/0,1]",
            "Odds that a proven level is kept, and lowered by one; else it is lost. [default: 0.85/0.1]",
        ),
        _ODDS,
        _TWO_ODDS,
    ),
    "unproven": Entry(
        Text(
            "Peluang parameter tanpa bukti bertahan, dan turun satu. [bawaan: 0,3/0,2]",
            "Odds that a level without evidence is kept, and lowered by one. [default: 0.3/0.2]",
        ),
        _ODDS,
        _TWO_ODDS,
    ),
    "doubtful": Entry(
        Text(
            "Peluang diterimanya inovasi yang dihitung dengan peringatan. [bawaan: 0,5]",
            "Odds that an innovation is accepted that counts with a warning. [default: 0.5]",
        ),
        _ODDS,
        Text("angka 0 sampai 1, misalnya 0,5", "a number from 0 to 1, such as 0.5"),
    ),
    "fit": Entry(
        Text(
            "Ambil peluang dari berkas yang memuat klaim dan verifikasi, misalnya tahun lalu, atau berkas "
            "yang sama.",
            "Take the odds from a file with claims and verification, such as last year's, or the same file.",
        ),
        _FILE,
    ),
    "draws": Entry(
        Text("Banyaknya undian.", "How often to draw."),
        _NUMBER,
        Text("bilangan bulat 100 sampai 10000000", "a whole number from 100 to 10000000"),
    ),
    "seed": Entry(
        Text(
            "Benih undian; benih yang sama memberi hasil yang sama.",
            "Seed of the draws; the same seed gives the same result.",
        ),
        _NUMBER,
        Text("bilangan bulat 0 ke atas", "a whole number from 0"),
    ),
    "budget": Entry(
        Text(
            "Upaya yang ada: rencanakan indeks tertinggi dengan upaya itu.",
            "The effort there is: plan the most for it.",
        ),
        Text("UPAYA", "EFFORT"),
        Text("angka 0 ke atas yang tidak rancu", "a plain number from 0"),
    ),
    "deadline": Entry(
        Text(
            "Yang masih sempat: now sebelum pengiriman ditutup, year dalam tahun ini.",
            "What is still in time: now before the submission closes, year within this year.",
        )
    ),
    "freeze": Entry(
        Text(
            "Jangan ubah: spd.12, sid.35, sid[NAMA], sid[NAMA].35, agency[NAMA]; boleh berulang.",
            "Leave as it is: spd.12, sid.35, sid[NAME], sid[NAME].35, agency[NAME]; may be repeated.",
        ),
        Text("BARIS", "ROWS"),
    ),
    "max_per_agency": Entry(
        Text("Paling banyak sekian langkah untuk satu perangkat daerah.", "At most so many steps an agency."),
        _NUMBER,
        Text("bilangan bulat 0 ke atas", "a whole number from 0"),
    ),
    "max_new": Entry(
        Text(
            "Paling banyak sekian inovasi baru; bila tidak diberi: menurut upaya (rules show --all).",
            "At most so many new innovations; otherwise as the efforts say (rules show --all).",
        ),
        _NUMBER,
        Text("bilangan bulat 0 s.d. 200", "a whole number from 0 to 200"),
    ),
    "may_drop": Entry(
        Text(
            "Rencana boleh mengusulkan inovasi yang tidak dikirim.",
            "The plan may propose to leave innovations out.",
        )
    ),
    "keep": Entry(
        Text(
            "Inovasi ini, atau semua dari agency[Nama], pasti dikirim; boleh berulang.",
            "This innovation, or all of agency[Name], is sent whatever its worth; may be repeated.",
        ),
        Text("INOVASI", "INNOVATION"),
    ),
    "drop": Entry(
        Text(
            "Inovasi ini, atau semua dari agency[Nama], tidak dikirim; boleh berulang.",
            "This innovation, or all of agency[Name], is not sent; may be repeated.",
        ),
        Text("INOVASI", "INNOVATION"),
    ),
    "most": Entry(
        Text("Kirim paling banyak sekian inovasi.", "Send at most so many innovations."),
        _NUMBER,
        Text("bilangan bulat 1 ke atas", "a whole number from 1"),
    ),
    "per_agency_least": Entry(
        Text(
            "Setiap perangkat daerah mengirim paling sedikit sekian, atau semua inovasinya bila kurang.",
            "Every agency sends at least so many, or all of its innovations if it has fewer.",
        ),
        _NUMBER,
        Text("bilangan bulat 0 ke atas", "a whole number from 0"),
    ),
    "cautious": Entry(
        Text(
            "Pilih menurut indeks yang dapat diharapkan setelah verifikasi, atau menurut peluang --target.",
            "Choose by the index to expect after verification, or by the chance of --target.",
        )
    ),
    "write": Entry(
        Text(
            "Tulis salinan buku kerja dengan kolom Status: Kirim atau Tahan; untuk beberapa berkas: sebuah "
            "folder.",
            "Write a copy of the workbook with a column Status: Kirim (send) or Tahan (hold back); for "
            "several files: a folder.",
        ),
        _FILE,
    ),
    "ruleset": Entry(
        Text("Tahun edisi, atau folder aturan sendiri.", "Year of an edition, or a folder of rules."),
        _EDITION,
    ),
    "rulesets": Entry(
        Text(
            "Tahun edisi, folder aturan sendiri, atau folder berisi beberapa edisi.",
            "Year of an edition, a folder of rules, or a folder of several editions.",
        ),
        _EDITION,
    ),
    "indicator": Entry(
        Text("Kode indikator, misalnya 16 atau 5a.", "Code of an indicator, such as 16 or 5a."),
        Text("INDIKATOR", "INDICATOR"),
    ),
    "decisions": Entry(
        Text(
            "Keputusan kami, alasannya, dan pilihan lainnya.",
            "The decisions of ours, their reasons and alternatives.",
        )
    ),
    "before": Entry(
        Text("Edisi yang lama, atau foldernya.", "The earlier edition, or its folder."),
        Text("LAMA", "BEFORE"),
    ),
    "after": Entry(
        Text("Edisi yang baru, atau foldernya.", "The later edition, or its folder."), Text("BARU", "AFTER")
    ),
    "file": Entry(Text("Berkas aturan tanpa .yaml.", "A rules file without .yaml.")),
}
