"""A case of a diagnostic, by its code: what its placeholders may stand for (``inovasi explain``)."""

from collections.abc import Mapping
from decimal import Decimal

from inovasi_cli.text import Text, layouts
from inovasi_cli.text.examples_results import OF_RULES, OF_SCORES, OF_TABLES

Example = Mapping[str, str | int | Decimal | Text | tuple[str, ...]]

_REGULATION = Text("Regulasi Inovasi Daerah", "Regulation of the innovation")
_STAFF = Text("Ketersediaan SDM", "Staff available")
_LOST = Text("inovasi ini tidak dihitung", "this innovation does not count")
_KEPT = Text("inovasi ini tetap dihitung", "this innovation counts all the same")
_WINDOW = {"start": "01/01/2024", "end": "31/12/2025"}
_PAGES = Text(
    "Halaman depan dan halaman yang memuat nama inovasi", "Front page and the page naming the innovation"
)
_READABLE = ".xlsx, .xlsm, .xls, .xlsb, .ods, .csv"
_SHEETS = ("Rekap", "Lembar1")

EXAMPLES: Mapping[str, Example] = {
    "B101": {"found": "PDF", "expected": _READABLE},
    "B102": {"sheet": "Inovasi", "found": _SHEETS, "header": "Nama Inovasi", "options": ("OPD", "Tahapan")},
    "B103": {"sheet": "Lama"},
    "B104": {
        "sheet": "Inovsi",
        "near": "Inovasi",
        "advice": Text("Abaikan, atau ganti namanya.", "Ignore it, or rename it."),
    },
    "B106": {"example": "data/dinkes.xlsx"},
    "B109": {"reason": Text("izin ditolak", "permission denied")},
    "B110": {"suffix": ".docx", "expected": _READABLE},
    "B111": {"sheet": "Bukti"},
    "B112": {"rows": 1048576, "columns": 30},
    "B113": {"name": "dinkes.xlsx"},
    "B115": {"first": "dinkes.xlsx"},
    "B117": {"rows": 4, "first": 9},
    "B119": {"count": 12},
    "K201": {"what": layouts.COLUMN, "header": "Nama Inovasi", "near": ""},
    "K202": {"what": layouts.COLUMN, "header": "Urusan Utama", "first": "J1"},
    "K203": {
        "what": layouts.COLUMN,
        "header": "Keterangan",
        "near": "",
        "advice": Text("Abaikan, atau periksa ejaannya.", "Ignore it, or check its spelling."),
    },
    "K204": {"missing": ("16 Regulasi Inovasi Daerah", "17 Ketersediaan SDM"), **layouts.IN_TABLE},
    "K205": {"missing": ("13b Capaian Nilai Indeks Kualitas Kebijakan", "14 RIPJ PID")},
    "K206": {"value": "2c", "edition": "2026", "options": ("1", "2a", "2b", "3"), "near": "2b"},
    "K207": {"number": "2a", "first": "SPD!A4"},
    "K215": {"value": "Realisasi investasi"},
    "K208": {"edition": "2023"},
    "K209": {"what": layouts.COLUMN, "header": "Nama Inovsi", "read": "Nama Inovasi", "likeness": 91},
    "K210": {"what": layouts.COLUMN, "header": "Tahapn", "near": "Tahapan", "likeness": 85},
    "K213": {"options": ("16 Regulasi Inovasi Daerah", "Estimasi Skor Kematangan")},
    "K214": {"aspect": "SID", "edition": "2025"},
    "N301": {"number": "16", "name": _REGULATION, "what": Text("parameter 1-3", "a level 1-3")},
    "N302": {"number": "17", "name": _STAFF},
    "N303": {"value": "#REF!"},
    "N304": {"value": "1.234", "first": 1234, "second": Decimal("1.234")},
    "N305": {
        "value": "SK Camat",
        "number": "16",
        "name": _REGULATION,
        "options": ("SK Kepala Perangkat Daerah", "SK Kepala Daerah", "Peraturan Kepala Daerah atau Perda"),
        "near": "SK Kepala Daerah",
    },
    "N306": {
        "value": "sekitar 40",
        "field": "17 Capaian",
        "unit": Text("orang", "people"),
    },
    "N307": {"value": "14/02/2019", **_WINDOW, "effect": _LOST},
    "N308": {"words": 212, "required": 300, "effect": _LOST},
    "N310": {"value": "awal tahun", "field": "Waktu Penerapan"},
    "N311": {
        "value": "Inisiatif",
        "field": "Tahapan Inovasi",
        "options": ("Inisiatif", "Uji Coba"),
        "near": "",
    },
    "N312": {"value": "Ketentraman", "near": "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat"},
    "N313": {"value": "Kesehatn", "read": "Kesehatan"},
    "N315": {"field": "Skor SPD", "value": Decimal("70.5"), "maximum": 63, "edition": "2026"},
    "N316": {
        "number": "17",
        "level": 3,
        "value": 12,
        "unit": Text("orang", "people"),
        "measured": 2,
    },
    "N317": {
        "number": "28",
        "value": 5,
        "unit": Text("hari", "days"),
        "first": 2,
        "second": 3,
        "level": 3,
    },
    "N318": {"number": "33", "value": 120, "options": ("a", "b", "c", "d", "e", "f")},
    "N319": {"value": "Kota Banjarmasn", "near": "Kota Banjarmasin"},
    "N320": {"value": "Kabupaten", "region": "Kota Banjarmasin", "expected": "kota"},
    "N321": {**_WINDOW, "effect": _LOST},
    "N322": {"value": "Kota Contoh"},
    "N324": {"field": "Skor SPD", "value": Decimal(-5)},
    "N325": {"value": "33.01", "found": "Kabupaten Cilacap", "region": "Kota Banjarmasin"},
    "N329": {"field": "Estimasi Skor Kematangan"},
    "L401": {"name": "SIAP ANTAR", "first": "B7", "effect": Text("keduanya dihitung", "both are counted")},
    "L402": {"covered": 4, "required": 5, "lost": Decimal("9.12"), "missing": ("Sosial", "Kesehatan")},
    "L403": {"number": "16", "claimed": 3, "verified": 1, "evidence": _PAGES},
    "L404": {"value": "SIAP ANTR", "near": "SIAP ANTAR"},
    "L405": {
        "value": "61 Regulasi",
        "aspect": "SID",
        "edition": "2026",
        "near": "16 Regulasi Inovasi Daerah",
    },
    "L406": {"number": "16", "name": _REGULATION, "level": 3, "evidence": _PAGES},
    "L407": {"total": 90, "computed": 87},
    "L408": {"stage": "Uji Coba", "expected": "Penerapan", "effect": _KEPT},
    "L409": {"rule": Text("masa penilaian", "the measured period"), "field": "Waktu Penerapan"},
    "L410": {"value": "SIAP ANTAR", "options": ("Dinas Kesehatan", "RSUD")},
    "L411": {"number": ("16", "33"), "effect": _LOST},
    "L412": {"value": "Kota Depok", "region": "Kota Bogor"},
    "L417": {"value": "Jumlah"},
    "L418": {"value": "15/06/2024", "first": "05/03/2024"},
    "P601": {
        "shown": Decimal("60.01"),
        "rounded": Text("Sangat Inovatif", "Very innovative"),
        "unrounded": Text("Inovatif", "Innovative"),
    },
    "P606": {"main": Decimal("41.20"), "all": Decimal("50.32")},
    "P611": {"found": ("dinkes.pdf", "dinsos.xlsx")},
    "P613": {"field": "--spd", "used": Decimal("46.5"), "where": "Profil!B9"},
    "I801": {"value": "L406", "where": "SIAP ANTR", "near": "SIAP ANTAR"},
    "I802": {"value": "L406", "where": "Inovasi!AE12", "end": "30/06/2026"},
    "I803": {"key": "until"},
    "N341": {"value": "05/01/2027", "year": "2026"},
    "N342": {
        "value": "https//drive.google.com/file/d/1a2b",
        "reason": Text("bukan alamat yang utuh", "is not a whole address"),
    },
    "N343": {
        "value": "bukti/sk-tim.docx",
        "suffix": "docx",
        "number": "17",
        "options": "pdf",
        "source": "Lampiran II no. 17",
    },
    "N344": {"what": Text("NIP", "an employee number (NIP)"), "value": "****************01"},
    "L431": {
        "number": "16",
        "name": _REGULATION,
        "level": 3,
        "value": "Peraturan Wali Kota",
        "first": "Bukti!D21",
        "proven": 2,
        "source": "Lampiran II no. 16",
        "evidence": _PAGES,
    },
    "L432": {
        "year": "2019",
        "number": "17",
        "expected": ("2024", "2025", "2026"),
        "source": "Lampiran II no. 17",
        "evidence": Text(
            "SK Kepala Daerah atau surat penugasan", "Decree of the regional head or assignment letter"
        ),
    },
    "L433": {"field": "Nomor", "number": "16", "evidence": _PAGES},
    "L434": {
        "value": "https://drive.google.com/drive/folders/1a2b",
        "count": 8,
        "number": ("16", "17", "18", "19", "20", "21", "22", "23"),
    },
    "L435": {
        "value": "https://youtu.be/1a2b",
        "number": "35",
        "name": "SIAP ANTAR",
        "first": "H39",
    },
    "L436": {"number": "16", "claimed": 1, "verified": 2},
    "B105": {"near": "data.xlsx"},
    "B114": {"sheet": "Rekap", "read": "Inovasi"},
    "B121": {"sheet": "Inovasi 2", "read": "Inovasi"},
    "K211": {"what": layouts.COLUMN, "header": "Nama", "read": "Perangkat Daerah"},
    "K212": {"header": "Judul Karya", "near": "Judul Karya Inovasi"},
    "N323": {
        "number": "4",
        "value": Decimal("0.03"),
        "level": 1,
        "second": Decimal("3.00"),
        "measured": 2,
    },
    "N326": {"value": "05/03/24", "first": "05/03/2024", "second": "03/05/2024"},
    "N327": {"value": "Ya, dikembangkan"},
    "N328": {"value": "Maret 2024", "first": "01/03/2024"},
    "N330": {"value": "12/31/2024", "read": "31/12/2024"},
    "N331": {"number": "17", "value": "25 orang", "level": 2},
    "L413": {"field": "Edisi", "value": "2024", "first": "bappeda.xlsx!Profil!B5", "expected": "2026"},
    "L414": {
        "name": "SIAP ANTAR Lansia",
        "value": "SIAP ANTAR",
        "first": "B7",
        "what": Text("nama", "name"),
        "likeness": 91,
    },
    "L415": {"name": "Dinas Kesehatan", "near": "Dinkes"},
    "L416": {"value": "Dinkes", "near": "Dinas Kesehatan"},
    **OF_RULES,
    **OF_SCORES,
    **OF_TABLES,
}
