"""Whether a link can be followed to a document, and which types of files it names."""

from __future__ import annotations

import re

from inovasi_cli.text import Text

SUFFIXES = frozenset(
    "pdf doc docx odt rtf txt xls xlsx ods csv ppt pptx odp jpg jpeg png gif bmp webp heic tif tiff "
    "mp4 mov avi mkv webm 3gp wmv mp3 wav zip rar 7z".split()
)
"""Endings that tell what a file is; anything else after a point may be part of a name."""

_SUFFIX = re.compile(r"\.(\w{2,4})(?=$|[\s,;?#)\"'])")
_WEB = re.compile(r"(?:https?://|www\.)", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:https?://)?(?:(?:[\w-]+\.)+[a-z]{2,}|(?:\d{1,3}\.){3}\d{1,3})(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE
)
_SCHEME = re.compile(r"(?:h?t{1,3}ps?|https?)\s*[:;]?\s*[/\\]{1,3}|https?[:;]", re.IGNORECASE)
_OWN = re.compile(
    r"file:|[a-z]:[\\/]|\\\\|(?:https?://)?(?:localhost|127\.|192\.168\.|10\.\d)", re.IGNORECASE
)
_ENTRANCE = re.compile(
    r"(?:https?://)?(?:www\.|m\.)?(?:drive\.google\.com(?:/drive(?:/u/\d)?(?:/(?:my-drive|home))?)?"
    r"|docs\.google\.com|youtube\.com|youtu\.be|facebook\.com|instagram\.com|tiktok\.com)/?",
    re.IGNORECASE,
)
_CUT = re.compile(r"\.\.\.|\N{HORIZONTAL ELLIPSIS}")
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
