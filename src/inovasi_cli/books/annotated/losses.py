"""What a workbook holds that its copy would not, or not as it was."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec

from inovasi_cli.reading.files.content import ZIP_ERRORS, damaged
from inovasi_cli.text import Text

_IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff")
"""Pictures that openpyxl can carry where Pillow is there to open them."""

_PICTURES = Text("gambar", "pictures")
_SHAPES = Text("bentuk dan kotak teks", "shapes and text boxes")
_CONTROLS = Text("tombol dan kendali formulir", "buttons and form controls")
_DATA = Text("sambungan data luar", "connections to outside data")
_SLICERS = Text("slicer dan linimasa", "slicers and timelines")

_PARTS: Mapping[str, Text] = {
    r"xl/vbaProject\.bin": Text("makro", "macros"),
    r"xl/charts/|xl/chartsheets/": Text("tampilan bagan seperti aslinya", "charts exactly as they look"),
    r"xl/slicers?(Caches)?/|xl/timelines?(Caches)?/": _SLICERS,
    r"xl/threadedComments/": Text("balasan komentar", "replies to comments"),
    r"xl/(activeX|ctrlProps)/": _CONTROLS,
    r"xl/embeddings/": Text("objek tertanam", "embedded objects"),
    r"xl/connections\.xml|xl/queryTables/|xl/model/": _DATA,
    r"_xmlsignatures/": Text("tanda tangan digital", "digital signatures"),
    r"xl/metadata\.xml": Text(
        "rumus larik dinamis (menjadi larik biasa)", "dynamic arrays (become plain ones)"
    ),
}
"""By a pattern of parts of the file."""

_INSIDE: Mapping[str, Mapping[str, Text]] = {
    r"xl/drawings/drawing\d+\.xml": {"<xdr:sp": _SHAPES, "<xdr:cxnSp": _SHAPES, "<xdr:grpSp": _SHAPES},
    r"xl/worksheets/sheet\d+\.xml": {
        "x14:conditionalFormattings": Text(
            "format bersyarat gaya baru (batang data, ikon)", "newer conditional formats (data bars, icons)"
        ),
        "x14:dataValidations": Text(
            "pilihan tarik-turun yang merujuk lembar lain (gaya Excel 2010)",
            "drop-downs that refer to other sheets (as of Excel 2010)",
        ),
        "x14:sparklineGroups": Text("grafik mini", "sparklines"),
        "<legacyDrawingHF": Text("gambar di kepala atau kaki halaman", "pictures in headers or footers"),
        "<picture ": Text("gambar latar lembar", "background pictures"),
    },
}
"""By a pattern of parts, then by a text in them."""


def uncarried(data: bytes) -> tuple[Text, ...]:
    """Name what the .xlsx or .xlsm file ``data`` holds and its copy would not, or not as it was.

    Raises:
        UnreadableError: the file is damaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            found = [*_by_part(names), *_by_content(names, archive.read)]
    except ZIP_ERRORS as error:
        raise damaged() from error
    return tuple(dict.fromkeys(found))


def _by_part(names: list[str]) -> Iterator[Text]:
    pictures = [name for name in names if name.startswith("xl/media/")]
    if pictures and not (find_spec("PIL") and all(name.lower().endswith(_IMAGES) for name in pictures)):
        yield _PICTURES
    for pattern, lost in _PARTS.items():
        if any(re.match(pattern, name) for name in names):
            yield lost


def _by_content(names: list[str], read: Callable[[str], bytes]) -> Iterator[Text]:
    """Name what is lost inside parts that are carried otherwise."""
    for name in names:
        for part, marks in _INSIDE.items():
            if re.match(part, name):
                content = read(name)
                yield from (lost for mark, lost in marks.items() if mark.encode() in content)
