"""What a template says: its guide, and the messages beside its cells."""

from inovasi_cli.text import Text

TITLE = Text(
    "Templat {title}; lembar ini hanya petunjuk dan tidak dibaca.",
    "Template of {title}; this sheet is a guide and is not read.",
)
MEASURED = Text(
    'Kolom "{measured}" boleh ditambahkan: parameternya lalu mengikuti angka capaian di situ.',
    'A column "{measured}" may be added: the level then follows from the figure in it.',
)
LINES = (
    Text(
        "Satu baris untuk satu inovasi. Kolom indikator diisi parameter 0-3; yang kosong bernilai 0.",
        "One row per innovation. Indicator columns hold a level 0-3; an empty one scores 0.",
    ),
    Text(
        "Judul biru tua: wajib, atau menentukan apakah inovasi dihitung.",
        "Dark blue headers: mandatory, or they decide whether an innovation counts.",
    ),
    Text(
        "Sel merah muda: belum diisi, padahal wajib atau menentukan.",
        "Pale red cells: still empty, though mandatory or decisive.",
    ),
    Text(
        "Jangan mengubah judul kolom. Kolom dan lembar tambahan boleh; isinya tidak dinilai.",
        "Leave the headers as they are. More columns and sheets are welcome; they are not scored.",
    ),
    MEASURED,
    Text(
        "Tiap dokumen satu baris di lembar {evidence}; parameter tanpa bukti bernilai 0 bila bukti dihitung.",
        "Each document is a row of sheet {evidence}; a level without one scores 0 where evidence is asked.",
    ),
    Text(
        "Periksa dengan: inovasi validate BERKAS.xlsx{rules}. "
        "Hitung dengan: inovasi score BERKAS.xlsx{rules}.",
        "Check with: inovasi validate FILE.xlsx{rules}. Score with: inovasi score FILE.xlsx{rules}.",
    ),
)

LEVEL = Text("Parameter {level}", "Level {level}")
EVIDENCE = Text("Bukti dukung", "Evidence")
FILES = Text("Jenis berkas", "File types")

CHOOSE = Text("Pilih dari daftar.", "Choose from the list.")
LEVELS_ONLY = Text("Isi 0, 1, 2, atau 3.", "Enter 0, 1, 2 or 3.")
DATES_ONLY = Text("Tulis tanggal dengan bentuk 14/04/2025.", "Write the date in the form 14/04/2025.")
WORDS = Text("Paling sedikit {minimum} kata.", "At least {minimum} words.")
WINDOW = Text(
    "Yang dihitung: {start} s.d. {end}, atau dikembangkan dalam masa itu.",
    "What counts: {start} to {end}, or developed within it.",
)
SEVERAL = Text("Boleh beberapa, dipisah titik koma (;).", "More than one, separated by semicolons (;).")
OWN_ROW = Text("Kosongkan untuk bukti indikator SPD.", "Leave empty for evidence of an SPD indicator.")
REGION_CODE = Text(
    "Kode wilayah Kemendagri, misalnya 63.71 untuk Kota Banjarmasin.",
    "The code of the ministry of home affairs, such as 63.71 for Kota Banjarmasin.",
)
SPD_TOTAL_INSTEAD = Text(
    "Jumlah skor SPD, bila lembar SPD tidak diisi.",
    "The sum of the SPD scores, when sheet SPD is not filled in.",
)
SPD_TOTAL = Text(
    "Jumlah skor SPD; rincian indikatornya tidak diketahui untuk edisi ini.",
    "The sum of the SPD scores; their indicators are not known for this edition.",
)

ESTIMATE = Text(
    "Hitungan sementara dari yang sudah diisi; rumusnya terkunci dan lembar ini tidak dibaca.",
    "An estimate from what is filled in so far; its formulas are locked and this sheet is not read.",
)
ESTIMATE_LIMITS = Text(
    "Yang tidak memenuhi syarat edisi ini (masa, panjang rancang bangun) tidak dihitung; tanggal dan "
    "parameter berupa teks tidak terlihat di sini. Hasil yang sebenarnya: inovasi score BERKAS.xlsx.",
    "What does not meet the rules of this edition (window, length of the design) does not count; dates "
    "and levels written as text are not seen here. The actual result: inovasi score FILE.xlsx.",
)
FIGURE = Text("Hitungan", "Figure")
SO_FAR = Text("Sementara", "So far")
INNOVATIONS = Text("Jumlah inovasi", "Innovations")
COUNTED = Text("Inovasi yang dihitung", "Innovations that count")
MANDATORY_EMPTY = Text("Sel indikator wajib yang masih kosong", "Cells of mandatory indicators still empty")
MATURITY_SUM = Text("Jumlah kematangan", "Sum of maturities")
MATURITY_MEAN = Text(
    "Rata-rata kematangan (dengan pembagi minimum)", "Mean maturity (with the minimum divisor)"
)
AFFAIRS = Text("Urusan wajib pelayanan dasar yang tercakup", "Basic-service affairs covered")
SPD_SCORE = Text("Skor SPD", "SPD score")
INDEX = Text("Perkiraan indeks", "Estimated index")
