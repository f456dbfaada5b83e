"""What is said about a score of what is only supposed: ``score --set ... --without ... --count ...``."""

from inovasi_cli.text import Text

# On the screen
TITLE = Text(
    "SIMULASI: yang dinilai di bawah ini bukan isi berkas, melainkan isinya setelah perubahan berikut.",
    "WHAT IF: what is scored below is not what the files hold, but what they would hold after these changes.",
)
STEP = Text("Perubahan (basis {basis})", "Change ({basis} basis)")
AS_READ = Text("Isi berkas", "As the files are")
ONE_LEVEL = Text("parameter {old} menjadi {new}", "level {old} to {new}")
OF_INNOVATION = Text("inovasi {name}", "innovation {name}")
MANY_LEVELS = Text(
    "{n} parameter menjadi {level}; {same} sudah {level}", "{n} levels to {level}; {same} already at {level}"
)
MANY_LEVELS_ALL = Text("{n} parameter menjadi {level}", "{n} levels to {level}")
NOTHING_SET = Text("sudah {level}; tidak ada yang berubah", "already {level}; nothing changes")
SKIPPED = Text(
    "{n} inovasi yang hanya diketahui total skornya tidak berubah",
    "{n} innovations known only by a total are left as they are",
)
NOT_COUNTED = Text(
    "inovasi ini tidak dihitung, jadi indeks tidak berubah", "this innovation does not count: no effect"
)
LEFT_OUT = Text("tanpa {names}", "without {names}")
LEFT_OUT_MANY = Text("tanpa {n} inovasi: {names}", "without {n} innovations: {names}")
ADDED = Text(
    "{n} inovasi simulasi di samping {counted} yang dihitung; kematangan masing-masing {maturity} "
    "(rata-rata yang dihitung), tanpa urusan wajib baru",
    "{n} simulated innovations beside the {counted} that count; each with maturity {maturity} (their "
    "mean), no new basic-service affair",
)
WEAKEST_OUT = Text(
    "tanpa {n} inovasi yang paling rendah kematangannya: {names}",
    "without the {n} innovations of lowest maturity: {names}",
)
COUNT_SAME = Text(
    "{counted} inovasi sudah dihitung; tidak ada yang berubah",
    "{counted} innovations count already; nothing changes",
)
INDEX_CHANGE = Text("INDEKS {before} menjadi {after} ({change})", "INDEX {before} to {after} ({change})")
INDEX_NONE = Text("belum dapat dihitung", "cannot be computed")
PREDICATE_CHANGE = Text("{before} menjadi {after}", "{before} to {after}")
PREDICATE_SAME = Text("tetap {after}", "still {after}")
COUNTED_CHANGE = Text("dihitung {before} menjadi {after} inovasi", "{before} to {after} innovations count")

SUPPOSED_NAME = Text("Inovasi simulasi {n}", "Simulated innovation {n}")

# Refused
SET_FORM = Text(
    '--set "{value}": tulis jalur, tanda sama dengan, lalu parameter 0-3, misalnya spd.12=3.',
    '--set "{value}": write a path, an equals sign and a level 0-3, such as spd.12=3.',
)
SPD_ABSENT = Text(
    '--set "{value}": berkas ini tidak memuat baris SPD. Beri totalnya dengan --spd.',
    '--set "{value}": the files hold no SPD rows. Give their total with --spd.',
)
SPD_TOTAL = Text(
    '--set "{value}": SPD hanya diketahui totalnya. Ubah totalnya dengan --spd.',
    '--set "{value}": SPD is known only as a total. Change it with --spd.',
)
BY_TOTAL = Text(
    '--set "{value}": yang diketahui dari {name} hanya jumlah skornya, bukan parameter per indikator.',
    '--set "{value}": of {name} only the total score is known, not the levels by indicator.',
)
COUNT_OF_NONE = Text(
    "--count {value}: belum ada inovasi yang dihitung, jadi tidak ada rata-rata kematangannya.",
    "--count {value}: no innovation counts, so there is no mean maturity to add.",
)
COUNT_WITHOUT_INDEX = Text(
    "--count {value}: edisi {edition} tidak menghitung indeks dari jumlah inovasi.",
    "--count {value}: edition {edition} computes no index from the number of innovations.",
)
