"""Kinds P: the result itself (``scoring``, ``checking``)."""

from decimal import Decimal

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text, output

NO_SPD = Text("Skor SPD tidak ada", "There is no SPD score")
SPD_UNREADABLE = Text(
    "Skor SPD di {where} tidak dapat dipakai ({code})", "The SPD score at {where} cannot be used ({code})"
)
GIVE_SPD = Text(
    "Isi lembar SPD, atau Skor SPD di lembar Profil; atau beri --spd pada score.",
    "Fill in sheet SPD, or Skor SPD on sheet Profil; or give --spd to score.",
)
CORRECT_SPD = Text(
    "Perbaiki {where}, isi lembar SPD, atau beri --spd pada score.",
    "Correct {where}, fill in sheet SPD, or give --spd to score.",
)
"""Cause and advice of P604: without any score, and where a cell or an option holds one that is none."""

ON_THE_BOUNDARY = Kind(
    "P601",
    "predikat-di-batas",
    "warning",
    Text(
        "Indeks {shown}: predikat {rounded} bila dibulatkan dua desimal, {unrounded} bila tidak.",
        "Index {shown}: predicate {rounded} when rounded to two decimals, {unrounded} when not.",
    ),
    Text(
        "Jangan mengandalkan nilai batas; upayakan tambahan poin.",
        "Do not rely on the boundary; look for more points.",
    ),
    Text(
        "Pedoman tidak menyebut apakah predikat memakai nilai yang dibulatkan.",
        "The guideline does not say whether the predicate uses the rounded value.",
    ),
    example={
        "shown": Decimal("60.01"),
        "rounded": Text("Sangat Inovatif", "Very innovative"),
        "unrounded": Text("Inovatif", "Innovative"),
    },
)

TRANSCRIBED = Kind(
    "P602",
    "edisi-transkripsi",
    "note",
    Text(
        "Aturan edisi {edition} disalin dari salinan publik, bukan lampiran aslinya.",
        "The rules of edition {edition} are transcribed from public copies, not from the annex itself.",
    ),
    Text(
        "Cocokkan dengan surat aslinya sebelum dijadikan acuan.",
        "Compare with the letter itself before relying on it.",
    ),
    Text(
        "Lampiran resmi belum dapat dibaca langsung; setiap angka menyebut sumbernya.",
        "The official annexes could not be read directly; every number names its source.",
    ),
    example={"edition": "2026"},
)

RESTS_ON_READING = Kind(
    "P603",
    "angka-bukan-kutipan",
    "note",
    Text(
        "Hasil ini bergantung pada {what} = {value}, yang {reading}: {source}.",
        "This result rests on {what} = {value}, which is {reading}: {source}.",
    ),
    Text(
        "Pastikan ke sumber resmi bila hasilnya dipakai untuk mengambil keputusan.",
        "Confirm it with the official source if the result matters.",
    ),
    Text(
        "Angka yang disimpulkan atau diasumsikan ditampilkan bila memengaruhi hasil.",
        "Inferred or assumed numbers are shown when they affect the result.",
    ),
    example={
        "what": Text("pembagi minimum", "the minimum divisor"),
        "value": 12,
        "reading": Text("disimpulkan", "inferred"),
        "source": "Lampiran I",
    },
)

SPD_MISSING = Kind(
    "P604",
    "spd-tidak-ada",
    "error",
    Text(
        "{reason}, sehingga indeks tidak dapat dihitung; kematangan inovasi tetap ditampilkan.",
        "{reason}, so the index cannot be computed; maturities are still shown.",
    ),
    Text("{advice}", "{advice}"),
    Text(
        "SPD menyumbang paling banyak {maximum} dari {total} poin.",
        "SPD gives up to {maximum} of {total} points.",
    ),
    example={"reason": NO_SPD, "advice": GIVE_SPD, "maximum": 63, "total": 177},
)

EDITION_CANNOT = Kind(
    "P605",
    "edisi-tak-sanggup",
    "error",
    Text(
        "Edisi {edition} tidak dapat menghitung {what}: {missing} tidak diketahui.",
        "Edition {edition} cannot compute {what}; not known: {missing}.",
    ),
    Text("{instead}", "{instead}"),
    Text("Data yang tidak diketahui tidak diperkirakan.", "Unknown data are never guessed."),
    example={
        "edition": "2025",
        "what": Text("kematangan", "maturity"),
        "missing": Text("parameter SID", "the levels of SID"),
        "instead": Text("Isi Estimasi Skor Kematangan.", "Fill in Estimasi Skor Kematangan."),
    },
)

COVERAGE_TWO_READINGS = Kind(
    "P606",
    "cakupan-dua-tafsir",
    "warning",
    Text(
        "Cakupan urusan wajib: indeks {main} bila hanya urusan utama dihitung, {all} bila urusan lain ikut.",
        "Basic-service coverage: index {main} counting main affairs only, {all} counting the others too.",
    ),
    Text(
        "Tafsir resminya tidak diketahui; pilih dengan --affairs main|all.",
        "The official reading is unknown; choose with --affairs main|all.",
    ),
    Text(
        "Pedoman tidak menyebut apakah urusan beririsan ikut dihitung.",
        "The guideline does not say whether intersecting affairs count.",
    ),
    example={"main": Decimal("41.20"), "all": Decimal("50.32")},
)

TOTAL_UNPROVEN = Kind(
    "P607",
    "total-tanpa-rincian",
    "note",
    Text(
        "{what} hanya berupa total; pada hitungan berbukti dan terverifikasi nilainya 0.",
        "{what} is only a total; on the evidenced and verified bases it scores 0.",
    ),
    Text("Isi rinciannya bila ingin menguji bukti.", "Enter the details to have evidence tested."),
    Text("Skor total tidak disertai bukti.", "A total carries no evidence."),
    example={"what": "SPD"},
)

RANK_UNAVAILABLE = Kind(
    "P608",
    "peringkat-tak-tersedia",
    "note",
    Text("Peringkat tidak dapat dihitung: {reason}.", "The rank cannot be computed: {reason}."),
    Text(
        "Isi Kategori di lembar Profil atau beri --category kota|kabupaten|provinsi.",
        "Fill in Kategori on sheet Profil or give --category kota|kabupaten|provinsi.",
    ),
    Text("Peringkat dihitung dalam kategori.", "The rank is counted within a category."),
    example={"reason": Text("kategori pemda tidak disebut", "the category of the region is not given")},
)

RANK_OTHER_YEAR = Kind(
    "P609",
    "peringkat-tahun-lain",
    "note",
    Text(
        "Peringkat dibandingkan dengan hasil {year}, bukan tahun edisi {edition}.",
        "The rank compares with the results of {year}, not of edition {edition}.",
    ),
    Text(
        "Gunakan sebagai gambaran, bukan peringkat resmi.",
        "Use it as an indication, not as an official rank.",
    ),
    Text(
        "Hasil resmi tahun edisi ini belum ada; aturan kedua tahun dapat berbeda.",
        "Official results of this edition's year are not out; the rules of the two years may differ.",
    ),
    example={"year": 2025, "edition": "2026"},
)

ONLY_ANNOUNCED = Kind(
    "P610",
    "edisi-diumumkan",
    "warning",
    Text(
        "Edisi {edition} baru diumumkan dan belum berlaku: aturan {base} dengan {changes}. {period}",
        "Edition {edition} is only announced and not in force: {base} with {changes}. {period}",
    ),
    Text(
        "Pakai untuk bersiap saja; hasil yang berlaku dihitung dengan --edition {base}.",
        "Use it to prepare only; --edition {base} computes the result in force.",
    ),
    Text(
        "Surat edisi itu belum terbit; parameter, predikat, dan masa penilaian masih dari edisi sebelumnya.",
        "The letter of that edition is not out; levels, predicates and period are still those of the "
        "previous edition.",
    ),
    example={
        "edition": "2028",
        "base": "2026",
        "changes": Text("pembagi minimum 15", "a minimum divisor of 15"),
        "period": Text("Masa penilaiannya belum diumumkan.", "Its measured period is not announced."),
    },
)

FILES_UNREAD = Kind(
    "P611",
    "hasil-tanpa-berkas",
    "error",
    Text(
        "Sebagian: {part} tidak terbaca ({found}), jadi belum ada indeks, predikat, dan peringkat.",
        "Partial: {part} could not be read ({found}), so there is no index, predicate or rank yet.",
    ),
    Text(
        "Sebabnya ada pada temuan tentang berkas atau lembar itu.",
        "The findings about that file or sheet say why.",
    ),
    Text(
        "Satu berkas atau lembar yang tidak terbaca mengurangi inovasi seluruh pemda.",
        "One unreadable file or sheet takes its innovations from the whole region.",
    ),
    example={
        "part": Text("2 dari 7 berkas", "2 of 7 files"),
        "found": ("dinkes.pdf", "dinsos.xlsx"),
    },
)

BASIS_UNAVAILABLE = Kind(
    "P612",
    "basis-tak-tersedia",
    "error",
    Text("Hitungan {name} tidak tersedia: {reason}.", "The {name} basis is not available: {reason}."),
    Text(
        "Catat bukti atau parameter terverifikasi, atau pilih --basis lain.",
        "Record evidence or verified levels, or choose another --basis.",
    ),
    Text(
        "Basis tanpa catatan apa pun bukan berarti nilainya 0.",
        "A basis for which nothing is recorded does not score 0.",
    ),
    example={
        "name": Text("terverifikasi", "verified"),
        "reason": Text("belum ada yang diverifikasi", "nothing verified yet"),
    },
)

OPTION_PREVAILS = Kind(
    "P613",
    "pilihan-menggantikan-isi",
    "note",
    Text(
        "Yang dipakai {field} {used}, bukan yang tertulis di {where}.",
        "{field} {used} is used, not the entry at {where}.",
    ),
    Text("Hapus opsi itu bila berkasnya yang benar.", "Leave the option out if the file is right."),
    Text(
        "Opsi pada perintah mengalahkan isi berkas.",
        "Options override the content of the files.",
    ),
    example={"field": "--spd", "used": Decimal("46.5"), "where": "Profil!B9"},
)

LEFT_OPEN = Kind(
    "P614",
    "hasil-terbuka",
    "warning",
    Text(
        "Indeks antara {low} dan {high}, menurut cara membaca {found}. "
        "Rincian dihitung menurut bacaan sekarang: {index}.",
        "The index is between {low} and {high}, depending on how {found} is read. "
        "Details go by how it is read now: {index}.",
    ),
    Text("Perbaiki judulnya, atau petakan (--layout).", "Correct the header, or map it (--layout)."),
    Text(
        "Kolom yang tidak pasti dikenali dapat memuat isian yang menentukan hasil; semua cara membacanya "
        "dihitung.",
        "A column that is not recognised for certain may decide the result; every reading of it was scored.",
    ),
    example={
        "low": Decimal("15.00"),
        "high": Decimal("30.61"),
        "index": Decimal("30.61"),
        "found": ("Tgl Penerapan (Inovasi!K5)",),
    },
)

OTHER_EDITION = Kind(
    "P615",
    "edisi-tampak-lain",
    "warning",
    Text(
        "Data tampak untuk {name}; dihitung dengan {edition}: {what} {count} dari {total} inovasi cocok "
        "dengan {name}, hanya {covered} dengan {edition}.",
        "The data look like edition {name}, but are scored under {edition}: {what} of {count} of {total} "
        "innovations fit {name}, those of only {covered} fit {edition}.",
    ),
    Text(
        "Hitung dengan --edition {name}, atau tulis Edisi {edition} di lembar Profil bila memang itu.",
        "Compute with --edition {name}, or write Edisi {edition} on sheet Profil if it is meant.",
    ),
    Text(
        "Masa penilaian menentukan inovasi mana yang dihitung; edisi yang keliru menggugurkan banyak.",
        "The measured period decides which innovations count; the wrong edition leaves most of them out.",
    ),
    example={
        "name": "2025",
        "edition": "2026",
        "what": output.DATES,
        "count": 660,
        "total": 679,
        "covered": 236,
    },
)

NO_EVIDENCE = Kind(
    "P616",
    "tidak-ada-bukti",
    "note",
    Text(
        "Tidak ada bukti yang tercatat; pada hitungan berbukti {value}.",
        "No evidence is recorded; on the evidenced basis {value}.",
    ),
    Text(
        "Catat buktinya di lembar Bukti (inovasi template), sebelum verifikator memintanya.",
        "Record it on sheet Bukti (inovasi template), before a verifier asks for it.",
    ),
    Text(
        "Klaim tanpa bukti tidak diakui saat verifikasi.",
        "A claim without evidence is not accepted at verification.",
    ),
    example={"value": Text("indeksnya 15,20", "the index is 15.20")},
)

NO_AGENCIES = Kind(
    "P617",
    "tanpa-nama-opd",
    "note",
    Text("Tidak ada inovasi yang menyebut perangkat daerahnya.", "No innovation names its agency."),
    Text(
        "Isi kolom Perangkat Daerah; tanpa itu peringkat, rencana, dan salinan per perangkat daerah tidak "
        "dapat dibuat.",
        "Fill in the column Perangkat Daerah; without it there are no ranks, plans and copies by agency.",
    ),
    Text("Indeks pemda tidak berubah karenanya.", "The index of the region is the same without them."),
)

NOT_TESTED = Kind(
    "P618",
    "syarat-tak-teruji",
    "note",
    Text(
        "Tidak dapat diuji karena kolomnya tidak ada atau tidak dikenali: {rule}. Bila semuanya gugur "
        "karenanya, indeks {low}.",
        "Not checked, because a column is missing or not recognised: {rule}. If all innovations without "
        "it failed, the index would be {low}.",
    ),
    Text(
        "Tambahkan kolomnya dan isi untuk setiap inovasi.",
        "Add the column and fill it in for each innovation.",
    ),
    Text(
        "Syarat yang tidak dapat diuji tidak menggugurkan inovasi, jadi indeksnya dapat turun.",
        "A rule that cannot be tested excludes nothing, so the index may still fall.",
    ),
    example={
        "rule": (Text("panjang rancang bangun", "the length of the design text"),),
        "low": Decimal("19.84"),
    },
)

COUNTED_ZERO = Kind(
    "P619",
    "dihitung-nol",
    "note",
    Text(
        "Tidak ada baris atau kolomnya dan dihitung 0: {missing}. Dengan parameter 3 semua, indeks {high}.",
        "No row or column, so counted as 0: {missing}. With all at level 3 the index would be {high}.",
    ),
    Text("Tambahkan baris atau kolomnya.", "Add the row or the column."),
    Text(
        "Indikator yang tidak ada dalam berkas belum tentu bernilai 0, jadi indeksnya dapat naik.",
        "An indicator that the files do not have is not necessarily 0, so the index may still rise.",
    ),
    example={
        "missing": ("13b Capaian Nilai Indeks Kualitas Kebijakan", "14 RIPJ PID"),
        "high": Decimal("61.92"),
    },
)

REPORTED_AND_SENT = Kind(
    "P620",
    "dilaporkan-dan-dikirim",
    "note",
    Text(
        "{scope}: {sent} terkirim, {drafts} draf, {unstated} tanpa status.",
        "{scope}: {sent} sent, {drafts} drafts, {unstated} without a status.",
    ),
    Text(
        "Hitung yang dikirim saja dengan --only sent, semuanya dengan --only all.",
        "Score only what was sent with --only sent, everything with --only all.",
    ),
    Text(
        "Kementerian menilai yang dikirim; yang hanya dilaporkan tidak menjadi pembagi.",
        "The ministry assesses what was sent; what is only reported is not in the divisor.",
    ),
    example={
        "scope": Text(
            "Dihitung dari 211 yang dikirim, dari 679 yang dilaporkan",
            "Of the 211 that were sent, out of 679 reported",
        ),
        "sent": 211,
        "drafts": 460,
        "unstated": 8,
    },
)

TITLE_OF_ANOTHER = Kind(
    "P621",
    "judul-edisi-lain",
    "warning",
    Text(
        "Judul menyebut {name}, sedangkan yang dipakai aturan edisi {edition}.",
        "A title names {name}, while the rules of edition {edition} are used.",
    ),
    Text(
        "Hitung dengan --edition {name}, atau tulis Edisi {edition} di lembar Profil bila memang itu.",
        "Compute with --edition {name}, or write Edisi {edition} on sheet Profil if it is meant.",
    ),
    Text(
        "Judul tidak menentukan edisi; parameter dan batasnya berbeda antaredisi.",
        "A title does not choose the edition; levels and their bounds differ from one to another.",
    ),
    example={"name": "2024", "edition": "2026"},
)

REFUSED = Kind(
    "P622",
    "hasil-dengan-kesalahan",
    "note",
    Text(
        "{count} isian yang salah tidak ikut dihitung. Setelah diperbaiki dan dilengkapi, indeks antara "
        "{low} dan {high}.",
        "{count} entries with errors are left out. Once corrected and completed, the index will be between "
        "{low} and {high}.",
    ),
    Text(
        "Perbaiki kesalahannya: inovasi validate menunjukkan setiap selnya.",
        "Correct the errors: inovasi validate shows each cell.",
    ),
    Text(
        "Isian yang salah belum tentu bernilai 0, jadi indeks yang tertulis dapat naik atau turun.",
        "An entry with an error is not necessarily 0, so the index that is shown may rise or fall.",
    ),
    example={"count": 138, "low": Decimal("42.21"), "high": Decimal("58.74")},
)
