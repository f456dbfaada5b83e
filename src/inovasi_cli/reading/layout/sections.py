"""Whose the rows of a list without a column of agencies are: by titles among or above them, or its sheet."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, worksheets
from inovasi_cli.reading.files.sheets import Sheet, Value
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.headers.form import answer, labelled
from inovasi_cli.rules import Ruleset
from inovasi_cli.text.spelling import late, normalise

if TYPE_CHECKING:
    from inovasi_cli.reading.layout import Match

_LONGEST = 120
_NUMBERED = 2
"""Cells of the title of a section with its number."""
_NUMBERING = late(r"\s*(?:[IVXLC]+|[A-Z]|\d{1,3})\s*[.)]\s*")
_BEGINNINGS = (
    "dinas|badan|kantor|inspektorat|sekretariat|kecamatan|kelurahan|puskesmas|rsud|rumah sakit|uptd?",
    "bagian|balai|satuan polisi|satpol|unit pelaksana|perumda|pdam|labkesda|sdn?|smpn?|sman?|smkn?",
)
_AGENCY = late(rf"\b(?:{'|'.join(_BEGINNINGS)})\b", re.IGNORECASE)
_AFTER = late(
    r"\s+(?:tahun|kota|kabupaten|kab\.|provinsi|periode|triwulan|semester|\(|t\.?a\.?\b|\d{4}).*",
    re.IGNORECASE,
)
_PREFIX = late(r"(?:nama )?(?:opd|skpd|perangkat daerah|unit kerja|instansi)\s*:", re.IGNORECASE)
_COMPILERS = ("badan perencanaan", "badan riset", "badan penelitian", "sekretariat daerah")
"""Agencies in the titles of lists that they compile of all the others."""
_HEADINGS = ("opd", "skpd", "nama unit", "unit kerja", "instansi", "nama instansi", "nama opd uptd puskesmas")
_NAMELESS = late(r"(?:sheet|lembar\w*|data|tabel|worksheet|inovasi|daftar)?\W*\d*", re.IGNORECASE)


class AgencySection(NamedTuple):
    """The rows from ``first`` on are those of an agency, which is named at ``place``: there or above."""

    first: int
    agency: str
    place: Place


class AgencyTitles:
    """What is the name of an agency."""

    def __init__(self, ruleset: Ruleset) -> None:
        names = ruleset.vocabulary.agencies
        self._known = {normalise(name) for agency, others in names.items() for name in (agency, *others)}

    def name(self, value: Value) -> str | None:
        """Return the agency that a text names and nothing else, without its numbering."""
        if not isinstance(value, str) or len(value) > _LONGEST:
            return None
        text = _NUMBERING.sub("", " ".join(value.split()), count=1)
        text = _PREFIX.sub("", text, count=1).strip(" :")
        return text if normalise(text) in self._known or _AGENCY.match(text) else None

    def within(self, value: Value) -> str | None:
        """Return the agency in a title: *Daftar Inovasi Dinas Kesehatan Tahun 2026*."""
        if not isinstance(value, str) or len(value) > _LONGEST:
            return None
        found = _AGENCY.search(value)
        return _AFTER.sub("", " ".join(value[found.start() :].split())).strip(" :") if found else None


def sections(sheet: Sheet, header_row: int, ruleset: Ruleset, *, called: bool) -> Iterator[AgencySection]:
    """Yield whose the rows below a header are, in order; ``called``: the sheets are called by agencies."""
    titles = AgencyTitles(ruleset)
    above = _above(sheet, header_row, titles, ruleset) or _by_sheet(sheet, titles, called=called)
    if above:
        yield AgencySection(header_row + 1, *above)
    for row in range(header_row + 1, len(sheet.rows) + 1):
        texts = [(at, value) for at, value in enumerate(sheet.rows[row - 1], start=1) if value is not None]
        if len(texts) == 1 or (len(texts) == _NUMBERED and _is_numbering(texts[0][1])):
            column, value = texts[-1]
            if agency := titles.name(value):
                yield AgencySection(row, agency, sheet.place(row, column))


def _is_numbering(value: Value) -> bool:
    """Whether a cell before the name of a section numbers it as sections are numbered, not as rows are."""
    return isinstance(value, str) and bool(_NUMBERING.fullmatch(value.strip().rstrip(".)") + "."))


def _above(sheet: Sheet, header_row: int, titles: AgencyTitles, ruleset: Ruleset) -> tuple[str, Place] | None:
    """Return the agency that a heading with its value, or a title, names above the table."""
    top = sheet._replace(rows=sheet.rows[: header_row - 1])
    names = Fields(ruleset, "innovations").names.get("agency", ())
    headings: Mapping[str, str] = dict.fromkeys((*map(normalise, names), *_HEADINGS), "agency")
    if label := labelled(top, headings).get("agency"):
        said = answer(sheet.value(*label.cell))
        return (said.strip(), sheet.place(*label.cell)) if isinstance(said, str) else None
    for row in range(header_row - 1, 0, -1):
        for column, value in enumerate(sheet.rows[row - 1], start=1):
            found = titles.name(value) or titles.within(value)
            if found and not normalise(found).startswith(_COMPILERS):
                same = normalise(found) == normalise(sheet.name)
                return sheet.name.strip() if same else found, sheet.place(row, column)
    return None


def _by_sheet(sheet: Sheet, titles: AgencyTitles, *, called: bool) -> tuple[str, Place] | None:
    """Return the agency that the sheet is called by."""
    name = titles.name(sheet.name)
    if name is None and called and not _NAMELESS.fullmatch(sheet.name):
        name = sheet.name.strip()
    return (name, sheet.place()) if name else None


def called_by_agencies(sheets: Collection[str], ruleset: Ruleset) -> bool:
    """Whether most of several sheets of innovations are called by agencies; then all are."""
    titles = AgencyTitles(ruleset)
    named = sum(titles.name(name) is not None for name in sheets)
    return len(sheets) > 1 and 2 * named >= len(sheets)


def by_agency(matches: Sequence[Match], nobodys: Sequence[bool], ruleset: Ruleset) -> Iterator[Match]:
    """Add to the lists that are ``nobodys``, with no column of agencies, whose their rows are, and say so."""
    lists = {match.sheet.name for match in matches if match.table and match.role == "innovations"}
    called = called_by_agencies(lists, ruleset)
    for match, nameless in zip(matches, nobodys, strict=True):
        table = match.table if nameless else None
        found = tuple(sections(table.sheet, table.header_row, ruleset, called=called)) if table else ()
        if table is None or not found:
            yield match
            continue
        titles = {section.first for section in found if section.first > table.header_row + 1}
        facts: dict[str, Fact] = {"options": tuple(dict.fromkeys(section.agency for section in found))}
        said = Diagnostic(worksheets.AGENCY_BY_TITLE, found[0].place, facts)
        table = table._replace(sections=found, passed_over=table.passed_over | titles)
        yield match._replace(table=table, faults=(*match.faults, said))
