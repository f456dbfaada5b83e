"""A list of innovations as the portal of 2025 gives it: its 19 columns and conventions, made-up content.

Every cell is text but the running number. What is not there is ``-`` (dates, theme, link), empty (other
affairs) or ``null`` (coordinates). The account of the portal stands in brackets behind the agency, or alone.
How often what occurs follows the list of a province that was seen; no name, account or value is from it.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from oracle import Listed

HEADERS = (
    *("No", "Judul Inovasi", "Pemda", "Admin OPD", "Inisiator", "Nama Inisiator", "Bentuk Inovasi", "Jenis"),
    *("Asta Cipta", "Urusan Utama", "Urusan lain yang beririsan", "Kematangan", "Tahapan Inovasi"),
    *("Tanggal Input", "Tanggal Penerapan", "Tanggal Pengembangan", "Koordinat", "Video", "Link Video"),
)

ASTA_CITA = (
    "Memperkokoh ideologi Pancasila, demokrasi, dan hak asasi manusia (HAM).",
    "Memantapkan sistem pertahanan keamanan negara dan mendorong kemandirian bangsa melalui swasembada "
    "pangan, energi, air, ekonomi kreatif, ekonomi hijau, dan ekonomi biru.",
    "Meningkatkan lapangan kerja yang berkualitas, mendorong kewirausahaan, mengembangkan industri kreatif, "
    "dan melanjutkan pengembangan infrastruktur.",
    "Memperkuat pembangunan sumber daya manusia (SDM), sains, teknologi, pendidikan, kesehatan, prestasi "
    "olahraga, kesetaraan gender, serta penguatan peran perempuan, pemuda, dan penyandang disabilitas.",
    "Melanjutkan hilirisasi dan industrialisasi untuk meningkatkan nilai tambah di dalam negeri.",
    "Membangun dari desa dan dari bawah untuk pemerataan ekonomi dan pemberantasan kemiskinan.",
    "Memperkuat reformasi politik, hukum, dan birokrasi, serta memperkuat pencegahan dan pemberantasan "
    "korupsi dan narkoba.",
    "Memperkuat penyelarasan kehidupan yang harmonis dengan lingkungan, alam, dan budaya, serta peningkatan "
    "toleransi antarumat beragama untuk mencapai masyarakat yang adil dan makmur.",
)

FORMS = (
    "Inovasi pelayanan publik",
    "Inovasi tata kelola pemerintahan daerah",
    "Inovasi Daerah lainnya sesuai dengan Urusan Pemerintahan yang menjadi kewenangan Daerah",
)

BASIC = (
    *("pendidikan", "kesehatan", "pekerjaan umum dan penataan ruang"),
    "perumahan rakyat dan kawasan permukiman",
    "ketenteraman, ketertiban umum, dan pelindungan masyarakat",
    "sosial",
)
OTHER = (
    *("tenaga kerja", "pangan", "lingkungan hidup", "administrasi kependudukan dan pencatatan sipil"),
    *("pemberdayaan perempuan dan pelindungan anak", "koperasi, usaha kecil, dan menengah"),
    *("kepemudaan dan olah raga", "komunikasi dan informatika", "penanaman modal", "pertanian", "pariwisata"),
    *("kelautan dan perikanan", "perindustrian", "energi dan sumber daya mineral", "perpustakaan"),
    "Fungsi Penunjang lainnya sesuai dengan ketentuan peraturan perundang-undangan",
)

_PLACES = ("Telaga", "Randu", "Kalimas", "Wanasari", "Sidoluhur", "Tirtomoyo", "Banyuurip", "Rejoso")
_DOING = ("Layanan", "Pojok", "Gerakan", "Aplikasi", "Rumah", "Kelas", "Sistem", "Jemput", "Kartu", "Peta")
_ABOUT = ("Gizi", "Belajar", "Izin", "Panen", "Sampah", "Jalan", "Obat", "Arsip", "Wisata", "Siaga", "Air")


class PortalList(NamedTuple):
    """The rows under ``HEADERS``, and what the formula needs of each."""

    rows: list[tuple[str | int, ...]]
    listed: list[Listed]
    agencies: set[str]


def portal_list(rows: int = 679, seed: int = 2025, pemda: str = "Provinsi Jawa Tengah") -> PortalList:
    """Make a list of ``rows`` innovations; the same seed gives the same list."""
    chance = random.Random(seed)
    accounts = _accounts(chance, max(rows * 292 // 679, 3))
    made = [_row(number, chance, accounts, pemda) for number in range(1, rows + 1)]
    written = {agency for _, _, agency in made if agency}
    return PortalList([row for row, _, _ in made], [listed for _, listed, _ in made], written)


def _accounts(chance: random.Random, number: int) -> Sequence[tuple[str, str]]:
    """Agencies, but schools, hospitals and technical units too, each with its account."""
    kinds = ("Dinas {}", "Badan {}", "Biro {}", "SMA Negeri {}", "SMK Negeri {}", "RSUD {}", "UPT {}")
    found: dict[str, str] = {}
    while len(found) < number:
        about = f"{chance.choice((*_ABOUT, *map(str, range(1, 9))))} {chance.choice(_PLACES)}"
        name = chance.choice(kinds).format(about)
        found.setdefault(name, f"iga{chance.choice((2024, 2025))}.{name.lower().replace(' ', '.')}")
    return [*found.items()]


def _row(
    number: int, chance: random.Random, accounts: Sequence[tuple[str, str]], pemda: str
) -> tuple[tuple[str | int, ...], Listed, str]:
    agency, account = chance.choice(accounts)
    alone = chance.random() < 0.01
    admin = account if alone else f"{agency} ({account})"
    affair = chance.choice(BASIC) if chance.random() < 0.5 else chance.choice(OTHER)
    rest = [other for other in (*BASIC, *OTHER) if other != affair]
    others = chance.sample(rest, chance.choice((0, 0, 1, 2, 4)))
    draw = chance.random()
    total = 111 if draw < 0.22 else 0 if draw < 0.27 else chance.randint(30, 110)
    entered = date(2025, 8, 23) - timedelta(chance.choice((chance.randint(0, 60), chance.randint(300, 420))))
    applied, developed = _dates(chance)
    video = chance.random() < 0.85
    row = (
        number,
        f"{chance.choice(_DOING)} {chance.choice(_ABOUT)} {chance.choice(_PLACES)} {number}",
        pemda,
        admin,
        chance.choice(("ASN", "OPD", "OPD", "Kepala Daerah", "Masyarakat")),
        chance.choice(("-", agency, f"Tim {chance.choice(_PLACES)}")),
        chance.choice(FORMS),
        chance.choices(("Digital", "Non Digital", "Teknologi"), (234, 346, 99))[0],
        chance.choice((*ASTA_CITA, *ASTA_CITA, "-")),
        affair,
        ",".join(others),
        f"{total}.00" if total else "0",
        chance.choices(("Penerapan", "Inisiatif", "Uji Coba"), (648, 22, 9))[0],
        f"{entered:%d-%m-%Y}",
        f"{applied:%d-%m-%Y}" if applied else "-",
        f"{developed:%d-%m-%Y}" if developed else "-",
        _coordinates(chance),
        "Ada" if video else "Tidak Ada",
        f"https://video.example/{number}" if video else "-",
    )
    basic = BASIC.index(affair) if affair in BASIC else None
    return row, Listed(total, basic, applied, developed), "" if alone else agency


def _dates(chance: random.Random) -> tuple[date | None, date | None]:
    """Applied in 2023 and 2024, few earlier (then developed since) or later; half were developed later on."""
    draw = chance.random()
    if draw < 0.05:
        return _day(chance, 2016, 2022), _day(chance, 2023, 2024)
    if draw < 0.08:
        return None, None
    applied = _day(chance, 2025, 2025) if draw < 0.11 else _day(chance, 2023, 2024)
    return applied, _day(chance, applied.year, 2025) if chance.random() < 0.4 else None


def _day(chance: random.Random, first: int, last: int) -> date:
    start = date(first, 1, 1)
    return start + timedelta(chance.randrange((date(last + 1, 1, 1) - start).days))


def _coordinates(chance: random.Random) -> str:
    south, east = f"{chance.uniform(6.9, 8.4):.6f}", f"{chance.uniform(111, 114):.6f}"
    return chance.choice(("null", f"-{south}, {east}", f"{south}°S {east}°E", f"(-{south}, {east})"))
