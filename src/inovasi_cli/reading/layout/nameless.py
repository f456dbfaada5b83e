"""Which column holds the names of innovations where none is headed so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from inovasi_cli.reading.files.sheets import Sheet, Value, is_absent
from inovasi_cli.reading.headers import TIED, Fields
from inovasi_cli.reading.headers.assigning import NEAR, assign
from inovasi_cli.reading.headers.rows import Header, HeaderCell
from inovasi_cli.reading.headers.telling import ANY_PLACE
from inovasi_cli.text.spelling import late, normalise

FEWEST = 5
"""Fields of ours that make a list one of innovations, whatever its column of names is called."""

_VAGUE = ("design",)
"""Fields whose headers, such as *Uraian Inovasi*, may stand above names too."""
_LOOKED_AT = 200
_LONGEST = 25
"""Words of the longest name."""
_ALL_DIFFERENT = 0.9
_SPEAKS = late(r"\b(?:nama|judul|inovasi|karya|program|kegiatan|layanan|aplikasi|name|title|innovation)\b")
_PERSON = late(
    r"^(?:dr|drs|dra|ir|h|hj|prof)\. |,\s*(?:S|M|A|SE|SH|ST|SKM|MM|MT|MSi|Amd)\b\.?", re.IGNORECASE
)
"""Titles of persons."""
_OF_INNOVATIONS, _OF_PERSONS = (
    frozenset({"nama", "inovasi"}),
    frozenset("anggota tim ketua pic admin".split()),
)
"""Words, as compared, that tell names of innovations, and those beside which they do not."""
_ANY_PLACE = frozenset(ANY_PLACE.split())
_WHOSE = frozenset("daerah sekolah kota kabupaten dinas opd unit puskesmas pemda terobosan unggulan".split())
"""Words, as compared, beside which *Inovasi* alone heads their names."""
_FEW_OF = 0.2
_NO_NAME = late(r"\W*\d{1,4}[-/. ]\d{1,2}[-/. ]\d{2,4}|.*(://|www\.|@)|[\W\d]+$|\S*\d{2}\S*$")


def name_column(sheet: Sheet, header: Header, fields: Fields) -> HeaderCell | None:
    """Return the one column of short texts that differ in every row and that no field takes.

    Where there are several, the one whose header comes nearest to that of a name, or the first if it speaks
    of names or innovations; ``None`` where that does not tell, where a column is headed so, or where too few
    are of ours.
    """
    if "name" in header.columns:
        return None
    if not _of_innovations(header):
        header = assign(sheet, header, fields, None)
        if "name" in header.columns or not _of_innovations(header):
            return None
    found = [
        cell
        for cell in header.cells
        if (cell.field is None or cell.field in _VAGUE)
        and not _tells_another(cell, fields)
        and normalise(cell.text)
        and not fields.speaks_of(cell.text)
        and _are_names([*_below(sheet, header, cell)])
    ]
    if len(found) < 2:
        return found[0] if found else None
    nearest = sorted(found, key=lambda cell: -_likeness(cell, fields))[:2]
    if _likeness(nearest[0], fields) > _likeness(nearest[1], fields) + TIED:
        return nearest[0]
    lexicon = fields.index.lexicon
    speaking = [cell for cell in found if _SPEAKS.search(" ".join(lexicon.spoken(cell.text).all))]
    return speaking[0] if len(speaking) == 1 or speaking[:1] == found[:1] else None


def _of_innovations(header: Header) -> bool:
    """Whether a header has so many fields of ours that innovations must stand below it."""
    ours = {name.partition(".")[0] for name in header.columns} - {"number", "origin", "region"}
    return len(ours) >= FEWEST


def _tells_another(cell: HeaderCell, fields: Fields) -> bool:
    """Whether a header tells the names of others (*Nama Operator*), or comes near a field that is no name."""
    spoken = fields.index.lexicon.spoken(cell.text)
    words = spoken.words
    if _says_names(words):
        return not words.isdisjoint(_OF_PERSONS)
    if not (words - spoken.slips).isdisjoint(fields.index.foreign - _ANY_PLACE):
        return True
    first = next(iter(fields.guesses(cell.text)), None)
    return first is not None and first.field not in ("name", *_VAGUE) and first.score >= NEAR


def _says_names(words: frozenset[str]) -> bool:
    """Whether words tell names of innovations: *Nama inovasi kecamatan*, *Inovasi sekolah*."""
    return words >= _OF_INNOVATIONS or ("inovasi" in words and words - {"inovasi"} <= _WHOSE)


def _likeness(cell: HeaderCell, fields: Fields) -> float:
    """How nearly a header says that names stand below it, and nothing else."""
    if _says_names(fields.index.lexicon.spoken(cell.text).words):
        return 1.0
    return next((guess.score for guess in fields.guesses(cell.text)[:1] if guess.field == "name"), 0.0)


def _below(sheet: Sheet, header: Header, cell: HeaderCell) -> Iterator[Value]:
    for row in range(header.row + 1, min(header.row + _LOOKED_AT, len(sheet.rows)) + 1):
        value = sheet.value(row, cell.column)
        if value is not None and not is_absent(value):
            yield value


def _are_names(values: Sequence[Value]) -> bool:
    texts = [value for value in values if isinstance(value, str) and not _NO_NAME.match(value)]
    short = [text for text in texts if len(text.split()) <= _LONGEST]
    if sum(_PERSON.search(text) is not None for text in short) > _FEW_OF * len(short):
        return False
    different = {normalise(text) for text in short}
    return len(different) > 1 and len(different) >= _ALL_DIFFERENT * len(values)
