"""Cases of diagnostics about rules, results and tables of results, by code (``inovasi explain``)."""

from collections.abc import Mapping
from decimal import Decimal

from inovasi_cli.text import Text

_CITY, _OTHER = "Kota Banjarmasin", "Kota Banjarbaru"
_YEARS = ("2023", "2024", "2026")

OF_RULES: Mapping[str, Mapping[str, str | int | Decimal | Text | tuple[str, ...]]] = {
    "A501": {"reason": Text("tanda kutip tidak ditutup", "a quote is not closed")},
    "A502": {"key": "wieght", "options": ("code", "name", "weight"), "near": "weight"},
    "A503": {"key": "weight", "first": 12},
    "A504": {"value": "03"},
    "A505": {"name": "surat-2025", "near": "surat-2026"},
    "A506": {"what": "SID", "computed": 108, "stated": 111},
    "A507": {"first": Decimal("40.00"), "second": Decimal("40.02")},
    "A508": {"key": "source"},
    "A509": {"value": "tiga", "expected": Text("angka", "a number"), "near": ""},
    "A510": {"value": "2062", "options": _YEARS, "near": "2026"},
    "A511": {"name": "sid.yaml", "expected": ("edition.yaml", "spd.yaml", "sid.yaml", "vocabulary.yaml")},
    "A512": {"number": "16", "found": ("1", "3")},
    "A513": {"value": "penerapan"},
    "A514": {"value": "infrastuktur", "where": "variables", "near": "infrastruktur"},
    "A515": {"number": "28", "direction": "lower"},
    "A517": {"value": "levl 16 = 3", "options": ("level", "score", "band")},
    "A518": {"value": "level 17: 30", "stated": 2, "computed": 3},
}

OF_SCORES: Mapping[str, Mapping[str, str | int | Decimal | Text | tuple[str, ...]]] = {
    "P602": {"edition": "2026"},
    "P603": {
        "what": Text("pembagi paling sedikit", "the smallest divisor"),
        "value": 12,
        "reading": Text("disimpulkan", "inferred"),
        "source": "Lampiran I",
    },
    "P605": {
        "edition": "2025",
        "what": Text("kematangan", "maturity"),
        "missing": Text("parameter SID", "the levels of SID"),
        "instead": Text("Isi Estimasi Skor Kematangan.", "Fill in Estimasi Skor Kematangan."),
    },
    "P607": {"what": "SPD"},
    "P608": {"reason": Text("kategori pemda tidak disebut", "the category of the region is not told")},
    "P609": {"year": 2025, "edition": "2026"},
    "P610": {
        "edition": "2028",
        "base": "2026",
        "changes": Text("pembagi paling sedikit 15", "a smallest divisor of 15"),
        "period": Text("Masa penilaiannya belum diumumkan.", "Its measured period is not announced."),
    },
    "P612": {
        "name": Text("terverifikasi", "verified"),
        "reason": Text("belum ada yang diverifikasi", "nothing verified yet"),
    },
}

OF_TABLES: Mapping[str, Mapping[str, str | int | Decimal | Text | tuple[str, ...]]] = {
    "R701": {"near": "Nilai Indeks"},
    "R702": {"value": "Bogor", "near": ("Kabupaten Bogor", "Kota Bogor")},
    "R703": {"value": "Kota Banjarmasn", "region": _CITY},
    "R704": {"region": _CITY, "first": "B7"},
    "R705": {"region": _CITY, "first": "B7"},
    "R706": {"found": ("2023", "2024"), "year": "2024", "rows": 12},
    "R707": {"year": "2025"},
    "R708": {"value": "Rata-rata"},
    "R709": {"field": "Nilai Indeks", "first": "60,72", "value": "58.11"},
    "R710": {"field": "Indeks", "value": 6072, "expected": "0-100"},
    "R711": {"region": _CITY, "value": 5, "shown": Decimal("60.72"), "first": "B9"},
    "R712": {"first": 7, "value": 9, "expected": 8},
    "R713": {
        "region": _CITY,
        "value": "Inovatif",
        "shown": Decimal("66.10"),
        "expected": "Sangat Inovatif",
        "year": "2026",
    },
    "R714": {
        "category": Text("kota", "cities"),
        "found": (f"{_CITY} 21", f"{_OTHER} 21"),
    },
    "R715": {"used": 93, "rows": 4},
    "R716": {"rows": 6},
    "R717": {"header": "No"},
    "R718": {"found": Text("berupa daftar kosong", "is an empty list")},
    "R719": {"region": _CITY, "year": "2025"},
    "R720": {"name": "lampiran.xlsx"},
    "R721": {"number": 4},
    "R732": {"region": _CITY, "name": "banjarmasin.xlsx"},
    "R733": {"first": "a.xlsx", "second": "b.xlsx", "region": _CITY},
    "R734": {"found": ("2023", "2026")},
    "R735": {"region": _CITY, "year": "2021"},
    "R736": {"stated": "2021", "year": "2026"},
    "R737": {"stated": "2023", "first": Decimal("60.01"), "year": "2026", "second": Decimal("65.01")},
    "R738": {"category": Text("kota", "cities"), "number": 88},
    "R739": {
        "name": Text("perbatasan", "border"),
        "reason": Text("keanggotaannya tidak diketahui", "its members are not known"),
    },
    "R740": {"category": Text("kota", "cities")},
    "R741": {"region": "Kota Contoh"},
    "R742": {"first": "a.xlsx", "second": "b.xlsx", "region": _CITY},
    "R743": {"region": _CITY, "first": "kota.xlsx", "second": "dinkes.xlsx"},
    "R744": {"region": _CITY, "number": 16, "found": ("dinkes.xlsx", "dinsos.xlsx")},
    "R745": {"region": _CITY, "first": "dinkes.xlsx", "what": Text("satu perangkat daerah", "one agency")},
    "R746": {"number": 2, "region": f"{_CITY}, {_OTHER}", "name": "banjarmasin.xlsx"},
    "R747": {"first": "a.xlsx", "second": "b.xlsx", "region": _CITY},
    "R748": {"region": _CITY, "number": 3, "name": "banjarmasin.xlsx"},
    "R749": {"rows": 5},
    "R750": {"number": 12},
}
