"""What is said of a plan: its goal, its steps, what they take, and what cannot be reached."""

from collections.abc import Mapping

from inovasi_cli.text import Text

TITLE = Text("Rencana {name}", "Plan for {name}")
TODAY = Text(
    "Hari ini {index}, {predicate} (edisi {edition}, basis {basis}).",
    "Today {index}, {predicate} (edition {edition}, basis {basis}).",
)
GOAL = Text("Sasaran: {goal}.", "Target: {goal}.")
GOAL_INDEX = Text("indeks {index}", "index {index}")
GOAL_BAND = Text("{predicate}, mulai {index}", "{predicate}, from {index}")
GOAL_RANK = Text(
    "peringkat {place} dari {of} {category} ({year}), mulai {index}",
    "rank {place} of {of} {category} ({year}), from {index}",
)
GOAL_BUDGET = Text(
    "indeks tertinggi dengan upaya {budget} {unit}", "the highest index for an effort of {budget} {unit}"
)
RANK_RANGE = Text(
    "Peringkat {place}: pasti mulai indeks {certain}, mungkin mulai {possible}; tabel {year} yang "
    "terbit belum lengkap, jadi di antara keduanya belum pasti.",
    "Rank {place}: certain from an index of {certain}, possible from {possible}; the published table "
    "of {year} is incomplete, so what lies in between is uncertain.",
)
RANK_ONLY_POSSIBLE = Text(
    "Indeks yang memastikannya tidak dapat dicapai; rencana ini membuat peringkat {place} MUNGKIN, bukan "
    "pasti.",
    "The index that makes it certain is out of reach; this plan makes rank {place} POSSIBLE, not certain.",
)
TARGET_ONLY_POSSIBLE = Text(
    "Selama indeks hari ini masih berupa rentang, sasaran itu hanya MUNGKIN tercapai, belum pasti.",
    "As long as today's index is a range, that target is only POSSIBLE, not certain.",
)
NOBODY = Text("tidak ada", "none")
NOMINEES = Text(
    "Pada {year} ada {n} {category} yang dinominasikan. Penghargaan (Terinovatif) ditentukan pemaparan dan "
    "validasi lapangan, yang tidak dihitung di sini; klaster tersendiri juga tidak.",
    "In {year} {n} {category} were nominated. Presentation and field validation decide the award "
    "(Terinovatif) which are not modelled here; neither are clusters.",
)

DONE = Text(
    "{steps} langkah, upaya {effort} {unit}: {index}, {predicate}.",
    "{steps} steps, effort {effort} {unit}: {index}, {predicate}.",
)
PROVEN = Text(
    "Terbukti paling ringan: {condition}, tidak ada rencana lain yang upayanya lebih kecil.",
    "Proven to be the least effort: {condition}, no other plan takes less.",
)
PROVEN_MOST = Text(
    "Terbukti paling tinggi: {condition}, tidak ada rencana lain dengan upaya itu yang indeksnya lebih "
    "tinggi.",
    "Proven to be the highest: {condition}, no other plan of that effort reaches a higher index.",
)
ALL_SENT = Text("bila semua inovasi dikirim", "if all innovations are sent")
MAY_DROP = Text("termasuk bila sebagian tidak dikirim", "even if some are left out")
FEWER_ALONE = Text(
    "TANPA LANGKAH APA PUN: kirim {n} terbaik dari {all} inovasi, indeks {index}; sasaran tercapai. "
    "Daftarnya: inovasi select {arguments}",
    "WITHOUT ANY STEP: send the best {n} of the {all} innovations, index {index}; the target is reached. "
    "The list: inovasi select {arguments}",
)
FEWER_LIGHTER = Text(
    "LEBIH RINGAN bila {held} inovasi tidak dikirim: upaya {effort} {unit}. Rencananya: tambahkan "
    "--may-drop.",
    "LESS EFFORT if {held} innovations are left out: effort {effort} {unit}. For that plan add --may-drop.",
)
NOT_PROVEN = Text(
    "Belum terbukti paling ringan, karena waktu habis atau desimalnya terlalu banyak; yang paling "
    "ringan tidak kurang dari {bound} {unit}.",
    "Not proven to be the least effort, because time ran out or the numbers have too many decimals; "
    "the least is not below {bound} {unit}.",
)
NOT_PROVEN_MOST = Text(
    "Belum terbukti paling tinggi, karena waktu habis atau desimalnya terlalu banyak.",
    "Not proven to be the highest, because time ran out or the numbers have too many decimals.",
)
REACHED_ALREADY = Text(
    "Sasaran sudah tercapai; tidak ada yang perlu dilakukan.", "The target is reached already; nothing to do."
)
REACHED_PERHAPS = Text(
    "Sasaran mungkin sudah tercapai, tetapi belum pasti; tidak ada langkah yang memastikannya.",
    "The target may be reached already, but not for certain; no step makes it certain.",
)
NOTHING_FITS = Text(
    "Tidak ada langkah yang menaikkan indeks dengan upaya itu.", "No step raises the index for that effort."
)
UNREACHABLE = Text(
    "Tidak dapat dicapai. Paling tinggi {index} ({predicate}), dengan upaya {effort} {unit}.",
    "Out of reach. The highest index is {index} ({predicate}), for an effort of {effort} {unit}.",
)
NOT_FOUND = Text(
    "Jalan ke sasaran tidak ditemukan, tetapi belum terbukti tidak ada. Paling tinggi yang ditemukan "
    "{index} ({predicate}), dengan upaya {effort} {unit}.",
    "No way to the target was found, but it is not proven that there is none. The highest found is "
    "{index} ({predicate}), for an effort of {effort} {unit}.",
)
OVER_BUDGET = Text(
    "Sasaran tidak tercapai dengan upaya {budget} {unit}; berikut yang tertinggi dengan upaya itu.",
    "The target is out of reach for {budget} {unit}; this is the highest index for it.",
)
CAPS: Mapping[str, Text] = {
    "deadline": Text("Dengan --deadline year: {index}.", "With --deadline year: {index}."),
    "frozen": Text("Tanpa --freeze: {index}.", "Without --freeze: {index}."),
    "per_agency": Text("Tanpa --max-per-agency: {index}.", "Without --max-per-agency: {index}."),
    "most_new": Text(
        "Pembatas: paling banyak {new} inovasi baru, {origin}. Dengan --max-new {widest}: {index}.",
        "Limited by: at most {new} new innovations, {origin}. With --max-new {widest}: {index}.",
    ),
    "may_drop": Text(
        "Bila inovasi boleh tidak dikirim (--may-drop): {index}.",
        "If innovations may be left out (--may-drop): {index}.",
    ),
}
NEW_MOST = Text(
    "Paling banyak {new} inovasi baru, {origin}; ubah: --max-new N.",
    "At most {new} new innovations, {origin}; change: --max-new N.",
)
NEW_MOST_ASSUMED = Text("menurut perkiraan upaya", "by the estimated efforts")
NEW_MOST_OWN = Text("menurut berkas --effort atau perkiraan kami", "by the file of --effort or our estimate")
NEW_MOST_GIVEN = Text("menurut --max-new", "by --max-new")
CLOSED = Text(
    "Pembatas: {rows} baris terbuka tidak dapat dinaikkan dalam waktu itu menurut perkiraan upaya, "
    "misalnya {examples}.",
    "Limited by: {rows} open rows cannot be raised in time according to the estimated efforts, such "
    "as {examples}.",
)
SPD_TOTAL = Text(
    "SPD hanya diketahui totalnya, jadi barisnya tidak direncanakan.",
    "SPD is known only as a total, so its rows are not planned.",
)
BY_TOTAL = Text(
    "{n} inovasi hanya diketahui jumlah kematangannya, jadi parameternya tidak direncanakan.",
    "{n} innovations are known only by their total, so their levels are not planned.",
)
DROPPED = Text(
    "Rencana ini TIDAK mengirim {n} inovasi, karena --may-drop mengizinkannya; inovasi yang lemah "
    "menurunkan rata-rata.",
    "This plan leaves {n} innovations OUT, because --may-drop allows it; weak ones lower the mean.",
)
ASSUMED = Text(
    "Besar upaya adalah perkiraan kami, bukan angka resmi: inovasi rules show {edition} --all. Ganti "
    "dengan --effort.",
    "Efforts are our estimates, not official: inovasi rules show {edition} --all. Replace them with "
    "--effort.",
)
ASSUMED_OWN = Text(
    "Upaya dari {file}; yang tidak disebut di sana adalah perkiraan kami.",
    "Efforts from {file}; what it does not state is our estimate.",
)
UNIFORM = Text(
    "Edisi ini tidak menyatakan upaya: setiap kenaikan satu parameter dihitung 1 langkah, dan langkah"
    " yang sudah terlambat tidak dapat dikenali. Beri --effort.",
    "This edition states no efforts: each level counts as 1 step, and steps that are too late cannot "
    "be told. Give --effort.",
)
REAL = Text(
    "Satu langkah berarti pekerjaannya dilakukan dan dokumennya ada, bukan hanya angkanya ditulis.",
    "A step means that the work is done and its document exists, not only that the number is written.",
)

STEPS = Text(
    "Langkah, yang paling besar hasilnya dibandingkan upayanya lebih dahulu",
    "Steps, most gain for the effort first",
)
TASKS = Text("rencana.xlsx", "plan.xlsx")
STEP = Text("Langkah", "Step")
TASKS_SHEET = Text("Tugas", "Tasks")
NUMBER = Text("No", "No")
EFFORT = Text("Upaya", "Effort")
POINTS = Text("Poin", "Points")
RAISE = Text("{code} {name}: {low} ke {high}", "{code} {name}: {low} to {high}")
SEVERAL = Text("{n} inovasi: {names}", "{n} innovations: {names}")
OTHERS = Text("dan {n} lainnya", "and {n} more")
BECOMES = Text("menjadi: {level}", "becomes: {level}")
DOCUMENT = Text("bukti: {evidence}", "evidence: {evidence}")
NEW = Text("Inovasi baru: laporkan yang belum dilaporkan", "New innovation: report one not reported yet")
NEW_OF = Text(
    "Inovasi baru: laporkan yang belum dilaporkan, urusan {affair}",
    "New innovation: report one not reported yet, of the affair {affair}",
)
NEW_LOWERS = Text(
    "Poinnya negatif karena kematangan awal ini di bawah rata-rata; langkah sesudahnya menaikkannya, dan "
    "bersama-sama itulah jalan yang paling ringan.",
    "Its points are negative because this first maturity is below the mean; the steps after it raise "
    "it, and together they take the least effort.",
)
NEW_AGENCY = Text("Inovasi baru", "New innovations")
NEW_MEANS = Text(
    "Inovasi yang sudah diterapkan dalam masa penilaian tetapi belum dilaporkan; tentukan dahulu inovasi dan "
    "perangkat daerahnya.",
    "Innovations that are applied within the measured period and were not reported; decide first which they "
    "are and whose.",
)
NEW_EVIDENCE = Text(
    "Rancang bangun dan bukti indikator wajib, sesuai pedoman",
    "Design text and evidence of the mandatory indicators, as the guideline asks",
)
SHOWING = Text("Dokumen yang menunjukkan: {level}", "A document that shows: {level}")
NEW_NAME = Text("Inovasi baru {n}", "New innovation {n}")
NEW_LEVELS = Text("mulai dengan kematangan {maturity}", "beginning with a maturity of {maturity}")
REPAIR = Text("Agar dihitung: {what}", "To count: {what}")
FILL = Text("isi indikator wajib {codes}", "fill in mandatory {codes}")
DROP = Text("Tidak dikirim", "Leave out")
REGION = Text("Pemda (SPD)", "Region (SPD)")
NO_AGENCY = Text("Belum ditentukan", "To be decided")
MORE = Text(
    "{n} langkah satu per satu: --all, atau -o rencana.xlsx untuk daftar tugas per perangkat daerah.",
    "The {n} steps one by one: --all, or -o plan.xlsx for a task list for each agency.",
)
ROWS_LEFT = Text("{n} baris lagi: tambahkan --all.", "{n} more rows: add --all.")

AGENCIES = Text("Per perangkat daerah", "By agency")
AGENCY = Text("Perangkat daerah", "Agency")
FRONTIER = Text(
    "Upaya dan indeks: upaya terkecil untuk setiap indeks",
    "Effort against index: least effort for each level",
)
MOST_MARK = Text("tertinggi yang dapat dicapai", "highest within reach")
MOST_MARK_NEW = Text(
    "tertinggi dengan paling banyak {new} inovasi baru", "highest with at most {new} new innovations"
)
GOAL_MARK = Text("rencana ini", "this plan")
TODAY_MARK = Text("hari ini", "today")

# The workbook
SUMMARY = Text("Ringkasan", "Summary")
LEVEL_TEXT = Text("Keadaan yang dituju", "Level to reach")
EVIDENCE = Text("Bukti yang diperlukan", "Evidence needed")
WHEN = Text("Waktu", "When")
AFTER = Text("Indeks sesudahnya", "Index after it")
STATUS = Text("Status", "Status")
RESPONSIBLE = Text("Penanggung jawab", "Responsible")
REMARK = Text("Catatan", "Remark")
STATES = (Text("Belum", "Open"), Text("Dikerjakan", "Under way"), Text("Selesai", "Done"))
STATE_WRONG = Text("Pilih salah satu: {options}.", "Choose one of: {options}.")

# Wrong use
TARGET_UNKNOWN = Text(
    '--target "{value}" tidak dikenal; yang diterima: predikat ({options}), indeks 0 s.d. 100, '
    "rank:PERINGKAT, "
    "atau nominee. {near}",
    'unknown --target "{value}"; accepted: a predicate ({options}), an index from 0 to 100, rank:N, or '
    "nominee. "
    "{near}",
)
TARGET_MISSING = Text(
    "--target atau --budget wajib diisi: predikat terbaik sudah tercapai.",
    "give --target or --budget: the best predicate is reached already.",
)
BOUND_UNKNOWN = Text(
    "batas bawah {predicate} tidak diketahui dalam edisi {edition}; tulis indeksnya, misalnya "
    "--target 65,01.",
    "the lower bound of {predicate} is not known in edition {edition}; give an index, such as --target "
    "65.01.",
)
RANK_IMPOSSIBLE = Text(
    "--target {value}: peringkat tidak dapat dihitung, karena {reason}. Beri --category atau --reference.",
    "--target {value}: no rank can be computed, because {reason}. Give --category or --reference.",
)
RANK_TOO_LOW = Text(
    "--target {value}: hanya ada {of} {category}.", "--target {value}: there are only {of} {category}."
)
NOMINEES_UNKNOWN = Text(
    "jumlah nominasi {category} sampai {year} tidak diketahui; gunakan --target rank:PERINGKAT.",
    "the number of nominated {category} up to {year} is not known; use --target rank:N.",
)
