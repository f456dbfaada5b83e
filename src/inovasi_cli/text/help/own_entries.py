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
            "Buka laporannya bila ada layar desktop; --no-open: jangan dibuka.",
            "Open the report where there is a desktop; --no-open: do not.",
        )
    ),
    "notes": Entry(
        Text("Tampilkan catatan juga, tidak hanya jumlahnya.", "Show notes too, not just their number.")
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
    "example": Entry(
        Text(
            "Tulis kota contoh yang sudah terisi, untuk mencoba setiap perintah.",
            "Write the sample city, filled in, to try every command on.",
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
            "Write one file per agency into this folder: its findings and its rows only.",
        ),
        Text("FOLDER", "FOLDER"),
    ),
    "fix": Entry(
        Text(
            "Tulis salinan ke -o: isian yang artinya pasti ditulis menurut bentuk resminya (pilihan, tanggal,"
            " angka, parameter, judul kolom, spasi); sisanya ditandai.",
            "Write a copy to -o in which every unambiguous entry has its official form (choices, dates, "
            "numbers, levels, headers, spaces); the rest is marked.",
        )
    ),
    "fail_on": Entry(
        Text(
            "Tingkat temuan terendah yang memberi kode keluar 1; bila tidak diberi: error.",
            "Lowest severity that gives exit code 1; error by default.",
        )
    ),
    "previous": Entry(
        Text(
            "Hasil tahun lalu (tabel, JSON, atau buku kerja): tampilkan perpindahannya; boleh berulang.",
            "Results of an earlier year (a table, JSON or workbooks): show how ranks moved; may be repeated.",
        ),
        _FILE,
    ),
    "by": Entry(
        Text(
            "Yang diperingkat: pemda, perangkat daerah dari satu pemda, atau inovasi. Bila tidak diberi: "
            "pemda, atau inovasi bila --rules adalah aturan lomba.",
            "What is ranked: regions, the agencies of one region, or innovations. By default regions, or "
            "innovations where --rules are those of a contest.",
        )
    ),
    "cluster": Entry(Text("Hanya pemda dari klaster ini.", "Only regions of this cluster.")),
    "top": Entry(
        Text("Tampilkan sejumlah ini saja dari peringkat teratas.", "Show only this many from the top."),
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
            "A saved result, from inovasi score --format json.",
        ),
        Text("HASIL", "RESULT"),
    ),
    "data": Entry(
        Text(
            "Berkas datanya; bila tidak diberi: yang dicatat di dalam HASIL.",
            "The data files; by default those that RESULT names.",
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
            "Tampilkan hasil terbit yang membatasi peringkat, dan jarak ke peringkat tetangga.",
            "Show the published results that limit the rank, and the distance to its neighbours.",
        )
    ),
    "first": Entry(
        Text("Keadaan sebelum, atau data daerah sendiri.", "The earlier state, or the region's own data."),
        Text("PERTAMA", "FIRST"),
    ),
    "second": Entry(
        Text(
            "Keadaan sesudah, atau daftar inovasi yang diunduh dari portal; tidak perlu bila dua edisi "
            "diberi.",
            "The later state, or the list downloaded from the portal; not needed with two editions.",
        ),
        Text("KEDUA", "SECOND"),
    ),
    "as_": Entry(
        Text(
            "Yang dibandingkan: indeks (score) atau daftar inovasi (list); bila tidak diberi: indeks bila "
            "keduanya punya, selain itu daftarnya.",
            "What is compared: the index (score) or the lists of innovations (list); by default the index "
            "where both have one, otherwise the lists.",
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
            "menggantikan dugaan dari nama dan akun.",
            "A table of units or accounts and their agencies (.xlsx, .csv), such as SMPN 3 | Dinas "
            "Pendidikan; it overrides names and accounts.",
        ),
        _FILE,
    ),
    "closing": Entry(
        Text(
            "Hari terakhir pengisian: laporan menampilkan apa yang tersisa sampai hari itu.",
            "Last day of data entry: the report shows what is left until then.",
        ),
        Text("TANGGAL", "DATE"),
        Text("tanggal, misalnya 2026-08-31", "a date, such as 2026-08-31"),
    ),
    "agencies": Entry(
        Text(
            "Daftar perangkat daerah (.txt satu nama per baris, atau buku kerja); yang belum ada dilaporkan.",
            "A list of agencies (.txt with one name per line, or a workbook); missing ones are reported.",
        ),
        _FILE,
    ),
    "maturity": Entry(
        Text(
            "Kematangan satu inovasi lagi; bila tidak diberi: rata-rata yang dihitung sekarang.",
            "Maturity of one more innovation; by default the mean of those that count now.",
        ),
        _NUMBER,
        Text("angka 0 ke atas yang tidak rancu, misalnya 82,5", "a plain number from 0, such as 82.5"),
    ),
    "sort": Entry(
        Text(
            "Urutan: menurut poin indeks (gain), atau poin per upaya (effort).",
            "Order: by index points (gain), or by points per effort (effort).",
        )
    ),
    "proven": Entry(
        Text(
            "Peluang parameter berbukti bertahan, dan peluang turun satu; selebihnya hilang. [bawaan: "
            "0,85/0,1]",
            "Probability that a proven level is kept, and that it drops by one; otherwise it is lost. "
            "[default: 0.85/0.1]",
        ),
        _ODDS,
        _TWO_ODDS,
    ),
    "unproven": Entry(
        Text(
            "Peluang parameter tanpa bukti bertahan, dan peluang turun satu. [bawaan: 0,3/0,2]",
            "Probability that a level without evidence is kept, and that it drops by one. [default: 0.3/0.2]",
        ),
        _ODDS,
        _TWO_ODDS,
    ),
    "doubtful": Entry(
        Text(
            "Peluang diterimanya inovasi yang dihitung dengan peringatan. [bawaan: 0,5]",
            "Probability that an innovation counted with a warning is accepted. [default: 0.5]",
        ),
        _ODDS,
        Text("angka 0 sampai 1, misalnya 0,5", "a number from 0 to 1, such as 0.5"),
    ),
    "fit": Entry(
        Text(
            "Turunkan peluang dari berkas yang memuat klaim dan verifikasi, misalnya tahun lalu, atau berkas "
            "yang sama.",
            "Derive the probabilities from a file with claims and verification, such as last year's, or the "
            "same file.",
        ),
        _FILE,
    ),
    "draws": Entry(
        Text("Jumlah simulasi.", "Number of simulation runs."),
        _NUMBER,
        Text("bilangan bulat 100 sampai 10.000.000", "a whole number from 100 to 10,000,000"),
    ),
    "seed": Entry(
        Text(
            "Benih acak simulasi; benih yang sama memberi hasil yang sama.",
            "Seed of the simulation; the same seed gives the same result.",
        ),
        _NUMBER,
        Text("bilangan bulat 0 ke atas", "a whole number from 0"),
    ),
    "budget": Entry(
        Text(
            "Upaya yang ada: rencanakan indeks tertinggi dengan upaya itu.",
            "Effort available: plan the highest index it can buy.",
        ),
        Text("UPAYA", "EFFORT"),
        Text("angka 0 ke atas yang tidak rancu", "a plain number from 0"),
    ),
    "deadline": Entry(
        Text(
            "Yang masih sempat dikerjakan: now sebelum pengiriman ditutup, year dalam tahun ini.",
            "What can still be done: now before the submission closes, year within this year.",
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
        Text(
            "Jumlah langkah paling banyak untuk satu perangkat daerah; inovasi baru dibatasi --max-new.",
            "At most this many steps per agency; new innovations are bound by --max-new.",
        ),
        _NUMBER,
        Text("bilangan bulat 0 ke atas", "a whole number from 0"),
    ),
    "max_new": Entry(
        Text(
            "Jumlah inovasi baru paling banyak; bila tidak diberi: menurut upaya (rules show --all).",
            "At most this many new innovations; by default as the efforts say (rules show --all).",
        ),
        _NUMBER,
        Text("bilangan bulat 0 s.d. 200", "a whole number from 0 to 200"),
    ),
    "may_drop": Entry(
        Text(
            "Rencana boleh mengusulkan agar sebagian inovasi tidak dikirim.",
            "The plan may propose not to send some innovations.",
        )
    ),
    "keep": Entry(
        Text(
            "Inovasi ini, atau semua dari agency[Nama], selalu dikirim; boleh berulang.",
            "This innovation, or all of agency[Name], is always sent; may be repeated.",
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
        Text("Jumlah inovasi paling banyak yang dikirim.", "Send at most this many innovations."),
        _NUMBER,
        Text("bilangan bulat 1 ke atas", "a whole number from 1"),
    ),
    "per_agency_least": Entry(
        Text(
            "Jumlah inovasi paling sedikit yang dikirim setiap perangkat daerah; yang punya kurang mengirim "
            "semuanya.",
            "Every agency sends at least this many, or all of its innovations if it has fewer.",
        ),
        _NUMBER,
        Text("bilangan bulat 0 ke atas", "a whole number from 0"),
    ),
    "cautious": Entry(
        Text(
            "Pilih menurut indeks yang dapat diharapkan setelah verifikasi, atau menurut peluang --target.",
            "Choose by the expected index after verification, or by the probability of --target.",
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
            "Decisions made by this project, with reasons and alternatives.",
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
