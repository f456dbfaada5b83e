"""The rows of a workbook as pydantic models: cells in, typed values out, all faults of a row at once.

There is a field for every column that the template has. Its type (``cell_types``) names the function that
reads the cell; each of its errors carries what is to be said, so that no message of pydantic is ever
shown. A model is built when the first row of its kind is read, not before.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.fields import FieldInfo

from inovasi_cli.diagnostics import values
from inovasi_cli.reading.cells import Remark, Unreadable
from inovasi_cli.reading.intake.cell_types import (
    Agency,
    Day,
    Entered,
    IndicatorNamed,
    Kept,
    Known,
    Name,
    OfCategory,
    OfList,
    OwnLevel,
    OwnMeasured,
    Phrase,
    Points,
    SeveralOfList,
    SidBasis,
    SidLevel,
    SidMeasured,
    SpdCode,
    Words,
    Year,
)
from inovasi_cli.text import Text

_TEXT = Text("teks", "text")
_UNREAD = Text("teks; tidak memengaruhi skor", "text; does not affect the score")
_UNREAD_NUMBER = Text("angka; tidak memengaruhi skor", "number; does not affect the score")
_LIST = Text("satu pilihan dari daftar edisi", "one choice of the edition's list")
_DATE = Text("tanggal; sel tanggal, 14/04/2025 atau 14 April 2025", "date; a cell of dates, or day first")
_LEVEL = Text("0-3, atau bunyi parameter", "0-3, or the text of the level")


class Meaning(NamedTuple):
    """What a column holds, in which unit and bounds, and a value as it may be written."""

    what: Text
    bounds: Text
    example: str


def _column(what: Text, bounds: Text, example: str, default: Any = None) -> Any:
    """Describe a field by its ``Meaning``, from which the column guide of the documentation is written."""
    meant: Any = {"meaning": Meaning(what, bounds, example)}
    return Field(default, description=f"{what.en}: {bounds.en}", json_schema_extra=meant)


def meaning(field: FieldInfo) -> Meaning:
    """Return what a field of a row means."""
    said: Any = field.json_schema_extra
    found: Meaning = said["meaning"]
    return found


class Row(BaseModel):
    """What one row says; ``needed`` are the cells without which it cannot be told apart from others."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)

    needed: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def read(cls, said: Mapping[str, Any], known: Known) -> tuple[Self | None, list[tuple[str, Remark]]]:
        """Read the filled cells of a row; return it without its faulty cells, and what is to be said.

        ``None`` when a cell that is ``needed`` is at fault itself.

        Raises:
            KeyError: pydantic reports an error that none of our functions raised (a fault of ours).
        """
        known.remarks.clear()
        try:
            return cls.model_validate(said, context=known), [*known.remarks]
        except ValidationError as error:
            errors = error.errors(include_url=False, include_input=False)
        remarks = [*known.remarks, *(_remark(error["loc"], error) for error in errors)]
        if any(error["loc"][0] in cls.needed for error in errors):
            return None, remarks
        faulty = {error["loc"] for error in errors}
        return cls.model_validate(_without(said, faulty), context=known), remarks


def _remark(loc: tuple[int | str, ...], error: Mapping[str, Any]) -> tuple[str, Remark]:
    name = str(loc[-1])
    if error["type"] == "missing":
        return name, Remark(values.NAME_EMPTY, {})
    unreadable: Unreadable = error["ctx"]["error"]
    return name, unreadable.remark


def _without(said: Mapping[str, Any], faulty: set[tuple[int | str, ...]]) -> Mapping[str, Any]:
    return {
        name: {key: value for key, value in cell.items() if (name, key) not in faulty}
        if isinstance(cell, dict)
        else cell
        for name, cell in said.items()
        if (name,) not in faulty
    }


class ProfileRow(Row):
    """The sheet *Profil*: who submits, a line a field."""

    region: Phrase = _column(
        Text("Nama resmi pemerintah daerah", "Official name of the region"), _TEXT, "Kota Banjarmasin"
    )
    code: Phrase = _column(
        Text("Kode wilayah Kementerian Dalam Negeri", "Code of the region at the Ministry of Home Affairs"),
        Text("NN atau NN.NN", "NN or NN.NN"),
        "63.71",
    )
    category: OfCategory = _column(
        Text("Kategori pemeringkatan", "Category in which regions are ranked"),
        Text("provinsi, kabupaten, atau kota", "provinsi, kabupaten or kota"),
        "kota",
    )
    cluster: Phrase = _column(
        Text("Klaster daerah", "Cluster of the region"),
        Text(
            "tertinggal, perbatasan, atau Papua; kosong bila tidak ada",
            "tertinggal, perbatasan or Papua; empty if none",
        ),
        "perbatasan",
    )
    edition: Phrase = _column(
        Text("Edisi aturan yang dipakai", "Edition of the rules to be used"), Text("tahun", "a year"), "2026"
    )
    agency: Agency = _column(
        Text("Perangkat daerah yang mengisi berkas ini", "Agency that fills in this file"),
        Text("teks; kosong pada berkas seluruh daerah", "text; empty in a file of the whole region"),
        "Dinas Kesehatan",
    )
    spd_total: Points = _column(
        Text("Skor SPD sebagai total, pengganti lembar SPD", "SPD score as a total, instead of sheet SPD"),
        Text("poin; 0 sampai nilai tertinggi SPD edisi ini", "points; 0 to the most that the edition gives"),
        "42,5",
    )
    template_version: Phrase = _column(
        Text("Versi templat; diisi oleh program", "Version of the template; filled in by the program"),
        _TEXT,
        "1",
    )


class SpdRow(Row):
    """The sheet *SPD*: a row a scored line of the region itself."""

    needed = ("code",)

    code: SpdCode = _column(
        Text("Kode baris SPD", "Code of the SPD row"),
        Text("kode dari edisi; wajib diisi", "a code of the edition; required"),
        "2a",
        ...,
    )
    name: Kept = _column(
        Text("Nama indikator", "Name of the indicator"), _UNREAD, "Kualitas Peningkatan Perizinan"
    )
    measured: OwnMeasured = _column(
        Text("Capaian yang diukur; parameter mengikutinya", "Measured value, from which the level follows"),
        Text("angka dalam satuan indikator", "a number in the unit of the indicator"),
        "87,5",
    )
    level: OwnLevel = _column(Text("Parameter yang diklaim", "Claimed level"), _LEVEL, "3")
    evidence: Kept = _column(
        Text("Bukti dukung yang ada", "Available evidence"),
        Text("teks; terisi berarti ada bukti", "text; filled in means that there is evidence"),
        "Perwali 12 Tahun 2024.pdf",
    )
    verified: OwnLevel = _column(
        Text("Parameter dari verifikator", "Level that the verifier wrote"), _LEVEL, "2"
    )
    note: Kept = _column(Text("Catatan", "Note"), _UNREAD, "menunggu tanda tangan")


class InnovationRow(Row):
    """The sheet *Inovasi*: a row an innovation, a column an indicator after those named here.

    ``levels``, ``measured`` and ``bases`` are by the field of the layout.
    """

    needed = ("name",)

    number: Kept = _column(Text("Nomor urut", "Running number"), _UNREAD_NUMBER, "7")
    name: Name = _column(
        Text("Nama inovasi", "Name of the innovation"),
        Text("teks; wajib diisi", "text; required"),
        "SIAP ANTAR",
        ...,
    )
    agency: Agency = _column(
        Text("Perangkat daerah pemilik inovasi", "Agency that the innovation belongs to"),
        _TEXT,
        "Dinas Kesehatan",
    )
    stage: OfList = _column(Text("Tahapan inovasi", "Stage of the innovation"), _LIST, "Penerapan")
    initiator: OfList = _column(Text("Inisiator", "Who initiated it"), _LIST, "OPD")
    initiator_name: Kept = _column(
        Text("Nama inisiator", "Name of the initiator"), _UNREAD, "Puskesmas Sungai Jingah"
    )
    kind: OfList = _column(Text("Jenis inovasi", "Digital or not"), _LIST, "Digital")
    form: OfList = _column(
        Text("Bentuk inovasi", "Form of the innovation"), _LIST, "Inovasi Pelayanan Publik"
    )
    classification: OfList = _column(
        Text("Klasifikasi inovasi", "Classification of the innovation"), _LIST, "Inovasi Perangkat Daerah"
    )
    affair: OfList = _column(
        Text("Urusan pemerintahan utama", "Main government affair"),
        Text("satu dari urusan pemerintahan edisi", "one of the edition's affairs"),
        "Kesehatan",
    )
    other_affairs: SeveralOfList = _column(
        Text("Urusan lain yang beririsan", "Other affairs that it touches"),
        Text("urusan pemerintahan, dipisahkan titik koma", "affairs, separated by semicolons"),
        "Pendidikan; Sosial",
        (),
    )
    theme: OfList = _column(Text("Tematik", "Theme"), _LIST, "Asta Cita 4")
    trial: Day = _column(Text("Waktu uji coba", "When it was tried out"), _DATE, "20/02/2024")
    applied: Day = _column(
        Text(
            "Waktu penerapan; harus di dalam masa penilaian",
            "When it was applied; inside the assessed period",
        ),
        _DATE,
        "14/04/2024",
    )
    developed: Day = _column(
        Text("Waktu pengembangan terakhir", "When it was last developed"),
        Text("tanggal; kosong bila belum dikembangkan", "date; empty if it was not developed"),
        "20/01/2025",
    )
    design: Words = _column(
        Text("Rancang bangun; dihitung jumlah katanya", "Design text, of which the words are counted"),
        Text(
            "teks; paling sedikit kata yang diminta edisi",
            "text; at least the words that the edition asks for",
        ),
        "Latar belakang: ...",
    )
    goals: Kept = _column(Text("Tujuan", "Goals"), _UNREAD, "Mempercepat layanan")
    benefits: Kept = _column(Text("Manfaat", "Benefits"), _UNREAD, "Antrean lebih pendek")
    results: Kept = _column(Text("Hasil", "Results"), _UNREAD, "1.200 pasien terlayani")
    budget: Kept = _column(Text("Anggaran", "Budget"), _UNREAD, "Rp150.000.000")
    entered: Entered = _column(
        Text("Kapan diisi pada portal", "When it was entered on the portal"),
        Text("tanggal; tidak memengaruhi skor", "date; does not affect the score"),
        "23-08-2025",
    )
    coordinates: Kept = _column(Text("Koordinat", "Coordinates"), _UNREAD, "-3.3186, 114.5944")
    video: Kept = _column(
        Text("Apakah ada video; bukan parameter", "Whether there is a video; no level"),
        Text("Ada atau Tidak Ada; tidak memengaruhi skor", "Ada or Tidak Ada; does not affect the score"),
        "Ada",
    )
    video_link: Kept = _column(
        Text("Tautan video", "Link of the video"), _UNREAD, "https://contoh.go.id/video"
    )
    status: OfList = _column(
        Text("Apakah sudah dikirim, bukan baru dilaporkan", "Whether it was sent, and not only reported"),
        Text("Terkirim, Draf, Kirim, atau Tahan; lihat --only", "Terkirim, Draf, Kirim or Tahan; see --only"),
        "Terkirim",
    )
    total: Points = _column(
        Text("Skor kematangan sebagai total, dari daftar portal", "Maturity as a total, from a portal list"),
        Text(
            "poin; 0 sampai nilai tertinggi kematangan edisi ini",
            "points; 0 to the most that the edition gives",
        ),
        "87",
    )
    levels: dict[str, SidLevel] = _column(
        Text("Parameter indikator, satu kolom tiap indikator", "Level of an indicator, a column each"),
        _LEVEL,
        "3",
        {},
    )
    measured: dict[str, SidMeasured] = _column(
        Text("Capaian yang diukur; parameter mengikutinya", "Measured value, from which the level follows"),
        Text("angka dalam satuan indikator", "a number in the unit of the indicator"),
        "35",
        {},
    )
    bases: dict[str, SidBasis] = _column(
        Text("Dasar ukur capaian itu", "Basis on which that value is measured"),
        Text("huruf atau nama dasar ukur", "letter or name of the basis"),
        "a",
        {},
    )


class EvidenceRow(Row):
    """The sheet *Bukti*: a row a document; without an innovation it belongs to a row of the region itself."""

    needed = ("innovation", "indicator")

    innovation: Phrase = _column(
        Text("Nama inovasi yang dibuktikan", "Name of the innovation that it proves"),
        Text("teks; kosong bagi baris SPD", "text; empty for an SPD row"),
        "SIAP ANTAR",
    )
    agency: Agency = _column(
        Text("Perangkat daerah pemilik inovasi itu", "Agency of that innovation"),
        Text("teks; perlu bila beberapa inovasi bernama sama", "text; needed where innovations share a name"),
        "Dinas Kesehatan",
    )
    indicator: IndicatorNamed = _column(
        Text("Indikator yang dibuktikan", "Indicator that it proves"),
        Text("kode atau nama indikator; wajib diisi", "code or name of an indicator; required"),
        "16",
        ...,
    )
    document_kind: Kept = _column(Text("Jenis dokumen", "Kind of document"), _TEXT, "Peraturan Wali Kota")
    document_number: Kept = _column(Text("Nomor dokumen", "Number of the document"), _TEXT, "12 Tahun 2024")
    document_date: Year = _column(
        Text("Tanggal dokumen; yang dibaca tahunnya", "Date of the document, of which the year is read"),
        Text("tanggal atau tahun", "a date or a year"),
        "14/04/2024",
    )
    subject: Kept = _column(
        Text("Tentang apa dokumen itu", "What the document is about"), _TEXT, "Penerapan inovasi SIAP ANTAR"
    )
    link: Kept = _column(
        Text("Berkas atau tautan", "File or link"),
        Text("nama berkas atau alamat web", "a file name or web address"),
        "bukti/perwali-12.pdf",
    )
    verified: OwnLevel = _column(
        Text("Parameter dari verifikator", "Level that the verifier wrote"), _LEVEL, "2"
    )
    remark: Kept = _column(Text("Catatan verifikator", "Remark of the verifier"), _UNREAD, "dokumen lengkap")
