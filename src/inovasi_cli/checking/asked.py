"""Which documents an indicator asks for, and what is wrong with a link or a name of a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from inovasi_cli.diagnostics import Fact
from inovasi_cli.reading.submission import Document, Innovation
from inovasi_cli.rules import DocumentRule, DocumentYear, Indicator, Ruleset, Source
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import late, normalise

SUFFIXES = frozenset(
    "pdf doc docx odt rtf txt xls xlsx ods csv ppt pptx odp jpg jpeg png gif bmp webp heic tif tiff "
    "mp4 mov avi mkv webm 3gp wmv mp3 wav zip rar 7z".split()
)
"""Endings that tell what a file is; anything else after a point may be part of a name."""

_SUFFIX = late(r"\.(\w{2,4})(?=$|[\s,;?#)\"'])")
_WEB = late(r"(?:https?://|www\.)", re.IGNORECASE)
_ADDRESS = late(
    r"(?:https?://)?(?:(?:[\w-]+\.)+[a-z]{2,}|(?:\d{1,3}\.){3}\d{1,3})(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE
)
_SCHEME = late(r"(?:h?t{1,3}ps?|https?)\s*[:;]?\s*[/\\]{1,3}|https?[:;]", re.IGNORECASE)
_OWN = late(r"file:|[a-z]:[\\/]|\\\\|(?:https?://)?(?:localhost|127\.|192\.168\.|10\.\d)", re.IGNORECASE)
_ENTRANCE = late(
    r"(?:https?://)?(?:www\.|m\.)?(?:drive\.google\.com(?:/drive(?:/u/\d)?(?:/(?:my-drive|home))?)?"
    r"|docs\.google\.com|youtube\.com|youtu\.be|facebook\.com|instagram\.com|tiktok\.com)/?",
    re.IGNORECASE,
)
_CUT = late(r"\.\.\.|\N{HORIZONTAL ELLIPSIS}")
NOT_YET = frozenset(
    {"belum", "belum ada", "tidak ada", "kosong", "nihil", "n/a", "na", "menyusul", "akan menyusul"}
)
"""What people write where there is no document."""

_NOTHING = NOT_YET | frozenset(
    {"-", "--", "ada", "terlampir", "lampiran", "dokumen", "berkas", "file", "url"}
    | {f"{word}{more}" for word in ("link", "tautan") for more in ("", " menyusul", " terlampir")}
)
"""What people write where there is no file and no link yet."""

_LONGEST_NOTHING = max(map(len, _NOTHING)) + 1
_BEGIN_ADDRESSES = frozenset("hHtTwWlL1")
"""First letters of what may be an address, or one misspelt, though it has no colon."""

NOT_WHOLE = Text("bukan alamat yang utuh", "is not a whole address")
OWN_COMPUTER = Text(
    "hanya ada di komputer atau jaringan sendiri", "exists on one's own computer or network only"
)
ENTRANCE = Text("hanya halaman depan, bukan dokumennya", "is only a front page, not the document")
CUT_OFF = Text("terpotong", "is cut off")
NOTHING = Text("bukan berkas maupun tautan", "is neither a file nor a link")

_YEARS_BACK: Mapping[DocumentYear, int] = {"t-0": 0, "t-1": 1, "t-2": 2}
_ANY = Text("dokumen sesuai pedoman", "a document as the guideline asks")


def is_web(link: str) -> bool:
    """Whether ``link`` is meant as an address on the web."""
    return _WEB.match(link) is not None


def fault_of(link: str) -> Text | None:
    """Return why nobody can follow ``link``; ``None`` for an address, a name of a file, any other text."""
    if len(link) <= _LONGEST_NOTHING and link.casefold().rstrip(".") in _NOTHING:
        return NOTHING
    if ":" not in link and "\\" not in link and link[:1] not in _BEGIN_ADDRESSES:
        return None
    if _OWN.match(link):
        return OWN_COMPUTER
    if not is_web(link):
        return NOT_WHOLE if _SCHEME.match(link) else None
    faults = (_fault_of_address(part) for part in re.split(r"[\s,;]+", link) if is_web(part))
    return next((fault for fault in faults if fault), None)


def _fault_of_address(address: str) -> Text | None:
    if _CUT.search(address):
        return CUT_OFF
    if not _ADDRESS.fullmatch(address):
        return NOT_WHOLE
    return ENTRANCE if _ENTRANCE.fullmatch(address) else None


def suffixes(link: str) -> frozenset[str]:
    """Return the types of the files that ``link`` names, as their endings tell; ``jpeg`` is ``jpg``."""
    found = (suffix.lower() for suffix in _SUFFIX.findall(link))
    return frozenset(plain_suffix(suffix) for suffix in found if suffix in SUFFIXES)


def plain_suffix(suffix: str) -> str:
    """Return the usual one of two endings of the same type."""
    return {"jpeg": "jpg", "tiff": "tif"}.get(suffix, suffix)


class DocumentsAsked:
    """What the edition asks of the documents of one indicator."""

    def __init__(self, indicator: Indicator, ruleset: Ruleset) -> None:
        self.indicator, self.ruleset = indicator, ruleset
        self._by_kind: dict[str, DocumentRule | None] = {}

    @cached_property
    def types(self) -> frozenset[str]:
        """The types of files that are accepted."""
        return frozenset(map(plain_suffix, self.indicator.files))

    @cached_property
    def kinds(self) -> Sequence[tuple[re.Pattern[str], DocumentRule]]:
        """How documents that prove a level are called, the highest level first."""
        rules = sorted(
            (rule for rule in self.indicator.document_rules if rule.kinds),
            key=lambda rule: -(rule.level or 0),
        )
        return [(re.compile(rf"\b(?:{'|'.join(map(_kind_key, rule.kinds))})\b"), rule) for rule in rules]

    @cached_property
    def endings(self) -> tuple[str, ...]:
        """How the names of files that are accepted end."""
        return tuple(f".{suffix}" for suffix in self.indicator.files)

    @cached_property
    def asks_years(self) -> bool:
        """Whether the year of a document matters; an edition that is only announced asks for none."""
        return self.ruleset.base is None and any(rule.years for rule in self.indicator.document_rules)

    @cached_property
    def asks_fields(self) -> bool:
        """Whether something must be filled in about a document."""
        return any(rule.needs for rule in self.indicator.document_rules)

    @cached_property
    def alone(self) -> bool:
        """Whether a document speaks of one innovation only."""
        return any(rule.alone for rule in self.indicator.document_rules)

    def of(self, document: Document) -> Iterator[DocumentRule]:
        """The rules about ``document``: those about all, and that about its kind."""
        named = self.rule_of_kind(document)
        return (rule for rule in self.indicator.document_rules if rule.level is None or rule is named)

    def rule_of_kind(self, document: Document) -> DocumentRule | None:
        """The rule of the highest level that the kind of ``document`` proves, if its kind is known."""
        if document.kind is None or not self.kinds:
            return None
        if document.kind not in self._by_kind:
            key = _kind_key(document.kind)
            found = (rule for pattern, rule in self.kinds if pattern.search(key))
            self._by_kind[document.kind] = next(found, None)
        return self._by_kind[document.kind]

    def about(self, source: Source | None = None) -> dict[str, Fact]:
        """The facts of every finding about this; ``source`` is that of a rule, else of the indicator."""
        source = source or self.indicator.source
        return {
            "number": self.indicator.code,
            "evidence": self.indicator.evidence or _ANY,
            "source": source.at,
            "document": self.ruleset.edition.documents[source.doc].title,
        }


def _kind_key(written: str) -> str:
    return normalise(written).replace("walikota", "wali kota")


def refusing(document: Document, asked: DocumentsAsked, innovation: Innovation | None) -> DocumentRule | None:
    """The rule that accepts another year than that of ``each``, if there is one."""
    for rule in asked.of(document):
        if rule.years and document.year is not None:
            fits = [_fits(document.year, one, asked.ruleset.edition.year, innovation) for one in rule.years]
            if not any(fit is None or fit for fit in fits):
                return rule
    return None


def _fits(year: int, asked: DocumentYear, edition: int, innovation: Innovation | None) -> bool | None:
    if asked == "applied":
        known = _active(innovation)
        return year in known if known else None
    if asked == "before-t-0":
        return year < edition
    return year == edition - _YEARS_BACK[asked]


def _active(innovation: Innovation | None) -> list[int]:
    """The years in which an innovation was applied and developed, as far as they are known."""
    days = (innovation.applied, innovation.developed) if innovation else ()
    return sorted({day.year for day in days if day})


def expected(
    asked: Iterable[DocumentYear], edition: int, innovation: Innovation | None
) -> Iterator[Text | str]:
    """Yield how the years that are asked for are told."""
    for one in asked:
        if one == "applied":
            years = ", ".join(map(str, _active(innovation)))
            yield Text(
                f"tahun penerapan atau pengembangan ({years})",
                f"the year of application or development ({years})",
            )
        elif one == "before-t-0":
            yield Text(f"sebelum {edition}", f"one before {edition}")
        else:
            yield str(edition - _YEARS_BACK[one])
